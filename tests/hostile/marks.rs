//! Texts that mean harm, each with a mark by which it is found again.

/// What is in every one of them, and in nothing else.
pub const MARK: &str = "ZQX";

/// One of each sort; `#` stands for the mark with a number.
const SORTS: [&str; 26] = [
    "=HYPERLINK(\"http://evil.example/#\",\"ก\")",
    "+1+#",
    "-2+3+cmd|' /C calc'!#",
    "@SUM(1;#)",
    "\t=1+#",
    "\r=1+#",
    "\n=1+#",
    "＝1+#",
    "=#!A1",
    "=(#!$A$1:$A$2,#!$B$1)",
    "<script>alert('#')</script>",
    "\"><img src=x onerror=alert(#)><a href=\"",
    "' onmouseover='alert(#)",
    "</style></title><!--#",
    "javascript:alert('#')",
    "data:text/html,<svg onload=alert('#')>",
    "\u{202e}กลับ#\u{2066}ด้าน\u{200f}",
    "\u{1b}[2J\u{1b}]0;#\u{7}\u{8}\u{0}",
    "\u{9b}31m#\u{85}\u{7f}",
    "]]></t></is></c><c r=\"ZZ1\"><f>#</f>",
    "&#61;1+# &lt;b&gt; &amp;",
    "_x003D_1+# _x000A_",
    "{{#}} {% # %} {{office}}",
    "{ $# } ${jndi:ldap://#}",
    "#'; DROP TABLE news; --",
    "&P&R&\"#\" *?~ %n %s | # \\",
];

/// How many sorts there are.
pub const COUNT: usize = SORTS.len();

/// A text of a sort, with its number in it.
pub fn text(sort: usize, number: usize) -> String {
    SORTS[sort % COUNT].replace('#', &format!("{MARK}{number}"))
}

/// Such a text as the name of a sheet may be: short, and without the letters that none may have.
pub fn sheet(sort: usize, number: usize) -> String {
    let plain: String = text(sort, number).chars().filter(|letter| !"[]:*?/\\\0".contains(*letter)).collect();
    let xml = |letter: &char| !letter.is_control();
    let name: String = plain.chars().filter(xml).take(24).collect();
    format!("{}{number}", name.trim_matches('\''))
}

/// Such a text as the name of a file may be on a system that allows all but a slash.
pub fn file(sort: usize, number: usize) -> String {
    text(sort, number).replace(['/', '\0'], "").chars().take(60).collect()
}

/// Whether a letter does anything but stand there.
pub fn is_unseen(letter: char) -> bool {
    (letter.is_control() && letter != '\n' && letter != '\t')
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(letter, '\u{fffe}' | '\u{ffff}' | '\u{2028}' | '\u{2029}')
}
