//! The code on the hall's screen is read back from the painted cells, as a phone would from the wall.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod display_samples;

use daihoi::readout::stage::{Scene, StageFrame};
use daihoi::tui::screens::display::screen::DisplayScreen;
use daihoi::tui::screens::display::view::{DisplayView, Link};
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use display_samples::{frame, now, scenes};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};

const URL: &str = "http://192.168.100.120:8080";

fn painted(scene: Scene, (width, height): (u16, u16), depth: ColorDepth) -> Buffer {
    let frame = StageFrame { page: Some(URL.into()), ..frame(scene) };
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    let (words, theme) = (Words::new(Lang::Vi), Theme::choose(depth));
    let view = DisplayView { frame: Some(&frame), link: Link::Connected, now: now(), words: &words, theme: &theme };
    DisplayScreen::default().render(&mut buf, area, &view);
    buf
}

/// How bright the upper and the lower half of a cell are.
fn halves(cell: &Cell) -> [u8; 2] {
    let bright = |color: Color, otherwise: u8| match color {
        Color::Rgb(r, g, b) => u8::try_from((u32::from(r) * 3 + u32::from(g) * 6 + u32::from(b)) / 10).unwrap(),
        Color::White => 255,
        Color::Black | Color::Red => 0,
        _ => otherwise,
    };
    // A terminal without colours: light letters on dark ground.
    let (mut front, mut back) = (bright(cell.fg, 230), bright(cell.bg, 20));
    if cell.modifier.contains(Modifier::REVERSED) {
        (front, back) = (back, front);
    }
    match cell.symbol() {
        "█" => [front, front],
        "▀" => [front, back],
        "▄" => [back, front],
        _ => [back, back],
    }
}

/// What a phone reads from the wall: every cell as 4 × 8 points.
fn read(buf: &Buffer) -> Vec<String> {
    let (width, height) = (usize::from(buf.area.width) * 4, usize::from(buf.area.height) * 8);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        let cell = buf.cell((u16::try_from(x / 4).unwrap(), u16::try_from(y / 8).unwrap())).unwrap();
        halves(cell)[y % 8 / 4]
    });
    image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
}

fn named(name: &str) -> Scene {
    scenes().into_iter().find(|(n, _)| *n == name).unwrap().1
}

#[test]
fn the_code_is_read_from_every_size_of_screen() {
    for depth in [ColorDepth::True, ColorDepth::Sixteen, ColorDepth::None] {
        for size in [(60, 24), (80, 24), (120, 35), (160, 45), (240, 67)] {
            assert_eq!(read(&painted(Scene::Page, size, depth)), [URL], "{size:?} {depth:?}");
        }
        for (name, size) in [("welcome", (160, 45)), ("welcome", (240, 67)), ("break", (160, 45)), ("break", (240, 67))]
        {
            assert_eq!(read(&painted(named(name), size, depth)), [URL], "{name} {size:?} {depth:?}");
        }
    }
}

#[test]
fn other_pictures_have_no_code_and_no_room_for_one_leaves_the_words() {
    for (name, scene) in scenes() {
        if !["welcome", "break", "page"].contains(&name) {
            assert!(read(&painted(scene, (240, 67), ColorDepth::True)).is_empty(), "{name}");
        }
    }
    for size in [(60, 15), (40, 10), (20, 5), (1, 1)] {
        let text: String = painted(Scene::Page, size, ColorDepth::True).content.iter().map(Cell::symbol).collect();
        assert!(size.0 < 60 || text.contains(URL), "{size:?}: {text}");
    }
    let small: String =
        painted(named("welcome"), (80, 24), ColorDepth::True).content.iter().map(Cell::symbol).collect();
    assert!(small.contains("Đại hội đại biểu"), "{small}");
}
