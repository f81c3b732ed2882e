//! What is said of a survey, in exact figures: its lines, its respondents, its reliability and its comments.

use std::sync::Arc;

use chrono::NaiveDate;

use super::location::Location;
use super::ratio::{Decimal, Ratio, round};

/// The table of facts whose rows are the answers of respondents.
pub const ANSWERS: &str = "answers";
/// Its column of the respondents' groups.
pub const GROUP: &str = "group";
/// A group of respondents is shown only with so many: fewer could be known by their answers.
pub const FEWEST_RESPONDENTS: i64 = 5;
/// What stands for a respondent's group where it is not shown.
pub const WITHHELD: &str = "(*)";

/// What the table's line is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "name")]
pub enum Line {
    /// One item.
    Item(String),
    /// All items of one section.
    Section(String),
    /// All items.
    Overall,
    /// All items, by the respondents of one group; none for those who name none.
    Group(Option<String>),
}

/// The answers to one item, section or survey in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyLine {
    /// The survey.
    pub survey: String,
    /// The section of an item; none if the survey has none, and for the other lines.
    pub section: Option<String>,
    /// The line.
    pub line: Line,
    /// How many chose each level: index 0 is level 1, as many as the scale has.
    pub counts: Vec<i64>,
    /// Answers left blank.
    pub missing: i64,
    /// Answers that say "not applicable".
    pub not_applicable: i64,
    /// Answers that could not be read.
    pub unreadable: i64,
}

impl SurveyLine {
    /// How many answered.
    #[must_use]
    pub fn n(&self) -> i64 {
        self.counts.iter().sum()
    }

    /// Σx: level times count.
    #[must_use]
    pub fn sum(&self) -> i64 {
        (1..).zip(&self.counts).map(|(level, count): (i64, _)| level * count).sum()
    }

    /// Σx².
    #[must_use]
    pub fn sum_of_squares(&self) -> i64 {
        (1..).zip(&self.counts).map(|(level, count): (i64, _)| level * level * count).sum()
    }

    /// The mean rounded half away from zero to two decimals; none without answers.
    #[must_use]
    pub fn mean(&self) -> Option<Decimal> {
        (self.n() > 0).then(|| round(self.sum().into(), self.n().into(), 2))
    }

    /// The mean as the nearest float.
    #[must_use]
    pub fn mean_f64(&self) -> Option<f64> {
        (self.n() > 0).then(|| self.sum() as f64 / self.n() as f64)
    }

    /// The sample standard deviation, n - 1 (DOMAIN 3.6), rounded half away from zero to two decimals; none for fewer
    /// than two answers.
    #[must_use]
    pub fn standard_deviation(&self) -> Option<Decimal> {
        let n = i128::from(self.n());
        if n < 2 {
            return None;
        }
        // The square is the exact ratio of these; a root of a float could fall on the wrong side of a half.
        let spread = n * i128::from(self.sum_of_squares()) - i128::from(self.sum()).pow(2);
        // d is the highest with (d - 1/2)² ≤ 100² · spread / (n (n - 1)).
        let digits = (40_000 * spread / (n * (n - 1))).isqrt().midpoint(1);
        Some(Decimal { digits, decimals: 2 })
    }

    /// How many chose one of the two highest levels; of three levels, the highest.
    #[must_use]
    pub fn top_two(&self) -> i64 {
        self.counts.iter().rev().take(top_levels(self.counts.len())).sum()
    }

    /// Their share of those who answered; none without answers.
    #[must_use]
    pub fn top_two_share(&self) -> Option<Ratio> {
        Ratio::new(self.top_two(), self.n())
    }
}

/// How many levels of a scale are its top two: the second of three is the middle.
#[must_use]
pub fn top_levels(scale: usize) -> usize {
    if scale > 3 { 2 } else { 1 }
}

/// What is said of a survey beside its lines, in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyProfile {
    /// The survey.
    pub survey: String,
    /// Who answered, of how many.
    pub response: Response,
    /// The groups that are shown, scale by scale, in the order of their appearance.
    pub groups: Vec<SurveyLine>,
    /// How many groups are not shown.
    pub withheld: usize,
    /// By section, then of the whole, scale by scale; those with at least two items.
    pub reliability: Vec<Reliability>,
    /// What was written, in the order of the input.
    pub comments: Vec<Comment>,
    /// How many left the comment blank or wrote that they have none.
    pub without_comment: usize,
}

/// How many answered, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Response {
    /// Those who answered an item; of a tally, the most who answered one item.
    pub respondents: i64,
    /// All who could have been asked, if the office says.
    pub population: Option<i64>,
}

/// The respondents that are required when nobody knows the population (DOMAIN 3.6).
pub const REQUIRED_OF_UNKNOWN: i64 = 385;

impl Response {
    /// Respondents of the population.
    #[must_use]
    pub fn rate(&self) -> Option<Ratio> {
        Ratio::new(self.respondents, self.population?)
    }

    /// The sample that Yamane asks for, N / (1 + N·e²) with e = .05, rounded up.
    #[must_use]
    pub fn yamane(&self) -> i64 {
        self.required(|population| {
            let whole = 400 + population;
            (400 * population + whole - 1) / whole
        })
    }

    /// The sample that Krejcie and Morgan ask for, X²NP(1-P) / (d²(N-1) + X²P(1-P)) with X² = 3.841, P = .5, d = .05,
    /// rounded as in their table.
    #[must_use]
    pub fn krejcie_morgan(&self) -> i64 {
        self.required(|population| round(96_025 * population, 250 * (population - 1) + 96_025, 0).digits)
    }

    fn required(&self, of: impl Fn(i128) -> i128) -> i64 {
        let sample = self.population.map(|population| of(population.into()));
        sample.and_then(|sample| i64::try_from(sample).ok()).unwrap_or(REQUIRED_OF_UNKNOWN)
    }
}

/// Cronbach's alpha of the items of a survey or of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reliability {
    /// The section; none for all items.
    pub section: Option<String>,
    /// The highest level of the items' scale.
    pub scale: usize,
    /// How many items.
    pub items: usize,
    /// How many respondents answered every item.
    pub respondents: usize,
    /// Alpha rounded half away from zero to two decimals; none for fewer than two respondents, or when all have the same
    /// sum.
    pub alpha: Option<Decimal>,
}

/// What a respondent wrote, without the personal data that can be told by its form.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Comment {
    /// The survey.
    pub survey: Arc<str>,
    /// The day of the answer.
    #[serde(with = "super::day_number::optional")]
    pub date: Option<NaiveDate>,
    /// What was written, with [`CUT`](super::personal::CUT) for what was cut out; none where nothing was said.
    pub text: Option<String>,
    /// Where it stands.
    pub location: Location,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(counts: &[i64]) -> SurveyLine {
        SurveyLine {
            survey: "ก".to_owned(),
            section: None,
            line: Line::Overall,
            counts: counts.iter().rev().copied().collect(),
            missing: 0,
            not_applicable: 0,
            unreadable: 0,
        }
    }

    #[test]
    fn the_deviation_is_rounded_exactly_on_both_sides_of_a_half() {
        let cases: [(&[i64], &str); 8] = [
            (&[50, 25, 25, 0, 0], "0.83"),
            (&[0, 100, 0, 0, 0], "0.00"),
            (&[40, 41, 10, 5, 4], "1.03"),
            (&[169, 90, 45, 8, 6], "0.93"),
            (&[1, 0, 0, 0, 1], "2.83"),
            (&[1, 1, 0, 0, 0], "0.71"),
            // One of n that differs by one: 1/√n. The first is a half of a hundredth, the second just below.
            (&[1, 39_999, 0, 0, 0], "0.01"),
            (&[1, 40_000, 0, 0, 0], "0.00"),
        ];
        for (counts, expected) in cases {
            assert_eq!(line(counts).standard_deviation().map(|found| found.to_string()).as_deref(), Some(expected));
        }
        assert_eq!(line(&[1, 0, 0, 0, 0]).standard_deviation(), None);
    }

    #[test]
    fn the_mean_is_of_those_who_answered_and_none_without_them() {
        let line_of = line(&[2, 1, 0, 0, 1]);
        assert_eq!((line_of.n(), line_of.sum(), line_of.sum_of_squares()), (4, 15, 67));
        assert_eq!(
            (line_of.mean().map(|mean| mean.to_string()), line_of.mean_f64()),
            (Some("3.75".to_owned()), Some(3.75))
        );
        let nobody = line(&[0, 0, 0, 0, 0]);
        assert_eq!((nobody.mean(), nobody.mean_f64()), (None, None));
    }

    #[test]
    fn the_required_samples_are_those_of_the_published_tables() {
        // Population, Yamane, Krejcie and Morgan.
        let cases = [(10, 10, 10), (100, 80, 80), (200, 134, 132), (500, 223, 217), (1000, 286, 278), (1, 1, 1)];
        for (population, yamane, krejcie_morgan) in cases {
            let response = Response { respondents: 0, population: Some(population) };
            assert_eq!((response.yamane(), response.krejcie_morgan()), (yamane, krejcie_morgan));
        }
        assert_eq!((Response::default().yamane(), Response::default().krejcie_morgan()), (385, 385));
        assert_eq!(Response::default().rate(), None);
    }

    #[test]
    fn of_three_levels_only_the_highest_is_a_top_level() {
        assert_eq!(line(&[1, 2, 4, 8, 16]).top_two(), 3);
        assert_eq!(line(&[1, 2, 4, 8]).top_two(), 3);
        assert_eq!(line(&[1, 2, 4]).top_two(), 1);
        assert_eq!(line(&[0, 0, 0, 0, 0]).top_two_share(), None);
    }
}
