//! Whether what a source is called says that nobody is named: "pejabat yang enggan disebut namanya".

use super::spelling::key;

/// Somebody who is no name: what stands before "familiar with".
const SOMEBODY: [&str; 8] =
    ["person", "persons", "people", "source", "sources", "official", "officials", "those"];

/// Words that say it by themselves.
const ANONYMOUS: [&str; 4] = ["anonymity", "unnamed", "anonimitas", "dianonimkan"];

/// To be named, as it is said of those who do not want it.
const NAMED: [&str; 12] = [
    "disebut",
    "disebutkan",
    "diungkap",
    "diungkapkan",
    "dikutip",
    "dituliskan",
    "diidentifikasi",
    "namanya",
    "identitasnya",
    "named",
    "identified",
    "quoted",
];

/// Not to want it, or not to be allowed to.
const REFUSES: [&str; 13] = [
    "enggan",
    "menolak",
    "tak",
    "tidak",
    "tanpa",
    "keberatan",
    "not",
    "declined",
    "refused",
    "declines",
    "refuses",
    "without",
    "unwilling",
];

/// How many words may stand between the refusal and what is refused: "tidak ingin namanya disebut".
const APART: usize = 3;

/// Whether these words say that whoever they are about is not named. They may still say what he is: an official, a
/// person familiar with the matter.
pub fn is_nameless(words: &str) -> bool {
    let key = key(words);
    let words: Vec<&str> = key.split(' ').collect();
    let is = |word: Option<&&str>, among: &[&str]| word.is_some_and(|word| among.contains(word));
    (0..words.len()).any(|at| {
        let next = words.get(at + 1);
        is(words.get(at), &ANONYMOUS)
            || (is(words.get(at), &SOMEBODY)
                && (next == Some(&"familiar")
                    || (is(next, &["briefed"]) && is(words.get(at + 2), &["on"]))))
            || (is(words.get(at), &REFUSES)
                && words[at + 1..].iter().take(APART + 1).any(|word| NAMED.contains(word)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_who_is_not_named_is_known_by_the_words() {
        for words in [
            "pejabat yang enggan disebut namanya",
            "sumber yang tak mau disebut namanya",
            "Sumber di kepolisian yang tidak ingin identitasnya diungkap",
            "seorang pegawai yang menolak disebutkan namanya",
            "staf yang meminta namanya tidak disebut",
            "a person familiar with the matter",
            "People familiar with the talks",
            "two officials briefed on the plan",
            "officials who spoke on condition of anonymity",
            "an aide who asked not to be named",
            "a diplomat who declined to be identified",
            "unnamed official",
        ] {
            assert!(is_nameless(words), "{words}");
        }
        for words in [
            "",
            "Hasan Basuki",
            "Sumber Waras",
            "Dina Familiar",
            "Rina Putri, familiar with the case",
            "pejabat Jepang",
            "Yayasan Tanpa Batas",
            "Tidak Ada Nama Besar",
            "Persons Unknown Ltd",
            "Notaris Tan",
            "Komisi Nasional Anti Kekerasan",
        ] {
            assert!(!is_nameless(words), "{words}");
        }
    }
}
