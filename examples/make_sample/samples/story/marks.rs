//! Remarks and what is worth seeing again.

use super::super::Fault;
use super::super::teller::Teller;
use super::{Papers, both};
use telisik::case::What;

/// Adds them.
pub fn add(teller: &mut Teller, papers: Papers) -> Result<(), Fault> {
    let Papers { orbit, rmol } = papers;
    let notes: [(_, &str, String); 4] = [
        (
            orbit,
            "DECEMBER 9, 2022",
            both(
                "Bukan tanggal terbit: teksnya sudah menceritakan 3 Mei 2023.",
                "Not the date of publication: the text already tells of 3 May 2023.",
            ),
        ),
        (
            orbit,
            "Sekjen Pakta Pertahanan Atlantik Utara NATO Jens Stoltenberg (kiri) bertemu Presiden Ukraina",
            both("Fotonya dari peristiwa lain.", "The picture is of another event."),
        ),
        (
            rmol,
            "mengutip invasi Rusia ke Ukraina dan meningkatnya kekuatan militer China",
            both(
                "“Mengutip” di sini berarti “dengan alasan” (Inggris: citing), bukan mengutip sumber.",
                "“Mengutip” stands for “citing” as a reason here: no source is quoted.",
            ),
        ),
        (
            rmol,
            "Populer",
            both(
                "Dari sini ke bawah bukan artikel: daftar dengan 17 tanggal Januari 2026.",
                "From here on it is not the article: lists with 17 dates of January 2026.",
            ),
        ),
    ];
    for (article, words, comment) in notes {
        teller.note(article, words, &comment)?;
    }
    let loaded = both("Pilihan kata yang bermuatan.", "Loaded words.");
    teller.mark(rmol, "melebarkan sayapnya", What::Highlight("yellow".into()), &loaded)?;
    Ok(())
}
