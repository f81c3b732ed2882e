//! How much memory a worker may take.

/// More than the largest workbook that the guard lets through needs, and less than stalls a machine: what a worker may
/// take until it is told otherwise.
pub const MOST_BYTES: u64 = 4 << 30;

/// Holds this process to its share of memory, in bytes: what asks for more fails, and with it the worker. Where the system
/// refuses, the limit of time is left.
#[cfg(unix)]
pub fn memory(bytes: u64) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let known = getrlimit(Resource::As);
    let most = known.maximum.map_or(bytes, |most| most.min(bytes));
    let _ = setrlimit(Resource::As, Rlimit { current: Some(most), ..known });
}

/// Other systems have no such limit that a process may set itself.
#[cfg(not(unix))]
pub fn memory(_bytes: u64) {}
