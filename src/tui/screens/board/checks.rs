//! The equations of the count as lines, while it goes on and when it is complete; in blind double entry also how far both
//! keyers are.
use ratatui::text::Line;

use crate::base::message::Message;
use crate::count::ballot_box::BallotBox;
use crate::count::keying::{Double, Keyer, Keying};
use crate::rules::equation::{Equation, e6, e8, e9, of_count};
use crate::rules::ruleset::Form;
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;
use crate::words::lang::Lang;

/// Whether the box can be sealed: every paper entered, compared and decided, every equation holding. Cheap enough for
/// every picture; the box itself counts afresh when it is sealed.
pub(super) fn seals(work: &Work) -> bool {
    let open = work.open;
    let seats = u32::from(open.paper.seats);
    let compared = open.double.as_ref().is_none_or(|d| d.compared == d.batches(open.collected));
    let grand = open.way() != Keying::Sheets || open.grand.as_ref() == Some(&open.totals);
    let sums = of_count(open.collected, &open.totals, seats, open.paper.form).iter().all(|e| e.holds);
    open.collected > 0 && compared && grand && sums && waiting(open) == (0, 0)
}

/// Every paper is entered.
pub(super) fn complete(open: &BallotBox) -> bool {
    open.entered() >= open.collected
}

/// A rule file's reason in words.
pub(super) fn reason_words(id: &str, work: &Work, view: &View) -> String {
    let of_rules = view.books.congress.rules.as_ref().and_then(|r| r.invalid.get(id));
    let text = of_rules.map(|r| if view.words.lang() == Lang::Vi { r.text.clone() } else { r.text_en.clone() });
    text.or_else(|| work.reasons.iter().find(|r| r.id == id).map(|r| r.text.clone())).unwrap_or_else(|| id.to_owned())
}

/// Papers entered that do not count yet: put aside, and read differently by the two keyers.
fn waiting(open: &BallotBox) -> (u32, u32) {
    let pending = open.ballots().filter(|(_, b, _)| b.pending()).fold(0u32, |all, (_, _, n)| all.saturating_add(n));
    (pending, open.double.as_ref().map_or(0, unsettled))
}

/// Differences nobody has looked up.
pub(super) fn unsettled(double: &Double) -> u32 {
    let left = double.differences().into_iter().filter(|d| d.resolution.is_none()).count();
    u32::try_from(left).unwrap_or(u32::MAX)
}

/// The equations: entered with collected, valid with invalid, marks with valid × seats. While papers are missing the
/// sums are held against what is entered, and what is missing is told without alarm.
pub(super) fn lines(work: &Work, view: &View) -> Vec<Line<'static>> {
    let (theme, words, open) = (view.theme, view.words, work.open);
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
    let (pending, differing) = waiting(open);
    let six = e6(entered.saturating_sub(pending).saturating_sub(differing), totals);
    let valid = Message::new("board-check-valid").with("valid", totals.valid).with("invalid", totals.invalid_sum());
    let waits = Message::new(if pending + differing > 0 { "board-check-waits" } else { "board-reading-nothing" });
    let valid = valid.with("waits", waits.with("pending", pending).with("differing", differing));
    let sum = six.right.saturating_add(u64::from(pending)).saturating_add(u64::from(differing));
    let eight = e8(totals, u32::from(open.paper.seats), open.paper.form);
    let shares = open.paper.form == Form::Cumulative;
    let marks = Message::new(if shares { "board-check-spread" } else { "board-check-marks" });
    let marks = marks.with("marks", totals.marks()).with("unused", totals.undervotes);
    let marks = marks.with("valid", if shares { totals.shares } else { u64::from(totals.valid) });
    let marks = marks.with("seats", u32::from(open.paper.seats));
    let mut lines = vec![
        first,
        line(&six, valid.with("sum", sum).with("entered", entered)),
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

/// How far each keyer is: one's own papers, of the other only the batches closed; and what the comparison found.
pub(super) fn double_lines(work: &Work, double: &Double, view: &View) -> Vec<Line<'static>> {
    let (theme, words) = (view.theme, view.words);
    let batches = double.batches(work.open.collected);
    let own = work.own_batch();
    let mut lines = Vec::new();
    for keyer in Keyer::BOTH {
        let stack = double.stack(keyer);
        let closed = stack.current() - 1;
        let (message, style) = match (&own, stack.seat()) {
            (Some(own), _) if own.keyer == keyer && own.papers > 0 => {
                let message = Message::new("board-double-own").with("batch", own.batch).with("typed", own.len());
                (message.with("papers", own.papers), theme.heading)
            }
            (Some(own), _) if own.keyer == keyer => (Message::new("board-double-done"), theme.ok),
            (_, Some(seat)) => (
                Message::new("board-double-other").with("seat", u32::from(seat.seat)).with("closed", closed),
                theme.base,
            ),
            (_, None) => (Message::new("board-double-free"), theme.warn),
        };
        let message = message.with("keyer", keyer.as_str()).with("batches", batches);
        lines.push(Line::styled(words.say(&message), style));
    }
    let (all, left) = (double.differences().len(), unsettled(double));
    let message = Message::new("board-double-compared").with("compared", double.compared).with("batches", batches);
    let message = message.with("count", all).with("left", left);
    lines.push(Line::styled(words.say(&message), if left > 0 { theme.warn } else { theme.base }));
    lines
}
