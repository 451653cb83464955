//! Times of comparing: a case of 12 articles, 200 claims and 2,000 mentions, anew and after one act; and of
//! aligning 12 articles of 100 KB, of which nothing is marked.
//!
//! `cargo bench --no-default-features --bench compare`. Nothing here fails because it was slow; the screen has
//! 16 ms a frame.

#![allow(missing_docs, reason = "a program, not an interface")]
#![allow(clippy::disallowed_methods, reason = "it runs natively, where there is a clock")]

use std::time::Instant;
use telisik::case::{
    ArticleFields, Case, Choice, CitationFields, CitationKind, Citing, ClaimFields, Command,
    Disclosure, Extra, Header, Id, MentionFields, Outlet, Pointless, SourceFields, SourceKind,
    Stamp, Time, Touched, What, touched,
};
use telisik::compare::align::{Told, align};
use telisik::compare::{Compared, Filter, Sort, matrix, timeline};
use telisik::detect::{Reading, suggest};
use telisik::text::{Extent, Language, Text};
use telisik::value::{DateValue, Form, List, Value, ValueKind};

const ARTICLES: usize = 12;
const CLAIMS: usize = 200;
const MENTIONS: usize = 2_000;
const ROUNDS: u32 = 50;

fn main() {
    if let Err(error) = run() {
        eprintln!("bench: {error}");
    }
}

fn run() -> Result<(), Pointless> {
    let mut bench = Bench::new();
    let claims = bench.fill()?;
    let case = &bench.case;
    println!(
        "{} articles, {} claims, {} marks, {} citations",
        case.articles().len(),
        case.claims().len(),
        case.marks().len(),
        case.citations().len()
    );
    time("compare all", ROUNDS, || {
        std::hint::black_box(Compared::new(case));
    });
    let mut compared = Compared::new(case);
    time("matrix of all", ROUNDS, || {
        std::hint::black_box(matrix(case, &compared, &Filter::default(), Sort::Own));
    });
    time("timeline of all", ROUNDS, || {
        std::hint::black_box(timeline(case, &compared));
    });
    let mark = case.marks().values().find(|mark| mark.body.claim() == Some(claims[0]));
    let Some(mark) = mark.map(|mark| mark.id) else { return Ok(()) };
    let mut acting = 0.0;
    let mut updating = 0.0;
    for round in 0..ROUNDS {
        let value = Some(value(round as usize * 2));
        let fields = MentionFields { value, ..MentionFields::default() };
        let start = Instant::now();
        let (_, touched) = bench.act(Command::SetMention { mark, fields })?;
        acting += start.elapsed().as_secs_f64();
        let start = Instant::now();
        compared.update(&bench.case, &touched);
        updating += start.elapsed().as_secs_f64();
    }
    println!("{:<36}{:>9.3} ms", "one changed mention: the act", acting * 1e3 / f64::from(ROUNDS));
    println!(
        "{:<36}{:>9.3} ms",
        "one changed mention: compare again",
        updating * 1e3 / f64::from(ROUNDS)
    );
    let article = bench.case.articles().keys().next().copied();
    let source = bench.case.sources().keys().next().copied();
    if let (Some(article), Some(to)) = (article, source) {
        let (_, touched) = bench.act(citation(Citing::Article(article), to))?;
        let start = Instant::now();
        compared.update(&bench.case, &touched);
        println!(
            "{:<36}{:>9.3} ms",
            "one new citation: compare again",
            start.elapsed().as_secs_f64() * 1e3
        );
    }
    align_all();
    Ok(())
}

/// Aligns articles that tell much the same in other orders and numbers.
fn align_all() {
    let texts: Vec<Text> = (0..ARTICLES).map(|number| Text::from(story(number))).collect();
    println!("{} articles of {} KB to align", texts.len(), texts[0].as_str().len() / 1000);
    let start = Instant::now();
    let told: Vec<Told> = texts
        .iter()
        .map(|text| {
            let published = Some("2024-03-10");
            let reading = Reading { text, language: Some(Language::Indonesian), published };
            Told::new(&reading, &suggest(&reading), &[])
        })
        .collect();
    let share = |start: Instant, parts: usize| start.elapsed().as_secs_f64() * 1e3 / parts as f64;
    println!("{:<36}{:>9.3} ms", "read one article to align", share(start, ARTICLES));
    let start = Instant::now();
    let (mut pairs, mut articles) = (0, 0);
    for (number, one) in told.iter().enumerate() {
        for two in &told[number + 1..] {
            pairs += align(one, two).pairs.len();
            articles += 1;
        }
    }
    println!("{:<36}{:>9.3} ms", "align two articles", share(start, articles));
    println!("{pairs} pairs of sentences in {articles} pairs of articles");
}

/// An article of about 100 KB: events with names, numbers and dates, of which articles share many.
fn story(article: usize) -> String {
    const PLACES: [&str; 9] = [
        "Waringin",
        "Cidora",
        "Karangsari",
        "Muara Tebing",
        "Sukorejo",
        "Batu Apung",
        "Lembah Rante",
        "Tanjung Seri",
        "Kali Bening",
    ];
    const EVENTS: [&str; 7] = [
        "banjir",
        "longsor",
        "kebakaran",
        "panen raya",
        "unjuk rasa",
        "gempa",
        "pemilihan kepala desa",
    ];
    let mut out = String::new();
    let mut number = article * 3;
    while out.len() < 100_000 {
        number += 1;
        let (place, event) = (PLACES[number % 9], EVENTS[number % 7]);
        out.push_str(&format!(
            "Sebanyak {} warga Desa {place} {number} terdampak {event} pada {} Maret 2024 pukul {:02}.{:02} WIB. \
             Kepala Dinas {place} mengatakan kerugian akibat {event} ke-{number} mencapai Rp{} juta.\n",
            number * 7 % 900 + 10 + article % 2,
            number % 28 + 1,
            number % 24,
            number % 60,
            number * 13 % 5000 + 1,
        ));
    }
    out
}

fn time(name: &str, rounds: u32, mut work: impl FnMut()) {
    let start = Instant::now();
    for _ in 0..rounds {
        work();
    }
    println!("{name:<36}{:>9.3} ms", start.elapsed().as_secs_f64() * 1e3 / f64::from(rounds));
}

/// A value: dates and open lists by turns.
fn value(number: usize) -> Value {
    let form = if number.is_multiple_of(2) {
        let year = 2000 + number % 30;
        DateValue::parse(&year.to_string()).map_or(Form::List(List::default()), Form::Date)
    } else {
        let items = (0..6).map(|item| format!("Negara {}", (number * 7 + item * 3) % 23));
        Form::List(List::new(items).opened(true))
    };
    Value { raw: "kata".into(), form, because: None, by: String::new() }
}

fn citation(from: Citing, to: Id) -> Command {
    Command::AddCitation(CitationFields {
        from,
        to,
        relation: CitationKind::Cites,
        disclosure: Disclosure::Disclosed,
        mark: None,
        note: String::new(),
    })
}

struct Bench {
    case: Case,
    next: u128,
}

impl Bench {
    fn new() -> Self {
        let header = Header {
            id: Id::from_u128(1),
            created: Time::default(),
            modified: Time::default(),
            by: String::new(),
            title: "Bench".into(),
            note: String::new(),
            languages: Vec::new(),
            vocabulary: Default::default(),
            suggestions_off: Vec::new(),
            extra: Extra::new(),
        };
        Self { case: Case::new(header), next: 1 }
    }

    fn act(&mut self, command: Command) -> Result<(Id, Touched), Pointless> {
        let next = &mut self.next;
        let mut next_id = || {
            *next += 1;
            Id::from_u128(*next)
        };
        let mut stamp = Stamp { time: Time::default(), by: "", next_id: &mut next_id };
        let (ops, id) = command.ops(&self.case, &mut stamp)?;
        // A command fits the case that it was made for.
        let inverse = self.case.apply(&ops).unwrap_or_default();
        Ok((id, touched(&self.case, &ops, &inverse)))
    }

    /// Fills the case; returns its claims.
    fn fill(&mut self) -> Result<Vec<Id>, Pointless> {
        let text = "Kantor penghubung akan dibuka tahun depan, kata pejabat di Tokyo. ".repeat(150);
        let mut articles = Vec::new();
        for number in 0..ARTICLES {
            let outlet = Outlet { name: format!("Media {number}"), domain: String::new() };
            let fields = ArticleFields { outlet, ..ArticleFields::default() };
            let text = text.as_str().into();
            articles.push(self.act(Command::AddArticle { fields, text, regions: Vec::new() })?.0);
        }
        let mut sources = Vec::new();
        for number in 0..30 {
            let fields = SourceFields { name: format!("Sumber {number}"), kind: SourceKind::Media };
            sources.push(self.act(Command::AddSource(fields))?.0);
        }
        for (number, &source) in sources.iter().enumerate() {
            let to = sources[(number * 7 + 3) % sources.len()];
            if to != source {
                self.act(citation(Citing::Source(source), to))?;
            }
            let article = articles[number % articles.len()];
            self.act(citation(Citing::Article(article), source))?;
        }
        let mut claims = Vec::new();
        for number in 0..CLAIMS {
            let kind = if number.is_multiple_of(2) { ValueKind::Date } else { ValueKind::List };
            let fields = ClaimFields { statement: format!("Klaim {number}"), kind };
            claims.push(self.act(Command::AddClaim(fields))?.0);
        }
        for number in 0..MENTIONS {
            let claim = number % CLAIMS;
            let article = articles[(number / CLAIMS + number * 5) % ARTICLES];
            let start = (number * 37 % 9_000) as u32;
            let extent = Extent::new(start, start + 40);
            let value = Some(value(claim % 2 + number / CLAIMS * 2));
            let said = Some(MentionFields { value, ..MentionFields::default() });
            let what = if number % 5 == 4 {
                What::Attribution {
                    source: Some(Choice::Existing(sources[number % sources.len()])),
                    said: None,
                }
            } else {
                What::Mention { claim: Choice::Existing(claims[claim]), said: said.clone() }
            };
            let (comment, tags) = (String::new(), Vec::new());
            self.act(Command::AddMark { article, extent, what, comment, tags })?;
            if number % 5 == 4 {
                let what = What::Mention { claim: Choice::Existing(claims[claim]), said };
                let (comment, tags) = (String::new(), Vec::new());
                self.act(Command::AddMark { article, extent, what, comment, tags })?;
            }
        }
        Ok(claims)
    }
}
