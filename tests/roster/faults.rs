//! Every fault stands at its sheet, row and column, all of them at once.
use crate::sheet::{Cell, List, rows, told};

const HEAD: &[&str] =
    &["STT", "Mã", "Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị", "Tư cách", "Số thẻ", "Cổ phần", "Thay cho"];
const GOOD: &[&str] = &["1", "D1", "Lê An", "1975", "Nam", "Tổ 1", "chính thức", "7", "", ""];

fn with(column: usize, text: &str) -> List {
    let mut second = ["2", "D2", "Lê Bình", "1976", "Nữ", "Tổ 1", "dự khuyết", "8", "", ""];
    second[column] = text;
    rows(&[&["DANH SÁCH"], HEAD, GOOD, &second])
}

#[test]
fn faults_are_located() {
    for (column, text, expected) in [
        (1, "d1", "4:B script-roster-code-twice"),
        (1, "D 2", "4:B script-roster-odd-code"),
        (2, "", "4:C script-roster-no-name"),
        (3, "20/11/75", "4:D roster-date"),
        (3, "31/02/1975", "4:D roster-date"),
        (4, "khác", "4:E roster-sex"),
        (6, "thính giả", "4:G script-roster-kind"),
        (7, "7", "4:H script-roster-card-twice"),
        (7, "1.23E+11", "4:H roster-card-rounded"),
        (8, "nhiều", "4:I script-shares"),
        (9, "Lê Không", "4:J roster-replaces-nobody"),
        (9, "Lê Bình", "4:J roster-replaces-self"),
    ] {
        let list = with(column, text);
        // A comma in the title line of a text must not stand for one of the list.
        assert_eq!(told("a.csv", list.text(',').as_bytes()), [format!("!{expected}")], "{text}");
        let book = List::workbook(&[("Trang 1", &list)]);
        assert_eq!(told("a.xlsx", &book), [format!("Trang 1!{expected}")], "{text}");
    }
}

#[test]
fn all_faults_at_once_in_order() {
    let list = rows(&[
        &["Họ và tên", "Ngày sinh", "Giới tính", "Tư cách", "Thay cho"],
        &["Lê An", "20/11/75", "khác", "chính thức", ""],
        &["Lê Bình", "1975", "Nam", "dự bỉ bỉ", "Lê An"],
        &["Lê Chi", "1975", "Nam", "dự khuyết", "Lê Dũng"],
        &["Lê Dũng", "1975", "Nam", "", ""],
        &["Lê Dũng", "1976", "Nam", "", ""],
    ]);
    let expected = ["!2:B roster-date", "!2:C roster-sex", "!3:D script-roster-kind", "!4:E roster-replaces-several"];
    assert_eq!(told("a.csv", list.text(';').as_bytes()), expected);
}

#[test]
fn headings_that_cannot_be_used() {
    for (list, expected) in [
        (rows(&[&["Họ và tên", "Ngày sinh", "Năm sinh"], &["Lê An", "", ""]]), "!1:C script-roster-column-twice"),
        (rows(&[&["Đơn vị", "Chức vụ"], &["Tổ 1", "Bí thư"]]), "!-: roster-no-headings"),
        (rows(&[&["Họ và tên", "Đơn vị"]]), "!1: roster-nobody"),
        (List::default(), "!-: roster-nothing"),
    ] {
        assert_eq!(told("a.csv", list.text(',').as_bytes()), [expected]);
    }
}

#[test]
fn one_person_in_two_columns_of_sexes_and_an_open_quote() {
    let list =
        rows(&[&["Họ và tên", "Năm sinh", "", "Đơn vị"], &["", "Nam", "Nữ", ""], &["Lê An", "1975", "1975", "T"]]);
    assert_eq!(told("a.csv", list.text(',').as_bytes()), ["!3:C roster-two-sexes"]);
    let text = "Họ và tên,Đơn vị,Chức vụ\nLê An,\"Tổ 1,Bí thư\nLê Bình,Tổ 1,x\nLê Chi,Tổ 1,x\n";
    assert_eq!(told("a.csv", text.as_bytes()), ["!2:B script-roster-quote"]);
    let text = "Họ và tên,Đơn vị,Chức vụ\nLê An,Tổ 1,Bí thư, Trưởng thôn\n";
    assert_eq!(told("a.csv", text.as_bytes()), ["!2: script-roster-width"]);
}

#[test]
fn years_typed_into_cells_formatted_as_dates() {
    let mut list = rows(&[&["Họ và tên", "Ngày sinh"], &["Lê An", ""], &["Lê Bình", ""]]);
    list.rows[1][1] = Cell::Day(1975.0);
    list.rows[2][1] = Cell::Day(27_718.0);
    let births: Vec<_> =
        crate::sheet::people("a.xlsx", &List::workbook(&[("A", &list)])).into_iter().map(|p| p.private.birth).collect();
    assert_eq!(births, ["1975", "20/11/1975"]);
}
