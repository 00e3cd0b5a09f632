//! The words a roster may use: headings of columns, qualities and standings, in plain Vietnamese or English.
use crate::base::text::fold;
use crate::congress::roll::{MemberStanding, PersonKind};

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
}

impl Column {
    /// Columns without which a roster cannot be read.
    pub const REQUIRED: [Self; 4] = [Self::Code, Self::Name, Self::Unit, Self::Kind];

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
        }
    }

    /// The column that `heading` names, however it is spelt.
    pub fn find(heading: &str) -> Option<Self> {
        Some(match plain(heading).as_str() {
            "ma" | "ma so" | "ma dai bieu" | "ma dang vien" | "code" | "id" => Self::Code,
            "ho ten" | "ho va ten" | "ten" | "name" | "full name" => Self::Name,
            "don vi" | "chi bo" | "doan dai bieu" | "to dang" | "unit" | "cell" => Self::Unit,
            "chuc vu" | "position" | "post" => Self::Position,
            "tu cach" | "tu cach dai bieu" | "tu cach dang vien" | "kind" | "quality" => Self::Kind,
            "tinh trang" | "tinh trang sinh hoat" | "standing" | "status" => Self::Standing,
            "gioi tinh" | "gioi" | "sex" | "gender" => Self::Sex,
            "ngay sinh" | "ngay thang nam sinh" | "nam sinh" | "birth" | "birth date" | "date of birth" => Self::Birth,
            "so the" | "so the dang" | "so the dang vien" | "card" | "card number" => Self::Card,
            "cap uy" | "cap uy trieu tap" | "convening" => Self::Convening,
            "co phan" | "so co phan" | "shares" => Self::Shares,
            _ => return None,
        })
    }
}

/// The qualities a roster may give, as a message lists them.
pub const KINDS: [&str; 6] = ["chính thức", "đương nhiên", "chỉ định", "dự khuyết", "dự bị", "khách mời"];

/// The quality that `word` names, with or without accents, in Vietnamese or English.
pub fn kind(word: &str) -> Option<PersonKind> {
    let word = plain(word);
    let word = word.trim_start_matches("dai bieu ").trim_start_matches("dang vien ");
    Some(match word {
        "chinh thuc" => PersonKind::Official,
        "duong nhien" => PersonKind::ExOfficio,
        "chi dinh" => PersonKind::Appointed,
        "du khuyet" => PersonKind::Alternate,
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
fn plain(text: &str) -> String {
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
        assert_eq!(Column::find("Dân tộc"), None);
        for column in Column::REQUIRED {
            assert_eq!(Column::find(column.heading()), Some(column));
        }
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
