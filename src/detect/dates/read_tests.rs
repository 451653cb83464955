//! What is no date, the reason of what is one, and a few words read by themselves.

use super::tests::{THEN, english, indonesian};
use super::*;

#[test]
fn what_is_no_date_stays_alone() {
    for words in [
        "Tim itu menang 3-1 dan naik ke peringkat ke-35.",
        "Harganya Rp 2.024.000, naik dari Rp2010 per butir.",
        "Hubungi 0812-3456-7890 atau 021-555-0199.",
        "Call 0300 123 2040.",
        "Versi 2.3.4 dan iOS 17.4 sudah terbit.",
        "Rasio 3/4 dan peluang 31/2 tidak sama.",
        "Nilai tukar 15.450 per dolar, indeks 7.201,5.",
        "Mei Lestari dan Juli Hartono hadir bersama ibu April Suryani.",
        "Salat Jumat digelar di Pasar Minggu dan Pasar Senen.",
        "Kegiatan sehari-hari warga kembali normal.",
        "Pasal 7 ayat 2 UU Nomor 5 Bab 12.",
        "Pekan ke-20 liga berakhir tanpa gol.",
        "Alamatnya RT 05/09, Jalan 17/8.",
        "Ada 2000 orang dan 1998 unit rumah.",
        "Makan malam keluarga di kantor siang-siang.",
        "Jumlahnya antara 5 dan 10 juta.",
        "Piala Dunia 2022 dan SEA Games 2023 usai.",
        "Skor 07:56 tidak berarti apa-apa.",
        "Surat edaran Nomor 45/PK.03.03/KESRA.",
        "",
    ] {
        indonesian(words, &[]);
    }
    for words in [
        "He may march on if she sat in the sun.",
        "They won 3-1 and 24/7 support is free.",
        "About 2000 people paid $1999 for version 2.3.4.",
        "The second man and a first step.",
        "A 58-year-old man from room 1984.",
        "As soon as three-quarters agree.",
        "It will fall and spring back at high noon.",
    ] {
        english(words, &[]);
    }
}

#[test]
fn the_reason_can_be_replayed() {
    for (words, rule, step) in [
        ("tahun depan", "dates.relative", Some("P1Y")),
        ("dua pekan lalu", "dates.relative", Some("-P2W")),
        ("Rabu", "dates.weekday", Some("-P1D")),
        ("bulan lalu", "dates.relative", Some("-P1M")),
        ("20 Desember lalu", "dates.elided", Some("-P1Y")),
        ("3 Mei 2023", "dates.full", None),
    ] {
        let (_, because) = read(words, Some(Language::Indonesian), Some(THEN)).expect(words);
        assert_eq!(because.rule, rule, "{words}");
        assert_eq!(because.step.as_deref(), step, "{words}");
        assert_eq!(because.anchor.as_deref(), step.map(|_| THEN), "{words}");
    }
}

#[test]
fn a_few_words_are_read_by_themselves() {
    let id = Some(Language::Indonesian);
    let shown = |read: Option<(TimeValue, Because)>| match read.map(|(value, _)| value) {
        Some(TimeValue::Date(date)) => date.when.to_string(),
        Some(TimeValue::Duration(duration)) => duration.timex(),
        None => "-".to_owned(),
    };
    assert_eq!(shown(read("pada tahun depan", id, Some(THEN))), "2025");
    assert_eq!(shown(read("pada tahun depan", id, Some("2022-12-09"))), "2023");
    assert_eq!(shown(read("2-3 pekan", id, None)), "P2W");
    assert_eq!(
        shown(read("28 Desember hingga 3 Januari 2024", id, Some(THEN))),
        "2023-12-28/2024-01-03"
    );
    assert_eq!(shown(read("tahun depan", id, None)), "-");
    assert_eq!(shown(read("tahun depan", id, Some("kemarin"))), "-");
    // What is known of the day of publication is enough for what needs no more.
    assert_eq!(shown(read("tahun depan", id, Some("2023"))), "2024");
    assert_eq!(shown(read("bulan depan", id, Some("2023"))), "-");
    assert_eq!(shown(read("bulan depan", id, Some("2023-12"))), "2024-01");
}
