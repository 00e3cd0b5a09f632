//! The teleprompter: the presidium's words for the next open duty, or for the step, with live numbers filled in.
use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::Message;
use crate::congress::agenda::{ElectionSpec, Step};
use crate::congress::decide::election::verdict;
use crate::congress::duty::Duty;
use crate::congress::election::Round;
use crate::congress::placeholder::{Piece, Slot, parse};
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::rules::base::percent;
use crate::rules::verdict::Verdict;
use crate::words::speech::Words;

/// A run of text; `filled` when the program put it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub filled: bool,
}

/// What stands for a number that is not known yet.
const UNKNOWN: &str = "…";

/// The words to be read now: those of the next open duty where the agenda has them, the step's own otherwise. Once all
/// is done the last duty's words stay: a result is read to the hall after it was declared.
pub fn words(congress: &Congress, words: &Words) -> Vec<Span> {
    let Some(step) = congress.step() else { return Vec::new() };
    let last = || congress.duties(step).pop().map(|state| state.duty);
    let duty = congress.next_duty().or_else(last);
    let text = duty.as_ref().and_then(|d| duty_words(step, d)).filter(|t| !t.trim().is_empty()).unwrap_or(&step.say);
    let slots = Slots { congress, step, words, duty };
    parse(text).into_iter().map(|piece| slots.span(piece)).collect()
}

fn duty_words<'a>(step: &'a Step, duty: &Duty) -> Option<&'a str> {
    if let Duty::Vote(VoteKey { vote, .. }) = duty
        && let Some(spec) = step.votes.iter().find(|v| v.id == *vote)
    {
        return Some(&spec.say);
    }
    let say = &step.election.as_ref()?.say;
    Some(match duty {
        Duty::Vote(key) => match key.of_election()? {
            OwnVote::Seats => &say.seats,
            OwnVote::List(_) => &say.list,
            OwnVote::Board(_) => &say.board,
            OwnVote::Nominee(_) | OwnVote::Withdrawal(_) => &say.introduce,
            OwnVote::Again(_) | OwnVote::NewNames(_) => &say.again,
        },
        Duty::Introduce(_) | Duty::Nominate(_) => &say.introduce,
        Duty::NextRound(_) | Duty::SettleTie(_) => &say.again,
        Duty::FixList(_) => &say.list,
        Duty::NameBoard(_) => &say.board,
        Duty::IssuePapers(_) => &say.procedure,
        Duty::OpenBox(_) => &say.collect,
        Duty::Count(_) => &say.count,
        Duty::Declare(_) => &say.declare,
        _ => return None,
    })
}

struct Slots<'a> {
    congress: &'a Congress,
    step: &'a Step,
    words: &'a Words,
    duty: Option<Duty>,
}

impl Slots<'_> {
    fn span(&self, piece: Piece) -> Span {
        match piece {
            Piece::Text(text) => Span { text, filled: false },
            Piece::Unknown(name) => Span { text: format!("{{{name}}}"), filled: false },
            Piece::Slot(slot) => {
                let text = self.fill(&slot).filter(|t| !t.is_empty()).unwrap_or_else(|| UNKNOWN.to_owned());
                Span { text, filled: true }
            }
        }
    }

    fn fill(&self, slot: &Slot) -> Option<String> {
        let counts = self.congress.roll.counts();
        let number = |n: u32| Some(n.to_string());
        match slot {
            Slot::Summoned => number(counts.summoned),
            Slot::Present => number(counts.present),
            Slot::Absent => number(counts.summoned - counts.present),
            Slot::Excused => number(counts.excused),
            Slot::Unexcused => number(counts.unexcused + counts.expected),
            Slot::Guests => number(counts.others_present),
            Slot::Percent => Some(self.words.decimal(&percent(counts.present, counts.summoned))),
            Slot::Units => number(counts.units),
            Slot::UnitsPresent => number(counts.units_present),
            Slot::Organisation => Some(self.congress.agenda.organisation.clone()),
            Slot::Title => Some(self.congress.agenda.title.clone()),
            Slot::Place => Some(self.congress.agenda.place.clone()),
            Slot::ElectedIn(id) => Some(self.elected(id)),
            Slot::Base | Slot::Needed => self.majority(slot),
            _ => self.of_election(self.step.election.as_ref()?, slot),
        }
    }

    /// Base or threshold: of the vote that is open, of the election once its papers are out, or as it stands now.
    fn majority(&self, slot: &Slot) -> Option<String> {
        let vote = match &self.duty {
            Some(Duty::Vote(key)) => self.congress.votes.get(key).map(|v| v.base.clone()),
            _ => None,
        };
        let election = self.step.election.as_ref().and_then(|e| self.congress.elections.get(&e.id));
        let issued = election.and_then(|e| e.now.issued.as_ref()).and_then(|i| i.base.clone());
        let base = vote.or(issued).or_else(|| self.congress.base())?;
        let rules = self.congress.rules.as_ref()?;
        let needed = crate::rules::base::needed(rules.majority.value, base.value);
        Some(if *slot == Slot::Base { base.value } else { needed }.to_string())
    }

    fn of_election(&self, spec: &ElectionSpec, slot: &Slot) -> Option<String> {
        let election = self.congress.election(&spec.id);
        match slot {
            Slot::Seats => Some(self.congress.seats(&spec.id).to_string()),
            Slot::Issued => election.now.issued.map(|i| i.issued.to_string()),
            Slot::Collected => election.now.collected.map(|c| c.collected.to_string()),
            Slot::Valid => election.now.sealed.map(|s| s.totals.valid.to_string()),
            Slot::Invalid => election.now.sealed.map(|s| s.totals.invalid_sum().to_string()),
            Slot::Names => {
                let prepared = || (!spec.candidates.is_empty()).then(|| spec.candidates.clone());
                let pool = Some(self.congress.pool(&spec.id)).filter(|p| !p.is_empty());
                let list = election.now.list.map(|l| l.candidates).or(pool).or_else(prepared)?;
                Some(self.numbered(&list))
            }
            Slot::Board => {
                let board = election.board.map(|b| (b.head, b.members));
                let (head, members) = board.or_else(|| Some((spec.board_head.clone()?, spec.board.clone())))?;
                let all: Vec<_> = std::iter::once(head).chain(members).collect();
                Some(self.numbered(&all))
            }
            Slot::Elected => Some(self.elected(&spec.id)),
            _ => None,
        }
    }

    fn numbered(&self, codes: &[PersonCode]) -> String {
        let line = |(i, code): (usize, &PersonCode)| format!("{}. {}", i + 1, self.congress.roll.name(code));
        codes.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The elected with their votes, from the highest. Before a declaration, but once the count is sealed, the words for
    /// declaring need the names: the verdict is worked out from the sealed totals.
    fn elected(&self, id: &ElectionId) -> String {
        let Some(election) = self.congress.elections.get(id) else { return String::new() };
        let undeclared = verdict(self.congress, id).filter(|_| election.now.declared.is_none());
        let mut lines = Vec::new();
        if let Some(verdict) = undeclared {
            self.rows(&election.now, &verdict, &mut lines);
            return lines.join("\n");
        }
        for round in election.electing() {
            if let Some(declared) = &round.declared {
                self.rows(round, &declared.verdict, &mut lines);
            }
        }
        for code in election.settled.iter().flat_map(|s| &s.winners) {
            lines.push(format!("{}. {}", lines.len() + 1, self.congress.roll.name(code)));
        }
        lines.join("\n")
    }

    /// One line for each of those whom `verdict` elects in `round`, numbered on from `lines`.
    fn rows(&self, round: &Round, verdict: &Verdict, lines: &mut Vec<String>) {
        let Some(list) = &round.list else { return };
        for place in &verdict.elected {
            let (Some(code), Some(votes)) = (list.candidates.get(*place), verdict.votes.get(*place)) else { continue };
            let share = self.words.decimal(&percent(*votes, verdict.base));
            let said = Message::new("elected-line").with("number", lines.len() + 1).with("votes", *votes);
            lines.push(self.words.say(&said.with("name", self.congress.roll.name(code)).with("percent", share)));
        }
    }
}
