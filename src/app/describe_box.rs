//! One fact of a ballot box in words. What stands on a ballot is never told.
use crate::base::message::Message;
use crate::count::ballot::Ruling;
use crate::count::event::BoxEvent;
use crate::count::keying::{Keyer, Keying};

/// What happened in the box.
pub fn ballot(event: &BoxEvent) -> Message {
    match event {
        BoxEvent::Opened { collected, .. } => Message::new("record-count-begins").with("collected", *collected),
        BoxEvent::ListProved { code } => Message::new("record-list-proved").with("code", code),
        BoxEvent::KeyingChosen { keying } => keying_words(*keying),
        BoxEvent::Entered { number, count: 1, .. } => Message::new("record-ballot").with("number", *number),
        BoxEvent::Entered { number, count, .. } => {
            Message::new("record-bundle").with("number", *number).with("count", *count)
        }
        BoxEvent::Corrected { number, reason, .. } => {
            Message::new("record-ballot-corrected").with("number", *number).with("reason", reason)
        }
        BoxEvent::Withdrawn { number, reason } => {
            Message::new("record-ballot-withdrawn").with("number", *number).with("reason", reason)
        }
        BoxEvent::Adjudicated { number, ruling, decision } => {
            let valid = matches!(ruling, Ruling::Valid(_));
            let message = Message::new(if valid { "record-ruled-valid" } else { "record-ruled-invalid" });
            message.with("number", *number).with("by", &decision.by).with("reason", &decision.reason)
        }
        BoxEvent::Sealed { .. } => Message::new("record-box-sealed"),
        _ => double(event).unwrap_or_else(|| sheet(event)),
    }
}

fn keying_words(keying: Keying) -> Message {
    match keying {
        Keying::Single => Message::new("record-keying-single"),
        Keying::Double { batch } => Message::new("record-keying-double").with("batch", batch),
        Keying::Sheets => Message::new("record-keying-sheets"),
    }
}

fn typed(key: &'static str, keyer: Keyer, batch: u32, position: u32) -> Message {
    Message::new(key).with("keyer", keyer.as_str()).with("batch", batch).with("position", position)
}

fn double(event: &BoxEvent) -> Option<Message> {
    Some(match event {
        BoxEvent::KeyerTaken { keyer, reason, .. } => {
            let message = Message::new("record-keyer").with("keyer", keyer.as_str());
            message.with("reason", reason.clone().unwrap_or_else(|| "–".to_owned()))
        }
        BoxEvent::Keyed { keyer, batch, position, .. } => typed("record-keyed", *keyer, *batch, *position),
        BoxEvent::Rekeyed { keyer, batch, position, .. } => typed("record-rekeyed", *keyer, *batch, *position),
        BoxEvent::Unkeyed { keyer, batch, position } => typed("record-unkeyed", *keyer, *batch, *position),
        BoxEvent::BatchClosed { keyer, batch } => typed("record-batch-closed", *keyer, *batch, 0),
        BoxEvent::BatchCompared { batch, differing, .. } => {
            Message::new("record-batch-compared").with("batch", *batch).with("count", differing.len())
        }
        BoxEvent::BatchReopened { batch, reason, .. } => {
            Message::new("record-batch-reopened").with("batch", *batch).with("reason", reason)
        }
        BoxEvent::Resolved { batch, position, by, .. } => {
            Message::new("record-resolved").with("batch", *batch).with("position", *position).with("by", by)
        }
        _ => return None,
    })
}

fn sheet(event: &BoxEvent) -> Message {
    match event {
        BoxEvent::SheetEntered { number, sheet } => {
            let message = Message::new("record-sheet").with("number", *number).with("batch", &sheet.batch);
            message.with("papers", sheet.totals.entered)
        }
        BoxEvent::SheetCorrected { number, reason, .. } => {
            Message::new("record-sheet-corrected").with("number", *number).with("reason", reason)
        }
        BoxEvent::SheetWithdrawn { number, reason } => {
            Message::new("record-sheet-withdrawn").with("number", *number).with("reason", reason)
        }
        _ => Message::new("record-grand"),
    }
}
