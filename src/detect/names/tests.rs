use super::*;
use crate::detect::Reading;
use crate::text::marked::marked;
use crate::text::{Language, Text};

/// Checks that the marks are the names of `notation`, and that they are told so: kind, and the label if
/// it is another.
fn check(language: Language, notation: &str, expected: &[&str]) {
    let (text, marks) = marked(notation);
    let scan = Scan::new(&Reading { text: &text, language: Some(language), published: None });
    let mut found = Vec::new();
    for one in find(&scan) {
        let Finding::Name { name, kind, .. } = one.finding else { continue };
        let exact = text.slice(one.extent);
        let kind = match kind {
            NameKind::Person => "person",
            NameKind::Organisation => "organisation",
            NameKind::Place => "place",
            NameKind::Other => "other",
        };
        let told =
            if name.label == exact { kind.to_string() } else { format!("{kind} {}", name.label) };
        found.push((exact, told));
    }
    let expected: Vec<(&str, String)> = marks
        .iter()
        .map(|mark| text.slice(*mark))
        .zip(expected.iter().map(|told| (*told).to_string()))
        .collect();
    assert_eq!(found, expected, "{notation}");
}

fn id(notation: &str, expected: &[&str]) {
    check(Language::Indonesian, notation, expected);
}

#[test]
fn persons_have_titles_and_words_of_saying_beside_them() {
    id("Presiden [[Suryo Hadi]] tiba.", &["person"]);
    id("Kata Wakil Gubernur [[Melati Kusuma]], jalan itu rusak.", &["person"]);
    id("hal itu, kata [[Wiryawan]] kepada pers", &["person"]);
    id("Kemarin [[Mulyadi]] mengatakan hal itu.", &["person"]);
    id("oleh dr. [[Tirta Anggoro]], dokter umum", &["person"]);
    id("menurut Prof. [[Sri Handayani]]", &["person"]);
    id("putra [[Ahmad bin Yusuf]] menang", &["person"]);
    id("pengamat [[Guy L. Carter]] ragu", &["person"]);
}

#[test]
fn organisations_and_places_have_heads() {
    id("laporan [[Universitas Pelita Jaya]] di [[Kota Baru Permai]]", &["organisation", "place"]);
    id("rapat [[PT Maju Terus]] dan [[NATO]]", &["organisation", "organisation"]);
    id("ia pulang ke [[Wamena]] dari [[Jepang]]", &["place", "place"]);
    id(
        "milik [[Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi]] lama",
        &["organisation"],
    );
    id("siswa [[SMA Negeri 7 Ambon]] juara", &["organisation"]);
}

#[test]
fn titles_bodies_and_persons_are_parted() {
    id("Sekjen [[NATO]] [[Jens Stoltenberg]] tiba", &["organisation", "person"]);
    id("Perdana Menteri [[Jepang]] [[Fumio Kishida]] hadir", &["place", "person"]);
    id("Juru bicara [[NATO]] [[Oana Lungescu]] menekankan hal itu", &["organisation", "person"]);
    id("menurut Menteri Kelautan dan Perikanan [[Rahmat Saleh]]", &["person"]);
    id("kata Kabid Humas [[Polda Jambi]] Kombes Pol [[Anton Wijaya]]", &["organisation", "person"]);
}

#[test]
fn names_are_folded_across_the_text() {
    id(
        "Juru bicara [[NATO]] [[Oana Lungescu]] hadir. “Baik,” kata [[Lungescu]].",
        &["organisation", "person", "person Oana Lungescu"],
    );
    id(
        "dari [[Organisasi Kesehatan Dunia]] ([[WHO]]). Kini [[WHO]] diam.",
        &[
            "organisation",
            "organisation Organisasi Kesehatan Dunia",
            "organisation Organisasi Kesehatan Dunia",
        ],
    );
    id("kepada [[Nikkei Asia]]. Kepada [[Nikke Asia]] pula.", &["other", "other Nikkei Asia"]);
    id(
        "[[Tsuruoka]] mengatakan itu. Profesor [[Michito Tsuruoka]] diam.",
        &["person Michito Tsuruoka", "person"],
    );
}

#[test]
fn a_capital_alone_makes_no_name() {
    for words in [
        "Namun, harga naik. Pemerintah diam.",
        "Pada Rabu, 3 Mei 2023, pukul 07.56 WIB",
        "Warga Diminta Waspada Banjir Akhir Pekan\nhujan turun.",
        "Menteri itu menolak. Presiden juga.",
        "laman CONTOH.COM dan akun @Budi",
        "harga Rp 5.000",
    ] {
        id(words, &[]);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn names_lie_in_order_on_whole_graphemes(
        words in "((Budi|Sari|NATO|Partai|Menteri|Agama|dan|kata|bin|Prof|di|,|\\.|\\(|\\)|-|\n|\"|7|é|\u{301}) ?){0,25}"
    ) {
        let text = Text::from(words);
        let scan = Scan::new(&Reading { text: &text, language: None, published: None });
        let mut before = 0;
        for one in find(&scan) {
            proptest::prop_assert!(one.extent.start.0 >= before && !one.extent.is_empty());
            proptest::prop_assert!(text.is_grapheme_boundary(one.extent.end));
            before = one.extent.end.0;
        }
    }
}

fn en(notation: &str, expected: &[&str]) {
    check(Language::English, notation, expected);
}

#[test]
fn what_a_name_is_stands_at_its_end_in_english() {
    en("He works at [[Lane Motors Corp]].", &["organisation"]);
    en("He sued the [[Harbour Department]] in [[Pier Street]].", &["organisation", "place"]);
    en("She left [[Johnson & Low]] for [[AB&T]].", &["other", "other"]);
    en("So said Police Chief [[Ada Lane]].", &["person"]);
    en("Then came [[Ada von der Heide]].", &["person"]);
}

#[test]
fn parts_of_names_hold_together() {
    id("Pelatih [[Kim Ha-joon]] memuji [[Tono]].", &["person", "other"]);
    id("Direktur Utama [[PT Kapal Api Jaya]] (Persero) hadir.", &["organisation"]);
    id("Hadir pula Prof. Dr. [[Nirwan]], M.Sc., dan lain-lain.", &["person"]);
    id("Ia menonton [[Piala Gubernur]] lagi.", &["other"]);
}
