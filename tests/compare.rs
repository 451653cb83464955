//! The case that Telisik was made for, and the laws of comparing: the table of who says what, from the words
//! of two articles.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

use std::collections::BTreeSet;
use telisik::analysis::{
    Answer, AuditProblem, DateFinding, Redating, answer_to, audit, audit_question, read_value,
};
use telisik::case::{
    Article, AttributionFields, Basis, Case, Choice, CitationFields, CitationKind, Citing,
    ClaimFields, Command, Core, Disclosure, EvidenceFields, Gap, Header, History, Id, Kind, Mark,
    MentionFields, MentionedWords, Modality, Op, Override, Pointless, Polarity, Precision, Problem,
    Published, Record, ReviewFields, ReviewStatus, SourceDetails, SourceFields, SourceKind, Stamp,
    Stance, Time, Touched, Verdict, What, touched,
};
use telisik::compare::report::{ChangeLog, Run, report};
use telisik::compare::{
    AgreementKind, Cell, Compared, Event, Filter, Held, Merging, Node, Only, PartyKind, Reason,
    Sort, Way, agreement, alike, called, drawing, gate, matrix, merging, origins, origins_of_case,
    parties, show, timeline, verdict,
};
use telisik::exchange::native::import;
use telisik::exchange::report::{html, markdown};
use telisik::text::{Extent, Language, Text};
use telisik::value::date::Modifier;
use telisik::value::{DateValue, Form, List, Name, Quantity, Value, ValueKind, Words};

const SAMPLE: &str = include_str!("fixtures/kantor-nato.telisik.json");

/// A case that is worked on, act by act.
struct Desk {
    case: Case,
    next: u128,
}

impl Desk {
    /// The two articles on the office in Tokyo, as they came.
    fn nato() -> Self {
        Self { case: import(SAMPLE).expect("reads").case, next: 0 }
    }

    fn try_do(&mut self, command: Command) -> Result<(Id, Touched), Pointless> {
        let time = Time::from_millis(1 + self.next as i64);
        let next = &mut self.next;
        let mut next_id = || {
            *next += 1;
            Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *next)
        };
        let mut stamp = Stamp { time, by: "Ayu", next_id: &mut next_id };
        let (ops, id) = command.ops(&self.case, &mut stamp)?;
        let before = self.case.clone();
        let inverse = self.case.apply(&ops).expect("a command fits");
        let touched = touched(&self.case, &ops, &inverse);
        let mut undone = self.case.clone();
        undone.apply(&inverse).expect("an inverse fits");
        assert_eq!(undone, before, "an act undone is as if it had not been");
        Ok((id, touched))
    }

    fn act(&mut self, command: Command) -> Id {
        self.try_do(command).expect("makes sense").0
    }

    fn article(&self, outlet: &str) -> &Article {
        self.case.articles().values().find(|a| a.outlet.name == outlet).expect(outlet)
    }

    fn place(&self, outlet: &str, words: &str) -> (Id, Extent) {
        let article = self.article(outlet);
        let text = article.text.as_str();
        let byte = text.find(words).expect(words);
        let start = text[..byte].chars().count() as u32;
        (article.id, Extent::new(start, start + words.chars().count() as u32))
    }

    fn claim(&mut self, statement: &str, kind: ValueKind) -> Id {
        self.act(Command::AddClaim(ClaimFields { statement: statement.into(), kind }))
    }

    fn source(&mut self, name: &str, kind: SourceKind) -> Id {
        self.act(Command::AddSource(SourceFields { name: name.into(), kind }))
    }

    fn mention(&mut self, outlet: &str, words: &str, claim: Id, said: MentionFields) -> Id {
        let (article, extent) = self.place(outlet, words);
        let what = What::Mention { claim: Choice::Existing(claim), said: Some(said) };
        let (comment, tags) = (String::new(), Vec::new());
        self.act(Command::AddMark { article, extent, what, comment, tags })
    }

    fn cite(&mut self, outlet: &str, words: &str, source: Id) -> Id {
        let (article, extent) = self.place(outlet, words);
        let what = What::Attribution { source: Some(Choice::Existing(source)), said: None };
        let (comment, tags) = (String::new(), Vec::new());
        self.act(Command::AddMark { article, extent, what, comment, tags })
    }

    fn citation(&mut self, from: Citing, to: Id) -> Id {
        self.act(Command::AddCitation(CitationFields {
            from,
            to,
            relation: CitationKind::ObtainedFrom,
            disclosure: Disclosure::Disclosed,
            mark: None,
            note: String::new(),
        }))
    }

    fn reason(&self, claim: Id) -> (AgreementKind, String) {
        let found = agreement(&self.case, claim);
        (found.kind, found.reason.words(Language::English))
    }
}

fn said(raw: &str, form: Form, modality: Modality) -> MentionFields {
    let value = Value { raw: raw.into(), form, because: None, by: String::new() };
    MentionFields { value: Some(value), polarity: Polarity::Affirmed, modality }
}

fn date(raw: &str, notation: &str, modifier: Option<Modifier>) -> MentionFields {
    let date = DateValue::parse(notation).expect(notation).with(modifier);
    said(raw, Form::Date(date), Modality::Asserted)
}

fn open_list(raw: &str, items: &[&str]) -> MentionFields {
    let list = List::new(items.iter().copied()).opened(true);
    said(raw, Form::List(list), Modality::Asserted)
}

/// The partners: an open list in each.
fn partners(desk: &mut Desk) -> Id {
    let claim = desk.claim("Which partners would the office consult?", ValueKind::List);
    let orbit = "mitra seperti Jepang, Korea Selatan, Australia dan India";
    let rmol = "mitra keamanan NATO, seperti Korea Selatan, Australia dan Selandia Baru";
    let items = ["Jepang", "Korea Selatan", "Australia", "India"];
    desk.mention("Orbit Indonesia", orbit, claim, open_list(orbit, &items));
    let items = ["Korea Selatan", "Australia", "Selandia Baru"];
    desk.mention("RMOL", rmol, claim, open_list(rmol, &items));
    claim
}

/// When it opens: RMOL alone says so.
fn opening(desk: &mut Desk) -> Id {
    let claim = desk.claim("When does the office open?", ValueKind::Date);
    desk.mention("RMOL", "tahun depan", claim, date("tahun depan", "2024", None));
    let article = desk.article("Orbit Indonesia").id;
    desk.act(Command::MarkAbsent { claim, article, note: String::new() });
    claim
}

#[test]
fn the_opening_is_in_one_outlet_and_the_other_is_silent() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::OnlyIn);
    assert_eq!(words, "only in RMOL; Orbit Indonesia was searched and is silent");
    let reason = agreement(&desk.case, claim).reason;
    assert_eq!(
        reason.words(Language::Indonesian),
        "hanya di RMOL; Orbit Indonesia sudah dicari, tidak menyebut"
    );
    let shown = matrix(&desk.case, &Compared::new(&desk.case), &Filter::default(), Sort::Own);
    assert_eq!(shown.rows[0].cells[0], Cell::Silent(String::new()));
    assert!(matches!(&shown.rows[0].cells[1], Cell::Said(here) if here.len() == 1));
}

#[test]
fn open_lists_differ_and_do_not_contradict() {
    let mut desk = Desk::nato();
    let claim = partners(&mut desk);
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::OpenListDifference);
    assert_eq!(
        words,
        "both lists are open: Korea Selatan and Australia in both; Jepang, India only in Orbit \
         Indonesia; Selandia Baru only in RMOL"
    );
    assert_eq!(
        agreement(&desk.case, claim).reason.words(Language::Indonesian),
        "kedua daftar terbuka: Korea Selatan dan Australia di keduanya; Jepang, India hanya di \
         Orbit Indonesia; Selandia Baru hanya di RMOL"
    );
}

#[test]
fn the_visit_is_compatible_and_one_is_more_precise() {
    let mut desk = Desk::nato();
    let claim = desk.claim("When did Stoltenberg visit Japan?", ValueKind::Date);
    let early = date("awal 2023", "2023", Some(Modifier::Start));
    desk.mention("Orbit Indonesia", "awal 2023", claim, early);
    desk.mention("RMOL", "Januari tahun ini", claim, date("Januari tahun ini", "2023-01", None));
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::Compatible);
    assert_eq!(words, "RMOL is more precise (2023-01); early 2023 in Orbit Indonesia");
}

#[test]
fn two_outlets_have_one_origin_and_a_misspelt_name_is_merged() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let what = said("x", Form::Text(Words { text: "x".into() }), Modality::Planned);
    let words = "berencana untuk membuka kantor penghubung di Tokyo";
    desk.mention("Orbit Indonesia", words, claim, what);
    assert!(desk.case.absences().is_empty(), "what is mentioned is not silent");
    let nikkei = desk.source("Nikkei Asia", SourceKind::Media);
    let nikke = desk.source("Nikke Asia", SourceKind::Media);
    let officials = desk.source("pejabat Jepang", SourceKind::UnnamedOfficial);
    let alliance = desk.source("pejabat NATO", SourceKind::UnnamedOfficial);
    desk.cite("Orbit Indonesia", "Pakta pertahanan NATO berencana untuk membuka kantor penghubung di Tokyo, Jepang, yang pertama dari jenisnya di Asia, demikian info yang diperoleh Nikkei Asia", nikkei);
    desk.cite(
        "RMOL",
        "Menurut Nikke Asia, kantor tersebut akan dibuka di Tokyo pada tahun depan",
        nikke,
    );
    desk.citation(Citing::Source(nikkei), officials);
    desk.citation(Citing::Source(nikkei), alliance);
    assert_eq!(origins(&desk.case, claim).words(Language::English), "2 outlets · 2 origins");
    let same = alike(&desk.case);
    assert_eq!(
        same.iter().map(|(one, two, _)| (*one, *two)).collect::<Vec<_>>(),
        [(nikkei, nikke)]
    );
    desk.act(Command::MergeSources { into: nikkei, from: nikke });
    assert_eq!(desk.case.sources()[&nikkei].aliases, ["Nikke Asia"]);
    let found = origins(&desk.case, claim);
    assert_eq!(found.words(Language::English), "2 outlets · 1 origin");
    assert_eq!(found.words(Language::Indonesian), "2 media · 1 asal");
    let paths: Vec<String> = found.paths.iter().map(|path| path.words(&desk.case)).collect();
    assert!(paths.contains(&"RMOL → Nikkei Asia → pejabat Jepang".to_owned()), "{paths:?}");
    assert_eq!(
        found.roots[0].words(&desk.case, Language::English),
        "pejabat Jepang and pejabat NATO (unnamed)"
    );
}

#[test]
fn cycles_are_legal_and_reported() {
    let mut desk = Desk::nato();
    let claim = partners(&mut desk);
    let orbit = desk.source("Orbit Indonesia", SourceKind::Media);
    let rmol = desk.source("rmol", SourceKind::Media);
    let (one, two) = (desk.article("Orbit Indonesia").id, desk.article("RMOL").id);
    desk.citation(Citing::Article(one), rmol);
    desk.citation(Citing::Article(two), orbit);
    let found = origins(&desk.case, claim);
    assert_eq!((found.roots.len(), found.cycles.len()), (1, 1));
    assert!(found.roots[0].cycle);
    let own = CitationFields {
        from: Citing::Source(orbit),
        to: orbit,
        relation: CitationKind::Cites,
        disclosure: Disclosure::Disclosed,
        mark: None,
        note: String::new(),
    };
    assert_eq!(
        desk.try_do(Command::AddCitation(own)).expect_err("refused"),
        Pointless::CitesItself
    );
}

#[test]
fn an_outlet_and_a_source_of_its_name_are_one_party() {
    let mut desk = Desk::nato();
    let claim = partners(&mut desk);
    let rmol = desk.source("rmol", SourceKind::Media);
    let (one, two) = (desk.article("Orbit Indonesia").id, desk.article("RMOL").id);
    let ways = |desk: &Desk| {
        let found = origins(&desk.case, claim);
        assert_eq!(Compared::new(&desk.case).origins(claim), Some(&found));
        (found.words(Language::English), found.ways(&desk.case))
    };
    let both = ["Orbit Indonesia".to_owned(), "RMOL".to_owned()];
    assert_eq!(ways(&desk), ("2 outlets · 2 origins".to_owned(), both.to_vec()));
    desk.citation(Citing::Article(one), rmol);
    let through = || vec!["Orbit Indonesia → RMOL".to_owned()];
    assert_eq!(ways(&desk), ("2 outlets · 1 origin".to_owned(), through()));
    // What is noted of the source is said of the outlet, and that it cites itself is no step.
    desk.citation(Citing::Article(two), rmol);
    assert_eq!(ways(&desk), ("2 outlets · 1 origin".to_owned(), through()));
    let nikkei = desk.source("Nikkei Asia", SourceKind::Media);
    desk.citation(Citing::Source(rmol), nikkei);
    let (count, told) = ways(&desk);
    assert_eq!(count, "2 outlets · 1 origin");
    assert_eq!(told, ["Orbit Indonesia → RMOL → Nikkei Asia", "RMOL → Nikkei Asia"]);
    let found = origins_of_case(&desk.case);
    assert!(found.cycles.is_empty() && found.roots.iter().all(|root| !root.cycle));
    assert_eq!(parties(&desk.case)[&rmol], found.hops[0].to);
    assert_eq!(parties(&desk.case)[&nikkei], Node::Source(nikkei));
    // Under another name it is a party of its own.
    let details = SourceDetails::default();
    let fields = SourceFields { name: "RM".into(), kind: SourceKind::Media };
    desk.act(Command::SetSource { source: Some(rmol), fields, details });
    let (count, told) = ways(&desk);
    assert_eq!(count, "2 outlets · 1 origin");
    assert_eq!(told, ["Orbit Indonesia → RM → Nikkei Asia", "RMOL → RM → Nikkei Asia"]);
}

#[test]
fn an_outlet_in_which_nothing_is_marked_is_no_origin_of_the_case() {
    let mut desk = Desk::nato();
    let count = |desk: &Desk| origins_of_case(&desk.case).words(Language::English);
    assert_eq!(count(&desk), "0 outlets · 0 origins");
    let claim = desk.claim("Di mana NATO punya kantor serupa?", ValueKind::Text);
    desk.mention("RMOL", "New York, Wina, Ukraina", claim, MentionFields::default());
    assert_eq!(count(&desk), "1 outlet · 1 origin");
    // To be cited is to be one.
    let orbit = desk.source("Orbit Indonesia", SourceKind::Media);
    assert_eq!(count(&desk), "1 outlet · 1 origin");
    let rmol = desk.article("RMOL").id;
    desk.citation(Citing::Article(rmol), orbit);
    assert_eq!(count(&desk), "2 outlets · 1 origin");
    assert_eq!(origins_of_case(&desk.case).ways(&desk.case), ["RMOL → Orbit Indonesia"]);
}

#[test]
fn who_wants_no_name_is_unnamed_whatever_kind_it_was_given() {
    let mut desk = Desk::nato();
    let article = desk.article("RMOL").id;
    for name in ["pejabat yang enggan disebut namanya", "a person familiar with the plan"] {
        let source = desk.source(name, SourceKind::Unknown);
        desk.citation(Citing::Article(article), source);
    }
    let found = origins_of_case(&desk.case);
    // Unnamed ones behind one outlet count once.
    assert_eq!((found.roots.len(), found.roots[0].named), (1, false));
    let kinds =
        drawing(&desk.case).parties.into_iter().filter(|party| party.kind != PartyKind::Outlet);
    assert!(kinds.map(|party| party.kind).eq([PartyKind::Unnamed; 2]));
    // An expert with a name in their words is what a person says that it is.
    let expert = desk.source("Dr. Sari, tanpa namanya disebut", SourceKind::Expert);
    desk.citation(Citing::Article(article), expert);
    assert_eq!(origins_of_case(&desk.case).roots.len(), 2);
}

#[test]
fn values_of_two_kinds_are_not_set_against_each_other() {
    let mut desk = Desk::nato();
    let claim = desk.claim("Berapa?", ValueKind::Quantity);
    let amount =
        |words: &str| said(words, Form::Quantity(words.parse().expect(words)), Modality::Asserted);
    desk.mention("RMOL", "Tokyo", claim, amount("54 IDR"));
    desk.mention("Orbit Indonesia", "Tokyo", claim, amount("45 IDR"));
    assert_eq!(desk.reason(claim).0, AgreementKind::Contradiction);
    desk.mention("Orbit Indonesia", "NATO", claim, date("2023", "2023", None));
    let (kind, why) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::NotComparable);
    assert!(why.starts_with("these cannot be compared: "), "{why}");
    // To count other things is no other kind: the amounts in one unit are still set against each other.
    let claim = desk.claim("Berapa banyak?", ValueKind::Quantity);
    for (outlet, words, number) in [
        ("RMOL", "Tokyo", "54 IDR"),
        ("Orbit Indonesia", "Tokyo", "45 IDR"),
        ("Orbit Indonesia", "NATO", "3 person"),
    ] {
        desk.mention(outlet, words, claim, amount(number));
    }
    assert_eq!(desk.reason(claim).0, AgreementKind::Contradiction);
}

#[test]
fn a_name_that_is_there_is_found_by_its_letters() {
    let mut desk = Desk::nato();
    let who = desk.source("Hasan Basuki", SourceKind::Official);
    let details = SourceDetails { aliases: vec!["Pak Hasan".into()], ..SourceDetails::default() };
    let fields = SourceFields { name: "Hasan Basuki".into(), kind: SourceKind::Official };
    desk.act(Command::SetSource { source: Some(who), fields, details });
    for name in ["Hasan Basuki", " hasan  BASUKI", "pak Hasan"] {
        assert_eq!(called(&desk.case, name), Some(who), "{name}");
    }
    for name in ["", "Hasan", "Hasan Basuki (Weru)", "Hasan Basoki"] {
        assert_eq!(called(&desk.case, name), None, "{name}");
    }
}

#[test]
fn undisclosed_steps_count_and_are_shown() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let agency = desk.source("Reuters", SourceKind::Wire);
    let article = desk.article("RMOL").id;
    desk.act(Command::AddCitation(CitationFields {
        from: Citing::Article(article),
        to: agency,
        relation: CitationKind::Translates,
        disclosure: Disclosure::Undisclosed,
        mark: None,
        note: String::new(),
    }));
    let found = origins(&desk.case, claim);
    assert_eq!(found.undisclosed(), 1);
    assert_eq!(found.paths[0].words(&desk.case), "RMOL ⇢ Reuters");
    assert_eq!(found.ways(&desk.case), ["RMOL ⇢ Reuters"]);
    // A way round by the agency is not the shortest, and is told all the same.
    let nikkei = desk.source("Nikkei Asia", SourceKind::Media);
    desk.citation(Citing::Article(article), nikkei);
    desk.citation(Citing::Source(agency), nikkei);
    let found = origins(&desk.case, claim);
    assert_eq!(found.ways(&desk.case), ["RMOL → Nikkei Asia", "RMOL ⇢ Reuters → Nikkei Asia"]);
}

#[test]
fn a_source_is_cited_for_its_sentence_or_for_the_words_that_are_told() {
    let mut desk = Desk::nato();
    let opening = opening(&mut desk);
    let other = desk.claim("Di mana NATO punya kantor serupa?", ValueKind::Text);
    desk.mention("RMOL", "New York, Wina, Ukraina", other, MentionFields::default());
    let nikkei = desk.source("Nikkei Asia", SourceKind::Media);
    // "Menurut Nikke Asia, kantor tersebut akan dibuka di Tokyo pada tahun depan."
    let mark = desk.cite("RMOL", "Nikke Asia", nikkei);
    let cited = |desk: &Desk, claim: Id| -> Vec<Id> {
        let compared = Compared::new(&desk.case);
        compared.mentions(claim).iter().flat_map(|mention| mention.sources.clone()).collect()
    };
    assert_eq!((cited(&desk, opening), cited(&desk, other)), (vec![nikkei], vec![]));
    // Told what it says, it is cited for that alone.
    let (_, content) = desk.place("RMOL", "New York, Wina");
    let fields = AttributionFields { content: vec![content], ..AttributionFields::default() };
    let what = What::Attribution { source: Some(Choice::Existing(nikkei)), said: Some(fields) };
    desk.act(Command::EditMark {
        mark,
        what: Some(what),
        comment: String::new(),
        tags: Vec::new(),
    });
    assert_eq!((cited(&desk, opening), cited(&desk, other)), (vec![], vec![nikkei]));
}

/// What two mentions, one in each article, come to.
fn check(kind: ValueKind, one: MentionFields, two: MentionFields, expected: AgreementKind) {
    for (one, two) in [(one.clone(), two.clone()), (two, one)] {
        let mut desk = Desk::nato();
        let claim = desk.claim("?", kind);
        desk.mention("Orbit Indonesia", "Tokyo", claim, one.clone());
        desk.mention("RMOL", "Jepang", claim, two.clone());
        let found = agreement(&desk.case, claim);
        assert_eq!(found.kind, expected, "{one:?} / {two:?}: {:?}", found.reason);
        for language in [Language::English, Language::Indonesian] {
            assert!(!found.reason.words(language).is_empty());
        }
    }
}

#[test]
fn values_agree_or_part() {
    use AgreementKind::*;
    let number = |words: &str| {
        let quantity: Quantity = words.parse().expect(words);
        said(words, Form::Quantity(quantity), Modality::Asserted)
    };
    let name = |words: &str| said(words, Form::Name(Name::new(words)), Modality::Asserted);
    let quote = |w: &str| said(w, Form::Quote(Words { text: w.into() }), Modality::Asserted);
    let text = |w: &str| said(w, Form::Text(Words { text: w.into() }), Modality::Asserted);
    let closed = |items: &[&str]| {
        said("x", Form::List(List::new(items.iter().copied())), Modality::Asserted)
    };
    let possible = |said: MentionFields| MentionFields { modality: Modality::Possible, ..said };
    let denied = |said: MentionFields| MentionFields { polarity: Polarity::Denied, ..said };
    let bare = MentionFields::default;
    let on = |notation: &str| date(notation, notation, None);
    check(ValueKind::Date, on("2024"), on("2024"), Same);
    check(ValueKind::Date, on("2024"), on("2025"), Contradiction);
    check(ValueKind::Date, on("2024"), possible(on("2025")), Differs);
    check(ValueKind::Date, on("2024"), possible(on("2024")), CertaintyDiffers);
    check(ValueKind::Date, on("2024"), denied(on("2024")), Contradiction);
    check(ValueKind::Date, on("2024"), denied(on("2025")), NotComparable);
    check(ValueKind::Date, on("2024"), bare(), NotComparable);
    check(ValueKind::Date, on("2024"), number("2024"), NotComparable);
    check(ValueKind::Quantity, number("10 house"), number("20 house"), Contradiction);
    check(ValueKind::Quantity, number("30"), number(">=30"), Compatible);
    check(ValueKind::Name, name("Oana Lungescu"), name("Lungescu"), Compatible);
    check(ValueKind::Name, name("Nikkei Asia"), name("Nikke Asia"), Same);
    check(ValueKind::Name, name("Jens Stoltenberg"), name("Oana Lungescu"), Differs);
    check(ValueKind::Quote, quote("“Kami siap,”"), quote("\"kami siap\""), Same);
    check(ValueKind::Quote, quote("Kami siap"), quote("Kami belum siap"), Differs);
    check(ValueKind::Text, text("rencana"), text("niat"), NotComparable);
    check(ValueKind::Text, bare(), bare(), Same);
    check(ValueKind::Text, bare(), denied(bare()), Contradiction);
    check(ValueKind::List, closed(&["PAN", "PKB"]), closed(&["PAN"]), Differs);
    check(ValueKind::List, closed(&["PAN", "PKB"]), closed(&["pkb", "PAN"]), Same);
    check(ValueKind::List, closed(&["PAN"]), open_list("x", &["PAN"]), Compatible);
    check(ValueKind::List, closed(&["PAN"]), open_list("x", &["PKB"]), OpenListDifference);
}

#[test]
fn other_sources_for_the_same_are_told() {
    let mut desk = Desk::nato();
    let claim = desk.claim("Where?", ValueKind::Text);
    desk.mention("Orbit Indonesia", "Tokyo", claim, MentionFields::default());
    desk.mention("RMOL", "Tokyo", claim, MentionFields::default());
    let (nikkei, reuters) =
        (desk.source("Nikkei Asia", SourceKind::Media), desk.source("Reuters", SourceKind::Wire));
    desk.cite("Orbit Indonesia", "di Tokyo", nikkei);
    assert_eq!(desk.reason(claim).0, AgreementKind::Same, "nobody has looked in RMOL");
    desk.cite("RMOL", "di Tokyo", reuters);
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::AttributionDiffers);
    assert_eq!(words, "Orbit Indonesia cites Nikkei Asia; RMOL cites Reuters");
}

#[test]
fn several_mentions_in_an_article_stack_and_several_outlets_are_named() {
    let mut desk = Desk::nato();
    let claim = partners(&mut desk);
    desk.mention("RMOL", "New York, Wina, Ukraina", claim, open_list("x", &["Australia", "Wina"]));
    let text = "Kompas menulis: kantor itu untuk Korea Selatan, Australia, dan Jepang.";
    desk.act(Command::AddArticle {
        fields: telisik::case::ArticleFields {
            outlet: telisik::case::Outlet { name: "Kompas".into(), domain: String::new() },
            ..Default::default()
        },
        text: text.into(),
        regions: Vec::new(),
    });
    let items = ["Korea Selatan", "Australia", "Jepang"];
    let words = "Korea Selatan, Australia, dan Jepang";
    let list = said(words, Form::List(List::new(items)), Modality::Asserted);
    desk.mention("Kompas", words, claim, list);
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::OpenListDifference);
    assert_eq!(
        words,
        "some lists are open: Korea Selatan and Australia in all; Jepang only in Kompas and Orbit \
         Indonesia; India only in Orbit Indonesia; Selandia Baru, Wina only in RMOL"
    );
    let shown = matrix(&desk.case, &Compared::new(&desk.case), &Filter::default(), Sort::Own);
    let column = shown.columns.iter().position(|c| c.outlet == "RMOL").expect("a column");
    assert!(matches!(&shown.rows[0].cells[column], Cell::Said(here) if here.len() == 2));
}

#[test]
fn an_outlet_at_odds_with_itself_is_told_and_found() {
    let number = |words: &str| {
        let quantity: Quantity = words.parse().expect(words);
        said(words, Form::Quantity(quantity), Modality::Asserted)
    };
    let mut desk = Desk::nato();
    let claim = desk.claim("How many?", ValueKind::Quantity);
    desk.mention("RMOL", "Tokyo", claim, number("1200 person"));
    desk.mention("RMOL", "Jepang", claim, number("2500 person"));
    let found = agreement(&desk.case, claim);
    assert_eq!(found.kind, AgreementKind::Contradiction);
    assert_eq!(
        found.reason.words(Language::English),
        "RMOL contradicts itself: 2500 people and 1200 people"
    );
    assert_eq!(
        found.reason.words(Language::Indonesian),
        "RMOL bertentangan dengan dirinya sendiri: 2500 orang dan 1200 orang"
    );
    assert!(matches!(&found.also[..], [Reason::OnlyIn { .. }]), "{:?}", found.also);
    let compared = Compared::new(&desk.case);
    for only in [Only::Differing, Only::OneOutlet] {
        let filter = Filter { only: Some(only), ..Filter::default() };
        assert_eq!(matrix(&desk.case, &compared, &filter, Sort::Own).rows.len(), 1, "{only:?}");
    }
    // Nor does another outlet hide it, whether it says nothing that can be compared or one of both.
    let other = desk.mention("Orbit Indonesia", "Tokyo", claim, MentionFields::default());
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::Contradiction);
    assert!(words.starts_with("RMOL contradicts itself"), "{words}");
    desk.act(Command::SetMention { mark: other, fields: number("1200 person") });
    let found = agreement(&desk.case, claim);
    assert_eq!(
        found.reason.words(Language::English),
        "they cannot all be true: 1200 people in Orbit Indonesia and RMOL; 2500 people in RMOL"
    );
    assert!(matches!(&found.also[..], [Reason::Itself { outlet, .. }] if outlet == "RMOL"));
    // To affirm and to deny is no less.
    let claim = desk.claim("Will it open?", ValueKind::Text);
    desk.mention("RMOL", "Tokyo", claim, MentionFields::default());
    let denied = MentionFields { polarity: Polarity::Denied, ..MentionFields::default() };
    desk.mention("RMOL", "Jepang", claim, denied);
    let (kind, words) = desk.reason(claim);
    assert_eq!(kind, AgreementKind::Contradiction);
    assert_eq!(words, "RMOL contradicts itself: it affirms and denies it");
}

#[test]
fn reasons_agree_with_how_many_are_meant() {
    let by = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let says = |reason: Reason, wanted: &str| {
        assert_eq!(reason.words(Language::English), wanted);
    };
    says(
        Reason::Denied { affirmed: by(&["Orbit"]), denied: by(&["RMOL", "Antara"]) },
        "Orbit affirms; RMOL and Antara deny",
    );
    let (one, two) = (by(&["Orbit"]), by(&["RMOL", "Antara"]));
    says(
        Reason::Certainty(vec![
            (Modality::Asserted, two.clone()),
            (Modality::Planned, one.clone()),
        ]),
        "RMOL and Antara state it as a fact; Orbit calls it a plan",
    );
    says(
        Reason::Attribution(vec![
            Held { by: two.clone(), what: Vec::new() },
            Held { by: one, what: vec![telisik::compare::What::Name("Nikkei".into())] },
        ]),
        "RMOL and Antara say it themselves; Orbit cites Nikkei",
    );
    says(
        Reason::OnlyIn { outlet: "Orbit".into(), silent: two, unsearched: by(&["Tempo"]) },
        "only in Orbit; RMOL and Antara were searched and are silent; Tempo has not been searched",
    );
}

#[test]
fn the_matrix_filters_searches_and_sorts() {
    let mut desk = Desk::nato();
    let (partners, opening) = (partners(&mut desk), opening(&mut desk));
    let compared = Compared::new(&desk.case);
    let rows = |desk: &Desk, filter: Filter, sort: Sort| -> Vec<Id> {
        let shown = matrix(&desk.case, &compared, &filter, sort);
        shown.rows.iter().map(|row| row.claim.id).collect()
    };
    let only = |only: Only| Filter { only: Some(only), ..Filter::default() };
    assert_eq!(rows(&desk, Filter::default(), Sort::Own), [partners, opening]);
    assert_eq!(rows(&desk, Filter::default(), Sort::Latest), [opening, partners]);
    assert_eq!(rows(&desk, Filter::default(), Sort::Statement), [opening, partners]);
    assert_eq!(rows(&desk, only(Only::Differing), Sort::Own), [partners]);
    assert_eq!(rows(&desk, only(Only::OneOutlet), Sort::Own), [opening]);
    assert_eq!(rows(&desk, only(Only::WithoutVerdict), Sort::Own), [partners, opening]);
    assert_eq!(
        rows(&desk, Filter { search: "part".into(), ..Filter::default() }, Sort::Own),
        [partners]
    );
    // What stands in the cells is found, too: items, words of the article, a value in either language.
    for (search, found) in [
        ("selandia", partners),
        ("mitra keamanan", partners),
        ("tahun depan", opening),
        ("2024", opening),
        ("terbuka", partners),
        ("open list", partners),
    ] {
        let filter = Filter { search: search.into(), ..Filter::default() };
        assert_eq!(rows(&desk, filter, Sort::Own), [found], "{search}");
    }
    let dates = Filter { kind: Some(ValueKind::Date), ..Filter::default() };
    assert_eq!(rows(&desk, dates.clone(), Sort::Own), [opening]);
    // A claim passes its neighbour among those shown, whatever lies between.
    let hidden = desk.claim("Where?", ValueKind::Place);
    let last = desk.claim("When did he visit?", ValueKind::Date);
    let shown = matrix(&desk.case, &Compared::new(&desk.case), &dates, Sort::Own);
    assert_eq!(
        (shown.place(opening), shown.place(last), shown.place(hidden)),
        (Some(0), Some(1), None)
    );
    assert_eq!(shown.past(&desk.case, opening, Way::Up), None);
    assert_eq!(shown.past(&desk.case, opening, Way::Down), Some(None));
    assert_eq!(shown.past(&desk.case, last, Way::Up), Some(Some(opening)));
    assert_eq!(shown.past(&desk.case, last, Way::Down), None);
    let all = matrix(&desk.case, &Compared::new(&desk.case), &Filter::default(), Sort::Own);
    assert_eq!(all.past(&desk.case, partners, Way::Down), Some(Some(hidden)));
    desk.act(Command::DeleteClaim(hidden));
    desk.act(Command::DeleteClaim(last));
    desk.act(Command::MoveClaim { claim: opening, before: Some(partners) });
    assert_eq!(rows(&desk, Filter::default(), Sort::Own), [opening, partners]);
    desk.act(Command::MoveClaim { claim: opening, before: None });
    assert_eq!(rows(&desk, Filter::default(), Sort::Own), [partners, opening]);
}

#[test]
fn the_gate_names_each_problem_and_corrections_keep_what_was_said() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let problems = |desk: &Desk, review: Option<Id>| -> Vec<Problem> {
        let review = review.map(|id| desk.case.reviews()[&id].clone());
        let found = gate(&desk.case, &Compared::new(&desk.case), claim, review.as_deref());
        assert!(found.iter().all(|one| !one.words(Language::Indonesian).is_empty()));
        found.into_iter().map(|one| one.problem).collect()
    };
    // One outlet is one origin.
    let start = [Problem::NoVerdict, Problem::NoEvidence, Problem::SingleOrigin];
    assert_eq!(problems(&desk, None), start);
    let verdict = Verdict { scale: "tempo".into(), rating: "Benar".into(), core: Core::Supported };
    let gaps = vec![Gap { what: "Who pays?".into(), closed: String::new() }];
    let fields = ReviewFields { verdict, gaps, ..ReviewFields::default() };
    let review = desk.act(Command::AddReview { claim, fields: fields.clone() });
    // What helps to understand a claim is no evidence for or against it; what is no address is no copy.
    let evidence = |stance, archived: &str| EvidenceFields {
        url: "https://example.org".into(),
        archived_url: archived.into(),
        stance,
        ..Default::default()
    };
    let fields_now = evidence(Stance::Context, "javascript:alert(1)");
    let added = desk.act(Command::AddEvidence { claim, fields: fields_now });
    let rest = [Problem::SingleOrigin, Problem::NoArchive, Problem::OpenGap];
    let all = [&[Problem::NoEvidence], &rest[..]].concat();
    assert_eq!(problems(&desk, Some(review)), all);
    let fields_now = evidence(Stance::Supports, "");
    desk.act(Command::EditEvidence { evidence: added, fields: fields_now });
    assert_eq!(problems(&desk, Some(review)), rest);
    let fields_now = ReviewFields { justification: "Nikkei".into(), ..fields.clone() };
    desk.act(Command::EditReview { review, fields: fields_now });
    let correct = |fields: &ReviewFields, reason: &str, overrides: Vec<Override>| {
        let (fields, reason) = (fields.clone(), reason.to_owned());
        Command::CorrectReview { review, fields, reason, overrides }
    };
    let early = correct(&fields, "", Vec::new());
    assert_eq!(desk.try_do(early).expect_err("a draft"), Pointless::IsDraft);
    desk.act(Command::FinishReview { review, overrides: Vec::new() });
    let late = Command::EditReview { review, fields: fields.clone() };
    assert_eq!(desk.try_do(late).expect_err("final"), Pointless::IsFinal);
    let other = Verdict { core: Core::Refuted, rating: "Keliru".into(), scale: "tempo".into() };
    let fields = ReviewFields { verdict: other, ..fields };
    let blank = desk.try_do(correct(&fields, " ", Vec::new()));
    assert_eq!(blank.expect_err("says nothing"), Pointless::NoReason);
    let put_up_with =
        Override { problem: Problem::OpenGap, reason: "nobody pays for nothing".into() };
    desk.act(correct(&fields, "NATO closed the matter", vec![put_up_with]));
    let found = gate(
        &desk.case,
        &Compared::new(&desk.case),
        claim,
        desk.case.reviews().get(&review).map(|review| &**review),
    );
    let bare = found.iter().find(|one| one.problem == Problem::NoArchive).expect("no copy");
    let said = "an address has no archived copy: https://example.org";
    assert_eq!(bare.words(Language::English), said);
    let reasons: Vec<_> = found.iter().filter_map(|one| one.overridden.as_deref()).collect();
    assert_eq!(reasons, ["nobody pays for nothing"]);
    // Another review that says something else is seen beside it.
    let verdict = Verdict { core: Core::Supported, ..Verdict::default() };
    let other = ReviewFields { verdict, ..ReviewFields::default() };
    let second = desk.act(Command::AddReview { claim, fields: other });
    let shown = matrix(&desk.case, &Compared::new(&desk.case), &Filter::default(), Sort::Own);
    let row = shown.rows.iter().find(|row| row.claim.id == claim).expect("a row");
    let concluded = [row.verdict.into_iter().collect(), row.other_verdicts.clone()].concat();
    assert_eq!(concluded, [Core::Supported, Core::Refuted]);
    desk.act(Command::DeleteReview(second));
    let review = &desk.case.reviews()[&review];
    assert_eq!(review.status, ReviewStatus::Corrected);
    assert_eq!(review.corrections[0].verdict.core, Core::Supported);
    assert_eq!(review.corrections[0].justification, "Nikkei");
}

#[test]
fn merging_claims_takes_everything_along_and_splitting_parts_mentions() {
    let mut desk = Desk::nato();
    let (one, two) = (partners(&mut desk), opening(&mut desk));
    let third = desk.claim("Where?", ValueKind::Place);
    let relation = |to| telisik::case::Relation { to, kind: telisik::case::RelationKind::Narrower };
    let details = |relations| telisik::case::ClaimDetails { relations, ..Default::default() };
    let itself = Command::DetailClaim { claim: one, details: details(vec![relation(one)]) };
    assert_eq!(desk.try_do(itself).expect_err("itself"), Pointless::Same(Kind::Claim));
    desk.act(Command::DetailClaim {
        claim: two,
        details: details(vec![relation(third), relation(one)]),
    });
    desk.act(Command::DetailClaim { claim: third, details: details(vec![relation(two)]) });
    let fields = EvidenceFields { quote: "2024".into(), ..Default::default() };
    desk.act(Command::AddEvidence { claim: two, fields });
    let judged = |core, by: &str| ReviewFields {
        verdict: Verdict { core, ..Verdict::default() },
        reviewer: by.into(),
        ..ReviewFields::default()
    };
    desk.act(Command::AddReview { claim: two, fields: judged(Core::NotEnoughEvidence, "Ayu") });
    desk.act(Command::AddReview { claim: one, fields: judged(Core::Partly, "Budi") });
    let before = desk.case.clone();
    // What is said before is what comes of it.
    let told = merging(&desk.case, one, two).expect("both are there");
    assert_eq!(
        told,
        Merging {
            kinds: Some((ValueKind::Date, ValueKind::List)),
            mentions: 1,
            evidence: 1,
            reviews: 1,
            verdict: Some((Some(Core::Partly), Core::NotEnoughEvidence)),
        }
    );
    let back = merging(&desk.case, third, one).expect("both are there");
    assert_eq!(back.verdict, Some((None, Core::Partly)));
    assert_eq!(merging(&desk.case, one, third).expect("both are there").verdict, None);
    assert_eq!(merging(&desk.case, one, one), None);
    desk.act(Command::MergeClaims { into: one, from: two });
    assert_eq!(verdict(&desk.case, one), Some(Core::NotEnoughEvidence));
    let of = |case: &Case, claim: Id| {
        case.marks().values().filter(|m| m.body.claim() == Some(claim)).count()
    };
    assert_eq!((of(&desk.case, one), desk.case.claims().len()), (3, 2));
    assert!(desk.case.evidence().values().all(|evidence| evidence.claim == one));
    assert!(desk.case.absences().is_empty(), "Orbit mentions the merged claim");
    assert_eq!(desk.case.claims()[&one].relations, [relation(third)]);
    assert_eq!(desk.case.claims()[&third].relations, [relation(one)]);
    desk.case = before;
    let marks: Vec<Id> =
        desk.case.marks().values().filter(|m| m.body.claim() == Some(one)).map(|m| m.id).collect();
    let fields = ClaimFields { statement: "Which ones, says RMOL?".into(), kind: ValueKind::List };
    let new = desk.act(Command::SplitClaim { claim: one, marks: marks[1..].to_vec(), fields });
    assert_eq!((of(&desk.case, one), of(&desk.case, new)), (1, 1));
    desk.act(Command::DeleteClaim(one));
    assert_eq!(of(&desk.case, new), 1);
    assert!(!desk.case.claims().contains_key(&one));
    assert_eq!(desk.case.claims()[&two].relations, [relation(third)]);
}

#[test]
fn removing_a_source_or_an_article_frees_what_can_stand_alone() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let nikkei = desk.source("Nikkei Asia", SourceKind::Media);
    let officials = desk.source("pejabat", SourceKind::UnnamedOfficial);
    let cited = desk.cite("RMOL", "Menurut Nikke Asia", nikkei);
    let article = desk.article("RMOL").id;
    let citation = desk.citation(Citing::Article(article), nikkei);
    desk.act(Command::EditCitation {
        citation,
        fields: CitationFields {
            from: Citing::Article(article),
            to: nikkei,
            relation: CitationKind::Quotes,
            disclosure: Disclosure::Disclosed,
            mark: Some(cited),
            note: String::new(),
        },
    });
    desk.citation(Citing::Source(nikkei), officials);
    let fields = EvidenceFields { source: Some(nikkei), ..Default::default() };
    let evidence = desk.act(Command::AddEvidence { claim, fields });
    let before = desk.case.clone();
    desk.act(Command::DeleteMark(cited));
    assert_eq!(desk.case.citations()[&citation].mark, None);
    desk.act(Command::DeleteSource(nikkei));
    assert!(desk.case.citations().is_empty());
    assert_eq!(desk.case.evidence()[&evidence].source, None);
    desk.case = before;
    desk.act(Command::DeleteArticle(article));
    assert_eq!((desk.case.marks().len(), desk.case.citations().len()), (0, 1));
}

#[test]
fn another_date_of_publication_moves_what_rules_made_and_nothing_else() {
    let mut desk = Desk::nato();
    let claim = desk.claim("When?", ValueKind::Date);
    let mut made = date("tahun depan", "2024", None);
    made.value.as_mut().expect("a value").by = "rule:date.relative".into();
    let by_rule = desk.mention("RMOL", "tahun depan", claim, made.clone());
    let by_hand = desk.mention("RMOL", "bulan Juli mendatang", claim, date("x", "2023-07", None));
    assert_eq!(value_of(&desk.case, by_hand).by, "Ayu");
    let article = desk.article("RMOL").clone();
    let fields = telisik::case::ArticleFields {
        outlet: article.outlet,
        title: article.title,
        byline: article.byline,
        url: article.url,
        archived_url: article.archived_url,
        language: article.language,
        published: Some(Published {
            value: "2022-05-04".into(),
            precision: Precision::Day,
            basis: Basis::Given,
        }),
    };
    let mut new = made.value.expect("a value");
    new.form = Form::Date(DateValue::parse("2023").expect("a date"));
    let values = vec![(by_rule, new.clone()), (by_hand, new.clone())];
    desk.act(Command::EditArticle { article: article.id, fields, values });
    assert_eq!(value_of(&desk.case, by_rule), &new);
    assert_ne!(value_of(&desk.case, by_hand), &new);
}

/// As the page does it: it asks, the worker answers.
fn redated(case: &Case, article: Id, published: Option<&Published>) -> Vec<(Id, Value)> {
    let Some(redating) = Redating::new(case, article, published) else { return Vec::new() };
    let answer = answer_to(&redating.question());
    redating.moved(answer)
}

fn audited(case: &Case) -> Vec<DateFinding> {
    let audited = case.articles().values().map(|article| {
        let Answer::Faults(faults) = answer_to(&audit_question(article)) else { panic!() };
        audit(article, &faults)
    });
    audited.flatten().collect()
}

fn value_of(case: &Case, mark: Id) -> &Value {
    match &case.marks()[&mark].body {
        telisik::case::Body::Mention { value: Some(value), .. } => value,
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_are_read_from_the_marked_words_and_the_date_of_the_article() {
    let desk = Desk::nato();
    let check = |outlet: &str, words: &str, kind: ValueKind, shown: &str| {
        let (article, extent) = desk.place(outlet, words);
        let value = read_value(&desk.case.articles()[&article], extent, kind);
        let found = value.as_ref().map(|value| show(value, Language::English));
        assert_eq!(found.as_deref(), Some(shown), "{words}: {value:?}");
        assert!(value.is_some_and(|value| value.is_computed()));
    };
    check("RMOL", "tahun depan", ValueKind::Date, "2024");
    check("RMOL", "akan dibuka di Tokyo pada tahun depan", ValueKind::Date, "2024");
    check("RMOL", "Januari tahun ini", ValueKind::Date, "2023-01");
    check("Orbit Indonesia", "awal 2023", ValueKind::Date, "early 2023");
    check(
        "Orbit Indonesia",
        "mitra seperti Jepang, Korea Selatan, Australia dan India",
        ValueKind::List,
        "Jepang, Korea Selatan, Australia, India (open list)",
    );
    check(
        "RMOL",
        "mitra keamanan NATO, seperti Korea Selatan, Australia dan Selandia Baru",
        ValueKind::List,
        "Korea Selatan, Australia, Selandia Baru (open list)",
    );
    let (article, extent) = desk.place("RMOL", "berencana");
    assert_eq!(read_value(&desk.case.articles()[&article], extent, ValueKind::Date), None);
}

#[test]
fn another_date_of_publication_says_what_would_change() {
    let mut desk = Desk::nato();
    let claim = desk.claim("When?", ValueKind::Date);
    let (article, extent) = desk.place("RMOL", "tahun depan");
    let value = read_value(&desk.case.articles()[&article], extent, ValueKind::Date);
    let fields = MentionFields { value, ..MentionFields::default() };
    let mark = desk.mention("RMOL", "tahun depan", claim, fields);
    desk.mention("RMOL", "bulan Juli mendatang", claim, date("x", "2023-07", None));
    let given = |value: &str| Published {
        value: value.into(),
        precision: Precision::Day,
        basis: Basis::Given,
    };
    let moved = redated(&desk.case, article, Some(&given("2021-05-04")));
    assert_eq!(moved.len(), 1, "a person's own value stays");
    assert_eq!((moved[0].0, show(&moved[0].1, Language::English).as_str()), (mark, "2022"));
    let same = desk.case.articles()[&article].published.clone();
    assert_eq!(redated(&desk.case, article, same.as_ref()), []);
}

#[test]
fn a_heading_older_than_what_the_text_tells_is_flagged() {
    let mut desk = Desk::nato();
    let found = audited(&desk.case);
    assert!(found.iter().all(|one| one.outlet == "Orbit Indonesia"), "{found:?}");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].words, "DECEMBER 9, 2022");
    let told = "it is older than what the text tells (2023-05-03)";
    assert_eq!(found[0].words(Language::English), told);
    let mut article = desk.article("Orbit Indonesia").clone();
    let publish = |value: &str| {
        Some(Published { value: value.into(), precision: Precision::Day, basis: Basis::Stated })
    };
    for (value, words, problem, count) in [
        ("2022-12-09", "DECEMBER 9, 2022", AuditProblem::PublishedOlder, 1),
        ("9 Desember", "9 Desember", AuditProblem::Unreadable, 2),
        ("2031-01-01", "2031-01-01", AuditProblem::AfterRetrieval, 2),
    ] {
        article.published = publish(value);
        article.retrieved = Time::parse("2026-01-17T00:00:00Z");
        desk.case.apply(&[Op::Put(article.clone().into())]).expect("fits");
        let found = audited(&desk.case);
        assert!(found.iter().any(|one| one.problem == problem && one.words == words), "{found:?}");
        assert_eq!(found.len(), count, "{found:?}");
    }
}

#[test]
fn a_date_of_publication_that_the_text_does_not_print_is_held_against_what_it_tells() {
    let prose = "Warga menutup jembatan di Sungai Batu pada Senin (3/6/2024), setelah retak terlihat di tiangnya.";
    let twice = "Warga menutup jembatan di Sungai Batu pada 3 Juni 2024. Tiangnya retak sejak banjir 20 Mei 2024.";
    let once = "Warga memperingati selesainya jembatan di Sungai Batu pada 3 Juni 2024 bersama para pemuka desa.";
    let plan =
        "Wali kota mengatakan jembatan di Sungai Batu itu akan dibuka kembali pada 3 Juni 2024.";
    let noted = |text: &str, value: &str| {
        let mut desk = Desk::nato();
        let published =
            Published { value: value.into(), precision: Precision::Day, basis: Basis::Given };
        let (id, text) =
            (Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_00ff), Text::from(text));
        let like = desk.article("RMOL").clone();
        let regions = Vec::new();
        let article = Article { id, text, regions, published: Some(published), ..like };
        desk.case.apply(&[Op::Put(article.clone().into())]).expect("fits");
        let found = audited(&desk.case).into_iter().filter(|one| one.article == article.id);
        found.map(|one| (one.words.clone(), one.words(Language::English))).collect::<Vec<_>>()
    };
    let told = "the date of publication is older than what the text tells (2024-06-03)";
    let found = |words: &str| [(words.to_owned(), told.to_owned())];
    assert_eq!(noted(prose, "2024-05-01"), found("Senin (3/6/2024)"));
    assert_eq!(noted(twice, "2024-05-01"), found("3 Juni 2024"));
    assert_eq!(noted(once, "2024-05-01"), [], "one date alone may be that of a plan");
    assert_eq!(noted(prose, "2024-06-02"), [], "the day after may be that of the paper");
    assert_eq!(noted(plan, "2024-05-01"), [], "what is planned is later");
}

#[test]
fn dates_stand_on_one_axis_by_outlet_and_conflicts_are_joined() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let one = desk.mention("Orbit Indonesia", "awal 2023", claim, date("x", "2025", None));
    let found = timeline(&desk.case, &Compared::new(&desk.case));
    let lanes: Vec<(&str, usize)> =
        found.lanes.iter().map(|lane| (lane.outlet.as_str(), lane.entries.len())).collect();
    assert_eq!(lanes, [("Orbit Indonesia", 1), ("RMOL", 2)]);
    assert_eq!(found.conflicts.len(), 1);
    assert!(found.conflicts[0].one == one || found.conflicts[0].two == one);
    let published = &found.lanes[1].entries[0];
    assert_eq!(published.event, Event::Published);
    // 2023-05-04T07:56+07:00, on the clock of most dates: its own.
    assert_eq!(published.bounds.earliest, 28_053_116);
    let (first, last) = found.extent.expect("dates");
    assert_eq!(first, published.bounds.earliest);
    assert_eq!(last, found.lanes[0].entries[0].bounds.latest);
}

#[test]
fn the_report_says_all_of_it_in_both_languages() {
    let mut desk = Desk::nato();
    let (partners, opening) = (partners(&mut desk), opening(&mut desk));
    let nikkei = desk.source("Nikkei <Asia>", SourceKind::Media);
    desk.cite("RMOL", "tahun depan", nikkei);
    let denied = MentionFields {
        polarity: Polarity::Denied,
        modality: Modality::Possible,
        ..MentionFields::default()
    };
    let closing = desk.claim("Will it be closed?", ValueKind::Text);
    desk.mention("Orbit Indonesia", "Tokyo", closing, denied);
    let verdict = Verdict { scale: "kompas".into(), rating: "HOAKS".into(), core: Core::Refuted };
    let gaps = vec![Gap { what: "Who pays?".into(), closed: String::new() }];
    let justification = "No date | was given.".into();
    let fields = ReviewFields { verdict, justification, gaps, reviewer: "Ayu".into() };
    let verdict = Verdict { core: Core::Supported, ..Verdict::default() };
    let other = ReviewFields { verdict, ..ReviewFields::default() };
    desk.act(Command::AddReview { claim: opening, fields: other });
    desk.act(Command::AddReview { claim: opening, fields });
    let evidence = EvidenceFields {
        source: Some(nikkei),
        url: "https://asia.nikkei.com/x".into(),
        quote: "NATO plans to open a liaison office. ".repeat(20),
        ..EvidenceFields::default()
    };
    desk.act(Command::AddEvidence { claim: partners, fields: evidence });
    let made = Time::parse("2026-01-19T00:00:00Z").expect("a time");
    let log = ChangeLog { changes: 12, first: Some(made), last: Some(made), people: Vec::new() };
    let compared = Compared::new(&desk.case);
    let write = |language: Language| report(&desk.case, &compared, &log, made, language);
    let english = markdown(&write(Language::English));
    for said in [
        "# Kantor NATO di Tokyo",
        "Jepang, India only in Orbit Indonesia",
        "| RMOL | 2024 | “tahun depan” (from Nikkei \\<Asia\\>) |",
        "| Orbit Indonesia | – | “Tokyo” (denied; possible) |",
        "searched: silent",
        "1 outlet · 1 origin",
        "RMOL → Nikkei \\<Asia\\>",
        "| HOAKS (refuted) (draft); another review: supported |",
        "**HOAKS (refuted)** (draft, Ayu)",
        "\n\nBefore it can be called final:\n\n- ",
        "- Some things are not known yet\n",
        "that it was meant to deceive",
        "**not known**: Who pays?",
        "No date \\| was given.",
        "[https://asia.nikkei.com/x](<https://asia.nikkei.com/x>)",
        "Changes in the log: 12, 2026-01-19 – 2026-01-19.",
    ] {
        assert!(english.contains(said), "{said}\n{english}");
    }
    assert_eq!(english.matches("Who pays?").count(), 1, "a gap is told once\n{english}");
    let quoted = english.lines().find(|line| line.starts_with("> NATO")).expect("a quotation");
    assert!(quoted.chars().count() < 170 && quoted.ends_with('…'));
    let page = html(&write(Language::Indonesian));
    for said in ["lang=\"id\"", "Jepang, India hanya di Orbit Indonesia", "Nikkei &lt;Asia&gt;"] {
        assert!(page.contains(said), "{said}");
    }
    assert!(!page.contains("<script"));
    let longest = desk.case.articles().values().map(|a| a.text.as_str().len()).max();
    assert!(page.len() < 10_000 + longest.unwrap_or_default(), "no article stands in it");
}

#[test]
fn a_long_statement_is_told_once_and_cut_in_tables() {
    let mut desk = Desk::nato();
    let long = "Sangat panjang ".repeat(200);
    desk.claim(&long, ValueKind::Text);
    desk.claim(&"A".repeat(5_000), ValueKind::Text);
    let (log, made) = (ChangeLog::default(), Time::parse("2026-01-19T00:00:00Z").expect("a time"));
    let compared = Compared::new(&desk.case);
    let written = markdown(&report(&desk.case, &compared, &log, made, Language::English));
    let rows: Vec<&str> = written.lines().filter(|line| line.starts_with('|')).collect();
    assert!(rows.iter().any(|row| row.starts_with("| 1\\. Sangat panjang")), "{rows:?}");
    assert!(rows.iter().all(|row| row.chars().count() < 250), "{rows:?}");
    assert_eq!(written.matches(long.trim()).count(), 1);
}

#[test]
fn only_addresses_of_the_web_become_links() {
    let link = |address: &str| Run::Address(address.into()).link().map(str::to_owned);
    for address in ["https://asia.nikkei.com/nato", "HTTP://example.org/?a=b#c"] {
        assert_eq!(link(address).as_deref(), Some(address));
    }
    for address in [
        "",
        "asia.nikkei.com/nato",
        "javascript:alert(1)",
        "javascript:alert(1)//https://example.org",
        "java\nscript://x",
        "data:text/html,x",
        "ftp://example.org/x",
    ] {
        assert_eq!(link(address), None, "{address}");
    }
}

#[test]
fn what_was_compared_is_kept_until_something_changes_it() {
    let mut desk = Desk::nato();
    let (one, two) = (partners(&mut desk), opening(&mut desk));
    let mut compared = Compared::new(&desk.case);
    let nikkei = SourceFields { name: "Nikkei".into(), kind: SourceKind::Media };
    let (article, extent) = desk.place("RMOL", "tahun depan");
    let mark = desk.case.marks().values().find(|m| m.body.claim() == Some(two)).expect("one").id;
    let (comment, tags) = (String::new(), Vec::new());
    let orbit = desk.article("Orbit Indonesia").id;
    let review = ReviewFields::default();
    let value = MentionFields { modality: Modality::Planned, ..date("x", "2025", None) };
    for (command, again) in [
        (Command::SetMention { mark, fields: value }, vec![two]),
        (Command::TakeBackAbsence { claim: two, article: orbit }, vec![two]),
        (Command::AddReview { claim: one, fields: review }, vec![one]),
        (
            Command::AddMark {
                article,
                extent,
                what: What::Attribution { source: Some(Choice::New(nikkei)), said: None },
                comment,
                tags,
            },
            vec![one, two],
        ),
        (Command::DeleteClaim(two), vec![two]),
        (Command::DeleteArticle(orbit), vec![one]),
    ] {
        let (_, touched) = desk.try_do(command.clone()).expect("makes sense");
        let found = compared.update(&desk.case, &touched);
        assert!(again.iter().all(|id| found.contains(id)), "{command:?}: {found:?}");
        assert_eq!(compared, Compared::new(&desk.case), "{command:?}");
    }
    let nothing: BTreeSet<Id> = BTreeSet::new();
    assert_eq!(compared.update(&desk.case, &Touched::default()), nothing);
}

#[test]
fn a_new_citation_alters_the_origins_of_what_rests_on_it_and_nothing_else() {
    let mut desk = Desk::nato();
    let claims = [partners(&mut desk), opening(&mut desk)];
    let [nikkei, other, far] = ["Nikkei Asia", "Kyodo", "Seorang pejabat"]
        .map(|name| desk.source(name, SourceKind::Media));
    desk.cite("RMOL", "tahun depan", nikkei);
    let mut compared = Compared::new(&desk.case);
    let rests = |case: &Case| -> BTreeSet<Id> {
        let hops = |claim: &Id| origins(case, *claim).hops;
        let meets = |claim: &Id| {
            let source = telisik::compare::Node::Source(nikkei);
            hops(claim).iter().any(|hop| hop.to == source)
        };
        claims.iter().copied().filter(meets).collect()
    };
    assert_eq!(rests(&desk.case), BTreeSet::from([claims[1]]));
    for (from, to, again) in [
        (Citing::Source(other), far, BTreeSet::new()),
        (Citing::Source(nikkei), other, rests(&desk.case)),
    ] {
        let fields = CitationFields {
            from,
            to,
            relation: CitationKind::Cites,
            disclosure: Disclosure::Disclosed,
            mark: None,
            note: String::new(),
        };
        let (_, touched) = desk.try_do(Command::AddCitation(fields)).expect("makes sense");
        assert_eq!(compared.update(&desk.case, &touched), again);
        assert_eq!(compared, Compared::new(&desk.case));
    }
}

#[test]
fn a_claim_is_made_of_words_in_several_articles_at_once() {
    let mut desk = Desk::nato();
    let mention = |outlet: &str, words: &str, notation: &str| {
        let (article, extent) = desk.place(outlet, words);
        MentionedWords { article, extent, said: date(words, notation, None) }
    };
    let mentions = vec![
        mention("Orbit Indonesia", "awal 2023", "2023"),
        mention("RMOL", "Januari tahun ini", "2023-01"),
    ];
    let fields = ClaimFields { statement: "When did he visit?".into(), kind: ValueKind::Date };
    let command = Command::MarkTogether { claim: fields.clone(), mentions: mentions.clone() };
    let mark = desk.act(command); // which undoes it, too, and finds the case as it was
    let claim = desk.case.marks()[&mark].body.claim().expect("a mention");
    assert_eq!(desk.case.claims()[&claim].statement, "When did he visit?");
    assert_eq!(desk.reason(claim).0, AgreementKind::Compatible);
    for wrong in
        [Vec::new(), vec![MentionedWords { extent: Extent::new(3, 3), ..mentions[0].clone() }]]
    {
        let command = Command::MarkTogether { claim: fields.clone(), mentions: wrong };
        assert_eq!(desk.try_do(command).map(|_| ()), Err(Pointless::NoWords));
    }
}

/// The same case with other ids, so that articles and marks come in another order.
fn renumbered(case: &Case, turn: u128) -> (Case, impl Fn(Id) -> Id) {
    let other = move |id: Id| Id::from_u128(id.as_u128() ^ (turn << 64));
    let mut out = Case::new(Header::clone(case.header()));
    let file = case.records().filter(|r| r.kind() != Kind::Case).map(|record| {
        let mut text = telisik::case::encode(&record).to_string();
        for id in case.records().map(|r| r.id()).filter(|id| *id != case.id()) {
            text = text.replace(&id.to_string(), &format!("#{}", other(id)));
        }
        let value = serde_json::from_str(&text.replace('#', "")).expect("JSON");
        Op::Put(telisik::case::decode(record.kind(), value).expect("a record"))
    });
    out.apply(&file.collect::<Vec<_>>()).expect("fits");
    (out, other)
}

#[test]
fn agreement_does_not_depend_on_the_order_of_articles_and_mentions() {
    let mut desk = Desk::nato();
    let claims = [partners(&mut desk), opening(&mut desk)];
    desk.mention("RMOL", "New York, Wina, Ukraina", claims[0], open_list("x", &["Wina"]));
    for turn in 1..64 {
        let (case, other) = renumbered(&desk.case, turn * 0x0101);
        for claim in claims {
            assert_eq!(agreement(&case, other(claim)), agreement(&desk.case, claim));
        }
    }
}

#[test]
fn an_orphan_still_says_what_it_said() {
    let mut desk = Desk::nato();
    let claim = opening(&mut desk);
    let old = desk.case.marks().values().next().expect("a mark").clone();
    let orphan = Mark { span: old.span.orphaned(), ..Mark::clone(&old) };
    desk.case.apply(&[Op::Put(Record::from(orphan))]).expect("fits");
    assert!(matches!(agreement(&desk.case, claim).reason, Reason::OnlyIn { .. }));
    let _ = History::new(desk.case);
}
