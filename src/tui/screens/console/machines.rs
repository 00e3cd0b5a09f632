//! Other machines: their tickets, who is connected, who was refused.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::door::{DoorAsk, DoorState, Issued, TicketLine, TicketState};
use crate::base::message::Message;
use crate::base::role::Role;
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::form::{ASK, FORM, Form, FormKey};
use crate::tui::overlay::window::{Step, Window};
use crate::tui::view::View;
use crate::tui::widgets::text_input::TextInput;
use crate::tui::widgets::wrap::{cut, wrap_plain};
use crate::tui::widgets::{panel, qr};

/// The seats a ticket can be for, the likeliest first.
const ROLES: [Role; 5] = [Role::Board, Role::Display, Role::Monitor, Role::Desk, Role::Console];
/// How long a ticket is good, hours: the day and the night before it.
const HOURS: u32 = 24;
/// Groups of a ticket in a line.
const IN_A_LINE: usize = 4;
/// Columns of such a line, and of the room for typing a name.
const TEXT: u16 = 30;

/// A key of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MachinesKey {
    New,
    Revoke,
    Up,
    Down,
    Close,
}

/// The keys of the list; the condition is whether there is a ticket to take back.
pub static MACHINES: Table<MachinesKey, bool> = Table {
    title: "cmd-title-machines",
    commands: &[
        Command::new(MachinesKey::New, &[Key::char('n')], "cmd-machines-new", "help-machines-new").rank(1),
        Command::new(MachinesKey::Revoke, &[Key::char('x')], "cmd-machines-revoke", "help-machines-revoke")
            .rank(3)
            .when(|some| *some),
        Command::new(MachinesKey::Up, &[Key::UP], "cmd-up", "help-up").repeats().rank(4),
        Command::new(MachinesKey::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(4),
        Command::new(MachinesKey::Close, &[Key::ESC], "cmd-cancel", "help-cancel").rank(2),
    ],
};

/// What the window shows.
enum Sheet {
    List,
    New,
    /// Asked for; the newest ticket before had this number.
    Asked {
        before: Option<u32>,
    },
    Revoke(u32),
}

/// The window.
pub struct MachinesWindow {
    sheet: Sheet,
    cursor: usize,
    role: usize,
    name: TextInput,
}

impl Default for MachinesWindow {
    fn default() -> Self {
        Self { sheet: Sheet::List, cursor: 0, role: 0, name: TextInput::text() }
    }
}

fn number(view: &View) -> Option<u32> {
    view.door.1.map(|issued| issued.number)
}

/// Tickets that can be taken back, newest first, as they are listed.
fn good(state: &DoorState) -> Vec<&TicketLine> {
    let good = |t: &&TicketLine| !matches!(t.state, TicketState::Revoked | TicketState::Expired);
    state.tickets.iter().rev().filter(good).collect()
}

impl MachinesWindow {
    fn chosen<'a>(&self, view: &View<'a>) -> Option<&'a TicketLine> {
        let all = good(view.door.0);
        all.get(self.cursor.min(all.len().saturating_sub(1))).copied()
    }

    fn in_list(&mut self, input: &Input, view: &View) -> Step {
        let last = good(view.door.0).len().saturating_sub(1);
        match MACHINES.find(input, false, &self.chosen(view).is_some()) {
            Some(MachinesKey::Close) => return Step::Close,
            Some(MachinesKey::New) => self.sheet = Sheet::New,
            Some(MachinesKey::Revoke) => {
                self.sheet = self.chosen(view).map_or(Sheet::List, |ticket| Sheet::Revoke(ticket.number));
            }
            Some(MachinesKey::Up) => self.cursor = self.cursor.min(last).saturating_sub(1),
            Some(MachinesKey::Down) => self.cursor = (self.cursor + 1).min(last),
            None => {}
        }
        Step::Stay
    }

    fn in_new(&mut self, input: &Input, view: &View) -> Step {
        match FORM.find(input, true, &Self::form()) {
            Some(FormKey::Cancel) => self.sheet = Sheet::List,
            Some(FormKey::Up) => self.role = self.role.saturating_sub(1),
            Some(FormKey::Down) => self.role = (self.role + 1).min(ROLES.len() - 1),
            Some(FormKey::Accept) => {
                self.sheet = Sheet::Asked { before: number(view) };
                return Step::Door(DoorAsk::Issue { role: ROLES[self.role], name: self.name.value(), hours: HOURS });
            }
            _ => {
                self.name.input(input);
            }
        }
        Step::Stay
    }

    fn in_revoke(&mut self, input: &Input, number: u32) -> Step {
        match FORM.find(input, false, &ASK) {
            Some(FormKey::Accept) => {
                self.sheet = Sheet::List;
                Step::Door(DoorAsk::Revoke { number })
            }
            Some(FormKey::Cancel) => {
                self.sheet = Sheet::List;
                Step::Stay
            }
            _ => Step::Stay,
        }
    }

    fn form() -> Form {
        Form { accept: true, list: true, ..Form::default() }
    }

    fn list(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        let (theme, state) = (view.theme, view.door.0);
        let Some(address) = &state.address else {
            return wrap_plain(&view.words.get("door-closed"), theme.warn, room);
        };
        let told = view.words.say(&Message::new("machines-address").with("address", address));
        let mut lines = wrap_plain(&told, theme.heading, room);
        lines.push(Line::default());
        let all = good(state);
        if all.is_empty() {
            lines.extend(wrap_plain(&view.words.get("machines-none"), theme.key, room));
        }
        for (i, ticket) in all.iter().enumerate() {
            let here = i == self.cursor.min(all.len() - 1);
            let held = matches!(ticket.state, TicketState::Held { connected: true, .. });
            let away = matches!(ticket.state, TicketState::Held { connected: false, .. });
            let sign = if held { "●" } else { "○" };
            let text = format!("{} {sign} {}", if here { "▸" } else { " " }, view.words.say(&ticket.described()));
            let style = match (here, held, away) {
                (true, ..) => theme.selected,
                (_, true, _) => theme.ok,
                (_, _, true) => theme.warn,
                _ => theme.overlay,
            };
            lines.push(Line::styled(cut(&text, room), style));
        }
        if !state.refused.is_empty() {
            lines.push(Line::default());
            lines.push(Line::styled(view.words.get("machines-refused"), theme.heading));
        }
        for refused in state.refused.iter().rev().take(5) {
            let told = Message::new("machines-refused-line").with("time", refused.at.format("%H:%M:%S").to_string());
            let told = told.with("from", &refused.from).with("why", refused.why.clone());
            lines.extend(wrap_plain(&view.words.say(&told), theme.dim, room));
        }
        lines
    }

    fn draw_list(&self, frame: &mut Frame, area: Rect, view: &View) {
        let room = usize::from(area.width.min(100)).saturating_sub(6);
        let lines = self.list(room, view);
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inner =
            panel::window(frame, panel::middle(area, 100, height), &view.words.get("machines-title"), view.theme);
        // The chosen ticket stays in sight: three rows stand above the first one.
        let below = height.saturating_sub(2).saturating_sub(inner.height);
        let down = u16::try_from(self.cursor).unwrap_or(u16::MAX).saturating_add(4).saturating_sub(inner.height);
        let down = down.min(below);
        frame.render_widget(Paragraph::new(lines).scroll((down, 0)), inner);
    }

    fn draw_new(&self, frame: &mut Frame, area: Rect, view: &View) {
        let theme = view.theme;
        let inner = panel::window(frame, panel::middle(area, 64, 10), &view.words.get("machines-new-title"), theme);
        let mut lines = vec![Line::styled(view.words.get("machines-new-which"), theme.key)];
        lines.extend(ROLES.iter().enumerate().map(|(i, role)| {
            let here = i == self.role;
            let text = format!("{}{}", if here { "▸ " } else { "  " }, view.words.say(&role.named()));
            Line::styled(text, if here { theme.selected } else { theme.overlay })
        }));
        lines.push(Line::default());
        lines.push(Line::styled(view.words.get("machines-new-name"), theme.key));
        lines.push(self.name.line(usize::from(inner.width), true, theme));
        frame.render_widget(Paragraph::new(lines), inner);
    }

    fn draw_issued(&self, frame: &mut Frame, area: Rect, issued: Option<&Issued>, view: &View) {
        let theme = view.theme;
        let Some(issued) = issued else {
            let inner = panel::window(frame, panel::middle(area, 40, 3), &view.words.get("machines-new-title"), theme);
            frame.render_widget(Paragraph::new(view.words.get("machines-waiting")), inner);
            return;
        };
        let wide = area.width.min(100);
        let told = Message::new("machines-ticket-do").with("command", ROLES[self.role].command());
        let code = qr::lines(&issued.text, (wide.saturating_sub(TEXT + 6), area.height.saturating_sub(2)), theme);
        let side = code.as_ref().map_or(0, |lines| u16::try_from(lines[0].width()).unwrap_or(0));
        let room = usize::from(wide.saturating_sub(side + 6));
        let groups: Vec<_> = issued.text.split('-').collect();
        let mut lines: Vec<_> =
            groups.chunks(IN_A_LINE).map(|four| Line::styled(four.join(" "), theme.heading)).collect();
        lines.push(Line::default());
        lines.extend(wrap_plain(&view.words.say(&told), theme.overlay, room));
        let height = lines.len().max(code.as_ref().map_or(0, Vec::len)) + 2;
        let title = view.words.say(&Message::new("machines-ticket-title").with("number", issued.number));
        let window = panel::middle(area, wide, u16::try_from(height).unwrap_or(u16::MAX));
        let inner = panel::window(frame, window, &title, theme);
        let [text, picture] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(side)]).areas(inner);
        frame.render_widget(Paragraph::new(lines), text);
        frame.render_widget(Paragraph::new(code.unwrap_or_default()), picture);
    }

    fn draw_revoke(&self, frame: &mut Frame, area: Rect, number: u32, view: &View) {
        let ticket = view.door.0.tickets.iter().find(|t| t.number == number);
        let ask = Message::new("machines-revoke").with("number", number);
        let ask = ask.with("name", ticket.map_or("", |t| t.name.as_str()));
        let ask = ask.with("seat", ticket.map_or(Role::Display, |t| t.role).named());
        let lines =
            wrap_plain(&view.words.say(&ask), view.theme.warn, usize::from(area.width.min(64)).saturating_sub(6));
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
        let title = view.words.get("cmd-machines-revoke");
        let inner = panel::window(frame, panel::middle(area, 64, height), &title, view.theme);
        frame.render_widget(Paragraph::new(lines), inner);
    }

    /// The ticket that came since it was asked for.
    fn issued<'a>(before: Option<u32>, view: &View<'a>) -> Option<&'a Issued> {
        view.door.1.filter(|issued| Some(issued.number) != before)
    }
}

impl Window for MachinesWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        match self.sheet {
            Sheet::List => self.in_list(input, view),
            Sheet::New => self.in_new(input, view),
            Sheet::Revoke(number) => self.in_revoke(input, number),
            Sheet::Asked { .. } => {
                // Esc alone: a ticket is shown once, and Enter was just pressed.
                if FORM.find(input, false, &Form::default()) == Some(FormKey::Cancel) {
                    (self.sheet, self.cursor) = (Sheet::List, 0);
                    self.name.clear();
                }
                Step::Stay
            }
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        match self.sheet {
            Sheet::List => self.draw_list(frame, area, view),
            Sheet::New => self.draw_new(frame, area, view),
            Sheet::Revoke(number) => self.draw_revoke(frame, area, number, view),
            Sheet::Asked { before } => self.draw_issued(frame, area, Self::issued(before, view), view),
        }
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        match self.sheet {
            Sheet::List => MACHINES.offers(false, &self.chosen(view).is_some()),
            Sheet::New => FORM.offers(true, &Self::form()),
            Sheet::Revoke(_) => FORM.offers(false, &ASK),
            Sheet::Asked { .. } => FORM.offers(false, &Form::default()),
        }
    }
}
