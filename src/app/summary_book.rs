//! A summary as a workbook: a sheet of bodies, one of totals, one of the archives that are not counted. Numbers are numbers.
use rust_xlsxwriter::{Format, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::app::summarise::Summary;
use crate::app::summary_words::{file, kind};
use crate::readout::figures::Filled;
use crate::readout::summary::{Row, Totals};
use crate::words::speech::Words;

/// Columns of a sheet are this wide at most, in characters.
const WIDEST: usize = 60;

/// A cell.
enum Cell {
    Text(String),
    Number(u32),
    /// In hundredths.
    Percent(u32),
    Empty,
}

fn number(n: Option<u32>) -> Cell {
    n.map_or(Cell::Empty, Cell::Number)
}

fn percent(n: Option<u32>) -> Cell {
    n.map_or(Cell::Empty, Cell::Percent)
}

/// Headings of the sheet of bodies.
const BODIES: [&str; 26] = [
    "summary-column-body",
    "summary-head-title",
    "summary-head-kind",
    "summary-head-closed",
    "summary-head-summoned",
    "summary-head-present",
    "summary-head-attendance",
    "summary-head-elected",
    "summary-head-again",
    "summary-head-new",
    "summary-head-highest",
    "summary-head-lowest",
    "summary-head-standing",
    "summary-head-secretary",
    "summary-head-secretary-percent",
    "summary-head-direct",
    "summary-head-deputies",
    "summary-head-delegates",
    "summary-head-alternates",
    "summary-head-registered",
    "summary-head-heard",
    "summary-head-written",
    "summary-head-review",
    "summary-head-drafts",
    "summary-head-self",
    "summary-head-elections",
];

fn body(row: &Row, words: &Words) -> Vec<Cell> {
    let of = |filled: &Option<Filled>| filled.as_ref().map(|f| f.elected);
    let committee = row.committee.as_ref();
    let names: Vec<_> = row.secretaries.iter().map(|p| p.name.as_str()).collect();
    let yes = |is: Option<bool>| match is {
        Some(is) => Cell::Text(words.get(if is { "summary-yes" } else { "summary-no" })),
        None => Cell::Empty,
    };
    let mut cells = vec![
        Cell::Text(row.organisation.clone()),
        Cell::Text(row.title.clone()),
        Cell::Text(kind(row.kind, words)),
        row.closed.map_or(Cell::Empty, |at| Cell::Text(at.format("%d/%m/%Y").to_string())),
        Cell::Number(row.summoned),
        Cell::Number(row.present),
        Cell::Percent(row.attendance()),
        number(of(&row.committee)),
        number(committee.and_then(|f| f.re_elected)),
        number(committee.and_then(|f| f.new)),
        percent(row.committee_range.map(|r| r.0)),
        percent(row.committee_range.map(|r| r.1)),
        number(of(&row.standing)),
        Cell::Text(names.join(", ")),
        percent(row.secretary()),
        yes((!row.secretaries.is_empty()).then(|| row.is_direct())),
        Cell::Number(row.deputies),
        number(of(&row.delegates)),
        number(of(&row.alternates)),
        Cell::Number(row.speakers.registered),
        Cell::Number(row.speakers.heard),
        Cell::Number(row.speakers.written),
    ];
    cells.extend(row.contents().map(yes));
    cells
}

/// The totals with their names.
fn sums(t: &Totals) -> Vec<(&'static str, Cell)> {
    let votes = t.secretary_votes.as_ref();
    let [review, drafts, self_review, elections] = t.contents.map(Cell::Number);
    vec![
        ("summary-sum-bodies", Cell::Number(t.bodies)),
        ("summary-sum-delegate-bodies", Cell::Number(t.delegate_bodies)),
        ("summary-sum-member-bodies", Cell::Number(t.member_bodies)),
        ("summary-sum-local-delegates", Cell::Number(t.local_delegates)),
        ("summary-sum-local-members", Cell::Number(t.local_members)),
        ("summary-head-summoned", Cell::Number(t.summoned)),
        ("summary-head-present", Cell::Number(t.present)),
        ("summary-head-attendance", Cell::Percent(t.attendance())),
        ("summary-head-elected", Cell::Number(t.elected)),
        ("summary-head-again", Cell::Number(t.re_elected)),
        ("summary-head-new", Cell::Number(t.new)),
        ("summary-sum-unknown", Cell::Number(t.unknown)),
        ("summary-head-highest", percent(t.committee_range.map(|r| r.0))),
        ("summary-head-lowest", percent(t.committee_range.map(|r| r.1))),
        ("summary-head-standing", Cell::Number(t.standing)),
        ("summary-sum-secretaries", Cell::Number(t.secretaries)),
        ("summary-sum-direct", Cell::Number(t.direct)),
        ("summary-sum-unanimous", number(votes.map(|v| v.unanimous))),
        ("summary-sum-secretary-highest", percent(votes.map(|v| v.highest))),
        ("summary-sum-secretary-lowest", percent(votes.map(|v| v.lowest))),
        ("summary-sum-lowest-at", votes.map_or(Cell::Empty, |v| Cell::Text(v.lowest_at.clone()))),
        ("summary-sum-secretary-next", percent(votes.and_then(|v| v.next))),
        ("summary-head-deputies", Cell::Number(t.deputies)),
        ("summary-head-delegates", Cell::Number(t.delegates)),
        ("summary-head-alternates", Cell::Number(t.alternates)),
        ("summary-head-registered", Cell::Number(t.speakers.registered)),
        ("summary-head-heard", Cell::Number(t.speakers.heard)),
        ("summary-head-written", Cell::Number(t.speakers.written)),
        ("summary-head-review", review),
        ("summary-head-drafts", drafts),
        ("summary-head-self", self_review),
        ("summary-head-elections", elections),
        ("summary-sum-all-contents", Cell::Number(t.all_contents)),
        ("summary-sum-complete", Cell::Number(t.complete)),
    ]
}

/// The bytes of the workbook.
///
/// # Errors
/// The writer's own: more rows than a sheet can have.
pub fn bytes(summary: &Summary, words: &Words) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let heads: Vec<_> = BODIES.iter().map(|key| words.get(key)).collect();
    let rows: Vec<_> = summary.rows.iter().map(|row| body(row, words)).collect();
    fill(book.add_worksheet().set_name(words.get("summary-sheet-bodies"))?, &heads, &rows)?;
    let heads = ["summary-head-what", "summary-head-number"].map(|key| words.get(key));
    let named = |(key, cell)| vec![Cell::Text(words.get(key)), cell];
    let rows: Vec<_> = sums(&Totals::of(&summary.rows)).into_iter().map(named).collect();
    fill(book.add_worksheet().set_name(words.get("summary-sheet-totals"))?, &heads, &rows)?;
    let heads = ["summary-head-file", "summary-head-why"].map(|key| words.get(key));
    let cells = summary.skipped.iter().map(|s| vec![Cell::Text(file(&s.path)), Cell::Text(words.say(&s.why))]);
    fill(book.add_worksheet().set_name(words.get("summary-sheet-skipped"))?, &heads, &cells.collect::<Vec<_>>())?;
    book.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, heads: &[String], rows: &[Vec<Cell>]) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_border(FormatBorder::Thin);
    let decimal = Format::new().set_num_format("0.00");
    for (column, heading) in (0u16..).zip(heads) {
        sheet.write_string_with_format(0, column, heading, &head)?;
    }
    for (row, cells) in (1u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(cells) {
            match cell {
                // Written as text, whatever it begins with: no name becomes a formula.
                Cell::Text(text) => sheet.write_string(row, column, text)?,
                Cell::Number(n) => sheet.write_number(row, column, *n)?,
                Cell::Percent(n) => sheet.write_number_with_format(row, column, f64::from(*n) / 100.0, &decimal)?,
                Cell::Empty => continue,
            };
        }
    }
    for (column, heading) in (0u16..).zip(heads) {
        let texts = rows.iter().filter_map(|row| match row.get(usize::from(column)) {
            Some(Cell::Text(text)) => Some(crate::base::text::width(text)),
            _ => None,
        });
        let widest = texts.max().unwrap_or(0).max(crate::base::text::width(heading).min(14)).min(WIDEST);
        sheet.set_column_width(column, u32::try_from(widest + 2).unwrap_or(10))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_repeat_rows(0, 0)?;
    Ok(())
}
