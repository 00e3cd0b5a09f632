//! `daihoi ticket`: a ticket for a seat at another machine, from the hub that runs on this one.
use std::io::{IsTerminal, stdout};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use ratatui::crossterm::execute;
use ratatui::crossterm::style::{Print, PrintStyledContent, Stylize};

use crate::app::args::TicketArgs;
use crate::app::common::{Common, USAGE, print_line};
use crate::app::discover::{dial, find};
use crate::app::run_loop::{Told, queue, sit};
use crate::app::runtime::runtime;
use crate::base::door::{DoorAsk, Issued, TicketLine};
use crate::base::message::Message;
use crate::base::qr::Code;
use crate::base::role::Role;
use crate::client::replica::{News, Replica};

/// A hub on this machine answers within this time or not at all.
const WITHIN: Duration = Duration::from_secs(5);

/// Issues a ticket, takes one back, or lists them.
///
/// # Errors
/// None of its own.
pub fn run(args: &TicketArgs, common: &Common) -> anyhow::Result<ExitCode> {
    match at_hub(args, common) {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(why) => Ok(common.refuse(&why, USAGE)),
    }
}

fn at_hub(args: &TicketArgs, common: &Common) -> Result<(), Message> {
    let found = find(common, args.number)?;
    let runtime = runtime()?;
    let (told, events) = queue();
    let mut seat = sit(runtime.handle(), (0, Role::Console), dial(found.folder, Role::Console), &told);
    let mut replica = Replica::default();
    let until = Instant::now() + WITHIN;
    let next = |replica: &mut Replica| match events.recv_timeout(until.saturating_duration_since(Instant::now())) {
        Ok(Told::Seat(_, event)) => match replica.fold(event) {
            News::Refused(why) => Err(why),
            news => Ok(news),
        },
        Ok(Told::Terminal(_) | Told::Say(_)) => Ok(News::Beat),
        Err(_) => Err(Message::new("ticket-no-answer")),
    };
    while !replica.connected {
        next(&mut replica)?;
    }
    let role = args.role.map(Role::from);
    let ask = match (args.revoke, role) {
        (Some(number), _) => Some(DoorAsk::Revoke { number }),
        (None, Some(role)) => Some(DoorAsk::Issue { role, name: args.name.clone(), hours: args.hours }),
        (None, None) => None,
    };
    let Some(ask) = ask else {
        while replica.door.address.is_none() {
            next(&mut replica).map_err(|_| Message::new("door-closed"))?;
        }
        list(&replica.door.tickets, common);
        return Ok(());
    };
    let asked = seat.ask_door(ask.clone());
    loop {
        if let News::Answer { id, result } = next(&mut replica)?
            && id == asked
        {
            result.map_err(|refusal| refusal.message)?;
            break;
        }
    }
    match (&replica.issued, ask) {
        (Some(issued), DoorAsk::Issue { role, .. }) => show(issued, role, args.hours, common),
        (_, DoorAsk::Revoke { number }) => common.tell(&Message::new("ticket-revoked-now").with("number", number)),
        (None, DoorAsk::Issue { .. }) => return Err(Message::new("ticket-no-answer")),
    }
    Ok(())
}

fn show(issued: &Issued, role: Role, hours: u32, common: &Common) {
    let message = Message::new("ticket-issued").with("number", issued.number).with("seat", role.named());
    common.tell(&message.with("hours", hours));
    print_line("");
    print_line(&issued.text);
    print_line("");
    // Black on white, whatever the terminal's own colours; not into a file or another program.
    let code = Code::of_ticket(&issued.text).filter(|_| stdout().is_terminal());
    for row in code.into_iter().flat_map(|code| code.rows()) {
        let _ = execute!(stdout(), PrintStyledContent(row.black().on_white()), Print("\n"));
    }
    let join = Message::new("ticket-join").with("command", role.command()).with("text", &issued.text);
    common.tell(&join);
}

fn list(tickets: &[TicketLine], common: &Common) {
    if tickets.is_empty() {
        common.tell(&Message::new("ticket-list-empty"));
    }
    for line in tickets {
        common.tell(&line.described());
    }
}
