//! A site without a hub: the test says what everybody sees. And a reader that speaks HTTP by hand.
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use daihoi::congress::agenda::{Document, Format};
use daihoi::readout::programme::{Outcome, Programme, Public, Published, SessionRows, Shown, Stage, StepRow};
use daihoi::readout::stage::{Scene, StageFrame};
use daihoi::web::documents::Documents;
use daihoi::web::picture::{Setting, pictures};
use daihoi::web::routes::{Site as Routes, routes};
use daihoi::web::serve::{Limits, serve};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

use crate::display_samples::{frame, now, scenes};

pub(crate) const SOON: Duration = Duration::from_secs(10);

/// A site that is being served.
pub(crate) struct Site {
    pub(crate) address: SocketAddr,
    pub(crate) show: watch::Sender<Arc<Public>>,
    // Ends with the test.
    _runtime: Runtime,
}

/// Serves `public` on a runtime of its own, as the program does.
pub(crate) fn serve_public(
    public: watch::Receiver<Arc<Public>>,
    documents: Documents,
    limits: Limits,
) -> (SocketAddr, Runtime) {
    let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let setting = Arc::new(Setting { words: Words::new(Lang::Vi), documents, now: Arc::new(now) });
    let (pictures, work) = pictures(Arc::clone(&setting), public);
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
    let address = listener.local_addr().unwrap();
    runtime.spawn(work);
    runtime.spawn(serve(listener, routes(Routes { setting, pictures }), limits));
    (address, runtime)
}

pub(crate) const WIDE: Limits = Limits { total: 2000, each: 1900 };

/// A site that shows `scene` with a programme of everything.
pub(crate) fn site(scene: Scene) -> Site {
    site_of(Public { frame: frame(scene), programme: Arc::new(programme()) }, papers(), WIDE)
}

pub(crate) fn site_of(public: Public, documents: Documents, limits: Limits) -> Site {
    let (show, shown) = watch::channel(Arc::new(public));
    let (address, runtime) = serve_public(shown, documents, limits);
    Site { address, show, _runtime: runtime }
}

impl Site {
    pub(crate) fn scene(&self, scene: Scene) {
        self.frame(frame(scene));
    }

    pub(crate) fn frame(&self, frame: StageFrame) {
        let programme = Arc::clone(&self.show.borrow().programme);
        self.show.send_replace(Arc::new(Public { frame, programme }));
    }

    /// The answer to a whole request, as text.
    pub(crate) fn ask(&self, method: &str, path: &str, more: &str) -> Answer {
        ask(self.address, method, path, more)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, "")
    }
}

pub(crate) fn ask(address: SocketAddr, method: &str, path: &str, more: &str) -> Answer {
    let mut socket = TcpStream::connect(address).unwrap();
    socket.set_read_timeout(Some(SOON)).unwrap();
    // Whoever is turned away at the door hears the whole request no more: then there is no answer.
    let _ = write!(socket, "{method} {path} HTTP/1.1\r\nHost: hall\r\nConnection: close\r\n{more}\r\n");
    let mut bytes = Vec::new();
    let _ = socket.read_to_end(&mut bytes);
    Answer(String::from_utf8_lossy(&bytes).into_owned())
}

/// An answer with its head.
pub(crate) struct Answer(pub(crate) String);

impl Answer {
    pub(crate) fn status(&self) -> u16 {
        self.0.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or(0)
    }

    pub(crate) fn head(&self) -> &str {
        self.0.split("\r\n\r\n").next().unwrap()
    }

    pub(crate) fn body(&self) -> &str {
        self.0.split_once("\r\n\r\n").map_or("", |(_, body)| body)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head().lines().filter_map(|l| l.split_once(": "));
        lines.filter(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

/// A reader of the stream of events.
pub(crate) struct Stream {
    socket: TcpStream,
    pub(crate) read: Vec<u8>,
    /// How far it was folded into pictures.
    folded: usize,
    /// Every picture that came, whole.
    pub(crate) pictures: Vec<String>,
}

impl Stream {
    pub(crate) fn open(address: SocketAddr, view: &str) -> Self {
        let mut socket = TcpStream::connect(address).unwrap();
        write!(socket, "GET /events?view={view} HTTP/1.1\r\nHost: hall\r\n\r\n").unwrap();
        Self { socket, read: Vec::new(), folded: 0, pictures: Vec::new() }
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.read).into_owned()
    }

    /// Reads until `text` has come; false when it has not within `within` or the stream has ended.
    pub(crate) fn until(&mut self, text: &str, within: Duration) -> bool {
        let end = Instant::now() + within;
        let mut piece = [0; 16 << 10];
        loop {
            self.fold();
            let in_picture = self.pictures.last().is_some_and(|picture| picture.contains(text));
            if in_picture || self.read.windows(text.len()).any(|w| w == text.as_bytes()) {
                return true;
            }
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return false;
            }
            self.socket.set_read_timeout(Some(left)).unwrap();
            match self.socket.read(&mut piece) {
                Ok(0) | Err(_) => return false,
                Ok(n) => self.read.extend_from_slice(&piece[..n]),
            }
        }
    }

    pub(crate) fn forget(&mut self) {
        self.fold();
        self.read.clear();
        self.folded = 0;
    }

    /// Does what the page's program does with a picture and with a step to the next one.
    fn fold(&mut self) {
        let text = String::from_utf8_lossy(&self.read[self.folded..]).into_owned();
        let mut rest = text.as_str();
        while let Some(at) = rest.find("\nevent: st") {
            let Some(end) = rest[at..].find("\n\n") else { break };
            let one = &rest[at + 1..at + end];
            rest = &rest[at + end + 1..];
            let (name, data) = one.strip_prefix("event: ").unwrap().split_once("\ndata: ").unwrap();
            if name == "stage" {
                self.pictures.push(data.to_owned());
                continue;
            }
            let old: Vec<u16> = self.pictures.last().unwrap().encode_utf16().collect();
            let mut parts = data.splitn(4, ' ');
            let mut number = || parts.next().unwrap().parse::<usize>().unwrap();
            let (head, tail, all) = (number(), number(), number());
            let middle: Vec<u16> = parts.next().unwrap().encode_utf16().collect();
            let new = [&old[..head], &middle, &old[old.len() - tail..]].concat();
            assert_eq!(new.len(), all);
            self.pictures.push(String::from_utf16(&new).unwrap());
        }
        self.folded = self.read.len() - rest.len();
    }
}

pub(crate) const PAPER: &str = "Điều 1. Đại hội làm việc theo nguyên tắc tập trung dân chủ.\n";

fn paper(title: &str, format: Format) -> Document {
    Document { title: title.into(), file: "a".into(), format, size: PAPER.len() as u64, step: None }
}

/// Three documents: one to read, one to save, one that is damaged.
pub(crate) fn papers() -> Documents {
    let bytes = || Some(PAPER.as_bytes().to_vec());
    Documents::new([
        (paper("Quy chế làm việc", Format::Text), bytes()),
        (paper("Dự thảo \"Nghị quyết\" 1/2", Format::Docx), bytes()),
        (paper("Báo cáo chính trị", Format::Pdf), None),
        (paper("Chưa đăng", Format::Text), bytes()),
    ])
}

/// A programme with two sessions, every kind of result, and documents of which the last is not published.
pub(crate) fn programme() -> Programme {
    let step = |number: usize, title: &str| StepRow {
        number,
        title: title.into(),
        state: if number < 4 {
            Stage::Done
        } else if number == 4 {
            Stage::Now
        } else {
            Stage::Ahead
        },
    };
    let results = scenes().into_iter().filter_map(|(_, scene)| match scene {
        Scene::HandResult(result) => Some(Outcome::Hands(result)),
        Scene::Declared(declared) => Some(Outcome::Election(declared)),
        _ => None,
    });
    let published = |number: usize, title: &str, format| Published { number, document: paper(title, format) };
    Programme {
        title: "Đại hội đại biểu Đảng bộ phường Phúc Đồng".into(),
        subtitle: "Nhiệm kỳ 2025–2030".into(),
        place: "Hội trường phường Phúc Đồng".into(),
        sessions: vec![
            SessionRows {
                title: "Phiên trù bị".into(),
                starts: Some(7 * 60 + 15),
                steps: vec![
                    step(1, "Ổn định tổ chức, chào cờ"),
                    step(2, "Bầu Đoàn Chủ tịch Đại hội"),
                    step(3, "Thông qua Chương trình và Quy chế làm việc của Đại hội"),
                ],
            },
            SessionRows {
                title: "Phiên chính thức".into(),
                starts: Some(8 * 60),
                steps: vec![
                    step(4, "Bầu Ban Chấp hành Đảng bộ phường, nhiệm kỳ 2025–2030"),
                    step(5, "Thảo luận các văn kiện trình Đại hội"),
                    step(6, "Bế mạc"),
                ],
            },
        ],
        results: results.map(|result| Shown { at: now(), result }).collect(),
        documents: vec![
            published(1, "Quy chế làm việc", Format::Text),
            published(2, "Dự thảo \"Nghị quyết\" 1/2", Format::Docx),
            published(3, "Báo cáo chính trị", Format::Pdf),
        ],
    }
}
