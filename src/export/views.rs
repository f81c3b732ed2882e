//! `facts.sql`: the files as views under the names that the queries use. The only file that one engine needs otherwise
//! than another.

use std::fmt::Write as _;

use super::naming::{self, OFFICE, YEAR};
use super::small::OF_OFFICE;
use crate::model::fact::{FactKind, FactTable};

const HEAD: &str = "\
-- The exported files as views, for DuckDB, which is to be started in this folder.
-- Another engine needs the same views over the same folders; indicators.sql stays as it is.
";

/// The views as `DuckDB` makes them.
pub fn duckdb(tables: &[&FactTable]) -> String {
    let mut text = String::from(HEAD);
    for table in tables {
        let name = naming::table(table);
        let moments: Vec<String> = table
            .columns()
            .iter()
            .filter(|column| column.kind == FactKind::Moment)
            .map(|column| format!(", {0}_from AS {0}", column.id))
            .collect();
        let types = format!("{{'{OFFICE}': VARCHAR, '{YEAR}': INTEGER}}");
        let _ = writeln!(
            text,
            "CREATE OR REPLACE VIEW {name} AS SELECT *{}\n  FROM read_parquet('facts/{name}/*/*/*.parquet', hive_partitioning = true, hive_types = {types});",
            moments.concat()
        );
    }
    for name in OF_OFFICE {
        let _ = writeln!(
            text,
            "CREATE OR REPLACE VIEW {name} AS SELECT *\n  FROM read_parquet('{name}/*/*.parquet', hive_partitioning = true, hive_types = {{'{OFFICE}': VARCHAR}});"
        );
    }
    let _ = writeln!(text, "CREATE OR REPLACE VIEW codes AS SELECT * FROM read_parquet('codes/*.parquet');");
    text
}
