//! What a case expects, and how it is held against the figures.

use pramoen::definition::Definitions;
use pramoen::indicator::Measured;
use pramoen::issue::Issue;
use pramoen::model::claim::{self, Reconciliation};
use pramoen::model::dataset::Facts;
use pramoen::model::measurement::{Breakdown, Figure};
use pramoen::model::period::Period;
use pramoen::model::scorecard::Outcome;
use pramoen::model::survey::{Line, SurveyLine};
use pramoen::model::target::Distance;
use pramoen::report::wording;

/// Claims against the registers, and what is wrong with them.
pub type Claims = (Vec<Reconciliation>, Vec<Issue>);

/// A line below `[expect]`.
pub struct Expectation {
    line: String,
    subject: String,
    words: Vec<String>,
}

impl Expectation {
    /// Reads `subject: words`.
    pub fn parse(line: &str) -> Self {
        let (subject, words) = line.split_once(':').unwrap_or_else(|| panic!("no colon in `{line}`"));
        let words = words.split_whitespace().map(ToOwned::to_owned).collect();
        Self { line: line.to_owned(), subject: subject.trim().to_owned(), words }
    }

    /// The indicator that it is about; another word for what is said of an item or a level.
    pub fn indicator(&self) -> &str {
        self.subject.split([' ', '+']).next().unwrap_or_default()
    }

    /// The other reading that it is about; none for the binding one.
    pub fn reading(&self) -> Option<&str> {
        Some(self.subject.split(' ').next()?.split_once('+')?.1)
    }

    /// The column of the breakdown that it is about.
    pub fn breakdown(&self) -> Option<&str> {
        self.subject.split_whitespace().nth(2)?.split('=').next()
    }

    /// Why it does not hold; none when it does.
    pub fn failure(&self, facts: &Facts, measured: &Measured, definitions: &Definitions) -> Option<String> {
        if self.subject == "issues" {
            return self.issue_failure(&facts.issues);
        }
        let found = if let Some(item) = self.subject.strip_prefix("item ") {
            item_words(item, measured, definitions)
        } else if let Some(group) = self.subject.strip_prefix("group ") {
            group_words(group, measured, definitions)
        } else if self.subject == "groups withheld" {
            Some(vec![measured.surveys.iter().map(|survey| survey.withheld).sum::<usize>().to_string()])
        } else if self.subject == "response" {
            response_words(measured)
        } else if let Some(part) = self.subject.strip_prefix("alpha ") {
            Some(alpha_words(part, measured))
        } else if let Some(year) = self.subject.strip_prefix("level ") {
            level_words(year, facts, definitions)
        } else {
            figure_words(&self.subject, measured)
        };
        self.difference(found)
    }

    /// Whether it is about claims, or what is wrong with them.
    pub fn is_of_claims(&self) -> bool {
        self.subject.starts_with("claim ")
    }

    /// Why it does not hold of the claims; none when it does.
    pub fn claim_failure(&self, (claims, issues): &Claims) -> Option<String> {
        match self.subject.trim_start_matches("claim ") {
            "issues" => self.issue_failure(issues),
            number => self.difference(claim_words(number, claims)),
        }
    }

    fn issue_failure(&self, issues: &[Issue]) -> Option<String> {
        let found: Vec<String> = issues.iter().flat_map(issue_words).collect();
        (found != self.words).then(|| format!("`{}`: `{}`", self.line, found.join(" ")))
    }

    fn difference(&self, found: Option<Vec<String>>) -> Option<String> {
        if found.is_none() && self.words == ["absent"] {
            return None;
        }
        let Some(found) = found else { return Some(format!("`{}`: there is no such figure", self.line)) };
        // Each expected word or pair of words must stand among those found, in their order.
        let mut rest = found.iter();
        let missing = self.words.iter().find(|word| !rest.any(|other| other == *word));
        missing.map(|word| format!("`{}`: `{word}` is not in `{}`", self.line, found.join(" ")))
    }
}

/// What is wrong, and in which cell.
fn issue_words(issue: &Issue) -> [String; 2] {
    let cell = issue.location.cell.map(|cell| cell.to_string());
    [issue.problem.code().to_owned(), cell.unwrap_or_default()]
}

fn figure_words(subject: &str, measured: &Measured) -> Option<Vec<String>> {
    let mut parts = subject.split_whitespace();
    let name = parts.next()?;
    let (indicator, reading) = name.split_once('+').map_or((name, None), |(name, reading)| (name, Some(reading)));
    let period: Period = parts.next()?.parse().ok()?;
    let breakdown = parts.next().map(|part| {
        let (by, value) = part.split_once('=').expect("a breakdown is column=value");
        let value = (value != "-").then(|| value.to_owned());
        Breakdown { by: by.to_owned(), value }
    });
    let found = measured
        .measurements
        .iter()
        .find(|found| found.indicator == indicator && found.period == period && found.breakdown == breakdown)?;
    let figure = match reading {
        None => &found.figure,
        Some(reading) => found.other_readings.iter().find(|(id, _)| id == reading).map(|(_, figure)| figure)?,
    };
    Some(words(figure))
}

fn words(figure: &Figure) -> Vec<String> {
    let tally = figure.tally;
    let mut words = vec![
        format!("{}/{}", tally.numerator, tally.denominator),
        "undecided".to_owned(),
        tally.undecided.to_string(),
        "excluded".to_owned(),
        tally.excluded.to_string(),
        "outside".to_owned(),
        tally.outside.to_string(),
        figure.verdict.code().to_owned(),
    ];
    if let Some(value) = figure.value {
        words.extend(["value".to_owned(), wording::value(value, figure.threshold)]);
    }
    if let Some(spread) = &figure.spread {
        let parts = [
            ("n", None),
            ("p90", Some(spread.ninth_decile)),
            ("longest", Some(spread.greatest)),
            ("mean", Some(spread.mean)),
        ];
        for (name, value) in parts {
            let written = value.map_or_else(|| spread.n.to_string(), |value| wording::value(value, None));
            words.extend([name.to_owned(), written]);
        }
    }
    if let Some((low, high)) = figure.interval {
        words.push("interval".to_owned());
        words.extend([low, high].map(|bound| format!("{bound:.1}")));
    }
    words.extend(
        figure.threshold.into_iter().flat_map(|threshold| ["goal".to_owned(), wording::value(threshold.goal, None)]),
    );
    words.extend(figure.score.into_iter().flat_map(|score| ["score".to_owned(), score.to_string()]));
    if let Some((low, high)) = figure.bounds {
        words.push("bounds".to_owned());
        words.extend([low, high].map(|bound| bound.rounded(2).to_string()));
    }
    words.extend(figure.robust.map(|robust| if robust { "robust" } else { "fragile" }.to_owned()));
    match figure.distance {
        Some(Distance::Needed(count)) => words.extend(["needed".to_owned(), count.to_string()]),
        Some(Distance::Spare(count)) => words.extend(["spare".to_owned(), count.to_string()]),
        Some(Distance::OutOfReach) => words.push("out-of-reach".to_owned()),
        None => {}
    }
    words
}

fn item_words(item: &str, measured: &Measured, definitions: &Definitions) -> Option<Vec<String>> {
    let line = measured.survey.iter().find(|line| match &line.line {
        Line::Item(name) | Line::Section(name) => name == item,
        Line::Overall => item == "*",
        Line::Group(_) => false,
    })?;
    Some(line_words(line, definitions))
}

/// The figures of a group's line; `-` is who names no group.
fn group_words(group: &str, measured: &Measured, definitions: &Definitions) -> Option<Vec<String>> {
    let wanted = Line::Group((group != "-").then(|| group.to_owned()));
    let mut lines = measured.surveys.iter().flat_map(|survey| &survey.groups);
    Some(line_words(lines.find(|line| line.line == wanted)?, definitions))
}

fn response_words(measured: &Measured) -> Option<Vec<String>> {
    let response = measured.surveys.first()?.response;
    let population = response.population.map_or_else(|| "-".to_owned(), |population| population.to_string());
    let rate = response.rate().map_or_else(|| "-".to_owned(), |rate| rate.percent_rounded(2).to_string());
    let words = format!(
        "respondents {} population {population} rate {rate} yamane {} krejcie-morgan {}",
        response.respondents,
        response.yamane(),
        response.krejcie_morgan()
    );
    Some(words.split(' ').map(ToOwned::to_owned).collect())
}

/// Alpha of a section, or of `*`, all items.
fn alpha_words(part: &str, measured: &Measured) -> Vec<String> {
    let section = (part != "*").then_some(part);
    let mut all = measured.surveys.iter().flat_map(|survey| &survey.reliability);
    let Some(found) = all.find(|own| own.section.as_deref() == section) else { return vec!["none".to_owned()] };
    let alpha = found.alpha.map_or_else(|| "-".to_owned(), |alpha| alpha.to_string());
    let words = format!("{alpha} n {} k {}", found.respondents, found.items);
    words.split(' ').map(ToOwned::to_owned).collect()
}

fn line_words(line: &SurveyLine, definitions: &Definitions) -> Vec<String> {
    let counts: Vec<_> = line.counts.iter().rev().map(ToString::to_string).collect();
    let mean = line.mean();
    let dash = || "-".to_owned();
    let banded = mean.filter(|_| line.counts.len() == 5);
    let mut schemes = definitions.bands.schemes();
    let mut band = || {
        let band = schemes.next().and_then(|scheme| scheme.band(banded?));
        band.map_or_else(dash, |band| band.title.th.clone())
    };
    let bands = [band(), band(), band()];
    let deviation = line.standard_deviation().map_or_else(dash, |deviation| deviation.to_string());
    let mut words = vec![
        "n".to_owned(),
        line.n().to_string(),
        "missing".to_owned(),
        line.missing.to_string(),
        "not-applicable".to_owned(),
        line.not_applicable.to_string(),
        "counts".to_owned(),
        counts.join("/"),
        "mean".to_owned(),
        mean.map_or_else(dash, |mean| mean.to_string()),
        "sd".to_owned(),
        deviation,
        "band".to_owned(),
        bands[0].clone(),
        "bands".to_owned(),
    ];
    words.extend(bands);
    words.extend(["top-two".to_owned(), format!("{}/{}", line.top_two(), line.n())]);
    words.extend(line.top_two_share().map(|share| share.percent_rounded(2).to_string()));
    words
}

/// A claim by its number from 1: what is claimed and found, by which count, and the cells.
fn claim_words(number: &str, claims: &[Reconciliation]) -> Option<Vec<String>> {
    let own = claims.get(number.parse::<usize>().ok()?.checked_sub(1)?)?;
    let verdict = match own.agrees() {
        Some(true) => "agrees",
        Some(false) => "differs",
        None => "unchecked",
    };
    let mut words = vec!["claimed".to_owned(), own.claimed.to_string()];
    words.extend(match &own.found {
        claim::Found::Figure(figure, _) => vec!["found".to_owned(), figure.to_string()],
        claim::Found::Mixed(least, greatest, _) => {
            vec!["from".to_owned(), least.to_string(), "to".to_owned(), greatest.to_string()]
        }
        claim::Found::Nothing => vec!["nothing".to_owned()],
        claim::Found::Unchecked => Vec::new(),
    });
    words.extend(own.difference().into_iter().flat_map(|own| ["difference".to_owned(), own.to_string()]));
    let cells: Vec<_> = own.found.cells().iter().filter_map(|place| place.cell).map(|cell| cell.to_string()).collect();
    words.extend(["cells".to_owned(), cells.len().to_string(), cells.join(","), verdict.to_owned()]);
    words.extend(["year".to_owned(), own.fiscal_year.to_string()]);
    if let Some(counting) = &own.counting {
        words.extend(["by".to_owned(), counting.way.code().to_owned(), counting.register.clone()]);
        words.extend(counting.column.iter().cloned());
        words.extend(["undated".to_owned(), counting.undated.to_string()]);
        words.extend(["blank".to_owned(), counting.blank.to_string()]);
    }
    Some(words)
}

fn level_words(year: &str, facts: &Facts, definitions: &Definitions) -> Option<Vec<String>> {
    let year = year.parse().ok()?;
    let editions = definitions.editions_of(year);
    let found = pramoen::standard::assess(&facts.considerations, &facts.evidence, &editions, year);
    let mut cards = found.iter().flat_map(|own| &own.scorecards);
    let card = cards.clone().find(|card| card.outcome != Outcome::NoData).or_else(|| cards.next())?;
    let words = match card.outcome {
        Outcome::Level { level, caution } => format!("{level}{}", if caution { " caution" } else { "" }),
        Outcome::NotRated { provisional } => {
            format!("not-rated provisional {}", provisional.map_or_else(|| "-".to_owned(), |level| level.to_string()))
        }
        Outcome::NoTable => "no-table".to_owned(),
        Outcome::NoData => "no-data".to_owned(),
    };
    let counts = format!("performed {} clear {}", card.performed, card.clear);
    let proposed = card.considerations.iter().map(|one| format!("{:?}", one.proposed).to_lowercase());
    let mut words: Vec<String> = words.split(' ').map(ToOwned::to_owned).collect();
    words.extend(counts.split(' ').map(ToOwned::to_owned));
    words.push("proposed".to_owned());
    words.extend(proposed);
    Some(words)
}
