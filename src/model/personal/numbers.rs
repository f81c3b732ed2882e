//! Which numbers in a text are a person's: by their digits, by how people part them, and by what stands beside them.

use std::ops::Range;

use super::cards::{CARD, SURELY_CARD};
use super::letters::{digit, is_gap, is_slash};
use super::{FEWEST_DIGITS, Hand, Sentence, is_domain};

/// A person's number has no more digits: a mobile telephone's with `0066` and its own zero.
const MOST_DIGITS: usize = 14;
/// Between two digits of one number at most so many signs.
const WIDEST_GAP: usize = 3;
/// A number is parted into no more than so many groups.
const MOST_GROUPS: usize = 6;
/// A mobile telephone's as hours stand beside each other, too, but these with more than one sign: `0830-1630 25`.
const FOURS: &[usize] = &[4, 4, 2];
/// How the ten digits of a mobile telephone are parted. Not in pairs: that is how times and days stand beside each other.
const MOBILE: [&[usize]; 19] = [
    &[10],
    &[3, 7],
    &[3, 3, 4],
    &[3, 4, 3],
    &[2, 4, 4],
    &[2, 8],
    &[4, 3, 3],
    FOURS,
    &[4, 6],
    &[6, 4],
    &[5, 5],
    &[7, 3],
    &[3, 2, 5],
    &[3, 3, 2, 2],
    &[3, 3, 3, 1],
    &[1, 4, 5],
    &[1, 2, 3, 4],
    &[1, 2, 7],
    &[1, 9],
];
/// How they are parted where the country's number stands before them; their first digit may be missing.
const MOBILE_ABROAD: [&[usize]; 8] =
    [&[10], &[3, 7], &[3, 3, 4], &[3, 4, 3], &[2, 4, 4], &[2, 8], &[1, 2, 3, 4], &[1, 2, 7]];
/// How the nine digits of another telephone are parted. Not five and four: a letter's number and its year are.
const LANDLINE: [&[usize]; 9] =
    [&[9], &[2, 7], &[2, 3, 4], &[2, 2, 5], &[2, 3, 2, 2], &[1, 4, 4], &[3, 6], &[3, 3, 3], &[1, 8]];
/// How they are parted behind the country's number: shorter numbers beside each other look like the rest.
const LANDLINE_ABROAD: [&[usize]; 1] = [&[2, 3, 4]];
/// The ways of parting that only telephones have; other numbers that name something may look like the rest.
const SURELY_TELEPHONE: [&[usize]; 4] = [&[3, 7], &[3, 3, 4], &[2, 3, 4], &[1, 4, 4]];
/// Words that say that what is written right behind them is a person's number. Behind any other, as in `INV0812345678`, it
/// names a document.
const WORDS: [&str; 16] = [
    "call",
    "card",
    "cell",
    "fax",
    "id",
    "idcard",
    "line",
    "lineid",
    "m",
    "mob",
    "mobile",
    "ph",
    "phone",
    "t",
    "tel",
    "telephone",
];
/// The longest of them has no more letters.
const LONGEST_WORD: usize = 9;

/// What parts digits from the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// A sign that may stand within a number.
    Sign,
    /// One that stands between days and within the numbers of documents as well.
    Slash,
    /// Anything else, or the end.
    End,
}

/// Digits without a sign between them.
pub(super) struct Group {
    pub(super) place: Range<usize>,
    pub(super) digits: Vec<u8>,
    /// What parts them from the next group.
    pub(super) gap: Gap,
}

/// A number by its digits, and how these are parted.
pub(super) struct Number {
    pub(super) digits: Vec<u8>,
    pub(super) shape: Vec<usize>,
    /// Whether the country's number stood before it.
    pub(super) abroad: bool,
}

impl Number {
    /// Of groups of digits; without the country's number, and with the zero that stands in its place.
    pub(super) fn of(groups: &[Group]) -> Self {
        let mut digits: Vec<u8> = groups.iter().flat_map(|group| group.digits.iter().copied()).collect();
        let mut shape: Vec<usize> = groups.iter().map(|group| group.digits.len()).collect();
        let country = [&[0, 0, 6, 6][..], &[6, 6]].into_iter().find(|country| digits.starts_with(country));
        let Some(country) = country.filter(|_| shape[0] > 1) else { return Self { digits, shape, abroad: false } };
        digits.drain(..country.len());
        let mut rest = country.len();
        while let Some(first) = shape.first_mut().filter(|_| rest > 0) {
            let taken = rest.min(*first);
            (*first, rest) = (*first - taken, rest - taken);
            if *first == 0 {
                shape.remove(0);
            }
        }
        if digits.first().is_some_and(|first| *first != 0) {
            digits.insert(0, 0);
            shape[0] += 1;
        }
        Self { digits, shape, abroad: true }
    }

    pub(super) fn is_parted(&self, ways: &[&[usize]]) -> bool {
        ways.contains(&self.shape.as_slice())
    }

    fn has_digits_of_mobile(&self) -> bool {
        self.digits.len() == 10 && matches!(self.digits[..], [0, 6 | 8 | 9, ..])
    }

    fn has_digits_of_landline(&self) -> bool {
        self.digits.len() == 9 && matches!(self.digits[..], [0, 2..=5 | 7, ..])
    }

    fn is_mobile(&self) -> bool {
        self.has_digits_of_mobile() && self.is_parted(if self.abroad { &MOBILE_ABROAD } else { &MOBILE })
    }

    fn is_landline(&self) -> bool {
        self.has_digits_of_landline() && self.is_parted(if self.abroad { &LANDLINE_ABROAD } else { &LANDLINE })
    }

    fn is_surely_telephone(&self) -> bool {
        (self.has_digits_of_mobile() || self.has_digits_of_landline()) && self.is_parted(&SURELY_TELEPHONE)
    }
}

impl Sentence {
    /// Numbers that are a telephone's or a card's by their digits and how these are parted; of respondents whatever else
    /// has so many digits. What stands behind a person's number or address is seen as if that one were cut out already.
    pub(super) fn numbers(&self, hand: Hand, addresses: &[Range<usize>]) -> Vec<Range<usize>> {
        let groups = self.groups();
        let mut found = if hand == Hand::Respondent { long(&groups) } else { Vec::new() };
        let pages = self.pages();
        let (mut first, mut ended) = (0, 0);
        while first < groups.len() {
            let own = &groups[first..];
            let before = &self.letters[ended..own[0].place.start];
            if is_within(before) {
                first += 1;
                continue;
            }
            let amount = |taken: &usize| is_of_thousands(before, &own[..*taken]);
            let taken = self.taken(own, hand, &pages).filter(|taken| !amount(taken)).or_else(|| {
                let card =
                    self.card_alone(own).filter(|_| hand != Hand::Naming && !is_in(&pages, own[0].place.start))?;
                let of_address = |group: &Group| addresses.iter().any(|address| address.contains(&group.place.start));
                let joins = |left: &Group, right: &Group| {
                    left.gap != Gap::End
                        && right.place.start - left.place.end == 1
                        && !of_address(left)
                        && !of_address(right)
                };
                let last = first.checked_sub(1).map(|last| &groups[last]).filter(|last| last.place.end != ended);
                let next = own.get(card).filter(|_| self.taken(&own[card..], hand, &pages).is_none());
                let within = last.is_some_and(|last| joins(last, &own[0]))
                    || next.is_some_and(|next| joins(&own[card - 1], next));
                (!within).then_some(card)
            });
            if let Some(taken) = taken {
                let plus = usize::from(self.before(own[0].place.start) == Some('+'));
                ended = own[taken - 1].place.end;
                found.push(own[0].place.start - plus..own[taken - 1].place.end);
            }
            first += taken.unwrap_or(1);
        }
        found
    }

    /// How many groups are a person's number, the most of them that can be.
    fn taken(&self, groups: &[Group], hand: Hand, pages: &[Range<usize>]) -> Option<usize> {
        let most = groups.len().min(MOST_GROUPS);
        let longest = groups[..most].iter().position(|group| group.gap == Gap::End).map_or(most, |end| end + 1);
        (1..=longest).rev().find(|taken| self.is_personal(&groups[..*taken], hand, pages))
    }

    fn is_personal(&self, groups: &[Group], hand: Hand, pages: &[Range<usize>]) -> bool {
        let digits: usize = groups.iter().map(|group| group.digits.len()).sum();
        let (Some(first), Some(last)) = (groups.first(), groups.last()) else { return false };
        if !(FEWEST_DIGITS..=MOST_DIGITS).contains(&digits) {
            return false;
        }
        let slashes = groups[..groups.len() - 1].iter().filter(|group| group.gap == Gap::Slash).count();
        if self.before(first.place.start) == Some('+') {
            return slashes == 0 && first.digits.starts_with(&[6, 6]) && (10..=12).contains(&digits);
        }
        let (number, after) = (Number::of(groups), last.place.end);
        let in_page = is_in(pages, first.place.start);
        if slashes > 0 {
            // Days, and the number of a document with its year.
            let all = slashes == groups.len() - 1 || number.has_digits_of_mobile();
            return all && !in_page && !is_year(&last.digits) && number.is_surely_telephone();
        }
        // The running number of a document in its year is not parted.
        if groups.len() == 1 && self.is_of_a_year(after) && !number.is_card() {
            return false;
        }
        if in_page {
            // Pages have long numbers of their own; none begins as a telephone does, or is parted like one.
            let ends = self.letters.get(after).is_none_or(|letter| !letter.is_ascii_alphanumeric());
            let alone = ends && number.has_digits_of_mobile() && number.is_parted(&MOBILE[..1]);
            let card = number.is_card() && number.is_parted(&CARD[..SURELY_CARD]);
            return alone || number.is_surely_telephone() || card;
        }
        let alone = || first.place.start == 0 && after == self.letters.len();
        let named = hand == Hand::Naming && (groups.len() > 1 || alone());
        let hours = number.is_parted(&[FOURS]) && !self.is_parted_by_one_sign(groups);
        let telephone = (number.is_mobile() || number.is_landline()) && !hours && !self.is_fraction(groups, &number);
        (telephone && (!named || number.is_parted(&SURELY_TELEPHONE))) || number.is_card()
    }

    /// Whether the year of a document follows: `/2569`.
    fn is_of_a_year(&self, end: usize) -> bool {
        let year: Vec<u8> = self.letters.iter().skip(end + 1).map_while(|letter| digit(*letter)).take(5).collect();
        self.letters.get(end) == Some(&'/') && is_year(&year)
    }

    /// Whether a point parts digits in one place and another sign elsewhere, as in `07.0086 100`, or what is less than one:
    /// `0.812345678`.
    fn is_fraction(&self, groups: &[Group], number: &Number) -> bool {
        let mut gaps = groups.windows(2).map(|pair| self.said(pair[0].place.end..pair[1].place.start) == ".");
        gaps.next().is_some_and(|first| {
            let alone = groups.len() == 2 && groups[0].digits == [0];
            (first && alone) || (number.has_digits_of_landline() && gaps.any(|point| point != first))
        })
    }

    /// Where the addresses of pages go on behind what tells them to be such.
    fn pages(&self) -> Vec<Range<usize>> {
        let mut pages = Vec::new();
        let mut start = 0;
        for word in self.letters.split(|letter| !letter.is_ascii_graphic()) {
            let said: String = word.iter().map(char::to_ascii_lowercase).collect();
            let scheme = said.find("://").map(|at| at + 3);
            let named = said.starts_with("www.").then_some(4);
            let domain = said.find('/').filter(|at| is_domain(&said[..*at])).map(|at| at + 1);
            if let Some(from) = [scheme, named, domain].into_iter().flatten().min() {
                pages.push(start + from..start + word.len());
            }
            start += word.len() + 1;
        }
        pages
    }

    /// The digits, group by group.
    fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (place, value) in self.letters.iter().enumerate().filter_map(|(place, own)| Some((place, digit(*own)?))) {
            if let Some(last) = groups.last_mut() {
                let between = &self.letters[last.place.end..place];
                if between.is_empty() {
                    last.place.end = place + 1;
                    last.digits.push(value);
                    continue;
                }
                if between.len() <= WIDEST_GAP {
                    last.gap = match between.iter().filter(|letter| is_slash(**letter)).count() {
                        0 if between.iter().all(|letter| is_gap(*letter)) => Gap::Sign,
                        1 if between.iter().all(|letter| is_slash(*letter) || letter.is_whitespace()) => Gap::Slash,
                        _ => Gap::End,
                    };
                }
            }
            groups.push(Group { place: place..place + 1, digits: vec![value], gap: Gap::End });
        }
        groups
    }
}

/// Numbers of so many digits as a person's has, however they are parted.
fn long(groups: &[Group]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for run in groups.split_inclusive(|group| group.gap != Gap::Sign) {
        let digits: usize = run.iter().map(|group| group.digits.len()).sum();
        if let ([first, ..], [.., last]) = (run, run)
            && digits >= FEWEST_DIGITS
        {
            found.push(first.place.start..last.place.end);
        }
    }
    found
}

/// Whether what follows these letters is part of a word or of a fraction. A comma parts one number from the next: where it
/// parts thousands, what follows it is too short for a person's.
fn is_within(before: &[char]) -> bool {
    match before {
        [.., whole, '.'] => digit(*whole).is_some(),
        [.., last] if last.is_ascii_alphanumeric() => {
            let letters = before.iter().rev().take(LONGEST_WORD);
            let (rest, word) =
                before.split_at(before.len() - letters.take_while(|own| own.is_ascii_alphabetic()).count());
            let word: String = word.iter().map(char::to_ascii_lowercase).collect();
            rest.last().is_some_and(char::is_ascii_alphanumeric) || !WORDS.contains(&word.as_str())
        }
        _ => false,
    }
}

/// Whether digits are the thousands of an amount that begins before them: `1,021 234 567`.
fn is_of_thousands(before: &[char], groups: &[Group]) -> bool {
    let begun = matches!(before, [.., whole, ','] if digit(*whole).is_some());
    begun && groups.len() > 1 && groups.iter().all(|group| group.digits.len() == 3)
}

/// Whether a place is in one of these, which stand in their order.
fn is_in(pages: &[Range<usize>], place: usize) -> bool {
    let page = pages.partition_point(|page| page.end <= place);
    pages.get(page).is_some_and(|page| page.contains(&place))
}

/// Whether digits are a year of our time.
pub(super) fn is_year(digits: &[u8]) -> bool {
    digits.len() == 4 && digits.starts_with(&[2, 5])
}
