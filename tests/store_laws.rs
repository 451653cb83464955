//! The laws of the store: nothing that was stored is lost, whatever happens to the storage.

#![allow(clippy::expect_used, clippy::unwrap_used)] // proptest hides from the lint that these are tests

#[path = "store/desk_work.rs"]
mod desk_work;

use desk_work::*;
use proptest::prelude::*;
use std::collections::BTreeSet;
use telisik::case::*;
use telisik::store::*;

fn acts(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<(u8, u16)>> {
    prop::collection::vec((any::<u8>(), any::<u16>()), count)
}

fn at_work(acts: &[(u8, u16)]) -> Tab {
    let mut tab = Tab::new();
    tab.act(0, 40);
    for &(kind, pick) in acts {
        tab.act(kind, pick);
    }
    tab
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_case_reopens_as_it_was(acts in acts(0..40)) {
        let tab = at_work(&acts);
        assert_opens_as(&tab.memory, &tab.history, "after work");
        let desk = tab.store.list().unwrap();
        prop_assert_eq!(&desk.cases, &vec![Summary::of(&tab.history)]);
    }

    #[test]
    fn a_crash_at_any_step_of_compaction_loses_nothing(acts in acts(1..50), keep in 0usize..20, more in acts(0..8)) {
        let mut tab = at_work(&acts);
        for round in 0..2 {
            if let Some(mut compaction) = Compaction::begin(&tab.store, &tab.history, tab.base, keep).unwrap() {
                loop {
                    let step = compaction.step(&tab.store);
                    let opened = Store::new(Box::new(tab.memory.fork())).open(tab.id()).unwrap();
                    prop_assert_eq!(&opened.notes, &[]);
                    prop_assert_eq!(opened.history.case(), tab.history.case());
                    // Going on after the crash loses nothing, either.
                    let mut after = Tab::open(tab.memory.fork(), tab.id());
                    after.compact(keep / 2);
                    prop_assert_eq!(after.history.case(), tab.history.case());
                    assert_opens_as(&after.memory, &after.history, "after the crash and a compaction");
                    match step {
                        Step::More => {}
                        Step::Done(done) => {
                            tab.history.forget(&done.folded);
                            tab.base = done.base;
                            break;
                        }
                        Step::Abandoned(why) => prop_assert!(false, "{:?} in round {}", why, round),
                    }
                }
            }
            prop_assert!(tab.history.entries().len() <= keep.max(1) || keep == 0 && tab.history.entries().is_empty());
            assert_opens_as(&tab.memory, &tab.history, "after compaction");
            for &(kind, pick) in &more {
                tab.act(kind, pick);
            }
        }
    }

    #[test]
    fn one_damaged_entry_costs_no_more_than_it_held(
        acts in acts(5..60), keep in prop::option::of(0usize..30), victim in any::<prop::sample::Index>(),
        harm in 0u8..3, place in any::<prop::sample::Index>(),
    ) {
        let mut tab = at_work(&acts);
        if let Some(keep) = keep {
            tab.compact(keep);
            tab.act(5, 3);
        }
        let keys = tab.memory.keys("").unwrap();
        let key = &keys[victim.index(keys.len())];
        let value = tab.memory.get(key).unwrap().unwrap();
        let mut chars: Vec<char> = value.chars().collect();
        let at = place.index(chars.len());
        match harm {
            0 => chars[at] = if chars[at] == 'x' { 'y' } else { 'x' },
            1 => chars.truncate(at),
            _ => {}
        }
        let harmed: String = chars.into_iter().collect();
        if harm < 2 { tab.memory.set(key, &harmed).unwrap() } else { tab.memory.remove(key).unwrap() }

        let (_, part) = parse_key(key).unwrap();
        let before = tab.history.case();
        let mut held: BTreeSet<Id> = BTreeSet::new();
        match &part {
            Part::Journal(id) => {
                let entry = tab.history.entries().iter().find(|e| e.change.id == *id).unwrap();
                held.extend(entry.change.ops.iter().map(|op| op.target().1));
            }
            Part::Chunk(..) => held.extend(before.records().map(|r| r.id())),
            _ => {}
        }
        let desk = tab.store.list().unwrap();
        prop_assert_eq!(desk.cases.len(), 1);
        let opened = tab.store.open(tab.id()).unwrap();
        prop_assert_eq!(opened.access, Access::ReadWrite);
        let aside = tab.store.aside().unwrap();
        if harm < 2 {
            prop_assert!(aside.iter().any(|a| a.value == harmed), "{} is not aside: {:?}", key, opened.notes);
        }
        let kept = |id: Id| aside.iter().any(|a| a.key.ends_with(&format!("/record/{id}")));
        for record in before.records() {
            let now = opened.history.case().get(record.kind(), record.id());
            if now.as_ref() != Some(&record) && !kept(record.id()) {
                let text_of_article = matches!((&part, &record), (Part::Text(_) | Part::Piece(..), Record::Article(_)));
                prop_assert!(held.contains(&record.id()) || text_of_article, "{} cost {:?}", key, record);
            }
        }
        if matches!(part, Part::Head | Part::Summary) {
            prop_assert_eq!(opened.history.case(), before);
        }
        // It is told of once, and work goes on.
        let again = Tab::open(tab.memory.clone(), tab.id());
        prop_assert_eq!(again.history.case(), opened.history.case());
        let notes = tab.store.open(tab.id()).unwrap().notes;
        prop_assert!(!notes.iter().any(|n| matches!(n, OpenNote::SetAside(_) | OpenNote::Missing(_) | OpenNote::HeadRebuilt)), "{:?}", notes);
        let mut again = again;
        again.act(0, 7);
        again.compact(0);
        assert_opens_as(&again.memory, &again.history, "after damage, work and compaction");
        if harm < 2 {
            prop_assert!(again.store.aside().unwrap().iter().any(|a| a.value == harmed));
        }
    }

    #[test]
    fn full_storage_loses_no_act(acts in acts(5..40), room in 0usize..6000, holes in prop::collection::vec(any::<bool>(), 40)) {
        let mut tab = Tab::new();
        let id = tab.id();
        let mut keeper = Keeper::new(id);
        tab.memory.set_quota(Some(tab.memory.used() + room));
        let others = Store::new(Box::new(tab.memory.clone()));
        for (&(kind, pick), &hole) in acts.iter().zip(&holes) {
            let Some(change) = tab.think(kind, pick) else { continue };
            if tab.history.commit(change.clone()).is_err() { continue }
            let done = keeper.append(&others, &change, None);
            prop_assert_eq!(done.is_ok(), keeper.unsaved() == 0);
            tab.memory.set_blocked(hole);
        }
        tab.memory.set_blocked(false);
        // What was stored is a beginning of the work: it opens without a note.
        let opened = Store::new(Box::new(tab.memory.fork())).open(id).unwrap();
        prop_assert_eq!(&opened.notes, &[]);
        prop_assert_eq!(opened.history.entries().len() + keeper.unsaved(), tab.history.entries().len());
        tab.memory.set_quota(None);
        prop_assert_eq!(keeper.retry(&others), Ok(()));
        prop_assert_eq!(keeper.unsaved(), 0);
        assert_opens_as(&tab.memory, &tab.history, "when there was room again");
    }

    #[test]
    fn a_full_storage_is_not_harmed_by_compacting(acts in acts(5..40), room in 0usize..3000) {
        let mut tab = at_work(&acts);
        tab.memory.set_quota(Some(tab.memory.used() + room));
        tab.compact(2);
        let opened = Store::new(Box::new(tab.memory.fork())).open(tab.id()).unwrap();
        prop_assert_eq!(&opened.notes, &[]);
        prop_assert_eq!(opened.history.case(), tab.history.case());
    }

    #[test]
    fn two_tabs_keep_both_their_acts(
        script in prop::collection::vec((any::<bool>(), any::<u8>(), any::<u16>(), any::<bool>()), 4..50),
    ) {
        let first = at_work(&[(1, 3), (5, 9)]);
        let second = Tab::open(first.memory.clone(), first.id());
        let mut tabs = [first, second];
        tabs[1].now += 500; // another clock
        let mut compactions: [Option<Compaction>; 2] = [None, None];
        let mut done: Vec<Id> = tabs[0].history.entries().iter().map(|e| e.change.id).collect();
        let mut all = tabs[0].history.clone();
        for (who, kind, pick, told) in script {
            let (me, other) = (usize::from(who), usize::from(!who));
            if kind % 5 == 0 {
                let tab = &mut tabs[me];
                match compactions[me].take() {
                    None => {
                        if let Ok(begun) = Compaction::begin(&tab.store, &tab.history, tab.base, 2) {
                            compactions[me] = begun;
                        }
                    }
                    Some(mut compaction) => match compaction.step(&tab.store) {
                        Step::More => compactions[me] = Some(compaction),
                        Step::Done(done) => {
                            tab.history.forget(&done.folded);
                            tab.base = done.base;
                        }
                        Step::Abandoned(_) => {}
                    },
                }
            } else if let Some(change) = tabs[me].act(kind, pick) {
                done.push(change.id);
                all.receive(change.clone());
                if told {
                    let key = key_of(tabs[me].id(), &Part::Journal(change.id));
                    let value = tabs[me].memory.get(&key).unwrap();
                    // Another tab may have folded it already; then there is nothing to tell.
                    if let Some(value) = value {
                        let read = tabs[other].store.decode_entry(&key, &value).unwrap();
                        prop_assert_eq!(&read, &change);
                        tabs[other].mint.witness(read.id);
                        tabs[other].history.receive(read);
                    }
                }
            }
        }
        let opened = Store::new(Box::new(tabs[0].memory.fork())).open(tabs[0].id()).unwrap();
        for record in all.case().records() {
            let found = opened.history.case().get(record.kind(), record.id());
            // Edits of one record that two tabs made blindly may be ordered otherwise; none is missing.
            let apart = |id: Id| opened.history.case().removed().contains_key(&id);
            prop_assert!(found.is_some() || apart(record.id()), "{:?} is gone", record);
        }
    }
}

#[test]
fn a_case_of_a_megabyte_and_ten_thousand_marks_fits() {
    let mut tab = Tab::new();
    let now = tab.time();
    let text = (0..).scan(0, |length, seed| {
        let part = words(seed, 400);
        *length += part.len();
        (*length < 1_050_000).then_some(part)
    });
    let article = article(tab.next(), now, &text.collect::<String>());
    assert!(article.text.as_str().len() > 1_000_000);
    let claims: Vec<Claim> = (0..200).map(|n| claim(tab.next(), now, &words(n, 9))).collect();
    let change = Change::act(
        tab.next(),
        now,
        "Sari",
        Act::AddArticle,
        vec![Op::Put(article.clone().into())],
    );
    tab.history.commit(change.clone()).unwrap();
    tab.store.append(tab.id(), &change, None).unwrap();
    let mut ops: Vec<Op> = claims.iter().cloned().map(|claim| Op::Put(claim.into())).collect();
    for n in 0..10_000u32 {
        let body = Body::Mention {
            value: None,
            claim: claims[n as usize % 200].id,
            polarity: Polarity::Affirmed,
            modality: Modality::Reported,
        };
        let at = n.wrapping_mul(2_654_435_761) % 900_000;
        ops.push(Op::Put(mark(tab.next(), now, &article, at, 10 + n % 50, body).unwrap().into()));
    }
    let change = Change::act(tab.next(), now, "Sari", Act::Import, ops);
    tab.history.commit(change.clone()).unwrap();
    tab.store.append(tab.id(), &change, None).unwrap();
    let entry = tab.memory.size(&key_of(tab.id(), &Part::Journal(change.id))).unwrap();
    for n in 0..200 {
        tab.act(5, n);
    }
    let before = tab.memory.used();
    let mut compaction =
        Compaction::begin(&tab.store, &tab.history, tab.base, KEEP).unwrap().unwrap();
    let (mut steps, mut most) = (0, 0);
    loop {
        most = most.max(tab.memory.used());
        steps += 1;
        match compaction.step(&tab.store) {
            Step::More => {}
            Step::Done(done) => break tab.history.forget(&done.folded),
            Step::Abandoned(why) => panic!("{why:?}"),
        }
    }
    let used = tab.memory.used();
    println!(
        "import entry {entry} units; before {before}, at most {most}, after {used} units; {steps} steps"
    );
    assert!(used < 4_000_000);
    assert!(most < 5_000_000);
    assert_eq!(tab.history.entries().len(), KEEP);
    assert_opens_as(&tab.memory, &tab.history, "the large case");
    let usage = tab.store.usage().unwrap();
    assert_eq!(usage.telisik, used);
    assert_eq!(usage.cases[&tab.id()], used);
}

#[test]
fn the_last_two_hundred_acts_can_be_undone_after_compaction_and_reload() {
    let mut tab = at_work(&[]);
    for n in 0..320u16 {
        tab.act(if n % 3 == 0 { 1 } else { 5 }, n * 3);
    }
    assert!(wants_compaction(tab.history.entries().len(), 0));
    assert!(matches!(tab.compact(KEEP), Some(Step::Done(_))));
    assert!(!wants_compaction(tab.history.entries().len(), tab.store.loose(tab.id()).unwrap()));
    assert_opens_as(&tab.memory, &tab.history, "compacted");
    let mut again = Tab::open(tab.memory.clone(), tab.id());
    again.now += 10_000_000;
    for _ in 0..KEEP {
        assert!(again.act(10, 0).is_some());
    }
    assert!(again.history.undoable().is_none());
    assert_opens_as(&again.memory, &again.history, "all undone");
}

#[test]
fn a_case_kept_again_after_its_deletion_keeps_every_act() {
    let acts: Vec<(u8, u16)> = (0..260).map(|n| (n as u8, n as u16 * 31)).collect();
    let mut tab = at_work(&acts);
    tab.store.purge(tab.id()).unwrap();
    let (keeper, done) = Keeper::create_again(&tab.store, &tab.history);
    assert_eq!((keeper.unsaved(), done), (0, Ok(())));
    tab.base = Generation::default();
    assert_opens_as(&tab.memory, &tab.history, "kept again");
    tab.compact(KEEP);
    assert_opens_as(&tab.memory, &tab.history, "kept again and compacted");
    tab.compact(0);
    assert_opens_as(&tab.memory, &tab.history, "and once more");
}
