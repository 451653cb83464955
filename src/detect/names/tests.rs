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
    let furniture: Vec<Extent> =
        crate::detect::furniture::find(&scan.reading).iter().map(|one| one.extent).collect();
    let all = find(&scan, &find_phrases(&scan), &furniture);
    let all = all.into_iter().filter(|one| !crate::detect::touches(&furniture, one.extent));
    for one in all {
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

fn en(notation: &str, expected: &[&str]) {
    check(Language::English, notation, expected);
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
fn the_office_ends_where_the_person_begins() {
    id(
        "Kepala [[Pusat Data, Informasi, dan Komunikasi Kebencanaan BPBN]] [[Sari Dewi]] tiba",
        &["organisation", "person"],
    );
    id(
        "Kepala [[Kejaksaan Negeri Wonorejo]] [[Anton Bagus Wijaya]] hadir",
        &["organisation", "person"],
    );
    id("mantan Kepala [[Dinas Pekerjaan Umum]] [[Suwarto]] ditahan", &["organisation", "person"]);
    id(
        "Kepala [[Dinas Pekerjaan Umum Kabupaten Wonorejo]] [[I Made Laksana]] ditahan",
        &["organisation", "person"],
    );
    id("kata Ketua [[Majelis Hakim]] [[Putu Ayu Melati]] kemarin", &["organisation", "person"]);
    id(
        "Juru Bicara [[Komisi Pengawas Persaingan]] [[Rangga Saputra]]",
        &["organisation", "person"],
    );
    id("Ketua Umum [[Partai Lumbung]] [[Suhardi]] tiba", &["organisation", "person"]);
    id(
        "Ketua [[Asosiasi Petani Merdeka]] ([[APM]]) [[Nani Afrianti]]",
        &["organisation", "organisation Asosiasi Petani Merdeka", "person"],
    );
    id("Analis [[Padi Sekuritas]] [[Satria Wibawa]] ragu", &["organisation", "person"]);
    id("Gubernur [[DKI Jakarta]] [[Suwiryo]] datang", &["organisation", "person"]);
    id("Rektor [[Universitas Padi Kencana]] hadir", &["organisation"]);
    id("Wali Kota [[Surakarta]] [[Bagas Pratama]] hadir", &["place", "person"]);
    id("kata Bupati [[Wulung]] [[Sari Ratnaningtyas]]", &["place", "person"]);
    en("said Senate Majority Leader [[Carl Shepherd]] on Monday", &["person"]);
    en("as [[Lumen]] Chairman [[Ada Byrne]] left", &["organisation", "person"]);
    id("[[Polda Lor Kidul]] Kombes [[Komarudin]] hadir", &["organisation", "person"]);
    id("Kepala Staf [[TNI AD]] Jenderal [[Maruli Tua]] hadir", &["organisation", "person"]);
    id("Ketua [[MPR]] [[Agung Wibowo]]", &["organisation", "person"]);
    id("Jubir [[Kementerian Luar Negeri]] [[Rolan Sumirat]]", &["organisation", "person"]);
    id("kata peneliti [[Lumbung]], [[Ani Sari]]", &["organisation", "person"]);
    en("[[LHO]] Director-General [[Tea Adams]] agreed", &["organisation", "person"]);
    en("by Dr. [[Anna Keller]] of ETH Tolby", &["person"]);
    en("by Sen. [[Ben Sand]], I-Vt., and others", &["person"]);
    en("with Governor [[Rhee Sang-jun]] there", &["person"]);
}

#[test]
fn the_text_tells_bodies_from_persons() {
    id(
        "Sementara itu, [[Lumbung]] menolak. Ia bertemu Ketua Umum [[Lumbung]] [[Sinta Kamila]].",
        &["organisation", "organisation", "person"],
    );
    id(
        "Banjir melanda [[Kabupaten Majenang]]. Wakil Bupati [[Majenang]] [[Arismawan]] tiba.",
        &["place", "place", "person"],
    );
    id(
        "[[Lumbung Muda FC]] kalah. Pelatih [[Lumbung Muda]] [[Ze Gomes]] kecewa.",
        &["organisation", "organisation", "person"],
    );
    // Who is called by the first name is no body.
    id(
        "Hal itu, kata [[Sinta]], benar. Ia bertemu Ketua Umum [[Sinta Kamila Dewi]].",
        &["person Sinta Kamila Dewi", "person"],
    );
}

#[test]
fn commas_within_a_name_part_nothing() {
    id(
        "data [[Badan Meteorologi, Klimatologi, dan Geofisika]] ([[BMKG]]) dan [[BPBN]]",
        &[
            "organisation",
            "organisation Badan Meteorologi, Klimatologi, dan Geofisika",
            "organisation",
        ],
    );
    id(
        "izin [[Lembaga Benih, Pupuk, dan Air]] ([[LBPA]])",
        &["organisation", "organisation Lembaga Benih, Pupuk, dan Air"],
    );
}

#[test]
fn degrees_contests_and_abstract_nouns_are_no_persons() {
    id("Pakar [[LTI]] Dr. Ir. [[Hera Widya]], M.T., Ph.D. hadir", &["organisation", "person"]);
    id("Pertandingan [[Persela]] berakhir. Keputusan [[Budi]] ditolak.", &["other", "other"]);
    id("kata politikus [[PDR Perjuangan]] itu", &["organisation"]);
    id(
        "perwakilan [[Kementerian Sosial]] ([[Kemsos]])",
        &["organisation", "organisation Kementerian Sosial"],
    );
    id("jubir [[Kemenkop]] dan [[Bappenas]]", &["organisation", "organisation"]);
    en("at [[St Vincent's Hospital]] in [[Tolby]]", &["organisation", "other"]);
}

#[test]
fn units_dates_and_laws_are_no_names() {
    for words in [
        "pada 2,98 LS dan 118,94 BT, gempa M 5,9 terjadi",
        "laba Rp 13,75 T pada kuartal IV-2024 dan semester II/2025",
        "Rp 16.000/US$ atau per dolar AS",
        "melanggar Pasal 18 Undang-Undang Nomor 31 Tahun 1999",
        "perkara 12/Pid.Sus-TPK/2024/PN Wnr itu",
        "saksi berinisial N (29 tahun)",
        "Tegalan - Majelis hakim menolak. Polda diam. Data itu benar.",
    ] {
        id(words, &[]);
    }
    for words in [
        "until Jan. 19, 2025, or Sept. 30, on Thu 31 Oct",
        "For Q4, it hit KRW 53.1tn in FY2023",
        "I'd go. They've left. It's late.",
        "12.05 GMT Trains were cancelled",
        "Fifteen ships left. Several returned. Nobody said why.",
        "It was a Spanish ship, said the American.",
    ] {
        en(words, &[]);
    }
}

#[test]
fn names_are_whole_and_nothing_is_theirs() {
    en("said [[Kim Jung-su]], while the [[Toledo]]-based firm slept", &["person", "other"]);
    en("after [[Spain]]'s floods, [[Port Harbour Police]]'s boat", &["place", "person"]);
    en("with [[Ireland]]’s [[Sean Walsh]]", &["other", "person"]);
    en("the [[Princess of Wales]] and King [[Felipe of Spain]]", &["other", "person"]);
    en("in the [[U.S.]] and [[G20]]", &["other", "other"]);
    id("anak-anak di [[Anyer]]-lah yang bermain", &["place"]);
}

#[test]
fn headlines_and_bylines_lend_no_form() {
    id(
        "Laba besar [[Lumbung Jaya]] hari ini\n\nMenurut [[Lumbung]], itu benar. Kini [[Lumbung]] diam.",
        &["person", "other", "other"],
    );
    id(
        "Penulis: Kontributor Wonorejo, Juned\n\nBanjir di [[Wonorejo]] surut. Warga [[Wonorejo]] lega.",
        &["place", "place"],
    );
    en("as the [[Rangers]] met a [[Ranger]] there", &["other", "other"]);
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
        for one in find(&scan, &find_phrases(&scan), &[]) {
            proptest::prop_assert!(one.extent.start.0 >= before && !one.extent.is_empty());
            proptest::prop_assert!(text.is_grapheme_boundary(one.extent.end));
            before = one.extent.end.0;
        }
    }
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

#[test]
fn a_short_headline_and_a_label_are_no_names() {
    id("Mantan Menteri Wafat\nMenteri itu wafat di [[Solo]].", &["place"]);
    id("Banjir Rendam Desa\nAir naik.", &[]);
    id("LIVE: Hitung cepat berjalan. FOTO: warga mengantre.", &[]);
    id("Keduanya pulang. Istrinya menunggu di [[Solo]].", &["place"]);
    // Below the first line, and with a small word, they may be.
    id("Ia pulang.\n[[Budi Santoso Wijaya]]\nAir naik.", &["person"]);
    id("[[Budi Santoso]] hadir.\nAir naik.", &["person"]);
}

#[test]
fn plates_and_stones_along_a_road_are_no_names() {
    id("Truk R 1234 JIN menabrak bus AD 4521 KM di [[Tol Cendana]] KM 92.", &["place"]);
    id("Dari [[TNI]] 12 orang dan 7 [[PNS]] datang.", &["organisation", "organisation"]);
}

#[test]
fn a_police_force_of_two_shires_is_one() {
    en("[[Thames and Arden Police]] said no.", &["organisation"]);
    en("Crews of the [[Kent and Sussex Fire Service]] came.", &["organisation"]);
    en(
        "They met [[Norbert]] and [[Harrow]]. [[France]] and [[Harrow Council]] did.",
        &["other", "other", "place", "organisation"],
    );
    en("He met Rear Adm. [[John Smith]] there.", &["person"]);
}

#[test]
fn what_a_head_leads_stands_before_its_body() {
    id(
        "Kata Direktur Lalu Lintas [[Polda Cendana]] Kombes [[Dodi Darma]] dan Kepala Pelaksana [[BPBD]].",
        &["organisation", "person", "organisation"],
    );
}
