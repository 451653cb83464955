//! Words that numbers are made of, Indonesian and English.

use crate::detect::book::Book;
use crate::text::Language;
use std::sync::LazyLock;

/// What a word does in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// 0 to 9.
    Digit(u8),
    /// A number below 1000 by itself, and the power of ten that it fills: "sebelas", "twenty", "seratus".
    Whole(u16, u8),
    /// Adds ten to the digit before it: "belas".
    Teens,
    /// Ten or a hundred times the digit before it: "puluh", "ratus", "hundred".
    Times(u8),
    /// A power of ten times all before it: "ribu", "juta", "million".
    Scale(u8),
    /// One of a scale: "seribu", "sejuta".
    OneScale(u8),
    /// "setengah", "half"; "seperempat", "quarter": in hundredths.
    Part(u8),
    /// Hundredths times the digit before it: "perempat".
    Parts(u8),
    /// So many times all before it: "lusin", "dozen".
    Dozen(u16),
    /// Begins the decimals: "koma", "point".
    Point,
}

/// Whether a quantity can begin with this word, in any language: asked of every word of a text.
pub(super) fn may_begin(word: &str) -> bool {
    // Currency codes have three letters, and so do some of the words.
    word.len() <= 3 || BEGINNINGS.has(word, 1) || word.starts_with("ke")
}

static BEGINNINGS: LazyLock<Book> = LazyLock::new(|| Book::of_lines(&[(1, BEGIN)]));

const BEGIN: &str = "\
    kosong satu tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus seribu sejuta semiliar semilyar \
    setriliun setengah seperempat zero three four five seven eight nine eleven twelve thirteen fourteen fifteen \
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half quarter minus \
    negatif negative pertama first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth \
    twentieth";

/// What `word` (in lower case) does in a number of a language, or of any if none is given.
pub(super) fn role(word: &str, language: Option<Language>) -> Option<Role> {
    let place = usize::from(BOOK.of(word)?);
    let spoken = match language {
        Some(Language::Indonesian) => place.is_multiple_of(2),
        Some(Language::English) => !place.is_multiple_of(2),
        None => true,
    };
    ROLES.get(place / 2).filter(|_| spoken).map(|(role, ..)| *role)
}

/// Twice the place of each word in [`ROLES`], and one more for English.
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let rows = (0..).step_by(2).zip(ROLES);
    let lines = rows.flat_map(|(place, (_, ours, theirs))| [(place, *ours), (place + 1, *theirs)]);
    Book::of_lines(&lines.collect::<Vec<_>>())
});

/// What words do in numbers: in Indonesian, in English.
#[rustfmt::skip] // a role a line would be pages
const ROLES: &[(Role, &str, &str)] = &[
    (Role::Digit(0), "nol kosong", "zero"), (Role::Digit(1), "satu", "one"), (Role::Digit(2), "dua", "two"),
    (Role::Digit(3), "tiga", "three"), (Role::Digit(4), "empat", "four"), (Role::Digit(5), "lima", "five"),
    (Role::Digit(6), "enam", "six"), (Role::Digit(7), "tujuh", "seven"), (Role::Digit(8), "delapan", "eight"),
    (Role::Digit(9), "sembilan", "nine"), (Role::Whole(10, 0), "sepuluh", "ten"),
    (Role::Whole(11, 0), "sebelas", "eleven"), (Role::Whole(12, 0), "", "twelve"),
    (Role::Whole(13, 0), "", "thirteen"), (Role::Whole(14, 0), "", "fourteen"), (Role::Whole(15, 0), "", "fifteen"),
    (Role::Whole(16, 0), "", "sixteen"), (Role::Whole(17, 0), "", "seventeen"), (Role::Whole(18, 0), "", "eighteen"),
    (Role::Whole(19, 0), "", "nineteen"), (Role::Whole(20, 1), "", "twenty"), (Role::Whole(30, 1), "", "thirty"),
    (Role::Whole(40, 1), "", "forty"), (Role::Whole(50, 1), "", "fifty"), (Role::Whole(60, 1), "", "sixty"),
    (Role::Whole(70, 1), "", "seventy"), (Role::Whole(80, 1), "", "eighty"), (Role::Whole(90, 1), "", "ninety"),
    (Role::Whole(100, 2), "seratus", ""), (Role::Teens, "belas", ""), (Role::Times(1), "puluh", ""),
    (Role::Times(2), "ratus", "hundred"), (Role::Scale(3), "ribu ribuan", "thousand"),
    (Role::Scale(6), "juta jutaan", "million"),
    (Role::Scale(9), "miliar milyar miliard miliaran milyaran", "billion"),
    (Role::Scale(12), "triliun trilyun triliunan", "trillion"), (Role::Scale(15), "kuadriliun", ""),
    (Role::OneScale(3), "seribu", ""), (Role::OneScale(6), "sejuta", ""), (Role::OneScale(9), "semiliar semilyar", ""),
    (Role::OneScale(12), "setriliun", ""), (Role::Part(50), "setengah", "half"),
    (Role::Part(25), "seperempat", "quarter"), (Role::Parts(25), "perempat", ""), (Role::Parts(20), "perlima", ""),
    (Role::Parts(10), "persepuluh", ""), (Role::Dozen(12), "lusin", "dozen"), (Role::Dozen(20), "kodi", ""),
    (Role::Dozen(144), "gros", ""), (Role::Point, "koma", "point"),
];

/// The power of ten that an abbreviation after digits stands for: "25rb", "8 jt", "$5m", "Rp 3 T".
///
/// "M" is a milliard after "Rp" and a million after other money; "T" and "B" need money before them.
pub(super) fn short_scale(exact: &str, money: Option<&str>) -> Option<u8> {
    Some(match (exact, money) {
        ("rb" | "Rb" | "RB", _) => 3,
        ("jt" | "Jt" | "JT" | "mn", _) => 6,
        // Money is often told as its makers write it.
        ("million", Some(_)) => 6,
        ("billion", Some(_)) => 9,
        ("trillion", Some(_)) => 12,
        ("bn", _) => 9,
        ("tn", _) => 12,
        ("M" | "m", Some("IDR")) => 9,
        ("M" | "m", Some(_)) => 6,
        ("B", Some(_)) => 9,
        ("T", Some(_)) => 12,
        _ => return None,
    })
}

/// The number that an ordinal says: "ketiga", "kesepuluh", "third".
pub(super) fn ordinal(word: &str, language: Option<Language>) -> Option<u32> {
    let indonesian = || match word {
        "pertama" => Some(1),
        _ => match role(word.strip_prefix("ke")?, Some(Language::Indonesian))? {
            Role::Digit(number @ 2..) => Some(u32::from(number)),
            Role::Whole(number, _) => Some(u32::from(number)),
            _ => None,
        },
    };
    let english = || match word {
        "twentieth" => Some(20),
        _ => (1..).zip(ORDINALS.split(' ')).find(|(_, one)| *one == word).map(|(number, _)| number),
    };
    match language {
        Some(Language::Indonesian) => indonesian(),
        Some(Language::English) => english(),
        None => indonesian().or_else(english),
    }
}

/// English ordinals in order.
const ORDINALS: &str =
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_begins_a_number_is_among_the_beginnings() {
        let words = "satu dua tiga empat lima enam tujuh delapan sembilan nol kosong sepuluh sebelas seratus \
            seribu sejuta setengah seperempat one two three ten twenty half quarter ketiga kesepuluh pertama \
            third minus";
        for word in words.split_whitespace() {
            assert!(may_begin(word), "{word}");
        }
        assert!(!may_begin("pemerintah"));
    }
}
