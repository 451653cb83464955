//! What speaks for and against some claims, and drafts of what follows. No verdict is final: that is for
//! the person who reads.

use super::super::Fault;
use super::super::teller::Teller;
use super::both;
use super::claims::Claims;
use super::sources::Sources;
use telisik::case::{Core, EvidenceFields, Gap, Id, ReviewFields, Stance, Verdict};

const REUTERS: &str = "https://www.chinadailyhk.com/hk/article/328939";

/// Adds evidence and drafts.
pub fn add(teller: &mut Teller, claims: &Claims, sources: &Sources) -> Result<(), Fault> {
    let claim = |name: &str| claims.get(name).copied().ok_or("there is no such claim");
    let mut evidence = |name: &str, source: Id, stance, url: &str, quote: &str, note: String| {
        let (url, quote) = (url.to_owned(), quote.to_owned());
        let source = Some(source);
        let rest = EvidenceFields::default();
        teller.evidence(claim(name)?, EvidenceFields { source, url, quote, stance, note, ..rest })
    };
    evidence(
        "opening",
        sources.reuters,
        Stance::Supports,
        REUTERS,
        "The proposed one-person office is due to open next year in Tokyo",
        both(
            "Juga bersumber dari Nikkei Asia: bukan bukti kedua.",
            "Stands on Nikkei Asia, too: no second proof.",
        ),
    )?;
    evidence(
        "opening",
        sources.japan_times,
        Stance::Refutes,
        "https://www.japantimes.co.jp/news/2023/07/13/national/nato-japan-office/",
        "NATO leaders sent mixed signals at their summit on Wednesday on a possible plan to open an office in Japan",
        both(
            "Dua bulan kemudian rencananya belum pasti.",
            "Two months later the plan is not certain.",
        ),
    )?;
    evidence(
        "partners",
        sources.nikkei,
        Stance::Context,
        "https://news.az/index.php/news/nato-to-open-its-1st-asian-office-in-japan",
        "key partners in the region, such as South Korea, Australia and New Zealand",
        both(
            "Nikkei Asia, dikutip oleh News.Az: Selandia Baru, bukan India.",
            "Nikkei Asia as quoted by News.Az: New Zealand, not India.",
        ),
    )?;
    evidence(
        "visit",
        sources.nato,
        Stance::Supports,
        "https://www.nato.int/cps/en/natohq/news_211272.htm",
        "met with Japanese Prime Minister Fumio Kishida in Tokyo on Tuesday (31 January 2023)",
        both("Cocok dengan kedua artikel.", "Fits both articles."),
    )?;
    evidence(
        "visit",
        sources.kantei,
        Stance::Supports,
        "https://japan.kantei.go.jp/101_kishida/diplomatic/202301/_00011.html",
        "On January 31, commencing at 6:20 p.m.",
        String::new(),
    )?;
    for name in ["origin", "report"] {
        evidence(
            name,
            sources.reuters,
            Stance::Supports,
            REUTERS,
            "the Nikkei Asia reported on Wednesday, citing Japanese and NATO officials",
            both("Reuters, 3 Mei 2023, hari Rabu.", "Reuters, 3 May 2023, a Wednesday."),
        )?;
    }
    evidence(
        "existing",
        sources.reuters,
        Stance::Supports,
        REUTERS,
        "NATO has similar liaison offices in New York, Vienna, Ukraine and other places",
        both("Kalimat yang diterjemahkan RMOL.", "The sentence that RMOL translated."),
    )?;
    evidence(
        "pledge",
        sources.reuters,
        Stance::Refutes,
        REUTERS,
        "pledged with Prime Minister Fumio Kishida to strengthen ties",
        both("Janji bersama Kishida, bukan kepadanya.", "A pledge with Kishida, not to him."),
    )?;
    evidence(
        "programme",
        sources.nato,
        Stance::Context,
        "https://www.nato.int/cps/en/natohq/news_217062.htm",
        "welcomed the new partnership programme between NATO and Japan",
        both("12 Juli 2023, pada KTT itu sendiri.", "12 July 2023, at the summit itself."),
    )?;
    evidence(
        "mission",
        sources.news_on_japan,
        Stance::Supports,
        "https://newsonjapan.com/html/newsdesk/article/137310.php",
        "Japan has also committed to opening a dedicated mission to NATO in Belgium, in addition to its existing embassy",
        String::new(),
    )?;
    evidence(
        "attendance",
        sources.nato,
        Stance::Supports,
        "https://www.nato.int/cps/ru/natohq/opinions_213469.htm?selectedLocale=ru",
        "Minister of Foreign Affairs of Japan, Yoshimasa Hayashi",
        both("4 April 2023, di markas NATO.", "4 April 2023, at NATO headquarters."),
    )?;
    evidence(
        "closest",
        sources.nato,
        Stance::Context,
        "https://www.nato.int/cps/en/natohq/news_211272.htm",
        "No NATO partner is closer or more capable than Japan",
        both(
            "Kalimat Stoltenberg tiga bulan sebelumnya.",
            "Stoltenberg's sentence of three months before.",
        ),
    )?;
    drafts(teller, claims)
}

/// A claim, a core, why, and what is not known, in both languages.
type Draft<'a> = (&'a str, Core, String, &'a [(&'a str, &'a str)]);

/// What can be said so far, and what is missing.
fn drafts(teller: &mut Teller, claims: &Claims) -> Result<(), Fault> {
    let all: [Draft<'_>; 4] = [
        (
            "opening",
            Core::NotEnoughEvidence,
            both(
                "Hanya RMOL yang menyebut waktunya, dan semuanya bermuara pada satu laporan Nikkei Asia. Pada Juli 2023 rencananya sendiri belum pasti.",
                "Only RMOL says when, and all of it leads to one report of Nikkei Asia. By July 2023 the plan itself was not certain.",
            ),
            &[
                ("Apakah kantor itu dibuka pada 2024?", "Did the office open in 2024?"),
                (
                    "Apa kata NATO sendiri tentang waktunya?",
                    "What does NATO itself say of the time?",
                ),
            ],
        ),
        (
            "partners",
            Core::NotEnoughEvidence,
            both(
                "Kedua daftar terbuka: berbeda, tetapi tidak bertentangan. Nikkei, sejauh dikutip media lain, menyebut Selandia Baru dan tidak menyebut India.",
                "Both lists are open: they differ and do not contradict. Nikkei, as far as others quote it, names New Zealand and not India.",
            ),
            &[("Dari mana “India” dalam artikel Orbit?", "Where does Orbit have “India” from?")],
        ),
        (
            "visit",
            Core::Pending,
            both(
                "“Awal 2023” memuat “Januari”; NATO dan pemerintah Jepang menyebut 31 Januari 2023. Tinggal diputuskan.",
                "“Early 2023” holds “January”; NATO and Japan's government say 31 January 2023. It is for you to decide.",
            ),
            &[],
        ),
        (
            "origin",
            Core::Pending,
            both(
                "Dua media, satu asal: Nikkei Asia, yang mengutip pejabat tanpa nama.",
                "Two outlets, one origin: Nikkei Asia, which quotes officials without a name.",
            ),
            &[("Siapa pejabat yang dikutip Nikkei?", "Who are the officials that Nikkei quotes?")],
        ),
    ];
    for (name, core, justification, gaps) in all {
        let claim = claims.get(name).copied().ok_or("there is no such claim")?;
        let gap = |(id, en): &(&str, &str)| Gap { what: both(id, en), closed: String::new() };
        let verdict = match core {
            Core::Pending => Verdict::default(),
            core => Verdict { scale: "core".into(), rating: core.label().into(), core },
        };
        let gaps = gaps.iter().map(gap).collect();
        let reviewer = String::new();
        teller.review(claim, ReviewFields { verdict, justification, gaps, reviewer })?;
    }
    Ok(())
}
