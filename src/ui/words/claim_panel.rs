//! Words of the panel in which a claim is open.

use crate::case::{Checkability, RelationKind};

/// The words of the panel.
#[allow(missing_docs)] // each field is named for what it says
pub struct ClaimPanel {
    pub close: &'static str,
    pub statement: &'static str,
    pub whole_statement: &'static str,
    pub kind: &'static str,
    pub checkability: &'static str,
    pub checkable: fn(Checkability) -> &'static str,
    pub due: &'static str,
    pub due_wrong: &'static str,
    pub about: &'static str,
    pub agreement: &'static str,
    pub origins: &'static str,
    pub undisclosed: fn(usize) -> String,
    pub mentions: &'static str,
    pub no_mentions: &'static str,
    pub go: &'static str,
    pub lost: &'static str,
    pub read_value: &'static str,
    pub edit_value: &'static str,
    pub set_value: &'static str,
    pub own_value: &'static str,
    pub value_kind: &'static str,
    pub no_value_found: &'static str,
    pub reckoned: fn(&str) -> String,
    pub certainty: &'static str,
    pub stand: &'static str,
    pub relations: &'static str,
    pub relation: &'static str,
    pub relation_kind: fn(RelationKind) -> &'static str,
    pub other_claim: &'static str,
    pub choose: &'static str,
    pub relate: &'static str,
    pub remove: &'static str,
    pub edit: &'static str,
    pub save: &'static str,
    pub cancel: &'static str,
    pub delete: &'static str,
    pub deleted: &'static str,
    pub place: fn(usize, usize) -> String,
    pub up: &'static str,
    pub down: &'static str,
    pub merge: &'static str,
    pub merge_hint: &'static str,
    pub merge_along: fn(usize, usize, usize) -> String,
    pub merge_kinds: fn(&str, &str) -> String,
    pub merge_verdict: fn(&str, &str) -> String,
    pub merged: &'static str,
    pub split: &'static str,
    pub split_hint: &'static str,
    pub split_statement: &'static str,
    pub split_done: &'static str,
    pub more: &'static str,
}

/// The words of the panel in the language of the interface; tracked.
pub fn panel() -> &'static ClaimPanel {
    super::pick(&EN, &ID)
}

static EN: ClaimPanel = ClaimPanel {
    close: "Close the claim",
    statement: "Statement",
    whole_statement: "Whole statement",
    kind: "Kind",
    checkability: "Checkability",
    checkable: |checkability| match checkability {
        Checkability::Checkable => "checkable",
        Checkability::Opinion => "opinion",
        Checkability::Prediction => "prediction",
        Checkability::NotCheckable => "not checkable",
    },
    due: "Due",
    due_wrong: "This is no date that can be kept. Write it as 2024, 2024-05 or 2024-05-03.",
    about: "The claim",
    agreement: "Agreement",
    origins: "Origins",
    undisclosed: |count| format!("Steps not disclosed (drawn ⇢): {count}"),
    mentions: "Mentions",
    no_mentions: "No article mentions it yet. Select words in an article and mark them as this claim.",
    go: "Go to the words",
    lost: "The words are no longer in the text",
    read_value: "Read the value from the words",
    edit_value: "Edit value",
    set_value: "Set value",
    own_value: "set by hand",
    value_kind: "Kind of value",
    no_value_found: "No rule reads a value of this kind from these words.",
    reckoned: |anchor| format!("reckoned from {anchor}"),
    certainty: "How it is put",
    stand: "Stand",
    relations: "Relations to other claims",
    relation: "Relation",
    relation_kind: |kind| match kind {
        RelationKind::Same => "says the same as",
        RelationKind::Narrower => "is more precise than",
        RelationKind::Broader => "is less precise than",
        RelationKind::Contradicts => "contradicts",
        RelationKind::DependsOn => "depends on",
    },
    other_claim: "Other claim",
    choose: "choose a claim",
    relate: "Add relation",
    remove: "Remove",
    edit: "Edit",
    save: "Save",
    cancel: "Cancel",
    delete: "Delete claim",
    deleted: "Claim deleted, with its mentions, evidence and reviews.",
    place: |place, all| format!("Claim {place} of {all}"),
    up: "Move up",
    down: "Move down",
    merge: "Merge into the other claim",
    merge_hint: "Merge this claim into another: its mentions, silences, evidence and reviews go there. The other keeps its statement and its kind.",
    merge_along: |mentions, evidence, reviews| {
        format!("Comes along: mentions {mentions} · evidence {evidence} · reviews {reviews}.")
    },
    merge_kinds: |goes, stays| {
        format!(
            "They compare different kinds: this claim “{goes}”, the other “{stays}”. Values come along as they are, and may not be comparable there."
        )
    },
    merge_verdict: |after, before| {
        format!(
            "The review of this claim becomes the latest on the other: its verdict is then “{after}” (now: {before}). Check whether that answers the other claim."
        )
    },
    merged: "Claims merged.",
    split: "Split the claim",
    split_hint: "Choose the mentions that go to a new claim.",
    split_statement: "Statement of the new claim",
    split_done: "Claim split.",
    more: "Merge, split, delete",
};

static ID: ClaimPanel = ClaimPanel {
    close: "Tutup klaim",
    statement: "Pernyataan",
    whole_statement: "Pernyataan lengkap",
    kind: "Jenis",
    checkability: "Dapat diperiksa?",
    checkable: |checkability| match checkability {
        Checkability::Checkable => "dapat diperiksa",
        Checkability::Opinion => "pendapat",
        Checkability::Prediction => "ramalan",
        Checkability::NotCheckable => "tidak dapat diperiksa",
    },
    due: "Jatuh tempo",
    due_wrong: "Ini bukan tanggal yang dapat disimpan. Tulislah 2024, 2024-05, atau 2024-05-03.",
    about: "Klaim ini",
    agreement: "Kesesuaian",
    origins: "Asal",
    undisclosed: |count| format!("Langkah tanpa disebut (digambar ⇢): {count}"),
    mentions: "Sebutan",
    no_mentions: "Belum ada artikel yang menyebutnya. Pilih kata dalam artikel lalu tandai sebagai klaim ini.",
    go: "Ke kata‑katanya",
    lost: "Kata-katanya tidak ada lagi dalam teks",
    read_value: "Baca nilai dari kata‑katanya",
    edit_value: "Ubah nilai",
    set_value: "Isi nilai",
    own_value: "diisi sendiri",
    value_kind: "Jenis nilai",
    no_value_found: "Tidak ada aturan yang membaca nilai jenis ini dari kata-kata itu.",
    reckoned: |anchor| format!("dihitung dari {anchor}"),
    certainty: "Cara menyatakannya",
    stand: "Sikap artikel",
    relations: "Hubungan dengan klaim lain",
    relation: "Hubungan",
    relation_kind: |kind| match kind {
        RelationKind::Same => "sama dengan",
        RelationKind::Narrower => "lebih tepat daripada",
        RelationKind::Broader => "lebih umum daripada",
        RelationKind::Contradicts => "bertentangan dengan",
        RelationKind::DependsOn => "bergantung pada",
    },
    other_claim: "Klaim lain",
    choose: "pilih klaim",
    relate: "Tambah hubungan",
    remove: "Hapus",
    edit: "Ubah",
    save: "Simpan",
    cancel: "Batal",
    delete: "Hapus klaim",
    deleted: "Klaim dihapus, beserta sebutan, bukti, dan tinjauannya.",
    place: |place, all| format!("Klaim ke-{place} dari {all}"),
    up: "Naikkan",
    down: "Turunkan",
    merge: "Gabungkan ke klaim lain",
    merge_hint: "Gabungkan klaim ini ke klaim lain: sebutan, catatan tidak menyebut, bukti, dan tinjauannya pindah ke sana. Pernyataan dan jenis klaim lain itu tetap.",
    merge_along: |mentions, evidence, reviews| {
        format!("Ikut pindah: sebutan {mentions} · bukti {evidence} · tinjauan {reviews}.")
    },
    merge_kinds: |goes, stays| {
        format!(
            "Jenis yang dibandingkan berbeda: klaim ini “{goes}”, klaim lain “{stays}”. Nilainya ikut pindah apa adanya, dan mungkin tidak dapat dibandingkan di sana."
        )
    },
    merge_verdict: |after, before| {
        format!(
            "Tinjauan klaim ini menjadi yang terbaru pada klaim lain: putusannya kemudian “{after}” (kini: {before}). Periksa apakah itu menjawab klaim lain."
        )
    },
    merged: "Klaim digabung.",
    split: "Pisahkan klaim",
    split_hint: "Pilih sebutan yang pindah ke klaim baru.",
    split_statement: "Pernyataan klaim baru",
    split_done: "Klaim dipisah.",
    more: "Gabung, pisah, hapus",
};
