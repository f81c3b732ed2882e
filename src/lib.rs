//! pramoen
pub mod definition;
pub mod derive;
pub mod error;
pub mod indicator;
pub mod ingest;
pub mod issue;
pub mod model;
pub mod report;
pub mod standard;
pub mod workspace;
