//! Pieces of screens that more than one seat uses.
