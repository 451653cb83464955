//! A dropped or chosen file: what it is, by its content first and its name second.

use super::decode::{Encoding, decode_within};
use super::error::{Foreign, IntakeError, MAX_BYTES};
use super::plain::{Plain, normalise};

/// The longest case file that is read, in bytes. A case is kept compressed, so its file may be far
/// longer than what the browser keeps.
pub const MAX_CASE_BYTES: usize = 50_000_000;

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
    let decoded = match decode_within(bytes, MAX_CASE_BYTES) {
        Err(IntakeError::LooksLike(Foreign::Binary)) if !known => {
            return Err(IntakeError::OtherExtension { extension });
        }
        decoded => decoded?,
    };
    let page = matches!(extension.as_str(), "html" | "htm" | "xhtml" | "mhtml" | "mht");
    if page || is_page(&decoded.text) {
        return Err(IntakeError::SavedPage);
    }
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

fn is_page(text: &str) -> bool {
    let start = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    start.starts_with("<!doctype html") || start.starts_with("<html")
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
            ("a.html", b"<p>Halo", IntakeError::SavedPage),
            ("a.txt", b"\n<!DOCTYPE HTML><p>Halo", IntakeError::SavedPage),
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
    }
}
