//! Number formats that say more of a number than the reader library tells: Thai dates, and digits that are no quantity.

/// Whether a number format that is built in shows a day or a time in Thai (ECMA-376, 18.8.30, `th-th`).
pub fn built_in(id: u32) -> bool {
    (71..=81).contains(&id)
}

/// Whether a number format that someone made shows a day or a time in Thai: by the years of the Buddhist era, or by the
/// letters that Excel has for day, month, year, hour, minute and second in Thai.
pub fn made(code: &str) -> bool {
    let mut letters = String::new();
    let mut rest = code.chars();
    // The first part is for positive numbers; what is quoted or escaped is shown as it stands.
    while let Some(letter) = rest.next() {
        match letter {
            ';' => break,
            '\\' | '_' | '*' => drop(rest.next()),
            '"' => drop(rest.by_ref().find(|letter| *letter == '"')),
            '[' => drop(rest.by_ref().find(|letter| *letter == ']')),
            letter => {
                letters.push(letter.to_ascii_lowercase());
                continue;
            }
        }
        letters.push(' ');
    }
    let number = letters.contains(['0', '#', '?', '@']) || letters.contains("general");
    let parts = |c: char| matches!(c, 'ว' | 'ด' | 'ป' | 'ช' | 'น' | 'ท' | 'b');
    let runs = letters.split(|c: char| !parts(c) && !c.is_alphabetic()).filter(|run| !run.is_empty());
    let known = |run: &str| {
        let first = run.chars().next().unwrap_or_default();
        // A lone letter is one too: `ว/ด/ปปปป`; a Buddhist year has two or four.
        parts(first) && run.chars().all(|c| c == first) && (first != 'b' || matches!(run.len(), 2 | 4))
    };
    let mut runs = runs.peekable();
    !number && runs.peek().is_some() && runs.all(known)
}

/// How a number format shows digits that are no quantity.
pub struct Digits(Vec<Section>);

/// What a format has for the numbers of which a condition holds, or for all of them.
#[derive(Default)]
struct Section {
    /// A comparison, and with what.
    condition: Option<(String, f64)>,
    signs: Vec<Sign>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// The place of a digit, by the letter that says what stands there where the number has none.
    Place(char),
    Letter(char),
}

/// How a format shows whole numbers of as many digits as telephones and cards have, with a zero first: `0000000000`,
/// `"0"00-000-0000`, `0##-###-####`. Shorter ones number records, which elsewhere stand without their zeros; other signs
/// than those of telephones make quantities or days of numbers.
pub fn digits(code: &str) -> Option<Digits> {
    let mut sections = vec![Section::default()];
    let mut rest = code.chars();
    while let Some(letter) = rest.next() {
        let own = sections.last_mut()?;
        match letter {
            // What follows is for numbers below zero and for texts.
            ';' if own.condition.is_none() => break,
            ';' => sections.push(Section::default()),
            '"' => own.signs.extend(rest.by_ref().take_while(|letter| *letter != '"').map(Sign::Letter)),
            '\\' => own.signs.extend(rest.next().map(Sign::Letter)),
            '_' => own.signs.extend(rest.next().map(|_| Sign::Letter(' '))),
            '*' => drop(rest.next()),
            '[' => own.take_bracket(&rest.by_ref().take_while(|letter| *letter != ']').collect::<String>())?,
            '0' | '#' | '?' => own.signs.push(Sign::Place(letter)),
            '-' | '+' | ' ' | '(' | ')' => own.signs.push(Sign::Letter(letter)),
            _ => return None,
        }
    }
    sections.iter().any(Section::shows_a_zero_first).then_some(Digits(sections))
}

impl Section {
    /// A condition, a currency with a language, or a colour, which changes nothing.
    fn take_bracket(&mut self, inner: &str) -> Option<()> {
        if let Some(currency) = inner.strip_prefix('$') {
            self.signs.extend(currency.chars().take_while(|letter| *letter != '-').map(Sign::Letter));
        } else if inner.starts_with(['<', '>', '=']) {
            let limit = inner.trim_start_matches(['<', '>', '=']);
            let comparison = &inner[..inner.len() - limit.len()];
            self.condition = Some((comparison.to_owned(), limit.parse().ok()?));
        }
        Some(())
    }

    fn takes(&self, number: f64) -> bool {
        let Some((comparison, limit)) = &self.condition else { return true };
        number.partial_cmp(limit).is_some_and(|order| match comparison.as_str() {
            "<" => order.is_lt(),
            "<=" => order.is_le(),
            ">" => order.is_gt(),
            ">=" => order.is_ge(),
            "<>" => order.is_ne(),
            _ => order.is_eq(),
        })
    }

    fn shows_a_zero_first(&self) -> bool {
        const FEWEST: usize = 9;
        let zero = |sign: &&Sign| matches!(sign, Sign::Place('0') | Sign::Letter('0'));
        let place = |sign: &&Sign| matches!(sign, Sign::Place(_));
        let mut shown = self.signs.iter().filter(|sign| zero(sign) || place(sign));
        let long = shown.clone().count() >= FEWEST && shown.clone().any(|sign| place(&sign));
        long && shown.next().is_some_and(|first| zero(&first))
    }
}

impl Digits {
    /// A number as it is shown; none for what is no whole number from zero on.
    pub fn shown(&self, number: f64) -> Option<String> {
        const MOST: f64 = 1e15;
        if number.fract() != 0.0 || !(0.0..MOST).contains(&number) {
            return None;
        }
        let Section { signs, .. } =
            self.0.iter().find(|own| own.takes(number)).filter(|own| own.shows_a_zero_first())?;
        let place = |own: &Sign| matches!(own, Sign::Place(_));
        let (first, zeros) = (signs.iter().position(place), signs.iter().position(|own| *own == Sign::Place('0')));
        let written = number.to_string();
        let mut digits = written.trim_start_matches('0').chars().rev();
        let mut shown: Vec<char> = Vec::new();
        for (at, sign) in signs.iter().enumerate().rev() {
            match sign {
                Sign::Letter(letter) => shown.push(*letter),
                // Behind a zero every place is filled.
                Sign::Place(_) if zeros.is_some_and(|zeros| zeros <= at) => shown.push(digits.next().unwrap_or('0')),
                Sign::Place(filler) => shown.extend(digits.next().or((*filler == '?').then_some(' '))),
            }
            if first == Some(at) {
                // What the format has no place for.
                shown.extend(digits.by_ref());
            }
        }
        Some(shown.iter().rev().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_that_are_no_quantity_are_written_as_their_format_shows_them() {
        let cases = [
            ("0000000000", 812_345_678.0, Some("0812345678")),
            ("000-000-0000", 812_345_678.0, Some("081-234-5678")),
            ("000\\-000\\-0000", 812_345_678.0, Some("081-234-5678")),
            ("0\" \"0000\" \"00000\" \"00\" \"0", 3_930_100_123_453.0, Some("3 9301 00123 45 3")),
            ("000000000", 3_930_100_123_453.0, Some("3930100123453")),
            ("000000000", 0.0, Some("000000000")),
            ("0000000000", -1.0, None),
            ("0000000000", 0.5, None),
            ("0000000000", 1e15, None),
            ("0##-###-####", 812_345_678.0, Some("081-234-5678")),
            ("0##-###-####", 5.0, Some("000-000-0005")),
            ("\"0\"#########", 812_345_678.0, Some("0812345678")),
            ("\"0\"########", 21_234_567.0, Some("021234567")),
            ("\"0\"#########", 5.0, Some("05")),
            ("\"0\"?????????", 5.0, Some("0        5")),
            ("[$-41E]000-000-0000", 812_345_678.0, Some("081-234-5678")),
            ("[$-D07041E]0 0000 00000 00 0", 3_930_100_123_453.0, Some("3 9301 00123 45 3")),
            ("[Red]0000000000", 812_345_678.0, Some("0812345678")),
            ("0000000000;-0", 812_345_678.0, Some("0812345678")),
            ("0000000000;[Red]-0.00", 812_345_678.0, Some("0812345678")),
            ("0000000000;@", 812_345_678.0, Some("0812345678")),
            ("\\(000\\)\\ 000\\-0000", 812_345_678.0, Some("(081) 234-5678")),
            ("(000) 000-0000", 812_345_678.0, Some("(081) 234-5678")),
            ("\"โทร. \"000-000-0000", 812_345_678.0, Some("โทร. 081-234-5678")),
            ("\"โทร. \"000000000", 3_930_100_123_453.0, Some("โทร. 3930100123453")),
            ("+66 00 000 0000", 812_345_678.0, None),
            ("\"+66 \"00 000 0000", 812_345_678.0, Some("+66 81 234 5678")),
            ("_(0000000000_)* ", 812_345_678.0, Some(" 0812345678 ")),
            // A telephone's own format: what is short is of another place.
            ("[<=99999999][$-D000000]0-####-####;[$-D000000]0#-####-####", 21_234_567.0, Some("0-2123-4567")),
            ("[<=99999999]0-####-####;0#-####-####", 812_345_678.0, Some("08-1234-5678")),
            ("[<=99999999]0-####-####;0#-####-####", 100_000_000.0, Some("01-0000-0000")),
            ("[<=99999999]0-####-####;0#-####-####", 99_999_999.0, Some("0-9999-9999")),
            ("[<100]0;000000000", 99.0, None),
            ("[<100]0;000000000", 100.0, Some("000000100")),
            ("[>=100]000000000;0", 100.0, Some("000000100")),
            ("[>=100]000000000;0", 99.0, None),
            ("[>100]000000000;0", 100.0, None),
            ("[=100]000000000;0", 100.0, Some("000000100")),
            ("[=100]000000000;0", 101.0, None),
            ("[<>100]000000000;0", 100.0, None),
            ("[<>100]000000000;0", 101.0, Some("000000101")),
            ("[<100]000000000", 101.0, None),
        ];
        for (code, number, expected) in cases {
            let shown = digits(code).and_then(|own| own.shown(number));
            assert_eq!(shown.as_deref(), expected, "{code} {number}");
        }
        let others = [
            "",
            "General",
            "0",
            "00000000",
            "0#######",
            "\"0\"0000000",
            "#,##0",
            "0,000,000,000",
            "0.000000000",
            "000000000%",
            "000000000E+00",
            "000000000/000000000",
            "#00000000",
            "#########0",
            "# ### ### ##0",
            "##-###-####",
            "?000000000",
            "\"2569\"00000",
            "yyyy-mm-dd",
            "[h]:mm",
            "dd/mm/bbbb",
            "000000000 บาท",
            "@",
            "\"000000000",
            "[<x]000000000",
        ];
        for code in others {
            assert!(digits(code).is_none(), "{code}");
        }
    }

    #[test]
    fn thai_dates_are_known_and_words_after_a_number_are_none() {
        let dates = [
            "bbbb",
            "bb",
            "BBBB",
            "ว/ด/ปปปป",
            "ว ดดดด ปปปป",
            "ช:นน:ทท",
            "\"พ.ศ. \"bbbb",
            "[$-41E]ว/ด/ปป",
            "ปปปป;@",
            "ว\\ ดดด\\ ปป",
        ];
        for code in dates {
            assert!(made(code), "{code}");
        }
        let numbers = [
            "General",
            "0",
            "#,##0 บาท",
            "0 \"ครั้ง\"",
            "0.00%",
            "@",
            "",
            "\"ว/ด/ปปปป\"",
            "b",
            "bbb",
            "วัน",
            "0 ว",
            "[$-41E]0",
            ";bbbb",
        ];
        for code in numbers {
            assert!(!made(code), "{code}");
        }
        assert!(built_in(71) && built_in(81) && !built_in(70) && !built_in(82));
    }
}
