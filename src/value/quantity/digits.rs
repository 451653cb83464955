//! Numbers in digits: which sign groups and which one begins the decimals.
//!
//! Indonesian groups by full stops and begins decimals with a comma; English the other way round. Where a
//! sign cannot be what the language says ("9.5 juta", "2,000 pekerja"), it is what it can be.

use super::Decimal;
use crate::text::Language;

/// The number that these digits, full stops and commas write in a language, or in any; `None` for what is no number
/// ("3.5.2023").
pub fn read_digits(digits: &str, language: Option<Language>) -> Option<Decimal> {
    let stops = digits.bytes().filter(|byte| *byte == b'.').count();
    let commas = digits.bytes().filter(|byte| *byte == b',').count();
    match (stops, commas) {
        (0, 0) => made(digits, ""),
        (1, 0) => one_sign(digits, '.', language, Language::English),
        (0, 1) => one_sign(digits, ',', language, Language::Indonesian),
        (_, 0) => made(&grouped(digits, '.')?, ""),
        (0, _) => made(&grouped(digits, ',')?, ""),
        (_, 1) if digits.rfind(',') > digits.rfind('.') => parted(digits, ',', '.'),
        (1, _) if digits.rfind('.') > digits.rfind(',') => parted(digits, '.', ','),
        _ => None,
    }
}

/// One sign, which may group or begin the decimals.
fn one_sign(
    digits: &str,
    sign: char,
    language: Option<Language>,
    decimal_in: Language,
) -> Option<Decimal> {
    let (whole, rest) = digits.split_once(sign)?;
    let groups = grouped(digits, sign);
    // A comma before three noughts groups in any language: nobody counts to the thousandth of nothing.
    let is_decimal = match language {
        Some(language) => language == decimal_in && !(sign == ',' && rest == "000"),
        None => false,
    };
    match groups {
        Some(joined) if !is_decimal => made(&joined, ""),
        _ => made(whole, rest),
    }
}

/// Groups with one sign, decimals after the other.
fn parted(digits: &str, decimal: char, group: char) -> Option<Decimal> {
    let (whole, rest) = digits.split_once(decimal)?;
    made(&grouped(whole, group)?, rest)
}

/// The digits without the signs between their groups of three; `None` if the groups are not of three.
fn grouped(digits: &str, sign: char) -> Option<String> {
    let mut groups = digits.split(sign);
    let first = groups.next()?;
    let right = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && groups.all(|group| group.len() == 3);
    right.then(|| digits.replace(sign, ""))
}

fn made(whole: &str, decimals: &str) -> Option<Decimal> {
    let separator = if decimals.is_empty() { "" } else { "." };
    format!("{whole}{separator}{decimals}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_read_by_the_language() {
        use Language::*;
        for (digits, language, number) in [
            ("1.300", Some(Indonesian), Some("1300")),
            ("1.300", Some(English), Some("1.300")),
            ("1.300", None, Some("1300")),
            ("1,300", Some(English), Some("1300")),
            ("0,377", Some(Indonesian), Some("0.377")),
            ("0,377", None, Some("0.377")),
            ("3,5", Some(English), Some("3.5")),
            ("9.5", Some(Indonesian), Some("9.5")),
            ("2,000", Some(Indonesian), Some("2000")),
            ("2.162,5", Some(Indonesian), Some("2162.5")),
            ("2,162.5", Some(Indonesian), Some("2162.5")),
            ("12.300.000", Some(Indonesian), Some("12300000")),
            ("1,234,567", Some(Indonesian), Some("1234567")),
            ("3.5.2023", Some(Indonesian), None),
            ("192.168.1.2", Some(English), None),
            ("1.2,3.4", None, None),
            ("0033", None, Some("33")),
        ] {
            let expected = number.map(|number| number.parse().expect(number));
            assert_eq!(read_digits(digits, language), expected, "{digits} {language:?}");
        }
    }
}
