//! A mistake in an indicator's file is refused with its file and line, in words that say what to write.

use super::mistakes;

const FILE: &str = "indicators/own.toml";

/// A sound file; each case changes one line of it.
const SOUND: &str = r#"id = "own"
title = { th = "ของสำนักงาน", en = "Our own" }
manual = { source = "ระเบียบของสำนักงาน", clause = "ข้อ 1", sentence = "ให้นับ" }
table = "trainings"
dated_by = ["date"]
kind = "proportion"
denominator = "TRUE"
numerator = "attended > 0"
points = "attended"
possible = "planned"
of = "kind"
universe = { vocabulary = "training-kind" }
plan_for = "fiscal-year"
target = { operator = ">=", value = "80" }
score = ["60", "70", "80", "90", "100"]
breakdowns = ["kind"]
effective = { from = 2568 }
reading_of = "training-attendance"
unit = { th = "ครั้ง", en = "courses" }
reasons = {
  numerator = { th = "นับ", en = "counted" },
  denominator = { th = "ไม่นับ", en = "not counted" },
  undecidable = { th = "ตัดสินไม่ได้", en = "not decided" },
  outside = { th = "ไม่เกี่ยวข้อง", en = "not concerned" },
}
"#;

#[test]
fn the_file_that_the_cases_change_is_sound() {
    assert_eq!(mistakes(FILE, SOUND), Vec::<String>::new());
}

/// What is written instead of what, the line of the mistake (from 1), and what is said.
const CASES: [(&str, &str, usize, &str); 49] = [
    ("id = \"own\"", "id = \"owns\"", 1, "id `owns` differs from the file's name"),
    ("\"trainings\"", "\"training\"", 4, "there is no facts table `training`; did you mean `trainings`?"),
    ("\"trainings\"", "\"news.unit\"", 4, "there is no facts table `news.unit`"),
    ("[\"date\"]", "[\"day\"]", 5, "the facts table trainings has no column `day`; did you mean `date`?"),
    ("[\"date\"]", "[\"date\", \"title\"]", 5, "`title` in `dated_by` is text, not a date or a moment"),
    ("\"proportion\"", "\"percentage\"", 6, "unknown variant `percentage`"),
    ("numerator = \"attended > 0\"", "numerator = \"attend > 0\"", 8, "did you mean `attended`?"),
    ("points = \"attended\"", "weight = \"titles\"", 9, "no column `titles`; did you mean `title`?"),
    ("points = \"attended\"", "points = \"title\"", 9, "`title` in `points` is text, not a number"),
    ("possible = \"planned\"", "possible = \"plan\"", 10, "no column `plan`; did you mean `planned`?"),
    ("of = \"kind\"", "of = \"kinds\"", 11, "no column `kinds`; did you mean `kind`?"),
    ("vocabulary = \"training-kind\"", "vocabulary = \"kinds\"", 12, "there is no vocabulary `kinds`"),
    (
        "\"training-kind\" }",
        "\"training-kind\", only = [\"walk\"] }",
        12,
        "`walk` is no code of the vocabulary training-kind",
    ),
    ("{ vocabulary = \"training-kind\" }", "{}", 12, "a universe has one of"),
    ("{ vocabulary = \"training-kind\" }", "{ setting = \"a\", days = \"working\" }", 12, "a universe has one of"),
    ("{ vocabulary = \"training-kind\" }", "{ setting = \"a\", only = [\"b\"] }", 12, "a universe has one of"),
    ("{ vocabulary = \"training-kind\" }", "{ days = \"all\" }", 12, "unknown variant `all`, expected `working`"),
    ("{ vocabulary = \"training-kind\" }", "{ codes = \"a\" }", 12, "unknown field `codes`"),
    ("\"fiscal-year\"", "\"year\"", 13, "unknown variant `year`, expected `fiscal-year`"),
    ("operator = \">=\"", "operator = \"=>\"", 14, "unknown variant `=>`"),
    ("value = \"80\"", "value = \"80 %\"", 14, "`80 %` is not a plain decimal number"),
    ("value = \"80\"", "value = \"๘๐\"", 14, "`๘๐` is not a plain decimal number"),
    ("value = \"80\"", "value = 80", 14, "expected a string"),
    (", value = \"80\"", "", 14, "a target has either a `value` or a `baseline`"),
    (
        "value = \"80\"",
        "value = \"80\", baseline = \"previous-year\"",
        14,
        "a target has either a `value` or a `baseline`",
    ),
    ("value = \"80\"", "baseline = \"last-year\"", 14, "unknown variant `last-year`, expected `previous-year`"),
    ("\"100\"]", "\"100\", \"110\"]", 15, "a table of scores has five values, all rising or all falling"),
    (", \"100\"]", "]", 15, "a table of scores has five values, all rising or all falling"),
    ("\"70\", \"80\"", "\"80\", \"70\"", 15, "a table of scores has five values, all rising or all falling"),
    ("\"70\", \"80\"", "\"70\", \"70.0\"", 15, "a table of scores has five values, all rising or all falling"),
    ("\"70\"", "\"7o\"", 15, "`7o` is not a plain decimal number"),
    (
        "breakdowns = [\"kind\"]",
        "breakdowns = [\"planned\"]",
        16,
        "`planned` in `breakdowns` is amount, not text or a code",
    ),
    ("breakdowns = [\"kind\"]", "breakdowns = [\"sort\"]", 16, "no column `sort`; did you mean"),
    ("from = 2568", "from = \"2568\"", 17, "expected i32"),
    ("\"training-attendance\"", "\"training\"", 18, "there is no indicator `training`; did you mean `training-"),
    ("\"training-attendance\"", "\"own\"", 18, "an indicator is no reading of itself"),
    ("unit = {", "units = {", 19, "unknown field `units`"),
    ("kind = \"proportion\"", "kind = \"coverage\"", 0, ""),
    (
        "kind = \"proportion\"\ndenominator",
        "kind = \"mean\"\ndenominator",
        11,
        "`kind` in `of` is code of training-kind, not a number",
    ),
    (
        "kind = \"proportion\"\ndenominator",
        "kind = \"turnaround\"\ndenominator",
        11,
        "`kind` in `of` is code of training-kind, not a number",
    ),
    (
        "kind = \"proportion\"\ndenominator = \"TRUE\"\nnumerator = \"attended > 0\"\npoints = \"attended\"",
        "kind = \"plan-actual\"\ndenominator = \"TRUE\"\nnumerator = \"attended > 0\"",
        6,
        "this kind needs `points` and `possible`",
    ),
    ("universe = { vocabulary = \"training-kind\" }\n", "", 0, ""),
    ("attended > 0", "attended > 0.505", 8, "is no literal"),
    ("attended > 0", "attended > 'ten'", 8, "cannot be compared"),
    ("attended > 0", "kind = 'course'", 8, "`course` is no code of the vocabulary training-kind"),
    (
        "attended > 0",
        "date > '2026-01-01'",
        8,
        "`date` cannot be compared with `'2026-01-01'`: write a day as DATE '2026-01-31'",
    ),
    ("attended > 0", "", 8, "a condition is missing: write TRUE for every row"),
    ("denominator = \"TRUE\"\n", "", 1, "missing field `denominator`"),
    ("of = \"kind\"", "of = \"evidence\"", 0, ""),
];

#[test]
fn every_mistake_is_told_with_file_line_and_what_to_write() {
    let mut wrong = Vec::new();
    for (from, to, line, expected) in CASES {
        assert!(SOUND.contains(from), "the case changes what is there: {from}");
        let found = mistakes(FILE, &SOUND.replacen(from, to, 1));
        let place = format!("templates/{FILE}:{line}: ");
        let fits = match line {
            0 => found.is_empty(),
            _ => found.iter().any(|one| one.starts_with(&place) && one.contains(expected)),
        };
        if !fits {
            wrong.push(format!("{to}\n    expected {place}{expected}\n    found    {}", found.join("\n             ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
