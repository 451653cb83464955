//! As what an article says something, read off the words before it: as a plan, a possibility, or hearsay.
//!
//! Invariants: only words of the same clause count, the nearest first; a day that is over when the article is published
//! is no plan. What somebody named says is no hearsay: its attribution tells that.

use crate::case::{Article, Modality};
use crate::text::{Extent, Text};
use crate::value::{DateValue, Form, Value};

/// Words, in lower case, and as what they say a thing.
#[rustfmt::skip] // a table
const CUES: [(Modality, &[&str]); 3] = [
    (Modality::Planned, &[
        "akan", "bakal", "hendak", "berencana", "rencananya", "direncanakan", "merencanakan", "dijadwalkan", "menargetkan",
        "ditargetkan", "berjanji", "berniat", "will", "shall", "plan", "plans", "planned", "planning", "scheduled", "intends",
        "intend", "aims", "aim", "vows", "pledges", "pledged",
    ]),
    (Modality::Possible, &[
        "mungkin", "kemungkinan", "diduga", "diperkirakan", "memperkirakan", "diprediksi", "diproyeksikan", "berpotensi",
        "barangkali", "may", "might", "could", "possibly", "probably", "likely", "expected", "estimated", "projected",
        "suspected",
    ]),
    (Modality::Reported, &[
        "dikabarkan", "dilaporkan", "konon", "kabarnya", "disebut-sebut", "digadang-gadang", "reportedly", "allegedly",
        "rumored", "rumoured", "reported",
    ]),
];

/// Verbs that ask for what is not so yet, in lower case.
#[rustfmt::skip] // a table
const ASKING: [&str; 32] = [
    "meminta", "mengimbau", "menghimbau", "mendesak", "menyerukan", "mengajak", "memohon", "menuntut", "memerintahkan",
    "menginstruksikan", "menyarankan", "menganjurkan", "merekomendasikan", "mengusulkan", "mengharapkan", "berharap",
    "pinta", "imbau", "desak", "ajak", "seru", "harap", "mohon", "urged", "urges", "urging", "called on", "calls on",
    "called for", "calls for", "demanded", "asked",
];

/// Whether the words that tell who says something tell that it is asked for: "meminta", "imbaunya", "urged". That they ask
/// can be checked; what they ask for is no fact, and an article that tells it asserts only the first.
pub(super) fn asks(cue: &str) -> bool {
    let cue = cue.to_lowercase();
    ASKING.contains(&cue.strip_suffix("nya").unwrap_or(&cue))
}

/// So many words before the words are looked at.
const REACH: usize = 12;

/// As what an article says the words at `extent`, whose value is `value`.
pub fn modality(article: &Article, extent: Extent, value: Option<&Value>) -> Modality {
    match said_as(&article.text, extent) {
        Modality::Planned if is_over(article, value) => Modality::Asserted,
        said => said,
    }
}

fn said_as(text: &Text, extent: Extent) -> Modality {
    let start = text.sentence_at(extent.start).start.min(extent.start);
    let before = text.slice(Extent { start, end: extent.start });
    let clause = before.rsplit([',', ';', ':', '"', '“', '”', '–', '—', '(', ')']).next();
    let words = clause.unwrap_or_default().split_whitespace().rev().take(REACH);
    // "May" is a month.
    let found = words.filter(|word| !word.starts_with("May")).find_map(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        CUES.iter().find(|(_, cues)| cues.contains(&word.as_str())).map(|(modality, _)| *modality)
    });
    found.unwrap_or_default()
}

/// Whether the value is a time that ends before the article was published.
fn is_over(article: &Article, value: Option<&Value>) -> bool {
    let Some(Form::Date(date)) = value.map(|value| &value.form) else { return false };
    let published = article.published.as_ref().and_then(|one| DateValue::parse(&one.value).ok());
    published.is_some_and(|published| date.bounds().latest < published.bounds().earliest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::marked::marked;

    #[test]
    fn what_is_asked_for_is_told_from_what_is_said() {
        for cue in ["meminta", "Imbau", "desaknya", "urged", "called on"] {
            assert!(asks(cue), "{cue}");
        }
        for cue in ["mengatakan", "ujarnya", "menurut", "said", "called", "according to", ""] {
            assert!(!asks(cue), "{cue}");
        }
    }

    #[test]
    fn plans_possibilities_and_hearsay_are_told_from_facts_by_the_words_before() {
        use Modality::{Asserted, Planned, Possible, Reported};
        for (notation, expected) in [
            ("Menurut Sinar, pabrik itu akan dibuka di Karawang pada [[tahun depan]].", Planned),
            ("Pemkot berencana membangun [[12 taman]].", Planned),
            ("Pabrik dibuka [[tahun lalu]].", Asserted),
            ("Ia akan pergi. Gempa melanda [[kemarin]].", Asserted),
            ("Harga akan naik, setelah inflasi mencapai [[5 persen]].", Asserted),
            ("Kerugian diperkirakan mencapai [[Rp2 miliar]].", Possible),
            ("Sebanyak [[30 orang]] tewas.", Asserted),
            ("Konon [[40 kapal]] tenggelam.", Reported),
            ("The plant will open in [[2027]].", Planned),
            ("On 3 May [[2024]] it opened.", Asserted),
            ("It may reopen in [[June]].", Possible),
            ("The firm reportedly lost [[$3 million]].", Reported),
        ] {
            let (text, extents) = marked(notation);
            assert_eq!(said_as(&text, extents[0]), expected, "{notation}");
        }
    }
}
