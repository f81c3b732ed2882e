//! What stands on a chart, before it is written: marks with their places, in units of a picture's format from the upper left.

use super::format::Format;
use super::lettering::Lettering;
use super::palette::Colour;
use crate::definition::Digits;
use crate::model::legible::legible;

/// A rectangle in units of the picture from the upper left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Its left side.
    pub left: f64,
    /// Its upper side.
    pub top: f64,
    /// Its right side.
    pub right: f64,
    /// Its lower side.
    pub bottom: f64,
}

impl Area {
    /// How wide it is.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.right - self.left
    }

    /// How high it is.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether two areas share more than a side.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }
}

/// A line of text and the area that its letters need, with the marks above and below them.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The text.
    pub text: String,
    /// Where it stands.
    pub area: Area,
    /// The size of its letters.
    pub size: f64,
}

/// A point in units of the picture.
pub(super) type Point = (f64, f64);

/// How a text stands to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// One thing that is drawn.
#[derive(Debug, Clone)]
pub(super) enum Mark {
    /// A filled rectangle.
    Rectangle(Area, Colour),
    /// A line through points, with its width.
    Line { points: Vec<Point>, colour: Colour, width: u32, dashed: bool },
    /// A filled shape.
    Polygon(Vec<Point>, Colour),
    /// A filled circle with its radius.
    Circle(Point, f64, Colour),
    /// A line of text; the point is on its baseline.
    Text { text: String, at: Point, align: Align, lettering: Lettering, colour: Colour },
}

/// The marks of a chart, in the order in which they cover each other.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub format: Format,
    digits: Digits,
    pub marks: Vec<Mark>,
    pub labels: Vec<Label>,
    pub target_lines: Vec<Area>,
}

impl Scene {
    /// Nothing yet.
    pub fn new(format: Format, digits: Digits) -> Self {
        Self { format, digits, marks: Vec::new(), labels: Vec::new(), target_lines: Vec::new() }
    }

    /// A number that a layout writes by itself, in the digits of the chart.
    pub fn number(&self, text: &str) -> String {
        self.digits.write(text)
    }

    /// Draws a filled rectangle.
    pub fn rectangle(&mut self, left: f64, top: f64, right: f64, bottom: f64, colour: Colour) {
        self.marks.push(Mark::Rectangle(Area { left, top, right, bottom }, colour));
    }

    /// Draws a hair line around an area.
    pub fn outline(&mut self, Area { left, top, right, bottom }: Area, colour: Colour) {
        self.line(&[(left, top), (right, top), (right, bottom), (left, bottom), (left, top)], colour, 1);
    }

    /// Draws a line through points.
    pub fn line(&mut self, points: &[Point], colour: Colour, width: u32) {
        self.marks.push(Mark::Line { points: points.to_vec(), colour, width, dashed: false });
    }

    /// Draws a dashed line through points.
    pub fn dashes(&mut self, points: &[Point], colour: Colour, width: u32) {
        self.marks.push(Mark::Line { points: points.to_vec(), colour, width, dashed: true });
    }

    /// Draws the line of a target, upright or lying.
    pub fn target_line(&mut self, from: Point, to: Point, colour: Colour) {
        self.target_lines.push(Area {
            left: from.0.min(to.0) - 2.0,
            top: from.1.min(to.1) - 2.0,
            right: from.0.max(to.0) + 2.0,
            bottom: from.1.max(to.1) + 2.0,
        });
        self.line(&[from, to], colour, 4);
    }

    /// Draws a filled shape.
    pub fn polygon(&mut self, points: &[Point], colour: Colour) {
        self.marks.push(Mark::Polygon(points.to_vec(), colour));
    }

    /// Draws a filled circle.
    pub fn circle(&mut self, centre: Point, radius: f64, colour: Colour) {
        self.marks.push(Mark::Circle(centre, radius, colour));
    }

    /// Writes a line of text with its baseline through a point.
    pub fn text(&mut self, text: &str, at: Point, align: Align, lettering: Lettering, colour: Colour) {
        // SVG draws several blanks as one.
        let text = legible(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let text = text.as_str();
        if text.is_empty() {
            return;
        }
        let width = lettering.width(text);
        let left = match align {
            Align::Start => at.0,
            Align::Middle => at.0 - width / 2.0,
            Align::End => at.0 - width,
        };
        let (above, below) = lettering.ink(text);
        let area = Area { left, top: at.1 - above, right: left + width, bottom: at.1 + below };
        self.labels.push(Label { text: text.to_owned(), area, size: lettering.size });
        self.marks.push(Mark::Text { text: text.to_owned(), at, align, lettering, colour });
    }

    /// Writes lines below one another, the block's middle at a height.
    pub fn block(&mut self, lines: &[String], middle: Point, align: Align, lettering: Lettering, colour: Colour) {
        let top = middle.1 - lettering.block(lines.len()) / 2.0;
        self.lines(lines, (middle.0, top), align, lettering, colour);
    }

    /// Writes lines below one another from a height; returns where they end.
    pub fn lines(&mut self, lines: &[String], from: Point, align: Align, lettering: Lettering, colour: Colour) -> f64 {
        let mut baseline = from.1 + lettering.above();
        for line in lines {
            self.text(line, (from.0, baseline), align, lettering, colour);
            baseline += lettering.pitch();
        }
        from.1 + lettering.block(lines.len())
    }
}
