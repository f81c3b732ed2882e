//! What is said of that which lies among the inputs and is not read, so that no register is missed without a word.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::issue::{Issue, Problem};
use crate::model::location::Location;
use crate::workspace::{Unread, Why, Workspace};

/// So many files of an ending are named in a folder, each by its own line; where there are more, as of photographs, one line
/// counts them.
const MOST_NAMED: usize = 5;

/// What a file is for an officer, by its ending, as the texts know it.
const KINDS: [(&str, &[&str]); 11] = [
    ("template", &["xltx", "xltm", "xlt", "ots", "ett"]),
    ("table", &["et", "sxc", "uos", "wks", "wk1", "123", "dif", "slk", "prn", "dbf", "mdb", "accdb", "gnumeric"]),
    ("unfinished", &["tmp", "part", "partial", "crdownload", "download"]),
    ("backup", &["bak", "old", "orig", "xlk"]),
    ("word", &["doc", "docx", "docm", "dotx", "odt", "rtf", "pages"]),
    ("powerpoint", &["ppt", "pptx", "pptm", "ppsx", "odp"]),
    ("text", &["txt", "md", "log"]),
    ("pdf", &["pdf"]),
    ("image", &["jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "heic", "webp", "svg"]),
    ("recording", &["mp3", "m4a", "wav", "mp4", "mov", "avi", "mkv", "wmv"]),
    ("archive", &["zip", "rar", "7z", "gz", "tar"]),
];

/// The issues of what is not read, but for what the office refers to, as its evidence and its sign, and what lies in a folder
/// to which it does; `shown` gives what a name is called otherwise.
pub(crate) fn issues(
    workspace: &Workspace,
    referred: &[PathBuf],
    shown: &dyn Fn(&str) -> Option<String>,
) -> Vec<Issue> {
    if workspace.unread.is_empty() {
        return Vec::new();
    }
    // One place may be written in several ways; whoever refers to the whole folder refers to nothing in it.
    let mut referred: BTreeSet<PathBuf> = referred.iter().filter_map(|path| path.canonicalize().ok()).collect();
    let input = workspace.input.canonicalize().unwrap_or_default();
    referred.retain(|place| !input.starts_with(place));
    let told = |left: &&Unread| {
        let is_document = matches!(left.why, Why::Ending(_));
        let place = if referred.is_empty() || !is_document { None } else { left.path.canonicalize().ok() };
        !place.is_some_and(|place| place.ancestors().any(|own| referred.contains(own)))
    };
    let told: Vec<&Unread> = workspace.unread.iter().filter(told).collect();
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for left in &told {
        *counts.entry(alike(left)).or_default() += 1;
    }
    let mut counted = BTreeSet::new();
    let mut issues = Vec::new();
    for left in told {
        let count = Some(counts[&alike(left)]).filter(|count| *count > MOST_NAMED);
        if count.is_none() || counted.insert(alike(left)) {
            let name = shown(&left.name).map_or_else(|| left.name.clone(), Into::into);
            issues.push(Issue { location: Location::file(name), problem: problem(&left.why, count.unwrap_or(1)) });
        }
    }
    issues
}

/// By which files are counted: their folder and their ending; what is no file is counted by itself.
fn alike(left: &Unread) -> (&str, &str) {
    match &left.why {
        Why::Ending(ending) => (left.name.rsplit_once('/').map_or("", |(folder, _)| folder), ending),
        _ => (&left.name, "/"),
    }
}

fn problem(why: &Why, count: usize) -> Problem {
    match why {
        Why::Link => Problem::LinkNotFollowed {},
        Why::Ours => Problem::OwnFolder {},
        Why::Unlisted { denied, reason } => {
            let kind = if *denied { "denied" } else { "other" };
            Problem::UnreadableFolder { kind: kind.to_owned(), reason: reason.clone() }
        }
        Why::NoFile => Problem::NoFile {},
        Why::Ending(ending) => {
            let known = KINDS.iter().find(|(_, endings)| endings.contains(&ending.as_str()));
            let kind = known.map_or(if ending.is_empty() { "nothing" } else { "other" }, |(kind, _)| *kind);
            Problem::OtherKind {
                kind: kind.to_owned(),
                ending: Some(ending.clone()).filter(|own| !own.is_empty()),
                count,
            }
        }
    }
}
