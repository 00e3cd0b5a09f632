//! Importing ten thousand delegates, from text and from a workbook, against merely reading the cells: times and ratios.
//!
//! `cargo bench --bench roster`; with `--test` one round, as a check that it runs.
use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use daihoi::script::fault::Findings;
use daihoi::script::import::{Agenda, import};
use daihoi::script::{grid_text, workbook};
use rust_xlsxwriter::Workbook;

type Outcome = Result<(), Box<dyn Error>>;

const PEOPLE: usize = 10_000;
const HEADINGS: [&str; 10] = [
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Đơn vị",
    "Chức vụ",
    "Tư cách",
    "Số thẻ",
    "Ngày vào Đảng",
    "Ghi chú",
];

fn rows() -> Vec<[String; 10]> {
    let one = |i: usize| {
        [
            (i + 1).to_string(),
            format!("Nguyễn Văn Số {i}"),
            format!("{:02}/{:02}/{}", i % 28 + 1, i % 12 + 1, 1950 + i % 50),
            if i.is_multiple_of(2) { "Nam" } else { "Nữ" }.to_owned(),
            format!("Chi bộ {}", i / 40),
            "Đảng viên".to_owned(),
            "chính thức".to_owned(),
            format!("{:08}", i),
            format!("01/01/{}", 1990 + i % 30),
            String::new(),
        ]
    };
    (0..PEOPLE).map(one).collect()
}

fn book(rows: &[[String; 10]]) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let all = std::iter::once(HEADINGS.map(str::to_owned)).chain(rows.iter().cloned());
    for (r, row) in (0u32..).zip(all) {
        for (c, cell) in (0u16..).zip(row) {
            sheet.write_string(r, c, cell)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

fn median(rounds: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}

fn compare(name: &str, rounds: usize, path: &Path, cells: impl FnMut()) -> Outcome {
    let read = || import(path, name, Agenda::default());
    let people = read().map_err(|f| format!("{f}"))?.people.map_err(|f| format!("{f}"))?;
    if people.len() != PEOPLE {
        return Err(format!("{} people read", people.len()).into());
    }
    let cells = median(rounds, cells).as_secs_f64() * 1e3;
    let whole = median(rounds, || drop(black_box(read()))).as_secs_f64() * 1e3;
    println!("{name:>8}: {PEOPLE} people {whole:.1} ms; the cells alone {cells:.1} ms; ratio {:.2}", whole / cells);
    Ok(())
}

fn main() -> Outcome {
    let rounds = if std::env::args().any(|a| a == "--test") { 1 } else { 11 };
    let dir = tempfile::tempdir()?;
    let rows = rows();
    let lines = rows.iter().map(|row| row.join(";") + "\n");
    let text = HEADINGS.join(";") + "\n" + &lines.collect::<String>();
    let (csv, xlsx) = (dir.path().join("a.csv"), dir.path().join("a.xlsx"));
    std::fs::write(&csv, &text)?;
    std::fs::write(&xlsx, book(&rows)?)?;
    compare("a.csv", rounds, &csv, || {
        let bytes = std::fs::read(&csv).unwrap_or_default();
        let text = grid_text::decode("a.csv", &bytes).unwrap_or_default();
        drop(black_box(grid_text::grid("a.csv", &text, &Findings::default())));
    })?;
    compare("a.xlsx", rounds, &xlsx, || {
        drop(black_box(workbook::grids("a.xlsx", &std::fs::read(&xlsx).unwrap_or_default())));
    })
}
