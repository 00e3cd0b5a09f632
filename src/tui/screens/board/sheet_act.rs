//! What the board's keys do with tally sheets, and which of them mean something else where ballots are typed.
use crate::base::message::Message;
use crate::count::command::BoxCommand;
use crate::tui::effect::Effect;
use crate::tui::overlay::reason::ReasonPrompt;
use crate::tui::screens::board::act;
use crate::tui::screens::board::keys::Place;
use crate::tui::screens::board::screen::Board;
use crate::tui::screens::board::sheet_form::{Kind, SheetForm};
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;

fn count(work: &Work) -> u32 {
    u32::try_from(work.open.sheets.len()).unwrap_or(u32::MAX)
}

/// Enter: begins the next sheet; goes to the next cell; records the sheet behind the last one.
pub(super) fn enter(board: &mut Board, work: &Work, view: &View) -> Vec<Effect> {
    let Some(form) = &mut board.form else {
        board.form = Some(SheetForm::new(Kind::New(count(work).saturating_add(1)), work.open, None));
        board.stack.hush();
        return Vec::new();
    };
    if !form.at_last() {
        form.step(1);
        return Vec::new();
    }
    if let Some((message, cell)) = form.fault(work) {
        if let Some(at) = form.cells.iter().position(|(c, _)| Some(c) == cell.as_ref()) {
            form.focus = at;
        }
        return act::alarm(board, message);
    }
    let request = work.request(form.command(&work.open.paper, ""));
    match form.kind {
        Kind::Correct(number) => {
            let why = Message::new("board-sheet-correct-why").with("number", number);
            board.stack.open(Box::new(ReasonPrompt::titled("board-sheet-correct-title", why, request)));
            Vec::new()
        }
        Kind::New(_) | Kind::Grand => act::ask(board, request, view),
    }
}

/// `S`: the sheet under the cursor read again; elsewhere a ballot.
pub(super) fn correct(board: &mut Board, view: &View) {
    let Some(work) = board.work(view) else { return };
    if board.place(&work) != Place::Sheets {
        return act::correct(board);
    }
    let at = board.cursor.min(work.open.sheets.len().saturating_sub(1));
    if let Some(sheet) = work.open.sheets.get(at) {
        let number = u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1);
        board.form = Some(SheetForm::new(Kind::Correct(number), work.open, Some(sheet)));
        board.stack.hush();
    }
}

/// `R`: takes back the last sheet, or the last ballot.
pub(super) fn withdraw(board: &mut Board, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view) else { return Vec::new() };
    if board.place(&work) != Place::Sheets {
        return act::withdraw(board, &work, view);
    }
    let number = count(&work);
    let request = work.request(BoxCommand::WithdrawSheet { number, reason: String::new() });
    let why = Message::new("board-sheet-withdraw-why").with("number", number);
    board.stack.open(Box::new(ReasonPrompt::titled("board-sheet-withdraw-title", why, request)));
    Vec::new()
}

/// `T`: the board's own sums.
pub(super) fn grand(board: &mut Board, view: &View) {
    let Some(work) = board.work(view) else { return };
    board.form = Some(SheetForm::new(Kind::Grand, work.open, None));
    board.stack.hush();
}

/// Says what was recorded.
pub(super) fn done(board: &mut Board, command: &BoxCommand) -> Option<Message> {
    let message = match command {
        BoxCommand::EnterSheet { number, sheet } => {
            board.cursor = number.saturating_sub(1) as usize;
            let message = Message::new("board-done-sheet").with("number", *number).with("batch", &sheet.batch);
            message.with("papers", sheet.totals.entered)
        }
        BoxCommand::CorrectSheet { number, .. } => Message::new("board-done-sheet-correct").with("number", *number),
        BoxCommand::WithdrawSheet { number, .. } => Message::new("board-done-sheet-withdraw").with("number", *number),
        BoxCommand::GrandTotals { .. } => Message::new("board-done-grand"),
        _ => return None,
    };
    board.form = None;
    Some(message)
}
