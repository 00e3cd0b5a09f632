//! Sessions: each has a roll of its own.
use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::congress::election::Election;
use crate::congress::state::Congress;

impl Congress {
    /// The session of the current step; the first one before it.
    pub fn session(&self) -> usize {
        self.step().map_or(0, |step| step.session)
    }

    /// The title of session `position`.
    pub fn session_title(&self, position: usize) -> &str {
        self.agenda.sessions.get(position).map_or("", |session| session.title.as_str())
    }

    /// Whether the roll that is open is that of the last session.
    pub fn last_roll(&self) -> bool {
        self.roll.session() + 1 >= self.agenda.sessions.len()
    }

    /// The session whose roll may be called now: the one just entered, as long as nothing was counted on it; or the one
    /// after, once its own has come to its last step and nothing of it is open.
    ///
    /// # Errors
    /// There is none; or the session that runs is not over, with its open duties.
    pub fn callable(&self) -> Result<usize, Refusal> {
        let (now, open) = (self.session(), self.roll.session());
        if now > open || (now == open && self.roll.calls.last().is_some_and(|c| c.kept) && !self.counted()) {
            return Ok(now);
        }
        if now < open {
            let message = Message::new("roll-already-called").with("session", self.session_title(open));
            return Err(message.into());
        }
        if open + 1 >= self.agenda.sessions.len() {
            return Err(Message::new("roll-last-session").with("session", self.session_title(open)).into());
        }
        let later = self.agenda.steps.iter().skip(self.progress.current.map_or(0, |i| i + 1));
        let last = self.step().is_some() && !later.into_iter().any(|step| step.session == open);
        if !last || self.open_duties() > 0 || self.pending() {
            let message = Message::new("roll-session-runs").with("session", self.session_title(open));
            return Err(message.with("next", self.session_title(open + 1)).into());
        }
        Ok(open + 1)
    }

    /// Whether a vote waits for its hands or papers for their result: both count those who are here.
    fn pending(&self) -> bool {
        let papers = |e: &Election| e.now.issued.is_some() && e.now.declared.is_none();
        self.votes.values().any(|v| v.outcome.is_none()) || self.elections.values().any(papers)
    }

    /// Whether something was counted on the roll since it was called: a quorum stated, a vote opened, papers issued.
    fn counted(&self) -> bool {
        let Some(call) = self.roll.calls.last() else { return false };
        self.pending()
            || self.statements.last().is_some_and(|s| s.at > call.at)
            || self.votes.values().any(|v| v.opened > call.at)
    }
}
