//! A congress that loses its machine again and again: the program is killed in the midst of its work, its data folder is
//! thrown away, and another machine goes on from the stick, to the last line that was acknowledged.
#![expect(clippy::unwrap_used, reason = "tests and their helpers")]
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use daihoi::app::paths::{is_closed, records};
use daihoi::app::run_verify::check;
use daihoi::journal::batch::numbers;
use daihoi::journal::contract::Journal;
use daihoi::journal::readonly::ReadOnly;
use daihoi::record::chain::Link;
use daihoi::record::line;
use rand_chacha::ChaCha8Rng;
use rand_core::{Rng, SeedableRng};

/// A place that is not the data folder's disk where there is one, as a stick is not.
fn stick() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

fn daihoi(words: &[&str], data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daihoi"));
    command.args(words).arg("--data").arg(data);
    command
}

/// Plays on in `data`, mirrored to `stick`, and is killed after `answers` answers and `more`; the last line it was told is
/// recorded. None when the congress came to its end before.
fn work_and_kill(data: &Path, stick: &Path, (answers, more): (u64, Duration)) -> Option<u64> {
    let mut command = daihoi(&["drill", "chi-bo", "--resume", "--follow"], data);
    command.arg("--mirror").arg(stick);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (mut last, mut seen) = (0, 0);
    for line in lines.by_ref().map_while(Result::ok) {
        last = line.parse().unwrap();
        seen += 1;
        if seen == answers {
            break;
        }
    }
    std::thread::sleep(more);
    let _ = child.kill();
    for line in lines.map_while(Result::ok) {
        last = line.parse().unwrap_or(last);
    }
    let out = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert!(said.is_empty(), "the mirror was not whole: {said}");
    (!out.status.success()).then_some(last)
}

fn succeeds(out: &Output) -> String {
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{said}{}", String::from_utf8_lossy(&out.stderr));
    said
}

fn only(root: &Path) -> PathBuf {
    let found = records(root);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn another_machine_goes_on_with_every_acknowledged_line() {
    let stick = stick();
    let mut rng = ChaCha8Rng::seed_from_u64(20_261_125);
    let mut before: Vec<u8> = Vec::new();
    let mut machines = 0;
    loop {
        let machine = tempfile::tempdir().unwrap();
        if machines > 0 {
            let said =
                succeeds(&daihoi(&["recover", stick.path().to_str().unwrap()], machine.path()).output().unwrap());
            assert!(said.contains("dòng đúng chuỗi") && said.contains("Việc cuối cùng"), "{said}");
        }
        machines += 1;
        let moment = (8 + rng.next_u64() % 30, Duration::from_micros(rng.next_u64() % 3000));
        let Some(acknowledged) = work_and_kill(machine.path(), stick.path(), moment) else { break };
        let there = ReadOnly::open(&only(stick.path())).unwrap().head().count;
        assert!(there >= acknowledged, "machine {machines}: {acknowledged} acknowledged, {there} on the stick");
        let now = fs::read(only(stick.path()).join("journal.jsonl")).unwrap();
        assert!(now.starts_with(&before), "machine {machines}: the record was changed");
        before = now[..now.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1)].to_vec();
        // A command that was cut short was never acknowledged, and is left out by the next machine.
        let lines: Vec<_> = before.split_inclusive(|b| *b == b'\n').collect();
        before = lines[..usize::try_from(there).unwrap()].concat();
        assert!(machines < 100, "the congress does not come to its end");
    }
    assert!(machines > 3, "the congress ended at machine {machines}");
    let last = tempfile::tempdir().unwrap();
    let said = succeeds(&daihoi(&["recover", stick.path().to_str().unwrap()], last.path()).output().unwrap());
    assert!(said.contains("đã bế mạc"), "{said}");
    let folder = only(last.path());
    assert!(is_closed(&folder));
    for dir in [folder, only(stick.path())] {
        let outcome = check(&dir).unwrap();
        assert!(outcome.ok, "{}: {:?}", dir.display(), outcome.messages);
    }
}

/// A finished congress with its mirror.
fn played() -> (tempfile::TempDir, tempfile::TempDir, PathBuf) {
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    succeeds(&daihoi(&["drill", "chi-bo"], data.path()).arg("--mirror").arg(stick.path()).output().unwrap());
    let folder = only(stick.path());
    (data, stick, folder)
}

fn recover(mirror: &Path, data: &Path) -> (Option<i32>, String) {
    let out = daihoi(&["recover", mirror.to_str().unwrap()], data).output().unwrap();
    (out.status.code(), String::from_utf8_lossy(&[out.stdout, out.stderr].concat()).into_owned())
}

fn lines(dir: &Path) -> u64 {
    ReadOnly::open(dir).unwrap().head().count
}

#[test]
fn a_damaged_mirror_gives_what_is_sound_and_says_what_is_missing() {
    let (_data, stick, folder) = played();
    let all = lines(&folder);
    let whole = fs::read(folder.join("journal.jsonl")).unwrap();
    let cut: usize = whole.split_inclusive(|b| *b == b'\n').take(100).map(<[u8]>::len).sum();
    let mut flipped = whole.clone();
    flipped[cut - 200] ^= 1;
    // Cut within line 101; a bit of line 100 turned; the tail gone without a trace but the head's.
    for (bytes, most, words) in [
        (whole[..cut + 40].to_vec(), 100, "thiếu"),
        (flipped, 99, "Dòng 100"),
        (whole[..cut].to_vec(), 100, "nay chỉ đọc được"),
    ] {
        fs::write(folder.join("journal.jsonl"), &bytes).unwrap();
        let data = tempfile::tempdir().unwrap();
        let (code, said) = recover(stick.path(), data.path());
        let made = lines(&only(data.path()));
        assert!(code == Some(0) && made <= most && made + 5 > most, "{made} lines: {said}");
        assert!(said.contains(words) && said.contains(&format!("thiếu {} dòng cuối", all - made)), "{said}");
        assert!(check(&only(data.path())).unwrap().ok);
    }
    // A record whose hashes were made afresh around a changed number is none to go on from.
    fs::write(folder.join("journal.jsonl"), "không phải sổ ghi\n").unwrap();
    let data = tempfile::tempdir().unwrap();
    let (code, said) = recover(stick.path(), data.path());
    assert!(code == Some(1) && said.contains("Chưa dựng lại gì"), "{said}");
    assert!(records(data.path()).is_empty());
}

#[test]
fn a_record_that_is_there_is_brought_forward_or_left_alone() {
    let (first, stick, folder) = played();
    // The same congress, whole: nothing to do.
    let before = fs::read(only(first.path()).join("journal.jsonl")).unwrap();
    let (code, said) = recover(stick.path(), first.path());
    assert!(code == Some(0) && said.contains("Không cần đổi gì"), "{said}");
    assert!(fs::read(only(first.path()).join("journal.jsonl")).unwrap() == before);
    // The same congress, shorter: brought forward.
    let second = tempfile::tempdir().unwrap();
    let whole = fs::read(folder.join("journal.jsonl")).unwrap();
    let text: Vec<_> = whole.split_inclusive(|b| *b == b'\n').collect();
    fs::write(folder.join("journal.jsonl"), text[..120].concat()).unwrap();
    let head = fs::read(folder.join("head")).unwrap();
    fs::remove_file(folder.join("head")).unwrap();
    assert_eq!(recover(stick.path(), second.path()).0, Some(0));
    let had = lines(&only(second.path()));
    fs::write(folder.join("journal.jsonl"), &whole).unwrap();
    fs::write(folder.join("head"), head).unwrap();
    let (code, said) = recover(stick.path(), second.path());
    assert!(code == Some(0) && said.contains(&format!("dừng ở dòng {had}")), "{said}");
    assert!(fs::read(only(second.path()).join("journal.jsonl")).unwrap() == whole);
    assert!(check(&only(second.path())).unwrap().ok);
    // Another congress of the same agenda: it stays, and the recovered one gets a folder of its own.
    let third = tempfile::tempdir().unwrap();
    succeeds(&daihoi(&["drill", "chi-bo", "--seed", "2"], third.path()).output().unwrap());
    let (code, said) = recover(stick.path(), third.path());
    assert!(code == Some(0) && records(third.path()).len() == 2, "{said}");
    for dir in records(third.path()) {
        assert!(check(&dir).unwrap().ok);
    }
    // Two congresses on one stick: which one is asked.
    succeeds(&daihoi(&["drill", "chi-bo"], third.path()).arg("--mirror").arg(stick.path()).output().unwrap());
    let (code, said) = recover(stick.path(), third.path());
    assert!(code == Some(2) && said.contains("có 2 đại hội"), "{said}");
}

/// The lines of `whole` with the words `from` changed to `to` from line `at` on, sealed anew: a forger's chain holds.
fn forged(whole: &[u8], (from, to): (&str, &str)) -> (u64, Vec<u8>) {
    let (mut link, mut changed, mut out) = (Link::START, 0, Vec::new());
    for (seq, text) in (1..).zip(whole.split(|b| *b == b'\n').filter(|text| !text.is_empty())) {
        let json = String::from_utf8(line::split(text).unwrap().0).unwrap();
        let other = if changed == 0 { json.replacen(from, to, 1) } else { json.clone() };
        if other != json {
            changed = seq;
        }
        let (sealed, next) = line::seal(link, &other);
        out.extend_from_slice(sealed.as_bytes());
        out.push(b'\n');
        link = next;
    }
    (changed, out)
}

#[test]
fn what_follows_a_wrong_figure_is_left_out() {
    let (_data, stick, folder) = played();
    let all = lines(&folder);
    let (wrong, bytes) =
        forged(&fs::read(folder.join("journal.jsonl")).unwrap(), ("\"carried\":true", "\"carried\":false"));
    assert!(wrong > 10, "no vote in the record");
    fs::write(folder.join("journal.jsonl"), bytes).unwrap();
    fs::remove_file(folder.join("head")).unwrap();
    let data = tempfile::tempdir().unwrap();
    let (code, said) = recover(stick.path(), data.path());
    let made = lines(&only(data.path()));
    assert!(code == Some(0) && made < wrong && made + 8 > wrong, "{made} of {wrong}: {said}");
    assert!(said.contains(&format!("Từ dòng {} bản sao không khớp", made + 1)), "{said}");
    assert!(said.contains(&format!("Bỏ {} dòng", all - made)), "{said}");
    assert!(check(&only(data.path())).unwrap().ok);
}

#[test]
fn a_stick_pulled_within_a_command_serves_the_recovered_congress() {
    let (_data, stick, folder) = played();
    let whole = fs::read(folder.join("journal.jsonl")).unwrap();
    let text: Vec<_> = whole.split_inclusive(|b| *b == b'\n').collect();
    let goes_on = |text: &[u8]| numbers(text.trim_ascii_end()).is_some_and(|n| n.more > 0);
    let at = (60..text.len()).find(|at| goes_on(text[*at])).unwrap();
    fs::write(folder.join("journal.jsonl"), text[..=at].concat()).unwrap();
    fs::remove_file(folder.join("head")).unwrap();
    let data = tempfile::tempdir().unwrap();
    let (code, said) = recover(stick.path(), data.path());
    assert!(code == Some(0) && said.contains("việc ấy bị ngắt giữa chừng"), "{said}");
    let out = daihoi(&["drill", "chi-bo", "--resume"], data.path()).arg("--mirror").arg(stick.path()).output().unwrap();
    succeeds(&out);
    assert!(out.stderr.is_empty(), "{}", String::from_utf8_lossy(&out.stderr));
    let own = fs::read(only(data.path()).join("journal.jsonl")).unwrap();
    assert!(fs::read(folder.join("journal.jsonl")).unwrap() == own && check(&folder).unwrap().ok);
}

#[test]
fn a_record_brought_forward_gets_the_files_too() {
    let (_data, stick, folder) = played();
    let second = tempfile::tempdir().unwrap();
    let whole = fs::read(folder.join("journal.jsonl")).unwrap();
    let head = fs::read(folder.join("head")).unwrap();
    let part: Vec<_> = whole.split_inclusive(|b| *b == b'\n').take(60).collect();
    fs::write(folder.join("journal.jsonl"), part.concat()).unwrap();
    fs::remove_file(folder.join("head")).unwrap();
    assert_eq!(recover(stick.path(), second.path()).0, Some(0));
    fs::write(folder.join("journal.jsonl"), &whole).unwrap();
    fs::write(folder.join("head"), head).unwrap();
    fs::write(folder.join("tickets.json"), "[7]").unwrap();
    let (code, said) = recover(stick.path(), second.path());
    assert!(code == Some(0) && said.contains("đã ghi tiếp"), "{said}");
    assert_eq!(fs::read_to_string(only(second.path()).join("tickets.json")).unwrap(), "[7]");
}

#[test]
fn the_data_folder_is_no_second_place() {
    let below = tempfile::tempdir().unwrap();
    let data = below.path().join("so-ghi");
    fs::create_dir(&data).unwrap();
    for place in [data.clone(), below.path().to_owned(), data.join("../so-ghi"), data.join("chi-bo-dien-tap/trong")] {
        let out = daihoi(&["drill", "chi-bo", "--resume"], &data).arg("--mirror").arg(&place).output().unwrap();
        let said = String::from_utf8_lossy(&out.stderr).into_owned();
        assert!(out.status.code() == Some(1) && said.contains("nằm trong nhau"), "{}: {said}", place.display());
    }
    let home = data.join("ban-sao");
    let mut command = Command::new(env!("CARGO_BIN_EXE_daihoi"));
    command.args(["drill", "chi-bo", "--resume", "--data"]).arg(&data).arg("--mirror").arg(home);
    let out = command.env("DAIHOI_HOME", &data).output().unwrap();
    assert!(String::from_utf8_lossy(&out.stderr).contains("nằm trong nhau"));
}
