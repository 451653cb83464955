//! What taking over an attribution makes of a case: who cites whom.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::{article, empty, time};
use telisik::analysis::{Found, Passage, found};
use telisik::case::{Case, Command, Id, Op, Rejected, Stamp, SuggestionKind};
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
        let next = &mut self.next;
        let mut next_id = || {
            *next += 1;
            Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *next)
        };
        let mut stamp = Stamp { time: time(9), by: "Ayu", next_id: &mut next_id };
        let (ops, _) = command.ops(&self.case, &mut stamp).expect("makes sense");
        self.case.apply(&ops).expect("fits");
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
