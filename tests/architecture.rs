//! The tree is the architecture: who may use whom, and who owns which dependency.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each part of the library may import from the crate, besides itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("model", &["issue"]),
    ("issue", &["model"]),
    ("error", &["model", "definition"]),
    ("definition", &["model", "error"]),
    ("ingest", &["model", "issue", "error", "definition"]),
    ("derive", &["model", "issue", "error", "definition"]),
    ("indicator", &["model", "issue", "error", "definition"]),
    ("claim", &["model", "issue", "definition"]),
    ("standard", &["model", "issue", "definition"]),
    ("register", &["wording", "model", "error", "definition"]),
    ("wording", &["model", "definition"]),
    ("office", &["workspace", "model", "issue", "definition"]),
    ("isolation", &[]),
    // What joins the reader, the workers and the cache.
    ("reading", &["ingest", "isolation", "workspace", "definition", "model", "issue"]),
    ("options", &["reading", "model", "error", "definition"]),
    ("report", &["package", "parquet", "model", "issue", "error", "definition", "wording"]),
    ("explain", &["model", "issue", "error", "definition", "wording"]),
    ("package", &["model"]),
    ("parquet", &["model", "error"]),
    ("export", &["parquet", "model", "error", "definition", "wording"]),
    ("exporting", &["Progress", "evaluation", "export", "indicator", "workspace", "options", "model", "error"]),
    ("annotation", &["package", "model", "issue", "definition"]),
    ("frame", &["package", "model"]),
    ("correcting", &["annotation", "report", "workspace", "options", "model", "issue", "error", "definition"]),
    // What joins the stages for the crate's root.
    (
        "evaluation",
        &[
            "Outcome",
            "Progress",
            "claim",
            "definition",
            "derive",
            "error",
            "framing",
            "indicator",
            "ingest",
            "issue",
            "model",
            "office",
            "options",
            "reading",
            "report",
            "sealed",
            "standard",
            "unread",
            "workspace",
        ],
    ),
    ("unread", &["workspace", "model", "issue"]),
    ("reporting", &["Outcome", "Progress", "error", "evaluation", "framing", "issue", "office", "options", "report"]),
    // Many offices, each through the stages, and what they found together.
    ("rollup", &["model", "issue", "definition"]),
    (
        "gathering",
        &[
            "Progress",
            "definition",
            "error",
            "evaluation",
            "indicator",
            "model",
            "office",
            "options",
            "report",
            "reporting",
            "rollup",
            "unchanged",
            "workspace",
        ],
    ),
    // What is kept of an office that has not changed.
    ("unchanged", &["reading", "rollup", "workspace", "options"]),
    ("framing", &["frame", "ingest", "report", "workspace", "model", "issue", "definition"]),
    ("sealing", &["model", "error", "definition"]),
    // What joins sealed periods with the rest.
    (
        "sealed",
        &[
            "Progress",
            "definition",
            "error",
            "evaluation",
            "issue",
            "model",
            "office",
            "options",
            "sealing",
            "workspace",
        ],
    ),
    ("workspace", &["model", "error"]),
];

/// Where each dependency may be named. `main` and `cli` are the binary.
const OWNERS: &[(&str, &[&str])] = &[
    ("polars", &["model/dataset.rs", "ingest", "derive", "indicator", "claim"]),
    ("calamine", &["ingest"]),
    ("cfb", &["ingest"]),
    ("html5gum", &["ingest"]),
    ("mailparse", &["ingest"]),
    ("memchr", &["ingest", "model/personal.rs"]),
    ("hashbrown", &["ingest"]),
    ("foldhash", &["ingest"]),
    ("regex", &["ingest", "definition"]),
    ("csv", &["ingest"]),
    ("encoding_rs", &["ingest"]),
    ("quick_xml", &["ingest", "package", "annotation", "frame", "report/docx"]),
    ("zip", &["ingest", "package", "report/xlsx"]),
    ("flate2", &["package"]),
    ("crc32fast", &["package", "ingest/entry.rs"]),
    ("unicode_normalization", &["definition"]),
    ("sqlparser", &["definition"]),
    ("toml", &["definition"]),
    ("imagesize", &["workspace"]),
    ("wildmatch", &["definition"]),
    ("fluent_bundle", &["definition"]),
    ("include_dir", &["definition"]),
    ("minijinja", &["definition/narrative.rs"]),
    ("docx_rs", &["report/docx"]),
    ("maud", &["report/html"]),
    ("base64", &["report/html"]),
    ("rust_xlsxwriter", &["report/xlsx", "register"]),
    // Our own module bears the name of the library that it uses.
    ("parquet", &["parquet", "export", "report/whole.rs"]),
    ("plotters", &["report/chart"]),
    ("png", &["report/chart"]),
    ("resvg", &["report/chart"]),
    ("icu_segmenter", &["report/chart"]),
    ("serde_json", &["report", "workspace", "explain", "export", "sealing"]),
    ("url", &["workspace"]),
    ("rustix", &["isolation/limit.rs", "workspace/exchange.rs"]),
    ("postcard", &["definition/reading_rules.rs", "ingest/entry.rs", "reading.rs", "unchanged.rs"]),
    ("getrandom", &["workspace/cache.rs"]),
    ("tempfile", &["workspace", "report/xlsx/theme.rs"]),
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    ("comfy_table", &["cli"]),
    ("console", &["cli"]),
];

fn sources() -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeMap::new();
    walk(&root, &root, &mut found);
    found
}

/// The code of a file: without comments and without its unit tests.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text);
    own.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The part of the library that a file belongs to: its top folder or its own name.
fn part(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

fn names_after<'a>(code: &'a str, prefix: &str) -> BTreeSet<&'a str> {
    code.match_indices(prefix)
        .filter(|(at, _)| !code[..*at].ends_with(|before: char| before.is_alphanumeric() || before == '_'))
        .map(|(at, _)| {
            let rest = &code[at + prefix.len()..];
            &rest[..rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())]
        })
        .collect()
}

#[test]
fn stages_do_not_import_one_another() {
    let allowed: BTreeMap<_, _> = MAY_USE.iter().copied().collect();
    for (file, text) in sources() {
        let own = part(&file);
        let Some(allowed) = allowed.get(own) else {
            assert!(["lib", "main", "cli"].contains(&own), "{file} belongs to no part that this test knows");
            continue;
        };
        for used in names_after(&code(&text), "crate::") {
            assert!(used == own || allowed.contains(&used), "{file} imports crate::{used}");
        }
    }
}

#[test]
fn each_dependency_is_named_only_where_it_is_owned() {
    for (file, text) in sources() {
        let code = code(&text);
        for (name, owners) in OWNERS {
            let named = code.match_indices(&format!("{name}::")).any(|(at, _)| {
                !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_' || before == ':')
            });
            let owned = owners.iter().any(|owner| file.starts_with(owner));
            assert!(!named || owned, "{file} uses {name}");
        }
    }
}

#[test]
fn the_library_neither_prints_nor_reads_the_clock() {
    for (file, text) in sources() {
        if ["main", "cli"].contains(&part(&file)) {
            continue;
        }
        let code = code(&text);
        for banned in ["println!", "eprintln!", "print!(", "Local::now", "Utc::now", "SystemTime", "Instant::now"] {
            assert!(!code.contains(banned), "{file} has {banned}");
        }
    }
}

#[test]
fn no_indicator_and_no_thai_sentence_is_known_to_the_code() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/indicators");
    let ids: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert!(!ids.is_empty());
    for (file, text) in sources() {
        let code = code(&text);
        for id in &ids {
            assert!(!code.contains(&format!("\"{id}\"")), "{file} knows the indicator {id}");
        }
        // The reader knows the words of dates and of total rows, and how vowels are composed; nothing else speaks Thai.
        if !file.starts_with("ingest/") && file != "definition/spelling.rs" {
            let thai = code.chars().any(|c| ('\u{e01}'..='\u{e5b}').contains(&c));
            assert!(!thai, "{file} has Thai text: it belongs in templates/");
        }
    }
}

#[test]
fn files_stay_small() {
    for (file, text) in sources() {
        let lines = code(&text).lines().count();
        assert!(lines <= 400, "{file} has {lines} lines: split it");
    }
}

#[test]
fn the_top_level_holds_only_what_was_agreed() {
    let allowed = [
        "Cargo.toml",
        "Cargo.lock",
        "src",
        "input",
        "templates",
        "tests",
        "benches",
        "fuzz",
        "README.md",
        "LICENSE-MIT",
        "LICENSE-APACHE",
        "target",
        "output",
    ];
    for entry in fs::read_dir(env!("CARGO_MANIFEST_DIR")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        assert!(name.starts_with('.') || allowed.contains(&name.as_str()), "{name} stands at the top level");
    }
}
