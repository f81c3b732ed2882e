//! A leading figure as a card.

use std::fmt::Write as _;

use maud::{Markup, html};

use super::pen::Pen;
use super::{account, symbol};
use crate::report::document::{Course, KeyFigure};

/// The size of the little line, in its own units.
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 44.0;
/// The room around it.
const MARGIN: f64 = 4.0;

/// The cards.
pub fn cards(pen: &Pen<'_>, all: &[KeyFigure]) -> Markup {
    html! { ul.cards { @for own in all { (card(pen, own)) } } }
}

fn card(pen: &Pen<'_>, own: &KeyFigure) -> Markup {
    let (verdict, word) = &own.verdict;
    html! {
        li class={ "card " (symbol::class(*verdict)) } #(own.id) {
            h3 { (pen.write(&own.title)) }
            p.value {
                @if let Some(value) = &own.value {
                    span.figure { (pen.write(value)) }
                    @if !own.unit.is_empty() { " " span.unit { (pen.write(&own.unit)) } }
                }
                " "
                span.verdict { (symbol::of(*verdict)) " " (pen.write(word)) }
            }
            @if let Some(course) = &own.course { (line(pen, course)) }
            dl {
                @for (what, said) in &own.lines {
                    div { dt { (pen.write(what)) } dd { (pen.lines(said)) } }
                }
            }
            (account::folded(pen, &pen.labels.why, &own.account))
        }
    }
}

/// The course as a little line with its last value marked.
fn line(pen: &Pen<'_>, own: &Course) -> Markup {
    let known = || own.values.iter().flatten().copied().chain(own.target);
    let (low, high) = known().fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(value), high.max(value)));
    let span = (high - low).max(f64::EPSILON);
    let steps = own.values.len().saturating_sub(1).max(1) as f64;
    let x = |place: usize| MARGIN + (WIDTH - 2.0 * MARGIN) * place as f64 / steps;
    let y = |value: f64| HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * (value - low) / span;
    let mut path = String::new();
    let mut broken = true;
    for (place, value) in own.values.iter().enumerate() {
        let Some(value) = value else {
            broken = true;
            continue;
        };
        let _ = write!(path, "{}{:.1} {:.1}", if broken { "M" } else { "L" }, x(place), y(*value));
        broken = false;
    }
    let last = own.values.iter().enumerate().rev().find_map(|(place, value)| Some((x(place), y((*value)?))));
    html! {
        svg.course viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(pen.write(&own.words)) {
            @if let Some(target) = own.target {
                path.goal d=(format!("M0 {y:.1}H{WIDTH}", y = y(target))) {}
            }
            path d=(path) {}
            @if let Some((x, y)) = last { circle cx=(format!("{x:.1}")) cy=(format!("{y:.1}")) r="3.5" {} }
        }
        p.span aria-hidden="true" { @for month in &own.span { span { (pen.write(month)) } } }
    }
}
