//! What is found where a document is said to be kept.

use std::path::{Path, PathBuf};

use url::{Host, Url};

use crate::model::evidence::Filing;

/// The longest ending that makes a word a file: `.pptx`, `.numbers`.
const LONGEST_ENDING: usize = 8;

/// Names that Windows takes for devices, whatever their ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The folders in which an office keeps what it refers to.
#[derive(Debug, Clone)]
pub struct Shelf {
    folders: Vec<PathBuf>,
    spelled: fn(&str) -> String,
}

impl Shelf {
    /// Documents are looked for in these folders, in their order; two names are one that are spelled alike.
    #[must_use]
    pub fn new(folders: Vec<PathBuf>, spelled: fn(&str) -> String) -> Self {
        Self { folders, spelled }
    }

    /// What is found at a link. A path is judged as a text before any file is asked for, and none outside the folders
    /// is.
    #[must_use]
    pub fn filing(&self, link: Option<&str>) -> Filing {
        self.look(link).0
    }

    /// The file at a link; none unless it is present.
    #[must_use]
    pub fn file(&self, link: Option<&str>) -> Option<PathBuf> {
        self.look(link).1
    }

    /// What is found at a link, and the file where it is present.
    #[must_use]
    pub fn look(&self, link: Option<&str>) -> (Filing, Option<PathBuf>) {
        // Windows copies a path in quotation marks.
        let link = link.unwrap_or_default().trim().trim_matches(['"', '“', '”']).trim();
        if link.is_empty() {
            return (Filing::Unsaid, None);
        }
        if is_address(link) {
            return (if is_sound_address(link) { Filing::Address } else { Filing::BadAddress }, None);
        }
        let path = link.replace('\\', "/");
        if leads_out(link, &path) {
            return (Filing::Outside, None);
        }
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
        let mut missing = false;
        for folder in &self.folders {
            match self.find(folder, &parts) {
                Sought::There(found) => return (Filing::Present, Some(found)),
                Sought::Outside => return (Filing::Outside, None),
                Sought::FirstOnly => missing = true,
                Sought::Nowhere => {}
            }
        }
        let named_as_file = parts.last().is_some_and(|last| has_ending(last));
        (if missing || named_as_file { Filing::Missing } else { Filing::Place }, None)
    }

    fn find(&self, folder: &Path, parts: &[&str]) -> Sought {
        let mut at = folder.to_owned();
        for (depth, part) in parts.iter().enumerate() {
            let Some(next) = self.entry(&at, part) else {
                return if depth == 0 { Sought::Nowhere } else { Sought::FirstOnly };
            };
            at = next;
        }
        if at.canonicalize().is_err() {
            return Sought::FirstOnly;
        }
        if is_below(folder, &at) { Sought::There(at) } else { Sought::Outside }
    }

    /// The entry of that name; else one that is spelled alike, as another machine writes it.
    fn entry(&self, folder: &Path, name: &str) -> Option<PathBuf> {
        let exact = folder.join(name);
        if exact.symlink_metadata().is_ok() {
            return Some(exact);
        }
        let spelled = |name: &str| (self.spelled)(name).to_lowercase();
        let wanted = spelled(name);
        let entries = std::fs::read_dir(folder).ok()?.filter_map(Result::ok);
        let mut alike: Vec<PathBuf> = entries
            .filter(|entry| entry.file_name().to_str().is_some_and(|own| spelled(own) == wanted))
            .map(|entry| entry.path())
            .collect();
        alike.sort();
        alike.into_iter().next()
    }
}

/// How far a path was followed in a folder.
enum Sought {
    There(PathBuf),
    /// Its first part is there, or the whole leads to nothing: it was meant as a path.
    FirstOnly,
    Nowhere,
    Outside,
}

/// Whether what stands at a path is below a folder: a link of the file system may lead anywhere.
pub(super) fn is_below(folder: &Path, path: &Path) -> bool {
    matches!((folder.canonicalize(), path.canonicalize()), (Ok(folder), Ok(found)) if found.starts_with(&folder))
}

fn is_address(link: &str) -> bool {
    let lower = link.to_lowercase();
    // What a browser calls a file of this machine is no page of the web.
    if lower.starts_with("file:") {
        return false;
    }
    lower.contains("://") || lower.starts_with("www.") || lower.starts_with("http")
}

/// Whether it has the form of an address on the web.
fn is_sound_address(link: &str) -> bool {
    let whole = if link.to_lowercase().starts_with("www.") { format!("https://{link}") } else { link.to_owned() };
    if whole.chars().any(char::is_whitespace) {
        return false;
    }
    let Ok(url) = Url::parse(&whole) else { return false };
    let named = match url.host() {
        Some(Host::Domain(name)) => name.trim_end_matches('.').split('.').filter(|part| !part.is_empty()).count() > 1,
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => true,
        None => false,
    };
    matches!(url.scheme(), "http" | "https") && named && url.username().is_empty()
}

/// Whether a path leads out of every folder: absolute, of a drive or of another machine, upwards, or a device.
fn leads_out(link: &str, path: &str) -> bool {
    let device = |part: &str| {
        let stem = part.split('.').next().unwrap_or(part).trim().to_ascii_lowercase();
        let numbered = |name: &str| {
            stem.strip_prefix(name)
                .is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
        };
        DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
    };
    link.contains("\\\\")
        || path.starts_with('/')
        || path.to_lowercase().starts_with("file:")
        || path.contains('\0')
        || path.split('/').any(|part| part == ".." || device(part) || is_drive(part))
}

/// Whether a part of a path begins with a drive, as `C:`. A colon elsewhere is one of words: `แฟ้ม ก: 3`.
fn is_drive(part: &str) -> bool {
    let mut signs = part.trim_start().chars();
    signs.next().is_some_and(|letter| letter.is_ascii_alphabetic()) && signs.next() == Some(':')
}

/// Whether a name ends as files do.
fn has_ending(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        let plain = ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let letters = ending.bytes().any(|byte| byte.is_ascii_alphabetic());
        !stem.trim().is_empty() && plain && letters && (2..=LONGEST_ENDING).contains(&ending.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shelf(files: &[&str]) -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, "x").expect("a file");
        }
        let shelf = Shelf::new(vec![folder.path().to_owned()], crate::definition::spelling::text);
        (folder, shelf)
    }

    #[test]
    fn a_document_is_there_missing_elsewhere_or_on_the_web() {
        let (_folder, shelf) = shelf(&["หลักฐาน/คำสั่ง 295.pdf", "a.txt"]);
        let cases = [
            ("", Filing::Unsaid),
            ("  ", Filing::Unsaid),
            ("หลักฐาน/คำสั่ง 295.pdf", Filing::Present),
            ("หลักฐาน\\คำสั่ง 295.pdf", Filing::Present),
            ("./หลักฐาน/คำสั่ง 295.PDF", Filing::Present),
            ("หลักฐาน/ค\u{e4d}\u{e32}สั่ง 295.pdf", Filing::Present),
            ("หลักฐาน", Filing::Present),
            ("หลักฐาน/คำสั่ง 296.pdf", Filing::Missing),
            ("หลักฐาน/คำสั่ง", Filing::Missing),
            ("คำสั่ง.pdf", Filing::Missing),
            ("ไม่มี/คำสั่ง.docx", Filing::Missing),
            ("ตู้ 2 แฟ้ม 5", Filing::Place),
            ("แฟ้ม 3/2569", Filing::Place),
            ("ศธ 04225/1287", Filing::Place),
            ("อ.สมศรี", Filing::Place),
            ("ชั้น 2.5", Filing::Place),
            ("../a.txt", Filing::Outside),
            ("หลักฐาน/../../a.txt", Filing::Outside),
            ("/etc/passwd", Filing::Outside),
            ("C:\\a.txt", Filing::Outside),
            ("\\\\server\\a.txt", Filing::Outside),
            ("หลักฐาน/NUL.txt", Filing::Outside),
            ("com1", Filing::Outside),
            ("file:///etc/passwd", Filing::Outside),
            ("FILE:///C:/a.txt", Filing::Outside),
            ("C:a.txt", Filing::Outside),
            ("x/C:/a.txt", Filing::Outside),
            ("แฟ้ม ก : 3", Filing::Place),
            ("ตู้ 1: แฟ้ม 2", Filing::Place),
            ("ตู้ 1: ก.pdf", Filing::Missing),
            ("\"หลักฐาน\\คำสั่ง 295.pdf\"", Filing::Present),
            ("\"หลักฐาน/คำสั่ง 296.pdf\"", Filing::Missing),
            ("\"C:\\a.txt\"", Filing::Outside),
            ("\"\"", Filing::Unsaid),
            ("https://www.loei3.go.th/ข่าว?id=5", Filing::Address),
            ("HTTP://loei3.go.th", Filing::Address),
            ("www.loei3.go.th/a", Filing::Address),
            ("https://drive.google.com/file/d/1aB/view", Filing::Address),
            ("https://loei3", Filing::BadAddress),
            ("https:// loei3.go.th", Filing::BadAddress),
            ("http:/loei3", Filing::BadAddress),
            ("https://me@loei3.go.th", Filing::BadAddress),
            ("ftp://loei3.go.th/a", Filing::BadAddress),
        ];
        for (link, expected) in cases {
            assert_eq!(shelf.filing(Some(link)), expected, "{link}");
        }
        assert_eq!(shelf.filing(None), Filing::Unsaid);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_out_of_the_folder_is_outside_and_one_within_it_is_there() {
        let (outside, _) = shelf(&["secret.txt"]);
        let (folder, shelf) = shelf(&["a.txt"]);
        let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, folder.path().join(name)).expect("a link");
        link(&outside.path().join("secret.txt"), "out.txt");
        link(outside.path(), "folder");
        link(&folder.path().join("a.txt"), "in.txt");
        link(&folder.path().join("gone.txt"), "dangling.txt");
        assert_eq!(shelf.filing(Some("out.txt")), Filing::Outside);
        assert_eq!(shelf.filing(Some("folder/secret.txt")), Filing::Outside);
        assert_eq!(shelf.filing(Some("in.txt")), Filing::Present);
        assert_eq!(shelf.filing(Some("dangling.txt")), Filing::Missing);
    }
}
