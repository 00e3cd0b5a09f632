//! What Enter does: the next duty of the step, or the next step when none is open.
use crate::base::id::{ElectionId, StepId};
use crate::base::message::Message;
use crate::congress::attendance::Presence;
use crate::congress::command::Command;
use crate::congress::duty::Duty;
use crate::congress::state::Congress;
use crate::readout::quorum;
use crate::record::request::Request;
use crate::tui::overlay::ask::{Ask, Weight};
use crate::tui::overlay::typed::TypedWord;
use crate::tui::overlay::window::Window;
use crate::tui::screens::console::declare::DeclareWindow;
use crate::tui::screens::console::hand_vote::HandVoteWindow;
use crate::tui::screens::console::names::NamesWindow;
use crate::tui::screens::console::open_box::BoxWindow;
use crate::tui::screens::console::papers::PapersWindow;
use crate::tui::screens::console::parameter;
use crate::tui::screens::console::pick_board::BoardWindow;
use crate::tui::screens::console::pick_list::ListWindow;
use crate::tui::screens::console::rounds::ask_next;
use crate::tui::screens::console::settle::SettleWindow;
use crate::tui::view::View;

/// What Enter comes to.
pub enum Advance {
    Send(Request),
    Open(Box<dyn Window>),
    /// Nothing to do here: who is waited for, and what to do meanwhile.
    Say(Message),
}

/// What Enter does on `view`.
pub fn advance(view: &View) -> Advance {
    let congress = &view.books.congress;
    match congress.next_duty() {
        Some(duty) => act(&duty, view),
        None => match next_step(congress) {
            Some(step) => Advance::Send(enter(step)),
            None => Advance::Say(Message::new("console-agenda-done")),
        },
    }
}

/// The step after the current one; the first before any.
pub fn next_step(congress: &Congress) -> Option<StepId> {
    let position = congress.progress.current.map_or(0, |i| i + 1);
    congress.agenda.steps.get(position).map(|s| s.id.clone())
}

/// Enters `step`; a reason is asked for when the answer wants one.
pub fn enter(step: StepId) -> Request {
    Command::Enter { step, reason: None }.into()
}

fn act(duty: &Duty, view: &View) -> Advance {
    let congress = &view.books.congress;
    Advance::Open(match duty {
        Duty::ConfirmRules => confirm_rules(view),
        Duty::StateQuorum => state_quorum(congress),
        Duty::Vote(key) if congress.votes.get(key).is_none_or(|v| v.outcome.is_some()) => {
            return Advance::Send(Command::OpenVote { vote: key.clone() }.into());
        }
        Duty::Vote(key) => Box::new(HandVoteWindow::new(key.clone(), congress)),
        Duty::Introduce(id) => Box::new(ListWindow::introducing(id.clone(), congress)),
        Duty::Nominate(id) => Box::new(NamesWindow::new(id.clone())),
        Duty::FixList(id) if congress.election(id).now.turn > 1 => Box::new(ListWindow::later(id.clone(), congress)),
        Duty::FixList(id) => Box::new(NamesWindow::new(id.clone())),
        Duty::NextRound(id) => match ask_next(id, congress) {
            Some(ask) => Box::new(ask),
            None => return Advance::Send(Command::OpenRound { election: id.clone() }.into()),
        },
        Duty::SettleTie(id) => Box::new(SettleWindow::new(id.clone(), congress)),
        Duty::NameBoard(id) => Box::new(BoardWindow::new(id.clone(), congress)),
        Duty::IssuePapers(id) => Box::new(PapersWindow::new(id.clone(), congress)),
        Duty::OpenBox(id) => Box::new(BoxWindow::new(id.clone(), congress)),
        Duty::Count(id) => return Advance::Say(waiting(id, view)),
        Duty::Declare(id) => Box::new(DeclareWindow::new(id.clone())),
        Duty::Close => close(congress),
    })
}

fn waiting(id: &ElectionId, view: &View) -> Message {
    let office = view.books.congress.agenda.election(id).map_or("", |(_, spec)| spec.title.as_str());
    let key = if view.switches { "console-wait-board-here" } else { "console-wait-board" };
    Message::new(key).with("office", office)
}

fn confirm_rules(view: &View) -> Box<dyn Window> {
    let congress = &view.books.congress;
    let rules = congress.rules.as_ref().map_or("", |r| r.short.as_str());
    let mut body = vec![(Weight::Plain, Message::new("console-confirm-why").with("rules", rules))];
    for parameter in congress.unconfirmed() {
        body.push((Weight::Plain, parameter::line(&parameter, congress, view.words.lang())));
    }
    body.push((Weight::Strong, Message::new("console-confirm-ask")));
    let title = Message::new("console-confirm-title").with("count", congress.unconfirmed().len());
    Box::new(Ask::by_letter(title, body, Command::ConfirmRules.into()))
}

fn state_quorum(congress: &Congress) -> Box<dyn Window> {
    let expected = congress.roll.voters().filter(|(_, a)| a.presence == Presence::Expected).count();
    let counts = congress.roll.counts();
    let mut body: Vec<_> = quorum::sentence(congress).into_iter().map(|m| (Weight::Plain, m)).collect();
    if !congress.quorum_met(&counts)
        && let Some(last) = body.last_mut()
    {
        last.0 = Weight::Warning;
    }
    let absent = Message::new("console-quorum-absent").with("excused", counts.excused).with("gone", counts.left);
    body.push((Weight::Plain, absent.with("unexcused", counts.unexcused).with("others", counts.others_present)));
    if expected > 0 {
        body.push((Weight::Warning, Message::new("console-quorum-expected").with("count", expected)));
    }
    body.push((Weight::Strong, Message::new("console-quorum-ask")));
    Box::new(Ask::new(Message::new("console-quorum-title"), body, Command::StateQuorum.into()))
}

fn close(congress: &Congress) -> Box<dyn Window> {
    let body = Message::new("console-close-body").with("title", &congress.agenda.title);
    let title = Message::new("console-close-title");
    Box::new(TypedWord::new(title, vec![body], "typed-word-close", Command::Close.into()))
}
