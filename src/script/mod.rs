//! Floor 4: agenda, roster and rule files read into values, with every fault by file and line; the bundled agendas.
pub mod agenda;
pub mod ballots;
pub mod bundled;
pub mod case;
pub mod case_names;
pub mod election;
pub mod fault;
pub mod headings;
pub mod load;
pub mod new;
pub mod report;
pub mod roster;
pub mod rows;
pub mod rule;
pub mod say;
pub mod sheet;
pub mod source;
