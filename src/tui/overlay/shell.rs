//! What every seat's screen does alike: shared commands, the bottom lines, the plea for a larger window.
use ratatui::Frame;
use ratatui::layout::{Alignment, Constraint, Layout, Rect};
use ratatui::widgets::{Block, Paragraph, Wrap};

use crate::base::message::Message;
use crate::record::request::MOST_NOTICE;
use crate::tui::command::card::Chapter;
use crate::tui::command::shared::Shared;
use crate::tui::command::table::Offer;
use crate::tui::effect::Effect;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::palette::Palette;
use crate::tui::overlay::quit::QuitQuestion;
use crate::tui::overlay::stack::Stack;
use crate::tui::overlay::text_prompt::TextPrompt;
use crate::tui::theme::Theme;
use crate::tui::view::View;
use crate::tui::widgets::{footer, mail, message_bar};
use crate::words::speech::Words;

/// The smallest window a screen is drawn in: columns and rows.
pub const SMALLEST: (u16, u16) = (60, 15);

/// From this height a line is kept free for messages.
const ROOMY: u16 = 30;

/// Carries out a shared command. `chapters` are all commands of the screen, told which work now.
pub fn shared(stack: &mut Stack, command: Shared, chapters: Vec<Chapter>, view: &View) -> Vec<Effect> {
    match command {
        Shared::Help => stack.open(Box::new(Help::new(chapters))),
        Shared::Palette => {
            let offers = chapters.into_iter().flat_map(|c| c.rows).filter(|o| o.label != "cmd-palette");
            stack.open(Box::new(Palette::new(offers.collect())));
        }
        Shared::Quit => stack.open(Box::new(QuitQuestion)),
        Shared::Go(role) => return vec![Effect::Switch(role)],
        Shared::Simulate => return vec![Effect::Simulate],
        Shared::Write => stack.open(Box::new(TextPrompt::notice(view.seat.role, MOST_NOTICE))),
        Shared::Read => stack.put_away(view),
    }
    Vec::new()
}

/// Draws message bar and footer at the bottom of `area`, and gives the room above them. `offers` are the screen's own;
/// the keys of an open window stand in their place.
pub fn bottom(frame: &mut Frame, area: Rect, stack: &Stack, offers: &[Offer], view: &View) -> Rect {
    let notice = stack.shown(view);
    // Where there is room the line is kept free, so that nothing moves when something is said.
    let free = u16::from(area.height >= ROOMY);
    let bar = message_bar::height(notice.as_ref(), view, area.width).max(free);
    let post = mail::height(stack.read(), view, area.width);
    let rows = [Constraint::Min(0), Constraint::Length(post), Constraint::Length(bar), Constraint::Length(1)];
    let [rest, mailed, message, keys] = Layout::vertical(rows).areas(area);
    mail::draw(frame, mailed, stack.read(), view);
    frame.render_widget(Block::new().style(view.theme.bar), message);
    if let Some(notice) = &notice {
        message_bar::draw(frame, message, notice, view);
    }
    match stack.offers(view) {
        Some(own) => footer::draw(frame, keys, &own, view),
        None => footer::draw(frame, keys, offers, view),
    }
    rest
}

/// Draws the plea for a larger window when `area` is too small for a screen. Tells whether it did.
pub fn too_small(frame: &mut Frame, area: Rect, view: &View) -> bool {
    plea(frame, area, view.words, view.theme)
}

/// The plea of [`too_small`], before there is a view.
pub fn plea(frame: &mut Frame, area: Rect, words: &Words, theme: &Theme) -> bool {
    let small = area.width < SMALLEST.0 || area.height < SMALLEST.1;
    if small {
        let plea = Message::new("window-too-small").with("width", u32::from(area.width));
        let plea = plea.with("height", u32::from(area.height));
        let plea = plea.with("least-width", u32::from(SMALLEST.0)).with("least-height", u32::from(SMALLEST.1));
        let text = Paragraph::new(words.say(&plea)).wrap(Wrap { trim: true }).alignment(Alignment::Center);
        frame.render_widget(text.style(theme.base), area);
    }
    small
}
