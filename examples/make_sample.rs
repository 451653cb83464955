//! Writes the sample case that the app offers to newcomers, from the texts of two articles:
//!
//! ```text
//! cargo run --no-default-features --example make_sample -- orbit.txt rmol.txt \
//!     > examples/sample/kantor-nato.telisik.json
//! ```
//!
//! The same texts always make the same file. What is page furniture was told by hand, line by line.

use std::error::Error;
use telisik::case::{
    Article, Basis, Case, Extra, Header, Id, Op, Outlet, Precision, Published, Region, RegionKind,
    Time, body_digest,
};
use telisik::exchange::native::export;
use telisik::text::{Byte, CodePoint, Text};

/// Where furniture stands: whole lines from the one that begins with the first words through the
/// one that begins with the last words; empty last words: through the end of the text.
type Lines<'a> = (&'a str, &'a str, RegionKind);

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

fn main() -> Result<(), Box<dyn Error>> {
    let mut paths = std::env::args().skip(1);
    let (Some(orbit), Some(rmol)) = (paths.next(), paths.next()) else {
        return Err("give the files of the two articles".into());
    };
    let (orbit, rmol) = (std::fs::read_to_string(orbit)?, std::fs::read_to_string(rmol)?);
    print!("{}", export(&sample(orbit, rmol)?, made()));
    Ok(())
}

/// 2026-01-19T00:00Z, after the crawl that the lists on the page of RMOL were dated by.
fn made() -> Time {
    Time::from_millis(1_768_780_800_000)
}

/// UUIDv7 of [`made`], told apart by a small number.
fn id(number: u128) -> Id {
    let millis = made().millis() as u128;
    Id::from_u128((millis << 80) | (0x7 << 76) | (0x2 << 62) | number)
}

fn sample(orbit: String, rmol: String) -> Result<Case, Box<dyn Error>> {
    let mut case = Case::new(Header {
        id: id(1),
        created: made(),
        modified: made(),
        by: String::new(),
        title: "Kantor NATO di Tokyo".into(),
        note:
            "Two Indonesian outlets on one event, May 2023. Who says what, where do they part, and \
               what does each one stand on?"
                .into(),
        languages: vec!["id".into()],
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Extra::new(),
    });
    let orbit = article(id(2), orbit, &ORBIT)?;
    let end_mark = part(&orbit.text, "***", RegionKind::EndMark)?;
    let orbit = with_region(orbit, end_mark);
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
        published: Some(Published {
            value: "2023-05-04T07:56+07:00".into(),
            precision: Precision::Minute,
            basis: Basis::Stated,
        }),
        ..article(id(3), rmol, &RMOL)?
    };
    case.apply(&[Op::Put(orbit.into()), Op::Put(rmol.into())])?;
    Ok(case)
}

fn outlet(name: &str, domain: &str) -> Outlet {
    Outlet { name: name.into(), domain: domain.into() }
}

fn article(id: Id, text: String, furniture: &[Lines<'_>]) -> Result<Article, Box<dyn Error>> {
    if text.contains('\r') {
        return Err("line ends should be \\n".into());
    }
    let text = Text::from(text);
    let regions: Vec<Region> =
        furniture.iter().map(|lines| region(&text, *lines)).collect::<Result<_, _>>()?;
    let title = regions.iter().find(|region| region.kind == RegionKind::Title);
    Ok(Article {
        id,
        created: made(),
        modified: made(),
        by: String::new(),
        outlet: Outlet::default(),
        title: title.map(|title| text.slice(title.extent()).to_owned()).unwrap_or_default(),
        byline: String::new(),
        url: String::new(),
        archived_url: String::new(),
        language: "id".into(),
        digest: body_digest(&text, &regions),
        text,
        published: None,
        retrieved: None,
        regions,
        extra: Extra::new(),
    })
}

fn with_region(mut article: Article, region: Region) -> Article {
    article.regions.push(region);
    article.regions.sort_by_key(|region| region.start);
    article.digest = body_digest(&article.text, &article.regions);
    article
}

fn region(text: &Text, (first, last, kind): Lines<'_>) -> Result<Region, String> {
    let line = |words: &str| {
        let found =
            (0..text.paragraphs().len()).find(|n| text.paragraph_str(*n).starts_with(words));
        found.map(|n| text.paragraphs()[n].extent).ok_or(format!("no line begins with “{words}”"))
    };
    let end = if last.is_empty() { text.end() } else { line(last)?.end };
    Ok(Region { start: line(first)?.start, end, kind, by: String::new() })
}

/// A region within a line: the last place where `words` stand.
fn part(text: &Text, words: &str, kind: RegionKind) -> Result<Region, String> {
    let byte = text.as_str().rfind(words).ok_or(format!("“{words}” is not in the text"))?;
    let start = text.from_byte(Byte(byte));
    let end = CodePoint(start.0 + words.chars().count() as u32);
    Ok(Region { start, end, kind, by: String::new() })
}
