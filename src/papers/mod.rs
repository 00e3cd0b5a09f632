//! Floor 5: papers: badges and reports as PDF, laid out in millimetres. Bytes out; no files, no clock, no random numbers.
pub mod badges;
pub mod ballot_plan;
pub mod ballot_words;
pub mod ballots;
pub mod credentials;
pub mod document;
pub mod faces;
pub mod filling;
pub mod fit;
pub mod flow;
pub mod letterhead;
pub mod page;
pub mod pdf;
pub mod qr;
pub mod seal;
pub mod table;
