use super::*;
use crate::detect::Reading;
use crate::detect::names::find_phrases;
use crate::text::marked::marked;
use crate::text::{Language, Text};

/// Checks that what is marked in `notation`, and nothing else, is found as these quantities.
fn check(language: Language, notation: &str, expected: &[&str]) {
    let (text, marks) = marked(notation);
    let scan = Scan::new(&Reading { text: &text, language: Some(language), published: None });
    let found: Vec<(&str, String)> = found(&scan, &find_phrases(&scan))
        .into_iter()
        .map(|one| (text.slice(scan.extent(one.tokens)), one.quantity.to_string()))
        .collect();
    let marks: Vec<&str> = marks.iter().map(|mark| text.slice(*mark)).collect();
    let expected: Vec<(&str, String)> =
        marks.into_iter().zip(expected.iter().map(|value| (*value).to_string())).collect();
    assert_eq!(found, expected, "{notation}");
}

fn id(notation: &str, expected: &[&str]) {
    check(Language::Indonesian, notation, expected);
}

fn en(notation: &str, expected: &[&str]) {
    check(Language::English, notation, expected);
}

#[test]
fn indonesian_numbers_in_digits() {
    id("Warga yang mengungsi [[1.300 orang]].", &["1300 person"]);
    id("Harga naik [[3,5 persen]] dalam sebulan", &["3.5 %"]);
    id("Harga naik [[3,5%]].", &["3.5 %"]);
    id("Luasnya [[12.450,75 hektare]].", &["12450.75 ha"]);
    id("Ekspor mencapai [[9.5 juta ton]].", &["9500000S2 t"]);
    id("Ada [[2,000 pekerja]] di pabrik itu.", &["2000 worker"]);
    id("Suhu turun ke [[-3,5 °C]].", &["-3.5 °C"]);
    id("Pertumbuhan [[minus 1,2 persen]].", &["-1.2 %"]);
    id(
        "Defisit naik [[25 basis poin]] dan bunga [[0,5 persen poin]].",
        &["25 basis point", "0.5 percentage point"],
    );
    id("Bantuan untuk [[300 kepala keluarga]] dan [[42 KK]]", &["300 household", "42 household"]);
    id(
        "Kecepatan [[120 km/jam]], luas [[15 km2]], dan [[40 meter kubik]] air.",
        &["120 km/h", "15 km²", "40 m³"],
    );
}

#[test]
fn days_that_share_a_month_are_no_numbers() {
    id("Ia tiba pada 2 atau 3 Mei 2024, atau 1, 2, dan 4 Juni.", &[]);
    en("He came on 2 or 3 May, or 1, 2 and 4 June.", &[]);
    id("Ia membawa [[2]] atau [[3]] tas pada Mei.", &["2", "3"]);
}

#[test]
fn parts_of_a_whole_are_one_number_or_none() {
    id("Realisasi [[hampir tiga per empat]] target.", &["-~0.75"]);
    id("Realisasi [[dua per lima]] lahan.", &["0.40"]);
    // No number of ours; and a rate counts.
    id("Dua per tiga warga, lima per enam lahan.", &[]);
    id("Bantuan [[Rp 5 juta per orang]].", &["5000000S1 IDR/person"]);
    // One of so many is a share of all; of those that are known it counts.
    id("Satu dari sepuluh warga dan satu dari lima orang sakit.", &[]);
    id(
        "Satu dari [[tiga orang]] itu kabur, satu dari [[12 korban]] tewas.",
        &["3 person", "12 victim"],
    );
    en("One in ten residents and one out of five children fell ill.", &[]);
    en("One of [[ten residents]] fell ill.", &["10 resident"]);
}

#[test]
fn places_on_the_globe_are_whole() {
    id(
        "Pusatnya [[6°12'30\" LS]] dan [[106°48′ BT]], atau [[6,2° LU]].",
        &["-6.2083 ° latitude", "106.8000 ° longitude", "6.2 ° latitude"],
    );
    en(
        "It lies at [[62.14°N]], [[17°30'W]], not at [[17°]] noon.",
        &["62.14 ° latitude", "-17.5000 ° longitude", "17 °"],
    );
    id("Suhu [[30 °C]] di RS N.", &["30 °C"]);
}

#[test]
fn numbers_of_telephones_cases_and_matches_are_none() {
    id("Hubungi +47 555 0199, +62 812-3456-789, atau +44 20 7946 0958.", &[]);
    id("Perkara 34/Pid.Sus-TPK/2024/PN Rwj; gol menit 45+2 dan ke-90+3.", &[]);
    en("Charged under Section 12(2), article 5 (3).", &[]);
    id("Bus AD 4521 KM menabrak truk, lalu melaju [[45 KM]].", &["45 km"]);
    id("Kurs turun +25 atau [[50 poin]].", &["50 point"]);
}

#[test]
fn a_rate_and_a_smaller_unit_belong_to_the_whole_range() {
    id("Beras [[US$ 600-650/ton]].", &["600..650 USD/t"]);
    id("Bantuan [[Rp 14 juta per keluarga]].", &["14000000S2 IDR/household"]);
    id("Air [[50 sentimeter hingga 1,5 meter]].", &["0.50..1.5 m"]);
    en("[[Between 800 g and 1.2 kg]] of rice.", &["0.800..1.2 kg"]);
    en("From [[2 kg]] to [[3 metres]].", &["2 kg", "3 m"]);
}

#[test]
fn ages_in_a_row_and_behind_a_surname() {
    en("The men, aged [[24]], [[31]] and [[56]], fled.", &["24 year", "31 year", "56 year"]);
    id("Korban berusia [[7]], [[9]], dan [[12 tahun]].", &["7 year", "9 year", "12 year"]);
    en("Aged [[24]], she owns [[2]] cats and [[3]] dogs.", &["24 year", "2", "3"]);
    en("It rained. Okafor, [[51]], added more.", &["51 year"]);
    en("It rained. Boston, [[51]], and York, [[12]], won.", &["51", "12"]);
}

#[test]
fn about_so_many_of_a_power_of_ten() {
    id("Harganya [[Rp 10 ribuan]] saja.", &["~10000S2 IDR"]);
    id("Modalnya [[Rp10-an juta]].", &["~10000000S2 IDR"]);
    id("Ribuan orang dan jutaan ton.", &[]);
    id("Investasi [[USD 1.5 million]].", &["1500000S2 USD"]);
    id("Dua pertiga warga, [[dua perlima]] lahan.", &["0.40"]);
    id("Ia lahir 1 Syawal 1445 Hijriah.", &[]);
}

#[test]
fn indonesian_numbers_in_words() {
    id("Sebanyak [[lima ribu orang]] hadir.", &["5000S1 person"]);
    id("Nilainya [[dua setengah juta rupiah]]", &["2500000S2 IDR"]);
    id("[[Satu koma lima juta ton]] beras", &["1500000S2 t"]);
    id("[[dua ratus tiga puluh empat rumah sakit]]", &["234 hospital"]);
    id("ada [[sebelas pasien]] dan [[tujuh belas kasus]]", &["11 patient", "17 case"]);
    id("[[tiga perempat juta hektare]] hutan", &["750000S2 ha"]);
    id("[[setengah juta orang]] turun ke jalan", &["500000S1 person"]);
    id("[[seribu lima ratus kursi]]", &["1500 seat"]);
    id("[[tiga miliar dua ratus juta rupiah]]", &["3200000000S4 IDR"]);
    id("pesanan [[dua lusin]] telur", &["24"]);
    id("tinggal [[tiga]] dari [[empat]] saksi", &["3", "4"]);
    id("[[sepuluh koma nol satu dua]]", &["10.012"]);
    id("[[9 ratus 90 ribu 2]]", &["990002"]);
}

#[test]
fn indonesian_money() {
    id("Kerugian [[Rp702 miliar]].", &["702000000000S3 IDR"]);
    id("Anggaran [[Rp. 1,25 triliun]]", &["1250000000000S3 IDR"]);
    id(
        "Utang [[US$ 2,7 miliar]] atau [[Rp 43,2 triliun]]",
        &["2700000000S2 USD", "43200000000000S3 IDR"],
    );
    id("Dana [[Rp 3 T]] dan [[Rp 750 M]]", &["3000000000000S1 IDR", "750000000000S3 IDR"]);
    id("Ongkos [[25rb]], sewa [[1,5 jt]]", &["25000S2", "1500000S2"]);
    id(
        "[[50 dolar AS]], [[20 dolar Singapura]], [[seratus ringgit]]",
        &["50 USD", "20 SGD", "100 MYR"],
    );
    id("Beras dijual [[Rp14.500 per kilogram]].", &["14500 IDR/kg"]);
    id("sumbangan [[Rp13,700]] saja", &["13.700 IDR"]);
    id("ganti rugi [[20€]] atau [[GBP3,01]]", &["20 EUR", "3.01 GBP"]);
}

#[test]
fn ranges() {
    id("Butuh [[10-20 juta rupiah]].", &["10000000S2..20000000S2 IDR"]);
    id("[[antara 10 sampai 20 dolar]]", &["10..20 USD"]);
    id("Inflasi [[2,0–4,0 persen]]", &["2.0..4.0 %"]);
    id("Kurs [[Rp 13.700-Rp 14.900]]", &["13700..14900 IDR"]);
    id("Ada [[dua hingga tiga orang]]", &["2..3 person"]);
    id("Curah hujan [[50 s.d. 100 mm]]", &["50..100 mm"]);
    id("dihadiri [[600 ribu hingga dua juta orang]]", &["600000S3..2000000S1 person"]);
    en("It costs [[between $5 and $10]].", &["5..10 USD"]);
    en("some [[from 20 to 30 people]]", &["20..30 person"]);
}

#[test]
fn how_a_number_is_meant() {
    id("[[Sekitar 30 orang]] datang.", &["~30 person"]);
    id("[[Sedikitnya 12 rumah]] rusak", &[">=12 house"]);
    id("[[lebih dari 100 kasus]]", &[">100 case"]);
    id("[[tidak lebih dari 5 persen]]", &["<=5 %"]);
    id("[[hampir dua juta suara]] sah", &["-~2000000S1 vote"]);
    id("[[kira-kira 40 km]]", &["~40 km"]);
    id("[[setidak-tidaknya 8 desa]]", &[">=8 village"]);
    id("di kisaran [[di bawah Rp 5.000]]", &["<5000 IDR"]);
    id("umurnya sama, [[30-an orang]]", &["~30 person"]);
    id("penonton [[200 orang lebih]].", &[">200 person"]);
    en("[[at least 30 people]] died", &[">=30 person"]);
    en("[[more than 1,200 homes]]", &[">1200 house"]);
    en("[[nearly half a million refugees]]", &["-~500000S1 refugee"]);
    en("[[up to 4,000 km]]", &["<=4000 km"]);
    en("[[100 or more]] left", &[">=100"]);
}

#[test]
fn english_numbers() {
    en("The fund lost [[$1.4 billion]].", &["1400000000S2 USD"]);
    en("It fled with [[3.5m people]] from a [[12m]] wall.", &["3500000S2 person", "12 m"]);
    en("plus or minus [[3 points]]", &["3 point"]);
    en("[[1,300 people]] and [[3.5 percent]]", &["1300 person", "3.5 %"]);
    en("[[twenty-one cases]] in [[two and a half million]] tests", &["21 case", "2500000S2"]);
    en("[[one hundred and five houses]]", &["105 house"]);
    en("[[a hundred workers]], [[a dozen]] eggs", &["100 worker", "12"]);
    en("[[£3bn]] and [[$5m]]", &["3000000000S1 GBP", "5000000S1 USD"]);
    en("the [[21st]] session and the [[third]] round", &["21 ordinal", "3 ordinal"]);
    en("a [[16-meter]] wall", &["16 m"]);
    en("a [[35-year-old]] man", &["35 year"]);
    en("[[60 miles per hour]]", &["60 mi/h"]);
}

#[test]
fn ordinals_ages_and_coordinates() {
    id("Sidang [[ke-80]] Majelis Umum", &["80 ordinal"]);
    id("putaran [[kedua]] dan babak [[ketiga]]", &["2 ordinal", "3 ordinal"]);
    id("korban berusia [[53 tahun]]", &["53 year"]);
    id("Sutarno ([[35]]), warga setempat", &["35 year"]);
    id("Merry, [[41 tahun]], pedagang", &["41 year"]);
    id("berpusat di [[6,2 LS]] dan [[107,5 BT]]", &["-6.2 ° latitude", "107.5 ° longitude"]);
    id("gempa berkekuatan [[5,6 SR]]", &["5.6 magnitude"]);
}

#[test]
fn an_age_stands_behind_the_name_of_a_person() {
    id("Budi Santoso, [[34]], warga Solo, tewas.", &["34 year"]);
    id("Suparno, [[34]], petani, tewas.", &["34 year"]);
    en("Mary Stone, [[34]], said so.", &["34 year"]);
    id("Warga bernama Suparno ([[35]]) dan Slamet ([[40]]).", &["35 year", "40 year"]);
    id(
        "Korban ialah Ahmad ([[35]]), Budi ([[40]]), dan Siti ([[23]]).",
        &["35 year", "40 year", "23 year"],
    );
    id(
        "Asalnya Australia ([[13]]), Arab Saudi ([[10]]), dan Indonesia ([[9]]).",
        &["13", "10", "9"],
    );
    id("Di Solo, [[34]], dan Klaten, [[12]], kasus itu naik.", &["34", "12"]);
    en("a man aged [[30-35]] and a girl aged [[9]]", &["30..35 year", "9 year"]);
    id("pria berusia [[30-35 tahun]]", &["30..35 year"]);
    id("Truk menabrak Endang ([[48]]) dan motor milik AR ([[37]]).", &["48 year", "37 year"]);
    id("Menurut Pasal 31 Ayat (3) dan usia lebih dari satu abad.", &[]);
}

#[test]
fn a_year_before_another_is_no_rate() {
    en("It made [[2.43 trillion won]] a year earlier.", &["2430000000000S3 KRW"]);
    en("It made [[$3 million]] a year ago.", &["3000000S1 USD"]);
    en("It makes [[$3 million a year]] now.", &["3000000S1 USD/year"]);
}

#[test]
fn parts_of_a_scale_and_heights_are_one_number() {
    en("He paid [[a quarter of a million euros]].", &["250000S2 EUR"]);
    en("It cost [[three quarters of a billion dollars]].", &["750000000S2 USD"]);
    en("It cost [[three-quarters of a million euros]].", &["750000S2 EUR"]);
    en("He owns a quarter of a farm.", &[]);
    id(
        "Dendanya [[15 M rupiah]] dan [[2 T rupiah]].",
        &["15000000000S2 IDR", "2000000000000S1 IDR"],
    );
    id("Jalan 15 M Solo", &[]);
    en("He is [[6ft 2in]] tall, she [[5 feet 4 inches]].", &["74 in", "64 in"]);
    en("It rose [[6 ft]] in 2020, and [[5 feet]] in 2 days.", &["6 ft", "5 ft"]);
    en("A [[45 sq m]] flat with [[300 sq. ft]].", &["45 m²", "300 square foot"]);
}

#[test]
fn a_share_counts_none_of_what_it_is_a_share_of() {
    id("Seperempat penduduk pindah, [[dua perlima]] warga tinggal.", &["0.40"]);
    id("[[Seperempat hektare]] sawah dan [[setengah juta orang]]", &["0.25 ha", "500000S1 person"]);
    en("It saw a 13-fold rise and not one ounce of remorse.", &[]);
    en("It weighs [[one ounce]].", &["1 oz"]);
    id("Tak satu orang pun datang.", &[]);
}

#[test]
fn most_and_least_and_what_only_sounds_so() {
    en("[[As many as 1,000 people]] came, [[at most 3 cars]].", &["<=1000 person", "<=3 car"]);
    en("[[a maximum of 5 people]], [[a minimum of 3 people]]", &["<=5 person", ">=3 person"]);
    id("[[sebanyak-banyaknya 5 orang]], [[paling banyak 3 orang]]", &["<=5 person", "<=3 person"]);
    id("[[Minimal 3 orang]], dengan [[minimum 5 orang]]", &[">=3 person", ">=5 person"]);
    id("Upah minimum [[6,5 persen]] dan suhu minimum [[19 °C]].", &["6.5 %", "19 °C"]);
    en("The minimum wage rose [[6.5 percent]].", &["6.5 %"]);
}

#[test]
fn measures_as_the_news_writes_them() {
    id("Gempa M [[5,6]] dan M[[4.5]] terasa.", &["5.6 magnitude", "4.5 magnitude"]);
    id("Gempa magnitudo (M) [[5,2]] terasa.", &["5.2 magnitude"]);
    id(
        "Pusatnya [[7,12 Lintang Selatan]] dan [[110,45 Bujur Timur]].",
        &["-7.12 ° latitude", "110.45 ° longitude"],
    );
    id("Puncaknya [[3.676 mdpl]], ganjanya [[3 ons]].", &["3676 m", "3 ons"]);
    id("Saat kloter 12 tiba, paslon 01 hadir di KM 12-KM 15.", &[]);
    en("They have a [[5-foot-9]] guard.", &["69 in"]);
    en("He weighs [[210 pounds]] and owes [[2 million pounds]].", &["210 lb", "2000000S1 GBP"]);
    en("He owes [[500 pounds]] ([[$640]]).", &["500 GBP", "640 USD"]);
    en("It ran at [[70 mph]] on [[2,500 square feet]].", &["70 mi/h", "2500 square foot"]);
}

#[test]
fn what_is_no_quantity_stays_alone() {
    for words in [
        "Pada 3 Mei 2023 pukul 07.56 WIB",
        "Rabu (3/5/2023) dan 2023-05-04",
        "menang 2-1 atas tamunya, lalu skor 1-2",
        "hubungi 0812-3456-7890 atau 021-5551234",
        "hubungi (021) 725-5625 atau 0300 123 204, kata polisi",
        "bayi usia 5 bulan itu, korban berusia 6 hari",
        "Pasal 5 ayat 2 UU No. 11 Tahun 2020",
        "KTT G20, jet F-16, Covid-19, Boeing 737",
        "selama dua pekan dan 3 hari",
        "sejak 2014 hingga 2024",
        "salah satu dari mereka, satu sama lain",
        "kawasan Simpang Lima dan Kepulauan Seribu",
        "alamat 192.168.1.2 versi 3.5.2023",
        "pukul 7 sampai 9",
        "laman contoh.id/2023/15 dan #17",
        "kedua negara itu untuk pertama kali",
        "kuartal ketiga, abad ke-19",
        "1. Nama
2. Alamat",
        "rekening 1234567890123",
        "kelas 3 SD dan lantai 2",
        "gedung 35A tipe 3D",
        "baku mutu, kosong",
    ] {
        id(words, &[]);
    }
    for words in [
        "On May 4, 2023 at 10 a.m.",
        "no one knew one another",
        "Section 12, page 4, Room 101",
        "in 1999 and for six weeks",
        "they won 3-1",
    ] {
        en(words, &[]);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    #[test]
    fn any_words_are_read_in_order_on_whole_graphemes(
        words in "((dua|ribu|juta|Rp|koma|setengah|ratus|belas|ke|and|a|hundred|-|,|\\.|%|sampai|sekitar|Ahmad|\\(|\\)|ft|in|quarter of|minimum|35|1\\.300|999999999999|\u{301}) ?){0,25}"
    ) {
        let text = Text::from(words);
        for language in [None, Some(Language::Indonesian), Some(Language::English)] {
            let scan = Scan::new(&Reading { text: &text, language, published: None });
            let mut before = 0;
            for one in find(&scan, &find_phrases(&scan)) {
                proptest::prop_assert!(one.extent.start.0 >= before);
                proptest::prop_assert!(text.is_grapheme_boundary(one.extent.start));
                before = one.extent.end.0;
            }
        }
    }
}
