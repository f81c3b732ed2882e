//! An SVG as PNG, rasterised by resvg with the bundled face alone.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};

use super::lettering::{FAMILY, faces};
use crate::error::Error;

/// Rasterises an SVG at its own size.
pub(super) fn png(svg: &str) -> Result<Vec<u8>, Error> {
    let options = Options { font_family: FAMILY.to_owned(), fontdb: database(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| Error::Report(error.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| Error::Report("a picture without extent".to_owned()))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| Error::Report(error.to_string()))
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
