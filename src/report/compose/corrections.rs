//! What is to be mended, for the one who mends it: where to begin, then every place with a link to it.
//!
//! The list stands in three groups, the urgent first, each by file, sheet and cell. It needs the issues only, so that it
//! can be made where there is no report.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::definition::Texts;
use crate::issue::{Issue, Severity};
use crate::model::location::Location;
use crate::report::document::{Block, Cell, Column, Document, Orientation, Sheet, Table};
use crate::report::titles;

/// All severities, the urgent first.
const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Composes the corrections; the document does not know yet where the inputs are.
#[must_use]
pub fn corrections(issues: &[Issue], office: Option<&str>, as_of: NaiveDate, texts: &Texts) -> Document {
    let pen = Pen { texts };
    let mut ordered: Vec<&Issue> = issues.iter().collect();
    ordered.sort_by(|a, b| (a.problem.severity(), &a.location).cmp(&(b.problem.severity(), &b.location)));
    let mut document = Document {
        title: pen.say("title"),
        subtitle: office.unwrap_or_default().to_owned(),
        as_of,
        sheets: vec![pen.summary(&ordered), pen.list(&ordered)],
        cut_off: texts.get("report-cut-off"),
        ..Document::default()
    };
    titles::sound(&mut document);
    document
}

struct Pen<'a> {
    texts: &'a Texts,
}

impl Pen<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.get(&format!("corrections-{key}"))
    }

    fn column(&self, id: &str, width: f64) -> Column {
        Column { id: id.to_owned(), title: self.say(&format!("head-{id}")), width, wrap: true }
    }

    fn severity(&self, severity: Severity) -> String {
        self.texts.get(&format!("severity-{}", severity.code()))
    }

    /// One page: how many of what, by file and by problem.
    fn summary(&self, issues: &[&Issue]) -> Sheet {
        let counts = SEVERITIES.map(|severity| of(issues, severity).to_string());
        let facts: Vec<_> = ["errors", "warnings", "notes"].into_iter().zip(counts).collect();
        let blocks = vec![
            Block::Heading(1, self.say("title")),
            Block::Note(self.texts.say("corrections-note", &facts)),
            Block::Heading(2, self.say("title-problems")),
            Block::Table(self.problems(issues)),
            Block::Heading(2, self.say("title-files")),
            Block::Table(self.files(issues)),
        ];
        Sheet {
            id: "summary".to_owned(),
            title: self.say("sheet-summary"),
            orientation: Orientation::Landscape,
            dense: true,
            blocks,
        }
    }

    /// What to do first: the urgent before the frequent.
    fn problems(&self, issues: &[&Issue]) -> Table {
        let mut found: BTreeMap<(Severity, &str), Vec<&Issue>> = BTreeMap::new();
        for issue in issues {
            found.entry((issue.problem.severity(), issue.problem.code())).or_default().push(issue);
        }
        let mut found: Vec<_> = found.into_iter().collect();
        found.sort_by_key(|((severity, _), own)| (*severity, Reverse(own.len())));
        let rows = found.into_iter().map(|((severity, code), own)| {
            let files: BTreeSet<_> = own.iter().map(|issue| &issue.location.file).collect();
            let first = own[0];
            let hint = self.texts.say(&format!("issue-{code}-hint"), &first.problem.facts());
            vec![
                Cell::Text(self.say(&format!("problem-{code}"))),
                self.badge(severity),
                number(own.len()),
                number(files.len()),
                Cell::Text(hint),
                Cell::SourceLink(first.location.clone(), first.location.to_string()),
            ]
        });
        let columns = vec![
            self.column("problem", 40.0),
            self.column("severity", 14.0),
            self.column("count", 14.0),
            self.column("files", 14.0),
            self.column("hint", 56.0),
            self.column("first", 46.0),
        ];
        Table { id: "problems".to_owned(), rows: rows.collect(), columns, filter: false }
    }

    fn files(&self, issues: &[&Issue]) -> Table {
        let mut found: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
        for issue in issues {
            found.entry(&issue.location.file).or_default()[issue.problem.severity() as usize] += 1;
        }
        let rows = found.into_iter().map(|(file, counts)| {
            let mut row = vec![{
                let own = Location::file(file);
                let shown = own.shown().to_owned();
                Cell::SourceLink(own, shown)
            }];
            row.extend(counts.map(number));
            row
        });
        let mut columns = vec![self.column("file", 40.0)];
        let count =
            |own: Severity| Column { id: own.code().to_owned(), title: self.severity(own), width: 12.0, wrap: false };
        columns.extend(SEVERITIES.map(count));
        Table { id: "files".to_owned(), rows: rows.collect(), columns, filter: false }
    }

    /// Every place.
    fn list(&self, issues: &[&Issue]) -> Sheet {
        let columns = vec![
            self.column("severity", 13.0),
            self.column("file", 30.0),
            self.column("sheet", 20.0),
            self.column("cell", 9.0),
            self.column("found", 22.0),
            self.column("wrong", 40.0),
            self.column("expected", 38.0),
            self.column("hint", 38.0),
        ];
        let rows = issues.iter().map(|issue| self.row(issue)).collect();
        let blocks = vec![
            Block::Heading(1, self.say("title-list")),
            Block::Note(self.say("note-list")),
            Block::Table(Table { id: "corrections".to_owned(), columns, rows, filter: true }),
        ];
        Sheet {
            id: "list".to_owned(),
            title: self.say("sheet-list"),
            orientation: Orientation::Landscape,
            dense: true,
            blocks,
        }
    }

    /// The most precise of file, sheet and cell is the link.
    fn row(&self, issue: &Issue) -> Vec<Cell> {
        let (problem, place) = (&issue.problem, &issue.location);
        let facts = problem.facts();
        let said = |ending: &str| Cell::Text(self.texts.say(&format!("issue-{}{ending}", problem.code()), &facts));
        let link = |text: String| Cell::SourceLink(place.clone(), text);
        let file = place.shown().to_owned();
        let (file, sheet, cell) = match (place.sheet.as_deref(), place.cell) {
            (sheet, Some(cell)) => (
                Cell::Text(file),
                sheet.map_or(Cell::Empty, |sheet| Cell::Text(sheet.to_owned())),
                link(cell.to_string()),
            ),
            (Some(sheet), None) => (Cell::Text(file), link(sheet.to_owned()), Cell::Empty),
            (None, None) => (link(file), Cell::Empty, Cell::Empty),
        };
        vec![
            self.badge(problem.severity()),
            file,
            sheet,
            cell,
            Cell::Text(problem.found().unwrap_or_default()),
            said(""),
            said("-expected"),
            said("-hint"),
        ]
    }

    fn badge(&self, severity: Severity) -> Cell {
        let word = self.severity(severity);
        if severity == Severity::Error { Cell::Strong(word) } else { Cell::Text(word) }
    }
}

fn number(count: usize) -> Cell {
    Cell::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}

fn of(issues: &[&Issue], severity: Severity) -> usize {
    issues.iter().filter(|issue| issue.problem.severity() == severity).count()
}
