//! The two articles of May 2023 on NATO's office in Tokyo, as they came from the page.

use super::paper::{Lines, article, case, outlet, stated, with, with_end};
use super::{Fault, id};
use telisik::case::{Article, Case, Precision, RegionKind};

const ORBIT: [Lines<'static>; 8] = [
    ("DECEMBER 9, 2022", "DECEMBER 9, 2022", RegionKind::Dateline),
    ("Orbit Indonesia", "Orbit Indonesia", RegionKind::SectionLabel),
    ("NATO Akan Buka Kantor", "NATO Akan Buka Kantor", RegionKind::Title),
    ("image", "Sekjen Pakta Pertahanan", RegionKind::Caption),
    ("Baca Juga: SEA Games", "Baca Juga: SEA Games", RegionKind::RelatedLink),
    ("Baca Juga: Jadwal", "Baca Juga: Jadwal", RegionKind::RelatedLink),
    ("Baca Juga: Kementerian", "Baca Juga: Kementerian", RegionKind::RelatedLink),
    ("Berita Terkait", "Berita Terkait", RegionKind::RelatedLink),
];

const RMOL: [Lines<'static>; 7] = [
    ("Berita", "Berita", RegionKind::SectionLabel),
    ("NATO/Net", "NATO/Net", RegionKind::Caption),
    ("Dunia", "Dunia", RegionKind::SectionLabel),
    ("Hadapi Ancaman China", "Hadapi Ancaman China", RegionKind::Title),
    ("KAMIS, 04 MEI 2023", "KAMIS, 04 MEI 2023", RegionKind::Dateline),
    ("Populer", "Selasa, 06 Januari 2026", RegionKind::List),
    ("UPDATE", "", RegionKind::List),
];

const NOTE: &str = "Dua media Indonesia, satu peristiwa, Mei 2023. Siapa mengatakan apa, di mana mereka \
berbeda, dan apa dasarnya?\n\n\
Two Indonesian outlets on one event, May 2023. Who says what, where do they part, and what does each one \
stand on?";

/// The two articles, without a mark.
pub fn bare(orbit: String, rmol: String) -> Result<Case, Fault> {
    let orbit = with_end(article(id(2), orbit, &ORBIT)?, "***")?;
    let orbit = Article {
        outlet: outlet("Orbit Indonesia", "orbitindonesia.com"),
        url: "https://orbitindonesia.com/detail/13430/NATO-Akan-Buka-Kantor-Penghubung-di-Jepang-Memperdalam-Keterlibatan-di-IndoPasifik".into(),
        // The page says 9 December 2022, months before what it tells of: when it was published is
        // not known.
        published: None,
        ..orbit
    };
    let rmol = Article {
        outlet: outlet("RMOL", "rmol.id"),
        byline: "Sarah Meiliana Gunawan".into(),
        published: stated("2023-05-04T07:56+07:00", Precision::Minute),
        ..article(id(3), rmol, &RMOL)?
    };
    with(case(1, "Kantor NATO di Tokyo", NOTE), [orbit, rmol])
}
