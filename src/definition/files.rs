//! The files that define: those of the program, and an office's own over them. Nothing else is read: what is only a link
//! leads somewhere else, and no definition is as large as a film.

use std::collections::BTreeMap;
use std::fs::{self, File, Metadata};
use std::io::Read as _;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::mistake::Mistake;
use crate::error::Error;

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The name under which an office's own settings stand among the definition files.
pub const SETTINGS: &str = "pramoen.toml";
/// What nobody has written by hand.
const MOST_BYTES: u64 = 1 << 22;
/// So many folders lie within one another at most; those of the program are two.
const DEEPEST: usize = 8;

/// The program's own.
pub fn built_in() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    collect_built_in(&BUILT_IN, &mut files);
    files
}

/// A built-in file of any kind by its name.
pub fn built_in_file(name: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(name).map(include_dir::File::contents)
}

fn collect_built_in(folder: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in folder.files() {
        if let (Some(name), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            files.insert(name.replace('\\', "/"), text.to_owned());
        }
    }
    folder.dirs().for_each(|inner| collect_built_in(inner, files));
}

/// What an office says of itself and of its files.
///
/// # Errors
/// [`Error::Read`] when it cannot be read, [`Error::Definitions`] when it is not the office's own file.
pub fn settings(path: &Path) -> Result<String, Error> {
    let found = fs::symlink_metadata(path).map_err(unreadable(path))?;
    match refused(&found) {
        Some(message) => Err(Error::Definitions(vec![mistake(SETTINGS, message)])),
        None => text(path),
    }
}

/// Adds an office's definitions, which replace those of the same names.
///
/// # Errors
/// [`Error::Read`] when one cannot be read.
pub fn collect(folder: &Path, files: &mut BTreeMap<String, String>, mistakes: &mut Vec<Mistake>) -> Result<(), Error> {
    collect_below(folder, folder, 1, files, mistakes)
}

fn collect_below(
    root: &Path,
    folder: &Path,
    depth: usize,
    files: &mut BTreeMap<String, String>,
    mistakes: &mut Vec<Mistake>,
) -> Result<(), Error> {
    for entry in fs::read_dir(folder).map_err(unreadable(folder))? {
        let path = entry.map_err(unreadable(folder))?.path();
        let found = fs::symlink_metadata(&path).map_err(unreadable(&path))?;
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let defines = path.extension().is_some_and(|ending| ending == "toml" || ending == "ftl");
        if found.is_dir() && depth < DEEPEST {
            collect_below(root, &path, depth + 1, files, mistakes)?;
        } else if defines || path.is_dir() {
            match refused(&found) {
                Some(message) => mistakes.push(mistake(&format!("templates/{name}"), message)),
                None => drop(files.insert(name, text(&path)?)),
            }
        }
    }
    Ok(())
}

/// Why what stands at a place is not read; none for a file.
fn refused(found: &Metadata) -> Option<&'static str> {
    if found.is_symlink() {
        Some("this is only a link to another place, which is not followed: put the file or folder itself here")
    } else if found.is_dir() {
        Some("there are too many folders within one another")
    } else if !found.is_file() {
        Some("this is no file")
    } else if found.len() > MOST_BYTES {
        Some("a file of definitions is never larger than 4 MiB")
    } else {
        None
    }
}

fn text(path: &Path) -> Result<String, Error> {
    let mut text = String::new();
    let read = File::open(path).and_then(|file| file.take(MOST_BYTES + 1).read_to_string(&mut text));
    read.map_err(unreadable(path))?;
    Ok(text)
}

fn mistake(file: &str, message: &str) -> Mistake {
    Mistake { file: file.to_owned(), line: None, message: message.to_owned(), setting: None }
}

fn unreadable(path: &Path) -> impl Fn(std::io::Error) -> Error + use<> {
    let path = path.to_owned();
    move |source| Error::Read { path: path.clone(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is taken of a folder, and what is said of the rest.
    fn found(folder: &Path) -> (Vec<String>, Vec<String>) {
        let (mut files, mut mistakes) = (BTreeMap::new(), Vec::new());
        collect(folder, &mut files, &mut mistakes).expect("a folder that can be read");
        mistakes.sort();
        let said = mistakes.iter().map(|own| format!("{}: {}", own.file, own.message));
        (files.into_keys().collect(), said.map(|said| said.chars().take(60).collect()).collect())
    }

    #[test]
    fn definitions_are_files_below_the_folder() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let below = |names: &str| folder.path().join(names);
        fs::create_dir_all(below("forms/more")).expect("folders");
        for name in ["style.toml", "forms/news.toml", "forms/more/a.ftl", "note.txt", "toml"] {
            fs::write(below(name), "").expect("a file");
        }
        assert_eq!(
            found(folder.path()),
            (vec!["forms/more/a.ftl".into(), "forms/news.toml".into(), "style.toml".into()], vec![])
        );
    }

    #[test]
    fn a_file_of_no_definitions_is_not_read_however_large() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let large = |name: &str, bytes: u64| {
            let file = File::create(folder.path().join(name)).expect("a file");
            file.set_len(bytes).expect("a size");
        };
        large("fits.toml", MOST_BYTES);
        large("large.toml", MOST_BYTES + 1);
        large("film.mp4", 1 << 33);
        let (files, mistakes) = found(folder.path());
        assert_eq!(files, ["fits.toml"]);
        assert_eq!(mistakes, ["templates/large.toml: a file of definitions is never larger "]);
        let refused = settings(&folder.path().join("large.toml"));
        assert!(matches!(refused, Err(Error::Definitions(told)) if told[0].file == SETTINGS));
    }

    #[test]
    fn folders_do_not_lie_within_one_another_without_end() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let deep = |count: usize| folder.path().join(["a"; 9][..count].join("/"));
        fs::create_dir_all(deep(8)).expect("folders");
        fs::write(deep(7).join("b.toml"), "").expect("a file");
        fs::write(deep(8).join("c.toml"), "").expect("a file");
        let (files, mistakes) = found(folder.path());
        assert_eq!(files, ["a/a/a/a/a/a/a/b.toml"]);
        assert_eq!(mistakes, ["templates/a/a/a/a/a/a/a/a: there are too many folders within"]);
    }

    #[cfg(unix)]
    #[test]
    fn links_are_told_and_not_followed() {
        use std::os::unix::fs::symlink;
        let (folder, outside) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("another"));
        fs::write(outside.path().join("style.toml"), "secret").expect("a file");
        // Two folders that lead back to where they stand double with every step.
        for (name, leads) in [("a", folder.path()), ("b", folder.path()), ("c", outside.path())] {
            symlink(leads, folder.path().join(name)).expect("a link");
        }
        symlink(outside.path().join("style.toml"), folder.path().join("style.toml")).expect("a link");
        symlink(outside.path().join("style.toml"), folder.path().join("note.txt")).expect("a link");
        let (files, mistakes) = found(folder.path());
        assert_eq!(files, Vec::<String>::new());
        let names: Vec<_> = mistakes.iter().filter_map(|told| told.split_once(": this is only a link")).collect();
        let names: Vec<_> = names.into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["templates/a", "templates/b", "templates/c", "templates/style.toml"]);
        let refused = settings(&folder.path().join("style.toml"));
        assert!(matches!(refused, Err(Error::Definitions(told)) if told[0].message.contains("only a link")));
    }
}
