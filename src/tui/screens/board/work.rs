//! The box the board works on, and how far this seat is in it.
use crate::base::message::Message;
use crate::base::role::Actor;
use crate::congress::election::FIRST_ROUND;
use crate::count::ballot::Ballot;
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::count::keying::{Double, Keyer, Keying};
use crate::record::entry::BoxId;
use crate::record::request::Request;
use crate::tui::screens::board::preview::Reason;
use crate::tui::screens::board::situation::Case;

/// What this seat has to do first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Type the code of the list from a paper.
    Prove,
    /// Choose the way of entering.
    Way,
    /// Take one of the two stacks.
    Keyer,
    Entry,
    Sheets,
}

/// Papers that are looked at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// Put aside for the board.
    Pile,
    /// Read differently by the two keyers.
    Differences,
}

/// The open box the board works on.
pub(super) struct Work<'a> {
    pub(super) case: Case<'a>,
    pub(super) open: &'a BallotBox,
    /// Reasons that may be given here.
    pub(super) reasons: Vec<Reason>,
    pub(super) seat: Actor,
}

/// The open batch of this seat's stack.
pub(super) struct OwnBatch<'a> {
    pub(super) keyer: Keyer,
    pub(super) batch: u32,
    pub(super) typed: &'a [Ballot],
    /// Papers that belong into it; zero behind the last batch.
    pub(super) papers: u32,
}

impl OwnBatch<'_> {
    /// How many are typed.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.typed.len()).unwrap_or(u32::MAX)
    }

    /// Every paper of it is typed.
    pub(super) fn closes(&self) -> bool {
        self.papers > 0 && self.len() == self.papers
    }
}

impl<'a> Work<'a> {
    /// The box.
    pub(super) fn id(&self) -> BoxId {
        let round = self.case.election.map_or(FIRST_ROUND, |e| e.now.number);
        BoxId { election: self.case.spec.id.clone(), round }
    }

    /// A request to this box.
    pub(super) fn request(&self, command: BoxCommand) -> Request {
        Request::Box { id: self.id(), command }
    }

    pub(super) fn stage(&self) -> Stage {
        let open = self.open;
        if !open.proved_by(self.seat) {
            return Stage::Prove;
        }
        if open.keying.is_none() && open.untouched() {
            return Stage::Way;
        }
        match open.way() {
            Keying::Single => Stage::Entry,
            Keying::Double { .. } if self.own_batch().is_some() => Stage::Entry,
            Keying::Double { .. } => Stage::Keyer,
            Keying::Sheets => Stage::Sheets,
        }
    }

    /// A way is chosen, and nothing is entered: another may be chosen.
    pub(super) fn chooses_again(&self) -> bool {
        self.open.proved_by(self.seat) && self.open.keying.is_some() && self.open.untouched()
    }

    pub(super) fn double(&self) -> Option<&'a Double> {
        self.open.double.as_ref()
    }

    /// The open batch of the stack this seat keys.
    pub(super) fn own_batch(&self) -> Option<OwnBatch<'a>> {
        let double = self.double()?;
        let keyer = double.keyer(self.seat)?;
        let batch = double.stack(keyer).current();
        let typed = double.stack(keyer).batch(batch).map_or(&[][..], |b| &b.ballots);
        Some(OwnBatch { keyer, batch, typed, papers: double.expected(batch, self.open.collected) })
    }

    /// Papers typed, of how many: of the open batch, or of the box.
    pub(super) fn typed_of(&self) -> (u32, u32) {
        match self.own_batch() {
            Some(own) => (own.len(), own.papers),
            None => (self.open.entered(), self.open.collected),
        }
    }

    /// The entry recorded last that this seat may repeat or take back.
    pub(super) fn newest(&self) -> Option<&'a Ballot> {
        match self.own_batch() {
            Some(own) => own.typed.last(),
            None => self.open.lots.last().map(|l| &l.ballot),
        }
    }

    /// Something can be taken back.
    pub(super) fn has_newest(&self) -> bool {
        self.newest().is_some() || !self.open.sheets.is_empty()
    }

    /// The number the next entry takes: over all batches in blind double entry.
    pub(super) fn next_number(&self) -> u32 {
        match (self.own_batch(), self.double()) {
            (Some(own), Some(double)) => double.number(own.batch, own.len().saturating_add(1)),
            _ => self.open.next_number(),
        }
    }

    /// The request that enters `count` papers like `ballot` as `number`.
    pub(super) fn enter(&self, number: u32, ballot: Ballot, count: u32) -> Request {
        self.request(match self.double() {
            Some(double) => {
                let (batch, position) = double.place(number);
                BoxCommand::Key { batch, position, ballot }
            }
            None => BoxCommand::Enter { number, ballot, count },
        })
    }

    /// This seat's entry stands at `number`: an equal one of another seat is another paper.
    pub(super) fn stands(&self, number: u32, ballot: &Ballot, count: u32) -> bool {
        let Some(double) = self.double() else { return self.open.entered_by(self.seat, number, (ballot, count)) };
        let (batch, position) = double.place(number);
        let own = double.keyer(self.seat).and_then(|k| double.stack(k).batch(batch)?.ballot(position));
        own == Some(ballot)
    }

    /// An entry of this seat that can be corrected: by number, or by place in the open batch.
    pub(super) fn entry(&self, number: u32) -> Option<&'a Ballot> {
        match self.own_batch() {
            Some(own) => own.typed.get((number as usize).checked_sub(1)?),
            None => self.open.lot(number).map(|l| &l.ballot),
        }
    }

    /// First and last paper of entry `number`, counted as they lie in the pile: an entry may be a bundle. In blind
    /// double entry every entry is one paper.
    fn papers_of(&self, number: u32) -> (u32, u32) {
        if self.double().is_some() {
            return (number, number);
        }
        let earlier = self.open.lots.iter().take((number as usize).saturating_sub(1));
        let before = earlier.fold(0u32, |all, l| all.saturating_add(l.count));
        let count = self.open.lot(number).map_or(1, |l| l.count.max(1));
        (before.saturating_add(1), before.saturating_add(count))
    }

    /// Number of the paper of entry `number`; "3–7" for a bundle.
    pub(super) fn papers(&self, number: u32) -> String {
        match self.papers_of(number) {
            (first, last) if first == last => first.to_string(),
            (first, last) => format!("{first}–{last}"),
        }
    }

    /// The entry that holds paper `paper`.
    pub(super) fn entry_of(&self, paper: u32) -> Option<u32> {
        if self.double().is_some() {
            return self.entry(paper).map(|_| paper);
        }
        let mut through = 0u32;
        let holds = |count: u32| {
            through = through.saturating_add(count);
            paper <= through
        };
        let at = if paper == 0 { None } else { self.open.lots.iter().map(|l| l.count).position(holds) };
        at.and_then(|i| u32::try_from(i + 1).ok())
    }

    /// How many papers a correction may choose from.
    pub(super) fn correctable(&self) -> u32 {
        self.own_batch().map_or(self.open.entered(), |own| own.len())
    }

    /// Where the paper of entry `number` lies: "phiếu số 8"; "tập 3, phiếu thứ 7".
    pub(super) fn whereabouts(&self, number: u32) -> Message {
        match self.place(number) {
            Some((batch, position)) => {
                Message::new("board-paper-place").with("batch", batch).with("position", position)
            }
            None => Message::new("board-paper-number").with("number", self.papers(number)),
        }
    }

    /// The batch that may be opened again from here.
    pub(super) fn reopens(&self) -> Option<u32> {
        let double = self.double()?;
        if let Some(own) = self.own_batch() {
            let closed = own.batch - 1;
            if !own.typed.is_empty() || closed == 0 {
                return None;
            }
            if closed > double.compared {
                return Some(closed);
            }
        }
        let begun = double.stacks.iter().any(|s| s.batches.len() > double.compared as usize);
        (double.compared > 0 && !begun).then_some(double.compared)
    }

    /// Papers put aside, decided or not, by number.
    pub(super) fn put_aside(&self) -> Vec<(u32, &'a Ballot)> {
        self.open.ballots().filter(|(_, b, _)| b.aside.is_some()).map(|(number, b, _)| (number, b)).collect()
    }

    /// "Tập 3, phiếu 7" is easier to find on the table than a number over all batches.
    pub(super) fn place(&self, number: u32) -> Option<(u32, u32)> {
        self.double().map(|d| d.place(number))
    }
}
