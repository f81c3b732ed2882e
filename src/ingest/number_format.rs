//! Number formats of dates that the reader library takes for plain numbers: the Thai ones.

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

#[cfg(test)]
mod tests {
    use super::*;

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
