//! The hall's screen: a stage frame becomes a sheet (words without sizes), the sheet pages (things with places), pages
//! cells.
pub mod chrome;
pub mod elections;
pub mod flow;
pub mod list;
pub mod page;
pub mod paint;
pub mod scenes;
pub mod screen;
pub mod setting;
pub mod sheet;
pub mod table;
pub mod view;
