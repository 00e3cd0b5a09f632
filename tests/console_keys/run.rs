//! A whole congress by the operator's keys; only arrivals and the counting board's seal come from other seats.
use daihoi::base::id::ElectionId;
use daihoi::base::role::Role;
use daihoi::congress::decide::papers::seal;
use daihoi::congress::duty::Duty;
use daihoi::rules::ruleset::Form;
use daihoi::rules::totals::{NameTotal, Totals};
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Keeper;

/// Seals a count in which every ballot elects the first names of the list.
pub(crate) fn sealed(keeper: &mut Keeper, id: &ElectionId) {
    let now = keeper.books.congress.election(id).now;
    let (collected, names) = (now.collected.unwrap().collected, now.list.unwrap().candidates.len());
    let seats = keeper.books.congress.seats(id) as usize;
    let votes: Vec<_> = (0..names).map(|i| if i < seats { collected } else { 0 }).collect();
    sealed_with(keeper, id, &votes);
}

/// Seals a count of valid ballots that gives the names of the list `votes`, in ballot order.
pub(crate) fn sealed_with(keeper: &mut Keeper, id: &ElectionId, votes: &[u32]) {
    let congress = &keeper.books.congress;
    let now = congress.election(id).now;
    let (collected, list) = (now.collected.unwrap().collected, now.list.unwrap());
    let disagree = |votes: u32| if list.form == Form::AgreeDisagree { collected - votes } else { 0 };
    let name =
        |votes: &u32| NameTotal { votes: (*votes).into(), disagree: disagree(*votes).into(), both_or_neither: 0 };
    assert_eq!(votes.len(), list.candidates.len());
    let totals = Totals {
        entered: collected,
        valid: collected,
        names: votes.iter().map(name).collect(),
        undervotes: u64::from(collected * congress.seats(id) - votes.iter().sum::<u32>()),
        full: collected,
        ..Totals::default()
    };
    for event in seal(congress, id, now.number, (&totals, "digest")).unwrap() {
        keeper.fold(event, Role::Board);
    }
}

/// Does the next duty, or goes on. Tells whether the congress is still open.
pub(crate) fn advance(keeper: &mut Keeper) -> bool {
    let duty = keeper.books.congress.next_duty();
    let present = keeper.books.congress.roll.counts().present;
    keeper.enter();
    match duty {
        None => {}
        Some(Duty::ConfirmRules) => keeper.key(KeyCode::Char('x')),
        Some(Duty::StateQuorum | Duty::NameBoard(_)) => keeper.enter(),
        Some(Duty::Vote(key)) => {
            assert!(keeper.books.congress.votes.contains_key(&key), "Enter puts the question to the hall");
            keeper.enter();
            keeper.key(KeyCode::Char('u'));
            keeper.enter();
        }
        Some(Duty::FixList(_) | Duty::Nominate(_)) => keeper.enter(),
        Some(Duty::NextRound(_)) => keeper.enter(),
        Some(Duty::SettleTie(_)) => {
            keeper.key(KeyCode::Char(' '));
            keeper.enter();
            keeper.text("Rút thăm");
            keeper.enter();
        }
        Some(Duty::Introduce(id)) => {
            let seats = keeper.books.congress.agenda.election(&id).unwrap().1.seats;
            if keeper.books.congress.agenda.election(&id).unwrap().1.candidates.is_empty() {
                for _ in 0..seats {
                    keeper.key(KeyCode::Char(' '));
                    keeper.key(KeyCode::Down);
                }
            }
            keeper.enter();
        }
        Some(Duty::IssuePapers(_)) => {
            keeper.text(&(present + 2).to_string());
            keeper.enter();
        }
        Some(Duty::OpenBox(_)) => {
            keeper.text(&present.to_string());
            keeper.enter();
        }
        Some(Duty::Count(id)) => sealed(keeper, &id),
        Some(Duty::Declare(_)) => {
            let word = if keeper.words.lang() == Lang::Vi { "cong bo" } else { "declare" };
            keeper.text(word);
            keeper.enter();
        }
        Some(Duty::Close) => {
            keeper.text("Bế mạc");
            keeper.enter();
        }
    }
    keeper.books.congress.closed.is_none()
}

/// Goes on until the next duty is one that `wanted` accepts.
pub(crate) fn until(keeper: &mut Keeper, wanted: impl Fn(&Duty) -> bool) {
    for _ in 0..300 {
        if keeper.books.congress.next_duty().is_some_and(|d| wanted(&d)) {
            return;
        }
        assert!(advance(keeper), "the congress closed before");
    }
    panic!("never came to the duty; stands at {:?}", keeper.books.congress.next_duty());
}

fn whole(name: &str) {
    let mut keeper = Keeper::open(name, false, Lang::Vi);
    keeper.everybody_arrives(1);
    let mut acts = 0;
    while advance(&mut keeper) {
        acts += 1;
        assert!(acts < 400, "stands still at {:?}", keeper.books.congress.next_duty());
        assert_eq!(keeper.refused, [], "something was refused");
    }
    let congress = &keeper.books.congress;
    let elections: Vec<_> = congress.agenda.steps.iter().filter_map(|s| s.election.as_ref()).collect();
    assert!(!elections.is_empty());
    for spec in elections {
        let declared = congress.election(&spec.id).now.declared.unwrap();
        assert_eq!(declared.verdict.elected.len(), spec.seats as usize, "{}", spec.title);
    }
    assert!(congress.progress.steps.iter().all(|s| s.started.is_some() && s.left_open.is_none()));
    keeper.says("Đại hội đã bế mạc");
}

#[test]
fn a_cells_congress_by_keys_alone() {
    whole("chi-bo");
}

#[test]
fn a_wards_congress_by_keys_alone() {
    whole("phuc-dong");
}
