//! What the hall sees, chosen by hand: the pictures there are, a break with its minutes, black.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::record::request::Request;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::cut;

/// Minutes of a break when none are typed.
const BREAK_MINUTES: u32 = 15;

/// The window.
pub struct HallWindow {
    minutes: TextInput,
    cursor: usize,
}

/// A picture that can be chosen, in words.
struct Choice {
    label: Message,
    cue: Cue,
    breaks: bool,
}

/// The picture that follows the acts by itself: the step.
pub fn automatic(congress: &Congress) -> Cue {
    if congress.step().is_some() { Cue::Step } else { Cue::Welcome }
}

/// Black, or back from black to the picture of the step.
pub fn toggle_black(congress: &Congress) -> Request {
    let cue = if congress.cue == Cue::Black { automatic(congress) } else { Cue::Black };
    Command::Show { cue }.into()
}

/// Whether both are the same entry of the menu: a break of any length, any page of the report.
fn same_picture(a: &Cue, b: &Cue) -> bool {
    match (a, b) {
        (Cue::Break { .. }, Cue::Break { .. }) | (Cue::Credentials { .. }, Cue::Credentials { .. }) => true,
        _ => a == b,
    }
}

fn choices(view: &View) -> Vec<Choice> {
    let congress = &view.books.congress;
    let choice = |key, cue| Choice { label: Message::new(key), cue, breaks: false };
    let mut all = vec![choice("hall-welcome", Cue::Welcome)];
    if congress.step().is_some() {
        all.insert(0, choice("hall-step", Cue::Step));
        all.push(choice("hall-programme", Cue::Programme));
    }
    if !congress.statements.is_empty() {
        all.push(choice("hall-quorum", Cue::Quorum));
    }
    if congress.roll.counts().present > 0 {
        all.push(choice("hall-credentials", Cue::Credentials { page: 0 }));
    }
    if let Some((key, vote)) = congress.votes.iter().max_by_key(|(_, v)| v.opened) {
        let label = Message::new(if vote.outcome.is_some() { "hall-vote-result" } else { "hall-vote-question" });
        all.push(Choice { label, cue: Cue::Vote(key.clone()), breaks: false });
    }
    if congress.speakers.waiting().next().is_some() {
        all.push(choice("hall-speakers", Cue::Speakers));
    }
    for step in &congress.agenda.steps {
        let Some(spec) = &step.election else { continue };
        let Some(election) = congress.elections.get(&spec.id) else { continue };
        let mut add = |there: bool, key, cue| {
            if there {
                let label = Message::new(key).with("office", &spec.title);
                all.push(Choice { label, cue, breaks: false });
            }
        };
        let id = || spec.id.clone();
        let running = election.now.declared.is_none();
        let names = election.now.list.is_some() || !congress.pool(&spec.id).is_empty();
        add(running && names, "hall-candidates", Cue::Candidates(id()));
        add(running && election.now.list.is_some(), "hall-procedure", Cue::Procedure(id()));
        add(running && election.now.issued.is_some(), "hall-voting", Cue::Voting(id()));
        add(election.last_declared().is_some(), "hall-declared", Cue::Declared(id()));
    }
    all.push(Choice { label: Message::new("hall-break"), cue: Cue::Break { until: None }, breaks: true });
    if view.stage.is_some_and(|frame| frame.page.is_some()) {
        all.push(choice("hall-page", Cue::Page));
    }
    all.push(choice("hall-black", Cue::Black));
    all
}

impl HallWindow {
    /// The menu, at the picture shown now.
    pub fn new(view: &View) -> Self {
        let congress = &view.books.congress;
        let cursor = choices(view).iter().position(|c| same_picture(&c.cue, &congress.cue)).unwrap_or(0);
        Self { minutes: TextInput::number(Some(BREAK_MINUTES)), cursor }
    }

    fn request(&self, view: &View) -> Step {
        let mut all = choices(view);
        if self.cursor >= all.len() {
            return Step::Stay;
        }
        let mut choice = all.swap_remove(self.cursor);
        if choice.breaks {
            let minutes = i64::from(self.minutes.count().unwrap_or(BREAK_MINUTES).min(24 * 60));
            choice.cue = Cue::Break { until: Some(view.now + chrono::Duration::minutes(minutes)) };
        }
        Step::Send(Command::Show { cue: choice.cue }.into())
    }

    fn keys(&self, view: &View) -> Form {
        Form { accept: self.cursor < choices(view).len(), list: true, ..Form::default() }
    }
}

impl Window for HallWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let last = choices(view).len().saturating_sub(1);
        match FORM.find(input, true, &self.keys(view)) {
            Some(FormKey::Accept) => return self.request(view),
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Up | FormKey::PageUp) => self.cursor = self.cursor.saturating_sub(1),
            Some(FormKey::Down | FormKey::PageDown) => self.cursor = (self.cursor + 1).min(last),
            _ => {
                self.minutes.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let all = choices(view);
        let height = u16::try_from(all.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner = panel::window(frame, panel::middle(area, 84, height), &view.words.get("hall-title"), view.theme);
        let room = usize::from(inner.width);
        let row = |(i, choice): (usize, &Choice)| {
            let here = i == self.cursor;
            let shown = same_picture(&choice.cue, &congress.cue);
            let label = cut(&view.words.say(&choice.label), room.saturating_sub(14));
            let mut spans = vec![
                Span::raw(if here { "▸ " } else { "  " }),
                Span::styled(if shown { "● " } else { "○ " }, if shown { view.theme.ok } else { view.theme.dim }),
                Span::raw(label),
            ];
            if choice.breaks {
                spans.push(Span::raw(" "));
                spans.extend(self.minutes.line(4, here, view.theme).spans);
            }
            let line = Line::from(spans);
            if here { line.style(view.theme.selected) } else { line }
        };
        let skip = (self.cursor + 1).saturating_sub(usize::from(inner.height));
        let lines: Vec<_> = all.iter().enumerate().skip(skip).map(row).collect();
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        FORM.offers(true, &self.keys(view))
    }
}
