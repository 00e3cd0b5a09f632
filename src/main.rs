//! The program.
use std::process::ExitCode;

fn main() -> anyhow::Result<ExitCode> {
    daihoi::app::cli::main(std::env::args_os())
}
