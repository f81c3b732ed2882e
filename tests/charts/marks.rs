//! Thai marks above and below the letters survive on the way to pixels.

use pramoen::report::document::{Chart, Plot};
use resvg::tiny_skia::Pixmap;

/// Words with every stack that breaks easily, and the same words without their marks.
const WORDS: [(&str, &str); 9] = [
    ("ที่", "ท"),
    ("นี้", "น"),
    ("ซื้อ", "ซอ"),
    ("ผู้", "ผ"),
    ("ฟ้า", "ฟา"),
    ("น้ำ", "นา"),
    ("กำ", "กา"),
    ("ญู", "ญ"),
    ("ฐู", "ฐ"),
];

/// The bands of the title above the letters' bodies and below the baseline, pixel by pixel.
fn bands(word: &str) -> Vec<u8> {
    let chart = Chart {
        id: "marks".to_owned(),
        title: word.to_owned(),
        subtitle: String::new(),
        footer: String::new(),
        alt: String::new(),
        plot: Plot::Bars { bars: Vec::new(), percent: true, target: None },
    };
    let drawing = crate::drawn(&chart);
    let label = &drawing.labels[0];
    assert_eq!(label.text, word);
    let picture = Pixmap::decode_png(&drawing.png).unwrap();
    // The title's letters are 44 pixels high; their bodies reach from the baseline to 0.62 em above it.
    let baseline = label.area.bottom - 0.28 * 44.0;
    let band = |from: f64, to: f64| (baseline + from * 44.0).round() as u32..(baseline + to * 44.0).round() as u32;
    band(-1.2, -0.62)
        .chain(band(0.06, 0.5))
        .flat_map(|y| (0..300).map(move |x| (x, y)))
        .map(|(x, y)| picture.pixel(x, y).unwrap().red())
        .collect()
}

#[test]
fn no_mark_above_or_below_a_letter_vanishes() {
    for (word, bare) in WORDS {
        let (marked, bare) = (bands(word), bands(bare));
        let change: u64 = marked.iter().zip(&bare).map(|(left, right)| u64::from(left.abs_diff(*right))).sum();
        assert!(change > 10_000, "{word}: the marks change {change}");
    }
}
