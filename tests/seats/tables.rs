//! The command tables of the seats: no key means two things.
use daihoi::tui::command::shared::SHARED;
use daihoi::tui::command::table::{Offer, conflicts};
use daihoi::tui::screens::{board, desk};

#[test]
fn no_key_of_a_seat_means_two_things() {
    let with_shared = |own: Vec<Offer>| own.into_iter().chain(SHARED.rows()).collect::<Vec<_>>();
    assert_eq!(conflicts(&with_shared(desk::keys::TABLE.rows())), []);
    assert_eq!(conflicts(&with_shared(board::keys::TABLE.rows())), []);
}
