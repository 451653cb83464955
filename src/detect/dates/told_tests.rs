//! What leans on another day of the text, and what belongs to a date that stands before it.

use super::tests::{english, indonesian};

#[test]
fn days_that_lean_on_another_day_of_the_text() {
    indonesian(
        "Ia tiba [[Senin, 4 Maret 2024]]. [[Keesokan harinya]] ia pergi; [[hari itu]] hujan.",
        &["2024-03-04", "2024-03-05", "2024-03-05"],
    );
    for (words, value) in [
        ("sehari sebelumnya", "2023-08-09"),
        ("Dua hari kemudian", "2023-08-12"),
        ("hari berikutnya", "2023-08-11"),
        ("bulan sebelumnya", "2023-07"),
        ("tahun berikutnya", "2024"),
        ("sepekan setelahnya", "2023-W33"),
    ] {
        indonesian(
            &format!("Sumur digali [[Kamis, 10 Agustus 2023]]. Warga [[{words}]] berkumpul."),
            &["2023-08-10", value],
        );
    }
    indonesian("Ekspor turun dibanding [[tahun sebelumnya]].", &["2023"]);
    english(
        "The well was dug on [[Aug. 10, 2023]]. [[Two days later]] it was dry.",
        &["2023-08-10", "2023-08-12"],
    );
}

#[test]
fn a_time_of_day_takes_the_day_that_is_said_right_after_it() {
    indonesian(
        "Truk tiba [[Senin (4/3)]]. Jembatan roboh [[pukul 05.12 WIB]], [[Rabu (13/3)]].",
        &["2024-03-04", "2024-03-13T05:12+07:00", "2024-03-13"],
    );
    indonesian(
        "Jembatan roboh [[sekitar pukul 05.12]] pada [[Rabu, 13 Maret 2024]].",
        &["2024-03-13T05:12", "2024-03-13"],
    );
    indonesian(
        "Jembatan roboh [[pukul 05.12]]. Pada [[Rabu, 13 Maret 2024]], warga pindah.",
        &["T05:12", "2024-03-13"],
    );
    for (words, value) in [
        ("pukul 06.00 WIB pagi ini", "2024-03-14T06:00+07:00"),
        ("pukul 10 malam tadi", "2024-03-13T22:00"),
        ("pukul 13.15 siang tadi", "2024-03-14T13:15"),
        ("pukul 22.30 tadi malam", "2024-03-13T22:30"),
    ] {
        indonesian(&format!("Jembatan roboh [[{words}]]."), &[value]);
    }
}

#[test]
fn what_follows_a_date_belongs_to_it() {
    indonesian("Ia pulang [[3 Mei 2023 lalu]].", &["2023-05-03"]);
    indonesian("Ia pulang [[Rabu (13/3/2024) lalu]] lewat Solo.", &["2024-03-13"]);
    indonesian("Ia pulang [[Rabu (13/3) yang lalu]].", &["2024-03-13"]);
    indonesian("Sejak [[2019 silam]] hingga [[2030 mendatang]].", &["2019", "2030"]);
    indonesian("Sejak [[tahun 2019 lalu]] dan [[akhir 2022 lalu]].", &["2019", "2022"]);
    indonesian("Ia pulang [[3 Mei 2023]], lalu tidur.", &["2023-05-03"]);
    indonesian("Selama [[lima tahun ke depan]] dan [[dua tahun mendatang]].", &["P5Y", "P2Y"]);
    indonesian("Dalam [[tiga bulan belakangan ini]] hujan.", &["P3M"]);
    indonesian(
        "[[Beberapa waktu yang lalu]], [[beberapa waktu terakhir]], [[beberapa waktu ke depan]].",
        &["PAST_REF", "PAST_REF", "FUTURE_REF"],
    );
    indonesian("[[Belum lama ini]] dan [[tempo hari]].", &["PAST_REF", "PAST_REF"]);
}

#[test]
fn the_middle_of_the_day_and_of_the_night() {
    indonesian("Ia pulang [[Rabu tengah malam]].", &["2024-03-13TNI"]);
    indonesian("Ia pulang [[Rabu (13/3) malam hari]].", &["2024-03-13TNI"]);
    indonesian("Ia pulang [[Rabu siang hari]].", &["2024-03-13TAF"]);
    indonesian(
        "Ia pulang [[Rabu (13/3)]] lewat [[tengah malam]].",
        &["2024-03-13", "2024-03-13TNI"],
    );
    indonesian("Ia tidur pagi [[hari ini]], di tengah hari-hari sibuk.", &["2024-03-14"]);
}
