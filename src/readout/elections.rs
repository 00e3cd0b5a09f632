//! The sheets of an election: list, how to vote, papers out, counting, declared result.
use crate::base::message::Message;
use crate::congress::election::Purpose;
use crate::readout::scenes::{amount, percentage, worked};
use crate::readout::sheet::{BarRow, Ink, List, Part, Row, Sheet};
use crate::readout::stage::{Candidate, Declared, DeclaredRow, Which};
use crate::rules::ruleset::Form;
use crate::rules::verdict::Standing;
use crate::words::speech::Words;

/// The office, and which vote it is where it is not the first turn.
fn office_line((office, which): (&str, Which), words: &Words) -> String {
    let vote = match which.purpose {
        Purpose::Regular if which.turn <= 1 => return office.to_owned(),
        Purpose::Regular => words.say(&Message::new("stage-turn").with("turn", which.turn)),
        Purpose::Revote => words.get("stage-revote"),
        Purpose::Opinion => words.get("stage-opinion"),
    };
    format!("{office} · {vote}")
}

pub(super) fn candidates(
    office: (&str, Which),
    seats: u32,
    (names, code): (&[Candidate], &str),
    words: &Words,
) -> Sheet {
    let key = match (code.is_empty(), office.1.purpose) {
        (true, _) => "stage-names-open",
        (false, Purpose::Opinion) => "stage-candidates-opinion",
        (false, _) => "stage-candidates",
    };
    let heading = Message::new(key).with("seats", seats).with("names", names.len());
    // Names that may still come and go have no code, and nobody is to take them for the list.
    let code = if code.is_empty() {
        Message::new("stage-list-open")
    } else {
        Message::new("stage-list-code").with("code", code)
    };
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
        head: vec![
            Part::words(office_line(office, words), Ink::Title, 100),
            Part::words(words.say(&code), Ink::Dim, 0),
        ],
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

pub(super) fn procedure(
    office: (&str, Which),
    (seats, names): (u32, u32),
    (form, code): (Form, &str),
    words: &Words,
) -> Sheet {
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
    let mut parts = vec![Part::words(office_line(office, words), Ink::Title, 80)];
    parts.extend(lines.into_iter().map(|line| Part::words(line, Ink::Text, 70)));
    parts.push(Part::words(words.say(&Message::new("stage-list-code").with("code", code)), Ink::Dim, 50));
    Sheet { heading: words.get("stage-procedure"), parts, turn: true, ..Sheet::default() }
}

pub(super) fn voting(office: (&str, Which), issued: u32, words: &Words) -> Sheet {
    Sheet {
        heading: words.get("stage-voting"),
        parts: vec![
            Part::words(words.get("stage-voting-now"), Ink::Title, 100),
            Part::words(office_line(office, words), Ink::Text, 62),
            Part::words(words.say(&Message::new("stage-issued").with("issued", issued)), Ink::Number, 62),
        ],
        ..Sheet::default()
    }
}

pub(super) fn counting(office: (&str, Which), collected: u32, through: u32, words: &Words) -> Sheet {
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
            Part::words(office_line(office, words), Ink::Text, 62),
            Part::Bars { rows: vec![row], of: collected.into(), weight: 62 },
            Part::words(words.get("stage-counting-wait"), Ink::Dim, 45),
        ],
        ..Sheet::default()
    }
}

/// The sign, style and words of a standing. The sign alone tells it where there is no room for words. An opinion ballot
/// elects nobody: it says who joins the list.
fn standing(standing: Standing, purpose: Purpose, words: &Words) -> (&'static str, Ink, String) {
    let opinion = purpose == Purpose::Opinion;
    let say = |elects: &'static str, joins: &'static str| words.get(if opinion { joins } else { elects });
    match standing {
        Standing::Elected => ("★", Ink::Good, say("stage-elected", "stage-joins")),
        Standing::Tied => ("=", Ink::Tied, say("stage-tied", "stage-tied-out")),
        Standing::OverHalfNoSeat => ("+", Ink::Name, say("stage-no-seat", "stage-joins-not")),
        Standing::NotElected => ("", Ink::Name, say("stage-not-elected", "stage-joins-not")),
    }
}

pub(super) fn declared(declared: &Declared, words: &Words) -> Sheet {
    let elected = declared.rows.iter().filter(|r| r.standing == Standing::Elected).count();
    let which = declared.which;
    let key = match which.purpose {
        Purpose::Regular if which.turn <= 1 => "stage-declared",
        Purpose::Regular => "stage-declared-turn",
        Purpose::Revote => "stage-declared-revote",
        Purpose::Opinion => "stage-declared-opinion",
    };
    let heading = Message::new(key).with("elected", elected).with("seats", declared.seats).with("turn", which.turn);
    let legend = legend(declared, words).join(" · ");
    Sheet {
        heading: words.say(&heading),
        head: vec![Part::words(declared.office.as_str(), Ink::Title, 100), Part::words(legend, Ink::Tied, 80)],
        list: Some(List { rows: declared.rows.iter().map(|r| row(r, which.purpose, words)).collect(), columns: false }),
        parts: figures(declared, words),
        ..Sheet::default()
    }
}

/// What the signs other than the star mean, for those that occur.
fn legend(declared: &Declared, words: &Words) -> Vec<String> {
    let signs: &[Standing] = match declared.which.purpose {
        // Over half or not means nothing to an opinion ballot.
        Purpose::Opinion => &[Standing::Tied],
        _ => &[Standing::Tied, Standing::OverHalfNoSeat],
    };
    let used = signs.iter().filter(|s| declared.rows.iter().any(|r| r.standing == **s));
    let said = used.map(|s| standing(*s, declared.which.purpose, words));
    said.map(|(sign, _, text)| format!("{sign} {text}")).collect()
}

fn row(row: &DeclaredRow, purpose: Purpose, words: &Words) -> Row {
    let (sign, ink, standing) = standing(row.standing, purpose, words);
    let sign = if purpose == Purpose::Opinion && sign == "+" { "" } else { sign };
    Row {
        sign: sign.to_owned(),
        number: row.number.to_string(),
        name: row.name.clone(),
        figures: vec![amount(row.votes, words), percentage(&row.percent, words)],
        standing,
        ink,
    }
}

/// After the table: the worked sentence, what follows, and the papers.
fn figures(declared: &Declared, words: &Words) -> Vec<Part> {
    let papers = Message::new("stage-papers")
        .with("issued", declared.issued)
        .with("collected", declared.collected)
        .with("valid", declared.valid)
        .with("invalid", declared.invalid);
    let vacant = Message::new("stage-vacant").with("vacant", declared.vacant);
    let open = declared.vacant > 0 && declared.which.purpose != Purpose::Opinion;
    let outlook = match &declared.outlook {
        Some(outlook) => words.say(outlook),
        None if open => words.say(&vacant),
        None => String::new(),
    };
    let needed = Message::new("stage-needed").with("needed", declared.needed).with("base", declared.base);
    vec![
        Part::words(worked(&needed, &declared.sentence, words), Ink::Text, 70),
        Part::words(outlook, if open { Ink::Bad } else { Ink::Good }, 80),
        Part::words(words.say(&papers), Ink::Dim, 62),
    ]
}
