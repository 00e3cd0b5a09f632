//! Clerk, hub and seats together, on a journal in memory.
mod clerk;
mod common;
mod link;
mod seat;
