//! Claims on what people are said to have said.

use super::super::super::Fault;
use super::super::super::teller::Says;
use super::super::both;
use super::Outlet::Orbit;
use super::Told::Said;
use super::{Row, orbit_only, quote};
use telisik::case::Modality;
use telisik::value::ValueKind;

/// What people are said to have said.
pub fn voices() -> Result<Vec<Row>, Fault> {
    const NO_DETAIL: &str = "kami tidak akan masuk ke perincian musyawarah yang sedang berlangsung di antara sekutu NATO";
    const CLOSEST: &str =
        "Di antara mitra NATO, tidak ada yang lebih dekat atau lebih mampu dari Jepang";
    const VALUES: &str = "Kami berbagi nilai, minat, dan kepedulian yang sama, termasuk mendukung Ukraina dan mengatasi tantangan keamanan yang ditimbulkan oleh rezim otoriter, dan kemitraan kami semakin kuat";
    Ok(vec![
        (
            "position",
            "Apa tanggapan NATO atas rencana kantor di Jepang?",
            ValueKind::Quote,
            vec![
                Said(Orbit, NO_DETAIL, Modality::Asserted, quote(NO_DETAIL), String::new()),
                orbit_only("RMOL tidak memuat tanggapan NATO.", "RMOL leaves NATO's answer out."),
            ],
        ),
        (
            "statement",
            "Kapan juru bicara NATO memberi pernyataan kepada Nikkei?",
            ValueKind::Date,
            vec![
                Said(
                    Orbit,
                    "Rabu, 3 Mei 2023",
                    Modality::Asserted,
                    Says::Read("2023-05-03"),
                    String::new(),
                ),
                orbit_only(
                    "Dicari: juru bicara, Lungescu, pernyataan.",
                    "Looked for: juru bicara, Lungescu, pernyataan.",
                ),
            ],
        ),
        (
            "analysis",
            "Perang di Ukraina mengubah cara NATO melihat China.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "perang di Ukraina telah mengubah cara NATO melihat China",
                    Modality::Asserted,
                    Says::Nothing,
                    String::new(),
                ),
                orbit_only(
                    "Dicari: Tsuruoka, pakar, perang.",
                    "Looked for: Tsuruoka, pakar, perang.",
                ),
            ],
        ),
        (
            "closest",
            "Tidak ada mitra NATO yang lebih dekat atau lebih mampu daripada Jepang.",
            ValueKind::Quote,
            vec![
                Said(Orbit, CLOSEST, Modality::Asserted, quote(CLOSEST), String::new()),
                orbit_only("Dicari: mitra, dekat, mampu.", "Looked for: mitra, dekat, mampu."),
            ],
        ),
        (
            "values",
            "NATO dan Jepang berbagi nilai dan kepedulian yang sama.",
            ValueKind::Quote,
            vec![
                Said(
                    Orbit,
                    VALUES,
                    Modality::Asserted,
                    quote(VALUES),
                    both(
                        "“Minat” mungkin dari “interests”: kepentingan.",
                        "“Minat” may stand for “interests”.",
                    ),
                ),
                orbit_only("Dicari: nilai, kepedulian.", "Looked for: nilai, kepedulian."),
            ],
        ),
        (
            "mutual",
            "Kerja sama NATO dan Jepang saling menguntungkan.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "Niat untuk memperdalam kerja sama adalah saling menguntungkan",
                    Modality::Asserted,
                    Says::Nothing,
                    both(
                        "Penilaian Orbit sendiri, tanpa sumber.",
                        "Orbit's own judgement, without a source.",
                    ),
                ),
                orbit_only(
                    "Dicari: menguntungkan, manfaat.",
                    "Looked for: menguntungkan, manfaat.",
                ),
            ],
        ),
    ])
}
