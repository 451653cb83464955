//! Lines within an article that are not the article, told by their words.
//!
//! A line that only leads elsewhere (it is short, or a link) is left out; one that has a sentence of
//! its own stays, with a region over it: no sentence goes for its words alone.

use super::blocks::Block;
use crate::case::RegionKind;
use crate::intake::signs;
use std::ops::Range;

/// Beginnings of lines that lead elsewhere, in lower case.
#[rustfmt::skip] // a phrase a line would be a page
const LEADS: &[&str] = &[
    "baca juga", "baca:", "baca :", "baca selengkapnya", "lihat juga", "lihat:", "lihat video",
    "simak juga", "simak:", "simak video", "saksikan video", "tonton juga", "tonton video", "tonton:",
    "berita terkait", "berita lainnya", "artikel terkait", "artikel lainnya", "halaman selanjutnya",
    "halaman berikutnya", "pilihan editor", "gambas:", "also read", "read also", "read more", "read next",
    "see also", "related:", "more:", "watch:", "share this", "bagikan", "photo:", "foto:", "image:",
    "advertisement", "scroll to continue", "scroll untuk", "lanjutkan membaca", "copyright ©", "©",
    "baca pula", "baca berita lain", "lihat pula", "simak pula", "saksikan juga", "dengarkan juga",
    "video terkait", "topik terkait", "konten terkait", "berita populer", "berita pilihan",
    "pilihan redaksi", "rekomendasi untuk", "selanjutnya:", "halaman sebelumnya", "bersambung ke halaman",
    "lanjut ke halaman", "gulir untuk", "scroll ke bawah", "scroll to resume", "artikel berlanjut",
    "hak cipta ©", "you may also like", "you might also like", "recommended for you", "recommended:",
    "recommended reading", "more from", "more on this story", "don't miss:", "don’t miss:",
    "story continues below", "article continues below", "continue reading", "click here to",
    "listen to this", "read:", "next:", "up next", "editor's pick", "editor’s pick", "most read",
    "related articles", "related stories", "related news", "tags:", "tag:", "topics:",
    "lihat postingan ini", "lihat unggahan ini", "view this post on", "klik di sini untuk", "lewati ",
    "skip to", "skip advert", "skip past", "have you been affected", "halaman :", "halaman:",
    "subscribe now", "already a subscriber", "download the", "selanjutnya", "next page",
];

/// Words of lines that ask a reader for something.
const ASKS: &[&str] = &[
    "our newsletter",
    "newsletters",
    "newsletter kami",
    "sign up for",
    "sign up to",
    "subscribe to",
    "your inbox",
    "inbox anda",
    "our app",
    "aplikasi kami",
    "follow us",
    "ikuti kami",
    "follow her on",
    "follow him on",
    "follow them on",
    "saluran whatsapp",
    "whatsapp channel",
    "di google news",
    "on google news",
    "click here",
    "klik di sini",
    "klik tautan",
    "klik disini",
    "klik link",
    "untuk bergabung",
    "grup telegram",
    "unduh aplikasi",
    "daftar sekarang",
    "whatsapp ke nomor",
    "hubungi chatbot",
    "affiliate links",
];

/// Lines that are only this.
const LABELS: &[&str] = &[
    "advert",
    "ads",
    "iklan",
    "loading...",
    "sponsored",
    "promoted",
    "share",
    "print",
    "related",
    "terkait",
];

/// How a line leads elsewhere by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// To another article, or nowhere: nothing of it is a sentence.
    Label,
    /// To another article, in a sentence.
    Related,
    /// To something that the outlet offers.
    Offer,
}

/// Whether a line leads elsewhere: it begins so or asks so, and is short or has a link in it.
pub(super) fn lead(line: &Block) -> Option<Lead> {
    if line.chars > 400 {
        return None;
    }
    let words = line.text.to_ascii_lowercase();
    let words = words.trim_matches(|c: char| c.is_whitespace() || "*-–—•|>»[](){}".contains(c));
    let related = LEADS.iter().any(|lead| words.starts_with(lead));
    let offer = || line.linked > 0 && ASKS.iter().any(|ask| words.contains(ask));
    if LABELS.contains(&words) || related && (line.chars < 60 || line.is_link()) {
        Some(Lead::Label)
    } else if related && line.linked > 0 {
        Some(Lead::Related)
    } else if offer() {
        Some(if line.weight() > 0 { Lead::Offer } else { Lead::Label })
    } else {
        None
    }
}

/// What of a line of the text is not body: a mark of the end, who wrote it, and, in the `opening`,
/// place and outlet.
pub(super) fn region(line: &str, opening: bool) -> Option<(Range<usize>, RegionKind)> {
    let whole = 0..line.len();
    if !line.is_empty() && line.chars().all(|c| "*-–—_=#•~■ ".contains(c)) {
        return Some((whole, RegionKind::EndMark));
    }
    let starts = |list: &[&str]| list.iter().any(|start| line.starts_with(start));
    if line.len() < 400 {
        let credit = signs::behind(line, "([");
        let by = ["Reporting by ", "Additional reporting by ", "Editing by "];
        let label = credit.split_once(':').map_or("", |(label, _)| label.trim_end());
        let labels = ["Editor", "Pewarta", "Reporter", "Penulis", "Redaktur", "Kontributor"];
        if by.iter().any(|start| credit.starts_with(start)) || labels.contains(&label) {
            return Some((whole, RegionKind::Byline));
        }
        if starts(&["Dilarang keras ", "Dilarang mengutip", "All rights reserved"]) {
            return Some((whole, RegionKind::Other));
        }
    }
    if let Some((at, kind)) = bracket(line) {
        return Some((at..line.len(), kind));
    }
    if opening { Some((dateline(line)?, RegionKind::Dateline)) } else { None }
}

/// Where the last brackets begin, if they sign the line, or say whose picture it describes.
fn bracket(line: &str) -> Option<(usize, RegionKind)> {
    let at = line.rfind(['(', '['])?;
    let inner = line[at + 1..].strip_suffix([')', ']'])?;
    let before = line[..at].trim_end();
    let words = inner.to_ascii_lowercase();
    let picture = ["foto", "photo", "dok", "image", "gambar", "sumber foto", "ist)", "antara foto"];
    if line.len() < 400 && !before.is_empty() && picture.iter().any(|word| words.starts_with(word))
    {
        return Some((0, RegionKind::Caption));
    }
    let initials = inner.contains(['/', '*', '-'])
        || (2..=4).contains(&inner.len()) && inner.bytes().all(|b| b.is_ascii_lowercase());
    let ends =
        before.is_empty() && line.len() <= 40 || inner.len() <= 12 && signs::end(before, ".\"”!?");
    (initials
        && ends
        && !inner.contains(|c: char| c.is_ascii_digit() || c == ' ' && !before.is_empty()))
    .then_some((at, RegionKind::Byline))
}

/// Whether a line is a dateline alone: "Muara -", "Muara, Kabar Pesisir --".
pub(super) fn is_dateline(line: &str) -> bool {
    line.len() <= 80
        && signs::end(line, "-–—")
        && line.starts_with(|c: char| c.is_uppercase() || c == '(')
        && signs::count(line) <= 8
}

/// "JAKARTA, CONTOH.com – ", "Mataram, NTB (Contoh News) - ": what stands before the first dash, if it
/// has a word in capitals, a domain or brackets, and is no sentence.
fn dateline(line: &str) -> Option<Range<usize>> {
    if is_dateline(line) {
        return Some(0..line.len());
    }
    let start = &line[..line.floor_char_boundary(80)];
    let dashes = [" – ", " — ", " -- ", " - ", "--", "—", "–"];
    let (at, dash) = dashes
        .iter()
        .filter_map(|dash| Some((start.find(dash)?, dash)))
        .min_by_key(|(at, _)| *at)?;
    let before = start[..at].trim();
    let mut words = before.split(|c: char| c.is_whitespace() || ",/()".contains(c));
    let loud = words.clone().any(|word| {
        word.chars().filter(|c| c.is_alphabetic()).count() >= 3
            && !word.contains(char::is_lowercase)
    });
    let domain = words.clone().any(|word| {
        word.rsplit_once('.')
            .is_some_and(|(name, end)| name.len() > 2 && (2..=4).contains(&end.len()))
    });
    let fits = (loud || domain || before.ends_with(')'))
        && words.by_ref().filter(|word| !word.is_empty()).count() <= 8
        && before.starts_with(|c: char| c.is_uppercase() || c == '(');
    fits.then(|| 0..at + dash.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dateline_ends_at_its_dash() {
        for (line, dateline) in [
            ("MUARA, KABARPESISIR.com – Tanggul jebol.", Some("MUARA, KABARPESISIR.com – ")),
            ("Muara, NTB (Kabar Pesisir) - Tanggul jebol.", Some("Muara, NTB (Kabar Pesisir) - ")),
            ("KabarPesisir.com - Tanggul jebol.", Some("KabarPesisir.com - ")),
            ("NORTHPORT (Gazette) — The wall gave way.", Some("NORTHPORT (Gazette) — ")),
            ("JAKARTA -- Tanggul jebol.", Some("JAKARTA -- ")),
            ("Presiden – yang baru tiba – menolak.", None),
            (
                "Tanggul jebol pada Selasa (13/2) dan merendam tiga dusun di MUARA – kata Rahmat.",
                None,
            ),
            ("tanggul PLN – jebol", None),
            ("Tanggul jebol.", None),
            ("– ", None),
            ("", None),
        ] {
            let found = region(line, true);
            assert!(found.iter().all(|(_, kind)| *kind == RegionKind::Dateline || line == "– "));
            let words = found.filter(|(_, kind)| *kind == RegionKind::Dateline);
            assert_eq!(words.map(|(range, _)| &line[range]), dateline, "{line}");
        }
    }

    #[test]
    fn ends_and_signatures_are_told_from_words() {
        for (line, kind) in [
            ("***", Some(RegionKind::EndMark)),
            ("- - -", Some(RegionKind::EndMark)),
            ("(sw/by)", Some(RegionKind::Byline)),
            ("[sw*by]", Some(RegionKind::Byline)),
            ("(Reporting by Nora Field; editing by P. Marsh)", Some(RegionKind::Byline)),
            ("Editor: Bayu Aji", Some(RegionKind::Byline)),
            ("(Senin, 13/2)", None),
            ("(lihat peta)", None),
            ("Editorial itu menuai protes.", None),
            ("Reporting is no crime, she said.", None),
        ] {
            assert_eq!(region(line, false).map(|(_, kind)| kind), kind, "{line}");
        }
    }
}
