//! What an office brings forward for the standard: its considerations and the documents that prove them.

use chrono::NaiveDate;
use serde::Serialize;

use super::location::Location;

/// How visible the evidence of a consideration is (DOMAIN 1.7): only [`Clear`](Self::Clear) counts for a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clarity {
    /// ปรากฏชัดเจน.
    Clear,
    /// There is something, but it does not show clearly.
    Unclear,
    /// Nothing.
    None,
}

/// One consideration as the office assessed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consideration {
    /// The fiscal year assessed; none when the register does not say.
    pub fiscal_year: Option<i32>,
    /// The indicator, as `2.4`; none when the register does not say.
    pub indicator: Option<String>,
    /// Its number in the indicator.
    pub number: u32,
    /// Its name as the office wrote it.
    pub title: Option<String>,
    /// Whether it was carried out; none when the cell is blank or unreadable.
    pub performed: Option<bool>,
    /// The assessor's judgement; none when not yet given.
    pub clarity: Option<Clarity>,
    /// The row.
    pub location: Location,
}

/// One document of the evidence register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its code in the register.
    pub id: Option<String>,
    /// The fiscal year it is used for; none when the register does not say.
    pub fiscal_year: Option<i32>,
    /// The indicator, as `2.4`.
    pub indicator: Option<String>,
    /// The considerations it proves.
    pub considerations: Vec<u32>,
    /// The kind of document, a code of the vocabulary `evidence-kind`.
    pub kind: Option<String>,
    /// The document's number.
    pub number: Option<String>,
    /// The document's date.
    pub dated: Option<NaiveDate>,
    /// What it is about.
    pub subject: Option<String>,
    /// Where it is kept: a relative path or an address.
    pub link: Option<String>,
    /// The assessor's judgement of the document itself.
    pub clarity: Option<Clarity>,
    /// The row.
    pub location: Location,
}
