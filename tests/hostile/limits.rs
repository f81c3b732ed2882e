//! Texts beyond what a format holds: the report is written all the same, and says where a text was cut.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use pramoen::Options;
use pramoen::definition::Language;
use rust_xlsxwriter::Workbook;

use super::content::content;
use super::outputs::parts;

const LONGEST: usize = 32_767;

/// An office with a register of news whose titles are these, and with such settings; what a run of it writes.
fn report(titles: &[&str], settings: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    fs::write(folder.path().join("pramoen.toml"), settings).unwrap();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(["เลขที่ข่าว", "หัวข้อข่าว", "ประเภทข่าว", "วันเวลาเผยแพร่", "วันเวลาสิ้นสุดภารกิจ"]).unwrap();
    for (number, title) in titles.iter().enumerate() {
        let number = number.to_string();
        writer.write_record([&number, *title, "ประชุม", "15 ก.ค. 2569 15:00", "15 ก.ค. 2569 12:00"]).unwrap();
    }
    fs::write(folder.path().join("input/ข่าว.csv"), writer.into_inner().unwrap()).unwrap();
    written(folder.path())
}

fn written(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let out = folder.join("out");
    let options = Options {
        out: Some(out.clone()),
        charts: Some(vec!["none".to_owned()]),
        ..Options::new(folder.to_owned(), "2026-10-15".parse().unwrap(), Language::Thai)
    };
    pramoen::run(&options, &|_| {}).unwrap();
    content(&out)
}

/// The texts of a workbook's cells, wherever they stand.
fn texts(parts: &BTreeMap<String, String>) -> Vec<String> {
    let of = |text: &String| {
        let pieces = text.split("<t").skip(1).filter_map(|piece| piece.split_once('>')?.1.split_once("</t>"));
        pieces.map(|(own, _)| quick_xml::escape::unescape(own).unwrap().into_owned()).collect::<Vec<_>>()
    };
    let cells = |name: &&String| name.starts_with("xl/worksheets/sheet") || *name == "xl/sharedStrings.xml";
    parts.iter().filter(|(name, _)| cells(name)).flat_map(|(_, text)| of(text)).collect()
}

#[test]
fn a_text_longer_than_a_cell_is_cut_with_a_note_and_whole_where_there_is_room() {
    let exact = format!("ก{}ข", "ย".repeat(LONGEST - 2));
    let longer = format!("ก{}จบ", "ว".repeat(LONGEST - 1));
    // Letters beyond the first plane are two units each.
    let wide = format!("ก{}จบ", "😀".repeat(LONGEST / 2));
    let files = report(&[&exact, &longer, &wide], "");
    let parts = parts(&files["report.xlsx"]);
    let texts = texts(&parts);
    assert!(texts.iter().all(|text| text.encode_utf16().count() <= LONGEST));
    assert!(texts.contains(&exact), "what a cell holds is whole");
    for letter in ["ว", "😀"] {
        let cut = texts.iter().find(|text| text.starts_with(&format!("ก{letter}"))).unwrap();
        assert!(cut.ends_with("… [ตัดตรงนี้ เพราะหนึ่งช่องเก็บข้อความได้เท่านี้ ส่วนที่เหลือดูในไฟล์ต้นทาง]"), "{letter}");
        assert!(cut.encode_utf16().count() > LONGEST - 2, "no more is cut than must be");
    }
    let out = tempfile::tempdir().unwrap();
    fs::write(out.path().join("a.xlsx"), &files["report.xlsx"]).unwrap();
    let book: calamine::Xlsx<_> = calamine::open_workbook(out.path().join("a.xlsx")).unwrap();
    assert!(!calamine::Reader::sheet_names(&book).is_empty());
}

/// The names of a workbook's sheets.
fn names(parts: &BTreeMap<String, String>) -> Vec<String> {
    let tags = parts["xl/workbook.xml"].split("<sheet name=\"").skip(1);
    let name = |tag: &str| quick_xml::escape::unescape(tag.split('"').next().unwrap()).unwrap().into_owned();
    tags.map(name).collect()
}

#[test]
fn names_of_sheets_that_no_workbook_takes_are_made_such_as_it_does() {
    let own = [
        ("report-sheet-indicators", "[a]/b\\\\c?d*e:f' =1+1 และยังมีคำอีกมากมายจนยาวเกินกว่าจะเป็นชื่อแผ่นได้"),
        ("report-sheet-periods", "HISTORY"),
        ("report-sheet-breakdowns", "แผ่น A"),
        ("report-sheet-issues", "แผ่น a"),
        ("report-sheet-sources", "'''"),
        ("report-sheet-method", "=1+1"),
        ("report-sheet-satisfaction", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
    ];
    let lines: Vec<_> = own.iter().map(|(key, text)| format!("{key} = \"{text}\"\n")).collect();
    let files = report(&["ก"], &format!("[report.texts]\n{}", lines.concat()));
    let parts = parts(&files["report.xlsx"]);
    let names = names(&parts);
    for name in &names {
        let fits = (1..=31).contains(&name.encode_utf16().count());
        let plain =
            !name.contains(['[', ']', ':', '*', '?', '/', '\\']) && !name.starts_with('\'') && !name.ends_with('\'');
        assert!(fits && plain && !name.eq_ignore_ascii_case("history"), "{name:?}");
    }
    let alike: BTreeSet<_> = names.iter().map(|name| name.to_lowercase()).collect();
    assert_eq!(alike.len(), names.len(), "{names:?}");
    for own in ["แผ่น A", "แผ่น a 2", "=1+1"] {
        assert!(names.iter().any(|name| name == own), "{own}: {names:?}");
    }
    assert!(names.iter().any(|name| name.starts_with("a  b c d e f")), "{names:?}");
}

#[test]
fn titles_of_charts_and_heads_of_tables_are_texts_and_no_places_of_the_workbook() {
    let settings = "[report.texts]\nreport-chart-targets = \"=(ข่าว!A1)\"\nreport-chart-trend = \"ข่าว!A1:A2\"\n\
                    report-chart-by = \"=[{ $indicator }]\"\nreport-head-value = \"=1+1\"\nreport-head-numerator = \"=1+1\"\n\
                    report-head-denominator = \"=1+1\"\n";
    let files = report(&["ก", "ข"], settings);
    let parts = parts(&files["report.xlsx"]);
    let drawn: String =
        parts.iter().filter(|(name, _)| name.starts_with("xl/charts/chart")).map(|(_, text)| text.as_str()).collect();
    assert!(drawn.contains("=(ข่าว!A1)") && drawn.contains("ข่าว!A1:A2"), "the titles are said");
    for (name, text) in parts.iter().filter(|(name, _)| name.starts_with("xl/charts/chart")) {
        let title = text.split("<c:title>").nth(1).and_then(|rest| rest.split("</c:title>").next());
        assert!(title.is_none_or(|title| !title.contains("<c:f>")), "{name}: {title:?}");
    }
    for (name, text) in parts.iter().filter(|(name, _)| name.starts_with("xl/tables/")) {
        let heads: Vec<_> =
            text.split(" name=\"").skip(2).map(|rest| rest.split('"').next().unwrap().to_lowercase()).collect();
        let alike: BTreeSet<_> = heads.iter().collect();
        assert_eq!(alike.len(), heads.len(), "{name}: {heads:?}");
    }
}

#[test]
fn addresses_that_a_workbook_does_not_take_stay_texts() {
    let heads = ["รหัสหลักฐาน", "ปีที่ใช้", "ตัวบ่งชี้", "ประเด็นที่", "เรื่อง", "ที่จัดเก็บ/ลิงก์"];
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    let long = format!("https://www.loei3.go.th/{}", "a".repeat(2_100));
    let fine = format!("https://www.loei3.go.th/{}", "b".repeat(1_900));
    let titles = ["เรื่องหนึ่ง", "เรื่องสอง", "เรื่องสาม", "เรื่องสี่"];
    let links = [&long, &fine, "javascript:alert(1)", "\\\\evil.example\\a.pdf"];
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in (0..).zip(heads) {
        sheet.write_string(0, column, head).unwrap();
    }
    for (row, (title, link)) in (1..).zip(titles.iter().zip(links)) {
        let cells = [&format!("ห{row}"), "2569", "2.4", "6", *title, link];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    fs::write(folder.path().join("input/ทะเบียนหลักฐาน.xlsx"), book.save_to_buffer().unwrap()).unwrap();
    let news = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่\n1,ก,ประชุม,15 ก.ค. 2569 15:00\n";
    fs::write(folder.path().join("input/ข่าว.csv"), news).unwrap();
    let files = written(folder.path());
    let parts = parts(&files["report.xlsx"]);
    let relations: String =
        parts.iter().filter(|(name, _)| name.ends_with(".rels")).map(|(_, text)| text.as_str()).collect();
    assert!(relations.contains(&fine), "an address that fits is a link");
    for other in [&long[..60], "javascript", "evil.example"] {
        assert!(!relations.contains(other) || other == &fine[..60], "{other}");
    }
    let texts = texts(&parts).join("\n");
    for link in [&long, "javascript:alert(1)", "\\\\evil.example\\a.pdf"] {
        assert!(texts.contains(link), "the text is kept: {}", &link[..20]);
    }
}

/// The texts of all columns of a file of Parquet.
fn stored(bytes: Vec<u8>) -> Vec<String> {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    let reader = SerializedFileReader::new(bytes::Bytes::from(bytes)).unwrap();
    let rows = reader.get_row_iter(None).unwrap().map(Result::unwrap);
    let texts = rows.flat_map(parquet::record::Row::into_columns).filter_map(|(_, field)| match field {
        Field::Str(text) => Some(text),
        _ => None,
    });
    texts.collect()
}

#[test]
fn documents_and_parquet_have_the_longest_texts_whole() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("input")).unwrap();
    let long = format!("เริ่ม{}จบ", "ยาว".repeat(LONGEST / 2));
    let titles = ["เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาเผยแพร่", &format!("1,{long},ประชุม,15 ก.ค. 2569 15:00")];
    fs::write(folder.path().join("input/ข่าว.csv"), titles.join("\n")).unwrap();
    let assessed =
        format!("ปีงบประมาณ,ตัวบ่งชี้,ข้อที่,ดำเนินการแล้ว,ความชัดเจน,วิธีการดำเนินงาน\n2569,2.4,1,ดำเนินการแล้ว,ชัดเจน,{long}\n");
    fs::write(folder.path().join("input/ประเด็น.csv"), assessed).unwrap();
    let written = written(folder.path());
    let document = written.iter().find(|(name, _)| name.ends_with(".docx")).unwrap();
    assert!(parts(document.1)["word/document.xml"].contains(&long));
    let text = written.iter().find(|(name, _)| name.ends_with(".txt")).unwrap();
    assert!(String::from_utf8_lossy(text.1).contains(&long));
    let options = Options::new(folder.path().to_owned(), "2026-10-15".parse().unwrap(), Language::Thai);
    let export = folder.path().join("export");
    pramoen::export(&options, &export, None, &|_| {}).unwrap();
    let facts = content(&export);
    let news = facts.iter().find(|(name, _)| name.starts_with("facts/news/")).unwrap();
    assert!(stored(news.1.clone()).contains(&long));
}
