//! Offices that are exported: the sample's own, one that keeps little, and one that counts otherwise.

use std::fs;
use std::path::{Path, PathBuf};

use pramoen::definition::Language;
use pramoen::{Options, Outcome};

/// The sample office, and what a run asks of it.
pub fn sample() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// What is asked: a period and a day, and no more of the report than its figures.
pub fn options(path: &Path, period: &str, as_of: &str) -> Options {
    Options {
        period: Some(period.parse().unwrap()),
        sheets: Some(vec!["summary".to_owned()]),
        charts: Some(vec!["none".to_owned()]),
        ..Options::new(path.to_owned(), as_of.parse().unwrap(), Language::English)
    }
}

/// The report of the same.
pub fn report(options: &Options, out: &Path) -> Outcome {
    pramoen::run(&Options { out: Some(out.to_owned()), ..options.clone() }, &|_| {}).unwrap()
}

/// An office that keeps some of the sample's registers only, and says nothing of its holidays and its schools.
pub fn small(folder: &Path) -> PathBuf {
    let office = folder.join("small");
    fs::create_dir_all(office.join("input")).unwrap();
    let kept = ["ทะเบียนข่าว ปีงบ 2569.xlsx", "ตัวนับเว็บไซต์และ LINE.xlsx", "แบบสอบถามความพึงพอใจ 2569 (การตอบกลับ).xlsx"];
    for name in kept {
        fs::copy(sample().join("input").join(name), office.join("input").join(name)).unwrap();
    }
    fs::write(office.join("pramoen.toml"), "[office]\nname = \"สพม. เล็ก/น้อย\"\n").unwrap();
    office
}

/// The sample's registers under indicators that ask for what the program's own do not.
pub fn counting_otherwise(folder: &Path) -> PathBuf {
    let office = folder.join("otherwise");
    let (input, own) = (office.join("input"), office.join("templates/indicators"));
    fs::create_dir_all(&input).unwrap();
    fs::create_dir_all(&own).unwrap();
    for entry in fs::read_dir(sample().join("input")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, input.join(path.file_name().unwrap())).unwrap();
        }
    }
    for (id, definition) in INDICATORS {
        fs::write(own.join(format!("{id}.toml")), format!("id = \"{id}\"\n{WORDS}{definition}")).unwrap();
    }
    office
}

const WORDS: &str = r#"
title = { th = "ก", en = "A" }
manual = { source = "-- ก", clause = "ข", sentence = "ค; 'ง'" }
unit = { th = "แถว", en = "rows" }
reasons = { numerator = { th = "ก", en = "A" }, denominator = { th = "ก", en = "A" }, undecidable = { th = "ก", en = "A" }, outside = { th = "ก", en = "A" } }
"#;

const INDICATORS: [(&str, &str); 10] = [
    (
        "own-amounts",
        "table = 'counters'\ndated_by = ['read']\nkind = 'count'\n\
         denominator = 'gain > 12.50 AND (value >= 100 OR value BETWEEN -1 AND 3)'\nnumerator = \"(note IS NULL OR note <> 'it''s') AND gain <> 0.01\"\n\
         weight = 'gain'\nbreakdowns = ['counter']\ntarget = { operator = '>=', value = '1000.25' }\neffective = { from = 2569, to = 2569 }\n",
    ),
    (
        "own-plan-growth",
        "table = 'budget'\ndated_by = ['date']\nkind = 'plan-actual'\ndenominator = 'TRUE'\nnumerator = 'TRUE'\npoints = 'spent'\n\
         possible = 'allocated'\nplan_for = 'fiscal-year'\nbreakdowns = ['category']\ntarget = { operator = '>=', baseline = 'previous-year' }\n",
    ),
    (
        "own-moments",
        "table = 'news'\ndated_by = ['published', 'event_start']\nkind = 'proportion'\nundecided = 'published IS NULL AND event_end IS NULL'\n\
         exclude = [\n { when = \"first_notice < DATE '2026-01-31'\", reason = { th = 'ก', en = 'A' } },\n { when = 'clippings > 3 OR notice_days IN (1, 2)', reason = { th = 'ก', en = 'A' } },\n]\n\
         denominator = \"type NOT IN ('meeting') OR unit IS NOT NULL -- whatever\"\nnumerator = 'NOT (first_notice IS NOT NULL AND notice_days NOT BETWEEN 2 AND 5)'\n\
         weight = 'channel_count'\nbreakdowns = ['type', 'unit']\ntarget = { operator = '<', value = '33.4' }\n",
    ),
    (
        "own-days",
        "table = 'news'\ndated_by = ['worked_on']\nkind = 'coverage'\ndenominator = 'TRUE'\nnumerator = 'TRUE'\nof = 'worked_on'\n\
         universe = { days = 'working' }\nbreakdowns = ['type']\ntarget = { operator = '>', baseline = 'previous-year' }\n",
    ),
    (
        "own-mean",
        "table = 'placements'\ndated_by = ['published']\nkind = 'mean'\ndenominator = 'TRUE'\nnumerator = 'reach >= 10'\nof = 'reach'\n\
         breakdowns = ['family', 'channel']\ntarget = { operator = '<=', baseline = 'previous-year' }\n\
         reading = [\n { id = 'middle', title = { th = 'ก', en = 'A' }, kind = 'turnaround' },\n { id = 'how many', title = { th = 'ก', en = 'A' }, kind = 'count' },\n { id = 'different', title = { th = 'ก', en = 'A' }, kind = 'distinct-count', numerator = 'TRUE' },\n]\n",
    ),
    (
        "own-share",
        "table = 'coverage'\ndated_by = ['date']\nkind = 'share'\ndenominator = \"tone <> 'damaging'\"\nnumerator = 'matched'\n\
         breakdowns = ['tone', 'response']\ntarget = { operator = '>', baseline = 'previous-year' }\n",
    ),
    (
        "own-standing",
        "table = 'external-networks'\ndated_by = []\nkind = 'count'\ndenominator = 'is_active'\nnumerator = 'complete OR phone'\n\
         breakdowns = ['type']\ntarget = { operator = '>', baseline = 'previous-year' }\n",
    ),
    (
        "own-codes",
        "table = 'news.channels'\ndated_by = ['published', 'produced']\nkind = 'coverage'\ndenominator = \"channels <> 'line'\"\nnumerator = 'TRUE'\nof = 'channels'\n\
         universe = { vocabulary = 'channel' }\nbreakdowns = ['category']\ntarget = { operator = '>=', value = '50' }\n",
    ),
    (
        "own-setting",
        "table = 'news'\ndated_by = ['produced']\nkind = 'coverage'\ndenominator = 'TRUE'\nnumerator = \"unit IS NOT NULL\"\nof = 'unit'\n\
         universe = { setting = 'nobody-says' }\n",
    ),
    (
        "own-answers",
        "table = 'answers'\ndated_by = ['date']\nkind = 'mean'\ndenominator = \"state = 'answered'\"\nnumerator = 'score >= 1'\nof = 'score'\n\
         weight = 'weight'\nbreakdowns = ['group', 'section']\ntarget = { operator = '>', value = '4.005' }\n",
    ),
];
