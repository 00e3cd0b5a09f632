//! The console's main situations as pictures.
use daihoi::congress::duty::Duty;
use daihoi::words::lang::Lang;
use ratatui::crossterm::event::KeyCode;

use crate::keeper::Keeper;
use crate::run::until;

pub(crate) fn snap(keeper: &mut Keeper, name: &str) {
    for (width, height) in [(160, 45), (80, 24), (60, 15)] {
        let picture = keeper.picture(width, height);
        insta::assert_snapshot!(format!("{name}-{width}x{height}"), picture);
    }
}

fn at(wanted: impl Fn(&Duty) -> bool) -> Keeper {
    let mut keeper = Keeper::open("phuc-dong", true, Lang::Vi);
    keeper.everybody_arrives(3);
    until(&mut keeper, wanted);
    keeper
}

#[test]
fn first_screen() {
    snap(&mut Keeper::open("phuc-dong", false, Lang::Vi), "first");
    let mut keeper = Keeper::open("chi-bo", false, Lang::En);
    snap(&mut keeper, "first-english");
    for _ in 0..3 {
        keeper.enter();
    }
    snap(&mut keeper, "nobody-english");
}

#[test]
fn a_step_and_its_vote() {
    let mut keeper = at(|d| matches!(d, Duty::Vote(_)));
    snap(&mut keeper, "step");
    keeper.enter();
    keeper.enter();
    keeper.text("2");
    snap(&mut keeper, "hand-vote");
}

#[test]
fn rules_and_quorum() {
    let mut keeper = at(|d| matches!(d, Duty::ConfirmRules));
    keeper.enter();
    snap(&mut keeper, "confirm-rules");
    let mut keeper = at(|d| matches!(d, Duty::StateQuorum));
    keeper.enter();
    snap(&mut keeper, "quorum");
}

#[test]
fn an_election() {
    let mut keeper = at(|d| matches!(d, Duty::Introduce(_)));
    keeper.enter();
    snap(&mut keeper, "introduce");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::Nominate(_)));
    keeper.enter();
    snap(&mut keeper, "names");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::FixList(_)));
    keeper.enter();
    snap(&mut keeper, "list");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::NameBoard(_)));
    keeper.enter();
    snap(&mut keeper, "board");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::IssuePapers(_)));
    keeper.enter();
    keeper.text("150");
    snap(&mut keeper, "papers");
    keeper.key(KeyCode::Esc);
    until(&mut keeper, |d| matches!(d, Duty::Count(_)));
    snap(&mut keeper, "counting");
    until(&mut keeper, |d| matches!(d, Duty::Declare(_)));
    keeper.enter();
    keeper.text("cong b");
    snap(&mut keeper, "declare");
}

#[test]
fn windows_of_every_screen() {
    let mut keeper = at(|d| matches!(d, Duty::Vote(_)));
    keeper.key(KeyCode::F(1));
    snap(&mut keeper, "help");
    keeper.key(KeyCode::Esc);
    keeper.control('p');
    keeper.text("hoi truong");
    snap(&mut keeper, "palette");
    keeper.key(KeyCode::Esc);
    keeper.key(KeyCode::F(5));
    snap(&mut keeper, "hall");
    keeper.key(KeyCode::Esc);
    keeper.key(KeyCode::Down);
    snap(&mut keeper, "browse");
    keeper.key(KeyCode::Esc);
    keeper.key(KeyCode::Char('n'));
    snap(&mut keeper, "reason");
}

#[test]
fn papers_to_print() {
    let mut keeper = at(|d| matches!(d, Duty::Declare(_)));
    keeper.key(KeyCode::F(12));
    snap(&mut keeper, "print");
}
