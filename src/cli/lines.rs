//! The one way by which words come onto the terminal, or into what another program reads.
//!
//! A file can be called `\u{1b}[2J`, and whoever lists it would see an empty screen: only the colours that are ours do
//! anything there.

use std::io::{ErrorKind, Write};

use pramoen::error::Error;
use pramoen::model::legible::legible;

use super::screen::{ESCAPE, Paint, Screen};

/// Says a text that ends its own lines. Who does not want to read on, as a pager that was left, is not told anything any more.
///
/// # Errors
/// [`Error::Say`] where it cannot be written, as on a full disk: what another program was to read is not there.
pub fn say(text: &str) -> Result<(), Error> {
    let mut output = std::io::stdout().lock();
    let said = harmless(text, &Screen::of_output());
    match output.write_all(said.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(|source| Error::Say { source }),
    }
}

/// Says a line.
pub fn say_line(text: &str) -> Result<(), Error> {
    say(&format!("{text}\n"))
}

/// Says a line of what went wrong, or of what is waited for. Where nobody takes it, as where the disk is full that it is kept
/// on, it is lost: that costs no report, and what went wrong is still told by the exit code.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", legible(text));
}

/// A text whose letters do nothing to the screen but what our own colours do, where it shows these.
fn harmless(text: &str, screen: &Screen) -> String {
    let mut pieces = text.split(ESCAPE);
    let mut said = pieces.next().map(legible).unwrap_or_default().into_owned();
    for piece in pieces {
        let ours = Paint::codes().into_iter().find(|code| screen.colours && piece.starts_with(code));
        if let Some(code) = ours {
            said.push(ESCAPE);
            said.push_str(code);
        }
        said.push_str(&legible(&piece[ours.map_or(0, str::len)..]));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_colours_do_anything() {
        let hostile = "\u{1b}[2J\u{1b}]0;a\u{7}\u{9b}8m\u{1b}[8m\u{202e}b\r\tc\n";
        for colours in [false, true] {
            let screen = Screen { columns: None, lines: None, colours };
            assert_eq!(harmless(hostile, &screen), "[2J]0;a8m[8mb  c\n");
            let painted = screen.painted("ดี", Paint::Good);
            assert_eq!(harmless(&painted, &screen), painted);
        }
        let plain = Screen { columns: None, lines: None, colours: false };
        assert_eq!(harmless("\u{1b}[1;36mดี\u{1b}[0m", &plain), "[1;36mดี[0m", "colours that nobody asked for");
    }
}
