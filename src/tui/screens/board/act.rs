//! What the board's keys do to its box.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot::Ballot;
use crate::count::command::BoxCommand;
use crate::record::request::Request;
use crate::tui::effect::{Effect, Tag};
use crate::tui::overlay::reason::ReasonPrompt;
use crate::tui::overlay::typed::TypedWord;
use crate::tui::screens::board::outgoing::{Draft, Flight};
use crate::tui::screens::board::preview::{Preview, typed_for};
use crate::tui::screens::board::screen::{Board, Mode, Work};
use crate::tui::screens::board::situation::open_boxes;
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::message_bar::Tone;

fn alarm(board: &mut Board, message: Message) -> Vec<Effect> {
    board.stack.say(Tone::Alarm, message);
    vec![Effect::Bell]
}

/// Enter: chooses a box, records the ballot typed, or goes on with a correction.
pub(super) fn enter(board: &mut Board, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view) else {
        board.chosen = open_boxes(view.books).get(board.cursor).map(|c| c.spec.id.clone());
        return Vec::new();
    };
    match board.mode.clone() {
        Mode::Entry => record(board, &work, view),
        Mode::Number { kept } => choose_ballot(board, &work, kept),
        Mode::Marks { number, .. } => reread(board, &work, number),
    }
}

/// The ballot in the field, or what keeps it from being one.
fn typed(board: &Board, work: &Work) -> Result<Ballot, Message> {
    match board.preview(work) {
        Preview::Ready(ballot) => Ok(ballot),
        Preview::Unreadable(message) => Err(message),
        Preview::Choosing => Err(Message::new("board-choose-reason").with("count", work.reasons.len())),
        Preview::Empty => Err(Message::new("entry-empty")),
    }
}

fn record(board: &mut Board, work: &Work, view: &View) -> Vec<Effect> {
    let ballot = match typed(board, work) {
        Ok(ballot) => ballot,
        Err(message) => return alarm(board, message),
    };
    if view.link != LinkState::Connected {
        return alarm(board, Message::new("board-not-recorded"));
    }
    if board.full(work.open) {
        return alarm(board, Message::new("ballots-all-entered").with("collected", work.open.collected));
    }
    if !board.out.takes() {
        return alarm(board, Message::new("board-wait").with("count", board.out.under_way()));
    }
    let text = typed_for(&ballot, &work.reasons).unwrap_or_else(|| board.field.value());
    board.out.waiting.push_back(Draft { text, ballot });
    board.field.clear();
    board.stack.hush();
    launch(board, work)
}

/// Sends the next ballot that waits, when none is on its way.
fn launch(board: &mut Board, work: &Work) -> Vec<Effect> {
    let tag = board.fresh_tag();
    let flight = board.out.launch(tag, work.open.next_number());
    flight.map(|f| fly(f, work)).into_iter().collect()
}

fn fly(flight: Flight, work: &Work) -> Effect {
    let Flight { tag, number, draft, .. } = flight;
    Effect::Send { tag, request: work.request(BoxCommand::Enter { number, ballot: draft.ballot, count: 1 }) }
}

/// The ballot stands in the box, and this seat entered it: an equal one of another seat is another paper.
fn stands(flight: &Flight, work: &Work, view: &View) -> bool {
    work.open.entered_by(view.seat, flight.number, (&flight.draft.ballot, 1))
}

/// After a broken connection: the ballot under way either stands in the box already, or is sent again under its number.
pub(super) fn settle_doubt(board: &mut Board, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view).filter(|_| view.link == LinkState::Connected) else { return Vec::new() };
    let Some(flight) = board.out.flight.clone().filter(|f| f.doubtful) else { return Vec::new() };
    if stands(&flight, &work, view) {
        return recorded(board, flight.tag, &work);
    }
    let tag = board.fresh_tag();
    board.out.again(tag).map(|f| fly(f, &work)).into_iter().collect()
}

/// Takes the answer to a ballot. A refused one comes back into the field.
pub(super) fn ballot_answered(board: &mut Board, tag: Tag, answer: &Result<(), Refusal>, view: &View) -> Vec<Effect> {
    let Some(flight) = board.out.flight.clone().filter(|f| f.tag == tag) else { return Vec::new() };
    let Some(work) = board.work(view) else {
        // Sealed or undone from another seat meanwhile: say what came of it.
        board.out.recorded(tag);
        return answer.as_ref().err().map(|r| alarm(board, r.message.clone())).unwrap_or_default();
    };
    let twice = flight.resent && stands(&flight, &work, view);
    match answer {
        Err(refusal) if !twice => {
            let typed = if board.mode == Mode::Entry { board.field.value() } else { String::new() };
            let Some(draft) = board.out.refused(tag, &typed) else { return Vec::new() };
            back(board, draft.text);
            alarm(board, refusal.message.clone())
        }
        _ => recorded(board, tag, &work),
    }
}

/// Puts a text back where the next ballot is typed.
fn back(board: &mut Board, text: String) {
    match &mut board.mode {
        Mode::Entry => board.set_field(&text),
        Mode::Number { kept } | Mode::Marks { kept, .. } => {
            let behind = std::mem::replace(kept, text);
            if !behind.is_empty() {
                board.out.kept.push_front(behind);
            }
        }
    }
}

fn recorded(board: &mut Board, tag: Tag, work: &Work) -> Vec<Effect> {
    board.out.recorded(tag);
    let effects = launch(board, work);
    let free = board.mode == Mode::Entry && board.field.is_empty() && board.out.idle();
    if free && let Some(text) = board.out.kept.pop_front() {
        board.set_field(&text);
        board.stack.say(Tone::Note, Message::new("board-kept-back"));
    }
    effects
}

/// Begins a correction; what is typed for the next ballot is kept.
pub(super) fn correct(board: &mut Board) {
    board.mode = Mode::Number { kept: board.field.value() };
    board.field.clear();
    board.stack.hush();
}

fn choose_ballot(board: &mut Board, work: &Work, kept: String) -> Vec<Effect> {
    let text = board.field.value();
    let number = text.parse().ok().filter(|n| work.open.ballot(*n).is_some());
    let Some(number) = number else {
        return alarm(board, Message::new("ballot-unknown").with("number", text).with("entered", work.open.entered()));
    };
    board.mode = Mode::Marks { number, kept };
    board.field.clear();
    board.stack.hush();
    Vec::new()
}

/// The marks read anew: asks why the earlier reading is changed.
fn reread(board: &mut Board, work: &Work, number: u32) -> Vec<Effect> {
    let ballot = match typed(board, work) {
        Ok(ballot) => ballot,
        Err(message) => return alarm(board, message),
    };
    if work.open.ballot(number) == Some(&ballot) {
        return alarm(board, Message::new("correction-same").with("number", number));
    }
    let count = work.open.lot(number).map_or(1, |l| l.count);
    let request = work.request(BoxCommand::Correct { number, ballot, count, reason: String::new() });
    let why = Message::new("board-correct-why").with("number", number);
    board.stack.open(Box::new(ReasonPrompt::titled("board-correct-title", why, request)));
    Vec::new()
}

/// Takes back the last ballot, with a reason.
pub(super) fn withdraw(board: &mut Board, view: &View) {
    let Some(work) = board.work(view) else { return };
    let number = work.open.next_number() - 1;
    let request = work.request(BoxCommand::Withdraw { number, reason: String::new() });
    let why = Message::new("board-withdraw-why").with("number", number);
    board.stack.open(Box::new(ReasonPrompt::titled("board-withdraw-title", why, request)));
}

/// Asks for the word that seals the count.
pub(super) fn seal(board: &mut Board, view: &View) {
    let Some(work) = board.work(view) else { return };
    let totals = &work.open.totals;
    let numbers = Message::new("board-seal-numbers").with("collected", work.open.collected);
    let numbers = numbers.with("valid", totals.valid).with("invalid", totals.invalid_sum());
    let body = vec![numbers, Message::new("board-seal-final")];
    let title = Message::new("board-seal-title").with("office", &work.case.spec.title);
    let request = work.request(BoxCommand::Seal);
    board.stack.open(Box::new(TypedWord::new(title, body, "board-seal-word", request)));
}

/// Esc: empties the field, or leaves the correction.
pub(super) fn clear(board: &mut Board) {
    board.stack.hush();
    match std::mem::take(&mut board.mode) {
        Mode::Entry => board.field.clear(),
        Mode::Number { kept } | Mode::Marks { kept, .. } => board.set_field(&kept),
    }
}

/// Says what was recorded.
pub(super) fn done(board: &mut Board, request: &Request) {
    let Request::Box { command, .. } = request else { return };
    match command {
        BoxCommand::Correct { number, .. } => {
            clear(board);
            board.stack.say(Tone::Good, Message::new("board-done-correct").with("number", *number));
        }
        BoxCommand::Withdraw { number, .. } => {
            board.stack.say(Tone::Good, Message::new("board-done-withdraw").with("number", *number));
        }
        _ => {}
    }
}
