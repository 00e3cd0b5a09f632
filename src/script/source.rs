//! Where an agenda's files come from: a folder, or the copies inside the program.
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use crate::base::message::Message;
use crate::record::badge::BadgeKey;
use crate::script::bundled::{self, Bundle};
use crate::script::fault::{Fault, Faults, Findings, Spot};

/// The file of the badges' key, beside the agenda.
pub const BADGE_KEY: &str = "badges.key";

/// The largest roster and the largest other file read, in bytes.
const LARGEST_ROSTER: u64 = 32 * MEGABYTE;
const LARGEST: u64 = 4 * MEGABYTE;
const MEGABYTE: u64 = 1024 * 1024;

/// A place with an agenda.
#[derive(Debug)]
pub enum Source {
    Folder(PathBuf),
    Bundled(&'static Bundle),
}

impl Source {
    /// The agenda at `path`: the folder itself, the folder of an `agenda.toml`, or, when nothing is there, the bundled
    /// agenda of that name (`phuc-dong`, `agendas/phuc-dong`).
    ///
    /// # Errors
    /// One fault naming the path and the bundled agendas.
    pub fn open(path: &Path) -> Result<Self, Faults> {
        if path.is_dir() {
            return Ok(Self::Folder(path.to_owned()));
        }
        if let Some(folder) = path.parent().filter(|_| path.is_file() && path.ends_with("agenda.toml")) {
            let here = folder.as_os_str().is_empty();
            return Ok(Self::Folder(if here { PathBuf::from(".") } else { folder.to_owned() }));
        }
        let bundle = if path.exists() { None } else { bundled_name(path).and_then(bundled::find) };
        bundle.map(Self::Bundled).ok_or_else(|| {
            let shown = path.display().to_string();
            let right = Message::new("script-no-folder-right").with("list", bundled::names().join(", "));
            Faults::one(&shown, Message::new("script-no-folder"), right)
        })
    }

    /// The agenda's short name: that of the folder.
    pub fn name(&self) -> String {
        match self {
            Self::Bundled(bundle) => bundle.name.to_owned(),
            Self::Folder(folder) => {
                let whole = folder.canonicalize().unwrap_or_else(|_| folder.clone());
                whole.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
            }
        }
    }

    /// The bytes of `file`; `None` after reporting why there are none.
    pub fn read(&self, file: &str, findings: &Findings) -> Option<Vec<u8>> {
        match self {
            Self::Folder(folder) => read_file(&folder.join(file), file, findings),
            Self::Bundled(bundle) => match file {
                "agenda.toml" => Some(bundle.agenda.as_bytes().to_vec()),
                "roster.csv" => Some(bundle.roster.as_bytes().to_vec()),
                _ => None,
            },
        }
    }

    /// The bytes of the document `file`, of `most` bytes at the most, or what is wrong with it. `file` is a plain path
    /// below the agenda's folder.
    ///
    /// # Errors
    /// It is not there, leads out of the folder, is too large or cannot be read.
    pub fn document(&self, file: &str, most: u64) -> Result<Vec<u8>, Message> {
        let missing = || Message::new("script-document-missing").with("file", file);
        let folder = match self {
            Self::Folder(folder) => folder,
            Self::Bundled(bundle) => {
                let found = bundle.documents.iter().find(|(name, _)| *name == file);
                return found.map(|(_, bytes)| bytes.to_vec()).ok_or_else(missing);
            }
        };
        // A link inside the folder may lead anywhere.
        let (home, path) = (folder.canonicalize(), folder.join(file).canonicalize());
        let path = home.ok().zip(path.ok()).ok_or_else(missing);
        let (home, path) = path?;
        if !path.starts_with(&home) {
            return Err(Message::new("script-document-outside").with("file", file));
        }
        if !path.is_file() {
            return Err(missing());
        }
        let mut bytes = Vec::new();
        let read = std::fs::File::open(&path).and_then(|f| f.take(most + 1).read_to_end(&mut bytes));
        read.map_err(|error| Message::new("script-unreadable").with("error", error.to_string()))?;
        if bytes.len() as u64 > most {
            return Err(Message::new("script-too-large").with("most", most / MEGABYTE));
        }
        Ok(bytes)
    }

    /// The rule file of `id` and its path as messages name it: the agenda's own, its neighbour's, the bundled one.
    /// `None` when there is none; no bytes when it cannot be read, which is then reported.
    pub fn rule_file(&self, id: &str, findings: &Findings) -> Option<(String, Option<Vec<u8>>)> {
        if let Self::Folder(folder) = self {
            for place in ["rules", "../rules"] {
                let file = format!("{place}/{id}.toml");
                let path = folder.join(&file);
                if path.exists() {
                    let bytes = read_file(&path, &file, findings);
                    return Some((file, bytes));
                }
            }
        }
        let text = bundled::rule_file(id)?;
        Some((format!("rules/{id}.toml"), Some(text.as_bytes().to_vec())))
    }

    /// The key of the agenda's badges; none when there is no such file. One that cannot be used is reported.
    pub fn badge_key(&self, findings: &Findings) -> Option<BadgeKey> {
        let Self::Folder(folder) = self else { return None };
        let path = folder.join(BADGE_KEY);
        if !path.exists() {
            return None;
        }
        let bytes = read_file(&path, BADGE_KEY, findings)?;
        let key = std::str::from_utf8(&bytes).ok().and_then(BadgeKey::parse);
        if key.is_none() {
            let (wrong, right) = (Message::new("script-badge-key"), Message::new("script-badge-key-right"));
            findings.fault(Fault { file: BADGE_KEY.to_owned(), line: None, spot: Spot::default(), wrong, right });
        }
        key
    }

    /// Ids of the rule sets that [`rule_file`](Self::rule_file) would find.
    pub fn rule_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = bundled::RULES.iter().map(|(id, _)| (*id).to_owned()).collect();
        if let Self::Folder(folder) = self {
            let places = ["rules", "../rules"].map(|place| std::fs::read_dir(folder.join(place)));
            let files = places.into_iter().flatten().flatten().flatten().map(|entry| entry.path());
            let toml = files.filter(|p| p.extension().is_some_and(|e| e == "toml"));
            ids.extend(toml.filter_map(|p| Some(p.file_stem()?.to_string_lossy().into_owned())));
        }
        ids.sort();
        ids.dedup();
        ids
    }
}

/// `phuc-dong` of `phuc-dong`, `agendas/phuc-dong` and `./agendas/phuc-dong/`.
fn bundled_name(path: &Path) -> Option<&str> {
    let mut parts = Vec::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::Normal(name) => parts.push(name.to_str()?),
            _ => return None,
        }
    }
    match parts.as_slice() {
        [name] | ["agendas", name] => Some(name),
        _ => None,
    }
}

/// The bytes of the file at `path`, called `file` in messages; `None` after reporting why there are none.
pub fn read_file(path: &Path, file: &str, findings: &Findings) -> Option<Vec<u8>> {
    let fault = |wrong: Message, right: Message| {
        findings.fault(Fault { file: file.to_owned(), line: None, spot: Spot::default(), wrong, right });
    };
    if !path.is_file() {
        let wrong = Message::new("script-no-file").with("path", path.display().to_string());
        fault(wrong, Message::new("script-no-file-right").with("file", file));
        return None;
    }
    let most = if path.extension().is_none_or(|e| e != "toml" && e != "key") { LARGEST_ROSTER } else { LARGEST };
    let mut bytes = Vec::new();
    // One byte past the limit is enough to know that the file is too large, whatever it claims.
    let read = std::fs::File::open(path).and_then(|f| f.take(most + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        let wrong = Message::new("script-unreadable").with("error", error.to_string());
        fault(wrong, Message::new("script-unreadable-right").with("path", path.display().to_string()));
        return None;
    }
    if bytes.len() as u64 > most {
        let wrong = Message::new("script-too-large").with("most", most / MEGABYTE);
        fault(wrong, Message::new("script-too-large-right"));
        return None;
    }
    Some(bytes)
}
