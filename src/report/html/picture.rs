//! Charts as they were drawn, within the page so that they take its typeface; and the office's sign.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, PreEscaped, html};

use super::pen::{Pen, Picture};
use crate::report::document::Logo;

/// Charts side by side where there is room.
pub fn gallery<'a>(pen: &Pen<'_>, ids: impl Iterator<Item = &'a str>) -> Markup {
    let found: Vec<_> = ids.filter_map(|id| pen.chart(id)).collect();
    html! {
        @if !found.is_empty() {
            div.gallery .single[found.len() == 1] { @for own in found { (figure(pen, own)) } }
        }
    }
}

/// What a chart of so many rows says stands open on a phone, where the whole drawing is too small to be read.
const BRIEF: usize = 12;

fn figure(pen: &Pen<'_>, own: Picture<'_>) -> Markup {
    let chart = own.chart;
    let words = format!("words-{}", chart.id);
    let rows = chart.plot.described();
    let is_brief = rows.len() <= BRIEF;
    html! {
        figure.chart .brief[is_brief] #{ "chart-" (chart.id) } data-enlarge=(pen.write(&pen.labels.enlarge)) {
            figcaption {
                strong { (pen.write(&chart.title)) }
                span { (pen.write(&chart.subtitle)) }
            }
            div.paper role="group" tabindex="0" aria-label=(pen.write(&chart.title)) {
                @for (class, drawing) in [("column", own.column), ("screen", own.screen)] {
                    svg class=(class) viewBox=(frame(drawing)) role="img" aria-label=(pen.write(&chart.title)) aria-describedby=(words) {
                        (PreEscaped(inner(drawing)))
                    }
                }
            }
            details {
                summary { (pen.write(&pen.labels.in_words)) }
                div #(words) {
                    p.base { (pen.write(&chart.subtitle)) }
                    ul { @for row in rows { li { (pen.lines(&row)) } } }
                    p.base { (pen.write(&chart.footer)) }
                }
            }
        }
    }
}

/// The opening tag of a drawing, without its bracket.
fn opening(drawing: &str) -> &str {
    let start = drawing.find("<svg").unwrap_or(0);
    let end = drawing[start..].find('>').map_or(drawing.len(), |end| start + end);
    &drawing[start..end]
}

/// The frame of a drawing, as its root says.
fn frame(drawing: &str) -> &str {
    let value = opening(drawing).split_once("viewBox=\"").map_or("", |(_, rest)| rest);
    value.split('"').next().unwrap_or_default()
}

/// What a drawing holds, without its root, and without the title and description that the page says itself: a browser
/// would show the one over the whole chart.
fn inner(drawing: &str) -> &str {
    let root = opening(drawing);
    let start = drawing.find(root).map_or(0, |at| at + root.len() + 1);
    let end = drawing.rfind("</svg>").unwrap_or(drawing.len());
    let mut inner = drawing.get(start..end).unwrap_or_default();
    for (open, close) in [("<title>", "</title>"), ("<desc>", "</desc>")] {
        let rest = inner.trim_start();
        if rest.starts_with(open)
            && let Some(at) = rest.find(close)
        {
            inner = &rest[at + close.len()..];
        }
    }
    inner
}

/// The office's sign.
pub fn logo(pen: &Pen<'_>, own: &Logo) -> Markup {
    let (width, height) = own.size;
    let address = format!("data:{};base64,{}", own.kind.media_type(), STANDARD.encode(&own.bytes));
    html! { img.logo src=(address) width=(width) height=(height) alt=(pen.write(&own.alt)); }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_loses_its_root_and_the_words_that_the_page_says() {
        let drawing = "<svg width=\"9\" viewBox=\"0 0 9 4\" role=\"img\">\n<title>a</title>\n<desc>b &gt; c</desc><g><title>d</title></g></svg>\n";
        assert_eq!(frame(drawing), "0 0 9 4");
        assert_eq!(inner(drawing), "<g><title>d</title></g>");
    }
}
