//! The words of adding an article, of its details, and of dropping and pasting.

use super::{Lang, counted};
use crate::case::Pointless;
use crate::ui::session::Problem;

/// Those words, in one language.
pub struct Add {
    /// Heading of the dialog.
    pub title: &'static str,
    /// Heading of the dialog for an article that is there.
    pub details: &'static str,
    /// Button of every dialog.
    pub close: &'static str,
    /// Accessible name of the tabs.
    pub ways: &'static str,
    /// Tab.
    pub paste: &'static str,
    /// Tab.
    pub file: &'static str,
    /// Field.
    pub text: &'static str,
    /// What to do with it.
    pub text_hint: &'static str,
    /// Field.
    pub headline: &'static str,
    /// Field.
    pub outlet: &'static str,
    /// Field.
    pub published: &'static str,
    /// What can be written there.
    pub published_hint: &'static str,
    /// Field.
    pub url: &'static str,
    /// Why it is asked.
    pub url_hint: &'static str,
    /// Field.
    pub language: &'static str,
    /// Option.
    pub indonesian: &'static str,
    /// Option.
    pub english: &'static str,
    /// Option.
    pub other: &'static str,
    /// Field.
    pub byline: &'static str,
    /// Field that chooses files.
    pub choose: &'static str,
    /// Which ones.
    pub choose_hint: &'static str,
    /// Button.
    pub add: &'static str,
    /// Button, for several.
    pub add_many: fn(usize) -> String,
    /// Button.
    pub save: &'static str,
    /// Button.
    pub cancel: &'static str,
    /// Button: empties the dialog.
    pub discard: &'static str,
    /// Button.
    pub delete: &'static str,
    /// Button: takes a file off the list.
    pub leave_out: fn(&str) -> String,
    /// Heading of the list of files.
    pub chosen: fn(usize) -> String,
    /// Heading of the list of files that were not read.
    pub refused: fn(usize) -> String,
    /// Beside a field that was filled in.
    pub found: &'static str,
    /// Beside an outlet that the address gave.
    pub from_address: &'static str,
    /// Beside a language that was guessed.
    pub guessed: &'static str,
    /// While files are read.
    pub reading: &'static str,
    /// Why an address is none.
    pub no_address: &'static str,
    /// How long a text is.
    pub length: fn(usize) -> String,
    /// Said after it.
    pub added: fn(&str) -> String,
    /// That an article of that outlet has the same words or address.
    pub twin: fn(&str) -> String,
    /// Said after it.
    pub added_many: fn(usize) -> String,
    /// Said after it.
    pub saved: &'static str,
    /// The same, with the values that follow the date of the article, and how many more.
    pub followed: fn(&[String], usize) -> String,
    /// Said after it.
    pub deleted: fn(&str) -> String,
    /// Offer.
    pub undo: &'static str,
    /// Why the offer is void.
    pub undo_late: &'static str,
    /// What an article without a title is called.
    pub untitled: &'static str,
    /// What a case without a title is called.
    pub new_case: &'static str,
    /// Over the window, while files are dragged.
    pub drop_here: &'static str,
    /// Over the window, while words are dragged.
    pub drop_words: &'static str,
    /// Over the window on the desk.
    pub drop_new: &'static str,
    /// What was dropped is of no use.
    pub drop_nothing: &'static str,
    /// Words were dropped while the draft holds others.
    pub replaced: &'static str,
    /// Why a case is not among the articles.
    pub is_a_case: &'static str,
    /// It is gone.
    pub gone: &'static str,
    /// The case did not take it.
    pub not_taken: fn(&str) -> String,
    /// The case did not take it.
    pub not_changed: fn(&str) -> String,
}

/// Those words, now; tracked.
pub fn add() -> &'static Add {
    super::pick(&EN, &ID)
}

static EN: Add = Add {
    title: "Add article",
    details: "Article details",
    close: "Close",
    ways: "Where the article comes from",
    paste: "Paste",
    file: "File",
    text: "Text",
    text_hint: "Paste the article here, with or without its formatting. Title, outlet and date are looked for in it.",
    headline: "Title",
    outlet: "Outlet",
    published: "Published",
    published_hint: "A year, a month, a day or a minute: 2023, 2023-05, 4 May 2023, 2023-05-04 07:56 WIB",
    url: "Web address",
    url_hint: "Noted as the source. Nothing is fetched from it.",
    language: "Language",
    indonesian: "Indonesian",
    english: "English",
    other: "Other",
    byline: "Byline",
    choose: "Choose files",
    choose_hint: "Text (.txt), Markdown (.md), saved web pages (.html) or a case exported from Telisik (.json). Several at once become one article each.",
    add: "Add to case",
    add_many: |count| format!("Add {} to case", counted(count, "article", "articles")),
    save: "Save",
    cancel: "Cancel",
    discard: "Discard",
    delete: "Delete article",
    leave_out: |name| format!("Leave out {name}"),
    chosen: |count| counted(count, "file", "files"),
    refused: |count| format!("{} not read", counted(count, "file", "files")),
    found: "Found in the text",
    from_address: "From the web address",
    guessed: "Guessed from the text",
    reading: "Reading …",
    no_address: "This is not a web address. It begins with https:// or http://, or leave the field empty.",
    length: |count| counted(count, "character", "characters"),
    added: |title| format!("Added: {title}"),
    twin: |outlet| format!("The same page is in the case already ({outlet})."),
    added_many: |count| format!("Added {}.", counted(count, "article", "articles")),
    saved: "Details saved.",
    followed: |moved, more| {
        let more = if more > 0 { format!(", and {more} more") } else { String::new() };
        format!("Details saved. What leans on the date follows: {}{more}.", moved.join(", "))
    },
    deleted: |title| format!("Deleted with its marks: {title}"),
    undo: "Undo",
    undo_late: "Something else was done since. Use Undo at the top until it is reached.",
    untitled: "Untitled article",
    new_case: "New case",
    drop_here: "Drop to add to this case",
    drop_words: "Drop to add as an article",
    drop_new: "Drop to begin a case, or to open an exported one",
    drop_nothing: "There are no files and no words in what was dropped. Nothing was added.",
    replaced: "The dialog “Add article” holds a text that was not added yet. Add or discard it first; nothing was replaced.",
    is_a_case: "It is a case exported from Telisik, not an article. Open it by itself with Import.",
    gone: "The article is not in the case any more.",
    not_changed: |why| format!("It was not changed: {why}. The case is as it was."),
    not_taken: |why| format!("It was not added: {why}. The case is as it was."),
};

static ID: Add = Add {
    title: "Tambah artikel",
    details: "Rincian artikel",
    close: "Tutup",
    ways: "Asal artikel",
    paste: "Tempel",
    file: "Berkas",
    text: "Teks",
    text_hint: "Tempelkan artikel di sini, dengan atau tanpa formatnya. Judul, media, dan tanggal akan dicari di dalamnya.",
    headline: "Judul",
    outlet: "Media",
    published: "Terbit",
    published_hint: "Tahun, bulan, hari, atau menit: 2023, 2023-05, 4 Mei 2023, 2023-05-04 07:56 WIB",
    url: "Alamat web",
    url_hint: "Dicatat sebagai asal artikel. Tidak ada yang diambil dari sana.",
    language: "Bahasa",
    indonesian: "Indonesia",
    english: "Inggris",
    other: "Lainnya",
    byline: "Penulis",
    choose: "Pilih berkas",
    choose_hint: "Teks (.txt), Markdown (.md), halaman web tersimpan (.html), atau kasus hasil ekspor Telisik (.json). Bila beberapa sekaligus, masing-masing menjadi satu artikel.",
    add: "Tambahkan ke kasus",
    add_many: |count| format!("Tambahkan {count} artikel ke kasus"),
    save: "Simpan",
    cancel: "Batal",
    discard: "Buang",
    delete: "Hapus artikel",
    leave_out: |name| format!("Keluarkan {name}"),
    chosen: |count| format!("{count} berkas"),
    refused: |count| format!("{count} berkas tidak dibaca"),
    found: "Ditemukan dalam teks",
    from_address: "Dari alamat web",
    guessed: "Dugaan dari teks",
    reading: "Membaca …",
    no_address: "Ini bukan alamat web. Awali dengan https:// atau http://, atau kosongkan kolom ini.",
    length: |count| format!("{count} karakter"),
    added: |title| format!("Ditambahkan: {title}"),
    twin: |outlet| format!("Halaman yang sama sudah ada dalam kasus ({outlet})."),
    added_many: |count| format!("{count} artikel ditambahkan."),
    saved: "Rincian disimpan.",
    followed: |moved, more| {
        let more = if more > 0 { format!(", dan {more} lagi") } else { String::new() };
        format!(
            "Rincian disimpan. Yang bersandar pada tanggalnya ikut berubah: {}{more}.",
            moved.join(", ")
        )
    },
    deleted: |title| format!("Dihapus beserta tandanya: {title}"),
    undo: "Urungkan",
    undo_late: "Sudah ada tindakan lain setelahnya. Pakai Urungkan di atas sampai tindakan itu tercapai.",
    untitled: "Artikel tanpa judul",
    new_case: "Kasus baru",
    drop_here: "Lepaskan untuk menambahkan ke kasus ini",
    drop_words: "Lepaskan untuk menambahkan sebagai artikel",
    drop_new: "Lepaskan untuk memulai kasus, atau membuka kasus hasil ekspor",
    drop_nothing: "Tidak ada berkas atau kata dalam yang dilepaskan. Tidak ada yang ditambahkan.",
    replaced: "Dialog “Tambah artikel” masih berisi teks yang belum ditambahkan. Tambahkan atau buang dahulu; tidak ada yang diganti.",
    is_a_case: "Ini kasus hasil ekspor Telisik, bukan artikel. Buka tersendiri lewat Impor.",
    gone: "Artikel ini sudah tidak ada dalam kasus.",
    not_changed: |why| format!("Tidak diubah: {why}. Kasus tetap seperti semula."),
    not_taken: |why| format!("Tidak ditambahkan: {why}. Kasus tetap seperti semula."),
};

/// Why a command was not carried out; tracked.
pub fn problem(problem: &Problem) -> String {
    match (problem, super::lang()) {
        (Problem::NoCase, Lang::En) => "no case is open".to_owned(),
        (Problem::NoCase, Lang::Id) => "tidak ada kasus yang terbuka".to_owned(),
        (Problem::ReadOnly, Lang::En) => "the case is open for reading only".to_owned(),
        (Problem::ReadOnly, Lang::Id) => "kasus ini hanya dapat dibaca".to_owned(),
        (Problem::Pointless(Pointless::Missing(_)), Lang::En) => {
            "what it is about is gone".to_owned()
        }
        (Problem::Pointless(Pointless::Missing(_)), Lang::Id) => {
            "yang dimaksud sudah tidak ada".to_owned()
        }
        (Problem::Pointless(Pointless::NoMention), Lang::En) => {
            "the mark is no mention of a claim".to_owned()
        }
        (Problem::Pointless(Pointless::NoMention), Lang::Id) => {
            "tanda ini bukan sebutan klaim".to_owned()
        }
        (Problem::Pointless(Pointless::Mentioned), Lang::En) => {
            "the article mentions the claim".to_owned()
        }
        (Problem::Pointless(Pointless::Mentioned), Lang::Id) => {
            "artikel ini menyebut klaim itu".to_owned()
        }
        (Problem::Pointless(Pointless::Same(_)), Lang::En) => "both are the same".to_owned(),
        (Problem::Pointless(Pointless::Same(_)), Lang::Id) => "keduanya sama".to_owned(),
        (Problem::Pointless(Pointless::CitesItself), Lang::En) => {
            "a source cannot cite itself".to_owned()
        }
        (Problem::Pointless(Pointless::CitesItself), Lang::Id) => {
            "sumber tidak dapat mengutip dirinya sendiri".to_owned()
        }
        (Problem::Pointless(Pointless::IsFinal), Lang::En) => {
            "the review is final: correct it instead".to_owned()
        }
        (Problem::Pointless(Pointless::IsFinal), Lang::Id) => {
            "tinjauan sudah final: koreksilah".to_owned()
        }
        (Problem::Pointless(Pointless::IsDraft), Lang::En) => {
            "the review is a draft: edit it instead".to_owned()
        }
        (Problem::Pointless(Pointless::IsDraft), Lang::Id) => {
            "tinjauan masih draf: ubahlah".to_owned()
        }
        (Problem::Pointless(Pointless::NoReason), Lang::En) => {
            "a correction needs a reason".to_owned()
        }
        (Problem::Pointless(Pointless::NoReason), Lang::Id) => "koreksi perlu alasan".to_owned(),
        (Problem::Pointless(Pointless::NoWords), Lang::En) => "there are no words".to_owned(),
        (Problem::Pointless(Pointless::NoWords), Lang::Id) => "tidak ada kata-kata".to_owned(),
        // Only an error of our own leads here; the detail is for its report.
        (Problem::Refused(refusal), Lang::En) => format!("it does not fit the case ({refusal})"),
        (Problem::Refused(refusal), Lang::Id) => {
            format!("tidak cocok dengan kasus ini ({refusal})")
        }
    }
}
