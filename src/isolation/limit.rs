//! How much memory a worker may take.

/// More than the largest workbook that the guard lets through needs, and less than stalls a machine.
#[cfg(unix)]
const MOST_BYTES: u64 = 4 << 30;

/// Holds this process to its share of memory: what asks for more fails, and with it the worker. Where the system
/// refuses, the limit of time is left.
#[cfg(unix)]
pub fn memory() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let known = getrlimit(Resource::As);
    let most = known.maximum.map_or(MOST_BYTES, |most| most.min(MOST_BYTES));
    let _ = setrlimit(Resource::As, Rlimit { current: Some(most), ..known });
}

/// Other systems have no such limit that a process may set itself.
#[cfg(not(unix))]
pub fn memory() {}
