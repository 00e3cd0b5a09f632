//! Whether an entry of a record could have been recorded: what it answers is decided anew on the books before it.
use crate::base::refusal::Refusal;
use crate::base::time::Stamp;
use crate::clerk::decide::{box_opened, decide};
use crate::congress::attendance::Presence;
use crate::congress::command::Command;
use crate::congress::decide::papers;
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::count::blind::compared;
use crate::count::command::BoxCommand;
use crate::count::event::BoxEvent;
use crate::record::books::Books;
use crate::record::entry::{BoxId, Entry, Fact};
use crate::record::request::Request;

/// Whether the clerk comes to the fact of `entry` on the books before it.
///
/// # Errors
/// The refusal the clerk gives instead.
pub fn readmit(before: &Books, entry: &Entry) -> Result<bool, Refusal> {
    let facts = match &entry.fact {
        // Notes to another entry; personal data is compared with its digests.
        Fact::People(_) => return Ok(true),
        // The program opens the record itself, once.
        Fact::Congress(Event::Opened(_)) => return Ok(before.congress.rules.is_none()),
        Fact::Congress(Event::CountSealed { election, round, totals, digest }) => {
            papers::seal(&before.congress, election, *round, (totals, digest))?
                .into_iter()
                .map(Fact::Congress)
                .collect()
        }
        Fact::Box { id, event: BoxEvent::Opened { .. } } => opened(&before.congress, id)?,
        Fact::Box { id, event: event @ BoxEvent::BatchCompared { batch, .. } } => {
            let own = before.boxes.get(id).and_then(|open| compared(open, *batch));
            return Ok(own.as_ref() == Some(event));
        }
        Fact::Congress(event) => match request(event, before) {
            Some(command) => decided(before, command.into(), entry)?,
            None => return Ok(false),
        },
        Fact::Notice { to, text } => decided(before, Request::Notice { to: *to, text: text.clone() }, entry)?,
        Fact::Box { id, event } => match on_box(event) {
            Some(command) => decided(before, Request::Box { id: id.clone(), command }, entry)?,
            None => return Ok(false),
        },
    };
    Ok(facts.contains(&entry.fact))
}

fn decided(before: &Books, request: Request, entry: &Entry) -> Result<Vec<Fact>, Refusal> {
    decide(before, &request, &Stamp { at: entry.at, by: entry.by })
}

/// The box that belongs to the papers just collected.
fn opened(congress: &Congress, id: &BoxId) -> Result<Vec<Fact>, Refusal> {
    let collected = congress.election(&id.election).now.collected.map_or(0, |c| c.collected);
    Ok(vec![box_opened(congress, &id.election, collected)?])
}

/// The request that `event` answers; none for what nobody can ask for.
fn request(event: &Event, before: &Books) -> Option<Command> {
    Some(match event.clone() {
        Event::RulesConfirmed { .. } => Command::ConfirmRules,
        Event::StepEntered { step, reason, .. } => Command::Enter { step, reason },
        Event::PresenceChanged { code, to, badge } => match to {
            Presence::Present => {
                let shown = badge.map(|badge| before.people.badge(&code, badge));
                Command::CheckIn { code, badge: shown }
            }
            Presence::Left => Command::CheckOut { code },
            Presence::Absent { accepted, whole } => Command::MarkAbsent { code, accepted, whole, note: String::new() },
            Presence::Expected => return None,
        },
        Event::RollCalled { kept, .. } => Command::CallRoll { kept },
        Event::Replaced { alternate, delegate, reason } => Command::Replace { alternate, delegate, reason },
        Event::ReplacementEnded { alternate, reason } => Command::EndReplacement { alternate, reason },
        Event::BadgeRevoked { code, reason, .. } => Command::RevokeBadge { code, reason },
        Event::QuorumStated { .. } => Command::StateQuorum,
        Event::VoteOpened { vote, .. } => Command::OpenVote { vote },
        Event::VoteRecorded { vote, hands, .. } => Command::RecordVote { vote, hands },
        Event::ListFixed { election, list } => Command::FixList { election, candidates: list.candidates },
        Event::BoardNamed { election, head, members } => Command::NameBoard { election, head, members },
        Event::PapersIssued { election, printed, issued, kept, reason, .. } => {
            Command::IssuePapers { election, printed, issued, kept, reason }
        }
        Event::BoxOpened { election, collected, reason, .. } => Command::OpenBox { election, collected, reason },
        Event::Declared { election, .. } => Command::Declare { election },
        Event::SeatsProposed { election, seats } => Command::ProposeSeats { election, seats },
        Event::ListIntroduced { election, candidates } => Command::Introduce { election, candidates },
        Event::Nominated { election, code, by } => Command::Nominate { election, code, by },
        Event::WithdrawalAsked { election, code, grant } => Command::AskWithdrawal { election, code, grant },
        Event::NominationsClosed { election, .. } => Command::CloseNominations { election },
        Event::RoundOpened { election, .. } => Command::OpenRound { election },
        Event::TieSettled { election, winners, reason } => Command::SettleTie { election, winners, reason },
        Event::StageShown { cue } => Command::Show { cue },
        Event::Corrected { reason, .. } => Command::Undo { reason },
        Event::Closed => Command::Close,
        Event::Floor(event) => Command::Floor(event.asked()),
        Event::LineShown { text } => Command::Announce { text: text.unwrap_or_default() },
        Event::StageDressed { look } => Command::Dress { look },
        Event::Opened(_) | Event::CountSealed { .. } => return None,
    })
}

fn on_box(event: &BoxEvent) -> Option<BoxCommand> {
    Some(match event.clone() {
        BoxEvent::ListProved { code } => BoxCommand::ProveList { code },
        BoxEvent::KeyingChosen { keying } => BoxCommand::Choose { keying },
        BoxEvent::Entered { number, ballot, count } => BoxCommand::Enter { number, ballot, count },
        BoxEvent::Corrected { number, ballot, count, reason } => BoxCommand::Correct { number, ballot, count, reason },
        BoxEvent::Withdrawn { number, reason } => BoxCommand::Withdraw { number, reason },
        BoxEvent::KeyerTaken { keyer, reason, .. } => BoxCommand::TakeKeyer { keyer, reason },
        BoxEvent::Keyed { batch, position, ballot, .. } => BoxCommand::Key { batch, position, ballot },
        BoxEvent::Rekeyed { batch, position, ballot, .. } => BoxCommand::Rekey { batch, position, ballot },
        BoxEvent::Unkeyed { batch, position, .. } => BoxCommand::Unkey { batch, position },
        BoxEvent::BatchClosed { batch, .. } => BoxCommand::CloseBatch { batch },
        BoxEvent::BatchReopened { batch, reason, .. } => BoxCommand::ReopenBatch { batch, reason },
        BoxEvent::Resolved { batch, position, ballot, by, reason } => {
            BoxCommand::Resolve { batch, position, ballot, by, reason }
        }
        BoxEvent::SheetEntered { number, sheet } => BoxCommand::EnterSheet { number, sheet },
        BoxEvent::SheetCorrected { number, sheet, reason } => BoxCommand::CorrectSheet { number, sheet, reason },
        BoxEvent::SheetWithdrawn { number, reason } => BoxCommand::WithdrawSheet { number, reason },
        BoxEvent::GrandTyped { totals } => BoxCommand::GrandTotals { totals },
        BoxEvent::Adjudicated { number, ruling, decision } => {
            BoxCommand::Adjudicate { number, ruling, by: decision.by, reason: decision.reason }
        }
        BoxEvent::Sealed { .. } => BoxCommand::Seal,
        // Follows from the second keyer's closing: see `compared`.
        BoxEvent::BatchCompared { .. } => return None,
        BoxEvent::Opened { .. } => return None,
    })
}
