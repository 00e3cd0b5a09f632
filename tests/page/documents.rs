//! Documents: handed out once published, as what they are, and never when they are not what they were.
use std::fs;
use std::path::Path;
use std::sync::Arc;

use daihoi::app::documents::{held, keep};
use daihoi::congress::state::Congress;
use daihoi::readout::programme::{Public, programme as programme_of};
use daihoi::readout::stage::{Scene, StageFrame};
use daihoi::script::load::{Loaded, load};
use daihoi::script::new::create;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::display_samples::frame;
use crate::site::{PAPER, WIDE, papers, site, site_of};

#[test]
fn documents_come_with_their_type_and_their_title() {
    let site = site(Scene::Black);
    let answer = site.get("/doc/1");
    assert_eq!((answer.status(), answer.body()), (200, PAPER));
    assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"));
    let disposition = answer.header("content-disposition").unwrap();
    assert_eq!(
        disposition,
        "inline; filename=\"document-1.txt\"; filename*=UTF-8''Quy%20ch%E1%BA%BF%20l%C3%A0m%20vi%E1%BB%87c.txt"
    );
    let tag = answer.header("etag").unwrap().to_owned();
    let again = site.ask("GET", "/doc/1", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!((again.status(), again.body()), (304, ""));
    let saved = site.get("/doc/2");
    let disposition = saved.header("content-disposition").unwrap();
    assert!(disposition.starts_with("attachment; ") && !disposition.contains("%2F") && !disposition.contains("%22"));
}

#[test]
fn what_is_damaged_or_not_published_is_not_there() {
    let site = site(Scene::Black);
    // 3 is damaged, 4 is held but not published, the others are nothing.
    for path in
        ["/doc/3", "/doc/4", "/doc/0", "/doc/5", "/doc/01", "/doc/-1", "/doc/1/", "/doc/%31x", "/doc/..%2f1", "/doc/"]
    {
        assert_eq!(site.get(path).status(), 404, "{path}");
    }
}

fn loaded(dir: &Path) -> Loaded {
    load(dir, &mut String::new).unwrap()
}

fn congress(loaded: &Loaded) -> Congress {
    Congress { agenda: loaded.agenda.clone(), files: loaded.files.clone(), ..Congress::default() }
}

#[test]
fn the_record_keeps_its_own_copies() {
    let (agenda, record) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let dir = agenda.path().join("a");
    create("phuc-dong", &dir).unwrap();
    let paper = dir.join("tai-lieu/quy-che-lam-viec.txt");
    let original = fs::read(&paper).unwrap();
    let opened = loaded(&dir);
    let congress = congress(&opened);
    assert!(keep(record.path(), &congress, &opened.documents).is_empty());
    // The agenda's own file changes afterwards: the congress goes on with what it was opened with.
    fs::write(&paper, "khác").unwrap();
    assert!(keep(record.path(), &congress, &loaded(&dir).documents).is_empty());
    let (documents, damaged) = held(record.path(), &congress);
    assert!(damaged.is_empty());
    assert_eq!(documents.get(1).unwrap().bytes, original);
    // The copy is damaged: it is not handed out, and the operator is told which file to bring.
    let copy = fs::read_dir(record.path().join("documents")).unwrap().next().unwrap().unwrap().path();
    fs::write(&copy, "hỏng").unwrap();
    let (documents, damaged) = held(record.path(), &congress);
    assert!(documents.get(1).is_none());
    let told = Words::new(Lang::Vi).say(&damaged[0]);
    assert!(told.contains("tai-lieu/quy-che-lam-viec.txt") && told.contains("Quy chế làm việc"), "{told}");
    // Brought back, it is copied anew.
    fs::write(&paper, original).unwrap();
    keep(record.path(), &congress, &loaded(&dir).documents);
    assert!(held(record.path(), &congress).1.is_empty());
}

#[test]
fn a_document_is_published_from_its_step_on() {
    let opened = load(Path::new("phuc-dong"), &mut String::new).unwrap();
    let mut congress = congress(&opened);
    congress.progress.steps = vec![Default::default(); congress.agenda.steps.len()];
    assert!(programme_of(&congress).documents.is_empty());
    let step = congress.agenda.documents[0].step.clone().unwrap();
    let at = congress.agenda.position(&step).unwrap();
    congress.progress.steps[at].started = Some(crate::display_samples::now());
    assert_eq!(programme_of(&congress).documents.len(), 1);
}

#[test]
fn the_logo_lies_beside_the_record_and_is_handed_out() {
    let record = tempfile::tempdir().unwrap();
    let opened = loaded(Path::new("agendas/co-dong"));
    let congress = congress(&opened);
    assert!(keep(record.path(), &congress, &opened.documents).is_empty());
    let (documents, damaged) = held(record.path(), &congress);
    assert!(damaged.is_empty());
    let logo = documents.logo().unwrap();
    assert_eq!((logo.kind, logo.bytes.to_vec()), ("image/png", opened.documents["logo.png"].clone()));
    assert!(documents.get(1).is_none());
    let scene = Scene::Welcome { organisation: "A".into(), place: String::new(), attendance: Default::default() };
    let emblem = congress.agenda.logo.as_ref().map(|logo| logo.picture.clone());
    let shown = StageFrame { logo: emblem, ..frame(scene) };
    let public = Public { frame: shown, programme: Arc::default() };
    let site = site_of(public.clone(), documents, WIDE);
    assert!(site.get("/hall").body().contains("<img class=\"logo\" src=\"/logo\" alt=\"\">"));
    let answer = site.get("/logo");
    assert_eq!((answer.status(), answer.header("content-type")), (200, Some("image/png")));
    // A browser would show a gap for a file that is not to be had; there the star stays.
    let without = site_of(public, papers(), WIDE);
    assert_eq!(without.get("/logo").status(), 404);
    let page = without.get("/hall");
    assert!(!page.body().contains("<img") && page.body().contains('★'), "{}", page.body());
}
