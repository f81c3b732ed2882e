//! Paragraphs of self-assessments: those that are built in say something of the sample office, and a mistake in one is
//! refused with its file and line.

use std::fs;
use std::path::Path;

use pramoen::definition::{Definitions, Language, load};
use pramoen::derive::derive;
use pramoen::indicator::measure;
use pramoen::ingest::{InputFile, read};
use pramoen::model::period::Period;
use pramoen::model::results::Results;
use pramoen::{report, standard};

use super::mistakes;

const FILE: &str = "narratives/2557.toml";

/// A sound file; each case changes one line of it.
const SOUND: &str = r#"[[paragraph]]
indicator = "2.4"
consideration = 6
section = "method"
depth = 1
each = 'rows["trainings"]'
th = """
มีข่าว {{ figure["news-growth"].value }} เรื่อง
{% if figure["news-growth"].previous %}มากกว่าปีก่อน{% endif %}
"""
en = "There were {{ figure['news-growth'].value | upper }} items."
"#;

#[test]
fn the_file_that_the_cases_change_is_sound() {
    assert_eq!(mistakes(FILE, SOUND), Vec::<String>::new());
}

#[test]
fn a_mistake_is_refused_with_its_line() {
    // What is written instead of what, the line of the mistake (from 1), and what is said.
    let cases = [
        ("\"2.4\"", "\"2.5\"", 2, "the edition 2557 has no indicator `2.5`"),
        ("consideration = 6", "consideration = 10", 3, "the indicator 2.4 has no consideration 10"),
        ("consideration = 6", "consideration = 0", 3, "the indicator 2.4 has no consideration 0"),
        ("\"method\"", "\"methods\"", 4, "unknown variant `methods`"),
        ("depth = 1", "depth = 3", 5, "the depth is 0 to 2"),
        ("depth = 1", "deep = 1", 5, "unknown field `deep`"),
        (
            "rows[\"trainings\"]",
            "rows[\"training\"]",
            6,
            "there is no facts table `training`; did you mean `trainings`?",
        ),
        ("'rows[\"trainings\"]'", "'rows[\"trainings\"'", 6, "syntax error"),
        ("value }} เรื่อง", "value เรื่อง", 8, "syntax error"),
        ("figure[\"news-growth\"].value", "figure[\"news\"].value", 8, "there is no indicator `news`; did you mean"),
        ("{% endif %}", "", 9, "syntax error"),
        ("{% if figure[\"news-growth\"]", "{% if figure[\"news-grow\"]", 9, "did you mean `news-growth`?"),
        ("upper", "uper", 11, "unknown filter"),
        ("['news-growth']", "['news-growing']", 11, "did you mean `news-growth`?"),
    ];
    for (from, to, line, said) in cases {
        assert!(SOUND.contains(from), "the test changes what is there: {from}");
        let found = mistakes(FILE, &SOUND.replacen(from, to, 1));
        let place = format!("templates/{FILE}:{line}: ");
        assert!(found.iter().any(|own| own.starts_with(&place) && own.contains(said)), "{to}: {found:?}");
    }
}

#[test]
fn a_mistake_elsewhere_is_not_told_again_of_the_paragraphs_that_name_it() {
    let found = mistakes("indicators/news-growth.toml", "id = ");
    assert!(found.iter().all(|own| own.starts_with("templates/indicators/news-growth.toml")), "{found:?}");
}

#[test]
fn paragraphs_belong_to_an_edition() {
    let found = mistakes("narratives/2599.toml", SOUND);
    assert!(found.iter().any(|own| own.contains("there is no edition `2599` of the standard")), "{found:?}");
}

/// The results of the sample office for its last fiscal year, without what the paragraphs do not name.
fn sample(definitions: &Definitions, folder: &Path) -> Results {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending != "toml"))
        .map(|path| InputFile { name: path.file_name().unwrap().to_string_lossy().as_ref().into(), path })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let as_of = "2026-10-15".parse().unwrap();
    let dataset = read(&files, definitions, as_of, &|_| {});
    let facts = derive(&dataset, definitions, as_of).unwrap();
    let measured = measure(&facts, definitions, Period::Year(2569), &[]).unwrap();
    let editions = definitions.editions_of(2569);
    Results {
        office: definitions.settings.office.clone(),
        period: Period::Year(2569),
        as_of,
        fiscal_years: measured.fiscal_years,
        tables: Vec::new(),
        files: Vec::new(),
        ignored: Vec::new(),
        measurements: measured.measurements.into(),
        changes: Vec::new(),
        survey: Vec::new(),
        surveys: Vec::new(),
        assessments: standard::assess(&facts.considerations, &facts.evidence, &editions, 2569),
        claims: Vec::new(),
        seals: Vec::new(),
        evidence: facts.evidence,
        ledger: measured.ledger.into(),
        issues: Vec::new(),
    }
}

#[test]
fn every_paragraph_has_its_figures_in_the_sample_office() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("input");
    let definitions = load(None, Some(&folder.join("pramoen.toml"))).unwrap();
    let results = sample(&definitions, &folder);
    for language in [Language::Thai, Language::English] {
        let document = report::compose(&results, &definitions, language);
        let own = &document.assessments[0];
        assert_eq!(own.unwritten, Vec::<String>::new());
        let sixth = own.accounts.iter().find(|account| account.title.text.starts_with("6. ")).unwrap();
        let [method, result, comment] = [0, 1, 2].map(|section| &sixth.sections[section].1);
        assert_eq!((method.len(), result.len(), comment.len()), (26, 12, 1), "{language:?}");
        for line in method.iter().chain(result).chain(comment) {
            assert!(!line.open && !line.text.contains("  ") && !line.text.contains("{{"), "{}", line.text);
        }
        assert!(method[1].text.starts_with("1. ") && method[2].text.starts_with("1.1 "), "{language:?}");
        assert!(comment[0].depth == 0, "what stands alone has no number");
        let accuracy = result.iter().find(|line| line.text.contains("94.42")).unwrap();
        assert!(accuracy.text.contains("406") && accuracy.text.contains("93.13"), "{}", accuracy.text);
    }
}
