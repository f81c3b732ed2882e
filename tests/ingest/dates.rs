//! Every spelling of days and clock times that offices use, with what is read and what is said beside each.

use super::{Dataset, as_of, csv, issues, moments, read_files, read_table};

/// Reads a column of days, one row each, and says what came of each cell: the moment, then the issues.
fn said(header: &str, rows: &[(&str, &str)], read: impl Fn(&str) -> Dataset) {
    let numbered = (1..).zip(rows).map(|(number, (typed, _))| format!("{number} | ข่าว {number} | {typed}\n"));
    let dataset = read(&format!("เลขที่ข่าว | หัวข้อข่าว | {header}\n{}", numbered.collect::<String>()));
    let found = moments(&dataset, "news", "published");
    let all = issues(&dataset);
    for ((row, (typed, expected)), moment) in (2..).zip(rows).zip(found) {
        let cell = format!("C{row}");
        let own: Vec<_> = all.iter().filter(|issue| issue.split(' ').nth(1) == Some(&cell)).collect();
        let codes: Vec<_> = own.iter().filter_map(|issue| issue.split(' ').next()).collect();
        let said = std::iter::once(moment.as_str()).chain(codes).collect::<Vec<_>>().join(" ");
        assert_eq!(said, *expected, "{typed}");
    }
}

#[test]
fn days_are_read_in_every_spelling_of_the_manuals_and_of_exports() {
    said(
        "วันเวลาเผยแพร่",
        &[
            ("๑๗ พฤษภาคม พ.ศ. ๒๕๖๓", "2020-05-17.."),
            ("วันที่ ๒๑ มิถุนายน ๒๕๕๗ เวลา ๑๘.๓๐ น.", "2014-06-21 18:30"),
            ("22  สิงหาคม  2557", "2014-08-22.."),
            ("ลว 5 ก.ย.57", "2014-09-05.."),
            ("22 ส.ค.57", "2014-08-22.."),
            ("ตค.2557-กย.2558", "2014-10-01.."),
            ("16-17 พฤศจิกายน 2556", "2013-11-16.."),
            ("15-20 กรกฎาคม 2557", "2014-07-15.."),
            ("30 ก.ย. - 2 ต.ค. 2568", "2025-09-30.."),
            ("15-20/07/2557", "2014-07-15.."),
            ("28/09-02/10/2568", "2025-09-28.."),
            ("25/07/2557 - 28/07/2557", "2014-07-25.."),
            ("25/06/68", "2025-06-25.."),
            ("ก.ย. 2, 2560", "2017-09-02.."),
            ("วันศุกร์ที่ 22 สิงหาคม พ.ศ. 2557", "2014-08-22.."),
            ("(22 ส.ค. 57)", "2014-08-22.."),
            ("25690705", "2026-07-05.."),
            ("20260705", "2026-07-05.."),
            ("2026-07-05T02:05:00Z", "2026-07-05 09:05"),
            ("2026-07-05T09:05:00+07:00", "2026-07-05 09:05"),
            ("2026/07/25 9:05:00 AM GMT+7", "2026-07-25 09:05"),
            ("22 ส.ค. 2569 13.30", "2026-08-22 13:30"),
            ("22/08/2569 1830", "2026-08-22 18:30"),
            ("22 ส.ค. 69 6 โมงเย็น", "2026-08-22 18:00"),
            ("22 ส.ค. 69 เวลา 09.00-12.00 น.", "2026-08-22.."),
            ("29 ก.พ. 2567", "2024-02-29.."),
            ("29 ก.พ. 2566", "- unreadable-date"),
            ("31 เม.ย. 2569", "- unreadable-date"),
            ("22 สิงหาคน 2569", "2026-08-22.. repaired-value"),
            ("22 กรกฏาคม 2569", "2026-07-22.."),
            ("22 หสิงาคม 2569", "- unreadable-date"),
            ("ประชุมครั้งที่ 3 สิงหาคม 2569", "- unreadable-date"),
            ("ปลายเดือน ส.ค. 2569", "- unreadable-date"),
            ("กลางวัน", "- unreadable-date"),
            ("5 มิ.ย. 2499", "- unreadable-date"),
            ("22 ส.ค.", "- unreadable-date"),
            ("ส.ค. 15", "- unreadable-date"),
            ("ส.ค. 69", "2026-08-01.."),
            ("1 ส.ค. 69, 3 ก.ย. 69", "- unreadable-date"),
            ("46256", "2026-08-22.. repaired-value"),
            ("2569", "- unreadable-date"),
        ],
        read_table,
    );
}

#[test]
fn numbers_that_no_format_shows_as_days_are_days_and_said_so() {
    said(
        "วันเวลาเผยแพร่",
        &[
            ("46256", "2026-08-22.. repaired-value"),
            ("243419", "2023-06-15.. repaired-value"),
            ("24638", "2024-06-15.. repaired-value"),
            ("46256.5625", "2026-08-22 13:30 repaired-value"),
            ("12", "- unreadable-date"),
        ],
        |table| {
            let mut workbook = rust_xlsxwriter::Workbook::new();
            let sheet = workbook.add_worksheet();
            for (row, line) in (0..).zip(table.lines()) {
                for (column, cell) in (0..).zip(line.split('|').map(str::trim)) {
                    match cell.parse::<f64>() {
                        Ok(number) => sheet.write_number(row, column, number).unwrap(),
                        Err(_) => sheet.write_string(row, column, cell).unwrap(),
                    };
                }
            }
            read_files(&[("ข่าว.xlsx", workbook.save_to_buffer().unwrap())])
        },
    );
}

#[test]
fn a_day_and_its_clock_time_may_stand_in_two_columns() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | วันที่เผยแพร่ | เวลา | วันที่ผลิต | เวลาผลิต
        1 | ก | 22 ส.ค. 69 | 13.30 น. | 22/08/2569 | 09:05
        2 | ข | 22 ส.ค. 69 | 18.30-19.00 น. | 22/08/2569 |
        3 | ค | 22 ส.ค. 69 08.00 น. | 13.30 น. | 22/08/2569 | 10.3
        4 | ง | | 13.30 น. | 22/08/2569 | สาย
        ",
    );
    assert_eq!(moments(&dataset, "news", "published"), ["2026-08-22 13:30", "2026-08-22..", "2026-08-22 08:00", "-"]);
    assert_eq!(
        moments(&dataset, "news", "produced"),
        ["2026-08-22 09:05", "2026-08-22..", "2026-08-22 10:30", "2026-08-22.."]
    );
    assert_eq!(issues(&dataset), ["unreadable-time F5 สาย", "time-without-day D5 13.30 น.", "repaired-value F4 10.3"]);
}

#[test]
fn a_clock_time_belongs_to_the_day_of_its_name_wherever_it_stands() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | เวลาเผยแพร่ | วันที่ผลิต | วันที่เผยแพร่ | เวลาดำเนินการ
        1 | ก | 13:30 | 21/08/2569 | 22/08/2569 | 3 วัน
        ",
    );
    assert_eq!(issues(&dataset), ["unused-columns F1"]);
    assert_eq!(moments(&dataset, "news", "published"), ["2026-08-22 13:30"]);
    assert_eq!(moments(&dataset, "news", "produced"), ["2026-08-21.."]);
    let unmatched = &dataset.tables["news"].sources[0].unmatched;
    assert_eq!(unmatched, &["เวลาดำเนินการ"], "a duration is no clock time");
}

#[test]
fn the_day_of_the_evaluation_bounds_the_years_that_are_plausible() {
    let read = |year: i32| issues(&read_table(&format!("เลขที่ข่าว|หัวข้อข่าว|วันที่เผยแพร่\n1|ก|22 ส.ค. {year}")));
    assert_eq!(as_of().to_string(), "2026-10-15");
    assert_eq!(read(2553), ["unreadable-date C2 22 ส.ค. 2553"]);
    assert_eq!(read(2554), Vec::<String>::new());
    assert_eq!(read(2571), ["future-date C2 22 ส.ค. 2571"]);
    assert_eq!(read(2572), ["unreadable-date C2 22 ส.ค. 2572"]);
}

#[test]
fn many_repairs_of_one_kind_are_one_note_and_few_are_listed() {
    let sheet = |rows: usize| {
        let rows: Vec<_> = (1..=rows).map(|row| format!("{row}|ก|4625{}", row % 10)).collect();
        issues(&read_files(&[("ข.csv", csv(&format!("เลขที่ข่าว|หัวข้อข่าว|วันที่เผยแพร่\n{}", rows.join("\n"))).into_bytes())]))
    };
    assert_eq!(sheet(20).len(), 20);
    assert_eq!(sheet(21), ["repaired-value C2 46251"]);
}
