//! Badges (thẻ đại biểu): ten on an A4 page, with cut marks, each with a code for the desk's scanner.
use crate::base::message::Message;
use crate::base::qr::Code;
use crate::congress::agenda::Agenda;
use crate::congress::roll::{Person, PersonKind};
use crate::papers::faces::{Face, Faces, Shaped};
use crate::papers::fit::{Fitted, Room, fitted};
use crate::papers::page::{A4, Align, Area, Ink, POINT, Paper, Sheet};
use crate::rules::body::BodyKind;
use crate::words::speech::Words;

/// A badge, mm: what common badge holders take.
pub const BADGE: (f32, f32) = (90.0, 54.0);
/// Badges across and down a page.
const GRID: (usize, usize) = (2, 5);
/// Badges a page.
pub const A_PAGE: usize = GRID.0 * GRID.1;
/// Unprinted border of each badge, mm: a cut beside the mark spoils nothing.
const BORDER: f32 = 2.5;
/// Height of the head and of the foot, mm.
const HEAD: f32 = 12.0;
const FOOT: f32 = 7.5;
/// Side of the code without its quiet zone, mm: read at arm's length by a phone and by every desk scanner.
pub const CODE: f32 = 22.0;
/// Cut marks, mm: length, distance from the badge, width.
const CUT: (f32, f32, f32) = (5.0, 1.5, 0.15);
/// Size of the empty line under the name, points.
const NAME_GAP: f32 = 2.0;
/// Room for the left edge of words and between words and code, mm.
const GAP: f32 = 1.5;

/// Whom a badge is made for.
#[derive(Clone, Debug, PartialEq)]
pub struct Holder<'a> {
    pub person: &'a Person,
    /// In what quality the person attends: an alternate in a delegate's place attends as an official one.
    pub kind: PersonKind,
    /// Which badge of the person's this is, from 1.
    pub issue: u16,
    /// The digits in the code.
    pub number: String,
}

/// The badges of `holders` in their order.
///
/// # Errors
/// A number that no code holds.
pub fn paper(agenda: &Agenda, holders: &[Holder<'_>], faces: &Faces, words: &Words) -> Result<Paper, Message> {
    paper_told(agenda, holders, (faces, words), &|_| {})
}

/// As [`paper`]; `told` hears how many pages are laid out.
///
/// # Errors
/// As [`paper`].
pub fn paper_told(
    agenda: &Agenda,
    holders: &[Holder<'_>],
    (faces, words): (&Faces, &Words),
    told: &dyn Fn(usize),
) -> Result<Paper, Message> {
    let printer = Printer { agenda, faces, words, head: Head::new(agenda, faces) };
    let pages = holders.len().div_ceil(A_PAGE);
    let mut sheets = Vec::with_capacity(pages);
    for (page, group) in holders.chunks(A_PAGE).enumerate() {
        let mut sheet = Sheet::default();
        cut_marks(&mut sheet);
        for (place, holder) in group.iter().enumerate() {
            printer.badge(&mut sheet, badge_area(place), holder)?;
        }
        let note = Message::new("badge-page").with("page", page + 1).with("pages", pages);
        let note = faces.shape(Face::Sans, &words.say(&note));
        sheet.words(note, 7.0, (0.0, A4.0, A4.1 - 4.5), (Align::Centre, Ink::Faint));
        sheets.push(sheet);
        told(page + 1);
    }
    let title = Message::new("badge-file-title").with("title", &agenda.title);
    Ok(Paper { title: words.say(&title), sheets })
}

/// The area of the badge at `place`, from 0, row by row.
pub fn badge_area(place: usize) -> Area {
    let (column, row) = (place % GRID.0, place / GRID.0);
    let (x, y) = corner();
    Area { x: x + column as f32 * BADGE.0, y: y + row as f32 * BADGE.1, width: BADGE.0, height: BADGE.1 }
}

/// The top left corner of the first badge.
fn corner() -> (f32, f32) {
    ((A4.0 - GRID.0 as f32 * BADGE.0) / 2.0, (A4.1 - GRID.1 as f32 * BADGE.1) / 2.0)
}

fn cut_marks(sheet: &mut Sheet) {
    let (left, top) = corner();
    let (right, bottom) = (A4.0 - left, A4.1 - top);
    let (length, distance, width) = CUT;
    for column in 0..=GRID.0 {
        let x = left + column as f32 * BADGE.0;
        sheet.rule((x, top - distance - length), (x, top - distance), width, Ink::Faint);
        sheet.rule((x, bottom + distance), (x, bottom + distance + length), width, Ink::Faint);
    }
    for row in 0..=GRID.1 {
        let y = top + row as f32 * BADGE.1;
        sheet.rule((left - distance - length, y), (left - distance, y), width, Ink::Faint);
        sheet.rule((right + distance, y), (right + distance + length, y), width, Ink::Faint);
    }
}

/// What stands at the head of every badge.
struct Head {
    body: Fitted,
    title: Fitted,
    subtitle: Fitted,
}

impl Head {
    fn new(agenda: &Agenda, faces: &Faces) -> Self {
        let width = BADGE.0 - 2.0 * BORDER - 4.0 * GAP;
        let one = |face, text: &str, pt| fitted(faces, face, text, Room { width, lines: 1, pt });
        let body = if agenda.superior.is_empty() {
            agenda.organisation.to_uppercase()
        } else {
            format!("{} – {}", agenda.superior, agenda.organisation).to_uppercase()
        };
        Self {
            body: one(Face::Sans, &body, 5.6),
            title: one(Face::SansBold, &agenda.title, 9.6),
            subtitle: one(Face::Sans, &agenda.subtitle, 6.6),
        }
    }

    fn lines(&self) -> impl Iterator<Item = (&Shaped, f32)> {
        [&self.body, &self.title, &self.subtitle].into_iter().flat_map(|f| f.lines.iter().map(|l| (l, f.pt)))
    }
}

struct Printer<'a> {
    agenda: &'a Agenda,
    faces: &'a Faces,
    words: &'a Words,
    head: Head,
}

impl Printer<'_> {
    fn badge(&self, sheet: &mut Sheet, area: Area, holder: &Holder<'_>) -> Result<(), Message> {
        let ink = ink(holder.kind);
        let area = area.inside(BORDER);
        self.head(sheet, Area { height: HEAD, ..area }, ink);
        let middle = Area { y: area.y + HEAD, height: area.height - HEAD - FOOT, ..area };
        let code = Code::of_digits(&holder.number).ok_or_else(|| Message::new("badge-no-code"))?;
        let square = code.with_quiet(CODE);
        let right = Area { x: middle.right() - square, width: square, ..middle };
        sheet.marks.push(code.mark(right, CODE));
        let left = Area { x: middle.x + GAP, width: middle.width - square - GAP, ..middle };
        let left = Area { y: left.y + GAP / 2.0, height: left.height - GAP, ..left };
        self.person(sheet, left, holder);
        self.foot(sheet, Area { y: area.bottom() - FOOT, height: FOOT, ..area }, (holder, square));
        Ok(())
    }

    fn head(&self, sheet: &mut Sheet, area: Area, ink: Ink) {
        sheet.fill(area, ink);
        stack(sheet, area, self.head.lines(), (Align::Centre, Ink::Reversed));
    }

    /// Name, position and unit, one under the other.
    fn person(&self, sheet: &mut Sheet, area: Area, holder: &Holder<'_>) {
        let person = holder.person;
        let fit = |face, text: &str, (lines, pt)| fitted(self.faces, face, text, Room { width: area.width, lines, pt });
        let said = self.words.get(quality(self.agenda.kind, holder.kind));
        // Guests are often filed under a unit called "guests".
        let unit = if person.unit.to_uppercase() == said { "" } else { &person.unit };
        let gap = Fitted { lines: vec![self.faces.shape(Face::Sans, "")], pt: NAME_GAP };
        let parts = [
            fit(Face::SansBold, &person.name.to_uppercase(), (2, 16.0)),
            gap,
            fit(Face::Sans, &person.position, (2, 9.0)),
            fit(Face::Sans, unit, (2, 9.0)),
        ];
        let lines = parts.iter().flat_map(|f| f.lines.iter().map(|l| (l, f.pt)));
        stack(sheet, area, lines, (Align::Left, Ink::Text));
    }

    /// The quality on the left, the code that a desk can type under the scanner's.
    fn foot(&self, sheet: &mut Sheet, area: Area, (holder, square): (&Holder<'_>, f32)) {
        let person = holder.person;
        sheet.fill(area, ink(holder.kind));
        let left = Area { x: area.x + GAP, width: area.width - square - GAP, ..area };
        let right = Area { x: area.right() - square, width: square, ..area };
        let mut quality = self.words.get(quality(self.agenda.kind, holder.kind));
        if holder.issue > 1 {
            let later = Message::new("badge-issue").with("quality", quality).with("issue", u32::from(holder.issue));
            quality = self.words.say(&later);
        }
        for (text, pt, area, align) in
            [(quality.as_str(), 11.0, left, Align::Left), (person.code.as_str(), 13.0, right, Align::Centre)]
        {
            let room = Room { width: area.width - GAP, lines: 1, pt };
            let fitted = fitted(self.faces, Face::SansBold, text, room);
            stack(sheet, area, fitted.lines.iter().map(|l| (l, fitted.pt)), (align, Ink::Reversed));
        }
    }
}

/// Lines of words one under the other in the middle of `area`.
fn stack<'s>(
    sheet: &mut Sheet,
    area: Area,
    lines: impl Iterator<Item = (&'s Shaped, f32)>,
    (align, ink): (Align, Ink),
) {
    /// Line height and the share of it above the baseline, for capitals that carry two marks.
    const LEADING: (f32, f32) = (1.28, 0.8);
    let lines: Vec<_> = lines.collect();
    let height: f32 = lines.iter().map(|(_, pt)| pt * POINT * LEADING.0).sum();
    // Many lines of small letters could be higher than their room; all of them then shrink alike.
    let scale = (area.height / height.max(f32::EPSILON)).min(1.0);
    let mut y = area.y + (area.height - height * scale) / 2.0;
    for (shaped, pt) in lines {
        let line = pt * scale * POINT * LEADING.0;
        sheet.words(shaped.clone(), pt * scale, (area.x, area.width, y + line * LEADING.1), (align, ink));
        y += line;
    }
}

/// In what quality somebody attends, as a badge says it: how a body of the kind calls those who vote.
fn quality(body: BodyKind, kind: PersonKind) -> &'static str {
    match (kind, body) {
        (PersonKind::Guest, _) => "badge-guest",
        (PersonKind::Probationary, _) => "badge-probationary",
        (PersonKind::Alternate, _) => "badge-alternate",
        (_, BodyKind::Delegates) => "badge-delegate",
        (_, BodyKind::Members) => "badge-member",
        (_, BodyKind::Meeting) => "badge-participant",
    }
}

fn ink(kind: PersonKind) -> Ink {
    match kind {
        PersonKind::Guest => Ink::Guest,
        PersonKind::Probationary => Ink::Probationary,
        PersonKind::Alternate => Ink::Alternate,
        _ => Ink::Voter,
    }
}

/// The letters of `holders` that the badges' typefaces lack, with the code of whoever has one.
pub fn missing<'a>(holders: &[Holder<'a>], faces: &Faces) -> Vec<(char, &'a Person)> {
    let lacks = |person: &Person| {
        let bold = faces.missing(Face::SansBold, &format!("{}{}", person.name.to_uppercase(), person.code));
        bold.or_else(|| faces.missing(Face::Sans, &person.position)).or_else(|| faces.missing(Face::Sans, &person.unit))
    };
    holders.iter().filter_map(|h| lacks(h.person).map(|c| (c, h.person))).collect()
}
