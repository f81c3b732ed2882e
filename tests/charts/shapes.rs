//! Maps and panels say every figure that they draw.

use pramoen::definition::Digits;
use pramoen::report::chart::{Format, MOST_PANELS, MOST_TABLED, draw};
use pramoen::report::document::{Map, MapRow, Panel, Panels, Plot};

use crate::plots::{UNITS, chart};
use crate::style;

fn months() -> Vec<String> {
    ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย."]
        .map(str::to_owned)
        .to_vec()
}

fn map(count: usize) -> Plot {
    let row = |index: usize| MapRow {
        label: UNITS[index].to_owned(),
        counts: (0..12).map(|month| [Some(0), Some(7), Some(12_345), None][(month + index) % 4]).collect(),
        sum: "119,999,988".to_owned(),
    };
    Plot::Map(Map {
        periods: months(),
        rows: (0..count).map(row).collect(),
        total: row(0),
        empty: "เดือนที่ไม่มี".to_owned(),
    })
}

fn panels(count: usize) -> Plot {
    let panel = |index: usize| Panel {
        title: UNITS[index % UNITS.len()].to_owned(),
        note: "100.00% (1,234,567/1,234,567)".to_owned(),
        met: [Some(true), Some(false), None][index % 3],
        values: (0..12).map(|month| [Some(100.0), Some(0.0), None][(month * index) % 3]).collect(),
        target: Some(80.0),
    };
    let target = Some("เป้าหมาย ≥ 80%".to_owned());
    Plot::Panels(Panels { periods: months(), panels: (0..count).map(panel).collect(), target })
}

#[test]
fn every_figure_of_a_map_is_written_and_nothing_is_told_by_colour_alone() {
    let drawing = draw(&chart("map", "", map(2)), &style(), Format::Projector, Digits::Arabic).unwrap();
    let written = |text: &str| drawing.labels.iter().filter(|label| label.text == text).count();
    // Two rows and the sums: each has three cells with 7, three with 12,345, three without any.
    assert_eq!(written("7"), 9);
    assert_eq!(written("12,345"), 9);
    assert_eq!(written("0"), 3, "only sums are written as 0; an empty cell has a dash of its own");
    assert_eq!(written("119,999,988"), 3);
}

#[test]
fn every_panel_has_its_name_its_figure_and_the_target_s_line() {
    for count in [1, 2, MOST_PANELS] {
        let plot = panels(count);
        let drawing = draw(&chart("panels", "", plot), &style(), Format::Projector, Digits::Arabic).unwrap();
        assert_eq!(drawing.target_lines.len(), count);
        let figures = drawing.labels.iter().filter(|label| label.text.starts_with("100.00%")).count();
        assert_eq!(figures, count);
    }
}

#[test]
fn a_count_that_has_no_room_is_not_cut_to_another_one() {
    let Plot::Map(mut wide) = map(1) else { panic!("a map") };
    wide.rows[0].counts[1] = Some(1_234_567_890);
    let drawing = draw(&chart("wide", "", Plot::Map(wide)), &style(), Format::Print, Digits::Arabic).unwrap();
    let parts = drawing.labels.iter().filter(|label| label.text.starts_with("1,23")).count();
    assert_eq!(parts, 0);
    assert!(drawing.labels.iter().any(|label| label.text == "…"));
}

#[test]
fn a_full_page_of_a_map_leaves_no_value_out() {
    for format in Format::ALL {
        let drawing = draw(&chart("full", "", map(MOST_TABLED)), &style(), format, Digits::Arabic).unwrap();
        let sums = drawing.labels.iter().filter(|label| label.text == "119,999,988").count();
        let cut = drawing.labels.iter().filter(|label| label.text.starts_with("119,9") && label.text.ends_with('…'));
        assert_eq!(sums + cut.count(), MOST_TABLED + 1, "{format:?}");
    }
}
