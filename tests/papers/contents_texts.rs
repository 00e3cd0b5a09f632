//! Texts, forms and values of the document papers belong together: every placeholder of a text is in its form, every name
//! of a form has a value, every value is in the form; in both languages, for every bundled agenda, before and after.
use std::collections::BTreeSet;

use daihoi::papers::contents::kinds::{ALL, Kind, Rests};
use daihoi::papers::contents::material::Material;
use daihoi::papers::filling::{Filling, Values};
use daihoi::readout::chronicle::Chronicle;
use daihoi::record::books::Books;
use daihoi::script::bundled;
use daihoi::script::paper_text::read;
use daihoi::script::paper_texts::bundled as bundled_text;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::played::Played;

pub(crate) fn with<T>(played: &Played, lang: Lang, each: impl FnOnce(&Material<'_>) -> T) -> T {
    let (chronicle, words) = (played.chronicle(), Words::new(lang));
    each(&Material { books: played.books(), chronicle: &chronicle, words: &words })
}

#[test]
fn texts_name_only_what_their_forms_know() {
    for kind in &ALL {
        for lang in [Lang::Vi, Lang::En] {
            let name = format!("{}/{}.txt", lang.as_str(), kind.form.name);
            let text = read(&name, bundled_text(kind.form.name, lang).unwrap().as_bytes(), &kind.form);
            assert!(text.is_ok(), "{name}: {:?}", text.err());
        }
    }
}

/// Names of values of each part with those the form lists.
fn check(kind: &Kind, part: &str, values: &Values, met: &mut BTreeSet<String>) {
    let listed: BTreeSet<&str> = kind.form.placeholders(part).unwrap().iter().copied().collect();
    let given: BTreeSet<&str> = values.0.keys().copied().collect();
    assert_eq!(listed, given, "{} [{part}]", kind.form.name);
    met.insert(format!("{}/{part}", kind.form.name));
    for (name, filling) in &values.0 {
        match filling {
            Filling::Each(part, items) => items.iter().for_each(|own| check(kind, part, own, met)),
            Filling::Table(table) => {
                let width: f32 = table.columns.iter().map(|c| c.width).sum();
                assert!((width - daihoi::papers::flow::WIDTH).abs() < 0.1, "{}: {name} is {width} mm", kind.form.name);
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
            }
            Filling::Text(text) => assert!(!text.contains('⟨') && !text.contains('{'), "{}: {text}", kind.form.name),
            Filling::Checks(_) => {}
        }
    }
}

#[test]
fn every_name_of_a_form_has_its_value_and_no_other_has() {
    let mut met = BTreeSet::new();
    for name in bundled::names() {
        let begun = Played::open(name, 9);
        let closed = Played::whole(name, 9);
        for (played, kind) in [&begun, &closed].iter().flat_map(|p| ALL.iter().map(move |k| (p, k))) {
            for lang in [Lang::Vi, Lang::En] {
                with(played, lang, |material| {
                    for issue in (kind.issues)(material) {
                        check(kind, kind.form.parts[0].0, &issue.values, &mut met);
                    }
                });
            }
        }
    }
    let all = ALL.iter().flat_map(|k| k.form.parts.iter().map(|(part, _)| format!("{}/{part}", k.form.name)));
    let missed: Vec<_> = all.filter(|part| !met.contains(part)).collect();
    assert_eq!(missed, Vec::<String>::new(), "no value was ever made for these parts");
}

#[test]
fn papers_on_the_whole_are_final_with_the_close_and_counts_with_their_declaration() {
    let played = Played::whole("chi-bo", 9);
    let last = played.entries.last().unwrap().seq;
    with(&played, Lang::Vi, |material| {
        for kind in ALL.iter().filter(|k| k.record && k.form.name != "count-minutes") {
            let issues = (kind.issues)(material);
            assert_eq!((issues.len(), issues[0].rests), (1, Rests::Entry(last)), "{}", kind.form.name);
        }
        let counts = (Kind::find("count-minutes").unwrap().issues)(material);
        assert!(counts.len() >= 3 && counts.iter().all(|i| matches!(i.rests, Rests::Entry(seq) if seq < last)));
        assert!((Kind::find("agenda").unwrap().issues)(material).iter().all(|i| i.rests == Rests::Plan));
    });
    let mut running = Played::open("chi-bo", 9);
    running.up_to("bau-bi-thu");
    with(&running, Lang::Vi, |material| {
        assert_eq!((Kind::find("minutes").unwrap().issues)(material)[0].rests, Rests::Unfinished);
    });
}

#[test]
fn plans_are_made_without_a_record_and_tell_no_number_of_the_day() {
    for name in bundled::names() {
        let opened = Played::open(name, 9);
        let (chronicle, words) = (Chronicle::default(), Words::new(Lang::Vi));
        let books = Books { congress: opened.congress().clone(), ..Books::default() };
        let material = Material { books: &books, chronicle: &chronicle, words: &words };
        for kind in ALL.iter().filter(|k| !k.record) {
            let issues = (kind.issues)(&material);
            assert_eq!(issues.len(), 1);
            let text = format!("{:?}", issues[0].values);
            assert!(!text.contains(" 0 trên") && !text.contains("0,00%"), "{name}");
        }
    }
}
