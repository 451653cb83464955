//! The questions of the table that this tool was made for.

use super::super::super::Fault;
use super::super::super::teller::Says;
use super::super::both;
use super::Outlet::{Orbit, Rmol};
use super::Row;
use super::Told::{Said, Silent};
use telisik::case::Modality;
use telisik::value::ValueKind;

/// The rows of the table that this tool was made for.
pub fn table() -> Result<Vec<Row>, Fault> {
    Ok(vec![
        (
            "opening",
            "Kapan kantor penghubung NATO di Tokyo akan dibuka?",
            ValueKind::Date,
            vec![
                Silent(
                    Orbit,
                    both(
                        "Dicari: dibuka, tahun, 2024. Orbit hanya menulis “berencana untuk membuka”.",
                        "Looked for: dibuka, tahun, 2024. Orbit only writes “plans to open”.",
                    ),
                ),
                Said(Rmol, "tahun depan", Modality::Planned, Says::Read("2024"), String::new()),
            ],
        ),
        (
            "partners",
            "Mitra mana saja yang akan diajak NATO berkonsultasi lewat kantor di Tokyo?",
            ValueKind::List,
            vec![
                Said(
                    Orbit,
                    "mitra seperti Jepang, Korea Selatan, Australia dan India",
                    Modality::Planned,
                    Says::Read("Jepang, Korea Selatan, Australia, India (daftar terbuka)"),
                    both(
                        "“Seperti”: daftarnya tidak lengkap.",
                        "“Seperti” (such as): the list is not complete.",
                    ),
                ),
                Said(
                    Rmol,
                    "mitra keamanan NATO, seperti Korea Selatan, Australia dan Selandia Baru",
                    Modality::Planned,
                    Says::Read("Korea Selatan, Australia, Selandia Baru (daftar terbuka)"),
                    both(
                        "“Mitra keamanan” lebih sempit daripada “mitra”.",
                        "“Security partners” is narrower than “partners”.",
                    ),
                ),
            ],
        ),
        (
            "visit",
            "Kapan Jens Stoltenberg berkunjung ke Jepang?",
            ValueKind::Date,
            vec![
                Said(
                    Orbit,
                    "awal 2023",
                    Modality::Asserted,
                    Says::Read("awal 2023"),
                    String::new(),
                ),
                Said(
                    Rmol,
                    "Januari tahun ini",
                    Modality::Asserted,
                    Says::Read("2023-01"),
                    String::new(),
                ),
            ],
        ),
        (
            "origin",
            "Siapa yang pertama kali memberitakan rencana kantor NATO di Tokyo?",
            ValueKind::Name,
            vec![
                Said(
                    Orbit,
                    "demikian info yang diperoleh Nikkei Asia",
                    Modality::Asserted,
                    Says::Read("Nikkei Asia"),
                    both(
                        "Siapa yang memberi info kepada Nikkei tidak disebut.",
                        "Who told Nikkei is not said.",
                    ),
                ),
                Said(
                    Rmol,
                    "laporan Nikkei Asia pada Rabu (3/5) dengan mengutip pejabat Jepang dan NATO",
                    Modality::Asserted,
                    Says::Read("Nikkei Asia"),
                    both(
                        "RMOL menambah satu lapis: pejabat tanpa nama.",
                        "RMOL adds a layer: officials without a name.",
                    ),
                ),
                Said(
                    Rmol,
                    "Nikke Asia",
                    Modality::Asserted,
                    Says::Read("Nikke Asia"),
                    both("Salah tulis untuk Nikkei Asia.", "Misspelt: Nikkei Asia."),
                ),
            ],
        ),
    ])
}
