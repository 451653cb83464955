//! The sample case that newcomers are offered.

use telisik::case::{Basis, Precision, RegionKind, body_digest};
use telisik::exchange::native::{export, import};

const SAMPLE: &str = include_str!("../examples/sample/kantor-nato.telisik.json");

#[test]
fn the_sample_holds_two_articles_and_no_marks() {
    let imported = import(SAMPLE).expect("reads");
    assert_eq!(imported.notes, []);
    let case = imported.case;
    let titles: Vec<&str> = case.articles().values().map(|a| a.title.as_str()).collect();
    let orbit =
        "NATO Akan Buka Kantor Penghubung di Jepang, Memperdalam Keterlibatan di IndoPasifik";
    let rmol = "Hadapi Ancaman China dan Rusia, NATO akan Buka Kantor di Jepang";
    assert_eq!(titles, [orbit, rmol]);
    let outlets: Vec<&str> = case.articles().values().map(|a| a.outlet.name.as_str()).collect();
    assert_eq!(outlets, ["Orbit Indonesia", "RMOL"]);
    let published: Vec<_> = case.articles().values().map(|a| a.published.as_ref()).collect();
    assert!(published[0].is_none(), "the date on the page of Orbit is wrong");
    let stated = published[1].expect("stated");
    assert_eq!(stated.value, "2023-05-04T07:56+07:00");
    assert_eq!((stated.precision, stated.basis), (Precision::Minute, Basis::Stated));
    assert!(case.marks().is_empty() && case.claims().is_empty() && case.sources().is_empty());
    for article in case.articles().values() {
        assert!(!article.text.as_str().contains('\r'));
        assert_eq!(article.digest, body_digest(&article.text, &article.regions));
        assert!(article.regions.is_sorted_by_key(|region| region.start));
    }
}

#[test]
fn furniture_covers_all_that_is_dated_by_the_crawl() {
    let case = import(SAMPLE).expect("reads").case;
    let mut dates = 0;
    for article in case.articles().values() {
        let furniture = |at: u32| {
            let at = telisik::text::CodePoint(at);
            article.regions.iter().any(|r| r.kind.is_furniture() && r.extent().contains(at))
        };
        let text: Vec<char> = article.text.as_str().chars().collect();
        for words in ["Januari 2026", "DECEMBER 9, 2022", "Baca Juga", "Selengkapnya", "***"] {
            let words: Vec<char> = words.chars().collect();
            for (at, _) in text.windows(words.len()).enumerate().filter(|(_, w)| *w == words) {
                dates += usize::from(words[0] == 'J');
                assert!((at..at + words.len()).all(|at| furniture(at as u32)), "{words:?} at {at}");
            }
        }
        for told in ["Tokyo", "Stoltenberg mengunjungi", "Lungescu menekankan"] {
            if let Some(byte) = article.text.as_str().find(told) {
                let at = article.text.from_byte(telisik::text::Byte(byte));
                assert!(!furniture(at.0), "{told}");
            }
        }
    }
    assert_eq!(dates, 17);
}

#[test]
fn regions_are_whole_lines_but_for_the_end_mark() {
    let case = import(SAMPLE).expect("reads").case;
    for article in case.articles().values() {
        for region in article.regions.iter().filter(|r| r.kind != RegionKind::EndMark) {
            let paragraphs = article.text.paragraphs();
            assert!(paragraphs.iter().any(|p| p.extent.start == region.start), "{region:?}");
            assert!(paragraphs.iter().any(|p| p.extent.end == region.end), "{region:?}");
        }
    }
}

#[test]
fn the_sample_goes_out_as_it_came_in() {
    let imported = import(SAMPLE).expect("reads");
    let exported = imported.exported.expect("a time");
    assert_eq!(export(&imported.case, exported), SAMPLE);
}
