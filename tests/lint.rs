//! The linter of official documents: both sides of every rule, and the source's own 27 records with exactly what is
//! wrong in them (DOMAIN 1.7).

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use pramoen::definition::{Definitions, load, spelling};
use pramoen::ingest::{InputFile, read};
use pramoen::issue::{Issue, Severity};
use pramoen::model::dataset::Facts;
use pramoen::workspace::Shelf;

fn definitions() -> Definitions {
    load(None, None).unwrap_or_else(|error| panic!("{:?}", error.facts()))
}

/// The facts of registers in comma-separated text, and all that is wrong in them.
fn looked_at(registers: &[&str], definitions: &Definitions, as_of: &str) -> (Facts, Vec<Issue>) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("หลักฐาน")).unwrap();
    fs::write(folder.path().join("หลักฐาน/มี.pdf"), "").unwrap();
    let mut files = Vec::new();
    for (number, text) in registers.iter().enumerate() {
        let name = format!("{number}.csv");
        let path = folder.path().join(&name);
        fs::write(&path, text).unwrap();
        files.push(InputFile { name: name.into(), path });
    }
    let as_of: NaiveDate = as_of.parse().unwrap();
    let dataset = read(&files, definitions, as_of, &|_| {});
    assert!(dataset.ignored.is_empty(), "a register is not recognised: {:?}", dataset.issues);
    let mut facts = pramoen::derive::derive(&dataset, definitions, as_of).unwrap();
    let shelf = Shelf::new(vec![folder.path().to_owned()], spelling::text);
    for record in &mut facts.evidence {
        record.filing = shelf.filing(record.link.as_deref());
    }
    let found = pramoen::standard::lint(&facts.considerations, &facts.evidence, definitions, &dataset.issues);
    let mut issues: Vec<_> = dataset.issues.into_iter().chain(facts.issues.clone()).chain(found).collect();
    issues.sort_by(|a, b| a.location.cmp(&b.location));
    (facts, issues)
}

/// What is wrong, each with its cell.
fn said(issues: &[Issue]) -> String {
    let words = issues.iter().map(|issue| {
        let cell = issue.location.cell.map(|cell| cell.to_string()).unwrap_or_default();
        format!("{} {cell}", issue.problem.code())
    });
    words.collect::<Vec<_>>().join(" ")
}

fn fact(issue: &Issue, name: &str) -> String {
    issue.problem.facts().into_iter().find(|(own, _)| *own == name).map(|(_, fact)| fact).unwrap()
}

fn fixture(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint").join(name)).unwrap()
}

#[test]
fn the_records_of_the_source_are_of_the_kinds_that_were_counted() {
    let (facts, _) = looked_at(&[&fixture("evidence-2557.csv")], &definitions(), "2014-10-15");
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for record in &facts.evidence {
        *kinds.entry(record.kind.as_deref().unwrap_or("none")).or_default() += 1;
    }
    let expected = [
        ("agenda", 1),
        ("attendance", 1),
        ("contract", 2),
        ("leaflet", 1),
        ("manual", 1),
        ("memo", 6),
        ("news", 4),
        ("official-letter", 2),
        ("order", 2),
        ("phone-book", 1),
        ("photo", 2),
        ("register", 1),
        ("report", 1),
        ("spot-script", 1),
        ("web-page", 1),
    ];
    assert_eq!(kinds, BTreeMap::from(expected));
    assert_eq!(facts.evidence.len(), 27);
    let numbers: Vec<_> = facts.evidence.iter().filter_map(|record| record.number.as_deref()).collect();
    assert_eq!(numbers, ["295/2557", "ศธ 04225/1287", "259/2557", "ศธ 04225/1763"]);
    let dated = facts.evidence.iter().filter(|record| record.dated.is_some()).count();
    assert_eq!(dated, 11, "six memos, two letters, two orders and the attendance list");
}

/// However long ago it is, the same is found.
#[test]
fn the_records_of_the_source_have_one_inversion_and_nothing_else() {
    for as_of in ["2014-10-15", "2026-10-15"] {
        let (_, issues) = looked_at(&[&fixture("evidence-2557.csv")], &definitions(), as_of);
        assert_eq!(said(&issues), "number-inversion D21", "{issues:#?}");
        let told = ["found", "dated", "other", "other_dated", "first"].map(|name| fact(&issues[0], name));
        assert_eq!(told, ["ศธ 04225/1763", "29/7/2557", "ศธ 04225/1287", "22/8/2557", "[0.csv]!D13"]);
    }
}

#[test]
fn the_prose_of_the_source_has_an_address_a_day_and_numbers_that_are_wrong() {
    let registers = [fixture("considerations-2557.csv"), fixture("evidence-2557.csv")];
    let (_, issues) = looked_at(&[&registers[0], &registers[1]], &definitions(), "2014-12-31");
    assert_eq!(
        said(&issues),
        "malformed-email G2 misnumbered-items G2 personal-data G2 day-after-year G2 number-inversion D21",
        "{issues:#?}"
    );
    assert_eq!(fact(&issues[0], "found"), "Rela _plg 2 @motmail");
    assert_eq!((fact(&issues[1], "found"), fact(&issues[1], "under")), ("2.1-2.5".to_owned(), "1".to_owned()));
    assert_eq!((fact(&issues[3], "found"), fact(&issues[3], "year")), ("2/12/2557".to_owned(), "2557".to_owned()));
}

/// A register of evidence with these rows, and what is to be found.
const EVIDENCE: &str = "ปีที่ใช้,ตัวบ่งชี้,ประเด็นที่,ชนิด,เลขที่เอกสาร,ลงวันที่,เรื่อง,ที่จัดเก็บ/ลิงก์";

fn check(cases: &[(&str, &str)]) {
    let definitions = definitions();
    let mut wrong = Vec::new();
    for (rows, expected) in cases {
        let (_, issues) = looked_at(&[&format!("{EVIDENCE}\n{rows}\n")], &definitions, "2026-10-15");
        if said(&issues) != *expected {
            wrong.push(format!("{rows}\n    expected {expected}\n    found    {}", said(&issues)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn numbers_rise_with_dates_within_a_series_and_a_year() {
    check(&[
        (
            "2569,2.4,6,คำสั่ง,10/2569,5 ม.ค. 2569,ก,\n2569,2.4,6,คำสั่ง,11/2569,5 ม.ค. 2569,ข,\n2569,2.4,6,คำสั่ง,12/2569,6 ม.ค. 2569,ค,",
            "",
        ),
        ("2569,2.4,6,คำสั่ง,10/2569,5 ม.ค. 2569,ก,\n2569,2.4,6,คำสั่ง,11/2569,4 ม.ค. 2569,ข,", "number-inversion E3"),
        // A month is not its first day.
        ("2569,2.4,6,คำสั่ง,10/2569,5 ม.ค. 2569,ก,\n2569,2.4,6,คำสั่ง,11/2569,มกราคม 2569,ข,", "unreadable-date F3"),
        // A year begins anew, and letters run by themselves, as do those of another office and circulars.
        ("2569,2.4,6,คำสั่ง,10/2569,5 ม.ค. 2569,ก,\n2569,2.4,6,คำสั่ง,400/2568,30 ธ.ค. 2568,ข,", ""),
        ("2569,2.4,6,หนังสือราชการ,ศธ 04225/10,5 ม.ค. 2569,ก,\n2569,2.4,6,หนังสือราชการ,ศธ 04225/4000,30 ธ.ค. 2568,ข,", ""),
        (
            "2569,2.4,6,หนังสือราชการ,ศธ 04225/10,5 ม.ค. 2569,ก,\n2569,2.4,6,หนังสือราชการ,ศธ 04001/20,4 ม.ค. 2569,ข,\n2569,2.4,6,หนังสือราชการ,ศธ 04225/ว 30,4 ม.ค. 2569,ค,\n2569,2.4,6,บันทึกข้อความ,ศธ 04225/40,4 ม.ค. 2569,ง,",
            "",
        ),
        (
            "2569,2.4,6,หนังสือราชการ,ศธ 04225/10,5 ม.ค. 2569,ก,\n2569,2.4,6,หนังสือราชการ,ที่ ศธ ๐๔๒๒๕/๑๑,4 ม.ค. 2569,ข,",
            "number-inversion E3",
        ),
        // One document stands out of order among four: only it is told, whichever way.
        (
            "2569,2.4,6,คำสั่ง,10/2569,1 ก.พ. 2569,ก,\n2569,2.4,6,คำสั่ง,20/2569,1 ก.ย. 2569,ข,\n2569,2.4,6,คำสั่ง,30/2569,1 มี.ค. 2569,ค,\n2569,2.4,6,คำสั่ง,40/2569,1 เม.ย. 2569,ง,",
            "number-inversion E3",
        ),
        (
            "2569,2.4,6,คำสั่ง,10/2569,1 ก.พ. 2569,ก,\n2569,2.4,6,คำสั่ง,20/2569,1 มี.ค. 2569,ข,\n2569,2.4,6,คำสั่ง,30/2569,1 ม.ค. 2569,ค,\n2569,2.4,6,คำสั่ง,40/2569,1 เม.ย. 2569,ง,",
            "number-inversion E4",
        ),
    ]);
}

#[test]
fn the_year_of_a_number_is_that_of_its_date() {
    check(&[
        ("2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,ก,", ""),
        ("2569,2.4,6,คำสั่ง,10/2569,31 ธ.ค. 2568,ก,", "number-of-other-year E2"),
        ("2569,2.4,6,คำสั่ง,10/69,1 ม.ค. 2569,ก,", ""),
        ("2569,2.4,6,คำสั่ง,10,1 ม.ค. 2569,ก,", ""),
        // Contracts may be numbered by the fiscal year.
        ("2569,2.4,6,สัญญาจ้าง,10/2569,1 ต.ค. 2568,ก,", ""),
        ("2569,2.4,6,สัญญาจ้าง,10/2568,1 ต.ค. 2568,ก,", ""),
        ("2568,2.4,6,สัญญาจ้าง,10/2569,30 ก.ย. 2568,ก,", "number-of-other-year E2"),
    ]);
}

#[test]
fn documents_that_bear_a_date_and_a_number_have_both() {
    check(&[
        ("2569,2.4,6,คำสั่ง,10/2569,,ก,", "undated-document F2"),
        ("2569,2.4,6,บันทึกข้อความ,,,ก,", "undated-document F2"),
        ("2569,2.4,6,บันทึกข้อความ,,1 ม.ค. 2569,ก,", ""),
        ("2569,2.4,6,ภาพถ่าย,,,ก,", ""),
        ("2569,2.4,6,,,,ก,", ""),
        ("2569,2.4,6,คำสั่ง,,1 ม.ค. 2569,ก,", "unnumbered-document E2"),
        ("2569,2.4,6,หนังสือราชการ,,1 ม.ค. 2569,ก,", "unnumbered-document E2"),
        // The reader has told already.
        ("2569,2.4,6,คำสั่ง,10/2569,31 ก.พ. 2569,ก,", "unreadable-date F2"),
        ("2569,2.4,6,,,,คำสั่ง ที่ 10/2569 ลว 31 ก.พ.69 เรื่อง ก,", "unreadable-date G2"),
        // A line says what its row's cells leave blank.
        ("2569,2.4,6,,,,คำสั่ง ที่ 10/2569 ลว 28 ก.พ.69 เรื่อง ก,", ""),
        ("2569,2.4,6,,,,คำสั่ง ที่ 10/2569 เรื่อง ก,", "undated-document F2"),
        ("2569,2.4,6,,,,คำสั่ง ลว 28 ก.พ.69 เรื่อง ก,", "unnumbered-document E2"),
        ("2569,2.4,6,รายงาน,,,คำสั่ง ที่ 10/2569 เรื่อง ก,", ""),
    ]);
}

#[test]
fn documents_are_of_the_fiscal_year_that_they_prove() {
    check(&[
        ("2569,2.4,6,ภาพถ่าย,,1 ต.ค. 2568,ก,", ""),
        ("2569,2.4,6,ภาพถ่าย,,30 ก.ย. 2569,ก,", ""),
        ("2569,2.4,6,ภาพถ่าย,,30 ก.ย. 2568,ก,", "document-outside-year F2"),
        ("2569,2.4,6,ภาพถ่าย,,1 ต.ค. 2569,ก,", "document-outside-year F2"),
        (",2.4,6,ภาพถ่าย,,1 ต.ค. 2560,ก,", ""),
        ("99999999,2.4,6,ภาพถ่าย,,1 ต.ค. 2560,ก,", ""),
    ]);
}

#[test]
fn a_number_belongs_to_one_document() {
    check(&[
        // Listed for two considerations.
        ("2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,แต่งตั้ง,\n2569,2.4,7,คำสั่ง,10/2569,1 ม.ค. 2569,แต่งตั้ง,", ""),
        ("2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,แต่งตั้ง,\n2569,2.4,7,คำสั่ง,ที่ ๑๐/๒๕๖๙,1 ม.ค. 2569,คำสั่งแต่งตั้ง,", ""),
        (
            "2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,แต่งตั้ง,\n2569,2.4,6,คำสั่ง,10/2569,2 ม.ค. 2569,แต่งตั้ง,",
            "duplicate-number E3",
        ),
        (
            "2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,แต่งตั้ง,\n2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,มอบหมาย,",
            "duplicate-number E3",
        ),
        ("2569,2.4,6,คำสั่ง,10/2569,1 ม.ค. 2569,ก,\n2568,2.4,6,คำสั่ง,10/2568,2 ม.ค. 2568,ข,", ""),
        (
            "2569,2.4,6,หนังสือราชการ,ศธ 04225/10,1 ม.ค. 2569,ก,\n2569,2.4,6,หนังสือราชการ,ศธ 04001/10,2 ม.ค. 2569,ข,\n2569,2.4,6,บันทึกข้อความ,ศธ 04225/10,2 ม.ค. 2569,ค,",
            "",
        ),
    ]);
}

#[test]
fn documents_are_where_they_are_said_to_be() {
    check(&[
        ("2569,2.4,6,ภาพถ่าย,,,ก,หลักฐาน/มี.pdf", ""),
        ("2569,2.4,6,ภาพถ่าย,,,ก,หลักฐาน/ไม่มี.pdf", "dead-path H2"),
        ("2569,2.4,6,ภาพถ่าย,,,ก,C:/งาน/มี.pdf", "outside-path H2"),
        ("2569,2.4,6,ภาพถ่าย,,,ก,../มี.pdf", "outside-path H2"),
        ("2569,2.4,6,ภาพถ่าย,,,ก,https://www.example.go.th/1", ""),
        ("2569,2.4,6,ภาพถ่าย,,,ก,https://www example.go.th", "bad-address H2"),
        ("2569,2.4,6,ภาพถ่าย,,,ก,ตู้เอกสาร 2 แฟ้ม 5", ""),
    ]);
}

#[test]
fn a_document_proves_considerations_that_there_are_and_not_many() {
    check(&[
        ("2558,2.4,\"1, 2, 3\",ภาพถ่าย,,,ก,", ""),
        ("2558,2.4,1-4,ภาพถ่าย,,,ก,", "many-considerations C2"),
        ("2558,2.4,,ภาพถ่าย,,,ก,", "evidence-without-consideration C2"),
        ("2558,2.4,หก,ภาพถ่าย,,,ก,", "unreadable-considerations C2"),
        ("2558,2.4,ทุกข้อ,ภาพถ่าย,,,ก,", "unreadable-considerations C2"),
        ("2558,2.4,6.,ภาพถ่าย,,,ก,", ""),
        ("2558,2.4,9,ภาพถ่าย,,,ก,", ""),
        ("2558,2.4,10,ภาพถ่าย,,,ก,", "unknown-consideration C2"),
        ("2558,2.4,0,ภาพถ่าย,,,ก,", "unknown-consideration C2"),
        ("2558,1.1,2.4/10,ภาพถ่าย,,,ก,", "unknown-consideration C2"),
        // Nothing is known of these.
        ("2558,1.1,12,ภาพถ่าย,,,ก,", ""),
        ("2569,2.4,12,ภาพถ่าย,,,ก,", ""),
        ("2558,,12,ภาพถ่าย,,,ก,", ""),
    ]);
}

#[test]
fn what_was_performed_has_evidence_where_evidence_is_kept() {
    let definitions = definitions();
    let considerations = "ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว\n2558,2.4,1,ดำเนินการแล้ว\n2558,2.4,2,ยังไม่ได้ดำเนินการ\n";
    let cases = [
        ("2558,2.4,1,ภาพถ่าย,,,ก,", ""),
        ("2558,,1,ภาพถ่าย,,,ก,", ""),
        (",2.4,1,ภาพถ่าย,,,ก,", ""),
        ("2558,1.1,2.4/1,ภาพถ่าย,,,ก,", ""),
        ("2558,2.4,2,ภาพถ่าย,,,ก,", "consideration-without-evidence C2"),
        ("2558,1.1,1,ภาพถ่าย,,,ก,", "consideration-without-evidence C2"),
        // Of that year no evidence is kept at all.
        ("2557,2.4,2,ภาพถ่าย,,,ก,", ""),
    ];
    for (row, expected) in cases {
        let (_, issues) = looked_at(&[considerations, &format!("{EVIDENCE}\n{row}\n")], &definitions, "2026-10-15");
        assert_eq!(said(&issues), expected, "{row}");
    }
    let unknown = considerations.replace("2.4,2,", "2.4,10,");
    let (_, issues) = looked_at(&[&unknown], &definitions, "2026-10-15");
    assert_eq!(said(&issues), "unknown-consideration C3");
}

/// Of several answers to one consideration the first counts, and that is said: two rows, two offices in one folder.
#[test]
fn a_consideration_is_answered_once() {
    let definitions = definitions();
    let header = "ปีงบประมาณ,มาตรฐาน พ.ศ.,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว,ความชัดเจน";
    let cases = [
        ("2558,,2.4,3,ดำเนินการแล้ว,ชัดเจน", "2558,,2.4,3,ยังไม่ได้ดำเนินการ,ไม่ชัดเจน", "repeated-consideration D3"),
        ("2558,,2.4,3,ดำเนินการแล้ว,ชัดเจน", "2558,,2.4,ข้อ ๓,ดำเนินการแล้ว,ชัดเจน", "repeated-consideration D3"),
        ("2558,,2.4,3,ดำเนินการแล้ว,", ",,2.4,3,ยังไม่ได้ดำเนินการ,", "repeated-consideration D3"),
        ("2558,,2.4,3,ดำเนินการแล้ว,", "2558,2557,2.4,3,ยังไม่ได้ดำเนินการ,", "repeated-consideration D3"),
        // Another consideration, indicator, year, edition.
        ("2558,,2.4,3,ดำเนินการแล้ว,", "2558,,2.4,4,ยังไม่ได้ดำเนินการ,", ""),
        ("2558,,2.4,3,ดำเนินการแล้ว,", "2558,,1.1,3,ยังไม่ได้ดำเนินการ,", ""),
        ("2558,,2.4,3,ดำเนินการแล้ว,", "2557,,2.4,3,ยังไม่ได้ดำเนินการ,", ""),
        ("2569,2557,2.4,3,ดำเนินการแล้ว,", "2569,2560,2.4,3,ยังไม่ได้ดำเนินการ,", ""),
    ];
    for (first, second, expected) in cases {
        let (facts, issues) = looked_at(&[&format!("{header}\n{first}\n{second}\n")], &definitions, "2026-10-15");
        let errors = issues.iter().filter(|issue| issue.problem.severity() != Severity::Note).cloned();
        assert_eq!(said(&errors.collect::<Vec<_>>()), expected, "{first} {second}");
        let editions = [definitions.edition("2557").unwrap()];
        let assessed = pramoen::standard::assess(&facts.considerations, &[], &editions, 2558);
        let card = assessed[0].scorecards.iter().find(|card| card.indicator == "2.4").unwrap();
        let counted = card.considerations.iter().find(|one| one.number == 3).and_then(|one| one.performed);
        assert_ne!(counted, Some(false), "the first counts: {first} {second}");
    }
    // One of two files says that its rows are not counted, and nothing else of them.
    let register = format!("{header}\n2558,,2.4,3,ดำเนินการแล้ว,ชัดเจน\n");
    let other = register.replace(",ชัดเจน", ",ไม่ชัดเจน");
    let evidence = format!("{EVIDENCE}\n2558,2.4,4,ภาพถ่าย,,,ก,\n");
    let (_, issues) = looked_at(&[&register, &other, &evidence], &definitions, "2026-10-15");
    assert_eq!(said(&issues), "consideration-without-evidence D2 repeated-consideration D2");
    assert_eq!(fact(&issues[1], "first"), "[0.csv]!D2");
}

/// The right-hand column of the official layout, pasted into one cell, is not lost without a word.
#[test]
fn a_cell_holds_one_document() {
    check(&[
        ("2569,2.4,6,,,,\"- คำสั่ง ที่ 1/2569 ลว 5 ม.ค. 69\n- คำสั่ง ที่ 2/2569 ลว 6 ม.ค. 69\",", "several-documents G2"),
        ("2569,2.4,6,,,,\"๑. ภาพถ่าย\n๒) รายงาน\",", "several-documents G2"),
        ("2569,2.4,6,,,,\"- คำสั่ง ที่ 1/2569\nลว 5 ม.ค. 69\",", ""),
        ("2569,2.4,6,,,,\"รายงานอุณหภูมิ\n-5 องศา\n-7 องศา\",", ""),
    ]);
}

/// What an office leaves out below the first row is not that of the row above: it counts everywhere, and that is said.
#[test]
fn a_consideration_says_of_which_indicator_it_is() {
    let definitions = definitions();
    let header = "ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว";
    let cases = [
        ("2558,2.4,1,ใช่\n2558,,2,ใช่", ""),
        ("2558,2.4,1,ใช่\n2558,1.1,1,ใช่\n2558,,2,ใช่", "consideration-of-every-indicator C4"),
        ("2569,2.4,1,ใช่\n2569,,2,ใช่", "consideration-of-every-indicator C3"),
        ("2569,2.4,1,ใช่\n2569,,1,ใช่", "consideration-of-every-indicator C3"),
    ];
    for (rows, expected) in cases {
        let (_, issues) = looked_at(&[&format!("{header}\n{rows}\n")], &definitions, "2026-10-15");
        assert_eq!(said(&issues), expected, "{rows}");
    }
    let (_, issues) = looked_at(&[&format!("{header}\n{}\n", cases[1].0)], &definitions, "2026-10-15");
    assert_eq!(fact(&issues[0], "indicators"), "1.1, 2.4");
    // As many as can be read at a glance are named.
    let of = |indicators: u32| {
        let rows: Vec<_> = (1..=indicators).map(|number| format!("2558,1.{number},1,ใช่\n")).collect();
        let rows = rows.concat();
        let (_, issues) = looked_at(&[&format!("{header}\n{rows}2558,,2,ใช่\n")], &definitions, "2026-10-15");
        fact(&issues[0], "indicators")
    };
    assert_eq!(of(5), "1.1, 1.2, 1.3, 1.4, 1.5, 2.4");
    assert_eq!(of(6), "1.1, 1.2, 1.3, 1.4, 1.5, 1.6, …");
}

/// A number that no consideration can have is not lost.
#[test]
fn a_number_that_counts_nothing_is_told() {
    for number in ["-3", "6.5"] {
        let register = format!("ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว\n2558,2.4,{number},ใช่\n");
        let (facts, issues) = looked_at(&[&register], &definitions(), "2026-10-15");
        assert_eq!(said(&issues), "unreadable-considerations C2");
        assert_eq!((fact(&issues[0], "found").as_str(), facts.considerations.len()), (number, 0));
    }
}

#[test]
fn prose_names_days_of_its_year_that_exist() {
    let definitions = definitions();
    let header = "ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว,วิธีการดำเนินงาน,ผลการดำเนินงาน,ความเห็นและข้อเสนอแนะ";
    let cases = [
        ("จัดเมื่อวันที่ 30 กันยายน 2557", "", "", ""),
        ("จัดเมื่อวันที่ 1 ตุลาคม 2557", "", "", "day-after-year E2"),
        ("", "ณ วันที่ ๑ ตุลาคม ๒๕๕๗", "", "day-after-year F2"),
        ("", "", "ควรจัดในวันที่ 1 ตุลาคม 2557", ""),
        ("จัดเมื่อ 5 มีนาคม 2530", "", "", ""),
        ("จัดเมื่อ 31 กุมภาพันธ์ 2557", "", "", "unreadable-date E2"),
        ("", "", "จัดเมื่อ 31/4/2557", "unreadable-date G2"),
        ("โทร 074-695911-17", "16-17 พฤศจิกายน 2556 ช่อง 3-5-7-9", "15-20 กรกฎาคม 2557", "personal-data E2"),
        ("http://www.phatthalung2.go.th/", "", "ส่ง e-mail ที่ pr @gmail.com", "malformed-email G2 personal-data G2"),
    ];
    for (method, result, comment, expected) in cases {
        let register = format!("{header}\n2557,2.4,6,ดำเนินการแล้ว,{method},{result},{comment}\n");
        let (_, issues) = looked_at(&[&register], &definitions, "2026-10-15");
        assert_eq!(said(&issues), expected, "{method} {result} {comment}");
    }
}

/// A finding about a document is no mistake of the figures: nothing is lost.
#[test]
fn what_contradicts_itself_is_to_be_looked_at_and_not_to_be_mended_first() {
    let (_, issues) = looked_at(&[&fixture("evidence-2557.csv")], &definitions(), "2026-10-15");
    assert!(issues.iter().all(|issue| issue.problem.severity() == Severity::Warning), "{issues:?}");
}
