//! The formats of cells: a number in a cell without one of its own gets one that shows it.

use std::collections::BTreeMap;

use quick_xml::escape::escape;

use crate::package::xml::{Kind, Tag, Tags, replaced};

/// What a format is for a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// It shows numbers as the office wants them.
    Own,
    /// It shows a share of one as a percentage.
    Percent,
    /// It is none, or for texts or days.
    None,
}

/// The formats of a workbook, and those that were added.
pub struct Formats<'a> {
    text: &'a str,
    prefix: &'a str,
    /// The codes of the workbook's own number formats.
    codes: BTreeMap<u32, String>,
    /// The end of the list of number formats, and its tag; none where there is no list.
    code_list: Option<(Tag<'a>, usize)>,
    root_end: usize,
    list: Tag<'a>,
    list_end: usize,
    /// Where each format stands: its own tag, and the end of the element.
    own: Vec<(Tag<'a>, usize)>,
    added_codes: BTreeMap<String, u32>,
    /// The formats that were added, by what they were made of.
    added: BTreeMap<(u32, Option<u32>), u32>,
    written: String,
}

impl<'a> Formats<'a> {
    /// Reads the formats' part.
    pub fn read(text: &'a str) -> Result<Self, String> {
        let mut tags = Tags::of(text);
        let root = tags.next()?.ok_or("no styles")?;
        let (mut codes, mut code_list) = (BTreeMap::new(), None);
        let (mut list, mut list_end) = (None, None);
        let mut own: Vec<(Tag, usize)> = Vec::new();
        while let Some(tag) = tags.next()? {
            let within = list.is_some() && list_end.is_none();
            match (tag.kind, tag.local()) {
                (Kind::Open, "numFmts") => code_list = Some((tag, 0)),
                (Kind::Close, "numFmts") => {
                    if let Some((_, end)) = &mut code_list {
                        *end = tag.range.start;
                    }
                }
                (Kind::Open | Kind::Empty, "numFmt") if code_list.as_ref().is_some_and(|(_, end)| *end == 0) => {
                    codes.extend(tag.number("numFmtId").zip(tag.attribute("formatCode")));
                }
                (Kind::Open, "cellXfs") => list = Some(tag),
                (Kind::Close, "cellXfs") => list_end = Some(tag.range.start),
                (Kind::Open | Kind::Empty, "xf") if within => {
                    let end = tag.range.end;
                    own.push((tag, end));
                }
                (Kind::Close, "xf") if within => {
                    if let Some((_, end)) = own.last_mut() {
                        *end = tag.range.end;
                    }
                }
                _ => {}
            }
        }
        let (list, list_end) = list.zip(list_end).ok_or("the styles are not understood")?;
        Ok(Self {
            text,
            prefix: root.prefix(),
            codes,
            code_list,
            root_end: root.range.end,
            list,
            list_end,
            own,
            added_codes: BTreeMap::new(),
            added: BTreeMap::new(),
            written: String::new(),
        })
    }

    /// The format in which a cell of this one shows a number, with `code` where it has none for numbers; and whether it
    /// wants a share of one for a percentage.
    pub fn of_number(&mut self, format: u32, code: &str) -> Result<(u32, bool), String> {
        match self.fit(format)? {
            Fit::Own => Ok((format, false)),
            Fit::Percent => Ok((format, true)),
            Fit::None => {
                let code = self.code(code);
                Ok((self.changed(format, Some(code))?, false))
            }
        }
    }

    /// The same format for a text that must not be taken for a formula when somebody edits its cell.
    pub fn of_quoted(&mut self, format: u32) -> Result<u32, String> {
        self.changed(format, None)
    }

    fn tag(&self, format: u32) -> Result<&(Tag<'a>, usize), String> {
        let place = usize::try_from(format).ok().and_then(|format| self.own.get(format));
        place.ok_or_else(|| format!("there is no format {format}"))
    }

    fn fit(&self, format: u32) -> Result<Fit, String> {
        let id = self.tag(format)?.0.number("numFmtId").unwrap_or(0);
        // Some programs give a built-in number a code of their own: the code counts.
        Ok(match self.codes.get(&id) {
            Some(code) => fit_of(code),
            // The numbers of built-in formats; those from 59 on are the Thai ones.
            None => match id {
                0 | 14..=22 | 27..=36 | 45..=47 | 49..=58 | 71..=81 => Fit::None,
                9 | 10 | 67 | 68 => Fit::Percent,
                _ => Fit::Own,
            },
        })
    }

    /// The number of a format code.
    fn code(&mut self, code: &str) -> u32 {
        let known = self.codes.iter().find(|(_, own)| *own == code).map(|(id, _)| *id);
        // Own codes have numbers from 164 on.
        let free = self.codes.keys().max().map_or(164, |last| last.saturating_add(1).max(164));
        let free = free + u32::try_from(self.added_codes.len()).unwrap_or_default();
        known.unwrap_or_else(|| *self.added_codes.entry(code.to_owned()).or_insert(free))
    }

    fn changed(&mut self, format: u32, code: Option<u32>) -> Result<u32, String> {
        if let Some(known) = self.added.get(&(format, code)) {
            return Ok(*known);
        }
        let (tag, end) = self.tag(format)?.clone();
        let changed = match code {
            Some(code) => {
                tag.with(&[("numFmtId", Some(code.to_string())), ("applyNumberFormat", Some("1".to_owned()))])
            }
            None => tag.with(&[("quotePrefix", Some("1".to_owned()))]),
        };
        self.written.push_str(&changed);
        self.written.push_str(&self.text[tag.range.end..end]);
        let number = u32::try_from(self.own.len() + self.added.len()).map_err(|error| error.to_string())?;
        self.added.insert((format, code), number);
        Ok(number)
    }

    /// The part with what was added; none where nothing was.
    pub fn write(&self) -> Option<String> {
        if self.added.is_empty() {
            return None;
        }
        let prefix = self.prefix;
        let count = |count: usize| Some(count.to_string());
        let mut edits = vec![
            (self.list.range.clone(), self.list.with(&[("count", count(self.own.len() + self.added.len()))])),
            (self.list_end..self.list_end, self.written.clone()),
        ];
        let mut codes: Vec<_> = self.added_codes.iter().collect();
        codes.sort_by_key(|(_, id)| **id);
        let one = |(code, id): (&String, &u32)| {
            format!("<{prefix}numFmt numFmtId=\"{id}\" formatCode=\"{}\"/>", escape(code))
        };
        let codes: String = codes.into_iter().map(one).collect();
        let all = self.codes.len() + self.added_codes.len();
        match &self.code_list {
            _ if codes.is_empty() => {}
            Some((tag, end)) => {
                edits.push((tag.range.clone(), tag.with(&[("count", count(all))])));
                edits.push((*end..*end, codes));
            }
            None => edits.push((
                self.root_end..self.root_end,
                format!("<{prefix}numFmts count=\"{all}\">{codes}</{prefix}numFmts>"),
            )),
        }
        Some(replaced(self.text, edits))
    }
}

/// What a format code is for a number.
fn fit_of(code: &str) -> Fit {
    // Words in quotation marks, letters after a stroke, and what stands in brackets are no part of the pattern.
    let (mut pattern, mut letters) = (String::new(), code.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => drop(letters.find(|c| *c == '"')),
            '[' => drop(letters.find(|c| *c == ']')),
            '\\' | '_' | '*' => drop(letters.next()),
            other => pattern.push(other.to_ascii_lowercase()),
        }
    }
    if pattern.trim() == "general" || pattern.trim() == "@" || pattern.contains(['d', 'm', 'y', 'h', 's']) {
        Fit::None
    } else if pattern.contains('%') {
        Fit::Percent
    } else {
        Fit::Own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_numbers_are_told_from_those_of_texts_and_days() {
        let cases = [
            ("General", Fit::None),
            ("@", Fit::None),
            ("0.00", Fit::Own),
            ("#,##0 \"เรื่อง dmy%\"", Fit::Own),
            ("[$-D07041E]0.0", Fit::Own),
            ("0.0%", Fit::Percent),
            ("0.0\\%", Fit::Own),
            ("d mmm yyyy", Fit::None),
            ("[h]:mm", Fit::None),
            ("_-* #,##0_-;\\-* #,##0_-", Fit::Own),
            ("[Red]0", Fit::Own),
        ];
        for (code, fit) in cases {
            assert_eq!(fit_of(code), fit, "{code}");
        }
    }

    #[test]
    fn a_format_is_added_once_and_the_others_stay() {
        let text = "<styleSheet><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"2\"><alignment/></xf>\
            <xf numFmtId=\"4\"/><xf numFmtId=\"10\"/></cellXfs></styleSheet>";
        let mut formats = Formats::read(text).expect("styles");
        assert_eq!(formats.write(), None);
        assert_eq!(formats.of_number(1, "0.00"), Ok((1, false)));
        assert_eq!(formats.of_number(2, "0.00"), Ok((2, true)));
        assert_eq!(formats.of_number(0, "0.00"), Ok((3, false)));
        assert_eq!(formats.of_number(0, "0.00"), Ok((3, false)));
        assert_eq!(formats.of_number(0, "0"), Ok((4, false)));
        assert_eq!(formats.of_quoted(1), Ok(5));
        assert!(formats.of_number(9, "0").is_err());
        assert_eq!(
            formats.write().as_deref(),
            Some(
                "<styleSheet><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"0.00\"/>\
                 <numFmt numFmtId=\"165\" formatCode=\"0\"/></numFmts><cellXfs count=\"6\"><xf numFmtId=\"0\" \
                 fontId=\"2\"><alignment/></xf><xf numFmtId=\"4\"/><xf numFmtId=\"10\"/>\
                 <xf numFmtId=\"164\" fontId=\"2\" applyNumberFormat=\"1\"><alignment/></xf>\
                 <xf numFmtId=\"165\" fontId=\"2\" applyNumberFormat=\"1\"><alignment/></xf>\
                 <xf numFmtId=\"4\" quotePrefix=\"1\"/></cellXfs></styleSheet>"
            )
        );
    }

    #[test]
    fn a_code_that_the_workbook_has_already_is_used() {
        let text = "<x:styleSheet><x:numFmts count=\"1\"><x:numFmt numFmtId=\"170\" formatCode=\"0.0\"/></x:numFmts>\
            <x:cellXfs><x:xf numFmtId=\"49\"/></x:cellXfs></x:styleSheet>";
        let mut formats = Formats::read(text).expect("styles");
        assert_eq!(formats.of_number(0, "0.0"), Ok((1, false)));
        assert_eq!(formats.of_number(0, "0.000"), Ok((2, false)));
        let written = formats.write().expect("changed");
        assert!(written.contains("<x:xf numFmtId=\"170\" applyNumberFormat=\"1\"/>"), "{written}");
        assert!(written.contains("<x:numFmts count=\"2\">"), "{written}");
        assert!(written.contains("<x:numFmt numFmtId=\"171\" formatCode=\"0.000\"/></x:numFmts>"), "{written}");
    }
}
