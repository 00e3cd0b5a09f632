//! Commands to events: one file a topic. Nothing here changes state; every refusal names its numbers.
pub mod correct;
pub mod decision;
pub mod election;
pub mod floor;
pub mod nominate;
pub mod papers;
pub mod replace;
pub mod roll;
pub mod route;
pub mod script;
pub mod vote;
