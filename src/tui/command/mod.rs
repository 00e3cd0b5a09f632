//! The command table: one row a command feeds dispatch, footer, palette, help and the printed key card.
pub mod card;
pub mod find;
pub mod key;
pub mod shared;
pub mod table;
