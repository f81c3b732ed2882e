//! Stub.
use super::sheet::Sheet;
use crate::issue::Problem;
pub fn sheets(_bytes: &[u8]) -> Result<Vec<Sheet>, Problem> {
    Err(Problem::UnsupportedFile { kind: "html".to_owned() })
}
