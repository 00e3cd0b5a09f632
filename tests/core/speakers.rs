//! Speakers, the clock of the floor, points for decision, the hall's line, notices between seats, the forecast.
use daihoi::app::readmit::readmit;
use daihoi::base::role::{Actor, Role};
use daihoi::base::time::Moment;
use daihoi::congress::agenda::{SpeakerSpec, StepKind};
use daihoi::congress::command::Command;
use daihoi::congress::floor::FloorCommand;
use daihoi::congress::speakers::{Standing, Who};
use daihoi::congress::stage::Cue;
use daihoi::readout::course::forecast;
use daihoi::readout::show::frame;
use daihoi::readout::speakers::{Phase, SpeakerClock, clock, mm_ss, statistics};
use daihoi::readout::stage::Scene;
use daihoi::record::books::Books;
use daihoi::record::entry::Fact;
use daihoi::record::request::Request;
use daihoi::rules::body::BodyKind;

use crate::house::{House, agenda, code, person, rules, start};

fn register(n: usize, subject: &str) -> Command {
    let who = Who::Person(code(n));
    Command::Floor(FloorCommand::Register { who, subject: subject.into(), minutes: 5, written: false })
}

fn floor(command: FloorCommand) -> Command {
    Command::Floor(command)
}

/// In the first step, with three registered.
fn begun() -> House {
    let mut house = House::open(BodyKind::Delegates);
    house.enter("credentials");
    for n in [1, 2, 3] {
        house.done(register(n, "Việc chung"));
    }
    house
}

fn holder(house: &House) -> Option<u32> {
    house.books.congress.speakers.holder().map(|t| t.id)
}

fn refusal(house: &mut House, command: Command) -> String {
    house.refused(command).message.key.into_owned()
}

#[test]
fn one_has_the_floor_at_a_time_and_calling_the_next_ends_it() {
    let mut house = begun();
    assert_eq!(holder(&house), None);
    house.done(floor(FloorCommand::Give { id: 1 }));
    let facts = house.done(floor(FloorCommand::Give { id: 2 }));
    assert_eq!((facts.len(), holder(&house)), (2, Some(2)));
    assert_eq!(house.books.congress.speakers.turn(1).unwrap().standing, Standing::Heard);
    let said = refusal(&mut house, Command::Enter { step: "program".into(), reason: Some("vội".into()) });
    assert_eq!(said, "floor-taken", "nobody is cut off by going on");
    assert_eq!(refusal(&mut house, floor(FloorCommand::End { id: 1 })), "speaker-without-floor");
    house.done(floor(FloorCommand::End { id: 2 }));
    assert_eq!(house.books.congress.cue, Cue::Speakers, "the hall reads who comes next");
    house.done(floor(FloorCommand::Give { id: 3 }));
    house.done(floor(FloorCommand::End { id: 3 }));
    assert_eq!(house.books.congress.cue, Cue::Step);
    let (all, units) = statistics(&house.books.congress, start());
    assert_eq!((all.registered, all.heard, all.written, units.len()), (3, 3, 0, 3));
}

#[test]
fn requests_about_speakers_are_refused_with_reasons() {
    let mut house = House::open(BodyKind::Delegates);
    house.done(register(1, ""));
    assert_eq!(refusal(&mut house, floor(FloorCommand::Give { id: 1 })), "floor-before-step");
    house.enter("credentials");
    let guest = |name: &str, minutes| FloorCommand::Register {
        who: Who::Guest { name: name.into(), unit: String::new() },
        subject: String::new(),
        minutes,
        written: false,
    };
    let table = [
        (register(1, "lần hai"), "speaker-already-waiting"),
        (register(99, ""), "speaker-nobody"),
        (register(2, &"x".repeat(201)), "text-too-long"),
        (floor(guest(" \u{1b} ", 5)), "speaker-without-name"),
        (floor(guest("Khách", 0)), "speaker-minutes"),
        (floor(guest("Khách", 241)), "speaker-minutes"),
        (floor(FloorCommand::Move { id: 1, up: true }), "speaker-first"),
        (floor(FloorCommand::Move { id: 1, up: false }), "speaker-last"),
        (floor(FloorCommand::Extend { id: 1, minutes: 1 }), "speaker-without-floor"),
        (floor(FloorCommand::Withdraw { id: 7 }), "speaker-unknown"),
        (floor(FloorCommand::Raise { text: "  ".into(), from: None }), "point-empty"),
        (Command::Show { cue: Cue::Speakers }, ""),
        (Command::Announce { text: "ă".repeat(101) }, "text-too-long"),
    ];
    for (command, key) in table {
        match key {
            "" => drop(house.done(command)),
            key => assert_eq!(refusal(&mut house, command), key),
        }
    }
    house.done(floor(FloorCommand::Give { id: 1 }));
    let long = floor(FloorCommand::Extend { id: 1, minutes: 236 });
    assert_eq!(refusal(&mut house, long), "speaker-minutes");
}

#[test]
fn the_order_is_made_by_hand_and_acts_are_taken_back() {
    let mut house = begun();
    let order = |house: &House| house.books.congress.speakers.waiting().map(|t| t.id).collect::<Vec<_>>();
    house.done(floor(FloorCommand::Move { id: 3, up: true }));
    assert_eq!(order(&house), [1, 3, 2]);
    house.done(floor(FloorCommand::Withdraw { id: 3 }));
    assert_eq!(order(&house), [1, 2]);
    let undo = || Command::Undo { reason: "nhầm".into() };
    house.done(undo());
    assert_eq!(order(&house), [1, 3, 2]);
    house.done(floor(FloorCommand::Give { id: 1 }));
    house.done(floor(FloorCommand::End { id: 1 }));
    house.done(undo());
    assert_eq!(holder(&house), Some(1), "ended by mistake: the speaker goes on");
    let standing = &house.books.congress.speakers.turn(1).unwrap().standing;
    assert_eq!(*standing, Standing::Held, "and what passed since the end is not on the speaker's clock");
    house.done(undo());
    assert_eq!((holder(&house), order(&house)), (None, vec![1, 3, 2]));
}

#[test]
fn the_clock_counts_down_holds_goes_on_and_counts_overtime() {
    let at = |seconds: i64| start() + chrono::Duration::seconds(seconds);
    let clock = |granted, spent, since: Option<Moment>| SpeakerClock {
        id: 1,
        name: String::new(),
        about: String::new(),
        subject: String::new(),
        granted,
        spent,
        since,
        next: String::new(),
    };
    let running = clock(300, 0, Some(start()));
    let table = [
        (0, "05:00", Phase::Running),
        (239, "01:01", Phase::Running),
        (240, "01:00", Phase::Last),
        (299, "00:01", Phase::Last),
        (300, "00:00", Phase::Over),
        (380, "+01:20", Phase::Over),
    ];
    for (seconds, text, phase) in table {
        assert_eq!((mm_ss(running.left(at(seconds))).as_str(), running.phase(at(seconds))), (text, phase));
    }
    let held = clock(300, 100_400, None);
    assert_eq!((held.left(at(0)), held.left(at(9_000))), (200, 200));
    // A clock behind the hub's own does not run backwards.
    assert_eq!(running.left(at(-30)), 300);
}

#[test]
fn held_time_is_not_spoken_time() {
    let mut house = begun();
    house.done(floor(FloorCommand::Give { id: 1 }));
    let given = house.entries.last().unwrap().at;
    house.done(floor(FloorCommand::Hold { id: 1 }));
    let spoken = house.entries.last().unwrap().at.signed_duration_since(given).num_milliseconds();
    let state = clock(&house.books.congress).unwrap();
    assert_eq!((state.spent, state.since), (spoken, None));
    house.done(floor(FloorCommand::Resume { id: 1 }));
    house.done(floor(FloorCommand::Extend { id: 1, minutes: 2 }));
    let state = clock(&house.books.congress).unwrap();
    assert_eq!((state.granted, state.spent, state.next.as_str()), (7 * 60, spoken, "Người Thử A Chi"));
    assert!(matches!(frame(&house.books, start()).scene, Scene::Speaker(shown) if shown == state));
}

#[test]
fn a_point_is_put_to_the_vote_before_the_step_is_left() {
    let mut house = House::open(BodyKind::Delegates);
    house.arrive(0..28);
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    house.done(register(1, ""));
    house.done(floor(FloorCommand::Give { id: 1 }));
    house.done(floor(FloorCommand::Raise { text: "Giữ chỉ tiêu 5%".into(), from: Some(1) }));
    house.done(floor(FloorCommand::End { id: 1 }));
    let key = house.books.congress.speakers.points[0].key();
    assert_eq!(key.vote.as_str(), "point/1");
    let left = refusal(&mut house, Command::Enter { step: "program".into(), reason: None });
    assert_eq!(left, "step-has-open-duties");
    house.unanimous("credentials", "point/1");
    assert!(house.books.congress.votes[&key].outcome.as_ref().unwrap().carried);
    house.enter("program");
}

#[test]
fn the_agenda_brings_speakers_and_written_contributions() {
    let mut agenda = agenda(BodyKind::Delegates);
    let spec = |n, written| SpeakerSpec { who: Who::Person(code(n)), subject: "s".into(), minutes: 5, written };
    agenda.steps[1].speakers = vec![spec(4, false), spec(5, true)];
    let roll = (0..30).map(|n| person(n, daihoi::congress::roll::PersonKind::Official)).collect();
    let mut house = House::open_as(agenda, rules("190-qd-tw-2024"), roll);
    assert_eq!(house.books.congress.speakers.list.len(), 2);
    house.done(floor(FloorCommand::Receive { id: 2 }));
    house.done(register(6, ""));
    let (all, _) = statistics(&house.books.congress, start());
    assert_eq!((all.registered, all.heard, all.written), (3, 0, 1));
    assert_eq!(house.books.congress.speakers.list.last().unwrap().id, 3);
}

#[test]
fn the_line_stands_below_every_picture_and_every_entry_follows_from_its_request() {
    let mut house = begun();
    house.done(Command::Announce { text: "  Mời đại biểu \u{7} ký biên bản ".into() });
    assert_eq!(frame(&house.books, start()).line.as_deref(), Some("Mời đại biểu ký biên bản"));
    house.done(Command::Announce { text: String::new() });
    assert_eq!(frame(&house.books, start()).line, None);
    house.done(floor(FloorCommand::Give { id: 1 }));
    house.done(floor(FloorCommand::Give { id: 2 }));
    house.ask(Role::Board, Request::Notice { to: Role::Console, text: "cần kiểm lại tập 3".into() }).unwrap();
    let mut books = Books::default();
    for entry in &house.entries {
        assert_eq!(readmit(&books, entry), Ok(true), "{entry:?}");
        books.evolve(entry);
    }
    assert_eq!(books, house.books);
}

#[test]
fn a_notice_reaches_those_it_is_for_and_the_one_who_sent_it() {
    let text = "cần kiểm lại tập 3";
    let mut house = House::open(BodyKind::Delegates);
    house.ask(Role::Board, Request::Notice { to: Role::Console, text: text.into() }).unwrap();
    let entry = house.entries.last().unwrap().clone();
    let table = [
        (Role::Console, 1, true),
        (Role::Console, 2, true),
        (Role::Board, 1, true),
        (Role::Board, 2, false),
        (Role::Desk, 1, false),
        (Role::Display, 1, false),
    ];
    for (role, number, reads) in table {
        let seat = Actor::new(role, number);
        let told = serde_json::to_string(&entry.for_seat(seat, &house.books)).unwrap();
        let held = serde_json::to_string(&house.books.for_seat(seat)).unwrap();
        assert_eq!((told.contains(text), held.contains(text)), (reads, reads), "{role:?} {number}");
    }
    assert!(!serde_json::to_string(&frame(&house.books, start())).unwrap().contains(text));
    let ways = [
        (Role::Board, Role::Desk),
        (Role::Desk, Role::Board),
        (Role::Console, Role::Display),
        (Role::Display, Role::Console),
        (Role::Console, Role::Console),
    ];
    for (from, to) in ways {
        let asked = house.ask(from, Request::Notice { to, text: text.into() });
        assert_eq!(asked.unwrap_err().message.key, "notice-not-there", "{from:?} to {to:?}");
    }
    for (bad, key) in [("", "notice-empty"), (" \u{1b}\n", "notice-empty"), (&"x".repeat(201), "text-too-long")] {
        let asked = house.ask(Role::Desk, Request::Notice { to: Role::Console, text: bad.into() });
        assert_eq!(asked.unwrap_err().message.key, key);
    }
    assert!(house.entries.iter().filter(|e| matches!(e.fact, Fact::Notice { .. })).count() == 1);
}

#[test]
fn the_end_is_forecast_from_the_pace_so_far() {
    // Planned and spent minutes of finished steps, minutes in the current one, planned of what comes; what is left.
    type Case<'a> = (&'a [(u32, i64)], (u32, i64), &'a [u32], i64);
    let table: [Case<'_>; 7] = [
        (&[], (10, 0), &[20, 30], 60),
        (&[], (10, 4), &[20, 30], 56),
        (&[(10, 20)], (10, 0), &[20], 30),
        (&[(20, 40)], (10, 0), &[20], 60),
        (&[(20, 10)], (10, 0), &[20], 15),
        (&[(20, 200)], (10, 0), &[20], 60),
        (&[(20, 20)], (10, 25), &[20], 20),
    ];
    for (done, (planned, spent), ahead, left) in table {
        let mut agenda = agenda(BodyKind::Delegates);
        let mut step = agenda.steps[0].clone();
        step.kind = StepKind::Statement;
        let plans = done.iter().map(|(p, _)| *p).chain([planned]).chain(ahead.iter().copied());
        agenda.steps = plans
            .enumerate()
            .map(|(i, minutes)| {
                let mut own = step.clone();
                own.id = format!("b{i}").as_str().into();
                own.minutes = minutes;
                own
            })
            .collect();
        let mut house = House::open_as(agenda, rules("190-qd-tw-2024"), vec![]);
        assert_eq!(forecast(&house.books.congress, start()), None, "before the first step");
        let congress = &mut house.books.congress;
        let mut now = start();
        for (i, (_, spent)) in done.iter().enumerate() {
            congress.progress.steps[i].started = Some(now);
            now += chrono::Duration::minutes(*spent);
            congress.progress.steps[i].ended = Some(now);
        }
        congress.progress.current = Some(done.len());
        congress.progress.steps[done.len()].started = Some(now);
        now += chrono::Duration::minutes(spent);
        let told = forecast(congress, now).unwrap();
        assert_eq!(told.ends.signed_duration_since(now).num_minutes(), left, "{done:?} {planned} {spent}");
        assert!(told.closes);
    }
}
