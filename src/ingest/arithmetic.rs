//! Products as offices write them into a text: `อาหารว่าง 100คนx50บาทx2มื้อ` (DOMAIN 1.5).
//!
//! Numbers with a sign of multiplication between them are a product, whatever units and words stand beside them. Several
//! products, on several lines or joined by `+`, are a sum. Where a text can be meant in two ways nothing is computed.

use super::cell::{number, thousands};
use super::sheet::Value;
use crate::definition::spelling;

/// Words that begin what a product came to.
const RESULTS: [&str; 4] = ["เป็นเงิน", "เท่ากับ", "รวม", "="];
/// Words that make another number of the number before them.
const MULTIPLES: [&str; 8] = ["%", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน", "เปอร์เซ็น"];
/// What begins as one of them and is none.
const NO_MULTIPLE: &str = "พันธ";
const MONEY: [&str; 2] = ["บาท", "฿"];
const SIZE: &str = "ขนาด";
const TIMES: [&str; 5] = ["คูณ", "×", "*", "✕", "✖"];
/// Longer numbers count nothing that an office pays for.
const LONGEST: usize = 12;
const MOST_FACTORS: usize = 6;

/// What stands in a text, but for the words.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mark {
    Number(Number),
    Times,
    Plus,
    Open,
    Close,
    /// What may be a minus.
    Minus,
}

/// A number with what its neighbours say of it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Number {
    /// In hundredths; none for what only looks like a number: `1/2569`, `3-5`, `2.1.3`, `5 พัน`.
    hundredths: Option<i128>,
    money: bool,
    begins: Beginning,
}

/// What the word before a number makes of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
enum Beginning {
    /// Nothing.
    #[default]
    Plain,
    /// The size of a thing, as 3 x 2 metres.
    Size,
    /// What something came to.
    Result,
}

/// One product, or a number alone.
#[derive(Debug, Default)]
struct Term {
    /// In hundredths.
    factors: Vec<i128>,
    /// Whether one of them is money.
    money: bool,
    /// What stands before it.
    begins: Beginning,
    /// Whether a `+` stands before or behind it.
    added: bool,
}

impl Term {
    fn is_product(&self) -> bool {
        self.factors.len() > 1 && (self.begins != Beginning::Size || self.money)
    }

    /// In hundredths, a half rounded up.
    fn product(&self) -> Option<i128> {
        let whole = self.factors.iter().try_fold(1_i128, |product, factor| product.checked_mul(*factor))?;
        let unit = 100_i128.checked_pow(u32::try_from(self.factors.len()).ok()?.checked_sub(1)?)?;
        Some((whole + unit / 2) / unit)
    }
}

/// What the products in a text come to; none when it has none, or can be meant in two ways.
pub fn computed(text: &str) -> Option<f64> {
    let text = spelling::text(text).to_lowercase();
    let terms = terms(&marks(&text))?;
    let products = terms.iter().filter(|term| term.is_product());
    let with_money = products.clone().any(|term| term.money);
    let mut values = products.clone().map(Term::product).collect::<Option<Vec<_>>>()?;
    if values.is_empty() || products.clone().any(|term| term.begins == Beginning::Result) {
        return None;
    }
    let alone = || terms.iter().filter(|term| term.factors.len() == 1);
    // `ครู 10 + นักเรียน 50 คน x 20 บาท` may mean that the persons are added before.
    if alone().any(|term| term.added && with_money && !term.money) {
        return None;
    }
    values.extend(alone().filter(|term| term.added && term.begins != Beginning::Result).map(|term| term.factors[0]));
    let sum: i128 = values.iter().sum();
    // Another sum of money beside the products: nobody knows whether it is to be added.
    let factors: Vec<_> = products.flat_map(|term| &term.factors).collect();
    let told = |own: &i128| factors.contains(&own) || values.contains(own) || *own == sum;
    if alone().any(|term| term.money && !term.added && term.begins != Beginning::Result && !told(&term.factors[0])) {
        return None;
    }
    let sum = i64::try_from(sum).ok().filter(|sum| sum.abs() < 1 << 50)?;
    Some(sum as f64 / 100.0)
}

/// The terms of a text; none when a sign lacks its number, or brackets group what is added.
fn terms(marks: &[Mark]) -> Option<Vec<Term>> {
    let mut terms: Vec<Term> = Vec::new();
    let mut before: Option<Mark> = None;
    for (place, mark) in marks.iter().enumerate() {
        match (mark, before) {
            (Mark::Minus, _) | (Mark::Open, Some(Mark::Times)) => return None,
            (Mark::Times, Some(Mark::Close)) if groups(&marks[..place]) => return None,
            (Mark::Times, Some(Mark::Close | Mark::Number(_))) | (Mark::Plus | Mark::Open | Mark::Close, _) => {}
            (Mark::Times, _) => return None,
            (Mark::Number(number), Some(Mark::Times)) => {
                let term = terms.last_mut()?;
                term.factors.push(number.hundredths?);
                term.money |= number.money;
                if term.factors.len() > MOST_FACTORS {
                    return None;
                }
            }
            (Mark::Number(number), _) => {
                let multiplied = marks[place + 1..].iter().find(|mark| **mark != Mark::Close) == Some(&Mark::Times);
                match number.hundredths {
                    None if multiplied => return None,
                    // A year or a day of the text is no term.
                    None => {}
                    Some(value) => terms.push(Term {
                        factors: vec![value],
                        money: number.money,
                        begins: number.begins,
                        added: before == Some(Mark::Plus),
                    }),
                }
            }
        }
        if *mark == Mark::Plus
            && let Some(term) = terms.last_mut()
        {
            term.added = true;
        }
        before = Some(*mark);
    }
    (before != Some(Mark::Times)).then_some(terms)
}

/// Whether the bracket that closes last holds more than one factor: a sum, several numbers, or a remark on the number
/// before it.
fn groups(marks: &[Mark]) -> bool {
    let open = marks.iter().rposition(|mark| *mark == Mark::Open);
    let Some(open) = open else { return true };
    let within = &marks[open + 1..];
    let numbers = within.iter().filter(|mark| matches!(mark, Mark::Number(_))).count();
    let signs = within.iter().filter(|mark| **mark == Mark::Times).count();
    let remark = open > 0 && matches!(marks[open - 1], Mark::Number(_));
    remark || within.contains(&Mark::Plus) || numbers != signs + 1
}

/// The numbers and signs of a text in one spelling.
fn marks(text: &str) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut rest = text;
    let mut last = ' ';
    let mut begins = Beginning::Plain;
    while let Some(c) = rest.chars().next() {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
        let mut taken = c.len_utf8();
        if c.is_ascii_digit() && !latin(Some(last)) {
            let (mut found, length) = numeral(rest);
            found.begins = std::mem::take(&mut begins);
            taken = length;
            marks.push(Mark::Number(found));
        } else if c.is_ascii_digit() {
            // `A4` is a word.
            taken = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        } else if let Some(sign) = TIMES.iter().find(|sign| rest.starts_with(**sign)) {
            taken = sign.len();
            marks.push(Mark::Times);
        } else if c == 'x' && !latin(Some(last)) && !latin(rest[1..].chars().next()) {
            marks.push(Mark::Times);
        } else if let Some(word) = RESULTS.iter().find(|word| rest.starts_with(**word)) {
            (begins, taken) = (Beginning::Result, word.len());
        } else if rest.starts_with(SIZE) {
            (begins, taken) = (Beginning::Size, SIZE.len());
        } else {
            match c {
                '+' => marks.push(Mark::Plus),
                '(' | '[' => marks.push(Mark::Open),
                ')' | ']' => marks.push(Mark::Close),
                // A dash before a word is a bullet.
                '-' | '–' | '−' if rest[taken..].trim_start().starts_with(|c: char| c.is_ascii_digit()) => {
                    marks.push(Mark::Minus);
                }
                // Only what follows at once is meant by a word.
                c if c.is_alphabetic() => begins = Beginning::Plain,
                _ => {}
            }
        }
        last = rest[..taken].chars().next_back().filter(|_| marks.last() != Some(&Mark::Times)).unwrap_or(' ');
        rest = &rest[taken..];
    }
    marks
}

/// The number that a text begins with, and how long it is written.
fn numeral(text: &str) -> (Number, usize) {
    let none = Number { hundredths: None, money: false, begins: Beginning::Plain };
    let digits = |text: &str| {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != ',' && c != '.').unwrap_or(text.len());
        text[..end].trim_end_matches([',', '.']).len()
    };
    let mut length = digits(text);
    // A day, a fraction, a range, a number of a letter.
    let mut joined = false;
    loop {
        let glued = text[length..].strip_prefix([':', '/']);
        let range = || text[length..].trim_start().strip_prefix(['-', '–']).map(str::trim_start);
        let Some(next) = glued.or_else(range) else { break };
        if !next.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        joined = true;
        length = text.len() - next.len() + digits(next);
    }
    if joined {
        return (none, length);
    }
    let after = text[length..].trim_start_matches(['.', '-', ' ']);
    let changed = MULTIPLES.iter().any(|word| after.starts_with(word)) && !after.starts_with(NO_MULTIPLE);
    let hundredths = if changed { None } else { hundredths(&text[..length]) };
    let money = MONEY.iter().any(|word| after.starts_with(word));
    (Number { hundredths, money, ..none }, length)
}

fn hundredths(written: &str) -> Option<i128> {
    let decimals = written.split_once('.').map_or("", |(_, decimals)| decimals);
    if written.len() > LONGEST || decimals.len() > 2 || !thousands(written) {
        return None;
    }
    number(Value::Text(written))?;
    let whole = written.split('.').next()?.replace(',', "").parse::<i128>().ok()?;
    let parts = format!("{decimals:0<2}").parse::<i128>().ok()?;
    Some(whole * 100 + parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_computed_however_they_are_written() {
        let cases = [
            ("อาหารว่าง 100คนx50บาทx2มื้อ  เป็นเงิน", 10_000.0),
            ("อาหารกลางวัน 100 คนx200บาทx1มื้อ เป็นเงิน", 20_000.0),
            ("ค่าวัสดุ  (100 คนx50 บาท)", 5000.0),
            ("๑๐๐คน X ๕๐บาท × ๒มื้อ", 10_000.0),
            ("100*50*2", 10_000.0),
            ("100 คน คูณ 50 บาท", 5000.0),
            ("2 ครั้ง x 2,000 บาท x 12 เดือน", 48_000.0),
            ("22,000.- x 6 ครั้ง", 132_000.0),
            ("3 คน x 33.33 บาท", 99.99),
            ("10.5 วัน x 1.25 บาท", 13.13),
            ("1.1 วัน x 1.13 บาท", 1.24),
            ("7 ชุด x 12.5 บาท", 87.5),
            ("100 คน x 50 บาท/คน x 2 มื้อ", 10_000.0),
            ("100 คน x มื้อละ 50 บาท", 5000.0),
            ("จำนวน100คนx50บาท", 5000.0),
            ("0.5 วัน x 100 บาท", 50.0),
            ("(100 x 50) x 2", 10_000.0),
            ("กระดาษ A4 5 รีม x 120 บาท", 600.0),
            ("2 โหล x 120 บาท", 240.0),
            ("ต้นไม้ 10 พันธุ์ x 50 บาท", 500.0),
            ("2x1x1x1x1x3", 6.0),
            // The longest numbers, and the greatest product.
            ("123456789012 x 2", 246_913_578_024.0),
            ("10485.75 x 1073741824", 11_258_988_331_008.0),
        ];
        for (text, expected) in cases {
            assert_eq!(computed(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn several_products_are_a_sum() {
        let cases = [
            (
                "กิจกรรม 100คน อาหารว่าง 100คนx50บาทx2มื้อ เป็นเงิน อาหารกลางวัน 100 คนx200บาทx1มื้อ เป็นเงิน ค่าวัสดุ (100 คนx50 บาท)",
                35_000.0,
            ),
            ("15คนx50บาทx2มื้อ\n15 คนx200บาทx1มื้อ\n(15 คนx50 บาท)", 5250.0),
            ("100x50 + 20x30", 5600.0),
            ("100x50 + 200", 5200.0),
            ("200 + 100x50", 5200.0),
            ("100 คน x 50 บาท + ค่าเดินทาง 200 บาท", 5200.0),
            ("- อาหาร 100x50 - วัสดุ 20x30", 5600.0),
        ];
        for (text, expected) in cases {
            assert_eq!(computed(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_a_product_came_to_and_other_numbers_are_no_terms() {
        let cases = [
            ("100คน x 50บาท = 5,000 บาท", 5000.0),
            ("100คน x 50บาท เป็นเงิน 9,999 บาท", 5000.0),
            ("ปี 2569 ครั้งที่ 3 : 100 คน x 50 บาท", 5000.0),
            ("ตามหนังสือ 12/2569 100 คน x 50 บาท", 5000.0),
            ("2.1.3 อาหาร 100 คน x 50 บาท", 5000.0),
            ("เวลา 10.30-12.00 น. 100 คน x 50 บาท", 5000.0),
            ("ครั้งละ 2,000 บาท 2 x 2,000 x 12", 48_000.0),
            ("ไวนิลขนาด 1.2 x 2.4 ม. 5 ผืน x 500 บาท", 2500.0),
            ("ไวนิลขนาด 2 x 3 เมตร x 150 บาท", 900.0),
        ];
        for (text, expected) in cases {
            assert_eq!(computed(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_can_be_meant_in_two_ways_is_not_computed() {
        let cases = [
            "",
            "ค่าน้ำมันเชื้อเพลิง",
            "100 คน",
            "5,000 บาท",
            "10,000 + 20,000",
            "เดือนละ 2 ครั้ง ๆ ละ 2,000 บาท 12 เดือน",
            "x",
            "100 x",
            "x 50",
            "100 x x 50",
            "100 box 50",
            "3-5 คน x 50 บาท",
            "1/2 วัน x 100 บาท",
            "5 พันบาท x 2 ครั้ง",
            "2 ล้าน x 3",
            "1,000 x 7%",
            "1,23 x 5",
            "100 x 50 บาท ค่าวัสดุ 500 บาท",
            "100 x 50 = 5,000 x 2",
            "(60 + 40) x 50 บาท",
            "100 x (50 + 20)",
            "10 (5 x 2) x 3",
            "(ครู 60 นักเรียน 40) x 50 บาท",
            "100 x 50 บาท - 5 x 2 บาท",
            "กระดาษ A4 x 120 บาท",
            "10 x 20 บาท 1/2 x 3",
            "100 คน (ครู 60 นักเรียน 40) x 50 บาท",
            "ครู 10 + นักเรียน 50 คน x 20 บาท",
            "100 x 50 บาท - 500 บาท",
            "ป้ายขนาด 3x2 เมตร",
            "1234567890123 x 2",
            "10485.76 x 1073741824",
            "1x1x1x1x1x1x1",
            "0.333 x 3",
        ];
        for text in cases {
            assert_eq!(computed(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "[0-9๐-๙,.x×*+=()/ –-]{0,30}|[0-9xคนบาท,.\n ขาด]{0,30}|.{0,30}") {
            computed(&text);
        }

        #[test]
        fn units_and_spaces_change_nothing(a in 1_i64..10_000, b in 1_i64..10_000, unit in "(คน|บาท|ครั้ง| มื้อ |)", sign in "[xX×*]|คูณ", gap in " ?") {
            let text = format!("{a}{unit}{gap}{sign}{gap}{b}{unit}");
            proptest::prop_assert_eq!(computed(&text), Some((a * b) as f64), "{}", text);
        }
    }
}
