//! A machine that has nothing: no fonts, no home, no words of its environment.

use super::{DAYS, Ended, NEWS, Office, content};

#[test]
fn charts_have_their_letters_where_the_machine_has_no_font() {
    let office = Office::of(NEWS);
    let charts = ["run", "--charts", "targets,on-time-rate"];
    let expected = office.expected(&charts, DAYS[0]);
    let mut command = office.program(&charts, DAYS[0]);
    command.env_clear().env("FONTCONFIG_FILE", "/dev/null").env("FONTCONFIG_PATH", office.nowhere());
    let ended = Ended::of(&mut command);
    assert_eq!((ended.code, ended.complaint.as_str()), (Some(0), ""), "{}", ended.said);
    let found = content(&office.path(super::REPORT));
    assert!(found == expected, "every byte is the same");
    let drawn: Vec<_> = found.keys().filter(|name| name.starts_with("charts/") && name.ends_with(".png")).collect();
    assert!(!drawn.is_empty(), "{:?}", found.keys());
}
