//! Lists of considerations of the standard, with or without their indicators (DOMAIN 1.7).
//!
//! `6`, `3-5` and `1, 6 และ 9` name considerations of the row's own indicator. `2.4/6`, `2.4:6` and `1.1.3` name one of
//! another; so do `2.4(6, 7)`, `2.4 ข้อ 6-7` and `มฐ.2 ตบช.4 ข้อ 6`, whose numbers all belong to it until another
//! indicator, a semicolon or a new line.

use std::sync::LazyLock;

use regex::Regex;

use crate::definition::spelling;

const LONGEST_RANGE: u32 = 100;
const LONGEST_LIST: usize = 300;

static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "^(?:(?<standard>มาตรฐาน(?:ที่)?|มฐ\\.?(?:ที่)?)|(?<indicator>ตัวบ่งชี้(?:ที่)?|ตบช\\.?(?:ที่)?)\
        |(?<item>ประเด็น(?:การพิจารณา)?(?:ข้อ)?(?:ที่)?|ข้อ(?:ที่)?)|(?<number>[0-9]+(?:\\.[0-9]+)*)\
        |(?<range>[-–—~]|ถึง)|(?<slash>/)|(?<comma>,|และ|กับ|&|\\+)|(?<colon>:)|(?<open>\\()|(?<close>\\))|(?<end>[;\n])|(?<space> ))";
    Regex::new(pattern).expect("the pattern is tested")
});

/// A piece of such a list.
#[derive(Debug, Clone, PartialEq)]
enum Token {
    Standard,
    Indicator,
    Item,
    Number(Vec<u32>),
    Range,
    Slash,
    Comma,
    Colon,
    Open,
    Close,
    End,
}

/// How far an indicator reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Reach {
    /// No indicator stands before.
    Nothing,
    /// One does, and what tells how far it reaches is still to come.
    Pending,
    /// The next number.
    Next,
    /// It reached a number; a slash lets it reach another.
    Reached,
    /// To the bracket that closes.
    Bracket,
    /// To the next indicator.
    Clause,
}

/// The list in one spelling, as `2.4/6,1.1/3,6`; none when a part of it cannot be read.
pub fn list(text: &str) -> Option<String> {
    let lines: Vec<String> = text.lines().map(spelling::text).collect();
    let mut read = List::default();
    let mut tokens = tokens(&lines.join("\n"))?.into_iter().peekable();
    let mut named = None;
    while let Some(token) = tokens.next() {
        match token {
            Token::Standard | Token::Indicator => named = Some(token),
            Token::Item => {
                if read.reach == Reach::Pending {
                    read.reach = Reach::Clause;
                }
            }
            Token::Number(parts) => {
                let last = if tokens.next_if_eq(&Token::Range).is_some() {
                    let Some(Token::Number(last)) = tokens.next() else { return None };
                    Some(last)
                } else {
                    None
                };
                read.number(&parts, last.as_deref(), named.take())?;
            }
            other => read.sign(&other)?,
        }
    }
    read.sign(&Token::End)?;
    (named.is_none() && !read.found.is_empty()).then(|| read.found.join(","))
}

fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let found = TOKEN.captures(rest)?;
        rest = &rest[found.get(0)?.end()..];
        let is = |name: &str| found.name(name).is_some();
        let sign = [
            ("standard", Token::Standard),
            ("indicator", Token::Indicator),
            ("item", Token::Item),
            ("range", Token::Range),
            ("slash", Token::Slash),
            ("comma", Token::Comma),
            ("colon", Token::Colon),
            ("open", Token::Open),
            ("close", Token::Close),
            ("end", Token::End),
        ];
        if let Some(number) = found.name("number") {
            let mut parts = number.as_str().split('.').map(|part| part.parse().ok()).collect::<Option<Vec<u32>>>()?;
            // A number of a numeric cell may come as 6.0.
            if parts.len() == 2 && number.as_str().ends_with(".0") {
                parts.pop();
            }
            tokens.push(Token::Number(parts));
            // `6.` numbers an item.
            rest = rest.strip_prefix('.').unwrap_or(rest);
        } else {
            tokens.extend(sign.into_iter().find(|(name, _)| is(name)).map(|(_, token)| token));
        }
    }
    Some(tokens)
}

struct List {
    found: Vec<String>,
    standard: Option<u32>,
    indicator: Option<String>,
    reach: Reach,
}

impl Default for List {
    fn default() -> Self {
        Self { found: Vec::new(), standard: None, indicator: None, reach: Reach::Nothing }
    }
}

impl List {
    fn number(&mut self, parts: &[u32], last: Option<&[u32]>, named: Option<Token>) -> Option<()> {
        match (parts, last, named) {
            ([standard], None, Some(Token::Standard)) => {
                (self.standard, self.indicator, self.reach) = (Some(*standard), None, Reach::Nothing);
            }
            ([indicator], None, Some(Token::Indicator)) => {
                self.indicator = Some(format!("{}.{indicator}", self.standard?));
                self.reach = Reach::Pending;
            }
            ([standard, indicator], None, _) => {
                self.indicator = Some(format!("{standard}.{indicator}"));
                self.reach = Reach::Pending;
            }
            ([standard, indicator, first], last, _) => {
                let last = match last {
                    None => *first,
                    Some([last]) => *last,
                    Some([own, other, last]) if (own, other) == (standard, indicator) => *last,
                    Some(_) => return None,
                };
                let own = format!("{standard}.{indicator}");
                self.add(Some(&own), *first, last)?;
                (self.indicator, self.reach) = (None, Reach::Nothing);
            }
            ([first], last, None) => {
                let last = match last {
                    None => *first,
                    Some([last]) => *last,
                    Some(_) => return None,
                };
                let own = match self.reach {
                    Reach::Pending => return None,
                    Reach::Nothing | Reach::Reached => None,
                    Reach::Next | Reach::Bracket | Reach::Clause => self.indicator.clone(),
                };
                self.add(own.as_deref(), *first, last)?;
                self.reach = match self.reach {
                    Reach::Next => Reach::Reached,
                    Reach::Reached => Reach::Nothing,
                    other => other,
                };
            }
            _ => return None,
        }
        Some(())
    }

    fn sign(&mut self, sign: &Token) -> Option<()> {
        self.reach = match (sign, self.reach) {
            (Token::Slash | Token::Colon, Reach::Pending) | (Token::Slash, Reach::Reached) => Reach::Next,
            (Token::Open, Reach::Pending) => Reach::Bracket,
            // `6)` and `(6)` number an item.
            (Token::Close, Reach::Bracket) | (Token::Open | Token::Close, Reach::Nothing) => Reach::Nothing,
            (Token::Comma | Token::Slash, reach @ (Reach::Nothing | Reach::Bracket | Reach::Clause)) => reach,
            (Token::Comma, Reach::Reached) | (Token::End, Reach::Nothing | Reach::Reached | Reach::Clause) => {
                Reach::Nothing
            }
            _ => return None,
        };
        Some(())
    }

    fn add(&mut self, indicator: Option<&str>, first: u32, last: u32) -> Option<()> {
        if last < first || last - first > LONGEST_RANGE {
            return None;
        }
        for number in first..=last {
            let own = indicator.map_or_else(|| number.to_string(), |indicator| format!("{indicator}/{number}"));
            if !self.found.contains(&own) {
                self.found.push(own);
            }
        }
        (self.found.len() <= LONGEST_LIST).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_considerations_are_read_as_typed() {
        let cases = [
            ("6", Some("6")),
            ("6, 7", Some("6,7")),
            ("๖ และ ๗", Some("6,7")),
            ("3-5", Some("3,4,5")),
            ("3 – 5", Some("3,4,5")),
            ("ข้อ 3 ถึง 5", Some("3,4,5")),
            ("1, 6 และ 9", Some("1,6,9")),
            ("ข้อ 1/3", Some("1,3")),
            ("ประเด็นที่ 6", Some("6")),
            ("6.0", Some("6")),
            ("2 2", Some("2")),
            ("6.", Some("6")),
            ("ข้อ ๖.", Some("6")),
            ("1. 2. และ 3.", Some("1,2,3")),
            ("6)", Some("6")),
            ("(6)", Some("6")),
            ("6 & 7", Some("6,7")),
            ("6+7", Some("6,7")),
            ("6—8", Some("6,7,8")),
            ("6 ~ 8", Some("6,7,8")),
            ("2.4/6", Some("2.4/6")),
            ("๒.๔/๖", Some("2.4/6")),
            ("2.4:6", Some("2.4/6")),
            ("2.4(6)", Some("2.4/6")),
            ("2.4 (6, 7) 9", Some("2.4/6,2.4/7,9")),
            ("2.4 ข้อ 6-7", Some("2.4/6,2.4/7")),
            ("2.4/6-7", Some("2.4/6,2.4/7")),
            ("2.4/6/7", Some("2.4/6,2.4/7")),
            ("มฐ.2 ตบช.4 ข้อ 6", Some("2.4/6")),
            ("มาตรฐานที่ 2 ตัวบ่งชี้ที่ 4 ประเด็นที่ 6", Some("2.4/6")),
            ("มฐ. 2 ตบช. 4 ข้อ 6, ตบช. 5 ข้อ 1", Some("2.4/6,2.5/1")),
            ("ตัวบ่งชี้ 2.4 ข้อ 6", Some("2.4/6")),
            ("1.1.3", Some("1.1/3")),
            ("1.1.3-5", Some("1.1/3,1.1/4,1.1/5")),
            ("1.1.3-1.1.4", Some("1.1/3,1.1/4")),
            ("2.4/6, 1.1.3, 6", Some("2.4/6,1.1/3,6")),
            ("2.4/6,1.1/3,6", Some("2.4/6,1.1/3,6")),
            ("2.4 ข้อ 6, 7 และ 1.1 ข้อ 3", Some("2.4/6,2.4/7,1.1/3")),
            ("2.4 ข้อ 6; 7", Some("2.4/6,7")),
            ("2.4 ข้อ 6\n7", Some("2.4/6,7")),
            ("2.4", None),
            ("2.4.", None),
            ("6..7", None),
            ("6-7-8", None),
            ("ทุกข้อ", None),
            ("2.4) 6", None),
            ("2.4, 6", None),
            ("2.4 6", None),
            ("2.4-6", None),
            ("ตบช.4 ข้อ 6", None),
            ("มฐ.2", None),
            ("2.4(6", None),
            ("1.1.1.1", None),
            ("1.1.3-1.2.4", None),
            ("5-3", None),
            ("1-900000", None),
            ("3-", None),
            ("หก", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(list(text).as_deref(), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "[0-9๐-๙,.;/:() –-]{0,20}|[0-9ขอ้มฐ.ตบช, \n]{0,20}|.{0,20}") {
            list(&text);
        }

        #[test]
        fn what_was_read_is_read_again_as_the_same(text in "([1-3]\\.[1-9][/:][1-9](-9)?|[1-9]|[1-3]\\.[1-9]\\.[1-9])(, ([1-3]\\.[1-9]/[1-9]|[1-9])){0,4}") {
            let read = list(&text);
            proptest::prop_assert!(read.is_some(), "{}", text);
            proptest::prop_assert_eq!(read.as_deref().and_then(list), read);
        }
    }
}
