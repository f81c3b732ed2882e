//! What in a text tells of a person by its form: telephone numbers, e-mail addresses and the numbers of identity cards.
//!
//! The one owner of that question. A number is taken by how people part its digits, so that document numbers, sums,
//! days and coordinates stay; what is written freely by respondents is taken more widely. Names cannot be told.

use std::ops::Range;

/// What stands for personal data that was cut out, until a language has a word for it.
pub const CUT: char = '\u{fffc}';

/// Of fewer digits no number is a person's.
const FEWEST_DIGITS: usize = 9;
/// Between two digits of one number at most so many signs.
const WIDEST_GAP: usize = 3;
/// A number is parted into no more than so many groups.
const MOST_GROUPS: usize = 5;
/// How the ten digits of a mobile telephone are parted.
const MOBILE: [&[usize]; 12] = [
    &[10],
    &[3, 7],
    &[3, 3, 4],
    &[3, 4, 3],
    &[2, 4, 4],
    &[2, 8],
    &[4, 3, 3],
    &[4, 6],
    &[6, 4],
    &[3, 3, 2, 2],
    &[1, 4, 5],
    &[1, 9],
];
/// How the nine digits of another telephone are parted.
const LANDLINE: [&[usize]; 7] = [&[9], &[2, 7], &[2, 3, 4], &[1, 4, 4], &[3, 6], &[3, 3, 3], &[1, 8]];
/// How the thirteen digits of an identity card are parted; the first is how it is printed.
const CARD: [&[usize]; 4] = [&[1, 4, 5, 2, 1], &[13], &[1, 12], &[1, 4, 5, 3]];
/// The ways of parting that only telephones have; other numbers that name something may look like the rest.
const SURELY_TELEPHONE: [&[usize]; 4] = [&[3, 7], &[3, 3, 4], &[2, 3, 4], &[1, 4, 4]];

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
    if text.contains(['@', '\u{ff20}']) {
        let letters = text.chars().filter(|letter| !letter.is_whitespace());
        return letters.map(|letter| if letter == '\u{ff20}' { '@' } else { letter.to_ascii_lowercase() }).collect();
    }
    let digits: String = text.chars().filter_map(digit).map(|digit| char::from(b'0' + digit)).collect();
    match digits.strip_prefix("66") {
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
    found.extend(if hand == Hand::Respondent { sentence.long_numbers() } else { sentence.numbers(hand) });
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

/// The value of a digit, Arabic, Thai or wide.
fn digit(letter: char) -> Option<u8> {
    let from = match letter {
        '0'..='9' => '0',
        '\u{e50}'..='\u{e59}' => '\u{e50}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    u8::try_from(u32::from(letter) - u32::from(from)).ok()
}

/// What may stand between two digits of one number.
fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '-' | '.' | '(' | ')' | '_' | '\u{a0}' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202f}' | '\u{2060}' | '\u{feff}')
}

/// A text by its letters.
struct Sentence<'a> {
    text: &'a str,
    letters: Vec<char>,
    /// Where each begins.
    starts: Vec<usize>,
}

/// Digits without a sign between them.
struct Group {
    place: Range<usize>,
    digits: Vec<u8>,
    /// Whether the next group may be of the same number.
    goes_on: bool,
}

impl<'a> Sentence<'a> {
    fn of(text: &'a str) -> Self {
        let (starts, letters) = text.char_indices().unzip();
        Self { text, letters, starts }
    }

    fn bytes(&self, span: Range<usize>) -> Range<usize> {
        let at = |place: usize| self.starts.get(place).copied().unwrap_or(self.text.len());
        at(span.start)..at(span.end)
    }

    fn said(&self, span: Range<usize>) -> &'a str {
        &self.text[self.bytes(span)]
    }

    fn before(&self, place: usize) -> Option<char> {
        place.checked_sub(1).map(|place| self.letters[place])
    }

    /// E-mail addresses, with a space beside the `@` too, and those that cannot be right; of respondents whatever else has
    /// an `@` before it.
    fn addresses(&self, hand: Hand) -> Vec<Range<usize>> {
        let letters = &self.letters;
        let of_address = |letter: &&char| letter.is_ascii_alphanumeric() || "._%+-".contains(**letter);
        let mut found = Vec::new();
        for at in (0..letters.len()).filter(|place| matches!(letters[*place], '@' | '\u{ff20}')) {
            let gap = |own: Option<&char>| usize::from(own == Some(&' '));
            let before = gap(at.checked_sub(1).and_then(|place| letters.get(place)));
            let after = gap(letters.get(at + 1));
            let left = letters[..at - before].iter().rev().take_while(of_address).count();
            let right = letters[at + 1 + after..].iter().take_while(of_address).count();
            // A name with a space before the `@` belongs to it only where both make an address.
            let own = at - before - left..at - before;
            let span = if left > 0 { own.start } else { at }..at + 1 + after + right;
            let domain = self.said(at + 1 + after..span.end);
            let lettered = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic());
            let address = left > 0
                && (is_domain(domain) || (before + after == 0 && lettered(self.said(own)) && lettered(domain)));
            if right > 0 && (hand == Hand::Respondent || address) {
                found.push(span);
            }
        }
        found
    }

    /// Numbers of so many digits as a person's has, however they are parted.
    fn long_numbers(&self) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let groups = self.groups();
        for run in groups.split_inclusive(|group| !group.goes_on) {
            let digits: usize = run.iter().map(|group| group.digits.len()).sum();
            if let ([first, ..], [.., last]) = (run, run)
                && digits >= FEWEST_DIGITS
            {
                found.push(first.place.start..last.place.end);
            }
        }
        found
    }

    /// Numbers that are a telephone's or a card's by their digits and how these are parted.
    fn numbers(&self, hand: Hand) -> Vec<Range<usize>> {
        let groups = self.groups();
        let mut found = Vec::new();
        let mut first = 0;
        while first < groups.len() {
            let own = &groups[first..];
            let length =
                own.iter().take(MOST_GROUPS).position(|group| !group.goes_on).map_or(MOST_GROUPS, |end| end + 1);
            let longest = length.min(own.len());
            let taken = (1..=longest).rev().find(|taken| self.is_personal(&own[..*taken], hand));
            if let Some(taken) = taken {
                let plus = usize::from(self.before(own[0].place.start) == Some('+'));
                found.push(own[0].place.start - plus..own[taken - 1].place.end);
            }
            first += taken.unwrap_or(1);
        }
        found
    }

    fn is_personal(&self, groups: &[Group], hand: Hand) -> bool {
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
        let before = self.before(first.place.start);
        let (after, shape) = (last.place.end, groups.iter().map(|group| group.digits.len()).collect::<Vec<_>>());
        let digits: Vec<u8> = groups.iter().flat_map(|group| group.digits.iter().copied()).collect();
        let parted = |ways: &[&[usize]]| ways.contains(&shape.as_slice());
        // Part of a word, of a fraction or of a longer number.
        let within = before.is_some_and(|letter| letter.is_ascii_alphanumeric())
            || (matches!(before, Some('.' | ','))
                && self.before(first.place.start - 1).is_some_and(|own| digit(own).is_some()));
        if within || self.is_of_a_year(after) {
            return false;
        }
        if before == Some('+') {
            return digits.starts_with(&[6, 6]) && (10..=12).contains(&digits.len());
        }
        if self.is_in_address(first.place.start) {
            // Pages have long numbers of their own; none begins as a telephone does, or is parted like one.
            let ends = self.letters.get(after).is_none_or(|letter| !letter.is_ascii_alphanumeric());
            let alone = ends && parted(&[&[10], &[11]]) && (is_mobile(&digits) || is_mobile_abroad(&digits));
            let telephone = parted(&SURELY_TELEPHONE) && (is_mobile(&digits) || is_landline(&digits));
            return alone || telephone || (is_card(&digits) && parted(&CARD[..1]));
        }
        let alone = || first.place.start == 0 && after == self.letters.len();
        let named = hand == Hand::Naming && (groups.len() > 1 || alone());
        let telephone = (is_mobile(&digits) && parted(&MOBILE))
            || (is_landline(&digits) && parted(&LANDLINE) && !self.is_fraction(groups))
            || (is_mobile_abroad(&digits) && parted(&[&[11]]));
        (telephone && (!named || parted(&SURELY_TELEPHONE))) || (is_card(&digits) && parted(&CARD))
    }

    /// Whether the year of a document follows: `/2569`.
    fn is_of_a_year(&self, end: usize) -> bool {
        let year: Vec<u8> = self.letters.iter().skip(end + 1).map_while(|letter| digit(*letter)).take(5).collect();
        self.letters.get(end) == Some(&'/') && year.len() == 4 && year.starts_with(&[2, 5])
    }

    /// Whether a point parts digits in one place and another sign elsewhere: `07.0086 100`.
    fn is_fraction(&self, groups: &[Group]) -> bool {
        let mut gaps = groups.windows(2).map(|pair| self.said(pair[0].place.end..pair[1].place.start) == ".");
        gaps.next().is_some_and(|first| gaps.any(|point| point != first))
    }

    /// Whether a place lies in the address of a page.
    fn is_in_address(&self, place: usize) -> bool {
        let said = |letter: &&char| letter.is_ascii_graphic();
        let start = place - self.letters[..place].iter().rev().take_while(said).count();
        let head: String = self.letters[start..place].iter().collect::<String>().to_ascii_lowercase();
        let domain = head.split_once('/').is_some_and(|(domain, _)| is_domain(domain));
        head.contains("://") || head.starts_with("www.") || domain
    }

    /// The digits, group by group.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (place, value) in self.letters.iter().enumerate().filter_map(|(place, own)| Some((place, digit(*own)?))) {
            match groups.last_mut() {
                Some(last) if last.place.end == place => {
                    last.place.end += 1;
                    last.digits.push(value);
                    continue;
                }
                Some(last) => {
                    let gap = &self.letters[last.place.end..place];
                    let invisible =
                        |letter: &&char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
                    let wide = gap.iter().filter(|letter| !invisible(letter)).count();
                    last.goes_on = wide <= WIDEST_GAP && gap.iter().all(|letter| is_gap(*letter));
                    if last.goes_on && wide == 0 {
                        last.place.end = place + 1;
                        last.digits.push(value);
                        last.goes_on = false;
                        continue;
                    }
                }
                None => {}
            }
            groups.push(Group { place: place..place + 1, digits: vec![value], goes_on: false });
        }
        groups
    }
}

/// Whether a text is the name of a place on the net: parts with points between them, the last of letters.
fn is_domain(text: &str) -> bool {
    let text = text.trim_end_matches(['.', '-', '_']);
    let part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let last = |last: &str| last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic());
    text.rsplit_once('.').is_some_and(|(rest, end)| last(end) && rest.split('.').all(part))
}

fn is_mobile(digits: &[u8]) -> bool {
    digits.len() == 10 && matches!(digits, [0, 6 | 8 | 9, ..])
}

/// With the country's number before it, and without its first zero.
fn is_mobile_abroad(digits: &[u8]) -> bool {
    digits.len() == 11 && matches!(digits, [6, 6, 6 | 8 | 9, ..])
}

fn is_landline(digits: &[u8]) -> bool {
    digits.len() == 9 && matches!(digits, [0, 2..=5 | 7, ..])
}

/// Whether digits are the number of a person's identity card: the first is that of a person, the last its check digit.
fn is_card(digits: &[u8]) -> bool {
    let [first, .., check] = digits else { return false };
    let sum: u32 = (2..=13).rev().zip(digits).map(|(weight, digit): (u32, _)| weight * u32::from(*digit)).sum();
    digits.len() == 13 && (1..=8).contains(first) && (11 - sum % 11) % 10 == u32::from(*check)
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
            ("https://x.example/?to=+66 81 234 5678", "https://x.example/?to=#"),
            ("https://x.example/081 2345678", "https://x.example/#"),
            ("https://x.example/3-9301-00123-45-3", "https://x.example/#"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, Hand::Officer), expected, "{text}");
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
            "02 12 34567",
            "99 123 4567",
            "https://www.facebook.com/pr.sesao/posts/0393010012345312",
            "https://www.facebook.com/1101700203450",
            "https://maps.example/@7.0086,100.4747,15z",
            "facebook.com/photo/?fbid=122105863088123456&set=a.081234",
            "100 x 5 @ 20",
            "@krunok99",
            "ab @ cd",
            "10110@2569",
        ];
        for text in cases {
            assert_eq!(shown(text, Hand::Officer), text);
        }
    }

    #[test]
    fn what_names_a_document_is_a_telephone_only_where_it_is_parted_like_one() {
        for text in ["0812345678", "021234567", "66812345678", "08-2569-0001", "04-2569-001", "0894-3-25690"] {
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
        assert_eq!(shown("pr@sesao.go.th me@mail.example").as_deref(), Some("pr@sesao.go.th #"));
        for named in ["pr@sesao.go.th", "0-2123-4567", "@loei3.go.th", " +66 81 234 5678"] {
            assert!(can_be_public(named), "{named}");
        }
        for named in ["", "@", "sesao.go.th", "02 123", "tel 0812345678", "@krunok"] {
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
        fn what_is_left_of_any_text_holds_nothing_more(text in "[0-9\u{e50}-\u{e59} .()+@a-c/-]{0,40}|.{0,40}") {
            for hand in [Hand::Officer, Hand::Naming, Hand::Respondent] {
                let found = spans(&text, hand, &Public::default());
                proptest::prop_assert!(found.windows(2).all(|pair| pair[0].end < pair[1].start));
                proptest::prop_assert!(found.iter().all(|span| text.get(span.clone()).is_some_and(|own| !own.is_empty())));
            }
        }
    }
}
