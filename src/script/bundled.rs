//! The agendas and rule files that travel inside the program.

/// An agenda inside the program.
#[derive(Debug)]
pub struct Bundle {
    /// The folder's name.
    pub name: &'static str,
    /// Text of `agenda.toml`.
    pub agenda: &'static str,
    /// Text of `roster.csv`.
    pub roster: &'static str,
    /// Documents that the agenda publishes, and its logo: path and bytes.
    pub documents: &'static [(&'static str, &'static [u8])],
}

/// All bundled agendas.
pub const AGENDAS: [Bundle; 6] = [
    Bundle {
        name: "phuc-dong",
        agenda: include_str!("../../agendas/phuc-dong/agenda.toml"),
        roster: include_str!("../../agendas/phuc-dong/roster.csv"),
        documents: &[(
            "tai-lieu/quy-che-lam-viec.txt",
            include_bytes!("../../agendas/phuc-dong/tai-lieu/quy-che-lam-viec.txt"),
        )],
    },
    Bundle {
        name: "chi-bo",
        agenda: include_str!("../../agendas/chi-bo/agenda.toml"),
        roster: include_str!("../../agendas/chi-bo/roster.csv"),
        documents: &[],
    },
    Bundle {
        name: "cong-doan",
        agenda: include_str!("../../agendas/cong-doan/agenda.toml"),
        roster: include_str!("../../agendas/cong-doan/roster.csv"),
        documents: &[],
    },
    Bundle {
        name: "doan-tncs",
        agenda: include_str!("../../agendas/doan-tncs/agenda.toml"),
        roster: include_str!("../../agendas/doan-tncs/roster.csv"),
        documents: &[],
    },
    Bundle {
        name: "co-dong",
        agenda: include_str!("../../agendas/co-dong/agenda.toml"),
        roster: include_str!("../../agendas/co-dong/roster.csv"),
        documents: &[("logo.png", include_bytes!("../../agendas/co-dong/logo.png"))],
    },
    Bundle {
        name: "society",
        agenda: include_str!("../../agendas/society/agenda.toml"),
        roster: include_str!("../../agendas/society/roster.csv"),
        documents: &[],
    },
];

/// All bundled rule files: id and text.
pub const RULES: [(&str, &str); 7] = [
    ("190-qd-tw-2024", include_str!("../../agendas/rules/190-qd-tw-2024.toml")),
    ("244-qd-tw-2014", include_str!("../../agendas/rules/244-qd-tw-2014.toml")),
    ("cong-doan", include_str!("../../agendas/rules/cong-doan.toml")),
    ("doan-tncs", include_str!("../../agendas/rules/doan-tncs.toml")),
    ("luat-doanh-nghiep-2020", include_str!("../../agendas/rules/luat-doanh-nghiep-2020.toml")),
    ("robert", include_str!("../../agendas/rules/robert.toml")),
    ("whole-body", include_str!("../../agendas/rules/whole-body.toml")),
];

/// Names of the bundled agendas.
pub fn names() -> Vec<&'static str> {
    AGENDAS.iter().map(|b| b.name).collect()
}

/// The bundled agenda `name`.
pub fn find(name: &str) -> Option<&'static Bundle> {
    AGENDAS.iter().find(|b| b.name == name)
}

/// The bundled rule file `id`.
pub fn rule_file(id: &str) -> Option<&'static str> {
    RULES.iter().find(|(name, _)| *name == id).map(|(_, text)| *text)
}
