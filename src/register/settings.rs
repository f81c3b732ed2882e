//! The text of an office's `pramoen.toml`, with what it may say as comments.

use crate::definition::{Definitions, Edition, Language, Texts};

/// What may be said besides, with numbers and days that an office writes over.
const UNIVERSE: &str = "# [universe]\n# groups = 8\n# schools = 145\n";
const CALENDAR: &str = "# [calendar]\n# holidays = [\"2569-07-28\", \"2569-08-12\"]\n";
const BASELINE: &str = "# period = \"2568-Q4\"\n# numerator = 210\n# denominator = 1\n";

const PRIVACY: &str = "# [privacy]\n# public = [\"pr@example.go.th\", \"0-2123-4567\"]\n";

/// The text, with the office's name where it is known.
#[must_use]
pub fn settings(definitions: &Definitions, language: Language, office: Option<&str>) -> String {
    let texts = definitions.texts(language);
    let name = toml_text(office.unwrap_or_default());
    let comment = |key: &str| format!("# {}\n", texts.get(key).replace('\n', "\n# "));
    let example = definitions.forms.first().map(|form| (form.title.th.as_str(), form.column.first()));
    let (form, column) = example.unwrap_or_default();
    let field = column.map(|column| column.title.th.as_str()).unwrap_or_default();
    let indicator = definitions.indicators.first().map(|indicator| indicator.id.as_str()).unwrap_or_default();
    let rated = |edition: &&Edition| edition.indicators().any(|(_, own)| !own.level.is_empty());
    let edition = definitions.editions.iter().rfind(rated).map(|edition| edition.id.as_str()).unwrap_or_default();
    format!(
        "{}[office]\nname = {name}\n\n{}{UNIVERSE}\n{}{CALENDAR}\n{}# [survey]\n# population = 1200\n\n{}{PRIVACY}\n{}# [standard]\n# editions = [{}]\n# evidence = {}\n\n{}{}\n{}# [[baseline]]\n# indicator = {}\n{BASELINE}\n{}# [[sheet]]\n# file = \"*.xlsx\"\n# sheet = \"*\"\n# form = {}\n# columns = {{ \"...\" = {} }}\n",
        comment("register-settings-office"),
        comment("register-settings-universe"),
        comment("register-settings-calendar"),
        comment("register-settings-survey"),
        comment("register-settings-privacy"),
        comment("register-settings-standard"),
        toml_text(edition),
        toml_text(&texts.get("register-settings-folder")),
        comment("register-settings-report"),
        report(texts),
        comment("register-settings-baseline"),
        toml_text(indicator),
        comment("register-settings-sheet"),
        toml_text(form),
        toml_text(field),
    )
}

/// How the report is wanted, each line ready to be used.
fn report(texts: &Texts) -> String {
    let said = |key: &str| toml_text(&texts.get(&format!("register-settings-report-{key}")));
    let sheet = |id: &str| toml_text(&texts.say(&format!("report-sheet-{id}"), &[("table", String::new())]));
    format!(
        "# [report]\n# digits = \"thai\"\n# language = \"{}\"\n# logo = {}\n# leave_out = [{}, {}]\n# ledger = \"auto\"\n# charts = [\"targets\", \"trend*\"]\n# opening = {}\n# signatures = [{{ role = {}, name = \"\", position = {} }}]\n# [report.texts]\n# report-title = {}\n",
        texts.language().tag(),
        said("logo"),
        sheet("ledger"),
        sheet("sources"),
        said("opening"),
        said("role"),
        said("position"),
        toml_text(&texts.get("report-title")),
    )
}

/// A text between quotes, as TOML has it.
fn toml_text(text: &str) -> String {
    let escaped: String = text
        .chars()
        .filter(|c| !c.is_control())
        .flat_map(|c| match c {
            '"' | '\\' => vec!['\\', c],
            c => vec![c],
        })
        .collect();
    format!("\"{escaped}\"")
}
