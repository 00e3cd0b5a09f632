//! Whoever has the floor with a clock for the whole hall, and who speaks next.
use crate::base::message::Message;
use crate::base::time::Moment;
use crate::readout::sheet::{Ink, List, Part, Row, Sheet};
use crate::readout::speakers::{NextSpeaker, Phase, SpeakerClock, mm_ss};
use crate::words::speech::Words;

/// Below the clock: minutes granted, "còn 1 phút", "hết giờ", held. By sign and words, not by colour alone.
pub fn state(clock: &SpeakerClock, now: Moment, words: &Words) -> (String, Ink) {
    let granted = Message::new("stage-speaker-granted").with("minutes", clock.granted.div_euclid(60));
    let (text, ink) = match (clock.phase(now), clock.left(now)) {
        (Phase::Running, _) => (words.say(&granted), Ink::Text),
        (Phase::Last, _) => (words.get("stage-speaker-last"), Ink::Tied),
        (Phase::Over, 0) => (words.get("stage-speaker-end"), Ink::Bad),
        (Phase::Over, _) => (words.get("stage-speaker-over"), Ink::Bad),
    };
    match clock.since {
        Some(_) => (text, ink),
        None => (format!("{} · {text}", words.get("stage-speaker-held")), ink),
    }
}

/// The picture of whoever has the floor.
pub fn speaking(clock: &SpeakerClock, now: Moment, words: &Words) -> Sheet {
    let (state, ink) = state(clock, now, words);
    let digits = match clock.phase(now) {
        Phase::Running => Ink::Number,
        Phase::Last => Ink::Tied,
        Phase::Over => Ink::Bad,
    };
    // Who comes next stands where the warning will stand: each line less lets the digits be larger, and none jumps.
    let calm = clock.phase(now) == Phase::Running && clock.since.is_some() && !clock.next.is_empty();
    let next = Message::new("stage-speaker-next").with("name", &clock.next);
    let (below, ink) = if calm { (words.say(&next), Ink::Dim) } else { (state, ink) };
    // No heading: a name above a running clock says what it is, and the clock has the room.
    Sheet {
        parts: vec![
            Part::words(clock.name.as_str(), Ink::Title, 70),
            Part::words(clock.about.as_str(), Ink::Dim, 40),
            Part::words(clock.subject.as_str(), Ink::Text, 45),
            Part::words(mm_ss(clock.left(now)), digits, 220),
            Part::words(below, ink, 50),
        ],
        ..Sheet::default()
    }
}

/// The most speakers told at once: who comes next, not the whole list.
const MOST: usize = 12;

/// The picture of who speaks next.
pub fn next(title: &str, (heard, registered): (u32, u32), next: &[NextSpeaker], words: &Words) -> Sheet {
    // The unit only tells people of one name apart: without it the names are as large as they can be.
    let namesakes = |name: &str| next.iter().filter(|s| s.name == name).count() > 1;
    let row = |(at, speaker): (usize, &NextSpeaker)| Row {
        sign: String::new(),
        number: (at + 1).to_string(),
        name: match speaker.about.as_str() {
            about if !about.is_empty() && namesakes(&speaker.name) => format!("{} · {about}", speaker.name),
            _ => speaker.name.clone(),
        },
        figures: Vec::new(),
        standing: String::new(),
        ink: if at == 0 { Ink::Good } else { Ink::Name },
    };
    let figures = Message::new("stage-speakers-heard").with("heard", heard).with("registered", registered);
    Sheet {
        heading: words.get("stage-speakers"),
        head: vec![Part::words(title, Ink::Title, 70)],
        list: Some(List { rows: next.iter().take(MOST).enumerate().map(row).collect(), columns: true }),
        parts: vec![Part::words(words.say(&figures), Ink::Dim, 50)],
        ..Sheet::default()
    }
}
