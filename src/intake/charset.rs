//! How the bytes of a web page may be read, best guess first: by its byte order mark, by what it says
//! of itself, by what is usual. The browser knows the encodings; here their order is decided.
//!
//! The HTML standard ("prescan a byte stream to determine its encoding") reads the first 1,024 bytes,
//! and browsers begin anew when they meet a later declaration; here both are one look at a longer
//! head. One thing is decided otherwise: bytes that are valid UTF-8 throughout are UTF-8, whatever the
//! page says. Pages that were saved have often been rewritten, and text in an old encoding is hardly
//! ever valid UTF-8 by chance.

use super::decode::utf16_by_pattern;
use super::encoding::Encoding;

/// So many bytes are looked at.
const HEAD: usize = 16_384;

/// One way to read bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// A label of the WHATWG Encoding Standard, in lower case; the browser may not know it.
    pub label: String,
    /// What becomes of bytes that do not fit.
    pub faults: Faults,
}

/// What becomes of bytes that do not fit an encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Faults {
    /// The attempt has failed: try the next.
    Refused,
    /// They are shown as U+FFFD.
    Shown,
}

/// The ways to read a page, in the order in which they are to be tried. The last one always works.
pub fn attempts(bytes: &[u8]) -> Vec<Attempt> {
    let shown = |label: &str| Attempt { label: label.to_owned(), faults: Faults::Shown };
    let marked = match bytes {
        [0xEF, 0xBB, 0xBF, ..] => Some("utf-8"),
        [0xFF, 0xFE, ..] => Some("utf-16le"),
        [0xFE, 0xFF, ..] => Some("utf-16be"),
        _ => match utf16_by_pattern(bytes) {
            Some(Encoding::Utf16Le) => Some("utf-16le"),
            Some(Encoding::Utf16Be) => Some("utf-16be"),
            _ => None,
        },
    };
    if let Some(label) = marked {
        return vec![shown(label)];
    }
    let declared = declared(&bytes[..bytes.len().min(HEAD)]);
    let mut attempts: Vec<Attempt> = declared.iter().map(|label| shown(label)).collect();
    // Its letters are written in ASCII, which is valid UTF-8, too.
    let seven_bits = declared.first().is_some_and(|label| label.contains("2022"));
    let utf8 = Attempt { label: "utf-8".to_owned(), faults: Faults::Refused };
    attempts.insert(usize::from(seven_bits), utf8);
    attempts.push(shown("windows-1252"));
    attempts
}

/// The encodings that a page says it has, in the order in which it does, in lower case.
fn declared(head: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut scan = Scan { bytes: head, at: 0 };
    if head.starts_with(b"<?xml") {
        let end = head.iter().position(|byte| *byte == b'>').unwrap_or(head.len());
        let words = String::from_utf8_lossy(&head[..end]);
        let quoted =
            words.split_once("encoding").and_then(|(_, rest)| rest.split(['"', '\'']).nth(1));
        found.extend(quoted.and_then(label));
    }
    while scan.skip_to(b'<') {
        if scan.takes(b"<!--") {
            scan.at -= 2; // the dashes of `<!-->` are those of its end, too
            scan.skip_past(b"-->");
        } else if scan.takes_tag(b"<meta") {
            found.extend(scan.meta());
        } else if scan.is_tag() {
            scan.skip_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>'));
            while scan.attribute().is_some() {}
        } else if scan.takes(b"<!") || scan.takes(b"</") || scan.takes(b"<?") {
            scan.skip_past(b">");
        } else {
            scan.at += 1;
        }
    }
    found
}

/// A label as a page writes it; what cannot be meant is put right as the standard says.
fn label(words: &str) -> Option<String> {
    let label = words.trim_matches(|c: char| c.is_ascii_whitespace()).to_ascii_lowercase();
    Some(match label.as_str() {
        "" => return None,
        // The declaration itself could not be read in it.
        other if other.starts_with("utf-16") || other == "unicode" => "utf-8".to_owned(),
        "x-user-defined" => "windows-1252".to_owned(),
        _ => label,
    })
}

/// `text/html; charset=iso-8859-1` → `iso-8859-1`.
fn of_content(content: &str) -> Option<String> {
    let lower = content.to_ascii_lowercase();
    let mut rest = lower.as_str();
    loop {
        rest = rest.split_once("charset")?.1.trim_start();
        let Some(value) = rest.strip_prefix('=') else { continue };
        let value = value.trim_start();
        return match value.chars().next()? {
            quote @ ('"' | '\'') => label(value[1..].split_once(quote)?.0),
            _ => label(value.split([';', ' ', '\t', '\n', '\r', '\u{C}']).next()?),
        };
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    fn now(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn skip_while(&mut self, skips: impl Fn(u8) -> bool) {
        while self.now().is_some_and(&skips) {
            self.at += 1;
        }
    }

    /// Goes to the next such byte; whether there is one.
    fn skip_to(&mut self, byte: u8) -> bool {
        self.skip_while(|one| one != byte);
        self.now().is_some()
    }

    fn skip_past(&mut self, mark: &[u8]) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let found = rest.windows(mark.len()).position(|window| window == mark);
        self.at = found.map_or(self.bytes.len(), |found| self.at + found + mark.len());
    }

    /// Goes past `start`, in either case of letters, if that is here.
    fn takes(&mut self, start: &[u8]) -> bool {
        let end = self.at + start.len();
        let is = self.bytes.get(self.at..end).is_some_and(|here| here.eq_ignore_ascii_case(start));
        if is {
            self.at = end;
        }
        is
    }

    fn takes_tag(&mut self, start: &[u8]) -> bool {
        let after = self.bytes.get(self.at + start.len());
        after.is_some_and(|byte| byte.is_ascii_whitespace() || *byte == b'/') && self.takes(start)
    }

    /// Whether a tag begins here or ends an element.
    fn is_tag(&self) -> bool {
        let rest = &self.bytes[self.at + 1..];
        rest.strip_prefix(b"/").unwrap_or(rest).first().is_some_and(u8::is_ascii_alphabetic)
    }

    /// The encoding that the rest of a `meta` tag declares.
    fn meta(&mut self) -> Option<String> {
        let (mut pragma, mut own, mut in_content) = (false, None, None);
        while let Some((name, value)) = self.attribute() {
            match name.as_str() {
                "http-equiv" => pragma |= value.eq_ignore_ascii_case("content-type"),
                "charset" if own.is_none() => own = label(&value),
                "content" if in_content.is_none() => in_content = of_content(&value),
                _ => {}
            }
        }
        own.or(in_content.filter(|_| pragma))
    }

    /// The next attribute of a tag, its name in lower case; `None` at the tag's end.
    fn attribute(&mut self) -> Option<(String, String)> {
        self.skip_while(|byte| byte.is_ascii_whitespace() || byte == b'/');
        let start = self.at;
        if self.now()? == b'>' {
            return None;
        }
        self.at += 1;
        self.skip_while(|byte| !byte.is_ascii_whitespace() && !matches!(byte, b'/' | b'>' | b'='));
        let name = self.words(start).to_ascii_lowercase();
        self.skip_while(|byte| byte.is_ascii_whitespace());
        if self.now() != Some(b'=') {
            return Some((name, String::new()));
        }
        self.at += 1;
        self.skip_while(|byte| byte.is_ascii_whitespace());
        match self.now() {
            Some(quote @ (b'"' | b'\'')) => {
                self.at += 1;
                let start = self.at;
                self.skip_while(|byte| byte != quote);
                let value = self.words(start);
                self.at += 1;
                Some((name, value))
            }
            _ => {
                let start = self.at;
                self.skip_while(|byte| !byte.is_ascii_whitespace() && byte != b'>');
                Some((name, self.words(start)))
            }
        }
    }

    fn words(&self, start: usize) -> String {
        String::from_utf8_lossy(&self.bytes[start..self.at.min(self.bytes.len())]).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(bytes: &[u8]) -> Vec<String> {
        attempts(bytes).into_iter().map(|attempt| attempt.label).collect()
    }

    #[test]
    fn a_page_says_its_encoding_in_many_ways() {
        for (head, found) in [
            ("<meta charset=utf-8>", "utf-8"),
            ("<META CharSet = 'ISO-8859-1' />", "iso-8859-1"),
            ("<meta/charset=\"shift_jis\">", "shift_jis"),
            (
                "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
                "windows-1251",
            ),
            ("<meta content=\"text/html;charset = 'gbk' ;\" http-equiv=\"content-type\">", "gbk"),
            ("<meta content='charset charset=koi8-r' http-equiv='content-type'>", "koi8-r"),
            ("<?xml version=\"1.0\" encoding=\"EUC-KR\"?><html>", "euc-kr"),
            ("<meta charset=UTF-16LE>", "utf-8"),
            ("<meta charset=x-user-defined>", "windows-1252"),
            (
                "<html lang='a>b'><head data-x=\"<meta charset=big5>\"><meta charset=euc-jp>",
                "euc-jp",
            ),
            ("<!-- <meta charset=big5> --><meta charset=euc-jp>", "euc-jp"),
            ("<!--><meta charset=euc-jp>", "euc-jp"),
            ("<!doctype html PUBLIC '<'><meta charset=euc-jp>", "euc-jp"),
            ("< meta charset=big5><meta charset=euc-jp>", "euc-jp"),
            ("</meta charset=big5><meta charset=euc-jp>", "euc-jp"),
        ] {
            assert_eq!(declared(head.as_bytes()), [found], "{head}");
        }
        for head in [
            "",
            "<meta name=description content='charset=big5'>",
            "<meta http-equiv=refresh content='0; charset=big5'>",
            "<metal charset=big5>",
            "<meta charset=''>",
            "<meta charset",
            "<meta",
            "<",
            "<a b='",
            "<!--",
            "<title>meta charset=big5",
        ] {
            assert_eq!(declared(head.as_bytes()), Vec::<String>::new(), "{head}");
        }
        let both = b"<meta charset=nonsense><meta charset=big5>";
        assert_eq!(declared(both), ["nonsense", "big5"], "the browser knows which one there is");
    }

    #[test]
    fn marks_come_first_and_valid_utf8_before_what_is_said() {
        assert_eq!(labels(b"\xEF\xBB\xBF<meta charset=big5>"), ["utf-8"]);
        assert_eq!(labels(b"\xFF\xFE<\0p\0>\0"), ["utf-16le"]);
        assert_eq!(labels(b"\xFE\xFF\0<\0p\0>"), ["utf-16be"]);
        assert_eq!(labels(b"<\0p\0>\0a\0b\0c\0"), ["utf-16le"]);
        assert_eq!(labels(b"<p>"), ["utf-8", "windows-1252"]);
        assert_eq!(labels(b"<meta charset=big5>"), ["utf-8", "big5", "windows-1252"]);
        assert_eq!(
            labels(b"<meta charset=iso-2022-jp>"),
            ["iso-2022-jp", "utf-8", "windows-1252"],
            "it is written in ASCII"
        );
        let faults: Vec<Faults> = attempts(b"<p>").into_iter().map(|one| one.faults).collect();
        assert_eq!(faults, [Faults::Refused, Faults::Shown]);
    }
}
