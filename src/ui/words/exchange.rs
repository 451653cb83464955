//! The words of export and import.

use super::counted;
use crate::case::Kind;

/// How many of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Articles.
    pub articles: usize,
    /// Marks.
    pub marks: usize,
    /// Claims.
    pub claims: usize,
    /// Sources.
    pub sources: usize,
}

/// Those words, in one language.
pub struct Exchange {
    /// Heading.
    pub export: &'static str,
    /// Heading.
    pub import: &'static str,
    /// Button of every dialog.
    pub close: &'static str,
    /// Radio group.
    pub format: &'static str,
    /// Format.
    pub native: &'static str,
    /// What it is for.
    pub native_hint: &'static str,
    /// What it loses.
    pub loses_nothing: &'static str,
    /// Button.
    pub download: &'static str,
    /// Button.
    pub copy: &'static str,
    /// While it is made.
    pub preparing: &'static str,
    /// Said after it.
    pub downloaded: fn(&str) -> String,
    /// The browser did not take it.
    pub not_downloaded: &'static str,
    /// Said after it.
    pub copied: &'static str,
    /// The clipboard is blocked.
    pub copy_yourself: &'static str,
    /// Field with what is to be copied.
    pub to_copy: &'static str,
    /// Nothing to export.
    pub no_case: &'static str,
    /// What stands in a case.
    pub counts: fn(Counts) -> String,
    /// A size that is not known to the byte.
    pub about_size: fn(&str) -> String,
    /// A size in bytes.
    pub size: fn(usize) -> String,
    /// Field that chooses a file.
    pub choose: &'static str,
    /// Which one.
    pub choose_hint: &'static str,
    /// While a file is read.
    pub reading: fn(&str) -> String,
    /// Label of a line.
    pub case_title: &'static str,
    /// Label of a line.
    pub file: &'static str,
    /// Label of a line.
    pub holds: &'static str,
    /// Label of a line.
    pub exported: &'static str,
    /// The file does not say when it was exported.
    pub exported_unknown: &'static str,
    /// What an empty title is called.
    pub untitled: &'static str,
    /// Heading of the repairs.
    pub repairs: fn(usize) -> String,
    /// What stands out among them.
    pub meaning: &'static str,
    /// Below the repairs, when not all are listed.
    pub more: fn(usize) -> String,
    /// Button.
    pub open_new: &'static str,
    /// The case of the file is here already, and is not open.
    pub kept: &'static str,
    /// Button: without the file.
    pub open_kept: &'static str,
    /// Button: opens the case, and shows what the file brings to it.
    pub bring_in: &'static str,
    /// Button.
    pub merge: &'static str,
    /// Button, where the case of the file is another one that is kept here.
    pub merge_open: &'static str,
    /// What merging does: added, updated, kept, removed.
    pub merging: fn(usize, usize, usize, usize) -> String,
    /// Headings of what is added, updated, removed, and kept because it is newer here.
    pub groups: [fn(usize) -> String; 4],
    /// The words of a record here and in the file, where they differ.
    pub both_words: fn(&str, &str) -> String,
    /// Merging does nothing.
    pub nothing_new: &'static str,
    /// Heading of the conflicts.
    pub conflicts: fn(usize) -> String,
    /// What becomes of them.
    pub conflicts_why: &'static str,
    /// A side of a conflict.
    pub mine: &'static str,
    /// A side of a conflict.
    pub theirs: &'static str,
    /// A side that removed the record.
    pub removed: &'static str,
    /// What a kind of record is called.
    pub kind: fn(Kind) -> &'static str,
    /// Heading of a refusal.
    pub refused: fn(&str) -> String,
    /// Button.
    pub copy_fault: &'static str,
    /// Button.
    pub another: &'static str,
    /// Said after it.
    pub merged: &'static str,
    /// The case did not take it.
    pub not_merged: fn(&str) -> String,
}

/// Those words, now; tracked.
pub fn exchange() -> &'static Exchange {
    super::pick(&EN, &ID)
}

static EN: Exchange = Exchange {
    export: "Export",
    import: "Import",
    close: "Close",
    format: "Format",
    native: "Telisik JSON",
    native_hint: "For keeping, for sending to colleagues, and for going on elsewhere.",
    loses_nothing: "Nothing is lost: articles, marks, claims, sources, and who changed each last, and when.",
    download: "Download",
    copy: "Copy",
    preparing: "Preparing …",
    downloaded: |name| format!("Handed to the browser as {name}."),
    not_downloaded: "The browser did not take the file. Your case is as it was. Try “Copy” and paste it into a text file.",
    copied: "Copied.",
    copy_yourself: "The browser does not let this page copy. Select the text below and copy it yourself.",
    to_copy: "Text to copy",
    no_case: "No case is open, so there is nothing to export.",
    counts: |counts| {
        format!(
            "{}, {}, {}, {}",
            counted(counts.articles, "article", "articles"),
            counted(counts.marks, "mark", "marks"),
            counted(counts.claims, "claim", "claims"),
            counted(counts.sources, "source", "sources")
        )
    },
    about_size: |size| format!("about {size}"),
    size: |bytes| size(bytes, '.'),
    choose: "File",
    choose_hint: "A .json file that Telisik exported. You can also drop it anywhere in the window.",
    reading: |name| format!("Reading {name} …"),
    case_title: "Case",
    file: "File",
    holds: "Holds",
    exported: "Exported",
    exported_unknown: "The file does not say when",
    untitled: "Untitled case",
    repairs: |count| format!("Put right while reading: {}", counted(count, "place", "places")),
    meaning: "A number, a name or a “not” is another one now:",
    more: |count| format!("and {count} more of the same kinds"),
    open_new: "Open as new case",
    kept: "This case is here already. Bring the file into it: the case is opened, and you see what would change before anything does.",
    open_kept: "Open the case as it is",
    bring_in: "Bring into it …",
    merge: "Merge into this case",
    merge_open: "Merge into the open case",
    merging: |added, updated, kept, removed| {
        format!(
            "Merging adds {added}, updates {updated}, removes {removed} and keeps {kept} newer of yours."
        )
    },
    groups: [
        |n| format!("Added: {}", counted(n, "record", "records")),
        |n| format!("Updated: {}", counted(n, "record", "records")),
        |n| format!("Removed: {}", counted(n, "record", "records")),
        |n| format!("Newer here, and kept: {}", counted(n, "record", "records")),
    ],
    both_words: |mine, theirs| format!("{mine} (in the file: {theirs})"),
    nothing_new: "Merging would change nothing: this case holds all of it already, or newer versions.",
    conflicts: |count| format!("Changed on both sides: {}", counted(count, "record", "records")),
    conflicts_why: "The newer version is taken; both are shown here. The whole merge can be undone.",
    mine: "Mine",
    theirs: "Theirs",
    removed: "removed",
    kind: |kind| match kind {
        Kind::Case => "Case",
        Kind::Article => "Article",
        Kind::Mark => "Mark",
        Kind::Claim => "Claim",
        Kind::Source => "Source",
        Kind::Absence => "Silence",
        Kind::Citation => "Citation",
        Kind::Evidence => "Evidence",
        Kind::Review => "Review",
        Kind::Dismissal => "Rejected suggestion",
    },
    refused: |name| format!("{name} was not taken in"),
    copy_fault: "Copy this message",
    another: "Choose another file",
    merged: "Merged into this case.",
    not_merged: |why| format!("It was not merged: {why}. The case is as it was."),
};

static ID: Exchange = Exchange {
    export: "Ekspor",
    import: "Impor",
    close: "Tutup",
    format: "Format",
    native: "JSON Telisik",
    native_hint: "Untuk disimpan, dikirim ke rekan, dan dilanjutkan di tempat lain.",
    loses_nothing: "Tidak ada yang hilang: artikel, tanda, klaim, sumber, serta siapa terakhir mengubah masing-masing, dan kapan.",
    download: "Unduh",
    copy: "Salin",
    preparing: "Menyiapkan …",
    downloaded: |name| format!("Diserahkan ke peramban sebagai {name}."),
    not_downloaded: "Peramban tidak menerima berkasnya. Kasus Anda tidak berubah. Coba “Salin”, lalu tempelkan ke berkas teks.",
    copied: "Tersalin.",
    copy_yourself: "Peramban tidak mengizinkan halaman ini menyalin. Pilih teks di bawah, lalu salin sendiri.",
    to_copy: "Teks untuk disalin",
    no_case: "Tidak ada kasus yang terbuka, jadi tidak ada yang dapat diekspor.",
    counts: |counts| {
        format!(
            "{} artikel, {} tanda, {} klaim, {} sumber",
            counts.articles, counts.marks, counts.claims, counts.sources
        )
    },
    about_size: |size| format!("sekitar {size}"),
    size: |bytes| size(bytes, ','),
    choose: "Berkas",
    choose_hint: "Berkas .json hasil ekspor Telisik. Berkas juga dapat dijatuhkan di mana saja dalam jendela ini.",
    reading: |name| format!("Membaca {name} …"),
    case_title: "Kasus",
    file: "Berkas",
    holds: "Berisi",
    exported: "Diekspor",
    exported_unknown: "Berkas tidak menyebutkan kapan",
    untitled: "Kasus tanpa judul",
    repairs: |count| format!("Dibetulkan saat dibaca: {count} tempat"),
    meaning: "Bilangan, nama, atau kata “tidak” berubah:",
    more: |count| format!("dan {count} lagi yang serupa"),
    open_new: "Buka sebagai kasus baru",
    kept: "Kasus ini sudah ada di sini. Masukkan berkasnya: kasusnya dibuka, dan yang akan berubah diperlihatkan dulu sebelum apa pun berubah.",
    open_kept: "Buka kasus apa adanya",
    bring_in: "Masukkan ke kasus itu …",
    merge: "Gabungkan ke kasus ini",
    merge_open: "Gabungkan ke kasus yang terbuka",
    merging: |added, updated, kept, removed| {
        format!(
            "Penggabungan menambah {added}, memperbarui {updated}, menghapus {removed}, dan mempertahankan {kept} milik Anda yang lebih baru."
        )
    },
    groups: [
        |n| format!("Ditambah: {n} catatan"),
        |n| format!("Diperbarui: {n} catatan"),
        |n| format!("Dihapus: {n} catatan"),
        |n| format!("Di sini lebih baru, dan dipertahankan: {n} catatan"),
    ],
    both_words: |mine, theirs| format!("{mine} (di berkas: {theirs})"),
    nothing_new: "Penggabungan tidak akan mengubah apa pun: semuanya sudah ada dalam kasus ini, atau versinya di sini lebih baru.",
    conflicts: |count| format!("Diubah di kedua pihak: {count} catatan"),
    conflicts_why: "Versi yang lebih baru yang dipakai; keduanya ditampilkan di sini. Seluruh penggabungan dapat diurungkan.",
    mine: "Milik saya",
    theirs: "Milik mereka",
    removed: "dihapus",
    kind: |kind| match kind {
        Kind::Case => "Kasus",
        Kind::Article => "Artikel",
        Kind::Mark => "Tanda",
        Kind::Claim => "Klaim",
        Kind::Source => "Sumber",
        Kind::Absence => "Tidak menyebut",
        Kind::Citation => "Kutipan",
        Kind::Evidence => "Bukti",
        Kind::Review => "Tinjauan",
        Kind::Dismissal => "Saran yang ditolak",
    },
    refused: |name| format!("{name} tidak diterima"),
    copy_fault: "Salin pesan ini",
    another: "Pilih berkas lain",
    merged: "Digabungkan ke kasus ini.",
    not_merged: |why| format!("Tidak digabungkan: {why}. Kasus tetap seperti semula."),
};

fn size(bytes: usize, point: char) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => {
            let tenths = bytes.div_ceil(100_000);
            format!("{}{point}{} MB", tenths / 10, tenths % 10)
        }
    }
}
