//! Why a page gives no article, in words.

use crate::intake::IntakeError;

/// Why a page gives no article. Nothing that is refused alters the case.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// More elements than are read.
    #[error(
        "The page has more than {limit} parts, more than any article needs. Nothing was added. Copy \
         the article's text from the page, and paste it here."
    )]
    TooManyNodes {
        /// The most that are read.
        limit: usize,
    },
    /// Longer than what is read.
    #[error(
        "The page is longer than {} MB. Nothing was added. Copy the article's text from the page, \
         and paste it here.",
        .limit / 1_000_000
    )]
    TooLong {
        /// The most that is read, in bytes.
        limit: usize,
    },
    /// No running text.
    #[error(
        "No article was found on the page: it has no running text, or builds it by script. Nothing \
         was added. Copy the article's text from the page, and paste it here."
    )]
    NoArticle,
    /// The words of the article cannot be the text of one.
    #[error(transparent)]
    Text(#[from] IntakeError),
}
