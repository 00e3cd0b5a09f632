//! Badges as PDF, 500 and 10,000 of them; 500 ballots of a list; the minutes of a congress as PDF and DOCX.
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use daihoi::app::host::opening;
use daihoi::app::simulate::Crowd;
use daihoi::base::role::Actor;
use daihoi::base::time::Moment;
use daihoi::clerk::clock::Ticking;
use daihoi::clerk::writer::Clerk;
use daihoi::congress::agenda::Agenda;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::journal::memory::Memory;
use daihoi::papers::badges::{Holder, paper};
use daihoi::papers::ballots::{self, Ballot};
use daihoi::papers::compose::compose;
use daihoi::papers::contents::kinds::Kind;
use daihoi::papers::contents::material::Material;
use daihoi::papers::document::Block;
use daihoi::papers::docx;
use daihoi::papers::faces::Faces;
use daihoi::papers::official::document;
use daihoi::papers::pdf;
use daihoi::papers::set::set;
use daihoi::readout::chronicle::Chronicle;
use daihoi::record::badge::BadgeKey;
use daihoi::record::books::Books;
use daihoi::record::entry::Entry;
use daihoi::rules::ruleset::Form;
use daihoi::script::load::load;
use daihoi::script::paper_text::read;
use daihoi::script::paper_texts::bundled;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

type Outcome = Result<(), Box<dyn std::error::Error>>;

const FAMILY: [&str; 6] = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng"];
const MIDDLE: [&str; 5] = ["Thị Hồng", "Văn", "Hữu", "Ngọc Bảo", "Quang"];
const GIVEN: [&str; 7] = ["Diễm", "Ước", "Thế", "Hằng", "Quyên", "Tiệp", "Lộc"];

/// Invented people.
fn people(count: usize) -> Vec<Person> {
    let name = |i: usize| format!("{} {} {}", FAMILY[i % 6], MIDDLE[i / 6 % 5], GIVEN[i / 30 % 7]);
    let person = |i: usize| Person {
        code: format!("D{i:05}").as_str().into(),
        name: name(i),
        unit: format!("Chi bộ Tổ dân phố số {}", i % 97),
        position: "Phó Bí thư Chi bộ, Tổ trưởng Tổ dân phố".to_owned(),
        ..Person::default()
    };
    (0..count).map(person).collect()
}

fn badges(count: usize) -> Outcome {
    let (words, people) = (Words::new(Lang::Vi), people(count));
    let key = BadgeKey::parse(&"5a".repeat(32)).ok_or("key")?;
    let agenda = Agenda {
        title: "Đại hội đại biểu Đảng bộ".to_owned(),
        subtitle: "Nhiệm kỳ 2025–2030".to_owned(),
        organisation: "Đảng bộ".to_owned(),
        ..Agenda::default()
    };
    let begun = Instant::now();
    let faces = Faces::load().map_err(|m| m.key.to_string())?;
    let holder = |p| Holder { person: p, kind: p.kind, issue: 1, number: key.number(&p.code, 1) };
    let holders: Vec<_> = people.iter().map(holder).collect();
    let paper = paper(&agenda, &holders, &faces, &words).map_err(|m| m.key.to_string())?;
    let laid = begun.elapsed();
    let bytes = pdf::bytes(&paper, &faces, words.lang()).map_err(|m| m.key.to_string())?;
    let all = begun.elapsed();
    println!(
        "{count} badges, {} pages: laid out {} ms, with the file {} ms, {} kB, {:.0} badges/s",
        paper.sheets.len(),
        laid.as_millis(),
        all.as_millis(),
        bytes.len() / 1000,
        count as f64 / all.as_secs_f64()
    );
    Ok(())
}

/// Ballots of a list of `names` people; what a first page costs says what the machine is worth.
fn ballots(copies: usize, form: Form, names: usize) -> Outcome {
    let words = Words::new(Lang::Vi);
    let agenda = Agenda { title: "Đại hội đại biểu Đảng bộ".to_owned(), ..Agenda::default() };
    let said = [
        Block::Title("PHIẾU BẦU CỬ".to_owned()),
        Block::About("Ban Chấp hành Đảng bộ, nhiệm kỳ 2025–2030".to_owned()),
        Block::Paragraph("Đồng ý bầu ai thì để nguyên họ tên người đó.".repeat(4)),
    ];
    let names: Vec<_> = people(names).into_iter().map(|p| p.name).collect();
    let mark = "DHB1/ban-chap-hanh/1/X/0123456789ABCDEF";
    let ballot =
        Ballot { agenda: &agenda, words: &said, form, names: &names, seats: 15, code: "K7M-2QD", mark, status: "" };
    let made = |copies: usize| -> Result<(usize, usize, Duration), Box<dyn std::error::Error>> {
        let begun = Instant::now();
        let faces = Faces::load().map_err(|m| m.key.to_string())?;
        let paper = ballots::paper(&ballot, copies, &faces, &words).map_err(|m| m.key.to_string())?;
        let bytes = pdf::bytes(&paper, &faces, words.lang()).map_err(|m| m.key.to_string())?;
        Ok((paper.sheets.len(), bytes.len(), begun.elapsed()))
    };
    let (_, _, one) = made(1)?;
    let (pages, size, all) = made(copies)?;
    println!(
        "{copies} ballots {form:?} of {} names, {pages} pages: {} ms, {} kB; one alone {} ms, the whole {:.0} × that",
        names.len(),
        all.as_millis(),
        size / 1000,
        one.as_millis(),
        all.as_secs_f64() / one.as_secs_f64()
    );
    Ok(())
}

/// A congress of `delegates`, held to its close by simulated people: everything recorded of it.
fn held(delegates: usize) -> Result<Vec<Entry>, Box<dyn std::error::Error>> {
    let mut loaded = load(Path::new("phuc-dong"), &mut || "00".repeat(16)).map_err(|f| f.to_string())?;
    let spare: Vec<_> = loaded.people.iter().filter(|p| p.person.kind == PersonKind::Official).cloned().collect();
    for i in loaded.people.len()..delegates {
        let mut one = spare[i % spare.len()].clone();
        one.person.code = format!("X{i:05}").as_str().into();
        one.person.name = people(i % 210 + 1).pop().map(|p| p.name).unwrap_or_default();
        loaded.people.push(one);
    }
    let start: Moment = "2026-03-09T07:00:00+07:00".parse()?;
    let mut clerk = Clerk::open(Memory::default(), Arc::new(Ticking::from(start)))?;
    let (opening, private) = opening(loaded, false, None);
    let mut entries = clerk.begin(opening, private).map_err(|r| format!("{r:?}"))?;
    while clerk.books().congress.closed.is_none() {
        for asked in Crowd::new(9).next(&clerk.books().congress, &clerk.books().boxes) {
            if clerk.books().congress.closed.is_none() {
                entries.extend(clerk.submit(Actor::new(asked.role, 1), &asked.request).map_err(|r| format!("{r:?}"))?);
            }
        }
    }
    Ok(entries)
}

/// The minutes of a whole congress, from its entries to both files. Folding the entries alone is what they cannot do without.
fn minutes(delegates: usize) -> Outcome {
    let entries = held(delegates)?;
    let words = Words::new(Lang::Vi);
    let mut plain = Books::default();
    let begun = Instant::now();
    entries.iter().for_each(|entry| plain.evolve(entry));
    let folded = begun.elapsed();
    let kind = Kind::find("minutes").ok_or("minutes")?;
    let begun = Instant::now();
    let (mut books, mut chronicle) = (Books::default(), Chronicle::default());
    for entry in &entries {
        chronicle.take(&books, entry);
        books.evolve(entry);
    }
    let material = Material { books: &books, chronicle: &chronicle, words: &words };
    let text = bundled("minutes", Lang::Vi).ok_or("text")?;
    let text = read("minutes.txt", text.as_bytes(), &kind.form).map_err(|f| f.to_string())?;
    let issue = (kind.issues)(&material).pop().ok_or("issue")?;
    let composed = compose(&text, &issue.values).map_err(|f| f.to_string())?;
    let document = document(&books.congress, composed, None, &words);
    let told = begun.elapsed();
    let faces = Faces::load().map_err(|m| m.key.to_string())?;
    let paper = set(&document, &faces, &words);
    let pdf = pdf::bytes(&paper, &faces, words.lang()).map_err(|m| m.key.to_string())?;
    let printed = begun.elapsed();
    let docx = docx::bytes(&[document], &words).map_err(|m| m.key.to_string())?;
    println!(
        "minutes of {delegates} delegates, {} entries, {} pages: composed {} ms, with PDF {} ms, with DOCX {} ms; {} + {} kB; folding alone {} ms",
        entries.len(),
        paper.sheets.len(),
        told.as_millis(),
        printed.as_millis(),
        begun.elapsed().as_millis(),
        pdf.len() / 1000,
        docx.len() / 1000,
        folded.as_millis()
    );
    Ok(())
}

fn main() -> Outcome {
    let test = std::env::args().any(|a| a == "--test");
    for delegates in if test { vec![163] } else { vec![163, 1500] } {
        minutes(delegates)?;
    }
    badges(if test { 20 } else { 500 })?;
    for (form, names) in [(Form::CrossOut, 18), (Form::CrossOut, 60), (Form::AgreeDisagree, 15), (Form::Cumulative, 9)]
    {
        ballots(if test { 5 } else { 500 }, form, names)?;
    }
    if test { Ok(()) } else { badges(10_000) }
}
