//! The real program in a pseudo-terminal, and when its screen showed what.
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::Outcome;

const COLUMNS: NonZeroU16 = NonZeroU16::new(160).unwrap();
const ROWS: NonZeroU16 = NonZeroU16::new(45).unwrap();
/// Longer than anything measured here may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running console.
pub(crate) struct Console {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    /// From the start of the process to the last byte of its first complete picture.
    pub(crate) first_frame: Duration,
    _master: Box<dyn MasterPty + Send>,
}

impl Console {
    /// Starts the console on `agenda` with its congresses below `home`, and waits until its screen shows all of
    /// `complete`.
    pub(crate) fn start(agenda: &Path, home: &Path, complete: &[&str]) -> Outcome<Self> {
        let size = PtySize { rows: ROWS.get(), cols: COLUMNS.get(), pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size)?;
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_daihoi"));
        command.args([std::ffi::OsStr::new("run"), agenda.as_os_str()]);
        command.env("DAIHOI_HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        let output = pair.master.try_clone_reader()?;
        let keys = pair.master.take_writer()?;
        let begun = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        drop(pair.slave);
        let shown = watch(output, complete.iter().map(|&s| s.to_owned()).collect());
        let mut console = Self { child, keys, first_frame: Duration::ZERO, _master: pair.master };
        match shown.recv_timeout(PATIENCE) {
            Ok(Ok(at)) => console.first_frame = at - begun,
            Ok(Err(screen)) => return Err(format!("the console has ended; it showed:\n{screen}").into()),
            Err(_) => return Err("the console never showed its picture".into()),
        }
        Ok(console)
    }

    /// The number of its process.
    pub(crate) fn process(&self) -> Option<u32> {
        self.child.process_id()
    }

    /// Leaves it as a person does.
    pub(crate) fn leave(mut self) -> Outcome<()> {
        self.keys.write_all(b"\x03")?;
        thread::sleep(Duration::from_millis(300));
        self.keys.write_all(b"\r")?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Console {
    /// One that is still running ends as by a pulled plug.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads the screen until the program ends; tells once when it is complete, or how it stood at the end.
fn watch(mut output: Box<dyn Read + Send>, complete: Vec<String>) -> Receiver<Result<Instant, String>> {
    let (tell, shown) = channel();
    thread::spawn(move || {
        let mut screen = vt100::Parser::new(ROWS, COLUMNS, 0);
        let (mut bytes, mut told) = ([0; 65536], false);
        while let Ok(n @ 1..) = output.read(&mut bytes) {
            let at = Instant::now();
            if told {
                continue;
            }
            screen.process(&bytes[..n]);
            let text = screen.screen().contents();
            if complete.iter().all(|words| text.contains(words)) {
                told = true;
                let _ = tell.send(Ok(at));
            }
        }
        let _ = tell.send(Err(screen.screen().contents()));
    });
    shown
}
