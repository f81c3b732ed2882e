//! What the page may do: show this style, run this script, and nothing from anywhere.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::definition::{Style, font};
use crate::error::Error;

const SHEET: &str = include_str!("../../../templates/board/board.css");

/// The faces of the charts: without them their labels would have other widths than those that they were placed by.
const FACES: [(&str, u32); 2] = [("Sarabun-Regular.ttf", 400), ("Sarabun-Bold.ttf", 700)];

/// The style: the faces, the office's colours, and how the page looks.
///
/// # Errors
/// [`Error::Report`] when a typeface is not built in.
pub fn style(style: &Style) -> Result<String, Error> {
    let mut css = String::new();
    for (name, weight) in FACES {
        let face = font(name).ok_or_else(|| Error::Report(format!("there is no typeface {name}")))?;
        let _ = writeln!(
            css,
            "@font-face{{font-family:Sarabun;font-weight:{weight};src:url(data:font/ttf;base64,{})format('truetype')}}",
            STANDARD.encode(face)
        );
    }
    let colours = [
        ("ink", &style.ink),
        ("muted", &style.muted),
        ("line", &style.line),
        ("head", &style.head),
        ("accent", &style.accent),
        ("met", &style.met),
        ("not-met", &style.not_met),
        ("open", &style.muted),
    ];
    let colours: Vec<_> = colours.iter().map(|(name, colour)| format!("--own-{name}:{colour}")).collect();
    let _ = writeln!(css, ":root{{{}}}", colours.join(";"));
    css.push_str(SHEET);
    Ok(css)
}

/// The policy that allows this style and this script alone.
pub fn policy(style: &str, script: &str) -> String {
    let sum = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    format!(
        "default-src 'none'; style-src {}; script-src {}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'",
        sum(style),
        sum(script)
    )
}
