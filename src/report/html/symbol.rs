//! Verdicts as shapes, the same as on the charts: a tick in a disc, a cross in a square, a dash in a ring.

use maud::{Markup, html};

use crate::model::target::Verdict;

/// The shapes, drawn once.
pub fn sheet() -> Markup {
    html! {
        svg.symbols aria-hidden="true" width="0" height="0" {
            symbol #symbol-met viewBox="0 0 20 20" {
                circle cx="10" cy="10" r="9.5" fill="currentColor" {}
                path d="M5.2 10.4 8.7 13.9 14.9 6.4" fill="none" stroke="var(--paper)" stroke-width="2.2" {}
            }
            symbol #symbol-not-met viewBox="0 0 20 20" {
                rect x="1" y="1" width="18" height="18" fill="currentColor" {}
                path d="M5.8 5.8 14.2 14.2M14.2 5.8 5.8 14.2" fill="none" stroke="var(--paper)" stroke-width="2.2" {}
            }
            symbol #symbol-open viewBox="0 0 20 20" {
                circle cx="10" cy="10" r="8.5" fill="none" stroke="currentColor" stroke-width="2" {}
                path d="M6 10H14" stroke="currentColor" stroke-width="2" {}
            }
        }
    }
}

/// The class of a verdict, which colours it.
pub fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotMet => "not-met",
        _ => "open",
    }
}

/// The shape of a verdict; its word stands beside it.
pub fn of(verdict: Verdict) -> Markup {
    let class = class(verdict);
    html! {
        svg class={ "symbol " (class) } aria-hidden="true" focusable="false" { use href={ "#symbol-" (class) } {} }
    }
}
