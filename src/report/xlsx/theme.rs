//! The typeface of Thai letters in native charts.
//!
//! A chart names a typeface for Latin letters only; for Thai ones a spreadsheet takes the theme's (FINDINGS C5). The
//! writer library takes a theme from a file and nothing else; a temporary one would stay where the program is killed, so
//! the theme is put into the finished workbook.

use crate::package::Package;

const PART: &str = "xl/theme/theme1.xml";
const WORKBOOK: &str = "xl/workbook.xml";
/// What says that a workbook's theme is that of the spreadsheet itself.
const DEFAULT: &str = " defaultThemeVersion=\"124226\"";

/// The workbook with the typefaces of the report, Latin and Thai, for those of its theme.
pub fn set(book: &[u8], typeface: &str) -> Result<Vec<u8>, String> {
    let mut package = Package::open(book)?;
    if !package.has(PART) {
        return Err(format!("there is no {PART}"));
    }
    package.put(PART, theme(typeface));
    let workbook = package.text(WORKBOOK)?.replacen(DEFAULT, "", 1);
    package.put(WORKBOOK, workbook);
    package.close()
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

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::Workbook;

    use super::*;

    #[test]
    fn the_theme_of_a_workbook_is_that_of_the_report() {
        let mut plain = Workbook::new();
        plain.add_worksheet();
        let plain = plain.save_to_buffer().expect("a workbook");
        let of = |book: &[u8], part: &str| Package::open(book).and_then(|mut package| package.text(part));
        assert!(of(&plain, WORKBOOK).is_ok_and(|text| text.contains(DEFAULT)), "there is something to take away");
        let book = set(&plain, "A & \"B\"").expect("a workbook");
        assert_eq!(of(&book, PART), Ok(theme("A & \"B\"")));
        assert!(of(&book, PART).is_ok_and(|text| text.contains("<a:cs typeface=\"A &amp; &quot;B&quot;\"/>")));
        assert!(of(&book, WORKBOOK).is_ok_and(|text| text.contains("<workbookPr/>")));
        assert!(set(b"PK", "A").is_err());
    }
}
