//! Every paper of every bundled agenda, before the congress and after it: its text, its pages, its file.
use daihoi::papers::compose::compose;
use daihoi::papers::contents::kinds::{ALL, Rests};
use daihoi::papers::document::Document;
use daihoi::papers::docx;
use daihoi::papers::faces::Faces;
use daihoi::papers::official::document;
use daihoi::papers::seal::Seal;
use daihoi::papers::set::set;
use daihoi::script::bundled;
use daihoi::script::paper_text::read;
use daihoi::script::paper_texts::bundled as text_of;
use daihoi::words::lang::Lang;

use crate::contents_texts::with;
use crate::credentials::in_place;
use crate::played::Played;

/// The documents of `played`, with the names of their kinds.
fn documents(played: &Played, lang: Lang) -> Vec<(&'static str, Document)> {
    with(played, lang, |material| {
        let mut all = Vec::new();
        for kind in &ALL {
            let text = read(kind.form.name, text_of(kind.form.name, lang).unwrap().as_bytes(), &kind.form).unwrap();
            for issue in (kind.issues)(material) {
                let composed = compose(&text, &issue.values).unwrap_or_else(|f| panic!("{}: {f:?}", kind.form.name));
                let at = played.entries.last().unwrap().at;
                let seal = match issue.rests {
                    Rests::Plan => None,
                    Rests::Unfinished => Some(Seal::Draft),
                    Rests::Entry(entry) => Some(Seal::Sealed { entry, digest: "0f".repeat(32), at }),
                };
                all.push((kind.form.name, document(material.congress(), composed, seal.as_ref(), material.words)));
            }
        }
        all
    })
}

#[test]
fn every_paper_of_every_agenda_is_in_place_with_its_letters() {
    let faces = Faces::load().unwrap();
    for name in bundled::names() {
        for played in [Played::open(name, 9), Played::whole(name, 9)] {
            for lang in [Lang::Vi, Lang::En] {
                let words = daihoi::words::speech::Words::new(lang);
                for (kind, document) in documents(&played, lang) {
                    let paper = set(&document, &faces, &words);
                    in_place(&paper);
                    let lacks = paper.sheets.iter().flat_map(|s| s.lines());
                    let lacks: Vec<_> = lacks.filter_map(|l| faces.missing(l.shaped.face, &l.shaped.text)).collect();
                    assert!(lacks.is_empty(), "{lacks:?} {name} {kind}");
                    assert!(!document.title.is_empty() && !document.blocks.is_empty(), "{name} {kind}");
                    assert!(docx::bytes(&[document], &words).is_ok());
                }
            }
        }
    }
}
