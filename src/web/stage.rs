//! The hall's picture as HTML: the same sheet that the terminal's display sets, with headings, tables and lists.
use crate::base::message::Message;
use crate::base::qr::Code;
use crate::base::time::Moment;
use crate::readout::scenes::sheet;
use crate::readout::sheet::{Address, BarRow, Ink, List, Part, Row, STAR, Sheet};
use crate::readout::stage::StageFrame;
use crate::web::html::Html;
use crate::words::speech::Words;

/// For whom a picture is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// A page to read, with the programme below.
    Phone,
    /// The hall's screen: the picture alone.
    Hall,
}

impl View {
    /// The word of addresses and of the page itself.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Hall => "hall",
        }
    }
}

/// The picture of `frame`: where the congress is, and what the hall sees. Everything in one line.
pub fn stage(frame: &StageFrame, view: View, words: &Words, now: Moment) -> String {
    let mut html = Html::default();
    let sheet = sheet(frame, words, now);
    html.raw("<div class=\"where\" data-said=\"").text(&said(&sheet, line(frame, &sheet))).raw("\">");
    if let Some(step) = &frame.step {
        let number = Message::new("stage-step-of").with("number", step.number).with("of", step.of);
        html.raw("<span>").text(&words.say(&number)).raw("</span><span>").text(&step.session).raw("</span>");
    } else {
        html.raw("<span>").text(&frame.subtitle).raw("</span>");
    }
    html.raw("</div>");
    if frame.rehearsal {
        html.element(("p", "rehearsal"), &words.get("stage-rehearsal-strip"));
    }
    if sheet.black {
        black(&mut html, view, frame, words);
    } else {
        html.raw("<div class=\"scene\"><div class=\"words\">");
        let sheet = sheet.under_logo();
        if sheet.logo.is_some() {
            // Beside the body's name it says nothing more to those who do not see it.
            html.raw("<img class=\"logo\" src=\"/logo\" alt=\"\">");
        }
        content(&mut html, &sheet, OF_PICTURE, words);
        html.raw("</div>");
        if let Some(address) = sheet.code.as_ref().filter(|a| view == View::Hall || a.alone) {
            code(&mut html, address);
        }
        html.raw("</div>");
        if let Some(line) = line(frame, &sheet) {
            html.element(("p", "line"), line);
        }
    }
    html.done()
}

/// The presidium's line. Above black it is not: there the hall sees nothing.
fn line<'a>(frame: &'a StageFrame, sheet: &Sheet) -> Option<&'a str> {
    frame.line.as_deref().filter(|_| !sheet.black)
}

/// What a screen reader says when the picture changes: its heading and first words, and the presidium's line.
fn said(sheet: &Sheet, line: Option<&str>) -> String {
    let first = sheet.head.iter().chain(&sheet.parts).find_map(|part| match part {
        Part::Words { text, ink: Ink::Title, .. } if !part.is_empty() && text != STAR => Some(text.as_str()),
        _ => None,
    });
    let parts = [Some(sheet.heading.as_str()), first, line].into_iter().flatten().filter(|t| !t.is_empty());
    parts.collect::<Vec<_>>().join(". ")
}

/// A hall whose screen is dark sees nothing; a phone says so, and which step it is.
fn black(html: &mut Html, view: View, frame: &StageFrame, words: &Words) {
    if view == View::Hall {
        html.raw("<div class=\"black\"></div>");
        return;
    }
    html.raw("<div class=\"scene\"><div class=\"words\">");
    html.element(("h2", "kind"), &words.get("page-black"));
    if let Some(step) = &frame.step {
        html.element(("p", "title s100"), &step.title);
    }
    html.raw("</div></div>");
}

/// The tags of a first and of later headings: those of the picture, and those of a result below a section's own.
pub type Headings = [&'static str; 2];
const OF_PICTURE: Headings = ["h2", "h3"];
pub const OF_RESULT: Headings = ["h3", "h4"];

/// The sheet itself.
pub fn content(html: &mut Html, sheet: &Sheet, headings: Headings, words: &Words) {
    html.element((headings[0], "kind"), &sheet.heading);
    let mut headings = if sheet.heading.is_empty() { headings } else { [headings[1]; 2] };
    for piece in &sheet.head {
        part(html, piece, &mut headings);
    }
    if let Some(list) = sheet.list.as_ref().filter(|list| !list.rows.is_empty()) {
        rows(html, list, words);
    }
    for piece in &sheet.parts {
        part(html, piece, &mut headings);
    }
}

fn class(ink: Ink) -> &'static str {
    match ink {
        Ink::Title => "title",
        Ink::Heading => "heading",
        Ink::Text => "text",
        Ink::Dim => "dim",
        Ink::Number => "number",
        Ink::Name => "name",
        Ink::Good => "good",
        Ink::Bad => "bad",
        Ink::Tied => "tied",
        Ink::Rule => "rule",
        Ink::BarYes => "yes",
        Ink::BarNo => "no",
        Ink::BarOther => "other",
    }
}

/// A class for the size of words in the hall.
fn size(weight: u16) -> &'static str {
    match weight {
        0..40 => "s30",
        40..56 => "s50",
        56..66 => "s60",
        66..76 => "s70",
        76..95 => "s85",
        95..115 => "s100",
        115..150 => "s140",
        _ => "s160",
    }
}

/// Words as paragraphs; the first title is the picture's heading where it has none.
fn part(html: &mut Html, part: &Part, headings: &mut Headings) {
    match part {
        Part::Words { .. } if part.is_empty() => {}
        Part::Words { text, ink, weight } => {
            let heading = *ink == Ink::Title && text != STAR;
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                let tag = if heading { headings[0] } else { "p" };
                if heading {
                    headings[0] = headings[1];
                }
                html.raw("<").raw(tag).raw(" class=\"").raw(class(*ink)).raw(" ").raw(size(*weight)).raw("\"");
                html.raw(if text == STAR { " aria-hidden=\"true\">" } else { ">" }).text(line);
                html.raw("</").raw(tag).raw(">");
            }
        }
        Part::Bars { rows, of, weight } => bars(html, rows, *of, *weight),
    }
}

/// Bars as a table: label, bar, figures.
fn bars(html: &mut Html, rows: &[BarRow], of: u64, weight: u16) {
    html.raw("<table class=\"bars ").raw(size(weight)).raw("\"><tbody>");
    for row in rows {
        let at = |n: u64| u64::try_from(u128::from(n.min(of)) * 1000 / u128::from(of.max(1))).unwrap_or(0);
        html.raw("<tr><th scope=\"row\">").text(&row.label).raw("</th><td class=\"bar\">");
        html.raw("<svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
        html.raw("<rect class=\"rest\" width=\"1000\" height=\"10\"/><rect class=\"").raw(class(row.ink));
        html.raw("\" width=\"").number(at(row.value)).raw("\" height=\"10\"/>");
        if let Some(mark) = row.mark {
            let x = at(mark).saturating_sub(2);
            html.raw("<rect class=\"mark\" x=\"").number(x).raw("\" width=\"4\" height=\"10\"/>");
        }
        html.raw("</svg></td><td class=\"figures\">").text(&row.figures).raw("</td></tr>");
    }
    html.raw("</tbody></table>");
}

/// People or shares: a numbered list where there are no figures, else a table. In the hall the page's program sets them
/// side by side.
fn rows(html: &mut Html, list: &List, words: &Words) {
    html.raw("<div class=\"rows\">");
    let figures = list.rows.iter().any(|row| !row.figures.is_empty());
    if figures {
        table(html, &list.rows, words)
    } else {
        names(html, &list.rows)
    }
    html.raw("</div>");
}

fn names(html: &mut Html, rows: &[Row]) {
    html.raw("<ol class=\"names\">");
    for row in rows {
        html.raw("<li value=\"").text(&row.number).raw("\"><span class=\"name\">").text(&row.name).raw("</span></li>");
    }
    html.raw("</ol>");
}

/// A table of results has all its headings; one of shares needs none but its labels.
fn table(html: &mut Html, rows: &[Row], words: &Words) {
    let results = rows.iter().any(|row| !row.standing.is_empty());
    html.raw("<table class=\"figures-table\">");
    if results {
        html.raw("<thead><tr>");
        for (class, key) in
            [("n", "page-number"), ("name", "page-name"), ("figure", "page-votes"), ("figure", "page-share")]
        {
            html.raw("<th scope=\"col\" class=\"").raw(class).raw("\">").text(&words.get(key)).raw("</th>");
        }
        html.raw("</tr></thead>");
    }
    html.raw("<tbody>");
    for row in rows {
        html.raw("<tr class=\"").raw(class(row.ink)).raw("\">");
        if results {
            html.raw("<td class=\"n\">").text(&row.number).raw("</td>");
        }
        html.raw("<th scope=\"row\" class=\"name\">").text(&row.name);
        if !row.standing.is_empty() {
            html.raw(" <span class=\"standing\"><span class=\"sign\">")
                .text(&row.sign)
                .raw("</span> <span class=\"in-words\">");
            html.text(&row.standing).raw("</span></span>");
        }
        html.raw("</th>");
        for figure in &row.figures {
            html.raw("<td class=\"figure\">").text(figure).raw("</td>");
        }
        html.raw("</tr>");
    }
    html.raw("</tbody></table>");
}

/// The code as one path of dark modules on a light ground.
fn code(html: &mut Html, address: &Address) {
    let Some(code) = Code::of_address(&address.text) else { return };
    let across = code.across() as u64;
    html.raw(if address.alone { "<figure class=\"code alone\">" } else { "<figure class=\"code\">" });
    html.raw("<svg viewBox=\"0 0 ").number(across).raw(" ").number(across).raw("\" role=\"img\" aria-label=\"");
    html.text(&address.text).raw("\" shape-rendering=\"crispEdges\"><rect class=\"light\" width=\"").number(across);
    html.raw("\" height=\"").number(across).raw("\"/><path class=\"dark\" d=\"");
    for row in 0..code.across() {
        for column in (0..code.across()).filter(|column| code.is_dark(*column, row)) {
            html.raw("M").number(column as u64).raw(" ").number(row as u64).raw("h1v1h-1z");
        }
    }
    html.raw("\"/></svg><figcaption><span>").text(&address.caption).raw("</span> <strong>");
    html.text(&address.text).raw("</strong></figcaption></figure>");
}
