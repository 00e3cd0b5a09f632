//! The presidium's words: read line by line, with every placeholder known.
use crate::base::message::Message;
use crate::congress::placeholder::{NAMES, Piece, Slot, parse};
use crate::script::fault::{clip, one_of};
use crate::script::sheet::View;

/// The words under `key`; empty when absent. Reports unknown placeholders and those that name no election of
/// `elections`.
pub fn words(view: View<'_>, key: &str, elections: &[String]) -> String {
    let text = view.lines(key);
    if !text.contains('{') {
        return text;
    }
    let Some(value) = view.get(key) else { return text };
    let source = view.sheet.source(value.span());
    let mut from = 0;
    for piece in parse(&text) {
        let name = match &piece {
            Piece::Text(_) => continue,
            Piece::Slot(Slot::ElectedIn(id)) if !elections.contains(&id.0) => format!("elected:{id}"),
            Piece::Slot(_) => continue,
            Piece::Unknown(name) => name.clone(),
        };
        // The text has been composed and tidied, so the name may stand otherwise in the source: then the key's line.
        let at = source.get(from..).and_then(|rest| rest.find(&format!("{{{name}"))).map(|i| from + i);
        from = at.map_or(from, |i| i + 1);
        let line = view.sheet.line(value.span().start + at.unwrap_or(0));
        let wrong = Message::new("script-placeholder").with("text", clip(&name));
        view.sheet.fault(line, wrong, remedy(&piece, &name, elections));
    }
    text
}

fn remedy(piece: &Piece, name: &str, elections: &[String]) -> Message {
    if let Piece::Slot(_) = piece {
        return Message::new("script-placeholder-election").with("list", elections.join(", "));
    }
    one_of(name, &NAMES)
}
