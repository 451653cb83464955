//! The laws of a case: changes undo exactly, refusals leave no trace, histories converge, merging
//! commutes.

#![allow(clippy::expect_used)] // helpers of tests are tests, too

mod common;

use common::*;
use proptest::prelude::*;
use telisik::case::{
    Act, Article, Body, Case, Change, Choice, Citation, Citing, Claim, ClaimFields, Command, Doing,
    Header, History, Id, Kind, Mark, Mended, Op, Pointless, Record, Refusal, RegionKind, Relation,
    RelationKind, Resolved, Source, Stamp, Tombstone, What, decode, encode, known_as, merge,
    rank_claims, touched,
};
use telisik::text::{Extent, SpanState, Text};
use telisik::value::ValueKind;

fn change_id(number: u8) -> Id {
    Id::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0000 | u128::from(number))
}

fn act(number: u8, ops: Vec<Op>) -> Change {
    Change::act(change_id(number), time(number), "Ayu", Act::Other, ops)
}

fn put(record: impl Into<Record>) -> Op {
    Op::Put(record.into())
}

/// An article, a claim, and a mark that mentions it.
fn office() -> (Case, Article, Mark) {
    let article = article(0, TEXTS[0]);
    let mark = mark(0, &article, Extent::new(0, 4), mention(0));
    let mut case = empty();
    let ops = [put(article.clone()), put(claim(0, "Kapan dibuka?")), put(mark.clone())];
    case.apply(&ops).expect("fits");
    (case, article, mark)
}

/// Commits what fits of the steps, with a few acts undone and done again on the way.
fn history(steps: &[Step]) -> History {
    let mut history = History::new(empty());
    for (number, step) in steps.iter().enumerate() {
        let number = number as u8;
        let change = match number % 7 {
            4 => history.undo(change_id(number), time(number), "Ayu"),
            5 => history.redo(change_id(number), time(number), "Ayu"),
            _ => Some(act(number, ops_of(history.case(), step))),
        };
        if let Some(change) = change {
            let _ = history.commit(change);
        }
    }
    history
}

proptest! {
    #[test]
    fn undoing_what_was_applied_is_the_identity(life in case(), step in step()) {
        let mut after = life.clone();
        if let Ok(inverse) = after.apply(&ops_of(&life, &step)) {
            let redo = after.apply(&inverse).expect("an inverse fits");
            prop_assert_eq!(&after, &life);
            after.apply(&redo).expect("and so does its inverse");
        }
    }

    #[test]
    fn a_refused_change_leaves_no_trace(life in case(), steps in steps(8)) {
        let mut ops: Vec<Op> = steps.iter().flat_map(|step| ops_of(&life, step)).collect();
        ops.push(put(mark(9, &article(9, TEXTS[0]), Extent::new(0, 4), mention(9))));
        let mut after = life.clone();
        prop_assert!(after.apply(&ops).is_err());
        prop_assert_eq!(after, life);
    }

    #[test]
    fn merging_commutes(base in steps(20), a in steps(20), b in steps(20)) {
        let base = live(empty(), &base);
        let (a, b) = (live(base.clone(), &a), live(base, &b));
        let (mut left, mut right) = (a.clone(), b.clone());
        left.apply(&merge(&a, &b).ops).expect("merged ops fit");
        right.apply(&merge(&b, &a).ops).expect("merged ops fit");
        prop_assert_eq!(&left, &right);
        for (other, case) in [(&a, &left), (&b, &left), (&left, &left)] {
            let again = merge(case, other);
            prop_assert!(again.ops.is_empty(), "merging again brings {:?}", again.ops);
        }
    }

    #[test]
    fn merging_a_case_with_itself_says_nothing(life in case()) {
        prop_assert_eq!(merge(&life, &life), Default::default());
    }

    #[test]
    fn histories_converge(
        (changes, shuffled) in steps(24).prop_map(|s| {
            history(&s).entries().iter().map(|e| e.change.clone()).collect::<Vec<_>>()
        }).prop_flat_map(|c| (Just(c.clone()), Just(c).prop_shuffle())),
    ) {
        let (mut first, mut second) = (History::new(empty()), History::new(empty()));
        for change in changes {
            first.receive(change);
        }
        for change in shuffled {
            second.receive(change.clone());
            second.receive(change);
        }
        prop_assert_eq!(first, second);
    }

    #[test]
    fn two_windows_that_tell_each_other_late_converge(a in steps(12), b in steps(12)) {
        let (mut left, mut right) = (History::new(empty()), History::new(empty()));
        let mut number = 0;
        for (a, b) in a.iter().zip(&b) {
            for (window, step) in [(&mut left, a), (&mut right, b)] {
                number += 1;
                let change = if number % 5 == 0 {
                    window.undo(change_id(number), time(number), "")
                } else {
                    Some(act(number, ops_of(window.case(), step)))
                };
                if let Some(change) = change {
                    let _ = window.commit(change);
                }
            }
        }
        let told: Vec<Change> = left.entries().iter().map(|e| e.change.clone()).collect();
        let telling: Vec<Change> = right.entries().iter().map(|e| e.change.clone()).collect();
        for change in telling {
            left.receive(change);
        }
        for change in told.into_iter().rev() {
            right.receive(change);
        }
        prop_assert_eq!(left.case(), right.case());
    }

    #[test]
    fn undo_and_redo_lead_back_and_forth(life in steps(20)) {
        let mut history = History::new(empty());
        let mut seen = vec![history.case().clone()];
        for (number, step) in life.iter().enumerate() {
            if history.commit(act(number as u8, ops_of(history.case(), step))).is_ok() {
                seen.push(history.case().clone());
            }
        }
        let mut number = 100;
        for expected in seen.iter().rev().skip(1) {
            number += 1;
            let undo = history.undo(change_id(number), time(0), "").expect("an act to undo");
            history.commit(undo).expect("undoing fits");
            prop_assert_eq!(history.case(), expected);
        }
        prop_assert!(history.undoable().is_none());
        for expected in seen.iter().skip(1) {
            number += 1;
            let redo = history.redo(change_id(number), time(0), "").expect("an act to redo");
            history.commit(redo).expect("redoing fits");
            prop_assert_eq!(history.case(), expected);
        }
        prop_assert!(history.redoable().is_none());
    }

    #[test]
    fn folding_and_replaying_is_the_same_case(life in steps(30), keep in 0usize..12) {
        let mut history = history(&life);
        let whole = history.case().clone();
        let later: Vec<Change> = history.entries().iter().map(|e| e.change.clone()).collect();
        if let Some((base, ids)) = history.fold(keep) {
            let mut opened = History::new(base);
            for change in later.iter().filter(|change| !ids.contains(&change.id)) {
                opened.receive(change.clone());
            }
            prop_assert_eq!(opened.case(), &whole);
            history.forget(&ids);
            prop_assert_eq!(history.entries().len(), later.len() - ids.len());
            prop_assert_eq!(history.case(), &whole);
            for change in later {
                history.receive(change);
            }
            prop_assert_eq!(history.case(), &whole, "what was forgotten is still known");
        }
    }

    #[test]
    fn records_survive_the_codec(life in case()) {
        for record in life.records() {
            prop_assert_eq!(decode(record.kind(), encode(&record)), Ok(record));
        }
    }

    #[test]
    fn what_a_change_does_not_touch_looks_the_same(life in case(), step in step()) {
        let mut after = life.clone();
        let ops = ops_of(&life, &step);
        if let Ok(inverse) = after.apply(&ops) {
            let touched = touched(&after, &ops, &inverse);
            for (id, mark) in after.marks() {
                if !touched.marks.contains(id) {
                    prop_assert_eq!(life.marks().get(id), Some(mark));
                }
            }
            if !touched.mark_list {
                prop_assert!(after.marks().keys().eq(life.marks().keys()));
            }
            for (id, claim) in after.claims() {
                prop_assert!(touched.claims.contains(id) || life.claims().get(id) == Some(claim));
            }
            for (id, source) in after.sources() {
                prop_assert!(touched.sources.contains(id) || life.sources().get(id) == Some(source));
            }
            prop_assert!(touched.article_list || after.articles().keys().eq(life.articles().keys()));
        }
    }
}

#[test]
fn a_removed_record_leaves_no_id_for_another_kind() {
    let (mut case, ..) = office();
    case.apply(&[put(source(0, "Nikkei"))]).expect("fits");
    case.apply(&[stone(Kind::Source, 0, 5)]).expect("not in use");
    let mut claim = claim(7, "Siapa?");
    claim.id = id(Kind::Source, 0);
    let before = case.clone();
    assert_eq!(case.apply(&[put(claim.clone())]), Err(Refusal::KindClash(claim.id)));
    assert_eq!(case, before);
}

#[test]
fn the_record_of_the_case_stays() {
    let (mut case, ..) = office();
    let other = Header { id: id(Kind::Case, 1), ..header(3, "Lain") };
    assert_eq!(case.apply(&[put(other)]), Err(Refusal::Header(id(Kind::Case, 1))));
    assert_eq!(case.apply(&[stone(Kind::Case, 0, 3)]), Err(Refusal::Header(case.id())));
}

#[test]
fn a_text_cannot_change_beneath_its_marks() {
    let (mut case, article, mark) = office();
    let told = Article { text: Text::from("Akan dibuka"), ..article };
    assert!(matches!(case.apply(&[put(told.clone())]), Err(Refusal::Span { .. })));
    let freed = Mark { span: mark.span.orphaned(), ..mark };
    case.apply(&[put(told), put(freed)]).expect("an orphan fits any text");
}

#[test]
fn an_act_must_come_last() {
    let mut history = History::new(empty());
    history.commit(act(5, Vec::new())).expect("the first");
    assert_eq!(history.commit(act(5, Vec::new())), Err(Refusal::OutOfTurn(change_id(5))));
    assert_eq!(history.commit(act(4, Vec::new())), Err(Refusal::OutOfTurn(change_id(4))));
}

#[test]
fn a_claim_removed_while_mentioned_elsewhere_is_made_again() {
    let (case, article, old) = office();
    let mut here = History::new(case);
    let new = mark(1, &article, Extent::new(5, 9), mention(0));
    here.commit(act(2, vec![put(new)])).expect("fits");
    // The other window removed the claim and the only mark that it knew of, before.
    let gone = act(1, vec![stone(Kind::Mark, 0, 1), stone(Kind::Claim, 0, 1)]);
    let (touched, mended) = here.receive(gone.clone());
    assert_eq!(mended, [Mended::MadeAgain(Kind::Claim, id(Kind::Claim, 0))]);
    assert_eq!(here.case().claims()[&id(Kind::Claim, 0)].statement, "akan");
    assert!(touched.marks.contains(&old.id) && touched.claims.len() == 1);
    // The later change is removal: then the claim stays.
    let (case, article, _) = office();
    let mut there = History::new(case);
    there
        .commit(act(1, vec![put(mark(1, &article, Extent::new(5, 9), mention(0)))]))
        .expect("fits");
    let late = Change { id: change_id(3), ..gone };
    let (_, mended) = there.receive(late);
    assert_eq!(mended, [Mended::KeptInUse(Kind::Claim, id(Kind::Claim, 0))]);
    assert_eq!(there.case().marks().len(), 1);
}

#[test]
fn what_is_kept_in_use_keeps_what_it_uses() {
    let article = article(0, TEXTS[0]);
    let cites = |number, parent| {
        let body = Body::Attribution {
            source: (number == 0).then(|| id(Kind::Source, 0)),
            cue: None,
            content: Vec::new(),
            quote: None,
            resolved: Resolved::Explicit,
            parent,
        };
        mark(number, &article, Extent::new(0, 4), body)
    };
    let mut case = empty();
    let outer = cites(0, None);
    case.apply(&[put(article.clone()), put(source(0, "Nikkei")), put(outer)]).expect("fits");
    let mut history = History::new(case);
    history.commit(act(1, vec![put(cites(1, Some(id(Kind::Mark, 0))))])).expect("fits");
    let removal = act(2, vec![stone(Kind::Mark, 0, 2), stone(Kind::Source, 0, 2)]);
    let (_, mended) = history.receive(removal);
    let kept = [(Kind::Mark, 0), (Kind::Source, 0)];
    assert_eq!(mended, kept.map(|(kind, number)| Mended::KeptInUse(kind, id(kind, number))));
}

#[test]
fn a_related_claim_is_not_removed_beneath_another_window() {
    let mut case = empty();
    case.apply(&[put(claim(0, "a"))]).expect("fits");
    let mut history = History::new(case);
    let relations = vec![Relation { to: id(Kind::Claim, 0), kind: RelationKind::Same }];
    history.commit(act(1, vec![put(Claim { relations, ..claim(1, "b") })])).expect("fits");
    let (_, mended) = history.receive(act(2, vec![stone(Kind::Claim, 0, 2)]));
    assert_eq!(mended, [Mended::KeptInUse(Kind::Claim, id(Kind::Claim, 0))]);
}

#[test]
fn what_a_person_found_out_makes_a_removed_claim_again() {
    let (case, ..) = office();
    let mut here = History::new(case);
    let gone = act(1, vec![stone(Kind::Mark, 0, 1), stone(Kind::Claim, 0, 1)]);
    here.commit(gone).expect("fits");
    // The other window judged the claim, and said that an article is silent on it, later.
    let late = vec![put(review(0, 0)), put(absence(0, 0, 0)), put(evidence(0, 0))];
    let (touched, mended) = here.receive(act(2, late));
    let again = Mended::MadeAgain(Kind::Claim, id(Kind::Claim, 0));
    assert_eq!(mended, [again, Mended::SetAside(absence(0, 0, 0).into())]);
    assert_eq!(here.case().claims()[&id(Kind::Claim, 0)].statement, "Tidak ada buktinya.");
    assert!(touched.rows.contains(&id(Kind::Claim, 0)));
    assert_eq!((here.case().reviews().len(), here.case().evidence().len()), (1, 1));
}

#[test]
fn a_citation_stands_without_its_words_and_not_without_its_source() {
    let (mut case, article, _) = office();
    case.apply(&[put(source(0, "Nikkei"))]).expect("fits");
    let mut here = History::new(case);
    let gone = vec![stone(Kind::Mark, 0, 1)];
    here.commit(act(1, gone)).expect("fits");
    let from = Citing::Article(article.id);
    let cites =
        |number, to| Citation { mark: Some(id(Kind::Mark, 0)), ..citation(number, from, to) };
    let (_, mended) = here.receive(act(2, vec![put(cites(0, 0)), put(cites(1, 1))]));
    let [Mended::Unlinked(Kind::Citation, _), Mended::Unlinked(..), Mended::SetAside(_)] =
        &mended[..]
    else {
        panic!("{mended:?}");
    };
    assert_eq!(here.case().citations().len(), 1);
}

#[test]
fn a_new_text_from_another_window_moves_or_orphans_the_marks_made_here() {
    let (case, article, _) = office();
    let mut history = History::new(case);
    let here = [
        put(mark(1, &article, Extent::new(5, 9), Body::Note)), // "akan"
        put(mark(2, &article, Extent::new(25, 30), Body::Note)), // "Tokyo"
    ];
    history.commit(act(2, here.to_vec())).expect("fits");
    let text = Text::from("Kini NATO akan buka kantor");
    let old = &history.case().marks()[&id(Kind::Mark, 0)];
    let freed = Mark { span: old.span.orphaned(), ..Mark::clone(old) };
    let (_, mended) = history.receive(act(3, vec![put(Article { text, ..article }), put(freed)]));
    assert_eq!(mended, [Mended::Orphaned(id(Kind::Mark, 2))]);
    let state = |number| history.case().marks()[&id(Kind::Mark, number)].span.state();
    assert_eq!((state(1), state(2)), (SpanState::Moved, SpanState::Orphan));
}

#[test]
fn a_mark_whose_article_is_gone_is_set_aside() {
    let (case, article, mark) = office();
    let mut history = History::new(case);
    let gone = vec![stone(Kind::Mark, 0, 1), stone(Kind::Article, 0, 1)];
    history.commit(act(1, gone)).expect("fits");
    let late = Mark { comment: "penting".into(), ..mark };
    let (_, mended) = history.receive(act(2, vec![put(late.clone())]));
    assert_eq!(mended, [Mended::SetAside(late.into())]);
    assert!(!history.case().articles().contains_key(&article.id));
}

#[test]
fn an_act_done_again_after_another_window_acted_can_still_be_undone() {
    let mut here = History::new(empty());
    here.commit(act(1, vec![put(claim(0, "a"))])).expect("fits");
    let undo = here.undo(change_id(2), time(2), "").expect("an act");
    here.commit(undo).expect("fits");
    let redo = here.redo(change_id(4), time(4), "").expect("an act");
    assert_eq!(redo.doing, Doing::Redo(change_id(1)));
    here.commit(redo).expect("fits");
    here.receive(act(3, vec![put(claim(1, "b"))]));
    assert_eq!(here.undoable().map(|change| change.id), Some(change_id(1)));
}

#[test]
fn undo_does_not_stick_at_what_another_window_removed() {
    let (case, _, mark) = office();
    let mut here = History::new(case);
    here.commit(act(1, vec![stone(Kind::Mark, 0, 1)])).expect("fits");
    let mut undone = Change { ops: vec![stone(Kind::Claim, 0, 2)], ..act(2, Vec::new()) };
    undone.doing = Doing::Undo(change_id(99));
    here.receive(undone);
    let undo = here.undo(change_id(3), time(3), "").expect("an act");
    here.commit(undo).expect("the claim is made again");
    assert_eq!(here.case().marks().get(&mark.id).map(|m| m.id), Some(mark.id));
}

#[test]
fn a_new_mark_touches_its_paragraphs_alone() {
    let (mut case, article, _) = office();
    let check = |case: &mut Case, op: Op, paragraphs: &[usize], listed: bool| {
        let inverse = case.apply(std::slice::from_ref(&op)).expect("fits");
        let touched = touched(case, &[op], &inverse);
        let drawn: Vec<usize> = touched.paragraphs.values().flatten().copied().collect();
        assert_eq!((drawn.as_slice(), touched.mark_list), (paragraphs, listed));
        assert!(touched.articles.is_empty() && touched.claims.is_empty() && !touched.header);
        touched
    };
    let two = mark(1, &article, Extent::new(15, 30), Body::Note);
    check(&mut case, put(two.clone()), &[0, 1], true);
    let said = Mark { comment: "lihat".into(), tags: vec!["waktu".into()], ..two.clone() };
    check(&mut case, put(said), &[], false);
    let there = mark(1, &article, Extent::new(25, 30), Body::Note);
    check(&mut case, put(there), &[0, 1], true);
    check(&mut case, stone(Kind::Mark, 1, 9), &[1], true);
}

#[test]
fn a_mark_made_and_changed_in_one_change_came() {
    let (mut case, article, _) = office();
    let new = mark(1, &article, Extent::new(0, 4), Body::Note);
    let ops = [put(new.clone()), put(Mark { comment: "x".into(), ..new })];
    let inverse = case.apply(&ops).expect("fits");
    assert!(touched(&case, &ops, &inverse).mark_list);
}

#[test]
fn the_older_removal_does_not_win_and_the_newer_does() {
    let (mine, ..) = office();
    let mut theirs = mine.clone();
    theirs.apply(&[stone(Kind::Mark, 0, 9), stone(Kind::Claim, 0, 9)]).expect("fits");
    let merged = merge(&mine, &theirs);
    assert_eq!(merged.removed.len(), 2);
    assert!(merged.conflicts.is_empty());
    let back = merge(&theirs, &mine);
    assert!(back.ops.is_empty() && back.added.is_empty(), "{back:?}");
}

#[test]
fn what_is_still_referred_to_is_not_removed() {
    let (base, article, _) = office();
    let mut theirs = base.clone();
    theirs.apply(&[stone(Kind::Mark, 0, 9), stone(Kind::Claim, 0, 9)]).expect("fits");
    let mut mine = base;
    mine.apply(&[put(mark(1, &article, Extent::new(5, 9), mention(0)))]).expect("fits");
    let merged = merge(&mine, &theirs);
    assert_eq!(merged.removed, [(Kind::Mark, id(Kind::Mark, 0))]);
    let conflict = &merged.conflicts[0];
    assert_eq!((conflict.kind, conflict.theirs.as_ref()), (Kind::Claim, None));
    mine.apply(&merged.ops).expect("fits");
}

#[test]
fn another_case_brings_its_records_and_not_its_name() {
    let (theirs, ..) = office();
    let mut mine = Case::new(Header { id: id(Kind::Case, 1), ..header(0, "Milikku") });
    let merged = merge(&mine, &theirs);
    assert_eq!((merged.added.len(), merged.updated.len()), (3, 0));
    mine.apply(&merged.ops).expect("fits");
    assert_eq!(mine.header().title, "Milikku");
}

#[test]
fn what_both_sides_changed_since_they_parted_is_told() {
    let said = |words: &str, tick: u8, by: &str| {
        put(Claim { by: by.into(), modified: time(tick), ..claim(0, words) })
    };
    let key = (Kind::Claim, id(Kind::Claim, 0));
    // Shared until tick 3, at which both have the same source.
    let (mut base, ..) = office();
    let last = Source { modified: time(3), ..source(0, "Polri") };
    base.apply(&[put(last)]).expect("fits");
    let with = |op: Option<Op>| {
        let mut case = base.clone();
        case.apply(op.as_slice()).expect("fits");
        case
    };
    let check = |mine: Option<Op>, theirs: Option<Op>, is_told: bool| {
        let (mine, theirs) = (with(mine), with(theirs));
        for merged in [merge(&mine, &theirs), merge(&theirs, &mine)] {
            let told: Vec<_> = merged.conflicts.iter().map(|c| (c.kind, c.id)).collect();
            assert_eq!(told.contains(&key), is_told, "{merged:?}");
        }
        merge(&mine, &theirs)
    };
    // Only they changed it, whatever their name; newest wins.
    let merged = check(None, Some(said("Di mana?", 9, "Budi")), false);
    assert_eq!(merged.updated, [key]);
    check(Some(said("Kapan?", 2, "")), Some(said("Di mana?", 9, "Budi")), false);
    // Both did, and neither has set a name.
    let merged = check(Some(said("Kapan?", 7, "")), Some(said("Di mana?", 9, "")), true);
    assert_eq!(merged.updated, [key]);
    let merged = check(Some(said("Kapan?", 9, "")), Some(said("Di mana?", 7, "")), true);
    assert_eq!(merged.kept, [key]);
    // Both changed it to the same.
    check(Some(said("Kapan?", 7, "Ayu")), Some(said("Kapan?", 9, "Budi")), false);
    // At the same moment.
    check(Some(said("Kapan?", 7, "")), Some(said("Di mana?", 7, "")), true);
}

#[test]
fn what_one_side_removed_and_the_other_changed_is_told() {
    let (base, _, old) = office();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.apply(&[stone(Kind::Mark, 0, 8)]).expect("fits");
    let note = Mark { comment: "penting".into(), modified: time(9), ..old };
    theirs.apply(&[put(note)]).expect("fits");
    let merged = merge(&mine, &theirs);
    assert_eq!(merged.added, [(Kind::Mark, id(Kind::Mark, 0))], "the newer comes back");
    assert!(merged.conflicts[0].mine.is_none() && merged.conflicts[0].theirs.is_some());
    // Removed, and nobody else had touched it.
    assert!(merge(&mine, &base).conflicts.is_empty());
}

#[test]
fn the_claim_that_words_most_likely_mention_comes_first() {
    let words = ["17 orang tewas", "3.200 warga mengungsi", "Rp 45 miliar", "tanggul jebol Senin"];
    let article = article(0, &words.join(". "));
    let mut ops = vec![put(article.clone())];
    let kinds = [ValueKind::Quantity, ValueKind::Quantity, ValueKind::Quantity, ValueKind::Date];
    let asked = ["Berapa korban?", "Berapa pengungsi?", "Berapa kerugian?", "Kapan jebol?"];
    for (number, (said, kind)) in asked.iter().zip(kinds).enumerate() {
        ops.push(put(Claim { kind, ..claim(number as u8, said) }));
        let at = article.text.as_str().find(words[number]).expect("its words") as u32;
        let place = Extent::new(at, at + words[number].len() as u32);
        let body = Body::Mention {
            claim: id(Kind::Claim, number as u8),
            value: None,
            polarity: Default::default(),
            modality: Default::default(),
        };
        ops.push(put(mark(number as u8, &article, place, body)));
    }
    let mut case = empty();
    case.apply(&ops).expect("fits");
    let check = |query: &str, hint: &str, kind: Option<ValueKind>, expected: &[u8]| {
        let expected: Vec<Id> = expected.iter().map(|number| id(Kind::Claim, *number)).collect();
        assert_eq!(rank_claims(&case, query, hint, kind), expected, "{query} / {hint}");
    };
    let quantity = Some(ValueKind::Quantity);
    check("", "3.500 warga mengungsi", quantity, &[1, 0, 2, 3]);
    check("", "Rp 54 miliar", quantity, &[2, 0, 1, 3]);
    check("", "Rp 54 miliar", None, &[2, 0, 1, 3]);
    check("", "akhir tahun ini", Some(ValueKind::Date), &[3, 0, 1, 2]);
    check("", "entah", None, &[0, 1, 2, 3]);
    check("berapa", "Kapan jebol", Some(ValueKind::Date), &[0, 1, 2]);
    check("berapa p", "", None, &[1]);
}

#[test]
fn a_record_is_known_by_its_words() {
    let (mut case, article, mark) = office();
    let quote = Mark { comment: "cek  lagi".into(), ..mark.clone() };
    let lone = Citation { note: String::new(), ..citation(0, Citing::Article(article.id), 0) };
    case.apply(&[put(source(0, "Nikkei")), put(lone.clone())]).expect("fits");
    let title = known_as(&case, &article.clone().into());
    assert!(title.ends_with(article.title.trim()), "{title}");
    assert_eq!(known_as(&case, &claim(0, "Kapan dibuka?").into()), "Kapan dibuka?");
    assert_eq!(known_as(&case, &quote.into()), format!("“{}” — cek lagi", mark.span.exact()));
    assert_eq!(known_as(&case, &lone.into()), format!("{title} — Nikkei"));
}

#[test]
fn a_mark_that_is_gone_comes_back_with_what_was_typed() {
    let (mut case, article, old) = office();
    let bring = |what: Option<What>| Command::BringBack {
        mark: Box::new(old.clone()),
        what,
        comment: "diketik".into(),
        tags: vec!["penting".into()],
    };
    let act = |case: &Case, command: Command| {
        let mut next_id = || change_id(77);
        command.ops(case, &mut Stamp { time: time(9), by: "Ayu", next_id: &mut next_id })
    };
    case.apply(&[stone(Kind::Mark, 0, 1), stone(Kind::Claim, 0, 1)]).expect("fits");
    // Its claim went with it: without another one it cannot stand.
    assert_eq!(act(&case, bring(None)), Err(Pointless::Missing(Kind::Claim)));
    let claim = ClaimFields { statement: "Kapan dibuka?".into(), kind: ValueKind::Date };
    let what = What::Mention { claim: Choice::New(claim), said: None };
    let (ops, about) = act(&case, bring(Some(what))).expect("makes sense");
    let mut after = case.clone();
    after.apply(&ops).expect("fits");
    let back = after.marks().get(&old.id).expect("it is back");
    assert_eq!((about, &back.span, back.created), (old.id, &old.span, old.created));
    assert_eq!((back.comment.as_str(), back.modified), ("diketik", time(9)));
    assert!(!after.removed().contains_key(&old.id));
    // Where it stands after all, it is edited.
    let (ops, _) = act(&after, bring(Some(What::Note))).expect("makes sense");
    after.apply(&ops).expect("fits");
    assert_eq!(after.marks()[&old.id].body, Body::Note);
    case.apply(&[Op::Remove(Tombstone {
        id: article.id,
        kind: Kind::Article,
        removed: time(2),
        by: String::new(),
    })])
    .expect("fits");
    assert_eq!(act(&case, bring(Some(What::Note))), Err(Pointless::Missing(Kind::Article)));
}

#[test]
fn unknown_fields_survive_on_every_level() {
    let mut value = encode(&article(0, TEXTS[0]).into());
    value["later"] = serde_json::json!({ "a/b": 1 });
    value["a/b~c"] = serde_json::json!(null);
    value["outlet"]["owner"] = serde_json::json!("x");
    value["published"] = serde_json::json!({ "value": "2023", "precision": "year", "basis": "given", "zone": "WIB" });
    value["regions"] =
        serde_json::json!([{ "start": 0, "end": 4, "kind": "title", "by": "", "sure": 0.5 }]);
    let record = decode(Kind::Article, value.clone()).expect("reads");
    assert_eq!(encode(&record), value);
    let Record::Article(article) = &record else { panic!("an article") };
    assert_eq!(article.regions[0].kind, RegionKind::Title);
    // What is removed takes what was unknown in it along.
    let bare = Article { published: None, regions: Vec::new(), ..Article::clone(article) };
    let encoded = encode(&bare.clone().into());
    assert!(encoded.get("published").is_none() && encoded.get("regions").is_none());
    assert!(decode(Kind::Article, encoded).is_ok());
}

#[test]
fn unknown_fields_survive_within_the_body_and_the_spans_of_a_mark() {
    let (_, article, mark) = office();
    let mut value = encode(&mark.into());
    value["body"]["stance"] = serde_json::json!({ "raw": "tahun depan", "normal": "2024" });
    value["span"]["selector"] = serde_json::json!([1, 2]);
    let record = decode(Kind::Mark, value.clone()).expect("reads");
    assert_eq!(encode(&record), value);
    assert_eq!(article.id, id(Kind::Article, 0));
}

#[test]
fn a_fault_says_where_it_stands() {
    let (_, article, mark) = office();
    let check = |value: serde_json::Value, kind: Kind, path: &str| {
        let fault = decode(kind, value).expect_err(path);
        assert_eq!(fault.path, path, "{fault}");
    };
    let mark = encode(&mark.into());
    let with = |pointer: &str, new: serde_json::Value| {
        let mut value = mark.clone();
        *value.pointer_mut(pointer).expect(pointer) = new;
        value
    };
    check(with("/span/start", "x".into()), Kind::Mark, "span.start");
    check(with("/span/start", (-1).into()), Kind::Mark, "span.start");
    check(with("/body/claim", 5.into()), Kind::Mark, "body.claim");
    check(with("/body/polarity", "maybe".into()), Kind::Mark, "body.polarity");
    let attribution =
        serde_json::json!({ "kind": "attribution", "content": [mark["span"], { "start": 1.5 }] });
    check(with("/body", attribution), Kind::Mark, "body.content[1].start");
    let mut value = encode(&article.into());
    value["regions"] = serde_json::json!([{ "start": 0, "end": 4, "kind": "advert" }]);
    check(value, Kind::Article, "regions[0].kind");
    check(serde_json::json!([]), Kind::Article, ".");
}

#[test]
fn the_same_words_or_the_same_address_are_one_page() {
    let text = "Warga mengungsi.\n\nBaca Juga: Banjir";
    let page = Article { url: "https://rmol.id/read/1".into(), ..article(0, text) };
    let mut case = empty();
    case.apply(&[Op::Put(page.into())]).expect("fits");
    for (words, url, expected) in [
        ("Warga  mengungsi.\nBaca Juga: Banjir", "", true),
        ("Warga pulang.", "https://rmol.id/read/1/#atas", true),
        ("Warga pulang.", "https://rmol.id/read/2", false),
        ("Warga pulang.", "", false),
    ] {
        let twin = case.twin(&Text::from(words), &[], url);
        assert_eq!(twin.is_some(), expected, "{words} {url}");
    }
}
