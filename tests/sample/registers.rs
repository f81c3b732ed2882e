//! The workbooks beside the news: which register stands where, and the slips made in it.

use super::book::{BUDDHIST, GREGORIAN, Look, Sheet, xlsx};
use super::cell::{Cell, colon, slashes};
use super::item::News;
use super::ods::ods;
use super::random::Random;
use super::{
    Sample, agenda, budget, claims, counters, networks, notices, placements, processes, quality, risks, services,
    trainings, volumes, web_requests,
};

const PLACEMENTS: &str = "ยอดเข้าถึง 2568-2569.csv";
const AGENDA: &str = "วาระงาน 2568-2569.xlsx";
const NOTICES: &str = "แจ้งล่วงหน้า 2568-2569.xlsx";
const REQUESTS: &str = "คำขอเผยแพร่เว็บไซต์.xlsx";
const NETWORKS: &str = "ทะเบียนเครือข่าย.ods";
const BUDGETS: [&str; 2] = ["งบประมาณ 2568.xlsx", "งบประมาณ 2569.xlsx"];
const VOLUMES: [&str; 2] = ["แผนและผลเผยแพร่.xlsx", "ผลเผยแพร่รายเดือน 2569.xlsx"];
const COUNTERS: &str = "ตัวนับเว็บไซต์และ LINE.xlsx";
const SERVICES: &str = "บริการข้อมูลและสายด่วน.xlsx";
const CLAIMS: &str = "ตัวเลขที่อ้างในรายงาน.xlsx";
const WORK: &str = "กระบวนงาน อบรม ความเสี่ยง.xlsx";

/// A warmer head row, for what another officer keeps.
const WARM: Look = Look { fill: 0x00FC_E4D6, ..GREGORIAN };

/// Each register draws from a source of its own: a change in one leaves the others as they are.
fn source(number: u64) -> Random {
    Random::new(256_900 + number)
}

pub fn write(sample: &mut Sample, news: &[News]) {
    placed(sample, news);
    planned(sample, news);
    asked(sample);
    paid(sample);
    counted(sample);
    worked(sample, news);
    sample.book(CLAIMS, &[claims::sheet()], GREGORIAN, "ตัวเลขที่อ้าง");
}

/// The place of a column, and of the first row at or after another that has something in it.
fn found(sheet: &Sheet, header: &str, after: usize) -> (usize, usize) {
    let column = sheet.columns.iter().position(|(name, _)| *name == header).unwrap();
    let filled = |row: &usize| sheet.rows[*row].get(column).is_some_and(|cell| *cell != Cell::Empty);
    ((after..sheet.rows.len()).find(filled).unwrap(), column)
}

impl Sample {
    fn mistake(&mut self, file: &str, sheet: &mut Sheet, (header, after): (&str, usize), typed: &str, what: &str) {
        let (row, column) = found(sheet, header, after);
        self.slip(file, sheet, row, column, Cell::text(typed), what);
    }

    fn book(&mut self, name: &'static str, sheets: &[Sheet], look: Look, title: &str) {
        for sheet in sheets {
            self.rates.push(format!("{name} › {}: {} rows", sheet.name, sheet.rows.len()));
        }
        self.files.push((name, xlsx(sheets, look, title)));
    }
}

fn placed(sample: &mut Sample, news: &[News]) {
    let mut sheet = placements::sheet(&mut source(1), news);
    for row in &mut sheet.rows {
        *row = row.drain(..).map(|cell| cell.written(slashes, colon)).collect();
    }
    sample.mistake(PLACEMENTS, &mut sheet, (placements::CHANNEL, 210), "เฟสบุกค์", "a misspelled choice");
    sample.mistake(PLACEMENTS, &mut sheet, (placements::REACH, 330), "1.2พัน", "a number with a word");
    sample.mistake(PLACEMENTS, &mut sheet, ("เลขที่ข่าว", 440), "ข69-888", "an unknown number of news");
    sample.rates.push(format!("{PLACEMENTS}: {} rows", sheet.rows.len()));
    sample.files.push((PLACEMENTS, super::csv(&sheet)));
}

fn planned(sample: &mut Sample, news: &[News]) {
    let mut sheets = agenda::sheets(&mut source(2), news);
    sample.mistake(AGENDA, &mut sheets[0], (agenda::RECEIVED, 40), "31 พ.ย. 2567 เวลา 09.00 น.", "an impossible date");
    sample.mistake(AGENDA, &mut sheets[1], (agenda::DECISION, 95), "เลื่อก", "a misspelled choice");
    sample.book(AGENDA, &sheets, GREGORIAN, "วาระงาน");
    let mut sheets = notices::sheets(&mut source(3), news);
    sample.mistake(NOTICES, &mut sheets[1], (notices::NOTIFIED, 70), "29/02/2569", "an impossible date");
    sample.mistake(NOTICES, &mut sheets[0], (notices::RECIPIENTS, 50), "สือมวชน", "a misspelled choice");
    sample.book(NOTICES, &sheets, BUDDHIST, "การแจ้งล่วงหน้า");
}

fn asked(sample: &mut Sample) {
    let mut sheets = web_requests::sheets(&mut source(4));
    sample.mistake(REQUESTS, &mut sheets[1], (web_requests::TOPICS, 44), "8", "a topic that the form has not");
    sample.mistake(REQUESTS, &mut sheets[0], (web_requests::APPROVED, 33), "31/06/2568", "an impossible date");
    sample.book(REQUESTS, &sheets, BUDDHIST, "คำขอเผยแพร่");
    let mut sheets = networks::sheets(&mut source(5));
    sample.mistake(NETWORKS, &mut sheets[0], (networks::TYPE, 40), "หน่วยงานอิสระ", "a type that the list has not");
    sample.mistake(NETWORKS, &mut sheets[1], (networks::UPDATED, 27), "31/06/2569", "an impossible date");
    for sheet in &sheets {
        sample.rates.push(format!("{NETWORKS} › {}: {} rows", sheet.name, sheet.rows.len()));
    }
    sample.files.push((NETWORKS, ods(&sheets)));
    let mut sheets = services::sheets(&mut source(6));
    sample.mistake(SERVICES, &mut sheets[0], (services::RESULT, 61), "ให้บริกาน", "a misspelled choice");
    sample.mistake(SERVICES, &mut sheets[1], (services::ANSWERED, 102), "25.70 น.", "a time that no clock shows");
    sample.book(SERVICES, &sheets, WARM, "บริการข้อมูลข่าวสาร");
}

fn paid(sample: &mut Sample) {
    let mut random = source(7);
    let first = budget::first_year(&mut random);
    sample.book(BUDGETS[0], &first, GREGORIAN, "งบประมาณ");
    let mut second = budget::second_year(&mut random);
    sample.mistake(BUDGETS[1], &mut second[1], (budget::CATEGORY, 12), "ค่าใช้สรอย", "a misspelled choice");
    sample.book(BUDGETS[1], &second, GREGORIAN, "งบประมาณ");
}

fn counted(sample: &mut Sample) {
    let mut random = source(8);
    let mut sheets = [volumes::plan(), volumes::first_year(&mut random)];
    sample.mistake(VOLUMES[0], &mut sheets[1], (volumes::COUNT, 9), "สองครั้ง", "a number in words");
    sample.book(VOLUMES[0], &sheets, WARM, "แผนและผลเผยแพร่");
    sample.book(VOLUMES[1], &[volumes::second_year(&mut random)], WARM, "ผลเผยแพร่");
    let mut sheet = counters::sheet(&mut source(9));
    sample.mistake(COUNTERS, &mut sheet, (counters::VALUE, 41), "9,3O1", "a letter for a digit");
    sample.book(COUNTERS, &[sheet], BUDDHIST, "ตัวนับ");
}

fn worked(sample: &mut Sample, news: &[News]) {
    let mut sheets = [
        processes::sheet(),
        trainings::sheet(),
        risks::sheet(&mut source(10), news),
        quality::sheet(&mut source(11), news),
    ];
    sample.mistake(WORK, &mut sheets[2], (risks::LEVEL, 30), "ปานกาง", "a misspelled choice");
    sample.mistake(WORK, &mut sheets[2], (risks::NEWS, 18), "ข68-000", "an unknown number of news");
    sample.book(WORK, &sheets, GREGORIAN, "กระบวนงาน อบรม ความเสี่ยง");
}
