//! Ballots by the rule's marks table, in all three forms.
use daihoi::count::ballot::{Ballot, Column, Decision, Judged, Marks, Paper};
use daihoi::count::command::BoxCommand;
use daihoi::rules::equation::of_count;
use daihoi::rules::marks::{MarksTable, Reading};
use daihoi::rules::ruleset::Form;

use crate::room::{A, Case, struck};

const SHARES: Paper = Paper::usual(Form::Cumulative, 5, 3);

fn spread(shares: u64, votes: [u64; 5]) -> Marks {
    Marks::Spread { shares, votes: votes.to_vec() }
}

/// A table in which `case` is left to the board and everything else is valid.
fn table(change: impl Fn(&mut MarksTable<Reading>)) -> MarksTable<Reading> {
    let mut table = MarksTable::<Reading>::default().map(|_| Reading::Valid);
    change(&mut table);
    table
}

#[test]
fn each_case_of_the_table_is_read_from_the_table() {
    use Column::{Agree as Y, Both as D, Disagree as N, Neither as O};
    let list = |form, names, seats| Paper::usual(form, names, seats);
    let one = list(Form::AgreeDisagree, 1, 1);
    let three = list(Form::AgreeDisagree, 3, 2);
    let columns = |c: &[Column]| Marks::Columns(c.to_vec());
    type Turn = fn(&mut MarksTable<Reading>, Reading);
    let cases: [(Paper, Marks, &str, Turn); 11] = [
        (list(Form::CrossOut, 4, 2), struck(&[1]), "too-many-names", |t, r| t.too_many_names = r),
        (three, columns(&[Y, Y, Y]), "too-many-names", |t, r| t.too_many_names = r),
        (list(Form::CrossOut, 2, 1), struck(&[1, 2]), "nobody", |t, r| t.nobody = r),
        (three, columns(&[N, O, D]), "nobody", |t, r| t.nobody = r),
        (three, columns(&[O, O, O]), "nobody", |t, r| t.nobody = r),
        (SHARES, spread(10, [0; 5]), "nobody", |t, r| t.nobody = r),
        (list(Form::CrossOut, 1, 1), struck(&[1]), "nobody", |t, r| t.nobody_one_name = r),
        (one, columns(&[D]), "both-or-neither", |t, r| t.both_one_name = r),
        (one, columns(&[O]), "both-or-neither", |t, r| t.neither_one_name = r),
        (three, columns(&[N, N, N]), "nobody", |t, r| t.all_disagree = r),
        (SHARES, spread(10, [31, 0, 0, 0, 0]), "over-shares", |t, r| t.over_shares = r),
    ];
    for (paper, marks, reason, turn) in cases {
        let judged = |reading| marks.judged(&Paper { marks: table(|t| turn(t, reading)), ..paper });
        let Judged::Invalid(own) = judged(Reading::Invalid) else { panic!("{marks:?}") };
        assert_eq!(own, reason, "{marks:?}");
        assert_eq!(judged(Reading::Board), Judged::Board(own), "{marks:?}");
        assert_eq!(judged(Reading::Valid), Judged::Valid, "{marks:?}");
    }
}

#[test]
fn usual_marks_are_valid_whatever_the_table() {
    use Column::{Agree as Y, Both as D, Disagree as N, Neither as O};
    let strict = table(|t| *t = t.map(|_| Reading::Invalid));
    let valid = |paper: Paper, marks: Marks| marks.judged(&Paper { marks: strict, ..paper }) == Judged::Valid;
    let three = Paper::usual(Form::AgreeDisagree, 3, 3);
    assert!(valid(three, Marks::Columns(vec![Y, D, O])), "a name is spoilt, not the paper");
    assert!(valid(three, Marks::Columns(vec![N, N, Y])));
    assert!(valid(Paper::usual(Form::AgreeDisagree, 1, 1), Marks::Columns(vec![N])), "exactly one box is marked");
    assert!(valid(Paper::usual(Form::CrossOut, 4, 3), struck(&[1, 2])));
    assert!(valid(SHARES, spread(10, [30, 0, 0, 0, 0])));
    assert!(valid(SHARES, spread(10, [0, 0, 1, 0, 0])));
}

#[test]
fn a_paper_without_a_table_is_judged_as_before() {
    let paper: Paper = serde_json::from_str(r#"{"form":"cross-out","names":4,"seats":3}"#).unwrap();
    assert_eq!(paper, Paper::usual(Form::CrossOut, 4, 3));
    let old: Ballot = serde_json::from_str(r#"{"marks":{"struck":[1]},"invalid":null}"#).unwrap();
    assert_eq!(old, Ballot::read(struck(&[1]), &paper));
}

#[test]
fn shares_add_up_to_shares_times_seats() {
    let mut case = Case::new(SHARES, 4);
    case.enter(A, Ballot::read(spread(1000, [3000, 0, 0, 0, 0]), &SHARES), 1);
    case.enter(A, Ballot::read(spread(10, [10, 10, 5, 0, 0]), &SHARES), 2);
    let over = Ballot::read(spread(7, [22, 0, 0, 0, 0]), &SHARES);
    assert_eq!(over.invalid.as_deref(), Some("over-shares"));
    case.enter(A, over, 1);
    let totals = &case.state().totals;
    assert_eq!((totals.shares, totals.marks(), totals.undervotes), (1020, 3050, 10));
    assert_eq!((totals.valid, totals.full, totals.fewer, totals.invalid_sum()), (3, 1, 2, 1));
    assert!(of_count(4, totals, 3, Form::Cumulative).iter().all(|e| e.holds));
    case.done(A, BoxCommand::Seal);
}

#[test]
fn no_decision_makes_more_votes_than_a_paper_carries() {
    let paper = Paper { marks: table(|t| t.too_many_names = Reading::Board), ..Paper::usual(Form::CrossOut, 4, 2) };
    let mut case = Case::new(paper, 3);
    let decision = Some(Box::new(Decision { by: "Ban kiểm phiếu".into(), reason: "rõ ý".into() }));
    let ballot = Ballot { decision, ..Ballot { aside: Some(String::new()), ..Ballot::read(struck(&[1]), &paper) } };
    let message = case.refused(A, BoxCommand::Enter { number: 1, ballot, count: 1 });
    assert_eq!((&*message.key, &message.args["most"]), ("ballot-over-capacity", &2u32.into()));
    let marks = spread(u64::MAX, [u64::MAX; 5]);
    let ballot = Ballot { marks, invalid: None, aside: None, decision: None };
    let mut case = Case::new(SHARES, 3);
    assert_eq!(case.refused(A, BoxCommand::Enter { number: 1, ballot, count: 1 }).key, "ballot-does-not-fit");
}

#[test]
fn ballots_carry_no_more_shares_than_are_represented() {
    let paper = Paper { shares: 100, ..SHARES };
    let mut case = Case::new(paper, 3);
    let of = |shares| Ballot::read(spread(shares, [shares, 0, 0, 0, 0]), &paper);
    case.enter(A, of(60), 1);
    let past = case.refused(A, BoxCommand::Enter { number: 2, ballot: of(41), count: 1 });
    assert_eq!((past.key.as_ref(), &past.args["difference"]), ("equation-e3-shares", &1u32.into()));
    let bundle = case.refused(A, BoxCommand::Enter { number: 2, ballot: of(21), count: 2 });
    assert_eq!(bundle.key, "equation-e3-shares");
    case.enter(A, of(20), 2);
    // A correction may pass the total on its way; the seal does not.
    case.done(A, BoxCommand::Correct { number: 1, ballot: of(61), count: 1, reason: "đọc lại".into() });
    assert_eq!(case.refused(A, BoxCommand::Seal).key, "equation-e3-shares");
    case.done(A, BoxCommand::Correct { number: 1, ballot: of(60), count: 1, reason: "đọc lại".into() });
    case.done(A, BoxCommand::Seal);
}
