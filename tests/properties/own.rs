//! Measures of our own: every kind of them over one sentence, as an office would add them to its `templates/`.
//!
//! The sentence of payments: *of activities 1 and 2 a payment counts when it is no material, or comes to 100.50 baht
//! and more; what is above 15,000 baht is left out; without a category nobody can say.*

use std::fmt::Write as _;
use std::fs;

use pramoen::definition::{Definitions, load};

/// The fields of every file that no test is about.
pub fn file(id: &str, table: &str, dated_by: &str, kind: &str, body: &str) -> String {
    let (counted, tail) = body.split_once("---\n").unwrap_or((body, ""));
    format!(
        r#"id = "{id}"
title = {{ th = "ตัวชี้วัดของสำนักงาน", en = "Our own" }}
manual = {{ source = "ระเบียบของสำนักงาน", clause = "ข้อ 1", sentence = "ให้นับ" }}
table = "{table}"
dated_by = {dated_by}
kind = "{kind}"
{counted}{tail}unit = {{ th = "รายการ", en = "items" }}
reasons = {{
  numerator = {{ th = "นับ", en = "counted" }},
  denominator = {{ th = "ไม่นับ", en = "not counted" }},
  undecidable = {{ th = "ตัดสินไม่ได้", en = "not decided" }},
  outside = {{ th = "ไม่เกี่ยวข้อง", en = "not concerned" }},
}}
"#
    )
}

const PAYMENTS: &str = r#"exclude = [{ when = "amount > 15000", reason = { th = "เกินวงเงิน", en = "above the limit" } }]
undecided = "category IS NULL"
denominator = "activity IN ('1', '2')"
numerator = "category <> 'materials' OR amount >= 100.50"
"#;

/// Each with its kind and what stands behind its conditions.
const OF_PAYMENTS: [(&str, &str, &str); 15] = [
    (
        "own-count",
        "count",
        "target = { operator = \">=\", value = \"3\" }\nbreakdowns = [\"category\", \"activity\"]\n",
    ),
    (
        "own-amount",
        "count",
        "weight = \"amount\"\ntarget = { operator = \"<\", value = \"20000.25\" }\nbreakdowns = [\"category\"]\n",
    ),
    (
        "own-rate",
        "proportion",
        "target = { operator = \">\", value = \"50\" }\nbreakdowns = [\"category\", \"item\"]\n",
    ),
    ("own-amount-rate", "proportion", "weight = \"amount\"\ntarget = { operator = \"<=\", value = \"99.5\" }\n"),
    (
        "own-distinct",
        "distinct-count",
        "of = \"item\"\ntarget = { operator = \">\", value = \"2\" }\nbreakdowns = [\"category\"]\n",
    ),
    ("own-days-seen", "distinct-count", "of = \"date\"\n"),
    (
        "own-share",
        "share",
        "weight = \"amount\"\ntarget = { operator = \">=\", value = \"30\" }\nbreakdowns = [\"category\", \"item\"]\n",
    ),
    (
        "own-mean",
        "mean",
        "of = \"amount\"\ntarget = { operator = \"<=\", value = \"5000\" }\nbreakdowns = [\"category\"]\n",
    ),
    (
        "own-median",
        "turnaround",
        "of = \"amount\"\ntarget = { operator = \"<\", value = \"5000\" }\nbreakdowns = [\"activity\"]\n",
    ),
    (
        "own-items",
        "coverage",
        "of = \"item\"\nuniverse = { setting = \"items\" }\ntarget = { operator = \">=\", value = \"60\" }\nbreakdowns = [\"activity\"]\n",
    ),
    ("own-unknown", "coverage", "of = \"item\"\nuniverse = { setting = \"nobody-knows\" }\n"),
    (
        "own-codes",
        "coverage",
        "of = \"category\"\nuniverse = { vocabulary = \"budget-category\", only = [\"operating\", \"materials\", \"equipment\"] }\n",
    ),
    (
        "own-days",
        "coverage",
        "of = \"date\"\nuniverse = { days = \"working\" }\ntarget = { operator = \">\", value = \"2.5\" }\nbreakdowns = [\"activity\"]\n",
    ),
    (
        "own-growth",
        "count",
        "target = { operator = \">\", baseline = \"previous-year\" }\nbreakdowns = [\"category\"]\n",
    ),
    ("own-growth-rate", "proportion", "target = { operator = \">=\", baseline = \"previous-year\" }\n"),
];

/// *A course's persons are those present, of those planned; without one of the numbers nobody can say; where nobody
/// came, nobody is present.*
const TRAININGS: &str = r#"undecided = "planned IS NULL OR attended IS NULL"
denominator = "kind IS NULL OR kind <> 'study-visit'"
numerator = "attended > 0"
points = "attended"
possible = "planned"
"#;

const OF_TRAININGS: [(&str, &str, &str); 3] = [
    ("own-plan", "plan-actual", "target = { operator = \">=\", value = \"80\" }\nbreakdowns = [\"kind\"]\n"),
    (
        "own-year-plan",
        "plan-actual",
        "plan_for = \"fiscal-year\"\ntarget = { operator = \">=\", value = \"80\" }\nbreakdowns = [\"kind\"]\n",
    ),
    ("own-scale", "percent-of-scale", "target = { operator = \">\", value = \"75.5\" }\nbreakdowns = [\"kind\"]\n"),
];

/// *A request is served or not; online requests do not concern it; it belongs to the day of the answer, else to that of
/// the request.*
const SERVICES: &str = r#"undecided = "result IS NULL"
denominator = "kind IS NULL OR NOT kind = 'online'"
numerator = "result IN ('served', 'forwarded') AND NOT subject = 'ข'"
"#;

const OF_SERVICES: [(&str, &str, &str); 2] = [
    ("own-served", "proportion", "target = { operator = \">=\", value = \"75\" }\nbreakdowns = [\"kind\", \"unit\"]\n"),
    ("own-officers", "distinct-count", "of = \"officer\"\nbreakdowns = [\"kind\"]\n"),
];

/// What the office says of itself beside.
const SETTINGS: &str = r#"
[universe]
items = 5
[calendar]
holidays = ["2568-10-23", "2569-04-13", "2569-04-14", "2026-08-12", "2569-08-15"]
"#;

/// Figures of years that no register shows, typed in: indicator, period, numerator, denominator.
pub const TYPED: [(&str, &str, i64, i64); 7] = [
    ("own-growth", "2567", 12, 1),
    ("own-growth", "2567-H1", 3, 1),
    ("own-growth", "2567-Q3", 7, 2),
    ("own-growth", "2566-12", 0, 1),
    ("own-growth", "2568-Q4", 2, 1),
    ("own-growth-rate", "2567", 1, 2),
    ("own-growth-rate", "2568-08", 2, 3),
];

/// The built-in definitions with these indicators instead of their own.
pub fn with(indicators: &[(&str, String)], settings: &str) -> Definitions {
    let folder = tempfile::tempdir().unwrap();
    let templates = folder.path().join("templates/indicators");
    fs::create_dir_all(&templates).unwrap();
    for (id, text) in indicators {
        fs::write(templates.join(format!("{id}.toml")), text).unwrap();
    }
    let own = folder.path().join("pramoen.toml");
    fs::write(&own, settings).unwrap();
    let mut definitions = load(Some(&folder.path().join("templates")), Some(&own))
        .unwrap_or_else(|error| panic!("{error}: {:?}", error.facts()));
    definitions.indicators.retain(|indicator| indicators.iter().any(|(id, _)| *id == indicator.id));
    assert_eq!(definitions.indicators.len(), indicators.len());
    definitions
}

/// All measures of this file.
pub fn definitions() -> Definitions {
    let tables = [
        ("spending", "[\"date\"]", PAYMENTS, &OF_PAYMENTS[..]),
        ("trainings", "[\"date\"]", TRAININGS, &OF_TRAININGS[..]),
        ("services", "[\"answered\", \"received\"]", SERVICES, &OF_SERVICES[..]),
    ];
    let of_table = |(table, dated_by, sentence, own): (&str, &str, &str, &[(&'static str, &str, &str)])| {
        own.iter()
            .map(|(id, kind, rest)| (*id, file(id, table, dated_by, kind, &format!("{sentence}{rest}"))))
            .collect::<Vec<_>>()
    };
    let all: Vec<_> = tables.into_iter().flat_map(of_table).collect();
    let mut settings = SETTINGS.to_owned();
    for (indicator, period, numerator, denominator) in TYPED {
        let _ = writeln!(
            settings,
            "[[baseline]]\nindicator = \"{indicator}\"\nperiod = \"{period}\"\nnumerator = {numerator}\ndenominator = {denominator}"
        );
    }
    with(&all, &settings)
}
