//! The programme as HTML: results, agenda, documents.
use crate::base::message::Message;
use crate::congress::agenda::Format;
use crate::readout::programme::{Outcome, Programme, Published, SessionRows, Shown, Stage, StepRow};
use crate::readout::scenes::outcome;
use crate::rules::verdict::Standing;
use crate::web::documents::Documents;
use crate::web::html::Html;
use crate::web::stage::{OF_RESULT, content};
use crate::words::speech::Words;

/// The sections below the picture. Everything in one line.
pub fn programme(programme: &Programme, documents: &Documents, words: &Words) -> String {
    let mut html = Html::default();
    results(&mut html, &programme.results, words);
    let there = |published: &&Published| documents.get(published.number).is_some();
    papers(&mut html, &programme.documents.iter().filter(there).collect::<Vec<_>>(), words);
    agenda(&mut html, &programme.sessions, words);
    html.done()
}

fn section(html: &mut Html, id: &'static str, title: &str) {
    html.raw("<section id=\"").raw(id).raw("\" aria-labelledby=\"").raw(id).raw("-title\"><h2 id=\"").raw(id);
    html.raw("-title\">").text(title).raw("</h2>");
}

/// Newest first; each opens.
fn results(html: &mut Html, results: &[Shown], words: &Words) {
    section(html, "results", &words.get("page-results"));
    if results.is_empty() {
        html.element(("p", "none"), &words.get("page-no-results"));
    }
    for (position, shown) in results.iter().enumerate().rev() {
        html.raw("<details id=\"result-").number(position as u64).raw("\"><summary><time>");
        html.text(&shown.at.format("%H:%M").to_string()).raw("</time> <span class=\"what\">");
        let (what, good, came) = headline(&shown.result, words);
        html.text(&what).raw("</span> <span class=\"").raw(if good { "good" } else { "bad" }).raw("\">");
        html.text(&came).raw("</span></summary><div class=\"result\">");
        content(html, &outcome(&shown.result, words), OF_RESULT, words);
        html.raw("</div></details>");
    }
    html.raw("</section>");
}

/// What was decided, whether it came about, and in which words.
fn headline(result: &Outcome, words: &Words) -> (String, bool, String) {
    match result {
        Outcome::Hands(result) => {
            let key = if result.carried { "page-carried" } else { "page-not-carried" };
            (words.phrase(&result.question), result.carried, words.get(key))
        }
        Outcome::Election(declared) => {
            let elected = declared.rows.iter().filter(|r| r.standing == Standing::Elected).count();
            let message = Message::new("page-elected").with("elected", elected).with("seats", declared.seats);
            (declared.office.clone(), elected > 0, words.say(&message))
        }
    }
}

fn agenda(html: &mut Html, sessions: &[SessionRows], words: &Words) {
    section(html, "agenda", &words.get("page-agenda"));
    for session in sessions {
        html.raw("<h3>").text(&session.title);
        if let Some(minutes) = session.starts {
            html.raw(" <span class=\"starts\">")
                .text(&format!("{:02}:{:02}", minutes / 60, minutes % 60))
                .raw("</span>");
        }
        html.raw("</h3><ol class=\"steps\">");
        session.steps.iter().for_each(|row| step(html, row, words));
        html.raw("</ol>");
    }
    html.raw("</section>");
}

/// The state is told by a sign and by words for those who do not see it.
fn step(html: &mut Html, row: &StepRow, words: &Words) {
    let (class, sign, key) = match row.state {
        Stage::Done => ("done", "✓", "page-step-done"),
        Stage::Now => ("now", "▸", "page-step-now"),
        Stage::Ahead => ("ahead", "", "page-step-ahead"),
    };
    html.raw("<li value=\"").number(row.number as u64).raw("\" class=\"").raw(class).raw("\"");
    html.raw(if row.state == Stage::Now { " aria-current=\"step\">" } else { ">" });
    html.raw("<span class=\"sign\" aria-hidden=\"true\">").raw(sign).raw("</span><span class=\"n\">");
    html.number(row.number as u64).raw("</span><span class=\"step\">").text(&row.title);
    html.raw(if row.state == Stage::Now { " <span class=\"state\">" } else { " <span class=\"hidden\">" });
    html.text(&words.get(key)).raw("</span></span></li>");
}

fn papers(html: &mut Html, documents: &[&Published], words: &Words) {
    if documents.is_empty() {
        return;
    }
    section(html, "documents", &words.get("page-documents"));
    html.raw("<ul class=\"documents\">");
    for published in documents {
        html.raw("<li><a href=\"/doc/").number(published.number as u64).raw("\">").text(&published.document.title);
        html.raw(" <span class=\"about\">").text(&about(published, words)).raw("</span></a></li>");
    }
    html.raw("</ul></section>");
}

/// "PDF, 1,2 MB".
fn about(published: &Published, words: &Words) -> String {
    let format = match published.document.format {
        Format::Pdf => "PDF".to_owned(),
        Format::Docx => "Word".to_owned(),
        Format::Xlsx => "Excel".to_owned(),
        Format::Text => words.get("page-format-text"),
        Format::Png | Format::Jpeg => words.get("page-format-image"),
    };
    let kilobytes = published.document.size.div_ceil(1024);
    let size = if kilobytes < 1000 {
        format!("{kilobytes} KB")
    } else {
        // Tenths of a megabyte.
        let tenths = kilobytes * 10 / 1024;
        format!("{} MB", words.decimal(&format!("{}.{}", tenths / 10, tenths % 10)))
    };
    format!("{format}, {size}")
}
