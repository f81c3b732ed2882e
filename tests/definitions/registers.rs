//! Registers and their lists: told apart by their headers, with what to type, and with no spelling for two things.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use pramoen::definition::{ColumnKind, Definitions, FormColumn, Layout};
use pramoen::ingest::{InputFile, read};
use pramoen::issue::Problem;

use super::{definitions, mistakes, templates};

/// The alias of that number; of a column with fewer, its last.
fn alias(column: &FormColumn, number: usize) -> &str {
    column.aliases.get(number).or(column.aliases.last()).unwrap_or(&column.title.th)
}

/// The sheets of headers alone, each with what it is called, that are not read as the register of that id.
fn taken_for_others(definitions: &Definitions, sheets: &[(String, String, Vec<&str>)]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for (number, (.., headers)) in sheets.iter().enumerate() {
        let quoted: Vec<_> = headers.iter().map(|header| format!("\"{header}\"")).collect();
        // A name that says nothing.
        let name = format!("{number}.csv");
        let path = folder.path().join(&name);
        fs::write(&path, quoted.join(",")).unwrap();
        files.push(InputFile { name: name.into(), path });
    }
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    let dataset = read(&files, definitions, as_of, &|_| {});
    let mut wrong = Vec::new();
    for (file, (form, called, headers)) in files.iter().zip(sheets) {
        let is_of = |own: &str| dataset.tables[own].sources.iter().any(|source| source.file == file.name);
        let found: Vec<_> = dataset.tables.keys().filter(|own| is_of(own)).map(ToString::to_string).collect();
        let doubts: Vec<_> = dataset
            .issues
            .iter()
            .filter(|issue| issue.location.file == file.name)
            .filter(|issue| {
                matches!(
                    issue.problem,
                    Problem::FormAssumed { .. } | Problem::HeaderGuessed { .. } | Problem::DoubledColumn { .. }
                )
            })
            .map(|issue| format!("{:?}", issue.problem))
            .collect();
        if found != [form.clone()] || !doubts.is_empty() {
            wrong.push(format!("{form} by {called} {headers:?}: {found:?} {doubts:?}"));
        }
    }
    wrong
}

#[test]
fn a_sheet_of_one_register_is_never_taken_for_another() {
    let definitions = definitions();
    let mut sheets = Vec::new();
    for form in definitions.forms.iter().filter(|form| form.layout == Layout::Records) {
        let most = form.column.iter().map(|column| column.aliases.len()).max().unwrap_or_default();
        for needed in [false, true] {
            let columns: Vec<_> =
                form.column.iter().filter(|column| column.required || column.distinctive || !needed).collect();
            let which = if needed { "the required" } else { "all" };
            let mut add = |called: String, headers| sheets.push((form.id.clone(), called, headers));
            add(format!("{which} Thai titles"), columns.iter().map(|column| column.title.th.as_str()).collect());
            add(format!("{which} English titles"), columns.iter().map(|column| column.title.en.as_str()).collect());
            for place in 0..most {
                let headers = columns.iter().map(|column| alias(column, place)).collect();
                add(format!("{which} aliases no. {place}"), headers);
            }
        }
    }
    let wrong = taken_for_others(&definitions, &sheets);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn lists_that_are_no_register_are_not_taken_for_one() {
    let definitions = definitions();
    let lists = [
        "ที่,รายการ,จำนวน,หมายเหตุ",
        "ลำดับที่,งาน,ผู้รับผิดชอบ,หมายเหตุ",
        "วันที่,เรื่อง,จาก,ถึง,การปฏิบัติ",
        "รายการ,ต.ค.68,พ.ย.68,ธ.ค.68",
        "ที่,ชื่อ-สกุล,ตำแหน่ง,โทรศัพท์",
        "วันที่,เวลา,สถานที่,หมายเหตุ",
    ];
    let folder = tempfile::tempdir().unwrap();
    for list in lists {
        let path = folder.path().join("1.csv");
        fs::write(&path, list).unwrap();
        let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
        let dataset = read(&[InputFile { name: "1.csv".into(), path }], &definitions, as_of, &|_| {});
        assert!(dataset.tables.values().all(|table| table.sources.is_empty()), "{list}: {:?}", dataset.tables.keys());
    }
}

#[test]
fn every_column_says_what_to_type_and_shows_it_where_it_must_be_filled() {
    for form in definitions().forms.iter().filter(|form| form.layout != Layout::Survey) {
        for column in &form.column {
            let place = format!("{} {}", form.id, column.id);
            let prompt = column.prompt.as_ref().unwrap_or_else(|| panic!("{place} has no prompt"));
            assert!(!prompt.th.is_empty() && !prompt.en.is_empty(), "{place}");
            // No person is an example.
            assert!(!(column.personal && column.example.is_some()), "{place}");
            let must = column.required || column.distinctive;
            assert!(column.personal || !must || column.example.is_some(), "{place} has no example");
        }
    }
}

#[test]
fn the_example_row_of_every_register_is_read_without_an_issue() {
    let definitions = definitions();
    let folder = tempfile::tempdir().unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).unwrap();
    for form in definitions.forms.iter().filter(|form| form.layout == Layout::Records) {
        let titles: Vec<_> = form.column.iter().map(|column| format!("\"{}\"", column.title.th)).collect();
        let example = |column: &FormColumn| match &column.example {
            Some(example) => format!("\"{example}\""),
            None if column.required => "\"ก\"".to_owned(),
            None => String::new(),
        };
        let row: Vec<_> = form.column.iter().map(example).collect();
        let path = folder.path().join("1.csv");
        fs::write(&path, format!("{}\n{}\n", titles.join(","), row.join(","))).unwrap();
        let dataset = read(&[InputFile { name: "1.csv".into(), path }], &definitions, as_of, &|_| {});
        let problems: Vec<_> = dataset.issues.iter().map(|issue| &issue.problem).collect();
        assert!(problems.is_empty(), "{}: {problems:?}", form.id);
        let frame = &dataset.tables[&form.id].frame;
        assert_eq!(frame.height(), 1, "{}", form.id);
        for column in form.column.iter().filter(|column| column.example.is_some()) {
            let name =
                if column.kind == ColumnKind::DateTime { format!("{}_from", column.id) } else { column.id.clone() };
            assert_eq!(frame.column(&name).unwrap().null_count(), 0, "{} {name}", form.id);
        }
    }
}

#[test]
fn the_sheets_of_the_manuals_are_known() {
    let sheets = [
        // The hotline of S0:40, and the budget table of S1:90.
        ("services", "วันที่,เวลา,ผู้ติดต่อ,เรื่อง,ผล"),
        ("budget-plan", "ที่,รายการ,รวม,ค่าตอบแทน,ค่าใช้สอย,วัสดุ"),
        // The agenda of S3:86, the counters of S4:42, the steps of S2:94.
        ("agenda", "วันที่,เวลา,สถานที่,หัวเรื่องการประชุม,ผู้บริหาร,ผลพิจารณา,ผู้ได้รับมอบหมาย"),
        ("counters", "วันที่,เวลา,ตัวนับ,ค่าสะสม"),
        ("process-steps", "รหัสกระบวนการ,รอบ/ปี,ขั้นที่,วันที่เริ่ม,วันที่เสร็จ,ผู้รับผิดชอบ"),
        // A register of months that an office really keeps (DOMAIN 1.13).
        ("dissemination-actuals", "วันที่,เนื้อหา,ช่องทางการเผยแพร่,มิ.ย.68,ก.ค.68,พ.ค.69,เวลา,ผู้รับผิดชอบ,เวอร์ชั่น,ประเภท"),
    ];
    let sheets = sheets.map(|(form, headers)| (form.to_owned(), "the manual".to_owned(), headers.split(',').collect()));
    let wrong = taken_for_others(&definitions(), &sheets);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The mistakes of a file of ours after a change; the change is made where the text stands first.
fn mistakes_after(file: &str, from: &str, to: &str) -> Vec<String> {
    let text = fs::read_to_string(templates().join(file)).unwrap();
    assert!(text.contains(from), "{file}: the test changes what is there: {from}");
    mistakes(file, &text.replacen(from, to, 1))
}

/// The line of a file on which a text stands first.
fn line_of(text: &str, part: &str) -> usize {
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

#[test]
fn a_header_belongs_to_one_column_however_it_is_spelled() {
    let name = "forms/counters.toml";
    let text = fs::read_to_string(templates().join(name)).unwrap();
    // Digits, spaces, signs and case make no other header.
    for (column, own) in [("วันที่อ่านค่า", " วันที่ อ่านค่า: "), ("Read on", "READ-ON")]
    {
        let changed = text.replacen("aliases = [\"ยอดสะสม\"", &format!("aliases = [\"{own}\", \"ยอดสะสม\""), 1);
        assert!(changed.contains(column) && changed != text, "{own}");
        let line = line_of(&changed, own);
        let expected = format!("templates/{name}:{line}: the header `{own}` of `value` is also one of `read`");
        assert_eq!(mistakes(name, &changed), [expected]);
    }
}

#[test]
fn a_spelling_belongs_to_one_value_of_a_list() {
    let name = "vocabularies/file-delivery.toml";
    let text = fs::read_to_string(templates().join(name)).unwrap();
    for own in ["e-MAIL", "E mail"] {
        let changed = text.replacen("\"ส่งด้วยตนเอง\"", &format!("\"{own}\""), 1);
        let line = line_of(&changed, own);
        let expected = format!("templates/{name}:{line}: `{own}` of `in-person` is also one of `email`");
        assert_eq!(mistakes(name, &changed), [expected]);
    }
    let signs = mistakes_after("vocabularies/accuracy.toml", "\"×\"", "\"/\"");
    assert_eq!(signs.len(), 1, "{signs:?}");
    assert!(signs[0].contains("`/` of `incorrect` is also one of `correct`"), "{signs:?}");
}

#[test]
fn a_label_belongs_to_one_level_of_a_scale() {
    let found = mistakes_after("likert.toml", "\"พึงพอใจมาก\"", "\"พึงพอใจ มากที่สุด\"");
    assert!(found[0].contains("the label `พึงพอใจ มากที่สุด` stands twice in `amount`"), "{found:?}");
    assert!(found[0].starts_with("templates/likert.toml:"), "{found:?}");
}

#[test]
fn the_mistakes_of_a_register_are_found_with_their_lines() {
    let cases = [
        ("counters", "id = \"value\"", "id = \"read\"", "column `read` stands twice"),
        ("counters", "date = \"read\"", "date = \"reed\"", "there is no column `reed`"),
        ("counters", "date = \"read\"", "date = \"note\"", "the column `note` is no date"),
        ("counters", "value = \"value\"", "value = \"note\"", "the column `note` is no number"),
        ("counters", "vocabulary = \"counter-kind\"\n", "", "a choice needs a vocabulary"),
        ("counters", "\"counter-kind\"", "\"counter-kinds\"", "there is no vocabulary `counter-kinds`"),
        ("counters", "kind = \"choice\"", "kind = \"text\"", "only a choice has a vocabulary"),
        ("counters", "example = \"2,040,948\"\n", "", "`value` is required: it needs an example"),
        ("agenda", "example = \"เลือก\"\n", "", "`decision` is distinctive: it needs an example"),
        ("counters", "example = \"ผู้เข้าชมเว็บไซต์\"", "example = \"เว็บไซต์\"", "is no title of the vocabulary"),
        ("counters", "kind = \"number\"", "kind = \"number\"\nahead = true", "`value` holds no days"),
        ("counters", "kind = \"text\"", "kind = \"text\"\ncumulative = true", "`note` holds no numbers"),
        ("counters", "dated_by = [\"read\"]", "dated_by = [\"reed\"]", "there is no column `reed`"),
        (
            "counters",
            "dated_by = [\"read\"]",
            "dated_by = [\"note\"]",
            "the column `note` is no date and no fiscal year",
        ),
        ("counters", "kind = \"number\"", "kind = \"number\"\npresence = true", "`value` is not personal"),
        ("counters", "kind = \"number\"", "kind = \"number\"\nperson = true", "`value` is not personal"),
        ("news", "person = true", "person = true\npresence = true", "`officer` has either presence or person"),
        ("evidence", "citation = \"evidence-kind\"", "citation = \"kinds\"", "there is no vocabulary `kinds`"),
        ("counters", "kind = \"number\"", "kind = \"number\"\none_day = true", "`value` holds no days"),
        ("counters", "kind = \"number\"", "kind = \"number\"\nprose = true", "`value` is no text that is kept"),
        (
            "counters",
            "kind = \"number\"",
            "kind = \"number\"\ncitation = \"evidence-kind\"",
            "`value` is no text that is kept",
        ),
        (
            "news",
            "person = true",
            "person = true\nunique = true",
            "`officer` names a person, who may have several rows",
        ),
        (
            "counters",
            "kind = \"text\"",
            "kind = \"text\"\nunique = true",
            "`note` cannot be unique where months have columns",
        ),
        ("counters", "id = \"counters\"", "id = \"counter\"", "differs from the file's name"),
    ];
    for (form, from, to, expected) in cases {
        let found = mistakes_after(&format!("forms/{form}.toml"), from, to);
        assert!(found.iter().any(|mistake| mistake.contains(expected)), "{to}: {found:?}");
        let placed = |mistake: &String| mistake.split(':').nth(1).is_some_and(|line| line.parse::<usize>().is_ok());
        assert!(found.iter().all(placed), "every mistake has a line: {found:?}");
    }
}

#[test]
fn the_mistakes_of_the_rules_of_documents_are_found_with_their_lines() {
    let cases = [
        ("many_considerations = 3", "many_considerations = 0", "`many_considerations` is not above 0"),
        ("kind = \"memo\"", "kind = \"memos\"", "`memos` is no code of the vocabulary evidence-kind"),
        ("kind = \"order\"", "kind = \"memo\"", "the kind `memo` stands twice"),
        ("series = \"year-suffix\"\nfiscal = true", "fiscal = true", "the numbers of `contract` hold no year"),
        ("series = \"prefix\"", "series = \"suffix\"", "unknown variant `suffix`"),
        ("dated = true", "date = true", "unknown field `date`"),
    ];
    let text = fs::read_to_string(templates().join("documents.toml")).unwrap();
    for (from, to, expected) in cases {
        let found = mistakes_after("documents.toml", from, to);
        assert!(found.iter().any(|mistake| mistake.contains(expected)), "{to}: {found:?}");
        assert!(found.iter().all(|mistake| mistake.starts_with("templates/documents.toml:")), "{found:?}");
    }
    // The second memo is told at its own line.
    let found = mistakes_after("documents.toml", "kind = \"order\"", "kind = \"memo\"");
    assert_eq!(found[0].split(':').nth(1).unwrap(), line_of(&text, "kind = \"order\"").to_string());
}

#[test]
fn a_required_column_of_persons_needs_no_example() {
    let definitions = definitions();
    let name = definitions.form("external-networks").unwrap().column("name").unwrap();
    assert!(name.required && name.personal && name.example.is_none());
}

#[test]
fn the_readme_names_every_register_and_what_it_must_have() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for form in definitions().forms.iter().filter(|form| form.layout == Layout::Records) {
        let must = form.column.iter().filter(|column| column.required || column.distinctive);
        let titles: Vec<&str> = must.map(|column| column.title.th.as_str()).collect();
        let line = format!("| {} | {} |", form.title.th, titles.join(" · "));
        assert!(readme.contains(&line), "{line}");
    }
}
