//! Who is elected: fill from the highest over the threshold, ties at the last seat left open.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::rules::base::{Base, needed};
use crate::rules::ruleset::{Param, RuleSet};

/// What a candidate's votes come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Elected,
    /// Over the threshold, on equal votes with more people than seats left.
    Tied,
    /// Over the threshold, but the seats are taken.
    OverHalfNoSeat,
    NotElected,
}

/// The verdict on one count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub base: u32,
    /// The fewest votes that elect.
    pub needed: u32,
    pub seats: u32,
    /// In ballot order.
    pub votes: Vec<u32>,
    /// In ballot order.
    pub standings: Vec<Standing>,
    /// Positions in the ballot, from the highest votes down; equal votes in ballot order.
    pub elected: Vec<usize>,
    pub tied: Vec<usize>,
    /// Seats left.
    pub vacant: u32,
    /// The worked sentence of the base and the threshold: parts to be joined.
    pub sentence: Vec<Message>,
    pub article: String,
}

/// Judges `votes` (in ballot order) for `seats` on `base` (190-QĐ/TW, Article 30; 244-QĐ/TW, Article 32).
pub fn judge(rules: &RuleSet, base: &Base, seats: u32, votes: &[u32]) -> Verdict {
    let threshold = needed(rules.majority.value, base.value);
    let mut over: Vec<usize> = (0..votes.len()).filter(|i| votes[*i] >= threshold).collect();
    over.sort_by_key(|i| (std::cmp::Reverse(votes[*i]), *i));
    let (elected, tied) = fill(&over, votes, seats as usize);
    let standing = |i: usize| {
        if elected.contains(&i) {
            Standing::Elected
        } else if tied.contains(&i) {
            Standing::Tied
        } else if over.contains(&i) {
            Standing::OverHalfNoSeat
        } else {
            Standing::NotElected
        }
    };
    let standings = (0..votes.len()).map(standing).collect();
    let vacant = seats.saturating_sub(u32::try_from(elected.len()).unwrap_or(u32::MAX));
    let mut sentence = vec![base.sentence(), Message::new("needed-sentence").with("needed", threshold)];
    // For one seat the sentence ends with the votes that decide it; of several names the table tells.
    if let (1, true, Some(most)) = (seats, tied.is_empty(), votes.iter().max()) {
        sentence.push(candidate_sentence(*most, threshold, &rules.majority.article));
    }
    let (base_value, votes) = (base.value, votes.to_vec());
    let article = rules.majority.article.clone();
    Verdict { base: base_value, needed: threshold, seats, votes, standings, elected, tied, vacant, sentence, article }
}

/// The first `seats` of `over` (sorted from the highest), and those equal at the last seat when they do not all fit.
fn fill(over: &[usize], votes: &[u32], seats: usize) -> (Vec<usize>, Vec<usize>) {
    if over.len() <= seats {
        return (over.to_vec(), Vec::new());
    }
    let Some(last) = seats.checked_sub(1) else { return (Vec::new(), Vec::new()) };
    let mark = votes[over[last]];
    if votes[over[seats]] != mark {
        return (over[..seats].to_vec(), Vec::new());
    }
    let above = over.iter().copied().filter(|i| votes[*i] > mark).collect();
    let tied = over.iter().copied().filter(|i| votes[*i] == mark).collect();
    (above, tied)
}

/// The sentence on one candidate: "được 61 phiếu, thừa 14" with the article.
fn candidate_sentence(votes: u32, needed: u32, article: &str) -> Message {
    let key = if votes >= needed { "votes-over" } else { "votes-short" };
    // "Over" counts the needed vote itself as reached: 61 of 47 is 14 over.
    let difference = votes.abs_diff(needed);
    Message::new(key).with("votes", votes).with("difference", difference).with("article", article)
}

/// Whether a hand vote of `yes` on `base` carries, and the fewest votes that carry.
pub fn hand_vote(majority: &Param<crate::rules::ruleset::Majority>, base: &Base, yes: u32) -> (bool, u32) {
    let threshold = needed(majority.value, base.value);
    (yes >= threshold, threshold)
}
