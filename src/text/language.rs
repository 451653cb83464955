//! The languages that the rules know.

use serde::{Deserialize, Serialize};

/// A language that sentences, dates and numbers can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Bahasa Indonesia.
    #[serde(rename = "id")]
    Indonesian,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The one that a BCP 47 tag such as `id-ID` names (`in` is the old code of Indonesian, `ms` is read
    /// by the same rules); `None` for any other.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next()?.to_ascii_lowercase().as_str() {
            "id" | "in" | "ms" => Some(Language::Indonesian),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language_whatever_its_region_and_case() {
        for (tag, language) in [
            ("id", Some(Language::Indonesian)),
            ("ID-id", Some(Language::Indonesian)),
            ("ms-MY", Some(Language::Indonesian)),
            ("en-GB", Some(Language::English)),
            ("und", None),
            ("", None),
        ] {
            assert_eq!(Language::from_tag(tag), language, "{tag}");
        }
    }
}
