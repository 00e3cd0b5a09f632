//! `daihoi snapshot`: one frame of a seat's screen as text.
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use crate::app::args::SnapshotArgs;
use crate::app::clock::SystemClock;
use crate::app::common::{Common, USAGE, print_line};
use crate::app::discover::{dial, running};
use crate::app::face::face;
use crate::app::paths::record;
use crate::app::run_loop::{Told, queue, sit};
use crate::app::runtime::runtime;
use crate::app::shell::{Place, Shell};
use crate::base::message::Message;
use crate::base::role::{Actor, Role};
use crate::clerk::clock::Clock;
use crate::clerk::writer::replay;
use crate::client::seat::SeatEvent;
use crate::journal::readonly::ReadOnly;
use crate::readout::show::frame;
use crate::tui::theme::{ColorDepth, Theme};
use crate::wire::message::Welcome;

/// A hub on this computer welcomes at once or not at all.
const WELCOME_WITHIN: Duration = Duration::from_secs(3);
/// Larger pictures than any projector's.
const LARGEST: u16 = 1000;

/// Prints what the seat's screen shows: of the running congress, or of a record that nobody has open.
///
/// # Errors
/// None of its own.
pub fn run(args: &SnapshotArgs, common: &Common) -> anyhow::Result<ExitCode> {
    match picture(args, common) {
        Ok(text) => {
            print_line(text.strip_suffix('\n').unwrap_or(&text));
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => Ok(common.refuse(&why, USAGE)),
    }
}

fn picture(args: &SnapshotArgs, common: &Common) -> Result<String, Message> {
    let role = role(&args.seat);
    let (columns, rows) = size(&args.size)?;
    let folder = record(common, None)?;
    let runtime = runtime()?;
    let (told, events) = queue();
    // Left alone with a link that never comes, the screen still stands; its books come from the record below.
    let seat = sit(runtime.handle(), (0, role), dial(folder.clone(), role), &told);
    let theme = Theme::choose(ColorDepth::True);
    let mut place = Place::new(role, seat, face(role));
    if running(&folder).is_empty() {
        place.replica.fold(SeatEvent::Joined(Box::new(stored(&folder, role)?)));
    } else {
        let until = Instant::now() + WELCOME_WITHIN;
        while !place.replica.connected {
            match events.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(Told::Seat(_, SeatEvent::Refused(why))) => return Err(why),
                Ok(Told::Seat(_, event)) => drop(place.replica.fold(event)),
                Ok(Told::Terminal(_) | Told::Say(_)) => {}
                Err(_) => return Err(Message::new("snapshot-no-welcome")),
            }
        }
    }
    let (words, notices) = (&common.words, Vec::new());
    let shell =
        Shell { places: vec![place], active: 0, words, theme: &theme, notices, switches: role == Role::Console };
    let text = drawn(&shell, (columns, rows));
    runtime.shutdown_background();
    Ok(text)
}

/// What a seat of `role` would be welcomed with on the record in `folder`.
fn stored(folder: &Path, role: Role) -> Result<Welcome, Message> {
    let journal = ReadOnly::open(folder).map_err(|fault| fault.message())?;
    let books = replay(&journal).map_err(|fault| fault.message())?;
    let at = SystemClock.now();
    let frame = frame(&books, at);
    let seat = Actor::new(role, 1);
    Ok(Welcome { seat, books: books.for_seat(seat), frame, at })
}

fn drawn(shell: &Shell, (columns, rows): (u16, u16)) -> String {
    let Ok(mut terminal) = Terminal::new(TestBackend::new(columns, rows));
    let now = SystemClock.now();
    let Ok(_) = terminal.draw(|frame| shell.draw(frame, frame.area(), now));
    let buffer = terminal.backend().buffer();
    let line = |row: u16| (0..columns).map(|column| buffer[(column, row)].symbol()).collect::<String>();
    (0..rows).map(|row| line(row).trim_end().to_owned() + "\n").collect()
}

fn role(name: &str) -> Role {
    match name {
        "board" => Role::Board,
        "desk" => Role::Desk,
        "display" => Role::Display,
        "monitor" => Role::Monitor,
        _ => Role::Console,
    }
}

fn size(text: &str) -> Result<(u16, u16), Message> {
    let wrong = || Message::new("snapshot-size").with("text", text);
    let (columns, rows) = text.split_once(['x', '×']).ok_or_else(wrong)?;
    let side = |t: &str| t.trim().parse().ok().filter(|n| (1..=LARGEST).contains(n)).ok_or_else(wrong);
    Ok((side(columns)?, side(rows)?))
}
