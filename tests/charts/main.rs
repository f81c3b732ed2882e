//! The charts for the meeting: what they say, that nothing overlaps, that Thai stays whole.

#![allow(clippy::unwrap_used, reason = "a test says by panicking what is wrong")]

mod chosen;
mod colours;
mod hostile;
mod marks;
mod office;
mod places;
mod plots;
mod shapes;

use std::path::Path;
use std::sync::OnceLock;

use pramoen::definition::{Definitions, Digits, Language, Style, load};
use pramoen::model::measurement::Kind;
use pramoen::model::target::Verdict;
use pramoen::report::chart::{Drawing, Format, MOST_ROWS, draw};
use pramoen::report::compose::charts::charts;
use pramoen::report::document::{Chart, Plot};

use plots::realistic;

fn definitions() -> Definitions {
    load(None, None).unwrap()
}

fn style() -> Style {
    static STYLE: OnceLock<Style> = OnceLock::new();
    STYLE.get_or_init(|| definitions().style).clone()
}

/// Draws a chart for the projector.
fn drawn(chart: &Chart) -> Drawing {
    drawn_for(chart, Format::Projector)
}

/// Draws a chart; with `PRAMOEN_CHARTS` set to a folder, leaves the picture there to be looked at.
fn drawn_for(chart: &Chart, format: Format) -> Drawing {
    let drawing = draw(chart, &style(), format, Digits::Arabic).unwrap();
    if let Some(folder) = std::env::var_os("PRAMOEN_CHARTS") {
        let folder = Path::new(&folder).join(format!("{format:?}"));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{}.png", chart.id)), drawing.png().unwrap()).unwrap();
        std::fs::write(folder.join(format!("{}.svg", chart.id)), &drawing.svg).unwrap();
    }
    drawing
}

fn svg(drawing: &Drawing) -> String {
    String::from_utf8(drawing.svg.clone()).unwrap()
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    for chart in realistic() {
        let (first, second) = (drawn(&chart), drawn(&chart));
        assert_eq!(first.svg, second.svg, "{}", chart.id);
        assert_eq!(first.png().unwrap(), second.png().unwrap(), "{}", chart.id);
    }
}

#[test]
fn the_svg_carries_its_words_its_faces_and_a_description() {
    let drawing = drawn(&plots::trend());
    let svg = svg(&drawing);
    for whole in [
        "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา: ถึงเป้า 8 จาก 10 เดือน",
        "เป้าหมาย ≥ 80%",
        "ปีงบประมาณ 2568",
        "79.99",
        "เม.ย. 69",
        "<title>",
        "&lt;ข่าว&gt; &amp;",
        "font-family=\"Sarabun, 'TH Sarabun New', 'Noto Sans Thai', sans-serif\"",
    ] {
        assert!(svg.contains(whole), "{whole}");
    }
    assert_eq!(drawing.target_lines.len(), 1, "the target's line is drawn");
}

#[test]
fn rows_that_are_left_out_are_counted_in_the_subtitle() {
    let definitions = definitions();
    let all = charts(&office::results(&definitions), &definitions, Language::Thai);
    let mut found = 0;
    for chart in &all {
        let Plot::Bars { bars, .. } = &chart.plot else { continue };
        let said = chart.subtitle.contains(&format!("เว้นตรงกลาง {} รายการ", bars.len().saturating_sub(MOST_ROWS)));
        assert_eq!(said, bars.len() > MOST_ROWS, "{}: {}", chart.id, chart.subtitle);
        found += usize::from(said);
    }
    assert!(found > 0, "a chart of the office has more rows than fit");
    let shown = drawn(&plots::chart("forty", "", plots::bars(40)));
    let values = shown.labels.iter().filter(|label| label.text.contains("(n = ")).count();
    assert_eq!(values, MOST_ROWS);
}

#[test]
fn every_text_of_the_office_s_charts_is_there_in_both_languages() {
    let definitions = definitions();
    for results in [office::results(&definitions), office::empty(&definitions)] {
        for language in [Language::Thai, Language::English] {
            for chart in charts(&results, &definitions, language) {
                let words = format!("{chart:?}");
                assert!(!words.contains("{chart-") && !words.contains("{$"), "{}: {words}", chart.id);
            }
        }
    }
}

#[test]
fn each_chart_has_its_own_file_and_says_its_period_and_its_source() {
    let definitions = definitions();
    let all = charts(&office::results(&definitions), &definitions, Language::Thai);
    let mut ids: Vec<_> = all.iter().map(|chart| chart.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all.len(), "{ids:?}");
    for chart in &all {
        assert!(chart.id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{}", chart.id);
        assert!(chart.subtitle.contains("ปีงบประมาณ 2569"), "{}: {}", chart.id, chart.subtitle);
        assert!(chart.footer.contains("ที่มา: ") && chart.footer.contains("15 ต.ค. 2569"), "{}", chart.footer);
        assert!(chart.alt.contains(&chart.title), "{}", chart.alt);
    }
}

#[test]
fn a_title_says_the_finding_in_figures() {
    let definitions = definitions();
    let mut results = office::results(&definitions);
    let texts = definitions.texts(Language::Thai);
    let title = |results: &_, id: &str| {
        let all = charts(results, &definitions, Language::Thai);
        all.into_iter().find(|chart| chart.id == id).unwrap().title
    };
    let found = title(&results, "targets");
    let judged = |verdict| {
        let own = definitions.leading().filter_map(|own| results.whole(&own.id, results.period));
        own.filter(|found| found.target.is_some() && found.figure.verdict == verdict).count()
    };
    let (met, missed) = (judged(Verdict::Met), judged(Verdict::NotMet));
    assert!(met > 0 && missed > 0, "{met} {missed}");
    assert!(found.starts_with(&format!("ถึงเป้า {met} จาก {} ", met + missed)), "{found}");
    let mut all = results.measurements.to_vec();
    for found in &mut all {
        found.figure.verdict = Verdict::Met;
    }
    results.measurements = all.into();
    let drawn = definitions
        .leading()
        .filter(|own| {
            matches!(own.kind(), Kind::Proportion | Kind::PercentOfScale | Kind::Coverage) || own.target.is_some()
        })
        .count();
    assert_eq!(title(&results, "targets"), texts.say("chart-targets-all", &[("count", drawn.to_string())]));
    assert!(title(&results, "level-2557-2-4").contains("ระดับ 4"));
}
