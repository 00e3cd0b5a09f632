//! What of a picture does not fit a screen: for the operator's preview and for the check before the day.
use std::collections::BTreeSet;

use ratatui::layout::Rect;

use crate::base::time::Moment;
use crate::readout::scenes::sheet;
use crate::readout::sheet::{Part, Sheet};
use crate::readout::stage::StageFrame;
use crate::tui::screens::display::chrome::areas;
use crate::tui::screens::display::page::{Page, Shape};
use crate::tui::screens::display::screen::Hall;
use crate::tui::theme::ColorDepth;
use crate::words::speech::Words;

/// More pages than this are a wait of a minute and more.
pub const MANY_PAGES: usize = 6;

/// How a picture fits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fit {
    pub pages: usize,
    /// Pixels of the smallest large letters; none where there are none.
    pub smallest: Option<u16>,
    /// Texts that are cut: a part of them is on no page.
    pub cut: Vec<String>,
    /// Words that are broken between letters, because they are longer than a line.
    pub broken: Vec<String>,
    /// Texts in the terminal's own letters where the screen's cells are too small for the back of a hall.
    pub small: Vec<String>,
}

impl Fit {
    /// Nothing is missing, broken or hard to read.
    pub fn good(&self) -> bool {
        self.cut.is_empty() && self.broken.is_empty() && self.small.is_empty() && self.pages <= MANY_PAGES
    }
}

/// How `frame` fits a screen of (columns, rows) whose terminal shows `depth`.
pub fn fit(
    hall: &Hall,
    frame: &StageFrame,
    (columns, rows): (u16, u16),
    (words, depth): (&Words, ColorDepth),
    now: Moment,
) -> Fit {
    let body = areas(Rect::new(0, 0, columns, rows), frame.rehearsal, frame.line.is_some()).body;
    let pages = hall.pages(Some(frame), (body.width, body.height), (words, depth), now);
    let sheet = sheet(frame, words, now);
    let meant = meant_small(&sheet);
    let far = body.width >= 150 && body.height >= 50;
    let mut fit = Fit { pages: pages.len(), ..Fit::default() };
    for item in pages.iter().flat_map(|page| &page.items) {
        let Shape::Words { setting, .. } = &item.shape else { continue };
        let text = setting.lines.join(" ");
        let missing = item.area.bottom() > body.height || item.area.right() > body.width;
        if missing || setting.width > item.area.width || setting.height > item.area.height {
            fit.cut.push(text.clone());
        }
        match setting.face {
            Some(face) => fit.smallest = Some(fit.smallest.map_or(face.px, |px| px.min(face.px))),
            None if far && hall.letters.covers(&text) && !meant.contains(&joined(&text)) => fit.small.push(text),
            None => {}
        }
    }
    let drawn = pages.iter().flat_map(|page| &page.items).any(|item| matches!(item.shape, Shape::Picture(_)));
    // A code alone on its page leaves its sentence out: what it is there for is to be scanned.
    if !sheet.code.as_ref().is_some_and(|code| code.alone && coded(&pages)) {
        lost(&if drawn { sheet.under_logo() } else { sheet }, &pages, &mut fit);
    }
    fit
}

fn coded(pages: &[Page]) -> bool {
    pages.iter().flat_map(|page| &page.items).any(|item| matches!(item.shape, Shape::Code { .. }))
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is small print wherever it stands, and nothing at all: nobody at the back needs it.
fn meant_small(sheet: &Sheet) -> BTreeSet<String> {
    let parts = sheet.head.iter().chain(&sheet.parts);
    let small = parts.filter_map(|part| match part {
        Part::Words { text, weight: 0, .. } => Some(joined(text)),
        _ => None,
    });
    // Words beside a code: the code itself is what is read from the back.
    let beside = sheet.code.iter().flat_map(|code| [joined(&code.caption), joined(&code.text)]);
    small.chain(beside).chain([String::new()]).collect()
}

/// Words of `sheet` that stand on no page as they are: broken where their letters are there, cut where they are not.
fn lost(sheet: &Sheet, pages: &[Page], fit: &mut Fit) {
    let shown: Vec<String> = pages.iter().flat_map(Page::texts).collect();
    // A label that became words before its figures has a colon.
    let plain = |word: &'_ str| word.len() - usize::from(word.ends_with(':'));
    let words = shown.iter().flat_map(|text| text.split_whitespace());
    let whole: BTreeSet<&str> = words.flat_map(|word| [word, &word[..plain(word)]]).collect();
    let run: String = shown.iter().flat_map(|text| text.split_whitespace()).collect();
    for word in texts(sheet).iter().flat_map(|text| text.split_whitespace()) {
        if whole.contains(word) {
            continue;
        }
        let list = if run.contains(word) { &mut fit.broken } else { &mut fit.cut };
        if !list.iter().any(|known| known == word) {
            list.push(word.to_owned());
        }
    }
}

/// Every text of `sheet` that must be read.
fn texts(sheet: &Sheet) -> Vec<String> {
    let mut all = Vec::new();
    for part in sheet.head.iter().chain(&sheet.parts) {
        match part {
            Part::Words { text, .. } => all.push(text.clone()),
            Part::Bars { rows, .. } => all.extend(rows.iter().flat_map(|r| [r.label.clone(), r.figures.clone()])),
        }
    }
    for row in sheet.list.iter().flat_map(|list| &list.rows) {
        all.extend([row.number.clone(), row.name.clone()]);
        all.extend(row.figures.iter().cloned());
    }
    all
}
