//! The stream of events of one reader: the picture at once, then whatever is newest, and a beat in between.
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_util::stream::{Stream, unfold};
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

use crate::web::pages::VERSION;
use crate::web::picture::{Picture, Setting, event};
use crate::web::stage::View;

/// A beat tells that the link stands, and what time it is. A page that hears none for three of them says so.
pub const BEAT_EVERY: Duration = Duration::from_secs(3);

/// What a reader has been handed last.
#[derive(Clone, Copy, Default)]
struct Handed {
    stage: u64,
    programme: u64,
}

struct Reader {
    view: View,
    setting: Arc<Setting>,
    pictures: watch::Receiver<Arc<Picture>>,
    beat: tokio::time::Interval,
    handed: Option<Handed>,
}

/// Ends when the hub does. A slow reader misses what has become old meanwhile.
pub fn events(
    view: View,
    setting: Arc<Setting>,
    pictures: watch::Receiver<Arc<Picture>>,
) -> impl Stream<Item = Result<Bytes, Infallible>> + Send {
    let mut beat = interval_at(Instant::now() + BEAT_EVERY, BEAT_EVERY);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    unfold(Reader { view, setting, pictures, beat, handed: None }, |mut reader| async {
        let bytes = reader.next().await?;
        Some((Ok(bytes), reader))
    })
}

impl Reader {
    async fn next(&mut self) -> Option<Bytes> {
        if self.handed.is_none() {
            let hello = event("hello", &VERSION);
            let mut bytes = BytesMut::from(hello.as_ref());
            bytes.extend_from_slice(&self.newest());
            return Some(bytes.freeze());
        }
        loop {
            tokio::select! {
                changed = self.pictures.changed() => {
                    changed.ok()?;
                    let bytes = self.newest();
                    if !bytes.is_empty() {
                        return Some(bytes);
                    }
                }
                _ = self.beat.tick() => return Some(event("beat", &self.setting.clock())),
            }
        }
    }

    /// What of the newest picture this reader does not have. Shared by all who lack the same one part.
    fn newest(&mut self) -> Bytes {
        let picture = Arc::clone(&self.pictures.borrow_and_update());
        let side = picture.side(self.view);
        let now = Handed { stage: side.version, programme: picture.programme_version };
        let old = self.handed.replace(now).unwrap_or_default();
        let programme = self.view == View::Phone && old.programme != now.programme;
        // Whoever has the picture before this one needs only what is different.
        let step = side.step.as_ref().filter(|_| old.stage != 0 && old.stage + 1 == now.stage);
        let stage = step.unwrap_or(&side.stage);
        match (old.stage != now.stage, programme) {
            (true, false) => stage.clone(),
            (false, true) => picture.programme.clone(),
            (true, true) => [stage.as_ref(), picture.programme.as_ref()].concat().into(),
            (false, false) => Bytes::new(),
        }
    }
}
