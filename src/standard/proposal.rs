//! What the evidence register proposes for a consideration, and which other documents could serve.

use crate::model::evidence::{Clarity, Evidence};
use crate::model::period::Period;
use crate::model::scorecard::{Document, Lack};

/// The documents of the register that carry a consideration.
pub fn documents(evidence: &[(usize, &Evidence)], indicator: &str, number: u32, fiscal_year: i32) -> Vec<Document> {
    let own = evidence.iter().filter(|(_, record)| carries(record, indicator, number));
    own.map(|(place, record)| Document { record: *place, lacks: lacks(record, fiscal_year) }).collect()
}

/// Clear with at least one complete document, unclear with any other, none without.
pub fn proposed(documents: &[Document]) -> Clarity {
    if documents.iter().any(|document| document.lacks.is_empty()) {
        Clarity::Clear
    } else if documents.is_empty() {
        Clarity::None
    } else {
        Clarity::Unclear
    }
}

/// Other complete documents whose subjects have a key word of the consideration.
pub fn candidates(
    evidence: &[(usize, &Evidence)],
    indicator: &str,
    number: u32,
    keywords: &[String],
    fiscal_year: i32,
) -> Vec<usize> {
    let speaks = |record: &Evidence| {
        let subject = record.subject.as_deref().unwrap_or_default();
        record.considerations.is_empty() || keywords.iter().any(|word| subject.contains(word.as_str()))
    };
    let own = evidence.iter().filter(|(_, record)| {
        !carries(record, indicator, number) && speaks(record) && lacks(record, fiscal_year).is_empty()
    });
    own.map(|(place, _)| *place).collect()
}

fn carries(record: &Evidence, indicator: &str, number: u32) -> bool {
    record.considerations.iter().any(|reference| reference.means(indicator, number))
}

/// What a document lacks to be a complete record dated in the assessment year.
fn lacks(record: &Evidence, fiscal_year: i32) -> Vec<Lack> {
    let (first, last) = Period::Year(fiscal_year).days();
    let in_year = |dated| first <= dated && dated <= last;
    let judged_otherwise = record.clarity.is_some_and(|clarity| clarity != Clarity::Clear);
    let lacks = [
        (record.kind.is_none(), Lack::Kind),
        (record.dated.is_none(), Lack::Date),
        (record.dated.is_some_and(|dated| !in_year(dated)), Lack::Year),
        (!record.filing.is_sound(), Lack::File),
        (judged_otherwise, Lack::Judgement),
    ];
    lacks.into_iter().filter(|(lacking, _)| *lacking).map(|(_, lack)| lack).collect()
}
