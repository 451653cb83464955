//! What an exported file is called.

use crate::case::Time;

/// `<title>-<date>.<ending>`, of letters, digits and `-` alone, so that every system takes it. A
/// title without any becomes `telisik`; at most 60 characters of it are kept.
pub fn file_name(title: &str, day: Time, ending: &str) -> String {
    let mut stem = String::new();
    for character in title.trim().chars() {
        if stem.chars().count() >= 60 {
            break;
        }
        if character.is_alphanumeric() {
            stem.push(character);
        } else if !stem.ends_with('-') && !stem.is_empty() {
            stem.push('-');
        }
    }
    let stem = stem.trim_end_matches('-');
    let stem = if stem.is_empty() { "telisik" } else { stem };
    let day: String = day.to_string().chars().take(10).collect();
    format!("{stem}-{day}.{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_hold_only_what_every_system_takes() {
        let day = Time::from_millis(1_683_158_400_000);
        let check = |title: &str, name: &str| {
            assert_eq!(file_name(title, day, "telisik.json"), name);
        };
        check("Kantor NATO di Tokyo", "Kantor-NATO-di-Tokyo-2023-05-04.telisik.json");
        check("../../etc: a\\b*?<>|\"", "etc-a-b-2023-05-04.telisik.json");
        check(" … ", "telisik-2023-05-04.telisik.json");
        check("Gempa di 宮城", "Gempa-di-宮城-2023-05-04.telisik.json");
        check("\u{202e}gnp.exe\0", "gnp-exe-2023-05-04.telisik.json");
        assert_eq!(file_name(&"é".repeat(200), day, "csv").chars().count(), 60 + 1 + 10 + 4);
    }
}
