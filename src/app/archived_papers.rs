//! The papers of an archive: made of what is in it, as far as they are final.
use crate::app::common::Common;
use crate::app::paper_make::{Order, make};
use crate::app::paper_origin::Origin;
use crate::app::paper_texts::Texts;
use crate::app::saving::Form;
use crate::base::message::Message;
use crate::base::paper::PaperKind;

/// Papers that say nothing but what the congress and its boxes say.
const PUBLIC: [PaperKind; 5] =
    [PaperKind::CountMinutes, PaperKind::Minutes, PaperKind::Resolution, PaperKind::Elected, PaperKind::Report];

/// Name and bytes of each paper of `origin`, and what could not be made. The credentials report tells of sexes, ages and
/// religions, and goes with `personal` data.
pub fn made(origin: &Origin, personal: bool, common: &Common) -> (Vec<(String, Vec<u8>)>, Vec<Message>) {
    let (mut papers, mut notes) = (Vec::new(), Vec::new());
    let kinds = PUBLIC.into_iter().chain(personal.then_some(PaperKind::Credentials));
    for kind in kinds {
        match one(kind, origin, common) {
            Ok(Some(bytes)) => papers.push((format!("{}.pdf", kind.as_str()), bytes)),
            Ok(None) => {}
            Err(why) => {
                let note = Message::new("archive-paper-left").with("paper", kind.named());
                notes.extend(why.into_iter().next().map(|why| note.with("why", why)));
            }
        }
    }
    (papers, notes)
}

/// None while the paper is not final, or there is nothing it could tell of.
fn one(kind: PaperKind, origin: &Origin, common: &Common) -> Result<Option<Vec<u8>>, Vec<Message>> {
    let one_reason = |why| vec![why];
    let texts = Texts::new(None, origin.dir.as_deref(), common).map_err(one_reason)?;
    let made = match make(&Order::of(kind), origin, &texts, &common.words) {
        Ok(made) => made,
        Err(why) if why.iter().all(|m| m.key == "print-no-count") => return Ok(None),
        Err(why) => return Err(why),
    };
    if made.is_draft() {
        return Ok(None);
    }
    made.bytes(Form::Pdf, &common.words, &|_, _| {}).map(|(bytes, _)| Some(bytes)).map_err(one_reason)
}
