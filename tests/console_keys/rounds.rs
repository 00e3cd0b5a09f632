//! Nominations, withdrawals, rounds and ties by the operator's keys.
use daihoi::base::id::{ElectionId, PersonCode};
use daihoi::base::text::fold;
use daihoi::congress::duty::Duty;
use daihoi::congress::election::{Election, Purpose};
use daihoi::congress::follow::{Ending, Follow};
use daihoi::congress::vote::OwnVote;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Keeper;
use crate::run::{advance, sealed_with, until};

pub(crate) fn open(name: &str) -> Keeper {
    let mut keeper = Keeper::open(name, false, Lang::Vi);
    keeper.everybody_arrives(1);
    keeper
}

pub(crate) fn current(keeper: &Keeper) -> ElectionId {
    keeper.books.congress.current_election().unwrap().id.clone()
}

fn state(keeper: &Keeper) -> Election {
    keeper.books.congress.election(&current(keeper))
}

/// Types the name of `code` into a search.
fn find(keeper: &mut Keeper, code: &PersonCode) {
    let name = fold(keeper.books.congress.roll.name(code));
    keeper.text(&name);
}

/// Nominates `code` in the window of the names, by `by` or by themselves.
pub(crate) fn nominate(keeper: &mut Keeper, code: &PersonCode, by: Option<&PersonCode>) {
    until(keeper, |d| matches!(d, Duty::Nominate(_)));
    keeper.enter();
    keeper.key(KeyCode::Char('d'));
    find(keeper, code);
    keeper.enter();
    match by {
        Some(by) => {
            find(keeper, by);
            keeper.enter();
        }
        None => keeper.key(KeyCode::Tab),
    }
}

/// People with a vote who neither stand nor count, not of the convening committee.
pub(crate) fn free(keeper: &Keeper) -> Vec<PersonCode> {
    let congress = &keeper.books.congress;
    let spec = congress.current_election().unwrap();
    let taken = |code: &PersonCode| {
        spec.candidates.contains(code) || spec.board.contains(code) || spec.board_head.as_ref() == Some(code)
    };
    let voters = congress.roll.voters().map(|(p, _)| p);
    voters.filter(|p| !taken(&p.code) && !p.of_convening()).map(|p| p.code.clone()).collect()
}

/// Puts the vote that is the next duty and records `no` against it.
pub(crate) fn hands(keeper: &mut Keeper, no: u32) {
    keeper.enter();
    keeper.enter();
    if no == 0 {
        keeper.key(KeyCode::Char('u'));
    } else {
        keeper.text(&no.to_string());
        keeper.enter();
    }
    keeper.enter();
}

/// The board seals a count of the current election that gives `votes`.
pub(crate) fn seal_here(keeper: &mut Keeper, votes: &[u32]) {
    let id = current(keeper);
    sealed_with(keeper, &id, votes);
}

/// Up to the board's count, which gives `votes`; then declares it.
pub(crate) fn count(keeper: &mut Keeper, votes: &[u32]) {
    until(keeper, |d| matches!(d, Duty::Count(_)));
    seal_here(keeper, votes);
    assert!(matches!(keeper.books.congress.next_duty(), Some(Duty::Declare(_))));
    advance(keeper);
}

fn next(keeper: &Keeper) -> Option<Duty> {
    keeper.books.congress.next_duty()
}

/// A nominee and a withdrawal, a tie with a vote among the tied, delegates in the second round, and the close.
#[test]
fn a_whole_congress_with_a_nominee_a_withdrawal_a_tie_and_a_second_round() {
    let mut keeper = open("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    let id = current(&keeper);
    let newcomers = free(&keeper);
    nominate(&mut keeper, &newcomers[0], Some(&newcomers[1]));
    assert_eq!(next(&keeper).map(|d| matches!(d, Duty::Vote(_))), Some(true), "the congress decides on the nominee");
    hands(&mut keeper, 3);
    assert!(keeper.books.congress.pool(&id).contains(&newcomers[0]));
    keeper.enter();
    keeper.says("19 người để bầu 15");
    let leaves = keeper.books.congress.pool(&id)[1].clone();
    keeper.key(KeyCode::Down);
    keeper.key(KeyCode::Char('r'));
    keeper.says("xin rút khỏi danh sách");
    keeper.key(KeyCode::Char('c'));
    hands(&mut keeper, 0);
    assert_eq!(keeper.books.congress.pool(&id).len(), 18);
    assert!(!keeper.books.congress.pool(&id).contains(&leaves));
    keeper.enter();
    keeper.says("Đã được rút");
    keeper.enter();
    assert!(state(&keeper).nominations.closed);
    let voters = keeper.books.congress.roll.counts().present;
    let mut votes = [vec![voters - 10; 14], vec![90, 90, 10, 10]].concat();
    count(&mut keeper, &votes);
    assert_eq!(state(&keeper).elected().len(), 14);
    assert!(matches!(next(&keeper), Some(Duty::NextRound(_))));
    keeper.enter();
    keeper.says("Bầu lại 1 ghế trong số 2 người bằng phiếu");
    keeper.enter();
    assert_eq!(state(&keeper).now.purpose, Purpose::Revote);
    keeper.says("Vòng 1: trúng cử 14/15, 2 người bằng phiếu");
    count(&mut keeper, &[60, 50]);
    assert_eq!(keeper.books.congress.follow(&id), Some(Follow::Ended(Ending::Filled)));
    keeper.says("chuẩn y");

    until(&mut keeper, |d| matches!(d, Duty::Count(other) if *other != id));
    let delegates = current(&keeper);
    let names = state(&keeper).now.list.unwrap().candidates.len();
    let seats = keeper.books.congress.seats(&delegates) as usize;
    votes = (0..names).map(|i| if i + 1 < seats { voters } else { 20 }).collect();
    count(&mut keeper, &votes);
    assert!(matches!(next(&keeper), Some(Duty::NextRound(_))));
    advance(&mut keeper);
    keeper.says("Vòng 2");
    // The congress is asked whether names may join; it says no, and the list is made of who stays.
    hands(&mut keeper, voters);
    assert!(matches!(next(&keeper), Some(Duty::FixList(_))));
    keeper.enter();
    keeper.says("Chỉ những người ở lại từ vòng trước");
    keeper.enter();
    votes = vec![0; names + 1 - seats];
    votes[0] = voters;
    count(&mut keeper, &votes);
    assert_eq!(keeper.books.congress.follow(&delegates), Some(Follow::Ended(Ending::Filled)));
    assert_eq!((state(&keeper).past.len(), state(&keeper).elected().len()), (1, seats));
    let mut acts = 0;
    while advance(&mut keeper) {
        acts += 1;
        assert!(acts < 200, "stands still at {:?}", next(&keeper));
    }
    assert_eq!(keeper.refused, [], "something was refused");
}

/// Rules without a gate: a nominee stands at once, and one too many is told before nominations are closed.
#[test]
fn nominations_stay_open_while_the_names_are_too_many() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    let id = current(&keeper);
    let newcomer = free(&keeper)[0].clone();
    nominate(&mut keeper, &newcomer, None);
    assert_eq!(keeper.books.congress.pool(&id).len(), 5);
    keeper.enter();
    keeper.says("thừa 1");
    keeper.enter();
    assert!(!state(&keeper).nominations.closed);
    keeper.key(KeyCode::Char('r'));
    keeper.key(KeyCode::Char('k'));
    // The presidium proposes not to let them go; the congress does.
    keeper.enter();
    keeper.says("ai đồng");
    keeper.enter();
    keeper.key(KeyCode::Char('u'));
    keeper.enter();
    assert_eq!(keeper.books.congress.pool(&id).len(), 4);
    keeper.enter();
    keeper.enter();
    assert!(state(&keeper).nominations.closed);
    assert_eq!(keeper.refused, []);
}

#[test]
fn too_many_nominees_bring_an_opinion_ballot() {
    let mut keeper = open("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    let id = current(&keeper);
    let newcomers = free(&keeper);
    for code in &newcomers[..2] {
        nominate(&mut keeper, code, None);
        hands(&mut keeper, 0);
    }
    keeper.enter();
    keeper.says("bỏ phiếu xin ý kiến về 2 người");
    keeper.says("tự ứng cử");
    keeper.enter();
    assert!(keeper.books.congress.in_opinion(&id));
    keeper.says("Phiếu xin ý kiến");
    let present = keeper.books.congress.roll.counts().present;
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    sealed_with(&mut keeper, &id, &[present - 2, 2]);
    keeper.enter();
    keeper.says("Công bố kết quả phiếu xin ý kiến");
    keeper.says("vào danh sách");
    keeper.text("cong bo");
    keeper.enter();
    keeper.says("Phiếu xin ý kiến: 1 người vào danh sách");
    keeper.enter();
    keeper.enter();
    let list = state(&keeper).now.list.unwrap();
    assert_eq!(list.candidates.len(), 19);
    assert_eq!(list.candidates.iter().filter(|c| newcomers.contains(c)).count(), 1);
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    assert_eq!(state(&keeper).board.unwrap().vote, 0, "the board of the opinion ballot goes on counting");
    assert_eq!(keeper.refused, []);
}

#[test]
fn a_nominee_of_the_convening_committee_is_refused_with_the_article_and_the_window_stays() {
    let mut keeper = open("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    let pool = keeper.books.congress.pool(&current(&keeper));
    let people = &keeper.books.congress.roll.people;
    let bound = people.iter().find(|p| p.of_convening() && !pool.contains(&p.code)).unwrap().code.clone();
    nominate(&mut keeper, &bound, None);
    assert_eq!(keeper.refused[0].key, "nominee-of-convening");
    keeper.says("Điều 11");
    keeper.says("Ai đề cử?");
    keeper.key(KeyCode::Esc);
    keeper.says("Đề cử, ứng cử, xin rút");
}

#[test]
fn another_number_of_seats_is_proposed_before_it_is_voted() {
    let mut keeper = open("phuc-dong");
    until(&mut keeper, |d| matches!(d, Duty::Vote(key) if key.of_election() == Some(OwnVote::Seats)));
    let id = current(&keeper);
    keeper.key(KeyCode::Char('s'));
    keeper.says("Đề nghị số lượng khác");
    keeper.text("16");
    keeper.enter();
    assert_eq!(keeper.books.congress.seats(&id), 16);
    let present = keeper.books.congress.roll.counts().present;
    hands(&mut keeper, present);
    keeper.says("S: đề nghị số khác");
    keeper.key(KeyCode::Char('s'));
    keeper.text("15");
    keeper.enter();
    keeper.enter();
    keeper.says("Số lượng: 15 người");
    keeper.key(KeyCode::Char('s'));
    assert!(!keeper.picture(160, 45).contains("Đề nghị số lượng khác"), "what is voted on does not change");
}

#[test]
fn new_names_join_a_later_turn_when_the_congress_says_so_and_the_elected_never() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Introduce(_)));
    let id = current(&keeper);
    let present = keeper.books.congress.roll.counts().present;
    count(&mut keeper, &[present, present - 1, 5, 4]);
    // Too few elected: the congress decides, then a round is opened and new names are asked about.
    hands(&mut keeper, 0);
    advance(&mut keeper);
    assert_eq!(state(&keeper).now.turn, 2);
    hands(&mut keeper, 0);
    assert!(keeper.books.congress.new_names(&id));
    keeper.enter();
    keeper.says("Được giới thiệu thêm");
    let elected = state(&keeper).elected()[0].clone();
    find(&mut keeper, &elected);
    keeper.says("Không tìm thấy ai");
    keeper.key(KeyCode::Esc);
    let newcomer = free(&keeper)[0].clone();
    find(&mut keeper, &newcomer);
    keeper.enter();
    keeper.enter();
    let list = state(&keeper).now.list.unwrap();
    assert_eq!(list.candidates.len(), 3);
    assert!(list.candidates.contains(&newcomer));
    count(&mut keeper, &[2, 2, 2]);
    assert_eq!(keeper.books.congress.follow(&id), Some(Follow::Ended(Ending::LeftVacant { vacant: 1 })));
    keeper.says("để khuyết");
    assert_eq!(keeper.refused, []);
}

#[test]
fn the_congress_may_stop_after_a_round_and_the_panel_says_so() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Introduce(_)));
    let present = keeper.books.congress.roll.counts().present;
    count(&mut keeper, &[present, present - 1, 5, 4]);
    hands(&mut keeper, present);
    let id = current(&keeper);
    assert_eq!(keeper.books.congress.follow(&id), Some(Follow::Ended(Ending::Stopped { vacant: 1 })));
    keeper.says("Đại hội quyết định không bầu tiếp");
    assert_eq!(next(&keeper), None);
}

#[test]
fn papers_entered_anew_tell_both_bases() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::OpenBox(_)));
    let issued = state(&keeper).now.issued.unwrap();
    let code = keeper.books.congress.roll.voters().last().unwrap().0.code.clone();
    let absent =
        daihoi::congress::command::Command::MarkAbsent { code, accepted: true, whole: true, note: String::new() };
    keeper.command(daihoi::base::role::Role::Desk, &absent);
    keeper.key(KeyCode::Char('p'));
    let was = issued.base.unwrap().value;
    keeper.says(&format!("đang là {was}, sẽ là {}", was - 1));
    keeper.enter();
    assert_eq!(state(&keeper).now.issued.unwrap().base.unwrap().value, was - 1);
    assert_eq!(keeper.refused, []);
}

#[test]
fn a_rejected_list_is_introduced_anew() {
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Vote(key) if key.of_election() == Some(OwnVote::List(1))));
    let id = current(&keeper);
    let present = keeper.books.congress.roll.counts().present;
    hands(&mut keeper, present);
    keeper.says("Đại hội không thông qua nội dung này");
    let newcomer = free(&keeper)[0].clone();
    let dropped = keeper.books.congress.agenda.election(&id).unwrap().1.candidates[0].clone();
    keeper.enter();
    keeper.key(KeyCode::Char('g'));
    keeper.says("Danh sách dự kiến");
    keeper.key(KeyCode::Char(' '));
    find(&mut keeper, &newcomer);
    keeper.enter();
    keeper.enter();
    let pool = keeper.books.congress.pool(&id);
    assert!(pool.contains(&newcomer) && !pool.contains(&dropped) && pool.len() == 4);
    assert!(matches!(next(&keeper), Some(Duty::Nominate(_))), "nominations are open again");
    keeper.enter();
    keeper.enter();
    keeper.enter();
    keeper.enter();
    hands(&mut keeper, 0);
    assert!(matches!(next(&keeper), Some(Duty::NameBoard(_))));
    assert_eq!(keeper.refused, []);
}

#[test]
fn the_hall_may_look_back_at_a_result_while_the_next_vote_is_prepared() {
    use daihoi::congress::stage::Cue;
    let mut keeper = open("chi-bo");
    until(&mut keeper, |d| matches!(d, Duty::Introduce(_)));
    let present = keeper.books.congress.roll.counts().present;
    count(&mut keeper, &[present, 17, 15, 15]);
    advance(&mut keeper);
    keeper.key(KeyCode::F(5));
    keeper.says("Danh sách bầu Chi ủy");
    keeper.says("Kết quả đã công bố: Chi ủy");
    while !keeper.picture(160, 45).contains("▸ ○ Kết quả đã công bố") {
        assert!(keeper.picture(160, 45).contains("▸"));
        keeper.key(KeyCode::Down);
    }
    keeper.enter();
    assert_eq!(keeper.books.congress.cue, Cue::Declared(current(&keeper)));
    assert_eq!(keeper.refused, []);
}
