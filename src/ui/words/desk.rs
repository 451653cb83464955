//! The words of the desk.

use super::counted;

/// Those words, in one language.
pub struct Desk {
    /// Heading.
    pub title: &'static str,
    /// Heading for whoever comes first.
    pub welcome: &'static str,
    /// What this is.
    pub what: &'static str,
    /// What to do next.
    pub next: &'static str,
    /// Caption of the example.
    pub example: &'static str,
    /// Button.
    pub new_case: &'static str,
    /// Button.
    pub sample: &'static str,
    /// Button.
    pub practice: &'static str,
    /// Button.
    pub import: &'static str,
    /// Accessible name of the list.
    pub cases: &'static str,
    /// How many articles.
    pub articles: fn(usize) -> String,
    /// How many marks.
    pub marks: fn(usize) -> String,
    /// How many claims.
    pub claims: fn(usize) -> String,
    /// When it was changed last.
    pub changed: fn(&str) -> String,
    /// Button in a row, with the case's title.
    pub rename: fn(&str) -> String,
    /// Button in a row, with the case's title.
    pub delete: fn(&str) -> String,
    /// Field.
    pub new_title: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button.
    pub cancel: &'static str,
    /// Message.
    pub deleted: fn(&str) -> String,
    /// Button on that message.
    pub undo: &'static str,
    /// Disclosure, with how many there are.
    pub trash: fn(usize) -> String,
    /// What is in it.
    pub trash_why: &'static str,
    /// Button in a row, seen.
    pub restore: &'static str,
    /// Button in a row, heard.
    pub restore_case: fn(&str) -> String,
    /// Button in a row, seen.
    pub purge: &'static str,
    /// Button in a row, heard.
    pub purge_case: fn(&str) -> String,
    /// Asked before it is done, since nothing brings it back.
    pub purge_ask: fn(&str) -> String,
    /// The answer that does it.
    pub purge_yes: &'static str,
    /// The answer that does not.
    pub purge_no: &'static str,
    /// Message.
    pub purged: fn(&str) -> String,
    /// Disclosure, with how many there are.
    pub aside: fn(usize) -> String,
    /// What is in it.
    pub aside_why: &'static str,
    /// Button.
    pub aside_save: &'static str,
    /// Disclosure, with how many there are.
    pub newer: fn(usize) -> String,
    /// What to do about them.
    pub newer_why: &'static str,
    /// Button: the entries of one case, as they are.
    pub raw_save: &'static str,
    /// Heading and name of the bar.
    pub storage: &'static str,
    /// Used, of how much.
    pub usage: fn(&str, &str) -> String,
    /// That, and what others of the same address use.
    pub usage_others: fn(&str, &str) -> String,
    /// Above nine tenths.
    pub nearly_full: &'static str,
    /// Nothing can be kept.
    pub memory_only: &'static str,
    /// The quiet line.
    pub private: &'static str,
}

/// Those words, now; tracked.
pub fn desk() -> &'static Desk {
    super::pick(&EN, &ID)
}

static EN: Desk = Desk {
    title: "Desk",
    welcome: "Read news closely",
    what: "Lay articles about one event side by side, mark what each one claims and whom it cites, and see where they part.",
    next: "The sample case is already worked through: look there first. In the practice case, select a few words and press “Claim”: that is all there is to begin with.",
    example: "A claim is tinted and underlined once, a source twice.",
    new_case: "New case",
    sample: "Open the sample case",
    practice: "Open the practice case",
    import: "Import",
    cases: "Cases",
    articles: |n| counted(n, "article", "articles"),
    marks: |n| counted(n, "mark", "marks"),
    claims: |n| counted(n, "claim", "claims"),
    changed: |when| format!("changed {when}"),
    rename: |title| format!("Rename “{title}”"),
    delete: |title| format!("Delete “{title}”"),
    new_title: "New title",
    save: "Save",
    cancel: "Cancel",
    deleted: |title| format!("“{title}” is among the deleted cases now."),
    undo: "Undo",
    trash: |n| format!("Deleted cases ({n})"),
    trash_why: "They take up storage until they are deleted for good.",
    restore: "Restore",
    restore_case: |title| format!("Restore “{title}”"),
    purge: "Delete for good",
    purge_case: |title| format!("Delete for good: “{title}”"),
    purge_ask: |title| format!("“{title}” cannot be brought back then."),
    purge_yes: "Delete for good",
    purge_no: "Keep it",
    purged: |title| format!("“{title}” is gone for good."),
    aside: |n| format!("Set aside ({n})"),
    aside_why: "These entries could not be read. They are kept as they were found; everything else was opened without them.",
    aside_save: "Save them as a file",
    newer: |n| format!("Of a newer version ({n})"),
    newer_why: "A newer version of Telisik wrote these. They are untouched: reload the page for the new version to open them.",
    raw_save: "Save it as a file",
    storage: "Storage in use",
    usage: |used, of| format!("{used} of about {of}"),
    usage_others: |usage, others| format!("{usage}, and {others} of other pages of this address"),
    nearly_full: "Nearly full: export what you have finished, and delete it here.",
    memory_only: "This browser keeps nothing: the cases here end with this window.",
    private: "Everything stays in this browser, on this machine. Nothing you load or mark is ever sent anywhere.",
};

static ID: Desk = Desk {
    title: "Meja kerja",
    welcome: "Baca berita dengan teliti",
    what: "Jajarkan artikel tentang satu peristiwa, tandai apa yang dinyatakan dan siapa yang dikutip tiap artikel, lalu lihat di mana mereka berbeda.",
    next: "Kasus contoh sudah dikerjakan: lihat dulu di sana. Di kasus latihan, pilih beberapa kata lalu tekan “Klaim”: hanya itu yang diperlukan untuk mulai.",
    example: "Klaim diberi warna dan satu garis bawah, sumber dua garis bawah.",
    new_case: "Kasus baru",
    sample: "Buka kasus contoh",
    practice: "Buka kasus latihan",
    import: "Impor",
    cases: "Kasus",
    articles: |n| format!("{n} artikel"),
    marks: |n| format!("{n} tanda"),
    claims: |n| format!("{n} klaim"),
    changed: |when| format!("diubah {when}"),
    rename: |title| format!("Ganti judul “{title}”"),
    delete: |title| format!("Hapus “{title}”"),
    new_title: "Judul baru",
    save: "Simpan",
    cancel: "Batal",
    deleted: |title| format!("“{title}” kini ada di antara kasus yang dihapus."),
    undo: "Urungkan",
    trash: |n| format!("Kasus yang dihapus ({n})"),
    trash_why: "Kasus ini masih memakai ruang sampai dihapus selamanya.",
    restore: "Pulihkan",
    restore_case: |title| format!("Pulihkan “{title}”"),
    purge: "Hapus selamanya",
    purge_case: |title| format!("Hapus selamanya: “{title}”"),
    purge_ask: |title| format!("Setelah itu “{title}” tidak dapat dipulihkan lagi."),
    purge_yes: "Hapus selamanya",
    purge_no: "Biarkan",
    purged: |title| format!("“{title}” sudah dihapus selamanya."),
    aside: |n| format!("Disisihkan ({n})"),
    aside_why: "Catatan ini tidak dapat dibaca. Isinya disimpan persis seperti ditemukan; semua yang lain dibuka tanpa catatan ini.",
    aside_save: "Simpan sebagai berkas",
    newer: |n| format!("Dari versi yang lebih baru ({n})"),
    newer_why: "Kasus ini ditulis oleh versi Telisik yang lebih baru dan tidak disentuh: muat ulang halaman agar versi baru dapat membukanya.",
    raw_save: "Simpan sebagai berkas",
    storage: "Ruang terpakai",
    usage: |used, of| format!("{used} dari sekitar {of}"),
    usage_others: |usage, others| {
        format!("{usage}, ditambah {others} milik halaman lain di alamat ini")
    },
    nearly_full: "Hampir penuh: ekspor yang sudah selesai, lalu hapus di sini.",
    memory_only: "Peramban ini tidak menyimpan apa pun: kasus di sini hilang bersama jendela ini.",
    private: "Semuanya tetap di peramban ini, di mesin ini. Apa pun yang Anda muat atau tandai tidak pernah dikirim ke mana pun.",
};
