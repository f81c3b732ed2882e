//! Text boxes of a drawing, and the titles of charts.

use super::pen::Pen;
use super::runs::{Dialect, Runs};
use super::sheet::Edits;
use crate::package::xml::{Kind, Tags, replaced};

/// Fills the paragraphs of a drawing or a chart; of a chart also the texts that it remembers of cells. None where nothing
/// changes.
pub fn fill(text: &str, pen: &mut Pen<'_>) -> Result<Option<String>, String> {
    let mut edits: Edits = Vec::new();
    let mut tags = Tags::of(text);
    let (mut paragraph, mut remembered, mut value) = (None, false, None);
    while let Some(tag) = tags.next()? {
        match (tag.kind, tag.local()) {
            (Kind::Open, "p") => paragraph = Some(tag.range.end),
            (Kind::Close, "p") => {
                let Some(start) = paragraph.take() else { continue };
                let runs = Runs::of(&text[start..tag.range.start], "t")?;
                let parts = pen.parts(runs.text());
                if !parts.is_empty() {
                    edits.push((start..tag.range.start, runs.write(&parts, Dialect::Drawing)));
                }
            }
            (kind, "strCache" | "multiLvlStrCache") => remembered = kind == Kind::Open,
            (Kind::Open, "v") if remembered => value = Some(tag.range.start),
            (Kind::Close, "v") => {
                let Some(start) = value.take() else { continue };
                let element = start..tag.range.end;
                let runs = Runs::of(&text[element.clone()], "v")?;
                let parts = pen.repeated(runs.text());
                if !parts.is_empty() {
                    edits.push((element, runs.write(&parts, Dialect::Drawing)));
                }
            }
            _ => {}
        }
    }
    Ok((!edits.is_empty()).then(|| replaced(text, edits)))
}
