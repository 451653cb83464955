//! Names: of persons, organisations, places; and when two of them name the same.
//!
//! Invariants: comparing folds spelling, never meaning; short names that differ by a letter ("Iran",
//! "Irak") stay apart; comparing two does not depend on their order and takes time linear in their
//! length.

use super::spelling::{Words, is_typo, key};
use serde::{Deserialize, Serialize};

/// A name, with what else the same is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Name {
    /// What it is called.
    pub label: String,
    /// What else it is called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}

/// What a name names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// A person.
    Person,
    /// An office, company, party, outlet, club.
    Organisation,
    /// A country, town, street, mountain.
    Place,
    /// Something else, or not known.
    #[default]
    Other,
}

/// How two names stand to each other, from the nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameRelation {
    /// Written the same, letter by letter.
    Same,
    /// The same but for capitals, accents, hyphens and stops.
    SameLetters,
    /// One is an alias of the other, or its initials ("KPK").
    Alias,
    /// One is most likely a slip in writing the other ("Nikke Asia", "Jhon").
    Typo,
    /// One is a part of the other ("Lungescu" of "Oana Lungescu").
    PartOf,
    /// Neither.
    Different,
}

impl NameRelation {
    /// Whether the two are taken for one (a part may be another's, too).
    pub fn is_one(self) -> bool {
        self <= NameRelation::Typo
    }
}

impl Name {
    /// A name without aliases.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), aliases: Vec::new() }
    }

    /// The letters by which it is compared: lower case, without accents, one space between words.
    pub fn key(&self) -> String {
        key(&self.label)
    }

    /// How the two stand to each other; the same from either side.
    pub fn compare(&self, other: &Name) -> NameRelation {
        if self.label == other.label {
            return NameRelation::Same;
        }
        let (one, two) = (Words::of(&self.label), Words::of(&other.label));
        if one.key() == two.key() {
            return NameRelation::SameLetters;
        }
        let called =
            |name: &Name, key: &str| name.aliases.iter().any(|alias| Words::of(alias).key() == key);
        if called(self, &two.key())
            || called(other, &one.key())
            || other.aliases.iter().any(|alias| called(self, &Words::of(alias).key()))
            || one.is_initials_of(&two)
            || two.is_initials_of(&one)
        {
            return NameRelation::Alias;
        }
        if is_typo(&one, &two) {
            return NameRelation::Typo;
        }
        if one.is_within(&two) || two.is_within(&one) {
            return NameRelation::PartOf;
        }
        NameRelation::Different
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn relation(one: &str, two: &str) -> NameRelation {
        let (one, two) = (Name::new(one), Name::new(two));
        assert_eq!(one.compare(&two), two.compare(&one), "{one:?} {two:?}");
        one.compare(&two)
    }

    #[test]
    fn slips_and_other_spellings_are_one_name() {
        use NameRelation::*;
        for (one, two, expected) in [
            ("Nikkei Asia", "Nikkei Asia", Same),
            ("Nikkei Asia", "NIKKEI  ASIA", SameLetters),
            ("Indo-Pasifik", "IndoPasifik", SameLetters),
            ("PT. Telkom", "PT Telkom", SameLetters),
            ("Erdoğan", "Erdogan", SameLetters),
            ("Nikkei Asia", "Nikke Asia", Typo),
            ("John Kerry", "Jhon Kerry", Typo),
            ("Stoltenberg", "Stoltenburg", Typo),
            ("Kementerian Kesehatan", "Kementrian Kesehatan", Typo),
            ("Komisi Pemberantasan Korupsi", "KPK", Alias),
            ("Oana Lungescu", "Lungescu", PartOf),
            ("Jens Stoltenberg", "Sekjen NATO Jens Stoltenberg", PartOf),
        ] {
            assert_eq!(relation(one, two), expected, "{one} and {two}");
        }
    }

    #[test]
    fn names_that_look_alike_stay_apart() {
        for (one, two) in [
            ("Iran", "Irak"),
            ("Mali", "Bali"),
            ("Gambia", "Zambia"),
            ("Austria", "Australia"),
            ("Slovakia", "Slovenia"),
            ("Niger", "Nigeria"),
            ("Guinea", "Guyana"),
            ("Korea Utara", "Korea Selatan"),
            ("SMA Negeri 38", "SMA Negeri 39"),
            ("BPKP", "BPKB"),
            ("Andi", "Budi"),
            ("Rina Sari", "Rini Sari"),
            ("Lung", "Oana Lungescu"),
            ("", "Jepang"),
        ] {
            assert_eq!(relation(one, two), NameRelation::Different, "{one} and {two}");
        }
    }

    #[test]
    fn an_alias_of_either_makes_them_one() {
        let who = Name { label: "Organisasi Kesehatan Dunia".into(), aliases: vec!["WHO".into()] };
        assert_eq!(who.compare(&Name::new("Who")), NameRelation::Alias);
        let health = Name { label: "World Health Body".into(), aliases: vec!["W.H.O.".into()] };
        assert_eq!(who.compare(&health), NameRelation::Alias);
        assert_eq!(health.compare(&who), NameRelation::Alias);
    }

    proptest! {
        #[test]
        fn a_key_is_that_of_its_words(name in "[abAB9 é.,\u{130}-]{0,16}") {
            prop_assert_eq!(Name::new(name.as_str()).key(), Words::of(&name).key());
        }

        #[test]
        fn comparing_has_no_order(one in "[abAB é.-]{0,12}", two in "[abAB é.-]{0,12}") {
            let (one, two) = (Name::new(one), Name::new(two));
            prop_assert_eq!(one.compare(&two), two.compare(&one));
            prop_assert_eq!(one.compare(&one), NameRelation::Same);
        }
    }
}
