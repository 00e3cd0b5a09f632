//! What is offered when the program is started without an agenda: congresses under way, and agendas to begin with.
pub mod choice;
pub mod screen;
