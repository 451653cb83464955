//! Which source a proposed attribution cites: one that is there under one of its names, or a new one whose kind
//! its words tell.

use super::statement::folded;
use crate::analysis::Found;
use crate::case::{Article, Case, Choice, SourceFields, SourceKind, SuggestionKind};
use crate::text::Extent;
use crate::value::{Form, Name};

/// The source of an attribution; `None` where no words name it. `found` is all that rules see in the article, in
/// order: a name there stands for its fullest form.
pub(super) fn source_of(
    case: &Case,
    article: &Article,
    found: &[Found],
    attribution: &Found,
) -> Option<Choice<SourceFields>> {
    let extent = attribution.antecedent.or(attribution.source)?;
    let words = folded(article.text.slice(extent));
    let words = words.trim_matches(|c: char| !c.is_alphanumeric() && !")'’".contains(c)).to_owned();
    if words.is_empty() {
        return None;
    }
    let kind = kind_of(&words);
    let is_unnamed = matches!(kind, SourceKind::UnnamedOfficial | SourceKind::Witness);
    let name = if is_unnamed { None } else { name_in(found, article, extent) };
    let mut known: Vec<&str> = vec![&words];
    if let Some(name) = name {
        known.push(&name.label);
        known.extend(name.aliases.iter().map(String::as_str));
    }
    let is_known = |other: &String| known.iter().any(|name| is_same(name, other));
    let mut sources = case.sources().values();
    if let Some(there) = sources.find(|s| is_known(&s.name) || s.aliases.iter().any(is_known)) {
        return Some(Choice::Existing(there.id));
    }
    let Some(name) = name else {
        return Some(Choice::New(SourceFields { name: words, kind }));
    };
    // "laporan Nikkei Asia" is Nikkei Asia, which is an outlet; "juru bicara Oana Lungescu" is an official.
    let kind = match kind_of(&name.label) {
        SourceKind::Unknown => kind,
        known => known,
    };
    Some(Choice::New(SourceFields { name: name.label.clone(), kind }))
}

/// The name that the words are about: one that stands before a comma, or else the one that they end with, if they
/// join nothing else to it.
fn name_in<'a>(found: &'a [Found], article: &Article, extent: Extent) -> Option<&'a Name> {
    let first = found.partition_point(|one| one.extent.start < extent.start);
    let near = found[first..].iter().take_while(|one| one.extent.start < extent.end);
    let mut names =
        near.filter(|one| one.kind == SuggestionKind::Name && one.extent.end <= extent.end);
    let first = names.next()?;
    let last = names.last().unwrap_or(first);
    let text = |start, end| article.text.slice(Extent { start, end });
    // "Jane Doe, the mayor", "Mayor Jane Doe, a pilot": what is set beside a name is no part of it.
    let behind = text(first.extent.end, extent.end).trim_start().strip_prefix(',');
    let before = text(extent.start, first.extent.start);
    let is_role = |words: &str| {
        let word = words.split_whitespace().next().unwrap_or_default();
        matches!(word, "a" | "an" | "the" | "one" | "seorang" | "salah" | "selaku" | "warga")
    };
    let is_apart =
        behind.is_some_and(|behind| before.is_empty() || is_role(behind)) && !before.contains(',');
    if let (true, Some(Form::Name(name))) = (is_apart, first.value.as_ref().map(|v| &v.form)) {
        return Some(name);
    }
    let last = if is_apart { first } else { last };
    // "Badan Riset dan Inovasi, Sari Dewi" joins the words of a name.
    let before = text(extent.start, last.extent.start).rsplit(',').next().unwrap_or_default();
    let is_all = !text(last.extent.end, extent.end).contains(char::is_alphanumeric)
        && !before.split_whitespace().any(|word| matches!(word, "dan" | "and" | "serta" | "&"));
    match last.value.as_ref().map(|value| &value.form) {
        Some(Form::Name(name)) if is_all => Some(name),
        _ => None,
    }
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// What the words say that a source is.
fn kind_of(words: &str) -> SourceKind {
    // The first list that has one of the words decides; unnamed ones go before what they belong to.
    const KINDS: [(SourceKind, &[&str]); 11] = [
        (
            SourceKind::Witness,
            &[
                "saksi",
                "warga",
                "penduduk",
                "korban",
                "witness",
                "witnesses",
                "resident",
                "residents",
            ],
        ),
        (
            SourceKind::UnnamedOfficial,
            &[
                "pejabat",
                "sumber",
                "narasumber",
                "orang",
                "officials",
                "official",
                "sources",
                "source",
                "people",
                "person",
            ],
        ),
        (SourceKind::Statistics, &["bps", "statistik", "statistics", "survei", "survey"]),
        (
            SourceKind::Document,
            &["laporan", "dokumen", "surat", "putusan", "undang", "report", "document", "letter"],
        ),
        (SourceKind::Wire, &["antara", "reuters", "afp", "ap", "kyodo", "xinhua", "bloomberg"]),
        (
            SourceKind::Media,
            &[
                "harian",
                "koran",
                "media",
                "kompas",
                "tempo",
                "detik",
                "nikkei",
                "cnn",
                "bbc",
                "newspaper",
                "times",
                "post",
                "news",
            ],
        ),
        (
            SourceKind::Expert,
            &[
                "pakar",
                "pengamat",
                "peneliti",
                "ahli",
                "dosen",
                "profesor",
                "analis",
                "ekonom",
                "expert",
                "analyst",
                "professor",
                "researcher",
                "economist",
            ],
        ),
        (SourceKind::Social, &["twitter", "facebook", "instagram", "tiktok", "x", "unggahan"]),
        (SourceKind::Company, &["pt", "cv", "tbk", "inc", "ltd", "perusahaan"]),
        (
            SourceKind::Official,
            &[
                "presiden",
                "menteri",
                "menko",
                "kementerian",
                "gubernur",
                "bupati",
                "wali",
                "walikota",
                "kapolri",
                "kapolda",
                "kapolres",
                "polisi",
                "polda",
                "polres",
                "kepala",
                "ketua",
                "juru",
                "jubir",
                "jenderal",
                "sekjen",
                "badan",
                "komisi",
                "pemerintah",
                "president",
                "minister",
                "ministry",
                "spokesperson",
                "spokesman",
                "spokeswoman",
                "police",
                "governor",
                "secretary",
                "mayor",
                "kombes",
                "akbp",
                "kompol",
                "brigjen",
                "irjen",
            ],
        ),
        // Directors of the police are none of a company.
        (SourceKind::Company, &["direktur", "ceo"]),
    ];
    // The "People's Daily" is no people.
    let words = words.split(|c: char| !c.is_alphanumeric() && !"'’".contains(c));
    let words: Vec<String> =
        words.map(|word| word.trim_matches(['\'', '’']).to_lowercase()).collect();
    let is_told =
        |(_, told): &&(SourceKind, &[&str])| words.iter().any(|word| told.contains(&word.as_str()));
    KINDS.iter().find(is_told).map_or(SourceKind::Unknown, |(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_source_tell_what_it_is() {
        use SourceKind::*;
        for (words, expected) in [
            ("pejabat Jepang dan NATO", UnnamedOfficial),
            ("seorang saksi mata", Witness),
            ("Kapolres Bogor AKBP Rio", Official),
            ("laporan Nikkei Asia", Document),
            ("Nikkei Asia", Media),
            ("kantor berita Antara", Wire),
            ("pengamat politik Ujang", Expert),
            ("Direktur PT Sinar", Company),
            ("Direktur Utama Bank Padi", Company),
            ("Direktur Reserse Kriminal Umum Kombes Budi Santoso", Official),
            ("Direktur Lalu Lintas Polda Lor", Official),
            ("three people briefed on the talks", UnnamedOfficial),
            ("a source close to the palace", UnnamedOfficial),
            ("the People's Herald", Unknown),
            ("dua orang yang mengetahui hal itu", UnnamedOfficial),
            ("Oana Lungescu", Unknown),
        ] {
            assert_eq!(kind_of(words), expected, "{words}");
        }
    }
}
