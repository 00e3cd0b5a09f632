//! The attendance desk's screen.
pub mod act;
pub mod card;
pub mod draw;
pub mod index;
pub mod keys;
pub mod list;
pub mod note;
pub mod numbers;
pub mod panel;
pub mod replace;
pub mod scan;
pub mod screen;
pub mod state_words;
