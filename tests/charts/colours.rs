//! Colours are told apart by eyes that see no hues and on grey print, and words by their contrast (WCAG 2.2).

use crate::style;

const WHITE: &str = "#ffffff";

fn parts(colour: &str) -> [f64; 3] {
    [1, 3, 5].map(|from| f64::from(u8::from_str_radix(&colour[from..from + 2], 16).unwrap()))
}

/// Relative luminance.
fn luminance(colour: &str) -> f64 {
    let linear = parts(colour).map(|part| {
        let part = part / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// CIE lightness, 0 to 100: what is left of a colour on grey print.
fn lightness(colour: &str) -> f64 {
    116.0 * luminance(colour).cbrt() - 16.0
}

#[test]
fn the_measures_are_those_of_their_standards() {
    assert!((contrast("#000000", WHITE) - 21.0).abs() < 1e-9);
    // #767676 is the lightest grey that WCAG lets stand for text on white.
    assert!(contrast("#767676", WHITE) >= 4.5 && contrast("#777777", WHITE) < 4.5);
    assert!((lightness("#777777") - 50.0).abs() < 0.5 && lightness(WHITE) > 99.9);
}

#[test]
fn words_stand_out_from_what_they_stand_on() {
    let style = style();
    for (words, ground) in [
        (&style.ink, WHITE),
        (&style.muted, WHITE),
        (&style.target, WHITE),
        (&style.accent, WHITE),
        (&style.ink, &style.head),
        (&style.muted, &style.head),
    ] {
        assert!(contrast(words, ground) >= 4.5, "{words} on {ground}: {:.2}", contrast(words, ground));
    }
    for ground in style.categories.iter().chain(&style.levels).chain([&style.accent]) {
        // Words on a colour are white or ink, whichever stands out more.
        let best = contrast(WHITE, ground).max(contrast(&style.ink, ground));
        assert!(best >= 4.5, "words on {ground}: {best:.2}");
    }
}

#[test]
fn marks_stand_out_from_paper_and_from_the_track_behind_them() {
    let style = style();
    for mark in [&style.met, &style.not_met, &style.neutral, &style.accent, &style.target] {
        for ground in [WHITE, &style.head] {
            assert!(contrast(mark, ground) >= 3.0, "{mark} on {ground}: {:.2}", contrast(mark, ground));
        }
    }
    for category in &style.categories {
        assert!(contrast(category, WHITE) >= 3.0, "{category}: {:.2}", contrast(category, WHITE));
    }
    // Levels may be lighter, for they are drawn with an outline where they are.
    assert!(style.levels.iter().any(|level| contrast(level, WHITE) < 3.0));
}

#[test]
fn light_levels_have_an_outline() {
    let style = style();
    let svg = crate::svg(&crate::drawn(&crate::plots::likert()));
    let light = style.levels.iter().filter(|level| contrast(level, WHITE) < 3.0).count();
    let outlines = svg.matches(&format!("stroke=\"{}\" stroke-width=\"1\"", style.muted.to_uppercase())).count();
    assert!(outlines >= light * 12, "{outlines} outlines of {light} levels in eleven rows and the legend");
}

#[test]
fn neighbours_differ_in_lightness() {
    let style = style();
    for colours in [&style.categories, &style.levels] {
        for pair in colours.windows(2) {
            let apart = (lightness(&pair[0]) - lightness(&pair[1])).abs();
            assert!(apart >= 12.0, "{} and {} are {apart:.1} apart in grey", pair[0], pair[1]);
        }
    }
    // What is met and what is not: apart in lightness, and told by shape besides.
    let apart = (lightness(&style.met) - lightness(&style.not_met)).abs();
    assert!(apart >= 7.0, "{apart:.1}");
}
