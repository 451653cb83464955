//! Articles: texts of outlets, exactly as they were loaded.

use super::{Extra, Id, Time};
use crate::sorted;
use crate::text::{CodePoint, Extent, Text};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A text that an outlet published. `text` never changes by reading; what is not the article is a
/// layer over it (`regions`), never a cut.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Article {
    /// Its id.
    pub id: Id,
    /// When it was made.
    pub created: Time,
    /// When it was last changed.
    pub modified: Time,
    /// Who changed it last.
    #[serde(default)]
    pub by: String,
    /// Who published it.
    pub outlet: Outlet,
    /// Its headline.
    pub title: String,
    /// Who wrote it, as printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub byline: String,
    /// Where it was found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// Where a copy is kept.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub archived_url: String,
    /// BCP 47: `id`, `en`, or `und` when it is not known.
    pub language: String,
    /// The words, with `\n` as line end, else exactly as loaded.
    pub text: Text,
    /// SHA-256 of the body without page furniture, in hex; see [`body_digest`].
    pub digest: String,
    /// When it was published, as far as is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// When it was loaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<Time>,
    /// What is not the body, in the order of the text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Region>,
    /// Fields of other versions.
    #[serde(skip)]
    pub extra: Extra,
}

/// Who publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Outlet {
    /// As people call it.
    pub name: String,
    /// Such as `rmol.id`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub domain: String,
}

/// When an article was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Published {
    /// EDTF at its own precision: `2023`, `2023-05`, `2023-05-04`, `2023-05-04T07:56+07:00`.
    pub value: String,
    /// How fine the value is.
    pub precision: Precision,
    /// How it is known.
    #[serde(default)]
    pub basis: Basis,
}

/// How fine a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// A year.
    Year,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A minute of a day.
    Minute,
}

/// How a date of publication is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// The page says so.
    Stated,
    /// The address says so.
    Url,
    /// A person says so.
    Given,
    /// It follows from what the text tells.
    Inferred,
    /// Nobody knows how.
    #[default]
    Unknown,
}

/// A stretch of the text that is not body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Region {
    /// Its first code point.
    pub start: CodePoint,
    /// The first code point after it.
    pub end: CodePoint,
    /// What it is.
    pub kind: RegionKind,
    /// Who said so.
    #[serde(default)]
    pub by: String,
}

impl Region {
    /// Where it stands, in code points.
    pub fn extent(&self) -> Extent {
        Extent::new(self.start.0, self.end.0)
    }
}

/// What a stretch of a page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RegionKind {
    /// The article itself; what no region covers is body, too.
    Body,
    /// The headline.
    Title,
    /// Place and time above or before the first words.
    Dateline,
    /// Who wrote it.
    Byline,
    /// Words below a picture.
    Caption,
    /// "Baca Juga" and its like.
    RelatedLink,
    /// Popular, latest, recommended.
    List,
    /// The name of a section or of the site.
    SectionLabel,
    /// "***" and its like.
    EndMark,
    /// Anything else that is not the article.
    Other,
}

impl RegionKind {
    /// Whether it is page furniture: greyed, folded, never searched for claims.
    pub fn is_furniture(self) -> bool {
        !matches!(self, RegionKind::Body | RegionKind::Title)
    }
}

/// SHA-256 (hex) of the text without page furniture and with white space folded to single spaces,
/// so that a second crawl of the same page matches.
pub fn body_digest(text: &Text, regions: &[Region]) -> String {
    let mut furniture: Vec<Extent> =
        regions.iter().filter(|r| r.kind.is_furniture()).map(Region::extent).collect();
    sorted::sort(&mut furniture);
    let mut hash = Sha256::new();
    let mut first = true;
    let mut feed = |extent: Extent| {
        for word in text.slice(extent).split_whitespace() {
            if !std::mem::take(&mut first) {
                hash.update(b" ");
            }
            hash.update(word.as_bytes());
        }
    };
    let mut at = CodePoint(0);
    for extent in furniture {
        if extent.start > at {
            feed(Extent { start: at, end: extent.start });
        }
        at = at.max(extent.end);
    }
    if at < text.end() {
        feed(Extent { start: at, end: text.end() });
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(start: u32, end: u32) -> Region {
        Region {
            start: CodePoint(start),
            end: CodePoint(end),
            kind: RegionKind::RelatedLink,
            by: String::new(),
        }
    }

    #[test]
    fn the_digest_is_that_of_the_body_alone() {
        let plain = body_digest(&Text::from("Gempa di Palu\n\nWarga mengungsi."), &[]);
        let crawled = Text::from("Gempa di Palu\nBaca Juga: Harga cabai\nWarga  mengungsi.");
        assert_eq!(body_digest(&crawled, &[region(14, 36)]), plain);
        assert_ne!(body_digest(&crawled, &[]), plain);
    }

    #[test]
    fn overlapping_furniture_is_left_out_once() {
        let text = Text::from("abc def ghi");
        let once = body_digest(&text, &[region(4, 7)]);
        assert_eq!(body_digest(&text, &[region(4, 6), region(4, 7), region(5, 6)]), once);
    }
}
