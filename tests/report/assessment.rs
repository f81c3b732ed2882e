//! The self-assessment says the same as document, text and sheet: the level, every paragraph, every document.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::Reader;
use pramoen::definition::{Definitions, Digits, Language, load};
use pramoen::model::evidence::{Clarity, Filing};
use pramoen::model::ledger::Ledger;
use pramoen::model::measurements::Measurements;
use pramoen::model::ratio::Ratio;
use pramoen::model::results::Results;
use pramoen::model::scorecard::{Outcome, Score};
use pramoen::report;
use pramoen::report::assessment::{EvidenceLink, SelfAssessment};
use pramoen::report::document::{Block, Cell, Sheet};

use super::{DEFINITIONS, RESULTS, office, workbook};

fn composed(results: &Results, definitions: &Definitions, language: Language) -> report::document::Document {
    let mut document = report::compose(results, definitions, language);
    document.charts.clear();
    document.evidence = results.evidence.iter().map(|_| Some("../../หลักฐาน/คำสั่ง 12-2569.pdf".to_owned())).collect();
    document
}

fn written(results: &Results, definitions: &Definitions, ending: &str) -> Vec<u8> {
    let document = composed(results, definitions, Language::Thai);
    let files = report::write(results, &document, definitions, Language::Thai, &|_| {}).unwrap();
    files.into_iter().find(|file| file.name == format!("standard-2557-2.4.{ending}")).unwrap().bytes
}

fn parts(docx: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let time = part.last_modified().unwrap();
        assert_eq!((time.year(), time.month(), time.day(), time.hour()), (1980, 1, 1, 0), "{name} has a clock");
        if !part.is_dir() {
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            parts.insert(name, text);
        }
    }
    parts
}

/// The texts of a part, paragraph by paragraph.
fn paragraphs(xml: &str) -> Vec<String> {
    let text = |paragraph: &str| {
        let runs = paragraph.split("<w:t ").skip(1).filter_map(|run| run.split_once('>')?.1.split_once("</w:t>"));
        let text: String = runs.map(|(text, _)| text).collect();
        text.replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    };
    xml.split("<w:p ").skip(1).map(text).collect()
}

fn assessment(results: &Results, definitions: &Definitions, language: Language) -> SelfAssessment {
    composed(results, definitions, language).assessments.remove(0)
}

/// Every text of a sheet.
fn said(sheet: &Sheet) -> String {
    let mut said = String::new();
    for block in &sheet.blocks {
        match block {
            Block::Heading(_, text) | Block::Note(text) => said.push_str(text),
            Block::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    if let Cell::Text(text) | Cell::Strong(text) = cell {
                        said.push_str(text);
                        said.push('\n');
                    }
                }
            }
            _ => {}
        }
    }
    said
}

/// Every text of the form, from above.
fn texts(own: &SelfAssessment) -> Vec<String> {
    let mut texts: Vec<String> = own.lead.iter().map(|line| line.text.clone()).collect();
    for account in &own.accounts {
        texts.push(account.title.text.clone());
        for (head, lines) in &account.sections {
            texts.push(head.clone());
            texts.extend(lines.iter().map(|line| line.text.clone()));
        }
    }
    texts
}

#[test]
fn the_document_has_the_level_every_paragraph_and_every_document() {
    let own = assessment(&RESULTS, &DEFINITIONS, Language::Thai);
    let parts = parts(&written(&RESULTS, &DEFINITIONS, "docx"));
    let document = &parts["word/document.xml"];
    let shown = paragraphs(document);
    assert_eq!(shown.iter().filter(|text| text.starts_with('☑')).count(), 1);
    assert_eq!(shown.iter().filter(|text| text.starts_with('☐')).count(), 4);
    assert!(shown.contains(&"☑ 4".to_owned()), "eight of nine are clear");
    for text in texts(&own) {
        assert!(shown.contains(&text), "{text}");
    }
    let evidence: Vec<_> = own.accounts.iter().flat_map(|account| &account.evidence).collect();
    assert_eq!(evidence.len(), 27);
    for line in &evidence {
        assert!(shown.contains(&format!("- {}", line.text)), "{}", line.text);
    }
    for head in &own.heads {
        assert!(shown.contains(head), "{head}");
    }
    let linked = document.matches("<w:hyperlink ").count();
    assert_eq!(linked, 27);
    let rels = &parts["word/_rels/document.xml.rels"];
    assert_eq!(rels.matches("Target=\"../../หลักฐาน/คำสั่ง%2012-2569.pdf\"").count(), 13);
    assert_eq!(rels.matches("Target=\"https://example.go.th/doc/1\"").count(), 14);
    assert_eq!(rels.matches("TargetMode=\"External\"").count(), 27);
}

#[test]
fn the_document_is_set_in_the_typeface_of_official_papers_and_repeats_its_heads() {
    let parts = parts(&written(&RESULTS, &DEFINITIONS, "docx"));
    let styles = &parts["word/styles.xml"];
    for slot in ["ascii", "hAnsi", "cs"] {
        assert!(styles.contains(&format!("w:{slot}=\"TH Sarabun New\"")), "{slot}");
    }
    assert!(styles.contains("w:sz w:val=\"30\"") && styles.contains("w:szCs w:val=\"30\""));
    assert!(styles.contains("w:bidi=\"th-TH\""), "lines break as Thai does");
    assert_eq!(parts["word/document.xml"].matches("<w:tblHeader").count(), 1);
    let core = &parts["docProps/core.xml"];
    assert_eq!(core.matches("2026-10-15T00:00:00Z").count(), 2, "{core}");
    assert!(!core.contains("unknown"), "{core}");
}

#[test]
fn what_is_left_to_the_officer_is_marked_and_what_is_missing_is_no_link() {
    let mut results = RESULTS.clone();
    results.evidence[0].filing = Filing::Missing;
    results.evidence[1].filing = Filing::Outside;
    results.evidence[2].link = Some("https://example.go.th/a b".to_owned());
    let own = assessment(&results, &DEFINITIONS, Language::Thai);
    let open = own.accounts.iter().flat_map(|account| &account.sections).flat_map(|(_, lines)| lines);
    let open = open.filter(|line| line.open).count();
    assert_eq!(open, 16, "method and result of every consideration but the sixth");
    let marked = own.accounts.iter().flat_map(|account| &account.evidence).filter(|line| line.mark.is_some()).count();
    assert_eq!(marked, 2);
    let document = parts(&written(&results, &DEFINITIONS, "docx"))["word/document.xml"].clone();
    assert_eq!(document.matches("w:highlight w:val=\"yellow\"").count(), open + marked);
    assert_eq!(document.matches("<w:hyperlink ").count(), 24);
    let text = String::from_utf8(written(&results, &DEFINITIONS, "txt")).unwrap();
    assert!(!text.contains(&DEFINITIONS.thai.get("report-assessment-missing")), "a mark is no text to paste");
}

#[test]
fn no_link_leads_out_by_a_name_that_parts_an_address() {
    let mut document = composed(&RESULTS, &DEFINITIONS, Language::Thai);
    document.evidence = RESULTS.evidence.iter().map(|_| Some("C:/secret.pdf".to_owned())).collect();
    let files = report::write(&RESULTS, &document, &DEFINITIONS, Language::Thai, &|_| {}).unwrap();
    let docx = files.iter().find(|file| file.name.ends_with(".docx")).unwrap();
    let rels = parts(&docx.bytes)["word/_rels/document.xml.rels"].clone();
    assert!(!rels.contains("secret") && rels.contains("example.go.th"));
}

#[test]
fn the_offices_own_account_stands_in_place_of_the_paragraphs() {
    let mut results = RESULTS.clone();
    let card = &mut results.assessments[0].scorecards[0];
    let place = card.considerations[5].location.clone().unwrap();
    card.considerations[5].account.method = Some(("จัดทำสมุดโทรศัพท์\n\nติดตั้งโทรศัพท์ ๗ หมายเลข <&>".to_owned(), place));
    let own = assessment(&results, &DEFINITIONS, Language::Thai);
    let (_, method) = &own.accounts[5].sections[0];
    let method: Vec<_> = method.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(method, ["จัดทำสมุดโทรศัพท์", "ติดตั้งโทรศัพท์ 7 หมายเลข <&>"], "in the digits of the document");
    assert!(own.accounts[5].sections[1].1.iter().all(|line| !line.open), "the result is still written for it");
    let shown = paragraphs(&parts(&written(&results, &DEFINITIONS, "docx"))["word/document.xml"]);
    assert!(shown.contains(&"ติดตั้งโทรศัพท์ 7 หมายเลข <&>".to_owned()));
}

#[test]
fn what_is_not_rated_has_no_tick_and_says_why() {
    let mut results = RESULTS.clone();
    let card = &mut results.assessments[0].scorecards[0];
    card.considerations[8].performed = Some(false);
    card.performed = 8;
    card.outcome = Outcome::NotRated { provisional: Some(4) };
    let own = assessment(&results, &DEFINITIONS, Language::Thai);
    assert!(own.levels.iter().all(|level| !level.ticked));
    assert_eq!((own.standing, own.accounts.len()), (0, 8));
    assert!(own.lead[0].text.contains("ไม่เข้าเกณฑ์ตัดสิน") && own.lead[0].text.contains("8 จาก 9"), "{:?}", own.lead);
    assert!(own.lead[1].text.contains("8 ข้อ"));
    let document = parts(&written(&results, &DEFINITIONS, "docx"))["word/document.xml"].clone();
    assert!(!document.contains('☑'));
}

#[test]
fn an_indicator_without_a_level_table_has_one_row_that_says_so() {
    let mut results = RESULTS.clone();
    let card = &mut results.assessments[0].scorecards[0];
    card.indicator = "3.9".to_owned();
    card.outcome = Outcome::NoTable;
    let own = assessment(&results, &DEFINITIONS, Language::Thai);
    assert_eq!((own.levels.len(), own.standing), (1, 0));
    assert_eq!(own.name, "standard-2557-3.9");
    assert!(own.headings.last().unwrap().contains("3.9"));
    results.assessments[0].scorecards[0].indicator = "../../3".to_owned();
    let own = assessment(&results, &DEFINITIONS, Language::Thai);
    assert!(!own.name.contains(['/', '\\']), "{} is the name of a file", own.name);
}

#[test]
fn the_text_has_every_part_under_its_head_in_lines_of_windows() {
    let own = assessment(&RESULTS, &DEFINITIONS, Language::Thai);
    let bytes = written(&RESULTS, &DEFINITIONS, "txt");
    let text = String::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    let lines: Vec<_> = text.split("\r\n").collect();
    assert_eq!(
        &lines[..7],
        [
            "มาตรฐานสำนักงานเขตพื้นที่การศึกษา พ.ศ. 2557",
            "สพป.ตัวอย่าง เขต 1",
            "ปีงบประมาณ 2569",
            "มาตรฐานที่ 2 การบริหารและการจัดการศึกษาที่มีประสิทธิภาพ",
            "ตัวบ่งชี้ที่ 4 : การบริหารงานด้านการบริหารทั่วไป",
            "ระดับคุณภาพ 4: มีการดำเนินการตามประเด็นการพิจารณาครบ 9 ข้อ มีร่องรอยหลักฐานปรากฏชัดเจน 7-8 ข้อ",
            "",
        ]
    );
    for own in texts(&own) {
        assert!(lines.contains(&own.as_str()), "{own}");
    }
    assert_eq!(lines.iter().filter(|line| line.starts_with("- ")).count(), 27);
}

#[test]
fn the_sheet_is_the_same_form_one_paragraph_a_row() {
    let document = composed(&RESULTS, &DEFINITIONS, Language::Thai);
    let own = &document.assessments[0];
    let mut book = workbook(&document);
    let shown: Vec<Vec<String>> = book
        .worksheet_range("ระดับมาตรฐาน")
        .unwrap()
        .rows()
        .map(|row| row.iter().map(|cell| cell.to_string().trim().to_owned()).collect())
        .collect();
    for text in texts(own).iter().filter(|text| text.chars().count() < 600) {
        assert!(shown.iter().any(|row| row[2] == *text), "{text}");
    }
    let documents = shown.iter().filter(|row| row[3].starts_with("- ")).count();
    assert_eq!(documents, 27);
    let marks: Vec<_> = shown.iter().filter(|row| row[0].starts_with(['☑', '☐'])).map(|row| row[0].as_str()).collect();
    assert_eq!(marks, ["☐ 5", "☑ 4", "☐ 3", "☐ 2", "☐ 1"]);
}

#[test]
fn thai_digits_stand_in_all_of_it_but_not_in_english() {
    let mut definitions = load(None, None).unwrap();
    definitions.settings.report.digits = Digits::Thai;
    let own = assessment(&RESULTS, &definitions, Language::Thai);
    let mut all = texts(&own);
    all.extend(own.headings.clone());
    all.extend(own.levels.iter().flat_map(|level| [level.level.clone(), level.description.clone()]));
    all.extend(own.accounts.iter().flat_map(|account| &account.evidence).map(|line| line.text.clone()));
    for text in &all {
        assert!(!text.contains(|letter: char| letter.is_ascii_digit()), "{text}");
    }
    assert!(own.headings[0].ends_with("พ.ศ. ๒๕๕๗") && own.accounts[5].title.text.starts_with("๖. "));
    assert_eq!(own.name, "standard-2557-2.4", "names of files keep theirs");
    let links = own.accounts.iter().flat_map(|account| &account.evidence);
    let web = links.filter(|line| line.link == EvidenceLink::Web("https://example.go.th/doc/1".to_owned()));
    assert_eq!(web.count(), 14);
    let document = parts(&written(&RESULTS, &definitions, "docx"))["word/document.xml"].clone();
    assert!(document.contains("thaiNumbers"), "and in the numbers of the pages");
    let footer = parts(&written(&RESULTS, &definitions, "docx"))["word/footer1.xml"].clone();
    assert!(footer.contains(">PAGE \\* THAIARABIC<") && footer.contains(">NUMPAGES \\* THAIARABIC<"), "{footer}");
    assert_eq!(assessment(&RESULTS, &definitions, Language::English).levels[1].level, "4");
}

#[test]
fn a_paragraph_whose_figure_has_no_value_is_left_out_and_listed() {
    let whole = assessment(&RESULTS, &DEFINITIONS, Language::Thai);
    let sixth = |own: &SelfAssessment| own.accounts[5].sections.iter().map(|(_, lines)| lines.len()).sum::<usize>();
    let written = |own: &SelfAssessment| texts(own).join("\n");
    assert!(written(&whole).contains("ตามมาตรฐานระยะเวลาร้อยละ"));
    let mut results = RESULTS.clone();
    let kept: Vec<_> = results.measurements.iter().filter(|own| own.indicator != "on-time-rate").cloned().collect();
    results.measurements = Measurements::from(kept);
    let own = assessment(&results, &DEFINITIONS, Language::Thai);
    assert_eq!(sixth(&own), sixth(&whole) - 1);
    assert!(!written(&own).contains("ตามมาตรฐานระยะเวลาร้อยละ"));
    let listed: Vec<_> = own.unwritten.iter().filter(|line| !whole.unwritten.contains(line)).collect();
    assert_eq!(listed.len(), 1, "{listed:?}");
    assert!(listed[0].contains("ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา"), "{listed:?}");
    let sheets = composed(&results, &DEFINITIONS, Language::Thai).sheets;
    let plan = sheets.iter().find(|sheet| sheet.id == "standard_plan").unwrap();
    assert!(said(plan).contains("ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา"), "the officer reads of it");
}

#[test]
fn nothing_is_written_of_figures_that_there_are_not() {
    let mut results = RESULTS.clone();
    results.measurements = Measurements::default();
    results.ledger = Ledger::default().into();
    for language in [Language::Thai, Language::English] {
        let own = assessment(&results, &DEFINITIONS, language);
        let (_, result) = &own.accounts[5].sections[1];
        assert!(result[0].open && result.len() == 1, "{result:?}");
        for text in texts(&own) {
            assert!(!text.contains("none") && !text.contains("undefined") && !text.contains("{{"), "{text}");
        }
    }
}

#[test]
fn the_plan_says_what_is_lacking_and_what_is_not_given() {
    let document = composed(&RESULTS, &DEFINITIONS, Language::Thai);
    let plan = document.sheets.iter().find(|sheet| sheet.id == "standard_plan").unwrap();
    let said = said(plan);
    assert_eq!(RESULTS.assessments[0].scorecards[0].considerations[2].decided, Some(Clarity::Unclear));
    for told in [
        "ทำหลักฐานข้อ 3 ให้ปรากฏชัดเจน",
        "ไม่ทราบน้ำหนักของตัวบ่งชี้ 2.4",
        "ชื่อประเด็นข้อ 1, 2, 3, 4, 5, 7, 8, 9",
        "ยังไม่มี",
        "เล่มมาตรฐาน",
    ] {
        assert!(said.contains(told), "{told}");
    }
    assert_eq!(office::PERIOD.fiscal_year(), 2569);
}

#[test]
fn weighted_scores_stand_with_the_levels_and_weights_that_they_are_made_of() {
    let mut results = RESULTS.clone();
    let assessment = &mut results.assessments[0];
    assessment.standards[1].score = Ok(Score(Ratio::new(9, 2).unwrap()));
    assessment.overall = Ok(Score(Ratio::new(11, 3).unwrap()));
    let level = assessment.scorecards[0].outcome.level().unwrap();
    let document = composed(&results, &DEFINITIONS, Language::Thai);
    let plan = document.sheets.iter().find(|sheet| sheet.id == "standard_plan").unwrap();
    let tables = plan.blocks.iter().filter_map(|block| if let Block::Table(own) = block { Some(own) } else { None });
    let scores = tables.clone().find(|table| table.id == "scores_0").unwrap();
    let [_, second, indicator, whole] = &scores.rows[..] else { panic!("{:?}", scores.rows) };
    let value = |cell: &Cell| match cell {
        Cell::Figure { value, .. } => value.unwrap(),
        other => panic!("{other:?} is no figure"),
    };
    assert!((value(&second[4]) - 4.5).abs() < 1e-9);
    assert_eq!((&indicator[0], indicator[4].shown()), (&Cell::Text("2.4".to_owned()), &Cell::Integer(level.into())));
    assert!((value(&whole[4]) - 11.0 / 3.0).abs() < 1e-9);
    let summary = document.sheets.iter().find(|sheet| sheet.id == "summary").unwrap();
    assert!(said(summary).contains("คะแนนถ่วงน้ำหนักรวม 3.67"), "the director's page has it, too");
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let [first, second] = [(); 2].map(|()| parts(&written(&RESULTS, &DEFINITIONS, "docx")));
    for (name, text) in &first {
        let differs = text.chars().zip(second[name].chars()).position(|(a, b)| a != b);
        let around = |at: usize| text.chars().skip(at.saturating_sub(60)).take(120).collect::<String>();
        assert!(differs.is_none(), "{name}: {}", differs.map(around).unwrap());
    }
}

/// Word calls a document unreadable whose properties stand in another order than the standard's.
#[test]
fn the_properties_of_the_document_stand_in_the_order_that_word_demands() {
    let parts = parts(&written(&RESULTS, &DEFINITIONS, "docx"));
    let document = &parts["word/document.xml"];
    let before = |first: &str, second: &str, within: &str| {
        for (name, text) in &parts {
            for own in text.split(&format!("<{within}>")).skip(1) {
                let own = own.split(&format!("</{within}>")).next().unwrap();
                let at = |tag: &str| own.find(&format!("<{tag} "));
                if let (Some(first), Some(second)) = (at(first), at(second)) {
                    assert!(first < second, "{name}: {own}");
                }
            }
        }
        assert!(document.contains(&format!("<{within}>")), "{within}");
    };
    for (first, second, within) in [
        ("w:b", "w:sz", "w:rPr"),
        ("w:rFonts", "w:sz", "w:rPr"),
        ("w:color", "w:u", "w:rPr"),
        ("w:keepNext", "w:jc", "w:pPr"),
        ("w:ind", "w:rPr", "w:pPr"),
        ("w:jc", "w:rPr", "w:pPr"),
        ("w:tcW", "w:vMerge", "w:tcPr"),
        ("w:shd", "w:vAlign", "w:tcPr"),
        ("w:tblBorders", "w:tblLayout", "w:tblPr"),
        ("w:tblLayout", "w:tblCellMar", "w:tblPr"),
        ("w:footerReference", "w:pgSz", "w:sectPr"),
        ("w:pgMar", "w:cols", "w:sectPr"),
    ] {
        before(first, second, within);
    }
    let rels = &parts["word/_rels/document.xml.rels"];
    for id in document.split("r:id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert_eq!(rels.matches(&format!("Id=\"{id}\"")).count(), 1, "{id}");
    }
    let types = &parts["[Content_Types].xml"];
    for name in parts.keys().filter(|name| name.starts_with("word/") && name.ends_with(".xml")) {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name}");
    }
}
