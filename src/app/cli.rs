//! The command line. Its texts come from the Fluent files, so that help speaks the presidium's language.
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::app::args::{
    ArchiveArgs, BoardArgs, CheckArgs, DisplayArgs, DrillArgs, LogArgs, NewArgs, PrintArgs, RecoverArgs, RosterArgs,
    RunArgs, SeatArgs, ServeArgs, SnapshotArgs, SummaryArgs, TallyArgs, TicketArgs, VerifyArgs,
};
use crate::app::common::{Common, USAGE};
use crate::app::face::lobby;
use crate::app::terminal::hush_healed_panics;
use crate::app::{
    run_archive, run_board, run_check, run_console, run_drill, run_keys, run_log, run_new, run_print, run_recover,
    run_roster, run_seat, run_serve, run_snapshot, run_summary, run_tally, run_ticket, run_verify,
};
use crate::base::message::Message;
use crate::base::role::Role;
use crate::words::lang::Lang;
use crate::words::speech::Words;

/// Everything that can be typed.
#[derive(Debug, Parser)]
#[command(name = "daihoi", version, disable_help_flag = true, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(long, global = true, value_parser = ["vi", "en"], default_value = "vi")]
    lang: String,
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    #[command(subcommand)]
    command: What,
}

/// The commands.
#[derive(Debug, Subcommand)]
enum What {
    Run(RunArgs),
    Display(DisplayArgs),
    Board(BoardArgs),
    Desk(SeatArgs),
    Console(SeatArgs),
    Serve(ServeArgs),
    Ticket(TicketArgs),
    Check(CheckArgs),
    New(NewArgs),
    Roster(RosterArgs),
    Log(LogArgs),
    Verify(VerifyArgs),
    Archive(ArchiveArgs),
    Recover(RecoverArgs),
    Summary(SummaryArgs),
    Tally(TallyArgs),
    Drill(DrillArgs),
    Snapshot(SnapshotArgs),
    Print(PrintArgs),
    Keys,
}

/// Runs the program on the words typed after its name.
///
/// # Errors
/// What no command could turn into words of its own.
pub fn main(typed: impl IntoIterator<Item = OsString>) -> anyhow::Result<ExitCode> {
    hush_healed_panics();
    let typed: Vec<OsString> = typed.into_iter().collect();
    let words = Words::new(wanted_language(&typed));
    let matches = match command(&words).try_get_matches_from(typed) {
        Ok(matches) => matches,
        Err(error) => return Ok(explain(&words, &error)),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return Ok(explain(&words, &error)),
    };
    let common = Common { words, data: cli.data };
    match cli.command {
        What::Run(args) => run_console::run(&args, &common),
        What::Display(args) if args.lobby => run_seat::run_as(Role::Display, lobby(), &args.seat, &common),
        What::Display(args) => {
            let role = if args.monitor { Role::Monitor } else { Role::Display };
            run_seat::run(role, &args.seat, &common)
        }
        What::Board(args) => run_board::run(&args, &common),
        What::Desk(args) => run_seat::run(Role::Desk, &args, &common),
        What::Console(args) => run_seat::run(Role::Console, &args, &common),
        What::Serve(args) => run_serve::run(&args, &common),
        What::Ticket(args) => run_ticket::run(&args, &common),
        What::Check(args) => run_check::run(&args, &common),
        What::New(args) => run_new::run(&args, &common),
        What::Roster(args) => run_roster::run(&args, &common),
        What::Log(args) => run_log::run(&args, &common),
        What::Verify(args) => run_verify::run(&args, &common),
        What::Archive(args) => run_archive::run(&args, &common),
        What::Summary(args) => run_summary::run(&args, &common),
        What::Recover(args) => run_recover::run(&args, &common),
        What::Tally(args) => run_tally::run(&args, &common),
        What::Drill(args) => run_drill::run(&args, &common),
        What::Snapshot(args) => run_snapshot::run(&args, &common),
        What::Print(args) => run_print::run(&args, &common),
        What::Keys => run_keys::run(&common),
    }
}

/// The language asked for, before anything else is read: help and errors need it.
fn wanted_language(typed: &[OsString]) -> Lang {
    let english = |pair: &[OsString]| pair[0] == "--lang" && pair[1] == "en";
    if typed.iter().any(|w| w == "--lang=en") || typed.windows(2).any(english) { Lang::En } else { Lang::Vi }
}

/// The command line with its texts in the language of `words`.
pub fn command(words: &Words) -> Command {
    let say = |key: &'static str| words.get(key);
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}\n\n{}\n",
        say("cli-usage"),
        say("cli-commands"),
        say("cli-options"),
        say("cli-first-steps")
    );
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true).help(say("cli-arg-help"));
    let mut command = Cli::command()
        .about(say("cli-about"))
        .help_template(template)
        .override_usage(format!("daihoi <{}>", say("cli-name-command")))
        .disable_version_flag(true)
        .arg(help)
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(say("cli-arg-version")))
        .mut_arg("lang", |a| a.help(say("cli-arg-lang")).hide_default_value(true).hide_possible_values(true))
        .mut_arg("data", |a| a.help(say("cli-arg-data")));
    let below = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{{positionals}}\n{}:\n{{options}}\n",
        say("cli-usage"),
        say("cli-options")
    );
    for (name, about) in [
        ("run", "cli-run"),
        ("display", "cli-display"),
        ("board", "cli-board"),
        ("desk", "cli-desk"),
        ("console", "cli-console"),
        ("serve", "cli-serve"),
        ("ticket", "cli-ticket"),
        ("check", "cli-check"),
        ("new", "cli-new"),
        ("roster", "cli-roster"),
        ("log", "cli-log"),
        ("verify", "cli-verify"),
        ("archive", "cli-archive"),
        ("recover", "cli-recover"),
        ("summary", "cli-summary"),
        ("tally", "cli-tally"),
        ("drill", "cli-drill"),
        ("snapshot", "cli-snapshot"),
        ("print", "cli-print"),
        ("keys", "cli-keys"),
    ] {
        let below = below.clone();
        command = command.mut_subcommand(name, |c| arguments(c.about(say(about)).help_template(below), words, name));
    }
    rosters(command, words, &below)
}

/// Words for the commands beneath `roster`.
fn rosters(command: Command, words: &Words, below: &str) -> Command {
    let say = |key: &'static str| words.get(key);
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}\n",
        say("cli-usage"),
        say("cli-commands"),
        say("cli-options")
    );
    command.mut_subcommand("roster", |roster| {
        let mut roster = roster.help_template(template);
        roster = roster.override_usage(format!("daihoi roster <{}>", say("cli-name-command")));
        for (name, path, about) in
            [("import", "roster import", "cli-roster-import"), ("export", "roster export", "cli-roster-export")]
        {
            let one = |c: Command| arguments(c.about(say(about)).help_template(below.to_owned()), words, path);
            roster = roster.mut_subcommand(name, one);
        }
        roster
    })
}

/// Words for the arguments of one command.
fn arguments(mut command: Command, words: &Words, path: &str) -> Command {
    let out = match path {
        "print" => "cli-arg-out-pdf",
        "archive" => "cli-arg-out-archive",
        "summary" => "cli-arg-out-summary",
        _ => "cli-arg-out",
    };
    // In the order in which they are typed: a changed argument moves behind the others.
    let texts = [
        ("paper", "cli-arg-paper"),
        ("agenda", "cli-arg-agenda"),
        ("rehearse", "cli-arg-rehearse"),
        ("role", "cli-arg-role"),
        ("name", "cli-arg-name"),
        ("hours", "cli-arg-hours"),
        ("revoke", "cli-arg-revoke"),
        ("lobby", "cli-arg-lobby"),
        ("lan", "cli-arg-lan"),
        ("join", "cli-arg-join"),
        ("at", "cli-arg-at"),
        ("page", "cli-arg-page"),
        ("mirror", if path == "recover" { "cli-arg-recover" } else { "cli-arg-mirror" }),
        ("number", "cli-arg-number"),
        ("template", "cli-arg-template"),
        ("dir", "cli-arg-dir"),
        ("record", if path == "verify" { "cli-arg-record-or-archive" } else { "cli-arg-record" }),
        ("archives", "cli-arg-archives"),
        ("verify", "cli-arg-verify"),
        ("key", "cli-arg-key"),
        ("personal", "cli-arg-personal"),
        ("new_key", "cli-arg-new-key"),
        ("json", "cli-arg-json"),
        ("case", "cli-arg-case"),
        ("seed", "cli-arg-seed"),
        ("resume", "cli-arg-resume"),
        ("follow", "cli-arg-follow"),
        ("seat", "cli-arg-seat"),
        ("size", "cli-arg-size"),
        ("monitor", "cli-arg-monitor"),
        ("hall", "cli-arg-hall"),
        ("import", "cli-arg-import"),
        ("list_code", "cli-arg-list-code"),
        ("file", "cli-arg-file"),
        ("into", "cli-arg-into"),
        ("yes", if path == "print" { "cli-arg-yes-texts" } else { "cli-arg-yes" }),
        ("out", out),
        ("only", "cli-arg-only"),
        ("election", "cli-arg-election"),
        ("round", "cli-arg-round"),
        ("count", "cli-arg-count"),
        ("texts", "cli-arg-texts"),
        ("eject", "cli-arg-eject"),
        ("public", "cli-arg-public"),
    ];
    for (name, key) in texts {
        if command.get_arguments().any(|a| a.get_id() == name) {
            command = command.mut_arg(name, |a| {
                let a = a.help(words.get(key));
                if a.get_action().takes_values() { a.hide_default_value(true).hide_possible_values(true) } else { a }
            });
        }
    }
    usage(command, words, path)
}

/// The usage line of one command, with its arguments named in the language of `words`.
fn usage(command: Command, words: &Words, path: &str) -> Command {
    let name = |id: &str| match id {
        "agenda" => words.get("cli-name-agenda"),
        "number" => words.get("cli-name-number"),
        "template" => words.get("cli-name-template"),
        "case" => words.get("cli-name-case"),
        "paper" => words.get("cli-name-paper"),
        "role" => words.get("cli-name-role"),
        "file" | "archives" => words.get("cli-name-file"),
        _ => words.get("cli-name-dir"),
    };
    let mut line = format!("daihoi {path} [{}]", words.get("cli-name-options"));
    let places: Vec<_> = command.get_positionals().map(|a| (a.get_id().to_string(), a.is_required_set())).collect();
    let mut command = command;
    for (id, required) in places {
        let shown = name(&id);
        line += &if required { format!(" <{shown}>") } else { format!(" [{shown}]") };
        command = command.mut_arg(&id, |a| a.value_name(shown));
    }
    command.override_usage(line)
}

/// Help and version go to standard output; anything else is a sentence and where to look.
fn explain(words: &Words, error: &clap::Error) -> ExitCode {
    let helpful = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    );
    if helpful {
        let asked = error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
        let _ = error.print();
        return ExitCode::from(if asked { 0 } else { USAGE });
    }
    let text = |kind| error.get(kind).map(|v| v.to_string()).unwrap_or_default();
    let (arg, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let message = match error.kind() {
        ErrorKind::UnknownArgument => Message::new("cli-unknown-argument").with("text", arg),
        ErrorKind::InvalidSubcommand => {
            Message::new("cli-unknown-command").with("text", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Message::new("cli-missing-argument").with("text", arg),
        ErrorKind::InvalidValue if value.is_empty() => Message::new("cli-missing-value").with("text", arg),
        ErrorKind::InvalidValue => {
            let allowed = text(ContextKind::ValidValue);
            Message::new("cli-wrong-value").with("text", value).with("argument", arg).with("allowed", allowed)
        }
        ErrorKind::ValueValidation => Message::new("cli-wrong-number").with("text", value).with("argument", arg),
        _ => Message::new("cli-cannot-read").with("text", error.to_string().trim()),
    };
    eprintln!("{}\n{}", words.say(&message), words.get("cli-see-help"));
    ExitCode::from(USAGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound_in_both_languages() {
        for lang in [Lang::Vi, Lang::En] {
            let words = Words::new(lang);
            command(&words).debug_assert();
            let help = command(&words).render_long_help().to_string();
            assert!(!help.contains('⟨'), "{help}");
        }
    }

    #[test]
    fn language_is_known_before_the_rest_is_read() {
        let typed = |words: &[&str]| words.iter().map(OsString::from).collect::<Vec<_>>();
        assert_eq!(wanted_language(&typed(&["daihoi", "--lang", "en", "nonsense"])), Lang::En);
        assert_eq!(wanted_language(&typed(&["daihoi", "--lang=en"])), Lang::En);
        assert_eq!(wanted_language(&typed(&["daihoi", "run"])), Lang::Vi);
    }
}
