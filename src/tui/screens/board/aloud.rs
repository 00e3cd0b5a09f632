//! A ballot read back large, for the checker behind the keyer: the names struck or the names chosen, whichever are fewer.
use ratatui::Frame;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::{Modifier, Style};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::count::ballot::{Ballot, Column, Marks, Paper};
use crate::tui::screens::board::entry_panel::reading;
use crate::tui::screens::board::preview::{Preview, Standing};
use crate::tui::screens::board::screen::{Board, Mode};
use crate::tui::screens::board::situation::Name;
use crate::tui::screens::board::work::Work;
use crate::tui::view::View;
use crate::tui::widgets::big::text::{draw as draw_big, fit};
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::cut;

/// Letters larger than this leave no room for a second name.
const LARGEST: u16 = 26;

/// What is read out.
pub(super) struct Aloud {
    /// Which names: "GẠCH 3 tên".
    pub(super) what: Message,
    /// Their numbers, each with what stands behind the name: votes, or both boxes marked.
    pub(super) names: Vec<(u16, String)>,
}

/// Numbers of the names with column `wanted`.
fn with_column(columns: &[Column], wanted: Column) -> Vec<u16> {
    (1u16..).zip(columns).filter(|(_, c)| **c == wanted).map(|(n, _)| n).collect()
}

fn bare(numbers: impl IntoIterator<Item = u16>) -> Vec<(u16, String)> {
    numbers.into_iter().map(|n| (n, String::new())).collect()
}

/// The fewer names of `ballot`.
pub(super) fn aloud(ballot: &Ballot, paper: &Paper) -> Aloud {
    let chosen = ballot.marks.chosen(paper);
    let said = |key: &'static str, names: Vec<(u16, String)>| Aloud {
        what: Message::new(key).with("count", names.len()),
        names,
    };
    match &ballot.marks {
        Marks::Struck(_) if chosen.is_empty() => said("board-aloud-nobody", Vec::new()),
        Marks::Struck(struck) if struck.is_empty() => said("board-aloud-none-struck", Vec::new()),
        Marks::Struck(struck) if struck.len() <= chosen.len() => {
            said("board-aloud-struck", bare(struck.iter().copied()))
        }
        Marks::Struck(_) => said("board-aloud-left", bare(chosen)),
        Marks::Columns(columns) => {
            let disagree = with_column(columns, Column::Disagree);
            let odd = columns.iter().filter(|c| matches!(c, Column::Both | Column::Neither)).count();
            if odd > 0 {
                let mut names = bare(disagree);
                names.extend(with_column(columns, Column::Both).into_iter().map(|n| (n, " ‼".to_owned())));
                names.extend(with_column(columns, Column::Neither).into_iter().map(|n| (n, " ∅".to_owned())));
                names.sort();
                return said("board-aloud-odd", names);
            }
            match (disagree.len(), chosen.len()) {
                (0, _) => said("board-aloud-all-agreed", Vec::new()),
                (_, 0) => said("board-aloud-nobody", Vec::new()),
                (no, yes) if no <= yes => said("board-aloud-disagree", bare(disagree)),
                _ => said("board-aloud-agree", bare(chosen)),
            }
        }
        Marks::Spread { votes, .. } => {
            let of = |n: u16| votes.get(usize::from(n).saturating_sub(1)).copied().unwrap_or(0);
            said("board-aloud-spread", chosen.into_iter().map(|n| (n, format!(": {}", of(n)))).collect())
        }
        Marks::Unread => said("board-aloud-unread", Vec::new()),
    }
}

/// The ballot to read out: the one typed, or the one recorded last until the next is begun.
fn subject(board: &Board, work: &Work) -> Option<(Ballot, bool)> {
    match (board.preview(work), &board.mode) {
        (Preview::Ready(ballot, _), _) => Some((ballot, false)),
        (Preview::Empty, Mode::Entry) => board.before(work).cloned().map(|b| (b, true)),
        (Preview::Empty, Mode::Marks { number, .. }) => work.entry(*number).cloned().map(|b| (b, true)),
        _ => None,
    }
}

/// Draws it into `area`, as large as fits.
pub(super) fn draw(board: &Board, frame: &mut Frame, area: Rect, work: &Work, view: &View) {
    if area.height < 3 {
        return;
    }
    let theme = view.theme;
    let Some((ballot, past)) = subject(board, work) else {
        panel::draw(frame, area, &view.words.get("board-aloud-title"), false, theme);
        return;
    };
    let names = work.case.names(&view.books.congress);
    let read = aloud(&ballot, &work.open.paper);
    let standing = reading(&ballot, work, &names, true).standing;
    let (verdict, style) = match standing {
        Standing::Valid => ("board-aloud-valid", theme.ok),
        Standing::Invalid => ("board-aloud-invalid", theme.alarm),
        Standing::Aside => ("board-aloud-aside", theme.warn),
    };
    let title = Message::new(if past { "board-aloud-recorded" } else { "board-aloud-now" });
    let title = title.with("what", read.what.clone()).with("verdict", Message::new(verdict));
    let inner = panel::draw(frame, area, &view.words.say(&title), !past, theme);
    let lines: Vec<String> = match read.names.as_slice() {
        [] => vec![view.words.say(&read.what)],
        names_read => names_read.iter().map(|(n, behind)| format!("{}{behind}", named(*n, &names))).collect(),
    };
    // Shades between ink and ground need both: without them tone marks run together.
    let style = theme.base.patch(if past { theme.base } else { style });
    if standing == Standing::Invalid && !past {
        let lines = [vec![view.words.get(verdict)], lines].concat();
        return large(
            board,
            frame,
            inner,
            (&lines, &read.names),
            theme.base.patch(theme.invalid).add_modifier(Modifier::BOLD),
        );
    }
    large(board, frame, inner, (&lines, &read.names), style.add_modifier(Modifier::BOLD));
}

fn named(number: u16, names: &[Name]) -> String {
    let name = names.get(usize::from(number).saturating_sub(1));
    name.map_or_else(|| number.to_string(), |name| format!("{number} {}", name.name))
}

/// Names one a line where they fit; else the numbers large above the names in ordinary letters.
fn large(board: &Board, frame: &mut Frame, area: Rect, what: (&[String], &[(u16, String)]), style: Style) {
    let (lines, numbers) = what;
    let align = Alignment::Left;
    let set = fit(&board.letters, &lines.join("\n"), (area.width, area.height), LARGEST);
    if set.face.is_some() {
        draw_big(frame.buffer_mut(), area, &set, &board.letters, (style, align));
        return;
    }
    let columns = usize::from(area.width / 36).max(1);
    let rows = lines.len().div_ceil(columns);
    let room = usize::from(area.width) / columns;
    let row = |at: usize| {
        let cells = (0..columns).filter_map(|c| lines.get(at + c * rows));
        Line::styled(cells.map(|t| format!("{:<room$}", cut(t, room.saturating_sub(1)))).collect::<String>(), style)
    };
    let plain: Vec<_> = (0..rows).map(row).collect();
    let low = u16::try_from(rows).unwrap_or(u16::MAX).min(area.height);
    let above = area.height - low;
    let short = numbers.iter().map(|(n, _)| n.to_string()).collect::<Vec<_>>().join(" · ");
    let set = fit(&board.letters, &short, (area.width, above), LARGEST);
    let mut top = area.y;
    if set.face.is_some() && !short.is_empty() {
        draw_big(frame.buffer_mut(), Rect { height: above, ..area }, &set, &board.letters, (style, align));
        top += set.height.min(above);
    }
    frame.render_widget(Paragraph::new(plain), Rect { y: top, height: area.bottom() - top, ..area });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::ruleset::Form;

    fn read(marks: Marks, paper: &Paper) -> (String, Vec<u16>) {
        let read = aloud(&Ballot::read(marks, paper), paper);
        (read.what.key.into_owned(), read.names.into_iter().map(|(n, _)| n).collect())
    }

    #[test]
    fn the_fewer_names_are_read() {
        let paper = Paper::usual(Form::CrossOut, 5, 4);
        assert_eq!(read(Marks::Struck(vec![2]), &paper), ("board-aloud-struck".into(), vec![2]));
        assert_eq!(read(Marks::Struck(vec![1, 2, 3, 4]), &paper), ("board-aloud-left".into(), vec![5]));
        assert_eq!(read(Marks::Struck(vec![]), &paper), ("board-aloud-none-struck".into(), vec![]));
        let paper = Paper::usual(Form::AgreeDisagree, 3, 3);
        let of = |text: &str| {
            Marks::Columns(
                text.chars()
                    .map(|c| match c {
                        'a' => Column::Agree,
                        'd' => Column::Disagree,
                        'b' => Column::Both,
                        _ => Column::Neither,
                    })
                    .collect(),
            )
        };
        assert_eq!(read(of("aaa"), &paper), ("board-aloud-all-agreed".into(), vec![]));
        assert_eq!(read(of("ada"), &paper), ("board-aloud-disagree".into(), vec![2]));
        assert_eq!(read(of("dda"), &paper), ("board-aloud-agree".into(), vec![3]));
        assert_eq!(read(of("ddd"), &paper), ("board-aloud-nobody".into(), vec![]));
        assert_eq!(read(of("dan"), &paper), ("board-aloud-odd".into(), vec![1, 3]));
    }
}
