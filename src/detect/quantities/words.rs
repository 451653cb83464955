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
    match language {
        Some(Language::Indonesian) => indonesian(word),
        Some(Language::English) => english(word),
        None => indonesian(word).or_else(|| english(word)),
    }
}

fn indonesian(word: &str) -> Option<Role> {
    use Role::*;
    Some(match word {
        "nol" | "kosong" => Digit(0),
        "satu" => Digit(1),
        "dua" => Digit(2),
        "tiga" => Digit(3),
        "empat" => Digit(4),
        "lima" => Digit(5),
        "enam" => Digit(6),
        "tujuh" => Digit(7),
        "delapan" => Digit(8),
        "sembilan" => Digit(9),
        "sepuluh" => Whole(10, 0),
        "sebelas" => Whole(11, 0),
        "seratus" => Whole(100, 2),
        "belas" => Teens,
        "puluh" => Times(1),
        "ratus" => Times(2),
        "ribu" | "ribuan" => Scale(3),
        "juta" | "jutaan" => Scale(6),
        "miliar" | "milyar" | "miliard" | "miliaran" | "milyaran" => Scale(9),
        "triliun" | "trilyun" | "triliunan" => Scale(12),
        "kuadriliun" => Scale(15),
        "seribu" => OneScale(3),
        "sejuta" => OneScale(6),
        "semiliar" | "semilyar" => OneScale(9),
        "setriliun" => OneScale(12),
        "setengah" => Part(50),
        "seperempat" => Part(25),
        "perempat" => Parts(25),
        "perlima" => Parts(20),
        "persepuluh" => Parts(10),
        "lusin" => Dozen(12),
        "kodi" => Dozen(20),
        "gros" => Dozen(144),
        "koma" => Point,
        _ => return None,
    })
}

fn english(word: &str) -> Option<Role> {
    use Role::*;
    Some(match word {
        "zero" => Digit(0),
        "one" => Digit(1),
        "two" => Digit(2),
        "three" => Digit(3),
        "four" => Digit(4),
        "five" => Digit(5),
        "six" => Digit(6),
        "seven" => Digit(7),
        "eight" => Digit(8),
        "nine" => Digit(9),
        "ten" => Whole(10, 0),
        "eleven" => Whole(11, 0),
        "twelve" => Whole(12, 0),
        "thirteen" => Whole(13, 0),
        "fourteen" => Whole(14, 0),
        "fifteen" => Whole(15, 0),
        "sixteen" => Whole(16, 0),
        "seventeen" => Whole(17, 0),
        "eighteen" => Whole(18, 0),
        "nineteen" => Whole(19, 0),
        "twenty" => Whole(20, 1),
        "thirty" => Whole(30, 1),
        "forty" => Whole(40, 1),
        "fifty" => Whole(50, 1),
        "sixty" => Whole(60, 1),
        "seventy" => Whole(70, 1),
        "eighty" => Whole(80, 1),
        "ninety" => Whole(90, 1),
        "hundred" => Times(2),
        "thousand" => Scale(3),
        "million" => Scale(6),
        "billion" => Scale(9),
        "trillion" => Scale(12),
        "half" => Part(50),
        "quarter" => Part(25),
        "dozen" => Dozen(12),
        "point" => Point,
        _ => return None,
    })
}

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
        _ => match indonesian(word.strip_prefix("ke")?)? {
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
