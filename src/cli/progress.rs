//! Progress on a terminal; silence anywhere else.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressStyle};
use pramoen::Progress;
use pramoen::model::legible::line;

use super::Spoken;
use super::lines::complain;

/// A line that says what is being done.
pub struct Bar<'a> {
    line: ProgressBar,
    quiet: bool,
    spoken: &'a Spoken,
}

impl<'a> Bar<'a> {
    /// Hidden when it is not wanted or nobody would see it.
    pub fn new(quiet: bool, spoken: &'a Spoken) -> Self {
        let hidden = quiet || !std::io::stderr().is_terminal();
        let bar = if hidden { ProgressBar::hidden() } else { ProgressBar::no_length() };
        let style = ProgressStyle::with_template("{spinner} {wide_msg}").expect("the template is ours and valid");
        bar.set_style(style);
        Self { line: bar, quiet, spoken }
    }

    /// Shows a step.
    pub fn show(&self, step: Progress<'_>) {
        match step {
            Progress::Files(_) => {}
            // Nothing moves for minutes, perhaps: it is said wherever the words go.
            Progress::Waiting if !self.quiet => self.line.suspend(|| complain(&self.spoken.progress(step))),
            _ => {
                self.line.set_message(line(&self.spoken.progress(step)).into_owned());
                self.line.tick();
            }
        }
    }

    /// Takes the line away.
    pub fn finish(&self) {
        self.line.finish_and_clear();
    }
}
