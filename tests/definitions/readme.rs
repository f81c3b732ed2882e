//! The list of indicators in README.md is that of the definitions, its tables of limits are those of the program, and its
//! example of a new indicator runs as it stands.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use pramoen::definition::{Definitions, Indicator, Language, SizeLimit};
use pramoen::model::measurement::{Breakdown, Measurement};
use pramoen::model::period::Period;
use pramoen::model::thousands::grouped;
use pramoen::report::wording;
use pramoen::{Options, run};

use super::definitions;

const FROM: &str = "<!-- indicators: from here on the list is written by a test -->\n";
const TO: &str = "<!-- indicators: up to here -->";

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// The manuals in the order of their first indicator, each with its list.
fn list(definitions: &Definitions) -> String {
    let texts = definitions.texts(Language::Thai);
    let mut sources: Vec<&str> = Vec::new();
    for own in &definitions.indicators {
        if !sources.contains(&own.manual.source.as_str()) {
            sources.push(&own.manual.source);
        }
    }
    let mut text = format!("\n{} ตัวชี้วัด จาก {} เล่ม:\n", definitions.indicators.len(), sources.len());
    for source in sources {
        let own: Vec<_> = definitions.indicators.iter().filter(|own| own.manual.source == source).collect();
        let _ = write!(text, "\n**{source}** ({} ตัวชี้วัด)\n\n", own.len());
        text.push_str("| ตัวชี้วัด | เป้าหมาย | วิธีนับ | ข้อในต้นฉบับ | ไฟล์ |\n|---|---|---|---|---|\n");
        for indicator in own {
            let target =
                indicator.target.map_or_else(|| "ไม่ได้กำหนด".to_owned(), |target| wording::target(target, texts));
            let kind = texts.get(&format!("report-kind-{}", code(indicator)));
            let _ = writeln!(
                text,
                "| {}{} | {target} | {kind} | {} | [`{id}`](templates/indicators/{id}.toml) |",
                indicator.title.th,
                reading_of(definitions, indicator),
                cell(&indicator.manual.clause),
                id = indicator.id,
            );
        }
    }
    text.push('\n');
    text
}

fn reading_of(definitions: &Definitions, own: &Indicator) -> String {
    let other = own.reading_of.as_deref().and_then(|id| definitions.indicator(id));
    other.map_or(String::new(), |other| format!(" (อ่านอีกแบบของ “{}”)", other.title.th))
}

fn code(indicator: &Indicator) -> String {
    serde_json::to_value(indicator.kind()).unwrap().as_str().unwrap().to_owned()
}

/// A `|` would end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// Holds what stands between two lines of README.md against what it should be, or writes it where that is asked for.
fn held((from, to): (&str, &str), list: &str) {
    // Two tests that write it at once would each undo the other.
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _alone = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let readme = fs::read_to_string(path()).unwrap();
    let from = readme.find(from).unwrap() + from.len();
    let to = readme.find(to).unwrap();
    if std::env::var_os("PRAMOEN_WRITE_README").is_some() {
        fs::write(path(), format!("{}{list}{}", &readme[..from], &readme[to..])).unwrap();
        return;
    }
    assert!(
        readme[from..to] == *list,
        "the list is stale: PRAMOEN_WRITE_README=1 cargo test --test definitions writes it anew"
    );
}

#[test]
fn the_readme_lists_every_indicator_as_it_is_defined() {
    held((FROM, TO), &list(&definitions()));
}

/// The table of limits in a language.
fn limits(language: Language, headings: &str) -> String {
    let definitions = definitions();
    let texts = definitions.texts(language);
    let mut text = format!("\n{headings}\n|---|---|--:|--:|\n");
    for limit in SizeLimit::ALL {
        let what = texts.say("limit-what", &[("name", limit.name().to_owned())]);
        let unit = texts.say("limit-unit", &[("unit", limit.unit().code().to_owned())]);
        let shown = |number: u64| format!("{}{unit}", grouped(&number.to_string()));
        let _ =
            writeln!(text, "| `{}` | {what} | {} | {} |", limit.name(), shown(limit.usual()), shown(limit.sensible()));
    }
    text.push('\n');
    text
}

#[test]
fn the_readme_has_every_limit_as_it_is() {
    const THAI: (&str, &str) =
        ("<!-- limits: from here on the table is written by a test -->\n", "<!-- limits: up to here -->");
    const ENGLISH: (&str, &str) = (
        "<!-- limits in English: from here on the table is written by a test -->\n",
        "<!-- limits in English: up to here -->",
    );
    held(THAI, &limits(Language::Thai, "| ชื่อเกณฑ์ | นับอะไร | ค่าปกติ | ไม่ควรเกิน |"));
    held(ENGLISH, &limits(Language::English, "| limit | of what | usual | at most sensible |"));
}

#[test]
fn the_help_names_every_limit() {
    let definitions = definitions();
    for language in [Language::Thai, Language::English] {
        let help = definitions.texts(language).get("help-limit");
        for limit in SizeLimit::ALL {
            assert!(help.split([' ', ',', ';', '.']).any(|word| word == limit.name()), "{language:?}: {limit:?}");
        }
    }
}

/// The example that README.md gives under this name.
pub fn example(name: &str) -> String {
    let readme = fs::read_to_string(path()).unwrap();
    let (_, after) = readme.split_once(&format!("<!-- example: {name} -->")).unwrap();
    let (_, after) = after.split_once("```toml\n").unwrap();
    let (text, _) = after.split_once("```").unwrap();
    text.lines()
        .map(|line| line.strip_prefix("   ").unwrap_or(line))
        .fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn the_example_of_the_readme_is_a_new_indicator_as_it_stands() {
    let office = tempfile::tempdir().unwrap();
    for folder in ["input", "templates/indicators"] {
        fs::create_dir_all(office.path().join(folder)).unwrap();
    }
    fs::write(office.path().join("templates/indicators/voucher-rate.toml"), example("voucher-rate.toml")).unwrap();
    let payments = "วันที่จ่าย,หมวดรายจ่าย,จำนวนเงินที่จ่าย,เลขที่เอกสาร\n\
        1 ก.ค. 2569,ค่าวัสดุ,450,บจ. 1\n\
        2 ก.ค. 2569,ค่าวัสดุ,100,\n\
        3 ส.ค. 2569,ค่าใช้สอย,\"2,500.50\",บจ. 2\n\
        4 ส.ค. 2569,ค่าใช้สอย,99.99,บจ. 3\n\
        5 ส.ค. 2569,,800,บจ. 4\n\
        6 ส.ค. 2569,ค่าใช้สอย,0,\n\
        1 มิ.ย. 2569,ค่าใช้สอย,700,\n";
    fs::write(office.path().join("input/จ่าย.csv"), payments).unwrap();
    let options = Options {
        period: Some("2569-Q4".parse().unwrap()),
        ..Options::new(office.path().to_owned(), NaiveDate::from_ymd_opt(2026, 10, 15).unwrap(), Language::Thai)
    };
    let outcome = run(&options, &|_| {}).unwrap();
    let quarter: Period = "2569-Q4".parse().unwrap();
    let found = |value: Option<&str>| -> &Measurement {
        let part = value.map(|value| Breakdown { by: "category".to_owned(), value: Some(value.to_owned()) });
        let own = |found: &&Measurement| {
            found.indicator == "voucher-rate" && found.period == quarter && found.breakdown == part
        };
        outcome.results.measurements.iter().find(own).unwrap()
    };
    // Three are decided, two of them have a voucher; one is below 100 baht, one of no category, one of nothing.
    let figure = &found(None).figure;
    let tally = figure.tally;
    let counted = [tally.numerator, tally.denominator, tally.excluded, tally.undecided, tally.outside];
    assert_eq!(counted, [2, 3, 1, 1, 1]);
    assert_eq!(figure.value.unwrap().rounded(2).to_string(), "66.67");
    assert_eq!((figure.verdict.code(), figure.score.unwrap().to_string()), ("not-met", "1.00".to_owned()));
    assert_eq!(found(Some("materials")).figure.value.unwrap().rounded(0).to_string(), "50");
    assert_eq!(found(Some("operating")).figure.verdict.code(), "met");
    let json = String::from_utf8(outcome.json).unwrap();
    assert!(json.contains("voucher-rate"), "the figure stands in the results");
}
