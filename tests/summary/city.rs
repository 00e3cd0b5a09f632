//! The figures that a city's committee published of its 46 grassroots congresses in 2020, found again from 46 archives.
use std::path::Path;
use std::process::Command;

use daihoi::app::summarise::{archives, summarise};
use daihoi::readout::summary::Totals;
use daihoi::rules::body::BodyKind;

use crate::generated::{Plan, archive, rules};

/// The congresses of the city. Ten are of wards and communes, nine of them of delegates; in the tenth, of all 182 members,
/// the secretary had the fewest votes. The last one elects no secretary and leaves one content out.
fn city() -> Vec<Plan> {
    let one = |at: u32| {
        let local = at < 10;
        let organisation = match at {
            0..6 => format!("Đảng bộ phường Thử {}", at + 1),
            6..10 => format!("Đảng bộ xã Thử {}", at + 1),
            _ => format!("Đảng bộ cơ quan Thử {}", at + 1),
        };
        let last = at == 45;
        Plan {
            id: format!("co-so-{:02}", at + 1),
            organisation,
            kind: if local && at != 9 { BodyKind::Delegates } else { BodyKind::Members },
            voters: if at == 9 { 182 } else { 60 + at },
            absent: if at == 9 { 0 } else { at % 3 },
            committee: if at < 13 { 8 } else { 7 },
            again: if at < 7 { 6 } else { 5 },
            standing: match at {
                0..23 => 3,
                23 => 4,
                _ => 0,
            },
            against: match at {
                45 => None,
                // 149 of 182.
                9 => Some(33),
                20 | 30 => Some(0),
                _ => Some(1),
            },
            deputies: if last { 0 } else { 1 + u32::from((10..16).contains(&at)) },
            delegates: if at < 14 { 7 } else { 6 },
            alternates: if at < 10 { 2 } else { 1 },
            registered: if at < 3 { 6 } else { 5 },
            heard: 2,
            self_review: !last,
            ..Plan::default()
        }
    };
    (0..46).map(one).collect()
}

#[test]
fn the_published_figures_of_46_congresses() {
    let (dir, rules) = (tempfile::tempdir().unwrap(), rules());
    for plan in city() {
        archive(&plan, &rules, dir.path());
    }
    let summary = summarise(&archives(&[dir.path().to_owned()]).unwrap(), false, &|_| {});
    assert_eq!(summary.skipped, []);
    let t = Totals::of(&summary.rows);
    assert_eq!((t.bodies, t.direct, t.all_contents, t.complete), (46, 45, 45, 45));
    assert_eq!((t.elected, t.re_elected, t.new, t.unknown), (335, 237, 98, 0));
    assert_eq!((t.standing, t.secretaries, t.deputies), (73, 45, 51));
    assert_eq!((t.speakers.registered, t.speakers.heard), (233, 92));
    assert_eq!((t.delegates, t.alternates), (290, 56));
    assert_eq!((t.local_delegates, t.local_members), (9, 1));
    assert_eq!(t.contents, [46, 46, 45, 46]);
    let votes = t.secretary_votes.unwrap();
    assert_eq!((votes.unanimous, votes.highest, votes.lowest), (2, 10_000, 8187));
    assert_eq!(votes.lowest_at, "Đảng bộ xã Thử 10");
    assert!(votes.next.unwrap() >= 9800, "{votes:?}");
    assert_eq!(summary.rows[9].summoned, 182);
    on_every_surface(dir.path());
}

/// The same from the real program: the table at 80 columns, the workbook, the PDF.
fn on_every_surface(archives: &Path) {
    let daihoi = |words: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_daihoi")).arg("summary").arg(archives).args(words).output().unwrap();
        let said = String::from_utf8(out.stdout).unwrap();
        assert!(out.status.success(), "{said}{}", String::from_utf8_lossy(&out.stderr));
        said
    };
    let said = daihoi(&[]);
    for words in [
        "46 tổ chức đã đại hội",
        "335 người trúng cử, 237 tái cử, 98 mới",
        "thường vụ: 73 người; bí thư: 45; phó bí thư: 51",
        "bí thư: 45/46 tổ chức",
        "(2 người đạt 100%), thấp nhất 81,87% (Đảng bộ xã Thử 10)",
        "290 chính thức, 56 dự khuyết",
        "233 lượt đăng ký, 92 lượt phát biểu",
        "9 đại hội đại biểu, 1 đại hội toàn thể",
        "Đủ 4 nội dung: 45/46",
    ] {
        assert!(said.contains(words), "{words:?} is not in\n{said}");
    }
    let table = said.lines().take_while(|line| !line.is_empty());
    let widest = table.map(daihoi::base::text::width).max().unwrap();
    assert!(widest <= 80, "the table is {widest} columns wide:\n{said}");
    let files = tempfile::tempdir().unwrap();
    let book = files.path().join("tong-hop.xlsx");
    let said = daihoi(&["--out", book.to_str().unwrap()]);
    assert!(said.contains("46 đại hội"), "{said}");
    in_the_workbook(&book);
    let paper = files.path().join("tong-hop.pdf");
    daihoi(&["--out", paper.to_str().unwrap()]);
    assert!(std::fs::read(paper).unwrap().starts_with(b"%PDF-"));
}

fn in_the_workbook(path: &Path) {
    use calamine::{Data, Reader, open_workbook_auto};
    let mut book = open_workbook_auto(path).unwrap();
    assert_eq!(book.sheet_names(), ["Từng tổ chức", "Số liệu chung", "Tệp không tính"]);
    let bodies = book.worksheet_range("Từng tổ chức").unwrap();
    assert_eq!(bodies.rows().count(), 47);
    let column = |name: &str| bodies.rows().next().unwrap().iter().position(|c| *c == name).unwrap();
    let sum = |name: &str| -> f64 {
        let at = column(name);
        bodies.rows().skip(1).filter_map(|row| if let Data::Float(n) = row[at] { Some(n) } else { None }).sum()
    };
    assert_eq!([sum("Cấp ủy trúng cử"), sum("Tái cử"), sum("Mới")], [335.0, 237.0, 98.0]);
    let totals = book.worksheet_range("Số liệu chung").unwrap();
    let of = |name: &str| totals.rows().find(|row| row[0] == name).unwrap()[1].to_string();
    assert_eq!(
        [of("Ban thường vụ"), of("Đại biểu chính thức"), of("Phiếu bí thư thấp nhất (%)")],
        ["73", "290", "81.87"]
    );
}
