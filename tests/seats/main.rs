//! The screens of the attendance desk and of the counting board, driven by keys against a small book keeper.
#[cfg(test)]
mod board;
mod board_double;
mod board_sheets;
mod board_ways;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod keeper;
mod pair;
#[cfg(test)]
mod tables;
