//! Words of a text between quotation marks of ours.

/// What opens or closes a quotation.
const MARKS: [char; 7] = ['"', '“', '”', '„', '«', '»', '＂'];

/// The words between “ and ”, white space folded. Quotation marks that stand around them already are not
/// doubled; those within stay.
pub fn quoted(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("“{}”", unquoted(&words))
}

/// The words without the quotation marks around them. A single one at an end belongs to a quotation that
/// goes on outside the words: it goes, too.
pub fn unquoted(words: &str) -> &str {
    let words = words.trim();
    let (begins, ends) = (words.starts_with(MARKS), words.ends_with(MARKS));
    match words.matches(MARKS).count() {
        1 if begins || ends => words.trim_matches(MARKS).trim(),
        2 if begins && ends => words.trim_matches(MARKS).trim(),
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn marks_that_stand_already_are_not_doubled() {
        for (words, expected) in [
            ("tahun  depan", "“tahun depan”"),
            ("\"Tanggul itu retak,\"", "“Tanggul itu retak,”"),
            ("“Tanggul itu retak”", "“Tanggul itu retak”"),
            ("«La digue»", "“La digue”"),
            ("“Tanggul itu", "“Tanggul itu”"),
            ("retak.\"", "“retak.”"),
            ("\"", "“”"),
            ("\"a\" dan \"b\"", "“\"a\" dan \"b\"”"),
            ("kata “mitra” itu", "“kata “mitra” itu”"),
            ("“retak,” katanya", "““retak,” katanya”"),
            ("", "“”"),
        ] {
            assert_eq!(quoted(words), expected, "{words}");
        }
    }
}
