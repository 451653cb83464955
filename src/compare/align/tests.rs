use super::*;
use crate::detect::{Reading, suggest};
use crate::text::{Language, Text};
use proptest::prelude::*;

fn told_on(text: &Text, published: &str) -> Told {
    let reading =
        Reading { text, language: Some(Language::Indonesian), published: Some(published) };
    Told::new(&reading, &suggest(&reading), &[])
}

fn aligned(a: &str, b: &str) -> (Alignment, Text, Text) {
    let (a, b) = (Text::from(a), Text::from(b));
    (align(&told_on(&a, "2024-03-10"), &told_on(&b, "2024-03-11")), a, b)
}

/// What is said of the values of a pair: "words of a | words of b: relation".
fn values(a: &str, b: &str) -> Vec<String> {
    let (found, a, b) = aligned(a, b);
    let values = found.pairs.iter().flat_map(|pair| &pair.values);
    let told = values.map(|values| {
        format!("{} | {}: {}", a.slice(values.a), b.slice(values.b), values.relation.name())
    });
    told.collect()
}

const FLOOD_A: &str = "Banjir merendam Kecamatan Cidora sejak Sabtu malam.\n\
    Sebanyak 350 rumah di Desa Waringin terendam banjir setinggi satu meter.\n\
    Bupati Cidora Hasan Malik meminta warga tetap tenang.\n\
    Pasar ikan akan dibuka kembali pekan depan.";
const FLOOD_B: &str = "Hujan deras membuat Sungai Cipelang meluap.\n\
    Warga diminta tetap tenang oleh Hasan Malik, Bupati Cidora.\n\
    Desa Waringin terendam banjir setinggi satu meter, 420 rumah tergenang.\n\
    Sekolah libur sampai Jumat.";

#[test]
fn sentences_that_tell_the_same_are_linked_in_whatever_order() {
    let (found, a, b) = aligned(FLOOD_A, FLOOD_B);
    let pairs: Vec<(&str, &str)> =
        found.pairs.iter().map(|pair| (a.slice(pair.a), b.slice(pair.b))).collect();
    assert_eq!(pairs.len(), 2, "{pairs:#?}");
    assert!(pairs[0].0.starts_with("Sebanyak 350") && pairs[0].1.starts_with("Desa Waringin"));
    assert!(pairs[1].0.starts_with("Bupati") && pairs[1].1.starts_with("Warga diminta"));
}

#[test]
fn values_that_cannot_both_be_true_are_pointed_out() {
    for (a, b, expected) in [
        (
            FLOOD_A,
            FLOOD_B,
            vec!["350 rumah | 420 rumah: conflict", "satu meter | satu meter: same"],
        ),
        (
            "Jembatan Karangsari mulai dipakai pada 4 Mei 2024 setelah diperbaiki.",
            "Setelah diperbaiki, Jembatan Karangsari mulai dipakai pada 6 Mei 2024.",
            vec!["4 Mei 2024 | 6 Mei 2024: conflict"],
        ),
    ] {
        let mut found = values(a, b);
        found.sort();
        assert_eq!(found, expected);
    }
}

#[test]
fn the_same_in_other_clothes_is_the_same() {
    for (a, b, relation) in [
        (
            "Panitia Festival Randu membagikan 5 ribu tiket gratis.",
            "Festival Randu: panitia membagikan 5.000 tiket gratis.",
            "same",
        ),
        (
            "Hanya empat kapal nelayan Muara Tebing yang selamat.",
            "Kapal nelayan Muara Tebing yang selamat hanya 4 kapal.",
            "same",
        ),
        (
            "Sedikitnya 30 penumpang kereta Argo Sindang terluka.",
            "30 penumpang kereta Argo Sindang terluka.",
            "compatible",
        ),
    ] {
        let found = values(a, b);
        assert!(
            found.iter().any(|words| words.ends_with(&format!(": {relation}"))),
            "{a} / {b}: {found:?}"
        );
        assert!(!found.iter().any(|words| words.ends_with(": conflict")), "{found:?}");
    }
}

#[test]
fn words_that_outlets_use_for_one_thing_are_one() {
    for (a, b) in [
        ("Lindu merobohkan menara Randu Alas.", "Gempabumi membuat menara Randu Alas ambruk."),
        (
            "Dua pelajar Desa Waringin tewas tenggelam.",
            "Dua siswa Desa Waringin meninggal tenggelam.",
        ),
    ] {
        let (found, ..) = aligned(a, b);
        assert_eq!(found.pairs.len(), 1, "{a} / {b}");
    }
}

#[test]
fn the_same_minute_tells_of_the_same_event() {
    let a = "Bupati meninjau pasar ikan. Kedua awak dibawa ke darat pukul 08.45 WIT, Sabtu (9/3/2024). Cuaca cerah.";
    let b = "Sekolah libur. Kapten kapal menyebut regu menemukan mereka Sabtu (9/3/2024) pukul 08.45 WIT. Ombak tinggi.";
    let (found, a, b) = aligned(a, b);
    let pairs: Vec<(&str, &str)> =
        found.pairs.iter().map(|pair| (a.slice(pair.a), b.slice(pair.b))).collect();
    assert_eq!(pairs.len(), 1, "{pairs:#?}");
    assert!(pairs[0].0.starts_with("Kedua awak") && pairs[0].1.starts_with("Kapten kapal"));
}

#[test]
fn what_is_told_of_another_hour_is_an_update() {
    let a = "Hingga Ahad pukul 07.00 WIB tercatat 41 kali letusan susulan Gunung Rante.";
    let b = "Tercatat 38 kali letusan susulan Gunung Rante hingga Ahad pukul 06.00 WIB.";
    let found = values(a, b);
    assert!(
        found.iter().any(|words| words.contains("41") && words.ends_with(": update")),
        "{found:?}"
    );
    assert!(!found.iter().any(|words| words.ends_with(": conflict")), "{found:?}");
}

#[test]
fn open_lists_differ_and_are_no_conflict() {
    let found = values(
        "Blok itu menambah mitra seperti Jepang, Korea Selatan dan India pada tahun ini.",
        "Blok itu menambah mitra seperti Korea Selatan, Jepang dan Selandia Baru pada tahun ini.",
    );
    assert!(found.iter().any(|words| words.ends_with(": differs")), "{found:?}");
    assert!(!found.iter().any(|words| words.ends_with(": conflict")), "{found:?}");
}

#[test]
fn a_number_that_the_other_article_has_elsewhere_is_no_conflict() {
    let a = "Pabrik Sinar memecat 120 buruh pada Senin.\nPabrik Sinar memecat 80 buruh pada Rabu.";
    let b = "Pabrik Sinar memecat 80 buruh pada Rabu.\nPabrik Sinar memecat 120 buruh pada Senin.";
    let found = values(a, b);
    assert!(!found.iter().any(|words| words.ends_with(": conflict")), "{found:?}");
}

#[test]
fn articles_of_other_things_have_nothing_in_common() {
    let (found, ..) = aligned(
        "Gubernur meresmikan 12 halte bus listrik di Kota Lembang.\nTarifnya Rp3.500.",
        "Tim bola voli putri menang 3-1 atas tuan rumah.\nPelatih memuji 12 pemainnya.",
    );
    assert!(found.pairs.is_empty(), "{found:?}");
    assert!(found.score < 20, "{}", found.score);
}

#[test]
fn furniture_is_never_linked() {
    let line = "Baca juga: Harga beras di Pasar Induk naik 15 persen pekan ini";
    let text = |body: &str| format!("{body}\n\n{line}\n\nPenutup berita.");
    let (found, a, _) = aligned(
        &text("Petani Desa Suko memanen 30 ton padi."),
        &text("Kebakaran melanda gudang mebel di Jalan Merpati."),
    );
    assert!(found.pairs.iter().all(|pair| !a.slice(pair.a).contains("Baca juga")), "{found:?}");
}

#[test]
fn nothing_comes_of_nothing() {
    for (a, b) in [("", ""), ("", FLOOD_A), ("\n\n", "…"), ("a", "a")] {
        let (found, ..) = aligned(a, b);
        assert!(found.pairs.is_empty(), "{a:?} {b:?}");
    }
}

/// Sentences of few words, so that some are alike.
fn article() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "banjir",
        "merendam",
        "Desa",
        "Waringin",
        "350",
        "rumah",
        "sejak",
        "Sabtu",
        "malam",
        "Bupati",
        "Hasan",
        "Malik",
        "5 Mei 2024",
        "pukul 07.00 WIB",
        "pukul 06.00",
        "420",
        "warga",
        "seperti",
        "Jepang,",
        "Korea",
        "dan",
        "India",
        "é\u{301}",
        "👩‍👩‍👧",
        "\"",
        "—",
        "Baca",
        "juga:",
        "12 persen",
        "Rp5 miliar",
    ]);
    let sentence = prop::collection::vec(word, 1..12).prop_map(|words| words.join(" ") + ". ");
    let line = prop::collection::vec(sentence, 0..4).prop_map(|all| all.concat());
    prop::collection::vec(line, 0..6).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn seen_from_the_other_article_it_is_the_same(a in article(), b in article()) {
        let (a, b) = (Text::from(a), Text::from(b));
        let (one, two) = (told_on(&a, "2024-05-05"), told_on(&b, "2024-05-06"));
        let (there, back) = (align(&one, &two), align(&two, &one));
        prop_assert_eq!(there.score, back.score);
        let mut turned: Vec<Pair> = back.pairs.into_iter().map(turned).collect();
        turned.sort_by_key(|pair| (pair.a, pair.b));
        prop_assert_eq!(there.pairs, turned);
    }

    #[test]
    fn places_lie_on_graphemes_within_their_sentence(a in article(), b in article()) {
        let (found, a, b) = aligned(&a, &b);
        let is_whole = |text: &Text, extent: Extent| {
            !extent.is_empty()
                && text.is_grapheme_boundary(extent.start)
                && text.is_grapheme_boundary(extent.end)
        };
        let within = |inner: Extent, outer: Extent| {
            outer.start <= inner.start && inner.end <= outer.end
        };
        for pair in found.pairs {
            prop_assert!(is_whole(&a, pair.a) && is_whole(&b, pair.b) && pair.score <= 100);
            for values in pair.values {
                prop_assert!(is_whole(&a, values.a) && is_whole(&b, values.b));
                prop_assert!(within(values.a, pair.a) && within(values.b, pair.b));
            }
        }
    }

    #[test]
    fn aligning_never_fails(a in "\\PC{0,80}", b in "(\\PC|\n|[.!?0-9]){0,80}") {
        aligned(&a, &b);
    }
}

fn turned(pair: Pair) -> Pair {
    let mut values: Vec<ValuePair> = pair
        .values
        .into_iter()
        .map(|one| ValuePair {
            a: one.b,
            b: one.a,
            value_a: one.value_b,
            value_b: one.value_a,
            relation: one.relation,
        })
        .collect();
    values.sort_by_key(|values| (values.a, values.b));
    Pair { a: pair.b, b: pair.a, score: pair.score, values }
}
