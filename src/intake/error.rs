//! What this room refuses, in words: what happened, what is safe, what to do.

use super::encoding::Encoding;
use crate::text::CodePoint;

/// The longest text of one article, in bytes of UTF-8. Browsers give a site about 5 MB of local
/// storage; a longer text could be shown, but never kept.
pub const MAX_BYTES: usize = 5_000_000;

/// Why something did not become the text of an article. Nothing that is refused alters the case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// No words in it.
    #[error("There are no words in it. Nothing was added. Paste or choose the text of an article.")]
    Empty,
    /// More than can be kept.
    #[error(
        "It is too long: {} of text, and the browser keeps {} at most. Nothing was added; your \
         case is unchanged. Split it, or load only the part that you need.",
        megabytes(*.bytes), megabytes(*.limit)
    )]
    TooLong {
        /// Its length in bytes.
        bytes: usize,
        /// The longest that is taken, in bytes.
        limit: usize,
    },
    /// A file of another kind, whatever its name says.
    #[error(
        "It looks like {0}, not like text. Nothing was added; your file is unchanged. Open it in \
         its own program, copy the article's words, and paste them here."
    )]
    LooksLike(Foreign),
    /// A NUL character in a text.
    #[error(
        "There is a NUL character in it (character {}), which no text has. Nothing was added. If it \
         was copied from a damaged file, try to get the text again.",
        .at.0 + 1
    )]
    Nul {
        /// Where the first one stands.
        at: CodePoint,
    },
    /// Too much of it cannot be read in the encoding that it seems to have.
    #[error(
        "It seems to be {encoding}, but {faults} places cannot be read, the first at byte \
         {offset}. Nothing was added; your file is unchanged. Save it again as UTF-8 text."
    )]
    Undecodable {
        /// The encoding that was tried.
        encoding: Encoding,
        /// The first byte that could not be read, counted from 0.
        offset: usize,
        /// How many places could not be read.
        faults: usize,
    },
    /// Not UTF-8, not UTF-16, and not likely windows-1252.
    #[error(
        "Its encoding is not known: it is neither UTF-8 (byte {offset} does not fit) nor UTF-16 nor \
         windows-1252. Nothing was added; your file is unchanged. Save it again as UTF-8 text."
    )]
    UnknownEncoding {
        /// The first byte that is not UTF-8, counted from 0.
        offset: usize,
    },
    /// A web page longer than any that is read.
    #[error(
        "The page is too long: {}, and {} at most are read. Nothing was added. Copy the article's text \
         from the page, and paste it here.",
        megabytes(*.bytes), megabytes(*.limit)
    )]
    LongPage {
        /// Its length in bytes.
        bytes: usize,
        /// The longest that is read, in bytes.
        limit: usize,
    },
    /// A page with all its parts in one archive.
    #[error(
        "Web archives (.mhtml, .webarchive) are not read. Nothing was added. Save the page once more as \
         “HTML only”, or copy the article's text and paste it here."
    )]
    WebArchive,
    /// JSON that is not a case.
    #[error(
        "It is JSON, but not a Telisik case (it does not say “telisik.case”). Nothing was added."
    )]
    OtherJson,
    /// A name that ends in something that is not read.
    #[error(
        "Files that end in “.{extension}” are not read. Nothing was added. Choose a .txt, .md, \
         .html or Telisik .json file, or paste the text."
    )]
    OtherExtension {
        /// What its name ends in, in lower case, without the dot.
        extension: String,
    },
    /// One of the above, of a file.
    #[error("“{name}” was not read. {reason}")]
    File {
        /// The file's name, as the browser gives it.
        name: String,
        /// Why.
        reason: Box<IntakeError>,
    },
}

impl IntakeError {
    /// The same refusal, saying which file it is about.
    #[must_use]
    pub fn of_file(self, name: &str) -> Self {
        Self::File { name: name.to_owned(), reason: Box::new(self) }
    }
}

/// Kinds of files that are not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// Portable Document Format.
    Pdf,
    /// Word, since 2007.
    Docx,
    /// OpenDocument, EPUB, or another document in a ZIP archive.
    ZippedDocument,
    /// Any other ZIP archive.
    Zip,
    /// Rich Text Format: characters, but not words.
    Rtf,
    /// The container of old Word, Excel and PowerPoint files.
    OldOffice,
    /// PNG, JPEG, GIF, WebP, TIFF.
    Picture,
    /// Sound or film.
    Media,
    /// gzip, bzip2, xz, 7z, RAR, Zstandard.
    Compressed,
    /// UTF-32, which no program writes for news.
    Utf32,
    /// Something else with bytes that no text has.
    Binary,
}

impl std::fmt::Display for Foreign {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Pdf => "a PDF",
            Self::Docx => "a Word document (DOCX)",
            Self::ZippedDocument => "a document in a ZIP archive (such as EPUB or ODT)",
            Self::Zip => "a ZIP archive",
            Self::Rtf => "a rich text document (RTF)",
            Self::OldOffice => "an old Word or Excel document (DOC, XLS)",
            Self::Picture => "a picture",
            Self::Media => "sound or film",
            Self::Compressed => "a compressed archive",
            Self::Utf32 => "UTF-32",
            Self::Binary => "a binary file",
        })
    }
}

fn megabytes(bytes: usize) -> String {
    // One decimal, rounded up: a text just over the limit must not seem to be just within it.
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_happened_what_is_safe_and_what_to_do() {
        let refusal = IntakeError::LooksLike(Foreign::Pdf).of_file("berita.txt").to_string();
        for part in ["“berita.txt”", "looks like a PDF", "Nothing was added", "paste"] {
            assert!(refusal.contains(part), "{part} in {refusal}");
        }
        let long = IntakeError::TooLong { bytes: 5_000_001, limit: MAX_BYTES }.to_string();
        assert!(long.contains("5.1 MB") && long.contains("5.0 MB"), "{long}");
    }
}
