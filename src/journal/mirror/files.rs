//! The files that go with a record: whatever lies in its folder and does not follow from the lines.
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::base::message::Message;
use crate::journal::folder::Folder;
use crate::journal::mirror::trouble::{disk, plainly};

/// Folders within the record's are looked into this deep.
const DEEP: usize = 3;
/// No more files than this, so that nothing put into the folder by mistake fills the second place.
const MOST: usize = 2000;
/// A larger file is no document of a congress.
const MOST_BYTES: u64 = 64 << 20;
/// Bytes read at once.
const PIECE: usize = 1 << 16;

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

/// An archive or a paper that is made again from the record at any time. A DOCX may have been worked on by hand since.
fn is_made_again(path: &Path) -> bool {
    let made = path.extension().is_some_and(|e| ["zip", "pdf"].iter().any(|made| e.eq_ignore_ascii_case(made)));
    made && !path.starts_with("documents")
}

/// Keys and tickets before everything else, and what lies deeper last.
fn rank(path: &Path) -> (usize, bool, PathBuf) {
    let secret = path.extension().is_some_and(|e| e == "pem") || path == Path::new("tickets.json");
    (path.components().count(), !secret, path.to_owned())
}

/// When and how large a file was copied.
type Seen = (u64, Option<SystemTime>);

/// Why not every file that goes with the record was copied.
#[derive(Debug)]
pub enum Lack {
    /// The second place refuses.
    Place(io::Error),
    /// The file on this machine cannot be read.
    Own { file: PathBuf, cause: io::Error },
    /// Larger than [`MOST_BYTES`].
    Large { file: PathBuf },
    /// `left` files more than [`MOST`].
    Many { left: usize },
}

impl Lack {
    /// What to tell a person. The same for the same reason, however often it is tried.
    pub fn message(&self) -> Message {
        match self {
            Self::Place(cause) => disk(cause),
            Self::Own { file, cause } => Message::new("mirror-file-unread")
                .with("file", file.display().to_string())
                .with("cause", plainly(cause)),
            Self::Large { file } => Message::new("mirror-file-large")
                .with("file", file.display().to_string())
                .with("limit", MOST_BYTES >> 20),
            Self::Many { left } => Message::new("mirror-files-many").with("left", *left).with("limit", MOST),
        }
    }

    /// Whether trying again soon would only wear out the place: it refused.
    pub fn is_failure(&self) -> bool {
        matches!(self, Self::Place(_) | Self::Own { .. })
    }
}

/// What has been copied so far.
#[derive(Default)]
pub struct Files {
    copied: BTreeMap<PathBuf, Seen>,
}

impl Files {
    /// Copies what is new or changed in the folder `from` to the folder `to`, keys and tickets first. Nothing is taken
    /// away there. One that cannot be copied does not keep the others back; the first lack is given.
    pub fn follow(&mut self, from: &Path, to: &Path) -> Option<Lack> {
        let (mut found, mut lacks) = (Vec::new(), Vec::new());
        list(from, Path::new(""), DEEP, (&mut found, &mut lacks));
        found.sort_by_cached_key(|(path, _)| rank(path));
        let left = found.len().saturating_sub(MOST);
        found.truncate(MOST);
        for (file, seen) in found {
            if self.copied.get(&file) == Some(&seen) {
                continue;
            }
            let copied =
                if seen.0 > MOST_BYTES { Err(Lack::Large { file: file.clone() }) } else { copy(&file, from, to) };
            match copied {
                Ok(()) => drop(self.copied.insert(file, seen)),
                Err(lack) => lacks.push(lack),
            }
        }
        if left > 0 {
            lacks.push(Lack::Many { left });
        }
        // One that may pass with another try comes before one that stays.
        let first = lacks.iter().position(Lack::is_failure).unwrap_or(0);
        (first < lacks.len()).then(|| lacks.swap_remove(first))
    }

    /// Forgets what was copied: it may be gone.
    pub fn forget(&mut self) {
        self.copied.clear();
    }
}

/// Copies every file that goes with the record in `from` to the folder `to`; gives how many, and the first lack.
pub fn copy_all(from: &Path, to: &Path) -> (usize, Option<Lack>) {
    let mut files = Files::default();
    let lack = files.follow(from, to);
    (files.copied.len(), lack)
}

fn list(root: &Path, within: &Path, deep: usize, into: (&mut Vec<(PathBuf, Seen)>, &mut Vec<Lack>)) {
    let (found, lacks) = into;
    let entries = match fs::read_dir(root.join(within)) {
        Ok(entries) => entries,
        Err(cause) => return lacks.push(Lack::Own { file: within.to_owned(), cause }),
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let text = name.to_string_lossy();
        // Only what the record's own folder holds has a meaning by its name.
        let top = within.as_os_str().is_empty();
        let path = within.join(&name);
        if has_ending(&text) || text.starts_with('.') || (top && stays(&text)) || is_made_again(&path) {
            continue;
        }
        // A link is not followed: it would lead out of the folder.
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && deep > 0 {
            list(root, &path, deep - 1, (&mut *found, &mut *lacks));
        } else if kind.is_file() {
            match entry.metadata() {
                Ok(about) => found.push((path, (about.len(), about.modified().ok()))),
                Err(cause) => lacks.push(Lack::Own { file: path, cause }),
            }
        }
    }
}

/// Copies one file, whole or not at all. One that is there already with the same bytes is left alone.
fn copy(file: &Path, from: &Path, to: &Path) -> Result<(), Lack> {
    let unread = |cause| Lack::Own { file: file.to_owned(), cause };
    let (mut own, to) = (File::open(from.join(file)).map_err(unread)?, to.join(file));
    if is_same(&mut own, &to).map_err(unread)? {
        return Ok(());
    }
    own.rewind().map_err(unread)?;
    let folder = to.parent().unwrap_or(Path::new("."));
    Folder::create(folder).map_err(Lack::Place)?;
    let mut copy = tempfile::NamedTempFile::new_in(folder).map_err(Lack::Place)?;
    let mut piece = vec![0; PIECE];
    loop {
        let read = own.read(&mut piece).map_err(unread)?;
        if read == 0 {
            break;
        }
        copy.write_all(&piece[..read]).map_err(Lack::Place)?;
    }
    copy.as_file().sync_all().map_err(Lack::Place)?;
    copy.persist(to).map_err(|e| Lack::Place(e.error))?;
    Ok(())
}

/// Whether the file `there` holds the bytes of `own`, which is read up to the first difference.
///
/// # Errors
/// `own` cannot be read.
fn is_same(own: &mut File, there: &Path) -> io::Result<bool> {
    let len = own.metadata()?.len();
    let Some(mut there) = File::open(there).ok().filter(|t| t.metadata().is_ok_and(|about| about.len() == len)) else {
        return Ok(false);
    };
    let (mut piece, mut other) = (vec![0; PIECE], vec![0; PIECE]);
    loop {
        let read = own.read(&mut piece)?;
        if read == 0 {
            return Ok(true);
        }
        if there.read_exact(&mut other[..read]).is_err() || piece[..read] != other[..read] {
            return Ok(false);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_with_a_record_and_what_stays() {
        let with = ["documents", "lan-key.pem", "tickets.json", "signing-key.pem", "headlines.txt", "storehouse"];
        let stay = ["journal.jsonl", "journal.jsonl.damaged-1", "head", "head.new", "store", "store.damaged-2", "lock"];
        assert!(with.iter().all(|name| !stays(name)));
        let again = |name: &str| is_made_again(Path::new(name));
        assert!(["a.zip", "papers/Bien-ban.PDF"].iter().all(|name| again(name)));
        assert!(!with.iter().chain(&["papers/a.docx", "documents/bao-cao.pdf"]).any(|name| again(name)));
        assert!(stay.iter().chain(&["seats.json", "seats.json.new", ".tmpX1", "raw-append.tmp"]).all(|n| stays(n)));
    }

    #[test]
    fn a_full_place_is_called_full_and_no_random_name_is_told() {
        let wrapped = |kind, name: &str| Lack::Place(io::Error::new(kind, format!("at path /media/usb/{name}")));
        assert_eq!(wrapped(io::ErrorKind::StorageFull, ".tmpA1").message(), Message::new("mirror-full"));
        let refused = |name| wrapped(io::ErrorKind::PermissionDenied, name).message();
        assert_eq!(refused(".tmpA1"), refused(".tmpB2"));
        assert_eq!(refused(".tmpA1").key, "mirror-disk");
    }

    #[test]
    fn keys_and_tickets_come_first_and_a_change_of_the_same_length_is_seen() {
        let mut paths: Vec<_> = ["a/b.txt", "z.txt", "tickets.json", "a.txt", "lan-key.pem"].map(PathBuf::from).into();
        paths.sort_by_cached_key(|path| rank(path));
        let order = ["lan-key.pem", "tickets.json", "a.txt", "z.txt", "a/b.txt"].map(PathBuf::from);
        assert_eq!(paths, order);
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        for bytes in [vec![1; 3 * PIECE + 5], vec![2; 3 * PIECE + 5], vec![]] {
            fs::write(from.path().join("a.txt"), &bytes).unwrap();
            assert!(matches!(copy_all(from.path(), to.path()), (1, None)));
            assert!(fs::read(to.path().join("a.txt")).unwrap() == bytes);
        }
    }

    #[test]
    fn files_beyond_the_limit_are_told_with_their_number() {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let deeper = from.path().join("a");
        fs::create_dir(&deeper).unwrap();
        (0..MOST + 3).for_each(|i| fs::write(deeper.join(format!("{i}")), "").unwrap());
        fs::write(from.path().join("signing-key.pem"), "key").unwrap();
        let lack = copy_or_not(from.path(), to.path());
        assert!(matches!(lack, Some(Lack::Many { left: 4 })), "{lack:?}");
    }

    /// As [`Files::follow`] of files that were all seen before but the key.
    fn copy_or_not(from: &Path, to: &Path) -> Option<Lack> {
        let (mut files, mut found) = (Files::default(), Vec::new());
        list(from, Path::new(""), DEEP, (&mut found, &mut Vec::new()));
        files.copied.extend(found.into_iter().filter(|(path, _)| path != Path::new("signing-key.pem")));
        let lack = files.follow(from, to);
        assert!(to.join("signing-key.pem").exists(), "the key was dropped");
        lack
    }
}
