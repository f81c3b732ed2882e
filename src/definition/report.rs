//! `[report]` in `pramoen.toml`: how an office wants its report.

mod choice;
mod ledger;
mod own_texts;

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

pub use choice::Choice;
pub use ledger::LedgerChoice;

use super::digits::Digits;
use super::form::Form;
use super::indicator::Indicator;
use super::mistake::Checker;
use super::settings::is_within;
use super::texts::Texts;
use super::words::Language;
use crate::model::legible::legible;

/// The endings of the pictures that are taken for a sign.
const PICTURES: [&str; 3] = ["png", "jpg", "jpeg"];
/// The most that may sign side by side.
const MOST_SIGNERS: usize = 4;
/// The most letters of a paragraph of an office's own.
const LONGEST: usize = 2_000;

/// How an office wants its report.
#[derive(Debug, Clone, Default)]
pub struct ReportSettings {
    /// The digits of a report in Thai.
    pub digits: Digits,
    /// The language that is spoken where none is asked for.
    pub language: Option<Language>,
    /// The picture with its sign, below its own folder.
    pub logo: Option<String>,
    /// The sheets of the workbook.
    pub sheets: Choice,
    /// Which rows of the ledger stand in the workbook.
    pub ledger: LedgerChoice,
    /// The charts that are drawn.
    pub charts: Choice,
    /// Paragraphs of its own at the head of the director's page.
    pub opening: Vec<String>,
    /// The same at its foot.
    pub closing: Vec<String>,
    /// Who signs, from the left; empty for those of the manuals.
    pub signatures: Vec<Signer>,
    /// Its own wording by key, for the language of its report.
    pub texts: BTreeMap<String, String>,
    /// Its own workbooks into which figures are filled, by their ways from its folder.
    pub frames: Vec<String>,
}

/// Someone who signs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// As what: `ผู้จัดทำ`.
    pub role: String,
    /// The name; blank for a line to fill in.
    #[serde(default)]
    pub name: String,
    /// The position; blank for a line to fill in.
    #[serde(default)]
    pub position: String,
}

/// One paragraph, or several.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a text in quotes, or a list of them")]
enum Paragraphs {
    One(String),
    Several(Vec<String>),
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawReport {
    #[serde(default)]
    digits: Digits,
    language: Option<Spanned<String>>,
    logo: Option<Spanned<String>>,
    sheets: Option<Vec<Spanned<String>>>,
    leave_out: Option<Spanned<Vec<Spanned<String>>>>,
    ledger: Option<Spanned<String>>,
    charts: Option<Vec<Spanned<String>>>,
    opening: Option<Spanned<Paragraphs>>,
    closing: Option<Spanned<Paragraphs>>,
    signatures: Option<Spanned<Vec<Signer>>>,
    #[serde(default)]
    texts: BTreeMap<Spanned<String>, Spanned<String>>,
    frame: Option<Frames>,
}

/// One workbook, or several.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a name in quotes, or a list of them")]
enum Frames {
    One(String),
    Several(Vec<String>),
}

/// What the settings of a report may name.
#[derive(Clone, Copy)]
pub(super) struct Nameable<'a> {
    /// The registers, whose rows have a sheet each.
    pub forms: &'a [Form],
    /// The indicators, whose charts may be named by them.
    pub indicators: &'a [Indicator],
    /// The texts with the names of sheets.
    pub texts: [&'a Texts; 2],
}

impl RawReport {
    pub fn check(self, names: Nameable<'_>, checker: &mut Checker<'_>) -> ReportSettings {
        let language = self.language.and_then(|written| {
            let language = written.get_ref().parse().ok();
            if language.is_none() {
                let message = format!("there is no language `{}`: write th or en", written.get_ref());
                checker.report_at(written.span().start, message);
            }
            language
        });
        let logo = self.logo.inspect(|written| {
            let name = written.get_ref();
            let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
            if !is_within(name) {
                let message =
                    format!("`{name}` is no file within the office's folder: write its name, without `..` or a drive");
                checker.report_at(written.span().start, message);
            } else if !PICTURES.contains(&ending.as_str()) {
                checker.report_at(
                    written.span().start,
                    format!("`{name}` is no picture: write the name of a .png or .jpg file"),
                );
            }
        });
        if let (Some(_), Some(other)) = (&self.sheets, &self.leave_out) {
            let message = "`sheets` and `leave_out` say two things: write only one of them";
            checker.report_at(other.span().start, message);
        }
        let leaves_out = self.leave_out.is_some();
        let sheets = self.sheets.or(self.leave_out.map(Spanned::into_inner));
        let sheets = sheets.map_or(Choice::All, |written| {
            let patterns = known(written, checker, |name| names.sheets(name), || names.every_sheet());
            if leaves_out { Choice::But(patterns) } else { Choice::Only(patterns) }
        });
        let ledger = self.ledger.map_or_else(LedgerChoice::default, |written| {
            written.get_ref().parse().unwrap_or_else(|message: String| {
                checker.report_at(written.span().start, message);
                LedgerChoice::default()
            })
        });
        let charts = self.charts.map_or(Choice::All, |written| {
            Choice::Only(written.iter().map(|name| names.charts(name.get_ref())).collect())
        });
        let mut paragraphs = |written: Option<Spanned<Paragraphs>>| {
            let Some(written) = written else { return Vec::new() };
            let place = written.span().start;
            let texts = match written.into_inner() {
                Paragraphs::One(text) => vec![text],
                Paragraphs::Several(texts) => texts,
            };
            if texts.iter().any(|text| text.chars().count() > LONGEST) {
                checker.report_at(place, format!("a paragraph has more than {LONGEST} letters: write several"));
            }
            texts.iter().map(|text| plain(text)).filter(|text| !text.is_empty()).collect()
        };
        let (opening, closing) = (paragraphs(self.opening), paragraphs(self.closing));
        let signatures = self.signatures.map_or_else(Vec::new, |written| {
            if written.get_ref().len() > MOST_SIGNERS {
                let message =
                    format!("{} sign: there is room for {MOST_SIGNERS} beside each other", written.get_ref().len());
                checker.report_at(written.span().start, message);
            }
            written.into_inner()
        });
        let signer = |own: Signer| Signer {
            role: one_line(&own.role),
            name: one_line(&own.name),
            position: one_line(&own.position),
        };
        let frames = match self.frame {
            None => Vec::new(),
            Some(Frames::One(name)) => vec![name],
            Some(Frames::Several(names)) => names,
        };
        for outside in frames.iter().filter(|name| !is_within(name)) {
            let message = format!(
                "`{outside}` is no file within the office's folder: write its name, with `/` between folders, without `..` or a drive"
            );
            checker.report("frame", message);
        }
        let texts = names.texts.into_iter().find(|own| own.language() == language.unwrap_or_default());
        let texts = texts.map_or_else(BTreeMap::new, |own| own_texts::check(self.texts, own, checker));
        ReportSettings {
            digits: self.digits,
            language,
            logo: logo.map(Spanned::into_inner),
            sheets,
            ledger,
            charts,
            opening,
            closing,
            signatures: signatures.into_iter().map(signer).collect(),
            texts,
            frames,
        }
    }
}

/// The patterns of the names that are known; the others are told.
fn known(
    written: Vec<Spanned<String>>,
    checker: &mut Checker<'_>,
    patterns: impl Fn(&str) -> Option<choice::Named>,
    every: impl Fn() -> Vec<String>,
) -> Vec<choice::Named> {
    let mut all = Vec::new();
    for name in written {
        if let Some(meant) = patterns(name.get_ref()) {
            all.push(meant);
        } else {
            let message = format!("there is no sheet `{}`: there are {}", name.get_ref(), every().join(", "));
            checker.report_at(name.span().start, message);
        }
    }
    all
}

/// A paragraph without what a cell cannot show.
fn plain(text: &str) -> String {
    legible(text).trim().to_owned()
}

/// A name, whose words stand beside each other in titles, margins and on the terminal.
pub(super) fn one_line(text: &str) -> String {
    legible(text).split_whitespace().collect::<Vec<_>>().join(" ")
}
