//! What the record is, when its copies differ: line by line, whichever copy holds the line that the chain asks for.
use std::collections::BTreeMap;

use crate::journal::batch::numbers;
use crate::journal::contract::Head;
use crate::journal::fault::JournalFault;
use crate::journal::healing::Copy;
use crate::record::chain::Link;
use crate::record::line;

/// Everything that could be read of both copies.
#[derive(Debug, Default)]
pub struct Found {
    /// The lines of the plain file without line end, in the order of the file.
    pub twin: Vec<Vec<u8>>,
    /// Whether the last of them lacks its line end.
    pub torn: bool,
    /// The lines of the database with their numbers.
    pub store: Vec<(u64, Vec<u8>)>,
    /// Whether more may be in the database that could not be read.
    pub store_hurt: bool,
}

/// The longest unbroken record that the copies hold together.
#[derive(Debug)]
pub struct Merged {
    /// Every line of the chain, also those of a last command that was cut short.
    pub full: Vec<Vec<u8>>,
    /// How many of them belong to whole commands.
    pub keep: usize,
    /// The head after `keep` lines.
    pub head: Head,
    links: Vec<Link>,
}

impl Merged {
    /// The link after line `count`, when the chain goes that far.
    pub fn link_at(&self, count: u64) -> Option<Link> {
        match usize::try_from(count) {
            Ok(0) => Some(Link::START),
            Ok(n) => self.links.get(n - 1).copied(),
            Err(_) => None,
        }
    }

    /// The lines of whole commands.
    pub fn kept(&self) -> &[Vec<u8>] {
        &self.full[..self.keep]
    }
}

type Candidates<'a> = BTreeMap<u64, Vec<(Copy, &'a [u8])>>;

fn candidates(found: &Found) -> Candidates<'_> {
    let mut all = Candidates::new();
    for text in &found.twin {
        if let Some(n) = numbers(text) {
            all.entry(n.seq).or_default().push((Copy::Twin, text.as_slice()));
        }
    }
    for (seq, text) in &found.store {
        all.entry(*seq).or_default().push((Copy::Store, text.as_slice()));
    }
    all
}

/// Follows the chain; where two different lines both fit, takes that of `prefer`.
fn follow(all: &Candidates<'_>, prefer: Copy) -> (Vec<Vec<u8>>, Vec<Link>) {
    let (mut lines, mut links) = (Vec::new(), Vec::new());
    let mut before = Link::START;
    for seq in 1.. {
        let Some(here) = all.get(&seq) else { break };
        let fits = |copy_wanted: bool| {
            here.iter()
                .filter(|(copy, _)| (*copy == prefer) == copy_wanted)
                .find_map(|(_, text)| line::open(before, text).ok().map(|(_, link)| (*text, link)))
        };
        let Some((text, link)) = fits(true).or_else(|| fits(false)) else { break };
        lines.push(text.to_vec());
        links.push(link);
        before = link;
    }
    (lines, links)
}

/// How many of `lines` belong to whole commands.
fn whole(lines: &[Vec<u8>]) -> usize {
    let unfinished = lines.iter().rev().take_while(|text| numbers(text).is_some_and(|n| n.more > 0)).count();
    lines.len() - unfinished
}

/// Puts the record together. `stored` is what the head's file says.
///
/// # Errors
/// [`JournalFault::Disagree`] when both copies are unbroken and different, and the stored head does not decide;
/// [`JournalFault::Rewritten`]; [`JournalFault::BothHurt`].
pub fn merge(found: &Found, stored: Option<Head>) -> Result<Merged, JournalFault> {
    let all = candidates(found);
    let (lines, links) = follow(&all, Copy::Twin);
    let (others, other_links) = follow(&all, Copy::Store);
    let fork = (0..links.len().max(other_links.len())).find(|&i| links.get(i) != other_links.get(i));
    let holds = |links: &[Link]| {
        let at = |head: Head| usize::try_from(head.count).ok().and_then(|n| n.checked_sub(1));
        stored.is_some_and(|head| at(head).is_some_and(|i| links.get(i) == Some(&head.link)))
    };
    let (full, links) = match (fork, holds(&links), holds(&other_links)) {
        (None, ..) | (Some(_), true, false) => (lines, links),
        (Some(_), false, true) => (others, other_links),
        (Some(at), ..) => return Err(JournalFault::Disagree(at as u64 + 1)),
    };
    let keep = whole(&full);
    let link = keep.checked_sub(1).map_or(Link::START, |last| links[last]);
    let merged = Merged { full, keep, head: Head { count: keep as u64, link }, links };
    refuse(found, &all, &merged, stored)?;
    Ok(merged)
}

/// Refuses when both copies are hurt at the same place, or the chain is not the one the stored head belongs to.
fn refuse(found: &Found, all: &Candidates<'_>, merged: &Merged, stored: Option<Head>) -> Result<(), JournalFault> {
    let reached = merged.full.len() as u64;
    if let Some(head) = stored
        && merged.link_at(head.count).is_some_and(|link| link != head.link)
    {
        return Err(JournalFault::Rewritten(head.count));
    }
    let beyond = |copy: Copy| all.range(reached + 1..).any(|(_, here)| here.iter().any(|(c, _)| *c == copy));
    let twin_beyond = found.twin.len() as u64 > reached || beyond(Copy::Twin);
    let store_beyond = beyond(Copy::Store);
    let lost = stored.is_some_and(|head| head.count > reached);
    if (lost && (twin_beyond || store_beyond || found.store_hurt)) || (twin_beyond && store_beyond) {
        return Err(JournalFault::BothHurt(reached + 1));
    }
    Ok(())
}
