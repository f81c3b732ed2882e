//! What a file is, judged by its bytes and never by its name.

/// The kinds of files that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML: `.xlsx`, `.xlsm`.
    Xlsx,
    /// `OpenDocument`: `.ods`.
    Ods,
    /// Text: `.csv`, `.tsv`.
    Text,
    /// Something that is not read, by its usual name.
    Other(&'static str),
    /// No bytes at all.
    Empty,
}

/// Judges a file.
pub fn kind(bytes: &[u8]) -> Kind {
    let starts = |prefix: &[u8]| bytes.starts_with(prefix);
    let names = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
    if bytes.is_empty() {
        Kind::Empty
    } else if starts(b"PK") {
        // The names of a zip's entries stand uncompressed in it.
        if names(b"opendocument.spreadsheet") || (names(b"content.xml") && !names(b"[Content_Types].xml")) {
            Kind::Ods
        } else if names(b"xl/workbook.bin") {
            Kind::Other("xlsb")
        } else if names(b"word/document.xml") {
            Kind::Other("docx")
        } else {
            Kind::Xlsx
        }
    } else if starts(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let utf16: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        Kind::Other(if names(&utf16) { "xlsx + password" } else { "xls" })
    } else if starts(b"%PDF") {
        Kind::Other("pdf")
    } else if [&[0x09, 0x08][..], &[0x09, 0x04], &[0x09, 0x02]].iter().any(|prefix| starts(prefix)) {
        Kind::Other("xls")
    } else if markup(bytes) {
        Kind::Other("html/xml")
    } else {
        Kind::Text
    }
}

/// HTML tables and XML that are called `.xls` are common exports.
fn markup(bytes: &[u8]) -> bool {
    let head: Vec<u8> = bytes
        .iter()
        .copied()
        .skip_while(|byte| byte.is_ascii_whitespace() || [0xEF, 0xBB, 0xBF].contains(byte))
        .take(9)
        .map(|byte| byte.to_ascii_lowercase())
        .collect();
    [&b"<html"[..], b"<!doctype", b"<?xml", b"<table", b"<meta", b"mime-vers"]
        .iter()
        .any(|known| head.starts_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_the_kind() {
        let cases: [(&[u8], Kind); 9] = [
            (b"PK\x03\x04 mimetype deflated, META-INF/manifest.xml content.xml", Kind::Ods),
            (b"", Kind::Empty),
            (b"PK\x03\x04 xl/workbook.xml", Kind::Xlsx),
            (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Kind::Ods),
            (b"PK\x03\x04 xl/workbook.bin", Kind::Other("xlsb")),
            (&[0xD0, 0xCF, 0x11, 0xE0, 0], Kind::Other("xls")),
            (b"\xEF\xBB\xBF <HTML><table>", Kind::Other("html/xml")),
            (b"a,b\n1,2", Kind::Text),
            (b"%PDF-1.7", Kind::Other("pdf")),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
    }
}
