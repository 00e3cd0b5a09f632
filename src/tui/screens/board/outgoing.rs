//! Ballots on their way into the record. One is sent at a time; the next waits for its answer. A ballot is sent with its
//! number, so that one sent again after a broken connection cannot be recorded twice.
use std::collections::VecDeque;

use crate::count::ballot::Ballot;
use crate::tui::effect::Tag;

/// How many typed ballots may wait behind the one that was sent.
pub const MOST_WAITING: usize = 4;

/// A ballot as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub text: String,
    pub ballot: Ballot,
    /// So many identical papers.
    pub count: u32,
}

/// A ballot sent and not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flight {
    pub tag: Tag,
    pub number: u32,
    pub draft: Draft,
    /// The connection broke after it was sent: nobody knows whether it was recorded.
    pub doubtful: bool,
    /// It was sent more than once, under the same number.
    pub resent: bool,
}

/// The queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outgoing {
    pub flight: Option<Flight>,
    pub waiting: VecDeque<Draft>,
    /// Texts that were typed behind a refused ballot; they come back into the field one by one.
    pub kept: VecDeque<String>,
}

impl Outgoing {
    /// Nothing is on its way.
    pub fn idle(&self) -> bool {
        self.flight.is_none() && self.waiting.is_empty()
    }

    /// Whether another ballot may be queued.
    pub fn takes(&self) -> bool {
        self.waiting.len() < MOST_WAITING
    }

    /// The ballot typed last that is not in the box yet.
    pub fn last(&self) -> Option<&Ballot> {
        self.waiting.back().or(self.flight.as_ref().map(|f| &f.draft)).map(|d| &d.ballot)
    }

    /// How many papers are sent or wait.
    pub fn under_way(&self) -> u32 {
        let drafts = self.waiting.iter().chain(self.flight.as_ref().map(|f| &f.draft));
        drafts.fold(0, |all, draft| all.saturating_add(draft.count))
    }

    /// Takes the next ballot to send as `number`, when nothing is on its way.
    pub fn launch(&mut self, tag: Tag, number: u32) -> Option<Flight> {
        if self.flight.is_some() {
            return None;
        }
        let draft = self.waiting.pop_front()?;
        self.flight = Some(Flight { tag, number, draft, doubtful: false, resent: false });
        self.flight.clone()
    }

    /// The connection broke.
    pub fn doubt(&mut self) {
        if let Some(flight) = &mut self.flight {
            flight.doubtful = true;
        }
    }

    /// Takes the doubtful ballot to send once more, under the number it had.
    pub fn again(&mut self, tag: Tag) -> Option<Flight> {
        let flight = self.flight.as_mut().filter(|f| f.doubtful)?;
        flight.tag = tag;
        flight.doubtful = false;
        flight.resent = true;
        Some(flight.clone())
    }

    /// The ballot sent as `tag` was recorded.
    pub fn recorded(&mut self, tag: Tag) -> Option<Flight> {
        self.flight.take_if(|f| f.tag == tag)
    }

    /// The ballot sent as `tag` was refused: it goes back into the field, what was typed behind it is kept.
    pub fn refused(&mut self, tag: Tag, typed: &str) -> Option<Draft> {
        let flight = self.flight.take_if(|f| f.tag == tag)?;
        let behind = self.waiting.drain(..).map(|d| d.text);
        let mut kept: VecDeque<_> = behind.chain(Some(typed.to_owned())).filter(|t| !t.trim().is_empty()).collect();
        kept.append(&mut self.kept);
        self.kept = kept;
        Some(flight.draft)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft { text: text.into(), ballot: Ballot::refused(text), count: 1 }
    }

    #[test]
    fn one_is_sent_at_a_time() {
        let mut out = Outgoing::default();
        out.waiting.extend([draft("1"), draft("2")]);
        assert_eq!(out.launch(7, 1).map(|f| f.draft), Some(draft("1")));
        assert_eq!(out.launch(8, 2), None);
        assert_eq!(out.recorded(99), None);
        assert!(out.recorded(7).is_some());
        assert_eq!(out.launch(8, 2).map(|f| f.number), Some(2));
    }

    #[test]
    fn a_refused_ballot_comes_back_and_the_rest_is_kept_in_order() {
        let mut out = Outgoing::default();
        out.waiting.extend([draft("1"), draft("2"), draft("3")]);
        out.launch(7, 1);
        assert_eq!(out.refused(7, "4 5"), Some(draft("1")));
        assert_eq!(out.kept, ["2", "3", "4 5"]);
        assert!(out.idle());
    }

    #[test]
    fn a_doubtful_ballot_keeps_its_number() {
        let mut out = Outgoing::default();
        out.waiting.push_back(draft("1"));
        out.launch(7, 5);
        assert_eq!(out.again(8), None);
        out.doubt();
        assert_eq!(out.again(8).map(|f| (f.tag, f.number)), Some((8, 5)));
        assert_eq!(out.recorded(7), None);
        assert!(out.recorded(8).is_some());
    }
}
