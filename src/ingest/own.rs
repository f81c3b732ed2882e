//! Whether a file is a report of ours, or a copy that we marked. A report holds figures, and lists the rows of all registers,
//! which would be counted again.

use std::io::{Cursor, Read};

use memchr::memmem;

use super::kind::{self, Kind};
use crate::model::output::{MARK_AUTHOR, REPORT_MARK};

/// Where the office's programs keep the properties of a workbook that are none of their own.
const OF_XLSX: &str = "docProps/custom.xml";
const OF_ODS: &str = "meta.xml";
const OF_XLS: &str = "/\u{5}DocumentSummaryInformation";
/// Where a workbook keeps its comments, with their authors before them.
const COMMENTS: &str = "xl/comments";
/// What is said of a file takes less.
const LONGEST: u64 = 1 << 20;
/// In so much of a page its head says what made it.
const HEAD: usize = 4096;

/// Whether a file says of itself that it is a report of ours.
pub fn is_report(bytes: &[u8]) -> bool {
    match kind::kind(bytes) {
        Kind::Xlsx | Kind::Xlsb => part(bytes, OF_XLSX).is_some_and(|said| names(&said, "name=\"", "\"")),
        Kind::Ods => part(bytes, OF_ODS).is_some_and(|said| names(&said, "name=\"", "\"")),
        Kind::Xls => properties(bytes).is_some_and(|said| {
            let wide: Vec<u8> = REPORT_MARK.encode_utf16().flat_map(u16::to_le_bytes).collect();
            names(&said, "", "") || memmem::find(&said, &wide).is_some()
        }),
        Kind::Html => names(&bytes[..bytes.len().min(HEAD)], "<meta name=\"generator\" content=\"", "\""),
        _ => false,
    }
}

/// Whether a workbook is a copy of one of the office's own with our marks. It holds all that the original does, and may be what
/// the office goes on with.
pub fn is_marked_copy(bytes: &[u8]) -> bool {
    if kind::kind(bytes) != Kind::Xlsx {
        return false;
    }
    let Ok(archive) = zip::ZipArchive::new(Cursor::new(kind::container(bytes))) else { return false };
    // The tag may have a prefix.
    let author = format!("author>{MARK_AUTHOR}</");
    let comments = archive.file_names().flatten().filter(|name| name.starts_with(COMMENTS));
    let found: Vec<String> = comments.map(std::borrow::Cow::into_owned).collect();
    found.iter().filter_map(|name| part(bytes, name)).any(|said| memmem::find(&said, author.as_bytes()).is_some())
}

fn names(said: &[u8], before: &str, after: &str) -> bool {
    memmem::find(said, format!("{before}{REPORT_MARK}{after}").as_bytes()).is_some()
}

fn part(bytes: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(kind::container(bytes))).ok()?;
    taken(archive.by_name(name).ok()?)
}

fn properties(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut container = cfb::CompoundFile::open(Cursor::new(kind::container(bytes))).ok()?;
    taken(container.open_stream(OF_XLS).ok()?)
}

fn taken(from: impl Read) -> Option<Vec<u8>> {
    let mut said = Vec::new();
    from.take(LONGEST).read_to_end(&mut said).ok()?;
    Some(said)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
            archive.write_all(text.as_bytes()).expect("its text");
        }
        archive.finish().expect("an archive").into_inner()
    }

    fn xlsx(custom: &str) -> Vec<u8> {
        zipped(&[("xl/workbook.xml", "<workbook/>"), (OF_XLSX, custom)])
    }

    fn ods(meta: &str) -> Vec<u8> {
        zipped(&[("content.xml", ""), (OF_ODS, meta)])
    }

    fn xls(said: &[u8]) -> Vec<u8> {
        let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a container");
        container.create_stream("/Workbook").expect("a stream");
        container.create_stream(OF_XLS).and_then(|mut stream| stream.write_all(said)).expect("a stream");
        container.flush().expect("written");
        container.into_inner().into_inner()
    }

    #[test]
    fn a_copy_with_our_marks_is_known_by_who_wrote_its_comments() {
        let book = |name: &str, author: &str| {
            let comments = format!("<comments><authors><author>{author}</author></authors></comments>");
            zipped(&[("xl/workbook.xml", "<workbook/>"), (name, &comments)])
        };
        assert!(is_marked_copy(&book("xl/comments2.xml", "pramoen check")));
        assert!(is_marked_copy(&zipped(&[
            ("xl/workbook.xml", ""),
            ("xl/comments1.xml", "<x:author>pramoen check</x:author>")
        ])));
        assert!(!is_marked_copy(&book("xl/comments2.xml", "pramoen")), "a form of ours");
        assert!(!is_marked_copy(&book("xl/worksheets/sheet1.xml", "pramoen check")));
        assert!(!is_marked_copy(b"<author>pramoen check</author>,b"));
    }

    #[test]
    fn a_report_says_what_it_is_in_each_kind_of_file_that_it_may_be_saved_as() {
        let wide: Vec<u8> = "x pramoen-report".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let cases = [
            (xlsx("<property pid=\"2\" name=\"pramoen-report\"><vt:lpwstr>1</vt:lpwstr></property>"), true),
            (xlsx("<property pid=\"2\" name=\"pramoen-reports\"/>"), false),
            (xlsx("<property pid=\"2\" name=\"x\"><vt:lpwstr>pramoen-report</vt:lpwstr></property>"), false),
            (zipped(&[("xl/workbook.xml", "name=\"pramoen-report\"")]), false),
            (ods("<meta:user-defined meta:name=\"pramoen-report\">1</meta:user-defined>"), true),
            (ods("<dc:title>pramoen-report</dc:title>"), false),
            (xls(b"\0pramoen-report\0"), true),
            (xls(&wide), true),
            (xls(b"pramoen"), false),
            (b"<!doctype html><html><head><meta name=\"generator\" content=\"pramoen-report\">".to_vec(), true),
            (b"<!doctype html><html><body><table><td>pramoen-report".to_vec(), false),
            (b"name=\"pramoen-report\",b\n1,2".to_vec(), false),
        ];
        for (number, (bytes, expected)) in cases.iter().enumerate() {
            assert_eq!(is_report(bytes), *expected, "{number}");
        }
    }
}
