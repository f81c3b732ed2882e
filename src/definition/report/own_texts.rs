//! Single texts in the office's own words, so that it need not copy a whole file of ours.

use std::collections::BTreeMap;

use toml::Spanned;

use super::super::condition::meant;
use super::super::mistake::Checker;
use super::super::texts::Texts;

/// The texts by key; each is one that is said, and speaks of nothing that ours does not know.
pub fn check(
    written: BTreeMap<Spanned<String>, Spanned<String>>,
    texts: &Texts,
    checker: &mut Checker<'_>,
) -> BTreeMap<String, String> {
    let mut own = BTreeMap::new();
    for (key, text) in written {
        let place = key.span().start;
        let (key, text) = (key.into_inner(), text.into_inner());
        let Some(known) = texts.variables(&key) else {
            checker.report_at(place, format!("there is no text `{key}`{}", meant(&key, texts.keys())));
            continue;
        };
        if text.trim().is_empty() {
            checker.report_at(place, format!("the text `{key}` is blank: write one, or leave the line out"));
            continue;
        }
        match Texts::variables_in(&text) {
            Err(reason) => checker.report_at(place, format!("the text `{key}` cannot be read: {reason}")),
            Ok(used) => {
                for stray in used.iter().filter(|name| !known.contains(*name)) {
                    let known: Vec<_> = known.iter().map(|name| format!("{{ ${name} }}")).collect();
                    let known = if known.is_empty() { "no variable".to_owned() } else { known.join(", ") };
                    checker.report_at(place, format!("the text `{key}` does not know `${stray}`: it has {known}"));
                }
                own.insert(key, text);
            }
        }
    }
    own
}
