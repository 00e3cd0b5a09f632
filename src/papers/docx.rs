//! A paper as a document → a file for a word processor, in which an office goes on writing. The same document gives the
//! same bytes.
use std::io::Cursor;

use docx_rs::{
    AlignmentType, BorderType, BreakType, Docx, Footer, Header, LineSpacing, LineSpacingType, PageMargin, PageNum,
    Paragraph, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, SpecialIndentType, Style,
    StyleType, Table as Grid, TableAlignmentType, TableCell, TableCellMargins, TableLayoutType, TableRow, VAlignType,
    WidthType,
};
use unicode_normalization::UnicodeNormalization;

use crate::base::message::Message;
use crate::papers::document::{Block, Document, Head, Place};
use crate::papers::flow::{BOTTOM, LEFT, RIGHT, TOP, WIDTH};
use crate::papers::letterhead::{HALVES, RULE, date};
use crate::papers::page::{A4, Align};
use crate::papers::table::Table;
use crate::words::speech::Words;

/// What offices have; Libertinus is not embedded.
const FONT: &str = "Times New Roman";
/// Has the boxes, which Times New Roman lacks.
const SYMBOLS: &str = "Segoe UI Symbol";
/// Half points: running text, cells and names of the head, small words at the foot.
const TEXT: usize = 26;
const SMALL: usize = 24;
const FOOT: usize = 15;
/// Indent of a paragraph's first line, mm.
const INDENT: f32 = 10.0;
/// Free room below a paragraph, twentieths of a point.
const BELOW: u32 = 80;
/// Empty lines between who signs and the name.
const SIGNING: usize = 4;
/// Of the rows that docx-rs cannot mark as the head of a table, what it can write; those alone have it here.
const HEAD_ROW: (&str, &str) = ("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />");

/// The DOCX file of `documents`, each of which begins a page.
///
/// # Errors
/// What the writer stumbled over.
pub fn bytes(documents: &[Document], words: &Words) -> Result<Vec<u8>, Message> {
    let mut docx = blank();
    let alone = documents.len() == 1;
    for (at, document) in documents.iter().enumerate() {
        if at > 0 {
            docx = docx.add_paragraph(page_break());
        }
        docx = head(docx, &document.head, words);
        let mut titled = false;
        for (at, block) in document.blocks.iter().enumerate() {
            titled = matches!(block, Block::Title(_)) || (titled && matches!(block, Block::About(_)));
            docx = add(docx, block, words);
            let more = matches!(document.blocks.get(at + 1), Some(Block::About(_)));
            if titled && !more {
                docx = docx.add_paragraph(rule(WIDTH));
            }
        }
        // Several papers in one file rest on several digests; one page foot would claim the same for all.
        if !alone && !document.foot.is_empty() {
            docx = docx.add_paragraph(foot(&document.foot));
        }
    }
    let small = if alone { documents.first().map(|d| d.foot.as_str()).unwrap_or_default() } else { "" };
    docx = margins(docx, small);
    let title = documents.first().map(|d| d.title.as_str()).unwrap_or_default();
    let failed = |cause: String| Message::new("papers-no-docx").with("cause", cause);
    let mut parts = docx.build();
    parts.document = String::from_utf8_lossy(&parts.document).replace(HEAD_ROW.0, HEAD_ROW.1).into_bytes();
    let core = String::from_utf8_lossy(&parts.doc_props.core);
    let about = format!("<dc:title>{}</dc:title><dc:creator>{}</dc:creator>", escaped(title), env!("CARGO_PKG_NAME"));
    parts.doc_props.core = core.replace("<dc:creator>unknown</dc:creator>", &about).into_bytes();
    let mut file = Cursor::new(Vec::new());
    parts.pack(&mut file).map_err(|e| failed(e.to_string()))?;
    Ok(file.into_inner())
}

/// Twentieths of a point.
fn twips(mm: f32) -> usize {
    (mm * 1440.0 / 25.4).round().max(0.0) as usize
}

fn whole(mm: f32) -> i32 {
    i32::try_from(twips(mm)).unwrap_or(0)
}

/// What XML can hold of `text`, in composed form.
fn clean(text: &str) -> String {
    text.nfc().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}

/// `text` within an element; docx-rs does this for all but the file's title, which it cannot set.
fn escaped(text: &str) -> String {
    clean(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn run(text: &str) -> Run {
    Run::new().add_text(clean(text))
}

fn fonts(name: &str) -> RunFonts {
    RunFonts::new().ascii(name).hi_ansi(name).east_asia(name).cs(name)
}

fn spacing(before: u32, after: u32) -> LineSpacing {
    LineSpacing::new().line_rule(LineSpacingType::Auto).line(264).before(before).after(after)
}

/// An empty file with its styles.
fn blank() -> Docx {
    let style =
        |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal").next("Normal");
    let indent = Some(SpecialIndentType::FirstLine(whole(INDENT)));
    Docx::new()
        .default_fonts(fonts(FONT))
        .default_size(TEXT)
        .add_style(style("Title", "Title").bold().size(30).align(AlignmentType::Center).line_spacing(spacing(120, 0)))
        .add_style(
            style("Subtitle", "Subtitle").bold().size(27).align(AlignmentType::Center).line_spacing(spacing(0, 0)),
        )
        .add_style(
            style("Heading1", "heading 1")
                .bold()
                .size(TEXT)
                .outline_lvl(0)
                .indent(None, indent, None, None)
                .line_spacing(spacing(120, BELOW)),
        )
        .add_style(
            style("BodyText", "Body Text")
                .align(AlignmentType::Both)
                .indent(None, indent, None, None)
                .line_spacing(spacing(0, BELOW)),
        )
}

/// Page, page numbers but on the first page, and the small words at the foot.
fn margins(docx: Docx, small: &str) -> Docx {
    let page = |mm: f32| u32::try_from(twips(mm)).unwrap_or(0);
    let margin = PageMargin {
        top: whole(TOP),
        left: whole(LEFT),
        bottom: whole(BOTTOM),
        right: whole(RIGHT),
        header: whole(10.0),
        footer: whole(10.0),
        gutter: 0,
    };
    let number = Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
    let docx = docx.page_size(page(A4.0), page(A4.1)).page_margin(margin);
    let docx =
        docx.header(Header::new().add_paragraph(number)).first_header(Header::new().add_paragraph(Paragraph::new()));
    if small.is_empty() {
        return docx;
    }
    docx.footer(Footer::new().add_paragraph(foot(small))).first_footer(Footer::new().add_paragraph(foot(small)))
}

fn foot(text: &str) -> Paragraph {
    Paragraph::new().align(AlignmentType::Center).add_run(run(text).size(FOOT).color("6E6E6E"))
}

fn page_break() -> Paragraph {
    Paragraph::new().add_run(Run::new().add_break(BreakType::Page))
}

fn centred(run: Run) -> Paragraph {
    Paragraph::new().align(AlignmentType::Center).line_spacing(spacing(0, 0)).add_run(run)
}

/// A short rule of `RULE` mm in a cell of `width` mm.
fn rule(width: f32) -> Paragraph {
    let side = Some(whole((width - RULE) / 2.0 - 2.0));
    let mut paragraph = Paragraph::new().indent(side, None, side, None).line_spacing(spacing(0, 120));
    let border =
        ParagraphBorder::new(ParagraphBorderPosition::Top).val(BorderType::Single).size(4).space(1).color("000000");
    // The borders that docx-rs begins with have all four sides.
    paragraph.property = paragraph.property.set_borders(ParagraphBorders::with_empty().set(border));
    paragraph.add_run(Run::new().size(8))
}

fn cell(width: f32, paragraphs: Vec<Paragraph>) -> TableCell {
    let cell = TableCell::new().width(twips(width), WidthType::Dxa);
    paragraphs.into_iter().fold(cell, TableCell::add_paragraph)
}

/// A table that only puts things side by side.
fn side_by_side(widths: &[f32], rows: Vec<Vec<Vec<Paragraph>>>) -> Grid {
    let row = |cells: Vec<Vec<Paragraph>>| {
        TableRow::new(cells.into_iter().zip(widths).map(|(paragraphs, width)| cell(*width, paragraphs)).collect())
    };
    let rows = rows.into_iter().map(row).collect();
    Grid::without_borders(rows)
        .set_grid(widths.iter().map(|w| twips(*w)).collect())
        .layout(TableLayoutType::Fixed)
        .width(twips(widths.iter().sum()), WidthType::Dxa)
        .align(TableAlignmentType::Center)
}

fn head(docx: Docx, head: &Head, words: &Words) -> Docx {
    let widths = [HALVES.0, WIDTH - HALVES.0];
    let bold = |text: &String| centred(run(text).bold().size(SMALL));
    let mut left = Vec::new();
    if !head.superior.is_empty() {
        left.push(centred(run(&head.superior.to_uppercase()).size(SMALL)));
    }
    left.push(bold(&head.organisation.to_uppercase()));
    left.push(rule(widths[0]));
    let mut right: Vec<_> = head.motto.iter().map(bold).collect();
    right.push(if right.is_empty() { Paragraph::new() } else { rule(widths[1]) });
    let mut below = Vec::new();
    if !head.number.is_empty() {
        below.push(centred(run(&head.number)));
    }
    if !head.status.is_empty() {
        below.push(centred(run(&head.status).bold()));
    }
    if below.is_empty() {
        below.push(Paragraph::new());
    }
    let dated = vec![centred(run(&words.say(&date(&head.locality, head.date))).italic())];
    docx.add_table(side_by_side(&widths, vec![vec![left, right], vec![below, dated]]))
        .add_paragraph(Paragraph::new().line_spacing(spacing(0, 0)))
}

fn add(docx: Docx, block: &Block, words: &Words) -> Docx {
    let styled = |style: &str, text: &str| Paragraph::new().style(style).add_run(run(text));
    match block {
        Block::Title(text) => docx.add_paragraph(styled("Title", &text.to_uppercase()).keep_next(true)),
        Block::About(text) => docx.add_paragraph(styled("Subtitle", text).keep_next(true)),
        Block::Heading(text) => docx.add_paragraph(styled("Heading1", text).keep_next(true)),
        Block::Paragraph(text) => docx.add_paragraph(styled("BodyText", text)),
        Block::Item(text) => docx.add_paragraph(styled("BodyText", &format!("- {text}"))),
        Block::Check(ticked, text) => {
            let sign = Run::new().add_text(if *ticked { "\u{2612}" } else { "\u{2610}" }).fonts(fonts(SYMBOLS));
            docx.add_paragraph(Paragraph::new().style("BodyText").add_run(sign).add_run(run(&format!(" {text}"))))
        }
        // Two tables in a row would become one.
        Block::Table(table) => docx.add_table(grid(table)).add_paragraph(Paragraph::new().line_spacing(spacing(0, 0))),
        Block::Signatures(places) => docx
            .add_paragraph(Paragraph::new().keep_next(true))
            .add_table(signatures(places, words))
            .add_paragraph(Paragraph::new()),
        Block::PageBreak => docx.add_paragraph(page_break()),
    }
}

fn grid(table: &Table) -> Grid {
    let aligned = |align| match align {
        Align::Left => AlignmentType::Left,
        Align::Centre => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
    };
    let row = |texts: &[String], head: bool| {
        let cells = texts.iter().zip(&table.columns).map(|(text, column)| {
            let align = if head { AlignmentType::Center } else { aligned(column.align) };
            let paragraph = |line: &str| {
                let run = run(line).size(SMALL);
                let run = if head { run.bold() } else { run };
                Paragraph::new().align(align).line_spacing(spacing(20, 20)).keep_next(head).add_run(run)
            };
            let lines: Vec<_> = if text.is_empty() { vec![""] } else { text.lines().collect() };
            cell(column.width, lines.into_iter().map(paragraph).collect()).vertical_align(VAlignType::Center)
        });
        let row = TableRow::new(cells.collect());
        if head { row.cant_split() } else { row }
    };
    let head = table.head.iter().any(|cell| !cell.is_empty()).then(|| row(&table.head, true));
    let rows = head.into_iter().chain(table.rows.iter().map(|cells| row(cells, false))).collect();
    Grid::new(rows)
        .set_grid(table.columns.iter().map(|c| twips(c.width)).collect())
        .layout(TableLayoutType::Fixed)
        .width(twips(table.columns.iter().map(|c| c.width).sum()), WidthType::Dxa)
        .align(TableAlignmentType::Center)
        .margins(TableCellMargins::new().margin(20, 100, 20, 100))
}

fn signatures(places: &[Place], words: &Words) -> Grid {
    let width = WIDTH / places.len().max(1) as f32;
    let one = |place: &Place| {
        let names = place.iter().map(|line| centred(run(line).bold()).keep_next(true));
        let by_hand = centred(run(&words.get("papers-sign-here")).italic()).keep_next(true);
        let room = (0..SIGNING).map(|_| Paragraph::new().align(AlignmentType::Center).keep_next(true));
        names.chain([by_hand]).chain(room).collect::<Vec<_>>()
    };
    side_by_side(&vec![width; places.len()], vec![places.iter().map(one).collect()])
}
