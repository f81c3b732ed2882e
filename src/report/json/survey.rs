//! The surveys as JSON: lines, groups, response and reliability; never what a respondent wrote.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::definition::{BandScheme, Bands, Language};
use crate::model::ratio::{Decimal, Ratio};
use crate::model::survey::{Line, Reliability, SurveyLine, SurveyProfile};

/// The levels of the scale that has bands.
const BANDED_SCALE: usize = 5;

/// The surveys: how means are put into words, and the lines.
#[derive(Serialize)]
pub struct Surveys<'a> {
    bands: &'a str,
    items: Vec<Row<'a>>,
    /// All items by group of respondents; small groups are not among them.
    groups: Vec<Row<'a>>,
    profiles: Vec<Profile<'a>>,
}

/// An item, or with `item` null all items of a section, of the survey, or of a group; the group is null of those who
/// name none, too.
#[derive(Serialize)]
struct Row<'a> {
    survey: &'a str,
    section: Option<&'a str>,
    item: Option<&'a str>,
    group: Option<&'a str>,
    /// The highest level: lines of another scale are never part of a sum.
    scale: usize,
    n: i64,
    missing: i64,
    not_applicable: i64,
    unreadable: i64,
    /// Level to count, the highest first.
    counts: Counts<'a>,
    /// Σx and Σx²: what mean and deviation are exactly made of.
    sum: i64,
    sum_of_squares: i64,
    mean: Option<f64>,
    sd: Option<f64>,
    band: Option<&'a str>,
    /// The band by each scheme.
    bands: BTreeMap<&'a str, &'a str>,
    top_two: i64,
    top_two_percent: Option<f64>,
}

/// Who answered a survey, and how reliable it is.
#[derive(Serialize)]
struct Profile<'a> {
    survey: &'a str,
    respondents: i64,
    population: Option<i64>,
    response_percent: Option<f64>,
    required_yamane: i64,
    required_krejcie_morgan: i64,
    groups_withheld: usize,
    comments: usize,
    without_comment: usize,
    alpha: Vec<Coefficient<'a>>,
}

#[derive(Serialize)]
struct Coefficient<'a> {
    section: Option<&'a str>,
    scale: usize,
    k: usize,
    n: usize,
    alpha: Option<f64>,
}

struct Counts<'a>(&'a [i64]);

impl Serialize for Counts<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().enumerate().rev().map(|(index, count)| (index + 1, count)))
    }
}

impl<'a> Surveys<'a> {
    /// The lines in the contract's fields.
    pub fn of(lines: &'a [SurveyLine], profiles: &'a [SurveyProfile], bands: &'a Bands, language: Language) -> Self {
        let row = |line| row(line, bands, language);
        Self {
            bands: &bands.default.id,
            items: lines.iter().map(row).collect(),
            groups: profiles.iter().flat_map(|profile| &profile.groups).map(row).collect(),
            profiles: profiles.iter().map(profile).collect(),
        }
    }
}

fn row<'a>(line: &'a SurveyLine, bands: &'a Bands, language: Language) -> Row<'a> {
    let (section, item, group) = match &line.line {
        Line::Item(item) => (line.section.as_deref(), Some(item.as_str()), None),
        Line::Section(section) => (Some(section.as_str()), None, None),
        Line::Overall => (None, None, None),
        Line::Group(group) => (None, None, group.as_deref()),
    };
    let mean = line.mean();
    // The bands are those of five levels.
    let banded = mean.filter(|_| line.counts.len() == BANDED_SCALE);
    let word = |scheme: &'a BandScheme| scheme.band(banded?).map(|band| band.title.in_language(language));
    Row {
        survey: &line.survey,
        section,
        item,
        group,
        scale: line.counts.len(),
        n: line.n(),
        missing: line.missing,
        not_applicable: line.not_applicable,
        unreadable: line.unreadable,
        counts: Counts(&line.counts),
        sum: line.sum(),
        sum_of_squares: line.sum_of_squares(),
        mean: mean.map(Decimal::to_f64),
        sd: line.standard_deviation().map(Decimal::to_f64),
        band: word(&bands.default),
        bands: bands.schemes().filter_map(|scheme| Some((scheme.id.as_str(), word(scheme)?))).collect(),
        top_two: line.top_two(),
        top_two_percent: line.top_two_share().map(Ratio::percent),
    }
}

fn profile(profile: &SurveyProfile) -> Profile<'_> {
    let response = profile.response;
    let alpha = |own: &'_ Reliability| own.alpha.map(Decimal::to_f64);
    Profile {
        survey: &profile.survey,
        respondents: response.respondents,
        population: response.population,
        response_percent: response.rate().map(Ratio::percent),
        required_yamane: response.yamane(),
        required_krejcie_morgan: response.krejcie_morgan(),
        groups_withheld: profile.withheld,
        comments: profile.comments.len(),
        without_comment: profile.without_comment,
        alpha: profile
            .reliability
            .iter()
            .map(|own| Coefficient {
                section: own.section.as_deref(),
                scale: own.scale,
                k: own.items,
                n: own.respondents,
                alpha: alpha(own),
            })
            .collect(),
    }
}
