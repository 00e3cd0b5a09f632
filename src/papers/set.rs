//! A paper as a document → its pages.
use crate::papers::document::{Block, Document};
use crate::papers::faces::{Face, Faces};
use crate::papers::fit::broken;
use crate::papers::flow::{Flow, LEADING, LEFT, Style, WIDTH};
use crate::papers::letterhead::{self, signatures, signing_height};
use crate::papers::page::{Align, Area, Ink, POINT, Paper};
use crate::papers::table::{Laid, Table};
use crate::words::speech::Words;

/// A title, the lines below it, the heading of a section.
const TITLE: Style = Style { pt: 15.0, below: 0.5, ..Style::CENTRED };
const ABOUT: Style = Style { pt: 13.5, below: 0.0, ..Style::CENTRED };
/// Below the last line of a title: the free room above and below a rule of this length, mm.
const TITLE_RULE: (f32, f32, f32) = (1.5, 40.0, 6.0);
/// Free room above a title that does not stand at the head of the page, mm.
const ABOVE: f32 = 4.0;
/// The most lines of a last paragraph that are not parted from the places to sign.
const LAST: f32 = 6.0;
/// The most blocks that stay together.
const KEPT: usize = 4;
/// A box to tick: side, from its left edge to the words, width of its lines, mm.
const BOX: (f32, f32, f32) = (3.6, 6.5, 0.25);

/// The pages of `documents`, each of which begins its own.
pub fn set_all(documents: &[Document], faces: &Faces, words: &Words) -> Paper {
    let mut all = Paper { title: documents.first().map(|d| d.title.clone()).unwrap_or_default(), sheets: Vec::new() };
    documents.iter().for_each(|document| all.sheets.extend(set(document, faces, words).sheets));
    all
}

/// The pages of `document`.
pub fn set(document: &Document, faces: &Faces, words: &Words) -> Paper {
    let mut flow = Flow::new(faces);
    letterhead::set(&document.head, &mut flow, words);
    let blocks: Vec<Ready<'_>> = document.blocks.iter().map(|block| Ready::new(block, faces)).collect();
    let mut titled = false;
    for at in 0..blocks.len() {
        // A line in the middle belongs to a title right above it, or stands by itself.
        titled = blocks[at].is_title() || (titled && blocks[at].is_about());
        one(&mut flow, &blocks[at..], titled, words);
    }
    Paper { title: document.title.clone(), sheets: flow.finish(&document.foot) }
}

/// A block, its table broken into lines: the heading above and the table itself ask for them.
enum Ready<'a> {
    Plain(&'a Block),
    Table(Laid<'a>),
}

impl<'a> Ready<'a> {
    fn new(block: &'a Block, faces: &Faces) -> Self {
        match block {
            Block::Table(table) => Self::Table(Table::laid(table, faces)),
            other => Self::Plain(other),
        }
    }

    fn is_title(&self) -> bool {
        matches!(self, Self::Plain(Block::Title(_)))
    }

    fn is_about(&self) -> bool {
        matches!(self, Self::Plain(Block::About(_)))
    }
}

/// Sets the first of `blocks`; the others tell what has to stay with it.
fn one(flow: &mut Flow<'_>, blocks: &[Ready<'_>], titled: bool, words: &Words) {
    let blocks = &blocks[..blocks.len().min(KEPT)];
    let Some((block, rest)) = blocks.split_first() else { return };
    let block = match block {
        Ready::Table(table) => return table.set(flow),
        Ready::Plain(block) => block,
    };
    if let Some(Ready::Plain(Block::Signatures(places))) = rest.first() {
        // Nobody signs a page on which nothing stands.
        flow.room(start(flow, &blocks[..1]) + signing_height(places));
    }
    match block {
        Block::Title(text) => {
            flow.room(start(flow, blocks));
            flow.paragraph(&text.to_uppercase(), TITLE);
            end_of_title(flow, rest);
        }
        Block::About(text) => {
            if !titled {
                flow.room(start(flow, blocks));
            }
            flow.paragraph(text, ABOUT);
            if titled {
                end_of_title(flow, rest);
            } else {
                flow.gap(Style::TEXT.below);
            }
        }
        Block::Heading(text) => {
            flow.room(start(flow, blocks));
            flow.paragraph(text, Style::HEADING);
        }
        Block::Paragraph(text) => flow.paragraph(text, Style::TEXT),
        Block::Item(text) => flow.paragraph(&format!("- {text}"), Style::TEXT),
        Block::Check(ticked, text) => check(flow, *ticked, text),
        Block::Signatures(places) => signatures(flow, places, words),
        Block::PageBreak => flow.new_page(),
        Block::Table(_) => {}
    }
}

fn end_of_title(flow: &mut Flow<'_>, rest: &[Ready<'_>]) {
    if !rest.first().is_some_and(Ready::is_about) {
        let (above, length, below) = TITLE_RULE;
        flow.gap(above);
        flow.short_rule(length);
        flow.gap(below);
    }
}

/// What is not parted at the beginning of `blocks`, mm: a title and a heading stay with what follows.
fn start(flow: &Flow<'_>, blocks: &[Ready<'_>]) -> f32 {
    let Some((block, rest)) = blocks.split_first() else { return 0.0 };
    let block = match block {
        Ready::Table(table) => return table.start(),
        Ready::Plain(block) => block,
    };
    let height = |text: &str, style: Style| {
        let lines = broken(flow.faces, style.face, text, (style.pt, WIDTH, style.indent)).len();
        lines as f32 * style.line() + style.below
    };
    match block {
        Block::Title(text) => ABOVE + height(&text.to_uppercase(), TITLE) + TITLE_RULE.2 + start(flow, rest),
        Block::About(text) => height(text, ABOUT) + start(flow, rest),
        Block::Heading(text) => height(text, Style::HEADING) + start(flow, rest),
        Block::Paragraph(text) | Block::Item(text) => {
            let whole = height(text, Style::TEXT);
            let short = whole <= LAST * Style::TEXT.line();
            // A long one may be parted, but its end stays with the places to sign, and a heading with both.
            match rest.first() {
                Some(Ready::Plain(Block::Signatures(places))) if short => whole + signing_height(places),
                None if short => whole,
                _ => whole.min(2.0 * Style::TEXT.line()),
            }
        }
        Block::Check(..) => Style::TEXT.line(),
        Block::Signatures(places) => signing_height(places),
        Block::PageBreak | Block::Table(_) => 0.0,
    }
}

/// A drawn box, for the typefaces have none, and what it stands for.
fn check(flow: &mut Flow<'_>, ticked: bool, text: &str) {
    let (side, to_words, width) = BOX;
    let style = Style::TEXT;
    let left = LEFT + style.indent;
    let room = WIDTH - style.indent - to_words;
    let lines = broken(flow.faces, Face::Serif, text, (style.pt, room, 0.0));
    flow.room(style.line() * lines.len().clamp(1, 2) as f32);
    let last = lines.len().saturating_sub(1);
    for (at, shaped) in lines.into_iter().enumerate() {
        flow.room(style.line() * if at > 0 && at + 1 == last { 2.0 } else { 1.0 });
        let y = flow.y + style.pt * POINT * LEADING.1;
        if at == 0 {
            tick(flow, Area { x: left, y: y - side + 0.3, width: side, height: side }, (ticked, width));
        }
        flow.sheet().words(shaped, style.pt, (left + to_words, room, y), (Align::Left, Ink::Text));
        flow.gap(style.line());
    }
    flow.gap(style.below);
}

fn tick(flow: &mut Flow<'_>, area: Area, (ticked, width): (bool, f32)) {
    let corners =
        |area: Area| [(area.x, area.y), (area.right(), area.y), (area.right(), area.bottom()), (area.x, area.bottom())];
    let [a, b, c, d] = corners(area);
    let mut rules = vec![(a, b), (b, c), (c, d), (d, a)];
    if ticked {
        let [a, b, c, d] = corners(area.inside(0.7));
        rules.extend([(a, c), (b, d)]);
    }
    rules.into_iter().for_each(|(from, to)| flow.sheet().rule(from, to, width, Ink::Text));
}
