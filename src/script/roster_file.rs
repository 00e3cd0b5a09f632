//! A roster written into an agenda's folder: one form that its own reader reads back, whole or not at all.
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use csv::{QuoteStyle, WriterBuilder};

use crate::base::message::Message;
use crate::record::people::RosterPerson;
use crate::script::fault::{Faults, Findings};
use crate::script::fields::{columns, other, others, value};
use crate::script::roster;
use crate::script::sheet::Sheet;
use crate::script::whole::{beside, settle};

/// The roster beside the agenda, and the one that was there before.
pub const ROSTER: &str = "roster.csv";
pub const BEFORE: &str = "roster.csv.bak";

/// Every code ever given, one a line: a badge of somebody who is gone is never somebody else's.
const CODES: &str = "roster.codes";

/// Codes given before, and those that the agenda in `folder` names.
pub fn used(folder: &Path) -> Vec<String> {
    let text = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap_or_default();
    let mut codes: Vec<String> = text(CODES).lines().map(|line| line.trim().to_owned()).collect();
    // Whatever stands in quotes and could be a code: candidates, boards.
    let agenda = text("agenda.toml");
    let quoted = agenda.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
    codes.extend(quoted.filter(|t| t.chars().any(|c| c.is_ascii_digit()) && !t.contains(' ')).map(str::to_owned));
    codes.retain(|code| !code.is_empty());
    codes
}

/// Notes the codes of `people` beside those noted before.
fn note_codes(folder: &Path, people: &[&str]) -> io::Result<()> {
    let path = folder.join(CODES);
    let mut all: BTreeSet<String> =
        std::fs::read_to_string(&path).unwrap_or_default().lines().map(str::to_owned).collect();
    let before = all.len();
    all.extend(people.iter().map(|code| (*code).to_owned()));
    if all.len() == before {
        return Ok(());
    }
    let text: String = all.iter().map(|code| format!("{code}\n")).collect();
    replace(&path, text.as_bytes())
}

/// The roster as text: UTF-8 with the mark by which a spreadsheet knows it, columns cut by commas.
///
/// # Errors
/// The writer's own.
pub fn text(people: &[RosterPerson]) -> io::Result<String> {
    let (columns, others) = (columns(people), others(people));
    let mut writer =
        WriterBuilder::new().quote_style(QuoteStyle::Necessary).comment(Some(b'#')).from_writer(Vec::new());
    writer.write_record(columns.iter().map(|c| c.heading()).chain(others.iter().copied()))?;
    for person in people {
        let cells = columns.iter().map(|c| value(person, *c));
        writer.write_record(cells.chain(others.iter().map(|h| other(person, h).to_owned())))?;
    }
    let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// Puts `people` into `folder` as its roster; the one that was there becomes [`BEFORE`]. Nothing is changed unless the
/// agenda's own reader reads the very same people back.
///
/// # Errors
/// One fault of the file: it would not be read back the same, or the disk refuses.
pub fn write(folder: &Path, people: &[RosterPerson]) -> Result<(), Faults> {
    let refused = |error: io::Error| {
        let wrong = Message::new("script-new-unwritable").with("error", error.to_string());
        Faults::one(ROSTER, wrong, Message::new("script-new-unwritable-right"))
    };
    let text = text(people).map_err(refused)?;
    reads_back(&text, people)?;
    let place = folder.join(ROSTER);
    if place.exists() {
        let (before, old) = (folder.join(BEFORE), std::fs::read(&place).map_err(refused)?);
        let gone = codes_in(&old);
        note_codes(folder, &gone.iter().map(String::as_str).collect::<Vec<_>>()).map_err(refused)?;
        replace(&before, &old).map_err(refused)?;
        // What is put aside is read by nobody who could not read it before.
        let rights = std::fs::metadata(&place).map_err(refused)?.permissions();
        std::fs::set_permissions(&before, rights).map_err(refused)?;
    }
    let new: Vec<&str> = people.iter().map(|p| p.person.code.as_str()).collect();
    note_codes(folder, &new).map_err(refused)?;
    replace(&place, text.as_bytes()).map_err(refused)
}

/// The codes of a roster as it stands on the disk; none of one that cannot be read.
fn codes_in(bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let bare = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let read = roster::read(&Sheet::new(ROSTER, bare, &Findings::default()), bare);
    read.map(|r| r.people.into_iter().map(|p| p.value.person.code.0).collect()).unwrap_or_default()
}

fn reads_back(text: &str, people: &[RosterPerson]) -> Result<(), Faults> {
    let findings = Findings::default();
    let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
    let back = roster::read(&Sheet::new(ROSTER, bare, &findings), bare);
    findings.finish()?;
    let same = back.is_some_and(|b| b.people.iter().map(|p| &p.value).eq(people));
    let differs = || Faults::one(ROSTER, Message::new("roster-differs"), Message::new("roster-differs-right"));
    same.then_some(()).ok_or_else(differs)
}

/// Puts `bytes` at `path` by way of a file beside it, which takes the name only when it is whole on the disk.
///
/// # Errors
/// The disk's own.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Through a link the file it stands for is replaced, and the link stays.
    let real = std::fs::canonicalize(path);
    let path = real.as_deref().unwrap_or(path);
    let file = beside(path, bytes)?;
    keep_rights(path, file.as_file())?;
    file.persist(path).map_err(|error| error.error)?;
    settle(path);
    Ok(())
}

/// A file beside takes its rights from the one it stands in for; a new one is for its owner only: rosters hold birth dates.
#[cfg(unix)]
fn keep_rights(path: &Path, file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let own = std::fs::metadata(path).map(|m| m.permissions());
    file.set_permissions(own.unwrap_or_else(|_| std::fs::Permissions::from_mode(0o600)))
}

#[cfg(not(unix))]
fn keep_rights(_: &Path, _: &std::fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::congress::roll::Person;
    use crate::record::people::Private;

    #[test]
    fn odd_cells_are_read_back() {
        let mut private = Private { card: "#7".into(), ..Private::default() };
        private.more.insert("Ghi \"chú\", số 2".into(), "a;b,\"c\"".into());
        let person = Person { code: "#1".into(), name: "Lê An".into(), ..Person::default() };
        let people = [RosterPerson { person, private }];
        let text = text(&people).unwrap();
        assert!(text.starts_with('\u{feff}'));
        reads_back(&text, &people).unwrap();
    }
}
