//! A dropped or chosen file: what it is, by its content first and its name second.

use super::charset::{Attempt, attempts};
use super::decode::{decode_within, foreign, utf16_by_pattern};
use super::encoding::Encoding;
use super::error::{Foreign, IntakeError, MAX_BYTES};
use super::plain::{Plain, normalise};

/// The longest case file that is read, in bytes. A case is kept compressed, so its file may be far
/// longer than what the browser keeps.
pub const MAX_CASE_BYTES: usize = 50_000_000;

/// The longest web page that is read, in bytes: pages that were saved with their pictures in them are
/// long, though the article is not. A browser takes a second or two for so much, and lives on
/// meanwhile.
pub const MAX_PAGE_BYTES: usize = 30_000_000;

/// What a file turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intake {
    /// The text of an article (`.txt`, `.md`, or no ending). Markdown is kept exactly as written:
    /// its marks and front matter are characters of the text (see [`super::guess`]).
    Article {
        /// The text, with notes.
        plain: Plain,
        /// How its bytes were read.
        encoding: Encoding,
    },
    /// A web page, for the browser to decode and parse.
    Page {
        /// How its bytes may be read; see [`super::charset`].
        attempts: Vec<Attempt>,
    },
    /// A case of ours, as JSON for [`crate::exchange`] to read and check.
    Case {
        /// The JSON, not yet parsed.
        json: String,
    },
}

/// Reads a file that a person dropped or chose.
///
/// # Errors
/// [`IntakeError::File`] with the file's name, and the reason in it.
pub fn read(name: &str, bytes: &[u8]) -> Result<Intake, IntakeError> {
    read_unnamed(name, bytes).map_err(|reason| reason.of_file(name))
}

fn read_unnamed(name: &str, bytes: &[u8]) -> Result<Intake, IntakeError> {
    let extension = extension(name);
    let known = matches!(extension.as_str(), "" | "txt" | "text" | "md" | "markdown" | "json");
    // The content speaks first: a PDF is called one, whatever its name ends in.
    if is_named_page(&extension) || is_page(&head(bytes)) {
        return page(bytes);
    }
    if matches!(extension.as_str(), "mhtml" | "mht" | "webarchive" | "maff") {
        return Err(IntakeError::WebArchive);
    }
    let decoded = match decode_within(bytes, MAX_CASE_BYTES) {
        Err(IntakeError::LooksLike(Foreign::Binary)) if !known => {
            return Err(IntakeError::OtherExtension { extension });
        }
        decoded => decoded?,
    };
    if is_case(&decoded.text) {
        return Ok(Intake::Case { json: decoded.text });
    }
    if extension == "json" {
        return Err(match decoded.text.trim() {
            "" => IntakeError::Empty,
            _ => IntakeError::OtherJson,
        });
    }
    if !known {
        return Err(IntakeError::OtherExtension { extension });
    }
    let bytes = decoded.text.len();
    if bytes > MAX_BYTES {
        return Err(IntakeError::TooLong { bytes, limit: MAX_BYTES });
    }
    Ok(Intake::Article { plain: normalise(&decoded.text)?, encoding: decoded.encoding })
}

/// What follows the last dot, in lower case; nothing for `README` and `.hidden`. An ending with a
/// space or of more than ten characters is part of the name ("Prof. Budi bicara").
fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, end)) if !stem.is_empty() && end.len() <= 10 && !end.contains(' ') => {
            end.to_lowercase()
        }
        _ => String::new(),
    }
}

/// Whether a file of that name is a web page, or should be one.
pub fn is_page_name(name: &str) -> bool {
    is_named_page(&extension(name))
}

fn is_named_page(extension: &str) -> bool {
    matches!(extension, "html" | "htm" | "xhtml" | "xht" | "shtml")
}

/// Whether some words are the source of a web page. Declarations and comments may stand before it.
pub fn is_page(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{FEFF}').trim_start();
    for _ in 0..8 {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?xml") => "?>",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else { return false };
        rest = after.trim_start();
    }
    ["<!doctype html", "<html"]
        .iter()
        .any(|start| rest.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// Whether formatted words from a clipboard are a page as a whole, and not a part of one that a
/// browser or a word processor has wrapped up: a page has a title.
pub fn is_whole_page(markup: &str) -> bool {
    let title = || {
        let lower = markup[..markup.floor_char_boundary(200_000)].to_ascii_lowercase();
        let (_, rest) = lower.split_once("<title")?;
        let (_, words) = rest.split_once('>')?;
        Some(!words.split('<').next()?.trim().is_empty())
    };
    is_page(markup) && !markup.contains("<!--StartFragment") && title() == Some(true)
}

/// The beginning of some bytes, as far as it is ASCII; the zeros of UTF-16 are left out.
fn head(bytes: &[u8]) -> String {
    let head = bytes.iter().take(2_000).filter(|byte| **byte != 0);
    let bare = head.skip_while(|byte| matches!(byte, 0xEF | 0xBB | 0xBF | 0xFE | 0xFF));
    bare.map(|byte| if byte.is_ascii() { char::from(*byte) } else { '?' }).collect()
}

fn page(bytes: &[u8]) -> Result<Intake, IntakeError> {
    if let Some(kind) = foreign(bytes) {
        return Err(IntakeError::LooksLike(kind));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(IntakeError::Empty);
    }
    if bytes.len() > MAX_PAGE_BYTES {
        return Err(IntakeError::LongPage { bytes: bytes.len(), limit: MAX_PAGE_BYTES });
    }
    let start = &bytes[..bytes.len().min(4096)];
    let wide = start.starts_with(b"\xFF\xFE")
        || start.starts_with(b"\xFE\xFF")
        || utf16_by_pattern(start).is_some();
    // A browser bears a stray zero; a page without a tag and with zeros is none.
    if !wide && start.contains(&0) && !start.contains(&b'<') {
        return Err(IntakeError::LooksLike(Foreign::Binary));
    }
    Ok(Intake::Page { attempts: attempts(bytes) })
}

/// Our files begin with `{"format": "telisik.case"`; another program may have moved the key, so the
/// whole is searched.
fn is_case(text: &str) -> bool {
    text.trim_start().starts_with('{') && text.contains("\"telisik.case\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_articles_whatever_they_are_called() {
        for (name, words) in [
            ("berita.txt", "Warga mengungsi."),
            ("BERITA.TXT", "Warga mengungsi."),
            ("catatan.md", "---\ntitle: Judul\n---\n\n# Judul\n\n*tebal* <b>x</b>"),
            ("berita", "{ kurung di awal }"),
            ("Prof. Budi bicara", "Isi."),
        ] {
            let read = read(name, words.as_bytes());
            let Ok(Intake::Article { plain, encoding: Encoding::Utf8 }) = read else {
                panic!("{name}: {read:?}");
            };
            assert_eq!(plain.text.as_str(), words);
        }
    }

    #[test]
    fn a_case_is_known_by_its_format() {
        let json = "\u{FEFF}\n {\"format\": \"telisik.case\", \"version\": 1";
        for name in ["kasus.json", "kasus.txt", "kasus"] {
            assert!(matches!(read(name, json.as_bytes()), Ok(Intake::Case { .. })), "{name}");
        }
    }

    #[test]
    fn what_is_refused_names_the_file_and_the_reason() {
        let other = |end: &str| IntakeError::OtherExtension { extension: end.to_owned() };
        for (name, bytes, reason) in [
            ("a.txt", &b"%PDF-1.4"[..], IntakeError::LooksLike(Foreign::Pdf)),
            ("a.docx", b"PK\x03\x04 word/document.xml", IntakeError::LooksLike(Foreign::Docx)),
            ("a.txt", b"a\0\x01", IntakeError::LooksLike(Foreign::Binary)),
            ("a.xyz", b"a\0\x01", other("xyz")),
            ("a.csv", b"a,b", other("csv")),
            ("a.html", b"%PDF-1.4", IntakeError::LooksLike(Foreign::Pdf)),
            ("a.html", b"\x89PNG\r\n\x1A\n\0", IntakeError::LooksLike(Foreign::Picture)),
            ("a.html", b"a\0\x01", IntakeError::LooksLike(Foreign::Binary)),
            ("a.htm", b" \r\n ", IntakeError::Empty),
            ("a.mhtml", b"From: <Saved by Blink>\r\n", IntakeError::WebArchive),
            ("a.webarchive", b"bplist00\0", IntakeError::WebArchive),
            ("a.json", b"{\"format\": \"other\"}", IntakeError::OtherJson),
            ("a.json", b" ", IntakeError::Empty),
            ("a.txt", b" \r\n ", IntakeError::Empty),
        ] {
            let refused = read(name, bytes);
            assert_eq!(refused, Err(reason.of_file(name)), "{name}");
            assert!(refused.unwrap_err().to_string().starts_with(&format!("“{name}”")));
        }
        let long = read("a.txt", &vec![b'a'; 20_000_000]).unwrap_err();
        assert!(matches!(long, IntakeError::File { reason, .. }
            if matches!(*reason, IntakeError::TooLong { .. })));
        let long = read("a.html", &vec![b'a'; MAX_PAGE_BYTES + 1]).unwrap_err();
        assert!(matches!(long, IntakeError::File { reason, .. }
            if matches!(*reason, IntakeError::LongPage { .. })));
    }

    #[test]
    fn pages_are_known_by_their_names_or_their_beginnings() {
        for (name, bytes) in [
            ("a.html", &b"<p>Halo"[..]),
            ("A.HTM", b"Halo"),
            ("a.txt", b"\n<!DOCTYPE HTML><p>Halo"),
            ("a", b"\xEF\xBB\xBF<html lang=id>"),
            ("a", b"<!-- saved --><?xml version='1.0'?>\n<!doctype html>"),
            ("a.php", b"<html>"),
            ("a", b"<\0h\0t\0m\0l\0>\0"),
            ("a.html", b"<p>\x93kata\x94 \0"),
        ] {
            assert!(matches!(read(name, bytes), Ok(Intake::Page { .. })), "{name}");
        }
        for words in ["<p>Halo", "html", "<!-- <html>", ""] {
            assert!(!is_page(words), "{words}");
        }
    }

    #[test]
    fn a_part_of_a_page_is_no_page() {
        for (markup, whole) in [
            ("<!doctype html><html><head><title>Banjir</title></head><body>", true),
            ("<html lang=id><head><TITLE data-x>Banjir", true),
            ("<html><body><!--StartFragment--><p>Banjir</p><!--EndFragment-->", false),
            ("<!DOCTYPE HTML><html><head><title></title></head><body><p>Banjir", false),
            ("<!doctype html><title><p>", false),
            ("<meta charset='utf-8'><p>Banjir</p>", false),
            ("<title>Banjir</title>", false),
        ] {
            assert_eq!(is_whole_page(markup), whole, "{markup}");
        }
    }
}
