//! Words about keeping cases.

use super::pick;
use std::fmt::Display;

/// Words about keeping cases.
#[allow(missing_docs)] // each field is named for what it says
pub struct Shelf {
    pub not_saved: fn(&dyn Display) -> String,
    pub saved_again: &'static str,
    pub export_now: &'static str,
    pub entry_fault: fn(&dyn Display) -> String,
    pub mended: fn(usize) -> String,
    pub damaged: fn(usize) -> String,
    pub newer: &'static str,
    pub unreadable: &'static str,
    pub kept_already: &'static str,
    pub kept_again: &'static str,
    pub left_unsaved: fn(usize) -> String,
    pub no_sample: fn(&str) -> String,
}

/// The words in the language of the interface; tracked.
pub fn shelf() -> &'static Shelf {
    pick(&EN, &ID)
}

const EN: Shelf = Shelf {
    not_saved: |why| format!("Not saved. {why}"),
    saved_again: "There is room again: everything is saved.",
    export_now: "Export",
    entry_fault: |why| why.to_string(),
    mended: |n| {
        let what = super::counted(n, "thing was", "things were");
        format!(
            "Another window changed the same things as this one: {what} put right so that both are kept."
        )
    },
    damaged: |n| {
        let what = super::counted(n, "stored entry", "stored entries");
        format!(
            "{what} of this case could not be read. The rest is open and safe. What could not be read is kept: the desk lists it and saves it as a file."
        )
    },
    newer: "A newer version of Telisik wrote this case, and this one cannot read it. It is safe and was not touched. Reload the page to get the newer version.",
    unreadable: "it could not be read, and is kept as it was",
    kept_already: "This case is kept here already: it was opened as it stands here. To take in the changes of the file, import it into the open case.",
    kept_again: "Another window deleted this case for good. What is open here was kept again.",
    left_unsaved: |n| {
        let what = super::counted(n, "act", "acts");
        format!(
            "The storage has no room: {what} of the case that you left wait in this window. Make room here, and they are saved by themselves; do not close the window before."
        )
    },
    no_sample: |why| {
        format!(
            "The sample case could not be loaded ({why}). Your own cases are not affected. Check the connection and try again."
        )
    },
};

const ID: Shelf = Shelf {
    not_saved: |why| format!("Belum tersimpan. {why}"),
    saved_again: "Sudah ada ruang lagi: semuanya tersimpan.",
    export_now: "Ekspor",
    entry_fault: |why| why.to_string(),
    mended: |n| {
        format!("Jendela lain mengubah hal yang sama: {n} hal dirapikan agar keduanya tersimpan.")
    },
    damaged: |n| {
        format!(
            "{n} entri kasus ini tidak terbaca. Sisanya terbuka dan aman. Yang tidak terbaca tetap disimpan: meja kerja mencantumkannya dan dapat menyimpannya sebagai berkas."
        )
    },
    newer: "Kasus ini ditulis oleh versi Telisik yang lebih baru dan tidak dapat dibaca di sini. Kasus ini aman dan tidak disentuh. Muat ulang halaman untuk mendapatkan versi yang lebih baru.",
    unreadable: "tidak terbaca, dan disimpan sebagaimana adanya",
    kept_already: "Kasus ini sudah tersimpan di sini: yang dibuka adalah yang tersimpan. Untuk mengambil perubahan dari berkas, impor berkas itu ke dalam kasus yang terbuka.",
    kept_again: "Another window deleted this case for good. What is open here was kept again.",
    left_unsaved: |n| {
        format!(
            "Penyimpanan penuh: {n} tindakan dalam kasus yang ditinggalkan menunggu di jendela ini. Sediakan ruang di sini, lalu tersimpan dengan sendirinya; jangan tutup jendela ini sebelumnya."
        )
    },
    no_sample: |why| {
        format!(
            "Kasus contoh tidak dapat dimuat ({why}). Kasus Anda sendiri tidak terpengaruh. Periksa sambungan lalu coba lagi."
        )
    },
};
