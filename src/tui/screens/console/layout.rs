//! The console's picture: what stands where, at every size.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Block;

use crate::tui::screens::console::prompter::Prompter;
use crate::tui::screens::console::{agenda, attendance, duties, first, header, log, mini, speaker_clock};
use crate::tui::view::View;
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::mirror_bar;

/// From this width the agenda has a column of its own; from the second, attendance and the hall too.
const AGENDA_FROM: u16 = 100;
const HALL_FROM: u16 = 132;
/// Below this height there is no column beside the words.
const COLUMNS_FROM: u16 = 20;

/// What the middle is drawn with: the words, and letters for a clock.
type Words<'a> = (&'a Prompter, &'a Letters);

/// Draws the console, without its bottom lines, into `area`.
pub fn draw(frame: &mut Frame, area: Rect, browsed: Option<usize>, words: Words, view: &View) {
    frame.render_widget(Block::new().style(view.theme.base), area);
    let head = if area.height > 16 { 2 } else { 1 };
    let rows =
        [Constraint::Length(head), Constraint::Length(mirror_bar::height(view, area.width)), Constraint::Fill(1)];
    let [top, warning, rest] = Layout::vertical(rows).areas(area);
    header::draw(frame, top, view);
    mirror_bar::draw(frame, warning, view);
    if area.width < AGENDA_FROM || area.height < COLUMNS_FROM {
        let [line, rest] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(rest);
        agenda::draw_line(frame, line, browsed, view);
        middle(frame, rest, words, view);
        return;
    }
    let side = if area.width < HALL_FROM { 0 } else { (area.width / 4).min(52) };
    let left = (area.width * 28 / 100).clamp(34, 52);
    let columns = [Constraint::Length(left), Constraint::Fill(1), Constraint::Length(side)];
    let [left, centre, right] = Layout::horizontal(columns).areas(rest);
    agenda::draw(frame, left, browsed, view);
    middle(frame, centre, words, view);
    if side > 0 {
        beside(frame, right, view);
    }
}

/// The words and the duties; before the first step, what to press.
fn middle(frame: &mut Frame, area: Rect, (prompter, letters): Words, view: &View) {
    if view.books.congress.step().is_none() {
        first::draw(frame, area, view);
        return;
    }
    // The words keep at least half of the room.
    let below = duties::height(view, area.width).min(area.height / 2).max(4);
    let clock = speaker_clock::height(view, area.height);
    let rows = [Constraint::Length(clock), Constraint::Fill(1), Constraint::Length(below)];
    let [top, words, list] = Layout::vertical(rows).areas(area);
    speaker_clock::draw(frame, top, letters, view);
    prompter.draw(frame, words, view);
    duties::draw(frame, list, view);
}

fn beside(frame: &mut Frame, area: Rect, view: &View) {
    let roll = attendance::height(view, area.width).min(area.height * 3 / 5);
    // The hall's screens are 16:9; a cell is twice as high as it is wide.
    let picture = (area.width.saturating_sub(2) * 9 / 32 + 3).min(area.height / 3) + mini::lines_below(view);
    let rows = [Constraint::Length(roll), Constraint::Length(picture), Constraint::Fill(1)];
    let [top, hall, rest] = Layout::vertical(rows).areas(area);
    attendance::draw(frame, top, view);
    mini::draw(frame, hall, view);
    log::draw(frame, rest, view);
}
