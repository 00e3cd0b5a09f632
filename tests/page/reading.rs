//! What can be read, how it is answered, and that nothing a person writes becomes part of the page.
use daihoi::readout::programme::Public;
use daihoi::readout::stage::{Candidate, Scene, StageFrame, Which};
use daihoi::web::serve::Limits;
use std::sync::Arc;

use crate::display_samples::{frame, scenes};
use crate::site::{WIDE, papers, programme, site, site_of};

const PATHS: [&str; 8] = ["/", "/hall", "/page.css", "/page.js", "/icon.svg", "/doc/1", "/doc/99", "/nothing/../here"];

#[test]
fn anything_but_get_and_head_is_refused() {
    let site = site(Scene::Black);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"] {
        for path in PATHS.into_iter().chain(["/events"]) {
            let answer = site.ask(method, path, "");
            if answer.status() == 400 && method == "CONNECT" {
                continue;
            }
            assert_eq!(answer.status(), 405, "{method} {path}: {}", answer.head());
            assert_eq!(answer.header("allow"), Some("GET, HEAD"));
        }
    }
}

#[test]
fn head_answers_as_get_does_without_the_content() {
    let site = site(Scene::Black);
    for path in PATHS {
        let (head, get) = (site.ask("HEAD", path, ""), site.get(path));
        assert_eq!((head.status(), head.header("content-type")), (get.status(), get.header("content-type")), "{path}");
        assert_eq!(head.header("content-length").unwrap(), get.body().len().to_string(), "{path}");
        assert!(head.body().is_empty() && !get.body().is_empty(), "{path}");
    }
    assert!(site.ask("HEAD", "/events", "").body().is_empty());
}

#[test]
fn every_answer_has_strict_headers_and_no_address_of_elsewhere() {
    let site = site(Scene::Black);
    for path in PATHS {
        let answer = site.get(path);
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        assert!(!policy.contains("unsafe-eval") && !policy.contains('*'), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"), "{path}");
        assert!(answer.header("cache-control").is_some() && answer.header("set-cookie").is_none(), "{path}");
        let elsewhere = answer.body().replace("http://www.w3.org/2000/svg", "");
        assert!(
            !elsewhere.contains("http:") && !elsewhere.contains("https:") && !elsewhere.contains("//cdn"),
            "{path}"
        );
        // The policy would refuse these; that would be an error in the console, and a bar without its length.
        assert!(!answer.body().contains(" style=") && !answer.body().contains(" onclick="), "{path}");
    }
    assert_eq!(site.get("/doc/99").status(), 404);
    assert_eq!(site.get("/?x=1").status(), 200);
}

/// The page in words, without tags.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut tag = false;
    for c in html.chars() {
        match c {
            '<' => tag = true,
            '>' => (tag, text) = (false, text + " "),
            c if !tag => text.push(c),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_scene_is_told_in_words_of_the_hall() {
    let site = site(Scene::Black);
    let expected = [
        ("welcome", "145 / 148"),
        ("step", "Báo cáo chính trị trình Đại hội"),
        ("quorum", "145 · 97,97%"),
        ("question", "Thông qua Chương trình và Quy chế làm việc của Đại hội"),
        ("carried", "THÔNG QUA"),
        ("not-carried", "KHÔNG THÔNG QUA"),
        ("report-ages", "Dưới 31 tuổi"),
        ("report-units", "9/23"),
        ("report-words", "Trẻ tuổi nhất: Phạm Ngọc Diệp"),
        ("candidates", "Nguyễn Vũ Ánh Tuyết"),
        ("cross-out", "Không bầu ai thì gạch ngang cả họ và tên người đó"),
        ("voting", "Đã phát 145 phiếu"),
        ("counting", "87/145"),
        ("declared", "Nguyễn Thị Phương Anh ★ Trúng cử 144 98,63%"),
        ("share-result", "33.800.000"),
        ("declared-opinion", "Vào danh sách"),
        ("break", "Tiếp tục lúc 09:30"),
        ("page", "Quét mã để theo dõi trên điện thoại http://192.168.1.20:8080"),
        ("speaker", "04:55"),
        ("speaker-last", "▲ CÒN 1 PHÚT"),
        ("speaker-over", "+01:12"),
        ("speakers", "Đã phát biểu 4 trên 9 đăng ký"),
        ("black", "MÀN HÌNH HỘI TRƯỜNG ĐANG TẮT"),
        ("closed", "ĐẠI HỘI ĐÃ BẾ MẠC"),
    ];
    for (name, scene) in scenes() {
        let mut stream = crate::site::Stream::open(site.address, "phone");
        site.frame(StageFrame { page: Some("http://192.168.1.20:8080".into()), ..frame(scene) });
        // The stream's first picture is the newest by then or the one after it.
        assert!(stream.until("event: stage", crate::site::SOON));
        std::thread::sleep(std::time::Duration::from_millis(250));
        let page = site.get("/");
        let text = words(page.body());
        assert!(text.contains("Bước 14/26") && !text.contains('⟨'), "{name}: {text}");
        for (_, words) in expected.iter().filter(|(n, _)| *n == name) {
            assert!(text.contains(words), "{name}: {words:?} not in {text}");
        }
    }
    let named: Vec<_> = scenes().into_iter().map(|(name, _)| name).collect();
    assert!(expected.iter().all(|(name, _)| named.contains(name)), "a scene of the table has no sample");
}

#[test]
fn the_presidiums_line_is_shown_and_read_out_and_not_above_black() {
    let site = site(Scene::Black);
    let shown = |scene: Scene| {
        let line = Some("Xe <29A> đỗ chắn cổng".to_owned());
        site.frame(StageFrame { line, ..frame(scene) });
        std::thread::sleep(std::time::Duration::from_millis(300));
        ["/", "/hall"].map(|path| site.get(path).body().to_owned())
    };
    let scene = |name: &str| scenes().into_iter().find(|s| s.0 == name).unwrap().1;
    for page in shown(scene("step")) {
        assert!(page.contains("<p class=\"line\">Xe &lt;29A&gt; đỗ chắn cổng</p>"), "{page}");
        // What is said goes into the live region whenever it changes.
        let said = page.split("data-said=\"").nth(1).and_then(|t| t.split('"').next()).unwrap();
        assert!(said.ends_with("Xe &lt;29A&gt; đỗ chắn cổng"), "{said}");
    }
    assert!(site.get("/").body().contains("id=\"said\" class=\"hidden\" aria-live=\"polite\""));
    for page in shown(Scene::Black) {
        assert!(!page.contains("29A"), "{page}");
    }
}

#[test]
fn the_programme_has_everything_a_delegate_looks_for() {
    let site = site(Scene::Black);
    let page = site.get("/");
    for part in [
        "<html lang=\"vi\">",
        "aria-current=\"step\"><span class=\"sign\" aria-hidden=\"true\">▸</span><span class=\"n\">4</span>",
        "<h2 id=\"results-title\">Kết quả đã công bố</h2>",
        "<h3>Phiên trù bị <span class=\"starts\">07:15</span></h3>",
        "<a href=\"/doc/1\">Quy chế làm việc <span class=\"about\">văn bản, 1 KB</span></a>",
        "<th scope=\"col\" class=\"figure\">Số phiếu</th>",
        "<noscript><meta http-equiv=\"refresh\" content=\"10\"></noscript>",
        "aria-live=\"polite\"",
    ] {
        assert!(page.body().contains(part), "{part}");
    }
    // A damaged document is not offered.
    assert!(!page.body().contains("/doc/3"));
    let hall = site.get("/hall");
    assert!(!hall.body().contains("Chương trình") && !hall.body().contains("/doc/"), "the hall sees the picture alone");
}

#[test]
fn names_and_titles_cannot_write_the_page() {
    let evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>&lt;\u{0}\n\ndata: event: stage";
    let name = |number| Candidate { number, name: evil.into(), about: evil.into() };
    let scene = Scene::Candidates {
        office: evil.into(),
        which: Which::default(),
        seats: 1,
        names: vec![name(1), name(2)],
        code: evil.into(),
    };
    let mut wild = programme();
    wild.sessions[0].title = evil.into();
    wild.sessions[0].steps[0].title = evil.into();
    wild.documents[0].document.title = evil.into();
    let mut picture = frame(scene);
    (picture.title, picture.subtitle) = (evil.into(), evil.into());
    picture.step.as_mut().unwrap().session = evil.into();
    picture.page = Some(evil.into());
    let site = site_of(Public { frame: picture, programme: Arc::new(wild) }, papers(), WIDE);
    let mut stream = crate::site::Stream::open(site.address, "phone");
    assert!(stream.until("event: programme", crate::site::SOON) && stream.until("</section>", crate::site::SOON));
    for text in [site.get("/").0, site.get("/hall").0, stream.text()] {
        assert!(text.contains("&lt;script&gt;alert(1)"));
        assert!(!text.contains("<script>alert") && !text.contains("<img"));
        // Nothing that was written has made an event or a line of its own.
        assert!(text.lines().all(|line| !line.starts_with("data: event")));
    }
}

#[test]
fn a_flood_leaves_room_for_the_journal() {
    let limits = Limits::raised();
    assert!(limits.total >= 64 && limits.each < limits.total, "{limits:?}");
}
