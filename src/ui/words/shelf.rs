//! Words about keeping cases.

use super::exchange::exchange;
use super::{Lang, lang, pick};
use crate::case::Kind;
use crate::store::{EntryFault, Missing, StorageFault, WriteError};
use crate::ui::session::Problem;

/// Words about keeping cases.
#[allow(missing_docs)] // each field is named for what it says
pub struct Shelf {
    pub saved_again: &'static str,
    pub export_now: &'static str,
    pub mended: fn(usize) -> String,
    pub damaged: fn(usize) -> String,
    pub newer: &'static str,
    pub unreadable: &'static str,
    pub kept_already: &'static str,
    pub kept_again: &'static str,
    pub restored: &'static str,
    pub settings_newer: &'static str,
    pub left_unsaved: fn(usize) -> String,
    pub no_sample: fn(&str) -> String,
}

/// The words in the language of the interface; tracked.
pub fn shelf() -> &'static Shelf {
    pick(&EN, &ID)
}

const EN: Shelf = Shelf {
    saved_again: "There is room again: everything is saved.",
    export_now: "Export",
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
    restored: "This case was among the deleted ones. It was restored, because it is open now.",
    settings_newer: "A newer version of Telisik keeps the settings of this browser. What you choose here lasts as long as this window. Reload the page to get the newer version.",
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
    saved_again: "Sudah ada ruang lagi: semuanya tersimpan.",
    export_now: "Ekspor",
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
    kept_again: "Jendela lain menghapus kasus ini selamanya. Yang terbuka di sini disimpan kembali.",
    restored: "Kasus ini tadinya ada di antara kasus yang dihapus. Karena dibuka, kasus ini dipulihkan.",
    settings_newer: "Pengaturan peramban ini disimpan oleh versi Telisik yang lebih baru. Yang Anda pilih di sini berlaku selama jendela ini terbuka. Muat ulang halaman untuk mendapatkan versi yang lebih baru.",
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

/// How many missing records of a kind a message names.
const NAMED: usize = 3;

/// That entries could not be read, and what is missing because of it; tracked.
pub fn damaged(entries: usize, missing: &[Missing]) -> String {
    let mut said = (shelf().damaged)(entries);
    let mut begin = match lang() {
        Lang::En => " Missing as far as known: ",
        Lang::Id => " Yang hilang sejauh diketahui: ",
    };
    for kind in [Kind::Article, Kind::Mark, Kind::Claim, Kind::Source] {
        let of_kind: Vec<&str> =
            missing.iter().filter(|one| one.kind == kind).map(|one| &*one.words).collect();
        if of_kind.is_empty() {
            continue;
        }
        let named = of_kind[..of_kind.len().min(NAMED)].join(", ");
        said += &[begin, (exchange().kind)(kind), " ", &named].concat();
        let more = of_kind.len().saturating_sub(NAMED);
        if more > 0 {
            said += &match lang() {
                Lang::En => format!(" and {more} more"),
                Lang::Id => format!(" dan {more} lagi"),
            };
        }
        begin = "; ";
    }
    if begin == "; " {
        said.push('.');
    }
    said
}

/// What was not saved, and why; tracked.
pub fn not_saved(error: &WriteError) -> String {
    match lang() {
        Lang::En => format!("Not saved. {}", write_error(error)),
        Lang::Id => format!("Belum tersimpan. {}", write_error(error)),
    }
}

/// Why an act was not stored; tracked.
pub fn write_error(error: &WriteError) -> String {
    if lang() == Lang::En && !matches!(error, WriteError::Storage(_)) {
        return error.to_string();
    }
    match error {
        WriteError::Storage(fault) => storage_fault(fault),
        WriteError::Newer => {
            "Versi Telisik yang lebih baru telah mengubah kasus ini. Tidak ada yang ditulis, agar \
             tidak ada yang rusak. Ekspor yang baru di sini, lalu muat ulang halaman untuk \
             mendapatkan versi yang lebih baru."
                .to_owned()
        }
        WriteError::Gone => {
            "Kasus ini tidak ada lagi di penyimpanan peramban: sudah dihapus, mungkin di jendela \
             lain. Di jendela ini isinya masih utuh: ekspor sebelum meninggalkannya."
                .to_owned()
        }
        WriteError::Exists => {
            "Kasus dengan id ini sudah tersimpan dan tidak disentuh. Buka kasus itu, atau impor \
             dengan id baru."
                .to_owned()
        }
    }
}

/// Why the storage did not do it; tracked.
pub fn storage_fault(fault: &StorageFault) -> String {
    match (fault, lang()) {
        (StorageFault::Full, Lang::En) => {
            "The storage of this browser is full. What was stored before is safe; what is new is in \
             this window only. Export the case, or make room: delete cases on the desk, and then for \
             good from the deleted ones."
                .to_owned()
        }
        (StorageFault::Full, Lang::Id) => {
            "Ruang penyimpanan peramban ini penuh. Yang sudah tersimpan aman; yang baru hanya ada di \
             jendela ini. Ekspor kasus ini, atau sediakan ruang: hapus kasus di meja kerja, lalu \
             hapus selamanya dari daftar kasus yang dihapus."
                .to_owned()
        }
        (StorageFault::Blocked(_), Lang::En) => fault.to_string(),
        (StorageFault::Blocked(why), Lang::Id) => format!(
            "Peramban tidak mengizinkan halaman ini menyimpan apa pun ({why}). Yang baru hanya ada \
             di jendela ini. Ekspor kasus ini sebelum menutup jendela, atau izinkan penyimpanan \
             untuk situs ini."
        ),
    }
}

/// Why an act of another window did not arrive; tracked.
pub fn entry_fault(fault: &EntryFault) -> String {
    if lang() == Lang::En && !matches!(fault, EntryFault::Storage(_)) {
        return fault.to_string();
    }
    match fault {
        EntryFault::Damaged(key, why) => format!(
            "Entri {key} dari jendela lain tidak terbaca ({why}). Entri itu tetap tersimpan; buka \
             kembali kasus ini."
        ),
        EntryFault::Newer => {
            "Jendela lain memakai versi Telisik yang lebih baru. Muat ulang halaman ini sebelum \
             melanjutkan."
                .to_owned()
        }
        EntryFault::TextMissing => {
            "Artikel yang ditambahkan di jendela lain belum sampai utuh. Buka kembali kasus ini."
                .to_owned()
        }
        EntryFault::Storage(fault) => storage_fault(fault),
    }
}

/// Why a change of the case's own record was not made; tracked.
pub fn problem(problem: &Problem) -> String {
    (super::add::add().not_changed)(&super::add::problem(problem))
}
