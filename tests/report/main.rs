//! The workbook says what the results say.

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod office;
mod workbook;

use pramoen::definition::{Definitions, Language, load};
use pramoen::model::output::OutputFile;
use pramoen::model::results::Results;
use pramoen::report;

fn files(results: &Results, definitions: &Definitions, language: Language) -> Vec<OutputFile> {
    let document = office::document(results, definitions, language);
    report::write(results, &document, definitions, language, &|_| {}).unwrap()
}

/// Not a test of its own: leaves the files where a person can look at them.
#[test]
fn every_file_of_the_report_is_written() {
    let definitions = load(None).unwrap();
    let results = office::results(&definitions);
    for language in [Language::Thai, Language::English] {
        let files = files(&results, &definitions, language);
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        for name in ["report.xlsx", "results.json", "manifest.json"] {
            assert!(names.contains(&name), "{names:?}");
        }
        if let Some(folder) = std::env::var_os("PRAMOEN_LOOK") {
            for file in &files {
                let path = std::path::Path::new(&folder).join(language.tag()).join(&file.name);
                std::fs::create_dir_all(path.parent().unwrap()).unwrap();
                std::fs::write(path, &file.bytes).unwrap();
            }
        }
    }
}
