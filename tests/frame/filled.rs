//! Whole forms: what is filled, and that nothing else changes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use pramoen::frame::{Fate, Filled, Place, Reason, fill};
use pramoen::model::filling::Filling;

use super::package::{packed, parts, small, text, with};
use super::workbook::{SHEET, form};

/// What the tests know.
pub fn known(name: &str) -> Filling {
    let number = |value: f64, percent: bool, written: &str| Filling::Number {
        value,
        percent,
        format: if percent { "#,##0.00".to_owned() } else { "#,##0".to_owned() },
        written: written.to_owned(),
    };
    match name {
        "on-time" => number(92.592_592_592_592_6, true, "92.59"),
        "accuracy" => number(90.0, true, "90.00"),
        "accuracy.numerator" => number(1200.0, false, "1,200"),
        "endless" => number(f64::INFINITY, false, "มาก"),
        "office" => Filling::Text("สพป. ก & ข <1>".to_owned()),
        "period" => Filling::Text("ไตรมาส 4".to_owned()),
        "formula" => Filling::Text("=1+1".to_owned()),
        "coded" => Filling::Text("_x0041_".to_owned()),
        "phone" => Filling::Text("+66 2\u{0}\u{b} 288".to_owned()),
        "missing" => Filling::Nothing,
        _ => Filling::Unknown { nearest: Some("on-time".to_owned()) },
    }
}

fn filled(bytes: &[u8]) -> Filled {
    fill(bytes, &known).unwrap()
}

fn cells(bytes: &[u8], sheet: &str) -> BTreeMap<String, Data> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let (top, left) = range.start().unwrap();
    let named = |row: usize, column: usize| {
        let (row, column) = (top + u32::try_from(row).unwrap(), left + u32::try_from(column).unwrap());
        pramoen::model::location::CellRef { row, column }.to_string()
    };
    range.used_cells().map(|(row, column, value)| (named(row, column), value.clone())).collect()
}

fn told(filled: &Filled) -> Vec<String> {
    let one = |place: &Place| {
        let cell = place.cell.map(|cell| cell.to_string()).unwrap_or_default();
        let fate = match &place.fate {
            Fate::Filled(value) => value.clone(),
            Fate::Nothing => "nothing".to_owned(),
            Fate::Unknown(nearest) => format!("unknown, like {}", nearest.as_deref().unwrap_or_default()),
            Fate::Left(reason) => format!("left: {}", reason.code()),
        };
        format!("{}!{cell} {} {fate}", place.sheet, place.name)
    };
    filled.places.iter().map(one).collect()
}

#[test]
fn figures_become_numbers_and_texts_stay_texts() {
    let copy = filled(&form());
    let found = cells(&copy.bytes, SHEET);
    let text = |text: &str| Data::String(text.to_owned());
    let expected = [
        ("A1", text("รายงานของ สพป. ก & ข <1> งวด ไตรมาส 4")),
        ("A2", text("ผล 92.59 ต่อ 90.00 จบ")),
        ("B4", Data::Float(92.592_592_592_592_6)),
        ("B5", Data::Float(90.0)),
        ("B6", text("-")),
        ("B9", Data::Float(92.592_592_592_592_6 / 100.0)),
        ("B10", Data::Float(1200.0)),
        ("A11", text("{{wrong-name}} และ {{on-time")),
        ("A12", text("=1+1")),
        ("A13", text("คงเดิม")),
        ("A21", text("{{period}}")),
        ("A22", Data::Float(90.0)),
    ];
    for (cell, value) in expected {
        assert_eq!(found.get(cell), Some(&value), "{cell}");
    }
    assert_eq!(cells(&copy.bytes, "ซ่อน")["A1"], Data::Float(92.592_592_592_592_6));
}

#[test]
fn every_placeholder_is_told_with_its_place() {
    let copy = filled(&form());
    let own: Vec<_> = [
        "A1 office สพป. ก & ข <1>",
        "A1 period ไตรมาส 4",
        "A2 on-time 92.59",
        "A2 accuracy 90.00",
        "B4 on-time 92.59",
        "B5 accuracy 90.00",
        "C5 on-time left: formula",
        "B6 missing nothing",
        "B9 on-time 92.59",
        "B10 accuracy.numerator 1,200",
        "A11 on-time left: unclosed",
        "A11 wrong-name unknown, like on-time",
        "A12 formula =1+1",
        "A21 period left: table-head",
        "A22 accuracy 90.00",
        " on-time 92.59",
        " office สพป. ก & ข <1>",
        " wrong-box unknown, like on-time",
    ]
    .map(|line| format!("{SHEET}!{line}"))
    .into_iter()
    .chain(["ซ่อน!A1 on-time 92.59".to_owned()])
    .collect();
    assert_eq!(told(&copy), own);
}

#[test]
fn nothing_else_in_the_package_changes() {
    let before = form();
    let copy = filled(&before);
    let (old, new) = (parts(&before), parts(&copy.bytes));
    assert_eq!(old.keys().collect::<Vec<_>>(), new.keys().collect::<Vec<_>>());
    let changed: Vec<_> =
        old.iter().filter(|(name, bytes)| new[*name] != **bytes).map(|(name, _)| name.as_str()).collect();
    let expected = [
        "xl/charts/chart1.xml",
        "xl/drawings/drawing1.xml",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
    ];
    assert_eq!(changed, expected);
    // Of the sheet, all that stands before and after the cells but its header and footer.
    let (old, new) = (text(&before, "xl/worksheets/sheet1.xml"), text(&copy.bytes, "xl/worksheets/sheet1.xml"));
    let around = |text: &str| {
        let (first, rest) = text.split_once("<sheetData>").unwrap();
        let (_, last) = rest.split_once("</sheetData>").unwrap();
        let (before, rest) = last.split_once("<headerFooter>").unwrap();
        (first.to_owned(), before.to_owned(), rest.split_once("</headerFooter>").unwrap().1.to_owned())
    };
    assert_eq!(around(&old), around(&new));
    // Of the cells, every one without a placeholder and without a formula, to the letter.
    let rows = |text: &str| -> Vec<String> { text.split("<c ").skip(1).map(ToOwned::to_owned).collect() };
    let (old, new) = (rows(&old), rows(&new));
    assert_eq!(old.len(), new.len());
    let touched: Vec<_> =
        old.iter().zip(&new).filter(|(old, new)| old != new).map(|(old, _)| old.split('"').nth(1).unwrap()).collect();
    let filled = ["A1", "A2", "B4", "B5", "B6", "B9", "B10", "A12", "A22"];
    let computed = ["C4", "C5", "B7", "B8"];
    assert_eq!(
        touched.into_iter().collect::<BTreeSet<_>>(),
        filled.into_iter().chain(computed).collect::<BTreeSet<_>>()
    );
    assert!(new.iter().any(|cell| cell.starts_with("r=\"A13\"") && cell.contains("t=\"s\"")));
    // The name that reaches a filled cell, and the sheets, are where they were.
    let (old, new) = (text(&before, "xl/workbook.xml"), text(&copy.bytes, "xl/workbook.xml"));
    assert_eq!(new.replace(" fullCalcOnLoad=\"1\"", ""), old.replace(" fullCalcOnLoad=\"1\"", ""));
}

#[test]
fn a_macro_is_kept_as_it_is() {
    let code = "Attribute VB_Name = \"\u{0}{{on-time}}\"";
    let before = with(&form(), "xl/vbaProject.bin", code);
    let filled = filled(&before);
    assert_eq!(text(&filled.bytes, "xl/vbaProject.bin"), code);
    assert!(filled.macros, "the officer hears of them");
}

#[test]
fn the_same_form_gives_the_same_bytes_and_one_without_placeholders_stays_as_it_is() {
    let before = form();
    assert_eq!(filled(&before), filled(&before));
    let plain = small(
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{ก}</t></is></c><c><f>A1</f><v>1</v></c></row></sheetData></worksheet>",
        None,
        None,
    );
    assert_eq!(filled(&plain), Filled { bytes: plain.clone(), places: Vec::new(), macros: false });
    let unknown = small(
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>{{?}}</t></is></c><c><f>A1</f><v>1</v></c></row></sheetData></worksheet>",
        None,
        None,
    );
    let copy = filled(&unknown);
    assert!(copy.bytes == unknown && copy.places.len() == 1, "nothing was filled, so no result is old");
}

#[test]
fn old_results_are_left_out_and_the_workbook_is_computed_anew() {
    let copy = filled(&form());
    let sheet = text(&copy.bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<f>SUM(B4:B6)</f></c>") && sheet.contains("<f>B4*2</f></c>"), "{sheet}");
    let word = sheet.split("<c ").find(|cell| cell.contains("<f>IF(")).unwrap().split_once("</c>").unwrap().0;
    assert!(!word.contains("t=") && !word.contains("<v>"), "{word}");
    assert!(text(&copy.bytes, "xl/workbook.xml").contains("fullCalcOnLoad=\"1\""));
}

#[test]
fn titles_boxes_headers_and_footers_are_filled() {
    let copy = filled(&form());
    let sheet = text(&copy.bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("&amp;C&amp;16 92.59&amp;R&amp;G"), "a size is not lengthened by a value");
    assert!(sheet.contains("หน้า &amp;P สพป. ก &amp;&amp; ข &lt;1&gt;"));
    let chart = text(&copy.bytes, "xl/charts/chart1.xml");
    assert!(chart.contains("ผลของ สพป. ก &amp; ข &lt;1&gt;"), "{chart}");
    assert!(!chart.contains("{{"), "what it remembers of cells is filled as well: {chart}");
    let boxes = text(&copy.bytes, "xl/drawings/drawing1.xml");
    assert!(boxes.contains("กล่อง สพป. ก &amp; ข &lt;1&gt; &amp; {{wrong-box}}"), "{boxes}");
}

#[test]
fn formats_of_numbers_stay_and_missing_ones_are_made() {
    let before = form();
    let copy = filled(&before);
    let sheet = text(&copy.bytes, "xl/worksheets/sheet1.xml");
    let format = |sheet: &str, cell: &str| -> usize {
        let tag = sheet.split("<c ").find(|own| own.starts_with(&format!("r=\"{cell}\""))).unwrap();
        tag.split_once("s=\"").unwrap().1.split_once('"').unwrap().0.parse().unwrap()
    };
    let styles = text(&copy.bytes, "xl/styles.xml");
    let list = styles.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0;
    let formats: Vec<_> = list.split("<xf ").skip(1).collect();
    let own = |cell: &str| formats[format(&sheet, cell)];
    let code = |cell: &str| {
        let id = own(cell).split_once("numFmtId=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
        let named = styles
            .split_once(&format!("numFmtId=\"{id}\" formatCode=\""))
            .map(|(_, rest)| rest.split_once('"').unwrap().0.to_owned());
        named.unwrap_or(id)
    };
    let old = text(&before, "xl/worksheets/sheet1.xml");
    for cell in ["B4", "B9"] {
        assert_eq!(format(&sheet, cell), format(&old, cell), "{cell} keeps its own");
    }
    for (cell, expected) in [("B5", "#,##0.00"), ("B10", "#,##0"), ("A22", "#,##0.00")] {
        assert_eq!(code(cell), expected, "{cell}");
    }
    // Typeface and borders are those of the cell before.
    let kept = |format: &str, name: &str| {
        format.split_once(&format!("{name}=\"")).unwrap().1.split_once('"').unwrap().0.to_owned()
    };
    let list = text(&before, "xl/styles.xml");
    let list = list.split_once("<cellXfs").unwrap().1.split_once("</cellXfs>").unwrap().0.to_owned();
    let old_formats: Vec<_> = list.split("<xf ").skip(1).collect();
    let was = old_formats[format(&old, "B5")];
    for name in ["fontId", "borderId", "fillId"] {
        assert_eq!(kept(own("B5"), name), kept(was, name));
    }
    assert!(own("A12").contains("quotePrefix=\"1\""), "a text like a formula must not become one");
    assert!(!own("B6").contains("quotePrefix"), "a stroke is no formula");
}

const SHARED: &str = "<sst><si><t>{{accuracy}}</t></si><si><t>คงที่</t></si><si><r><rPr><b/></rPr><t>{{on-</t></r><r><t>time}}</t></r></si>\
    <si><t>&#123;{phone}}</t></si><si/><si><t xml:space=\"preserve\">{{endless}} </t></si></sst>";
const FORMATS: &str =
    "<styleSheet><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";

#[test]
fn cells_of_other_programs_are_filled_too() {
    let cases = [
        // Shared text, its cell without a number; a day's format is none for a share.
        ("<c t=\"s\" s=\"1\"><v>0</v></c>", "<c s=\"2\"><v>90</v></c>"),
        ("<c r=\"A1\" t=\"s\"><v>1</v></c>", "<c r=\"A1\" t=\"s\"><v>1</v></c>"),
        // Over two pieces of one look each: still one placeholder.
        ("<c r=\"A1\" t=\"s\"><v>2</v></c>", "<c r=\"A1\" s=\"2\"><v>92.5925925925926</v></c>"),
        // A brace by its number, control letters, and a sign that begins a formula.
        ("<c r=\"A1\" t=\"s\"><v>3</v></c>", "<c r=\"A1\" t=\"inlineStr\" s=\"2\"><is><t>+66 2  288</t></is></c>"),
        ("<c r=\"A1\" t=\"s\"><v>4</v></c>", "<c r=\"A1\" t=\"s\"><v>4</v></c>"),
        // No cell holds what is not finite: the words stand for it.
        (
            "<c r=\"A1\" t=\"s\"><v>5</v></c>",
            "<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">มาก </t></is></c>",
        ),
        ("<c r=\"A1\" t=\"s\"><v>99</v></c>", "<c r=\"A1\" t=\"s\"><v>99</v></c>"),
        (
            "<c t=\"inlineStr\"><is><t>{{office}}</t></is></c>",
            "<c t=\"inlineStr\"><is><t>สพป. ก &amp; ข &lt;1&gt;</t></is></c>",
        ),
        (
            "<c t=\"str\"><v>ก {{accuracy}}</v></c>",
            "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">ก 90.00</t></is></c>",
        ),
        // What looks like a letter by its number is none where the office's own is one.
        (
            "<c t=\"str\"><v>_x0042_ {{coded}}</v></c>",
            "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">_x0042_ _x005F_x0041_</t></is></c>",
        ),
        ("<c t=\"inlineStr\"><is><t>{{coded}}</t></is></c>", "<c t=\"inlineStr\"><is><t>_x005F_x0041_</t></is></c>"),
        ("<c t=\"str\"><v>{{accuracy}}</v></c>", "<c s=\"2\"><v>90</v></c>"),
        ("<c t=\"inlineStr\"><is><t>{{accuracy}}%</t></is></c>", "<c t=\"inlineStr\"><is><t>90.00%</t></is></c>"),
        // The office's own sign before a value is its own.
        ("<c t=\"inlineStr\"><is><t>+{{accuracy}}</t></is></c>", "<c t=\"inlineStr\"><is><t>+90.00</t></is></c>"),
        ("<c><v>5</v></c>", "<c><v>5</v></c>"),
        ("<c/>", "<c/>"),
    ];
    for (before, after) in cases {
        let sheet = |cell: &str| {
            let other = "<c t=\"inlineStr\"><is><t>{{period}}</t></is></c>";
            format!("<worksheet><sheetData><row>{cell}</row><row>{other}</row></sheetData></worksheet>")
        };
        let copy = filled(&small(&sheet(before), Some(SHARED), Some(FORMATS)));
        let found = text(&copy.bytes, "xl/worksheets/sheet1.xml");
        assert_eq!(found, sheet(after).replace("{{period}}", "ไตรมาส 4"), "{before}");
    }
}

#[test]
fn prefixes_are_kept_apart() {
    let sheet = "<x:worksheet><x:sheetData><x:row><x:c t=\"s\"><x:v>0</x:v></x:c><x:c t=\"s\"><x:v>1</x:v></x:c>\
        <x:c><x:f>A1</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    let shared = "<sst><si><t>{{accuracy}}</t></si><si><r><rPr><b/></rPr><t>{{office}}</t></r></si></sst>";
    let copy = filled(&small(sheet, Some(shared), None));
    let expected = "<x:worksheet><x:sheetData><x:row><x:c><x:v>90</x:v></x:c><x:c t=\"inlineStr\"><x:is>\
        <x:t xml:space=\"preserve\">สพป. ก &amp; ข &lt;1&gt;</x:t></x:is></x:c><x:c><x:f>A1</x:f></x:c></x:row></x:sheetData></x:worksheet>";
    assert_eq!(text(&copy.bytes, "xl/worksheets/sheet1.xml"), expected);
}

#[test]
fn formulas_that_name_a_placeholder_are_told_and_left() {
    let sheet = "<worksheet><sheetData><row r=\"3\"><c r=\"B3\" t=\"str\"><f>\"{{accuracy}}\"&amp;A1</f><v>x</v></c>\
        <c r=\"C3\" t=\"inlineStr\"><is><t>{{accuracy}}</t></is></c></row></sheetData></worksheet>";
    let copy = filled(&small(sheet, None, None));
    assert_eq!(copy.places[0].fate, Fate::Left(Reason::Formula));
    assert_eq!(copy.places[0].cell.unwrap().to_string(), "B3");
    assert!(text(&copy.bytes, "xl/worksheets/sheet1.xml").contains("<c r=\"B3\"><f>\"{{accuracy}}\"&amp;A1</f></c>"));
}

#[test]
fn parts_stay_packed_as_they_were() {
    // A part that no program could unpack is copied all the same.
    let before = form();
    let all = parts(&before);
    let mut strange: Vec<_> = all.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    strange.push(("customXml/item1.xml", b"\xff\xfe not xml {{on-time}}"));
    let copy = filled(&packed(strange));
    assert_eq!(parts(&copy.bytes)["customXml/item1.xml"], b"\xff\xfe not xml {{on-time}}");
}
