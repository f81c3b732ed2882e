//! What formulas count in the rows of tables: numbers of rows, sums, values by their place.

use chrono::NaiveDate;

use super::super::place::Place;
use super::Speller;
use super::text::literal;
use crate::error::Error;
use crate::report::document::{Criterion, Rank, Ranked};

impl Speller<'_> {
    /// How many rows meet all criteria, or the sum of a column over them.
    pub(super) fn count(
        &mut self,
        place: &Place<'_>,
        sum: Option<&String>,
        criteria: &[Criterion],
    ) -> Result<(), Error> {
        let sum = sum.map(|column| place.range(column)).transpose()?;
        if criteria.iter().any(|criterion| matches!(criterion, Criterion::Exactly(..))) {
            self.put("SUMPRODUCT(1*");
            self.product(place, criteria)?;
            if let Some(range) = sum {
                self.put(",");
                self.put(range);
            }
        } else {
            self.put(match sum {
                Some(_) if criteria.is_empty() => "SUM(",
                Some(_) => "SUMIFS(",
                None => "COUNTIFS(",
            });
            if let Some(range) = sum {
                self.put(range);
                self.put_between(criteria, ",");
            }
            self.conditions(place, criteria)?;
        }
        self.put(")");
        Ok(())
    }

    /// Criteria as the arguments of `COUNTIFS`.
    pub(super) fn conditions(&mut self, place: &Place<'_>, criteria: &[Criterion]) -> Result<(), Error> {
        self.joined(criteria, ",", |own, criterion| {
            let range = place.range(criterion.column())?;
            own.put(range);
            match criterion {
                Criterion::Is(_, text) | Criterion::Exactly(_, text) => {
                    own.put(",");
                    literal(&format!("={}", escaped(text)), &mut own.spelled.text);
                }
                Criterion::IsBlank(_) => own.put(",\"=\""),
                Criterion::IsNotBlank(_) => own.put(",\"<>\""),
                Criterion::Between(_, first, last) => {
                    own.write(format_args!(",\">={first}\",{range},\"<={last}\""));
                }
                Criterion::Days(_, first, last) => {
                    own.write(format_args!(",\">={}\",{range},\"<={}\"", serial(*first), serial(*last)));
                }
            }
            Ok(())
        })
    }

    /// Criteria as the product of arrays.
    pub(super) fn product(&mut self, place: &Place<'_>, criteria: &[Criterion]) -> Result<(), Error> {
        self.joined(criteria, "*", |own, criterion| {
            let range = place.range(criterion.column())?;
            match criterion {
                Criterion::Is(_, text) => {
                    own.write(format_args!("({range}="));
                    literal(text, &mut own.spelled.text);
                    own.put(")");
                }
                Criterion::Exactly(_, text) => {
                    own.write(format_args!("EXACT({range},"));
                    literal(text, &mut own.spelled.text);
                    own.put(")");
                }
                Criterion::IsBlank(_) => own.write(format_args!("({range}=\"\")")),
                Criterion::IsNotBlank(_) => own.write(format_args!("({range}<>\"\")")),
                Criterion::Between(_, first, last) => {
                    own.write(format_args!("({range}>={first})*({range}<={last})"));
                }
                Criterion::Days(_, first, last) => {
                    own.write(format_args!("({range}>={})*({range}<={})", serial(*first), serial(*last)));
                }
            }
            Ok(())
        })
    }

    /// A value of a column by its place among those of the rows that meet all criteria.
    pub(super) fn ranked(&mut self, ranked: &Ranked) -> Result<(), Error> {
        let Ranked { tables, column, criteria, rank } = ranked;
        self.put(match rank {
            Rank::Least => "MIN(",
            Rank::Median => "MEDIAN(",
            Rank::Greatest => "MAX(",
            Rank::At(_) => "SMALL(",
        });
        // Columns of different length stand side by side; what one lacks is no number.
        let side = matches!(rank, Rank::At(_)) && tables.len() != 1;
        if side {
            let numbers: Vec<_> = (1..=tables.len()).map(|number| number.to_string()).collect();
            self.write(format_args!("IFERROR(CHOOSE({{{}}},", numbers.join(",")));
        }
        let places = self.places;
        self.joined(tables, ",", |own, table| {
            let table = places.table(table)?;
            let range = table.range(column)?;
            own.put("IF(");
            own.product(table, criteria)?;
            own.put_between(criteria, "*");
            own.write(format_args!("ISNUMBER({range}),{range})"));
            Ok(())
        })?;
        if side {
            self.put("),FALSE)");
        }
        if let Rank::At(at) = rank {
            self.around(",", at, "")?;
        }
        self.put(")");
        Ok(())
    }
}

/// The number by which a spreadsheet knows a day.
fn serial(day: NaiveDate) -> i64 {
    (day - NaiveDate::from_ymd_opt(1899, 12, 30).expect("a day of the calendar")).num_days()
}

/// A criterion without wildcards.
fn escaped(text: &str) -> String {
    text.replace('~', "~~").replace('*', "~*").replace('?', "~?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{
        Block, Cell, Column, Condition, Distinct, Document, Formula, Orientation, Sheet, Table,
    };
    use crate::report::xlsx::formula::{Spelled, spell};
    use crate::report::xlsx::place::Places;

    /// A formula over two tables of the same columns: one of three rows, and one of a single row.
    fn spelled(formula: &Formula) -> Spelled {
        let columns: Vec<_> = ["day", "word", "number"]
            .map(|id| Column { id: id.to_owned(), title: id.to_owned(), width: 9.0, wrap: false })
            .into();
        let sheet = |id: &str, rows: usize| Sheet {
            id: id.to_owned(),
            title: id.to_owned(),
            orientation: Orientation::Landscape,
            dense: false,
            blocks: vec![Block::Table(Table {
                id: id.to_owned(),
                columns: columns.clone(),
                rows: vec![vec![Cell::Empty; 3]; rows],
                filter: true,
            })],
        };
        let document = Document { sheets: vec![sheet("one", 3), sheet("it's", 1)], ..Document::default() };
        let places = Places::of(&document).expect("the tables have their places");
        spell(formula, places.table("one").expect("a table"), 1, &places).expect("a formula")
    }

    fn quarter() -> Criterion {
        let day = |text: &str| text.parse().expect("a day");
        Criterion::Days("day".to_owned(), day("2025-10-01"), day("2025-12-31"))
    }

    fn rows(table: &str, column: Option<&str>, criteria: Vec<Criterion>) -> String {
        let table = table.to_owned();
        let formula = match column {
            None => Formula::CountRows { table, criteria },
            Some(column) => Formula::SumRows { table, column: column.to_owned(), criteria },
        };
        spelled(&formula).text
    }

    #[test]
    fn rows_are_counted_by_the_words_of_a_list_or_by_texts_to_the_letter() {
        let is = |text: &str| Criterion::Is("word".to_owned(), text.to_owned());
        let exactly = |text: &str| Criterion::Exactly("word".to_owned(), text.to_owned());
        let blank = Criterion::IsBlank("number".to_owned());
        let between = Criterion::Between("number".to_owned(), -1, 7);
        assert_eq!(rows("it's", None, vec![is("5*~?\"")]), r#"COUNTIFS('it''s'!$B$2:$B$2,"=5~*~~~?""")"#);
        assert_eq!(
            rows("one", None, vec![quarter(), blank.clone()]),
            r#"COUNTIFS('one'!$A$2:$A$4,">=45931",'one'!$A$2:$A$4,"<=46022",'one'!$C$2:$C$4,"=")"#
        );
        assert_eq!(
            rows("one", None, vec![exactly("5*~?"), quarter(), blank]),
            r#"SUMPRODUCT(1*EXACT('one'!$B$2:$B$4,"5*~?")*('one'!$A$2:$A$4>=45931)*('one'!$A$2:$A$4<=46022)*('one'!$C$2:$C$4=""))"#
        );
        assert_eq!(rows("one", Some("number"), Vec::new()), "SUM('one'!$C$2:$C$4)");
        assert_eq!(
            rows("one", Some("number"), vec![between.clone()]),
            r#"SUMIFS('one'!$C$2:$C$4,'one'!$C$2:$C$4,">=-1",'one'!$C$2:$C$4,"<=7")"#
        );
        assert_eq!(
            rows("one", Some("number"), vec![between, exactly("a")]),
            r#"SUMPRODUCT(1*('one'!$C$2:$C$4>=-1)*('one'!$C$2:$C$4<=7)*EXACT('one'!$B$2:$B$4,"a"),'one'!$C$2:$C$4)"#
        );
    }

    #[test]
    fn a_value_by_its_place_is_looked_for_cell_by_cell_in_all_parts_of_a_list() {
        let ranked = |tables: &[&str], criteria: Vec<Criterion>, rank: Rank| {
            let tables = tables.iter().map(|table| (*table).to_owned()).collect();
            Formula::Ranked(Box::new(Ranked { tables, column: "number".to_owned(), criteria, rank }))
        };
        let one = spelled(&ranked(&["one"], Vec::new(), Rank::Median));
        assert_eq!(one.text, "MEDIAN(IF(ISNUMBER('one'!$C$2:$C$4),'one'!$C$2:$C$4))");
        assert!(one.is_array);
        let word = vec![Criterion::Is("word".to_owned(), "a".to_owned())];
        let second = Rank::At(Box::new(Formula::whole(2)));
        let both = ranked(&["one", "it's"], word, second);
        let known = Condition::IsNumber(Formula::column("day"));
        let within = spelled(&Formula::when(known.clone(), both, Formula::text("-")));
        let part = |range: &str| {
            let (words, numbers) = (range.replace('#', "B"), range.replace('#', "C"));
            format!("IF(({words}=\"a\")*ISNUMBER({numbers}),{numbers})")
        };
        let parts = [part("'one'!$#$2:$#$4"), part("'it''s'!$#$2:$#$2")].join(",");
        let expected = format!("IF(ISNUMBER(A2),SMALL(IFERROR(CHOOSE({{1,2}},{parts}),FALSE),2),\"-\")");
        assert_eq!(within.text, expected);
        assert!(within.is_array, "also within another formula");
        assert!(!spelled(&Formula::when(known, Formula::whole(1), Formula::text("-"))).is_array);
    }

    #[test]
    fn different_values_are_those_of_a_list_that_any_part_has() {
        let distinct = Distinct {
            tables: vec!["one".to_owned(), "it's".to_owned()],
            column: "number".to_owned(),
            criteria: vec![Criterion::IsNotBlank("word".to_owned())],
            list: "one".to_owned(),
            entry: "number".to_owned(),
            among: vec![quarter()],
        };
        let of = |distinct: Distinct| spelled(&Formula::DistinctRows(Box::new(distinct))).text;
        assert_eq!(
            of(distinct.clone()),
            "SUMPRODUCT(1*('one'!$A$2:$A$4>=45931)*('one'!$A$2:$A$4<=46022)*\
             (COUNTIFS('one'!$B$2:$B$4,\"<>\",'one'!$C$2:$C$4,'one'!$C$2:$C$4)+\
             COUNTIFS('it''s'!$B$2:$B$2,\"<>\",'it''s'!$C$2:$C$2,'one'!$C$2:$C$4)>0))"
        );
        let all = Distinct { tables: vec!["one".to_owned()], criteria: Vec::new(), among: Vec::new(), ..distinct };
        assert_eq!(of(all), "SUMPRODUCT(1*(COUNTIFS('one'!$C$2:$C$4,'one'!$C$2:$C$4)>0))");
    }
}
