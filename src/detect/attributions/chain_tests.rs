//! Who says it, and whom that one cites: every link of the chain is found, and stands in the one before it.

use super::tests::{check, check_none, found};
use super::*;
use crate::text::Text;
use QuoteForm::*;

/// The sources of a sentence, each after those in whose words it stands: "Antara > Budi".
#[track_caller]
fn chains(words: &str) -> Vec<String> {
    let text = Text::from(words);
    let all = found(&text);
    let at = |extent: Extent| {
        let same: Vec<_> = all.iter().filter(|one| one.extent == extent).collect();
        assert_eq!(same.len(), 1, "{words}: two stand at the same words");
        &same[0].finding
    };
    let mut chains = Vec::new();
    for one in &all {
        let (mut next, mut names) = (Some(one.extent), Vec::new());
        while let Some(extent) = next {
            let Finding::Attribution { source, parent, .. } = at(extent) else { break };
            names.insert(0, source.map_or("?", |source| text.slice(source)));
            assert!(names.len() < 5, "{words}: they stand in each other");
            next = *parent;
        }
        chains.push(names.join(" > "));
    }
    chains.sort();
    chains
}

#[test]
fn the_subject_says_it_and_cites_another() {
    for (words, who, cited) in [
        (
            "Kantor berita Nusa, mengutip sumber istana, menyebut raja akan pergi.",
            "Kantor berita Nusa",
            "sumber istana",
        ),
        (
            "Wakil Menteri Budi Santoso, mengutip data Lumbung, menyatakan panen turun.",
            "Wakil Menteri Budi Santoso",
            "data Lumbung",
        ),
        (
            "Kantor berita Nusa yang mengutip sumber istana menyebut raja akan pergi.",
            "Kantor berita Nusa",
            "sumber istana",
        ),
        (
            "Kepala Dinas Budi, yang mengutip data Lumbung, mengatakan panen turun.",
            "Kepala Dinas Budi",
            "data Lumbung",
        ),
        (
            "Polisi mengatakan, mengutip keterangan saksi, bahwa mobil itu melaju kencang.",
            "Polisi",
            "keterangan saksi",
        ),
        (
            "Sari Dewi menyatakan panen turun 2 persen, mengutip hasil audit Lumbung.",
            "Sari Dewi",
            "hasil audit Lumbung",
        ),
        ("The bureau, citing Interpol, said the painting was in Tolby.", "The bureau", "Interpol"),
        ("TVA, citing PM Oyel, said the bridge would reopen on Friday.", "TVA", "PM Oyel"),
        (
            "The Herald, citing the Harbour Board, said the pier was old.",
            "The Herald",
            "the Harbour Board",
        ),
    ] {
        assert_eq!(chains(words), [who.to_owned(), format!("{who} > {cited}")], "{words}");
    }
    // Who was cited is known by a part of the name, and does not speak on.
    for (after, whom) in
        [("Oyel said it was late.", "PM Brian Oyel"), ("“Wait,” it said.", "State agency TVA")]
    {
        let text = Text::from(format!("State agency TVA, citing PM Brian Oyel, said late on Friday that it would reopen. {after}").as_str());
        let all = found(&text);
        let Some(Finding::Attribution { antecedent: Some(antecedent), .. }) =
            all.last().map(|one| one.finding.clone())
        else {
            panic!("{all:?}")
        };
        assert_eq!(text.slice(antecedent), whom);
    }
    check(
        "TVA, [[citing]] [[PM Oyel]], said [[the bridge would reopen on Friday]].",
        "cst",
        Indirect,
        Resolved::Explicit,
    );
}

#[test]
fn sources_without_a_name_are_cited_too() {
    for (words, who, cited) in [
        (
            "Dilansir dari Bahari yang mengutip dua sumber di kementerian, harga beras akan naik.",
            "Bahari",
            "dua sumber di kementerian",
        ),
        (
            "Dilansir Bahari, mengutip keterangan polisi, dua kapal hilang.",
            "Bahari",
            "keterangan polisi",
        ),
        (
            "Menurut laporan Harian Pantura yang mengutip dua pejabat, dermaga akan ditutup.",
            "laporan Harian Pantura",
            "dua pejabat",
        ),
        (
            "Bahari, mengutip tiga pejabat yang mengetahui hal itu, melaporkan pabrik akan ditutup.",
            "Bahari",
            "tiga pejabat yang mengetahui hal itu",
        ),
        (
            "Pabrik itu akan ditutup, lapor Bahari mengutip dua sumber yang mengetahui rencana itu.",
            "Bahari",
            "dua sumber yang mengetahui rencana itu",
        ),
        (
            "Harian itu mengutip seorang pejabat yang tak mau disebut namanya, menyebut menteri akan diganti.",
            "Harian itu",
            "seorang pejabat yang tak mau disebut namanya",
        ),
        (
            "The Herald reported on Monday, citing three people briefed on the talks, that the deal was dead.",
            "The Herald",
            "three people briefed on the talks",
        ),
        (
            "The Herald reported on Monday that the deal was dead, citing two senior officials.",
            "The Herald",
            "two senior officials",
        ),
        (
            "The Herald reported the deal was dead, citing a person familiar with the matter.",
            "The Herald",
            "a person familiar with the matter",
        ),
        (
            "According to the Herald, which cited two officials, the deal was dead.",
            "the Herald",
            "two officials",
        ),
    ] {
        assert_eq!(chains(words), [who.to_owned(), format!("{who} > {cited}")], "{words}");
    }
}

#[test]
fn who_is_quoted_by_another_stands_in_what_that_one_passes_on() {
    for (words, passes_on, who) in [
        (
            "Ketua KNR Budi Santoso, dikutip Antara, memastikan kapal itu ditemukan.",
            "Antara",
            "Ketua KNR Budi Santoso",
        ),
        (
            "Kepala Balai Sari Dewi, seperti dikutip dari Antara, mengatakan air naik.",
            "Antara",
            "Kepala Balai Sari Dewi",
        ),
        (
            "Media lokal melaporkan pada Senin, dikutip Antara, bahwa pabrik akan ditutup pekan depan.",
            "Antara",
            "Media lokal",
        ),
        ("The minister, as quoted by Antara, said the pier was safe.", "Antara", "The minister"),
        (
            "Jane Doe, quoted by the Tolby Post, said the ferry was old.",
            "the Tolby Post",
            "Jane Doe",
        ),
        ("“Air naik,” kata Sari Dewi, dikutip dari Antara, Senin (3/5).", "Antara", "Sari Dewi"),
    ] {
        assert_eq!(
            chains(words),
            [passes_on.to_owned(), format!("{passes_on} > {who}")],
            "{words}"
        );
    }
    assert_eq!(
        chains("Bahari, dikutip Antara, melaporkan pabrik akan ditutup, mengutip dua pejabat."),
        ["Antara", "Antara > Bahari", "Antara > Bahari > dua pejabat"]
    );
    // An article, not the police, reads the wire.
    assert_eq!(
        chains("Mengutip Bahari, polisi mengatakan pelabuhan itu ditutup."),
        ["Bahari", "Bahari > polisi"]
    );
    // Who is passed on speaks on.
    check(
        "[[Ketua KNR Budi Santoso]], dikutip Antara, memastikan kapal ditemukan. “[[Kami siap,]]” [[ujarnya]].",
        "stc",
        Direct,
        Resolved::CarriedOver,
    );
}

#[test]
fn who_only_quotes_something_cites_nobody() {
    for words in [
        "Wartawan yang mengutip pejabat itu dipecat kemarin.",
        "Buku yang mengutip Sari Dewi itu laris.",
        "Menteri Sari Dewi mengutip puisi lama saat berpidato.",
        "The mayor left, citing the need for calm.",
        "He cited a 1996 study that found the reverse.",
    ] {
        check_none(words);
    }
    assert_eq!(chains("Budi mengatakan wartawan yang mengutip pejabat itu dipecat."), ["Budi"]);
}
