//! The console as a screen: input to commands, commands to effects.
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::base::message::Message;
use crate::base::refusal::Refusal;
use crate::base::time::Stamp;
use crate::congress::command::Command;
use crate::congress::decide::correct::newest;
use crate::congress::decide::script::MOST_LINE;
use crate::congress::floor::FloorCommand;
use crate::congress::stage::{Cue, Look};
use crate::congress::state::Congress;
use crate::readout::speakers::clock;
use crate::record::request::Request;
use crate::tui::command::card::Chapter;
use crate::tui::command::shared::{Place, SHARED, Shared};
use crate::tui::command::table::Offer;
use crate::tui::effect::{Effect, Tag};
use crate::tui::input::Input;
use crate::tui::overlay::ask::{Ask, Weight};
use crate::tui::overlay::quit::QuitQuestion;
use crate::tui::overlay::reason::ReasonPrompt;
use crate::tui::overlay::shell;
use crate::tui::overlay::stack::Stack;
use crate::tui::overlay::text_prompt::TextPrompt;
use crate::tui::screen::Screen;
use crate::tui::screens::console::advance::{Advance, advance, enter, next_step};
use crate::tui::screens::console::commands::{BROWSE, Browse, Cmd, MAIN, Now, ROLE};
use crate::tui::screens::console::hall::{HallWindow, dressed, toggle_black};
use crate::tui::screens::console::layout;
use crate::tui::screens::console::machines::MachinesWindow;
use crate::tui::screens::console::mini::HallPicture;
use crate::tui::screens::console::papers::PapersWindow;
use crate::tui::screens::console::print::PrintWindow;
use crate::tui::screens::console::prompter::Prompter;
use crate::tui::screens::console::report::{next_page, page_before};
use crate::tui::screens::console::seats::{SeatsWindow, open_to};
use crate::tui::screens::console::speaker_clock::Bell;
use crate::tui::screens::console::speakers::SpeakersWindow;
use crate::tui::view::View;
use crate::tui::widgets::big::letters::Letters;
use crate::tui::widgets::message_bar::Tone;

/// The console. It keeps only what is being typed or looked at.
#[derive(Default)]
pub struct Console {
    stack: Stack,
    /// The step of the agenda that is looked at; none while following the congress.
    browsed: Option<usize>,
    prompter: Prompter,
    bell: Bell,
    letters: Letters,
}

impl Console {
    /// A console.
    pub fn new() -> Self {
        Self::default()
    }

    fn now(&self, view: &View) -> Now {
        Now::of(view, self.stack.shown(view).is_some())
    }

    /// The commands of the screen with the shared ones, told which work now.
    fn chapters(&self, view: &View) -> Vec<Chapter> {
        let now = self.now(view);
        let own = match self.browsed {
            None => Chapter { title: MAIN.title, rows: MAIN.offers(false, &now) },
            Some(_) => Chapter { title: BROWSE.title, rows: BROWSE.offers(false, &now) },
        };
        let shared = SHARED.offers(false, &Place::of(ROLE, view));
        vec![own, Chapter { title: SHARED.title, rows: shared }]
    }

    fn offers(&self, view: &View) -> Vec<Offer> {
        self.chapters(view).into_iter().flat_map(|c| c.rows).collect()
    }

    fn press(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        let now = self.now(view);
        if let Some(command) = SHARED.find(input, false, &Place::of(ROLE, view)) {
            let chapters = self.chapters(view);
            return shell::shared(&mut self.stack, command, chapters, view);
        }
        if let Some(at) = self.browsed {
            return BROWSE.find(input, false, &now).map_or_else(Vec::new, |b| self.browse(b, at, view));
        }
        MAIN.find(input, false, &now).map_or_else(Vec::new, |command| self.act(command, view))
    }

    fn act(&mut self, command: Cmd, view: &View) -> Vec<Effect> {
        let congress = &view.books.congress;
        match command {
            Cmd::Advance => return self.advance(view),
            Cmd::NextStep => {
                return next_step(congress).map_or_else(Vec::new, |step| self.stack.send(enter(step)));
            }
            Cmd::Seats => {
                if let Some(id) = open_to(congress) {
                    self.stack.open(Box::new(SeatsWindow::new(id.clone(), congress)));
                }
            }
            Cmd::Papers => {
                if let Some(spec) = congress.current_election() {
                    self.stack.open(Box::new(PapersWindow::new(spec.id.clone(), congress)));
                }
            }
            Cmd::AgendaUp => self.look(congress.progress.current.unwrap_or(0).saturating_sub(1), view),
            Cmd::AgendaDown => self.look(congress.progress.current.map_or(0, |i| i + 1), view),
            Cmd::SpeechUp => self.prompter.page(false, view),
            Cmd::SpeechDown => self.prompter.page(true, view),
            Cmd::Hall => self.stack.open(Box::new(HallWindow::new(view))),
            Cmd::Black => return self.stack.send(toggle_black(congress)),
            Cmd::Larger => return self.dress(Look { size: congress.look.size.saturating_add(1), ..congress.look }),
            Cmd::Smaller => return self.dress(Look { size: congress.look.size.saturating_sub(1), ..congress.look }),
            Cmd::Colours => return self.dress(Look { colours: congress.look.colours.next(), ..congress.look }),
            Cmd::ReportNext => return self.show(next_page(view)),
            Cmd::ReportBack => return self.show(page_before(congress)),
            Cmd::Miniature => self.stack.open(Box::<HallPicture>::default()),
            Cmd::Machines => self.stack.open(Box::new(MachinesWindow::default())),
            Cmd::Undo => self.undo(view),
            Cmd::Hush => self.stack.dismiss(view),
            Cmd::Speakers => self.stack.open(Box::new(SpeakersWindow::default())),
            Cmd::Line => self.stack.open(Box::new(line(congress))),
            Cmd::Print => self.stack.open(Box::new(PrintWindow::new(view))),
        }
        Vec::new()
    }

    fn dress(&mut self, look: Look) -> Vec<Effect> {
        self.stack.send(Command::Dress { look }.into())
    }

    fn show(&mut self, cue: Option<Cue>) -> Vec<Effect> {
        cue.map_or_else(Vec::new, |cue| self.stack.send(Command::Show { cue }.into()))
    }

    fn advance(&mut self, view: &View) -> Vec<Effect> {
        match advance(view) {
            Advance::Send(request) => return self.stack.send(request),
            Advance::Open(window) => self.stack.open(window),
            Advance::Say(message) => self.stack.say(Tone::Note, message),
        }
        Vec::new()
    }

    fn undo(&mut self, view: &View) {
        let stamp = Stamp { at: view.now, by: view.seat };
        let Some(act) = newest(&view.books.congress, &stamp) else { return };
        let why = Message::new("undo-what").with("what", act.what.clone());
        let request = Command::Undo { reason: String::new() }.into();
        self.stack.open(Box::new(ReasonPrompt::titled("undo-title", why, request)));
    }

    fn look(&mut self, at: usize, view: &View) {
        let last = view.books.congress.agenda.steps.len().saturating_sub(1);
        self.browsed = Some(at.min(last));
    }

    fn browse(&mut self, command: Browse, at: usize, view: &View) -> Vec<Effect> {
        match command {
            Browse::Go => self.ask_step(at, view),
            Browse::Back => self.browsed = None,
            Browse::Up => self.look(at.saturating_sub(1), view),
            Browse::Down => self.look(at + 1, view),
            Browse::PageUp => self.look(at.saturating_sub(10), view),
            Browse::PageDown => self.look(at + 10, view),
            Browse::First => self.look(0, view),
            Browse::Last => self.look(usize::MAX, view),
        }
        Vec::new()
    }

    /// Asks before another step than the next is entered.
    fn ask_step(&mut self, at: usize, view: &View) {
        let congress = &view.books.congress;
        if congress.progress.current == Some(at) {
            self.browsed = None;
            return;
        }
        let Some(step) = congress.agenda.steps.get(at) else { return };
        let target = Message::new("console-go-to").with("number", at + 1).with("title", &step.title);
        let mut body = vec![(Weight::Strong, target)];
        if let Some(current) = congress.step() {
            let leaves = Message::new("console-go-from").with("title", &current.title);
            body.push((Weight::Plain, leaves.with("open", congress.open_duties())));
        }
        body.push((Weight::Faint, Message::new("console-go-ask")));
        let window = Ask::new(Message::new("console-go-title"), body, enter(step.id.clone()));
        self.stack.open(Box::new(window));
    }

    /// What is said once `request` was done: the act, as the record has it; what leaves no act that could be taken
    /// back has words of its own.
    fn done(&mut self, request: &Request, view: &View) {
        if matches!(request, Request::Notice { .. }) {
            self.stack.say(Tone::Good, Message::new("console-done-notice"));
        }
        let Request::Congress(command) = request else { return };
        let congress = &view.books.congress;
        let stamp = Stamp { at: view.now, by: view.seat };
        let message = match command {
            Command::Show { .. } => return,
            Command::Dress { look } => Some(dressed(*look)),
            Command::Undo { .. } => Some(Message::new("console-done-undo")),
            Command::ConfirmRules => Some(Message::new("console-done-rules")),
            Command::Declare { election } => {
                let office = congress.agenda.election(election).map_or(election.as_str(), |(_, s)| s.title.as_str());
                Some(Message::new("console-done-declare").with("office", office))
            }
            Command::SettleTie { .. } => Some(Message::new("console-done-settled")),
            Command::Announce { text } => {
                let gone = text.trim().is_empty();
                Some(Message::new(if gone { "console-done-line-gone" } else { "console-done-line" }))
            }
            Command::Floor(FloorCommand::Move { .. }) => Some(Message::new("console-done-moved")),
            Command::Close => Some(Message::new("console-done-close")),
            _ => newest(congress, &stamp).map(|act| Message::new("console-done").with("what", act.what.clone())),
        };
        if matches!(command, Command::Enter { .. }) {
            self.browsed = None;
        }
        if let Some(message) = message {
            self.stack.say(Tone::Good, message);
        }
    }
}

/// What stands below the hall's picture, to be changed.
fn line(congress: &Congress) -> TextPrompt {
    let make = |text, _| Command::Announce { text }.into();
    let prompt = TextPrompt::new("line-title", Message::new("line-hint"), MOST_LINE, Box::new(make));
    prompt.filled(congress.line.as_deref().unwrap_or_default())
}

impl Screen for Console {
    fn input(&mut self, input: &Input, view: &View) -> Vec<Effect> {
        self.stack.forget_lost(view);
        if !self.stack.is_open() {
            return self.press(input, view);
        }
        // Leaving is possible from anywhere; the windows beneath keep what is typed in them.
        if SHARED.find(input, true, &Place::of(ROLE, view)) == Some(Shared::Quit) {
            if !self.stack.leaves() {
                self.stack.open(Box::new(QuitQuestion));
            }
            return Vec::new();
        }
        let handled = self.stack.input(input, view);
        let mut effects = handled.effects;
        if let Some(Effect::Print(kind)) = effects.first() {
            self.stack.wait(Message::new("print-window-making").with("paper", kind.named()), view);
        }
        if let Some(key) = handled.press {
            effects.extend(self.press(&key.pressed(), view));
        }
        effects
    }

    fn answered(&mut self, tag: Tag, answer: &Result<(), Refusal>, view: &View) -> Vec<Effect> {
        match self.stack.answered(tag, answer) {
            Some(request) => {
                self.done(&request, view);
                Vec::new()
            }
            None if answer.is_err() => vec![Effect::Bell],
            None => Vec::new(),
        }
    }

    fn beat(&mut self, view: &View) -> Vec<Effect> {
        let clock = clock(&view.books.congress);
        let rings = [self.bell.rings(clock.as_ref(), view), self.stack.rings(view)];
        rings.contains(&true).then_some(Effect::Bell).into_iter().collect()
    }

    fn draw(&self, frame: &mut Frame, area: Rect, view: &View) {
        if shell::too_small(frame, area, view) {
            return;
        }
        let rest = shell::bottom(frame, area, &self.stack, &self.offers(view), view);
        layout::draw(frame, rest, self.browsed, (&self.prompter, &self.letters), view);
        self.stack.draw(frame, rest, view);
    }
}
