//! Weighted scores, and why there are none (DOMAIN 2.1, 3.7).

use pramoen::model::evidence::Clarity;
use pramoen::model::ratio::round;
use pramoen::model::scorecard::{Gap, Score};

use super::{HEAD, assessed, consideration, levels, with_edition};

/// Two standards of 60 and 40, the first with indicators of weights 3 and 1, the second with one.
const WEIGHTED: &str = r#"
[[standard]]
number = 1
title = { th = "ก", en = "a" }
source = "own"
weight = { value = "60", source = "own" }
indicators = { count = 2, source = "own" }
[[standard.indicator]]
number = 1
title = { th = "ข", en = "b" }
source = "own"
weight = { value = "3", source = "own" }
considerations = { count = 2, source = "own" }
LEVELS
[[standard.indicator]]
number = 2
title = { th = "ค", en = "c" }
source = "own"
weight = { value = "1", source = "own" }
considerations = { count = 2, source = "own" }
LEVELS
[[standard]]
number = 2
title = { th = "ง", en = "d" }
source = "own"
weight = { value = "40", source = "own" }
indicators = { count = 1, source = "own" }
[[standard.indicator]]
number = 1
title = { th = "จ", en = "e" }
source = "own"
weight = { value = "0.5", source = "own" }
considerations = { count = 2, source = "own" }
LEVELS
"#;

/// The edition with the number of its standards and a table of two considerations for each indicator.
fn edition() -> String {
    let table = levels(&[(5, 2, 2, 2), (3, 2, 1, 1), (1, 2, 0, 0)]);
    let counted = "from = 2557\nstandards = { count = 2, source = \"own\" }\n";
    HEAD.replace("from = 2557\n", counted) + &WEIGHTED.replace("LEVELS", &table)
}

/// The scores of the standards and of the whole as decimals, or their gaps, for an edition changed so, with so many
/// clear considerations of two for indicators 1.1, 1.2 and 2.1.
fn scores(change: (&str, &str), clear: [u32; 3]) -> (Vec<String>, Result<String, Vec<Gap>>) {
    let text = edition();
    assert!(text.contains(change.0), "the test changes what is there: {}", change.0);
    let definitions = with_edition(&text.replacen(change.0, change.1, 1));
    let mut rows = Vec::new();
    for (id, clear) in ["1.1", "1.2", "2.1"].iter().zip(clear) {
        for number in 1..=2 {
            let clarity = if number <= clear { Clarity::Clear } else { Clarity::Unclear };
            rows.push(consideration(id, number, Some(true), Some(clarity)));
        }
    }
    let found = assessed(&rows, &[], &definitions);
    let written = |score: Score| round(score.0.numerator.into(), score.0.denominator.into(), 3).to_string();
    let standards =
        found.standards.iter().map(|own| own.score.clone().map_or_else(|gaps| format!("{gaps:?}"), written));
    (standards.collect(), found.overall.clone().map(written))
}

const AS_IT_IS: (&str, &str) = ("standards", "standards");

#[test]
fn levels_are_weighted_within_the_standard_and_standards_within_the_whole() {
    // (3 × 5 + 1 × 3) / 4 = 4.5; 1 level alone is itself; 4.5 × 0.6 + 1 × 0.4 = 3.1.
    assert_eq!(scores(AS_IT_IS, [2, 1, 0]), (vec!["4.500".to_owned(), "1.000".to_owned()], Ok("3.100".to_owned())));
    assert_eq!(scores(AS_IT_IS, [2, 2, 2]).1, Ok("5.000".to_owned()));
    assert_eq!(scores(AS_IT_IS, [0, 0, 0]).1, Ok("1.000".to_owned()));
    // (3 × 1 + 1 × 5) / 4 = 2; 2 × 0.6 + 3 × 0.4 = 2.4.
    assert_eq!(scores(AS_IT_IS, [0, 2, 1]).1, Ok("2.400".to_owned()));
    // Weights are exact: 0.1 and 0.2 of a third each.
    let thirds = ("weight = { value = \"3\", source = \"own\" }", "weight = { value = \"0.5\", source = \"own\" }");
    // (0.5 × 5 + 1 × 3) / 1.5 = 3.666…; × 0.6 + 0.4 = 2.6.
    assert_eq!(scores(thirds, [2, 1, 0]), (vec!["3.667".to_owned(), "1.000".to_owned()], Ok("2.600".to_owned())));
}

#[test]
fn without_one_weight_one_count_or_one_level_there_is_no_score_and_it_says_why() {
    let own = |text: &str| Gap::IndicatorWeight(text.to_owned());
    let cases = [
        (("weight = { value = \"60\", source = \"own\" }\n", ""), vec![Gap::StandardWeight(1)]),
        (("weight = { value = \"3\", source = \"own\" }\n", ""), vec![own("1.1")]),
        (("standards = { count = 2, source = \"own\" }\n", ""), vec![Gap::Count(None)]),
        (("indicators = { count = 1, source = \"own\" }\n", ""), vec![Gap::Count(Some(2))]),
        (
            ("standards = { count = 2", "standards = { count = 3"),
            vec![Gap::Parts { standard: None, given: 2, count: 3 }],
        ),
        (
            ("indicators = { count = 2", "indicators = { count = 4"),
            vec![Gap::Parts { standard: Some(1), given: 2, count: 4 }],
        ),
    ];
    for (change, expected) in cases {
        assert_eq!(scores(change, [2, 1, 0]).1, Err(expected), "{change:?}");
    }
    let unrated = scores(("performed = 2\nclear_from = 2", "performed = 2\nclear_from = 2"), [2, 1, 0]);
    assert!(unrated.1.is_ok());
}

#[test]
fn an_indicator_that_is_not_rated_leaves_the_whole_without_a_score() {
    let definitions = with_edition(&edition());
    let mut rows = Vec::new();
    for id in ["1.1", "1.2", "2.1"] {
        rows.extend((1..=2).map(|number| consideration(id, number, Some(true), Some(Clarity::Clear))));
    }
    rows[3].performed = Some(false);
    let found = assessed(&rows, &[], &definitions);
    assert_eq!(found.overall, Err(vec![Gap::NoLevel("1.2".to_owned())]));
    assert_eq!(found.standards[0].score, Err(vec![Gap::NoLevel("1.2".to_owned())]));
    assert!(found.standards[1].score.is_ok(), "the other standard has its score");
}

#[test]
fn the_edition_of_2557_gives_no_score_and_says_what_is_missing() {
    let definitions = pramoen::definition::load(None, None).unwrap();
    let rows: Vec<_> = (1..=9).map(|number| consideration("2.4", number, Some(true), Some(Clarity::Clear))).collect();
    let gaps = assessed(&rows, &[], &definitions).overall.unwrap_err();
    assert_eq!(
        gaps,
        [
            Gap::Parts { standard: None, given: 2, count: 3 },
            Gap::Count(Some(1)),
            Gap::Count(Some(2)),
            Gap::IndicatorWeight("2.4".to_owned()),
            Gap::StandardWeight(2),
        ]
    );
}
