//! A placeholder taken apart.

/// The parts of a placeholder as they are written.
#[derive(Debug, PartialEq, Eq)]
pub struct Name<'a> {
    /// What is asked for.
    pub subject: &'a str,
    /// In brackets: the value of a breakdown, perhaps with its column before an `=`.
    pub of: Option<&'a str>,
    /// After a full stop.
    pub part: Option<&'a str>,
    /// After an `@`.
    pub when: Option<&'a str>,
    /// What is written after the subject.
    rest: &'a str,
}

impl<'a> Name<'a> {
    /// Takes it apart: `.part` and `@period` may stand in either order, a full stop may also be one of a month's name.
    pub fn read(written: &'a str, is_part: impl Fn(&str) -> bool) -> Self {
        let written = written.trim();
        // Within brackets nothing is taken apart: values may have any letter.
        let brackets = written.find('[').zip(written.rfind(']')).filter(|(open, close)| open < close);
        let (before, of, after) = match brackets {
            Some((open, close)) => (&written[..open], Some(&written[open + 1..close]), &written[close + 1..]),
            None => (written, None, ""),
        };
        let (mut part, mut when) = (None, None);
        let mut subject = "";
        for piece in [after, before] {
            let mut head = piece;
            loop {
                let point = head.rfind('.').filter(|at| part.is_none() && is_part(&head[at + 1..]));
                let sign = head.rfind('@').filter(|_| when.is_none());
                match (point, sign) {
                    (Some(at), sign) if sign.is_none_or(|sign| sign < at) => {
                        (part, head) = (Some(head[at + 1..].trim()), &head[..at]);
                    }
                    (_, Some(at)) => (when, head) = (Some(head[at + 1..].trim()), &head[..at]),
                    _ => break,
                }
            }
            subject = head;
        }
        // A word after a full stop that is no part of anything is still meant as one, unless the name itself has it.
        if part.is_none()
            && let Some(at) = subject.rfind('.')
            && subject.is_ascii()
        {
            (part, subject) = (Some(subject[at + 1..].trim()), &subject[..at]);
        }
        Self { subject: subject.trim(), of, part, when, rest: &written[subject.len()..] }
    }

    /// The same of something else.
    pub fn of(&self, subject: &str) -> String {
        format!("{subject}{}", self.rest)
    }

    /// The same of the report's own period.
    pub fn without_period(&self) -> String {
        let of = self.of.map_or_else(String::new, |of| format!("[{of}]"));
        let part = self.part.map_or_else(String::new, |part| format!(".{part}"));
        format!("{}{of}{part}", self.subject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_taken_apart_in_any_order() {
        let cases = [
            ("a", ("a", None, None, None)),
            (" a . n ", ("a", None, Some("n"), None)),
            ("a.n@2569-Q3", ("a", None, Some("n"), Some("2569-Q3"))),
            ("a@2569-Q3.n", ("a", None, Some("n"), Some("2569-Q3"))),
            ("a@m. k.", ("a", None, None, Some("m. k."))),
            ("a@m.k..n", ("a", None, Some("n"), Some("m.k."))),
            ("a[b=c.n@d].n@w", ("a", Some("b=c.n@d"), Some("n"), Some("w"))),
            ("a.n@w[b]", ("a", Some("b"), Some("n"), Some("w"))),
            ("a@w[b].n", ("a", Some("b"), Some("n"), Some("w"))),
            ("a.x", ("a", None, Some("x"), None)),
            ("\u{e01}.\u{e02} b", ("\u{e01}.\u{e02} b", None, None, None)),
            ("a[b", ("a[b", None, None, None)),
            ("a]b[", ("a]b[", None, None, None)),
            ("", ("", None, None, None)),
        ];
        for (written, (subject, of, part, when)) in cases {
            let name = Name::read(written, |part| part.trim() == "n");
            assert_eq!((name.subject, name.of, name.part, name.when), (subject, of, part, when), "{written}");
        }
        assert_eq!(Name::read("a[b].n@w", |part| part == "n").of("z"), "z[b].n@w");
    }
}
