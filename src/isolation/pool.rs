//! The worker processes of a run, shared by all that have something to ask.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::worker::Worker;

/// Why a request has no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// It took longer than it may.
    Time,
    /// The worker ended while it was asked: it failed, asked for more memory than it may have, or could not be started.
    Stopped,
}

/// So often a request is made of a worker before it counts as one that ends workers: what else ends a process, such as
/// a machine short of memory, should not decide what a report says.
const ATTEMPTS: usize = 2;

/// Worker processes, started when they are needed, at most as many as the machine has cores. Clones of an `Arc` of it
/// may be used by any number of threads, for any number of workspaces.
pub struct Pool {
    program: PathBuf,
    most: usize,
    workers: Mutex<Workers>,
    returned: Condvar,
}

#[derive(Default)]
struct Workers {
    idle: Vec<Worker>,
    busy: usize,
}

impl Pool {
    /// A pool of processes of this program, which becomes a worker by its argument `worker`. None is started yet.
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        let most = std::thread::available_parallelism().map_or(1, usize::from);
        Self { program, most, workers: Mutex::default(), returned: Condvar::new() }
    }

    /// The program whose processes the workers are.
    #[must_use]
    pub fn program(&self) -> &std::path::Path {
        &self.program
    }

    /// How many may work at once.
    #[must_use]
    pub fn most(&self) -> usize {
        self.most
    }

    /// The answer of a worker to a request, within the time; `shared` is what it is to know before, which is sent only
    /// to a worker that does not know it yet. An answer that is not `sound` is none.
    ///
    /// # Errors
    /// Why there is none. The pool goes on.
    pub fn answer<T>(
        &self,
        shared: &Arc<[u8]>,
        request: &[u8],
        time: Duration,
        sound: impl Fn(Vec<u8>) -> Option<T>,
    ) -> Result<T, Failure> {
        let mut failure = Failure::Stopped;
        for attempt in 0..ATTEMPTS {
            let mut place = self.place(shared);
            // One that has waited may have ended while nobody asked it anything.
            let waiting = place.worker.take().filter(|_| attempt == 0);
            let Ok(mut worker) = waiting.map_or_else(|| Worker::start(&self.program), Ok) else { continue };
            match worker.answer(shared, request, time) {
                Ok(answer) => {
                    if let Some(answer) = sound(answer) {
                        place.worker = Some(worker);
                        return Ok(answer);
                    }
                }
                Err(Failure::Time) => return Err(Failure::Time),
                Err(Failure::Stopped) => failure = Failure::Stopped,
            }
        }
        Err(failure)
    }

    /// Waits until one more may work; it gets a worker that waits, if possible one that knows what is shared.
    fn place(&self, shared: &[u8]) -> Place<'_> {
        let full = |workers: &mut Workers| workers.busy >= self.most;
        let waited = self.returned.wait_while(self.workers(), full);
        let mut workers = waited.unwrap_or_else(PoisonError::into_inner);
        workers.busy += 1;
        let knowing = workers.idle.iter().position(|worker| worker.knows(shared));
        let chosen = knowing.or(workers.idle.len().checked_sub(1));
        Place { pool: self, worker: chosen.map(|place| workers.idle.swap_remove(place)) }
    }

    fn workers(&self) -> MutexGuard<'_, Workers> {
        self.workers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The right to have one worker at work; the worker goes back with it.
struct Place<'a> {
    pool: &'a Pool,
    worker: Option<Worker>,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut workers = self.pool.workers();
        workers.busy -= 1;
        workers.idle.extend(self.worker.take());
        self.pool.returned.notify_one();
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Pool").field("program", &self.program).field("most", &self.most).finish_non_exhaustive()
    }
}
