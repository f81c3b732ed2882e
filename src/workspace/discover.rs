//! Finding the inputs below a path.

use std::collections::BTreeSet;
use std::fs::{DirEntry, FileType};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::filing::is_below;
use super::ours::is_ours;
use crate::error::Error;
use crate::model::location::Location;

/// The endings of files that are looked at; their kind is judged by their bytes.
const ENDINGS: [&str; 15] = [
    "xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "html", "htm", "mht", "mhtml", "xml", "fods", "numbers",
    "gsheet",
];

/// What lies in an office's folder besides its inputs, where that folder is not parted into `input` and the rest.
const BESIDE: [&str; 4] = ["output", "templates", "forms", "sealed"];
/// What a system leaves in folders that were looked at.
const OF_THE_SYSTEM: [&str; 3] = ["thumbs.db", "ehthumbs.db", "desktop.ini"];
/// No ending of a file is longer: `.crdownload`. What is, as after the dot in a sentence, is none.
const LONGEST_ENDING: usize = 10;

/// An office's folder.
#[derive(Debug, Clone)]
pub struct Workspace {
    /// The folder that `output` stands in.
    pub root: PathBuf,
    /// The folder of the inputs.
    pub input: PathBuf,
    /// What the office defines itself.
    pub own: Own,
    /// The inputs with their names relative to [`input`](Self::input), parted by `/`, in the order of those names.
    pub files: Vec<(Arc<str>, PathBuf)>,
    /// What lies among the inputs and is none, in the order of names.
    pub unread: Vec<Unread>,
}

/// Something among the inputs that is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unread {
    /// Its name, as those of the inputs.
    pub name: Arc<str>,
    /// Where it is.
    pub path: PathBuf,
    /// Why it is not read.
    pub why: Why,
}

/// Why something is not read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// It would be an input, or a folder of some, if it were no link to elsewhere.
    Link,
    /// It is a folder that this program wrote.
    Ours,
    /// It is a folder that cannot be listed: whether that is not allowed, and what the system says.
    Unlisted {
        /// Whether it is not allowed.
        denied: bool,
        /// What the system says.
        reason: String,
    },
    /// It is neither a file nor a folder, as a pipe.
    NoFile,
    /// It is a file of this ending, in small letters and without the dot; blank where it has none.
    Ending(String),
}

impl Workspace {
    /// Calls inputs otherwise, each by a name of its own; the new names. Their paths stay.
    pub fn rename(&mut self, other: impl Fn(&str) -> Option<String>) -> Vec<Arc<str>> {
        let mut taken: BTreeSet<Arc<str>> = self.files.iter().map(|(name, _)| name.clone()).collect();
        let mut renamed = Vec::new();
        for (name, _) in &mut self.files {
            let Some(plain) = other(name) else { continue };
            let numbered = (2..).map(|number| format!("{plain} ({number})"));
            let mut free = std::iter::once(plain.clone()).chain(numbered).filter(|name| !taken.contains(name.as_str()));
            if let Some(free) = free.next() {
                *name = free.into();
                taken.insert(name.clone());
                renamed.push(name.clone());
            }
        }
        renamed
    }

    /// The office's own workbook of a name, from its folder or from that of its inputs; none where there is no such file,
    /// or only a link to one elsewhere.
    #[must_use]
    pub fn frame(&self, name: &str) -> Option<PathBuf> {
        let own = |folder: &PathBuf| Some(folder.join(name)).filter(|path| path.is_file() && is_below(folder, path));
        [&self.root, &self.input].into_iter().find_map(own)
    }
}

/// What an office defines itself.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// Its folder of definitions, if it has one.
    pub templates: Option<PathBuf>,
    /// What it says of itself and of its files: `pramoen.toml`, if it has one.
    pub settings: Option<PathBuf>,
}

impl Own {
    /// What stands in an office's folder.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        let (templates, settings) = (folder.join("templates"), folder.join("pramoen.toml"));
        Self {
            templates: Some(templates).filter(|path| path.is_dir()),
            settings: Some(settings).filter(|path| path.is_file()),
        }
    }
}

impl Workspace {
    /// Where the office's settings stand, seen from its inputs, as places are.
    #[must_use]
    pub fn settings(&self) -> Location {
        let beside = self.own.settings.as_ref().is_some_and(|path| path.parent() == Some(&self.input));
        Location::file(if beside { "pramoen.toml" } else { "../pramoen.toml" })
    }
}

/// Finds the inputs at a path: an office's folder with `input` in it, a folder of files, or one file.
///
/// # Errors
/// No such folder, no spreadsheet in it, a folder that cannot be listed where nothing else is found.
pub fn discover(path: &Path) -> Result<Workspace, Error> {
    let (root, input) = places(path)?;
    let mut found = Found { root: input.clone(), parted: root != input, ..Found::default() };
    if path.is_file() {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        found.files.push((name.into(), path.to_owned()));
    } else if !is_ours(&input) {
        found.collect(&input);
    }
    let Found { mut files, mut unread, failed, .. } = found;
    files.sort();
    unread.sort();
    if files.is_empty() {
        return Err(failed.unwrap_or(Error::NoFiles { path: input }));
    }
    let mut own = Own::of(&root);
    own.settings = Own::of(&input).settings.or(own.settings);
    Ok(Workspace { root, input, own, files, unread })
}

fn places(path: &Path) -> Result<(PathBuf, PathBuf), Error> {
    let parent = |path: &Path| match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    if path.is_file() {
        return Ok((parent(path), parent(path)));
    }
    let inner = path.join("input");
    if inner.is_dir() {
        return Ok((path.to_owned(), inner));
    }
    if !path.is_dir() || path == Path::new(".") {
        let path = if path.is_dir() { inner } else { path.to_owned() };
        return Err(Error::NoInput { path });
    }
    let named_input = path.file_name().is_some_and(|name| name == "input");
    Ok((if named_input { parent(path) } else { path.to_owned() }, path.to_owned()))
}

/// What is found below a folder.
#[derive(Default)]
struct Found {
    root: PathBuf,
    /// Whether the folder holds nothing but inputs.
    parted: bool,
    files: Vec<(Arc<str>, PathBuf)>,
    unread: Vec<Unread>,
    /// Why the first folder that could not be listed could not be.
    failed: Option<Error>,
}

impl Found {
    /// Symbolic links are not followed: they may lead out of the workspace.
    fn collect(&mut self, folder: &Path) {
        let looked = |entry: std::io::Result<DirEntry>| entry.and_then(|entry| Ok((entry.file_type()?, entry)));
        match std::fs::read_dir(folder).and_then(|entries| entries.map(looked).collect::<Result<Vec<_>, _>>()) {
            Ok(entries) => entries.into_iter().for_each(|(kind, entry)| self.sort(folder, kind, &entry)),
            Err(source) => {
                let denied = source.kind() == ErrorKind::PermissionDenied;
                self.leave(folder.to_owned(), Why::Unlisted { denied, reason: source.to_string() });
                self.failed.get_or_insert(Error::Read { path: folder.to_owned(), source });
            }
        }
    }

    /// Takes what lies in a folder for what it is.
    fn sort(&mut self, folder: &Path, kind: FileType, entry: &DirEntry) {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let at_root = folder == self.root;
        if is_hidden(&name) || (at_root && name == "pramoen.toml") {
            return;
        }
        if kind.is_dir() {
            if is_ours(&path) {
                self.leave(path, Why::Ours);
            } else if self.parted || !at_root || !BESIDE.contains(&name.as_str()) {
                self.collect(&path);
            }
        } else if kind.is_symlink() && (is_input(&path) || path.is_dir()) {
            self.leave(path, Why::Link);
        } else if !kind.is_file() && !kind.is_symlink() {
            self.leave(path, Why::NoFile);
        } else if is_input(&path) {
            self.files.push((self.named(&path), path));
        } else if kind.is_file() {
            // The report leads to what it tells of, and a link may lead out of the office's folder.
            let why = Why::Ending(ending(&path));
            self.leave(path, why);
        }
    }

    fn leave(&mut self, path: PathBuf, why: Why) {
        self.unread.push(Unread { name: self.named(&path), path, why });
    }

    fn named(&self, path: &Path) -> Arc<str> {
        let relative = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Arc::from(parts.join("/"))
    }
}

/// Whether a file is one that people do not see, or do not know of.
fn is_hidden(name: &str) -> bool {
    // `~$` marks the lock file that Excel leaves beside an open workbook.
    name.starts_with('.') || name.starts_with("~$") || OF_THE_SYSTEM.contains(&name.to_lowercase().as_str())
}

/// The ending of a file's name in small letters; blank where it has none.
fn ending(path: &Path) -> String {
    // A space behind the name is not seen in any list of files.
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().trim().to_lowercase();
    let is_one = ending.len() <= LONGEST_ENDING && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if is_one { ending } else { String::new() }
}

pub(super) fn is_input(path: &Path) -> bool {
    ENDINGS.contains(&ending(path).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            std::fs::write(path, "").expect("a file");
        }
        folder
    }

    fn names(workspace: &Workspace) -> Vec<&str> {
        workspace.files.iter().map(|(name, _)| &**name).collect()
    }

    fn unread(workspace: &Workspace) -> Vec<String> {
        workspace.unread.iter().map(|left| format!("{} {:?}", left.name, left.why)).collect()
    }

    #[test]
    fn inputs_are_found_in_order_and_what_is_not_one_is_left_alone() {
        let folder =
            folder(&["input/ข.xlsx", "input/ก.XLSX", "input/ปี/ค.csv", "input/~$ก.xlsx", "input/.x.csv", "input/a.pdf"]);
        let workspace = discover(folder.path()).expect("a workspace");
        assert_eq!(names(&workspace), ["ก.XLSX", "ข.xlsx", "ปี/ค.csv"]);
        assert_eq!(workspace.root, folder.path());
        assert_eq!(unread(&workspace), ["a.pdf Ending(\"pdf\")"]);
    }

    #[test]
    fn every_file_is_an_input_or_left_with_its_ending_but_for_those_of_the_system() {
        let cases = [
            ("k.xlsx", None),
            ("k.xlsx ", None),
            ("k.CSV", None),
            ("k.xlsx.tmp", Some("tmp")),
            ("k.xltx", Some("xltx")),
            ("k.ots", Some("ots")),
            ("k.DOCX", Some("docx")),
            ("k.crdownload", Some("crdownload")),
            ("k.crdownloads", Some("")),
            ("ครั้งที่ 2.สรุป", Some("")),
            ("noending", Some("")),
            ("xlsx", Some("")),
        ];
        for (name, expected) in cases {
            let folder = folder(&["input/ก.csv", &format!("input/ปี/{name}")]);
            let workspace = discover(folder.path()).expect("a workspace");
            let left: Vec<_> = expected.iter().map(|ending| format!("ปี/{name} Ending({ending:?})")).collect();
            assert_eq!((workspace.files.len(), unread(&workspace)), (2 - left.len(), left), "{name}");
        }
        let hidden = ["Thumbs.db", "ehthumbs.db", "Desktop.ini", ".DS_Store", "~$k.xlsx", ".~lock.k.xlsx#", ".k"];
        for name in hidden.into_iter().chain(["pramoen.toml"]) {
            let folder = folder(&["input/ก.csv", &format!("input/{name}")]);
            let workspace = discover(folder.path()).expect("a workspace");
            assert_eq!((workspace.files.len(), unread(&workspace)), (1, vec![]), "{name}");
        }
    }

    #[test]
    fn a_folder_that_we_wrote_is_no_input_wherever_it_lies_nor_what_is_in_it() {
        let ours = |folder: &tempfile::TempDir, name: &str| {
            let manifest = folder.path().join(name).join("manifest.json");
            std::fs::write(manifest, "{\n  \"schema\": \"pramoen.manifest/1\"\n}\n").expect("a file");
        };
        for input in ["input/", ""] {
            let files = ["ก.csv", "ผล/report.xlsx", "ผล/ใน/ข.csv", "ปี/ผล/report.xlsx", "ปี/ค.csv"];
            let files = files.map(|name| format!("{input}{name}"));
            let folder = folder(&files.each_ref().map(String::as_str));
            for name in ["ผล", "ปี/ผล"] {
                ours(&folder, &format!("{input}{name}"));
            }
            let workspace = discover(folder.path()).expect("a workspace");
            assert_eq!(names(&workspace), ["ก.csv", "ปี/ค.csv"]);
            assert_eq!(unread(&workspace), ["ปี/ผล Ours", "ผล Ours"]);
            let report = folder.path().join(format!("{input}ผล"));
            assert!(matches!(discover(&report), Err(Error::NoFiles { .. })), "what is ours is no office");
        }
    }

    #[test]
    fn folders_that_an_office_keeps_beside_its_inputs_are_like_others_within_them() {
        let inner = ["forms/ข.xlsx", "templates/ค.csv", "output/ง.xlsx", "sealed/จ.csv"];
        let within = inner.map(|name| format!("input/{name}"));
        let workspace = discover(folder(&within.each_ref().map(String::as_str)).path()).expect("a workspace");
        assert_eq!(names(&workspace), ["forms/ข.xlsx", "output/ง.xlsx", "sealed/จ.csv", "templates/ค.csv"]);
        let plain = folder(&[&inner[..], &["ก.csv", "ปี/forms/ฉ.csv"]].concat());
        let workspace = discover(plain.path()).expect("a workspace");
        assert_eq!(names(&workspace), ["ก.csv", "ปี/forms/ฉ.csv"]);
        assert_eq!(unread(&workspace), [""; 0]);
    }

    #[test]
    fn a_folder_without_input_is_taken_as_the_inputs_but_for_our_own_output() {
        let folder = folder(&["ก.csv", "output/2569-Q4/report.xlsx", "forms/01.xlsx"]);
        assert_eq!(names(&discover(folder.path()).expect("a workspace")), ["ก.csv"]);
    }

    #[test]
    fn the_input_folder_itself_belongs_to_the_workspace_around_it() {
        let folder = folder(&["input/ก.csv"]);
        let workspace = discover(&folder.path().join("input")).expect("a workspace");
        assert_eq!(workspace.root, folder.path());
    }

    #[test]
    fn one_file_may_be_named() {
        let folder = folder(&["ก.csv", "ข.csv"]);
        assert_eq!(names(&discover(&folder.path().join("ข.csv")).expect("a workspace")), ["ข.csv"]);
    }

    #[test]
    fn nothing_there_and_nothing_in_it_are_told_apart() {
        let folder = folder(&["input/a.pdf"]);
        assert!(matches!(discover(&folder.path().join("ไม่มี")), Err(Error::NoInput { .. })));
        assert!(matches!(discover(folder.path()), Err(Error::NoFiles { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn links_out_of_the_folder_are_not_followed() {
        let outside = folder(&["secret.csv"]);
        let folder = folder(&["input/ก.csv"]);
        for (from, to) in [("", "input/ทาง"), ("secret.csv", "input/ข.csv"), ("secret.csv", "input/ค.pdf")] {
            std::os::unix::fs::symlink(outside.path().join(from), folder.path().join(to)).expect("a link");
        }
        let workspace = discover(folder.path()).expect("a workspace");
        assert_eq!(names(&workspace), ["ก.csv"]);
        assert_eq!(unread(&workspace), ["ข.csv Link", "ทาง Link"]);
    }
}
