//! Numbers as they are read: with their thousands apart, and with as many decimals as the document says.

use crate::wording;

/// A number.
pub fn written(value: f64, decimals: u8) -> String {
    let decimals = usize::from(decimals);
    wording::grouped(&without_sign_of_nothing(format!("{value:.decimals$}")))
}

/// A difference, with its sign.
pub fn signed(value: f64, decimals: u8) -> String {
    let text = written(value, decimals);
    match text.strip_prefix('-') {
        Some(rest) => format!("\u{2212}{rest}"),
        None if text.trim_matches(['0', '.', ',']).is_empty() => text,
        None => format!("+{text}"),
    }
}

fn without_sign_of_nothing(text: String) -> String {
    let is_nothing = text.trim_matches(['-', '0', '.']).is_empty();
    if is_nothing { text.trim_start_matches('-').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_decimals_of_the_document_and_nothing_has_no_sign() {
        assert_eq!(written(239_850.0, 0), "239,850");
        assert_eq!(written(-1234.5, 2), "-1,234.50");
        assert_eq!(written(-0.001, 2), "0.00");
        assert_eq!(signed(3.0, 2), "+3.00");
        assert_eq!(signed(-3.0, 0), "\u{2212}3");
        assert_eq!(signed(0.0, 2), "0.00");
    }
}
