//! A summary on the terminal: a table fitted to its width, the same into a pipe.
use ratatui::crossterm::terminal::size;
use std::io::{IsTerminal, stdout};

use crate::app::common::{Common, print_line};
use crate::app::summarise::Summary;
use crate::app::summary_words::{HEADINGS, cells, left_out, skipped, totals};
use crate::base::text::width;
use crate::readout::summary::Totals;

/// Columns of a place that does not tell how wide it is.
const USUAL: usize = 80;
/// The narrowest and the widest column of names.
const NAMES: (usize, usize) = (16, 60);
/// Archives that are named one by one.
const MOST_NAMED: usize = 50;

/// Prints `summary`.
pub fn print(summary: &Summary, common: &Common) {
    let words = &common.words;
    let columns = stdout().is_terminal().then(size).and_then(Result::ok).map_or(USUAL, |(columns, _)| columns.into());
    lines(summary, columns, common).iter().for_each(|line| print_line(line));
    if !summary.rows.is_empty() {
        print_line(&words.get("summary-note"));
        print_line("");
    }
    totals(&Totals::of(&summary.rows)).iter().for_each(|m| common.tell(m));
    left_out(summary).iter().for_each(|m| common.tell(m));
    for one in summary.skipped.iter().take(MOST_NAMED) {
        print_line(&format!("  {}", words.say(&skipped(one))));
    }
    if summary.skipped.len() > MOST_NAMED {
        let more = summary.skipped.len() - MOST_NAMED;
        common.tell(&crate::base::message::Message::new("summary-more").with("count", more));
    }
}

/// The table, `columns` wide at most.
pub fn lines(summary: &Summary, columns: usize, common: &Common) -> Vec<String> {
    let words = &common.words;
    let head: Vec<String> = HEADINGS.iter().map(|key| words.get(key)).collect();
    let rows: Vec<_> = summary.rows.iter().map(|row| cells(row, words)).collect();
    let number = summary.rows.len().to_string().len().max(2);
    let wide = |at: usize| {
        let longest = rows.iter().map(|row| width(&row[at])).max().unwrap_or(0);
        longest.max(width(&head[at]))
    };
    let widths: Vec<usize> = (0..HEADINGS.len()).map(wide).collect();
    let taken: usize = number + 2 + widths.iter().map(|w| w + 2).sum::<usize>();
    let names = columns.saturating_sub(taken).clamp(NAMES.0, NAMES.1);
    let mut all = vec![line(("", &words.get("summary-column-body")), &head, (number, names, &widths))];
    all.push("─".repeat(number + 2 + names + widths.iter().map(|w| w + 2).sum::<usize>()));
    for (at, (row, cells)) in summary.rows.iter().zip(&rows).enumerate() {
        all.push(line((&(at + 1).to_string(), &row.organisation), cells, (number, names, &widths)));
    }
    all.push(String::new());
    all
}

fn line((number, name): (&str, &str), cells: &[String], (wide, names, widths): (usize, usize, &[usize])) -> String {
    let name = crate::tui::widgets::wrap::cut(name, names);
    let mut line = format!("{number:>wide$}  {name}{}", " ".repeat(names.saturating_sub(width(&name))));
    for (cell, wide) in cells.iter().zip(widths) {
        line += &" ".repeat(2 + wide.saturating_sub(width(cell)));
        line += cell;
    }
    line
}
