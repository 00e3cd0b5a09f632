//! Where on the second place a record lies: in a folder of its own, told by the link of its first line, so that one stick
//! serves several congresses and never mixes two.
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::journal::folder::Folder;
use crate::journal::mirror::trouble::Trouble;
use crate::journal::reader::Lines;
use crate::record::chain::Link;
use crate::record::line;

/// Digits of the first line's link that a folder's name ends with.
const DIGITS: usize = 8;

/// The link of the first line of the plain file in `dir`; none when there is no such line.
///
/// # Errors
/// When it cannot be read.
pub fn first_link(dir: &Path) -> io::Result<Option<Link>> {
    let mut lines = match Lines::open(&Folder::new(dir).twin()) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
        lines => lines?,
    };
    let first = lines.advance()?.filter(|(_, ended)| *ended);
    Ok(first.and_then(|(text, _)| line::open(Link::START, text).ok()).map(|(_, link)| link))
}

/// The name of a record's folder without the digits that tell it from others.
pub fn plain_name(name: &str) -> &str {
    match name.rsplit_once('-') {
        Some((plain, digits)) if digits.len() == DIGITS && digits.bytes().all(|b| b.is_ascii_hexdigit()) => plain,
        _ => name,
    }
}

/// The folder below `root` of the record in `record`, whose first line has the link `first`: the one that ends with its
/// digits, whatever it is called before them, or else a new name. Makes nothing.
///
/// # Errors
/// [`Trouble::Absent`], or `root` cannot be listed.
pub fn find(root: &Path, record: &Path, first: Link) -> Result<PathBuf, Trouble> {
    let digits = &first.hex()[..DIGITS];
    let listed = fs::read_dir(root).map_err(|e| match e.kind() {
        // Never made here: where a stick is to be mounted, its folder on the disk below would be taken for the stick.
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Trouble::Absent(root.to_owned()),
        _ => Trouble::Disk(e),
    })?;
    for entry in listed {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(digits) && plain_name(&name) != name && entry.path().is_dir() {
            return Ok(entry.path());
        }
    }
    let whole = record.canonicalize().unwrap_or_else(|_| record.to_owned());
    let name = whole.file_name().map_or_else(|| "dai-hoi".to_owned(), |n| n.to_string_lossy().into_owned());
    Ok(root.join(format!("{name}-{digits}")))
}

/// Whether `a` and `b` lie on one disk. False where the system cannot tell.
pub fn on_one_disk(a: &Path, b: &Path) -> bool {
    disks(a, b).is_some_and(|(a, b)| a == b)
}

/// Whether `a` and `b` lie on two disks. False where the system cannot tell.
pub fn on_two_disks(a: &Path, b: &Path) -> bool {
    disks(a, b).is_some_and(|(a, b)| a != b)
}

/// The system's numbers of the disks that `a` and `b` lie on.
fn disks(a: &Path, b: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Some((fs::metadata(a).ok()?.dev(), fs::metadata(b).ok()?.dev()))
    }
    #[cfg(not(unix))]
    {
        let _ = (a, b);
        None
    }
}
