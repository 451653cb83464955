//! Claims on what lies around it.

use super::super::super::Fault;
use super::super::super::teller::Says;
use super::super::both;
use super::Outlet::{Orbit, Rmol};
use super::Told::Said;
use super::{Row, orbit_only, rmol_only};
use telisik::case::Modality;
use telisik::value::date::Modifier;
use telisik::value::{DateValue, Form, List, ValueKind};

/// What lies around it.
pub fn partnership() -> Result<Vec<Row>, Fault> {
    let july = Form::Date(DateValue::parse("2023-07")?);
    let before = Form::Date(DateValue::parse("2023-07")?.with(Some(Modifier::Before)));
    Ok(vec![
        (
            "summit",
            "Kapan KTT NATO tahun 2023 digelar?",
            ValueKind::Date,
            vec![
                Said(
                    Orbit,
                    "pada [[bulan Juli]],”",
                    Modality::Planned,
                    Says::Own(july),
                    both(
                        "Tanggal terbit Orbit tidak diketahui; tahunnya dari 3 Mei 2023 dalam teks.",
                        "When Orbit was published is not known; the year is that of 3 May 2023 in the text.",
                    ),
                ),
                Said(
                    Rmol,
                    "bulan Juli mendatang",
                    Modality::Planned,
                    Says::Read("2023-07"),
                    String::new(),
                ),
            ],
        ),
        (
            "programme",
            "Kapan Jepang dan NATO akan menandatangani program kemitraan?",
            ValueKind::Date,
            vec![
                rmol_only(
                    "Dicari: program, kemitraan, menandatangani.",
                    "Looked for: program, kemitraan, menandatangani.",
                ),
                Said(
                    Rmol,
                    "sebelum pertemuan puncak NATO pada bulan Juli mendatang",
                    Modality::Planned,
                    Says::Own(before),
                    String::new(),
                ),
            ],
        ),
        (
            "areas",
            "Di bidang apa saja Jepang dan NATO memperdalam kerja sama?",
            ValueKind::List,
            vec![
                rmol_only(
                    "Dicari: dunia maya, teknologi, disinformasi.",
                    "Looked for: dunia maya, teknologi, disinformasi.",
                ),
                Said(
                    Rmol,
                    "ancaman dunia maya, teknologi yang mengganggu, dan disinformasi",
                    Modality::Planned,
                    Says::Own(Form::List(List::new([
                        "ancaman dunia maya",
                        "teknologi yang mengganggu",
                        "disinformasi",
                    ]))),
                    both(
                        "“Teknologi yang mengganggu”: terjemahan harfiah dari “disruptive technologies”.",
                        "“Teknologi yang mengganggu”: “disruptive technologies”, word by word.",
                    ),
                ),
            ],
        ),
        (
            "mission",
            "Jepang akan membuka misi tersendiri untuk NATO, terpisah dari kedutaan besarnya di Belgia.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "Jepang berencana untuk membuat misi independen untuk NATO, memisahkannya dari kedutaan besar di Belgia",
                    Modality::Planned,
                    Says::Nothing,
                    both("Tanpa sumber.", "No source is given."),
                ),
                orbit_only(
                    "Dicari: misi, kedutaan, Belgia.",
                    "Looked for: misi, kedutaan, Belgia.",
                ),
            ],
        ),
        (
            "attendance",
            "Kapan Menteri Luar Negeri Jepang menghadiri pertemuan menteri luar negeri NATO?",
            ValueKind::Date,
            vec![
                Said(Orbit, "April 2023", Modality::Asserted, Says::Read("2023-04"), String::new()),
                orbit_only(
                    "Dicari: menteri luar negeri, April.",
                    "Looked for: menteri luar negeri, April.",
                ),
            ],
        ),
        (
            "pledge",
            "Stoltenberg berjanji kepada Kishida untuk memperkuat hubungan.",
            ValueKind::Text,
            vec![
                rmol_only("Dicari: berjanji, Kishida.", "Looked for: berjanji, Kishida."),
                Said(
                    Rmol,
                    "berjanji kepada Perdana Menteri Fumio Kishida untuk memperkuat hubungan dalam menghadapi tantangan keamanan bersejarah",
                    Modality::Asserted,
                    Says::Nothing,
                    String::new(),
                ),
            ],
        ),
        (
            "invitation",
            "Sekretaris Jenderal NATO mengundang Perdana Menteri Jepang ke KTT di Vilnius.",
            ValueKind::Text,
            vec![
                Said(
                    Orbit,
                    "Sekretaris Jenderal juga telah mengundang Perdana Menteri Jepang, serta para pemimpin mitra Indo-Pasifik kami lainnya, ke KTT Vilnius",
                    Modality::Asserted,
                    Says::Nothing,
                    String::new(),
                ),
                orbit_only(
                    "Dicari: mengundang, undangan, Vilnius.",
                    "Looked for: mengundang, undangan, Vilnius.",
                ),
            ],
        ),
    ])
}
