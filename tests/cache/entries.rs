//! What is kept is trusted only where it is whole; what is not is built again.

use std::fs;

use super::{Office, cached, plain};

const DAY: &str = "2026-10-15";

#[test]
fn a_cache_that_was_deleted_cut_short_or_changed_is_rebuilt() {
    let office = Office::of_news();
    let expected = office.found(plain(), DAY);
    assert!(office.kept().is_empty(), "nothing is kept unasked");
    assert!(expected.iter().any(|line| line.contains("UnreadableDate")), "{expected:?}");
    assert_eq!(office.found(cached(), DAY), expected);
    let whole = office.kept();
    assert_eq!(whole.len(), 3);
    let (path, bytes) = whole.first_key_value().unwrap();
    let other = whole.last_key_value().unwrap().1;
    let mut changed = bytes.clone();
    changed[bytes.len() / 2] ^= 0x10;
    let broken = [Vec::new(), bytes[..40].to_vec(), bytes[..bytes.len() - 1].to_vec(), changed, other.clone()];
    for broken in broken {
        fs::write(path, &broken).unwrap();
        assert_eq!(office.found(cached(), DAY), expected);
        assert_eq!(office.kept(), whole, "what was broken is whole again");
    }
    fs::remove_dir_all(office.path(".pramoen")).unwrap();
    assert_eq!(office.found(cached(), DAY), expected);
    assert_eq!(office.kept().len(), 3);
}

#[test]
fn a_folder_that_cannot_be_written_costs_the_cache_alone() {
    let office = Office::of_news();
    office.write(".pramoen", "a file where the folder would be");
    let expected = office.found(plain(), DAY);
    assert_eq!(office.found(cached(), DAY), expected);
    assert_eq!(office.found(super::by(super::program(), true), DAY), expected);
}
