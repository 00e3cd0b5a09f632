//! Every typeface has every letter that a roster of ours, and any other Vietnamese one, can hold.
use std::path::Path;

use daihoi::papers::faces::{Face, Faces};
use daihoi::script::bundled;
use daihoi::script::load::load;
use unicode_normalization::UnicodeNormalization;

/// Every vowel with every tone, and đ; small letters.
fn vietnamese() -> String {
    let vowels = "aăâeêioôơuưy";
    let tones = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];
    let letters = vowels.chars().flat_map(|v| tones.iter().map(move |t| format!("{v}{t}")));
    letters.collect::<String>().nfc().collect::<String>() + "đ"
}

#[test]
fn every_face_has_every_vietnamese_letter() {
    let faces = Faces::load().unwrap();
    let letters = vietnamese();
    assert_eq!(letters.chars().count(), 12 * 6 + 1);
    let signs = "0123456789 .,;:!?()“”‘’\"'/–-%+×·…§&€₫";
    let plain = ('a'..='z').chain('A'..='Z').collect::<String>();
    let text = format!("{letters}{}{plain}{signs}", letters.to_uppercase());
    // The dong's sign is not in every font; no paper of ours writes it.
    let text = text.replace('₫', "");
    for face in Face::ALL {
        assert_eq!(faces.missing(face, &text), None, "{face:?}");
        assert!(faces.missing(face, "漢").is_some(), "{face:?}");
    }
}

#[test]
fn decomposed_names_come_out_composed_and_whole() {
    let faces = Faces::load().unwrap();
    let names = ["Lương Thị Ước", "Nguyễn Thị Hoà", "Công Tằng Tôn Nữ Phương Thảo", "Đỗ Ngọc Diễm", "Lê Thị Hồng Ngữ"];
    for face in Face::ALL {
        for name in names {
            let apart: String = name.nfd().collect();
            let (shaped, plain) = (faces.shape(face, &apart), faces.shape(face, name));
            assert_eq!(shaped, plain, "{face:?} {name}");
            assert!(shaped.glyphs.iter().all(|g| g.id != 0), "{face:?} {name}");
            let covered: usize = shaped.glyphs.iter().map(|g| g.range.len()).sum();
            assert_eq!(covered, shaped.text.len(), "{face:?} {name}");
        }
    }
}

#[test]
fn every_name_of_every_bundled_roster_has_its_glyphs() {
    let faces = Faces::load().unwrap();
    for name in bundled::names() {
        let loaded = load(Path::new(name), &mut String::new).unwrap();
        for person in loaded.people.iter().map(|p| &p.person) {
            for text in [&person.name, &person.name.to_uppercase(), &person.unit, &person.position] {
                for face in Face::ALL {
                    assert_eq!(faces.missing(face, text), None, "{name}: {face:?} {text}");
                }
            }
        }
    }
}
