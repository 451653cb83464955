//! The names of stored entries: `telisik/1/…`, versioned so that a newer form can stand beside it.
//!
//! Invariant: `parse(write(key)) == key`; a name that is not exactly one of ours is none of ours.

use crate::case::Id;
use std::fmt;

/// Before every entry of this program, whatever its version.
pub(super) const FAMILY: &str = "telisik/";
/// Before every entry of this version.
pub(super) const ROOT: &str = "telisik/1/";
/// Before every entry of a case.
pub(super) const CASES: &str = "telisik/1/case/";
/// Before every entry that was set aside; its old name follows.
pub(super) const ASIDE: &str = "telisik/1/aside/";
/// What a person chose for the whole program.
pub const SETTINGS: &str = "telisik/1/settings";

/// One snapshot of a case. `tag` is a digest of the changes folded into it, so that two tabs that
/// fold the same changes write the same entries, and two that do not never mix theirs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation {
    /// Rises by one with each snapshot.
    pub number: u32,
    /// Digest of what was folded.
    pub tag: u64,
}

impl fmt::Display for Generation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:016x}", self.number, self.tag)
    }
}

impl Generation {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (number, tag) = text.split_once('-')?;
        let found = Self { number: number.parse().ok()?, tag: u64::from_str_radix(tag, 16).ok()? };
        (found.to_string() == text).then_some(found)
    }
}

/// What an entry of a case holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Which snapshot counts: small, written last, so that writing it commits the snapshot.
    Head,
    /// Some records of a snapshot.
    Chunk(Generation, u32),
    /// One change.
    Journal(Id),
    /// A text, by the SHA-256 of its words: whole, or the number of its pieces.
    Text(String),
    /// One piece of a long text.
    Piece(String, u32),
    /// What the desk shows of the case: a cache.
    Summary,
    /// When the case was put in the trash.
    Trashed,
    /// What was typed in a form and is not saved yet.
    Draft(DraftKey),
}

/// Which form a draft is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftKey {
    /// What the form is for.
    pub of: DraftOf,
    /// The record that it is about.
    pub about: Id,
}

/// What a form is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DraftOf {
    /// New evidence on a claim.
    NewEvidence,
    /// A change to evidence.
    Evidence,
    /// A new review of a claim.
    NewReview,
    /// A change to a review.
    Review,
    /// The reasons for calling a review final all the same.
    Finish,
    /// A change to what a mark says on its claim.
    Mention,
    /// A verdict scale of the case, new or changed.
    Scale,
}

impl DraftOf {
    /// All of them.
    pub const ALL: [DraftOf; 7] = [
        DraftOf::NewEvidence,
        DraftOf::Evidence,
        DraftOf::NewReview,
        DraftOf::Review,
        DraftOf::Finish,
        DraftOf::Mention,
        DraftOf::Scale,
    ];

    /// Its name in the names of entries.
    fn slug(self) -> &'static str {
        match self {
            DraftOf::NewEvidence => "new-evidence",
            DraftOf::Evidence => "evidence",
            DraftOf::NewReview => "new-review",
            DraftOf::Review => "review",
            DraftOf::Finish => "finish",
            DraftOf::Mention => "mention",
            DraftOf::Scale => "scale",
        }
    }

    fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.slug() == slug)
    }
}

/// The name of the entry that holds `part` of `case`.
pub fn key_of(case: Id, part: &Part) -> String {
    match part {
        Part::Head => format!("{CASES}{case}/head"),
        Part::Chunk(generation, number) => format!("{CASES}{case}/snap/{generation}/{number}"),
        Part::Journal(change) => format!("{CASES}{case}/journal/{change}"),
        Part::Text(digest) => format!("{CASES}{case}/text/{digest}"),
        Part::Piece(digest, number) => format!("{CASES}{case}/text/{digest}/{number}"),
        Part::Summary => format!("{CASES}{case}/summary"),
        Part::Trashed => format!("{CASES}{case}/trashed"),
        Part::Draft(DraftKey { of, about }) => format!("{CASES}{case}/draft/{}/{about}", of.slug()),
    }
}

/// The case and the part of it that an entry holds; `None` if the name is not exactly one that
/// [`key_of`] gives. A storage event of another tab is read with this.
pub fn parse_key(key: &str) -> Option<(Id, Part)> {
    let rest = key.strip_prefix(CASES)?;
    let (case, rest) = rest.split_once('/')?;
    let case = Id::parse(case)?;
    let mut names = rest.split('/');
    let part = match (names.next()?, names.next(), names.next()) {
        ("head", None, None) => Part::Head,
        ("summary", None, None) => Part::Summary,
        ("trashed", None, None) => Part::Trashed,
        ("journal", Some(change), None) => Part::Journal(Id::parse(change)?),
        ("draft", Some(of), Some(about)) => {
            Part::Draft(DraftKey { of: DraftOf::from_slug(of)?, about: Id::parse(about)? })
        }
        ("text", Some(digest), None) => Part::Text(digest.to_owned()),
        ("text", Some(digest), Some(number)) => {
            Part::Piece(digest.to_owned(), number.parse().ok()?)
        }
        ("snap", Some(generation), Some(number)) => {
            Part::Chunk(Generation::parse(generation)?, number.parse().ok()?)
        }
        _ => return None,
    };
    (key_of(case, &part) == key).then_some((case, part))
}

/// The version of the format to which an entry belongs, if it is one of this program.
pub(super) fn version_of(key: &str) -> Option<u32> {
    key.strip_prefix(FAMILY)?.split_once('/')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_and_nothing_else_does() {
        let case = Id::from_u128(7);
        let generation = Generation { number: 3, tag: 0xbeef };
        let digest = "0f".repeat(32);
        for part in [
            Part::Head,
            Part::Summary,
            Part::Trashed,
            Part::Journal(Id::from_u128(9)),
            Part::Chunk(generation, 12),
            Part::Text(digest.clone()),
            Part::Piece(digest, 2),
            Part::Draft(DraftKey { of: DraftOf::NewReview, about: Id::from_u128(9) }),
        ] {
            let key = key_of(case, &part);
            assert_eq!(parse_key(&key), Some((case, part)), "{key}");
            assert_eq!(parse_key(&format!("{key}/x")), None, "{key}");
            assert_eq!(version_of(&key), Some(1));
        }
        for of in DraftOf::ALL {
            assert_eq!(DraftOf::from_slug(of.slug()), Some(of));
        }
        for key in ["theme", "telisik/1/case/x/head", "telisik/2/case/y", "telisik/1/settings"] {
            assert_eq!(parse_key(key), None, "{key}");
        }
        assert_eq!(version_of("telisik/2/case/y"), Some(2));
        assert_eq!(version_of("theme"), None);
    }
}
