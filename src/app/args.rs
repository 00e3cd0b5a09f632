//! What can be typed after each command.
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

/// `daihoi run`.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// Folder of an agenda, or the name of a bundled one.
    pub agenda: Option<PathBuf>,
    #[arg(long)]
    pub rehearse: bool,
}

/// `daihoi board`.
#[derive(Debug, Args)]
pub struct BoardArgs {
    /// As for the other seats.
    pub number: Option<usize>,
    /// A file of ballots counted elsewhere.
    #[arg(long, value_name = "FILE.csv")]
    pub import: Option<PathBuf>,
    /// The code of the list, from a paper in hand.
    #[arg(long, value_name = "CODE", requires = "import")]
    pub list_code: Option<String>,
}

/// `daihoi display`, `desk`; `board` without a file.
#[derive(Debug, Args)]
pub struct SeatArgs {
    /// Which of several running congresses, by the number they are listed with.
    pub number: Option<usize>,
}

/// `daihoi check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    pub agenda: PathBuf,
}

/// `daihoi new`.
#[derive(Debug, Args)]
pub struct NewArgs {
    pub template: String,
    pub dir: PathBuf,
}

/// `daihoi log`.
#[derive(Debug, Args)]
pub struct LogArgs {
    /// Folder of one congress; without it the only one, or the newest, under the data root.
    pub record: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

/// `daihoi verify`.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// As for `log`.
    pub record: Option<PathBuf>,
}

/// `daihoi tally`.
#[derive(Debug, Args)]
pub struct TallyArgs {
    /// The case file: rules, body, papers and what was counted.
    pub case: PathBuf,
    #[arg(long)]
    pub json: bool,
}

/// `daihoi drill`.
#[derive(Debug, Args)]
pub struct DrillArgs {
    pub agenda: PathBuf,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long)]
    pub json: bool,
    /// Goes on with an unfinished drill in the data folder.
    #[arg(long)]
    pub resume: bool,
    /// Prints the number of the newest entry after each answer.
    #[arg(long)]
    pub follow: bool,
}

/// `daihoi snapshot`.
#[derive(Debug, Args)]
pub struct SnapshotArgs {
    #[arg(long, value_parser = ["console", "board", "desk", "display"])]
    pub seat: String,
    /// Columns and rows: `160x45`.
    #[arg(long, default_value = "160x45")]
    pub size: String,
}

/// What `daihoi print` prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Paper {
    Badges,
    Credentials,
}

/// `daihoi print`.
#[derive(Debug, Args)]
pub struct PrintArgs {
    #[arg(value_enum)]
    pub paper: Paper,
    /// Folder of an agenda, for its badges; without it the record, found as for `log`.
    pub agenda: Option<PathBuf>,
    #[arg(long, value_name = "FILE.pdf")]
    pub out: PathBuf,
    /// Codes of people.
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    pub only: Vec<String>,
}

/// `daihoi roster`.
#[derive(Debug, Args)]
pub struct RosterArgs {
    #[command(subcommand)]
    pub what: RosterWhat,
}

/// What can be done with rosters.
#[derive(Debug, Subcommand)]
pub enum RosterWhat {
    Import(RosterImportArgs),
    Export(RosterExportArgs),
}

/// `daihoi roster import`.
#[derive(Debug, Args)]
pub struct RosterImportArgs {
    /// A text file or a workbook.
    pub file: PathBuf,
    /// Folder of the agenda.
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    /// Writes without asking.
    #[arg(long)]
    pub yes: bool,
}

/// `daihoi roster export`.
#[derive(Debug, Args)]
pub struct RosterExportArgs {
    pub agenda: PathBuf,
    /// A workbook, or a text file when it ends in `.csv`.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Leaves out what only the organisers may know.
    #[arg(long)]
    pub public: bool,
    /// Writes over a file that is there.
    #[arg(long)]
    pub yes: bool,
}
