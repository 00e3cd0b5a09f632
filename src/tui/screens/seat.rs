//! What the seats at tables have in common: help, palette, leaving, footer.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Block;

use crate::base::message::Message;
use crate::base::role::Role;
use crate::record::request::MOST_NOTICE;
use crate::tui::command::card::Chapter;
use crate::tui::command::shared::{Place, SHARED, Shared};
use crate::tui::command::table::Offer;
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::palette::Palette;
use crate::tui::overlay::quit::QuitQuestion;
use crate::tui::overlay::stack::Stack;
use crate::tui::overlay::text_prompt::TextPrompt;
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::message_bar::{Notice, Tone};
use crate::tui::widgets::{footer, mail, message_bar, seat_header};

/// What is said of something typed while there is no link.
const UNSENT: [&str; 3] = ["board-not-recorded", "desk-not-recorded", "ask-without-link"];

/// A seat's own commands as they are now, under their heading.
pub struct Own {
    pub here: Role,
    pub title: &'static str,
    pub offers: Vec<Offer>,
}

/// Does what a shared key asks; none when `input` is no shared key. The seat's field takes everything that is typed.
pub fn shared(stack: &mut Stack, own: &Own, input: &Input, view: &View) -> Option<Vec<Effect>> {
    let place = Place::of(own.here, view);
    match SHARED.find(input, true, &place)? {
        Shared::Help => stack.open(Box::new(Help::new(chapters(own, view)))),
        Shared::Palette => stack.open(Box::new(Palette::new(offers(own, view)))),
        Shared::Quit => stack.open(Box::new(QuitQuestion)),
        Shared::Go(role) => return Some(vec![Effect::Switch(role)]),
        Shared::Simulate => return Some(vec![Effect::Simulate]),
        Shared::Write => stack.open(Box::new(TextPrompt::notice(own.here, MOST_NOTICE))),
        Shared::Read => stack.put_away(view),
    }
    Some(Vec::new())
}

/// The seat's commands and the shared ones.
pub fn offers(own: &Own, view: &View) -> Vec<Offer> {
    let shared = SHARED.offers(true, &Place::of(own.here, view));
    own.offers.iter().copied().chain(shared).collect()
}

/// Draws ground, head, message and footer of a seat's screen, and gives the room between them. `title` is the seat's own
/// name.
pub fn surround(frame: &mut Frame, area: Rect, (title, stack): (&'static str, &Stack), own: &Own, view: &View) -> Rect {
    frame.render_widget(Block::new().style(view.theme.base), area);
    let again = linked_again(stack.notice(), view);
    let notice = again.as_ref().or(stack.notice());
    let [head, body, mailed, message, foot] = Layout::vertical([
        Constraint::Length(seat_header::height(view)),
        Constraint::Min(0),
        Constraint::Length(mail::height(stack.read(), view, area.width)),
        Constraint::Length(message_bar::height(notice, view, area.width)),
        Constraint::Length(1),
    ])
    .areas(area);
    mail::draw(frame, mailed, stack.read(), view);
    seat_header::draw(frame, head, &view.words.get(title), view);
    if let Some(notice) = notice {
        message_bar::draw(frame, message, notice, view);
    }
    footer::draw(frame, foot, &stack.offers(view).unwrap_or_else(|| offers(own, view)), view);
    body
}

/// "Not recorded, the link is lost" is no longer true once the link is back: what to do then.
fn linked_again(notice: Option<&Notice>, view: &View) -> Option<Notice> {
    let unsent = notice.is_some_and(|n| UNSENT.contains(&n.message.key.as_ref()));
    let again = || Notice { tone: Tone::Note, message: Message::new("seat-linked-again") };
    (unsent && view.link == LinkState::Connected).then(again)
}

fn chapters(own: &Own, view: &View) -> Vec<Chapter> {
    let shared = SHARED.offers(true, &Place::of(own.here, view));
    vec![
        Chapter { title: own.title, rows: own.offers.clone() },
        Chapter { title: SHARED.title, rows: shared.into_iter().filter(|o| o.works).collect() },
    ]
}
