//! Simulated people: what they do next, given what has happened. Nothing is remembered between calls, and every chance
//! is drawn from the seed and the name of what it is for; so a seed gives the same congress however it is cut into pieces.
use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

use crate::base::id::{ElectionId, PersonCode};
use crate::base::role::Role;
use crate::congress::agenda::ElectionSpec;
use crate::congress::attendance::Presence;
use crate::congress::command::Command;
use crate::congress::duty::Duty;
use crate::congress::roll::{Person, PersonKind};
use crate::congress::state::Congress;
use crate::congress::vote::{Hands, OwnVote, VoteKey};
use crate::count::ballot::{Ballot, Column, Decision, Marks, Paper, Ruling};
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::count::keying::Keying;
use crate::record::entry::BoxId;
use crate::record::request::Request;
use crate::rules::ruleset::{BY_PROGRAM, Form};
use crate::rules::surplus::{bounds, most_names};

/// A request and the kind of seat that sends it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub role: Role,
    pub request: Request,
}

/// Simulated people.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    seed: u64,
}

fn console(command: Command) -> Asked {
    Asked { role: Role::Console, request: command.into() }
}

fn below(rng: &mut ChaCha8Rng, n: u32) -> u32 {
    u32::try_from(rng.next_u64() % u64::from(n.max(1))).unwrap_or(0)
}

fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Crowd {
    /// People by `seed`.
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// The chances of one thing.
    fn chance(self, of: &str) -> ChaCha8Rng {
        let mut hasher = Sha256::new();
        hasher.update(self.seed.to_le_bytes());
        hasher.update(of);
        ChaCha8Rng::from_seed(hasher.finalize().into())
    }

    /// What does the next open duty, in order: people arrive before the quorum is stated; a step without open duties is left
    /// for the next one. Empty once the congress has closed. `boxes` are as a board seat knows them.
    pub fn next(self, congress: &Congress, boxes: &BTreeMap<BoxId, BallotBox>) -> Vec<Asked> {
        if congress.closed.is_some() || congress.agenda.steps.is_empty() {
            return Vec::new();
        }
        // Until the quorum of a session is stated whoever comes at all arrives first.
        let stated = congress.statements.iter().filter_map(|s| congress.agenda.step(&s.step));
        let stated = stated.into_iter().any(|step| step.session == congress.roll.session());
        let arrivals = if stated { Vec::new() } else { self.arrivals(congress) };
        if !arrivals.is_empty() {
            return arrivals;
        }
        if let Some(asked) = stand_in(congress).filter(|_| !stated) {
            return vec![asked];
        }
        match congress.next_duty() {
            Some(duty) => self.duty(congress, boxes, &duty),
            None if self.calls_roll(congress) => {
                vec![Asked { role: Role::Desk, request: Command::CallRoll { kept: false }.into() }]
            }
            None => vec![console(onward(congress))],
        }
    }

    /// Whether the desk calls the roll of the next session before it begins; otherwise whoever is there stays.
    fn calls_roll(self, congress: &Congress) -> bool {
        let next = congress.callable().ok().filter(|session| *session > congress.session());
        next.is_some_and(|session| below(&mut self.chance(&format!("roll/{session}")), 2) == 0)
    }

    fn arrivals(self, congress: &Congress) -> Vec<Asked> {
        let mut asked = Vec::new();
        let session = match congress.roll.session() {
            0 => String::new(),
            later => format!("{later}/"),
        };
        let awaited = congress.roll.iter().filter(|(_, a)| a.presence == Presence::Expected);
        for (person, _) in awaited {
            let mut rng = self.chance(&format!("arrival/{session}{}", person.code));
            let code = person.code.clone();
            let command = match below(&mut rng, 100) {
                0..95 => Command::CheckIn { code, badge: None },
                95..98 => {
                    Command::MarkAbsent {
                        code, accepted: true, whole: true, note: "Ốm, có đơn xin phép".to_owned()
                    }
                }
                // Not heard of: absent without reason once the quorum is stated.
                _ => continue,
            };
            asked.push(Asked { role: Role::Desk, request: command.into() });
        }
        asked
    }

    fn duty(self, congress: &Congress, boxes: &BTreeMap<BoxId, BallotBox>, duty: &Duty) -> Vec<Asked> {
        match duty {
            Duty::ConfirmRules => vec![console(Command::ConfirmRules)],
            Duty::StateQuorum => vec![console(Command::StateQuorum)],
            Duty::Vote(key) => self.vote(congress, key),
            Duty::Count(id) => self.count(congress, boxes, id),
            Duty::Declare(id) => vec![console(Command::Declare { election: id.clone() })],
            Duty::Close => vec![console(Command::Close)],
            Duty::Nominate(id) => self.floor(congress, id),
            Duty::NextRound(id) => vec![console(Command::OpenRound { election: id.clone() })],
            Duty::SettleTie(id) => vec![console(settle(congress, id))],
            Duty::Introduce(id)
            | Duty::FixList(id)
            | Duty::NameBoard(id)
            | Duty::IssuePapers(id)
            | Duty::OpenBox(id) => {
                let Some((_, spec)) = congress.agenda.election(id) else { return Vec::new() };
                vec![console(self.prepare(congress, spec, duty))]
            }
        }
    }

    fn prepare(self, congress: &Congress, spec: &ElectionSpec, duty: &Duty) -> Command {
        let election = spec.id.clone();
        let state = congress.election(&election);
        let mut rng = self.chance(&format!("papers/{election}/{}", state.now.number));
        match duty {
            Duty::Introduce(_) => Command::Introduce { election, candidates: candidates(congress, spec) },
            Duty::FixList(_) => Command::FixList { candidates: congress.pool(&election), election },
            Duty::NameBoard(_) => {
                let (head, members) = board(congress, spec);
                Command::NameBoard { election, head, members }
            }
            Duty::IssuePapers(_) => {
                let step = congress.agenda.election(&election).map(|(step, _)| step);
                let issued = congress.counts_in(step).present;
                let kept = 2 + below(&mut rng, issued / 20 + 1);
                Command::IssuePapers { election, printed: issued + kept, issued, kept, reason: None }
            }
            _ => {
                let issued = state.now.issued.map_or(0, |i| i.issued);
                let missing = u32::from(issued > 10 && below(&mut rng, 4) == 0);
                let reason = (missing > 0).then(|| "Một người về sớm, không nộp phiếu".to_owned());
                Command::OpenBox { election, collected: issued - missing, reason }
            }
        }
    }

    /// Most votes are unanimous; now and then a few are against or have another opinion.
    fn vote(self, congress: &Congress, key: &VoteKey) -> Vec<Asked> {
        let mut rng = self.chance(&format!("vote/{}/{}", key.step, key.vote));
        let present = congress.counts_at(&key.step).votes_present;
        let mut hands = Hands { yes: present, no: 0, other: 0 };
        if below(&mut rng, 4) == 0 {
            let few = |part: u64, rng: &mut ChaCha8Rng| rng.next_u64() % (present / part + 2);
            hands.no = few(25, &mut rng).min(present / 4);
            hands.other = few(40, &mut rng).min(present / 4);
            hands.yes = present - hands.no - hands.other;
        }
        // After a second turn even the patient sometimes leave the seats empty.
        if matches!(key.of_election(), Some(OwnVote::Again(number)) if number > 1) && below(&mut rng, 3) == 0 {
            hands = Hands { yes: present / 3, no: present - present / 3, other: 0 };
        }
        let mut asked = Vec::new();
        if congress.votes.get(key).is_none_or(|v| v.outcome.is_some()) {
            asked.push(console(Command::OpenVote { vote: key.clone() }));
        }
        asked.push(console(Command::RecordVote { vote: key.clone(), hands }));
        asked
    }

    /// Now and then somebody is nominated where the list has room, and sometimes asks to withdraw; then nominations close.
    fn floor(self, congress: &Congress, id: &ElectionId) -> Vec<Asked> {
        let close = vec![console(Command::CloseNominations { election: id.clone() })];
        let Some((_, spec)) = congress.agenda.election(id) else { return close };
        let state = congress.election(id);
        let mut rng = self.chance(&format!("floor/{id}"));
        let election = id.clone();
        if let Some(nominee) = state.nominations.nominees.first() {
            let asks = below(&mut rng, 2) == 0 && congress.pool(id).contains(&nominee.code);
            if asks && state.nominations.withdrawals.is_empty() {
                return vec![console(Command::AskWithdrawal { election, code: nominee.code.clone(), grant: true })];
            }
            return close;
        }
        let pool = congress.pool(id);
        let rules = congress.rules.as_ref();
        let most =
            rules.and_then(|r| r.surplus.as_ref()).map_or(u32::MAX, |s| most_names(&s.value, congress.seats(id)));
        let allowed = congress.eligible(spec);
        let free = |p: &&Person| {
            p.kind.votes()
                && !p.of_convening()
                && !pool.contains(&p.code)
                && spec.board_head.as_ref() != Some(&p.code)
                && !spec.board.contains(&p.code)
                && allowed.as_ref().is_none_or(|a| a.contains(&p.code))
        };
        let mut free = congress.roll.people.iter().filter(free);
        match (free.next(), free.next()) {
            (Some(nominee), Some(by)) if size(pool.len()) < most && below(&mut rng, 3) == 0 => {
                let by = (below(&mut rng, 2) == 0).then(|| by.code.clone());
                vec![console(Command::Nominate { election, code: nominee.code.clone(), by })]
            }
            _ => close,
        }
    }

    /// The ballots that are not yet entered, then the seal.
    fn count(self, congress: &Congress, boxes: &BTreeMap<BoxId, BallotBox>, election: &ElectionId) -> Vec<Asked> {
        let id = BoxId { election: election.clone(), round: congress.election(election).now.number };
        let Some(open) = boxes.get(&id) else { return Vec::new() };
        let board = |command| Asked { role: Role::Board, request: Request::Box { id: id.clone(), command } };
        let reasons = seen_reasons(congress);
        let liking = self.liking(&open.paper, &id);
        let shares = self.shares(congress, &id);
        if open.way() != Keying::Single {
            // People chose another way for this box, and go it themselves.
            return Vec::new();
        }
        // Whoever sits at the board proves the list once; asked again it changes nothing.
        let mut asked = vec![board(BoxCommand::ProveList { code: open.list.clone() })];
        for (number, ballot) in open.pile() {
            let (ruling, Decision { by, reason }) = ruling(ballot, reasons.first());
            asked.push(board(BoxCommand::Adjudicate { number, ruling, by, reason }));
        }
        let left = open.collected.saturating_sub(open.entered());
        for number in open.next_number()..open.next_number().saturating_add(left) {
            let mut rng = self.chance(&format!("ballot/{election}/{}/{number}", id.round));
            let own = shares.get(number as usize - 1).copied().unwrap_or(1);
            let ballot = decided(fill(&mut rng, &open.paper, (&liking, own), &reasons), reasons.first());
            asked.push(board(BoxCommand::Enter { number, ballot, count: 1 }));
        }
        asked.push(board(BoxCommand::Seal));
        asked
    }

    /// The shares of those who vote, in the order in which their papers lie in the box.
    fn shares(self, congress: &Congress, id: &BoxId) -> Vec<u64> {
        let mut rng = self.chance(&format!("shares/{}/{}", id.election, id.round));
        let electorate = congress.electorate(congress.agenda.election(&id.election).map(|(step, _)| step));
        let roll = &congress.roll;
        let present = |holder: usize| roll.attendance[holder].presence == Presence::Present;
        let seats = roll.seats(electorate.voters()).filter(|(_, holder)| present(*holder));
        let mut papers: Vec<_> = seats.map(|(seat, _)| (rng.next_u64(), roll.people[seat].shares)).collect();
        papers.sort_unstable();
        papers.into_iter().map(|(_, shares)| shares).collect()
    }

    /// How much each name is liked: as many as there are too many are liked clearly less, so that most seats are filled.
    fn liking(self, paper: &Paper, id: &BoxId) -> Vec<u32> {
        let mut rng = self.chance(&format!("liking/{}/{}", id.election, id.round));
        let mut order: Vec<(u64, u16)> = (0..paper.names).map(|n| (rng.next_u64(), n)).collect();
        order.sort_unstable();
        let mut liking = vec![0; usize::from(paper.names)];
        for (rank, (_, name)) in (0..).zip(order) {
            let least = rank < paper.names.saturating_sub(paper.seats);
            liking[usize::from(name)] = if least { below(&mut rng, 30) } else { 40 + below(&mut rng, 40) };
        }
        liking
    }
}

/// What the simulated board decides on a paper that was put aside: what can be read is valid.
fn ruling(ballot: &Ballot, reason: Option<&String>) -> (Ruling, Decision) {
    let decision = Decision { by: "Ban kiểm phiếu".to_owned(), reason: "Rõ ý người bầu".to_owned() };
    match (&ballot.marks, reason) {
        (Marks::Unread, Some(reason)) => (Ruling::Invalid(reason.clone()), decision),
        (marks, _) => (Ruling::Valid(marks.clone()), decision),
    }
}

/// The paper with the board's decision where it needs one.
fn decided(ballot: Ballot, reason: Option<&String>) -> Ballot {
    if !ballot.pending() {
        return ballot;
    }
    let (ruling, decision) = ruling(&ballot, reason);
    ballot.ruled(&ruling, decision)
}

/// Reasons of the rule file that only people can see on a paper.
fn seen_reasons(congress: &Congress) -> Vec<String> {
    let all = congress.rules.iter().flat_map(|r| r.invalid.keys());
    all.filter(|id| !BY_PROGRAM.contains(&id.as_str())).cloned().collect()
}

/// An alternate for a delegate who never came, where one of the same unit is free.
fn stand_in(congress: &Congress) -> Option<Asked> {
    let roll = &congress.roll;
    let free = |p: &Person| {
        p.kind == PersonKind::Alternate
            && roll.attendance(&p.code).is_some_and(|a| a.replaces.is_none() && a.presence == Presence::Present)
    };
    roll.iter().find_map(|(seat, a)| {
        if !seat.kind.votes() || !a.presence.absent() || a.seen || a.replaced_by.is_some() {
            return None;
        }
        let named = |p: &&Person| p.replaces.as_ref().is_none_or(|code| *code == seat.code);
        let alternate = roll.people.iter().filter(|p| free(p) && p.unit == seat.unit).find(named)?;
        let (alternate, delegate) = (alternate.code.clone(), seat.code.clone());
        Some(Asked { role: Role::Desk, request: Command::Replace { alternate, delegate, reason: None }.into() })
    })
}

/// The first of the tied, as if drawn.
fn settle(congress: &Congress, id: &ElectionId) -> Command {
    let state = congress.election(id);
    let vacant = state.now.declared.as_ref().map_or(0, |d| d.verdict.vacant) as usize;
    let winners = state.now.tied().into_iter().take(vacant).collect();
    Command::SettleTie { election: id.clone(), winners, reason: "Rút thăm trước Đại hội".to_owned() }
}

/// The next step, or the close after the last one.
fn onward(congress: &Congress) -> Command {
    let next = congress.progress.current.map_or(0, |i| i + 1);
    match congress.agenda.steps.get(next) {
        Some(step) => Command::Enter { step: step.id.clone(), reason: None },
        None => Command::Close,
    }
}

/// The names prepared; where the list comes from an earlier election, filled up from those elected there.
fn candidates(congress: &Congress, spec: &ElectionSpec) -> Vec<PersonCode> {
    let Some(allowed) = congress.eligible(spec) else { return spec.candidates.clone() };
    let surplus = congress.rules.as_ref().and_then(|r| r.surplus.as_ref()).map(|r| &r.value);
    let (least, most) = bounds(surplus, spec.seats, spec.office.wants_surplus());
    let prepared = spec.candidates.iter().filter(|c| allowed.contains(c));
    let mut names: Vec<_> = prepared.take(most as usize).cloned().collect();
    for code in allowed {
        if size(names.len()) >= least {
            break;
        }
        if !names.contains(&code) {
            names.push(code);
        }
    }
    names
}

/// The board prepared, without those who stand on the list; filled up with others who have a vote.
fn board(congress: &Congress, spec: &ElectionSpec) -> (PersonCode, Vec<PersonCode>) {
    let list = congress.election(&spec.id).now.list.map(|l| l.candidates).unwrap_or_default();
    let free = |code: &PersonCode| !list.contains(code) && congress.roll.has_vote(code);
    let mut board: Vec<_> = spec.board_head.iter().chain(&spec.board).filter(|c| free(c)).cloned().collect();
    for (person, _) in congress.roll.voters() {
        if board.len() >= 3 {
            break;
        }
        if free(&person.code) && !board.contains(&person.code) {
            board.push(person.code.clone());
        }
    }
    if board.is_empty() {
        return (PersonCode::default(), board);
    }
    let head = board.remove(0);
    (head, board)
}

/// One paper as a voter fills it, who likes the names so much and holds so many shares.
fn fill(rng: &mut ChaCha8Rng, paper: &Paper, (liking, shares): (&[u32], u64), reasons: &[String]) -> Ballot {
    if !reasons.is_empty() && below(rng, 100) == 0 {
        let reason = below(rng, size(reasons.len())) as usize;
        return Ballot::refused(&reasons[reason]);
    }
    let marks = match paper.form {
        Form::CrossOut => Marks::Struck(struck(rng, paper, liking)),
        Form::Cumulative => spread(rng, paper, liking, shares),
        Form::AgreeDisagree => Marks::Columns((0..paper.names).map(|_| column(rng)).collect()),
    };
    Ballot::read(marks, paper)
}

/// Strikes the least liked names: as many as there are too many, sometimes one or two more, rarely one too few.
fn struck(rng: &mut ChaCha8Rng, paper: &Paper, liking: &[u32]) -> Vec<u16> {
    let surplus = paper.names.saturating_sub(paper.seats);
    let strike = match below(rng, 100) {
        0..2 => surplus.saturating_sub(1),
        2..12 => (surplus + 1).min(paper.names - 1),
        12..15 => (surplus + 2).min(paper.names - 1),
        _ => surplus,
    };
    let mut order: Vec<(u32, u16)> = (1..=paper.names).zip(liking).map(|(n, l)| (l + below(rng, 100), n)).collect();
    order.sort_unstable();
    let mut struck: Vec<_> = order.into_iter().take(usize::from(strike)).map(|(_, n)| n).collect();
    struck.sort_unstable();
    struck
}

/// Spreads shares × seats votes: evenly over as many names as there are seats, or all on one, or most on one and the
/// rest on a second; rarely some are kept back, or a few too many are written.
fn spread(rng: &mut ChaCha8Rng, paper: &Paper, liking: &[u32], shares: u64) -> Marks {
    let mut order: Vec<(u32, usize)> = liking.iter().map(|l| l + below(rng, 100)).zip(0..).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let all = shares.saturating_mul(u64::from(paper.seats));
    let parts: Vec<u64> = match below(rng, 100) {
        0..2 => vec![all, shares],
        2..45 => vec![shares; usize::from(paper.seats)],
        45..65 => vec![all],
        65..95 => vec![all - all / 3, all / 3],
        _ => vec![all / 2],
    };
    let mut votes = vec![0; usize::from(paper.names)];
    for ((_, name), part) in order.into_iter().zip(parts) {
        votes[name] = part;
    }
    Marks::Spread { shares, votes }
}

fn column(rng: &mut ChaCha8Rng) -> Column {
    match below(rng, 100) {
        0..93 => Column::Agree,
        93..98 => Column::Disagree,
        98 => Column::Both,
        _ => Column::Neither,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ruleset::OVER_SHARES;

    const PAPER: Paper = Paper::usual(Form::CrossOut, 18, 15);

    #[test]
    fn papers_fit_and_most_are_valid() {
        let crowd = Crowd::new(7);
        let liking = crowd.liking(&PAPER, &BoxId { election: "e".into(), round: 1 });
        let ballots: Vec<_> = (0..500)
            .map(|n| fill(&mut crowd.chance(&format!("b/{n}")), &PAPER, (&liking, 1), &["torn".to_owned()]))
            .collect();
        let invalid = ballots.iter().filter(|b| b.invalid.is_some()).count();
        assert!((1..50).contains(&invalid), "{invalid} invalid");
        assert!(ballots.iter().any(|b| b.marks.chosen(&PAPER).len() < 15 && b.invalid.is_none()));
    }

    #[test]
    fn shares_are_spread_and_most_papers_are_valid() {
        let paper = Paper::usual(Form::Cumulative, 7, 5);
        let crowd = Crowd::new(3);
        let liking = crowd.liking(&paper, &BoxId { election: "e".into(), round: 1 });
        let one = |n: u64| fill(&mut crowd.chance(&format!("s/{n}")), &paper, (&liking, 1_000 + n), &[]);
        let ballots: Vec<_> = (0..500).map(one).collect();
        assert!(ballots.iter().all(|b| paper.takes(&b.marks)));
        let over = ballots.iter().filter(|b| b.invalid.as_deref() == Some(OVER_SHARES)).count();
        assert!((1..40).contains(&over), "{over} papers with too many votes");
        let names = |b: &Ballot| b.marks.chosen(&paper).len();
        assert!([1, 2, 5].iter().all(|n| ballots.iter().any(|b| names(b) == *n && b.invalid.is_none())));
    }

    #[test]
    fn chances_follow_from_seed_and_name() {
        let draw = |seed, name: &str| Crowd::new(seed).chance(name).next_u64();
        assert_eq!(draw(1, "a"), draw(1, "a"));
        assert_ne!(draw(1, "a"), draw(2, "a"));
        assert_ne!(draw(1, "a"), draw(1, "b"));
    }
}
