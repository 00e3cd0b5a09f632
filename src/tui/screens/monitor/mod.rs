//! The chair's own screen: the words to be read now in large letters, the clocks, and what comes next.
pub mod screen;
pub mod side;
