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
            Self::DistinctRows { tables: own, list, .. } => {
                tables.extend(own.iter().cloned());
                tables.push(list.clone());
            }
            Self::Ranked { tables: own, .. } => tables.extend(own.iter().cloned()),
            Self::Listed { list, .. } => tables.push(list.clone()),
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
            Self::CountRows { criteria, .. } | Self::SumRows { criteria, .. } | Self::Ranked { criteria, .. } => {
                words(criteria);
            }
            Self::DistinctRows { criteria, among, .. } => {
                words(criteria);
                words(among);
            }
            Self::Text(word) => spell(word),
            _ => {}
        });
    }
}
