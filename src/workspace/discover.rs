//! Finding the inputs below a path.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::filing::is_below;
use crate::error::Error;
use crate::model::location::Location;

/// The endings of files that are looked at; their kind is judged by their bytes.
const ENDINGS: [&str; 15] = [
    "xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "html", "htm", "mht", "mhtml", "xml", "fods", "numbers",
    "gsheet",
];

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
    /// The names of what would be inputs, or folders of some, if it were no link to elsewhere.
    pub links: Vec<Arc<str>>,
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
/// No such folder, no spreadsheet in it, a folder that cannot be listed.
pub fn discover(path: &Path) -> Result<Workspace, Error> {
    let (root, input) = places(path)?;
    let (mut files, mut links) = (Vec::new(), Vec::new());
    if path.is_file() {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        files.push((name.into(), path.to_owned()));
    } else {
        collect(&input, &input, &mut files, &mut links)?;
        files.sort();
        links.sort();
    }
    if files.is_empty() {
        return Err(Error::NoFiles { path: input });
    }
    let mut own = Own::of(&root);
    own.settings = Own::of(&input).settings.or(own.settings);
    Ok(Workspace { root, input, own, files, links })
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

/// Symbolic links are not followed: they may lead out of the workspace.
fn collect(
    root: &Path,
    folder: &Path,
    files: &mut Vec<(Arc<str>, PathBuf)>,
    links: &mut Vec<Arc<str>>,
) -> Result<(), Error> {
    let named = |path: &Path| {
        let relative = path.strip_prefix(root).unwrap_or(path);
        let parts: Vec<_> = relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Arc::from(parts.join("/"))
    };
    let unreadable = |source| Error::Read { path: folder.to_owned(), source };
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = entry.file_type().map_err(unreadable)?;
        // `~$` marks the lock file that Excel leaves beside an open workbook.
        if name.starts_with('.') || name.starts_with("~$") {
            continue;
        }
        if kind.is_dir() {
            if folder != root || !["output", "templates", "forms"].contains(&name.as_str()) {
                collect(root, &path, files, links)?;
            }
        } else if kind.is_symlink() && (is_input(&path) || path.is_dir()) {
            links.push(named(&path));
        } else if kind.is_file() && is_input(&path) {
            files.push((named(&path), path));
        }
    }
    Ok(())
}

pub(super) fn is_input(path: &Path) -> bool {
    path.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
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

    #[test]
    fn inputs_are_found_in_order_and_what_is_not_one_is_left_alone() {
        let folder =
            folder(&["input/ข.xlsx", "input/ก.XLSX", "input/ปี/ค.csv", "input/~$ก.xlsx", "input/.x.csv", "input/a.pdf"]);
        let workspace = discover(folder.path()).expect("a workspace");
        assert_eq!(names(&workspace), ["ก.XLSX", "ข.xlsx", "ปี/ค.csv"]);
        assert_eq!(workspace.root, folder.path());
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
        assert_eq!(workspace.links.iter().map(|name| &**name).collect::<Vec<_>>(), ["ข.csv", "ทาง"]);
    }
}
