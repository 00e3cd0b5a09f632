//! An archive opened for reading. Opening looks at headers and manifest only, so that thousands can be looked through.
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::journal::archive::container::{Container, MOST_BYTES, Member};
use crate::journal::archive::fault::ArchiveFault;
use crate::journal::archive::key::{self, PublicKey};
use crate::journal::archive::manifest::{FORMAT, KEY, MANIFEST, MOST, Manifest, RECORD, SIGNATURE, VERSION};
use crate::journal::reader::Lines;
use crate::journal::walk::Walk;
use crate::record::chain::hex;

/// The largest `figures.json` that is read, in bytes.
pub const MOST_FIGURES: u64 = 16 << 20;
/// Bytes of a file looked through at once.
const CHUNK: usize = 1 << 16;

/// An archive.
#[derive(Clone, Debug)]
pub struct Archive {
    path: PathBuf,
    container: Container,
    pub manifest: Manifest,
    /// The manifest's bytes, which are signed.
    text: Vec<u8>,
}

/// What a file of an archive was found to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    pub size: u64,
    pub sha256: String,
    /// Whether the container's own checksum is right.
    pub checksum: bool,
}

impl Archive {
    /// Opens the archive at `path`: its container is well formed and it has a manifest that can be read. Neither the
    /// signature nor the files were looked at.
    ///
    /// # Errors
    /// The first thing wrong.
    pub fn open(path: &Path) -> Result<Self, ArchiveFault> {
        let container = Container::open(path)?;
        let text = whole(&container, MANIFEST, MOST, path)?;
        let manifest = read(&text)?;
        Ok(Self { path: path.to_owned(), container, manifest, text })
    }

    /// The bytes of `name`, of which there may be `most`.
    ///
    /// # Errors
    /// It is not there, is larger, or cannot be read.
    pub fn bytes(&self, name: &str, most: u64) -> Result<Vec<u8>, ArchiveFault> {
        whole(&self.container, name, most, &self.path)
    }

    /// The figures of the congress, for summaries. Compare them with [`Archive::looked`] before believing them.
    ///
    /// # Errors
    /// As [`Archive::bytes`].
    pub fn figures(&self) -> Result<Vec<u8>, ArchiveFault> {
        self.bytes(crate::journal::archive::manifest::FIGURES, MOST_FIGURES)
    }

    /// The key that signed the archive, once the signature over the manifest was found to be its own.
    ///
    /// # Errors
    /// There is no key, no signature, or it does not hold.
    pub fn signer(&self) -> Result<PublicKey, ArchiveFault> {
        let text = self.bytes(KEY, 1 << 12)?;
        let key = std::str::from_utf8(&text).ok().and_then(PublicKey::parse);
        let key = key.ok_or_else(|| ArchiveFault::Key(KEY.to_owned()))?;
        let signature = self.bytes(SIGNATURE, key::SIGNATURE as u64)?;
        if key.fingerprint() != self.manifest.key.sha256 || !key.holds(&self.text, &signature) {
            return Err(ArchiveFault::Signature);
        }
        Ok(key)
    }

    /// The files in order.
    pub fn members(&self) -> &[Member] {
        self.container.members()
    }

    /// Reads all of `member`.
    ///
    /// # Errors
    /// The disk's.
    pub fn looked(&self, member: &Member) -> Result<Looked, ArchiveFault> {
        let (mut hash, mut crc, mut size) = (Sha256::new(), crc32fast::Hasher::new(), 0);
        let mut reader = self.container.reader(member);
        let mut buffer = vec![0; CHUNK];
        loop {
            match reader.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => {
                    size += n as u64;
                    hash.update(&buffer[..n]);
                    crc.update(&buffer[..n]);
                }
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(ArchiveFault::disk(&self.path, e)),
            }
        }
        Ok(Looked { size, sha256: hex(&hash.finalize()), checksum: crc.finalize() == member.crc })
    }

    /// The lines of the record in order, each checked against the chain; lines may have been left out.
    ///
    /// # Errors
    /// There is no record.
    pub fn record(&self) -> Result<Walk, ArchiveFault> {
        Ok(Walk::new(self.lines(RECORD)?, true))
    }

    /// The lines of `name`.
    ///
    /// # Errors
    /// It is not there.
    pub fn lines(&self, name: &str) -> Result<Lines, ArchiveFault> {
        let member = self.container.member(name).ok_or_else(|| ArchiveFault::Missing(name.to_owned()))?;
        Ok(Lines::over(Box::new(self.container.reader(member))))
    }
}

fn whole(container: &Container, name: &str, most: u64, path: &Path) -> Result<Vec<u8>, ArchiveFault> {
    let member = container.member(name).ok_or_else(|| ArchiveFault::Missing(name.to_owned()))?;
    let most = most.min(MOST_BYTES);
    if member.size > most {
        return Err(ArchiveFault::Large { name: name.to_owned(), size: member.size, most });
    }
    let mut bytes = Vec::new();
    container.reader(member).read_to_end(&mut bytes).map_err(|e| ArchiveFault::disk(path, e))?;
    Ok(bytes)
}

fn read(text: &[u8]) -> Result<Manifest, ArchiveFault> {
    #[derive(serde::Deserialize)]
    struct Written {
        format: String,
        version: u32,
    }
    let cause = |e: serde_json::Error| ArchiveFault::Manifest(e.to_string());
    let written: Written = serde_json::from_slice(text).map_err(cause)?;
    if written.format != FORMAT {
        return Err(ArchiveFault::Foreign);
    }
    if written.version != VERSION {
        return Err(ArchiveFault::Version(written.version));
    }
    serde_json::from_slice(text).map_err(cause)
}
