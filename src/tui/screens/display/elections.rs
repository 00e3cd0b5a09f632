//! The sheets of an election: list, how to vote, papers out, counting, declared result.
use crate::base::message::Message;
use crate::readout::stage::{Candidate, Declared, DeclaredRow};
use crate::rules::ruleset::Form;
use crate::rules::verdict::Standing;
use crate::tui::screens::display::scenes::{percentage, worked};
use crate::tui::screens::display::sheet::{BarRow, Ink, List, Part, Row, Sheet};
use crate::words::speech::Words;

pub(super) fn candidates(office: &str, seats: u32, (names, code): (&[Candidate], &str), words: &Words) -> Sheet {
    let heading = Message::new("stage-candidates").with("seats", seats).with("names", names.len());
    let code = Message::new("stage-list-code").with("code", code);
    let rows = names.iter().map(|c| Row {
        sign: String::new(),
        number: c.number.to_string(),
        name: name(c, names),
        figures: Vec::new(),
        standing: String::new(),
        ink: Ink::Name,
    });
    Sheet {
        heading: words.say(&heading),
        head: vec![Part::words(office, Ink::Title, 100), Part::words(words.say(&code), Ink::Dim, 0)],
        list: Some(List { rows: rows.collect(), columns: true }),
        ..Sheet::default()
    }
}

/// The name; with the unit or position where two on the list have one name.
fn name(candidate: &Candidate, all: &[Candidate]) -> String {
    let alike = all.iter().filter(|other| other.name == candidate.name).count();
    if alike > 1 && !candidate.about.is_empty() {
        format!("{} ({})", candidate.name, candidate.about)
    } else {
        candidate.name.clone()
    }
}

pub(super) fn procedure(office: &str, (seats, names): (u32, u32), (form, code): (Form, &str), words: &Words) -> Sheet {
    let with = |key: &'static str| words.say(&Message::new(key).with("seats", seats).with("names", names));
    let lines = match form {
        Form::CrossOut => [
            with("stage-procedure-cross-out"),
            with("stage-procedure-keep"),
            with("stage-procedure-at-most"),
            with("stage-procedure-too-many"),
        ],
        Form::AgreeDisagree => [
            with("stage-procedure-agree"),
            with("stage-procedure-one-box"),
            with("stage-procedure-neither"),
            with("stage-procedure-no-writing"),
        ],
        Form::Cumulative => [
            with("stage-procedure-spread"),
            with("stage-procedure-spread-sum"),
            with("stage-procedure-spread-over"),
            with("stage-procedure-no-writing"),
        ],
    };
    let mut parts = vec![Part::words(office, Ink::Title, 80)];
    parts.extend(lines.into_iter().map(|line| Part::words(line, Ink::Text, 70)));
    parts.push(Part::words(words.say(&Message::new("stage-list-code").with("code", code)), Ink::Dim, 50));
    Sheet { heading: words.get("stage-procedure"), parts, turn: true, ..Sheet::default() }
}

pub(super) fn voting(office: &str, issued: u32, words: &Words) -> Sheet {
    Sheet {
        heading: words.get("stage-voting"),
        parts: vec![
            Part::words(words.get("stage-voting-now"), Ink::Title, 100),
            Part::words(office, Ink::Text, 62),
            Part::words(words.say(&Message::new("stage-issued").with("issued", issued)), Ink::Number, 62),
        ],
        ..Sheet::default()
    }
}

pub(super) fn counting(office: &str, collected: u32, through: u32, words: &Words) -> Sheet {
    let through = through.min(collected);
    let row = BarRow {
        label: words.get("stage-through"),
        value: through.into(),
        figures: format!("{through}/{collected}"),
        ink: Ink::BarYes,
        mark: None,
    };
    Sheet {
        heading: words.get("stage-election"),
        parts: vec![
            Part::words(words.get("stage-counting"), Ink::Title, 100),
            Part::words(office, Ink::Text, 62),
            Part::Bars { rows: vec![row], of: collected.into(), weight: 62 },
            Part::words(words.get("stage-counting-wait"), Ink::Dim, 45),
        ],
        ..Sheet::default()
    }
}

/// The sign, style and words of a standing. The sign alone tells it where there is no room for words.
pub(super) fn standing(standing: Standing, words: &Words) -> (&'static str, Ink, String) {
    match standing {
        Standing::Elected => ("★", Ink::Good, words.get("stage-elected")),
        Standing::Tied => ("=", Ink::Tied, words.get("stage-tied")),
        Standing::OverHalfNoSeat => ("+", Ink::Name, words.get("stage-no-seat")),
        Standing::NotElected => ("", Ink::Name, words.get("stage-not-elected")),
    }
}

pub(super) fn declared(declared: &Declared, words: &Words) -> Sheet {
    let elected = declared.rows.iter().filter(|r| r.standing == Standing::Elected).count();
    let heading = Message::new("stage-declared").with("elected", elected).with("seats", declared.seats);
    let legend = legend(&declared.rows, words).join(" · ");
    Sheet {
        heading: words.say(&heading),
        head: vec![Part::words(declared.office.as_str(), Ink::Title, 100), Part::words(legend, Ink::Tied, 80)],
        list: Some(List { rows: declared.rows.iter().map(|r| row(r, words)).collect(), columns: false }),
        parts: figures(declared, elected, words),
        ..Sheet::default()
    }
}

/// What the signs other than the star mean, for those that occur.
fn legend(rows: &[DeclaredRow], words: &Words) -> Vec<String> {
    let signs = [Standing::Tied, Standing::OverHalfNoSeat];
    let used = signs.into_iter().filter(|s| rows.iter().any(|r| r.standing == *s));
    used.map(|s| standing(s, words)).map(|(sign, _, text)| format!("{sign} {text}")).collect()
}

fn row(row: &DeclaredRow, words: &Words) -> Row {
    let (sign, ink, standing) = standing(row.standing, words);
    Row {
        sign: sign.to_owned(),
        number: row.number.to_string(),
        name: row.name.clone(),
        figures: vec![row.votes.to_string(), percentage(&row.percent, words)],
        standing,
        ink,
    }
}

/// The numbers of the ballot and the worked sentence, after the table.
fn figures(declared: &Declared, elected: usize, words: &Words) -> Vec<Part> {
    let papers = Message::new("stage-papers")
        .with("issued", declared.issued)
        .with("collected", declared.collected)
        .with("valid", declared.valid)
        .with("invalid", declared.invalid);
    let count = Message::new("stage-elected-of").with("elected", elected).with("seats", declared.seats);
    let vacant = if declared.vacant > 0 {
        words.say(&Message::new("stage-vacant").with("vacant", declared.vacant))
    } else {
        String::new()
    };
    let needed = Message::new("stage-needed").with("needed", declared.needed).with("base", declared.base);
    vec![
        Part::words(words.say(&count), Ink::Good, 80),
        Part::words(vacant, Ink::Bad, 62),
        Part::words(words.say(&papers), Ink::Text, 62),
        Part::words(worked(&needed, &declared.sentence, words), Ink::Dim, 56),
    ]
}
