//! What the board's keys do to its box.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::count::ballot::{Ballot, Marks};
use crate::count::command::BoxCommand;
use crate::count::keying::{BATCHES, Keyer, Keying};
use crate::record::request::Request;
use crate::tui::effect::{Effect, Tag};
use crate::tui::overlay::reason::ReasonPrompt;
use crate::tui::overlay::typed::TypedWord;
use crate::tui::screens::board::keys::Place;
use crate::tui::screens::board::outgoing::{Draft, Flight};
use crate::tui::screens::board::preview::{Preview, typed_for, usual};
use crate::tui::screens::board::screen::{Board, Mode};
use crate::tui::screens::board::situation::open_boxes;
use crate::tui::screens::board::work::{Which, Work};
use crate::tui::screens::board::{lists, sheet_act};
use crate::tui::view::{LinkState, View};
use crate::tui::widgets::message_bar::Tone;

pub(super) fn alarm(board: &mut Board, message: Message) -> Vec<Effect> {
    board.stack.say(Tone::Alarm, message);
    vec![Effect::Bell]
}

/// Enter: the next step of wherever the board is.
pub(super) fn enter(board: &mut Board, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view) else {
        board.chosen = open_boxes(view.books).get(board.cursor).map(|c| c.spec.id.clone());
        return Vec::new();
    };
    match board.place(&work) {
        Place::Prove => {
            let request = work.request(BoxCommand::ProveList { code: board.field.value() });
            ask(board, request, view)
        }
        Place::Way => {
            let request = work.request(BoxCommand::Choose { keying: chosen_way(board.way) });
            ask(board, request, view)
        }
        Place::Sheets | Place::Form => sheet_act::enter(board, &work, view),
        _ => on_paper(board, &work, view),
    }
}

fn on_paper(board: &mut Board, work: &Work, view: &View) -> Vec<Effect> {
    match board.mode.clone() {
        Mode::Entry if board.field.is_empty() => usual_entry(board, work, view),
        Mode::Entry => record(board, work, view),
        Mode::Number { kept } => choose_ballot(board, work, kept),
        Mode::Marks { number, .. } => reread(board, work, (number, view)),
        Mode::Note { marks } => put_aside(board, work, (&marks, view)),
        Mode::List { which, .. } => lists::choose(board, work, which),
        Mode::Paper { which, number } => lists::looked_up(board, work, (which, number)),
    }
}

/// The way of entering under the cursor.
pub(super) fn chosen_way((way, batch): (usize, usize)) -> Keying {
    match way {
        0 => Keying::Single,
        1 => Keying::Double { batch: BATCHES[batch.min(BATCHES.len() - 1)] },
        _ => Keying::Sheets,
    }
}

/// Asks for `request` once, over a link that stands.
pub(super) fn ask(board: &mut Board, request: Request, view: &View) -> Vec<Effect> {
    if view.link != LinkState::Connected {
        return alarm(board, Message::new("board-not-recorded"));
    }
    board.stack.send(request)
}

/// Enter on the empty field: the batch is closed, or the usual ballot recorded.
fn usual_entry(board: &mut Board, work: &Work, view: &View) -> Vec<Effect> {
    if let Some(own) = work.own_batch().filter(|b| b.closes() && board.out.idle()) {
        return ask(board, work.request(BoxCommand::CloseBatch { batch: own.batch }), view);
    }
    match usual(&work.open.paper) {
        Some(_) if std::mem::take(&mut board.stray) => alarm(board, Message::new("board-stray-enter")),
        Some(ballot) => queue(board, work, (ballot, 1), view),
        None => alarm(board, Message::new("entry-empty")),
    }
}

/// `=`: the same as the ballot before, at once.
pub(super) fn same(board: &mut Board, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view) else { return Vec::new() };
    match board.repeated(&work).cloned() {
        Some(ballot) => queue(board, &work, (ballot, 1), view),
        None => alarm(board, Message::new("board-nothing-before")),
    }
}

/// The ballot in the field, or what keeps it from being one.
pub(super) fn typed(board: &Board, work: &Work) -> Result<(Ballot, Option<u32>), Message> {
    match board.preview(work) {
        Preview::Ready(ballot, count) => Ok((ballot, count)),
        Preview::Unreadable(message) => Err(message),
        Preview::Choosing => Err(Message::new("board-choose-reason").with("count", work.reasons.len())),
        Preview::Empty => Err(Message::new("entry-empty")),
    }
}

fn record(board: &mut Board, work: &Work, view: &View) -> Vec<Effect> {
    match typed(board, work) {
        Ok((ballot, count)) => queue(board, work, (ballot, count.unwrap_or(1)), view),
        Err(message) => alarm(board, message),
    }
}

/// Puts `count` papers like `ballot` on their way.
fn queue(board: &mut Board, work: &Work, (ballot, count): (Ballot, u32), view: &View) -> Vec<Effect> {
    if view.link != LinkState::Connected {
        return alarm(board, Message::new("board-not-recorded"));
    }
    if board.full(work) {
        return alarm(board, full_message(work));
    }
    let (typed, of) = work.typed_of();
    let left = of.saturating_sub(typed).saturating_sub(board.out.under_way());
    if count > left {
        let message = Message::new("bundle-too-many").with("count", count).with("left", left);
        return alarm(board, message.with("collected", of).with("difference", count - left));
    }
    if !board.out.takes() {
        return alarm(board, Message::new("board-wait").with("count", board.out.under_way()));
    }
    let text = typed_for(&ballot, &work.reasons).unwrap_or_else(|| board.field.value());
    let text = if count > 1 { format!("{text}*{count}") } else { text };
    board.out.waiting.push_back(Draft { text, ballot, count });
    board.field.clear();
    board.stack.hush();
    launch(board, work)
}

/// Nothing more can be entered here.
pub(super) fn full_message(work: &Work) -> Message {
    match work.own_batch() {
        Some(own) if own.papers > 0 => Message::new("batch-full").with("batch", own.batch).with("papers", own.papers),
        _ => Message::new("ballots-all-entered").with("collected", work.open.collected),
    }
}

/// Sends the next ballot that waits, when none is on its way.
fn launch(board: &mut Board, work: &Work) -> Vec<Effect> {
    let tag = board.fresh_tag();
    let flight = board.out.launch(tag, work.next_number());
    flight.map(|f| fly(f, work)).into_iter().collect()
}

fn fly(flight: Flight, work: &Work) -> Effect {
    let Flight { tag, number, draft, .. } = flight;
    Effect::Send { tag, request: work.enter(number, draft.ballot, draft.count) }
}

/// After a broken connection: the ballot under way either stands in the box already, or is sent again under its number.
pub(super) fn settle_doubt(board: &mut Board, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view).filter(|_| view.link == LinkState::Connected) else { return Vec::new() };
    let Some(flight) = board.out.flight.clone().filter(|f| f.doubtful) else { return Vec::new() };
    if work.stands(flight.number, &flight.draft.ballot, flight.draft.count) {
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
    let twice = flight.resent && work.stands(flight.number, &flight.draft.ballot, flight.draft.count);
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
        Mode::Number { kept } | Mode::Marks { kept, .. } | Mode::Note { marks: kept } => {
            let behind = std::mem::replace(kept, text);
            if !behind.is_empty() {
                board.out.kept.push_front(behind);
            }
        }
        Mode::List { .. } | Mode::Paper { .. } => board.out.kept.push_front(text),
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
    let number = text.parse().ok().and_then(|paper| work.entry_of(paper));
    let Some(number) = number else {
        let message = Message::new("ballot-unknown").with("number", text);
        return alarm(board, message.with("entered", work.correctable()));
    };
    board.mode = Mode::Marks { number, kept };
    board.field.clear();
    board.stack.hush();
    Vec::new()
}

/// The marks read anew: asks why the earlier reading is changed. One's own open batch is only typed anew.
fn reread(board: &mut Board, work: &Work, (number, view): (u32, &View)) -> Vec<Effect> {
    let (ballot, count) = match typed(board, work) {
        Ok(typed) => typed,
        Err(message) => return alarm(board, message),
    };
    if let Some(own) = work.own_batch() {
        return ask(board, work.request(BoxCommand::Rekey { batch: own.batch, position: number, ballot }), view);
    }
    let Some(old) = work.open.lot(number) else { return Vec::new() };
    let count = count.unwrap_or(old.count);
    if old.ballot == ballot && old.count == count {
        return alarm(board, Message::new("correction-same").with("number", work.papers(number)));
    }
    let request = work.request(BoxCommand::Correct { number, ballot, count, reason: String::new() });
    let why = Message::new("board-correct-why").with("number", work.papers(number));
    board.stack.open(Box::new(ReasonPrompt::titled("board-correct-title", why, request)));
    Vec::new()
}

/// Puts the paper in hand aside: asks what stands on it. What can be read of it is kept.
pub(super) fn aside(board: &mut Board) {
    board.mode = Mode::Note { marks: board.field.value() };
    board.field.clear();
    board.stack.hush();
}

fn put_aside(board: &mut Board, work: &Work, (marks, view): (&str, &View)) -> Vec<Effect> {
    let note = board.field.value();
    board.mode = Mode::Entry;
    let read = match board.reader(work).read(marks) {
        Preview::Ready(ballot, _) => ballot.marks,
        _ => Marks::Unread,
    };
    let effects = queue(board, work, (Ballot::put_aside(read, &note), 1), view);
    if effects.contains(&Effect::Bell) {
        board.mode = Mode::Note { marks: marks.to_owned() };
    }
    effects
}

/// Takes back the last ballot, with a reason; the last of one's own open batch at once.
pub(super) fn withdraw(board: &mut Board, work: &Work, view: &View) -> Vec<Effect> {
    if let Some(own) = work.own_batch() {
        let request = work.request(BoxCommand::Unkey { batch: own.batch, position: own.len() });
        return ask(board, request, view);
    }
    let number = work.next_number() - 1;
    let request = work.request(BoxCommand::Withdraw { number, reason: String::new() });
    board.withdrawn = work.papers(number);
    let why = Message::new("board-withdraw-why").with("number", &board.withdrawn);
    board.stack.open(Box::new(ReasonPrompt::titled("board-withdraw-title", why, request)));
    Vec::new()
}

/// Shows the ways of entering once more.
pub(super) fn choose_again(board: &mut Board) {
    (board.way, board.again) = ((0, 0), true);
    board.stack.hush();
}

/// Opens a closed batch again, with a reason.
pub(super) fn reopen(board: &mut Board, view: &View) {
    let Some(work) = board.work(view) else { return };
    let Some(batch) = work.reopens() else { return };
    let compared = work.double().is_some_and(|d| batch <= d.compared);
    let why = Message::new(if compared { "board-reopen-both" } else { "board-reopen-own" }).with("batch", batch);
    let request = work.request(BoxCommand::ReopenBatch { batch, reason: String::new() });
    board.stack.open(Box::new(ReasonPrompt::titled("board-reopen-title", why, request)));
}

/// Sits down as keyer A or B; the box asks for a reason when another seat keys that stack.
pub(super) fn take_keyer(board: &mut Board, b: bool, view: &View) -> Vec<Effect> {
    let Some(work) = board.work(view) else { return Vec::new() };
    let keyer = if b { Keyer::B } else { Keyer::A };
    ask(board, work.request(BoxCommand::TakeKeyer { keyer, reason: None }), view)
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

/// Esc: empties the field, or leaves what was begun.
pub(super) fn clear(board: &mut Board) {
    board.stack.hush();
    board.form = None;
    board.again = false;
    match std::mem::take(&mut board.mode) {
        Mode::Entry | Mode::List { .. } => board.field.clear(),
        Mode::Number { kept } | Mode::Marks { kept, .. } | Mode::Note { marks: kept } => board.set_field(&kept),
        Mode::Paper { which, .. } => lists::open(board, which),
    }
}

/// Says what was recorded.
pub(super) fn done(board: &mut Board, request: &Request, view: &View) {
    if matches!(request, Request::Notice { .. }) {
        board.stack.say(Tone::Good, Message::new("console-done-notice"));
    }
    let Request::Box { command, .. } = request else { return };
    let said = match command {
        BoxCommand::ProveList { .. } => {
            board.field.clear();
            Some(Message::new("board-done-prove"))
        }
        BoxCommand::Correct { number, .. } => {
            clear(board);
            board.work(view).map(|w| Message::new("board-done-correct").with("number", w.papers(*number)))
        }
        BoxCommand::Rekey { position, .. } => {
            clear(board);
            Some(Message::new("board-done-rekey").with("number", *position))
        }
        BoxCommand::Withdraw { .. } => Some(Message::new("board-done-withdraw").with("number", &board.withdrawn)),
        BoxCommand::Unkey { position, .. } => Some(Message::new("board-done-withdraw").with("number", *position)),
        BoxCommand::CloseBatch { batch } => board.work(view).and_then(|w| closed_words(&w, *batch)),
        BoxCommand::ReopenBatch { batch, .. } => Some(Message::new("board-done-reopen").with("batch", *batch)),
        BoxCommand::Choose { .. } => {
            board.again = false;
            None
        }
        BoxCommand::Adjudicate { number, .. } => ruled(board, *number, view),
        BoxCommand::Resolve { batch, position, .. } => {
            lists::open(board, Which::Differences);
            Some(Message::new("board-done-resolve").with("batch", *batch).with("position", *position))
        }
        other => sheet_act::done(board, other),
    };
    if let Some(message) = said {
        board.stack.say(Tone::Good, message);
    }
}

/// The next paper that waits, or back to the entry when none does.
fn ruled(board: &mut Board, number: u32, view: &View) -> Option<Message> {
    let work = board.work(view)?;
    let left = work.open.pile().iter().filter(|(other, _)| *other != number).count();
    let key = if left == 0 { "board-done-ruling-last" } else { "board-done-ruling" };
    let message = Message::new(key).with("paper", work.whereabouts(number)).with("left", left);
    lists::open(board, Which::Pile);
    if left == 0 {
        board.mode = Mode::Entry;
    }
    Some(message)
}

/// What the comparison found, when the other keyer had closed the batch before.
fn closed_words(work: &Work, batch: u32) -> Option<Message> {
    let double = work.double()?;
    if double.compared < batch {
        return Some(Message::new("board-done-close").with("batch", batch));
    }
    let differing = double.differences_of(batch).len();
    let key = if differing == 0 { "board-done-compare-same" } else { "board-done-compare" };
    Some(Message::new(key).with("batch", batch).with("count", differing))
}
