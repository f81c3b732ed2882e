//! How long the texts are that the cells of an `.xls` share: the reader library copies a text for every cell that has it.

/// The texts' record and those that it goes on in, read from the front.
struct Parts<'a> {
    parts: std::vec::IntoIter<&'a [u8]>,
    part: &'a [u8],
}

impl Parts<'_> {
    fn next_part(&mut self) -> Option<()> {
        self.part = self.parts.next()?;
        Some(())
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.part.split_first()?;
        self.part = rest;
        Some(*first)
    }

    fn short(&mut self) -> Option<usize> {
        Some(usize::from(self.byte()?) | usize::from(self.byte()?) << 8)
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > self.part.len() {
            bytes -= self.part.len();
            self.next_part()?;
        }
        self.part = &self.part[bytes..];
        Some(())
    }

    /// The letters of the next text.
    fn text(&mut self) -> Option<u64> {
        if self.part.is_empty() {
            self.next_part()?;
        }
        let letters = self.short()?;
        let flags = self.byte()?;
        let runs = if flags & 8 == 0 { 0 } else { self.short()? };
        let more = if flags & 4 == 0 { 0 } else { self.short()? | self.short()? << 16 };
        let (mut left, mut wide) = (letters, usize::from(flags & 1) + 1);
        loop {
            let here = left.min(self.part.len() / wide);
            self.part = &self.part[here * wide..];
            left -= here;
            if left == 0 {
                break;
            }
            // A text that is parted says anew how wide its letters are.
            self.next_part()?;
            wide = usize::from(self.byte()? & 1) + 1;
        }
        self.skip(4 * runs)?;
        self.skip(more)?;
        Some(letters as u64)
    }
}

/// How many letters each text has; `parts` is the content of the record, after its counts, and of those that it goes on in.
/// Where the texts end too early, so does the list.
pub fn lengths(parts: Vec<&[u8]>) -> Vec<u64> {
    let mut parts = Parts { parts: parts.into_iter(), part: &[] };
    std::iter::from_fn(|| parts.text()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_as_long_as_they_say_wherever_they_are_parted() {
        let plain = [2, 0, 0, b'a', b'b'];
        let wide = [2, 0, 1, 1, 0x0E, 2, 0x0E];
        let rich = [1, 0, 0x0C, 1, 0, 2, 0, 0, 0, b'x', 9, 9, 9, 9, 7, 7];
        let whole = [&plain[..], &wide, &rich, &plain].concat();
        assert_eq!(lengths(vec![&whole]), [2, 2, 1, 2]);
        // Between texts, within one after a letter, and within what follows one.
        assert_eq!(lengths(vec![&plain, &wide, &rich]), [2, 2, 1]);
        assert_eq!(lengths(vec![&wide[..5], &[0, b'a'], &plain]), [2, 2]);
        assert_eq!(lengths(vec![&rich[..12], &rich[12..], &plain]), [1, 2]);
        assert_eq!(lengths(vec![&plain[..4]]), Vec::<u64>::new());
        assert_eq!(lengths(vec![]), Vec::<u64>::new());
    }
}
