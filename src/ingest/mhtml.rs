//! Web pages in one file, as Excel and browsers save them: the pages in it are read as such.

use mailparse::ParsedMail;

use super::guard::damaged;
use super::html;
use super::room::Room;
use super::sheet::Sheet;
use crate::issue::Problem;

/// The tables of all pages in the file.
pub fn sheets(bytes: &[u8], room: &Room) -> Result<Vec<Sheet>, Problem> {
    let mail = mailparse::parse_mail(bytes).map_err(damaged)?;
    let mut sheets = Vec::new();
    pages(&mail, &mut sheets, room)?;
    if sheets.is_empty() {
        return Err(Problem::UnsupportedFile { kind: "html".to_owned() });
    }
    Ok(html::named(sheets))
}

fn pages(mail: &ParsedMail<'_>, sheets: &mut Vec<Sheet>, room: &Room) -> Result<(), Problem> {
    if mail.subparts.is_empty() && mail.ctype.mimetype == "text/html" {
        let page = mail.get_body_raw().map_err(damaged)?;
        let said = mail.ctype.params.get("charset").map(String::as_str);
        sheets.extend(html::tables(&page, said, room)?);
    }
    mail.subparts.iter().try_for_each(|part| pages(part, sheets, room))
}
