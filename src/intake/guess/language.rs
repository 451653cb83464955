//! Indonesian or English, by counting function words.

/// Words that are frequent in one of the two and mean nothing in the other. "an", "on", "as" and
/// their like are left out: they are words of third languages, too.
const INDONESIAN: &[&str] = &[
    "yang", "dan", "di", "ke", "dari", "dengan", "untuk", "pada", "ini", "itu", "tidak", "akan",
    "dalam", "juga", "telah", "sudah", "bisa", "dapat", "karena", "oleh", "sebagai", "adalah",
    "tersebut", "atau", "para", "kepada", "bahwa", "saat", "setelah", "lebih", "mereka", "kami",
    "kita", "ada", "menjadi", "terhadap", "bagi", "hingga", "namun", "kata", "seorang", "belum",
    "agar", "serta", "antara", "secara", "harus", "masih", "jika", "ketika", "seperti", "sebuah",
    "sedang", "hanya", "tetapi", "ujar", "hari",
];
const ENGLISH: &[&str] = &[
    "the", "of", "and", "to", "in", "that", "is", "for", "with", "was", "are", "has", "have", "by",
    "from", "at", "it", "its", "be", "were", "had", "this", "which", "their", "said", "who",
    "will", "not", "but", "his", "her", "they", "would", "after", "been", "about", "more", "than",
    "over",
];

/// No more words than these are looked at.
const SAMPLE: usize = 4000;

/// BCP 47: `id`, `en`, or `und` when too few function words speak for one of the two. (Malay is
/// close enough to Indonesian to be taken for it.)
pub(super) fn of(text: &str) -> &'static str {
    let (mut words, mut id, mut en) = (0usize, Tally::default(), Tally::default());
    let letters = |c: char| !c.is_alphanumeric();
    for word in text.split(letters).filter(|word| !word.is_empty()).take(SAMPLE) {
        words += 1;
        if word.len() > 9 {
            continue; // longer than all of the listed words
        }
        let word = word.to_ascii_lowercase();
        id.count(INDONESIAN, &word);
        en.count(ENGLISH, &word);
    }
    let (code, most, least) = if id.all >= en.all { ("id", id, en) } else { ("en", en, id) };
    // In running text every fourth Indonesian and every third English word is one of these; a
    // headline has one or two. German has "in" and "was" again and again, but no third one.
    let distinct = most.seen.count_ones() >= if words < 12 { 2 } else { 3 };
    let enough = distinct && most.all * 12 >= words;
    if enough && most.all >= least.all * 2 { code } else { "und" }
}

/// How often, and which.
#[derive(Clone, Copy, Default)]
struct Tally {
    all: usize,
    seen: u64,
}

impl Tally {
    fn count(&mut self, list: &[&str], word: &str) {
        if let Some(number) = list.iter().position(|listed| *listed == word) {
            self.all += 1;
            self.seen |= 1 << number;
        }
    }
}

const _: () = assert!(INDONESIAN.len() <= 64 && ENGLISH.len() <= 64, "`Tally::seen` has 64 bits");

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn function_words_tell_the_language() {
        for (text, code) in [
            ("", "und"),
            ("Warga di pesisir mengungsi ke bukit", "id"),
            ("Harga beras akan turun pada Juli", "id"),
            ("The mayor of Northport will resign", "en"),
            ("Council to vote in June", "en"),
            ("Gempa Palu", "und"),
            (
                "Hujan deras yang turun Senin sore membuat Sungai Lunai meluap dan merendam ratusan rumah di \
                 Kelurahan Tanjungsari, Kota Muara. Kepala Pelaksana BPBD Kota Muara, Rahmat Hidayat, \
                 mengatakan ketinggian air mencapai 1,5 meter di titik terparah.",
                "id",
            ),
            ("12.345 67% 2023", "und"),
            (
                "“The plan is dead,” kata Budi yang datang dari Bandung dengan kereta untuk rapat itu",
                "id",
            ),
            (
                "The minister of trade, Budi Santoso, said that the export of sand to Singapore was over",
                "en",
            ),
            (
                "Der Minister sagte in Berlin, dass die Regierung ihre Pläne noch in diesem Jahr \
                 ändern werde, was in der Partei auf Kritik stieß und die Lage weiter verschärfte",
                "und",
            ),
            (
                "Le ministre a déclaré que le gouvernement allait modifier ses plans avant la fin de \
                 cette année, une annonce qui a surpris les élus de son propre parti",
                "und",
            ),
            ("日本政府は水曜日、新しい計画を発表した。", "und"),
        ] {
            assert_eq!(of(text), code, "{text}");
        }
    }
}
