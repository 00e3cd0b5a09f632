//! The equations of the count as lines, while it goes on and when it is complete.
use ratatui::text::Line;

use crate::base::message::Message;
use crate::count::ballot_box::BallotBox;
use crate::rules::equation::{Equation, e6, e8, e9, of_count};
use crate::rules::ruleset::Form;
use crate::tui::view::View;

/// Whether every paper is entered and every equation holds.
pub fn seals(open: &BallotBox) -> bool {
    let seats = u32::from(open.paper.seats);
    of_count(open.collected, &open.totals, seats, open.paper.form).iter().all(|e| e.holds)
}

/// Every paper is entered.
pub(super) fn complete(open: &BallotBox) -> bool {
    open.entered() >= open.collected
}

/// The equations: entered with collected, valid with invalid, marks with valid × seats. While papers are missing the
/// sums are held against what is entered, and what is missing is told without alarm.
pub(super) fn lines(open: &BallotBox, view: &View) -> Vec<Line<'static>> {
    let (theme, words) = (view.theme, view.words);
    let entered = open.entered();
    let line = |equation: &Equation, message: Message| {
        let (sign, style) = if equation.holds { ("✓", theme.ok) } else { ("✗", theme.alarm) };
        Line::styled(format!("{sign} {}", words.say(&message)), style)
    };
    let rest = open.collected.saturating_sub(entered);
    let e7 = Message::new(if rest > 0 { "board-check-missing" } else { "board-check-entered" })
        .with("entered", entered)
        .with("collected", open.collected)
        .with("rest", rest);
    let first = if rest > 0 {
        Line::styled(format!("… {}", words.say(&e7)), theme.warn)
    } else if entered == open.collected {
        Line::styled(format!("✓ {}", words.say(&e7)), theme.ok)
    } else {
        Line::styled(format!("✗ {}", words.say(&e7)), theme.alarm)
    };
    let totals = &open.totals;
    let six = e6(entered, totals);
    let valid = Message::new("board-check-valid").with("valid", totals.valid).with("invalid", totals.invalid_sum());
    let eight = e8(totals, u32::from(open.paper.seats), open.paper.form);
    let marks = Message::new("board-check-marks").with("marks", totals.marks()).with("unused", totals.undervotes);
    let marks = marks.with("valid", totals.valid).with("seats", u32::from(open.paper.seats));
    let mut lines = vec![
        first,
        line(&six, valid.with("sum", six.right).with("entered", entered)),
        line(&eight, marks.with("left", eight.left).with("right", eight.right)),
    ];
    if open.paper.form == Form::AgreeDisagree
        && let Some(nine) = e9(totals)
    {
        let columns = Message::new("board-check-columns").with("left", nine.left).with("right", nine.right);
        lines.push(line(&nine, columns));
    }
    lines
}
