//! Words on files that come in: why one was refused, and what was put right in one.

use super::exchange::exchange;
use super::{Lang, lang};
use crate::exchange::native::{Found, ImportError, ImportNote, Thing, Unit, Wrong};
use crate::text::quoted;

/// Why a file was refused: what happened (with the path), what is safe, what to do; tracked.
pub fn fault(error: &ImportError) -> String {
    if lang() == Lang::En {
        return error.to_string();
    }
    let safe = "Tidak ada yang diambil, dan yang Anda punya tetap seperti semula.";
    match error {
        ImportError::TooLarge { bytes, limit } => format!(
            "Berkas ini {} MB; yang dapat dibuka paling besar {} MB. {safe} Kurangi artikelnya di \
             tempat asal ekspor, atau bagi kasusnya.",
            bytes.div_ceil(1 << 20),
            limit >> 20
        ),
        ImportError::NotJson { line, column, wrong } => format!(
            "Berkas ini tidak dapat dibaca sebagai JSON: baris {line}, kolom {column}: {}. \
             {safe} Bila berkasnya terpotong di jalan, ambil sekali lagi.",
            wrong_id(wrong)
        ),
        ImportError::NotTelisik { found } => format!(
            "Berkas ini bukan kasus Telisik: “format” seharusnya “telisik.case”, {}. {safe} Pilih \
             berkas hasil ekspor Telisik.",
            match found {
                Some(found) => format!("tetapi tertulis “{found}”"),
                None => "tetapi tidak ada".to_owned(),
            }
        ),
        ImportError::NewerVersion { found } => format!(
            "Berkas ini memakai format versi {found}; Telisik ini membaca versi {}. {safe} Buka \
             dengan Telisik yang lebih baru.",
            crate::exchange::native::VERSION
        ),
        ImportError::WrongVersion { found } => format!(
            "Berkas ini memakai format versi {found}, yang tidak pernah ada. {safe} Ekspor sekali lagi."
        ),
        ImportError::WrongUnit { found } => format!(
            "Berkas ini menghitung posisi dalam {found}; yang dipahami “code-point” dan “utf16”. \
             {safe} Ekspor dengan salah satunya."
        ),
        ImportError::Field { path, wrong } => format!(
            "Ada kesalahan di {path}: {}. {safe} Betulkan tempat itu dalam berkasnya, atau \
             ekspor sekali lagi.",
            wrong_id(wrong)
        ),
        ImportError::Dangling { path, to_kind, to } => format!(
            "Ada kesalahan di {path}: merujuk ke {} {to}, yang tidak ada dalam berkas. {safe} Ekspor \
             sekali lagi seluruh kasusnya.",
            (exchange().kind)(*to_kind).to_lowercase()
        ),
        ImportError::DuplicateId { path, first, id } => format!(
            "Ada kesalahan di {path}: id {id} sudah dipakai {first}. {safe} Beri salah satunya id lain, \
             atau ekspor sekali lagi."
        ),
    }
}

/// What is wrong at a place, in Indonesian.
fn wrong_id(wrong: &Wrong) -> String {
    match wrong {
        Wrong::Missing => "tidak ada".to_owned(),
        Wrong::NoField(name) => format!("bidang “{name}” tidak ada"),
        Wrong::Unlike { expected, found } => {
            let expected = match expected {
                Thing::WholeNumber => "bilangan bulat",
                Thing::Number => "bilangan",
                Thing::Text => "teks",
                Thing::YesNo => "true atau false",
                Thing::List => "daftar",
                Thing::Object => "objek",
                Thing::Other(said) => said,
            };
            let found = match found {
                Found::Nothing => "kosong (null)".to_owned(),
                Found::Text(words) => format!("teks “{words}”"),
                Found::Number(number) => format!("bilangan {number}"),
                Found::YesNo(value) => value.clone(),
                Found::List => "daftar".to_owned(),
                Found::Object => "objek".to_owned(),
            };
            format!("seharusnya {expected}, tetapi isinya {found}")
        }
        Wrong::NoChoice(word) => format!("“{word}” bukan kata yang dapat dipakai di sini"),
        Wrong::NoId => "ini bukan id".to_owned(),
        Wrong::NoTime(time) => format!("“{time}” bukan waktu seperti 2023-05-04T00:56:00Z"),
        Wrong::NoWords { start, end } => {
            format!("rentangnya mulai di {start} dan berakhir di {end}: tidak memuat kata")
        }
        Wrong::Outside { start, end } => format!("{start}–{end} tidak berada dalam teksnya"),
        Wrong::Ended => "berkasnya berhenti di tengah".to_owned(),
        Wrong::Deep => "susunannya terlalu bertingkat".to_owned(),
        Wrong::Twice(name) => format!("“{name}” tertulis dua kali dalam satu objek"),
        Wrong::NoJson => "yang tertulis di sini bukan JSON".to_owned(),
        Wrong::Other(said) => said.clone(),
    }
}

/// What was put right in a file, without the place; tracked.
pub fn repair(note: &ImportNote) -> String {
    let unit = |unit: &Unit, lang: Lang| match (unit, lang) {
        (Unit::CodePoint, Lang::En) => "code points",
        (Unit::CodePoint, Lang::Id) => "titik kode",
        (Unit::Utf16, Lang::En) => "UTF-16 units",
        (Unit::Utf16, Lang::Id) => "unit UTF-16",
    };
    match (note, lang()) {
        (ImportNote::Units { read, declared }, lang @ Lang::En) => format!(
            "The file says that it counts in {}, but its positions are right in {}: they were read so.",
            unit(declared, lang),
            unit(read, lang)
        ),
        (ImportNote::Units { read, declared }, lang @ Lang::Id) => format!(
            "Berkas menyebut hitungannya {}, tetapi posisinya cocok dalam {}: dibaca demikian.",
            unit(declared, lang),
            unit(read, lang)
        ),
        (ImportNote::LineEnds { .. }, Lang::En) => {
            "line ends were made uniform, and positions moved with them.".to_owned()
        }
        (ImportNote::LineEnds { .. }, Lang::Id) => {
            "akhir baris diseragamkan, dan posisi ikut disesuaikan.".to_owned()
        }
        (ImportNote::Moved { words, to, .. }, Lang::En) => {
            format!("{} was found at {}–{}.", quoted(words), to.start.0, to.end.0)
        }
        (ImportNote::Moved { words, to, .. }, Lang::Id) => {
            format!("{} ditemukan di {}–{}.", quoted(words), to.start.0, to.end.0)
        }
        (ImportNote::Changed { words, found, .. }, Lang::En) => {
            format!("{} is not in the text; {} stands in its place.", quoted(words), quoted(found))
        }
        (ImportNote::Changed { words, found, .. }, Lang::Id) => {
            format!(
                "{} tidak ada dalam teks; di tempatnya tertulis {}.",
                quoted(words),
                quoted(found)
            )
        }
        (ImportNote::Widened { words, .. }, Lang::En) => {
            format!("it cut a character in two; now it is {}.", quoted(words))
        }
        (ImportNote::Widened { words, .. }, Lang::Id) => {
            format!("memotong sebuah karakter; sekarang menjadi {}.", quoted(words))
        }
        (ImportNote::Orphaned { words, .. }, Lang::En) => {
            format!("{} does not stand in the text; the mark keeps its words.", quoted(words))
        }
        (ImportNote::Orphaned { words, .. }, Lang::Id) => {
            format!("{} tidak ada dalam teks; tandanya menyimpan kata-katanya.", quoted(words))
        }
        (ImportNote::Digest { .. }, Lang::En) => {
            "its digest did not fit the text and was reckoned again.".to_owned()
        }
        (ImportNote::Digest { .. }, Lang::Id) => {
            "sidiknya tidak cocok dengan teksnya dan dihitung ulang.".to_owned()
        }
    }
}
