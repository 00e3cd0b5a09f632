//! Papers speak as an office does: votes numbered as on the ballots, nothing cited that nobody knows, no party's words in
//! papers of others, and never fewer acts than there were without saying so.
use daihoi::base::id::ElectionId;
use daihoi::congress::election::Purpose;
use daihoi::congress::event::Event;
use daihoi::count::event::BoxEvent;
use daihoi::papers::contents::kinds::{ALL, Kind};
use daihoi::papers::contents::material::Material;
use daihoi::papers::contents::room;
use daihoi::readout::chronicle::Chronicle;
use daihoi::record::entry::{Entry, Fact};
use daihoi::rules::ruleset::Status;
use daihoi::script::bundled;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::contents_numbers::{everything, issues, rounds, text};
use crate::played::Played;

#[test]
fn votes_bear_the_number_of_their_ballots() {
    let mut again = 0;
    for (name, seed) in [("phuc-dong", 1), ("phuc-dong", 4), ("chi-bo", 4), ("chi-bo", 9), ("cong-doan", 9)] {
        let played = Played::whole(name, seed);
        for (issue, round) in issues(&played, "count-minutes").iter().zip(rounds(played.congress())) {
            let which = text(&issue.values, "which");
            if round.purpose != Purpose::Opinion && round.number > 1 {
                assert!(
                    which.starts_with(&format!("bầu lần thứ {}", round.number)),
                    "{name} {}: {which}",
                    round.number
                );
                again += 1;
            } else {
                assert!(!which.contains("lần"), "{name} {}: {which}", round.number);
            }
        }
        let minutes = everything(&issues(&played, "minutes")[0].values);
        let counts: Vec<_> = issues(&played, "count-minutes").iter().map(|i| everything(&i.values)).collect();
        for all in counts.iter().chain([&minutes]) {
            // Questions are told as they were put, and may speak of this turn and the one before.
            let turn = (1..9).find(|n| all.contains(&format!("vòng {n}")));
            assert!(turn.is_none() && !all.contains("marks."), "{name}: {all}");
        }
    }
    assert!(again > 0, "no vote was taken again");
}

#[test]
fn an_article_nobody_has_read_is_not_cited_for_keeping_the_ballots() {
    let mut told = (false, false);
    for name in bundled::names() {
        let played = Played::whole(name, 9);
        let rule = played.congress().rules.as_ref().unwrap().keep_months.clone();
        for issue in issues(&played, "count-minutes") {
            let keep = text(&issue.values, "keep");
            let cites = keep.contains(&rule.article);
            assert_eq!(cites, rule.status == Status::Confirmed, "{name}: {keep}");
            assert!(cites || !keep.contains('('), "{name}: {keep}");
            told = (told.0 || cites, told.1 || !cites);
            let (rules, title) = (text(&issue.values, "rules-cited"), text(&issue.values, "rules"));
            assert!(rules.starts_with(title) && rules.matches(title).count() == 1, "{rules}");
        }
    }
    assert_eq!(told, (true, true));
}

#[test]
fn only_a_party_has_a_cap_uy() {
    for name in ["co-dong", "cong-doan", "doan-tncs", "society"] {
        let played = Played::whole(name, 9);
        for kind in ALL.iter().filter(|k| !matches!(k.form.name, "script" | "agenda")) {
            for issue in issues(&played, kind.form.name) {
                let all = everything(&issue.values);
                let found = ["cấp ủy", "chuẩn y"].into_iter().find(|word| all.contains(word));
                assert_eq!(found, None, "{name}: {}", kind.form.name);
            }
        }
    }
    let meeting = everything(&issues(&Played::whole("co-dong", 9), "minutes")[0].values);
    assert!(meeting.contains("Chủ tọa thống nhất áp dụng") && !meeting.contains("Đoàn Chủ tịch"));
    assert!(everything(&issues(&Played::whole("chi-bo", 9), "report")[0].values).contains("lãnh đạo của cấp ủy"));
}

/// A post that a committee fills at its first meeting is told with the name of that committee.
#[test]
fn a_post_is_told_with_the_organ_that_filled_it() {
    let played = Played::whole("chi-bo", 9);
    let (mut books, chronicle, words) = (played.books().clone(), played.chronicle(), Words::new(Lang::Vi));
    let committee: ElectionId = "chi-uy".into();
    let title = books.congress.agenda.election(&committee).unwrap().1.title.clone();
    let posts = books.congress.agenda.steps.iter_mut().filter_map(|s| s.election.as_mut());
    posts.filter(|spec| spec.id != committee).for_each(|spec| spec.by = Some(committee.clone()));
    let material = Material { books: &books, chronicle: &chronicle, words: &words };
    let values = (Kind::find("report").unwrap().issues)(&material).remove(0).values;
    let said = text(&values, "secretary-elected");
    assert!(said.ends_with(&format!("do hội nghị {title} bầu.")), "{said}");
    assert!(text(&values, "offices").contains(said));
}

/// What is printed before a congress and what is printed after it: no number of the day, no tick, no name of a list.
#[test]
fn the_running_script_is_the_same_plan_before_and_after() {
    for name in bundled::names() {
        let before = issues(&Played::open(name, 9), "script");
        assert_eq!(before, issues(&Played::whole(name, 9), "script"), "{name}");
    }
}

fn again(entry: &Entry, fact: Fact) -> Entry {
    Entry { fact, ..entry.clone() }
}

#[test]
fn acts_without_room_are_counted_and_the_close_always_has_room() {
    let played = Played::open("chi-bo", 9);
    let (last, mut chronicle) = (played.entries.last().unwrap(), Chronicle::default());
    let called = again(last, Fact::Congress(Event::RollCalled { session: 0, kept: true }));
    (0..20_007).for_each(|_| chronicle.take(played.books(), &called));
    assert_eq!((chronicle.notes.len(), chronicle.left_out), (20_000, 7));
    chronicle.take(played.books(), &again(last, Fact::Congress(Event::Closed)));
    assert_eq!(chronicle.closed(), Some(last.seq));
    let words = Words::new(Lang::Vi);
    let material = Material { books: played.books(), chronicle: &chronicle, words: &words };
    let values = (Kind::find("minutes").unwrap().issues)(&material).remove(0).values;
    assert!(text(&values, "left-out").contains("còn 7 việc"), "{}", text(&values, "left-out"));
    assert_eq!(text(&issues(&played, "minutes")[0].values, "left-out"), "");
}

#[test]
fn what_a_board_did_over_is_counted_beyond_what_is_kept() {
    let played = Played::whole("chi-bo", 9);
    let id = played.books().boxes.keys().next().unwrap();
    let (last, mut chronicle) = (played.entries.last().unwrap(), Chronicle::default());
    for number in 1..=620 {
        let event = BoxEvent::Withdrawn { number, reason: "Nhập hai lần".to_owned() };
        chronicle.take(played.books(), &again(last, Fact::Box { id: id.clone(), event }));
    }
    let words = Words::new(Lang::Vi);
    let material = Material { books: played.books(), chronicle: &chronicle, words: &words };
    let redone = room::redone(&material, id);
    assert_eq!((redone.len(), chronicle.left_out), (201, 0));
    assert!(redone.last().unwrap().contains("và 420 trường hợp khác"), "{:?}", redone.last());
}

#[test]
fn nobody_waits_to_be_confirmed_before_somebody_is_elected() {
    for name in ["elected", "resolution", "report"] {
        let (before, after) = (Played::open("chi-bo", 1), Played::whole("chi-bo", 1));
        let said = |played: &Played| text(&issues(played, name)[0].values, "confirmation").to_owned();
        assert_eq!(said(&before), "", "{name}");
        assert!(said(&after).contains("chuẩn y"), "{name}");
    }
}
