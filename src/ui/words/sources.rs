//! The words of the Sources place. Kinds of sources are named in `words::read`.

use super::counted;
use crate::case::CitationKind;

/// Those words, in one language.
pub struct Sources {
    /// Heading, and accessible name of the list.
    pub title: &'static str,
    /// Button.
    pub add_source: &'static str,
    /// Button.
    pub add_citation: &'static str,
    /// There are none.
    pub empty: &'static str,
    /// What to do about it.
    pub empty_next: &'static str,
    /// Heading over outlets and origins.
    pub origins: &'static str,
    /// What an origin is.
    pub origins_hint: &'static str,
    /// Before each origin.
    pub origin: fn(&str) -> String,
    /// Those who cite each other.
    pub cycle: fn(&str) -> String,
    /// Heading over names that are alike.
    pub alike: &'static str,
    /// Two names that are alike.
    pub alike_names: fn(&str, &str) -> String,
    /// Button: the first becomes an alias of the second.
    pub merge_into: fn(&str, &str) -> String,
    /// Name of the drawing.
    pub drawing: &'static str,
    /// What its lines mean.
    pub legend: [&'static str; 4],
    /// One arrow, in words: who, whom.
    pub arrow: fn(&str, &str) -> String,
    /// The same, where the one who cites does not say so.
    pub arrow_undisclosed: fn(&str, &str) -> String,
    /// Disclosure: the drawing in words.
    pub in_words: &'static str,
    /// What else it is called.
    pub also: fn(&str) -> String,
    /// Before whom it cites.
    pub cites: &'static str,
    /// Before who cites it.
    pub cited_by: &'static str,
    /// Nobody cites it.
    pub uncited: &'static str,
    /// How many marks show it.
    pub marks: fn(usize) -> String,
    /// How a source is used.
    pub relation: fn(CitationKind) -> &'static str,
    /// The one who cites does not say so.
    pub undisclosed: &'static str,
    /// The one who cites says so.
    pub disclosed: &'static str,
    /// Button on a citation, with who and whom.
    pub remove: fn(&str, &str) -> String,
    /// Button on a citation, seen.
    pub remove_short: &'static str,
    /// Button in a row, seen.
    pub edit: &'static str,
    /// Button in a row, heard.
    pub edit_source: fn(&str) -> String,
    /// Button in a row, seen.
    pub merge: &'static str,
    /// Button in a row, heard.
    pub merge_source: fn(&str) -> String,
    /// Dialog.
    pub edit_title: &'static str,
    /// Dialog.
    pub merge_title: &'static str,
    /// What merging does.
    pub merge_hint: fn(&str) -> String,
    /// Field.
    pub name: &'static str,
    /// Field.
    pub aliases: &'static str,
    /// How to fill it.
    pub aliases_hint: &'static str,
    /// Field.
    pub kind: &'static str,
    /// Field.
    pub affiliation: &'static str,
    /// Field.
    pub url: &'static str,
    /// Field.
    pub note: &'static str,
    /// Error beside the name.
    pub no_name: &'static str,
    /// Error beside the name of a new source.
    pub is_there: fn(&str) -> String,
    /// Button: the fields of the one that is there.
    pub open_it: &'static str,
    /// Field: who cites.
    pub from: &'static str,
    /// Field: who is cited.
    pub to: &'static str,
    /// Field: how.
    pub how: &'static str,
    /// Field: whether the one who cites says so.
    pub openness: &'static str,
    /// Field: the source that stays.
    pub into: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button.
    pub cancel: &'static str,
    /// Button.
    pub delete: &'static str,
    /// Button of dialogs.
    pub close: &'static str,
    /// Message.
    pub merged: fn(&str, &str) -> String,
    /// Message.
    pub deleted: fn(&str) -> String,
    /// Message.
    pub removed: &'static str,
}

/// Those words, now; tracked.
pub fn sources() -> &'static Sources {
    super::pick(&EN, &ID)
}

static EN: Sources = Sources {
    title: "Sources",
    add_source: "Add source",
    add_citation: "Add citation",
    empty: "No sources yet",
    empty_next: "Select words in an article that say where something comes from, such as “according to Nikkei Asia”, and mark them as a source. Or add one here.",
    origins: "Where it comes from",
    origins_hint: "Citations followed until nobody is cited further. Ten outlets that repeat one agency are one origin. A broken arrow (⇢) is a step that is not disclosed.",
    origin: |who| format!("Origin: {who}"),
    cycle: |who| format!("Cite each other in a circle: {who}"),
    alike: "Perhaps the same",
    alike_names: |one, two| format!("“{one}” and “{two}” look like one source."),
    merge_into: |one, two| format!("Merge “{one}” into “{two}”"),
    drawing: "Who cites whom",
    legend: ["outlet", "source", "without a name", "not disclosed"],
    arrow: |from, to| format!("{from} cites {to}"),
    arrow_undisclosed: |from, to| format!("{from} has it from {to} and does not say so"),
    in_words: "The drawing in words",
    also: |names| format!("also {names}"),
    cites: "Cites",
    cited_by: "Cited by",
    uncited: "No article cites it yet.",
    marks: |n| counted(n, "mark", "marks"),
    relation: |kind| match kind {
        CitationKind::Cites => "cites",
        CitationKind::Quotes => "quotes",
        CitationKind::Paraphrases => "paraphrases",
        CitationKind::Translates => "translates",
        CitationKind::ObtainedFrom => "obtained it there",
        CitationKind::SpokeTo => "spoke to them",
    },
    undisclosed: "not disclosed",
    disclosed: "disclosed",
    remove: |from, to| format!("Remove: {from} cites {to}"),
    remove_short: "Remove",
    edit: "Edit",
    edit_source: |name| format!("Edit “{name}”"),
    merge: "Merge",
    merge_source: |name| format!("Merge “{name}” into another source"),
    edit_title: "Source",
    merge_title: "Merge sources",
    merge_hint: |name| {
        format!(
            "All that is attributed to “{name}” goes to the source that you choose; “{name}” stays as one of its other names."
        )
    },
    name: "Name",
    aliases: "Other names",
    aliases_hint: "Separate them by commas.",
    kind: "Kind",
    affiliation: "Belongs to",
    url: "Web address",
    note: "Note",
    no_name: "A source needs a name. For somebody whom nobody names, say what is known: “Japanese official”.",
    is_there: |name| {
        format!(
            "“{name}” is there already. For somebody else of this name, add what tells them apart."
        )
    },
    open_it: "Open the one that is there",
    from: "Who cites",
    to: "Whom",
    how: "How",
    openness: "Does it say so?",
    into: "Into",
    save: "Save",
    cancel: "Cancel",
    delete: "Delete",
    close: "Close",
    merged: |one, two| format!("“{one}” is now “{two}”."),
    deleted: |name| format!("Source “{name}” deleted."),
    removed: "Citation removed.",
};

static ID: Sources = Sources {
    title: "Sumber",
    add_source: "Tambah sumber",
    add_citation: "Tambah kutipan",
    empty: "Belum ada sumber",
    empty_next: "Pilih kata-kata dalam artikel yang menyebut dari mana sesuatu berasal, misalnya “menurut Nikkei Asia”, lalu tandai sebagai sumber. Atau tambahkan di sini.",
    origins: "Dari mana asalnya",
    origins_hint: "Kutipan ditelusuri sampai tidak ada lagi yang dikutip. Sepuluh media yang mengulang satu kantor berita adalah satu asal. Panah putus-putus (⇢) adalah langkah yang tidak disebut.",
    origin: |who| format!("Asal: {who}"),
    cycle: |who| format!("Saling mengutip dalam lingkaran: {who}"),
    alike: "Mungkin sama",
    alike_names: |one, two| format!("“{one}” dan “{two}” tampak seperti satu sumber."),
    merge_into: |one, two| format!("Gabungkan “{one}” ke “{two}”"),
    drawing: "Siapa mengutip siapa",
    legend: ["media", "sumber", "tanpa nama", "tidak disebut"],
    arrow: |from, to| format!("{from} mengutip {to}"),
    arrow_undisclosed: |from, to| format!("{from} memperolehnya dari {to} tanpa menyebutnya"),
    in_words: "Gambar ini dalam kata-kata",
    also: |names| format!("juga {names}"),
    cites: "Mengutip",
    cited_by: "Dikutip oleh",
    uncited: "Belum ada artikel yang mengutipnya.",
    marks: |n| format!("{n} tanda"),
    relation: |kind| match kind {
        CitationKind::Cites => "mengutip",
        CitationKind::Quotes => "mengutip langsung",
        CitationKind::Paraphrases => "memparafrasakan",
        CitationKind::Translates => "menerjemahkan",
        CitationKind::ObtainedFrom => "memperoleh dari sana",
        CitationKind::SpokeTo => "berbicara dengannya",
    },
    undisclosed: "tidak disebut",
    disclosed: "disebut",
    remove: |from, to| format!("Hapus: {from} mengutip {to}"),
    remove_short: "Hapus",
    edit: "Ubah",
    edit_source: |name| format!("Ubah “{name}”"),
    merge: "Gabungkan",
    merge_source: |name| format!("Gabungkan “{name}” ke sumber lain"),
    edit_title: "Sumber",
    merge_title: "Gabungkan sumber",
    merge_hint: |name| {
        format!(
            "Semua yang berasal dari “{name}” berpindah ke sumber yang Anda pilih; “{name}” tetap menjadi salah satu nama lainnya."
        )
    },
    name: "Nama",
    aliases: "Nama lain",
    aliases_hint: "Pisahkan dengan koma.",
    kind: "Jenis",
    affiliation: "Bagian dari",
    url: "Alamat web",
    note: "Catatan",
    no_name: "Sumber perlu nama. Bila tidak ada yang menyebut namanya, tulis yang diketahui: “pejabat Jepang”.",
    is_there: |name| {
        format!("“{name}” sudah ada. Untuk orang lain dengan nama itu, tambahkan pembedanya.")
    },
    open_it: "Buka yang sudah ada",
    from: "Siapa yang mengutip",
    to: "Siapa yang dikutip",
    how: "Bagaimana",
    openness: "Apakah disebut?",
    into: "Ke",
    save: "Simpan",
    cancel: "Batal",
    delete: "Hapus",
    close: "Tutup",
    merged: |one, two| format!("“{one}” kini menjadi “{two}”."),
    deleted: |name| format!("Sumber “{name}” dihapus."),
    removed: "Kutipan dihapus.",
};
