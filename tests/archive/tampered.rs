//! Archives changed without the key: any byte, lines dropped and swapped, files cut, added and taken away.
use std::io::Cursor;

use daihoi::journal::archive::container::{Container, Writer};
use daihoi::journal::archive::manifest::RECORD;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

use crate::checkers::{caught, other, own};
use crate::made::{Made, Parts, foreign_key, good, own_key};

/// Every byte that is the container's own, and many within each file.
#[test]
fn no_byte_can_be_changed_unseen() {
    let bytes = good(false).bytes();
    let spots = spots(&bytes);
    assert!(spots.len() > 1_500, "{} spots", spots.len());
    let made = Made::of(&bytes);
    let mut changed = bytes.clone();
    for (n, at) in spots.into_iter().enumerate() {
        changed[at] ^= 1 << (n % 8);
        std::fs::write(&made.path, &changed).unwrap();
        let said = own(&made.path, None);
        assert!(!said.sound, "byte {at} of {}, bit {}: {}", bytes.len(), n % 8, said.text);
        changed[at] = bytes[at];
    }
}

/// Bytes within each file that are changed.
const WITHIN: usize = 20;

fn spots(bytes: &[u8]) -> Vec<usize> {
    let mut rng = ChaCha8Rng::seed_from_u64(6);
    let (mut spots, mut at) = (Vec::new(), 0);
    for member in Container::open(&good(false).path).unwrap().members() {
        let (data, size) = (at + 30 + member.name.len(), usize::try_from(member.size).unwrap());
        spots.extend(at..data);
        spots.extend((0..WITHIN).map(|_| data + (rng.next_u64() % member.size) as usize));
        at = data + size;
    }
    spots.extend(at..bytes.len());
    spots
}

/// A byte of every file and every header, for both checkers.
#[test]
fn a_changed_byte_of_each_file_is_named_by_both() {
    let bytes = good(true).bytes();
    let container = Container::open(&good(true).path).unwrap();
    let mut at = 0;
    for member in container.members() {
        let data = at + 30 + member.name.len();
        let size = usize::try_from(member.size).unwrap();
        for spot in [at + 6, at + 14, data, data + size - 1, data + size / 2] {
            let mut changed = bytes.clone();
            changed[spot] ^= 4;
            caught(&Made::of(&changed), None, &[&member.name]);
        }
        at = data + size;
    }
    for spot in [at, at + 50, bytes.len() - 1] {
        let mut changed = bytes.clone();
        changed[spot] ^= 1;
        caught(&Made::of(&changed), None, &["yte"]);
    }
}

#[test]
fn a_file_that_is_cut_is_told_from_one_that_was_changed() {
    let bytes = good(false).bytes();
    for keep in [0, 3, 20, 200, bytes.len() / 2, bytes.len() - 400, bytes.len() - 1] {
        let made = Made::of(&bytes[..keep]);
        let said = own(&made.path, None);
        assert!(!said.sound && (keep < 30 || said.text.contains("cut")), "{keep}: {}", said.text);
        assert!(other(&made.path, None).is_none_or(|said| !said.sound), "{keep}");
    }
    caught(&Made::of(&[bytes.as_slice(), b"more"].concat()), None, &["yte"]);
}

/// A change of the record's lines, and the line that both name. The container is made anew; manifest and signature stay.
fn changed(change: impl FnOnce(&mut Vec<String>), line: usize) -> Parts {
    let mut parts = good(false).parts();
    parts.lines(RECORD, change);
    let place = format!("{line}");
    caught(&parts.packed(), None, &["record.jsonl", &place]);
    parts
}

#[test]
fn dropped_and_swapped_lines_are_named() {
    let parts = changed(|lines| drop(lines.remove(99)), 100);
    // With a manifest made anew the chain still names the line.
    caught(&parts.signed(&own_key()), None, &["record.jsonl", "100"]);
    let parts = changed(|lines| lines.swap(69, 70), 70);
    caught(&parts.signed(&own_key()), None, &["record.jsonl", "70"]);
    let last = good(false).parts().manifest.entries as usize;
    let parts = changed(|lines| drop(lines.pop()), last - 1);
    caught(&parts.signed(&own_key()), None, &["entries"]);
    changed(|lines| lines.insert(50, lines[50].clone()), 52);
    changed(|lines| lines[80] = lines[80].replacen("\"at\":\"2025", "\"at\":\"2026", 1), 81);
}

#[test]
fn files_added_and_taken_away_are_named() {
    let good = good(true).parts();
    for name in ["record.jsonl", "manifest.json", "manifest.sig", "public-key.pem", "figures.json", "agenda/roster.csv"]
    {
        let mut parts = good.clone();
        parts.files.retain(|(n, _)| n != name);
        caught(&parts.packed(), None, &[name, "missing"]);
    }
    let mut parts = good.clone();
    parts.files.insert(3, ("papers/bien-ban.pdf".to_owned(), b"%PDF-".to_vec()));
    caught(&parts.packed(), None, &["papers/bien-ban.pdf"]);
    let mut parts = good;
    parts.files.swap(2, 3);
    caught(&parts.packed(), None, &["order"]);
}

/// A stranger's signature, the old one, and none over a changed manifest.
#[test]
fn a_manifest_made_anew_without_the_key_is_named() {
    let good = good(false).parts();
    let mut parts = good.clone();
    parts.lines("figures.json", |lines| {
        let at = lines.iter().position(|l| l.contains("\"present\": ")).unwrap();
        lines[at] = lines[at].replacen(": ", ": 1", 1);
    });
    let own_print = own_key().public().fingerprint();
    let foreign = parts.signed(&foreign_key());
    caught(&foreign, None, &["figures.json"]);
    caught(&foreign, Some(&own_print), &["key"]);
    // The old signature on the new manifest.
    let mut anew = foreign.parts();
    let signature = good.clone().file("manifest.sig").clone();
    *anew.file("manifest.sig") = signature;
    caught(&anew.packed(), None, &["manifest.sig"]);
    *anew.file("manifest.sig") = Vec::new();
    caught(&anew.packed(), None, &["manifest.sig"]);
    // Nothing changed but the key: it is not the one that the record names.
    caught(&good.signed(&foreign_key()), None, &["key"]);
}

#[test]
fn what_is_no_archive_is_refused_in_one_sentence() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default();
    zip.start_file("record.jsonl", plain).unwrap();
    std::io::Write::write_all(&mut zip, &vec![b'0'; 1 << 20]).unwrap();
    let swollen = zip.finish().unwrap().into_inner();
    let mut twice = good(false).parts();
    twice.files.push(twice.files[0].clone());
    let bytes = good(false).bytes();
    // A header that says 4 GB.
    let mut large = bytes.clone();
    large[18..26].copy_from_slice(&[0xff; 8]);
    let empty = Writer::new(Cursor::new(Vec::new())).finish().unwrap().into_inner();
    let cases: [(&str, Vec<u8>); 6] = [
        ("empty", Vec::new()),
        ("text", b"{}".to_vec()),
        ("compressed", swollen),
        ("large", large),
        ("no files", empty),
        ("bare zip", b"PK\x03\x04".to_vec()),
    ];
    for (what, bytes) in cases {
        let made = Made::of(&bytes);
        let said = own(&made.path, None);
        assert!(!said.sound && !said.text.contains('⟨') && said.text.lines().count() == 1, "{what}: {}", said.text);
        assert!(other(&made.path, None).is_none_or(|said| !said.sound), "{what}");
    }
}

/// Names that lead out of the folder, and names that stand twice, cannot be made with daihoi's own writer.
#[test]
fn names_that_lead_out_and_names_that_stand_twice_are_refused() {
    let bytes = good(false).bytes();
    for name in ["../cord.jsonl", "/ecord.jsonl\0"] {
        let name = &name[.."record.jsonl".len()];
        let at = bytes.windows(12).position(|w| w == b"record.jsonl").unwrap();
        let mut changed = bytes.clone();
        changed[at..at + 12].copy_from_slice(name.as_bytes());
        caught(&Made::of(&changed), None, &["name"]);
    }
    // The first file once more, at the end of the others.
    let container = Container::open(&good(false).path).unwrap();
    let first = 30 + container.members()[0].name.len() + usize::try_from(container.members()[0].size).unwrap();
    let end = bytes.windows(4).position(|w| w == b"PK\x01\x02").unwrap();
    let twice = [&bytes[..end], &bytes[..first], &bytes[end..]].concat();
    caught(&Made::of(&twice), None, &["twice"]);
}
