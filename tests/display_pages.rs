//! The hall's screen at any size with any names: never a panic, every name whole on exactly one page.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod display_samples;

use std::sync::Arc;

use daihoi::base::emblem::{Emblem, Pixels};
use daihoi::congress::stage::{Look, SIZES};
use daihoi::readout::credentials::Share;
use daihoi::readout::sheet::Ink;
use daihoi::readout::stage::{Candidate, CredentialsPage, Declared, DeclaredRow, Scene, StageFrame, Which};
use daihoi::rules::base::percent;
use daihoi::rules::verdict::Standing;
use daihoi::tui::screens::display::fit::fit;
use daihoi::tui::screens::display::page::Shape;
use daihoi::tui::screens::display::screen::{DisplayScreen, Hall};
use daihoi::tui::screens::display::view::{DisplayView, Link};
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use display_samples::{frame, now, scenes};
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Names of two to five Vietnamese words, up to 40 letters, each different from the others by its last word.
fn names() -> impl Strategy<Value = Vec<String>> {
    let word =
        prop::sample::select(vec!["Nguyễn", "Thị", "Ư", "Phương", "Nghiêng", "Đặng", "Mỹ", "Khuyến", "Ờ", "Trường"]);
    let name = prop::collection::vec(word, 1..5).prop_map(|words| words.join(" "));
    prop::collection::vec(name, 1..=60).prop_map(|names| {
        let letter = |i: usize| char::from(b'a' + u8::try_from(i % 26).unwrap());
        names.iter().enumerate().map(|(i, n)| format!("{n} Q{}{}", letter(i / 26), letter(i))).collect()
    })
}

fn candidates(names: &[String]) -> Scene {
    let name = |(i, name): (usize, &String)| Candidate {
        number: u32::try_from(i).unwrap() + 1,
        name: name.clone(),
        about: String::new(),
    };
    let names = names.iter().enumerate().map(name).collect();
    Scene::Candidates {
        office: "Ban Chấp hành".into(),
        which: Which::default(),
        seats: 15,
        names,
        code: "K7M-2QD".into(),
    }
}

fn declared(names: &[String]) -> Scene {
    let row = |(i, name): (usize, &String)| {
        let number = u32::try_from(i).unwrap() + 1;
        let standing = if i % 4 == 0 { Standing::NotElected } else { Standing::Elected };
        DeclaredRow {
            number,
            name: name.clone(),
            votes: u64::from(100 + number),
            percent: percent(100 + number, 190u32),
            standing,
        }
    };
    Scene::Declared(Declared {
        office: "Ban Chấp hành".into(),
        which: Which::default(),
        outlook: None,
        seats: 45,
        base: 190,
        needed: 96,
        issued: 188,
        collected: 188,
        valid: 187,
        invalid: 1,
        rows: names.iter().enumerate().map(row).collect(),
        sentence: Vec::new(),
        vacant: 0,
    })
}

fn draw(frame: &StageFrame, (width, height): (u16, u16), depth: ColorDepth) -> Buffer {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let (words, theme) = (Words::new(Lang::Vi), Theme::choose(depth));
    let view =
        DisplayView { frame: Some(frame), link: Link::Lost { since: now() }, now: now(), words: &words, theme: &theme };
    DisplayScreen::default().render(&mut buf, area, &view);
    buf
}

/// On how many pages `name` stands whole.
fn pages_with(hall: &Hall, scene: &Scene, size: (u16, u16), name: &str) -> usize {
    let words = Words::new(Lang::Vi);
    let pages = hall.pages(Some(&frame(scene.clone())), size, (&words, ColorDepth::True), now());
    pages.iter().filter(|page| page.texts().any(|text| text == name)).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_name_is_whole_on_exactly_one_page(names in names(), width in 20_u16..250, height in 8_u16..80) {
        let (hall, words) = (Hall::default(), Words::new(Lang::Vi));
        for scene in [candidates(&names), declared(&names)] {
            let pages = hall.pages(Some(&frame(scene)), (width, height), (&words, ColorDepth::True), now());
            let texts: Vec<Vec<String>> = pages.iter().map(|p| p.texts().collect()).collect();
            for name in &names {
                let on = texts.iter().filter(|t| t.contains(name)).count();
                prop_assert_eq!(on, 1, "{} at {}x{}", name, width, height);
            }
            for item in pages.iter().flat_map(|p| &p.items) {
                prop_assert!(item.area.right() <= width && item.area.bottom() <= height, "{item:?} leaves {width}x{height}");
            }
        }
    }

    #[test]
    fn nothing_panics_at_any_size(names in names(), width in 1_u16..=250, height in 1_u16..=80, rehearsal: bool) {
        let depth = [ColorDepth::True, ColorDepth::Sixteen, ColorDepth::None][usize::from(width % 3)];
        for scene in [candidates(&names), declared(&names)] {
            let frame = StageFrame { rehearsal, ..frame(scene) };
            draw(&frame, (width, height), depth);
        }
    }
}

#[test]
fn every_scene_draws_at_every_small_size() {
    for (_, scene) in scenes() {
        let frame = StageFrame { rehearsal: true, ..frame(scene) };
        for size in [(1, 1), (2, 1), (1, 2), (3, 3), (7, 2), (10, 7), (19, 8), (40, 9), (41, 12), (250, 1), (1, 80)] {
            draw(&frame, size, ColorDepth::True);
        }
    }
}

#[test]
fn a_long_list_is_paged_and_a_short_one_is_not() {
    let hall = Hall::default();
    let names: Vec<String> = (1..=18).map(|i| format!("Nguyễn Thị Phương Q{i}")).collect();
    assert_eq!(pages_with(&hall, &candidates(&names), (240, 60), &names[17]), 1);
    let words = Words::new(Lang::Vi);
    let pages = |count: usize| {
        let scene = candidates(&names[..count]);
        hall.pages(Some(&frame(scene)), (240, 60), (&words, ColorDepth::True), now())
    };
    assert_eq!(pages(3).len(), 1);
    assert!(pages(18).len() > 1);
    // From the back of a hall: lines of at least eight of 67 rows.
    for page in pages(18) {
        let big = page.items.iter().filter(|i| i.area.height > 1).map(|i| i.area.height).min();
        assert!(big >= Some(6), "{big:?}");
    }
}

#[test]
fn long_labels_of_a_report_stay_in_big_letters() {
    let (_, scene) = scenes().into_iter().find(|s| s.0 == "report-ages").unwrap();
    let Scene::Credentials(sample) = scene else { panic!() };
    // Beside bars, without them where they have no room, in a list, and too long for a list.
    let cases = [
        ("DOANH NGHIỆP MỚI MUA", (240, 67)),
        ("DOANH NGHIỆP MỚI MUA", (150, 50)),
        ("Doanh nghiệp có vốn nước ngoài", (240, 67)),
        ("Doanh nghiệp có vốn đầu tư nước ngoài trong khu công nghiệp", (240, 67)),
    ];
    for (label, size) in cases {
        let rows = [label, "Hộ"].map(|label| Share { label: label.into(), count: 72, of: 145 }).to_vec();
        let page = CredentialsPage { rows, notes: Vec::new(), ..sample.clone() };
        let frame = frame(Scene::Credentials(page));
        let words = Words::new(Lang::Vi);
        let pages = Hall::default().pages(Some(&frame), size, (&words, ColorDepth::True), now());
        let texts: Vec<String> = pages.iter().flat_map(|p| p.texts()).collect();
        assert_eq!(texts.iter().filter(|t| t.contains(label)).count(), 1, "{texts:?}");
        // The terminal's own letters would stand in the cells.
        let cells = draw(&frame, size, ColorDepth::True);
        let symbols: String = cells.content().iter().map(|c| c.symbol()).collect();
        assert!(!symbols.to_lowercase().contains("doanh"), "{label} {size:?}");
    }
}

/// Pixels of the largest letters below the heading, and how many pages there are.
fn letters(hall: &Hall, scene: Scene, look: Look) -> (u16, usize) {
    let words = Words::new(Lang::Vi);
    let shown = StageFrame { look, ..frame(scene) };
    let pages = hall.pages(Some(&shown), (240, 63), (&words, ColorDepth::True), now());
    let heading = |ink: &Ink| *ink == Ink::Heading;
    let items = pages.iter().flat_map(|page| &page.items);
    let px = items.filter_map(|item| match &item.shape {
        Shape::Words { setting, ink, .. } if !heading(ink) => setting.face.map(|face| face.px),
        _ => None,
    });
    (px.max().unwrap_or(0), pages.len())
}

#[test]
fn a_step_of_letters_makes_them_larger_or_smaller_and_cuts_nothing() {
    let hall = Hall::default();
    let words = Words::new(Lang::Vi);
    // The way to the page leaves its own sentence out where the code needs the room.
    for (name, scene) in scenes().into_iter().filter(|(name, _)| *name != "page") {
        for size in SIZES.0..=SIZES.1 {
            for rehearsal in [false, true] {
                let look = Look { size, ..Look::default() };
                let shown = StageFrame { look, rehearsal, ..frame(scene.clone()) };
                let fit = fit(&hall, &shown, (240, 67), (&words, ColorDepth::True), now());
                assert!(fit.cut.is_empty(), "{name} at {size}: {fit:?}");
            }
        }
    }
    for name in ["question", "candidates", "step", "declared"] {
        let scene = scenes().into_iter().find(|(n, _)| *n == name).unwrap().1;
        let at = |size| letters(&hall, scene.clone(), Look { size, ..Look::default() });
        let (smaller, best, larger) = (at(-2), at(0), at(2));
        assert!(smaller.0 < best.0, "{name}: {smaller:?} {best:?}");
        assert!(larger.0 > best.0 && larger.1 > best.1, "{name}: {best:?} {larger:?}");
    }
}

#[test]
fn the_emblem_stands_in_place_of_the_star_where_there_is_room_and_colour() {
    let hall = Hall::default();
    let words = Words::new(Lang::Vi);
    let emblem = Emblem::new(&Pixels { wide: 40, all: vec![[9, 99, 199, 255]; 1600] }).map(Arc::new);
    let closed = Scene::Closed { organisation: "Đảng bộ phường Phúc Đồng".into() };
    let question = scenes().into_iter().find(|(name, _)| *name == "question").unwrap().1;
    for (scene, size, depth, shown) in [
        (closed.clone(), (240, 67), ColorDepth::True, true),
        (closed.clone(), (160, 45), ColorDepth::True, true),
        (closed.clone(), (80, 24), ColorDepth::True, false),
        (closed, (240, 67), ColorDepth::Sixteen, false),
        (question, (240, 67), ColorDepth::True, false),
    ] {
        let picture = StageFrame { logo: emblem.clone(), ..frame(scene) };
        let pages = hall.pages(Some(&picture), size, (&words, depth), now());
        let drawn = |shape: &Shape| matches!(shape, Shape::Picture(_));
        assert_eq!(pages.iter().flat_map(|p| &p.items).any(|i| drawn(&i.shape)), shown, "{size:?} {depth:?}");
        let star = pages.iter().flat_map(|p| p.texts()).any(|text| text == "★");
        assert!(!(star && shown));
        assert!(fit(&hall, &picture, size, (&words, depth), now()).cut.is_empty());
        let blue = ratatui::style::Color::Rgb(9, 99, 199);
        let cells = draw(&picture, size, depth);
        let (wide, high) = match size {
            (240, 67) => (30, 15),
            _ => (20, 10),
        };
        let count = cells.content().iter().filter(|cell| cell.fg == blue && cell.bg == blue).count();
        assert!(if shown { count >= wide * (high - 2) } else { count == 0 }, "{size:?}: {count}");
    }
}
