//! The document papers: what each is called, its form, what it needs, and when it is final.
use crate::papers::contents::material::Material;
use crate::papers::contents::{agenda, count_minutes, elected, minutes, report, resolution, script};
use crate::papers::filling::Values;
use crate::script::paper_form::Form;

/// What a paper's numbers rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rests {
    /// On the agenda alone: the paper is no draft and carries no digest.
    Plan,
    /// What it tells of is not finished: a draft.
    Unfinished,
    /// Finished with this entry of the record, whose link is the digest.
    Entry(u64),
}

/// One paper to be set.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// Which of several: "bch-2", for the names of files; empty where there is one.
    pub which: String,
    /// What it is about, for a list to choose from; may be empty.
    pub title: String,
    pub values: Values,
    pub rests: Rests,
}

impl Issue {
    /// The only one of its kind, on the whole congress: final with its closing.
    pub fn whole(material: &Material<'_>, values: Values) -> Self {
        let rests = material.chronicle.closed().map_or(Rests::Unfinished, Rests::Entry);
        Self { which: String::new(), title: String::new(), values, rests }
    }

    /// The only one of its kind, made from the agenda.
    pub fn plan(values: Values) -> Self {
        Self { which: String::new(), title: String::new(), values, rests: Rests::Plan }
    }
}

/// A kind of paper.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Its name is the paper's on the command line and, with `.txt`, that of its text.
    pub form: Form,
    /// It is made from a record only; otherwise an agenda is enough.
    pub record: bool,
    /// Every paper of the kind that can be made: one, or one for each declared ballot.
    pub issues: fn(&Material<'_>) -> Vec<Issue>,
}

impl Kind {
    /// The kind called `name`.
    pub fn find(name: &str) -> Option<&'static Self> {
        ALL.iter().find(|kind| kind.form.name == name)
    }
}

/// All kinds.
pub const ALL: [Kind; 7] = [
    Kind { form: agenda::FORM, record: false, issues: agenda::issues },
    Kind { form: script::FORM, record: false, issues: script::issues },
    Kind { form: count_minutes::FORM, record: true, issues: count_minutes::issues },
    Kind { form: minutes::FORM, record: true, issues: minutes::issues },
    Kind { form: resolution::FORM, record: true, issues: resolution::issues },
    Kind { form: elected::FORM, record: true, issues: elected::issues },
    Kind { form: report::FORM, record: true, issues: report::issues },
];
