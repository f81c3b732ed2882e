//! An SVG as PNG, rasterised by resvg with the bundled face alone.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::format::Format;
use super::lettering::{FAMILY, faces};
use super::picture;
use crate::error::Error;

/// Rasterises an SVG for its use.
pub(super) fn png(svg: &[u8], format: Format) -> Result<Vec<u8>, Error> {
    let options = Options { font_family: FAMILY.to_owned(), fontdb: database(), ..Options::default() };
    let tree = Tree::from_data(svg, &options).map_err(|error| Error::Report(error.to_string()))?;
    let (width, height) = (format.width() * format.scale(), format.height() * format.scale());
    let mut pixels =
        Pixmap::new(whole(width), whole(height)).ok_or_else(|| Error::Report("a picture without extent".to_owned()))?;
    let scale =
        Transform::from_scale(whole(width) as f32 / tree.size().width(), whole(height) as f32 / tree.size().height());
    resvg::render(&tree, scale, &mut pixels.as_mut());
    // The picture stands on paper: it has no alpha channel. What is printed says how large it is.
    let dots = format.paper().map(|(_, _, dots)| whole(dots));
    picture::encoded(&pixels, dots).map_err(|error| Error::Report(error.to_string()))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a format has few thousands of pixels")]
fn whole(pixels: f64) -> u32 {
    pixels.round() as u32
}

/// The bundled face and no other: the machine's fonts must not change a picture.
fn database() -> Arc<fontdb::Database> {
    static DATABASE: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    let built = DATABASE.get_or_init(|| {
        let mut database = fontdb::Database::new();
        for (_, bytes) in faces() {
            database.load_font_data(bytes.to_vec());
        }
        Arc::new(database)
    });
    Arc::clone(built)
}
