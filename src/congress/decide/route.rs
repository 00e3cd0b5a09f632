//! Sends each command to its topic.
use crate::base::message::Message;
use crate::base::time::Stamp;
use crate::congress::command::Command;
use crate::congress::decide::decision::Decision;
use crate::congress::decide::{correct, election, floor, nominate, papers, replace, roll, script, vote};
use crate::congress::state::Congress;

/// Decides `command` on the congress as it is. A command that changes nothing decides to no event.
///
/// # Errors
/// A refusal that says why, with the numbers.
pub fn decide(congress: &Congress, command: &Command, stamp: &Stamp) -> Decision {
    if let Command::Open(opening) = command {
        return script::open(congress, opening);
    }
    if congress.rules.is_none() {
        return Err(Message::new("congress-not-open").into());
    }
    let shown = matches!(command, Command::Show { .. } | Command::Announce { .. } | Command::Dress { .. });
    if congress.closed.is_some() && !shown {
        return Err(Message::new("congress-closed").into());
    }
    match command {
        Command::Open(_) => Ok(Vec::new()),
        Command::ConfirmRules => script::confirm_rules(congress),
        Command::Enter { step, reason } => script::enter(congress, step, reason.as_deref()),
        Command::Show { cue } => script::show(congress, cue),
        Command::Dress { look } => script::dress(congress, *look),
        Command::Close => script::close(congress),
        Command::CheckIn { code, badge } => roll::check_in(congress, code, badge.as_ref().map(|b| b.badge)),
        Command::CheckOut { code } => roll::check_out(congress, code),
        Command::MarkAbsent { code, accepted, whole, .. } => roll::mark_absent(congress, code, *accepted, *whole),
        Command::CallRoll { kept } => roll::call(congress, *kept),
        Command::Replace { alternate, delegate, reason } => {
            replace::replace(congress, alternate, delegate, reason.as_deref())
        }
        Command::EndReplacement { alternate, reason } => replace::end(congress, alternate, reason),
        Command::RevokeBadge { code, reason } => roll::revoke_badge(congress, code, reason),
        Command::StateQuorum => roll::state_quorum(congress),
        Command::OpenVote { vote } => vote::open(congress, vote),
        Command::RecordVote { vote, hands } => vote::record(congress, vote, hands),
        Command::ProposeSeats { election, seats } => nominate::propose_seats(congress, election, *seats),
        Command::Introduce { election, candidates } => nominate::introduce(congress, election, candidates),
        Command::Nominate { election, code, by } => nominate::nominate(congress, election, code, by.as_ref()),
        Command::AskWithdrawal { election, code, grant } => nominate::ask_withdrawal(congress, election, code, *grant),
        Command::CloseNominations { election } => nominate::close(congress, election),
        Command::OpenRound { election } => election::open_round(congress, election),
        Command::SettleTie { election, winners, reason } => election::settle_tie(congress, election, winners, reason),
        Command::FixList { election, candidates } => election::fix_list(congress, election, candidates),
        Command::NameBoard { election, head, members } => election::name_board(congress, election, (head, members)),
        Command::IssuePapers { election, printed, issued, kept, reason } => {
            papers::issue(congress, election, (*printed, *issued, *kept), reason.as_deref())
        }
        Command::OpenBox { election, collected, reason } => {
            papers::open_box(congress, election, *collected, reason.as_deref())
        }
        Command::Declare { election } => election::declare(congress, election),
        Command::Floor(command) => floor::decide(congress, command),
        Command::Announce { text } => script::announce(congress, text),
        Command::Undo { reason } => correct::undo(congress, reason, stamp),
    }
}
