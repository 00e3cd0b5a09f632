//! Floor 1: the words people see, in Vietnamese and English, from the Fluent files beside this one. Pure.
pub mod lang;
pub mod speech;
