//! The side of the pool: one worker process and the thread that speaks with it.

use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use super::message;
use super::pool::Failure;
use super::serve::{REQUEST, SHARED};

/// The argument by which the program becomes a worker.
const WORKER: &str = "worker";

/// A worker process. Whoever waits for it is never kept from ending it: it is spoken with by another thread.
pub struct Worker {
    process: Child,
    messages: Sender<Vec<u8>>,
    answers: Receiver<io::Result<Option<Vec<u8>>>>,
    shared: Option<Arc<[u8]>>,
}

impl Worker {
    /// Starts a worker.
    pub fn start(program: &Path) -> io::Result<Self> {
        let mut process = Command::new(program)
            .arg(WORKER)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (mut input, mut output) = pipes.ok_or(io::ErrorKind::BrokenPipe)?;
        let (messages, to_send) = mpsc::channel::<Vec<u8>>();
        let (sender, answers) = mpsc::channel();
        std::thread::spawn(move || {
            while let Ok(message) = to_send.recv() {
                let asks = message.last() == Some(&REQUEST);
                let done = match message::write(&mut input, &message) {
                    Ok(()) if asks => sender.send(message::read(&mut output)).is_err(),
                    Ok(()) => false,
                    Err(error) => sender.send(Err(error)).is_err(),
                };
                if done {
                    return;
                }
            }
        });
        Ok(Self { process, messages, answers, shared: None })
    }

    /// Whether it has been sent this, for what it is asked after it.
    pub fn knows(&self, shared: &[u8]) -> bool {
        self.shared.as_deref() == Some(shared)
    }

    /// Its answer to a request, within the time. After a failure it is of no use any more.
    pub fn answer(&mut self, shared: &Arc<[u8]>, request: &[u8], time: Duration) -> Result<Vec<u8>, Failure> {
        let send = |bytes: &[u8], kind| self.messages.send([bytes, &[kind]].concat()).map_err(|_| Failure::Stopped);
        if !self.knows(shared) {
            send(shared, SHARED)?;
            self.shared = Some(shared.clone());
        }
        send(request, REQUEST)?;
        match self.answers.recv_timeout(time) {
            Ok(Ok(Some(answer))) => Ok(answer),
            Err(RecvTimeoutError::Timeout) => Err(Failure::Time),
            Ok(_) | Err(RecvTimeoutError::Disconnected) => Err(Failure::Stopped),
        }
    }
}

/// A worker that is let go is ended, whatever it does: nothing is lost with it.
impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
