//! The tables of facts that the registers and what is worked out from them give.

use std::collections::BTreeMap;

use super::form::{ColumnKind, Form, FormColumn, Layout};
use crate::model::fact::{BUILT, Derived, DerivedKind, FactColumn, FactKind, FactTable, added_to};

/// Every table, by id: one for each register of records, one for each list in it, and the built ones.
pub fn tables(forms: &[Form]) -> BTreeMap<String, FactTable> {
    let mut tables = Vec::new();
    for form in forms.iter().filter(|form| form.layout == Layout::Records) {
        let own = form.column.iter().filter_map(of_form);
        let columns: Vec<_> = own.chain(added_to(&form.id).iter().map(|derived| of_derived(derived, false))).collect();
        for list in form.column.iter().filter(|column| column.kind == ColumnKind::MultiChoice) {
            let mut columns = columns.clone();
            columns.insert(0, FactColumn { kind: code(list), ..named(list, FactKind::Text) });
            tables.push(FactTable::new(&format!("{}.{}", form.id, list.id), columns));
        }
        tables.push(FactTable::new(&form.id, columns));
    }
    tables.extend(BUILT.iter().map(|(id, columns)| {
        let columns = columns.iter().map(|derived| of_derived(derived, true));
        FactTable::new(id, columns.collect())
    }));
    tables.into_iter().map(|table| (table.id().to_owned(), table)).collect()
}

/// What a register's column is among the facts; none for a list, which has a table of its own, and for personal data.
fn of_form(column: &FormColumn) -> Option<FactColumn> {
    if column.personal {
        let person = column.person.then(|| named(column, FactKind::Integer));
        return person.or_else(|| column.presence.then(|| named(column, FactKind::Boolean)));
    }
    let kind = match column.kind {
        ColumnKind::MultiChoice => return None,
        ColumnKind::Text
        | ColumnKind::Identifier
        | ColumnKind::Link
        | ColumnKind::NumberList
        | ColumnKind::ConsiderationList => FactKind::Text,
        ColumnKind::Choice | ColumnKind::YesNo => code(column),
        ColumnKind::Date => FactKind::Date,
        ColumnKind::DateTime => FactKind::Moment,
        ColumnKind::Number => FactKind::Amount,
    };
    Some(named(column, kind))
}

fn code(column: &FormColumn) -> FactKind {
    FactKind::Code(column.vocabulary.clone().unwrap_or_else(|| "yes-no".to_owned()))
}

fn named(column: &FormColumn, kind: FactKind) -> FactColumn {
    FactColumn { id: column.id.clone(), kind, names_row: column.required, meaning: column.title.th.clone() }
}

fn of_derived(derived: &Derived, names_row: bool) -> FactColumn {
    let kind = match derived.kind {
        DerivedKind::Text => FactKind::Text,
        DerivedKind::Code(vocabulary) => FactKind::Code(vocabulary.to_owned()),
        DerivedKind::Integer => FactKind::Integer,
        DerivedKind::Amount => FactKind::Amount,
        DerivedKind::Boolean => FactKind::Boolean,
        DerivedKind::Date => FactKind::Date,
        DerivedKind::Moment => FactKind::Moment,
    };
    FactColumn { id: derived.id.to_owned(), kind, names_row, meaning: derived.meaning.to_owned() }
}
