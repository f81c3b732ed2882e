//! What the level tables say (DOMAIN 1.7 C1).

use pramoen::definition::load;
use pramoen::model::evidence::Clarity;

use super::{HEAD, YEAR, assessed, card, consideration, levels, sign, with_edition};

/// So many carried out (rows, 0 to 9) and so many with clear evidence (columns, 0 to 9), as the report of Phatthalung 2
/// and the golden vectors say. What is judged clear but was not carried out does not count.
const GRID: [&str; 10] = [
    "(1) (1) (1) (1) (1) (1) (1) (1) (1) (1)",
    "(1) (1) (1) (1) (1) (1) (1) (1) (1) (1)",
    "(1) (1) (1) (1) (1) (1) (1) (1) (1) (1)",
    "(1) (1) (1) (2) (2) (2) (2) (2) (2) (2)",
    "(1) (1) (1) (2) (2) (2) (2) (2) (2) (2)",
    "(1) (1) (1) (2) (2) (3) (3) (3) (3) (3)",
    "(1) (1) (1) (2) (2) (3) (3) (3) (3) (3)",
    "(1) (1) (1) (2) (2) (3) (3) (4) (4) (4)",
    "(1) (1) (1) (2) (2) (3) (3) (4) (4) (4)",
    "1!  1   1   2   2   3   3   4   4   5",
];

#[test]
fn every_count_of_performed_and_clear_has_the_level_of_the_table() {
    let definitions = load(None, None).unwrap();
    for (performed, line) in (0..).zip(GRID) {
        for (clear, expected) in (0..).zip(line.split_whitespace()) {
            let rows: Vec<_> = (1..=9)
                .map(|number| {
                    let clarity = if number <= clear { Clarity::Clear } else { Clarity::Unclear };
                    consideration("2.4", number, Some(number <= performed), Some(clarity))
                })
                .collect();
            let found = card(&rows, &[], &definitions);
            assert_eq!(sign(found.outcome), expected, "{performed} performed, {clear} clear");
            assert_eq!((found.performed, found.clear), (performed, performed.min(clear)));
        }
    }
}

#[test]
fn what_is_not_recorded_is_not_carried_out() {
    let definitions = load(None, None).unwrap();
    let mut rows: Vec<_> =
        (1..=9).map(|number| consideration("2.4", number, Some(true), Some(Clarity::Clear))).collect();
    assert_eq!(sign(card(&rows, &[], &definitions).outcome), "5");
    rows[4].performed = None;
    assert_eq!(sign(card(&rows, &[], &definitions).outcome), "(4)");
    rows.remove(4);
    assert_eq!(sign(card(&rows, &[], &definitions).outcome), "(4)");
    assert_eq!(sign(card(&[], &[], &definitions).outcome), "no-data");
}

/// An indicator with five considerations.
const SMALL: &str = r#"
[[standard]]
number = 1
title = { th = "ก", en = "a" }
source = "own"
[[standard.indicator]]
number = 10
title = { th = "ข", en = "b" }
source = "own"
considerations = { count = 5, source = "own" }
"#;

#[test]
fn a_table_of_another_size_is_followed_and_nothing_is_taken_over_from_the_nine() {
    // Three levels, of which the two lower ones ask for less.
    let table = levels(&[(3, 5, 4, 5), (2, 3, 2, 3), (1, 1, 0, 1)]);
    let definitions = with_edition(&[HEAD, SMALL, &table].concat());
    let cases = [
        (5, 5, "3"),
        (5, 4, "3"),
        (5, 3, "2"),
        (4, 4, "(3)"),
        (3, 2, "2"),
        (2, 2, "(2)"),
        (1, 1, "1"),
        (1, 0, "1!"),
        (0, 0, "(1)"),
    ];
    for (performed, clear, expected) in cases {
        let rows: Vec<_> = (1..=5)
            .map(|number| {
                let clarity = (number <= clear).then_some(Clarity::Clear);
                consideration("1.10", number, Some(number <= performed), clarity)
            })
            .collect();
        let found = assessed(&rows, &[], &definitions);
        assert_eq!(sign(found.scorecards[0].outcome), expected, "{performed} performed, {clear} clear");
    }
}

#[test]
fn an_indicator_without_a_table_has_its_counts_and_no_level() {
    let definitions = load(None, None).unwrap();
    let edition = definitions.edition("2560").unwrap();
    let mut rows = vec![
        consideration("1.1", 2, Some(true), Some(Clarity::Clear)),
        consideration("2.4", 1, Some(true), Some(Clarity::Clear)),
    ];
    for row in &mut rows {
        row.scope.fiscal_year = None;
    }
    let found = pramoen::standard::assess(&rows, &[], &[edition], 2566).remove(0);
    let signs: Vec<_> = found
        .scorecards
        .iter()
        .map(|card| format!("{} {} {}", card.indicator, sign(card.outcome), card.clear))
        .collect();
    // 2.4 stands in no public page on the edition of 2560: it is shown as the office assessed it.
    let expected =
        ["1.1 no-table 1", "1.2 no-data 0", "2.1 no-data 0", "2.3 no-data 0", "3.1 no-data 0", "2.4 no-table 1"];
    assert_eq!(signs, expected);
    assert_eq!(found.scorecards[0].total, 4, "those whose names are known");
    assert!(found.scorecards[0].plans.is_empty());
}

#[test]
fn the_edition_in_force_is_the_latest_one_begun_unless_the_office_names_others() {
    let definitions = load(None, None).unwrap();
    let ids = |year| definitions.editions_of(year).iter().map(|edition| edition.id.clone()).collect::<Vec<_>>();
    assert!(ids(2556).is_empty());
    assert_eq!(ids(2557), ["2557"]);
    assert_eq!(ids(2559), ["2557"]);
    assert_eq!(ids(2560), ["2560"]);
    assert_eq!(ids(2569), ["2560"]);
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("pramoen.toml");
    std::fs::write(&settings, "[standard]\neditions = [\"2560\", \"2557\"]\n").unwrap();
    let named = load(None, Some(&settings)).unwrap();
    assert_eq!(named.editions_of(2569).iter().map(|edition| edition.id.as_str()).collect::<Vec<_>>(), ["2560", "2557"]);
    std::fs::write(&settings, "\n[standard]\neditions = [\"2558\"]\n").unwrap();
    let refused = format!("{:?}", load(None, Some(&settings)).unwrap_err().facts());
    assert!(
        refused.contains("pramoen.toml:3: there is no edition `2558` of the standard: there are 2557, 2560"),
        "{refused}"
    );
}

#[test]
fn a_row_of_another_year_or_edition_belongs_to_another_assessment() {
    let definitions = load(None, None).unwrap();
    let row = |year: Option<i32>, edition: Option<&str>| {
        let mut row = consideration("2.4", 1, Some(true), Some(Clarity::Clear));
        row.scope.fiscal_year = year;
        row.scope.edition = edition.map(ToOwned::to_owned);
        card(&[row], &[], &definitions).clear
    };
    assert_eq!(row(Some(YEAR), None), 1);
    assert_eq!(row(None, None), 1);
    assert_eq!(row(None, Some("2557")), 1);
    assert_eq!(row(Some(YEAR - 1), None), 0);
    assert_eq!(row(Some(YEAR), Some("2560")), 0);
}

#[test]
fn what_the_edition_does_not_know_is_shown_by_its_numbers() {
    let definitions = load(None, None).unwrap();
    let rows = ["9.10", "10.1", "9.9"].map(|id| consideration(id, 1, Some(true), None));
    let found = assessed(&rows, &[], &definitions);
    let unknown = found.scorecards.iter().map(|card| card.indicator.as_str()).filter(|id| id.contains(['9', '0']));
    assert_eq!(unknown.collect::<Vec<_>>(), ["9.9", "9.10", "10.1"]);
}

#[test]
fn the_folder_of_the_evidence_is_one_of_the_offices_own() {
    let folder = tempfile::tempdir().unwrap();
    let settings = folder.path().join("pramoen.toml");
    let told = |text: &str| {
        std::fs::write(&settings, format!("[standard]\nevidence = '{text}'\n")).unwrap();
        load(None, Some(&settings))
    };
    for sound in ["หลักฐาน", "หลักฐาน/2569", "หลักฐาน/", "."] {
        assert!(told(sound).is_ok(), "{sound}");
    }
    for outside in ["..", "a/../../b", "/etc", "C:\\a", "\\\\server\\a", ""] {
        let refused = format!("{:?}", told(outside).unwrap_err().facts());
        assert!(refused.contains("pramoen.toml:2: ") && refused.contains("no folder within"), "{outside}: {refused}");
    }
}
