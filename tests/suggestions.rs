//! What a person does with what rules propose: taking it over, rejecting it, and what comes of that.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::{TEXTS, article, empty, id, time};
use std::collections::BTreeSet;
use telisik::case::{
    Accepted, Act, Article, AttributionFields, Body, Case, Change, Choice, ClaimFields, Command,
    Doing, History, Id, Kind, Mark, Mended, MentionFields, Op, Pointless, QuoteForm, Record,
    Region, RegionKind, Rejected, Resolved, SourceFields, SourceKind, Stamp, Suggested,
    SuggestionKind, Time, Touched, What, merge, touched,
};
use telisik::exchange::native::{export, import};
use telisik::text::{CodePoint, Extent, SpanState, Text};
use telisik::value::ValueKind;

/// "Menurut Nikkei 👩‍👩‍👧 kantor dibuka tahun depan, kata kafe\u{301} itu."
const TEXT: &str = TEXTS[1];

struct Desk {
    case: Case,
    next: u128,
}

impl Desk {
    fn new() -> Self {
        let mut case = empty();
        case.apply(&[Op::Put(article(0, TEXT).into())]).expect("fits");
        Self { case, next: 0 }
    }

    fn article(&self) -> Id {
        id(Kind::Article, 0)
    }

    fn place(&self, words: &str) -> Extent {
        let text = &self.case.articles()[&self.article()].text;
        let start = text.as_str().find(words).map(|byte| text.as_str()[..byte].chars().count());
        let start = start.expect(words) as u32;
        Extent::new(start, start + words.chars().count() as u32)
    }

    fn ops(&mut self, command: Command) -> Result<(Vec<Op>, Id), Pointless> {
        let next = &mut self.next;
        let mut next_id = || {
            *next += 1;
            Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *next)
        };
        command.ops(&self.case, &mut Stamp { time: time(9), by: "Ayu", next_id: &mut next_id })
    }

    fn act(&mut self, command: Command) -> Touched {
        let (ops, _) = self.ops(command).expect("makes sense");
        let before = self.case.clone();
        let inverse = self.case.apply(&ops).expect("a command fits");
        let touched = touched(&self.case, &ops, &inverse);
        let mut undone = self.case.clone();
        undone.apply(&inverse).expect("an inverse fits");
        assert_eq!(undone, before, "an act undone is as if it had not been");
        let file = export(&self.case, Time::from_millis(0));
        assert_eq!(import(&file).expect("reads").case, self.case);
        touched
    }

    fn reject(&mut self, kind: SuggestionKind, rule: &str, words: Option<&str>) -> Touched {
        let extent = words.map(|words| self.place(words));
        let rejected = vec![Rejected { kind, rule: rule.into(), extent }];
        self.act(Command::RejectSuggestions { article: self.article(), rejected })
    }

    fn accept(&mut self, accepted: Vec<Accepted>) -> Touched {
        self.act(Command::AcceptSuggestions { article: self.article(), accepted })
    }

    fn mention(&self, words: &str, statement: &str) -> Accepted {
        let fields = ClaimFields { statement: statement.into(), kind: ValueKind::Date };
        let said = Some(MentionFields::default());
        self.mark(words, "date.relative", What::Mention { claim: Choice::New(fields), said }, None)
    }

    fn attribution(&self, words: &str, name: &str, within: Option<&str>) -> Accepted {
        let fields = SourceFields { name: name.into(), kind: SourceKind::Media };
        let said = AttributionFields {
            cue: Some(self.place("Menurut")),
            content: vec![self.place("kantor dibuka tahun depan")],
            quote: Some(QuoteForm::Indirect),
            resolved: Resolved::Pronoun,
            parent: None,
        };
        let what = What::Attribution { source: Some(Choice::New(fields)), said: Some(said) };
        self.mark(words, "attribution.frame", what, within)
    }

    fn mark(&self, words: &str, rule: &str, what: What, within: Option<&str>) -> Accepted {
        Accepted::Mark {
            extent: self.place(words),
            rule: rule.into(),
            what,
            within: within.map(|words| self.place(words)),
            comment: String::new(),
            tags: Vec::new(),
        }
    }

    fn made(&self) -> Vec<&Mark> {
        self.case.marks().values().map(|mark| &**mark).collect()
    }
}

#[test]
fn what_is_taken_over_says_who_took_it_and_which_rule_proposed_it() {
    let mut desk = Desk::new();
    let touched = desk.accept(vec![desk.mention("tahun depan", "Kapan dibuka?")]);
    let made = desk.made();
    assert_eq!((made[0].by.as_str(), made[0].rule.as_str()), ("Ayu", "date.relative"));
    assert!(touched.mark_list && touched.paragraphs[&desk.article()] == BTreeSet::from([0]));
    // It stays so when the mark is changed.
    let mark = made[0].id;
    let (comment, tags) = ("penting".to_owned(), Vec::new());
    desk.act(Command::EditMark { mark, what: None, comment, tags });
    assert_eq!(desk.made()[0].rule, "date.relative");
}

#[test]
fn one_act_makes_a_claim_or_a_source_once() {
    let mut desk = Desk::new();
    desk.accept(vec![
        desk.mention("tahun", "Kapan dibuka?"),
        desk.mention("depan", "Kapan dibuka?"),
        desk.attribution("Menurut Nikkei", "Nikkei", None),
        desk.attribution("kantor", "Nikkei", None),
    ]);
    assert_eq!((desk.case.claims().len(), desk.case.sources().len()), (1, 1));
    assert_eq!(desk.case.marks().len(), 4);
}

#[test]
fn an_attribution_keeps_how_its_source_is_cited_and_in_whose_words_it_stands() {
    let mut desk = Desk::new();
    let whole = "Menurut Nikkei 👩‍👩‍👧 kantor dibuka tahun depan";
    desk.accept(vec![
        desk.attribution(whole, "Nikkei", None),
        desk.attribution("kantor dibuka tahun depan", "pejabat", Some(whole)),
    ]);
    let made = desk.made();
    let Body::Attribution { source, cue, content, quote, resolved, parent } = &made[1].body else {
        panic!("{:?}", made[1].body);
    };
    assert_eq!(*source, desk.case.sources().keys().nth(1).copied());
    assert_eq!(cue.as_ref().map(|cue| cue.exact()), Some("Menurut"));
    assert_eq!(content[0].exact(), "kantor dibuka tahun depan");
    assert_eq!((*quote, *resolved), (Some(QuoteForm::Indirect), Resolved::Pronoun));
    assert_eq!(*parent, Some(made[0].id));
    // Another source leaves the rest as it is.
    let (mark, other) = (made[1].id, SourceFields { name: "Kyodo".into(), kind: SourceKind::Wire });
    let what = What::Attribution { source: Some(Choice::New(other)), said: None };
    let before = made[1].body.clone();
    desk.act(Command::EditMark {
        mark,
        what: Some(what),
        comment: String::new(),
        tags: Vec::new(),
    });
    let after = &desk.case.marks()[&mark].body;
    assert_ne!(after.source(), before.source());
    assert!(matches!(after, Body::Attribution { cue: Some(_), parent: Some(_), .. }));
}

#[test]
fn furniture_taken_over_is_a_region_once() {
    let mut desk = Desk::new();
    let before = desk.case.articles()[&desk.article()].digest.clone();
    let region = Region {
        start: CodePoint(0),
        end: CodePoint(7),
        kind: RegionKind::RelatedLink,
        by: "rule:furniture.read_also".into(),
    };
    desk.accept(vec![Accepted::Region(region.clone()), Accepted::Region(region.clone())]);
    let article = &desk.case.articles()[&desk.article()];
    assert_eq!(article.regions, [region]);
    assert_ne!(article.digest, before);
}

#[test]
fn what_is_rejected_is_kept_once_and_can_be_taken_back() {
    let mut desk = Desk::new();
    let touched = desk.reject(SuggestionKind::Date, "date.relative", Some("tahun depan"));
    assert_eq!(touched.dismissed, BTreeSet::from([desk.article()]));
    assert!(touched.paragraphs.is_empty() && !touched.mark_list);
    desk.reject(SuggestionKind::Date, "", Some("tahun depan"));
    desk.reject(SuggestionKind::Name, "", None);
    desk.reject(SuggestionKind::Name, "", None);
    let kept: Vec<_> = desk.case.dismissals().values().cloned().collect();
    assert_eq!(kept.len(), 2);
    assert_eq!(kept[0].span.as_ref().map(|span| span.exact()), Some("tahun depan"));
    assert_eq!((kept[0].rule.as_str(), &kept[1].span), ("date.relative", &None));
    let article = desk.article();
    desk.act(Command::TakeBackRejections { article, kind: Some(SuggestionKind::Date) });
    assert_eq!(desk.case.dismissals().len(), 1);
    desk.act(Command::TakeBackRejections { article, kind: None });
    assert!(desk.case.dismissals().is_empty());
}

#[test]
fn an_act_says_which_suggestions_it_was_about() {
    let mut desk = Desk::new();
    let article = desk.article();
    let mut says = |act, command, wanted: Suggested<'_>| {
        let ops = desk.ops(command).expect("makes sense").0;
        let id = id(Kind::Case, 7);
        let change = Change { id, time: time(9), by: "Ayu".into(), act, doing: Doing::Act, ops };
        assert_eq!(change.suggestions(), Some(wanted));
        let other = Change { act: Act::EditClaim, ..change };
        assert_eq!(other.suggestions(), None);
    };
    let place = |words: &str| Some(Desk::new().place(words));
    let reject = |kind, places: &[Option<Extent>]| Command::RejectSuggestions {
        article,
        rejected: (places.iter().map(|extent| Rejected { kind, rule: "".into(), extent: *extent }))
            .collect(),
    };
    let accept = |accepted| Command::AcceptSuggestions { article, accepted };
    let (date, name) = (SuggestionKind::Date, SuggestionKind::Name);
    let one = Desk::new().mention("tahun depan", "Kantor dibuka tahun depan.");
    let region = Region {
        start: CodePoint(0),
        end: CodePoint(7),
        kind: RegionKind::RelatedLink,
        by: "rule:furniture.read_also".into(),
    };
    let (yes, no) = (Act::AcceptSuggestions, Act::RejectSuggestions);
    says(yes, accept(vec![one.clone()]), Suggested::One("tahun depan"));
    says(yes, accept(vec![one.clone(), one]), Suggested::Several(2));
    says(yes, accept(vec![Accepted::Region(region)]), Suggested::Regions);
    says(no, reject(date, &[place("tahun depan")]), Suggested::One("tahun depan"));
    says(no, reject(name, &[place("Nikkei"), place("kafe")]), Suggested::Several(2));
    says(no, reject(name, &[None]), Suggested::Kind(name));
}

#[test]
fn kinds_are_switched_off_for_the_case() {
    let mut desk = Desk::new();
    let off = vec![SuggestionKind::Name, SuggestionKind::Date, SuggestionKind::Name];
    assert!(desk.act(Command::SwitchSuggestions(off)).header);
    let off = &desk.case.header().suggestions_off;
    assert_eq!(*off, [SuggestionKind::Date, SuggestionKind::Name]);
}

#[test]
fn with_its_article_goes_what_was_rejected_there() {
    let mut desk = Desk::new();
    desk.reject(SuggestionKind::Date, "", Some("tahun depan"));
    desk.act(Command::DeleteArticle(desk.article()));
    assert!(desk.case.dismissals().is_empty());
    let fault = desk.ops(Command::RejectSuggestions { article: desk.article(), rejected: vec![] });
    assert_eq!(fault, Err(Pointless::Missing(Kind::Article)));
}

#[test]
fn what_was_rejected_follows_its_words_into_another_text() {
    let mut desk = Desk::new();
    desk.reject(SuggestionKind::Date, "", Some("tahun depan"));
    desk.reject(SuggestionKind::Name, "", Some("Nikkei"));
    let told = Text::from("Kata orang, kantor dibuka tahun depan, kata kafe\u{301} itu.");
    let new = || Article { text: told.clone(), modified: time(20), ..article(0, TEXT) };
    let check = |case: &Case| {
        let kept: Vec<_> = case.dismissals().values().collect();
        let spans: Vec<_> = kept.iter().filter_map(|one| one.span.as_ref()).collect();
        assert_eq!(spans[0].state(), SpanState::Moved);
        assert_eq!(told.slice(spans[0].extent()), "tahun depan");
        assert_eq!(spans[1].state(), SpanState::Orphan);
    };
    // From another window …
    let mut history = History::new(desk.case.clone());
    let change = Change::act(
        Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_9999),
        time(20),
        "Budi",
        telisik::case::Act::EditArticle,
        vec![Op::Put(new().into())],
    );
    history.receive(change);
    check(history.case());
    // … and from a colleague's file.
    let mut theirs = empty();
    theirs.apply(&[Op::Put(new().into())]).expect("fits");
    let mut merged = desk.case.clone();
    merged.apply(&merge(&desk.case, &theirs).ops).expect("fits");
    check(&merged);
}

#[test]
fn what_was_rejected_in_an_article_that_is_gone_is_set_aside() {
    let mut desk = Desk::new();
    let extent = Some(desk.place("tahun depan"));
    let rejected = vec![Rejected { kind: SuggestionKind::Date, rule: String::new(), extent }];
    let article = desk.article();
    let (ops, _) = desk.ops(Command::RejectSuggestions { article, rejected }).expect("fits");
    let change_id = |n: u128| Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_9990 | n);
    let act = telisik::case::Act::RejectSuggestions;
    let mut history = History::new(desk.case.clone());
    let (gone, _) = desk.ops(Command::DeleteArticle(article)).expect("fits");
    history.commit(Change::act(change_id(1), time(10), "Ayu", act, gone)).expect("fits");
    let (_, mended) = history.receive(Change::act(change_id(2), time(11), "Budi", act, ops));
    assert!(matches!(mended.as_slice(), [Mended::SetAside(Record::Dismissal(_))]), "{mended:?}");
}
