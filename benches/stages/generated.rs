//! Generated registers of an office, as spreadsheet programs save them: the same bytes for the same size.
//!
//! News, clippings and survey answers, with blanks, late items, items exactly on a limit, labels and numbers for answers.
//! Texts are made of Thai syllables with word frequencies that fall off as they do in headlines, so that they compress
//! alike.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use chrono::{Days, NaiveDate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// How much there is, from which day, over how many days.
#[derive(Clone, Copy)]
pub struct Size {
    /// Its name.
    pub name: &'static str,
    /// Rows of news, of clippings, and respondents.
    pub rows: [u32; 3],
    /// The first day.
    first: (i32, u32, u32),
    /// How many days.
    days: u32,
    /// How many offices.
    pub offices: u32,
}

/// From an office's quarter to a nation's.
pub const SIZES: [Size; 5] = [
    Size { name: "quarter", rows: [300, 600, 200], first: (2025, 10, 1), days: 92, offices: 1 },
    Size { name: "decade", rows: [12_000, 24_000, 8_000], first: (2015, 10, 1), days: 3_653, offices: 1 },
    Size { name: "region", rows: [100_000, 200_000, 100_000], first: (2024, 10, 1), days: 365, offices: 1 },
    Size { name: "max", rows: [1_000_000, 500_000, 300_000], first: (2015, 10, 1), days: 3_653, offices: 1 },
    Size { name: "nation", rows: [300, 600, 200], first: (2025, 10, 1), days: 92, offices: 245 },
];

/// The day for which sizes are evaluated: after all of them.
pub const AS_OF: (i32, u32, u32) = (2026, 1, 31);

const TYPES: [&str; 4] = ["ข่าวสรุปผลการประชุม", "ข่าวตรวจราชการ", "ข่าวแถลงข่าว", "ข่าวทั่วไป"];
const PLANS: [&str; 3] = ["นโยบาย", "เชิงรุก", "พระราชพิธี"];
const CHANNELS: [&str; 7] = ["เว็บไซต์", "Facebook", "Line", "หนังสือพิมพ์", "วิทยุ", "โทรทัศน์", "เสียงตามสาย"];
const MEDIA: [&str; 5] = ["หนังสือพิมพ์", "เว็บไซต์ข่าว", "โทรทัศน์", "วิทยุ", "สื่อสังคมออนไลน์"];
const TONES: [&str; 3] = ["บวก", "กลาง", "ลบ"];
const LEVELS: [&str; 5] = ["น้อยที่สุด", "น้อย", "ปานกลาง", "มาก", "มากที่สุด"];
const GROUPS: [&str; 6] = ["ประชาชน", "สื่อมวลชน", "ข้าราชการ", "ผู้นำชุมชน", "นักเรียน นักศึกษา", "ผู้ประกอบการ"];
const SEXES: [&str; 3] = ["ชาย", "หญิง", "ไม่ระบุ"];
const ITEMS: [&str; 15] = [
    "1. ความถูกต้องของข้อมูลข่าวสาร",
    "2. ความรวดเร็วในการเผยแพร่",
    "3. ความชัดเจนของเนื้อหา",
    "4. ความน่าเชื่อถือ",
    "5. ความครบถ้วน",
    "6. ความหลากหลายของช่องทาง",
    "7. ความสะดวกในการเข้าถึง",
    "8. ภาษาที่ใช้เข้าใจง่าย",
    "9. ภาพประกอบเหมาะสม",
    "10. ประโยชน์ที่ได้รับ",
    "11. การตอบข้อซักถาม",
    "12. ความสุภาพของเจ้าหน้าที่",
    "13. ความเป็นกลางของข่าว",
    "14. การนำไปใช้ในชีวิตประจำวัน",
    "15. ความพึงพอใจโดยรวม",
];
const NEWS_HEADS: [&str; 13] = [
    "เลขที่ข่าว",
    "หัวข้อข่าว",
    "ประเภทข่าว",
    "หมวดแผน",
    "หน่วยงาน",
    "วันเวลาเริ่มกิจกรรม",
    "วันเวลาสิ้นสุดกิจกรรม",
    "วันที่แจ้งเครือข่าย",
    "วันเวลาผลิตเสร็จ",
    "วันเวลาเผยแพร่",
    "ช่องทาง",
    "ผลตรวจความถูกต้อง",
    "ผู้รับผิดชอบ",
];
const CLIPPING_HEADS: [&str; 7] = ["วันที่", "ชื่อสื่อ", "ประเภทสื่อ", "เลขที่ข่าว", "พาดหัว", "น้ำเสียง", "ลิงก์"];

/// A sequence of numbers that look random and are always the same (`SplitMix64`).
struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    fn below(&mut self, bound: u32) -> u32 {
        u32::try_from(self.next() % u64::from(bound)).expect("it is below the bound")
    }

    /// True so often in a thousand times.
    fn in_thousand(&mut self, times: u32) -> bool {
        self.below(1_000) < times
    }

    fn of<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(u32::try_from(list.len()).expect("a list is short")) as usize]
    }
}

/// What a cell holds.
enum Cell<'a> {
    Blank,
    Text(&'a str),
    Number(u32),
    /// A day, in days since the beginning of 1900.
    Day(u32),
    /// An instant, in minutes since the beginning of 1900.
    Moment(u32),
}

/// Writes the registers of a size into a folder; of several offices into a folder each.
///
/// # Errors
/// What cannot be written.
pub fn write(size: Size, folder: &Path) -> std::io::Result<()> {
    for office in 0..size.offices {
        let own = if size.offices > 1 { folder.join(format!("{office:03}")) } else { folder.to_owned() };
        std::fs::create_dir_all(&own)?;
        let mut sequence = Sequence(2_569 + u64::from(office));
        let vocabulary = vocabulary();
        let ids = news(&own, size, &mut sequence, &vocabulary)?;
        clippings(&own, size, &mut sequence, &vocabulary, &ids)?;
        let parts = if size.offices > 1 { 1 } else { 2 };
        for part in 0..parts {
            let labels = (part + office) % 2 == 0;
            survey(&own.join(format!("survey_{}.xlsx", part + 1)), size, parts, labels, &mut sequence, &vocabulary)?;
        }
    }
    Ok(())
}

/// Made-up words of Thai syllables.
fn vocabulary() -> Vec<String> {
    const LEADING: [&str; 4] = ["", "เ", "แ", "โ"];
    const CONSONANTS: &str = "กขคงจชดตทนบปผพมยรลวสหอ";
    const ENDINGS: [&str; 11] = ["", "า", "ิน", "ี", "ุ", "ู", "ัง", "าย", "าม", "่อ", "้า"];
    let consonants: Vec<char> = CONSONANTS.chars().collect();
    let mut sequence = Sequence(1);
    let syllable = |sequence: &mut Sequence| {
        let consonant = consonants[sequence.below(consonants.len() as u32) as usize];
        format!("{}{consonant}{}", sequence.of(&LEADING), sequence.of(&ENDINGS))
    };
    (0..4_000).map(|_| (0..=sequence.below(3)).map(|_| syllable(&mut sequence)).collect()).collect()
}

/// A text of so many letters; common words are common.
fn phrase(sequence: &mut Sequence, words: &[String], least: u32, most: u32) -> String {
    let letters = (least + sequence.below(most - least + 1)) as usize;
    let mut text = String::new();
    let mut count = 0;
    while count < letters {
        // The square of a uniform number favours the head of the list.
        let part = u64::from(sequence.below(1 << 16));
        let place = (part * part * words.len() as u64) >> 32;
        let word = &words[place as usize];
        if count % 3 == 0 && count > 0 {
            text.push(' ');
        }
        text.push_str(word);
        count = text.chars().count();
    }
    text.chars().take(letters).collect::<String>().trim_end().to_owned()
}

/// The number of a day in spreadsheets.
fn serial((year, month, day): (i32, u32, u32)) -> u32 {
    let zero = NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar");
    let own = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
    u32::try_from((own - zero).num_days()).expect("after 1900")
}

fn buddhist_year(first: (i32, u32, u32), days: u32) -> i32 {
    use chrono::Datelike;
    let (year, month, day) = first;
    let first = NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar");
    first.checked_add_days(Days::new(days.into())).expect("a day of the calendar").year() + 543
}

fn news(folder: &Path, size: Size, sequence: &mut Sequence, words: &[String]) -> std::io::Result<Vec<String>> {
    let mut sheet = Sheet::new(&folder.join("news_log.xlsx"), &NEWS_HEADS)?;
    let first = serial(size.first);
    let rows = size.rows[0];
    let names: Vec<String> = (0..40)
        .flat_map(|place| {
            ["ประชาสัมพันธ์", "เกษตร", "สาธารณสุข", "พัฒนาชุมชน", "ท้องถิ่น"]
                .map(|kind| format!("สำนักงาน{kind}จังหวัดที่ {}", place + 1))
        })
        .collect();
    let mut ids = Vec::new();
    for row in 0..rows {
        // In the order of time, on a grid of five minutes between 7 and 18.
        let day = u32::try_from(u64::from(row) * u64::from(size.days) / u64::from(rows)).expect("within the days");
        let start = (first + day) * 1_440 + (84 + sequence.below(132)) * 5;
        let end = start + (6 + sequence.below(43)) * 5;
        let kind = [0, 0, 0, 1, 1, 2, 3, 3, 3, 3][sequence.below(10) as usize];
        let limit = [180, 1_440, 60, 2_880][kind];
        let published = match sequence.below(1_000) {
            0..=119 => end + limit + 1 + sequence.below(2_000),
            120..=129 => end + limit,
            _ => end + sequence.below(limit + 1),
        };
        let produced = match (kind, sequence.in_thousand(20)) {
            (2, true) => start - 180,
            (2, false) => start - 120 - sequence.below(780),
            _ => published - 1 - sequence.below(119),
        };
        let notice = day.saturating_sub(sequence.below(11)) + first;
        let id = format!("{}/{:07}", buddhist_year(size.first, day), row + 1);
        let title = phrase(sequence, words, 20, 80);
        let channels: Vec<&str> = CHANNELS
            .into_iter()
            .zip([950, 900, 600, 300, 250, 100, 150])
            .filter(|(_, often)| sequence.in_thousand(*often))
            .map(|(channel, _)| channel)
            .collect();
        let channels = channels.join(", ");
        let checked =
            if sequence.in_thousand(940) { "ถูกต้อง" } else { "ไม่ถูกต้อง" };
        let person =
            format!("{} {}", sequence.of(&["สมชาย", "มาลี", "วิชัย", "สุดา"]), sequence.of(&["ใจดี", "ศรีสุข", "ทองคำ"]));
        let some = |blank: bool, cell: Cell<'static>| if blank { Cell::Blank } else { cell };
        let cells = [
            Cell::Text(&id),
            Cell::Text(&title),
            Cell::Text(TYPES[kind]),
            Cell::Text(PLANS[[0, 0, 0, 0, 0, 1, 1, 1, 1, 2][sequence.below(10) as usize]]),
            Cell::Text(&names[sequence.below(200) as usize]),
            Cell::Moment(start),
            Cell::Moment(end),
            some(sequence.in_thousand(50), Cell::Day(notice)),
            some(sequence.in_thousand(20), Cell::Moment(produced)),
            some(sequence.in_thousand(20), Cell::Moment(published)),
            if channels.is_empty() { Cell::Blank } else { Cell::Text(&channels) },
            some(sequence.in_thousand(250), Cell::Text(checked)),
            Cell::Text(&person),
        ];
        sheet.row(&cells)?;
        ids.push(id);
    }
    sheet.finish()?;
    Ok(ids)
}

fn clippings(
    folder: &Path,
    size: Size,
    sequence: &mut Sequence,
    words: &[String],
    ids: &[String],
) -> std::io::Result<()> {
    let mut sheet = Sheet::new(&folder.join("media_coverage.xlsx"), &CLIPPING_HEADS)?;
    let first = serial(size.first);
    let rows = size.rows[1];
    for row in 0..rows {
        let day = u32::try_from(u64::from(row) * u64::from(size.days) / u64::from(rows)).expect("within the days");
        let outlet =
            format!("{} {}", sequence.of(&["ข่าวสด", "เสียงท้องถิ่น", "สยามวันนี้", "ไทยภูมิภาค"]), sequence.below(30) + 1);
        let id = &ids[sequence.below(ids.len() as u32) as usize];
        let title = phrase(sequence, words, 20, 60);
        let link = format!("https://news.example.th/{}/{:x}", sequence.below(120) + 1, sequence.next() >> 24);
        let media = MEDIA[[0, 0, 1, 1, 1, 2, 3, 4, 4, 4][sequence.below(10) as usize]];
        let cells = [
            Cell::Day(first + day),
            Cell::Text(&outlet),
            Cell::Text(media),
            if sequence.in_thousand(150) { Cell::Blank } else { Cell::Text(id) },
            Cell::Text(&title),
            Cell::Text(TONES[[0, 0, 0, 0, 1, 1, 1, 1, 1, 2][sequence.below(10) as usize]]),
            Cell::Text(&link),
        ];
        sheet.row(&cells)?;
    }
    sheet.finish()
}

fn survey(
    path: &Path,
    size: Size,
    parts: u32,
    labels: bool,
    sequence: &mut Sequence,
    words: &[String],
) -> std::io::Result<()> {
    let mut heads = vec!["ประทับเวลา", "กลุ่มผู้ตอบ", "เพศ", "อายุ"];
    heads.extend(ITEMS);
    heads.push("ข้อเสนอแนะ");
    let mut sheet = Sheet::new(path, &heads)?;
    let first = serial(size.first) * 1_440;
    let rows = size.rows[2] / parts;
    for row in 0..rows {
        let minutes = u64::from(row) * u64::from(size.days) * 1_440 / u64::from(rows);
        let group = GROUPS[[0, 0, 0, 0, 0, 1, 2, 3, 4, 5][sequence.below(10) as usize]];
        let comment = phrase(sequence, words, 15, 60);
        let mut cells = vec![
            Cell::Moment(first + u32::try_from(minutes).expect("within the days")),
            Cell::Text(group),
            Cell::Text(sequence.of(&SEXES)),
            if sequence.in_thousand(10) { Cell::Blank } else { Cell::Number(15 + sequence.below(66)) },
        ];
        for _ in ITEMS {
            let level = [0, 1, 2, 2, 3, 3, 3, 4, 4, 4][sequence.below(10) as usize];
            cells.push(match (sequence.in_thousand(10), labels) {
                (true, _) => Cell::Blank,
                (false, true) => Cell::Text(LEVELS[level]),
                (false, false) => Cell::Number(level as u32 + 1),
            });
        }
        cells.push(if sequence.in_thousand(700) { Cell::Blank } else { Cell::Text(&comment) });
        sheet.row(&cells)?;
    }
    sheet.finish()
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/// A workbook of one sheet, written row by row in the shape in which spreadsheet programs save it: shared strings, an
/// address on every cell, serial numbers with a style.
struct Sheet {
    package: ZipWriter<BufWriter<File>>,
    rows: u32,
    columns: usize,
    known: BTreeMap<String, u32>,
    texts: Vec<String>,
    used: u32,
}

impl Sheet {
    fn new(path: &Path, heads: &[&str]) -> std::io::Result<Self> {
        let mut package = ZipWriter::new(BufWriter::new(File::create(path)?));
        package.start_file("xl/worksheets/sheet1.xml", options())?;
        write!(
            package,
            "{HEAD}<worksheet xmlns=\"{MAIN}\"><sheetViews><sheetView workbookViewId=\"0\"/></sheetViews><sheetData>"
        )?;
        let (known, texts) = (BTreeMap::new(), Vec::new());
        let mut sheet = Self { package, rows: 0, columns: heads.len(), known, texts, used: 0 };
        sheet.row(&heads.iter().map(|head| Cell::Text(head)).collect::<Vec<_>>())?;
        Ok(sheet)
    }

    fn row(&mut self, cells: &[Cell<'_>]) -> std::io::Result<()> {
        self.rows += 1;
        let mut line = format!("<row r=\"{}\" spans=\"1:{}\">", self.rows, self.columns);
        for (column, cell) in (b'A'..).zip(cells) {
            let at = format!("{}{}", char::from(column), self.rows);
            match cell {
                Cell::Blank => {}
                Cell::Text(text) => {
                    let code = self.code(text);
                    line.push_str(&format!("<c r=\"{at}\" t=\"s\"><v>{code}</v></c>"));
                }
                Cell::Number(number) => line.push_str(&format!("<c r=\"{at}\"><v>{number}</v></c>")),
                Cell::Day(day) => line.push_str(&format!("<c r=\"{at}\" s=\"2\"><v>{day}</v></c>")),
                Cell::Moment(minutes) => {
                    let serial = f64::from(*minutes) / 1_440.0;
                    line.push_str(&format!("<c r=\"{at}\" s=\"1\"><v>{serial}</v></c>"));
                }
            }
        }
        line.push_str("</row>");
        self.package.write_all(line.as_bytes())
    }

    fn code(&mut self, text: &str) -> u32 {
        self.used += 1;
        if let Some(code) = self.known.get(text) {
            return *code;
        }
        let code = self.texts.len() as u32;
        self.known.insert(text.to_owned(), code);
        self.texts.push(text.to_owned());
        code
    }

    fn finish(mut self) -> std::io::Result<()> {
        self.package.write_all(b"</sheetData></worksheet>")?;
        self.package.start_file("xl/sharedStrings.xml", options())?;
        write!(
            self.package,
            "{HEAD}<sst xmlns=\"{MAIN}\" count=\"{}\" uniqueCount=\"{}\">",
            self.used,
            self.texts.len()
        )?;
        for text in &self.texts {
            write!(self.package, "<si><t>{text}</t></si>")?;
        }
        self.package.write_all(b"</sst>")?;
        let overrides: String = [
            ("workbook", "sheet.main"),
            ("worksheets/sheet1", "worksheet"),
            ("styles", "styles"),
            ("sharedStrings", "sharedStrings"),
        ]
        .map(|(part, kind)| format!("<Override PartName=\"/xl/{part}.xml\" ContentType=\"{CONTENT}.{kind}+xml\"/>"))
        .concat();
        let related = [("worksheet", "worksheets/sheet1"), ("styles", "styles"), ("sharedStrings", "sharedStrings")];
        let relation = |((kind, part), number): ((&str, &str), u32)| {
            format!("<Relationship Id=\"rId{number}\" Type=\"{OFFICE}/{kind}\" Target=\"{part}.xml\"/>")
        };
        let relations = related.into_iter().zip(1..).map(relation).collect::<Vec<_>>().concat();
        let formats: String =
            [0, 164, 165].map(|number| format!("<xf numFmtId=\"{number}\" applyNumberFormat=\"1\"/>")).concat();
        let parts = [
            (
                "[Content_Types].xml",
                format!(
                    "<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" \
                     ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>{overrides}</Types>"
                ),
            ),
            (
                "_rels/.rels",
                format!(
                    "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" \
                     Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "xl/workbook.xml",
                format!(
                    "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" \
                     r:id=\"rId1\"/></sheets></workbook>"
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!("<Relationships xmlns=\"{PACKAGE}/relationships\">{relations}</Relationships>"),
            ),
            (
                "xl/styles.xml",
                format!(
                    "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" \
                     formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>\
                     <fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/>\
                     </borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\">{formats}</cellXfs>\
                     </styleSheet>"
                ),
            ),
        ];
        for (name, text) in parts {
            self.package.start_file(name, options())?;
            write!(self.package, "{HEAD}{text}")?;
        }
        self.package.finish()?.flush()
    }
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default())
        .large_file(true)
}
