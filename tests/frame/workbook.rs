//! An office's form with about everything that an office may put into one.

use rust_xlsxwriter::{
    Chart, ChartType, Color, ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatDataBar,
    DataValidation, Format, FormatAlign, FormatBorder, HeaderImagePosition, Image, Note, Shape, Sparkline, Table,
    TableColumn, Workbook,
};

use super::package::{text, with};

/// The sheet with the form, which wants quotation marks and escapes.
pub const SHEET: &str = "แบบ 'ก' & ข";

/// A picture of one point.
const PICTURE: [u8; 69] = [
    0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa, 0, 0, 0, 0xd, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0,
    0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 0xc, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0x50, 0x70, 0x68, 0, 0, 1,
    0x64, 0, 0xe1, 0xf9, 0xee, 0x1a, 0x5a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// The form: figures in `B4:B6`, the office's own formulas in `B7`, `B8` and `C4`, a chart over the figures.
pub fn form() -> Vec<u8> {
    let mut book = Workbook::new();
    book.define_name("ผลรวม", &format!("='{}'!$B$7", SHEET.replace('\'', "''"))).unwrap();
    let font = Format::new().set_font_name("TH Sarabun New").set_font_size(16);
    let boxed = font.clone().set_border(FormatBorder::Thin);
    let title = font.clone().set_bold().set_align(FormatAlign::Center);
    let sheet = book.add_worksheet().set_name(SHEET).unwrap();
    sheet.merge_range(0, 0, 0, 4, "รายงานของ {{office}} งวด {{period}}", &title).unwrap();
    let (red, slanted) = (Format::new().set_bold().set_font_color(Color::Red), Format::new().set_italic());
    let runs = [(&font, "ผล "), (&red, "{{on-"), (&slanted, "time}} ต่อ"), (&font, " {{accuracy}} จบ")];
    sheet.write_rich_string(1, 0, &runs).unwrap();
    for (row, name) in (3..).zip(["on-time", "accuracy", "missing"]) {
        sheet.write_with_format(row, 0, name, &boxed).unwrap();
        sheet.write_with_format(row, 1, format!("{{{{{name}}}}}"), &boxed).unwrap();
    }
    sheet
        .write_with_format(3, 1, " {{ on-time }} ", &boxed.clone().set_num_format("0.0").set_align(FormatAlign::Right))
        .unwrap();
    sheet.write_with_format(8, 1, "{{on-time}}", &boxed.clone().set_num_format("0.00%")).unwrap();
    sheet.write_with_format(9, 1, "{{accuracy.numerator}}", &boxed.clone().set_num_format("@")).unwrap();
    sheet.write_formula_with_format(6, 1, "=SUM(B4:B6)", &boxed).unwrap();
    sheet.write_formula(7, 1, "=IF(B4>80,\"ผ่าน\",\"ไม่ผ่าน\")").unwrap();
    sheet.write_formula(3, 2, "=B4*2").unwrap();
    sheet.write_formula(4, 2, "=\"ผล \"&\"{{on-time}}\"").unwrap();
    sheet.write(10, 0, "{{wrong-name}} และ {{on-time").unwrap();
    sheet.write(11, 0, "{{formula}}").unwrap().write(12, 0, "คงเดิม").unwrap();
    sheet.add_conditional_format(3, 1, 5, 1, &ConditionalFormatDataBar::new()).unwrap();
    let above = ConditionalFormatCell::new().set_rule(ConditionalFormatCellRule::GreaterThan(80)).set_format(&red);
    sheet.add_conditional_format(3, 1, 5, 1, &above).unwrap();
    sheet.add_data_validation(0, 6, 9, 6, &DataValidation::new().allow_list_strings(&["ก", "ข"]).unwrap()).unwrap();
    sheet.add_sparkline(3, 4, &Sparkline::new().set_range((SHEET, 3, 1, 5, 1))).unwrap();
    let head = TableColumn::new().set_header("{{period}}");
    sheet.add_table(20, 0, 23, 1, &Table::new().set_columns(&[head, TableColumn::new().set_header("ข")])).unwrap();
    sheet.write(21, 0, "{{accuracy}}").unwrap();
    let mut chart = Chart::new(ChartType::Column);
    chart.title().set_name("ผลของ {{office}}");
    chart.add_series().set_name((SHEET, 0, 0)).set_categories((SHEET, 3, 0, 5, 0)).set_values((SHEET, 3, 1, 5, 1));
    sheet.insert_chart(3, 7, &chart).unwrap();
    sheet.insert_shape(25, 7, &Shape::textbox().set_text("กล่อง {{office}} & {{wrong-box}}")).unwrap();
    let picture = Image::new_from_buffer(&PICTURE).unwrap();
    sheet.insert_image(0, 6, &picture).unwrap();
    sheet.set_header("&C&16{{on-time}}&R&G").set_header_image(&picture, HeaderImagePosition::Right).unwrap();
    sheet.set_footer("&Lหน้า &P {{office}}");
    sheet.insert_note(2, 1, &Note::new("หมายเหตุ {{office}}")).unwrap();
    sheet.set_print_area(0, 0, 30, 12).unwrap().set_repeat_rows(2, 2).unwrap().set_landscape().set_paper_size(9);
    sheet.set_column_width(0, 40).unwrap().set_row_height(0, 40).unwrap().set_freeze_panes(3, 1).unwrap().protect();
    let hidden = book.add_worksheet().set_name("ซ่อน").unwrap();
    hidden.write(0, 0, "{{on-time}}").unwrap().set_hidden(true);
    let plain = book.add_worksheet().set_name("เปล่า").unwrap();
    plain.write(0, 0, "ไม่มีอะไร").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    // As Excel saves it: results are there, and nothing asks for new ones.
    let workbook = text(&bytes, "xl/workbook.xml");
    let (before, rest) = workbook.split_once("<calcPr").unwrap();
    let after = rest.split_once("/>").unwrap().1;
    with(&bytes, "xl/workbook.xml", &format!("{before}<calcPr calcId=\"191029\"/>{after}"))
}
