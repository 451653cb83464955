//! Two articles to practise on. All of it is made up: places, people, outlets, figures.

use super::paper::{Lines, article, case, outlet, stated, with, with_end};
use super::{Fault, id};
use telisik::case::{Article, Case, Precision, RegionKind};

const KABAR_TEXT: &str = include_str!("practice/kabar.txt");
const HARIAN_TEXT: &str = include_str!("practice/harian.txt");

const KABAR: [Lines<'static>; 5] = [
    ("Beranda", "Beranda", RegionKind::SectionLabel),
    ("Jembatan Rambak Ambruk", "Jembatan Rambak Ambruk", RegionKind::Title),
    ("Selasa, 12 Maret", "Selasa, 12 Maret", RegionKind::Dateline),
    ("Baca Juga", "Baca Juga", RegionKind::RelatedLink),
    ("Populer", "", RegionKind::List),
];

// The line with the date is left as body: its weekday is wrong, and that is to be found.
const HARIAN: [Lines<'static>; 2] = [
    ("Harian Tepian", "Harian Tepian", RegionKind::SectionLabel),
    ("Hampir 60 Warga", "Hampir 60 Warga", RegionKind::Title),
];

const NOTE: &str = "Untuk latihan. Semua di sini rekaan: tempat, orang, media, dan angka. Carilah: berapa \
warga mengungsi, berapa biayanya, kapan jembatan baru dibuka, kapan jembatan lama dibangun, siapa yang \
pertama kali melaporkan, dan tanggal mana yang tidak mungkin benar.\n\n\
To practise on. All of it is made up: places, people, outlets and figures. Find out how many people fled, what \
it will cost, when the new bridge opens, when the old one was built, who reported it first, and which date \
cannot be right.";

/// The two articles, without a mark.
pub fn practice() -> Result<Case, Fault> {
    let kabar = Article {
        outlet: outlet("Kabar Wulung", "kabarwulung.example"),
        url: "https://kabarwulung.example/daerah/jembatan-rambak-ambruk".into(),
        published: stated("2024-03-12T09:15+07:00", Precision::Minute),
        ..article(id(0x102), KABAR_TEXT.to_owned(), &KABAR)?
    };
    let harian = Article {
        outlet: outlet("Harian Tepian", "hariantepian.example"),
        url: "https://hariantepian.example/2024/03/12/jembatan-rambak".into(),
        published: stated("2024-03-12", Precision::Day),
        ..with_end(article(id(0x103), HARIAN_TEXT.to_owned(), &HARIAN)?, "***")?
    };
    with(case(0x101, "Latihan: jembatan yang roboh", NOTE), [kabar, harian])
}
