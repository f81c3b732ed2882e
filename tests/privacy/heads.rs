//! Heads that are known in spite of a telephone in them, as of whoever is to be asked about the column.

use pramoen::definition::load;
use pramoen::ingest::{InputFile, read};

const TELEPHONE: &str = "081-234-5678";

#[test]
fn a_head_that_is_known_is_kept_without_the_telephone_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let head = format!("พาดหัว (สอบถาม {TELEPHONE})");
    let path = folder.path().join("ข่าว.csv");
    std::fs::write(&path, format!("เลขที่ข่าว,{head},วันที่เผยแพร่\n1,ประชุม,1 ก.ค. 2569\n")).unwrap();
    let settings = folder.path().join("pramoen.toml");
    let own = format!("[[sheet]]\nfile = \"ข่าว.csv\"\nform = \"news\"\ncolumns = {{ \"{head}\" = \"หัวข้อข่าว\" }}\n");
    std::fs::write(&settings, own).unwrap();
    let definitions = load(None, Some(&settings)).unwrap();
    let files = [InputFile { name: "ข่าว.csv".into(), path }];
    let dataset = read(&files, &definitions, "2026-10-15".parse().unwrap(), &|_| {});
    let header = &dataset.tables["news"].sources[0].columns["title"].header;
    assert!(header.starts_with("พาดหัว (สอบถาม "), "{header}");
    assert!(!format!("{dataset:?}").contains(TELEPHONE));
}
