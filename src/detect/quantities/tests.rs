use super::*;
use crate::text::marked::marked;

/// Checks that what is marked in `notation`, and nothing else, is found as these quantities.
fn check(language: Language, notation: &str, expected: &[&str]) {
    let (text, marks) = marked(notation);
    let scan = Scan::new(&Reading { text: &text, language: Some(language), published: None });
    let found: Vec<(&str, String)> = found(&scan)
        .into_iter()
        .map(|one| (text.slice(scan.extent(one.tokens)), one.quantity.to_string()))
        .collect();
    let marks: Vec<&str> = marks.iter().map(|mark| text.slice(*mark)).collect();
    let expected: Vec<(&str, String)> =
        marks.into_iter().zip(expected.iter().map(|value| (*value).to_string())).collect();
    assert_eq!(found, expected, "{notation}");
}
