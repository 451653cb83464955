//! The verdict scales that come with Telisik, with the exact labels of the houses.
//!
//! Where the labels are from:
//!
//! | scale | source |
//! |---|---|
//! | AVeriTeC, FEVER | the datasets and their papers |
//! | Tempo | its five ratings as the dataset X-FACT gathered them until 2020 (label map of `cekfakta.tempo.co`); what was *Sesat* then is *Menyesatkan* in the titles of its checks from 2021 to 2025 |
//! | MAFINDO | the seven kinds of First Draft, in the Indonesian that MAFINDO is quoted with (2020 and later); *Benar* stands before its clarifications |
//! | CekFakta | *Benar* and *Salah*: what the site wrote above a check when it opened in May 2018 (viva.co.id); the others: its ratings in X-FACT (label map of `cekfakta.com`), spelt as in MAFINDO's own data |
//! | Kompas.com | the two labels of its checks, by its own account of those of 2024: *HOAKS*, wholly wrong, and *KLARIFIKASI*, not wholly wrong but to be put right. It has none for what is true |
//!
//! A house that labels otherwise by now is put right by a copy of its scale, which can be edited.
//!
//! Invariants: ids and labels are unique; every rating comes to a core, and says so where the core
//! says less than the rating.

use super::{Core, Label, Rating, Scale, Verdict, Vocabulary};
use crate::text::Language;

/// Words in English and in Indonesian.
type Both = (&'static str, &'static str);

/// A rating: its exact label, English and Indonesian words, core, and what the core leaves out.
type Row = (&'static str, &'static str, &'static str, Core, Option<Both>);

// What the cores leave out of the kinds of First Draft, which two houses share.
const SATIRE: Both = ("that it is satire", "bahwa itu satire");
const CONNECTION: Both =
    ("that title or picture do not fit the content", "bahwa judul atau gambar tidak sesuai isi");
const CONTEXT: Both =
    ("that true content stands in a wrong context", "bahwa isi benar ada dalam konteks yang salah");
const BORROWED: Both = ("whose name was borrowed", "nama siapa yang dicatut");
const ALTERED: Both = ("that it was altered, not made up", "bahwa isinya diubah, bukan dikarang");
const MADE_UP: Both = ("that it was made up, not altered", "bahwa isinya dikarang, bukan diubah");
// And of what is put right rather than judged.
const PUT_RIGHT: Both = (
    "whether it is partly right or only misread",
    "apakah sebagian benar atau hanya disalahartikan",
);
const MEANT: Both = ("that it was meant to deceive", "bahwa itu dimaksudkan untuk menipu");

impl Rating {
    /// Its exact label, with its meaning in a language where that is another word: "Keliru (false)".
    pub fn words(&self, language: Language) -> String {
        // The labels of the cores are their names in files.
        if self.label == self.core.label() {
            return self.core.words(language).to_owned();
        }
        told(&self.label, self.name.in_language(language))
    }
}

fn told(label: &str, meaning: &str) -> String {
    let is_told = meaning.is_empty() || meaning.to_lowercase() == label.to_lowercase();
    if is_told { label.to_owned() } else { format!("{label} ({meaning})") }
}

/// The scale whose ratings are the cores.
pub const CORE_SCALE: &str = "core";

/// The built-in scales, the core scale first.
pub fn scales() -> Vec<Scale> {
    let core = Core::ALL.map(|core| Rating {
        label: core.label().to_owned(),
        name: Label::new(core.words(Language::English), core.words(Language::Indonesian)),
        core,
        loss: None,
    });
    let core = Scale {
        id: CORE_SCALE.to_owned(),
        name: Label::new("Core", "Inti"),
        ratings: core.to_vec(),
    };
    let houses = HOUSES.iter().map(|(id, en, name, rows)| Scale {
        id: (*id).to_owned(),
        name: Label::new(en, name),
        ratings: rows.iter().map(rating).collect(),
    });
    std::iter::once(core).chain(houses).collect()
}

fn rating(&(label, en, id, core, loss): &Row) -> Rating {
    let loss = loss.map(|(en, id)| Label::new(en, id));
    Rating { label: label.to_owned(), name: Label::new(en, id), core, loss }
}

impl Vocabulary {
    /// All scales that can be chosen: the built-in ones, each replaced by one's own of the same id, then
    /// the rest of one's own.
    pub fn all_scales(&self) -> Vec<Scale> {
        let mut all = scales();
        for own in &self.scales {
            match all.iter_mut().find(|scale| scale.id == own.id) {
                Some(scale) => scale.clone_from(own),
                None => all.push(own.clone()),
            }
        }
        all
    }

    /// The rating that a verdict gives, if its scale is there and has it.
    pub fn rating(&self, verdict: &Verdict) -> Option<Rating> {
        let id = if verdict.scale.is_empty() { CORE_SCALE } else { &verdict.scale };
        let label = if verdict.rating.is_empty() { verdict.core.label() } else { &verdict.rating };
        let scale = self.all_scales().into_iter().find(|scale| scale.id == id)?;
        scale.ratings.into_iter().find(|rating| rating.label == label)
    }

    /// What a verdict is called: by the exact label of its house, with its meaning where that is another word, or by
    /// the words of its core. A verdict whose scale is gone keeps its label and its core.
    pub fn verdict_words(&self, verdict: &Verdict, language: Language) -> String {
        let core = verdict.core.words(language);
        match self.rating(verdict) {
            _ if verdict.rating.is_empty() || verdict.rating == verdict.core.label() => {
                core.to_owned()
            }
            Some(rating) => rating.words(language),
            None => told(&verdict.rating, core),
        }
    }

    /// The scale that verdicts are given in; the core scale if the one named is not there.
    pub fn current(&self) -> Scale {
        let all = self.all_scales();
        let chosen = all.iter().find(|scale| scale.id == self.scale).or_else(|| all.first());
        chosen.cloned().unwrap_or_else(|| Scale {
            id: CORE_SCALE.to_owned(),
            name: Label::default(),
            ratings: Vec::new(),
        })
    }
}

type House = (&'static str, &'static str, &'static str, &'static [Row]);

const HOUSES: [House; 6] = [
    (
        "averitec",
        "AVeriTeC",
        "AVeriTeC",
        &[
            ("Supported", "supported", "didukung bukti", Core::Supported, None),
            ("Refuted", "refuted", "terbantah", Core::Refuted, None),
            (
                "Not Enough Evidence",
                "not enough evidence",
                "bukti belum cukup",
                Core::NotEnoughEvidence,
                None,
            ),
            (
                "Conflicting Evidence/Cherrypicking",
                "conflicting evidence or cherry-picking",
                "bukti bertentangan atau pilih-pilih bukti",
                Core::Conflicting,
                Some((
                    "conflicting evidence and cherry-picking are one label here",
                    "bukti bertentangan dan pilih-pilih bukti satu label di sini",
                )),
            ),
        ],
    ),
    (
        "fever",
        "FEVER",
        "FEVER",
        &[
            ("SUPPORTS", "supports", "mendukung", Core::Supported, None),
            ("REFUTES", "refutes", "membantah", Core::Refuted, None),
            (
                "NOT ENOUGH INFO",
                "not enough information",
                "informasi belum cukup",
                Core::NotEnoughEvidence,
                None,
            ),
        ],
    ),
    (
        "tempo",
        "Tempo",
        "Tempo",
        &[
            ("Benar", "true", "benar", Core::Supported, None),
            ("Sebagian Benar", "partly true", "sebagian benar", Core::Partly, None),
            ("Menyesatkan", "misleading", "menyesatkan", Core::Misleading, None),
            ("Keliru", "false", "keliru", Core::Refuted, None),
            ("Tidak Terbukti", "unproven", "tidak terbukti", Core::NotEnoughEvidence, None),
        ],
    ),
    (
        "mafindo",
        "MAFINDO/TurnBackHoax",
        "MAFINDO/TurnBackHoax",
        &[
            ("Benar", "true", "benar", Core::Supported, None),
            (
                "Satire atau Parodi",
                "satire or parody",
                "satire atau parodi",
                Core::NotCheckable,
                Some(SATIRE),
            ),
            (
                "Konten yang Menyesatkan",
                "misleading content",
                "konten yang menyesatkan",
                Core::Misleading,
                None,
            ),
            (
                "Koneksi yang Salah",
                "false connection",
                "koneksi yang salah",
                Core::Misleading,
                Some(CONNECTION),
            ),
            (
                "Konteks yang Salah",
                "false context",
                "konteks yang salah",
                Core::Misleading,
                Some(CONTEXT),
            ),
            ("Konten Tiruan", "imposter content", "konten tiruan", Core::Refuted, Some(BORROWED)),
            (
                "Konten yang Dimanipulasi",
                "manipulated content",
                "konten yang dimanipulasi",
                Core::Refuted,
                Some(ALTERED),
            ),
            ("Konten Palsu", "fabricated content", "konten palsu", Core::Refuted, Some(MADE_UP)),
        ],
    ),
    (
        "cekfakta",
        "CekFakta",
        "CekFakta",
        &[
            ("Benar", "true", "benar", Core::Supported, None),
            ("Salah", "false", "salah", Core::Refuted, None),
            ("Clarification", "clarification", "klarifikasi", Core::Misleading, Some(PUT_RIGHT)),
            ("Satire", "satire", "satire", Core::NotCheckable, Some(SATIRE)),
            (
                "Misleading Content",
                "misleading content",
                "konten yang menyesatkan",
                Core::Misleading,
                None,
            ),
            (
                "False Connection",
                "false connection",
                "koneksi yang salah",
                Core::Misleading,
                Some(CONNECTION),
            ),
            (
                "False Context",
                "false context",
                "konteks yang salah",
                Core::Misleading,
                Some(CONTEXT),
            ),
            (
                "Impostor Content",
                "imposter content",
                "konten tiruan",
                Core::Refuted,
                Some(BORROWED),
            ),
            (
                "Manipulated Content",
                "manipulated content",
                "konten yang dimanipulasi",
                Core::Refuted,
                Some(ALTERED),
            ),
            (
                "Fabricated Content",
                "fabricated content",
                "konten palsu",
                Core::Refuted,
                Some(MADE_UP),
            ),
        ],
    ),
    (
        "kompas",
        "Kompas.com",
        "Kompas.com",
        &[
            ("HOAKS", "hoax", "hoaks", Core::Refuted, Some(MEANT)),
            ("KLARIFIKASI", "clarification", "klarifikasi", Core::Misleading, Some(PUT_RIGHT)),
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_and_labels_are_unique_and_cores_are_all_there() {
        let all = scales();
        let ids: BTreeSet<&str> = all.iter().map(|scale| scale.id.as_str()).collect();
        assert_eq!(ids.len(), all.len());
        for scale in &all {
            let labels: BTreeSet<&str> = scale.ratings.iter().map(|r| r.label.as_str()).collect();
            assert_eq!(labels.len(), scale.ratings.len(), "{}", scale.id);
            for rating in &scale.ratings {
                assert!(!rating.name.en.is_empty() && !rating.name.id.is_empty());
            }
        }
        assert_eq!(all[0].ratings.len(), Core::ALL.len());
    }

    #[test]
    fn labels_are_spelt_as_the_houses_spell_them() {
        let labels = |id: &str| -> Vec<String> {
            let scale = scales().into_iter().find(|scale| scale.id == id).expect(id);
            scale.ratings.into_iter().map(|rating| rating.label).collect()
        };
        assert_eq!(
            labels("averitec"),
            ["Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking"]
        );
        assert_eq!(labels("fever"), ["SUPPORTS", "REFUTES", "NOT ENOUGH INFO"]);
        assert_eq!(labels("kompas"), ["HOAKS", "KLARIFIKASI"]);
        assert_eq!(
            labels("tempo"),
            ["Benar", "Sebagian Benar", "Menyesatkan", "Keliru", "Tidak Terbukti"]
        );
        assert!(labels("cekfakta").contains(&"Impostor Content".to_owned()));
        assert!(labels("mafindo").contains(&"Satire atau Parodi".to_owned()));
    }

    #[test]
    fn a_verdict_is_called_by_the_label_of_its_house() {
        let words = Vocabulary::default();
        for (scale, rating, core, english, indonesian) in [
            ("tempo", "Keliru", Core::Refuted, "Keliru (false)", "Keliru"),
            ("fever", "SUPPORTS", Core::Supported, "SUPPORTS", "SUPPORTS (mendukung)"),
            ("", "", Core::NotEnoughEvidence, "not enough evidence", "bukti belum cukup"),
            ("core", "refuted", Core::Refuted, "refuted", "terbantah"),
            ("gone", "Meleset", Core::Refuted, "Meleset (refuted)", "Meleset (terbantah)"),
            ("tempo", "Sesat", Core::Misleading, "Sesat (misleading)", "Sesat (menyesatkan)"),
        ] {
            let verdict = Verdict { scale: scale.into(), rating: rating.into(), core };
            assert_eq!(words.verdict_words(&verdict, Language::English), english);
            assert_eq!(words.verdict_words(&verdict, Language::Indonesian), indonesian);
        }
    }

    #[test]
    fn a_scale_of_ones_own_stands_in_the_place_of_a_built_in_one() {
        let mut own = scales().remove(2);
        own.ratings.truncate(2);
        let mine = Scale { id: "mine".into(), ..own.clone() };
        let vocabulary =
            Vocabulary { scale: "fever".into(), scales: vec![own, mine], tags: Vec::new() };
        assert_eq!(vocabulary.current().ratings.len(), 2);
        assert_eq!(vocabulary.all_scales().len(), scales().len() + 1);
        assert_eq!(Vocabulary::default().current().id, CORE_SCALE);
    }
}
