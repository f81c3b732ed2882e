//! No text makes the reader fail.

use std::fmt::Write as _;
use std::fs;

use pramoen::definition::load;
use pramoen::ingest::{InputFile, read};
use proptest::prelude::*;

use super::{as_of, config};

#[test]
fn no_text_in_a_cell_makes_the_reader_fail() {
    let definitions = load(None, None).unwrap();
    // Pieces that dates and choices are made of find more than letters at random.
    let piece = prop_oneof![
        "[0-9๐-๙]{1,6}",
        Just("/".to_owned()),
        Just("-".to_owned()),
        Just(" ".to_owned()),
        Just(":".to_owned()),
        Just("น.".to_owned()),
        Just("ก.ย.".to_owned()),
        Just("พ.ศ.".to_owned()),
        Just("เวลา".to_owned()),
        Just("รวม".to_owned()),
        "\\PC{0,4}",
        Just("\u{e4d}\u{e32}".to_owned()),
        Just("=1+1".to_owned()),
    ];
    let cell = prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat().replace('"', "\"\""));
    proptest!(config(60), |(rows in prop::collection::vec(prop::collection::vec(cell, 7), 1..8))| {
        let mut text = String::from("เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,สิ้นสุดภารกิจ,เผยแพร่ครั้งแรก,ช่องทาง,วันที่แจ้งเครือข่าย\n");
        for row in &rows {
            let cells: Vec<_> = row.iter().map(|cell| format!("\"{cell}\"")).collect();
            let _ = writeln!(text, "{}", cells.join(","));
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ข่าว.csv");
        fs::write(&path, text).unwrap();
        let dataset = read(&[InputFile { name: "ข่าว.csv".into(), path }], &definitions, as_of(), &|_| {});
        for source in dataset.tables.values().flat_map(|table| &table.sources) {
            let rows = source.rows;
            prop_assert_eq!(rows.read, rows.kept + rows.duplicate + rows.rejected + rows.ignored);
        }
        prop_assert!(pramoen::derive::derive(&dataset, &definitions, as_of()).is_ok());
    });
}
