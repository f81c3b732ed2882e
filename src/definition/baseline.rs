//! Figures of earlier periods that an office writes down itself (DOMAIN A4: ฐานข้อมูลปีก่อน).

use serde::Deserialize;
use toml::Spanned;

use super::indicator::Indicator;
use super::mistake::Checker;
use crate::model::period::Period;
use crate::model::ratio::Ratio;

/// What an indicator was in a period for which there are no registers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// The indicator's id.
    pub indicator: String,
    /// The period.
    pub period: Period,
    /// The figure as counted; a plain count is over 1.
    pub ratio: Ratio,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBaseline {
    indicator: Spanned<String>,
    period: Spanned<String>,
    numerator: Spanned<i64>,
    denominator: Option<Spanned<i64>>,
}

impl Baseline {
    /// Reads those that are right; of two for the same figure, the second is a mistake.
    pub(super) fn check(raw: Vec<RawBaseline>, indicators: &[Indicator], checker: &mut Checker<'_>) -> Vec<Self> {
        let mut baselines: Vec<Self> = Vec::new();
        for raw in raw {
            let (place, written) = (raw.indicator.span().start, raw.period.get_ref());
            let indicator = raw.indicator.get_ref();
            if indicators.iter().all(|known| known.id != *indicator) {
                checker.report_at(place, format!("there is no indicator `{indicator}`"));
            }
            let numerator = *raw.numerator.get_ref();
            if numerator < 0 {
                checker.report_at(raw.numerator.span().start, format!("the numerator `{numerator}` is below 0"));
            }
            let denominator = raw.denominator.as_ref().map_or(1, |denominator| *denominator.get_ref());
            let ratio = Ratio::new(numerator, denominator);
            if ratio.is_none() {
                let place = raw.denominator.map_or(place, |denominator| denominator.span().start);
                checker.report_at(place, format!("the denominator `{denominator}` is not above 0"));
            }
            let period = written.parse::<Period>();
            if let Err(error) = &period {
                checker.report_at(raw.period.span().start, error.to_string());
            }
            let (Ok(period), Some(ratio)) = (period, ratio) else { continue };
            if baselines.iter().any(|known| known.indicator == *indicator && known.period == period) {
                checker.report_at(place, format!("`{indicator}` has two baselines for {period}"));
            }
            baselines.push(Self { indicator: indicator.clone(), period, ratio });
        }
        baselines
    }
}
