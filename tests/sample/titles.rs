//! Headlines: patterns with blanks, by type of news.

use super::cell::LONG as MONTHS;
use super::random::Random;

pub const GROUPS: [&str; 8] = [
    "กลุ่มอำนวยการ",
    "กลุ่มนโยบายและแผน",
    "กลุ่มส่งเสริมการศึกษาทางไกลฯ",
    "กลุ่มบริหารงานการเงินและสินทรัพย์",
    "กลุ่มบริหารงานบุคคล",
    "กลุ่มพัฒนาครูและบุคลากรทางการศึกษา",
    "กลุ่มนิเทศ ติดตามและประเมินผลฯ",
    "กลุ่มส่งเสริมการจัดการศึกษา",
];

/// Invented schools.
pub const SCHOOLS: [&str; 12] = [
    "โรงเรียนอนุบาลตัวอย่าง",
    "โรงเรียนชุมชนบ้านตัวอย่าง",
    "โรงเรียนบ้านหนองสมมุติ",
    "โรงเรียนบ้านโคกจำลอง",
    "โรงเรียนวัดสมมุติวนาราม",
    "โรงเรียนบ้านนาสมมุติ",
    "โรงเรียนบ้านดงจำลอง",
    "โรงเรียนบ้านห้วยสมมุติ",
    "โรงเรียนบ้านโนนตัวอย่าง",
    "โรงเรียนวัดจำลองธรรม",
    "โรงเรียนบ้านท่าสมมุติ",
    "โรงเรียนบ้านป่าจำลองวิทยา",
];

/// Whose news it is: a group by its place in [`GROUPS`], or the school of the headline.
#[derive(Clone, Copy)]
pub enum Owner {
    Group(usize),
    School,
}

use Owner::{Group, School};

/// A pattern of headlines.
pub struct Pattern {
    /// `{s}` a school, `{c}` a network of schools, `{n}` a meeting's number, `{y}` the year, `{f}` the fiscal year,
    /// `{a}` the school year, `{m}` the month, `{p}` a number of people.
    pub words: &'static str,
    pub category: &'static str,
    pub owner: Owner,
    /// Months in which it is written; none for all.
    pub months: &'static [u32],
}

const fn pattern(words: &'static str, category: &'static str, owner: Owner, months: &'static [u32]) -> Pattern {
    Pattern { words, category, owner, months }
}

pub const POLICY: &str = "นโยบาย";
pub const PROACTIVE: &str = "เชิงรุก";
pub const ROYAL: &str = "งานพระราชพิธี";
pub const GENERAL: &str = "ทั่วไป";

pub const MEETINGS: [Pattern; 24] = [
    pattern("ประชุมผู้อำนวยการโรงเรียนในสังกัด ครั้งที่ {n}/{y}", POLICY, Group(0), &[]),
    pattern("ประชุมผู้อำนวยการกลุ่ม/หน่วย ขับเคลื่อนงานตามนโยบาย สพฐ. ครั้งที่ {n}/{y}", POLICY, Group(0), &[]),
    pattern("ประชุมรับฟังนโยบาย “พุธเช้า ข่าว สพฐ.” ครั้งที่ {n}/{y}", POLICY, Group(0), &[]),
    pattern("ประชุมประธานกลุ่มเครือข่ายสถานศึกษา ครั้งที่ {n}/{y}", GENERAL, Group(0), &[]),
    pattern("ประชุมคณะกรรมการจัดทำแผนปฏิบัติการประจำปีงบประมาณ {f}", POLICY, Group(1), &[10, 11, 12, 9]),
    pattern("ประชุมติดตามการใช้จ่ายงบประมาณรายจ่ายประจำปี {f} ครั้งที่ {n}", POLICY, Group(1), &[]),
    pattern("ประชุมพิจารณาคำของบประมาณงบลงทุนของโรงเรียนในสังกัด", GENERAL, Group(1), &[11, 12, 1, 2]),
    pattern("ประชุมคณะกรรมการบริหารความเสี่ยงและควบคุมภายใน ครั้งที่ {n}/{y}", GENERAL, Group(3), &[]),
    pattern("ประชุมชี้แจงการจัดซื้อจัดจ้างและการเบิกจ่ายงบลงทุน ปีงบประมาณ {f}", GENERAL, Group(3), &[10, 11, 12, 1, 2, 3]),
    pattern("ประชุม อ.ก.ค.ศ. เขตพื้นที่การศึกษา ครั้งที่ {n}/{y}", POLICY, Group(4), &[]),
    pattern("ประชุมคณะกรรมการประเมินผลการปฏิบัติงานพนักงานราชการ", GENERAL, Group(4), &[3, 9, 10]),
    pattern("ประชุมเตรียมการสอบคัดเลือกครูผู้ช่วย กรณีที่มีความจำเป็นหรือมีเหตุพิเศษ", POLICY, Group(4), &[12, 1, 5, 6, 8]),
    pattern("ประชุมเชิงปฏิบัติการพัฒนาครูผู้ช่วย รุ่นที่ {n} ผู้เข้าร่วม {p} คน", GENERAL, Group(5), &[]),
    pattern("ประชุมคณะกรรมการคัดเลือกครูดีเด่น ประจำปี {y}", GENERAL, Group(5), &[11, 12, 7, 8]),
    pattern("ประชุมเตรียมการทดสอบทางการศึกษาระดับชาติ (O-NET) ปีการศึกษา {a}", POLICY, Group(6), &[12, 1, 2]),
    pattern("ประชุมยกระดับผลสัมฤทธิ์ทางการเรียนด้วยการอ่านออกเขียนได้ ครั้งที่ {n}/{y}", POLICY, Group(6), &[]),
    pattern("ประชุม ก.ต.ป.น. ติดตามการนิเทศและประเมินผลการจัดการศึกษา ครั้งที่ {n}/{y}", POLICY, Group(6), &[]),
    pattern("ประชุมขับเคลื่อนการประกันคุณภาพภายในสถานศึกษา {c}", GENERAL, Group(6), &[]),
    pattern("ประชุมแนวทางการรับนักเรียน ปีการศึกษา {a}", POLICY, Group(7), &[1, 2, 3, 4]),
    pattern("ประชุมติดตามเด็กตกหล่นและเด็กออกกลางคัน “พาน้องกลับมาเรียน” ครั้งที่ {n}/{y}", POLICY, Group(7), &[]),
    pattern("ประชุมคณะกรรมการแข่งขันศิลปหัตถกรรมนักเรียน ระดับเขตพื้นที่การศึกษา", GENERAL, Group(7), &[10, 11, 12]),
    pattern("ประชุมทางไกลการใช้ DLTV และสื่อดิจิทัลในห้องเรียน {c} ครั้งที่ {n}/{y}", POLICY, Group(2), &[]),
    pattern("ประชุมการจัดเก็บข้อมูลนักเรียนรายบุคคล (DMC) รอบที่ {n} ปีการศึกษา {a}", GENERAL, Group(2), &[11, 6, 7]),
    pattern("{s} ประชุมผู้ปกครองนักเรียน ภาคเรียนปีการศึกษา {a}", GENERAL, School, &[5, 6, 11, 12]),
];

pub const INSPECTIONS: [Pattern; 14] = [
    pattern("ผอ.สพป.ตัวอย่าง เขต 1 ตรวจเยี่ยม {s} ติดตามความพร้อมเปิดภาคเรียน", POLICY, Group(0), &[5, 10, 11]),
    pattern("ผอ.สพป.ตัวอย่าง เขต 1 ลงพื้นที่ {s} ให้กำลังใจครูและนักเรียน", GENERAL, Group(0), &[]),
    pattern("ผู้ตรวจราชการลงพื้นที่ติดตามนโยบาย “เรียนดี มีความสุข” ที่{s}", POLICY, Group(1), &[]),
    pattern("คณะนิเทศ ติดตามการอ่านออกเขียนได้ที่{s}", POLICY, Group(6), &[]),
    pattern("นิเทศ ติดตามการจัดการเรียนการสอนโรงเรียนคุณภาพ {s}", POLICY, Group(6), &[]),
    pattern("รอง ผอ.สพป. ตรวจเยี่ยมสนามสอบ O-NET ที่{s}", POLICY, Group(6), &[2]),
    pattern("ติดตามโครงการอาหารกลางวันและนมโรงเรียนที่{s}", POLICY, Group(7), &[]),
    pattern("เยี่ยมบ้านนักเรียนกลุ่มเสี่ยง {s} พร้อมมอบทุนการศึกษา", GENERAL, Group(7), &[]),
    pattern("ตรวจติดตามการใช้ DLTV ของ{s}", GENERAL, Group(2), &[]),
    pattern("ตรวจสอบพัสดุและการเงินโรงเรียน {s}", GENERAL, Group(3), &[]),
    pattern("ตรวจความเสียหายอาคารเรียนจากวาตภัยที่{s}", POLICY, Group(1), &[4, 5, 6, 7]),
    pattern("ติดตามมาตรการความปลอดภัยในสถานศึกษา (MOE Safety Center) ที่{s}", POLICY, Group(7), &[]),
    pattern("ประเมินโรงเรียนปลอดขยะ {s} ระดับเขตพื้นที่การศึกษา", GENERAL, Group(7), &[6, 7, 8]),
    pattern("ตรวจเยี่ยมการสอบปลายภาคที่{s} และประชุมร่วมกับคณะครู", GENERAL, Group(6), &[3, 9, 10]),
];

pub const PRESS_CONFERENCES: [Pattern; 8] = [
    pattern("แถลงข่าวการจัดงานศิลปหัตถกรรมนักเรียน ปีการศึกษา {a}", POLICY, Group(7), &[11, 12, 1]),
    pattern("แถลงข่าวการรับนักเรียน ปีการศึกษา {a} โปร่งใส เป็นธรรม", POLICY, Group(7), &[1, 2, 3]),
    pattern("แถลงข่าวผลการทดสอบ O-NET สูงกว่าค่าเฉลี่ยระดับประเทศ ปีการศึกษา {a}", POLICY, Group(6), &[3, 4, 5]),
    pattern("แถลงข่าวเปิดบ้านวิชาการ (Open House) สพป.ตัวอย่าง เขต 1", PROACTIVE, Group(6), &[]),
    pattern("แถลงข่าวโครงการโรงเรียนคุณภาพ {s}", POLICY, Group(1), &[]),
    pattern("แถลงข่าวมาตรการป้องกันบุหรี่ไฟฟ้าและยาเสพติดในสถานศึกษา", POLICY, Group(7), &[]),
    pattern("แถลงข่าวความร่วมมือกับภาคีเครือข่าย “พาน้องกลับมาเรียน” {f}", POLICY, Group(7), &[]),
    pattern("แถลงข่าวงานมุทิตาจิตผู้เกษียณอายุราชการ ประจำปี {y}", GENERAL, Group(4), &[8, 9]),
];

pub const PROACTIVES: [Pattern; 18] = [
    pattern("{s} เปิดตลาดนัดพอเพียง นักเรียนขายผลผลิตจากแปลงเกษตร", PROACTIVE, School, &[]),
    pattern("{s} คว้ารางวัลชนะเลิศการแข่งขันหุ่นยนต์ระดับเขตพื้นที่", PROACTIVE, School, &[11, 12, 1, 7, 8]),
    pattern("นักเรียน{s} รับรางวัลเหรียญทองงานศิลปหัตถกรรมนักเรียน", PROACTIVE, School, &[11, 12, 1, 2]),
    pattern("{s} จัดค่ายภาษาอังกฤษ นักเรียนเข้าร่วม {p} คน", PROACTIVE, School, &[]),
    pattern("{s} เปิดห้องเรียนโค้ดดิ้งและวิทยาการคำนวณ", PROACTIVE, School, &[]),
    pattern("ครู{s} ต้นแบบการสอน Active Learning", PROACTIVE, School, &[]),
    pattern("{s} จิตอาสาพัฒนาชุมชน นักเรียนและผู้ปกครองร่วม {p} คน", PROACTIVE, School, &[]),
    pattern("สพป.ตัวอย่าง เขต 1 รับรางวัลองค์กรคุณธรรมต้นแบบ", PROACTIVE, Group(0), &[3, 8, 9]),
    pattern("สพป.ตัวอย่าง เขต 1 เปิด LINE Official บริการข่าวผู้ปกครอง", PROACTIVE, Group(0), &[10, 11, 12]),
    pattern("อบรมเครือข่ายประชาสัมพันธ์โรงเรียน ครูผู้เข้าอบรม {p} คน", PROACTIVE, Group(0), &[]),
    pattern("อบรมครูใช้ AI สร้างสื่อการสอน รุ่นที่ {n} จำนวน {p} คน", PROACTIVE, Group(2), &[]),
    pattern("คลินิกวิทยฐานะ PA เคลื่อนที่ ให้คำปรึกษาครู {p} คน", PROACTIVE, Group(5), &[]),
    pattern("ถอดบทเรียนโรงเรียนเล็กต้นแบบ {s}", PROACTIVE, Group(6), &[]),
    pattern("มหกรรมวิชาการเปิดบ้านวิชาการ {c} ประจำปีการศึกษา {a}", PROACTIVE, Group(6), &[1, 2, 3, 8, 9]),
    pattern("รณรงค์สวมหมวกนิรภัยหน้าโรงเรียน {s}", PROACTIVE, Group(7), &[]),
    pattern("กิจกรรมวันเด็กแห่งชาติ ประจำปี {y} ที่{s}", PROACTIVE, School, &[1]),
    pattern("กีฬานักเรียน{c} ประจำปี {y}", PROACTIVE, School, &[11, 12, 1, 7]),
    pattern("{s} ทำนาสาธิต เรียนรู้ภูมิปัญญาท้องถิ่น", PROACTIVE, School, &[6, 7, 8, 11]),
];

pub const GENERALS: [Pattern; 20] = [
    pattern("{s} จัดกิจกรรมวันลูกเสือแห่งชาติ ประจำปี {y}", GENERAL, School, &[6, 7]),
    pattern("{s} จัดพิธีไหว้ครู ประจำปีการศึกษา {a}", GENERAL, School, &[6]),
    pattern("{s} จัดกิจกรรมวันภาษาไทยแห่งชาติ", GENERAL, School, &[7]),
    pattern("{s} จัดกิจกรรมวันวิทยาศาสตร์แห่งชาติ", GENERAL, School, &[8]),
    pattern("{s} จัดกิจกรรมหล่อเทียนและแห่เทียนพรรษา", GENERAL, School, &[7]),
    pattern("{s} จัดกิจกรรมวันคริสต์มาสและต้อนรับปีใหม่", GENERAL, School, &[12]),
    pattern("{s} จัดกิจกรรมปัจฉิมนิเทศนักเรียนชั้นประถมศึกษาปีที่ 6", GENERAL, School, &[3]),
    pattern("{s} รับมอบทุนการศึกษาจากภาคเอกชน จำนวน {p} ทุน", GENERAL, School, &[]),
    pattern("{s} ฝึกซ้อมแผนเผชิญเหตุอัคคีภัย", GENERAL, School, &[]),
    pattern("{s} เข้าค่ายพักแรมลูกเสือ-เนตรนารี", GENERAL, School, &[11, 12, 1, 2]),
    pattern("{s} รับการประเมินโครงการธนาคารโรงเรียน", GENERAL, School, &[]),
    pattern("สพป.ตัวอย่าง เขต 1 ต้อนรับคณะศึกษาดูงาน จำนวน {p} คน", GENERAL, Group(0), &[]),
    pattern("บุคลากร สพป.ตัวอย่าง เขต 1 ร่วมกิจกรรม 5ส Big Cleaning Day ประจำเดือน{m}", GENERAL, Group(0), &[]),
    pattern("สรงน้ำพระและรดน้ำขอพรเนื่องในประเพณีสงกรานต์", GENERAL, Group(0), &[4]),
    pattern("มอบวุฒิบัตรข้าราชการครูบรรจุใหม่ จำนวน {p} คน", GENERAL, Group(4), &[5, 6, 10, 11]),
    pattern("งานมุทิตาจิตผู้เกษียณอายุราชการ {c}", GENERAL, Group(4), &[9]),
    pattern("ตรวจสุขภาพประจำปีข้าราชการและลูกจ้าง สพป.ตัวอย่าง เขต 1", GENERAL, Group(4), &[1, 2, 3]),
    pattern("อบรมจรรยาบรรณวิชาชีพครู จำนวน {p} คน", GENERAL, Group(5), &[]),
    pattern("รับมอบอุปกรณ์คอมพิวเตอร์เพื่อการศึกษา {p} เครื่อง", GENERAL, Group(2), &[]),
    pattern("อบรมระบบบัญชีการเงินสถานศึกษา เจ้าหน้าที่โรงเรียน {p} คน", GENERAL, Group(3), &[]),
];

/// News from papers alone: nothing took place.
pub const NOTICES: [Pattern; 6] = [
    pattern("ประกาศรับสมัครบุคคลเพื่อเลือกสรรเป็นพนักงานราชการทั่วไป ครั้งที่ {n}/{y}", GENERAL, Group(4), &[]),
    pattern("ประชาสัมพันธ์ปฏิทินการย้ายข้าราชการครู ประจำปี {y}", POLICY, Group(4), &[1, 2, 7, 8]),
    pattern("ประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ {f}", GENERAL, Group(3), &[]),
    pattern("ประชาสัมพันธ์การขอมีและเลื่อนวิทยฐานะ ระบบ DPA รอบเดือน{m} {y}", GENERAL, Group(4), &[]),
    pattern("เตือนภัยช่วงปิดภาคเรียน ป้องกันเด็กจมน้ำ", POLICY, Group(7), &[3, 4, 10]),
    pattern("ประชาสัมพันธ์เงินทุนเลี้ยงชีพและสวัสดิการ สกสค. ประจำปี {y}", GENERAL, Group(0), &[]),
];

/// What an office does on a day of the royal calendar; `{d}` is the day's name.
pub const CEREMONIES: [Pattern; 4] = [
    pattern("สพป.ตัวอย่าง เขต 1 ร่วมพิธีเนื่องใน{d}", ROYAL, Group(0), &[]),
    pattern("{s} จัดกิจกรรมเนื่องใน{d}", ROYAL, School, &[]),
    pattern("ลูกเสือจิตอาสา{s} บำเพ็ญประโยชน์เนื่องใน{d}", ROYAL, School, &[]),
    pattern("ผู้บริหารและบุคลากรร่วมลงนามและทำบุญตักบาตรเนื่องใน{d}", ROYAL, Group(7), &[]),
];

/// Month, day, name.
pub const ROYAL_DAYS: [(u32, u32, &str); 10] = [
    (10, 13, "วันนวมินทรมหาราช"),
    (10, 23, "วันปิยมหาราช"),
    (11, 25, "วันสมเด็จพระมหาธีรราชเจ้า"),
    (12, 5, "วันชาติและวันพ่อแห่งชาติ"),
    (1, 18, "วันกองทัพไทยและวันยุทธหัตถี"),
    (4, 6, "วันจักรี"),
    (5, 4, "วันฉัตรมงคล"),
    (6, 3, "วันเฉลิมพระชนมพรรษา สมเด็จพระนางเจ้าฯ พระบรมราชินี"),
    (7, 28, "วันเฉลิมพระชนมพรรษา พระบาทสมเด็จพระเจ้าอยู่หัว"),
    (8, 12, "วันแม่แห่งชาติ"),
];

const NETWORKS: [&str; 5] = [
    "กลุ่มเครือข่ายสถานศึกษาที่ 1",
    "กลุ่มเครือข่ายสถานศึกษาที่ 2",
    "กลุ่มเครือข่ายสถานศึกษาที่ 3",
    "กลุ่มเครือข่ายสถานศึกษาที่ 4",
    "กลุ่มเครือข่ายสถานศึกษาที่ 5",
];

/// What the blanks of a headline take from its day.
#[derive(Clone, Copy)]
pub struct Calendar {
    pub month: u32,
    pub year: i32,
    pub fiscal_year: i32,
}

/// A headline and its unit.
pub fn fill(random: &mut Random, pattern: &Pattern, calendar: Calendar) -> (String, &'static str) {
    let school = random.pick(&SCHOOLS);
    let unit = match pattern.owner {
        Group(group) => GROUPS[group],
        School => school,
    };
    // Admissions of the coming school year begin before May.
    let school_year = if calendar.month < 5 && !pattern.words.contains("รับนักเรียน") {
        calendar.year - 1
    } else {
        calendar.year
    };
    let title = pattern
        .words
        .replace("{s}", school)
        .replace("{c}", random.pick(&NETWORKS))
        .replace("{n}", &calendar.month.to_string())
        .replace("{m}", MONTHS[calendar.month as usize - 1])
        .replace("{y}", &calendar.year.to_string())
        .replace("{f}", &calendar.fiscal_year.to_string())
        .replace("{a}", &school_year.to_string())
        .replace("{p}", &(random.between(3, 24) * 5).to_string());
    (title, unit)
}

/// A pattern that fits the month; in April the schools are closed.
pub fn choose<'a>(random: &mut Random, patterns: &'a [Pattern], month: u32) -> &'a Pattern {
    let open = |pattern: &Pattern| month != 4 || !(matches!(pattern.owner, School) || pattern.words.contains("{s}"));
    let fits = |pattern: &Pattern| {
        if pattern.months.is_empty() { open(pattern) } else { pattern.months.contains(&month) }
    };
    let fitting: Vec<_> = patterns.iter().filter(|pattern| fits(pattern)).collect();
    random.pick(&fitting)
}
