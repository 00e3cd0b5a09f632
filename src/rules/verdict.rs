//! Who is elected: fill from the highest over the threshold, ties at the last seat left open; and what follows.
use serde::{Deserialize, Serialize};

use crate::base::message::Message;
use crate::rules::base::{Base, needed};
use crate::rules::body::BodyKind;
use crate::rules::office::Office;
use crate::rules::ruleset::{Majority, Next, Param, RuleSet, TiePolicy};

/// What a candidate's votes come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Elected,
    /// Over the threshold, on equal votes with more people than seats left.
    Tied,
    /// Over half of the base, but the seats are taken.
    OverHalfNoSeat,
    NotElected,
}

/// What is judged: an office, its seats, and which vote it is.
#[derive(Clone, Copy, Debug)]
pub struct Contest<'a> {
    pub rules: &'a RuleSet,
    pub kind: BodyKind,
    pub office: Office,
    /// Seats to fill in this vote.
    pub seats: u32,
    /// Round by rule, from 1; a vote among the tied belongs to the round that tied.
    pub round: u32,
    /// A vote among the tied: where the rule on ties says so the higher wins and need not exceed half.
    pub revote: bool,
}

impl Contest<'_> {
    /// A vote among the tied that needs no majority: only where the rule on ties says so.
    pub fn lifted(&self) -> bool {
        self.revote && self.rules.tie.value == TiePolicy::RevoteTiedPlurality
    }

    /// The fewest votes that elect on a base of `base`.
    pub fn threshold(&self, base: u64) -> u64 {
        if self.lifted() { 1 } else { needed(self.rules.majority.value, base) }
    }
}

/// The verdict on one count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub base: u64,
    /// The fewest votes that elect.
    pub needed: u64,
    pub seats: u32,
    /// In ballot order.
    pub votes: Vec<u64>,
    /// In ballot order.
    pub standings: Vec<Standing>,
    /// Positions in the ballot, from the highest votes down; equal votes in ballot order.
    pub elected: Vec<usize>,
    pub tied: Vec<usize>,
    /// Seats left.
    pub vacant: u32,
    /// What follows.
    pub next: Next,
    /// The worked sentence of base, threshold and what follows: parts to be joined.
    pub sentence: Vec<Message>,
    /// The articles it stands on, each once: base, majority, and what follows.
    pub articles: Vec<String>,
}

/// Judges `votes` (in ballot order) on `base` (190-QĐ/TW, Article 30; 244-QĐ/TW, Article 32; other sets as their files
/// say).
pub fn judge(contest: &Contest, base: &Base, votes: &[u64]) -> Verdict {
    let rules = contest.rules;
    let mut verdict = filled(contest, base, votes, contest.threshold(base.value));
    let (next, why) = follows(contest, verdict.vacant, !verdict.tied.is_empty());
    verdict.next = next;
    let threshold_article = if contest.lifted() { &rules.tie.article } else { &rules.majority.article };
    for article in [base.article.as_str(), threshold_article].into_iter().chain(why) {
        if !verdict.articles.iter().any(|a| a == article) {
            verdict.articles.push(article.to_owned());
        }
    }
    verdict.sentence = sentence(contest, base, &verdict);
    verdict
}

/// An opinion ballot for `contest.seats` places on the list: those from the top join it, equals at the cut do not fit.
/// Nobody is elected yet (190-QĐ/TW, Articles 14 and 28).
pub fn opinion(contest: &Contest, base: &Base, votes: &[u64]) -> Verdict {
    let mut verdict = filled(contest, base, votes, 1);
    verdict.sentence = vec![Message::new("opinion-sentence").with("room", contest.seats)];
    verdict.articles.extend(contest.rules.opinion_ballot.iter().map(|p| p.article.clone()));
    verdict
}

/// The seats filled from the highest with `threshold` votes or more; what follows is left to say.
fn filled(contest: &Contest, base: &Base, votes: &[u64], threshold: u64) -> Verdict {
    let majority = contest.rules.majority.value;
    let half = needed(majority, base.value);
    let mut over: Vec<usize> = (0..votes.len()).filter(|i| votes[*i] >= threshold).collect();
    over.sort_by_key(|i| (std::cmp::Reverse(votes[*i]), *i));
    let (elected, tied) = fill(&over, votes, contest.seats as usize);
    let standing = |i: usize| {
        if elected.contains(&i) {
            Standing::Elected
        } else if tied.contains(&i) {
            Standing::Tied
        } else if majority != Majority::Plurality && votes[i] >= half {
            Standing::OverHalfNoSeat
        } else {
            Standing::NotElected
        }
    };
    let standings = (0..votes.len()).map(standing).collect();
    let vacant = contest.seats.saturating_sub(u32::try_from(elected.len()).unwrap_or(u32::MAX));
    Verdict {
        base: base.value,
        needed: threshold,
        seats: contest.seats,
        votes: votes.to_vec(),
        standings,
        elected,
        tied,
        vacant,
        next: Next::Done,
        sentence: Vec::new(),
        articles: Vec::new(),
    }
}

/// What follows, and the article that says so.
fn follows<'a>(contest: &Contest<'a>, vacant: u32, tied: bool) -> (Next, Option<&'a str>) {
    let rules = contest.rules;
    if vacant == 0 {
        return (Next::Done, None);
    }
    let tie = Some(rules.tie.article.as_str());
    match (tied, rules.tie.value) {
        (_, TiePolicy::RevoteTiedPlurality) if contest.revote => (Next::CongressDecides, tie),
        (true, TiePolicy::RevoteTiedPlurality) => (Next::RevoteTied, tie),
        (true, TiePolicy::RevoteMajority) => (Next::SecondRound, tie),
        (true, TiePolicy::AskCongress) => (Next::CongressDecides, tie),
        (true, TiePolicy::Older) => (Next::Older, tie),
        (true, TiePolicy::Lot) => (Next::Lot, tie),
        (false, _) => match rules.after(contest.office.group(contest.kind), contest.round) {
            Some((next, article)) => (next, Some(article)),
            None => (Next::CongressDecides, None),
        },
    }
}

/// The parts of the worked sentence.
fn sentence(contest: &Contest, base: &Base, verdict: &Verdict) -> Vec<Message> {
    let majority = &contest.rules.majority;
    let threshold = verdict.needed;
    let rule = if contest.lifted() {
        Message::new("needed-revote").with("article", &contest.rules.tie.article)
    } else {
        needed_sentence(majority.value, threshold)
    };
    let mut parts = vec![base.sentence(), rule];
    // For one seat the sentence ends with the votes that decide it; of several names the table tells.
    let decided = contest.seats == 1 && verdict.tied.is_empty() && !contest.lifted();
    if let (true, Some(most)) = (decided && majority.value != Majority::Plurality, verdict.votes.iter().max()) {
        parts.push(candidate_sentence(*most, threshold, &majority.article));
    }
    parts
}

/// The second half of a worked sentence: "quá một nửa là 47".
pub fn needed_sentence(majority: Majority, needed: u64) -> Message {
    match majority {
        Majority::MoreThanHalf => Message::new("needed-sentence").with("needed", needed),
        Majority::AtLeastPercent(percent) => {
            Message::new("needed-percent").with("percent", percent).with("needed", needed)
        }
        Majority::MoreThanPercent(percent) => {
            Message::new("needed-more-percent").with("percent", percent).with("needed", needed)
        }
        Majority::Plurality => Message::new("needed-plurality"),
    }
}

/// The first `seats` of `over` (sorted from the highest), and those equal at the last seat when they do not all fit.
fn fill(over: &[usize], votes: &[u64], seats: usize) -> (Vec<usize>, Vec<usize>) {
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
fn candidate_sentence(votes: u64, needed: u64, article: &str) -> Message {
    let key = if votes >= needed { "votes-over" } else { "votes-short" };
    // "Over" counts the needed vote itself as reached: 61 of 47 is 14 over.
    let difference = votes.abs_diff(needed);
    Message::new(key).with("votes", votes).with("difference", difference).with("article", article)
}

/// Whether a hand vote of `yes` on `base` carries, and the fewest votes that carry.
pub fn hand_vote(majority: &Param<Majority>, base: &Base, yes: u64) -> (bool, u64) {
    let threshold = needed(majority.value, base.value);
    (yes >= threshold, threshold)
}

impl Next {
    /// What follows, in words; `vacant` seats are empty, `round` is the one just counted.
    pub fn message(self, vacant: u32, round: u32) -> Message {
        let key = match self {
            Self::Done => "next-done",
            Self::RevoteTied => "next-revote-tied",
            Self::CongressDecides => "next-congress-decides",
            Self::SecondRound => "next-second-round",
            Self::FillNone => "next-fill-none",
            Self::SuperiorAppoints => "next-superior-appoints",
            Self::Older => "next-older",
            Self::Lot => "next-lot",
        };
        Message::new(key).with("vacant", vacant).with("round", round)
    }

    /// The word used in files and in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::RevoteTied => "revote-tied",
            Self::CongressDecides => "congress-decides",
            Self::SecondRound => "second-round",
            Self::FillNone => "fill-none",
            Self::SuperiorAppoints => "superior-appoints",
            Self::Older => "older",
            Self::Lot => "lot",
        }
    }
}
