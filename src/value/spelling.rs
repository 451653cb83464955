//! Spellings: the letters of a name, and when two spellings are most likely one with a slip.
//!
//! Invariants: a slip is one letter left out, doubled, swapped or (in a long word) changed, in one
//! word, never its first letter, never in a short word, a number or an abbreviation.

/// The words of a name, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Words {
    words: Vec<Vec<char>>,
    /// Whether the word is an abbreviation: capitals alone.
    upper: Vec<bool>,
}

impl Words {
    pub(super) fn of(name: &str) -> Self {
        let (mut words, mut upper) = (Vec::new(), Vec::new());
        for word in name.split_whitespace() {
            let letters: Vec<char> = word.chars().flat_map(fold).collect();
            if !letters.is_empty() {
                upper.push(letters.len() > 1 && !word.chars().any(char::is_lowercase));
                words.push(letters);
            }
        }
        Self { words, upper }
    }

    /// The words, joined by one space.
    pub(super) fn key(&self) -> String {
        let mut key = String::new();
        for (number, word) in self.words.iter().enumerate() {
            if number > 0 {
                key.push(' ');
            }
            key.extend(word);
        }
        key
    }

    /// Whether this is one word in capitals, the first letters of the other's words (small words such as
    /// "dan" may be left out).
    pub(super) fn is_initials_of(&self, other: &Words) -> bool {
        let ([word], [true]) = (self.words.as_slice(), self.upper.as_slice()) else { return false };
        let all = other.words.iter();
        let initials = |small: bool| {
            all.clone()
                .filter(move |word| {
                    small || !SMALL.contains(&word.iter().collect::<String>().as_str())
                })
                .filter_map(|word| word.first())
        };
        other.words.len() >= 3
            && word.len() >= 3
            && (initials(true).eq(word) || initials(false).eq(word))
    }

    /// Whether these are some, not all, of the other's words, in order and next to each other.
    pub(super) fn is_within(&self, other: &Words) -> bool {
        !self.words.is_empty()
            && self.words.len() < other.words.len()
            && other.words.windows(self.words.len()).any(|part| part == self.words)
    }
}

/// The key of the words of a name, made at once: most names are only looked up by it.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        let before = key.len();
        if before > 0 {
            key.push(' ');
        }
        let start = key.len();
        for character in word.chars() {
            match character {
                'a'..='z' | '0'..='9' => key.push(character),
                'A'..='Z' => key.push(character.to_ascii_lowercase()),
                _ => key.extend(fold(character)),
            }
        }
        if key.len() == start {
            key.truncate(before); // nothing but punctuation
        }
    }
    key
}

/// Words that abbreviations leave out.
const SMALL: &[&str] = &["dan", "di", "untuk", "of", "the", "and", "for", "on", "in"];

/// Whether one is most likely a slip in writing the other.
pub(super) fn is_typo(one: &Words, two: &Words) -> bool {
    if one.words.len() != two.words.len() || one.words.is_empty() {
        return false;
    }
    let mut slips = 0;
    for number in 0..one.words.len() {
        let (first, second) = (&one.words[number], &two.words[number]);
        if first == second {
            continue;
        }
        slips += 1;
        if slips > 1 || one.upper[number] || two.upper[number] || !is_slip(first, second) {
            return false;
        }
    }
    slips == 1
}

/// The shortest word in which two letters may be swapped, one left out, one changed.
const SWAPPED: usize = 4;
const LEFT_OUT: usize = 6;
const CHANGED: usize = 8;

/// Whether two words differ by one slip.
fn is_slip(one: &[char], two: &[char]) -> bool {
    let (short, long) = if one.len() <= two.len() { (one, two) } else { (two, one) };
    if long.iter().any(|letter| letter.is_numeric()) || short.first() != long.first() {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short_rest, long_rest) = (&short[same..], &long[same..]);
    match long.len() - short.len() {
        0 => {
            let swapped = matches!((short_rest, long_rest), ([a, b, x @ ..], [c, d, y @ ..])
                if a == d && b == c && x == y);
            let changed = short_rest[1..] == long_rest[1..];
            (swapped && long.len() >= SWAPPED) || (changed && long.len() >= CHANGED)
        }
        1 => long.len() >= LEFT_OUT && short_rest == &long_rest[1..],
        _ => false,
    }
}

/// A character as it is compared: lower case, without its accent; nothing for punctuation.
fn fold(character: char) -> impl Iterator<Item = char> {
    let base = match character {
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'ą' => 'a',
        'ç' | 'Ç' | 'ć' | 'Ć' | 'č' | 'Č' => 'c',
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' | 'ě' => 'e',
        'ğ' | 'Ğ' => 'g',
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' | 'İ' | 'ı' => 'i',
        'ł' | 'Ł' => 'l',
        'ñ' | 'Ñ' | 'ń' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' | 'Ō' | 'ő' => 'o',
        'ś' | 'Ś' | 'š' | 'Š' | 'ş' | 'Ş' => 's',
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' | 'Ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' | 'Ž' => 'z',
        other => other,
    };
    base.to_lowercase().filter(|letter| letter.is_alphanumeric())
}
