//! The step's duties as a checklist, and what Enter will do now.
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::base::message::Message;
use crate::base::text::width;
use crate::congress::duty::{Duty, DutyState};
use crate::congress::election::{Election, Purpose};
use crate::congress::follow::Follow;
use crate::congress::state::Congress;
use crate::congress::vote::{OwnVote, VoteKey};
use crate::readout::duty::{action, label};
use crate::readout::outlook::outlook;
use crate::readout::stage::Scene;
use crate::tui::screens::console::advance::next_step;
use crate::tui::screens::console::rounds::{named, result};
use crate::tui::screens::console::seats::open_to;
use crate::tui::view::View;
use crate::tui::widgets::panel;
use crate::tui::widgets::wrap::{cut, wrap_plain};

/// The sentence on what Enter does now.
pub fn enter_sentence(view: &View) -> Message {
    let congress = &view.books.congress;
    if congress.closed.is_some() {
        return Message::new("console-enter-closed");
    }
    match congress.next_duty() {
        Some(Duty::Count(_)) => counting(view),
        Some(duty) => Message::new("console-enter").with("what", action(congress, &duty)),
        None => match next_step(congress).and_then(|id| congress.agenda.step(&id)) {
            Some(step) => Message::new("console-enter-next").with("title", &step.title),
            None => Message::new("console-agenda-done"),
        },
    }
}

/// The counting board is at work: how far, and what to do here.
fn counting(view: &View) -> Message {
    let through = match view.stage.map(|s| &s.scene) {
        Some(Scene::Counting { collected, through, .. }) => Some((*through, *collected)),
        _ => None,
    };
    let key = if view.switches { "console-counting-here" } else { "console-counting" };
    let message = match through {
        Some((through, collected)) => {
            Message::new("console-counting-through").with("through", through).with("collected", collected)
        }
        None => Message::new("console-counting-now"),
    };
    Message::new(key).with("progress", message)
}

/// Rows the panel wants at `width` columns.
pub fn height(view: &View, columns: u16) -> u16 {
    let congress = &view.books.congress;
    let room = usize::from(columns).saturating_sub(4);
    let duties = congress.step().map(|s| congress.duties(s)).unwrap_or_default();
    let below = below(congress, &duties, room, view).len();
    u16::try_from(duties.len() + earlier(congress).len() + below).unwrap_or(u16::MAX).saturating_add(3)
}

/// Draws the panel.
pub fn draw(frame: &mut Frame, area: Rect, view: &View) {
    let congress = &view.books.congress;
    let Some(step) = congress.step() else { return };
    let duties = congress.duties(step);
    let inner = panel::draw(frame, area, &view.words.say(&heading(congress, &duties)), false, view.theme);
    let sentence = below(congress, &duties, usize::from(inner.width), view);
    let rows = u16::try_from(sentence.len()).unwrap_or(1);
    let air = u16::from(inner.height > rows + 1);
    let parts = [Constraint::Fill(1), Constraint::Length(air), Constraint::Length(rows)];
    let [list, _, bottom] = Layout::vertical(parts).areas(inner);
    frame.render_widget(Paragraph::new(lines(&duties, list, view)), list);
    frame.render_widget(Paragraph::new(sentence), bottom);
}

/// "Việc của bước: còn 3/8 · Vòng 2".
fn heading(congress: &Congress, duties: &[DutyState]) -> Message {
    let open = duties.iter().filter(|d| !d.done).count();
    let heading = Message::new("console-duties").with("open", open).with("all", duties.len());
    match election(congress).and_then(named) {
        Some(round) => Message::new("console-duties-round").with("duties", heading).with("round", round),
        None => heading,
    }
}

fn election(congress: &Congress) -> Option<&Election> {
    congress.elections.get(&congress.current_election()?.id)
}

/// What the votes before the one under way came to.
fn earlier(congress: &Congress) -> Vec<Message> {
    election(congress).iter().flat_map(|e| e.past.iter().filter_map(result)).collect()
}

/// Under the list: what stands in the way, how the election ended, and what Enter does.
fn below(congress: &Congress, duties: &[DutyState], room: usize, view: &View) -> Vec<Line<'static>> {
    let mut lines = obstacles(congress, duties, room, view);
    if let Some(ended) = ended(congress) {
        lines.extend(wrap_plain(&view.words.say(&ended), view.theme.heading, room));
    }
    if let Some(next) = roll_to_come(congress) {
        lines.extend(wrap_plain(&view.words.say(&next), view.theme.dim, room));
    }
    // Those of later steps are no business of this one.
    let here = congress.step().map(|step| &step.id);
    let queue = congress.speakers.waiting().filter(|t| t.step.as_ref() == here).count();
    if congress.speakers.holder().is_some() || queue > 0 {
        let said = Message::new("console-speakers-wait").with("count", queue);
        lines.push(Line::styled(cut(&view.words.say(&said), room), view.theme.heading));
    }
    lines.extend(wrap_plain(&view.words.say(&enter_sentence(view)), view.theme.key, room));
    lines
}

/// At the end of a session: the desk may call the roll of the next one now.
fn roll_to_come(congress: &Congress) -> Option<Message> {
    let next = congress.callable().ok().filter(|session| *session > congress.session())?;
    Some(Message::new("console-roll-to-come").with("session", congress.session_title(next)))
}

/// How the step's election ended, once it did.
fn ended(congress: &Congress) -> Option<Message> {
    let id = &congress.current_election()?.id;
    let over = matches!(congress.follow(id), Some(Follow::Ended(_)));
    over.then(|| outlook(congress, id)).flatten().map(|how| Message::new("console-ended").with("how", how))
}

/// What stands in the way of the duties: nobody is checked in; a vote did not carry, and how to put it again.
fn obstacles(congress: &Congress, duties: &[DutyState], room: usize, view: &View) -> Vec<Line<'static>> {
    let lost = |state: &DutyState| match &state.duty {
        Duty::Vote(key) if own_question(key) => {
            congress.votes.get(key).and_then(|v| v.outcome.as_ref()).is_some_and(|o| !o.carried)
        }
        _ => false,
    };
    let open = |state: &DutyState| !state.done;
    let nobody = congress.roll.counts().present == 0 && duties.iter().any(open);
    let key = match (congress.closed.is_some(), nobody) {
        (false, true) if view.switches => "console-nobody-here",
        (false, true) => "console-nobody",
        (false, false) if duties.iter().any(|d| lost(d) && !d.done) && open_to(congress).is_some() => {
            "console-failed-seats"
        }
        (false, false) if duties.iter().any(|d| lost(d) && !d.done) => "console-failed-own-vote",
        (false, false) if duties.iter().any(lost) => "console-failed-vote",
        _ => return Vec::new(),
    };
    wrap_plain(&view.words.get(key), view.theme.warn, room)
}

/// Whether the vote is one that ought to carry: a nominee, a withdrawal or another round may as well be refused.
fn own_question(key: &VoteKey) -> bool {
    !matches!(
        key.of_election(),
        Some(OwnVote::Nominee(_) | OwnVote::Withdrawal(_) | OwnVote::Again(_) | OwnVote::NewNames(_))
    )
}

/// The duties that fit, the next one always among them.
fn lines(duties: &[DutyState], area: Rect, view: &View) -> Vec<Line<'static>> {
    let congress = &view.books.congress;
    let past = earlier(congress);
    let next = congress.next_duty();
    let next = duties.iter().position(|d| !d.done && Some(&d.duty) == next.as_ref()).unwrap_or(duties.len());
    let (height, all) = (usize::from(area.height), past.len() + duties.len());
    let top = (past.len() + next).saturating_sub(height.saturating_sub(2)).min(all.saturating_sub(height));
    let row = |(i, state): (usize, &DutyState)| {
        let (sign, style) = match (state.done, i == next) {
            (true, _) => ("✓", view.theme.step_done),
            (false, true) => ("▶", view.theme.step_now),
            (false, false) => ("○", view.theme.step_ahead),
        };
        let note = note(congress, &state.duty, view);
        let room = usize::from(area.width).saturating_sub(3 + note.as_ref().map_or(0, |(t, _)| width(t) + 2));
        let mut spans = vec![
            Span::styled(format!("{sign} "), style),
            Span::styled(cut(&view.words.say(&label(congress, &state.duty)), room), style),
        ];
        if let Some((text, style)) = note {
            spans.push(Span::styled(format!("  {text}"), style));
        }
        Line::from(spans)
    };
    if duties.is_empty() {
        return vec![Line::styled(view.words.get("console-no-duties"), view.theme.dim)];
    }
    let before = |said: &Message| {
        Line::styled(
            format!("✓ {}", cut(&view.words.say(said), usize::from(area.width).saturating_sub(2))),
            view.theme.dim,
        )
    };
    past.iter().map(before).chain(duties.iter().enumerate().map(row)).skip(top).take(height).collect()
}

/// What came of a duty, in numbers.
fn note(congress: &Congress, duty: &Duty, view: &View) -> Option<(String, Style)> {
    let Duty::Vote(key) = duty else { return number(congress, duty, view).map(|t| (t, view.theme.dim)) };
    let vote = congress.votes.get(key)?;
    let Some(outcome) = &vote.outcome else {
        return Some((view.words.get("console-vote-open"), view.theme.warn));
    };
    let (word, style) =
        if outcome.carried { ("console-carried", view.theme.ok) } else { ("console-not-carried", view.theme.alarm) };
    let said = Message::new(word).with("yes", outcome.hands.yes).with("present", outcome.present);
    Some((view.words.say(&said), style))
}

fn number(congress: &Congress, duty: &Duty, view: &View) -> Option<String> {
    let message = match duty {
        Duty::Introduce(id) => {
            let introduced = congress.elections.get(id)?.nominations.introduced.as_ref()?;
            Message::new("console-introduced-made").with("names", introduced.len())
        }
        Duty::Nominate(id) if congress.election(id).nominations.introduced.is_some() => {
            Message::new("console-names-made").with("names", congress.pool(id).len())
        }
        Duty::FixList(id) => {
            let list = congress.elections.get(id)?.now.list.as_ref()?;
            Message::new("console-list-made").with("names", list.candidates.len()).with("code", &list.code)
        }
        Duty::NameBoard(id) => {
            let board = congress.elections.get(id)?.board.as_ref()?;
            Message::new("console-board-made").with("count", board.members.len() + 1)
        }
        Duty::IssuePapers(id) => {
            let now = &congress.elections.get(id)?.now;
            match &now.issued {
                Some(issued) => {
                    Message::new("console-papers-made").with("issued", issued.issued).with("printed", issued.printed)
                }
                // Votes without a list of their own to fix have their code here: among the tied, opinion ballots.
                None if now.purpose != Purpose::Regular => {
                    Message::new("console-papers-code").with("code", &now.list.as_ref()?.code)
                }
                None => return None,
            }
        }
        Duty::OpenBox(id) => {
            let collected = congress.elections.get(id)?.now.collected.as_ref()?;
            Message::new("console-box-made").with("collected", collected.collected)
        }
        Duty::Declare(id) => {
            let verdict = &congress.elections.get(id)?.now.declared.as_ref()?.verdict;
            Message::new("console-declared-made").with("elected", verdict.elected.len()).with("seats", verdict.seats)
        }
        _ => return None,
    };
    Some(view.words.say(&message))
}
