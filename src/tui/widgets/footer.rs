//! The footer: the keys that work now, as many as fit, the most needed kept longest.
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::text::width;
use crate::tui::command::table::Offer;
use crate::tui::theme::Theme;
use crate::tui::view::View;
use crate::words::speech::Words;

const GAP: usize = 3;

/// Draws `offers` into one line.
pub fn draw(frame: &mut Frame, area: Rect, offers: &[Offer], view: &View) {
    draw_line(frame, area, offers, (view.words, view.theme));
}

/// The same before there is a view.
pub fn draw_line(frame: &mut Frame, area: Rect, offers: &[Offer], how: (&Words, &Theme)) {
    let (words, theme) = how;
    let shown = fitting(offers, words, usize::from(area.width).saturating_sub(2));
    let mut spans = vec![Span::raw(" ")];
    for (key, label) in shown {
        spans.push(Span::styled(key, theme.key));
        spans.push(Span::styled(format!(" {label}{}", " ".repeat(GAP)), theme.key_label));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)).style(theme.bar), area);
}

/// Key and label of the offers shown in `room` cells, in the order of their ranks.
pub fn fitting(offers: &[Offer], words: &Words, room: usize) -> Vec<(String, String)> {
    let mut ranked: Vec<_> = offers.iter().filter(|o| o.works && o.rank > 0).collect();
    ranked.sort_by_key(|o| o.rank);
    let mut left = room;
    let mut shown = Vec::new();
    for offer in ranked {
        let Some(key) = offer.key() else { continue };
        let pair = (key.label(words), words.get(offer.label));
        let wide = width(&pair.0) + 1 + width(&pair.1);
        if wide > left {
            continue;
        }
        left = left.saturating_sub(wide + GAP);
        shown.push(pair);
    }
    shown
}
