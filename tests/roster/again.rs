//! A list imported again: what it does not tell stays, and nobody gets the code of somebody who is gone.
use daihoi::script::import::{Agenda, import};
use daihoi::script::roster_file::{used, write};

use crate::sheet::file;

fn read(list: &str, agenda: Agenda<'_>) -> Vec<daihoi::record::people::RosterPerson> {
    let (_dir, path) = file("a.csv", list.as_bytes());
    import(&path, "a.csv", agenda).unwrap().people.unwrap()
}

#[test]
fn columns_that_the_file_lacks_keep_what_the_roster_has() {
    let old = read(
        "Mã,Họ và tên,Đơn vị,Tư cách,Ngày sinh,Số thẻ ĐV,Ghi chú\nD01,Lê An,Tổ 1,đương nhiên,1975,11,cũ\n",
        Agenda::default(),
    );
    assert_eq!(old[0].private.card, "11", "as offices shorten it");
    let again = Agenda { old: &old, ..Agenda::default() };
    let people = read("Mã,Họ và tên,Đơn vị,Chức vụ\nD01,Lê An,Tổ 2,Bí thư\n", again);
    let (person, private) = (&people[0].person, &people[0].private);
    assert_eq!((person.unit.as_str(), person.position.as_str()), ("Tổ 2", "Bí thư"));
    assert_eq!((private.birth.as_str(), private.card.as_str()), ("1975", "11"));
    assert_eq!((person.kind, private.more["Ghi chú"].as_str()), (old[0].person.kind, "cũ"));
}

#[test]
fn a_code_is_given_once() {
    let folder = tempfile::tempdir().unwrap();
    let agenda = "candidates = [\"D007\"]\ntitle = \"Đại hội\"\n";
    std::fs::write(folder.path().join("agenda.toml"), agenda).unwrap();
    let list = |names: &[&str]| {
        let rows: String = names.iter().map(|n| format!("{n},Tổ 1,1975\n")).collect();
        format!("Họ và tên,Đơn vị,Ngày sinh\n{rows}")
    };
    let mut old = Vec::new();
    for (names, codes) in [
        (&["Lê An", "Lê Bình"][..], &["D001", "D002"][..]),
        (&["Lê Bình"], &["D002"]),
        (&["Lê Bình", "Lê Chi"], &["D002", "D003"]),
        (&["Lê An", "Lê Bình", "Lê Chi", "Lê Dũng"], &["D004", "D002", "D003", "D005"]),
    ] {
        let used = used(folder.path());
        assert!(used.contains(&"D007".to_owned()));
        old = read(&list(names), Agenda { old: &old, used: &used, ..Agenda::default() });
        let given: Vec<_> = old.iter().map(|p| p.person.code.as_str()).collect();
        assert_eq!(given, codes);
        write(folder.path(), &old).unwrap();
    }
}
