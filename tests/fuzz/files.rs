//! Every kind of file through the whole reader. A container is changed within its parts: a flipped bit of deflated
//! bytes would be all that a blind change finds.

#![no_main]

mod watch;

use std::io::{Cursor, Read as _, Write as _};

use libfuzzer_sys::{fuzz_mutator, fuzz_target, fuzzer_mutate};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// Parts of more bytes are left as they are.
const MOST: u64 = 1 << 18;

fuzz_target!(|bytes: &[u8]| {
    watch::watch();
    pramoen_fuzz::files(bytes);
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    // One in eight is changed as the bytes it is: the container itself is read, too.
    let changed = if seed % 8 == 0 { None } else { repacked(&data[..size], max_size, seed) };
    match changed {
        Some(changed) => {
            data[..changed.len()].copy_from_slice(&changed);
            changed.len()
        }
        None => fuzzer_mutate(data, size, max_size),
    }
});

/// A container with one of its parts changed; none where it is no container, or becomes too large.
fn repacked(bytes: &[u8], most: usize, seed: u32) -> Option<Vec<u8>> {
    let mut old = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let chosen = seed as usize / 8 % old.len().max(1);
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut content = Vec::new();
        part.by_ref().take(MOST).read_to_end(&mut content).ok()?;
        if index == chosen {
            let size = content.len();
            content.resize(size + size / 4 + 256, 0);
            let room = content.len();
            let size = fuzzer_mutate(&mut content, size, room);
            content.truncate(size);
        }
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        new.start_file(name, options).ok()?;
        new.write_all(&content).ok()?;
    }
    let new = new.finish().ok()?.into_inner();
    (new.len() <= most).then_some(new)
}
