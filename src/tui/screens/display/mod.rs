//! The hall's screen: a stage frame becomes a sheet (words without sizes), the sheet pages (things with places), pages
//! cells.
pub mod chrome;
pub mod code;
pub mod fit;
pub mod flow;
pub mod list;
pub mod lobby;
pub mod page;
pub mod paint;
pub mod screen;
pub mod setting;
pub mod table;
pub mod view;
