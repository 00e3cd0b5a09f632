//! Which parts the text of a paper has and which placeholders each of them knows.

/// The form of one paper's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Name of the paper and, with `.txt`, of its file.
    pub name: &'static str,
    /// Parts by name with their placeholders; the first is the paper itself.
    pub parts: &'static [(&'static str, &'static [&'static str])],
}

impl Form {
    /// The placeholders of `part`; none when there is no such part.
    pub fn placeholders(&self, part: &str) -> Option<&'static [&'static str]> {
        self.parts.iter().find(|(name, _)| *name == part).map(|(_, known)| *known)
    }
}
