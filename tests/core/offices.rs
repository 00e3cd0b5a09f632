//! Several offices in one congress, the committee's first meeting, and bodies that vote in shares.
use daihoi::base::role::Role;
use daihoi::congress::agenda::{Agenda, VoteSpec};
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::roll::{MemberStanding, Person, PersonKind};
use daihoi::congress::vote::{Hands, OwnVote, VoteKey};
use daihoi::count::ballot::{Ballot, Marks};
use daihoi::count::command::BoxCommand;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::{Form, Next};

use crate::course::{codes, electing, roll, under};
use crate::house::{House, code, person, rules};

fn introduce(house: &House, people: &[usize]) -> Command {
    Command::Introduce { election: house.id(), candidates: codes(people) }
}

/// The second election of the small congress with another office, and whom it is made from.
fn second(first: Office, seats: u32, change: impl Fn(&mut daihoi::congress::agenda::ElectionSpec)) -> Agenda {
    let mut agenda = electing(BodyKind::Members, first, seats);
    let spec = agenda.steps[3].election.as_mut().unwrap();
    spec.from = None;
    change(spec);
    agenda
}

#[test]
fn alternates_come_from_the_rest_of_the_first_list() {
    let agenda = second(Office::Delegates, 3, |spec| {
        (spec.office, spec.seats, spec.rest) = (Office::Alternates, 1, Some("committee".into()));
    });
    let mut house = under("190-qd-tw-2024", agenda);
    house.up_to(&[0, 1, 2, 3]);
    house.enter("head");
    house.agree(&OwnVote::Seats);
    let command = introduce(&house, &[3]);
    assert_eq!(house.refused(command).message.key, "candidate-not-eligible", "nothing is declared yet");
    house.enter("elect");
    house.balloted(&[30, 29, 10, 9]);
    house.again();
    house.agree(&OwnVote::NewNames(2));
    house.list(&codes(&[2, 9]));
    house.balloted(&[21, 8]);
    assert_eq!(house.elected(), ["P000", "P001", "P002"]);
    house.enter("head");
    let spec = house.spec();
    assert_eq!(house.books.congress.eligible(&spec), Some(codes(&[3, 9])), "of both turns' lists");
    let command = introduce(&house, &[2]);
    assert_eq!(house.refused(command).message.key, "candidate-not-eligible");
    house.done(introduce(&house, &[3, 9]));
    house.listed();
    house.board(20, &[21]);
    assert_eq!(house.balloted(&[10, 20]).elected, [1]);
    assert_eq!(house.elected(), ["P009"]);
}

#[test]
fn a_deputy_is_elected_among_the_committee_without_its_secretary() {
    let mut agenda = electing(BodyKind::Members, Office::Committee, 3);
    let mut deputy = agenda.steps[3].clone();
    deputy.id = "deputy".into();
    let spec = deputy.election.as_mut().unwrap();
    (spec.id, spec.office, spec.without) = ("deputy".into(), Office::Deputy, vec!["secretary".into()]);
    agenda.steps.insert(4, deputy);
    let mut house = under("190-qd-tw-2024", agenda);
    house.up_to(&[0, 1, 2, 3]);
    house.balloted(&[30, 29, 28, 3]);
    house.enter("head");
    house.up_to(&[1]);
    house.balloted(&[30]);
    house.enter("deputy");
    let spec = house.spec();
    assert_eq!(house.books.congress.eligible(&spec), Some(codes(&[0, 2])));
    house.agree(&OwnVote::Seats);
    let command = introduce(&house, &[1]);
    assert_eq!(house.refused(command).message.key, "candidate-not-eligible", "elected secretary");
    house.done(introduce(&house, &[0, 2]));
    house.listed();
}

/// The secretary elected by the new committee's first meeting: base, papers and hands are the committee's.
#[test]
fn the_first_meeting_votes_among_its_own() {
    let agenda = second(Office::Committee, 5, |spec| {
        (spec.from, spec.by) = (Some("committee".into()), Some("committee".into()));
    });
    let mut house = under("190-qd-tw-2024", agenda);
    house.up_to(&[0, 1, 2, 3, 4, 5]);
    house.balloted(&[30, 29, 28, 27, 26, 3]);
    house.ask(Role::Desk, Command::CheckOut { code: code(4) }).unwrap();
    house.enter("head");
    let seats = house.own(&OwnVote::Seats);
    house.done(Command::OpenVote { vote: seats.clone() });
    assert_eq!(house.books.congress.votes[&seats].base.value, 5, "incumbent members, whoever is here");
    let hands = |yes, no| Command::RecordVote { vote: seats.clone(), hands: Hands { yes, no, other: 0 } };
    let e12 = house.refused(hands(29, 0));
    assert_eq!((e12.message.key.as_ref(), &e12.message.args["right"]), ("equation-e12", &4u32.into()));
    house.done(hands(3, 1));
    assert!(house.books.congress.carried(&house.id(), &OwnVote::Seats), "3 of 5");
    house.done(introduce(&house, &[0]));
    house.listed();
    house.board(20, &[21]);
    let election = house.id();
    let issue = |issued| Command::IssuePapers {
        election: election.clone(),
        printed: 5,
        issued,
        kept: 5 - issued,
        reason: None,
    };
    assert_eq!(house.refused(issue(5)).message.key, "equation-e3", "4 are here");
    house.done(issue(4));
    house.done(Command::OpenBox { election: house.id(), collected: 4, reason: None });
    house.count(&[2]);
    house.done(Command::Declare { election: house.id() });
    let verdict = house.now().declared.unwrap().verdict;
    assert_eq!((verdict.base, verdict.needed, verdict.vacant), (5, 3, 1));
    assert_eq!(verdict.next, Next::CongressDecides, "the rule of a meeting, not of a cell");
    assert_eq!(house.next(), Some(Duty::Vote(house.own(&OwnVote::Again(1)))));
}

/// Whoever is elected to the committee votes in it, in what quality they ever came to the congress.
#[test]
fn a_guest_elected_to_the_committee_votes_at_its_first_meeting() {
    let agenda = second(Office::Committee, 3, |spec| {
        (spec.from, spec.by) = (Some("committee".into()), Some("committee".into()));
    });
    let mut people = roll();
    people[2] = Person { kind: PersonKind::Guest, ..people[2].clone() };
    let mut house = House::convened((agenda, rules("190-qd-tw-2024")), people, 30);
    house.up_to(&[0, 1, 2, 3]);
    assert_eq!(house.balloted(&[29, 28, 27, 2]).base, 29, "a guest has no vote at the congress");
    house.enter("head");
    let seats = house.own(&OwnVote::Seats);
    house.done(Command::OpenVote { vote: seats.clone() });
    assert_eq!(house.books.congress.votes[&seats].base.value, 3);
    house.done(Command::RecordVote { vote: seats, hands: Hands { yes: 3, no: 0, other: 0 } });
    assert!(house.books.congress.carried(&house.id(), &OwnVote::Seats));
}

#[test]
fn a_meeting_of_nobody_cannot_vote() {
    let agenda = second(Office::Committee, 3, |spec| spec.by = Some("committee".into()));
    let mut house = under("190-qd-tw-2024", agenda);
    house.enter("head");
    let seats = house.own(&OwnVote::Seats);
    assert_eq!(house.refused(Command::OpenVote { vote: seats }).message.key, "base-empty");
}

/// 190 Article 30 point 2: suspended members are outside the base, and have no vote here.
#[test]
fn suspended_members_are_refused_at_the_door_and_left_out_of_the_base() {
    let mut people = roll();
    people[29] = Person { standing: MemberStanding::Suspended, ..people[29].clone() };
    let mut house = House::open_with(BodyKind::Members, people);
    let refusal = house.ask(Role::Desk, Command::CheckIn { code: code(29), badge: None }).unwrap_err();
    assert_eq!(refusal.message.key, "suspended-no-entry");
    house.arrive(0..29);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    let base = house.books.congress.base().unwrap();
    assert_eq!((base.whole, base.value), (30, 29));
}

/// Ten shareholders with 1,000 to 10,000 shares: 55,000 in all.
fn company(convocation: u32, present: std::ops::Range<usize>) -> House {
    let shares = |n: usize| (n as u64 + 1) * 1_000;
    let people = (0..10).map(|n| Person { shares: shares(n), ..person(n, Default::default()) }).collect();
    let mut agenda = electing(BodyKind::Members, Office::Board, 3);
    agenda.convocation = convocation;
    let charter = VoteSpec { id: "charter".into(), major: true, ..agenda.steps[1].votes[0].clone() };
    agenda.steps[1].votes.push(charter);
    let mut house = House::open_as(agenda, rules("luat-doanh-nghiep-2020"), people);
    house.arrive(present);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house
}

/// More than half of the votes; convened again 33 %; a third time any number.
#[test]
fn a_company_is_quorate_by_shares_and_convocation() {
    // Shareholders 0–6 hold 28,000 (50.9 %), 0–5 21,000 (38.2 %), 0–4 15,000 (27.3 %).
    let cases = [(0, 7, true), (1, 7, true), (1, 6, false), (2, 6, true), (2, 5, false), (3, 5, true), (4, 1, true)];
    for (convocation, present, met) in cases {
        let mut house = company(convocation, 0..present);
        house.done(Command::StateQuorum);
        let stated = house.books.congress.statements.last().unwrap();
        assert_eq!(stated.met, met, "convened {convocation}, {present} present: {:?}", stated.counts);
    }
}

#[test]
fn hands_at_a_company_are_shares() {
    let mut house = company(1, 2..10);
    house.done(Command::StateQuorum);
    house.enter("program");
    // 3,000 to 10,000: 52,000 present.
    let key = |vote: &str| VoteKey { step: "program".into(), vote: vote.into() };
    let put = |house: &mut House, vote: &str, yes: u64| {
        house.done(Command::OpenVote { vote: key(vote) });
        let hands = Hands { yes, no: 52_000 - yes, other: 0 };
        house.done(Command::RecordVote { vote: key(vote), hands });
        let vote = &house.books.congress.votes[&key(vote)];
        let outcome = vote.outcome.clone().unwrap();
        (vote.base.value, outcome.needed, outcome.carried)
    };
    house.done(Command::OpenVote { vote: key("q") });
    let eight = Command::RecordVote { vote: key("q"), hands: Hands { yes: 8, no: 0, other: 0 } };
    let e12 = house.refused(eight);
    assert_eq!((e12.message.key.as_ref(), &e12.message.args["right"]), ("equation-e12", &52_000u32.into()));
    house.done(Command::Undo { reason: "thử".into() });
    assert_eq!(put(&mut house, "q", 26_000), (52_000, 26_001, false), "half is not more than half");
    assert_eq!(put(&mut house, "q", 26_001), (52_000, 26_001, true));
    // A major matter: at least 65 % of the votes attending.
    assert_eq!(put(&mut house, "charter", 33_799), (52_000, 33_800, false));
    assert_eq!(put(&mut house, "charter", 33_800), (52_000, 33_800, true));
}

#[test]
fn a_company_fills_its_board_from_the_highest() {
    let mut house = company(1, 0..10);
    house.done(Command::StateQuorum);
    house.enter("elect");
    house.introduced(&[0, 1, 2, 3]);
    house.listed();
    assert_eq!(house.now().list.unwrap().form, Form::Cumulative);
    house.board(7, &[8, 9]);
    let election = house.id();
    let issue =
        |issued| Command::IssuePapers { election: election.clone(), printed: issued, issued, kept: 0, reason: None };
    assert_eq!(house.refused(issue(11)).message.key, "equation-e3", "papers are counted by heads");
    house.done(issue(10));
    let base = house.now().issued.unwrap().base.unwrap();
    assert_eq!(base.value, 55_000);
    house.done(Command::OpenBox { election: house.id(), collected: 10, reason: None });
    house.proved();
    // Each spreads shares × 3 votes; the last but one spreads more than that.
    for n in 0..10 {
        let (shares, names) = ((n + 1) * 1_000, 4);
        let mut votes = vec![0; names];
        votes[n as usize % 3] = shares * 3 + u64::from(n == 8);
        let open = house.books.ballot_box(&house.id()).unwrap();
        let ballot = Ballot::read(Marks::Spread { shares, votes }, &open.paper);
        assert_eq!(ballot.invalid.is_some(), n == 8);
        house.at_box(BoxCommand::Enter { number: u32::try_from(n).unwrap() + 1, ballot, count: 1 }).unwrap();
    }
    house.at_box(BoxCommand::Seal).unwrap();
    house.done(Command::Declare { election: house.id() });
    let verdict = house.now().declared.unwrap().verdict;
    // 1, 4, 7, 10 and 2, 5, 8 and 3, 6 thousand shares.
    assert_eq!((verdict.votes, verdict.elected), (vec![66_000, 45_000, 27_000, 0], vec![0, 1, 2]));
    assert_eq!((verdict.base, verdict.needed, verdict.vacant), (55_000, 1, 0), "no half is needed");
    assert_eq!((house.outlook().as_str(), house.next()), ("", None));
}
