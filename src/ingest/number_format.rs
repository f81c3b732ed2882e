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

/// How a number format parts digits of which it wants so many as telephones and cards have, zeros first: `0000000000`,
/// `000-000-0000`. Shorter ones number records, which elsewhere stand without their zeros.
pub fn digits(code: &str) -> Option<String> {
    const FEWEST: usize = 9;
    let pattern: String = code.chars().filter(|letter| !matches!(letter, '\\' | '"')).collect();
    let zeros = pattern.matches('0').count();
    (zeros >= FEWEST && pattern.chars().all(|letter| matches!(letter, '0' | '-' | ' '))).then_some(pattern)
}

/// A number as such a format shows it; none for what is no whole number from zero on.
pub fn filled(pattern: &str, number: f64) -> Option<String> {
    const MOST: f64 = 1e15;
    if number.fract() != 0.0 || !(0.0..MOST).contains(&number) {
        return None;
    }
    let written = number.to_string();
    let mut rest = written.chars().rev();
    let mut shown: Vec<char> = Vec::new();
    for letter in pattern.chars().rev() {
        shown.push(if letter == '0' { rest.next().unwrap_or('0') } else { letter });
    }
    // What the format has no place for stands before its first digit.
    shown.extend(rest);
    Some(shown.iter().rev().collect())
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
        ];
        for (code, number, expected) in cases {
            let shown = digits(code).and_then(|pattern| filled(&pattern, number));
            assert_eq!(shown.as_deref(), expected, "{code} {number}");
        }
        for code in ["", "General", "0", "00000000", "#,##0", "0.000000000", "#00000000", "0000000000;@", "yyyy-mm-dd"]
        {
            assert_eq!(digits(code), None, "{code}");
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
