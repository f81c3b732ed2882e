//! Marks stand where their values are: read back from the written picture.

use pramoen::model::target::Verdict;
use pramoen::report::document::{Diverging, Panel, Panels, Plot, StackedRow, TargetBar};

use crate::plots::{chart, targets_of};
use crate::{drawn, style, svg};

/// How far a mark may be from its place: the picture's marks have whole units.
const NEAR: f64 = 1.5;

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= NEAR
}

fn attribute(element: &str, name: &str) -> Option<String> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    Some(rest.split('"').next()?.to_owned())
}

/// From the left to the right of each rectangle of a colour.
fn rectangles(svg: &str, colour: &str) -> Vec<(f64, f64)> {
    let own = svg.split("<rect").skip(1).map(|rest| rest.split('>').next().unwrap());
    own.filter(|element| attribute(element, "fill").is_some_and(|fill| fill.eq_ignore_ascii_case(colour)))
        .map(|element| {
            let number = |name| attribute(element, name).unwrap().parse::<f64>().unwrap();
            (number("x"), number("x") + number("width"))
        })
        .collect()
}

/// The points of each line of a colour.
fn lines(svg: &str, colour: &str) -> Vec<Vec<(f64, f64)>> {
    let own = svg.split("<polyline").skip(1).map(|rest| rest.split('>').next().unwrap());
    own.filter(|element| attribute(element, "stroke").is_some_and(|stroke| stroke.eq_ignore_ascii_case(colour)))
        .map(|element| {
            let points = attribute(element, "points").unwrap();
            let point = |pair: &str| {
                let (x, y) = pair.split_once(',').unwrap();
                (x.parse().unwrap(), y.parse().unwrap())
            };
            points.split_whitespace().map(point).collect()
        })
        .collect()
}

#[test]
fn a_bar_its_target_and_what_is_unsure_stand_on_one_scale() {
    let bar = TargetBar {
        label: "ก".to_owned(),
        value: Some(60.0),
        note: "60.00%".to_owned(),
        bounds: Some((55.0, 65.0)),
        interval: Some((40.0, 70.0)),
        target: Some((80.0, "≥ 80%".to_owned())),
        instead: None,
        verdict: Verdict::NotMet,
    };
    let drawing = drawn(&chart("places", "", targets_of(vec![bar])));
    let (svg, style) = (svg(&drawing), style());
    let (left, right) = rectangles(&svg, &style.head)[0];
    let at = |value: f64| left + (right - left) * value / 100.0;
    let bars = rectangles(&svg, &style.not_met);
    assert!(bars.iter().any(|(from, to)| near(*from, left) && near(*to, at(60.0))), "{bars:?}");
    let bands = rectangles(&svg, &style.muted);
    assert!(bands.iter().any(|(from, to)| near(*from, at(40.0)) && near(*to, at(70.0))), "{bands:?}");
    let whiskers = lines(&svg, &style.ink);
    let ends = |line: &Vec<(f64, f64)>| near(line[0].0, at(55.0)) && near(line[1].0, at(65.0));
    assert!(whiskers.iter().any(ends), "{whiskers:?}");
    let marks = lines(&svg, &style.target);
    assert!(marks.iter().any(|line| line.iter().all(|(x, _)| near(*x, at(80.0)))), "{marks:?} {}", at(80.0));
}

#[test]
fn what_is_no_percentage_has_words_and_no_bar() {
    let bar = TargetBar {
        label: "ก".to_owned(),
        value: None,
        note: "131 เรื่อง\nถึงเป้า".to_owned(),
        bounds: None,
        interval: None,
        target: None,
        instead: Some("> 118 เรื่อง".to_owned()),
        verdict: Verdict::Met,
    };
    let drawing = drawn(&chart("words", "", targets_of(vec![bar])));
    assert!(rectangles(&svg(&drawing), &style().head).is_empty(), "a track would promise a bar");
    assert!(drawing.labels.iter().any(|label| label.text == "> 118 เรื่อง"));
}

#[test]
fn the_line_of_nought_halves_the_middle_of_a_scale() {
    let row =
        StackedRow { label: "ข้อ".to_owned(), counts: vec![30, 20, 10, 25, 15], note: "n = 100".to_owned() };
    let answers = Diverging {
        levels: (1..=5).map(|level| format!("ระดับ {level}")).collect(),
        rows: vec![row],
        sides: ("น้อย".to_owned(), "มาก".to_owned()),
    };
    let svg = svg(&drawn(&chart("nought", "", Plot::Diverging(answers))));
    let style = style();
    // The legend's sample is the narrower one.
    let middles = rectangles(&svg, &style.levels[2]);
    let (from, to) =
        middles.iter().copied().max_by(|left, right| (left.1 - left.0).total_cmp(&(right.1 - right.0))).unwrap();
    let upright: Vec<f64> =
        lines(&svg, &style.ink).iter().filter(|line| near(line[0].0, line[1].0)).map(|line| line[0].0).collect();
    assert!(upright.len() >= 3, "{upright:?}");
    assert!(upright.iter().all(|x| near(*x, f64::midpoint(from, to))), "{upright:?} {from} {to}");
}

#[test]
fn each_panel_has_its_own_target_on_the_scale_of_all() {
    let panel = |value: f64, target: f64| Panel {
        title: format!("ตัวชี้วัด {target}"),
        note: "ทั้งปี".to_owned(),
        met: Some(true),
        values: vec![Some(value), None, Some(value)],
        target: Some(target),
    };
    let periods = ["ต.ค.", "พ.ย.", "ธ.ค."].map(str::to_owned).to_vec();
    for (low, floor) in [(55.0, 50.0), (54.9, 0.0)] {
        let panels = vec![panel(low, 90.0), panel(100.0, 60.0)];
        let plot = Plot::Panels(Panels {
            periods: periods.clone(), panels, target: Some("เป้าหมาย".to_owned())
        });
        let drawing = drawn(&chart("panels", "", plot));
        assert!(drawing.labels.iter().any(|label| label.text == format!("{floor:.0}")), "{floor}");
        let ends = lines(&svg(&drawing), &style().line);
        for (own, target) in drawing.target_lines.iter().zip([90.0, 60.0]) {
            let middle = own.top + 2.0;
            let beside: Vec<f64> =
                ends.iter().filter(|line| near(line[0].0, own.left + 2.0)).map(|line| line[0].1).collect();
            let upper = beside.iter().copied().filter(|y| *y <= middle).fold(0.0, f64::max);
            let lower = beside.iter().copied().filter(|y| *y >= middle).fold(900.0, f64::min);
            let expected = upper + (lower - upper) * (100.0 - target) / (100.0 - floor);
            assert!(near(middle, expected), "{target} at {middle}, not {expected}, between {upper} and {lower}");
        }
        for period in &periods {
            assert!(drawing.labels.iter().any(|label| label.text == *period), "{period} has room");
        }
    }
}
