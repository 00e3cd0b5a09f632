//! The screens of the attendance desk and of the counting board, driven by keys against a small book keeper.
#[cfg(test)]
mod board;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod keeper;
#[cfg(test)]
mod tables;
