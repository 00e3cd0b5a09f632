//! The marks-to-verdict table: what a rule set says of a paper with unusual marks.
use serde::{Deserialize, Serialize};

/// What the rule says of a paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    Valid,
    Invalid,
    /// The counting board decides by vote, never the program.
    #[default]
    Board,
}

/// One answer for each case. `T` is [`Reading`] on a ballot paper, a parameter with its article in a rule file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MarksTable<T> {
    /// More names chosen than seats.
    pub too_many_names: T,
    /// Nobody chosen on a list of several names.
    pub nobody: T,
    /// The only name of a list struck out.
    pub nobody_one_name: T,
    /// Both columns marked on a list of one name.
    pub both_one_name: T,
    /// Neither column marked on a list of one name.
    pub neither_one_name: T,
    /// "Disagree" on every one of several names.
    pub all_disagree: T,
    /// Cumulative form: more votes spread than shares × seats. Only a rule set with that form says anything of it.
    #[serde(default)]
    pub over_shares: T,
}

/// The keys of the table in a rule file, in the order of [`MarksTable`]'s fields.
pub const CASES: [&str; 7] =
    ["too-many-names", "nobody", "nobody-one-name", "both-one-name", "neither-one-name", "all-disagree", "over-shares"];

impl<T> MarksTable<T> {
    /// The entries with their keys, in order.
    pub fn entries(&self) -> [(&'static str, &T); 7] {
        let [a, b, c, d, e, f, g] = CASES;
        [
            (a, &self.too_many_names),
            (b, &self.nobody),
            (c, &self.nobody_one_name),
            (d, &self.both_one_name),
            (e, &self.neither_one_name),
            (f, &self.all_disagree),
            (g, &self.over_shares),
        ]
    }

    /// The same table with each entry turned by `f`.
    pub fn map<U>(&self, f: impl Fn(&T) -> U) -> MarksTable<U> {
        MarksTable {
            too_many_names: f(&self.too_many_names),
            nobody: f(&self.nobody),
            nobody_one_name: f(&self.nobody_one_name),
            both_one_name: f(&self.both_one_name),
            neither_one_name: f(&self.neither_one_name),
            all_disagree: f(&self.all_disagree),
            over_shares: f(&self.over_shares),
        }
    }
}
