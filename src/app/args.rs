//! What can be typed after each command.
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, Subcommand, ValueEnum};

use crate::app::joined::Join;
use crate::base::paper::PaperKind;
use crate::base::role::Role;

/// `daihoi run`.
#[derive(Debug, Args)]
pub struct RunArgs {
    /// Folder of an agenda, or the name of a bundled one.
    pub agenda: Option<PathBuf>,
    #[arg(long)]
    pub rehearse: bool,
    #[command(flatten)]
    pub open: OpenArgs,
}

/// What a congress is opened to beside this machine.
#[derive(Debug, Default, Args)]
pub struct OpenArgs {
    /// Where other machines' seats are let in; empty: at every address of this machine.
    #[arg(long, value_name = "ADDR:PORT", num_args = 0..=1, default_missing_value = "")]
    pub lan: Option<String>,
    /// Where the page for phones is; empty: at every address of this machine.
    #[arg(long, value_name = "ADDR:PORT", num_args = 0..=1, default_missing_value = "")]
    pub page: Option<String>,
    /// A second place for the record: a stick, another disk.
    #[arg(long, value_name = "DIR")]
    pub mirror: Option<PathBuf>,
}

/// `daihoi serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// As for `run`.
    pub agenda: PathBuf,
    #[arg(long)]
    pub rehearse: bool,
    #[command(flatten)]
    pub open: OpenArgs,
}

/// The seats that can have a ticket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TicketRole {
    Console,
    Desk,
    Board,
    Display,
    Monitor,
}

impl From<TicketRole> for Role {
    fn from(role: TicketRole) -> Self {
        match role {
            TicketRole::Console => Self::Console,
            TicketRole::Desk => Self::Desk,
            TicketRole::Board => Self::Board,
            TicketRole::Display => Self::Display,
            TicketRole::Monitor => Self::Monitor,
        }
    }
}

/// `daihoi ticket`.
#[derive(Debug, Args)]
pub struct TicketArgs {
    /// The seat the ticket is for; without it the tickets are listed.
    #[arg(value_enum)]
    pub role: Option<TicketRole>,
    /// The operator's own name for it.
    #[arg(long, default_value = "")]
    pub name: String,
    /// How long it is good.
    #[arg(long, default_value_t = 24, value_parser = clap::value_parser!(u32).range(1..=240))]
    pub hours: u32,
    /// The ticket to make worthless.
    #[arg(long, value_name = "NUMBER", conflicts_with = "role")]
    pub revoke: Option<u32>,
    /// Which of several running congresses, by the number they are listed with.
    #[arg(long, value_name = "N")]
    pub number: Option<usize>,
}

/// `daihoi display`.
#[derive(Debug, Args)]
pub struct DisplayArgs {
    #[command(flatten)]
    pub seat: SeatArgs,
    /// The chair's own screen instead of the hall's.
    #[arg(long)]
    pub monitor: bool,
    /// Outside the hall: programme and results take turns with the hall's picture.
    #[arg(long, conflicts_with = "monitor")]
    pub lobby: bool,
}

/// `daihoi board`.
#[derive(Debug, Args)]
pub struct BoardArgs {
    #[command(flatten)]
    pub seat: SeatArgs,
    /// A file of ballots counted elsewhere.
    #[arg(long, value_name = "FILE.csv")]
    pub import: Option<PathBuf>,
    /// The code of the list, from a paper in hand.
    #[arg(long, value_name = "CODE", requires = "import")]
    pub list_code: Option<String>,
}

/// `daihoi desk`, `console`; what `display` and `board` have too.
#[derive(Debug, Args)]
pub struct SeatArgs {
    /// Which of several running congresses, by the number they are listed with.
    pub number: Option<usize>,
    #[command(flatten)]
    pub far: FarArgs,
}

/// A congress on another machine.
#[derive(Debug, Default, Args)]
pub struct FarArgs {
    /// The ticket; asked for when it is not given.
    #[arg(long, value_name = "TICKET", num_args = 0..=1, default_missing_value = "", conflicts_with = "number")]
    pub join: Option<String>,
    /// Another address than the ticket's: that of a machine which has got a new one.
    #[arg(long, value_name = "ADDR:PORT", requires = "join")]
    pub at: Option<SocketAddr>,
}

impl FarArgs {
    /// The seat that is asked for elsewhere, if it is.
    pub fn wanted(&self) -> Option<Join> {
        let typed = self.join.as_ref()?;
        let ticket = Some(typed.clone()).filter(|t| !t.is_empty());
        Some(Join { ticket, at: self.at })
    }
}

/// `daihoi check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    pub agenda: PathBuf,
    /// Columns and rows of the hall's screen.
    #[arg(long, value_name = "240x67")]
    pub hall: Option<String>,
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
    /// As for `log`; or an archive.
    pub record: Option<PathBuf>,
    /// An archive must be signed with this key: its fingerprint.
    #[arg(long, value_name = "FINGERPRINT", requires = "record")]
    pub key: Option<String>,
}

/// `daihoi archive`.
#[derive(Debug, Args)]
pub struct ArchiveArgs {
    /// As for `log`.
    pub record: Option<PathBuf>,
    #[arg(long, value_name = "FILE.zip")]
    pub out: PathBuf,
    /// With personal data: birth dates, reasons of absence, the roll's file, notices between seats.
    #[arg(long)]
    pub personal: bool,
    /// With another key than the record names, which was lost.
    #[arg(long)]
    pub new_key: bool,
}

/// `daihoi summary`.
#[derive(Debug, Args)]
pub struct SummaryArgs {
    /// Archives, and folders of archives.
    #[arg(required = true)]
    pub archives: Vec<PathBuf>,
    /// A workbook or a PDF file.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Recomputes every figure instead of believing the signature.
    #[arg(long)]
    pub verify: bool,
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
    /// As for `run`.
    #[arg(long, value_name = "DIR")]
    pub mirror: Option<PathBuf>,
}

/// `daihoi recover`.
#[derive(Debug, Args)]
pub struct RecoverArgs {
    /// The second place, or the folder of one congress on it.
    pub mirror: PathBuf,
}

/// `daihoi snapshot`.
#[derive(Debug, Args)]
pub struct SnapshotArgs {
    #[arg(long, value_parser = ["console", "board", "desk", "display", "monitor"])]
    pub seat: String,
    /// Columns and rows: `160x45`.
    #[arg(long, default_value = "160x45")]
    pub size: String,
}

impl ValueEnum for PaperKind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}

/// `daihoi print`.
#[derive(Debug, Args)]
pub struct PrintArgs {
    #[arg(value_enum, required_unless_present = "eject")]
    pub paper: Option<PaperKind>,
    /// Folder of an agenda, for the papers that need no record; without it the record, found as for `log`.
    pub agenda: Option<PathBuf>,
    #[arg(long, value_name = "FILE", required_unless_present = "eject")]
    pub out: Option<PathBuf>,
    /// Codes of people.
    #[arg(long, value_name = "CODE,…", value_delimiter = ',')]
    pub only: Vec<String>,
    /// The election whose count is meant.
    #[arg(long, value_name = "ID")]
    pub election: Option<String>,
    /// Which of its votes, from 1; 0 is an opinion ballot.
    #[arg(long, value_name = "N")]
    pub round: Option<u16>,
    /// How many ballots.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=20_000))]
    pub count: Option<u32>,
    /// A folder with texts of papers.
    #[arg(long, value_name = "DIR")]
    pub texts: Option<PathBuf>,
    /// Copies the texts of papers out instead of printing; empty: to where they are looked for.
    #[arg(long, value_name = "DIR", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["paper", "out"])]
    pub eject: Option<String>,
    /// Writes over texts that were changed.
    #[arg(long, requires = "eject")]
    pub yes: bool,
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
