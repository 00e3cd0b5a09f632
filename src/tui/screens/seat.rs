//! What the seats at tables have in common: help, palette, leaving, footer.
use crate::base::role::Role;
use crate::tui::command::card::Chapter;
use crate::tui::command::shared::{Place, SHARED, Shared};
use crate::tui::command::table::Offer;
use crate::tui::effect::Effect;
use crate::tui::input::Input;
use crate::tui::overlay::help::Help;
use crate::tui::overlay::palette::Palette;
use crate::tui::overlay::quit::QuitQuestion;
use crate::tui::overlay::stack::Stack;
use crate::tui::view::View;

/// A seat's own commands as they are now, under their heading.
pub struct Own {
    pub here: Role,
    pub title: &'static str,
    pub offers: Vec<Offer>,
}

/// Does what a shared key asks; none when `input` is no shared key. The seat's field takes everything that is typed.
pub fn shared(stack: &mut Stack, own: &Own, input: &Input, view: &View) -> Option<Vec<Effect>> {
    let place = Place::of(own.here, view);
    match SHARED.find(input, true, &place)? {
        Shared::Help => stack.open(Box::new(Help::new(chapters(own, view)))),
        Shared::Palette => stack.open(Box::new(Palette::new(offers(own, view)))),
        Shared::Quit => stack.open(Box::new(QuitQuestion)),
        Shared::Go(role) => return Some(vec![Effect::Switch(role)]),
        Shared::Simulate => return Some(vec![Effect::Simulate]),
    }
    Some(Vec::new())
}

/// The seat's commands and the shared ones.
pub fn offers(own: &Own, view: &View) -> Vec<Offer> {
    let shared = SHARED.offers(true, &Place::of(own.here, view));
    own.offers.iter().copied().chain(shared).collect()
}

fn chapters(own: &Own, view: &View) -> Vec<Chapter> {
    let shared = SHARED.offers(true, &Place::of(own.here, view));
    vec![
        Chapter { title: own.title, rows: own.offers.clone() },
        Chapter { title: SHARED.title, rows: shared.into_iter().filter(|o| o.works).collect() },
    ]
}
