//! `pramoen.toml`: what one office says of itself and of its files.

use std::collections::{BTreeMap, BTreeSet};

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::baseline::{Baseline, RawBaseline};
use super::holiday;
use super::limits::{Limits, SizeLimit};
use super::mistake::{Checker, Mistake};
use super::pin::{Pin, RawPin};
use super::population::{Populations, RawSurvey};
use super::reading_rules::OwnRules;
use super::report::{Nameable, RawReport, ReportSettings, one_line};
use super::standard::Edition;
use super::words::Language;
use crate::model::personal::{Public, can_be_public};

/// What an office says.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Its name.
    pub office: Option<String>,
    /// What it says of the reading of its files, for [`ReadingRules`](super::ReadingRules).
    pub(super) reading: OwnRules,
    /// How many of a thing there are, by name, as `schools`; each above zero.
    pub universe: BTreeMap<String, i64>,
    /// The days on which nobody works, besides the weekends.
    pub holidays: BTreeSet<NaiveDate>,
    /// Figures of earlier periods that no register shows, in the order of the file.
    pub baselines: Vec<Baseline>,
    /// How many could have answered the surveys.
    pub populations: Populations,
    /// How the office standard is assessed.
    pub standard: StandardSettings,
    /// How it wants its report.
    pub report: ReportSettings,
}

/// What an office says of its assessment by the office standard.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardSettings {
    /// The editions, by id; empty for the one in force.
    #[serde(default)]
    pub editions: Vec<String>,
    /// The folder below the office's own in which its evidence is kept; none for the office's folder itself.
    #[serde(default)]
    pub evidence: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default)]
    office: RawOffice,
    #[serde(default)]
    read: RawRead,
    #[serde(default)]
    limits: BTreeMap<Spanned<String>, Spanned<i64>>,
    #[serde(default)]
    privacy: RawPrivacy,
    #[serde(default)]
    universe: BTreeMap<String, Spanned<i64>>,
    #[serde(default)]
    calendar: RawCalendar,
    #[serde(default)]
    baseline: Vec<RawBaseline>,
    #[serde(default)]
    survey: RawSurvey,
    #[serde(default)]
    standard: StandardSettings,
    #[serde(default)]
    report: RawReport,
    #[serde(default)]
    sheet: Vec<RawPin>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCalendar {
    #[serde(default)]
    holidays: Vec<Spanned<toml::Value>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRead {
    #[serde(default)]
    xlsb: bool,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawPrivacy {
    #[serde(default)]
    public: Vec<Spanned<String>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOffice {
    name: Option<String>,
}

impl Settings {
    /// Reads the file; a register and its columns may be named by id or by title.
    pub(super) fn check(
        source: &str,
        names: Nameable<'_>,
        editions: &[Edition],
        mistakes: &mut Vec<Mistake>,
    ) -> Option<Self> {
        let Nameable { forms, indicators, .. } = names;
        let mut checker = Checker::settings(source, mistakes);
        let raw: Raw = checker.parse()?;
        let mut universe = BTreeMap::new();
        for (name, size) in raw.universe {
            let (span, size) = (size.span(), size.into_inner());
            if size < 1 {
                checker.report_at(span.start, format!("the universe `{name}` has `{size}`: write a number above 0"));
            }
            universe.insert(name, size);
        }
        let mut limits = Limits::default();
        for (name, most) in raw.limits {
            let (at, name) = (name.span().start, name.into_inner());
            match (SizeLimit::named(&name), u64::try_from(*most.get_ref())) {
                (None, _) => checker.report_at(at, SizeLimit::unknown(&name)),
                (Some(limit), Ok(most @ 1..)) => limits.set(limit, most),
                (Some(_), _) => {
                    checker
                        .report_at(at, format!("the limit `{name}` is `{}`: write a number above 0", most.get_ref()));
                }
            }
        }
        let holidays = holiday::check(raw.calendar.holidays, &mut checker);
        let baselines = Baseline::check(raw.baseline, indicators, &mut checker);
        let pins = raw.sheet.into_iter().map(|pin| Pin::check(pin, forms, &mut checker)).collect();
        let office = raw.office.name.map(|name| one_line(&name)).filter(|name| !name.is_empty());
        let populations = raw.survey.check(&mut checker);
        for unknown in raw.standard.editions.iter().filter(|id| editions.iter().all(|own| own.id != **id)) {
            let known: Vec<_> = editions.iter().map(|edition| edition.id.as_str()).collect();
            let message = format!("there is no edition `{unknown}` of the standard: there are {}", known.join(", "));
            checker.report(&format!("\"{unknown}\""), message);
        }
        if let Some(folder) = raw.standard.evidence.as_deref().filter(|folder| !is_within(folder)) {
            let message =
                format!("`{folder}` is no folder within the office's own: write its name, without `..` or a drive");
            checker.report("evidence", message);
        }
        for named in raw.privacy.public.iter().filter(|named| !can_be_public(named.get_ref())) {
            let message = format!("`{}` is no telephone and no e-mail address", named.get_ref());
            checker.report_at(named.span().start, message);
        }
        let public = Public::new(raw.privacy.public.iter().map(|named| named.get_ref().as_str()));
        Some(Self {
            office,
            reading: OwnRules { reads_xlsb: raw.read.xlsb, limits, public, pins },
            universe,
            holidays,
            baselines,
            populations,
            standard: raw.standard,
            report: raw.report.check(names, &mut checker),
        })
    }
}

/// The language that an office's settings name, whatever else is right or wrong in them.
#[must_use]
pub fn language(settings: &Path) -> Option<Language> {
    let raw: toml::Table = toml::from_str(&std::fs::read_to_string(settings).ok()?).ok()?;
    raw.get("report")?.get("language")?.as_str()?.parse().ok()
}

/// Whether a path stays in the folder that it starts from.
pub(super) fn is_within(path: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part != "..";
    !path.contains(['\\', ':']) && path.trim_end_matches('/').split('/').all(part)
}
