//! The words of keys and commands.

use crate::keys::{Action, Group};

/// Those words, in one language.
pub struct Keys {
    /// Heading of the list of shortcuts.
    pub title: &'static str,
    /// When single keys work.
    pub when: &'static str,
    /// What an action is called.
    pub action: fn(Action) -> &'static str,
    /// What a group of actions is called.
    pub group: fn(Group) -> &'static str,
    /// Button in a row, seen.
    pub change: &'static str,
    /// Button in a row, heard.
    pub change_keys: fn(&str) -> String,
    /// While a key is awaited.
    pub press: &'static str,
    /// An action without keys.
    pub no_key: &'static str,
    /// Button: take the keys away.
    pub clear: fn(&str) -> String,
    /// Button: the default keys.
    pub reset: fn(&str) -> String,
    /// Button: the default keys for all.
    pub reset_all: &'static str,
    /// The key does something else already: key, other action.
    pub conflict: fn(&str, &str) -> String,
    /// The answer that takes the key from the other.
    pub take: &'static str,
    /// The answer that leaves it.
    pub leave: &'static str,
    /// Said after a change: action, key.
    pub now: fn(&str, &str) -> String,
    /// Heading of the list of commands.
    pub palette: &'static str,
    /// Its field.
    pub command: &'static str,
    /// What to type.
    pub hint: &'static str,
    /// Nothing fits.
    pub nothing: &'static str,
    /// How many fit.
    pub found: fn(usize) -> String,
    /// A case to go to.
    pub go_case: &'static str,
    /// An article to go to.
    pub go_article: &'static str,
    /// A command that does nothing here and now.
    pub not_now: fn(&str) -> String,
}

/// Those words, now; tracked.
pub fn keys() -> &'static Keys {
    super::pick(&EN, &ID)
}

static EN: Keys = Keys {
    title: "Keyboard shortcuts",
    when: "Single keys work while no text field has the focus.",
    action: |action| match action {
        Action::MarkClaim => "Mark a claim",
        Action::MarkSource => "Mark a source",
        Action::Highlight => "Highlight",
        Action::Note => "Note",
        Action::OpenMark => "Open the mark",
        Action::DeleteMark => "Delete the mark",
        Action::NextMark => "Next mark",
        Action::PreviousMark => "Previous mark",
        Action::NextArticle => "Next article",
        Action::PreviousArticle => "Previous article",
        Action::NextMention => "Next mention of the claim",
        Action::PreviousMention => "Previous mention of the claim",
        Action::LinkColumns => "Link or unlink the columns",
        Action::ToggleAlike => "Show or hide sentences that tell the same",
        Action::NextAlike => "Next sentences that tell the same",
        Action::PreviousAlike => "Previous sentences that tell the same",
        Action::ToggleSuggestions => "Show or hide suggestions",
        Action::NextSuggestion => "Next suggestion",
        Action::PreviousSuggestion => "Previous suggestion",
        Action::AcceptSuggestion => "Accept the suggestion",
        Action::ChangeSuggestion => "Change the suggestion",
        Action::RejectSuggestion => "Reject the suggestion",
        Action::Search => "Search",
        Action::MarkSilent => "Searched: silent (in a cell of Claims)",
        Action::StartBackChar => "Start: back a character",
        Action::StartOnChar => "Start: on a character",
        Action::StartBackWord => "Start: back a word",
        Action::StartOnWord => "Start: on a word",
        Action::StartBackSentence => "Start: back a sentence",
        Action::StartOnSentence => "Start: on a sentence",
        Action::EndBackChar => "End: back a character",
        Action::EndOnChar => "End: on a character",
        Action::EndBackWord => "End: back a word",
        Action::EndOnWord => "End: on a word",
        Action::EndBackSentence => "End: back a sentence",
        Action::EndOnSentence => "End: on a sentence",
        Action::ToggleMarks => "Show or hide the marks panel",
        Action::UnfoldFurniture => "Show or fold page furniture",
        Action::TurnFurniture => "Not the article, or the article after all",
        Action::CopyQuotation => "Copy the quotation",
        Action::CopyLink => "Copy a link to the mark",
        Action::AddArticle => "Add article",
        Action::Import => "Import",
        Action::Export => "Export",
        Action::Undo => "Undo",
        Action::Redo => "Redo",
        Action::Commands => "All commands",
        Action::Shortcuts => "Keyboard shortcuts",
        Action::Settings => "Settings",
        Action::GoDesk => "Go to the desk",
    },
    group: |group| match group {
        Group::Mark => "Marking",
        Group::Move => "Moving about",
        Group::Bounds => "Bounds of the mark",
        Group::Show => "Showing",
        Group::Take => "In and out",
        Group::Whole => "Everywhere",
    },
    change: "Change",
    change_keys: |action| format!("Change the key of “{action}”"),
    press: "Press a key …",
    no_key: "no key",
    clear: |action| format!("Take the key of “{action}” away"),
    reset: |action| format!("Default key for “{action}”"),
    reset_all: "Default keys for all",
    conflict: |key, other| format!("{key} does “{other}” already."),
    take: "Use it here instead",
    leave: "Leave it",
    now: |action, key| format!("“{action}” is on {key} now."),
    palette: "Commands",
    command: "Command",
    hint: "What would you like to do?",
    nothing: "Nothing fits these words.",
    found: |n| super::counted(n, "command", "commands"),
    go_case: "Case",
    go_article: "Article",
    not_now: |action| format!("“{action}” has nothing to act on here."),
};

static ID: Keys = Keys {
    title: "Pintasan papan ketik",
    when: "Tombol tunggal bekerja selama tidak ada kolom isian yang aktif.",
    action: |action| match action {
        Action::MarkClaim => "Tandai klaim",
        Action::MarkSource => "Tandai sumber",
        Action::Highlight => "Sorot",
        Action::Note => "Catatan",
        Action::OpenMark => "Buka tanda",
        Action::DeleteMark => "Hapus tanda",
        Action::NextMark => "Tanda berikutnya",
        Action::PreviousMark => "Tanda sebelumnya",
        Action::NextArticle => "Artikel berikutnya",
        Action::PreviousArticle => "Artikel sebelumnya",
        Action::NextMention => "Sebutan klaim berikutnya",
        Action::PreviousMention => "Sebutan klaim sebelumnya",
        Action::LinkColumns => "Tautkan atau lepaskan kolom",
        Action::ToggleAlike => "Tampilkan atau sembunyikan kalimat yang senada",
        Action::NextAlike => "Kalimat senada berikutnya",
        Action::PreviousAlike => "Kalimat senada sebelumnya",
        Action::ToggleSuggestions => "Tampilkan atau sembunyikan saran",
        Action::NextSuggestion => "Saran berikutnya",
        Action::PreviousSuggestion => "Saran sebelumnya",
        Action::AcceptSuggestion => "Terima saran",
        Action::ChangeSuggestion => "Ubah saran",
        Action::RejectSuggestion => "Tolak saran",
        Action::Search => "Cari",
        Action::MarkSilent => "Sudah dicari: tidak menyebut (di sel Klaim)",
        Action::StartBackChar => "Awal: mundur satu huruf",
        Action::StartOnChar => "Awal: maju satu huruf",
        Action::StartBackWord => "Awal: mundur satu kata",
        Action::StartOnWord => "Awal: maju satu kata",
        Action::StartBackSentence => "Awal: mundur satu kalimat",
        Action::StartOnSentence => "Awal: maju satu kalimat",
        Action::EndBackChar => "Akhir: mundur satu huruf",
        Action::EndOnChar => "Akhir: maju satu huruf",
        Action::EndBackWord => "Akhir: mundur satu kata",
        Action::EndOnWord => "Akhir: maju satu kata",
        Action::EndBackSentence => "Akhir: mundur satu kalimat",
        Action::EndOnSentence => "Akhir: maju satu kalimat",
        Action::ToggleMarks => "Tampilkan atau sembunyikan panel tanda",
        Action::UnfoldFurniture => "Tampilkan atau lipat bagian luar artikel",
        Action::TurnFurniture => "Bukan artikel, atau artikel kembali",
        Action::CopyQuotation => "Salin kutipan",
        Action::CopyLink => "Salin tautan ke tanda",
        Action::AddArticle => "Tambah artikel",
        Action::Import => "Impor",
        Action::Export => "Ekspor",
        Action::Undo => "Urungkan",
        Action::Redo => "Ulangi",
        Action::Commands => "Semua perintah",
        Action::Shortcuts => "Pintasan papan ketik",
        Action::Settings => "Pengaturan",
        Action::GoDesk => "Ke meja kerja",
    },
    group: |group| match group {
        Group::Mark => "Menandai",
        Group::Move => "Berpindah",
        Group::Bounds => "Batas tanda",
        Group::Show => "Tampilan",
        Group::Take => "Masuk dan keluar",
        Group::Whole => "Di mana saja",
    },
    change: "Ubah",
    change_keys: |action| format!("Ubah tombol “{action}”"),
    press: "Tekan tombol …",
    no_key: "tanpa tombol",
    clear: |action| format!("Lepaskan tombol “{action}”"),
    reset: |action| format!("Tombol bawaan untuk “{action}”"),
    reset_all: "Tombol bawaan untuk semua",
    conflict: |key, other| format!("{key} sudah dipakai untuk “{other}”."),
    take: "Pakai di sini saja",
    leave: "Biarkan",
    now: |action, key| format!("“{action}” kini ada di {key}."),
    palette: "Perintah",
    command: "Perintah",
    hint: "Apa yang ingin Anda lakukan?",
    nothing: "Tidak ada yang cocok dengan kata-kata ini.",
    found: |n| format!("{n} perintah"),
    go_case: "Kasus",
    go_article: "Artikel",
    not_now: |action| format!("“{action}” tidak punya sasaran di sini."),
};
