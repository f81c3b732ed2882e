//! What an office says of its files in `pramoen.toml`, and the lines that it is told to add.

use std::fs;

use pramoen::definition::load;
use pramoen::error::Error;
use pramoen::ingest::{InputFile, read};

use super::{Dataset, as_of, csv, issues, texts};

/// Reads a table from a file, with the settings of an office.
fn read_pinned(file: &str, table: &str, settings: &str) -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let (path, own) = (folder.path().join("ก.csv"), folder.path().join("pramoen.toml"));
    fs::write(&path, csv(table)).unwrap();
    fs::write(&own, settings).unwrap();
    read(&[InputFile { name: file.into(), path }], &load(None, Some(&own)).unwrap(), as_of(), &|_| {})
}

/// The lines that the first issue of a code tells to add.
fn lines(dataset: &Dataset, code: &str) -> String {
    let issue = dataset.issues.iter().find(|issue| issue.problem.code() == code).unwrap();
    issue.problem.facts().into_iter().find(|(name, _)| *name == "lines").unwrap().1
}

fn mistakes(settings: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("pramoen.toml");
    fs::write(&own, settings).unwrap();
    match load(None, Some(&own)) {
        Err(Error::Definitions(mistakes)) => mistakes.iter().map(ToString::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

const UNLIKE: &str = "
    ลำดับงาน | พาดหัว | วันที่ลงเพจ
    1 | เปิดภาคเรียน | 22 ส.ค. 2569
    ";

#[test]
fn the_lines_that_a_sheet_lacks_are_told_and_do_what_they_say() {
    let lacking = read_pinned("ม.ค./ข่าว.csv", UNLIKE, "");
    assert_eq!(issues(&lacking), ["unrecognised-sheet"]);
    let form = lines(&lacking, "unrecognised-sheet").replace("\"...\"", "\"ทะเบียนข่าว\"");
    let named = read_pinned("ม.ค./ข่าว.csv", UNLIKE, &form);
    assert_eq!(issues(&named), ["missing-column A1"]);
    let header = lines(&named, "missing-column").replace("\"...\"", "\"ลำดับงาน\"");
    let settings =
        format!("{form}\n{header}\n[[sheet]]\nfile = \"*ข่าว.csv\"\n[sheet.columns]\n\"วันที่ลงเพจ\" = \"เผยแพร่ครั้งแรก\"\n");
    let whole = read_pinned("ม.ค./ข่าว.csv", UNLIKE, &settings);
    assert_eq!(issues(&whole), Vec::<String>::new());
    assert_eq!(texts(&whole, "news", "news_id"), ["1"]);
    assert_eq!(super::moments(&whole, "news", "published"), ["2026-08-22.."]);
    // Another file is not spoken of.
    assert_eq!(issues(&read_pinned("ม.ค./อื่น.csv", UNLIKE, &settings)), ["unrecognised-sheet"]);
}

#[test]
fn a_register_is_known_by_the_headers_that_the_office_names_alone() {
    let table = "งานที่ | ข้อความ | ลงเพจเมื่อ\n1 | เปิดภาคเรียน | 22 ส.ค. 2569";
    let columns = "\"งานที่\" = \"เลขที่ข่าว\"\n\"ข้อความ\" = \"หัวข้อข่าว\"\n\"ลงเพจเมื่อ\" = \"เผยแพร่ครั้งแรก\"\n";
    let known = read_pinned("งาน.csv", table, &format!("[[sheet]]\nfile = \"*\"\n[sheet.columns]\n{columns}"));
    assert_eq!(issues(&known), Vec::<String>::new());
    assert_eq!(texts(&known, "news", "title"), ["เปิดภาคเรียน"]);
}

#[test]
fn a_guess_that_the_office_confirms_is_not_said_again() {
    let table = "เลขที่ข่าว | หัวข้อข่าว | วันเวลาเผยแพ่ร\n1 | ก | 1 ก.ค. 2569";
    let guessed = read_pinned("ข่าว.csv", table, "");
    assert_eq!(issues(&guessed), ["header-guessed C1 วันเวลาเผยแพ่ร"]);
    let told = read_pinned("ข่าว.csv", table, &lines(&guessed, "header-guessed"));
    assert_eq!(issues(&told), Vec::<String>::new());
}

#[test]
fn of_two_columns_of_one_field_the_better_name_is_read_unless_the_office_says_otherwise() {
    let table = "เลขที่ข่าว | หัวข้อข่าว | วันที่ลงข่าว | เผยแพร่ครั้งแรก\n1 | ก | 1 ก.ค. 2569 | 2 ก.ค. 2569";
    let better = read_pinned("ข่าว.csv", table, "");
    assert_eq!(issues(&better), ["doubled-column C1 วันที่ลงข่าว"]);
    assert_eq!(super::moments(&better, "news", "published"), ["2026-07-02.."]);
    let told = read_pinned("ข่าว.csv", table, &lines(&better, "doubled-column"));
    assert_eq!(issues(&told), ["doubled-column D1 เผยแพร่ครั้งแรก"]);
    assert_eq!(super::moments(&told, "news", "published"), ["2026-07-01.."]);
}

#[test]
fn a_sheet_that_the_office_sets_aside_is_not_read_and_not_complained_of() {
    let table = "เลขที่ข่าว | หัวข้อข่าว\n1 | ก";
    let dataset = read_pinned("เก่า/ข่าว.csv", table, "[[sheet]]\nfile = \"เก่า/*\"\nignore = true\n");
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert!(dataset.tables.is_empty());
    assert_eq!(dataset.ignored.len(), 1);
}

#[test]
fn what_the_settings_get_wrong_is_named_with_its_line() {
    let settings = "[office]\nname = \"สพป.\"\n\n[[sheet]]\nfile = \"*\"\nform = \"ข้าว\"\n";
    assert_eq!(mistakes(settings), ["pramoen.toml:6: there is no form `ข้าว`"]);
    let settings = "[[sheet]]\nfile = \"*\"\nform = \"news\"\n[sheet.columns]\n\"ก\" = \"ไม่มี\"\n";
    assert_eq!(mistakes(settings), ["pramoen.toml:5: there is no column `ไม่มี`"]);
    assert!(mistakes("[offices]\n")[0].starts_with("pramoen.toml:1: unknown field `offices`"));
}

#[test]
fn the_universe_the_calendar_and_the_baselines_of_an_office_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join("pramoen.toml");
    let text = "[universe]\ngroups = 8\nschools = 145\n[calendar]\nholidays = [\"2569-07-28\", 2026-12-05]\n\
                [[baseline]]\nindicator = \"on-time-rate\"\nperiod = \"2568-Q4\"\nnumerator = 210\n\
                [[baseline]]\nindicator = \"on-time-rate\"\nperiod = \"2568\"\nnumerator = 3\ndenominator = 4\n";
    fs::write(&own, text).unwrap();
    let settings = load(None, Some(&own)).unwrap().settings;
    assert_eq!(settings.universe, [("groups".to_owned(), 8), ("schools".to_owned(), 145)].into());
    let days: Vec<_> = settings.holidays.iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-07-28", "2026-12-05"]);
    let baselines: Vec<_> = settings
        .baselines
        .iter()
        .map(|own| format!("{} {} {}/{}", own.indicator, own.period, own.ratio.numerator, own.ratio.denominator))
        .collect();
    assert_eq!(baselines, ["on-time-rate 2568-Q4 210/1", "on-time-rate 2568 3/4"]);
}

#[test]
fn a_wrong_universe_holiday_or_baseline_is_named_with_its_line() {
    let settings = "[universe]\ngroups = 8\nschools = 0\n";
    assert_eq!(mistakes(settings), ["pramoen.toml:3: the universe `schools` has `0`: write a number above 0"]);
    assert!(mistakes("[universe]\nschools = 1.5\n")[0].starts_with("pramoen.toml:2: "));
    let settings = "[calendar]\nholidays = [\n\"2569-07-28\",\n\"2026-07-28\",\n\"2569-02-29\", 1,\n]\n";
    let expected = [
        "pramoen.toml:4: the holiday `2026-07-28` stands twice",
        "pramoen.toml:5: `1` is no day: write year-month-day, as 2569-07-28",
        "pramoen.toml:5: `2569-02-29` is no day: write year-month-day, as 2569-07-28",
    ];
    assert_eq!(mistakes(settings), expected);
    let settings = "[[baseline]]\nindicator = \"on-time-rate\"\nperiod = \"2568-Q4\"\nnumerator = 1\n\
                    [[baseline]]\nindicator = \"on-time-rate\"\nperiod = \"2568-Q4\"\nnumerator = 2\n\
                    [[baseline]]\nindicator = \"none\"\nperiod = \"2568-Q5\"\nnumerator = -1\ndenominator = 0\n";
    let expected = [
        "pramoen.toml:6: `on-time-rate` has two baselines for 2568-Q4",
        "pramoen.toml:10: there is no indicator `none`",
        "pramoen.toml:11: `2568-Q5` is not a period: write 2569-Q4, 2569-H1, 2569 or 2569-07 (Buddhist-era years)",
        "pramoen.toml:12: the numerator `-1` is below 0",
        "pramoen.toml:13: the denominator `0` is not above 0",
    ];
    assert_eq!(mistakes(settings), expected);
}
