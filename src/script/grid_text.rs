//! A list kept as text, in any of the encodings and separators that spreadsheets save, as a grid.
use crate::base::message::Message;
use crate::script::fault::{Faults, Findings, clip};
use crate::script::grid::{Grid, Margin, Row};
use crate::script::headings::{Column, Use};
use crate::script::rows::{Rows, delimiter};
use crate::script::sheet::Sheet;

/// The signs that may stand between columns.
const SIGNS: [char; 3] = [';', '\t', ','];
/// Lines in which headings are looked for to tell the sign between columns.
const SEARCHED: usize = 60;
/// Lines of a cell that a person may have written; more are those of an open quote.
const TALLEST: usize = 4;

/// The text of a file that people saved: UTF-8, or UTF-16 of either order.
///
/// # Errors
/// One fault of the file: some other encoding.
pub fn decode(file: &str, bytes: &[u8]) -> Result<String, Faults> {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]])).collect();
        String::from_utf16(&units).ok()
    };
    let text = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok(),
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ if zeros(bytes, 1) => wide(bytes, u16::from_le_bytes),
        _ if zeros(bytes, 0) => wide(bytes, u16::from_be_bytes),
        _ => std::str::from_utf8(bytes).ok().map(str::to_owned),
    };
    let text = text.filter(|t| !t.contains('\0'));
    text.ok_or_else(|| Faults::one(file, Message::new("roster-encoding"), Message::new("roster-encoding-right")))
}

/// Whether every second byte of the beginning, from `first` on, is mostly zero, as in a UTF-16 file without a mark: line
/// ends, separators and digits have one.
fn zeros(bytes: &[u8], first: usize) -> bool {
    let sample = &bytes[..bytes.len().min(4096)];
    let count = sample.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    sample.len() >= 4 && count * 5 >= sample.len()
}

/// The rows of `text`. Faults of single lines are reported.
pub fn grid(file: &str, text: &str, findings: &Findings) -> Grid {
    let sheet = Sheet::new(file, text, findings);
    let sign = sign(text);
    let mut rows = Vec::new();
    for (line, record) in Rows::cut_by(&sheet, text, sign) {
        let open = record.iter().enumerate().find(|(_, cell)| is_open(cell, sign));
        if let Some((column, cell)) = open {
            let wrong = Message::new("script-roster-quote").with("text", clip(cell));
            let said = (wrong, Message::new("script-roster-quote-right"));
            Margin { file, sheet: "", findings }.cell(line, (column, ""), said);
        } else if record.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(Row::of(line, &record));
        }
    }
    Grid { sheet: String::new(), rows, merges: Vec::new() }
}

/// Whether the cell holds whole lines of the table, because a quote was not closed.
fn is_open(cell: &str, sign: u8) -> bool {
    let lines = cell.lines();
    let signs = |line: &str| line.bytes().filter(|b| *b == sign).count();
    lines.clone().count() > TALLEST || lines.skip(1).any(|line| signs(line) >= 2)
}

/// The sign between columns: the one that makes most headings of a line; where none does, the one used most.
fn sign(text: &str) -> u8 {
    let known = |sign: char| {
        let line = |line: &str| {
            let cells = line.split(sign).map(|c| c.trim_matches(['"', ' ']));
            cells.filter(|c| Use::find(c, "").is_some() || Column::guess(c).is_some()).count()
        };
        text.lines().take(SEARCHED).map(line).max().unwrap_or(0)
    };
    let best = SIGNS.into_iter().max_by_key(|s| known(*s)).filter(|s| known(*s) > 1);
    best.and_then(|s| u8::try_from(s).ok()).unwrap_or_else(|| delimiter(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "Họ và tên;Đơn vị\r\nNguyễn Văn An;Tổ 1\r\n";
        let wide = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
        let (le, be) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
        for bytes in [
            text.as_bytes().to_vec(),
            ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
            [&[0xff, 0xfe], le.as_slice()].concat(),
            [&[0xfe, 0xff], be.as_slice()].concat(),
            le,
            be,
        ] {
            assert_eq!(decode("f", &bytes).unwrap(), text, "{:?}", &bytes[..4]);
        }
        for bytes in [&[0xff, 0xfe, 0x00, 0xd8][..], b"a,\xe3\x28", b"a\0b"] {
            assert_eq!(decode("f", bytes).unwrap_err().0[0].wrong.key, "roster-encoding");
        }
    }

    #[test]
    fn a_title_with_commas_does_not_hide_the_sign() {
        let text = "DANH SÁCH, nhiệm kỳ 2025-2030, dự họp\n\"Họ và tên\"\t\"Ngày, tháng, năm sinh\"\nLê An\t1975\n";
        assert_eq!(sign(text), b'\t');
        let findings = Findings::default();
        let grid = grid("f", text, &findings);
        assert_eq!(grid.rows[1].cell(1).text(), "Ngày, tháng, năm sinh");
    }

    #[test]
    fn a_cell_may_have_two_lines_and_an_open_quote_is_told() {
        let findings = Findings::default();
        let text = "Họ và tên,\"Chức vụ,\nđơn vị\"\nLê An,\"Bí thư\nLê Bình,Phó,x\nLê Chi,Ủy viên,x\n";
        assert_eq!(grid("f", text, &findings).rows.len(), 1);
        let faults = findings.finish().unwrap_err().0;
        assert_eq!((faults[0].line, faults[0].spot.column.as_str()), (Some(3), "B"));
    }
}
