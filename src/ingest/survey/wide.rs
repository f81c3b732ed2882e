//! Sheets on which one row is one respondent.

use std::sync::Arc;

use chrono::NaiveDate;

use super::super::days::Days;
use super::super::ignorable::is_example_row;
use super::super::memo::Memo;
use super::super::merge::Part;
use super::super::recognise::Matched;
use super::super::records::Context;
use super::super::response::Marking;
use super::super::sheet::{Held, Row, Sheet, Value};
use super::hint::{Hint, hint};
use super::items::{Item, is_figures, layout};
use super::lines::{Line, Lines, part};
use super::reading::{Reading, readings};
use super::scale::{Scales, Typed};
use super::{comment, title};
use crate::definition::spelling;
use crate::issue::{Issue, Problem};
use crate::model::dataset::Source;
use crate::model::personal::Public;
use crate::model::survey::Comment;

/// What became of an answer, and the places of each.
const STATES: [&str; 4] = ["missing", "not-applicable", "unreadable", "answered"];
const MISSING: usize = 0;
const NOT_APPLICABLE: usize = 1;
const UNREADABLE: usize = 2;
const ANSWERED: usize = 3;

/// The columns that name a person.
const PERSONAL: [&str; 4] = ["name", "email", "phone", "line_id"];

/// Reads a sheet on which one row is one respondent.
pub fn wide(sheet: &Sheet, matched: &Matched<'_>, context: &Context<'_>, issues: &mut Vec<Issue>) -> Part {
    context.report_match(sheet, matched, issues);
    let scales = context.scales;
    let mut part = part(matched, context);
    let Some(layout) = layout(sheet, matched.row, &matched.headers, scales) else { return part };
    let items = &layout.items;
    let body = sheet.rows().from(layout.header + 1);
    let survey = title::title(sheet, layout.titles, context);
    let names = title::texts_above(sheet, layout.titles).chain(sheet.name.iter().map(ToString::to_string));
    let told = names.fold(Hint::default(), |told, text| told.or(hint(&text, scales)));
    let (readings, problems) = readings(items, &survey, told, body, scales);
    let header = sheet.rows().row(layout.header).index;
    issues.extend(problems.into_iter().map(|(column, problem)| context.issue(header, column, problem)));
    part.source.columns.extend(items.iter().map(|item| (whole_name(item), item.cell.clone())));
    part.source.unmatched.retain(|header| !items.iter().any(|item| item.cell.header == *header));
    let place = |field: &str| matched.headers.columns.get(field).map(|cell| cell.column);
    let stamped = place("timestamp").is_some();
    let day_field = if stamped { "timestamp" } else { "date" };
    let field_title =
        |field: &str| matched.form.column(field).map(|column| column.title.th.clone()).unwrap_or_default();
    let day_title = field_title(day_field);
    let mut days = Days::new(&day_title, place(day_field), body, sheet.from_1904, context);
    let stated = if stamped { None } else { title::stated_day(sheet, layout.titles, context) };
    // A respondent of a survey on paper has a number; without such a column, any row of answers is one.
    let number_field = ["respondent", "serial"].into_iter().find(|field| !stamped && place(field).is_some());
    let names = items.iter().map(|item| (item.cell.column, whole_name(item)));
    let mut marking = Marking::new(context.salt, place("group"), names);
    let (mut lines, mut undated) = (Lines::default(), false);
    let survey_code = lines.code(&survey);
    let state_codes = STATES.map(|state| lines.code(state));
    let codes =
        items.iter().map(|item| (item.section.as_deref().map(|section| lines.code(section)), lines.code(&item.name)));
    let mut answers: Vec<Answers> =
        codes.map(|(section, item)| Answers { section, item, levels: Memo::default() }).collect();
    let mut groups: Memo<u32> = Memo::default();
    let mut comments = (Memo::default(), &context.definitions.own.public);
    let mut last = header;
    for row in body.iter() {
        let blank = u64::from(row.index - last - 1);
        last = row.index;
        part.source.rows.read += blank + 1;
        part.source.rows.ignored += blank;
        if items.iter().all(|item| row.at(item.cell.column).is_none()) && days.typed(row).is_none_or(|_| !stamped)
            || is_figures(row)
            || is_example_row(row)
        {
            part.ignore(row.index);
            continue;
        }
        let required = if stamped { Some(day_field) } else { number_field };
        if let Some(field) = required
            && let Some(place) = place(field)
            && row.at(place).is_none()
        {
            part.reject(row.index);
            issues.push(context.issue(row.index, place, Problem::MissingValue { column: field_title(field) }));
            continue;
        }
        let stamp = days.typed(row).map_or(Some(None), |typed| days.read(row, typed, issues).map(Some));
        let Some(moment) = stamp else {
            part.reject(row.index);
            continue;
        };
        let day = moment.map_or(stated, |moment| Some(moment.from.date()));
        undated |= day.is_none();
        part.source.rows.kept += 1;
        let comment = written(row, place, &mut comments, &part.source, &survey, day);
        marking.add(row, moment, comment.as_ref());
        part.comments.extend(comment);
        let typed_group = place("group").and_then(|place| row.held(place));
        let group = typed_group.map(|held| group_code(held, &mut groups, &mut lines));
        for ((item, reading), own) in items.iter().zip(&readings).zip(&mut answers) {
            let typed = row.held(item.cell.column);
            let said = typed.map(|held| own.said(held, reading, scales));
            if let (Some(Said::Unknown), Some(value)) = (said, typed.map(Held::value)) {
                let (nearest, found) = (reading.scale.nearest(value), value.shown());
                let problem = Problem::UnknownAnswer { item: item.name.clone(), found, nearest };
                issues.push(context.issue(row.index, item.cell.column, problem));
            }
            let (state, score) = state_of(said);
            let answer = Line {
                survey: survey_code,
                section: own.section,
                item: own.item,
                respondent: Some(row.index + 1),
                group,
                date: day,
                state: state_codes[state],
                score,
                scale: reading.scale.highest,
                weight: 1.0,
            };
            lines.push(row.index, &answer);
        }
    }
    lines.put(&mut part);
    part.responses = marking.responses();
    days.report(issues);
    if undated {
        issues.push(context.issue(header, place(day_field).unwrap_or_default(), Problem::UndatedSurvey {}));
    }
    part
}

/// The code of a group's name; each spelling is looked at once.
fn group_code(held: Held<'_>, groups: &mut Memo<u32>, lines: &mut Lines) -> u32 {
    let mut own = || lines.code(&spelling::text(&held.value().shown()));
    match held.code() {
        Some(code) => groups.of(code, own),
        None => own(),
    }
}

/// The state of an answer, and its level where it has one.
fn state_of(said: Option<Said>) -> (usize, Option<u32>) {
    match said {
        None => (MISSING, None),
        Some(Said::NotApplicable) => (NOT_APPLICABLE, None),
        Some(Said::Stopped | Said::Unknown) => (UNREADABLE, None),
        Some(Said::Level(level)) => (ANSWERED, Some(level)),
    }
}

/// What an answer says.
#[derive(Debug, Clone, Copy)]
enum Said {
    NotApplicable,
    /// Something, on an item that is not read.
    Stopped,
    Level(u32),
    Unknown,
}

/// The answers to an item: what each text says is found but once.
struct Answers {
    section: Option<u32>,
    item: u32,
    levels: Memo<Said>,
}

impl Answers {
    fn said(&mut self, held: Held<'_>, reading: &Reading<'_, '_>, scales: &Scales<'_>) -> Said {
        let said = || match scales.typed(held.value()) {
            Typed::NotApplicable => Said::NotApplicable,
            _ if reading.stopped => Said::Stopped,
            typed => reading.scale.level(&typed).map_or(Said::Unknown, Said::Level),
        };
        held.code().map_or_else(said, |code| self.levels.of(code, said))
    }
}

/// What a respondent wrote; none where the survey does not ask.
fn written(
    row: Row<'_>,
    place: impl Fn(&str) -> Option<u32>,
    (known, public): &mut (Memo<Option<String>>, &Public),
    source: &Source,
    survey: &Arc<str>,
    date: Option<NaiveDate>,
) -> Option<Comment> {
    let column = place("comment")?;
    let own: Vec<String> = PERSONAL.iter().filter_map(|field| row.at(place(field)?)).map(Value::shown).collect();
    let text = row.held(column).and_then(|held| {
        let shown = || comment::shown(&held.value().shown(), &own, public);
        // What is cut may depend on who wrote it.
        match held.code().filter(|_| own.is_empty()) {
            Some(code) => known.of(code, shown),
            None => shown(),
        }
    });
    let location = source.location(row.index, Some("comment"));
    Some(Comment { survey: survey.clone(), date, text, location })
}

/// An item with its section, as its header has them.
fn whole_name(item: &Item) -> String {
    item.section.as_ref().map_or_else(|| item.name.clone(), |section| format!("{section} [{}]", item.name))
}
