//! Whole pages pasted as words, menus and all: what is offered for the fields, and what is not. The
//! pages are written for these tests.

#![allow(clippy::expect_used, reason = "helpers of tests are tests, too")]

use telisik::intake::guess::{Guess, guess};
use telisik::text::Text;

const ID: &str = "Kapal penyeberangan berhenti berlayar sejak Senin karena gelombang setinggi tiga meter, kata \
    syahbandar di dermaga lama.\n\nSebanyak 240 penumpang tertahan di pelabuhan, dan baru 90 orang yang mendapat \
    penginapan dari pemerintah kota.\n";
const EN: &str = "The ferries have been in the harbour since Monday because the waves are nine feet high, the harbour \
    master said.\n\nAbout 240 passengers were waiting on the pier, and only 90 of them had been given a room by the city.\n";

/// Title, outlet, byline and date; "" is nothing.
type Told = [&'static str; 4];

fn check(head: &str, body: &str, tail: &str, told: Told) {
    let text = Text::new(format!("{head}{body}{tail}"));
    let Guess { title, outlet, byline, published, .. } = guess(&text);
    for found in [&title, &byline].into_iter().flatten() {
        assert_eq!(text.slice(found.extent.expect("an extent")), found.value, "{head}");
    }
    let words = |found: Option<String>| found.unwrap_or_default();
    let found = [
        words(title.map(|found| found.value)),
        words(outlet.map(|found| found.value.name)),
        words(byline.map(|found| found.value)),
        words(published.map(|found| found.value.value)),
    ];
    assert_eq!(found, told, "{head}");
}

#[test]
fn the_headline_stands_above_its_byline_and_not_in_the_menu() {
    let menu = "Masuk\nBerita\nJadwal Salat Hari Ini di Muara\nBola\nTren\n".repeat(12);
    for (head, told) in [
        (
            "Kapal Berhenti Berlayar di Muara\nKabarPesisir.com - 02/05/2023, 10:15 WIB\nBAGIKAN\n",
            ["Kapal Berhenti Berlayar di Muara", "KabarPesisir.com", "", "2023-05-02T10:15+07:00"],
        ),
        (
            "Kapal Berhenti Berlayar di Muara\nTiga feri tetap di dermaga\nRep: Sari Wulandari/ Red: Bayu Aji\n2 Mei 2023\n",
            ["Kapal Berhenti Berlayar di Muara", "", "Sari Wulandari", "2023-05-02"],
        ),
        (
            "Kapal Berhenti Berlayar di Muara\nReporter\nSari Wulandari\nEditor\nBayu Aji\nSelasa, 2 Mei 2023 10:15 WIB\n",
            ["Kapal Berhenti Berlayar di Muara", "", "Sari Wulandari", "2023-05-02T10:15+07:00"],
        ),
        (
            "Kapal Berhenti Berlayar di Muara\nSari Wulandari, Jurnalis · Selasa 02 Mei 2023 10:15 WIB\n",
            ["Kapal Berhenti Berlayar di Muara", "", "Sari Wulandari", "2023-05-02T10:15+07:00"],
        ),
        (
            "Cari Penumpang Hilang, Tim Menyisir Muara\nPenulis: Sari Wulandari Editor: Bayu Aji Rabu, 3 Mei 2023 10:15 WIB\n",
            [
                "Cari Penumpang Hilang, Tim Menyisir Muara",
                "",
                "Sari Wulandari",
                "2023-05-03T10:15+07:00",
            ],
        ),
    ] {
        check(&format!("{menu}{head}"), ID, "", told);
    }
    let menu = menu + &"Masuk\nDaftar\n".repeat(5);
    check(
        &format!("{menu}Kapal Berhenti Berlayar di Muara\n"),
        ID,
        "",
        ["Kapal Berhenti Berlayar di Muara", "", "", ""],
    );
}

#[test]
fn english_pages_are_read_past_their_menus() {
    let menu = "Skip to content\nThings to Do This Weekend\nU.S.\nToday’s Paper\nSport\nMusic\nFood\nTravel\n";
    for (head, told) in [
        (
            "The Northport Herald\nFerries stay in the harbour\nHigh waves stop all traffic.\n\nThe pier on Monday.\nCredit...\n\
             Pat Lee for The Northport Herald\nBy Nora Field and Ann Poe\nPublished May 2, 2023\nUpdated May 3, 2023, 11:20 a.m. ET\n",
            [
                "Ferries stay in the harbour",
                "The Northport Herald",
                "Nora Field and Ann Poe",
                "2023-05-02",
            ],
        ),
        (
            "Weather Published May 2, 2023 10:15am EDT\nFerries stay in the harbour\nHarbour master asks for patience\n\
             By Nora Field Northport News\nNorthport News\nFacebook\n",
            [
                "Ferries stay in the harbour",
                "Northport News",
                "Nora Field",
                "2023-05-02T10:15-04:00",
            ],
        ),
        (
            "Ferries stay in the harbour\nThe Northport Herald\nPublished 10:15 a.m. ET May 2, 2023\n",
            ["Ferries stay in the harbour", "The Northport Herald", "", "2023-05-02T10:15-04:00"],
        ),
        (
            "Ferries stay in the harbour\nBy Nora Field | nfield@herald.example\nPUBLISHED: May 2, 2023 at 10:15 a.m. | UPDATED: May 3, 2023\n",
            ["Ferries stay in the harbour", "", "Nora Field", "2023-05-02T10:15"],
        ),
    ] {
        check(&format!("{menu}{head}"), EN, "", told);
    }
    for (head, told) in [
        (
            "Ferries stay in the harbour\n\nThe Northport Herald\nSam Jones in Lakewood and agencies\nThu 31 Oct 2024 20.14 GMT\n",
            ["Ferries stay in the harbour", "The Northport Herald", "", "2024-10-31T20:14Z"],
        ),
        (
            "PORTS\nFerries stay in the harbour as waves rise\nPUBLISHED FRI, OCT 11 2024 7:40 PM EDT\nArjun Field @ARJUNFIELD\n",
            [
                "Ferries stay in the harbour as waves rise",
                "",
                "Arjun Field",
                "2024-10-11T19:40-04:00",
            ],
        ),
        (
            "Ferries stay in the harbour\nBy Lucy Adams, Home affairs correspondent, Northport Evening News\n14 March 2023\n",
            ["Ferries stay in the harbour", "Northport Evening News", "Lucy Adams", "2023-03-14"],
        ),
        (
            "Ferries stay in the harbour\nBy Lucy Adams\nNorthport News at the pier\n14 March 2023\n",
            ["Ferries stay in the harbour", "Northport News", "Lucy Adams", "2023-03-14"],
        ),
        (
            "Ferries stay in the harbour\nBy Lucy Adams for Northport News\nNorthport Daily / 10:15 PM May 02, 2023\n",
            ["Ferries stay in the harbour", "", "Lucy Adams", "2023-05-02T22:15"],
        ),
        (
            "Ferries stay in the harbour\nBy Lucy Adams, Gazette Staff Writer\n14 March 2023\n",
            ["Ferries stay in the harbour", "", "Lucy Adams", "2023-03-14"],
        ),
        ("Ferries in the news\n14 March 2023\n", ["Ferries in the news", "", "", "2023-03-14"]),
    ] {
        check(head, EN, "", told);
    }
    let banner = "We value your privacy\nWe and our partners store personal data on your device, such as cookies, to show \
                  what you like, and to measure it. You may choose which of these you accept, now and later.\nReject all\n";
    let head = format!("{banner}{menu}Ferries stay in the harbour\nBy Nora Field | May 3, 2023\n");
    check(&head, EN, "", ["Ferries stay in the harbour", "", "Nora Field", "2023-05-03"]);
}

#[test]
fn who_signs_an_article_may_be_followed_by_a_whole_page() {
    let tail = "\nPewarta: Sari Wulandari\nEditor: Bayu Aji\nCopyright\n".to_owned()
        + &"Berita lain\nOleh: Orang Lain\n".repeat(10);
    check(
        "Kapal berhenti berlayar di Muara\n",
        ID,
        &tail,
        ["Kapal berhenti berlayar di Muara", "", "Sari Wulandari", ""],
    );
    check("", ID, "Redaktur & Reporter : Natalia\n", ["", "", "Natalia", ""]);
}

#[test]
fn what_the_words_do_not_tell_is_not_offered() {
    for head in [
        "",
        "Halo semua\n",
        "Sari Wulandari\n3 Mei pukul 10.15 ·\n",
        "Muara\nKota\n",
        "Bahan-bahan\n2 siung bawang\n",
    ] {
        check(head, ID, "", ["", "", "", ""]);
    }
    // A name between a headline and a date may be a section, or a place.
    check(
        "Kapal Berhenti Berlayar di Muara\nJawa Timur\nSelasa, 2 Mei 2023\n",
        ID,
        "",
        ["Kapal Berhenti Berlayar di Muara", "", "", "2023-05-02"],
    );
    // 3 February or 2 March: nobody can know.
    check(
        "Ferries stay in the harbour\n02/03/2023\n",
        EN,
        "",
        ["Ferries stay in the harbour", "", "", ""],
    );
}
