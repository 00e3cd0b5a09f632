//! What each column of a list is for, found from its headings: one row of them, or several with merged cells.
use crate::base::message::Message;
use crate::script::fault::clip;
use crate::script::grid::{Grid, Margin, Row};
use crate::script::headings::{Column, Use};

/// Rows in which headings are looked for, and the most rows they take.
const SEARCHED: usize = 60;
const DEEPEST: usize = 3;
/// The most merges looked at for headings.
const MOST_NEAR: usize = 1_000;
/// Rows that show whether a column without heading goes on with the names left of it.
const SAMPLED: usize = 200;

/// What each column is for. `uses` and `headings` are of one length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    pub uses: Vec<Use>,
    /// As written; a heading over several columns stands before its sub-heading.
    pub headings: Vec<String>,
    /// Lines of the headings.
    pub first: u32,
    pub last: u32,
}

/// A heading and its sub-heading; either may be empty.
type Pair = (String, String);

impl Layout {
    /// The layout of one row of headings, none of them guessed at.
    pub fn plain(headings: Vec<String>, line: u32) -> Self {
        let pairs: Vec<Pair> = headings.into_iter().map(|h| (h, String::new())).collect();
        Self::of(&pairs, (line, line), false)
    }

    fn of(pairs: &[Pair], (first, last): (u32, u32), guess: bool) -> Self {
        let mut uses: Vec<Option<Use>> = pairs.iter().map(|(top, sub)| Use::find(top, sub)).collect();
        if uses.contains(&Some(Use::Family)) {
            let bare = |(top, sub): &Pair| Column::find(if sub.is_empty() { top } else { sub }) == Some(Column::Name);
            let given = |(top, sub): &Pair| (if sub.is_empty() { top } else { sub }).split(' ').count() == 1;
            for (used, pair) in uses.iter_mut().zip(pairs) {
                if *used == Some(Use::Field(Column::Name)) && bare(pair) && given(pair) {
                    *used = Some(Use::Given);
                }
            }
        }
        for (i, (top, sub)) in pairs.iter().enumerate().filter(|_| guess) {
            let guessed = Column::guess(if sub.is_empty() { top } else { sub }).map(Use::Field);
            if uses[i].is_none() && guessed.is_some() && !uses.contains(&guessed) {
                uses[i] = guessed;
            }
        }
        let headings: Vec<String> = pairs.iter().map(heading).collect();
        let rest = |text: &String| if text.is_empty() { Use::Nameless } else { Use::Other };
        let uses = uses.into_iter().zip(&headings).map(|(used, text)| used.unwrap_or_else(|| rest(text))).collect();
        Self { uses, headings, first, last }
    }

    /// The column, from 0, that is read for `wanted`.
    pub fn find(&self, wanted: Use) -> Option<usize> {
        self.uses.iter().position(|u| *u == wanted)
    }

    /// The column, from 0, of a field.
    pub fn field(&self, column: Column) -> Option<usize> {
        self.find(Use::Field(column))
    }

    /// Whether people's names can be read.
    pub fn has_name(&self) -> bool {
        self.field(Column::Name).is_some() || (self.find(Use::Family).is_some() && self.find(Use::Given).is_some())
    }

    /// Whether people's quality can be read.
    pub fn has_kind(&self) -> bool {
        self.uses.iter().any(|u| matches!(u, Use::Field(Column::Kind) | Use::OfKind(_)))
    }

    /// Columns that say something of a person.
    pub fn known(&self) -> usize {
        self.uses.iter().filter(|u| !matches!(u, Use::Other | Use::Nameless | Use::Numbering)).count()
    }

    /// Reports columns that stand twice; whether there was none.
    pub fn single(&self, margin: &Margin<'_>) -> bool {
        let mut single = true;
        for (i, (used, text)) in self.uses.iter().zip(&self.headings).enumerate() {
            let mut before = self.uses[..i].iter().zip(&self.headings[..i]);
            let twice = match used {
                Use::Nameless | Use::Numbering => false,
                Use::Other => before.any(|(_, h)| h == text),
                known => before.any(|(u, _)| u == known),
            };
            if twice {
                single = false;
                let wrong = Message::new("script-roster-column-twice").with("text", clip(text));
                margin.cell(self.first, (i, text), (wrong, Message::new("script-roster-column-twice-right")));
            }
        }
        single
    }

    /// The first usable headings of `grid`, and how many of its rows come before the rows beneath them.
    pub fn search(grid: &Grid) -> Option<(Self, usize)> {
        let last = grid.rows.iter().take(SEARCHED + DEEPEST).next_back().map_or(0, |row| row.line);
        // Every empty cell above asks all merges: only those that headings can have.
        let near = grid.merges.iter().filter(|m| m.top <= last).take(MOST_NEAR).copied().collect();
        let merges = Grid { merges: near, ..Grid::default() };
        (0..grid.rows.len().min(SEARCHED)).find_map(|at| {
            (1..=DEEPEST).rev().find_map(|depth| {
                let rows = grid.rows.get(at..at + depth)?;
                let mut layout = headings_of(rows, &merges)?;
                layout.split_names(&grid.rows[at + depth..]);
                Some((layout, at + depth))
            })
        })
    }

    /// A column without heading right of the names, filled with text like them, holds the given names.
    fn split_names(&mut self, rows: &[Row]) {
        let Some(name) = self.field(Column::Name).filter(|i| self.uses.get(i + 1) == Some(&Use::Nameless)) else {
            return;
        };
        // A section line has a numeral and one text; somebody with two columns of names has more.
        let named = rows.iter().filter(|r| !r.cell(name).is_empty() && r.filled().count() >= 3).take(SAMPLED);
        let goes_on = |row: &&Row| row.cell(name + 1).text().starts_with(char::is_alphabetic);
        let (on, off): (Vec<&Row>, Vec<&Row>) = named.partition(goes_on);
        if on.len() > off.len() {
            self.uses[name] = Use::Family;
            self.uses[name + 1] = Use::Given;
        }
    }
}

fn heading((top, sub): &Pair) -> String {
    if top.is_empty() || sub.is_empty() { format!("{top}{sub}") } else { format!("{top} – {sub}") }
}

/// The layout that `rows` give as headings; none when they are something else.
fn headings_of(rows: &[Row], grid: &Grid) -> Option<Layout> {
    let (first, last) = (rows.first()?, rows.last()?);
    let width = rows.iter().map(|r| r.cells.len()).max().unwrap_or(0);
    let pairs: Vec<Pair> = (0..width).map(|column| pair(rows, column, grid)).collect();
    // The first row must be one of headings itself, not a title above them; the others nothing but sub-headings.
    let tops = pairs.iter().zip(0..).filter(|(_, column)| !first.cell(*column).is_empty());
    let speaks = |((top, sub), column): &(&Pair, usize)| {
        let own = first.cell(*column).text();
        Use::find(&own, "").is_some() || Column::guess(&own).is_some() || Use::beneath_known(top, sub)
    };
    if !tops.clone().any(|t| speaks(&t)) || tops.count() < 2 || !rows[1..].iter().all(|row| is_below(row, &pairs)) {
        return None;
    }
    let layout = Layout::of(&pairs, (first.line, last.line), true);
    let enough = layout.known() >= 2 || layout.find(Use::Numbering).is_some();
    (layout.has_name() && enough).then_some(layout)
}

/// Whether `row` holds sub-headings: at least one known, none that could be a person's.
fn is_below(row: &Row, pairs: &[Pair]) -> bool {
    let mut known = 0;
    for column in row.filled() {
        let Some((top, sub)) = pairs.get(column) else { return false };
        let found = Use::find(top, sub);
        let of_name = Column::find(top) == Some(Column::Name) && !sub.is_empty();
        let fits = if of_name { matches!(found, Some(Use::Family | Use::Given)) } else { true };
        let text = row.cell(column).text();
        if !fits || row.cell(column).date().is_some() || text.starts_with(|c: char| c.is_ascii_digit() || c == '(') {
            return false;
        }
        known += usize::from(found.is_some());
    }
    known > 0
}

/// Heading and sub-heading of a column.
fn pair(rows: &[Row], column: usize, grid: &Grid) -> Pair {
    let own: Vec<String> = rows.iter().map(|r| r.cell(column).text()).collect();
    let Some(lowest) = own.iter().rposition(|t| !t.is_empty()) else { return Pair::default() };
    let above = (0..lowest).map(|i| if own[i].is_empty() { over(rows, (i, column), grid) } else { own[i].clone() });
    match above.into_iter().find(|t| !t.is_empty()) {
        Some(top) => (top, own[lowest].clone()),
        None => (own[lowest].clone(), String::new()),
    }
}

/// The heading that reaches over the empty cell at row `place.0` and column `place.1` from the left: by a merge, or, where
/// the sheet shows none there, because what stands left of it has sub-headings too.
fn over(rows: &[Row], place: (usize, usize), grid: &Grid) -> String {
    let (at, column) = place;
    let row = &rows[at];
    if let Some(merge) = grid.merges.iter().find(|m| m.covers(row.line, column)) {
        return if merge.left < column { row.cell(merge.left).text() } else { String::new() };
    }
    let merged = |line: u32| grid.merges.iter().any(|m| m.covers(line, m.left) && m.right > m.left);
    let Some(left) = (0..column).rev().find(|c| !row.cell(*c).is_empty()).filter(|_| !merged(row.line)) else {
        return String::new();
    };
    let has_sub = |c: usize| rows[at + 1..].iter().any(|r| !r.cell(c).is_empty());
    if (left..=column).all(has_sub) { row.cell(left).text() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::congress::roll::PersonKind;
    use crate::record::people::Sex;
    use crate::script::grid::{Merge, Value};

    fn grid(rows: &[&[&str]], merges: &[(u32, u32, usize, usize)]) -> Grid {
        let text = |cells: &&[&str]| cells.iter().map(|c| Value::Text((*c).to_owned())).collect();
        let rows = rows.iter().zip(1..).map(|(cells, line)| Row { line, cells: text(cells) });
        let merges = merges.iter().map(|&(top, bottom, left, right)| Merge { top, bottom, left, right }).collect();
        Grid { sheet: String::new(), rows: rows.collect(), merges }
    }

    #[test]
    fn merged_headings_over_two_rows_beneath_a_title() {
        let rows: [&[&str]; 4] = [
            &["DANH SÁCH ĐẠI BIỂU", "", "", "", "", ""],
            &["STT", "Họ và tên", "Năm sinh", "", "Ngày vào Đảng", ""],
            &["", "", "Nam", "Nữ", "Dự bị", "Chính thức"],
            &["1", "Nguyễn Văn An", "1975", "", "01/02/2000", "01/02/2001"],
        ];
        for merges in [&[(1, 1, 0, 5), (2, 3, 1, 1), (2, 2, 2, 3), (2, 2, 4, 5)][..], &[]] {
            let (layout, rows) = Layout::search(&grid(&rows, merges)).unwrap();
            let field = Use::Field;
            let expected = [
                Use::Numbering,
                field(Column::Name),
                Use::OfSex(Sex::Male),
                Use::OfSex(Sex::Female),
                field(Column::Joined),
                field(Column::Official),
            ];
            assert_eq!(layout.uses, expected);
            assert_eq!((rows, layout.first, layout.last, layout.headings[2].as_str()), (3, 2, 3, "Năm sinh – Nam"));
        }
    }

    #[test]
    fn names_in_two_columns() {
        let rows: [&[&str]; 2] = [&["Họ và tên", "", "Tư cách"], &["Nguyễn Văn", "An", "khách mời"]];
        let (layout, _) = Layout::search(&grid(&rows, &[(1, 1, 0, 1)])).unwrap();
        assert_eq!(layout.uses, [Use::Family, Use::Given, Use::Field(Column::Kind)]);
        let rows: [&[&str]; 2] = [&["Họ đệm", "Tên", "Đơn vị"], &["Nguyễn Văn", "An", "Tổ 1"]];
        let (layout, _) = Layout::search(&grid(&rows, &[])).unwrap();
        assert_eq!(layout.uses, [Use::Family, Use::Given, Use::Field(Column::Unit)]);
    }

    #[test]
    fn a_row_of_people_is_no_row_of_headings() {
        let rows: [&[&str]; 3] =
            [&["Họ tên", "Tư cách"], &["Lê Văn Chính", "chính thức"], &["Trần Thị Nữ", "dự khuyết"]];
        let (layout, rows) = Layout::search(&grid(&rows, &[])).unwrap();
        assert_eq!((rows, layout.find(Use::OfKind(PersonKind::Alternate))), (1, None));
    }
}
