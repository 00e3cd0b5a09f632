//! Floor 4: pure read models of the books: the agenda's course, the quorum, duties, the teleprompter, the hall's picture.
pub mod attendance;
pub mod basis;
pub mod course;
pub mod credentials;
pub mod duty;
pub mod outlook;
pub mod prompter;
pub mod quorum;
pub mod show;
pub mod stage;
