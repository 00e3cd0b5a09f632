//! The agendas the program comes with, each held to its close by simulated people.
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::Path;

use daihoi::app::host::salt;
use daihoi::app::paths;
use daihoi::congress::agenda::Agenda;
use daihoi::journal::contract::Journal;
use daihoi::journal::readonly::ReadOnly;
use daihoi::readout::prompter::words;
use daihoi::record::books::Books;
use daihoi::record::line;
use daihoi::script::bundled;
use daihoi::script::load::{Loaded, load};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use serde_json::Value;

use crate::program::{daihoi, drill_of, out};

fn loaded(name: &str) -> Loaded {
    load(Path::new(name), &mut salt).unwrap()
}

/// Every kind of body meets, elects by its own rules and closes; its record verifies.
#[test]
fn every_bundled_agenda_is_held_to_its_close() {
    let data = tempfile::tempdir().unwrap();
    let (mut held, mut votes) = (0, 0);
    for name in bundled::names() {
        let loaded = loaded(name);
        let elections: Vec<_> = loaded.agenda.steps.iter().filter_map(|s| s.election.as_ref()).collect();
        // With seed 9 the union and the society vote again.
        let told = drill_of(name, "9", data.path());
        assert_eq!(told["verify"], "ok", "{name}");
        let results = told["results"].as_array().unwrap();
        assert_eq!(results.len(), elections.len(), "{name}");
        for (result, election) in results.iter().zip(&elections) {
            assert_eq!(result["office"], election.office.as_str(), "{name}");
            assert_ne!(result["end"], "open", "{name}: {result}");
            let (elected, vacant) = (result["elected"].as_array().unwrap().len(), result["vacant"].as_u64().unwrap());
            let seats = u64::from(election.seats);
            assert_eq!(elected as u64 + vacant, seats, "{name}: {result}");
            assert_eq!(result["end"] == "filled", vacant == 0, "{name}: {result}");
            held += 1;
            votes += result["votes"].as_u64().unwrap();
        }
        let folder = data.path().join(format!("{name}-dien-tap"));
        assert!(paths::is_closed(&folder), "{name}");
        let verified = daihoi(&["verify"], &folder);
        assert_eq!(verified.status.code(), Some(0), "{name}: {}", out(&verified));
        every_word_has_its_number(name, &folder, &loaded.agenda);
    }
    assert!(votes > held, "no election was voted on again: {votes} votes in {held} elections");
}

/// Goes through the record and reads the prompter after each line: every step is introduced, and no number is missing
/// where it is read.
fn every_word_has_its_number(name: &str, folder: &Path, agenda: &Agenda) {
    let spoken = Words::new(Lang::Vi);
    let mut books = Books::default();
    // What was read at each step.
    let mut read: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let reading = ReadOnly::open(folder).unwrap().read(1, &mut |_, sealed| {
        books.evolve(&line::decode(sealed).unwrap());
        let congress = &books.congress;
        let Some(step) = congress.step() else { return ControlFlow::Continue(()) };
        let text: String = words(&books, &spoken).into_iter().map(|s| s.text).collect();
        assert!(!text.contains('…'), "{name}, {}: {text}", step.id);
        read.entry(step.id.to_string()).or_default().insert(text);
        ControlFlow::Continue(())
    });
    reading.unwrap();
    for step in &agenda.steps {
        // The first line without a placeholder stands for the words.
        let first = |words: &str| words.lines().find(|l| !l.contains('{') && !l.is_empty()).unwrap_or("").to_owned();
        let texts = &read[step.id.as_str()];
        for say in std::iter::once(&step.say).chain(step.votes.iter().map(|v| &v.say)) {
            assert!(texts.iter().any(|t| t.contains(&first(say))), "{name}, {}: never read: {say}", step.id);
        }
    }
}

/// At a shareholders' meeting the base of an election is the shares represented.
#[test]
fn a_meeting_of_shareholders_counts_shares() {
    let data = tempfile::tempdir().unwrap();
    let told = drill_of("co-dong", "2", data.path());
    let results = told["results"].as_array().unwrap();
    let all = loaded("co-dong").people.iter().map(|p| p.person.shares).sum::<u64>();
    for result in results {
        let base = result["base"].as_u64().unwrap();
        assert!(base > all / 2 && base <= all, "{base} of {all} shares");
    }
    let people: BTreeSet<_> =
        results.iter().flat_map(|r| r["elected"].as_array().unwrap()).map(Value::to_string).collect();
    assert_eq!(people.len(), 8, "{people:?}");
}
