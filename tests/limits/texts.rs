//! A text that stands once in a file and in many of its cells is counted for each of them: what reads them may have it as often.

use pramoen::definition::SizeLimit;

use super::broken;
use super::built::{
    binary, data, number, ods_of, ods_row, record, shares, spreadsheetml, texts, wide_cell, wide_row, wide_texts, xls,
    xlsb, xlsx, xlsx_of,
};

/// So many cells have a text of so many letters in a mebibyte.
const CELLS: usize = 32;
const LETTERS: usize = (1 << 20) / CELLS;

/// Rows from the second on.
fn below(cells: usize, row: impl Fn(usize) -> String) -> String {
    (2..=cells).map(row).collect::<Vec<_>>().concat()
}

/// Files of every kind in which so many cells have one text, and where the last of them stands.
fn files(cells: usize, text: &str) -> Vec<(&'static str, Vec<u8>, String)> {
    let last = cells.to_string();
    let column = |sheet: &str| format!("{sheet}A{last}");
    let inline = format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let shared = format!("<sst uniqueCount=\"1\"><si><t>{text}</t></si></sst>");
    let number_at = |row: usize| format!("<row r=\"{row}\"><c r=\"B{row}\"><v>1</v></c></row>");
    let merged = format!(
        "<row r=\"1\">{}<c r=\"B1\"><v>1</v></c></row>{}</sheetData><mergeCells><mergeCell ref=\"A1:A{last}\"/>\
         </mergeCells><sheetData>",
        inline.replace("<c ", "<c r=\"A1\" "),
        below(cells, number_at)
    );
    let said = "<table:table-cell office:value=\"1\"/>";
    let spanned = format!(
        "<table:table-row><table:table-cell table:number-rows-spanned=\"{last}\" office:value-type=\"string\">\
         <text:p>{text}</text:p></table:table-cell>{said}</table:table-row>{}",
        below(cells, |_| format!("<table:table-row><table:covered-table-cell/>{said}</table:table-row>"))
    );
    let excel = data(text).replace("<Cell", &format!("<Cell ss:MergeDown=\"{}\"", cells - 1));
    let excel_number = "<Cell ss:Index=\"2\"><Data ss:Type=\"Number\">1</Data></Cell>";
    let numbers: Vec<u8> = (0..).zip(0..cells).flat_map(|(row, _)| number(row, 1)).collect();
    let end = u16::try_from(cells - 1).unwrap().to_le_bytes();
    let old_merge = record(0x00E5, &[&[1, 0, 0, 0][..], &end, &[0, 0, 0, 0]].concat());
    let wide_row_of = |row: usize, cell: Vec<u8>| [wide_row(u32::try_from(row).unwrap()), cell].concat();
    vec![
        ("csv", format!("{text}\n").repeat(cells).into_bytes(), column("")),
        ("xlsx", xlsx(&format!("<row>{inline}</row>").repeat(cells)), column("s1!")),
        ("xlsx, shared", xlsx_of(&[&"<row><c t=\"s\"><v>0</v></c></row>".repeat(cells)], &shared, &[]), column("s1!")),
        ("xlsx, merged", xlsx(&merged), column("s1!")),
        (
            "xlsb",
            xlsb(&[(0..cells).flat_map(|row| wide_row_of(row, wide_cell(0, text))).collect()], &[]),
            column("s1!"),
        ),
        (
            "xlsb, shared",
            xlsb(&[(0..cells).flat_map(|row| wide_row_of(row, binary(7, &[0; 12]))).collect()], &wide_texts(&[text])),
            column("s1!"),
        ),
        (
            "xls, shared",
            xls(&texts(&[text]), &[(0..).zip(0..cells).flat_map(|(row, _)| shares(row, 0)).collect()]),
            column("s1!"),
        ),
        ("xls, merged", xls(&texts(&[text]), &[[shares(0, 0), numbers, old_merge].concat()]), column("s1!")),
        ("ods", ods_of(&[&ods_row(1, 1, text).repeat(cells)]), column("s1!")),
        ("ods, rows", ods_of(&[&ods_row(cells as u64, 1, text)]), column("s1!")),
        ("ods, columns", ods_of(&[&(ods_row(1, 1, text) + &ods_row(1, cells as u64 - 1, text))]), column("s1!")),
        ("ods, spanned", ods_of(&[&spanned]), column("s1!")),
        ("html", format!("<table>{}</table>", format!("<tr><td>{text}").repeat(cells)).into_bytes(), column("")),
        (
            "html, spanned",
            // What a page says is text: the numbers beside it have a letter each, and are there first.
            format!(
                "<table><tr><td rowspan={last}>{}<td>1{}</table>",
                &text[1..],
                below(cells, |_| "<tr><td>1".to_owned())
            )
            .into_bytes(),
            format!("A{}", cells - 1),
        ),
        ("spreadsheetml", spreadsheetml(&[&format!("<Row>{}</Row>", data(text)).repeat(cells)]), column("s1!")),
        (
            "spreadsheetml, merged",
            spreadsheetml(&[&format!(
                "<Row>{excel}{excel_number}</Row>{}",
                below(cells, |_| format!("<Row>{excel_number}</Row>"))
            )]),
            column("s1!"),
        ),
    ]
}

#[test]
fn a_text_is_counted_for_each_cell_that_has_it_in_every_kind() {
    let limits = [(SizeLimit::Texts, 1)];
    let text = "a".repeat(LETTERS);
    for (what, bytes, _) in files(CELLS, &text) {
        assert_eq!(broken(&bytes, &limits), None, "{what}");
    }
    for (what, bytes, place) in files(CELLS + 1, &text) {
        let place = if what == "ods, columns" { "s1!AF2".to_owned() } else { place };
        assert_eq!(broken(&bytes, &limits), Some(["all-texts".to_owned(), "2".to_owned(), place]), "{what}");
        assert_eq!(broken(&bytes, &[(SizeLimit::Texts, 2)]), None, "{what}");
    }
}

#[test]
fn texts_of_all_sheets_are_counted_together_and_what_is_no_text_is_not() {
    let limits = [(SizeLimit::Texts, 1)];
    let rows = |cells: usize| "<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>".repeat(cells);
    let shared = format!("<sst uniqueCount=\"1\"><si><t>{}</t></si></sst>", "a".repeat(LETTERS));
    let two = |cells: usize| xlsx_of(&[&rows(CELLS / 2), &rows(cells)], &shared, &[]);
    assert_eq!(broken(&two(CELLS / 2), &limits), None);
    assert_eq!(broken(&two(CELLS / 2 + 1), &limits).unwrap(), ["all-texts", "2", "s2!A17"]);
}

#[test]
fn numbers_that_their_format_shows_as_text_are_texts() {
    let numbers = |zeros: usize, cells: usize| {
        let styles = format!(
            "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"{}\"/></numFmts><cellXfs count=\"2\">\
             <xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>",
            "0".repeat(zeros)
        );
        let row = |number: usize| format!("<row r=\"{number}\"><c r=\"A{number}\" s=\"1\"><v>{number}</v></c></row>");
        let rows = (1..=cells).map(row).collect::<Vec<_>>().concat();
        xlsx_of(&[&rows], "", &[("xl/styles.xml", styles.as_bytes())])
    };
    assert_eq!(broken(&numbers(LETTERS, CELLS), &[(SizeLimit::Texts, 1)]), None);
    let refused = broken(&numbers(LETTERS, CELLS + 1), &[(SizeLimit::Texts, 1)]);
    assert_eq!(refused.unwrap(), ["all-texts", "2", "s1!A33"]);
    assert_eq!(broken(&numbers(100, 1), &[(SizeLimit::TextLength, 100)]), None);
    let refused = broken(&numbers(101, 1), &[(SizeLimit::TextLength, 100)]);
    assert_eq!(refused.unwrap(), ["text-length", "101", "s1!A1"]);
}

#[test]
fn cells_may_say_so_many_times_what_their_file_has_and_any_file_as_much_as_an_ordinary_one() {
    let text = "a".repeat(1 << 17);
    let shared = format!("<sst uniqueCount=\"1\"><si><t>{text}</t></si></sst>");
    let of = |cells: usize| xlsx_of(&[&"<row><c t=\"s\"><v>0</v></c></row>".repeat(cells)], &shared, &[]);
    assert_eq!(broken(&of(128), &[]), None);
    let [name, _, place] = broken(&of(129), &[]).unwrap();
    assert_eq!([name.as_str(), &place], ["ratio", "s1!A129"]);
    assert_eq!(broken(&of(129), &[(SizeLimit::Ratio, 100_000)]), None);
}

#[test]
fn an_honest_register_of_long_remarks_that_every_row_repeats_is_read() {
    let remark = |number: usize| format!("<si><t>{number}{}</t></si>", "\u{e01}".repeat(500));
    let shared = format!("<sst uniqueCount=\"4\">{}</sst>", (0..4).map(remark).collect::<Vec<_>>().concat());
    let row = |row: usize| {
        let remarks = (0..4).zip(["B", "C", "D", "E"]);
        let cells = remarks.map(|(text, column)| format!("<c r=\"{column}{row}\" t=\"s\"><v>{text}</v></c>"));
        format!("<row r=\"{row}\"><c r=\"A{row}\"><v>{row}</v></c>{}</row>", cells.collect::<Vec<_>>().concat())
    };
    let bytes = xlsx_of(&[&(1..=20_000).map(row).collect::<Vec<_>>().concat()], &shared, &[]);
    let times = 20_000 * 4 * 1_500 / bytes.len() as u64;
    assert_eq!(broken(&bytes, &[]), None, "{times}");
    let refused = broken(&bytes, &[(SizeLimit::Texts, 114)]).unwrap();
    assert_eq!(refused[..2], ["all-texts", "115"], "a tenth of what there may be");
    assert!((100..SizeLimit::Ratio.usual()).contains(&times), "{times}");
}
