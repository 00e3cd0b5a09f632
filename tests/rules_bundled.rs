//! Every rule file inside the program loads, says what the facts of the field say, and carries any of the agendas.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]
use std::fs;

use daihoi::rules::body::BodyKind;
use daihoi::rules::marks::Reading;
use daihoi::rules::ruleset::{BaseKind, Form, Majority, NewNames, Next, RuleSet, Status, TiePolicy};
use daihoi::script::bundled::RULES;
use daihoi::script::fault::Findings;
use daihoi::script::load::load;
use daihoi::script::rule::read;
use daihoi::script::sheet::Sheet;

fn rules(id: &str) -> RuleSet {
    let (_, text) = RULES.iter().find(|(name, _)| *name == id).unwrap();
    let findings = Findings::default();
    let rules = read(&Sheet::new(&format!("rules/{id}.toml"), text, &findings), id);
    findings.finish().unwrap_or_else(|faults| panic!("{id}: {faults:#?}"));
    rules.unwrap()
}

#[test]
fn each_file_is_whole_and_cites_something_for_every_parameter() {
    let ids: Vec<_> = RULES.iter().map(|(id, _)| *id).collect();
    let seven = [
        "190-qd-tw-2024",
        "244-qd-tw-2014",
        "cong-doan",
        "doan-tncs",
        "luat-doanh-nghiep-2020",
        "robert",
        "whole-body",
    ];
    assert_eq!(ids, seven);
    for id in ids {
        let rules = rules(id);
        for kind in [BodyKind::Members, BodyKind::Delegates, BodyKind::Meeting] {
            // Raised hands leave no ballots; of them only the votes cast can be counted.
            let hands = rules.hand_base_for(kind).unwrap().value.kind;
            assert!(rules.base_for(kind).is_some() && (!hands.of_ballots() || hands == BaseKind::Cast), "{id}");
            assert_eq!(hands == BaseKind::Cast, id == "robert");
        }
        let silent = |name: &str| name == "marks.over-shares" && id != "luat-doanh-nghiep-2020";
        for (param, _) in rules.parameters().iter().filter(|(p, _)| !silent(&p.name)) {
            assert!(!param.article.trim().is_empty(), "{id}: {}", param.name);
        }
    }
}

/// Set, base, majority, tie, what follows the first and the fourth round, new names, form with and without surplus.
type Row = (&'static str, BaseKind, Majority, TiePolicy, [Next; 2], NewNames, [Form; 2]);

#[test]
fn the_sets_of_the_table_of_rule_sets() {
    let (half, plurality) = (Majority::MoreThanHalf, Majority::Plurality);
    let (again, revote) = ([Next::SecondRound; 2], TiePolicy::RevoteTiedPlurality);
    let (asked, congress) = ([Next::CongressDecides; 2], NewNames::Congress);
    let party = [Next::CongressDecides, Next::FillNone];
    let (crossed, columns, spread) = (Form::CrossOut, Form::AgreeDisagree, Form::Cumulative);
    let rows: [Row; 7] = [
        ("190-qd-tw-2024", BaseKind::Summoned, half, revote, party, congress, [crossed, columns]),
        ("244-qd-tw-2014", BaseKind::Summoned, half, revote, party, congress, [crossed, columns]),
        ("cong-doan", BaseKind::Collected, half, TiePolicy::AskCongress, asked, congress, [crossed; 2]),
        ("doan-tncs", BaseKind::Collected, half, revote, asked, congress, [crossed; 2]),
        ("luat-doanh-nghiep-2020", BaseKind::Present, plurality, revote, asked, congress, [spread; 2]),
        ("robert", BaseKind::Cast, half, TiePolicy::RevoteMajority, again, NewNames::Anyone, [crossed; 2]),
        ("whole-body", BaseKind::WholeBody, half, revote, asked, congress, [columns; 2]),
    ];
    for (id, base, majority, tie, next, names, forms) in rows {
        let rules = rules(id);
        let group = daihoi::rules::office::OfficeGroup::Default;
        let after = |round| rules.after(group, round).unwrap().0;
        assert_eq!(rules.base_for(BodyKind::Members).unwrap().value.kind, base, "{id}");
        assert_eq!((rules.majority.value, rules.tie.value), (majority, tie), "{id}");
        assert_eq!(([after(1), after(4)], rules.new_names.value), (next, names), "{id}");
        assert_eq!([rules.form(5, 3), rules.form(3, 3)], forms, "{id}");
    }
}

#[test]
fn what_the_facts_confirm_and_what_they_leave_open() {
    let open = |id: &str, name: &str| rules(id).to_confirm().iter().any(|p| p.name == name);
    for (id, name) in [
        ("cong-doan", "majority"),
        ("cong-doan", "form-with-surplus"),
        ("cong-doan", "invalid.unstamped"),
        ("doan-tncs", "base.members"),
        ("doan-tncs", "marks.nobody"),
        ("doan-tncs", "marks.neither-one-name"),
        ("doan-tncs", "invalid.outside-name"),
        ("luat-doanh-nghiep-2020", "quorum"),
        ("luat-doanh-nghiep-2020", "hand-vote"),
        ("robert", "majority"),
        ("robert", "vacant.default"),
    ] {
        let known = rules(id).parameters().iter().any(|(p, s)| p.name == name && *s == Status::Confirmed);
        assert!(known, "{id}: {name}");
    }
    for (id, name) in [
        ("cong-doan", "base.members"),
        ("cong-doan", "quorum"),
        ("doan-tncs", "quorum"),
        ("luat-doanh-nghiep-2020", "hand-vote-major"),
        ("luat-doanh-nghiep-2020", "marks.over-shares"),
        ("robert", "base.members"),
        ("robert", "quorum"),
        ("whole-body", "base.members"),
    ] {
        assert!(open(id, name), "{id}: {name}");
    }
}

#[test]
fn quorums_and_marks_of_a_company_a_society_and_the_youth_union() {
    let company = rules("luat-doanh-nghiep-2020");
    let quorum = &company.quorum.value;
    assert_eq!((quorum.heads, quorum.more, &quorum.again[..]), ((1, 2), true, &[(33, 100), (0, 1)][..]));
    assert_eq!(company.hand_vote_major.unwrap().value, Majority::AtLeastPercent(65));
    assert_eq!(company.marks.over_shares.value, Reading::Invalid);
    let robert = rules("robert");
    let out: Vec<_> = robert.invalid.iter().filter(|(_, r)| !r.in_base).map(|(id, _)| id.as_str()).collect();
    assert_eq!(out, ["nobody"]);
    let youth = rules("doan-tncs").marks;
    assert_eq!((youth.nobody.value, youth.neither_one_name.value), (Reading::Invalid, Reading::Valid));
}

#[test]
fn any_agenda_runs_under_any_rule_set() {
    let home = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("agendas");
    for (agenda, usual) in [("phuc-dong", "190-qd-tw-2024"), ("chi-bo", "244-qd-tw-2014")] {
        for (id, _) in RULES {
            let place = tempfile::tempdir().unwrap();
            let dir = place.path().join(agenda);
            daihoi::script::new::create(agenda, &dir).unwrap();
            let text = fs::read_to_string(home.join(agenda).join("agenda.toml")).unwrap();
            fs::write(dir.join("agenda.toml"), text.replace(usual, id)).unwrap();
            let loaded = load(&dir, &mut String::new).unwrap_or_else(|f| panic!("{agenda}, {id}: {f:#?}"));
            assert_eq!(loaded.rules.id, id);
        }
    }
}
