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
