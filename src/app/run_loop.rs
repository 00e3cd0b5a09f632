//! The loop of a terminal: input, what seats were told, and the clock's tick, in one queue; a picture after each.
use std::io::{Write, stdout};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use ratatui::crossterm::event::Event;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

use crate::app::clock::SystemClock;
use crate::app::run_keys;
use crate::app::shell::{Face, Place, Shell, Wish};
use crate::app::terminal::{Taken, listen, refused};
use crate::base::message::Message;
use crate::base::paper::PaperKind;
use crate::base::role::Role;
use crate::clerk::clock::Clock;
use crate::client::seat::{Dial, Seat, SeatEvent, Sink, Who};
use crate::tui::input::{Input, Keys};
use tokio::runtime::Handle;

/// What the loop is told.
pub enum Told {
    /// A terminal event; none when the terminal is gone.
    Terminal(Option<Event>),
    /// Seat number so-and-so of this terminal.
    Seat(usize, SeatEvent),
    /// Something the program itself has to say.
    Say(Message),
}

/// How the loop ended.
pub enum End {
    Left,
    TurnedAway(Message),
}

/// What only the console's program can do for the loop.
pub trait House {
    /// Opens the seat of `role` beside the others and shows it.
    fn open(&mut self, role: Role, shell: &mut Shell);

    /// Lets simulated people do the next open duty.
    fn simulate(&mut self, shell: &mut Shell);

    /// Makes `paper` beside the record; what came of it is told as a notice.
    fn print(&mut self, paper: PaperKind, shell: &mut Shell);

    /// Looks after what goes on by itself. Called after every event; tells when it wants to be called again at the
    /// latest.
    fn attend(&mut self, shell: &mut Shell) -> Option<Duration>;
}

/// A house of one seat.
pub struct Alone;

impl House for Alone {
    fn open(&mut self, _: Role, _: &mut Shell) {}

    fn simulate(&mut self, _: &mut Shell) {}

    fn print(&mut self, _: PaperKind, shell: &mut Shell) {
        shell.notices.push(Message::new("print-window-elsewhere"));
    }

    fn attend(&mut self, _: &mut Shell) -> Option<Duration> {
        None
    }
}

/// Starts the seat of `role` as number `at` of the terminal.
pub fn sit(handle: &Handle, (at, role): (usize, Role), dial: Dial, told: &Sender<Told>) -> Seat {
    sit_as(handle, (at, Who::new(role, &machine())), dial, told)
}

/// The name of this machine; may be empty.
pub fn machine() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}

/// As [`sit`], for a seat that the hub knows already.
pub fn sit_as(handle: &Handle, (at, who): (usize, Who), dial: Dial, told: &Sender<Told>) -> Seat {
    let told = told.clone();
    let sink: Sink = Box::new(move |event| {
        let _ = told.send(Told::Seat(at, event));
    });
    Seat::start(handle, who, dial, sink)
}

/// The queue of a loop.
pub fn queue() -> (Sender<Told>, Receiver<Told>) {
    channel()
}

/// Runs until the person leaves or the seat is turned away.
///
/// # Errors
/// The terminal cannot be taken over, or drawing fails.
pub fn run(
    shell: &mut Shell,
    house: &mut dyn House,
    (told, queue): (Sender<Told>, Receiver<Told>),
) -> Result<End, Message> {
    run_keys::check(shell.words)?;
    let mut taken = Taken::take()?;
    listen(told, Told::Terminal);
    let begun = Instant::now();
    let mut keys = Keys::default();
    loop {
        let wait = house.attend(shell);
        let now = SystemClock.now();
        if shell.beat(now).iter().any(|wish| matches!(wish, Wish::Bell)) {
            bell();
        }
        let mut size = (0, 0);
        taken
            .terminal
            .draw(|frame| {
                size = frame.area().as_size().into();
                shell.draw(frame, frame.area(), now);
            })
            .map_err(refused)?;
        shell.report(size, now);
        let tick = Duration::from_millis(1000 - u64::from(now.timestamp_subsec_millis()).min(999));
        let first = match queue.recv_timeout(wait.map_or(tick, |w| w.min(tick))) {
            Ok(event) => event,
            Err(RecvTimeoutError::Timeout) => continue,
            Err(RecvTimeoutError::Disconnected) => return Ok(End::Left),
        };
        // Everything that has come meanwhile goes into one picture.
        for event in std::iter::once(first).chain(queue.try_iter()) {
            let at = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
            let wishes = match event {
                Told::Seat(number, event) => shell.told(number, event, SystemClock.now()),
                Told::Say(message) => {
                    shell.notices.push(message);
                    Vec::new()
                }
                Told::Terminal(None) => return Ok(End::Left),
                Told::Terminal(Some(event)) => match keys.read(event, at) {
                    Some(input) if leaves_hall(shell, &input) => return Ok(End::Left),
                    Some(input) => shell.input(&input, SystemClock.now()),
                    None => Vec::new(),
                },
            };
            for wish in wishes {
                match wish {
                    Wish::Quit => return Ok(End::Left),
                    Wish::TurnedAway(why) => return Ok(End::TurnedAway(why)),
                    Wish::Bell => bell(),
                    Wish::Open(role) => house.open(role, shell),
                    Wish::Simulate => house.simulate(shell),
                    Wish::Print(paper) => house.print(paper, shell),
                }
            }
        }
    }
}

/// The screens of the hall have no commands: they are left by Ctrl+Q or Ctrl+C. A letter alone would show the hall a shell.
fn leaves_hall(shell: &Shell, input: &Input) -> bool {
    let screen = |p: &Place| matches!(p.face, Face::Hall(_) | Face::Lobby(_) | Face::Chair(_));
    let hall = shell.places.get(shell.active).is_some_and(screen);
    let Input::Key { code, modifiers, .. } = input else { return false };
    hall && matches!(code, KeyCode::Char('q' | 'Q' | 'c')) && modifiers.contains(KeyModifiers::CONTROL)
}

fn bell() {
    let mut out = stdout();
    let _ = out.write_all(b"\x07");
    let _ = out.flush();
}
