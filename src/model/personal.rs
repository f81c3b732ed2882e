//! What in a text tells of a person by its form: telephone numbers, e-mail addresses and the numbers of identity cards.
//!
//! The one owner of that question. A number is taken by how people part its digits, so that document numbers, sums,
//! days and coordinates stay; what is written freely by respondents is taken more widely. Names cannot be told.

mod cards;
mod letters;
mod numbers;

use std::ops::Range;

pub use letters::narrow;
use letters::{digit, is_invisible, is_space, is_thai};

/// What stands for personal data that was cut out, until a language has a word for it.
pub const CUT: char = '\u{fffc}';

/// Of fewer digits no number is a person's.
const FEWEST_DIGITS: usize = 9;

/// Who wrote a text, which says what a number in it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// A respondent, of whom nothing is known: any long number, and whatever has an `@` before it.
    Respondent,
    /// An officer, in words.
    Officer,
    /// An officer, to name something by a number of its own: what has no sign in it and no word beside it is that.
    Naming,
}

/// What an office says may be shown: its own telephones and addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Public(Vec<String>);

impl Public {
    /// Of telephones and addresses as people write them; an address that begins with its `@` names all of its domain.
    #[must_use]
    pub fn new<'a>(named: impl IntoIterator<Item = &'a str>) -> Self {
        Self(named.into_iter().map(plain).collect())
    }

    fn names(&self, found: &str) -> bool {
        let found = plain(found);
        self.0.iter().any(|own| if own.starts_with('@') { found.ends_with(own.as_str()) } else { found == *own })
    }
}

/// Whether a text is a telephone, an address or the domain of one, which [`Public`] can name.
#[must_use]
pub fn can_be_public(named: &str) -> bool {
    let named = named.trim();
    let whole = spans(named, Hand::Officer, &Public::default()).first() == Some(&(0..named.len()));
    whole || named.strip_prefix('@').is_some_and(is_domain)
}

/// One spelling of a telephone or an address.
fn plain(text: &str) -> String {
    let mut letters = text.chars().filter(|letter| !is_invisible(*letter)).map(narrow);
    if letters.clone().any(|letter| letter == '@') {
        let letters = letters.filter(|letter| !letter.is_whitespace());
        return letters.map(|letter| letter.to_ascii_lowercase()).collect();
    }
    let digits: String = letters.by_ref().filter_map(digit).map(|digit| char::from(b'0' + digit)).collect();
    match digits.strip_prefix("0066").or_else(|| digits.strip_prefix("66")) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        _ => digits,
    }
}

/// A text without what tells of a person, each place of which `mark` fills; none where it holds nothing of the kind.
#[must_use]
pub fn cut(text: &str, hand: Hand, public: &Public, mut mark: impl FnMut(&str) -> String) -> Option<String> {
    let spans = spans(text, hand, public);
    let (last, mut shown) = (spans.last()?.end, String::with_capacity(text.len()));
    let mut from = 0;
    for span in spans {
        shown.push_str(&text[from..span.start]);
        shown.push_str(&mark(&text[span.clone()]));
        from = span.end;
    }
    shown.push_str(&text[last..]);
    Some(shown)
}

/// Where a text tells of a person, in bytes, from the front and apart.
#[must_use]
pub fn spans(text: &str, hand: Hand, public: &Public) -> Vec<Range<usize>> {
    if !may_hold(text.as_bytes()) {
        return Vec::new();
    }
    let sentence = Sentence::of(text);
    let mut found = sentence.addresses(hand);
    let numbers = sentence.numbers(hand, &found);
    found.extend(numbers);
    found.sort_by_key(|span| (span.start, span.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in found {
        let span = sentence.bytes(span);
        match apart.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart.retain(|span| !public.names(&text[span.clone()]));
    apart
}

/// A look at the bytes that costs nearly nothing: an `@`, perhaps a wide one, or digits enough.
fn may_hold(bytes: &[u8]) -> bool {
    let thai = |pair: &&[u8]| matches!(pair, [0xb9 | 0xbc, 0x90..=0x99]);
    let digits = || bytes.iter().filter(|byte| byte.is_ascii_digit()).count() + bytes.windows(2).filter(thai).count();
    memchr::memchr2(b'@', 0xef, bytes).is_some() || (bytes.len() >= FEWEST_DIGITS && digits() >= FEWEST_DIGITS)
}

/// A text by its letters that are seen, the wide ones as narrow ones.
struct Sentence {
    letters: Vec<char>,
    /// Where each stands, in bytes.
    places: Vec<Range<usize>>,
}

impl Sentence {
    fn of(text: &str) -> Self {
        let seen = text.char_indices().filter(|(_, letter)| !is_invisible(*letter));
        let (letters, places) = seen.map(|(start, letter)| (narrow(letter), start..start + letter.len_utf8())).unzip();
        Self { letters, places }
    }

    fn bytes(&self, span: Range<usize>) -> Range<usize> {
        let places = &self.places[span];
        places.first().map_or(0, |first| first.start)..places.last().map_or(0, |last| last.end)
    }

    fn said(&self, span: Range<usize>) -> String {
        self.letters[span].iter().collect()
    }

    fn before(&self, place: usize) -> Option<char> {
        place.checked_sub(1).map(|place| self.letters[place])
    }

    /// E-mail addresses, with a space beside the `@` too, and those that cannot be right; of respondents whatever else has
    /// an `@` before it.
    fn addresses(&self, hand: Hand) -> Vec<Range<usize>> {
        let letters = &self.letters;
        let of_domain = |letter: &&char| letter.is_ascii_alphanumeric() || "._%+-".contains(**letter);
        let mut found = Vec::new();
        for at in (0..letters.len()).filter(|place| letters[*place] == '@' && self.before(*place) != Some('@')) {
            let end = at + letters[at..].iter().take_while(|letter| **letter == '@').count();
            let gap = |own: Option<char>| usize::from(own.is_some_and(is_space));
            let (before, after) = (gap(self.before(at)), gap(letters.get(end).copied()));
            let right = letters[end + after..].iter().take_while(of_domain).count();
            let domain = self.said(end + after..end + after + right);
            // A space on one side alone parts Thai words from an account.
            let left = self.name_before(at - before, (before == 0 || after > 0) && is_domain(&domain));
            // A name with a space before the `@` belongs to it only where both make an address.
            let start = at - before - left;
            let span = if left > 0 { start } else { at }..end + after + right;
            let lettered = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic());
            let address = left > 0
                && (is_domain(&domain)
                    || (before + after == 0 && lettered(&self.said(start..at)) && lettered(&domain)));
            if right > 0 && (hand == Hand::Respondent || address) {
                found.push(span);
            }
        }
        found
    }

    /// How many letters before a place are the name of an address that may be in Thai. Between Thai words there is no
    /// space: what is written in other letters is a name of its own, and the Thai before it a word of the sentence.
    fn name_before(&self, end: usize, may_be_thai: bool) -> usize {
        let before = &self.letters[..end];
        let sign = |letter: char| "._%+-".contains(letter);
        let of_name = |letter: char| sign(letter) || (letter.is_alphanumeric() && !is_thai(letter));
        let own = before.iter().rev().take_while(|letter| of_name(**letter)).count();
        let name = &before[end - own..];
        let whole = name.iter().any(|letter| letter.is_alphabetic()) && !sign(name[0]);
        if whole || !may_be_thai {
            return own;
        }
        before.iter().rev().take_while(|letter| of_name(**letter) || is_thai(**letter)).count()
    }
}

/// Whether a text is the name of a place on the net: parts with points between them, the last of letters.
fn is_domain(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '-', '_']);
    let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let last = |last: &str| last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    text.rsplit_once('.').is_some_and(|(rest, end)| last(end) && rest.split('.').all(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text with `#` in the place of what is cut out of it.
    fn shown(text: &str, hand: Hand) -> String {
        cut(text, hand, &Public::default(), |_| "#".to_owned()).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn what_tells_of_a_person_is_cut_out_however_it_is_written() {
        let cases = [
            ("0812345678", "#"),
            ("081-234-5678 to 5", "# to 5"),
            ("\u{e50}\u{e58}\u{e51} \u{e52}\u{e53}\u{e54} \u{e55}\u{e56}\u{e57}\u{e58}", "#"),
            ("\u{ff10}812345678", "#"),
            ("081\u{200b}2345678", "#"),
            ("08-1234-5678, 0 8123 45678", "#, #"),
            ("081.234.5678/0898765432", "#/#"),
            ("0812345678/1234", "#/1234"),
            ("0812345678,2569", "#,2569"),
            ("0812345678 0898765432", "# #"),
            ("(081) 234 5678", "(#"),
            ("[081] 234-5678", "[#"),
            ("\u{ff3b}081\u{ff3d}234-5678", "\u{ff3b}#"),
            ("0812345678\u{200b} x", "#\u{200b} x"),
            ("0\u{20e3}8\u{20e3}1\u{20e3}2345678", "#"),
            ("\u{202a}0812345678\u{202c}", "\u{202a}#\u{202c}"),
            ("+66 81 234 5678", "#"),
            ("+66(0)81-234-5678", "#"),
            ("66812345678", "#"),
            ("0-2123-4567 (2-5)", "# (2-5)"),
            ("02-123-4567-8", "#-8"),
            ("021234567", "#"),
            ("074-611234", "#"),
            ("3930100123453", "#"),
            ("3-9301-00123-45-3", "#"),
            ("3 9301 00123 45 3", "#"),
            ("1\u{2011}1017-00203-45-0", "#"),
            ("a somchai.j@gmail.com b", "a # b"),
            ("somchai.j @ gmail.com", "#"),
            ("kru_nok@gmail,com", "#,com"),
            ("0812345678@mail.example", "#"),
            ("mailto:me+x@mail.example?subject=a", "mailto:#?subject=a"),
            ("https://x.example/?q=me@mail.example", "https://x.example/?q=#"),
            ("https://wa.me/66812345678", "https://wa.me/#"),
            ("line.me/ti/p/~0812345678", "line.me/ti/p/~#"),
            ("m://0812345678", "m://#"),
            ("081   2345678", "#"),
            ("tel.0812345678", "tel.#"),
            ("tel,0812345678", "tel,#"),
            ("0812345678,0898765432", "#,#"),
            ("0812345678,021234567.", "#,#."),
            ("0812345678,021 234 567", "#,#"),
            ("081 234 567 8,021 234 567", "#,#"),
            ("x,021 234 567", "x,#"),
            ("1, 021 234 567", "1, #"),
            ("1,021 234 5678", "1,021 234 5678"),
            ("081-234-5678,089-876-5432", "#,#"),
            ("0812345678.0898765432", "#.#"),
            ("1,0812345678,x", "1,#,x"),
            ("02-123-4567 #101,081-234-5678", "# #101,#"),
            ("0812345678tel0898765432", "#tel#"),
            ("+12 345 678 901", "+12 345 678 901"),
            ("see https://x.example/02-1234567 or", "see https://x.example/02-1234567 or"),
            ("a b c d e f g h i j k www.x.example/02-1234567", "a b c d e f g h i j k www.x.example/02-1234567"),
            ("http://02-1234567", "http://02-1234567"),
            ("081.2345678", "#"),
            ("6 6812345678", "6 6812345678"),
            ("081-/234-/5678", "081-/234-/5678"),
            ("https://x.example/a b 02-1234567", "https://x.example/a b #"),
            ("me@my-mail.example", "#"),
            ("https://x.example/?to=+66 81 234 5678", "https://x.example/?to=#"),
            ("https://x.example/081 2345678", "https://x.example/#"),
            ("https://x.example/3-9301-00123-45-3", "https://x.example/#"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, Hand::Officer), expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_known_by_any_way_in_which_people_part_their_digits() {
        let whole = [
            "08123-45678",
            "081-23-45678",
            "02-12-34567",
            "02 12 34567",
            "02-123-45-67",
            "081 234 567 8",
            "0812345-678",
            "0-81-234-5678",
            "66-81-234-5678",
            "6681-234-5678",
            "66 812345678",
            "66-8-1234-5678",
            "66(0)81-234-5678",
            "66-2-123-4567",
            "0066812345678",
            "00 66 81 234 5678",
            "081/234/5678",
            "081 / 234 / 5678",
            "081/234-5678",
            "081-234/5678",
            "081 / 234 5678",
            "66-81/234-5678",
            "0812 3456 78",
            "0812-3456-78",
            "02/123/4567",
            "081\u{b7}234\u{b7}5678",
            "081\u{2022}2345678",
            "081~2345678",
            "081\u{2009}234\u{2009}5678",
            "081\u{3000}234\u{3000}5678",
            "081\u{fe63}234\u{ff0d}5678",
            "\u{ff10}\u{ff18}\u{ff11}\u{ff0f}\u{ff12}\u{ff13}\u{ff14}\u{ff0f}\u{ff15}\u{ff16}\u{ff17}\u{ff18}",
            "0\u{fe0f}812345678",
            "39301-00123-45-3",
            "3-9301-0012345-3",
            "3-9301-00123453",
            "393010012345-3",
            "39301\u{2009}00123\u{2009}45\u{2009}3",
            "3 1 0 1 7 0 0 2 0 3 4 5 6",
            "3-1-0-1-7-0-0-2-0-3-4-5-6",
            "0 5 7 0 3 8 9 0 0 1 2 3 1",
            "3101 70020 3456",
            "3101-70020-3456",
            "39301 00123453",
            "31017002 03456",
        ];
        for text in whole {
            assert_eq!(shown(text, Hand::Officer), "#", "{text}");
            assert_eq!(shown(&format!("1. {text}, 2"), Hand::Officer), "1. #, 2", "{text}");
            assert_eq!(shown(text, Hand::Respondent), "#", "{text}");
        }
        assert_eq!(shown("https://wa.me/6681-2345678", Hand::Officer), "https://wa.me/#");
        assert_eq!(shown("https://wa.me/0066812345678", Hand::Officer), "https://wa.me/#");
        assert_eq!(shown("https://x.example/39301-00123-45-3?a", Hand::Officer), "https://x.example/#?a");
    }

    #[test]
    fn a_word_right_before_a_number_says_whose_it_is() {
        let words = ["tel", "Tel", "TELEPHONE", "phone", "mobile", "Line", "LineID", "id", "call", "fax", "m", "T"];
        for word in words {
            for number in ["0812345678", "081-234-5678", "021234567", "3930100123453"] {
                assert_eq!(shown(&format!("{word}{number}"), Hand::Officer), format!("{word}#"));
            }
            assert_eq!(shown(&format!("{word}0812345678"), Hand::Naming), format!("{word}#"));
            assert_eq!(shown(&format!("1{word}0812345678"), Hand::Officer), format!("1{word}0812345678"));
        }
        for text in ["INV0812345678", "hotel0812345678", "PO3930100123453", "mobiletelephone0812345678", "id123456789"]
        {
            assert_eq!(shown(text, Hand::Officer), text);
        }
    }

    #[test]
    fn a_year_behind_it_makes_a_document_of_an_undivided_number_alone() {
        for text in ["0812345678/2569", "021234567/2569", "66812345678/2568"] {
            assert_eq!(shown(text, Hand::Officer), text);
        }
        for text in ["081-234-5678/2569", "02-123-4567/2569", "3930100123453/2569", "3-9301-00123-45-3/2569"] {
            assert_eq!(shown(text, Hand::Officer), format!("#{}", &text[text.len() - 5..]));
        }
    }

    #[test]
    fn a_card_of_somebody_without_nationality_is_known_by_its_form() {
        // With their right check digits; those of offices and firms for taxes have zero first, too.
        for text in ["0-5703-89001-23-1", "0570389001231", "0-1055-51234-56-7"] {
            assert_eq!(shown(text, Hand::Officer), "#", "{text}");
        }
        for text in ["0105551234567", "0-105551234567", "0-5703-89001-23-8", "0570389001238"] {
            assert_eq!(shown(text, Hand::Officer), text);
        }
    }

    #[test]
    fn a_card_is_parted_anywhere_where_nothing_else_joins_it() {
        let boxes = "3 1 0 1 7 0 0 2 0 3 4 5 6";
        let cases = [
            (format!("a {boxes} b"), "a # b".to_owned()),
            (format!("1. {boxes}. 2"), "1. #. 2".to_owned()),
            (format!("0812345678 {boxes}"), "# #".to_owned()),
            (format!("{boxes} 0812345678"), "# #".to_owned()),
            (format!("{boxes},0812345678"), "#,#".to_owned()),
            (format!("{boxes} 1@mail.example"), "# #".to_owned()),
            (format!("me@mail.example2 {boxes}"), "# #".to_owned()),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(&text, Hand::Officer), expected, "{text}");
        }
        let others = [
            format!("1 {boxes}"),
            format!("{boxes} 1"),
            format!("{boxes}.50"),
            format!("{boxes}/2569"),
            format!("{boxes} {boxes}"),
            format!("https://x.example/{}", boxes.replace(' ', "-")),
            // Not with its check digit, or with more than one sign.
            "3 1 0 1 7 0 0 2 0 3 4 5 7".to_owned(),
            "3101 70020 3457".to_owned(),
            "3101-70020 3456".to_owned(),
            "3101  70020  3456".to_owned(),
            "3101.70020.3456".to_owned(),
            "3101,70020,3456".to_owned(),
            "3101\n70020\n3456".to_owned(),
            // Years, thousands and days have right check digits by chance.
            "2567 2568 2569 4".to_owned(),
            "3 101 700 203 456".to_owned(),
            "1-5 8-12 15-19 22-27".to_owned(),
            "1-5 8-12 15-19 22-26".to_owned(),
        ];
        for text in others {
            assert_eq!(shown(&text, Hand::Officer), text);
        }
        assert_eq!(shown("3101 70020 3456", Hand::Naming), "3101 70020 3456");
    }

    #[test]
    fn addresses_are_known_in_letters_of_every_script_and_width() {
        let thai = "\u{e2a}\u{e21}\u{e0a}\u{e32}\u{e22}";
        let cases = [
            (format!("{thai}@gmail.com"), "#".to_owned()),
            (format!("1 {thai}99@gmail.com 2"), "1 # 2".to_owned()),
            (format!("{thai}.j@gmail.com"), "#".to_owned()),
            // Between Thai words there is no space.
            (format!("{thai}somchai@gmail.com"), format!("{thai}#")),
            ("jos\u{e9}@gmail.com".to_owned(), "#".to_owned()),
            ("somchai\u{ff20}gmail\u{ff0e}com".to_owned(), "#".to_owned()),
            ("\u{ff53}omchai\u{ff20}gmail.com, 1".to_owned(), "#, 1".to_owned()),
            ("somchai\u{fe6b}gmail\u{fe52}com".to_owned(), "#".to_owned()),
            (format!("1 {thai} @ gmail.com"), "1 #".to_owned()),
            (format!("{thai}@ gmail.com"), "#".to_owned()),
            ("a@@mail.example".to_owned(), "#".to_owned()),
            ("a @@@ mail.example".to_owned(), "#".to_owned()),
            ("somchai\u{a0}@\u{a0}mail.example".to_owned(), "#".to_owned()),
            ("somchai\u{200b}@mail.example".to_owned(), "#".to_owned()),
            ("somchai@\u{200b}mail.example".to_owned(), "#".to_owned()),
            ("somchai\u{2060}@mail.example".to_owned(), "#".to_owned()),
            ("somchai\u{ad}@mail.example".to_owned(), "#".to_owned()),
            ("som\u{200b}chai@mail.go\u{200d}.th x".to_owned(), "# x".to_owned()),
            ("somcha\u{301}i@mail.example".to_owned(), "#".to_owned()),
            ("\u{202a}me@mail.example\u{202c}".to_owned(), "\u{202a}#\u{202c}".to_owned()),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(&text, Hand::Officer), expected, "{text}");
            assert_eq!(shown(&text, Hand::Respondent), expected, "{text}");
        }
        for text in
            [format!("{thai} @ {thai}"), format!("{thai}@{thai}"), format!("{thai}@krunok"), format!("{thai} @x.com")]
        {
            assert_eq!(shown(&text, Hand::Officer), text);
        }
    }

    #[test]
    fn numbers_that_are_no_persons_stay() {
        let cases = [
            "\u{e28}\u{e18} 04123/2568",
            "\u{e28}\u{e18} 04123.0212/2568",
            "\u{e28}\u{e18} 04123/\u{e27} 1234",
            "0812345678/2569",
            "2569",
            "2567-2568",
            "2568 2569 2570",
            "01/07/2569",
            "01-07-2569 09:30",
            "01-07-2569 09.30",
            "08.30-16.30 08.30-16.30",
            "1,234,567,890.50",
            "0.123456789",
            "1234567890",
            "9876543210123",
            "66119012345",
            "3930100123456",
            "0994000123456",
            "13 digits 39301001234539",
            "7.0086, 100.0812345678",
            "07.0086 100.4747",
            "INV0812345678",
            "99 123 4567",
            "1/2569",
            "10/11/2568",
            "10/11/2568 9",
            "1/10/2568-15/10/2568",
            "061/2568, 062/2568",
            "2567 2568",
            "2567/2568/2569",
            "08.30-16.30",
            "08.30~16.30 08.30~16.30",
            "06 08 09 10 11",
            "061-2568",
            "06/123/2569",
            "02/123/2569",
            "021/123/256",
            "\u{e28}\u{e18} 04123/\u{e27} 1234 \u{e25}\u{e27} 2569",
            "\u{e28}\u{e18} 04123.1234/2568",
            "081,234,567",
            "081,234,5678",
            "081,234,567.89",
            "0.812345678",
            "1.0812345678",
            "0.21234567",
            "1 of 12 081\n2345678",
            "66 1234 56789",
            "66 25 123 456",
            "2567 2568 2569 1",
            "081/2345/678",
            "081/256-2569",
            "061-234/2569",
            "02/123-4567",
            "02-123/4567",
            "074/611234",
            "074-611/234",
            "04225/1287",
            "01/07/2569-15/07/2569",
            "1/10-15/10/2568",
            "06/08-09/10/2569",
            "0830-1630 25",
            "0830-1630 25/7/2569",
            "0812 2569 10",
            "0812  3456  78",
            "1,021 234 567",
            "12,021 234 567.50",
            "[1] 234-5678",
            "https://x.example/081/234-5678",
            "kru @@ nok",
            "https://x.example/2026/081/234/5678",
            "https://x.example/0994000123456",
            "https://x.example/1234567890",
            "https://x.example/0812345678a",
            "081    2345678",
            "https://www.facebook.com/pr.sesao/posts/0393010012345312",
            "https://www.facebook.com/1101700203450",
            "https://maps.example/@7.0086,100.4747,15z",
            "facebook.com/photo/?fbid=122105863088123456&set=a.081234",
            "100 x 5 @ 20",
            "@krunok99",
            "kru @nok",
            "kru@ nok",
            "ab @ cd",
            "10110@2569",
        ];
        for text in cases {
            assert_eq!(shown(text, Hand::Officer), text);
        }
    }

    #[test]
    fn what_names_a_document_is_a_telephone_only_where_it_is_parted_like_one() {
        let documents = ["0812345678", "021234567", "66812345678", "08-2569-0001", "04-2569-001", "0894-3-25690"];
        for text in documents.into_iter().chain(["no. 08-2569-0001 b"]) {
            assert_eq!(shown(text, Hand::Naming), text);
        }
        for text in ["081-234-5678", "02 123 4567", "0-2123-4567", "+66812345678", "me@mail.example", "3930100123453"] {
            assert_eq!(shown(text, Hand::Naming), "#", "{text}");
        }
        assert_eq!(shown("1 0812345678", Hand::Naming), "1 #");
    }

    #[test]
    fn a_respondents_long_numbers_are_cut_whatever_they_are() {
        for text in ["123456789", "1234567890123", "@krunok", "01-07-2569 1"] {
            assert_eq!(shown(text, Hand::Respondent), "#", "{text}");
        }
        for text in ["12345678", "2567-2568", "1,234,567,890"] {
            assert_eq!(shown(text, Hand::Respondent), text);
        }
    }

    #[test]
    fn what_the_office_names_is_shown_however_it_is_written() {
        let public = Public::new(["PR@sesao.go.th", "0-2123-4567", "@loei3.go.th", "081 234 5678"]);
        let shown = |text: &str| cut(text, Hand::Officer, &public, |_| "#".to_owned());
        for text in ["pr@SESAO.go.th", "02 123 4567", "021234567", "+66 2123 4567", "any.one@loei3.go.th", "0812345678"]
        {
            assert_eq!(shown(text), None, "{text}");
        }
        for text in ["pr2@sesao.go.th", "02 123 4568", "me@loei3.go.th.example", "me@notloei3.go.th"] {
            assert_eq!(shown(text).as_deref(), Some("#"), "{text}");
        }
        assert_eq!(shown("pr\u{200b}@sesao.go.th"), None);
        assert_eq!(shown("pr@sesao.go.th me@mail.example").as_deref(), Some("pr@sesao.go.th #"));
        for named in ["pr@sesao.go.th", "0-2123-4567", "@loei3.go.th", " +66 81 234 5678"] {
            assert!(can_be_public(named), "{named}");
        }
        for named in
            ["", "@", "@b.c", "@b.12", "@.com", "@b_c.com", "sesao.go.th", "02 123", "tel 0812345678", "@krunok"]
        {
            assert!(!can_be_public(named), "{named}");
        }
    }

    #[test]
    fn a_card_is_known_by_its_check_digit() {
        for check in 0..10 {
            let text = format!("393010012345{check}");
            assert_eq!(shown(&text, Hand::Officer) == "#", check == 3, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_left_of_any_text_holds_nothing_more(
            text in "[0-9\u{e50}-\u{e59} .,()+@a-c/-]{0,40}|(0812345678|02-123-4567|3930100123453|3 1 0 1 7 0 0 2 0 3 4 5 6|3101-70020-3456|021 234 567|tel|m|a@b\\.co|@|\u{200b}|[ .,:/1a-]){0,8}|.{0,40}",
        ) {
            for hand in [Hand::Officer, Hand::Naming, Hand::Respondent] {
                let found = spans(&text, hand, &Public::default());
                proptest::prop_assert!(found.windows(2).all(|pair| pair[0].end < pair[1].start));
                proptest::prop_assert!(found.iter().all(|span| text.get(span.clone()).is_some_and(|own| !own.is_empty())));
                let left = cut(&text, hand, &Public::default(), |_| CUT.to_string()).unwrap_or_default();
                proptest::prop_assert!(spans(&left, hand, &Public::default()).is_empty(), "{left:?}");
            }
        }
    }
}
