//! The credentials report as a paper.
use std::path::Path;

use chrono::DateTime;
use daihoi::base::time::Moment;
use daihoi::congress::attendance::{Attendance, Presence};
use daihoi::congress::roll::{Roll, Voters};
use daihoi::congress::state::Statement;
use daihoi::papers::compose::compose;
use daihoi::papers::credentials::{FORM, values};
use daihoi::papers::document::Document;
use daihoi::papers::faces::Faces;
use daihoi::papers::flow::{LEFT, WIDTH};
use daihoi::papers::official::document;
use daihoi::papers::page::{A4, Area, Paper};
use daihoi::papers::seal::Seal;
use daihoi::papers::set::set;
use daihoi::readout::credentials::{credentials, day};
use daihoi::record::books::Books;
use daihoi::script::bundled;
use daihoi::script::load::load;
use daihoi::script::paper_text::read;
use daihoi::script::paper_texts::bundled as text;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

fn moment() -> Moment {
    DateTime::parse_from_rfc3339("2026-03-09T08:05:00+07:00").unwrap()
}

/// A congress of the bundled agenda `name` at which all but every seventh are present.
pub(crate) fn books(name: &str) -> Books {
    let loaded = load(Path::new(name), &mut String::new).unwrap();
    let mut books = Books::default();
    let (people, private): (Vec<_>, Vec<_>) =
        loaded.people.into_iter().map(|p| (p.person.clone(), (p.person.code, p.private))).unzip();
    books.people.private.extend(private);
    let congress = &mut books.congress;
    (congress.agenda, congress.rules, congress.roll) = (loaded.agenda, Some(loaded.rules), Roll::new(people));
    for (at, attendance) in congress.roll.attendance.iter_mut().enumerate().filter(|(at, _)| at % 7 != 3) {
        *attendance = Attendance { presence: Presence::Present, seen: at < usize::MAX, ..Attendance::default() };
    }
    books
}

pub(crate) fn state_quorum(books: &mut Books) {
    let congress = &mut books.congress;
    let step = congress.agenda.steps[0].id.clone();
    let present = |holder: usize| congress.roll.attendance[holder].presence == Presence::Present;
    let here = congress.roll.seats(Voters::Congress).filter(|(_, holder)| present(*holder)).collect();
    let statement = Statement { step, counts: congress.roll.counts(), met: true, at: moment(), here };
    congress.statements.push(statement);
}

fn printed(books: &Books, lang: Lang) -> Paper {
    set(&composed(books, lang), &Faces::load().unwrap(), &Words::new(lang))
}

/// The report as a document, sealed with the last statement.
pub(crate) fn composed(books: &Books, lang: Lang) -> Document {
    let (congress, words) = (&books.congress, Words::new(lang));
    let report = credentials(books, day(congress, moment()));
    let text = read("credentials.txt", text("credentials", lang).unwrap().as_bytes(), &FORM).unwrap();
    let composed = compose(&text, &values(congress, &report, moment(), &words)).unwrap();
    let sealed = |s: &Statement| Seal::Sealed { entry: 17, digest: "0f".repeat(32), at: s.at };
    let seal = congress.statements.last().map_or(Seal::Draft, sealed);
    document(congress, composed, Some(&seal), &words)
}

pub(crate) fn texts(paper: &Paper) -> Vec<String> {
    paper.sheets.iter().flat_map(|s| s.lines()).map(|l| l.shaped.text.clone()).collect()
}

/// Every line lies within the margins, clear of every other; only the small words at the foot stand below them.
pub(crate) fn in_place(paper: &Paper) {
    let faces = Faces::load().unwrap();
    let room = Area { x: LEFT, y: 5.0, width: WIDTH, height: A4.1 - 25.0 };
    let foot = Area { x: LEFT, y: A4.1 - 18.0, width: WIDTH, height: 12.0 };
    for sheet in &paper.sheets {
        let lines: Vec<_> = sheet.lines().map(|l| (l.shaped.text.as_str(), l.area(&faces))).collect();
        for (at, (text, area)) in lines.iter().enumerate() {
            assert!(room.holds(area) || foot.holds(area), "{text}: {area:?}");
            assert!(!text.contains('⟨'), "{text}");
            for (other, place) in &lines[at + 1..] {
                assert!(!area.meets(place), "{text} meets {other}");
            }
        }
    }
}

#[test]
fn reports_of_every_bundled_agenda_are_in_place() {
    for name in bundled::names() {
        for lang in [Lang::Vi, Lang::En] {
            let mut books = books(name);
            in_place(&printed(&books, lang));
            state_quorum(&mut books);
            in_place(&printed(&books, lang));
        }
    }
}

#[test]
fn a_report_is_a_draft_until_a_quorum_was_stated_and_names_its_session() {
    let mut books = books("phuc-dong");
    let has = |books: &Books, text: &str| texts(&printed(books, Lang::Vi)).iter().any(|l| l.contains(text));
    assert!(has(&books, "DỰ THẢO") && has(&books, "Phúc Đồng, ngày …"));
    state_quorum(&mut books);
    assert!(!has(&books, "DỰ THẢO") && has(&books, "Phúc Đồng, ngày 09 tháng 03 năm 2026"));
    assert!(has(&books, "ĐẢNG CỘNG SẢN VIỆT NAM") && has(&books, "ĐẢNG BỘ QUẬN LONG BIÊN"));
    books.congress.rehearsal = true;
    assert!(has(&books, "DIỄN TẬP"));
    books.congress.rehearsal = false;
    // The paper names the session of the statement, wherever the congress stands by now.
    let names = |books: &Books, at: usize| {
        texts(&printed(books, Lang::Vi)).join(" ").contains(&books.congress.agenda.sessions[at].title)
    };
    assert!(names(&books, 0) && !names(&books, 1));
    books.congress.statements[0].step = books.congress.agenda.steps.last().unwrap().id.clone();
    assert!(names(&books, 1) && !has(&books, "DỰ THẢO"));
}

#[test]
fn shares_have_two_decimals_and_the_motto_is_the_agenda_s_own() {
    let mut books = books("phuc-dong");
    let counts = books.congress.roll.counts();
    let lines = texts(&printed(&books, Lang::Vi));
    let percent = daihoi::rules::base::hundredths(counts.present, counts.summoned);
    let shown = format!("{},{:02}", percent / 100, percent % 100);
    assert!(lines.contains(&shown) && lines.contains(&counts.present.to_string()), "{shown}");
    books.congress.agenda.motto = vec!["MỘT DÒNG KHÁC".to_owned()];
    assert!(texts(&printed(&books, Lang::Vi)).contains(&"MỘT DÒNG KHÁC".to_owned()));
    books.congress.agenda.motto.clear();
    in_place(&printed(&books, Lang::Vi));
}

#[test]
fn long_tables_go_on_with_their_head_and_pages_are_numbered() {
    let mut books = books("phuc-dong");
    for (at, person) in books.congress.roll.people.iter_mut().enumerate() {
        person.unit = format!("Chi bộ số {at}, {}", "Trường Trung học phổ thông ".repeat(at % 4));
    }
    let paper = printed(&books, Lang::Vi);
    assert!(paper.sheets.len() > 4);
    in_place(&paper);
    for (at, sheet) in paper.sheets.iter().enumerate() {
        let own: Vec<_> = sheet.lines().map(|l| l.shaped.text.as_str()).collect();
        assert_eq!(own.contains(&(at + 1).to_string().as_str()) && at > 0, at > 0);
    }
    let middle: Vec<_> = paper.sheets[2].lines().map(|l| l.shaped.text.as_str()).collect();
    assert!(middle.contains(&"Có mặt/Tổng"), "{middle:?}");
}
