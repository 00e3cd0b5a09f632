//! The words a roster may use: headings of columns, qualities and standings, in plain Vietnamese or English.
use crate::base::text::fold;
use crate::congress::roll::{MemberStanding, PersonKind};
use crate::record::people::Sex;

/// A column the program knows. Any other column is kept as it is with the person's private data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    Code,
    Name,
    Unit,
    Position,
    Kind,
    Standing,
    Sex,
    Birth,
    Card,
    Convening,
    Shares,
    Replaces,
    Ethnicity,
    Religion,
    Joined,
    Official,
    Education,
    Degree,
    Theory,
    UnitType,
}

impl Column {
    /// Columns without which the agenda's own roster cannot be read.
    pub const REQUIRED: [Self; 4] = [Self::Code, Self::Name, Self::Unit, Self::Kind];

    /// All columns, in the order in which a roster is written.
    pub const ALL: [Self; 20] = [
        Self::Code,
        Self::Name,
        Self::Unit,
        Self::Position,
        Self::Kind,
        Self::Standing,
        Self::Sex,
        Self::Birth,
        Self::Card,
        Self::Convening,
        Self::Shares,
        Self::Replaces,
        Self::Ethnicity,
        Self::Religion,
        Self::Joined,
        Self::Official,
        Self::Education,
        Self::Degree,
        Self::Theory,
        Self::UnitType,
    ];

    /// Its plain heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Code => "ma",
            Self::Name => "ho_ten",
            Self::Unit => "don_vi",
            Self::Position => "chuc_vu",
            Self::Kind => "tu_cach",
            Self::Standing => "tinh_trang",
            Self::Sex => "gioi_tinh",
            Self::Birth => "ngay_sinh",
            Self::Card => "so_the",
            Self::Convening => "cap_uy",
            Self::Shares => "co_phan",
            Self::Replaces => "thay_cho",
            Self::Ethnicity => "dan_toc",
            Self::Religion => "ton_giao",
            Self::Joined => "ngay_vao_dang",
            Self::Official => "ngay_chinh_thuc",
            Self::Education => "hoc_van",
            Self::Degree => "chuyen_mon",
            Self::Theory => "ly_luan",
            Self::UnitType => "loai_don_vi",
        }
    }

    /// The column that `heading` names, however it is spelt.
    pub fn find(heading: &str) -> Option<Self> {
        Some(match plain(heading).as_str() {
            "ma" | "ma so" | "ma dai bieu" | "ma dang vien" | "ma doan vien" | "ma hoi vien" | "ma co dong"
            | "code" | "id" | "delegate code" => Self::Code,
            "ho ten"
            | "ho va ten"
            | "ten"
            | "ho ten dai bieu"
            | "ho va ten dai bieu"
            | "ho ten dang vien"
            | "ho va ten dang vien"
            | "ho va ten doan vien"
            | "ho va ten khai sinh"
            | "ho ten khai sinh"
            | "name"
            | "full name" => Self::Name,
            "don vi" | "chi bo" | "doan dai bieu" | "to dang" | "dang bo" | "chi doan" | "to cong doan"
            | "to chuc dang" | "dang bo chi bo" | "chi bo dang bo" | "don vi bau" | "chi bo sinh hoat"
            | "noi sinh hoat" | "unit" | "cell" => Self::Unit,
            "chuc vu" | "chuc vu don vi cong tac" | "chuc danh" | "position" | "post" => Self::Position,
            "tu cach" | "tu cach dai bieu" | "tu cach dang vien" | "loai dai bieu" | "dien dai bieu" | "kind"
            | "quality" => Self::Kind,
            "tinh trang" | "tinh trang sinh hoat" | "standing" | "status" => Self::Standing,
            "gioi tinh" | "gioi" | "nam nu" | "sex" | "gender" => Self::Sex,
            "ngay sinh"
            | "ngay thang nam sinh"
            | "nam sinh"
            | "sinh ngay"
            | "ngay thang sinh"
            | "birth"
            | "birth date"
            | "date of birth" => Self::Birth,
            "so the" | "so the dv" | "so tdv" | "the dv" | "so the dang" | "so the dang vien" | "so the doan"
            | "so the doan vien" | "the dang" | "card" | "card number" => Self::Card,
            "cap uy" | "cap uy trieu tap" | "convening" | "convening committee" => Self::Convening,
            "co phan" | "so co phan" | "shares" => Self::Shares,
            other => return Self::find_more(other),
        })
    }

    /// The columns that a report on credentials needs.
    fn find_more(plain: &str) -> Option<Self> {
        Some(match plain {
            "thay cho" | "thay the cho" | "thay the" | "thay dai bieu" | "replaces" => Self::Replaces,
            "dan toc" | "ethnicity" => Self::Ethnicity,
            "ton giao" | "religion" => Self::Religion,
            "ngay vao dang"
            | "ngay ket nap"
            | "ngay ket nap dang"
            | "ngay vao dang du bi"
            | "ngay du bi"
            | "vao dang"
            | "ngay vao doan"
            | "ngay vao cong doan"
            | "joined"
            | "date joined" => Self::Joined,
            "ngay chinh thuc"
            | "ngay vao dang chinh thuc"
            | "ngay cong nhan chinh thuc"
            | "ngay cong nhan dang vien chinh thuc"
            | "official date"
            | "date official" => Self::Official,
            "hoc van"
            | "trinh do hoc van"
            | "trinh do van hoa"
            | "van hoa"
            | "trinh do giao duc pho thong"
            | "giao duc pho thong"
            | "education" => Self::Education,
            "chuyen mon"
            | "trinh do"
            | "trinh do chuyen mon"
            | "trinh do chuyen mon nghiep vu"
            | "chuyen mon nghiep vu"
            | "hoc vi"
            | "bang cap"
            | "degree" => Self::Degree,
            "llct"
            | "ly luan"
            | "ly luan chinh tri"
            | "trinh do ly luan chinh tri"
            | "trinh do ly luan"
            | "trinh do llct"
            | "political theory" => Self::Theory,
            "khoi" | "loai hinh" | "loai hinh don vi" | "loai don vi" | "unit type" => Self::UnitType,
            _ => return None,
        })
    }

    /// The column that a longer heading is about, when no other column says so plainly.
    pub fn guess(heading: &str) -> Option<Self> {
        let plain = plain(heading);
        let inner = heading.split(['(', '[']).next().and_then(Self::find);
        let begins = |stem: &str| plain == stem || plain.strip_prefix(stem).is_some_and(|rest| rest.starts_with(' '));
        let stems = [
            ("chuc vu", Self::Position),
            ("nghe nghiep chuc vu", Self::Position),
            ("don vi", Self::Unit),
            ("chi bo", Self::Unit),
            ("dang bo", Self::Unit),
            ("ngay thang nam sinh", Self::Birth),
            ("ngay sinh", Self::Birth),
            ("so the dang", Self::Card),
            ("ngay vao dang", Self::Joined),
            ("ngay chinh thuc", Self::Official),
            ("trinh do chuyen mon", Self::Degree),
            ("trinh do hoc van", Self::Education),
            ("trinh do ly luan", Self::Theory),
            ("tu cach", Self::Kind),
        ];
        inner.or_else(|| stems.into_iter().find(|(stem, _)| begins(stem)).map(|(_, column)| column))
    }
}

/// What a column of a list is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Field(Column),
    /// Family and middle name (họ đệm), and given name, in two columns.
    Family,
    Given,
    /// A column of one sex: a birth date or a mark in it.
    OfSex(Sex),
    /// A column of one quality: a mark in it.
    OfKind(PersonKind),
    /// Running numbers, which say nothing.
    Numbering,
    /// Kept under its heading.
    Other,
    /// Without a heading: not read.
    Nameless,
}

impl Use {
    /// What a column is for whose heading is `sub` beneath `top`; one of the two may be empty. Long headings are not
    /// guessed at.
    pub fn find(top: &str, sub: &str) -> Option<Self> {
        if top.is_empty() || sub.is_empty() {
            return Self::alone(if sub.is_empty() { top } else { sub });
        }
        Self::beneath(top, sub).or_else(|| Self::alone(sub)).or_else(|| Self::alone(&format!("{top} {sub}")))
    }

    fn alone(heading: &str) -> Option<Self> {
        Some(match plain(heading).as_str() {
            "stt" | "tt" | "so tt" | "so thu tu" | "thu tu" | "no" => Self::Numbering,
            "" if !heading.trim().is_empty() => Self::Numbering,
            "nam" | "male" => Self::OfSex(Sex::Male),
            "nu" | "female" => Self::OfSex(Sex::Female),
            "ho" | "ho dem" | "ho va dem" | "ho lot" | "ho va ten dem" | "ho ten dem" | "ho chu dem"
            | "ho va chu dem" | "ho va chu lot" | "family name" | "surname" | "last name" => Self::Family,
            "ten goi" | "given name" | "first name" => Self::Given,
            _ => return Column::find(heading).map(Self::Field),
        })
    }

    /// Whether `sub` says something only because it stands beneath `top`, or is one of a pair of sexes.
    pub fn beneath_known(top: &str, sub: &str) -> bool {
        let sexes = matches!(Self::alone(sub), Some(Self::OfSex(_)));
        !sub.is_empty() && (sexes || Self::beneath(top, sub).is_some() || plain(top) == "trinh do")
    }

    /// A sub-heading that says something only beneath its heading.
    fn beneath(top: &str, sub: &str) -> Option<Self> {
        let (top_plain, sub) = (plain(top), plain(sub));
        let about = |words: &[&str]| words.iter().any(|w| top_plain.contains(w));
        let found = match sub.as_str() {
            "ten" if about(&["ho ten", "ho va ten", "ho dem"]) => Self::Given,
            "du bi" | "ket nap" | "vao dang" | "ngay vao" if about(&["vao dang", "ngay vao", "ket nap"]) => {
                Self::Field(Column::Joined)
            }
            "chinh thuc" if about(&["vao dang", "ngay vao", "ket nap"]) => Self::Field(Column::Official),
            "van hoa" | "pho thong" | "gdpt" | "hv" if about(&["trinh do"]) => Self::Field(Column::Education),
            "cm" | "cmnv" | "nghiep vu" if about(&["trinh do"]) => Self::Field(Column::Degree),
            "chinh tri" | "ly luan chinh tri" if about(&["trinh do"]) => Self::Field(Column::Theory),
            other if about(&["tu cach", "dai bieu"]) => Self::OfKind(kind(other)?),
            _ => return None,
        };
        Some(found)
    }
}

/// Whether a cell under a column of one sex or one quality is only ticked.
pub fn is_mark(text: &str) -> bool {
    matches!(text.to_lowercase().as_str(), "x" | "v" | "1" | "✓" | "✔" | "+" | "*" | "có" | "yes")
}

/// The qualities a roster may give, as a message lists them.
pub const KINDS: [&str; 6] = ["chính thức", "đương nhiên", "chỉ định", "dự khuyết", "dự bị", "khách mời"];

/// The quality that `word` names, with or without accents, in Vietnamese or English.
pub fn kind(word: &str) -> Option<PersonKind> {
    let word = plain(word);
    let mut word = word.as_str();
    for before in ["dai bieu ", "dang vien ", "db ", "dv ", "duoc "] {
        word = word.trim_start_matches(before);
    }
    Some(match word {
        "chinh thuc" | "bau" | "ct" => PersonKind::Official,
        "duong nhien" | "dn" => PersonKind::ExOfficio,
        "chi dinh" => PersonKind::Appointed,
        "du khuyet" | "dk" => PersonKind::Alternate,
        "du bi" => PersonKind::Probationary,
        "khach moi" | "khach" => PersonKind::Guest,
        other => return PersonKind::ALL.into_iter().find(|k| plain(k.as_str()) == other),
    })
}

/// The standings a roster may give, as a message lists them. An empty cell is the first.
pub const STANDINGS: [&str; 4] = ["đang sinh hoạt", "sinh hoạt tạm thời nơi khác", "miễn sinh hoạt", "đình chỉ"];

/// The standing that `word` names, with or without accents, in Vietnamese or English; empty is active.
pub fn standing(word: &str) -> Option<MemberStanding> {
    Some(match plain(word).as_str() {
        "" | "dang sinh hoat" => MemberStanding::Active,
        "sinh hoat tam thoi noi khac" | "tam thoi noi khac" => MemberStanding::TemporaryElsewhere,
        "mien sinh hoat" | "mien cong tac va sinh hoat" | "mien cong tac sinh hoat" => MemberStanding::Exempt,
        "dinh chi" | "dinh chi sinh hoat" | "tam giam" => MemberStanding::Suspended,
        other => return MemberStanding::ALL.into_iter().find(|s| plain(s.as_str()) == other),
    })
}

/// `text` without accents, with every run of other signs as one space.
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_every_spelling() {
        for (heading, column) in [
            ("ma", Column::Code),
            ("Mã đại biểu", Column::Code),
            ("HỌ_TÊN", Column::Name),
            ("Họ và tên", Column::Name),
            ("Ngày, tháng, năm sinh", Column::Birth),
            ("Số thẻ đảng viên", Column::Card),
            ("Card number", Column::Card),
        ] {
            assert_eq!(Column::find(heading), Some(column), "{heading}");
        }
        assert_eq!((Column::find("Ghi chú"), Column::guess("Ghi chú")), (None, None));
        assert_eq!(Column::guess("Ngày, tháng, năm sinh (dd/mm/yyyy)"), Some(Column::Birth));
        for column in Column::ALL {
            assert_eq!(Column::find(column.heading()), Some(column));
        }
    }

    #[test]
    fn sub_headings_are_read_beneath_their_heading() {
        for (top, sub, used) in [
            ("Năm sinh", "Nam", Use::OfSex(Sex::Male)),
            ("Ngày vào Đảng", "Dự bị", Use::Field(Column::Joined)),
            ("Ngày vào Đảng", "Chính thức", Use::Field(Column::Official)),
            ("Trình độ", "Học vấn", Use::Field(Column::Education)),
            ("Trình độ", "LLCT", Use::Field(Column::Theory)),
            ("Họ và tên", "Họ đệm", Use::Family),
            ("Họ và tên", "Tên", Use::Given),
            ("Tư cách đại biểu", "Dự khuyết", Use::OfKind(PersonKind::Alternate)),
            ("#", "", Use::Numbering),
        ] {
            assert_eq!(Use::find(top, sub), Some(used), "{top} / {sub}");
        }
        assert_eq!(Use::find("Ghi chú", ""), None);
    }

    #[test]
    fn every_listed_word_is_known() {
        let kinds: Vec<_> = KINDS.iter().map(|w| kind(w).unwrap()).collect();
        assert_eq!(kinds.len(), PersonKind::ALL.len());
        assert!(PersonKind::ALL.iter().all(|k| kinds.contains(k) && kind(k.as_str()) == Some(*k)));
        let standings: Vec<_> = STANDINGS.iter().map(|w| standing(w).unwrap()).collect();
        assert_eq!(standings, MemberStanding::ALL);
        assert_eq!(kind("Đảng viên dự bị"), Some(PersonKind::Probationary));
        assert_eq!((kind(""), kind("chủ tọa"), standing("nghỉ")), (None, None, None));
    }
}
