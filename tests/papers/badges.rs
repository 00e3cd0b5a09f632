//! Badges: the numbers in their codes, and everything in its place.
use std::path::Path;

use daihoi::base::qr::{Code, QUIET};
use daihoi::congress::agenda::Agenda;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::papers::badges::{A_PAGE, BADGE, Holder, badge_area, missing, paper};
use daihoi::papers::faces::Faces;
use daihoi::papers::page::{A4, Area, Mark, Paper, Sheet};
use daihoi::papers::pdf;
use daihoi::record::badge::BadgeKey;
use daihoi::rules::body::BodyKind;
use daihoi::script::bundled;
use daihoi::script::load::load;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::pictures::pages;

fn key() -> BadgeKey {
    BadgeKey::parse(&"7e".repeat(32)).unwrap()
}

fn holders(people: &[Person]) -> Vec<Holder<'_>> {
    people.iter().map(|p| Holder { person: p, kind: p.kind, issue: 1, number: key().number(&p.code, 1) }).collect()
}

fn bundled_people(name: &str) -> (Agenda, Vec<Person>) {
    let loaded = load(Path::new(name), &mut String::new).unwrap();
    (loaded.agenda, loaded.people.into_iter().map(|p| p.person).collect())
}

fn printed(agenda: &Agenda, people: &[Person]) -> Paper {
    paper(agenda, &holders(people), &Faces::load().unwrap(), &Words::new(Lang::Vi)).unwrap()
}

/// Everything printed lies on one badge, words clear of each other and of the code's quiet zone.
fn in_place(sheet: &Sheet, faces: &Faces, badges: usize) {
    let areas: Vec<Area> = (0..badges).map(badge_area).collect();
    let own = |area: &Area| areas.iter().position(|badge| badge.inside(2.0).holds(area));
    let lines: Vec<_> = sheet.lines().map(|l| (l, l.area(faces))).collect();
    let code = |m: &Mark| if let Mark::Modules { area, side, .. } = m { Some((*area, *side)) } else { None };
    let codes: Vec<_> = sheet.marks.iter().filter_map(code).collect();
    assert_eq!(codes.len(), badges);
    // The last line is the note below the badges.
    for (at, (line, area)) in lines[..lines.len() - 1].iter().enumerate() {
        assert!(own(area).is_some(), "{} lies outside its badge: {area:?}", line.shaped.text);
        for (other, room) in &lines[at + 1..] {
            assert!(!area.meets(room), "{} meets {}", line.shaped.text, other.shaped.text);
        }
        for (code, side) in &codes {
            assert!(
                !area.meets(&code.inside(-(QUIET as f32) * code.width / *side as f32)),
                "{} meets a code",
                line.shaped.text
            );
        }
    }
    for mark in &sheet.marks {
        let Mark::Fill { area, .. } = mark else { continue };
        assert!(own(area).is_some());
        for (code, side) in &codes {
            assert!(!area.meets(&code.inside(-(QUIET as f32) * code.width / *side as f32)));
        }
    }
}

#[test]
fn badges_of_every_bundled_agenda_are_in_place() {
    let faces = Faces::load().unwrap();
    for name in bundled::names() {
        let (agenda, people) = bundled_people(name);
        let paper = printed(&agenda, &people);
        assert_eq!(paper.sheets.len(), people.len().div_ceil(A_PAGE), "{name}");
        for (sheet, group) in paper.sheets.iter().zip(people.chunks(A_PAGE)) {
            in_place(sheet, &faces, group.len());
            assert!(sheet.lines().all(|l| !l.shaped.text.contains('⟨')));
        }
        assert_eq!(missing(&holders(&people), &faces), [], "{name}");
    }
}

#[test]
fn the_longest_roster_fields_fit() {
    let faces = Faces::load().unwrap();
    let (mut agenda, _) = bundled_people("phuc-dong");
    agenda.title = "Đại hội đại biểu ".repeat(9);
    agenda.superior = "Ban Chấp hành Đảng bộ ".repeat(7);
    let long = |word: &str, letters: usize| word.chars().cycle().take(letters).collect::<String>().trim().to_owned();
    let people: Vec<Person> = PersonKind::ALL
        .into_iter()
        .enumerate()
        .map(|(i, kind)| Person {
            code: long("WĐ0", 24).as_str().into(),
            name: long(["NGUYỄN THỊ ƯỚC ", "Ộ", "Công Tằng Tôn Nữ "][i % 3], 120),
            unit: long("Chi bộ Trường Trung học cơ sở ", 120),
            position: long("Phó Chủ tịch, Ủy viên ", 120),
            kind,
            ..Person::default()
        })
        .collect();
    for body in BodyKind::ALL {
        agenda.kind = body;
        in_place(&printed(&agenda, &people).sheets[0], &faces, people.len());
    }
}

#[test]
fn ten_badges_lie_on_a_page_and_a_code_is_large_enough() {
    let page = Area { x: 0.0, y: 0.0, width: A4.0, height: A4.1 };
    let areas: Vec<Area> = (0..A_PAGE).map(badge_area).collect();
    for (i, area) in areas.iter().enumerate() {
        assert_eq!((area.width, area.height), BADGE);
        assert!(page.inside(10.0).holds(area));
        assert!(areas[i + 1..].iter().all(|other| !area.inside(0.01).meets(other)));
    }
    let code = Code::of_digits("01234567890123456789").unwrap();
    // Version 2, level H: 34 digits in numeric mode, 14 bytes otherwise (ISO/IEC 18004, table 7).
    assert_eq!(code.side, 25);
    assert!(code.with_quiet(22.0) < 31.0);
}

#[test]
fn every_code_is_read_back_as_the_number_of_its_badge() {
    let faces = Faces::load().unwrap();
    for (name, shown) in [("phuc-dong", 40), ("society", 20)] {
        let (agenda, mut people) = bundled_people(name);
        people.truncate(shown);
        let paper = paper(&agenda, &holders(&people), &faces, &Words::new(Lang::En)).unwrap();
        let pdf = pdf::bytes(&paper, &faces, Lang::En).unwrap();
        assert_eq!(pdf, pdf::bytes(&paper, &faces, Lang::En).unwrap());
        let pictures = pages(&pdf, 150.0);
        assert_eq!(pictures.len(), paper.sheets.len());
        for (picture, group) in pictures.iter().zip(people.chunks(A_PAGE)) {
            for (place, person) in group.iter().enumerate() {
                assert_eq!(picture.code(badge_area(place)), key().number(&person.code, 1), "{}", person.name);
            }
        }
    }
}

#[test]
fn quality_and_issue_are_said_in_words() {
    let (mut agenda, people) = bundled_people("phuc-dong");
    let text = |agenda: &Agenda, holder: Holder<'_>| {
        let paper = paper(agenda, &[holder], &Faces::load().unwrap(), &Words::new(Lang::Vi)).unwrap();
        paper.sheets[0].lines().map(|l| l.shaped.text.clone()).collect::<Vec<_>>()
    };
    let cases = [
        (BodyKind::Delegates, PersonKind::Official, "ĐẠI BIỂU CHÍNH THỨC"),
        (BodyKind::Delegates, PersonKind::ExOfficio, "ĐẠI BIỂU CHÍNH THỨC"),
        (BodyKind::Delegates, PersonKind::Alternate, "ĐẠI BIỂU DỰ KHUYẾT"),
        (BodyKind::Members, PersonKind::Official, "ĐẠI BIỂU"),
        (BodyKind::Meeting, PersonKind::Guest, "KHÁCH MỜI"),
    ];
    for (body, kind, said) in cases {
        agenda.kind = body;
        let person = Person { kind, ..people[0].clone() };
        let first = text(&agenda, Holder { person: &person, kind, issue: 1, number: "1".repeat(20) });
        assert!(first.iter().any(|l| l == said) && first.iter().any(|l| l == "D001"), "{first:?}");
        let second = text(&agenda, Holder { person: &person, kind, issue: 2, number: "1".repeat(20) });
        assert!(second.iter().any(|l| l.starts_with(said) && l.contains('2')), "{second:?}");
    }
}
