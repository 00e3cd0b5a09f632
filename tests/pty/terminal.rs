//! A real terminal for the real program: keys in, the screen as text out.
use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take on a busy machine before the test gives up. Not a measure of speed.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two presses of one key, so that it does not look held down.
const APART: Duration = Duration::from_millis(260);

pub(crate) struct Terminal {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    last: String,
}

impl Terminal {
    /// Runs `daihoi` with `args` in a terminal of `columns` × `rows`, its congresses below `home`.
    pub(crate) fn run(args: &[&str], home: &Path, (columns, rows): (u16, u16)) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_daihoi"));
        command.args(args);
        command.cwd(env!("CARGO_MANIFEST_DIR"));
        command.env("DAIHOI_HOME", home);
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 0)));
        let mut output = pair.master.try_clone_reader().unwrap();
        let shown = Arc::clone(&screen);
        thread::spawn(move || {
            let mut bytes = [0; 65536];
            while let Ok(n @ 1..) = output.read(&mut bytes) {
                shown.lock().unwrap().process(&bytes[..n]);
            }
        });
        let keys = pair.master.take_writer().unwrap();
        Self { screen, keys, child, master: pair.master, last: String::new() }
    }

    /// The screen as text.
    pub(crate) fn text(&self) -> String {
        self.screen.lock().unwrap().screen().contents()
    }

    /// Waits until `ready` holds for the screen; the screen then.
    pub(crate) fn until(&self, what: &str, ready: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let text = self.text();
            if ready(&text) {
                return text;
            }
            assert!(begun.elapsed() < PATIENCE, "waited in vain for {what}; the screen shows:\n{text}");
            thread::sleep(Duration::from_millis(15));
        }
    }

    /// Waits until the screen shows `words`.
    pub(crate) fn shows(&self, words: &str) -> String {
        self.until(words, |text| text.contains(words))
    }

    /// Types `keys`; a key pressed twice running is pressed as by a person.
    pub(crate) fn press(&mut self, keys: &str) {
        if self.last == keys {
            thread::sleep(APART);
        }
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
        keys.clone_into(&mut self.last);
    }

    /// Types a line and Enter.
    pub(crate) fn line(&mut self, text: &str) {
        self.press(text);
        self.press(ENTER);
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.screen.lock().unwrap().screen_mut().set_size(cells(rows), cells(columns));
        self.master.resize(PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }).unwrap();
    }

    /// Whether the program is still running.
    pub(crate) fn alive(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// Ends the program as a pulled plug would.
    pub(crate) fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.kill();
    }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

pub(crate) const ENTER: &str = "\r";
