//! A container written from above to below: parts of another as they are, and long parts made in pieces on all cores.
//!
//! A long part is one deflated stream of pieces that each begin afresh, so that they can be made beside one another and only a
//! few are in memory. Which piece holds what does not depend on the cores: the bytes are the same on every machine. The
//! container keeps to the plain format below 4 GiB: Excel offers to mend what says that it may be longer.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use crc32fast::Hasher;
use flate2::{Compress, Compression, FlushCompress, Status};
use zip::ZipArchive;

/// What a local head, an entry of the list at the end, and the end begin with.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// The version that reads deflated parts.
const VERSION: u16 = 20;
/// Names are in UTF-8.
const UTF8: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// The first day of the format.
const DAY: u16 = (1 << 5) | 1;
/// Where a local head holds checksum and sizes.
const SIZES: u64 = 14;
/// The most cores that one part is made on.
const MOST_WORKERS: usize = 16;

/// A container that is being written.
pub struct Archive<W> {
    out: W,
    at: u64,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    at: u32,
    method: u16,
    sums: Sums,
}

#[derive(Clone, Copy, Default)]
struct Sums {
    crc: u32,
    packed: u32,
    size: u32,
}

/// A piece of a part: its checksum and length, and its bytes deflated.
struct Piece {
    sum: Hasher,
    size: usize,
    packed: Vec<u8>,
}

/// Makes the pieces of a part: writes the piece of that number.
pub type Make<'a> = dyn Fn(usize, &mut Vec<u8>) + Sync + 'a;

impl<W: Write + Seek> Archive<W> {
    /// An empty container.
    pub fn new(out: W) -> Self {
        Self { out, at: 0, entries: Vec::new() }
    }

    /// A part of another container as it is.
    pub fn copy<R: Read + Seek>(&mut self, other: &mut ZipArchive<R>, index: usize) -> io::Result<()> {
        let mut part = other.by_index_raw(index)?;
        let method = if part.compression() == zip::CompressionMethod::Stored { 0 } else { DEFLATED };
        let sums = Sums { crc: part.crc32(), packed: small(part.compressed_size())?, size: small(part.size())? };
        let name = part.name()?.into_owned();
        self.begin(name, method, sums)?;
        let copied = io::copy(&mut part, &mut self.out)?;
        self.at += copied;
        Ok(())
    }

    /// A part of so many pieces, one after the other, deflated so hard (1 to 9).
    pub fn pieces(&mut self, name: &str, level: u32, count: usize, make: &Make<'_>) -> io::Result<()> {
        let begun = self.at;
        self.begin(name.to_owned(), DEFLATED, Sums::default())?;
        let mut sum = Hasher::new();
        let (mut packed, mut size) = (0, 0);
        let (out, at) = (&mut self.out, &mut self.at);
        each_piece((level, cores()), count, make, |piece| {
            out.write_all(&piece.packed)?;
            *at += piece.packed.len() as u64;
            packed += piece.packed.len() as u64;
            size += piece.size as u64;
            sum.combine(&piece.sum);
            Ok(())
        })?;
        let sums = Sums { crc: sum.finalize(), packed: small(packed)?, size: small(size)? };
        self.out.seek(SeekFrom::Start(begun + SIZES))?;
        self.out.write_all(&sums.bytes())?;
        self.out.seek(SeekFrom::Start(self.at))?;
        if let Some(entry) = self.entries.last_mut() {
            entry.sums = sums;
        }
        Ok(())
    }

    fn begin(&mut self, name: String, method: u16, sums: Sums) -> io::Result<()> {
        let at = small(self.at)?;
        let mut head = LOCAL.to_le_bytes().to_vec();
        head.extend(common(method, sums, &name)?);
        head.extend(name.as_bytes());
        self.out.write_all(&head)?;
        self.at += head.len() as u64;
        self.entries.push(Entry { name, at, method, sums });
        Ok(())
    }

    /// Ends the container.
    pub fn finish(mut self) -> io::Result<W> {
        let mut list = Vec::new();
        for entry in &self.entries {
            list.extend(CENTRAL.to_le_bytes());
            list.extend(VERSION.to_le_bytes());
            list.extend(common(entry.method, entry.sums, &entry.name)?);
            // No comment, the first disk, no attributes.
            list.extend([0; 10]);
            list.extend(entry.at.to_le_bytes());
            list.extend(entry.name.as_bytes());
        }
        let count = u16::try_from(self.entries.len()).map_err(io::Error::other)?.to_le_bytes();
        let (length, at) = (small(list.len() as u64)?.to_le_bytes(), small(self.at)?.to_le_bytes());
        list.extend(END.to_le_bytes());
        list.extend([0; 4]);
        list.extend([count, count].concat());
        list.extend([length, at].concat());
        list.extend([0; 2]);
        self.out.write_all(&list)?;
        self.out.flush()?;
        Ok(self.out)
    }
}

impl Sums {
    fn bytes(self) -> [u8; 12] {
        let mut bytes = [0; 12];
        for (place, number) in bytes.chunks_exact_mut(4).zip([self.crc, self.packed, self.size]) {
            place.copy_from_slice(&number.to_le_bytes());
        }
        bytes
    }
}

/// What the local head and the entry at the end both say.
fn common(method: u16, sums: Sums, name: &str) -> io::Result<Vec<u8>> {
    let flags = if name.is_ascii() { 0 } else { UTF8 };
    let mut bytes = [VERSION, flags, method, 0, DAY].map(u16::to_le_bytes).concat();
    bytes.extend(sums.bytes());
    bytes.extend(u16::try_from(name.len()).map_err(io::Error::other)?.to_le_bytes());
    bytes.extend([0; 2]);
    Ok(bytes)
}

/// A length or place of the plain format.
fn small(length: u64) -> io::Result<u32> {
    u32::try_from(length).map_err(|_| io::Error::other("a workbook beyond 4 GiB, which no spreadsheet opens"))
}

/// How many pieces are made at a time.
fn cores() -> usize {
    thread::available_parallelism().map_or(1, NonZero::get).min(MOST_WORKERS)
}

/// Makes pieces beside one another and hands them over in their order.
fn each_piece(
    (level, workers): (u32, usize),
    count: usize,
    make: &Make<'_>,
    mut take: impl FnMut(Piece) -> io::Result<()>,
) -> io::Result<()> {
    let workers = workers.min(count);
    if workers < 2 {
        let mut press = Press::new(level);
        return (0..count).try_for_each(|number| take(press.piece(number, count, make)?));
    }
    thread::scope(|scope| {
        let ready: Vec<Receiver<io::Result<Piece>>> = (0..workers)
            .map(|worker| {
                // One piece waits while the next is made.
                let (hand, ready) = sync_channel(1);
                scope.spawn(move || {
                    let mut press = Press::new(level);
                    for number in (worker..count).step_by(workers) {
                        if hand.send(press.piece(number, count, make)).is_err() {
                            // Nobody takes it any more: writing has failed.
                            break;
                        }
                    }
                });
                ready
            })
            .collect();
        (0..count).try_for_each(|number| {
            let piece = ready[number % workers].recv().map_err(|_| io::Error::other("a piece was cut short"))?;
            take(piece?)
        })
    })
}

/// Makes and deflates one piece after another.
struct Press {
    compress: Compress,
    plain: Vec<u8>,
}

impl Press {
    fn new(level: u32) -> Self {
        Self { compress: Compress::new(Compression::new(level), false), plain: Vec::new() }
    }

    fn piece(&mut self, number: usize, count: usize, make: &Make<'_>) -> io::Result<Piece> {
        self.plain.clear();
        make(number, &mut self.plain);
        let mut sum = Hasher::new();
        sum.update(&self.plain);
        self.compress.reset();
        // All but the last end at the border of a byte, and go on.
        let flush = if number + 1 == count { FlushCompress::Finish } else { FlushCompress::Sync };
        let mut packed = Vec::with_capacity(self.plain.len() / 8 + 64);
        let mut done = 0;
        loop {
            packed.reserve(packed.capacity().max(64) / 2);
            let status = self.compress.compress_vec(&self.plain[done..], &mut packed, flush)?;
            done = usize::try_from(self.compress.total_in()).unwrap_or(usize::MAX);
            let ended = match flush {
                FlushCompress::Finish => status == Status::StreamEnd,
                // A flush is over when it leaves room.
                _ => done == self.plain.len() && packed.len() < packed.capacity(),
            };
            if ended {
                return Ok(Piece { sum, size: self.plain.len(), packed });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn read(bytes: &[u8], name: &str) -> String {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a container");
        let mut text = String::new();
        archive.by_name(name).expect("a part").read_to_string(&mut text).expect("its text and its checksum");
        text
    }

    #[test]
    fn pieces_are_one_part_after_another_and_parts_are_copied_as_they_are() {
        let make = |number: usize, out: &mut Vec<u8>| {
            out.extend(format!("<{number}>").repeat(number * 1000).bytes());
        };
        for level in [1, 3, 6] {
            for count in [1, 2, 17] {
                let mut archive = Archive::new(Cursor::new(Vec::new()));
                archive.pieces("แผ่น/1.xml", level, count, &make).expect("written");
                archive.pieces("empty", level, 1, &|_, _| {}).expect("written");
                let bytes = archive.finish().expect("ended").into_inner();
                let whole: String = (0..count).map(|number| format!("<{number}>").repeat(number * 1000)).collect();
                assert_eq!(read(&bytes, "แผ่น/1.xml"), whole, "{level} {count}");
                assert_eq!(read(&bytes, "empty"), "");
                let mut other = ZipArchive::new(Cursor::new(&bytes[..])).expect("a container");
                let mut copy = Archive::new(Cursor::new(Vec::new()));
                (0..other.len()).for_each(|index| copy.copy(&mut other, index).expect("copied"));
                assert_eq!(copy.finish().expect("ended").into_inner(), bytes, "{level} {count}");
            }
        }
    }

    #[test]
    fn the_pieces_are_the_same_on_however_many_cores() {
        let make = |number: usize, out: &mut Vec<u8>| out.extend(format!("<{number}>").repeat(5_000).bytes());
        let packed = |workers: usize| {
            let mut all = Vec::new();
            let take = |piece: Piece| {
                all.push((piece.size, piece.packed, piece.sum.finalize()));
                Ok(())
            };
            each_piece((3, workers), 23, &make, take).expect("made");
            all
        };
        assert_eq!(packed(1).len(), 23);
        for workers in [2, 3, 16, 40] {
            assert!(packed(1) == packed(workers), "{workers}");
        }
    }

    #[test]
    fn a_place_that_takes_nothing_more_ends_the_work() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                if bytes.len() > 100 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(bytes.len()) }
            }

            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        impl Seek for Full {
            fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
                Ok(0)
            }
        }
        let make = |number: usize, out: &mut Vec<u8>| {
            out.extend((0..100_000_u32).flat_map(|n| (n ^ u32::try_from(number).unwrap_or(0)).to_le_bytes()));
        };
        let failed = Archive::new(Full).pieces("a", 1, 50, &make).expect_err("it is full");
        assert_eq!(failed.kind(), io::ErrorKind::StorageFull);
    }
}
