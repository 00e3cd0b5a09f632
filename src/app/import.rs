//! Ballots counted elsewhere, made ready for one box: the list compared by names, identical ballots in bundles, and what of
//! them stands in the box already.
use crate::base::message::Message;
use crate::base::text::tidy;
use crate::count::ballot::Ballot;
use crate::count::ballot_box::BallotBox;
use crate::script::ballots::Entered;

/// A bundle of identical ballots.
pub type Bundle = (Ballot, u32);

/// The first place where the file's names and those of the list part; none when they are one list.
pub fn difference(file: &[String], list: &[String]) -> Option<Message> {
    let pairs = file.iter().zip(list);
    if let Some((at, (read, listed))) = pairs.enumerate().find(|(_, (a, b))| tidy(a) != tidy(b)) {
        let message = Message::new("import-names-differ").with("number", at + 1);
        return Some(message.with("file", read).with("list", listed));
    }
    let message = || Message::new("import-names-count").with("file", file.len()).with("list", list.len());
    (file.len() != list.len()).then(message)
}

/// The ballots in bundles, in the order in which each first comes; papers the board must decide on stay single. The same
/// file always gives the same bundles.
pub fn bundles(ballots: &[Ballot]) -> Vec<Bundle> {
    let mut places = std::collections::HashMap::new();
    let mut all: Vec<Bundle> = Vec::new();
    for ballot in ballots {
        let key = serde_json::to_string(ballot).unwrap_or_default();
        match places.get(&key).copied().filter(|_| !ballot.pending()) {
            Some(at) => {
                let (_, count): &mut Bundle = &mut all[at];
                *count = count.saturating_add(1);
            }
            None => {
                places.insert(key, all.len());
                all.push((ballot.clone(), 1));
            }
        }
    }
    all
}

/// How many of `bundles` stand in `open` already, in order, when nothing else does. Decisions of the board on papers put
/// aside may have come since.
///
/// # Errors
/// Something else was entered: the number of the first such entry.
pub fn done(open: &BallotBox, bundles: &[Bundle]) -> Result<usize, Message> {
    let as_put_aside = |number: u32| open.rulings.iter().find(|r| r.number == number).map(|r| &r.before);
    for (number, lot) in (1u32..).zip(&open.lots) {
        let stands = as_put_aside(number).unwrap_or(&lot.ballot);
        let wanted = bundles.get(number as usize - 1);
        if wanted.is_none_or(|(ballot, count)| !ballot.reads_as(stands) || *count != lot.count) {
            return Err(Message::new("import-box-begun").with("number", number).with("entered", open.entered()));
        }
    }
    Ok(open.lots.len())
}

/// What the file holds, as sentences: papers, valid and invalid by reason, and how they stand to the box.
pub fn preview(entered: &Entered, open: &BallotBox, reason: &dyn Fn(&str) -> String) -> Vec<Message> {
    let papers = entered.ballots.len();
    let waiting = entered.ballots.iter().filter(|b| b.pending()).count();
    let invalid = entered.ballots.iter().filter(|b| b.invalid.is_some()).count();
    let mut lines = vec![
        Message::new("import-names-same").with("names", entered.names.len()),
        Message::new("import-papers")
            .with("papers", papers)
            .with("valid", papers - invalid - waiting)
            .with("invalid", invalid),
    ];
    let mut by_reason = std::collections::BTreeMap::new();
    for id in entered.ballots.iter().filter_map(|b| b.invalid.as_deref()) {
        *by_reason.entry(id).or_insert(0usize) += 1;
    }
    lines.extend(
        by_reason.into_iter().map(|(id, n)| Message::new("import-reason").with("count", n).with("why", reason(id))),
    );
    if waiting > 0 {
        lines.push(Message::new("import-aside").with("count", waiting));
    }
    let collected = open.collected as usize;
    if papers < collected {
        let message = Message::new("import-fewer").with("papers", papers).with("collected", collected);
        lines.push(message.with("difference", collected - papers));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::role::{Actor, Role};
    use crate::count::ballot::{Marks, Paper};
    use crate::count::ballot_box::evolve;
    use crate::count::event::BoxEvent;
    use crate::rules::ruleset::Form;

    const PAPER: Paper = Paper::usual(Form::CrossOut, 3, 2);

    fn ballot(struck: &[u16]) -> Ballot {
        Ballot::read(Marks::Struck(struck.to_vec()), &PAPER)
    }

    fn entered(bundles: &[Bundle]) -> BallotBox {
        let mut state = None;
        let seat = Actor::new(Role::Board, 1);
        let opened = BoxEvent::Opened { list: String::new(), paper: PAPER, collected: 9, reasons: Vec::new() };
        evolve(&mut state, seat, &opened);
        for (number, (ballot, count)) in (1u32..).zip(bundles) {
            evolve(&mut state, seat, &BoxEvent::Entered { number, ballot: ballot.clone(), count: *count });
        }
        state.unwrap()
    }

    #[test]
    fn identical_ballots_are_bundled_in_order() {
        let all = bundles(&[ballot(&[1]), ballot(&[2]), ballot(&[1]), ballot(&[3]), ballot(&[1])]);
        assert_eq!(all, [(ballot(&[1]), 3), (ballot(&[2]), 1), (ballot(&[3]), 1)]);
        let aside = Ballot::put_aside(Marks::Unread, "");
        assert_eq!(bundles(&[aside.clone(), aside.clone()]).len(), 2, "each waits for a decision of its own");
    }

    #[test]
    fn what_stands_in_the_box_is_found_again() {
        let all = bundles(&[ballot(&[1]), ballot(&[2]), ballot(&[1])]);
        assert_eq!(done(&entered(&[]), &all), Ok(0));
        assert_eq!(done(&entered(&all[..1]), &all), Ok(1));
        assert_eq!(done(&entered(&all), &all), Ok(2));
        assert!(done(&entered(&[(ballot(&[1]), 1)]), &all).is_err(), "another count");
        assert!(done(&entered(&[(ballot(&[3]), 1)]), &all).is_err(), "another ballot");
        assert!(done(&entered(&all), &all[..1]).is_err(), "more than the file holds");
    }

    #[test]
    fn the_first_different_name_is_told() {
        let names = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(difference(&names("An,Bình"), &names("An,Bình")), None);
        let told = difference(&names("An,Chi,Bình"), &names("An,Bình,Chi")).unwrap();
        assert_eq!(
            told,
            Message::new("import-names-differ").with("number", 2usize).with("file", "Chi").with("list", "Bình")
        );
        assert_eq!(difference(&names("An"), &names("An,Bình")).unwrap().key, "import-names-count");
    }
}
