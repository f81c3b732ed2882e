//! Reading the picture that an office has named as its sign.

use std::path::Path;

use imagesize::ImageType;

use super::regular;
use crate::model::logo::{Logo, LogoKind, Unfit};

/// The most bytes of a sign: it is in every file of the report.
const MOST_BYTES: u64 = 2 * 1024 * 1024;
/// The most pixels of a side.
const MOST_PIXELS: usize = 8_000;
/// The last bytes of a whole PNG, and of a whole JPEG.
const PNG_END: &[u8] = b"IEND\xae\x42\x60\x82";
const JPEG_END: &[u8] = &[0xff, 0xd9];

/// Reads a picture; its bytes say what it is, not its name.
///
/// # Errors
/// Why it cannot be shown.
pub fn logo(path: &Path) -> Result<Logo, Unfit> {
    if std::fs::metadata(path).map_err(|_| Unfit::Unreadable)?.len() > MOST_BYTES {
        return Err(Unfit::Heavy);
    }
    let bytes = regular::read(path, MOST_BYTES).map_err(|_| Unfit::Unreadable)?;
    let (kind, end) = match imagesize::image_type(&bytes) {
        Ok(ImageType::Png) => (LogoKind::Png, PNG_END),
        Ok(ImageType::Jpeg) => (LogoKind::Jpeg, JPEG_END),
        _ => return Err(Unfit::Kind),
    };
    let size = imagesize::blob_size(&bytes).map_err(|_| Unfit::Damaged)?;
    if !bytes.windows(end.len()).rev().take(bytes.len().min(4096)).any(|last| last == end) {
        return Err(Unfit::Damaged);
    }
    let length = |pixels: usize| u32::try_from(pixels).ok().filter(|_| (1..=MOST_PIXELS).contains(&pixels));
    let size = length(size.width).zip(length(size.height)).ok_or(Unfit::Large)?;
    Ok(Logo { bytes, kind, size, alt: String::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG of so many pixels: only its head and its end are looked at.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend(b"\x08\x06\0\0\0\0\0\0\0");
        bytes.extend(b"\0\0\0\0");
        bytes.extend(PNG_END);
        bytes
    }

    fn read(bytes: &[u8]) -> Result<(LogoKind, (u32, u32)), Unfit> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("logo.png");
        std::fs::write(&path, bytes).expect("a file");
        logo(&path).map(|logo| (logo.kind, logo.size))
    }

    #[test]
    fn a_picture_is_taken_for_what_its_bytes_say() {
        assert_eq!(read(&png(300, 200)), Ok((LogoKind::Png, (300, 200))));
        let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x0b\x08\0\x64\0\x32\x01\x01\x11\0\xff\xd9";
        assert_eq!(read(jpeg), Ok((LogoKind::Jpeg, (50, 100))));
        assert_eq!(read(b"GIF89a\x01\0\x01\0\0\0\0;"), Err(Unfit::Kind));
        assert_eq!(read(b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Err(Unfit::Kind));
        assert_eq!(read(b""), Err(Unfit::Kind));
    }

    #[test]
    fn a_picture_that_is_cut_off_or_beyond_the_limits_is_not_taken() {
        let whole = png(300, 200);
        assert_eq!(read(&whole[..whole.len() - 4]), Err(Unfit::Damaged));
        assert_eq!(read(&whole[..20]), Err(Unfit::Damaged));
        assert_eq!(read(&png(8_000, 8_000)), Ok((LogoKind::Png, (8_000, 8_000))));
        assert_eq!(read(&png(8_001, 10)), Err(Unfit::Large));
        assert_eq!(read(&png(10, 0)), Err(Unfit::Large));
        let mut heavy = whole[..33].to_vec();
        heavy.resize(2 * 1024 * 1024 - PNG_END.len(), 0);
        heavy.extend(PNG_END);
        assert!(read(&heavy).is_ok());
        heavy.push(0);
        assert_eq!(read(&heavy), Err(Unfit::Heavy));
        assert_eq!(logo(Path::new("no such file.png")), Err(Unfit::Unreadable));
    }
}
