//! Finding the folders of many offices.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::discover::is_input;
use super::ours::is_ours;
use crate::error::Error;

/// Folders below an office's that are ours.
const OURS: [&str; 3] = ["output", "templates", "forms"];
/// How deep folders of offices may lie in folders of offices: a ministry's regions.
const DEEPEST: usize = 4;

/// The folders of many offices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offices {
    /// Each with the name that tells it from the others, parted by `/`, in the order of those names.
    pub folders: Vec<(String, PathBuf)>,
    /// Spreadsheets beside the offices' folders, which are nobody's.
    pub stray: Vec<String>,
    /// The folder in which `output` stands.
    pub home: PathBuf,
}

/// Finds the offices in folders, each of which is an office's own or holds those of offices.
///
/// A folder with `input` or `pramoen.toml` is an office's. One with folders of spreadsheets holds offices, and files
/// beside them are nobody's. Any other is an office's, too.
///
/// # Errors
/// [`Error::NoInput`] when the only one is no folder, [`Error::NoOffices`] when there is none at all.
pub fn offices(folders: &[PathBuf]) -> Result<Offices, Error> {
    let mut found = Vec::new();
    let mut stray = Vec::new();
    let alone = folders.len() == 1;
    for folder in folders {
        match folder {
            _ if folder.is_dir() => collect(folder, 0, &mut found, &mut stray),
            _ if alone => return Err(Error::NoInput { path: folder.clone() }),
            // A shell names the files between the folders, too.
            _ if folder.is_file() => stray.extend(Some(folder.clone()).filter(|path| is_input(path))),
            // What is not there is told beside the others, which it does not stop.
            _ => found.push(folder.clone()),
        }
    }
    // A single folder of offices need not be named before each of them.
    let within = |path: &Path| {
        let own = folders.first().filter(|own| alone && *own != path)?;
        Some(parted(path.strip_prefix(own).ok()?))
    };
    let stray = stray.iter().map(|path: &PathBuf| within(path).unwrap_or_else(|| parted(path))).collect();
    let mut seen = BTreeSet::new();
    found.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    if found.is_empty() {
        return Err(Error::NoOffices { path: folders.first().cloned().unwrap_or_default() });
    }
    let home = home(folders);
    let named = |path: PathBuf| {
        let name = within(&path);
        let name = name.or_else(|| alone.then(|| own_name(&path)).flatten());
        (name.unwrap_or_else(|| parted(&path)), path)
    };
    let mut folders: Vec<_> = found.into_iter().map(named).collect();
    folders.sort();
    Ok(Offices { folders, stray, home })
}

/// The folder itself where there is one, else the one in which all stand, else where the program was called.
fn home(folders: &[PathBuf]) -> PathBuf {
    let parents: BTreeSet<_> = folders.iter().filter_map(|folder| folder.parent()).collect();
    match folders {
        [one] => one.clone(),
        _ if parents.len() == 1 => parents.into_iter().next().unwrap_or(Path::new("")).to_owned(),
        _ => PathBuf::new(),
    }
}

/// The name of the folder, also of `.`.
fn own_name(path: &Path) -> Option<String> {
    let whole = path.canonicalize().ok()?;
    whole.file_name().map(|name| name.to_string_lossy().into_owned())
}

fn parted(path: &Path) -> String {
    let text = path.to_string_lossy().replace('\\', "/");
    let text = text.trim_end_matches('/');
    text.strip_prefix("./").unwrap_or(text).to_owned()
}

fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>, stray: &mut Vec<PathBuf>) {
    let inner = folders_in(folder);
    let holds = |inner: &PathBuf| if depth == 0 { holds_input(inner, 0) } else { says_so(inner) };
    let is_office = says_so(folder) || depth == DEEPEST;
    let of_regions = inner.iter().any(|own| folders_in(own).iter().any(|own| says_so(own)));
    if is_office || !(inner.iter().any(holds) || of_regions) {
        found.push(folder.to_owned());
        return;
    }
    stray.extend(files_in(folder).into_iter().filter(|path| is_input(path)));
    for own in inner {
        collect(&own, depth + 1, found, stray);
    }
}

/// Whether a folder says of itself that it is an office's.
fn says_so(folder: &Path) -> bool {
    folder.join("input").is_dir() || folder.join("pramoen.toml").is_file()
}

/// Whether a spreadsheet lies in a folder, or in one below it.
fn holds_input(folder: &Path, depth: usize) -> bool {
    says_so(folder)
        || files_in(folder).iter().any(|path| is_input(path))
        || (depth < DEEPEST && folders_in(folder).iter().any(|own| holds_input(own, depth + 1)))
}

/// The folders in a folder that may be offices', in their order: none of ours, none that is hidden, no links.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = entries(folder, fs::FileType::is_dir);
    found.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with('.') && !OURS.contains(&name.as_ref()) && !is_ours(path)
    });
    found
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = entries(folder, fs::FileType::is_file);
    found.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        !name.starts_with('.') && !name.starts_with("~$")
    });
    found
}

fn entries(folder: &Path, wanted: impl Fn(&fs::FileType) -> bool) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let own = all.filter(|entry| entry.file_type().is_ok_and(|kind| wanted(&kind)));
    let mut found: Vec<_> = own.map(|entry| entry.path()).collect();
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, "").expect("a file");
        }
        folder
    }

    fn names(folders: &[PathBuf]) -> Vec<String> {
        let found = offices(folders).expect("offices");
        found.folders.into_iter().map(|(name, _)| name).collect()
    }

    fn of(root: &tempfile::TempDir) -> Vec<String> {
        names(&[root.path().to_owned()])
    }

    #[test]
    fn a_folder_of_offices_has_one_for_each_folder_also_for_an_empty_one() {
        let root = folder(&["ข/input/a.csv", "ก/a.csv", "ค/note.txt", "output/x/a.csv", ".git/a.csv"]);
        assert_eq!(of(&root), ["ก", "ข", "ค"]);
    }

    #[test]
    fn what_is_beside_the_offices_is_nobodys_and_told() {
        let root = folder(&["ก/a.csv", "รายชื่อ.xlsx"]);
        let found = offices(&[root.path().to_owned()]).expect("offices");
        assert_eq!(found.folders.len(), 1);
        assert_eq!(found.stray, ["รายชื่อ.xlsx"]);
    }

    #[test]
    fn an_office_that_says_so_keeps_the_folders_below_it() {
        let root = folder(&["input/a.csv", "ปี 2568/a.csv"]);
        assert_eq!(of(&root).len(), 1);
        let root = folder(&["pramoen.toml", "ปี 2568/a.csv"]);
        assert_eq!(of(&root).len(), 1);
        let root = folder(&["a.csv"]);
        assert_eq!(of(&root).len(), 1);
    }

    #[test]
    fn regions_are_looked_into_where_their_folders_say_that_they_are_offices() {
        let root = folder(&["เหนือ/ก/input/a.csv", "เหนือ/ข/input/a.csv", "ใต้/ค/input/a.csv", "เดี่ยว/ปี 2569/a.csv"]);
        assert_eq!(of(&root), ["เดี่ยว", "เหนือ/ก", "เหนือ/ข", "ใต้/ค"]);
    }

    #[test]
    fn our_own_roll_up_is_no_office_and_an_office_named_twice_is_one() {
        let root = folder(&["ก/a.csv", "ข/a.csv", "ผล/rollup.xlsx", "ผล/manifest.json"]);
        let manifest = "{\n  \"schema\": \"pramoen.rollup-manifest/1\"\n}\n";
        fs::write(root.path().join("ผล/manifest.json"), manifest).expect("a file");
        assert_eq!(of(&root), ["ก", "ข"]);
        let own = |name: &str| root.path().join(name);
        assert_eq!(names(&[own("ก"), own("ข"), own("ก")]).len(), 2);
        let found = offices(&[own("ก"), own("ข")]).expect("offices");
        assert_eq!(found.home, root.path());
    }

    #[test]
    fn nothing_there_is_told() {
        let root = folder(&[]);
        assert!(matches!(offices(&[root.path().join("ไม่มี")]), Err(Error::NoInput { .. })));
        assert!(matches!(offices(&[]), Err(Error::NoOffices { .. })));
    }
}
