//! The data folder of one congress: names of its files, and setting damaged ones aside.
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The largest number tried for the name of a damaged copy.
const MOST_ASIDE: u32 = 10_000;
/// Room that must be free before the database is built anew: sled writes in pieces of 512 KiB.
const ROOM: usize = 2 << 20;

/// `<dir>/journal.jsonl`, `<dir>/store/`, `<dir>/head`, `<dir>/lock`.
#[derive(Clone, Debug)]
pub struct Folder {
    dir: PathBuf,
}

impl Folder {
    /// Names the files in `dir`. Touches nothing.
    pub fn new(dir: &Path) -> Self {
        Self { dir: dir.to_owned() }
    }

    /// Makes `dir` where it is missing, for its owner only: a record holds birth dates and the key of badges.
    pub fn create(dir: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(dir)
    }

    /// The folder itself.
    pub fn dir(&self) -> &Path {
        &self.dir
    }
    /// The plain file.
    pub fn twin(&self) -> PathBuf {
        self.dir.join("journal.jsonl")
    }
    /// The plain file while it is written anew.
    pub fn twin_new(&self) -> PathBuf {
        self.dir.join("journal.jsonl.new")
    }
    /// The database.
    pub fn store(&self) -> PathBuf {
        self.dir.join("store")
    }
    /// The database while it is built.
    pub fn store_new(&self) -> PathBuf {
        self.dir.join("store.new")
    }
    /// The small file of the head.
    pub fn head(&self) -> PathBuf {
        self.dir.join("head")
    }
    /// The head while it is written anew.
    pub fn head_new(&self) -> PathBuf {
        self.dir.join("head.new")
    }
    /// The lock.
    pub fn lock(&self) -> PathBuf {
        self.dir.join("lock")
    }

    /// A name for a damaged copy that is not taken yet: `<stem>.damaged-1`, `-2`, …
    pub fn aside(&self, stem: &str) -> io::Result<(PathBuf, String)> {
        (1..MOST_ASIDE)
            .map(|n| format!("{stem}.damaged-{n}"))
            .map(|name| (self.dir.join(&name), name))
            .find(|(path, _)| !path.exists())
            .ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))
    }

    /// Makes names and renamings in the folder durable. Windows has no such call and needs none.
    pub fn sync(&self) -> io::Result<()> {
        #[cfg(unix)]
        File::open(&self.dir)?.sync_all()?;
        Ok(())
    }

    /// Fails when there is no room for a fresh database.
    pub fn probe_room(&self) -> io::Result<()> {
        let path = self.dir.join("room.new");
        let tried = File::create(&path).and_then(|mut file| {
            file.write_all(&vec![1; ROOM])?;
            file.sync_data()
        });
        fs::remove_file(&path)?;
        tried
    }
}
