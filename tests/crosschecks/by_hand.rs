//! A checker changes rows of the ledger by hand: everything that rests on them must follow.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use calamine::{Data, Reader, Xlsx, open_workbook};
use regex::Regex;

use crate::{Place, formulas, recomputed, sample, soffice, values};

/// A workbook as it is read.
struct Book {
    values: BTreeMap<Place, Data>,
    formulas: BTreeMap<Place, String>,
    sheets: Vec<String>,
}

impl Book {
    fn open(path: &Path) -> Self {
        let book: Xlsx<_> = open_workbook(path).unwrap();
        Self { values: values(path), formulas: formulas(path), sheets: book.sheet_names() }
    }

    fn text(&self, sheet: &str, row: u32, column: u32) -> String {
        self.values.get(&(sheet.to_owned(), row, column)).map(ToString::to_string).unwrap_or_default()
    }

    fn number(&self, sheet: &str, row: u32, column: u32) -> Option<f64> {
        match self.values.get(&(sheet.to_owned(), row, column))? {
            Data::Float(number) => Some(*number),
            Data::DateTime(day) => Some(day.as_f64()),
            _ => None,
        }
    }

    /// The row below a head whose first cells are these.
    fn row(&self, sheet: &str, first: &[(&str, &str)]) -> (u32, BTreeMap<String, u32>) {
        let last = self.values.keys().filter(|(own, ..)| own == sheet).map(|(_, row, _)| *row).max().unwrap();
        let mut heads = BTreeMap::new();
        for row in 0..=last {
            let cells: BTreeMap<String, u32> = (0..60)
                .map(|column| (self.text(sheet, row, column), column))
                .filter(|(text, _)| !text.is_empty())
                .collect();
            if first.iter().all(|(head, _)| cells.contains_key(*head)) {
                heads = cells;
            } else if first
                .iter()
                .all(|(head, text)| heads.get(*head).is_some_and(|own| self.text(sheet, row, *own) == *text))
            {
                return (row, heads);
            }
        }
        panic!("{sheet} has no row {first:?}");
    }
}

fn letters(text: &str) -> u32 {
    text.bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1) - 1
}

fn name(column: u32) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap());
    if column < 26 { last.to_string() } else { format!("{}{last}", name(column / 26 - 1)) }
}

/// Rows of a ledger that a formula counts, and what it asks of them.
struct Counted {
    sheet: String,
    bucket: u32,
    day: u32,
    /// The range after bucket and days, if there is one.
    value: Option<u32>,
    rows: std::ops::RangeInclusive<u32>,
    days: std::ops::RangeInclusive<f64>,
}

fn counted(formula: &str) -> Counted {
    let range = Regex::new(r"'([^']+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)").unwrap();
    let ranges: Vec<_> = range.captures_iter(formula).collect();
    let bound = |sign: &str| {
        Regex::new(&format!(r"{sign}(\d{{5}})")).unwrap().captures(formula).expect(formula)[1].parse().unwrap()
    };
    let whole = |text: &str| text.parse::<u32>().unwrap() - 1;
    Counted {
        sheet: ranges[0][1].to_owned(),
        bucket: letters(&ranges[0][2]),
        day: letters(&ranges[1][2]),
        value: ranges.get(3).map(|range| letters(&range[2])),
        rows: whole(&ranges[0][3])..=whole(&ranges[0][4]),
        days: bound(">=")..=bound("<="),
    }
}

impl Counted {
    /// Its rows within the days that have a word.
    fn rows_of(&self, book: &Book, word: &str) -> Vec<u32> {
        let within = |row: &u32| book.number(&self.sheet, *row, self.day).is_some_and(|day| self.days.contains(&day));
        let own = self.rows.clone().filter(within);
        own.filter(|row| book.text(&self.sheet, *row, self.bucket) == word).collect()
    }
}

/// Writes a workbook again, with other words in some of its cells; another cell of the sheet has the word already.
fn edited(from: &Path, to: &Path, book: &Book, changes: &[(String, u32, u32, &str)]) {
    let mut archive = zip::ZipArchive::new(fs::File::open(from).unwrap()).unwrap();
    let mut sheets: BTreeMap<String, String> = BTreeMap::new();
    for (sheet, row, column, word) in changes {
        let part = format!("xl/worksheets/sheet{}.xml", book.sheets.iter().position(|own| own == sheet).unwrap() + 1);
        let xml = sheets.entry(part.clone()).or_insert_with(|| {
            let mut xml = String::new();
            archive.by_name(&part).unwrap().read_to_string(&mut xml).unwrap();
            xml
        });
        let held = |xml: &str, row: u32, column: u32| {
            let start = xml.find(&format!("<row r=\"{}\"", row + 1)).unwrap();
            let line = &xml[start..start + xml[start..].find("</row>").unwrap()];
            // The cells of long lists follow one another without addresses.
            let addressed = line.find(&format!("<c r=\"{}{}\"", name(column), row + 1));
            let following = || line.match_indices("<c").nth(column as usize).map(|(place, _)| place);
            let cell = start + addressed.or_else(following).unwrap();
            let from = cell + xml[cell..].find("<v>").unwrap() + 3;
            from..from + xml[from..].find("</v>").unwrap()
        };
        let twin = book
            .values
            .iter()
            .find(|((own, _, place), value)| own == sheet && place == column && value.to_string() == **word);
        let ((_, twin, _), _) = twin.unwrap();
        let index = xml[held(xml, *twin, *column)].to_owned();
        let place = held(xml, *row, *column);
        xml.replace_range(place, &index);
    }
    let mut out = zip::ZipWriter::new(fs::File::create(to).unwrap());
    for index in 0..archive.len() {
        let file = archive.by_index(index).unwrap();
        let part = file.name().unwrap().into_owned();
        match sheets.get(&part) {
            None => out.raw_copy_file(file).unwrap(),
            Some(xml) => {
                out.start_file(part, zip::write::SimpleFileOptions::default()).unwrap();
                out.write_all(xml.as_bytes()).unwrap();
            }
        }
    }
    out.finish().unwrap();
}

fn share(n: usize, d: usize) -> f64 {
    100.0 * n as f64 / d as f64
}

fn near(found: Option<f64>, expected: f64, what: &str) {
    let found = found.unwrap_or_else(|| panic!("{what} has no number"));
    assert!((found - expected).abs() < 1e-9, "{what} is {found}, not {expected}");
}

/// The line on top of the page, and what its table says: how many targets are met, and the names of those missed.
fn answer(book: &Book, summary: &str) -> (String, usize, Vec<String>) {
    let heads = book.row(summary, &[("Indicator", ON_TIME), ("Target", "≥ 80")]).1;
    let first = (0..30).find(|row| book.text(summary, *row, heads["Verdict"]) == "Verdict").unwrap() + 1;
    let verdicts = (first..first + 30).map(|row| (book.text(summary, row, heads["Verdict"]), row));
    let verdicts: Vec<_> = verdicts.take_while(|(word, _)| !word.is_empty()).collect();
    let missed = verdicts.iter().filter(|(word, _)| word == "▲ not met");
    let missed = missed.map(|(_, row)| book.text(summary, *row, heads["Indicator"])).collect();
    let met = verdicts.iter().filter(|(word, _)| word == "● met").count();
    (book.text(summary, 2, 0), met, missed)
}

/// The answer of the page counts the verdicts and names what was missed, now also what was changed.
fn the_answer_follows(book: &Book, after: &Book, summary: &str) {
    let before = answer(book, summary);
    let (answered, met, missed) = answer(after, summary);
    assert_eq!((met + 1, missed.len()), (before.1, before.2.len() + 1), "{answered}");
    assert!(missed.iter().any(|name| name == ON_TIME) && !before.2.iter().any(|name| name == ON_TIME));
    let names: Vec<_> = missed.iter().map(|name| format!(" “{name}”")).collect();
    assert_eq!(answered, format!("▲ {met} of {} targets met · not met:{}", met + missed.len(), names.concat()));
}

/// The figures of the part to which a changed row of the ledger belongs.
fn the_part_follows(book: &Book, after: &Book, breakdowns: &str, own: &Counted, changed: u32) {
    // The type of the first changed row.
    let title = format!("{ON_TIME} by Type");
    let head = book.values.iter().find(|((sheet, ..), value)| sheet == breakdowns && value.to_string() == title);
    let first = head.unwrap().0.1 + 2;
    let of = &book.formulas[&(breakdowns.to_owned(), first, 3)];
    let by = counted(of).value.expect(of);
    let kind = book.text(&own.sheet, changed, by);
    let row = (first..first + 30).find(|row| book.text(breakdowns, *row, 0) == kind).unwrap();
    let of_kind = |book: &Book| {
        let count = |word: &str| {
            own.rows_of(book, word).into_iter().filter(|row| book.text(&own.sheet, *row, by) == kind).count()
        };
        let n = count(COUNTED);
        (n, n + count(MISSED))
    };
    for (book, when) in [(book, "before"), (after, "after")] {
        let (n, d) = of_kind(book);
        near(book.number(breakdowns, row, 1), share(n, d), &format!("the value of {kind} {when}"));
        near(book.number(breakdowns, row, 3), n as f64, &format!("the numerator of {kind} {when}"));
        near(book.number(breakdowns, row, 4), d as f64, &format!("the denominator of {kind} {when}"));
    }
    assert!(of_kind(after).0 < of_kind(book).0);
}

const ON_TIME: &str = "On-time production rate";
const COUNTED: &str = "numerator";
const MISSED: &str = "denominator";

#[test]
#[expect(clippy::too_many_lines, reason = "one workbook is changed once: each spreadsheet run takes long")]
fn rows_that_are_changed_by_hand_change_all_that_rests_on_them() {
    let Some(soffice) = soffice() else { return };
    let folder = tempfile::tempdir().unwrap();
    sample("en", "arabic", folder.path());
    let path = folder.path().join("report.xlsx");
    let book = Book::open(&path);
    let [summary, figures, trend, periods, _, breakdowns, ..] = &book.sheets[..] else { panic!("{:?}", book.sheets) };
    let formula = |title: &str, head: &str| {
        let (row, heads) = book.row(figures, &[("Indicator", title)]);
        book.formulas[&(figures.clone(), row, heads[head])].clone()
    };
    let on_time = ON_TIME;
    let own = counted(&formula(on_time, "Nume- rator"));
    let rows = own.rows_of(&book, COUNTED);
    let (n, d) = (rows.len(), rows.len() + own.rows_of(&book, MISSED).len());
    let undecided = own.rows_of(&book, "undecidable").len();
    assert!(n * 100 >= 80 * d, "the sample's {n} of {d} reach the target");
    // As many as it takes to fall below 80 %.
    let lost = n - (80 * d).div_ceil(100) + 1;
    let mut changes: Vec<_> = rows[..lost].iter().map(|row| (own.sheet.clone(), *row, own.bucket, MISSED)).collect();

    // Of the channel with the fewest rows, every row becomes one of another channel.
    let channels = counted(&formula("Channels used", "Nume- rator"));
    let code = channels.value.unwrap();
    let mut by_code: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for row in channels.rows_of(&book, COUNTED) {
        by_code.entry(book.text(&channels.sheet, row, code)).or_default().push(row);
    }
    let rarest = by_code.values().min_by_key(|rows| rows.len()).unwrap();
    let commonest = by_code.values().max_by_key(|rows| rows.len()).unwrap();
    let code_formula = &book.formulas[&(channels.sheet.clone(), rarest[0], code)];
    let channel = letters(&Regex::new("IF\\(([A-Z]+)").unwrap().captures(code_formula).expect(code_formula)[1]);
    let other = book.text(&channels.sheet, commonest[0], channel);
    changes.extend(rarest.iter().map(|row| (channels.sheet.clone(), *row, channel, other.as_str())));

    // Of the longest times, one.
    let lag = "Time from the event to publication";
    let slow = counted(&formula(lag, "Value"));
    let time = slow.value.unwrap();
    let mut times: Vec<_> = slow
        .rows_of(&book, COUNTED)
        .into_iter()
        .filter_map(|row| Some((book.number(&slow.sheet, row, time)?, row)))
        .collect();
    times.sort_by(|left, right| left.0.total_cmp(&right.0));
    let (_, slowest) = times.pop().unwrap();
    let words: BTreeSet<_> = slow.rows.clone().map(|row| book.text(&slow.sheet, row, slow.bucket)).collect();
    let other = words.iter().find(|word| !word.is_empty() && *word != COUNTED).unwrap();
    changes.push((slow.sheet.clone(), slowest, slow.bucket, other.as_str()));

    let by_hand = folder.path().join("by-hand.xlsx");
    edited(&path, &by_hand, &book, &changes);
    let after = Book::open(&recomputed(soffice, &by_hand, folder.path()));

    // The proportion, in numbers worked out here.
    let n = n - lost;
    let (row, heads) = after.row(figures, &[("Indicator", on_time), ("Target", "≥ 80")]);
    let at = |head: &str| after.number(figures, row, heads[head]);
    near(at("Value"), share(n, d), "the value");
    near(at("Nume- rator"), n as f64, "the numerator");
    near(at("Denomi- nator"), d as f64, "the denominator");
    near(at("Lowest"), share(n, d + undecided), "the lower bound");
    near(at("Highest"), share(n + undecided, d + undecided), "the upper bound");
    let (p, m, z2) = (n as f64 / d as f64, d as f64, 1.959_963_984_540_054_f64.powi(2));
    let half = (z2 * (p * (1.0 - p) / m + z2 / (4.0 * m * m))).sqrt();
    for (head, side) in [("95 % from", -half), ("95 % to", half)] {
        near(at(head), 100.0 * (p + z2 / (2.0 * m) + side) / (1.0 + z2 / m), head);
    }
    let said = |head: &str| after.text(figures, row, heads[head]);
    assert_eq!(said("Verdict"), "▲ not met");
    assert!(said("Distance").starts_with("1 ") && said("Distance").ends_with(" short"), "{}", said("Distance"));
    assert_eq!(
        said("If filled in"),
        if (n + undecided) * 100 >= 80 * (d + undecided) { "may change" } else { "cannot change" }
    );
    let (row, heads) = after.row(summary, &[("Indicator", on_time), ("Target", "≥ 80")]);
    near(after.number(summary, row, heads["Value"]), share(n, d), "the summary's value");
    assert_eq!(after.text(summary, row, heads["Verdict"]), "▲ not met");
    near(after.number(summary, row, heads["Nume- rator"]), n as f64, "the summary's numerator");
    near(after.number(summary, row, heads["Denomi- nator"]), d as f64, "the summary's denominator");
    let far = after.text(summary, row, heads["Distance to target"]);
    assert!(far.starts_with("1 ") && far.ends_with(" short"), "{far}");
    let (low, high) = (share(n, d + undecided), share(n + undecided, d + undecided));
    assert!(undecided > 0, "the sample leaves something open");
    assert_eq!(after.text(summary, row, heads["How certain"]), format!("{} {low:.2}–{high:.2}", said("If filled in")));
    the_answer_follows(&book, &after, summary);
    // The quarter among the periods.
    let quarter = "quarter 4 of fiscal year 2569 (Jul 2569 – Sep 2569)";
    let (row, heads) = after.row(periods, &[("Indicator", on_time), ("Period", quarter)]);
    near(after.number(periods, row, heads["Value"]), share(n, d), "the quarter's value");
    near(after.number(periods, row, heads["Nume- rator"]), n as f64, "the quarter's numerator");
    assert_eq!(after.text(periods, row, heads["Verdict"]), "▲ not met");
    the_part_follows(&book, &after, breakdowns, &own, rows[0]);
    // The trend: July has the first of the changed rows.
    assert!((46204.0..=46234.0).contains(&book.number(&own.sheet, rows[0], own.day).unwrap()));
    let (row, heads) = book.row(trend, &[("Month", "Jul 2569")]);
    let column = heads[on_time];
    let july = |book: &Book| {
        let july = Counted { days: 46204.0..=46234.0, sheet: own.sheet.clone(), rows: own.rows.clone(), ..own };
        let n = july.rows_of(book, COUNTED).len();
        share(n, n + july.rows_of(book, MISSED).len())
    };
    near(book.number(trend, row, column), july(&book), "July before");
    near(after.number(trend, row, column), july(&after), "July after");
    assert!(july(&after) < july(&book));

    // The different values, one fewer.
    let (row, heads) = after.row(figures, &[("Indicator", "Channels used"), ("Unit", "channels")]);
    near(after.number(figures, row, heads["Value"]), (by_code.len() - 1) as f64, "the channels");

    // The times without the longest.
    let times: Vec<f64> = times.into_iter().map(|(time, _)| time).collect();
    let (row, heads) = after.row(figures, &[("Indicator", lag), ("Count (n)", &times.len().to_string())]);
    let at = |head: &str| after.number(figures, row, heads[head]);
    let count = times.len();
    near(at("Least"), times[0], "the least");
    near(at("Median"), f64::midpoint(times[(count - 1) / 2], times[count / 2]), "the median");
    near(at("P90"), times[(9 * count).div_ceil(10) - 1], "the ninth decile");
    near(at("Greatest"), times[count - 1], "the greatest");
    near(at("Mean"), times.iter().sum::<f64>() / count as f64, "the mean");
}
