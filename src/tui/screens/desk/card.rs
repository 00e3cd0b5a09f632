//! The person the desk is about to act on: who they are, where they were when, whose place they take.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::congress::attendance::{Attendance, Move, Presence};
use crate::congress::roll::{Person, Roll};
use crate::readout::attendance::late;
use crate::tui::screens::desk::state_words::{kind, move_word, sign, style, vote, word};
use crate::tui::view::View;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// Rows that [`draw`] wants.
pub const HEIGHT: u16 = 6;

/// "07:41 đến · 09:10 về · 09:32 trở lại", of the session whose roll is open.
fn moves(roll: &Roll, attendance: &Attendance, view: &View) -> String {
    let own: Vec<&Move> = attendance.moves.iter().filter(|m| m.session == roll.session()).collect();
    let told = own.iter().enumerate().map(|(i, m)| {
        let word = view.words.get(move_word(m.to, own[..i].iter().any(|earlier| earlier.to == m.to)));
        format!("{} {word}", m.at.format("%H:%M"))
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// The state in words, with lateness, replacement and why somebody is absent.
fn notes(person: &Person, attendance: &Attendance, view: &View) -> Vec<String> {
    let congress = &view.books.congress;
    let mut notes = vec![view.words.get(word(attendance.presence))];
    if let Presence::Absent { whole, .. } = attendance.presence
        && congress.agenda.sessions.len() > 1
    {
        notes.push(view.words.get(if whole { "desk-absent-whole" } else { "desk-absent-session" }));
    }
    if late(congress, attendance) {
        notes.push(view.words.get("desk-late"));
    }
    let about = |key: &'static str, code| {
        view.words.say(&Message::new(key).with("name", congress.roll.name(code)).with("code", code.as_str()))
    };
    if let Some(delegate) = &attendance.replaces {
        notes.push(about("desk-replaces", delegate));
    } else if let Some(alternate) = &attendance.replaced_by {
        notes.push(about("desk-replaced-by", alternate));
    } else if let Some(delegate) = &person.replaces {
        notes.push(about("desk-may-replace", delegate));
    }
    // Whoever never came was marked absent with the quorum: a reason told for an earlier session is not theirs now.
    if matches!(attendance.presence, Presence::Absent { accepted: true, .. })
        && let Some(reason) = view.books.people.absences.get(&person.code).filter(|reason| !reason.is_empty())
    {
        notes.push(view.words.say(&Message::new("desk-absence-reason").with("reason", reason)));
    }
    if attendance.badge > 1 {
        notes.push(view.words.say(&Message::new("desk-badge-number").with("badge", u32::from(attendance.badge))));
    }
    notes
}

/// The same in a line, for small screens; nothing while nobody is selected.
pub(super) fn line(position: Option<usize>, room: usize, view: &View) -> Line<'static> {
    let roll = &view.books.congress.roll;
    let found = position.and_then(|i| Some((roll.people.get(i)?, roll.attendance.get(i)?)));
    let Some((person, attendance)) = found else { return Line::default() };
    let mut parts = vec![person.position.clone(), notes(person, attendance, view).join(" · ")];
    parts.push(moves(roll, attendance, view));
    parts.retain(|part| !part.is_empty());
    Line::styled(cut(&parts.join(" · "), room), style(attendance.presence, view.theme))
}

/// Draws the card of the person at `position`, or how the desk works.
pub(super) fn draw(frame: &mut Frame, area: Rect, position: Option<usize>, view: &View) {
    let (roll, theme) = (&view.books.congress.roll, view.theme);
    let room = usize::from(area.width);
    let found = position.and_then(|i| Some((i, roll.people.get(i)?, roll.attendance.get(i)?)));
    let Some((position, person, attendance)) = found else {
        frame.render_widget(Paragraph::new(wrap_plain(&view.words.get("desk-card-empty"), theme.dim, room)), area);
        return;
    };
    let name = Line::from(vec![
        Span::styled(format!("{} {}", sign(attendance.presence), person.name), theme.title),
        Span::styled(format!("  {}", person.code), theme.key),
    ]);
    let place = [person.position.as_str(), &person.unit];
    let place = place.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(" · ");
    let quality = [view.words.get(kind(person.kind)), view.words.get(vote(person.kind, roll.votes(position)))];
    let mut lines = vec![
        name,
        Line::styled(cut(&place, room), theme.base),
        Line::styled(quality.join(" · "), if roll.votes(position) { theme.base } else { theme.warn }),
    ];
    let notes = notes(person, attendance, view).join(" · ");
    lines.extend(wrap_plain(&notes, style(attendance.presence, theme), room));
    lines.push(Line::styled(cut(&moves(roll, attendance, view), room), theme.dim));
    frame.render_widget(Paragraph::new(lines), area);
}
