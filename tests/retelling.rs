//! Another version of an article's text: what was marked goes along, or says that it did not.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::{empty, id, time};
use telisik::case::{
    ArticleFields, AttributionFields, Body, Case, Choice, ClaimFields, Command, Id, Kind, Mark,
    MentionFields, Op, Pointless, Region, RegionKind, Rejected, SourceFields, SourceKind, Stamp,
    Standing, SuggestionKind, Time, What, merge,
};
use telisik::exchange::native::{export, import};
use telisik::text::{CodePoint, Extent, SpanState, Text};
use telisik::value::ValueKind;

const TITLE: &str = "Tanggul jebol di Maruta";
const BEFORE: &str = "Tanggul jebol di Maruta\n\nSedikitnya 14 orang tewas ketika tanggul jebol pada \
    Senin malam, kata Kepala BPBD Hasan.\n\nBaca juga: Cuaca esok\n\nPerbaikan akan dimulai pekan \
    depan, menurut dinas pekerjaan umum.\n\nWarga belum mendapat bantuan.";
const AFTER: &str = "Tanggul jebol di Maruta, 17 tewas\n\nSedikitnya 17 orang tewas ketika tanggul \
    jebol pada Senin malam, kata Kepala BPBD Hasan.\n\nBaca juga: Cuaca esok\n\nWarga belum \
    mendapat bantuan.";

struct Desk {
    case: Case,
    next: u128,
}

impl Desk {
    /// A case with the text before, and its title and furniture known.
    fn new() -> Self {
        let mut desk = Self { case: empty(), next: 0 };
        let region = |words: &str, kind| {
            let at = place(BEFORE, words);
            Region { start: at.start, end: at.end, kind, by: "rule:x".into() }
        };
        let fields = ArticleFields { title: TITLE.into(), ..ArticleFields::default() };
        let regions = vec![
            region(TITLE, RegionKind::Title),
            region("Baca juga: Cuaca esok", RegionKind::RelatedLink),
            region("menurut dinas pekerjaan umum", RegionKind::Other),
        ];
        desk.act(Command::AddArticle { fields, text: Text::new(BEFORE), regions });
        desk
    }

    fn article(&self) -> Id {
        *self.case.articles().keys().next().expect("an article")
    }

    /// Does it; that undoing it leaves nothing behind, and that it survives a file, holds for every act.
    fn act(&mut self, command: Command) -> Id {
        let next = &mut self.next;
        let mut next_id = || {
            *next += 1;
            Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *next)
        };
        let mut stamp = Stamp { time: time(9), by: "Ayu", next_id: &mut next_id };
        let (ops, made) = command.ops(&self.case, &mut stamp).expect("makes sense");
        let before = self.case.clone();
        let inverse = self.case.apply(&ops).expect("a command fits");
        let mut undone = self.case.clone();
        undone.apply(&inverse).expect("an inverse fits");
        assert_eq!(undone, before);
        let file = export(&self.case, Time::from_millis(0));
        let read = import(&file).expect("reads");
        assert_eq!((read.case, read.notes.len()), (self.case.clone(), 0));
        made
    }

    fn mark(&mut self, words: &str, what: What) -> Id {
        let (article, extent) = (self.article(), place(BEFORE, words));
        self.act(Command::AddMark {
            article,
            extent,
            what,
            comment: String::new(),
            tags: Vec::new(),
        })
    }

    fn retell(&mut self, text: &str) {
        let article = self.article();
        self.act(Command::Retell { article, text: Text::new(text) });
    }

    fn found(&self, mark: Id) -> &Mark {
        &self.case.marks()[&mark]
    }
}

fn place(text: &str, words: &str) -> Extent {
    let at = text.find(words).expect(words);
    let start = text[..at].chars().count() as u32;
    Extent::new(start, start + words.chars().count() as u32)
}

fn mention() -> What {
    let claim = ClaimFields { statement: "How many died?".into(), kind: ValueKind::Quantity };
    What::Mention { claim: Choice::New(claim), said: Some(MentionFields::default()) }
}

#[test]
fn marks_go_along_change_or_are_lost_and_each_says_so() {
    let mut desk = Desk::new();
    let number = desk.mark("14 orang tewas", mention());
    let week = desk.mark("pekan depan", What::Highlight("yellow".into()));
    let need = desk.mark("belum mendapat bantuan", What::Note);
    let old_digest = desk.case.articles()[&desk.article()].digest.clone();
    desk.retell(AFTER);
    let found = desk.found(number);
    assert_eq!(found.span.state(), SpanState::Changed);
    assert_eq!((found.span.exact(), found.span.was()), ("17 orang tewas", Some("14 orang tewas")));
    let found = desk.found(week);
    assert_eq!((found.span.state(), found.span.exact()), (SpanState::Orphan, "pekan depan"));
    let found = desk.found(need);
    assert_eq!(found.span.state(), SpanState::Anchored);
    assert_eq!(found.span.extent(), place(AFTER, "belum mendapat bantuan"));
    let standing = Standing::of(&desk.case, desk.article());
    assert_eq!(standing, Standing { whole: 1, changed: 1, lost: 1 });

    // The title follows its words; furniture goes along, or goes.
    let article = &desk.case.articles()[&desk.article()];
    assert_eq!(article.title, "Tanggul jebol di Maruta, 17 tewas");
    let words: Vec<_> = article.regions.iter().map(|r| article.text.slice(r.extent())).collect();
    assert_eq!(words, ["Tanggul jebol di Maruta, 17 tewas", "Baca juga: Cuaca esok"]);
    assert_ne!(article.digest, old_digest);
    assert_eq!(article.retrieved, Some(time(9)));

    // Back again, everything is as it was marked.
    desk.retell(BEFORE);
    for (mark, words) in [(number, "14 orang tewas"), (week, "pekan depan")] {
        let span = &desk.found(mark).span;
        assert_eq!((span.state(), span.exact(), span.was()), (SpanState::Anchored, words, None));
        assert_eq!(span.extent(), place(BEFORE, words));
    }
}

#[test]
fn a_person_settles_changed_words_and_links_lost_ones_again() {
    let mut desk = Desk::new();
    let number = desk.mark("14 orang tewas", mention());
    let source = SourceFields { name: "Dinas".into(), kind: SourceKind::Official };
    let said = AttributionFields {
        cue: Some(place(BEFORE, "menurut")),
        content: vec![place(BEFORE, "Perbaikan akan dimulai pekan depan")],
        ..AttributionFields::default()
    };
    let dinas = What::Attribution { source: Some(Choice::New(source)), said: Some(said) };
    let dinas = desk.mark("menurut dinas pekerjaan umum", dinas);
    desk.retell(AFTER);
    desk.act(Command::SettleMark(number));
    let span = &desk.found(number).span;
    assert_eq!((span.state(), span.exact()), (SpanState::Anchored, "17 orang tewas"));
    assert_eq!(span.was(), None);

    // Nothing to settle in what is lost.
    desk.act(Command::SettleMark(dinas));
    assert_eq!(desk.found(dinas).span.state(), SpanState::Orphan);
    let extent = place(AFTER, "kata Kepala BPBD Hasan");
    desk.act(Command::MoveMark { mark: dinas, extent });
    let found = desk.found(dinas);
    assert_eq!((found.span.state(), found.span.extent()), (SpanState::Anchored, extent));
    let Body::Attribution { source, cue, content, .. } = &found.body else { panic!("{found:?}") };
    assert!(source.is_some() && cue.is_none() && content.is_empty(), "{found:?}");
}

#[test]
fn what_was_rejected_goes_along_too() {
    let mut desk = Desk::new();
    let article = desk.article();
    let rejected = ["Senin malam", "pekan depan"].map(|words| Rejected {
        kind: SuggestionKind::Date,
        rule: String::new(),
        extent: Some(place(BEFORE, words)),
    });
    desk.act(Command::RejectSuggestions { article, rejected: rejected.into() });
    desk.retell(AFTER);
    let spans: Vec<_> =
        desk.case.dismissals().values().filter_map(|one| one.span.clone()).collect();
    assert_eq!(spans[0].extent(), place(AFTER, "Senin malam"));
    assert_eq!(spans[1].state(), SpanState::Orphan);
}

#[test]
fn a_text_without_words_is_no_version_and_the_same_one_changes_nothing() {
    let mut desk = Desk::new();
    let article = desk.article();
    let mut next_id = || id(Kind::Mark, 99);
    let mut stamp = Stamp { time: time(9), by: "Ayu", next_id: &mut next_id };
    let retell = |text: &str| Command::Retell { article, text: Text::new(text) };
    assert_eq!(retell(" \n").ops(&desk.case, &mut stamp), Err(Pointless::NoWords));
    assert_eq!(retell(BEFORE).ops(&desk.case, &mut stamp), Ok((Vec::<Op>::new(), article)));
    let gone = Command::Retell { article: id(Kind::Article, 77), text: Text::new("x") };
    assert_eq!(gone.ops(&desk.case, &mut stamp), Err(Pointless::Missing(Kind::Article)));
    desk.mark("tanggul jebol pada", What::Note);
}

#[test]
fn what_was_marked_stays_known_when_a_colleague_takes_it_in() {
    let mut mine = Desk::new();
    let number = mine.mark("14 orang tewas", mention());
    let theirs = mine.case.clone();
    mine.retell(AFTER);
    let mut joined = theirs.clone();
    joined.apply(&merge(&theirs, &mine.case).ops).expect("a merge fits");
    let span = &joined.marks()[&number].span;
    assert_eq!((span.exact(), span.was()), ("17 orang tewas", Some("14 orang tewas")));
    assert_eq!(span.start(), CodePoint(place(AFTER, "17 orang tewas").start.0));
}
