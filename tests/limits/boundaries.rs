//! Each limit on both sides of its boundary, in each kind of file that has what it counts.

use pramoen::definition::SizeLimit;

use super::broken;
use super::built::{
    data, label, number, ods_of, ods_row, record, shares, spreadsheetml, texts, wide_cell, wide_row, wide_texts, xls,
    xlsb, xlsx, xlsx_of,
};

/// A file that holds `most` of what a limit counts: it is read, and with a limit that is lower by one it is not.
fn bounded(what: &str, bytes: &[u8], limit: SizeLimit, most: u64, expected: [&str; 2]) {
    assert_eq!(broken(bytes, &[(limit, most)]), None, "{what}");
    let [count, place] = expected;
    let expected = [limit.name(), count, place].map(str::to_owned);
    assert_eq!(broken(bytes, &[(limit, most - 1)]), Some(expected), "{what}");
}

/// A text in an `.xlsx` cell.
fn inline(text: &str) -> String {
    format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn cells_are_counted_as_they_are_read() {
    let cells: [(&str, Vec<u8>, &str); 7] = [
        ("csv", b"a,b\nc,\nd,e\n".to_vec(), "B3"),
        ("xlsx", xlsx(&format!("<row>{0}{0}</row><row>{0}</row><row>{0}{0}</row>", inline("a"))), "s1!B3"),
        ("ods", ods_of(&[&(ods_row(1, 2, "a") + &ods_row(1, 1, "b") + &ods_row(1, 2, "c"))]), "s1!B3"),
        ("html", b"<table><tr><td>a<td>b<tr><td>c<tr><td>d<td>e</table>".to_vec(), "B3"),
        (
            "spreadsheetml",
            spreadsheetml(&[&format!("<Row>{0}{0}</Row><Row>{0}</Row><Row>{0}{0}</Row>", data("a"))]),
            "s1!B3",
        ),
        ("xls", xls(&[], &[[number(0, 0), number(0, 1), number(1, 0), number(2, 0), number(2, 1)].concat()]), "s1!B3"),
        (
            "xlsb",
            xlsb(
                &[[
                    wide_row(0),
                    wide_cell(0, "a"),
                    wide_cell(1, "b"),
                    wide_row(1),
                    wide_cell(0, "c"),
                    wide_row(2),
                    wide_cell(0, "d"),
                    wide_cell(1, "e"),
                ]
                .concat()],
                &[],
            ),
            "s1!B3",
        ),
    ];
    for (what, bytes, place) in &cells {
        bounded(what, bytes, SizeLimit::Cells, 5, ["> 4", place]);
    }
    // Those of all sheets are counted together.
    let two = xlsx_of(&[&format!("<row>{}</row>", inline("a")), &format!("<row>{0}{0}</row>", inline("b"))], "", &[]);
    bounded("two sheets", &two, SizeLimit::Cells, 3, ["> 2", "s2!B1"]);
}

#[test]
fn columns_are_the_filled_cells_of_one_row() {
    let far = "<c r=\"XFD1\"><v>1</v></c>";
    let row = |last: &str| xlsx(&format!("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c>{last}</row>"));
    bounded("xlsx", &row(far), SizeLimit::Columns, 3, ["3", "s1!XFD1"]);
    bounded("csv", b"a,,b,c\nd\n", SizeLimit::Columns, 3, ["3", "D1"]);
    assert_eq!(broken(&row(""), &[(SizeLimit::Columns, 2)]), None);
    let [name, count, place] = broken(",a".repeat(1_000_000).as_bytes(), &[]).unwrap();
    assert_eq!([name, count, place], ["columns", "4,001", "EWX1"]);
}

#[test]
fn texts_are_measured_by_their_letters() {
    let shared = "<sst uniqueCount=\"1\"><si><t>กขค</t></si></sst>";
    let files: [(&str, Vec<u8>, &str); 9] = [
        ("csv", "a\nกขค\n".into(), "A2"),
        ("html", "<table><tr><td>a<tr><td>กขค</table>".into(), "A2"),
        ("spreadsheetml", spreadsheetml(&[&format!("<Row/><Row>{}</Row>", data("กขค"))]), "s1!A2"),
        ("xlsx", xlsx(&format!("<row r=\"2\">{}</row>", inline("กขค"))), "s1!A2"),
        ("xlsx, shared", xlsx_of(&["<row r=\"2\"><c t=\"s\"><v>0</v></c></row>"], shared, &[]), "s1!A2"),
        ("ods", ods_of(&[&(ods_row(1, 1, "a") + &ods_row(1, 1, "กขค"))]), "s1!A2"),
        ("ods, spaces", ods_of(&[&ods_row(1, 1, "ก<text:s text:c=\"1\"/>ค")]), "s1!A1"),
        ("xls", xls(&[], &[label(1, 0, "abc")]), "s1!A2"),
        ("xlsb", xlsb(&[[wide_row(1), wide_cell(0, "กขค")].concat()], &[]), "s1!A2"),
    ];
    for (what, bytes, place) in &files {
        bounded(what, bytes, SizeLimit::TextLength, 3, ["3", place]);
    }
    let spaces = ods_of(&[&ods_row(1, 1, "<text:s text:c=\"4000000000\"/>")]);
    assert_eq!(broken(&spaces, &[]).unwrap(), ["text-length", "4,000,000,000", "s1!A1"]);
}

#[test]
fn what_is_there_without_being_written_is_counted() {
    let merged = |kind: &str| match kind {
        "xlsx" => {
            let row = |number: usize| format!("<row r=\"{number}\"><c r=\"B{number}\"><v>1</v></c></row>");
            let rows =
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>1</v></c></row>".to_owned() + &row(2) + &row(3);
            let sheet = format!("{rows}</sheetData><mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells><sheetData>");
            xlsx(&sheet)
        }
        "ods" => ods_of(&["<table:table-row><table:table-cell table:number-rows-spanned=\"3\" office:value=\"1\"/>\
             <table:table-cell office:value=\"1\"/></table:table-row><table:table-row><table:covered-table-cell/>\
             <table:table-cell office:value=\"1\"/></table:table-row><table:table-row><table:covered-table-cell/>\
             <table:table-cell office:value=\"1\"/></table:table-row>"]),
        "xls" => {
            let merge = record(0x00E5, &[1, 0, 0, 0, 2, 0, 0, 0, 0, 0]);
            xls(&[], &[[number(0, 0), number(0, 1), number(1, 1), number(2, 1), merge].concat()])
        }
        _ => {
            let first = data("a").replace("<Cell", "<Cell ss:MergeDown=\"2\"");
            let below = format!("<Row>{}</Row>", data("c").replace("<Cell", "<Cell ss:Index=\"2\""));
            spreadsheetml(&[&format!("<Row>{first}{}</Row>{below}{below}", data("b"))])
        }
    };
    for kind in ["xlsx", "ods", "xls", "spreadsheetml"] {
        bounded(kind, &merged(kind), SizeLimit::Repeated, 2, ["2", "s1!A3"]);
    }
    bounded("html", b"<table><tr><td rowspan=2 colspan=3>a</table>", SizeLimit::Repeated, 3, ["3", "D1"]);
    bounded("ods, columns", &ods_of(&[&ods_row(1, 4, "a")]), SizeLimit::Repeated, 3, ["3", "s1!D1"]);
    bounded("ods, rows", &ods_of(&[&ods_row(4, 1, "a")]), SizeLimit::Repeated, 3, ["3", "s1!A4"]);
    bounded("ods, both", &ods_of(&[&ods_row(3, 3, "a")]), SizeLimit::Repeated, 8, ["8", "s1!C3"]);
    // What nobody filled in is repeated to the end of the sheet in every honest document.
    let blank = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
                 table:number-columns-repeated=\"16384\"/></table:table-row>";
    assert_eq!(broken(&ods_of(&[&(ods_row(1, 1, "a") + blank)]), &[(SizeLimit::Repeated, 1)]), None);
}

#[test]
fn the_box_of_an_xls_has_no_lines_that_hold_nothing() {
    let corners = xls(&[], &[[number(0, 0), number(65_535, 255)].concat()]);
    bounded("two corners", &corners, SizeLimit::Spanned, 4, ["4", ""]);
}

#[test]
fn sheets_are_counted_in_every_kind() {
    let rows = format!("<row>{}</row>", inline("a"));
    let cells = [wide_row(0), wide_cell(0, "a")].concat();
    let row = ods_row(1, 1, "a");
    let excel = format!("<Row>{}</Row>", data("a"));
    bounded("xlsx", &xlsx_of(&[&rows, &rows], "", &[]), SizeLimit::Sheets, 2, ["2", ""]);
    bounded("xlsb", &xlsb(&[cells.clone(), cells], &[]), SizeLimit::Sheets, 2, ["2", ""]);
    bounded("ods", &ods_of(&[&row, &row]), SizeLimit::Sheets, 2, ["2", ""]);
    bounded("spreadsheetml", &spreadsheetml(&[&excel, &excel]), SizeLimit::Sheets, 2, ["2", ""]);
    bounded("html", &b"<table><tr><td>a</table>".repeat(2), SizeLimit::Sheets, 2, ["2", ""]);
    bounded("xls", &xls(&[], &[number(0, 0), number(0, 0)]), SizeLimit::Sheets, 2, ["2", ""]);
}

#[test]
fn shared_texts_are_counted_and_what_is_said_of_their_number_is_not_believed() {
    let sheet = "<row><c t=\"s\"><v>0</v></c></row>";
    let of = |count: usize, texts: usize| {
        let shared = format!("<sst uniqueCount=\"{count}\">{}</sst>", "<si><t>a</t></si>".repeat(texts));
        xlsx_of(&[sheet], &shared, &[])
    };
    bounded("xlsx", &of(3, 3), SizeLimit::SharedTexts, 3, ["> 2", "xl/sharedstrings.xml"]);
    bounded("xlsx that says less", &of(1, 3), SizeLimit::SharedTexts, 3, ["> 2", "xl/sharedstrings.xml"]);
    bounded("xlsx that says more", &of(3, 2), SizeLimit::SharedTexts, 3, ["3", "xl/sharedstrings.xml"]);
    // The reader takes them wherever they are.
    let within = format!("<sst><x><y:z>{}</y:z></x></sst>", "<si a=\"\"><t>a</t></si>".repeat(3));
    bounded(
        "within others",
        &xlsx_of(&[sheet], &within, &[]),
        SizeLimit::SharedTexts,
        3,
        ["> 2", "xl/sharedstrings.xml"],
    );
    // So large that it is looked at while it streams by.
    let large = of(1, 300_000);
    bounded("a large one", &large, SizeLimit::SharedTexts, 300_000, ["> 299,999", "xl/sharedstrings.xml"]);
    let cell = [wide_row(0), binary_share()].concat();
    let binary = xlsb(&[cell], &wide_texts(&["a", "b", "c"]));
    bounded("xlsb", &binary, SizeLimit::SharedTexts, 3, ["3", "xl/sharedstrings.bin"]);
    let records = xls(&texts(&["a", "b", "c"]), &[shares(0, 0)]);
    bounded("xls", &records, SizeLimit::SharedTexts, 3, ["3", ""]);
}

/// A cell that has the first of the shared texts.
fn binary_share() -> Vec<u8> {
    super::built::binary(7, &[0; 12])
}

#[test]
fn tags_within_tags_are_counted() {
    let deep = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
    // Two tags stand around the rows of a sheet.
    let sheet = xlsx(&deep(30));
    bounded("xlsx", &sheet, SizeLimit::Depth, 32, ["> 31", "xl/worksheets/sheet1.xml"]);
    let large = xlsx(&(deep(30) + &"<row></row>".repeat(400_000)));
    bounded("a large sheet", &large, SizeLimit::Depth, 32, ["> 31", "xl/worksheets/sheet1.xml"]);
    bounded("ods", &ods_of(&[&deep(30)]), SizeLimit::Depth, 32, ["> 31", "content.xml"]);
    bounded("spreadsheetml", &spreadsheetml(&[&deep(29)]), SizeLimit::Depth, 32, ["> 31", "s1"]);
    assert_eq!(broken(&xlsx(&deep(100_000)), &[]).unwrap()[0], "xml-depth");
}

#[test]
fn bytes_are_counted_packed_and_unpacked() {
    const MEBIBYTE: usize = 1 << 20;
    let table = |bytes: usize| {
        let mut text = "a,b\n".repeat(bytes / 4);
        text.push_str(&"c".repeat(bytes - text.len()));
        text.into_bytes()
    };
    let page = |bytes: usize| format!("<table><tr><td>{}</table>", " ".repeat(bytes - 23)).into_bytes();
    let within =
        |limit: SizeLimit, most: u64, bytes: &[u8]| broken(bytes, &[(limit, most)]).map(|found| found[0].clone());
    for (bytes, refused) in [(MEBIBYTE, false), (MEBIBYTE + 1, true)] {
        let said = |limit: SizeLimit| refused.then(|| limit.name().to_owned());
        assert_eq!(within(SizeLimit::FileSize, 1, &table(bytes)), said(SizeLimit::FileSize));
        assert_eq!(within(SizeLimit::PageSize, 1, &page(bytes)), said(SizeLimit::PageSize));
        let part = vec![b' '; bytes];
        let one = xlsx_of(&["<row/>"], "", &[("x", &part)]);
        assert_eq!(within(SizeLimit::Part, 1, &one), said(SizeLimit::Part));
    }
    let small: usize = 4 * MEBIBYTE;
    let around = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData></sheetData></worksheet>".len();
    for (bytes, refused) in [(small, false), (small + 1, true)] {
        let sheet = xlsx(&" ".repeat(bytes - around));
        let found = broken(&sheet, &[(SizeLimit::Streamed, 4)]);
        let expected = ["sheet-size", "5", "xl/worksheets/sheet1.xml"].map(str::to_owned);
        assert_eq!(found, refused.then_some(expected));
    }
    // All parts together: the others take less than one of a kibibyte.
    for (bytes, refused) in [(MEBIBYTE - 1024, false), (MEBIBYTE, true)] {
        let part = vec![b' '; bytes];
        let found = within(SizeLimit::Inflated, 1, &xlsx_of(&["<row/>"], "", &[("x", &part)]));
        assert_eq!(found.as_deref(), refused.then_some("inflated"));
    }
    let parts = |count: usize| {
        let names: Vec<_> = (0..count).map(|number| format!("p{number}")).collect();
        let more: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
        xlsx_of(&["<row/>"], "", &more)
    };
    bounded("parts", &parts(15), SizeLimit::Parts, 20, ["20", ""]);
}

#[test]
fn a_file_may_become_so_many_times_larger_and_any_file_as_large_as_an_ordinary_one() {
    const ORDINARY: usize = 16 << 20;
    let part = |bytes: usize| {
        let blank = vec![b' '; bytes];
        xlsx_of(&["<row/>"], "", &[("x", &blank)])
    };
    assert_eq!(broken(&part(ORDINARY - 1024), &[(SizeLimit::Ratio, 2)]), None);
    assert_eq!(broken(&part(ORDINARY), &[(SizeLimit::Ratio, 2)]).unwrap()[0], "ratio");
    let packed = part(ORDINARY);
    let times = (ORDINARY as u64).div_ceil(packed.len() as u64);
    assert!(times > SizeLimit::Ratio.usual(), "blanks pack better than cells: {times}");
    assert_eq!(broken(&packed, &[(SizeLimit::Ratio, times + 1)]), None);
}

#[test]
fn an_honest_sheet_of_one_value_packs_as_well_as_cells_can_and_is_read() {
    // A program that writes no addresses, and the same row over and over: no cells that say anything pack better.
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(200));
    let sheet = row.repeat(6_000);
    let bytes = xlsx(&sheet);
    let times = sheet.len() / bytes.len();
    assert!(sheet.len() > 16 << 20 && times > 150, "{times}");
    assert_eq!(broken(&bytes, &[]), None, "{times}");
}
