//! The office's own form for the quarterly report: letterhead, merged cells, its own formulas and chart.

use rust_xlsxwriter::{
    Chart, ChartType, ConditionalFormatCell, ConditionalFormatCellRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Workbook, XlsxError,
};

/// Its name, as the settings have it.
pub const NAME: &str = "แบบรายงานรายไตรมาส.xlsx";

/// The lines of the form: what it asks for, and the indicator that answers.
const LINES: [(&str, &str); 6] = [
    ("ความถูกต้องของข่าวที่เผยแพร่", "accuracy-rate"),
    ("ข่าวที่ผลิตและเผยแพร่ทันเวลา", "on-time-rate"),
    ("ความพึงพอใจของผู้ใช้บริการ", "satisfaction-rate"),
    ("แจ้งภาคีเครือข่ายล่วงหน้า 3 วัน", "advance-notice-rate"),
    ("ข่าวนโยบายที่ได้ลงสื่อสิ่งพิมพ์", "print-pickup-rate"),
    ("ผู้ติดต่อที่ได้รับบริการ", "service-answer-rate"),
];
const HEADS: [(&str, f64); 8] = [
    ("ที่", 5.0),
    ("ตัวชี้วัด", 38.0),
    ("ผลงาน", 10.0),
    ("จาก", 10.0),
    ("ร้อยละ", 11.0),
    ("ไตรมาสก่อน", 12.0),
    ("เป้าหมาย", 11.0),
    ("ผล", 15.0),
];
const SHEET: &str = "แบบ ปชส.1";
const FIRST: u32 = 6;

/// The form.
pub fn frame() -> Vec<u8> {
    made().unwrap()
}

fn made() -> Result<Vec<u8>, XlsxError> {
    let font = || Format::new().set_font_name("TH Sarabun New").set_font_charset(222).set_font_size(16);
    let boxed = || font().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
    let named = || boxed().set_indent(1).set_align(FormatAlign::Left);
    let centred = || boxed().set_align(FormatAlign::Center);
    let head = centred().set_bold().set_background_color(0x00DD_EBF7).set_text_wrap();
    let title = font().set_bold().set_font_size(20).set_align(FormatAlign::Center);
    let line = font().set_align(FormatAlign::Center);
    let number = |code: &str| boxed().set_align(FormatAlign::Right).set_indent(1).set_num_format(code);

    let mut book = Workbook::new();
    let day = ExcelDateTime::from_ymd(2025, 10, 1)?;
    book.set_properties(&DocProperties::new().set_title("แบบรายงานรายไตรมาส").set_creation_datetime(&day));
    let sheet = book.add_worksheet().set_name(SHEET)?;
    for (column, (_, width)) in (0..).zip(HEADS) {
        sheet.set_column_width(column, width)?;
    }
    for row in 0..40 {
        sheet.set_row_height(row, 24)?;
    }
    let last = u16::try_from(HEADS.len() - 1).unwrap();
    sheet.merge_range(0, 0, 0, last, "แบบรายงานผลการดำเนินงานประชาสัมพันธ์ (แบบ ปชส.1)", &title)?;
    sheet.merge_range(1, 0, 1, last, "{{office}}", &title)?;
    sheet.merge_range(2, 0, 2, last, "ประจำ{{period}}", &line)?;
    sheet.merge_range(3, 0, 3, last, "ข้อมูล ณ วันที่ {{day}}", &line)?;
    for (column, (text, _)) in (0..).zip(HEADS) {
        sheet.write_with_format(FIRST - 1, column, text, &head)?;
    }
    for ((row, order), (text, id)) in (FIRST..).zip(1..).zip(LINES) {
        sheet.write_with_format(row, 0, order, &centred())?.write_with_format(row, 1, text, &named())?;
        sheet.write_with_format(row, 2, format!("{{{{{id}.ตัวตั้ง}}}}"), &number("#,##0"))?;
        sheet.write_with_format(row, 3, format!("{{{{{id}.ตัวหาร}}}}"), &number("#,##0"))?;
        sheet.write_with_format(row, 4, format!("{{{{{id}}}}}"), &number("0.00"))?;
        sheet.write_with_format(row, 5, format!("{{{{{id}@งวดก่อน}}}}"), &number("0.00"))?;
        sheet.write_with_format(row, 6, format!("{{{{{id}.เป้าหมาย}}}}"), &centred())?;
        sheet.write_with_format(row, 7, format!("{{{{{id}.ผล}}}}"), &centred())?;
    }
    let end = FIRST + u32::try_from(LINES.len()).unwrap();
    let rows = format!("{}:{{}}{end}", FIRST + 1);
    let over = |column: &str| format!("{column}{}", rows.replace("{}", column));
    sheet.merge_range(end, 0, end, 1, "รวม / ร้อยละเฉลี่ย (สูตรของเขต)", &named().set_bold())?;
    for (column, name) in [(2, "C"), (3, "D")] {
        sheet.write_formula_with_format(
            end,
            column,
            format!("=SUM({})", over(name)).as_str(),
            &number("#,##0").set_bold(),
        )?;
    }
    for (column, name) in [(4, "E"), (5, "F")] {
        let formula = format!("=AVERAGE({})", over(name));
        sheet.write_formula_with_format(end, column, formula.as_str(), &number("0.00").set_bold())?;
    }
    let change = format!("=IF(E{0}>=F{0},\"ไม่ต่ำกว่าไตรมาสก่อน\",\"ต่ำกว่าไตรมาสก่อน\")", end + 1);
    sheet.merge_range(end, 6, end, 7, "", &centred())?;
    sheet.write_formula_with_format(end, 6, change.as_str(), &centred())?;
    let below = ConditionalFormatCell::new()
        .set_rule(ConditionalFormatCellRule::LessThan(80))
        .set_format(Format::new().set_bold().set_background_color(0x00FC_E4D6));
    sheet.add_conditional_format(FIRST, 4, end - 1, 4, &below)?;

    let paragraph = named().set_text_wrap().set_align(FormatAlign::Top);
    let said = "ไตรมาสนี้ผลิตและเผยแพร่ข่าวทันเวลา {{on-time-rate.ตัวตั้ง}} เรื่อง จาก {{on-time-rate.ตัวหาร}} เรื่อง คิดเป็นร้อยละ \
        {{on-time-rate}} (ทั้งปีร้อยละ {{on-time-rate@ทั้งปี}}) ข่าวประชุมร้อยละ {{on-time-rate[ประชุม]}} {{on-time-rate.ระยะ}}\n\
        ผู้ใช้บริการพึงพอใจเฉลี่ย {{survey.ค่าเฉลี่ย}} S.D. {{survey.sd}} อยู่ในระดับ{{survey.band}} จากคำตอบ {{survey.answers}} รายการ\n\
        {{standard.sentence}}";
    sheet.merge_range(end + 1, 0, end + 4, last, said, &paragraph)?;

    let mut chart = Chart::new(ChartType::Column);
    chart.title().set_name("ร้อยละตามตัวชี้วัด {{period-short}}");
    for (column, name) in [(4, "ไตรมาสนี้"), (5, "ไตรมาสก่อน")] {
        chart.add_series().set_name(name).set_categories((SHEET, FIRST, 1, end - 1, 1)).set_values((
            SHEET,
            FIRST,
            column,
            end - 1,
            column,
        ));
    }
    chart.y_axis().set_min(0).set_max(100);
    chart.set_width(800).set_height(440);
    sheet.insert_chart(end + 6, 0, &chart)?;
    let sign = end + 22;
    sheet.merge_range(sign, 4, sign, last, "ลงชื่อ ........................................ ผู้รายงาน", &line)?;
    sheet.set_footer("&L&\"TH Sarabun New,Regular\"&12{{office}}&R&\"TH Sarabun New,Regular\"&12หน้า &P/&N");
    sheet.set_print_area(0, 0, sign, last)?.set_paper_size(9).set_print_fit_to_pages(1, 1);
    book.save_to_buffer()
}
