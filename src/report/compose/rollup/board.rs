//! The page of many offices for the meeting room and the web: no place on a machine, no single record.

use super::overview::Overview;
use super::{matrix, method, offices, ranking, summary, totals};
use crate::model::ledger::Bucket;
use crate::model::measurement::Kind;
use crate::model::rollup::{Comparison, Total};
use crate::model::target::Verdict;
use crate::report::document::{Account, Chart, Fate, KeyFigure, Labels, Page, Part, Plot, Section, Table};
use crate::report::wording;

/// The page.
pub fn page(overview: Overview<'_>, charts: &[Chart]) -> Page {
    let answer = overview.leading().filter_map(|own| answer(overview, own));
    let mut lines = vec![(None, summary::counts(overview))];
    lines.extend(answer.map(|line| (None, line)));
    Page {
        language: overview.language,
        office: None,
        title: overview.say("title"),
        subtitle: summary::period(overview),
        answer: lines,
        labels: labels(overview),
        sections: sections(overview, charts).into_iter().filter(|own| !own.parts.is_empty()).collect(),
        footer: vec![overview.say("board-workbook"), overview.say("board-public")],
    }
}

/// How many offices reach a target, in a line.
fn answer(overview: Overview<'_>, own: &Comparison) -> Option<String> {
    let (met, missed) = (own.with(Verdict::Met), own.with(Verdict::NotMet));
    own.target.filter(|_| met + missed > 0)?;
    let facts = [("indicator", overview.title(own)), ("met", met.to_string()), ("judged", (met + missed).to_string())];
    Some(overview.tell("board-answer", &facts))
}

fn labels(overview: Overview<'_>) -> Labels {
    let say = |key: &str| overview.texts.get(&format!("board-{key}"));
    let counted = [("shown", "{shown}".to_owned()), ("all", "{all}".to_owned())];
    Labels {
        skip: say("skip"),
        contents: say("contents"),
        why: say("why"),
        filter: say("filter"),
        shown: overview.texts.say("board-shown", &counted),
        in_words: say("in-words"),
        enlarge: say("enlarge"),
        top: say("top"),
        fate: ["fate", "reason", "rows"].map(say),
        all_rows: say("all-rows"),
    }
}

fn sections(overview: Overview<'_>, charts: &[Chart]) -> Vec<Section> {
    let section = |id: &str, parts: Vec<Part>| Section {
        id: id.to_owned(),
        title: overview.say(&format!("board-section-{id}")),
        parts,
    };
    let table = |key: &str, table| Part::Table(overview.say(key), table);
    let figures: Vec<_> = overview.leading().filter_map(|own| figure(overview, own)).collect();
    let findings: Vec<_> = summary::findings(overview).into_iter().map(|point| Part::Note(point.text)).collect();
    let mut places = vec![Part::Note(overview.say("note-ranking"))];
    for own in ranking::shown(overview) {
        let title = overview.tell("title-ranking", &[("indicator", overview.title(own))]);
        let inner = vec![
            Part::Note(ranking::finding(overview, own)),
            Part::Table(title.clone(), ranking::table(overview, own)),
        ];
        places.push(Part::Folded(title, inner));
    }
    if places.len() == 1 {
        places.clear();
    }
    let mut data = Vec::new();
    let missing = offices::missing(overview, false);
    if missing.rows.is_empty() {
        data.push(Part::Note(overview.say("note-none-missing")));
    } else {
        data.push(table("title-missing", missing));
    }
    data.push(table("title-quality", offices::quality(overview, false)));
    let words = method::PARTS.iter().flat_map(|part| {
        let key = format!("method-{part}");
        [Part::Heading(overview.say(&key)), Part::Note(overview.say(&format!("{key}-text")))]
    });
    let pictures = |wanted: fn(&Plot) -> bool| {
        charts.iter().filter(move |chart| wanted(&chart.plot)).map(|chart| Part::Picture(chart.id.clone()))
    };
    let months: Vec<_> = pictures(|plot| matches!(plot, Plot::Panels(_))).collect();
    vec![
        section("figures", if figures.is_empty() { Vec::new() } else { vec![Part::KeyFigures(figures)] }),
        section("findings", findings),
        section("charts", pictures(|plot| !matches!(plot, Plot::Panels(_))).collect()),
        section("months", months),
        section(
            "offices",
            vec![Part::Note(overview.say("board-note-offices")), table("title-matrix", matrix::table(overview))],
        ),
        section("ranking", places),
        section(
            "totals",
            vec![
                Part::Note(overview.say("board-note-totals")),
                table("title-totals", without_ids(totals::totals(overview))),
            ],
        ),
        section("data", data),
        section("method", words.collect()),
    ]
}

/// A table without the ids, which are for other programs.
fn without_ids(mut table: Table) -> Table {
    if let Some(place) = table.columns.iter().position(|column| column.id == "code") {
        table.columns.remove(place);
        table.rows.iter_mut().for_each(|row| drop(row.remove(place)));
    }
    table
}

/// A leading figure of all offices together.
fn figure(overview: Overview<'_>, own: &Comparison) -> Option<KeyFigure> {
    let total = own.total?;
    let indicator = overview.indicator(own)?;
    let (met, missed) = (own.with(Verdict::Met), own.with(Verdict::NotMet));
    let judged = [("met", met.to_string()), ("judged", (met + missed).to_string())];
    let key = match own.target {
        None => "board-no-target",
        Some(_) if met + missed == 0 => "board-no-verdict",
        Some(_) => "board-judged",
    };
    let word = overview.tell(key, &judged);
    let covered = [("offices", total.offices.to_string()), ("all", overview.rollup.offices.len().to_string())];
    let mut lines = vec![(overview.say("board-line-covered"), overview.tell("board-covered", &covered))];
    if let Some(target) = own.target {
        lines.push((overview.texts.get("board-line-target"), wording::target(target, overview.texts)));
    }
    lines.extend(totals::range(overview, own).map(|range| (overview.say("head-middle-half"), range)));
    let manual = &indicator.manual;
    let place = [("source", manual.source.clone()), ("clause", manual.clause.clone())];
    let percent = if total.value.percent { "%" } else { "" };
    Some(KeyFigure {
        id: format!("figure-{}", own.indicator),
        title: overview.title(own),
        value: Some(format!("{}{percent}", wording::grouped(&wording::value(total.value, None)))),
        unit: if total.value.percent { String::new() } else { overview.unit(own) },
        verdict: (Verdict::NoTarget, word),
        lines,
        course: None,
        account: Account {
            id: format!("why-{}", own.indicator),
            sentence: (manual.sentence.clone(), overview.texts.say("board-manual", &place)),
            lines: account(overview, own, total),
            fates: fates(overview, own),
            // Where rows have weights, sums are no numbers of rows.
            rows: (own.kind == Kind::Proportion && indicator.weight.is_none())
                .then(|| fates(overview, own).iter().map(|fate| fate.rows).sum()),
            notes: Vec::new(),
        },
    })
}

fn account(overview: Overview<'_>, own: &Comparison, total: Total) -> Vec<(String, String)> {
    let number = |number: i64, scale: i64| {
        let whole = number % scale == 0;
        let text = if whole { (number / scale).to_string() } else { format!("{:.2}", number as f64 / scale as f64) };
        wording::grouped(&text)
    };
    let (numerator, denominator) = own.kind.scales(own.scale);
    let mut lines = vec![(overview.say("head-numerator"), number(total.numerator, numerator))];
    if own.kind != Kind::Count {
        lines.push((overview.say("head-denominator"), number(total.denominator, denominator)));
    }
    if let Some((low, high)) = total.interval {
        lines.push((overview.say("board-line-interval"), format!("{low:.2}–{high:.2}")));
    }
    lines
}

/// What became of the rows of all offices that the total covers.
fn fates(overview: Overview<'_>, own: &Comparison) -> Vec<Fate> {
    let sum = |count: fn(&crate::model::measurement::Tally) -> i64| -> usize {
        let all = own.standings.iter().filter(|own| own.comparability.is_comparable());
        usize::try_from(all.map(|own| count(&own.tally)).sum::<i64>()).unwrap_or_default()
    };
    let buckets = [
        (Bucket::Numerator, sum(|own| own.numerator)),
        (Bucket::Denominator, sum(|own| own.denominator - own.numerator)),
        (Bucket::Undecidable, sum(|own| own.undecided)),
        (Bucket::Excluded, sum(|own| own.excluded)),
        (Bucket::Outside, sum(|own| own.outside)),
    ];
    let fate = |(bucket, rows): (Bucket, usize)| Fate {
        bucket,
        name: overview.texts.get(&format!("bucket-{}", bucket.code())),
        reason: overview.say(&format!("board-fate-{}", bucket.code())),
        rows,
    };
    buckets.into_iter().filter(|(_, rows)| *rows > 0).map(fate).collect()
}
