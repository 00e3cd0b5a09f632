//! Files the program writes for people: whole or not at all, and never over something else.
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::base::message::Message;
use crate::journal::fault::is_full;
use crate::script::whole::{beside, settle};

/// What every PDF file begins with (ISO 32000-2, 7.5.2), and every zip archive (APPNOTE 4.3.7), as DOCX files are.
const PDF: &[u8] = b"%PDF-";
const ZIP: &[u8] = b"PK\x03\x04";
/// The part of a DOCX file that no other archive has.
const DOCX_PART: &str = "word/document.xml";
/// The same of XLSX files.
const XLSX_PART: &str = "xl/workbook.xml";

/// The form of a file with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Pdf,
    Docx,
    /// A workbook; no paper is made so.
    Xlsx,
}

impl Form {
    /// The form of a paper that the ending of `path` chooses.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        match ending.as_str() {
            "pdf" => Some(Self::Pdf),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }

    /// Whether the file at `path`, which begins with `old`, is of this form.
    fn is(self, path: &Path, old: &[u8]) -> bool {
        match self {
            Self::Pdf => old.starts_with(PDF),
            Self::Docx => old.starts_with(ZIP) && has_part(path, DOCX_PART),
            Self::Xlsx => old.starts_with(ZIP) && has_part(path, XLSX_PART),
        }
    }
}

/// Only the archive's list of files is read, whatever it holds.
fn has_part(path: &Path, part: &str) -> bool {
    let archive = fs::File::open(path).ok().and_then(|file| zip::ZipArchive::new(file).ok());
    archive.is_some_and(|archive| archive.index_for_name(part).is_some())
}

/// Writes a file with a paper, over an older one if there is one. Only its owner can read it: badges let people in,
/// reports name them.
///
/// # Errors
/// The path is a folder or a file of another form, or the disk refuses; nothing is changed then.
pub fn write_paper(path: &Path, form: Form, bytes: &[u8]) -> Result<(), Message> {
    may_write(path, form)?;
    let written = beside(path, bytes).and_then(|file| file.persist(path).map_err(|e| e.error));
    written.map(|_| ()).map_err(|e| refused(path, "print-unwritable", &e))
}

/// Whether a file with a paper may be written at `path`.
///
/// # Errors
/// As [`write_paper`], but for the disk.
pub fn may_write(path: &Path, form: Form) -> Result<(), Message> {
    let named = |key: &'static str| Message::new(key).with("file", path.display().to_string());
    if path.is_dir() {
        return Err(named("print-out-folder"));
    }
    match beginning(path) {
        Ok(old) if old.is_empty() || form.is(path, &old) => Ok(()),
        Ok(_) if form == Form::Docx => Err(named("print-not-a-docx")),
        Ok(_) if form == Form::Xlsx => Err(named("summary-not-a-workbook")),
        Ok(_) => Err(named("print-not-a-pdf")),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(refused(path, "print-unwritable", &e)),
    }
}

/// The first bytes of the file at `path`. A device or a pipe is not read: it could wait for ever.
fn beginning(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0];
    if fs::metadata(path)?.is_file() {
        bytes.clear();
        fs::File::open(path)?.take(PDF.len() as u64).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// Writes the new file `path` as `fill` does: whole or not at all, for its owner alone, over nothing.
///
/// # Errors
/// `AlreadyExists` when something is there; those of `fill` and of the disk.
pub fn write_beside(path: &Path, fill: impl FnOnce(&mut fs::File) -> io::Result<()>) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut file = beside(path, b"")?;
    fill(file.as_file_mut())?;
    file.as_file().sync_all()?;
    file.persist_noclobber(path).map_err(|e| e.error)?;
    settle(path);
    Ok(())
}

/// Writes a secret that only its owner can read; false when there was one already, which stays.
///
/// # Errors
/// The disk's.
pub fn write_secret_once(path: &Path, text: &str) -> io::Result<bool> {
    let file = beside(path, text.as_bytes())?;
    match file.persist_noclobber(path) {
        Ok(_) => {
            // Badges are worthless without it: the name is on the disk too before anything is printed with it.
            settle(path);
            Ok(true)
        }
        Err(e) if e.error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(e) => Err(e.error),
    }
}

/// Whether there is another file at `path` than one of these bytes: somebody may have gone on working in it.
pub fn differs(path: &Path, bytes: &[u8]) -> bool {
    let size = fs::metadata(path).map_or(0, |about| about.len());
    size > 0 && (size != bytes.len() as u64 || fs::read(path).map_or(true, |old| old != bytes))
}

fn refused(path: &Path, key: &'static str, error: &io::Error) -> Message {
    Message::new(key).with("file", path.display().to_string()).with("cause", cause(error))
}

/// Why the system refused a file, in words where it is something people meet.
pub fn cause(error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::NotFound => Message::new("file-no-folder"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Message::new("file-not-allowed"),
        _ if is_full(error) => Message::new("file-disk-full"),
        _ => Message::new("file-other-cause").with("cause", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_its_form_are_written_over() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.pdf");
        write_paper(&file, Form::Pdf, b"%PDF-1.7 one").unwrap();
        write_paper(&file, Form::Pdf, b"%PDF-1.7 two").unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"%PDF-1.7 two");
        assert_eq!(write_paper(&file, Form::Docx, b"PK").unwrap_err().key, "print-not-a-docx");
        let other = dir.path().join("roster.csv");
        fs::write(&other, "ma,ho_ten").unwrap();
        assert_eq!(write_paper(&other, Form::Pdf, b"%PDF-1.7").unwrap_err().key, "print-not-a-pdf");
        assert_eq!(fs::read(&other).unwrap(), b"ma,ho_ten");
        assert_eq!(write_paper(dir.path(), Form::Pdf, b"%PDF-1.7").unwrap_err().key, "print-out-folder");
        let nowhere = dir.path().join("no/such.pdf");
        assert_eq!(write_paper(&nowhere, Form::Pdf, b"%PDF-").unwrap_err().key, "print-unwritable");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_workbook_is_an_archive_too_and_stays() {
        let dir = tempfile::tempdir().unwrap();
        let zipped = |part: &str| {
            let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
            zip.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
            zip.finish().unwrap().into_inner()
        };
        let (book, text) = (dir.path().join("a.docx"), dir.path().join("b.docx"));
        fs::write(&book, zipped("xl/workbook.xml")).unwrap();
        fs::write(&text, zipped(DOCX_PART)).unwrap();
        assert_eq!(write_paper(&book, Form::Docx, b"new").unwrap_err().key, "print-not-a-docx");
        write_paper(&text, Form::Docx, b"new").unwrap();
        assert_eq!(fs::read(&text).unwrap(), b"new");
    }

    #[test]
    fn a_secret_is_written_once() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("badges.key");
        assert!(write_secret_once(&file, "one").unwrap());
        assert!(!write_secret_once(&file, "two").unwrap());
        assert_eq!(fs::read(&file).unwrap(), b"one");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }
}
