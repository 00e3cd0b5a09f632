//! Recomputes what a record says from what it stands on: bases, votes, totals, verdicts.
use crate::app::readmit::readmit;
use crate::base::message::{Arg, Message};
use crate::congress::attendance::Presence;
use crate::congress::decide::election::verdict as judged;
use crate::congress::election::list_code;
use crate::congress::event::Event;
use crate::congress::state::Congress;
use crate::count::ballot_box::BallotBox;
use crate::count::event::BoxEvent;
use crate::record::badge::BadgeKey;
use crate::record::books::Books;
use crate::record::entry::{Entry, Fact};
use crate::record::left_out::{LeftOut, Withheld};
use crate::record::people::{Badges, PeopleEvent};
use crate::rules::base::Base;
use crate::rules::equation::{Equation, e1, e2, e3, e4, e12, of_count};
use crate::rules::verdict::hand_vote;

/// A byte of a key that was left out.
const STAND_IN: &str = "00";

/// Folds a record entry by entry and keeps every difference.
#[derive(Debug, Default)]
pub struct Recount {
    books: Books,
    faults: Vec<Message>,
    line: u64,
    checked: u32,
}

impl Recount {
    /// Checks `entry` against the books before it, then folds it.
    pub fn take(&mut self, entry: &Entry) {
        self.line = entry.seq;
        let known = self.faults.len();
        self.figures(entry);
        self.checked += 1;
        // A figure that was named above says more; the rest must at least be what the clerk would have written.
        if self.faults.len() == known {
            match readmit(&self.books, entry) {
                Ok(true) => {}
                Ok(false) => self.faults.push(Message::new("verify-otherwise").with("line", self.line)),
                Err(why) => {
                    let message = Message::new("verify-refused").with("line", self.line);
                    self.faults.push(message.with("words", why.message));
                }
            }
        }
        self.books.evolve(entry);
    }

    /// Takes the place of a line that was left out. Where that is personal data, the key of badges is missing: any other
    /// serves, for a badge's number is made and checked with the same one, and everything else is decided as it was.
    pub fn left_out(&mut self, out: &LeftOut) {
        (self.line, self.books.seq) = (out.seq, out.seq);
        if out.left_out == Withheld::People && self.books.people.badges.is_none() {
            let key = BadgeKey::parse(&STAND_IN.repeat(32));
            self.books.people.badges = key.map(|key| Badges { key, printed: false });
        }
    }

    fn figures(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::Congress(event) => self.congress(event),
            Fact::Box { id, event: BoxEvent::Entered { number, .. } } => {
                let next = self.books.boxes.get(id).map_or(1, BallotBox::next_number);
                self.same("verify-ballot-number", *number, next);
            }
            Fact::Box { id, event: BoxEvent::Sealed { digest } } => {
                let own = self.books.boxes.get(id).map_or_else(String::new, BallotBox::digest);
                self.same("verify-digest", digest.as_str(), own.as_str());
            }
            Fact::Box { .. } => {}
            Fact::People(PeopleEvent::Recorded { people, .. }) => {
                for (code, private) in people {
                    let public = self.books.congress.roll.person(code).map(|p| p.digest.clone()).unwrap_or_default();
                    self.same("verify-person", public, private.digest(code));
                }
            }
            Fact::People(_) | Fact::Notice { .. } => {}
        }
    }

    /// Whether a difference was found yet.
    pub fn differs(&self) -> bool {
        !self.faults.is_empty()
    }

    /// The books, how many figures were recomputed, and what differs.
    pub fn finish(self) -> (Books, u32, Vec<Message>) {
        (self.books, self.checked, self.faults)
    }

    /// Both figures are named when they differ.
    fn same<T: PartialEq + Into<Arg>>(&mut self, what: &'static str, recorded: T, computed: T) {
        self.checked += 1;
        if recorded != computed {
            let message = Message::new("verify-differs").with("line", self.line).with("what", Message::new(what));
            self.faults.push(message.with("recorded", recorded).with("computed", computed));
        }
    }

    fn holds(&mut self, equation: &Equation) {
        self.checked += 1;
        if !equation.holds {
            let message = Message::new("verify-equation").with("line", self.line).with("equation", &equation.id);
            self.faults.push(message.with("words", equation.words.clone()));
        }
    }

    fn base(&mut self, recorded: &Base, computed: Option<Base>) {
        let (value, whole) = computed.map_or((0, 0), |b| (b.value, b.whole));
        self.same("verify-base", recorded.value, value);
        self.same("verify-summoned", recorded.whole, whole);
    }

    fn congress(&mut self, event: &Event) {
        match event {
            Event::QuorumStated { absent, counts, met, .. } => {
                let mut after = self.books.congress.roll.clone();
                for i in absent.iter().filter_map(|c| after.position(c)).collect::<Vec<_>>() {
                    after.attendance[i].presence = Presence::Absent { accepted: false, whole: true };
                }
                let own = after.counts();
                self.same("verify-present", counts.present, own.present);
                self.same("verify-summoned", counts.summoned, own.summoned);
                self.same("verify-quorum", u32::from(*met), u32::from(self.books.congress.quorum_met(&own)));
                self.holds(&e1(&[counts.present, counts.excused, counts.unexcused, counts.left], counts.summoned));
            }
            Event::VoteOpened { vote, base, .. } => {
                let own = self.books.congress.hand_base(vote);
                self.base(base, own);
            }
            Event::VoteRecorded { vote, hands, present, needed, carried } => {
                self.same("verify-present", *present, self.books.congress.counts_at(&vote.step).votes_present);
                self.holds(&e12(hands.yes, hands.no, hands.other, *present));
                let congress = &self.books.congress;
                if let (Some(open), Some(majority)) = (congress.votes.get(vote), congress.hand_majority(vote)) {
                    let (own, threshold) = hand_vote(&majority, &open.base.on_hands(hands.cast()), hands.yes);
                    self.same("verify-needed", *needed, threshold);
                    self.same("verify-carried", u32::from(*carried), u32::from(own));
                }
            }
            Event::ListFixed { election, list } => {
                let round = self.books.congress.election(election).now.number;
                if let Some((title, names)) = listed(&self.books.congress, election, &list.candidates) {
                    let names: Vec<_> = names.iter().map(String::as_str).collect();
                    self.same("verify-list-code", list.code.clone(), list_code(&title, round, &names));
                }
            }
            _ => self.election(event),
        }
    }

    fn election(&mut self, event: &Event) {
        match event {
            Event::PapersIssued { election, printed, issued, kept, base, reason } => {
                let congress = &self.books.congress;
                let step = congress.agenda.election(election).map(|(step, _)| step);
                let (own, present) = (congress.ballot_base(step), congress.counts_in(step).present);
                if let Some(base) = base {
                    self.base(base, own);
                }
                self.holds(&e3(*issued, present));
                if reason.is_none() {
                    self.holds(&e2(*printed, *issued, *kept));
                }
            }
            Event::BoxOpened { election, collected, not_returned, .. } => {
                let issued = self.books.congress.election(election).now.issued.map_or(0, |i| i.issued);
                // More papers than were issued stand with a reason: E5.
                self.holds(&e4(issued.max(*collected), *collected, *not_returned));
            }
            Event::CountSealed { election, totals, digest, .. } => {
                let (collected, list) = {
                    let state = self.books.congress.election(election);
                    (state.now.collected.map_or(0, |c| c.collected), state.now.list)
                };
                let seats = self.books.congress.seats(election);
                if let Some(list) = list {
                    of_count(collected, totals, seats, list.form).iter().for_each(|e| self.holds(e));
                }
                let Some(open) = self.books.ballot_box(election) else {
                    return self.same("verify-digest", digest.clone(), String::new());
                };
                let (own, own_digest) = (open.recount(), open.digest());
                self.same("verify-digest", digest.clone(), own_digest);
                self.same("verify-valid", totals.valid, own.valid);
                self.same("verify-invalid", totals.invalid_sum(), own.invalid_sum());
                self.same("verify-undervotes", totals.undervotes, own.undervotes);
                for (recorded, computed) in totals.names.iter().zip(&own.names) {
                    self.same("verify-votes", recorded.votes, computed.votes);
                    self.same("verify-disagree", recorded.disagree, computed.disagree);
                }
            }
            Event::Declared { election, verdict, .. } => {
                let congress = &self.books.congress;
                let Some(own) = judged(congress, election) else {
                    return self.same("verify-verdict", 1u32, 0u32);
                };
                self.same("verify-base", verdict.base, own.base);
                self.same("verify-needed", verdict.needed, own.needed);
                self.same("verify-elected", positions(&verdict.elected), positions(&own.elected));
                self.same("verify-verdict", u32::from(*verdict == own), 1);
                for (recorded, computed) in verdict.votes.iter().zip(&own.votes) {
                    self.same("verify-votes", *recorded, *computed);
                }
            }
            _ => {}
        }
    }
}

/// Title of the office and the names on its list.
fn listed(
    congress: &Congress,
    election: &crate::base::id::ElectionId,
    codes: &[crate::base::id::PersonCode],
) -> Option<(String, Vec<String>)> {
    let (_, spec) = congress.agenda.election(election)?;
    Some((spec.title.clone(), codes.iter().map(|c| congress.roll.name(c).to_owned()).collect()))
}

/// Ballot numbers of those elected, from 1.
fn positions(elected: &[usize]) -> String {
    elected.iter().map(|i| i.saturating_add(1).to_string()).collect::<Vec<_>>().join(" ")
}
