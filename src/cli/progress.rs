//! Progress on a terminal; silence anywhere else.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};
use pramoen::Progress;

use super::Spoken;

/// A line that says what is being done.
pub struct Bar<'a> {
    bar: ProgressBar,
    spoken: &'a Spoken,
}

impl<'a> Bar<'a> {
    /// Hidden when it is not wanted or nobody would see it.
    pub fn new(quiet: bool, spoken: &'a Spoken) -> Self {
        let hidden = quiet || !std::io::stderr().is_terminal();
        let bar = if hidden { ProgressBar::hidden() } else { ProgressBar::no_length() };
        let style = ProgressStyle::with_template("{spinner} {wide_msg}").expect("the template is ours and valid");
        bar.set_style(style);
        Self { bar, spoken }
    }

    /// Shows a step.
    pub fn show(&self, step: Progress<'_>) {
        let file = |key, name: &str| self.spoken.say(key, &[("file", name.to_owned())]);
        let message = match step {
            Progress::Files(_) => return,
            Progress::Read(name) => file("progress-read", name),
            Progress::Deriving => self.spoken.get("progress-derive"),
            Progress::Measuring => self.spoken.get("progress-measure"),
            Progress::Wrote(name) => file("progress-write", name),
        };
        self.bar.set_message(message);
        self.bar.tick();
    }

    /// Takes the line away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
