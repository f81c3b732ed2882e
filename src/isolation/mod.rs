//! Work that may abort, hang or take all memory, done where that costs nothing but itself.
//!
//! In: requests, as bytes. Out: what a worker process answers, as bytes, or why there is no answer. Never: a look at
//! what is asked or answered, a file, a failure that reaches further than its request.
//!
//! A [`Pool`] has processes of this program that wait for requests on their standard input and answer on their
//! standard output ([`serve()`]). A worker serves many requests. One that ends, falls silent beyond its time, or says what
//! no worker says is put down, and the next request gets another. A worker holds itself to a limit of memory where the
//! system has one (Unix); elsewhere only the limit of time guards the machine.

mod limit;
mod message;
mod pool;
mod serve;
mod worker;

pub use limit::memory;
pub use pool::{Failure, Pool};
pub use serve::serve;
