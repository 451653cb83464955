//! Words of suggestions: what rules propose, and what a person does with it.

use super::counted;
use crate::case::{RegionKind, SuggestionKind};

/// Those words, in one language.
#[allow(missing_docs)] // each field is named for what it says
pub struct Suggestions {
    pub suggestions: &'static str,
    pub hint: &'static str,
    pub close: &'static str,
    pub article: &'static str,
    pub kinds: &'static str,
    pub kind: fn(SuggestionKind) -> &'static str,
    pub kinds_of: fn(SuggestionKind) -> &'static str,
    pub all: &'static str,
    pub accept: &'static str,
    pub change: &'static str,
    pub reject: &'static str,
    pub more_acts: &'static str,
    pub in_paragraph: fn(usize, SuggestionKind) -> String,
    pub in_article: fn(usize, SuggestionKind) -> String,
    pub accept_all: &'static str,
    pub reject_all: &'static str,
    pub take_back: &'static str,
    pub took_back: &'static str,
    pub accepted: fn(&str, usize) -> String,
    pub rejected: fn(&str, usize) -> String,
    pub accepted_all: fn(usize) -> String,
    pub rejected_all: fn(usize) -> String,
    pub reading: fn(usize, usize) -> String,
    pub stop: &'static str,
    pub stopped: fn(usize, usize) -> String,
    pub go_on: &'static str,
    pub failed: fn(&str) -> String,
    pub again: &'static str,
    pub none: &'static str,
    pub none_of_kind: &'static str,
    pub earlier: fn(usize) -> String,
    pub later: fn(usize) -> String,
    pub switches: &'static str,
    pub switches_hint: &'static str,
    pub here: &'static str,
    pub at: fn(usize, usize) -> String,
    pub vague: &'static str,
    pub repeated: &'static str,
    pub undated: &'static str,
    pub nobody: &'static str,
    pub said_by: fn(Option<&str>) -> String,
    pub stands_for: fn(&str) -> String,
    pub carried_over: fn(&str) -> String,
    pub read_as: fn(&str, &str) -> String,
    pub quoted: &'static str,
    pub quoted_oddly: &'static str,
    pub unsure: fn(u8) -> String,
    pub places: fn(usize) -> String,
    pub region: fn(RegionKind) -> &'static str,
    pub by_rule: fn(&str) -> String,
    pub own_value: &'static str,
}

/// Those words, now; tracked.
pub fn suggestions() -> &'static Suggestions {
    super::pick(&EN, &ID)
}

/// The area of a rule, which its name begins with.
fn area(rule: &str) -> &str {
    rule.split_once('.').map_or(rule, |(area, _)| area)
}

pub(super) static EN: Suggestions = Suggestions {
    suggestions: "Suggestions",
    hint: "What rules see in the text. Nothing is marked until you accept it.",
    close: "Close",
    article: "Suggestions in",
    kinds: "Kinds of suggestions",
    kind: |kind| match kind {
        SuggestionKind::Date => "Date",
        SuggestionKind::DateFault => "Date fault",
        SuggestionKind::Quantity => "Number",
        SuggestionKind::List => "List",
        SuggestionKind::Name => "Name",
        SuggestionKind::Quotation => "Quotation",
        SuggestionKind::Attribution => "Attribution",
        SuggestionKind::Furniture => "Furniture",
    },
    kinds_of: |kind| match kind {
        SuggestionKind::Date => "Dates",
        SuggestionKind::DateFault => "Date faults",
        SuggestionKind::Quantity => "Numbers",
        SuggestionKind::List => "Lists",
        SuggestionKind::Name => "Names",
        SuggestionKind::Quotation => "Quotations",
        SuggestionKind::Attribution => "Attributions",
        SuggestionKind::Furniture => "Furniture",
    },
    all: "All",
    accept: "Accept",
    change: "Change",
    reject: "Reject",
    more_acts: "More",
    in_paragraph: |count, kind| format!("In this paragraph: {}", some(count, kind)),
    in_article: |count, kind| format!("In this article: {}", some(count, kind)),
    accept_all: "Accept all",
    reject_all: "Reject all",
    take_back: "Take back rejections",
    took_back: "What was rejected is proposed again.",
    accepted: |kind, left| {
        format!("{kind} accepted. {}.", counted(left, "suggestion", "suggestions"))
    },
    rejected: |kind, left| {
        format!("{kind} rejected. {}.", counted(left, "suggestion", "suggestions"))
    },
    accepted_all: |count| format!("{} accepted.", counted(count, "suggestion", "suggestions")),
    rejected_all: |count| format!("{} rejected.", counted(count, "suggestion", "suggestions")),
    reading: |done, all| match all {
        0 | 1 => "Reading …".to_owned(),
        _ => format!("Reading: {done} of {all} parts"),
    },
    stop: "Stop",
    stopped: |done, all| format!("Stopped: {done} of {all} parts read."),
    go_on: "Go on",
    failed: |why| {
        format!("The rules could not be asked: {why}. Your marks are safe, and marking goes on.")
    },
    again: "Try again",
    none: "Nothing is left to propose in this article.",
    none_of_kind: "Nothing of this kind is left to propose here.",
    earlier: |n| format!("Show {n} earlier"),
    later: |n| format!("Show {n} more"),
    switches: "What is proposed in this case",
    switches_hint: "What is switched off is neither drawn nor listed.",
    here: "Suggestions here",
    at: |at, all| format!("Suggestion {at} of {all}"),
    vague: "no certain time",
    repeated: "again and again",
    undated: "cannot be reckoned: the article has no date of publication",
    nobody: "source not named",
    said_by: |cue| match cue {
        Some(cue) => format!("told by “{cue}”"),
        None => "named here".to_owned(),
    },
    stands_for: |who| format!("stands for “{who}”"),
    carried_over: |who| format!("carries over from “{who}”"),
    read_as: |words, name| format!("“{words}” read as {name}"),
    quoted: "stands between quotation marks",
    quoted_oddly: "its quotation marks do not belong together",
    unsure: |percent| format!("The rule is not sure: {percent} %"),
    places: |places| format!("named in {places} places"),
    region: |region| match region {
        RegionKind::Body => "article",
        RegionKind::Title => "headline",
        RegionKind::Dateline => "dateline",
        RegionKind::Byline => "byline",
        RegionKind::Caption => "caption",
        RegionKind::RelatedLink => "related link",
        RegionKind::List => "list of other articles",
        RegionKind::SectionLabel => "name of a section or outlet",
        RegionKind::EndMark => "end mark",
        RegionKind::Other => "something else than the article",
    },
    by_rule: |rule| {
        let name = match area(rule) {
            "dates" => "dates",
            "quantity" => "numbers",
            "list" => "lists",
            "name" => "names",
            "quotation" => "quotations",
            "attribution" => "attributions",
            _ => return format!("proposed by the rule {rule}"),
        };
        format!("proposed by the rule for {name}")
    },
    own_value: "value set by a person",
};

/// So many of a kind, in English.
fn some(count: usize, kind: SuggestionKind) -> String {
    let (one, many) = match kind {
        SuggestionKind::Date => ("date", "dates"),
        SuggestionKind::DateFault => ("date fault", "date faults"),
        SuggestionKind::Quantity => ("number", "numbers"),
        SuggestionKind::List => ("list", "lists"),
        SuggestionKind::Name => ("name", "names"),
        SuggestionKind::Quotation => ("quotation", "quotations"),
        SuggestionKind::Attribution => ("attribution", "attributions"),
        SuggestionKind::Furniture => ("piece of furniture", "pieces of furniture"),
    };
    counted(count, one, many)
}

pub(super) static ID: Suggestions = Suggestions {
    suggestions: "Saran",
    hint: "Yang dilihat aturan dalam teks. Tidak ada yang ditandai sebelum Anda menerimanya.",
    close: "Tutup",
    article: "Saran dalam",
    kinds: "Jenis saran",
    kind: kind_id,
    kinds_of: kind_id,
    all: "Semua",
    accept: "Terima",
    change: "Ubah",
    reject: "Tolak",
    more_acts: "Lainnya",
    in_paragraph: |count, kind| {
        format!("Di paragraf ini: {count} {}", kind_id(kind).to_lowercase())
    },
    in_article: |count, kind| format!("Di artikel ini: {count} {}", kind_id(kind).to_lowercase()),
    accept_all: "Terima semua",
    reject_all: "Tolak semua",
    take_back: "Batalkan penolakan",
    took_back: "Yang ditolak diusulkan kembali.",
    accepted: |kind, left| format!("{kind} diterima. Tersisa {left} saran."),
    rejected: |kind, left| format!("{kind} ditolak. Tersisa {left} saran."),
    accepted_all: |count| format!("{count} saran diterima."),
    rejected_all: |count| format!("{count} saran ditolak."),
    reading: |done, all| match all {
        0 | 1 => "Membaca …".to_owned(),
        _ => format!("Membaca: {done} dari {all} bagian"),
    },
    stop: "Hentikan",
    stopped: |done, all| format!("Dihentikan: {done} dari {all} bagian dibaca."),
    go_on: "Lanjutkan",
    failed: |why| {
        format!("Aturan tidak dapat ditanyai: {why}. Tanda Anda aman, dan menandai tetap bisa.")
    },
    again: "Coba lagi",
    none: "Tidak ada lagi yang diusulkan dalam artikel ini.",
    none_of_kind: "Tidak ada lagi yang diusulkan dari jenis ini.",
    earlier: |n| format!("Tampilkan {n} sebelumnya"),
    later: |n| format!("Tampilkan {n} lagi"),
    switches: "Yang diusulkan dalam kasus ini",
    switches_hint: "Yang dimatikan tidak digambar dan tidak didaftar.",
    here: "Saran di sini",
    at: |at, all| format!("Saran {at} dari {all}"),
    vague: "waktu tak tentu",
    repeated: "berulang",
    undated: "tak dapat dihitung: artikel ini tidak bertanggal terbit",
    nobody: "sumber tidak disebut",
    said_by: |cue| match cue {
        Some(cue) => format!("disampaikan dengan “{cue}”"),
        None => "disebut di sini".to_owned(),
    },
    stands_for: |who| format!("merujuk “{who}”"),
    carried_over: |who| format!("terbawa dari “{who}”"),
    read_as: |words, name| format!("“{words}” dibaca sebagai {name}"),
    quoted: "berada di antara tanda kutip",
    quoted_oddly: "tanda kutipnya tidak berpasangan",
    unsure: |percent| format!("Aturannya tidak yakin: {percent} %"),
    places: |places| format!("disebut di {places} tempat"),
    region: |region| match region {
        RegionKind::Body => "artikel",
        RegionKind::Title => "judul",
        RegionKind::Dateline => "tempat dan waktu",
        RegionKind::Byline => "nama penulis",
        RegionKind::Caption => "keterangan gambar",
        RegionKind::RelatedLink => "tautan terkait",
        RegionKind::List => "daftar artikel lain",
        RegionKind::SectionLabel => "nama rubrik atau media",
        RegionKind::EndMark => "tanda akhir",
        RegionKind::Other => "di luar artikel",
    },
    by_rule: |rule| {
        let name = match area(rule) {
            "dates" => "tanggal",
            "quantity" => "bilangan",
            "list" => "daftar",
            "name" => "nama",
            "quotation" => "kutipan",
            "attribution" => "atribusi",
            _ => return format!("diusulkan oleh aturan {rule}"),
        };
        format!("diusulkan oleh aturan {name}")
    },
    own_value: "nilai ditetapkan pemakai",
};

fn kind_id(kind: SuggestionKind) -> &'static str {
    match kind {
        SuggestionKind::Date => "Tanggal",
        SuggestionKind::DateFault => "Tanggal keliru",
        SuggestionKind::Quantity => "Bilangan",
        SuggestionKind::List => "Daftar",
        SuggestionKind::Name => "Nama",
        SuggestionKind::Quotation => "Kutipan",
        SuggestionKind::Attribution => "Atribusi",
        SuggestionKind::Furniture => "Luar artikel",
    }
}
