//! Packs an archive: files one after another, then the manifest that lists them and its signature.
use std::io::{self, Seek, Write};

use sha2::{Digest, Sha256};

use crate::journal::archive::container::Writer;
use crate::journal::archive::key::SigningKey;
use crate::journal::archive::manifest::{KEY, Listed, MANIFEST, Manifest, SIGNATURE};
use crate::record::chain::hex;

/// An archive that is being written.
pub struct Packer<W> {
    writer: Writer<W>,
    listed: Vec<Listed>,
}

impl<W: Write + Seek> Packer<W> {
    /// Begins on `out`, which is empty.
    pub fn new(out: W) -> Self {
        Self { writer: Writer::new(out), listed: Vec::new() }
    }

    /// Adds the file `path`, which is the file `source` of the agenda's folder, if it is one.
    ///
    /// # Errors
    /// The disk's; a name that may not be.
    pub fn add(&mut self, path: &str, source: Option<&str>, bytes: &[u8]) -> io::Result<()> {
        self.fill(path, source, |out| out.write_all(bytes))
    }

    /// As [`Packer::add`], the bytes written by `fill`.
    ///
    /// # Errors
    /// As `add`, and those of `fill`.
    pub fn fill<T>(
        &mut self,
        path: &str,
        source: Option<&str>,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<T>,
    ) -> io::Result<T> {
        let (filled, size, sha256) = self.writer.add(path, |out| {
            let mut hashed = Hashed { out, size: 0, hash: Sha256::new() };
            let filled = fill(&mut hashed)?;
            Ok((filled, hashed.size, hex(&hashed.hash.finalize())))
        })?;
        self.listed.push(Listed { path: path.to_owned(), size, sha256, source: source.map(str::to_owned) });
        Ok(filled)
    }

    /// Adds the key, and `manifest` with its list of files and its key filled in, signed with `key`.
    ///
    /// # Errors
    /// The disk's.
    pub fn finish(mut self, mut manifest: Manifest, key: &SigningKey) -> io::Result<(W, Manifest)> {
        self.add(KEY, None, key.public().pem().as_bytes())?;
        manifest.key.sha256 = key.public().fingerprint();
        manifest.files = self.listed;
        let mut text = serde_json::to_vec_pretty(&manifest)?;
        text.push(b'\n');
        self.writer.add(MANIFEST, |out| out.write_all(&text))?;
        self.writer.add(SIGNATURE, |out| out.write_all(&key.sign(&text)))?;
        Ok((self.writer.finish()?, manifest))
    }
}

struct Hashed<'a> {
    out: &'a mut dyn Write,
    size: u64,
    hash: Sha256,
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.size += written as u64;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
