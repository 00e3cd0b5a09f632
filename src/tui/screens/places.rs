//! Every place that takes keys, with its commands: for the printed key card, and to be checked for conflicts at start.
use crate::tui::command::card::{Chapter, text};
use crate::tui::command::shared::SHARED;
use crate::tui::command::table::{Conflict, conflicts};
use crate::tui::overlay::form::FORM;
use crate::tui::screens::console::commands::{BROWSE, MAIN};
use crate::tui::screens::console::hall::HALL;
use crate::tui::screens::console::hand_vote;
use crate::tui::screens::console::machines::MACHINES;
use crate::tui::screens::console::names::NAMES;
use crate::tui::screens::console::nominate::{ONE, PROPOSE};
use crate::tui::screens::console::pick_list::{PICK, SEARCH};
use crate::tui::screens::console::{register, speakers};
use crate::tui::screens::monitor::screen::TURNS;
use crate::tui::screens::welcome::screen::TABLE as WELCOME;
use crate::tui::screens::{board, desk};
use crate::words::speech::Words;

/// All places in the order of the card. The first four are screens: the shared commands work there too.
pub fn places() -> Vec<Chapter> {
    let [voting, reading] = hand_vote::rows();
    vec![
        Chapter { title: MAIN.title, rows: MAIN.rows() },
        Chapter { title: BROWSE.title, rows: BROWSE.rows() },
        Chapter { title: desk::keys::TABLE.title, rows: desk::keys::TABLE.rows() },
        Chapter { title: board::keys::TABLE.title, rows: board::keys::TABLE.rows() },
        Chapter { title: SHARED.title, rows: SHARED.rows() },
        Chapter { title: "cmd-title-vote", rows: voting },
        Chapter { title: "cmd-title-vote-read", rows: reading },
        Chapter { title: HALL.title, rows: HALL.rows() },
        Chapter { title: NAMES.title, rows: NAMES.rows() },
        Chapter { title: ONE.title, rows: ONE.rows() },
        Chapter { title: PROPOSE.title, rows: PROPOSE.rows() },
        Chapter { title: PICK.title, rows: PICK.rows() },
        Chapter { title: SEARCH.title, rows: SEARCH.rows() },
        Chapter { title: speakers::TABLE.title, rows: speakers::TABLE.rows() },
        Chapter { title: register::TABLE.title, rows: register::TABLE.rows() },
        Chapter { title: FORM.title, rows: FORM.rows() },
        Chapter { title: MACHINES.title, rows: MACHINES.rows() },
        Chapter { title: TURNS.title, rows: TURNS.rows() },
        Chapter { title: WELCOME.title, rows: WELCOME.rows() },
    ]
}

/// How many of [`places`] are screens.
const SCREENS: usize = 4;

/// Keys that two commands of one place share. The program refuses to start with any.
pub fn conflicts_anywhere() -> Vec<Conflict> {
    let check = |(i, place): (usize, Chapter)| {
        let shared = if i < SCREENS { SHARED.rows() } else { Vec::new() };
        conflicts(&[place.rows, shared].concat())
    };
    places().into_iter().enumerate().flat_map(check).collect()
}

/// The key card of the whole program, to be printed.
pub fn card(words: &Words) -> String {
    text(&places(), words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::lang::Lang;

    #[test]
    fn no_two_commands_of_one_place_share_a_key() {
        assert_eq!(conflicts_anywhere(), []);
    }

    #[test]
    fn the_card_names_every_command() {
        for lang in [Lang::Vi, Lang::En] {
            let words = Words::new(lang);
            let card = card(&words);
            assert!(!card.contains('⟨'), "{card}");
            for row in places().iter().flat_map(|p| &p.rows) {
                assert!(!row.keys.is_empty() && card.contains(&words.get(row.help)));
            }
        }
    }
}
