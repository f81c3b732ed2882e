//! What a line of a list of evidence says of its document: `คำสั่ง สพป.พัทลุง เขต 2 ที่ 295/2557 ลงวันที่ 22 สิงหาคม 2557`.

use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

use super::date::{self, Found, Window};
use super::sheet::Value;
use crate::definition::spelling::{key, text};
use crate::definition::{FormColumn, Vocabulary};
use crate::issue::Problem;

/// What begins as a kind of document and is none.
const NO_KIND: [&str; 12] = [
    "หนังสือพิมพ์",
    "หนังสือเรียน",
    "หนังสืออ่าน",
    "หนังสือรุ่น",
    "สัญญาณ",
    "ภาพรวม",
    "ภาพยนตร์",
    "ภาพลักษณ์",
    "บันทึกภาพ",
    "บันทึกการ",
    "บันทึกเทป",
    "บันทึกเสียง",
];

/// A number behind the word that begins it: `ที่ ศธ 04225/ว 1287`, `ที่ 295/2557`, `คำสั่งที่ 12`.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "(?:^|[^ก-๎]|คำสั่ง|หนังสือ|สัญญา|สัญญาจ้าง)(?:เลข)?ที่ ?\
        (?<number>(?:[ก-ฮ]{1,3}\\.? ?)?[0-9][0-9.]*(?: ?/ ?(?:[ก-ฮ]{1,2}\\.? ?)?[0-9]+)+)";
    Regex::new(pattern).expect("the pattern is tested")
});

/// A number without a slash is one only behind the name of its document, or where it is called a number.
static BARE_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new("(?:คำสั่งที่|เลขที่) ?(?<number>[0-9]+)(?:[^0-9/]|$)").expect("the pattern is tested"));

/// Orders and announcements close with `สั่ง ณ วันที่` and `ประกาศ ณ วันที่`.
static DATED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = "(?:(?:ลง|(?:สั่ง|ประกาศ|ให้ไว้) ?ณ) ?วันที่|ล\\.?ว\\.?)[ .:]*(?<day>[0-9])";
    Regex::new(pattern).expect("the pattern is tested")
});

/// What a line says of its document.
#[derive(Debug, Default, PartialEq)]
pub struct Citation {
    /// The code of its kind.
    pub kind: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its date.
    pub dated: Option<NaiveDate>,
    /// What is wrong in its date.
    pub problem: Option<Problem>,
}

/// Reads the lines of a column.
pub struct Citations<'a> {
    column: &'a FormColumn,
    /// The spellings of the kinds, the longest first.
    kinds: Vec<(String, &'a str)>,
    window: Window,
}

impl<'a> Citations<'a> {
    /// For a column whose lines begin with kinds of a code list.
    pub fn new(column: &'a FormColumn, kinds: &'a Vocabulary, window: Window) -> Self {
        let spellings = kinds.entry.iter().flat_map(|entry| {
            let own = std::iter::once(&entry.title.th).chain(&entry.aliases);
            own.map(|spelling| (key(spelling), entry.code.as_str()))
        });
        let mut kinds: Vec<_> = spellings.filter(|(spelling, _)| !spelling.is_empty()).collect();
        kinds.sort_by_key(|(spelling, _)| std::cmp::Reverse(spelling.len()));
        Self { column, kinds, window }
    }

    /// Takes a line apart.
    pub fn read(&self, line: &str) -> Citation {
        let line = text(line);
        let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
        let (dated, problem) = self.dated(line);
        Citation { kind: self.kind(line), number: self.number(line), dated, problem }
    }

    fn kind(&self, line: &str) -> Option<String> {
        let line = key(line);
        let found = self.kinds.iter().find(|(spelling, _)| line.starts_with(spelling.as_str()))?;
        let other = NO_KIND.iter().any(|word| line.starts_with(word) && word.starts_with(found.0.as_str()));
        (!other).then(|| found.1.to_owned())
    }

    fn number(&self, line: &str) -> Option<String> {
        // Numbers in what a document is about are those of others.
        let head = head(line);
        let head = DATED.find(head).map_or(head, |dated| &head[..dated.start()]);
        let found = NUMBER.captures(head).or_else(|| BARE_NUMBER.captures(head))?;
        let number = found.name("number")?.as_str();
        self.kind(line)?;
        Some(number.split('/').map(str::trim).collect::<Vec<_>>().join("/"))
    }

    fn dated(&self, line: &str) -> (Option<NaiveDate>, Option<Problem>) {
        let mentions = date::mentions(line, self.window);
        let said = if let Some(day) = DATED.captures(line).and_then(|found| found.name("day")) {
            mentions.into_iter().find(|mention| mention.place.start == day.start())
        } else {
            let head = head(line);
            let mut own = mentions.into_iter().filter(|mention| mention.place.end <= head.len());
            let only = own.next().filter(|_| own.next().is_none());
            only.filter(|mention| is_its_own(&line[..mention.place.start]))
        };
        let Some(place) = said.map(|mention| mention.place) else { return (None, None) };
        let written = &line[place];
        let (column, found) = (self.column.title.th.clone(), written.to_owned());
        match date::read(Value::Text(written), self.window) {
            Found::One(moment, _) => (Some(moment.from.date()), None),
            Found::Several(days) => {
                let readings = days.iter().map(|day| date::said(*day)).collect();
                (None, Some(Problem::AmbiguousDate { column, found, readings }))
            }
            Found::Nothing => (None, Some(Problem::UnreadableDate { column, found })),
        }
    }
}

/// What stands before the subject.
fn head(line: &str) -> &str {
    line.split_once("เรื่อง").map_or(line, |(head, _)| head)
}

/// Whether a day is that of the document, by what stands before it: a day with วันที่ is that of an event, unless the
/// document's number stands there.
fn is_its_own(before: &str) -> bool {
    match before.trim_end().strip_suffix("วันที่") {
        Some(before) => before.trim_end().ends_with(|c: char| c.is_ascii_digit()),
        None => !before.trim_end().ends_with("ระหว่าง") && !before.trim_end().ends_with("เมื่อ"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static DEFINITIONS: LazyLock<crate::definition::Definitions> =
        LazyLock::new(|| crate::definition::load(None, None).expect("the built-in definitions are sound"));

    #[test]
    fn lines_are_taken_apart() {
        let column = DEFINITIONS.form("evidence").and_then(|form| form.column("subject")).expect("there is one");
        let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).expect("a constant day exists");
        let citations =
            Citations::new(column, &DEFINITIONS.vocabularies["evidence-kind"], Window::new(as_of, None, false));
        let cases = [
            ("-บันทึกข้อความ ลว 5 ก.ย.57 เรื่อง การจัดทำสมุดโทรศัพท์", "memo - 2014-09-05 -"),
            ("คำสั่ง สพป.พัทลุง เขต 2 ที่ 295/2557  ลงวันที่  22  สิงหาคม  2557", "order 295/2557 2014-08-22 -"),
            ("คำสั่งที่ ๒๙๕/๒๕๕๗ ลว. ๒๒ ส.ค. ๕๗", "order 295/2557 2014-08-22 -"),
            ("คำสั่งที่ 295 วันที่ 22 ส.ค. 57", "order 295 2014-08-22 -"),
            ("-หนังสือ ที่ ศธ 04225/1287 ลว 22 ส.ค.57 เรื่อง ขอ", "official-letter ศธ 04225/1287 2014-08-22 -"),
            ("หนังสือราชการ ที่ ศธ 04225/ว 1763 เรื่อง เชิญ", "official-letter ศธ 04225/ว 1763 - -"),
            ("บันทึกข้อความ ลว 3 ก.ย.57 ออกข่าว อสมท.เรื่องงานวันที่ 9 ก.ย.57", "memo - 2014-09-03 -"),
            ("บัญชีลงเวลาจัดทำวารสาร 30 ก.ค.57", "attendance - 2014-07-30 -"),
            ("ระเบียบวาระการประชุม ครั้งที่ 3/2557", "agenda - - -"),
            ("บันทึกข้อความ ขอจัดประชุมวันที่ 30 ก.ค. 57", "memo - - -"),
            ("บันทึกข้อความ ลว 31 ก.พ.57 เรื่อง ก", "memo - - unreadable-date"),
            ("บันทึกข้อความ ลว 5/6/57 เรื่อง ก", "memo - - ambiguous-date"),
            ("--ข่าวความเคลื่อนไหว", "news - - -"),
            ("-สคริป สปอร์ตงานเปิดโลกการศึกษา", "spot-script - - -"),
            ("สำเนาคู่มือการอบรม", "manual - - -"),
            ("-หน้าเว็ป สพป.พัทลุง", "web-page - - -"),
            ("คำสั่ง ที่ 19/2569 เรื่อง แต่งตั้ง สั่ง ณ วันที่ 14 มกราคม พ.ศ. 2569", "order 19/2569 2026-01-14 -"),
            ("คำสั่ง ที่ 19/2569 สั่ง ณ วันที่ 14 มกราคม พ.ศ. 2569", "order 19/2569 2026-01-14 -"),
            ("คำสั่ง ที่ 17/2569 ลง วันที่ 12 ม.ค. 69 เรื่อง ก", "order 17/2569 2026-01-12 -"),
            ("คำสั่ง ที่ 17/2569 ล.ว. 12 ม.ค. 69 ประชุม 13 ม.ค. 69", "order 17/2569 2026-01-12 -"),
            ("คำสั่ง ที่ 17/2569 ลว : 12 ม.ค. 69 ประชุม 13 ม.ค. 69", "order 17/2569 2026-01-12 -"),
            ("บันทึกข้อความ เรื่อง ประชุม ณ วันที่ 14 ม.ค. 69", "memo - - -"),
            ("บันทึกข้อความ ประชุมระหว่าง 14 ม.ค. 69", "memo - - -"),
            ("บันทึกข้อความ ประชุมเมื่อ 14 ม.ค. 69", "memo - - -"),
            ("บันทึกเรื่อง ตามคำสั่งที่ 12/2557", "memo - - -"),
            ("หนังสือพิมพ์ไทยรัฐ 5 ก.ย. 57", "- - 2014-09-05 -"),
            ("ภาพรวมการประชุม", "- - - -"),
            ("แต่งตั้งคณะทำงาน", "- - - -"),
            ("-", "- - - -"),
        ];
        for (line, expected) in cases {
            let found = citations.read(line);
            let none = || "-".to_owned();
            let dated = found.dated.map_or_else(none, |day| day.to_string());
            let problem = found.problem.map_or_else(none, |problem| problem.code().to_owned());
            let [kind, number] = [found.kind, found.number].map(|part| part.unwrap_or_else(none));
            assert_eq!(format!("{kind} {number} {dated} {problem}"), expected, "{line}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "[0-9๐-๙./ ทีลวศธก.ย-]{0,30}|คำสั่งที่ ?[0-9/]{0,12} ?ลว ?[0-9. ก-ฮ]{0,12}|.{0,30}") {
            let as_of = NaiveDate::from_ymd_opt(2026, 10, 15).expect("a constant day exists");
            let column = DEFINITIONS.form("evidence").and_then(|form| form.column("subject")).expect("there is one");
            let kinds = &DEFINITIONS.vocabularies["evidence-kind"];
            Citations::new(column, kinds, Window::new(as_of, None, false)).read(&text);
        }
    }
}
