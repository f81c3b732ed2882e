//! The charts for the meeting: what they say, that nothing overlaps, that Thai stays whole.

mod office;
mod plots;

use std::path::Path;

use pramoen::definition::{Definitions, Language, Style, load};
use pramoen::report::chart::{Area, Drawing, MOST_ROWS, draw};
use pramoen::report::compose::charts::charts;
use pramoen::report::document::{Bar, Chart, Plot};

use plots::{chart, hostile, realistic};

fn definitions() -> Definitions {
    load(None).unwrap()
}

fn style() -> Style {
    definitions().style
}

/// Draws a chart; with PRAMOEN_CHARTS set to a folder, leaves the picture there to be looked at.
fn drawn(chart: &Chart) -> Drawing {
    let drawing = draw(chart, &style()).unwrap();
    if let Some(folder) = std::env::var_os("PRAMOEN_CHARTS") {
        let folder = Path::new(&folder);
        std::fs::write(folder.join(format!("{}.png", chart.id)), &drawing.png).unwrap();
        std::fs::write(folder.join(format!("{}.svg", chart.id)), &drawing.svg).unwrap();
    }
    drawing
}

fn svg(drawing: &Drawing) -> String {
    String::from_utf8(drawing.svg.clone()).unwrap()
}

#[test]
fn no_text_stands_on_another_or_leaves_the_picture() {
    let mut wrong = Vec::new();
    let definitions = definitions();
    let full = charts(&office::results(&definitions), &definitions, Language::Thai);
    let empty = charts(&office::empty(&definitions), &definitions, Language::English);
    for chart in realistic().iter().chain(&hostile()).chain(&full).chain(&empty) {
        let drawing = drawn(chart);
        for (index, label) in drawing.labels.iter().enumerate() {
            let Area { left, top, right, bottom } = label.area;
            if !(left >= 0.0 && top >= 0.0 && right <= 1600.0 && bottom <= 900.0) {
                wrong.push(format!("{}: {label:?} is cut", chart.id));
            }
            for other in drawing.labels[..index].iter().filter(|other| label.area.overlaps(&other.area)) {
                wrong.push(format!("{}: {label:?} and {other:?}", chart.id));
            }
            for line in drawing.target_lines.iter().filter(|line| label.area.overlaps(line)) {
                wrong.push(format!("{}: {label:?} on the target's line {line:?}", chart.id));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    for chart in realistic() {
        let (first, second) = (drawn(&chart), drawn(&chart));
        assert_eq!(first.svg, second.svg, "{}", chart.id);
        assert_eq!(first.png, second.png, "{}", chart.id);
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
