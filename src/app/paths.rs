//! Where records lie: one folder a congress under the data root.
use std::fs;
use std::path::{Path, PathBuf};

use crate::app::common::Common;
use crate::base::message::Message;
use crate::clerk::writer::replay;
use crate::congress::event::Event;
use crate::journal::folder::Folder;
use crate::journal::reader::last_lines;
use crate::journal::readonly::ReadOnly;
use crate::record::entry::Fact;
use crate::record::line;

/// Environment variable of the data root.
const HOME: &str = "DAIHOI_HOME";
/// What rehearsals' folders end with.
const REHEARSAL: &str = "-dien-tap";
/// Congresses of one agenda under one root.
const MOST: u32 = 999;

/// The data root: `--data`, else `DAIHOI_HOME`, else the user's own data folder.
///
/// # Errors
/// The system names no such folder.
pub fn root(common: &Common) -> Result<PathBuf, Message> {
    common.data.clone().map_or_else(home, Ok)
}

/// The program's own folder: `DAIHOI_HOME`, else the user's own data folder.
///
/// # Errors
/// The system names no such folder.
pub fn home() -> Result<PathBuf, Message> {
    if let Some(home) = std::env::var_os(HOME).filter(|h| !h.is_empty()) {
        return Ok(home.into());
    }
    let own = directories::ProjectDirs::from("", "", "daihoi").map(|d| d.data_dir().to_owned());
    own.ok_or_else(|| Message::new("paths-no-home"))
}

/// Whether `dir` holds a record.
pub fn is_record(dir: &Path) -> bool {
    Folder::new(dir).twin().is_file() || Folder::new(dir).store().is_dir()
}

/// Folders of records: `root` itself when it is one, else those right below it, by name.
pub fn records(root: &Path) -> Vec<PathBuf> {
    if is_record(root) {
        return vec![root.to_owned()];
    }
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.map(|e| e.path()).filter(|p| is_record(p)).collect();
    found.sort();
    found
}

/// The folder for a congress of `agenda`: the first one that is not closed, or a new one.
pub fn congress(root: &Path, agenda: &str, rehearsal: bool) -> PathBuf {
    let name = folder_name(agenda, rehearsal);
    let open = |dir: &PathBuf| !is_record(dir) || !is_closed(dir);
    numbered(root, &name).find(open).unwrap_or_else(|| root.join(&name))
}

/// A folder for a congress of `agenda` that holds nothing yet.
pub fn fresh(root: &Path, agenda: &str, rehearsal: bool) -> PathBuf {
    let name = folder_name(agenda, rehearsal);
    numbered(root, &name).find(|dir| !dir.exists()).unwrap_or_else(|| root.join(&name))
}

/// The first folder for a congress of `agenda` that holds no record.
pub fn vacant(root: &Path, agenda: &str, rehearsal: bool) -> PathBuf {
    let name = folder_name(agenda, rehearsal);
    numbered(root, &name).find(|dir| !is_record(dir)).unwrap_or_else(|| root.join(&name))
}

fn folder_name(agenda: &str, rehearsal: bool) -> String {
    // An agenda id becomes one folder, whatever stands in it.
    let plain: String =
        agenda.chars().map(|c| if c.is_alphanumeric() || c == '-' || c == '_' { c } else { '-' }).collect();
    if rehearsal { plain + REHEARSAL } else { plain }
}

/// `<root>/<name>`, `<root>/<name>-2`, …
fn numbered(root: &Path, name: &str) -> impl Iterator<Item = PathBuf> {
    let (root, name) = (root.to_owned(), name.to_owned());
    (1..=MOST).map(move |n| root.join(if n == 1 { name.clone() } else { format!("{name}-{n}") }))
}

/// Whether the congress recorded in `dir` has closed. One that cannot be read has not.
pub fn is_closed(dir: &Path) -> bool {
    ends_closed(dir).unwrap_or_else(|| {
        let books = ReadOnly::open(dir).ok().and_then(|journal| replay(&journal).ok());
        books.is_some_and(|b| b.congress.closed.is_some())
    })
}

/// As [`is_closed`], by the newest lines alone: once a congress has closed, only the hall's picture can still be chosen.
/// None when they do not tell. A long record would otherwise be read twice at every start.
fn ends_closed(dir: &Path) -> Option<bool> {
    let lines = last_lines(&Folder::new(dir).twin()).ok()?;
    let newest = line::decode(lines.last()?).ok()?;
    if newest.more > 0 {
        return None;
    }
    for text in lines.iter().rev() {
        match line::decode(text).ok()?.fact {
            Fact::Congress(Event::StageShown { .. }) => {}
            fact => return Some(fact == Fact::Congress(Event::Closed)),
        }
    }
    None
}

/// The record a command is to look at: `given`, or the only one under the root.
///
/// # Errors
/// There is none, or there are several; they are named.
pub fn record(common: &Common, given: Option<&Path>) -> Result<PathBuf, Message> {
    let root = match given {
        Some(dir) => dir.to_owned(),
        None => root(common)?,
    };
    let shown = root.display().to_string();
    let found = records(&root);
    match found.as_slice() {
        [] => Err(Message::new("paths-no-record").with("dir", shown)),
        [one] => Ok(one.clone()),
        many => {
            let names: Vec<_> = many.iter().filter_map(|p| p.file_name()).map(|n| n.to_string_lossy()).collect();
            let message = Message::new("paths-several-records").with("dir", shown).with("count", many.len());
            Err(message.with("names", names.join(", ")).with("first", many[0].display().to_string()))
        }
    }
}
