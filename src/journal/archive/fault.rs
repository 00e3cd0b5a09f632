//! What is wrong with an archive, by file and place.
use std::io;
use std::path::{Path, PathBuf};

use crate::base::message::Message;

/// The first thing wrong with an archive as a file. What is wrong with what it says is a finding of `verify`.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveFault {
    #[error("{}: {source}", path.display())]
    Disk { path: PathBuf, source: io::Error },
    /// It does not begin as an archive does.
    #[error("not an archive")]
    Foreign,
    /// It ends at byte `at`, within `name`; empty: between its files.
    #[error("cut at byte {at} in {name}")]
    Cut { at: u64, name: String },
    /// The bytes from `at` on, about `name`, are not those an archive has there: packed by another program, or changed.
    #[error("byte {at} ({name}) is not as it should be")]
    Form { at: u64, name: String },
    #[error("a file of the name {0:?}")]
    Name(String),
    #[error("{0} stands twice")]
    Twice(String),
    #[error("more than {0} files")]
    Many(usize),
    /// The file or a part of it is larger than `most` bytes.
    #[error("{name} has {size} bytes, more than {most}")]
    Large { name: String, size: u64, most: u64 },
    #[error("{0} is missing")]
    Missing(String),
    /// The manifest cannot be read.
    #[error("the manifest: {0}")]
    Manifest(String),
    /// It was written in a later version of the form.
    #[error("version {0}")]
    Version(u32),
    /// The key of the archive cannot be read.
    #[error("the key in {0}")]
    Key(String),
    /// The signature is not this key's over this manifest.
    #[error("the signature does not hold")]
    Signature,
}

impl ArchiveFault {
    /// The fault of a failed operation on `path`.
    pub fn disk(path: &Path, source: io::Error) -> Self {
        Self::Disk { path: path.to_owned(), source }
    }

    /// What to tell a person.
    pub fn message(&self) -> Message {
        let say = Message::new;
        match self {
            Self::Disk { path, source } => {
                say("archive-disk").with("file", path.display().to_string()).with("cause", source.to_string())
            }
            Self::Foreign => say("archive-foreign"),
            Self::Cut { at, name } if name.is_empty() => say("archive-cut").with("at", at.to_string()),
            Self::Cut { at, name } => say("archive-cut-in").with("at", at.to_string()).with("name", name),
            Self::Form { at, name } if name.is_empty() => say("archive-form").with("at", at.to_string()),
            Self::Form { at, name } => say("archive-form-of").with("at", at.to_string()).with("name", name),
            Self::Name(name) => say("archive-name").with("name", name),
            Self::Twice(name) => say("archive-twice").with("name", name),
            Self::Many(most) => say("archive-many").with("most", *most),
            Self::Large { name, size, most } => {
                say("archive-large").with("name", name).with("size", size.to_string()).with("most", most.to_string())
            }
            Self::Missing(name) => say("archive-missing").with("name", name),
            Self::Manifest(cause) => say("archive-manifest").with("cause", cause),
            Self::Version(version) => say("archive-version").with("version", *version),
            Self::Key(name) => say("archive-key").with("name", name),
            Self::Signature => say("archive-signature"),
        }
    }
}
