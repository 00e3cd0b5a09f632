//! Every picture that an agenda can bring onto the hall's screen, each as large as it can become: everybody there, the
//! longest names of the roll on the lists, the largest numbers. For the check before the day.
use std::cmp::Reverse;

use crate::base::id::{PersonCode, StepId};
use crate::base::message::Message;
use crate::base::role::{Actor, Role};
use crate::base::text::width;
use crate::base::time::{Moment, Stamp};
use crate::congress::agenda::{ElectionSpec, Step, StepKind};
use crate::congress::attendance::Presence;
use crate::congress::decide::vote::wording;
use crate::congress::election::{
    CandidateList, Collected, CountingBoard, DeclaredResult, Election, Issued, Nominee, Purpose, Round, Sealed,
    Withdrawal, list_code,
};
use crate::congress::event::Event;
use crate::congress::speakers::{Standing, Turn, Who};
use crate::congress::stage::Cue;
use crate::congress::state::Statement;
use crate::congress::vote::{HandVote, Hands, Outcome, OwnVote, VoteKey};
use crate::readout::show::frame_of;
use crate::readout::stage::{Scene, StageFrame};
use crate::record::books::Books;
use crate::rules::base::{Base, needed};
use crate::rules::surplus::most_names;
use crate::rules::totals::Totals;
use crate::rules::verdict::{Contest, judge};

/// Names on a list whose rule sets no limit.
const USUAL_NAMES: usize = 40;

/// The longest address that the way to the page may have in a network of version 4.
const ADDRESS: &str = "http://192.168.100.200:65535";
/// Speakers told of at once are fewer; how long the one with the floor may speak, and has spoken over it, in minutes.
const SPEAKERS: usize = 12;
const GRANTED: i64 = 30;
const OVER: i64 = 99;

/// A picture, and what brings it.
#[derive(Clone, Debug)]
pub struct Picture {
    /// None for pictures of no step.
    pub step: Option<StepId>,
    pub what: Message,
    pub frame: StageFrame,
}

/// A walk through the agenda.
struct Walk {
    books: Books,
    at: Moment,
    all: Vec<Picture>,
    /// Whoever votes, the longest names first.
    longest: Vec<PersonCode>,
}

/// Every picture of the congress that `books` have just opened.
pub fn pictures(books: &Books, at: Moment) -> Vec<Picture> {
    let people = &books.congress.roll.people;
    let mut voters: Vec<_> = people.iter().filter(|p| p.kind.votes()).collect();
    voters.sort_by_key(|p| Reverse(width(&p.name)));
    let longest = voters.into_iter().map(|p| p.code.clone()).collect();
    let mut walk = Walk { books: books.clone(), at, all: Vec::new(), longest };
    walk.show(None, Message::new("walk-welcome"), &Cue::Welcome);
    walk.everybody();
    walk.show(None, Message::new("walk-welcome"), &Cue::Welcome);
    for position in 0..books.congress.agenda.steps.len() {
        walk.step(position);
    }
    walk.speakers();
    walk.show(None, Message::new("walk-page"), &Cue::Page);
    walk.show(None, Message::new("walk-break"), &Cue::Break { until: Some(at) });
    walk.books.congress.closed = Some(at);
    walk.show(None, Message::new("walk-closed"), &Cue::Step);
    walk.all
}

impl Walk {
    fn show(&mut self, step: Option<&StepId>, what: Message, cue: &Cue) {
        let mut frame = frame_of(&self.books, cue, self.at);
        if matches!(frame.scene, Scene::Page | Scene::Welcome { .. } | Scene::Break { .. }) {
            frame.page = Some(ADDRESS.to_owned());
        }
        self.all.push(Picture { step: step.cloned(), what, frame });
    }

    /// Everybody on the roll is there.
    fn everybody(&mut self) {
        let stamp = Stamp { at: self.at, by: Actor::new(Role::Desk, 1) };
        let codes: Vec<_> = self.books.congress.roll.people.iter().map(|p| p.code.clone()).collect();
        for code in codes {
            self.books.congress.evolve(1, &stamp, &Event::PresenceChanged { code, to: Presence::Present, badge: None });
        }
    }

    fn step(&mut self, position: usize) {
        let Some(step) = self.books.congress.agenda.steps.get(position).cloned() else { return };
        self.books.congress.progress.current = Some(position);
        if let Some(course) = self.books.congress.progress.steps.get_mut(position) {
            course.started = Some(self.at);
        }
        let what = if step.kind == StepKind::Break { "walk-break" } else { "walk-step" };
        self.show(Some(&step.id), Message::new(what), &Cue::Step);
        // Its rows are steps of all the session: a title that is too long is told by itself, not with this step's line.
        self.show(None, Message::new("walk-programme"), &Cue::Programme);
        if step.kind == StepKind::Credentials {
            self.credentials(&step);
        }
        for vote in &step.votes {
            self.vote(&step, VoteKey { step: step.id.clone(), vote: vote.id.clone() });
        }
        if let Some(spec) = &step.election {
            self.election(&step, spec);
        }
    }

    /// The longest names registered, with the agenda's longest subject; then the first with the floor, far over time.
    fn speakers(&mut self) {
        let subjects = self.books.congress.agenda.steps.iter().flat_map(|step| &step.speakers).map(|s| &s.subject);
        let subject = subjects.max_by_key(|subject| width(subject)).cloned().unwrap_or_default();
        let (at, granted) = (self.at, GRANTED * 60);
        let turn = |(code, id): (&PersonCode, u32)| Turn {
            id,
            who: Who::Person(code.clone()),
            subject: subject.clone(),
            written: false,
            step: None,
            granted,
            spent: 0,
            standing: Standing::Waiting,
        };
        self.books.congress.speakers.list = self.longest.iter().take(SPEAKERS).zip(1..).map(turn).collect();
        self.show(None, Message::new("walk-speakers"), &Cue::Speakers);
        if let Some(first) = self.books.congress.speakers.list.first_mut() {
            (first.standing, first.spent) = (Standing::Speaking { since: at }, (granted + OVER * 60) * 1000);
            self.show(None, Message::new("walk-speaker"), &Cue::Step);
        }
        self.books.congress.speakers.list.clear();
    }

    fn credentials(&mut self, step: &Step) {
        let congress = &mut self.books.congress;
        let counts = congress.roll.counts();
        let met = congress.quorum_met(&counts);
        congress.statements.push(Statement { step: step.id.clone(), counts, met, at: self.at, here: Vec::new() });
        self.show(Some(&step.id), Message::new("walk-quorum"), &Cue::Quorum);
        // Reported as the roll stands: a statement would name who was there.
        self.books.congress.statements.clear();
        for page in 0.. {
            let frame = frame_of(&self.books, &Cue::Credentials { page }, self.at);
            let Scene::Credentials(shown) = &frame.scene else { break };
            let last = shown.page >= shown.pages;
            let what = Message::new("walk-credentials").with("page", page + 1);
            self.all.push(Picture { step: Some(step.id.clone()), what, frame });
            if last {
                break;
            }
        }
    }

    /// The question, and the result with the largest numbers.
    fn vote(&mut self, step: &Step, key: VoteKey) {
        let congress = &self.books.congress;
        let Ok((question, proposal)) = wording(congress, step, &key) else { return };
        let (Some(base), Some(majority)) = (congress.hand_base(&key), congress.hand_majority(&key)) else { return };
        let (all, needed) = (base.whole, needed(majority.value, base.value));
        let vote = HandVote { question, proposal, base, opened: self.at, outcome: None };
        let what = |key| Message::new(key).with("what", vote.question.clone());
        self.books.congress.votes.insert(key.clone(), vote.clone());
        let cue = Cue::Vote(key.clone());
        self.show(Some(&step.id), what("walk-question"), &cue);
        for carried in [true, false] {
            let hands = Hands { yes: all, no: all, other: all };
            let outcome = Outcome { hands, present: all, needed, carried, at: self.at };
            let told = HandVote { outcome: Some(outcome), ..vote.clone() };
            self.books.congress.votes.insert(key.clone(), told);
            self.show(Some(&step.id), what("walk-hand-result"), &cue);
        }
        self.books.congress.votes.remove(&key);
    }

    /// The names a list can have: those prepared, and as many more as the rule allows, the longest of the roll.
    fn names(&self, spec: &ElectionSpec) -> Vec<PersonCode> {
        let rule = self.books.congress.rules.as_ref().and_then(|r| r.surplus.as_ref());
        let most = rule.map_or(spec.candidates.len().max(1) + 2, |rule| most_names(&rule.value, spec.seats) as usize);
        let most = most.clamp(spec.candidates.len(), spec.candidates.len().max(USUAL_NAMES));
        let mut names = spec.candidates.clone();
        let rest = self.longest.iter().filter(|code| !spec.candidates.contains(code)).cloned();
        names.extend(rest.take(most.saturating_sub(spec.candidates.len())));
        names
    }

    fn election(&mut self, step: &Step, spec: &ElectionSpec) {
        let names = self.names(spec);
        let longest = || self.longest.first().cloned().into_iter();
        let mut election = Election {
            board: spec.board_head.clone().or_else(|| self.longest.first().cloned()).map(|head| CountingBoard {
                head,
                members: spec.board.clone(),
                vote: 1,
            }),
            ..Election::default()
        };
        election.nominations.introduced = Some(names.clone());
        election.nominations.nominees = longest().map(|code| Nominee { code: code.clone(), by: Some(code) }).collect();
        election.nominations.withdrawals = longest().map(|code| Withdrawal { code, grant: false }).collect();
        self.put(spec, &election);
        self.show(Some(&step.id), office("walk-names", spec), &Cue::Candidates(spec.id.clone()));
        self.round(step, spec, (&mut election, &names), Round::default());
        self.own_votes(step);
        let round = |number, turn, purpose| Round { stays: names.clone(), ..Round::new(number, turn, purpose) };
        for next in [round(2, 2, Purpose::Regular), round(3, 2, Purpose::Revote), round(0, 1, Purpose::Opinion)] {
            self.round(step, spec, (&mut election, &names), next);
        }
        self.books.congress.elections.remove(&spec.id);
    }

    fn put(&mut self, spec: &ElectionSpec, election: &Election) {
        self.books.congress.elections.insert(spec.id.clone(), election.clone());
    }

    /// One vote by ballot from its list to its result.
    fn round(
        &mut self,
        step: &Step,
        spec: &ElectionSpec,
        (election, names): (&mut Election, &[PersonCode]),
        round: Round,
    ) {
        let congress = &self.books.congress;
        let Some(rules) = congress.rules.clone() else { return };
        let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let code = list_code(&spec.title, round.number, &[]);
        let list = CandidateList { candidates: names.to_vec(), form: rules.form(count, spec.seats), code };
        let counts = congress.roll.counts();
        let papers = counts.present;
        let base = congress.ballot_base(Some(step)).or_else(|| congress.base()).unwrap_or_else(|| whole(papers));
        election.now = Round { list: Some(list), ..round };
        self.put(spec, election);
        let id = || spec.id.clone();
        self.show(Some(&step.id), office("walk-candidates", spec), &Cue::Candidates(id()));
        let (issued, at) = (papers, self.at);
        let handed = Issued { printed: issued, issued, kept: 0, reason: None, base: Some(base.clone()), at };
        election.now.issued = Some(handed);
        self.put(spec, election);
        self.show(Some(&step.id), office("walk-procedure", spec), &Cue::Procedure(id()));
        self.show(Some(&step.id), office("walk-voting", spec), &Cue::Voting(id()));
        election.now.collected = Some(Collected { collected: papers, not_returned: 0, reason: None, at });
        self.put(spec, election);
        self.show(Some(&step.id), office("walk-counting", spec), &Cue::Voting(id()));
        let totals = Totals { entered: papers, valid: papers, ..Totals::default() };
        election.now.sealed = Some(Sealed { totals, digest: String::new(), at });
        let kind = self.books.congress.agenda.kind;
        let revote = election.now.purpose == Purpose::Revote;
        let (seats, turn) = (spec.seats, election.now.turn);
        let contest = Contest { rules: &rules, kind, office: spec.office, seats, round: turn, revote };
        // All elected; then some of every standing: elected, tied at the last seat, and not.
        let all = vec![base.value; names.len()];
        let mixed = (0..names.len()).map(|i| if i + 1 < seats as usize { base.value } else { base.value * 2 / 3 });
        let few = (0..names.len()).map(|i| if i % 2 == 0 { base.value } else { 0 });
        for votes in [all, mixed.collect(), few.collect()] {
            election.now.declared = Some(DeclaredResult { verdict: judge(&contest, &base, &votes), at });
            self.put(spec, election);
            self.show(Some(&step.id), office("walk-declared", spec), &Cue::Declared(id()));
        }
        election.now.declared = None;
        self.put(spec, election);
    }

    /// The hand votes an election has by itself.
    fn own_votes(&mut self, step: &Step) {
        let mut own =
            vec![OwnVote::Seats, OwnVote::List(1), OwnVote::Board(1), OwnVote::Again(1), OwnVote::NewNames(2)];
        if let Some(code) = self.longest.first() {
            own.extend([OwnVote::Nominee(code.clone()), OwnVote::Withdrawal(code.clone())]);
        }
        for own in own {
            self.vote(step, VoteKey::own(&step.id, &own));
        }
    }
}

fn office(key: &'static str, spec: &ElectionSpec) -> Message {
    Message::new(key).with("office", &spec.title)
}

/// A base that is counted on papers: all of them.
fn whole(papers: u32) -> Base {
    Base {
        value: papers.into(),
        kind: Default::default(),
        whole: papers.into(),
        excluded: Default::default(),
        ignored: 0,
        article: String::new(),
    }
}
