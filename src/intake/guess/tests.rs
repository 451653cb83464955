//! Made-up articles in the manner of real outlets, and the two of the sample case.

use super::*;
use crate::case::Precision;

const LONG_ID: &str = "Pemerintah kota berencana untuk menata ulang pasar lama di tepi sungai itu, yang \
    selama ini menjadi tempat para pedagang ikan dari desa sekitar. Warga menyambut baik kabar tersebut \
    dan berharap sewa kios tidak naik.";
const LONG_EN: &str = "The city council has agreed to rebuild the old fish market on the river, which has \
    been the home of traders from nearby villages for decades. Residents welcomed the news and hoped \
    that the rent of the stalls would not rise.";

/// Head, then title, outlet (name|domain), byline, published; "" is nothing.
type Case = (&'static str, &'static str, &'static str, &'static str, &'static str);

fn check(body: &str, cases: &[Case]) {
    for (head, title, outlet, byline, date) in cases {
        let text = Text::new(format!("{head}{body}\n\nKalimat penutup.\n"));
        let guess = guess(&text);
        let said = |found: &Option<Found<String>>| {
            let found = found.as_ref();
            if let Some(Found { value, extent: Some(extent) }) = found {
                assert_eq!(text.slice(*extent), value, "{head}");
            }
            found.map(|f| f.value.clone()).unwrap_or_default()
        };
        assert_eq!(said(&guess.title), *title, "title of {head}");
        assert_eq!(said(&guess.byline), *byline, "byline of {head}");
        let printed = guess.outlet.map(|f| format!("{}|{}", f.value.name, f.value.domain));
        assert_eq!(printed.unwrap_or_default(), *outlet, "outlet of {head}");
        let printed = guess.published.map(|f| f.value.value);
        assert_eq!(printed.unwrap_or_default(), *date, "date of {head}");
    }
}

#[test]
fn indonesian_heads_are_read() {
    check(
        LONG_ID,
        &[
            ("", "", "", "", ""),
            (
                "Pasar Lama Tepi Sungai Segera Ditata\n\n",
                "Pasar Lama Tepi Sungai Segera Ditata",
                "",
                "",
                "",
            ),
            (
                "Berita\n\nKOTA/Net\n\nDaerah\n\nPasar Lama di Tepi Sungai Segera Ditata\n\nSENIN, 08 MEI 2023 | \
                 07:56 WIB | LAPORAN: RATNA DEWI KUSUMA\n\n",
                "Pasar Lama di Tepi Sungai Segera Ditata",
                "",
                "RATNA DEWI KUSUMA",
                "2023-05-08T07:56+07:00",
            ),
            (
                "Pasar Lama Segera Ditata, Pedagang Senang\nKompas.com - 04/05/2023, 18:20 WIB\nPenulis: Budi Santoso\nEditor: Ani Wijaya\n",
                "Pasar Lama Segera Ditata, Pedagang Senang",
                "Kompas.com|kompas.com",
                "Budi Santoso",
                "2023-05-04T18:20+07:00",
            ),
            (
                "Pasar Lama Segera Ditata Pemkot\nBudi Santoso - detikNews\nKamis, 04 Mei 2023 07:56 WIB\nSungaikota - ",
                "Pasar Lama Segera Ditata Pemkot",
                "detikNews|",
                "Budi Santoso",
                "2023-05-04T07:56+07:00",
            ),
            (
                "Pemkot Tata Ulang Pasar Lama\n\nCNN Indonesia\nKamis, 04 Mei 2023 07:56 WIB\n\nJakarta, CNN Indonesia -- ",
                "Pemkot Tata Ulang Pasar Lama",
                "CNN Indonesia|",
                "",
                "2023-05-04T07:56+07:00",
            ),
            (
                "Pemkot Tata Ulang Pasar Lama\nRep: Budi\nREPUBLIKA.CO.ID, JAKARTA -- ",
                "Pemkot Tata Ulang Pasar Lama",
                "REPUBLIKA.CO.ID|republika.co.id",
                "Budi",
                "",
            ),
            ("TEMPO.CO, Jakarta - ", "", "TEMPO.CO|tempo.co", "", ""),
            ("SINAR-KOTA.ID – ", "", "SINAR-KOTA.ID|sinar-kota.id", "", ""),
            ("Jakarta (ANTARA) - ", "", "ANTARA|", "", ""),
            ("Bandung, Jawa Barat - ", "", "", "", ""),
            (
                "Tata Ulang Pasar Lama Dimulai\nOleh Siti Nur Aisyah dan Budi bin Ahmad\n3 Mei 2023 13.05 WITA\n",
                "Tata Ulang Pasar Lama Dimulai",
                "",
                "Siti Nur Aisyah dan Budi bin Ahmad",
                "2023-05-03T13:05+08:00",
            ),
            (
                "Oleh Karena Itu, Pasar Lama Harus Ditata\nRabu (3/5/2023)\n",
                "Oleh Karena Itu, Pasar Lama Harus Ditata",
                "",
                "",
                "2023-05-03",
            ),
            (
                "Jadwal Pasar Murah Sungaikota 4 Mei 2023\nDiterbitkan 2 Mei 2023\n",
                "Jadwal Pasar Murah Sungaikota 4 Mei 2023",
                "",
                "",
                "2023-05-02",
            ),
            (
                "Diperbarui: 6 Mei 2023 10:00 WIB\nTayang: 5 Mei 2023 09:00 WIB\nWarga Senang Pasar Lama Ditata\n",
                "Warga Senang Pasar Lama Ditata",
                "",
                "",
                "2023-05-05T09:00+07:00",
            ),
            (
                "Home > Daerah > Sungaikota Hari Ini\nFoto: Pasar Lama di Tepi Sungai\nBaca Juga: Harga Ikan Naik Lagi Hari Ini\n\
                 SCROLL TO CONTINUE WITH CONTENT\nPedagang Ikan Menanti Kios Baru\nhttps://sinarkota.example/pasar\n",
                "Pedagang Ikan Menanti Kios Baru",
                "",
                "",
                "",
            ),
            (
                "Warga Bertanya: Kapan Pasar Ditata?\nSinar Kota Media\n4 Mei 2023\n",
                "Warga Bertanya: Kapan Pasar Ditata?",
                "Sinar Kota Media|",
                "",
                "2023-05-04",
            ),
            (
                "2023-05-04T07:56:00+07:00\nPasar Lama Tepi Sungai Ditata\n",
                "Pasar Lama Tepi Sungai Ditata",
                "",
                "",
                "2023-05-04T07:56+07:00",
            ),
            (
                "31 April 2023\nPasar Lama Tepi Sungai Ditata\n",
                "Pasar Lama Tepi Sungai Ditata",
                "",
                "",
                "",
            ),
        ],
    );
}

#[test]
fn english_heads_are_read() {
    check(
        LONG_EN,
        &[
            (
                "Council Agrees to Rebuild Fish Market\nBy Jane Doe\nMay 4, 2023\n\n",
                "Council Agrees to Rebuild Fish Market",
                "",
                "Jane Doe",
                "2023-05-04",
            ),
            (
                "World\nThe Northport Herald\nThursday, May 4th, 2023, 7:56 p.m.\nFish market to be rebuilt\nWritten by Ann Poe and John Roe\n",
                "Fish market to be rebuilt",
                "The Northport Herald|",
                "Ann Poe and John Roe",
                "2023-05-04T19:56",
            ),
            (
                "Fish market to be rebuilt\nNORTHPORT, May 4 (Reuters) - ",
                "Fish market to be rebuilt",
                "Reuters|",
                "",
                "",
            ),
            (
                "By the Numbers: The Fish Market\nPublished 4 May 2023 | Updated 6 May 2023\n",
                "By the Numbers: The Fish Market",
                "",
                "",
                "2023-05-04",
            ),
            ("Fish market to be rebuilt\n04/05/2023\n", "Fish market to be rebuilt", "", "", ""),
            (
                "Fish market to be rebuilt\n04/25/2023\n",
                "Fish market to be rebuilt",
                "",
                "",
                "2023-04-25",
            ),
            (
                "Fish market to be rebuilt\nThursday, 05/04/2023\n",
                "Fish market to be rebuilt",
                "",
                "",
                "2023-05-04",
            ),
            (
                "Fish market to be rebuilt\nWednesday, May 4, 2023\n",
                "Fish market to be rebuilt",
                "",
                "",
                "",
            ),
            (
                "# Market news\n\nBy: Jane Doe | 2023-05-04 10:00 GMT\n",
                "Market news",
                "",
                "Jane Doe",
                "2023-05-04T10:00Z",
            ),
            (
                "---\ntitle: \"The market\"\ndate: 2023-05-04\nauthor: Jane Doe\nsource: Northport Herald\n---\n\n",
                "The market",
                "Northport Herald|",
                "Jane Doe",
                "2023-05-04",
            ),
        ],
    );
}

#[test]
fn the_end_may_name_the_author() {
    check(
        &format!("{LONG_ID}\n\nPewarta: Budi Santoso | Editor: Ani Wijaya"),
        &[("", "", "", "Budi Santoso", "")],
    );
}

#[test]
fn a_weekday_that_does_not_fit_leaves_a_note() {
    let text = Text::new(format!("Pasar Lama Segera Ditata\nRabu, 4 Mei 2023\n\n{LONG_ID}"));
    let guess = guess(&text);
    assert_eq!(guess.published, None);
    let [GuessNote::OtherWeekday { said: Weekday::Wednesday, header }] = guess.notes[..] else {
        panic!("{:?}", guess.notes);
    };
    assert_eq!(text.slice(header.extent), "Rabu, 4 Mei 2023");
}

#[test]
fn a_day_told_as_past_refutes_an_older_head_and_a_plan_does_not() {
    for (sentence, refutes) in [
        ("Hal itu ia sampaikan dalam pernyataan di balai kota pada Rabu, 3 Mei 2023.", true),
        ("“Kami senang,” kata Budi di balai kota Sungaikota pada 3 Mei 2023.", true),
        ("Gempa itu terjadi pada Rabu (3/5/2023) dini hari di lepas pantai Sungaikota.", true),
        ("Pasar itu akan dibuka lagi oleh wali kota Sungaikota pada Rabu, 3 Mei 2023.", false),
        ("Lelang dijadwalkan berlangsung di balai kota Sungaikota pada Rabu (3/5/2023).", false),
        ("Rapat itu berlangsung di balai kota Sungaikota pada Jumat, 9 Desember 2022.", false),
        ("Baca Juga: Kata Wali Kota tentang Pasar Lama di Sungaikota, Rabu, 3 Mei 2023", false),
    ] {
        let text =
            format!("Pasar Lama Segera Ditata\n9 Desember 2022\n\n{LONG_ID}\n\n{sentence}\n");
        let guess = guess(&Text::from(text));
        assert_eq!(guess.published.is_none(), refutes, "{sentence}");
        assert_eq!(guess.notes.len(), usize::from(refutes), "{sentence}");
    }
}

#[test]
fn the_sample_articles_are_guessed_as_a_reader_would() {
    let orbit = Text::from(include_str!("../../../tests/fixtures/orbit.txt"));
    let guess_orbit = guess(&orbit);
    assert_eq!(
        guess_orbit.title.map(|f| f.value).as_deref(),
        Some("NATO Akan Buka Kantor Penghubung di Jepang, Memperdalam Keterlibatan di IndoPasifik")
    );
    let outlet = guess_orbit.outlet.map(|f| f.value);
    let expected = Outlet { name: "Orbit Indonesia".into(), domain: "orbitindonesia.com".into() };
    assert_eq!(outlet, Some(expected));
    assert_eq!((guess_orbit.published, guess_orbit.byline), (None, None));
    assert_eq!(guess_orbit.language, "id");
    let [GuessNote::HeaderOlderThanText { header, told }] = guess_orbit.notes[..] else {
        panic!("{:?}", guess_orbit.notes);
    };
    assert_eq!(orbit.slice(header.extent), "DECEMBER 9, 2022");
    assert_eq!(orbit.slice(told.extent), "Rabu, 3 Mei 2023");
    assert_eq!(told.date.to_string(), "2023-05-03");

    let rmol = Text::from(include_str!("../../../tests/fixtures/rmol.txt"));
    let guess_rmol = guess(&rmol);
    assert_eq!(
        guess_rmol.title.map(|f| f.value).as_deref(),
        Some("Hadapi Ancaman China dan Rusia, NATO akan Buka Kantor di Jepang")
    );
    let published = guess_rmol.published.map(|f| f.value);
    let value = "2023-05-04T07:56+07:00".to_owned();
    let expected = Published { value, precision: Precision::Minute, basis: Basis::Stated };
    assert_eq!(published, Some(expected));
    assert_eq!(guess_rmol.byline.map(|f| f.value).as_deref(), Some("SARAH MEILIANA GUNAWAN"));
    assert_eq!((guess_rmol.outlet, guess_rmol.notes), (None, Vec::new()));
    assert_eq!(guess_rmol.language, "id");
}

#[test]
fn a_short_headline_is_one_where_the_article_follows() {
    let short = "Menteri itu wafat di rumahnya di Solo pada Jumat.\n\nPemakaman digelar besok.";
    for (words, title) in [
        (format!("Mantan Menteri Wafat\n\n{LONG_ID}"), "Mantan Menteri Wafat"),
        (format!("Mantan Menteri Wafat\n\nSOLO - {LONG_ID}"), "Mantan Menteri Wafat"),
        (format!("Mantan Menteri Wafat\n\n{short}"), "Mantan Menteri Wafat"),
        // Who wrote it below makes it one, however little follows.
        ("Kabar Sangat Kecil\n\nOleh Rina Sari\n\nHujan.".to_owned(), "Kabar Sangat Kecil"),
        // A menu, two words, and a line that is a sentence are none.
        (format!("Berita Utama Hari\nKabar Terkini Lain\n\n{LONG_ID}"), ""),
        (format!("Berita Utama\n\n{LONG_ID}"), ""),
        (format!("Menteri itu wafat.\n\n{LONG_ID}"), ""),
    ] {
        let told = guess(&Text::new(words.clone())).title.map(|found| found.value);
        assert_eq!(told.unwrap_or_default(), title, "{words}");
    }
}
