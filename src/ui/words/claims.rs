//! Words of the Claims place.

use crate::case::{Modality, Polarity};
use crate::compare::{Only, Sort};

/// The words of the Claims place.
#[allow(missing_docs)] // each field is named for what it says
pub struct Claims {
    pub claims: &'static str,
    pub claim: &'static str,
    pub no_articles_next: &'static str,
    pub no_claims: &'static str,
    pub no_claims_next: &'static str,
    pub to_read: &'static str,
    pub filter: &'static str,
    pub all: &'static str,
    pub only: fn(Only) -> &'static str,
    pub kind: &'static str,
    pub any_kind: &'static str,
    pub search: &'static str,
    pub order: &'static str,
    pub sort: fn(Sort) -> &'static str,
    pub shown: fn(usize, usize) -> String,
    pub nothing_fits: &'static str,
    pub show_all: &'static str,
    pub no_verdict: &'static str,
    pub but_also: fn(&str, &str) -> String,
    pub unsearched: &'static str,
    pub silent: &'static str,
    pub mark_silent: &'static str,
    pub take_back: &'static str,
    pub add_note: &'static str,
    pub edit_note: &'static str,
    pub silence_note: &'static str,
    pub now_silent: fn(&str) -> String,
    pub now_unsearched: fn(&str) -> String,
    pub go_to_words: fn(&str) -> String,
    pub modality: fn(Modality) -> &'static str,
    pub polarity: fn(Polarity) -> &'static str,
    pub quoted: &'static str,
    pub from: fn(&str) -> String,
    pub attributed: &'static str,
    pub problem: fn(&str) -> String,
}

/// The words of the Claims place in the language of the interface; tracked.
pub fn claims() -> &'static Claims {
    super::pick(&EN, &ID)
}

static EN: Claims = Claims {
    claims: "Claims",
    claim: "Claim",
    no_articles_next: "Claims are compared across articles. Add the articles first: paste their text, or drop files anywhere in this window.",
    no_claims: "No claim yet",
    no_claims_next: "Select words in an article and choose “Claim”. Do the same in the other articles: what each outlet says on it then stands here side by side.",
    to_read: "Read the articles",
    filter: "Filter the claims",
    all: "All",
    only: |only| match only {
        Only::Differing => "Differing",
        Only::OneOutlet => "One outlet only",
        Only::WithoutVerdict => "Without verdict",
        Only::Unsearched => "Not looked for everywhere",
    },
    kind: "Kind",
    any_kind: "any",
    search: "Words in claims",
    order: "Order",
    sort: |sort| match sort {
        Sort::Own => "own order",
        Sort::Statement => "by statement",
        Sort::Agreement => "gravest difference first",
        Sort::Mentions => "most mentions first",
        Sort::Latest => "latest first",
    },
    shown: |shown, all| {
        if shown == all {
            super::counted(all, "claim", "claims")
        } else {
            format!("{shown} of {}", super::counted(all, "claim", "claims"))
        }
    },
    nothing_fits: "No claim fits these filters.",
    show_all: "Show all claims",
    no_verdict: "no verdict",
    but_also: |verdict, others| format!("{verdict} (another review: {others})"),
    unsearched: "not looked for",
    silent: "searched: silent",
    mark_silent: "Searched: silent",
    take_back: "Take back",
    add_note: "Add note",
    edit_note: "Edit note",
    silence_note: "What was looked for",
    now_silent: |outlet| format!("{outlet}: searched, silent"),
    now_unsearched: |outlet| format!("{outlet}: not looked for"),
    go_to_words: |words| format!("Go to the words {words}"),
    modality: |modality| match modality {
        Modality::Asserted => "as a fact",
        Modality::Planned => "planned",
        Modality::Possible => "possible",
        Modality::Reported => "reported",
    },
    polarity: |polarity| match polarity {
        Polarity::Affirmed => "affirmed",
        Polarity::Denied => "denied",
    },
    quoted: "quoted",
    from: |names| format!("from {names}"),
    attributed: "attributed, source unknown",
    problem: |what| format!("That could not be done: {what}. Nothing was changed."),
};

static ID: Claims = Claims {
    claims: "Klaim",
    claim: "Klaim",
    no_articles_next: "Klaim dibandingkan antarartikel. Tambahkan artikelnya dahulu: tempelkan teksnya, atau jatuhkan berkas di mana saja di jendela ini.",
    no_claims: "Belum ada klaim",
    no_claims_next: "Pilih kata dalam artikel lalu pilih “Klaim”. Lakukan juga di artikel lain: apa kata tiap media akan berdampingan di sini.",
    to_read: "Baca artikelnya",
    filter: "Saring klaim",
    all: "Semua",
    only: |only| match only {
        Only::Differing => "Berbeda",
        Only::OneOutlet => "Hanya satu media",
        Only::WithoutVerdict => "Tanpa putusan",
        Only::Unsearched => "Belum dicari di semua",
    },
    kind: "Jenis",
    any_kind: "apa pun",
    search: "Kata dalam klaim",
    order: "Urutan",
    sort: |sort| match sort {
        Sort::Own => "urutan sendiri",
        Sort::Statement => "menurut pernyataan",
        Sort::Agreement => "perbedaan terberat dahulu",
        Sort::Mentions => "sebutan terbanyak dahulu",
        Sort::Latest => "terbaru dahulu",
    },
    shown: |shown, all| {
        if shown == all { format!("{all} klaim") } else { format!("{shown} dari {all} klaim") }
    },
    nothing_fits: "Tidak ada klaim yang cocok dengan saringan ini.",
    show_all: "Tampilkan semua klaim",
    no_verdict: "tanpa putusan",
    but_also: |verdict, others| format!("{verdict} (tinjauan lain: {others})"),
    unsearched: "belum dicari",
    silent: "sudah dicari: tidak menyebut",
    mark_silent: "Sudah dicari: tidak menyebut",
    take_back: "Batalkan",
    add_note: "Tambah catatan",
    edit_note: "Ubah catatan",
    silence_note: "Apa yang dicari",
    now_silent: |outlet| format!("{outlet}: sudah dicari, tidak menyebut"),
    now_unsearched: |outlet| format!("{outlet}: belum dicari"),
    go_to_words: |words| format!("Ke kata {words}"),
    modality: |modality| match modality {
        Modality::Asserted => "sebagai fakta",
        Modality::Planned => "rencana",
        Modality::Possible => "mungkin",
        Modality::Reported => "kata pihak lain",
    },
    polarity: |polarity| match polarity {
        Polarity::Affirmed => "dibenarkan",
        Polarity::Denied => "dibantah",
    },
    quoted: "dikutip langsung",
    from: |names| format!("dari {names}"),
    attributed: "diatribusikan, sumber tidak diketahui",
    problem: |what| format!("Itu tidak dapat dilakukan: {what}. Tidak ada yang berubah."),
};
