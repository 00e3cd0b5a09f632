//! A paper as a document: what it says in order, before it becomes PDF pages or a file for a word processor.
use crate::base::time::Moment;
use crate::papers::table::Table;

/// What stands at the head of an official paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    pub superior: String,
    pub organisation: String,
    /// Lines on the right.
    pub motto: Vec<String>,
    /// Number and sign of the paper ("Số …-BB/ĐH"); empty: none.
    pub number: String,
    /// Where it is dated; empty: left open.
    pub locality: String,
    /// None: left open, to be written in by hand.
    pub date: Option<Moment>,
    /// "DỰ THẢO", "DIỄN TẬP"; empty on a paper that holds.
    pub status: String,
}

/// A place to sign: lines of who signs, the first ones in bold.
pub type Place = Vec<String>;

/// A part of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Title(String),
    /// A line below the title.
    About(String),
    Heading(String),
    Paragraph(String),
    Item(String),
    Table(Table),
    /// A drawn box, ticked or not, with what it stands for.
    Check(bool, String),
    /// Places to sign, from left to right.
    Signatures(Vec<Place>),
    PageBreak,
}

/// A paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// For the file's own description.
    pub title: String,
    pub head: Head,
    pub blocks: Vec<Block>,
    /// Small words at the foot of every page: the digest of the record that the numbers come from; empty: none.
    pub foot: String,
}
