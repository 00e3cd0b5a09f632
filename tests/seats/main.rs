//! The screens of the attendance desk and of the counting board, driven by keys against a small book keeper.
#[cfg(test)]
mod board;
#[cfg(test)]
mod board_double;
#[cfg(test)]
mod board_keyers;
#[cfg(test)]
mod board_papers;
#[cfg(test)]
mod board_sheets;
#[cfg(test)]
mod board_ways;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod desk_roll;
#[cfg(test)]
mod keeper;
#[cfg(test)]
mod pair;
#[cfg(test)]
mod tables;
