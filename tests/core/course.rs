//! The course of an election by its duties: names, list, board, papers, ballots with wanted totals, declaration.
use daihoi::base::id::{ElectionId, PersonCode};
use daihoi::base::refusal::Refusal;
use daihoi::base::role::Role;
use daihoi::congress::agenda::{Agenda, ElectionSpec};
use daihoi::congress::command::Command;
use daihoi::congress::duty::Duty;
use daihoi::congress::election::{Election, Round};
use daihoi::congress::vote::{Hands, OwnVote, VoteKey};
use daihoi::count::ballot::{Ballot, Column, Marks, Paper};
use daihoi::count::command::BoxCommand;
use daihoi::readout::outlook::outlook;
use daihoi::record::request::Request;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::rules::ruleset::{Form, RuleSet};
use daihoi::rules::verdict::Verdict;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::house::{House, agenda, code, person, rules};

/// 30 people with a vote, two guests.
pub(crate) fn roll() -> Vec<daihoi::congress::roll::Person> {
    let mut roll: Vec<_> = (0..30).map(|n| person(n, Default::default())).collect();
    roll.extend((30..32).map(|n| person(n, daihoi::congress::roll::PersonKind::Guest)));
    roll
}

/// The agenda of the small congress with another first election.
pub(crate) fn electing(kind: BodyKind, office: Office, seats: u32) -> Agenda {
    let mut agenda = agenda(kind);
    let spec = agenda.steps[2].election.as_mut().unwrap();
    (spec.office, spec.seats) = (office, seats);
    agenda
}

pub(crate) fn codes(people: &[usize]) -> Vec<PersonCode> {
    people.iter().copied().map(code).collect()
}

/// A congress under the rules `id`, everybody present, in its first election's step.
pub(crate) fn under(id: &str, agenda: Agenda) -> House {
    House::convened((agenda, rules(id)), roll(), 30)
}

impl House {
    /// The first `present` of `roll` present, rules confirmed, quorum stated, in the step "elect".
    pub(crate) fn convened(
        (agenda, rules): (Agenda, RuleSet),
        roll: Vec<daihoi::congress::roll::Person>,
        present: usize,
    ) -> Self {
        let mut house = Self::open_as(agenda, rules, roll);
        house.arrive(0..present);
        house.enter("credentials");
        if !house.books.congress.unconfirmed().is_empty() {
            house.done(Command::ConfirmRules);
        }
        house.done(Command::StateQuorum);
        house.enter("elect");
        house
    }

    /// The election of the current step.
    pub(crate) fn spec(&self) -> ElectionSpec {
        self.books.congress.current_election().unwrap().clone()
    }

    pub(crate) fn id(&self) -> ElectionId {
        self.spec().id
    }

    pub(crate) fn state(&self) -> Election {
        self.books.congress.election(&self.id())
    }

    pub(crate) fn now(&self) -> Round {
        self.state().now
    }

    pub(crate) fn next(&self) -> Option<Duty> {
        self.books.congress.next_duty()
    }

    /// The election's own vote, as a key.
    pub(crate) fn own(&self, own: &OwnVote) -> VoteKey {
        VoteKey::own(&self.books.congress.step().unwrap().id, own)
    }

    /// `yes` of those present in favour, the others against.
    pub(crate) fn put(&mut self, own: &OwnVote, yes: u64) {
        let vote = self.own(own);
        let present = self.books.congress.counts_at(&vote.step).votes_present;
        self.done(Command::OpenVote { vote: vote.clone() });
        self.done(Command::RecordVote { vote, hands: Hands { yes, no: present - yes, other: 0 } });
    }

    /// Everybody in favour.
    pub(crate) fn agree(&mut self, own: &OwnVote) {
        let step = self.books.congress.step().unwrap().id.clone();
        self.put(own, self.books.congress.counts_at(&step).votes_present);
    }

    /// Number of seats voted and `people` introduced; nominations are open.
    pub(crate) fn introduced(&mut self, people: &[usize]) {
        self.agree(&OwnVote::Seats);
        self.done(Command::Introduce { election: self.id(), candidates: codes(people) });
    }

    /// Nominations closed, the list made of all who stand, and voted.
    pub(crate) fn listed(&mut self) {
        let election = self.id();
        if self.now().turn <= 1 && !self.state().nominations.closed {
            self.done(Command::CloseNominations { election: election.clone() });
        }
        let candidates = self.books.congress.pool(&election);
        self.list(&candidates);
    }

    /// The list of `candidates` made and voted.
    pub(crate) fn list(&mut self, candidates: &[PersonCode]) {
        self.done(Command::FixList { election: self.id(), candidates: candidates.to_vec() });
        self.agree(&OwnVote::List(self.now().number));
    }

    pub(crate) fn board(&mut self, head: usize, members: &[usize]) {
        self.done(Command::NameBoard { election: self.id(), head: code(head), members: codes(members) });
        self.agree(&OwnVote::Board(self.now().number));
    }

    /// From the number of seats to the voted board, with `people` on the list.
    pub(crate) fn up_to(&mut self, people: &[usize]) {
        self.introduced(people);
        self.listed();
        self.board(20, &[21, 22]);
    }

    /// A paper for everybody present, and all of them in the box.
    pub(crate) fn papers(&mut self) -> u32 {
        let step = self.books.congress.step().cloned();
        let papers = self.books.congress.counts_in(step.as_ref()).present;
        let election = self.id();
        let issue =
            Command::IssuePapers { election: election.clone(), printed: papers, issued: papers, kept: 0, reason: None };
        self.done(issue);
        self.done(Command::OpenBox { election, collected: papers, reason: None });
        papers
    }

    /// The board proves its list by the code on a paper in hand.
    pub(crate) fn proved(&mut self) {
        let code = self.books.ballot_box(&self.id()).unwrap().list.clone();
        self.at_box(BoxCommand::ProveList { code }).unwrap();
    }

    pub(crate) fn at_box(&mut self, command: BoxCommand) -> Result<(), Refusal> {
        let id = self.books.box_id(&self.id());
        self.ask(Role::Board, Request::Box { id, command }).map(|_| ())
    }

    /// Ballots that come to `votes` (in ballot order), entered and sealed. Papers left without a name are invalid.
    pub(crate) fn count(&mut self, votes: &[u64]) {
        self.proved();
        let open = self.books.ballot_box(&self.id()).unwrap().clone();
        let mut left = votes.to_vec();
        for number in 1..=open.collected {
            let papers = u64::from(open.collected - number) + 1;
            let ballot = ballot(&open.paper, &mut left, papers);
            self.at_box(BoxCommand::Enter { number, ballot, count: 1 }).unwrap();
        }
        assert!(left.iter().all(|n| *n == 0), "{votes:?} do not fit {} papers", open.collected);
        self.at_box(BoxCommand::Seal).unwrap();
    }

    /// Papers, count and declaration; the verdict.
    pub(crate) fn balloted(&mut self, votes: &[u64]) -> Verdict {
        self.papers();
        self.count(votes);
        self.done(Command::Declare { election: self.id() });
        self.state().last_declared().unwrap().declared.clone().unwrap().verdict
    }

    /// The next vote opened, its names voted where it has a list to be made, everybody who stays on it.
    pub(crate) fn again(&mut self) {
        self.done(Command::OpenRound { election: self.id() });
    }

    /// Those elected, by number.
    pub(crate) fn elected(&self) -> Vec<String> {
        self.books.congress.elected(&self.id()).iter().map(ToString::to_string).collect()
    }

    /// What the hall is told follows.
    pub(crate) fn outlook(&self) -> String {
        let words = Words::new(Lang::Vi);
        outlook(&self.books.congress, &self.id()).map(|m| words.say(&m)).unwrap_or_default()
    }
}

/// A paper that takes its share of the votes `left` for `papers` papers, from those of whom most are left.
fn ballot(paper: &Paper, left: &mut [u64], papers: u64) -> Ballot {
    let sum: u64 = left.iter().sum();
    let most = usize::try_from(sum.div_ceil(papers)).unwrap().min(usize::from(paper.seats));
    let mut order: Vec<usize> = (0..left.len()).filter(|i| left[*i] > 0).collect();
    order.sort_by_key(|i| std::cmp::Reverse(left[*i]));
    order.truncate(most);
    order.iter().for_each(|i| left[*i] -= 1);
    let chosen = |i: &usize| order.contains(i);
    let marks = match paper.form {
        Form::CrossOut => {
            let struck = (0..left.len()).filter(|i| !chosen(i)).map(|i| u16::try_from(i + 1).unwrap());
            Marks::Struck(struck.collect())
        }
        // A column left empty: nobody is chosen, and the board has nothing to decide.
        Form::AgreeDisagree if order.is_empty() && left.len() > 1 => Marks::Columns(vec![Column::Neither; left.len()]),
        Form::AgreeDisagree => {
            let column = |i| if chosen(&i) { Column::Agree } else { Column::Disagree };
            Marks::Columns((0..left.len()).map(column).collect())
        }
        Form::Cumulative => panic!("shares are spread by the test itself"),
    };
    Ballot::read(marks, paper)
}
