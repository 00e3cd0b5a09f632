//! What readers are handed: made once for each change, however many there are.
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

use crate::base::time::Moment;
use crate::readout::programme::{Programme, Public};
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
        let stages = [View::Phone, View::Hall].map(|view| stage(&public.frame, view, words, now));
        let other_stage = stages != old;
        let version = version + u64::from(other_stage);
        let programme_version = programme_version + u64::from(other_programme);
        let picture = (other_stage || other_programme).then(|| Picture {
            phone: self.side(public, (View::Phone, &stages[0]), version),
            hall: self.side(public, (View::Hall, &stages[1]), version),
            programme: event("programme", &self.programme.1),
            programme_version,
            open: public.programme.documents.iter().map(|d| d.number).collect(),
        });
        self.last = Some((version, stages, programme_version));
        picture
    }

    fn side(&self, public: &Public, (view, html): (View, &str), version: u64) -> Side {
        let words = &self.setting.words;
        let below = if view == View::Phone { self.programme.1.as_str() } else { "" };
        let clock = self.setting.clock();
        let parts = Parts { title: &public.frame.title, stage: html, programme: below, clock: &clock };
        let page = page(&parts, view, words).into();
        Side { page, stage: event("stage", html), version }
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
    let side = |view| Side { page: page(&parts, view, &setting.words).into(), stage: Bytes::new(), version: 0 };
    let (phone, hall) = (side(View::Phone), side(View::Hall));
    Picture { phone, hall, programme: Bytes::new(), programme_version: 0, open: Vec::new() }
}
