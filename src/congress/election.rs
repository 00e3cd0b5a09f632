//! An election's life: nominations, then one vote after another: list, papers, box, sealed totals, declared verdict.
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::base::id::PersonCode;
use crate::base::time::Moment;
use crate::rules::base::Base;
use crate::rules::ruleset::Form;
use crate::rules::totals::Totals;
use crate::rules::verdict::Verdict;

/// The list of candidates in ballot order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CandidateList {
    pub candidates: Vec<PersonCode>,
    /// Form of the paper, by rule.
    pub form: Form,
    /// Short code of office, round and names in order.
    pub code: String,
}

/// The counting board (ban kiểm phiếu).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountingBoard {
    pub head: PersonCode,
    /// Without the head.
    pub members: Vec<PersonCode>,
    /// Number of the vote it was named in; it goes on counting in later ones.
    pub vote: u32,
}

/// Papers handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    pub printed: u32,
    pub issued: u32,
    /// Spoiled or unused and kept.
    pub kept: u32,
    pub reason: Option<String>,
    /// As it stood when the papers were handed out (E13); none where the rule counts it on ballots.
    pub base: Option<Base>,
    pub at: Moment,
}

/// Papers found in the box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Collected {
    pub collected: u32,
    pub not_returned: u32,
    pub reason: Option<String>,
    pub at: Moment,
}

/// A sealed count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    pub totals: Totals,
    /// Hex SHA-256 of the box's ballots in order of entry.
    pub digest: String,
    pub at: Moment,
}

/// A declared result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredResult {
    pub verdict: Verdict,
    pub at: Moment,
}

/// Somebody nominated from the floor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nominee {
    pub code: PersonCode,
    /// Who nominated; none for a self-nomination.
    pub by: Option<PersonCode>,
}

/// Somebody who asks to withdraw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    pub code: PersonCode,
    /// What the presidium proposes.
    pub grant: bool,
}

/// How the names came together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nominations {
    /// As prepared; none before the list was introduced.
    pub introduced: Option<Vec<PersonCode>>,
    pub nominees: Vec<Nominee>,
    pub withdrawals: Vec<Withdrawal>,
    pub closed: bool,
}

/// What a vote is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A turn of the election.
    #[default]
    Regular,
    /// Among those tied at the last seat: the higher wins without half.
    Revote,
    /// An opinion ballot on floor nominees: who of them joins the list.
    Opinion,
}

/// One vote by ballot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Number of the vote and of its box, from 1; 0 is the opinion ballot.
    pub number: u32,
    /// Turn by rule, from 1; a vote among the tied belongs to the turn that tied.
    pub turn: u32,
    pub purpose: Purpose,
    /// Seats to fill; none: all of the election.
    pub seats: Option<u32>,
    /// Those who stood before and were not elected, in ballot order.
    pub stays: Vec<PersonCode>,
    pub list: Option<CandidateList>,
    pub issued: Option<Issued>,
    pub collected: Option<Collected>,
    pub sealed: Option<Sealed>,
    pub declared: Option<DeclaredResult>,
}

/// Number of the first vote, and the first turn by rule.
pub const FIRST_ROUND: u32 = 1;
/// Number of the opinion ballot.
pub const OPINION: u32 = 0;

impl Default for Round {
    fn default() -> Self {
        Self::new(FIRST_ROUND, FIRST_ROUND, Purpose::Regular)
    }
}

impl Round {
    /// A vote in which nothing has happened yet.
    pub fn new(number: u32, turn: u32, purpose: Purpose) -> Self {
        Self {
            number,
            turn,
            purpose,
            seats: None,
            stays: Vec::new(),
            list: None,
            issued: None,
            collected: None,
            sealed: None,
            declared: None,
        }
    }

    /// Whether the board may work on the box.
    pub fn counting(&self) -> bool {
        self.collected.is_some() && self.sealed.is_none()
    }

    /// Those elected here, from the highest; empty before the declaration.
    pub fn elected(&self) -> Vec<PersonCode> {
        self.picked(|verdict| &verdict.elected)
    }

    /// Those tied here at the last seat.
    pub fn tied(&self) -> Vec<PersonCode> {
        self.picked(|verdict| &verdict.tied)
    }

    fn picked(&self, which: impl Fn(&Verdict) -> &Vec<usize>) -> Vec<PersonCode> {
        let (Some(list), Some(declared)) = (&self.list, &self.declared) else { return Vec::new() };
        which(&declared.verdict).iter().filter_map(|i| list.candidates.get(*i).cloned()).collect()
    }
}

/// A tie settled by age or by lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settlement {
    /// Number of the vote that tied.
    pub number: u32,
    pub winners: Vec<PersonCode>,
    pub reason: String,
}

/// The state of an election.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    /// The number of seats the presidium proposes instead of the agenda's.
    pub seats: Option<u32>,
    pub nominations: Nominations,
    pub board: Option<CountingBoard>,
    /// The vote under way, or the last one.
    pub now: Round,
    /// Votes before it, oldest first, each declared.
    pub past: Vec<Round>,
    pub settled: Option<Settlement>,
}

impl Election {
    /// Every vote, oldest first.
    pub fn votes(&self) -> impl Iterator<Item = &Round> {
        self.past.iter().chain(std::iter::once(&self.now))
    }

    /// Votes that elect: all but the opinion ballot.
    pub fn electing(&self) -> impl Iterator<Item = &Round> {
        self.votes().filter(|v| v.purpose != Purpose::Opinion)
    }

    /// The newest vote that was declared.
    pub fn last_declared(&self) -> Option<&Round> {
        std::iter::once(&self.now).chain(self.past.iter().rev()).find(|v| v.declared.is_some())
    }

    /// The opinion ballot, when there was one.
    pub fn opinion(&self) -> Option<&Round> {
        self.votes().find(|v| v.purpose == Purpose::Opinion)
    }

    /// Everybody elected so far, in the order in which they were elected.
    pub fn elected(&self) -> Vec<PersonCode> {
        let mut all: Vec<_> = self.electing().flat_map(Round::elected).collect();
        all.extend(self.settled.iter().flat_map(|s| s.winners.iter().cloned()));
        all
    }
}

/// SHA-256 of a list: office, round and the names in order, each on a line of its own.
pub fn list_digest(office: &str, round: u32, names: &[&str]) -> [u8; 32] {
    Sha256::digest(format!("{office}\n{round}\n{}", names.join("\n"))).into()
}

/// Short code of a list, six letters and digits in two groups: "K7M-2QD". Derived from office, round and the names in
/// order; letters and digits that look alike are left out.
pub fn list_code(office: &str, round: u32, names: &[&str]) -> String {
    const LETTERS: [char; 30] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'X', 'Y',
        '2', '3', '4', '5', '6', '7', '8', '9',
    ];
    let hash = list_digest(office, round, names);
    let mut code: String = hash.iter().take(6).map(|b| LETTERS[usize::from(*b) % LETTERS.len()]).collect();
    code.insert(3, '-');
    code
}
