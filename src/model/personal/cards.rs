//! Which numbers are of identity cards: by their check digit, and by how people part them.

use super::Sentence;
use super::letters::{is_dash, is_space};
use super::numbers::{Group, Number, is_year};

const DIGITS: usize = 13;
/// How the thirteen digits of an identity card are parted; the first is how it is printed. Not in fours: years are.
pub(super) const CARD: [&[usize]; 12] = [
    &[1, 4, 5, 2, 1],
    &[5, 5, 2, 1],
    &[1, 4, 7, 1],
    &[13],
    &[1, 12],
    &[1, 4, 5, 3],
    &[1, 4, 8],
    &[1, 9, 2, 1],
    &[5, 5, 3],
    &[5, 7, 1],
    &[10, 2, 1],
    &[12, 1],
];
/// The ways of parting that only cards have.
pub(super) const SURELY_CARD: usize = 3;
/// How the thousands of an amount are parted.
const THOUSANDS: &[usize] = &[1, 3, 3, 3, 3];

impl Number {
    /// Whether it is the number of an identity card, whose last digit is a check on the others.
    pub(super) fn is_card(&self) -> bool {
        self.has_digits_of_card() && self.is_parted(&CARD)
    }

    fn has_digits_of_card(&self) -> bool {
        let [first, .., check] = self.digits[..] else { return false };
        let weighed = (2..=13).rev().zip(&self.digits).map(|(weight, digit): (u32, _)| weight * u32::from(*digit));
        let right = self.digits.len() == DIGITS && (11 - weighed.sum::<u32>() % 11) % 10 == u32::from(check);
        right && !self.abroad && ((1..=8).contains(&first) || self.is_of_nobodys_citizen())
    }

    /// With a zero first a number is a firm's or an office's for its taxes, or a card's of somebody without nationality.
    /// That it is a card's is told by how it is printed, or by the two digits that all of these have in the middle, and
    /// where others have the year of their foundation.
    fn is_of_nobodys_citizen(&self) -> bool {
        self.digits.first() == Some(&0) && (self.is_parted(&CARD[..1]) || self.digits[5..7] == [8, 9])
    }
}

impl Sentence {
    /// How many of these groups are a card's number, parted anywhere as in the boxes of a form, but everywhere by the same
    /// sign; one number in ten has a right check digit by chance, so nothing else may join it.
    pub(super) fn card_alone(&self, groups: &[Group]) -> Option<usize> {
        let mut digits = 0;
        let taken = groups.iter().take_while(|group| {
            digits += group.digits.len();
            digits <= DIGITS
        });
        let own = &groups[..taken.count()];
        let number = own.first().map(|_| Number::of(own))?;
        let card = number.has_digits_of_card() && !number.is_parted(&[THOUSANDS]) && self.is_parted_by_one_sign(own);
        card.then_some(own.len())
    }

    /// Whether groups of which none is a year are parted by one space or one dash each, and by the same everywhere.
    pub(super) fn is_parted_by_one_sign(&self, groups: &[Group]) -> bool {
        let mut gaps = groups.windows(2).map(|pair| &self.letters[pair[0].place.end..pair[1].place.start]);
        let sign = gaps.clone().next();
        let sound = sign.is_some_and(|sign| matches!(sign, [own] if is_space(*own) || is_dash(*own)));
        sound && gaps.all(|gap| Some(gap) == sign) && !groups.iter().any(|group| is_year(&group.digits))
    }
}
