//! Tables of papers: columns with their headings, and the rows that several papers have.
use crate::base::date::RosterDate;
use crate::papers::contents::material::Material;
use crate::papers::filling::Filling;
use crate::papers::page::Align;
use crate::papers::table::{Column, Table};
use crate::readout::figures::Winner;

/// A column: mm, how its cells stand, and the key of its heading.
pub type Head = (f32, Align, &'static str);

/// A table of `rows` below these heads.
pub fn table(material: &Material<'_>, heads: &[Head], rows: Vec<Vec<String>>) -> Filling {
    let columns = heads.iter().map(|(width, align, _)| Column { width: *width, align: *align }).collect();
    let head = heads.iter().map(|(_, _, key)| material.get(key)).collect();
    Filling::Table(Table { columns, head, rows })
}

const NUMBER: Head = (12.0, Align::Centre, "paper-column-number");
/// What each name of a vote by ballot came to.
pub const RESULTS: [Head; 5] = [
    NUMBER,
    (64.0, Align::Left, "paper-column-name"),
    (26.0, Align::Right, "paper-column-votes"),
    (24.0, Align::Right, "paper-column-percent"),
    (36.0, Align::Centre, "paper-column-result"),
];
const WINNERS: [Head; 5] = [
    NUMBER,
    (46.0, Align::Left, "paper-column-name"),
    (56.0, Align::Left, "paper-column-position"),
    (24.0, Align::Right, "paper-column-votes"),
    (24.0, Align::Right, "paper-column-percent"),
];
const BORN: [Head; 6] = [
    NUMBER,
    (44.0, Align::Left, "paper-column-name"),
    (18.0, Align::Centre, "paper-column-born"),
    (46.0, Align::Left, "paper-column-position"),
    (20.0, Align::Right, "paper-column-votes"),
    (22.0, Align::Right, "paper-column-percent"),
];

/// Position and unit of a person.
fn place(material: &Material<'_>, winner: &Winner) -> String {
    let person = material.congress().roll.person(&winner.code);
    let parts = person.map_or([""; 2], |p| [p.position.as_str(), p.unit.as_str()]);
    parts.into_iter().filter(|t| !t.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Those elected, in the order given; with the year of birth where `born`, empty where the record does not hold it.
pub fn winners(material: &Material<'_>, all: &[Winner], born: bool) -> Filling {
    let row = |(at, winner): (usize, &Winner)| {
        let mut cells = vec![(at + 1).to_string(), material.congress().roll.name(&winner.code).to_owned()];
        if born {
            let private = material.books.people.private.get(&winner.code);
            let birth = private.and_then(|p| RosterDate::parse(&p.birth));
            cells.push(birth.map_or_else(String::new, |date| date.year.to_string()));
        }
        cells.extend([
            place(material, winner),
            material.number(winner.votes),
            material.percent(winner.votes, winner.base),
        ]);
        cells
    };
    let rows = all.iter().enumerate().map(row).collect();
    if born { table(material, &BORN, rows) } else { table(material, &WINNERS, rows) }
}
