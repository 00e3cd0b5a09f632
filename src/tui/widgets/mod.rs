//! Pieces that screens and windows are drawn from.
pub mod big;
pub mod cells;
pub mod fields;
pub mod footer;
pub mod mail;
pub mod message_bar;
pub mod miniature;
pub mod mirror_bar;
pub mod panel;
pub mod people;
pub mod picker;
pub mod qr;
pub mod scaled;
pub mod seat_header;
pub mod text_input;
pub mod wrap;
