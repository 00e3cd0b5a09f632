//! The teleprompter through an election in several votes: words of each duty, and the elected over all votes.
use daihoi::congress::agenda::ElectionWords;
use daihoi::congress::command::Command;
use daihoi::congress::vote::OwnVote;
use daihoi::readout::prompter;
use daihoi::rules::body::BodyKind;
use daihoi::rules::office::Office;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

use crate::course::{codes, electing, under};
use crate::house::{House, code};

/// The words to be read now.
fn read(house: &House) -> String {
    let words = Words::new(Lang::Vi);
    prompter::words(&house.books, &words).into_iter().map(|span| span.text).collect()
}

fn begun() -> House {
    let mut agenda = electing(BodyKind::Members, Office::Committee, 3);
    let step = &mut agenda.steps[2];
    step.say = "BƯỚC".into();
    step.election.as_mut().unwrap().say = ElectionWords {
        seats: "SỐ LƯỢNG {seats}".into(),
        introduce: "GIỚI THIỆU".into(),
        list: "DANH SÁCH\n{names}".into(),
        board: "BAN KIỂM PHIẾU".into(),
        procedure: "CÁCH BỎ PHIẾU".into(),
        collect: "PHÁT RA {issued}".into(),
        count: "THU VỀ {collected}".into(),
        declare: "TRÚNG CỬ TỪ {needed} PHIẾU\n{elected}".into(),
        again: "BẦU TIẾP {seats}".into(),
    };
    under("190-qd-tw-2024", agenda)
}

#[test]
fn every_duty_has_its_words_and_the_elected_are_told_over_all_votes() {
    let mut house = begun();
    assert_eq!(read(&house), "BƯỚC\nSỐ LƯỢNG 3", "the step's own words come first");
    house.agree(&OwnVote::Seats);
    assert_eq!(read(&house), "GIỚI THIỆU");
    house.done(Command::Introduce { election: house.id(), candidates: codes(&[0, 1, 2, 3]) });
    assert_eq!(read(&house), "GIỚI THIỆU", "nominations");
    house.listed();
    assert_eq!(read(&house), "BAN KIỂM PHIẾU");
    house.board(20, &[21]);
    assert_eq!(read(&house), "CÁCH BỎ PHIẾU");
    house.papers();
    assert_eq!(read(&house), "THU VỀ 30");
    house.count(&[28, 20, 10, 8]);
    let told = read(&house);
    assert!(told.contains("1. Người Thử A An: 28 phiếu, đạt 93,33%") && !told.contains("3. "), "{told}");
    house.done(Command::Declare { election: house.id() });
    assert_eq!(read(&house), "BẦU TIẾP 3", "whether to vote again");
    house.agree(&OwnVote::Again(1));
    house.again();
    assert_eq!(read(&house), "BẦU TIẾP 1", "new names");
    house.put(&OwnVote::NewNames(2), 0);
    assert!(read(&house).starts_with("DANH SÁCH\n1. Người Thử A Chi"), "those who stay: {}", read(&house));
    house.list(&codes(&[2, 3]));
    house.papers();
    house.count(&[17, 9]);
    let before = read(&house);
    assert!(before.contains("1. Người Thử A An") && before.contains("3. Người Thử A Chi: 17 phiếu"), "{before}");
    house.done(Command::Declare { election: house.id() });
    assert_eq!(read(&house), before, "the same names after the declaration");
}

/// Words written for a majority are not read as they are where the higher of the tied is elected without it.
#[test]
fn a_vote_among_the_tied_is_told_as_one_that_needs_no_half() {
    let mut house = begun();
    house.up_to(&[0, 1, 2, 3]);
    house.papers();
    house.count(&[28, 20, 18, 18]);
    assert!(read(&house).starts_with("TRÚNG CỬ TỪ 16 PHIẾU"), "{}", read(&house));
    house.done(Command::Declare { election: house.id() });
    house.again();
    house.papers();
    house.count(&[10, 12]);
    let told = read(&house);
    let first = "Đây là lần bầu lại trong số những người có số phiếu bằng nhau: lấy người cao phiếu hơn, không cần quá một nửa (Điều 30 khoản 5).\n";
    assert!(told.starts_with(&format!("{first}TRÚNG CỬ TỪ 1 PHIẾU\n")) && told.contains("12 phiếu"), "{told}");
}

#[test]
fn an_opinion_ballot_announces_nobody_as_elected() {
    let mut house = begun();
    house.introduced(&[0, 1, 2]);
    for who in [6, 7] {
        house.done(Command::Nominate { election: house.id(), code: code(who), by: None });
        assert_eq!(read(&house), "GIỚI THIỆU");
        house.agree(&OwnVote::Nominee(code(who)));
    }
    house.done(Command::CloseNominations { election: house.id() });
    house.board(20, &[21]);
    house.papers();
    house.count(&[9, 20]);
    assert_eq!(read(&house), "BƯỚC");
}
