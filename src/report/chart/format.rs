//! For what a chart is drawn: a projector, or a column of an A4 page.

/// For what a chart is drawn. Layouts place marks in units of their own; letters have the same sizes in both, so that
/// they are larger for their picture where there are fewer units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// 16:9, for the meeting room: 1600 x 900 units as 1920 x 1080 pixels.
    Projector,
    /// 4:3, for a printed page: 1080 x 810 units as 160 x 120 mm (the column of an official letter on A4), 300 dpi.
    Print,
}

/// Millimetres of an inch.
const INCH: f64 = 25.4;
/// Pixels of an inch of print.
const PRINTED: f64 = 300.0;
/// How many millimetres a unit of the printed picture is.
const MILLIMETRES: f64 = 160.0 / 1080.0;

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Projector, Self::Print];

    /// The picture's width in units.
    #[must_use]
    pub const fn width(self) -> f64 {
        match self {
            Self::Projector => 1600.0,
            Self::Print => 1080.0,
        }
    }

    /// The picture's height in units.
    #[must_use]
    pub const fn height(self) -> f64 {
        match self {
            Self::Projector => 900.0,
            Self::Print => 810.0,
        }
    }

    /// The smallest letters that are still read: from the back of a room, or as 8 points on paper.
    #[must_use]
    pub const fn smallest(self) -> f64 {
        match self {
            Self::Projector => 22.0,
            Self::Print => 19.0,
        }
    }

    /// The largest letters of names beside bars: on paper their width is the bars'.
    pub(super) const fn largest(self) -> f64 {
        match self {
            Self::Projector => 30.0,
            Self::Print => 23.0,
        }
    }

    /// The folder of its pictures.
    #[must_use]
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Projector => "charts",
            Self::Print => "charts/print",
        }
    }

    /// How many pixels a unit is when the picture is rasterised.
    #[must_use]
    pub fn scale(self) -> f64 {
        match self {
            Self::Projector => 1.2,
            Self::Print => MILLIMETRES / INCH * PRINTED,
        }
    }

    /// How large it is on paper, in millimetres, and how many pixels a metre has; none where there is no paper.
    pub(super) fn paper(self) -> Option<(f64, f64, f64)> {
        match self {
            Self::Projector => None,
            Self::Print => Some((self.width() * MILLIMETRES, self.height() * MILLIMETRES, PRINTED / INCH * 1000.0)),
        }
    }
}
