//! An election's life: list, board, papers, box, sealed totals, declared verdict.
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
}

/// Papers handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    pub printed: u32,
    pub issued: u32,
    /// Spoiled or unused and kept.
    pub kept: u32,
    pub reason: Option<String>,
    /// As it stood when the papers were handed out (E13).
    pub base: Base,
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

/// The state of an election. One round; `round` is 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Election {
    pub list: Option<CandidateList>,
    pub board: Option<CountingBoard>,
    pub issued: Option<Issued>,
    pub collected: Option<Collected>,
    pub sealed: Option<Sealed>,
    pub declared: Option<DeclaredResult>,
}

/// The round every election is in today.
pub const FIRST_ROUND: u32 = 1;

/// Short code of a list, six letters and digits in two groups: "K7M-2QD". Derived from office, round and the names in
/// order; letters and digits that look alike are left out.
pub fn list_code(office: &str, round: u32, names: &[&str]) -> String {
    const LETTERS: [char; 30] = [
        'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'U', 'V', 'X', 'Y',
        '2', '3', '4', '5', '6', '7', '8', '9',
    ];
    let mut hasher = Sha256::new();
    hasher.update(format!("{office}\n{round}\n{}", names.join("\n")));
    let hash: [u8; 32] = hasher.finalize().into();
    let mut code: String = hash.iter().take(6).map(|b| LETTERS[usize::from(*b) % LETTERS.len()]).collect();
    code.insert(3, '-');
    code
}
