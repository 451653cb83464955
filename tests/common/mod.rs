//! Small generated cases for the laws.
#![allow(dead_code)] // each test binary uses a part
#![allow(clippy::expect_used)] // helpers of tests are tests, too

use proptest::prelude::*;
use serde_json::json;
use telisik::case::{
    Absence, Article, Basis, Body, Case, Checkability, Citation, CitationKind, Citing, Claim,
    Command, Core, Correction, Disclosure, Dismissal, Evidence, Extra, Gap, Header, Id, Kind,
    Label, Mark, Modality, Op, Outlet, Override, Polarity, Precision, Problem, Published,
    QuoteForm, Rating, Record, Region, RegionKind, Relation, RelationKind, Resolved, Review,
    ReviewStatus, Scale, Source, SourceKind, Stamp, Stance, SuggestionKind, Tag, Time, Tombstone,
    Verdict, Vocabulary, body_digest,
};
use telisik::text::{CodePoint, Extent, Span, Text};
use telisik::value::{Because, DateValue, Duration, Form, List, Name, Value, ValueKind, Words};

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

/// Does it; `next` counts the ids that are made.
pub fn act(case: &mut Case, next: &mut u128, command: Command) {
    let mut next_id = || {
        *next += 1;
        Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | *next)
    };
    let mut stamp = Stamp { time: time(9), by: "Ayu", next_id: &mut next_id };
    let (ops, _) = command.ops(case, &mut stamp).expect("makes sense");
    case.apply(&ops).expect("fits");
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
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
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
        rule: String::new(),
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
        order: String::new(),
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
        value: None,
        polarity: Polarity::Affirmed,
        modality: Modality::Planned,
    }
}

/// A value that a rule made, or a person.
pub fn value(flavour: u8) -> Value {
    let text = format!("nilai {}", flavour % 3);
    let is_computed = flavour.is_multiple_of(2);
    Value {
        raw: "tahun depan".into(),
        form: match flavour / 2 % 8 {
            0 => Form::Date(DateValue::parse("2024").expect("a date")),
            1 => Form::Duration(Duration::of("P2W".parse().expect("a length"))),
            2 => Form::Quantity("~10..20 USD".parse().expect("a quantity")),
            3 => Form::List(List::new(["Jepang", "India"]).opened(true)),
            4 => Form::Place(Name::new("Tokyo")),
            5 => Form::Name(Name { label: "KPK".into(), aliases: vec![text] }),
            6 => Form::Quote(Words { text }),
            _ => Form::Text(Words { text }),
        },
        because: is_computed.then(|| Because {
            rule: "date.relative".into(),
            anchor: Some("2023-05-04".into()),
            step: flavour.is_multiple_of(4).then(|| "P1Y".into()),
        }),
        by: if is_computed { "rule:date.relative".into() } else { "Ayu".into() },
    }
}

pub fn absence(number: u8, claim: u8, article: u8) -> Absence {
    Absence {
        id: id(Kind::Absence, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        claim: id(Kind::Claim, claim),
        article: id(Kind::Article, article),
        note: String::new(),
        extra: Extra::new(),
    }
}

pub fn citation(number: u8, from: Citing, to: u8) -> Citation {
    Citation {
        id: id(Kind::Citation, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        from,
        to: id(Kind::Source, to),
        relation: CitationKind::Cites,
        disclosure: Disclosure::Disclosed,
        mark: None,
        note: String::new(),
        extra: Extra::new(),
    }
}

pub fn evidence(number: u8, claim: u8) -> Evidence {
    Evidence {
        id: id(Kind::Evidence, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        claim: id(Kind::Claim, claim),
        source: None,
        url: "https://example.org/laporan".into(),
        archived_url: String::new(),
        quote: "Kantor dibuka 2024.".into(),
        stance: Stance::Supports,
        set: String::new(),
        accessed: None,
        note: String::new(),
        extra: Extra::new(),
    }
}

pub fn review(number: u8, claim: u8) -> Review {
    Review {
        id: id(Kind::Review, number),
        created: time(0),
        modified: time(1),
        by: "Ayu".into(),
        claim: id(Kind::Claim, claim),
        verdict: Verdict { scale: "tempo".into(), rating: "Keliru".into(), core: Core::Refuted },
        justification: "Tidak ada buktinya.".into(),
        gaps: Vec::new(),
        reviewer: "Ayu".into(),
        status: ReviewStatus::Draft,
        corrections: Vec::new(),
        overrides: Vec::new(),
        extra: Extra::new(),
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
    (0u8..28, 0u8..3, 0u8..3, 1u8..12, 0u8..40, 1u8..20, any::<u8>()).prop_map(
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
        0 => {
            let mut vocabulary = Vocabulary::default();
            if step.flavour.is_multiple_of(3) {
                let label = || Label::new(&word, "");
                let rating =
                    Rating { label: word.clone(), name: label(), core: Core::Partly, loss: None };
                vocabulary.scales =
                    vec![Scale { id: "ours".into(), name: label(), ratings: vec![rating] }];
                vocabulary.tags = vec![Tag { id: "waktu".into(), name: label() }];
                vocabulary.scale = "ours".into();
            }
            let off = step.flavour.is_multiple_of(4).then_some(SuggestionKind::Name);
            vec![Op::Put(Record::from(Header {
                modified,
                by,
                extra,
                vocabulary,
                suggestions_off: off.into_iter().collect(),
                ..header(0, &word)
            }))]
        }
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
                5 => {
                    let mut body = mention(step.flavour % 3);
                    if let Body::Mention { value: said, .. } = &mut body {
                        *said = (step.flavour % 5 > 1).then(|| value(step.flavour));
                    }
                    body
                }
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
            let rule = ["", "date.relative"][step.flavour as usize % 2].to_owned();
            let made = Mark { rule, ..made };
            vec![Op::Put(Record::from(Mark { modified, by, comment: word, extra, ..made }))]
        }
        7 | 8 => {
            let mut made = claim(step.number, &word);
            if step.flavour.is_multiple_of(3) {
                let to = id(Kind::Claim, step.other);
                made.relations.push(Relation { to, kind: RelationKind::Narrower });
            }
            if step.flavour.is_multiple_of(4) {
                made.order = ["1", "i", "ii"][step.other as usize].into();
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
        13 | 14 => {
            let made = absence(step.number, step.other, step.flavour % 3);
            vec![Op::Put(Record::from(Absence { modified, by, extra, note: word, ..made }))]
        }
        15 | 16 => {
            let from = match step.flavour % 3 {
                0 => Citing::Article(id(Kind::Article, step.other)),
                _ => Citing::Source(id(Kind::Source, step.other)),
            };
            let mut made = citation(step.number, from, step.flavour % 4 % 3);
            if step.flavour.is_multiple_of(5) {
                made.disclosure = Disclosure::Undisclosed;
                made.relation = CitationKind::Translates;
                made.mark = Some(id(Kind::Mark, step.start % 3));
            }
            vec![Op::Put(Record::from(Citation { modified, by, extra, ..made }))]
        }
        17 | 18 => {
            let mut made = evidence(step.number, step.other);
            if step.flavour.is_multiple_of(2) {
                made.source = Some(id(Kind::Source, step.flavour % 3));
                made.accessed = Some(time(step.tick));
                made.set = "a".into();
            }
            vec![Op::Put(Record::from(Evidence { modified, by, extra, quote: word, ..made }))]
        }
        19 | 20 => {
            let mut made = review(step.number, step.other);
            if step.flavour.is_multiple_of(2) {
                made.gaps = vec![Gap { what: word.clone(), closed: String::new() }];
                made.status = ReviewStatus::Corrected;
                made.overrides = vec![Override { problem: Problem::OpenGap, reason: word.clone() }];
                made.corrections = vec![Correction {
                    time: time(step.tick),
                    by: by.clone(),
                    reason: word.clone(),
                    verdict: Verdict::default(),
                    justification: String::new(),
                    reviewer: String::new(),
                }];
            }
            vec![Op::Put(Record::from(Review { modified, by, extra, ..made }))]
        }
        25 | 26 => {
            let Some(article) = case.articles().get(&id(Kind::Article, step.other)) else {
                return Vec::new();
            };
            let from = u32::from(step.start);
            let made = Dismissal {
                id: id(Kind::Dismissal, step.number),
                created: time(0),
                modified,
                by,
                article: article.id,
                kind: SuggestionKind::ALL[step.flavour as usize % 8],
                rule: if step.flavour.is_multiple_of(3) { String::new() } else { word },
                span: (!step.flavour.is_multiple_of(4))
                    .then(|| {
                        Span::around(&article.text, Extent::new(from, from + step.length as u32))
                    })
                    .flatten(),
                extra,
            };
            vec![Op::Put(Record::from(made))]
        }
        27 => vec![stone(Kind::Dismissal, step.number, step.tick)],
        21 => vec![stone(Kind::Absence, step.number, step.tick)],
        22 => vec![stone(Kind::Evidence, step.number, step.tick)],
        23 => vec![stone(Kind::Review, step.number, step.tick)],
        _ => {
            let article = id(Kind::Article, step.number);
            let marks = case.marks().values().filter(|mark| mark.article == article);
            let (removed, by) = (time(step.tick), String::new());
            let stone = |kind, id| Tombstone { id, kind, removed, by: by.clone() };
            let mut ops: Vec<Op> = marks.map(|m| Op::Remove(stone(Kind::Mark, m.id))).collect();
            let dismissals = case.dismissals().values().filter(|one| one.article == article);
            ops.extend(dismissals.map(|one| Op::Remove(stone(Kind::Dismissal, one.id))));
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
