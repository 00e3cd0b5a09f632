//! The figures that a superior committee asks for: equal to the record's, told from what was not done.
use daihoi::congress::command::Command;
use daihoi::congress::state::Congress;
use daihoi::readout::figures::{Contents, Figures, figures};
use daihoi::rules::base::hundredths;
use daihoi::script::bundled;

use crate::played::Played;

fn of(name: &str) -> (Played, Figures) {
    let played = Played::whole(name, 9);
    let figures = figures(played.congress());
    (played, figures)
}

fn votes_of(congress: &Congress, name: &str, election: &str) -> Vec<u64> {
    let election = &congress.elections[&election.into()];
    let votes = election.electing().flat_map(|round| {
        let (list, verdict) = (round.list.as_ref().unwrap(), &round.declared.as_ref().unwrap().verdict);
        let at = list.candidates.iter().position(|c| congress.roll.name(c) == name);
        at.filter(|at| verdict.elected.contains(at)).map(|at| verdict.votes[at])
    });
    votes.collect()
}

#[test]
fn a_delegate_congress_in_figures() {
    let (played, told) = of("phuc-dong");
    let congress = played.congress();
    assert_eq!(
        (told.body.organisation.as_str(), told.body.term.as_str()),
        ("Đảng bộ phường Phúc Đồng", "Nhiệm kỳ 2025–2030")
    );
    assert!(!told.rehearsal && told.closed == congress.closed && told.opened < told.closed);
    let counts = congress.statements.last().unwrap().counts;
    assert_eq!((told.attendance.summoned, told.attendance.present), (counts.summoned, counts.present));
    assert_eq!(told.attendance.percent, hundredths(counts.present, counts.summoned));
    let committee = told.committee.unwrap();
    let elected = congress.elected(&"bch".into());
    assert_eq!((committee.seats, committee.elected), (15, elected.len() as u32));
    let again = elected.iter().filter(|c| congress.roll.person(c).unwrap().of_convening()).count() as u32;
    assert!(again > 0 && again < committee.elected, "{again} of {}", committee.elected);
    assert_eq!((committee.re_elected, committee.new), (Some(again), Some(committee.elected - again)));
    assert_eq!(told.delegates.unwrap().elected as usize, congress.elected(&"dai-bieu".into()).len());
    assert!(told.secretaries.is_empty() && told.standing_committee.is_none() && told.alternates.is_none());
    let first = &told.elections[0];
    assert!(first.direct && first.highest >= first.lowest && first.highest.is_some());
    for named in &first.elected {
        assert!(votes_of(congress, &named.name, "bch").contains(&named.votes), "{named:?}");
        assert_eq!(named.percent, hundredths(named.votes, named.base));
    }
    for ballot in &first.ballots {
        assert_eq!(ballot.collected, ballot.valid + ballot.invalid);
        assert_eq!(
            ballot.names.len(),
            congress.elections[&"bch".into()].electing().next().unwrap().list.as_ref().unwrap().candidates.len()
        );
    }
    let yes = Some(true);
    assert_eq!(told.contents, Contents { review: yes, drafts: yes, self_review: yes, elections: yes });
    let resolution = told.resolution.unwrap();
    assert!(resolution.carried && resolution.yes <= resolution.base && resolution.percent > 5_000);
    assert_eq!(told.speakers.registered, 3);
}

#[test]
fn a_cell_elects_its_secretary_directly() {
    let (played, told) = of("chi-bo");
    let congress = played.congress();
    let name = congress.roll.name(&congress.elected(&"bi-thu".into())[0]).to_owned();
    let secretary = &told.secretaries[0];
    assert_eq!(secretary.name, name);
    assert!(secretary.direct && secretary.percent == hundredths(secretary.votes, secretary.base));
    assert_eq!(told.deputies.len(), congress.elected(&"pho-bi-thu".into()).len());
    // The agenda itself names who held the office.
    let elected = congress.elected(&"chi-uy".into());
    let again = elected.iter().filter(|c| ["CB01", "CB02", "CB03"].contains(&c.as_str())).count() as u32;
    assert_eq!(told.committee.unwrap().re_elected, Some(again));
}

#[test]
fn what_was_skipped_or_left_open_is_not_ticked() {
    let mut played = Played::open("phuc-dong", 9);
    assert_eq!(figures(played.congress()).contents.review, Some(false));
    played.up_to("kiem-diem");
    let now = figures(played.congress()).contents;
    assert_eq!((now.review, now.self_review), (Some(true), Some(false)), "the step is still under way");
    // The discussion is left with a point undecided; the elections are never held.
    played.up_to("thao-luan");
    played
        .done(Command::Floor(daihoi::congress::floor::FloorCommand::Raise { text: "Chỉ tiêu".into(), from: None }));
    played.done(Command::Enter { step: "nghi-quyet".into(), reason: Some("Hết giờ".into()) });
    let now = figures(played.congress()).contents;
    assert_eq!((now.self_review, now.drafts, now.elections), (Some(true), Some(false), Some(false)));
}

#[test]
fn other_bodies_tell_what_they_know() {
    let (played, told) = of("co-dong");
    assert!(told.attendance.votes > u64::from(told.attendance.summoned), "shares");
    assert_eq!(told.committee.as_ref().unwrap().re_elected, None, "the record does not say");
    assert_eq!(told.contents.review, None);
    assert!(told.elections.iter().flat_map(|e| &e.elected).all(|n| n.base > 1_000));
    assert!(played.congress().closed.is_some());
    let (_, union) = of("cong-doan");
    assert!(!union.elections.iter().find(|e| e.id.as_str() == "ubkt").unwrap().direct, "by the committee itself");
    let (_, youth) = of("doan-tncs");
    assert!(youth.alternates.unwrap().elected > 0 && youth.secretaries.len() == 1);
}

#[test]
fn figures_are_read_back_and_older_ones_too() {
    for name in bundled::names() {
        let (_, told) = of(name);
        let text = serde_json::to_string(&told).unwrap();
        assert_eq!(serde_json::from_str::<Figures>(&text).unwrap(), told, "{name}");
    }
    let old: Figures = serde_json::from_str(r#"{"v":1,"body":{"organisation":"X"},"later":1}"#).unwrap();
    assert_eq!((old.body.organisation.as_str(), old.committee), ("X", None));
}
