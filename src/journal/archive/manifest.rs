//! The manifest of an archive: what it is of, how far it goes, and every file in it with its digest. It is what is signed.
use serde::{Deserialize, Serialize};

use crate::base::time::Moment;
use crate::record::chain::Link;
use crate::record::left_out::Withheld;

/// What every manifest says it is.
pub const FORMAT: &str = "daihoi-archive";
/// Version of the archive's form.
pub const VERSION: u32 = 1;
/// The largest manifest that is read, in bytes.
pub const MOST: u64 = 8 << 20;

/// The only kind of key.
pub const ALGORITHM: &str = "Ed25519";

/// Names of the files every archive has.
pub const MANIFEST: &str = "manifest.json";
pub const SIGNATURE: &str = "manifest.sig";
pub const KEY: &str = "public-key.pem";
pub const RECORD: &str = "record.jsonl";
pub const FIGURES: &str = "figures.json";

/// The manifest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// Name and version of the program that wrote it.
    pub written_by: String,
    pub congress: Named,
    /// A rehearsal: nobody was elected.
    pub rehearsal: bool,
    /// The entry that closed the congress; none while it is still open.
    pub sealed: Option<Seal>,
    /// Lines of the record, those left out included.
    pub entries: u64,
    /// The link of the last one.
    pub head: Link,
    pub key: SignedBy,
    /// Streams left out of the record, and how many lines of each.
    pub left_out: Vec<LeftOutStream>,
    /// Every file of the archive but the manifest and its signature, in order.
    pub files: Vec<Listed>,
    /// Files the congress was opened from that are not in the archive.
    pub files_left_out: Vec<Missing>,
}

/// Which congress.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Id of its agenda.
    pub id: String,
    pub title: String,
    pub organisation: String,
    pub superior: String,
}

/// The end of a congress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    pub entry: u64,
    pub link: Link,
    pub at: Moment,
}

/// Whose signature it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedBy {
    /// [`ALGORITHM`].
    pub algorithm: String,
    /// SHA-256 of the public key's DER form.
    pub sha256: String,
    /// The record names this key at its beginning.
    pub in_record: bool,
}

/// A stream that is not in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOutStream {
    pub stream: Withheld,
    pub entries: u64,
}

/// A file of the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub path: String,
    pub size: u64,
    pub sha256: String,
    /// As which file of the agenda's folder the record names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// A file the congress was opened from that is not in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    pub source: String,
    pub sha256: String,
}
