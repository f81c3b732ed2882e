//! The typeface of Thai letters in native charts.
//!
//! A chart names a typeface for Latin letters only; for Thai ones a spreadsheet takes the theme's (FINDINGS C5). The
//! writer library reads a theme from a file and nothing else, so one is made for a moment.

use std::io::Write;

use rust_xlsxwriter::{Workbook, XlsxError};

/// Makes the theme's typefaces, Latin and Thai, those of the report.
pub fn set(workbook: &mut Workbook, typeface: &str) -> Result<(), XlsxError> {
    let mut file = tempfile::Builder::new().prefix("theme").suffix(".xml").tempfile()?;
    file.write_all(theme(typeface).as_bytes())?;
    file.flush()?;
    workbook.use_custom_theme(file.path())?;
    Ok(())
}

fn theme(typeface: &str) -> String {
    let typeface = typeface.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    let face = format!(
        "<a:latin typeface=\"{typeface}\"/><a:ea typeface=\"\"/><a:cs typeface=\"{typeface}\"/>\
         <a:font script=\"Thai\" typeface=\"{typeface}\"/>"
    );
    let colours = COLOURS.map(|(name, colour)| format!("<a:{name}><a:srgbClr val=\"{colour}\"/></a:{name}>")).concat();
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
    let line = format!("<a:ln w=\"9525\">{fill}<a:prstDash val=\"solid\"/></a:ln>");
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office Theme\">\
         <a:themeElements><a:clrScheme name=\"Office\">{colours}</a:clrScheme>\
         <a:fontScheme name=\"Office\"><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>\
         <a:fmtScheme name=\"Office\"><a:fillStyleLst>{}</a:fillStyleLst><a:lnStyleLst>{}</a:lnStyleLst>\
         <a:effectStyleLst>{}</a:effectStyleLst><a:bgFillStyleLst>{}</a:bgFillStyleLst></a:fmtScheme>\
         </a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
        fill.repeat(3),
        line.repeat(3),
        effect.repeat(3),
        fill.repeat(3),
    )
}

/// The colours that every theme must have, those of the spreadsheets' own default theme.
const COLOURS: [(&str, &str); 12] = [
    ("dk1", "000000"),
    ("lt1", "FFFFFF"),
    ("dk2", "1F497D"),
    ("lt2", "EEECE1"),
    ("accent1", "4F81BD"),
    ("accent2", "C0504D"),
    ("accent3", "9BBB59"),
    ("accent4", "8064A2"),
    ("accent5", "4BACC6"),
    ("accent6", "F79646"),
    ("hlink", "0000FF"),
    ("folHlink", "800080"),
];
