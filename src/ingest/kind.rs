//! What a file is, judged by its bytes and never by its name.

/// The kinds of files that matter here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML: `.xlsx`, `.xlsm`.
    Xlsx,
    /// The binary form of it, `.xlsb`, read only where it is asked for.
    Xlsb,
    /// `OpenDocument`: `.ods`.
    Ods,
    /// The records of Excel 5 to 2003 in their compound file: `.xls`.
    Xls,
    /// The same records without a compound file, as programs write them that export "to Excel".
    BareXls,
    /// A web page with tables, as most systems of offices export under the name `.xls`.
    Html,
    /// A web page in one file: `.mht`, and `.xls` too.
    Mhtml,
    /// The XML of Excel 2003.
    SpreadsheetMl,
    /// Text: `.csv`, `.tsv`.
    Text,
    /// Something that is not read, by the word that the texts have for it.
    Other(&'static str),
    /// No bytes at all, or blank ones.
    Empty,
}

/// So much of a text tells what it is.
const HEAD: usize = 4096;

/// A file without the line ends and the byte-order mark that exporting programs put before a container.
pub fn container(bytes: &[u8]) -> &[u8] {
    let trimmed = bytes.trim_ascii_start();
    trimmed.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(trimmed).trim_ascii_start()
}

/// Judges a file.
pub fn kind(bytes: &[u8]) -> Kind {
    const MARKS: [(&[u8], &str); 14] = [
        (b"%PDF", "pdf"),
        (b"\x89PNG", "image"),
        (b"\xFF\xD8\xFF", "image"),
        (b"GIF8", "image"),
        (b"BM", "image"),
        (b"II*\0", "image"),
        (b"MM\0*", "image"),
        (b"Rar!", "archive"),
        (b"7z\xBC\xAF", "archive"),
        (b"\x1F\x8B", "archive"),
        (b"{\\rtf", "rich-text"),
        (b"[InternetShortcut]", "shortcut"),
        (b"L\0\0\0\x01\x14\x02\0", "shortcut"),
        (b"\x09\0\x04\0", "xls-4"),
    ];
    // The records that open the older workbooks, with their lengths: a tab with another letter is text.
    const BARE: [&[u8]; 3] = [b"\x09\x08\x08\0", b"\x09\x08\x10\0", b"\x09\x08\x06\0"];
    const OLDER: [&[u8]; 3] = [b"\x09\x02\x06\0", b"\x09\x04\x06\0", b"\x09\0\x06\0"];
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) || matches!(bytes, b"\xEF\xBB\xBF") {
        return Kind::Empty;
    }
    let own = container(bytes);
    let starts = |marks: &[&[u8]]| marks.iter().any(|mark| own.starts_with(mark));
    let opens = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if starts(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        return zipped(bytes);
    }
    if starts(&[b"\xD0\xCF\x11\xE0"]) {
        return Kind::Xls;
    }
    if opens(&BARE) {
        return Kind::BareXls;
    }
    if opens(&OLDER) {
        return Kind::Other("xls-4");
    }
    // Two letters make no picture: its size stands where text has letters.
    let picture = |mark: &[u8]| mark != b"BM" || bytes.get(6..10).is_some_and(|reserved| reserved == [0; 4]);
    if let Some((_, name)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark) && picture(mark)) {
        return Kind::Other(name);
    }
    written(bytes)
}

/// What a zip holds: the names of its entries stand uncompressed in it.
fn zipped(bytes: &[u8]) -> Kind {
    // At its head and in the directory at its end; a picture in between may hold anything.
    let (head, tail) = (&bytes[..bytes.len().min(1 << 16)], &bytes[bytes.len().saturating_sub(1 << 20)..]);
    let names = |name: &[u8]| [head, tail].iter().any(|part| memchr::memmem::find(part, name).is_some());
    if names(b"opendocument.spreadsheet") {
        return Kind::Ods;
    }
    let known: [(&[u8], Kind); 8] = [
        (b"xl/workbook.bin", Kind::Xlsb),
        (b"word/document.xml", Kind::Other("word")),
        (b"ppt/presentation.xml", Kind::Other("powerpoint")),
        (b"Index/Document.iwa", Kind::Other("numbers")),
        (b"application/vnd.oasis.opendocument.", Kind::Other("opendocument")),
        (b"[Content_Types].xml", Kind::Xlsx),
        (b"xl/workbook.xml", Kind::Xlsx),
        (b"content.xml", Kind::Ods),
    ];
    // Cut off before its directory, a workbook may have none of its names left: it is told to be damaged.
    let whole = names(b"PK\x05\x06");
    let other = if whole { Kind::Other("archive") } else { Kind::Xlsx };
    known.iter().find(|(name, _)| names(name)).map_or(other, |(_, kind)| *kind)
}

/// What a text is: markup, what a mail program packs, a pointer to the web, or a table.
fn written(bytes: &[u8]) -> Kind {
    // Two-byte letters lose their zero bytes: the marks looked for are plain letters.
    let letters = |bytes: &[u8]| -> String {
        bytes
            .iter()
            .filter(|byte| byte.is_ascii() && **byte != 0)
            .map(|byte| char::from(byte.to_ascii_lowercase()))
            .collect()
    };
    let head = letters(&bytes[..bytes.len().min(HEAD)]);
    let head = head.trim_start();
    if head.starts_with("mime-version:") || head.starts_with("from: <saved by") {
        return Kind::Mhtml;
    }
    if head.starts_with('{') && (head.contains("\"doc_id\"") || head.contains("docs.google.com")) {
        return Kind::Other("google");
    }
    let tag = head.strip_prefix('<').and_then(|rest| rest.chars().next());
    if !tag.is_some_and(|first| first.is_ascii_alphabetic() || first == '!' || first == '?') {
        return Kind::Text;
    }
    // The XML of Excel has tables too, and web pages from Excel speak of its XML.
    let page = head.contains("<html") || head.contains("<!doctype html");
    if !page && head.contains("workbook") && head.contains("urn:schemas-microsoft-com:office:spreadsheet") {
        return Kind::SpreadsheetMl;
    }
    if !page && head.contains("<office:document") {
        return Kind::Other("flat-opendocument");
    }
    if page || letters(bytes).contains("<table") {
        return Kind::Html;
    }
    match tag {
        Some('?') => Kind::Other("xml"),
        Some('!') => Kind::Other("html"),
        _ => Kind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_tell_the_kind() {
        let cases: [(&[u8], Kind); 34] = [
            (b"PK\x03\x04 mimetype deflated, META-INF/manifest.xml content.xml", Kind::Ods),
            (b"PK\x03\x04 ", Kind::Xlsx),
            (b"", Kind::Empty),
            (b"\r\n  ", Kind::Empty),
            (b"\xEF\xBB\xBF", Kind::Empty),
            (b"PK\x03\x04 xl/workbook.xml", Kind::Xlsx),
            (b"\r\n\r\nPK\x03\x04 xl/workbook.xml", Kind::Xlsx),
            (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", Kind::Ods),
            (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text content.xml", Kind::Other("opendocument")),
            (b"PK\x03\x04 [Content_Types].xml xl/workbook.bin", Kind::Xlsb),
            (b"PK\x03\x04 [Content_Types].xml word/document.xml", Kind::Other("word")),
            (b"PK\x03\x04 photo.jpg PK\x05\x06", Kind::Other("archive")),
            (&[0xD0, 0xCF, 0x11, 0xE0, 0], Kind::Xls),
            (b"\x09\x08\x08\0\0\0\x10\0\0\0", Kind::BareXls),
            (b"\x09\x04\x06\0\0\0\x10\0", Kind::Other("xls-4")),
            (b"\x09\0\x04\0\x02\0\x10\0", Kind::Other("xls-4")),
            (b"\ta\tb\n", Kind::Text),
            (b"\t\0a\0\t\0", Kind::Text),
            (b"\xEF\xBB\xBF <HTML><table>", Kind::Html),
            (b"\xFF\xFE<\0t\0a\0b\0l\0e\0", Kind::Html),
            (b"<br />\n<b>Notice</b>: offset in x.php<table>", Kind::Html),
            (b"<!DOCTYPE html><html><body>", Kind::Html),
            (b"<?xml version=\"1.0\"?><!DOCTYPE html><html xmlns=\"x\">", Kind::Html),
            (
                b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table>",
                Kind::SpreadsheetMl,
            ),
            (b"<?xml version=\"1.0\"?><office:document office:mimetype=\"\">", Kind::Other("flat-opendocument")),
            (b"<?xml version=\"1.0\"?><feed/>", Kind::Other("xml")),
            (b"MIME-Version: 1.0\r\n", Kind::Mhtml),
            (b"<5,>3\n1,2", Kind::Text),
            (b"<a>,b\n1,2", Kind::Text),
            (b"a,b\n1,2", Kind::Text),
            (b"BM,b\n1,2,3,4", Kind::Text),
            (b"{\"url\": \"https://docs.google.com/spreadsheets/d/x\"}", Kind::Other("google")),
            (b"{\\rtf1", Kind::Other("rich-text")),
            (b"%PDF-1.7", Kind::Other("pdf")),
        ];
        for (bytes, expected) in cases {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
    }
}
