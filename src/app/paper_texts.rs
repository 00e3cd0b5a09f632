//! Which text a paper has: an office's own where there is one, else the one inside the program.
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::app::common::Common;
use crate::app::paths;
use crate::base::message::Message;
use crate::script::paper_form::Form;
use crate::script::paper_text::{MOST_BYTES, PaperText, read};
use crate::script::paper_texts::bundled;
use crate::words::lang::Lang;

/// The folder of texts, in the record's folder and in the program's own.
pub const FOLDER: &str = "papers";

/// Where texts are looked for, the first place first.
#[derive(Clone, Debug)]
pub struct Texts {
    places: Vec<PathBuf>,
    lang: Lang,
}

impl Texts {
    /// In `given`, then beside the record in `record`, then where they are copied out to.
    ///
    /// # Errors
    /// There is no folder `given`.
    pub fn new(given: Option<&Path>, record: Option<&Path>, common: &Common) -> Result<Self, Message> {
        if let Some(folder) = given.filter(|folder| !folder.is_dir()) {
            return Err(Message::new("print-texts-missing").with("dir", folder.display().to_string()));
        }
        let own = [record.map(Path::to_owned), common.data.clone(), paths::home().ok()];
        let own = own.into_iter().flatten().map(|folder| folder.join(FOLDER));
        let places = given.map(Path::to_owned).into_iter().chain(own).collect();
        Ok(Self { places, lang: common.words.lang() })
    }

    /// The text of the paper with `form`.
    ///
    /// # Errors
    /// All faults of the file, by line; it cannot be read; nobody wrote such a text.
    pub fn text(&self, form: &Form) -> Result<PaperText, Vec<Message>> {
        let none = || vec![Message::new("print-no-text").with("name", form.name)];
        let (file, bytes) = match self.found(form.name) {
            Some(path) => {
                let file = path.display().to_string();
                let failed = |e: std::io::Error| {
                    vec![Message::new("print-text-unread").with("file", &file).with("cause", format!("{e}."))]
                };
                let bytes = bytes(&path).map_err(failed)?;
                (file, bytes)
            }
            None => (file_name(form.name), bundled(form.name, self.lang).ok_or_else(none)?.as_bytes().to_vec()),
        };
        read(&file, &bytes, form).map_err(|faults| {
            let mut messages = faults.messages();
            messages.push(Message::new("print-text-faulty").with("faults", faults.0.len()).with("file", file));
            messages
        })
    }

    /// The office's own file of the paper `name`.
    fn found(&self, name: &str) -> Option<PathBuf> {
        let file = file_name(name);
        let paths =
            self.places.iter().flat_map(|place| [place.join(self.lang.as_str()).join(&file), place.join(&file)]);
        paths.into_iter().find(|path| path.is_file())
    }
}

/// The file of the paper `name`.
pub fn file_name(name: &str) -> String {
    format!("{name}.txt")
}

/// One byte past the limit is enough to know that the file is too large.
fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
