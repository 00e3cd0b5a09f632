//! The hall's screen: a declared table at 240×67, first picture and idle redraw.
#[path = "../tests/display_samples/mod.rs"]
mod samples;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use daihoi::tui::screens::display::screen::DisplayScreen;
use daihoi::tui::screens::display::view::{DisplayView, Link};
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn display(c: &mut Criterion) {
    let (words, theme) = (Words::new(Lang::Vi), Theme::choose(ColorDepth::True));
    let scene = samples::scenes().into_iter().find(|s| s.0 == "declared").map(|s| s.1);
    let frame = scene.map(samples::frame);
    let now = samples::now();
    let view = DisplayView { frame: frame.as_ref(), link: Link::Connected, now, words: &words, theme: &theme };
    let area = Rect::new(0, 0, 240, 67);
    let draw = |screen: &DisplayScreen| {
        let mut buf = Buffer::empty(area);
        screen.render(&mut buf, area, black_box(&view));
        buf
    };
    c.bench_function("display: first picture of a declared table at 240x67", |b| {
        b.iter(|| draw(&DisplayScreen::default()));
    });
    let screen = DisplayScreen::default();
    c.bench_function("display: the same picture again at 240x67", |b| b.iter(|| draw(&screen)));
}

criterion_group!(benches, display);
criterion_main!(benches);
