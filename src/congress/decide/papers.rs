//! Ballot papers: printed, issued, collected; and the sealed totals that come back from the counting room.
use crate::base::id::ElectionId;
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::congress::decide::decision::{Decision, given};
use crate::congress::decide::election::{Case, case, want_vote};
use crate::congress::election::Purpose;
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::congress::vote::OwnVote;
use crate::rules::equation::{e2, e3, e4, e5, of_count};
use crate::rules::totals::Totals;

/// Hands out papers: E2 and E3. `papers` is printed, issued, kept.
pub(super) fn issue(congress: &Congress, id: &ElectionId, papers: (u32, u32, u32), reason: Option<&str>) -> Decision {
    let Case { step, election, .. } = case(congress, id)?;
    if election.now.collected.is_some() {
        return Err(Message::new("box-already-open").into());
    }
    if election.now.list.is_none() {
        return Err(Message::new("list-first").into());
    }
    // The board may stand from an earlier vote; the list is this vote's own.
    if election.now.purpose == Purpose::Regular {
        want_vote(congress, id, &OwnVote::List(election.now.number))?;
    }
    if !election.board_stands(congress, id) {
        return Err(Message::new("board-vote-first").into());
    }
    let (printed, issued, kept) = papers;
    if issued == 0 {
        return Err(Message::new("no-papers-issued").into());
    }
    e3(issued, congress.counts_in(Some(step)).present).hold()?;
    e2(printed, issued, kept).hold_unless(reason)?;
    let base = congress.ballot_base(Some(step));
    let rule = congress.rules.as_ref().and_then(|r| r.base_for(congress.electorate(Some(step)).kind));
    match (&base, rule) {
        (_, None) => return Err(Message::new("rules-without-base").into()),
        (Some(base), _) if base.value == 0 => return Err(Message::new("base-empty").into()),
        _ => {}
    }
    let (election, reason) = (id.clone(), given(reason));
    Ok(vec![Event::PapersIssued { election, printed, issued, kept, base, reason }])
}

/// Opens the box: what is missing needs a reason (E4), and so do more papers than were issued (E5).
pub(super) fn open_box(congress: &Congress, id: &ElectionId, collected: u32, reason: Option<&str>) -> Decision {
    let Case { election, .. } = case(congress, id)?;
    let now = &election.now;
    let Some(issued) = &now.issued else { return Err(Message::new("papers-first").into()) };
    if now.collected.is_some() {
        return Err(Message::new("box-already-open").into());
    }
    if collected == 0 {
        return Err(Message::new("box-empty").into());
    }
    // A count that cannot be entered in a day is a slip of the finger, whatever the reason typed with it.
    if collected > issued.printed.max(issued.issued).saturating_mul(2) {
        let message = Message::new("box-far-too-full").with("collected", collected).with("printed", issued.printed);
        return Err(message.into());
    }
    e5(collected, issued.issued).hold_unless(reason)?;
    let not_returned = issued.issued.saturating_sub(collected);
    if not_returned > 0 && given(reason).is_none() {
        return Err(Refusal::unless_reason(e4(issued.issued, collected, 0).words));
    }
    let (election, reason) = (id.clone(), given(reason));
    Ok(vec![Event::BoxOpened { election, collected, not_returned, reason }])
}

/// Takes over what the board sealed; checks once more that it fits the papers of this election (E6–E9).
///
/// # Errors
/// The equation that does not hold, with its numbers.
pub fn seal(congress: &Congress, id: &ElectionId, round: u32, sealed: (&Totals, &str)) -> Decision {
    let Case { spec, election, .. } = case(congress, id)?;
    let (totals, digest) = sealed;
    let now = &election.now;
    let (Some(collected), Some(list), true) = (&now.collected, &now.list, round == now.number) else {
        return Err(Message::new("box-not-open").into());
    };
    if now.sealed.is_some() {
        return Err(Message::new("already-sealed").with("office", &spec.title).into());
    }
    for equation in of_count(collected.collected, totals, congress.seats(id), list.form) {
        equation.hold()?;
    }
    let (election, totals, digest) = (id.clone(), totals.clone(), digest.to_owned());
    Ok(vec![Event::CountSealed { election, round, totals, digest }])
}
