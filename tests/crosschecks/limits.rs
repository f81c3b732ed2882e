//! What every spreadsheet must accept of the workbooks of the sample: lengths, functions, names, other readers.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use regex::Regex;

use crate::{formulas, sample, values};

/// The functions that formulas may use; Excel 2016 has them all.
const FUNCTIONS: [&str; 27] = [
    "ABS",
    "AND",
    "CHAR",
    "CHOOSE",
    "COUNTIFS",
    "EXACT",
    "IF",
    "IFERROR",
    "INT",
    "ISNUMBER",
    "MAX",
    "MEDIAN",
    "MID",
    "MIN",
    "N",
    "OR",
    "ROUND",
    "SMALL",
    "SQRT",
    "SUM",
    "SUMIFS",
    "SUMPRODUCT",
    "TEXT",
    "NOT",
    "COUNT",
    "INDEX",
    "MATCH",
];

/// The workbooks of the sample: report, corrections, the pack of the standard.
fn workbooks(folder: &Path) -> Vec<PathBuf> {
    sample("th", "arabic", &folder.join("report"));
    let output = Command::new(env!("CARGO_BIN_EXE_pramoen"))
        .args(["standard", env!("CARGO_MANIFEST_DIR"), "--as-of", "2026-10-15", "--quiet", "--out"])
        .arg(folder.join("pack"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = ["report/report.xlsx", "report/corrections.xlsx", "pack/report.xlsx"];
    names.map(|name| folder.join(name)).to_vec()
}

/// A formula without its texts and names of sheets, and its texts.
fn parted(formula: &str) -> (String, Vec<String>) {
    let text = Regex::new(r#""((?:[^"]|"")*)""#).unwrap();
    let sheet = Regex::new(r"'(?:[^']|'')*'").unwrap();
    let texts = text.captures_iter(formula).map(|found| found[1].replace("\"\"", "\"")).collect();
    let bare = text.replace_all(formula, "\"\"");
    (sheet.replace_all(&bare, "S").into_owned(), texts)
}

/// The deepest nesting of functions, and the most arguments of one.
fn measured(bare: &str) -> (usize, usize) {
    let (mut deepest, mut most) = (0, 0);
    let mut open: Vec<usize> = Vec::new();
    for letter in bare.chars() {
        match letter {
            '(' => open.push(1),
            ')' => most = most.max(open.pop().unwrap()),
            ',' => *open.last_mut().unwrap() += 1,
            _ => {}
        }
        deepest = deepest.max(open.len());
    }
    assert!(open.is_empty(), "{bare}");
    (deepest, most)
}

#[test]
fn every_formula_and_text_is_within_what_excel_2016_takes() {
    let folder = tempfile::tempdir().unwrap();
    let function = Regex::new(r"([A-Za-z_.][A-Za-z0-9_.]*)\(").unwrap();
    let mut seen = BTreeSet::new();
    for path in workbooks(folder.path()) {
        for (place, formula) in formulas(&path) {
            let (bare, texts) = parted(&formula);
            assert!(formula.encode_utf16().count() < 8_192, "{place:?} has a formula of {}", formula.len());
            assert!(texts.iter().all(|text| text.encode_utf16().count() <= 255), "{place:?}: {formula}");
            let (deepest, most) = measured(&bare);
            assert!(deepest <= 64 && most <= 255, "{place:?}: {deepest} deep, {most} arguments");
            // No arrays that spill, no operators of later editions.
            assert!(!bare.contains(['#', '@', '{', '}']) || bare.contains("CHOOSE({"), "{place:?}: {formula}");
            for found in function.captures_iter(&bare) {
                let name = found[1].to_owned();
                assert!(FUNCTIONS.contains(&name.as_str()), "{place:?} uses {name}: {formula}");
                seen.insert(name);
            }
        }
        for (place, value) in values(&path) {
            assert!(value.to_string().encode_utf16().count() <= 32_767, "{place:?} has a longer text");
        }
    }
    for used in ["COUNTIFS", "SUMPRODUCT", "SMALL", "MEDIAN", "TEXT", "SQRT"] {
        assert!(seen.contains(used), "{used} is not used: are formulas read at all?");
    }
}

#[test]
fn the_limits_are_measured() {
    assert_eq!(parted(r#"IF('a''(b'!A1="x(""y",1,2)"#), (r#"IF(S!A1="",1,2)"#.to_owned(), vec!["x(\"y".to_owned()]));
    assert_eq!(measured("IF(A,MIN(1,2,3),2)"), (2, 3));
}

/// Another reader, which tells what it does not know. Where Python or openpyxl is absent the test says so and passes;
/// with `CI=true` it fails.
#[test]
fn openpyxl_opens_the_workbooks_without_complaint() {
    let python = std::env::var("PRAMOEN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let known = Command::new(&python).args(["-c", "import openpyxl"]).output();
    if !known.is_ok_and(|output| output.status.success()) {
        assert!(std::env::var_os("CI").is_none(), "openpyxl is needed in CI");
        eprintln!("skipped: there is no openpyxl");
        return;
    }
    // It has no sparklines, and says so: nothing else may be said.
    let script = "import sys, warnings, openpyxl\n\
        warnings.simplefilter('error')\n\
        warnings.filterwarnings('ignore', message='Sparkline Group extension')\n\
        for path in sys.argv[1:]:\n    \
            book = openpyxl.load_workbook(path)\n    \
            names = [table.name.lower() for sheet in book for table in sheet.tables.values()]\n    \
            names += [name.lower() for name in book.defined_names]\n    \
            assert len(names) == len(set(names)), names\n    \
            titles = [title.lower() for title in book.sheetnames]\n    \
            assert len(titles) == len(set(titles)), titles\n";
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new(&python).arg("-c").arg(script).args(workbooks(folder.path())).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
