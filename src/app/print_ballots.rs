//! Ballots of a list, from a record or from an agenda that is not opened yet.
use std::path::Path;

use crate::app::paper_texts::Texts;
use crate::base::message::Message;
use crate::congress::state::Congress;
use crate::papers::ballot_words::{FORM, Listed, mark, status, values};
use crate::papers::ballots::{Ballot, paper};
use crate::papers::compose::compose;
use crate::papers::faces::Faces;
use crate::papers::page::Paper;
use crate::readout::ballot_list::ballot_list;
use crate::readout::told::told;
use crate::words::speech::Words;

/// Which ballots.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Id of the election; none: the one under way.
    pub election: Option<&'a str>,
    /// Number of the vote; none: the newest.
    pub round: Option<u32>,
    /// None: one for everybody who votes, as far as known.
    pub copies: Option<usize>,
}

/// Ballots laid out.
#[derive(Debug)]
pub struct Ballots {
    pub paper: Paper,
    pub copies: usize,
    /// What is elected.
    pub office: String,
    /// The list's code.
    pub code: String,
    /// The congress has not voted the list.
    pub specimen: bool,
}

impl Ballots {
    /// What to tell a person about the file they stand in.
    pub fn messages(&self, file: &Path) -> Vec<Message> {
        let (all, file) = (self.paper.sheets.len(), file.display().to_string());
        if self.specimen {
            let specimen = Message::new("print-ballots-specimen").with("office", &self.office);
            return vec![specimen.with("pages", all).with("file", file)];
        }
        let made = Message::new("print-ballots-made").with("office", &self.office);
        let made = made.with("count", self.copies).with("all", all);
        let made = made.with("pages", all / self.copies.max(1)).with("code", &self.code);
        vec![made.with("file", file)]
    }
}

/// The ballots that `wanted` means. A specimen is laid out once, whatever number is wanted.
///
/// # Errors
/// There is no such list, or the office's text has faults.
pub fn ballots(
    congress: &Congress,
    wanted: Wanted<'_>,
    (texts, faces): (&Texts, &Faces),
    words: &Words,
) -> Result<Ballots, Vec<Message>> {
    let one = |message| vec![message];
    let Some(rules) = &congress.rules else { return Err(one(Message::new("ballot-no-election"))) };
    let found = ballot_list(congress, rules, (wanted.election, wanted.round)).map_err(one)?;
    let (codes, form, seats) = (&found.list.candidates, found.list.form, found.seats);
    let list = Listed { spec: found.spec, round: &found.round, form, seats, count: codes.len() };
    let composed = compose(&texts.text(&FORM)?, &values(&congress.agenda, rules, &list, words));
    let composed = composed.map_err(|faults| faults.messages())?;
    let names: Vec<String> = codes.iter().map(|code| told(&congress.roll, code, codes)).collect();
    let bare: Vec<&str> = codes.iter().map(|code| congress.roll.name(code)).collect();
    let ballot = Ballot {
        agenda: &congress.agenda,
        words: &composed.blocks,
        form,
        names: &names,
        seats,
        code: &found.list.code,
        mark: &mark(&list, &bare, found.specimen),
        status: &status(found.specimen, congress.rehearsal, words),
    };
    let step = congress.agenda.election(&found.spec.id).map(|(step, _)| step);
    let voters = || usize::try_from(congress.counts_in(step).summoned).unwrap_or_default().max(1);
    let copies = if found.specimen { 1 } else { wanted.copies.unwrap_or_else(voters) };
    let paper = paper(&ballot, copies, faces, words).map_err(one)?;
    let office = found.spec.title.clone();
    Ok(Ballots { paper, copies, office, code: found.list.code.clone(), specimen: found.specimen })
}
