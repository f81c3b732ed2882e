//! A report's folder, replaced whole or not at all.
//!
//! The new folder is written beside the old one and synced; then the two change places. Files that the office has put
//! into the old folder, or has changed there, are kept. A folder that holds something else than a report of ours is never
//! touched, and one of which a file is open in another program, or was saved while the new folder was written, stays as it
//! is: the report goes beside it, under a number.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use serde::Deserialize;

use super::ours::MANIFEST;
use super::stage::{self, NEW, Stage};
use super::{exchange, opened, regular};
use crate::error::Error;
use crate::model::output::{LongFile, OutputFile, checksum};

/// What the manifest says of the folder.
#[derive(Deserialize)]
struct Manifest {
    outputs: Vec<String>,
    /// The files as they were written, where it says so.
    #[serde(default)]
    sha256: BTreeMap<String, String>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Where the report is: the folder that was asked for, or one beside it with a number.
    pub folder: PathBuf,
    /// How many files of the office's own were kept.
    pub carried: usize,
    /// What of the folder that was asked for is open in another program, or was just saved, so that it stays as it was.
    pub open: Option<PathBuf>,
    /// Reports beside it that were given a number by earlier runs.
    pub numbered: Vec<PathBuf>,
}

/// Makes `folder` hold these files, and those of the office's own that it already held.
///
/// # Errors
/// [`Error::Write`] when something cannot be written, [`Error::NotOurs`] when the folder holds other things; the folder
/// is then as it was. [`Error::SetAside`] when it could not be put back.
pub fn publish(folder: &Path, files: &[OutputFile]) -> Result<Published, Error> {
    publish_beside(folder, files, &[], &|_| false)
}

/// A place beside a report's folder for files that are too long for memory; what is still in it goes with it.
///
/// # Errors
/// [`Error::Write`] when it cannot be made.
pub fn aside(folder: &Path) -> Result<Stage, Error> {
    let parent = parent(folder);
    Stage::within(parent).map_err(|source| Error::Write { path: parent.to_owned(), source })
}

/// Puts a report in place as [`publish`] does, with files that lie aside.
///
/// # Errors
/// Those of [`publish`].
pub fn publish_all(folder: &Path, files: &[OutputFile], long: &[LongFile]) -> Result<Published, Error> {
    publish_beside(folder, files, long, &|_| false)
}

/// The same, and those of ours that are to stay, by their names parted by `/`.
///
/// # Errors
/// Those of [`publish`].
pub fn publish_beside(
    folder: &Path,
    files: &[OutputFile],
    long: &[LongFile],
    stays: &dyn Fn(&str) -> bool,
) -> Result<Published, Error> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::Write { path, source }
    };
    // A link stays: what it leads to is replaced.
    let led = folder.is_symlink().then(|| folder.canonicalize()).transpose().map_err(failed(folder))?;
    let folder = led.as_deref().unwrap_or(folder);
    let name = folder.file_name().ok_or_else(|| Error::NotOurs { path: folder.to_owned() })?;
    let stage = aside(folder)?;
    let before = seen(folder).map_err(failed(folder))?;
    let own = foreign(folder, stays)?;
    let mut open = opened::open_file(folder);
    let new = stage.path().join(NEW);
    fs::create_dir(&new).map_err(failed(folder))?;
    for file in files {
        write(&new.join(&file.name), &file.bytes).map_err(failed(&folder.join(&file.name)))?;
    }
    for file in long {
        put(&file.path, &new.join(&file.name)).map_err(failed(&folder.join(&file.name)))?;
    }
    let names = files.iter().map(|file| &file.name).chain(long.iter().map(|file| &file.name));
    let ours: BTreeSet<_> = names.map(PathBuf::from).collect();
    // To write and sync takes its time, and to keep what cannot be linked does, too: somebody may have been at work meanwhile.
    open = open.or_else(|| in_use(folder, &before));
    let mut carried = 0;
    for file in &own {
        let stays = stays(&plain(file));
        // What the office keeps in a folder that stays as it is stays there.
        if open.is_none() || stays {
            let (from, to) = (folder.join(file), new.join(spared(file, &ours, &own)));
            keep(&from, &to).map_err(failed(&from))?;
            carried += usize::from(!stays);
        }
    }
    open = open.or_else(|| in_use(folder, &before));
    if open.is_none() {
        match exchange::put(&new, folder, &stage.previous(name)) {
            Err(source) if stage.put_back().is_err() => {
                let (path, aside) = (folder.to_owned(), stage.previous(name));
                return Err(Error::SetAside { path, aside, source });
            }
            Err(error) if opened::refused(&error) => open = Some(folder.to_owned()),
            done => done.map_err(failed(folder))?,
        }
    }
    let place = match &open {
        Some(_) => {
            let place = stage::numbered(folder);
            fs::rename(&new, &place).map_err(failed(folder))?;
            place
        }
        None => folder.to_owned(),
    };
    Ok(Published { numbered: others(folder, name, &place), folder: place, carried, open })
}

/// The reports beside a folder that bear its name and a number, but for the one that was just made.
fn others(folder: &Path, name: &OsStr, made: &Path) -> Vec<PathBuf> {
    let is_numbered = |own: &str| {
        let rest = own.strip_prefix(&*name.to_string_lossy()).and_then(|rest| rest.strip_prefix(" ("));
        rest.and_then(|rest| rest.strip_suffix(')')).is_some_and(|number| number.parse::<u32>().is_ok())
    };
    let entries = fs::read_dir(parent(folder)).into_iter().flatten().filter_map(Result::ok);
    let named = entries.filter(|entry| is_numbered(&entry.file_name().to_string_lossy()));
    let mut found: Vec<_> = named.map(|entry| folder.with_file_name(entry.file_name())).collect();
    found.retain(|path| path != made && path.join(MANIFEST).is_file());
    found.sort();
    found
}

/// Whether a folder may be written: it is new, empty or ours.
///
/// # Errors
/// [`Error::NotOurs`] when it holds other things, [`Error::Write`] when it cannot be looked into.
pub fn may_publish(folder: &Path) -> Result<(), Error> {
    foreign(folder, &|_| false).map(drop)
}

/// Takes what is ours out of a folder, and the folder too when nothing of the office's own is in it.
///
/// # Errors
/// [`Error::Write`] when something cannot be removed, [`Error::FileOpen`] when a file of it is open in another program, or
/// was saved meanwhile. A folder that is not ours is left as it is.
pub fn withdraw(folder: &Path) -> Result<(), Error> {
    withdraw_beside(folder, &|_| false)
}

/// The same, but for those of ours that are to stay, by their names parted by `/`.
fn withdraw_beside(folder: &Path, stays: &dyn Fn(&str) -> bool) -> Result<(), Error> {
    if !folder.join(MANIFEST).is_file() {
        return Ok(());
    }
    let before = seen(folder).map_err(|source| Error::Write { path: folder.to_owned(), source })?;
    let Ok(own) = foreign(folder, stays) else { return Ok(()) };
    if let Some(path) = in_use(folder, &before) {
        return Err(Error::FileOpen { path });
    }
    let (gone, open) = if own.is_empty() {
        (folder.to_owned(), None)
    } else {
        let bytes = format!("{{\"outputs\":[\"{MANIFEST}\"]}}\n").into_bytes();
        let done = publish_beside(folder, &[OutputFile { name: MANIFEST.to_owned(), bytes }], &[], stays)?;
        if done.open.is_none() {
            return Ok(());
        }
        // What was put beside the folder that stays as it is.
        (done.folder, done.open)
    };
    // Away at once, and then piece by piece: a folder of which half is left is nobody's.
    let stage = aside(folder)?;
    fs::rename(gone, stage.path().join(NEW)).map_err(|source| Error::Write { path: folder.to_owned(), source })?;
    open.map_or(Ok(()), |path| Err(Error::FileOpen { path }))
}

/// The folder that a report's folder lies in.
fn parent(folder: &Path) -> &Path {
    folder.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."))
}

/// The bytes of the file that marks a folder as ours; none where there is none.
#[must_use]
pub fn manifest(folder: &Path) -> Option<Vec<u8>> {
    regular::read(&folder.join(MANIFEST), u64::MAX).ok()
}

/// A file's name parted by `/`.
fn plain(file: &Path) -> String {
    file.to_string_lossy().replace('\\', "/")
}

/// The files in a folder, each with its length and the time of its last change, where these are known.
type Seen = BTreeMap<PathBuf, Option<(u64, Duration)>>;

fn seen(folder: &Path) -> std::io::Result<Seen> {
    let state = |file: &Path| {
        let data = folder.join(file).symlink_metadata().ok()?;
        Some((data.len(), data.modified().ok()?.duration_since(UNIX_EPOCH).unwrap_or_default()))
    };
    let files = all(folder)?.into_iter();
    Ok(files.map(|file| (state(&file), file)).map(|(state, file)| (file, state)).collect())
}

/// What of a folder somebody is at work with: a file that is open, or was saved since it was seen.
fn in_use(folder: &Path, before: &Seen) -> Option<PathBuf> {
    opened::open_file(folder).or_else(|| match seen(folder) {
        Ok(now) => {
            now.into_iter().find(|(file, state)| before.get(file) != Some(state)).map(|(file, _)| folder.join(file))
        }
        Err(_) => Some(folder.to_owned()),
    })
}

/// The files in the folder that the office has put there, relative to it, and those of ours that are to stay.
fn foreign(folder: &Path, stays: &dyn Fn(&str) -> bool) -> Result<Vec<PathBuf>, Error> {
    let mut found = all(folder).map_err(|source| Error::Write { path: folder.to_owned(), source })?;
    if found.is_empty() {
        return Ok(found);
    }
    let Some(manifest) = manifest(folder).and_then(|bytes| serde_json::from_slice::<Manifest>(&bytes).ok()) else {
        return Err(Error::NotOurs { path: folder.to_owned() });
    };
    let ours: BTreeSet<_> = manifest.outputs.iter().map(PathBuf::from).collect();
    let changed = |file: &Path| {
        let written = file.to_str().and_then(|name| manifest.sha256.get(&name.replace('\\', "/")));
        written.is_some_and(|written| {
            regular::read(&folder.join(file), u64::MAX).is_ok_and(|bytes| checksum(&bytes) != *written)
        })
    };
    found.retain(|file| file != Path::new(MANIFEST) && (!ours.contains(file) || changed(file) || stays(&plain(file))));
    Ok(found)
}

/// The name under which a file of the office's own is kept: another one when its name is that of a new file of ours.
fn spared(file: &Path, ours: &BTreeSet<PathBuf>, own: &[PathBuf]) -> PathBuf {
    if !ours.contains(file) {
        return file.to_owned();
    }
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let mut kept = file.with_file_name(format!("edited {name}"));
    let mut number = 2;
    while ours.contains(&kept) || own.contains(&kept) {
        kept = file.with_file_name(format!("edited {number} {name}"));
        number += 1;
    }
    kept
}

/// All files in a folder, relative to it, but for the marks of other programs; none where there is no folder.
pub(super) fn all(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.exists() {
        walk(folder, folder, &mut found)?;
    }
    found.retain(|file| !file.file_name().is_some_and(|name| opened::is_mark(&name.to_string_lossy())));
    Ok(found)
}

fn walk(root: &Path, folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() && !path.is_symlink() {
            walk(root, &path, found)?;
        } else {
            found.push(path.strip_prefix(root).unwrap_or(&path).to_owned());
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Moves a file that lies aside, down to the disk.
fn put(from: &Path, to: &Path) -> std::io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::File::options().append(true).open(from)?.sync_all()?;
    fs::rename(from, to).or_else(|_| fs::copy(from, to).map(drop))
}

fn keep(from: &Path, to: &Path) -> std::io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> OutputFile {
        OutputFile { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn report(text: &str, outputs: &[&str]) -> Vec<OutputFile> {
        let mut files: Vec<_> = outputs.iter().map(|name| file(name, text)).collect();
        files.push(file(MANIFEST, &serde_json::json!({ "outputs": outputs }).to_string()));
        files
    }

    fn read(folder: &Path, name: &str) -> Option<String> {
        fs::read_to_string(folder.join(name)).ok()
    }

    #[test]
    fn a_second_report_replaces_the_first_and_keeps_what_the_office_put_there() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("output/2569-Q4");
        publish(&folder, &report("old", &["report.xlsx", "charts/gone.png"])).expect("published");
        fs::write(folder.join("ลงนามแล้ว.pdf"), "signed").expect("a file of the office");
        let done = publish(&folder, &report("new", &["report.xlsx"])).expect("published");
        assert_eq!(done, Published { folder: folder.clone(), carried: 1, open: None, numbered: Vec::new() });
        assert_eq!(read(&folder, "report.xlsx").as_deref(), Some("new"));
        assert_eq!(read(&folder, "ลงนามแล้ว.pdf").as_deref(), Some("signed"));
        assert_eq!(read(&folder, "charts/gone.png"), None);
        let beside: Vec<_> = fs::read_dir(place.path().join("output")).expect("a folder").collect();
        assert_eq!(beside.len(), 1, "nothing stays beside the report");
    }

    #[test]
    fn a_folder_that_is_not_a_report_is_not_touched() {
        let place = tempfile::tempdir().expect("a temporary folder");
        fs::write(place.path().join("งานสำคัญ.docx"), "mine").expect("a file");
        assert!(matches!(publish(place.path(), &report("x", &["report.xlsx"])), Err(Error::NotOurs { .. })));
        assert_eq!(read(place.path(), "งานสำคัญ.docx").as_deref(), Some("mine"));
        assert_eq!(read(place.path(), "report.xlsx"), None);
    }

    #[test]
    fn a_run_killed_between_the_renames_is_undone_by_the_next() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("2569-Q4");
        publish(&folder, &report("old", &["report.xlsx"])).expect("published");
        fs::write(folder.join("ของสำนักงาน.txt"), "kept").expect("a file");
        let left = place.path().join(".pramoen-stage-AbC123");
        fs::create_dir_all(left.join("previous")).expect("a folder");
        fs::write(left.join("held"), "").expect("a file");
        fs::rename(&folder, left.join("previous/2569-Q4")).expect("renamed as a killed run leaves it");
        publish(&folder, &report("new", &["report.xlsx"])).expect("published");
        assert_eq!(read(&folder, "report.xlsx").as_deref(), Some("new"));
        assert_eq!(read(&folder, "ของสำนักงาน.txt").as_deref(), Some("kept"));
    }

    #[test]
    fn a_file_of_ours_that_the_office_has_changed_is_kept_under_another_name() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("check");
        let marked = |text: &str| {
            let sums = serde_json::json!({ "a.xlsx": checksum(text.as_bytes()) });
            let manifest = serde_json::json!({ "outputs": ["a.xlsx"], "sha256": sums }).to_string();
            vec![file("a.xlsx", text), file(MANIFEST, &manifest)]
        };
        publish(&folder, &marked("1")).expect("published");
        assert_eq!(publish(&folder, &marked("2")).expect("published").carried, 0);
        for (own, kept) in [("mine", "edited a.xlsx"), ("mine too", "edited 2 a.xlsx")] {
            fs::write(folder.join("a.xlsx"), own).expect("changed");
            publish(&folder, &marked("3")).expect("published");
            assert_eq!(read(&folder, kept).as_deref(), Some(own));
            assert_eq!(read(&folder, "a.xlsx").as_deref(), Some("3"));
        }
        fs::write(folder.join("a.xlsx"), "the last").expect("changed");
        withdraw(&folder).expect("withdrawn");
        assert_eq!(read(&folder, "a.xlsx").as_deref(), Some("the last"));
    }

    #[test]
    fn what_is_ours_is_withdrawn_and_nothing_else() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("check");
        withdraw(&folder).expect("nothing to do");
        publish(&folder, &report("old", &["corrections.xlsx"])).expect("published");
        fs::write(folder.join("บันทึก.txt"), "mine").expect("a file of the office");
        withdraw(&folder).expect("withdrawn");
        assert_eq!(read(&folder, "corrections.xlsx"), None);
        assert_eq!(read(&folder, "บันทึก.txt").as_deref(), Some("mine"));
        publish(&folder, &report("new", &["corrections.xlsx"])).expect("the folder is still ours");
        fs::remove_file(folder.join("บันทึก.txt")).expect("removed");
        withdraw(&folder).expect("withdrawn");
        assert!(!folder.exists());
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join("mine.txt"), "mine").expect("a file");
        withdraw(&folder).expect("left alone");
        assert_eq!(read(&folder, "mine.txt").as_deref(), Some("mine"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_report_stays_and_what_it_leads_to_is_replaced() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let (folder, shared) = (place.path().join("output/2569-Q4"), place.path().join("shared/2569-Q4"));
        publish(&shared, &report("old", &["report.xlsx"])).expect("published");
        fs::create_dir(place.path().join("output")).expect("a folder");
        std::os::unix::fs::symlink(&shared, &folder).expect("a link");
        publish(&folder, &report("new", &["report.xlsx"])).expect("published");
        assert!(folder.is_symlink());
        assert_eq!(read(&shared, "report.xlsx").as_deref(), Some("new"));
        fs::remove_dir_all(&shared).expect("removed");
        assert!(matches!(publish(&folder, &report("newest", &["report.xlsx"])), Err(Error::Write { .. })));
        assert!(folder.is_symlink(), "one that leads nowhere stays too");
    }

    #[test]
    fn a_write_that_fails_half_way_leaves_the_old_report_whole() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("2569-Q4");
        publish(&folder, &report("old", &["report.xlsx"])).expect("published");
        // The second file needs a folder where the first has put a file.
        let broken = [file("a", "1"), file("a/b", "2")];
        assert!(matches!(publish(&folder, &broken), Err(Error::Write { .. })));
        assert_eq!(read(&folder, "report.xlsx").as_deref(), Some("old"));
        assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn a_report_of_which_a_file_is_open_stays_and_the_new_one_has_a_number() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("2569-Q4");
        let beside = |number: u32| place.path().join(format!("2569-Q4 ({number})"));
        publish(&folder, &report("old", &["report.xlsx"])).expect("published");
        fs::write(folder.join("ลงนามแล้ว.pdf"), "signed").expect("a file of the office");
        fs::create_dir(beside(2)).expect("a folder of somebody's");
        let mark = folder.join(".~lock.report.xlsx#");
        fs::write(&mark, "me").expect("a mark");
        let done = publish(&folder, &report("new", &["report.xlsx"])).expect("published");
        let open = Some(folder.join("report.xlsx"));
        assert_eq!(done, Published { folder: beside(3), carried: 0, open: open.clone(), numbered: Vec::new() });
        assert_eq!(read(&folder, "report.xlsx").as_deref(), Some("old"));
        assert_eq!(read(&beside(3), "report.xlsx").as_deref(), Some("new"));
        assert_eq!(read(&beside(3), "ลงนามแล้ว.pdf"), None);
        assert!(matches!(withdraw(&folder), Err(Error::FileOpen { path }) if Some(&path) == open.as_ref()));
        fs::remove_file(mark).expect("closed");
        let done = publish(&folder, &report("newest", &["report.xlsx"])).expect("published");
        assert_eq!(done, Published { folder: folder.clone(), carried: 1, open: None, numbered: vec![beside(3)] });
        assert_eq!(read(&folder, "report.xlsx").as_deref(), Some("newest"));
        assert_eq!(read(&folder, "ลงนามแล้ว.pdf").as_deref(), Some("signed"));
    }

    /// What is asked of a file tells when: of one of ours after the first look, of the office's own while they are kept.
    #[test]
    fn what_is_saved_there_while_the_report_is_written_stays_and_the_new_one_has_a_number() {
        let moments = ["report.xlsx", "of the office.txt"];
        let saved = ["signed.pdf", "report.xlsx", "of the office.txt", ".~lock.report.xlsx#"];
        for (moment, name) in moments.iter().flat_map(|moment| saved.map(|name| (*moment, name))) {
            let place = tempfile::tempdir().expect("a temporary folder");
            let folder = place.path().join("2569-Q4");
            publish(&folder, &report("old", &["report.xlsx"])).expect("published");
            fs::write(folder.join("of the office.txt"), "mine").expect("a file of the office");
            let save = |asked: &str| {
                if asked == moment {
                    fs::write(folder.join(name), "just saved").expect("saved");
                }
                false
            };
            let done = publish_beside(&folder, &report("new", &["report.xlsx"]), &[], &save).expect("published");
            assert_eq!(done.folder, place.path().join("2569-Q4 (2)"), "{name} {moment}");
            let open = if name.starts_with('.') { "report.xlsx" } else { name };
            assert_eq!(done.open, Some(folder.join(open)), "{name} {moment}");
            assert_eq!(read(&done.folder, "report.xlsx").as_deref(), Some("new"), "{name} {moment}");
            assert_eq!(read(&folder, name).as_deref(), Some("just saved"), "{name} {moment}");
        }
    }

    /// What is asked of a file tells when: of one of ours after the first look, of the office's own while they are kept.
    #[test]
    fn what_is_saved_there_while_a_report_is_withdrawn_stays() {
        for (moment, own) in [("report.xlsx", false), ("report.xlsx", true), ("of the office.txt", true)] {
            let place = tempfile::tempdir().expect("a temporary folder");
            let folder = place.path().join("check");
            publish(&folder, &report("old", &["report.xlsx"])).expect("published");
            if own {
                fs::write(folder.join("of the office.txt"), "mine").expect("a file of the office");
            }
            let save = |asked: &str| {
                if asked == moment {
                    fs::write(folder.join("report.xlsx"), "just saved").expect("saved");
                }
                false
            };
            let open = folder.join("report.xlsx");
            let done = withdraw_beside(&folder, &save);
            assert!(matches!(done, Err(Error::FileOpen { path }) if path == open), "{moment} {own}");
            assert_eq!(read(&folder, "report.xlsx").as_deref(), Some("just saved"), "{moment} {own}");
            assert_eq!(read(&folder, "of the office.txt").is_some(), own);
            assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 1, "nothing stays beside it");
        }
    }

    #[test]
    fn what_is_put_where_nothing_stood_while_the_report_is_written_stays() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("2569-Q4");
        let before = seen(&folder).expect("there is nothing");
        assert_eq!(in_use(&folder, &before), None);
        fs::create_dir(&folder).expect("a folder");
        fs::write(folder.join("mine.txt"), "mine").expect("a file");
        assert_eq!(in_use(&folder, &before), Some(folder.join("mine.txt")));
        let before = seen(&folder).expect("a folder");
        fs::remove_file(folder.join("mine.txt")).expect("removed");
        assert_eq!(in_use(&folder, &before), None, "what is gone cannot be lost");
    }

    #[test]
    fn what_is_to_stay_of_an_open_folder_goes_along_under_the_number() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let folder = place.path().join("export");
        publish(&folder, &report("old", &["one.parquet", "other.parquet"])).expect("published");
        fs::write(folder.join("~$one.parquet"), "me").expect("a mark");
        let files = report("new", &["one.parquet"]);
        let done = publish_beside(&folder, &files, &[], &|name| name == "other.parquet").expect("published");
        assert_eq!((done.carried, read(&done.folder, "other.parquet").as_deref()), (0, Some("old")));
        assert_eq!(read(&done.folder, "one.parquet").as_deref(), Some("new"));
    }
}
