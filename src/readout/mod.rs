//! Floor 4: pure read models of the books: the agenda's course, the quorum, duties, the teleprompter, the hall's picture
//! and its words, what a public page may tell.
pub mod attendance;
pub mod ballot_list;
pub mod basis;
pub mod box_view;
pub mod chronicle;
pub mod course;
pub mod credentials;
pub mod duty;
pub mod elections;
pub mod figures;
pub mod lobby;
pub mod monitor;
pub mod outlook;
pub mod paper_state;
pub mod programme;
pub mod prompter;
pub mod quorum;
pub mod scenes;
pub mod sheet;
pub mod show;
pub mod speaker_sheet;
pub mod speakers;
pub mod stage;
pub mod summary;
pub mod told;
pub mod walk;
