//! Values of a code list that have a column each.

use super::{Dataset, issues, read_table, texts};

fn lists(dataset: &Dataset, column: &str) -> Vec<String> {
    let lists = dataset.tables["news"].frame.column(column).unwrap().list().unwrap();
    let codes = |row: usize| {
        lists.get_as_series(row).map(|codes| codes.str().unwrap().iter().flatten().collect::<Vec<_>>().join(" "))
    };
    (0..lists.len()).map(|row| codes(row).unwrap_or_else(|| "-".to_owned())).collect()
}

#[test]
fn ticks_below_channels_are_the_channels() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | เว็บไซด์ | เพจ | ไลน์ | หมายเหตุ
        1 | ก | / | ✓ | | x
        2 | ข | 1 | 0 | - |
        3 | ค | | | |
        4 | ง | ✗ | | / |
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(lists(&dataset, "channels"), ["office-website facebook", "office-website", "-", "line"]);
    let source = &dataset.tables["news"].sources[0];
    assert_eq!(source.columns["channels:line"].column, 4);
    assert_eq!(source.unmatched, Vec::<String>::new());
}

#[test]
fn the_field_may_stand_over_the_columns_of_its_values() {
    let dataset = read_table(
        "
        เลขที่ข่าว | หัวข้อข่าว | ช่องทางเผยแพร่ | | | กลุ่มเป้าหมาย |
         | | เว็บไซต์ | Facebook | LINE | ครู | นักเรียน
        1 | ก | / | | / | / |
        2 | ข | | / | | / | /
        ",
    );
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(lists(&dataset, "channels"), ["office-website line", "facebook"]);
    assert_eq!(lists(&dataset, "target_groups"), ["teachers", "teachers students"]);
}

#[test]
fn crosses_are_ticks_where_there_are_no_others() {
    let dataset = read_table("เลขที่ข่าว | หัวข้อข่าว | เว็บไซต์ | Facebook\n1 | ก | x |\n2 | ข | X | x");
    assert_eq!(lists(&dataset, "channels"), ["office-website", "office-website facebook"]);
}

#[test]
fn a_slip_in_the_first_of_five_cells_is_one_and_in_the_first_of_four_is_none() {
    let rows = ["1 | ก | ลงแล้ว | /", "2 | ข | / |", "3 | ค | / | /", "4 | ง | / |", "5 | จ | / | /"];
    let read = |rows: &[&str]| read_table(&format!("เลขที่ข่าว | หัวข้อข่าว | เว็บไซต์ | Facebook\n{}", rows.join("\n")));
    let five = read(&rows);
    assert_eq!(issues(&five).len(), 1, "{:?}", issues(&five));
    let both = "office-website facebook";
    assert_eq!(lists(&five, "channels"), ["facebook", "office-website", both, "office-website", both]);
    // One column of marks is left, which is a column of another kind.
    assert_eq!(lists(&read(&rows[..4]), "channels"), ["-"; 4]);
}

#[test]
fn of_a_field_of_one_value_one_column_is_ticked() {
    let dataset = read_table("เลขที่ข่าว | หัวข้อข่าว | ถูกต้อง | ไม่ถูกต้อง\n1 | ก | / |\n2 | ข | | /\n3 | ค | / | /");
    assert_eq!(texts(&dataset, "news", "accuracy"), ["correct", "incorrect", "-"]);
    assert_eq!(issues(&dataset), ["several-ticks D4 ถูกต้อง, ไม่ถูกต้อง"]);
}

#[test]
fn columns_that_hold_other_things_than_ticks_are_no_values() {
    let dataset = read_table("เลขที่ข่าว | หัวข้อข่าว | เว็บไซต์ | Facebook\n1 | ก | www.example.go.th | 350\n2 | ข | / | /");
    assert_eq!(lists(&dataset, "channels"), ["-", "-"]);
    assert_eq!(dataset.tables["news"].sources[0].unmatched, ["เว็บไซต์", "Facebook"]);
}

#[test]
fn sums_below_ticks_are_no_ticks_and_a_slip_is_said() {
    let dataset = read_table(
        "
        ที่ | เรื่อง | เผยแพร่ | ช่องทางเผยแพร่ | | หมายเหตุ
         | | | เว็บไซต์ | LINE |
        ๑ | ก | ๑ ก.ค. ๖๙ | ✓ | ü |
        ๒ | ข | 2 ก.ค. 69 | / | |
        ๓ | ค | 2 ก.ค. 69 | / | P |
        ๔ | ง | 2 ก.ค. 69 | / | 1 |
        ๕ | จ | 2 ก.ค. 69 | / | 1 |
        ๖ | ฉ | 2 ก.ค. 69 | / | แชร์ |
        รวม | | | 6 | 5 |
        ",
    );
    assert_eq!(issues(&dataset), ["unknown-choice E8 แชร์"]);
    assert_eq!(lists(&dataset, "channels")[..2], ["office-website line", "office-website"]);
}

#[test]
fn a_header_merged_over_two_rows_leaves_the_values_to_the_lower() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let plain = rust_xlsxwriter::Format::new();
    let sheet = book.add_worksheet();
    for (column, header) in [(0, "ที่"), (1, "เรื่อง"), (2, "วันที่เผยแพร่")]
    {
        sheet.merge_range(0, column, 1, column, header, &plain).unwrap();
    }
    sheet.merge_range(0, 3, 0, 4, "ช่องทางเผยแพร่", &plain).unwrap();
    sheet.write_row(1, 3, ["เว็บไซต์", "LINE"]).unwrap();
    sheet.write_row(2, 0, ["1", "ก", "22 ส.ค. 69", "/", "✓"]).unwrap();
    let dataset = super::read_files(&[("ก.xlsx", book.save_to_buffer().unwrap())]);
    assert_eq!(issues(&dataset), Vec::<String>::new());
    assert_eq!(lists(&dataset, "channels"), ["office-website line"]);
}
