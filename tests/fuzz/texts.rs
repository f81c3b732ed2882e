//! A text in every column of a register: days, times, digits, labels, sentences of budgets, numbers of documents, and
//! what is worked out from them.

#![no_main]

use std::fmt::Write as _;
use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use pramoen::derive::derive;
use pramoen_fuzz::{as_of, definitions, read, watch};

/// The heads of the registers, and how many columns they have.
fn heads() -> &'static [(String, usize)] {
    static HEADS: OnceLock<Vec<(String, usize)>> = OnceLock::new();
    HEADS.get_or_init(|| {
        let forms = definitions().forms.iter();
        let heads = forms.map(|form| {
            let titles: Vec<&str> = form.column.iter().map(|column| column.title.th.as_str()).collect();
            (titles.join("\t"), titles.len())
        });
        heads.collect()
    })
}

fuzz_target!(|bytes: &[u8]| {
    watch();
    let Some((chosen, rest)) = bytes.split_first() else { return };
    let text = String::from_utf8_lossy(rest);
    let heads = heads();
    let (head, columns) = &heads[usize::from(*chosen) % heads.len()];
    let mut sheet = format!("{head}\n");
    // Each line of the text is a row, the same in every column.
    for line in text.lines() {
        let cell = format!("\"{}\"", line.replace('"', "\"\""));
        let _ = writeln!(sheet, "{}", vec![cell.as_str(); *columns].join("\t"));
    }
    let dataset = read("แบบ.tsv", sheet.as_bytes());
    assert!(derive(&dataset, definitions(), as_of()).is_ok(), "facts follow from whatever was read");
});
