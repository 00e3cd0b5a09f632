//! Every fault of an agenda folder is told with its file and line, all of them at once.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use daihoi::script::fault::Faults;
use daihoi::script::load::{Loaded, load};
use daihoi::script::report::Report;
use daihoi::words::lang::Lang;
use daihoi::words::speech::Words;

const AGENDA: &str = r#"[congress]
title = "Đại hội"
organisation = "Chi bộ 1"
kind = "members"
rules = "190-qd-tw-2024"

[[session]]
id = "s"
title = "Phiên"
starts = "07:30"

[[session.step]]
id = "a"
kind = "credentials"
title = "Báo cáo"
say = """
Có mặt {present}
trên {summoned}."""

[[session.step]]
id = "b"
kind = "hand-vote"
title = "Chương trình"
[[session.step.vote]]
id = "v"
question = "Nhất trí?"

[[session.step]]
id = "c"
kind = "election"
title = "Bầu chi ủy"
[session.step.election]
id = "e"
office = "committee"
title = "Chi ủy"
seats = 3
candidates = ["P1", "P2",
  "P3", "P4"]
board = { head = "P5", members = ["P6"] }

[[session.step]]
id = "d"
kind = "election"
title = "Bầu bí thư"
[session.step.election]
id = "f"
office = "secretary"
title = "Bí thư"
seats = 1
from = "e"
board = { head = "P5" }

[[session.step]]
id = "z"
kind = "closing"
title = "Bế mạc"
"#;

const ROSTER: &str = "# invented people\n\
ma,ho_ten,don_vi,tu_cach,tinh_trang,so_the\n\
P1,Nguyễn Văn An,Tổ 1,chính thức,,001\n\
P2,Lê Thị Bích,Tổ 1,chính thức,,002\n\
# a remark\n\
\n\
P3,Đỗ Hữu Cầu,Tổ 2,Chinh thuc,,003\n\
P4,Trần Độ,Tổ 2,official,,004\n\
P5,Vũ Thế,Tổ 2,chính thức,miễn sinh hoạt,005\n\
P6,Lý Ngữ,Tổ 2,chính thức,exempt,006\n\
P7,Mai Dự Bị,Tổ 2,dự bị,,\n";

const RULES: &str = include_str!("../agendas/rules/190-qd-tw-2024.toml");

struct Folder {
    agenda: Vec<u8>,
    roster: Vec<u8>,
    rules: Option<String>,
}

impl Folder {
    fn load(&self) -> Result<Loaded, Faults> {
        let dir = tempfile::tempdir().unwrap();
        write(dir.path(), "agenda.toml", &self.agenda);
        write(dir.path(), "roster.csv", &self.roster);
        if let Some(rules) = &self.rules {
            fs::create_dir(dir.path().join("rules")).unwrap();
            write(dir.path(), "rules/190-qd-tw-2024.toml", rules.as_bytes());
        }
        load(dir.path(), &mut || "00".into())
    }
}

fn write(dir: &Path, file: &str, bytes: &[u8]) {
    fs::write(dir.join(file), bytes).unwrap();
}

fn base() -> Folder {
    Folder { agenda: AGENDA.into(), roster: ROSTER.into(), rules: None }
}

fn edit(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from:?} must stand once");
    text.replace(from, to)
}

/// `file:line key` of every fault.
fn told(folder: &Folder) -> Vec<String> {
    let faults = folder.load().map(|_| ()).expect_err("faults expected").0;
    let line = |l: Option<u32>| l.map_or("-".into(), |l| l.to_string());
    faults.iter().map(|f| format!("{}:{} {}", f.file, line(f.line), f.wrong.key)).collect()
}

#[test]
fn the_base_of_the_tables_is_in_order() {
    let loaded = base().load().unwrap();
    let kinds: Vec<_> = loaded.notices.iter().map(|n| n.what.key.as_ref()).collect();
    assert!(kinds.iter().all(|k| *k == "script-to-confirm") && !kinds.is_empty(), "{kinds:?}");
    let all: Vec<_> = loaded.rules.to_confirm().iter().map(|t| t.name.clone()).collect();
    assert_eq!(kinds.len(), all.len());
}

#[test]
fn speaker_faults() {
    let long = format!("code = \"P1\"\nsubject = \"{}\"", "x".repeat(201));
    for (speaker, expected) in [
        ("code = \"P1\"\nsubject = \"Việc\"\nminutes = 5", ""),
        ("name = \"Trần Thị Khách\"\nunit = \"Sở Tư pháp\"\nwritten = true", ""),
        ("code = \"P9\"", "agenda.toml:28 script-not-on-roster"),
        ("subject = \"Việc\"", "agenda.toml:27 script-speaker-who"),
        ("code = \"P1\"\nname = \"Khách\"", "agenda.toml:27 script-speaker-who"),
        ("code = \"P1\"\nminutes = 0", "agenda.toml:29 script-wrong-number"),
        ("code = \"P1\"\nminutes = 241", "agenda.toml:29 script-wrong-number"),
        ("code = \"P1\"\nsubjct = \"Việc\"", "agenda.toml:29 script-unknown-key"),
        (long.as_str(), "agenda.toml:29 script-speaker-long"),
        ("code = \"P1\"\n[[session.step.speaker]]\ncode = \"P1\"", "agenda.toml:29 script-speaker-twice"),
    ] {
        let vote = "question = \"Nhất trí?\"";
        let with = format!("{vote}\n[[session.step.speaker]]\n{speaker}");
        let folder = Folder { agenda: edit(AGENDA, vote, &with).into(), ..base() };
        let found =
            if expected.is_empty() { folder.load().map(|_| String::new()).unwrap() } else { told(&folder).join(", ") };
        assert_eq!(found, expected, "{speaker}");
    }
}

#[test]
fn agenda_faults() {
    for (from, to, expected) in [
        ("title = \"Phiên\"", "title = \"Phiên\"\ntitel = \"x\"", "agenda.toml:10 script-unknown-key"),
        ("[congress]", "[congres]", "agenda.toml:1 script-unknown-key, agenda.toml:1 script-missing-table"),
        ("kind = \"members\"", "kind = \"meetings\"", "agenda.toml:4 script-body-kind"),
        ("kind = \"members\"", "", "agenda.toml:1 script-missing-key"),
        ("rules = \"190-qd-tw-2024\"", "rules = \"190-qd-tw-2025\"", "agenda.toml:5 script-rules-unknown"),
        ("rules = \"190-qd-tw-2024\"", "rules = \"../../etc/x\"", "agenda.toml:5 script-rules-unknown"),
        ("organisation = \"Chi bộ 1\"", "organisation = 1", "agenda.toml:3 script-wrong-type"),
        ("organisation = \"Chi bộ 1\"", "organisation = \" \"", "agenda.toml:3 script-empty-key"),
        ("\"07:30\"", "\"7h30\"", "agenda.toml:10 script-time"),
        ("\"07:30\"", "\"24:00\"", "agenda.toml:10 script-time"),
        ("kind = \"credentials\"", "kind = \"credential\"", "agenda.toml:14 script-step-kind"),
        ("title = \"Báo cáo\"", "title = \"Báo cáo\"\ncovers = [\"revue\"]", "agenda.toml:16 script-covers"),
        ("title = \"Báo cáo\"", "title = \"Báo cáo\"\ncovers = \"review\"", "agenda.toml:16 script-wrong-type"),
        ("seats = 3", "seats = 3\nincumbents = [\"P99\"]", "agenda.toml:37 script-not-on-roster"),
        ("title = \"Báo cáo\"", "", "agenda.toml:12 script-missing-key"),
        ("title = \"Báo cáo\"", "title = \"Báo cáo\"\nminutes = \"5\"", "agenda.toml:16 script-wrong-number"),
        ("title = \"Báo cáo\"", "title = \"Báo cáo\"\nminutes = -5", "agenda.toml:16 script-wrong-number"),
        ("id = \"b\"", "id = \"a\"", "agenda.toml:21 script-id-twice"),
        ("id = \"b\"", "id = \"bước 2\"", "agenda.toml:21 script-odd-id"),
        ("trên {summoned}", "trên {sumoned}", "agenda.toml:18 script-placeholder"),
        ("Có mặt {present}", "Có mặt {present", "agenda.toml:17 script-placeholder"),
        ("{present}", "{elected:nobody}", "agenda.toml:17 script-placeholder"),
        ("kind = \"hand-vote\"", "kind = \"election\"", "agenda.toml:20 script-no-election"),
        ("[[session.step.vote]]\nid = \"v\"\nquestion = \"Nhất trí?\"", "", "agenda.toml:20 script-no-vote"),
        ("question = \"Nhất trí?\"", "", "agenda.toml:24 script-missing-key"),
        ("id = \"f\"", "id = \"e\"", "agenda.toml:46 script-id-twice"),
        ("kind = \"closing\"\n", "kind = \"closing\"\nelection = 5\n", "agenda.toml:56 script-wrong-type"),
        ("seats = 3\n", "", "agenda.toml:32 script-no-seats"),
        ("seats = 3\n", "seats = 0\n", "agenda.toml:36 script-wrong-number"),
        ("seats = 3\n", "seats = 4000000000\n", "agenda.toml:36 script-wrong-number"),
        ("\"P3\", \"P4\"", "\"P3\"", "agenda.toml:37 script-list-short"),
        ("\"P3\", \"P4\"", "\"P3\", \"P4\", \"P7\"", "agenda.toml:37 script-list-long"),
        ("\"P3\", \"P4\"", "\"P3\", \"P9\"", "agenda.toml:38 script-not-on-roster"),
        ("\"P3\", \"P4\"", "\"P3\", \"P1\"", "agenda.toml:38 script-person-twice"),
        ("\"P3\", \"P4\"", "\"P3\", 4", "agenda.toml:37 script-list-short, agenda.toml:38 script-wrong-type"),
        ("members = [\"P6\"]", "members = [\"P4\"]", "agenda.toml:39 script-board-on-list"),
        ("members = [\"P6\"]", "members = [\"P7\"]", "agenda.toml:39 script-board-no-vote"),
        ("members = [\"P6\"]", "members = [\"P5\"]", "agenda.toml:39 script-person-twice"),
        ("{ head = \"P5\", members = [\"P6\"] }", "{ members = [\"P6\"] }", "agenda.toml:39 script-no-board-head"),
        ("board = { head = \"P5\" }", "", "agenda.toml:45 script-no-board"),
        ("office = \"committee\"", "office = \"comittee\"", "agenda.toml:34 script-office"),
        ("from = \"e\"", "from = \"g\"", "agenda.toml:50 script-election-unknown"),
        ("from = \"e\"", "from = \"e\"\nwithout = [\"f\"]", "agenda.toml:51 script-election-later"),
        ("from = \"e\"", "from = \"e\"\ncandidates = [\"P6\"]", "agenda.toml:51 script-not-from"),
        ("from = \"e\"", "", "agenda.toml:45 script-no-candidates"),
        ("starts = ", "starts ", "agenda.toml:10 script-not-toml"),
    ] {
        let folder = Folder { agenda: edit(AGENDA, from, to).into(), ..base() };
        assert_eq!(told(&folder).join(", "), expected, "{from} → {to}");
    }
}

#[test]
fn votes_of_an_election_keep_their_ids() {
    let vote = "title = \"Bầu bí thư\"\n[[session.step.vote]]\nid = \"list\"\nquestion = \"?\"";
    let folder = Folder { agenda: edit(AGENDA, "title = \"Bầu bí thư\"", vote).into(), ..base() };
    assert_eq!(told(&folder), ["agenda.toml:46 script-vote-reserved"]);
}

#[test]
fn an_election_of_a_later_list_is_refused() {
    let first = AGENDA.find("[[session.step]]\nid = \"c\"").unwrap();
    let second = AGENDA.find("[[session.step]]\nid = \"d\"").unwrap();
    let end = AGENDA.find("[[session.step]]\nid = \"z\"").unwrap();
    let swapped = [&AGENDA[..first], &AGENDA[second..end], &AGENDA[first..second], &AGENDA[end..]].concat();
    assert_eq!(told(&Folder { agenda: swapped.into(), ..base() }), ["agenda.toml:37 script-election-later"]);
}

#[test]
fn roster_faults() {
    for (from, to, expected) in [
        ("ma,ho_ten,don_vi,tu_cach", "ma,ho_ten,don_vi,x", "roster.csv:2 script-roster-no-column"),
        ("tinh_trang,so_the", "tinh_trang,Mã số", "roster.csv:2 script-roster-column-twice"),
        ("P2,Lê", "p1,Lê", "agenda.toml:37 script-not-on-roster, roster.csv:4 script-roster-code-twice"),
        (",003", ",001", "roster.csv:7 script-roster-card-twice"),
        ("Lý Ngữ", " ", "roster.csv:10 script-roster-no-name"),
        ("P7", "", "roster.csv:11 script-roster-no-code"),
        ("P7", "P 7", "roster.csv:11 script-roster-odd-code"),
        ("dự bị", "dự thính", "roster.csv:11 script-roster-kind"),
        ("dự bị,,", "dự bị,nghỉ,", "roster.csv:11 script-roster-standing"),
        ("dự bị,,", "dự bị,", "roster.csv:11 script-roster-width"),
        ("P7,Mai", "P7,\"Mai", "roster.csv:11 script-roster-quote"),
    ] {
        let folder = Folder { roster: edit(ROSTER, from, to).into(), ..base() };
        assert_eq!(told(&folder).join(", "), expected, "{from} → {to}");
    }
}

#[test]
fn rosters_as_people_save_them() {
    let plain =
        edit(ROSTER, "ma,ho_ten,don_vi,tu_cach,tinh_trang,so_the", "Mã,Họ và tên,Chi bộ,Tư cách,Tình trạng,Số thẻ");
    for roster in [
        plain.clone(),
        plain.replace(',', ";"),
        plain.replace(',', "\t"),
        plain.replace('\n', "\r\n"),
        format!("\u{feff}{plain}"),
        plain.replace('ễ', "e\u{302}\u{303}"),
    ] {
        let loaded = Folder { roster: roster.clone().into(), ..base() }.load().expect(&roster);
        assert_eq!(loaded.people.len(), 7, "{roster}");
        assert_eq!(loaded.people[0].person.name, "Nguyễn Văn An");
        assert_eq!(loaded.people[6].person.unit, "Tổ 2");
    }
}

#[test]
fn rule_faults() {
    for (from, to, expected) in [
        ("id = \"190-qd-tw-2024\"", "id = \"190\"", "rules/190-qd-tw-2024.toml:8 script-rule-id"),
        (
            "[base.members]",
            "[base.memberss]",
            "agenda.toml:4 script-rules-no-base, rules/190-qd-tw-2024.toml:15 script-unknown-key",
        ),
        ("value = \"revote-tied-plurality\"", "value = \"coin\"", "rules/190-qd-tw-2024.toml:44 script-rule-value"),
        ("heads = [2, 3]", "heads = [2, 0]", "rules/190-qd-tw-2024.toml:76 script-rule-value"),
        ("cap_percent = 30", "cap_percent = 4000000000", "rules/190-qd-tw-2024.toml:82 script-rule-value"),
        (
            "[keep-months]\n",
            "[keep-month]\n",
            "rules/190-qd-tw-2024.toml:1 script-rule-missing, rules/190-qd-tw-2024.toml:131 script-unknown-key",
        ),
        ("value = 6\n", "", "rules/190-qd-tw-2024.toml:131 script-rule-no-value"),
        ("[invalid.nobody]\nby_program = true", "[invalid.nobody]", "rules/190-qd-tw-2024.toml:187 script-rule-reason"),
        (
            "value = 6\narticle = \"Điều 33, Điều 35\"\nstatus = \"confirmed\"",
            "value = 6\narticle = \"x\"\nstatus = \"sure\"",
            "rules/190-qd-tw-2024.toml:134 script-rule-status",
        ),
    ] {
        let folder = Folder { rules: Some(edit(RULES, from, to)), ..base() };
        assert_eq!(told(&folder).join(", "), expected, "{from} → {to}");
    }
}

#[test]
fn a_rule_set_without_a_base_for_this_congress() {
    let rules = RULES.replace("[base.members]", "[base.meeting]").replacen("[base.meeting]\nvalue = { kind = \"summoned\", exclusions = [] }\narticle = \"Điều 30 khoản 4\"\nstatus = \"to-confirm\"\n", "", 1);
    assert_eq!(told(&Folder { rules: Some(rules), ..base() }), ["agenda.toml:4 script-rules-no-base"]);
}

#[test]
fn files_that_are_no_text_or_missing() {
    let mut roster = ROSTER.as_bytes().to_vec();
    roster[60] = 0xff;
    assert_eq!(told(&Folder { roster, ..base() }), ["roster.csv:2 script-not-utf8"]);
    assert_eq!(told(&Folder { roster: Vec::new(), ..base() }), ["roster.csv:1 script-roster-empty"]);
    assert_eq!(told(&Folder { roster: b"# only\n\n".to_vec(), ..base() }), ["roster.csv:1 script-roster-empty"]);
    let faults = told(&Folder { agenda: Vec::new(), ..base() });
    assert_eq!(faults, ["agenda.toml:1 script-missing-table", "agenda.toml:1 script-no-session"]);
    let empty = tempfile::tempdir().unwrap();
    let faults = load(empty.path(), &mut String::new).unwrap_err().0;
    assert_eq!(
        faults.iter().map(|f| (f.file.as_str(), f.line)).collect::<Vec<_>>(),
        [("agenda.toml", None), ("roster.csv", None)]
    );
}

#[test]
fn too_much_is_a_fault_and_not_a_crash() {
    let head = "ma,ho_ten,don_vi,tu_cach\n";
    let people: String = (0..20_001).map(|i| format!("N{i},Người Số,Tổ,chính thức\n")).collect();
    let faults = told(&Folder { roster: format!("{head}{people}").into(), ..base() });
    assert!(faults.contains(&"roster.csv:20002 script-roster-too-many".to_owned()), "{:?}", faults.last());
    let faults = told(&Folder { roster: vec![b'#'; 32 * 1024 * 1024 + 1], ..base() });
    assert_eq!(faults, ["roster.csv:- script-too-large"]);
    let sessions = "[[session]]\n".repeat(200_000);
    let faults = told(&Folder { agenda: sessions.into(), ..base() });
    assert_eq!((faults.len(), faults.last().unwrap().as_str()), (1001, "agenda.toml:- script-more-faults"));
}

#[test]
fn look_alike_names_and_missing_steps_are_noticed() {
    let roster = ROSTER.replace("Trần Độ", "Nguyễn Văn Ân");
    let agenda = AGENDA.replace("\"credentials\"", "\"report\"").replace("\"closing\"", "\"statement\"");
    let loaded = Folder { roster: roster.into(), agenda: agenda.into(), rules: None }.load().unwrap();
    let own: Vec<_> = loaded.notices.iter().filter(|n| n.file == "agenda.toml").collect();
    let own: Vec<_> = own.iter().map(|n| (n.line.unwrap(), n.what.key.as_ref())).collect();
    assert_eq!(own, [(1, "script-no-credentials"), (1, "script-no-closing"), (38, "script-look-alike")]);
}

/// Many faults in three files, as `daihoi check` reports them.
#[test]
fn report_of_a_badly_broken_agenda() {
    let mut agenda = AGENDA.to_owned();
    for (from, to) in [
        ("kind = \"hand-vote\"", "kind = \"handvote\""),
        ("seats = 3\n", "seats = 0\n"),
        ("\"P3\", \"P4\"", "\"P3\", \"P8\u{1b}[31m\""),
        ("members = [\"P6\"]", "members = [\"P1\", \"P7\"]"),
        ("from = \"e\"", "from = \"chi-uy\""),
        ("{summoned}", "{sumoned}"),
        ("\"07:30\"", "\"7 giờ\""),
        ("title = \"Bế mạc\"", "titel = \"Bế mạc\""),
    ] {
        agenda = edit(&agenda, from, to);
    }
    let roster = ROSTER.replace(",004", ",001").replace("dự bị", "dự bỉ").replace("P2,", "P1,");
    let rules = edit(RULES, "value = \"cross-out\"", "value = \"tick\"");
    let agenda = agenda.replace("\u{1b}", "\\u001b").into();
    let result = Folder { agenda, roster: roster.into(), rules: Some(rules) }.load();
    let report = Report::new(&result);
    assert!(!report.clean);
    insta::assert_snapshot!("broken_agenda_vi", report.text(&Words::new(Lang::Vi)));
    insta::assert_snapshot!("broken_agenda_en", report.text(&Words::new(Lang::En)));
    let clean = Report::new(&base().load());
    assert!(clean.clean);
    insta::assert_snapshot!("clean_agenda_vi", clean.text(&Words::new(Lang::Vi)));
}

#[test]
fn documents_are_checked_where_they_are_named() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("a");
    daihoi::script::new::create("chi-bo", &dir).unwrap();
    fs::write(place.path().join("outside.txt"), "x").unwrap();
    fs::write(dir.join("good.md"), "# x").unwrap();
    fs::write(dir.join("program.exe"), "x").unwrap();
    fs::create_dir(dir.join("folder.pdf")).unwrap();
    fs::File::create(dir.join("large.pdf")).unwrap().set_len(21 << 20).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../outside.txt", dir.join("link.txt")).unwrap();
    let agenda = fs::read_to_string(dir.join("agenda.toml")).unwrap();
    let with = |file: &str, more: &str| {
        let text = format!("[[document]]\ntitle = \"Tài liệu\"\nfile = '{file}'\n{more}\n{agenda}");
        fs::write(dir.join("agenda.toml"), text).unwrap();
        load(&dir, &mut String::new)
    };
    let loaded = with("good.md", "").unwrap();
    assert_eq!(loaded.documents["good.md"], b"# x");
    assert_eq!(loaded.files["good.md"], daihoi::record::chain::digest(b"# x"));
    let mut wrong = vec![
        ("nothing.pdf", "", "script-document-missing", 3),
        ("folder.pdf", "", "script-document-missing", 3),
        ("../outside.txt", "", "script-document-outside", 3),
        ("/etc/passwd.txt", "", "script-document-outside", 3),
        ("..\\outside.txt", "", "script-document-outside", 3),
        ("program.exe", "", "script-document-type", 3),
        ("large.pdf", "", "script-too-large", 3),
        ("good.md", "step = \"nowhere\"", "script-document-step", 4),
        ("good.md", "[[document]]\ntitle = \"b\"\nfile = \"good.md\"", "script-document-twice", 6),
    ];
    if cfg!(unix) {
        wrong.push(("link.txt", "", "script-document-outside", 3));
    }
    for (file, more, key, line) in wrong {
        let faults = with(file, more).unwrap_err();
        let found: Vec<_> = faults.0.iter().map(|f| (f.wrong.key.to_string(), f.line)).collect();
        assert_eq!(found, [(key.to_owned(), Some(line))], "{file}");
    }
}

/// The check of a chunk (PNG, annex D).
fn crc(bytes: &[u8]) -> u32 {
    let byte = |rest: u32, byte: &u8| {
        (0..8)
            .fold(rest ^ u32::from(*byte), |rest, _| if rest & 1 == 1 { 0xedb8_8320 ^ (rest >> 1) } else { rest >> 1 })
    };
    !bytes.iter().fold(u32::MAX, byte)
}

/// A PNG of one colour whose header claims to be of `claimed` pixels.
fn png(claimed: (u32, u32)) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(2, 2, image::Rgba([1, 2, 3, 255]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    let mut bytes = bytes.into_inner();
    bytes[16..20].copy_from_slice(&claimed.0.to_be_bytes());
    bytes[20..24].copy_from_slice(&claimed.1.to_be_bytes());
    let check = crc(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&check.to_be_bytes());
    bytes
}

#[test]
fn the_logo_is_checked_where_it_is_named() {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("a");
    daihoi::script::new::create("co-dong", &dir).unwrap();
    let logo = fs::read(dir.join("logo.png")).unwrap();
    fs::write(place.path().join("outside.png"), &logo).unwrap();
    fs::write(dir.join("text.png"), "không phải hình").unwrap();
    fs::write(dir.join("half.png"), &logo[..logo.len() / 2]).unwrap();
    fs::write(dir.join("other.jpg"), &logo).unwrap();
    fs::write(dir.join("small.png"), png((2, 2))).unwrap();
    fs::write(dir.join("wide.png"), png((3000, 2))).unwrap();
    fs::write(dir.join("bomb.png"), png((u32::MAX, u32::MAX))).unwrap();
    fs::File::create(dir.join("large.png")).unwrap().set_len(3 << 20).unwrap();
    let agenda = fs::read_to_string(dir.join("agenda.toml")).unwrap();
    let at = u32::try_from(agenda.lines().position(|l| l.starts_with("logo")).unwrap() + 1).unwrap();
    let with = |file: &str| {
        fs::write(dir.join("agenda.toml"), edit(&agenda, "logo = \"logo.png\"", &format!("logo = '{file}'"))).unwrap();
        load(&dir, &mut String::new)
    };
    assert!(with("small.png").is_ok());
    let loaded = with("logo.png").unwrap();
    let picture = loaded.agenda.logo.unwrap().picture.pixels().unwrap();
    assert_eq!((picture.wide, picture.all.len()), (40, 1600));
    assert_eq!(loaded.documents["logo.png"], logo);
    assert_eq!(loaded.files["logo.png"], daihoi::record::chain::digest(&logo));
    for (file, key) in [
        ("nothing.png", "script-document-missing"),
        ("../outside.png", "script-document-outside"),
        ("large.png", "script-too-large"),
        ("roster.csv", "script-logo-type"),
        ("text.png", "script-logo-picture"),
        ("half.png", "script-logo-picture"),
        ("other.jpg", "script-logo-picture"),
        ("wide.png", "script-logo-picture"),
        ("bomb.png", "script-logo-picture"),
        ("", "script-empty-key"),
    ] {
        let faults = with(file).unwrap_err();
        let found: Vec<_> = faults.0.iter().map(|f| (f.wrong.key.to_string(), f.line)).collect();
        assert_eq!(found, [(key.to_owned(), Some(at))], "{file}");
    }
}
