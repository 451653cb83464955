//! What is said of texts, files and dates: refusals and doubts of intake. Every kind of each is
//! named here, so that a new one does not compile before it has words in both languages.

use super::{Lang, counted, lang};
use crate::browser::files::FileFault;
use crate::intake::guess::GuessNote;
use crate::intake::{DateError, Foreign, IntakeError, IntakeNote, Oddity};
use crate::text::Language;
use crate::value::civil::Date;

/// Why something did not become an article; tracked.
pub fn refusal(error: &IntakeError) -> String {
    match lang() {
        Lang::En => error.to_string(),
        Lang::Id => refusal_id(error),
    }
}

fn refusal_id(error: &IntakeError) -> String {
    match error {
        IntakeError::Empty => {
            "Tidak ada kata di dalamnya. Tidak ada yang ditambahkan. Tempelkan atau \
            pilih teks sebuah artikel."
                .to_owned()
        }
        IntakeError::TooLong { bytes, limit } => format!(
            "Terlalu panjang: {} teks, sedangkan peramban menyimpan paling banyak {}. Tidak ada yang \
             ditambahkan; kasus Anda tidak berubah. Bagi teksnya, atau ambil bagian yang diperlukan.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        IntakeError::LooksLike(kind) => format!(
            "Ini tampaknya {}, bukan teks. Tidak ada yang ditambahkan; berkas Anda tidak berubah. Buka \
             di programnya sendiri, salin kata-kata artikelnya, lalu tempelkan di sini.",
            foreign_id(*kind)
        ),
        IntakeError::Nul { at } => format!(
            "Ada karakter NUL di dalamnya (karakter ke-{}), yang tidak ada dalam teks mana pun. Tidak \
             ada yang ditambahkan. Bila disalin dari berkas rusak, coba ambil teksnya lagi.",
            u64::from(at.0) + 1
        ),
        IntakeError::Undecodable { encoding, offset, faults } => format!(
            "Ini tampaknya {encoding}, tetapi {faults} tempat tidak dapat dibaca, yang pertama di bita \
             {offset}. Tidak ada yang ditambahkan; berkas Anda tidak berubah. Simpan ulang sebagai \
             teks UTF-8."
        ),
        IntakeError::UnknownEncoding { offset } => format!(
            "Enkodenya tidak dikenal: bukan UTF-8 (bita {offset} tidak cocok), bukan UTF-16, bukan pula \
             windows-1252. Tidak ada yang ditambahkan; berkas Anda tidak berubah. Simpan ulang \
             sebagai teks UTF-8."
        ),
        IntakeError::LongPage { bytes, limit } => format!(
            "Halamannya terlalu panjang: {}, sedangkan yang dibaca paling banyak {}. Tidak ada yang \
             ditambahkan. Salin teks artikelnya dari halaman itu, lalu tempelkan di sini.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        IntakeError::WebArchive => "Arsip web (.mhtml, .webarchive) tidak dibaca. Tidak ada yang \
            ditambahkan. Simpan ulang halamannya sebagai “hanya HTML”, atau salin teks artikelnya \
            lalu tempelkan di sini."
            .to_owned(),
        IntakeError::OtherJson => "Ini JSON, tetapi bukan kasus Telisik (tidak menyebut \
            “telisik.case”). Tidak ada yang ditambahkan."
            .to_owned(),
        IntakeError::OtherExtension { extension } => format!(
            "Berkas berakhiran “.{extension}” tidak dibaca. Tidak ada yang ditambahkan. Pilih berkas \
             .txt, .md, .html, atau .json Telisik, atau tempelkan teksnya."
        ),
        IntakeError::File { name, reason } => {
            format!("“{name}” tidak dibaca. {}", refusal_id(reason))
        }
    }
}

/// Why a file of that name was refused, without the name; tracked.
pub fn reason(error: &IntakeError) -> String {
    match error {
        IntakeError::File { reason, .. } => refusal(reason),
        other => refusal(other),
    }
}

/// Why the browser did not give a file; tracked.
pub fn file_fault(fault: &FileFault) -> String {
    match (fault, lang()) {
        (FileFault::TooLarge { bytes, limit }, Lang::En) => format!(
            "It is too large: {}, and {} at most are read. Nothing was added; your file is unchanged. \
             Split it, or load only the part that you need.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        (FileFault::TooLarge { bytes, limit }, Lang::Id) => format!(
            "Terlalu besar: {}, sedangkan yang dibaca paling banyak {}. Tidak ada yang ditambahkan; \
             berkas Anda tidak berubah. Bagi berkasnya, atau ambil bagian yang diperlukan.",
            megabytes(*bytes),
            megabytes(*limit)
        ),
        (FileFault::Unreadable(told), Lang::En) => format!(
            "The browser could not read it (folders, and files that were moved or changed, cannot be \
             read). Nothing was added. Choose it again. {told}"
        ),
        (FileFault::Unreadable(told), Lang::Id) => format!(
            "Peramban tidak dapat membacanya (folder, serta berkas yang dipindahkan atau diubah, tidak \
             dapat dibaca). Tidak ada yang ditambahkan. Pilih berkasnya sekali lagi. {told}"
        ),
    }
}

/// What is odd about a text; tracked.
pub fn oddity(note: &IntakeNote) -> String {
    let count = note.count;
    match (note.oddity, lang()) {
        (Oddity::Unreadable, Lang::En) => format!(
            "{} could not be read by the program it comes from (shown as �).",
            counted(count, "character", "characters")
        ),
        (Oddity::Unreadable, Lang::Id) => {
            format!("{count} karakter tidak terbaca oleh program asalnya (tampil sebagai �).")
        }
        (Oddity::Control, Lang::En) => {
            let characters = counted(count, "control character", "control characters");
            format!("{characters} kept as found; they do not show.")
        }
        (Oddity::Control, Lang::Id) => {
            format!(
                "{count} karakter kendali dipertahankan apa adanya; karakter itu tidak terlihat."
            )
        }
        (Oddity::Bidi, Lang::En) => format!(
            "{}: they can make words look other than they are.",
            counted(count, "control of writing direction", "controls of writing direction")
        ),
        (Oddity::Bidi, Lang::Id) => {
            format!("{count} pengatur arah tulisan: kata dapat tampak lain dari sebenarnya.")
        }
        (Oddity::Invisible, Lang::En) => {
            let characters = counted(count, "invisible character", "invisible characters");
            format!("{characters} kept as found; a search does not see past them.")
        }
        (Oddity::Invisible, Lang::Id) => format!(
            "{count} karakter tak terlihat dipertahankan apa adanya; pencarian terhalang olehnya."
        ),
    }
}

/// Why something was not filled in; tracked.
pub fn doubt(note: &GuessNote) -> String {
    match (note, lang()) {
        (GuessNote::HeaderOlderThanText { header, told }, Lang::En) => format!(
            "The head says {}, but the text tells of {}, which is later. So no date was filled in: \
             enter the one that you trust.",
            header.date, told.date
        ),
        (GuessNote::HeaderOlderThanText { header, told }, Lang::Id) => format!(
            "Kepala artikel menyebut {}, tetapi teksnya menceritakan {}, yang lebih baru. Karena itu \
             tanggal tidak diisikan: isi tanggal yang Anda percayai.",
            header.date, told.date
        ),
        (GuessNote::OtherWeekday { said, header }, Lang::En) => format!(
            "The head says {}, but {} was a {}. So no date was filled in: enter the one that you \
             trust.",
            said.name(Language::English),
            header.date,
            header.date.weekday().name(Language::English)
        ),
        (GuessNote::OtherWeekday { said, header }, Lang::Id) => format!(
            "Kepala artikel menyebut hari {}, padahal {} adalah hari {}. Karena itu tanggal tidak \
             diisikan: isi tanggal yang Anda percayai.",
            said.name(Language::Indonesian),
            header.date,
            header.date.weekday().name(Language::Indonesian)
        ),
    }
}

/// What is wrong with a date; tracked.
pub fn date(error: &DateError) -> String {
    if lang() == Lang::En {
        return match error {
            DateError::Weekday { said, date } => format!(
                "{date} was a {}, not a {}. Correct one of the two.",
                date.weekday().name(Language::English),
                said.name(Language::English)
            ),
            other => other.to_string(),
        };
    }
    match error {
        DateError::Empty => {
            "Belum ada tanggal. Tulis misalnya 2023, 2023-05, atau 4 Mei 2023, atau \
            kosongkan kolom ini."
                .to_owned()
        }
        DateError::Unreadable { said } => format!(
            "“{said}” tidak dapat dibaca sebagai tanggal. Tulis misalnya 2023, 2023-05, 2023-05-04, \
             atau 4 Mei 2023 07:56 WIB."
        ),
        DateError::ShortYear { said } => {
            format!("Tahun “{said}” terpotong. Tulis keempat angkanya.")
        }
        DateError::Year { year } => {
            format!("Tahun {year} tidak mungkin: yang diterima tahun 1600 sampai 2100.")
        }
        DateError::Month { month } => format!(
            "Tidak ada bulan {month}. Dalam 31/12/2023 hari ditulis lebih dulu; agar pasti, tulis \
             2023-12-31."
        ),
        DateError::Day { day, month, year, days } => {
            format!("Tidak ada tanggal {day} dalam {year}-{month:02}, yang hanya {days} hari.")
        }
        DateError::Time { hour, minute } => format!(
            "Tidak ada pukul {hour}:{minute:02}. Tulis jam 0 sampai 23 dan menit 00 sampai 59."
        ),
        DateError::Offset { minutes } => {
            format!("Tidak ada zona waktu yang berjarak {} jam dari UTC.", minutes / 60)
        }
        DateError::Weekday { said, date } => format!(
            "{} adalah hari {}, bukan {}. Perbaiki salah satunya.",
            Date::to_string(date),
            date.weekday().name(Language::Indonesian),
            said.name(Language::Indonesian)
        ),
    }
}

fn foreign_id(kind: Foreign) -> &'static str {
    match kind {
        Foreign::Pdf => "PDF",
        Foreign::Docx => "dokumen Word (DOCX)",
        Foreign::ZippedDocument => "dokumen dalam arsip ZIP (seperti EPUB atau ODT)",
        Foreign::Zip => "arsip ZIP",
        Foreign::Rtf => "dokumen berformat (RTF)",
        Foreign::OldOffice => "dokumen Word atau Excel lama (DOC, XLS)",
        Foreign::Picture => "gambar",
        Foreign::Media => "suara atau film",
        Foreign::Compressed => "arsip terkompresi",
        Foreign::Utf32 => "UTF-32",
        Foreign::Binary => "berkas biner",
    }
}

/// One decimal, rounded up: what is just over a limit must not seem to be just within it.
pub(super) fn megabytes(bytes: usize) -> String {
    let tenths = bytes.div_ceil(100_000);
    let point = match lang() {
        Lang::En => '.',
        Lang::Id => ',',
    };
    format!("{}{point}{} MB", tenths / 10, tenths % 10)
}
