//! Events of one election to its state.
use crate::base::time::Moment;
use crate::congress::election::{
    Collected, CountingBoard, DeclaredResult, Election, Issued, Nominee, OPINION, Purpose, Round, Sealed, Settlement,
    Withdrawal,
};
use crate::congress::event::Event;

impl Election {
    /// Folds `event`, which happened at `at`.
    pub(super) fn apply(&mut self, at: Moment, event: &Event) {
        match event {
            Event::SeatsProposed { seats, .. } => self.seats = Some(*seats),
            Event::ListIntroduced { .. }
            | Event::Nominated { .. }
            | Event::WithdrawalAsked { .. }
            | Event::NominationsClosed { .. } => self.follow_names(event),
            Event::RoundOpened { round, .. } => self.turn_to((**round).clone()),
            Event::TieSettled { winners, reason, .. } => {
                let (number, winners, reason) = (self.now.number, winners.clone(), reason.clone());
                self.settled = Some(Settlement { number, winners, reason });
            }
            _ => self.follow_ballot(at, event),
        }
    }

    fn follow_names(&mut self, event: &Event) {
        let nominations = &mut self.nominations;
        if !matches!(event, Event::NominationsClosed { .. }) {
            // A list made before is not that of the names as they now come and go.
            nominations.closed = false;
            self.now.list = None;
        }
        match event {
            Event::ListIntroduced { candidates, .. } => nominations.introduced = Some(candidates.clone()),
            Event::Nominated { code, by, .. } => {
                nominations.nominees.push(Nominee { code: code.clone(), by: by.clone() });
            }
            Event::WithdrawalAsked { code, grant, .. } => {
                nominations.withdrawals.push(Withdrawal { code: code.clone(), grant: *grant });
            }
            Event::NominationsClosed { opinion, .. } => {
                nominations.closed = true;
                if let Some((list, room)) = opinion {
                    let (list, seats) = (Some(list.clone()), Some(*room));
                    self.now = Round { list, seats, ..Round::new(OPINION, 1, Purpose::Opinion) };
                }
            }
            _ => {}
        }
    }

    fn follow_ballot(&mut self, at: Moment, event: &Event) {
        let now = &mut self.now;
        match event {
            Event::ListFixed { list, .. } => now.list = Some(list.clone()),
            Event::BoardNamed { head, members, .. } => {
                let (head, members) = (head.clone(), members.clone());
                self.board = Some(CountingBoard { head, members, vote: now.number });
            }
            Event::PapersIssued { printed, issued, kept, base, reason, .. } => {
                let (printed, issued, kept) = (*printed, *issued, *kept);
                let (base, reason) = (base.clone(), reason.clone());
                now.issued = Some(Issued { printed, issued, kept, reason, base, at });
            }
            Event::BoxOpened { collected, not_returned, reason, .. } => {
                let (collected, not_returned, reason) = (*collected, *not_returned, reason.clone());
                now.collected = Some(Collected { collected, not_returned, reason, at });
            }
            Event::CountSealed { totals, digest, .. } => {
                now.sealed = Some(Sealed { totals: totals.clone(), digest: digest.clone(), at });
            }
            Event::Declared { verdict, .. } => {
                now.declared = Some(DeclaredResult { verdict: verdict.clone(), at });
                // An opinion ballot elects nobody: the list and its vote come next.
                if now.purpose == Purpose::Opinion {
                    self.turn_to(Round::default());
                }
            }
            _ => {}
        }
    }

    fn turn_to(&mut self, next: Round) {
        self.past.push(std::mem::replace(&mut self.now, next));
    }
}
