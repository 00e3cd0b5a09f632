//! The credentials report against numbers worked out by hand.
use daihoi::base::message::{Arg, Message, Phrase};
use daihoi::base::role::{Actor, Role};
use daihoi::congress::command::Command;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::congress::stage::Cue;
use daihoi::readout::credentials::{Section, Topic, credentials, day, pages};
use daihoi::readout::show::frame;
use daihoi::readout::stage::Scene;
use daihoi::record::entry::Fact;
use daihoi::record::people::{PeopleEvent, Private};
use daihoi::rules::base::percent;
use daihoi::rules::body::BodyKind;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::house::{House, agenda, code, person, rules, start};

/// Born, sex, ethnicity, education, admitted: of the first nine of 24 delegates, all of whom but the last are here.
const TOLD: [(&str, &str, &str, &str, &str); 9] = [
    ("02/06/1994", "Nam", "Kinh", "Đại học", "01/01/2015"),
    ("01/06/1994", "Nữ", "Kinh", "Đại học", "2015"),
    ("1985", "nữ", "Tày", "Thạc sĩ", "03/02/2010"),
    ("20/11/1975", "F", "KINH", "đại học", "03/02/2000"),
    ("11/1970", "M", "Kinh", "Trung cấp", "03/02/1995"),
    ("01/01/1965", "Nam", "Mường", "Đại học", "19/05/1985"),
    ("01/06/1964", "Nam", "Kinh", "", "19/05/1990"),
    ("không rõ", "", "", "", ""),
    ("01/01/1940", "Nam", "Dao", "Tiểu học", "01/01/1960"),
];

fn congress() -> House {
    let mut roll: Vec<Person> = (0..9).map(|n| person(n, PersonKind::Official)).collect();
    roll[0].kind = PersonKind::ExOfficio;
    roll[1].kind = PersonKind::Appointed;
    roll.push(person(9, PersonKind::Alternate));
    roll.push(person(10, PersonKind::Guest));
    let mut house = House::open_as(agenda(BodyKind::Delegates), rules("190-qd-tw-2024"), roll);
    let private = |(n, (birth, sex, ethnicity, degree, joined)): (usize, (&str, &str, &str, &str, &str))| {
        let text = |t: &str| t.to_owned();
        let (birth, sex, ethnicity) = (text(birth), text(sex), text(ethnicity));
        let (degree, joined, card) = (text(degree), text(joined), "00.000777".to_owned());
        (code(n), Private { birth, sex, ethnicity, degree, joined, card, ..Private::default() })
    };
    let people = TOLD.into_iter().enumerate().map(private).collect();
    house.books.people.evolve(&PeopleEvent::Recorded { people, badges: None });
    house.arrive(0..8);
    house
}

fn section(house: &House, topic: Topic) -> Section {
    let report = credentials(&house.books, start().date_naive());
    report.sections.into_iter().find(|s| s.topic == topic).unwrap_or_else(|| panic!("{topic:?}"))
}

fn label(phrase: &Phrase) -> String {
    Words::new(Lang::Vi).phrase(phrase)
}

fn rows(house: &House, topic: Topic) -> Vec<(String, u32, u32)> {
    section(house, topic).rows.iter().map(|s| (label(&s.label), s.count, s.of)).collect()
}

fn row(label: &str, count: u32, of: u32) -> (String, u32, u32) {
    (label.to_owned(), count, of)
}

fn notes(house: &House, topic: Topic) -> Vec<String> {
    let words = Words::new(Lang::Vi);
    section(house, topic).notes.iter().map(|note| words.say(note)).collect()
}

#[test]
fn shares_are_of_those_present_with_a_vote() {
    let house = congress();
    assert_eq!(rows(&house, Topic::Sex), [row("Nam", 4, 8), row("Nữ", 3, 8), row("Chưa ghi", 1, 8)]);
    let ethnic = [row("Kinh", 5, 8), row("Mường", 1, 8), row("Tày", 1, 8), row("Chưa ghi", 1, 8)];
    assert_eq!(rows(&house, Topic::Ethnicity), ethnic, "KINH and Kinh are one, who is not here does not count");
    let kinds = [row("Đương nhiên", 1, 8), row("Được bầu", 6, 8), row("Chỉ định", 1, 8)];
    assert_eq!(rows(&house, Topic::Kinds), kinds);
    assert_eq!(rows(&house, Topic::Attendance), [row("Có mặt", 8, 9), row("Chưa đến", 1, 9)]);
    let units = [row("Chi bộ 1", 2, 3), row("Chi bộ 2", 2, 2), row("Chi bộ 3", 2, 2), row("Chi bộ 4", 2, 2)];
    assert_eq!(rows(&house, Topic::Units), units);
    assert_eq!((percent(8u32, 9u32), percent(1u32, 8u32)), ("88.89".to_owned(), "12.50".to_owned()));
}

#[test]
fn ages_fall_into_their_bands_at_the_birthday() {
    let house = congress();
    let ages = rows(&house, Topic::Ages);
    let expected = [
        row("Dưới 31 tuổi", 1, 8),
        row("31–40 tuổi", 2, 8),
        row("41–50 tuổi", 1, 8),
        row("51–60 tuổi", 2, 8),
        row("Trên 60 tuổi", 1, 8),
        row("Chưa ghi", 1, 8),
    ];
    assert_eq!(ages, expected, "on 1 June 2025: 30, 31, 40, 49, 54, 60, 61");
    // (30 + 31 + 40 + 49 + 54 + 60 + 61) / 7 = 46.428…
    let name = |n| person(n, PersonKind::Official).name;
    let said = notes(&house, Topic::Ages);
    assert_eq!(said[0], "Tuổi bình quân: 46,43");
    assert_eq!(said[1], format!("Trẻ tuổi nhất: {} – 30 tuổi", name(0)));
    assert_eq!(said[2], format!("Cao tuổi nhất: {} – 61 tuổi", name(6)));
    let said = notes(&house, Topic::Seniority);
    assert_eq!(label(&section(&house, Topic::Seniority).title), "Tuổi đảng", "as the rule file calls it");
    assert_eq!(said[1], format!("Cao nhất: {} – 40 năm", name(5)));
}

#[test]
fn an_alternate_is_counted_in_the_delegates_place_and_named() {
    let mut house = congress();
    let away = Command::MarkAbsent { code: code(8), accepted: true, whole: true, note: String::new() };
    house.ask(Role::Desk, away).unwrap();
    let reason = Some("chi bộ không có dự khuyết".to_owned());
    house.ask(Role::Desk, Command::Replace { alternate: code(9), delegate: code(8), reason }).unwrap();
    house.ask(Role::Desk, Command::CheckIn { code: code(9), badge: None }).unwrap();
    assert_eq!(rows(&house, Topic::Attendance), [row("Có mặt", 9, 9)]);
    assert!(rows(&house, Topic::Kinds).contains(&row("Dự khuyết thay", 1, 9)));
    let names = |n: usize, kind| person(n, kind).name;
    let told = format!("{} thay {} (Chi bộ 1)", names(9, PersonKind::Alternate), names(8, PersonKind::Official));
    assert_eq!(notes(&house, Topic::Replaced), [told]);
}

#[test]
fn the_hall_turns_the_pages_and_sees_nothing_private() {
    let mut house = congress();
    let report = credentials(&house.books, day(&house.books.congress, start()));
    let all = pages(&report);
    assert!(all.len() >= report.sections.len() && all.iter().all(|page| page.rows.len() <= 6));
    for page in 0..u32::try_from(all.len()).unwrap() + 1 {
        house.done(Command::Show { cue: Cue::Credentials { page } });
        let shown = frame(&house.books, start());
        let Scene::Credentials(seen) = &shown.scene else { panic!("{:?}", shown.scene) };
        assert_eq!((seen.page, seen.pages as usize), ((page + 1).min(seen.pages), all.len()));
        let bytes = serde_json::to_string(&shown).unwrap();
        for (birth, ..) in TOLD.iter().filter(|t| t.0.contains('/')) {
            assert!(!bytes.contains(birth), "{birth} in {bytes}");
        }
        assert!(!bytes.contains("00.000777"));
    }
    let refused =
        crate::house::House::open(BodyKind::Members).refused(Command::Show { cue: Cue::Credentials { page: 0 } });
    assert_eq!(refused.message.key, "stage-not-ready", "nobody is here");
}

#[test]
fn what_is_private_reaches_console_and_desk_alone() {
    let mut house = congress();
    let away = Command::MarkAbsent { code: code(8), accepted: true, whole: true, note: "mổ ruột thừa".into() };
    let facts = house.ask(Role::Desk, away).unwrap();
    assert!(facts.iter().any(|fact| matches!(fact, Fact::People(PeopleEvent::AbsenceReason { .. }))));
    for role in [Role::Board, Role::Display] {
        let bytes = serde_json::to_string(&house.books.for_seat(Actor::new(role, 1))).unwrap();
        for secret in ["00.000777", "20/11/1975", "mổ ruột thừa"] {
            assert!(!bytes.contains(secret), "{secret} reaches the {}", role.as_str());
        }
    }
    let desk = serde_json::to_string(&house.books.for_seat(Actor::new(Role::Desk, 1))).unwrap();
    assert!(desk.contains("20/11/1975"));
}

#[test]
fn means_are_rounded_half_up() {
    let house = congress();
    let Arg::Decimal { hundredths } = section(&house, Topic::Ages).notes[0].args["mean"] else { panic!() };
    assert_eq!(hundredths, 4643);
    assert_eq!(
        section(&house, Topic::Conclusion).notes.first().map(|m: &Message| m.key.as_ref()),
        Some("quorum-present")
    );
}

#[test]
fn what_was_stated_stays_when_people_leave() {
    let mut house = congress();
    house.enter("credentials");
    house.done(Command::ConfirmRules);
    house.done(Command::StateQuorum);
    let before = credentials(&house.books, start().date_naive());
    house.ask(Role::Desk, Command::CheckOut { code: code(0) }).unwrap();
    house.ask(Role::Desk, Command::CheckIn { code: code(8), badge: None }).unwrap();
    assert_eq!(credentials(&house.books, start().date_naive()), before, "the report is read as it was stated");
    assert!(pages(&before).iter().all(|page| page.topic != Topic::Religion));
}
