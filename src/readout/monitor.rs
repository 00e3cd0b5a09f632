//! What the chair's own screen shows: the words to be read now, what comes next, the clocks, and what the hall sees.
//!
//! Whoever walks past may read it. Of a count that was sealed but not declared it knows nothing: the words for declaring
//! stand there with "…" where the numbers and names will be.
use serde::{Deserialize, Serialize};

use crate::base::message::{Message, Phrase};
use crate::base::time::Moment;
use crate::congress::stage::Cue;
use crate::congress::state::Congress;
use crate::readout::basis;
use crate::readout::course::{Forecast, Pace, forecast, pace};
use crate::readout::duty::{action, label};
use crate::readout::prompter::{self, Span};
use crate::readout::speakers::{SpeakerClock, clock};
use crate::record::books::Books;
use crate::words::speech::Words;

/// The most letters of the next step's first words.
const NEXT_LETTERS: usize = 160;

/// A step in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepWords {
    pub title: String,
    /// Who holds it; may be empty.
    pub by: String,
    /// The first of its words; may be empty. Only of the next step.
    pub first: String,
}

/// One picture for the chair.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MonitorFrame {
    /// Sequence number of the newest entry that the picture shows.
    pub seq: u64,
    pub at: Moment,
    pub title: String,
    pub rehearsal: bool,
    pub closed: bool,
    /// None before the first step.
    pub step: Option<StepWords>,
    pub next: Option<StepWords>,
    /// The words to be read now.
    pub words: Vec<Span>,
    /// The clock of the step and of its session; none before the first step and after the last.
    pub pace: Option<Pace>,
    pub summoned: u32,
    pub present: u32,
    /// The base of the step's votes: its value, and the fewest that carry.
    pub base: Option<(u64, u64)>,
    /// The next open duty, and what is done for it.
    pub duty: Option<(Message, Message)>,
    /// The hall sees black.
    pub black: bool,
    /// What the hall votes on now: its picture is held.
    pub locked: Option<Phrase>,
    /// A line the console sent to the hall.
    #[serde(default)]
    pub line: Option<String>,
    /// Whoever has the floor.
    #[serde(default)]
    pub speaker: Option<SpeakerClock>,
    /// When the session ends at this pace, as it was at `at`.
    #[serde(default)]
    pub forecast: Option<Forecast>,
}

/// The picture for the chair as the books stand.
pub fn monitor(books: &Books, words: &Words, at: Moment) -> MonitorFrame {
    let congress = &books.congress;
    let known = known(books);
    let current = congress.progress.current;
    let next = current.map_or(0, |i| i + 1);
    let duty = congress.next_duty().filter(|_| congress.closed.is_none());
    let counts = congress.roll.counts();
    MonitorFrame {
        seq: books.seq,
        at,
        title: congress.agenda.title.clone(),
        rehearsal: congress.rehearsal,
        closed: congress.closed.is_some(),
        step: current.and_then(|i| step(congress, i, false)),
        next: step(congress, next, true),
        words: prompter::words_by(known.as_ref().unwrap_or(books), congress, words),
        pace: pace(congress),
        summoned: counts.summoned,
        present: counts.present,
        base: basis::numbers(congress),
        duty: duty.map(|duty| (label(congress, &duty), action(congress, &duty))),
        black: congress.cue == Cue::Black,
        locked: congress.lock().map(|lock| lock.subject(congress)),
        line: congress.line.clone(),
        speaker: clock(congress),
        forecast: forecast(congress, at),
    }
}

/// The books without the totals that were not declared; none where there are none.
fn known(books: &Books) -> Option<Books> {
    let hidden = |congress: &Congress| {
        congress
            .elections
            .values()
            .flat_map(|e| e.past.iter().chain([&e.now]))
            .any(|v| v.declared.is_none() && v.sealed.is_some())
    };
    if !hidden(&books.congress) {
        return None;
    }
    let mut congress = books.congress.clone();
    let votes = congress.elections.values_mut().flat_map(|e| e.past.iter_mut().chain([&mut e.now]));
    votes.filter(|v| v.declared.is_none()).for_each(|v| v.sealed = None);
    Some(Books { seq: books.seq, congress, people: books.people.clone(), ..Books::default() })
}

/// The step at `position`, `first` words and all.
fn step(congress: &Congress, position: usize, first: bool) -> Option<StepWords> {
    let step = congress.agenda.steps.get(position)?;
    let first = if first { first_words(&step.say) } else { String::new() };
    Some(StepWords { title: step.title.clone(), by: step.by.clone(), first })
}

/// The first line of `say`, without places to be filled in, which nobody can fill yet.
fn first_words(say: &str) -> String {
    let line = say.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    let line = line.split('{').next().unwrap_or_default().trim_end();
    let short: String = line.chars().take(NEXT_LETTERS).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}
