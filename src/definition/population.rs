//! How many could have answered a survey, as the office says in `[survey]` of `pramoen.toml`.

use serde::Deserialize;
use wildmatch::WildMatch;

use super::mistake::Checker;
use super::spelling::text;

/// How many could have answered the office's surveys.
#[derive(Debug, Clone, Default)]
pub struct Populations {
    of_any: Option<i64>,
    of: Vec<Of>,
}

/// The population of some surveys.
#[derive(Debug, Clone)]
struct Of {
    file: Option<WildMatch>,
    survey: Option<WildMatch>,
    population: i64,
}

/// The section as it is written.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSurvey {
    population: Option<i64>,
    #[serde(default)]
    of: Vec<RawOf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawOf {
    file: Option<String>,
    survey: Option<String>,
    population: i64,
}

impl Populations {
    /// The population of a survey that stands in these files; of two that speak of it, the first counts.
    #[must_use]
    pub fn of(&self, survey: &str, files: &[&str]) -> Option<i64> {
        let survey = text(survey);
        let files: Vec<String> = files.iter().map(|file| text(file)).collect();
        let speaks = |of: &&Of| {
            of.survey.as_ref().is_none_or(|pattern| pattern.matches(&survey))
                && of.file.as_ref().is_none_or(|pattern| files.iter().any(|file| pattern.matches(file)))
        };
        self.of.iter().find(speaks).map(|of| of.population).or(self.of_any)
    }
}

impl RawSurvey {
    pub(super) fn check(self, checker: &mut Checker<'_>) -> Populations {
        let mut counted = |population: i64| {
            if population < 1 {
                checker.report("population", "a population is a whole number above zero");
            }
            population
        };
        let of_any = self.population.map(&mut counted);
        let pattern = |written: Option<String>| written.map(|written| WildMatch::new(&text(&written)));
        let of = self.of.into_iter().map(|of| Of {
            population: counted(of.population),
            file: pattern(of.file),
            survey: pattern(of.survey),
        });
        Populations { of_any, of: of.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> (Populations, usize) {
        let mut mistakes = Vec::new();
        let raw: RawSurvey = toml::from_str(source).expect("sound");
        let populations = raw.check(&mut Checker::settings(source, &mut mistakes));
        (populations, mistakes.len())
    }

    #[test]
    fn a_survey_of_its_own_goes_before_the_population_of_any() {
        let source = "population = 1200\n[[of]]\nsurvey = \"*เว็บไซต์*\"\npopulation = 85\n\
                      [[of]]\nfile = \"2568/*\"\npopulation = 900";
        let (populations, mistakes) = read(source);
        assert_eq!(mistakes, 0);
        assert_eq!(populations.of("แบบประเมินเว็บไซต์ ๒๕๖๙", &["ก.xlsx"]), Some(85));
        assert_eq!(populations.of("แบบสอบถาม", &["2568/ก.xlsx"]), Some(900));
        assert_eq!(populations.of("แบบสอบถาม", &["ก.xlsx"]), Some(1200));
        assert_eq!(Populations::default().of("แบบสอบถาม", &[]), None);
    }

    #[test]
    fn nobody_is_no_population() {
        assert_eq!(read("population = 0").1, 1);
        assert_eq!(read("population = 1").1, 0);
    }
}
