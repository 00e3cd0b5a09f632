//! Framing: each message is one JSON text behind its length (4 bytes, big endian).
use std::time::Duration;

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio_util::codec::LengthDelimitedCodec;

/// The longest message a seat takes: a welcome with a roll of tens of thousands.
pub const MOST_TO_SEAT: usize = 64 << 20;
/// The longest message the hub takes.
pub const MOST_TO_HUB: usize = 256 << 10;
/// A connection that has not said hello after this time is closed.
pub const HELLO_WITHIN: Duration = Duration::from_secs(3);
/// The hub's heartbeat, and the seat's ping.
pub const BEAT_EVERY: Duration = Duration::from_millis(500);
/// The hub takes a seat for gone that it has not heard for this long; a seat waits as long for its welcome.
pub const SILENT_AFTER: Duration = Duration::from_secs(10);
/// A seat that has heard nothing for this long, four beats and more, takes the link for lost and joins again. A lost link
/// is found by joining anew sooner than by waiting for TCP, whose own tries grow ever rarer.
pub const LOST_AFTER: Duration = Duration::from_millis(2500);
/// As [`LOST_AFTER`] for the hall's display, which is to be right within a second of a cable's return: two beats and more.
pub const DARK_AFTER: Duration = Duration::from_millis(1250);

/// A message that cannot be sent or read.
#[derive(Debug, thiserror::Error)]
pub enum WireFault {
    #[error("not a message: {0}")]
    Json(#[from] serde_json::Error),
    #[error("a message of {size} bytes; {most} is the most")]
    TooLong { size: usize, most: usize },
}

/// Frames no longer than `most` bytes.
pub fn codec(most: usize) -> LengthDelimitedCodec {
    LengthDelimitedCodec::builder().max_frame_length(most).new_codec()
}

/// The JSON bytes of `message`.
///
/// # Errors
/// When it is longer than `most` bytes or has no JSON form.
pub fn encode<T: Serialize>(message: &T, most: usize) -> Result<Bytes, WireFault> {
    let bytes = serde_json::to_vec(message)?;
    if bytes.len() > most {
        return Err(WireFault::TooLong { size: bytes.len(), most });
    }
    Ok(bytes.into())
}

/// Reads a message.
///
/// # Errors
/// [`WireFault::Json`] for anything that is not one.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, WireFault> {
    Ok(serde_json::from_slice(bytes)?)
}
