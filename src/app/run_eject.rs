//! `daihoi print --eject`: the texts of papers copied out, for an office to change.
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::app::common::Common;
use crate::app::paper_texts::{FOLDER, file_name};
use crate::app::paths;
use crate::app::saving::cause;
use crate::base::message::Message;
use crate::script::paper_texts::TEXTS;
use crate::script::whole::beside;
use crate::words::lang::Lang;

/// What became of one file.
enum Done {
    Written,
    /// It is there with the same text.
    Same,
    /// It is there with another text, which stays.
    Changed,
}

/// Copies the texts of both languages into `dir`, or to where they are looked for when it is empty. Files that were
/// changed stay, unless `over`.
///
/// # Errors
/// The disk's.
pub fn run(dir: &Path, over: bool, common: &Common) -> Result<(), Message> {
    let own = dir.as_os_str().is_empty();
    let dir = if own { paths::root(common)?.join(FOLDER) } else { dir.to_owned() };
    let (mut written, mut same, mut changed) = (Vec::new(), 0_usize, Vec::new());
    for text in TEXTS {
        for lang in [Lang::Vi, Lang::En] {
            let name = format!("{}/{}", lang.as_str(), file_name(text.name));
            match copy(&dir.join(&name), text.text(lang), over)? {
                Done::Written => written.push(name),
                Done::Same => same += 1,
                Done::Changed => changed.push(name),
            }
        }
    }
    let shown = dir.display().to_string();
    if !written.is_empty() {
        let told = Message::new("eject-written").with("count", written.len()).with("dir", &shown);
        common.tell(&told.with("files", written.join(", ")));
    }
    if same > 0 {
        common.tell(&Message::new("eject-same").with("count", same).with("dir", &shown));
    }
    if !changed.is_empty() {
        let told = Message::new("eject-changed").with("count", changed.len()).with("files", changed.join(", "));
        common.tell(&told);
    }
    common.tell(&Message::new(if own { "eject-next" } else { "eject-next-texts" }).with("dir", &shown));
    Ok(())
}

fn copy(path: &PathBuf, text: &str, over: bool) -> Result<Done, Message> {
    let failed = |e: io::Error| {
        Message::new("print-unwritable").with("file", path.display().to_string()).with("cause", cause(&e))
    };
    match fs::read(path) {
        Ok(old) if old == text.as_bytes() => return Ok(Done::Same),
        Ok(_) if !over => return Ok(Done::Changed),
        Ok(_) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => {}
        Err(e) => return Err(failed(e)),
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    let file = beside(path, text.as_bytes()).map_err(failed)?;
    file.persist(path).map_err(|e| failed(e.error))?;
    Ok(Done::Written)
}
