//! What an office sets for its report: in `[report]` of `pramoen.toml` and on the command line.

#![allow(clippy::unwrap_used, reason = "what fails here is the test")]

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use calamine::{Data, DataType, Reader, Xlsx, open_workbook};

const NEWS: &str = "เลขที่ข่าว,หัวข้อข่าว,ประเภทข่าว,วันเวลาสิ้นสุดภารกิจ,วันเวลาผลิตเสร็จ,วันเวลาเผยแพร่,ผลการตรวจสอบความถูกต้อง\n\
    1,ประชุมผู้บริหาร,ประชุม,15 ก.ค. 2569 12:00,15 ก.ค. 2569 13:00,15 ก.ค. 2569 15:00,ถูกต้อง\n\
    2,ประชุมครู 9 คน,ประชุม,16 ก.ค. 2569 12:00,16 ก.ค. 2569 13:00,16 ก.ค. 2569 15:01,ไม่ถูกต้อง\n";

struct Office {
    folder: tempfile::TempDir,
}

impl Office {
    fn with(report: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("input")).unwrap();
        fs::write(folder.path().join("input/ข่าว.csv"), NEWS).unwrap();
        fs::write(folder.path().join("pramoen.toml"), format!("[office]\nname = \"สพป.ทดสอบ เขต 2\"\n\n{report}"))
            .unwrap();
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pramoen"));
        command.current_dir(self.path()).args(["run", ".", "--as-of", "2026-10-15", "--out", "out"]).args(arguments);
        command.env_remove("LANG").output().unwrap()
    }

    /// The workbook of a run that succeeds.
    fn report(&self, arguments: &[&str]) -> PathBuf {
        let output = self.run(arguments);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        self.path().join("out/report.xlsx")
    }

    /// The mistakes for which a run is refused.
    fn refused(&self) -> String {
        let output = self.run(&["--charts", "none"]);
        assert_eq!(output.status.code(), Some(2), "{}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).unwrap()
    }
}

fn sheets(workbook: &Path) -> Vec<String> {
    let book: Xlsx<_> = open_workbook(workbook).unwrap();
    book.sheet_names()
}

fn texts(workbook: &Path, sheet: &str) -> Vec<String> {
    let mut book: Xlsx<_> = open_workbook(workbook).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range
        .used_cells()
        .filter_map(|(_, _, cell)| if let Data::String(text) = cell { Some(text.clone()) } else { None })
        .collect()
}

fn part(package: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(fs::File::open(package).unwrap()).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn parts(package: &Path) -> Vec<String> {
    zip::ZipArchive::new(fs::File::open(package).unwrap())
        .unwrap()
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect()
}

/// A PNG of 4 × 2 pixels in one colour.
fn png() -> Vec<u8> {
    let mut pixels = resvg::tiny_skia::Pixmap::new(4, 2).unwrap();
    pixels.fill(resvg::tiny_skia::Color::BLACK);
    pixels.encode_png().unwrap()
}

#[test]
fn what_a_report_cannot_do_is_refused_at_its_line() {
    for (line, said) in [
        ("language = \"de\"", "there is no language `de`: write th or en"),
        ("digits = \"roman\"", "unknown variant `roman`"),
        ("logo = \"../logo.png\"", "is no file within the office's folder"),
        ("logo = \"C:\\\\logo.png\"", "is no file within the office's folder"),
        ("logo = \"logo.gif\"", "is no picture: write the name of a .png or .jpg file"),
        ("sheets = [\"summry\"]", "there is no sheet `summry`: there are"),
        ("ledger = \"most\"", "there is no way `most` to show the ledger: there are auto, all, misses, none"),
        ("leave_out = [\"บัญชีแยกประเภท\"]", "summary (สรุปผู้บริหาร)"),
        ("signatures = [{ name = \"ก\" }]", "missing field `role`"),
        ("colour = \"red\"", "unknown field `colour`"),
        ("texts = { report-titel = \"ก\" }", "there is no text `report-titel`; did you mean `report-title`?"),
        ("texts = { report-title-office = \"{ $offise }\" }", "does not know `$offise`: it has { $office }"),
        ("texts = { report-title = \"{ $office\" }", "the text `report-title` cannot be read"),
        ("texts = { report-title = \" \" }", "the text `report-title` is blank"),
    ] {
        let mistakes = Office::with(&format!("[report]\n{line}\n")).refused();
        assert!(mistakes.contains("pramoen.toml:5: ") && mistakes.contains(said), "{line}: {mistakes}");
    }
    let long = format!("[report]\nopening = \"{}\"\n", "ก".repeat(2_001));
    assert!(Office::with(&long).refused().contains("pramoen.toml:5: a paragraph has more than 2000 letters"));
    let five = format!("[report]\nsignatures = [{}]\n", "{ role = \"ก\" }, ".repeat(5));
    assert!(Office::with(&five).refused().contains("pramoen.toml:5: 5 sign"));
    let both = Office::with("[report]\nsheets = [\"summary\"]\nleave_out = [\"trend\"]\n");
    assert!(both.refused().contains("pramoen.toml:6: `sheets` and `leave_out`"));
}

#[test]
fn below_a_mistake_stands_how_the_setting_is_written() {
    let said = |settings: &str, more: &[&str]| String::from_utf8(Office::with(settings).run(more).stderr).unwrap();
    for (line, hint) in [
        ("digits = thai", "digits = \"thai\" หรือ digits = \"arabic\""),
        ("sheets = \"summary\"", "sheets = [\"สรุปผู้บริหาร\", \"ตัวชี้วัด\"]"),
        ("leave_out = [\n  1,\n]", "leave_out = [\"บัญชี\""),
        ("ledger = all", "ledger = \"auto\""),
        ("opening = 5", "opening = \"เสนอที่ประชุมผู้บริหาร\""),
        ("signatures = [\n  { rule = \"ผู้จัดทำ\" },\n]", "signatures = [{ role = \"ผู้จัดทำ\""),
        ("frame = [1]", "frame = \"แบบรายงานเขต.xlsx\""),
        ("[report.texts]\nreport-titel = \"ก\"", "report-title-office = \"ผลงานของ{ $office }\""),
        ("colour = \"red\"", "ตามตัวอย่างใน README"),
        ("ตรา = \"logo.png\"", "ตามตัวอย่างใน README"),
    ] {
        let said = said(&format!("[report]\n{line}\n"), &[]);
        assert!(said.trim_end().lines().last().is_some_and(|last| last.contains(hint)), "{line}: {said}");
    }
    let two = said("[report]\nlanguage = \"de\"\nlogo = \"logo.gif\"\n", &[]);
    assert!(two.contains("language = \"en\"") && two.contains("logo = \"ตราสำนักงาน.png\""), "{two}");
    let english = said("[report]\ndigits = 1\n", &["--lang", "en"]);
    assert!(english.contains("digits is one of two"), "{english}");
}

#[test]
fn hostile_names_stay_text_in_one_line() {
    let office = Office::with("");
    let settings = "[office]\nname = \"=1+1 <b>\\n\\u202eลับ\\u202c & \\u0007เขต\"\n[report]\nopening = [\"=1+1\", \"\\u2066@ก\\u2069\"]\n\
         signatures = [{ role = \"=2+2\\n\\u202eก\" }]\n[report.texts]\nreport-title-office = \"={ $office }\"\n";
    fs::write(office.path().join("pramoen.toml"), settings).unwrap();
    let page = texts(&office.report(&["--charts", "none"]), "สรุปผู้บริหาร");
    assert_eq!((page[0].as_str(), page[2].as_str(), page[3].as_str()), ("==1+1 <b> ลับ & เขต", "=1+1", "@ก"));
    assert!(page.iter().any(|text| text.ends_with(".. =2+2 ก")), "{page:?}");
    let xml = part(&office.path().join("out/report.xlsx"), "xl/worksheets/sheet1.xml");
    assert!(!xml.contains("<f>1+1") && !xml.contains("<f>2+2") && !xml.contains("<f>=1+1"), "a text became a formula");
}

#[test]
fn what_is_just_within_the_limits_is_taken() {
    let four = "{ role = \"ก\" }, ".repeat(4);
    let office = Office::with(&format!("[report]\nopening = \"{}\"\nsignatures = [{four}]\n", "ก".repeat(2_000)));
    office.report(&["--charts", "none"]);
}

#[test]
fn own_paragraphs_signers_and_texts_stand_on_the_directors_page() {
    let office = Office::with(
        "[report]\nopening = [\"เสนอที่ประชุม\", \"  \"]\nclosing = \"จบรายงาน\"\n\
         signatures = [{ role = \"ผู้รายงาน\", name = \"นางสาวดี งาม\", position = \"เจ้าหน้าที่\" }, { role = \"ผู้อนุมัติ\" }]\n\
         [report.texts]\nreport-title-office = \"ผลงานของ{ $office }\"\n",
    );
    let page = texts(&office.report(&["--charts", "none"]), "สรุปผู้บริหาร");
    assert_eq!(page[0], "ผลงานของสพป.ทดสอบ เขต 2");
    let place = |text: &str| page.iter().position(|own| own == text).unwrap_or_else(|| panic!("{text}: {page:?}"));
    assert!(place("เสนอที่ประชุม") < place("ตัวชี้วัด"), "the opening stands above the verdicts");
    assert!(place("จบรายงาน") > place("ควรทำอะไรต่อ"));
    assert!(place("(นางสาวดี งาม)") > place("จบรายงาน"));
    assert!(page.iter().any(|text| text.ends_with("ผู้อนุมัติ")), "{page:?}");
    assert!(!page.iter().any(|text| text.ends_with("ผู้ตรวจสอบ")), "the manuals' signers are replaced");
    let plain = Office::with("");
    let untouched = texts(&plain.report(&["--charts", "none"]), "สรุปผู้บริหาร");
    assert!(untouched.iter().any(|text| text.ends_with("ผู้ตรวจสอบ")), "{untouched:?}");
}

#[test]
fn thai_digits_are_everywhere_but_where_a_place_would_be_lost() {
    let office = Office::with("[report]\ndigits = \"thai\"\n");
    let workbook = office.report(&["--charts", "none"]);
    for sheet in sheets(&workbook) {
        for text in texts(&workbook, &sheet) {
            let plain = text.replace("[ข่าว.csv]", "");
            let places = plain.contains('!') || plain.contains(".csv") || plain.contains("P90") || plain.len() == 64;
            assert!(places || !plain.contains(|letter: char| letter.is_ascii_digit()), "{sheet}: {text}");
        }
    }
    let ledger = texts(&workbook, "บัญชี ข่าว");
    assert!(ledger.contains(&"ประชุมครู ๙ คน".to_owned()) && ledger.contains(&"[ข่าว.csv]!A2".to_owned()), "{ledger:?}");
    let styles = part(&workbook, "xl/styles.xml");
    assert!(styles.contains("[$-D00041E]#,##0") && styles.contains("[$-D07041E]d mmm yyyy"), "{styles}");
    assert!(!styles.contains("[$-107041E]"), "no day is left in Arabic digits");
    let arabic = part(&office.report(&["--charts", "none", "--digits", "arabic"]), "xl/styles.xml");
    assert!(!arabic.contains("[$-D0"), "what is asked for comes before what is set");
}

#[test]
fn sheets_that_are_left_out_leave_nothing_dangling() {
    let office = Office::with("[report]\nleave_out = [\"บัญชี\", \"trend\"]\n");
    let plain = Office::with("");
    let whole = plain.report(&["--charts", "none"]);
    let workbook = office.report(&["--charts", "none"]);
    let (all, kept) = (sheets(&whole), sheets(&workbook));
    assert!(all.contains(&"บัญชี ข่าว".to_owned()) && all.contains(&"แนวโน้ม".to_owned()));
    assert!(kept.len() < all.len() && !kept.iter().any(|own| own.starts_with("บัญชี") || own == "แนวโน้ม"), "{kept:?}");
    for (number, sheet) in (1..).zip(&kept) {
        let xml = part(&workbook, &format!("xl/worksheets/sheet{number}.xml"));
        assert!(!xml.contains("บัญชี ข่าว'!") && !xml.contains("แนวโน้ม'!"), "{sheet} still looks into a sheet");
    }
    let charts: Vec<_> = parts(&workbook).into_iter().filter(|name| name.starts_with("xl/charts/chart")).collect();
    assert!(charts.iter().all(|name| !part(&workbook, name).contains("แนวโน้ม")), "a chart over the trend is left");
    // The figures are the same, plain or live; a formula that comes to nothing has nothing in its place.
    let numbers = |workbook: &Path| {
        let mut book: Xlsx<_> = open_workbook(workbook).unwrap();
        let range = book.worksheet_range("ตัวชี้วัด").unwrap();
        range
            .used_cells()
            .filter_map(|(row, column, cell)| Some((row, column, cell.as_string().filter(|text| !text.is_empty())?)))
            .collect::<BTreeSet<_>>()
    };
    let (before, after) = (numbers(&whole), numbers(&workbook));
    assert!(before.len() > 100, "{before:?}");
    let differ: Vec<_> = before.symmetric_difference(&after).collect();
    assert!(differ.is_empty(), "{differ:?}");
    let page = texts(&workbook, "สรุปผู้บริหาร");
    let said = page.iter().find(|text| text.contains("--sheets all")).expect("the workbook says what is not in it");
    assert!(said.contains("แนวโน้ม"), "{said}");
    assert_eq!(sheets(&office.report(&["--charts", "none", "--sheets", "all"])), all);
}

#[test]
fn the_ledger_is_chosen_in_the_settings_and_on_the_command_line() {
    let office = Office::with("[report]\nledger = \"none\"\n");
    let shown = |workbook: &Path| {
        let sheets = sheets(workbook);
        let whole = workbook.with_file_name("ledger").join("news.parquet").is_file();
        (sheets.iter().any(|sheet| sheet == "บัญชี ข่าว"), whole)
    };
    assert_eq!(shown(&office.report(&["--charts", "none"])), (false, false));
    assert_eq!(shown(&office.report(&["--charts", "none", "--ledger", "all"])), (true, false));
    // One of two news was late.
    let misses = office.report(&["--charts", "none", "--ledger", "misses"]);
    assert_eq!(shown(&misses), (true, true));
    let ledger = texts(&misses, "บัญชี ข่าว");
    assert!(ledger.iter().any(|text| text.contains("ledger/news.parquet")), "{ledger:?}");
    let manifest = fs::read_to_string(misses.with_file_name("manifest.json")).unwrap();
    assert!(manifest.contains("\"ledger\": \"misses\"") && manifest.contains("ledger/news.parquet"), "{manifest}");
    assert_eq!(shown(&office.report(&["--charts", "none"])), (false, false), "nothing of the former report is left");
    let wrong = office.run(&["--ledger", "some"]);
    assert_eq!(wrong.status.code(), Some(2));
    let beside: Vec<_> = fs::read_dir(office.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().starts_with(".pramoen-")), "{beside:?}");
}

#[test]
fn sheets_are_named_by_id_title_or_register() {
    let office = Office::with("[report]\nsheets = [\"summary\", \"Indicators\", \"ทะเบียนข่าว\"]\n");
    let kept = sheets(&office.report(&["--charts", "none"]));
    assert_eq!(kept[..2], ["สรุปผู้บริหาร", "ตัวชี้วัด"]);
    assert!(kept.len() > 2 && kept[2..].iter().all(|own| own.starts_with("บัญชี ข่าว")), "{kept:?}");
    assert_eq!(sheets(&office.report(&["--charts", "none", "--sheets", "ตัวชี้วัด,method"])), ["ตัวชี้วัด", "วิธีคิด"]);
    let wrong = office.run(&["--sheets", "nothing"]);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(wrong.status.code() == Some(2) && said.contains("nothing") && said.contains("indicators"), "{said}");
    // A sheet that there is, but not of this period: one sheet must stay.
    assert_eq!(sheets(&office.report(&["--charts", "none", "--sheets", "comments"])), ["สรุปผู้บริหาร"]);
}

#[test]
fn charts_are_chosen_by_id_pattern_or_indicator() {
    let drawn = |office: &Office| -> BTreeSet<String> {
        let found = fs::read_dir(office.path().join("out/charts"));
        let names = found.into_iter().flatten().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
        names.filter(|name| name.ends_with(".svg")).collect()
    };
    let office = Office::with("[report]\ncharts = [\"targets\", \"nonsense\"]\n");
    let workbook = office.report(&[]);
    assert_eq!(drawn(&office), ["targets.svg".to_owned()].into());
    let issues = texts(&workbook, "ข้อที่ต้องแก้");
    let said = issues.iter().find(|text| text.contains("nonsense") && text.contains("ไม่มีแผนภูมิ"));
    assert!(said.is_some(), "a name that means nothing is told: {issues:?}");
    let json = fs::read_to_string(office.path().join("out/results.json")).unwrap();
    assert!(json.contains("unknown-chart"));
    office.report(&["--charts", "none"]);
    assert!(drawn(&office).is_empty(), "{:?}", drawn(&office));
    let wrong = office.run(&["--charts", "targets,nonsense"]);
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(wrong.status.code() == Some(2) && said.contains("nonsense") && said.contains("targets"), "{said}");
}

#[test]
fn the_sign_stands_on_the_first_sheet_with_its_proportions_and_an_alt_text() {
    let office = Office::with("[report]\nlogo = \"ตรา.PNG\"\n");
    fs::write(office.path().join("ตรา.PNG"), png()).unwrap();
    let workbook = office.report(&["--charts", "none"]);
    let media: Vec<_> = parts(&workbook).into_iter().filter(|name| name.starts_with("xl/media/")).collect();
    assert_eq!(media, ["xl/media/image1.png"]);
    let drawing = part(&workbook, "xl/drawings/drawing1.xml");
    assert!(drawing.contains("descr=\"ตราของสพป.ทดสอบ เขต 2\""), "{drawing}");
    let picture = drawing.split_once("<xdr:pic>").unwrap().1;
    let extent = picture.split_once("<a:ext cx=\"").unwrap().1;
    let (width, rest) = extent.split_once("\" cy=\"").unwrap();
    let (width, height): (f64, f64) = (width.parse().unwrap(), rest.split_once('"').unwrap().0.parse().unwrap());
    assert!((width / height - 2.0).abs() < 0.05, "{width} × {height}");
}

#[test]
fn a_sign_that_cannot_be_shown_is_told_and_the_report_is_written_all_the_same() {
    for (name, content, reason) in [
        ("ไม่มี.png", None, "ไม่มีไฟล์นี้"),
        ("เสีย.png", Some(png()[..20].to_vec()), "ไม่ครบหรือเสีย"),
        ("แปลก.jpg", Some(b"GIF89a".to_vec()), "ไม่ใช่ภาพ PNG หรือ JPEG"),
        ("ใหญ่.png", Some(vec![0; 2 * 1024 * 1024 + 1]), "ใหญ่เกิน"),
    ] {
        let office = Office::with(&format!("[report]\nlogo = \"{name}\"\n"));
        if let Some(content) = content {
            fs::write(office.path().join(name), content).unwrap();
        }
        let workbook = office.report(&["--charts", "none"]);
        assert!(!parts(&workbook).iter().any(|own| own.starts_with("xl/media/")), "{name}");
        let issues = texts(&workbook, "ข้อที่ต้องแก้");
        assert!(issues.iter().any(|text| text.contains(name) && text.contains(reason)), "{name}: {issues:?}");
        let json = fs::read_to_string(office.path().join("out/results.json")).unwrap();
        assert!(json.contains("unfit-logo") && json.contains("\"../pramoen.toml\""));
    }
}

#[test]
fn the_office_is_spoken_to_in_its_language_unless_another_is_asked_for() {
    let office =
        Office::with("[report]\nlanguage = \"en\"\n[report.texts]\nreport-sheet-summary = \"For the director\"\n");
    let said = String::from_utf8(office.run(&["--charts", "none"]).stdout).unwrap();
    assert!(said.contains("Indicator"), "{said}");
    assert_eq!(sheets(&office.path().join("out/report.xlsx"))[0], "For the director");
    assert_eq!(sheets(&office.report(&["--charts", "none", "--lang", "th"]))[0], "สรุปผู้บริหาร");
}
