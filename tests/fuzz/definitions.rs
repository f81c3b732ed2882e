//! Definition files.

#![no_main]

mod watch;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    watch::watch();
    pramoen_fuzz::replaced(bytes);
});
