//! What the evidence register proposes (DOMAIN 1.7 C1.3), and what a document lacks.

use chrono::NaiveDate;
use pramoen::definition::load;
use pramoen::model::evidence::{Clarity, ConsiderationRef, Evidence, Filing};
use pramoen::model::scorecard::{Lack, ScoredConsideration};

use super::{card, consideration, document, sign};

fn first(evidence: &[Evidence]) -> ScoredConsideration {
    let rows = [consideration("2.4", 1, Some(true), None)];
    card(&rows, evidence, &load(None, None).unwrap()).considerations.remove(0)
}

#[test]
fn one_complete_document_of_the_year_proposes_that_the_evidence_is_clear() {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let sound = || document(&[1]);
    let cases = [
        (sound(), vec![]),
        (Evidence { kind: None, ..sound() }, vec![Lack::Kind]),
        (Evidence { dated: None, ..sound() }, vec![Lack::Date]),
        (Evidence { dated: day(2014, 9, 30), ..sound() }, vec![Lack::Year]),
        (Evidence { dated: day(2014, 10, 1), ..sound() }, vec![]),
        (Evidence { dated: day(2015, 9, 30), ..sound() }, vec![]),
        (Evidence { dated: day(2015, 10, 1), ..sound() }, vec![Lack::Year]),
        (Evidence { filing: Filing::Address, ..sound() }, vec![]),
        (Evidence { filing: Filing::Place, ..sound() }, vec![]),
        (Evidence { filing: Filing::Unsaid, ..sound() }, vec![Lack::File]),
        (Evidence { filing: Filing::Missing, ..sound() }, vec![Lack::File]),
        (Evidence { filing: Filing::Outside, ..sound() }, vec![Lack::File]),
        (Evidence { filing: Filing::BadAddress, ..sound() }, vec![Lack::File]),
        (Evidence { clarity: Some(Clarity::Clear), ..sound() }, vec![]),
        (Evidence { clarity: Some(Clarity::Unclear), ..sound() }, vec![Lack::Judgement]),
        (Evidence { kind: None, dated: None, ..sound() }, vec![Lack::Kind, Lack::Date]),
    ];
    for (record, expected) in cases {
        let found = first(std::slice::from_ref(&record));
        let proposed = if expected.is_empty() { Clarity::Clear } else { Clarity::Unclear };
        assert_eq!(found.documents[0].lacks, expected, "{record:?}");
        assert_eq!(found.proposed, proposed, "{record:?}");
        // A sound document beside it makes good what this one lacks.
        assert_eq!(first(&[record, sound()]).proposed, Clarity::Clear);
    }
    assert_eq!(first(&[]).proposed, Clarity::None);
}

#[test]
fn a_document_serves_every_consideration_that_it_names_in_every_indicator() {
    let mut record = document(&[1, 3]);
    record.considerations.push(ConsiderationRef { indicator: Some("1.1".to_owned()), number: 2 });
    record.considerations.push(ConsiderationRef { indicator: None, number: 5 });
    let rows = [consideration("2.4", 1, Some(true), None)];
    let found = card(&rows, &[record], &load(None, None).unwrap());
    let carried: Vec<u32> =
        found.considerations.iter().filter(|one| !one.documents.is_empty()).map(|one| one.number).collect();
    assert_eq!(carried, [1, 3, 5], "2 is of another indicator, 5 of any");
}

#[test]
fn the_assessor_decides_and_a_proposal_only_stands_beside() {
    let definitions = load(None, None).unwrap();
    let rows: Vec<_> = (1..=9).map(|number| consideration("2.4", number, Some(true), None)).collect();
    let evidence: Vec<_> = (1..=9).map(|number| document(&[number])).collect();
    let found = card(&rows, &evidence, &definitions);
    assert_eq!((found.clear, found.undecided), (0, 9));
    assert_eq!((sign(found.outcome), sign(found.proposed)), ("1!".to_owned(), "5".to_owned()));
    let mut idle = rows.clone();
    idle[8].performed = Some(false);
    assert_eq!(card(&idle, &evidence, &definitions).undecided, 8, "what was not carried out waits for nobody");
    let mut judged = rows;
    judged[0].clarity = Some(Clarity::Unclear);
    judged[1].clarity = Some(Clarity::Clear);
    let found = card(&judged, &evidence, &definitions);
    assert_eq!((found.clear, found.undecided), (1, 7));
    assert_eq!(
        (sign(found.outcome), sign(found.proposed)),
        ("1".to_owned(), "4".to_owned()),
        "the judgement stands against the proposal"
    );
}
