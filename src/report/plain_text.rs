//! A self-assessment as plain text, to be pasted into the boxes of a web form part by part.
//!
//! What is only for the officer to mend, as the mark of a missing file, is not in it. UTF-8 with its mark and lines as Windows ends them: the editors of every Windows that an office has open it rightly.

use super::assessment::SelfAssessment;

const MARK: &str = "\u{feff}";
const RULE: &str = "----------------------------------------";

/// Writes the text.
pub fn write(own: &SelfAssessment) -> Vec<u8> {
    let mut lines: Vec<String> = own.headings.clone();
    let reached = own.levels.iter().find(|level| level.ticked);
    lines.extend(reached.map(|level| format!("{} {}: {}", own.heads[0], level.level, level.description)));
    lines.push(String::new());
    lines.extend(own.lead.iter().map(|line| line.text.clone()));
    for account in &own.accounts {
        lines.extend([String::new(), RULE.to_owned(), account.title.text.clone()]);
        for (head, text) in &account.sections {
            lines.extend([String::new(), head.clone()]);
            lines.extend(text.iter().map(|line| line.text.clone()));
        }
        if account.evidence.is_empty() {
            continue;
        }
        lines.extend([String::new(), own.heads[3].clone()]);
        lines.extend(account.evidence.iter().map(|document| format!("- {}", document.text)));
    }
    lines.push(String::new());
    let text = lines.iter().map(|line| line.replace(['\r', '\n'], " ")).collect::<Vec<_>>().join("\r\n");
    format!("{MARK}{text}").into_bytes()
}
