//! Requests for publication on the website, as the form of the manual asks for them.

use chrono::{Days, NaiveDate, NaiveDateTime};

use super::book::Sheet;
use super::cell::{Cell, Time, day, fiscal_year};
use super::news::END;
use super::people::{DEPUTY, DIRECTOR, WEBMASTER, clerk, head};
use super::random::Random;
use super::times::{at_work, in_office, minutes, months, next_workday, workdays};
use super::titles::GROUPS;

pub const TOPICS: &str = "หัวข้อ";
pub const APPROVED: &str = "วันที่อนุญาต";

const COLUMNS: [(&str, f64); 28] = [
    ("เลขที่คำขอ", 14.0),
    ("วันที่ขออนุญาต", 22.0),
    ("ผู้ขออนุญาต", 26.0),
    ("ตำแหน่งผู้ขออนุญาต", 24.0),
    ("กลุ่มผู้ขอ", 36.0),
    ("รายละเอียด", 40.0),
    (TOPICS, 48.0),
    ("หัวข้ออื่น ๆ (ระบุ)", 24.0),
    ("เรื่องที่ขอเผยแพร่", 56.0),
    ("ชื่อไฟล์", 24.0),
    ("ลักษณะการส่งไฟล์", 22.0),
    ("ใช้ข้อมูลของผู้อื่น", 14.0),
    ("อ้างอิงแหล่งที่มา", 14.0),
    ("ผู้ขอตรวจความครบถ้วน", 14.0),
    ("ผอ.กลุ่มตรวจเนื้อหา", 14.0),
    ("ผู้อนุญาต", 26.0),
    ("ตำแหน่งผู้อนุญาต", 22.0),
    (APPROVED, 22.0),
    ("ผู้ดูแลเว็บไซต์", 26.0),
    ("ได้รับข้อมูลเมื่อ", 22.0),
    ("ดำเนินการแล้วเสร็จ เมื่อ", 22.0),
    ("ลิงก์ที่เผยแพร่", 40.0),
    ("ผู้ตรวจสอบข้อมูล", 26.0),
    ("ตำแหน่งผู้ตรวจสอบ", 24.0),
    ("กลุ่มของผู้ตรวจสอบ", 36.0),
    ("นำส่งข้อมูลเมื่อวันที่", 16.0),
    ("ตรวจสอบความถูกต้องแล้วเมื่อวันที่", 22.0),
    ("หมายเหตุ", 24.0),
];

/// Topic, subject, group, part of the file's name.
const SUBJECTS: [(&str, &str, usize, &str); 16] = [
    ("ข้อมูลพื้นฐานเกี่ยวกับโครงสร้าง ภารกิจ และผู้บริหาร", "ทำเนียบผู้บริหารและโครงสร้างสำนักงาน", 0, "structure"),
    ("นโยบายและยุทธศาสตร์", "ประกาศนโยบายและจุดเน้นของสำนักงาน ปีงบประมาณ {f}", 1, "policy"),
    ("นโยบายและยุทธศาสตร์", "ประกาศเจตนารมณ์ No Gift Policy", 0, "no-gift"),
    ("แผนปฏิบัติราชการประจำปี และการติดตามประเมินผล", "แผนปฏิบัติการประจำปีงบประมาณ {f}", 1, "plan"),
    ("แผนปฏิบัติราชการประจำปี และการติดตามประเมินผล", "รายงานผลการดำเนินงานรอบไตรมาส ปีงบประมาณ {f}", 1, "progress"),
    ("ข้อมูลการจัดซื้อจัดจ้าง", "ประกาศผู้ชนะการเสนอราคาประจำเดือน", 3, "winner"),
    ("ข้อมูลการจัดซื้อจัดจ้าง", "สรุปผลการจัดซื้อจัดจ้าง (สขร.1)", 3, "skr1"),
    ("ข้อมูลการจัดซื้อจัดจ้าง", "ประกาศประกวดราคาปรับปรุงอาคารเรียน", 3, "bid"),
    ("มาตรฐานหรือคู่มือการปฏิบัติงานส่วนบุคคล", "คู่มือการปฏิบัติงานของกลุ่ม", 5, "manual"),
    ("มาตรฐานและขั้นตอนการให้บริการ", "คู่มือสำหรับประชาชน การขอใช้อาคารสถานที่", 0, "service"),
    ("มาตรฐานและขั้นตอนการให้บริการ", "ขั้นตอนการขอหนังสือรับรองและบัตรประจำตัว", 4, "card"),
    ("อื่น ๆ", "ประกาศรับสมัครพนักงานราชการและลูกจ้างชั่วคราว", 4, "recruit"),
    ("อื่น ๆ", "ปฏิทินการรับนักเรียน", 7, "admission"),
    ("อื่น ๆ, นโยบายและยุทธศาสตร์", "แนวทางการนิเทศ ติดตามการอ่านออกเขียนได้", 6, "supervision"),
    ("อื่น ๆ", "คู่มือการใช้สื่อ DLTV สำหรับครู", 2, "dltv"),
    ("อื่น ๆ", "ผลการคัดเลือกครูดีเด่น", 5, "teacher"),
];
const PER_MONTH: [usize; 2] = [5, 7];

/// A sheet for each fiscal year.
pub fn sheets(random: &mut Random) -> Vec<Sheet> {
    [2568, 2569]
        .into_iter()
        .zip(PER_MONTH)
        .map(|(year, count)| {
            let mut days: Vec<_> = months()
                .map(|(year, month)| workdays(year, month))
                .filter(|days| fiscal_year(days[0]) == year)
                .flat_map(|days| (0..count).map(|_| random.pick(&days[..days.len() - 2])).collect::<Vec<_>>())
                .collect();
            days.sort_unstable();
            let rows = (1..).zip(days).map(|(number, date)| row(random, number, year, date)).collect();
            Sheet { name: format!("คำขอ {year}"), titles: Vec::new(), columns: COLUMNS.to_vec(), rows }
        })
        .collect()
}

/// When a request went through the hands.
struct Course {
    requested: Time,
    approved: Option<Time>,
    received: Option<NaiveDateTime>,
    completed: Option<NaiveDateTime>,
    verified: Option<Time>,
}

fn course(random: &mut Random, number: usize, date: NaiveDate) -> Course {
    let requested = in_office(random, date);
    let approved = if random.chance(0.5) {
        at_work(requested + minutes(random.between(30, 200)))
    } else {
        in_office(random, next_workday(date))
    };
    let received = at_work(approved + minutes(random.between(10, 150)));
    let completed = at_work(
        received + minutes(random.weighted(&[(25, 2), (45, 4), (70, 4), (130, 3), (260, 2), (1440, 2), (2880, 1)])),
    );
    let after = completed.date() + Days::new(u64::try_from(random.between(0, 6)).unwrap());
    let checked = if after == completed.date() {
        Time::At(at_work(completed + minutes(random.between(20, 90))))
    } else {
        Time::At(at_work(in_office(random, after)))
    };
    let mut course = Course {
        requested: Time::At(requested),
        approved: Some(Time::At(approved)),
        received: Some(received),
        completed: Some(completed),
        verified: (!random.chance(0.11)).then_some(checked),
    };
    match number % 29 {
        // On the website before it was approved.
        11 => course.approved = Some(Time::At(completed + minutes(95))),
        // Never approved.
        23 => course.approved = None,
        // The papers bear days alone: the order of one day is unknown.
        5 => (course.requested, course.approved) = (Time::Day(date), Some(Time::Day(date))),
        16 => course.approved = Some(Time::Day(completed.date())),
        // Verified before it was there.
        19 => course.verified = Some(Time::At(received + minutes(2))),
        // The webmaster forgot the hour of receipt.
        8 => course.received = None,
        _ => {}
    }
    // What has not come about by the last day of the records is still to come.
    let (year, month, last) = END;
    let last = day(year, month, last);
    course.completed = course.completed.filter(|completed| completed.date() <= last);
    course.verified = course.verified.filter(|verified| verified.day() <= last && course.completed.is_some());
    course
}

fn row(random: &mut Random, number: usize, year: i32, date: NaiveDate) -> Vec<Cell> {
    // Every topic in turn, and then as they come.
    let (topic, subject, group, file) =
        SUBJECTS[if number < SUBJECTS.len() { number } else { random.below(SUBJECTS.len()) }];
    let course = course(random, number, date);
    let requester = clerk(group, random.below(2));
    let approver = match number % 37 {
        // Nobody else was there to sign.
        14 => requester.clone(),
        _ => random.pick(&[DEPUTY, DEPUTY, DIRECTOR]).to_owned(),
    };
    let webmaster = match number % 41 {
        7 => requester.clone(),
        30 => String::new(),
        _ => WEBMASTER.to_owned(),
    };
    let verifying = if number % 17 == 4 { (group + 1) % GROUPS.len() } else { group };
    let verified = course.verified.is_some();
    let of_others = random.chance(0.25);
    let cites = match (of_others, random.below(12)) {
        (false, _) | (true, 0) => "",
        (true, 1 | 2) => "ไม่ใช่",
        (true, _) => "ใช่",
    };
    let other = if topic.contains("อื่น ๆ") {
        random.pick(&["ข่าวรับสมัคร", "ประกาศทั่วไป", "เอกสารเผยแพร่"])
    } else {
        ""
    };
    let yes = |random: &mut Random, share| {
        if random.chance(share) { "ใช่" } else { random.pick(&["ไม่ใช่", ""]) }
    };
    let buddhist = |text: &str| text.replace("{f}", &year.to_string());
    vec![
        format!("คข.{number:03}/{year}").into(),
        course.requested.into(),
        requester.into(),
        if number % 13 == 6 {
            Cell::Empty
        } else {
            random.pick(&["นักวิชาการศึกษา", "เจ้าพนักงานธุรการ"]).into()
        },
        GROUPS[group].into(),
        "ขอเผยแพร่ตามเอกสารแนบ".into(),
        topic.into(),
        other.into(),
        buddhist(subject).into(),
        if number % 31 == 9 { Cell::Empty } else { format!("{file}-{year}-{number:03}.pdf").into() },
        random.weighted(&[("E-mail", 6), ("CD, DVD, Flash Drive", 2), ("ด้วยตนเอง", 2), ("อื่น ๆ", 1)]).into(),
        if of_others { "ใช่" } else { "ไม่ใช่" }.into(),
        cites.into(),
        yes(random, 0.95).into(),
        yes(random, 0.92).into(),
        if course.approved.is_some() { approver.as_str().into() } else { Cell::Empty },
        if course.approved.is_some() { position(&approver).into() } else { Cell::Empty },
        course.approved.into(),
        webmaster.into(),
        course.received.into(),
        course.completed.into(),
        course.completed.map(|_| format!("https://www.example.go.th/{file}/{year}/{number:03}")).into(),
        if verified { head(verifying).into() } else { Cell::Empty },
        if verified { "ผู้อำนวยการกลุ่ม".into() } else { Cell::Empty },
        if verified { GROUPS[verifying].into() } else { Cell::Empty },
        date.into(),
        course.verified.into(),
        Cell::Empty,
    ]
}

fn position(name: &str) -> &'static str {
    match name {
        DIRECTOR => "ผอ.สพป.ตัวอย่าง เขต 1",
        DEPUTY => "รอง ผอ.สพป.ตัวอย่าง เขต 1",
        _ => "นักวิชาการศึกษา",
    }
}
