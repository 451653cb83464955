//! Bytes of a file → characters.
//!
//! The order: what cannot be text is named and refused; a byte order mark is believed; UTF-16
//! without one is known by its pattern of zero bytes; then UTF-8; then windows-1252, and that only
//! if the bytes look like a text in it. A little damage (see [`MAX_DAMAGE`]) is shown as U+FFFD and
//! reported by [`super::normalise`]; more is refused.

use super::encoding::Encoding;
use super::error::{Foreign, IntakeError, MAX_BYTES};

/// A text is still taken when at most one place in so many characters cannot be read.
pub const MAX_DAMAGE: usize = 100;

/// A text, and how its bytes were read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The characters, without a byte order mark; line ends as they were.
    pub text: String,
    /// How they were read.
    pub encoding: Encoding,
}

/// Reads the bytes of a text file. No bytes are the empty text.
///
/// # Errors
/// [`IntakeError::TooLong`] over [`MAX_BYTES`]; [`IntakeError::LooksLike`] for what is not text;
/// [`IntakeError::Undecodable`] and [`IntakeError::UnknownEncoding`] for text that cannot be read.
pub fn decode(bytes: &[u8]) -> Result<Decoded, IntakeError> {
    decode_within(bytes, MAX_BYTES)
}

/// [`decode`] with another limit, in bytes of UTF-8.
pub(super) fn decode_within(bytes: &[u8], limit: usize) -> Result<Decoded, IntakeError> {
    if let Some(kind) = foreign(bytes) {
        return Err(IntakeError::LooksLike(kind));
    }
    let (encoding, rest) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => (Some(Encoding::Utf8), rest),
        [0xFF, 0xFE, rest @ ..] => (Some(Encoding::Utf16Le), rest),
        [0xFE, 0xFF, rest @ ..] => (Some(Encoding::Utf16Be), rest),
        _ => (utf16_by_pattern(bytes), bytes),
    };
    // ASCII in UTF-16 shrinks to half, nothing shrinks more: what is longer than this is too long
    // in any case, and is not decoded only to learn so.
    let wide = matches!(encoding, Some(Encoding::Utf16Le | Encoding::Utf16Be));
    let least = if wide { rest.len() / 2 } else { rest.len() };
    if least > limit {
        return Err(IntakeError::TooLong { bytes: least, limit });
    }
    let skipped = bytes.len() - rest.len();
    let decoded = match encoding {
        Some(encoding @ (Encoding::Utf16Le | Encoding::Utf16Be)) => utf16(rest, encoding, skipped)?,
        Some(_) => utf8(rest, skipped)?,
        None if rest.contains(&0) => return Err(IntakeError::LooksLike(Foreign::Binary)),
        None => utf8_or_windows_1252(rest)?,
    };
    match decoded.text.len() {
        length if length > limit => Err(IntakeError::TooLong { bytes: length, limit }),
        _ => Ok(decoded),
    }
}

/// What the first bytes say, if they say that this is no text. Signatures as registered or
/// specified by the formats themselves.
pub(super) fn foreign(bytes: &[u8]) -> Option<Foreign> {
    const SIGNATURES: &[(&[u8], Foreign)] = &[
        (b"%PDF-", Foreign::Pdf),
        (b"\xEF\xBB\xBF%PDF-", Foreign::Pdf),
        (b"{\\rtf", Foreign::Rtf),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Foreign::OldOffice),
        (b"\x89PNG\r\n\x1A\n", Foreign::Picture),
        (b"\xFF\xD8\xFF", Foreign::Picture),
        (b"GIF87a", Foreign::Picture),
        (b"GIF89a", Foreign::Picture),
        (b"II*\0", Foreign::Picture),
        (b"MM\0*", Foreign::Picture),
        (b"ID3\x03", Foreign::Media),
        (b"ID3\x04", Foreign::Media),
        (b"OggS\0", Foreign::Media),
        (b"\x1A\x45\xDF\xA3", Foreign::Media),
        (b"\x1F\x8B", Foreign::Compressed),
        (b"\xFD7zXZ\0", Foreign::Compressed),
        (b"7z\xBC\xAF\x27\x1C", Foreign::Compressed),
        (b"Rar!\x1A\x07", Foreign::Compressed),
        (b"\x28\xB5\x2F\xFD", Foreign::Compressed),
        (b"\xFF\xFE\0\0", Foreign::Utf32),
        (b"\0\0\xFE\xFF", Foreign::Utf32),
        (b"\x7FELF", Foreign::Binary),
        (b"SQLite format 3\0", Foreign::Binary),
    ];
    if let Some((_, kind)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(*kind);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        let start = &bytes[..bytes.len().min(4096)];
        let holds = |part: &[u8]| start.windows(part.len()).any(|window| window == part);
        return Some(if holds(b"word/") {
            Foreign::Docx
        } else if holds(b"mimetypeapplication/") || holds(b"[Content_Types].xml") {
            Foreign::ZippedDocument
        } else {
            Foreign::Zip
        });
    }
    let bzip2 = bytes.starts_with(b"BZh") && bytes.get(4..10) == Some(b"1AY&SY");
    if bzip2 {
        return Some(Foreign::Compressed);
    }
    match (bytes.get(..4), bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WEBP")) => Some(Foreign::Picture),
        (Some(b"RIFF"), _, Some(b"WAVE" | b"AVI ")) | (_, Some(b"ftyp"), _) => Some(Foreign::Media),
        _ => None,
    }
}

/// UTF-16 of a text mostly in Latin letters has a zero as every second byte. Looks at the first
/// 4 KB: at least 60 % of the high bytes must be zero, and at most 2 % of the low ones.
pub(super) fn utf16_by_pattern(bytes: &[u8]) -> Option<Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let mostly = |count: usize| count * 10 >= pairs * 6;
    let hardly = |count: usize| count * 50 <= pairs;
    match (mostly(even) && hardly(odd), mostly(odd) && hardly(even)) {
        (_, true) => Some(Encoding::Utf16Le),
        (true, _) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn utf16(bytes: &[u8], encoding: Encoding, skipped: usize) -> Result<Decoded, IntakeError> {
    let pairs = bytes.chunks_exact(2);
    let odd = !pairs.remainder().is_empty();
    let units = pairs.map(|pair| match encoding {
        Encoding::Utf16Be => u16::from_be_bytes([pair[0], pair[1]]),
        _ => u16::from_le_bytes([pair[0], pair[1]]),
    });
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut damage = Damage::default();
    let mut read = 0;
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) => {
                text.push(character);
                read += character.len_utf16() * 2;
            }
            Err(_) => {
                text.push(char::REPLACEMENT_CHARACTER);
                damage.at(skipped + read);
                read += 2;
            }
        }
        damage.characters += 1;
    }
    if odd {
        text.push(char::REPLACEMENT_CHARACTER);
        damage.at(skipped + read);
        damage.characters += 1;
    }
    damage.verdict(encoding)?;
    Ok(Decoded { text, encoding })
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<Decoded, IntakeError> {
    let mut text = String::with_capacity(bytes.len());
    let mut damage = Damage::default();
    let mut read = skipped;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        damage.characters += chunk.valid().chars().count();
        read += chunk.valid().len();
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            damage.at(read);
            damage.characters += 1;
            read += chunk.invalid().len();
        }
    }
    damage.verdict(Encoding::Utf8)?;
    Ok(Decoded { text, encoding: Encoding::Utf8 })
}

fn utf8_or_windows_1252(bytes: &[u8]) -> Result<Decoded, IntakeError> {
    let fault = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text: text.to_owned(), encoding: Encoding::Utf8 }),
        Err(fault) => fault.valid_up_to(),
    };
    // Text in windows-1252 hardly ever holds sequences that are valid UTF-8 ("Ã" before "©"), so
    // more valid sequences than faults mean UTF-8 that was damaged or cut off, and reading it as
    // windows-1252 would spoil every quotation mark in it.
    let (mut sequences, mut faults) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        sequences += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    if sequences > faults {
        return utf8(bytes, 0);
    }
    if !looks_like_windows_1252(bytes) {
        return Err(IntakeError::UnknownEncoding { offset: fault });
    }
    let text = bytes.iter().map(|&byte| windows_1252(byte)).collect();
    Ok(Decoded { text, encoding: Encoding::Windows1252 })
}

/// Whether bytes that are not UTF-8 may be a text in windows-1252: no byte that it leaves
/// undefined, hardly any control character (1 in 200), and at least half of it ASCII letters and
/// spaces, which excludes what was written for other scripts (windows-1251, Shift JIS, GBK).
fn looks_like_windows_1252(bytes: &[u8]) -> bool {
    let (mut controls, mut plain, mut high) = (0usize, 0usize, 0usize);
    for &byte in bytes {
        match byte {
            0x81 | 0x8D | 0x8F | 0x90 | 0x9D => return false,
            b'\t' | b'\n' | b'\r' | 0x0C | b' ' => plain += 1,
            0..=0x1F | 0x7F => controls += 1,
            _ if byte.is_ascii_alphabetic() => plain += 1,
            0x80.. => high += 1,
            _ => {}
        }
    }
    controls * 200 <= bytes.len() && plain * 2 >= bytes.len() && high * 3 <= bytes.len()
}

/// The WHATWG index of windows-1252 for 0x80..=0x9F; all other bytes are Latin-1.
const HIGH: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2C6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}', '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}', '\u{17E}', '\u{178}',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Counts what could not be read.
#[derive(Default)]
struct Damage {
    characters: usize,
    faults: usize,
    first: usize,
}

impl Damage {
    fn at(&mut self, offset: usize) {
        if self.faults == 0 {
            self.first = offset;
        }
        self.faults += 1;
    }

    /// One fault is always borne: a file cut off in the middle of a character.
    fn verdict(&self, encoding: Encoding) -> Result<(), IntakeError> {
        if self.faults > 1 && self.faults * MAX_DAMAGE > self.characters
            || self.faults == self.characters && self.faults > 0
        {
            let (offset, faults) = (self.first, self.faults);
            return Err(IntakeError::Undecodable { encoding, offset, faults });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wide(text: &str, mark: bool, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        let mark = mark.then_some(0xFEFF);
        mark.into_iter().chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    #[test]
    fn each_encoding_gives_the_same_words() {
        let words = "Harga naik – “wajar”, kata Siti. Café di Ñuñoa: €5 😀\n";
        let narrow = "Harga naik – “wajar”, kata Siti. Café di Ñuñoa: €5\n";
        let old: Vec<u8> = narrow
            .chars()
            .map(|c| (0..=255).find(|b| windows_1252(*b) == c).expect("in windows-1252"))
            .collect();
        for (bytes, encoding, expected) in [
            (words.as_bytes().to_vec(), Encoding::Utf8, words),
            ([b"\xEF\xBB\xBF", words.as_bytes()].concat(), Encoding::Utf8, words),
            (wide(words, true, u16::to_le_bytes), Encoding::Utf16Le, words),
            (wide(words, true, u16::to_be_bytes), Encoding::Utf16Be, words),
            (wide(words, false, u16::to_le_bytes), Encoding::Utf16Le, words),
            (wide(words, false, u16::to_be_bytes), Encoding::Utf16Be, words),
            (old, Encoding::Windows1252, narrow),
            (b"".to_vec(), Encoding::Utf8, ""),
            (b"\xEF\xBB\xBF".to_vec(), Encoding::Utf8, ""),
        ] {
            let decoded = decode(&bytes).expect("readable");
            assert_eq!((decoded.text.as_str(), decoded.encoding), (expected, encoding));
        }
    }

    #[test]
    fn what_is_not_text_is_named() {
        for (bytes, kind) in [
            (&b"%PDF-1.7\n%\xE2\xE3\xCF\xD3"[..], Foreign::Pdf),
            (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml ... word/document.xml", Foreign::Docx),
            (b"PK\x03\x04\x14\0mimetypeapplication/epub+zip", Foreign::ZippedDocument),
            (b"PK\x03\x04\x14\0a.txt", Foreign::Zip),
            (b"\x89PNG\r\n\x1A\n\0\0", Foreign::Picture),
            (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Foreign::Picture),
            (b"RIFF\x10\0\0\0WEBPVP8 ", Foreign::Picture),
            (b"\x1F\x8B\x08\0", Foreign::Compressed),
            (b"BZh91AY&SY\x01", Foreign::Compressed),
            (b"{\\rtf1\\ansi Halo}", Foreign::Rtf),
            (b"\0\0\0\x18ftypmp42", Foreign::Media),
            (b"\xFF\xFE\0\0H\0\0\0", Foreign::Utf32),
            (b"some words\0and then bytes", Foreign::Binary),
            (b"\0\0\0\0\0\0\0\0", Foreign::Binary),
        ] {
            assert_eq!(decode(bytes), Err(IntakeError::LooksLike(kind)), "{kind}");
        }
    }

    #[test]
    fn utf8_cut_off_within_a_character_keeps_its_other_characters() {
        let words = "“Kami berbagi nilai,” katanya — “dan minat”";
        let cut = &words.as_bytes()[..words.len() - 1];
        let decoded = decode(cut).expect("readable");
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert_eq!(decoded.text, "“Kami berbagi nilai,” katanya — “dan minat\u{FFFD}");
    }

    #[test]
    fn much_damage_is_refused_with_its_place() {
        let bytes = [b"\xEF\xBB\xBFdua", &b"\xFF kata \xFF lagi"[..]].concat();
        let fault = IntakeError::Undecodable { encoding: Encoding::Utf8, offset: 6, faults: 2 };
        assert_eq!(decode(&bytes), Err(fault));
        let lone = wide("ab", true, u16::to_le_bytes);
        let lone = [&lone[..], &[0x00, 0xD8, 0x00, 0xD8]].concat();
        let fault = IntakeError::Undecodable { encoding: Encoding::Utf16Le, offset: 6, faults: 2 };
        assert_eq!(decode(&lone), Err(fault));
    }

    #[test]
    fn other_scripts_in_old_encodings_are_refused_rather_than_spoilt() {
        let russian = b"\xCF\xF0\xE8\xE2\xE5\xF2, \xEC\xE8\xF0! \xCA\xE0\xEA \xE4\xE5\xEB\xE0?";
        assert_eq!(decode(russian), Err(IntakeError::UnknownEncoding { offset: 0 }));
        let undefined = b"kata kata \x81 kata kata";
        assert_eq!(decode(undefined), Err(IntakeError::UnknownEncoding { offset: 10 }));
    }

    #[test]
    fn the_limit_is_that_of_the_text_and_not_of_the_file() {
        let fits = "a".repeat(MAX_BYTES);
        assert!(decode(fits.as_bytes()).is_ok());
        assert!(decode(&wide(&fits, true, u16::to_le_bytes)).is_ok());
        let bytes = 20_000_000;
        let long = vec![b'a'; bytes];
        assert_eq!(decode(&long), Err(IntakeError::TooLong { bytes, limit: MAX_BYTES }));
    }
}
