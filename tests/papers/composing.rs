//! Texts filled with values: what is left out, what stands where, what cannot be.
use daihoi::papers::compose::{Composed, compose};
use daihoi::papers::document::Block;
use daihoi::papers::filling::{Filling, Values};
use daihoi::papers::page::Align;
use daihoi::papers::table::{Column, Table};
use daihoi::script::fault::Faults;
use daihoi::script::paper_form::Form;
use daihoi::script::paper_text::read;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

pub(crate) const FORM: Form = Form {
    name: "minutes",
    parts: &[
        ("paper", &["congress", "present", "none", "lines", "steps", "none-of-them", "table", "boxes", "chair"]),
        ("step", &["title", "votes", "note"]),
    ],
};

pub(crate) fn table() -> Table {
    let column = |width, align| Column { width, align };
    let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
    Table {
        columns: vec![column(120.0, Align::Left), column(42.0, Align::Right)],
        head: row(["Họ và tên", "Số phiếu"]),
        rows: vec![row(["Nguyễn Thị Ước", "61"]), row(["Đỗ Văn Á", "58"])],
    }
}

pub(crate) fn values() -> Values {
    let step = |title: &str, votes: &str| Values::default().text("title", title).text("votes", votes).text("note", "");
    Values::default()
        .text("congress", "Đại hội  Chi bộ 5")
        .text("present", "61")
        .text("none", " ")
        .text("lines", "Dòng một\nDòng hai")
        .each("steps", "step", vec![step("Chào cờ", ""), step("Biểu quyết", "61/61")])
        .each("none-of-them", "step", Vec::new())
        .with("table", Filling::Table(table()))
        .with("boxes", Filling::Checks(vec![(true, "Kiểm điểm".to_owned()), (false, "Bầu cử".to_owned())]))
        .text("chair", "Lê / Trần")
}

pub(crate) fn composed(text: &str) -> Composed {
    compose(&read("minutes.txt", text.as_bytes(), &FORM).unwrap(), &values()).unwrap()
}

/// The composed blocks, one a line.
fn shown(text: &str) -> String {
    let line = |block: &Block| match block {
        Block::Title(t) => format!("= {t}"),
        Block::About(t) => format!("~ {t}"),
        Block::Heading(t) => format!("* {t}"),
        Block::Paragraph(t) => t.clone(),
        Block::Item(t) => format!("- {t}"),
        Block::Table(t) => format!("table {}", t.rows.len()),
        Block::Check(ticked, t) => format!("[{}] {t}", if *ticked { "x" } else { " " }),
        Block::Signatures(places) => {
            format!("sign {}", places.iter().map(|p| p.join(" + ")).collect::<Vec<_>>().join(" | "))
        }
        Block::PageBreak => "---".to_owned(),
    };
    composed(&format!("[paper]\n{text}")).blocks.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn what_there_is_nothing_to_say_about_is_left_out() {
    let cases = [
        ("= BIÊN BẢN\n~ {congress}", "= BIÊN BẢN\n~ Đại hội Chi bộ 5"),
        ("Có {present} đại biểu.", "Có 61 đại biểu."),
        ("Vắng: {none}.", ""),
        ("Có {present}, vắng {none}.", "Có 61, vắng ."),
        ("~ {none}\nA", "A"),
        ("* I. Trống\n* II. Có\nA", "* II. Có\nA"),
        ("* I. Trống\n{none}\n- {none}\n{none-of-them}\n* II. Có\nA", "* II. Có\nA"),
        ("A\n* Cuối", "A"),
        ("Gồm:\n- {none}\n- {none}\nA", "A"),
        ("Gồm:\n- {none}\n- {present}", "Gồm:\n- 61"),
        ("Gồm:\n{none-of-them}\nA", "A"),
        ("Gồm:\n{table}", "Gồm:\ntable 2"),
        ("Như sau:\nVắng {none}.\n* A\nB", "Như sau:\n* A\nB"),
        ("* {none}\nA", "A"),
        ("- {lines}", "- Dòng một\n- Dòng hai"),
        ("Lời: {lines}", "Lời: Dòng một\nDòng hai"),
        ("* {lines}\nA", "* Dòng một Dòng hai\nA"),
        ("* Bảng\n{table}", "* Bảng\ntable 2"),
        ("{boxes}", "[x] Kiểm điểm\n[ ] Bầu cử"),
        ("---\nA\n---\n---\nB\n---", "A\n---\nB"),
        ("A\n* Trống\n---\n* Có\nB", "A\n---\n* Có\nB"),
    ];
    for (text, wanted) in cases {
        assert_eq!(shown(text), wanted, "{text}");
    }
}

#[test]
fn a_part_is_set_once_for_each_and_a_heading_above_it_stays() {
    let text =
        "* II. Diễn biến\n{steps}\n* III. Trống\n{none-of-them}\n[step]\n* {title}\n- Biểu quyết: {votes}\n({note})\n";
    // Within a part the same rule holds: the step nothing is told of has no heading.
    assert_eq!(shown(text), "* II. Diễn biến\n* Biểu quyết\n- Biểu quyết: 61/61");
    let text = "{steps}\n[step]\n---\n{title}\n";
    assert_eq!(shown(text), "Chào cờ\n---\nBiểu quyết");
}

#[test]
fn places_to_sign_are_parted_before_they_are_filled() {
    let text = "A\n[signatures]\nTHƯ KÝ\nTM. ĐOÀN CHỦ TỊCH / CHỦ TỊCH / {chair}\n{none} / {none}\n";
    assert_eq!(shown(text), "A\nsign THƯ KÝ | TM. ĐOÀN CHỦ TỊCH + CHỦ TỊCH + Lê / Trần");
    let numbered = composed("[paper]\n= A\n[number]\nSố: … / {present}\n");
    assert_eq!((numbered.title.as_str(), numbered.number.as_str()), ("A", "Số: … / 61"));
}

fn told(faults: &Faults) -> String {
    let words = Words::new(Lang::Vi);
    faults.messages().iter().map(|m| words.say(m) + "\n").collect()
}

#[test]
fn what_cannot_be_filled_is_told_with_its_line() {
    let failed = |text: &str| {
        let text = read("minutes.txt", text.as_bytes(), &FORM).unwrap();
        told(&compose(&text, &values()).unwrap_err())
    };
    insta::assert_snapshot!("within_a_sentence", failed("[paper]\nA\nCác bước: {steps}.\n[step]\nB\n"));
    insta::assert_snapshot!("part_missing", failed("[paper]\nA\n\n{steps}\n"));
}

#[test]
fn faults_of_a_text_are_told_all_at_once() {
    let text =
        "A\n[paper]\nCó {presnt} đại biểu, {votes}\n{congress\n=\n[stpe]\nB\n[signatures]\n1\n2\n3\n4\n5\n[paper]\n";
    let faults = read("papers/vi/minutes.txt", text.as_bytes(), &FORM).unwrap_err();
    insta::assert_snapshot!("faults_of_a_text", told(&faults));
}

#[test]
fn a_text_that_names_everything_over_and_over_comes_to_an_end() {
    let steps = (0..2000).map(|_| Values::default().text("title", "x")).collect();
    let values = Values::default().each("steps", "step", steps);
    let text = format!("[paper]\n{}[step]\n{{title}}\n", "{steps}\n".repeat(2000));
    let text = read("minutes.txt", text.as_bytes(), &FORM).unwrap();
    assert_eq!(compose(&text, &values).unwrap_err().0[0].wrong.key, "paper-text-endless");
}
