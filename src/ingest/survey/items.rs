//! Which columns of a sheet are items, under which sections.

use super::super::header::Headers;
use super::super::ignorable::is_one_of;
use super::super::memo::Memo;
use super::super::sheet::{Block, Row, Sheet, Value, small};
use super::choice::Pool;
use super::hint::{Hint, hint};
use super::scale::{Scales, Typed};
use super::transposed;
use crate::definition::spelling::{self, key};
use crate::model::dataset::MatchedColumn;

/// Fewer items make no survey.
pub const FEWEST_ITEMS: usize = 2;
/// Fewer items make no survey whose respondents bear only running numbers.
const FEWEST_NUMBERED_ITEMS: usize = 3;
/// Fewer rows show no running number.
const FEWEST_COUNTED: usize = 4;
/// How lines of figures below the answers are named, by key.
const FIGURES: [&str; 11] =
    ["รวม", "ผลรวม", "เฉลี่ย", "ค่าเฉลี่ย", "ส่วนเบี่ยงเบนมาตรฐาน", "ร้อยละ", "x\u{304}", "sd", "total", "mean", "average"];

/// A column of answers.
pub struct Item {
    /// The column, with its whole header.
    pub cell: MatchedColumn,
    /// Its section.
    pub section: Option<String>,
    /// What was asked.
    pub name: String,
    /// What its header and its section tell of the scale.
    pub hint: Hint,
    /// Its answers.
    pub pool: Pool,
}

/// The items of a sheet, and where its rows of titles and of headers end.
pub struct Layout {
    /// How many rows of titles stand above.
    pub titles: usize,
    /// The place of the lowest row of the header.
    pub header: usize,
    /// The items, from the left.
    pub items: Vec<Item>,
}

/// The fields that tell one respondent from another.
const RESPONDENT_FIELDS: [&str; 4] = ["timestamp", "respondent", "serial", "date"];

/// Whether a header has what tells one respondent from another.
pub fn may_be_survey(headers: &Headers) -> bool {
    RESPONDENT_FIELDS.iter().any(|field| headers.columns.contains_key(*field))
}

/// Finds the items below a header; none if the sheet is no survey.
pub fn layout(sheet: &Sheet, place: usize, headers: &Headers, scales: &Scales<'_>) -> Option<Layout> {
    if !may_be_survey(headers) {
        return None;
    }
    let upper = sheet.rows().row(place);
    let lower = sheet
        .rows()
        .get(place + 1)
        .filter(|lower| lower.index == upper.index + 1 && continues(*lower, headers, scales));
    let (header, titles, sections) = if lower.is_some() {
        (place + 1, place, Some(upper))
    } else {
        let above = place.checked_sub(1).map(|above| sheet.rows().row(above));
        let above = above.filter(|above| above.index + 1 == upper.index && names_sections(*above, headers));
        (place, place - usize::from(above.is_some()), above)
    };
    let body = sheet.rows().from(header + 1);
    let found = columns(headers, lower);
    let several = sections.is_some_and(|row| spans(row, &found).len() > 1);
    let mut items: Vec<Item> = found
        .into_iter()
        .filter_map(|cell| {
            let over = sections.and_then(|row| over(row, cell.column, &cell.header));
            let (own, name) = item_name(&cell.header);
            let section = own.or_else(|| over.clone().filter(|_| several));
            let told = hint(&name, scales).or(section
                .as_deref()
                .or(over.as_deref())
                .map(|text| hint(text, scales))
                .unwrap_or_default());
            let pool = pool(body, cell.column, scales)?;
            Some(Item { cell, section, name, hint: told, pool })
        })
        .collect();
    let rated: Vec<String> =
        items.iter().filter(|item| is_item(item, scales)).filter_map(|item| item.section.clone()).collect();
    items.retain(|item| {
        let grid = item.section.as_ref().is_some_and(|section| rated.contains(section));
        (grid && item.pool.said() == 0) || is_item(item, scales)
    });
    // Ticks and years of service go up to ten as well: points are asked for, or asked for everywhere.
    let many = |item: &Item| item.hint.highest.is_none() && !item.pool.fits(scales.numbers(5)) && bare(&item.pool);
    let alone = items.iter().filter(|item| many(item)).count() * 2 <= items.len();
    items.retain(|item| !many(item) || !alone || asks_points(&item.cell.header, scales));
    let told = headers.columns.contains_key("timestamp") || is_told(sheet, titles, headers, &items, scales);
    (told && !transposed::across(&items, headers)).then_some(Layout { titles, header, items })
}

/// A survey without time stamps tells that it is one: by numbers of its sheets of paper, by its title or its questions,
/// or by answers in words and little else. Bare numbers alone may count anything.
fn is_told(sheet: &Sheet, titles: usize, headers: &Headers, items: &[Item], scales: &Scales<'_>) -> bool {
    let says = |text: &str| {
        let plain = key(text);
        scales.likert.names_survey.iter().any(|word| plain.contains(&key(word)))
    };
    let mut above = sheet.rows().before(titles).iter().flat_map(Row::cells);
    let mut asked = items.iter().flat_map(|item| item.section.iter().chain([&item.cell.header]));
    let in_words = items.iter().filter(|item| !bare(&item.pool)).count();
    headers.columns.contains_key("respondent")
        || above.any(|(_, value)| matches!(value, Value::Text(text) if says(text)))
        || sheet.name.as_deref().is_some_and(says)
        || asked.any(|text| says(text))
        || (in_words >= FEWEST_NUMBERED_ITEMS && in_words * 2 > headers.others.len())
}

/// Whether a row is the second of a header: it has texts that are no answers, and says nothing of a respondent.
fn continues(row: Row<'_>, headers: &Headers, scales: &Scales<'_>) -> bool {
    let own = RESPONDENT_FIELDS.iter().filter_map(|field| headers.columns.get(*field));
    let respondent = own.into_iter().any(|cell| {
        row.at(cell.column).is_some_and(|value| !matches!(value, Value::Text(text) if key(text) == key(&cell.header)))
    });
    let taken = |column: u32| headers.columns.values().any(|cell| cell.column == column);
    let mut texts = row.cells().filter(|(column, _)| !taken(*column)).map(|(_, value)| value);
    let header = |value: Value<'_>| {
        matches!(value, Value::Text(_))
            && matches!(scales.typed(value), Typed::Label(_) | Typed::Numbered(..))
            && !scales.knows(&scales.typed(value))
    };
    let count = texts.clone().count();
    !respondent && count >= FEWEST_ITEMS && texts.all(header)
}

/// Whether the row above a header names sections: it has no text but over the columns that no field took.
fn names_sections(row: Row<'_>, headers: &Headers) -> bool {
    let first = headers.others.iter().map(|cell| cell.column).min();
    let fields = headers
        .columns
        .values()
        .filter(|cell| !matches!(row.at(cell.column), Some(Value::Text(text)) if key(text) == key(&cell.header)));
    let taken: Vec<u32> = fields.map(|cell| cell.column).collect();
    row.len() > 0
        && row.cells().all(|(column, value)| {
            let field = headers.columns.values().any(|cell| cell.column == column);
            matches!(value, Value::Text(_))
                && !taken.contains(&column)
                && (field || first.is_some_and(|first| column >= first))
        })
}

/// The columns that no field took, with their lowest header.
fn columns(headers: &Headers, lower: Option<Row<'_>>) -> Vec<MatchedColumn> {
    let mut found = headers.others.clone();
    let taken = |column: u32| headers.columns.values().any(|cell| cell.column == column);
    if let Some(lower) = lower {
        for (column, value) in lower.cells().filter(|(column, _)| !taken(*column)) {
            let (row, header) = (lower.index, spelling::text(&value.shown()));
            match found.iter_mut().find(|cell| cell.column == column) {
                Some(cell) => (cell.row, cell.header) = (row, header),
                None => found.push(MatchedColumn { column, row, header }),
            }
        }
    }
    found.sort_by_key(|cell| cell.column);
    found
}

/// The text that stands over a column, in its own cell or, merged, in one to its left; its own header is none.
fn over(row: Row<'_>, column: u32, header: &str) -> Option<String> {
    let (_, value) = row.cells().rev().find(|(own, _)| *own <= column)?;
    let text = spelling::text(&value.shown());
    (key(&text) != key(header)).then_some(text)
}

/// The texts over some columns, each once.
fn spans(row: Row<'_>, columns: &[MatchedColumn]) -> Vec<String> {
    let mut texts: Vec<String> = columns.iter().filter_map(|cell| over(row, cell.column, &cell.header)).collect();
    texts.dedup();
    texts
}

/// The answers of a column; none when it counts the rows. Each of its texts is taken apart once, and of a column that can
/// be no item any more, as a long one of sentences, no more are taken.
fn pool(body: Block<'_>, column: u32, scales: &Scales<'_>) -> Option<Pool> {
    let cells = body.iter().filter(|row| row.holds(column)).count();
    let mut unknown = 0;
    let (mut given, mut known): (Vec<(Typed, usize)>, Vec<bool>) = Default::default();
    let (mut texts, mut numbers): (Memo<usize>, Memo<usize>) = Default::default();
    let (mut last, mut counting, mut rows) = (None, true, 0);
    for held in body.iter().filter(|row| !is_figures(*row)).filter_map(|row| row.held(column)) {
        let mut take = || {
            given.push((scales.typed(held.value()), 0));
            known.push(given.last().is_some_and(|(typed, _)| scales.knows(typed)));
            given.len() - 1
        };
        let place = match held.code() {
            Some(code) => texts.of(code, take),
            None => match held.value() {
                Value::Number(number) if let Some(number) = small(number) => numbers.of(number, take),
                _ => take(),
            },
        };
        let (typed, times) = &mut given[place];
        *times += 1;
        let number = if let Typed::Number(number) = typed { Some(*number) } else { None };
        counting &= number.is_some() && (rows == 0 || number == last.map(|last: u32| last + 1));
        (last, rows) = (number, rows + 1);
        unknown += usize::from(!matches!(typed, Typed::NotApplicable) && !known[place]);
        if Pool::is_lost(unknown, cells) {
            break;
        }
    }
    let mut pool = Pool::default();
    for (typed, times) in given {
        pool.add(typed, times);
    }
    (!counting || rows < FEWEST_COUNTED).then_some(pool)
}

/// A line of sums or means below the answers names itself in its first cell, and bears figures: an answer may have the
/// same word.
pub fn is_figures(row: Row<'_>) -> bool {
    let mut cells = row.cells().map(|(_, value)| value);
    let named = matches!(cells.next(), Some(Value::Text(text)) if is_one_of(text, &FIGURES));
    named && cells.all(|value| !matches!(value, Value::Text(text) if key(text).parse::<f64>().is_err()))
}

fn is_item(item: &Item, scales: &Scales<'_>) -> bool {
    item.pool.mostly(|typed| scales.knows(typed)) && !is_about_respondent(&item.name, scales)
}

fn bare(pool: &Pool) -> bool {
    pool.count(|typed| matches!(typed, Typed::Label(_) | Typed::Numbered(..))) == 0
}

/// A question about the respondent is told by how its header begins, behind its number.
fn is_about_respondent(header: &str, scales: &Scales<'_>) -> bool {
    let plain = spelling::text(header).to_lowercase();
    let plain = plain
        .trim_start_matches("ข้อ")
        .trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || ".)(".contains(c));
    scales.likert.about_respondent.iter().any(|word| {
        let word = spelling::text(word).to_lowercase();
        let latin = word.ends_with(|c: char| c.is_ascii_alphabetic());
        let rest = plain.strip_prefix(&word);
        rest.is_some_and(|rest| !latin || !rest.starts_with(|c: char| c.is_ascii_alphabetic()))
    })
}

fn asks_points(header: &str, scales: &Scales<'_>) -> bool {
    let plain = key(header);
    scales.likert.asks_points.iter().any(|word| plain.contains(&key(word)))
}

/// `ด้านความรวดเร็ว [1. ได้รับข่าวทันเวลา]` is a section and an item.
fn item_name(header: &str) -> (Option<String>, String) {
    let header = header.trim();
    let mut depth = 0_usize;
    // The bracket that the last one closes; an item's own text may have others.
    let opening = header.char_indices().rev().find(|(_, c)| {
        match c {
            ']' => depth += 1,
            '[' => depth = depth.saturating_sub(1),
            _ => {}
        }
        *c == '[' && depth == 0
    });
    let Some((place, _)) = opening else { return (None, header.trim_matches(['[', ']', ' ']).to_owned()) };
    let (section, item) = (header[..place].trim(), header[place + 1..].trim());
    let item = item.strip_suffix(']').unwrap_or(item).trim();
    if section.is_empty() {
        return (None, item.to_owned());
    }
    (Some(section.to_owned()), item.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_may_carry_its_section() {
        let cases = [
            ("ด้านความรวดเร็ว [1. ทันเวลา]", (Some("ด้านความรวดเร็ว"), "1. ทันเวลา")),
            ("ด้าน ก [ข้อ 1 [ใหม่] ครบ]", (Some("ด้าน ก"), "ข้อ 1 [ใหม่] ครบ")),
            ("ด้าน [ก] ข [1. ทันเวลา]", (Some("ด้าน [ก] ข"), "1. ทันเวลา")),
            ("ด้าน ก [ข้อ 1", (Some("ด้าน ก"), "ข้อ 1")),
            ("1. ทันเวลา", (None, "1. ทันเวลา")),
            ("[ทันเวลา]", (None, "ทันเวลา")),
        ];
        for (header, (section, item)) in cases {
            assert_eq!(item_name(header), (section.map(ToOwned::to_owned), item.to_owned()));
        }
    }

    #[test]
    fn a_question_about_the_respondent_is_no_item() {
        let likert = crate::definition::load(None, None).expect("the built-in definitions are sound").rules.likert;
        let scales = Scales::new(&likert);
        let about = ["2. อายุ (ปี)", "ระดับการศึกษาสูงสุด", "ข้อ 3 ประสบการณ์ทำงาน", "Age", "age of the respondent"];
        let asked = ["ระดับความพึงพอใจ", "ระยะเวลาให้บริการ", "agenda is clear", "LINE เข้าถึงสะดวก", "1. ถูกต้อง"];
        assert!(about.iter().all(|header| is_about_respondent(header, &scales)));
        assert!(!asked.iter().any(|header| is_about_respondent(header, &scales)));
    }
}
