//! Conditions: SQL boolean expressions over the columns of a table of facts, restricted to what every engine agrees on.
//!
//! Allowed: comparisons, `AND`, `OR`, `NOT`, `IN`, `BETWEEN`, `IS NULL`, boolean columns and literals (text, whole
//! numbers, amounts with up to two decimals, `TRUE`, `FALSE`, `DATE '2026-01-31'`). Three-valued as SQL is. A moment can only be asked for `IS NULL`.

use chrono::NaiveDate;
use sqlparser::ast::{BinaryOperator, DataType, Expr, UnaryOperator, Value};
use sqlparser::dialect::GenericDialect;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::Token;

use super::load::Codes;
use crate::model::fact::{AMOUNT_SCALE, FactKind, FactTable};
use crate::model::ratio::{Decimal, power};

/// A condition on one row; true, false or unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The same for every row.
    Always(bool),
    /// A boolean column.
    Flag(String),
    /// `NOT`.
    Not(Box<Self>),
    /// `AND`.
    And(Box<Self>, Box<Self>),
    /// `OR`.
    Or(Box<Self>, Box<Self>),
    /// A comparison; unknown when either side is null.
    Compare {
        /// The left side.
        left: Operand,
        /// How the sides compare.
        comparison: Comparison,
        /// The right side.
        right: Operand,
    },
    /// `column IN (…)`; unknown when the column is null.
    In {
        /// The column.
        column: String,
        /// The values.
        values: Vec<Literal>,
    },
    /// `column IS NULL`; never unknown.
    IsNull(String),
}

/// A side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Operand {
    /// A column of the facts.
    Column(String),
    /// A value.
    Literal(Literal),
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterOrEqual,
}

/// A value written in a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// `'text'`
    Text(String),
    /// `3`
    Integer(i64),
    /// `12.50`, in hundredths.
    Amount(i64),
    /// `TRUE`
    Boolean(bool),
    /// `DATE '2026-01-31'`
    Date(NaiveDate),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Type {
    Text,
    Integer,
    Amount,
    Boolean,
    Date,
}

impl Condition {
    /// The columns that it names.
    #[must_use]
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Always(_) => Vec::new(),
            Self::Flag(name) | Self::IsNull(name) => vec![name],
            Self::Not(inner) => inner.columns(),
            Self::And(left, right) | Self::Or(left, right) => [left.columns(), right.columns()].concat(),
            Self::Compare { left, right, .. } => {
                let named = |side: &&Operand| matches!(side, Operand::Column(_));
                let sides = [left, right].into_iter().filter(named);
                sides.map(|side| if let Operand::Column(name) = side { name.as_str() } else { "" }).collect()
            }
            Self::In { column, .. } => vec![column],
        }
    }

    /// Reads a condition over a table of facts, and checks its columns, types and codes.
    ///
    /// # Errors
    /// Says what is not allowed or not known.
    pub(super) fn parse(text: &str, table: &FactTable, codes: &Codes<'_>) -> Result<Self, String> {
        if text.trim().is_empty() {
            return Err("a condition is missing: write TRUE for every row".to_owned());
        }
        let mut parser = Parser::new(&GenericDialect {}).try_with_sql(text).map_err(|error| error.to_string())?;
        let expression = parser.parse_expr().map_err(|error| error.to_string())?;
        let rest = parser.peek_token();
        if rest.token != Token::EOF {
            return Err(format!("`{rest}` at column {} is one too many", rest.span.start.column));
        }
        Reader { table, codes }.condition(&expression)
    }
}

struct Reader<'a> {
    table: &'a FactTable,
    codes: &'a Codes<'a>,
}

impl Reader<'_> {
    fn condition(&self, expression: &Expr) -> Result<Condition, String> {
        match expression {
            Expr::Nested(inner) => self.condition(inner),
            Expr::UnaryOp { op: UnaryOperator::Not, expr } => Ok(not(self.condition(expr)?)),
            Expr::BinaryOp { left, op: BinaryOperator::And, right } => {
                Ok(and(self.condition(left)?, self.condition(right)?))
            }
            Expr::BinaryOp { left, op: BinaryOperator::Or, right } => {
                Ok(Condition::Or(Box::new(self.condition(left)?), Box::new(self.condition(right)?)))
            }
            Expr::BinaryOp { left, op, right } => self.compare(left, comparison(op)?, right),
            Expr::IsNull(inner) => self.any_column(inner).map(Condition::IsNull),
            Expr::IsNotNull(inner) => Ok(not(Condition::IsNull(self.any_column(inner)?))),
            Expr::InList { expr, list, negated } => {
                let (column, kind) = self.column(expr)?;
                let values =
                    list.iter().map(|value| self.literal_for(&column, kind, value)).collect::<Result<_, _>>()?;
                let condition = Condition::In { column, values };
                Ok(if *negated { not(condition) } else { condition })
            }
            Expr::Between { expr, negated, low, high } => {
                let low = self.compare(expr, Comparison::GreaterOrEqual, low)?;
                let high = self.compare(expr, Comparison::LessOrEqual, high)?;
                let condition = and(low, high);
                Ok(if *negated { not(condition) } else { condition })
            }
            Expr::Identifier(_) => match self.column(expression)? {
                (column, Type::Boolean) => Ok(Condition::Flag(column)),
                (column, _) => Err(format!("`{column}` is not true or false")),
            },
            Expr::Value(value) => match &value.value {
                Value::Boolean(constant) => Ok(Condition::Always(*constant)),
                other => Err(format!("`{other}` is not a condition")),
            },
            other => Err(format!("`{other}` is not allowed: write comparisons, AND, OR, NOT, IN, BETWEEN, IS NULL")),
        }
    }

    fn compare(&self, left: &Expr, comparison: Comparison, right: &Expr) -> Result<Condition, String> {
        let (left, right) = match (self.column(left), self.column(right)) {
            (Ok((left, kind)), Ok((right, other))) => {
                if kind != other {
                    return Err(format!("`{left}` and `{right}` hold different kinds of values"));
                }
                (Operand::Column(left), Operand::Column(right))
            }
            (Ok((column, kind)), Err(_)) => {
                let literal = self.literal_for(&column, kind, right)?;
                (Operand::Column(column), Operand::Literal(literal))
            }
            (Err(_), Ok((column, kind))) => {
                let literal = self.literal_for(&column, kind, left)?;
                (Operand::Literal(literal), Operand::Column(column))
            }
            (Err(error), Err(_)) => return Err(error),
        };
        Ok(Condition::Compare { left, comparison, right })
    }

    fn literal_for(&self, column: &str, kind: Type, expression: &Expr) -> Result<Literal, String> {
        let literal = match literal(expression)? {
            // A number beside an amount is one: 12.50 is kept as 1250.
            Literal::Integer(whole) if kind == Type::Amount => {
                whole.checked_mul(AMOUNT_SCALE).map(Literal::Amount).ok_or("the number is too large")?
            }
            other => other,
        };
        let fits = match &literal {
            Literal::Text(_) => Type::Text,
            Literal::Integer(_) => Type::Integer,
            Literal::Amount(_) => Type::Amount,
            Literal::Boolean(_) => Type::Boolean,
            Literal::Date(_) => Type::Date,
        };
        if fits != kind {
            let hint = if kind == Type::Date { ": write a day as DATE '2026-01-31'" } else { "" };
            return Err(format!("`{column}` cannot be compared with `{expression}`{hint}"));
        }
        if let (Literal::Text(code), Some(FactKind::Code(vocabulary))) =
            (&literal, self.table.column(column).map(|found| &found.kind))
            && !self.codes.knows(vocabulary, code)
        {
            return Err(format!("`{code}` is no code of the vocabulary {vocabulary}"));
        }
        Ok(literal)
    }

    fn column(&self, expression: &Expr) -> Result<(String, Type), String> {
        let column = self.any_column(expression)?;
        let kind = match self.table.column(&column).map(|found| &found.kind) {
            Some(FactKind::Text | FactKind::Code(_)) => Type::Text,
            Some(FactKind::Integer) => Type::Integer,
            Some(FactKind::Amount) => Type::Amount,
            Some(FactKind::Boolean) => Type::Boolean,
            Some(FactKind::Date) => Type::Date,
            Some(FactKind::Moment) | None => {
                return Err(format!("`{column}` is a moment: only IS NULL may be asked of it"));
            }
        };
        Ok((column, kind))
    }

    fn any_column(&self, expression: &Expr) -> Result<String, String> {
        let Expr::Identifier(name) = expression else { return Err(format!("`{expression}` is no column")) };
        if self.table.column(&name.value).is_some() {
            Ok(name.value.clone())
        } else {
            Err(no_column(self.table, &name.value))
        }
    }
}

/// That a table has no column of that name, and which it may have been meant to be.
pub(super) fn no_column(table: &FactTable, name: &str) -> String {
    let near = meant(name, table.columns().iter().map(|column| column.id.as_str()));
    format!("the facts table {} has no column `{name}`{near}", table.id())
}

/// Which of the known names a wrong one may have been meant to be, as the end of a sentence.
pub(super) fn meant<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    let near = known.max_by(|a, b| strsim::jaro_winkler(a, name).total_cmp(&strsim::jaro_winkler(b, name)));
    near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

fn literal(expression: &Expr) -> Result<Literal, String> {
    let wrong = || format!("`{expression}` is no literal");
    match expression {
        Expr::Value(value) => match &value.value {
            Value::SingleQuotedString(text) => Ok(Literal::Text(text.clone())),
            Value::Number(digits, _) => match digits.split_once('.') {
                None => digits.parse().map(Literal::Integer).map_err(|_| wrong()),
                Some(_) => hundredths(digits).map(Literal::Amount).ok_or_else(wrong),
            },
            Value::Boolean(value) => Ok(Literal::Boolean(*value)),
            _ => Err(wrong()),
        },
        Expr::UnaryOp { op: UnaryOperator::Minus, expr } => match literal(expr)? {
            Literal::Integer(value) => Ok(Literal::Integer(-value)),
            Literal::Amount(value) => Ok(Literal::Amount(-value)),
            _ => Err(wrong()),
        },
        Expr::TypedString(typed) if typed.data_type == DataType::Date => match &typed.value.value {
            Value::SingleQuotedString(text) => text.parse().map(Literal::Date).map_err(|_| wrong()),
            _ => Err(wrong()),
        },
        _ => Err(wrong()),
    }
}

/// A number with at most two decimals, in hundredths.
fn hundredths(digits: &str) -> Option<i64> {
    let decimal: Decimal = digits.parse().ok()?;
    let missing = 2_u32.checked_sub(decimal.decimals)?;
    i64::try_from(decimal.digits * power(missing)).ok()
}

fn comparison(operator: &BinaryOperator) -> Result<Comparison, String> {
    match operator {
        BinaryOperator::Eq => Ok(Comparison::Equal),
        BinaryOperator::NotEq => Ok(Comparison::NotEqual),
        BinaryOperator::Lt => Ok(Comparison::Less),
        BinaryOperator::LtEq => Ok(Comparison::LessOrEqual),
        BinaryOperator::Gt => Ok(Comparison::Greater),
        BinaryOperator::GtEq => Ok(Comparison::GreaterOrEqual),
        other => Err(format!("`{other}` is not allowed")),
    }
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

fn and(left: Condition, right: Condition) -> Condition {
    Condition::And(Box::new(left), Box::new(right))
}
