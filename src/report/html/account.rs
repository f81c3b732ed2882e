//! What lies behind a figure, folded until it is asked for.

use maud::{Markup, html};

use super::pen::Pen;
use crate::model::ledger::Bucket;
use crate::report::document::Account;
use crate::wording;

/// The account under its title.
pub fn folded(pen: &Pen<'_>, title: &str, own: &Account) -> Markup {
    html! { details.why #(own.id) { summary { (pen.write(title)) } (content(pen, own)) } }
}

fn content(pen: &Pen<'_>, own: &Account) -> Markup {
    let (sentence, place) = &own.sentence;
    html! {
        (Pen::quote(sentence, place))
            dl {
                @for (what, said) in &own.lines { div { dt { (pen.write(what)) } dd { (pen.lines(said)) } } }
            }
            @if let Some(all) = own.rows { (rows(pen, own, all)) }
            @for note in &own.notes { p.note { (pen.write(note)) } }
    }
}

fn rows(pen: &Pen<'_>, own: &Account, all: usize) -> Markup {
    let [fate, reason, rows] = &pen.labels.fate;
    let count = |rows: usize| wording::grouped(&rows.to_string());
    html! {
        table.fates {
            thead {
                tr {
                    th scope="col" { (pen.write(fate)) }
                    th scope="col" { (pen.write(reason)) }
                    th scope="col" .number { (pen.write(rows)) }
                }
            }
            tbody {
                @for own in &own.fates {
                    tr data-bucket=(own.bucket.code()) .counts[matches!(own.bucket, Bucket::Numerator)] {
                        th scope="row" { (pen.write(&own.name)) }
                        td { (pen.write(&own.reason)) }
                        td.number data-value=(own.rows) { (pen.write(&count(own.rows))) }
                    }
                }
            }
            tfoot {
                tr {
                    th scope="row" colspan="2" { (pen.write(&pen.labels.all_rows)) }
                    td.number data-value=(all) { (pen.write(&count(all))) }
                }
            }
        }
    }
}
