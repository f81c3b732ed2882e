//! Thai marks above and below the letters survive on the way to pixels, and stand where a shaping engine puts them.
//!
//! The references under `tests/charts/marks` were shaped by `HarfBuzz` and drawn by `FreeType`, both through Pillow with its
//! raqm layout (`hb-view` would be nearer, but it cuts what stands above the ascent of the face: the tone mark of ที่ is
//! gone). With `PRAMOEN_WRITE_MARKS=1` they are made again.

use std::path::PathBuf;
use std::process::Command;

use pramoen::definition::font;
use pramoen::report::chart::Format;
use pramoen::report::document::{Chart, Level, Plot};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Group, Node, Options, Tree};

/// Words with every stack that breaks easily.
const WORDS: [&str; 24] = [
    "ที่",
    "นี้",
    "ซื้อ",
    "ผู้",
    "ฟ้า",
    "น้ำ",
    "กำ",
    "ญู",
    "ฐู",
    "ปั้น",
    "ป้า",
    "ฝี่",
    "กิ๊ฟ",
    "ขึ้น",
    "เปี๊ยะ",
    "เพื่อ",
    "รู้",
    "ศูนย์",
    "สัมฤทธิ์",
    "ปฏิรูป",
    "ญี่ปุ่น",
    "ฬ่อ",
    "กฎหมาย",
    "ใต้ฐาน",
];

/// The same with a mark missing, or with one mark for another.
const WRONG: [(&str, &str); 8] =
    [("ที่", "ที"), ("นี้", "นี่"), ("ผู้", "ผ้"), ("น้ำ", "นำ"), ("ญู", "ญ"), ("ศูนย์", "ศูนย"), ("กิ๊ฟ", "กิ้ฟ"), ("ป้า", "ปา")];

/// Ink by pixel, 0 to 255, without the paper around it.
#[derive(Clone)]
struct Ink {
    width: usize,
    height: usize,
    dots: Vec<u8>,
}

impl Ink {
    /// The ink within columns and rows of a picture.
    fn of(picture: &Pixmap, (left, right): (u32, u32), (top, bottom): (u32, u32)) -> Self {
        let dark = |x: u32, y: u32| 255 - picture.pixel(x, y).unwrap().green();
        let inked = |x: u32, y: u32| dark(x, y) > 100;
        let columns: Vec<u32> = (left..right).filter(|x| (top..bottom).any(|y| inked(*x, y))).collect();
        let rows: Vec<u32> = (top..bottom).filter(|y| (left..right).any(|x| inked(x, *y))).collect();
        let (left, right) = (columns[0], columns[columns.len() - 1] + 1);
        let (top, bottom) = (rows[0], rows[rows.len() - 1] + 1);
        let dots = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y))).map(|(x, y)| dark(x, y)).collect();
        Self { width: (right - left) as usize, height: (bottom - top) as usize, dots }
    }

    fn at(&self, x: isize, y: isize) -> u8 {
        let place = usize::try_from(x).ok().zip(usize::try_from(y).ok());
        place.filter(|(x, y)| *x < self.width && *y < self.height).map_or(0, |(x, y)| self.dots[y * self.width + x])
    }

    /// The picture with the upper part, where the marks are, moved to the right.
    fn with_marks_moved(&self, upper: usize, by: isize) -> Self {
        let mut moved = self.clone();
        for y in 0..upper {
            for x in 0..self.width {
                moved.dots[y * self.width + x] = self.at(x.cast_signed() - by, y.cast_signed());
            }
        }
        moved
    }

    fn png(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let (width, height) = (u32::try_from(self.width).unwrap(), u32::try_from(self.height).unwrap());
        let mut encoder = png::Encoder::new(&mut bytes, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        let grey: Vec<u8> = self.dots.iter().map(|dot| 255 - dot).collect();
        encoder.write_header().unwrap().write_image_data(&grey).unwrap();
        bytes
    }
}

/// The side of the tiles in which two pictures are compared.
const TILE: usize = 24;

/// The greatest share of a tile that differs, with the one picture laid on the other as well as whole pixels allow.
fn difference(one: &Ink, other: &Ink) -> f64 {
    let size = one.width.abs_diff(other.width).max(one.height.abs_diff(other.height));
    if size > 3 {
        return 1.0;
    }
    let shifts = (-2..=2).flat_map(|x| (-2..=2).map(move |y| (x, y)));
    let worst = |(dx, dy): (isize, isize)| {
        let tiles = (0..one.height.div_ceil(TILE))
            .flat_map(|row| (0..one.width.div_ceil(TILE)).map(move |column| (column, row)));
        let differing = |(column, row): (usize, usize)| -> u64 {
            let dots =
                (row * TILE..(row + 1) * TILE).flat_map(|y| (column * TILE..(column + 1) * TILE).map(move |x| (x, y)));
            let dots = dots.map(|(x, y)| (x.cast_signed(), y.cast_signed()));
            dots.map(|(x, y)| u64::from(one.at(x, y).abs_diff(other.at(x + dx, y + dy)))).sum()
        };
        tiles.map(differing).max().unwrap_or(0)
    };
    let least = shifts.map(worst).min().unwrap_or(0);
    least as f64 / (255 * TILE * TILE) as f64
}

/// What two rasterisers may differ by: half a pixel along every edge, not a mark two pixels aside.
const ALLOWED: f64 = 0.12;

/// A word as our charts draw it, and the height of its letters in pixels.
fn drawn(word: &str) -> (Ink, u32) {
    let documents = [String::new(), String::new()];
    let level = Level { word: word.to_owned(), highest: 0, reached: None, considerations: Vec::new(), documents };
    let plot = Plot::Level(level);
    let text = String::new;
    let chart = Chart { id: "marks".to_owned(), title: text(), subtitle: text(), footer: text(), alt: text(), plot };
    let drawing = crate::drawn(&chart);
    let [label] = &drawing.labels[..] else { panic!("{:?}", drawing.labels) };
    assert_eq!(label.text, word);
    let picture = Pixmap::decode_png(&drawing.png().unwrap()).unwrap();
    let scale = Format::Projector.scale();
    let whole = |units: f64| format!("{:.0}", units * scale).parse::<u32>().unwrap();
    let around = label.size * 0.3;
    let columns = (whole(label.area.left - around), whole(label.area.right + around));
    let ink =
        Ink::of(&on_white(&picture), columns, (whole(label.area.top - around), whole(label.area.bottom + around)));
    (ink, whole(label.size))
}

/// The word stands on a tinted panel: what is as light as that is paper.
fn on_white(picture: &Pixmap) -> Pixmap {
    let mut white = picture.clone();
    for pixel in white.pixels_mut() {
        // The ink's green is 0x29 and the panel's 0xee.
        let dark = f64::from(0xee_u8.saturating_sub(pixel.green())) / f64::from(0xee - 0x29);
        let light = 255 - format!("{:.0}", 255.0 * dark.min(1.0)).parse::<u8>().unwrap();
        *pixel = resvg::tiny_skia::PremultipliedColorU8::from_rgba(light, light, light, 255).unwrap();
    }
    white
}

fn file(word: &str, size: u32) -> PathBuf {
    let index = WORDS.iter().position(|own| *own == word).unwrap();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/charts/marks");
    folder.join(format!("{:02}-{size}.png", index + 1))
}

/// The word as `HarfBuzz` places it.
fn reference(word: &str, size: u32) -> Ink {
    let path = file(word, size);
    let bytes =
        std::fs::read(&path).unwrap_or_else(|_| panic!("{word}: no {}; see the head of this file", path.display()));
    let picture = Pixmap::decode_png(&bytes).unwrap();
    Ink::of(&picture, (0, picture.width()), (0, picture.height()))
}

/// Draws a word: text, size, face, file.
const PILLOW: &str = "
import sys
from PIL import Image, ImageDraw, ImageFont, features
assert features.check('raqm')
word, size, face, path = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
font = ImageFont.truetype(face, size, layout_engine=ImageFont.Layout.RAQM)
image = Image.new('L', (12 * size, 4 * size), 255)
ImageDraw.Draw(image).text((size, size), word, font=font, fill=0, language='th')
image.save(path, 'PNG')
";

fn write_reference(word: &str, size: u32) {
    let made = tempfile::NamedTempFile::new().unwrap();
    let face = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates/fonts/Sarabun-Bold.ttf");
    let status =
        Command::new("python3").args(["-c", PILLOW, word, &size.to_string()]).args([&face, made.path()]).status();
    assert!(status.is_ok_and(|status| status.success()), "Python with Pillow and its raqm is needed");
    let picture = Pixmap::decode_png(&std::fs::read(made.path()).unwrap()).unwrap();
    let ink = Ink::of(&picture, (0, picture.width()), (0, picture.height()));
    std::fs::create_dir_all(file(word, size).parent().unwrap()).unwrap();
    std::fs::write(file(word, size), ink.png()).unwrap();
}

#[test]
fn every_mark_stands_where_a_shaping_engine_puts_it() {
    let mut wrong = Vec::new();
    for word in WORDS {
        let (ours, size) = drawn(word);
        if std::env::var_os("PRAMOEN_WRITE_MARKS").is_some() {
            write_reference(word, size);
        }
        let found = difference(&ours, &reference(word, size));
        if found > ALLOWED {
            wrong.push(format!("{word} differs by {found:.2}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mark_that_vanishes_or_moves_is_seen() {
    for (word, other) in WRONG {
        let (_, size) = drawn(word);
        let (ours, other_size) = drawn(other);
        assert_eq!(size, other_size, "{word} and {other} are drawn in one size");
        let found = difference(&ours, &reference(word, size));
        assert!(found > ALLOWED, "{other} for {word} differs by {found:.2} alone");
    }
    for word in ["ที่", "ผู้", "ฟ้า", "น้ำ", "กิ๊ฟ"] {
        let (ours, size) = drawn(word);
        let reference = reference(word, size);
        let upper = ours.height / 5;
        assert!(difference(&ours.with_marks_moved(upper, 0), &reference) <= ALLOWED, "{word}");
        let found = difference(&ours.with_marks_moved(upper, 5), &reference);
        assert!(found > ALLOWED, "{word} with its mark five pixels aside differs by {found:.2} alone");
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
