//! Ballots: every name on every form and length of list has its letters and its place, and codes are read back.
use std::path::Path;

use daihoi::congress::agenda::Agenda;
use daihoi::congress::election::{Purpose, Round};
use daihoi::papers::ballot_plan::{MOST_NAMES, bars, content, pages as plan};
use daihoi::papers::ballot_words::{FORM, Listed, values};
use daihoi::papers::ballots::{Ballot, paper};
use daihoi::papers::compose::compose;
use daihoi::papers::document::Block;
use daihoi::papers::faces::Faces;
use daihoi::papers::page::{Area, Mark, Paper, Sheet};
use daihoi::papers::pdf;
use daihoi::rules::ruleset::Form;
use daihoi::script::load::load;
use daihoi::script::paper_text::read;
use daihoi::script::paper_texts::bundled;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::pictures::pages;

const FORMS: [Form; 3] = [Form::CrossOut, Form::AgreeDisagree, Form::Cumulative];

fn agenda() -> Agenda {
    load(Path::new("phuc-dong"), &mut String::new).unwrap().agenda
}

/// Invented names, the last two as long as a roster allows.
fn names(count: usize) -> Vec<String> {
    let given = ["Ước", "Diễm", "Thế", "Ngữ", "Quyên", "Tiệp", "Lộc", "Ỷ", "Nghĩa", "Đượm"];
    let mut names: Vec<_> = (0..count).map(|i| format!("Nguyễn Thị Hồng {}", given[i % 10])).collect();
    if let Some(last) = names.last_mut() {
        *last = "Công Tằng Tôn Nữ ".repeat(7).trim().to_owned();
    }
    names
}

fn words() -> Vec<Block> {
    vec![
        Block::Title("PHIẾU BẦU CỬ".into()),
        Block::About("Ban Chấp hành Đảng bộ phường Phúc Đồng khóa mới, nhiệm kỳ 2025–2030".into()),
        Block::Paragraph(
            "Đồng ý bầu ai thì để nguyên họ tên; không đồng ý bầu ai thì gạch ngang cả họ và tên.".repeat(3),
        ),
    ]
}

fn ballots(form: Form, names: &[String], copies: usize) -> Paper {
    let (agenda, words) = (agenda(), words());
    let ballot = Ballot {
        agenda: &agenda,
        words: &words,
        form,
        names,
        seats: 15,
        code: "K7M-2QD",
        mark: "DHB1/ban-chap-hanh/1/X/0123456789ABCDEF",
        status: "",
    };
    paper(&ballot, copies, &Faces::load().unwrap(), &Words::new(Lang::Vi)).unwrap()
}

/// No line of words meets another, a bar, a box or the code, and all stand within the borders.
fn in_place(sheet: &Sheet, faces: &Faces) {
    let lines: Vec<_> = sheet.lines().map(|l| (l, l.area(faces))).collect();
    let codes = sheet.marks.iter().filter_map(|m| if let Mark::Modules { area, .. } = m { Some(*area) } else { None });
    let taken: Vec<Area> = bars().into_iter().chain(codes.map(|area| area.inside(-2.9))).collect();
    for (at, (line, area)) in lines.iter().enumerate() {
        let text = &line.shaped.text;
        assert!(content().holds(area), "{text} at {area:?}");
        assert!(taken.iter().all(|other| !other.meets(area)), "{text} at {area:?}");
        for (other, room) in &lines[at + 1..] {
            assert!(!room.inside(0.05).meets(area), "{text} meets {}", other.shaped.text);
        }
        assert!(line.shaped.glyphs.iter().all(|g| g.id != 0), "{text} lacks a letter");
    }
}

#[test]
fn lists_of_every_length_are_in_place_with_all_their_letters() {
    let faces = Faces::load().unwrap();
    for form in FORMS {
        for count in [1, 2, 9, 14, 15, 16, 17, 30, 31, 44, 59, MOST_NAMES] {
            let names = names(count);
            let paper = ballots(form, &names, 1);
            paper.sheets.iter().for_each(|sheet| in_place(sheet, &faces));
            let said: Vec<_> = paper.sheets.iter().flat_map(Sheet::lines).map(|l| l.shaped.text.as_str()).collect();
            // Each name in the order of the list; one too long for a line goes on in the next.
            let all = said.join(" ");
            let found =
                names.iter().try_fold(0, |from, name| all[from..].find(name.as_str()).map(|at| from + at + name.len()));
            assert!(found.is_some(), "{form:?} {count}: {all}");
            assert!(said.iter().any(|text| text.contains("K7M-2QD")));
        }
    }
}

#[test]
fn codes_are_read_back_from_pictures_of_the_pages_and_copies_are_equal() {
    let faces = Faces::load().unwrap();
    for (form, count) in [(Form::CrossOut, 60), (Form::AgreeDisagree, 40), (Form::Cumulative, 5)] {
        let paper = ballots(form, &names(count), 2);
        let file = pdf::bytes(&paper, &faces, Lang::Vi).unwrap();
        let half = paper.sheets.len() / 2;
        assert_eq!(paper.sheets[..half], paper.sheets[half..]);
        let pictures = pages(&file, 150.0);
        let area = plan(form, 1, 80.0)[0].code;
        for (at, picture) in pictures.iter().enumerate() {
            let page = format!("DHB1/ban-chap-hanh/1/X/0123456789ABCDEF/{}-{half}", at % half + 1);
            assert_eq!(picture.code(area), page);
        }
    }
}

#[test]
fn a_list_that_no_ballot_holds_is_refused() {
    let (agenda, words, faces) = (agenda(), words(), Faces::load().unwrap());
    for count in [0, MOST_NAMES + 1] {
        let names = names(count);
        let ballot = Ballot {
            agenda: &agenda,
            words: &words,
            form: Form::CrossOut,
            names: &names,
            seats: 1,
            code: "K7M-2QD",
            mark: "DHB1",
            status: "",
        };
        let refused = paper(&ballot, 1, &faces, &Words::new(Lang::Vi)).unwrap_err();
        assert_eq!(refused.key, "ballot-names-count");
    }
}

/// The blocks of the bundled text for a list of `count` names with `seats` seats in `form`.
fn said(lang: Lang, (form, seats, count): (Form, u32, usize), purpose: Purpose) -> Vec<String> {
    let loaded = load(Path::new("phuc-dong"), &mut String::new).unwrap();
    let spec = loaded.agenda.steps.iter().find_map(|s| s.election.as_ref()).unwrap();
    let round = Round::new(if purpose == Purpose::Opinion { 0 } else { 1 }, 1, purpose);
    let list = Listed { spec, round: &round, form, seats, count };
    let text = bundled(FORM.name, lang).unwrap();
    let text = read("ballots.txt", text.as_bytes(), &FORM).unwrap_or_else(|faults| panic!("{faults:?}"));
    let values = values(&loaded.agenda, &loaded.rules, &list, &Words::new(lang));
    let blocks = compose(&text, &values).unwrap_or_else(|faults| panic!("{faults:?}")).blocks;
    let text = |block: Block| match block {
        Block::Title(text) | Block::About(text) | Block::Paragraph(text) => text,
        other => panic!("{other:?}"),
    };
    blocks.into_iter().map(text).collect()
}

#[test]
fn every_form_of_ballot_has_its_own_instructions_in_both_languages() {
    for lang in [Lang::Vi, Lang::En] {
        let lists = [
            (Form::CrossOut, 15, 18),
            (Form::CrossOut, 1, 1),
            (Form::AgreeDisagree, 3, 3),
            (Form::AgreeDisagree, 1, 1),
            (Form::Cumulative, 5, 7),
        ];
        let all: Vec<_> = lists.iter().map(|list| said(lang, *list, Purpose::Regular)).collect();
        for (at, blocks) in all.iter().enumerate() {
            assert!(blocks.len() >= 5, "{blocks:?}");
            assert!(all[at + 1..].iter().all(|other| other[4] != blocks[4]), "{blocks:?}");
        }
        let opinion = said(lang, lists[0], Purpose::Opinion);
        assert_ne!(opinion[0], all[0][0]);
    }
    let crossed = said(Lang::Vi, (Form::CrossOut, 15, 18), Purpose::Regular);
    assert!(crossed.iter().any(|text| text.contains("phiếu bầu quá 15 người; phiếu không bầu ai")), "{crossed:?}");
    // Without surplus nobody can elect too many.
    let columns = said(Lang::Vi, (Form::AgreeDisagree, 3, 3), Purpose::Regular);
    assert!(columns.iter().all(|text| !text.contains("bầu quá")), "{columns:?}");
}
