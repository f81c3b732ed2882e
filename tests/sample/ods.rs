//! A spreadsheet of the open document format, written by hand.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::book::Sheet;
use super::cell::{Cell, colon, slashes};

const TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"#;
const HEAD: &str = r##"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3">
<office:font-face-decls><style:font-face xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" style:name="TH Sarabun New" svg:font-family="'TH Sarabun New'"/></office:font-face-decls>
<office:automatic-styles>
<number:date-style style:name="D" number:language="th" number:country="TH"><number:day/><number:text> </number:text><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long" number:calendar="buddhist"/></number:date-style>
<style:style style:name="text" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:wrap-option="wrap"/><style:text-properties style:font-name="TH Sarabun New" style:font-name-complex="TH Sarabun New" fo:font-size="16pt" style:font-size-complex="16pt"/></style:style>
<style:style style:name="head" style:family="table-cell" style:parent-style-name="text"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:background-color="#fff2cc" fo:wrap-option="wrap"/><style:text-properties style:font-name="TH Sarabun New" style:font-name-complex="TH Sarabun New" fo:font-size="16pt" style:font-size-complex="16pt" fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="D"><style:table-cell-properties fo:border="0.5pt solid #000000"/><style:text-properties style:font-name="TH Sarabun New" style:font-name-complex="TH Sarabun New" fo:font-size="16pt" style:font-size-complex="16pt"/></style:style>
"##;

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn cell(xml: &mut String, cell: &Cell, style: &str) {
    let written = match cell {
        Cell::Empty => write!(xml, r#"<table:table-cell table:style-name="{style}"/>"#),
        Cell::Text(text) => write!(
            xml,
            r#"<table:table-cell table:style-name="{style}" office:value-type="string"><text:p>{}</text:p></table:table-cell>"#,
            escape(text)
        ),
        Cell::Number(number) => write!(
            xml,
            r#"<table:table-cell table:style-name="{style}" office:value-type="float" office:value="{number}"><text:p>{number}</text:p></table:table-cell>"#
        ),
        Cell::Moment(moment) => write!(
            xml,
            r#"<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{}"><text:p>{}{}</text:p></table:table-cell>"#,
            moment.format("%Y-%m-%dT%H:%M:%S"),
            slashes(moment.date()),
            colon(*moment)
        ),
        Cell::Day(day) => write!(
            xml,
            r#"<table:table-cell table:style-name="date" office:value-type="date" office:date-value="{}"><text:p>{}</text:p></table:table-cell>"#,
            day.format("%Y-%m-%d"),
            slashes(*day)
        ),
    };
    written.expect("writing to a text cannot fail");
}

fn content(sheets: &[Sheet]) -> String {
    let mut xml = HEAD.to_owned();
    let widths: Vec<_> = sheets.iter().flat_map(|sheet| &sheet.columns).map(|(_, width)| *width).collect();
    for (number, width) in widths.iter().enumerate() {
        let style = format!(
            r#"<style:style style:name="c{number}" style:family="table-column"><style:table-column-properties style:column-width="{:.2}cm"/></style:style>"#,
            width * 0.24
        );
        xml.push_str(&style);
    }
    xml.push_str("\n</office:automatic-styles>\n<office:body><office:spreadsheet>\n");
    let mut column = 0;
    for sheet in sheets {
        writeln!(xml, r#"<table:table table:name="{}">"#, escape(&sheet.name)).unwrap();
        for _ in &sheet.columns {
            write!(xml, r#"<table:table-column table:style-name="c{column}"/>"#).unwrap();
            column += 1;
        }
        xml.push_str("\n<table:table-header-rows><table:table-row>");
        for (header, _) in &sheet.columns {
            cell(&mut xml, &Cell::text(*header), "head");
        }
        xml.push_str("</table:table-row></table:table-header-rows>\n");
        for row in &sheet.rows {
            xml.push_str("<table:table-row>");
            for value in row {
                cell(&mut xml, value, "text");
            }
            xml.push_str("</table:table-row>\n");
        }
        xml.push_str("</table:table>\n");
    }
    xml.push_str("</office:spreadsheet></office:body></office:document-content>\n");
    xml
}

/// The spreadsheet's bytes; its type comes first and is not compressed, as the format asks.
pub fn ods(sheets: &[Sheet]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    let parts = [
        ("mimetype", TYPE.to_owned(), CompressionMethod::Stored),
        ("content.xml", content(sheets), CompressionMethod::Deflated),
        ("META-INF/manifest.xml", MANIFEST.to_owned(), CompressionMethod::Deflated),
    ];
    for (name, text, method) in parts {
        archive.start_file(name, options.compression_method(method)).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}
