//! Two seats of the board over one box, pressed in turn.
use daihoi::base::role::Role;
use daihoi::count::ballot_box::BallotBox;
use daihoi::count::keying::{Double, Keying};
use daihoi::tui::screens::board::screen::Board;

use crate::keeper::{Keeper, Seat, election, people};

/// The committee's election, eighteen names for fifteen seats, with `collected` papers in an open box.
pub(crate) fn box_of(collected: u32) -> Keeper {
    let mut keeper = Keeper::open(Role::Board, people(), vec![election("bch", "Ban Chấp hành Đảng bộ phường", 15)]);
    keeper.fix_list("bch", 18);
    keeper.open_box("bch", collected);
    keeper
}

/// The only box.
pub(crate) fn opened(keeper: &Keeper) -> &BallotBox {
    keeper.books.boxes.values().next().unwrap()
}

/// Two seats.
pub(crate) struct Pair {
    pub(crate) seat: Seat<Board>,
    other: Board,
}

impl Pair {
    pub(crate) fn new(keeper: Keeper) -> Self {
        Self { seat: Seat::new(keeper, Board::new()), other: Board::new() }
    }

    /// Both have proved the list, and the box is entered twice in batches of ten: seat 1 keys A, seat 2 keys B.
    pub(crate) fn keyers(collected: u32) -> Self {
        let mut pair = Self::new(box_of(collected));
        pair.seat.keeper.ready("bch", Keying::Double { batch: 10 });
        let typed = format!("{}\n", code(&pair.seat.keeper));
        pair.types(2, &typed);
        pair.seat.types("b");
        pair.at(1).seat.types("a");
        pair
    }

    /// Sits at seat `number`.
    pub(crate) fn at(&mut self, number: u16) -> &mut Self {
        if self.seat.keeper.seat != number {
            std::mem::swap(&mut self.seat.screen, &mut self.other);
            self.seat.keeper.seat = number;
        }
        self
    }

    /// Types `text` at seat `number`.
    pub(crate) fn types(&mut self, number: u16, text: &str) {
        self.at(number).seat.types(text);
    }

    pub(crate) fn picture(&mut self, number: u16, width: u16, height: u16) -> String {
        self.at(number).seat.picture(width, height)
    }

    pub(crate) fn double(&self) -> &Double {
        opened(&self.seat.keeper).double.as_ref().unwrap()
    }
}

/// The code on the papers.
pub(crate) fn code(keeper: &Keeper) -> String {
    opened(keeper).list.clone()
}

/// A picture's words without line ends and borders.
pub(crate) fn flat(picture: &str) -> String {
    picture.replace(['\n', '│'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}
