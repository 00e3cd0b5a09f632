//! Floor 1: a rule set as a value, and the arithmetic of base, threshold, equations and verdict. Pure.
pub mod base;
pub mod body;
pub mod equation;
pub mod marks;
pub mod office;
pub mod ruleset;
pub mod surplus;
pub mod totals;
pub mod verdict;
