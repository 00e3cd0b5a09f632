//! Files that are whole or not there: written beside their place, on the disk before they take the name.
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// A file with `bytes` in the folder of `path`, on the disk, to be given its name. Only its owner can read it.
///
/// # Errors
/// The disk's own.
pub fn beside(path: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = NamedTempFile::new_in(folder(path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Brings the name `path` to the disk: it is there when its folder is. Not every system can say so.
pub fn settle(path: &Path) {
    if let Ok(folder) = File::open(folder(path)) {
        let _ = folder.sync_all();
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
