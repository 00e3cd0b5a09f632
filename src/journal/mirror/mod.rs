//! The record's second place: each acknowledged line once more, on a stick or another disk.
pub mod copy;
pub mod files;
pub mod follower;
pub mod mirrored;
pub mod place;
pub mod trouble;
