//! Pictures of nominations, rounds and ties, and of hands in shares.
use daihoi::base::role::Role;
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::vote::OwnVote;
use daihoi::rules::ruleset::{Next, TiePolicy};
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Keeper;
use crate::pictures::snap;
use crate::rounds::{count, current, free, hands, nominate, open, seal_here};
use crate::run::{advance, until};

fn english(name: &str) -> Keeper {
    let mut keeper = Keeper::open(name, false, Lang::En);
    keeper.everybody_arrives(1);
    keeper
}

#[test]
fn nominations() {
    let mut keeper = open("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Vote(key) if key.of_election() == Some(OwnVote::Seats)));
    keeper.key(KeyCode::Char('s'));
    snap(&mut keeper, "seats");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    let newcomers = free(&keeper);
    keeper.enter();
    keeper.key(KeyCode::Char('d'));
    keeper.text("nguyen t");
    snap(&mut keeper, "nominee");
    keeper.enter();
    snap(&mut keeper, "nominator");
    keeper.key(KeyCode::Esc);
    keeper.key(KeyCode::Char('r'));
    snap(&mut keeper, "withdraw");
    keeper.key(KeyCode::Esc);
    keeper.key(KeyCode::Esc);
    nominate(&mut keeper, &newcomers[0], Some(&newcomers[1]));
    snap(&mut keeper, "nominee-duty");
    hands(&mut keeper, 0);
    nominate(&mut keeper, &newcomers[2], None);
    hands(&mut keeper, 0);
    keeper.enter();
    snap(&mut keeper, "names-over");
}

#[test]
fn an_opinion_ballot() {
    let mut keeper = open("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    for code in &free(&keeper)[..3] {
        nominate(&mut keeper, code, None);
        hands(&mut keeper, 0);
    }
    keeper.enter();
    keeper.enter();
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    snap(&mut keeper, "opinion-duties");
    seal_here(&mut keeper, &[60, 60, 20]);
    keeper.enter();
    snap(&mut keeper, "opinion-declare");
}

#[test]
fn a_tie_and_what_follows() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    seal_here(&mut keeper, &[24, 20, 14, 14]);
    keeper.enter();
    snap(&mut keeper, "tie-declare");
    keeper.text("cong bo");
    keeper.enter();
    snap(&mut keeper, "tie-duties");
    keeper.enter();
    snap(&mut keeper, "next-tied");
    keeper.enter();
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    snap(&mut keeper, "revote-duties");
    seal_here(&mut keeper, &[12, 11]);
    keeper.enter();
    snap(&mut keeper, "revote-declare");
}

#[test]
fn a_second_turn() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Introduce(_)));
    count(&mut keeper, &[24, 20, 5, 4]);
    snap(&mut keeper, "again-duties");
    hands(&mut keeper, 0);
    keeper.enter();
    snap(&mut keeper, "next-turn");
    keeper.enter();
    hands(&mut keeper, 0);
    keeper.enter();
    keeper.text("le");
    snap(&mut keeper, "list-later");
    // Somebody of the board joins the list: another board is named.
    let board = keeper.books.congress.election(&current(&keeper)).board.unwrap();
    for _ in 0..2 {
        keeper.key(KeyCode::Backspace);
    }
    keeper.text(board.members[0].as_str());
    keeper.enter();
    keeper.enter();
    until(&mut keeper, |d| matches!(d, Duty::NameBoard(_)));
    keeper.enter();
    snap(&mut keeper, "board-standing");
}

#[test]
fn a_tie_by_lot() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    if let Some(rules) = &mut keeper.books.congress.rules {
        rules.tie.value = TiePolicy::Lot;
    }
    seal_here(&mut keeper, &[24, 20, 14, 14]);
    advance(&mut keeper);
    let verdict = keeper.books.congress.election(&current(&keeper)).now.declared.unwrap().verdict;
    assert_eq!(verdict.next, Next::Lot);
    keeper.enter();
    snap(&mut keeper, "settle");
    keeper.enter();
    assert_eq!(keeper.refused[0].key, "winners-not-seats");
    keeper.key(KeyCode::Down);
    keeper.key(KeyCode::Char(' '));
    keeper.enter();
    keeper.says("Cần nêu lý do");
    keeper.text("Rút thăm trước Đại hội");
    keeper.enter();
    let state = keeper.books.congress.election(&current(&keeper));
    assert_eq!(state.settled.unwrap().winners.len(), 1);
    assert_eq!(state.now.tied().len(), 2);
    keeper.says("đã phân định");
}

#[test]
fn papers_entered_anew() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::OpenBox(_)));
    let code = keeper.books.congress.roll.voters().last().unwrap().0.code.clone();
    keeper.command(Role::Desk, &Command::MarkAbsent { code, accepted: true, whole: true, note: String::new() });
    keeper.key(KeyCode::Char('p'));
    snap(&mut keeper, "papers-anew");
}

#[test]
fn hands_in_shares() {
    let mut keeper = open("co-dong");
    until(&mut keeper, |d| matches!(d, Duty::Vote(_)));
    keeper.enter();
    keeper.enter();
    keeper.text("1200000");
    snap(&mut keeper, "shares");
    keeper.enter();
    keeper.enter();
    let votes = &keeper.books.congress.votes;
    assert_eq!(votes.values().next().unwrap().outcome.as_ref().unwrap().hands.no, 1_200_000);
    assert_eq!(keeper.refused, []);
}

#[test]
fn in_english() {
    let mut keeper = english("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    let newcomers = free(&keeper);
    for code in &newcomers[..2] {
        nominate(&mut keeper, code, Some(&newcomers[3]));
        hands(&mut keeper, 0);
    }
    keeper.enter();
    snap(&mut keeper, "english-names");
    keeper.enter();
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    seal_here(&mut keeper, &[60, 60]);
    keeper.enter();
    snap(&mut keeper, "english-opinion");
}
