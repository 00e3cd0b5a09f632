//! The texts of papers that travel inside the program; an office changes copies of them.
use crate::words::lang::Lang;

/// A text inside the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bundled {
    /// Name of the paper; with `.txt` that of its file.
    pub name: &'static str,
    pub vi: &'static str,
    pub en: &'static str,
}

macro_rules! texts {
    ($($name:literal),+ $(,)?) => {
        &[$(Bundled {
            name: $name,
            vi: include_str!(concat!("../../agendas/papers/vi/", $name, ".txt")),
            en: include_str!(concat!("../../agendas/papers/en/", $name, ".txt")),
        }),+]
    };
}

/// All texts inside the program.
pub const TEXTS: &[Bundled] = texts![
    "agenda",
    "ballots",
    "count-minutes",
    "credentials",
    "elected",
    "minutes",
    "report",
    "resolution",
    "script",
];

impl Bundled {
    /// The text in `lang`.
    pub fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// The text of the paper `name` in `lang`.
pub fn bundled(name: &str, lang: Lang) -> Option<&'static str> {
    TEXTS.iter().find(|text| text.name == name).map(|text| text.text(lang))
}
