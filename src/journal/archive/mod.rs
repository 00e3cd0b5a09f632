//! The archive: a record with what belongs to it as one signed file, written and read back.
pub mod container;
pub mod fault;
pub mod key;
pub mod manifest;
pub mod opened;
pub mod packer;
