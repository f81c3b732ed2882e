//! A whole workbook: its sheets with what belongs to them, then what all share.

use super::drawing;
use super::formats::Formats;
use super::margin;
use super::pen::Pen;
use super::sheet::{Cells, Edits};
use super::strings::Strings;
use crate::model::location::CellRef;
use crate::package::xml::{Kind, Tags, replaced};
use crate::package::{Package, corners};

/// What may only stand after the sheets and before the word on computing.
const BEFORE_COMPUTING: [&str; 4] = ["sheets", "functionGroups", "externalReferences", "definedNames"];

/// Fills a workbook, and says whether it brings macros; none where the container holds no sheets.
pub fn fill(bytes: &[u8], pen: &mut Pen<'_>) -> Result<Option<(Vec<u8>, bool)>, String> {
    let mut package = Package::open(bytes)?;
    let (workbook, sheets) = package.sheets()?;
    if sheets.is_empty() {
        return Ok(None);
    }
    let macros = package.has("xl/vbaProject.bin");
    let shared = match package.related(&workbook, "sharedStrings")? {
        Some(part) if package.has(&part) => Some(package.text(&part)?),
        _ => None,
    };
    let strings = shared.as_deref().map(Strings::read).transpose()?;
    let styles = match package.related(&workbook, "styles")? {
        Some(part) if package.has(&part) => Some((package.text(&part)?, part)),
        _ => None,
    };
    let mut formats = styles.as_ref().map(|(text, _)| Formats::read(text)).transpose()?;
    let mut results = Vec::new();
    for (name, part) in &sheets {
        let text = package.text(part)?;
        pen.begin(name);
        let mut cells = Cells {
            text: &text,
            strings: strings.as_ref(),
            formats: formats.as_mut(),
            heads: heads(&mut package, part)?,
            pen,
            fillings: Edits::new(),
            results: Edits::new(),
        };
        cells.fill()?;
        let (mut edits, own_results) = (cells.fillings, cells.results);
        pen.go(None);
        edits.extend(margin::fill(&text, pen)?);
        drawings(&mut package, part, pen)?;
        if !edits.is_empty() || !own_results.is_empty() {
            results.push((part, text, edits, own_results));
        }
    }
    if pen.filled() == 0 {
        return Ok(Some((bytes.to_vec(), macros)));
    }
    for (part, text, mut edits, own_results) in results {
        edits.extend(own_results);
        package.put(part, replaced(&text, edits));
    }
    if let (Some(formats), Some((_, part))) = (&formats, &styles)
        && let Some(text) = formats.write()
    {
        package.put(part, text);
    }
    let text = package.text(&workbook)?;
    package.put(&workbook, computed_anew(&text)?);
    Ok(Some((package.close()?, macros)))
}

/// The text boxes and charts of a sheet.
fn drawings(package: &mut Package<'_>, sheet: &str, pen: &mut Pen<'_>) -> Result<(), String> {
    for part in package.all_related(sheet, "drawing")? {
        let mut parts = package.all_related(&part, "chart")?;
        parts.insert(0, part);
        for part in parts.into_iter().filter(|part| part.ends_with(".xml")) {
            if !package.has(&part) {
                continue;
            }
            let text = package.text(&part)?;
            if let Some(text) = drawing::fill(&text, pen)? {
                package.put(&part, text);
            }
        }
    }
    Ok(())
}

/// The rows of cells that name the columns of a sheet's tables.
fn heads(package: &mut Package<'_>, sheet: &str) -> Result<Vec<(CellRef, CellRef)>, String> {
    let mut heads = Vec::new();
    for part in package.all_related(sheet, "table")? {
        if !package.has(&part) {
            continue;
        }
        let text = package.text(&part)?;
        let Some(table) = Tags::of(&text).next()?.filter(|tag| tag.is("table")) else { continue };
        let region = table.attribute("ref").and_then(|region| corners(&region));
        let rows = table.number("headerRowCount").unwrap_or(1);
        if let (Some((first, last)), 1..) = (region, rows) {
            heads.push((first, CellRef { row: first.row.saturating_add(rows - 1), ..last }));
        }
    }
    Ok(heads)
}

/// The workbook's part with the word that every formula is to be computed when it is opened.
fn computed_anew(text: &str) -> Result<String, String> {
    let mut tags = Tags::of(text);
    let mut place = None;
    let mut prefix = "";
    while let Some(tag) = tags.next()? {
        if tag.is("calcPr") {
            let anew = tag.with(&[("fullCalcOnLoad", Some("1".to_owned()))]);
            return Ok(replaced(text, vec![(tag.range, anew)]));
        }
        if BEFORE_COMPUTING.contains(&tag.local()) && tag.kind != Kind::Open {
            place = Some(tag.range.end);
            prefix = tag.prefix();
        }
    }
    let place = place.ok_or("a workbook without sheets")?;
    Ok(replaced(text, vec![(place..place, format!("<{prefix}calcPr fullCalcOnLoad=\"1\"/>"))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_on_computing_stands_where_it_may() {
        let cases = [
            (
                "<workbook><sheets/><calcPr calcId=\"1\"/></workbook>",
                "<workbook><sheets/><calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/></workbook>",
            ),
            (
                "<workbook><sheets><sheet/></sheets><definedNames></definedNames><extLst/></workbook>",
                "<workbook><sheets><sheet/></sheets><definedNames></definedNames><calcPr fullCalcOnLoad=\"1\"/><extLst/></workbook>",
            ),
            (
                "<x:workbook><x:sheets></x:sheets></x:workbook>",
                "<x:workbook><x:sheets></x:sheets><x:calcPr fullCalcOnLoad=\"1\"/></x:workbook>",
            ),
        ];
        for (before, after) in cases {
            assert_eq!(computed_anew(before).as_deref(), Ok(after));
        }
        assert!(computed_anew("<workbook/>").is_err());
    }
}
