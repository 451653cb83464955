use super::*;
use crate::detect::Reading;
use crate::detect::names::find_phrases;
use crate::text::marked::marked;
use crate::text::{Language, Text};

/// Checks the lists of `notation`: the marks are their items, `expected` how each is told, `;` between two.
fn check(language: Language, notation: &str, expected: &str) {
    let (text, marks) = marked(notation);
    let scan = Scan::new(&Reading { text: &text, language: Some(language), published: None });
    let all = found(&scan, &find_phrases(&scan));
    let items: Vec<&str> = all
        .iter()
        .flat_map(|found| found.items.iter().map(|item| text.slice(scan.extent(item.clone()))))
        .collect();
    let marks: Vec<&str> = marks.iter().map(|mark| text.slice(*mark)).collect();
    assert_eq!(items, marks, "{notation}");
    let told: Vec<String> = all
        .iter()
        .map(|found| {
            let list = found.list(&scan);
            let open = if list.open { "open" } else { "closed" };
            match list.role {
                Some(role) => format!("{open} {role} {}", list.items.len()),
                None => format!("{open} {}", list.items.len()),
            }
        })
        .collect();
    assert_eq!(told.join("; "), expected, "{notation}");
}

fn id(notation: &str, expected: &str) {
    check(Language::Indonesian, notation, expected);
}

fn en(notation: &str, expected: &str) {
    check(Language::English, notation, expected);
}

#[test]
fn the_partners_of_the_two_articles_are_open_lists() {
    id(
        "konsultasi berkala dengan mitra seperti [[Jepang]], [[Korea Selatan]], [[Australia]] dan [[India]], karena China muncul",
        "open mitra 4",
    );
    id(
        "dengan mitra keamanan NATO, seperti [[Korea Selatan]], [[Australia]] dan [[Selandia Baru]].",
        "open mitra keamanan NATO 3",
    );
    id(
        "NATO sendiri memiliki kantor penghubung serupa di [[New York]], [[Wina]], [[Ukraina]], dan tempat lain.",
        "open 3",
    );
}

#[test]
fn names_are_joined_by_commas_and_conjunctions() {
    id("Delegasi tiba dari [[Manado]], [[Ambon]], dan [[Ternate]] kemarin.", "closed 3");
    id("Ia bertemu [[Rina Wulandari]] dan [[Bagus Pratama]] di pasar.", "closed 2");
    id("Warga [[Kupang]], [[Ende]] serta [[Maumere]] mengungsi.", "closed 3");
    id("Pesawat ke [[Sorong]], [[Nabire]], atau [[Timika]] ditunda.", "closed 3");
    id("Baik [[Persija]] maupun [[Persib]] kalah.", "closed 2");
    id("Jalan dari [[Solo]], [[Klaten]], hingga [[Sleman]] macet.", "closed 3");
    id("Hadir pula [[PAN]], [[PKB]], [[PKS]], [[PPP]], dan [[Golkar]].", "closed 5");
    id("wilayah [[Turi]] dan [[Pakem]] dan [[Tempel]] aman", "closed wilayah 3");
}

#[test]
fn titles_and_brackets_are_no_part_of_the_items() {
    id(
        "Rapat dihadiri Menteri Keuangan [[Lestari Wibowo]], Gubernur [[Hendra Saputra]], dan Bupati [[Tono Susilo]].",
        "closed 3",
    );
    id(
        "Kajian itu disusun [[Badan Pusat Data]] (BPD), [[Bank Rakyat Mandiri]] (BRM), dan [[Universitas Pelita]].",
        "closed 3",
    );
}

#[test]
fn conjunctions_within_names_part_nothing() {
    id(
        "Calon diusung [[Partai Adil]], [[Partai Maju dan Persatuan Rakyat]], [[Partai Damai]], serta [[Partai Buruh dan Tani]].",
        "closed 4",
    );
    id(
        "Aturan itu dibuat [[Kementerian Pendidikan dan Kebudayaan]], [[Bappenas]], dan [[Polri]].",
        "closed 3",
    );
    for words in [
        "Program milik Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi berjalan.",
        "Menteri Kelautan dan Perikanan hadir.",
        "dana Anggaran Pendapatan dan Belanja Negara (APBN) cair",
        "kata Kepala Biro Komunikasi dan Layanan Warga hari ini",
        "Menteri Pekerjaan Umum dan Perumahan Rakyat Darma Putra hadir.",
    ] {
        id(words, "");
    }
}

#[test]
fn cues_before_and_behind_open_a_list() {
    id("sejumlah kota, antara lain [[Padang]], [[Bukittinggi]], dan [[Solok]]", "open kota 3");
    id("Beberapa klub, di antaranya [[Arema]], [[Bali United]] dan [[PSM]], protes", "open klub 3");
    id("ada [[Siti]], [[Dewi]], [[Ratna]], dan lain-lain", "open 3");
    id("ada [[Siti]], [[Dewi]], [[Ratna]], dll.", "open 3");
    id("negara tetangga termasuk [[Malaysia]] dan [[Brunei]]", "open negara tetangga 2");
    id("merek seperti [[Sinar]], [[Cahaya]], [[Bintang]]", "open merek 3");
    id("tiga provinsi yakni [[Aceh]], [[Riau]] dan [[Jambi]]", "closed provinsi 3");
    id("[[Jepang]], [[Korea]], serta sejumlah negara lainnya", "open 2");
    en("allies such as [[Japan]], [[South Korea]] and [[Australia]]", "open allies 3");
    en("cities including [[Paris]], [[Lyon]] and [[Nice]]", "open cities 3");
    en("with [[Toyota]], [[Honda]], [[Nissan]] and others", "open 3");
}

#[test]
fn nouns_are_listed_after_a_cue() {
    id(
        "Harga bahan pokok seperti [[beras]], [[gula]], dan [[minyak goreng]] naik.",
        "open bahan pokok 3",
    );
    id("gejala antara lain [[demam]], [[batuk]], [[sesak napas]], dan sebagainya", "open gejala 3");
    id(
        "bantuan meliputi [[tenda]], [[selimut]] serta [[air bersih]] untuk warga",
        "closed bantuan 3",
    );
    id("bahan bakar seperti [[Sinar]], [[solar]], atau [[minyak tanah]].", "open bahan bakar 3");
    en("goods such as [[rice]], [[sugar]] and [[cooking oil]].", "open goods 3");
    for words in [
        "Ia berlari seperti angin, lalu jatuh.",
        "seperti yang dikatakan, hujan, dan banjir",
        "hal lain, katanya, dan itu benar",
    ] {
        id(words, "");
    }
}

#[test]
fn a_name_that_stands_apart_is_no_item() {
    id("Menurut Suryanto, [[Bandung]] dan [[Cimahi]] banjir.", "closed 2");
    id("Di Jakarta, [[Rina Wulandari]] dan [[Bagus Pratama]] bertemu.", "closed 2");
    id("Michito Tsuruoka, seorang profesor di Universitas Keio, mengatakan hal itu.", "");
    id("Ia lahir di Tokyo, Jepang, pada musim dingin.", "");
    id("Kantor itu di Surabaya, Jawa Timur.\nBandung dan sekitarnya hujan.", "");
}

#[test]
fn repeated_words_are_read_in_linear_time() {
    // Were any of these quadratic, this would take minutes.
    for pattern in [
        "Jepang, ",
        "seperti a, ",
        "Ani dan ",
        "(",
        "\"",
        "\"A",
        "A. ",
        "Partai A dan ",
        "Menteri Agama, ",
        "a\u{301}",
        "1-",
        "1/",
        "Rp ",
        "dua ",
        "koma nol ",
        "ribu juta ",
        "1.000 sampai ",
        "-",
        "ke-",
        "A\n",
        "Ab Cd\n",
        "\u{301}",
        "Ketua ",
        "A-",
        "kata Budi Sari ",
    ] {
        let text = Text::from(pattern.repeat(20_000 / pattern.len()));
        let reading =
            Reading { text: &text, language: Some(Language::Indonesian), published: None };
        crate::detect::suggest(&reading);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn items_lie_in_order_within_their_list(
        words in "((Jepang|Korea|Partai|Menteri|Agama|dan|serta|seperti|lain|dll|di|,|\\.|\\(|\\)|-|\n|\"|NATO|35|\u{301}) ?){0,25}"
    ) {
        let text = Text::from(words);
        for language in [None, Some(Language::Indonesian), Some(Language::English)] {
            let scan = Scan::new(&Reading { text: &text, language, published: None });
            for one in find(&scan, &find_phrases(&scan)) {
                let Finding::List { items, list, .. } = one.finding else { continue };
                proptest::prop_assert_eq!(items.len(), list.items.len());
                let mut before = one.extent.start;
                for item in items {
                    proptest::prop_assert!(item.start >= before && item.end <= one.extent.end);
                    proptest::prop_assert!(text.is_grapheme_boundary(item.start));
                    before = item.end;
                }
            }
        }
    }
}

#[test]
fn one_name_with_a_conjunction_in_it_is_no_list() {
    for words in [
        "Kepala Departemen Minat dan Bakat hadir.",
        "Ketua Kamar Kayu dan Rotan (Karon) hadir.",
        "Ia membaca Nota Keuangan Beserta Rancangan Anggaran Laut dan Pantai (RALP) lagi.",
    ] {
        id(words, "");
    }
    id("Tercatat [[Bandara Lor]] dan [[Bandara Kidul]] tutup.", "closed 2");
}

#[test]
fn a_name_and_its_translation_are_one_and_together_with_is_no_item() {
    id("Organisasi Kesehatan Dunia atau World Health Organization (WHO) diam.", "");
    id("Ia melapor ke [[Komisi Yudisial]] atau [[Mahkamah Agung]] (MA).", "closed 2");
    id(
        "Itu termasuk lima negara dengan kasus tertinggi, bersama [[Brasil]], [[India]], dan [[Peru]].",
        "closed 3",
    );
    en("Thames and Arden Police said so.", "");
    en("[[Lane]] and [[Harrow]] said so.", "closed 2");
}
