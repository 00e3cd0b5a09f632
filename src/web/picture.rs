//! What readers are handed: made once for each change, however many there are.
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use crate::base::time::Moment;
use crate::readout::programme::{Programme, Public};
use crate::readout::stage::StageFrame;
use crate::web::documents::Documents;
use crate::web::pages::{Parts, page};
use crate::web::programme::programme;
use crate::web::stage::{View, stage};
use crate::words::speech::Words;

/// Pictures follow each other no faster: a board that types quickly must not fill the air with how far it is.
const NOT_BEFORE: Duration = Duration::from_millis(100);
/// How often a picture with a clock in it is looked at anew.
const LOOK_AGAIN: Duration = Duration::from_secs(1);

/// The moment now, with the local offset.
pub type Now = Arc<dyn Fn() -> Moment + Send + Sync>;

/// What every page is made with.
pub struct Setting {
    pub words: Words,
    pub documents: Documents,
    pub now: Now,
}

impl Setting {
    /// The clock as readers see it.
    pub fn clock(&self) -> String {
        (self.now)().format("%H:%M").to_string()
    }
}

/// A view's page and the event that brings a change of the picture to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    pub page: Bytes,
    pub stage: Bytes,
    /// The event that makes this picture of the one before it; none where that is no shorter.
    pub step: Option<Bytes>,
    /// Counts the changes of the picture.
    pub version: u64,
}

/// The newest picture in every form.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub phone: Side,
    pub hall: Side,
    /// The event that brings the programme.
    pub programme: Bytes,
    pub programme_version: u64,
    /// Documents that may be read now, by number.
    pub open: Vec<usize>,
}

impl Picture {
    /// The side of `view`.
    pub fn side(&self, view: View) -> &Side {
        match view {
            View::Phone => &self.phone,
            View::Hall => &self.hall,
        }
    }
}

/// An event of the stream (HTML Living Standard, 9.2): `data` has no line end.
pub fn event(name: &str, data: &str) -> Bytes {
    format!("event: {name}\ndata: {data}\n\n").into()
}

/// What makes `new` of `old`, for a reader who has that: how much stays at the beginning and at the end, in the UTF-16 units
/// that browsers count, how long it all is then, and what comes between. A clock that goes on, or one more paper that is
/// through, is a few bytes to each of five hundred phones instead of a few thousand.
fn difference(old: &str, new: &str) -> Option<Bytes> {
    let units = |text: &str| text.encode_utf16().count();
    let head: usize = old.chars().zip(new.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let (rest, fresh) = (&old[head..], &new[head..]);
    let back = rest.chars().rev().zip(fresh.chars().rev());
    let tail: usize = back.take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let middle = &fresh[..fresh.len() - tail];
    let ends = (units(&new[..head]), units(&new[new.len() - tail..]));
    (middle.len() * 2 < new.len()).then(|| event("step", &format!("{} {} {} {middle}", ends.0, ends.1, units(new))))
}

/// Makes pictures.
pub struct Maker {
    setting: Arc<Setting>,
    /// What the programme was made from, and what it looks like.
    programme: (Arc<Programme>, String),
    last: Option<(u64, [String; 2], u64)>,
}

impl Maker {
    /// Makes pictures in `setting`.
    pub fn new(setting: Arc<Setting>) -> Self {
        let none = Arc::new(Programme::default());
        Self { setting, programme: (none, String::new()), last: None }
    }

    /// The picture of `public`; none when it looks as before.
    pub fn make(&mut self, public: &Public) -> Option<Picture> {
        let now = (self.setting.now)();
        let words = &self.setting.words;
        let (version, old, programme_version) = self.last.take().unwrap_or_default();
        let first = version == 0;
        let other_programme = first || !Arc::ptr_eq(&self.programme.0, &public.programme);
        if other_programme {
            let text = programme(&public.programme, &self.setting.documents, words);
            self.programme = (Arc::clone(&public.programme), text);
        }
        // A browser would show a gap for a file that is not to be had.
        let logo = public.frame.logo.clone().filter(|_| self.setting.documents.logo().is_some());
        let frame = StageFrame { logo, ..public.frame.clone() };
        let stages = [View::Phone, View::Hall].map(|view| stage(&frame, view, words, now));
        let other_stage = stages != old;
        let version = version + u64::from(other_stage);
        let programme_version = programme_version + u64::from(other_programme);
        let picture = (other_stage || other_programme).then(|| Picture {
            phone: self.side(public, (View::Phone, &old[0], &stages[0]), version),
            hall: self.side(public, (View::Hall, &old[1], &stages[1]), version),
            programme: event("programme", &self.programme.1),
            programme_version,
            open: public.programme.documents.iter().map(|d| d.number).collect(),
        });
        self.last = Some((version, stages, programme_version));
        picture
    }

    fn side(&self, public: &Public, (view, old, html): (View, &str, &str), version: u64) -> Side {
        let words = &self.setting.words;
        let below = if view == View::Phone { self.programme.1.as_str() } else { "" };
        let clock = self.setting.clock();
        let parts = Parts { title: &public.frame.title, stage: html, programme: below, clock: &clock };
        let page = page(&parts, view, words).into();
        let step = if old == html { None } else { difference(old, html) };
        Side { page, stage: event("stage", html), step, version }
    }
}

/// The first picture, and whoever makes the later ones: from the hub's newest picture, until the hub is gone.
pub fn pictures(
    setting: Arc<Setting>,
    mut public: watch::Receiver<Arc<Public>>,
) -> (watch::Receiver<Arc<Picture>>, impl Future<Output = ()> + Send) {
    let mut maker = Maker::new(Arc::clone(&setting));
    let start = Arc::clone(&public.borrow_and_update());
    let first = maker.make(&start).unwrap_or_else(|| blank(&setting));
    let (tell, told) = watch::channel(Arc::new(first));
    let work = async move {
        loop {
            // Without a change a clock in the picture may still have gone on.
            let changed = timeout(LOOK_AGAIN, public.changed()).await;
            if matches!(changed, Ok(Err(_))) {
                return;
            }
            let newest = Arc::clone(&public.borrow_and_update());
            if let Some(picture) = maker.make(&newest) {
                tell.send_replace(Arc::new(picture));
                sleep(NOT_BEFORE).await;
            }
        }
    };
    (told, work)
}

/// No picture at all.
fn blank(setting: &Setting) -> Picture {
    let parts = Parts { title: "", stage: "", programme: "", clock: &setting.clock() };
    let side =
        |view| Side { page: page(&parts, view, &setting.words).into(), stage: Bytes::new(), step: None, version: 0 };
    let (phone, hall) = (side(View::Phone), side(View::Hall));
    Picture { phone, hall, programme: Bytes::new(), programme_version: 0, open: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the page's program makes of `old`.
    fn applied(old: &str, step: &[u8]) -> String {
        let text = std::str::from_utf8(step).unwrap().strip_prefix("event: step\ndata: ").unwrap().strip_suffix("\n\n");
        let mut parts = text.unwrap().splitn(4, ' ');
        let mut number = || parts.next().unwrap().parse::<usize>().unwrap();
        let (head, tail, all) = (number(), number(), number());
        let old: Vec<u16> = old.encode_utf16().collect();
        let middle: Vec<u16> = parts.next().unwrap().encode_utf16().collect();
        let new = [&old[..head], &middle, &old[old.len() - tail..]].concat();
        assert_eq!(new.len(), all);
        String::from_utf16(&new).unwrap()
    }

    #[test]
    fn a_small_change_is_a_small_event() {
        let long = "Đã kiểm 𝟙𝟚 phiếu, ".repeat(20);
        for (old, new) in [
            ("còn 04:59 phút", "còn 04:58 phút"),
            ("aaaa aaaa aaaa", "aaaa aaaa aaaa aa"),
            ("aaaa aaaa aaaa aa", "aaaa aaaa aaaa"),
            ("ộộộộộộộộ1ộộộộộ", "ộộộộộộộộ12ộộộộộ"),
            (&format!("{long}1/2"), &format!("{long}2/2")),
            (&format!("𝟙{long}"), &format!("𝟚{long}")),
        ] {
            let step = difference(old, new).unwrap();
            assert_eq!(applied(old, &step), new, "{old}");
            assert!(step.len() < 60, "{step:?}");
        }
        assert_eq!(difference("một hai ba", "khác hẳn rồi"), None);
    }
}
