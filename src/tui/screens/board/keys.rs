//! The board's commands. Digits and the signs of the entry grammar belong to the field; letters are free for commands,
//! but where words are typed.
use crate::tui::command::key::Key;
use crate::tui::command::table::{Command, Table};

/// A command of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Id {
    Enter,
    Same,
    Invalid,
    Aside,
    Pile,
    Differences,
    Correct,
    Withdraw,
    Reopen,
    Again,
    TakeA,
    TakeB,
    Grand,
    Seal,
    Clear,
    Next,
    Previous,
    Up,
    Down,
    PageUp,
    PageDown,
}

/// What the field is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// Nothing can be entered.
    #[default]
    Quiet,
    /// One of several open boxes is being chosen.
    Choosing,
    /// The code of the list, from a paper in hand.
    Prove,
    /// The way of entering this box.
    Way,
    /// In blind double entry: this seat keys neither stack yet.
    Keyer,
    /// The next ballot.
    Entry,
    /// An earlier ballot: its number, or its marks; a paper looked up, or decided on.
    Correcting,
    /// What stands on a paper that is put aside.
    Note,
    /// A list of papers: those put aside, or those the keyers read differently.
    List,
    /// The tally sheets entered.
    Sheets,
    /// One tally sheet, or the grand totals.
    Form,
}

impl Place {
    /// Letters are typed here.
    pub fn writes(self) -> bool {
        matches!(self, Self::Prove | Self::Note | Self::Form)
    }

    /// The box is worked on, and no paper is in hand.
    fn rests(self) -> bool {
        matches!(self, Self::Entry | Self::Keyer | Self::Sheets)
    }
}

/// What the conditions look at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    pub place: Place,
    /// Nothing is typed.
    pub empty: bool,
    /// Enter on the empty field does something: records the usual ballot, or closes the batch.
    pub usual: bool,
    /// Nothing is entered: another way of entering may be chosen.
    pub again: bool,
    /// There is a ballot before this one that may be repeated.
    pub before: bool,
    /// Every paper is entered or on its way; in blind double entry, every paper of the batch.
    pub full: bool,
    /// Something can be corrected, and nothing is on its way.
    pub settled: bool,
    /// A batch can be opened again.
    pub reopens: bool,
    /// Papers were put aside.
    pub pile: bool,
    /// Two keyers enter this box.
    pub double: bool,
    /// Every sheet is entered.
    pub grand: bool,
    /// Every ballot is entered and every equation holds.
    pub seals: bool,
}

impl Now {
    fn accepts(&self) -> bool {
        match self.place {
            Place::Quiet | Place::Keyer => false,
            Place::Choosing | Place::Way | Place::Form => true,
            Place::Entry => !self.empty || self.usual,
            Place::Prove | Place::Note | Place::Correcting => !self.empty,
            Place::List | Place::Sheets => !self.full,
        }
    }

    fn enters(&self) -> bool {
        self.place == Place::Entry && !self.full
    }
}

/// The board's table.
pub static TABLE: Table<Id, Now> = Table {
    title: "board-keys",
    commands: &[
        Command::new(Id::Enter, &[Key::ENTER], "board-key-enter", "board-help-enter").rank(1).when(Now::accepts),
        Command::new(Id::Seal, &[Key::f(8), Key::char('n')], "board-key-seal", "board-help-seal")
            .rank(2)
            .when(|n| n.seals && n.empty && n.place.rests()),
        Command::new(Id::Same, &[Key::char('=')], "board-key-same", "board-help-same")
            .rank(3)
            .when(|n| n.enters() && n.empty && n.before),
        Command::new(Id::TakeA, &[Key::char('a')], "board-key-take-a", "board-help-take-a")
            .rank(1)
            .when(|n| n.place == Place::Keyer),
        Command::new(Id::TakeB, &[Key::char('b')], "board-key-take-b", "board-help-take-b")
            .rank(1)
            .when(|n| n.place == Place::Keyer),
        Command::new(Id::Grand, &[Key::f(10), Key::char('t')], "board-key-grand", "board-help-grand")
            .rank(2)
            .when(|n| n.place == Place::Sheets && n.grand),
        Command::new(Id::Differences, &[Key::char('l')], "board-key-differences", "board-help-differences")
            .rank(3)
            .when(|n| n.double && n.empty && n.place.rests()),
        Command::new(Id::Invalid, &[Key::f(5), Key::char('x')], "board-key-invalid", "board-help-invalid")
            .rank(4)
            .when(|n| n.empty && (n.place == Place::Correcting || n.enters())),
        Command::new(Id::Aside, &[Key::char('d')], "board-key-aside", "board-help-aside").rank(5).when(Now::enters),
        Command::new(Id::Pile, &[Key::char('p')], "board-key-pile", "board-help-pile")
            .rank(5)
            .when(|n| n.pile && n.empty && n.place.rests()),
        Command::new(Id::Correct, &[Key::f(6), Key::char('s')], "board-key-correct", "board-help-correct")
            .rank(6)
            .when(|n| matches!(n.place, Place::Entry | Place::Sheets) && n.settled),
        Command::new(Id::Withdraw, &[Key::f(7), Key::char('r')], "board-key-withdraw", "board-help-withdraw")
            .rank(7)
            .when(|n| matches!(n.place, Place::Entry | Place::Sheets) && n.settled),
        Command::new(Id::Reopen, &[Key::char('m')], "board-key-reopen", "board-help-reopen")
            .rank(7)
            .when(|n| n.reopens && n.empty && matches!(n.place, Place::Entry | Place::Keyer)),
        Command::new(Id::Again, &[Key::char('c')], "board-key-again", "board-help-again")
            .rank(4)
            .when(|n| n.again && n.empty && n.place.rests()),
        Command::new(Id::Clear, &[Key::ESC], "board-key-clear", "board-help-clear").rank(8).when(|n| match n.place {
            Place::Correcting | Place::Note | Place::List | Place::Form => true,
            Place::Entry | Place::Prove => !n.empty,
            Place::Way => n.again,
            _ => false,
        }),
        Command::new(Id::Next, &[Key::TAB], "board-key-next", "board-help-next")
            .rank(3)
            .when(|n| matches!(n.place, Place::Form | Place::Way)),
        Command::new(Id::Previous, &[Key::BACK_TAB], "board-key-previous", "board-help-previous")
            .when(|n| matches!(n.place, Place::Form | Place::Way)),
        Command::new(Id::Up, &[Key::UP], "board-key-up", "board-help-up").repeats().rank(9).when(moves),
        Command::new(Id::Down, &[Key::DOWN], "board-key-down", "board-help-down").repeats().rank(9).when(moves),
        Command::new(Id::PageUp, &[Key::PAGE_UP], "board-key-page-up", "board-help-page-up").repeats().when(moves),
        Command::new(Id::PageDown, &[Key::PAGE_DOWN], "board-key-page-down", "board-help-page-down")
            .repeats()
            .when(moves),
    ],
};

fn moves(now: &Now) -> bool {
    matches!(now.place, Place::Choosing | Place::Way | Place::List | Place::Sheets | Place::Form)
}
