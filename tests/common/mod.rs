//! Small generated cases for the laws.
#![allow(dead_code)] // each test binary uses a part
#![allow(clippy::expect_used)] // helpers of tests are tests, too

use proptest::prelude::*;
use serde_json::json;
use telisik::case::{
    Article, Basis, Body, Case, Checkability, Claim, Extra, Header, Id, Kind, Mark, Modality, Op,
    Outlet, Polarity, Precision, Published, QuoteForm, Record, Region, RegionKind, Relation,
    RelationKind, Resolved, Source, SourceKind, Time, Tombstone, body_digest,
};
use telisik::text::{CodePoint, Extent, Span, Text};
use telisik::value::ValueKind;

pub const TEXTS: [&str; 3] = [
    "NATO akan buka kantor\ndi Tokyo, Jepang 🇯🇵 tahun depan.\n\nBaca Juga: Liga",
    "Menurut Nikkei 👩‍👩‍👧 kantor dibuka tahun depan, kata kafe\u{301} itu.",
    "NATO akan segera buka kantor\ndi Tokyo, Jepang 🇯🇵 tahun ini.",
];

/// The id of the record with this small number; kinds do not share numbers.
pub fn id(kind: Kind, number: u8) -> Id {
    let room = Kind::ALL.iter().position(|k| *k == kind).unwrap_or_default() as u128;
    Id::from_u128(0x0188_0000_0000_7000_8000_0000_0000_0000 | (room << 16) | u128::from(number))
}

pub fn time(tick: u8) -> Time {
    Time::from_millis(1_683_158_400_000 + i64::from(tick) * 1000)
}

pub fn header(tick: u8, title: &str) -> Header {
    Header {
        id: id(Kind::Case, 0),
        created: time(0),
        modified: time(tick),
        by: String::new(),
        title: title.to_owned(),
        note: String::new(),
        languages: Vec::new(),
        extra: Extra::new(),
    }
}

pub fn empty() -> Case {
    Case::new(header(0, "Kantor NATO"))
}

pub fn article(number: u8, text: &str) -> Article {
    let text = Text::from(text);
    Article {
        id: id(Kind::Article, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        outlet: Outlet { name: "RMOL".into(), domain: "rmol.id".into() },
        title: "NATO".into(),
        byline: String::new(),
        url: String::new(),
        archived_url: String::new(),
        language: "id".into(),
        digest: body_digest(&text, &[]),
        text,
        published: None,
        retrieved: None,
        regions: Vec::new(),
        extra: Extra::new(),
    }
}

pub fn mark(number: u8, article: &Article, place: Extent, body: Body) -> Mark {
    Mark {
        id: id(Kind::Mark, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        article: article.id,
        span: Span::around(&article.text, place).expect("words"),
        body,
        tags: Vec::new(),
        comment: String::new(),
        extra: Extra::new(),
    }
}

pub fn claim(number: u8, statement: &str) -> Claim {
    Claim {
        id: id(Kind::Claim, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        statement: statement.to_owned(),
        kind: ValueKind::Date,
        checkability: Checkability::Checkable,
        due: None,
        relations: Vec::new(),
        extra: Extra::new(),
    }
}

pub fn source(number: u8, name: &str) -> Source {
    Source {
        id: id(Kind::Source, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        name: name.to_owned(),
        aliases: Vec::new(),
        kind: SourceKind::Media,
        affiliation: String::new(),
        url: String::new(),
        note: String::new(),
        extra: Extra::new(),
    }
}

pub fn mention(claim: u8) -> Body {
    Body::Mention {
        claim: id(Kind::Claim, claim),
        polarity: Polarity::Affirmed,
        modality: Modality::Planned,
    }
}

pub fn stone(kind: Kind, number: u8, tick: u8) -> Op {
    let id = id(kind, number);
    Op::Remove(Tombstone { id, kind, removed: time(tick), by: "Budi".into() })
}

/// One step of a generated life of a case; made into ops by [`ops_of`].
#[derive(Clone, Debug)]
pub struct Step {
    what: u8,
    number: u8,
    other: u8,
    tick: u8,
    start: u8,
    length: u8,
    flavour: u8,
}

pub fn step() -> impl Strategy<Value = Step> {
    (0u8..14, 0u8..3, 0u8..3, 1u8..12, 0u8..40, 1u8..20, any::<u8>()).prop_map(
        |(what, number, other, tick, start, length, flavour)| Step {
            what,
            number,
            other,
            tick,
            start,
            length,
            flavour,
        },
    )
}

pub fn steps(most: usize) -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 0..most)
}

fn extra(step: &Step) -> Extra {
    if !step.flavour.is_multiple_of(5) {
        return Extra::new();
    }
    [("later".to_owned(), json!({ "deep": [step.flavour, null, 0.5] }))].into_iter().collect()
}

/// The ops of one step, which may not fit the case.
pub fn ops_of(case: &Case, step: &Step) -> Vec<Op> {
    let (modified, by) = (time(step.tick), ["Ayu", "Budi"][step.flavour as usize % 2].to_owned());
    let word = format!("kata {}", step.flavour % 4);
    let extra = extra(step);
    match step.what {
        0 => vec![Op::Put(Record::from(Header { modified, by, extra, ..header(0, &word) }))],
        1 | 2 => {
            let mut article = article(step.number, TEXTS[step.other as usize]);
            let length = article.text.end().0;
            let start = u32::from(step.start).min(length - 1);
            let region = Region {
                start: CodePoint(start),
                end: CodePoint((start + u32::from(step.length)).min(length)),
                kind: RegionKind::List,
                by: String::new(),
            };
            article.regions =
                if step.flavour.is_multiple_of(3) { vec![region] } else { Vec::new() };
            article.digest = body_digest(&article.text, &article.regions);
            article.published = (step.flavour.is_multiple_of(4)).then(|| Published {
                value: "2023-05".into(),
                precision: Precision::Month,
                basis: Basis::Stated,
            });
            vec![Op::Put(Record::from(Article { modified, by, title: word, extra, ..article }))]
        }
        3..=6 => {
            let Some(article) = case.articles().get(&id(Kind::Article, step.other)) else {
                return Vec::new();
            };
            let place = |from: u8| Extent::new(from.into(), u32::from(from) + step.length as u32);
            let body = match step.what {
                3 => Body::Highlight { color: "yellow".into() },
                4 => Body::Note,
                5 => mention(step.flavour % 3),
                _ => Body::Attribution {
                    source: (!step.flavour.is_multiple_of(4))
                        .then(|| id(Kind::Source, step.flavour % 3)),
                    cue: Span::around(&article.text, place(step.flavour % 30)),
                    content: Span::around(&article.text, place(2)).into_iter().collect(),
                    quote: Some(QuoteForm::Mixed),
                    resolved: Resolved::Pronoun,
                    parent: (step.flavour.is_multiple_of(7))
                        .then(|| id(Kind::Mark, step.flavour % 3)),
                },
            };
            let made = mark(step.number, article, place(step.start), body);
            vec![Op::Put(Record::from(Mark { modified, by, comment: word, extra, ..made }))]
        }
        7 | 8 => {
            let mut made = claim(step.number, &word);
            if step.flavour.is_multiple_of(3) {
                let to = id(Kind::Claim, step.other);
                made.relations.push(Relation { to, kind: RelationKind::Narrower });
            }
            vec![Op::Put(Record::from(Claim { modified, by, extra, ..made }))]
        }
        9 => {
            vec![Op::Put(Record::from(Source {
                modified,
                by,
                extra,
                ..source(step.number, &word)
            }))]
        }
        10 => vec![stone(Kind::Mark, step.number, step.tick)],
        11 => vec![stone(Kind::Claim, step.number, step.tick)],
        12 => vec![stone(Kind::Source, step.number, step.tick)],
        _ => {
            let article = id(Kind::Article, step.number);
            let marks = case.marks().values().filter(|mark| mark.article == article);
            let (removed, by) = (time(step.tick), String::new());
            let stone = |kind, id| Tombstone { id, kind, removed, by: by.clone() };
            let mut ops: Vec<Op> = marks.map(|m| Op::Remove(stone(Kind::Mark, m.id))).collect();
            ops.push(Op::Remove(stone(Kind::Article, article)));
            ops
        }
    }
}

/// The case after those of the steps that fit.
pub fn live(mut case: Case, steps: &[Step]) -> Case {
    for step in steps {
        let ops = ops_of(&case, step);
        let _ = case.apply(&ops);
    }
    case
}

pub fn case() -> impl Strategy<Value = Case> {
    steps(40).prop_map(|steps| live(empty(), &steps))
}
