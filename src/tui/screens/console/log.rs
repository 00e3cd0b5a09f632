//! What happened last, newest first, with its time.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::time::Moment;
use crate::congress::state::Congress;
use crate::readout::duty::question;
use crate::tui::screens::console::rounds::{name, named};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Draws the panel.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let inner = panel::draw(frame, area, &view.words.get("console-log"), false, view.theme);
    let room = usize::from(inner.width);
    let mut lines: Vec<Line> = Vec::new();
    for notice in view.notices.iter().rev().take(2) {
        lines.extend(wrap_plain(&format!("i {}", view.words.say(notice)), view.theme.warn, room));
    }
    let mut happened = events(&view.books.congress, view);
    happened.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    // Whole sentences where all of them have their place, a line each otherwise.
    let left = usize::from(inner.height).saturating_sub(lines.len());
    let wide = room.saturating_sub(6);
    let whole: usize = happened.iter().map(|(_, text)| wrap_plain(text, Style::new(), wide).len()).sum();
    for (at, text) in happened.into_iter().take(left) {
        let text = if whole <= left { text } else { cut(&text, wide) };
        for (i, line) in wrap_plain(&text, Style::new(), wide).into_iter().enumerate() {
            let hour = if i == 0 { format!("{} ", at.format("%H:%M")) } else { " ".repeat(6) };
            let mut spans = vec![Span::styled(hour, view.theme.dim)];
            spans.extend(line.spans);
            lines.push(Line::from(spans));
        }
    }
    frame.render_widget(Paragraph::new(lines), inner);
}

fn events(congress: &Congress, view: &View) -> Vec<(Moment, String)> {
    let mut all = Vec::new();
    let mut add = |at: Option<Moment>, message: Message| {
        if let Some(at) = at {
            all.push((at, view.words.say(&message)));
        }
    };
    add(congress.opened, Message::new("console-log-opened"));
    for (step, course) in congress.agenda.steps.iter().zip(&congress.progress.steps) {
        add(course.started, Message::new("console-log-step").with("title", &step.title));
    }
    for statement in &congress.statements {
        let said = Message::new("console-log-quorum").with("present", statement.counts.present);
        add(Some(statement.at), said.with("summoned", statement.counts.summoned));
    }
    for (key, vote) in &congress.votes {
        let asked = view.words.phrase(&question(congress, key));
        if let Some(outcome) = &vote.outcome {
            let word = if outcome.carried { "console-log-carried" } else { "console-log-not-carried" };
            let said = Message::new(word).with("yes", outcome.hands.yes).with("present", outcome.present);
            add(Some(outcome.at), said.with("question", asked));
        }
    }
    for (id, election) in &congress.elections {
        let office = congress.agenda.election(id).map_or("", |(_, s)| s.title.as_str());
        for round in election.votes() {
            // The only vote of an election needs no name.
            let named = named(election).map(|_| name(round));
            let said = |what: Message| {
                let what = what.with("office", office);
                match &named {
                    Some(round) => Message::new("console-log-round").with("round", round.clone()).with("what", what),
                    None => what,
                }
            };
            if let Some(issued) = &round.issued {
                add(Some(issued.at), said(Message::new("console-log-issued").with("issued", issued.issued)));
            }
            if let Some(collected) = &round.collected {
                add(
                    Some(collected.at),
                    said(Message::new("console-log-collected").with("collected", collected.collected)),
                );
            }
            add(round.sealed.as_ref().map(|s| s.at), said(Message::new("console-log-sealed")));
            add(round.declared.as_ref().map(|d| d.at), said(Message::new("console-log-declared")));
        }
    }
    add(congress.closed, Message::new("console-log-closed"));
    all
}
