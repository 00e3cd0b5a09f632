//! Documents as pages and as files for a word processor: everything is there, in its place, with its letters.
use std::io::{Cursor, Read};

use daihoi::papers::document::{Block, Document, Head};
use daihoi::papers::faces::Faces;
use daihoi::papers::page::{A4, Mark, Paper};
use daihoi::papers::set::{set, set_all};
use daihoi::papers::table::Table;
use daihoi::papers::{docx, pdf};
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::composing::table;
use crate::credentials::{books, composed, in_place, state_quorum, texts};
use crate::pictures::pages;

fn head() -> Head {
    Head {
        superior: "Đảng bộ quận Long Biên".to_owned(),
        organisation: "Đảng bộ phường Phúc Đồng".to_owned(),
        motto: vec!["ĐẢNG CỘNG SẢN VIỆT NAM".to_owned()],
        number: "Số: 01-BB/ĐH".to_owned(),
        locality: "Phúc Đồng".to_owned(),
        date: None,
        status: "DỰ THẢO".to_owned(),
    }
}

/// A document with a block of each kind, hostile ones among them.
fn document() -> Document {
    let long = "Đoàn Chủ tịch điều hành Đại hội theo chương trình đã được thông qua. ".repeat(9);
    let high = Table { rows: vec![vec![long.repeat(8), "1".to_owned()]], ..table() };
    let many =
        Table { rows: (0..80).map(|i| vec![format!("Đại biểu thứ {i}"), i.to_string()]).collect(), ..table() };
    let sign = |lines: &[&str]| lines.iter().map(|l| (*l).to_owned()).collect();
    let mut blocks = vec![
        Block::Title("Biên bản Đại hội <đại biểu> & “khách”".to_owned()),
        Block::About("Nhiệm kỳ 2025–2030".to_owned()),
        Block::Heading("I. Thành phần".to_owned()),
        Block::Paragraph(long.clone()),
        Block::Paragraph(format!("Ý kiến: {}", "….".repeat(120))),
        Block::Item("Nguyễn Thị Ước & Đỗ Văn Á < 50%".to_owned()),
        Block::Check(true, format!("Kiểm điểm; {long}")),
        Block::Check(false, "Bầu cử".to_owned()),
        Block::Heading("II. Kết quả".to_owned()),
        Block::Table(many),
        Block::Table(high),
        Block::PageBreak,
    ];
    // Nothing but headings must not make a page each.
    blocks.extend((0..60).map(|i| Block::Heading(format!("Mục {i}"))));
    blocks.push(Block::Signatures(vec![
        sign(&["THƯ KÝ ĐẠI HỘI"]),
        sign(&["TM. ĐOÀN CHỦ TỊCH", "CHỦ TỊCH"]),
        sign(&["TRƯỞNG BAN"]),
        sign(&["T/M BAN KIỂM PHIẾU CỦA ĐẠI HỘI ĐẠI BIỂU"]),
    ]));
    let foot = format!("Số liệu lấy từ sổ ghi, mục 17. Mã xác nhận: {}", "0f1e ".repeat(16).trim());
    Document { title: "Biên bản: <Đại hội>".to_owned(), head: head(), blocks, foot }
}

fn laid(document: &Document) -> Paper {
    set(document, &Faces::load().unwrap(), &Words::new(Lang::Vi))
}

#[test]
fn every_kind_of_block_is_in_place() {
    let paper = laid(&document());
    in_place(&paper);
    assert!(paper.sheets.len() < 16, "{} pages", paper.sheets.len());
    for (at, sheet) in paper.sheets.iter().enumerate() {
        let own: Vec<_> = sheet.lines().map(|l| l.shaped.text.as_str()).collect();
        assert!(own.iter().any(|l| l.contains("0f1e 0f1e")), "page {at}: {own:?}");
        for mark in &sheet.marks {
            let Mark::Rule { from, to, .. } = mark else { continue };
            assert!(from.1.max(to.1) < A4.1 - 19.0 && from.0.min(to.0) > 29.0 && from.0.max(to.0) < 193.0, "{mark:?}");
        }
    }
    let lines = texts(&paper);
    for wanted in ["Số: 01-BB/ĐH", "DỰ THẢO", "Phúc Đồng, ngày ….. tháng ….. năm ………", "CHỦ TỊCH"]
    {
        assert!(lines.iter().any(|l| l == wanted), "{wanted}");
    }
    assert!(lines.iter().filter(|l| *l == "Họ và tên").count() >= 3);
}

#[test]
fn a_heading_is_not_left_alone_at_the_foot_of_a_page() {
    for before in 0..45 {
        let mut blocks = vec![Block::Paragraph("Dòng.".to_owned()); before];
        blocks.extend([Block::Heading("MỤC".to_owned()), Block::Table(table())]);
        let paper = laid(&Document { blocks, ..Document::default() });
        let page = |text: &str| paper.sheets.iter().position(|s| s.lines().any(|l| l.shaped.text == text));
        assert_eq!(page("MỤC"), page("Đỗ Văn Á"), "{before}");
    }
}

#[test]
fn places_to_sign_do_not_stand_alone_on_a_page() {
    for before in 0..45 {
        let mut blocks = vec![Block::Paragraph("Dòng.".to_owned()); before + 1];
        blocks.push(Block::Paragraph("Câu cuối.".to_owned()));
        blocks.push(Block::Signatures(vec![vec!["CHỦ TỊCH".to_owned()]]));
        let paper = laid(&Document { blocks, ..Document::default() });
        let page = |text: &str| paper.sheets.iter().position(|s| s.lines().any(|l| l.shaped.text == text));
        assert_eq!(page("Câu cuối."), page("CHỦ TỊCH"), "{before}");
    }
}

#[test]
fn pages_become_pictures_with_ink_and_the_same_bytes_each_time() {
    let (document, faces) = (document(), Faces::load().unwrap());
    let paper = laid(&document);
    for line in paper.sheets.iter().flat_map(|s| s.lines()) {
        assert_eq!(faces.missing(line.shaped.face, &line.shaped.text), None, "{}", line.shaped.text);
        assert!(line.shaped.glyphs.iter().all(|g| g.id != 0));
    }
    let bytes = pdf::bytes(&paper, &faces, Lang::Vi).unwrap();
    assert_eq!(bytes, pdf::bytes(&paper, &faces, Lang::Vi).unwrap());
    let pictures = pages(&bytes, 40.0);
    assert_eq!(pictures.len(), paper.sheets.len());
    for picture in &pictures {
        let dark = picture.grey.iter().filter(|g| **g < 128).count();
        assert!(dark > 300, "an empty page: {dark}");
    }
}

/// The text of one part of a DOCX file.
fn part(docx: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// What stands in the runs of `xml`, each as written, unescaped.
fn runs(xml: &str) -> Vec<String> {
    let texts = xml.split("<w:t ").skip(1).map(|rest| {
        let text = rest.split_once('>').unwrap().1;
        text.split_once("</w:t>").unwrap().0.to_owned()
    });
    let plain = |t: String| {
        let t = t.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
        t.replace("&amp;", "&")
    };
    texts.map(plain).collect()
}

fn said(document: &Document) -> Vec<String> {
    let mut all = vec![document.head.number.clone(), document.head.status.clone()];
    for block in &document.blocks {
        match block {
            Block::Title(t) => all.push(t.to_uppercase()),
            Block::Item(t) => all.push(format!("- {t}")),
            Block::Check(_, t) => all.push(format!(" {t}")),
            Block::About(t) | Block::Heading(t) | Block::Paragraph(t) => all.push(t.clone()),
            Block::Table(t) => all.extend(t.head.iter().chain(t.rows.iter().flatten()).cloned()),
            Block::Signatures(places) => all.extend(places.iter().flatten().cloned()),
            Block::PageBreak => {}
        }
    }
    all.retain(|t| !t.is_empty());
    all
}

#[test]
fn every_word_is_in_the_file_for_a_word_processor() {
    let words = Words::new(Lang::Vi);
    let mut report = books("phuc-dong");
    state_quorum(&mut report);
    for document in [document(), composed(&report, Lang::Vi)] {
        let bytes = docx::bytes(std::slice::from_ref(&document), &words).unwrap();
        assert_eq!(bytes, docx::bytes(std::slice::from_ref(&document), &words).unwrap());
        let xml = part(&bytes, "word/document.xml");
        let runs = runs(&xml);
        for text in said(&document) {
            assert!(runs.contains(&text), "{text}");
        }
        assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>"));
        for footer in ["word/footer1.xml", "word/footer2.xml"] {
            assert!(part(&bytes, footer).contains(&document.foot), "{footer}");
        }
        assert!(part(&bytes, "word/header1.xml").contains("PAGE"));
        let tables = document.blocks.iter().filter(|b| matches!(b, Block::Table(_))).count();
        assert_eq!(xml.matches("<w:tblHeader").count(), tables);
        let styles = part(&bytes, "word/styles.xml");
        assert!(styles.contains("Times New Roman"));
        assert_eq!(styles.matches("w:styleId=\"Normal\"").count(), 1);
        // Short rules are one line, not a box.
        assert!(xml.split("<w:pBdr>").skip(1).all(|b| !b.split("</w:pBdr>").next().unwrap().contains("w:left")));
        assert!(xml.contains("w:pgMar") && !xml.contains("&lt;w:"));
    }
}

#[test]
fn several_papers_in_one_file_keep_a_foot_each() {
    let words = Words::new(Lang::Vi);
    let one =
        |foot: &str| Document { foot: foot.to_owned(), blocks: vec![Block::Paragraph("A".to_owned())], ..document() };
    let both = [one("aaaa"), one("bbbb")];
    let xml = part(&docx::bytes(&both, &words).unwrap(), "word/document.xml");
    assert!(xml.contains("aaaa") && xml.contains("bbbb") && xml.contains("w:br w:type=\"page\""));
    let paper = set_all(&both, &Faces::load().unwrap(), &words);
    assert_eq!(paper.sheets.len(), 2);
    assert!(paper.sheets[1].lines().any(|l| l.shaped.text == "bbbb"));
}
