//! What each official paper says: its form, its values from the books and the chronicle, its text in both languages.
pub mod acts;
pub mod agenda;
pub mod ballots;
pub mod count_minutes;
pub mod elected;
pub mod kinds;
pub mod material;
pub mod minutes;
pub mod report;
pub mod resolution;
pub mod room;
pub mod script;
pub mod tables;
