//! Paragraphs of self-assessments: those that are built in say something of the sample office, and a mistake in one is
//! refused with its file and line.

use std::path::Path;

use pramoen::definition::Language;
use pramoen::report;
use pramoen::{Options, run};

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

#[test]
fn every_paragraph_has_its_figures_in_the_sample_office() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        path: Path::new(env!("CARGO_MANIFEST_DIR")).to_owned(),
        period: None,
        as_of: "2026-10-15".parse().unwrap(),
        out: Some(folder.path().join("out")),
        language: Language::Thai,
        editions: Vec::new(),
        digits: None,
    };
    let outcome = run(&options, &|_| {}).unwrap_or_else(|error| panic!("{:?}", error.facts()));
    for language in [Language::Thai, Language::English] {
        let document = report::compose(&outcome.results, &outcome.definitions, language);
        let own = &document.assessments[0];
        assert_eq!(own.unwritten, Vec::<String>::new());
        let sixth = own.accounts.iter().find(|account| account.title.text.starts_with("6. ")).unwrap();
        let [method, result, comment] = [0, 1, 2].map(|section| &sixth.sections[section].1);
        assert_eq!((method.len(), result.len(), comment.len()), (26, 12, 1), "{language:?}");
        for line in method.iter().chain(result).chain(comment) {
            assert!(!line.open && !line.text.contains("  ") && !line.text.contains("{{"), "{}", line.text);
            let english = !line.text.contains(|letter| ('\u{e01}'..='\u{e5b}').contains(&letter));
            let names = line.text.contains("My Office") || line.depth == 2;
            assert!(language == Language::Thai || english || names || line.depth == 0, "{}", line.text);
        }
    }
    let docx = folder.path().join("out/standard-2557-2.4.docx");
    let text = folder.path().join("out/standard-2557-2.4.txt");
    assert!(docx.is_file() && text.is_file());
}
