//! Archives, good and tampered, given to both checkers: `daihoi verify`, and `tools/verify.py` with Python and openssl.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests and their helpers")]
mod checkers;
mod command;
mod forged;
mod good;
mod hidden;
mod made;
mod played;
mod tampered;
