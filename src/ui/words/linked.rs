//! Words of what is seen across columns: a claim in all of them, and sentences that tell the same.

use crate::compare::align::Relation;
use crate::text::quoted;

/// Those words, in one language.
#[allow(missing_docs)] // each field is named for what it says
pub struct Linked {
    pub link: &'static str,
    pub link_hint: &'static str,
    pub compared: &'static str,
    pub open_claim: &'static str,
    pub close: &'static str,
    pub silent: &'static str,
    pub unsearched: &'static str,
    pub go: fn(&str, &str) -> String,
    pub at_mention: fn(usize, usize, &str) -> String,
    pub linked: &'static str,
    pub unlinked: &'static str,
    pub alike: &'static str,
    pub alike_hint: &'static str,
    pub comparing: fn(usize, usize) -> String,
    pub cancel: &'static str,
    pub failed: fn(&str) -> String,
    pub again: &'static str,
    pub one_column: &'static str,
    pub none: &'static str,
    pub found: fn(usize, usize) -> String,
    pub all: &'static str,
    pub apart_only: &'static str,
    pub make_claim: &'static str,
    pub made: &'static str,
    pub more: fn(usize) -> String,
    pub at_pair: fn(usize, usize) -> String,
    pub relation: fn(Relation) -> &'static str,
}

/// Those words, now; tracked.
pub fn linked() -> &'static Linked {
    super::pick(&EN, &ID)
}

static EN: Linked = Linked {
    link: "Link columns",
    link_hint: "Choosing a claim brings it into sight in every column",
    compared: "The claim in each article",
    open_claim: "Open the claim",
    close: "Close",
    silent: "searched: silent",
    unsearched: "not looked for yet",
    go: |outlet, words| format!("{outlet}: go to {}", quoted(words)),
    at_mention: |at, all, outlet| format!("Mention {at} of {all}, {outlet}"),
    linked: "Columns are linked",
    unlinked: "Columns are not linked",
    alike: "Alike",
    alike_hint: "Sentences that tell the same. Nothing is marked: make a claim of those that matter.",
    comparing: |done, all| format!("Comparing {done} of {all} …"),
    cancel: "Stop",
    failed: |why| format!("The articles could not be compared: {why}. Your marks are safe."),
    again: "Try again",
    one_column: "Show two articles side by side to compare them.",
    none: "No sentences of these articles tell the same.",
    found: |all, apart| match apart {
        0 => super::counted(all, "pair", "pairs"),
        _ => format!("{} · {apart} with values that part", super::counted(all, "pair", "pairs")),
    },
    all: "All",
    apart_only: "Values that part",
    make_claim: "Make a claim",
    made: "Made a claim with both mentions.",
    more: |n| format!("Show {n} more"),
    at_pair: |at, all| format!("Pair {at} of {all}"),
    relation: |relation| match relation {
        Relation::Same => "same",
        Relation::Compatible => "compatible",
        Relation::Differs => "other items",
        Relation::Update => "of another time",
        Relation::Conflict => "conflict",
    },
};

static ID: Linked = Linked {
    link: "Tautkan kolom",
    link_hint: "Memilih klaim menampilkannya di setiap kolom",
    compared: "Klaim ini di tiap artikel",
    open_claim: "Buka klaim",
    close: "Tutup",
    silent: "sudah dicari: tidak menyebut",
    unsearched: "belum dicari",
    go: |outlet, words| format!("{outlet}: ke {}", quoted(words)),
    at_mention: |at, all, outlet| format!("Sebutan {at} dari {all}, {outlet}"),
    linked: "Kolom ditautkan",
    unlinked: "Kolom tidak ditautkan",
    alike: "Senada",
    alike_hint: "Kalimat yang menceritakan hal yang sama. Belum ada yang ditandai: jadikan klaim yang penting.",
    comparing: |done, all| format!("Membandingkan {done} dari {all} …"),
    cancel: "Hentikan",
    failed: |why| format!("Artikel tidak dapat dibandingkan: {why}. Tanda Anda aman."),
    again: "Coba lagi",
    one_column: "Tampilkan dua artikel berdampingan untuk membandingkannya.",
    none: "Tidak ada kalimat senada dalam artikel-artikel ini.",
    found: |all, apart| match apart {
        0 => format!("{all} pasangan"),
        _ => format!("{all} pasangan · {apart} dengan nilai berbeda"),
    },
    all: "Semua",
    apart_only: "Nilai berbeda",
    make_claim: "Jadikan klaim",
    made: "Klaim dibuat dengan kedua sebutannya.",
    more: |n| format!("Tampilkan {n} lagi"),
    at_pair: |at, all| format!("Pasangan {at} dari {all}"),
    relation: |relation| match relation {
        Relation::Same => "sama",
        Relation::Compatible => "selaras",
        Relation::Differs => "butir lain",
        Relation::Update => "waktu lain",
        Relation::Conflict => "bertentangan",
    },
};
