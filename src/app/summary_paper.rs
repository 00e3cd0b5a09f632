//! A summary as a paper: the totals as sentences, the bodies as a table, the archives that are not counted.
use crate::app::summarise::Summary;
use crate::app::summary_words::{HEADINGS, cells, left_out, skipped, totals};
use crate::base::message::Message;
use crate::papers::document::{Block, Document};
use crate::papers::faces::Faces;
use crate::papers::flow::WIDTH;
use crate::papers::page::Align;
use crate::papers::pdf;
use crate::papers::set::set;
use crate::papers::table::{Column, Table};
use crate::readout::summary::Totals;
use crate::words::speech::Words;

/// Widths of the number and of the cells, mm; the name has the rest.
const NUMBER: f32 = 11.0;
const CELLS: [f32; 7] = [20.0, 11.0, 12.0, 13.0, 20.0, 15.0, 12.0];
/// Archives that are named one by one.
const MOST_NAMED: usize = 200;

/// The document.
pub fn document(summary: &Summary, words: &Words) -> Document {
    let title = words.get("summary-title");
    let mut blocks = vec![Block::Title(title.clone())];
    let sentences = totals(&Totals::of(&summary.rows)).into_iter().chain(left_out(summary));
    blocks.push(Block::Heading(words.get("summary-heading-totals")));
    blocks.extend(sentences.map(|m| Block::Item(words.say(&m))));
    if !summary.rows.is_empty() {
        blocks.push(Block::Heading(words.get("summary-heading-bodies")));
        blocks.push(Block::Table(table(summary, words)));
        blocks.push(Block::Paragraph(words.get("summary-note")));
    }
    if !summary.skipped.is_empty() {
        blocks.push(Block::Heading(words.get("summary-heading-skipped")));
        let named = summary.skipped.iter().take(MOST_NAMED);
        blocks.extend(named.map(|one| Block::Item(words.say(&skipped(one)))));
        if let Some(more @ 1..) = summary.skipped.len().checked_sub(MOST_NAMED) {
            blocks.push(Block::Item(words.say(&Message::new("summary-more").with("count", more))));
        }
    }
    Document { title, blocks, ..Document::default() }
}

fn table(summary: &Summary, words: &Words) -> Table {
    let right = |width| Column { width, align: Align::Right };
    let name = WIDTH - NUMBER - CELLS.iter().sum::<f32>();
    let mut columns = vec![right(NUMBER), Column { width: name, align: Align::Left }];
    columns.extend(CELLS.map(right));
    let mut head = vec![words.get("summary-column-number"), words.get("summary-column-body")];
    head.extend(HEADINGS.iter().map(|key| words.get(key)));
    let rows = summary.rows.iter().enumerate().map(|(at, row)| {
        let mut all = vec![(at + 1).to_string(), row.organisation.clone()];
        all.extend(cells(row, words));
        all
    });
    Table { columns, head, rows: rows.collect() }
}

/// The bytes of the PDF file.
///
/// # Errors
/// The writer's own.
pub fn bytes(summary: &Summary, words: &Words) -> Result<Vec<u8>, Message> {
    let faces = Faces::load()?;
    pdf::bytes(&set(&document(summary, words), &faces, words), &faces, words.lang())
}
