//! A table of commands: the one place that says which key does what, and when. `I` is the table's own id enum, `S` the
//! few facts its conditions look at (plain data, made from the view and the screen).
use crate::tui::command::key::Key;
use crate::tui::input::Input;

/// One command. Label and help are keys of the Fluent files.
pub struct Command<I: 'static, S: 'static> {
    pub id: I,
    /// At least one; the first is the one shown.
    pub keys: &'static [Key],
    /// Two or three words for footer and palette.
    pub label: &'static str,
    /// One sentence for help and the key card.
    pub help: &'static str,
    /// Place in the footer: 1 is kept longest when the line is short; 0 is not shown there.
    pub rank: u8,
    /// May follow a key held down. Only for movement: nothing is confirmed by a held key.
    pub repeats: bool,
    /// Whether it does anything now.
    pub when: fn(&S) -> bool,
}

fn always<S>(_: &S) -> bool {
    true
}

impl<I: Copy + 'static, S: 'static> Command<I, S> {
    /// A command that always works, is not in the footer and ignores held keys.
    pub const fn new(id: I, keys: &'static [Key], label: &'static str, help: &'static str) -> Self {
        Self { id, keys, label, help, rank: 0, repeats: false, when: always::<S> }
    }

    /// Shown in the footer at `rank`.
    #[must_use]
    pub const fn rank(self, rank: u8) -> Self {
        Self { rank, ..self }
    }

    /// Follows a held key: movement.
    #[must_use]
    pub const fn repeats(self) -> Self {
        Self { repeats: true, ..self }
    }

    /// Works only when `when` holds.
    #[must_use]
    pub const fn when(self, when: fn(&S) -> bool) -> Self {
        Self { when, ..self }
    }
}

/// A command as footer, palette, help and key card need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub keys: &'static [Key],
    pub label: &'static str,
    pub help: &'static str,
    pub rank: u8,
    /// Whether it does anything now.
    pub works: bool,
}

impl Offer {
    /// The key to show and press: the first.
    pub fn key(&self) -> Option<Key> {
        self.keys.first().copied()
    }
}

/// The commands of one place: a screen, or a window over it.
pub struct Table<I: 'static, S: 'static> {
    /// Fluent key of the heading in help and key card.
    pub title: &'static str,
    pub commands: &'static [Command<I, S>],
}

impl<I: Copy + 'static, S: 'static> Table<I, S> {
    /// The command that `input` is now. While a field takes what is typed, keys that write a character are the field's.
    pub fn find(&self, input: &Input, typing: bool, now: &S) -> Option<I> {
        let Input::Key { held, .. } = input else { return None };
        let found = self.commands.iter().find(|c| c.keys.iter().any(|k| k.is(input) && !(typing && k.types())))?;
        ((found.when)(now) && (found.repeats || !held)).then_some(found.id)
    }

    /// All commands, told which work now. While typing, a command that has only typing keys does not.
    pub fn offers(&self, typing: bool, now: &S) -> Vec<Offer> {
        let works = |c: &Command<I, S>| (c.when)(now) && c.keys.iter().any(|k| !(typing && k.types()));
        self.commands.iter().map(|c| Offer { works: works(c), ..c.offer() }).collect()
    }

    /// All commands, for the key card.
    pub fn rows(&self) -> Vec<Offer> {
        self.commands.iter().map(Command::offer).collect()
    }
}

impl<I, S> Command<I, S> {
    fn offer(&self) -> Offer {
        Offer { keys: self.keys, label: self.label, help: self.help, rank: self.rank, works: true }
    }
}

/// Two commands of one place on the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub key: Key,
    /// Labels of the two.
    pub labels: (&'static str, &'static str),
}

/// Keys that two of `rows` share, and commands without a key (as a conflict with themselves). A screen's rows are
/// checked together with the shared ones.
pub fn conflicts(rows: &[Offer]) -> Vec<Conflict> {
    let mut found = Vec::new();
    for (i, a) in rows.iter().enumerate() {
        for b in &rows[i + 1..] {
            for key in a.keys.iter().filter(|k| b.keys.iter().any(|other| k.same(*other))) {
                found.push(Conflict { key: *key, labels: (a.label, b.label) });
            }
        }
        if a.keys.is_empty() {
            found.push(Conflict { key: Key::ESC, labels: (a.label, a.label) });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::crossterm::event::{KeyCode, KeyModifiers};

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Id {
        Go,
        Down,
        Find,
    }

    static TABLE: Table<Id, bool> = Table {
        title: "t",
        commands: &[
            Command::new(Id::Go, &[Key::ENTER], "go", "go").when(|open| *open),
            Command::new(Id::Down, &[Key::DOWN], "down", "down").repeats(),
            Command::new(Id::Find, &[Key::char('s'), Key::f(7)], "find", "find"),
        ],
    };

    #[test]
    fn a_held_key_moves_but_confirms_nothing() {
        let held = |code| Input::Key { code, modifiers: KeyModifiers::NONE, held: true };
        assert_eq!(TABLE.find(&held(KeyCode::Enter), false, &true), None);
        assert_eq!(TABLE.find(&Key::ENTER.pressed(), false, &true), Some(Id::Go));
        assert_eq!(TABLE.find(&Key::ENTER.pressed(), false, &false), None);
        assert_eq!(TABLE.find(&held(KeyCode::Down), false, &true), Some(Id::Down));
    }

    #[test]
    fn letters_belong_to_the_field_while_typing() {
        assert_eq!(TABLE.find(&Key::char('S').pressed(), false, &true), Some(Id::Find));
        assert_eq!(TABLE.find(&Key::char('s').pressed(), true, &true), None);
        assert_eq!(TABLE.find(&Key::f(7).pressed(), true, &true), Some(Id::Find));
    }

    #[test]
    fn conflicts_are_found_across_tables() {
        assert_eq!(conflicts(&TABLE.rows()), []);
        static SAVE: [Key; 1] = [Key::char('S')];
        let twice = [Offer { keys: &SAVE, label: "save", help: "", rank: 0, works: true }];
        let all: Vec<_> = TABLE.rows().into_iter().chain(twice).collect();
        let found = conflicts(&all);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].labels, ("find", "save"));
    }
}
