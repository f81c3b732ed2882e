//! The ids of LINE accounts in what respondents wrote: behind the words that say so, and in addresses of accounts.

use crate::model::personal::narrow;

/// Shorter names are none that LINE gives.
const SHORTEST: usize = 3;
/// So far behind the word an id is told by its letters alone.
const REACH: usize = 24;
/// What says that an id follows, the longest first; in lower case.
const WORDS: [&str; 5] = ["lineid", "line", "id", "ไลน์", "ไอดี"];
/// Those that may be of something else than LINE.
const PLAIN_IDS: [&str; 2] = ["id", "ไอดี"];
/// What says that the word before it is the one behind it.
const IS: [&str; 3] = ["คือ", ":", "="];
/// What else may stand between the word and the id.
const SIGNS: &str = " -_~([{<\"'\u{201c}\u{2018}";
/// Where the accounts of persons have their pages.
const PAGES: &str = "line.me/";
/// What follows the word LINE and is no id.
const NO_ID: [&str; 22] = [
    "official",
    "account",
    "group",
    "notify",
    "app",
    "apps",
    "application",
    "openchat",
    "open",
    "today",
    "facebook",
    "fanpage",
    "page",
    "website",
    "web",
    "email",
    "e-mail",
    "youtube",
    "tiktok",
    "instagram",
    "and",
    "smart",
];

/// Marks the letters of the ids.
pub fn mark(letters: &[char], cut: &mut [bool]) {
    let mut lower: Vec<char> = letters.iter().map(|own| narrow(*own).to_ascii_lowercase()).collect();
    pass_pages(&mut lower, cut);
    let mut place = 0;
    while place < lower.len() {
        let Some(head) = Head::at(&lower, place) else {
            place += 1;
            continue;
        };
        if let Some((start, end)) = head.id(&lower) {
            cut[start..end].fill(true);
        }
        place = head.end;
    }
}

/// Marks the addresses of accounts, and takes the letters out of those of other pages: these are of nobody.
fn pass_pages(letters: &mut [char], cut: &mut [bool]) {
    let mut start = 0;
    while start < letters.len() {
        let end =
            letters[start..].iter().position(|own| !own.is_ascii_graphic()).map_or(letters.len(), |own| start + own);
        let said: String = letters[start..end].iter().collect();
        let named = |(at, _): (usize, &str)| !said[..at].ends_with(|own: char| own.is_ascii_alphanumeric());
        let scheme =
            said.find("://").map(|at| said[..at].trim_end_matches(|own: char| own.is_ascii_alphabetic()).len());
        if said.match_indices(PAGES).any(named) {
            cut[start..end].fill(true);
        } else if let Some(page) = scheme.or_else(|| said.find("www.")) {
            letters[start + page..end].fill('/');
        }
        start = end + 1;
    }
}

/// Words that say that an id follows, with all that belongs to them.
struct Head {
    end: usize,
    /// Whether whatever follows is one, and not only what looks like one.
    sure: bool,
}

impl Head {
    fn at(letters: &[char], place: usize) -> Option<Self> {
        if is_latin(letters, place.checked_sub(1)) && letters[place].is_ascii() {
            return None;
        }
        let first = word(letters, place)?;
        let mut head = Self { end: place + first.chars().count(), sure: !PLAIN_IDS.contains(&first) };
        loop {
            let rest = &letters[head.end..];
            if let Some(is) = IS.iter().find(|is| starts_with(rest, is)) {
                head = Self { end: head.end + is.chars().count(), sure: true };
            } else if let Some(next) = word(letters, head.end) {
                head = Self { end: head.end + next.chars().count(), sure: head.sure || !PLAIN_IDS.contains(&next) };
            } else if rest.first().is_some_and(|sign| SIGNS.contains(*sign)) {
                head.end += 1;
            } else {
                return Some(head);
            }
        }
    }

    /// What follows at once, or a little behind it and with both letters and digits; from where and to where.
    fn id(&self, letters: &[char]) -> Option<(usize, usize)> {
        let length = |start: usize| letters[start..].iter().take_while(|own| is_of_id(**own)).count();
        let said = |start: usize| letters[start..start + length(start)].iter().collect::<String>();
        let id = said(self.end);
        let name = id.trim_matches(['.', '-', '_']);
        if self.sure && name.len() >= SHORTEST && !NO_ID.contains(&name) {
            return Some((self.end, self.end + id.len()));
        }
        let until = letters.len().min(self.end + REACH);
        let starts =
            (self.end..until).filter(|at| is_of_id(letters[*at]) && (*at == self.end || !is_of_id(letters[*at - 1])));
        let mut told = starts.filter(|start| {
            let id = said(*start);
            let digits = id.contains(|own: char| own.is_ascii_digit() || own == '_');
            id.len() >= SHORTEST && digits && id.contains(|own: char| own.is_ascii_alphabetic())
        });
        told.next().map(|start| (start, start + length(start)))
    }
}

/// The word that begins at a place and is no part of a longer one.
fn word(letters: &[char], place: usize) -> Option<&'static str> {
    let whole = |word: &&&str| !(word.is_ascii() && is_latin(letters, Some(place + word.len())));
    WORDS.iter().filter(|word| starts_with(&letters[place..], word)).find(whole).copied()
}

fn is_latin(letters: &[char], place: Option<usize>) -> bool {
    place.and_then(|place| letters.get(place)).is_some_and(char::is_ascii_alphanumeric)
}

fn is_of_id(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "._-@".contains(letter)
}

fn starts_with(letters: &[char], text: &str) -> bool {
    let mut rest = letters.iter();
    text.chars().all(|own| rest.next() == Some(&own))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text with `#` for what is cut.
    fn shown(text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let mut cut = vec![false; letters.len()];
        mark(&letters, &mut cut);
        let mut shown: Vec<char> = letters.into_iter().zip(cut).map(|(own, cut)| if cut { '#' } else { own }).collect();
        shown.dedup_by(|own, last| *own == '#' && own == last);
        shown.into_iter().collect()
    }

    #[test]
    fn an_id_follows_the_word_whatever_stands_between() {
        let cases = [
            ("line id: kru_nok", "line id: #"),
            ("LineID=nok88", "LineID=#"),
            ("LINE ไอดี krunok", "LINE ไอดี #"),
            ("id line krunok", "id line #"),
            ("ไอดีไลน์krunok", "ไอดีไลน์#"),
            ("line krunok77/0812345678", "line #/0812345678"),
            ("ไลน์ของผม krunok77", "ไลน์ของผม #"),
            ("ไลน์ส่วนตัวของดิฉัน kru_nok ค่ะ", "ไลน์ส่วนตัวของดิฉัน # ค่ะ"),
            ("ไอดีไลน์คือ krunok77", "ไอดีไลน์คือ #"),
            ("ไลน์คือ krunok", "ไลน์คือ #"),
            ("LINE (krunok77)", "LINE (#)"),
            ("LINE \u{201c}krunok\u{201d}", "LINE \u{201c}#\u{201d}"),
            ("line is krunok77", "line is #"),
            ("LINE OA krunok77", "LINE OA #"),
            ("ID:krunok77", "ID:#"),
            ("ID : krunok", "ID : #"),
            ("id krunok77", "id #"),
            ("ไอดี krunok77", "ไอดี #"),
            ("Ｌｉｎｅ krunok77", "Ｌｉｎｅ #"),
            ("ＩＤ：ｋｒｕｎｏｋ", "ＩＤ：#"),
            ("ที่ https://line.me/ti/p/~krunok77 ค่ะ", "ที่ # ค่ะ"),
            ("ที่line.me/ti/p/abcค่ะ", "ที่#ค่ะ"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_said_of_line_is_no_id() {
        let cases = [
            "ข่าวใน LINE รวดเร็วดีมาก",
            "Line Official และ LINE OA ดี",
            "LINE (official) ดี",
            "ใช้ LINE... ดี",
            "ทางไลน์หรืออีเมล",
            "ไลน์ของโรงเรียนเร็วกว่า facebook",
            "ไลน์กลุ่ม ม.3/1 กับ 10.30 น.",
            "line is good",
            "online krunok77",
            "pipelines krunok77",
            "covid: มาก",
            "id card",
            "ID krunok",
            "ไอเดีย krunok77",
            "LINE: https://www.sesao2.go.th/a",
            "https://online.me/krunok77",
            "https://x.example/news?id=krunok77",
            "ไลน์ www.sesao2.example",
            "ทางไลน์หรือ https://x.example/krunok77",
            "https://line.meeting.example/a",
            // Too far behind the word.
            "ไลน์ ซึ่งหลายคนในโรงเรียนของเราใช้ windows11",
            "ID \u{e01}ขคฆงจฉชซฌญฎฏฐฑฒณดตถทธน krunok77",
        ];
        for text in cases {
            assert_eq!(shown(text), text);
        }
        assert_eq!(shown("ID \u{e01}ขคฆงจฉชซฌญฎฏฐฑฒณดตถทธ krunok77"), "ID \u{e01}ขคฆงจฉชซฌญฎฏฐฑฒณดตถทธ #");
    }
}
