//! Good archives, and what is and is not in them.
use std::collections::BTreeMap;
use std::io::Write;

use daihoi::app::archive_check::check;
use daihoi::app::archiving::{Wish, write};
use daihoi::app::common::Common;
use daihoi::congress::event::Event;
use daihoi::journal::archive::container::{Container, Writer, good_name};
use daihoi::journal::archive::opened::Archive;
use daihoi::journal::walk::Kept;
use daihoi::readout::figures::{Figures, figures};
use daihoi::record::books::Books;
use daihoi::record::chain::digest;
use daihoi::record::entry::Fact;
use daihoi::record::left_out::LeftOut;
use daihoi::record::line;
use daihoi::record::people::PeopleEvent;
use daihoi::words::lang::Lang;

use crate::checkers::{caught, sound};
use crate::made::{archive, entries, foreign_key, good, own_key, record};

#[test]
fn both_checkers_find_good_archives_sound() {
    let print = own_key().public().fingerprint();
    for personal in [false, true] {
        sound(good(personal), None);
        sound(good(personal), Some(&print));
        caught(good(personal), Some(&foreign_key().public().fingerprint()), &["key"]);
    }
}

/// A congress under way: archived up to its last whole command, and marked.
#[test]
fn an_open_congress_is_marked_and_sound_wherever_it_stands() {
    let all = entries();
    for (at, entry) in all.iter().enumerate().filter(|(at, e)| e.more == 0 && at % 41 == 0) {
        let made = archive(&all[..=at], at % 2 == 0, &own_key());
        let manifest = Archive::open(&made.path).unwrap().manifest;
        assert_eq!((manifest.entries, manifest.sealed.is_some()), (entry.seq, false));
        sound(&made, None);
    }
}

/// A command whose last lines are not yet there: a running congress is writing them.
#[test]
fn an_archive_ends_with_the_last_whole_command() {
    let all = entries();
    let cut = all.iter().rposition(|e| e.more > 0).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("record");
    record(&folder, &all[..cut], &own_key());
    let mut file = std::fs::OpenOptions::new().append(true).open(folder.join("journal.jsonl")).unwrap();
    let last = daihoi::journal::verify::verify(&folder).unwrap().head;
    let (sealed, _) = line::seal(last.link, &line::encode(&all[cut]).unwrap());
    writeln!(file, "{sealed}").unwrap();
    let common = Common::new(Lang::Vi, Some(dir.path().to_owned()));
    let out = dir.path().join("a.zip");
    write(&folder, &out, &Wish { personal: true, key: &own_key(), common: &common }).unwrap();
    assert_eq!(Archive::open(&out).unwrap().manifest.entries, last.count);
    assert!(check(&out, None).unwrap().ok);
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let again = archive(entries(), false, &own_key());
    assert_eq!(again.bytes(), good(false).bytes());
}

#[test]
fn without_personal_data_nothing_of_it_is_in_the_file() {
    let text = String::from_utf8_lossy(&good(false).bytes()).into_owned();
    let full = String::from_utf8_lossy(&good(true).bytes()).into_owned();
    let mut looked = 0;
    for entry in entries() {
        let Fact::People(PeopleEvent::Recorded { people, badges }) = &entry.fact else { continue };
        let key = badges.as_ref().unwrap().key.hex().to_owned();
        let private = people.iter().flat_map(|(_, p)| [p.birth.clone(), p.card.clone(), p.salt.clone()]);
        for word in private.chain([key, "mổ ruột thừa".to_owned(), "Bà Lan đi viện".to_owned()]) {
            if word.len() > 4 {
                assert!(full.contains(&word) && !text.contains(&word), "{word}");
                looked += 1;
            }
        }
    }
    assert!(looked > 50, "{looked} words");
    let archive = Archive::open(&good(false).path).unwrap();
    let sources: Vec<_> = archive.manifest.files_left_out.iter().map(|f| f.source.as_str()).collect();
    assert_eq!(sources, ["roster.csv"]);
    assert_eq!(archive.manifest.left_out.iter().map(|s| s.entries).sum::<u64>(), left_out().len() as u64);
}

fn left_out() -> Vec<LeftOut> {
    let mut walk = Archive::open(&good(false).path).unwrap().record().unwrap();
    walk.by_ref().filter_map(|kept| if let Kept::LeftOut(out) = kept { Some(out) } else { None }).collect()
}

/// Whoever has the full archive can show that a line left out of the other one was this.
#[test]
fn a_full_archive_answers_for_what_a_reduced_one_leaves_out() {
    let mut full = Archive::open(&good(true).path).unwrap().record().unwrap();
    let mut links = BTreeMap::new();
    while full.next().is_some() {
        links.insert(full.at().count, full.at().link);
    }
    let out = left_out();
    assert!(out.len() > 3);
    assert!(out.iter().all(|line| links[&line.seq] == line.hash));
    let heads = [false, true].map(|personal| Archive::open(&good(personal).path).unwrap().manifest.head);
    assert_eq!(heads[0], heads[1]);
}

/// A reason of absence is short: without a salt it could be found by trying the usual ones.
#[test]
fn reasons_that_are_left_out_cannot_be_guessed() {
    let reason = entries().iter().find_map(|e| match &e.fact {
        Fact::People(PeopleEvent::AbsenceReason { salt, .. }) => Some(salt.clone()),
        _ => None,
    });
    assert_eq!(reason.unwrap().len(), 32);
}

#[test]
fn figures_files_and_boxes_are_those_of_the_congress() {
    let mut books = Books::default();
    entries().iter().for_each(|e| books.evolve(e));
    let archive = Archive::open(&good(false).path).unwrap();
    let read: Figures = serde_json::from_slice(&archive.figures().unwrap()).unwrap();
    assert_eq!(read, figures(&books.congress));
    let agenda = archive.bytes("agenda/agenda.toml", 1 << 20).unwrap();
    assert_eq!(digest(&agenda), books.congress.files["agenda.toml"]);
    assert_eq!(books.boxes.len(), archive.members().iter().filter(|m| m.name.starts_with("boxes/")).count());
    for (id, open) in &books.boxes {
        let text = archive.bytes(&format!("boxes/{}-{}.jsonl", id.election, id.round), 1 << 20).unwrap();
        let text = String::from_utf8(text).unwrap();
        let counts = text.lines().skip(1).map(|l| {
            let line: serde_json::Value = serde_json::from_str(l).unwrap();
            assert!(line.get("at").is_none() && line.get("by").is_none() && line.get("seq").is_none());
            let papers = line["sheet"]["totals"]["entered"].as_u64().unwrap_or(1);
            line["count"].as_u64().unwrap() * papers
        });
        assert_eq!(counts.sum::<u64>(), u64::from(open.collected));
        let mut sorted: Vec<_> = text.lines().skip(1).map(|l| l.split_once(',').unwrap().1).collect();
        let found = sorted.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, found);
    }
    let seal = archive.manifest.sealed.unwrap();
    let closed = entries().iter().find(|e| e.fact == Fact::Congress(Event::Closed)).unwrap();
    assert_eq!((seal.entry, seal.at), (closed.seq, closed.at));
}

/// Papers are final ones, made of what is in the archive; those that tell of ages and sexes go with personal data.
#[test]
fn final_papers_are_in_the_archive() {
    let papers = |personal| {
        let archive = Archive::open(&good(personal).path).unwrap();
        let names: Vec<_> =
            archive.members().iter().filter_map(|m| m.name.strip_prefix("papers/")).map(str::to_owned).collect();
        for name in &names {
            assert!(archive.bytes(&format!("papers/{name}"), 1 << 24).unwrap().starts_with(b"%PDF-"), "{name}");
        }
        names
    };
    let public = ["count-minutes.pdf", "minutes.pdf", "resolution.pdf", "elected.pdf", "report.pdf"];
    assert_eq!(papers(false), public);
    assert_eq!(papers(true), [&public[..], &["credentials.pdf"]].concat());
}

#[test]
fn other_programs_read_the_container() {
    let file = std::fs::File::open(&good(true).path).unwrap();
    let mut zip = zip::ZipArchive::new(file).unwrap();
    let own = Container::open(&good(true).path).unwrap();
    assert_eq!(zip.len(), own.members().len());
    for (at, member) in own.members().iter().enumerate() {
        let mut found = zip.by_index(at).unwrap();
        assert_eq!(found.name().unwrap(), member.name);
        let read = std::io::copy(&mut found, &mut std::io::sink()).unwrap();
        assert_eq!(read, member.size);
    }
}

#[test]
fn names_lead_nowhere_else() {
    for name in ["record.jsonl", "papers/Biên bản.pdf", "a/b/c"] {
        assert!(good_name(name), "{name}");
    }
    let long = "x".repeat(301);
    for name in ["", "/a", "../a", "a/../b", "a//b", "a/", "C:a", "a\\b", ".ssh", "a\nb", "a.", "a ", long.as_str()] {
        assert!(!good_name(name), "{name}");
        let mut writer = Writer::new(std::io::Cursor::new(Vec::new()));
        assert!(writer.add(name, |_| Ok(())).is_err());
    }
}
