//! An explanation in words, from top to bottom.

use super::block::Block;
use super::bucket::{Buckets, Group};
use super::definition::{ConditionWords, ConditionsWords, Definition};
use super::fate::{RowFacts, RowFate};
use super::figure::FigureWords;
use super::indicator::{Account, Listed};
use super::voice::Voice;
use crate::model::measurement::Kind;
use crate::model::target::Verdict;

/// A condition that holds for every row.
const ALWAYS: &str = "TRUE";
/// What stands where a record has no value.
const NOTHING: &str = "–";

/// The list of all indicators.
pub fn list(voice: Voice<'_>, indicators: &[Listed]) -> Vec<Block> {
    let titles = ["list-id", "list-title", "list-kind", "list-target"].map(|key| voice.say(key)).to_vec();
    let row = |own: &Listed| {
        let target = own.target.as_ref().map_or_else(|| NOTHING.to_owned(), |target| target.display.clone());
        vec![own.id.clone(), own.title.clone(), own.kind_words.clone(), target]
    };
    let count = ("count", indicators.len().to_string());
    vec![
        Block::Title(voice.tell("list", &[count])),
        Block::Table { titles, rows: indicators.iter().map(row).collect() },
        Block::Note(voice.say("list-next")),
    ]
}

/// All that is to be said of an indicator.
pub fn account(voice: Voice<'_>, account: &Account) -> Vec<Block> {
    let own = &account.definition;
    let title = voice.tell("title", &[("title", own.title.clone()), ("id", own.id.clone())]);
    let mut blocks = vec![Block::Title(title)];
    blocks.extend(answer(voice, account));
    blocks.extend(definition(voice, own));
    blocks.extend(figures(voice, account));
    match &account.rows {
        Some(buckets) => blocks.extend(rows(voice, buckets)),
        None => blocks.push(Block::Note(voice.tell("not-read", &[("table", own.table.title.clone())]))),
    }
    blocks
}

/// The figure in one line, before all details.
fn answer(voice: Voice<'_>, account: &Account) -> Option<Block> {
    let figure = account.figure.as_ref()?;
    let value = figure.display.clone().unwrap_or_else(|| NOTHING.to_owned());
    let target = account.definition.target.as_ref().map_or_else(|| voice.say("no-target"), |own| own.words.clone());
    let key = if figure.verdict == Verdict::NoTarget { "answer-no-target" } else { "answer" };
    let facts = [
        ("value", value),
        ("counts", figure.counts.clone()),
        ("target", target),
        ("verdict", figure.verdict_words.clone()),
    ];
    Some(Block::Note(voice.tell(key, &facts)))
}

fn definition(voice: Voice<'_>, own: &Definition) -> Vec<Block> {
    let mut pairs = Vec::new();
    let mut add = |key: &str, text: String| pairs.push((voice.say(key), text));
    add("manual-sentence", voice.tell("quoted", &[("text", own.sentence.clone())]));
    add("manual-source", own.source.clone());
    add("manual-clause", own.clause.clone());
    if let Some(of) = &own.reading_of {
        add("reading-of", voice.tell("title", &[("title", of.title.clone()), ("id", of.id.clone())]));
    }
    add("kind", own.kind_words.clone());
    add("table", own.table.title.clone());
    let dated = own.dated_by.iter().map(|column| column.title.as_str()).collect::<Vec<_>>();
    add("dated-by", if dated.is_empty() { voice.say("stands") } else { dated.join(" → ") });
    add("unit", own.unit.clone());
    for (role, column) in &own.takes {
        add(&format!("takes-{role}"), column.title.clone());
    }
    if let Some(universe) = &own.universe {
        add("universe", universe.clone());
    }
    if own.plan_for_year {
        add("plan", voice.say("plan-for-year"));
    }
    add("target", own.target.as_ref().map_or_else(|| voice.say("no-target"), |target| target.words.clone()));
    if let Some(score) = &own.score {
        add(
            "score-table",
            score.iter().zip(1..).map(|(step, score)| format!("{score} = {step}")).collect::<Vec<_>>().join("  "),
        );
    }
    if let Some(decided) = &own.decided {
        add("decided", decided.clone());
    }
    let mut blocks = vec![Block::Heading(voice.say("heading-definition")), Block::Pairs(pairs)];
    blocks.push(Block::Heading(voice.say("heading-conditions")));
    blocks.push(Block::Pairs(conditions(voice, own, &own.conditions)));
    for reading in &own.readings {
        let facts = [("title", reading.title.clone()), ("id", reading.id.clone())];
        match &reading.conditions {
            Some(own_conditions) => {
                blocks.push(Block::Note(voice.tell("reading", &facts)));
                let mut pairs = vec![(voice.say("kind"), reading.kind_words.clone())];
                pairs.extend(differing(voice, own, own_conditions));
                blocks.push(Block::Pairs(pairs));
            }
            None => blocks.push(Block::Note(voice.tell("reading-elsewhere", &facts))),
        }
    }
    if !own.columns.is_empty() {
        let line = |column: &super::ColumnWords| {
            let codes = column.codes.iter().map(|code| format!("'{}' = {}", code.id, code.title)).collect::<Vec<_>>();
            let codes = if codes.is_empty() { String::new() } else { format!(": {}", codes.join(", ")) };
            (column.id.clone(), format!("{} ({}){codes}", column.title, column.kind))
        };
        blocks.push(Block::Note(voice.say("columns")));
        blocks.push(Block::Pairs(own.columns.iter().map(line).collect()));
    }
    blocks
}

fn conditions(voice: Voice<'_>, own: &Definition, of: &ConditionsWords) -> Vec<(String, String)> {
    let sql = |sql: &str| {
        if sql == ALWAYS { voice.tell("all-rows", &[("table", own.table.title.clone())]) } else { sql.to_owned() }
    };
    let because = |condition: &ConditionWords| {
        let sql = condition.sql.as_deref().map_or_else(|| voice.say("undecided-by-itself"), sql);
        format!("{sql}\n{}", voice.tell("because", &[("reason", condition.reason.clone())]))
    };
    let told =
        |text: String, reason: &str| format!("{text}\n{}", voice.tell("because", &[("reason", reason.to_owned())]));
    let mut pairs = vec![(voice.say("condition-denominator"), sql(&of.denominator))];
    if of.denominator != ALWAYS {
        pairs.push((voice.say("condition-outside"), told(voice.say("otherwise-denominator"), &of.outside)));
    }
    pairs.extend(of.exclude.iter().map(|exclusion| (voice.say("condition-exclude"), because(exclusion))));
    pairs.push((voice.say("condition-undecided"), because(&of.undecided)));
    let parts = own.kind == Kind::Proportion;
    let label = |key: &str, otherwise: &str| voice.say(if parts { key } else { otherwise });
    pairs.push((label("condition-numerator", "bucket-counted"), because(&of.numerator)));
    if of.numerator.sql.as_deref() != Some(ALWAYS) {
        let otherwise = voice.say("otherwise-numerator");
        pairs.push((label("condition-missed", "bucket-uncounted"), told(otherwise, &of.missed)));
    }
    pairs
}

/// The conditions of a reading that are not those of the binding one.
fn differing(voice: Voice<'_>, own: &Definition, of: &ConditionsWords) -> Vec<(String, String)> {
    let binding = conditions(voice, own, &own.conditions);
    conditions(voice, own, of).into_iter().filter(|pair| !binding.contains(pair)).collect()
}

fn figures(voice: Voice<'_>, account: &Account) -> Vec<Block> {
    let Some(figure) = &account.figure else { return Vec::new() };
    let mut blocks =
        vec![Block::Heading(voice.say("heading-figures")), Block::Pairs(figure_pairs(voice, account, figure))];
    if account.partial {
        blocks.push(Block::Note(voice.say("partial")));
    }
    if !account.readings.is_empty() {
        let titles = ["readings", "value", "counts", "verdict"].map(|key| voice.say(key)).to_vec();
        let row = |title: String, figure: &FigureWords| {
            let value = figure.display.clone().unwrap_or_else(|| NOTHING.to_owned());
            vec![title, value, figure.counts.clone(), figure.verdict_words.clone()]
        };
        let binding = row(voice.say("binding"), figure);
        let others = account.readings.iter().map(|other| row(other.title.clone(), &other.figure));
        blocks.push(Block::Table { titles, rows: std::iter::once(binding).chain(others).collect() });
        if account.readings_differ {
            blocks.push(Block::Warning(voice.say("readings-differ")));
        }
    }
    if !account.parts.is_empty() {
        let titles = ["part", "value", "counts"].map(|key| voice.say(key)).to_vec();
        let row = |part: &super::Part| {
            let value = part.figure.display.clone().unwrap_or_else(|| NOTHING.to_owned());
            vec![format!("{}: {}", part.by.title, part.title), value, part.figure.counts.clone()]
        };
        blocks.push(Block::Table { titles, rows: account.parts.iter().map(row).collect() });
    }
    blocks.push(Block::Heading(voice.say("heading-change")));
    blocks.extend(figure.change.iter().cloned().map(Block::Note));
    blocks
}

fn figure_pairs(voice: Voice<'_>, account: &Account, figure: &FigureWords) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut add = |key: &str, text: String| pairs.push((voice.say(key), text));
    add("value", figure.display.clone().unwrap_or_else(|| NOTHING.to_owned()));
    if let Some([low, high]) = &figure.interval {
        add("interval", voice.tell("interval-words", &[("low", low.clone()), ("high", high.clone())]));
    }
    add("counts", figure.counts.clone());
    if let Some(spread) = &figure.spread {
        let facts = [
            ("n", spread.n.to_string()),
            ("least", spread.least.clone()),
            ("median", spread.median.clone()),
            ("ninth", spread.ninth_decile.clone()),
            ("greatest", spread.greatest.clone()),
            ("mean", spread.mean.clone()),
        ];
        add("spread", voice.tell("spread-words", &facts));
    }
    add(
        "rest",
        voice.tell(
            "rest-words",
            &[
                ("undecided", figure.undecided.to_string()),
                ("excluded", figure.excluded.to_string()),
                ("outside", figure.outside.to_string()),
            ],
        ),
    );
    if let Some(target) = &account.definition.target {
        let goal = figure.goal.clone().filter(|_| target.display.chars().all(|c| !c.is_ascii_digit()));
        add(
            "target",
            goal.map_or_else(
                || target.words.clone(),
                |goal| voice.tell("target-goal", &[("target", target.words.clone()), ("goal", goal)]),
            ),
        );
    }
    add("verdict", figure.verdict_words.clone());
    if let (Some([low, high]), true) = (&figure.bounds, figure.undecided > 0) {
        add("bounds", voice.tell("bounds-words", &[("low", low.clone()), ("high", high.clone())]));
    }
    if let Some(robust) = figure.robust {
        add("robust", voice.say(if robust { "robust-yes" } else { "robust-no" }));
    }
    if let Some(score) = &figure.score {
        add("score", score.clone());
    }
    if let Some(previous) = &account.previous {
        add("previous", previous.clone());
    }
    pairs
}

/// The buckets with their rows.
fn rows(voice: Voice<'_>, buckets: &Buckets) -> Vec<Block> {
    let total: usize = buckets.groups.iter().map(|group| group.count).sum();
    let mut blocks = vec![Block::Heading(voice.tell("heading-rows", &[("count", total.to_string())]))];
    for group in &buckets.groups {
        let facts = [
            ("bucket", group.bucket_words.clone()),
            ("reason", group.reason.clone()),
            ("count", group.count.to_string()),
        ];
        blocks.push(Block::Note(voice.tell("group", &facts)));
        blocks.push(table(voice, buckets, group));
        if group.rows.len() < group.count {
            let more = (group.count - group.rows.len()).to_string();
            blocks.push(Block::Note(voice.tell("more", &[("count", more)])));
        }
    }
    if buckets.elsewhere > 0 {
        blocks.push(Block::Note(voice.tell("rows-elsewhere", &[("count", buckets.elsewhere.to_string())])));
    }
    if buckets.undated > 0 {
        blocks.push(Block::Warning(voice.tell("rows-undated", &[("count", buckets.undated.to_string())])));
    }
    blocks
}

fn table(voice: Voice<'_>, buckets: &Buckets, group: &Group) -> Block {
    let mut titles = vec![voice.say("place")];
    titles.extend(buckets.columns.iter().map(|column| column.title.clone()));
    let row = |row: &super::GroupRow| {
        let cell = |id: &String| row.values.get(id).cloned().flatten().unwrap_or_else(|| NOTHING.to_owned());
        let mut cells = vec![row.place.clone()];
        cells.extend(buckets.columns.iter().map(|column| cell(&column.id)));
        cells
    };
    Block::Table { titles, rows: group.rows.iter().map(row).collect() }
}

/// What became of a row.
pub fn row(voice: Voice<'_>, fate: &RowFate) -> Vec<Block> {
    let mut blocks = vec![Block::Title(fate.place.clone()), Block::Note(fate.sentence.clone())];
    blocks.extend(fate.not_concerned.iter().cloned().map(Block::Warning));
    for table in &fate.tables {
        blocks.extend(facts(voice, table));
    }
    if !fate.issues.is_empty() {
        blocks.push(Block::Heading(voice.say("heading-issues")));
    }
    for issue in &fate.issues {
        let severity = voice.texts.get(&format!("severity-{}", issue.severity.code()));
        let hint = voice.texts.say("check-hint", &[("hint", issue.hint.clone())]);
        blocks.push(Block::Note(format!("{severity}: {} – {}\n{hint}", issue.place, issue.what)));
    }
    blocks
}

fn facts(voice: Voice<'_>, own: &RowFacts) -> Vec<Block> {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| NOTHING.to_owned());
    let titles = ["list-title", "bucket", "reason", "when"].map(|key| voice.say(key)).to_vec();
    let row = |counted: &super::Counted| {
        let title = counted.reading.as_ref().map_or_else(
            || voice.tell("title", &[("title", counted.indicator.title.clone()), ("id", counted.indicator.id.clone())]),
            |reading| voice.tell("reading-short", &[("title", reading.title.clone())]),
        );
        let bucket = match counted.rows {
            1 => counted.bucket_words.clone(),
            rows => voice.tell("bucket-rows", &[("bucket", counted.bucket_words.clone()), ("count", rows.to_string())]),
        };
        vec![title, bucket, counted.reason.clone(), counted.when.clone()]
    };
    vec![
        Block::Heading(own.table.title.clone()),
        Block::Pairs(own.values.iter().map(|(column, own)| (column.title.clone(), value(own))).collect()),
        Block::Table { titles, rows: own.counted.iter().map(row).collect() },
    ]
}
