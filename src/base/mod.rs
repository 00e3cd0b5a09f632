//! Floor 0: ids, time values, roles, messages and Vietnamese text. Pure.
pub mod date;
pub mod door;
pub mod emblem;
pub mod id;
pub mod message;
pub mod mirror;
pub mod pairs;
pub mod paper;
pub mod qr;
pub mod refusal;
pub mod role;
pub mod screens;
pub mod text;
pub mod time;
