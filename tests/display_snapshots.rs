//! Every scene of the hall's screen as text, at three sizes, and the console's miniature of it.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod display_samples;

use daihoi::base::time::Moment;
use daihoi::readout::stage::{Scene, StageFrame};
use daihoi::tui::screens::display::screen::{DisplayScreen, PAGE_SECONDS};
use daihoi::tui::screens::display::view::{DisplayView, Link};
use daihoi::tui::theme::{ColorDepth, Theme};
use daihoi::tui::widgets::miniature::Miniature;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;
use display_samples::{frame, now, scenes};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

struct Stage {
    screen: DisplayScreen,
    words: Words,
    theme: Theme,
    link: Link,
}

impl Stage {
    fn new(lang: Lang) -> Self {
        let theme = Theme::choose(ColorDepth::True);
        Self { screen: DisplayScreen::default(), words: Words::new(lang), theme, link: Link::Connected }
    }

    fn draw(&self, frame: Option<&StageFrame>, (width, height): (u16, u16), now: Moment) -> String {
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        let view = DisplayView { frame, link: self.link, now, words: &self.words, theme: &self.theme };
        terminal.draw(|f| self.screen.draw(f, f.area(), &view)).unwrap();
        text(terminal.backend().buffer())
    }
}

/// The symbols, row by row, without blanks at the ends.
fn text(buf: &Buffer) -> String {
    let row = |row: &[ratatui::buffer::Cell]| row.iter().map(|c| c.symbol()).collect::<String>().trim_end().to_owned();
    buf.content().chunks(usize::from(buf.area.width)).map(row).collect::<Vec<_>>().join("\n")
}

fn scene(name: &str) -> Scene {
    scenes().into_iter().find(|s| s.0 == name).unwrap().1
}

#[test]
fn every_scene_at_three_sizes() {
    for size in [(80, 24), (160, 45), (240, 67)] {
        let stage = Stage::new(Lang::Vi);
        for (name, scene) in scenes() {
            let picture = stage.draw(Some(&frame(scene)), size, now());
            insta::assert_snapshot!(format!("{name}-{}x{}", size.0, size.1), picture);
        }
    }
}

#[test]
fn rehearsal_lost_link_and_waiting() {
    let mut stage = Stage::new(Lang::Vi);
    stage.link = Link::Lost { since: now() - chrono::TimeDelta::seconds(12) };
    let rehearsal = |name| StageFrame { rehearsal: true, ..frame(scene(name)) };
    insta::assert_snapshot!("rehearsal-80x24", stage.draw(Some(&rehearsal("counting")), (80, 24), now()));
    let black = stage.draw(Some(&rehearsal("black")), (80, 24), now());
    assert_eq!(black.trim(), "DIỄN TẬP", "a black picture of a rehearsal shows its mark and nothing else");
    assert_eq!(stage.draw(Some(&frame(Scene::Black)), (80, 24), now()).trim(), "");
    stage.link = Link::Never;
    insta::assert_snapshot!("waiting-80x24", stage.draw(None, (80, 24), now()));
    let english = Stage::new(Lang::En);
    insta::assert_snapshot!("english-80x24", english.draw(Some(&frame(scene("declared-three"))), (80, 24), now()));
}

#[test]
fn every_picture_of_a_rehearsal_says_so() {
    let stage = Stage::new(Lang::Vi);
    for (name, scene) in scenes() {
        for size in [(80, 24), (160, 45), (30, 2)] {
            let picture = stage.draw(Some(&StageFrame { rehearsal: true, ..frame(scene.clone()) }), size, now());
            assert!(picture.contains("DIỄN TẬP"), "{name} at {size:?}");
        }
        if scene == Scene::Black {
            continue;
        }
        // In big letters: the same eight rows on every picture.
        let picture = stage.draw(Some(&StageFrame { rehearsal: true, ..frame(scene) }), (240, 67), now());
        let mark = picture.lines().skip(1).take(8).collect::<Vec<_>>().join("\n");
        assert!(mark.matches(['▀', '▄', '█']).count() > 80, "{name}");
    }
}

#[test]
fn pages_turn_with_time_and_come_round() {
    let stage = Stage::new(Lang::Vi);
    let frame = frame(scene("declared"));
    let at = |seconds: i64| stage.draw(Some(&frame), (80, 24), now() + chrono::TimeDelta::seconds(seconds));
    let first = at(0);
    assert!(first.contains("Trang 1/2"));
    assert!(at(PAGE_SECONDS - 1).contains("Trang 1/2"));
    assert!(at(PAGE_SECONDS).contains("Trang 2/2"));
    assert_eq!(at(2 * PAGE_SECONDS).replace("09:15", "09:14"), first);
}

#[test]
fn a_newer_picture_of_the_same_scene_does_not_turn_the_pages_back() {
    let stage = Stage::new(Lang::Vi);
    let mut frame = frame(scene("declared"));
    stage.draw(Some(&frame), (80, 24), now());
    frame.seq += 1;
    frame.at = now() + chrono::TimeDelta::seconds(PAGE_SECONDS);
    assert!(stage.draw(Some(&frame), (80, 24), frame.at).contains("Trang 2/2"));
}

#[test]
fn the_miniature_of_every_scene() {
    let stage = Stage::new(Lang::Vi);
    for (name, scene) in scenes() {
        let frame = frame(scene);
        let area = Rect::new(0, 0, 50, 14);
        let mut buf = Buffer::empty(area);
        let mini = Miniature { frame: Some(&frame), words: &stage.words, theme: &stage.theme, now: now() };
        mini.render(area, &mut buf);
        insta::assert_snapshot!(format!("miniature-{name}"), text(&buf));
        for size in [(1, 1), (3, 3), (12, 4), (40, 11), (60, 20)] {
            let area = Rect::new(0, 0, size.0, size.1);
            let mini = Miniature { frame: Some(&frame), words: &stage.words, theme: &stage.theme, now: now() };
            mini.render(area, &mut Buffer::empty(area));
        }
    }
}
