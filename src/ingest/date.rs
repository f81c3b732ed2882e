//! Days and instants as typed (DOMAIN 3.2, 6.1).
//!
//! Every reading of a cell is listed — Buddhist or common era, two-digit years, day or month first, serial numbers —
//! those inside the plausible window are kept, and exactly one is accepted. A year number is converted, years are never
//! added to a date: 29 February stays what it is.

mod mention;
mod month;
mod serial;
mod written;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::clock::{self, Span};
use super::sheet::Value;
use crate::definition::spelling;
use crate::model::period::BUDDHIST_OFFSET;
pub use crate::model::period::said;
pub use mention::mentions;
pub use month::{month_alone, month_of};
pub use serial::{month_shown, shown};
pub use written::order;
use written::{DaySpan, run, spans};

/// Years before and after the day of the evaluation that a record may plausibly bear.
const YEARS_BEFORE: i32 = 15;
const YEARS_AFTER: i32 = 2;

/// The names of the repairs by which a day was read.
mod repair {
    /// A number in a cell that no format calls a day.
    pub const SERIAL: &str = "serial-number";
    /// A year of the Buddhist era typed where a program takes the common one.
    pub const BUDDHIST_SERIAL: &str = "buddhist-serial";
    /// A year of two digits that a program took for one of the last century.
    pub const TWO_DIGITS: &str = "two-digit-year";
    /// The month stands first, as the sheet's other dates show.
    pub const MONTH_FIRST: &str = "month-first";
    /// A month that lacks a letter, or has one too many or a wrong one.
    pub const MONTH_SPELLING: &str = "month-spelling";
}

/// The first and the last instant that a cell allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The first.
    pub from: NaiveDateTime,
    /// The last; equal to the first when the clock time is known.
    pub to: NaiveDateTime,
}

impl Moment {
    fn days(first: NaiveDate, last: NaiveDate) -> Self {
        let end = NaiveTime::from_hms_milli_opt(23, 59, 59, 999).expect("a day has a last millisecond");
        Self { from: first.and_time(NaiveTime::MIN), to: last.and_time(end) }
    }

    fn at(day: NaiveDate, time: Option<Span>) -> Self {
        match time {
            Some(time) => Self { from: day.and_time(time.from), to: day.and_time(time.to) },
            None => Self::days(day, day),
        }
    }

    /// A whole day.
    pub fn of(day: NaiveDate) -> Self {
        Self::days(day, day)
    }

    /// The day of a moment without a clock time that is one day.
    pub fn day(&self) -> Option<NaiveDate> {
        let day = self.from.date();
        (*self == Self::days(day, day)).then_some(day)
    }

    /// The same day at a clock time.
    pub fn at_clock(self, time: Span) -> Self {
        Self::at(self.from.date(), Some(time))
    }
}

/// As the milliseconds of its beginning and those until its end.
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let from = milliseconds(self.from);
        (from, milliseconds(self.to) - from).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (from, more): (i64, i64) = Deserialize::deserialize(deserializer)?;
        let instant = |milliseconds| DateTime::from_timestamp_millis(milliseconds).map(|instant| instant.naive_utc());
        let moment = instant(from).zip(from.checked_add(more).and_then(instant));
        moment.map(|(from, to)| Self { from, to }).ok_or_else(|| D::Error::custom("milliseconds of no instant"))
    }
}

/// Which of two numbers comes first in `5/6/2569`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

/// What a cell was found to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// One reading, with the name of the repair that was needed, if any.
    One(Moment, Option<&'static str>),
    /// Several.
    Several(Vec<NaiveDate>),
    /// None.
    Nothing,
}

/// The plausible years, and the order of day and month that the sheet shows.
#[derive(Debug, Clone, Copy)]
pub struct Window {
    as_of: NaiveDate,
    order: Option<Order>,
    from_1904: bool,
}

impl Window {
    /// The window around the day of the evaluation.
    pub fn new(as_of: NaiveDate, order: Option<Order>, from_1904: bool) -> Self {
        Self { as_of, order, from_1904 }
    }

    fn holds(self, year: i32) -> bool {
        (self.as_of.year() - YEARS_BEFORE..=self.as_of.year() + YEARS_AFTER).contains(&year)
    }

    /// The common-era years that a year number may mean, inside the window.
    pub fn years(self, written: &str) -> Vec<i32> {
        let Ok(number) = written.parse::<i32>() else { return Vec::new() };
        let readings = match written.len() {
            4 => vec![number, number - BUDDHIST_OFFSET],
            2 => vec![number + 2500 - BUDDHIST_OFFSET, number + 2000, number + 1900],
            _ => Vec::new(),
        };
        readings.into_iter().filter(|year| self.holds(*year)).collect()
    }
}

/// Reads a cell as a day or an instant.
pub fn read(value: Value<'_>, window: Window) -> Found {
    match value {
        Value::Text(text) => read_text(text, window),
        Value::Serial(serial) => read_serial(serial, window, None),
        Value::Number(serial) => read_serial(serial, window, Some(repair::SERIAL)),
        Value::Flag(_) | Value::Error(_) => Found::Nothing,
    }
}

fn read_text(raw: &str, window: Window) -> Found {
    let text = spelling::text(raw);
    if let Ok(serial) = text.parse::<f64>() {
        // A bare number in a text cell is a serial only where it has five or six digits before its point.
        if (10_000.0..1_000_000.0).contains(&serial) {
            return read_serial(serial, window, Some(repair::SERIAL));
        }
        let digits = if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            run(&text, window)
        } else {
            Vec::new()
        };
        return one(moments(digits, None));
    }
    if let Ok(instant) = DateTime::parse_from_rfc3339(&text) {
        let local = instant.naive_utc().checked_add_signed(TimeDelta::hours(HOURS_AHEAD_OF_UTC));
        return local
            .filter(|local| window.holds(local.year()))
            .map_or(Found::Nothing, |local| Found::One(Moment { from: local, to: local }, None));
    }
    let (day, time) = clock::split(&text);
    let days = spans(day, window);
    if days.is_empty()
        && time.is_none()
        && let Some((day, time)) = clock::split_unmarked(&text)
    {
        return one(moments(spans(day, window), Some(time)));
    }
    one(moments(days, time))
}

/// Thailand's clocks, without summer time.
const HOURS_AHEAD_OF_UTC: i64 = 7;

/// The days that a text without a clock time allows.
/// Days as moments, each once.
fn moments(days: Vec<DaySpan>, time: Option<Span>) -> Vec<(Moment, Option<&'static str>)> {
    let mut moments: Vec<(Moment, Option<&'static str>)> = Vec::new();
    for (first, last, repair) in days {
        let moment = if first == last { Moment::at(first, time) } else { Moment::days(first, last) };
        if !moments.iter().any(|(known, _)| *known == moment) {
            moments.push((moment, repair));
        }
    }
    moments
}

/// Reads a serial number; `repair` is what it took to know that it is one.
fn read_serial(serial: f64, window: Window, repair: Option<&'static str>) -> Found {
    match serial::plain(serial, window) {
        Some(moment) => Found::One(moment, repair),
        None => one(serial::moments(serial, window, repair)),
    }
}

/// The one moment of all readings, or none, or their days.
fn one(mut moments: Vec<(Moment, Option<&'static str>)>) -> Found {
    match moments.len() {
        0 => Found::Nothing,
        1 => moments.pop().map_or(Found::Nothing, |(moment, repair)| Found::One(moment, repair)),
        _ => Found::Several(moments.iter().map(|(moment, _)| moment.from.date()).collect()),
    }
}

/// Milliseconds since 1970.
pub fn milliseconds(instant: NaiveDateTime) -> i64 {
    (instant - DateTime::UNIX_EPOCH.naive_utc()).num_milliseconds()
}

#[cfg(test)]
mod tests {
    use super::serial::day;
    use super::written::{Shown, evidence};
    use super::*;

    fn window(order: Option<Order>) -> Window {
        Window::new(day(2026, 10, 15), order, false)
    }

    fn described(found: &Found) -> String {
        match found {
            Found::One(moment, repair) => {
                let repair = repair.map(|repair| format!(" {repair}")).unwrap_or_default();
                let whole_days = moment.to.time() != moment.from.time();
                match (moment.from.date() == moment.to.date(), whole_days) {
                    (true, false) => format!("{}{repair}", moment.from.format("%F %T")),
                    (true, true) => format!("{}{repair}", moment.from.format("%F")),
                    (false, _) => format!("{}..{}{repair}", moment.from.format("%F"), moment.to.format("%F")),
                }
            }
            Found::Several(days) => format!("{days:?}"),
            Found::Nothing => "-".to_owned(),
        }
    }

    #[test]
    fn a_moment_is_kept_with_its_end() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        for moment in [Moment::of(day("2026-07-05")), Moment::days(day("1969-12-30"), day("1970-01-02"))] {
            let kept = postcard::to_allocvec(&moment).expect("numbers");
            assert_eq!(postcard::from_bytes(&kept), Ok(moment));
        }
    }

    #[test]
    fn dates_are_read_as_typed() {
        let cases = [
            ("๑๗ พฤษภาคม พ.ศ. ๒๕๖๓", "2020-05-17"),
            ("วันที่ ๒๑ มิถุนายน ๒๕๕๗ เวลา ๑๘.๓๐ น.", "2014-06-21 18:30:00"),
            ("22  สิงหาคม  2557", "2014-08-22"),
            ("ลว 5 ก.ย.57", "2014-09-05"),
            ("22 ส.ค.57", "2014-08-22"),
            ("ตค.2557-กย.2558", "2014-10-01..2015-09-30"),
            ("30 ธ.ค. 2568 - 2 ม.ค. 2569", "2025-12-30..2026-01-02"),
            ("พ.ย. - ธ.ค. 2568", "2025-11-01..2025-12-31"),
            ("16-17 พฤศจิกายน 2556", "2013-11-16..2013-11-17"),
            ("14 15 16 พ.ย. 2556", "-"),
            // The last day tells that the first is not the fifth month's.
            ("5/6/2569 - 20/6/2569", "2026-06-05..2026-06-20"),
            ("ธ.ค. 2568", "2025-12-01..2025-12-31"),
            ("ก.พ. 2567", "2024-02-01..2024-02-29"),
            ("30 ก.ย. - 2 ต.ค. 2568", "2025-09-30..2025-10-02"),
            ("ก.ย. 2, 2560", "2017-09-02"),
            ("29 ก.พ. 2567", "2024-02-29"),
            ("29 ก.พ. 2566", "-"),
            ("31 ก.พ. 2569", "-"),
            ("2026-07-05", "2026-07-05"),
            ("2569-07-05", "2026-07-05"),
            ("22/08/2569 13:30", "2026-08-22 13:30:00"),
            ("22/8/69", "2026-08-22"),
            ("17/4/2026, 12:00:35", "2026-04-17 12:00:35"),
            ("22.08.2569", "2026-08-22"),
            ("03/15/2559 05:13", "2016-03-15 05:13:00"),
            ("5/5/2569", "2026-05-05"),
            ("22 Aug 2026", "2026-08-22"),
            ("22/08/1999", "-"),
            ("เร็ว ๆ นี้", "-"),
            ("2569", "-"),
            ("", "-"),
        ];
        for (text, expected) in cases {
            assert_eq!(described(&read_text(text, window(None))), expected, "{text}");
        }
    }

    #[test]
    fn day_and_month_are_told_apart_by_the_sheet_or_not_at_all() {
        assert_eq!(described(&read_text("05/06/2569", window(None))), "[2026-06-05, 2026-05-06]");
        assert_eq!(described(&read_text("05/06/68", window(Some(Order::DayFirst)))), "2025-06-05");
        assert_eq!(described(&read_text("05/06/68", window(Some(Order::MonthFirst)))), "2025-05-06 month-first");
        assert_eq!(evidence("13/12/2568 09:30"), Some(Shown::DayFirst));
        assert_eq!(evidence("12/13/2568"), Some(Shown::MonthFirst));
        assert_eq!(evidence("12/12/2568"), Some(Shown::Nothing));
        assert_eq!(evidence("2026-12-31"), None);
    }

    #[test]
    fn serials_are_read_in_either_era() {
        let cases = [
            (243_419.0, "2023-06-15 buddhist-serial"),
            (24_638.0, "2024-06-15 two-digit-year"),
            (46_256.0 + 0.125, "2026-08-22 03:00:00"),
            (46_256.0, "2026-08-22"),
            (0.5, "-"),
            (-5.0, "-"),
            (1e300, "-"),
            (f64::NAN, "-"),
        ];
        for (serial, expected) in cases {
            assert_eq!(described(&read_serial(serial, window(None), None)), expected, "{serial}");
        }
    }

    #[test]
    fn a_book_that_counts_from_1904_shows_the_same_days() {
        let window = Window::new(day(2026, 10, 15), None, true);
        assert_eq!(described(&read_serial(46_256.0 - 1462.0, window, None)), "2026-08-22");
        assert_eq!(described(&read_serial(243_419.0 - 1462.0, window, None)), "2023-06-15 buddhist-serial");
    }

    const NAMES: [(&str, &str); 12] = [
        ("มกราคม", "ม.ค."),
        ("กุมภาพันธ์", "ก.พ."),
        ("มีนาคม", "มี.ค."),
        ("เมษายน", "เม.ย."),
        ("พฤษภาคม", "พ.ค."),
        ("มิถุนายน", "มิ.ย."),
        ("กรกฎาคม", "ก.ค."),
        ("สิงหาคม", "ส.ค."),
        ("กันยายน", "ก.ย."),
        ("ตุลาคม", "ต.ค."),
        ("พฤศจิกายน", "พ.ย."),
        ("ธันวาคม", "ธ.ค."),
    ];

    fn thai_digits(text: &str) -> String {
        text.chars()
            .map(|c| c.to_digit(10).and_then(|digit| "๐๑๒๓๔๕๖๗๘๙".chars().nth(digit as usize)).unwrap_or(c))
            .collect()
    }

    /// Every way of writing a day that leaves no doubt, where the order of day and month is known.
    fn spellings(day: NaiveDate) -> Vec<String> {
        let (year, month, number) = (day.year(), day.month(), day.day());
        let buddhist = year + BUDDHIST_OFFSET;
        let short = buddhist % 100;
        let (name, abbreviation) = NAMES[day.month0() as usize];
        let plain = abbreviation.replace('.', "");
        let mut all = vec![
            format!("{number} {name} {buddhist}"),
            format!("{number} {name} พ.ศ. {buddhist}"),
            format!("วันที่ {number}  {name}  {buddhist}"),
            format!("{number} {name} {year}"),
            format!("{number} {abbreviation} {buddhist}"),
            format!("ลว {number} {abbreviation}{short:02}"),
            format!("{number} {plain} {short:02}"),
            format!("{abbreviation} {number}, {buddhist}"),
            format!("{number:02}/{month:02}/{buddhist}"),
            format!("{number}/{month}/{short:02}"),
            format!("{number}-{month}-{year}"),
            format!("{number}.{month}.{buddhist}"),
            format!("{year}-{month:02}-{number:02}"),
            format!("{buddhist}-{month:02}-{number:02}"),
        ];
        let thai: Vec<_> = all.iter().map(|text| thai_digits(text)).collect();
        all.extend(thai);
        all
    }

    /// Every way of writing a clock time behind a day.
    fn clocks(time: NaiveTime) -> [String; 5] {
        [
            time.format(" เวลา %H.%M น.").to_string(),
            time.format(" %H.%M น.").to_string(),
            time.format(" %H:%M").to_string(),
            time.format(", %H:%M:00").to_string(),
            thai_digits(&time.format(" เวลา %H%M น.").to_string()),
        ]
    }

    proptest::proptest! {
        #[test]
        fn a_day_in_any_spelling_reads_back(offset in 0..17 * 365_i64, minute in 0..1440_u32) {
            let written = day(2011, 1, 1) + TimeDelta::days(offset);
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a minute of a day");
            for text in spellings(written) {
                let found = read_text(&text, window(Some(Order::DayFirst)));
                proptest::prop_assert_eq!(&found, &Found::One(Moment::days(written, written), None), "{}", text);
                for clock in clocks(time) {
                    let text = format!("{text}{clock}");
                    let found = read_text(&text, window(Some(Order::DayFirst)));
                    proptest::prop_assert_eq!(&found, &Found::One(Moment::at(written, Some(Span { from: time, to: time })), None), "{}", text);
                }
            }
        }

        #[test]
        fn a_serial_of_either_era_and_epoch_reads_back(offset in 0..17 * 365_i64, minute in 1..1440_u32) {
            let written = day(2011, 1, 1) + TimeDelta::days(offset);
            let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a minute of a day");
            for from_1904 in [false, true] {
                let base = if from_1904 { day(1904, 1, 1) } else { day(1899, 12, 30) };
                let serial = |day: NaiveDate| (day - base).num_days() as f64 + f64::from(minute) / 1440.0;
                let window = Window::new(day(2026, 10, 15), None, from_1904);
                let found = read_serial(serial(written), window, None);
                proptest::prop_assert_eq!(found, Found::One(Moment::at(written, Some(Span { from: time, to: time })), None));
                // 29 February exists in one era only: a program refuses to type it in the other.
                if let Some(typed) = written.with_year(written.year() + BUDDHIST_OFFSET) {
                    let expected = Found::One(Moment::at(written, Some(Span { from: time, to: time })), Some("buddhist-serial"));
                    proptest::prop_assert_eq!(read_serial(serial(typed), window, None), expected);
                }
            }
        }

        #[test]
        fn no_text_and_no_number_makes_the_parsers_fail(text in "[ก-๙0-9./:, \\-]{0,24}|.{0,24}", number: f64) {
            for order in [None, Some(Order::DayFirst), Some(Order::MonthFirst)] {
                read_text(&text, window(order));
                read_serial(number, window(order), None);
            }
            evidence(&text);
            month_of(&text);
            clock::split(&text);
            clock::read(Value::Text(&text));
            clock::read(Value::Number(number));
            month_alone(&text);
            proptest::prop_assert_eq!(spelling::text(&spelling::text(&text)), spelling::text(&text));
        }
    }
}
