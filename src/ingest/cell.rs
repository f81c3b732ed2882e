//! One cell of a register: its value, or what is wrong with it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::choice::Choices;
use super::column::{Field, code_of};
use super::considerations;
use super::date::{self, Found, Window};
use super::memo::Memo;
use super::person::{Person, UNNAMED};
use super::prose;
use super::sheet::{Held, Value, shortened};
use super::texts::{Lexicon, Texts};
use crate::definition::{ColumnKind, FormColumn, ReadingRules, spelling};
use crate::issue::Problem;

/// How the cells of a column are read.
pub struct CellReader<'a> {
    /// The column.
    pub column: &'a FormColumn,
    choices: Option<Choices<'a>>,
    window: Window,
    texts: Lexicon,
    lists: Vec<Vec<String>>,
    list_codes: BTreeMap<Vec<String>, u32>,
    /// What texts gave that were read without a word.
    known: Memo<Field>,
}

/// What a cell held.
pub enum Read {
    /// A value, with the parts of it that could not be read.
    Value(Field, Vec<Problem>),
    /// A value after a repair: the name of the repair, and the result as it is shown.
    Repaired(Field, &'static str, String),
    /// Nothing that can be used.
    Wrong(Problem),
}

impl<'a> CellReader<'a> {
    /// For the cells of a column, whose dates lie in a window.
    pub fn new(column: &'a FormColumn, definitions: &'a ReadingRules, window: Window) -> Self {
        let list = match column.kind {
            ColumnKind::YesNo => Some("yes-no"),
            // Where a name is asked for, a tick says that there is one.
            _ if column.person => Some("yes-no"),
            _ => column.vocabulary.as_deref(),
        };
        let choices = list.and_then(|list| definitions.vocabularies.get(list)).map(Choices::new);
        let (texts, lists, list_codes, known) = Default::default();
        Self { column, choices, window, texts, lists, list_codes, known }
    }

    /// The text of a field.
    pub fn text(&self, code: u32) -> &str {
        self.texts.texts().get(code)
    }

    /// A text as a field.
    pub fn field(&mut self, text: &str) -> Field {
        Field::Text(self.texts.code(text))
    }

    /// A list as a field.
    pub fn list(&mut self, list: Vec<String>) -> Field {
        Field::List(code_of(list, &mut self.list_codes, &mut self.lists))
    }

    /// The texts and lists whose codes it gave.
    pub fn into_names(self) -> (Texts, Vec<Vec<String>>) {
        (self.texts.into_texts(), self.lists)
    }

    /// Reads a cell; a text of the sheet, which has a code, is read once.
    pub fn read_held(&mut self, held: Held<'_>) -> Read {
        let Some(code) = held.code() else { return self.read(held.value()) };
        if let Some(field) = self.known.get(code) {
            return Read::Value(field, Vec::new());
        }
        let read = self.read(held.value());
        if let Read::Value(field, problems) = &read
            && problems.is_empty()
        {
            self.known.keep(code, field.clone());
        }
        read
    }

    /// Reads a cell.
    pub fn read(&mut self, value: Value<'_>) -> Read {
        let own = self.column;
        let column = || own.title.th.clone();
        if let Value::Error(error) = value {
            return Read::Wrong(Problem::ErrorCell { column: column(), found: error.to_owned() });
        }
        let whole = |field| Read::Value(field, Vec::new());
        if own.presence {
            return whole(self.field("yes"));
        }
        if own.person {
            return self.person(value);
        }
        let no_number = || Read::Wrong(Problem::UnreadableNumber { column: column(), found: value.shown() });
        match own.kind {
            ColumnKind::Text if own.prose => whole(self.field(&prose::lines(&typed(value)))),
            ColumnKind::Text if own.citation.is_some() => {
                let count = listed(&typed(value));
                let several = (count > 1).then(|| Problem::SeveralDocuments { column: column(), count });
                Read::Value(self.field(&plain(value)), several.into_iter().collect())
            }
            ColumnKind::Text | ColumnKind::Link => whole(self.field(&plain(value))),
            // A spreadsheet takes `1/2569` or `6/7` for a day: what was typed is gone.
            ColumnKind::Identifier if matches!(value, Value::Serial(_)) => {
                Read::Repaired(self.field(&value.shown()), DAY_FOR_NUMBER, value.shown())
            }
            ColumnKind::NumberList if matches!(value, Value::Serial(_)) => no_number(),
            ColumnKind::Identifier => whole(self.field(&identifier(value))),
            ColumnKind::Choice | ColumnKind::YesNo => self.choice(value),
            ColumnKind::MultiChoice => self.choices(value),
            ColumnKind::Number => match (number(value), value) {
                (Some(number), _) => whole(Field::Number(number)),
                (None, Value::Text(text)) => amounts(text).map_or_else(no_number, |(number, rule)| {
                    Read::Repaired(Field::Number(number), rule, number.to_string())
                }),
                _ => no_number(),
            },
            ColumnKind::NumberList => numbers(&plain(value)).map_or_else(no_number, |list| whole(self.field(&list))),
            ColumnKind::ConsiderationList => {
                let list = if let Value::Serial(_) = value { None } else { considerations::list(&typed(value)) };
                let unread = || Problem::UnreadableConsiderations { column: column(), found: value.shown() };
                list.map_or_else(|| Read::Wrong(unread()), |list| whole(self.field(&list)))
            }
            ColumnKind::Date | ColumnKind::DateTime => self.date(value),
        }
    }

    /// Somebody, nobody, or somebody whose name is not said; what is wrong is told without the name.
    fn person(&self, value: Value<'_>) -> Read {
        let name = identifier(value);
        let person = match self.choices.as_ref().and_then(|choices| choices.code(&name)) {
            None => Person::called(&name),
            Some("yes") => Person::Numbered(UNNAMED),
            Some(_) => return Read::Wrong(Problem::MissingValue { column: self.column.title.th.clone() }),
        };
        Read::Value(Field::Person(person), Vec::new())
    }

    fn choice(&mut self, value: Value<'_>) -> Read {
        let text = if matches!(value, Value::Number(_)) { identifier(value).into() } else { plain(value) };
        match self.choices.as_ref().and_then(|choices| choices.code(&text)) {
            Some(code) => Read::Value(self.field(code), Vec::new()),
            None => Read::Wrong(self.unknown(&text, value.shown())),
        }
    }

    fn choices(&mut self, value: Value<'_>) -> Read {
        // A line break parts values, so the text is taken as typed.
        let text = typed(value);
        let (known, unknown) = self.choices.as_ref().map_or_else(Default::default, |choices| choices.split(&text));
        let problems = unknown.iter().map(|part| self.unknown(part, shortened(part))).collect();
        let known = known.into_iter().map(ToOwned::to_owned).collect();
        Read::Value(self.list(known), problems)
    }

    fn unknown(&self, text: &str, found: String) -> Problem {
        let nearest = self.choices.as_ref().and_then(|choices| choices.nearest(text));
        Problem::UnknownChoice { column: self.column.title.th.clone(), found, nearest }
    }

    fn date(&self, value: Value<'_>) -> Read {
        let column = || self.column.title.th.clone();
        let unreadable = || Read::Wrong(Problem::UnreadableDate { column: column(), found: value.shown() });
        match date::read(value, self.window) {
            Found::Nothing => unreadable(),
            Found::Several(days) => {
                let readings = days.iter().map(|day| date::said(*day)).collect();
                Read::Wrong(Problem::AmbiguousDate { column: column(), found: value.shown(), readings })
            }
            Found::One(moment, repair) => {
                let day = moment.from.date();
                // The first of several would be taken for what stands on a document.
                if self.column.one_day && moment.to.date() != day {
                    return unreadable();
                }
                let field = if self.column.kind == ColumnKind::Date { Field::Date(day) } else { Field::Moment(moment) };
                match repair {
                    Some(rule) => Read::Repaired(field, rule, date::said(day)),
                    None => Read::Value(field, Vec::new()),
                }
            }
        }
    }
}

/// How many lines of a text begin as items of a list, as `- ` and `๒. `.
fn listed(text: &str) -> usize {
    let begins_item = |line: &&str| {
        let rest = line.trim_start().trim_start_matches(char::is_numeric);
        let numbered = rest.len() < line.trim_start().len();
        let item = if numbered {
            rest.strip_prefix(['.', ')'])
        } else {
            rest.strip_prefix(['-', '–', '•', '*', '\u{f0b7}'])
        };
        item.is_some_and(|item| item.trim_start_matches(['-', ' ']).starts_with(char::is_alphabetic))
    };
    text.lines().filter(begins_item).count()
}

/// Text with its line breaks.
fn typed(value: Value<'_>) -> Cow<'_, str> {
    if let Value::Text(text) = value { text.into() } else { plain(value) }
}

/// Text as it is kept: one spelling of vowels and spaces, digits as typed.
fn plain(value: Value<'_>) -> Cow<'_, str> {
    match value {
        Value::Text(text) if is_plain(text) => text.into(),
        Value::Text(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").into(),
        other => identifier(other).into(),
    }
}

/// Whether words are parted by single spaces and nothing else.
fn is_plain(text: &str) -> bool {
    let mut space = true;
    for letter in text.chars() {
        if letter.is_whitespace() && (space || letter != ' ') {
            return false;
        }
        space = letter == ' ';
    }
    !space
}

/// A number that names something has no fraction: 12.0 is 12.
fn identifier(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => spelling::text(text),
        Value::Number(number) | Value::Serial(number) => number.to_string(),
        other => other.shown(),
    }
}

/// A number, also as text with thousands' commas.
pub fn number(value: Value<'_>) -> Option<f64> {
    match value {
        Value::Number(number) => Some(number).filter(|number| number.is_finite()),
        Value::Text(text) => {
            let text = spelling::text(text);
            if !thousands(&text) {
                return None;
            }
            let text = text.replace(',', "");
            let digits = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
            text.parse().ok().filter(|_| digits)
        }
        _ => None,
    }
}

/// Whether commas part thousands: `1,234.5`, and not `1,23` or `1.234,5`.
pub fn thousands(text: &str) -> bool {
    let whole = text.split('.').next().unwrap_or_default();
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default().trim_start_matches('-').len();
    let rest: Vec<usize> = groups.map(str::len).collect();
    !text[whole.len()..].contains(',') && (rest.is_empty() || (first <= 3 && rest.iter().all(|group| *group == 3)))
}

/// The names of the repairs by which a number was read.
const UNIT: &str = "unit";
const DAY_FOR_NUMBER: &str = "day-for-number";
const SEVERAL_AMOUNTS: &str = "several-amounts";

/// A number with its unit behind it (`5,000 บาท`), or several amounts below each other, which are one sum (DOMAIN 1.5).
fn amounts(text: &str) -> Option<(f64, &'static str)> {
    let lines: Vec<&str> = text.split(['\n', '\r', '+']).map(str::trim).filter(|line| !line.is_empty()).collect();
    let amount = |line: &str| number(Value::Text(line)).or_else(|| with_unit(line));
    match lines.as_slice() {
        [] => None,
        [line] => with_unit(line).map(|number| (number, UNIT)),
        lines => lines.iter().map(|line| amount(line)).sum::<Option<f64>>().map(|sum| (sum, SEVERAL_AMOUNTS)),
    }
}

/// A number with a word behind it that does not change it, as `ล้าน` does.
fn with_unit(line: &str) -> Option<f64> {
    const MULTIPLES: [&str; 10] = ["สิบ", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน", "โหล", "เปอร์เซ็น", "k", "m"];
    const BEFORE: [&str; 7] = ["ขั้นตอนที่", "ขั้นที่", "ครั้งที่", "ประเด็นที่", "ประเด็น", "ข้อที่", "ข้อ"];
    let line = spelling::text(line);
    let line = line.strip_suffix(".-").unwrap_or(&line);
    if let Some(counted) = BEFORE.iter().find_map(|word| line.strip_prefix(word)) {
        return number(Value::Text(counted.trim()));
    }
    // `9)` and `9.` number an item.
    let line =
        line.strip_suffix([')', '.']).filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or(line);
    if line.ends_with(|c: char| c.is_ascii_digit()) {
        return number(Value::Text(line));
    }
    let unit = line.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-')).trim();
    let word =
        !unit.is_empty() && unit.chars().all(|c| c.is_alphabetic() || ('\u{e31}'..='\u{e4e}').contains(&c) || c == '.');
    let plain = word && !MULTIPLES.iter().any(|multiple| unit.to_lowercase().starts_with(multiple));
    let amount = line[..line.len() - unit.len()].trim().to_owned();
    plain.then(|| number(Value::Text(&amount))).flatten()
}

/// `6, 7`, `6 และ 7`, `3-5` as `6,7` and `3,4,5`.
fn numbers(text: &str) -> Option<String> {
    const LONGEST_RANGE: u32 = 100;
    const LONGEST_LIST: usize = 300;
    let text = spelling::text(text).replace("และ", ",").replace("ข้อที่", "").replace("ข้อ", "");
    let mut numbers: Vec<u32> = Vec::new();
    for part in text.split([',', ';', '/', ' ']).map(str::trim).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        // A single number of a numeric cell may come as 6.0.
        let plain = |text: &str| text.trim().trim_end_matches(".0").parse::<u32>().ok();
        let (first, last) = (plain(first)?, plain(last)?);
        if last < first || last - first > LONGEST_RANGE {
            return None;
        }
        numbers.extend((first..=last).filter(|number| !numbers.contains(number)).collect::<Vec<_>>());
        if numbers.len() > LONGEST_LIST {
            return None;
        }
    }
    let list: Vec<_> = numbers.iter().map(ToString::to_string).collect();
    (!list.is_empty()).then(|| list.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_typed() {
        let cases = [
            ("1,234.5", Some(1234.5)),
            ("๑๒", Some(12.0)),
            ("-3", Some(-3.0)),
            ("1e5", None),
            ("12 ข่าว", None),
            ("1,23", None),
            ("12,34,5", None),
            ("1.234,56", None),
            ("1234,567", None),
            ("12,345,678.9", Some(12_345_678.9)),
            ("1-2", None),
            ("inf", None),
        ];
        for (text, expected) in cases {
            assert_eq!(number(Value::Text(text)), expected, "{text}");
        }
        assert_eq!(number(Value::Number(f64::NAN)), None);
        assert_eq!(number(Value::Serial(46_256.0)), None, "a day is no number");
    }

    #[test]
    fn words_are_kept_with_single_spaces_between_them() {
        for text in ["ก ข", " ก ข", "ก ข ", "ก  ข", "ก\u{a0}ข", "ก\n ข", "\tก ข"] {
            assert_eq!(plain(Value::Text(text)), "ก ข", "{text:?}");
        }
        assert_eq!((plain(Value::Text("")), plain(Value::Text(" "))), ("".into(), "".into()));
        assert_eq!(typed(Value::Text("ก\n ข")), "ก\n ข");
        assert_eq!((plain(Value::Number(12.0)), plain(Value::Number(12.5))), ("12".into(), "12.5".into()));
    }

    #[test]
    fn lists_of_numbers_are_as_long_as_a_plan_has_items_and_no_longer() {
        let count = |text: &str| numbers(text).map(|list| list.split(',').count());
        assert_eq!(numbers("ข้อ 6, 7 และ 9-11").as_deref(), Some("6,7,9,10,11"));
        assert_eq!((count("1-101"), count("1-102")), (Some(101), None));
        assert_eq!((numbers("3-3"), numbers("3-2")), (Some("3".to_owned()), None));
        assert_eq!((count("1-100 101-200 201-300"), count("1-100 101-200 201-300 301")), (Some(300), None));
        assert_eq!((count("1-100 101-200 201-302"), numbers("5 5 4-6")), (None, Some("5,4,6".to_owned())));
        assert_eq!((numbers(""), numbers("-"), numbers("3.5")), (None, None, None));
    }

    #[test]
    fn amounts_may_have_their_unit_or_stand_below_each_other() {
        let cases = [
            ("5,000 บาท", Some((5000.0, UNIT))),
            ("๔๕๐ เล่ม", Some((450.0, UNIT))),
            ("2ครั้ง", Some((2.0, UNIT))),
            ("10,000\n20,000", Some((30_000.0, SEVERAL_AMOUNTS))),
            ("10,000 บาท\r\n20,000 บาท", Some((30_000.0, SEVERAL_AMOUNTS))),
            ("5 พัน", None),
            ("2.5 ล้านบาท", None),
            ("ประมาณ 100", None),
            ("100 คน x 50 บาท", None),
            ("5,000.-", Some((5000.0, UNIT))),
            ("ขั้นที่ 3", Some((3.0, UNIT))),
            ("ประเด็นที่ ๓", Some((3.0, UNIT))),
            ("9)", Some((9.0, UNIT))),
            ("(9)", None),
            ("ก)", None),
            ("48,000 + 132,000", Some((180_000.0, SEVERAL_AMOUNTS))),
            ("1,23 บาท", None),
            ("1-2 ครั้ง", None),
            ("10,000\nรอ", None),
            ("บาท", None),
            ("50%", None),
        ];
        for (text, expected) in cases {
            assert_eq!(amounts(text), expected, "{text}");
        }
    }

    #[test]
    fn lists_of_numbers_are_read_as_typed() {
        let cases = [
            ("6, 7", Some("6,7")),
            ("๖ และ ๗", Some("6,7")),
            ("3-5", Some("3,4,5")),
            ("ข้อ 1/3", Some("1,3")),
            ("6.0", Some("6")),
            ("2 2", Some("2")),
            ("5-3", None),
            ("1-900000", None),
            ("หก", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(numbers(text).as_deref(), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_the_numbers_fail(text in "[0-9๐-๙,.;/ –-]{0,20}|[0-9ก-๙,.\n ]{0,20}|.{0,20}") {
            number(Value::Text(&text));
            numbers(&text);
            amounts(&text);
        }
    }
}
