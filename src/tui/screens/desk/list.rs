//! The people found, and those whose attendance changed last.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::base::time::Moment;
use crate::congress::attendance::{Attendance, Presence};
use crate::congress::roll::{Person, Roll};
use crate::tui::screens::desk::index::looks_like_code;
use crate::tui::screens::desk::screen::Desk;
use crate::tui::screens::desk::state_words::{kind, sign, style, vote, vote_short, word};
use crate::tui::view::View;
use crate::tui::widgets::cells::{cell, tail};
use crate::tui::widgets::wrap::wrap_plain;

/// Widths of the columns of a row.
struct Columns {
    /// Words that every unit begins with that would not fit: "Chi bộ ". Told to nobody, they tell nothing apart.
    lead: String,
    state: usize,
    code: usize,
    name: usize,
    unit: usize,
    kind: usize,
    vote: usize,
}

impl Columns {
    /// The columns for a row of `room` cells; what is less needed goes first.
    fn of(room: usize, roll: &Roll, view: &View) -> Self {
        let people = || roll.people.iter().take(500);
        let longest = |text: fn(&Person) -> &str| people().map(|p| width(text(p))).max().unwrap_or(0);
        let word = |key| width(&view.words.get(key));
        let code = longest(|p| p.code.as_str()).clamp(2, 12);
        let vote = match room {
            90.. => word("desk-vote").max(word("desk-no-vote")),
            50.. => word("desk-vote-short").max(word("desk-no-vote-short")),
            _ => 0,
        };
        let hour = if room >= 90 { 6 } else { 0 };
        let state = if room >= 66 { word("desk-state-unexcused") + hour } else { 0 };
        let kind = if room >= 100 { word("desk-kind-probationary") } else { 0 };
        let fixed: usize = [code, vote, state, kind].iter().filter(|n| **n > 0).map(|n| n + 1).sum();
        let rest = room.saturating_sub(fixed + 4);
        let spare = rest.saturating_sub(longest(|p| &p.name) + 2);
        let most = spare.max(rest * 2 / 5);
        let lead = lead(people().map(|p| p.unit.as_str()).filter(|unit| width(unit) > most));
        let needed = people().map(|p| width(fitted(&p.unit, &lead, most))).max().unwrap_or(0);
        let unit = if room >= 44 { needed.min(most) } else { 0 };
        Self { lead, state, code, name: rest.saturating_sub(unit + 2), unit, kind, vote }
    }
}

/// The whole words that all of `units` begin with; at least one word of each is left.
fn lead<'a>(units: impl Iterator<Item = &'a str>) -> String {
    let common = |a: &'a str, b: &str| -> &'a str {
        let same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
        let shared = a.get(..(0..=same).rev().find(|i| a.is_char_boundary(*i)).unwrap_or(0)).unwrap_or("");
        shared.rfind(' ').map_or("", |space| &shared[..=space])
    };
    let mut units = units;
    let Some(first) = units.next() else { return String::new() };
    let whole = first.rfind(' ').map_or("", |space| &first[..=space]);
    units.fold(whole, |shared, unit| common(shared, unit)).to_owned()
}

/// `unit` as it is shown in `room` cells: without the words that all long ones share where it is too long.
fn fitted<'a>(unit: &'a str, lead: &str, room: usize) -> &'a str {
    if width(unit) <= room { unit } else { unit.strip_prefix(lead).unwrap_or(unit) }
}

/// Why the list is empty. An unknown code is told here too: the answer to an earlier request may take the message bar.
fn nobody(desk: &Desk, view: &View) -> (Message, Style) {
    let text = desk.field.value();
    if looks_like_code(&text) && desk.hits.is_empty() {
        let count = view.books.congress.roll.people.len();
        return (Message::new("desk-no-such-code").with("code", text).with("count", count), view.theme.warn);
    }
    let message = match (text.is_empty(), desk.missing) {
        (true, true) => Message::new("desk-nobody-missing"),
        (true, false) => Message::new("desk-no-roll"),
        (false, _) => Message::new("desk-nobody-found"),
    };
    (message, view.theme.dim)
}

/// Draws the people found into `area`, the selected one marked and in sight.
pub(super) fn draw(desk: &Desk, frame: &mut Frame, area: Rect, view: &View) {
    let shown = desk.shown(view);
    if shown.is_empty() {
        let (message, style) = nobody(desk, view);
        let lines = wrap_plain(&view.words.say(&message), style, usize::from(area.width));
        frame.render_widget(Paragraph::new(lines), area);
        return;
    }
    let selected = desk.selected(view);
    let here = selected.and_then(|p| shown.iter().position(|h| h.position == p));
    let room = usize::from(area.height);
    let skip = here.unwrap_or(0).saturating_sub(room.saturating_sub(2));
    let roll = &view.books.congress.roll;
    let columns = Columns::of(usize::from(area.width), roll, view);
    let row = |position: usize| {
        let (person, attendance) = (roll.people.get(position)?, roll.attendance.get(position)?);
        Some(line((person, attendance, roll.votes(position)), selected == Some(position), &columns, view))
    };
    let lines: Vec<_> = shown.iter().skip(skip).take(room).filter_map(|h| row(h.position)).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

/// The state, with its hour where there is room: "có mặt 08:12".
fn state(attendance: &Attendance, hour: bool, view: &View) -> String {
    let words = view.words.get(word(attendance.presence));
    match attendance.since.filter(|_| hour && attendance.presence != Presence::Expected) {
        Some(since) => format!("{words} {}", since.format("%H:%M")),
        None => words,
    }
}

/// A row: the person, where they are, whether they vote.
fn line(of: (&Person, &Attendance, bool), here: bool, to: &Columns, view: &View) -> Line<'static> {
    let (person, attendance, voting) = of;
    let theme = view.theme;
    let look = style(attendance.presence, theme);
    let plain = theme.base;
    let mark = if here { "▸ " } else { "  " };
    let votes = if voting { theme.dim } else { theme.warn };
    let mut spans = vec![
        Span::styled(format!("{mark}{} ", sign(attendance.presence)), look),
        Span::styled(cell(person.code.as_str(), to.code) + " ", theme.key),
        Span::styled(cell(&person.name, to.name) + " ", plain),
        Span::styled(cell(&tail(fitted(&person.unit, &to.lead, to.unit), to.unit), to.unit) + " ", theme.dim),
    ];
    let mut add = |text: String, room: usize, style: Style| {
        if room > 0 {
            spans.push(Span::styled(cell(&text, room) + " ", style));
        }
    };
    add(view.words.get(kind(person.kind)), to.kind, theme.dim);
    let long = to.vote > width(&view.words.get("desk-no-vote-short"));
    let key = if long { vote(person.kind, voting) } else { vote_short(voting) };
    add(view.words.get(key), to.vote, votes);
    add(state(attendance, long, view), to.state, look);
    if here {
        spans.iter_mut().for_each(|span| span.style = span.style.patch(theme.selected));
    }
    Line::from(spans)
}

/// Draws the newest changes of attendance, the newest first.
pub(super) fn recent(frame: &mut Frame, area: Rect, view: &View) {
    let fits = usize::from(area.height);
    let mut changed: Vec<_> =
        view.books.congress.roll.iter().filter_map(|(p, a)| a.since.map(|since| (since, p, a))).collect();
    let newest = |of: &(Moment, &Person, &Attendance)| std::cmp::Reverse(of.0);
    // Of thousands only a few are shown: they are picked before they are put in order.
    if changed.len() > fits && fits > 0 {
        changed.select_nth_unstable_by_key(fits - 1, newest);
        changed.truncate(fits);
    }
    changed.sort_by_key(newest);
    let theme = view.theme;
    let row = |(since, person, attendance): &(Moment, &Person, &Attendance)| {
        let look = style(attendance.presence, theme);
        let what = Message::new("desk-recent").with("name", &person.name).with("code", person.code.as_str());
        let what = what.with("unit", &person.unit).with("state", Message::new(word(attendance.presence)));
        Line::from(vec![
            Span::styled(format!("{} {} ", since.format("%H:%M:%S"), sign(attendance.presence)), look),
            Span::styled(view.words.say(&what), theme.base),
        ])
    };
    let lines: Vec<_> = changed.iter().take(fits).map(row).collect();
    frame.render_widget(Paragraph::new(lines), area);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_all_long_units_share_are_left_out() {
        let units = ["Chi bộ Tổ dân phố số 1", "Chi bộ Cơ quan phường", "Chi bộ Công an"];
        let lead = lead(units.into_iter());
        assert_eq!(lead, "Chi bộ ");
        assert_eq!(fitted(units[0], &lead, 18), "Tổ dân phố số 1");
        assert_eq!(fitted(units[2], &lead, 18), units[2], "what fits stays whole");
        assert_eq!(fitted("Khách mời của phường", &lead, 18), "Khách mời của phường");
        assert_eq!(super::lead(["Khách mời", "Chi bộ 1"].into_iter()), "");
        assert_eq!(super::lead(["Chi bộ Công an", "Chi bộ Cơ quan"].into_iter()), "Chi bộ ", "ô and ơ share a byte");
    }
}
