//! What leans on another date of its text: "the year before", "the same year", a bare time of day.

use super::tests::{check_at, english, indonesian};
use super::*;
use crate::text::Language;

#[test]
fn the_year_before_is_that_before_the_one_of_its_sentence() {
    indonesian(
        "Sepanjang [[2021]], ekspor naik 45,9 persen dibandingkan [[tahun sebelumnya]].",
        &["2021", "2020"],
    );
    indonesian(
        "Ekonomi tumbuh 5,03 persen pada [[2022]]. Angka itu lebih rendah ketimbang pada [[tahun sebelumnya]].",
        &["2022", "2021"],
    );
    indonesian(
        "Ekonomi tumbuh 5,03 persen pada [[2022]].\n\nAngka itu lebih rendah ketimbang [[setahun sebelumnya]].",
        &["2022", "2021"],
    );
    indonesian("Dibanding [[tahun sebelumnya]], panen [[2021]] lebih baik.", &["2020", "2021"]);
    english("Sales in [[2021]] rose 4% from [[the previous year]].", &["2021", "2020"]);
    english(
        "Profit was 3 million won in [[2021]], up from 2 million [[a year earlier]].",
        &["2021", "2020"],
    );
    english("Profit doubled in [[2021]] from [[the year before]].", &["2021", "2020"]);
    english("It opened in [[2019]]. [[A year later]] it closed.", &["2019", "2020"]);
}

#[test]
fn the_quarter_and_the_month_before_lean_on_their_own_kind() {
    indonesian(
        "Pada [[kuartal IV-2022]] laba naik 8% dibanding [[kuartal sebelumnya]].",
        &["2022-Q4", "2022-Q3"],
    );
    indonesian(
        "Inflasi [[Januari 2023]] turun dari [[bulan sebelumnya]].",
        &["2023-01", "2022-12"],
    );
    english(
        "Profit in [[the first quarter of 2023]] fell against [[the previous quarter]].",
        &["2023-Q1", "2022-Q4"],
    );
    english(
        "In [[the third quarter of 2022]] it earned less than in [[the year-earlier quarter]].",
        &["2022-Q3", "2021-Q3"],
    );
    // Of its own kind before a finer one that stands nearer.
    indonesian(
        "Pada [[2021]], kata kantor itu [[Senin (7/2/2022)]], panen lebih baik dari [[tahun sebelumnya]].",
        &["2021", "2022-02-07", "2020"],
    );
    // A year names no quarter.
    indonesian("Pada [[2021]] panen naik dari [[kuartal sebelumnya]].", &["2021", "2023-Q4"]);
}

#[test]
fn what_no_sentence_near_names_leans_on_publication_and_is_doubted() {
    let words = "Pada [[2019]] panen baik. Hujan turun. Sawah hijau. Harga turun dari [[tahun sebelumnya]].";
    indonesian(words, &["2019", "2023"]);
    let text = Text::from("Harga turun dari tahun sebelumnya.");
    let scan = Scan::new(&Reading {
        text: &text,
        language: Some(Language::Indonesian),
        published: Some("2024-03-14"),
    });
    assert!(find(&scan, &[]).iter().all(|one| one.confidence < 70));
    // A weekday that makes it a date of the year before is more often a slip.
    let text = Text::from("Ia pulang Rabu (15/3).");
    let scan = Scan::new(&Reading { text: &text, ..scan.reading });
    assert!(find(&scan, &[]).iter().all(|one| one.confidence < 70));
    // Nothing is later than what was not told.
    indonesian(
        "Pada [[2019]] panen baik. Hujan turun. Sawah hijau. [[Setahun kemudian]] kering.",
        &["2019", "-"],
    );
    // "last year" is that of publication, whatever is named.
    english("Sales in [[2019]] were better than [[last year]].", &["2019", "2023"]);
    indonesian("Pada [[2019]] panen lebih baik dari [[tahun lalu]].", &["2019", "2023"]);
}

#[test]
fn twice_the_year_before_is_one_year() {
    indonesian(
        "Pada [[2021]] ekspor naik dari [[tahun sebelumnya]] dan impor turun dari [[tahun sebelumnya]].",
        &["2021", "2020", "2020"],
    );
    indonesian("Panen naik dari [[tahun sebelumnya]] ([[2021]]).", &["2021", "2021"]);
}

#[test]
fn the_same_year_is_that_of_its_sentence() {
    indonesian(
        "Ia dibayar antara [[Maret]] dan [[November 2021]], sisanya pada [[akhir tahun yang sama]].",
        &["2021-03", "2021-11", "2021"],
    );
    indonesian(
        "Sumur digali [[Mei 2021]] dan diisi pada [[bulan yang sama]].",
        &["2021-05", "2021-05"],
    );
    english("It opened in [[May 2021]] and closed [[the same year]].", &["2021-05", "2021"]);
    english("It opened in [[May 2021]]. [[Later that year]] it closed.", &["2021-05", "2021"]);
    // What has its year behind it is of that year.
    indonesian(
        "Inflasi [[Mei 2021]] turun dari bulan yang sama [[tahun sebelumnya]].",
        &["2021-05", "2020"],
    );
    english("Sales in [[May 2021]] beat the same month [[last year]].", &["2021-05", "2023"]);
    // Of a year that nobody named.
    indonesian("Mereka lahir pada [[tahun yang sama]].", &["-"]);
}

#[test]
fn a_month_takes_the_year_of_the_other_end() {
    indonesian("Dibayar antara [[Maret]] dan [[akhir November 2021]].", &["2021-03", "2021-11"]);
    indonesian("Dibayar antara [[Desember]] dan [[Februari 2021]].", &["2020-12", "2021-02"]);
    indonesian(
        "Naik pada [[Maret]], [[Mei]], dan [[Juli 2021]].",
        &["2021-03", "2021-05", "2021-07"],
    );
    english("Paid between [[March]] and [[November 2021]].", &["2021-03", "2021-11"]);
    english("Paid between [[December]] and [[early May 2021]].", &["2020-12", "2021-05"]);
    indonesian("Naik pada [[Maret]]. Dan pada [[Mei 2021]] turun.", &["2024-03", "2021-05"]);
}

#[test]
fn the_reason_tells_what_was_leaned_on() {
    let reason = |words: &str| {
        let text = Text::from(words);
        let language = Some(Language::Indonesian);
        let scan = Scan::new(&Reading { text: &text, language, published: Some("2024-03-14") });
        match find(&scan, &[]).pop().map(|one| one.finding) {
            Some(Finding::Date { because, .. }) => because,
            other => panic!("{words}: {other:?}"),
        }
    };
    for (words, anchor, step) in [
        ("Pada 2021 naik dari tahun sebelumnya", "2021", "-P1Y"),
        ("Pada kuartal IV-2022 naik dari kuartal sebelumnya", "2022-36", "-P3M"),
        ("Pada Mei 2021 digali, diisi tahun yang sama", "2021-05", "P0Y"),
    ] {
        let because = reason(words);
        assert_eq!(because.rule, "dates.told", "{words}");
        assert_eq!(because.anchor.as_deref(), Some(anchor), "{words}");
        assert_eq!(because.step.as_deref(), Some(step), "{words}");
    }
    assert_eq!(reason("Harga naik dari tahun sebelumnya").rule, "dates.relative");
}

#[test]
fn a_time_told_as_past_does_not_lie_ahead() {
    let evening = Some("2024-03-14T20:14+07:00");
    let (id, en) = (Language::Indonesian, Language::English);
    check_at(
        id,
        evening,
        "Sidang digelar [[besok]].\n\nIa membalas pesan yang dikirim sejak [[pukul 09.15]].",
        &["2024-03-15", "2024-03-14T09:15"],
    );
    check_at(
        en,
        evening,
        "The fair is [[tomorrow]].\n\nMany homes were without power at [[6pm]].",
        &["2024-03-15", "2024-03-14T18:00"],
    );
    // Later than the article: of no day that can be told.
    check_at(en, evening, "Many homes were without power at [[9pm]].", &["T21:00"]);
    check_at(id, evening, "Jembatan sudah roboh [[pukul 21.30 WIB]].", &["T21:30+07:00"]);
    // What is said to come may, what does not say, and what belongs to a day told of does.
    check_at(id, evening, "Jembatan akan dibuka [[pukul 21.30 WIB]].", &["2024-03-14T21:30+07:00"]);
    check_at(id, evening, "Loket buka [[pukul 21.30]].", &["2024-03-14T21:30"]);
    check_at(
        id,
        evening,
        "Pertandingan digelar [[besok]]. Laga dimulai [[pukul 19.00 WIB]].",
        &["2024-03-15", "2024-03-15T19:00+07:00"],
    );
    check_at(
        id,
        evening,
        "Berita ini sudah diubah [[15 Maret 2024]], [[pukul 09.42 WIB]].",
        &["2024-03-15", "2024-03-15T09:42+07:00"],
    );
}

#[test]
fn a_bare_time_leans_on_a_day_told_near_it() {
    indonesian(
        "Jembatan roboh [[Rabu (13/3)]].\n\nWarga datang [[pukul 05.12]].",
        &["2024-03-13", "2024-03-13T05:12"],
    );
    indonesian(
        "Jembatan roboh [[Rabu (13/3)]].\n\nHujan turun.\n\nSungai naik.\n\nWarga datang [[pukul 05.12]].",
        &["2024-03-13", "T05:12"],
    );
}

#[test]
fn the_mark_of_a_live_report_is_of_the_day_of_publication() {
    english(
        "It began [[Monday]].\n\n[[12.05 GMT]] Key event\n\nThe minister spoke.",
        &["2024-03-11", "2024-03-14T12:05Z"],
    );
    indonesian("[[12.05 WIB]] Menteri berbicara.", &["2024-03-14T12:05+07:00"]);
    indonesian("Menteri berbicara [[12.05 WIB]].", &["T12:05+07:00"]);
}

#[test]
fn nothing_leans_on_what_furniture_tells_of() {
    let words = "Mereka datang Senin, 4 Maret 2024.\n\nBaca juga: Banjir 12 Januari 2022\n\nMereka pulang pukul 19.00.";
    let text = Text::from(words);
    let scan = Scan::new(&Reading {
        text: &text,
        language: Some(Language::Indonesian),
        published: Some("2024-03-14T09:00+07:00"),
    });
    let at = words.find("Baca").unwrap_or_default() as u32;
    let related = Extent::new(at, at + 33);
    let last = |furniture: &[Extent]| match find(&scan, furniture).pop().map(|one| one.finding) {
        Some(Finding::Date { timex, .. }) => timex.value,
        other => panic!("{other:?}"),
    };
    assert_eq!(last(&[]).as_deref(), Some("2022-01-12T19:00"));
    assert_ne!(last(&[related]).as_deref(), Some("2022-01-12T19:00"));
}

#[test]
fn the_stops_of_a_time_end_no_clause() {
    english("A hearing is set for [[9:30 a.m. Tuesday]].", &["2024-03-19T09:30"]);
}
