//! A container as the reader library sees it: what is large lies in it inflated, and is inflated and looked at just when the
//! library reads it. So a large sheet is inflated once, by a thread of its own, and is never whole in memory.

use std::io::{Cursor, Error, ErrorKind, Read, Seek, SeekFrom};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::Scope;

use zip::CompressionMethod;

use super::guard::{self, Look, damaged};
use super::room::Room;
use crate::issue::Problem;

/// What is handed over at a time, and how much of it waits.
const CHUNK: usize = 256 << 10;
/// How far from its end a container's directory may be looked for.
const LONGEST_COMMENT: usize = 1 << 17;
const CHUNKS_WAITING: usize = 4;

/// A stretch of the container.
enum Stretch {
    /// What was made for it.
    Made(Vec<u8>),
    /// A stretch of the file.
    Own(usize),
    /// The content of a part, by its number.
    Part(usize),
}

/// The container.
pub struct Inflated<'scope, 'env> {
    bytes: &'env [u8],
    /// The stretches, with where each begins.
    stretches: Vec<(u64, Stretch)>,
    length: u64,
    position: u64,
    scope: &'scope Scope<'scope, 'env>,
    watch: Watch,
    room: &'env Room,
}

/// What is seen while parts are read.
#[derive(Clone, Default)]
pub struct Watch {
    /// Only who reads holds the stream: when nobody does any more, what inflates it stops.
    stream: Arc<Mutex<Option<Stream>>>,
    seen: Seen,
}

/// What those write down who look at parts.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Watched>>);

#[derive(Default)]
struct Watched {
    /// The numbers of the parts that have been read to their ends.
    whole: Vec<usize>,
    merges: bool,
    problem: Option<Problem>,
}

/// A part that is being inflated.
struct Stream {
    part: usize,
    /// How much of it has been handed on.
    at: u64,
    chunks: Receiver<Vec<u8>>,
    chunk: Vec<u8>,
    used: usize,
}

impl Stream {
    /// What comes next; nothing at the end.
    fn rest(&mut self) -> &[u8] {
        if self.used == self.chunk.len() {
            (self.chunk, self.used) = (self.chunks.recv().unwrap_or_default(), 0);
        }
        &self.chunk[self.used..]
    }

    fn take(&mut self, bytes: usize) {
        self.used += bytes;
        self.at += bytes as u64;
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Watch {
    /// Reads the part at hand to its end; whether some sheet that was read has merged cells.
    pub fn finish(&self) -> bool {
        let stream = locked(&self.stream).take();
        // Who looks at the part writes down what it saw before it lets go of the other end.
        if let Some(stream) = stream {
            while stream.chunks.recv().is_ok() {}
        }
        locked(&self.seen.0).merges
    }

    /// What is wrong with a part: it speaks before what the library made of it.
    pub fn problem(&self) -> Option<Problem> {
        locked(&self.seen.0).problem.clone()
    }

    /// Looks at the parts that nobody has read to the end.
    pub fn rest(&self, bytes: &[u8], parts: &[usize], room: &Room) {
        self.finish();
        for part in parts {
            if !locked(&self.seen.0).whole.contains(part) {
                self.seen.write(*part, guard::look(bytes, *part, room, |_| true));
            }
        }
    }
}

impl Seen {
    fn write(&self, part: usize, look: Result<Option<Look>, Problem>) {
        let mut watched = locked(&self.0);
        match look {
            Ok(look) => {
                watched.merges |= look.as_ref().is_some_and(|look| look.merges);
                watched.whole.extend(look.map(|_| part));
            }
            Err(problem) => {
                watched.problem.get_or_insert(problem);
            }
        }
    }
}

impl<'scope, 'env> Inflated<'scope, 'env> {
    /// A container in which some parts lie inflated, given by their numbers.
    pub fn new(
        bytes: &'env [u8],
        large: &[usize],
        scope: &'scope Scope<'scope, 'env>,
        watch: Watch,
        room: &'env Room,
    ) -> Result<Self, Problem> {
        if large.is_empty() {
            let (stretches, length) = (vec![(0, Stretch::Own(0))], bytes.len() as u64);
            return Ok(Self { bytes, stretches, length, position: 0, scope, watch, room });
        }
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let (mut stretches, mut directory, mut at) = (Vec::new(), Vec::new(), 0_u64);
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(damaged)?;
            let is_large = large.contains(&index);
            let method: u16 = match part.compression() {
                _ if is_large => 0,
                CompressionMethod::Stored => 0,
                CompressionMethod::Deflated => 8,
                other => return Err(damaged(other)),
            };
            let length = if is_large { part.size() } else { part.compressed_size() };
            let name = part.name_raw().to_vec();
            let said = said(method, part.crc32(), (length, part.size()), &name)?;
            let header = [&b"PK\x03\x04\x14\0"[..], &said, &[0, 0], &name].concat();
            let place = u32::try_from(at).map_err(damaged)?.to_le_bytes();
            directory.extend([&b"PK\x01\x02\x14\0\x14\0"[..], &said, &[0; 12], &place, &name].concat());
            let content = match part.data_start() {
                _ if is_large => Stretch::Part(index),
                Some(start) => Stretch::Own(usize::try_from(start).map_err(damaged)?),
                None => return Err(damaged("content")),
            };
            for (stretch, length) in [(Stretch::Made(header.clone()), header.len() as u64), (content, length)] {
                stretches.push((at, stretch));
                at += length;
            }
        }
        // Who looks for the directory from behind must not come upon a part, which would be inflated for that.
        stretches.push((at, Stretch::Made(vec![0; LONGEST_COMMENT])));
        at += LONGEST_COMMENT as u64;
        let count = u16::try_from(archive.len()).map_err(damaged)?.to_le_bytes();
        let (size, place) = (u32::try_from(directory.len()).map_err(damaged)?, u32::try_from(at).map_err(damaged)?);
        directory.extend(
            [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &size.to_le_bytes(), &place.to_le_bytes(), &[0; 2]].concat(),
        );
        let length = at + directory.len() as u64;
        stretches.push((at, Stretch::Made(directory)));
        Ok(Self { bytes, stretches, length, position: 0, scope, watch, room })
    }

    /// Reads on in a part.
    fn read_part(&self, part: usize, offset: u64, buffer: &mut [u8]) -> std::io::Result<usize> {
        let goes_on = locked(&self.watch.stream).as_ref().is_some_and(|own| own.part == part && own.at <= offset);
        if !goes_on {
            self.watch.finish();
            let (sender, chunks) = sync_channel(CHUNKS_WAITING);
            let (bytes, room, seen) = (self.bytes, self.room, self.watch.seen.clone());
            self.scope.spawn(move || seen.write(part, inflate(bytes, part, room, &sender)));
            *locked(&self.watch.stream) = Some(Stream { part, at: 0, chunks, chunk: Vec::new(), used: 0 });
        }
        let mut stream = locked(&self.watch.stream);
        let Some(stream) = stream.as_mut() else { return Ok(0) };
        while stream.at < offset {
            let skipped = stream.rest().len().min(usize::try_from(offset - stream.at).unwrap_or(usize::MAX));
            if skipped == 0 {
                break;
            }
            stream.take(skipped);
        }
        let rest = stream.rest();
        let length = rest.len().min(buffer.len());
        if length == 0 {
            return Err(Error::from(ErrorKind::UnexpectedEof));
        }
        buffer[..length].copy_from_slice(&rest[..length]);
        stream.take(length);
        Ok(length)
    }
}

/// What both headers of a part say of it: how it is packed, when it was, its check, its sizes and the length of its name.
fn said(method: u16, check: u32, (packed, size): (u64, u64), name: &[u8]) -> Result<Vec<u8>, Problem> {
    const UTF_8: u16 = 1 << 11;
    let flags = if std::str::from_utf8(name).is_ok() { UTF_8 } else { 0 };
    let (packed, size) = (u32::try_from(packed).map_err(damaged)?, u32::try_from(size).map_err(damaged)?);
    let name = u16::try_from(name.len()).map_err(damaged)?;
    let mut said = [flags.to_le_bytes(), method.to_le_bytes(), [0, 0], [0x21, 0]].concat();
    for number in [check, packed, size] {
        said.extend(number.to_le_bytes());
    }
    said.extend(name.to_le_bytes());
    Ok(said)
}

/// Inflates a part and hands it over until nobody wants more.
fn inflate(bytes: &[u8], part: usize, room: &Room, chunks: &SyncSender<Vec<u8>>) -> Result<Option<Look>, Problem> {
    let mut chunk = Vec::with_capacity(CHUNK);
    let look = guard::look(bytes, part, room, |read| {
        chunk.extend_from_slice(read);
        chunk.len() < CHUNK || chunks.send(std::mem::replace(&mut chunk, Vec::with_capacity(CHUNK))).is_ok()
    });
    if !chunk.is_empty() {
        // Whoever stopped reading has been told what there is.
        let _ = chunks.send(chunk);
    }
    look
}

impl Read for Inflated<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.position >= self.length || buffer.is_empty() {
            return Ok(0);
        }
        let place = self.stretches.partition_point(|(start, _)| *start <= self.position).saturating_sub(1);
        // Of stretches that begin at one place all but the last are empty.
        let end = self.stretches.get(place + 1).map_or(self.length, |(start, _)| *start);
        let (start, stretch) = &self.stretches[place];
        let offset = self.position - start;
        let most = usize::try_from(end - self.position).unwrap_or(usize::MAX).min(buffer.len());
        let buffer = &mut buffer[..most];
        let skip = usize::try_from(offset).unwrap_or(usize::MAX);
        let length = match stretch {
            Stretch::Made(made) => made.get(skip..).unwrap_or_default().read(buffer)?,
            Stretch::Own(from) => self.bytes.get(from + skip..).unwrap_or_default().read(buffer)?,
            Stretch::Part(part) => self.read_part(*part, offset, buffer)?,
        };
        self.position += length as u64;
        Ok(length)
    }
}

impl Seek for Inflated<'_, '_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        self.position = place.ok_or_else(|| Error::from(ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    const SHEET: &str = "xl/worksheets/sheet1.xml";

    /// A container with one large part between small ones.
    fn container(sheet: &str) -> Vec<u8> {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in [("a.xml", "<a/>"), (SHEET, sheet), ("ข.xml", "<b/>")] {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("memory");
            archive.write_all(text.as_bytes()).expect("memory");
        }
        archive.finish().expect("memory").into_inner()
    }

    fn sheet(rows: usize) -> String {
        let rows: Vec<_> = (0..rows).map(|row| format!("<row r=\"{row}\"/>")).collect();
        rows.concat() + "<mergeCell ref=\"A1:A2\"/>"
    }

    /// What is read of the parts after the large one was begun and left, and what was seen.
    fn read(bytes: &[u8]) -> (Vec<String>, bool, Option<Problem>) {
        let room = Room::default();
        std::thread::scope(|scope| {
            let watch = Watch::default();
            let container = Inflated::new(bytes, &[1], scope, watch.clone(), &room).expect("whole");
            let mut archive = zip::ZipArchive::new(container).expect("whole");
            let mut begun = [0; 100];
            archive.by_name(SHEET).expect("there").read_exact(&mut begun).expect("so long");
            let texts = ["a.xml", SHEET, "ข.xml"].map(|name| {
                let mut text = String::new();
                let _ = archive.by_name(name).expect("there").read_to_string(&mut text);
                text
            });
            (texts.into(), watch.finish(), watch.problem())
        })
    }

    #[test]
    fn large_parts_read_as_they_are_and_are_looked_at() {
        let sheet = sheet(100_000);
        let (texts, merges, problem) = read(&container(&sheet));
        assert!(texts == ["<a/>", sheet.as_str(), "<b/>"]);
        assert!(merges);
        assert_eq!(problem, None);
    }

    #[test]
    fn what_is_wrong_in_a_large_part_is_said_whether_it_is_read_or_not() {
        let mut bytes = container(&sheet(100_000));
        let middle = bytes.len() / 2;
        bytes[middle..middle + 40].fill(0x55);
        let damaged = |problem: Option<Problem>| matches!(problem, Some(Problem::DamagedFile { .. }));
        assert!(damaged(read(&bytes).2));
        let far = container("<row r=\"1\"><c r=\"A99999999999\"/></row>");
        for (bytes, wrong) in [(&bytes, true), (&far, true), (&container("<row/>"), false)] {
            let watch = Watch::default();
            watch.rest(bytes, &[1], &Room::default());
            assert_eq!(damaged(watch.problem()), wrong);
        }
    }

    #[test]
    fn who_stops_in_the_middle_leaves_nothing_behind() {
        let bytes = container(&sheet(300_000));
        let room = Room::default();
        std::thread::scope(|scope| {
            let container = Inflated::new(&bytes, &[1], scope, Watch::default(), &room).expect("whole");
            let mut archive = zip::ZipArchive::new(container).expect("whole");
            archive.by_name(SHEET).expect("there").read_exact(&mut [0; 100]).expect("so long");
        });
    }
}
