//! One vote by ballot as papers tell it: what was declared, with everything that led to it.
use crate::base::id::{ElectionId, PersonCode};
use crate::base::message::{Arg, Message};
use crate::congress::agenda::ElectionSpec;
use crate::congress::election::{CandidateList, Collected, FIRST_ROUND, Issued, Purpose, Round, Sealed};
use crate::congress::roll::Counts;
use crate::papers::contents::material::{Material, stopped};
use crate::readout::chronicle::Act;
use crate::readout::figures::specs;
use crate::record::entry::BoxId;
use crate::rules::base::hundredths;
use crate::rules::ruleset::Next;
use crate::rules::verdict::{Standing, Verdict};
use crate::words::lang::Lang;

/// A declared vote.
#[derive(Clone, Copy)]
pub struct Ballot<'a> {
    pub spec: &'a ElectionSpec,
    pub round: &'a Round,
    pub list: &'a CandidateList,
    pub issued: &'a Issued,
    pub collected: &'a Collected,
    pub sealed: &'a Sealed,
    pub verdict: &'a Verdict,
}

impl<'a> Ballot<'a> {
    fn of(spec: &'a ElectionSpec, round: &'a Round) -> Option<Self> {
        Some(Self {
            spec,
            round,
            list: round.list.as_ref()?,
            issued: round.issued.as_ref()?,
            collected: round.collected.as_ref()?,
            sealed: round.sealed.as_ref()?,
            verdict: &round.declared.as_ref()?.verdict,
        })
    }

    /// Its box.
    pub fn id(&self) -> BoxId {
        BoxId { election: self.spec.id.clone(), round: self.round.number }
    }

    pub fn opinion(&self) -> bool {
        self.round.purpose == Purpose::Opinion
    }

    /// Which vote of its election it is; empty for the first.
    pub fn which(&self, material: &Material<'_>) -> String {
        let key = match self.round.purpose {
            Purpose::Regular if self.round.number <= FIRST_ROUND => return String::new(),
            Purpose::Regular => "paper-which-turn",
            Purpose::Revote => "paper-which-revote",
            Purpose::Opinion => "paper-which-opinion",
        };
        material.say(&Message::new(key).with("number", self.round.number))
    }

    /// The standing of the name at `at`, in a word.
    pub fn standing(&self, at: usize, material: &Material<'_>) -> String {
        let standing = self.verdict.standings.get(at).copied().unwrap_or(Standing::NotElected);
        material.get(match (standing, self.opinion()) {
            (Standing::Elected, false) => "stage-elected",
            (Standing::Tied, false) => "stage-tied",
            (Standing::OverHalfNoSeat, false) => "stage-no-seat",
            (Standing::NotElected, false) => "stage-not-elected",
            (Standing::Elected, true) => "stage-joins",
            (Standing::Tied, true) => "stage-tied-out",
            (_, true) => "stage-joins-not",
        })
    }

    /// Those picked here with votes and percentage, from the highest, in a sentence; none where nobody was.
    pub fn picked(&self, material: &Material<'_>) -> Option<String> {
        let one = |at: &usize| {
            let votes = self.verdict.votes.get(*at).copied().unwrap_or(0);
            let percent = Arg::Decimal { hundredths: hundredths(votes, self.verdict.base) };
            let name = self.list.candidates.get(*at).map_or("", |code| material.congress().roll.name(code));
            let said = Message::new("minutes-elected-one").with("name", name);
            material.say(&said.with("votes", votes).with("percent", percent))
        };
        let all: Vec<_> = self.verdict.elected.iter().map(one).collect();
        let key = if self.opinion() { "minutes-joins" } else { "minutes-elected" };
        (!all.is_empty()).then(|| material.say(&Message::new(key).with("names", all.join("; "))))
    }

    /// What follows the verdict, and that the elected wait to be confirmed.
    pub fn follows(&self, material: &Material<'_>) -> Vec<String> {
        if self.opinion() {
            let kept = self.verdict.elected.len();
            let said = Message::new("outlook-opinion").with("kept", kept).with("room", self.verdict.seats);
            return vec![material.say(&said)];
        }
        let waits = material.congress().rules.as_ref().and_then(|r| r.confirmation.as_ref()).filter(|p| p.value);
        let waits = waits.filter(|_| !self.verdict.elected.is_empty());
        let waits = waits.map(|rule| Message::new("outlook-confirmation").with("article", &rule.article));
        std::iter::once(self.next()).chain(waits).map(|m| material.say(&m)).collect()
    }

    /// What follows by the rules. Papers count the votes as the ballots do, revotes included, and not the turns.
    fn next(&self) -> Message {
        let key = match self.verdict.next {
            Next::Done => "next-done",
            Next::RevoteTied => "paper-next-revote-tied",
            Next::CongressDecides => "paper-next-congress-decides",
            Next::SecondRound => "paper-next-second-round",
            Next::FillNone => "paper-next-fill-none",
            Next::SuperiorAppoints => "paper-next-superior-appoints",
            Next::Older => "paper-next-older",
            Next::Lot => "paper-next-lot",
        };
        Message::new(key).with("vacant", self.verdict.vacant).with("number", self.round.number)
    }

    /// The verdict as it was worked out, to stand behind a colon: the same words as on the screens, where those beside
    /// them tell whose votes they are.
    pub fn sentence(&self, material: &Material<'_>) -> String {
        let part = |part: &Message| match part.key.as_ref() {
            "votes-over" | "votes-short" => material.say(&Message::new("paper-highest").with("votes", part.clone())),
            _ => material.say(part),
        };
        stopped(&self.verdict.sentence.iter().map(part).collect::<Vec<_>>().join("; "))
    }

    /// Invalid papers by reason.
    pub fn invalid(&self, material: &Material<'_>) -> Vec<String> {
        let rules = material.congress().rules.as_ref();
        let vi = material.words.lang() == Lang::Vi;
        let reason = |id: &String| {
            let known = rules.and_then(|r| r.invalid.get(id));
            known.map_or_else(|| id.clone(), |r| if vi { r.text.clone() } else { r.text_en.clone() })
        };
        let line = |(id, papers): (&String, &u32)| {
            material.say(&Message::new("count-paper-reason").with("reason", reason(id)).with("papers", *papers))
        };
        self.sealed.totals.invalid.iter().filter(|(_, n)| **n > 0).map(line).collect()
    }

    /// Those who vote, as they stood when the papers went out.
    pub fn counts(&self, material: &Material<'_>) -> Option<Counts> {
        let own = |act: &Act| match act {
            Act::Papers { election, number, counts, .. } => {
                (*election == self.spec.id && *number == self.round.number).then_some(*counts)
            }
            _ => None,
        };
        material.chronicle.notes.iter().rev().find_map(|n| own(&n.act))
    }

    /// Head and members of the board that counted it.
    pub fn board(&self, material: &Material<'a>) -> Vec<PersonCode> {
        let declared = material.chronicle.declared(&self.spec.id, self.round.number).unwrap_or(u64::MAX);
        let named = |act: &Act| match act {
            Act::Board { election, head, members } if *election == self.spec.id => {
                Some(std::iter::once(head).chain(members).cloned().collect())
            }
            _ => None,
        };
        let before = material.chronicle.notes.iter().rev().filter(|n| n.seq < declared);
        let last = before.into_iter().find_map(|n| named(&n.act));
        let now = || {
            let board = material.congress().elections.get(&self.spec.id)?.board.as_ref()?;
            Some(std::iter::once(&board.head).chain(&board.members).cloned().collect())
        };
        last.or_else(now).unwrap_or_default()
    }
}

/// Every declared vote of the congress, in the order of the agenda and then of the votes.
pub fn declared<'a>(material: &Material<'a>) -> Vec<Ballot<'a>> {
    let congress = material.congress();
    let of = |spec: &'a ElectionSpec| {
        let election = congress.elections.get(&spec.id);
        election.into_iter().flat_map(|e| e.votes()).filter_map(move |round| Ballot::of(spec, round))
    };
    specs(congress).flat_map(of).collect()
}

/// The declared vote `number` of `election`.
pub fn find<'a>(material: &Material<'a>, election: &ElectionId, number: u32) -> Option<Ballot<'a>> {
    declared(material).into_iter().find(|b| b.spec.id == *election && b.round.number == number)
}
