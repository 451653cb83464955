//! Newer, foreign and misplaced entries.

use super::super::key::{CASES, Part, key_of};
use super::super::read::stand_in;
use super::super::seal::unseal;
use super::*;
use crate::case::{Act, Case, Op, Time};
use crate::store::seal::{Form, seal_as};
use crate::store::{KeyValue, Memory, WriteError};

fn stored() -> (Memory, Store, Id) {
    let memory = Memory::new();
    let store = Store::new(Box::new(memory.clone()));
    let id = Id::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0001);
    store.create(&Case::new(stand_in(id, "Gempa"))).unwrap();
    (memory, store, id)
}

fn rename(id: u128, case: Id, title: &str) -> Change {
    let ops = vec![Op::Put(stand_in(case, title).into())];
    Change::act(Id::from_u128(id), Time::from_millis(1), "Sari", Act::EditCase, ops)
}

fn all(memory: &Memory) -> Vec<(String, Option<String>)> {
    let keys = memory.keys("").unwrap();
    keys.into_iter().map(|key| (key.clone(), memory.get(&key).unwrap())).collect()
}

#[test]
fn a_newer_head_opens_read_only_and_is_never_written() {
    let (memory, store, id) = stored();
    let key = key_of(id, &Part::Head);
    let value = memory.get(&key).unwrap().unwrap();
    let body = unseal(&key, &value).unwrap().body.into_owned();
    memory.set(&key, &seal_as(2, &key, Form::Plain, &body)).unwrap();
    let before = all(&memory);
    let opened = store.open(id).unwrap();
    assert_eq!(opened.access, Access::ReadOnly);
    assert_eq!(opened.history.case().header().title, "Gempa");
    assert_eq!(store.append(id, &rename(9, id, "Palu"), None), Err(WriteError::Newer));
    assert!(Compaction::begin(&store, &opened.history, opened.base, 0).is_err());
    assert_eq!(store.create(opened.history.case()), Err(WriteError::Exists));
    assert_eq!(all(&memory), before);

    memory.set(&key, &seal_as(2, &key, Form::Plain, "something new")).unwrap();
    assert_eq!(store.open(id).unwrap_err(), OpenError::Newer);
    let raw = store.raw(id).unwrap();
    assert!(raw["entries"][&key].as_str().unwrap().ends_with("something new"));
}

#[test]
fn a_newer_change_makes_the_case_read_only_and_stays() {
    let (memory, store, id) = stored();
    store.append(id, &rename(9, id, "Palu"), None).unwrap();
    let key = key_of(id, &Part::Journal(Id::from_u128(10)));
    memory.set(&key, &seal_as(2, &key, Form::Plain, "{\"ops\": \"new\"}")).unwrap();
    memory.set("telisik/2/case/x", "later").unwrap();
    let before = all(&memory);
    let opened = store.open(id).unwrap();
    assert_eq!(opened.access, Access::ReadOnly);
    assert_eq!(opened.notes, [OpenNote::Newer(key.clone())]);
    assert_eq!(opened.history.case().header().title, "Palu");
    assert_eq!(all(&memory), before);
    let value = memory.get(&key).unwrap().unwrap();
    assert_eq!(store.decode_entry(&key, &value), Err(EntryFault::Newer));
    assert_eq!(store.list().unwrap().newer_entries, ["telisik/2/case/x"]);
}

#[test]
fn foreign_entries_are_moved_aside_as_they_are() {
    let (memory, store, id) = stored();
    let key = format!("{CASES}{id}/journal/not-an-id");
    memory.set(&key, "hello").unwrap();
    memory.set("telisik/1/case/what/ever", "hi").unwrap();
    assert_eq!(store.open(id).unwrap().notes, [OpenNote::SetAside(key.clone())]);
    assert_eq!(store.list().unwrap().aside, 2);
    let file = store.export_aside().unwrap();
    assert_eq!(file["entries"][&key], "hello");
    assert_eq!(file["entries"]["telisik/1/case/what/ever"], "hi");
    for aside in store.aside().unwrap() {
        store.remove_aside(&aside.key).unwrap();
    }
    assert_eq!(store.open(id).unwrap().notes, []);
    store.remove_aside(&key_of(id, &Part::Head)).unwrap();
    assert!(store.open(id).is_ok(), "only what is aside can be removed");
}

#[test]
fn damage_in_a_full_storage_stays_in_place_until_there_is_room() {
    let (memory, store, id) = stored();
    store.append(id, &rename(9, id, "Palu"), None).unwrap();
    let key = key_of(id, &Part::Journal(Id::from_u128(9)));
    memory.set(&key, "1jgarbled").unwrap();
    memory.set_quota(Some(memory.used()));
    assert_eq!(store.open(id).unwrap().notes, [OpenNote::LeftInPlace(key.clone())]);
    assert_eq!(memory.get(&key).unwrap().as_deref(), Some("1jgarbled"));
    memory.set_quota(None);
    assert_eq!(store.open(id).unwrap().notes, [OpenNote::SetAside(key)]);
    assert_eq!(store.open(id).unwrap().notes, []);
}

#[test]
fn with_neither_head_nor_snapshot_the_journal_is_replayed() {
    let (memory, store, id) = stored();
    store.append(id, &rename(9, id, "Palu"), None).unwrap();
    for key in memory.keys(&format!("{CASES}{id}/")).unwrap() {
        if key.contains("/head") || key.contains("/snap/") {
            memory.remove(&key).unwrap();
        }
    }
    let opened = store.open(id).unwrap();
    assert_eq!(opened.history.case().header().title, "Palu");
    assert_eq!(store.open(id).unwrap().notes, [], "it is told once");
    assert_eq!(store.open(Id::from_u128(5)).unwrap_err(), OpenError::NotFound(Id::from_u128(5)));
}

#[test]
fn what_a_newer_version_wrote_is_not_compacted() {
    let (memory, store, id) = stored();
    store.append(id, &rename(9, id, "Palu"), None).unwrap();
    let opened = store.open(id).unwrap();
    let begin = || Compaction::begin(&store, &opened.history, opened.base, 0).map(|_| ());
    assert_eq!(begin(), Ok(()));
    let newer = Err(super::super::BeginError::Write(super::super::WriteError::Newer));
    let is_entry = |key: &&String| key.contains("/journal/") || key.contains("/snap/");
    let keys = memory.keys(&format!("{CASES}{id}/")).unwrap();
    for key in keys.iter().filter(is_entry) {
        let before = memory.get(key).unwrap().unwrap();
        let body = unseal(key, &before).unwrap().body.into_owned();
        memory.set(key, &seal_as(2, key, Form::Plain, &body)).unwrap();
        assert_eq!(begin(), newer, "{key}");
        memory.set(key, &before).unwrap();
    }
    assert_eq!(begin(), Ok(()));
}

#[test]
fn what_a_garbled_entry_still_tells_is_missing_and_the_desk_counts_what_is_left() {
    let (memory, store, id) = stored();
    let text = crate::text::Text::from("Tanggul itu retak. Warga mengungsi.");
    let article: crate::case::Article = crate::case::wire::read(&serde_json::json!({
        "id": Id::from_u128(0x5a), "created": Time::from_millis(1), "modified": Time::from_millis(1),
        "outlet": { "name": "Kabar Timur" }, "title": "Tanggul retak", "language": "id",
        "text": text.as_str(), "digest": crate::case::body_digest(&text, &[]),
    }))
    .unwrap();
    let mark = |number: u128, from, to| {
        let span = crate::text::Span::around(&text, crate::text::Extent::new(from, to)).unwrap();
        let mark: crate::case::Mark = crate::case::wire::read(&serde_json::json!({
            "id": Id::from_u128(number), "created": Time::from_millis(1), "modified": Time::from_millis(1),
            "article": Id::from_u128(0x5a), "span": span, "body": { "kind": "note" },
        }))
        .unwrap();
        vec![Op::Put(mark.into())]
    };
    let mut history = store.open(id).unwrap().history;
    let mut keep = |number: u128, ops| {
        let change = Change::act(Id::from_u128(number), Time::from_millis(2), "", Act::Note, ops);
        history.commit(change.clone()).unwrap();
        store.append(id, &change, Some(&super::super::Summary::of(&history))).unwrap();
    };
    keep(20, vec![Op::Put(article.into())]);
    keep(21, mark(0x5b, 0, 11));
    keep(22, mark(0x5c, 19, 24));
    assert_eq!(store.list().unwrap().cases[0].marks, 2);
    let garble = |number: u128, from: &str, to: &str| {
        let key = key_of(id, &Part::Journal(Id::from_u128(number)));
        let value = memory.get(&key).unwrap().unwrap();
        let garbled = value.replacen(from, to, 1);
        assert_ne!(garbled, value);
        memory.set(&key, &garbled).unwrap();
    };
    garble(21, "\"ops\"", "\"oxs\"");
    let opened = store.open(id).unwrap();
    let missing = |kind, words: &str| Missing { kind, words: words.to_owned() };
    assert_eq!(opened.missing, [missing(Kind::Mark, "“Tanggul itu”")]);
    assert_eq!(store.list().unwrap().cases[0].marks, 1);
    assert_eq!(store.open(id).unwrap().missing, []);

    // A lost text takes its article along, and the mark in it.
    for key in memory.keys(&format!("{CASES}{id}/text/")).unwrap() {
        memory.remove(&key).unwrap();
    }
    let opened = store.open(id).unwrap();
    let expected =
        [missing(Kind::Article, "Kabar Timur — Tanggul retak"), missing(Kind::Mark, "“Warga”")];
    assert_eq!(opened.missing, expected);
    let left = store.list().unwrap().cases[0].clone();
    assert_eq!((left.articles, left.marks), (0, 0));
}
