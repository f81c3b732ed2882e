//! `pramoen`: evaluates the public-relations work of an educational service area office.

mod cli;

use std::process::ExitCode;

use cli::{Command, Spoken};

/// What makes this process a reader for another: it is no command for people, and nothing is prepared to speak with them.
const WORKER: &str = "worker";

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|first| first == WORKER) && std::env::args_os().len() == 2 {
        return pramoen::work();
    }
    let spoken = Spoken::from_arguments();
    let command = match cli::parse(&spoken) {
        Ok(command) => command,
        Err(answer) => return answer.say(),
    };
    let spoken = spoken.at(command.path());
    let done = match command {
        Command::Run(arguments) => cli::run(&arguments, &spoken),
        Command::Rollup(arguments) => cli::rollup(&arguments, &spoken),
        Command::Standard(arguments) => cli::standard(&arguments, &spoken),
        Command::Seal(arguments) => cli::seal(&arguments, &spoken),
        Command::History(arguments) => cli::history(&arguments, &spoken),
        Command::Check(arguments) => cli::check(&arguments, &spoken),
        Command::Init(arguments) => cli::init(&arguments, &spoken),
        Command::Forms(arguments) => cli::forms(&arguments, &spoken),
        Command::Export(arguments) => cli::export(&arguments, &spoken),
        Command::Explain(arguments) => cli::explain(&arguments, &spoken),
        Command::DefinitionsFacts(arguments) => cli::facts(&arguments, &spoken),
        Command::DefinitionsPlaceholders(path) => cli::placeholders(&path, &spoken),
        Command::DefinitionsCheck(path) => cli::check_definitions(&path, &spoken),
    };
    done.unwrap_or_else(|error| {
        cli::complain(&spoken.error(&error));
        cli::code_of(&error)
    })
}
