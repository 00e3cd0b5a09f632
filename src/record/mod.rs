//! Floor 3: one entry of any stream, its line of text, its chain of hashes, and the books that entries fold into. Pure.
pub mod badge;
pub mod books;
pub mod chain;
pub mod entry;
pub mod left_out;
pub mod line;
pub mod people;
pub mod request;
