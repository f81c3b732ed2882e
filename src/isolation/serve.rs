//! The side of a worker: a process that answers until nobody asks any more.

use std::io;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};

use super::{limit, message};

/// What a message to a worker ends with.
pub const SHARED: u8 = b's';
pub const REQUEST: u8 = b'r';

/// The requests that share something, one after the other.
pub struct Requests {
    messages: Receiver<Vec<u8>>,
    /// What the requests after these share.
    shared: Option<Vec<u8>>,
}

impl Requests {
    /// Answers each of the requests.
    pub fn answer(&mut self, mut answer: impl FnMut(&[u8]) -> Vec<u8>) {
        while let Some(request) = self.next() {
            if message::write(io::stdout().lock(), &answer(&request)).is_err() {
                return;
            }
        }
    }

    /// The next request; none where the ones after it share something else, or none comes any more.
    fn next(&mut self) -> Option<Vec<u8>> {
        let mut message = self.messages.recv().ok()?;
        match message.pop() {
            Some(REQUEST) => return Some(message),
            Some(SHARED) => self.shared = Some(message),
            _ => {}
        }
        None
    }
}

/// Takes requests from the standard input until it ends; `answer` is given what some of them share, and them.
#[must_use]
pub fn serve(mut answer: impl FnMut(&[u8], &mut Requests)) -> ExitCode {
    limit::memory(limit::MOST_BYTES);
    let (sender, messages) = mpsc::channel();
    // When whoever asked is gone, so is the reason for an answer, however long it would still take.
    std::thread::spawn(move || {
        while let Ok(Some(message)) = message::read(io::stdin().lock()) {
            if sender.send(message).is_err() {
                return;
            }
        }
        std::process::exit(0);
    });
    let mut requests = Requests { messages, shared: None };
    // What stands before the first that is shared has no answer.
    let _ = requests.next();
    while let Some(shared) = requests.shared.take() {
        answer(&shared, &mut requests);
    }
    ExitCode::FAILURE
}
