//! The same people in whatever shape: order of columns, encoding, spelling, merges, titles give the same roll.
use daihoi::base::date::RosterDate;
use daihoi::base::id::PersonCode;
use daihoi::congress::roll::{Person, PersonKind};
use daihoi::record::people::{Private, RosterPerson};
use daihoi::script::codes::prefix;
use daihoi::script::fields::{kind_word, value};
use daihoi::script::headings::Column;
use daihoi::script::roster_out::Table;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use unicode_normalization::UnicodeNormalization;

use crate::sheet::{Cell, List, imported, notes, people, rows};

const FAMILY: [&str; 5] = ["Nguyễn Văn", "Trần Thị", "Đặng Hữu", "Tống Công", "Lê"];
const GIVEN: [&str; 6] = ["Ân", "Bình", "Độ", "Ước", "Quỳnh", "Yến"];
const UNITS: [&str; 3] = ["Chi bộ Tổ dân phố số 1", "Chi bộ Công an", "Tổ 3; khu B"];
const POSITIONS: [&str; 4] = ["", "Bí thư chi bộ, Trưởng thôn", "Đảng viên", "Phó \"trưởng\" ban"];

/// The columns of a list, with headings that name them.
const HEADINGS: [(Column, [&str; 3]); 9] = [
    (Column::Name, ["Họ và tên", "HỌ TÊN", "ho_ten"]),
    (Column::Birth, ["Ngày, tháng, năm sinh", "ngay sinh", "Date of birth"]),
    (Column::Sex, ["Giới tính", "GIỚI", "sex"]),
    (Column::Unit, ["Đơn vị", "Chi bộ", "unit"]),
    (Column::Position, ["Chức vụ, đơn vị công tác", "CHUC VU", "position"]),
    (Column::Kind, ["Tư cách đại biểu", "TƯ CÁCH", "kind"]),
    (Column::Card, ["Số thẻ đảng viên", "so the", "Card number"]),
    (Column::Joined, ["Ngày vào Đảng", "Ngày vào Đảng (dự bị)", "joined"]),
    (Column::Theory, ["LLCT", "Lý luận chính trị", "political theory"]),
];

/// How a list is kept.
#[derive(Clone, Debug)]
struct Shape {
    order: Vec<usize>,
    spelling: usize,
    numbering: bool,
    titles: usize,
    blank_every: usize,
    capitals: bool,
    decomposed: bool,
    dates: usize,
    units_once: bool,
    signature: bool,
    file: usize,
    sign: char,
}

fn shape() -> impl Strategy<Value = Shape> {
    let order = Just((0..HEADINGS.len()).collect::<Vec<_>>()).prop_shuffle();
    let flags = any::<(bool, bool, bool, bool, bool)>();
    (order, 0..3usize, 0..4usize, 2..5usize, flags, 0..4usize, 0..6usize, select(vec![',', ';', '\t'])).prop_map(
        |(order, spelling, titles, blank_every, flags, dates, file, sign)| Shape {
            order,
            spelling,
            titles,
            blank_every,
            dates,
            file,
            sign,
            numbering: flags.0,
            capitals: flags.1,
            decomposed: flags.2,
            units_once: flags.3,
            signature: flags.4,
        },
    )
}

fn person() -> impl Strategy<Value = RosterPerson> {
    let name = (select(&FAMILY[..]), select(&GIVEN[..]));
    let date = (1945..2006i32, 1..13u32, 1..29u32);
    let kind = select(&PersonKind::ALL[..]);
    (name, date, any::<bool>(), 0..UNITS.len(), select(&POSITIONS[..]), kind, any::<bool>()).prop_map(
        |((family, given), (year, month, day), male, unit, position, kind, dated)| {
            let birth = RosterDate { year, month: Some(month), day: Some(day) };
            let joined = RosterDate { year: year + 20, month: None, day: None };
            let guest = kind == PersonKind::Guest;
            let person = Person {
                name: format!("{family} {given}"),
                unit: if guest { String::new() } else { UNITS[unit].to_owned() },
                position: position.to_owned(),
                kind,
                ..Person::default()
            };
            let private = Private {
                birth: birth.to_string(),
                sex: if male { "Nam" } else { "Nữ" }.to_owned(),
                joined: if dated { joined.to_string() } else { String::new() },
                theory: if dated { "Cao cấp" } else { "" }.to_owned(),
                ..Private::default()
            };
            RosterPerson { person, private }
        },
    )
}

/// People with cards and the codes that an import makes for them.
fn numbered(mut people: Vec<RosterPerson>) -> Vec<RosterPerson> {
    let mut next = std::collections::HashMap::new();
    for (i, one) in people.iter_mut().enumerate() {
        one.private.card = if i % 3 == 0 { String::new() } else { (5000 + i).to_string() };
        let number = next.entry(prefix(one.person.kind)).and_modify(|n| *n += 1).or_insert(1);
        one.person.code = PersonCode(format!("{}{number:03}", prefix(one.person.kind)));
    }
    people
}

fn serial(date: &str) -> f64 {
    let parts: Vec<i32> = date.split('/').map(|p| p.parse().unwrap()).collect();
    let day = chrono::NaiveDate::from_ymd_opt(parts[2], parts[1].cast_unsigned(), parts[0].cast_unsigned()).unwrap();
    let begin = chrono::NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    f64::from(i32::try_from((day - begin).num_days()).unwrap())
}

fn cell(person: &RosterPerson, column: Column, shape: &Shape) -> Cell {
    let text = value(person, column);
    match column {
        Column::Birth => match shape.dates {
            0 => Cell::Text(text),
            1 => Cell::Text(text.replace('/', "-")),
            2 => Cell::Day(serial(&text)),
            _ => Cell::Text(text.split('/').map(|p| p.trim_start_matches('0')).collect::<Vec<_>>().join(" / ")),
        },
        Column::Card if shape.dates == 1 && !text.is_empty() => Cell::Text(format!("{text}.0")),
        Column::Card if shape.dates == 2 && !text.is_empty() => Cell::Number(text.parse().unwrap()),
        Column::Name if shape.capitals => Cell::Text(text.to_uppercase().replace(' ', " \u{a0} ")),
        Column::Sex if shape.capitals => Cell::text(if text == "Nam" { "M" } else { "nữ" }),
        _ => Cell::Text(text),
    }
}

fn list(people: &[RosterPerson], shape: &Shape) -> List {
    let titles = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "DANH SÁCH ĐẠI BIỂU, khóa I"];
    let mut list = List::default();
    for title in titles.iter().take(shape.titles) {
        list.merges.push((u32::try_from(list.rows.len()).unwrap(), 0, u32::try_from(list.rows.len()).unwrap(), 6));
        list.rows.push(vec![Cell::text(title)]);
    }
    let columns: Vec<_> = shape.order.iter().map(|i| HEADINGS[*i]).collect();
    let mut head: Vec<Cell> = columns.iter().map(|(_, h)| Cell::text(h[shape.spelling])).collect();
    if shape.numbering {
        head.insert(0, Cell::text("STT"));
    }
    list.rows.push(head);
    let mut unit = (String::new(), 0u32);
    for (i, one) in people.iter().enumerate() {
        if i % shape.blank_every == 1 && !shape.units_once {
            list.rows.push(Vec::new());
        }
        let at = u32::try_from(list.rows.len()).unwrap();
        let mut row: Vec<Cell> = columns.iter().map(|(c, _)| cell(one, *c, shape)).collect();
        if shape.numbering {
            row.insert(0, Cell::Number(f64::from(u32::try_from(i + 1).unwrap())));
        }
        let place = columns.iter().position(|(c, _)| *c == Column::Unit).unwrap() + usize::from(shape.numbering);
        if shape.units_once && !one.person.unit.is_empty() && one.person.unit == unit.0 {
            row[place] = Cell::text("");
            list.merges.retain(|m| !(m.0 == unit.1 && usize::from(m.1) == place));
            list.merges.push((unit.1, u16::try_from(place).unwrap(), at, u16::try_from(place).unwrap()));
        } else {
            unit = (one.person.unit.clone(), at);
        }
        list.rows.push(row);
    }
    if shape.signature {
        list.rows.push(Vec::new());
        list.rows.push(vec![Cell::text("Tổng số: 9 đại biểu")]);
        list.rows.push(vec![Cell::text("Người lập biểu"), Cell::text(""), Cell::text(""), Cell::text("TM. ĐẢNG ỦY")]);
        list.rows.push(vec![Cell::text("Lê Người Lập"), Cell::text(""), Cell::text(""), Cell::text("Lê Người Ký")]);
    }
    list
}

fn bytes(list: &List, shape: &Shape) -> (&'static str, Vec<u8>) {
    let mut list = list.clone();
    for cell in list.rows.iter_mut().flatten().filter(|_| shape.decomposed) {
        if let Cell::Text(text) = cell {
            *text = text.nfd().collect();
        }
    }
    let text = list.text(shape.sign);
    let wide = |unit: fn(u16) -> [u8; 2], mark: &str| {
        format!("{mark}{text}").encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    match shape.file {
        0 => ("a.csv", text.into_bytes()),
        1 => ("a.csv", format!("\u{feff}{text}").into_bytes()),
        2 => ("a.txt", wide(u16::to_le_bytes, "\u{feff}")),
        3 => ("a.txt", wide(u16::to_be_bytes, "\u{feff}")),
        4 => ("a.txt", wide(u16::to_le_bytes, "")),
        _ => ("a.xlsx", List::workbook(&[("Danh sách", &list)])),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_same_people_in_any_shape(people in vec(person(), 3..12).prop_map(numbered), shape in shape()) {
        let (name, bytes) = bytes(&list(&people, &shape), &shape);
        let read = imported(name, &bytes, &[]);
        let read = read.people.map_err(|f| TestCaseError::fail(format!("{f:#?}")))?;
        prop_assert_eq!(&read, &people);
        // Read again they keep their codes, in whatever order.
        let mut turned = people.clone();
        turned.reverse();
        let (name, bytes) = self::bytes(&list(&turned, &shape), &shape);
        let again = imported(name, &bytes, &people).people.unwrap();
        let known = |p: &RosterPerson| people.iter().any(|q| q.private.card == p.private.card && q.person.code == p.person.code);
        prop_assert!(again.iter().filter(|p| !p.private.card.is_empty()).all(known));
    }

    #[test]
    fn what_goes_out_comes_in_again(people in vec(person(), 1..20).prop_map(numbered), text in any::<bool>()) {
        let mut people = people;
        for (i, one) in people.iter_mut().enumerate() {
            one.person.shares = 1 + i as u64 * 7;
            one.person.convening = i % 2 == 0;
            one.private.ethnicity = "Kinh".into();
            one.private.official = "1999".into();
            one.private.more.insert("Ghi chú".into(), format!("số {i}, \"x\""));
        }
        let first = people[0].person.code.clone();
        for one in people.iter_mut().skip(1).filter(|p| p.person.kind == PersonKind::Alternate) {
            one.person.replaces = Some(first.clone());
        }
        let words = daihoi::words::speech::Words::new(daihoi::words::lang::Lang::Vi);
        let say = |c| words.say(&daihoi::app::roster_preview::column_name(c));
        let table = Table::new(&people, false, &say);
        let (name, bytes) = if text { ("o.csv", table.csv().unwrap()) } else { ("o.xlsx", table.workbook("Danh sách").unwrap()) };
        prop_assert_eq!(imported(name, &bytes, &[]).people.unwrap(), people);
    }
}

#[test]
fn headings_of_an_export_are_known_in_both_languages() {
    for lang in [daihoi::words::lang::Lang::Vi, daihoi::words::lang::Lang::En] {
        let words = daihoi::words::speech::Words::new(lang);
        for column in Column::ALL {
            let heading = words.say(&daihoi::app::roster_preview::column_name(column));
            assert_eq!(Column::find(&heading), Some(column), "{heading}");
        }
    }
}

#[test]
fn headings_over_two_rows_and_sections() {
    let mut list = rows(&[
        &["DANH SÁCH ĐẠI BIỂU"],
        &["TT", "Họ và tên", "", "Năm sinh", "", "Ngày vào Đảng", "", "Ghi chú"],
        &["", "", "", "Nam", "Nữ", "Dự bị", "Chính thức", ""],
        &["I", "Chi bộ Tổ dân phố số 1 (2 đồng chí)"],
        &["1", "NGUYỄN VĂN", "AN", "20/11/1975", "", "01/02/2000", "01/02/2001"],
        &["2", "Trần Thị", "Bình", "", "27718", "", "2002", "đọc kỹ"],
        &["II", "Chi bộ Công an"],
        &["3", "Lê", "Dung", "", "x", "", ""],
        &["", "Đại biểu dự khuyết"],
        &["4", "Hoàng", "Em", "3/1990"],
        &["", "Tổng số: 4 đại biểu"],
        &["", "Người lập biểu", "", "", "", "TM. ĐẢNG ỦY"],
        &["", "Nguyễn Văn", "Ký", "", "", "Lê Đóng Dấu"],
    ]);
    let check = |name: &str, bytes: &[u8]| {
        let read = people(name, bytes);
        let shown: Vec<_> = read
            .iter()
            .map(|p| {
                let (a, b) = (&p.person, &p.private);
                [a.code.as_str(), &a.name, &a.unit, kind_word(a.kind), &b.sex, &b.birth, &b.joined, &b.official]
                    .join("|")
            })
            .collect();
        assert_eq!(
            shown,
            [
                "D001|Nguyễn Văn An|Chi bộ Tổ dân phố số 1|chính thức|Nam|20/11/1975|01/02/2000|01/02/2001",
                "D002|Trần Thị Bình|Chi bộ Tổ dân phố số 1|chính thức|Nữ|20/11/1975||2002",
                "D003|Lê Dung|Chi bộ Công an|chính thức|Nữ|||",
                "DK001|Hoàng Em||dự khuyết|Nam|03/1990||",
            ],
            "{name}"
        );
        assert_eq!(read[1].private.more["Ghi chú"], "đọc kỹ");
    };
    check("a.csv", list.text(';').as_bytes());
    check("a.xlsx", &List::workbook(&[("Danh sách", &list)]));
    list.merges = vec![
        (0, 0, 0, 7),
        (1, 0, 2, 0),
        (1, 1, 2, 2),
        (1, 3, 1, 4),
        (1, 5, 1, 6),
        (1, 7, 2, 7),
        (3, 1, 3, 7),
        (8, 1, 8, 7),
    ];
    check("a.xlsx", &List::workbook(&[("Bìa", &rows(&[&["Bìa", "x"]])), ("Danh sách", &list)]));
}

#[test]
fn several_sheets() {
    let one = rows(&[&["Họ và tên", "Đơn vị"], &["Lê An", "Tổ 1"]]);
    let two = rows(&[&["Họ và tên", "Đơn vị"], &["Lê Bình", ""]]);
    let other = rows(&[&["Họ và tên", "Chức vụ"], &["Lê Chi", "Bí thư"]]);
    let read = imported("a.xlsx", &List::workbook(&[("Đại biểu", &one), ("Khách mời", &two)]), &[]);
    assert!(notes(&read).contains(&"roster-note-kind-of-sheet"));
    let kinds: Vec<_> = read.people.unwrap().iter().map(|p| p.person.kind).collect();
    assert_eq!(kinds, [PersonKind::Official, PersonKind::Guest]);
    let read = imported("a.xlsx", &List::workbook(&[("A", &one), ("B", &other)]), &[]);
    assert!(notes(&read).contains(&"roster-note-sheets-left"));
    assert_eq!(read.people.unwrap().len(), 1);
}

#[test]
fn a_list_without_units_is_of_one_body() {
    let read = imported("a.csv", "TT,Họ và tên\n1,Lê An\n2,Lê Bình\n".as_bytes(), &[]);
    assert_eq!(notes(&read), ["roster-note-one-unit", "roster-note-no-kind", "roster-note-codes-made"]);
    assert!(read.people.unwrap().iter().all(|p| p.person.unit == "Đảng bộ X"));
}

#[test]
fn whom_an_alternate_replaces() {
    let list =
        "Họ và tên,Tư cách,Thay cho,Đơn vị\nLê An,chính thức,,T\nLê Bình,dự khuyết,le an,T\nLê Chi,dự khuyết,D001,T\n";
    let read = people("a.csv", list.as_bytes());
    let replaced: Vec<_> = read.iter().map(|p| p.person.replaces.clone().map_or(String::new(), |c| c.0)).collect();
    assert_eq!(replaced, ["", "D001", "D001"]);
}
