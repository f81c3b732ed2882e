//! Registers that are kept with one column for each month.

use super::{Dataset, RowCounts, issues, moments, read_table, rows, texts};

/// The day and the number of each record.
fn counts(dataset: &Dataset, form: &str, date: &str, value: &str) -> Vec<String> {
    let frame = &dataset.tables[form].frame;
    let days: Vec<String> = match frame.column(date) {
        Ok(days) => {
            let days = days.date().unwrap().physical().clone();
            let day = |day: i32| chrono::NaiveDate::default() + chrono::TimeDelta::days(day.into());
            days.iter().map(|days| day(days.unwrap()).to_string()).collect()
        }
        Err(_) => moments(dataset, form, date),
    };
    let values = frame.column(value).unwrap().f64().unwrap();
    days.iter().zip(values.iter()).map(|(day, value)| format!("{day} {}", value.unwrap())).collect()
}

#[test]
fn each_filled_month_is_a_record_and_the_row_is_counted_once() {
    let dataset = read_table(
        "
        แผนเผยแพร่
        สื่อ/กิจกรรมตามแผน | ต.ค.68 | พ.ย. 2568 | ธันวาคม 2568 | ม.ค.69 | รวม
        วารสาร | 1 | | ๒ | - | 3
        แผ่นพับ | | | | | 0
        หนังสือพิมพ์ | / | x1 | 2 | |
        รวม | 2 | 0 | 4 | 0 | 6
        ",
    );
    let form = "dissemination-plan";
    assert_eq!(
        counts(&dataset, form, "date", "count"),
        ["2025-10-01 1", "2025-12-01 2", "2025-10-01 1", "2025-12-01 2"]
    );
    assert_eq!(texts(&dataset, form, "medium"), ["journal", "journal", "newspaper", "newspaper"]);
    assert_eq!(issues(&dataset), ["unreadable-number C5 x1"]);
    assert_eq!(rows(&dataset, form), RowCounts { read: 4, kept: 2, ignored: 2, ..RowCounts::default() });
    let source = &dataset.tables[form].sources[0];
    assert_eq!(source.columns["count:2568-12"].column, 3);
    assert_eq!(source.unmatched, ["รวม"]);
}

#[test]
fn a_month_without_a_year_takes_that_of_the_title_and_none_without_one() {
    let table = "สื่อ/กิจกรรมตามแผน | ต.ค. | ม.ค.\nวารสาร | 1 | 2";
    let fiscal = read_table(&format!("แผนเผยแพร่ ปีงบประมาณ 2569\n{table}"));
    assert_eq!(counts(&fiscal, "dissemination-plan", "date", "count"), ["2025-10-01 1", "2026-01-01 2"]);
    let calendar = "แผนเผยแพร่ ปี 2569\nสื่อ/กิจกรรมตามแผน | ม.ค. | ต.ค.\nวารสาร | 1 | 2";
    assert_eq!(counts(&read_table(calendar), "dissemination-plan", "date", "count"), ["2026-01-01 1", "2026-10-01 2"]);
    // Who begins with October writes a fiscal year, whatever the title calls it, and a fiscal year may begin anywhere.
    let by_order = read_table(&format!("แผนเผยแพร่ ปี 2569\n{table}"));
    assert_eq!(counts(&by_order, "dissemination-plan", "date", "count"), ["2025-10-01 1", "2026-01-01 2"]);
    let by_title = calendar.replace("ปี 2569", "ปีงบประมาณ 2569");
    assert_eq!(counts(&read_table(&by_title), "dissemination-plan", "date", "count"), ["2026-01-01 1", "2025-10-01 2"]);
    let unknown = read_table(&format!("แผนเผยแพร่\n{table}"));
    assert_eq!(issues(&unknown), ["month-without-year B2 ต.ค.", "month-without-year C2 ม.ค."]);
    assert_eq!(rows(&unknown, "dissemination-plan").kept, 0);
}

#[test]
fn the_layout_of_a_university_office_is_read_with_its_days() {
    // Dates with two-digit years, months with ticks, a clock time that belongs to the day (DOMAIN 1.13).
    let dataset = read_table(
        "
        วันที่ | เนื้อหา | ช่องทางการเผยแพร่ | มิ.ย.68 | ก.ค.68 | ส.ค.68 | เวลา | ผู้รับผิดชอบ | เวอร์ชั่น | ประเภท
        05/06/68 | รับสมัคร | เว็บไซต์ | 1 | | | 09:30 | ก | 1 | ข่าว
        25/06/68 | ประกาศ | วารสาร | 1 | 1 | | 09:30 | ก | 1 | ข่าว
        30/06/68 | อบรม | วารสาร | | | 1 | 09:30 | ก | 1 | ข่าว
        ",
    );
    assert_eq!(
        counts(&dataset, "dissemination-actuals", "date", "count"),
        ["2025-06-05 1", "2025-06-25 1", "2025-07-01 1", "2025-08-01 1"]
    );
    assert_eq!(issues(&dataset), ["unused-columns G1", "day-outside-month A4 30/06/68"]);
}

#[test]
fn what_was_done_in_a_month_yet_to_come_is_told_and_what_is_planned_for_it_is_not() {
    let months = "ต.ค. 2569 | พ.ย. 2569";
    let plan = read_table(&format!("แผนเผยแพร่\nสื่อ/กิจกรรมตามแผน | {months}\nวารสาร | 1 | 1"));
    assert_eq!(issues(&plan), Vec::<String>::new());
    let done = read_table(&format!("ตัวนับ | {months}\nLINE | 61 | 70"));
    assert_eq!(issues(&done), ["future-date C2 1/11/2569"]);
}

#[test]
fn a_cross_is_done_where_there_are_no_ticks_and_not_done_beside_them() {
    let head = "แผนเผยแพร่\nสื่อ/กิจกรรมตามแผน | ต.ค.68 | พ.ย. 2568 | ธันวาคม 2568";
    let form = "dissemination-plan";
    let crosses = read_table(&format!("{head}\nวารสาร | x | | x"));
    assert_eq!(counts(&crosses, form, "date", "count"), ["2025-10-01 1", "2025-12-01 1"]);
    assert_eq!(issues(&crosses), Vec::<String>::new());
    // A tick in the first row, or in the last.
    for rows in ["วารสาร | / | x |\nแผ่นพับ | | 2 | x", "แผ่นพับ | | 2 | x\nวารสาร | / | x |"]
    {
        let mixed = read_table(&format!("{head}\n{rows}"));
        let mut found = counts(&mixed, form, "date", "count");
        found.sort();
        assert_eq!(found, ["2025-10-01 1", "2025-11-01 2"], "{rows}: {:?}", issues(&mixed));
    }
}

#[test]
fn months_that_a_spreadsheet_has_made_dates_are_months() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let date = rust_xlsxwriter::Format::new().set_num_format("mmm-yy");
    let sheet = workbook.add_worksheet().set_name("ตัวนับ").unwrap();
    sheet.write_string(0, 0, "ตัวนับ").unwrap();
    sheet.write_string(1, 0, "LINE").unwrap();
    // A true month, and one whose two-digit Buddhist year was taken for the last century's.
    for (column, day) in [(1, (2025, 10, 1)), (2, (1968, 11, 1))] {
        let day = rust_xlsxwriter::ExcelDateTime::from_ymd(day.0, day.1, day.2).unwrap();
        sheet.write_datetime_with_format(0, column, &day, &date).unwrap();
        sheet.write_number(1, column, 61.0).unwrap();
    }
    let dataset = super::read_files(&[("ก.xlsx", workbook.save_to_buffer().unwrap())]);
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(counts(&dataset, "counters", "read", "value"), ["2025-10-01.. 61", "2025-11-01.. 61"]);
}

#[test]
fn the_clock_time_of_a_reading_is_kept_where_its_month_is_the_one_that_is_filled() {
    let dataset = read_table(
        "
        วันที่ | เวลา | ตัวนับ | มิ.ย. 2569 | ก.ค. 2569
        21 มิ.ย. 2569 | 18.30 น. | LINE | 61 |
        21 มิ.ย. 2569 | | Facebook | | 70
        ",
    );
    assert_eq!(counts(&dataset, "counters", "read", "value"), ["2026-06-21 18:30 61", "2026-07-01.. 70"]);
    assert_eq!(issues(&dataset), ["day-outside-month A3 21 มิ.ย. 2569"]);
}
