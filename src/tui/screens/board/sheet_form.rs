//! One tally sheet while it is typed: its cells, and which of them breaks the sums.
use ratatui::crossterm::event::KeyCode;

use crate::base::message::{Arg, Message};
use crate::count::ballot::Paper;
use crate::count::ballot_box::BallotBox;
use crate::count::command::BoxCommand;
use crate::count::decide::decide;
use crate::count::sheet::Sheet;
use crate::rules::ruleset::Form;
use crate::rules::totals::{NameTotal, Totals};
use crate::tui::input::Input;
use crate::tui::screens::board::work::Work;
use crate::tui::widgets::text_input::TextInput;

/// What is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The next sheet.
    New(u32),
    /// Sheet `number` read again.
    Correct(u32),
    /// The board's own sums over all sheets.
    Grand,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    Batch,
    Team,
    Papers,
    Valid,
    Invalid(String),
    Shares,
    Votes(u16),
    Disagree(u16),
    Neither(u16),
    Unused,
    Full,
    Fewer,
}

/// The most digits of a number: sums of shares are long.
const DIGITS: usize = 15;

/// A sheet being typed.
#[derive(Clone, Debug)]
pub struct SheetForm {
    pub(super) kind: Kind,
    pub(super) cells: Vec<(Cell, TextInput)>,
    pub(super) focus: usize,
}

fn cells(paper: &Paper, reasons: &[String], grand: bool) -> Vec<Cell> {
    let mut all = if grand { Vec::new() } else { vec![Cell::Batch, Cell::Team] };
    all.extend([Cell::Papers, Cell::Valid]);
    all.extend(reasons.iter().cloned().map(Cell::Invalid));
    all.extend((paper.form == Form::Cumulative).then_some(Cell::Shares));
    for n in 1..=paper.names {
        all.push(Cell::Votes(n));
        if paper.form == Form::AgreeDisagree {
            all.extend([Cell::Disagree(n), Cell::Neither(n)]);
        }
    }
    all.extend([Cell::Unused, Cell::Full, Cell::Fewer]);
    all
}

impl SheetForm {
    /// An empty sheet, or `filled` to be corrected.
    pub(super) fn new(kind: Kind, open: &BallotBox, filled: Option<&Sheet>) -> Self {
        let text = |cell: &Cell| {
            let mut input = TextInput::text();
            if let Some(sheet) = filled {
                input.input(&Input::Paste(stands(sheet, cell)));
            }
            input
        };
        let cells = cells(&open.paper, &open.reasons, kind == Kind::Grand);
        Self { kind, cells: cells.into_iter().map(|c| (c.clone(), text(&c))).collect(), focus: 0 }
    }

    /// Takes `input` for the cell with the focus: digits, but words for batch and team.
    pub(super) fn input(&mut self, input: &Input) {
        let Some((cell, field)) = self.cells.get_mut(self.focus) else { return };
        let words = matches!(cell, Cell::Batch | Cell::Team);
        let long = field.value().len() >= DIGITS;
        match input {
            Input::Key { code: KeyCode::Char(c), .. } if !words && (!c.is_ascii_digit() || long) => {}
            Input::Paste(text) if !words => {
                let digits: String = text.chars().filter(char::is_ascii_digit).take(DIGITS).collect();
                field.input(&Input::Paste(digits));
            }
            other => {
                field.input(other);
            }
        }
    }

    /// Moves the focus by `by` cells.
    pub(super) fn step(&mut self, by: isize) {
        self.focus = self.focus.saturating_add_signed(by).min(self.cells.len().saturating_sub(1));
    }

    /// The focus is on the last cell.
    pub(super) fn at_last(&self) -> bool {
        self.focus + 1 >= self.cells.len()
    }

    fn text(&self, cell: &Cell) -> String {
        self.cells.iter().find(|(c, _)| c == cell).map(|(_, field)| field.value()).unwrap_or_default()
    }

    fn votes(&self, cell: &Cell) -> u64 {
        self.text(cell).parse().unwrap_or(0)
    }

    fn papers(&self, cell: &Cell) -> u32 {
        u32::try_from(self.votes(cell)).unwrap_or(u32::MAX)
    }

    /// The sheet as it stands in the cells; an empty cell is zero.
    pub(super) fn sheet(&self, paper: &Paper) -> Sheet {
        let name = |n: u16| NameTotal {
            votes: self.votes(&Cell::Votes(n)),
            disagree: self.votes(&Cell::Disagree(n)),
            both_or_neither: self.votes(&Cell::Neither(n)),
        };
        let reason = |(cell, _): &(Cell, TextInput)| match cell {
            Cell::Invalid(id) => Some((id.clone(), self.papers(cell))).filter(|(_, n)| *n > 0),
            _ => None,
        };
        let totals = Totals {
            entered: self.papers(&Cell::Papers),
            valid: self.papers(&Cell::Valid),
            shares: self.votes(&Cell::Shares),
            invalid: self.cells.iter().filter_map(reason).collect(),
            names: (1..=paper.names).map(name).collect(),
            undervotes: self.votes(&Cell::Unused),
            full: self.papers(&Cell::Full),
            fewer: self.papers(&Cell::Fewer),
        };
        Sheet { batch: self.text(&Cell::Batch), team: self.text(&Cell::Team), totals }
    }

    /// The request that records it; a correction's `reason` is asked later.
    pub(super) fn command(&self, paper: &Paper, reason: &str) -> BoxCommand {
        let sheet = Box::new(self.sheet(paper));
        match self.kind {
            Kind::New(number) => BoxCommand::EnterSheet { number, sheet },
            Kind::Correct(number) => BoxCommand::CorrectSheet { number, sheet, reason: reason.to_owned() },
            Kind::Grand => BoxCommand::GrandTotals { totals: Box::new(sheet.totals) },
        }
    }

    /// What the box would say to it now, and the cell at fault. None: it would be taken.
    pub(super) fn fault(&self, work: &Work) -> Option<(Message, Option<Cell>)> {
        let asked = self.command(&work.open.paper, "?");
        let refusal = decide(work.open, work.seat, &asked).err()?;
        let cell = at_fault(&refusal.message);
        Some((refusal.message, cell))
    }
}

/// What stands in `cell` of a sheet recorded before.
fn stands(sheet: &Sheet, cell: &Cell) -> String {
    let totals = &sheet.totals;
    let name = |n: &u16| totals.names.get(usize::from(*n).saturating_sub(1)).copied().unwrap_or_default();
    match cell {
        Cell::Batch => return sheet.batch.clone(),
        Cell::Team => return sheet.team.clone(),
        Cell::Papers => u64::from(totals.entered),
        Cell::Valid => u64::from(totals.valid),
        Cell::Invalid(id) => u64::from(totals.invalid.get(id).copied().unwrap_or(0)),
        Cell::Shares => totals.shares,
        Cell::Votes(n) => name(n).votes,
        Cell::Disagree(n) => name(n).disagree,
        Cell::Neither(n) => name(n).both_or_neither,
        Cell::Unused => totals.undervotes,
        Cell::Full => u64::from(totals.full),
        Cell::Fewer => u64::from(totals.fewer),
    }
    .to_string()
}

/// The cell a refusal names.
fn at_fault(message: &Message) -> Option<Cell> {
    let number = || match message.args.get("number") {
        Some(Arg::Number(n)) => u16::try_from(*n).ok(),
        _ => None,
    };
    let reason = || match message.args.get("reason") {
        Some(Arg::Text(id)) => Some(id.clone()),
        _ => None,
    };
    match message.key.as_ref() {
        "sheet-cell-over" | "equation-e9" | "cell-suspect" | "cell-votes" => number().map(Cell::Votes),
        "sheet-no-columns" | "cell-disagree" => number().map(Cell::Disagree),
        "cell-neither" => number().map(Cell::Neither),
        "cell-invalid" => reason().map(Cell::Invalid),
        "sheet-too-many" | "sheet-empty" | "cell-papers" => Some(Cell::Papers),
        "sheet-without-batch" => Some(Cell::Batch),
        "sheet-full" | "cell-full" => Some(Cell::Full),
        "cell-fewer" => Some(Cell::Fewer),
        "cell-valid" => Some(Cell::Valid),
        "cell-shares" => Some(Cell::Shares),
        "cell-somewhere" | "cell-unused" => Some(Cell::Unused),
        _ => match message.args.get("cell") {
            Some(Arg::Message(cell)) => at_fault(cell),
            _ => None,
        },
    }
}
