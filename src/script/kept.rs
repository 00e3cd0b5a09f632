//! What a new list says nothing of stays as the roster that is there has it.
use std::collections::HashMap;

use crate::congress::roll::PersonKind;
use crate::record::people::RosterPerson;
use crate::script::fields::value;
use crate::script::headings::Column;
use crate::script::layout::Layout;
use crate::script::person::Draft;

/// Fills what `layout` has no column for from `old`, for people who are on both lists by their code; gives the columns from
/// which something was kept. Other columns of the old roster stay too.
pub fn keep(drafts: &mut [Draft], old: &[RosterPerson], layout: &Layout) -> Vec<Column> {
    let known: HashMap<&str, &RosterPerson> = old.iter().map(|p| (p.person.code.as_str(), p)).collect();
    let absent = |c: &Column| !Column::REQUIRED.contains(c) && *c != Column::Replaces && layout.field(*c).is_none();
    let absent: Vec<Column> = Column::ALL.into_iter().filter(absent).collect();
    let mut kept = Vec::new();
    for draft in drafts {
        let Some(was) = known.get(draft.person.code.as_str()) else { continue };
        if !layout.has_kind() && draft.person.kind == PersonKind::Official {
            draft.person.kind = was.person.kind;
        }
        let now = RosterPerson { person: draft.person.clone(), private: draft.private.clone() };
        for column in &absent {
            if value(&now, *column).is_empty() && !value(was, *column).is_empty() {
                take(draft, was, *column);
                kept.push(*column);
            }
        }
        for (heading, text) in &was.private.more {
            let given = layout.headings.iter().any(|h| h == heading);
            draft
                .private
                .more
                .entry(heading.clone())
                .or_insert_with(|| if given { String::new() } else { text.clone() });
        }
        draft.private.more.retain(|_, text| !text.is_empty());
    }
    kept.sort_unstable();
    kept.dedup();
    kept
}

fn take(draft: &mut Draft, was: &RosterPerson, column: Column) {
    let (public, private) = (&mut draft.person, &mut draft.private);
    let text = value(was, column);
    match column {
        Column::Position => public.position = text,
        Column::Standing => public.standing = was.person.standing,
        Column::Convening => public.convening = was.person.convening,
        Column::Shares => public.shares = was.person.shares,
        Column::Sex => private.sex = text,
        Column::Birth => private.birth = text,
        Column::Card => private.card = text,
        Column::Ethnicity => private.ethnicity = text,
        Column::Religion => private.religion = text,
        Column::Joined => private.joined = text,
        Column::Official => private.official = text,
        Column::Education => private.education = text,
        Column::Degree => private.degree = text,
        Column::Theory => private.theory = text,
        Column::UnitType => private.unit_type = text,
        // Every list has these; whom an alternate replaces is asked of each list anew.
        Column::Code | Column::Name | Column::Unit | Column::Kind | Column::Replaces => {}
    }
}
