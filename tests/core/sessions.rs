//! Sessions with a roll each, alternates in a delegate's place, badges.
use daihoi::base::role::{Actor, Role};
use daihoi::base::time::Stamp;
use daihoi::clerk::decide::decide;
use daihoi::congress::agenda::{Session, StepKind};
use daihoi::congress::attendance::Presence;
use daihoi::congress::command::{Command, ShownBadge};
use daihoi::congress::event::Event;
use daihoi::congress::roll::{MemberStanding, Person, PersonKind};
use daihoi::readout::attendance::{Flow, flow, late};
use daihoi::record::badge::BadgeKey;
use daihoi::record::people::{Badges, PeopleEvent};
use daihoi::rules::body::{BodyKind, Exclusion};

use crate::forged::found;
use crate::house::{House, agenda, code, person, rules};
use crate::record::honest;

/// The small congress with its committee and what follows in a second session; 24 delegates, two alternates.
fn two_sessions() -> House {
    let mut agenda = agenda(BodyKind::Delegates);
    agenda.sessions.push(Session { id: "t".into(), title: "Phiên hai".into(), starts: None });
    let second = agenda.steps.iter().position(|s| s.kind == StepKind::Election).unwrap();
    agenda.steps[second..].iter_mut().for_each(|step| step.session = 1);
    let mut roll: Vec<Person> = (0..24).map(|n| person(n, PersonKind::Official)).collect();
    roll.extend((24..28).map(|n| person(n, PersonKind::Alternate)));
    House::open_as(agenda, rules("190-qd-tw-2024"), roll)
}

/// Twenty of 24 have come, and nothing of the first session's last step is open.
fn at_the_end_of_the_first() -> House {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.enter("program");
    house.done(Command::ConfirmRules);
    house.unanimous("program", "q");
    house
}

fn absent(number: usize, accepted: bool, whole: bool) -> Command {
    Command::MarkAbsent { code: code(number), accepted, whole, note: String::new() }
}

fn replace(alternate: usize, delegate: usize) -> Command {
    Command::Replace { alternate: code(alternate), delegate: code(delegate), reason: None }
}

fn presence(house: &House, number: usize) -> Presence {
    house.books.congress.roll.attendance(&code(number)).unwrap().presence
}

#[test]
fn a_session_nobody_called_begins_with_those_who_are_there() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.ask(Role::Desk, absent(20, true, false)).unwrap();
    house.ask(Role::Desk, absent(21, true, true)).unwrap();
    house.enter("program");
    let events = house.ask(Role::Console, Command::Enter { step: "elect".into(), reason: Some("thử".into()) }).unwrap();
    let called = Event::RollCalled { session: 1, kept: true };
    assert!(events.iter().any(|f| *f == daihoi::record::entry::Fact::Congress(called.clone())), "{events:?}");
    let roll = &house.books.congress.roll;
    assert_eq!((roll.session(), roll.counts().present), (1, 20));
    assert_eq!(presence(&house, 20), Presence::Expected, "absent from the first session only");
    assert_eq!(presence(&house, 21), Presence::Absent { accepted: true, whole: true });
}

#[test]
fn the_next_roll_is_called_anew_once_the_session_is_over() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.enter("credentials");
    assert_eq!(house.refused(Command::CallRoll { kept: false }).message.key, "roll-session-runs");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    house.enter("program");
    assert_eq!(house.refused(Command::CallRoll { kept: false }).message.key, "roll-session-runs", "a vote is open");
    house.unanimous("program", "q");
    house.ask(Role::Desk, Command::CallRoll { kept: false }).unwrap();
    let counts = house.books.congress.roll.counts();
    assert_eq!((counts.present, counts.expected), (0, 24), "whoever was not heard of may come to the second session");
    assert_eq!(house.refused(Command::CallRoll { kept: false }).message.key, "roll-already-called");
    house.arrive(0..5);
    house.enter("elect");
    assert_eq!(house.books.congress.roll.counts().present, 5, "a roll that was called stays as it is");
    let undone = house.ask(Role::Desk, Command::Undo { reason: "nhầm".into() }).unwrap();
    assert_eq!(undone.len(), 1);
    assert_eq!(house.books.congress.roll.counts().present, 4, "the newest check-in");
}

#[test]
fn calling_the_roll_is_taken_back_with_everything_it_changed() {
    let mut house = at_the_end_of_the_first();
    let before = house.books.congress.roll.clone();
    house.ask(Role::Desk, Command::CallRoll { kept: false }).unwrap();
    house.ask(Role::Desk, Command::Undo { reason: "chưa nghỉ".into() }).unwrap();
    assert_eq!(house.books.congress.roll, before);
}

#[test]
fn absence_from_a_session_is_not_absence_throughout() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.ask(Role::Desk, absent(20, true, false)).unwrap();
    house.ask(Role::Desk, absent(21, false, true)).unwrap();
    let base = house.books.congress.base().unwrap();
    assert_eq!((base.whole, base.value), (24, 23));
    assert_eq!(base.excluded, [(Exclusion::AbsentThroughoutNoAlternate, 1)].into());
}

#[test]
fn an_alternate_votes_in_the_delegates_place_and_the_base_is_unchanged() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.ask(Role::Desk, absent(20, true, true)).unwrap();
    assert_eq!(house.books.congress.base().unwrap().value, 23);
    house.ask(Role::Desk, Command::CheckIn { code: code(24), badge: None }).unwrap();
    let counts = house.books.congress.roll.counts();
    assert_eq!((counts.present, counts.others_present), (20, 1));
    house.ask(Role::Desk, replace(24, 20)).unwrap();
    let counts = house.books.congress.roll.counts();
    assert_eq!((counts.summoned, counts.present, counts.excused, counts.others_present), (24, 21, 0, 0));
    assert_eq!(house.books.congress.base().unwrap().value, 24);
    let roll = &house.books.congress.roll;
    assert!(roll.has_vote(&code(24)) && !roll.has_vote(&code(20)));
    let refusal = house.refused(Command::CheckIn { code: code(20), badge: None });
    assert_eq!(refusal.message.key, "replaced-no-entry");
    let end = Command::EndReplacement { alternate: code(24), reason: "đại biểu đã đến".into() };
    house.ask(Role::Desk, end).unwrap();
    house.ask(Role::Desk, Command::CheckIn { code: code(20), badge: None }).unwrap();
    let counts = house.books.congress.roll.counts();
    assert_eq!((counts.present, counts.others_present), (21, 1));
}

#[test]
fn who_may_replace_whom() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.ask(Role::Desk, absent(20, true, true)).unwrap();
    house.ask(Role::Desk, absent(21, true, true)).unwrap();
    for (alternate, delegate, key) in [
        (0, 20, "replace-no-alternate"),
        (24, 0, "replace-present"),
        (24, 22, "replace-not-reported"),
        (24, 25, "replace-no-vote"),
        (24, 21, "replace-other-unit"),
    ] {
        assert_eq!(house.refused(replace(alternate, delegate)).message.key, key);
    }
    let refusal = house.refused(replace(24, 21));
    assert!(refusal.needs_reason, "the presidium may have a reason");
    let reason = Some("chi bộ không có dự khuyết".to_owned());
    house.done(Command::Replace { alternate: code(24), delegate: code(21), reason });
    assert_eq!(house.refused(replace(24, 20)).message.key, "replace-alternate-taken");
    assert_eq!(house.refused(replace(25, 21)).message.key, "replace-delegate-taken");
}

#[test]
fn the_roster_says_whom_an_alternate_replaces() {
    let mut agenda = agenda(BodyKind::Delegates);
    agenda.sessions[0].title = "Một phiên".into();
    let mut roll: Vec<Person> = (0..24).map(|n| person(n, PersonKind::Official)).collect();
    roll.push(Person { replaces: Some(code(4)), ..person(24, PersonKind::Alternate) });
    let mut house = House::open_as(agenda, rules("190-qd-tw-2024"), roll);
    house.ask(Role::Desk, absent(0, true, true)).unwrap();
    house.ask(Role::Desk, absent(4, true, true)).unwrap();
    assert_eq!(house.refused(replace(24, 0)).message.key, "replace-other-named");
    house.done(replace(24, 4));
}

#[test]
fn a_new_committees_meeting_knows_no_alternates() {
    let mut house = two_sessions();
    house.ask(Role::Desk, absent(20, true, true)).unwrap();
    house.ask(Role::Desk, Command::CheckIn { code: code(24), badge: None }).unwrap();
    house.ask(Role::Desk, replace(24, 20)).unwrap();
    let members = [code(20), code(21)].into();
    let counts = house.books.congress.roll.counts_of(daihoi::congress::roll::Voters::Members(&members));
    assert_eq!((counts.summoned, counts.present), (2, 0), "the alternate is no member");
}

/// What the hub makes of a badge that desk `seat` shows.
fn shown(house: &mut House, number: usize, badge: u16, digits: String) -> Result<(), String> {
    let command = Command::CheckIn { code: code(number), badge: Some(ShownBadge { badge, number: digits }) };
    house.ask(Role::Desk, command).map(|_| ()).map_err(|refusal| refusal.message.key.into_owned())
}

#[test]
fn a_made_up_or_revoked_badge_is_refused() {
    let mut house = two_sessions();
    let key = BadgeKey::parse(&"7e".repeat(32)).unwrap();
    let other = BadgeKey::parse(&"7f".repeat(32)).unwrap();
    assert_eq!(shown(&mut house, 0, 1, String::new()), Err("badge-unknown".into()), "no key, no badges");
    let badges = Some(Badges { key: key.clone(), printed: true });
    house.books.people.evolve(&PeopleEvent::Recorded { people: Vec::new(), badges });
    assert_eq!(shown(&mut house, 0, 1, other.number(&code(0), 1)), Err("badge-unknown".into()));
    assert_eq!(shown(&mut house, 0, 1, key.number(&code(1), 1)), Err("badge-unknown".into()), "somebody else's");
    assert_eq!(shown(&mut house, 0, 1, key.number(&code(0), 1)), Ok(()));
    let lost = Command::RevokeBadge { code: code(1), reason: "mất".into() };
    house.ask(Role::Desk, lost).unwrap();
    assert_eq!(shown(&mut house, 1, 1, key.number(&code(1), 1)), Err("badge-revoked".into()));
    assert_eq!(shown(&mut house, 1, 2, key.number(&code(1), 2)), Ok(()));
    house.ask(Role::Desk, Command::Undo { reason: "nhầm".into() }).unwrap();
    assert_eq!(
        house.books.congress.roll.attendance(&code(1)).unwrap().badge,
        2,
        "taking back a check-in revokes nothing"
    );
}

#[test]
fn two_desks_agree_on_one_delegate_and_undo_their_own() {
    let mut house = two_sessions();
    house.ask(Role::Desk, Command::CheckIn { code: code(0), badge: None }).unwrap();
    let second = Stamp { by: Actor::new(Role::Desk, 2), ..house.stamp(Role::Desk) };
    let request = Command::CheckIn { code: code(0), badge: None }.into();
    let refusal = decide(&house.books, &request, &second).unwrap_err();
    assert_eq!(refusal.message.key, "already-present");
    let undo = Command::Undo { reason: "nhầm".into() }.into();
    assert_eq!(decide(&house.books, &undo, &second).unwrap_err().message.key, "nothing-to-undo");
}

#[test]
fn who_came_late_left_early_and_came_back() {
    let mut house = two_sessions();
    house.arrive(0..18);
    house.enter("credentials");
    house.ask(Role::Desk, Command::CheckIn { code: code(18), badge: None }).unwrap();
    house.ask(Role::Desk, Command::CheckOut { code: code(0) }).unwrap();
    house.ask(Role::Desk, Command::CheckOut { code: code(1) }).unwrap();
    house.ask(Role::Desk, Command::CheckIn { code: code(1), badge: None }).unwrap();
    let congress = &house.books.congress;
    assert_eq!(flow(congress, 0, None), Flow { late: 1, left: 1, returned: 1 });
    let attendance = |n| congress.roll.attendance(&code(n)).unwrap();
    assert!(late(congress, attendance(18)) && !late(congress, attendance(1)), "coming back is not coming late");
    let times: Vec<_> = attendance(1).moves.iter().map(|m| m.to).collect();
    assert_eq!(times, [Presence::Present, Presence::Left, Presence::Present]);
}

/// Two sessions with a badge lost, an alternate in and out, and the second roll called anew.
fn lived() -> House {
    let mut house = two_sessions();
    let key = BadgeKey::parse(&"7e".repeat(32)).unwrap();
    house.tell(PeopleEvent::Recorded { people: Vec::new(), badges: Some(Badges { key: key.clone(), printed: true }) });
    house.ask(Role::Desk, Command::RevokeBadge { code: code(0), reason: "mất".into() }).unwrap();
    shown(&mut house, 0, 2, key.number(&code(0), 2)).unwrap();
    house.arrive(1..20);
    house.ask(Role::Desk, absent(20, true, true)).unwrap();
    house.ask(Role::Desk, replace(24, 20)).unwrap();
    house.ask(Role::Desk, Command::EndReplacement { alternate: code(24), reason: "về".into() }).unwrap();
    house.ask(Role::Desk, replace(24, 20)).unwrap();
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    house.enter("program");
    house.unanimous("program", "q");
    house.ask(Role::Desk, Command::CallRoll { kept: false }).unwrap();
    house.arrive(0..16);
    house.enter("elect");
    house
}

/// Changes one thing of an event of attendance; false where it has nothing to change.
fn forge(event: &mut Event, what: &str) -> bool {
    match (what, event) {
        ("another badge", Event::PresenceChanged { badge: Some(badge), .. }) => *badge = 1,
        ("another delegate", Event::Replaced { delegate, .. }) => *delegate = code(3),
        ("no alternate", Event::Replaced { alternate, .. }) => *alternate = code(5),
        ("a later badge", Event::BadgeRevoked { badge, .. }) => *badge = 4,
        ("another session", Event::RollCalled { session, .. }) => *session = 0,
        ("nobody's place", Event::ReplacementEnded { alternate, .. }) => *alternate = code(25),
        ("one absent less", Event::QuorumStated { absent, .. }) => drop(absent.pop()),
        _ => return false,
    }
    true
}

#[test]
fn an_honest_record_of_sessions_holds_and_a_changed_one_is_found() {
    let entries = lived().entries;
    honest(&entries);
    for what in [
        "another badge",
        "another delegate",
        "no alternate",
        "a later badge",
        "another session",
        "nobody's place",
        "one absent less",
    ] {
        found(&entries, 0, |event| forge(event, what));
    }
}

#[test]
fn undoing_the_entry_of_a_session_gives_its_roll_back() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.ask(Role::Desk, absent(20, true, false)).unwrap();
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    let before = house.books.congress.roll.clone();
    house.enter("elect");
    assert_eq!(house.books.congress.roll.session(), 1);
    house.arrive([21]);
    house.done(Command::Undo { reason: "nhầm bước".into() });
    let roll = &house.books.congress.roll;
    assert_eq!((roll.session(), &roll.calls), (0, &before.calls));
    assert_eq!(presence(&house, 20), Presence::Absent { accepted: true, whole: false });
    assert_eq!(presence(&house, 21), Presence::Present, "who came in between is here");
    house.done(Command::StateQuorum);
    assert_eq!(presence(&house, 22), Presence::Absent { accepted: false, whole: false });
    assert_eq!(house.books.congress.base().unwrap().value, 24, "a second session is to come");
    house.enter("elect");
    assert_eq!(presence(&house, 22), Presence::Expected);
}

#[test]
fn a_break_in_the_middle_of_a_session_calls_no_roll() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.books.congress.agenda.steps[0].kind = StepKind::Break;
    house.enter("credentials");
    assert_eq!(house.refused(Command::CallRoll { kept: false }).message.key, "roll-session-runs");
}

#[test]
fn papers_left_open_keep_the_roll() {
    let mut house = two_sessions();
    house.arrive(0..20);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.enter("program");
    let vote = daihoi::congress::vote::VoteKey { step: "program".into(), vote: "q".into() };
    house.done(Command::OpenVote { vote });
    house.books.congress.agenda.steps[1].votes.clear();
    assert_eq!(house.refused(Command::CallRoll { kept: false }).message.key, "roll-session-runs");
}

#[test]
fn a_desk_takes_back_its_check_in_whatever_another_desk_replaced() {
    let mut house = two_sessions();
    house.ask(Role::Desk, absent(20, true, true)).unwrap();
    house.ask(Role::Console, Command::CheckIn { code: code(3), badge: None }).unwrap();
    house.ask(Role::Desk, replace(24, 20)).unwrap();
    house.done(Command::Undo { reason: "nhầm người".into() });
    assert_eq!(presence(&house, 3), Presence::Expected);
    house.ask(Role::Console, Command::CheckIn { code: code(24), badge: None }).unwrap();
    let undo = Command::Undo { reason: "nhầm".into() };
    assert_eq!(house.ask(Role::Desk, undo).unwrap_err().message.key, "undo-overtaken", "the alternate has come since");
}

#[test]
fn a_check_in_taken_back_in_a_later_session_leaves_nobody_absent_there() {
    let mut house = two_sessions();
    house.arrive(0..18);
    house.ask(Role::Desk, absent(20, true, false)).unwrap();
    house.ask(Role::Desk, Command::CheckIn { code: code(20), badge: None }).unwrap();
    house.enter("elect");
    house.ask(Role::Desk, Command::Undo { reason: "nhầm".into() }).unwrap();
    assert_eq!(presence(&house, 20), Presence::Expected);
}

#[test]
fn a_roll_taken_back_after_its_session_began_goes_on_with_those_who_are_there() {
    let mut house = at_the_end_of_the_first();
    house.ask(Role::Desk, Command::CallRoll { kept: false }).unwrap();
    house.enter("elect");
    house.ask(Role::Desk, Command::Undo { reason: "nhầm".into() }).unwrap();
    let roll = &house.books.congress.roll;
    assert_eq!((roll.session(), roll.counts().present), (1, 20));
    honest(&house.entries);
}

#[test]
fn a_suspended_alternate_votes_in_nobodys_place() {
    let agenda = agenda(BodyKind::Delegates);
    let mut roll: Vec<Person> = (0..24).map(|n| person(n, PersonKind::Official)).collect();
    roll.push(Person { standing: MemberStanding::Suspended, ..person(24, PersonKind::Alternate) });
    let mut house = House::open_as(agenda, rules("190-qd-tw-2024"), roll);
    house.ask(Role::Desk, absent(20, true, true)).unwrap();
    assert_eq!(house.refused(replace(24, 20)).message.key, "replace-suspended");
}

#[test]
fn a_reason_of_an_earlier_absence_is_not_that_of_a_later_one() {
    let mut house = two_sessions();
    let told = |accepted, note: &str| Command::MarkAbsent { code: code(20), accepted, whole: false, note: note.into() };
    house.ask(Role::Desk, told(true, "ốm")).unwrap();
    house.ask(Role::Desk, told(false, "")).unwrap();
    house.ask(Role::Desk, told(true, "")).unwrap();
    assert_eq!(house.books.people.absences[&code(20)], "");
}
