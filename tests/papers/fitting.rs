//! Words broken and fitted.
use daihoi::papers::faces::{Face, Faces};
use daihoi::papers::fit::{Room, broken, fitted};

fn lines(text: &str, room: Room) -> Vec<String> {
    fitted(&Faces::load().unwrap(), Face::Sans, text, room).lines.into_iter().map(|l| l.text).collect()
}

#[test]
fn lines_part_where_the_sense_does() {
    let room = Room { width: 51.0, lines: 2, pt: 9.0 };
    assert_eq!(
        lines("Đảng ủy viên, Hiệu trưởng Trường Tiểu học", room),
        ["Đảng ủy viên,", "Hiệu trưởng Trường Tiểu học"]
    );
    assert_eq!(lines("Nguyên Chủ tịch Ủy ban nhân dân phường", room), ["Nguyên Chủ tịch", "Ủy ban nhân dân phường"]);
    assert_eq!(lines("Bí thư Đảng ủy", room), ["Bí thư Đảng ủy"]);
    assert_eq!(lines("", room), Vec::<String>::new());
}

#[test]
fn whatever_stands_on_a_roster_fits() {
    let faces = Faces::load().unwrap();
    let texts = [
        "NGUYỄN".repeat(20),
        "NGUYỄN ".repeat(17),
        "Chi bộ ".repeat(150),
        "W".to_owned(),
        "Đại diện Ban Thường vụ cấp ủy cấp trên trực tiếp của tổ chức cơ sở đảng, Trưởng đoàn công tác".to_owned(),
    ];
    for text in &texts {
        for (width, lines, pt) in [(51.0, 2, 16.0), (51.0, 1, 9.0), (80.0, 3, 9.0), (4.0, 1, 12.0)] {
            let fitted = fitted(&faces, Face::SansBold, text, Room { width, lines, pt });
            assert!(fitted.lines.len() <= lines && fitted.pt <= pt, "{text}");
            assert!(fitted.lines.iter().all(|l| l.width(fitted.pt) <= width + 0.01), "{text} in {width}");
            let words: Vec<_> = fitted.lines.iter().flat_map(|l| l.text.split(' ')).collect();
            assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
        }
    }
}

#[test]
fn paragraphs_break_at_spaces_and_keep_every_word() {
    let faces = Faces::load().unwrap();
    let text = "Căn cứ Quy chế bầu cử trong Đảng, Ban Thẩm tra tư cách đại biểu báo cáo Đại hội như sau. ".repeat(8);
    let lines = broken(&faces, Face::Serif, &text, (14.0, 160.0, 10.0));
    assert!(lines.len() > 5);
    assert!(lines[0].width(14.0) <= 150.0);
    assert!(lines.iter().all(|l| l.width(14.0) <= 160.0));
    let words: Vec<_> = lines.iter().flat_map(|l| l.text.split(' ')).collect();
    assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
}
