//! Claims on the office itself.

use super::super::super::Fault;
use super::super::super::teller::Says;
use super::super::both;
use super::Outlet::{Orbit, Rmol};
use super::Told::Said;
use super::{Row, rmol_only, words};
use telisik::case::Modality;
use telisik::value::ValueKind;

/// The office itself.
pub fn office() -> Result<Vec<Row>, Fault> {
    let headline = || both("Judul menghilangkan “berencana”.", "The headline drops “plans to”.");
    Ok(vec![
        (
            "plan",
            "NATO berencana membuka kantor penghubung di Jepang.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "[[NATO Akan Buka Kantor Penghubung di Jepang]], Memperdalam",
                    Modality::Asserted,
                    Says::Nothing,
                    headline(),
                ),
                Said(
                    Orbit,
                    "Pakta pertahanan NATO berencana untuk membuka kantor penghubung di Tokyo, Jepang",
                    Modality::Planned,
                    Says::Nothing,
                    String::new(),
                ),
                Said(
                    Rmol,
                    "NATO akan Buka Kantor di Jepang",
                    Modality::Asserted,
                    Says::Nothing,
                    headline(),
                ),
                Said(
                    Rmol,
                    "Pakta Pertahanan Atlantik Utara (NATO) berencana melebarkan sayapnya dengan membuka kantor penghubung di Jepang",
                    Modality::Planned,
                    Says::Nothing,
                    String::new(),
                ),
            ],
        ),
        (
            "place",
            "Di kota mana kantor penghubung NATO di Jepang akan dibuka?",
            ValueKind::Place,
            vec![
                Said(
                    Orbit,
                    "penghubung di [[Tokyo]], Jepang",
                    Modality::Planned,
                    Says::Read("Tokyo"),
                    String::new(),
                ),
                Said(
                    Rmol,
                    "dibuka di [[Tokyo]] pada",
                    Modality::Planned,
                    Says::Read("Tokyo"),
                    both(
                        "Baru disebut di paragraf keempat.",
                        "Named only in the fourth paragraph.",
                    ),
                ),
            ],
        ),
        (
            "first",
            "Kantor itu yang pertama di Asia.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "yang pertama dari jenisnya di Asia",
                    Modality::Planned,
                    Says::Nothing,
                    both("Yang pertama dari jenisnya.", "The first of its kind."),
                ),
                Said(
                    Rmol,
                    "Kantor pertama NATO di Asia",
                    Modality::Planned,
                    Says::Nothing,
                    both("Lebih luas: kantor NATO mana pun.", "Wider: any office of NATO."),
                ),
            ],
        ),
        (
            "purpose",
            "Kantor penghubung NATO di Jepang dipakai untuk berkonsultasi dengan mitra.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "melakukan konsultasi berkala",
                    Modality::Planned,
                    Says::Nothing,
                    String::new(),
                ),
                Said(
                    Rmol,
                    "memfasilitasi konsultasi di kawasan Indo-Pasifik",
                    Modality::Planned,
                    Says::Nothing,
                    String::new(),
                ),
                Said(
                    Rmol,
                    "kantor penghubung akan memungkinkan diskusi",
                    Modality::Planned,
                    Says::Nothing,
                    String::new(),
                ),
            ],
        ),
        (
            "reason",
            "Mengapa NATO ingin membuka kantor di Jepang?",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "karena China muncul sebagai tantangan baru, di samping fokus tradisional NATO terhadap Rusia",
                    Modality::Asserted,
                    words("China tantangan baru, Rusia fokus lama"),
                    String::new(),
                ),
                Said(
                    Rmol,
                    "dengan mempertimbangkan tantangan geopolitik dari China dan Rusia",
                    Modality::Asserted,
                    words("tantangan dari China dan Rusia"),
                    both("China dan Rusia disejajarkan.", "China and Russia are put side by side."),
                ),
            ],
        ),
        (
            "funding",
            "Siapa yang menyediakan ruang dan dana untuk kantor NATO di Tokyo?",
            ValueKind::Text,
            vec![
                rmol_only("Dicari: dana, biaya, ruang.", "Looked for: dana, biaya, ruang."),
                Said(
                    Rmol,
                    "rincian mengenai apakah Jepang akan menyediakan ruang atau NATO akan mendanainya sedang dalam negosiasi",
                    Modality::Asserted,
                    words("masih dinegosiasikan"),
                    String::new(),
                ),
            ],
        ),
        (
            "existing",
            "Di mana saja NATO sudah memiliki kantor penghubung?",
            ValueKind::List,
            vec![
                Said(
                    Orbit,
                    "NATO memiliki kantor dan pengaturan penghubung dengan sejumlah organisasi internasional dan negara mitra",
                    Modality::Asserted,
                    Says::Nothing,
                    both("Umum, tanpa nama tempat.", "General, no place is named."),
                ),
                Said(
                    Rmol,
                    "New York, Wina, Ukraina, dan tempat lain",
                    Modality::Asserted,
                    Says::Read("New York, Wina, Ukraina (daftar terbuka)"),
                    String::new(),
                ),
            ],
        ),
        (
            "report",
            "Kapan Nikkei Asia memuat laporan tentang kantor NATO di Tokyo?",
            ValueKind::Date,
            vec![
                Said(
                    Orbit,
                    "baru-baru ini",
                    Modality::Asserted,
                    Says::Nothing,
                    both(
                        "Tidak ada tanggal. 3 Mei di Orbit ialah tanggal pernyataan NATO.",
                        "No date. Orbit's 3 May is that of NATO's statement.",
                    ),
                ),
                Said(
                    Rmol,
                    "Rabu (3/5)",
                    Modality::Asserted,
                    Says::Read("2023-05-03"),
                    String::new(),
                ),
            ],
        ),
    ])
}
