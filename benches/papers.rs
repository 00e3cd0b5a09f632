//! Badges as PDF: 500 and 10,000 of them.
use std::time::Instant;

use daihoi::congress::agenda::Agenda;
use daihoi::congress::roll::Person;
use daihoi::papers::badges::{Holder, paper};
use daihoi::papers::faces::Faces;
use daihoi::papers::pdf;
use daihoi::record::badge::BadgeKey;
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

fn main() -> Outcome {
    let test = std::env::args().any(|a| a == "--test");
    badges(if test { 20 } else { 500 })?;
    if test { Ok(()) } else { badges(10_000) }
}
