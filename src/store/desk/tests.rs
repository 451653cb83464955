//! The trash, the cache of summaries, settings.

use super::*;
use crate::case::{Case, Header};
use crate::store::{Keeper, KeyValue, Memory, SETTINGS, WriteError};

fn header(id: u128, title: &str) -> Header {
    let time = Time::from_millis(1000 + id as i64);
    Header {
        id: Id::from_u128(id),
        created: time,
        modified: time,
        by: "Sari".into(),
        title: title.into(),
        note: String::new(),
        languages: Vec::new(),
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Default::default(),
    }
}

fn titles(list: &[Summary]) -> Vec<&str> {
    list.iter().map(|summary| summary.title.as_str()).collect()
}

#[test]
fn cases_go_to_the_trash_and_come_back_or_go_for_good() {
    let memory = Memory::new();
    memory.set("theme", "dark").unwrap();
    let store = Store::new(Box::new(memory.clone()));
    for (id, title) in [(1, "Gempa"), (2, "Pabrik"), (3, "Pemilu")] {
        store.create(&Case::new(header(id, title))).unwrap();
    }
    assert_eq!(titles(&store.list().unwrap().cases), ["Pemilu", "Pabrik", "Gempa"]);
    store.trash(Id::from_u128(1), Time::from_millis(5000)).unwrap();
    store.trash(Id::from_u128(3), Time::from_millis(6000)).unwrap();
    let desk = store.list().unwrap();
    assert_eq!(
        (titles(&desk.cases), titles(&desk.trash)),
        (vec!["Pabrik"], vec!["Pemilu", "Gempa"])
    );
    assert_eq!(desk.trash[1].deleted, Some(Time::from_millis(5000)));
    assert!(store.open(Id::from_u128(1)).is_ok(), "nothing of it was removed");
    store.restore(Id::from_u128(1)).unwrap();
    store.purge(Id::from_u128(3)).unwrap();
    let desk = store.list().unwrap();
    assert_eq!((titles(&desk.cases), desk.trash.len()), (vec!["Pabrik", "Gempa"], 0));
    let usage = store.usage().unwrap();
    assert_eq!(usage.others, "themedark".len());
    assert_eq!(usage.telisik + usage.others, memory.used());
    assert_eq!(usage.cases.values().sum::<usize>(), usage.telisik);
    assert_eq!(store.ids().unwrap().len(), 2);
}

#[test]
fn a_garbled_summary_or_time_of_deletion_is_made_again_and_kept_aside() {
    let memory = Memory::new();
    let store = Store::new(Box::new(memory.clone()));
    store.create(&Case::new(header(1, "Gempa"))).unwrap();
    store.list().unwrap();
    memory.set(&key_of(Id::from_u128(1), &Part::Summary), "junk").unwrap();
    assert_eq!(titles(&store.list().unwrap().cases), ["Gempa"]);
    memory.set(&key_of(Id::from_u128(1), &Part::Trashed), "rubble").unwrap();
    assert_eq!(titles(&store.list().unwrap().trash), ["Gempa"]);
    let aside: Vec<String> = store.aside().unwrap().into_iter().map(|a| a.value).collect();
    assert_eq!(aside, ["junk", "rubble"]);
}

#[test]
fn a_case_purged_in_another_tab_can_be_stored_again() {
    let memory = Memory::new();
    let store = Store::new(Box::new(memory.clone()));
    let case = Case::new(header(1, "Gempa"));
    store.create(&case).unwrap();
    assert_eq!(store.create(&case), Err(WriteError::Exists));
    Store::new(Box::new(memory.clone())).purge(case.id()).unwrap();
    let change = crate::case::Change::act(
        Id::from_u128(9),
        Time::from_millis(9),
        "Sari",
        crate::case::Act::Other,
        Vec::new(),
    );
    let mut keeper = Keeper::new(case.id());
    assert_eq!(keeper.append(&store, &change, None), Err(WriteError::Gone));
    assert_eq!(keeper.unsaved(), 1);
    let (keeper, done) = Keeper::create(&store, &case);
    assert_eq!((keeper.unsaved(), done), (0, Ok(())));
    assert_eq!(store.open(case.id()).unwrap().history.case(), &case);
}

#[test]
fn a_case_that_does_not_fit_leaves_nothing_and_waits() {
    let memory = Memory::new();
    memory.set_quota(Some(150));
    let store = Store::new(Box::new(memory.clone()));
    let case = Case::new(header(1, "Gempa"));
    let (mut keeper, done) = Keeper::create(&store, &case);
    assert_eq!(done, Err(WriteError::Storage(StorageFault::Full)));
    assert_eq!((keeper.unsaved(), memory.used()), (1, 0));
    memory.set_quota(None);
    assert_eq!(keeper.retry(&store), Ok(()));
    assert_eq!(titles(&store.list().unwrap().cases), ["Gempa"]);
}

#[test]
fn settings_are_kept_and_garbled_ones_set_aside() {
    let memory = Memory::new();
    let store = Store::new(Box::new(memory.clone()));
    assert_eq!(store.settings().unwrap(), Value::Null);
    store.set_settings(&json!({ "language": "id" })).unwrap();
    assert_eq!(store.settings().unwrap(), json!({ "language": "id" }));
    memory.set(crate::store::key::SETTINGS, "{}").unwrap();
    assert_eq!(store.settings().unwrap(), Value::Null);
    assert_eq!(store.aside().unwrap().len(), 1);
}

#[test]
fn settings_of_a_newer_version_are_left_alone() {
    let memory = Memory::new();
    let store = Store::new(Box::new(memory.clone()));
    let newer = crate::store::seal::seal_as(2, SETTINGS, Form::Plain, "all new");
    memory.set(SETTINGS, &newer).unwrap();
    assert_eq!(store.settings().unwrap(), Value::Null);
    assert_eq!(store.set_settings(&json!({ "language": "id" })), Err(WriteError::Newer));
    assert_eq!(memory.get(SETTINGS).unwrap(), Some(newer));
    assert_eq!(store.aside().unwrap(), []);
}

#[test]
fn a_full_storage_has_room_for_the_trash() {
    let memory = Memory::new();
    let store = Store::new(Box::new(memory.clone()));
    let case = Case::new(header(1, "Gempa"));
    store.create(&case).unwrap();
    store.list().unwrap();
    memory.set_quota(Some(memory.used()));
    let id = case.id();
    assert!(!store.is_trashed(id).unwrap());
    store.trash(id, Time::from_millis(5000)).unwrap();
    assert!(store.is_trashed(id).unwrap());
    assert_eq!(titles(&store.list().unwrap().trash), ["Gempa"]);
    store.purge(id).unwrap();
    assert_eq!(memory.used(), 0);
}
