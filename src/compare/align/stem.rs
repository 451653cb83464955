//! Words without what grammar adds to them, so that "mengungsi" and "pengungsi" are one term; and the words that
//! say nothing by themselves.
//!
//! Invariants: a stem is made by cutting alone, takes no book, and needs not be a word: it is only ever compared
//! with other stems. The affixes are those of Indonesian (after Tala, *A study of stemming effects on information
//! retrieval in Bahasa Indonesia*, 2003) and the commonest of English.

/// The least that is left of a word.
const LEAST: usize = 4;

/// The term of a word in lower case: its stem, or that of the word that news uses for the same thing.
pub(super) fn term_of(word: &str) -> &str {
    let at = ALIKE.binary_search_by_key(&word, |(one, _)| one);
    stem(at.map_or(word, |at| ALIKE[at].1))
}

/// Words that outlets use for one thing, each with the one that stands for all; sorted. A word that is cut to a
/// stem of its own because of its nasal is here, too.
#[rustfmt::skip] // a table
const ALIKE: &[(&str, &str)] = &[
    ("ambruk", "roboh"), ("anjlok", "turun"), ("aparat", "polisi"), ("bocah", "anak"), ("cedera", "luka"),
    ("dead", "died"), ("deaths", "died"), ("dibekuk", "tangkap"), ("diciduk", "tangkap"), ("diringkus", "tangkap"),
    ("ditangkap", "tangkap"), ("earthquake", "quake"), ("gempabumi", "gempa"), ("gugur", "tewas"),
    ("hurt", "injured"), ("jasad", "jenazah"), ("kapolri", "polisi"), ("kericuhan", "rusuh"),
    ("kerusuhan", "rusuh"), ("killed", "died"), ("lindu", "gempa"), ("mayat", "jenazah"), ("melonjak", "naik"),
    ("membekuk", "tangkap"), ("menangkap", "tangkap"), ("menewaskan", "tewas"), ("meninggal", "tewas"),
    ("meningkat", "naik"), ("menurun", "turun"), ("meringkus", "tangkap"), ("merosot", "turun"), ("murid", "siswa"),
    ("officers", "police"), ("pelajar", "siswa"), ("penangkapan", "tangkap"), ("perempuan", "wanita"),
    ("personel", "anggota"), ("personil", "anggota"), ("polri", "polisi"), ("pria", "laki"), ("ricuh", "rusuh"),
    ("runtuh", "roboh"), ("tertangkap", "tangkap"), ("tremor", "quake"), ("wafat", "tewas"), ("wounded", "injured"),
];

/// The stem of a word in lower case.
fn stem(word: &str) -> &str {
    if !word.is_ascii() {
        return word;
    }
    let mut stem = word;
    for endings in [PARTICLES, POSSESSIVES, SUFFIXES] {
        stem = cut(stem, endings, |stem, affix| stem.strip_suffix(affix));
    }
    for prefixes in [PREFIXES, SECOND_PREFIXES] {
        stem = cut(stem, prefixes, |stem, affix| stem.strip_prefix(affix));
    }
    stem
}

/// The word without the first of these affixes that it has, if enough is left.
fn cut<'w>(
    word: &'w str,
    affixes: &[&str],
    strip: fn(&'w str, &str) -> Option<&'w str>,
) -> &'w str {
    let stripped = affixes.iter().find_map(|affix| strip(word, affix));
    stripped.filter(|rest| rest.len() >= LEAST).unwrap_or(word)
}

const PARTICLES: &[&str] = &["lah", "kah", "pun", "'s"];
const POSSESSIVES: &[&str] = &["nya", "ku", "mu"];
const SUFFIXES: &[&str] = &["kan", "an", "ing", "ed", "es", "s", "i"];
// The consonant that a nasal stands for is cut with it on both sides or on neither: "memukul", "dipukul" stay two.
const PREFIXES: &[&str] =
    &["meng", "peng", "meny", "peny", "mem", "pem", "men", "pen", "di", "ter", "me", "ke", "se"];
const SECOND_PREFIXES: &[&str] = &["ber", "per", "pel", "pe"];

/// Whether a word in lower case says nothing by itself.
pub(super) fn is_empty_word(word: &str) -> bool {
    EMPTY.binary_search(&word).is_ok()
}

/// Words of grammar and of reporting, sorted.
#[rustfmt::skip] // a table
const EMPTY: &[&str] = &[
    "a", "about", "according", "ada", "adalah", "adanya", "after", "agar", "akan", "all", "also", "although",
    "among", "an", "and", "anda", "another", "antara", "any", "apa", "apakah", "are", "as", "at", "atas", "atau",
    "bagaimana", "bagi", "bahwa", "banyak", "bawah", "be", "beberapa", "because", "been", "before", "begitu",
    "being", "beliau", "belum", "between", "bila", "bisa", "bukan", "but", "by", "can", "could", "dalam", "dan",
    "dapat", "dari", "demi", "demikian", "dengan", "di", "dia", "did", "diri", "do", "does", "during", "each",
    "even", "every", "for", "from", "guna", "had", "hal", "hanya", "harus", "has", "have", "having", "he", "her",
    "here", "him", "hingga", "his", "how", "however", "i", "ia", "ialah", "if", "in", "ini", "into", "is", "it",
    "its", "itu", "jelas", "jelasnya", "jika", "juga", "just", "kah", "kalau", "kami", "kapan", "karena", "kata",
    "katanya", "ke", "kemudian", "kenapa", "kepada", "ketika", "kini", "kita", "kurang", "lagi", "lah", "lain",
    "lainnya", "lalu", "lanjut", "lanjutnya", "least", "lebih", "less", "maka", "mana", "masih", "may", "melalui",
    "memang", "menambahkan", "mengapa", "mengatakan", "mengenai", "menjadi", "menjelaskan", "menurut", "menyatakan",
    "menyebut", "menyebutkan", "mereka", "merupakan", "meski", "meskipun", "might", "more", "most", "must", "namun",
    "nanti", "no", "nor", "not", "nya", "of", "oleh", "on", "one", "only", "or", "other", "our", "over", "pada",
    "paling", "para", "per", "pihak", "pihaknya", "pula", "pun", "saat", "said", "saja", "salah", "sampai", "sana",
    "sangat", "satu", "satunya", "say", "saya", "saying", "says", "sebab", "sebagai", "sebelum", "sebuah", "secara",
    "sedang", "sedangkan", "sedikitnya", "sehingga", "sejak", "sejumlah", "sekitar", "sementara", "semua",
    "sendiri", "seorang", "seperti", "serta", "setelah", "setiap", "shall", "she", "should", "siapa", "since",
    "sini", "situ", "so", "some", "still", "such", "sudah", "supaya", "tadi", "tak", "tambahnya", "tanpa", "tapi",
    "telah", "tells", "tentang", "terhadap", "terkait", "tersebut", "tetapi", "than", "that", "the", "their",
    "them", "then", "there", "these", "they", "this", "those", "though", "tidak", "to", "told", "tutur", "tuturnya",
    "ucap", "ucapnya", "ujar", "ujarnya", "under", "ungkap", "ungkapnya", "until", "untuk", "usai", "very",
    "walaupun", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom", "why", "will",
    "with", "without", "would", "yaitu", "yakni", "yang", "you", "your",
];

#[test]
fn words_of_one_thing_have_one_term() {
    assert!(ALIKE.is_sorted() && EMPTY.is_sorted());
    assert!(ALIKE.iter().all(|(word, other)| word != other));
    for (one, other) in [("lindu", "gempa"), ("diringkus", "menangkap"), ("pelajar", "siswa")] {
        assert_eq!(term_of(one), term_of(other));
    }
    assert_ne!(term_of("naik"), term_of("turun"));
}
