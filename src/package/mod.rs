//! A workbook's container: its parts, how they refer to one another, and a copy in which some have changed.
//!
//! In: the bytes of a file that others made. Out: the bytes of a copy in which every part that was not changed is as it
//! was, compressed bytes and all. What stands in a container is not believed: parts are counted, and inflate to a limit.

mod archive;
mod reference;
pub mod xml;

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

pub use archive::Archive;
pub use reference::{cell, corners};
use xml::{Tags, appended};

/// The most that a part may inflate to, and all that are read together.
const MOST_BYTES: u64 = 256 << 20;
const MOST_BYTES_READ: u64 = 512 << 20;
/// The most parts of a container.
const MOST_PARTS: usize = 10_000;
const BYTE_ORDER_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];
const TYPES: &str = "[Content_Types].xml";
/// What the kinds of relations begin with.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const EMPTY_RELATIONS: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
     <Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

/// A workbook's container.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The parts by name, as they are numbered in the container.
    parts: BTreeMap<String, usize>,
    /// New content of parts, old and new ones.
    changed: BTreeMap<String, String>,
    /// How many bytes have been read.
    read: u64,
}

/// A relation of a part to another.
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// Whether these are the bytes of a container that holds a workbook in XML.
pub fn is_workbook(bytes: &[u8]) -> bool {
    Package::open(bytes).is_ok_and(|package| package.has(TYPES))
}

impl<'a> Package<'a> {
    /// Opens a container.
    pub fn open(bytes: &'a [u8]) -> Result<Self, String> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(said)?;
        if archive.len() > MOST_PARTS {
            return Err(format!("> {MOST_PARTS} parts"));
        }
        let mut parts = BTreeMap::new();
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(said)?;
            parts.insert(part.name().map_err(said)?.to_string(), index);
        }
        Ok(Self { archive, parts, changed: BTreeMap::new(), read: 0 })
    }

    /// The name of a part as the container spells it.
    fn spelled(&self, name: &str) -> Option<String> {
        let known = || self.parts.keys().chain(self.changed.keys());
        let exact = known().find(|own| *own == name);
        exact.or_else(|| known().find(|own| own.replace('\\', "/").eq_ignore_ascii_case(name))).cloned()
    }

    /// Whether there is such a part.
    pub fn has(&self, name: &str) -> bool {
        self.spelled(name).is_some()
    }

    /// The text of a part, without the mark of its byte order: places in it are counted from its first letter.
    pub fn text(&mut self, name: &str) -> Result<String, String> {
        let name = self.spelled(name).ok_or_else(|| format!("there is no {name}"))?;
        if let Some(text) = self.changed.get(&name) {
            return Ok(text.clone());
        }
        let mut bytes = Vec::new();
        let part = self.archive.by_index(self.parts[&name]).map_err(said)?;
        part.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(said)?;
        if bytes.len() as u64 > MOST_BYTES {
            return Err(format!("{name}: > {} MiB", MOST_BYTES >> 20));
        }
        self.read += bytes.len() as u64;
        if self.read > MOST_BYTES_READ {
            return Err(format!("> {} MiB", MOST_BYTES_READ >> 20));
        }
        if bytes.starts_with(&BYTE_ORDER_MARK) {
            bytes.drain(..BYTE_ORDER_MARK.len());
        }
        String::from_utf8(bytes).map_err(|_| format!("{name}: no UTF-8"))
    }

    /// Gives a part new content.
    pub fn put(&mut self, name: &str, text: String) {
        let name = self.spelled(name).unwrap_or_else(|| name.to_owned());
        self.changed.insert(name, text);
    }

    /// The workbook's part, and the sheets' with their names, in their order.
    pub fn sheets(&mut self) -> Result<(String, Vec<(String, String)>), String> {
        let workbook = self.related("", "officeDocument")?.ok_or("there is no workbook")?;
        let relations = self.relations(&workbook)?;
        let text = self.text(&workbook)?;
        if text.contains("http://purl.oclc.org/ooxml/") {
            return Err("Strict Open XML".to_owned());
        }
        let mut tags = Tags::of(&text);
        let mut sheets = Vec::new();
        while let Some(tag) = tags.next()? {
            if !tag.is("sheet") {
                continue;
            }
            let (Some(name), Some(id)) = (tag.attribute("name"), tag.attribute("id")) else { continue };
            if let Some(relation) = relations.iter().find(|relation| relation.id == id) {
                sheets.push((name, resolved(&workbook, &relation.target)));
            }
        }
        Ok((workbook, sheets))
    }

    /// The part that a part refers to as of a kind.
    pub fn related(&mut self, part: &str, kind: &str) -> Result<Option<String>, String> {
        let found = self.relations(part)?.into_iter().find(|relation| relation.kind == kind);
        Ok(found.map(|relation| resolved(part, &relation.target)))
    }

    /// Every part that a part refers to as of a kind, in its order.
    pub fn all_related(&mut self, part: &str, kind: &str) -> Result<Vec<String>, String> {
        let found = self.relations(part)?.into_iter().filter(|relation| relation.kind == kind);
        Ok(found.map(|relation| resolved(part, &relation.target)).collect())
    }

    /// The part that a part refers to by an id.
    pub fn by_id(&mut self, part: &str, id: &str) -> Result<Option<String>, String> {
        let found = self.relations(part)?.into_iter().find(|relation| relation.id == id);
        Ok(found.map(|relation| resolved(part, &relation.target)))
    }

    fn relations(&mut self, part: &str) -> Result<Vec<Relation>, String> {
        let name = relations_of(part);
        if !self.has(&name) {
            return Ok(Vec::new());
        }
        let text = self.text(&name)?;
        let mut tags = Tags::of(&text);
        let mut found = Vec::new();
        while let Some(tag) = tags.next()? {
            let outside = tag.attribute("TargetMode").is_some_and(|mode| mode == "External");
            if !tag.is("Relationship") || outside {
                continue;
            }
            if let (Some(id), Some(kind), Some(target)) =
                (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"))
            {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                found.push(Relation { id, kind, target });
            }
        }
        Ok(found)
    }

    /// Makes a part refer to another; the id of the relation.
    pub fn relate(&mut self, part: &str, kind: &str, to: &str) -> Result<String, String> {
        let name = relations_of(part);
        let text = if self.has(&name) { self.text(&name)? } else { EMPTY_RELATIONS.to_owned() };
        // Ours are only added, one after another.
        let id = format!("rIdPramoen{}", text.matches("rIdPramoen").count() + 1);
        let child =
            |prefix: &str| format!("<{prefix}Relationship Id=\"{id}\" Type=\"{RELATIONS}{kind}\" Target=\"/{to}\"/>");
        let text = appended(&text, child)?;
        self.put(&name, text);
        Ok(id)
    }

    /// A name for a new part that no part has: `xl/comments1.xml`.
    pub fn free(&self, before: &str, after: &str) -> String {
        let names = (1..).map(|number| format!("{before}{number}{after}"));
        names.into_iter().find(|name| !self.has(name)).expect("numbers do not end")
    }

    /// Says what a new part is.
    pub fn declare(&mut self, part: &str, content: &str) -> Result<(), String> {
        let text = self.text(TYPES)?;
        let child = |prefix: &str| format!("<{prefix}Override PartName=\"/{part}\" ContentType=\"{content}\"/>");
        let text = appended(&text, child)?;
        self.put(TYPES, text);
        Ok(())
    }

    /// Says what all parts of an ending are, unless that is said already.
    pub fn declare_ending(&mut self, ending: &str, content: &str) -> Result<(), String> {
        let text = self.text(TYPES)?;
        if text.to_ascii_lowercase().contains(&format!("extension=\"{ending}\"")) {
            return Ok(());
        }
        let child = |prefix: &str| format!("<{prefix}Default Extension=\"{ending}\" ContentType=\"{content}\"/>");
        let text = appended(&text, child)?;
        self.put(TYPES, text);
        Ok(())
    }

    /// The bytes of the copy.
    pub fn close(mut self) -> Result<Vec<u8>, String> {
        let mut copy = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        let mut numbered: Vec<_> = self.parts.iter().map(|(name, index)| (*index, name.clone())).collect();
        numbered.sort();
        for (index, name) in numbered {
            if let Some(text) = self.changed.remove(&name) {
                copy.start_file(name, options).map_err(said)?;
                copy.write_all(text.as_bytes()).map_err(said)?;
            } else {
                let part = self.archive.by_index_raw(index).map_err(said)?;
                copy.raw_copy_file(part).map_err(said)?;
            }
        }
        for (name, text) in self.changed {
            copy.start_file(name, options).map_err(said)?;
            copy.write_all(text.as_bytes()).map_err(said)?;
        }
        Ok(copy.finish().map_err(said)?.into_inner())
    }
}

/// The part that holds the relations of a part; that of the container itself for no part.
fn relations_of(part: &str) -> String {
    match part.rsplit_once('/') {
        Some((folder, name)) => format!("{folder}/_rels/{name}.rels"),
        None => format!("_rels/{part}.rels"),
    }
}

/// A target as the name of a part: it is meant from the folder of the part that names it.
fn resolved(part: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut folders: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => part.rsplit_once('/').map(|(folder, _)| folder.split('/').collect()).unwrap_or_default(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(folders.pop()),
            step => folders.push(step),
        }
    }
    folders.join("/")
}

fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}
