//! Who stands, in ballot order: nominations from the floor and withdrawals until they are closed, then the list to be
//! made of the names that are left.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::agenda::ElectionSpec;
use crate::congress::command::Command;
use crate::congress::election::Election;
use crate::congress::state::Congress;
use crate::congress::vote::OwnVote;
use crate::rules::surplus::{check_list, most_names};
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command as Row, Offer, Table};
use crate::tui::input::Input;
use crate::tui::overlay::window::{Step, Window};
use crate::tui::screens::console::nominate::{NomineeWindow, WithdrawWindow};
use crate::tui::screens::console::pick_list::ListWindow;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::people::{about, look_alike};
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// What the window's keys do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Accept,
    Nominate,
    Withdraw,
    Introduce,
    Cancel,
    Up,
    Down,
    PageUp,
    PageDown,
}

/// What the window is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The names will do: nominations may be closed, the list made.
    pub fits: bool,
    /// An opinion ballot has not settled the floor nominees yet.
    pub nominate: bool,
    /// Somebody stands who may ask to withdraw.
    pub withdraw: bool,
}

/// The keys.
pub static NAMES: Table<Act, At> = Table {
    title: "cmd-title-names",
    commands: &[
        Row::new(Act::Accept, &[Key::ENTER], "cmd-names-accept", "help-names-accept").rank(1).when(|a| a.fits),
        Row::new(Act::Nominate, &[Key::char('d'), Key::f(7)], "cmd-nominate", "help-nominate")
            .rank(2)
            .when(|a| a.nominate),
        Row::new(Act::Withdraw, &[Key::char('r'), Key::f(8)], "cmd-withdraw", "help-withdraw")
            .rank(3)
            .when(|a| a.withdraw),
        Row::new(Act::Introduce, &[Key::char('g')], "cmd-introduce-again", "help-introduce-again").rank(5),
        Row::new(Act::Cancel, &[Key::ESC], "cmd-cancel", "help-cancel").rank(4),
        Row::new(Act::Up, &[Key::UP], "cmd-up", "help-up").repeats(),
        Row::new(Act::Down, &[Key::DOWN], "cmd-down", "help-down").repeats().rank(6),
        Row::new(Act::PageUp, &[Key::PAGE_UP], "cmd-page-up", "help-page-up").repeats(),
        Row::new(Act::PageDown, &[Key::PAGE_DOWN], "cmd-page-down", "help-page-down").repeats(),
    ],
};

/// The window.
pub struct NamesWindow {
    election: ElectionId,
    cursor: usize,
}

/// From this height the names stand apart from what is below them.
const ROOMY: u16 = 30;

/// The count of the names against seats and cap, and whether it will do.
pub fn measure(congress: &Congress, spec: &ElectionSpec, names: usize) -> Result<Message, Message> {
    let seats = congress.seats(&spec.id);
    let names = u32::try_from(names).unwrap_or(u32::MAX);
    let rule = congress.rules.as_ref().and_then(|r| r.surplus.as_ref());
    check_list(rule, seats, names, spec.office.wants_surplus()).map_err(|refusal| refusal.message)?;
    let said = match rule {
        Some(rule) => {
            let most = most_names(&rule.value, seats);
            Message::new("list-count").with("most", most).with("article", &rule.article)
        }
        None => Message::new("list-count-open"),
    };
    Ok(said.with("names", names).with("seats", seats).with("surplus", names.saturating_sub(seats)))
}

impl NamesWindow {
    /// The names of `election` as they stand.
    pub fn new(election: ElectionId) -> Self {
        Self { election, cursor: 0 }
    }

    /// How many floor nominees an opinion ballot would keep, when closing brings one about.
    fn opinion(&self, congress: &Congress) -> Option<u32> {
        congress.opinion_room(&self.election).filter(|_| congress.election(&self.election).opinion().is_none())
    }

    fn at(&self, congress: &Congress) -> At {
        let Some((_, spec)) = congress.agenda.election(&self.election) else { return At::default() };
        let state = congress.election(&self.election);
        let pool = congress.pool(&self.election);
        let closing = !state.nominations.closed;
        let fits = measure(congress, spec, pool.len()).is_ok() || (closing && self.opinion(congress).is_some());
        At { fits, nominate: state.opinion().is_none(), withdraw: !pool.is_empty() }
    }

    fn accept(&self, congress: &Congress) -> Step {
        let election = self.election.clone();
        Step::Send(if congress.election(&election).nominations.closed {
            let candidates = congress.pool(&election);
            Command::FixList { election, candidates }.into()
        } else {
            Command::CloseNominations { election }.into()
        })
    }

    /// What the names come to: number, seats, cap; an opinion ballot that closing brings about; the list's code.
    fn head(&self, spec: &ElectionSpec, room: usize, view: &View) -> Vec<Line<'static>> {
        let congress = &view.books.congress;
        let pool = congress.pool(&self.election);
        let mut lines = wrap_plain(&spec.title, view.theme.heading, room);
        lines.truncate(2);
        let state = congress.election(&self.election);
        let opinion = self.opinion(congress).filter(|_| !state.nominations.closed);
        let (sign, said, style) = match (measure(congress, spec, pool.len()), opinion) {
            (Ok(said), _) => ("✓", said, view.theme.ok),
            (Err(_), Some(kept)) => ("!", self.opinion_line(congress, pool.len(), kept), view.theme.warn),
            (Err(said), None) => ("✗", said, view.theme.warn),
        };
        lines.extend(wrap_plain(&format!("{sign} {}", view.words.say(&said)), style, room));
        lines
    }

    /// Too many names, and the opinion ballot that closing nominations brings about.
    fn opinion_line(&self, congress: &Congress, names: usize, kept: u32) -> Message {
        let rules = congress.rules.as_ref();
        let article = rules.and_then(|r| r.opinion_ballot.as_ref()).map_or("", |p| p.article.as_str());
        let seats = congress.seats(&self.election);
        let most = rules.and_then(|r| r.surplus.as_ref()).map_or(0, |s| most_names(&s.value, seats));
        let said = Message::new("names-opinion").with("names", names).with("seats", seats).with("most", most);
        said.with("floor", congress.accepted(&self.election).len()).with("kept", kept).with("article", article)
    }

    /// Those who do not stand although they were named, and what to press.
    fn foot(&self, room: usize, view: &View) -> Vec<Line<'static>> {
        let congress = &view.books.congress;
        let state = congress.election(&self.election);
        let name = |code: &PersonCode| congress.roll.name(code).to_owned();
        let withdrawn: Vec<_> = state.nominations.withdrawals.iter().map(|w| &w.code).collect();
        let gone = |code: &&PersonCode| congress.carried(&self.election, &OwnVote::Withdrawal((*code).clone()));
        let left: Vec<_> = withdrawn.into_iter().filter(gone).map(name).collect();
        let lost = |code: &&PersonCode| congress.lost(&self.election, &OwnVote::Nominee((*code).clone()));
        let kept_out: Vec<_> = state.nominations.nominees.iter().map(|n| &n.code).filter(lost).map(name).collect();
        let mut lines = Vec::new();
        for (key, names) in [("names-withdrawn", left), ("names-kept-out", kept_out)] {
            if !names.is_empty() {
                let said = Message::new(key).with("names", names.join(", "));
                lines.extend(wrap_plain(&view.words.say(&said), view.theme.dim, room));
            }
        }
        let at = self.at(congress);
        let key = match (state.nominations.closed, at.fits) {
            (_, false) => "names-ask-mend",
            (false, true) => "names-ask-close",
            (true, true) => "names-ask-fix",
        };
        lines.extend(wrap_plain(&view.words.get(key), view.theme.key, room));
        lines
    }

    /// "3. Trần Thị Bình ⚠  Bí thư chi bộ · Chi bộ 4   (tự ứng cử)".
    fn row(&self, at: (usize, &PersonCode), pool: &[PersonCode], room: usize, view: &View) -> Line<'static> {
        let (i, code) = at;
        let congress = &view.books.congress;
        let alike = look_alike(&congress.roll, pool, code);
        let from = origin(&congress.election(&self.election), code, congress);
        let from = from.map(|m| format!("  {}", view.words.say(&m))).unwrap_or_default();
        let sign = if alike { " ⚠" } else { "" };
        let name = cut(congress.roll.name(code), room.saturating_sub(5));
        let from = cut(&from, room.saturating_sub(5 + width(&name) + 2));
        let left = room.saturating_sub(5 + width(&name) + width(sign) + width(&from) + 2);
        let about = congress.roll.person(code).map(about).unwrap_or_default();
        let line = Line::from(vec![
            Span::styled(format!("{:>3}. ", i + 1), view.theme.dim),
            Span::raw(name),
            Span::styled(sign, view.theme.warn),
            Span::styled(from, view.theme.focus),
            Span::styled(format!("  {}", cut(&about, left)), if alike { view.theme.warn } else { view.theme.dim }),
        ]);
        if i == self.cursor { line.style(view.theme.selected) } else { line }
    }
}

/// How somebody came to stand who was not on the prepared list.
fn origin(election: &Election, code: &PersonCode, congress: &Congress) -> Option<Message> {
    let nominee = election.nominations.nominees.iter().find(|n| n.code == *code)?;
    Some(match &nominee.by {
        Some(by) => Message::new("names-nominated-by").with("name", congress.roll.name(by)),
        None => Message::new("names-self-nominated"),
    })
}

impl Window for NamesWindow {
    fn input(&mut self, input: &Input, view: &View) -> Step {
        let congress = &view.books.congress;
        let pool = congress.pool(&self.election);
        let last = pool.len().saturating_sub(1);
        let election = self.election.clone();
        self.cursor = self.cursor.min(last);
        match NAMES.find(input, false, &self.at(congress)) {
            Some(Act::Accept) => return self.accept(congress),
            Some(Act::Nominate) => return Step::Become(Box::new(NomineeWindow::new(election, congress))),
            Some(Act::Withdraw) => {
                let Some(code) = pool.get(self.cursor) else { return Step::Stay };
                return Step::Become(Box::new(WithdrawWindow::new(election, code.clone())));
            }
            Some(Act::Introduce) => return Step::Become(Box::new(ListWindow::introducing(election, congress))),
            Some(Act::Cancel) => return Step::Close,
            Some(Act::Up) => self.cursor = self.cursor.saturating_sub(1),
            Some(Act::Down) => self.cursor = (self.cursor + 1).min(last),
            Some(Act::PageUp) => self.cursor = self.cursor.saturating_sub(10),
            Some(Act::PageDown) => self.cursor = (self.cursor + 10).min(last),
            None => {}
        }
        Step::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        let congress = &view.books.congress;
        let Some((_, spec)) = congress.agenda.election(&self.election) else { return };
        let closed = congress.election(&self.election).nominations.closed;
        let room = usize::from(area.width.min(100)).saturating_sub(4);
        let pool = congress.pool(&self.election);
        let (head, mut foot) = (self.head(spec, room, view), self.foot(room, view));
        if area.height >= ROOMY {
            foot.insert(0, "".into());
        }
        let code = closed.then(|| code_line(congress, spec, &pool)).flatten();
        let code = code.map(|m| Line::styled(cut(&view.words.say(&m), room), view.theme.dim));
        let count = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let below = count(foot.len() + usize::from(code.is_some()));
        let height = count(head.len()).saturating_add(count(pool.len())).saturating_add(below).saturating_add(3);
        let title = view.words.get(if closed { "list-title" } else { "names-title" });
        let inner = panel::window(frame, panel::middle(area, 100, height), &title, view.theme);
        // Where there is no room for all of it the names keep some.
        let top = count(head.len()).min(inner.height.saturating_sub(below + 2));
        let air = u16::from(inner.height > count(head.len()) + below + 4);
        let rows = [Constraint::Length(top), Constraint::Length(air), Constraint::Fill(1), Constraint::Length(below)];
        let [first, gap, middle, last] = Layout::vertical(rows).areas(inner);
        frame.render_widget(Paragraph::new(head), first);
        let tall = usize::from(middle.height);
        let skip = (self.cursor + 1).saturating_sub(tall);
        if pool.len() > tall {
            let seen = format!("↑ ↓  {}–{}/{}", skip + 1, (skip + tall).min(pool.len()), pool.len());
            frame.render_widget(Paragraph::new(seen).style(view.theme.dim).right_aligned(), gap);
        }
        let room = usize::from(inner.width);
        let lines = pool.iter().enumerate().skip(skip).take(tall).map(|at| self.row(at, &pool, room, view));
        frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), middle);
        frame.render_widget(Paragraph::new(code.into_iter().chain(foot).collect::<Vec<_>>()), last);
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        NAMES.offers(false, &self.at(&view.books.congress))
    }
}

/// "Mã danh sách sẽ in trên phiếu: K7M-2QD".
pub fn code_line(congress: &Congress, spec: &ElectionSpec, names: &[PersonCode]) -> Option<Message> {
    let rules = congress.rules.as_ref()?;
    let number = congress.election(&spec.id).now.number;
    let list = congress.list_of(spec, names.to_vec(), (number, congress.seats(&spec.id)), rules);
    Some(Message::new("list-code").with("code", list.code))
}
