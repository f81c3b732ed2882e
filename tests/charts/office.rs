//! Results of an imagined office, made by rule.

use pramoen::definition::{Definitions, Indicator};
use pramoen::model::evidence::{Account, Clarity};
use pramoen::model::fact::FactKind;
use pramoen::model::ledger::Ledger;
use pramoen::model::measurement::{Breakdown, Figure, Kind, Measurement, Tally};
use pramoen::model::period::Period;
use pramoen::model::results::Results;
use pramoen::model::scorecard::{Assessment, Document, Gap, Outcome, Scorecard, ScoredConsideration};
use pramoen::model::survey::{Line, SurveyLine};
use pramoen::model::target::Verdict;
use pramoen::model::value::Value;

use crate::plots::{ITEMS, UNITS};

const GROUPS: [&str; 4] = ["ผู้บริหารสถานศึกษา", "ครูและบุคลากรทางการศึกษา", "ผู้ปกครองและชุมชน", "สื่อมวลชน"];

/// A quarter with everything: two fiscal years, every breakdown, a survey, a level.
pub fn results(definitions: &Definitions) -> Results {
    let period = Period::Quarter(2569, 4);
    let mut measurements = Vec::new();
    for (place, indicator) in definitions.indicators.iter().enumerate() {
        for year in [2568, 2569] {
            for (index, at) in Period::of_fiscal_year(year).into_iter().enumerate() {
                let seed = i64::try_from(place * 7 + index * 5).unwrap() + i64::from(year);
                let size = 20 + seed % 11;
                let count = size - seed % 9;
                measurements.push(measurement(indicator, at, None, count, size));
            }
            for at in (1..=4).map(|quarter| Period::Quarter(year, quarter)) {
                for by in &indicator.breakdowns {
                    let values = values(definitions, indicator, by);
                    let all: i64 = (0..values.len()).map(|index| weight(index, by.len())).sum();
                    for (index, value) in values.into_iter().enumerate() {
                        let count = weight(index, by.len());
                        let size = match indicator.kind() {
                            Kind::Count => count,
                            Kind::Share => all,
                            _ => count + i64::try_from(index % 4).unwrap(),
                        };
                        let part = Breakdown { by: by.clone(), value };
                        measurements.push(measurement(indicator, at, Some(part), count, size));
                    }
                }
            }
        }
    }
    Results {
        office: Some("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาทุ่งฟ้า เขต 1".to_owned()),
        period,
        as_of: "2026-10-15".parse().unwrap(),
        fiscal_years: vec![2568, 2569],
        tables: Vec::new(),
        files: Vec::new(),
        ignored: Vec::new(),
        measurements: measurements.into(),
        changes: Vec::new(),
        survey: survey(),
        surveys: Vec::new(),
        assessments: vec![assessment(Outcome::Level { level: 4, caution: false })],
        claims: Vec::new(),
        seals: Vec::new(),
        evidence: Vec::new(),
        ledger: Ledger::default().into(),
        issues: Vec::new(),
    }
}

/// The same office with nothing in its registers.
pub fn empty(definitions: &Definitions) -> Results {
    let mut results = results(definitions);
    results.measurements = Vec::new().into();
    results.survey.clear();
    results.assessments = vec![assessment(Outcome::NotRated { provisional: None })];
    results
}

fn weight(index: usize, salt: usize) -> i64 {
    i64::try_from(90 / (index + 1) + (index * 7 + salt) % 5 + 1).unwrap()
}

fn values(definitions: &Definitions, indicator: &Indicator, by: &str) -> Vec<Option<String>> {
    if let FactKind::Code(vocabulary) = &indicator.table.column(by).unwrap().kind {
        return definitions.vocabularies[vocabulary].entry.iter().map(|entry| Some(entry.code.clone())).collect();
    }
    let names: &[&str] = if by == "unit" { &UNITS } else { &GROUPS };
    names.iter().map(|name| Some((*name).to_owned())).chain([None]).collect()
}

fn measurement(
    indicator: &Indicator,
    period: Period,
    breakdown: Option<Breakdown>,
    count: i64,
    size: i64,
) -> Measurement {
    let percent = indicator.kind().percent();
    let value =
        if percent { Value::percent(count, size) } else { Value::number(count, indicator.scale(indicator.kind())) };
    let threshold = indicator.target.and_then(|target| target.resolve(percent, Value::percent(4, 5)));
    let verdict = match (value, threshold) {
        (None, _) => Verdict::NoData,
        (Some(_), None) => Verdict::NoTarget,
        (Some(value), Some(threshold)) if threshold.accepts(value) => Verdict::Met,
        _ => Verdict::NotMet,
    };
    let undecided = size / 12;
    let bounds = Value::percent(count, size + undecided).zip(Value::percent(count + undecided, size + undecided));
    let figure = Figure {
        tally: Tally { numerator: count, denominator: size, undecided, ..Tally::default() },
        value,
        spread: None,
        interval: None,
        verdict,
        threshold,
        bounds: bounds.filter(|_| percent && value.is_some()),
        robust: None,
        distance: None,
        score: None,
    };
    Measurement {
        indicator: indicator.id.clone(),
        period,
        breakdown,
        kind: indicator.kind(),
        target: indicator.target,
        scale: indicator.scale(indicator.kind()),
        partial: false,
        figure,
        other_readings: Vec::new(),
    }
}

fn survey() -> Vec<SurveyLine> {
    let line = |survey: &str, line: Line, counts: Vec<i64>| SurveyLine {
        survey: survey.to_owned(),
        section: None,
        line,
        counts,
        missing: 3,
        not_applicable: 1,
        unreadable: 0,
    };
    let mut lines = Vec::new();
    for (survey, items) in [("แบบสำรวจความพึงพอใจผู้รับบริการ ปีงบประมาณ 2569", 11), ("แบบประเมินวารสาร", 16)]
    {
        let mut all = vec![0; 5];
        for index in 0..items {
            let shift = i64::try_from(index).unwrap();
            let counts = vec![1 + shift % 2, 4 + shift, 40 + 2 * shift, 120 - shift, 130 - 5 * shift];
            all.iter_mut().zip(&counts).for_each(|(sum, count)| *sum += count);
            lines.push(line(survey, Line::Item(ITEMS[index % ITEMS.len()].to_owned()), counts));
        }
        lines.push(line(survey, Line::Overall, all));
    }
    lines
}

fn assessment(outcome: Outcome) -> Assessment {
    Assessment {
        edition: "2557".to_owned(),
        fiscal_year: 2569,
        scorecards: vec![scorecard(outcome)],
        standards: Vec::new(),
        overall: Err(vec![Gap::StandardWeight(2)]),
    }
}

fn scorecard(outcome: Outcome) -> Scorecard {
    let considerations = (1..=9)
        .map(|number| ScoredConsideration {
            number,
            title: (number == 6).then(|| "การสื่อสารและประชาสัมพันธ์".to_owned()),
            performed: (number != 3).then_some(true),
            decided: Some(if number == 8 { Clarity::Unclear } else { Clarity::Clear }),
            proposed: Clarity::Clear,
            documents: (0..4).map(|record| Document { record, lacks: Vec::new() }).collect(),
            candidates: Vec::new(),
            account: Account::default(),
            location: None,
        })
        .collect();
    Scorecard {
        edition: "2557".to_owned(),
        indicator: "2.4".to_owned(),
        fiscal_year: 2569,
        total: 9,
        performed: 9,
        clear: 8,
        undecided: 0,
        outcome,
        proposed: outcome,
        considerations,
        plans: Vec::new(),
    }
}
