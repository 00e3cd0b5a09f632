//! Badges as PDF: 500 and 10,000 of them; 500 ballots of a list.
use std::time::{Duration, Instant};

use daihoi::congress::agenda::Agenda;
use daihoi::congress::roll::Person;
use daihoi::papers::badges::{Holder, paper};
use daihoi::papers::ballots::{self, Ballot};
use daihoi::papers::document::Block;
use daihoi::papers::faces::Faces;
use daihoi::papers::pdf;
use daihoi::record::badge::BadgeKey;
use daihoi::rules::ruleset::Form;
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

fn main() -> Outcome {
    let test = std::env::args().any(|a| a == "--test");
    badges(if test { 20 } else { 500 })?;
    for (form, names) in [(Form::CrossOut, 18), (Form::CrossOut, 60), (Form::AgreeDisagree, 15), (Form::Cumulative, 9)]
    {
        ballots(if test { 5 } else { 500 }, form, names)?;
    }
    if test { Ok(()) } else { badges(10_000) }
}
