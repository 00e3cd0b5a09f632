//! A composed text as an official paper of a congress: its head, its status, and what its numbers rest on.
use crate::base::message::Message;
use crate::base::text::in_fours;
use crate::congress::state::Congress;
use crate::papers::compose::Composed;
use crate::papers::document::{Document, Head};
use crate::papers::seal::Seal;
use crate::words::speech::Words;

/// The paper with `composed` as its body. `seal` is what its numbers rest on; none for a paper that tells nothing of a
/// record.
pub fn document(congress: &Congress, composed: Composed, seal: Option<&Seal>, words: &Words) -> Document {
    let agenda = &congress.agenda;
    let status = match seal {
        _ if congress.rehearsal => words.get("papers-rehearsal"),
        Some(Seal::Draft) => words.get("papers-draft"),
        Some(Seal::Sealed { .. }) | None => String::new(),
    };
    let (date, digest) = match seal {
        Some(Seal::Sealed { entry, digest, at }) => {
            let foot = Message::new("papers-foot").with("entry", *entry).with("digest", in_fours(digest));
            (Some(*at), words.say(&foot))
        }
        Some(Seal::Draft) | None => (None, String::new()),
    };
    // On every page: one that lies by itself must not look as if it held.
    let foot = [status.as_str(), digest.as_str()].into_iter().filter(|text| !text.is_empty());
    let foot = foot.collect::<Vec<_>>().join(" · ");
    let head = Head {
        superior: agenda.superior.clone(),
        organisation: agenda.organisation.clone(),
        motto: agenda.motto.clone(),
        number: composed.number,
        locality: agenda.locality.clone(),
        date,
        status,
    };
    let title = if composed.title.is_empty() { &agenda.subtitle } else { &composed.title };
    Document { title: format!("{title}: {}", agenda.title), head, blocks: composed.blocks, foot }
}
