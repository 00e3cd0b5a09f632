//! A tie that falls to the older or to the lot: who of the tied is elected; the reason is asked for next.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::rules::ruleset::Next;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::pick_list::{Pick, offers, pick};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// The window.
pub struct SettleWindow {
    election: ElectionId,
    picker: Picker,
}

impl SettleWindow {
    /// The tied of the last declared vote of `election`.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let tied = congress.election(&election).now.tied();
        Self { election, picker: Picker::new(tied.clone(), Vec::new(), Some(tied)) }
    }
}

impl Window for SettleWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match pick(&mut self.picker, input, false, &view.books.congress) {
            Some(Pick::Accept) => {
                let (election, winners) = (self.election.clone(), self.picker.chosen.clone());
                Step::Send(Command::SettleTie { election, winners, reason: String::new() }.into())
            }
            Some(Pick::Cancel) => Step::Close,
            _ => Step::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some((_, spec)) = congress.agenda.election(&self.election) else { return };
        let state = congress.election(&self.election);
        let Some(declared) = &state.now.declared else { return };
        let title = view.words.get("settle-title");
        let tied = u16::try_from(declared.verdict.tied.len()).unwrap_or(u16::MAX);
        let window = panel::middle(area, 84, tied.saturating_add(10));
        let inner = panel::window(frame, window, &title, view.theme);
        let room = usize::from(inner.width);
        let lot = declared.verdict.next == Next::Lot;
        let said = Message::new(if lot { "settle-lot" } else { "settle-older" });
        let article = congress.rules.as_ref().map_or("", |r| r.tie.article.as_str());
        let said = said.with("vacant", declared.verdict.vacant).with("article", article);
        let mut lines = vec![Line::styled(cut(&spec.title, room), view.theme.heading)];
        lines.extend(wrap_plain(&view.words.say(&said), view.theme.overlay, room));
        let rows = [Constraint::Length(u16::try_from(lines.len()).unwrap_or(3) + 1), Constraint::Fill(1)];
        let [top, rest] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(lines), top);
        self.picker.draw(frame, rest, view, &|_| None);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        offers(&self.picker, false)
    }
}
