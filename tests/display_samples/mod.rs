//! Stage frames of every scene, with invented people.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
use daihoi::base::message::Message;
use daihoi::base::time::Moment;
use daihoi::congress::election::Purpose;
use daihoi::readout::credentials::{Share, Topic};
use daihoi::readout::programme::{Stage, StepRow};
use daihoi::readout::speakers::{NextSpeaker, SpeakerClock};
use daihoi::readout::stage::{
    Attendance, Candidate, CredentialsPage, Declared, DeclaredRow, HandResult, Scene, StageFrame, StepLine, Which,
};
use daihoi::rules::base::percent;
use daihoi::rules::ruleset::Form;
use daihoi::rules::verdict::Standing;

/// Invented people.
const NAMES: [&str; 18] = [
    "Nguyễn Thị Phương Anh",
    "Trần Đức Bình",
    "Lê Hoàng Cường",
    "Phạm Ngọc Diệp",
    "Đặng Quốc Dũng",
    "Vũ Thị Thùy Dương",
    "Bùi Minh Đức",
    "Hoàng Thu Hằng",
    "Ngô Văn Hậu",
    "Đỗ Thị Khánh Huyền",
    "Trịnh Xuân Khải",
    "Lý Thị Mỹ Linh",
    "Phan Thế Lộc",
    "Đinh Công Nghĩa",
    "Nguyễn Hữu Phước",
    "Tạ Thị Hồng Quyên",
    "Dương Quang Thiệu",
    "Nguyễn Vũ Ánh Tuyết",
];

const OFFICE: &str = "Ban Chấp hành Đảng bộ phường, nhiệm kỳ 2025–2030";

fn moment(text: &str) -> Moment {
    Moment::parse_from_rfc3339(text).unwrap()
}

pub(crate) fn now() -> Moment {
    moment("2025-06-12T09:14:30+07:00")
}

pub(crate) fn frame(scene: Scene) -> StageFrame {
    StageFrame {
        seq: 41,
        at: now(),
        title: "Đại hội đại biểu Đảng bộ phường Phúc Đồng".into(),
        subtitle: "Lần thứ XXIV, nhiệm kỳ 2025–2030".into(),
        rehearsal: false,
        // Served or not, only some pictures show it; this one is nothing else.
        page: (scene == Scene::Page).then(|| "http://192.168.1.20:8080".into()),
        step: Some(StepLine {
            number: 14,
            of: 26,
            session: "Phiên chính thức".into(),
            title: "Bầu Ban Chấp hành".into(),
        }),
        scene,
        line: None,
        look: Default::default(),
        logo: None,
    }
}

fn attendance() -> Attendance {
    Attendance { summoned: 148, present: 145, others_present: 12 }
}

/// Of the stage's own words: the snapshots of pictures do not hang on the words of the core.
fn sentence() -> Vec<Message> {
    vec![Message::new("stage-needed").with("needed", 74_u64).with("base", 146_u32)]
}

fn declared(votes: &[u64], seats: u32) -> Scene {
    let mut order: Vec<usize> = (0..votes.len()).collect();
    order.sort_by_key(|i| (std::cmp::Reverse(votes[*i]), *i));
    let standing = |i: usize| match order.iter().position(|o| *o == i) {
        Some(place) if place < seats as usize && votes[i] >= 74 => Standing::Elected,
        Some(place) if place == seats as usize => Standing::Tied,
        _ if votes[i] >= 74 => Standing::OverHalfNoSeat,
        _ => Standing::NotElected,
    };
    let rows = votes.iter().enumerate().map(|(i, votes)| DeclaredRow {
        number: u32::try_from(i).unwrap() + 1,
        name: NAMES[i % NAMES.len()].into(),
        votes: *votes,
        percent: percent(*votes, 146u32),
        standing: standing(i),
    });
    Scene::Declared(Declared {
        office: OFFICE.into(),
        which: Which::default(),
        outlook: None,
        seats,
        base: 146,
        needed: 74,
        issued: 145,
        collected: 145,
        valid: 144,
        invalid: 1,
        rows: rows.collect(),
        sentence: sentence(),
        vacant: 1,
    })
}

fn candidates(count: usize) -> Vec<Candidate> {
    let candidate = |i: usize| Candidate {
        number: u32::try_from(i).unwrap() + 1,
        name: NAMES[i % NAMES.len()].into(),
        about: format!("Chi bộ {}", i + 1),
    };
    (0..count).map(candidate).collect()
}

const VOTES: [u64; 18] = [144, 140, 61, 143, 139, 138, 141, 142, 88, 137, 144, 136, 70, 135, 134, 140, 88, 143];

/// Every scene with the name of its snapshot.
pub(crate) fn scenes() -> Vec<(&'static str, Scene)> {
    let result = |yes, no, other, carried| {
        Scene::HandResult(HandResult {
            question: "Thông qua số lượng 15 đồng chí tham gia Ban Chấp hành".into(),
            yes,
            no,
            other,
            base: 146,
            needed: 74,
            carried,
            shares: false,
            sentence: sentence(),
        })
    };
    let mut all = vec![
        (
            "welcome",
            Scene::Welcome {
                organisation: "Đảng bộ phường Phúc Đồng".into(),
                place: "Hội trường Ủy ban nhân dân phường".into(),
                attendance: attendance(),
            },
        ),
        (
            "step",
            Scene::Step {
                title: "Báo cáo chính trị trình Đại hội".into(),
                by: "Đồng chí Bí thư Đảng ủy".into(),
                lines: vec![
                    "Kết quả thực hiện Nghị quyết nhiệm kỳ 2020–2025".into(),
                    "Phương hướng, nhiệm vụ nhiệm kỳ 2025–2030".into(),
                ],
            },
        ),
        ("quorum", Scene::Quorum { attendance: attendance(), sentence: sentence() }),
        (
            "question",
            Scene::Question {
                question: "Thông qua Chương trình và Quy chế làm việc của Đại hội".into(),
                proposal: "Như dự thảo đã gửi đại biểu".into(),
            },
        ),
        ("carried", result(141, 1, 3, true)),
        ("not-carried", result(61, 70, 14, false)),
    ];
    all.extend(report());
    all.extend(first_vote());
    all.extend(further_votes());
    all.extend(speakers());
    all.extend([
        (
            "break",
            Scene::Break {
                title: "Giải lao giữa hai phiên".into(), until: Some(moment("2025-06-12T09:30:00+07:00"))
            },
        ),
        ("page", Scene::Page),
        ("programme", Scene::Programme { session: "Phiên chính thức".into(), rows: programme() }),
        ("black", Scene::Black),
        ("closed", Scene::Closed { organisation: "Đảng bộ phường Phúc Đồng".into() }),
    ]);
    all
}

/// Pages of the credentials report: bars, a list of units, sentences.
fn report() -> Vec<(&'static str, Scene)> {
    let page = |page, (topic, title): (Topic, &str), rows: &[(&str, u32, u32)], notes| {
        let share = |(label, count, of): &(&str, u32, u32)| Share { label: (*label).into(), count: *count, of: *of };
        let report = Message::new("credentials-title-delegates");
        let rows = rows.iter().map(share).collect();
        Scene::Credentials(CredentialsPage { report, page, pages: 9, topic, title: title.into(), rows, notes })
    };
    let ages = [
        ("Dưới 31 tuổi", 9, 145),
        ("31–40 tuổi", 32, 145),
        ("41–50 tuổi", 44, 145),
        ("51–60 tuổi", 42, 145),
        ("Trên 60 tuổi", 18, 145),
    ];
    let units: Vec<_> =
        (0..14).map(|n| (["Chi bộ Trường Tiểu học", "Chi bộ Công an"][n % 2], 9 + n as u32, 23)).collect();
    let named = |key: &'static str, name: &str, age: u32| {
        Message::new(key).with("names", name).with("age", age).with("more", 0_u32)
    };
    let notes = vec![named("credentials-youngest", NAMES[3], 24), named("credentials-oldest", NAMES[8], 71)];
    vec![
        ("report-ages", page(6, (Topic::Ages, "Độ tuổi"), &ages, notes.clone())),
        ("report-units", page(5, (Topic::Units, "Có mặt theo đơn vị"), &units, Vec::new())),
        ("report-words", page(7, (Topic::Seniority, "Tuổi đảng"), &[], notes)),
    ]
}

/// An election's own scenes, from the list to the result.
fn first_vote() -> Vec<(&'static str, Scene)> {
    let office = || OFFICE.to_owned();
    let code = || "K7M-2QD".to_owned();
    let which = Which::default();
    let procedure = |form| Scene::Procedure { office: office(), which, seats: 15, names: 18, form, code: code() };
    vec![
        ("candidates", Scene::Candidates { office: office(), which, seats: 15, names: candidates(18), code: code() }),
        ("cross-out", procedure(Form::CrossOut)),
        ("agree-disagree", procedure(Form::AgreeDisagree)),
        ("voting", Scene::Voting { office: office(), which, issued: 145 }),
        ("counting", Scene::Counting { office: office(), which, issued: 145, collected: 145, through: 87 }),
        ("declared", declared(&VOTES, 14)),
        ("declared-three", declared(&[144, 139, 60], 2)),
        ("cumulative", procedure(Form::Cumulative)),
    ]
}

fn vote(purpose: Purpose, turn: u32) -> Which {
    Which { purpose, turn }
}

/// Scenes of further votes, of names that are still open, and of a vote in shares.
fn further_votes() -> Vec<(&'static str, Scene)> {
    let office = || OFFICE.to_owned();
    let told = |scene: Scene, which, outlook: Option<Message>| match scene {
        Scene::Declared(mut declared) => {
            let tied = declared.rows.iter_mut().filter(|r| r.standing == Standing::Tied);
            tied.for_each(|r| r.standing = Standing::NotElected);
            let elected = declared.rows.iter().filter(|r| r.standing == Standing::Elected).count();
            let vacant = declared.seats - u32::try_from(elected).unwrap();
            Scene::Declared(Declared { which, outlook, vacant, ..declared })
        }
        other => other,
    };
    let follows = |key: &'static str, round: u32| Some(Message::new(key).with("vacant", 1_u32).with("round", round));
    let kept = Message::new("outlook-opinion").with("kept", 2_u32).with("room", 2_u32);
    let (second, tied, opinion) = (vote(Purpose::Regular, 2), vote(Purpose::Revote, 1), vote(Purpose::Opinion, 1));
    let shares = HandResult {
        question: "Thông qua phương án phân phối lợi nhuận năm 2024".into(),
        yes: 33_800_000,
        no: 12_000_500,
        other: 6_199_500,
        base: 52_000_000,
        needed: 26_000_001,
        carried: true,
        shares: true,
        sentence: Vec::new(),
    };
    let open = |which, count, code: &str| Scene::Candidates {
        office: office(),
        which,
        seats: 15,
        names: candidates(count),
        code: code.into(),
    };
    vec![
        ("names-open", open(Which::default(), 18, "")),
        ("candidates-second", open(second, 3, "H2C-9XK")),
        ("candidates-opinion", open(opinion, 4, "P3A-7TT")),
        ("voting-revote", Scene::Voting { office: office(), which: tied, issued: 145 }),
        ("share-result", Scene::HandResult(shares)),
        (
            "declared-decides",
            told(declared(&[144, 139, 73, 60], 3), Which::default(), follows("next-congress-decides", 1)),
        ),
        ("declared-second", told(declared(&[60, 58], 1), second, follows("outlook-left-vacant", 2))),
        ("declared-revote", told(declared(&[80, 60], 1), tied, None)),
        ("declared-opinion", told(declared(&[90, 82, 80, 12], 2), opinion, Some(kept))),
    ]
}

/// Steps around the one under way.
fn programme() -> Vec<StepRow> {
    let steps = [
        (12, "Báo cáo thẩm tra tư cách đại biểu", Stage::Done),
        (13, "Báo cáo chính trị của Ban Chấp hành Đảng bộ khóa trước và phương hướng nhiệm kỳ tới", Stage::Now),
        (14, "Thảo luận", Stage::Ahead),
        (15, "Bầu Ban Chấp hành Đảng bộ phường nhiệm kỳ 2025–2030", Stage::Ahead),
    ];
    steps.map(|(number, title, state)| StepRow { number, title: title.into(), state }).into()
}

/// Somebody has the floor with time, in the last minute, over time, and held; and who comes next.
fn speakers() -> Vec<(&'static str, Scene)> {
    let clock = |seconds: i64, held: bool| {
        Scene::Speaker(SpeakerClock {
            id: 3,
            name: NAMES[5].into(),
            about: "Bí thư chi bộ · Chi bộ Tổ dân phố số 12".into(),
            subject: "Chuyển đổi số trong giải quyết thủ tục cho người dân".into(),
            granted: 420,
            spent: if held { seconds * 1000 } else { 0 },
            since: (!held).then(|| now() - chrono::Duration::seconds(seconds)),
            next: NAMES[9].into(),
        })
    };
    let next = |n: usize| NextSpeaker {
        name: NAMES[n].into(),
        about: if n == 2 { String::new() } else { format!("Chi bộ Tổ dân phố số {n}") },
        minutes: 7,
    };
    let list = Scene::Speakers {
        title: "Thảo luận Báo cáo chính trị và Báo cáo kiểm điểm".into(),
        heard: 4,
        registered: 9,
        next: (0..5).map(next).collect(),
    };
    vec![
        ("speaker", clock(125, false)),
        ("speaker-last", clock(380, false)),
        ("speaker-over", clock(492, false)),
        ("speaker-held", clock(125, true)),
        ("speakers", list),
    ]
}
