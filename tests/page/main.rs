//! The page for phones: what it says, whom it withstands, what a real browser makes of it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests and their helpers")]
mod abuse;
mod browser;
mod chromium;
mod congress;
#[path = "../display_samples/mod.rs"]
mod display_samples;
mod documents;
mod events;
#[path = "../hub/common.rs"]
#[expect(dead_code, reason = "the hub's own tests need more of it")]
mod played;
mod reading;
mod site;
