//! Forms that cannot be filled: a clear reason, and never a panic.

use pramoen::frame::{Unfillable, fill};

use super::filled::known;
use super::package::{packed, parts, small, with};
use super::workbook::form;

fn wrong(bytes: &[u8]) -> Unfillable {
    fill(bytes, &known).unwrap_err()
}

#[test]
fn what_is_no_workbook_says_what_it_is() {
    let old = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat();
    assert_eq!(wrong(&old), Unfillable::Old);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(wrong(&[old, name].concat()), Unfillable::Protected);
    for other in [&b""[..], b"PK", b"id,name\n1,{{on-time}}\n", b"<html>{{on-time}}</html>"] {
        assert_eq!(wrong(other), Unfillable::Other);
    }
    assert!(matches!(wrong(b"PK\x03\x04 and no more"), Unfillable::Damaged(_)));
    assert!(matches!(wrong(&packed([("readme.txt", &b"x"[..])])), Unfillable::Damaged(_)));
}

#[test]
fn a_form_cut_short_or_spoilt_never_trips_the_program() {
    let whole = form();
    for length in (0..whole.len()).step_by(whole.len() / 60) {
        let _ = fill(&whole[..length], &known);
    }
    for at in (0..whole.len()).step_by(whole.len() / 120) {
        let mut spoilt = whole.clone();
        spoilt[at] ^= 0x5a;
        let _ = fill(&spoilt, &known);
    }
    // Every part that is read, cut at its middle and empty.
    for (name, content) in parts(&whole) {
        if let Ok(text) = String::from_utf8(content) {
            let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
            for part in [&text[..middle], "", "<a", "<a/>"] {
                let _ = fill(&with(&whole, &name, part), &known);
            }
        }
    }
}

#[test]
fn what_a_sheet_says_of_itself_is_not_believed() {
    let cell = "<c r=\"ZZZZZZZZ99999999999\" t=\"inlineStr\"><is><t>{{accuracy}}</t></is></c>";
    let rows = format!("<row r=\"4294967295\">{cell}</row><row>{cell}</row>");
    let sheet = |rows: &str| format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    assert!(fill(&small(&sheet(&rows), None, None), &known).is_ok());
    // A format that there is not, a cell without an end, a text that there is not.
    let styles = Some("<styleSheet><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
    let format = cell.replace("<c ", "<c s=\"7\" ");
    assert!(matches!(wrong(&small(&sheet(&format), None, styles)), Unfillable::Damaged(_)));
    let endless = "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{{accuracy}}</t>";
    assert!(matches!(wrong(&small(endless, None, None)), Unfillable::Damaged(_)));
    let shared = sheet("<row><c t=\"s\"><v>0</v></c></row>");
    assert!(fill(&small(&shared, None, None), &known).unwrap().places.is_empty());
}

#[test]
fn a_form_has_so_many_placeholders_and_no_more() {
    let form = |cells: usize| {
        let sheet = "<c t=\"s\"><v>0</v></c>".repeat(cells);
        let strings = "<sst><si><t>{{accuracy}}</t></si></sst>";
        small(&format!("<worksheet><sheetData><row>{sheet}</row></sheetData></worksheet>"), Some(strings), None)
    };
    assert_eq!(fill(&form(10_000), &known).unwrap().places.len(), 10_000);
    assert_eq!(wrong(&form(10_001)), Unfillable::Crowded(10_000));
}
