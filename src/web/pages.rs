//! Whole pages around the picture and the programme, and the files that come with them.
use std::sync::LazyLock;

use crate::base::message::Message;
use crate::record::chain::digest;
use crate::web::html::Html;
use crate::web::stage::View;
use crate::words::speech::Words;

/// The pages' style, their program and their sign.
pub const CSS: &str = include_str!("page.css");
pub const JS: &str = include_str!("page.js");
pub const ICON: &str = include_str!("icon.svg");

/// Changes with the files above: a page that was loaded from an older program loads itself anew.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut all = digest(format!("{CSS}{JS}{ICON}").as_bytes());
    all.truncate(12);
    all
});

/// What fills a page.
pub struct Parts<'a> {
    pub title: &'a str,
    pub stage: &'a str,
    /// Empty in the hall.
    pub programme: &'a str,
    /// "09:14".
    pub clock: &'a str,
}

/// The page of `view`.
pub fn page(parts: &Parts<'_>, view: View, words: &Words) -> String {
    let mut html = Html::default();
    head(&mut html, parts.title, words);
    // Without the page's program the picture comes anew by loading the page again.
    html.raw("<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript></head>");
    body(&mut html, view, words);
    match view {
        View::Phone => phone(&mut html, parts, words),
        View::Hall => hall(&mut html, parts, words),
    }
    html.raw("</body></html>\n");
    html.done()
}

/// A page that says that there is nothing here.
pub fn nothing_here(words: &Words) -> String {
    let mut html = Html::default();
    head(&mut html, &words.get("page-not-found"), words);
    html.raw("</head><body class=\"phone\"><main><h1>")
        .text(&words.get("page-not-found"))
        .raw("</h1><p><a href=\"/\">");
    html.text(&words.get("page-back")).raw("</a></p></main></body></html>\n");
    html.done()
}

fn head(html: &mut Html, title: &str, words: &Words) {
    html.raw("<!doctype html><html lang=\"").text(words.lang().as_str()).raw("\"><head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    html.raw("<meta name=\"color-scheme\" content=\"light dark\"><title>").text(title).raw("</title>");
    html.raw(
        "<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"/page.css?v=",
    );
    html.text(&VERSION).raw("\"><script src=\"/page.js?v=").text(&VERSION).raw("\" defer></script>");
}

/// The page's program finds its words here.
fn body(html: &mut Html, view: View, words: &Words) {
    html.raw("<body class=\"").raw(view.as_str()).raw("\" data-view=\"").raw(view.as_str());
    html.raw("\" data-version=\"").text(&VERSION);
    let with = |key: &'static str, name| words.say(&Message::new(key).with(name, "%"));
    let texts = [
        ("\" data-lost=\"", with("page-lost", "age")),
        ("\" data-seconds=\"", with("stage-age-seconds", "n")),
        ("\" data-minutes=\"", with("stage-age-minutes", "n")),
        ("\" data-hours=\"", with("stage-age-hours", "n")),
    ];
    for (attribute, text) in texts {
        html.raw(attribute).text(&text);
    }
    html.raw("\">");
}

fn phone(html: &mut Html, parts: &Parts<'_>, words: &Words) {
    html.raw("<a class=\"skip\" href=\"#stage\">").text(&words.get("page-skip")).raw("</a><header><h1>");
    html.text(parts.title).raw("</h1></header>");
    html.raw("<nav aria-label=\"").text(&words.get("page-sections")).raw("\">");
    for (to, key) in [("#stage", "page-now"), ("#results", "page-results-short"), ("#agenda", "page-agenda")] {
        html.raw("<a href=\"").raw(to).raw("\">").text(&words.get(key)).raw("</a>");
    }
    html.raw("</nav><p id=\"link\"></p><p id=\"said\" class=\"hidden\" aria-live=\"polite\"></p><main>");
    html.raw("<section id=\"stage\" aria-label=\"").text(&words.get("page-now")).raw("\">").html(parts.stage);
    html.raw("</section><div id=\"programme\">").html(parts.programme).raw("</div></main><footer><p>");
    html.text(&words.get("page-footer")).raw(" <span id=\"clock\">").text(parts.clock).raw("</span></p></footer>");
}

fn hall(html: &mut Html, parts: &Parts<'_>, words: &Words) {
    html.raw("<header><h1>").text(parts.title).raw("</h1></header><main id=\"stage\" aria-label=\"");
    html.text(&words.get("page-now")).raw("\">").html(parts.stage).raw("</main><footer><p id=\"link\"></p>");
    html.raw("<span id=\"clock\">").text(parts.clock).raw("</span></footer>");
}
