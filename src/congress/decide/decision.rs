//! What deciding a command comes to.
use crate::base::refusal::Refusal;
use crate::congress::event::Event;

/// What a command comes to, or why it does not.
pub type Decision = Result<Vec<Event>, Refusal>;

/// A reason, when one was really given.
pub fn given(reason: Option<&str>) -> Option<String> {
    reason.map(str::trim).filter(|r| !r.is_empty()).map(str::to_owned)
}
