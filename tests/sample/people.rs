//! People of the sample office, all invented: what is a person's name nowhere is one here.

use super::titles::GROUPS;

const FIRST: [&str; 24] = [
    "นายมานะ",
    "นางมานี",
    "นายปิติ",
    "นางสาวชูใจ",
    "นายวีระ",
    "นางสาวดวงแก้ว",
    "นายสมคิด",
    "นางจันทร",
    "นายเพชร",
    "นางสาวสีเทา",
    "นายสมศักดิ์",
    "นางรัชนี",
    "นายชาลี",
    "นางสาววันดี",
    "นายมงคล",
    "นางสุดา",
    "นายทองใบ",
    "นางสาวนารี",
    "นายก้อง",
    "นางบุญมี",
    "นายแดง",
    "นางสาวฟ้าใส",
    "นายเดช",
    "นางพิกุล",
];
const LAST: [&str; 12] = [
    "ตัวอย่างดี",
    "สมมุติวงศ์",
    "จำลองศรี",
    "แบบทดลอง",
    "นามสมมุติ",
    "สาธิตสกุล",
    "ใจตัวอย่าง",
    "สมมุติธรรม",
    "จำลองกิจ",
    "ทดลองใจ",
    "ตัวอย่างวงศ์",
    "สมมุตินาม",
];

/// A name for each number below 288.
pub fn person(number: usize) -> String {
    let turn = number / FIRST.len();
    format!("{} {}", FIRST[number % FIRST.len()], LAST[(number + turn) % LAST.len()])
}

pub const DIRECTOR: &str = "นายตัวอย่าง นามสมมุติกุล";
pub const DEPUTY: &str = "นางสมมุติ จำลองนาม";
pub const WEBMASTER: &str = "นายจำลอง เว็บตัวอย่าง";
pub const OFFICERS: [&str; 3] = ["เจ้าหน้าที่ ก", "เจ้าหน้าที่ ข", "เจ้าหน้าที่ ค"];

/// The director of a group, by its place in [`GROUPS`].
pub fn head(group: usize) -> String {
    person(group)
}

/// One of the two officers of a group who ask for publications.
pub fn clerk(group: usize, which: usize) -> String {
    person(GROUPS.len() + 2 * group + which)
}

/// A telephone number that nobody has.
pub fn phone(number: usize) -> String {
    format!("08x-000-{number:04}")
}
