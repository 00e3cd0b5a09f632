//! Ballot papers (phiếu bầu): the names of a list with what a voter does to them, the list's code, and what a scanner
//! needs. Every paper of a list is the same: none carries a number of its own.
use crate::base::message::Message;
use crate::base::qr::Code;
use crate::congress::agenda::Agenda;
use crate::papers::ballot_plan::{self, CODE, Page, Row, content};
use crate::papers::document::Block;
use crate::papers::faces::{Face, Faces};
use crate::papers::fit::{Fitted, Room, broken, fitted};
use crate::papers::flow::LEADING;
use crate::papers::letterhead::date;
use crate::papers::page::{Align, Area, Ink, POINT, Paper, Sheet};
use crate::rules::ruleset::Form;
use crate::words::speech::Words;

/// Room for the stamp of the body that calls the congress, in the top left corner, mm (244-QĐ/TW, Article 17).
const STAMP: (f32, f32) = (46.0, 34.0);
/// Sizes, points: names, instructions, least of the instructions.
const NAME: f32 = 14.0;
/// Of a name in two lines, so that both are within the least row.
const LONG: f32 = 9.5;
const GUIDE: f32 = 11.5;
const SMALL: f32 = 9.5;
/// Width of the rules: of the table, of a box to mark. mm.
const RULES: (f32, f32) = (0.2, 0.4);

/// One list's ballot.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot<'a> {
    pub agenda: &'a Agenda,
    /// Title, lines below it and instructions, as the text of the paper says them.
    pub words: &'a [Block],
    pub form: Form,
    /// In ballot order, at most [`ballot_plan::MOST_NAMES`].
    pub names: &'a [String],
    /// Seats to fill.
    pub seats: u32,
    /// The list's short code.
    pub code: &'a str,
    /// What the scanned code says before the page: form, election and vote, digest of the list.
    pub mark: &'a str,
    /// "PHIẾU MẪU" and the like in the place of the stamp; empty on papers that count.
    pub status: &'a str,
}

/// `copies` equal ballots, one after another.
///
/// # Errors
/// More names than a ballot holds, or none; a mark that no code holds.
pub fn paper(ballot: &Ballot<'_>, copies: usize, faces: &Faces, words: &Words) -> Result<Paper, Message> {
    let count = ballot.names.len();
    if count == 0 || count > ballot_plan::MOST_NAMES {
        let refused = Message::new("ballot-names-count").with("count", count);
        return Err(refused.with("most", ballot_plan::MOST_NAMES));
    }
    let printer = Printer { ballot, faces, words };
    let mut first = Sheet::default();
    let top = printer.head(&mut first);
    let pages = ballot_plan::pages(ballot.form, count, top);
    let mut sheets = vec![first];
    sheets.resize(pages.len(), Sheet::default());
    for (at, (page, sheet)) in pages.iter().zip(&mut sheets).enumerate() {
        printer.page(sheet, page, (at, pages.len()))?;
    }
    let all = sheets.len() * copies;
    let sheets = sheets.into_iter().cycle().take(all).collect();
    let title = title(ballot.words);
    Ok(Paper { title: format!("{title}: {}", ballot.agenda.title), sheets })
}

fn title(words: &[Block]) -> &str {
    words.iter().find_map(|b| if let Block::Title(text) = b { Some(text.as_str()) } else { None }).unwrap_or_default()
}

struct Printer<'a> {
    ballot: &'a Ballot<'a>,
    faces: &'a Faces,
    words: &'a Words,
}

impl Printer<'_> {
    /// Stamp, title and instructions. Gives where the table begins.
    fn head(&self, sheet: &mut Sheet) -> f32 {
        let body = content();
        let stamp = Area { width: STAMP.0, height: STAMP.1, ..body };
        self.stamp(sheet, stamp);
        let beside = Area { x: stamp.right() + 4.0, width: body.width - STAMP.0 - 4.0, ..body };
        let mut y = self.titles(sheet, beside).max(stamp.bottom()) + 3.0;
        for block in self.ballot.words {
            let (Block::Paragraph(text) | Block::Item(text)) = block else { continue };
            y = self.lines(sheet, Area { y, ..body }, text, (Face::Serif, GUIDE, Align::Left));
            y += 0.8;
        }
        y + 2.0
    }

    fn stamp(&self, sheet: &mut Sheet, area: Area) {
        outline(sheet, area, RULES.0, Ink::Faint);
        let status = self.ballot.status;
        let (text, face, pt, ink) = if status.is_empty() {
            (self.words.get("ballot-stamp"), Face::SerifItalic, SMALL, Ink::Faint)
        } else {
            (status.to_owned(), Face::SerifBold, 20.0, Ink::Text)
        };
        let room = Room { width: area.width - 6.0, lines: 2, pt };
        let fitted = fitted(self.faces, face, &text, room);
        let line = fitted.pt * POINT * LEADING.0;
        let mut y =
            if status.is_empty() { area.bottom() - line * fitted.lines.len() as f32 - 1.0 } else { area.y + 10.0 };
        for shaped in fitted.lines {
            sheet.words(shaped, fitted.pt, (area.x, area.width, y + line * 0.76), (Align::Centre, ink));
            y += line;
        }
    }

    /// Motto, place and date, title and what it is about. Gives where they end.
    fn titles(&self, sheet: &mut Sheet, area: Area) -> f32 {
        let agenda = self.ballot.agenda;
        let mut y = area.y + 1.0;
        for line in &agenda.motto {
            y = self.lines(sheet, Area { y, ..area }, line, (Face::SerifBold, 11.0, Align::Centre));
        }
        let dated = self.words.say(&date(&agenda.locality, None));
        y = self.lines(sheet, Area { y, ..area }, &dated, (Face::SerifItalic, 11.0, Align::Centre)) + 3.0;
        for block in self.ballot.words {
            let (text, face, pt) = match block {
                Block::Title(text) => (text.as_str(), Face::SerifBold, 18.0),
                Block::About(text) => (text.as_str(), Face::SerifBold, 12.5),
                _ => continue,
            };
            let room = Room { width: area.width, lines: 3, pt };
            y = self.stack(sheet, (area.x, y), &fitted(self.faces, face, text, room), (area.width, Align::Centre));
        }
        y
    }

    /// Fitted lines from `y` down. Gives where they end.
    fn stack(&self, sheet: &mut Sheet, (x, y): (f32, f32), words: &Fitted, (width, align): (f32, Align)) -> f32 {
        let line = words.pt * POINT * LEADING.0;
        for (down, shaped) in words.lines.iter().enumerate() {
            let y = y + down as f32 * line + words.pt * POINT * LEADING.1;
            sheet.words(shaped.clone(), words.pt, (x, width, y), (align, Ink::Text));
        }
        y + words.lines.len() as f32 * line
    }

    /// `text` in lines from the top of `area`. Gives where they end.
    fn lines(&self, sheet: &mut Sheet, area: Area, text: &str, (face, pt, align): (Face, f32, Align)) -> f32 {
        let lines = broken(self.faces, face, text, (pt, area.width, 0.0));
        self.stack(sheet, (area.x, area.y), &Fitted { lines, pt }, (area.width, align))
    }

    fn page(&self, sheet: &mut Sheet, page: &Page, (at, of): (usize, usize)) -> Result<(), Message> {
        for bar in ballot_plan::bars() {
            sheet.fill(bar, Ink::Text);
        }
        if at > 0 {
            let text = Message::new("ballot-continued").with("title", title(self.ballot.words));
            let text = self.words.say(&text.with("code", self.ballot.code));
            self.one(sheet, Area { height: 9.0, ..content() }, &text, (Face::SerifBold, 13.0, Align::Centre));
        }
        self.heads(sheet, &page.heads);
        page.rows.iter().for_each(|row| self.row(sheet, row));
        let mark = format!("{}/{}-{of}", self.ballot.mark, at + 1);
        let code = Code::of_ballot(&mark).ok_or_else(|| Message::new("ballot-no-code"))?;
        sheet.marks.push(code.mark(page.code, CODE));
        self.foot(sheet, page.foot, (at, of));
        Ok(())
    }

    fn heads(&self, sheet: &mut Sheet, heads: &[Area]) {
        let answers: &[&'static str] = match self.ballot.form {
            Form::CrossOut => &[],
            Form::AgreeDisagree => &["ballot-agree", "ballot-disagree"],
            Form::Cumulative => &["ballot-votes"],
        };
        let keys = ["ballot-number", "ballot-name"].iter().chain(answers).cycle();
        for (area, key) in heads.iter().zip(keys) {
            outline(sheet, *area, RULES.0, Ink::Text);
            self.one(sheet, area.inside(0.8), &self.words.get(key), (Face::SerifBold, 11.5, Align::Centre));
        }
    }

    fn row(&self, sheet: &mut Sheet, row: &Row) {
        outline(sheet, row.area, RULES.0, Ink::Text);
        let right = row.number.right();
        sheet.rule((right, row.area.y), (right, row.area.bottom()), RULES.0, Ink::Text);
        let number = (row.place + 1).to_string();
        self.one(sheet, row.number.inside(1.0), &number, (Face::Serif, 12.5, Align::Centre));
        let name = self.ballot.names.get(row.place).map_or("", String::as_str);
        let room = Area { x: row.name.x + 2.5, width: row.name.width - 4.0, ..row.name };
        // A name too long for one line stands in two.
        let wide = fitted(self.faces, Face::SerifBold, name, Room { width: room.width, lines: 1, pt: NAME });
        let lines = if wide.pt < LONG { 2 } else { 1 };
        let words = fitted(
            self.faces,
            Face::SerifBold,
            name,
            Room { width: room.width, lines, pt: if lines == 2 { LONG } else { NAME } },
        );
        let height = words.lines.len() as f32 * words.pt * POINT * LEADING.0;
        self.stack(sheet, (room.x, room.y + (room.height - height) / 2.0), &words, (room.width, Align::Left));
        row.boxes.iter().for_each(|area| outline(sheet, *area, RULES.1, Ink::Text));
    }

    /// The list's code in large letters, seats and names, and which page this is.
    fn foot(&self, sheet: &mut Sheet, area: Area, (at, of): (usize, usize)) {
        let ballot = self.ballot;
        let said = Message::new("ballot-foot").with("seats", ballot.seats).with("count", ballot.names.len());
        let page = Message::new("ballot-page").with("page", at + 1).with("pages", of);
        let code = Message::new("ballot-code").with("code", ballot.code);
        let third = area.height / 3.0;
        let lines = [
            (self.words.say(&code), Face::SansBold, 17.0),
            (self.words.say(&said), Face::Serif, 12.0),
            (self.words.say(&page), Face::Serif, SMALL),
        ];
        for (down, (text, face, pt)) in lines.into_iter().enumerate() {
            let room = Area { y: area.y + down as f32 * third, height: third, ..area };
            self.one(sheet, room, &text, (face, pt, Align::Left));
        }
    }

    /// One line in the middle of the height of `area`, smaller when it is too long.
    fn one(&self, sheet: &mut Sheet, area: Area, text: &str, (face, pt, align): (Face, f32, Align)) {
        let fitted = fitted(self.faces, face, text, Room { width: area.width, lines: 1, pt });
        for shaped in fitted.lines {
            let y = area.y + area.height / 2.0 + fitted.pt * POINT * 0.34;
            sheet.words(shaped, fitted.pt, (area.x, area.width, y), (align, Ink::Text));
        }
    }
}

fn outline(sheet: &mut Sheet, area: Area, width: f32, ink: Ink) {
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
    corners.windows(2).for_each(|ends| sheet.rule(ends[0], ends[1], width, ink));
}
