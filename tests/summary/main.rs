//! Summaries over many archives.
#[cfg(test)]
mod cases;
#[cfg(test)]
mod city;
#[cfg(test)]
mod generated;
