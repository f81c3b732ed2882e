//! Thai marks above and below the letters survive on the way to pixels.

use pramoen::definition::font;
use pramoen::report::document::{Chart, Plot};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Group, Node, Options, Tree};

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
    let picture = Pixmap::decode_png(&drawing.png().unwrap()).unwrap();
    // The title's letters are 44 pixels high; their bodies reach from the baseline to 0.62 em above it.
    let baseline = label.area.bottom - 0.28 * 44.0;
    let within = |y: u32, from: f64, to: f64| (from..to).contains(&((f64::from(y) - baseline) / 44.0));
    (0..picture.height())
        .filter(|y| within(*y, -1.2, -0.62) || within(*y, 0.06, 0.5))
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

/// The texts of a picture as the rasteriser lays them out: left side and width.
fn laid_out(svg: &str) -> Vec<(f64, f64)> {
    fn collect(group: &Group, found: &mut Vec<(f64, f64)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, found),
                Node::Text(text) => {
                    let area = text.abs_bounding_box();
                    found.push((f64::from(area.left()), f64::from(area.width())));
                }
                _ => {}
            }
        }
    }
    let mut options = Options { font_family: "Sarabun".to_owned(), ..Options::default() };
    for name in ["Sarabun-Regular.ttf", "Sarabun-Bold.ttf"] {
        options.fontdb_mut().load_font_data(font(name).unwrap().to_vec());
    }
    let mut found = Vec::new();
    collect(Tree::from_str(svg, &options).unwrap().root(), &mut found);
    found
}

#[test]
fn every_text_is_as_wide_as_it_was_measured() {
    for chart in crate::plots::realistic() {
        let drawing = crate::drawn(&chart);
        let found = laid_out(std::str::from_utf8(&drawing.svg).unwrap());
        assert_eq!(found.len(), drawing.labels.len(), "{}", chart.id);
        for (label, (left, width)) in drawing.labels.iter().zip(found) {
            let off = (label.area.left - left).abs().max((label.area.width() - width).abs());
            assert!(off < 0.02 * width + 2.0, "{}: {label:?} is laid out from {left} with width {width}", chart.id);
        }
    }
}
