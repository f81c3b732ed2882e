//! What is written, without any engine.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use pramoen::Progress;
use pramoen::definition::{Language, load};
use pramoen::error::Error;
use pramoen::workspace::Hold;
use sqlparser::dialect::{
    AnsiDialect, BigQueryDialect, DatabricksDialect, Dialect, DuckDbDialect, HiveDialect, PostgreSqlDialect,
    SnowflakeDialect,
};
use sqlparser::parser::Parser;

use crate::content::content;
use crate::offices::{counting_otherwise, options, sample, small};

fn export(office: &Path, folder: &Path, name: Option<&str>) -> Result<pramoen::Exported, Error> {
    pramoen::export(&options(office, "2569-Q4", "2026-10-15"), folder, name, &|_| {})
}

#[test]
fn offices_are_exported_beside_one_another_in_any_order_to_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let office = small(folder.path());
    let (one, other) = (folder.path().join("one"), folder.path().join("other"));
    assert_eq!(export(&sample(), &one, None).unwrap().others, 0);
    assert_eq!(export(&office, &one, None).unwrap().others, 1);
    export(&office, &other, None).unwrap();
    export(&sample(), &other, None).unwrap();
    // A second time, the office replaces only its own.
    export(&office, &other, None).unwrap();
    let (one, other) = (content(&one), content(&other));
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    for (name, bytes) in &one {
        assert!(*bytes == other[name], "{name} differs");
    }
    let manifest: serde_json::Value = serde_json::from_slice(&one["manifest.json"]).unwrap();
    let outputs: Vec<&str> = manifest["outputs"].as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
    assert_eq!(outputs, one.keys().collect::<Vec<_>>());
}

#[test]
fn an_office_that_is_exported_at_the_same_time_is_waited_for_and_stays() {
    let folder = tempfile::tempdir().unwrap();
    let office = small(folder.path());
    let (apart, together) = (folder.path().join("apart/export"), folder.path().join("together/export"));
    export(&sample(), &apart, None).unwrap();
    // The sample is being exported, and is done when the other begins to wait.
    let first = Mutex::new(Some(Hold::of_export(&together, &|| {}).unwrap()));
    let progress = |step: Progress<'_>| {
        if step == Progress::Waiting {
            fs::rename(&apart, &together).unwrap();
            first.lock().unwrap().take();
        }
    };
    let second = pramoen::export(&options(&office, "2569-Q4", "2026-10-15"), &together, None, &progress).unwrap();
    assert_eq!(second.others, 1);
    assert_eq!(fs::read_dir(together.join("facts/news")).unwrap().count(), 2);
}

#[test]
fn what_does_not_go_together_is_not_put_together() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("export");
    export(&sample(), &target, None).unwrap();
    let before = content(&target);
    // Other definitions, and another office under the same folder.
    let otherwise = counting_otherwise(folder.path());
    let refused = [
        export(&otherwise, &target, Some("another")),
        export(&small(folder.path()), &target, Some("สพป.ตัวอย่าง/เขต 1")),
    ];
    for refused in refused {
        assert!(matches!(refused, Err(Error::OtherExport { .. })), "{refused:?}");
    }
    assert!(content(&target) == before, "nothing was written");
    // Alone, the office may be exported with other definitions: what it had is replaced.
    export(&otherwise, &target, None).unwrap();
    assert!(content(&target)["indicators.sql"] != before["indicators.sql"]);
    let foreign = folder.path().join("foreign");
    fs::create_dir(&foreign).unwrap();
    fs::write(foreign.join("mine.txt"), "mine").unwrap();
    assert!(matches!(export(&sample(), &foreign, None), Err(Error::NotOurs { .. })));
    assert_eq!(fs::read_to_string(foreign.join("mine.txt")).unwrap(), "mine");
}

#[test]
fn every_query_is_portable_and_has_its_conditions_word_for_word() {
    let sql = fs::read_to_string(crate::two().export().join("indicators.sql")).unwrap();
    let definitions = load(None, None).unwrap();
    let queries: Vec<&str> = sql.split("\n\n").skip(1).collect();
    assert_eq!(queries.len(), definitions.indicators.len());
    for (query, indicator) in queries.iter().zip(&definitions.indicators) {
        assert!(query.starts_with(&format!("-- {}: ", indicator.id)), "{query}");
        for reading in &indicator.readings {
            let excluded = reading.exclude.iter().map(|exclusion| &exclusion.sql);
            for condition in
                excluded.chain(&reading.sql.undecided).chain([&reading.sql.denominator, &reading.sql.numerator])
            {
                assert!(query.contains(&format!("({condition})")), "{}: {condition}", indicator.id);
            }
        }
        let code: String = query.lines().filter(|line| !line.starts_with("--")).collect::<Vec<_>>().join("\n");
        assert!(!code.contains(['"', '`', '[', ':', '%']), "{}: quotes that only some engines know", indicator.id);
        assert!(!code.contains("in_fiscal_year"), "{}: a figure that depends on a partition", indicator.id);
    }
    let dialects: [&dyn Dialect; 7] = [
        &AnsiDialect {},
        &BigQueryDialect {},
        &DatabricksDialect {},
        &DuckDbDialect {},
        &HiveDialect {},
        &PostgreSqlDialect {},
        &SnowflakeDialect {},
    ];
    for dialect in dialects {
        let parsed = Parser::parse_sql(dialect, &sql).map(|statements| statements.len());
        assert_eq!(parsed, Ok(queries.len()), "{dialect:?}");
    }
}

#[test]
fn the_description_speaks_both_languages_and_names_every_column() {
    let folder = tempfile::tempdir().unwrap();
    for language in [Language::Thai, Language::English] {
        let target = folder.path().join(language.tag());
        let options = pramoen::Options { language, ..options(&sample(), "2569-Q4", "2026-10-15") };
        pramoen::export(&options, &target, None, &|_| {}).unwrap();
        let text = fs::read_to_string(target.join("schema.md")).unwrap();
        assert!(!text.contains("{export-"), "a text is missing");
        let schema: serde_json::Value = serde_json::from_slice(&fs::read(target.join("schema.json")).unwrap()).unwrap();
        for table in schema["facts"].as_array().unwrap() {
            let head = format!("### {}\n", table["name"].as_str().unwrap());
            let part = text.split(&head).nth(1).unwrap().split("\n### ").next().unwrap();
            for column in table["columns"].as_array().unwrap() {
                let name = column["name"].as_str().unwrap();
                assert!(part.contains(&format!("| `{name}` |")), "{name}");
                assert!(!column["meaning"]["en"].as_str().unwrap().is_empty());
            }
        }
        let other = if language == Language::Thai { "en" } else { "th" };
        let shared = target.with_file_name(other).join("schema.json");
        assert!(!shared.exists() || fs::read(shared).unwrap() == fs::read(target.join("schema.json")).unwrap());
    }
}
