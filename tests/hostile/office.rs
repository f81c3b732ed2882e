//! An office in whose registers, surveys, settings and names of files every text means harm.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use pramoen::definition::{ColumnKind, Definitions, Form, FormColumn, Layout, load};
use rust_xlsxwriter::Workbook;

use super::marks;

/// Rows of a register whose days, numbers and choices are right, and rows in which nothing is.
const SOUND: usize = marks::COUNT;
const BROKEN: usize = 6;
const RESPONDENTS: usize = 12;
const LEVELS: [&str; 5] = ["มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"];

/// The office, and how many marks it bears.
pub struct Planted {
    folder: tempfile::TempDir,
    number: usize,
}

impl Planted {
    /// One with every register that there is.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let definitions = load(None, None).unwrap();
        let mut own = Self { folder, number: 0 };
        fs::create_dir_all(own.path("input/หลักฐาน")).unwrap();
        for (place, form) in definitions.forms.iter().enumerate() {
            let table = match form.layout {
                Layout::Records => own.register(form, &definitions),
                Layout::Survey => own.survey(form),
                Layout::Tally => own.tally(form),
            };
            own.keep(form, place, &table);
        }
        own.prove();
        own.settle();
        own.define();
        own.frame();
        own
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// A path in it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn next(&mut self) -> usize {
        self.number += 1;
        self.number
    }

    /// A text of the next number; the sort goes on with it.
    fn text(&mut self) -> String {
        let number = self.next();
        marks::text(number, number)
    }

    fn register(&mut self, form: &Form, definitions: &Definitions) -> Vec<Vec<String>> {
        let mut heads: Vec<String> = form.column.iter().map(|column| column.title.th.clone()).collect();
        let own = heads.len();
        heads.extend((0..3).map(|_| self.text()));
        let mut table = vec![heads];
        for row in 0..SOUND + BROKEN {
            let cells = form.column.iter().map(|column| self.cell(column, row, definitions));
            let mut cells: Vec<String> = cells.collect();
            cells.extend((own..own + 3).map(|_| self.text()));
            table.push(cells);
        }
        table
    }

    fn cell(&mut self, column: &FormColumn, row: usize, definitions: &Definitions) -> String {
        let number = self.next();
        if row >= SOUND {
            return marks::text(row + column.id.len(), number);
        }
        let listed = || {
            let list = definitions.vocabularies.get(column.vocabulary.as_deref()?)?;
            Some(list.entry.get(row % list.entry.len())?.title.th.clone())
        };
        let example = || column.example.clone().filter(|example| !example.is_empty());
        match column.kind {
            ColumnKind::Link => self.link(row, number),
            ColumnKind::Text if column.vocabulary.is_none() => marks::text(row, number),
            ColumnKind::Identifier if column.unique || column.references.is_some() => {
                marks::text(row, row) + &row.to_string()
            }
            // Without an edition the one in force is meant.
            ColumnKind::Identifier => example().unwrap_or_default(),
            ColumnKind::Date | ColumnKind::DateTime => format!("{} ก.ค. 2569 13:{:02}", 1 + row % 28, row % 60),
            _ => listed().or_else(example).unwrap_or_else(|| "1".to_owned()),
        }
    }

    /// Where a document is said to be kept: some of them are there, and must not be reached by any other way.
    fn link(&mut self, row: usize, number: usize) -> String {
        let mark = format!("{}{number}", marks::MARK);
        match row % 9 {
            0 => format!("../../../../etc/{mark}"),
            1 => format!("javascript:alert('{mark}')"),
            2 => format!("file:///etc/{mark}"),
            3 => format!("\\\\evil.example\\share\\{mark}.pdf"),
            4 => format!("https://evil.example/?a=1&b=\"><script>{mark}</script>"),
            5 => format!("https://evil.example/{}{mark}", "ย".repeat(2_100)),
            6 => {
                let name = format!("หลักฐาน/{}.pdf", marks::file(number, number).trim());
                fs::write(self.path(&format!("input/{name}")), "x").unwrap();
                name
            }
            7 => format!("data:text/html,<script>{mark}</script>"),
            _ => marks::text(number, number),
        }
    }

    fn survey(&mut self, form: &Form) -> Vec<Vec<String>> {
        let mut heads: Vec<String> = form.column.iter().map(|column| column.title.th.clone()).collect();
        heads.extend((0..4).map(|_| format!("{} [{}]", self.text().trim(), self.text())));
        let groups = [self.text(), self.text()];
        let mut table = vec![heads];
        for row in 0..RESPONDENTS {
            let cells = form.column.iter().map(|column| match (column.kind, column.id.as_str()) {
                (_, "group") => groups[row % 2].clone(),
                (ColumnKind::Date | ColumnKind::DateTime, _) => format!("{}/7/2569, 09:00:00", 1 + row),
                _ => self.text(),
            });
            let mut cells: Vec<String> = cells.collect();
            cells.extend((0..4).map(|item| LEVELS[(row + item) % 5].to_owned()));
            table.push(cells);
        }
        let broken = (0..table[0].len()).map(|_| self.text()).collect();
        table.push(broken);
        table
    }

    fn tally(&mut self, form: &Form) -> Vec<Vec<String>> {
        let mut heads: Vec<String> = form.column.iter().map(|column| column.title.th.clone()).collect();
        heads.extend(LEVELS.map(str::to_owned));
        let mut table = vec![heads];
        for row in 0..8 {
            let cells = form.column.iter().map(|column| match column.kind {
                ColumnKind::Date | ColumnKind::DateTime => "15 ก.ค. 2569".to_owned(),
                ColumnKind::Number => "30".to_owned(),
                _ => self.text(),
            });
            let mut cells: Vec<String> = cells.collect();
            cells.extend((0..5).map(|level| (3 + level + row).to_string()));
            table.push(cells);
        }
        table
    }

    /// Every other table as a workbook, the others as text; both may have control letters in their cells.
    fn keep(&mut self, form: &Form, place: usize, table: &[Vec<String>]) {
        let number = self.next();
        let name = marks::file(place, number);
        if place.is_multiple_of(2) {
            let mut book = Workbook::new();
            let sheet = book.add_worksheet();
            sheet.set_name(marks::sheet(place / 2, number)).unwrap();
            for (row, cells) in (0..).zip(table) {
                for (column, cell) in (0..).zip(cells) {
                    sheet.write_string(row, column, cell).unwrap();
                }
            }
            let path = self.path(&format!("input/{} {name}.xlsx", form.number));
            fs::write(path, book.save_to_buffer().unwrap()).unwrap();
            return;
        }
        let mut writer = csv::Writer::from_writer(Vec::new());
        for cells in table {
            // A byte of nought is in no text file.
            writer.write_record(cells.iter().map(|cell| cell.replace('\0', ""))).unwrap();
        }
        let path = self.path(&format!("input/{} {name}.csv", form.number));
        fs::write(path, writer.into_inner().unwrap()).unwrap();
    }

    /// What is kept as evidence leads out of the office by a link of the file system.
    fn prove(&mut self) {
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc", self.path("input/หลักฐาน/out")).unwrap();
        fs::write(self.path("input/หลักฐาน/แผน.pdf"), "x").unwrap();
    }

    /// Titles of the office's own for a register, for indicators that lead and for what is chosen.
    fn define(&mut self) {
        let own = [
            ("forms/risks", 0),
            ("forms/counters", 0),
            ("indicators/accuracy-rate", 0),
            ("indicators/on-time-rate", 0),
            ("indicators/satisfaction-rate", 0),
            ("vocabularies/news-type", 0),
            ("vocabularies/news-type", 3),
        ];
        for (name, place) in own {
            let file = format!("templates/{name}.toml");
            let built_in = Path::new(env!("CARGO_MANIFEST_DIR")).join(&file);
            let path = self.path(&file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let text = fs::read_to_string(if path.exists() { &path } else { &built_in }).unwrap();
            let titles = text.lines().filter(|line| line.starts_with("title = {"));
            let old = titles.clone().nth(place).unwrap();
            let new = format!("title = {{ th = {}, en = {} }}", self.quoted(), self.quoted());
            fs::write(path, text.replacen(old, &new, 1)).unwrap();
        }
    }

    /// The next text as a file of settings may hold it.
    fn quoted(&mut self) -> String {
        serde_json::to_string(&self.text().replace(['\u{7f}', '\u{9b}', '\u{85}'], "")).unwrap()
    }

    fn settle(&mut self) {
        let mut own = || self.quoted();
        let mut text = format!("[office]\nname = {}\n[standard]\nevidence = \"input\"\n", own());
        let _ = writeln!(text, "[report]\nframe = \"แบบ.xlsx\"\nopening = [{}, {}]\nclosing = {}", own(), own(), own());
        let _ = writeln!(text, "signatures = [{{ role = {}, name = {}, position = {} }}]", own(), own(), own());
        text += "[report.texts]\nreport-title-office = \"={ $office }\"\n";
        fs::write(self.path("pramoen.toml"), text).unwrap();
    }

    /// The office's own workbook, into which texts are filled.
    fn frame(&mut self) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name(marks::sheet(0, self.next())).unwrap();
        for (row, placeholder) in (0..).zip(["{{office}}", "ก {{office}}", "{{period}}", "{{news-lag.value}}"]) {
            sheet.write_string(row, 0, placeholder).unwrap();
        }
        fs::write(self.path("แบบ.xlsx"), book.save_to_buffer().unwrap()).unwrap();
    }
}
