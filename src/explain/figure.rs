//! The figures of a period, with their words, and what would change the verdict.

use serde::Serialize;

use super::definition::Named;
use super::voice::{Voice, scaled};
use super::{definition, reading_title};
use crate::definition::Indicator;
use crate::model::measurement::{Figure, Kind, Measurement};
use crate::model::results::Results;
use crate::model::target::{Distance, Verdict};
use crate::model::value::Value;
use crate::wording;

/// How values spread.
#[derive(Debug, Clone, Serialize)]
pub struct SpreadWords {
    /// How many.
    pub n: i64,
    /// The least.
    pub least: String,
    /// The median.
    pub median: String,
    /// What nine in ten do not exceed.
    pub ninth_decile: String,
    /// The greatest.
    pub greatest: String,
    /// The mean.
    pub mean: String,
}

/// A figure.
#[derive(Debug, Clone, Serialize)]
pub struct FigureWords {
    /// How it is counted.
    pub kind: Kind,
    /// The value: a percentage is 0-100.
    pub value: Option<f64>,
    /// The value as it is written; none without a value.
    pub display: Option<String>,
    /// The 95 % interval, as it is written.
    pub interval: Option<[String; 2]>,
    /// What was counted, in words.
    pub counts: String,
    /// What counts for, in parts of the scale.
    pub numerator: i64,
    /// Out of what.
    pub denominator: i64,
    /// How many parts make one.
    pub scale: i64,
    /// Rows left out.
    pub excluded: i64,
    /// Rows that are not decided.
    pub undecided: i64,
    /// Rows that are not the indicator's business.
    pub outside: i64,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in words.
    pub verdict_words: String,
    /// The value that was to be reached, as it is written.
    pub goal: Option<String>,
    /// The value if every undecided row went the worst way, and the best way.
    pub bounds: Option<[String; 2]>,
    /// Whether the verdict is the same under every filling of undecided rows.
    pub robust: Option<bool>,
    /// The score from 1 to 5.
    pub score: Option<String>,
    /// How values spread.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<SpreadWords>,
    /// What would change the verdict, sentence by sentence.
    pub change: Vec<String>,
}

/// A figure that stands beside.
#[derive(Debug, Clone, Serialize)]
pub struct Other {
    /// The reading's id, or that of the indicator that is one.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its figure.
    pub figure: FigureWords,
}

/// The figure of one value of a breakdown.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// The column.
    pub by: Named,
    /// Its value; none for rows without one.
    pub code: Option<String>,
    /// Its value in words.
    pub title: String,
    /// The figure.
    pub figure: FigureWords,
}

/// A value with its sign: `66.67%`.
pub fn written(value: Value, figure: &Figure) -> String {
    let sign = if value.percent { "%" } else { "" };
    format!("{}{sign}", wording::value(value, figure.threshold))
}

impl FigureWords {
    /// The figure of a reading.
    pub(super) fn of(voice: Voice<'_>, own: &Indicator, kind: Kind, figure: &Figure) -> Self {
        let tally = figure.tally;
        let scale = own.scale(kind);
        let spread = figure.spread.as_deref().map(|spread| SpreadWords {
            n: spread.n,
            least: wording::value(spread.least, None),
            median: wording::value(spread.median, None),
            ninth_decile: wording::value(spread.ninth_decile, None),
            greatest: wording::value(spread.greatest, None),
            mean: wording::value(spread.mean, None),
        });
        Self {
            kind,
            value: figure.value.map(Value::to_f64),
            display: figure.value.map(|value| written(value, figure)),
            interval: figure.interval.map(|(low, high)| [format!("{low:.2}%"), format!("{high:.2}%")]),
            counts: counts(voice, own, kind, figure),
            numerator: tally.numerator,
            denominator: tally.denominator,
            scale,
            excluded: tally.excluded,
            undecided: tally.undecided,
            outside: tally.outside,
            verdict: figure.verdict,
            verdict_words: voice.texts.get(&format!("verdict-{}", figure.verdict.code())),
            goal: figure.threshold.map(|threshold| written(threshold.goal, figure)),
            bounds: figure.bounds.map(|(low, high)| [written(low, figure), written(high, figure)]),
            robust: figure.robust,
            score: figure.score.map(|score| score.to_string()),
            spread,
            change: change(voice, own, figure),
        }
    }
}

/// What was counted: `75 of 81 items`.
fn counts(voice: Voice<'_>, own: &Indicator, kind: Kind, figure: &Figure) -> String {
    let tally = figure.tally;
    let (numerator, denominator) = kind.scales(own.scale(kind));
    voice.tell(
        &format!("counts-{}", wording::counted(kind, tally)),
        &[
            ("numerator", scaled(tally.numerator, numerator).to_string()),
            ("denominator", scaled(tally.denominator, denominator).to_string()),
            // The unit is that of the binding reading: points are not what another reading counts.
            ("unit", if kind == own.kind() { voice.words(&own.unit).to_owned() } else { voice.say("unit-rows") }),
        ],
    )
}

/// What would change the verdict; why there is none, where there is none.
fn change(voice: Voice<'_>, own: &Indicator, figure: &Figure) -> Vec<String> {
    let unit = || ("unit", voice.words(&own.unit).to_owned());
    let count = |count: i64| [("count", count.to_string()), unit()];
    let mut sentences = Vec::new();
    match figure.distance {
        Some(Distance::Needed(needed)) => sentences.push(voice.tell("change-needed", &count(needed))),
        Some(Distance::Spare(spare)) => sentences.push(voice.tell("change-spare", &count(spare))),
        Some(Distance::OutOfReach) => sentences.push(voice.say("change-out-of-reach")),
        None => sentences.push(voice.say(match figure.verdict {
            Verdict::NoTarget => "change-no-target",
            Verdict::NoItems if own.universe.is_some() && figure.tally.denominator == 0 => "change-no-universe",
            Verdict::NoItems => "change-no-items",
            Verdict::NoData => "change-no-data",
            Verdict::NoBaseline => "change-no-baseline",
            Verdict::Met | Verdict::NotMet => "change-not-counted",
        })),
    }
    if figure.tally.undecided > 0 {
        let rows = ("rows", figure.tally.undecided.to_string());
        if let Some((low, high)) = figure.bounds {
            let facts = [rows, ("low", written(low, figure)), ("high", written(high, figure))];
            sentences.push(voice.tell("change-undecided", &facts));
        } else {
            sentences.push(voice.tell("change-undecided-unbounded", &[rows]));
        }
        if let Some(robust) = figure.robust {
            sentences.push(voice.say(if robust { "change-robust" } else { "change-fragile" }));
        }
    }
    sentences
}

/// The figures of the parts of an indicator that is read part by part: shares and counts.
pub fn parts(voice: Voice<'_>, results: &Results, own: &Indicator) -> Vec<Part> {
    if !matches!(own.kind(), Kind::Share | Kind::Count) {
        return Vec::new();
    }
    let by = own.breakdowns.iter().flat_map(|by| results.by(&own.id, results.period, by));
    let told = by.filter(|(_, found)| found.figure.tally.numerator != 0).map(|(breakdown, found)| {
        let value = breakdown.value.as_deref();
        let title = value
            .map_or_else(|| voice.texts.get("report-without"), |value| voice.coded(&own.table, &breakdown.by, value));
        Part {
            by: Named { id: breakdown.by.clone(), title: voice.fact(&own.table, &breakdown.by) },
            code: breakdown.value.clone(),
            title,
            figure: FigureWords::of(voice, own, found.kind, &found.figure),
        }
    });
    told.collect()
}

/// The other readings of an indicator, its own and those that are indicators of their own.
pub fn others(voice: Voice<'_>, results: &Results, own: &Indicator, found: &Measurement) -> Vec<Other> {
    let inner = found.other_readings.iter().map(|(id, figure)| {
        let reading = own.readings.iter().find(|reading| reading.id.as_deref() == Some(id));
        let kind = reading.map_or(found.kind, |reading| reading.kind);
        let title = reading_title(voice, own, Some(id));
        Other { id: id.clone(), title, figure: FigureWords::of(voice, own, kind, figure) }
    });
    let outer = definition::readings_elsewhere(voice, own).filter_map(|other| {
        let figure = &results.whole(&other.id, results.period)?.figure;
        let title = voice.words(&other.title).to_owned();
        Some(Other { id: other.id.clone(), title, figure: FigureWords::of(voice, other, other.kind(), figure) })
    });
    inner.chain(outer).collect()
}
