//! The words of the command line: help for every command and option, and what is wrong with what was typed.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{Spoken, code_of, lines};

/// What is said instead of doing anything: help, the version, or what was wrong with the arguments.
pub struct Answer {
    text: String,
    wrong: bool,
}

impl Answer {
    /// Says it, and gives the exit code.
    pub fn say(&self) -> ExitCode {
        if self.wrong {
            lines::complain(&self.text);
            ExitCode::from(2)
        } else {
            lines::say(&self.text).map_or_else(|error| code_of(&error), |()| ExitCode::SUCCESS)
        }
    }
}

/// The command with every help text in the user's language.
pub fn worded(command: clap::Command, spoken: &Spoken) -> clap::Command {
    let command =
        command.about(spoken.get("program-about")).after_help(spoken.get("program-usage")).help_template(format!(
            "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n",
            spoken.get("help-heading-usage")
        ));
    worded_parts(command, spoken, "help")
}

fn worded_parts(command: clap::Command, spoken: &Spoken, prefix: &str) -> clap::Command {
    let heading = |argument: &clap::Arg| {
        let key = if argument.is_positional() { "help-heading-arguments" } else { "help-heading-options" };
        spoken.get(key)
    };
    // clap adds its own flags late; ours replace them so that they, too, have our words.
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(clap::Arg::new("help").long("help").short('h').action(clap::ArgAction::Help));
    let command = if prefix == "help" {
        command.arg(clap::Arg::new("version").long("version").short('V').action(clap::ArgAction::Version))
    } else {
        command
    };
    let command = command.subcommand_help_heading(spoken.get("help-heading-commands")).mut_args(|argument| {
        let id = argument.get_id().as_str().replace('_', "-");
        // A command may have its own words for what others have, too.
        let own = format!("{prefix}-{id}");
        let key = if spoken.has(&own) { own } else { format!("help-{id}") };
        let heading = heading(&argument);
        let takes_value = argument.get_action().takes_values();
        argument.help(spoken.get(&key)).help_heading(heading).hide_default_value(takes_value)
    });
    let names: Vec<_> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |inner| {
            let prefix = format!("{prefix}-{name}");
            let inner = inner.about(spoken.get(&prefix)).help_template(format!(
                "{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}\n",
                spoken.get("help-heading-usage")
            ));
            worded_parts(inner, spoken, &prefix)
        })
    })
}

/// What clap has to say, in our words.
pub fn answer(error: &clap::Error, spoken: &Spoken) -> Answer {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let reason = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Answer { text: error.to_string(), wrong: false };
        }
        ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => {
            let argument = context(ContextKind::InvalidArg) + &context(ContextKind::InvalidSubcommand);
            spoken.say("usage-unknown", &[("argument", argument)])
        }
        ErrorKind::MissingRequiredArgument => {
            spoken.say("usage-missing", &[("argument", context(ContextKind::InvalidArg))])
        }
        ErrorKind::ArgumentConflict => {
            let facts = [("argument", context(ContextKind::InvalidArg)), ("other", context(ContextKind::PriorArg))];
            spoken.say(if facts[0].1 == facts[1].1 { "usage-twice" } else { "usage-conflict" }, &facts)
        }
        ErrorKind::TooManyValues => spoken.say("usage-no-value", &[("option", context(ContextKind::InvalidArg))]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if context(ContextKind::InvalidValue).is_empty() => {
            spoken.say("usage-missing-value", &[("option", context(ContextKind::InvalidArg))])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let facts = [("value", context(ContextKind::InvalidValue)), ("option", context(ContextKind::InvalidArg))];
            let hint = context(ContextKind::InvalidArg);
            let key = format!("help-{}", hint.trim_start_matches('-').split([' ', '=']).next().unwrap_or_default());
            let said = spoken.say("usage-bad-value", &facts);
            if spoken.has(&key) { format!("{said}\n  {hint}: {}", spoken.get(&key)) } else { said }
        }
        _ => error.to_string(),
    };
    let text = format!("{}\n{}", spoken.say("usage-error", &[("reason", reason)]), spoken.get("usage-see-help"));
    Answer { text, wrong: true }
}
