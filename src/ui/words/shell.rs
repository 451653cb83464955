//! The words of the frame: banner, navigation, saving, messages.

use crate::case::{Act, Change, Suggested};
use crate::place::View;

/// Those words, in one language.
pub struct Shell {
    /// The skip link.
    pub skip: &'static str,
    /// Accessible name of the brand's link.
    pub to_desk: &'static str,
    /// The place where the cases are.
    pub desk: &'static str,
    /// Accessible name of the navigation.
    pub views: &'static str,
    /// What a view is called.
    pub view: fn(View) -> &'static str,
    /// Label of the field that holds the case's title.
    pub case_title: &'static str,
    /// What stands where a title is missing.
    pub untitled: &'static str,
    /// Said where the rules that read texts could not be asked.
    pub rules_silent: &'static str,
    /// Button.
    pub undo: &'static str,
    /// Button.
    pub redo: &'static str,
    /// What the button would undo.
    pub undo_act: fn(&str) -> String,
    /// What the button would do again.
    pub redo_act: fn(&str) -> String,
    /// Said after it.
    pub undone: fn(&str) -> String,
    /// Said after it.
    pub redone: fn(&str) -> String,
    /// Why the button does nothing.
    pub nothing_to_undo: &'static str,
    /// Why the button does nothing.
    pub nothing_to_redo: &'static str,
    /// What an act is called.
    pub act: fn(Act) -> &'static str,
    /// Taking over, or rejecting, what rules propose.
    pub suggested: fn(Act, Suggested<'_>) -> String,
    /// Button.
    pub search: &'static str,
    /// Button.
    pub add_article: &'static str,
    /// Button.
    pub import: &'static str,
    /// Button.
    pub export: &'static str,
    /// Button, opens the rest.
    pub more: &'static str,
    /// Button.
    pub settings: &'static str,
    /// Button.
    pub shortcuts: &'static str,
    /// Button.
    pub commands: &'static str,
    /// Button and list.
    pub messages: &'static str,
    /// How it stands with saving.
    pub saved: &'static str,
    /// How it stands with saving, in the banner.
    pub not_saved: &'static str,
    /// The storage is full: what happened, what is safe, what to do.
    pub full: &'static str,
    /// The storage is blocked.
    pub blocked: &'static str,
    /// A newer version wrote the case.
    pub newer: &'static str,
    /// The case was deleted for good in another window.
    pub gone: &'static str,
    /// Button on the notice.
    pub export_now: &'static str,
    /// Button on a message.
    pub put_away: &'static str,
    /// Name of the region where messages appear.
    pub message_region: &'static str,
    /// The list of messages is empty.
    pub no_messages: &'static str,
    /// Close button of dialogs.
    pub close: &'static str,
    /// Heading where an address leads nowhere.
    pub not_here: &'static str,
    /// What to do about an unknown address.
    pub not_here_why: &'static str,
    /// What to do about a case that is not here.
    pub no_such_case: &'static str,
    /// A case that could not be opened, and why.
    pub not_opened: fn(&str) -> String,
    /// Link to the desk.
    pub back: &'static str,
}

/// Those words, now; tracked.
pub fn shell() -> &'static Shell {
    super::pick(&EN, &ID)
}

/// No more letters of the words of a suggestion name what was done with it.
const LONGEST: usize = 40;

/// What a change is called; tracked.
pub fn act_of(change: &Change) -> String {
    let words = shell();
    let Some(suggested) = change.suggestions() else { return (words.act)(change.act).to_owned() };
    let Suggested::One(said) = suggested else { return (words.suggested)(change.act, suggested) };
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = match said.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", said[..end].trim_end()),
        None => said,
    };
    (words.suggested)(change.act, Suggested::One(&said))
}

static EN: Shell = Shell {
    skip: "Skip to the content",
    to_desk: "Telisik, to the desk",
    desk: "Desk",
    views: "Views",
    view: |view| match view {
        View::Read => "Read",
        View::Claims => "Claims",
        View::Sources => "Sources",
        View::Timeline => "Timeline",
        View::Report => "Report",
    },
    case_title: "Title of the case",
    untitled: "Untitled case",
    rules_silent: "The rules that read texts did not answer. Nothing is lost: try again, or reload the page.",
    undo: "Undo",
    redo: "Redo",
    undo_act: |act| format!("Undo: {act}"),
    redo_act: |act| format!("Redo: {act}"),
    undone: |act| format!("Undone: {act}"),
    redone: |act| format!("Done again: {act}"),
    nothing_to_undo: "Nothing to undo",
    nothing_to_redo: "Nothing to do again",
    act: |act| match act {
        Act::NewCase => "new case",
        Act::EditCase => "edit case",
        Act::AddArticle => "add article",
        Act::EditArticle => "edit article",
        Act::Retell => "new version of the text",
        Act::DeleteArticle => "delete article",
        Act::EditRegions => "edit page furniture",
        Act::MarkClaim => "mark claim",
        Act::MarkSource => "mark source",
        Act::Highlight => "highlight",
        Act::Note => "note",
        Act::EditMark => "edit mark",
        Act::MoveMark => "move mark",
        Act::SettleMark => "confirm changed words",
        Act::DeleteMark => "delete mark",
        Act::AddClaim => "add claim",
        Act::EditClaim => "edit claim",
        Act::DeleteClaim => "delete claim",
        Act::AddSource => "add source",
        Act::EditSource => "edit source",
        Act::DeleteSource => "delete source",
        Act::SetMention => "edit value",
        Act::MoveClaim => "move claim",
        Act::MergeClaims => "merge claims",
        Act::SplitClaim => "split claim",
        Act::MarkAbsent => "mark as silent",
        Act::TakeBackAbsence => "take back silence",
        Act::MergeSources => "merge sources",
        Act::AddCitation => "add citation",
        Act::EditCitation => "edit citation",
        Act::DeleteCitation => "delete citation",
        Act::AddEvidence => "add evidence",
        Act::EditEvidence => "edit evidence",
        Act::DeleteEvidence => "delete evidence",
        Act::AddReview => "add review",
        Act::EditReview => "edit review",
        Act::FinishReview => "finish review",
        Act::CorrectReview => "correct review",
        Act::DeleteReview => "delete review",
        Act::EditVocabulary => "edit scales and tags",
        Act::AcceptSuggestions => "accept suggestions",
        Act::RejectSuggestions => "reject suggestions",
        Act::TakeBackRejections => "take back rejections",
        Act::SwitchSuggestions => "choose suggestions",
        Act::Import => "import",
        Act::Other => "latest change",
    },
    suggested: |act, suggested| {
        let doing = if act == Act::AcceptSuggestions { "accept" } else { "reject" };
        match suggested {
            Suggested::One(words) => format!("{doing} {}", crate::text::quoted(words)),
            Suggested::Several(count) => format!("{doing} {count} suggestions"),
            Suggested::Kind(kind) => {
                format!("{doing} all suggestions: {}", (super::suggestions::EN.kinds_of)(kind))
            }
            Suggested::Regions => format!("{doing} page furniture"),
        }
    },
    search: "Search",
    add_article: "Add article",
    import: "Import",
    export: "Export",
    more: "More",
    settings: "Settings",
    shortcuts: "Keyboard shortcuts",
    commands: "All commands",
    messages: "Messages",
    saved: "Saved",
    not_saved: "Not saved",
    full: "Not saved: the storage of this browser is full. Everything is safe as long as this window stays open. Export the case, or make room: delete cases on the desk, and then delete them for good there, because deleted cases still take up room. Saving then goes on by itself.",
    blocked: "This browser does not let Telisik keep anything. You can work as usual, but closing this window ends it: export the case before you go.",
    newer: "A newer version of Telisik wrote this case. You can read and export it here; to change it, reload the page for the new version.",
    gone: "Not saved: this case was deleted for good, perhaps in another window. It is still whole in this one: export it before you leave.",
    export_now: "Export now",
    put_away: "Put this message away",
    message_region: "Messages",
    no_messages: "Nothing has been said yet.",
    close: "Close",
    not_here: "Nothing is here",
    not_here_why: "This address leads nowhere in Telisik. It may have been cut short on its way to you.",
    no_such_case: "This browser has no such case. Cases stay on the machine where they were made: ask for the exported file, and import it.",
    not_opened: |why| {
        format!("This case could not be opened: {why} Nothing of it has been deleted.")
    },
    back: "To the desk",
};

static ID: Shell = Shell {
    skip: "Lompat ke isi",
    to_desk: "Telisik, ke meja kerja",
    desk: "Meja kerja",
    views: "Tampilan",
    view: |view| match view {
        View::Read => "Baca",
        View::Claims => "Klaim",
        View::Sources => "Sumber",
        View::Timeline => "Lini masa",
        View::Report => "Laporan",
    },
    case_title: "Judul kasus",
    untitled: "Kasus tanpa judul",
    rules_silent: "Aturan pembaca teks tidak menjawab. Tidak ada yang hilang: coba lagi, atau muat ulang halaman.",
    undo: "Urungkan",
    redo: "Ulangi",
    undo_act: |act| format!("Urungkan: {act}"),
    redo_act: |act| format!("Ulangi: {act}"),
    undone: |act| format!("Sudah diurungkan: {act}"),
    redone: |act| format!("Sudah diulangi: {act}"),
    nothing_to_undo: "Tidak ada yang dapat diurungkan",
    nothing_to_redo: "Tidak ada yang dapat diulangi",
    act: |act| match act {
        Act::NewCase => "kasus baru",
        Act::EditCase => "ubah kasus",
        Act::AddArticle => "tambah artikel",
        Act::EditArticle => "ubah artikel",
        Act::Retell => "versi baru teks",
        Act::DeleteArticle => "hapus artikel",
        Act::EditRegions => "ubah bagian luar artikel",
        Act::MarkClaim => "tandai klaim",
        Act::MarkSource => "tandai sumber",
        Act::Highlight => "sorot",
        Act::Note => "catatan",
        Act::EditMark => "ubah tanda",
        Act::MoveMark => "geser tanda",
        Act::SettleMark => "benarkan kata yang berubah",
        Act::DeleteMark => "hapus tanda",
        Act::AddClaim => "tambah klaim",
        Act::EditClaim => "ubah klaim",
        Act::DeleteClaim => "hapus klaim",
        Act::AddSource => "tambah sumber",
        Act::EditSource => "ubah sumber",
        Act::DeleteSource => "hapus sumber",
        Act::SetMention => "ubah nilai",
        Act::MoveClaim => "pindah klaim",
        Act::MergeClaims => "gabung klaim",
        Act::SplitClaim => "pisah klaim",
        Act::MarkAbsent => "tandai tidak menyebut",
        Act::TakeBackAbsence => "batal tidak menyebut",
        Act::MergeSources => "gabung sumber",
        Act::AddCitation => "tambah kutipan",
        Act::EditCitation => "ubah kutipan",
        Act::DeleteCitation => "hapus kutipan",
        Act::AddEvidence => "tambah bukti",
        Act::EditEvidence => "ubah bukti",
        Act::DeleteEvidence => "hapus bukti",
        Act::AddReview => "tambah tinjauan",
        Act::EditReview => "ubah tinjauan",
        Act::FinishReview => "selesaikan tinjauan",
        Act::CorrectReview => "koreksi tinjauan",
        Act::DeleteReview => "hapus tinjauan",
        Act::EditVocabulary => "ubah skala dan tag",
        Act::AcceptSuggestions => "terima saran",
        Act::RejectSuggestions => "tolak saran",
        Act::TakeBackRejections => "batalkan penolakan saran",
        Act::SwitchSuggestions => "pilih saran",
        Act::Import => "impor",
        Act::Other => "perubahan terakhir",
    },
    suggested: |act, suggested| {
        let doing = if act == Act::AcceptSuggestions { "terima" } else { "tolak" };
        match suggested {
            Suggested::One(words) => format!("{doing} {}", crate::text::quoted(words)),
            Suggested::Several(count) => format!("{doing} {count} saran"),
            Suggested::Kind(kind) => {
                format!("{doing} semua saran: {}", (super::suggestions::ID.kinds_of)(kind))
            }
            Suggested::Regions => format!("{doing} bagian luar artikel"),
        }
    },
    search: "Cari",
    add_article: "Tambah artikel",
    import: "Impor",
    export: "Ekspor",
    more: "Lainnya",
    settings: "Pengaturan",
    shortcuts: "Pintasan papan ketik",
    commands: "Semua perintah",
    messages: "Pesan",
    saved: "Tersimpan",
    not_saved: "Belum tersimpan",
    full: "Belum tersimpan: ruang penyimpanan peramban ini penuh. Semuanya aman selama jendela ini tetap terbuka. Ekspor kasus ini, atau sediakan ruang: hapus kasus di meja kerja, lalu hapus selamanya di sana, karena kasus yang dihapus masih memakan ruang. Penyimpanan lalu berlanjut dengan sendirinya.",
    blocked: "Peramban ini tidak mengizinkan Telisik menyimpan apa pun. Anda dapat bekerja seperti biasa, tetapi semuanya hilang begitu jendela ini ditutup: ekspor kasus sebelum pergi.",
    newer: "Kasus ini ditulis oleh versi Telisik yang lebih baru. Di sini kasus dapat dibaca dan diekspor; untuk mengubahnya, muat ulang halaman agar versi baru terpasang.",
    gone: "Belum tersimpan: kasus ini sudah dihapus selamanya, mungkin di jendela lain. Di jendela ini isinya masih utuh: ekspor sebelum meninggalkannya.",
    export_now: "Ekspor sekarang",
    put_away: "Singkirkan pesan ini",
    message_region: "Pesan",
    no_messages: "Belum ada pesan.",
    close: "Tutup",
    not_here: "Tidak ada apa‑apa di sini",
    not_here_why: "Alamat ini tidak menuju ke mana pun di Telisik. Mungkin alamatnya terpotong di jalan.",
    no_such_case: "Kasus ini tidak ada di peramban ini. Kasus tetap berada di mesin tempat ia dibuat: mintalah berkas ekspornya, lalu impor.",
    not_opened: |why| {
        format!("Kasus ini tidak dapat dibuka: {why} Tidak ada bagiannya yang dihapus.")
    },
    back: "Ke meja kerja",
};
