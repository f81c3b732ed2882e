//! However a file is read, the same is found: by this process or by workers that die, by this run or by an earlier one
//! whose cache is whole, broken or gone.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

#[path = "../shared/content.rs"]
mod content;
mod entries;
mod outputs;
mod personal;
mod responses;
#[cfg(unix)]
mod workers;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use content::content;
use pramoen::definition::Language;
use pramoen::isolation::Pool;
use pramoen::{Options, Reading};

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลการตรวจสอบความถูกต้อง\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00,ถูกต้อง\n\
    2,ประชุมครู,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,ไม่ทราบ,ไม่ถูกต้อง\n";

/// An office in a folder of its own.
struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    /// One whose inputs are these text files.
    fn of(files: &[(&str, &str)]) -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(office.path("input")).unwrap();
        for (name, text) in files {
            office.write(&format!("input/{name}"), text);
        }
        office
    }

    /// One with three registers of news.
    fn of_news() -> Self {
        let other =
            |number: &str| NEWS.replace("\n1,", &format!("\n{number}1,")).replace("\n2,", &format!("\n{number}2,"));
        Self::of(&[("ก.csv", NEWS), ("ข.csv", &other("ข")), ("ค.csv", &other("ค"))])
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn options(&self, reading: Reading, as_of: &str) -> Options {
        Options {
            out: Some(self.path("out")),
            charts: Some(vec!["none".to_owned()]),
            reading,
            ..Options::new(self.folder.path().to_owned(), as_of.parse().unwrap(), Language::Thai)
        }
    }

    /// What is found in the inputs: the issues with their places, and how many rows of what registers there are.
    fn found(&self, reading: Reading, as_of: &str) -> Vec<String> {
        let checked = pramoen::check(&self.options(reading, as_of), false, &|_| {}).unwrap();
        let tables = checked.tables.iter().map(|table| format!("{} {:?}", table.form, table.rows));
        let issues = checked
            .issues
            .iter()
            .map(|issue| format!("{} {} {:?}", issue.location, issue.problem.code(), issue.problem));
        tables.chain(issues).collect()
    }

    /// What is kept, by name.
    fn kept(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let Ok(files) = fs::read_dir(self.path(".pramoen/cache")) else { return BTreeMap::new() };
        let entries =
            files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|own| own == "entry"));
        entries.map(|path| (path.clone(), fs::read(path).unwrap())).collect()
    }
}

/// In this process, without a cache.
fn plain() -> Reading {
    Reading::default()
}

/// In this process, with a cache.
fn cached() -> Reading {
    Reading { workers: None, cached: true }
}

/// By workers that are processes of this program.
fn by(program: &Path, cached: bool) -> Reading {
    Reading { workers: Some(Arc::new(Pool::new(program.to_owned()))), cached }
}

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_pramoen"))
}
