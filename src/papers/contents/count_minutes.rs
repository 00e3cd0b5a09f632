//! Minutes of a count (biên bản kiểm phiếu), one for each declared vote by ballot.
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::papers::contents::ballots::{Ballot, declared};
use crate::papers::contents::kinds::{Issue, Rests};
use crate::papers::contents::material::{Material, with_common};
use crate::papers::contents::room;
use crate::papers::contents::tables::{Head, RESULTS, table, winners};
use crate::papers::filling::{Filling, Values};
use crate::papers::page::Align;
use crate::readout::figures::Winner;
use crate::rules::ruleset::{Form as BallotForm, Status};
use crate::script::paper_form::Form;

/// The form of the text.
pub const FORM: Form = Form {
    name: "count-minutes",
    parts: &[(
        "paper",
        with_common![
            "office",
            "which",
            "date",
            "grounds",
            "rules-cited",
            "seats",
            "candidates",
            "list",
            "code",
            "form",
            "board",
            "board-count",
            "head",
            "ballot-summoned",
            "ballot-present",
            "ballot-absent",
            "printed",
            "issued",
            "kept",
            "collected",
            "missing",
            "valid",
            "valid-percent",
            "invalid",
            "invalid-percent",
            "invalid-reasons",
            "full",
            "fewer",
            "ballot-shares",
            "overrides",
            "results",
            "base",
            "needed",
            "sentence",
            "excluded",
            "elected",
            "elected-count",
            "chosen",
            "follows",
            "entry",
            "rulings",
            "redone",
            "keep",
        ],
    )],
};

const COLUMNS: [Head; 7] = [
    (12.0, Align::Centre, "paper-column-number"),
    (44.0, Align::Left, "paper-column-name"),
    (20.0, Align::Right, "paper-column-agree"),
    (20.0, Align::Right, "paper-column-disagree"),
    (22.0, Align::Right, "paper-column-unmarked"),
    (18.0, Align::Right, "paper-column-percent"),
    (26.0, Align::Centre, "paper-column-result"),
];

/// One for each declared vote.
pub fn issues(material: &Material<'_>) -> Vec<Issue> {
    declared(material).iter().map(|ballot| issue(material, ballot)).collect()
}

fn issue(material: &Material<'_>, ballot: &Ballot<'_>) -> Issue {
    let declared = material.chronicle.declared(&ballot.spec.id, ballot.round.number);
    let which = ballot.which(material);
    let title =
        [ballot.spec.title.as_str(), &which].into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(": ");
    let values = result(material, ballot, papers(material, ballot, head(material, ballot, &which)));
    Issue {
        which: format!("{}-{}", ballot.spec.id, ballot.round.number),
        title,
        values: counting(material, ballot, values),
        rests: declared.map_or(Rests::Unfinished, Rests::Entry),
    }
}

/// Office, seats, list and board.
fn head(material: &Material<'_>, ballot: &Ballot<'_>, which: &str) -> Values {
    let board = ballot.board(material);
    let line = |(at, code): (usize, &PersonCode)| {
        let key = if at == 0 { "count-paper-head" } else { "count-paper-member" };
        let who = material.about(code);
        material.say(&Message::new(key).with("number", at + 1).with("name", who))
    };
    let board_lines: Vec<_> = board.iter().enumerate().map(line).collect();
    let names = ballot.list.candidates.iter().enumerate();
    let names: Vec<_> = names.map(|(at, code)| format!("{}. {}", at + 1, material.about(code))).collect();
    let at = ballot.round.declared.as_ref().map(|d| d.at);
    let form = material.get(match ballot.list.form {
        BallotForm::CrossOut => "count-paper-cross-out",
        BallotForm::AgreeDisagree => "count-paper-agree-disagree",
        BallotForm::Cumulative => "count-paper-cumulative",
    });
    material
        .common()
        .text("office", &ballot.spec.title)
        .text("which", which)
        .text("date", at.map_or_else(|| material.gap(), |at| material.moment(at)))
        .text("grounds", ballot.verdict.articles.join("; "))
        .text("rules-cited", cited(material, ballot))
        .text("seats", material.number(ballot.verdict.seats))
        .text("candidates", material.number(names.len() as u64))
        .text("list", names.join("\n"))
        .text("code", &ballot.list.code)
        .text("form", form)
        .text("board", board_lines.join("\n"))
        .text("board-count", material.number(board.len() as u64))
        .text("head", board.first().map_or("", |code| material.congress().roll.name(code)))
}

/// The rules with the articles the verdict stands on, less those that only name the rules once more.
fn cited(material: &Material<'_>, ballot: &Ballot<'_>) -> String {
    let title = material.congress().rules.as_ref().map_or("", |r| r.title.as_str());
    let all = || ballot.verdict.articles.iter().map(String::as_str);
    let wider = |article: &str| all().any(|own| own.starts_with(&format!("{article} ")));
    let articles: Vec<_> = all().filter(|a| !title.contains(a) && !wider(a)).collect();
    if articles.is_empty() {
        return title.to_owned();
    }
    let said = Message::new("count-paper-rules").with("rules", title);
    material.say(&said.with("articles", articles.join("; ")))
}

/// People and papers.
fn papers(material: &Material<'_>, ballot: &Ballot<'_>, values: Values) -> Values {
    let counts = ballot.counts(material);
    let people = |of: fn(&crate::congress::roll::Counts) -> u32| {
        counts.as_ref().map_or_else(|| material.gap(), |c| material.number(of(c)))
    };
    let (issued, collected, totals) = (ballot.issued, ballot.collected, &ballot.sealed.totals);
    let invalid = totals.invalid_sum();
    // Tally sheets do not tell how many names each paper elects.
    let split = ballot.list.form == BallotForm::CrossOut && totals.full.saturating_add(totals.fewer) == totals.valid;
    let told = |n: u32| if split { material.number(n) } else { String::new() };
    let some = |n: u32| if n > 0 { material.number(n) } else { String::new() };
    let shares = Message::new("count-paper-shares").with("shares", totals.shares);
    values
        .text("ballot-summoned", people(|c| c.summoned))
        .text("ballot-present", people(|c| c.present))
        .text("ballot-absent", people(|c| c.summoned.saturating_sub(c.present)))
        .text("printed", material.number(issued.printed))
        .text("issued", material.number(issued.issued))
        .text("kept", material.number(issued.kept))
        .text("collected", material.number(collected.collected))
        .text("missing", some(collected.not_returned))
        .text("valid", material.number(totals.valid))
        .text("valid-percent", material.percent(totals.valid, collected.collected))
        .text("invalid", material.number(invalid))
        .text("invalid-percent", material.percent(invalid, collected.collected))
        .text("invalid-reasons", ballot.invalid(material).join("\n"))
        .text("full", told(totals.full))
        .text("fewer", told(totals.fewer))
        .text("ballot-shares", if totals.shares > 0 { material.say(&shares) } else { String::new() })
        .text("overrides", overrides(material, ballot).join("\n"))
}

/// Numbers that did not agree when papers went out or the box was opened, and why it went on.
pub fn overrides(material: &Material<'_>, ballot: &Ballot<'_>) -> Vec<String> {
    let issued = ballot.issued.reason.as_ref().map(|why| Message::new("count-paper-issued-why").with("reason", why));
    let opened = ballot.collected.reason.as_ref();
    let opened = opened.map(|why| Message::new("count-paper-collected-why").with("reason", why));
    issued.into_iter().chain(opened).map(|m| material.say(&m)).collect()
}

/// The table in ballot order, the verdict in its sentence, and the elected from the highest.
fn result(material: &Material<'_>, ballot: &Ballot<'_>, values: Values) -> Values {
    let verdict = ballot.verdict;
    let winner = |at: &usize| {
        let code = ballot.list.candidates.get(*at)?.clone();
        Some(Winner { code, votes: verdict.votes.get(*at).copied().unwrap_or(0), base: verdict.base })
    };
    let elected: Vec<_> = verdict.elected.iter().filter_map(winner).collect();
    let base = ballot.issued.base.as_ref();
    let excluded = base.into_iter().flat_map(|b| &b.excluded);
    let excluded = excluded.map(|(why, n)| {
        material.say(&Message::new("count-paper-excluded").with("count", *n).with("why", why.message()))
    });
    values
        .with("results", results(material, ballot))
        .text("base", material.number(verdict.base))
        .text("needed", material.number(verdict.needed))
        .text("sentence", ballot.sentence(material))
        .text("excluded", excluded.collect::<Vec<_>>().join("\n"))
        .with("elected", winners(material, &elected, false))
        .text("chosen", material.get(if ballot.opinion() { "count-paper-joins" } else { "count-paper-elected" }))
        .text("elected-count", material.number(elected.len() as u64))
        .text("follows", ballot.follows(material).join("\n"))
}

fn results(material: &Material<'_>, ballot: &Ballot<'_>) -> Filling {
    let by_columns = ballot.list.form == BallotForm::AgreeDisagree;
    let row = |(at, code): (usize, &PersonCode)| {
        let votes = ballot.verdict.votes.get(at).copied().unwrap_or(0);
        let total = ballot.sealed.totals.names.get(at).copied().unwrap_or_default();
        let mut cells =
            vec![(at + 1).to_string(), material.congress().roll.name(code).to_owned(), material.number(votes)];
        if by_columns {
            cells.extend([material.number(total.disagree), material.number(total.both_or_neither)]);
        }
        cells.extend([material.percent(votes, ballot.verdict.base), ballot.standing(at, material)]);
        cells
    };
    let rows = ballot.list.candidates.iter().enumerate().map(row).collect();
    if by_columns { table(material, &COLUMNS, rows) } else { table(material, &RESULTS, rows) }
}

/// How the papers were entered, what the board decided and did over, and how long they are kept.
fn counting(material: &Material<'_>, ballot: &Ballot<'_>, values: Values) -> Values {
    let kept = material.congress().rules.as_ref().map(|r| &r.keep_months).filter(|p| p.value > 0);
    let kept = kept.map(|p| match p.status {
        Status::Confirmed => Message::new("count-paper-keep-by").with("months", p.value).with("article", &p.article),
        Status::ToConfirm => Message::new("count-paper-keep").with("months", p.value),
    });
    let id = ballot.id();
    let own = material.books.boxes.get(&id);
    values
        .text("entry", own.map(|open| room::entry(material, open)).unwrap_or_default())
        .text("rulings", own.map(|open| room::rulings(material, open).join("\n")).unwrap_or_default())
        .text("redone", room::redone(material, &id).join("\n"))
        .text("keep", kept.map(|m| material.say(&m)).unwrap_or_default())
}
