//! Claimed figures on their sheet and in `results.json`.

use pramoen::definition::{Definitions, Language};
use pramoen::model::claim::{Counting, Filter, Found, Reconciliation, Way};
use pramoen::model::location::{CellRef, Location};
use pramoen::model::results::Results;
use pramoen::report::compose;
use pramoen::report::document::{Block, Cell, Formula, Sheet, Table};
use pramoen::report::json;

use super::{DEFINITIONS, RESULTS, office};

fn place(row: u32) -> Location {
    Location { file: "ก.xlsx".into(), sheet: Some("ข".into()), cell: Some(CellRef { row, column: 1 }) }
}

fn claim(value: &str, found: Found) -> Reconciliation {
    let checked = found != Found::Unchecked;
    let counting = Counting {
        register: "external-networks".to_owned(),
        way: Way::Rows,
        column: None,
        filter: Some(Filter { column: "type".to_owned(), values: vec!["media".to_owned(), "groups".to_owned()] }),
        dated: false,
        undated: 0,
        blank: 2,
    };
    Reconciliation {
        subject: format!("อ้าง {value}"),
        place: None,
        fiscal_year: 2569,
        claimed: value.parse().unwrap(),
        unit: Some("ราย".to_owned()),
        counting: checked.then_some(counting),
        found,
        location: place(99),
    }
}

/// Right, too few with more cells than are listed, several numbers, no records, not understood.
fn results(definitions: &Definitions) -> Results {
    let number = |text: &str| text.parse().unwrap();
    let claims = vec![
        claim("2", Found::Figure(number("2"), vec![place(1), place(2)])),
        claim("44.5", Found::Figure(number("41"), (0..41).map(place).collect())),
        claim("450", Found::Mixed(number("430"), number("450"), vec![place(3)])),
        claim("7", Found::Nothing),
        claim("8", Found::Unchecked),
    ];
    Results { claims, ..office::results(definitions) }
}

fn tables(sheet: &Sheet) -> Vec<&Table> {
    let tables = sheet.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

#[test]
fn each_claim_has_its_row_and_those_that_differ_their_cells() {
    let definitions = &*DEFINITIONS;
    let document = compose(&results(definitions), definitions, Language::Thai);
    let sheet = document.sheets.iter().find(|sheet| sheet.id == "claims").unwrap();
    let [claims, cells] = tables(sheet)[..] else { panic!("two tables") };
    let said = |row: usize, column: usize| match &claims.rows[row][column].shown() {
        Cell::Text(text) | Cell::Verdict(_, text) | Cell::SourceLink(_, text) => text.clone(),
        other => format!("{other:?}"),
    };
    let verdicts: Vec<_> = (0..5).map(|row| said(row, 6)).collect();
    assert_eq!(verdicts, ["● ตรง", "▲ ไม่ตรง", "▲ ไม่ตรง", "○ ตรวจไม่ได้", "○ ตรวจไม่ได้"]);
    assert_eq!(
        said(0, 1),
        "ทะเบียนเครือข่ายภายนอก · นับแถว · เฉพาะประเภทเครือข่าย = สื่อมวลชน หรือ กลุ่มบุคคล · ทุกแถวที่มี ไม่แยกปี · ไม่นับ 2 แถวที่ช่องว่าง"
    );
    assert_eq!(said(4, 1), "ดูเหตุผลในแผ่น “ข้อที่ต้องแก้”");
    assert_eq!((said(0, 7), said(3, 7)), ("[ก.xlsx]ข!B2 และอีก 1 ช่อง".to_owned(), "-".to_owned()));
    assert_eq!((said(2, 4), said(2, 5)), ("430 ถึง 450".to_owned(), "-".to_owned()));
    let formula = Formula::Difference("counted".to_owned(), "claimed".to_owned());
    assert_eq!(claims.rows[1][5], Cell::Figure { formula, value: Some(-3.5), decimals: 1 });
    // Forty of the second claim with what is left said, and the one of the third.
    assert_eq!(cells.rows.len(), 42);
    assert_eq!(cells.rows[39][1], Cell::SourceLink(place(39), place(39).to_string()));
    assert_eq!(cells.rows[40][1], Cell::Text("และอีก 1 ช่อง".to_owned()));
    assert_eq!(cells.rows[41][1], Cell::SourceLink(place(3), place(3).to_string()));
}

#[test]
fn an_office_that_claims_nothing_has_no_sheet_of_claims() {
    let definitions = &*DEFINITIONS;
    let document = compose(&RESULTS, definitions, Language::Thai);
    assert!(document.sheets.iter().all(|sheet| sheet.id != "claims"));
}

#[test]
fn claims_stand_in_the_results_with_their_cells() {
    let definitions = &*DEFINITIONS;
    let bytes = json::results(&results(definitions), definitions, Language::Thai).unwrap();
    let file: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let claims = file["claims"].as_array().unwrap();
    let outcomes: Vec<_> = claims.iter().map(|claim| claim["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["agrees", "differs", "differs", "no-records", "unchecked"]);
    assert_eq!(
        claims[1],
        serde_json::json!({
            "subject": "อ้าง 44.5", "place": null, "fiscal_year": 2569, "value": 44.5, "unit": "ราย",
            "outcome": "differs", "counted": 41.0, "difference": -3.5,
            "how": {
                "register": "external-networks", "way": "rows", "column": null, "where_column": "type",
                "where_values": ["media", "groups"], "dated": false, "undated_rows": 0, "blank_rows": 2,
            },
            "cells": (0..41).map(|row| place(row).to_string()).collect::<Vec<_>>(), "location": "[ก.xlsx]ข!B100",
        })
    );
    assert_eq!((&claims[2]["least"], &claims[2]["greatest"]), (&430.0.into(), &450.0.into()));
    assert!(claims[2]["counted"].is_null() && claims[2]["difference"].is_null());
}
