//! What is counted or measured, under one name for all its spellings.

use super::Decimal;
use crate::text::{Language, lower};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A unit: an ISO 4217 code (`IDR`), a sign or symbol of the SI and its neighbours (`km`, `%`, `°C`), or
/// an English noun in the singular (`person`, `house`).
///
/// Any word is a legal unit; those that are known can be converted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Unit(String);

impl Unit {
    /// The unit of this name; white space at its ends is cut, inside it becomes one space.
    pub fn new(name: &str) -> Option<Self> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(Self(name))
    }

    /// The unit that a person calls so: known words of either language ("rupiah", "orang", "persen", "liter/hari") are
    /// the unit that they name, anything else stands for itself.
    pub fn called(words: &str) -> Option<Self> {
        let unit = Self::new(words)?;
        let parts: Vec<&str> = unit.0.split('/').map(name_of).collect();
        Some(Self(parts.join("/")))
    }

    /// Units that news often has, each with the words for it, in the order in which they are offered.
    pub fn offered(language: Language) -> impl Iterator<Item = (&'static str, &'static str)> {
        MEASURES.iter().chain(NOUNS).map(move |(name, english, indonesian)| match language {
            Language::English => (*name, *english),
            Language::Indonesian => (*name, *indonesian),
        })
    }

    /// What stands after a number: its name where that is a code or a sign ("IDR", "km"), else its words in a language
    /// ("3 kabupaten", "IDR/bulan"), which [`Unit::called`] reads again.
    pub fn after(&self, number: Decimal, language: Language) -> String {
        let is_one = number.compare(Decimal::whole(1)).is_eq();
        let words = |(place, part): (usize, &str)| {
            let noun = NOUNS.iter().find(|(name, ..)| *name == part);
            match (noun, language) {
                (Some((_, _, indonesian)), Language::Indonesian) => (*indonesian).to_owned(),
                // What stands under "per" is one of them.
                (Some((_, english, _)), Language::English) if place == 0 && !is_one => {
                    (*english).to_owned()
                }
                _ => part.to_owned(),
            }
        };
        self.0.split('/').enumerate().map(words).collect::<Vec<_>>().join("/")
    }

    /// Its name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is money: three capitals, as ISO 4217 writes a currency.
    pub fn is_currency(&self) -> bool {
        self.0.len() == 3 && self.0.bytes().all(|byte| byte.is_ascii_uppercase())
    }

    /// What it measures, in which base unit, and how many of these it is; `None` if it is not known.
    pub(super) fn base(&self) -> Option<(&'static str, Decimal)> {
        BASES.iter().find(|(name, ..)| *name == self.0).and_then(|(_, base, mantissa, exponent)| {
            Some((*base, Decimal::new(*mantissa, *exponent)?))
        })
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The name of what is called so, if it is known; else the words themselves.
fn name_of(words: &str) -> &str {
    let small = lower(words);
    let known = MEASURES.iter().chain(NOUNS).find(|(name, english, indonesian)| {
        // "m" is a metre, and "M" nothing that is known.
        *name == words || (small.len() > 2 && [*english, *indonesian].contains(&small.as_str()))
    });
    known.map_or(words, |(name, ..)| name)
}

/// Money, shares and measures by name, with their English and Indonesian words in lower case. After a number stands the
/// name.
#[rustfmt::skip] // a table
const MEASURES: &[(&str, &str, &str)] = &[
    ("IDR", "rupiah", "rupiah"), ("USD", "us dollars", "dolar as"), ("EUR", "euros", "euro"),
    ("GBP", "pounds sterling", "pound sterling"), ("JPY", "yen", "yen"), ("CNY", "yuan", "yuan"),
    ("SGD", "singapore dollars", "dolar singapura"), ("MYR", "ringgit", "ringgit"),
    ("AUD", "australian dollars", "dolar australia"), ("SAR", "riyal", "riyal"), ("%", "percent", "persen"),
    ("km", "kilometres", "kilometer"), ("m", "metres", "meter"), ("cm", "centimetres", "sentimeter"),
    ("mi", "miles", "mil"), ("km²", "square kilometres", "kilometer persegi"),
    ("m²", "square metres", "meter persegi"), ("ha", "hectares", "hektare"),
    ("t", "tonnes", "ton"), ("kg", "kilograms", "kilogram"), ("l", "litres", "liter"),
    ("m³", "cubic metres", "meter kubik"), ("MW", "megawatts", "megawatt"), ("°C", "degrees celsius", "derajat celsius"),
    ("h", "hours", "jam"), ("min", "minutes", "menit"), ("s", "seconds", "detik"),
];

/// What is counted, by name, with its English and Indonesian words in lower case. After a number stand the words.
#[rustfmt::skip] // a table
const NOUNS: &[(&str, &str, &str)] = &[
    ("person", "people", "orang"), ("resident", "residents", "warga"), ("household", "households", "keluarga"),
    ("victim", "victims", "korban"), ("refugee", "refugees", "pengungsi"), ("worker", "workers", "pekerja"),
    ("employee", "employees", "karyawan"), ("student", "students", "siswa"), ("patient", "patients", "pasien"),
    ("passenger", "passengers", "penumpang"), ("soldier", "soldiers", "tentara"), ("case", "cases", "kasus"),
    ("house", "houses", "rumah"), ("building", "buildings", "bangunan"), ("hospital", "hospitals", "rumah sakit"),
    ("school", "schools", "sekolah"), ("vehicle", "vehicles", "kendaraan"), ("car", "cars", "mobil"),
    ("ship", "ships", "kapal"), ("aircraft", "aircraft", "pesawat"), ("village", "villages", "desa"),
    ("subdistrict", "subdistricts", "kecamatan"), ("regency", "regencies", "kabupaten"), ("city", "cities", "kota"),
    ("country", "countries", "negara"), ("share", "shares", "saham"), ("seat", "seats", "kursi"),
    ("vote", "votes", "suara"), ("goal", "goals", "gol"), ("point", "points", "poin"), ("time", "times", "kali"),
    ("percentage point", "percentage points", "poin persentase"), ("basis point", "basis points", "basis poin"),
    ("unit", "units", "unit"), ("item", "items", "buah"), ("sheet", "sheets", "lembar"), ("animal", "animals", "ekor"),
    ("barrel", "barrels", "barel"), ("acre", "acres", "ekar"), ("franc", "francs", "franc"),
    ("square mile", "square miles", "mil persegi"), ("magnitude", "magnitude", "magnitudo"),
    ("day", "days", "hari"), ("week", "weeks", "pekan"),
    ("month", "months", "bulan"), ("year", "years", "tahun"),
];

/// Unit, base unit, and the factor (mantissa, exponent): exact by definition.
#[rustfmt::skip] // a table
const BASES: &[(&str, &str, i128, i32)] = &[
    ("mm", "m", 1, -3), ("cm", "m", 1, -2), ("m", "m", 1, 0), ("km", "m", 1, 3),
    ("in", "m", 254, -4), ("ft", "m", 3048, -4), ("yd", "m", 9144, -4), ("mi", "m", 1_609_344, -3),
    ("nmi", "m", 1852, 0),
    ("mg", "g", 1, -3), ("g", "g", 1, 0), ("kg", "g", 1, 3), ("kuintal", "g", 1, 5), ("t", "g", 1, 6),
    ("oz", "g", 28_349_523_125, -9), ("lb", "g", 45_359_237, -5),
    ("m²", "m²", 1, 0), ("are", "m²", 1, 2), ("ha", "m²", 1, 4), ("km²", "m²", 1, 6),
    ("acre", "m²", 40_468_564_224, -7),
    ("ml", "l", 1, -3), ("l", "l", 1, 0), ("m³", "l", 1, 3),
    ("W", "W", 1, 0), ("kW", "W", 1, 3), ("MW", "W", 1, 6), ("GW", "W", 1, 9),
    ("Wh", "Wh", 1, 0), ("kWh", "Wh", 1, 3), ("MWh", "Wh", 1, 6), ("GWh", "Wh", 1, 9),
    ("B", "B", 1, 0), ("kB", "B", 1, 3), ("MB", "B", 1, 6), ("GB", "B", 1, 9), ("TB", "B", 1, 12),
    ("Hz", "Hz", 1, 0), ("kHz", "Hz", 1, 3), ("MHz", "Hz", 1, 6), ("GHz", "Hz", 1, 9),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_is_told_in_words() {
        use Language::{English, Indonesian};
        let number = |words: &str| words.parse::<Decimal>().expect(words);
        for (unit, count, english, indonesian) in [
            ("person", "1500", "people", "orang"),
            ("person", "1", "person", "orang"),
            ("IDR", "2", "IDR", "IDR"),
            ("km", "2", "km", "km"),
            ("%", "2", "%", "%"),
            ("kali putaran", "2", "kali putaran", "kali putaran"),
            ("regency", "3", "regencies", "kabupaten"),
            ("IDR/month", "5000000", "IDR/month", "IDR/bulan"),
            ("person/day", "40", "people/day", "orang/hari"),
            ("km/h", "60", "km/h", "km/h"),
        ] {
            let unit = Unit::new(unit).expect(unit);
            assert_eq!(unit.after(number(count), English), english);
            assert_eq!(unit.after(number(count), Indonesian), indonesian);
        }
        for (name, ..) in MEASURES.iter().chain(NOUNS) {
            let unit = Unit::new(name).expect(name);
            for language in [English, Indonesian] {
                assert_eq!(Unit::called(&unit.after(number("2"), language)), Some(unit.clone()));
            }
        }
    }

    #[test]
    fn a_unit_has_one_name_for_its_words_in_either_language() {
        for (words, name) in [
            ("rupiah", "IDR"),
            ("Rupiah", "IDR"),
            ("IDR", "IDR"),
            ("people", "person"),
            ("orang", "person"),
            ("dolar  AS", "USD"),
            ("m", "m"),
            ("M", "M"),
            ("mil", "mi"),
            ("kelapa sawit", "kelapa sawit"),
            ("liter/hari", "l/day"),
            ("km/jam", "km/h"),
            ("people/day", "person/day"),
        ] {
            assert_eq!(Unit::called(words).as_ref().map(Unit::as_str), Some(name), "{words}");
        }
        assert_eq!(Unit::called("  "), None);
    }

    #[test]
    fn no_words_are_those_of_two_units() {
        for language in [Language::English, Language::Indonesian] {
            for (name, words) in Unit::offered(language) {
                let called = Unit::called(words).expect(words);
                assert_eq!(called.as_str(), name, "{words}");
                assert_eq!(Unit::called(name).expect(name).as_str(), name);
            }
        }
    }
}
