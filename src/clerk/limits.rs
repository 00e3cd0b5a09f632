//! How long a text in a request may be: reasons, notes and names are for the minutes, not for books.
use serde_json::Value;

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::record::request::Request;

/// The most characters of one text.
pub const MOST_LETTERS: usize = 2_000;

/// Checks every text of `request`, whatever it is for: a new request cannot be forgotten here.
///
/// # Errors
/// Names the longest text's length and the most there may be.
pub fn check(request: &Request) -> Result<(), Refusal> {
    // A request that has no JSON form could not be recorded either; the clerk says so.
    let longest = serde_json::to_value(request).map_or(0, |value| longest(&value));
    if longest <= MOST_LETTERS {
        return Ok(());
    }
    Err(Message::new("text-too-long").with("length", longest).with("most", MOST_LETTERS).into())
}

fn longest(value: &Value) -> usize {
    match value {
        Value::String(text) => text.chars().count(),
        Value::Array(values) => values.iter().map(longest).max().unwrap_or(0),
        Value::Object(map) => map.iter().map(|(key, value)| longest(value).max(key.chars().count())).max().unwrap_or(0),
        _ => 0,
    }
}
