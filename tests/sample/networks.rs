//! The partners outside the office, and those who do public relations in its groups and schools.

use chrono::{Days, NaiveDate};

use super::book::Sheet;
use super::cell::{Cell, day};
use super::people::{head, person, phone};
use super::random::Random;
use super::titles::{GROUPS, SCHOOLS};

pub const UPDATED: &str = "วันที่ปรับปรุง";
pub const TYPE: &str = "ประเภทเครือข่าย";

const OUTSIDE: [(&str, f64); 11] = [
    ("ชื่อเครือข่าย", 28.0),
    (TYPE, 24.0),
    ("สังกัด", 34.0),
    ("ตำแหน่ง", 18.0),
    ("ที่อยู่", 34.0),
    ("โทรศัพท์", 16.0),
    ("อีเมล", 28.0),
    ("LINE ID", 16.0),
    (UPDATED, 16.0),
    ("สถานะเครือข่าย", 16.0),
    ("หมายเหตุ", 20.0),
];
const INSIDE: [(&str, f64); 12] = [
    ("ชื่อผู้รับผิดชอบงานประชาสัมพันธ์", 28.0),
    ("กลุ่ม/โรงเรียน", 36.0),
    ("ประเภทเครือข่ายภายใน", 20.0),
    ("คำสั่งแต่งตั้งที่", 16.0),
    ("ตำแหน่ง", 18.0),
    ("ที่อยู่", 30.0),
    ("โทรศัพท์", 16.0),
    ("อีเมล", 28.0),
    ("LINE ID", 16.0),
    (UPDATED, 16.0),
    ("สถานะเครือข่าย", 16.0),
    ("หมายเหตุ", 20.0),
];

const MEDIA: [&str; 11] = [
    "ตัวอย่างรายวัน",
    "เสียงตัวอย่าง",
    "ข่าวท้องถิ่นตัวอย่าง",
    "สมมุตินิวส์",
    "คนจำลองรายปักษ์",
    "ตัวอย่างออนไลน์",
    "สมมุติทูเดย์",
    "จำลองพลัส",
    "เพจข่าวตัวอย่างบ้านเรา",
    "วิทยุเพื่อการศึกษาจำลอง",
    "เคเบิลทีวีตัวอย่าง",
];
/// Type, organisation, position, how many.
const PARTNERS: [(&str, &str, &str, usize); 10] = [
    ("วิทยุชุมชน", "วิทยุชุมชนคนตัวอย่าง", "ผู้จัดรายการ", 5),
    ("สื่อพื้นบ้าน", "คณะหมอลำสมมุติศิลป์", "หัวหน้าคณะ", 3),
    ("กลุ่มบุคคล", "ชมรมผู้ปกครองตัวอย่าง", "ประธานชมรม", 6),
    ("ผู้ผลิตสื่อ", "โรงพิมพ์จำลองการพิมพ์", "ผู้จัดการ", 3),
    ("หน่วยงานภาครัฐ", "สำนักงานประชาสัมพันธ์จังหวัดตัวอย่าง", "นักประชาสัมพันธ์", 6),
    ("องค์กรปกครองส่วนท้องถิ่น", "เทศบาลตำบลสมมุติ", "เจ้าพนักงานประชาสัมพันธ์", 8),
    ("องค์กรชุมชน", "มูลนิธิเพื่อการศึกษาสมมุติ", "เลขานุการ", 4),
    ("ภาคเอกชน", "บริษัท ตัวอย่างพัฒนา จำกัด", "ฝ่ายสื่อสาร", 3),
    ("สถานประกอบการ", "ร้านเครื่องเขียนจำลอง", "เจ้าของร้าน", 1),
    ("กลุ่มบุคคล", "สมาคมครูเกษียณตัวอย่าง", "กรรมการ", 1),
];
const VILLAGES: [&str; 12] =
    ["หนองไผ่", "โคกกลาง", "นาดี", "ดอนแก้ว", "ห้วยทราย", "โพนทอง", "วังน้ำ", "ทุ่งนา", "คำแคน", "ศรีสุข", "หนองบัว", "โนนสูง"];
const SCHOOL_COUNT: usize = 60;

pub fn sheets(random: &mut Random) -> Vec<Sheet> {
    vec![outside(random), inside(random)]
}

/// Mostly of the last year; some have not been asked for two.
fn updated(random: &mut Random) -> Option<NaiveDate> {
    let back = match random.below(20) {
        0 => return None,
        1 | 2 => random.between(740, 1_200),
        3 => random.between(380, 600),
        4 => 365,
        _ => random.between(15, 330),
    };
    Some(day(2026, 9, 30) - Days::new(u64::try_from(back).unwrap()))
}

/// Address, telephone, e-mail and LINE; here and there one is missing.
fn contact(random: &mut Random, number: usize) -> [Cell; 4] {
    let missing = random.weighted(&[(None, 16), (Some(0), 1), (Some(1), 1), (Some(2), 3)]);
    let address = format!("{} ม.{} ต.สมมุติ อ.เมืองตัวอย่าง", number + 10, number % 9 + 1);
    let mut cells = [
        address.into(),
        phone(number).into(),
        format!("member{number:03}@example.com").into(),
        if random.chance(0.7) { format!("line{number:03}").into() } else { Cell::Empty },
    ];
    if let Some(place) = missing {
        cells[place] = Cell::Empty;
    }
    cells
}

fn status(random: &mut Random) -> &'static str {
    random.weighted(&[("ปัจจุบัน", 40), ("พ้นจากหน้าที่", 3), ("", 1)])
}

fn outside(random: &mut Random) -> Sheet {
    let media = (0..22).map(|number| ("สื่อมวลชน", MEDIA[number % MEDIA.len()], "ผู้สื่อข่าว"));
    let partners = PARTNERS
        .into_iter()
        .flat_map(|(kind, organisation, position, count)| (0..count).map(move |_| (kind, organisation, position)));
    let mut rows: Vec<Vec<Cell>> = media
        .chain(partners)
        .enumerate()
        .map(|(number, (kind, organisation, position))| {
            let [address, phone, email, line] = contact(random, number);
            vec![
                person(100 + number).into(),
                kind.into(),
                organisation.into(),
                position.into(),
                address,
                phone,
                email,
                line,
                updated(random).into(),
                status(random).into(),
                Cell::Empty,
            ]
        })
        .collect();
    // Entered again by another officer.
    let mut again = rows[7].clone();
    again[8] = day(2026, 6, 15).into();
    rows.push(again);
    Sheet {
        name: "เครือข่ายภายนอก".to_owned(), titles: Vec::new(), columns: OUTSIDE.to_vec(), rows
    }
}

/// The schools that send news and those that do not.
fn schools() -> Vec<String> {
    let more = (SCHOOLS.len()..SCHOOL_COUNT).map(|number| {
        let village = VILLAGES[number % VILLAGES.len()];
        ["โรงเรียนบ้าน{}จำลอง", "โรงเรียน{}วิทยาสมมุติ", "โรงเรียนวัด{}ตัวอย่าง", "โรงเรียนชุมชน{}สมมุติ"]
            [number / VILLAGES.len() - 1]
            .replace("{}", village)
    });
    SCHOOLS.map(str::to_owned).into_iter().chain(more).collect()
}

fn inside(random: &mut Random) -> Sheet {
    let groups = GROUPS
        .iter()
        .enumerate()
        .map(|(group, name)| (head(group), (*name).to_owned(), "กลุ่มในสำนักงาน", "ผู้อำนวยการกลุ่ม"));
    // Two schools have nobody yet.
    let name = |number: usize| if matches!(number, 23 | 41) { String::new() } else { person(30 + number) };
    let schools = schools().into_iter().enumerate().map(|(number, school)| (name(number), school, "โรงเรียน", "ครู"));
    let mut rows: Vec<Vec<Cell>> = groups
        .chain(schools)
        .enumerate()
        .map(|(number, (name, unit, kind, position))| {
            let [address, phone, email, line] = contact(random, 200 + number);
            let nobody = name.is_empty();
            vec![
                name.into(),
                unit.into(),
                kind.into(),
                if nobody || number % 9 == 5 { Cell::Empty } else { "187/2568".into() },
                position.into(),
                address,
                if nobody { Cell::Empty } else { phone },
                if nobody { Cell::Empty } else { email },
                line,
                updated(random).into(),
                status(random).into(),
                Cell::Empty,
            ]
        })
        .collect();
    let mut again = rows[31].clone();
    again[9] = day(2026, 5, 20).into();
    rows.push(again);
    Sheet {
        name: "เครือข่ายภายใน".to_owned(), titles: Vec::new(), columns: INSIDE.to_vec(), rows
    }
}
