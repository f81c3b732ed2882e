//! What the words are written on: how wide it is, how high, and whether it shows colours.

use std::io::IsTerminal;

use console::Term;

/// Where nothing says how wide a terminal is.
const USUAL: usize = 80;
/// Narrower than this nothing can be read.
const LEAST: usize = 20;

/// A colour of a terminal, by the number of its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// Letters that stand out.
    Bold,
    /// What is good.
    Good,
    /// What is bad: not red and not beside green, for readers who cannot tell them apart.
    Bad,
    /// What is neither.
    Quiet,
}

/// What begins a code of a terminal.
pub const ESCAPE: char = '\u{1b}';
/// What ends a colour.
const PLAIN: &str = "[0m";

impl Paint {
    /// What follows [`ESCAPE`].
    fn code(self) -> &'static str {
        match self {
            Self::Bold => "[1m",
            Self::Good => "[1;36m",
            Self::Bad => "[1;33m",
            Self::Quiet => "[2m",
        }
    }

    /// All that may follow it.
    pub fn codes() -> [&'static str; 5] {
        [Self::Bold.code(), Self::Good.code(), Self::Bad.code(), Self::Quiet.code(), PLAIN]
    }
}

/// The standard output.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// How many characters stand beside each other; none for a file or another program.
    pub columns: Option<usize>,
    /// How many lines stand below each other, where that is known.
    pub lines: Option<usize>,
    /// Whether it shows colours.
    pub colours: bool,
}

impl Screen {
    /// What the environment asks for comes before what the terminal says of itself.
    pub fn of_output() -> Self {
        let terminal = std::io::stdout().is_terminal();
        let size = if terminal { Term::stdout().size_checked() } else { None };
        let own = size.map(|(lines, columns)| (usize::from(lines), usize::from(columns)));
        // A terminal of no size is one that does not know it.
        let known = |length: &usize| *length > 0;
        let usual = terminal.then_some(USUAL);
        let columns = number("COLUMNS").or(own.map(|(_, columns)| columns).filter(known)).or(usual);
        let lines = number("LINES").or(own.map(|(lines, _)| lines).filter(known));
        Self { columns: columns.map(|columns| columns.max(LEAST)), lines, colours: colours(terminal) }
    }

    /// A text in a colour, where colours are shown.
    pub fn painted(&self, text: &str, paint: Paint) -> String {
        if !self.colours {
            return text.to_owned();
        }
        format!("{ESCAPE}{}{text}{ESCAPE}{PLAIN}", paint.code())
    }
}

/// A number of the environment; none where it says nothing of use.
fn number(name: &str) -> Option<usize> {
    std::env::var(name).ok()?.trim().parse().ok().filter(|number| *number > 0)
}

/// `NO_COLOR` (no-color.org) before `CLICOLOR_FORCE` before `CLICOLOR` (bixense.com/clicolors) before the terminal.
fn colours(terminal: bool) -> bool {
    let said = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    if said("NO_COLOR").is_some() {
        return false;
    }
    if said("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        return true;
    }
    // On Windows the question also switches the codes on.
    terminal && said("CLICOLOR").is_none_or(|value| value != "0") && Term::stdout().features().colors_supported()
}
