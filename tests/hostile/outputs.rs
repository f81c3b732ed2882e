//! What leaves, looked through for a mark that does something: every file by its kind, and what is said on the screen.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use html5gum::{DefaultEmitter, Token, Tokenizer};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::marks::{MARK, is_unseen};

/// The elements of the page.
const ELEMENTS: &str = "a blockquote body br button caption circle cite dd defs details dialog div dl dt figcaption figure \
    footer form g h1 h2 h3 h4 head header html img input label li line main meta nav ol p path polygon \
    polyline rect script section small span strong style summary svg symbol table tbody td text tfoot \
    th thead title tr ul use";
/// Those of its attributes that hold words.
const WORDS: [&str; 6] = ["alt", "aria-label", "title", "data-label", "placeholder", "content"];

/// The parts of a container.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().to_string(), String::from_utf8_lossy(&content).into_owned())
    };
    (0..zip::ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(read).collect()
}

/// Everything in a file that does something with a mark.
pub fn wrong(name: &str, bytes: &[u8]) -> Vec<String> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    let found = match ending {
        "xlsx" | "xlsm" | "docx" => {
            let parts = parts(bytes);
            parts.iter().filter(|(part, _)| is_xml(part)).flat_map(|(part, text)| package(part, text)).collect()
        }
        "html" => page(&text()),
        "svg" => picture(&text()),
        "json" => json(&text()),
        "sql" | "md" | "txt" => unseen(&text()),
        "csv" => cells(bytes),
        // Pictures and columns of a database hold no text that a program runs.
        "png" | "parquet" => Vec::new(),
        _ => vec!["is of a kind that nobody looks through".to_owned()],
    };
    found.into_iter().map(|wrong| format!("{name}: {}", wrong.chars().take(300).collect::<String>())).collect()
}

fn is_xml(part: &str) -> bool {
    part.ends_with(".xml") || part.ends_with(".rels") || part.ends_with(".vml")
}

/// The letters of a text that do something.
pub fn unseen(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.contains(is_unseen)).map(|line| format!("unseen letters: {line:?}")).collect()
}

/// A part of a workbook or document.
fn package(part: &str, text: &str) -> Vec<String> {
    let mut wrong: Vec<_> = unseen(text).into_iter().map(|own| format!("{part}: {own}")).collect();
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut formula = String::new();
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                wrong.push(format!("{part}: {error}"));
                break;
            }
        };
        match event {
            Event::Eof => break,
            Event::Start(tag) => {
                wrong.extend(tag_of_package(part, &tag));
                open.push(tag.name().as_ref().to_owned());
                formula.clear();
            }
            Event::Empty(tag) => wrong.extend(tag_of_package(part, &tag)),
            Event::End(_) => {
                if open.pop().is_some_and(|name| runs(&name)) && outside_quotes(&formula).contains(MARK) {
                    wrong.push(format!("{part}: a formula of a text: {formula}"));
                }
                formula.clear();
            }
            Event::Text(own) => formula.push_str(&own),
            Event::GeneralRef(own) => formula.push(match &*own {
                "amp" => '&',
                "lt" => '<',
                "gt" => '>',
                "quot" => '"',
                _ => '\'',
            }),
            Event::CData(_) => wrong.push(format!("{part}: CDATA")),
            Event::DocType(_) => wrong.push(format!("{part}: a type of document")),
            _ => {}
        }
    }
    if !open.is_empty() {
        wrong.push(format!("{part}: ends in the middle"));
    }
    wrong
}

/// Whether a program reckons or does what stands in such an element.
fn runs(element: &str) -> bool {
    let local = element.rsplit(':').next().unwrap_or(element);
    matches!(
        local,
        "f" | "formula" | "formula1" | "formula2" | "definedName" | "instrText" | "calculatedColumnFormula" | "sqref"
    ) || element == "x:FmlaMacro"
}

/// A formula without its texts and without the names of sheets in quotation marks.
fn outside_quotes(formula: &str) -> String {
    let mut outside = String::new();
    let mut within = None;
    for letter in formula.chars() {
        match within {
            Some(quote) if letter == quote => within = None,
            Some(_) => {}
            None if matches!(letter, '"' | '\'') => within = Some(letter),
            None => outside.push(letter),
        }
    }
    outside
}

fn tag_of_package(part: &str, tag: &BytesStart<'_>) -> Vec<String> {
    let mut wrong = Vec::new();
    let attributes: BTreeMap<String, String> = tag
        .attributes()
        .with_checks(false)
        .flatten()
        .map(|own| (own.key.as_ref().to_owned(), quick_xml::escape::unescape(&own.value).unwrap().into_owned()))
        .collect();
    let local = tag.name().as_ref().rsplit(':').next().unwrap_or_default().to_owned();
    if local == "Relationship" {
        let target = &attributes["Target"];
        let outside = attributes.get("TargetMode").is_some_and(|mode| mode == "External");
        if outside && !is_way(target) {
            wrong.push(format!("{part}: leads to {target}"));
        }
        if !outside && target.contains(MARK) {
            wrong.push(format!("{part}: a part by the name of a text: {target}"));
        }
    }
    let names = ["ref", "r", "sqref", "macro", "id", "action", "instr", "onclick"];
    for (name, value) in attributes.iter().filter(|(name, value)| names.contains(&&***name) && value.contains(MARK)) {
        wrong.push(format!("{part}: {name} is {value}"));
    }
    if attributes.get("location").is_some_and(|place| outside_quotes(place).contains(MARK)) {
        wrong.push(format!("{part}: a place {:?}", attributes["location"]));
    }
    wrong
}

/// Whether an address is of the web, or of a file below the office's folder.
fn is_way(target: &str) -> bool {
    let web = target.starts_with("https://") || target.starts_with("http://");
    let file = target.strip_prefix("file:///").unwrap_or(target);
    let below = file.trim_start_matches("../");
    let within = !below.contains(':') && !below.contains('\\') && !below.starts_with('/') && !below.contains("../");
    (web || within) && target.encode_utf16().count() <= 2_079
}

/// The page for the web.
fn page(text: &str) -> Vec<String> {
    let mut wrong = unseen(text);
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut within = String::new();
    let mut policy = None;
    for token in Tokenizer::new_with_emitter(text, emitter) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = String::from_utf8(tag.name.to_vec()).unwrap();
                if !ELEMENTS.split(' ').any(|known| known == name) {
                    wrong.push(format!("an element <{name}>"));
                }
                let attributes: BTreeMap<String, String> = tag
                    .attributes
                    .iter()
                    .map(|(name, value)| {
                        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
                        (text(name), text(value))
                    })
                    .collect();
                for (attribute, value) in &attributes {
                    wrong.extend(attribute_of_page(&name, attribute, value));
                }
                if attributes.get("http-equiv").is_some_and(|own| own == "Content-Security-Policy") {
                    policy = attributes.get("content").cloned();
                }
                within = name;
            }
            Token::EndTag(_) => within.clear(),
            Token::String(own) => {
                let own = String::from_utf8(own.value.to_vec()).unwrap();
                if ["script", "style"].contains(&within.as_str()) && own.contains(MARK) {
                    wrong.push(format!("a text within <{within}>"));
                }
            }
            Token::Comment(own) if String::from_utf8_lossy(&own).contains(MARK) => {
                wrong.push("a text within a comment".to_owned());
            }
            Token::Error(error) => wrong.push(format!("{error:?}")),
            Token::Comment(_) | Token::Doctype(_) => {}
        }
    }
    let strict = |policy: &String| policy.starts_with("default-src 'none'") && !policy.contains("unsafe");
    if !policy.as_ref().is_some_and(strict) {
        wrong.push(format!("the policy {policy:?}"));
    }
    wrong
}

fn attribute_of_page(element: &str, attribute: &str, value: &str) -> Option<String> {
    let own = match attribute {
        "href" | "xlink:href" => value.starts_with('#') && !value.contains(MARK),
        "src" => value.starts_with("data:image/png;base64,") || value.starts_with("data:image/jpeg;base64,"),
        _ if attribute.starts_with("on") => false,
        _ => WORDS.contains(&attribute) || !value.contains(MARK),
    };
    (!own).then(|| format!("<{element} {attribute}={value:?}>"))
}

/// A drawing: nothing but shapes and letters.
fn picture(text: &str) -> Vec<String> {
    let mut wrong = unseen(text);
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return wrong,
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let name = tag.name().as_ref().to_owned();
                let known =
                    ["svg", "g", "rect", "line", "polyline", "polygon", "circle", "text", "path", "title", "desc"];
                if !known.contains(&name.as_str()) {
                    wrong.push(format!("an element <{name}>"));
                }
                let mut attributes = tag.attributes();
                let attributes = attributes.with_checks(false).flatten();
                let acts = attributes.filter(|own| own.value.contains(MARK) || own.key.as_ref().starts_with("on"));
                wrong.extend(acts.map(|own| format!("<{name} {}={}>", own.key.as_ref(), own.value)));
            }
            Ok(_) => {}
            Err(error) => {
                wrong.push(error.to_string());
                return wrong;
            }
        }
    }
}

/// JSON that is whole, and whose letters are all seen.
pub fn json(text: &str) -> Vec<String> {
    let mut wrong = unseen(text);
    if let Err(error) = serde_json::from_str::<serde_json::Value>(text) {
        wrong.push(error.to_string());
    }
    wrong
}

/// Cells of a text that a spreadsheet would take for formulas.
fn cells(bytes: &[u8]) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let records = reader.records().map(Result::unwrap).collect::<Vec<_>>();
    let cells = records.iter().flat_map(|record| record.iter());
    let formula =
        |cell: &&str| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']) && cell.parse::<f64>().is_err();
    cells.filter(formula).map(|cell| format!("a formula {cell}")).collect()
}

/// What is said on the screen.
pub fn said(command: &str, bytes: &[u8]) -> Vec<String> {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let seen = |line: &&str| line.contains(|letter: char| is_unseen(letter) || letter == '\t');
    text.lines().filter(seen).map(|line| format!("{command}: unseen letters: {line:?}")).collect()
}
