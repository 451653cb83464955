//! The cases that newcomers are offered: one that is told to the end, and one to practise on.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

#[path = "../examples/make_sample/samples/mod.rs"]
mod samples;

use std::collections::BTreeSet;
use telisik::analysis::{
    Answer, AuditProblem, DateFinding, answer_to, audit, audit_question, read_value,
};
use telisik::case::{
    Basis, Body, Case, Claim, Core, Precision, RegionKind, ReviewStatus, body_digest,
};
use telisik::compare::{
    Agreement, AgreementKind, Compared, Event, Filter, Sort, agreement, alike, matrix, name_of,
    origins, origins_of_case, show, timeline,
};
use telisik::exchange::native::{export, import};
use telisik::text::{CodePoint, Extent, Language};

const TOLD: &str = include_str!("../examples/sample/kantor-nato.telisik.json");
const PRACTICE: &str = include_str!("../examples/sample/latihan.telisik.json");
const BARE: &str = include_str!("fixtures/kantor-nato.telisik.json");

fn read(file: &str) -> Case {
    let imported = import(file).expect("reads");
    assert_eq!(imported.notes, []);
    imported.case
}

fn told() -> Case {
    read(TOLD)
}

fn claim<'a>(case: &'a Case, statement: &str) -> &'a Claim {
    case.claims().values().find(|claim| claim.statement == statement).expect(statement)
}

fn agreed(case: &Case, statement: &str) -> Agreement {
    agreement(case, claim(case, statement).id)
}

/// As the page does it: it asks, the worker answers.
fn audited(case: &Case) -> Vec<DateFinding> {
    let audited = case.articles().values().map(|article| {
        let Answer::Faults(faults) = answer_to(&audit_question(article)) else { panic!() };
        audit(article, &faults)
    });
    audited.flatten().collect()
}

const OPENING: &str = "Kapan kantor penghubung NATO di Tokyo akan dibuka?";
const PARTNERS: &str = "Mitra mana saja yang akan diajak NATO berkonsultasi lewat kantor di Tokyo?";
const VISIT: &str = "Kapan Jens Stoltenberg berkunjung ke Jepang?";
const ORIGIN: &str = "Siapa yang pertama kali memberitakan rencana kantor NATO di Tokyo?";
const PLAN: &str = "NATO berencana membuka kantor penghubung di Jepang.";

#[test]
fn the_files_are_made_of_the_texts_byte_for_byte() {
    let orbit = || include_str!("fixtures/orbit.txt").to_owned();
    let rmol = || include_str!("fixtures/rmol.txt").to_owned();
    let made = [
        (samples::told(orbit(), rmol()), TOLD),
        (samples::bare(orbit(), rmol()), BARE),
        (samples::practice(), PRACTICE),
    ];
    for (case, shipped) in made {
        assert!(samples::file(&case.expect("can be made")) == shipped, "make the samples again");
    }
}

#[test]
fn the_files_go_out_as_they_came_in_and_fit_the_schema() {
    let schema = include_str!("../src/exchange/telisik.case.schema.json");
    let schema = serde_json::from_str(schema).expect("is JSON");
    let validator = jsonschema::validator_for(&schema).expect("is a schema");
    for file in [TOLD, PRACTICE, BARE] {
        let imported = import(file).expect("reads");
        assert_eq!(imported.notes, []);
        let exported = imported.exported.expect("a time");
        assert_eq!(export(&imported.case, exported), file);
        let value = serde_json::from_str(file).expect("is JSON");
        let wrong: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        assert_eq!(wrong, [] as [&str; 0]);
    }
}

#[test]
fn the_articles_are_those_of_the_pages() {
    for case in [told(), read(BARE)] {
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
        for article in case.articles().values() {
            assert!(!article.text.as_str().contains('\r'));
            assert_eq!(article.digest, body_digest(&article.text, &article.regions));
            assert!(article.regions.is_sorted_by_key(|region| region.start));
        }
    }
}

#[test]
fn the_cases_to_begin_with_hold_no_marks() {
    for case in [read(BARE), read(PRACTICE)] {
        assert_eq!(case.articles().len(), 2);
        assert!(case.marks().is_empty() && case.claims().is_empty() && case.sources().is_empty());
    }
}

#[test]
fn furniture_covers_all_that_is_dated_by_the_crawl() {
    let case = told();
    let mut dates = 0;
    for article in case.articles().values() {
        let furniture = |at: u32| {
            let at = CodePoint(at);
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
    for case in [told(), read(PRACTICE)] {
        for article in case.articles().values() {
            for region in article.regions.iter().filter(|r| r.kind != RegionKind::EndMark) {
                let paragraphs = article.text.paragraphs();
                assert!(paragraphs.iter().any(|p| p.extent.start == region.start), "{region:?}");
                assert!(paragraphs.iter().any(|p| p.extent.end == region.end), "{region:?}");
            }
        }
    }
}

#[test]
fn every_mark_lies_on_its_words_and_no_mention_in_furniture() {
    let case = told();
    for mark in case.marks().values() {
        let article = &case.articles()[&mark.article];
        let mut spans = vec![&mark.span];
        if let Body::Attribution { cue, content, .. } = &mark.body {
            spans.extend(cue.iter().chain(content));
        }
        for span in spans {
            assert_eq!(article.text.slice(span.extent()), span.exact());
            assert!(span.is_anchored());
            let meets = |r: Extent| r.start < span.end() && span.start() < r.end;
            let furniture = article.regions.iter().filter(|region| region.kind.is_furniture());
            let is_note = matches!(mark.body, Body::Note);
            assert!(is_note || furniture.map(|r| r.extent()).all(|r| !meets(r)), "{span:?}");
        }
        if let Body::Mention { value: Some(value), .. } = &mark.body {
            // What a rule reckoned can be reckoned again; the rest is a person's.
            assert_ne!(value.is_computed(), value.because.is_none(), "{value:?}");
        }
    }
}

#[test]
fn when_it_opens_is_told_by_one_and_searched_in_the_other() {
    let case = told();
    let found = agreed(&case, OPENING);
    assert_eq!(found.kind, AgreementKind::OnlyIn);
    let words = "only in RMOL; Orbit Indonesia was searched and is silent";
    assert_eq!(found.reason.words(Language::English), words);
    let compared = Compared::new(&case);
    let mention = &compared.mentions(claim(&case, OPENING).id)[0];
    let value = mention.value.as_ref().expect("a year");
    assert_eq!(show(value, Language::English), "2024");
    let because = value.because.as_ref().expect("reckoned");
    assert_eq!(because.anchor.as_deref(), Some("2023-05-04T07:56+07:00"));
    assert_eq!(because.step.as_deref(), Some("P1Y"));
}

#[test]
fn the_lists_of_partners_are_open_and_differ() {
    let case = told();
    let found = agreed(&case, PARTNERS);
    assert_eq!(found.kind, AgreementKind::OpenListDifference);
    assert_eq!(
        found.reason.words(Language::English),
        "both lists are open: Korea Selatan and Australia in both; Jepang, India only in Orbit \
         Indonesia; Selandia Baru only in RMOL"
    );
}

#[test]
fn the_visit_is_compatible_and_rmol_is_more_precise() {
    let case = told();
    let found = agreed(&case, VISIT);
    assert_eq!(found.kind, AgreementKind::Compatible);
    assert_eq!(
        found.reason.words(Language::Indonesian),
        "RMOL lebih tepat (2023-01); awal 2023 di Orbit Indonesia"
    );
}

#[test]
fn two_outlets_have_one_origin_and_the_hidden_steps_are_told() {
    let case = told();
    for statement in [ORIGIN, PLAN, PARTNERS, OPENING] {
        let found = origins(&case, claim(&case, statement).id);
        assert_eq!(found.roots.len(), 1, "{statement}");
    }
    for statement in [ORIGIN, PLAN] {
        let found = origins(&case, claim(&case, statement).id);
        assert_eq!(found.words(Language::English), "2 outlets · 1 origin");
        let root = found.roots[0].words(&case, Language::English);
        assert_eq!(root, "pejabat Jepang dan NATO (unnamed)");
        let paths: Vec<String> = found.paths.iter().map(|path| path.words(&case)).collect();
        let behind = "Nikkei Asia → pejabat Jepang dan NATO";
        let hidden = format!("RMOL ⇢ Reuters → {behind}");
        let shown = [format!("Orbit Indonesia → {behind}"), format!("RMOL → {behind}"), hidden];
        assert_eq!(paths, shown, "what is counted is shown");
    }
    let whole = origins_of_case(&case);
    let hidden: Vec<(&str, &str)> = whole
        .hops
        .iter()
        .filter(|hop| hop.disclosure == telisik::case::Disclosure::Undisclosed)
        .map(|hop| (name_of(&case, hop.from), name_of(&case, hop.to)))
        .collect();
    assert_eq!(hidden, [("RMOL", "Reuters")]);
    assert_eq!(whole.cycles, [] as [Vec<_>; 0]);
}

#[test]
fn the_misspelt_name_is_an_alias_and_told() {
    let case = told();
    let nikkei = case.sources().values().find(|s| s.name == "Nikkei Asia").expect("is there");
    assert!(nikkei.aliases.iter().any(|alias| alias == "Nikke Asia"));
    assert_eq!(alike(&case), [], "nothing is left to be merged");
    let found = agreed(&case, ORIGIN);
    assert_eq!(found.kind, AgreementKind::Same);
    assert_eq!(
        found.reason.words(Language::English),
        "the same in another spelling: Nikkei Asia in Orbit Indonesia and RMOL; Nikke Asia in RMOL"
    );
}

#[test]
fn the_heading_is_flagged_and_the_publication_stands_on_the_axis() {
    let case = told();
    let found = audited(&case);
    let found: Vec<_> =
        found.iter().map(|f| (f.outlet.as_str(), f.words.as_str(), f.problem)).collect();
    let problem = AuditProblem::Text(telisik::detect::DateProblem::OlderThanEvents);
    assert_eq!(found, [("Orbit Indonesia", "DECEMBER 9, 2022", problem)]);
    let compared = Compared::new(&case);
    let lanes = timeline(&case, &compared);
    let published = lanes.lanes.iter().flat_map(|lane| &lane.entries);
    let published: Vec<String> = published
        .filter(|entry| entry.event == Event::Published)
        .map(|entry| entry.date.when.to_string())
        .collect();
    assert_eq!(published, ["2023-05-04T07:56+07:00"]);
    assert_eq!(lanes.conflicts, []);
    let years: BTreeSet<String> = lanes
        .lanes
        .iter()
        .flat_map(|lane| &lane.entries)
        .map(|entry| entry.date.when.to_string().chars().take(4).collect())
        .collect();
    assert_eq!(years.into_iter().collect::<Vec<_>>(), ["2023", "2024"], "no date of the crawl");
}

#[test]
fn every_article_was_searched_for_every_claim_and_all_kinds_of_agreement_are_seen() {
    let case = told();
    let compared = Compared::new(&case);
    let table = matrix(&case, &compared, &Filter::default(), Sort::Own);
    let first: Vec<&str> = table.rows.iter().map(|row| row.claim.statement.as_str()).collect();
    assert_eq!(first[..5], [OPENING, PARTNERS, VISIT, ORIGIN, PLAN]);
    assert!(table.rows.iter().all(|row| !row.cells.contains(&telisik::compare::Cell::Unsearched)));
    let kinds: BTreeSet<AgreementKind> = table.rows.iter().map(|row| row.agreement.kind).collect();
    for kind in [
        AgreementKind::OpenListDifference,
        AgreementKind::AttributionDiffers,
        AgreementKind::OnlyIn,
        AgreementKind::Compatible,
        AgreementKind::Same,
        AgreementKind::NotComparable,
    ] {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}

#[test]
fn verdicts_are_left_to_the_person() {
    let case = told();
    assert!(!case.reviews().is_empty() && !case.evidence().is_empty());
    for review in case.reviews().values() {
        assert_eq!(review.status, ReviewStatus::Draft);
        assert!(matches!(review.verdict.core, Core::NotEnoughEvidence | Core::Pending));
        assert!(!review.justification.is_empty());
    }
    for evidence in case.evidence().values() {
        assert!(evidence.url.starts_with("https://") && !evidence.quote.is_empty());
    }
}

/// What a learner is to find is there to be found.
#[test]
fn the_practice_case_holds_what_its_note_asks_for() {
    let case = read(PRACTICE);
    let found = audited(&case);
    let told = found[0].words(Language::English);
    assert_eq!(told, "the weekday does not fit the date: 2024-03-12 is a Tuesday");
    let found: Vec<_> =
        found.iter().map(|f| (f.outlet.as_str(), f.words.as_str(), f.problem)).collect();
    let weekday = AuditProblem::Text(telisik::detect::DateProblem::Weekday);
    assert_eq!(found, [("Harian Tepian", "Minggu, 12 Maret 2024", weekday)]);
    use telisik::value::ValueKind::{Date, List, Quantity};
    for (outlet, words, kind, value) in [
        ("Kabar Wulung", "Sedikitnya 40 orang", Quantity, "at least 40 people"),
        ("Harian Tepian", "Hampir 60 orang", Quantity, "nearly 60 people"),
        ("Kabar Wulung", "Rp12 miliar", Quantity, "12 billion IDR"),
        ("Harian Tepian", "Rp15 miliar", Quantity, "15 billion IDR"),
        ("Kabar Wulung", "tahun depan", Date, "2025"),
        ("Harian Tepian", "pada 2026", Date, "2026"),
        ("Kabar Wulung", "awal 1998", Date, "early 1998"),
        ("Harian Tepian", "Februari 1998", Date, "1998-02"),
        (
            "Kabar Wulung",
            "seperti balai desa, masjid, dan sekolah dasar",
            List,
            "balai desa, masjid, sekolah dasar (open list)",
        ),
        (
            "Harian Tepian",
            "antara lain balai desa, masjid, dan rumah kepala desa",
            List,
            "balai desa, masjid, rumah kepala desa (open list)",
        ),
    ] {
        let article = case.articles().values().find(|a| a.outlet.name == outlet).expect(outlet);
        let text = article.text.as_str();
        let start = text[..text.find(words).expect(words)].chars().count() as u32;
        let extent = Extent::new(start, start + words.chars().count() as u32);
        let read = read_value(article, extent, kind).expect(words);
        assert_eq!(show(&read, Language::English), value);
    }
}
