//! Neutral charts, as a real office has them and as no office should.

use pramoen::model::evidence::Clarity;
use pramoen::model::target::Verdict;
use pramoen::report::document::{
    Bar, Chart, Consideration, Diverging, Level, Plot, Series, StackedRow, TargetBar, Targets,
};

pub fn chart(id: &str, title: &str, plot: Plot) -> Chart {
    Chart {
        id: id.to_owned(),
        title: title.to_owned(),
        subtitle: "ไตรมาส 4 ปีงบประมาณ 2569 (ก.ค. 2569 – ก.ย. 2569) · 214 เรื่อง · ตัดสินไม่ได้ 9 เรื่อง".to_owned(),
        footer: "ที่มา: คู่มือการปฏิบัติงาน นักประชาสัมพันธ์ สพป.เลย เขต 3 (2563) ระบบติดตามและประเมินผล ข้อ ๒ กระบวนการผลิตข่าวประชาสัมพันธ์ · ข้อมูล ณ 15 ต.ค. 2569".to_owned(),
        alt: "แผนภูมิแท่งแสดงร้อยละของข่าวที่ทันเวลา แยกตามประเภท <ข่าว> & \"อื่น ๆ\"".to_owned(),
        plot,
    }
}

pub const UNITS: [&str; 20] = [
    "กลุ่มอำนวยการ",
    "กลุ่มนโยบายและแผน",
    "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร",
    "กลุ่มบริหารงานการเงินและสินทรัพย์",
    "กลุ่มบริหารงานบุคคล",
    "กลุ่มพัฒนาครูและบุคลากรทางการศึกษา",
    "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",
    "กลุ่มส่งเสริมการจัดการศึกษา",
    "หน่วยตรวจสอบภายใน",
    "กลุ่มกฎหมายและคดี",
    "โรงเรียนบ้านห้วยน้ำซับมิตรภาพที่ 214",
    "โรงเรียนอนุบาลเมืองทุ่งฟ้า (ประชานุเคราะห์)",
    "โรงเรียนชุมชนวัดป่าไผ่งาม",
    "โรงเรียนบ้านหนองกุ้งหินลาด",
    "โรงเรียนบ้านโคกสว่างวิทยาคาร",
    "โรงเรียนไทยรัฐวิทยา 999",
    "โรงเรียนบ้านนาดี สาขาห้วยทราย",
    "โรงเรียนวัดศรีบุญเรือง",
    "โรงเรียนบ้านผู้ใหญ่ซื้อกำปู่ญู",
    "สหวิทยาเขตภูผาพัฒนา",
];

pub const ITEMS: [&str; 11] = [
    "ท่านได้รับข้อมูลข่าวสารจากสำนักงานเขตพื้นที่การศึกษาอย่างถูกต้อง ครบถ้วน และทันต่อเหตุการณ์",
    "ช่องทางการประชาสัมพันธ์มีความหลากหลาย เข้าถึงง่าย และเหมาะสมกับกลุ่มเป้าหมาย",
    "เนื้อหาข่าวสารมีความชัดเจน เข้าใจง่าย ใช้ภาษาสุภาพและเหมาะสม",
    "ภาพประกอบข่าวมีความสวยงาม คมชัด และสื่อความหมายตรงกับเนื้อหา",
    "เจ้าหน้าที่ประชาสัมพันธ์ให้บริการด้วยความสุภาพ เป็นมิตร และเอาใจใส่",
    "เจ้าหน้าที่มีความรู้ ความสามารถในการให้ข้อมูลและตอบข้อซักถามได้อย่างถูกต้อง",
    "ความรวดเร็วในการเผยแพร่ข่าวสารผ่านเว็บไซต์และสื่อสังคมออนไลน์ของสำนักงาน",
    "เว็บไซต์ของสำนักงานเขตพื้นที่การศึกษาใช้งานสะดวก ค้นหาข้อมูลได้ง่าย",
    "วารสารประชาสัมพันธ์มีเนื้อหาน่าสนใจและเป็นประโยชน์ต่อการปฏิบัติงาน",
    "ข่าวสารที่ได้รับสามารถนำไปใช้ประโยชน์ในการปฏิบัติงานได้จริง",
    "ความพึงพอใจในภาพรวมต่อการให้บริการด้านการประชาสัมพันธ์",
];

const MONTHS: [&str; 12] = [
    "ต.ค. 68",
    "พ.ย. 68",
    "ธ.ค. 68",
    "ม.ค. 69",
    "ก.พ. 69",
    "มี.ค. 69",
    "เม.ย. 69",
    "พ.ค. 69",
    "มิ.ย. 69",
    "ก.ค. 69",
    "ส.ค. 69",
    "ก.ย. 69",
];

fn target_bar(label: &str, value: Option<f64>, note: &str, target: Option<f64>, verdict: Verdict) -> TargetBar {
    TargetBar {
        label: label.to_owned(),
        value,
        note: note.to_owned(),
        bounds: value.filter(|_| target.is_some()).map(|value| (value - 4.0, (value + 2.0).min(100.0))),
        interval: value.filter(|_| target.is_some()).map(|value| (value - 9.0, (value + 5.0).min(100.0))),
        target: target.map(|target| (target, format!("เป้าหมาย ≥ {target}%"))),
        instead: None,
        verdict,
    }
}

pub fn targets_of(bars: Vec<TargetBar>) -> Plot {
    Plot::Targets(Targets {
        bars,
        target: "เป้าหมาย".to_owned(),
        bounds: "ค่าที่เป็นไปได้เมื่อรู้ผลรายการที่ยังตัดสินไม่ได้".to_owned(),
        interval: "ช่วงความเชื่อมั่น 95%".to_owned(),
    })
}

pub fn targets() -> Chart {
    let bars = vec![
        target_bar("ร้อยละความถูกต้องของข้อมูลข่าวสาร", Some(92.59), "92.59%  (75/81)\nถึงเป้า", Some(90.0), Verdict::Met),
        target_bar("ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา", Some(78.21), "78.21%  (61/78)\nไม่ถึงเป้า", Some(80.0), Verdict::NotMet),
        target_bar("ร้อยละความพึงพอใจของผู้ใช้บริการ", None, "ไม่มีข้อมูล", Some(80.0), Verdict::NoData),
        target_bar("ร้อยละการแจ้งล่วงหน้า", Some(0.0), "0.00%  (0/12)\nไม่มีเป้าหมาย", None, Verdict::NoTarget),
        target_bar("ร้อยละข่าวนโยบายที่สื่อสิ่งพิมพ์นำไปลง", Some(100.0), "100.00%  (4/4)\nไม่มีเป้าหมาย", None, Verdict::NoTarget),
    ];
    chart("targets", "ถึงเป้า 1 จาก 3 ตัวชี้วัด", targets_of(bars))
}

pub fn bars(count: usize) -> Plot {
    let bars = (0..count)
        .map(|index| {
            let value = 100.0 - index as f64 * 100.0 / (count.max(2) - 1) as f64;
            Bar {
                label: UNITS[index % UNITS.len()].to_owned(),
                value,
                note: format!("{value:.2}%  (n = {})", 3 + index * 7),
                met: Some(value >= 80.0),
            }
        })
        .collect();
    Plot::Bars { bars, percent: true, target: Some((80.0, "เป้าหมาย ≥ 80%".to_owned())) }
}

fn counts() -> Chart {
    let channels = [
        ("เว็บไซต์สำนักงาน", 812),
        ("เฟซบุ๊ก", 640),
        ("ไลน์กลุ่มผู้บริหารสถานศึกษา", 421),
        ("วารสาร", 36),
        ("เสียงตามสาย", 12),
        ("รถประชาสัมพันธ์", 0),
    ];
    let bars = channels
        .iter()
        .map(|(label, value)| Bar {
            label: (*label).to_owned(),
            value: f64::from(*value),
            note: format!("{value} ครั้ง"),
            met: None,
        })
        .collect();
    chart("counts", "เผยแพร่มากที่สุดทางเว็บไซต์สำนักงาน 812 ครั้ง", Plot::Bars { bars, percent: false, target: None })
}

pub fn trend() -> Chart {
    let this = [88.2, 91.0, 79.31, 84.21, 85.0, 90.1, 77.7, 80.0, 81.25, 86.9, 83.3];
    let last = [70.0, 74.5, 71.11, 80.2, 78.9, 79.99, 82.0, 81.0, 84.4, 79.0, 80.0, 85.71];
    let mut values: Vec<_> = this.iter().copied().map(Some).collect();
    values.push(None);
    values[6] = None;
    let series = vec![
        Series { name: "ปีงบประมาณ 2569".to_owned(), values },
        Series {
            name: "ปีงบประมาณ 2568".to_owned(), values: last.iter().copied().map(Some).collect()
        },
    ];
    chart(
        "trend",
        "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา: ถึงเป้า 8 จาก 10 เดือน",
        Plot::Trend {
            periods: MONTHS.map(str::to_owned).to_vec(),
            series,
            target: Some((80.0, "เป้าหมาย ≥ 80%".to_owned())),
        },
    )
}

pub fn likert() -> Chart {
    let rows = ITEMS
        .iter()
        .enumerate()
        .map(|(index, item)| {
            let index = i64::try_from(index).unwrap();
            StackedRow {
                label: format!("{}. {item}", index + 1),
                counts: vec![120 - 5 * index, 110, 45 + 3 * index, 12, 3],
                note: "n = 298 · 4.21 มาก".to_owned(),
            }
        })
        .collect();
    let categories = ["5 มากที่สุด", "4 มาก", "3 ปานกลาง", "2 น้อย", "1 น้อยที่สุด"].map(str::to_owned).to_vec();
    chart(
        "likert",
        "แบบสำรวจความพึงพอใจผู้รับบริการ: เฉลี่ย 4.21 ระดับมาก",
        Plot::Diverging(Diverging {
            levels: categories, rows, sides: ("ระดับ 1–2".to_owned(), "ระดับ 4–5".to_owned())
        }),
    )
}

fn tone() -> Chart {
    let rows = [
        ("งวดนี้: ไตรมาส 4", vec![61, 30, 4]),
        ("ไตรมาส 1", vec![80, 20, 0]),
        ("ไตรมาส 2", vec![0, 0, 0]),
        ("ไตรมาส 3", vec![55, 31, 9]),
    ]
    .into_iter()
    .map(|(label, counts)| StackedRow {
        label: label.to_owned(),
        note: match counts.iter().sum::<i64>() {
            0 => "ไม่มีข้อมูล".to_owned(),
            n => format!("n = {n}"),
        },
        counts,
    })
    .collect();
    let categories = ["เป็นประโยชน์", "เป็นกลาง", "เสียหาย"].map(str::to_owned).to_vec();
    chart("tone", "ทิศทางของข่าวในสื่อ: เป็นประโยชน์ 64.21%", Plot::Stacked { categories, rows, levels: false })
}

fn level(word: &str, reached: Option<u32>) -> Chart {
    let names = [
        "มีการกำหนดแผนงานประชาสัมพันธ์ประจำปีที่สอดคล้องกับนโยบายของสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน",
        "มีผู้รับผิดชอบและคณะทำงานที่ชัดเจน",
        "มีการจัดทำสื่อประชาสัมพันธ์ที่หลากหลาย",
        "มีเครือข่ายประชาสัมพันธ์ทั้งภายในและภายนอก",
        "มีการเผยแพร่ข่าวสารอย่างต่อเนื่องและทั่วถึง",
        "มีการประชาสัมพันธ์ผลการจัดการศึกษาให้สาธารณชนทราบ",
        "มีการติดตามและประเมินผล",
        "มีการนำผลการประเมินไปปรับปรุงพัฒนางานอย่างเป็นรูปธรรม",
        "มีการยกย่องเชิดชูเกียรติผู้มีส่วนร่วม",
    ];
    let states = [("ชัดเจน", Clarity::Clear), ("มีแต่ไม่ชัดเจน", Clarity::Unclear), ("ไม่มี", Clarity::None)];
    let considerations = (1..)
        .zip(names)
        .map(|(number, name): (u32, _)| {
            let (state, clarity) = states[if number % 4 == 0 { 1 } else { usize::from(number == 7) * 2 }];
            let (complete, lacking) = (number as usize % 5, usize::from(number % 4 == 0) * 3);
            let note = format!("{} ครบ {complete}", complete + lacking);
            Consideration { number, name: name.to_owned(), state: state.to_owned(), clarity, complete, lacking, note }
        })
        .collect();
    chart(
        &format!("level-{}", reached.map_or(0, |level| level)),
        "มาตรฐาน 2557 ตัวบ่งชี้ 2.4: ระดับ 4 (หลักฐานชัดเจน 6 จาก 9 ข้อ)",
        Plot::Level(Level {
            word: word.to_owned(),
            highest: 5,
            reached,
            considerations,
            documents: ["ครบถ้วน".to_owned(), "ยังขาดข้อมูล".to_owned()],
        }),
    )
}

/// Charts as a real office has them.
pub fn realistic() -> Vec<Chart> {
    vec![
        targets(),
        trend(),
        chart("units", "ร้อยละข่าวที่ผลิตและเผยแพร่ทันเวลา: 3 จาก 12 หน่วยงานถึงเป้า ≥ 80%", bars(12)),
        counts(),
        likert(),
        tone(),
        level("4", Some(4)),
        level("ไม่เข้าเกณฑ์ตัดสิน", None),
    ]
}

/// Charts that no office should have.
pub fn hostile() -> Vec<Chart> {
    let long = "ก".repeat(400);
    let mut charts: Vec<Chart> = [0, 1, 2, 5, 14, 20, 40]
        .into_iter()
        .map(|count| chart(&format!("bars-{count}"), "แท่งจำนวนต่าง ๆ", bars(count)))
        .collect();
    let mut endless = bars(14);
    if let Plot::Bars { bars, .. } = &mut endless {
        for bar in bars {
            bar.label = format!("{} {}", long, bar.label);
        }
    }
    charts.push(chart("endless", &format!("{long} {}", ITEMS.join(" ")), endless));
    charts.push(chart(
        "empty-trend",
        "ไม่มีข้อมูลทั้งปี",
        Plot::Trend {
            periods: MONTHS.map(str::to_owned).to_vec(),
            series: vec![Series { name: "ปีงบประมาณ 2569".to_owned(), values: vec![None; 12] }],
            target: Some((80.0, "เป้าหมาย ≥ 80%".to_owned())),
        },
    ));
    charts.push(chart(
        "missing",
        "ไม่มีข้อมูลเลย",
        targets_of(
            UNITS[..7].iter().map(|unit| target_bar(unit, None, "ไม่มีข้อมูล", Some(80.0), Verdict::NoData)).collect(),
        ),
    ));
    charts.push(chart(
        "control",
        "ก\u{0}ข\u{1b}[31m\u{202e}ค\u{ffff} <b>&amp;</b> \"'",
        Plot::Bars {
            bars: vec![Bar {
                label: "\u{7}หน่วย\nงาน\tที่ 🏫".to_owned(),
                value: f64::NAN,
                note: "]]>\u{b}".to_owned(),
                met: None,
            }],
            percent: false,
            target: None,
        },
    ));
    charts.push(chart("none", "ไม่มีอะไรเลย", Plot::Stacked { categories: Vec::new(), rows: Vec::new(), levels: true }));
    charts
}
