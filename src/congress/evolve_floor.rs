//! Events about speakers to state.
use crate::base::id::StepId;
use crate::base::time::Stamp;
use crate::congress::agenda::{Agenda, SpeakerSpec};
use crate::congress::floor::FloorEvent;
use crate::congress::speakers::{Point, Speakers, Standing, Turn};
use crate::congress::stage::Cue;
use crate::congress::state::Congress;

const SECONDS: i64 = 60;

impl Speakers {
    /// Those whom the agenda names, in its order.
    pub(super) fn prepared(agenda: &Agenda) -> Self {
        let named = agenda.steps.iter().flat_map(|step| step.speakers.iter().map(|s| (s, step.id.clone())));
        let turn = |((spec, step), id): ((&SpeakerSpec, StepId), u32)| Turn {
            id,
            who: spec.who.clone(),
            subject: spec.subject.clone(),
            written: spec.written,
            step: Some(step),
            granted: i64::from(spec.minutes) * SECONDS,
            spent: 0,
            standing: Standing::Waiting,
        };
        let list: Vec<Turn> = named.zip(1..).map(turn).collect();
        Self { turns: list.last().map_or(0, |t| t.id), list, ..Self::default() }
    }

    fn turn_mut(&mut self, id: u32) -> Option<&mut Turn> {
        self.list.iter_mut().find(|t| t.id == id)
    }
}

impl Congress {
    pub(super) fn follow_floor(&mut self, stamp: &Stamp, event: &FloorEvent) {
        match event {
            FloorEvent::Registered { id, who, subject, minutes, written, step } => {
                let granted = i64::from(*minutes) * SECONDS;
                let (id, who, subject, written, step) = (*id, who.clone(), subject.clone(), *written, step.clone());
                let standing = Standing::Waiting;
                self.speakers.turns = id;
                self.speakers.list.push(Turn { id, who, subject, written, step, granted, spent: 0, standing });
            }
            FloorEvent::Moved { id, up } => {
                let at = self.speakers.list.iter().position(|t| t.id == *id);
                if let Some((at, to)) = at.and_then(|at| Some((at, self.speakers.beside(at, *up)?))) {
                    self.speakers.list.swap(at, to);
                }
            }
            FloorEvent::Raised { number, step, text, from } => {
                self.speakers.raised = *number;
                let point = Point { number: *number, step: step.clone(), text: text.clone(), from: *from };
                self.speakers.points.push(point);
            }
            _ => self.follow_turn(stamp, event),
        }
    }

    fn follow_turn(&mut self, stamp: &Stamp, event: &FloorEvent) {
        let Some(turn) = event.turn().and_then(|id| self.speakers.turn_mut(id)) else { return };
        match event {
            FloorEvent::Withdrawn { .. } => turn.standing = Standing::Withdrawn,
            FloorEvent::Received { .. } => turn.standing = Standing::Received,
            FloorEvent::Given { step, .. } => {
                turn.step = Some(step.clone());
                turn.standing = Standing::Speaking { since: stamp.at };
                self.cue = Cue::Step;
            }
            FloorEvent::Resumed { .. } => turn.standing = Standing::Speaking { since: stamp.at },
            FloorEvent::Extended { minutes, .. } => turn.granted += i64::from(*minutes) * SECONDS,
            FloorEvent::Held { .. } | FloorEvent::Ended { .. } => {
                turn.spent = turn.spent_at(stamp.at);
                let ended = matches!(event, FloorEvent::Ended { .. });
                turn.standing = if ended { Standing::Heard } else { Standing::Held };
                // The hall reads who comes next; a picture chosen by hand stays.
                if ended && self.cue == Cue::Step && self.speakers.waiting().next().is_some() {
                    self.cue = Cue::Speakers;
                }
            }
            FloorEvent::Registered { .. } | FloorEvent::Moved { .. } | FloorEvent::Raised { .. } => {}
        }
    }
}
