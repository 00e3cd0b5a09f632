//! Given, when, then: article by article. Names are A, B, C, … in ballot order.
use std::fmt::Write;

use daihoi::app::tally::judged;
use daihoi::rules::ruleset::Form;
use daihoi::script::ballots::{Shape, read};
use daihoi::script::case::{Case, load};
use daihoi::script::fault::Findings;
use daihoi::script::sheet::Sheet;

use crate::run::rules;

/// One row of a table below: article | case | people | votes | what follows, each a few words.
struct Row<'a> {
    /// As the rule file cites it.
    article: &'a str,
    when: &'a str,
    people: &'a str,
    votes: &'a str,
    /// Base, needed, elected, tied (`-` for nobody), vacant, next.
    then: &'a str,
}

impl<'a> Row<'a> {
    fn new(line: &'a str) -> Self {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [article, when, people, votes, then] = parts[..] else { panic!("{line}") };
        Self { article, when, people, votes, then }
    }
}

/// `set kind office seats round`, with `revote` at the end for a vote among the tied.
/// People: `summoned present`, then exclusions `key=n`, then `/ issued collected`, then invalid papers `reason=n`.
fn case(row: &Row<'_>) -> Case {
    let head: Vec<&str> = row.when.split(' ').collect();
    let (body, papers) = row.people.split_once(" / ").unwrap();
    let (body, papers): (Vec<&str>, Vec<&str>) = (body.split(' ').collect(), papers.split(' ').collect());
    let table = |entries: &[&str]| entries.join(", ").replace('=', " = ");
    let form = match head[0] {
        "luat-doanh-nghiep-2020" => "cumulative",
        "whole-body" => "agree-disagree",
        _ => "cross-out",
    };
    let mut text = format!("rules = \"{}\"\nkind = \"{}\"\noffice = \"{}\"\n", head[0], head[1], head[2]);
    writeln!(text, "seats = {}\nround = {}\nrevote = {}", head[3], head[4], head.get(5).is_some()).unwrap();
    writeln!(text, "[body]\nsummoned = {}\npresent = {}", body[0], body[1]).unwrap();
    writeln!(text, "excluded = {{ {} }}\n[papers]", table(&body[2..])).unwrap();
    writeln!(text, "issued = {}\ncollected = {}\nform = \"{form}\"", papers[0], papers[1]).unwrap();
    writeln!(text, "invalid = {{ {} }}", table(&papers[2..])).unwrap();
    for (name, votes) in ('A'..).zip(row.votes.split(' ')) {
        writeln!(text, "[[candidate]]\nname = \"{name}\"\nvotes = {votes}").unwrap();
    }
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("case.toml");
    std::fs::write(&path, &text).unwrap();
    load(&path).unwrap_or_else(|f| panic!("{f:#?}\n{text}"))
}

fn check(table: &str) {
    for line in table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        let row = Row::new(line);
        let case = case(&row);
        let outcome = judged(&case);
        let Some((_, verdict)) = &outcome.verdict else { panic!("{line}: {:#?}", outcome.equations) };
        let named = |numbers: &[usize]| match numbers {
            [] => "-".to_owned(),
            _ => numbers.iter().map(|i| case.names[*i].as_str()).collect::<String>(),
        };
        let (elected, tied) = (named(&verdict.elected), named(&verdict.tied));
        let (base, needed, vacant) = (verdict.base, verdict.needed, verdict.vacant);
        assert_eq!(format!("{base} {needed} {elected} {tied} {vacant} {}", verdict.next.as_str()), row.then, "{line}");
        assert!(verdict.articles.iter().any(|a| a == row.article), "{line}: {:?}", verdict.articles);
    }
}

const PARTY_190: &str = "190-qd-tw-2024";

#[test]
fn the_base_of_190() {
    check(
        "
# Worked answer: 11 official members, 10 present, 5 votes are not enough, be the absent one excused or not.
Điều 30 khoản 2 | 190-qd-tw-2024 members other 1 1 | 11 10 / 10 10 | 5 | 11 6 - - 1 congress-decides
Điều 30 khoản 2 | 190-qd-tw-2024 members other 1 1 | 11 10 absent-throughout-accepted=1 / 10 10 | 5 | 10 6 - - 1 congress-decides
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 182 180 / 180 180 | 92 | 182 92 A - 0 done
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 182 180 / 180 180 | 91 | 182 92 - - 1 congress-decides
# Each of the four exclusions, alone and together.
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 15 temporary-elsewhere-absent=1 / 15 15 | 10 | 19 10 A - 0 done
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 15 exempt-absent=1 / 15 15 | 10 | 19 10 A - 0 done
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 15 suspended-or-detained=1 / 15 15 | 10 | 19 10 A - 0 done
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 15 temporary-elsewhere-absent=1 exempt-absent=1 suspended-or-detained=1 absent-throughout-accepted=1 / 15 15 | 9 | 16 9 A - 0 done
# An invalid ballot gives nobody a vote, yet its voter stays in the base.
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 20 / 20 20 too-many-names=10 | 10 | 20 11 - - 1 congress-decides
Điều 30 khoản 3 | 190-qd-tw-2024 delegates committee 1 1 | 300 298 convening-absent-throughout=1 absent-throughout-no-alternate=1 / 298 298 | 150 | 298 150 A - 0 done
Điều 30 khoản 4 | 190-qd-tw-2024 meeting standing-committee 1 1 | 15 12 / 12 12 | 8 | 15 8 A - 0 done
# The youth example's figures under 190: without an accepted reason, and with one.
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 19 / 19 18 nobody=2 | 10 | 20 11 - - 1 congress-decides
Điều 30 khoản 2 | 190-qd-tw-2024 members committee 1 1 | 20 19 absent-throughout-accepted=1 / 19 18 nobody=2 | 10 | 19 10 A - 0 done
",
    );
}

#[test]
fn ties_and_vacant_seats_of_190() {
    assert_eq!(rules(PARTY_190).tie.article, "Điều 30 khoản 5");
    check(
        "
Điều 30 | 190-qd-tw-2024 members committee 2 1 | 20 20 / 20 20 | 10 12 8 | 20 11 B - 1 congress-decides
# Fill from the highest; the lower one over half has no seat.
Điều 30 | 190-qd-tw-2024 members committee 2 1 | 20 20 / 20 20 | 11 15 13 | 20 11 BC - 0 done
Điều 30 khoản 5 | 190-qd-tw-2024 members committee 3 1 | 20 20 / 20 20 | 18 12 15 12 | 20 11 AC BD 1 revote-tied
Điều 30 khoản 5 | 190-qd-tw-2024 members committee 2 1 | 20 20 / 20 20 | 13 13 13 | 20 11 - ABC 2 revote-tied
# A vote among the tied: the higher wins with less than half; equal again, the congress decides.
Điều 30 khoản 5 | 190-qd-tw-2024 members committee 1 1 revote | 20 20 / 20 20 | 9 8 | 20 1 A - 0 done
Điều 30 khoản 5 | 190-qd-tw-2024 members committee 1 1 revote | 20 20 / 20 20 | 9 9 | 20 1 - AB 1 congress-decides
Điều 30 khoản 6 | 190-qd-tw-2024 members committee 3 1 | 20 20 / 20 20 | 11 10 10 | 20 11 A - 2 congress-decides
Điều 30 khoản 6 | 190-qd-tw-2024 members committee 3 2 | 20 20 / 20 20 | 11 10 10 | 20 11 A - 2 fill-none
Điều 30 khoản 6 | 190-qd-tw-2024 delegates inspection 1 2 | 20 20 / 20 20 | 10 | 20 11 - - 1 fill-none
Điều 30 khoản 6 | 190-qd-tw-2024 delegates delegates 1 1 | 20 20 / 20 20 | 10 | 20 11 - - 1 second-round
Điều 30 khoản 6 | 190-qd-tw-2024 members alternates 1 2 | 20 20 / 20 20 | 10 | 20 11 - - 1 congress-decides
Điều 30 khoản 6 | 190-qd-tw-2024 members secretary 1 1 | 8 8 / 8 8 | 4 4 | 8 5 - - 1 second-round
Điều 30 khoản 6 | 190-qd-tw-2024 members secretary 1 2 | 8 8 / 8 8 | 4 4 | 8 5 - - 1 second-round
Điều 30 khoản 6 | 190-qd-tw-2024 members secretary 1 3 | 8 8 / 8 8 | 4 4 | 8 5 - - 1 superior-appoints
# A secretary elected by a delegate congress is no cell's secretary.
Điều 30 khoản 6 | 190-qd-tw-2024 delegates secretary 1 1 | 8 8 / 8 8 | 4 4 | 8 5 - - 1 congress-decides
",
    );
}

#[test]
fn the_articles_of_244() {
    check(
        "
Điều 32 | 244-qd-tw-2014 members committee 1 1 | 182 180 / 180 180 | 92 | 182 92 A - 0 done
Điều 32 khoản 3 | 244-qd-tw-2014 delegates committee 1 1 | 300 298 convening-absent-throughout=2 / 298 298 | 149 | 298 150 - - 1 congress-decides
Điều 32 | 244-qd-tw-2014 members committee 2 1 | 20 20 / 20 20 | 11 11 11 | 20 11 - ABC 2 revote-tied
Điều 20 khoản 2 | 244-qd-tw-2014 delegates delegates 2 1 | 20 20 / 20 20 | 11 9 8 | 20 11 A - 1 second-round
Điều 20 khoản 2 | 244-qd-tw-2014 delegates alternates 2 2 | 20 20 / 20 20 | 11 9 8 | 20 11 A - 1 congress-decides
Điều 20 | 244-qd-tw-2014 members secretary 1 3 | 20 20 / 20 20 | 10 9 | 20 11 - - 1 superior-appoints
Điều 20 | 244-qd-tw-2014 members committee 1 2 | 20 20 / 20 20 | 10 9 | 20 11 - - 1 fill-none
",
    );
}

#[test]
fn unions_companies_societies_and_whole_bodies() {
    check(
        "
# More than half of the ballots collected, the invalid ones included.
Điều lệ Công đoàn Việt Nam | cong-doan members committee 1 1 | 99 60 / 60 40 unstamped=4 | 21 | 40 21 A - 0 done
Điều lệ Công đoàn Việt Nam | cong-doan members committee 1 1 | 99 60 / 60 40 | 20 | 40 21 - - 1 congress-decides
Điều lệ Công đoàn Việt Nam | cong-doan members committee 2 1 | 99 60 / 60 40 | 30 25 25 | 40 21 A BC 1 congress-decides
# The rule on ties asks the congress and says nothing of a lower threshold.
Điều lệ Công đoàn Việt Nam | cong-doan members committee 1 1 revote | 99 60 / 60 40 | 20 19 | 40 21 - - 1 congress-decides
# 19 voted, 18 collected, 16 valid: 10 needed; 10 votes of which 2 on invalid ballots are 8.
Hướng dẫn bầu cử của Đoàn TNCS Hồ Chí Minh | doan-tncs members committee 1 1 | 20 19 / 19 18 too-many-names=2 | 8 | 18 10 - - 1 congress-decides
Hướng dẫn bầu cử của Đoàn TNCS Hồ Chí Minh | doan-tncs members committee 1 1 | 20 19 / 19 18 too-many-names=2 | 10 | 18 10 A - 0 done
# The highest, whatever the share; equal at the last seat, again among them.
Luật Doanh nghiệp 2020 | luat-doanh-nghiep-2020 members board 2 1 | 1000 800 / 9 9 | 100 900 600 | 800 1 BC - 0 done
Luật Doanh nghiệp 2020 | luat-doanh-nghiep-2020 members board 2 1 | 1000 800 / 9 9 | 600 400 600 0 | 800 1 AC - 0 done
Luật Doanh nghiệp 2020 | luat-doanh-nghiep-2020 members board 1 1 | 1000 800 / 9 9 | 400 400 | 800 1 - AB 1 revote-tied
Luật Doanh nghiệp 2020 | luat-doanh-nghiep-2020 members board 2 1 | 1000 800 / 9 9 | 400 0 | 800 1 A - 1 congress-decides
# 40 ballots, 3 seats: 25, 21, 10: two elected, ballot again for one.
Robert's Rules of Order | robert members committee 3 1 | 60 45 / 45 40 | 25 21 10 | 40 21 AB - 1 second-round
# Blanks are ignored, illegal ballots are not; a tie elects nobody, without limit, also when voted on again.
Robert's Rules of Order | robert members committee 1 7 | 60 45 / 45 40 nobody=4 too-many-names=2 | 19 | 36 19 A - 0 done
Robert's Rules of Order | robert members committee 1 7 | 60 45 / 45 40 nobody=4 too-many-names=2 | 18 16 | 36 19 - - 1 second-round
Robert's Rules of Order | robert members committee 1 1 revote | 60 45 / 45 40 | 20 18 | 40 21 - - 1 second-round
Nội quy kỳ họp | whole-body members committee 1 1 | 500 260 / 260 260 | 250 | 500 251 - - 1 congress-decides
Nội quy kỳ họp | whole-body members committee 1 1 | 500 260 / 260 260 | 251 | 500 251 A - 0 done
",
    );
}

/// Set, form, seats, one paper, and how it reads: `valid`, `board`, or the reason.
type Mark = (&'static str, Form, u16, &'static str, &'static str);

/// The article on valid and invalid papers, as the file of `set` cites it.
fn article(set: &str) -> &'static str {
    match set {
        PARTY_190 => "Điều 15",
        "244-qd-tw-2014" => "Điều 17",
        "cong-doan" => "Điều lệ Công đoàn Việt Nam",
        "doan-tncs" => "Hướng dẫn bầu cử của Đoàn TNCS Hồ Chí Minh",
        "luat-doanh-nghiep-2020" => "Luật Doanh nghiệp 2020",
        "robert" => "Robert's Rules of Order",
        _ => "Nội quy kỳ họp",
    }
}

#[test]
fn marks_make_a_paper_valid_or_not() {
    let (crossed, columns, spread) = (Form::CrossOut, Form::AgreeDisagree, Form::Cumulative);
    let party: Vec<Mark> = [PARTY_190, "244-qd-tw-2014"]
        .into_iter()
        .flat_map(|set| {
            [
                // 244, Article 17; 190, Article 15: more names than seats; nobody of several names.
                (set, crossed, 2, "1,1,1", "too-many-names"),
                (set, crossed, 2, "1,1,0", "valid"),
                (set, crossed, 2, "0,1,0", "valid"),
                (set, crossed, 2, "0,0,0", "nobody"),
                (set, crossed, 1, "0", "valid"),
                (set, columns, 1, "a", "valid"),
                (set, columns, 1, "d", "valid"),
                (set, columns, 1, "b", "both-or-neither"),
                (set, columns, 1, "n", "both-or-neither"),
                // One or some names with both or neither: the paper stays valid.
                (set, columns, 3, "a,b,n", "valid"),
                (set, columns, 3, "a,a,a", "valid"),
                (set, columns, 3, "n,n,n", "nobody"),
                (set, columns, 3, "d,d,d", "board"),
            ]
        })
        .collect();
    let others: [Mark; 16] = [
        ("cong-doan", crossed, 2, "1,1,1", "too-many-names"),
        ("cong-doan", crossed, 2, "1,0,1", "valid"),
        ("doan-tncs", crossed, 2, "1,1,1", "too-many-names"),
        ("doan-tncs", crossed, 2, "0,0,0", "nobody"),
        ("doan-tncs", crossed, 1, "0", "valid"),
        ("doan-tncs", columns, 1, "n", "valid"),
        ("doan-tncs", columns, 1, "b", "both-or-neither"),
        ("luat-doanh-nghiep-2020", spread, 2, "10,10,0,10", "valid"),
        ("luat-doanh-nghiep-2020", spread, 2, "20,0,0,10", "valid"),
        ("luat-doanh-nghiep-2020", spread, 2, "11,10,0,10", "over-shares"),
        ("luat-doanh-nghiep-2020", spread, 2, "7,7,6,10", "valid"),
        ("luat-doanh-nghiep-2020", spread, 2, ",,,10", "valid"),
        ("robert", crossed, 1, "1,1", "too-many-names"),
        ("robert", crossed, 1, "0,0", "nobody"),
        ("robert", crossed, 1, "0", "nobody"),
        ("whole-body", columns, 2, "d,d,d", "board"),
    ];
    for (set, form, seats, cells, want) in party.into_iter().chain(others) {
        let names: Vec<String> = ('A'..).take(cells.split(',').count()).map(String::from).collect();
        let mut header = names.join(",");
        if form == Form::Cumulative {
            header.truncate(header.len() - 1);
            header += "shares";
        }
        let text = format!("{header}\n{cells}\n");
        let findings = Findings::default();
        let shape = Shape { form, seats, marks: rules(set).marks.map(|p| p.value), rules: rules(set) };
        let entered = read(&Sheet::new("b.csv", &text, &findings), &text, &shape).unwrap();
        let ballot = &entered.ballots[0];
        let got = match &ballot.invalid {
            Some(reason) => reason.as_str(),
            None if ballot.pending() => "board",
            None => "valid",
        };
        assert_eq!(got, want, "{set}, {form:?}, {seats} seats: {cells}");
        if let Some(reason) = &ballot.invalid {
            assert_eq!(rules(set).invalid[reason].article, article(set), "{set}: {reason}");
        }
    }
}
