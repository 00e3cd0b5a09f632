//! Words broken into lines of a width, and words fitted into a room by the largest size that does it.
use unicode_segmentation::UnicodeSegmentation;

use crate::papers::faces::{Face, Faces, Shaped};
use crate::papers::page::POINT;

/// Sizes tried, points apart.
const STEP: f32 = 0.25;
/// Below this size, points, words are narrowed to the width at once instead of being tried on.
const LEAST: f32 = 3.0;

/// The room for some words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// mm.
    pub width: f32,
    /// The most lines.
    pub lines: usize,
    /// The size wanted, points.
    pub pt: f32,
}

/// Words in the size and lines that fit a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Fitted {
    pub lines: Vec<Shaped>,
    pub pt: f32,
}

/// The words of `text` with their widths in em.
struct Measured<'t> {
    words: Vec<(&'t str, f32)>,
    space: f32,
    /// Positions of the later parts of words that were cut: each begins a line.
    cut: Vec<usize>,
}

impl<'t> Measured<'t> {
    fn new(faces: &Faces, face: Face, text: &'t str) -> Self {
        let words = text.split_whitespace().map(|w| (w, faces.shape(face, w).em)).collect();
        Self { words, space: faces.shape(face, " ").em, cut: Vec::new() }
    }

    /// With words wider than `em`, a row of dots say, cut where a line of that width ends.
    fn cut(mut self, faces: &Faces, face: Face, em: f32) -> Self {
        if self.longest() <= em {
            return self;
        }
        let mut words = Vec::new();
        for (word, width) in self.words {
            let first = words.len();
            if width <= em {
                words.push((word, width));
            } else {
                words.extend(slices(faces, face, word, em));
            }
            self.cut.extend(first + 1..words.len());
        }
        Self { words, ..self }
    }

    /// Lines no wider than `em`, as full as can be; the first has `indent` less. A longer word has a line of its own.
    fn broken(&self, em: f32, indent: f32) -> Vec<Vec<&'t str>> {
        let mut lines: Vec<Vec<&str>> = Vec::new();
        let mut used = 0.0;
        for (at, (word, width)) in self.words.iter().enumerate() {
            let room = if lines.len() <= 1 { em - indent } else { em };
            match lines.last_mut() {
                Some(line) if used + self.space + width <= room && !self.cut.contains(&at) => {
                    line.push(word);
                    used += self.space + width;
                }
                _ => {
                    lines.push(vec![word]);
                    used = *width;
                }
            }
        }
        lines
    }

    /// Two lines no wider than `em` that part where the sense does: after a comma, else before a word that begins with a
    /// capital after one that does not. A word of several syllables ("Hiệu trưởng") looks like several words, and only
    /// this keeps most of them whole. None when one line is enough, or no such place is near enough to the middle.
    fn halved(&self, em: f32) -> Option<Vec<Vec<&'t str>>> {
        if self.broken(em, 0.0).len() != 2 {
            return None;
        }
        let small = |w: &str| w.chars().any(char::is_lowercase);
        let comma = |at: usize| self.words[at - 1].0.ends_with([',', ';', '–', '-']);
        let capital = |at: usize| {
            let (before, after) = (self.words[at - 1].0, self.words[at].0);
            before.starts_with(char::is_lowercase) && after.starts_with(char::is_uppercase) && small(after)
        };
        let width = |part: &[(&str, f32)]| part.iter().map(|(_, w)| w + self.space).sum::<f32>() - self.space;
        let wider = |at: usize| width(&self.words[..at]).max(width(&self.words[at..]));
        let best = |sense: &dyn Fn(usize) -> bool| {
            let places = (1..self.words.len()).filter(|at| sense(*at) && wider(*at) <= em);
            places.min_by(|a, b| wider(*a).total_cmp(&wider(*b)))
        };
        let (first, second) = self.words.split_at(best(&comma).or_else(|| best(&capital))?);
        Some([first, second].map(|part| part.iter().map(|(w, _)| *w).collect()).to_vec())
    }

    fn longest(&self) -> f32 {
        self.words.iter().map(|(_, em)| *em).fold(0.0, f32::max)
    }

    /// As [`broken`](Self::broken), with the same number of lines but of even length.
    fn balanced(&self, em: f32) -> Vec<Vec<&'t str>> {
        let count = self.broken(em, 0.0).len();
        let (mut narrow, mut wide) = (self.longest(), em);
        for _ in 0..12 {
            let middle = (narrow + wide) / 2.0;
            if self.broken(middle, 0.0).len() <= count {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        self.broken(wide, 0.0)
    }
}

/// `word` in slices no wider than `em`, but for a letter that is wider by itself.
fn slices<'t>(faces: &Faces, face: Face, word: &'t str, em: f32) -> Vec<(&'t str, f32)> {
    let (mut slices, mut start, mut used) = (Vec::new(), 0, 0.0);
    for (at, letter) in word.grapheme_indices(true) {
        let width = faces.shape(face, letter).em;
        if used + width > em && at > start {
            slices.push((&word[start..at], used));
            (start, used) = (at, 0.0);
        }
        used += width;
    }
    slices.push((&word[start..], used));
    slices
}

/// `text` in lines no wider than `width` mm when set in `pt`; the first is `indent` mm shorter.
pub fn broken(faces: &Faces, face: Face, text: &str, (pt, width, indent): (f32, f32, f32)) -> Vec<Shaped> {
    let em = pt * POINT;
    let measured = Measured::new(faces, face, text).cut(faces, face, (width - indent) / em);
    let lines = measured.broken(width / em, indent / em);
    lines.iter().map(|words| faces.shape(face, &words.join(" "))).collect()
}

/// `text` in the largest size up to that of `room` in which it fits there, in lines of even length.
pub fn fitted(faces: &Faces, face: Face, text: &str, room: Room) -> Fitted {
    let measured = Measured::new(faces, face, text);
    let mut pt = room.pt;
    // Kerning at a space may widen a line by less than this.
    let width = room.width * 0.995;
    let em = |pt: f32| width / (pt * POINT);
    while pt > LEAST && (measured.longest() > em(pt) || measured.broken(em(pt), 0.0).len() > room.lines) {
        pt -= STEP;
    }
    let mut lines = match measured.halved(em(pt)) {
        Some(halves) if room.lines == 2 => halves,
        _ => measured.balanced(em(pt)),
    };
    if lines.len() > room.lines {
        lines = vec![measured.words.iter().map(|(w, _)| *w).collect()];
    }
    let lines: Vec<Shaped> = lines.iter().map(|words| faces.shape(face, &words.join(" "))).collect();
    let widest = lines.iter().map(|l| l.width(pt)).fold(0.0, f32::max);
    let pt = if widest > width { pt * width / widest } else { pt };
    Fitted { lines, pt }
}
