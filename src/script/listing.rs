//! The rows beneath the headings of a list: people, section lines, totals, and the signatures at the end.
use std::collections::HashMap;

use crate::congress::roll::PersonKind;
use crate::script::grid::{Grid, Merge, Row};
use crate::script::headings::{Column, Use, kind, plain};
use crate::script::layout::Layout;
use crate::script::person;

/// The most lines of a list looked at: three times the most people there may be.
const MOST_LINES: usize = 60_000;
/// The most cells that merges downwards are copied into.
const MOST_FILLED: usize = 1_000_000;
/// Rows beneath the headings where the columns may be numbered: (1) (2) (3).
const NUMBERED: usize = 2;

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Person,
    /// A line of its own above the people of a unit or of a quality.
    Section(Section),
    /// Repeated headings, numbers of columns, totals, rows with nothing but a running number.
    Skipped,
}

/// What a section line says of the people beneath it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Section {
    Unit(String),
    Kind(PersonKind),
}

/// What each of the rows of `grid` from `from` on is; shorter than the rows when signatures follow.
pub fn lines(grid: &Grid, layout: &Layout, from: usize) -> Vec<Line> {
    let rows = &grid.rows[from.min(grid.rows.len())..];
    let rows = &rows[..rows.len().min(MOST_LINES)];
    let wide = wide(grid);
    let mut lines: Vec<Line> = rows.iter().enumerate().map(|(i, row)| line((i, row), layout, &wide)).collect();
    let mut closed = false;
    let mut last = 0;
    for (i, (row, line)) in rows.iter().zip(&lines).enumerate() {
        closed |= signs(row);
        if *line == Line::Person && is_strong(row, layout, closed) {
            last = i + 1;
        }
    }
    let ends = |row: &Row| signs(row) || is_total(row) || is_scrap(row, layout);
    let end = rows[last..].iter().position(ends).map_or(rows.len(), |i| last + i);
    lines.truncate(end);
    lines
}

/// Cells merged over several columns, by their first line, where their text stands.
type Wide = HashMap<u32, Vec<Merge>>;

fn wide(grid: &Grid) -> Wide {
    let mut wide = Wide::new();
    for merge in grid.merges.iter().filter(|m| m.right > m.left) {
        wide.entry(merge.top).or_default().push(*merge);
    }
    wide
}

/// Whether the row is surely a person's: with a running number, or with enough besides the name. Where signatures may have
/// begun, more is asked.
fn is_strong(row: &Row, layout: &Layout, closed: bool) -> bool {
    if person::name(row, layout).is_empty() || signs(row) || is_total(row) {
        return false;
    }
    let besides = row.filled().filter(|i| !is_of_name(layout, *i) && Some(*i) != layout.find(Use::Numbering)).count();
    let enough = if closed { 3 } else { 2 };
    is_numbered(row, layout) || besides >= enough || (!closed && layout.known() <= 2)
}

fn is_of_name(layout: &Layout, column: usize) -> bool {
    matches!(layout.uses.get(column), Some(Use::Field(Column::Name) | Use::Family | Use::Given))
}

fn is_numbered(row: &Row, layout: &Layout) -> bool {
    layout.find(Use::Numbering).is_some_and(|i| is_number(&row.cell(i).text()))
}

/// Whether the row has no name and too little to be a person whose name was forgotten.
fn is_scrap(row: &Row, layout: &Layout) -> bool {
    person::name(row, layout).is_empty() && !is_numbered(row, layout) && row.filled().count() <= 2
}

fn line((at, row): (usize, &Row), layout: &Layout, wide: &Wide) -> Line {
    let name = person::name(row, layout);
    let numbering = layout.find(Use::Numbering);
    let told: Vec<usize> = row.filled().filter(|i| Some(*i) != numbering).collect();
    let only_a_number = told.is_empty() && (is_numbered(row, layout) || row.filled().next().is_none());
    let repeated = matches!(Use::find(&name, ""), Some(Use::Field(Column::Name) | Use::Family));
    let beneath = signs(row) && !is_numbered(row, layout);
    if only_a_number || repeated || beneath || is_total(row) || (at < NUMBERED && is_column_numbers(row)) {
        return Line::Skipped;
    }
    section(row, &told, (layout, wide)).map_or(Line::Person, Line::Section)
}

/// What the row says as a section line: one text alone, be it behind a numeral in the column of running numbers.
fn section(row: &Row, told: &[usize], (layout, wide): (&Layout, &Wide)) -> Option<Section> {
    let numeral = layout.find(Use::Numbering).map(|i| row.cell(i).text()).unwrap_or_default();
    let column = match told {
        [] => layout.find(Use::Numbering)?,
        [one] => *one,
        _ => return None,
    };
    let text = row.cell(column).text();
    let of_name = is_of_name(layout, column);
    let merged = wide.get(&row.line).is_some_and(|own| own.iter().any(|m| m.covers(row.line, column)));
    let (bare, counted) = bare(&text);
    let lettered = !told.is_empty() && !numeral.is_empty() && !is_number(&numeral);
    if of_name && !(merged || counted || lettered || is_section_word(&bare)) {
        return None;
    }
    let words = plain(&bare);
    let quality = words.trim_start_matches("danh sach ").trim_start_matches("cac ");
    Some(kind(quality).map_or(Section::Unit(bare), Section::Kind))
}

/// A section's text without its numeral in front and without the number of people behind; whether there was a numeral.
fn bare(text: &str) -> (String, bool) {
    let mut rest = text.trim_start_matches(['-', '–', '*', '+', '•', ' ']);
    if let Some((first, after)) = rest.split_once(' ')
        && first.ends_with(['.', ')', '/', '-', ':'])
        && is_numeral(first.trim_end_matches(['.', ')', '/', '-', ':']))
    {
        rest = after.trim_start_matches(['-', '–', ' ']);
    }
    let counted = rest.len() < text.len();
    let before = rest.split('(').next().unwrap_or(rest);
    let people = |tail: &str| tail.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let before =
        before.split_once(':').filter(|(_, tail)| people(tail) || tail.trim().is_empty()).map_or(before, |p| p.0);
    (before.trim().to_owned(), counted)
}

/// Digits, a Roman numeral or a single letter.
fn is_numeral(text: &str) -> bool {
    let roman = text.chars().all(|c| "IVXLCivxlc".contains(c));
    !text.is_empty() && (is_number(text) || roman || text.chars().count() == 1 || text.split('.').all(is_number))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.trim_end_matches('.').bytes().all(|b| b.is_ascii_digit())
}

/// Whether a text begins as the name of a unit or of a quality, and not as a person's.
fn is_section_word(text: &str) -> bool {
    const WORDS: [&str; 24] = [
        "chi bộ",
        "đảng bộ",
        "đảng ủy",
        "chi đoàn",
        "liên chi đoàn",
        "đoàn đại biểu",
        "công đoàn",
        "tổ công đoàn",
        "tổ dân phố",
        "khối",
        "phòng",
        "ban",
        "công ty",
        "hội",
        "trường",
        "đại biểu",
        "các đại biểu",
        "danh sách",
        "khách mời",
        "đảng viên",
        "đơn vị",
        "thôn",
        "tổ đảng",
        "cơ quan",
    ];
    let lower = text.to_lowercase();
    WORDS.iter().any(|w| lower.strip_prefix(w).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Whether the row adds up: "Tổng số: 150". A family name Tống has another accent.
fn is_total(row: &Row) -> bool {
    let first = row.filled().next().map(|i| row.cell(i).text().to_lowercase()).unwrap_or_default();
    let exact = first.trim_end_matches([':', '.', ' ']);
    matches!(exact, "cộng" | "tổng") || ["tổng số", "tổng cộng", "cộng:"].iter().any(|w| first.starts_with(w))
}

fn is_column_numbers(row: &Row) -> bool {
    let mut texts = row.filled().map(|i| row.cell(i).text());
    texts.all(|t| {
        let inner = t.trim_start_matches('(').trim_end_matches(')');
        inner.chars().count() <= 2 && (is_number(inner) || inner.chars().all(|c| c.is_ascii_uppercase()))
    })
}

/// Whether the row belongs to what stands beneath a list: who made it, who signs, where and when.
fn signs(row: &Row) -> bool {
    const WORDS: [&str; 10] =
        ["người lập", "tm.", "t/m", "t.m", "nơi nhận", "xác nhận", "(ký", "ký tên", "ghi chú:", "danh sách này"];
    row.filled().next().is_some_and(|first| {
        let text = row.cell(first).text().to_lowercase();
        let dated = text.contains("ngày") && text.contains("tháng") && text.contains("năm");
        dated || WORDS.iter().any(|w| text.starts_with(w))
    })
}

/// Copies cells merged downwards beneath the headings into every row they cover, so that a unit over several people is
/// each one's. Whether the units had such a cell.
pub fn fill_down(grid: &mut Grid, layout: &Layout) -> bool {
    let unit = layout.field(Column::Unit);
    let down = grid.merges.iter().filter(|m| m.left == m.right && m.bottom > m.top && m.top > layout.last);
    let down: Vec<_> = down.copied().collect();
    let mut left = MOST_FILLED;
    for merge in &down {
        let start = grid.rows.partition_point(|row| row.line < merge.top);
        let end = grid.rows.partition_point(|row| row.line <= merge.bottom);
        let Some(value) = grid.rows.get(start).filter(|r| r.line == merge.top).map(|r| r.cell(merge.left).clone())
        else {
            continue;
        };
        left = left.saturating_sub(end - start);
        if left == 0 {
            break;
        }
        for row in grid.rows[start..end].iter_mut().skip(1).filter(|_| !value.is_empty()) {
            if row.cells.len() <= merge.left {
                row.cells.resize(merge.left + 1, crate::script::grid::EMPTY.clone());
            }
            row.cells[merge.left] = value.clone();
        }
    }
    down.iter().any(|m| Some(m.left) == unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::grid::Value;

    fn lines_of(rows: &[&[&str]]) -> Vec<Line> {
        let text = |cells: &&[&str]| cells.iter().map(|c| Value::Text((*c).to_owned())).collect();
        let rows = rows.iter().zip(1..).map(|(cells, line)| Row { line, cells: text(cells) }).collect();
        let grid = Grid { sheet: String::new(), rows, merges: Vec::new() };
        let (layout, from) = Layout::search(&grid).unwrap();
        lines(&grid, &layout, from)
    }

    fn unit(text: &str) -> Line {
        Line::Section(Section::Unit(text.to_owned()))
    }

    #[test]
    fn sections_totals_and_signatures() {
        let found = lines_of(&[
            &["STT", "Họ và tên", "Năm sinh", "Chức vụ"],
            &["(1)", "(2)", "(3)", "(4)"],
            &["I", "Chi bộ Tổ dân phố số 1 (2 đồng chí)"],
            &["1", "Tống Cộng Hòa", "1975", "Bí thư"],
            &["2", "Lê An"],
            &["", "II. Chi bộ 2: 1 đồng chí"],
            &["", "Lê Bình", "1980", "Ủy viên"],
            &["", "", "", ""],
            &["Đại biểu dự khuyết"],
            &["1", "Lê Chi", "1980", ""],
            &["2"],
            &["Tổng số: 4 người"],
            &["", "Người lập biểu", "", "TM. ĐẢNG ỦY"],
            &["", "Lê Ký", "Lê Xác", "Lê Đóng"],
        ]);
        let expected =
            [Line::Skipped, unit("Chi bộ Tổ dân phố số 1"), Line::Person, Line::Person, unit("Chi bộ 2"), Line::Person];
        assert_eq!(found[..6], expected);
        let alternates = Line::Section(Section::Kind(PersonKind::Alternate));
        assert_eq!(found[6..], [Line::Skipped, alternates, Line::Person, Line::Skipped]);
    }

    #[test]
    fn somebody_of_whom_only_the_name_is_known_is_no_section() {
        let found = lines_of(&[
            &["Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị"],
            &["Lê An", "1975", "Bí thư", "Tổ 1"],
            &["Trần Bình", "", "", ""],
            &["Lê Chi", "1975", "", "Tổ 1"],
            &["Phạm Dũng", "", "", ""],
            &["", "", "Bắc Ninh, ngày 3 tháng 2 năm 2025", ""],
            &["", "", "BÍ THƯ", ""],
        ]);
        assert_eq!(found, [Line::Person, Line::Person, Line::Person, Line::Person]);
    }
}
