//! `board.html` says what the results say, nothing more, and is a page that browsers and people can use.

#![allow(
    clippy::unwrap_used,
    clippy::print_stderr,
    reason = "a test stops at the first surprise, and says why it is skipped"
)]

mod page;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use base64::Engine as _;
use pramoen::definition::{Digits, Indicator, Language};
use pramoen::issue::Problem;
use pramoen::model::ledger::Bucket;
use pramoen::model::measurement::Kind;
use pramoen::model::results::Results;
use pramoen::report::document::{Cell, Column, Document, Part, Table};
use pramoen::{Options, Outcome, report, wording};
use sha2::{Digest, Sha256};

use page::{Page, Piece};

struct Sample {
    outcome: Outcome,
    html: String,
    _folder: tempfile::TempDir,
}

fn sample(language: Language) -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let options = Options {
        out: Some(folder.path().join("out")),
        ..Options::new(PathBuf::from(env!("CARGO_MANIFEST_DIR")), "2026-10-15".parse().unwrap(), language)
    };
    let outcome = pramoen::run(&options, &|_| {}).unwrap();
    let html = std::fs::read_to_string(outcome.folder.join(report::BOARD)).unwrap();
    Sample { outcome, html, _folder: folder }
}

static THAI: LazyLock<Sample> = LazyLock::new(|| sample(Language::Thai));
static ENGLISH: LazyLock<Sample> = LazyLock::new(|| sample(Language::English));

/// The page of results, with so many of its charts.
fn written(results: &Results, charts: usize, change: impl Fn(&mut Document)) -> Result<String, pramoen::error::Error> {
    let definitions = &THAI.outcome.definitions;
    let mut document = report::compose(results, definitions, Language::Thai);
    document.charts.truncate(charts);
    change(&mut document);
    let files = report::write(results, &document, definitions, Language::Thai, &|_| {})?;
    let file = files.into_iter().find(|file| file.name == report::BOARD).unwrap();
    Ok(String::from_utf8(file.bytes).unwrap())
}

fn class(page: &Page, wanted: &str) -> Vec<Page> {
    page.all(|_, attributes| attributes.get("class").is_some_and(|own| own.split(' ').any(|one| one == wanted)))
}

fn count_of(text: &str) -> i64 {
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("{text} is no count"))
}

#[test]
fn a_change_has_its_sign() {
    let document = report::compose(&THAI.outcome.results, &THAI.outcome.definitions, Language::Thai);
    let sections = document.board.unwrap().sections;
    let table = |part: &Part| if let Part::Table(_, table) = part { Some(table.clone()) } else { None };
    let table = sections.iter().find(|own| own.id == "indicators").unwrap().parts.iter().find_map(table).unwrap();
    let column = table.columns.iter().position(|own| own.id == "change").unwrap();
    let signed = table.rows.iter().filter(|row| match &row[column] {
        Cell::Signed(..) => true,
        Cell::Text(_) | Cell::Empty => false,
        other => panic!("{other:?}"),
    });
    assert!(signed.count() > 0);
}

#[test]
fn every_leading_figure_is_that_of_the_results() {
    for (sample, language) in [(&*THAI, Language::Thai), (&*ENGLISH, Language::English)] {
        let (results, definitions) = (&sample.outcome.results, &sample.outcome.definitions);
        let texts = definitions.texts(language);
        let page = Page::of(&sample.html);
        let mut cards = 0;
        for own in definitions.leading() {
            let Some(found) = results.whole(&own.id, results.period) else { continue };
            let card = page.id(&format!("figure-{}", own.id));
            cards += 1;
            assert_eq!(card.named("h3")[0].text(), own.title.in_language(language));
            let verdict = texts.get(&format!("verdict-{}", found.figure.verdict.code()));
            assert_eq!(class(&card, "verdict")[0].text(), verdict, "{}", own.id);
            let shape = card.named("use")[0].attribute("href").unwrap().to_owned();
            assert!(shape.ends_with(if found.figure.verdict.is_judged() {
                found.figure.verdict.code()
            } else {
                "open"
            }));
            let shown = class(&card, "figure");
            match found.figure.value.filter(|_| own.kind() != Kind::Share) {
                Some(value) => {
                    let sign = if value.percent { "%" } else { "" };
                    let display = wording::value(value, found.figure.threshold);
                    assert_eq!(shown[0].text().replace(',', ""), format!("{display}{sign}"), "{}", own.id);
                }
                None => assert!(shown.is_empty(), "{}", own.id),
            }
            if own.kind() == Kind::Proportion {
                let plain = card.text().replace(',', "");
                let tally = found.figure.tally;
                let counts = [tally.numerator, tally.denominator].map(|count| (count / found.scale).to_string());
                let said = texts.say(
                    "explain-counts-part",
                    &[
                        ("numerator", counts[0].clone()),
                        ("denominator", counts[1].clone()),
                        ("unit", own.unit.in_language(language).to_owned()),
                    ],
                );
                assert!(plain.contains(&said), "{}: no {said} in {plain}", own.id);
                let (low, high) = found.figure.interval.unwrap();
                assert!(plain.contains(&format!("{low:.2}–{high:.2}")), "{}", own.id);
            }
        }
        assert_eq!(class(&page, "card").len(), cards);
        assert!(cards > 8, "{cards}");
    }
}

#[test]
fn the_table_of_all_indicators_has_the_values_and_counts_of_the_results() {
    let (results, definitions) = (&THAI.outcome.results, &THAI.outcome.definitions);
    let page = Page::of(&THAI.html);
    let rows = page.id("indicators").named("table").remove(0).named("tr");
    let cells = |row: &Page| row.all(|name, _| name == "td" || name == "th");
    let mut seen = 0;
    for own in &definitions.indicators {
        let Some(found) = results.whole(&own.id, results.period) else { continue };
        let leads = format!("figure-{}", own.id);
        let anchors = [format!("#{leads}"), format!("#why-{}", own.id)];
        let row = rows.iter().find(|row| {
            row.named("a").iter().any(|link| anchors.iter().any(|anchor| link.attribute("href") == Some(anchor)))
        });
        let cells = cells(row.unwrap_or_else(|| panic!("no row of {}", own.id)));
        seen += 1;
        // Without a value, or where values are told part by part, no single value stands there.
        if let Some(value) = found.figure.value.filter(|_| !matches!(own.kind(), Kind::Share)) {
            let decimals = usize::try_from(wording::decimals(value, found.figure.threshold)).unwrap();
            assert_eq!(cells[1].text().replace(',', ""), format!("{:.decimals$}", value.to_f64()), "{}", own.id);
            let sorted: f64 = cells[1].attribute("data-value").unwrap().parse().unwrap();
            assert!((sorted - value.to_f64()).abs() < 1e-9, "{}", own.id);
        }
        let verdict = definitions.thai.get(&format!("verdict-{}", found.figure.verdict.code()));
        assert_eq!(cells[4].text(), verdict, "{}", own.id);
        let tally = found.figure.tally;
        for (place, count) in [(7, tally.undecided), (8, tally.excluded), (9, tally.outside)] {
            assert_eq!(count_of(&cells[place].text()), count, "{} {place}", own.id);
        }
        if own.kind() == Kind::Proportion {
            for (place, count) in [(5, tally.numerator), (6, tally.denominator)] {
                assert_eq!(count_of(&cells[place].text()), count / found.scale, "{} {place}", own.id);
            }
        }
    }
    assert!(seen > 60, "{seen}");
}

fn account(page: &Page, own: &Indicator) -> Page {
    page.id(&format!("why-{}", own.id))
}

#[test]
fn every_figure_has_its_why_and_its_rows_sum() {
    for (sample, language) in [(&*THAI, Language::Thai), (&*ENGLISH, Language::English)] {
        let (results, definitions) = (&sample.outcome.results, &sample.outcome.definitions);
        let page = Page::of(&sample.html);
        for own in &definitions.indicators {
            let Some(found) = results.whole(&own.id, results.period) else { continue };
            let account = account(&page, own);
            let quote = account.named("blockquote").remove(0);
            assert!(
                quote.text().contains(&own.manual.sentence) && quote.text().contains(&own.manual.clause),
                "{}",
                own.id
            );
            assert_eq!(quote.named("p")[0].attribute("lang"), Some("th"));
            if let Some(decided) = &own.decided {
                assert!(account.text().contains(decided.in_language(language)), "{}", own.id);
            }
            if !results.ledger.tables.iter().any(|ledger| ledger.table == own.table) {
                continue;
            }
            let rows = |bucket: Option<Bucket>| -> i64 {
                let of = |row: &Page| row.attribute("data-bucket").map(ToOwned::to_owned);
                let lines = account.named("tr").into_iter();
                let lines = lines
                    .filter(|row| of(row).is_some() && bucket.is_none_or(|own| of(row).as_deref() == Some(own.code())));
                lines.map(|row| row.named("td")[1].attribute("data-value").unwrap().parse::<i64>().unwrap()).sum()
            };
            let all: i64 = account.named("tfoot")[0].named("td")[0].attribute("data-value").unwrap().parse().unwrap();
            assert_eq!(rows(None), all, "{}: the reasons do not sum to the rows", own.id);
            let tally = found.figure.tally;
            assert_eq!(rows(Some(Bucket::Excluded)), tally.excluded, "{}", own.id);
            assert_eq!(rows(Some(Bucket::Undecidable)), tally.undecided, "{}", own.id);
            assert_eq!(rows(Some(Bucket::Outside)), tally.outside, "{}", own.id);
            if own.kind() == Kind::Proportion && own.weight.is_none() {
                assert_eq!(rows(Some(Bucket::Numerator)), tally.numerator, "{}", own.id);
                assert_eq!(rows(Some(Bucket::Denominator)), tally.denominator - tally.numerator, "{}", own.id);
            }
        }
    }
}

#[test]
fn the_page_needs_nothing_from_elsewhere_and_forbids_it() {
    for sample in [&*THAI, &*ENGLISH] {
        let page = Page::of(&sample.html);
        for (name, attributes) in page.tags() {
            for (attribute, value) in attributes {
                let loads = ["src", "srcset", "data", "action", "formaction", "poster", "xlink:href", "background"];
                assert!(
                    !loads.contains(&attribute.as_str()) || value.starts_with("data:"),
                    "{name} {attribute}={value}"
                );
                assert!(attribute != "href" || value.starts_with('#'), "{name} {attribute}={value}");
                assert!(attribute != "style" && !attribute.starts_with("on"), "{name} {attribute}={value}");
            }
            assert!(!["link", "iframe", "object", "embed", "base", "form"].contains(&name), "{name}");
        }
        let styles = page.named("style");
        let scripts = page.named("script");
        assert_eq!((styles.len(), scripts.len()), (1, 1));
        let raw = |page: &Page| match &page.0[1] {
            Piece::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        };
        assert!(!raw(&styles[0]).contains("@import") && !raw(&styles[0]).contains("http"));
        let policy = page.all(|_, attributes| attributes.contains_key("http-equiv")).remove(0);
        let policy = policy.attribute("content").unwrap().to_owned();
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{policy}");
        for (directive, content) in [("style-src", raw(&styles[0])), ("script-src", raw(&scripts[0]))] {
            let sum = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content));
            assert!(policy.contains(&format!("{directive} 'sha256-{sum}';")), "{directive}: {policy}");
        }
        assert!(sample.html.len() < 3_000_000, "{} bytes", sample.html.len());
    }
}

#[test]
fn anchors_are_unique_and_links_lead_somewhere() {
    for (sample, language) in [(&*THAI, "th"), (&*ENGLISH, "en")] {
        let page = Page::of(&sample.html);
        let mut ids = BTreeSet::new();
        for (name, attributes) in page.tags() {
            if let Some(id) = attributes.get("id") {
                assert!(ids.insert(id.clone()), "{name} #{id} stands twice");
            }
        }
        for (name, attributes) in page.tags() {
            let to = attributes.get("href").map(|to| to.trim_start_matches('#').to_owned());
            let described = attributes.get("aria-describedby").or(attributes.get("aria-labelledby")).cloned();
            for id in to.into_iter().chain(described) {
                assert!(ids.contains(&id), "{name} leads to #{id}, which is nowhere");
            }
        }
        assert_eq!(page.named("html")[0].attribute("lang"), Some(language));
        assert!(!page.text().contains("{board-"), "a text is missing");
        let shown: Vec<_> = class(&page, "chart").iter().map(|chart| chart.named("svg").len()).collect();
        let charts = sample.outcome.folder.join("charts");
        let drawn = std::fs::read_dir(charts)
            .unwrap()
            .filter(|file| file.as_ref().unwrap().path().extension().is_some_and(|ending| ending == "svg"));
        assert_eq!(shown.len(), drawn.count(), "every chart stands on the page once");
        assert!(shown.iter().all(|drawings| *drawings == 2), "each for a column and for the screen");
    }
}

#[test]
fn hostile_texts_stay_texts() {
    const HOSTILE: &str =
        "<script>alert(1)</script>\"'`&amp;]]></style></title><!--<img src=x onerror=alert(2)>\u{202e}";
    let mut results = THAI.outcome.results.clone();
    results.office = Some(HOSTILE.to_owned());
    let mut measured = results.measurements.to_vec();
    let mut changed = 0;
    for breakdown in measured.iter_mut().filter_map(|found| found.breakdown.as_mut()) {
        if ["unit", "survey", "item", "section"].contains(&breakdown.by.as_str()) && breakdown.value.is_some() {
            breakdown.value = Some(HOSTILE.to_owned());
            changed += 1;
        }
    }
    assert!(changed > 20);
    results.measurements = measured.into();
    for line in &mut results.survey {
        HOSTILE.clone_into(&mut line.survey);
    }
    for profile in &mut results.surveys {
        HOSTILE.clone_into(&mut profile.survey);
    }
    let html = written(&results, usize::MAX, |_| {}).unwrap();
    let page = Page::of(&html);
    assert_eq!((page.named("script").len(), page.named("style").len(), page.named("title").len()), (1, 1, 1));
    assert!(page.tags().all(|(name, attributes)| name != "img" && attributes.keys().all(|key| !key.starts_with("on"))));
    let shown = HOSTILE.replace('\u{202e}', "");
    assert!(page.named("title")[0].text().contains(&shown), "{}", page.named("title")[0].text());
    assert_eq!(class(&page, "office")[0].text(), shown);
    assert!(page.id("survey").text().contains(&shown));
    assert!(page.id("parts").named("th").iter().any(|cell| cell.text() == shown));
    let drawn = page.named("svg");
    assert!(drawn.iter().any(|drawing| drawing.text().contains("<script>alert(1)")), "no chart shows it");
    assert!(!html.contains('\u{202e}'), "a text turns its direction");
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let again = written(&THAI.outcome.results, usize::MAX, |_| {}).unwrap();
    assert!(again == THAI.html);
}

#[test]
fn a_page_has_the_digits_of_its_document_and_sorts_by_the_same_numbers() {
    let results = &THAI.outcome.results;
    let html = written(results, 1, |document| document.digits = Digits::Thai).unwrap();
    let page = Page::of(&html);
    let is_arabic = |text: &str| text.chars().any(|letter| letter.is_ascii_digit());
    for section in page.named("section") {
        for part in section.all(|name, _| ["th", "td", "dd", "dt", "h3", "summary"].contains(&name)) {
            assert!(!is_arabic(&part.text()), "{}", part.text());
        }
    }
    let values = |page: &Page| -> Vec<String> {
        page.id("indicators").tags().filter_map(|(_, attributes)| attributes.get("data-value").cloned()).collect()
    };
    assert_eq!(values(&page), values(&Page::of(&THAI.html)));
    assert_eq!(page.named("html")[0].attribute("data-digits"), Some("thai"));
}

#[test]
fn no_place_in_the_inputs_no_comment_and_no_document_stands_on_the_page() {
    let results = &THAI.outcome.results;
    let page = Page::of(&THAI.html);
    let body = page.named("body")[0].text();
    let mut places: BTreeSet<String> = results.files.iter().map(|file| file.file.to_string()).collect();
    places.extend(results.evidence.iter().filter_map(|record| record.link.clone()));
    places.extend(results.issues.iter().map(|issue| issue.location.to_string()));
    assert!(places.len() > 50, "{}", places.len());
    for place in places {
        assert!(!body.contains(&place), "{place}");
    }
    for profile in &results.surveys {
        for text in profile.comments.iter().filter_map(|comment| comment.text.as_ref()) {
            // A word or two may be those of anything.
            assert!(text.chars().count() < 12 || !body.contains(text), "{text}");
        }
    }
    // Where such a cell reaches the page all the same, there is no page.
    let location = results.issues[0].location.clone();
    let column = Column { id: "a".to_owned(), title: "a".to_owned(), width: 9.0, wrap: false };
    let rows = vec![vec![Cell::SourceLink(location, "x".to_owned())]];
    let table = Table { id: "leak".to_owned(), columns: vec![column], rows, filter: false };
    let leaked = written(results, 0, |document| {
        let sections = &mut document.board.as_mut().unwrap().sections;
        sections[0].parts.push(Part::Table("x".to_owned(), table.clone()));
    });
    assert!(leaked.is_err_and(|error| error.to_string().contains("public")));
}

#[test]
fn every_kind_of_issue_has_a_name_in_both_languages() {
    let definitions = &THAI.outcome.definitions;
    for code in Problem::CODES {
        for texts in [&definitions.thai, &definitions.english] {
            assert!(texts.has(&format!("board-issue-{code}")), "{code}");
        }
    }
    let counted: i64 = Page::of(&THAI.html)
        .id("data")
        .named("table")
        .remove(0)
        .all(|_, attributes| attributes.contains_key("data-value"))
        .iter()
        .map(|cell| cell.attribute("data-value").unwrap().parse::<i64>().unwrap())
        .sum();
    assert_eq!(usize::try_from(counted).unwrap(), THAI.outcome.results.issues.len());
}

/// What the browser finds wrong; none, with a word about it, where there is no browser.
fn looked_at(page: &Path) -> Option<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/board");
    let chromium = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    let node = Command::new("node").arg("--version").output().is_ok_and(|output| output.status.success());
    let there = node && Path::new(&chromium).exists() && tests.join("node_modules/axe-core").is_dir();
    assert!(there || std::env::var_os("CI").is_none(), "node, Chromium and `npm ci` in tests/board are needed in CI");
    if !there {
        eprintln!("skipped: without node, Chromium and `npm ci` in tests/board nothing looks at the page");
        return None;
    }
    let output = Command::new("node").arg(tests.join("look.mjs")).arg(page).env("CHROMIUM", chromium).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.success(), said.trim().is_empty(), "{said}");
    Some(said)
}

#[test]
fn a_browser_finds_nothing_wrong_with_the_page() {
    assert_eq!(looked_at(&THAI.outcome.folder.join(report::BOARD)).unwrap_or_default(), "");
}

#[test]
fn a_browser_finds_nothing_wrong_with_the_english_page() {
    assert_eq!(looked_at(&ENGLISH.outcome.folder.join(report::BOARD)).unwrap_or_default(), "");
}
