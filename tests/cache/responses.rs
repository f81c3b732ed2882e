//! Responses that stand in two files are one, whenever and by whom each of the files was read.

use super::{Office, by, cached, plain, program};

const DAY: &str = "2026-10-15";
const EARLIER: &str = "ประทับเวลา,การต้อนรับ,ความรวดเร็ว\n17/4/2569 12:00:35,มาก,น้อย\n18/4/2569 9:05:00,น้อย,มาก\n";

#[test]
fn a_response_is_told_again_in_a_file_that_was_read_on_another_day() {
    for reading in [cached(), by(program(), true)] {
        let office = Office::of(&[("ก.csv", EARLIER)]);
        let once = office.found(reading.clone(), DAY);
        assert!(!once.iter().any(|line| line.contains("repeated-responses")), "{once:?}");
        office.write("input/ข.csv", &format!("{EARLIER}19/4/2569 9:05:00,มาก,มาก\n"));
        let found = office.found(reading.clone(), DAY);
        let said = "[ข.csv]!A2 repeated-responses RepeatedResponses { first: ";
        assert!(found.iter().any(|line| line.starts_with(said) && line.contains("rows: 2")), "{found:?}");
        assert_eq!(office.kept().len(), 2);
        assert_eq!(office.found(reading, DAY), found, "both were kept");
        assert_eq!(office.found(plain(), DAY), found);
    }
}
