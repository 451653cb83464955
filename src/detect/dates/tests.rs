use super::*;
use crate::detect::suggest;
use crate::text::marked::marked;

/// A Thursday.
pub(super) const THEN: &str = "2024-03-14";

/// `[[marks]]` are the expressions, in order, with their TIMEX3 values; `-` is none.
pub(super) fn check_at(
    language: Language,
    published: Option<&str>,
    notation: &str,
    values: &[&str],
) {
    let (text, extents) = marked(notation);
    let reading = Reading { text: &text, language: Some(language), published };
    let found: Vec<_> = suggest(&reading)
        .into_iter()
        .filter_map(|one| match one.finding {
            Finding::Date { timex, .. } => Some((
                text.slice(one.extent).to_owned(),
                one.extent,
                timex.value.unwrap_or_else(|| "-".to_owned()),
            )),
            _ => None,
        })
        .collect();
    let expected: Vec<_> = extents
        .into_iter()
        .zip(values)
        .map(|(extent, value)| (text.slice(extent).to_owned(), extent, (*value).to_owned()))
        .collect();
    assert_eq!(found, expected, "{notation}");
    assert_eq!(found.len(), values.len(), "{notation}");
}

pub(super) fn indonesian(notation: &str, values: &[&str]) {
    check_at(Language::Indonesian, Some(THEN), notation, values);
}

pub(super) fn english(notation: &str, values: &[&str]) {
    check_at(Language::English, Some(THEN), notation, values);
}

#[test]
fn full_dates() {
    indonesian("Pasar itu dibuka [[12 Januari 2023]].", &["2023-01-12"]);
    indonesian("Pasar itu dibuka pada [[Kamis, 12 Januari 2023]].", &["2023-01-12"]);
    indonesian("Pasar itu dibuka [[hari Kamis, 12 Januari 2023]].", &["2023-01-12"]);
    indonesian("Pasar itu dibuka [[Kamis (12/1/2023)]] di Solo.", &["2023-01-12"]);
    indonesian("Pasar itu dibuka [[Kamis (12 Januari 2023)]] di Solo.", &["2023-01-12"]);
    indonesian("Pasar itu dibuka [[Kamis 12/1/2023]].", &["2023-01-12"]);
    indonesian("Surat bertanggal [[12-1-2023]] itu hilang.", &["2023-01-12"]);
    indonesian("Surat bertanggal [[12.01.2023]] itu hilang.", &["2023-01-12"]);
    indonesian("Surat bertanggal [[12/01/23]] itu hilang.", &["2023-01-12"]);
    indonesian("Surat [[tgl.12 Januari 2023]] itu hilang.", &["2023-01-12"]);
    indonesian("Pasar itu dibuka [[Kamis, tanggal 12 bulan Januari tahun 2023]].", &["2023-01-12"]);
    indonesian("Pasar itu dibuka [[21 Mei ’98]] dan [[Juni '99]].", &["1998-05-21", "1999-06"]);
    indonesian(
        "Berkas [[2023-01-12]] dan [[2023-01-12T07:05:00+07:00]].",
        &["2023-01-12", "2023-01-12T07:05+07:00"],
    );
    indonesian("[[KAMIS, 12 JANUARI 2023]]\n\nSOLO - Pasar itu dibuka.", &["2023-01-12"]);
}

#[test]
fn headings_with_a_time() {
    indonesian("[[KAMIS, 12 JANUARI 2023 | 07:05 WIB]]\n\nSolo", &["2023-01-12T07:05+07:00"]);
    indonesian("[[12 Jan 2023, 19:05 WITA]]\n\nSolo", &["2023-01-12T19:05+08:00"]);
    indonesian("[[Kamis (12/1/2023) 19.05 WIT]]\n\nSolo", &["2023-01-12T19:05+09:00"]);
    indonesian("[[January 12, 2023]]\n\nSolo", &["2023-01-12"]);
}

#[test]
fn dates_without_their_year() {
    indonesian("Ia pulang [[Rabu (13/3)]].", &["2024-03-13"]);
    indonesian("Ia pulang [[Rabu (13/3) malam]].", &["2024-03-13TNI"]);
    indonesian("Ia pulang [[Rabu malam (13/3)]].", &["2024-03-13TNI"]);
    indonesian("Ia pulang [[Rabu (13/3) pukul 20.15 WIB]].", &["2024-03-13T20:15+07:00"]);
    indonesian("Ia pulang [[Rabu, 13 Maret]].", &["2024-03-13"]);
    indonesian("Ia pulang [[20 Desember lalu]].", &["2023-12-20"]);
    indonesian("Ia pulang [[2 Januari mendatang]].", &["2025-01-02"]);
    indonesian("Ia pulang [[tanggal 5 Februari]].", &["2024-02-05"]);
    indonesian("Ia pulang [[tanggal 5]].", &["2024-03-05"]);
    indonesian("Ia pulang [[tgl 28]].", &["2024-02-28"]);
    // The weekday chooses the year, and the order of the numbers.
    indonesian("Ia pulang [[Rabu (15/3)]].", &["2023-03-15"]);
    indonesian("Ia pulang [[Minggu (3/12)]].", &["2023-12-03"]);
    indonesian("Ia pulang [[Senin (3/11)]].", &["2024-03-11"]);
    // Across the turn of the year.
    let december = Some("2023-12-29");
    check_at(Language::Indonesian, december, "Ia pulang [[2 Januari]].", &["2024-01-02"]);
    check_at(
        Language::Indonesian,
        Some("2024-01-03"),
        "Ia pulang [[30 Desember]].",
        &["2023-12-30"],
    );
    check_at(
        Language::Indonesian,
        Some("2024-01-20"),
        "Ia pulang [[25 November]].",
        &["2023-11-25"],
    );
    check_at(Language::English, Some("2024-02-16"), "He came home [[Nov. 25]].", &["2023-11-25"]);
    check_at(Language::Indonesian, Some("2024-01-20"), "[[25 November]]", &["2024-11-25"]);
    check_at(
        Language::Indonesian,
        Some("2024-11-25"),
        "Ia pulang [[10 Januari]].",
        &["2025-01-10"],
    );
    // Without a date of publication they are found, without a value.
    check_at(Language::Indonesian, None, "Ia pulang [[Rabu (13/3)]] dan [[besok]].", &["-", "-"]);
}

#[test]
fn ranges_of_days() {
    indonesian("Pameran [[3-5 Mei 2023]] ramai.", &["2023-05-03/2023-05-05"]);
    indonesian("Pameran [[3 hingga 5 Mei]] ramai.", &["2024-05-03/2024-05-05"]);
    indonesian("Pameran [[30 April–2 Mei 2023]] ramai.", &["2023-04-30/2023-05-02"]);
    indonesian("Pameran [[Sabtu-Minggu (9-10/3/2024)]] ramai.", &["2024-03-09/2024-03-10"]);
    indonesian("Pameran [[Sabtu-Minggu (9-10/3)]] ramai.", &["2024-03-09/2024-03-10"]);
    english("The fair ran [[May 3-5, 2023]].", &["2023-05-03/2023-05-05"]);
}

#[test]
fn days_told_from_the_day_of_writing() {
    for (words, value) in [
        ("hari ini", "2024-03-14"),
        ("kemarin", "2024-03-13"),
        ("kemarin lusa", "2024-03-12"),
        ("kemarin sore", "2024-03-13TAF"),
        ("besok", "2024-03-15"),
        ("esok hari", "2024-03-15"),
        ("besok pagi", "2024-03-15TMO"),
        ("besok lusa", "2024-03-16"),
        ("lusa", "2024-03-16"),
        ("tadi pagi", "2024-03-14TMO"),
        ("tadi malam", "2024-03-13TNI"),
        ("malam tadi", "2024-03-13TNI"),
        ("semalam", "2024-03-13TNI"),
        ("nanti malam", "2024-03-14TNI"),
        ("siang ini", "2024-03-14TAF"),
        ("dini hari tadi", "2024-03-14TMO"),
        ("tiga hari lalu", "2024-03-11"),
        ("3 hari yang lalu", "2024-03-11"),
        ("dua hari lagi", "2024-03-16"),
        ("kemarin pukul 10 pagi", "2024-03-13T10:00"),
        ("hari ini jam 3 sore", "2024-03-14T15:00"),
        ("Kamis", "2024-03-14"),
        ("Rabu", "2024-03-13"),
        ("Jumat", "2024-03-08"),
        ("Jumat lalu", "2024-03-08"),
        ("Kamis lalu", "2024-03-07"),
        ("Senin depan", "2024-03-18"),
        ("Sabtu mendatang", "2024-03-16"),
        ("hari Minggu", "2024-03-10"),
        ("Selasa pekan lalu", "2024-03-05"),
        ("Selasa pekan depan", "2024-03-19"),
        ("Rabu malam", "2024-03-13TNI"),
        ("Jumat dini hari", "2024-03-08TMO"),
    ] {
        indonesian(&format!("Bupati datang [[{words}]]."), &[value]);
    }
    indonesian("Sidang akan dibuka [[Senin]].", &["2024-03-18"]);
    indonesian("Bupati berencana meninjau pasar itu [[Senin]].", &["2024-03-18"]);
    english("They planned a long march through the town on [[Monday]].", &["2024-03-18"]);
}

#[test]
fn what_is_coarser_than_a_day() {
    for (words, value) in [
        ("pekan ini", "2024-W11"),
        ("pekan lalu", "2024-W10"),
        ("minggu depan", "2024-W12"),
        ("dua pekan lalu", "2024-W09"),
        ("akhir pekan ini", "2024-W11-WE"),
        ("akhir pekan lalu", "2024-W10-WE"),
        ("bulan ini", "2024-03"),
        ("bulan lalu", "2024-02"),
        ("bulan depan", "2024-04"),
        ("lima bulan lalu", "2023-10"),
        ("bulan Juli", "2024-07"),
        ("bulan Juli mendatang", "2024-07"),
        ("Januari mendatang", "2025-01"),
        ("Agustus lalu", "2023-08"),
        ("Juli 2023", "2023-07"),
        ("Januari tahun ini", "2024-01"),
        ("Oktober tahun lalu", "2023-10"),
        ("Juni hingga Agustus 2023", "2023-06/2023-08"),
        ("kuartal II/2025", "2025-Q2"),
        ("kuartal II-2025", "2025-Q2"),
        ("kuartal ketiga 2023", "2023-Q3"),
        ("triwulan I tahun ini", "2024-Q1"),
        ("kuartal ini", "2024-Q1"),
        ("semester I 2025", "2025-H1"),
        ("paruh kedua 2023", "2023-H2"),
        ("tahun ini", "2024"),
        ("tahun lalu", "2023"),
        ("tahun depan", "2025"),
        ("tahun 1998", "1998"),
        ("tiga tahun silam", "2021"),
        ("tahun 2019-2023", "2019/2023"),
        ("2019 hingga 2023", "2019/2023"),
        ("kuartal satu 2023", "2023-Q1"),
        ("triwulan ke-III 2023", "2023-Q3"),
        ("tahun buku 2019", "2019"),
        ("TW II 2023", "2023-Q2"),
        ("tengah tahun ini", "2024"),
        ("tahun 60-an", "196"),
        ("tahun 60an", "196"),
        ("abad ke-XIX", "18"),
        ("awal 2023", "2023"),
        ("pertengahan tahun depan", "2025"),
        ("akhir Mei 2023", "2023-05"),
        ("awal bulan ini", "2024-03"),
        ("era 1990-an", "199"),
        ("tahun 80-an", "198"),
        ("abad ke-19", "18"),
        ("abad XX", "19"),
        ("musim hujan 2023", "2023-WI"),
    ] {
        indonesian(&format!("Hal itu dibahas pada [[{words}]], katanya."), &[value]);
    }
}

#[test]
fn modifiers_are_kept_beside_the_value() {
    for (words, value, modifier) in [
        ("awal 2023", "2023", Modifier::Start),
        ("pertengahan Mei", "2024-05", Modifier::Mid),
        ("akhir tahun lalu", "2023", Modifier::End),
        ("sekitar tahun 1970", "1970", Modifier::Approx),
        ("sekitar pukul 06.10 WIB", "2024-03-14T06:10+07:00", Modifier::Approx),
        ("dua tahun lalu", "2022", Modifier::Approx),
    ] {
        let (value_, _) =
            read(words, Some(Language::Indonesian), Some("2024-03-14T09:00+07:00")).expect(words);
        let TimeValue::Date(date) = value_ else { panic!("{words}") };
        assert_eq!((date.timex().as_str(), date.modifier), (value, Some(modifier)), "{words}");
    }
}

#[test]
fn times_of_day() {
    // The day last told of.
    indonesian(
        "Gempa terasa [[Rabu (13/3)]], [[pukul 05.12 WITA]], dan lagi [[pukul 06.30]].",
        &["2024-03-13", "2024-03-13T05:12+08:00", "2024-03-13T06:30"],
    );
    // No day told: a time alone; of a page dated to the minute, its day.
    indonesian("Gempa terasa [[pukul 05.12 WITA]].", &["T05:12+08:00"]);
    let live = Some("2024-03-14T09:00+07:00");
    check_at(Language::Indonesian, live, "Gempa terasa [[pukul 05.12]].", &["2024-03-14T05:12"]);
    for (words, value) in [
        ("jam 14", "T14:00"),
        ("jam 3 sore", "T15:00"),
        ("jam tujuh malam", "T19:00"),
        ("jam 1 siang", "T13:00"),
        ("pukul 11 malam", "T23:00"),
        ("pkl. 08.30", "T08:30"),
        ("pukul 08:30:15 WIB", "T08:30+07:00"),
        ("07.56 WIB", "T07:56+07:00"),
        ("setengah delapan malam", "T19:30"),
        ("jam 3 lewat 15", "T03:15"),
        ("jam 4 kurang 10 menit", "T03:50"),
        ("pukul 09.00-11.00 WIB", "T09:00+07:00/T11:00+07:00"),
        ("09.00-11.00 WIB", "T09:00+07:00/T11:00+07:00"),
        ("jam 9 pagi sampai 5 sore", "T09:00/T17:00"),
        ("antara jam 14 dan 16", "T14:00/T16:00"),
        ("jam 7-9 malam", "T19:00/T21:00"),
        ("jam 8 sampai jam 10 malam", "T20:00/T22:00"),
        ("jam 9-5 sore", "T09:00/T17:00"),
    ] {
        indonesian(&format!("Loket buka [[{words}]], katanya."), &[value]);
    }
}

#[test]
fn lengths() {
    for (words, value) in [
        ("dua jam", "PT2H"),
        ("1,5 jam", "PT90M"),
        ("satu jam tiga puluh menit", "PT90M"),
        ("2 jam 15 menit", "PT135M"),
        ("setengah jam", "PT30M"),
        ("tiga perempat jam", "PT45M"),
        ("2-3 pekan", "P2W"),
        ("dua hingga tiga pekan", "P2W"),
        ("setahun", "P1Y"),
        ("dua puluh lima tahun", "P25Y"),
        ("seratus hari", "P100D"),
        ("2.000 tahun", "P2000Y"),
        ("dua dekade", "P20Y"),
        ("sekitar enam bulan", "P6M"),
        ("kurang lebih sebulan", "P1M"),
        ("beberapa bulan", "PXM"),
        ("berhari-hari", "PXD"),
        ("puluhan tahun", "PXY"),
        ("dua tahun terakhir", "P2Y"),
        ("satu tahun empat bulan", "P1Y4M"),
        ("dua pekan tiga hari", "P2W3D"),
        ("satu hari dua belas jam", "P1DT12H"),
        ("1x24 jam", "PT24H"),
        ("2 x 24 jam", "PT48H"),
    ] {
        indonesian(&format!("Perundingan makan waktu [[{words}]]."), &[value]);
    }
    indonesian("Hujan turun [[dua hari terakhir]].", &["2024-03-12/2024-03-14"]);
    english("The talks took [[two hours]], not [[a week]].", &["PT2H", "P1W"]);
    english("A lap of [[4 minutes and 15 seconds]].", &["PT4M15S"]);
    english("A [[three-year]] plan of [[5 1/2 hours]].", &["P3Y", "PT330M"]);
    english("It lasted [[twenty-five years]] and [[several months]].", &["P25Y", "PXM"]);
}

#[test]
fn sets_and_vague_words() {
    indonesian("Pasar ramai [[setiap hari]] dan [[tiap Jumat]].", &["P1D", "XXXX-WXX-5"]);
    indonesian(
        "Iuran ditarik [[setiap tanggal 5]] dan [[tiap akhir pekan]].",
        &["P1M", "XXXX-WXX-WE"],
    );
    indonesian(
        "Rapat digelar sekali [[setahun]], dan [[waktu dekat]] ini.",
        &["P1Y", "FUTURE_REF"],
    );
    indonesian("Ia berlari dua kali [[sepekan]], [[setiap dua bulan]] libur.", &["P1W", "P2M"]);
    indonesian("[[Saat ini]] jalan ditutup, [[kini]] sepi.", &["PRESENT_REF", "PRESENT_REF"]);
    indonesian("Ia datang [[baru-baru ini]]; [[saat itu]] hujan.", &["PAST_REF", "PAST_REF"]);
    indonesian("Di [[masa depan]] ia akan kembali.", &["FUTURE_REF"]);
    indonesian("[[Beberapa hari lalu]] ia sakit.", &["PAST_REF"]);
    english(
        "[[Recently]] it rains [[every month]], [[each Thursday]].",
        &["PAST_REF", "P1M", "XXXX-WXX-4"],
    );
    english("It is [[now]] printed [[daily]].", &["PRESENT_REF", "P1D"]);
}

#[test]
fn feasts_of_the_year() {
    indonesian(
        "Upacara [[Hari Kartini]] dan [[Hari Kemerdekaan RI]].",
        &["2024-04-21", "2024-08-17"],
    );
    indonesian("Jelang [[tahun baru]] harga naik.", &["2024-01-01"]);
    indonesian("Perayaan tahun baru Imlek meriah.", &[]);
    english(
        "Shops close on [[Halloween]], not on [[Christmas Day]].",
        &["2024-10-31", "2023-12-25"],
    );
}
