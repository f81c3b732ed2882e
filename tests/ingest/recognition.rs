//! Each register is known by its own headers, among all others.

use pramoen::definition::{Form, Layout};

use super::{DEFINITIONS, Dataset, csv, issues, read_files, read_table, rows, texts};

/// Reads a sheet of one row below headers, from a file whose name says nothing.
fn below(headers: &[&str]) -> Dataset {
    let cells = vec!["x"; headers.len()];
    read_files(&[("ก.csv", csv(&format!("{}\n{}", headers.join(" | "), cells.join(" | "))).into_bytes())])
}

fn known(dataset: &Dataset) -> Vec<&str> {
    let sources = dataset.tables.iter().filter(|(_, table)| !table.sources.is_empty());
    sources.map(|(form, _)| form.as_str()).collect()
}

fn each(check: impl Fn(&Form)) {
    DEFINITIONS.forms.iter().filter(|form| form.layout != Layout::Survey).for_each(check);
}

#[test]
fn a_register_with_its_own_headers_is_never_taken_for_another() {
    each(|form| {
        let titles: Vec<&str> = form.column.iter().map(|column| column.title.th.as_str()).collect();
        assert_eq!(known(&below(&titles)), [form.id.as_str()]);
        let english: Vec<&str> = form.column.iter().map(|column| column.title.en.as_str()).collect();
        assert_eq!(known(&below(&english)), [form.id.as_str()]);
    });
}

#[test]
fn a_register_with_only_what_it_must_have_is_known() {
    // What a tally must have besides are the levels of some scale.
    each(|form| {
        if form.layout == Layout::Tally {
            return;
        }
        let required = form.column.iter().filter(|column| column.required || column.distinctive);
        let titles: Vec<&str> = required.map(|column| column.title.th.as_str()).collect();
        let dataset = below(&titles);
        assert_eq!(known(&dataset), [form.id.as_str()], "{:?}", issues(&dataset));
        assert!(!issues(&dataset).iter().any(|issue| issue.starts_with("form-assumed")), "{}", form.id);
    });
}

#[test]
fn a_register_that_writes_its_headers_otherwise_is_known() {
    each(|form| {
        for number in 0..3 {
            let headers: Vec<&str> = form
                .column
                .iter()
                .map(|column| column.aliases.get(number).unwrap_or(&column.title.th).as_str())
                .collect();
            assert_eq!(known(&below(&headers)), [form.id.as_str()], "{headers:?}");
        }
    });
}

#[test]
fn several_registers_may_share_a_workbook_and_one_register_several_files() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, table) in
        [("ข่าว", "เลขที่ข่าว|หัวข้อข่าว\n1|ก"), ("เผยแพร่", "เลขที่ข่าว|ช่องทางที่เผยแพร่\n1|Facebook"), ("เล่น", "นี่|ไม่ใช่|ทะเบียน")]
    {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        for (row, line) in (0..).zip(table.lines()) {
            for (column, cell) in (0..).zip(line.split('|')) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
    }
    let more = csv("เลขที่ข่าว|หัวข้อข่าว\n2|ข").into_bytes();
    let dataset = read_files(&[("รวม.xlsx", workbook.save_to_buffer().unwrap()), ("ข่าว 2.csv", more)]);
    assert_eq!(issues(&dataset), ["unrecognised-sheet"]);
    assert_eq!(known(&dataset), ["dissemination", "news"]);
    assert_eq!(texts(&dataset, "news", "news_id"), ["1", "2"]);
    assert_eq!(rows(&dataset, "dissemination").kept, 1);
}

#[test]
fn headers_that_fit_two_registers_are_settled_by_a_title_or_said() {
    let table = "สื่อ | ต.ค. 68 | พ.ย. 68\nวารสาร | 1 | 2";
    let undecided = read_table(table);
    assert_eq!(known(&undecided), ["dissemination-plan"]);
    assert_eq!(issues(&undecided), ["form-assumed A1"]);
    for (title, form) in [("ผลเผยแพร่", "dissemination-actuals"), ("แผนเผยแพร่", "dissemination-plan")]
    {
        let titled = read_table(&format!("{title} ปีงบประมาณ 2569\n{table}"));
        assert_eq!((known(&titled), issues(&titled)), (vec![form], Vec::new()));
    }
    let named = read_files(&[("แผนเผยแพร่.csv", csv(table).into_bytes())]);
    assert_eq!((known(&named), issues(&named)), (vec!["dissemination-plan"], Vec::new()));
}

#[test]
fn of_two_registers_that_a_sheet_fits_as_well_the_first_is_taken() {
    let order = |id: &str| DEFINITIONS.forms.iter().position(|form| form.id == id).unwrap();
    // Three fields of each, and both have as many columns.
    let both = below(&["เลขที่ข่าว", "ชื่อเรื่อง", "ประเภทข่าว", "เลขที่คำขอ", "วันที่ขออนุญาต"]);
    let first = if order("news") < order("web-requests") { "news" } else { "web-requests" };
    assert_eq!(known(&both), [first]);
    assert!(issues(&both).contains(&"form-assumed A1".to_owned()), "{:?}", issues(&both));
    // Three fields of each, and neither has what it must.
    let neither = below(&["ปีงบประมาณ", "มาตรฐานฉบับ", "ความชัดเจน"]);
    let first = order("considerations").min(order("evidence"));
    let told: Vec<_> = neither.issues.iter().flat_map(|issue| issue.problem.facts()).collect();
    assert!(told.contains(&("form", DEFINITIONS.forms[first].title.th.clone())), "{told:?}");
}

#[test]
fn a_sheet_that_lies_on_its_side_is_named_and_not_passed_over() {
    let dataset = read_table("เลขที่ข่าว | 1 | 2 | 3\nหัวข้อข่าว | ก | ข | ค\nวันที่เผยแพร่ | | |");
    assert_eq!(issues(&dataset), ["sideways-sheet"]);
    assert!(dataset.tables.is_empty());
    let survey = read_table("รายการ | คนที่ 1 | คนที่ 2 | คนที่ 3\nข้อ 1 | มาก | มาก | น้อย\nข้อ 2 | มาก | น้อย | มาก");
    assert_eq!(issues(&survey), ["transposed-survey A1"]);
    // One header in a column of texts is nothing.
    assert_eq!(issues(&read_table("ประทับเวลา | 1\nอื่น | 2")), ["unrecognised-sheet"]);
}

#[test]
fn another_register_below_a_gap_is_read_as_its_own() {
    let dataset = read_table(
        "
        ทะเบียนข่าว
        เลขที่ข่าว | หัวข้อข่าว | วันที่เผยแพร่
        1 | ก | 22 ส.ค. 69
        2 | ข | 23 ส.ค. 69
        |
        ข่าวตัด
        เลขที่ข่าว | ชื่อสื่อ | ประเภทสื่อ | วันที่ลงสื่อ
        1 | มติชน | หนังสือพิมพ์ | 24 ส.ค. 69
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(known(&dataset), ["coverage", "news"]);
    assert_eq!(texts(&dataset, "news", "title"), ["ก", "ข"]);
    assert_eq!(texts(&dataset, "coverage", "outlet"), ["มติชน"]);
    // The same register again is no other.
    let again = read_table("เลขที่ข่าว | หัวข้อข่าว | หมายเหตุ\n1 | ก |\n|\nเลขที่ข่าว | หัวข้อข่าว | หมายเหตุ\n2 | ข |");
    assert_eq!(texts(&again, "news", "title"), ["ก", "ข"]);
    assert_eq!(again.tables["news"].sources.len(), 1);
}
