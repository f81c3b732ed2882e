//! Maps, Paretos, panels, plans and levels with names and figures that no office should have.

use pramoen::definition::Digits;
use pramoen::model::evidence::Clarity;
use pramoen::report::chart::{Area, Format, MOST_PANELS, MOST_TABLED, draw};
use pramoen::report::document::{
    Chart, Consideration, Level, Map, MapRow, Panel, Panels, Pareto, ParetoBar, Plan, PlanRow, Plot,
};

use crate::plots::{UNITS, chart};
use crate::style;

/// Names as they are, without a blank, of two hundred letters, and none at all.
fn name(index: usize, kind: usize) -> String {
    match kind {
        0 => UNITS[index % UNITS.len()].to_owned(),
        1 => "กี่".repeat(100),
        2 => format!("{} {}", "โรงเรียนบ้านห้วยน้ำซับ ".repeat(10), index),
        _ => String::new(),
    }
}

fn months() -> Vec<String> {
    ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
        .map(str::to_owned)
        .to_vec()
}

fn map(count: usize, kind: usize) -> Plot {
    let row = |index: usize| MapRow {
        label: name(index, kind),
        counts: (0..12).map(|month| [Some(0), Some(7), Some(9_999_999), None][(month + index + kind) % 4]).collect(),
        sum: "119,999,988".to_owned(),
    };
    Plot::Map(Map { periods: months(), rows: (0..count).map(row).collect(), total: row(0), empty: name(2, kind) })
}

fn pareto(count: usize, kind: usize) -> Plot {
    let bars = (0..count)
        .map(|index| ParetoBar {
            label: name(index, kind),
            share: 100.0 / count as f64,
            sum: 100.0 * (index + 1) as f64 / count as f64,
            note: if kind == 1 { name(index, kind) } else { "1,234,567 เรื่อง (100.00%)".to_owned() },
            sum_note: "100.00%".to_owned(),
        })
        .collect();
    Plot::Pareto(Pareto { bars, line: name(3, kind.min(2)) })
}

fn panels(count: usize, kind: usize) -> Plot {
    let panel = |index: usize| Panel {
        title: name(index, kind),
        note: "100.00% (1,234,567/1,234,567)".to_owned(),
        met: [Some(true), Some(false), None][index % 3],
        values: (0..12).map(|month| [Some(100.0), Some(0.0), None][(month * index + kind) % 3]).collect(),
    };
    let target = (kind != 3).then(|| (80.0, if kind == 1 { name(0, 1) } else { "เป้าหมาย ≥ 80%".to_owned() }));
    Plot::Panels(Panels { periods: months(), panels: (0..count).map(panel).collect(), target })
}

fn plan(count: usize, kind: usize) -> Plot {
    let row = |index: usize| {
        let (planned, done) = [(100.0, 0.0), (0.0, 320.0), (180_000.0, 176_400.0), (5.0, 1e9)][index % 4];
        PlanRow {
            label: name(index, kind),
            planned,
            done,
            now: done / 2.0,
            over: done > planned,
            amount: "1,234,567,890.50".to_owned(),
            note: if kind == 1 {
                name(index, kind)
            } else {
                "1,234,567,890.50 (100.00%) เกิน 922.25".to_owned()
            },
        }
    };
    let names = ["ตามแผน", "ก่อนงวดนี้", "งวดนี้", "เกินแผน"].map(|own| if kind == 2 { name(0, 2) } else { own.to_owned() });
    Plot::Plan(Plan { rows: (0..count).map(row).collect(), names, full: name(0, kind) })
}

fn level(count: usize, kind: usize) -> Plot {
    let consideration = |index: usize| Consideration {
        number: u32::try_from(index + 1).unwrap(),
        name: name(index, kind),
        state: if kind == 1 { name(0, 1) } else { "มีแต่ไม่ชัดเจน".to_owned() },
        clarity: [Clarity::Clear, Clarity::Unclear, Clarity::None][index % 3],
        complete: index * 7,
        lacking: index % 3,
        note: if kind == 1 { name(0, 1) } else { "60 (ครบ 56)".to_owned() },
    };
    Plot::Level(Level {
        word: "ไม่เข้าเกณฑ์ตัดสิน".to_owned(),
        highest: 5,
        reached: None,
        considerations: (0..count).map(consideration).collect(),
        documents: [name(0, kind), name(1, kind)],
    })
}

/// Labels that stand on another, on a target's line, or beyond the picture.
fn crowded(chart: &Chart, format: Format) -> Vec<String> {
    let drawing = draw(chart, &style(), format, Digits::Thai).unwrap();
    let mut wrong = Vec::new();
    for (index, label) in drawing.labels.iter().enumerate() {
        let Area { left, top, right, bottom } = label.area;
        if !(left >= 0.0 && top >= 0.0 && right <= format.width() && bottom <= format.height()) {
            wrong.push(format!("{} {format:?}: {label:?} is cut", chart.id));
        }
        for other in drawing.labels[..index].iter().filter(|other| label.area.overlaps(&other.area)) {
            wrong.push(format!("{} {format:?}: {label:?} and {other:?}", chart.id));
        }
        for line in drawing.target_lines.iter().filter(|line| label.area.overlaps(line)) {
            wrong.push(format!("{} {format:?}: {label:?} on {line:?}", chart.id));
        }
    }
    wrong
}

#[test]
fn no_name_and_no_count_crowds_the_shapes() {
    type Make = fn(usize, usize) -> Plot;
    let shapes: [(&str, Make, usize); 5] = [
        ("map", map, MOST_TABLED),
        ("pareto", pareto, MOST_TABLED),
        ("panels", panels, MOST_PANELS),
        ("plan", plan, MOST_TABLED),
        ("level", level, 9),
    ];
    let mut wrong = Vec::new();
    for (shape, make, most) in shapes {
        for count in [0, 1, 2, most] {
            for kind in 0..4 {
                for format in Format::ALL {
                    let title = if kind == 1 { name(0, 2) } else { "ถึงเป้า 1 จาก 3".to_owned() };
                    let own = chart(&format!("{shape}-{count}-{kind}"), &title, make(count, kind));
                    wrong.extend(crowded(&own, format));
                }
            }
        }
    }
    for format in Format::ALL {
        wrong.extend(crowded(&chart("panels-60", "60 หน่วยงาน", panels(60, 0)), format));
    }
    assert!(wrong.is_empty(), "{} in all\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn every_figure_of_a_map_is_written_and_nothing_is_told_by_colour_alone() {
    let drawing = draw(&chart("map", "", map(2, 0)), &style(), Format::Projector, Digits::Arabic).unwrap();
    let written = |text: &str| drawing.labels.iter().filter(|label| label.text == text).count();
    // Two rows and the sums: each has three cells with 7, three with the great number, three without any.
    assert_eq!(written("7"), 9);
    assert_eq!(written("9,999,999"), 9);
    assert_eq!(written("0"), 3, "only sums are written as 0; an empty cell has a dash of its own");
    assert_eq!(written("119,999,988"), 3);
}

#[test]
fn every_panel_has_its_name_its_figure_and_the_target_s_line() {
    for count in [1, 2, MOST_PANELS, 60] {
        let plot = panels(count, 0);
        let drawing = draw(&chart("panels", "", plot), &style(), Format::Projector, Digits::Arabic).unwrap();
        assert_eq!(drawing.target_lines.len(), count);
        let figures = drawing.labels.iter().filter(|label| label.text.starts_with("100.00%")).count();
        assert_eq!(figures, count);
    }
}
