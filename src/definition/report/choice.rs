//! Which sheets or charts an office wants, by names that it knows them by.

use wildmatch::WildMatch;

use super::super::spelling::key;
use super::Nameable;
use crate::definition::{Definitions, Form, Language, Texts};

/// The keys of the names of sheets begin so.
const SHEET: &str = "report-sheet-";
/// The sheets with the rows of the registers, all together.
const LEDGER: &str = "ledger";

/// Which of several are wanted.
#[derive(Debug, Clone, Default)]
pub enum Choice {
    /// All of them.
    #[default]
    All,
    /// These alone.
    Only(Vec<Named>),
    /// All but these.
    But(Vec<Named>),
}

/// A name as it was written, and the ids that it means.
#[derive(Debug, Clone)]
pub struct Named {
    written: String,
    patterns: Vec<WildMatch>,
}

impl Named {
    fn new(written: &str, patterns: &[String]) -> Self {
        Self { written: written.to_owned(), patterns: patterns.iter().map(|own| WildMatch::new(own)).collect() }
    }

    fn means(&self, id: &str) -> bool {
        self.patterns.iter().any(|pattern| pattern.matches(id))
    }
}

/// The title of a sheet; of the sheets with the rows of registers what their titles have in common.
fn title(texts: &Texts, id: &str) -> String {
    texts.say(&format!("{SHEET}{id}"), &[("table", String::new())]).trim().to_owned()
}

impl Choice {
    /// Whether what has this id is wanted.
    #[must_use]
    pub fn keeps(&self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(named) => named.iter().any(|own| own.means(id)),
            Self::But(named) => !named.iter().any(|own| own.means(id)),
        }
    }

    /// The names that mean none of these ids.
    #[must_use]
    pub fn unmatched(&self, ids: &[&str]) -> Vec<String> {
        let (Self::Only(named) | Self::But(named)) = self else { return Vec::new() };
        let strays = named.iter().filter(|own| !ids.iter().any(|id| own.means(id)));
        strays.map(|own| own.written.clone()).collect()
    }
}

impl Nameable<'_> {
    /// The sheets that a name means: an id, a title in one of the languages, or a register for the sheets of its rows.
    pub fn sheets(self, name: &str) -> Option<Named> {
        let called = |title: &str| key(title) == key(name);
        let own = self.texts[0].keys().filter_map(|key| key.strip_prefix(SHEET)).find(|id| {
            let titled = |texts: &&Texts| called(&title(texts, id));
            name.replace('_', "-") == **id || self.texts.iter().any(titled)
        });
        if let Some(id) = own {
            let patterns = if id == LEDGER { vec![format!("{LEDGER}_*")] } else { vec![id.replace('-', "_")] };
            return Some(Named::new(name, &patterns));
        }
        let is_form = |form: &&Form| {
            let titles = [Some(&form.title), form.short.as_ref()];
            form.id == name || titles.into_iter().flatten().any(|words| called(&words.th) || called(&words.en))
        };
        let form = self.forms.iter().find(is_form)?.id.replace(['-', '.'], "_");
        Some(Named::new(name, &[format!("{LEDGER}_{form}"), format!("{LEDGER}_{form}_*")]))
    }

    /// All sheets that may be named, each with its id and its title in Thai.
    pub fn every_sheet(self) -> Vec<String> {
        let ids = self.texts[0].keys().filter_map(|key| key.strip_prefix(SHEET));
        ids.map(|id| format!("{} ({})", id.replace('-', "_"), title(self.texts[0], id))).collect()
    }

    /// The charts that a name means: an id, where `*` stands for any letters, or those of an indicator.
    pub fn charts(self, name: &str) -> Named {
        let own = self.indicators.iter().find(|own| {
            own.id == name || [&own.title.th, &own.title.en].into_iter().any(|title| key(title) == key(name))
        });
        let patterns = own.map_or_else(|| vec![name.to_owned()], |own| vec![own.id.clone(), format!("*-{}", own.id)]);
        Named::new(name, &patterns)
    }
}

impl Definitions {
    /// Wants these sheets alone, whatever the settings say; `all` is all of them.
    ///
    /// # Errors
    /// The first name that is not known, and those that are.
    pub fn choose_sheets(&mut self, names: &[String]) -> Result<(), (String, Vec<String>)> {
        let known = Nameable {
            forms: &self.forms,
            indicators: &self.indicators,
            texts: [self.texts(Language::Thai), self.texts(Language::English)],
        };
        if names.iter().any(|name| name == "all") {
            self.settings.report.sheets = Choice::All;
            return Ok(());
        }
        let of = |name: &String| known.sheets(name).ok_or_else(|| (name.clone(), known.every_sheet()));
        let wanted = names.iter().map(of).collect::<Result<_, _>>()?;
        self.settings.report.sheets = Choice::Only(wanted);
        Ok(())
    }

    /// Wants these charts alone, whatever the settings say: `all`, `none`, ids and indicators.
    pub fn choose_charts(&mut self, names: &[String]) {
        let known = Nameable {
            forms: &self.forms,
            indicators: &self.indicators,
            texts: [self.texts(Language::Thai), self.texts(Language::English)],
        };
        let wanted = names.iter().filter(|name| *name != "none").map(|name| known.charts(name)).collect();
        self.settings.report.charts =
            if names.iter().any(|name| name == "all") { Choice::All } else { Choice::Only(wanted) };
    }
}
