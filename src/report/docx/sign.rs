//! The office's sign above the headings of a document.

use docx_rs::{AlignmentType, Paragraph, Pic, Run};

use crate::report::document::{Logo, LogoKind};

/// The room that a sign may take, in pixels of the library's.
const ROOM: (f64, f64) = (200.0, 76.0);
/// The identity of the picture within its document: the library counts on from one document to the next.
const ID: &str = "rIdSign";

/// A paragraph with the sign.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred pixels at most")]
pub fn paragraph(logo: &Logo) -> Paragraph {
    let (width, height) = (f64::from(logo.size.0), f64::from(logo.size.1));
    let scale = (ROOM.0 / width).min(ROOM.1 / height);
    let side = |length: f64| (length * scale).round().max(1.0) as u32;
    let picture = Pic::new_with_dimensions(logo.bytes.clone(), side(width), side(height)).id(ID);
    Paragraph::new().add_run(Run::new().add_image(picture)).align(AlignmentType::Center)
}

/// The document's main part with what the picture shows, for those who cannot see it.
pub fn described(part: &[u8], logo: &Logo) -> Vec<u8> {
    let alt = quick_xml::escape::escape(logo.alt.as_str());
    let part = String::from_utf8_lossy(part);
    let named = part.replacen(
        "<wp:docPr id=\"1\" name=\"Figure\"",
        &format!("<wp:docPr id=\"1\" name=\"logo\" descr=\"{alt}\""),
        1,
    );
    named.into_bytes()
}

/// The ending under which the library files every picture, and the media type of this one.
pub fn media(content_types: &[u8], logo: &Logo) -> Vec<u8> {
    let part = String::from_utf8_lossy(content_types);
    match logo.kind {
        LogoKind::Png => part.into_owned().into_bytes(),
        LogoKind::Jpeg => part
            .replace("Extension=\"png\" ContentType=\"image/png\"", "Extension=\"png\" ContentType=\"image/jpeg\"")
            .into_bytes(),
    }
}
