//! No size and no keys bring the console down.
use daihoi::tui::input::Input;
use daihoi::words::lang::Lang;
use proptest::prelude::*;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::keeper::Keeper;
use crate::run::advance;

fn key() -> impl Strategy<Value = Input> {
    let codes = prop_oneof![
        4 => Just(KeyCode::Enter),
        1 => prop::sample::select(vec![
            KeyCode::Esc, KeyCode::Tab, KeyCode::BackTab, KeyCode::Up, KeyCode::Down, KeyCode::PageUp, KeyCode::PageDown,
            KeyCode::Home, KeyCode::End, KeyCode::Backspace, KeyCode::Delete, KeyCode::Left, KeyCode::Right,
        ]),
        1 => (1u8..13).prop_map(KeyCode::F),
        2 => prop::sample::select("uxnhbm 0123456789:?ađễ".chars().collect::<Vec<_>>()).prop_map(KeyCode::Char),
    ];
    let modifiers = prop_oneof![9 => Just(KeyModifiers::NONE), 1 => Just(KeyModifiers::CONTROL)];
    (codes, modifiers, any::<bool>()).prop_map(|(code, modifiers, held)| Input::Key { code, modifiers, held })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn nothing_brings_it_down(
        ahead in 0usize..60,
        keys in prop::collection::vec(key(), 0..40),
        sizes in prop::collection::vec((1u16..200, 1u16..60), 1..6),
    ) {
        let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
        keeper.everybody_arrives(2);
        for _ in 0..ahead {
            if !advance(&mut keeper) {
                break;
            }
        }
        for (i, key) in keys.iter().enumerate() {
            keeper.input(key);
            let (width, height) = sizes[i % sizes.len()];
            keeper.picture(width, height);
        }
        for (width, height) in sizes {
            keeper.picture(width, height);
        }
    }
}

#[test]
fn every_small_size_is_drawn() {
    let mut keeper = Keeper::open("chi-bo", true, Lang::Vi);
    for _ in 0..8 {
        advance(&mut keeper);
    }
    for width in 1..90 {
        for height in [1, 2, 5, 14, 15, 16, 20, 24] {
            keeper.picture(width, height);
        }
    }
}
