//! Papers printed, issued, kept: E2 and E3 shown while they are typed.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::roll::Counts;
use crate::congress::state::Congress;
use crate::rules::equation::{Equation, e2, e3};
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::fields::Fields;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::wrap_plain;

const PRINTED: usize = 0;
const ISSUED: usize = 1;
const KEPT: usize = 2;

/// The window.
pub struct PapersWindow {
    election: ElectionId,
    fields: Fields,
}

const KEYS: Form = Form { accept: true, fields: true, list: false, ticks: false };

impl PapersWindow {
    /// Papers of `election`; issued is filled with those present who vote, printed with what was printed already.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let present = counts(&election, congress).present;
        let printed = congress.election(&election).now.issued.map(|i| i.printed);
        let fields = [("papers-printed", printed), ("papers-issued", Some(present)), ("papers-kept", None)];
        Self { election, fields: Fields::numbers(&fields) }
    }

    /// Papers that are out already are counted anew, and so is the base: both numbers.
    fn anew(&self, congress: &Congress) -> Option<Message> {
        let issued = congress.election(&self.election).now.issued?;
        let step = congress.agenda.election(&self.election).map(|(step, _)| step);
        let said = Message::new("papers-anew").with("issued", issued.issued).with("printed", issued.printed);
        let bases = issued.base.zip(congress.ballot_base(step));
        Some(match bases {
            Some((was, now)) if was.value != now.value => {
                Message::new("papers-anew-base").with("papers", said).with("was", was.value).with("now", now.value)
            }
            Some((was, _)) => Message::new("papers-anew-same").with("papers", said).with("base", was.value),
            None => said,
        })
    }

    /// Kept as typed, or what is left of the printed ones.
    fn kept(&self) -> u32 {
        let left = || self.printed().saturating_sub(self.issued());
        self.fields.count(KEPT).unwrap_or_else(left)
    }

    fn printed(&self) -> u32 {
        self.fields.count(PRINTED).unwrap_or(0)
    }

    fn issued(&self) -> u32 {
        self.fields.count(ISSUED).unwrap_or(0)
    }

    fn request(&self) -> Step {
        let (printed, issued, kept) = (self.printed(), self.issued(), self.kept());
        let election = self.election.clone();
        Step::Send(Command::IssuePapers { election, printed, issued, kept, reason: None }.into())
    }

    fn below(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        let counts = counts(&self.election, &view.books.congress);
        let present = counts.present;
        if self.fields.count(PRINTED).is_none() {
            return wrap_plain(&view.words.get("papers-ask-printed"), view.theme.key, room);
        }
        let mut lines = Vec::new();
        for equation in [e3(self.issued(), present), e2(self.printed(), self.issued(), self.kept())] {
            lines.extend(broken(&equation, room, view));
        }
        if lines.is_empty() {
            let said = Message::new("papers-read").with("printed", self.printed()).with("issued", self.issued());
            let said = said.with("kept", self.kept()).with("present", present);
            lines = wrap_plain(&format!("✓ {}", view.words.say(&said)), view.theme.ok, room);
        }
        if !view.books.congress.quorum_met(&counts) {
            let short = Message::new("papers-no-quorum").with("present", present).with("summoned", counts.summoned);
            lines.extend(wrap_plain(&view.words.say(&short), view.theme.warn, room));
        }
        lines
    }
}

/// The numbers of those who vote in the step of `election`.
fn counts(election: &ElectionId, congress: &Congress) -> Counts {
    congress.counts_in(congress.agenda.election(election).map(|(step, _)| step))
}

/// The lines of an equation that does not hold; none when it does.
pub fn broken(equation: &Equation, room: usize, view: &View) -> Vec<Line<'static>> {
    if equation.holds {
        return Vec::new();
    }
    wrap_plain(&format!("✗ {}", view.words.say(&equation.words)), view.theme.warn, room)
}

impl Window for PapersWindow {
    fn input(&mut self, input: &Input, _: &View) -> Step {
        match FORM.find(input, false, &KEYS) {
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Accept) if self.fields.at_last() || self.fields.count(PRINTED).is_some() => {
                return self.request();
            }
            Some(FormKey::Accept | FormKey::Next | FormKey::Down) => self.fields.step(true),
            Some(FormKey::Previous | FormKey::Up) => self.fields.step(false),
            _ => {
                self.fields.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let office = view.books.congress.agenda.election(&self.election).map_or("", |(_, s)| s.title.as_str());
        let room = usize::from(area.width.min(76)).saturating_sub(6);
        let mut top = wrap_plain(office, view.theme.heading, room);
        if let Some(anew) = self.anew(&view.books.congress) {
            top.extend(wrap_plain(&view.words.say(&anew), view.theme.warn, room));
        }
        let below = self.below(room, view);
        let title = view.words.get("papers-title");
        form(frame, area, &title, (top, below), (&self.fields, view));
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        FORM.offers(false, &KEYS)
    }
}

/// Draws a window of fields between the lines `text.0` and `text.1`.
pub fn form(
    frame: &mut Frame,
    area: Rect,
    title: &str,
    text: (Vec<Line<'static>>, Vec<Line<'static>>),
    fields: (&Fields, &View),
) {
    let (mut top, below) = text;
    let (fields, view) = fields;
    top.push("".into());
    let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    let (rows, rest) = (count(fields.fields.len()).saturating_add(1), count(below.len()));
    let height = count(top.len()).saturating_add(rows).saturating_add(rest).saturating_add(2);
    let inner = panel::window(frame, panel::middle(area, 76, height), title, view.theme);
    let parts = [Constraint::Fill(1), Constraint::Length(rows), Constraint::Length(rest)];
    let [first, second, third] = Layout::vertical(parts).areas(inner);
    frame.render_widget(Paragraph::new(top), first);
    fields.draw(frame, second, 8, view);
    frame.render_widget(Paragraph::new(below), third);
}
