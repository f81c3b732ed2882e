//! What is wrong in a definition file, and where.

use std::fmt;

/// A mistake in a definition file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// The file, relative to the workspace.
    pub file: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// The setting on whose line it is, where an officer wrote it.
    pub setting: Option<Setting>,
}

/// A setting by its table and its name in `pramoen.toml`, each as it is written there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Setting {
    /// The table; blank above the first.
    pub table: String,
    /// The name; blank where the line has none.
    pub name: String,
}

impl Setting {
    /// The setting that a line, from 1, belongs to.
    fn at(text: &str, line: usize) -> Self {
        let above: Vec<_> = text.lines().take(line).map(str::trim).collect();
        let begins = above.iter().rposition(|own| own.starts_with('[') && own.contains(']'));
        let table = begins.map_or("", |own| above[own]).trim_start_matches('[');
        let table = table.split(']').next().unwrap_or_default().trim();
        // A line within a list has no name of its own, or that of a part, as `role`, within braces.
        let names = above[begins.map_or(0, |own| own + 1)..].iter().filter_map(|own| own.split_once('='));
        let name = names.map(|(name, _)| name.trim()).rfind(|name| !name.starts_with(['{', '#']));
        Self { table: table.to_owned(), name: name.unwrap_or_default().to_owned() }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.file)?;
        if let Some(line) = self.line {
            write!(formatter, ":{line}")?;
        }
        write!(formatter, ": {}", self.message)
    }
}

/// One definition file while it is checked: collects mistakes with their lines.
pub(super) struct Checker<'a> {
    folder: &'static str,
    file: &'a str,
    text: &'a str,
    mistakes: &'a mut Vec<Mistake>,
}

impl<'a> Checker<'a> {
    /// A file in `templates/`.
    pub fn new(file: &'a str, text: &'a str, mistakes: &'a mut Vec<Mistake>) -> Self {
        Self { folder: "templates/", file, text, mistakes }
    }

    /// What the office says of itself.
    pub fn settings(text: &'a str, mistakes: &'a mut Vec<Mistake>) -> Self {
        Self { folder: "", file: "pramoen.toml", text, mistakes }
    }

    /// Reads the file as the unchecked form of a definition.
    pub fn parse<T: serde::de::DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str(self.text) {
            Ok(raw) => Some(raw),
            Err(error) => {
                let line = error.span().map(|span| self.line_at(span.start));
                self.push(line, error.message().to_owned());
                None
            }
        }
    }

    /// A mistake at the first line that holds `near`.
    pub fn report(&mut self, near: &str, message: impl Into<String>) {
        let line = self.text.find(near).map(|offset| self.line_at(offset));
        self.push(line, message.into());
    }

    /// A mistake in a top-level field: at the first of its lines that holds `near`, else where it begins.
    pub fn report_field(&mut self, field: &str, near: &str, message: impl Into<String>) {
        let is_own = |line: &str| line.strip_prefix(field).is_some_and(|rest| rest.trim_start().starts_with('='));
        let begins = |line: &str| line.starts_with(|first: char| first.is_ascii_alphanumeric());
        let Some(first) = self.text.lines().position(is_own) else { return self.report(near, message) };
        let own = self.text.lines().enumerate().skip(first);
        let mut own = own.take_while(|(number, line)| *number == first || !begins(line));
        let line = own.find(|(_, line)| line.contains(near)).map_or(first, |(number, _)| number);
        self.push(Some(line + 1), message.into());
    }

    /// A mistake at a place in the text, in bytes.
    pub fn report_at(&mut self, offset: usize, message: impl Into<String>) {
        let line = self.line_at(offset);
        self.push(Some(line), message.into());
    }

    /// A mistake at a line, from 1, of a quoted text that begins at a place; the first line break of a text in three
    /// quotes is not its own.
    pub fn report_within(&mut self, offset: usize, line: usize, message: impl Into<String>) {
        let begins_below = self.text.get(offset + 3..).is_some_and(|rest| rest.starts_with(['\n', '\r']));
        let line = self.line_at(offset) + line - usize::from(!begins_below);
        self.push(Some(line), message.into());
    }

    /// A mistake in one table of an array of tables, `number` counted from 0: at the first of its lines that holds
    /// `near`, else at its first line.
    pub fn report_in(&mut self, array: &str, number: usize, near: &str, message: impl Into<String>) {
        let header = format!("[[{array}]]");
        let lines = || self.text.lines().zip(1..);
        let Some((_, begins)) = lines().filter(|(line, _)| line.trim() == header).nth(number) else {
            return self.report(near, message);
        };
        let mut own = lines().skip(begins).take_while(|(line, _)| !line.trim_start().starts_with("[["));
        let line = own.find(|(line, _)| line.contains(near)).map_or(begins, |(_, line)| line);
        self.push(Some(line), message.into());
    }

    /// The name of the file without folder and ending.
    pub fn stem(&self) -> &'a str {
        let name = self.file.rsplit('/').next().unwrap_or(self.file);
        name.strip_suffix(".toml").unwrap_or(name)
    }

    fn line_at(&self, offset: usize) -> usize {
        self.text[..offset.min(self.text.len())].matches('\n').count() + 1
    }

    fn push(&mut self, line: Option<usize>, message: String) {
        let is_settings = self.folder.is_empty();
        let setting = line.filter(|_| is_settings).map(|line| Setting::at(self.text, line));
        self.mistakes.push(Mistake { file: format!("{}{}", self.folder, self.file), line, message, setting });
    }
}
