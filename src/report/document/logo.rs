//! The sign of the office, as it stands on the director's page.

/// A picture of the office's own, judged when it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The picture as it is.
    pub bytes: Vec<u8>,
    /// Its kind.
    pub kind: LogoKind,
    /// Its width and height in pixels, each above zero.
    pub size: (u32, u32),
    /// What it shows, for those who cannot see it.
    pub alt: String,
}

/// The kinds of pictures that every format takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
}

impl LogoKind {
    /// Its media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}
