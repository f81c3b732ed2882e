//! What is personal is in no byte of the cache.

use std::fmt::Write as _;
use std::fs;

use pramoen::definition::{ColumnKind, Layout, load};

use super::{Office, by, cached, content, program};

#[test]
fn no_personal_text_of_any_register_is_in_any_byte_of_the_cache() {
    let definitions = load(None, None).unwrap();
    let mut markers = Vec::new();
    let mut files = Vec::new();
    for form in definitions.forms.iter().filter(|form| form.column.iter().any(|column| column.personal)) {
        let titles: Vec<_> = form.column.iter().map(|column| format!("\"{}\"", column.title.th)).collect();
        let mut text = titles.join(",");
        if form.layout == Layout::Survey {
            text.push_str(",การต้อนรับ,ความรวดเร็ว");
        }
        text.push('\n');
        for row in 0..6 {
            let cells = form.column.iter().map(|column| {
                if column.personal {
                    let marker = format!("ลับเฉพาะ{}{}{row}", form.number, column.id.replace('_', ""));
                    markers.push(marker.clone());
                    return marker;
                }
                match column.kind {
                    _ if column.unique => format!("{row}"),
                    ColumnKind::Date | ColumnKind::DateTime => "15 ก.ค. 2569".to_owned(),
                    _ => column.example.clone().unwrap_or_default(),
                }
            });
            let mut cells: Vec<_> = cells.map(|cell| format!("\"{cell}\"")).collect();
            if form.layout == Layout::Survey {
                cells.extend(["มากที่สุด".to_owned(), "มาก".to_owned()]);
            }
            let _ = writeln!(text, "{}", cells.join(","));
        }
        files.push((form, format!("{}.csv", form.number), text));
    }
    assert!(files.len() >= 5 && markers.len() >= 30, "{} {}", files.len(), markers.len());
    let inputs: Vec<_> = files.iter().map(|(_, name, text)| (name.as_str(), text.as_str())).collect();
    for reading in [cached(), by(program(), true)] {
        let office = Office::of(&inputs);
        let found = office.found(reading, "2026-10-15");
        for (form, ..) in &files {
            let line = found.iter().find(|line| line.starts_with(&format!("{} ", form.id)));
            assert!(line.is_some_and(|line| !line.contains("kept: 0")), "{} is read: {found:?}", form.id);
        }
        let kept = content(&office.path(".pramoen"));
        assert!(kept.len() > files.len());
        for (path, bytes) in kept {
            let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
            assert!(!holds("ลับเฉพาะ"), "{path}");
            assert!(markers.iter().all(|marker| !holds(marker)), "{path}");
        }
        fs::remove_dir_all(office.path(".pramoen")).unwrap();
    }
}
