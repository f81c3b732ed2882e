//! Another database, over what was exported.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Runs `facts.sql`, then each query that is given, and says what they give, line by line.
const SCRIPT: &str = r#"
import json, os, sys, datetime, decimal, duckdb
os.chdir(sys.argv[1])
engine = duckdb.connect()
engine.execute(open("facts.sql", encoding="utf-8").read())
text = open(sys.argv[2], encoding="utf-8").read() if sys.argv[2].endswith(".sql") else sys.argv[2]
plain = lambda value: float(value) if isinstance(value, decimal.Decimal) else str(value)
sys.stdout.reconfigure(encoding="utf-8")
for statement in engine.extract_statements(text):
    found = engine.execute(statement)
    names = [column[0] for column in found.description]
    for row in found.fetchall():
        print(json.dumps(dict(zip(names, row)), default=plain, ensure_ascii=False))
"#;

/// A row of a result, by its columns.
pub type Row = BTreeMap<String, Value>;

/// A Python that has `DuckDB`; none, with a word about it, where there is none.
pub fn duckdb() -> Option<String> {
    let python = std::env::var("PRAMOEN_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let known = Command::new(&python).args(["-c", "import duckdb"]).output();
    let found = known.is_ok_and(|output| output.status.success());
    assert!(found || std::env::var_os("CI").is_none(), "duckdb is needed in CI");
    if !found {
        eprintln!("skipped: there is no duckdb, so nothing runs the exported queries");
    }
    found.then_some(python)
}

/// What the queries give: those of a file of the export, or these.
pub fn rows(python: &str, export: &Path, queries: &str) -> Vec<Row> {
    let output = Command::new(python).args(["-c", SCRIPT]).arg(export).arg(queries).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
