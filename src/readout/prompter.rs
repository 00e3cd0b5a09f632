//! The teleprompter: the presidium's words for the next open duty, or for the step, with live numbers filled in.
use serde::{Deserialize, Serialize};

use crate::base::id::{ElectionId, PersonCode, VoteId};
use crate::base::message::Message;
use crate::congress::agenda::{ElectionSpec, Step};
use crate::congress::decide::election::{contest, verdict};
use crate::congress::duty::Duty;
use crate::congress::election::{Purpose, Round};
use crate::congress::placeholder::{Piece, Slot, parse};
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::readout::credentials::spoken;
use crate::readout::told::told;
use crate::record::books::Books;
use crate::rules::base::{needed, percent};
use crate::rules::verdict::{Contest, Verdict};
use crate::words::speech::Words;

/// A run of text; `filled` when the program put it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub text: String,
    pub filled: bool,
}

/// What stands for a number that is not known yet.
pub const UNKNOWN: &str = "…";

/// The words to be read now: those of the next open duty where the agenda has them, after the step's own as long as none
/// of its duties is done; otherwise the step's own. Once all is done the last duty's words stay: a result is read to the
/// hall after it was declared.
pub fn words(books: &Books, words: &Words) -> Vec<Span> {
    words_by(books, &books.congress, words)
}

/// As [`words`] for the duties of `congress`, with what `books` know filled in: less, where not all may see it.
pub fn words_by(books: &Books, congress: &Congress, words: &Words) -> Vec<Span> {
    let Some(step) = congress.step() else { return Vec::new() };
    let mut duties = congress.duties(step);
    let opinion = step.election.as_ref().is_some_and(|spec| congress.in_opinion(&spec.id));
    let begun = duties.iter().any(|state| state.done);
    let duty = congress.next_duty().or_else(|| duties.pop().map(|state| state.duty));
    if let Some(Duty::Vote(key)) = &duty
        && let Some(point) = congress.speakers.point(key)
    {
        let text = words.say(&Message::new("prompt-point").with("text", &point.text));
        return vec![Span { text, filled: false }];
    }
    let own = duty.as_ref().and_then(|d| duty_words(step, d, opinion)).filter(|t| !t.trim().is_empty());
    let text = match own {
        Some(own) if begun || step.say.trim().is_empty() => own.to_owned(),
        Some(own) => format!("{}\n{own}", step.say.trim_end()),
        None => step.say.clone(),
    };
    let slots = Slots { books, congress: &books.congress, step, words, duty };
    let lifted = slots.lifted().map(|text| Span { text, filled: true });
    lifted.into_iter().chain(parse(&text).into_iter().map(|piece| slots.span(piece))).collect()
}

/// `text` of `step` with what `books` know filled in; what they do not know yet is [`UNKNOWN`].
pub fn filled(books: &Books, step: &Step, text: &str, words: &Words) -> Vec<Span> {
    let slots = Slots { books, congress: &books.congress, step, words, duty: None };
    parse(text).into_iter().map(|piece| slots.span(piece)).collect()
}

fn duty_words<'a>(step: &'a Step, duty: &Duty, opinion: bool) -> Option<&'a str> {
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
        // An opinion ballot elects nobody: words that announce the elected would be untrue.
        Duty::Declare(_) if opinion => return None,
        Duty::Declare(_) => &say.declare,
        _ => return None,
    })
}

struct Slots<'a> {
    books: &'a Books,
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
            Slot::Credentials => Some(spoken(self.books, self.words)),
            _ => self.of_election(self.step.election.as_ref()?, slot),
        }
    }

    fn majority(&self, slot: &Slot) -> Option<String> {
        let (base, needed) = self.judged()?;
        Some(if *slot == Slot::Base { base } else { needed }.to_string())
    }

    /// The agenda's words for declaring speak of a majority; before those on a vote among the tied that needs none this
    /// is said.
    fn lifted(&self) -> Option<String> {
        let Some(Duty::Declare(id)) = &self.duty else { return None };
        let contest = contest(self.congress, id).filter(Contest::lifted)?;
        let said = Message::new("prompt-revote").with("article", &contest.rules.tie.article);
        Some(format!("{}\n", self.words.say(&said)))
    }

    /// Base and fewest votes: of the hand vote that is the next duty, of the election's ballots, or of a hand vote in the
    /// hall as it stands now.
    fn judged(&self) -> Option<(u64, u64)> {
        let congress = self.congress;
        let hall = VoteKey { step: self.step.id.clone(), vote: VoteId::default() };
        let key = match (&self.duty, &self.step.election) {
            (Some(Duty::Vote(key)), _) => key,
            (_, Some(spec)) => {
                let base = congress.judged_base(&spec.id).or_else(|| congress.ballot_base(Some(self.step)))?.value;
                return Some((base, contest(congress, &spec.id)?.threshold(base)));
            }
            _ => &hall,
        };
        let put = congress.votes.get(key).map(|vote| vote.base.clone());
        let base = put.or_else(|| congress.hand_base(key))?.value;
        Some((base, needed(congress.hand_majority(key)?.value, base)))
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
        let line = |(i, code): (usize, &PersonCode)| format!("{}. {}", i + 1, told(&self.congress.roll, code, codes));
        codes.iter().enumerate().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The elected of all votes so far, each vote's from the highest. Before a declaration, but once the count is sealed, the words for
    /// declaring need the names: the verdict is worked out from the sealed totals.
    fn elected(&self, id: &ElectionId) -> String {
        let Some(election) = self.congress.elections.get(id) else { return String::new() };
        let electing = election.now.declared.is_none() && election.now.purpose != Purpose::Opinion;
        let undeclared = verdict(self.congress, id).filter(|_| electing);
        let mut lines = Vec::new();
        if undeclared.is_none() && election.electing().all(|round| round.declared.is_none()) {
            return String::new();
        }
        for round in election.electing() {
            if let Some(declared) = &round.declared {
                self.rows(round, &declared.verdict, &mut lines);
            }
        }
        if let Some(verdict) = undeclared {
            self.rows(&election.now, &verdict, &mut lines);
        }
        for code in election.settled.iter().flat_map(|s| &s.winners) {
            lines.push(format!("{}. {}", lines.len() + 1, self.congress.roll.name(code)));
        }
        self.or_nobody(&lines)
    }

    /// The lines, or that nobody was elected.
    fn or_nobody(&self, lines: &[String]) -> String {
        if lines.is_empty() { self.words.get("elected-nobody") } else { lines.join("\n") }
    }

    /// One line for each of those whom `verdict` elects in `round`, numbered on from `lines`.
    fn rows(&self, round: &Round, verdict: &Verdict, lines: &mut Vec<String>) {
        let Some(list) = &round.list else { return };
        for place in &verdict.elected {
            let (Some(code), Some(votes)) = (list.candidates.get(*place), verdict.votes.get(*place)) else { continue };
            let share = self.words.decimal(&percent(*votes, verdict.base));
            let said = Message::new("elected-line").with("number", lines.len() + 1).with("votes", *votes);
            lines.push(
                self.words
                    .say(&said.with("name", told(&self.congress.roll, code, &list.candidates)).with("percent", share)),
            );
        }
    }
}
