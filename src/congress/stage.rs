//! What the hall is shown: a cue follows the acts of the congress; the console may choose another picture until the
//! next act.
use serde::{Deserialize, Serialize};

use crate::base::id::ElectionId;
use crate::base::time::Moment;
use crate::congress::vote::VoteKey;

/// What is on the hall's screen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cue {
    /// Title of the congress and who has arrived.
    #[default]
    Welcome,
    /// The current step.
    Step,
    Quorum,
    /// A page of the credentials report, from 0.
    Credentials {
        page: u32,
    },
    /// A hand vote: the question while open, the result once recorded.
    Vote(VoteKey),
    Candidates(ElectionId),
    Procedure(ElectionId),
    /// Papers out; then, once collected, "đang kiểm phiếu".
    Voting(ElectionId),
    Declared(ElectionId),
    Break {
        until: Option<Moment>,
    },
    /// The way to the page for phones.
    Page,
    /// Where we are in the programme.
    Programme,
    Black,
    /// Who speaks next.
    Speakers,
}

/// The colours of the hall's picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Colours {
    /// Deep red and gold.
    #[default]
    Red,
    /// Dark letters on a light ground: for a hall that cannot be darkened.
    Light,
    /// White and yellow on black, and nothing between: for a weak projector and weak eyes.
    Contrast,
}

impl Colours {
    /// The next one, and the first after the last.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Red => Self::Light,
            Self::Light => Self::Contrast,
            Self::Contrast => Self::Red,
        }
    }

    /// The word in messages and files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Light => "light",
            Self::Contrast => "contrast",
        }
    }
}

/// The smallest and the largest step of the hall's letters.
pub const SIZES: (i8, i8) = (-3, 3);

/// How the hall's picture is dressed, whatever it shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    #[serde(default)]
    pub colours: Colours,
    /// Steps of letters above or below what fits best, within [`SIZES`]: larger ones go over more pages.
    #[serde(default)]
    pub size: i8,
}
