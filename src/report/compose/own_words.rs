//! What an office adds to the director's page: its own paragraphs, who signs, and word of the sheets and rows
//! that are left out.

use super::context::Context;
use crate::definition::{LedgerChoice, Signer};
use crate::model::fact::FactTable;
use crate::report::document::{Block, Sheet};

/// The most sheets that are named where many are left out.
const MOST_NAMES: usize = 6;

/// The lines to sign on: those of the office, else those of the manuals by these keys.
pub fn signatures(context: Context<'_>, own: &str, keys: &[&str]) -> Vec<String> {
    let signers = &context.definitions.settings.report.signatures;
    if signers.is_empty() {
        return keys.iter().map(|key| context.say(key)).collect();
    }
    let blank = context.say("signature-blank");
    let or_blank = |text: &str| if text.is_empty() { blank.clone() } else { text.to_owned() };
    let line = |signer: &Signer| {
        let facts =
            [("role", signer.role.clone()), ("name", or_blank(&signer.name)), ("position", or_blank(&signer.position))];
        context.tell(own, &facts)
    };
    signers.iter().map(line).collect()
}

/// Adds them to the sheet: the opening below what stands at its head, the closing above the signatures.
pub fn add(context: Context<'_>, sheet: &mut Sheet, left_out: &[String], cut: &[FactTable]) {
    let report = &context.definitions.settings.report;
    let notes = |texts: &[String]| texts.iter().cloned().map(Block::Note).collect::<Vec<_>>();
    let mut closing = notes(&report.closing);
    if !left_out.is_empty() {
        let mut names = left_out[..left_out.len().min(MOST_NAMES)].join(", ");
        if left_out.len() > MOST_NAMES {
            names.push_str(", …");
        }
        let facts = [("count", left_out.len().to_string()), ("sheets", names)];
        closing.push(Block::Note(context.tell("left-out", &facts)));
    }
    if !cut.is_empty() {
        let names = cut.iter().map(|table| context.table(table)).collect::<Vec<_>>().join(", ");
        closing.push(Block::Note(context.tell("ledger-misses", &[("tables", names)])));
    }
    if report.ledger == LedgerChoice::None && !context.results.ledger.tables.is_empty() {
        closing.push(Block::Note(context.say("ledger-none")));
    }
    let signed = sheet.blocks.iter().rposition(|block| matches!(block, Block::Signatures(_)));
    let foot = signed.unwrap_or(sheet.blocks.len());
    sheet.blocks.splice(foot..foot, closing);
    let head = sheet.blocks.iter().position(|block| !matches!(block, Block::Heading(1, _) | Block::Note(_)));
    let head = head.unwrap_or(sheet.blocks.len()).min(foot);
    sheet.blocks.splice(head..head, notes(&report.opening));
}
