//! An office that wrote of persons wherever it could.

use std::fs;
use std::path::Path;

use pramoen::definition::{ColumnKind, Form, FormColumn, Layout, load};
use rust_xlsxwriter::Workbook;

/// What everything that was planted has in common, as it was written; nothing else in the inputs has any of it.
pub const PLANTED: [&str; 27] = [
    "ลับเฉพาะ",
    "planted",
    "0876543",
    "876543",
    "087-654-3",
    "654-3",
    "๐๘๗-๖๕๔-๓",
    "๐๘๗๖๕๔๓",
    "087 6543",
    "0-7765-4",
    "+66 87 6",
    "1876543",
    "1-8765-43",
    "๑-๘๗๖๕-๔๓",
    "18765-43",
    "66-87-6",
    "087·654·3",
    "087~6543",
    "654\u{2009}3",
    "087 654 3",
    "087/654/3",
    "08765-43",
    "087-65-43",
    "087/654-3",
    "[087] 654",
    "0876 543",
    "1 8 7 6 5 4 3",
];

/// What the office names as its own.
pub const PUBLIC: [&str; 2] = ["pr@sesao.example", "0-7461-1234"];

/// Makes what is planted, each time another.
pub struct Planter {
    number: u32,
}

impl Planter {
    /// A telephone, an address or the number of a card, as people write them wherever it is.
    pub fn next(&mut self) -> String {
        self.number += 1;
        let own = self.number % 1000;
        match self.number % 21 {
            0 => format!("0876543{own:03}"),
            1 => format!("087-654-3{own:03}"),
            2 => thai(&format!("087-654-3{own:03}")),
            3 => thai(&format!("0876543{own:03}")),
            4 => format!("087 6543{own:03}"),
            5 => format!("0-7765-4{own:03}"),
            6 => format!("+66 87 654 3{own:03}"),
            7 => card(&format!("1876543{own:05}")),
            8 => parted(&card(&format!("1876543{own:05}"))),
            9 => thai(&parted(&card(&format!("1876543{own:05}")))),
            10 => format!("mark{own}@planted.example"),
            11 => format!("66-87-654-3{own:03}"),
            12 => format!("087·654·3{own:03}"),
            13 => format!("087~6543{own:03}"),
            14 => format!("087\u{2009}654\u{2009}3{own:03}"),
            15 => format!("มาร์ก{own}@planted.example"),
            16 => format!("mark{own}＠planted．example"),
            17 => parted(&card(&format!("1876543{own:05}"))).replacen('-', "", 1),
            18 => parted(&card(&format!("1876543{own:05}"))).replacen("3-", "3", 1),
            19 => format!("tel0876543{own:03}"),
            _ => format!("Mark.{own} @ planted.example"),
        }
    }

    /// What in an officer's words is a person's, and elsewhere perhaps the name of a document or the end of a page.
    fn in_words(&mut self) -> String {
        let planted = self.next();
        let own = self.number % 1000;
        match self.number % 17 {
            0 => format!("08765-43{own:03}"),
            1 => format!("087-65-43{own:03}"),
            2 => format!("087 654 3{:02} {}", own / 10, own % 10),
            3 => format!("0066876543{own:03}"),
            4 => format!("087/654/3{own:03}"),
            5 => format!("087-654-3{own:03}/2569"),
            6 => format!("{}/2569", card(&format!("1876543{own:05}"))),
            7 => format!("087/654-3{own:03}"),
            8 => format!("[087] 654-3{own:03}"),
            9 => format!("0876 543{} {:02}", own / 100, own % 100),
            10 => card(&format!("1876543{own:05}")).chars().map(String::from).collect::<Vec<_>>().join(" "),
            11 => format!("ma\u{200b}rk{own}\u{200b}@planted.example"),
            12 => format!("มาร์ก{own} @ planted.example"),
            13 => format!("mark{own}@@planted.example"),
            _ => planted,
        }
    }

    /// What may stand in the address of a page: thirteen digits without a sign between them are a number of the page.
    fn for_page(&mut self) -> String {
        let planted = self.next();
        if planted.len() == 13 { self.next() } else { planted }
    }

    fn sentence(&mut self) -> String {
        format!("ติดต่อ {} หรือ {} ได้", self.in_words(), self.in_words())
    }

    fn person(&mut self) -> String {
        let planted = self.next();
        format!("ลับเฉพาะ{} {planted}", self.number)
    }
}

fn thai(text: &str) -> String {
    let thai = |digit: u32| char::from_u32('๐' as u32 + digit).unwrap();
    text.chars().map(|letter| letter.to_digit(10).map_or(letter, thai)).collect()
}

/// Twelve digits with the check digit of an identity card.
fn card(digits: &str) -> String {
    let sum: u32 = (2..=13).rev().zip(digits.chars()).map(|(weight, own)| weight * own.to_digit(10).unwrap()).sum();
    format!("{digits}{}", (11 - sum % 11) % 10)
}

fn parted(card: &str) -> String {
    [&card[..1], &card[1..5], &card[5..10], &card[10..12], &card[12..]].join("-")
}

/// Rows of a register; the last two have cells that cannot be read.
const ROWS: usize = 8;
const BROKEN: usize = 6;

/// Puts an office into a folder; the registers that it keeps.
pub fn plant(folder: &Path) -> Vec<String> {
    let definitions = load(None, None).unwrap();
    let mut planter = Planter { number: 0 };
    fs::create_dir_all(folder.join("input")).unwrap();
    let named = PUBLIC.map(|named| format!("\"{named}\"")).join(", ");
    fs::write(folder.join("pramoen.toml"), format!("[privacy]\npublic = [{named}]\n")).unwrap();
    for form in &definitions.forms {
        let rows = rows(form, &mut planter);
        let name =
            if form.number % 3 == 0 { format!("{} {}", form.number, planter.next()) } else { form.number.to_string() };
        let file = folder.join("input").join(name.replace('/', "-"));
        if form.number % 5 == 4 {
            let quoted = |row: &Vec<String>| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
            let text = rows.iter().map(quoted).collect::<Vec<_>>().join("\n");
            fs::write(file.with_added_extension("csv"), text).unwrap();
            continue;
        }
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name(format!("แผ่น {}", planter.next())).unwrap();
        for (row, cells) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, cell).unwrap();
            }
        }
        // A sheet that is no register is listed by its name.
        book.add_worksheet().set_name(format!("โน้ต {}", planter.next())).unwrap().write_string(0, 0, "จด").unwrap();
        book.save(file.with_added_extension("xlsx")).unwrap();
    }
    let damaged = format!("input/{}.xlsx", planter.next());
    fs::write(folder.join(damaged), planter.sentence()).unwrap();
    definitions.forms.iter().map(|form| form.id.clone()).collect()
}

fn rows(form: &Form, planter: &mut Planter) -> Vec<Vec<String>> {
    let own: Vec<&FormColumn> = form.column.iter().collect();
    let mut head: Vec<String> = own.iter().map(|column| column.title.th.clone()).collect();
    let survey = form.layout == Layout::Survey;
    if survey {
        head.extend([format!("การต้อนรับ {}", planter.next()), format!("ความรวดเร็ว {}", planter.next())]);
    }
    head.push(format!("ผู้ประสานงาน {}", planter.next()));
    let mut rows = vec![vec![format!("{} {}", form.title.th, planter.next())], head];
    for row in 0..ROWS {
        let mut cells: Vec<String> = own.iter().map(|column| cell(form, column, row, planter)).collect();
        if survey {
            let unread = planter.sentence();
            cells.extend(["มากที่สุด".to_owned(), if row < BROKEN { "มาก".to_owned() } else { unread }]);
        }
        cells.push(planter.sentence());
        rows.push(cells);
    }
    rows
}

fn cell(form: &Form, column: &FormColumn, row: usize, planter: &mut Planter) -> String {
    let example = || column.example.clone().unwrap_or_default();
    if column.personal {
        return planter.person();
    }
    let broken = row >= BROKEN && !column.required;
    match column.kind {
        _ if column.unique && row == 0 => "1".to_owned(),
        ColumnKind::Identifier if column.unique => format!("{} {}", row / 2, planter.next()),
        ColumnKind::Identifier if form.id == "news" || row % 2 == 1 => format!("อ้าง {}", planter.next()),
        // Parted otherwise than telephones are alone, a number is a document's there.
        ColumnKind::Identifier if broken => format!("อ้าง {} หรือ {}", planter.next(), planter.next()),
        // What answers and tallies are grouped by, and what is looked up by its name.
        ColumnKind::Text if form.layout != Layout::Records && row < BROKEN => {
            if column.id == "comment" {
                planter.sentence()
            } else {
                format!("กลุ่ม {}", PUBLIC[row % 2])
            }
        }
        ColumnKind::Text if form.id == "claims" && row < 3 && column.id != "subject" => example(),
        ColumnKind::Text => format!("{} {}", planter.sentence(), PUBLIC[row % 2]),
        ColumnKind::Link if row.is_multiple_of(2) => format!("หลักฐาน/แฟ้ม {}.pdf", planter.next()),
        ColumnKind::Link => format!("https://page.example/?to={}", planter.for_page()),
        ColumnKind::Date | ColumnKind::DateTime if broken => planter.sentence(),
        ColumnKind::Date | ColumnKind::DateTime => format!("{} ก.ค. 2569", 10 + row),
        _ if broken => planter.sentence(),
        _ => example(),
    }
}
