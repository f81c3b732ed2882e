//! Headers and footers: texts with codes of their own, each after an `&`.

use quick_xml::escape::{escape, unescape};

use super::pen::Pen;
use super::sheet::Edits;
use crate::model::legible::legible;
use crate::package::xml::{Kind, Tags};

const MARGINS: [&str; 6] = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
/// The longest header of a sheet, in letters.
const LONGEST: usize = 255;

/// Fills the headers and footers of a sheet.
pub fn fill(text: &str, pen: &mut Pen<'_>) -> Result<Edits, String> {
    let (mut edits, mut open) = (Vec::new(), None);
    let Some(from) = text.find("headerFooter") else { return Ok(edits) };
    let start = text[..from].rfind('<').unwrap_or_default();
    let mut tags = Tags::from(text, start);
    while let Some(tag) = tags.next()? {
        if !MARGINS.contains(&tag.local()) {
            continue;
        }
        match tag.kind {
            Kind::Open => open = Some(tag.range.end),
            Kind::Empty => {}
            Kind::Close => {
                let Some(start) = open.take() else { continue };
                let content = start..tag.range.start;
                let own = unescape(&text[content.clone()]).map_err(|error| error.to_string())?;
                let parts = pen.parts(&own);
                if !parts.is_empty() {
                    edits.push((content, escape(written(&own, &parts)).into_owned()));
                }
            }
        }
    }
    Ok(edits)
}

/// The text with its values, without what the values might be taken for.
fn written(own: &str, parts: &[(std::ops::Range<usize>, String)]) -> String {
    let (mut text, mut done) = (String::new(), 0);
    for (range, value) in parts {
        text.push_str(&own[done..range.start]);
        // A digit after a code would be taken for the size of letters.
        let sized = text.trim_end_matches(|c: char| c.is_ascii_digit()).ends_with('&');
        let value = legible(value).replace('&', "&&");
        if sized && value.starts_with(|c: char| c.is_ascii_digit()) {
            text.push(' ');
        }
        text.push_str(&value);
        done = range.end;
    }
    text.push_str(&own[done..]);
    if text.encode_utf16().count() <= LONGEST {
        return text;
    }
    // Programs refuse a workbook with a longer one.
    let mut left = LONGEST;
    let fits = |letter: &char| {
        let size = letter.len_utf16();
        left = left.saturating_sub(size);
        left > 0
    };
    text.chars().take_while(fits).collect::<String>().trim_end_matches('&').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_no_codes() {
        let cases = [
            ("&C&14{{a}}", "92.5", "&C&14 92.5"),
            ("&C&14 {{a}}", "92.5", "&C&14 92.5"),
            ("&C{{a}}", "92.5", "&C92.5"),
            ("&C&\"TH Sarabun New,Bold\"{{a}} &P", "A & B", "&C&\"TH Sarabun New,Bold\"A && B &P"),
        ];
        for (own, value, expected) in cases {
            let start = own.find("{{").expect("a placeholder");
            assert_eq!(written(own, &[(start..start + 5, value.to_owned())]), expected);
        }
        let long = written("{{a}}", &[(0..5, "\u{e01}".repeat(300))]);
        assert!(long.chars().count() <= LONGEST && long.chars().count() > 250);
    }
}
