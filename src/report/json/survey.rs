//! The item tables of the surveys as JSON.

use serde::Serialize;

use crate::definition::{BandScheme, Language};
use crate::model::ratio::Decimal;
use crate::model::survey::{Line, SurveyLine};

/// The levels of the scale that has bands.
const BANDED_SCALE: usize = 5;

/// The surveys: how means are put into words, and the lines.
#[derive(Serialize)]
pub struct Surveys<'a> {
    bands: &'a str,
    items: Vec<Row<'a>>,
}

/// An item, or with `item` null all items of a section, or of the survey.
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
}

struct Counts<'a>(&'a [i64]);

impl Serialize for Counts<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().enumerate().rev().map(|(index, count)| (index + 1, count)))
    }
}

impl<'a> Surveys<'a> {
    /// The lines in the contract's fields.
    pub fn of(lines: &'a [SurveyLine], bands: &'a BandScheme, language: Language) -> Self {
        Self { bands: &bands.id, items: lines.iter().map(|line| row(line, bands, language)).collect() }
    }
}

fn row<'a>(line: &'a SurveyLine, bands: &'a BandScheme, language: Language) -> Row<'a> {
    let (section, item) = match &line.line {
        Line::Item(item) => (line.section.as_deref(), Some(item.as_str())),
        Line::Section(section) => (Some(section.as_str()), None),
        Line::Overall => (None, None),
    };
    let mean = line.mean();
    Row {
        survey: &line.survey,
        section,
        item,
        group: None,
        scale: line.counts.len(),
        n: line.n(),
        missing: line.missing,
        not_applicable: line.not_applicable,
        unreadable: line.unreadable,
        counts: Counts(&line.counts),
        sum: line.sum(),
        sum_of_squares: line.sum_of_squares(),
        mean: mean.map(Decimal::to_f64),
        sd: line.standard_deviation().map(|deviation| (deviation * 100.0).round() / 100.0),
        // The bands are those of five levels.
        band: mean
            .filter(|_| line.counts.len() == BANDED_SCALE)
            .and_then(|mean| bands.band(mean))
            .map(|band| band.title.in_language(language)),
    }
}
