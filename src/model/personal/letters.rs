//! What one letter is to whoever looks for numbers and addresses: a digit, a sign between digits, or nothing to be seen.

/// A wide or a small letter as the plain one that it is another form of; whoever reads it sees no difference.
#[must_use]
pub fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(letter) - u32::from('\u{ff01}') + u32::from('!')).unwrap_or(letter)
        }
        '\u{fe52}' | '\u{ff61}' | '\u{3002}' => '.',
        '\u{fe6b}' => '@',
        letter => letter,
    }
}

/// The value of a digit, Arabic or Thai.
pub fn digit(letter: char) -> Option<u8> {
    let from = match letter {
        '0'..='9' => '0',
        '\u{e50}'..='\u{e59}' => '\u{e50}',
        _ => return None,
    };
    u8::try_from(u32::from(letter) - u32::from(from)).ok()
}

/// Whether a letter is of the Thai script.
pub fn is_thai(letter: char) -> bool {
    matches!(letter, '\u{e01}'..='\u{e5b}')
}

/// What takes no room, or stands above or below another letter: whoever reads the letters beside it sees no gap.
pub fn is_invisible(letter: char) -> bool {
    let mark = matches!(letter, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}');
    let direction = matches!(letter, '\u{61c}' | '\u{202a}'..='\u{202e}');
    mark || direction || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A space of any width. Lines are the ends of numbers and addresses.
pub fn is_space(letter: char) -> bool {
    letter.is_whitespace() && !letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}')
}

/// A dash of any length.
pub fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' | '\u{fe58}' | '\u{fe63}'
    )
}

/// What may stand between two digits of one number: spaces, dashes, points, waves and brackets. Commas part thousands, and
/// colons hours.
pub fn is_gap(letter: char) -> bool {
    let point = matches!(letter, '.' | '\u{b7}' | '\u{2022}' | '\u{2024}' | '\u{2027}' | '\u{2219}' | '\u{22c5}')
        || matches!(letter, '\u{30fb}' | '\u{ff65}');
    let wave = matches!(letter, '~' | '\u{223c}' | '\u{301c}' | '_');
    is_space(letter) || is_dash(letter) || point || wave || matches!(letter, '(' | ')' | '[' | ']')
}

/// What parts the digits of a telephone as well as days, years and the numbers of documents.
pub fn is_slash(letter: char) -> bool {
    matches!(letter, '/' | '\u{2044}' | '\u{2215}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_forms_of_a_letter_are_that_letter() {
        for (letter, expected) in
            [('\u{ff10}', '0'), ('\u{ff20}', '@'), ('\u{ff0e}', '.'), ('\u{ff5e}', '~'), ('a', 'a')]
        {
            assert_eq!(narrow(letter), expected);
        }
        assert_eq!(narrow('\u{ff5f}'), '\u{ff5f}');
    }

    #[test]
    fn what_parts_more_than_the_digits_of_one_number_is_no_gap() {
        for letter in ['\n', '\t', '\u{2028}', ',', ':', '/', '+', '@', 'a', '0'] {
            assert!(!is_gap(letter), "{letter:?}");
        }
        for letter in [' ', '\u{a0}', '\u{2009}', '\u{3000}', '\u{2013}', '\u{b7}', '~', '(', ']'] {
            assert!(is_gap(letter), "{letter:?}");
        }
    }

    #[test]
    fn what_takes_no_room_is_no_letter_of_its_own() {
        for letter in
            ['\u{ad}', '\u{200b}', '\u{200f}', '\u{202a}', '\u{2060}', '\u{2069}', '\u{301}', '\u{20e3}', '\u{feff}']
        {
            assert!(is_invisible(letter) && !is_gap(letter), "{letter:?}");
        }
        for letter in [' ', '\u{200a}', '\u{2010}', '\u{370}', '\u{e31}', '\u{e48}', 'a', '0', '\u{fffc}'] {
            assert!(!is_invisible(letter), "{letter:?}");
        }
    }
}
