//! A new agenda folder, begun from a bundled one.
use std::io;
use std::path::Path;

use crate::base::message::Message;
use crate::script::bundled;
use crate::script::fault::{Faults, one_of};

/// Copies the bundled agenda `template`, with the rule files, into the folder `dir`, which is made when missing.
/// Gives the paths written, relative to `dir`.
///
/// # Errors
/// One fault: no such template, a folder that is not empty, or a disk that refuses.
pub fn create(template: &str, dir: &Path) -> Result<Vec<String>, Faults> {
    let shown = dir.display().to_string();
    let Some(bundle) = bundled::find(template) else {
        let wrong = Message::new("script-new-template").with("text", template);
        return Err(Faults::one(&shown, wrong, one_of(template, &bundled::names())));
    };
    if occupied(dir) {
        let wrong = Message::new("script-new-occupied");
        return Err(Faults::one(&shown, wrong, Message::new("script-new-occupied-right")));
    }
    let mut files: Vec<(String, &[u8])> =
        vec![("agenda.toml".to_owned(), bundle.agenda.as_bytes()), ("roster.csv".to_owned(), bundle.roster.as_bytes())];
    files.extend(
        bundled::RULES
            .iter()
            .filter(|(id, _)| uses(bundle.agenda, id))
            .map(|(id, text)| (format!("rules/{id}.toml"), text.as_bytes())),
    );
    files.extend(bundle.documents.iter().map(|(path, bytes)| ((*path).to_owned(), *bytes)));
    write(dir, &files).map_err(|error| {
        let wrong = Message::new("script-new-unwritable").with("error", error.to_string());
        Faults::one(&shown, wrong, Message::new("script-new-unwritable-right"))
    })?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// Whether the agenda names the rule set `id`.
fn uses(agenda: &str, id: &str) -> bool {
    let quoted = format!("\"{id}\"");
    agenda.lines().any(|l| l.trim_start().starts_with("rules") && l.contains(&quoted))
}

/// Whether `dir` is there and is anything but an empty folder.
fn occupied(dir: &Path) -> bool {
    match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

fn write(dir: &Path, files: &[(String, &[u8])]) -> io::Result<()> {
    std::fs::create_dir_all(dir.join("rules"))?;
    for (path, bytes) in files {
        let path = dir.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, bytes)?;
    }
    Ok(())
}
