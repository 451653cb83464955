//! A person at work, for tests: acts on a case, each stored as it is done.

#![allow(clippy::expect_used, clippy::unwrap_used)] // helpers of tests; the lint knows only #[test] functions

use std::sync::Arc;
use telisik::case::*;
use telisik::store::*;
use telisik::text::{Extent, Span, Text};
use telisik::value::ValueKind;

/// A rising clock, ids, and one open case.
pub struct Tab {
    pub store: Store,
    pub memory: Memory,
    pub history: History,
    pub base: Generation,
    pub mint: Mint,
    pub now: i64,
}

const WORDS: [&str; 24] = [
    "gempa",
    "di",
    "Palu",
    "menurut",
    "BMKG",
    "warga",
    "👨‍👩‍👧",
    "mengungsi",
    "ke",
    "bukit",
    "café",
    "“tahun",
    "depan”",
    "kata",
    "bupati",
    "Rp2,5",
    "miliar",
    "jalan",
    "rusak",
    "sejak",
    "pagi",
    "dan",
    "para",
    "petugas",
];

pub fn words(seed: usize, count: usize) -> String {
    let mut out = String::new();
    let mut state = seed as u64 * 2_654_435_761 + 12345;
    for place in 0..count {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        out.push_str(WORDS[(state >> 40) as usize % WORDS.len()]);
        out.push(if place % 17 == 16 { '\n' } else { ' ' });
    }
    out
}

pub fn header(id: Id, title: &str) -> Header {
    let now = Time::from_millis(1_700_000_000_000);
    Header {
        id,
        created: now,
        modified: now,
        by: "Sari".into(),
        title: title.into(),
        note: String::new(),
        languages: vec!["id".into()],
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Extra::new(),
    }
}

pub fn article(id: Id, now: Time, text: &str) -> Article {
    let text = Text::from(text);
    Article {
        id,
        created: now,
        modified: now,
        by: "Sari".into(),
        outlet: Outlet { name: "Orbit".into(), domain: "orbit.example".into() },
        title: "Gempa di Palu".into(),
        byline: String::new(),
        url: String::new(),
        archived_url: String::new(),
        language: "id".into(),
        digest: body_digest(&text, &[]),
        text,
        published: None,
        retrieved: Some(now),
        regions: Vec::new(),
        extra: Extra::new(),
    }
}

pub fn mark(
    id: Id,
    now: Time,
    article: &Article,
    at: u32,
    length: u32,
    body: Body,
) -> Option<Mark> {
    let at = at % article.text.end().0.max(1);
    let span = Span::around(&article.text, Extent::new(at, at + length))?;
    Some(Mark {
        id,
        created: now,
        modified: now,
        by: "Sari".into(),
        rule: String::new(),
        article: article.id,
        span,
        body,
        tags: vec!["angka".into()],
        comment: String::new(),
        extra: Extra::new(),
    })
}

pub fn claim(id: Id, now: Time, statement: &str) -> Claim {
    Claim {
        id,
        created: now,
        modified: now,
        by: "Sari".into(),
        statement: statement.into(),
        kind: ValueKind::Date,
        checkability: Checkability::Checkable,
        due: None,
        relations: Vec::new(),
        order: String::new(),
        extra: Extra::new(),
    }
}

impl Tab {
    /// A new case in a new storage.
    pub fn new() -> Self {
        let memory = Memory::new();
        let store = Store::new(Box::new(memory.clone()));
        let id = Id::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0001);
        let case = Case::new(header(id, "Gempa"));
        store.create(&case).expect("a new storage has room");
        Self::open(memory, id)
    }

    /// A tab with the case of a storage.
    pub fn open(memory: Memory, id: Id) -> Self {
        let store = Store::new(Box::new(memory.clone()));
        let opened = store.open(id).expect("it opens");
        let mut mint = Mint::default();
        if let Some(latest) = opened.history.latest() {
            mint.witness(latest);
        }
        Self {
            store,
            memory,
            history: opened.history,
            base: opened.base,
            mint,
            now: 1_700_000_000_000,
        }
    }

    pub fn id(&self) -> Id {
        self.history.case().id()
    }

    pub fn time(&mut self) -> Time {
        self.now += 1000;
        Time::from_millis(self.now)
    }

    pub fn next(&mut self) -> Id {
        let now = self.time();
        let salt = self.now.to_be_bytes();
        let mut random = [7; 10];
        random[..8].copy_from_slice(&salt);
        self.mint.next(now, random)
    }

    /// Makes the change that the numbers describe; `None` if it does not apply here.
    pub fn think(&mut self, kind: u8, pick: u16) -> Option<Change> {
        let case = self.history.case().clone();
        let (id, other, third) = (self.next(), self.next(), self.next());
        let now = self.time();
        let pick = usize::from(pick);
        let nth = |len: usize| (len > 0).then(|| pick % len);
        let an_article: Option<Arc<Article>> =
            nth(case.articles().len()).and_then(|n| case.articles().values().nth(n).cloned());
        let a_mark = nth(case.marks().len()).and_then(|n| case.marks().values().nth(n).cloned());
        let act = |act, ops| Some(Change::act(id, now, "Sari", act, ops));
        match kind % 12 {
            0 => act(
                Act::AddArticle,
                vec![Op::Put(article(other, now, &words(pick, 20 + pick % 200)).into())],
            ),
            1 | 2 => {
                let claim = claim(other, now, &words(pick, 6));
                let body = Body::Mention {
                    value: None,
                    claim: other,
                    polarity: Polarity::Affirmed,
                    modality: Modality::Reported,
                };
                let mark = mark(third, now, &*an_article?, pick as u32, 12, body)?;
                act(Act::MarkClaim, vec![Op::Put(claim.into()), Op::Put(mark.into())])
            }
            3 | 4 => {
                let body = match case.claims().keys().nth(nth(case.claims().len())?) {
                    Some(claim) => Body::Mention {
                        value: None,
                        claim: *claim,
                        polarity: Polarity::Denied,
                        modality: Modality::Asserted,
                    },
                    None => Body::Note,
                };
                act(
                    Act::MarkClaim,
                    vec![Op::Put(mark(other, now, &*an_article?, pick as u32, 9, body)?.into())],
                )
            }
            5 => {
                let body = Body::Highlight { color: "green".into() };
                act(
                    Act::Highlight,
                    vec![Op::Put(mark(other, now, &*an_article?, pick as u32, 5, body)?.into())],
                )
            }
            6 => {
                let mut mark = Mark::clone(&*a_mark?);
                mark.comment = words(pick, 5);
                mark.extra.insert("score".into(), serde_json::json!(pick));
                act(Act::EditMark, vec![Op::Put(mark.into())])
            }
            7 => {
                let stone =
                    Tombstone { id: a_mark?.id, kind: Kind::Mark, removed: now, by: "Sari".into() };
                act(Act::DeleteMark, vec![Op::Remove(stone)])
            }
            8 => {
                let mut header = Header::clone(case.header());
                header.title = words(pick, 3);
                act(Act::EditCase, vec![Op::Put(header.into())])
            }
            9 => {
                let mut article = Article::clone(&*an_article?);
                article.title = words(pick, 4);
                act(Act::EditArticle, vec![Op::Put(article.into())])
            }
            10 => self.history.undo(id, now, "Sari"),
            _ => self.history.redo(id, now, "Sari"),
        }
    }

    /// Does and stores one act.
    pub fn act(&mut self, kind: u8, pick: u16) -> Option<Change> {
        let change = self.think(kind, pick)?;
        self.history.commit(change.clone()).ok()?;
        let summary = Summary::of(&self.history);
        self.store.append(self.id(), &change, Some(&summary)).expect("there is room");
        Some(change)
    }

    /// Compacts to the end.
    pub fn compact(&mut self, keep: usize) -> Option<Step> {
        let mut compaction =
            Compaction::begin(&self.store, &self.history, self.base, keep).expect("begins")?;
        loop {
            match compaction.step(&self.store) {
                Step::More => {}
                Step::Done(done) => {
                    self.history.forget(&done.folded);
                    self.base = done.base;
                    return Some(Step::Done(done));
                }
                given_up => return Some(given_up),
            }
        }
    }
}

/// The storage as it stands opens to this case, with these acts to undo and redo.
pub fn assert_opens_as(memory: &Memory, history: &History, what: &str) {
    let opened = Store::new(Box::new(memory.fork())).open(history.case().id()).expect(what);
    assert_eq!(opened.notes, [], "{what}");
    assert_eq!(opened.access, Access::ReadWrite, "{what}");
    assert_eq!(opened.history.case(), history.case(), "{what}");
    assert_eq!(opened.history.undoable(), history.undoable(), "{what}");
    assert_eq!(opened.history.redoable(), history.redoable(), "{what}");
}
