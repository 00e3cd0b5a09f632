//! Papers made beside the record while its congress runs.
use std::fs;

use crate::operator::Operator;
use crate::terminal::ENTER;

const DOWN: &str = "\x1bOB";
const ESC: &str = "\x1b";

/// Puts the message away; a key too soon behind Esc would be read as one with Alt.
fn put_away(operator: &mut Operator) {
    operator.screen.press(ESC);
    operator.screen.until("the message to go", |text| !text.contains(" i  "));
}

#[test]
fn papers_are_made_while_the_congress_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let mut operator = Operator::open(&["agendas/chi-bo"], home.path());
    operator.screen.press("i");
    operator.screen.shows("╭ In giấy tờ");
    operator.screen.press(DOWN);
    operator.screen.press(ENTER);
    operator.screen.shows("Đã tạo tệp Chương trình đại hội");
    put_away(&mut operator);
    let papers = home.path().join("chi-bo/papers");
    assert!(fs::read(papers.join("agenda.pdf")).unwrap().starts_with(b"%PDF-"));
    let written = fs::read(papers.join("agenda.docx")).unwrap();
    // Somebody writes on in the file: another one is made beside it.
    fs::write(papers.join("agenda.docx"), [written.as_slice(), b"more"].concat()).unwrap();
    operator.screen.press("i");
    operator.screen.shows("╭ In giấy tờ");
    operator.screen.press(DOWN);
    operator.screen.press(ENTER);
    operator.screen.shows("agenda-2.docx");
    assert_eq!(fs::read(papers.join("agenda-2.docx")).unwrap(), written);
    assert!(fs::read(papers.join("agenda.docx")).unwrap().ends_with(b"more"));
    put_away(&mut operator);
    // A text with a fault is told, and nothing is made.
    fs::create_dir(papers.join("vi")).unwrap();
    fs::write(papers.join("vi/script.txt"), "[paper]\n= {tittle}\n").unwrap();
    operator.screen.press("i");
    operator.screen.shows("╭ In giấy tờ");
    operator.screen.press(DOWN);
    // Pressed twice by a person.
    operator.screen.press(DOWN);
    operator.screen.press(ENTER);
    operator.screen.shows("script.txt:2");
    assert!(!papers.join("script.pdf").exists());
    put_away(&mut operator);
    operator.screen.press(ENTER);
    operator.step("Tuyên bố lý do");
}
