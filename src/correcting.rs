//! Joins what a look at the inputs found with the list to mend and the copies with marks, and puts them in their folder.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::annotation;
use crate::definition::{Definitions, Texts};
use crate::error::Error;
use crate::issue::Issue;
use crate::model::dataset::FileRecord;
use crate::model::output::{OutputFile, checksum};
use crate::options::Options;
use crate::report;
use crate::workspace::{self, Published, Workspace};

/// What a look at the inputs has written.
#[derive(Debug)]
pub struct Corrections {
    /// The folder.
    pub folder: PathBuf,
    /// The copies with marks that were asked for, by the names of their originals: the copy's own name, or why there is
    /// none.
    pub copies: Vec<(Arc<str>, Result<String, String>)>,
    /// What was done in the folder.
    pub published: Published,
}

/// Lists what is to be mended and, with `annotate`, marks it in copies; a list that nothing needs any more goes.
///
/// # Errors
/// A folder that cannot be written; see [`Error`].
pub(crate) fn correct(
    options: &Options,
    workspace: &Workspace,
    definitions: &Definitions,
    (issues, read): (&[Issue], &[FileRecord]),
    annotate: bool,
) -> Result<Option<Corrections>, Error> {
    let folder = options.out.clone().unwrap_or_else(|| workspace.root.join("output").join("check"));
    if issues.is_empty() {
        workspace::withdraw(&folder)?;
        return Ok(None);
    }
    let texts = definitions.texts(options.language);
    let mut document = report::corrections(issues, definitions.settings.office.as_deref(), options.as_of, texts);
    document.inputs = workspace::way(&folder, &workspace.input);
    let shown = |sheet: &str| definitions.without_personal(sheet, options.language);
    let (mut copies, mut files) = (Vec::new(), Vec::new());
    for (name, path) in workspace.files.iter().filter(|_| annotate) {
        let at_cells = |issue: &&Issue| issue.location.file == *name && issue.location.cell.is_some();
        let own: Vec<_> = issues.iter().filter(at_cells).collect();
        if own.is_empty() {
            continue;
        }
        let bytes = as_read(name, path, read, texts);
        let made = bytes.and_then(|bytes| annotation::annotate(&bytes, &own, texts, &shown)).map(|bytes| {
            let copy = report::copy_name(name);
            files.push(OutputFile { name: copy.clone(), bytes });
            copy
        });
        copies.push((name.clone(), made));
    }
    let files = report::write_corrections(&document, definitions, files)?;
    let published = workspace::publish(&folder, &files)?;
    Ok(Some(Corrections { folder: published.folder.clone(), copies, published }))
}

/// The bytes of a file, if they are those that the issues speak of.
fn as_read(name: &str, path: &Path, read: &[FileRecord], texts: &Texts) -> Result<Vec<u8>, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let known = read.iter().any(|own| &*own.file == name && own.sha256 == checksum(&bytes));
    if known { Ok(bytes) } else { Err(texts.get("annotation-changed")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definition::{Language, built_in_texts};

    #[test]
    fn a_copy_is_of_the_bytes_that_were_read() {
        let place = tempfile::tempdir().expect("a temporary folder");
        let path = place.path().join("a.csv");
        std::fs::write(&path, "one").expect("a file");
        let read = [FileRecord { file: "a.csv".into(), sha256: checksum(b"one") }];
        let texts = built_in_texts(Language::English);
        assert_eq!(as_read("a.csv", &path, &read, &texts), Ok(b"one".to_vec()));
        std::fs::write(&path, "two").expect("a file");
        assert_eq!(
            as_read("a.csv", &path, &read, &texts),
            Err("it was changed after it was read; run again".to_owned())
        );
        assert!(as_read("b.csv", &path, &read, &texts).is_err());
    }
}
