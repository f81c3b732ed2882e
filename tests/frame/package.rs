//! Containers made part by part, and looked into.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The parts by name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().to_string(), content)
        })
        .collect()
}

/// The text of a part.
pub fn text(bytes: &[u8], name: &str) -> String {
    String::from_utf8(parts(bytes).remove(name).unwrap_or_else(|| panic!("there is no {name}"))).unwrap()
}

/// A container of these parts.
pub fn packed<'a>(parts: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive.start_file(name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The same container with a part changed, or a new one.
pub fn with(bytes: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut all = parts(bytes);
    all.insert(name.to_owned(), text.as_bytes().to_vec());
    packed(all.iter().map(|(name, content)| (name.as_str(), content.as_slice())))
}

const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
const ROOT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
    Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
    Target=\"xl/workbook.xml\"/></Relationships>";

/// A workbook of one sheet as other programs may write it: the sheet's XML, the shared texts and the formats.
pub fn small(sheet: &str, strings: Option<&str>, styles: Option<&str>) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let workbook = format!(
        "<workbook xmlns:r=\"{office}\"><sheets><sheet name=\"ก\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{office}/{kind}\" Target=\"{target}\"/>")
    };
    let mut relations = relation("r1", "worksheet", "worksheets/sheet1.xml");
    let mut all = vec![("[Content_Types].xml", TYPES), ("_rels/.rels", ROOT), ("xl/workbook.xml", &workbook)];
    if let Some(strings) = strings {
        relations += &relation("r2", "sharedStrings", "sharedStrings.xml");
        all.push(("xl/sharedStrings.xml", strings));
    }
    if let Some(styles) = styles {
        relations += &relation("r3", "styles", "styles.xml");
        all.push(("xl/styles.xml", styles));
    }
    let relations = format!("<Relationships>{relations}</Relationships>");
    all.push(("xl/_rels/workbook.xml.rels", &relations));
    all.push(("xl/worksheets/sheet1.xml", sheet));
    packed(all.into_iter().map(|(name, text)| (name, text.as_bytes())))
}
