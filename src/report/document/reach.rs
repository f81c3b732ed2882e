//! What a formula looks into: the tables whose rows it reads, and the words by which it counts.

use super::{Criterion, Formula};

impl Formula {
    /// The tables that it reads, besides its own row.
    #[must_use]
    pub fn tables(&self) -> Vec<&str> {
        match self {
            Self::CountRows { table, .. } | Self::SumRows { table, .. } | Self::Of { table, .. } => vec![table],
            Self::Sum(parts) => parts.iter().flat_map(Self::tables).collect(),
            Self::Difference(..)
            | Self::Percent { .. }
            | Self::Quotient { .. }
            | Self::PercentOfColumns { .. }
            | Self::SumOfColumns(_)
            | Self::MeanOfLevels(_)
            | Self::DeviationOfLevels(_) => Vec::new(),
        }
    }

    /// The words by which it counts, to be spelled as the cells that it counts are.
    pub fn each_word(&mut self, spell: &dyn Fn(&mut String)) {
        match self {
            Self::CountRows { criteria, .. } | Self::SumRows { criteria, .. } => {
                for criterion in criteria {
                    match criterion {
                        Criterion::Is(_, word) | Criterion::Exactly(_, word) => spell(word),
                        Criterion::IsBlank(_)
                        | Criterion::IsNotBlank(_)
                        | Criterion::Between(..)
                        | Criterion::Days(..) => {}
                    }
                }
            }
            Self::Sum(parts) => parts.iter_mut().for_each(|part| part.each_word(spell)),
            Self::Of { .. }
            | Self::Difference(..)
            | Self::Percent { .. }
            | Self::Quotient { .. }
            | Self::PercentOfColumns { .. }
            | Self::SumOfColumns(_)
            | Self::MeanOfLevels(_)
            | Self::DeviationOfLevels(_) => {}
        }
    }
}
