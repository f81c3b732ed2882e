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
