//! `pramoen init` and `pramoen forms`: new workspaces and blank registers.

use std::fmt::Write as _;
use std::process::ExitCode;

use pramoen::definition::{Definitions, Form};
use pramoen::error::Error;

use super::arguments::{FormsArguments, InitArguments};
use super::{Spoken, lines};

/// Makes a new workspace and says what to do next.
pub fn init(arguments: &InitArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let created = pramoen::init(&arguments.path, arguments.office.as_deref(), spoken.language())?;
    let path = arguments.path.display().to_string();
    // All but the settings are registers.
    let forms = created.written.len().saturating_sub(1).to_string();
    lines::say_line(&spoken.say("init-done", &[("path", path.clone()), ("forms", forms)]))?;
    lines::say_line(&spoken.say("init-next", &[("path", path)]))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes blank registers, or lists them.
pub fn forms(arguments: &FormsArguments, spoken: &Spoken) -> Result<ExitCode, Error> {
    let definitions = pramoen::definitions(&arguments.path)?;
    let called = |form: &Form, name: &str| form.id == name || form.title.th == name || form.title.en == name;
    for name in &arguments.form {
        if !definitions.forms.iter().any(|form| called(form, name)) {
            lines::complain(&spoken.say("forms-unknown", &[("form", name.clone())]));
            return Ok(ExitCode::from(2));
        }
    }
    let wanted = |form: &Form| arguments.form.is_empty() || arguments.form.iter().any(|name| called(form, name));
    if arguments.list {
        lines::say(&listing(&definitions, wanted, spoken))?;
        return Ok(ExitCode::SUCCESS);
    }
    let folder = arguments.out.clone().unwrap_or_else(|| arguments.path.join("forms"));
    let created = pramoen::write_forms(&definitions, &folder, &wanted, spoken.language())?;
    let written = created.written.len().to_string();
    lines::say_line(&spoken.say("forms-done", &[("forms", written), ("path", folder.display().to_string())]))?;
    for path in &created.kept {
        lines::say_line(&spoken.say("forms-kept", &[("path", path.display().to_string())]))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Each register with its columns, the required ones marked, and the values of its code lists.
fn listing(definitions: &Definitions, wanted: impl Fn(&Form) -> bool, spoken: &Spoken) -> String {
    let language = spoken.language();
    let mut text = String::new();
    for form in definitions.forms.iter().filter(|form| wanted(form)) {
        let _ = writeln!(text, "{}. {} [{}]", form.number, form.title.in_language(language), form.id);
        for column in &form.column {
            let required = if column.required { spoken.get("forms-required") } else { String::new() };
            let kind = spoken.get(&format!("register-kind-{}", column.kind.code()));
            let list = column.vocabulary.as_deref().and_then(|list| definitions.vocabularies.get(list));
            let values: Vec<&str> =
                list.iter().flat_map(|list| &list.entry).map(|entry| entry.title.in_language(language)).collect();
            let values = if values.is_empty() { String::new() } else { format!(": {}", values.join(", ")) };
            let title = column.title.in_language(language);
            let line = format!("   {title} {required} – {}{values}", kind.trim_end_matches(':'));
            let _ = writeln!(text, "{}", line.replace("  –", " –"));
        }
        let _ = writeln!(text);
    }
    text
}
