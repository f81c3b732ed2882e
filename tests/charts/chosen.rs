//! The figures of the charts that `report.toml` chooses are those that were measured, and its mistakes are told.

use std::fs;

use pramoen::definition::{ChosenChart, Definitions, Language, Shape, load};
use pramoen::error::Error;
use pramoen::model::ledger::{Entries, Ledger, LedgerTable, Reason};
use pramoen::model::location::Location;
use pramoen::model::measurement::{Breakdown, Figure, Measurement, Tally};
use pramoen::model::period::{Month, Period};
use pramoen::model::results::Results;
use pramoen::model::target::Verdict;
use pramoen::model::value::Value;
use pramoen::report::compose::charts::charts;
use pramoen::report::document::{Chart, Plot};

use crate::{definitions, office};

/// What was counted by a value in a period: numerator and denominator.
type Row<'a> = (Period, Option<&'a str>, i64, i64);

fn month(number: u32) -> Period {
    Period::Month(Month::at(2569, number - 1))
}

const NOW: Period = Period::Quarter(2569, 4);
const YEAR: Period = Period::Year(2569);

/// Results in which an indicator was counted so, by a column, and nothing else was.
fn results(definitions: &Definitions, id: &str, by: &str, rows: &[Row<'_>]) -> Results {
    let indicator = definitions.indicators.iter().find(|own| own.id == id).unwrap();
    let kind = indicator.kind();
    let measurements: Vec<Measurement> = rows
        .iter()
        .map(|(period, part, numerator, denominator)| {
            let value = if kind.percent() {
                Value::percent(*numerator, *denominator)
            } else {
                Value::number(*numerator, indicator.scale(kind))
            };
            let threshold = indicator.target.and_then(|target| target.resolve(kind.percent(), None));
            let verdict = match (value, threshold) {
                (None, _) => Verdict::NoData,
                (_, None) => Verdict::NoTarget,
                (Some(value), Some(threshold)) if threshold.accepts(value) => Verdict::Met,
                _ => Verdict::NotMet,
            };
            let tally = Tally { numerator: *numerator, denominator: *denominator, ..Tally::default() };
            Measurement {
                indicator: id.to_owned(),
                period: *period,
                breakdown: Some(Breakdown { by: by.to_owned(), value: part.map(ToOwned::to_owned) }),
                kind,
                target: indicator.target,
                scale: indicator.scale(kind),
                partial: false,
                figure: Figure {
                    tally,
                    value,
                    spread: None,
                    interval: None,
                    verdict,
                    threshold,
                    bounds: None,
                    robust: None,
                    distance: None,
                    score: None,
                },
                other_readings: Vec::new(),
            }
        })
        .collect();
    let mut results = office::empty(definitions);
    results.assessments.clear();
    results.measurements = measurements.into();
    results
}

/// The definitions with one chart chosen.
fn choosing(indicator: &str, by: Option<&str>, shape: &str) -> Definitions {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/report.toml")).unwrap();
    let (looks, _) = text.split_once("charts = [").unwrap();
    let by = by.map_or(String::new(), |by| format!("by = \"{by}\", "));
    let own = format!("{looks}charts = [{{ indicator = \"{indicator}\", {by}shape = \"{shape}\" }}]\n");
    fs::write(folder.path().join("report.toml"), own).unwrap();
    load(Some(folder.path()), None).unwrap()
}

fn drawn(id: &str, by: &str, shape: &str, rows: &[Row<'_>]) -> Vec<Chart> {
    let definitions = choosing(id, Some(by), shape);
    let results = results(&definitions, id, by, rows);
    let all = charts(&results, &definitions, Language::Thai);
    all.into_iter().filter(|chart| chart.id.contains(&format!("-{by}-{id}"))).collect()
}

fn one(id: &str, by: &str, shape: &str, rows: &[Row<'_>]) -> Chart {
    let mut found = drawn(id, by, shape, rows);
    assert_eq!(found.len(), 1);
    found.remove(0)
}

#[test]
fn a_map_has_the_count_of_every_month_and_shows_what_never_occurs() {
    let rows =
        [(month(1), Some("students"), 4, 4), (month(12), Some("students"), 6, 6), (month(1), Some("public"), 3, 3)];
    let chart = one("target-group-counts", "target_groups", "map", &rows);
    let Plot::Map(map) = &chart.plot else { panic!("{chart:?}") };
    let found: Vec<_> = map.rows.iter().map(|row| (row.label.as_str(), row.sum.as_str())).collect();
    let expected = [
        ("นักเรียน", "10"),
        ("ครู", "0"),
        ("บุคลากรทางการศึกษา", "0"),
        ("ผู้ปกครอง", "0"),
        ("ประชาชน", "3"),
        ("หน่วยงาน", "0"),
    ];
    assert_eq!(found, expected);
    assert_eq!((map.rows[0].counts[0], map.rows[0].counts[5], map.rows[0].counts[11]), (Some(4), Some(0), Some(6)));
    assert_eq!((map.total.counts[0], map.total.sum.as_str()), (Some(7), "13"));
    assert!(chart.title.contains("0 จาก 6"), "{}", chart.title);
    assert!(chart.alt.contains("นักเรียน: ต.ค. 4"), "{}", chart.alt);
}

#[test]
fn months_that_have_not_come_are_no_empty_cells() {
    let definitions = choosing("target-group-counts", Some("target_groups"), "map");
    let rows = [(month(1), Some("students"), 4, 4), (month(2), Some("students"), 5, 5)];
    let mut results = results(&definitions, "target-group-counts", "target_groups", &rows);
    results.period = Period::Quarter(2569, 1);
    // The last day before the third month, and its first day.
    for (day, third) in [("2025-11-30", None), ("2025-12-01", Some(0))] {
        results.as_of = day.parse().unwrap();
        let all = charts(&results, &definitions, Language::Thai);
        let Some(Plot::Map(map)) = all.iter().find(|chart| chart.id.starts_with("map-")).map(|chart| &chart.plot)
        else {
            panic!("no map")
        };
        assert_eq!(map.rows[0].counts[..4], [Some(4), Some(5), third, None], "{day}");
    }
}

#[test]
fn a_pareto_adds_up_from_the_greatest_and_names_the_few_that_reach_eighty_percent() {
    let rows = |few: i64| {
        [
            (NOW, Some("d1-late-agenda"), 10, 100),
            (NOW, Some("d3-insufficient-data"), 50, 100),
            (NOW, Some("d6-incomplete-data"), few, 100),
            (NOW, Some("d2-schedule-change"), 40 - few, 100),
            (NOW, None, 0, 100),
        ]
    };
    // 50 + 30 are exactly 80 percent; 50 + 29 need a third.
    for (third, few) in [(30, "2 ข้อแรกจาก 4 ข้อรวมเป็น 80.00%"), (29, "3 ข้อแรกจาก 4 ข้อรวมเป็น 90.00%")]
    {
        let chart = one("late-reason-share", "late_reason", "pareto", &rows(third));
        assert!(chart.title.ends_with(few), "{}", chart.title);
        let Plot::Pareto(pareto) = &chart.plot else { panic!("{chart:?}") };
        let shares: Vec<_> = pareto.bars.iter().map(|bar| bar.share).collect();
        let sums: Vec<_> = pareto.bars.iter().map(|bar| bar.sum).collect();
        let mut expected = vec![50.0, third as f64, 40.0 - third as f64, 10.0];
        expected.sort_by(|left, right| right.total_cmp(left));
        assert_eq!(shares, expected);
        assert_eq!(sums.last(), Some(&100.0));
        assert_eq!(pareto.bars[0].note, "50 เรื่อง (50.00%)");
        assert_eq!(pareto.bars[0].sum_note, "50.00%");
    }
}

#[test]
fn a_plan_of_the_year_is_held_against_all_that_was_done_up_to_the_period_s_end() {
    // Hundredths of baht. What is spent to the last baht is within the plan, a satang more is over.
    let rows = [
        (month(1), Some("2"), 300_000, 500_000),
        (month(9), Some("2"), 50_000, 500_000),
        (NOW, Some("2"), 150_000, 500_000),
        (month(9), Some("10"), 100_000, 500_000),
        (NOW, Some("10"), 400_001, 500_000),
        (NOW, None, 32_000, 0),
        // These months are of the period: counted once.
        (month(10), Some("2"), 150_000, 500_000),
        // Spent before the period, or never: both are of the plan.
        (month(3), Some("11"), 70_000, 80_000),
        (YEAR, Some("2"), 500_000, 500_000),
        (YEAR, Some("10"), 500_001, 500_000),
        (YEAR, Some("11"), 70_000, 80_000),
        (YEAR, Some("12"), 0, 20_000),
        (YEAR, None, 32_000, 0),
    ];
    let chart = one("budget-utilisation", "activity", "plan", &rows);
    let Plot::Plan(plan) = &chart.plot else { panic!("{chart:?}") };
    let found: Vec<_> = plan
        .rows
        .iter()
        .map(|row| (row.label.as_str(), row.planned, row.done, row.now, row.over, row.amount.as_str()))
        .collect();
    let expected = [
        ("กิจกรรมที่ 2", 5000.0, 5000.0, 1500.0, false, "5,000"),
        ("กิจกรรมที่ 10", 5000.0, 5000.01, 4000.01, true, "5,000"),
        ("กิจกรรมที่ 11", 800.0, 700.0, 0.0, false, "800"),
        ("กิจกรรมที่ 12", 200.0, 0.0, 0.0, false, "200"),
        ("ไม่ระบุ", 0.0, 320.0, 320.0, true, ""),
    ];
    assert_eq!(found, expected);
    assert_eq!(plan.rows[0].note, "5,000 (100.00%)");
    assert_eq!(plan.rows[1].note, "5,000.01 (100.00%) เกิน 0.01");
    assert!(
        chart.title.contains("11,020.01 จาก 11,000 บาท") && chart.title.contains("เกินแผน 1 จาก 4"),
        "{}",
        chart.title
    );
    assert!(chart.subtitle.contains("นอกแผน 320 บาท"), "{}", chart.subtitle);
}

#[test]
fn every_unit_with_figures_has_its_panel_and_the_others_are_counted() {
    let names: Vec<String> = (1..=62).map(|number| format!("โรงเรียน {number}")).collect();
    let year = Period::Year(2569);
    let mut rows: Vec<Row<'_>> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let size = if index < 60 { i64::try_from(index + 1).unwrap() } else { 0 };
        rows.push((year, Some(name), size / 2, size));
        rows.push((month(3), Some(name), size / 2, size));
    }
    let pages = drawn("on-time-rate", "unit", "panels", &rows);
    assert_eq!(pages.len(), 3, "60 panels in charts of 20");
    let mut all = Vec::new();
    for (page, chart) in pages.iter().enumerate() {
        assert_eq!(chart.id, format!("panels-unit-on-time-rate-{}", page + 1));
        assert!(chart.subtitle.contains("อีก 2 หน่วยงานไม่มีรายการ"), "{}", chart.subtitle);
        let Plot::Panels(panels) = &chart.plot else { panic!("{chart:?}") };
        all.extend(panels.panels.clone());
    }
    let mut titles: Vec<_> = all.iter().map(|panel| panel.title.clone()).collect();
    assert_eq!(titles[..2], ["โรงเรียน 60", "โรงเรียน 59"], "what was counted most comes first");
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 60);
    let half = &all[0];
    assert_eq!((half.values[2], half.values[3], half.met), (Some(50.0), None, Some(false)));
    assert_eq!(half.note, "50.00% (30/60)");
}

#[test]
fn months_of_tone_stand_below_the_period_and_the_title_says_where_they_lie() {
    let rows = [
        (NOW, Some("beneficial"), 9, 12),
        (NOW, Some("damaging"), 3, 12),
        (month(10), Some("beneficial"), 8, 8),
        (month(11), Some("beneficial"), 1, 4),
        (month(11), Some("damaging"), 3, 4),
    ];
    let chart = one("tone-share", "tone", "months", &rows);
    let Plot::Stacked { categories, rows, .. } = &chart.plot else { panic!("{chart:?}") };
    assert_eq!(*categories, ["ก่อให้เกิดประโยชน์", "ก่อให้เกิดความเสียหาย"]);
    assert_eq!(rows.len(), 13);
    assert_eq!((rows[0].counts.clone(), rows[0].note.as_str()), (vec![9, 3], "n = 12"));
    assert_eq!((rows[11].counts.clone(), rows[11].note.as_str()), (vec![1, 3], "n = 4"));
    assert_eq!(rows[12].note, "ไม่มีข้อมูล");
    assert!(chart.title.contains("25.00% (ส.ค.) ถึง 100.00% (ก.ค.)"), "{}", chart.title);
}

#[test]
fn more_bars_than_are_legible_end_in_their_sum() {
    let names: Vec<String> = (1..=16).map(|number| format!("สื่อ {number:02}")).collect();
    for count in [14, 15, 16] {
        let rows: Vec<Row<'_>> = names[..count].iter().map(|name| (NOW, Some(name.as_str()), 2, 2)).collect();
        let chart = one("coverage-counts", "outlet", "bars", &rows);
        let Plot::Bars { bars, .. } = &chart.plot else { panic!("{chart:?}") };
        assert_eq!(bars.len(), 14);
        assert!((bars.iter().map(|bar| bar.value).sum::<f64>() - 2.0 * count as f64).abs() < 1e-9);
        let last = bars.last().unwrap();
        let folded = if count > 14 {
            format!("อื่น ๆ รวม {} รายการ", count - 13)
        } else {
            names[13].clone()
        };
        assert_eq!(last.label, folded);
    }
}

#[test]
fn reasons_are_counted_from_the_rows_of_the_period() {
    let definitions = choosing("on-time-rate", None, "reasons");
    let indicator = definitions.indicators.iter().find(|own| own.id == "on-time-rate").unwrap();
    let mut results = results(&definitions, "on-time-rate", "unit", &[]);
    let rows = [
        ("2026-07-01", Reason::Exclusion(0)),
        ("2026-09-30", Reason::Exclusion(0)),
        ("2026-06-30", Reason::Exclusion(0)),
        ("2026-10-01", Reason::Missed),
        ("2026-08-01", Reason::Missed),
        ("2026-08-01", Reason::Unknown),
        ("2026-08-01", Reason::DeclaredUndecided),
        ("2026-08-01", Reason::Unknown),
        ("2026-08-01", Reason::Counted),
        ("2026-08-01", Reason::NotInDenominator),
    ];
    let days = rows.iter().map(|(day, _)| Some(day.parse().unwrap())).collect();
    results.ledger = std::sync::Arc::new(Ledger {
        tables: vec![LedgerTable {
            table: indicator.table.clone(),
            places: rows.iter().map(|_| Location::file("a.xlsx")).collect(),
            columns: Vec::new(),
            days: vec![(indicator.dated_by.clone(), days)],
            entries: vec![Entries {
                indicator: indicator.id.clone(),
                reading: None,
                dating: Some(0),
                buckets: rows.iter().map(|(_, reason)| *reason).collect(),
            }],
        }],
    });
    let all = charts(&results, &definitions, Language::Thai);
    let chart = all.iter().find(|chart| chart.id == "reasons-on-time-rate").unwrap();
    let Plot::Pareto(pareto) = &chart.plot else { panic!("{chart:?}") };
    let found: Vec<_> = pareto.bars.iter().map(|bar| (bar.label.as_str(), bar.note.as_str())).collect();
    let expected = [
        ("บันทึกเวลาไม่พอจะตัดสิน", "3 เรื่อง (50.00%)"),
        ("ข่าวประเภทนี้ไม่มีมาตรฐานเวลา", "2 เรื่อง (33.33%)"),
        ("ช้ากว่ามาตรฐานเวลา", "1 เรื่อง (16.67%)"),
    ];
    assert_eq!(found, expected);
    assert!(chart.title.contains("6 จาก 7 เรื่อง"), "{}", chart.title);
}

#[test]
fn a_column_without_any_figure_has_no_chart() {
    let cases = [
        ("target-group-counts", "target_groups", "map"),
        ("late-reason-share", "late_reason", "pareto"),
        ("late-reason-share", "late_reason", "quarters"),
        ("late-reason-share", "late_reason", "months"),
        ("budget-utilisation", "activity", "plan"),
        ("on-time-rate", "unit", "panels"),
        ("on-time-rate", "unit", "bars"),
        ("coverage-counts", "outlet", "bars"),
    ];
    for (id, by, shape) in cases {
        assert!(drawn(id, by, shape, &[]).is_empty(), "{id} {shape}");
        let nothing = [(NOW, Some("a"), 0, 0), (Period::Year(2569), Some("a"), 0, 0), (month(1), Some("a"), 0, 0)];
        assert!(drawn(id, by, shape, &nothing).is_empty(), "{id} {shape} of nothing");
    }
}

#[test]
fn the_evidence_of_a_consideration_is_counted_whole_and_lacking() {
    let definitions = definitions();
    let mut results = office::results(&definitions);
    let own = &mut results.assessments[0].scorecards[0].considerations[0];
    own.documents[1].lacks.push(pramoen::model::scorecard::Lack::Date);
    let all = charts(&results, &definitions, Language::Thai);
    let chart = all.iter().find(|chart| chart.id.starts_with("level-")).unwrap();
    let Plot::Level(level) = &chart.plot else { panic!("{chart:?}") };
    let first = &level.considerations[0];
    assert_eq!((first.complete, first.lacking, first.note.as_str()), (3, 1, "4 (ครบ 3)"));
    let second = &level.considerations[1];
    assert_eq!((second.complete, second.lacking, second.note.as_str()), (4, 0, "4 รายการ"));
    assert!(chart.subtitle.contains("36 รายการ ครบถ้วน 35"), "{}", chart.subtitle);
}

#[test]
fn a_meeting_sees_the_charts_of_the_file_and_no_more() {
    let chosen: Vec<ChosenChart> = definitions().style.charts.iter().map(|chart| chart.get_ref().clone()).collect();
    assert!((12..=18).contains(&chosen.len()), "with targets, trends, surveys and level 25 at the most");
    for shape in [
        Shape::Bars,
        Shape::Quarters,
        Shape::Months,
        Shape::Map,
        Shape::Pareto,
        Shape::Panels,
        Shape::Plan,
        Shape::Reasons,
    ] {
        assert!(chosen.iter().any(|chart| chart.shape == shape), "{shape:?}");
    }
}

#[test]
fn a_chart_that_cannot_be_is_told_with_its_line() {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/report.toml")).unwrap();
    let (looks, _) = text.split_once("charts = [").unwrap();
    let line = looks.lines().count() + 2;
    let cases = [
        ("indicator = \"no-such\", by = \"unit\", shape = \"bars\"", "there is no indicator `no-such`"),
        (
            "indicator = \"on-time-rate\", by = \"channel\", shape = \"bars\"",
            "`on-time-rate` is not broken down by `channel`",
        ),
        ("indicator = \"on-time-rate\", shape = \"bars\"", "a chart of this shape needs `by`"),
        ("indicator = \"on-time-rate\", by = \"unit\", shape = \"reasons\"", "leave `by` out"),
        ("indicator = \"on-time-rate\", by = \"unit\", shape = \"pareto\"", "`on-time-rate` is a proportion"),
        ("indicator = \"tone-share\", by = \"tone\", shape = \"panels\"", "`tone-share` is a share"),
        ("indicator = \"on-time-rate\", by = \"unit\", shape = \"pie\"", "unknown variant `pie`"),
        (
            // The same column in another shape is another chart; the third is the first again.
            "indicator = \"on-time-rate\", by = \"unit\", shape = \"bars\" }, { indicator = \"on-time-rate\", by = \"unit\", \
             shape = \"panels\" }, { indicator = \"on-time-rate\", by = \"unit\", shape = \"bars\"",
            "stands twice in `charts`",
        ),
    ];
    for (chart, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("report.toml"), format!("{looks}charts = [\n  {{ {chart} }},\n]\n")).unwrap();
        let told = match load(Some(folder.path()), None) {
            Err(Error::Definitions(mistakes)) => {
                mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
            }
            other => panic!("{chart}: {other:?}"),
        };
        assert!(told.contains(&format!("report.toml:{line}:")) && told.contains(expected), "{chart}: {told}");
        assert_eq!(told.lines().count(), 1, "{told}");
    }
}
