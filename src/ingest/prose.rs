//! What an office writes in whole sentences: days that no calendar has, addresses that cannot be right, and sub-items
//! that are numbered under another item (DOMAIN 1.7).

use chrono::NaiveDate;

use super::date::{self, Window};
use super::sheet::shortened;
use crate::definition::spelling;
use crate::issue::Problem;

/// So many characters before an `@` may say what it belongs to.
const REACH: usize = 120;
const MAIL: [&str; 6] = ["e-mail", "email", "e mail", "อีเมล", "อีเมล์", "จดหมายอิเล็กทรอนิกส์"];
const OTHERS: [&str; 8] = ["line", "ไลน์", "facebook", "face book", "เฟซบุ๊ก", "instagram", "tiktok", "twitter"];

/// Text with its lines, each in single spaces; blank lines are left out.
pub fn lines(raw: &str) -> String {
    let lines = raw.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// What is wrong in the prose of a column, and the latest day that it names.
pub fn read(text: &str, column: &str, window: Window) -> (Vec<Problem>, Option<NaiveDate>) {
    let lines: Vec<String> = text.lines().map(spelling::text).collect();
    let (mut problems, mut latest) = (Vec::new(), None);
    for line in &lines {
        for mention in date::mentions(line, window) {
            latest = latest.max(mention.day);
            if mention.day.is_none() {
                let found = line[mention.place].to_owned();
                problems.push(Problem::UnreadableDate { column: column.to_owned(), found });
            }
        }
        let wrong = malformed_addresses(line).into_iter();
        problems.extend(wrong.map(|found| Problem::MalformedEmail { column: column.to_owned(), found }));
    }
    problems.extend(misnumbered(&lines).into_iter().map(|(found, under)| Problem::MisnumberedItems {
        column: column.to_owned(),
        found,
        under: under.to_string(),
    }));
    (problems, latest)
}

/// The e-mail addresses of a line that cannot be right. An `@` of something else is none.
fn malformed_addresses(line: &str) -> Vec<String> {
    let of_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let of_domain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut found = Vec::new();
    for (at, _) in line.match_indices('@') {
        let (before, after) = (&line[..at], &line[at + 1..]);
        let local = &before[before.trim_end_matches(of_local).len()..];
        let end = after.find(|c| !of_domain(c)).unwrap_or(after.len());
        let domain = after[..end].trim_end_matches('.');
        if !local.is_empty() && is_domain(domain) {
            continue;
        }
        let loose = before[before.trim_end_matches(|c| of_local(c) || c == ' ').len()..].trim_start();
        let glued = !local.is_empty() && !domain.is_empty();
        let named = glued && !["line", "official"].contains(&local.to_ascii_lowercase().as_str());
        let spaced = after.len() - after.trim_start().len();
        let rest = after.trim_start();
        let rest = rest[..rest.find(|c| !of_domain(c)).unwrap_or(rest.len())].trim_end_matches('.');
        let called = speaks_of_mail(before) && !rest.is_empty() && loose.chars().any(|c| c.is_ascii_alphanumeric());
        if !called && !named {
            continue;
        }
        found.push(shortened(format!("{loose}@{}{rest}", &after[..spaced]).trim()));
    }
    found
}

/// A name with at least one dot, whose parts are none of them empty.
fn is_domain(text: &str) -> bool {
    let parts: Vec<_> = text.split('.').collect();
    let last = parts.last().copied().unwrap_or_default();
    parts.len() > 1
        && parts.iter().all(|part| !part.is_empty() && !part.starts_with('-') && !part.ends_with('-'))
        && last.len() > 1
        && last.chars().all(|c| c.is_ascii_alphabetic())
}

/// Whether the last of what is named before an `@` is an e-mail address, and not an account elsewhere.
fn speaks_of_mail(before: &str) -> bool {
    let from = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let near = before[from..].to_lowercase();
    let last = |words: &[&str]| words.iter().filter_map(|word| near.rfind(word)).max();
    last(&MAIL).is_some_and(|mail| last(&OTHERS).is_none_or(|other| other < mail))
}

/// Runs of sub-items that bear the number of another item than the one they stand under, as `2.1-2.5` under 1, with that
/// number. The other item must stand in the text too: a number with a point may be anything else.
fn misnumbered(lines: &[String]) -> Vec<(String, u32)> {
    let numbers: Vec<_> = lines.iter().map(|line| numbering(line)).collect();
    let items: Vec<u32> = numbers.iter().filter_map(|(item, sub)| item.filter(|_| sub.is_none())).collect();
    let mut runs: Vec<(u32, u32, u32, u32)> = Vec::new();
    let mut current = None;
    let mut open = false;
    for numbering in numbers {
        match (numbering, current) {
            ((Some(item), None), _) => (current, open) = (Some(item), false),
            ((Some(of), Some(sub)), Some(under)) if of != under && items.contains(&of) => {
                match runs.last_mut().filter(|run| open && run.0 == of && run.3 == under) {
                    Some(run) => run.2 = sub,
                    None => runs.push((of, sub, sub, under)),
                }
                open = true;
            }
            ((Some(_), Some(_)), _) => open = false,
            _ => {}
        }
    }
    let said = |(of, first, last, under): (u32, u32, u32, u32)| {
        let found = if first == last { format!("{of}.{first}") } else { format!("{of}.{first}-{of}.{last}") };
        (found, under)
    };
    runs.into_iter().map(said).collect()
}

/// The number that a line begins with: of an item as `1.` or `1)`, or of its sub-item as `1.2`.
fn numbering(line: &str) -> (Option<u32>, Option<u32>) {
    let number = |text: &str| -> Option<(u32, usize)> {
        let length = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        (1..=2).contains(&length).then(|| text[..length].parse().ok()).flatten().map(|number| (number, length))
    };
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '•' | '('));
    let Some((item, length)) = number(line) else { return (None, None) };
    let rest = &line[length..];
    let begins_words = |text: &str| text.trim_start().starts_with(|c: char| c.is_alphabetic() || c == '“' || c == '"');
    if let Some(after) = rest.strip_prefix('.')
        && let Some((sub, length)) = number(after)
    {
        let whole = after[length..].trim_start_matches([')', '.']);
        // A number with words right behind it is none of an item: `2.5 ล้าน` is, but stands under no item of that number.
        return if begins_words(whole) { (Some(item), Some(sub)) } else { (None, None) };
    }
    match rest.strip_prefix(['.', ')']) {
        Some(words) if begins_words(words) => (Some(item), None),
        _ => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_from_what_else_has_the_sign() {
        let cases: [(&str, &[&str]); 16] = [
            ("เปิด E-mail ให้ครูส่งข่าว คือ Rela _plg 2 @motmail", &["Rela _plg 2 @motmail"]),
            ("อีเมล pr.plg2@gmail.com และ info@phatthalung2.go.th.", &[]),
            ("ติดต่อ pr_plg2@hotmail", &["pr_plg2@hotmail"]),
            ("ติดต่อ pr@gmail..com", &["pr@gmail..com"]),
            ("e-mail: pr @gmail.com", &["pr @gmail.com"]),
            ("e-mail: pr@ gmail.com", &["pr@ gmail.com"]),
            ("pr@gmail.c", &["pr@gmail.c"]),
            ("pr@gmail.co", &[]),
            ("E-mail และ LINE @plg2", &[]),
            ("LINE@plg2", &[]),
            ("ใช้ E-mail และ LINE@", &[]),
            ("Line ID @plg2 และ e-mail", &[]),
            ("ส่งที่ E-mail: @", &[]),
            ("ขนม 50 ชิ้น @ 5 บาท", &[]),
            ("ผู้ติดตาม @สพป", &[]),
            ("", &[]),
        ];
        for (line, expected) in cases {
            assert_eq!(malformed_addresses(line), expected, "{line}");
        }
    }

    #[test]
    fn a_line_may_have_a_dash_or_a_bracket_before_its_number() {
        let cases = [
            ("1. ก", (Some(1), None)),
            ("  - 12. ก", (Some(12), None)),
            ("•(2.3 ก", (Some(2), Some(3))),
            ("ก 1. ข", (None, None)),
            ("123. ก", (None, None)),
        ];
        for (line, expected) in cases {
            assert_eq!(numbering(line), expected, "{line}");
        }
    }

    #[test]
    fn sub_items_belong_to_the_item_above_them() {
        let cases: [(&str, &[(&str, u32)]); 10] = [
            ("1.ก\n2.1 ข\n2.2 ค\n2.ง\n2.1 จ", &[("2.1-2.2", 1)]),
            ("1. ก\n1.1 ข\n2. ค\n2.1 ง", &[]),
            ("1. ก\n2.1 ข\n1.2 ค\n2.3 ง\n2. จ", &[("2.1", 1), ("2.3", 1)]),
            ("1) ก\n2.1) ข\n2) ค", &[("2.1", 1)]),
            ("2. ก\n1.1 ข\n1. ค", &[("1.1", 2)]),
            // There is no item 2: the number may be that of an indicator, or a decimal.
            ("1. ก\n2.4 ข", &[]),
            ("2.1 ก\n2.2 ข", &[]),
            ("1. ก\n2.5\n2. ข", &[]),
            ("1. ก\n22.08.2557 ข\n22. ค", &[]),
            ("1.5 ก\n2. ข", &[]),
        ];
        for (text, expected) in cases {
            let lines: Vec<_> = text.lines().map(ToOwned::to_owned).collect();
            let expected: Vec<_> = expected.iter().map(|(found, under)| ((*found).to_owned(), *under)).collect();
            assert_eq!(misnumbered(&lines), expected, "{text}");
        }
    }

    #[test]
    fn lines_stay_lines() {
        assert_eq!(lines("  ก  ข \r\n\r\n\t ค "), "ก ข\nค");
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "[0-9๐-๙.)@ \n-]{0,30}|[a-z@. ก]{0,30}|.{0,30}") {
            let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).expect("a constant day exists");
            read(&text, "ก", Window::new(as_of, None, false));
        }
    }
}
