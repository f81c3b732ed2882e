//! Durations of the steps of the manual's processes: DOMAIN 1.3.

use serde::Deserialize;

use super::indicator::Manual;
use super::mistake::Checker;
use super::vocabulary::Vocabulary;
use super::words::Words;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile {
    standard: Vec<RawStandard>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawStandard {
    process: String,
    step: i64,
    detail: Option<String>,
    days: Option<i64>,
    months: Option<i64>,
    #[serde(default)]
    responsible: Vec<String>,
    quality: Option<String>,
    manual: Manual,
    decided: Option<Words>,
}

/// The standard of one step of a process.
#[derive(Debug, Clone)]
pub struct ProcessStandard {
    /// The code of the process in the vocabulary `process`.
    pub process: String,
    /// The step's number in the manual, from 1; numbers may be missing.
    pub step: i64,
    /// What is done in it, as the manual says it; none where it says nothing.
    pub detail: Option<String>,
    /// How long it may take; none: the manual gives no duration, and there is no verdict.
    pub duration: Option<StepDuration>,
    /// Who does it: offices, not persons.
    pub responsible: Vec<String>,
    /// What it is to lead to, as the manual says it.
    pub quality: Option<String>,
    /// Where it stands.
    pub manual: Manual,
    /// How an ambiguity of the source was resolved.
    pub decided: Option<Words>,
}

/// A length of time that passes itself; the first and the last day of a step are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepDuration {
    /// At most so many days.
    Days(i64),
    /// At most so many calendar months: to the day before the same day of the month.
    Months(i64),
}

impl ProcessStandard {
    pub(super) fn check(checker: &mut Checker<'_>, processes: Option<&Vocabulary>) -> Vec<Self> {
        let Some(raw) = checker.parse::<RawFile>() else { return Vec::new() };
        let mut standards: Vec<Self> = Vec::new();
        for (number, raw) in raw.standard.into_iter().enumerate() {
            let mut report = |near: &str, message: String| checker.report_in("standard", number, near, message);
            if processes.is_none_or(|list| list.entry(&raw.process).is_none()) {
                report("process", format!("`{}` is no code of the vocabulary process", raw.process));
            }
            if standards.iter().any(|other| other.process == raw.process && other.step == raw.step) {
                report("step", format!("the step {} of `{}` stands twice", raw.step, raw.process));
            }
            if raw.step < 1 {
                report("step", format!("the step `{}` is not above 0", raw.step));
            }
            if raw.detail.is_none() && raw.quality.is_none() {
                report("step", format!("the step {} of `{}` says nothing", raw.step, raw.process));
            }
            let duration = match (raw.days, raw.months) {
                (None, None) => None,
                (Some(days), None) => Some(StepDuration::Days(days)),
                (None, Some(months)) => Some(StepDuration::Months(months)),
                (Some(_), Some(_)) => {
                    report("months", "a step has days or months, not both".to_owned());
                    None
                }
            };
            if let Some((near, length)) = raw
                .days
                .map(|days| ("days", days))
                .into_iter()
                .chain(raw.months.map(|own| ("months", own)))
                .find(|(_, own)| *own < 1)
            {
                report(near, format!("`{length}` {near} is not above 0"));
            }
            standards.push(Self {
                process: raw.process,
                step: raw.step,
                detail: raw.detail,
                duration,
                responsible: raw.responsible,
                quality: raw.quality,
                manual: raw.manual,
                decided: raw.decided,
            });
        }
        standards
    }
}
