//! The sealed count with its verdict, read before it is declared by a typed word.
use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::command::Command;
use crate::congress::decide::election::verdict;
use crate::congress::election::{Purpose, Round};
use crate::congress::state::Congress;
use crate::rules::base::percent;
use crate::rules::ruleset::Next;
use crate::rules::verdict::{Standing, Verdict};
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::form::{FORM, Form, FormKey};
use crate::tui::overlay::typed::Gate;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::rounds::named;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// The window.
pub struct DeclareWindow {
    election: ElectionId,
    gate: Gate,
    top: u16,
    /// How far the names can be scrolled, as drawn last.
    most: Cell<u16>,
}

impl DeclareWindow {
    /// Declares `election`.
    pub fn new(election: ElectionId) -> Self {
        Self { election, gate: Gate::new("typed-word-declare"), top: 0, most: Cell::new(0) }
    }

    fn form(&self, view: &View) -> Form {
        Form { accept: self.gate.open(view), list: true, ..Form::default() }
    }
}

/// Sign, word and style of a standing.
pub fn standing(standing: Standing, view: &View) -> (&'static str, &'static str, Style) {
    match standing {
        Standing::Elected => ("★", "standing-elected-word", view.theme.elected),
        Standing::Tied => ("=", "standing-tied-word", view.theme.tied),
        Standing::OverHalfNoSeat => ("·", "standing-no-seat-word", view.theme.not_elected),
        Standing::NotElected => ("–", "standing-not-elected-word", view.theme.dim),
    }
}

/// The same in an opinion ballot, which elects nobody.
fn opinion_standing(of: Standing, view: &View) -> (&'static str, &'static str, Style) {
    match of {
        Standing::Elected => ("✓", "standing-listed-word", view.theme.elected),
        Standing::Tied => ("=", "standing-tied-out-word", view.theme.tied),
        _ => ("–", "standing-not-listed-word", view.theme.dim),
    }
}

fn votes_said(votes: u64, view: &View) -> String {
    view.words.number(i64::try_from(votes).unwrap_or(i64::MAX))
}

fn table(congress: &Congress, now: &Round, verdict: &Verdict, room: usize, view: &View) -> Vec<Line<'static>> {
    let judge = if now.purpose == Purpose::Opinion { opinion_standing } else { standing };
    let codes = now.list.as_ref().map(|l| l.candidates.clone()).unwrap_or_default();
    // On a narrow screen the sign stands without its word: names come first.
    let wordy = room >= 70;
    let wide = verdict.votes.iter().map(|n| votes_said(*n, view).len()).max().unwrap_or(0).max(6);
    let name_room = room.saturating_sub(4 + wide + 11 + if wordy { 18 } else { 2 }).clamp(8, 40);
    let row = |(i, code): (usize, &crate::base::id::PersonCode)| {
        let votes = verdict.votes.get(i).copied().unwrap_or(0);
        let (sign, word, style) = judge(verdict.standings.get(i).copied().unwrap_or(Standing::NotElected), view);
        let name = cut(congress.roll.name(code), name_room);
        let gap = " ".repeat(name_room.saturating_sub(width(&name)));
        let share = view.words.decimal(&percent(votes, verdict.base));
        Line::from(vec![
            Span::styled(format!("{:>3} ", i + 1), view.theme.dim),
            Span::styled(format!("{name}{gap}"), style),
            Span::styled(format!("{:>wide$}{share:>8}%  ", votes_said(votes, view)), style),
            Span::styled(if wordy { format!("{sign} {}", view.words.get(word)) } else { sign.to_owned() }, style),
        ])
    };
    codes.iter().enumerate().map(row).collect()
}

fn summary(now: &Round, verdict: &Verdict, room: usize, view: &View) -> Vec<Line<'static>> {
    let mut lines = wrap_plain(&view.words.sentence(&verdict.sentence), view.theme.heading, room);
    if let (Some(issued), Some(collected), Some(sealed)) = (&now.issued, &now.collected, &now.sealed) {
        let papers = Message::new("declare-papers").with("collected", collected.collected);
        let papers = papers.with("issued", issued.issued);
        let papers = papers.with("valid", sealed.totals.valid).with("invalid", sealed.totals.invalid_sum());
        lines.extend(wrap_plain(&view.words.say(&papers), view.theme.overlay, room));
    }
    let opinion = now.purpose == Purpose::Opinion;
    let elected = Message::new(if opinion { "declare-kept" } else { "declare-elected" });
    let elected = elected.with("elected", verdict.elected.len()).with("seats", verdict.seats);
    let elected = elected.with("article", verdict.articles.join("; "));
    lines.extend(wrap_plain(&view.words.say(&elected), view.theme.overlay, room));
    let stored = now.issued.as_ref().and_then(|i| i.base.as_ref());
    if let Some(now) = view.books.congress.base().filter(|now| stored.is_some() && now.value != verdict.base) {
        let changed = Message::new("declare-base-changed").with("base", verdict.base).with("now", now.value);
        lines.extend(wrap_plain(&view.words.say(&changed), view.theme.warn, room));
    }
    // Where the tie itself decides what follows, the last line says so.
    let told = matches!(verdict.next, Next::RevoteTied | Next::Older | Next::Lot);
    if !verdict.tied.is_empty() && !opinion && !told {
        let tied = Message::new("declare-tied").with("count", verdict.tied.len()).with("vacant", verdict.vacant);
        lines.extend(wrap_plain(&view.words.say(&tied), view.theme.warn, room));
    }
    let style = if verdict.vacant > 0 && !opinion { view.theme.warn } else { view.theme.ok };
    let follows = Message::new("declare-follows").with("what", follows(now, verdict));
    lines.extend(wrap_plain(&view.words.say(&follows), style, room));
    lines
}

/// What follows once it is declared.
fn follows(now: &Round, verdict: &Verdict) -> Message {
    match now.purpose {
        Purpose::Opinion => Message::new("declare-follows-list").with("kept", verdict.elected.len()),
        _ => verdict.next.message(verdict.vacant, now.turn),
    }
}

/// The heading by what was voted for.
fn title(now: &Round) -> &'static str {
    match now.purpose {
        Purpose::Regular => "declare-title",
        Purpose::Revote => "declare-title-revote",
        Purpose::Opinion => "declare-title-opinion",
    }
}

impl Window for DeclareWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match FORM.find(input, true, &self.form(view)) {
            Some(FormKey::Accept) => {
                return Step::Send(Command::Declare { election: self.election.clone() }.into());
            }
            Some(FormKey::Cancel) => return Step::Close,
            Some(FormKey::Up | FormKey::PageUp) => self.top = self.top.min(self.most.get()).saturating_sub(1),
            Some(FormKey::Down | FormKey::PageDown) => self.top = (self.top + 1).min(self.most.get()),
            _ => {
                self.gate.field.input(input);
            }
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some((_, spec)) = congress.agenda.election(&self.election) else { return };
        let election = congress.election(&self.election);
        let Some(verdict) = verdict(congress, &self.election) else { return };
        let room = usize::from(area.width.min(96)).saturating_sub(6);
        let names = table(congress, &election.now, &verdict, room, view);
        let mut head = wrap_plain(&spec.title, view.theme.heading, room);
        head.truncate(2);
        if let Some(round) = named(&election) {
            head.push(Line::styled(view.words.say(&round), view.theme.heading));
        }
        let mut foot = summary(&election.now, &verdict, room, view);
        foot.push("".into());
        foot.push(self.gate.line(room, view));
        let count = |lines: &Vec<Line>| u16::try_from(lines.len()).unwrap_or(u16::MAX);
        let height = [&head, &names, &foot].map(count).iter().fold(4u16, |sum, n| sum.saturating_add(*n));
        let heading = view.words.get(title(&election.now));
        let inner = panel::window(frame, panel::middle(area, 96, height), &heading, view.theme);
        // The names scroll; sentence and word stay in sight.
        let rows = [Constraint::Length(count(&head)), Constraint::Fill(1), Constraint::Length(count(&foot))];
        let [top, middle, bottom] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(head), top);
        let most = count(&names).saturating_sub(middle.height);
        self.most.set(most);
        frame.render_widget(Paragraph::new(names).scroll((self.top.min(most), 0)), middle);
        let hidden = count(&foot).saturating_sub(bottom.height);
        frame.render_widget(Paragraph::new(foot).scroll((hidden, 0)), bottom);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        FORM.offers(true, &self.form(view))
    }
}
