//! What taking over an attribution, or a value that somebody tells, makes of a case: who cites whom, and what is claimed.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::{act, article, empty};
use telisik::analysis::{Found, Passage, found};
use telisik::case::{
    Accepted, Case, Choice, Command, Id, Modality, Op, Rejected, SourceFields, SourceKind,
    SuggestionKind, What,
};
use telisik::compare::origins_of_case;
use telisik::proposals::{Proposals, Proposer, still_open};

struct Desk {
    case: Case,
    article: Id,
    found: Vec<Found>,
    next: u128,
}

impl Desk {
    fn new(text: &str) -> Self {
        let article = article(0, text);
        let found = found(&Passage::of(&article));
        let mut case = empty();
        let id = article.id;
        case.apply(&[Op::Put(article.into())]).expect("fits");
        Self { case, article: id, found, next: 0 }
    }

    fn act(&mut self, command: Command) {
        act(&mut self.case, &mut self.next, command);
    }

    fn proposer(&self) -> Proposer<'_> {
        Proposer::new(&self.case, &self.case.articles()[&self.article], &self.found)
    }

    /// The attribution whose source these words are.
    fn of(&self, source: &str) -> &Found {
        let text = &self.case.articles()[&self.article].text;
        let is_of = |one: &&Found| one.source.is_some_and(|at| text.slice(at) == source);
        self.found.iter().find(is_of).expect(source)
    }

    fn accept(&mut self, source: &str) {
        let accepted = self.proposer().accept_chain(self.of(source));
        self.act(Command::AcceptSuggestions { article: self.article, accepted });
    }

    fn accept_all(&mut self) {
        let article = &self.case.articles()[&self.article];
        let mut proposals = Proposals::new();
        proposals.add(&self.case, article, article.text.extent(), self.found.clone());
        let kind = SuggestionKind::Attribution;
        let accepted = proposals.accept_all(&self.case, article, kind, None);
        assert_eq!(accepted.len(), proposals.count(kind), "each once");
        self.act(Command::AcceptSuggestions { article: self.article, accepted });
    }

    fn ways(&self) -> Vec<String> {
        origins_of_case(&self.case).ways(&self.case)
    }

    fn open(&self) -> usize {
        let open = still_open(&self.case, &self.case.articles()[&self.article], &self.found);
        let kind = SuggestionKind::Attribution;
        open.into_iter().filter(|number| self.found[*number].kind == kind).count()
    }
}

/// Sentences of two who speak: who is cited by the outlet, and who by that one; as sources, and as the sentence names them.
const CHAINS: [(&str, &str, &str, &str); 6] = [
    (
        "Kantor berita Nusa, mengutip sumber istana, menyebut raja akan pergi.",
        "Kantor berita Nusa",
        "sumber istana",
        "RMOL → Nusa → sumber istana",
    ),
    (
        "TVA, citing PM Brian Oyel, said the bridge would reopen on Friday.",
        "TVA",
        "PM Brian Oyel",
        "RMOL → TVA → Brian Oyel",
    ),
    (
        "Gubernur Sari Dewi, dikutip Bahari, memastikan kapal itu ditemukan.",
        "Bahari",
        "Gubernur Sari Dewi",
        "RMOL → Bahari → Sari Dewi",
    ),
    (
        "“Air naik,” kata Sari Dewi, dikutip dari Bahari, Senin (3/5).",
        "Bahari",
        "Sari Dewi",
        "RMOL → Bahari → Sari Dewi",
    ),
    (
        "Dilansir dari Bahari yang mengutip dua sumber di kementerian, harga beras akan naik.",
        "Bahari",
        "dua sumber di kementerian",
        "RMOL → Bahari → dua sumber di kementerian",
    ),
    (
        "The Herald reported on Monday, citing three people briefed on the talks, that the deal was dead.",
        "The Herald",
        "three people briefed on the talks",
        "RMOL → Herald → three people briefed on the talks",
    ),
];

#[test]
fn both_links_of_a_chain_stand_whichever_is_taken_over_first() {
    for (words, outer, inner, way) in CHAINS {
        for order in [[outer, inner], [inner, outer]] {
            let mut desk = Desk::new(words);
            assert_eq!(desk.open(), 2, "{words}");
            desk.accept(order[0]);
            if desk.open() > 0 {
                desk.accept(order[1]);
            }
            assert_eq!((desk.ways(), desk.open()), (vec![way.to_owned()], 0), "{order:?}");
            assert_eq!((desk.case.marks().len(), desk.case.sources().len()), (2, 2));
        }
        let mut desk = Desk::new(words);
        desk.accept(inner);
        assert_eq!(desk.ways(), [way], "alone: {words}");
        let mut desk = Desk::new(words);
        desk.accept_all();
        assert_eq!((desk.ways(), desk.open()), (vec![way.to_owned()], 0), "all: {words}");
    }
}

#[test]
fn who_was_rejected_is_not_taken_over_with_whom_they_cite() {
    let (words, outer, inner, _) = CHAINS[0];
    let mut desk = Desk::new(words);
    let one = desk.of(outer);
    let (kind, rule, extent) = (one.kind, one.rule.clone(), Some(one.extent));
    let rejected = vec![Rejected { kind, rule, extent }];
    desk.act(Command::RejectSuggestions { article: desk.article, rejected });
    desk.accept(inner);
    assert_eq!(desk.ways(), ["RMOL → sumber istana"]);
}

/// The claims that its values are of, and as what it says them.
fn claims(text: &str) -> Vec<(String, Modality)> {
    let desk = Desk::new(text);
    let proposer = desk.proposer();
    let is_value = |one: &&Found| {
        matches!(one.kind, SuggestionKind::List | SuggestionKind::Quantity | SuggestionKind::Date)
    };
    let accepted = desk.found.iter().filter(is_value).filter_map(|one| proposer.accept(one));
    let claim = |one: Accepted| match one {
        Accepted::Mark { what: What::Mention { claim: Choice::New(new), said }, .. } => {
            Some((new.statement, said?.modality))
        }
        _ => None,
    };
    accepted.filter_map(claim).collect()
}

#[test]
fn that_somebody_asks_for_a_thing_is_the_claim() {
    for words in [
        "Ia meminta warga menghindari sejumlah kota seperti Tolby, Arden, dan Lor",
        "Gubernur Sari Dewi mengimbau 300 warga tidak panik",
        "Walhi mendesak pemerintah mencabut 12 izin tambang di Lor",
        "The mayor urged 300 residents to stay away from the coast",
        "The mayor called on 300 residents to boil water",
        "Sari Dewi berharap panen tahun ini naik 5 persen",
    ] {
        let claims = claims(&format!("{words}."));
        assert!(!claims.is_empty(), "{words}");
        for (statement, modality) in claims {
            assert!(statement.ends_with(words), "{statement}");
            assert_eq!(modality, Modality::Asserted, "{words}");
        }
    }
    // What is told besides is told.
    let told = claims("Dilansir Antara, Gubernur Sari Dewi meminta 300 warga pindah.");
    assert_eq!(told[0].0, "Gubernur Sari Dewi meminta 300 warga pindah");
    let told = claims("Gubernur Sari Dewi mengatakan, korban banjir mencapai 300 orang.");
    assert_eq!(told[0].0, "Korban banjir mencapai 300 orang");
}

#[test]
fn a_claim_is_the_whole_sentence_where_a_part_says_too_little() {
    for words in [
        "Menteri Sari Dewi mengumumkan pengunduran dirinya setelah unjuk rasa menewaskan 14 orang",
        "Gubernur Sari Dewi menjanjikan pembangunan 12 tanggul di Lor",
        "Jane Doe said she lost 12 boats in the storm",
        "Saat itu, menurut Budi, air naik hingga 2 meter",
    ] {
        let claims = claims(&format!("{words}."));
        assert_eq!(claims[0].0, words);
    }
}

#[test]
fn what_is_asked_for_is_not_mixed_with_what_is_so() {
    let fact = "Pemerintah mencabut 12 izin tambang emas di Pulau Lor.";
    let plea = "Walhi mendesak pemerintah mencabut 12 izin tambang emas di Pulau Lor.";
    for (first, second, same) in [(fact, plea, false), (plea, fact, false), (fact, fact, true)] {
        let mut desk = Desk::new(first);
        let quantity = |one: &&Found| one.kind == SuggestionKind::Quantity;
        let one = desk.found.iter().find(quantity).expect("a number");
        let accepted = desk.proposer().accept(one).into_iter().collect();
        desk.act(Command::AcceptSuggestions { article: desk.article, accepted });
        let other = article(1, second);
        let seen = found(&Passage::of(&other));
        let one = seen.iter().find(quantity).expect("a number");
        let claim = Proposer::new(&desk.case, &other, &seen).claim(one).expect("one");
        assert_eq!(matches!(claim, Choice::Existing(_)), same, "{first} {second}");
    }
}

#[test]
fn what_is_set_beside_a_name_is_no_part_of_it() {
    for (words, name, kind) in [
        (
            "Mayor Curtis Dell, a Republican in his second term, said the bridge was closed.",
            "Curtis Dell",
            SourceKind::Official,
        ),
        ("Jane Doe, the mayor of Tolby, said the pier was old.", "Jane Doe", SourceKind::Official),
        (
            "Peneliti Badan Riset dan Inovasi Lumbung (BRIL), Budi Santoso, mengatakan air naik.",
            "Budi Santoso",
            SourceKind::Expert,
        ),
        (
            "Direktur Reserse Kriminal Umum Kombes Budi Santoso mengatakan air naik.",
            "Budi Santoso",
            SourceKind::Official,
        ),
        (
            "Pejabat Jepang dan NATO menyebut air naik.",
            "Pejabat Jepang dan NATO",
            SourceKind::UnnamedOfficial,
        ),
        (
            "Menteri Ani Sari dan Budi Santoso mengatakan air naik.",
            "Menteri Ani Sari dan Budi Santoso",
            SourceKind::Official,
        ),
    ] {
        let desk = Desk::new(words);
        let is_said = |one: &&Found| one.kind == SuggestionKind::Attribution;
        let one = desk.found.iter().find(is_said).expect(words);
        let source = desk.proposer().source(one);
        let expected = SourceFields { name: name.into(), kind };
        assert_eq!(source, Some(Choice::New(expected)), "{words}");
    }
}
