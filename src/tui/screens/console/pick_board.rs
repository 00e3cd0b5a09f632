//! The counting board: its head and members, none of them on the list.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::congress::command::Command;
use crate::congress::state::Congress;
use crate::tui::command::table::Offer;
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::pick_list::{Pick, offers, pick};
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::picker::Picker;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// The window.
pub struct BoardWindow {
    election: ElectionId,
    picker: Picker,
    head: Option<PersonCode>,
    /// Prepared or named before, but standing: left out.
    standing: Vec<PersonCode>,
}

impl BoardWindow {
    /// The board of `election`: as named before, else as the agenda prepares it.
    pub fn new(election: ElectionId, congress: &Congress) -> Self {
        let spec = congress.agenda.election(&election).map(|(_, s)| s.clone());
        let named = congress.election(&election).board.map(|b| (Some(b.head), b.members));
        let prepared = || spec.map(|s| (s.board_head, s.board)).unwrap_or_default();
        let (head, members) = named.unwrap_or_else(prepared);
        let barred = barred(congress, &election);
        let everyone = head.iter().cloned().chain(members);
        let (standing, ticked): (Vec<_>, Vec<_>) = everyone.partition(|c| barred.contains(c));
        let electorate = congress.electorate(congress.agenda.election(&election).map(|(step, _)| step));
        let people = congress.roll.people.iter().map(|p| &p.code);
        let votes = |c: &&PersonCode| congress.roll.has_vote(c) || electorate.votes(&congress.roll, c);
        let voters = people.filter(votes).cloned();
        let within = voters.filter(|c| !barred.contains(c)).collect();
        Self { election, picker: Picker::new(ticked.clone(), ticked, Some(within)), head, standing }
    }

    /// The head; the first chosen when the one named is no longer there.
    fn head(&self) -> Option<PersonCode> {
        let named = self.head.clone().filter(|h| self.picker.chosen.contains(h));
        named.or_else(|| self.picker.chosen.first().cloned())
    }

    fn request(&self) -> Step {
        let Some(head) = self.head() else { return Step::Stay };
        let members = self.picker.chosen.iter().filter(|c| **c != head).cloned().collect();
        let election = self.election.clone();
        Step::Send(Command::NameBoard { election, head, members }.into())
    }
}

/// Those who stand and so do not count, where the rules say so; before an opinion ballot also who may yet stand.
fn barred(congress: &Congress, id: &ElectionId) -> Vec<PersonCode> {
    if congress.rules.as_ref().is_none_or(|r| !r.board_off_list.value) {
        return Vec::new();
    }
    let mut barred = congress.election(id).now.list.map(|l| l.candidates).unwrap_or_default();
    if congress.in_opinion(id) {
        barred.extend(congress.pool(id));
    }
    barred
}

impl Window for BoardWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let congress = &view.books.congress;
        match pick(&mut self.picker, input, true, congress) {
            Some(Pick::Accept) => return self.request(),
            Some(Pick::Cancel) => return Step::Close,
            Some(Pick::Head) => {
                let here = self.picker.here(&congress.roll);
                self.head = here.filter(|c| self.picker.chosen.contains(c)).or(self.head.take());
            }
            _ => {}
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let office = congress.agenda.election(&self.election).map_or("", |(_, s)| s.title.as_str());
        let inner = panel::window(frame, panel::middle(area, 90, 26), &view.words.get("board-title"), view.theme);
        let room = usize::from(inner.width);
        let head = self.head();
        let name = head.as_ref().map(|h| congress.roll.name(h).to_owned()).unwrap_or_default();
        let said = Message::new("board-count").with("count", self.picker.chosen.len()).with("head", name);
        let mut lines = vec![Line::styled(cut(office, room), view.theme.heading)];
        lines.extend(wrap_plain(&view.words.say(&said), view.theme.overlay, room));
        if let (false, Some(rules)) = (self.standing.is_empty(), &congress.rules) {
            let names: Vec<_> = self.standing.iter().map(|c| congress.roll.name(c)).collect();
            let said = Message::new("board-standing").with("names", names.join(", "));
            let said = said.with("article", &rules.board_off_list.article);
            lines.extend(wrap_plain(&view.words.say(&said), view.theme.warn, room));
        }
        let rows = [Constraint::Length(u16::try_from(lines.len()).unwrap_or(3) + 1), Constraint::Fill(1)];
        let [top, rest] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(lines), top);
        let mark = |code: &PersonCode| (head.as_ref() == Some(code)).then(|| view.words.get("board-head"));
        self.picker.draw(frame, rest, view, &mark);
    }

    fn offers(&self, _: &View) -> Vec<Offer> {
        offers(&self.picker, true)
    }
}
