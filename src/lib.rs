//! pramoen
pub mod definition;
pub mod error;
pub mod issue;
pub mod model;
pub mod report;
pub mod workspace;
