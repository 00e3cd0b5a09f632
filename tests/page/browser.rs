//! The page in a real browser, at the sizes of a phone, a laptop and a projector.

use serde_json::json;

use crate::chromium::Browser;
use crate::display_samples::{frame, scenes};
use crate::site::{Site, site};

const PHONE: (u32, u32) = (390, 844);
const LAPTOP: (u32, u32) = (1366, 768);
const PROJECTOR: (u32, u32) = (1920, 1080);

fn named(name: &str) -> daihoi::readout::stage::Scene {
    scenes().into_iter().find(|(n, _)| *n == name).unwrap().1
}

/// The address of another page that every scene's text must not be wider than: nothing needs sideways scrolling.
const WIDE: &str = "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1";
/// Texts in the hall that reach out of the screen.
const CUT: &str = "(() => { const s = document.getElementById('stage').getBoundingClientRect(); \
    return [...document.querySelectorAll('#stage .scene *')].filter(e => { const r = e.getBoundingClientRect(); \
    return r.width > 0 && (r.left < s.left - 2 || r.right > s.right + 2 || r.top < s.top - 2 || r.bottom > s.bottom + 2); }) \
    .map(e => e.tagName + '.' + e.className + ': ' + e.textContent).slice(0, 3).join(' | '); })()";

/// Waits until the stream has brought a picture after `scene` was shown.
fn shown(browser: &mut Browser, site: &Site, name: &str, number: usize) {
    let mut frame = frame(named(name));
    frame.page = Some("http://192.168.1.20:8080".into());
    // Told apart by where the congress is.
    if let Some(step) = &mut frame.step {
        step.number = 100 + number;
    }
    site.frame(frame);
    browser.until(&format!("document.querySelector('#stage .where').textContent.includes('{}/')", 100 + number));
}

fn quiet(browser: &mut Browser, what: &str) {
    browser.value("new Promise(r => setTimeout(r, 30))");
    let complaints = std::mem::take(&mut browser.complaints);
    assert!(complaints.is_empty(), "{what}: {complaints:?}");
}

#[test]
fn every_scene_is_readable_on_a_phone_a_laptop_and_a_projector() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site(named("welcome"));
    let base = format!("http://{}", site.address);
    let rounds = [
        (PHONE, "/", true, false),
        (PHONE, "/", true, true),
        (LAPTOP, "/", false, false),
        (PROJECTOR, "/hall", false, false),
    ];
    for (size, path, phone, dark) in rounds {
        browser.screen(size, phone, dark);
        browser.open(&format!("{base}{path}"));
        for (number, (name, _)) in scenes().into_iter().enumerate() {
            shown(&mut browser, &site, name, number);
            let what = format!("{name} at {}x{}{}", size.0, size.1, if dark { " dark" } else { "" });
            assert_eq!(browser.value(WIDE), json!(false), "{what}: scrolls sideways");
            if path == "/hall" {
                assert_eq!(browser.value(CUT), json!(""), "{what}: cut off");
            }
            let text = browser.value("document.getElementById('stage').innerText.trim().length");
            assert!(name == "black" || text.as_u64().unwrap() > 10, "{what}: empty");
            let picture = browser.picture(&format!("{}-{}{}-{name}", size.0, size.1, if dark { "-dark" } else { "" }));
            assert!(picture.starts_with(b"\x89PNG") && picture.len() > 2000, "{what}: no picture");
            quiet(&mut browser, &what);
        }
    }
}

/// The contrast of every text to its ground by WCAG 2.2; level AA asks for 4.5, and 3 for large letters.
const FAINT: &str = "(() => { \
    const light = c => { const p = c.map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); \
        return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; }; \
    const parse = t => (t.match(/[\\d.]+/g) || []).map(Number); \
    const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); \
        if (c.length === 3 || c[3] > 0) return c; } return [255, 255, 255]; }; \
    const found = []; \
    for (const e of document.querySelectorAll('body *')) { \
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || e.closest('.hidden, noscript, .skip')) continue; \
        const r = e.getBoundingClientRect(); if (!r.width) continue; \
        const style = getComputedStyle(e); const [a, b] = [light(parse(style.color)), light(ground(e))]; \
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); \
        const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700); \
        if (contrast < (large ? 3 : 4.5)) found.push(e.className + ' ' + contrast.toFixed(2) + ' ' + e.textContent.slice(0, 30)); \
    } return found.slice(0, 5).join(' | '); })()";
/// What reaches out of the page to the right.
const BROAD: &str = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1) \
    .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 20)).slice(0, 6).join(' | ')";
/// What can be touched and is smaller than a finger.
const TINY: &str = "[...document.querySelectorAll('a, summary')].filter(e => !e.classList.contains('skip')) \
    .map(e => [e, e.getBoundingClientRect()]).filter(([e, r]) => r.width && (r.height < 44 || r.width < 44)) \
    .map(([e, r]) => e.textContent.slice(0, 30) + ' ' + r.width + 'x' + r.height).join(' | ')";

#[test]
fn the_page_can_be_read_touched_and_enlarged_by_everybody() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site(named("declared"));
    let base = format!("http://{}", site.address);
    for dark in [false, true] {
        browser.screen(PHONE, true, dark);
        browser.open(&base);
        browser.value("for (const d of document.querySelectorAll('details')) d.open = true");
        assert_eq!(browser.value(FAINT), json!(""), "too faint, dark: {dark}");
        assert_eq!(browser.value(TINY), json!(""), "too small for a finger");
        // Twice as large: half as wide.
        browser.screen((PHONE.0 / 2, PHONE.1 / 2), true, dark);
        browser.picture(if dark { "zoom-dark" } else { "zoom" });
        assert_eq!(browser.value(WIDE), json!(false), "scrolls sideways at 200 %: {}", browser.value(BROAD));
    }
    browser.screen(PHONE, true, false);
    browser.open(&base);
    browser.value("document.getElementById('agenda').scrollIntoView()");
    browser.picture("agenda");
    browser.value("document.getElementById('documents').scrollIntoView()");
    browser.picture("documents");
    let outline = "[...document.querySelectorAll('h1, h2, h3, h4')].map(h => h.tagName[1]).join('')";
    let levels: Vec<u32> = browser.value(outline).as_str().unwrap().chars().filter_map(|c| c.to_digit(10)).collect();
    assert!(levels[0] == 1 && levels.windows(2).all(|w| w[1] <= w[0] + 1), "headings skip a level: {levels:?}");
    assert_eq!(browser.value("document.querySelectorAll('main, header, nav, footer').length"), json!(4));
    quiet(&mut browser, "reading");
}

#[test]
fn what_a_reader_has_open_stays_open_and_changes_are_said() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site(named("voting"));
    browser.screen(PHONE, true, false);
    browser.open(&format!("http://{}", site.address));
    browser.value("document.getElementById('result-3').open = true");
    browser.value("document.querySelector('#result-3 summary').focus()");
    // The programme comes anew with one result more.
    let public = (**site.show.borrow()).clone();
    let mut programme = (*public.programme).clone();
    programme.results.push(programme.results[0].clone());
    let programme = std::sync::Arc::new(programme);
    let all = programme.results.len();
    site.show.send_replace(std::sync::Arc::new(daihoi::readout::programme::Public { programme, ..public }));
    browser.until(&format!("document.querySelectorAll('#results details').length === {all}"));
    assert_eq!(browser.value("document.getElementById('result-3').open"), json!(true));
    assert_eq!(browser.value("document.activeElement.closest('details').id"), json!("result-3"));
    shown(&mut browser, &site, "carried", 1);
    assert_eq!(browser.value("document.getElementById('said').textContent"), json!("KẾT QUẢ BIỂU QUYẾT"));
    quiet(&mut browser, "updates");
}

#[test]
fn a_lost_link_is_said_with_its_age_and_comes_back_by_itself() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site(named("counting"));
    for (size, path) in [(PHONE, ""), (PROJECTOR, "hall")] {
        browser.screen(size, path.is_empty(), false);
        site.scene(named("counting"));
        browser.open(&format!("http://{}/{path}", site.address));
        browser.until("document.getElementById('stage').innerText.includes('87/145')");
        let cut = |off: bool| json!({"offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
        browser.call("Network.emulateNetworkConditions", cut(true));
        // The network of the machine is gone, and what is under way is cut as well.
        browser.value("window.dispatchEvent(new Event('online'))");
        browser.until("document.getElementById('link').textContent.includes('MẤT KẾT NỐI · nội dung cũ')");
        browser.picture(&format!("lost-{}", size.0));
        assert!(browser.value("document.getElementById('stage').innerText").to_string().contains("87/145"));
        browser.call("Network.emulateNetworkConditions", cut(false));
        shown(&mut browser, &site, "voting", size.0 as usize);
        browser.until("document.getElementById('link').textContent === ''");
        // Only the failed tries are told in the console.
        browser.complaints.clear();
    }
}

#[test]
fn without_scripts_the_page_is_whole_and_loads_itself_anew() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site(named("declared"));
    browser.screen(PHONE, true, false);
    browser.call("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    browser.call("Page.navigate", json!({"url": format!("http://{}/", site.address)}));
    browser.until("document.body.innerText.includes('Nguyễn Thị Phương Anh') && document.readyState === 'complete'");
    site.scene(named("carried"));
    browser.until("document.body.innerText.includes('THÔNG QUA')");
}

/// A list as long as the longest in the samples of the display's own tests.
fn long(count: u32) -> [daihoi::readout::stage::Scene; 2] {
    use daihoi::readout::stage::{Candidate, Declared, DeclaredRow, Scene};
    let named = ["Nguyễn Thị Phương Nghiêng Khuyến", "Lê Ân", "Trần Đặng Quỳnh Trường"];
    let name = |number: u32| format!("{} {number}", named[number as usize % named.len()]);
    let one = |number| Candidate { number, name: name(number), about: String::new() };
    let Scene::Declared(declared) = self::named("declared") else { panic!("not a result") };
    let row = |number| DeclaredRow { number, name: name(number), ..declared.rows[number as usize % 18].clone() };
    let candidates = Scene::Candidates {
        office: declared.office.clone(),
        which: declared.which,
        seats: 27,
        names: (1..=count).map(one).collect(),
        code: "K7M-2QD".into(),
    };
    [candidates, Scene::Declared(Declared { rows: (1..=count).map(row).collect(), ..declared })]
}

#[test]
fn long_lists_stay_on_any_screen_of_a_hall() {
    let Some(mut browser) = Browser::start() else { return };
    let site = site(named("black"));
    let mut number = 200;
    for size in [(800, 600), (1024, 768), (1280, 720), PROJECTOR, (3840, 2160)] {
        browser.screen(size, false, false);
        browser.open(&format!("http://{}/hall", site.address));
        for count in [1, 9, 31, 60] {
            for (kind, scene) in long(count).into_iter().enumerate() {
                number += 1;
                let mut frame = frame(scene);
                frame.step.as_mut().unwrap().number = number;
                site.frame(frame);
                browser.until(&format!("document.querySelector('#stage .where').textContent.includes('{number}/')"));
                assert_eq!(browser.value(CUT), json!(""), "{count} names at {size:?}");
                let letters = "parseFloat(getComputedStyle(document.querySelector('#stage .name')).fontSize)";
                let letters = browser.value(letters).as_f64().unwrap();
                println!("{count} names ({kind}) at {size:?}: {letters:.0} px");
                // Of the screen's height: 1/75 is what a terminal of 240 × 67 shows small.
                assert!(letters > f64::from(size.1) / 75.0, "{count} names at {size:?}: {letters} px");
                if size == PROJECTOR {
                    browser.picture(&format!("long-{kind}-{count}"));
                }
            }
        }
        quiet(&mut browser, "long lists");
    }
}
