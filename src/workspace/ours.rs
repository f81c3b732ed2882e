//! Which folders are ours: what the program has written is no register, whatever folder it was put into.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// The file that marks a folder as ours.
pub(super) const MANIFEST: &str = "manifest.json";
/// Each of our manifests begins with its schema.
const HEAD: u64 = 256;

/// Whether a folder holds a report, an export, a roll-up or corrections of ours.
pub(super) fn is_ours(folder: &Path) -> bool {
    let path = folder.join(MANIFEST);
    // A pipe of that name would wait for its writer.
    if !path.symlink_metadata().is_ok_and(|found| found.is_file()) {
        return false;
    }
    let mut head = Vec::new();
    let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
    read.is_ok() && begins_as_ours(&String::from_utf8_lossy(&head))
}

fn begins_as_ours(text: &str) -> bool {
    let after = |text: &str, sign: &str| text.trim_start().strip_prefix(sign).map(ToOwned::to_owned);
    let text = text.trim_start_matches('\u{feff}');
    let schema = ["{", "\"schema\"", ":"].iter().try_fold(text.to_owned(), |text, sign| after(&text, sign));
    schema.is_some_and(|schema| schema.trim_start().starts_with("\"pramoen."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_is_ours_by_the_schema_that_it_begins_with() {
        let cases = [
            ("{\n  \"schema\": \"pramoen.manifest/1\",", true),
            ("{\"schema\":\"pramoen.export/1\"}", true),
            ("\u{feff}{\r\n\t\"schema\" : \"pramoen.check/1\"", true),
            ("{\"schema\": \"pramoen\"}", false),
            ("{\"schema\": \"frictionless.manifest/1\"}", false),
            ("{\"name\": \"x\", \"schema\": \"pramoen.manifest/1\"}", false),
            ("{\"outputs\":[\"manifest.json\"]}", false),
            ("", false),
        ];
        for (text, expected) in cases {
            let folder = tempfile::tempdir().expect("a temporary folder");
            std::fs::write(folder.path().join(MANIFEST), text).expect("a file");
            assert_eq!(is_ours(folder.path()), expected, "{text}");
        }
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(!is_ours(folder.path()));
        std::fs::create_dir(folder.path().join(MANIFEST)).expect("a folder");
        assert!(!is_ours(folder.path()));
    }
}
