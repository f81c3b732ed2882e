//! Files of every kind, made byte by byte: what no program writes can be written so.

use std::io::{Cursor, Write as _};

use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// A container of these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let packed = SimpleFileOptions::default().compression_level(Some(9));
        let stored = packed.compression_method(CompressionMethod::Stored).compression_level(None);
        archive.start_file(*name, if *name == "mimetype" { stored } else { packed }).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook whose sheets say that they reach to the end of the world and have this XML within `sheetData`, and these shared texts, with other parts.
pub fn xlsx_of(sheets: &[&str], shared: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let numbered: Vec<_> = (1..).zip(sheets).collect();
    let listed = |number: &usize| format!("<sheet name=\"s{number}\" sheetId=\"{number}\" r:id=\"r{number}\"/>");
    let related = |number: &usize| {
        format!("<Relationship Id=\"r{number}\" Type=\"{KIND}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")
    };
    let all =
        |each: &dyn Fn(&usize) -> String| numbered.iter().map(|(number, _)| each(number)).collect::<Vec<_>>().concat();
    let book = format!("<workbook xmlns:r=\"{KIND}\"><sheets>{}</sheets></workbook>", all(&listed));
    let relations = format!("<Relationships>{}</Relationships>", all(&related));
    let root = format!(
        "<Relationships><Relationship Id=\"r1\" Type=\"{KIND}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let own: Vec<(String, String)> = numbered
        .iter()
        .map(|(number, rows)| {
            (
                format!("xl/worksheets/sheet{number}.xml"),
                format!("<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"),
            )
        })
        .collect();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
    ];
    if !shared.is_empty() {
        parts.push(("xl/sharedStrings.xml", shared.as_bytes()));
    }
    parts.extend(own.iter().map(|(name, sheet)| (name.as_str(), sheet.as_bytes())));
    parts.extend(more);
    zipped(&parts)
}

/// A workbook of one sheet.
pub fn xlsx(rows: &str) -> Vec<u8> {
    xlsx_of(&[rows], "", &[])
}

/// A document whose tables have this XML.
pub fn ods_of(tables: &[&str]) -> Vec<u8> {
    let named = |(number, rows): (usize, &&str)| format!("<table:table table:name=\"s{number}\">{rows}</table:table>");
    let tables = (1..).zip(tables).map(named).collect::<Vec<_>>().concat();
    let content = format!("<office:document-content>{tables}</office:document-content>");
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A row of a document, which stands for so many, with one cell that stands for so many.
pub fn ods_row(rows: u64, cells: u64, text: &str) -> String {
    format!(
        "<table:table-row table:number-rows-repeated=\"{rows}\"><table:table-cell office:value-type=\"string\" \
         table:number-columns-repeated=\"{cells}\"><text:p>{text}</text:p></table:table-cell></table:table-row>"
    )
}

/// The XML of Excel 2003 with these sheets.
pub fn spreadsheetml(sheets: &[&str]) -> Vec<u8> {
    let named =
        |(number, rows): (usize, &&str)| format!("<Worksheet ss:Name=\"s{number}\"><Table>{rows}</Table></Worksheet>");
    let sheets = (1..).zip(sheets).map(named).collect::<Vec<_>>().concat();
    format!(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">{sheets}</Workbook>"
    )
    .into_bytes()
}

/// A cell of that XML.
pub fn data(text: &str) -> String {
    format!("<Cell><Data ss:Type=\"String\">{text}</Data></Cell>")
}

/// A record of an `.xls`.
pub fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &u16::try_from(content.len()).unwrap().to_le_bytes(), content].concat()
}

/// A place in an `.xls`, with the first style.
pub fn place(row: u16, column: u16) -> Vec<u8> {
    [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat()
}

/// A number in an `.xls`.
pub fn number(row: u16, column: u16) -> Vec<u8> {
    record(0x0203, &[place(row, column), 1_f64.to_le_bytes().to_vec()].concat())
}

/// A text in an `.xls`.
pub fn label(row: u16, column: u16, text: &str) -> Vec<u8> {
    let length = u16::try_from(text.len()).unwrap().to_le_bytes().to_vec();
    record(0x0204, &[place(row, column), length, vec![0], text.as_bytes().to_vec()].concat())
}

/// The cell of an `.xls` that has the first of its shared texts.
pub fn shares(row: u16, column: u16) -> Vec<u8> {
    record(0x00FD, &[place(row, column), vec![0; 4]].concat())
}

/// The shared texts of an `.xls`.
pub fn texts(texts: &[&str]) -> Vec<u8> {
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let text = |text: &&str| [&u16::try_from(text.len()).unwrap().to_le_bytes()[..], &[0], text.as_bytes()].concat();
    record(0x00FC, &[count.to_vec(), count.to_vec(), texts.iter().flat_map(text).collect()].concat())
}

/// A book of Excel 97 without a container, with what is said of it before its sheets.
pub fn xls(said: &[u8], sheets: &[Vec<u8>]) -> Vec<u8> {
    let begin = |kind: u8| record(0x0809, &[0, 6, kind, 0, 0, 0, 0, 0]);
    let listed = |number: usize, start: usize| {
        let start = u32::try_from(start).unwrap().to_le_bytes();
        let name = format!("s{number}");
        let length = u8::try_from(name.len()).unwrap();
        record(0x0085, &[&start[..], &[0, 0, length, 0], name.as_bytes()].concat())
    };
    let lists: usize = (1..=sheets.len()).map(|number| listed(number, 0).len()).sum();
    let mut start = begin(5).len() + said.len() + lists + 4;
    let mut book = [begin(5), said.to_vec()].concat();
    for (number, sheet) in (1..).zip(sheets) {
        book.extend(listed(number, start));
        start += begin(0x10).len() + sheet.len() + 4;
    }
    book.extend(record(0x000A, &[]));
    for sheet in sheets {
        book.extend([begin(0x10), sheet.clone(), record(0x000A, &[])].concat());
    }
    book
}

/// A record of an `.xlsb`.
pub fn binary(kind: u16, body: &[u8]) -> Vec<u8> {
    // Seven bits in each byte, the lowest first.
    let seven = |mut number: usize| {
        let mut bytes = Vec::new();
        while number >= 0x80 {
            bytes.push(u8::try_from(number & 0x7F).unwrap() | 0x80);
            number >>= 7;
        }
        bytes.push(u8::try_from(number).unwrap());
        bytes
    };
    [seven(kind.into()), seven(body.len()), body.to_vec()].concat()
}

/// Text in an `.xlsb`.
pub fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [u32::try_from(units.len() / 2).unwrap().to_le_bytes().to_vec(), units].concat()
}

/// A text in an `.xlsb`.
pub fn wide_cell(column: u32, text: &str) -> Vec<u8> {
    binary(6, &[&column.to_le_bytes()[..], &[0; 4], &wide(text)].concat())
}

/// A row of an `.xlsb`.
pub fn wide_row(row: u32) -> Vec<u8> {
    binary(0, &[&row.to_le_bytes()[..], &[0; 13]].concat())
}

/// A binary workbook with these sheets and shared texts.
pub fn xlsb(sheets: &[Vec<u8>], shared: &[u8]) -> Vec<u8> {
    let numbered: Vec<_> = (1_u32..).zip(sheets).collect();
    let bundle = |number: &u32| {
        let names = [wide(&format!("r{number}")), wide(&format!("s{number}"))].concat();
        binary(0x9C, &[&0_u32.to_le_bytes()[..], &number.to_le_bytes(), &names].concat())
    };
    let bundles: Vec<u8> = numbered.iter().flat_map(|(number, _)| bundle(number)).collect();
    let workbook = [binary(0x83, &[]), bundles, binary(0x90, &[]), binary(0x9D, &[])].concat();
    let related = |number: &u32| format!("<Relationship Id=\"r{number}\" Target=\"worksheets/sheet{number}.bin\"/>");
    let relations = numbered.iter().map(|(number, _)| related(number)).collect::<Vec<_>>().concat();
    let relations = format!("<Relationships>{relations}</Relationships>");
    let own: Vec<(String, Vec<u8>)> = numbered
        .iter()
        .map(|(number, cells)| {
            let sheet =
                [binary(0x81, &[]), binary(0x94, &[0xFF; 16]), binary(0x91, &[]), (*cells).clone(), binary(0x92, &[])];
            (format!("xl/worksheets/sheet{number}.bin"), sheet.concat())
        })
        .collect();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &workbook),
        ("xl/_rels/workbook.bin.rels", relations.as_bytes()),
    ];
    if !shared.is_empty() {
        parts.push(("xl/sharedStrings.bin", shared));
    }
    parts.extend(own.iter().map(|(name, sheet)| (name.as_str(), sheet.as_slice())));
    zipped(&parts)
}

/// The shared texts of a binary workbook.
pub fn wide_texts(texts: &[&str]) -> Vec<u8> {
    let count = u32::try_from(texts.len()).unwrap().to_le_bytes();
    let text = |text: &&str| binary(0x13, &[vec![0], wide(text)].concat());
    [binary(0x9F, &[count, count].concat()), texts.iter().flat_map(text).collect(), binary(0xA0, &[])].concat()
}
