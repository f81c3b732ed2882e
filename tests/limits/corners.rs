//! A sheet with a cell in each of two opposite corners is one of two cells, whatever it says of its size.

use pramoen::model::dataset::Dataset;

use super::built::{data, label, ods_of, ods_row, record, spreadsheetml, wide_cell, wide_row, xls, xlsb, xlsx};
use super::read_with;

const HEADERS: [&str; 2] = ["เลขที่ข่าว", "หัวข้อข่าว"];

fn titles(dataset: &Dataset) -> Vec<String> {
    let table = dataset.tables.get("news").unwrap_or_else(|| panic!("{:?}", dataset.issues));
    let titles = table.frame.column("title").unwrap().str().unwrap();
    titles.iter().map(|title| title.unwrap_or("-").to_owned()).collect()
}

#[test]
fn two_cells_in_opposite_corners_are_two_cells() {
    let cell = |address: &str, text: &str| format!("<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let xml = |rows: &[(u32, [&str; 2])]| -> String {
        let row = |(number, texts): &(u32, [&str; 2])| {
            let cells = cell(&format!("A{number}"), texts[0]) + &cell(&format!("B{number}"), texts[1]);
            format!("<row r=\"{number}\">{cells}</row>")
        };
        rows.iter().map(row).collect::<Vec<_>>().concat()
    };
    let rows = [(1, HEADERS), (2, ["1", "ก"])];
    let far = format!("<row r=\"1048576\">{}</row>", cell("XFD1048576", "x"));
    let ods_cells = |texts: [&str; 2]| {
        let cell = |text: &str| {
            format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
        };
        format!("<table:table-row>{}{}</table:table-row>", cell(texts[0]), cell(texts[1]))
    };
    let blank = |rows: u64, columns: u64| ods_row(rows, columns, "").replace("office:value-type=\"string\"", "");
    let ods_far = format!(
        "{}<table:table-row><table:table-cell table:number-columns-repeated=\"16383\"/><table:table-cell \
         office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>",
        blank(1_048_573, 16_384)
    );
    let excel = |texts: [&str; 2]| format!("<Row>{}{}</Row>", data(texts[0]), data(texts[1]));
    let excel_far =
        format!("<Row ss:Index=\"1048576\">{}</Row>", data("x").replace("<Cell", "<Cell ss:Index=\"16384\""));
    let wide = |row: u32, texts: [&str; 2]| [wide_row(row), wide_cell(0, texts[0]), wide_cell(1, texts[1])].concat();
    let files: [(&str, Vec<u8>); 5] = [
        ("xlsx", xlsx(&format!("{}{far}", xml(&rows)))),
        ("ods", ods_of(&[&(ods_cells(HEADERS) + &ods_cells(["1", "ก"]) + &ods_far)])),
        ("spreadsheetml", spreadsheetml(&[&(excel(HEADERS) + &excel(["1", "ก"]) + &excel_far)])),
        (
            "xlsb",
            xlsb(&[[wide(0, HEADERS), wide(1, ["1", "ก"]), wide_row(1_048_575), wide_cell(16_383, "x")].concat()], &[]),
        ),
        ("csv", format!("{}\n1,ก\n{}{}x\n", HEADERS.join(","), "\n".repeat(100_000), ",".repeat(16_383)).into_bytes()),
    ];
    for (what, bytes) in &files {
        let dataset = read_with(bytes, &[]);
        assert_eq!(titles(&dataset), ["ก"], "{what}");
        let codes: Vec<_> = dataset.issues.iter().map(|issue| issue.problem.code()).collect();
        assert!(codes.is_empty() || codes == ["missing-value"], "{what}: {codes:?}");
    }
}

#[test]
fn an_xls_is_read_in_the_places_that_its_cells_have() {
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let text = |row: u16, column: u16, text: &str| {
        let length = u16::try_from(text.chars().count()).unwrap().to_le_bytes();
        let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
        record(0x0204, &[place, length.to_vec(), vec![1], wide(text)].concat())
    };
    let said = record(0x0200, &[0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0, 0]);
    // A row of numbers side by side, of which the first is a record's and the last is far from it.
    let side_by_side = record(0x00BD, &[vec![9, 0, 40, 0], vec![0; 6 * 3], vec![42, 0]].concat());
    let far = label(65_535, 255, "x");
    let cells =
        [said, text(3, 7, HEADERS[0]), text(3, 9, HEADERS[1]), text(5, 7, "1"), text(5, 9, "ก"), side_by_side, far];
    let dataset = read_with(&xls(&[], &[cells.concat()]), &[]);
    assert_eq!(titles(&dataset), ["ก"]);
    let source = &dataset.tables["news"].sources[0];
    let columns: Vec<_> = source.columns.values().map(|matched| matched.column).collect();
    assert!(columns.contains(&7) && columns.contains(&9), "{columns:?}");
}
