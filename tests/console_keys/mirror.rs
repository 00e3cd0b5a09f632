//! The record's second place in the console's header.
use chrono::Duration;
use daihoi::base::message::Message;
use daihoi::base::mirror::{MirrorState, Standing};
use daihoi::words::lang::Lang;

use crate::keeper::Keeper;

fn console(standing: Standing) -> Keeper {
    let mut keeper = Keeper::open("chi-bo", false, Lang::Vi);
    keeper.everybody_arrives(2);
    keeper.enter();
    let since = keeper.now + Duration::minutes(10);
    keeper.mirror = Some(MirrorState { place: "/media/usb/SAO".to_owned(), standing, since });
    keeper
}

#[test]
fn a_mirror_that_is_not_whole_warns_in_words_at_every_size() {
    let why = || Message::new("mirror-absent").with("path", "/media/usb/SAO");
    let cases = [
        (Standing::Lost { missing: 14, why: why() }, "✗ Bản sao: mất lúc 07:40, còn thiếu 14 dòng."),
        (Standing::Behind { missing: 3 }, "! Bản sao: ghi chậm từ 07:40, còn thiếu 3 dòng."),
        (Standing::Files { why: why() }, "! Bản sao đủ mọi dòng, nhưng chưa chép được hết tệp kèm theo"),
        (Standing::Foreign { why: Message::new("mirror-other").with("line", 1_u32) }, "✗ Bản sao: KHÔNG ghi được vào"),
    ];
    for (standing, words) in cases {
        let mut keeper = console(standing);
        for (width, height) in [(160, 45), (80, 24), (60, 15)] {
            let picture = keeper.picture(width, height);
            let line = picture.lines().take(4).find(|line| line.contains(&words[..words.len().min(50)]));
            assert!(line.is_some(), "{width}×{height} does not say {words:?}:\n{picture}");
        }
    }
}

#[test]
fn a_whole_mirror_takes_no_room_of_its_own() {
    let mut keeper = console(Standing::Whole);
    let with = keeper.picture(160, 45);
    assert!(with.lines().nth(1).unwrap().contains("✓ bản sao đủ"), "{with}");
    let narrow = keeper.picture(60, 15);
    keeper.mirror = None;
    let without = keeper.picture(160, 45);
    assert!(!without.contains("bản sao"));
    assert_eq!(with.lines().skip(2).collect::<Vec<_>>(), without.lines().skip(2).collect::<Vec<_>>());
    assert_eq!(narrow, keeper.picture(60, 15));
}
