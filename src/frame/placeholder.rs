//! Placeholders in a text: `{{accuracy-rate}}`.

use std::ops::Range;

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// A placeholder and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// Its place with its braces.
    pub range: Range<usize>,
    /// What stands in the braces, without blanks around it and with a blank for a line break.
    pub name: String,
}

/// The placeholders of a text, in their order.
pub fn find(text: &str) -> Vec<Placeholder> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(close) = text[from..].find(CLOSE).map(|at| from + at) {
        // Of several openings the nearest is meant, so that `{{{name}}}` is a placeholder in braces.
        if let Some(open) = text[from..close].rfind(OPEN).map(|at| from + at) {
            let name = text[open + OPEN.len()..close].split_whitespace().collect::<Vec<_>>().join(" ");
            if !name.is_empty() {
                found.push(Placeholder { range: open..close + CLOSE.len(), name });
            }
        }
        from = close + CLOSE.len();
    }
    found
}

/// What follows braces that open and do not close, where there are such.
pub fn unclosed(text: &str) -> Option<&str> {
    let from = text.rfind(CLOSE).map_or(0, |at| at + CLOSE.len());
    let open = text[from..].find(OPEN)?;
    Some(text[from + open + OPEN.len()..].trim()).filter(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found_and_what_is_none_is_not() {
        let cases: [(&str, &[&str]); 12] = [
            ("{{a}}", &["a"]),
            ("x {{ a-b.c }} y{{d@2569-Q3}}", &["a-b.c", "d@2569-Q3"]),
            ("{{a\n  b}}", &["a b"]),
            ("{{{a}}}", &["a"]),
            ("{{a {{b}}", &["b"]),
            ("{{}} {{ }}", &[]),
            ("{a} }} {{", &[]),
            ("{{a}", &[]),
            ("{{a}}}}{{b}}", &["a", "b"]),
            ("", &[]),
            ("{{ก[ข=ค]}}", &["ก[ข=ค]"]),
            ("}}{{a}}", &["a"]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> = find(text).into_iter().map(|own| own.name).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(&"ก {{a}} b"[find("ก {{a}} b")[0].range.clone()], "{{a}}");
    }

    #[test]
    fn braces_that_stay_open_are_told() {
        assert_eq!(unclosed("{{a}} {{b} c"), Some("b} c"));
        assert_eq!(unclosed("{{a}} b"), None);
        assert_eq!(unclosed("a {{ "), None);
        assert_eq!(unclosed("{b}"), None);
    }
}
