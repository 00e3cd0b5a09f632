//! What papers say is what the record holds: the same numbers, nothing that was taken back, nothing that nobody may know.
use daihoi::base::role::Role;
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::election::{Purpose, Round};
use daihoi::congress::floor::FloorCommand;
use daihoi::congress::roll::PersonKind;
use daihoi::congress::state::Congress;
use daihoi::count::keying::{Double, Keying};
use daihoi::papers::contents::kinds::{ALL, Issue, Kind};
use daihoi::papers::contents::material::Material;
use daihoi::papers::contents::room;
use daihoi::papers::filling::{Filling, Values};
use daihoi::papers::table::Table;
use daihoi::readout::chronicle::{BoxAct, BoxNote};
use daihoi::rules::base::percent;
use daihoi::rules::ruleset::Form;
use daihoi::script::bundled;
use daihoi::script::paper_texts::bundled as bundled_text;
use daihoi::words::lang::Lang;

use crate::contents_texts::with;
use crate::played::Played;

pub(crate) fn issues(played: &Played, name: &str) -> Vec<Issue> {
    with(played, Lang::Vi, |material| (Kind::find(name).unwrap().issues)(material))
}

pub(crate) fn text<'a>(values: &'a Values, name: &str) -> &'a str {
    match &values.0[name] {
        Filling::Text(text) => text,
        other => panic!("{name} is no text: {other:?}"),
    }
}

fn table<'a>(values: &'a Values, name: &str) -> &'a Table {
    match &values.0[name] {
        Filling::Table(table) => table,
        other => panic!("{name} is no table: {other:?}"),
    }
}

fn each<'a>(values: &'a Values, name: &str) -> &'a [Values] {
    match &values.0[name] {
        Filling::Each(_, items) => items,
        other => panic!("{name} is no part: {other:?}"),
    }
}

/// Everything said, in the order of names.
pub(crate) fn everything(values: &Values) -> String {
    let told = |filling: &Filling| match filling {
        Filling::Text(text) => text.clone(),
        Filling::Each(_, items) => items.iter().map(everything).collect::<Vec<_>>().join("\n"),
        Filling::Table(table) => table.rows.iter().map(|r| r.join("|")).collect::<Vec<_>>().join("\n"),
        Filling::Checks(checks) => format!("{checks:?}"),
    };
    values.0.values().map(told).collect::<Vec<_>>().join("\n")
}

fn shown(n: impl Into<u64>) -> String {
    daihoi::words::speech::Words::new(Lang::Vi).number(i64::try_from(n.into()).unwrap())
}

fn percentage(part: u64, whole: u64) -> String {
    format!("{}%", percent(part, whole).replace('.', ","))
}

pub(crate) fn rounds(congress: &Congress) -> Vec<&Round> {
    let specs = congress.agenda.steps.iter().filter_map(|s| s.election.as_ref());
    let all = specs.filter_map(|s| congress.elections.get(&s.id)).flat_map(|e| e.votes());
    all.filter(|r| r.declared.is_some()).collect()
}

/// Each number of a count's minutes, for every form of paper, further turns, votes among the tied and opinion ballots.
#[test]
fn minutes_of_counts_hold_the_numbers_of_the_record() {
    let (mut forms, mut again) = (Vec::new(), 0);
    let more = [("phuc-dong", 1), ("phuc-dong", 4), ("chi-bo", 4)];
    for (name, seed) in bundled::names().into_iter().map(|name| (name, 9)).chain(more) {
        let played = Played::whole(name, seed);
        let issues = issues(&played, "count-minutes");
        let rounds = rounds(played.congress());
        assert_eq!(issues.len(), rounds.len(), "{name}");
        for (issue, round) in issues.iter().zip(rounds) {
            of_one_count(played.congress(), &issue.values, round);
            forms.push(round.list.as_ref().unwrap().form);
            again += usize::from(round.turn > 1 || round.purpose != Purpose::Regular);
        }
    }
    for form in [Form::CrossOut, Form::AgreeDisagree, Form::Cumulative] {
        assert!(forms.contains(&form), "{form:?} was never counted");
    }
    assert!(again > 0, "no vote was taken again");
}

fn of_one_count(congress: &Congress, values: &Values, round: &Round) {
    let (issued, collected) = (round.issued.as_ref().unwrap(), round.collected.as_ref().unwrap());
    let (totals, verdict) = (&round.sealed.as_ref().unwrap().totals, &round.declared.as_ref().unwrap().verdict);
    let list = round.list.as_ref().unwrap();
    for (name, n) in [
        ("printed", issued.printed),
        ("issued", issued.issued),
        ("kept", issued.kept),
        ("collected", collected.collected),
        ("valid", totals.valid),
        ("invalid", totals.invalid_sum()),
        ("seats", verdict.seats),
        ("candidates", list.candidates.len() as u32),
        ("ballot-present", issued.issued),
    ] {
        assert_eq!(text(values, name), shown(n), "{name}");
    }
    assert_eq!(text(values, "base"), shown(verdict.base));
    assert_eq!(text(values, "needed"), shown(verdict.needed));
    assert_eq!(text(values, "invalid-reasons").lines().count(), totals.invalid.len());
    assert_eq!(text(values, "list").lines().count(), list.candidates.len());
    let results = table(values, "results");
    for (at, row) in results.rows.iter().enumerate() {
        assert_eq!(row[1], congress.roll.name(&list.candidates[at]));
        assert_eq!(row[2], shown(verdict.votes[at]));
        assert!(row.contains(&percentage(verdict.votes[at], verdict.base)), "{row:?}");
        if list.form == Form::AgreeDisagree {
            let own = totals.names[at];
            assert_eq!(row[3..5], [shown(own.disagree), shown(own.both_or_neither)]);
        }
    }
    let elected = table(values, "elected");
    let names: Vec<_> = elected.rows.iter().map(|r| r[1].as_str()).collect();
    let wanted: Vec<_> = verdict.elected.iter().map(|at| congress.roll.name(&list.candidates[*at])).collect();
    assert_eq!(names, wanted);
    assert_eq!(text(values, "ballot-shares").is_empty(), list.form != Form::Cumulative);
}

#[test]
fn minutes_tell_every_vote_with_its_numbers_and_every_step() {
    for name in bundled::names() {
        let played = Played::whole(name, 9);
        let values = issues(&played, "minutes").remove(0).values;
        let all = everything(&values);
        for vote in played.congress().votes.values() {
            let Some(outcome) = &vote.outcome else { continue };
            let base = vote.base.on_hands(outcome.hands.cast()).value;
            let yes = percent(outcome.hands.yes, base).replace('.', ",");
            let said = format!(
                "đồng ý {} ({yes}% tính trên {}), không đồng ý {}, ý kiến khác {}",
                shown(outcome.hands.yes),
                shown(base),
                shown(outcome.hands.no),
                shown(outcome.hands.other)
            );
            assert!(all.contains(&said), "{name}: {said}");
        }
        let steps: usize = each(&values, "sessions").iter().map(|s| each(s, "steps").len()).sum();
        assert_eq!(steps, played.congress().agenda.steps.len());
        assert_eq!(text(&values, "deviations"), "", "{name}");
        assert_eq!(text(&values, "not-held"), "");
        assert_eq!(text(&values, "no-deviations"), "Không có.");
        assert!(text(&values, "closing").contains("07 giờ"));
    }
}

#[test]
fn a_vote_taken_back_is_told_as_a_correction_only() {
    let mut played = Played::open("phuc-dong", 9);
    played.up_to("doan-chu-tich");
    played.vote("so-luong", 7);
    let wrong = shown(played.congress().counts_in(None).present - 7);
    played.undo("Đếm nhầm một dãy ghế");
    played.undo("Hỏi lại cho rõ");
    played.vote("so-luong", 2);
    let values = issues(&played, "minutes").remove(0).values;
    let acts = everything(&each(&values, "sessions")[0]);
    assert!(!acts.contains(&format!("đồng ý {wrong} ")) && !acts.contains("Đếm nhầm"), "{acts}");
    assert!(acts.contains("không đồng ý 2"));
    let corrections = text(&values, "corrections");
    assert!(corrections.contains("Đếm nhầm một dãy ghế") && corrections.lines().count() == 2, "{corrections}");
}

#[test]
fn deviations_stand_with_their_reasons_and_skipped_steps_are_named() {
    let mut played = Played::open("phuc-dong", 9);
    played.up_to("thao-luan");
    played.done(Command::Floor(FloorCommand::Give { id: 1 }));
    played.done(Command::Floor(FloorCommand::End { id: 1 }));
    played.done(Command::Floor(FloorCommand::Receive { id: 3 }));
    played.done(Command::Floor(FloorCommand::Raise { text: "Chỉ tiêu thu ngân sách".into(), from: Some(1) }));
    played.done(Command::Enter { step: "tiep-thu".into(), reason: Some("Khách phải về sớm".into()) });
    played.until(|c| c.closed.is_some());
    let values = issues(&played, "minutes").remove(0).values;
    let deviations = text(&values, "deviations");
    assert!(deviations.contains("Khách phải về sớm") && deviations.contains("Phát biểu chỉ đạo"), "{deviations}");
    assert!(text(&values, "not-held").contains("Phát biểu chỉ đạo"));
    let all = everything(&values);
    let speaker = played.congress().roll.name(&"D026".into()).to_owned();
    assert!(all.contains(&speaker) && all.contains("văn bản") && all.contains("Nâng cao chất lượng sinh hoạt chi bộ"));
    let report = issues(&played, "report").remove(0).values;
    let Filling::Checks(checks) = &report.0["contents"] else { panic!("no boxes") };
    assert_eq!(checks.iter().map(|(ticked, _)| *ticked).collect::<Vec<_>>(), [true, false, true, true]);
}

#[test]
fn the_resolution_and_the_report_tell_the_vote_and_the_elected() {
    let played = Played::whole("chi-bo", 9);
    let congress = played.congress();
    let told = daihoi::readout::figures::figures(congress);
    let vote = told.resolution.clone().unwrap();
    let values = issues(&played, "resolution").remove(0).values;
    assert!(text(&values, "adopted").contains(&format!("{}/{}", vote.yes, vote.base)));
    let names = everything(&values);
    for election in &told.elections {
        assert!(election.elected.iter().all(|n| names.contains(&n.name)));
    }
    let report = issues(&played, "report").remove(0).values;
    let secretary = &told.secretaries[0];
    let said = text(&report, "secretary-elected");
    assert!(said.contains(&secretary.name) && said.contains("Đại hội bầu trực tiếp"), "{said}");
    assert!(text(&report, "committee").contains("tái cử"), "{}", text(&report, "committee"));
    let open = Played::open("chi-bo", 9);
    assert!(text(&issues(&open, "resolution")[0].values, "adopted").contains("…"));
}

#[test]
fn years_of_birth_stand_only_where_an_office_asks_for_them() {
    let played = Played::whole("phuc-dong", 9);
    let values = issues(&played, "elected").remove(0).values;
    let office = &each(&values, "offices")[0];
    assert_eq!(table(office, "table").columns.len() + 1, table(office, "table-with-birth").columns.len());
    let born = |row: &Vec<String>| row.iter().any(|c| c.len() == 4 && c.starts_with("19"));
    assert!(!table(office, "table").rows.iter().any(born));
    assert!(table(office, "table-with-birth").rows.iter().all(born));
    for lang in [Lang::Vi, Lang::En] {
        assert!(!bundled_text("elected", lang).unwrap().contains("\n{table-with-birth}"));
    }
}

/// Card numbers, birth dates and reasons of absences are in no paper.
#[test]
fn no_paper_tells_what_is_private() {
    let mut played = Played::open("phuc-dong", 9);
    let note = "Nằm viện Bạch Mai".to_owned();
    let code = || "D150".into();
    played.ask(Role::Desk, Command::MarkAbsent { code: code(), accepted: true, whole: true, note });
    played.until(|c| c.closed.is_some());
    let private: Vec<_> = played.books().people.private.values().flat_map(|p| [&p.card, &p.birth]).cloned().collect();
    for kind in &ALL {
        for issue in issues(&played, kind.form.name) {
            let all = everything(&issue.values);
            assert!(!all.contains("Bạch Mai") && !all.contains("Ốm"), "{}", kind.form.name);
            let found = private.iter().filter(|p| p.len() > 4).find(|p| all.contains(p.as_str()));
            assert_eq!(found, None, "{}", kind.form.name);
        }
    }
}

/// Three names from the floor where two have room: a secret opinion ballot, told as what it is.
#[test]
fn an_opinion_ballot_elects_nobody_in_any_paper() {
    let mut played = Played::open("phuc-dong", 9);
    played.up_to("bau-bch");
    played.until(|c| c.next_duty().is_some_and(|d| matches!(d, Duty::Nominate(_))));
    let election = || "bch".into();
    let pool = played.congress().pool(&election());
    let free = |p: &&daihoi::congress::roll::Person| {
        p.kind == PersonKind::Official && !p.of_convening() && !pool.contains(&p.code) && p.code.as_str() > "D138"
    };
    let names: Vec<_> = played.congress().roll.people.iter().filter(free).map(|p| p.code.clone()).take(3).collect();
    for code in &names {
        played.done(Command::Nominate { election: election(), code: code.clone(), by: None });
        played.vote(&format!("nominee:{code}"), 1);
    }
    played.done(Command::CloseNominations { election: election() });
    assert!(played.congress().in_opinion(&election()));
    played.until(|c| c.closed.is_some());
    let issues_made = issues(&played, "count-minutes");
    let opinion = &issues_made[0];
    assert!(opinion.which == "bch-0" && opinion.title.contains("phiếu xin ý kiến"), "{}", opinion.title);
    assert_eq!(text(&opinion.values, "chosen"), "Người vào danh sách bầu cử");
    of_one_count(played.congress(), &opinion.values, rounds(played.congress())[0]);
    assert!(!everything(&opinion.values).contains("chuẩn y") && !everything(&opinion.values).contains("Trúng cử"));
    let minutes = everything(&issues(&played, "minutes")[0].values);
    assert!(minutes.contains("Vào danh sách, từ cao xuống thấp") && minutes.contains("ứng cử vào danh sách bầu"));
    let elected = daihoi::readout::figures::figures(played.congress()).elections[0].clone();
    assert_eq!(elected.elected.len(), 15);
    assert_eq!(elected.ballots[0].purpose, Purpose::Opinion);
}

/// Blind double entry, and what was done over in the room.
#[test]
fn the_way_of_the_count_and_what_was_done_over_are_told() {
    let played = Played::whole("chi-bo", 9);
    let (id, open) = played.books().boxes.iter().next().unwrap();
    let (mut open, mut chronicle) = (open.clone(), played.chronicle());
    let at = "2026-03-09T09:15:00+07:00".parse().unwrap();
    let note = |act| BoxNote { at, act, reason: "Đọc nhầm tên".into() };
    let acts = [BoxAct::Corrected(4), BoxAct::Withdrawn(9), BoxAct::Reopened(2), BoxAct::Taken];
    chronicle.boxes.insert(id.clone(), acts.map(note).to_vec());
    let words = daihoi::words::speech::Words::new(Lang::Vi);
    let material = Material { books: played.books(), chronicle: &chronicle, words: &words };
    let redone = room::redone(&material, id);
    assert_eq!(redone.len(), 4);
    assert!(redone.iter().all(|line| line.starts_with("09:15: ") && line.ends_with("Đọc nhầm tên")), "{redone:?}");
    assert!(room::entry(&material, &open).contains("từng phiếu"));
    (open.keying, open.double) = (Some(Keying::Double { batch: 20 }), Some(Double::new(20)));
    assert!(room::entry(&material, &open).contains("Hai người nhập độc lập"));
    open.keying = Some(Keying::Sheets);
    assert!(room::entry(&material, &open).contains("0 biểu"));
}

#[test]
fn a_count_that_was_not_declared_is_on_no_paper() {
    let mut played = Played::open("chi-bo", 9);
    let sealed = |c: &Congress| c.elections.get(&"chi-uy".into()).is_some_and(|e| e.now.sealed.is_some());
    played.until(sealed);
    let votes = played.congress().elections[&"chi-uy".into()].now.sealed.clone().unwrap().totals;
    assert!(issues(&played, "count-minutes").is_empty());
    assert_eq!(everything(&issues(&played, "elected")[0].values).matches("Chi ủy").count(), 0);
    let script = everything(&issues(&played, "script")[0].values);
    assert!(script.contains("hợp lệ ……") && !script.contains(&format!("hợp lệ {};", votes.valid)), "{script}");
}

/// What the board decided and did over stands in the minutes of its count.
#[test]
fn decisions_of_the_board_and_overrides_are_told_with_their_reasons() {
    let mut told = (false, false);
    for seed in 1..8 {
        let played = Played::whole("phuc-dong", seed);
        for issue in issues(&played, "count-minutes") {
            told.0 |= text(&issue.values, "rulings").contains("Rõ ý người bầu");
            told.1 |= text(&issue.values, "overrides").contains("Lý do");
            assert!(text(&issue.values, "keep").contains("6 tháng"));
            assert!(text(&issue.values, "entry").contains("từng phiếu"));
        }
    }
    assert!(told.1, "no congress had an override");
    let played = Played::whole("chi-bo", 9);
    with(&played, Lang::Vi, |material: &Material<'_>| {
        for open in played.books().boxes.values() {
            let decided = open.ballots().filter(|(_, b, _)| b.decision.is_some()).count();
            assert_eq!(room::rulings(material, open).len(), decided);
        }
    });
}
