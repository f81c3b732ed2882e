//! A cache that is broken is made anew, and nothing that is said depends on it.

use std::fs;
use std::path::{Path, PathBuf};

use super::{DAYS, NEWS, Office, REPORT, content};

/// Puts a folder with something in it where a file was.
fn folder(path: &Path) {
    fs::remove_file(path).unwrap();
    fs::create_dir(path).unwrap();
    fs::write(path.join("x"), "x").unwrap();
}

/// What is done to a file of the cache.
type Break = fn(&Path);

const BREAKS: [(&str, Break); 7] = [
    ("emptied", |path| fs::write(path, "").unwrap()),
    ("cut short", |path| fs::write(path, &fs::read(path).unwrap()[..60]).unwrap()),
    ("longer", |path| fs::write(path, [fs::read(path).unwrap(), b"more".to_vec()].concat()).unwrap()),
    ("of another version", |path| {
        let mut bytes = fs::read(path).unwrap();
        bytes[7] += 1;
        fs::write(path, bytes).unwrap();
    }),
    ("with a bit that fell over", |path| {
        let mut bytes = fs::read(path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(path, bytes).unwrap();
    }),
    ("a folder", folder),
    #[cfg(unix)]
    ("not to be read", |path| {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    }),
    #[cfg(not(unix))]
    ("gone", |path| fs::remove_file(path).unwrap()),
];

fn entry(office: &Office) -> PathBuf {
    let files = fs::read_dir(office.path(".pramoen/cache")).unwrap().map(|entry| entry.unwrap().path());
    let mut entries: Vec<_> = files.filter(|path| path.extension().is_some_and(|own| own == "entry")).collect();
    assert_eq!(entries.len(), 1, "{entries:?}");
    entries.remove(0)
}

fn run(office: &Office, what: &str) {
    let ended = office.run(DAYS[0]);
    assert_eq!((ended.code, ended.complaint.as_str()), (Some(0), ""), "{what}: {}", ended.said);
}

#[test]
fn what_is_kept_is_made_anew_where_it_is_broken() {
    let office = Office::of(NEWS);
    let expected = office.expected(&["run", "--charts", "none"], DAYS[0]);
    run(&office, "cold");
    let path = entry(&office);
    let whole = fs::read(&path).unwrap();
    for (what, spoil) in BREAKS {
        spoil(&path);
        run(&office, what);
        assert!(content(&office.path(REPORT)) == expected, "{what}");
        assert!(path.is_file() && fs::read(&path).unwrap() == whole, "{what}: it is whole again");
        assert_eq!(office.strays(), [""; 0], "{what}");
    }
}

#[test]
fn what_the_cache_needs_for_itself_is_made_anew_as_well() {
    let office = Office::of(NEWS);
    let expected = office.expected(&["run", "--charts", "none"], DAYS[0]);
    run(&office, "cold");
    for name in ["salt", "used", "CACHEDIR.TAG"] {
        for (what, spoil) in BREAKS {
            let path = office.path(".pramoen/cache").join(name);
            // The first of them tells when, and holds nothing.
            if fs::metadata(&path).unwrap().len() == 0 && !["a folder", "gone"].contains(&what) {
                continue;
            }
            if fs::metadata(&path).unwrap().len() < 61 && ["cut short", "of another version"].contains(&what) {
                continue;
            }
            spoil(&path);
            run(&office, what);
            assert!(content(&office.path(REPORT)) == expected, "{name} {what}");
            let _ = fs::remove_dir_all(office.path(".pramoen/cache"));
            run(&office, what);
        }
    }
}

#[test]
fn a_file_where_the_cache_would_be_costs_the_cache_alone() {
    for name in [".pramoen", ".pramoen/cache"] {
        let office = Office::of(NEWS);
        let expected = office.expected(&["run", "--charts", "none"], DAYS[0]);
        fs::create_dir_all(office.path(name).parent().unwrap()).unwrap();
        fs::write(office.path(name), "mine").unwrap();
        run(&office, name);
        assert!(content(&office.path(REPORT)) == expected, "{name}");
        assert_eq!(fs::read(office.path(name)).unwrap(), b"mine");
    }
}
