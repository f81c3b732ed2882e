//! The sign of an office: a picture of its own, as it was found in its folder.

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

/// Why a picture cannot be the sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// There is no such file.
    Missing,
    /// Its path leads out of the office's folder.
    Outside,
    /// It cannot be opened.
    Unreadable,
    /// It is neither PNG nor JPEG.
    Kind,
    /// It is cut off, or contradicts itself.
    Damaged,
    /// It has too many bytes.
    Heavy,
    /// It has too many pixels, or none.
    Large,
}

impl Unfit {
    /// The key of its words in the texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Outside => "outside",
            Self::Unreadable => "unreadable",
            Self::Kind => "kind",
            Self::Damaged => "damaged",
            Self::Heavy => "heavy",
            Self::Large => "large",
        }
    }
}
