//! The description of the export: every table and column, for programs and for people.

use std::fmt::Write as _;

use serde::Serialize;

use super::facts::dated_by;
use super::naming::{self, PLACE};
use super::small;
use crate::definition::{Definitions, Language, Texts};
use crate::error::Error;
use crate::model::fact::{FactColumn, FactKind, FactTable};
use crate::model::legible;
use crate::model::results::Results;
use crate::wording;

const SCHEMA: &str = "pramoen.export/1";

/// What is said of an export.
#[derive(Serialize)]
pub struct Schema {
    #[serde(rename = "schema")]
    contract: &'static str,
    facts: Vec<Facts>,
    tables: Vec<Small>,
}

/// A table of facts.
#[derive(Serialize)]
struct Facts {
    /// Its name as a view and a folder.
    name: String,
    /// Its id in the definitions.
    id: String,
    title: Words,
    /// The columns whose first day that a row has decides its fiscal year.
    year_by: Vec<String>,
    columns: Vec<Column>,
}

/// A column of a table of facts.
#[derive(Serialize)]
struct Column {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    /// The fact that it is of, as conditions name it; none of the place of a row.
    fact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vocabulary: Option<String>,
    origin: Origin,
    null: Null,
    title: Words,
    meaning: Words,
}

/// Where a column comes from.
#[derive(Serialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Origin {
    /// A cell of the register.
    Register,
    /// Worked out.
    Derived,
    /// The place of the row.
    Place,
}

/// What no value means.
#[derive(Serialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Null {
    /// A blank cell, or one that could not be read.
    Blank,
    /// The record does not tell.
    Unknown,
    /// There is always one.
    Never,
    /// The input has none of it, as a text file has no sheets.
    None,
}

/// A text in both languages.
#[derive(Serialize)]
struct Words {
    th: String,
    en: String,
}

/// A small table, whose meaning the text says.
#[derive(Serialize)]
struct Small {
    name: &'static str,
    columns: Vec<(String, &'static str)>,
}

fn words(of: impl Fn(Language) -> String) -> Words {
    Words { th: of(Language::Thai), en: of(Language::English) }
}

/// Describes the tables of an export.
pub fn schema(tables: &[&FactTable], results: &Results, definitions: &Definitions) -> Schema {
    let typed = |columns: Vec<crate::parquet::Column<'_>>| {
        columns.into_iter().map(|column| (column.name.clone(), column.sql_type())).collect()
    };
    let small = small::tables(results, definitions);
    Schema {
        contract: SCHEMA,
        facts: tables.iter().map(|table| facts(table, definitions)).collect(),
        tables: small.into_iter().map(|(name, columns)| Small { name, columns: typed(columns) }).collect(),
    }
}

fn facts(table: &FactTable, definitions: &Definitions) -> Facts {
    let own = table.columns().iter().flat_map(|own| columns(table, own, definitions));
    let place = PLACE.iter().map(|name| {
        let text = |language: Language| definitions.texts(language).get(&format!("export-{}", name.replace('_', "-")));
        Column {
            name: (*name).to_owned(),
            kind: if *name == "source_row" { "BIGINT" } else { "VARCHAR" },
            fact: None,
            vocabulary: None,
            origin: Origin::Place,
            null: if *name == "source_file" { Null::Never } else { Null::None },
            title: words(text),
            meaning: words(text),
        }
    });
    Facts {
        name: naming::table(table),
        id: table.id().to_owned(),
        title: words(|language| wording::table(definitions, language, table)),
        year_by: dated_by(table, definitions).iter().map(|id| naming::column(id)).collect(),
        columns: own.chain(place).collect(),
    }
}

/// A column of facts: two of a moment.
fn columns(table: &FactTable, own: &FactColumn, definitions: &Definitions) -> Vec<Column> {
    let of_form = definitions.form(table.register()).and_then(|form| form.column(&own.id));
    let column = |name: String, kind| Column {
        name,
        kind,
        fact: Some(own.id.clone()),
        vocabulary: if let FactKind::Code(list) = &own.kind { Some(list.clone()) } else { None },
        origin: if of_form.is_some() { Origin::Register } else { Origin::Derived },
        null: match of_form {
            Some(field) if field.presence => Null::Never,
            Some(_) => Null::Blank,
            None => Null::Unknown,
        },
        title: words(|language| wording::fact(definitions, language, table, &own.id)),
        meaning: words(|language| wording::fact_meaning(definitions, language, table, own)),
    };
    let name = naming::column(&own.id);
    match own.kind {
        FactKind::Text | FactKind::Code(_) => vec![column(name, "VARCHAR")],
        FactKind::Integer => vec![column(name, "BIGINT")],
        FactKind::Amount => vec![column(name, "DECIMAL(18,2)")],
        FactKind::Boolean => vec![column(name, "BOOLEAN")],
        FactKind::Date => vec![column(name, "DATE")],
        FactKind::Moment => ["from", "to"].map(|end| column(format!("{name}_{end}"), "TIMESTAMP")).into(),
    }
}

impl Schema {
    /// For programs.
    ///
    /// # Errors
    /// [`Error::Report`] when it cannot be written as JSON.
    pub fn json(&self) -> Result<String, Error> {
        let text = serde_json::to_string_pretty(self).map_err(|error| Error::Report(error.to_string()))?;
        Ok(legible::json(text) + "\n")
    }

    /// For people.
    pub fn markdown(&self, texts: &Texts, language: Language) -> String {
        let mut text = format!("# {} ({})\n", texts.get("export-schema-title"), self.contract);
        for part in ["layout", "years", "types", "texts", "nulls", "conditions", "result", "trace", "private", "stable"]
        {
            let title = texts.get(&format!("export-{part}-title"));
            let _ = write!(text, "\n## {title}\n\n{}\n", texts.get(&format!("export-{part}")));
        }
        let _ = write!(text, "\n## {}\n", texts.get("export-small-title"));
        for table in &self.tables {
            let columns: Vec<_> = table.columns.iter().map(|(name, kind)| format!("`{name}` {kind}")).collect();
            let said = texts.get(&format!("export-small-{}", table.name));
            let _ = write!(text, "\n### {}\n\n{said}\n\n{}\n", table.name, columns.join(", "));
        }
        let _ = write!(text, "\n## {}\n", texts.get("export-facts-title"));
        let in_language = |words: &Words| match language {
            Language::Thai => words.th.clone(),
            Language::English => words.en.clone(),
        };
        let heads =
            ["column", "type", "origin", "null", "meaning"].map(|head| texts.get(&format!("export-head-{head}")));
        for table in &self.facts {
            let year = if table.year_by.is_empty() {
                texts.get("export-year-none")
            } else {
                texts.say("export-year-by", &[("columns", table.year_by.join(", "))])
            };
            let _ = write!(text, "\n### {}\n\n{} (`{}`). {year}\n\n", table.name, in_language(&table.title), table.id);
            let _ = writeln!(text, "| {} |\n|{}", heads.join(" | "), "---|".repeat(heads.len()));
            for column in &table.columns {
                let meaning = said(&in_language(&column.title), &in_language(&column.meaning));
                let list = column.vocabulary.as_ref().map_or_else(String::new, |list| format!(" · `{list}`"));
                let origin = texts.get(&format!("export-origin-{}", code(&column.origin)));
                let null = texts.get(&format!("export-null-{}", code(&column.null)));
                let _ = writeln!(text, "| `{}` | {} | {origin} | {null} | {meaning}{list} |", column.name, column.kind);
            }
        }
        text
    }
}

/// A title and what it means, once where both are the same, in one cell of a table.
fn said(title: &str, meaning: &str) -> String {
    let both = if title == meaning { title.to_owned() } else { format!("{title}: {meaning}") };
    both.replace('|', "\\|").replace('\n', " ")
}

/// A value as it is written in JSON, without quotes.
fn code(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default().trim_matches('"').to_owned()
}
