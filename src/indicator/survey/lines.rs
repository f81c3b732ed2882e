//! How many chose each level, item by item, section by section, and in all. Answers on scales of different length are
//! never summed up together: each scale has its lines.

use super::{Answer, scales};
use crate::model::survey::{Line, SurveyLine};

/// The lines of a survey, scale by scale: items, then sections, then the whole.
pub fn lines(survey: &str, answers: &[Answer<'_>]) -> Vec<SurveyLine> {
    let mut items: Vec<SurveyLine> = Vec::new();
    for answer in answers {
        let same = |line: &SurveyLine| {
            matches!(&line.line, Line::Item(item) if item == answer.item)
                && line.section.as_deref() == answer.section
                && line.counts.len() == answer.scale
        };
        let place = items.iter().position(same).unwrap_or_else(|| {
            let item = Line::Item(answer.item.to_owned());
            items.push(SurveyLine {
                section: answer.section.map(ToOwned::to_owned),
                ..empty(survey, item, answer.scale)
            });
            items.len() - 1
        });
        add(&mut items[place], answer);
    }
    scales(answers).into_iter().flat_map(|scale| of_scale(survey, scale, &items)).collect()
}

/// A line without answers.
pub fn empty(survey: &str, line: Line, scale: usize) -> SurveyLine {
    SurveyLine {
        survey: survey.to_owned(),
        section: None,
        line,
        counts: vec![0; scale],
        missing: 0,
        not_applicable: 0,
        unreadable: 0,
    }
}

/// Counts an answer into a line of its scale.
pub fn add(line: &mut SurveyLine, answer: &Answer<'_>) {
    let count = match (answer.level, answer.state) {
        (Some(level), _) => &mut line.counts[level - 1],
        (None, "not-applicable") => &mut line.not_applicable,
        (None, "unreadable") => &mut line.unreadable,
        (None, _) => &mut line.missing,
    };
    *count += answer.weight;
}

fn of_scale(survey: &str, scale: usize, items: &[SurveyLine]) -> Vec<SurveyLine> {
    let items: Vec<&SurveyLine> = items.iter().filter(|item| item.counts.len() == scale).collect();
    let mut sections: Vec<&String> = Vec::new();
    for section in items.iter().filter_map(|item| item.section.as_ref()) {
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    let pooled = |line: Line, items: &[&SurveyLine]| {
        items.iter().fold(empty(survey, line, scale), |mut pool, item| {
            pool.counts.iter_mut().zip(&item.counts).for_each(|(sum, count)| *sum += count);
            pool.missing += item.missing;
            pool.not_applicable += item.not_applicable;
            pool.unreadable += item.unreadable;
            pool
        })
    };
    let mut lines: Vec<SurveyLine> = items.iter().map(|item| (*item).clone()).collect();
    for section in sections {
        let own: Vec<_> = items.iter().copied().filter(|item| item.section.as_ref() == Some(section)).collect();
        lines.push(pooled(Line::Section(section.clone()), &own));
    }
    lines.push(pooled(Line::Overall, &items));
    lines
}
