//! Makes the sample office: the files that stand in `input/`.

mod agenda;
mod book;
mod budget;
mod cell;
mod claims;
mod clippings;
mod counters;
mod follow_up;
mod frame;
mod item;
mod networks;
mod news;
mod notices;
mod ods;
mod people;
mod placements;
mod processes;
mod quality;
mod random;
mod registers;
mod risks;
mod services;
mod standard;
mod surveys;
mod times;
mod titles;
mod trainings;
mod volumes;
mod web_requests;

use chrono::{Datelike, NaiveDate};

use book::{BUDDHIST, FORMS, GREGORIAN, Look, Sheet, xlsx};
use cell::{Cell, clock, colon, day, fiscal_year, long_day, short_day, slashes, thai_digits};
use clippings::Clipping;
use item::{Kind, News};
use random::Random;

const OFFICE: &str = r#"[office]
name = "สพป.ตัวอย่าง เขต 1"

# ฉบับ 2560 ยังไม่มีตารางระดับ จึงประเมินตามฉบับที่มี
[standard]
editions = ["2557"]

# แบบรายงานของเขตเองที่ให้โปรแกรมเติมตัวเลข
[report]
frame = "แบบรายงานรายไตรมาส.xlsx"

[universe]
groups = 8
schools = 145

[calendar]
holidays = [
  "2567-10-14", "2567-10-23", "2567-12-05", "2567-12-10", "2567-12-31", "2568-01-01", "2568-02-12", "2568-04-07",
  "2568-04-14", "2568-04-15", "2568-05-05", "2568-05-12", "2568-06-03", "2568-07-10", "2568-07-28", "2568-08-12",
  "2568-10-13", "2568-10-23", "2568-12-05", "2568-12-10", "2568-12-31", "2569-01-01", "2569-03-03", "2569-04-06",
  "2569-04-13", "2569-04-14", "2569-04-15", "2569-05-04", "2569-06-01", "2569-06-03", "2569-07-28", "2569-07-29",
  "2569-08-12",
]

[survey]
population = 1200

# ปีที่ยังไม่มีทะเบียนข่าวในโปรแกรม
[[baseline]]
indicator = "news-growth"
period = "2567"
numerator = 398
denominator = 1
"#;
const SEED: u64 = 2568;

/// Header, the messy workbook's header, width.
const NEWS_COLUMNS: [(&str, &str, f64); 28] = [
    ("เลขที่ข่าว", "เลขข่าว", 12.0),
    ("หัวข้อข่าว", "หัวข้อข่าวประชาสัมพันธ์", 76.0),
    ("หมวดข่าว", "หมวด", 18.0),
    (TYPE, "ประเภทข่าวประชาสัมพันธ์", 18.0),
    ("รูปแบบข่าว", "รูปแบบการนำเสนอ", 16.0),
    ("แหล่งที่มา", "แหล่งข่าว", 30.0),
    ("ท่าที", "เชิงรุก/เชิงรับ", 12.0),
    ("กลุ่ม/โรงเรียน", "หน่วยงานเจ้าของเรื่อง", 40.0),
    ("กลุ่มเป้าหมาย", "กลุ่มเป้าหมายของข่าว", 36.0),
    ("เริ่มภารกิจ", "วันเวลาเริ่มกิจกรรม", 24.0),
    (END, "วันเวลาสิ้นสุดภารกิจ", 24.0),
    ("วันเวลาแถลงข่าว", "วันเวลาแถลง", 24.0),
    ("ผลิตเสร็จ", "วันเวลาผลิตแล้วเสร็จ", 24.0),
    (PUBLISHED, "วันเวลาเผยแพร่", 24.0),
    ("ช่องทาง", "เผยแพร่ผ่าน", 56.0),
    ("ผลการตรวจสอบความถูกต้อง", "ผลตรวจ", 18.0),
    ("ตรวจขั้น 1", "ตรวจขั้นที่ 1", 14.0),
    ("ตรวจขั้น 2", "ตรวจขั้นที่ 2", 14.0),
    ("ตรวจขั้น 3", "ตรวจขั้นที่ 3", 14.0),
    ("ประเภทข้อผิดพลาด", "ข้อผิดพลาดที่พบ", 24.0),
    ("วันที่ตรวจสอบ", "วันที่ตรวจ", 14.0),
    ("วันที่แก้ไข", "แก้ไขเมื่อ", 14.0),
    ("การแจ้งล่วงหน้า", "ต้องแจ้งล่วงหน้าหรือไม่", 16.0),
    ("วันที่แจ้งเครือข่าย", "วันที่แจ้งภาคีเครือข่าย", 16.0),
    ("สาเหตุที่ไม่ทัน", "สาเหตุที่ล่าช้า", 22.0),
    ("ผู้ปฏิบัติงาน", "ผู้เขียนข่าว", 16.0),
    ("ผู้ตรวจสอบ", "ผู้ตรวจ", 26.0),
    ("หมายเหตุ", "หมายเหตุ", 24.0),
];
const TYPE: &str = "ประเภทข่าว";
const END: &str = "สิ้นสุดภารกิจ";
const PUBLISHED: &str = "เผยแพร่ครั้งแรก";
const CLIPPING_COLUMNS: [(&str, f64); 10] = [
    ("เลขที่ข่าว", 12.0),
    ("ชื่อสื่อ", 28.0),
    ("ประเภทสื่อ", 18.0),
    ("วันที่ลงสื่อ", 16.0),
    ("หน้า", 8.0),
    ("ทิศทางข่าว", 22.0),
    ("ลิงก์/ไฟล์ข่าวตัด", 24.0),
    ("การดำเนินการตอบสนอง", 20.0),
    ("วันที่ตอบสนอง", 16.0),
    ("หมายเหตุ", 36.0),
];
const TONE_COLUMN: usize = 5;

/// The place of a column of the news log.
fn column_of(header: &str) -> usize {
    NEWS_COLUMNS.iter().position(|(name, ..)| *name == header).unwrap()
}

/// What the generator makes.
pub struct Sample {
    /// Names and bytes.
    pub files: Vec<(&'static str, Vec<u8>)>,
    /// The files that the evidence register names: their paths and bytes.
    pub documents: Vec<(String, Vec<u8>)>,
    /// The mistakes made on purpose, with their places.
    pub slips: Vec<String>,
    /// The rates planned, a line each.
    pub rates: Vec<String>,
}

const FIRST_HALF: &str = "ทะเบียนข่าว ต.ค.67-มี.ค.68.xlsx";
const SECOND_HALF: &str = "ทะเบียนข่าว เม.ย.-ก.ย. 2568.xlsx";
const SECOND_YEAR: &str = "ทะเบียนข่าว ปีงบ 2569.xlsx";
const SUPPLEMENT: &str = "ข่าวโรงเรียน พ.ค.-มิ.ย. 2569.csv";
const CLIPPINGS: [&str; 2] = ["ข่าวตัด 2568.ods", "ข่าวตัด 2569.xlsx"];
const SURVEYS: [&str; 2] = ["แบบสอบถามความพึงพอใจ 2568 (การตอบกลับ).xlsx", "แบบสอบถามความพึงพอใจ 2569 (การตอบกลับ).xlsx"];
const STANDARD: &str = "มาตรฐานสำนักงาน ตัวบ่งชี้ 2.4.xlsx";

pub fn make() -> Sample {
    let mut random = Random::new(SEED);
    let mut news = news::news(&mut random);
    follow_up::complete(&mut news);
    let mut sample = Sample { files: Vec::new(), documents: Vec::new(), slips: Vec::new(), rates: Vec::new() };
    sample.files.push(("pramoen.toml", OFFICE.as_bytes().to_vec()));
    sample.files.push((frame::NAME, frame::frame()));
    first_half(&mut sample, &news);
    second_half(&mut sample, &mut random, &news);
    second_year(&mut sample, &news);
    let clippings = clippings::clippings(&mut random, &news);
    cuttings(&mut sample, &clippings);
    for (name, survey) in SURVEYS.into_iter().zip(&surveys::SURVEYS) {
        let sheet = surveys::sheet(&mut random, survey);
        sample.rates.push(format!("{name}: {} answers", sheet.rows.len()));
        sample.files.push((name, xlsx(&[sheet], FORMS, "แบบสอบถามความพึงพอใจ")));
    }
    standard::write(&mut sample, &mut random);
    registers::write(&mut sample, &news);
    rates(&mut sample, &news, &clippings);
    for item in news.iter().filter(|item| item.note.starts_with("ถ่ายทอดสด")) {
        sample.slips.push(format!("{}: published before the end of the event", item.id));
    }
    sample
}

impl Sample {
    /// Overwrites a cell with a mistake and remembers its place.
    fn slip(&mut self, file: &str, sheet: &mut Sheet, row: usize, column: usize, cell: Cell, what: &str) {
        let letter = |place: usize| char::from(b'A' + u8::try_from(place).unwrap());
        let letters: String =
            if column < 26 { letter(column).into() } else { ['A', letter(column - 26)].into_iter().collect() };
        let address = format!("{letters}{}", sheet.titles.len() + 1 + row + 1);
        let written = match &cell {
            Cell::Text(text) => text.clone(),
            other => format!("{other:?}"),
        };
        self.slips.push(format!("{file} › {} › {address}: {what}: {written}", sheet.name));
        sheet.rows[row][column] = cell;
    }
}

fn within(news: &[News], from: NaiveDate, before: NaiveDate) -> Vec<&News> {
    news.iter().filter(|item| from <= item.day && item.day < before).collect()
}

fn news_sheet(name: &str, items: &[&News]) -> Sheet {
    Sheet {
        name: name.to_owned(),
        titles: Vec::new(),
        columns: NEWS_COLUMNS.map(|(header, _, width)| (header, width)).to_vec(),
        rows: items.iter().map(|item| item.cells()).collect(),
    }
}

fn first_half(sample: &mut Sample, news: &[News]) {
    let first = within(news, day(2024, 10, 1), day(2025, 1, 1));
    let second = within(news, day(2025, 1, 1), day(2025, 4, 1));
    let mut sheets = [news_sheet("ไตรมาส 1", &first), news_sheet("ไตรมาส 2", &second)];
    let row = second.iter().position(|item| item.kind == Kind::Meeting && item.day >= day(2025, 2, 24)).unwrap();
    let impossible = Cell::text("31 ก.พ. 2568 เวลา 12.00 น.");
    sample.slip(FIRST_HALF, &mut sheets[1], row, column_of(END), impossible, "an impossible date");
    sample.files.push((FIRST_HALF, xlsx(&sheets, GREGORIAN, "ทะเบียนข่าว")));
}

/// Typed by hand: title rows, dates as text, other headers, blank rows between the months, a total.
fn second_half(sample: &mut Sample, random: &mut Random, news: &[News]) {
    let items = within(news, day(2025, 4, 1), day(2025, 10, 1));
    let mut rows = Vec::new();
    let mut month = 4;
    for item in &items {
        if item.day.month() != month {
            month = item.day.month();
            rows.push(Vec::new());
        }
        let style = random.below(20);
        let written = item.cells().into_iter().map(|cell| match style {
            0 => cell.written(|day| thai_digits(&short_day(day)), |moment| thai_digits(&clock(moment))),
            1 | 2 => cell.written(long_day, clock),
            3 => cell.written(|day| short_day(day).replace(" 25", ""), clock),
            _ => cell.written(short_day, clock),
        });
        rows.push(written.collect());
    }
    rows.push(vec![Cell::text("รวม"), Cell::Empty, Cell::text(format!("{} เรื่อง", items.len()))]);
    let mut sheet = Sheet {
        name: "ข่าว".to_owned(),
        titles: vec![
            "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1",
            "ทะเบียนข่าวประชาสัมพันธ์ เดือนเมษายน - กันยายน 2568",
            "งานประชาสัมพันธ์ กลุ่มอำนวยการ",
            "",
        ],
        // A date in words is wider.
        columns: NEWS_COLUMNS
            .map(|(_, header, width)| (header, if header.starts_with("วัน") { width + 10.0 } else { width }))
            .to_vec(),
        rows,
    };
    let typed = Cell::text(Kind::Meeting.written());
    let row = (60..sheet.rows.len()).find(|row| sheet.rows[*row].get(column_of(TYPE)) == Some(&typed)).unwrap();
    sample.slip(SECOND_HALF, &mut sheet, row, column_of(TYPE), Cell::text("ประชมุ"), "a misspelled choice");
    let look = Look { fill: 0x00FC_E4D6, ..GREGORIAN };
    sample.files.push((SECOND_HALF, xlsx(&[sheet], look, "ทะเบียนข่าว")));
}

fn second_year(sample: &mut Sample, news: &[News]) {
    let first = within(news, day(2025, 10, 1), day(2026, 4, 1));
    let (sent, mut second): (Vec<_>, Vec<_>) = within(news, day(2026, 4, 1), day(2026, 10, 1))
        .into_iter()
        .partition(|item| (day(2026, 5, 1)..day(2026, 7, 1)).contains(&item.day) && item.unit.starts_with("โรงเรียน"));
    // The office entered one of the schools' items itself, too.
    let twice = sent[sent.len() / 2];
    second.push(twice);
    second.sort_by(|one, other| one.id.cmp(&other.id));
    let mut sheets = [news_sheet("ต.ค.68-มี.ค.69", &first), news_sheet("เม.ย.-ก.ย.69", &second)];
    let row = second.iter().position(|item| std::ptr::eq(*item, twice)).unwrap();
    let place = format!("{SECOND_YEAR} › {} › A{}", sheets[1].name, row + 2);
    sample.slips.push(format!("{place}: {} stands in {SUPPLEMENT}, too", twice.id));
    let of_august = |item: &News| item.kind == Kind::Meeting && item.day >= day(2026, 8, 3) && !item.late;
    let (row, moment) = (0..)
        .zip(&second)
        .filter(|(_, item)| of_august(item))
        .find_map(|(row, item)| Some((row, item.published?.moment()?)))
        .unwrap();
    let typed = Cell::Moment(moment.with_year(moment.year() + 543).unwrap());
    sample.slip(SECOND_YEAR, &mut sheets[1], row, column_of(PUBLISHED), typed, "a Buddhist year in a date cell");
    sample.files.push((SECOND_YEAR, xlsx(&sheets, BUDDHIST, "ทะเบียนข่าว")));
    supplement(sample, &sent);
}

/// As a school's system exports it, with a byte order mark for Excel.
fn supplement(sample: &mut Sample, items: &[&News]) {
    let mut sheet = news_sheet("csv", items);
    for row in &mut sheet.rows {
        *row = row.drain(..).map(|cell| cell.written(slashes, colon)).collect();
    }
    let (row, date) = (0..)
        .zip(&sheet.rows)
        .find_map(|(row, cells)| match &cells[column_of(PUBLISHED)] {
            Cell::Text(date) if date.contains(':') => Some((row, date.clone())),
            _ => None,
        })
        .unwrap();
    let short = Cell::text(date.replace("/2569", "/69"));
    sample.slip(SUPPLEMENT, &mut sheet, row, column_of(PUBLISHED), short, "a year of two digits");
    sample.rates.push(format!("{SUPPLEMENT}: {} items", items.len()));
    sample.files.push((SUPPLEMENT, csv(&sheet)));
}

/// Its dates are texts already.
fn csv(sheet: &Sheet) -> Vec<u8> {
    let mut text = String::from('\u{FEFF}');
    let header = sheet.columns.iter().map(|(header, _)| Cell::text(*header)).collect();
    for row in std::iter::once(&header).chain(&sheet.rows) {
        let fields: Vec<_> = row.iter().map(field).collect();
        text.push_str(&fields.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) if text.contains([',', '"', '\n']) => format!("\"{}\"", text.replace('"', "\"\"")),
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn cuttings(sample: &mut Sample, clippings: &[Clipping]) {
    let mut books = [2568, 2569].map(|year| Sheet {
        name: format!("ข่าวตัด ปี {year}"),
        titles: Vec::new(),
        columns: CLIPPING_COLUMNS.to_vec(),
        rows: (1..)
            .zip(clippings.iter().filter(|clipping| fiscal_year(clipping.date) == year))
            .map(|(number, clipping)| clipping.cells(number))
            .collect(),
    });
    let referring =
        |sheet: &Sheet, after: usize| (after..sheet.rows.len()).find(|row| sheet.rows[*row][0] != Cell::Empty).unwrap();
    for (((sheet, file), after), unknown) in books.iter_mut().zip(CLIPPINGS).zip([150, 210]).zip(["ข68-999", "ข69-777"])
    {
        let row = referring(sheet, after);
        sample.slip(file, sheet, row, 0, Cell::text(unknown), "an unknown number of news");
    }
    let row = referring(&books[1], 95);
    let misspelled = Cell::text("ก่อให้เกิดประโยชณ์");
    sample.slip(CLIPPINGS[1], &mut books[1], row, TONE_COLUMN, misspelled, "a misspelled choice");
    let [first, second] = books;
    sample.rates.push(format!("clippings: {} and {}", first.rows.len(), second.rows.len()));
    sample.files.push((CLIPPINGS[0], ods::ods(&[first])));
    sample.files.push((CLIPPINGS[1], xlsx(&[second], BUDDHIST, "ข่าวตัด")));
}

/// The rates that the generator dealt, before what was forgotten and mistaken.
fn rates(sample: &mut Sample, news: &[News], clippings: &[Clipping]) {
    let printed = |item: &&News| {
        let is_print = |clipping: &&Clipping| matches!(clipping.media, "หนังสือพิมพ์" | "นิตยสาร/วารสาร");
        clippings.iter().filter(is_print).any(|clipping| clipping.news == item.id)
    };
    let timed = |item: &&News| matches!(item.kind, Kind::Meeting | Kind::Inspection | Kind::PressConference);
    let to_announce = |item: &&News| matches!(item.announcement, "ต้องแจ้ง" | "เหตุเร่งด่วน");
    let announced = |item: &&News| item.notice.is_some_and(|notice| (item.day - notice).num_days() >= 3);
    for year in [2568, 2569] {
        for quarter in 1..=4 {
            let ours = |item: &&News| fiscal_year(item.day) == year && cell::fiscal_quarter(item.day) == quarter;
            let items: Vec<_> = news.iter().filter(ours).collect();
            let share = |among: &dyn Fn(&&News) -> bool, hit: &dyn Fn(&&News) -> bool| {
                let among: Vec<_> = items.iter().filter(|item| among(item)).collect();
                let hits = among.iter().filter(|item| hit(item)).count();
                format!("{hits}/{} = {:.1} %", among.len(), 100.0 * hits as f64 / among.len() as f64)
            };
            sample.rates.push(format!(
                "{year}-Q{quarter}: {} items; on time {}; correct {}; announced {}; policy in print {}; LINE {}",
                items.len(),
                share(&timed, &|item| !item.late),
                share(&|item| item.checked.is_some(), &|item| item.accuracy == "ถูกต้อง"),
                share(&to_announce, &announced),
                share(&|item| item.category == titles::POLICY, &printed),
                share(&|_| true, &|item| item.channels.contains("LINE")),
            ));
        }
    }
}
