//! Files that are large, damaged or made to do harm: one clear message, never a panic.
use std::io::{Cursor, Write};

use daihoi::script::import::{Agenda, import};
use daihoi::script::roster_out::Table;
use proptest::collection::vec;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::sheet::{List, file, rows, told};

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_read_or_told(
        noise in vec((any::<prop::sample::Index>(), any::<u8>()), 1..30),
        cut in proptest::option::of(any::<prop::sample::Index>()),
        book in any::<bool>(),
    ) {
        let list = rows(&[&["Họ và tên", "Đơn vị", "Ngày sinh"], &["Lê An", "Tổ 1", "1975"], &["Lê Bình", "Tổ 2", "1976"]]);
        let mut bytes = if book { List::workbook(&[("A", &list)]) } else { list.text(';').into_bytes() };
        for (at, byte) in noise {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let (_dir, path) = file("a.xlsx", &bytes);
        if let Err(faults) = import(&path, "a.xlsx", Agenda::default()) {
            prop_assert!(!faults.0.is_empty());
        }
    }

    #[test]
    fn random_bytes_are_read_or_told(bytes in vec(any::<u8>(), 0..600), head in 0..3usize) {
        let head: &[u8] = [&b""[..], b"PK\x03\x04", b"\xff\xfe"][head];
        let (_dir, path) = file("a.csv", &[head, &bytes].concat());
        if let Err(faults) = import(&path, "a.csv", Agenda::default()) {
            prop_assert!(!faults.0.is_empty());
        }
    }
}

#[test]
fn files_of_other_kinds() {
    assert_eq!(told("a.xls", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), ["!-: roster-old-workbook"]);
    assert_eq!(told("a.xlsx", b"PK\x03\x04 nothing"), ["!-: roster-workbook"]);
    assert_eq!(told("a.csv", b"H\xe1\xba,x"), ["!-: roster-encoding"]);
    assert_eq!(told("a.csv", b""), ["!-: roster-nothing"]);
    assert_eq!(told("a.csv", &vec![b'a'; 32 * 1024 * 1024 + 1]), ["!-: script-too-large"]);
}

#[test]
fn a_part_that_unpacks_to_too_much() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", SimpleFileOptions::default()).unwrap();
    let block = vec![b' '; 1024 * 1024];
    (0..300).for_each(|_| archive.write_all(&block).unwrap());
    let bytes = archive.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 * 1024 * 1024);
    assert_eq!(told("a.xlsx", &bytes), ["!-: roster-workbook-large"]);
}

#[test]
fn more_people_than_a_roster_holds() {
    let people: String = (0..20_001).map(|i| format!("Lê Số {i},T\n")).collect();
    assert_eq!(told("a.csv", format!("Họ và tên,Đơn vị\n{people}").as_bytes()), ["!20002: script-roster-too-many"]);
}

#[test]
fn a_cell_at_the_far_corner_costs_nothing() {
    let mut list = rows(&[&["Họ và tên", "Đơn vị"], &["Lê An", "T"]]);
    list.rows.resize(60, Vec::new());
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (r, row) in [["Họ và tên", "Đơn vị"], ["Lê An", "T"]].iter().enumerate() {
        for (c, text) in row.iter().enumerate() {
            sheet.write_string(u32::try_from(r).unwrap(), u16::try_from(c).unwrap(), *text).unwrap();
        }
    }
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    assert_eq!(crate::sheet::people("a.xlsx", &book.save_to_buffer().unwrap()).len(), 1);
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_kept_as_text() {
    assert_eq!(
        told("a.csv", "ma,ho_ten,don_vi,tu_cach\nD01,=1+1,Tổ,chính thức\n".as_bytes()),
        ["!2:B script-roster-odd-name"],
        "no name begins with a sign of calculation"
    );
    let list = "ma,ho_ten,don_vi,tu_cach,chuc_vu\nD01,Lê An,@SUM(1),chính thức,=cmd|'/c calc'!A1\n";
    let (_dir, path) = file("a.csv", list.as_bytes());
    let people = import(&path, "a.csv", Agenda::default()).unwrap().people.unwrap();
    let given = Table::new(&people, true, &|column| column.heading().to_owned()).csv().unwrap();
    let text = String::from_utf8(given.clone()).unwrap();
    assert!(text.contains("'@SUM(1)") && text.contains("'=cmd"), "{text}");
    let (_dir, path) = file("b.csv", &given);
    assert_eq!(import(&path, "b.csv", Agenda::default()).unwrap().people.unwrap(), people, "and read back as it was");
}

#[test]
fn many_merges_cost_little() {
    let head: &[&str] = &["STT", "Họ và tên", "Đơn vị"];
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0u16..).zip(head) {
        sheet.write(0, column, *text).unwrap();
    }
    let text = rust_xlsxwriter::Format::new();
    for row in 1..9_000u32 {
        sheet.merge_range(row, 0, row, 2, "Chi bộ", &text).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    // Nine thousand section lines and nobody beneath them.
    assert!(!told("a.xlsx", &bytes).is_empty());
}
