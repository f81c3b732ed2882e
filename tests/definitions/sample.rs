//! Every indicator tells something of the sample office.

use std::fs;

use pramoen::definition::load;
use pramoen::indicator::measure;
use pramoen::ingest::{InputFile, read};
use pramoen::model::period::Period;

/// The fiscal years that the sample office records.
const YEARS: [i32; 2] = [2568, 2569];
/// The questionnaire of the sample office asks nothing on the whole.
const SILENT: (&str, Option<&str>) = ("satisfaction-rate", Some("overall-item"));

#[test]
fn every_indicator_has_a_value_in_some_period_of_the_sample_office() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("input");
    let settings = folder.join("pramoen.toml");
    let definitions = load(None, Some(&settings)).unwrap_or_else(|error| panic!("{:?}", error.facts()));
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && *path != settings)
        .map(|path| InputFile { name: path.file_name().unwrap().to_string_lossy().as_ref().into(), path })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let as_of = "2026-10-15".parse().unwrap();
    let dataset = read(&files, &definitions, as_of, &|_| {});
    let facts = pramoen::derive::derive(&dataset, &definitions, as_of).unwrap();
    let mut surprising = Vec::new();
    let measured = YEARS.map(|year| measure(&facts, &definitions, Period::Year(year), &[]).unwrap());
    for indicator in &definitions.indicators {
        for reading in &indicator.readings {
            let found = measured.iter().flat_map(|measured| &measured.measurements).any(|found| {
                let figure = match &reading.id {
                    None => Some(&found.figure),
                    Some(id) => found.other_readings.iter().find(|(own, _)| own == id).map(|(_, figure)| figure),
                };
                found.indicator == indicator.id && figure.is_some_and(|figure| figure.value.is_some())
            });
            if found == (SILENT == (indicator.id.as_str(), reading.id.as_deref())) {
                surprising.push((&indicator.id, &reading.id));
            }
        }
    }
    assert!(surprising.is_empty(), "these tell nothing, or no longer nothing: {surprising:#?}");
}
