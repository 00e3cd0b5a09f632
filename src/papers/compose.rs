//! The text of a paper filled with its values: what it says, in order. What there is nothing to say about is left out.
use unicode_normalization::UnicodeNormalization;

use crate::base::message::Message;
use crate::papers::document::{Block, Place};
use crate::papers::filling::{Filling, Values};
use crate::papers::table::Table;
use crate::script::fault::{Fault, Faults, Spot};
use crate::script::paper_text::{Kind, Line, NUMBER, PaperText, Piece, SIGNATURES, SLASH};

/// The most blocks of one paper: a text that names everything over and over again does not fill the memory.
const MOST: usize = 200_000;

/// A text with its placeholders filled.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Composed {
    /// The first title; empty where there is none.
    pub title: String,
    /// The number line of the head; may be empty.
    pub number: String,
    pub blocks: Vec<Block>,
}

/// `text` filled with `values`. A line all of whose placeholders are empty is left out; so is a heading with nothing below
/// it before the next heading of its part, and a line that ends with a colon when all of what it announces is left out.
///
/// # Errors
/// A table or a part stands within a sentence, a part is missing, or the paper comes out too long.
pub fn compose(text: &PaperText, values: &Values) -> Result<Composed, Faults> {
    let mut composer = Composer { text, left: MOST };
    let mut blocks = tidied(composer.part(text.paper(), values)?);
    let places = composer.places(values)?;
    if !places.is_empty() {
        blocks.push(Block::Signatures(places));
    }
    let number = text.part(NUMBER).and_then(<[Line]>::first);
    let number = number.map(|line| composer.words(line, &line.pieces, values)).transpose()?.flatten();
    let number = number.map(|text| flat(&text)).unwrap_or_default();
    let title = blocks.iter().find_map(|b| if let Block::Title(title) = b { Some(title.clone()) } else { None });
    Ok(Composed { title: title.unwrap_or_default(), number, blocks })
}

/// Without page breaks at the beginning and the end, nor two of them in a row.
fn tidied(mut blocks: Vec<Block>) -> Vec<Block> {
    blocks.dedup_by(|a, b| *a == Block::PageBreak && *b == Block::PageBreak);
    if blocks.last() == Some(&Block::PageBreak) {
        blocks.pop();
    }
    if blocks.first() == Some(&Block::PageBreak) {
        blocks.remove(0);
    }
    blocks
}

struct Composer<'a> {
    text: &'a PaperText,
    /// Blocks that may still come.
    left: usize,
}

impl Composer<'_> {
    fn fault(&self, line: &Line, wrong: Message, right: Message) -> Faults {
        let file = self.text.file.clone();
        Faults(vec![Fault { file, line: Some(line.number), spot: Spot::default(), wrong, right }])
    }

    fn part(&mut self, lines: &[Line], values: &Values) -> Result<Vec<Block>, Faults> {
        let mut blocks = Vec::new();
        // A heading that waits for something below it, and page breaks around it.
        let mut waiting: Vec<Block> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            if announces_nothing(line, &lines[at + 1..], values) {
                continue;
            }
            match line.kind {
                Kind::PageBreak => waiting.push(Block::PageBreak),
                Kind::Heading => {
                    waiting.retain(|block| *block == Block::PageBreak);
                    let text = self.words(line, &line.pieces, values)?;
                    waiting.extend(text.map(|text| Block::Heading(flat(&text))));
                }
                _ => {
                    let own = self.blocks(line, values)?;
                    if own.iter().any(|block| *block != Block::PageBreak) {
                        blocks.append(&mut waiting);
                        blocks.extend(own);
                    }
                }
            }
            self.left = self.left.saturating_sub(1);
            if blocks.len() > self.left {
                let wrong = Message::new("paper-text-endless").with("most", MOST);
                return Err(self.fault(line, wrong, Message::new("paper-text-endless-right")));
            }
        }
        waiting.retain(|block| *block == Block::PageBreak);
        blocks.append(&mut waiting);
        Ok(blocks)
    }

    /// What a line that is no heading comes to.
    fn blocks(&mut self, line: &Line, values: &Values) -> Result<Vec<Block>, Faults> {
        if let Some(name) = line.alone() {
            match values.0.get(name) {
                Some(Filling::Table(table)) if !table.rows.is_empty() => {
                    return Ok(vec![Block::Table(composed(table))]);
                }
                Some(Filling::Checks(checks)) => {
                    return Ok(checks.iter().map(|(ticked, text)| Block::Check(*ticked, plain(text))).collect());
                }
                Some(Filling::Each(part, items)) if !items.is_empty() => return self.each(line, (name, part), items),
                _ => {}
            }
        }
        let Some(text) = self.words(line, &line.pieces, values)? else { return Ok(Vec::new()) };
        let block = match line.kind {
            Kind::Title => return Ok(vec![Block::Title(flat(&text))]),
            Kind::About => Block::About,
            Kind::Item => Block::Item,
            _ => Block::Paragraph,
        };
        Ok(text.split('\n').map(str::trim).filter(|t| !t.is_empty()).map(|t| block(t.to_owned())).collect())
    }

    fn each(
        &mut self,
        line: &Line,
        (name, part): (&str, &'static str),
        items: &[Values],
    ) -> Result<Vec<Block>, Faults> {
        let text = self.text;
        let Some(lines) = text.part(part) else {
            let wrong = Message::new("paper-text-part-missing").with("text", name).with("part", part);
            let right = Message::new("paper-text-part-missing-right").with("text", name).with("part", part);
            return Err(self.fault(line, wrong, right));
        };
        let mut blocks = Vec::new();
        for values in items {
            let own = self.part(lines, values)?;
            self.left = self.left.saturating_sub(own.len());
            blocks.extend(own);
        }
        Ok(blocks)
    }

    /// The words of `pieces` of `line`; none when they have placeholders and all are empty, or nothing is left.
    fn words(&self, line: &Line, pieces: &[Piece], values: &Values) -> Result<Option<String>, Faults> {
        let (mut text, mut slots, mut filled) = (String::new(), 0, 0);
        for piece in pieces {
            let name = match piece {
                Piece::Text(words) => {
                    text.push_str(words);
                    continue;
                }
                Piece::Slot(name) => name,
            };
            slots += 1;
            match values.0.get(name) {
                Some(filling) if filling.is_empty() => {}
                Some(Filling::Text(words)) => {
                    filled += 1;
                    text.push_str(words.trim());
                }
                Some(_) => {
                    let wrong = Message::new("paper-text-not-alone").with("text", *name);
                    let right = Message::new("paper-text-not-alone-right").with("text", *name);
                    return Err(self.fault(line, wrong, right));
                }
                None => {}
            }
        }
        let text = plain(&text);
        Ok((!(text.is_empty() || slots > 0 && filled == 0)).then_some(text))
    }

    fn places(&self, values: &Values) -> Result<Vec<Place>, Faults> {
        let mut places = Vec::new();
        for line in self.text.part(SIGNATURES).unwrap_or_default() {
            let mut place = Place::new();
            for pieces in cut(&line.pieces) {
                place.extend(self.words(line, &pieces, values)?.map(|text| flat(&text)));
            }
            if !place.is_empty() {
                places.push(place);
            }
        }
        Ok(places)
    }
}

/// Whether `line` ends with a colon and nothing of what it announces is there: the items right behind it, or the table or
/// part that stands alone on the next line.
fn announces_nothing(line: &Line, behind: &[Line], values: &Values) -> bool {
    let colon = matches!(line.pieces.last(), Some(Piece::Text(text)) if text.trim_end().ends_with(':'));
    if !colon || !matches!(line.kind, Kind::Paragraph | Kind::Item) {
        return false;
    }
    let items = behind.iter().take_while(|l| l.kind == Kind::Item).count();
    let alone = behind.first().is_some_and(|l| l.alone().is_some());
    let announced = if items > 0 { items } else { usize::from(alone) };
    let empty = |name| values.0.get(name).is_none_or(Filling::is_empty);
    let silent = |l: &Line| l.slots().count() > 0 && l.slots().all(empty);
    announced > 0 && behind.iter().take(announced).all(silent)
}

/// The pieces between slashes. They are cut before they are filled: a name with a slash stays whole.
fn cut(pieces: &[Piece]) -> Vec<Vec<Piece>> {
    let mut parts = vec![Vec::new()];
    for piece in pieces {
        let texts: Vec<&str> = match piece {
            Piece::Text(text) => text.split(SLASH).collect(),
            Piece::Slot(_) => Vec::new(),
        };
        if texts.is_empty() {
            parts.last_mut().into_iter().for_each(|part: &mut Vec<Piece>| part.push(piece.clone()));
        }
        for (at, text) in texts.into_iter().enumerate() {
            if at > 0 {
                parts.push(Vec::new());
            }
            parts.last_mut().into_iter().for_each(|part| part.push(Piece::Text(text.to_owned())));
        }
    }
    parts
}

/// Composed letters, single spaces, no control characters but ends of lines.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let words: Vec<&str> = line.split_whitespace().collect();
        words.join(" ").nfc().filter(|c| !c.is_control()).collect::<String>()
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// On one line.
fn flat(text: &str) -> String {
    text.replace('\n', " ")
}

fn composed(table: &Table) -> Table {
    let cells = |row: &Vec<String>| row.iter().map(|cell| plain(cell)).collect();
    Table { columns: table.columns.clone(), head: cells(&table.head), rows: table.rows.iter().map(cells).collect() }
}
