//! The files that go with a record: whatever lies in its folder and does not follow from the lines.
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::journal::folder::Folder;

/// Folders within the record's are looked into this deep.
const DEEP: usize = 3;
/// No more files than this, so that nothing put into the folder by mistake fills the second place.
const MOST: usize = 2000;

/// Names in the record's folder that are made from its lines, or are about this machine alone.
fn stays(name: &str) -> bool {
    let made = ["journal.jsonl", "head", "store", "seats.json"].iter().any(|stem| {
        let rest = name.strip_prefix(stem);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    });
    made || ["lock", "access.log"].contains(&name) || name.starts_with('.') || has_ending(name)
}

fn has_ending(name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|e| e == "new" || e == "tmp")
}

/// When and how large a file was copied.
type Seen = (u64, Option<SystemTime>);

/// What has been copied so far.
#[derive(Default)]
pub struct Files {
    copied: BTreeMap<PathBuf, Seen>,
}

impl Files {
    /// Copies what is new or changed in the folder `from` to the folder `to`. Nothing is taken away there.
    ///
    /// # Errors
    /// The first file that cannot be copied; those before it are.
    pub fn follow(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        let mut found = Vec::new();
        list(from, Path::new(""), DEEP, &mut found)?;
        for (path, seen) in found {
            if self.copied.get(&path) == Some(&seen) {
                continue;
            }
            copy(&from.join(&path), &to.join(&path))?;
            self.copied.insert(path, seen);
        }
        Ok(())
    }

    /// Forgets what was copied: it may be gone.
    pub fn forget(&mut self) {
        self.copied.clear();
    }
}

/// Copies every file that goes with the record in `from` to the folder `to`; gives how many.
///
/// # Errors
/// As [`Files::follow`].
pub fn copy_all(from: &Path, to: &Path) -> io::Result<usize> {
    let mut files = Files::default();
    files.follow(from, to).map(|()| files.copied.len())
}

fn list(root: &Path, within: &Path, deep: usize, found: &mut Vec<(PathBuf, Seen)>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(within))? {
        let entry = entry?;
        let name = entry.file_name();
        let text = name.to_string_lossy();
        // Only what the record's own folder holds has a meaning by its name.
        if has_ending(&text) || text.starts_with('.') || (within.as_os_str().is_empty() && stays(&text)) {
            continue;
        }
        let path = within.join(&name);
        // A link is not followed: it would lead out of the folder.
        let kind = entry.file_type()?;
        if kind.is_dir() && deep > 0 {
            list(root, &path, deep - 1, found)?;
        } else if kind.is_file() && found.len() < MOST {
            let about = entry.metadata()?;
            found.push((path, (about.len(), about.modified().ok())));
        }
    }
    Ok(())
}

/// Copies one file, whole or not at all. One that is there already with the same bytes is left alone.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let bytes = fs::read(from)?;
    if fs::read(to).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    let folder = to.parent().unwrap_or(Path::new("."));
    Folder::create(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    io::Write::write_all(&mut file, &bytes)?;
    file.as_file().sync_all()?;
    file.persist(to).map_err(|e| e.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_with_a_record_and_what_stays() {
        let with = ["documents", "lan-key.pem", "tickets.json", "signing-key.pem", "headlines.pdf", "storehouse"];
        let stay = ["journal.jsonl", "journal.jsonl.damaged-1", "head", "head.new", "store", "store.damaged-2", "lock"];
        assert!(with.iter().all(|name| !stays(name)));
        assert!(stay.iter().chain(&["seats.json", "seats.json.new", ".tmpX1", "raw-append.tmp"]).all(|n| stays(n)));
    }
}
