//! The hub's door to other machines: its key, tickets, who is let in, and limits on everything a stranger can do.
pub mod access_log;
pub mod admission;
pub mod guard;
pub mod key;
pub mod tickets;
