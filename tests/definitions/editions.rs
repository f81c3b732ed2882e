//! A malformed edition of the standard is refused with its file and line.

use std::fs;

use super::readme::example;
use super::{mistakes, templates};

const FILE: &str = "standards/2557.toml";

/// What is written instead of what; the text that stands on the line of the mistake; what is said.
const CASES: [(&str, &str, &str, &str); 32] = [
    ("id = \"2557\"", "id = \"2558\"", "id = \"2558\"", "id `2558` differs from the file's name"),
    ("from = 2557\n", "", "# What is known", "missing field `from`"),
    ("from = 2557", "from = \"2557\"", "from = \"2557\"", "invalid type"),
    ("from = 2557", "from = 2557\nto = 2560", "to = 2560", "unknown field `to`"),
    (
        "by = \"book\"",
        "by = \"rumour\"",
        "by = \"rumour\"",
        "unknown variant `rumour`, expected one of `source`, `book`, `office`",
    ),
    ("id = \"book\"", "id = \"report\"", "id = \"report\"\nby = \"book\"", "source `report` stands twice"),
    ("title = \"เล่มมาตรฐาน", "title = \" \" # \"", "title = \" \"", "source `book` has no title"),
    ("count = 9, source = \"report\"", "count = 9, source = \"own\"", "source = \"own\"", "there is no source `own`"),
    ("value = \"30\", source = \"book\"", "value = \"30\", source = \"x\"", "source = \"x\"", "there is no source `x`"),
    ("count = 3", "count = 1", "number = 2", "standard 2 of 1"),
    ("number = 2", "number = 1", "number = 1\ntitle = { th = \"การบริหารและ", "number 1 does not follow 1"),
    ("number = 1", "number = 0", "number = 0", "number 0 does not follow 0"),
    ("value = \"30\"", "value = \"0\"", "value = \"0\"", "a weight is above 0"),
    ("value = \"30\"", "value = \"-30\"", "value = \"-30\"", "a weight is above 0"),
    ("value = \"30\"", "value = \"100.01\"", "value = \"100.01\"", "at most 100"),
    ("value = \"30\"", "value = \"30.125\"", "value = \"30.125\"", "at most two decimals"),
    ("value = \"30\"", "value = \"30%\"", "value = \"30%\"", "not a plain decimal number"),
    ("value = \"30\"", "value = 30", "value = 30", "invalid type"),
    ("count = 9", "count = 0", "considerations = { count = 0", "an indicator has considerations"),
    ("number = 6", "number = 10", "number = 10", "consideration 10 of 9"),
    (
        "considerations = { count = 9, source = \"report\" }\n",
        "",
        "title = { th = \"การบริหารงานด้าน",
        "a level table needs the number of considerations",
    ),
    ("level = 5", "level = 6", "", ""),
    (
        "level = 3",
        "level = 4",
        "level = 4\nperformed = 9\nclear_from = 5",
        "level 4 does not stand below the one above it",
    ),
    ("level = 1", "level = 0", "level = 0", "levels count from 1"),
    ("performed = 9", "performed = 8", "performed = 8", "level 5 asks for more clear than performed"),
    ("performed = 9", "performed = 10", "performed = 10", "level 5 needs 10 of 9 performed"),
    (
        "clear_to = 9",
        "clear_to = 8",
        "clear_to = 8\ndescription = { th = \"มีการดำเนินการตามประเด็นการพิจารณาครบ ๙ ข้อ มีร่องรอยหลักฐานปรากฏชัดเจน ทุกข้อ",
        "level 5 should reach up to 9",
    ),
    ("clear_from = 7", "clear_from = 8", "clear_to = 6", "level 3 should reach up to 7"),
    (
        "clear_to = 8",
        "clear_to = 9",
        "clear_to = 9\ndescription = { th = \"มีการดำเนินการตามประเด็นการพิจารณาครบ ๙ ข้อ มีร่องรอยหลักฐานปรากฏชัดเจน ๗",
        "level 4 should reach up to 8",
    ),
    ("clear_from = 3", "clear_from = 5", "clear_from = 5\nclear_to = 4", "level 2 begins above its end"),
    ("clear_from = 0", "clear_from = 1", "clear_from = 1", "the level table does not reach down to 0"),
    ("[[standard]]\nnumber = 1", "[[standards]]\nnumber = 1", "", "duplicate key"),
];

#[test]
fn a_malformed_edition_is_refused_with_its_file_and_line() {
    let text = fs::read_to_string(templates().join(FILE)).unwrap();
    assert_eq!(mistakes(FILE, &text), Vec::<String>::new());
    let mut wrong = Vec::new();
    for (from, to, line, said) in CASES {
        assert!(text.contains(from), "the test changes what is there: {from}");
        let changed = text.replacen(from, to, 1);
        let found = mistakes(FILE, &changed);
        if said.is_empty() {
            assert_eq!(found, Vec::<String>::new(), "{to} is sound");
            continue;
        }
        let number = changed.find(line).map(|at| changed[..at].matches('\n').count() + 1);
        let number = number.unwrap_or_else(|| panic!("no line `{line}` for {to}"));
        let place = format!("templates/{FILE}:{number}: ");
        let one = found.iter().find(|mistake| mistake.contains(said));
        let Some(one) = one else {
            wrong.push(format!("{from} → {to}: {found:?}"));
            continue;
        };
        if !line.is_empty() && !one.starts_with(&place) {
            wrong.push(format!("{from} → {to}: {one}, not {place}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_the_readme_adds_to_the_edition_of_2557_is_taken_as_it_stands() {
    let text = fs::read_to_string(templates().join(FILE)).unwrap() + "\n" + &example("standard");
    assert_eq!(mistakes(FILE, &text), Vec::<String>::new());
    let edition: toml::Table = text.parse().unwrap();
    assert_eq!(edition["standard"].as_array().unwrap().len(), 3);
}

#[test]
fn weights_that_no_exact_score_can_hold_are_refused() {
    const OWN: &str = "standards/2599.toml";
    let standard = |number: u32, weight: &str| {
        format!(
            "[[standard]]\nnumber = {number}\ntitle = {{ th = \"ก\", en = \"a\" }}\nsource = \"own\"\n\
             [[standard.indicator]]\nnumber = 1\ntitle = {{ th = \"ข\", en = \"b\" }}\nsource = \"own\"\n\
             weight = {{ value = \"{weight}\", source = \"own\" }}\n"
        )
    };
    let edition = |weights: &[&str]| {
        let head = "id = \"2599\"\ntitle = { th = \"ก\", en = \"a\" }\nfrom = 2599\n\
                    [[source]]\nid = \"own\"\nby = \"office\"\ntitle = \"เล่ม\"\n";
        (1..).zip(weights).fold(head.to_owned(), |text, (number, weight)| text + &standard(number, weight))
    };
    assert_eq!(mistakes(OWN, &edition(&["99.91", "33.33", "66.67"])), Vec::<String>::new());
    // Their sums in hundredths are primes: the whole has their product as its denominator.
    let found = mistakes(OWN, &edition(&["99.73", "99.67", "99.49", "99.41", "99.31"]));
    assert!(found.len() == 1 && found[0].contains("too uneven"), "{found:?}");
}
