//! Nothing overlaps, leaves the picture, becomes too small or is shortened without saying so: in every kind of plot and
//! both formats, with the labels, counts and values that no office should have.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pramoen::definition::{Digits, Language};
use pramoen::model::evidence::Clarity;
use pramoen::model::target::Verdict;
use pramoen::report::chart::{Area, Drawing, Format, draw};
use pramoen::report::compose::charts::charts;
use pramoen::report::document::{
    Bar, Chart, Consideration, Diverging, Level, Map, MapRow, Panel, Panels, Pareto, ParetoBar, Plan, PlanRow, Plot,
    Series, StackedRow, TargetBar,
};

use crate::plots::{self, chart, targets_of};
use crate::{definitions, drawn_for, office, style};

/// What a plot is made of.
#[derive(Debug, Clone, Copy)]
struct Case {
    label: &'static str,
    count: usize,
    values: Values,
}

#[derive(Debug, Clone, Copy)]
enum Values {
    Nought,
    Full,
    Missing,
    /// Below 0, above 100, and no number at all.
    Wild,
}

impl Values {
    fn at(self, index: usize) -> Option<f64> {
        match self {
            Self::Nought => Some(0.0),
            Self::Full => Some(100.0),
            Self::Missing => None,
            Self::Wild => Some([-40.0, 260.0, f64::NAN, 33.3, f64::INFINITY][index % 5]),
        }
    }

    fn count(self, index: usize) -> i64 {
        match self {
            Self::Nought | Self::Missing => 0,
            Self::Full => 100,
            Self::Wild => [1, 100_000, 0, 17][index % 4],
        }
    }
}

/// How each kind of plot is made of a case: a new kind belongs here.
const GENERATORS: [fn(Case) -> Plot; 10] = [targets, trend, bars, stacked, diverging, map, pareto, panels, plan, level];

fn numbered(case: Case, index: usize) -> String {
    format!("{}{}", case.label, index + 1)
}

fn target(case: Case) -> (f64, String) {
    (80.0, format!("เป้าหมาย ≥ 80% {}", case.label))
}

fn targets(case: Case) -> Plot {
    let bar = |index: usize| {
        // Every fifth is no percentage: words stand for its bar.
        let instead = (index % 5 == 1).then(|| numbered(case, index));
        let value = case.values.at(index).filter(|_| instead.is_none());
        TargetBar {
            label: numbered(case, index),
            value,
            note: format!("{:.2}% (1/1)\n{}", value.unwrap_or(0.0), case.label),
            bounds: value.map(|value| (value - 10.0, value + 10.0)),
            interval: value.map(|value| (value - 20.0, value + 20.0)),
            target: Some(target(case)),
            instead,
            verdict: [Verdict::Met, Verdict::NotMet, Verdict::NoData][index % 3],
        }
    };
    targets_of((0..case.count).map(bar).collect())
}

fn trend(case: Case) -> Plot {
    let series = (0..case.count.min(12)).map(|index| Series {
        name: numbered(case, index),
        values: (0..case.count).map(|at| case.values.at(at + index)).collect(),
    });
    Plot::Trend {
        periods: (0..case.count).map(|index| numbered(case, index)).collect(),
        series: series.collect(),
        target: Some(target(case)),
    }
}

fn bars(case: Case) -> Plot {
    let bar = |index: usize| Bar {
        label: numbered(case, index),
        value: case.values.at(index).unwrap_or(0.0),
        note: numbered(case, index),
        met: [Some(true), Some(false), None][index % 3],
    };
    Plot::Bars {
        bars: (0..case.count).map(bar).collect(),
        percent: case.count.is_multiple_of(2),
        target: Some(target(case)),
    }
}

fn rows(case: Case, categories: usize) -> Vec<StackedRow> {
    let row = |index: usize| StackedRow {
        label: numbered(case, index),
        counts: (0..categories).map(|at| case.values.count(index + at)).collect(),
        note: format!("n = {} {}", index, case.label),
    };
    (0..case.count).map(row).collect()
}

fn stacked(case: Case) -> Plot {
    let categories = (0..case.count).map(|index| numbered(case, index)).collect();
    Plot::Stacked { categories, rows: rows(case, case.count), levels: false }
}

fn diverging(case: Case) -> Plot {
    // Scales of two, four and five levels; one of sixty is none.
    let scale = case.count.clamp(2, 5);
    Plot::Diverging(Diverging {
        levels: (0..scale).map(|index| numbered(case, index)).collect(),
        rows: rows(case, scale),
        sides: (numbered(case, 0), numbered(case, 1)),
    })
}

fn map(case: Case) -> Plot {
    let row = |index: usize| MapRow {
        label: numbered(case, index),
        counts: (0..12).map(|month| (month % 5 != 4).then(|| case.values.count(index + month))).collect(),
        sum: case.values.count(index).to_string(),
    };
    Plot::Map(Map {
        periods: (0..12).map(|month| numbered(case, month)).collect(),
        rows: (0..case.count).map(row).collect(),
        total: row(0),
        empty: case.label.to_owned(),
    })
}

fn pareto(case: Case) -> Plot {
    let bar = |index: usize| ParetoBar {
        label: numbered(case, index),
        share: case.values.at(index).unwrap_or(0.0),
        sum: case.values.at(index + 1).unwrap_or(100.0),
        note: numbered(case, index),
        sum_note: "100.00%".to_owned(),
    };
    Plot::Pareto(Pareto { bars: (0..case.count).map(bar).collect(), line: case.label.to_owned() })
}

fn panels(case: Case) -> Plot {
    let panel = |index: usize| Panel {
        title: numbered(case, index),
        note: numbered(case, index),
        met: [Some(true), Some(false), None][index % 3],
        values: (0..12).map(|month| case.values.at(index + month)).collect(),
        target: Some(80.0),
    };
    Plot::Panels(Panels {
        periods: (0..12).map(|month| numbered(case, month)).collect(),
        panels: (0..case.count).map(panel).collect(),
        target: Some(target(case).1),
    })
}

fn plan(case: Case) -> Plot {
    let row = |index: usize| {
        let (planned, done) = (case.values.count(index) as f64, case.values.at(index).unwrap_or(320.0));
        PlanRow {
            label: numbered(case, index),
            planned,
            done,
            now: done / 2.0,
            over: done > planned,
            amount: "1,234,567.50".to_owned(),
            note: numbered(case, index),
        }
    };
    Plot::Plan(Plan {
        rows: (0..case.count).map(row).collect(),
        names: [0, 1, 2, 3].map(|index| numbered(case, index)),
        full: case.label.to_owned(),
    })
}

fn level(case: Case) -> Plot {
    let consideration = |index: usize| Consideration {
        number: u32::try_from(index + 1).unwrap(),
        name: case.label.to_owned(),
        state: numbered(case, index),
        clarity: [Clarity::Clear, Clarity::Unclear, Clarity::None][index % 3],
        complete: index,
        lacking: index % 3,
        note: numbered(case, index + 1),
    };
    Plot::Level(Level {
        word: case.label.to_owned(),
        highest: u32::try_from(case.count).unwrap(),
        reached: Some(3),
        considerations: (0..case.count).map(consideration).collect(),
        documents: [numbered(case, 0), numbered(case, 1)],
    })
}

/// Labels without blanks of 1 and 200 letters: Thai words, Latin, both, hard stacks of marks, one letter again and again.
fn labels() -> Vec<&'static str> {
    let long = |part: &str| -> &'static str { part.chars().cycle().take(200).collect::<String>().leak() };
    vec![
        "",
        "ก",
        "W",
        long("กลุ่มส่งเสริมการศึกษาทางไกลเทคโนโลยีสารสนเทศและการสื่อสาร"),
        long("W"),
        long("ข่าวFacebookและLINEของสพป.เลยเขต3ทั้งหมด"),
        long("ปั้นป้าฝี่กิ๊ฟญู่ฐู้ที่นี้ซื้อผู้ฟ้าน้ำ"),
        long("ก"),
        "โรงเรียนอนุบาลเมืองทุ่งฟ้า (ประชานุเคราะห์) กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",
    ]
}

fn cases() -> Vec<Case> {
    let all = [Values::Nought, Values::Full, Values::Missing, Values::Wild];
    let mut cases = Vec::new();
    for (at, label) in labels().into_iter().enumerate() {
        for (index, count) in [1, 2, 60].into_iter().enumerate() {
            cases.push(Case { label, count, values: all[(at + index) % all.len()] });
        }
    }
    cases.extend(all.iter().flat_map(|values| {
        [1, 4, 9].map(|count| Case { label: "กลุ่มอำนวยการ", count, values: *values })
    }));
    cases
}

/// What is wrong with a drawing.
fn faults(chart: &Chart, format: Format, drawing: &Drawing) -> Vec<String> {
    let mut wrong = Vec::new();
    for (index, label) in drawing.labels.iter().enumerate() {
        let Area { left, top, right, bottom } = label.area;
        if !(left >= -0.5 && top >= 0.0 && right <= format.width() + 0.5 && bottom <= format.height()) {
            wrong.push(format!("{label:?} is cut"));
        }
        if label.size < format.smallest() {
            wrong.push(format!("{label:?} is too small"));
        }
        for other in drawing.labels[..index].iter().filter(|other| label.area.overlaps(&other.area)) {
            wrong.push(format!("{label:?} and {other:?}"));
        }
        for line in drawing.target_lines.iter().filter(|line| label.area.overlaps(line)) {
            wrong.push(format!("{label:?} on the target's line {line:?}"));
        }
    }
    wrong.extend(silently_shortened(chart, drawing));
    wrong.iter().map(|fault| format!("{} {format:?}: {}", chart.id, short(fault))).collect()
}

fn short(text: &str) -> String {
    text.chars().take(400).collect()
}

/// What of a text is drawn, however it is broken into lines.
fn bare(text: &str) -> String {
    let unseen = |letter: char| letter.is_control() || matches!(letter, '·' | '\u{202a}'..='\u{202e}' | '\u{ffff}');
    text.chars().filter(|letter| !letter.is_whitespace() && !unseen(*letter)).collect()
}

/// Every text of a chart.
fn texts(chart: &Chart) -> Vec<String> {
    let texts = std::cell::RefCell::new(Vec::new());
    let _ = chart.written(&|text| {
        texts.borrow_mut().push(bare(&Digits::Arabic.write(text)));
        text.to_owned()
    });
    let mut texts = texts.into_inner();
    if let Plot::Level(level) = &chart.plot {
        texts.extend(level.considerations.iter().map(|own| bare(&format!("{}. {}", own.number, own.name))));
    }
    if let Plot::Targets(targets) = &chart.plot {
        // Where there is no room below the bar, the target stands with the name.
        let with_target = |bar: &TargetBar| Some(bare(&format!("{} ({})", bar.label, bar.target.as_ref()?.1)));
        texts.extend(targets.bars.iter().filter_map(with_target).map(|text| Digits::Arabic.write(&text)));
    }
    texts
}

/// Labels that are neither whole texts, nor parts of one over several lines, nor end in an ellipsis, nor are numbers.
fn silently_shortened(chart: &Chart, drawing: &Drawing) -> Vec<String> {
    let texts = texts(chart);
    let lines: Vec<String> = drawing.labels.iter().map(|label| bare(&label.text)).collect();
    let mut wrong = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let number = lines[at].chars().all(|letter| letter.is_ascii_digit() || "–-.,%…".contains(letter));
        let run = texts.iter().filter_map(|text| run(&lines[at..], text)).max();
        match run {
            Some(run) => at += run,
            None if number => at += 1,
            None => {
                wrong.push(format!("`{}` is shortened and does not say so", lines[at]));
                at += 1;
            }
        }
    }
    wrong
}

/// How many lines from the first make up a text, whole or with an ellipsis at its end.
fn run(lines: &[String], text: &str) -> Option<usize> {
    let mut rest = text;
    for (index, line) in lines.iter().enumerate() {
        if let Some(cut) = line.strip_suffix('…')
            && rest.starts_with(cut)
            && !rest.starts_with(line.as_str())
        {
            return Some(index + 1);
        }
        rest = rest.strip_prefix(line.as_str()).filter(|_| !line.is_empty())?;
        if rest.is_empty() {
            return Some(index + 1);
        }
    }
    None
}

fn assert_none(wrong: &[String]) {
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong[..wrong.len().min(4000)].join("\n"));
}

#[test]
fn every_kind_of_plot_is_made_of_hostile_cases() {
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/report/document/chart.rs")).unwrap();
    let body = source.split("pub enum Plot {").nth(1).unwrap().split("\n}").next().unwrap();
    let kinds: BTreeSet<_> = body
        .lines()
        .filter_map(|line| {
            line.strip_prefix("    ").filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()))
        })
        .map(|line| line.split(['(', ' ', ',']).next().unwrap().to_owned())
        .collect();
    let case = Case { label: "ก", count: 1, values: Values::Full };
    let made: BTreeSet<_> = GENERATORS
        .iter()
        .map(|make| format!("{:?}", make(case)).split(['(', ' ']).next().unwrap().to_owned())
        .collect();
    assert_eq!(made, kinds, "a kind of plot has no generator in this file");
}

#[test]
fn no_hostile_text_overlaps_another_leaves_the_picture_or_is_shortened_in_silence() {
    let mut wrong = Vec::new();
    for case in cases() {
        for (kind, make) in GENERATORS.iter().enumerate() {
            let name: String = case.label.chars().take(3).collect();
            let id = format!("hostile-{kind}-{name}{}-{}-{:?}", case.label.len(), case.count, case.values);
            let chart = Chart {
                title: format!("ชื่อ {}", case.label),
                subtitle: format!("ฐาน {}", case.label),
                footer: format!("ที่มา {}", case.label),
                ..chart(&id, "", make(case))
            };
            for format in Format::ALL {
                wrong.extend(faults(&chart, format, &drawn_for(&chart, format)));
            }
        }
    }
    assert_none(&wrong);
}

#[test]
fn no_text_of_an_office_overlaps_another_leaves_the_picture_or_is_shortened_in_silence() {
    let definitions = definitions();
    let full = charts(&office::results(&definitions), &definitions, Language::Thai);
    let english = charts(&office::results(&definitions), &definitions, Language::English);
    let empty = charts(&office::empty(&definitions), &definitions, Language::Thai);
    let sets = [
        ("real", plots::realistic()),
        ("unlikely", plots::hostile()),
        ("full", full),
        ("english", english),
        ("empty", empty),
    ];
    let mut wrong = Vec::new();
    for (set, chart) in sets.iter().flat_map(|(set, charts)| charts.iter().map(move |chart| (set, chart))) {
        let chart = Chart { id: format!("{set}-{}", chart.id), ..chart.clone() };
        for format in Format::ALL {
            wrong.extend(faults(&chart, format, &drawn_for(&chart, format)));
        }
    }
    assert_none(&wrong);
}

#[test]
fn a_fault_is_seen() {
    let chart = chart("fault", "ชื่อเรื่องที่ยาว", plots::bars(2));
    let whole = drawn_for(&chart, Format::Projector);
    assert_none(&faults(&chart, Format::Projector, &whole));
    let broken = |change: fn(&mut Drawing)| {
        let mut drawing = whole.clone();
        change(&mut drawing);
        faults(&chart, Format::Projector, &drawing).len()
    };
    assert!(broken(|drawing| drawing.labels[0].text = "ชื่อเรื่อง".to_owned()) > 0, "a shortened title");
    assert_eq!(broken(|drawing| drawing.labels[0].text = "ชื่อเรื่อง…".to_owned()), 0, "one that says so");
    assert!(broken(|drawing| drawing.labels[0].area.left = -9.0) > 0, "a text beyond the left side");
    assert!(broken(|drawing| drawing.labels[0].size = 21.9) > 0, "letters too small");
    assert!(broken(|drawing| drawing.labels[1].area = drawing.labels[0].area) > 0, "a text on another");
    assert!(broken(|drawing| drawing.target_lines.push(drawing.labels[0].area)) > 0, "a text on a target's line");
}

#[test]
fn every_number_is_written_with_thai_digits_when_asked() {
    let definitions = definitions();
    let mut all = charts(&office::results(&definitions), &definitions, Language::Thai);
    all.extend(plots::realistic());
    let case = Case { label: "ชั้น 9", count: 9, values: Values::Full };
    all.extend(GENERATORS.iter().enumerate().map(|(kind, make)| chart(&format!("kind-{kind}"), "ปี 2569", make(case))));
    let mut numbers = 0;
    for chart in &all {
        let drawing = draw(chart, &style(), Format::Projector, Digits::Thai).unwrap();
        for label in &drawing.labels {
            assert!(!label.text.contains(|letter: char| letter.is_ascii_digit()), "{}: {}", chart.id, label.text);
            numbers += usize::from(label.text.contains(|letter: char| ('๐'..='๙').contains(&letter)));
        }
        let svg = String::from_utf8(drawing.svg).unwrap();
        let alt = svg.split("<desc>").nth(1).unwrap().split("</desc>").next().unwrap();
        assert!(!alt.contains(|letter: char| letter.is_ascii_digit()), "{alt}");
    }
    assert!(numbers > 300, "{numbers}");
}
