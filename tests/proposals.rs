//! What is still to be proposed of what rules see in the two seed articles, and what taking it over makes of it.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::{act, article, empty, header, id};
use telisik::analysis::{Found, Passage, found};
use telisik::case::{
    Accepted, Article, Basis, Body, Case, Choice, Command, Header, Id, Kind, Modality, Op,
    Precision, Published, Record, Region, Rejected, ReviewFields, SourceFields, SourceKind,
    SuggestionKind, What,
};
use telisik::compare::show;
use telisik::proposals::{Key, Kinds, Proposals, Proposer, body, body_within, shifted, still_open};
use telisik::text::{CodePoint, Extent, Language};

const ORBIT: &str = include_str!("fixtures/orbit.txt");
const RMOL: &str = include_str!("fixtures/rmol.txt");

struct Desk {
    case: Case,
    article: Id,
    found: Vec<Found>,
    next: u128,
}

impl Desk {
    fn new(text: &str, published: Option<&str>) -> Self {
        let published = published.map(|value| Published {
            value: value.to_owned(),
            precision: Precision::Minute,
            basis: Basis::Stated,
        });
        let article = Article { published, ..article(0, text) };
        let found = found(&Passage::of(&article));
        let mut case = empty();
        let id = article.id;
        case.apply(&[Op::Put(article.into())]).expect("fits");
        Self { case, article: id, found, next: 0 }
    }

    fn rmol() -> Self {
        Self::new(RMOL, Some("2023-05-04T07:56+07:00"))
    }

    fn article(&self) -> &Article {
        &self.case.articles()[&self.article]
    }

    fn words(&self, one: &Found) -> String {
        self.article().text.slice(one.extent).to_owned()
    }

    fn open(&self, kind: SuggestionKind) -> Vec<&Found> {
        let open = still_open(&self.case, self.article(), &self.found);
        open.into_iter().map(|number| &self.found[number]).filter(|one| one.kind == kind).collect()
    }

    fn open_words(&self, kind: SuggestionKind) -> Vec<String> {
        self.open(kind).into_iter().map(|one| self.words(one)).collect()
    }

    /// The words of what is open of a kind, and the values.
    fn values(&self, kind: SuggestionKind) -> Vec<(String, Option<String>)> {
        let shown = |one: &Found| one.value.as_ref().map(|value| show(value, Language::English));
        self.open(kind).into_iter().map(|one| (self.words(one), shown(one))).collect()
    }

    fn one(&self, kind: SuggestionKind, words: &str) -> &Found {
        let all = self.open(kind);
        all.into_iter().find(|one| self.words(one).contains(words)).expect(words)
    }

    fn act(&mut self, command: Command) {
        act(&mut self.case, &mut self.next, command);
    }

    /// The second half of the text first, as when that is in sight.
    fn halves(&self) -> [Extent; 2] {
        let text = &self.article().text;
        let middle = text.paragraphs()[text.paragraphs().len() / 2].extent.start;
        [
            Extent { start: middle, end: text.end() },
            Extent { start: CodePoint(0), end: CodePoint(middle.0 - 1) },
        ]
    }

    /// The same, kept as the screen keeps it.
    fn proposals(&self) -> Proposals {
        let mut proposals = Proposals::new();
        for half in self.halves() {
            let here = self.found.iter().filter(|one| half.contains(one.extent.start)).cloned();
            proposals.add(&self.case, self.article(), half, here.collect());
        }
        proposals
    }

    /// What is open by `proposals` is what a look at each of its parts says.
    fn assert_kept(&self, proposals: &Proposals) {
        let mut all = Vec::new();
        for half in self.halves() {
            let here = self.found.iter().filter(|one| half.contains(one.extent.start));
            let here: Vec<Found> = here.cloned().collect();
            let open = still_open(&self.case, self.article(), &here);
            all.extend(open.into_iter().map(|n| Key::of(&here[n])));
        }
        all.dedup();
        let kept: Vec<Key> = proposals.open(Kinds::ALL).map(Key::of).collect();
        assert_eq!(kept.len(), all.len());
        assert!(all.iter().all(|key| kept.contains(key) && proposals.is_open(*key)));
        for kind in SuggestionKind::ALL {
            let count = all.iter().filter(|key| key.kind == kind).count();
            assert_eq!(proposals.count(kind), count, "{kind:?}");
        }
    }

    fn accept(&mut self, kind: SuggestionKind, words: &str) {
        let one = self.one(kind, words);
        let accepted = Proposer::new(&self.case, self.article(), &self.found).accept(one);
        let accepted = vec![accepted.expect("can be taken over")];
        self.act(Command::AcceptSuggestions { article: self.article, accepted });
    }

    fn reject(&mut self, kind: SuggestionKind, extent: Option<Extent>) {
        let rejected = vec![Rejected { kind, rule: String::new(), extent }];
        self.act(Command::RejectSuggestions { article: self.article, rejected });
    }
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
    expected.iter().map(|(words, value)| ((*words).into(), Some((*value).into()))).collect()
}

#[test]
fn the_dates_of_the_seed_articles_are_proposed_with_their_values() {
    let mut orbit = Desk::new(ORBIT, None).values(SuggestionKind::Date);
    orbit.retain(|(_, value)| value.is_some());
    let expected = [
        ("hari Rabu, 3 Mei 2023", "2023-05-03"),
        ("awal 2023", "early 2023"),
        ("April 2023", "2023-04"),
        ("bulan Juli", "2023-07"),
    ];
    assert_eq!(orbit, pairs(&expected));
    let expected = [
        ("Rabu (3/5)", "2023-05-03"),
        ("tahun depan", "2024"),
        ("Januari tahun ini", "2023-01"),
        ("bulan Juli mendatang", "2023-07"),
    ];
    assert_eq!(Desk::rmol().values(SuggestionKind::Date), pairs(&expected));
    let faults = Desk::new(ORBIT, None).open_words(SuggestionKind::DateFault);
    assert_eq!(faults, ["DECEMBER 9, 2022"]);
}

#[test]
fn the_partners_and_all_quotations_of_the_seed_articles_are_proposed() {
    let orbit = Desk::new(ORBIT, None);
    let lists = orbit.values(SuggestionKind::List);
    let partners = "Jepang, Korea Selatan, Australia, India (open list)";
    assert!(lists.iter().any(|(_, value)| value.as_deref() == Some(partners)), "{lists:?}");
    let lists = Desk::rmol().values(SuggestionKind::List);
    let partners = "Korea Selatan, Australia, Selandia Baru (open list)";
    assert!(lists.iter().any(|(_, value)| value.as_deref() == Some(partners)), "{lists:?}");
    assert_eq!(orbit.open(SuggestionKind::Quotation).len(), 7);
}

#[test]
fn what_was_taken_over_is_not_proposed_again() {
    let mut desk = Desk::rmol();
    desk.accept(SuggestionKind::Date, "tahun depan");
    desk.accept(SuggestionKind::List, "Selandia Baru");
    desk.accept(SuggestionKind::Attribution, "Menurut Nikke Asia");
    desk.accept(SuggestionKind::Furniture, "Populer");
    let gone = |kind, words: &str| !desk.open_words(kind).iter().any(|one| one == words);
    assert!(gone(SuggestionKind::Date, "tahun depan"));
    assert!(!gone(SuggestionKind::Date, "Januari tahun ini"));
    assert!(gone(SuggestionKind::List, "Korea Selatan, Australia dan Selandia Baru"));
    assert!(gone(SuggestionKind::Name, "Selandia Baru"), "it is one of the list");
    assert!(gone(SuggestionKind::Furniture, "Populer"));
    let said = desk.open_words(SuggestionKind::Attribution);
    assert!(!said.iter().any(|words| words.starts_with("Menurut")), "{said:?}");
}

#[test]
fn what_a_person_marked_by_hand_is_not_proposed() {
    let mut desk = Desk::rmol();
    let place = desk.one(SuggestionKind::Attribution, "Menurut Nikke Asia").source;
    let source = SourceFields { name: "Nikkei Asia".into(), kind: SourceKind::Media };
    desk.act(Command::AddMark {
        article: desk.article,
        extent: place.expect("is named"),
        what: What::Attribution { source: Some(Choice::New(source)), said: None },
        comment: String::new(),
        tags: Vec::new(),
    });
    let before = Desk::rmol().open(SuggestionKind::Attribution).len();
    let said = desk.open_words(SuggestionKind::Attribution);
    assert!(!said.iter().any(|words| words.starts_with("Menurut")), "{said:?}");
    assert!(said.len() < before);
}

#[test]
fn what_was_rejected_or_switched_off_is_not_proposed() {
    let mut desk = Desk::rmol();
    let all = desk.open(SuggestionKind::Date).len();
    let place = desk.one(SuggestionKind::Date, "tahun depan").extent;
    // The next analysis may see a little more or less.
    desk.reject(SuggestionKind::Date, Some(Extent::new(place.start.0, place.end.0 + 2)));
    assert_eq!(desk.open(SuggestionKind::Date).len(), all - 1);
    desk.reject(SuggestionKind::Name, None);
    assert!(desk.open(SuggestionKind::Name).is_empty());
    desk.act(Command::SwitchSuggestions(vec![SuggestionKind::Date]));
    assert!(desk.open(SuggestionKind::Date).is_empty());
    assert!(!desk.open(SuggestionKind::List).is_empty());
}

#[test]
fn nothing_is_proposed_within_furniture() {
    let mut desk = Desk::rmol();
    let place = desk.one(SuggestionKind::Date, "tahun depan").extent;
    let paragraph = desk.article().text.paragraph_at(place.start);
    let extent = desk.article().text.paragraphs()[paragraph].extent;
    desk.act(Command::SetAside { article: desk.article, extent });
    assert!(!desk.open_words(SuggestionKind::Date).contains(&"tahun depan".to_owned()));
    // Only some of it is the article after all.
    desk.act(Command::TakeIn { article: desk.article, extent: place });
    assert!(desk.open_words(SuggestionKind::Date).contains(&"tahun depan".to_owned()));
    let regions = desk.article().regions.iter().map(Region::extent);
    let sides = [Extent { end: place.start, ..extent }, Extent { start: place.end, ..extent }];
    assert_eq!(regions.collect::<Vec<_>>(), sides);
}

#[test]
fn what_a_person_says_to_be_the_article_is_read_as_such() {
    let mut desk = Desk::rmol();
    let line = desk.one(SuggestionKind::Furniture, "Populer").clone();
    let seen = |desk: &Desk| {
        let body = body(&desk.case, desk.article());
        found(&Passage { body, ..Passage::of(desk.article()) })
    };
    let within = |found: &[Found]| {
        found.iter().filter(|one| one.extent.overlaps(line.extent)).map(|one| one.kind).collect()
    };
    let kinds: Vec<SuggestionKind> = within(&seen(&desk));
    assert_eq!(kinds, [SuggestionKind::Furniture]);
    // Taken over, and taken off again: it is not proposed any more.
    desk.accept(SuggestionKind::Furniture, "Populer");
    desk.act(Command::TakeIn { article: desk.article, extent: line.extent });
    assert!(desk.article().regions.is_empty());
    let kinds: Vec<SuggestionKind> = within(&seen(&desk));
    assert!(!kinds.contains(&SuggestionKind::Furniture));
    // Nor when all of the kind was rejected, in no part of the article.
    desk.reject(SuggestionKind::Furniture, None);
    let all = seen(&desk);
    assert!(all.iter().all(|one| one.kind != SuggestionKind::Furniture));
    let dates = |all: &[Found]| all.iter().filter(|o| o.kind == SuggestionKind::Date).count();
    assert!(dates(&all) > dates(&desk.found), "what was furniture is read");
    let part = Extent { start: line.extent.start, end: desk.article().text.end() };
    let body = body(&desk.case, desk.article());
    assert_eq!(body_within(&body, part), [Extent::new(0, part.len())]);
    // Set aside by hand, it is furniture whatever was rejected.
    desk.act(Command::SetAside { article: desk.article, extent: line.extent });
    assert_eq!(desk.article().regions.len(), 1);
}

#[test]
fn a_source_is_the_one_that_is_there_under_one_of_its_names() {
    let mut desk = Desk::rmol();
    let name_of = |desk: &Desk, words: &str| {
        let one = desk.one(SuggestionKind::Attribution, words);
        let source = Proposer::new(&desk.case, desk.article(), &desk.found).source(one);
        match source.expect("is named") {
            Choice::New(fields) => (fields.name, Some(fields.kind)),
            Choice::Existing(id) => (desk.case.sources()[&id].name.clone(), None),
        }
    };
    let nikkei = ("Nikkei Asia".to_owned(), Some(SourceKind::Media));
    assert_eq!(name_of(&desk, "Menurut Nikke Asia"), nikkei);
    desk.accept(SuggestionKind::Attribution, "Menurut Nikke Asia");
    assert_eq!(name_of(&desk, "Disebutkan"), ("Nikkei Asia".to_owned(), None));
    let officials = ("pejabat Jepang dan NATO".to_owned(), Some(SourceKind::UnnamedOfficial));
    assert_eq!(name_of(&desk, "mengutip pejabat"), officials);
    let orbit = Desk::new(ORBIT, None);
    for (words, name) in [
        ("Michito Tsuruoka, seorang profesor", "Michito Tsuruoka"),
        ("menekankan pentingnya Jepang", "Oana Lungescu"),
        ("kata Lungescu", "Oana Lungescu"),
    ] {
        assert_eq!(name_of(&orbit, words).0, name);
    }
}

#[test]
fn a_mention_is_of_a_claim_that_is_there_or_of_its_sentence() {
    let mut desk = Desk::rmol();
    desk.accept(SuggestionKind::Date, "tahun depan");
    let statement = "Kantor tersebut akan dibuka di Tokyo pada tahun depan";
    let (claim, fields) = desk.case.claims().iter().next().expect("made");
    assert_eq!(fields.statement, statement);
    let claim = *claim;
    let mark = desk.case.marks().values().next().expect("made");
    assert_eq!(mark.rule, "dates.relative");
    assert!(matches!(&mark.body, Body::Mention { value: Some(v), .. } if v.is_computed()));
    assert!(matches!(&mark.body, Body::Mention { modality: Modality::Planned, .. }));
    // Another outlet says nearly the same: it is of the same claim.
    let told = "Menurut Nikkei Asia, kantor tersebut akan dibuka di Tokyo pada 2024.";
    let other = Article { id: id(Kind::Article, 1), ..article(1, told) };
    let seen = found(&Passage::of(&other));
    desk.case.apply(&[Op::Put(Record::from(other.clone()))]).expect("fits");
    let date = seen.iter().find(|one| one.kind == SuggestionKind::Date).expect("a date");
    let chosen = Proposer::new(&desk.case, &other, &seen).claim(date);
    assert_eq!(chosen, Some(Choice::Existing(claim)));
}

#[test]
fn a_claim_begins_after_the_dateline_and_what_was_told_is_a_fact() {
    let text = "GARIS.ID – Wali kota meresmikan jembatan di Sungai Batu pada Januari tahun ini.";
    let mut desk = Desk::new(text, Some("2023-05-04"));
    desk.accept(SuggestionKind::Date, "Januari tahun ini");
    let (_, fields) = desk.case.claims().iter().next().expect("made");
    let statement = "Wali kota meresmikan jembatan di Sungai Batu pada Januari tahun ini";
    assert_eq!(fields.statement, statement);
    let mark = desk.case.marks().values().next().expect("made");
    assert!(matches!(&mark.body, Body::Mention { modality: Modality::Asserted, .. }));
}

#[test]
fn what_was_made_for_a_mark_goes_with_it_unless_somebody_uses_it() {
    let mark_of = |desk: &Desk, words: &str| {
        let mut marks = desk.case.marks().values();
        marks.find(|mark| mark.span.exact() == words).expect(words).id
    };
    let mut desk = Desk::rmol();
    desk.accept(SuggestionKind::Date, "tahun depan");
    desk.accept(SuggestionKind::Attribution, "Menurut Nikke Asia");
    assert_eq!((desk.case.claims().len(), desk.case.sources().len()), (1, 1));
    desk.act(Command::DeleteMark(mark_of(&desk, "tahun depan")));
    desk.act(Command::DeleteMark(mark_of(&desk, "Nikke Asia")));
    assert_eq!((desk.case.claims().len(), desk.case.sources().len()), (0, 0));
    // It can be taken over anew.
    desk.accept(SuggestionKind::Date, "tahun depan");
    let claim = *desk.case.claims().keys().next().expect("made");
    // A claim that was worked on stays.
    desk.act(Command::AddReview { claim, fields: ReviewFields::default() });
    desk.act(Command::DeleteMark(mark_of(&desk, "tahun depan")));
    assert_eq!(desk.case.claims().len(), 1);
}

#[test]
fn who_is_cited_is_marked_by_the_words_that_name_them() {
    let mut desk = Desk::rmol();
    desk.accept(SuggestionKind::Attribution, "Menurut Nikke Asia");
    let mark = desk.case.marks().values().next().expect("made");
    assert_eq!(mark.span.exact(), "Nikke Asia");
    let Body::Attribution { cue, content, .. } = &mark.body else { panic!("an attribution") };
    assert_eq!(cue.as_ref().map(|cue| cue.exact()), Some("Menurut"));
    assert!(content[0].exact().starts_with("kantor tersebut akan dibuka"));
}

#[test]
fn a_date_that_cannot_be_right_cannot_be_taken_over() {
    let desk = Desk::new(ORBIT, None);
    let fault = desk.one(SuggestionKind::DateFault, "DECEMBER");
    assert_eq!(Proposer::new(&desk.case, desk.article(), &desk.found).accept(fault), None);
}

#[test]
fn what_is_seen_in_a_part_is_shifted_to_its_place() {
    let desk = Desk::rmol();
    let one = desk.one(SuggestionKind::Attribution, "Menurut Nikke Asia").clone();
    let moved = shifted(one.clone(), CodePoint(100));
    assert_eq!(moved.extent.start.0, one.extent.start.0 + 100);
    assert_eq!(moved.source.map(|at| at.end.0), one.source.map(|at| at.end.0 + 100));
    assert_eq!(moved.content[0].start.0, one.content[0].start.0 + 100);
}

#[test]
fn all_of_a_kind_is_one_act() {
    let mut desk = Desk::rmol();
    let proposer = Proposer::new(&desk.case, desk.article(), &desk.found);
    let all = desk.open(SuggestionKind::List);
    let accepted: Vec<Accepted> = all.iter().filter_map(|one| proposer.accept(one)).collect();
    assert_eq!(accepted.len(), 5);
    desk.act(Command::AcceptSuggestions { article: desk.article, accepted });
    assert!(desk.open(SuggestionKind::List).is_empty());
    let header: Header = header(0, "Kantor NATO");
    assert_eq!(desk.case.header().title, header.title);
    assert_eq!(desk.case.marks().len(), 5);
}

#[test]
fn what_is_open_is_kept_by_looking_at_what_an_act_touched() {
    let mut desk = Desk::rmol();
    let mut proposals = desk.proposals();
    desk.assert_kept(&proposals);
    for (kind, words) in [
        (SuggestionKind::Date, "tahun depan"),
        (SuggestionKind::List, "Selandia Baru"),
        (SuggestionKind::Attribution, "Menurut Nikke Asia"),
    ] {
        let place = desk.one(kind, words).extent;
        desk.accept(kind, words);
        proposals.review(&desk.case, desk.article(), place);
        desk.assert_kept(&proposals);
    }
    // Taken back, it is proposed again.
    let mark = desk.case.marks().values().find(|mark| mark.span.exact() == "tahun depan");
    let (mark, place) = mark.map(|mark| (mark.id, mark.span.extent())).expect("made");
    desk.act(Command::DeleteMark(mark));
    proposals.review(&desk.case, desk.article(), place);
    desk.assert_kept(&proposals);
    assert!(proposals.is_open(Key { extent: place, kind: SuggestionKind::Date }));
    // What may be anywhere is looked at part by part.
    desk.reject(SuggestionKind::Name, None);
    proposals.make_stale();
    let mut looks = 0;
    while proposals.review_next(&desk.case, desk.article(), CodePoint(0)) {
        looks += 1;
    }
    assert_eq!(looks, 2);
    desk.assert_kept(&proposals);
    assert_eq!(proposals.count(SuggestionKind::Name), 0);
}

#[test]
fn suggestions_are_walked_and_counted_in_the_order_of_the_text() {
    let desk = Desk::rmol();
    let proposals = desk.proposals();
    let dates = Kinds::only(SuggestionKind::Date);
    let mut walked = Vec::new();
    let mut next = proposals.after(CodePoint(0), dates);
    while let Some(key) = next {
        assert_eq!(proposals.rank(key, dates), walked.len());
        assert_eq!(proposals.after(key.extent.start, dates), Some(key));
        assert_eq!(proposals.preceding(key, dates), walked.last().copied());
        walked.push(key);
        next = proposals.following(key, dates);
    }
    let at = walked.last().expect("some").extent.start;
    let words: Vec<&str> = walked.iter().map(|key| desk.article().text.slice(key.extent)).collect();
    assert_eq!(words, ["Rabu (3/5)", "tahun depan", "Januari tahun ini", "bulan Juli mendatang"]);
    assert_eq!(proposals.count_of(dates), 4);
    assert_eq!(proposals.before(at, dates), Some(walked[2]));
    assert_eq!(proposals.after(CodePoint(at.0 + 1), dates), None);
    assert_eq!(proposals.before(walked[0].extent.start, dates), None);
    let here: Vec<Key> = proposals.open_in(walked[1].extent, dates).map(Key::of).collect();
    assert_eq!(here, [walked[1]]);
    let others = Kinds::ALL.without(&[SuggestionKind::Date]);
    assert!(!others.has(SuggestionKind::Date) && others.has(SuggestionKind::Furniture));
    assert_eq!(others.and(dates), Kinds::ALL.without(&SuggestionKind::ALL).and(dates));
    assert!(
        proposals.open_in(walked[1].extent, others).all(|one| one.kind != SuggestionKind::Date)
    );
}

#[test]
fn all_of_a_kind_in_a_paragraph_are_taken_over_together() {
    let mut desk = Desk::rmol();
    let mut proposals = desk.proposals();
    let text = &desk.article().text;
    let place = desk.one(SuggestionKind::List, "Selandia Baru").extent;
    let paragraph = text.paragraphs()[text.paragraph_at(place.start)].extent;
    let names = Kinds::only(SuggestionKind::Name);
    let there = proposals.open_in(paragraph, names).count();
    let all = proposals.count(SuggestionKind::Name);
    assert!(there > 1 && there < all);
    let accepted =
        proposals.accept_all(&desk.case, desk.article(), SuggestionKind::Name, Some(paragraph));
    assert_eq!(accepted.len(), there);
    desk.act(Command::AcceptSuggestions { article: desk.article, accepted });
    proposals.review(&desk.case, desk.article(), paragraph);
    desk.assert_kept(&proposals);
    assert_eq!(proposals.count(SuggestionKind::Name), all - there);
}

#[test]
fn a_name_is_proposed_once_where_it_is_in_full() {
    let text = "Kishida tiba di Vilnius. Fumio Kishida, perdana menteri Jepang, menyebut NATO. \
                Kata Kishida, NATO menunggu Jepang.";
    let mut desk = Desk::new(text, None);
    let names = desk.open_words(SuggestionKind::Name);
    assert_eq!(names, ["Vilnius", "Fumio Kishida", "Jepang", "NATO"]);
    let key = Key::of(desk.one(SuggestionKind::Name, "Fumio"));
    let mut proposals = Proposals::new();
    proposals.add(&desk.case, desk.article(), desk.article().text.extent(), desk.found.clone());
    assert_eq!(proposals.places(key), 3);
    assert_eq!(proposals.count(SuggestionKind::Name), 4);
    // Rejected there, it is not proposed where else it stands.
    desk.reject(SuggestionKind::Name, Some(key.extent));
    assert_eq!(desk.open_words(SuggestionKind::Name), ["Vilnius", "Jepang", "NATO"]);
    desk.reject(SuggestionKind::Date, None);
    proposals.make_stale();
    while proposals.review_next(&desk.case, desk.article(), CodePoint(0)) {}
    assert_eq!(proposals.count(SuggestionKind::Name), 3);
}

#[test]
fn furniture_that_an_article_has_is_not_proposed_again() {
    let file = include_str!("fixtures/kantor-nato.telisik.json");
    let mut words = Vec::new();
    let case = telisik::exchange::native::import(file).expect("is whole").case;
    for article in case.articles().values() {
        assert!(article.regions.iter().any(|region| region.kind.is_furniture()));
        let seen = found(&Passage::of(article));
        let open = still_open(&case, article, &seen).into_iter().map(|n| &seen[n]);
        let furniture = open.filter(|one| one.kind == SuggestionKind::Furniture);
        words.extend(furniture.map(|one| article.text.slice(one.extent).to_owned()));
    }
    // All that the file does not say.
    assert_eq!(words, ["ORBITINDONESIA.COM –"]);

    // One that a page has as several lines is not proposed as a whole.
    let mut desk = Desk::rmol();
    let lines = desk.one(SuggestionKind::Furniture, "Populer").extent;
    let middle = CodePoint((lines.start.0 + lines.end.0) / 2);
    let halves = [Extent { end: middle, ..lines }, Extent { start: middle, ..lines }];
    for extent in halves {
        desk.act(Command::SetAside { article: desk.article, extent });
    }
    let open = desk.open(SuggestionKind::Furniture);
    assert!(!open.iter().any(|one| one.extent == lines));
}
