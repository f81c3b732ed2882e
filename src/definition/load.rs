//! Reading and checking all definitions together.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use sha2::{Digest, Sha256};

use super::band::Bands;
use super::condition::meant;
use super::definitions::Definitions;
use super::document::{Documents, KINDS};
use super::facts;
use super::files::{self, SETTINGS};
use super::form::Form;
use super::indicator::Indicator;
use super::likert::Likert;
use super::mistake::{Checker, Mistake};
use super::narrative::{Known, Narratives};
use super::process_standard::ProcessStandard;
use super::reading_rules::ReadingRules;
use super::report::Nameable;
use super::settings::Settings;
use super::standard::Edition;
use super::style::Style;
use super::texts::Texts;
use super::time_standard::TimeStandard;
use super::vocabulary::Vocabulary;
use super::words::Language;
use crate::error::Error;

/// The code lists, as conditions are checked against them.
pub(super) struct Codes<'a>(&'a BTreeMap<String, Vocabulary>);

impl<'a> Codes<'a> {
    /// Every code of a list, in its order.
    pub fn all(&self, vocabulary: &str) -> Option<Vec<&'a str>> {
        let list = self.0.get(vocabulary)?;
        Some(list.entry.iter().map(|entry| entry.code.as_str()).collect())
    }

    pub fn knows(&self, vocabulary: &str, code: &str) -> bool {
        self.0.get(vocabulary).is_some_and(|list| list.entry(code).is_some())
    }
}

/// The built-in texts, for what is said before any definition is read. They are tested to parse.
///
/// # Panics
/// Never in a build whose tests pass.
#[must_use]
pub fn built_in_texts(language: Language) -> Texts {
    texts(&files::built_in(), language, &mut Vec::new()).expect("the built-in texts parse")
}

/// A built-in font file by name.
#[must_use]
pub fn font(name: &str) -> Option<&'static [u8]> {
    files::built_in_file(&format!("fonts/{name}"))
}

/// Reads the built-in definitions, those of `overrides`, which replace them file by file, and an office's `settings`.
///
/// # Errors
/// [`Error::Definitions`] with every mistake of every file; [`Error::Read`] when a file cannot be read.
pub fn load(overrides: Option<&Path>, settings: Option<&Path>) -> Result<Definitions, Error> {
    let settings = settings.map(files::settings).transpose()?;
    if overrides.is_none()
        && let Some(definitions) = from_built_in(settings.as_deref())
    {
        return Ok(definitions);
    }
    let (mut files, mut mistakes) = (files::built_in(), Vec::new());
    if let Some(folder) = overrides {
        files::collect(folder, &mut files, &mut mistakes)?;
    }
    files.extend(settings.map(|text| (SETTINGS.to_owned(), text)));
    match check(&files, &mut mistakes) {
        Some(definitions) if mistakes.is_empty() => Ok(definitions),
        _ => {
            mistakes.sort();
            mistakes.dedup();
            Err(Error::Definitions(mistakes))
        }
    }
}

/// The built-in files and what they define, read once: hundreds of offices share them.
static SHARED: LazyLock<Option<(BTreeMap<String, String>, Definitions)>> = LazyLock::new(|| {
    let files = files::built_in();
    let mut mistakes = Vec::new();
    let definitions = check(&files, &mut mistakes).filter(|_| mistakes.is_empty())?;
    Some((files, definitions))
});

/// The built-in definitions with an office's settings; none where they have a mistake or words of their own, for which
/// everything is read anew.
fn from_built_in(settings: Option<&str>) -> Option<Definitions> {
    let (files, shared) = SHARED.as_ref()?;
    let Some(text) = settings else { return Some(shared.clone()) };
    let mut mistakes = Vec::new();
    let texts = [&shared.thai, &shared.english];
    let names = Nameable { forms: &shared.forms, indicators: &shared.indicators, texts };
    let mut settings = Settings::check(text, names, &shared.editions, &mut mistakes)?;
    if !mistakes.is_empty() || !settings.report.texts.is_empty() {
        return None;
    }
    let mut files = files.clone();
    files.insert(SETTINGS.to_owned(), text.to_owned());
    let mut own = shared.clone();
    own.rules.own = std::mem::take(&mut settings.reading);
    Some(Definitions { settings, digest: digest(&files), ..own })
}

fn check(files: &BTreeMap<String, String>, mistakes: &mut Vec<Mistake>) -> Option<Definitions> {
    let within = |folder: &'static str| {
        files.iter().filter(move |(name, _)| name.starts_with(folder) && name.ends_with(".toml"))
    };
    let mut vocabularies = BTreeMap::new();
    for (name, text) in within("vocabularies/") {
        if let Some(vocabulary) = Vocabulary::check(&mut Checker::new(name, text, mistakes)) {
            vocabularies.insert(vocabulary.id.clone(), vocabulary);
        }
    }
    let mut forms = Vec::new();
    for (name, text) in within("forms/") {
        forms.extend(Form::check(&mut Checker::new(name, text, mistakes), &vocabularies));
    }
    forms.sort_by_key(|form: &Form| form.number);
    check_references(&forms, mistakes);
    let facts = facts::tables(&forms);
    let codes = Codes(&vocabularies);
    let mut indicators = Vec::new();
    for (name, text) in within("indicators/") {
        indicators.extend(Indicator::check(&mut Checker::new(name, text, mistakes), &facts, &codes));
    }
    check_readings(&indicators, files, mistakes);
    let mut editions = Vec::new();
    for (name, text) in within("standards/") {
        editions.extend(Edition::check(&mut Checker::new(name, text, mistakes)));
    }
    editions.sort_by_key(|edition: &Edition| edition.from);
    // What is broken itself is not told again of the paragraphs that name it.
    let sound = mistakes.is_empty();
    let mut narratives = Vec::new();
    for (name, text) in within("narratives/") {
        // An office that replaces an edition need not replace our paragraphs: those of what it left out rest.
        let edition = name.replacen("narratives", "standards", 1);
        let rests = is_built_in(files, name) && !is_built_in(files, &edition);
        let known = Known { editions: &editions, indicators: &indicators, facts: &facts, with_places: !rests };
        let known = sound.then_some(&known);
        narratives.extend(Narratives::check(&mut Checker::new(name, text, mistakes), known));
    }
    let single = |name: &'static str| files.get(name).map(|text| (name, text));
    let time_standards = single("time-standards.toml").map(|(name, text)| {
        let news = facts.get("news");
        TimeStandard::check(&mut Checker::new(name, text, mistakes), vocabularies.get("news-type"), news)
    });
    let process_standards = single("process-standards.toml").map(|(name, text)| {
        ProcessStandard::check(&mut Checker::new(name, text, mistakes), vocabularies.get("process"))
    });
    let likert = single("likert.toml").and_then(|(name, text)| Likert::check(&mut Checker::new(name, text, mistakes)));
    let bands = single("bands.toml").and_then(|(name, text)| Bands::check(&mut Checker::new(name, text, mistakes)));
    let documents = single("documents.toml")
        .and_then(|(name, text)| Documents::check(&mut Checker::new(name, text, mistakes), vocabularies.get(KINDS)));
    let style = single("report.toml").and_then(|(name, text)| {
        let known = sound.then_some(indicators.as_slice());
        Style::check(&mut Checker::new(name, text, mistakes), known)
    });
    if let Some(style) = &style {
        let place = |own: &Indicator| style.order.iter().position(|id| *id == own.id).unwrap_or(usize::MAX);
        indicators.sort_by_key(place);
    }
    let mut thai = texts(files, Language::Thai, mistakes)?;
    let mut english = texts(files, Language::English, mistakes)?;
    let names = Nameable { forms: &forms, indicators: &indicators, texts: [&thai, &english] };
    let mut settings = match files.get(SETTINGS) {
        Some(text) => Settings::check(text, names, &editions, mistakes),
        None => Some(Settings::default()),
    };
    let report = settings.as_ref().map(|own| &own.report);
    for (key, text) in report.iter().flat_map(|own| &own.texts) {
        let english_ones = report.and_then(|own| own.language) == Some(Language::English);
        if english_ones { &mut english } else { &mut thai }.replace(key, text);
    }
    let own = settings.as_mut().map(|settings| std::mem::take(&mut settings.reading)).unwrap_or_default();
    Some(Definitions {
        rules: ReadingRules { forms, vocabularies, likert: likert?, own },
        bands: bands?,
        time_standards: time_standards?,
        facts,
        process_standards: process_standards?,
        indicators,
        editions,
        documents: documents?,
        narratives,
        style: style?,
        thai,
        english,
        settings: settings?,
        digest: digest(files),
    })
}

/// Whether a file is the one that the program was built with.
fn is_built_in(files: &BTreeMap<String, String>, name: &str) -> bool {
    let built_in = files::built_in_file(name);
    built_in.is_some() && built_in == files.get(name).map(String::as_bytes)
}

/// Lengths part the names from the contents, so that no two sets of files have the same bytes.
fn digest(files: &BTreeMap<String, String>) -> String {
    let mut hash = Sha256::new();
    for part in files.iter().flat_map(|(name, text)| [name, text]) {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

fn check_references(forms: &[Form], mistakes: &mut Vec<Mistake>) {
    for pair in forms.windows(2).filter(|pair| pair[0].number == pair[1].number) {
        let message = format!("`{}` has the same number", pair[0].id);
        mistakes.push(Mistake {
            file: format!("templates/forms/{}.toml", pair[1].id),
            line: None,
            message,
            setting: None,
        });
    }
    for form in forms {
        for target in form.column.iter().filter_map(|column| column.references.as_deref()) {
            if !forms.iter().any(|other| other.id == target) {
                let message = format!("there is no form `{target}`");
                mistakes.push(Mistake {
                    file: format!("templates/forms/{}.toml", form.id),
                    line: None,
                    message,
                    setting: None,
                });
            }
        }
    }
}

fn check_readings(indicators: &[Indicator], files: &BTreeMap<String, String>, mistakes: &mut Vec<Mistake>) {
    for own in indicators {
        let Some(other) = &own.reading_of else { continue };
        let message = match indicators.iter().find(|indicator| indicator.id == *other) {
            _ if *other == own.id => "an indicator is no reading of itself".to_owned(),
            None => {
                let near = meant(other, indicators.iter().map(|indicator| indicator.id.as_str()));
                format!("there is no indicator `{other}`{near}")
            }
            Some(other) if other.reading_of.is_some() => {
                format!("`{}` is itself a reading of another: name the indicator that has the verdict", other.id)
            }
            Some(_) => continue,
        };
        let name = format!("indicators/{}.toml", own.id);
        let text = files.get(&name).map_or("", String::as_str);
        Checker::new(&name, text, mistakes).report_field("reading_of", other, message);
    }
}

fn texts(files: &BTreeMap<String, String>, language: Language, mistakes: &mut Vec<Mistake>) -> Option<Texts> {
    let folder = format!("text/{}/", language.tag());
    let own = files.iter().filter(|(name, _)| name.starts_with(&folder) && name.ends_with(".ftl"));
    Texts::parse(language, own.map(|(name, text)| (name.as_str(), text.as_str())), mistakes)
}
