//! What a screen asks of the program around it, as data.
use crate::base::door::DoorAsk;
use crate::base::paper::PaperKind;
use crate::base::role::Role;
use crate::record::request::Request;

/// Correlates a request with its answer; chosen by the screen.
pub type Tag = u32;

/// An effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send `request` over this screen's own seat; the answer comes back with `tag`.
    Send { tag: Tag, request: Request },
    /// Ask the hub's door to other machines; the answer comes back with `tag`.
    Door { tag: Tag, ask: DoorAsk },
    /// Show another seat's screen in this terminal, opening the seat when needed; only the console's program does it.
    Switch(Role),
    /// Rehearsal only: let simulated people do the next open duty.
    Simulate,
    /// Make a paper beside the record; what came of it is told as a notice. Only the program that holds the record does it.
    Print(PaperKind),
    /// Ring the terminal's bell.
    Bell,
    /// Leave the program. The record stays as it is.
    Quit,
}
