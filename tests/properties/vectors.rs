//! Figures worked out by hand: intervals, scores, percentiles.

use std::fmt::Write as _;

use pramoen::indicator::Measured;
use pramoen::model::measurement::Figure;
use pramoen::model::period::Period;
use pramoen::model::ratio::Decimal;

use super::{as_of, measured, own};

/// The figure of one indicator over payments of these amounts on one day; those of activity 2 are counted.
fn figure(kind: &str, body: &str, payments: &[(u8, &str)]) -> Figure {
    let text = own::file("own", "spending", "[\"date\"]", kind, &format!("denominator = \"TRUE\"\n{body}"));
    let definitions = own::with(&[("own", text)], "");
    let mut register = String::from("วันที่จ่าย,กิจกรรมที่,จำนวนเงินที่จ่าย\n");
    for (activity, amount) in payments {
        let _ = writeln!(register, "2026-07-01,{activity},{amount}");
    }
    let found: Measured = measured(&[("1", register)], &definitions, as_of());
    let own = found.measurements.into_iter().find(|own| own.period == Period::Quarter(2569, 4));
    own.unwrap().figure
}

fn items(counted: usize, missed: usize) -> Vec<(u8, &'static str)> {
    [vec![(2, "1"); counted], vec![(1, "1"); missed]].concat()
}

#[test]
fn the_interval_of_a_proportion_is_that_of_wilson() {
    let cases = [
        (46, 5, "79.0", "95.7"),
        (18, 2, "69.9", "97.2"),
        // All, none, and one of one: never outside of 0 to 100, and never of no width.
        (10, 0, "72.2", "100.0"),
        (0, 10, "0.0", "27.8"),
        (1, 0, "20.7", "100.0"),
    ];
    for (counted, missed, low, high) in cases {
        let found = figure("proportion", "numerator = \"activity = '2'\"\n", &items(counted, missed));
        let (from, to) = found.interval.unwrap();
        assert_eq!((format!("{from:.1}"), format!("{to:.1}")), (low.to_owned(), high.to_owned()), "{counted} {missed}");
    }
    let amounts = figure("proportion", "numerator = \"activity = '2'\"\nweight = \"amount\"\n", &items(46, 5));
    assert_eq!(amounts.interval, None, "baht are no sample of items");
}

/// The score of a percentage in hundredths: so many of 100.00 baht are counted.
fn score(table: &str, hundredths: i64) -> String {
    let baht = |satang: i64| format!("{}.{:02}", satang / 100, satang % 100);
    let (counted, missed) = (baht(hundredths), baht(10_000 - hundredths));
    let body = format!("numerator = \"activity = '2'\"\nweight = \"amount\"\nscore = {table}\n");
    let found = figure("proportion", &body, &[(2, &counted), (1, &missed)]);
    found.score.map_or_else(|| "-".to_owned(), |score: Decimal| score.to_string())
}

#[test]
fn a_score_is_linear_between_the_values_that_earn_1_to_5() {
    let table = r#"["60", "70", "80", "90", "100"]"#;
    let cases = [
        (0, "1.00"),
        (5999, "1.00"),
        (6000, "1.00"),
        (6004, "1.00"),
        (6005, "1.01"),
        (6500, "1.50"),
        (6994, "1.99"),
        (6995, "2.00"),
        (7000, "2.00"),
        (7005, "2.01"),
        (7999, "3.00"),
        (8000, "3.00"),
        (8555, "3.56"),
        (9000, "4.00"),
        (9994, "4.99"),
        (10_000, "5.00"),
    ];
    for (hundredths, expected) in cases {
        assert_eq!(score(table, hundredths), expected, "{hundredths}");
    }
}

#[test]
fn a_falling_table_gives_more_for_less() {
    let table = r#"["12.5", "10", "5", "2.5", "0"]"#;
    let cases = [
        (10_000, "1.00"),
        (1251, "1.00"),
        (1250, "1.00"),
        (1249, "1.00"),
        (1125, "1.50"),
        (1000, "2.00"),
        (750, "2.50"),
        (500, "3.00"),
        (499, "3.00"),
        (250, "4.00"),
        (1, "5.00"),
        (0, "5.00"),
    ];
    for (hundredths, expected) in cases {
        assert_eq!(score(table, hundredths), expected, "{hundredths}");
    }
}

#[test]
fn a_score_of_a_number_is_in_its_unit_and_there_is_none_without_a_value() {
    let table = "numerator = \"activity = '2'\"\nscore = [\"1\", \"2\", \"4\", \"8\", \"16\"]\n";
    let score = |counted: usize| figure("count", table, &items(counted, 1)).score.map(|score| score.to_string());
    let scores: Vec<_> = [0, 1, 3, 6, 12, 16, 20].into_iter().map(|count| score(count).unwrap()).collect();
    assert_eq!(scores, ["1.00", "1.00", "2.50", "3.50", "4.50", "5.00", "5.00"]);
    let median = format!("{table}of = \"amount\"\n").replace("score", "of = \"amount\"\nscore").replacen(
        "of = \"amount\"\n",
        "",
        1,
    );
    let found = figure("turnaround", &median, &items(0, 3));
    assert_eq!((found.value, found.score), (None, None));
}

#[test]
fn percentiles_are_numbers_that_were_counted() {
    let spread = |amounts: &[&'static str]| {
        let payments: Vec<_> = amounts.iter().map(|amount| (2, *amount)).collect();
        let found = figure("turnaround", "numerator = \"TRUE\"\nof = \"amount\"\n", &payments);
        let spread = found.spread.unwrap();
        assert_eq!(found.value, Some(spread.median));
        let said = [spread.least, spread.median, spread.ninth_decile, spread.greatest, spread.mean];
        (spread.n, said.map(|value| value.rounded(2).to_string()).join(" "))
    };
    assert_eq!(spread(&["7"]), (1, "7.00 7.00 7.00 7.00 7.00".to_owned()));
    assert_eq!(spread(&["1", "2"]), (2, "1.00 1.50 2.00 2.00 1.50".to_owned()));
    assert_eq!(spread(&["3", "1", "2"]), (3, "1.00 2.00 3.00 3.00 2.00".to_owned()));
    // Nine of ten do not exceed the ninth; of eleven, ten are nine in ten.
    let ten = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    assert_eq!(spread(&ten), (10, "1.00 5.50 9.00 10.00 5.50".to_owned()));
    assert_eq!(spread(&[&ten[..], &["11"]].concat()), (11, "1.00 6.00 10.00 11.00 6.00".to_owned()));
    // An amount to the satang, and a mean that is rounded half up.
    assert_eq!(spread(&["0.01", "0.02"]), (2, "0.01 0.02 0.02 0.02 0.02".to_owned()));
}
