//! The style's colours, ready to draw with.

use plotters::style::RGBColor;

use crate::definition::Style;
use crate::error::Error;

/// A colour.
pub(super) type Colour = RGBColor;

/// Paper.
pub(super) const WHITE: Colour = RGBColor(255, 255, 255);

/// The colours of a style.
#[derive(Debug, Clone)]
pub(super) struct Palette {
    pub ink: Colour,
    pub muted: Colour,
    pub line: Colour,
    pub head: Colour,
    pub accent: Colour,
    pub target: Colour,
    pub met: Colour,
    pub not_met: Colour,
    pub neutral: Colour,
    categories: Vec<Colour>,
    levels: Vec<Colour>,
}

impl Palette {
    pub fn new(style: &Style) -> Result<Self, Error> {
        let all = |texts: &[String]| texts.iter().map(|text| colour(text)).collect::<Result<Vec<_>, _>>();
        Ok(Self {
            ink: colour(&style.ink)?,
            muted: colour(&style.muted)?,
            line: colour(&style.line)?,
            head: colour(&style.head)?,
            accent: colour(&style.accent)?,
            target: colour(&style.target)?,
            met: colour(&style.met)?,
            not_met: colour(&style.not_met)?,
            neutral: colour(&style.neutral)?,
            categories: all(&style.categories)?,
            levels: all(&style.levels)?,
        })
    }

    /// The colour of a bar that has, or has not, met its target; without a target the accent.
    pub fn verdict(&self, met: Option<bool>) -> Colour {
        match met {
            Some(true) => self.met,
            Some(false) => self.not_met,
            None => self.accent,
        }
    }

    /// The colour of a category; they begin again when there are more categories than colours.
    pub fn category(&self, index: usize) -> Colour {
        pick(&self.categories, index, self.accent)
    }

    /// A colour dark enough for words on paper: itself, or ink.
    pub fn words(&self, colour: Colour) -> Colour {
        if contrast(colour, WHITE) >= LEGIBLE { colour } else { self.ink }
    }

    /// The colour of a level of a scale, the highest first: a scale of another length takes colours evenly.
    pub fn level(&self, index: usize, levels: usize) -> Colour {
        let (own, wanted) = (self.levels.len(), levels.max(2) - 1);
        if own == 0 { self.accent } else { pick(&self.levels, (index * (own - 1) + wanted / 2) / wanted, self.accent) }
    }
}

/// White or ink, whichever stands out more on a colour.
pub(super) fn on(background: Colour, ink: Colour) -> Colour {
    if contrast(WHITE, background) >= contrast(ink, background) { WHITE } else { ink }
}

/// The contrast that words need against what they stand on (WCAG 2.2, 1.4.3).
const LEGIBLE: f64 = 4.5;

/// The contrast of two colours (WCAG 2.2).
fn contrast(front: Colour, back: Colour) -> f64 {
    let (front, back) = (luminance(front), luminance(back));
    (front.max(back) + 0.05) / (front.min(back) + 0.05)
}

/// Relative luminance (WCAG 2).
fn luminance(colour: Colour) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(colour.0) + 0.7152 * part(colour.1) + 0.0722 * part(colour.2)
}

fn pick(colours: &[Colour], index: usize, otherwise: Colour) -> Colour {
    colours.get(index % colours.len().max(1)).copied().unwrap_or(otherwise)
}

fn colour(text: &str) -> Result<Colour, Error> {
    let wrong = || Error::Report(format!("`{text}` is no colour"));
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii()).ok_or_else(wrong)?;
    let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).map_err(|_| wrong());
    Ok(RGBColor(part(0)?, part(2)?, part(4)?))
}
