//! What a formula looks into: the tables whose rows it reads, and the words by which it counts.

use super::{Criterion, Formula};

impl Formula {
    /// The tables that it reads, besides its own row.
    #[must_use]
    pub fn tables(&self) -> Vec<String> {
        let mut tables = Vec::new();
        self.clone().visit(&mut |part| match part {
            Self::CountRows { table, .. } | Self::SumRows { table, .. } | Self::Of { table, .. } => {
                tables.push(table.clone());
            }
            Self::DistinctRows(distinct) => {
                tables.extend(distinct.tables.iter().cloned());
                tables.push(distinct.list.clone());
            }
            Self::Ranked(ranked) => tables.extend(ranked.tables.iter().cloned()),
            Self::Listed(listed) => tables.push(listed.list.clone()),
            _ => {}
        });
        tables
    }

    /// The words by which it counts and those that it says, to be spelled as the cells are.
    pub fn each_word(&mut self, spell: &dyn Fn(&mut String)) {
        let words = |criteria: &mut [Criterion]| {
            for criterion in criteria {
                if let Criterion::Is(_, word) | Criterion::Exactly(_, word) = criterion {
                    spell(word);
                }
            }
        };
        self.visit(&mut |part| match part {
            Self::CountRows { criteria, .. } | Self::SumRows { criteria, .. } => words(criteria),
            Self::Ranked(ranked) => words(&mut ranked.criteria),
            Self::DistinctRows(distinct) => {
                words(&mut distinct.criteria);
                words(&mut distinct.among);
            }
            Self::Text(word) => spell(word),
            _ => {}
        });
    }
}
