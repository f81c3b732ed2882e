//! Messages between a pool and its workers: a length and as many bytes.

use std::io::{Error, ErrorKind, Read, Result, Write};

/// No message is longer: a length beyond it is not one.
const MOST_BYTES: u64 = 8 << 30;
/// So much is made room for at once: a length that lies takes no more memory than this.
const ROOM: u64 = 16 << 20;

/// Writes a message.
pub fn write(mut to: impl Write, message: &[u8]) -> Result<()> {
    to.write_all(&(message.len() as u64).to_le_bytes())?;
    to.write_all(message)?;
    to.flush()
}

/// Reads a message; none where the other side has nothing more to say.
pub fn read(mut from: impl Read) -> Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(None),
        read => read?,
    }
    let length = u64::from_le_bytes(length);
    if length > MOST_BYTES {
        return Err(Error::from(ErrorKind::InvalidData));
    }
    let mut message = Vec::with_capacity(usize::try_from(length.min(ROOM)).unwrap_or_default());
    let read = from.take(length).read_to_end(&mut message)?;
    if read as u64 == length { Ok(Some(message)) } else { Err(Error::from(ErrorKind::UnexpectedEof)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_read_whole_or_not_at_all() {
        let mut bytes = Vec::new();
        write(&mut bytes, b"first").expect("written");
        write(&mut bytes, b"").expect("written");
        let mut from = bytes.as_slice();
        assert_eq!(read(&mut from).expect("whole").as_deref(), Some(&b"first"[..]));
        assert_eq!(read(&mut from).expect("whole").as_deref(), Some(&b""[..]));
        assert_eq!(read(&mut from).expect("the end"), None);
        assert!(read(&bytes[..10]).is_err());
        assert!(read(&u64::MAX.to_le_bytes()[..]).is_err());
        assert!(read(&(1_u64 << 32).to_le_bytes()[..]).is_err());
    }
}
