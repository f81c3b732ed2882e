//! Figures that an office claims in its report, held against its registers.

use super::location::Location;
use super::value::Value;

/// A claimed figure and what the registers give.
#[derive(Debug, Clone, PartialEq)]
pub struct Reconciliation {
    /// What is claimed, in the office's words.
    pub subject: String,
    /// The figure that is claimed.
    pub claimed: Value,
    /// Of what, as `ราย`.
    pub unit: Option<String>,
    /// The register that it is held against, by id; none when the claim names none that is known.
    pub register: Option<String>,
    /// What the registers give.
    pub found: Found,
    /// The cell of the claimed figure.
    pub location: Location,
}

/// What the registers give for a claim.
#[derive(Debug, Clone, PartialEq)]
pub enum Found {
    /// A figure, and the cells that it was counted or summed from, in their order.
    Figure(Value, Vec<Location>),
    /// The register has no record of the year that fits.
    Nothing,
    /// The claim cannot be held against anything; there is an issue.
    Unchecked,
}
