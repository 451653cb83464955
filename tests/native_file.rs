//! The native file: what goes out comes in again; what is wrong is refused whole with its path, or
//! mended visibly.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::*;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;
use telisik::case::{
    Article, Body, Case, Citation, Citing, Claim, Gap, Kind, Mark, Op, Override, Precision,
    Problem, Published, QuoteForm, Region, RegionKind, Resolved, body_digest,
};
use telisik::exchange::native::{
    ImportError, ImportNote, LIMIT, Unit, Weight, Wrong, export, import,
};
use telisik::text::{CodePoint, Extent, Span, SpanState, Text};

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = include_str!("../src/exchange/telisik.case.schema.json");
    let schema = serde_json::from_str(schema).expect("the schema is JSON");
    jsonschema::validator_for(&schema).expect("the schema is one")
});

/// A small case with one record of each kind, emoji before the marked words.
fn small() -> Case {
    let mut article = Article {
        published: Some(Published {
            value: "2023-05-04T07:56+07:00".into(),
            precision: Precision::Minute,
            basis: telisik::case::Basis::Stated,
        }),
        ..article(0, "🎉 Kantor dibuka tahun depan, kata Nikkei.\nBaca Juga: Liga")
    };
    let list = Region {
        start: CodePoint(42),
        end: CodePoint(57),
        kind: RegionKind::RelatedLink,
        by: "rule:furniture".into(),
    };
    article.regions = vec![list];
    article.digest = body_digest(&article.text, &article.regions);
    let span = |start, end| Span::new(&article.text, Extent::new(start, end)).expect("a span");
    let cites = Body::Attribution {
        source: Some(id(Kind::Source, 0)),
        cue: Some(span(29, 33)),
        content: vec![span(2, 27)],
        quote: Some(QuoteForm::Indirect),
        resolved: Resolved::Explicit,
        parent: None,
    };
    let mut said = mark(0, &article, Extent::new(16, 27), mention(0));
    said.tags = vec!["waktu".into()];
    if let Body::Mention { value: what, .. } = &mut said.body {
        *what = Some(value(0));
    }
    let cited = mark(1, &article, Extent::new(34, 40), cites);
    let cites_nikkei = Citation {
        mark: Some(id(Kind::Mark, 1)),
        ..citation(0, Citing::Article(id(Kind::Article, 0)), 0)
    };
    let mut judged = review(0, 0);
    judged.gaps = vec![Gap { what: "Anggaran".into(), closed: String::new() }];
    judged.overrides =
        vec![Override { problem: Problem::OpenGap, reason: "Bukan soal klaim ini.".into() }];
    let mut case = empty().with_foreign(
        [
            ("drawings".to_owned(), json!([{ "claim": "x" }])),
            ("/reader".to_owned(), json!({ "zoom": 2 })),
            ("/removed".to_owned(), json!([{ "id": id(Kind::Source, 9), "kind": "drawing", "removed": time(4), "by": "Ayu" }])),
        ]
        .into(),
    );
    let ops = [
        Op::Put(article.into()),
        Op::Put(claim(0, "Kapan kantor dibuka?").into()),
        Op::Put(source(0, "Nikkei Asia").into()),
        Op::Put(said.into()),
        Op::Put(cited.into()),
        Op::Put(claim(1, "Di mana?").into()),
        Op::Put(absence(0, 1, 0).into()),
        Op::Put(cites_nikkei.into()),
        Op::Put(evidence(0, 0).into()),
        Op::Put(judged.into()),
        stone(Kind::Mark, 2, 5),
    ];
    case.apply(&ops).expect("fits");
    case
}

fn file() -> Value {
    serde_json::from_str(&export(&small(), time(9))).expect("JSON")
}

/// The small file with the value at `pointer` set; a last name that is not there is added.
fn with(pointer: &str, value: Value) -> Value {
    let mut file = file();
    set(&mut file, pointer, value);
    file
}

fn set(file: &mut Value, pointer: &str, value: Value) {
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).expect(pointer);
    match parent {
        Value::Object(fields) => {
            fields.insert(name.to_owned(), value);
        }
        parent => parent[name.parse::<usize>().expect("a number")] = value,
    }
}

fn without(pointer: &str) -> Value {
    let mut file = file();
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    let parent = file.pointer_mut(parent).and_then(Value::as_object_mut).expect(pointer);
    parent.remove(name).expect(pointer);
    file
}

fn refused(file: &Value) -> ImportError {
    import(&file.to_string()).expect_err("refused")
}

/// The file is refused for the field at `path`.
fn check_field(file: &Value, path: &str) {
    match refused(file) {
        ImportError::Field { path: found, .. } => assert_eq!(found, path),
        other => panic!("{path}: {other}"),
    }
}

fn taken(file: &Value) -> (Case, Vec<ImportNote>) {
    let imported = import(&file.to_string()).unwrap_or_else(|error| panic!("{error}"));
    (imported.case, imported.notes)
}

fn span_of(case: &Case, number: u8) -> Span {
    case.marks()[&id(Kind::Mark, number)].span.clone()
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_again(life in case()) {
        let out = export(&life, time(3));
        let imported = import(&out).expect("our own file");
        prop_assert_eq!(&imported.case, &life);
        prop_assert_eq!(imported.notes, []);
        prop_assert_eq!(imported.exported, Some(time(3)));
        prop_assert_eq!(export(&imported.case, time(3)), out);
    }

    #[test]
    fn every_export_is_valid_against_the_schema(life in case()) {
        let file = serde_json::from_str(&export(&life, time(3))).expect("JSON");
        prop_assert!(SCHEMA.is_valid(&file), "{:?}", SCHEMA.iter_errors(&file).next());
    }

    #[test]
    fn a_file_cut_short_is_refused(at in 0usize..6000) {
        let out = export(&small(), time(3));
        let at = (0..=at.min(out.len() - 3)).rev().find(|&at| out.is_char_boundary(at)).unwrap_or(0);
        let refused = import(&out[..at]);
        prop_assert!(matches!(refused, Err(ImportError::NotJson { .. })), "{refused:?}");
    }

    #[test]
    fn a_file_counted_in_utf16_is_read_the_same(life in case()) {
        let (out, plain) = (export(&life, time(3)), import(&export(&life, time(3))));
        let mut file: Value = serde_json::from_str(&out).expect("JSON");
        to_utf16(&mut file, &life);
        file["unit"] = json!("utf16");
        let imported = import(&file.to_string()).expect("reads");
        prop_assert_eq!(imported.case, plain.expect("reads").case);
    }
}

/// All pointers to values below `value`.
fn pointers(value: &Value, at: &str, out: &mut Vec<String>) {
    out.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, v)| pointers(v, &format!("{at}/{name}"), out));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(n, v)| pointers(v, &format!("{at}/{n}"), out));
        }
        _ => {}
    }
}

proptest! {
    #[test]
    fn a_spoilt_file_is_refused_or_mended_for_good(
        places in prop::collection::vec((any::<prop::sample::Index>(), 0usize..12), 1..4),
    ) {
        let mut file = file();
        for (place, spoilt) in places {
            let mut all = Vec::new();
            pointers(&file, "", &mut all);
            let spoilt = [
                json!(null), json!(0), json!(1), json!(-1), json!(u32::MAX), json!(u64::MAX),
                json!(40), json!(0.5), json!(""), json!("kantor"), json!([]), json!({}),
            ][spoilt].clone();
            if let Some(value) = file.pointer_mut(place.get(&all[..]).as_str()) {
                *value = spoilt;
            }
        }
        if let Ok(imported) = import(&file.to_string()) {
            let out = export(&imported.case, time(9));
            let again = import(&out).expect("what was mended is right");
            prop_assert_eq!(again.notes, []);
            prop_assert_eq!(export(&again.case, time(9)), out);
        }
    }
}

/// Every position of the file in UTF-16 units.
fn to_utf16(file: &mut Value, case: &Case) {
    fn turn(place: &mut Value, text: &Text) {
        for end in ["start", "end"] {
            if let Some(at) = place[end].as_u64() {
                place[end] = text.to_utf16(CodePoint(at as u32)).0.into();
            }
        }
    }
    for (row, article) in file["records"]["articles"]
        .as_array_mut()
        .expect("a list")
        .iter_mut()
        .zip(case.articles().values())
    {
        for region in row.get_mut("regions").and_then(Value::as_array_mut).into_iter().flatten() {
            turn(region, &article.text);
        }
    }
    for (row, mark) in file["records"]["marks"]
        .as_array_mut()
        .expect("a list")
        .iter_mut()
        .zip(case.marks().values())
    {
        let text = &case.articles()[&mark.article].text;
        turn(&mut row["span"], text);
        if let Some(cue) = row["body"].get_mut("cue") {
            turn(cue, text);
        }
        for span in
            row["body"].get_mut("content").and_then(Value::as_array_mut).into_iter().flatten()
        {
            turn(span, text);
        }
    }
    let dismissals = file["records"]["dismissals"].as_array_mut().expect("a list");
    for (row, dismissal) in dismissals.iter_mut().zip(case.dismissals().values()) {
        if let Some(span) = row.get_mut("span") {
            turn(span, &case.articles()[&dismissal.article].text);
        }
    }
}

#[test]
fn a_small_case_looks_like_this() {
    insta::assert_snapshot!(export(&small(), time(9)));
}

#[test]
fn positions_in_the_file_are_code_points() {
    let file = file();
    let text: Vec<char> =
        file["records"]["articles"][0]["text"].as_str().expect("text").chars().collect();
    let span = &file["records"]["marks"][0]["span"];
    let at = |name: &str| span[name].as_u64().expect("a position") as usize;
    let words: String = text[at("start")..at("end")].iter().collect();
    assert_eq!(Some(words.as_str()), span["exact"].as_str());
}

#[test]
fn wrong_files_are_not_valid_against_the_schema() {
    assert!(SCHEMA.is_valid(&file()));
    for wrong in [
        with("/format", json!("telisik")),
        with("/version", json!(2)),
        with("/unit", json!("bytes")),
        with("/records/marks/0/span/start", json!("16")),
        with("/records/marks/0/span/start", json!(-1)),
        with("/records/marks/0/body/kind", json!("stance")),
        with("/records/claims/0/kind", json!(5)),
        without("/records/articles/0/text"),
        without("/case"),
    ] {
        assert!(!SCHEMA.is_valid(&wrong));
    }
}

#[test]
fn what_later_versions_add_survives() {
    let mut file = file();
    set(&mut file, "/records/drawings", json!([{ "id": 5, "note": "asli" }]));
    set(&mut file, "/layout", json!({ "columns": [1, 2.5] }));
    set(&mut file, "/case/theme", json!({ "tags": [] }));
    set(&mut file, "/records/marks/0/body/stance", json!({ "raw": "tahun depan" }));
    set(&mut file, "/records/marks/0/body/value/certainty", json!(0.5));
    set(&mut file, "/records/reviews/0/verdict/weight", json!([1]));
    set(&mut file, "/records/marks/0/body/value/certainty", json!(0.5));
    set(&mut file, "/records/reviews/0/verdict/weight", json!([1]));
    let (case, notes) = taken(&file);
    assert_eq!(notes, []);
    let again: Value = serde_json::from_str(&export(&case, time(9))).expect("JSON");
    assert_eq!(again, file);
}

#[test]
fn what_is_not_ours_is_refused() {
    for (text, found) in [
        ("[]", None),
        ("\"telisik.case\"", None),
        ("{}", None),
        ("{\"format\": 5}", None),
        ("{\"format\": \"label-studio\"}", Some("label-studio")),
    ] {
        let found = found.map(str::to_owned);
        assert_eq!(import(text), Err(ImportError::NotTelisik { found }), "{text}");
    }
}

#[test]
fn other_versions_are_refused() {
    assert_eq!(refused(&with("/version", json!(2))), ImportError::NewerVersion { found: 2 });
    for (version, found) in [(json!(0), "0"), (json!(-1), "-1"), (json!(1.5), "1.5")] {
        let found = found.to_owned();
        assert_eq!(refused(&with("/version", version)), ImportError::WrongVersion { found });
    }
    check_field(&with("/version", json!("1")), "version");
    check_field(&without("/version"), "version");
}

#[test]
fn unknown_units_are_refused() {
    let found = "\"bytes\"".to_owned();
    assert_eq!(refused(&with("/unit", json!("bytes"))), ImportError::WrongUnit { found });
    check_field(&without("/unit"), "unit");
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    let check = |text: &str, line: usize, expected: Wrong| match import(text) {
        Err(ImportError::NotJson { line: found, wrong, .. }) => {
            assert_eq!((found, wrong), (line, expected));
        }
        other => panic!("{other:?}"),
    };
    check("", 1, Wrong::Ended);
    check("PK\u{3}\u{4}", 1, Wrong::NoJson);
    check("{\n\"format\": NaN}", 2, Wrong::NoJson);
    check("{\"version\": 1e999}", 1, Wrong::NoJson);
    check("{\"title\": \"\\ud800\"}", 1, Wrong::NoJson);
    check("{\"marks\": [], \"marks\": []}", 1, Wrong::Twice("marks".into()));
    check(&"[".repeat(100_000), 1, Wrong::Deep);
    check(&format!("{{\"a\":{}1{}}}", "[".repeat(200), "]".repeat(200)), 1, Wrong::Deep);
    check(
        &format!("{}x", export(&small(), time(1))),
        export(&small(), time(1)).lines().count() + 1,
        Wrong::NoJson,
    );
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_at_once() {
    let file = " ".repeat(50 << 20);
    let refused = import(&file).expect_err("too large");
    assert_eq!(refused, ImportError::TooLarge { bytes: 50 << 20, limit: LIMIT });
    assert!(refused.to_string().starts_with("The file has 50 MB; at most 32 MB"), "{refused}");
}

#[test]
fn faults_within_records_are_said_in_a_persons_words() {
    for (pointer, value, said) in [
        (
            "/records/marks/1/span/start",
            json!("195"),
            "a whole number was expected, the file has the text “195”",
        ),
        ("/records/marks/1/id", json!("a.b"), "this is not an id"),
        ("/records/marks/1/body/kind", json!("stance"), "“stance” is none of the words"),
        ("/records/marks", json!({}), "a list was expected, the file has an object"),
        ("/exported", json!("kemarin"), "“kemarin” is not a time"),
    ] {
        let refused = refused(&with(pointer, value)).to_string();
        assert!(refused.contains(said), "{pointer}: {refused}");
    }
    let missing = refused(&without("/records/marks/0/span/exact")).to_string();
    assert!(missing.contains("records.marks[0].span: the field “exact” is missing"), "{missing}");
}

#[test]
fn faults_within_records_name_their_place() {
    let check = |pointer: &str, value: Value, path: &str| check_field(&with(pointer, value), path);
    check("/records/marks/1/span/start", json!("34"), "records.marks[1].span.start");
    check("/records/marks/1/span/start", json!(-34), "records.marks[1].span.start");
    check("/records/marks/1/span/start", json!(34.5), "records.marks[1].span.start");
    check("/records/marks/1/span/end", json!(4_294_967_296u64), "records.marks[1].span.end");
    check("/records/marks/1/span/end", json!(null), "records.marks[1].span.end");
    check("/records/marks/1/span/end", json!(34), "records.marks[1].span");
    check("/records/marks/1/span/end", json!(30), "records.marks[1].span");
    check("/records/marks/1/body/cue/end", json!(29), "records.marks[1].body.cue");
    check("/records/marks/1/body/content/0/end", json!(1), "records.marks[1].body.content[0]");
    check(
        "/records/marks/1/body/content/0/end",
        json!("x"),
        "records.marks[1].body.content[0].end",
    );
    check("/records/marks/1/body/kind", json!("stance"), "records.marks[1].body.kind");
    check("/records/marks/0/body/value/kind", json!("smell"), "records.marks[0].body.value");
    check("/records/reviews/0/verdict/core", json!("fake"), "records.reviews[0].verdict.core");
    check("/records/reviews/0/gaps/0", json!(1), "records.reviews[0].gaps[0]");
    check("/records/citations/0/from", json!("x"), "records.citations[0].from");
    check("/records/evidence/0/stance", json!("maybe"), "records.evidence[0].stance");
    check("/records/marks/0", json!([]), "records.marks[0]");
    check("/records/marks", json!({}), "records.marks");
    check("/records/articles/0/text", json!(5), "records.articles[0].text");
    check("/records/articles/0/created", json!("kemarin"), "records.articles[0].created");
    check("/records/articles/0/regions/0/end", json!(58), "records.articles[0].regions[0]");
    check("/records/articles/0/regions/0/end", json!(42), "records.articles[0].regions[0]");
    check("/records/articles/0/regions/0/end", json!(2), "records.articles[0].regions[0]");
    check("/records/articles/0/regions/0/kind", json!("ad"), "records.articles[0].regions[0].kind");
    check("/records/claims/0/id", json!("satu"), "records.claims[0].id");
    check("/records", json!(null), "records");
    check("/records", json!({ "/x": [] }), "records./x");
    check("/removed", json!({}), "removed");
    check("/removed/0/removed", json!(5), "removed[0].removed");
    check("/removed/0/kind", json!(5), "removed[0].kind");
    check("/removed/0/kind", json!("case"), "removed[0]");
    check("/case/modified", json!("2023-13-01T00:00:00Z"), "case.modified");
    check("/exported", json!("today"), "exported");
    check_field(&without("/case"), "case");
    check_field(&without("/records"), "records");
    check_field(&without("/records/marks/0/span"), "records.marks[0]");
    check_field(&without("/records/articles/0/text"), "records.articles[0]");
}

#[test]
fn references_to_nothing_are_refused_with_their_place() {
    let nowhere = json!(id(Kind::Claim, 99));
    let check =
        |pointer: &str, path: &str, kind: Kind| match refused(&with(pointer, nowhere.clone())) {
            ImportError::Dangling { path: found, to_kind, to } => {
                assert_eq!((found.as_str(), to_kind, to), (path, kind, id(Kind::Claim, 99)));
            }
            other => panic!("{path}: {other}"),
        };
    check("/records/marks/0/article", "records.marks[0].article", Kind::Article);
    check("/records/marks/0/body/claim", "records.marks[0].body.claim", Kind::Claim);
    check("/records/marks/1/body/source", "records.marks[1].body.source", Kind::Source);
    check("/records/marks/1/body/parent", "records.marks[1].body.parent", Kind::Mark);
    check("/records/absences/0/claim", "records.absences[0].claim", Kind::Claim);
    check("/records/absences/0/article", "records.absences[0].article", Kind::Article);
    check("/records/citations/0/from/article", "records.citations[0].from.article", Kind::Article);
    check("/records/citations/0/to", "records.citations[0].to", Kind::Source);
    check("/records/citations/0/mark", "records.citations[0].mark", Kind::Mark);
    check("/records/evidence/0/source", "records.evidence[0].source", Kind::Source);
    check("/records/reviews/0/claim", "records.reviews[0].claim", Kind::Claim);
    let relations = json!([{ "to": id(Kind::Claim, 0), "kind": "same" }, { "to": id(Kind::Mark, 0), "kind": "same" }]);
    match refused(&with("/records/claims/0/relations", relations)) {
        ImportError::Dangling { path, .. } => assert_eq!(path, "records.claims[0].relations[1].to"),
        other => panic!("{other}"),
    }
}

#[test]
fn an_id_stands_once() {
    let check =
        |pointer: &str, of: Value, path: &str, first: &str| match refused(&with(pointer, of)) {
            ImportError::DuplicateId { path: found, first: other, .. } => {
                assert_eq!((found.as_str(), other.as_str()), (path, first));
            }
            other => panic!("{path}: {other}"),
        };
    let mark = json!(id(Kind::Mark, 0));
    check("/records/marks/1/id", mark.clone(), "records.marks[1]", "records.marks[0]");
    check("/records/claims/0/id", mark.clone(), "records.claims[0]", "records.marks[0]");
    check("/removed/0/id", mark, "removed[0]", "records.marks[0]");
    check("/records/claims/0/id", json!(id(Kind::Case, 0)), "records.claims[0]", "case");
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    let out = format!("\u{feff}{}", export(&small(), time(9)));
    assert_eq!(import(&out).expect("reads").case, small());
}

#[test]
fn nul_and_control_characters_stay() {
    let text = "a\0b\u{1}\tc";
    let mut case = empty();
    case.apply(&[Op::Put(article(0, text).into())]).expect("fits");
    let imported = import(&export(&case, time(1))).expect("reads");
    assert_eq!(imported.case, case);
}

#[test]
fn a_file_that_counts_utf16_without_saying_so_is_noticed() {
    let mut file = file();
    to_utf16(&mut file, &small());
    let (case, notes) = taken(&file);
    assert_eq!(notes, [ImportNote::Units { read: Unit::Utf16, declared: Unit::CodePoint }]);
    assert_eq!(case, small());
}

#[test]
fn a_file_that_counts_utf16_and_says_so_has_nothing_to_put_right() {
    let mut file = file();
    to_utf16(&mut file, &small());
    file["unit"] = json!("utf-16");
    assert_eq!(taken(&file), (small(), vec![]));
}

#[test]
fn what_changed_a_number_is_listed_before_harmless_shifts_and_named() {
    let text = "Banjir melanda Weru. Sebanyak 17 orang tewas. Warga mengungsi.";
    let article = article(0, text);
    let at = |words: &str| {
        let start = text.find(words).expect(words) as u32;
        Extent::new(start, start + words.len() as u32)
    };
    let mut case = empty();
    let ops = [
        Op::Put(article.clone().into()),
        Op::Put(claim(0, "Berapa yang tewas?").into()),
        Op::Put(mark(0, &article, at("Banjir"), Body::Note).into()),
        Op::Put(mark(1, &article, at("17 orang tewas"), mention(0)).into()),
    ];
    case.apply(&ops).expect("fits");
    let mut file: Value = serde_json::from_str(&export(&case, time(1))).expect("JSON");
    let edited = format!("Baru. {}", text.replace("17", "19"));
    file["records"]["articles"][0]["text"] = json!(edited);
    let imported = import(&file.to_string()).expect("reads");
    let repairs = imported.repairs(10);
    let weights: Vec<Weight> = repairs.iter().map(|one| one.weight).collect();
    assert_eq!(weights, [Weight::Meaning, Weight::Harmless, Weight::Harmless], "{repairs:?}");
    assert_eq!(repairs[0].note.path(), "records.marks[1].span");
    let about = &repairs[0].about;
    assert_eq!(about, "RMOL · Berapa yang tewas?");
    assert!(!repairs[2].about.is_empty(), "{repairs:?}");
    assert_eq!(imported.repairs(1).len(), 1);
}

#[test]
fn one_span_that_would_fit_in_utf16_does_not_turn_the_others() {
    let mut file = file();
    set(&mut file, "/records/marks/0/span/start", json!(17));
    set(&mut file, "/records/marks/0/span/end", json!(28));
    let (case, notes) = taken(&file);
    let (path, words) = ("records.marks[0].span".to_owned(), "tahun depan".to_owned());
    let to = Extent::new(16, 27);
    assert_eq!(notes, [ImportNote::Moved { path, words, to }]);
    assert_eq!(span_of(&case, 0).extent(), to);
}

#[test]
fn words_that_stand_elsewhere_are_found_and_said() {
    let mut file = file();
    for (name, value) in [("start", json!(3)), ("end", json!(14))] {
        file["records"]["marks"][0]["span"][name] = value;
    }
    let (case, notes) = taken(&file);
    assert!(
        matches!(&notes[..], [ImportNote::Moved { path, .. }] if path == "records.marks[0].span")
    );
    assert_eq!(span_of(&case, 0).state(), SpanState::Moved);
    assert_eq!(span_of(&case, 0).extent(), span_of(&small(), 0).extent());
}

#[test]
fn words_that_stand_nowhere_make_an_orphan() {
    let mut file = file();
    file["records"]["marks"][1]["body"]["cue"]["exact"] = json!("ujar");
    file["records"]["marks"][0]["span"]["end"] = json!(900);
    file["records"]["marks"][0]["span"]["exact"] = json!("harga cabai rawit");
    let (case, notes) = taken(&file);
    let check = |note: &ImportNote, at: &str, said: &str| {
        let (path, words) = (at.to_owned(), said.to_owned());
        assert_eq!(note, &ImportNote::Orphaned { path, words });
    };
    check(&notes[0], "records.marks[0].span", "harga cabai rawit");
    check(&notes[1], "records.marks[1].body.cue", "ujar");
    assert_eq!(
        (span_of(&case, 0).state(), span_of(&case, 0).exact()),
        (SpanState::Orphan, "harga cabai rawit")
    );
    let again = import(&export(&case, time(9))).expect("reads");
    assert_eq!((again.case, again.notes), (case, vec![]), "once mended, it stays");
}

#[test]
fn words_that_have_changed_in_their_context_are_found_and_say_so() {
    let mut file = file();
    file["records"]["marks"][0]["span"]["end"] = json!(900);
    file["records"]["marks"][0]["span"]["exact"] = json!("tahun lalu");
    let (case, notes) = taken(&file);
    let path = "records.marks[0].span".to_owned();
    let (words, found) = ("tahun lalu".to_owned(), "tahun depan".to_owned());
    assert_eq!(notes, [ImportNote::Changed { path, words, found }]);
    assert_eq!(span_of(&case, 0).state(), SpanState::Changed);
    assert_eq!(span_of(&case, 0).exact(), "tahun depan");
}

#[test]
fn a_span_that_cuts_a_character_is_widened() {
    let mut case = empty();
    let article = article(0, "kafe\u{301} itu");
    let whole = mark(0, &article, Extent::new(0, 5), Body::Note);
    case.apply(&[Op::Put(article.into()), Op::Put(whole.into())]).expect("fits");
    let mut file: Value = serde_json::from_str(&export(&case, time(1))).expect("JSON");
    file["records"]["marks"][0]["span"]["end"] = json!(4);
    file["records"]["marks"][0]["span"]["exact"] = json!("kafe");
    let (case, notes) = taken(&file);
    assert!(matches!(&notes[..], [ImportNote::Widened { words, .. }] if words == "kafe\u{301}"));
    assert_eq!((span_of(&case, 0).end().0, span_of(&case, 0).state()), (5, SpanState::Changed));
}

#[test]
fn line_ends_become_ours_and_positions_follow() {
    let ours = article(0, "NATO\n🎉 akan buka\nkantor");
    let theirs = "NATO\r\n🎉 akan buka\r\nkantor";
    let mut case = empty();
    let two_lines = mark(0, &ours, Extent::new(7, 23), Body::Note);
    let mut region = ours.clone();
    region.regions = vec![Region {
        start: CodePoint(0),
        end: CodePoint(5),
        kind: RegionKind::Title,
        by: String::new(),
    }];
    case.apply(&[Op::Put(region.into()), Op::Put(two_lines.clone().into())]).expect("fits");
    for (unit, start, end, region) in [("code-point", 8, 25, 6), ("utf16", 9, 26, 6)] {
        let mut file: Value = serde_json::from_str(&export(&case, time(1))).expect("JSON");
        file["unit"] = json!(unit);
        file["records"]["articles"][0]["text"] = json!(theirs);
        file["records"]["articles"][0]["regions"][0]["end"] = json!(region);
        let span = &mut file["records"]["marks"][0]["span"];
        span["start"] = json!(start);
        span["end"] = json!(end);
        span["exact"] = json!("akan buka\r\nkantor");
        span["prefix"] = json!("NATO\r\n🎉 ");
        let (read, notes) = taken(&file);
        assert!(notes.contains(&ImportNote::LineEnds { path: "records.articles[0].text".into() }));
        assert!(notes.iter().all(|n| !matches!(n, ImportNote::Moved { .. })), "{notes:?}");
        assert_eq!(read, case, "{unit}");
    }
}

#[test]
fn a_digest_that_is_not_that_of_the_text_is_reckoned_again() {
    let (case, notes) = taken(&with("/records/articles/0/digest", json!("abc")));
    assert_eq!(notes, [ImportNote::Digest { path: "records.articles[0].digest".into() }]);
    assert_eq!(case, small());
}

#[test]
fn a_file_without_tables_is_an_empty_case() {
    let mut file = with("/records", json!({}));
    file.as_object_mut().expect("an object").remove("removed");
    file.as_object_mut().expect("an object").remove("exported");
    let (case, notes) = taken(&file);
    assert_eq!((case.records().count(), notes.len()), (1, 0));
}

#[test]
fn every_refusal_says_that_nothing_was_taken_in() {
    for refused in [
        refused(&json!([])),
        refused(&with("/version", json!(2))),
        refused(&with("/version", json!(0))),
        refused(&with("/unit", json!(1))),
        refused(&without("/case")),
        refused(&with("/records/marks/0/body/claim", json!(id(Kind::Claim, 9)))),
        refused(&with("/records/marks/1/id", json!(id(Kind::Mark, 0)))),
        import("x").expect_err("no JSON"),
        import(&" ".repeat(LIMIT + 1)).expect_err("too large"),
    ] {
        assert!(refused.to_string().contains("Nothing was taken in"), "{refused}");
    }
}

/// 10,000 marks in a text of 1 MB; `shift` is added to every position.
fn large(shift: u32) -> String {
    let line = "Kantor 🎉 NATO di Tokyo akan dibuka tahun depan, kata pejabat nomor ";
    let text: String = (0..14_000).map(|n| format!("{line}{n}\n")).collect();
    let article = article(0, &text);
    let length = article.text.end().0;
    let mut ops = vec![Op::Put(article.clone().into()), Op::Put(claim(0, "Kapan?").into())];
    for number in 0..10_000u32 {
        let start = number * (length / 10_001);
        let made = mark(0, &article, Extent::new(start, start + 40), mention(0));
        let number = u128::from(number) << 32;
        ops.push(Op::Put(
            Mark { id: telisik::case::Id::from_u128(made.id.as_u128() + number), ..made }.into(),
        ));
    }
    let mut case = empty();
    case.apply(&ops).expect("fits");
    let mut file: Value = serde_json::from_str(&export(&case, time(1))).expect("JSON");
    if shift > 0 {
        let before = "x".repeat(shift as usize);
        let text =
            format!("{before}{}", file["records"]["articles"][0]["text"].as_str().expect("text"));
        file["records"]["articles"][0]["text"] = json!(text);
    }
    file.to_string()
}

#[test]
fn ten_thousand_marks_come_in_in_little_time() {
    for shift in [0, 3] {
        let file = large(shift);
        #[allow(clippy::disallowed_methods)] // tests run natively, where there is a clock
        let start = std::time::Instant::now();
        let imported = import(&file).expect("reads");
        println!("shifted by {shift}: {:?}", start.elapsed());
        assert_eq!(imported.case.marks().len(), 10_000);
        assert_eq!(imported.notes.len(), if shift == 0 { 0 } else { 10_001 });
        assert!(imported.notes.iter().all(|note| !matches!(note, ImportNote::Orphaned { .. })));
    }
}

#[test]
fn a_claim_of_another_version_keeps_its_words() {
    let (case, _) = taken(&with("/records/claims/0/weight", json!(0.1)));
    let claim: &Claim = &case.claims()[&id(Kind::Claim, 0)];
    assert_eq!(claim.extra["weight"], json!(0.1));
}
