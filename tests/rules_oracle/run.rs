//! The program's own way from a world to an answer.
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::OnceLock;

use daihoi::app::tally::{Outcome, judged};
use daihoi::rules::base::percent;
use daihoi::rules::body::{Body, Exclusion};
use daihoi::rules::marks::Reading;
use daihoi::rules::office::OfficeGroup;
use daihoi::rules::ruleset::{BaseKind, Form, Majority, Next, Param, RuleSet, Status, TiePolicy};
use daihoi::rules::verdict::Standing;
use daihoi::script::ballots::{self, Shape};
use daihoi::script::bundled::rule_file;
use daihoi::script::case::{Case, Counted, Papers};
use daihoi::script::case_names::NameCount;
use daihoi::script::fault::Findings;
use daihoi::script::sheet::Sheet;

use crate::known::{Mark, On, Share, Tie};
use crate::oracle::Answer;
use crate::world::{SETS, Whereabouts, World, reasons};

pub(crate) fn rules(id: &str) -> &'static RuleSet {
    static ALL: OnceLock<BTreeMap<&'static str, RuleSet>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let read = |id: &'static str| (id, toml::from_str(rule_file(id).unwrap()).unwrap());
        SETS.into_iter().map(read).collect()
    });
    &all[id]
}

/// The rule set of `world`: a file's, or a file's with everything that decides replaced.
fn rules_of(world: &World) -> RuleSet {
    let mut set = rules(world.set).clone();
    if !world.invented {
        return set;
    }
    let known = &world.known;
    for (body, rule) in &mut set.base {
        rule.value.exclusions = reasons(*body).iter().map(|r| exclusion(r)).collect();
        rule.value.kind = match known.base {
            On::SummonedLessExcluded => BaseKind::Summoned,
            On::Everyone => BaseKind::WholeBody,
            On::Present => BaseKind::Present,
            On::Issued => BaseKind::Issued,
            On::Collected => BaseKind::Collected,
            On::Valid => BaseKind::Valid,
            On::Cast => BaseKind::Cast,
        };
    }
    set.majority.value = match known.share {
        Some(Share::Half) => Majority::MoreThanHalf,
        Some(Share::Percent(percent)) => Majority::AtLeastPercent(percent),
        None => Majority::Plurality,
    };
    set.tie.value = match known.tie {
        Tie::Again => TiePolicy::RevoteTiedPlurality,
        Tie::SameMajority => TiePolicy::RevoteMajority,
        Tie::Ask => TiePolicy::AskCongress,
        Tie::Older => TiePolicy::Older,
        Tie::Lot => TiePolicy::Lot,
    };
    let after = [&known.committees, &known.delegates, &known.cell_secretary];
    for (group, words) in OfficeGroup::ALL.into_iter().zip(after) {
        let value = words.iter().map(|w| next(w)).collect();
        set.vacant.insert(group, Param { value, article: "?".to_owned(), status: Status::Confirmed });
    }
    let mark = |case: &str, param: &mut Param<Reading>| {
        param.value = match known.marks[case] {
            Mark::Valid => Reading::Valid,
            Mark::Invalid => Reading::Invalid,
            Mark::Board => Reading::Board,
        };
    };
    mark("too-many-names", &mut set.marks.too_many_names);
    mark("nobody", &mut set.marks.nobody);
    mark("nobody-one-name", &mut set.marks.nobody_one_name);
    mark("both-one-name", &mut set.marks.both_one_name);
    mark("neither-one-name", &mut set.marks.neither_one_name);
    mark("all-disagree", &mut set.marks.all_disagree);
    mark("over-shares", &mut set.marks.over_shares);
    set.invalid.get_mut("nobody").unwrap().in_base = known.base != On::Cast;
    set
}

fn exclusion(word: &str) -> Exclusion {
    Exclusion::ALL.into_iter().find(|e| e.as_str() == word).unwrap()
}

fn next(word: &str) -> Next {
    let all = [Next::CongressDecides, Next::SecondRound, Next::FillNone, Next::SuperiorAppoints];
    all.into_iter().find(|n| n.as_str() == word).unwrap()
}

pub(crate) fn csv(world: &World) -> String {
    let shares = world.form == Form::Cumulative;
    let mut text = world.names.join(",");
    text += if shares { ",shares,invalid\n" } else { ",invalid\n" };
    for paper in &world.papers {
        text += &paper.cells.join(",");
        if shares {
            write!(text, ",{}", paper.shares).unwrap();
        }
        writeln!(text, ",{}", paper.refused.unwrap_or_default()).unwrap();
    }
    text
}

pub(crate) fn excluded(world: &World) -> BTreeMap<&'static str, u64> {
    let mut all = BTreeMap::new();
    for person in &world.people {
        if let Whereabouts::Away(why) = person {
            *all.entry(*why).or_insert(0) += 1;
        }
    }
    all
}

fn body(world: &World) -> Body {
    let excluded = excluded(world);
    // Only the Party's rules know who is left out; reading a case clears the table elsewhere.
    let party = world.known.base == On::SummonedLessExcluded;
    let known = Exclusion::ALL.into_iter().filter(|e| party && excluded.contains_key(e.as_str()));
    Body {
        summoned: world.people.len() as u64,
        present: world.present() as u64,
        excluded: known.map(|e| (e, excluded[e.as_str()])).collect(),
    }
}

fn case(world: &World, counted: Counted, papers: Papers) -> Case {
    Case {
        rules: rules_of(world),
        kind: world.kind,
        office: world.office,
        seats: world.seats,
        round: world.round,
        revote: world.revote,
        body: body(world),
        attendance: true,
        papers,
        names: world.names.clone(),
        counted,
        notices: Vec::new(),
    }
}

/// The world's papers through the CSV reader.
pub(crate) fn by_ballots(world: &World) -> Case {
    let text = csv(world);
    let findings = Findings::default();
    let rules = &rules_of(world);
    let seats = u16::try_from(world.seats).unwrap();
    let shape = Shape { form: world.form, seats, marks: rules.marks.map(|p| p.value), rules };
    let entered = ballots::read(&Sheet::new("b.csv", &text, &findings), &text, &shape);
    let Some(entered) = entered else { panic!("{:#?}\n{text}", findings.finish()) };
    assert_eq!(entered.names, world.names);
    let collected = Some(u32::try_from(world.papers.len()).unwrap());
    let papers = Papers { issued: world.issued, collected, form: world.form, ..Papers::default() };
    case(world, Counted::Ballots(entered.paper, entered.ballots), papers)
}

/// The oracle's totals as a case file tells them.
pub(crate) fn by_totals(world: &World, answer: &Answer) -> Case {
    let count = |votes: &u64| NameCount { votes: *votes, ..NameCount::default() };
    let papers = Papers {
        issued: world.issued,
        collected: Some(u32::try_from(world.papers.len()).unwrap()),
        form: world.form,
        invalid: answer.invalid.iter().map(|(id, n)| (id.clone(), u32::try_from(*n).unwrap())).collect(),
        ..Papers::default()
    };
    case(world, Counted::Names(answer.votes.iter().map(count).collect()), papers)
}

/// What the program makes of `case`, in the oracle's words.
pub(crate) fn answer(case: &Case) -> Answer {
    let outcome = judged(case);
    let Some((base, verdict)) = &outcome.verdict else { panic!("no verdict: {:#?}", outcome.equations) };
    let word = |s: &Standing| match s {
        Standing::Elected => "elected",
        Standing::Tied => "tied",
        Standing::OverHalfNoSeat => "over-half-no-seat",
        Standing::NotElected => "not-elected",
    };
    let ordered = verdict.elected.windows(2).all(|w| {
        let (a, b) = (verdict.votes[w[0]], verdict.votes[w[1]]);
        a > b || (a == b && w[0] < w[1])
    });
    assert!(ordered, "the elected stand from the highest: {verdict:?}");
    for (list, standing) in [(&verdict.elected, Standing::Elected), (&verdict.tied, Standing::Tied)] {
        let mut standing: Vec<usize> = (0..case.names.len()).filter(|i| verdict.standings[*i] == standing).collect();
        standing.sort_by_key(|i| std::cmp::Reverse(verdict.votes[*i]));
        assert_eq!(list, &standing);
    }
    Answer {
        base: verdict.base,
        needed: verdict.needed,
        valid: u64::from(outcome.totals.valid),
        invalid: outcome.totals.invalid.iter().map(|(id, n)| (id.clone(), u64::from(*n))).collect(),
        votes: verdict.votes.clone(),
        percents: verdict.votes.iter().map(|v| percent(*v, base.value)).collect(),
        verdicts: verdict.standings.iter().map(word).collect(),
        vacant: u64::from(verdict.vacant),
        next: verdict.next.as_str(),
        for_the_board: left_to_the_board(&outcome),
    }
}

/// How many papers the notice on the board's papers tells of.
fn left_to_the_board(outcome: &Outcome) -> usize {
    let told = outcome.notices.iter().find(|n| n.key == "tally-board").map(|n| n.args["count"].clone());
    match told {
        Some(daihoi::base::message::Arg::Number(n)) => usize::try_from(n).unwrap(),
        _ => 0,
    }
}
