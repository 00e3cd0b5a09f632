//! One row of a list read into a person: the only reader, for the agenda's own roster and for lists of any other origin.
use crate::base::date::RosterDate;
use crate::base::id::PersonCode;
use crate::base::message::Message;
use crate::base::text::tidy;
use crate::congress::roll::{MemberStanding, Person, PersonKind};
use crate::record::people::{Private, RosterPerson, Sex};
use crate::script::fault::{clip, one_of};
use crate::script::grid::{EMPTY, FORMULA, Margin, Row, Value};
use crate::script::headings::{Column, KINDS, STANDINGS, Use, is_mark, kind, standing};
use crate::script::layout::Layout;

/// The longest code and the longest name, in characters.
const LONGEST_CODE: usize = 24;
const LONGEST_NAME: usize = 120;
/// The most shares of one person: their sum times the seats of an election still fits the sums of a count.
const MOST_SHARES: u64 = 1_000_000_000_000;
/// From this number on a year of two digits is taken for one of the last century.
const LAST_CENTURY: u32 = 30;

/// How a list is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// A list kept by people: codes may be missing, names may be in capitals, an empty quality is that of the section.
    pub lenient: bool,
    /// The quality of those for whom the row gives none; official when nothing is known.
    pub kind: Option<PersonKind>,
}

/// A person as a row gives them. The code is empty where a lenient list has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub person: Person,
    pub private: Private,
    /// Code or name of the delegate replaced, as written.
    pub replaces: String,
    /// The sheet's number and the line.
    pub sheet: usize,
    pub line: u32,
}

impl Draft {
    /// The person, once their code is known.
    pub fn finish(self) -> RosterPerson {
        RosterPerson { person: self.person, private: self.private }
    }
}

/// Reads a row. None after reporting what is wrong with its cells.
pub fn read(row: &Row, layout: &Layout, margin: &Margin<'_>, manner: Manner) -> Option<Draft> {
    let cells = Cells { row, layout, margin, manner };
    let code = cells.code();
    let name = cells.name();
    let kind = cells.quality();
    let standing = cells.membership();
    let shares = cells.shares();
    let private = cells.private();
    let whole = cells.none_broken();
    let person = Person {
        code: code?,
        name: name?,
        unit: cells.text(Column::Unit),
        position: cells.text(Column::Position),
        kind: kind?,
        standing: standing?,
        convening: cells.ticked(Column::Convening),
        shares: shares?,
        replaces: None,
        digest: String::new(),
    };
    let draft = Draft { person, private: private?, replaces: cells.text(Column::Replaces), sheet: 0, line: row.line };
    whole.then_some(draft)
}

/// The cells of a row by what they are read for.
struct Cells<'a> {
    row: &'a Row,
    layout: &'a Layout,
    margin: &'a Margin<'a>,
    manner: Manner,
}

impl Cells<'_> {
    fn value(&self, used: Use) -> &Value {
        self.layout.find(used).map_or(&EMPTY, |i| self.row.cell(i))
    }

    fn text(&self, column: Column) -> String {
        self.value(Use::Field(column)).text()
    }

    fn digits(&self, column: Column) -> String {
        whole(self.text(column))
    }

    fn ticked(&self, column: Column) -> bool {
        let text = self.text(column).to_lowercase();
        !matches!(text.as_str(), "" | "không" | "khong" | "no" | "0" | "-")
    }

    /// Reports a fault of the cell read for `used`; of the row when there is no such column.
    fn fault(&self, used: Use, wrong: Message, right: Message) {
        match self.layout.find(used) {
            Some(i) => self.margin.cell(self.row.line, (i, &self.layout.headings[i]), (wrong, right)),
            None => self.margin.row(self.row.line, wrong, right),
        }
    }

    fn code(&self) -> Option<PersonCode> {
        let text = self.digits(Column::Code);
        let odd = text.contains(char::is_whitespace) || text.chars().any(char::is_control);
        let wrong = if text.is_empty() && !self.manner.lenient {
            Message::new("script-roster-no-code")
        } else if odd || text.chars().count() > LONGEST_CODE {
            Message::new("script-roster-odd-code").with("text", clip(&text))
        } else {
            return Some(PersonCode(text));
        };
        let right = Message::new("script-roster-code-right").with("most", LONGEST_CODE);
        self.fault(Use::Field(Column::Code), wrong, right);
        None
    }

    fn name(&self) -> Option<String> {
        let text = name(self.row, self.layout);
        let odd =
            text.chars().any(char::is_control) || text.chars().count() > LONGEST_NAME || text.starts_with(FORMULA);
        let wrong = if text.is_empty() {
            Message::new("script-roster-no-name")
        } else if odd {
            Message::new("script-roster-odd-name").with("text", clip(&text))
        } else {
            return Some(if self.manner.lenient { calm(&text) } else { text });
        };
        let whole = Use::Field(Column::Name);
        let used = if self.layout.find(whole).is_some() { whole } else { Use::Family };
        self.fault(used, wrong, Message::new("script-roster-name-right").with("most", LONGEST_NAME));
        None
    }

    /// From the column of qualities, or the ticked one of several; else that of the section.
    fn quality(&self) -> Option<PersonKind> {
        let text = self.text(Column::Kind);
        let ticked = self.ticked_kinds();
        if let [_, second, ..] = ticked[..] {
            self.fault(Use::OfKind(second), Message::new("roster-two-kinds"), Message::new("roster-two-kinds-right"));
            return None;
        }
        let outside = self.manner.kind.unwrap_or_default();
        if text.is_empty() && (self.manner.lenient || !ticked.is_empty()) {
            return Some(ticked.first().copied().unwrap_or(outside));
        }
        let found = kind(&text);
        if found.is_none() {
            let wrong = Message::new("script-roster-kind").with("text", clip(&text));
            self.fault(Use::Field(Column::Kind), wrong, one_of(&text, &KINDS));
        }
        found
    }

    fn ticked_kinds(&self) -> Vec<PersonKind> {
        PersonKind::ALL.into_iter().filter(|k| !self.value(Use::OfKind(*k)).is_empty()).collect()
    }

    /// Voting shares: a whole number, with dots or blanks between thousands; 1 where nothing is written.
    fn shares(&self) -> Option<u64> {
        let text = self.digits(Column::Shares);
        let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '.' | '_' | '\u{a0}')).collect();
        let number = digits.parse().ok().filter(|n| (1..=MOST_SHARES).contains(n));
        let found = if digits.is_empty() { Some(1) } else { number };
        if found.is_none() {
            let wrong = Message::new("script-shares").with("text", clip(&text));
            self.fault(Use::Field(Column::Shares), wrong, Message::new("script-shares-right"));
        }
        found
    }

    fn membership(&self) -> Option<MemberStanding> {
        let text = self.text(Column::Standing);
        let found = standing(&text);
        if found.is_none() {
            let wrong = Message::new("script-roster-standing").with("text", clip(&text));
            self.fault(Use::Field(Column::Standing), wrong, one_of(&text, &STANDINGS));
        }
        found
    }

    fn private(&self) -> Option<Private> {
        let birth = self.date(Use::Field(Column::Birth));
        let sex = self.sex();
        let card = self.card();
        let joined = self.date(Use::Field(Column::Joined));
        let official = self.date(Use::Field(Column::Official));
        let (sex, of_sex) = sex?;
        let birth = birth?;
        Some(Private {
            birth: if birth.is_empty() { of_sex } else { birth },
            sex,
            card: card?,
            ethnicity: self.text(Column::Ethnicity),
            religion: self.text(Column::Religion),
            joined: joined?,
            official: official?,
            education: self.digits(Column::Education),
            degree: self.text(Column::Degree),
            theory: self.text(Column::Theory),
            unit_type: self.text(Column::UnitType),
            more: self.others().collect(),
            salt: String::new(),
        })
    }

    fn others(&self) -> impl Iterator<Item = (String, String)> {
        let columns = self.layout.uses.iter().enumerate().filter(|(_, u)| **u == Use::Other);
        let cells = columns.filter(|(i, _)| !self.row.cell(*i).is_empty());
        cells.map(|(i, _)| (self.layout.headings[i].clone(), self.row.cell(i).text()))
    }

    /// A card number is not rounded by a spreadsheet.
    fn card(&self) -> Option<String> {
        let text = self.digits(Column::Card);
        let rounded = text.split_once("E+").is_some_and(|(a, b)| a.parse::<f64>().is_ok() && b.parse::<u32>().is_ok());
        if rounded {
            let wrong = Message::new("roster-card-rounded").with("text", clip(&text));
            self.fault(Use::Field(Column::Card), wrong, Message::new("roster-card-rounded-right"));
        }
        (!rounded).then_some(text)
    }

    /// The date in written form; empty when the cell is.
    fn date(&self, used: Use) -> Option<String> {
        let value = self.value(used);
        let text = value.text();
        if text.is_empty() || matches!(value, Value::Broken(_)) {
            return Some(String::new());
        }
        let found = value.date();
        if found.is_none() {
            self.fault(used, Message::new("roster-date").with("text", clip(&text)), date_right(&text));
        }
        found.map(|d| d.to_string())
    }

    /// The sex, and what the column of that sex says of the birth.
    fn sex(&self) -> Option<(String, String)> {
        let column = Use::Field(Column::Sex);
        let text = self.value(column).text();
        let columns = [Sex::Male, Sex::Female].into_iter().filter(|s| !self.value(Use::OfSex(*s)).is_empty());
        let columns: Vec<Sex> = columns.collect();
        if let [_, second] = columns[..] {
            self.fault(Use::OfSex(second), Message::new("roster-two-sexes"), Message::new("roster-two-sexes-right"));
            return None;
        }
        let found = Sex::find(&text);
        if found.is_none() && !text.is_empty() {
            let wrong = Message::new("roster-sex").with("text", clip(&text));
            self.fault(column, wrong, Message::new("roster-sex-right"));
            return None;
        }
        let Some(of) = columns.first() else {
            let ticked = self.layout.find(Use::OfSex(Sex::Female)).is_some()
                && self.layout.find(Use::OfSex(Sex::Male)).is_none()
                && text.is_empty();
            let sex = found.map_or(if ticked { Sex::Male.as_str() } else { "" }, Sex::as_str);
            return Some((sex.to_owned(), String::new()));
        };
        let cell = self.value(Use::OfSex(*of)).text();
        let only_a_tick = is_mark(&cell) || Sex::find(&cell) == Some(*of);
        let birth = if only_a_tick { String::new() } else { self.date(Use::OfSex(*of))? };
        Some((found.unwrap_or(*of).as_str().to_owned(), birth))
    }

    /// Reports formulas that gave no value; whether there was none.
    fn none_broken(&self) -> bool {
        let mut whole = true;
        for (i, (used, heading)) in self.layout.uses.iter().zip(&self.layout.headings).enumerate() {
            if let Value::Broken(text) = self.row.cell(i)
                && !matches!(used, Use::Numbering | Use::Nameless)
            {
                whole = false;
                let wrong = Message::new("roster-broken-cell").with("text", clip(text));
                self.margin.cell(self.row.line, (i, heading), (wrong, Message::new("roster-broken-cell-right")));
            }
        }
        whole
    }
}

/// The code and the card number in the row; empty where none stands.
pub fn keys(row: &Row, layout: &Layout) -> (String, String) {
    let of = |column| layout.field(column).map(|i| whole(row.cell(i).text())).unwrap_or_default();
    (of(Column::Code), of(Column::Card))
}

/// A number that a spreadsheet kept with a decimal part, without it.
fn whole(text: String) -> String {
    let bare = text.strip_suffix(".0").filter(|t| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()));
    bare.map(str::to_owned).unwrap_or(text)
}

/// The full name in the row, from one column or two.
pub fn name(row: &Row, layout: &Layout) -> String {
    let text = |used| layout.find(used).map(|i| row.cell(i).text()).unwrap_or_default();
    let whole = text(Use::Field(Column::Name));
    if whole.is_empty() { tidy(&format!("{} {}", text(Use::Family), text(Use::Given))) } else { whole }
}

/// A name in capitals with only the first letter of each word large; any other name as it is.
fn calm(name: &str) -> String {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut start = true;
    let mut calm = String::with_capacity(name.len());
    for c in name.chars() {
        if start {
            calm.push(c)
        } else {
            calm.extend(c.to_lowercase())
        }
        start = !c.is_alphanumeric();
    }
    calm
}

/// What would be right instead of a date that is none.
fn date_right(text: &str) -> Message {
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).filter(|p| !p.is_empty()).collect();
    let near = |text: String| RosterDate::parse(&text).map(|d| d.to_string());
    let short = parts.last().filter(|y| y.len() == 2).and_then(|y| y.parse::<u32>().ok());
    let written = |year: u32| {
        let before = &parts[..parts.len() - 1];
        near(before.iter().map(|p| format!("{p}/")).collect::<String>() + &year.to_string())
    };
    if let Some(year) = short {
        let full = if year < LAST_CENTURY { 2000 + year } else { 1900 + year };
        if let Some(near) = written(full) {
            return Message::new("roster-date-year-right").with("near", near);
        }
    }
    let swapped = if let [m, d, y] = parts[..] { near(format!("{d}/{m}/{y}")) } else { None };
    match swapped {
        Some(near) => Message::new("roster-date-near-right").with("near", near),
        None => Message::new("roster-date-right"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_names() {
        assert_eq!(calm("NGUYỄN VĂN Á"), "Nguyễn Văn Á");
        assert_eq!(calm("Nguyễn VĂN Á"), "Nguyễn VĂN Á");
        assert_eq!(calm("H'ELA NIÊ-KĐĂM"), "H'Ela Niê-Kđăm");
    }

    #[test]
    fn a_wrong_date_is_told_with_the_right_one() {
        let near = |text: &str| {
            let right = date_right(text);
            (right.key.to_string(), format!("{:?}", right.args.get("near")))
        };
        assert!(near("20/11/75").1.contains("20/11/1975"));
        assert!(near("5/6/05").1.contains("05/06/2005"));
        assert!(near("11/20/1975").1.contains("20/11/1975"));
        assert_eq!(near("31/02/1975").0, "roster-date-right");
        assert_eq!(near("khoảng 1975").0, "roster-date-right");
        assert_eq!(near("75").0, "roster-date-year-right");
    }
}
