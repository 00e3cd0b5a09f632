//! Floor 5: papers: badges and reports as PDF, laid out in millimetres. Bytes out; no files, no clock, no random numbers.
pub mod badges;
pub mod faces;
pub mod fit;
pub mod page;
pub mod pdf;
pub mod qr;
