//! Indicators against their targets: a bar, its target's mark, its verdict, and what is not sure about it.
//!
//! Two things may be unsure, and they are drawn as differently as they are: what undecided rows may still change, a
//! line with ends on the bar, and chance, a grey band without ends below it. The legend names both.

use super::bars::nothing;
use super::cell::Cell;
use super::legend::{self, Sample};
use super::lettering::{Lettering, bold};
use super::notes::Notes;
use super::palette::Palette;
use super::rows::{Rows, pick};
use super::scale::Scale;
use super::scene::{Align, Area, Scene};
use super::symbol::{self, BAND};
use crate::model::target::Verdict;
use crate::report::document::{TargetBar, Targets};

/// The share of the width that names may take.
const NAMES: f64 = 0.33;
/// The widest that the notes at the right become.
const NOTES: f64 = 0.3;
/// What a row needs of the height; what the legend names is never cut where they are few.
const ROW: f64 = 44.0;
/// From the bars to the verdicts' shapes.
const GAP: f64 = 20.0;
/// The room of a verdict's shape.
const SHAPE: f64 = 44.0;
/// The furthest that a target's mark stands out of its bar.
const REACH: f64 = 7.0;
/// From a bar to the band of its interval.
const APART: f64 = 5.0;

/// Draws indicators from above.
pub(super) fn draw(scene: &mut Scene, area: Area, targets: &Targets, palette: &Palette) {
    if targets.bars.is_empty() {
        nothing(scene, area, palette);
        return;
    }
    let (bars, gap_before) = pick(&targets.bars);
    let mut entries = Vec::new();
    let mut explain = |shown: bool, sample: Sample, words| entries.extend(shown.then_some((sample, words)));
    explain(bars.iter().any(|bar| bar.target.is_some()), Sample::Target, targets.target.as_str());
    explain(bars.iter().any(|bar| bar.bounds.is_some()), Sample::Bounds, &targets.bounds);
    explain(bars.iter().any(|bar| bar.interval.is_some()), Sample::Interval, &targets.interval);
    let needed = (ROW * bars.len() as f64).min(legend::LEAST);
    let area = Area { top: legend::draw_above(scene, area, &entries, needed, palette) + 4.0, ..area };
    let smallest = scene.format.smallest();
    let mut names: Vec<_> = bars.iter().map(|bar| bar.label.clone()).collect();
    let laid = |names: &[String], format| {
        Rows::new(area, &names.iter().map(String::as_str).collect::<Vec<_>>(), NAMES, gap_before, format)
    };
    let mut rows = laid(&names, scene.format);
    let lane = Lane::new(&rows, bold(smallest));
    if lane.words.is_none() {
        // What has no room below the bar stands with the name.
        for (name, bar) in names.iter_mut().zip(&bars) {
            // Where all have the same target, the legend alone says it.
            let words = bar.target.iter().map(|(_, words)| words).filter(|words| !words.is_empty());
            name.extend(words.map(|words| format!(" ({words})")));
        }
        rows = laid(&names, scene.format);
    }
    let notes: Vec<_> = bars.iter().map(|bar| bar.note.as_str()).collect();
    let notes = Notes::new(&notes, area.width() * NOTES, rows.room(), 26.0, smallest);
    let right = area.right - notes.width() - SHAPE - GAP;
    let scale = Scale::of_percent(bars.iter().filter_map(|bar| bar.value), (rows.left, right));
    for (row, bar) in bars.iter().enumerate() {
        one(scene, bar, rows.middle(row), &lane, &scale, palette);
        let left = right + GAP;
        symbol::verdict(scene, (left + 16.0, rows.middle(row)), 16.0, met(bar.verdict), palette);
        notes.draw(scene, row, (left + SHAPE, rows.middle(row)), palette);
    }
    rows.draw(scene, palette.ink, palette.muted);
}

/// What stands below one another in a row: the bar, the band of its interval, the target's words.
struct Lane {
    /// Half the bar's height.
    half: f64,
    /// How far the target's mark stands out of the bar.
    reach: f64,
    /// How far above the row's middle the bar's middle is.
    lift: f64,
    /// The letters of the target's words, where there is room for them.
    words: Option<Lettering>,
}

impl Lane {
    fn new(rows: &Rows, words: Lettering) -> Self {
        let band = BAND + APART;
        let reach = (rows.room() * 0.08).min(REACH);
        let room = rows.room() - 2.0 * reach;
        let below = words.block(1);
        if room >= 18.0 + band + below {
            let half = ((room - band - below) * 0.38).min(24.0);
            Self { half, reach, lift: f64::midpoint(band, below), words: Some(words) }
        } else {
            Self { half: ((room - band) * 0.38).clamp(4.0, 24.0), reach, lift: band / 2.0, words: None }
        }
    }
}

fn one(scene: &mut Scene, bar: &TargetBar, middle: f64, lane: &Lane, scale: &Scale, palette: &Palette) {
    if let Some(words) = &bar.instead {
        let room = (scale.right - scale.left, 2.0 * (lane.half + lane.lift));
        let words = Cell::new(words, room, (scene.format.smallest() + 2.0, scene.format.smallest()), false);
        words.draw(scene, (scale.left, middle), Align::Start, palette.target);
        return;
    }
    let (half, middle) = (lane.half, middle - lane.lift);
    scene.rectangle(scale.left, middle - half, scale.right, middle + half, palette.head);
    if let Some(value) = bar.value {
        let colour = met(bar.verdict).map_or(palette.neutral, |met| palette.verdict(Some(met)));
        let (from, to) = scale.span(value);
        scene.rectangle(from, middle - half, to, middle + half, colour);
    }
    if let Some((low, high)) = bar.bounds {
        symbol::whisker(scene, (scale.at(low), scale.at(high)), middle, half * 0.5, palette);
    }
    let band = middle + half + APART + BAND / 2.0;
    if let Some((low, high)) = bar.interval {
        symbol::band(scene, (scale.at(low), scale.at(high)), band, palette);
    }
    let Some((value, text)) = &bar.target else { return };
    let x = scale.at(*value);
    let foot = band + BAND / 2.0;
    scene.target_line((x, middle - half - lane.reach), (x, foot), palette.target);
    if let Some(lettering) = lane.words {
        let words = lettering.wrap(text, scale.right - scale.left, 1).concat();
        let reach = lettering.width(&words) / 2.0;
        let centre = x.min(scale.right - reach).max(scale.left + reach);
        let baseline = foot + 3.0 + lettering.above();
        scene.text(&words, (centre, baseline), Align::Middle, lettering, palette.target);
    }
}

fn met(verdict: Verdict) -> Option<bool> {
    match verdict {
        Verdict::Met => Some(true),
        Verdict::NotMet => Some(false),
        _ => None,
    }
}
