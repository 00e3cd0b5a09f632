//! Many congresses in one table, as their superior committee asks for it. Percentages are in hundredths.
use std::cmp::Reverse;

use crate::base::text::fold;
use crate::base::time::Moment;
use crate::readout::figures::{Contents, Figures, Filled, Post, SpeakerFigures};
use crate::rules::base::hundredths;
use crate::rules::body::BodyKind;
use crate::rules::office::Office;

/// The whole of a vote.
pub const WHOLE: u32 = 10_000;

/// One congress: what is kept of its figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub organisation: String,
    pub title: String,
    pub kind: BodyKind,
    pub closed: Option<Moment>,
    pub summoned: u32,
    pub present: u32,
    pub committee: Option<Filled>,
    /// The highest and the lowest percentage of those elected to the committee.
    pub committee_range: Option<(u32, u32)>,
    pub standing: Option<Filled>,
    pub secretaries: Vec<Post>,
    pub deputies: u32,
    pub delegates: Option<Filled>,
    pub alternates: Option<Filled>,
    pub speakers: SpeakerFigures,
    pub contents: Contents,
}

impl Row {
    /// The row of a congress with these figures.
    pub fn of(figures: Figures) -> Self {
        let committees = || figures.elections.iter().filter(|e| matches!(e.office, Office::Committee | Office::Board));
        let highest = committees().filter_map(|e| e.highest).max();
        let lowest = committees().filter_map(|e| e.lowest).min();
        let organisation =
            if figures.body.organisation.is_empty() { figures.body.title.clone() } else { figures.body.organisation };
        Self {
            organisation,
            title: figures.body.title,
            kind: figures.body.kind,
            closed: figures.closed,
            summoned: figures.attendance.summoned,
            present: figures.attendance.present,
            committee: figures.committee,
            committee_range: highest.zip(lowest),
            standing: figures.standing_committee,
            secretaries: figures.secretaries,
            deputies: u32::try_from(figures.deputies.len()).unwrap_or(u32::MAX),
            delegates: figures.delegates,
            alternates: figures.alternates,
            speakers: figures.speakers,
            contents: figures.contents,
        }
    }

    /// Whether the congress itself elected its secretary.
    pub fn is_direct(&self) -> bool {
        self.secretaries.iter().any(|post| post.direct)
    }

    /// The secretary's percentage; the lowest where there are several.
    pub fn secretary(&self) -> Option<u32> {
        self.secretaries.iter().map(|post| post.percent).min()
    }

    /// Present of summoned.
    pub fn attendance(&self) -> u32 {
        hundredths(self.present, self.summoned)
    }

    /// The four contents, in order; none where the agenda does not say which step deals with it.
    pub fn contents(&self) -> [Option<bool>; 4] {
        let Contents { review, drafts, self_review, elections } = self.contents;
        [review, drafts, self_review, elections]
    }

    /// How many of the four contents it went through.
    pub fn covered(&self) -> u32 {
        self.contents().into_iter().filter(|c| *c == Some(true)).map(|_| 1).sum()
    }

    /// Whether it is the body of a ward, a commune or a town, by its name.
    pub fn is_local(&self) -> bool {
        let name = fold(&self.organisation);
        ["dang bo phuong ", "dang bo xa ", "dang bo thi tran "].iter().any(|start| name.starts_with(start))
    }
}

/// How those elected stood: the votes of each, over all bodies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// With every vote.
    pub unanimous: u32,
    pub highest: u32,
    pub lowest: u32,
    /// Where the lowest was.
    pub lowest_at: String,
    /// The lowest of the others; none where there is one alone.
    pub next: Option<u32>,
}

/// Everything added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub bodies: u32,
    /// Congresses of delegates, and of all members.
    pub delegate_bodies: u32,
    pub member_bodies: u32,
    /// The same among wards, communes and towns.
    pub local_delegates: u32,
    pub local_members: u32,
    pub summoned: u32,
    pub present: u32,
    /// Elected to committees; of them elected again and new, as far as records tell, and how many they do not tell of.
    pub elected: u32,
    pub re_elected: u32,
    pub new: u32,
    pub unknown: u32,
    pub standing: u32,
    pub secretaries: u32,
    /// Bodies whose congress elected the secretary itself.
    pub direct: u32,
    pub secretary_votes: Option<Spread>,
    /// The highest and the lowest percentage of anybody elected to a committee.
    pub committee_range: Option<(u32, u32)>,
    pub deputies: u32,
    pub delegates: u32,
    pub alternates: u32,
    pub speakers: SpeakerFigures,
    /// Bodies that went through each of the four contents, and through all of them.
    pub contents: [u32; 4],
    pub all_contents: u32,
    /// Bodies that elected the secretary directly and went through all four contents.
    pub complete: u32,
}

fn elected(filled: Option<&Filled>) -> u32 {
    filled.map_or(0, |f| f.elected)
}

impl Totals {
    /// The sum of `rows`.
    pub fn of(rows: &[Row]) -> Self {
        let mut all = Self::default();
        rows.iter().for_each(|row| all.add(row));
        all.secretary_votes = spread(rows);
        let ranges = || rows.iter().filter_map(|row| row.committee_range);
        all.committee_range = ranges().map(|r| r.0).max().zip(ranges().map(|r| r.1).min());
        all
    }

    fn add(&mut self, row: &Row) {
        let (local, one) = (row.is_local(), |yes: bool| u32::from(yes));
        self.bodies += 1;
        let (delegates, members) = (row.kind == BodyKind::Delegates, row.kind == BodyKind::Members);
        self.delegate_bodies += one(delegates);
        self.member_bodies += one(members);
        self.local_delegates += one(delegates && local);
        self.local_members += one(members && local);
        // Sums of numbers from files: none may stop the program.
        let add = |to: &mut u32, n: u32| *to = to.saturating_add(n);
        add(&mut self.summoned, row.summoned);
        add(&mut self.present, row.present);
        if let Some(filled) = &row.committee {
            add(&mut self.elected, filled.elected);
            match filled.re_elected {
                Some(again) => {
                    add(&mut self.re_elected, again);
                    add(&mut self.new, filled.new.unwrap_or(0));
                }
                None => add(&mut self.unknown, filled.elected),
            }
        }
        add(&mut self.standing, elected(row.standing.as_ref()));
        add(&mut self.secretaries, u32::try_from(row.secretaries.len()).unwrap_or(u32::MAX));
        add(&mut self.deputies, row.deputies);
        add(&mut self.delegates, elected(row.delegates.as_ref()));
        add(&mut self.alternates, elected(row.alternates.as_ref()));
        add(&mut self.speakers.registered, row.speakers.registered);
        add(&mut self.speakers.heard, row.speakers.heard);
        add(&mut self.speakers.written, row.speakers.written);
        for (sum, covered) in self.contents.iter_mut().zip(row.contents()) {
            *sum += one(covered == Some(true));
        }
        let all = row.covered() == 4;
        self.direct += one(row.is_direct());
        self.all_contents += one(all);
        self.complete += one(all && row.is_direct());
    }

    /// Present of summoned, over all bodies.
    pub fn attendance(&self) -> u32 {
        hundredths(self.present, self.summoned)
    }
}

fn spread(rows: &[Row]) -> Option<Spread> {
    let posts =
        rows.iter().flat_map(|row| row.secretaries.iter().map(|post| (post.percent, row.organisation.as_str())));
    let mut all: Vec<_> = posts.collect();
    all.sort_by_key(|(percent, _)| Reverse(*percent));
    let (highest, (lowest, at)) = (all.first()?.0, *all.last()?);
    Some(Spread {
        unanimous: all.iter().filter(|(percent, _)| *percent == WHOLE).map(|_| 1).sum(),
        highest,
        lowest,
        lowest_at: at.to_owned(),
        next: all.len().checked_sub(2).map(|at| all[at].0),
    })
}
