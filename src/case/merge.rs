//! Merging two cases, record by record.
//!
//! Invariants: the newest version of a record wins, whoever merges; what was removed after its last
//! change stays removed, unless what stays refers to it; the ops always fit `mine` (but for an id
//! that names records of two kinds); merging again changes nothing.

use super::refer::references;
use super::refit::{refit_dismissal, refit_mark};
use super::{Case, Id, Kind, Op, Record, Time, Tombstone, encode};
use crate::sorted;
use std::collections::{BTreeMap, BTreeSet};

/// What merging takes in, and what it leaves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Merge {
    /// To be applied to `mine`.
    pub ops: Vec<Op>,
    /// Records that were not there.
    pub added: Vec<(Kind, Id)>,
    /// Records of which `theirs` is newer.
    pub updated: Vec<(Kind, Id)>,
    /// Records of which `mine` is newer.
    pub kept: Vec<(Kind, Id)>,
    /// Records that go, because `theirs` removed them.
    pub removed: Vec<(Kind, Id)>,
    /// Records that a person should look at.
    pub conflicts: Vec<Conflict>,
}

/// A record on which the two cases disagree such that the newest version may not be what a person
/// wants: both sides changed it since they parted (or one removed it), and now say different things;
/// or it was removed on one side and is needed on the other. One version was taken; both are here.
///
/// When they parted no case says. Taken for shared is all up to the last time at which both have the same,
/// or at which something that both know was made, and a version that nobody has changed since it was made.
/// Where the times cannot tell, the record is named here: a look too many costs less than words that go
/// unseen. Limit: where files went one way alone, a version older than what came that way counts as
/// shared, though the other side may not have seen it; it is among the updated ones then.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: Id,
    /// The version of `mine`; `None`: removed there.
    pub mine: Option<Record>,
    /// The version of `theirs`; `None`: removed there.
    pub theirs: Option<Record>,
}

/// What a case knows of an id.
#[derive(Clone, Debug, PartialEq)]
enum State {
    Stands(Record),
    Removed(Tombstone),
}

impl State {
    fn of(case: &Case, kind: Kind, id: Id) -> Option<Self> {
        case.get(kind, id).map(State::Stands).or_else(|| {
            let stone = case.removed().get(&id)?;
            (stone.kind == kind).then(|| State::Removed(stone.clone()))
        })
    }

    /// When it came to be so; at the same time, standing beats removed.
    fn age(&self) -> (Time, bool) {
        match self {
            State::Stands(record) => (record.modified(), true),
            State::Removed(stone) => (stone.removed, false),
        }
    }

    /// Orders states of the same age by what they hold, so that both sides choose the same.
    fn content(&self) -> String {
        match self {
            State::Stands(record) => encode(record).to_string(),
            State::Removed(stone) => stone.by.clone(),
        }
    }

    fn record(&self) -> Option<&Record> {
        match self {
            State::Stands(record) => Some(record),
            State::Removed(_) => None,
        }
    }
}

type States = BTreeMap<(Kind, Id), (Option<State>, Option<State>)>;

/// Works out what `theirs` brings to `mine`. Nothing is changed yet: apply the ops. The record of
/// the case itself is merged when both are the same case, else that of `mine` stays; tables of
/// other versions stay as they are in `mine`.
pub fn merge(mine: &Case, theirs: &Case) -> Merge {
    let states = states(mine, theirs);
    let mut result: BTreeMap<(Kind, Id), State> = BTreeMap::new();
    for (&key, sides) in &states {
        if let Some(state) = newest(sides) {
            result.insert(key, state.clone());
        }
    }
    let needed = keep_needed(&states, &mut result);
    refit_marks(&mut result);
    say(&states, &result, &needed)
}

fn states(mine: &Case, theirs: &Case) -> States {
    let keys = |case: &Case| -> Vec<(Kind, Id)> {
        let records = case.records().map(|record| (record.kind(), record.id()));
        records.chain(case.removed().values().map(|stone| (stone.kind, stone.id))).collect()
    };
    let keys = keys(mine).into_iter().chain(keys(theirs));
    let keys = keys.filter(|&(kind, id)| kind != Kind::Case || id == mine.id());
    let states = |(kind, id)| (State::of(mine, kind, id), State::of(theirs, kind, id));
    sorted::map(keys.map(|key| (key, states(key))))
}

fn newest((mine, theirs): &(Option<State>, Option<State>)) -> Option<&State> {
    match (mine, theirs) {
        (Some(mine), Some(theirs)) => {
            let order = theirs.age().cmp(&mine.age());
            let theirs_wins = order
                .then_with(|| {
                    if mine == theirs { order } else { theirs.content().cmp(&mine.content()) }
                })
                .is_gt();
            Some(if theirs_wins { theirs } else { mine })
        }
        (mine, theirs) => mine.as_ref().or(theirs.as_ref()),
    }
}

/// Undoes removals of what stands in use. The side that did not remove it has it: the record that
/// uses it comes from there, and no case refers to nothing.
fn keep_needed(states: &States, result: &mut BTreeMap<(Kind, Id), State>) -> BTreeSet<(Kind, Id)> {
    let mut needed = BTreeSet::new();
    let mut open: Vec<Record> = result.values().filter_map(State::record).cloned().collect();
    while let Some(record) = open.pop() {
        for key in references(&record) {
            if !matches!(result.get(&key), Some(State::Removed(_))) {
                continue;
            }
            let Some((mine, theirs)) = states.get(&key) else { continue };
            let standing = [mine, theirs].into_iter().flatten().find_map(State::record);
            if let Some(record) = standing {
                open.push(record.clone());
                result.insert(key, State::Stands(record.clone()));
                needed.insert(key);
            }
        }
    }
    needed
}

/// A mark or a dismissal of one side may stand in an article whose newer text comes from the other.
fn refit_marks(result: &mut BTreeMap<(Kind, Id), State>) {
    let refitted: Vec<Record> = result
        .values()
        .filter_map(State::record)
        .filter_map(|record| {
            let id = match record {
                Record::Mark(mark) => mark.article,
                Record::Dismissal(dismissal) => dismissal.article,
                _ => return None,
            };
            let Record::Article(article) = result.get(&(Kind::Article, id))?.record()? else {
                return None;
            };
            match record {
                Record::Mark(mark) => refit_mark(mark, &article.text).map(Record::from),
                Record::Dismissal(one) => refit_dismissal(one, &article.text).map(Record::from),
                _ => None,
            }
        })
        .collect();
    for record in refitted {
        result.insert((record.kind(), record.id()), State::Stands(record));
    }
}

/// The latest time up to which both sides are taken to have had the same; see [`Conflict`].
fn parted(states: &States) -> Time {
    let shared = states.values().filter_map(|sides| match sides {
        (Some(mine), Some(theirs)) if mine == theirs => Some(mine.age().0),
        (Some(mine), Some(theirs)) => {
            [mine, theirs].into_iter().filter_map(|state| Some(state.record()?.created())).max()
        }
        _ => None,
    });
    shared.max().unwrap_or_default()
}

/// Whether both sides changed it since, and not to the same.
fn both_changed(mine: &State, theirs: &State, parted: Time) -> bool {
    let is_changed = |state: &State| match state {
        State::Stands(record) => {
            record.modified() > parted && record.modified() != record.created()
        }
        State::Removed(_) => true,
    };
    match (mine, theirs) {
        (State::Removed(_), State::Removed(_)) => false,
        (State::Stands(one), State::Stands(other)) => {
            let at_once = one.modified() == other.modified();
            (at_once || is_changed(mine) && is_changed(theirs)) && said(one) != said(other)
        }
        _ => is_changed(mine) && is_changed(theirs),
    }
}

/// What a record says, whoever said it and when.
fn said(record: &Record) -> serde_json::Value {
    let mut value = encode(record);
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|name, _| name != "modified" && name != "by");
    }
    value
}

fn say(
    states: &States,
    result: &BTreeMap<(Kind, Id), State>,
    needed: &BTreeSet<(Kind, Id)>,
) -> Merge {
    let mut out = Merge::default();
    let parted = parted(states);
    for (&key, state) in result {
        let Some((mine, theirs)) = states.get(&key) else { continue };
        let mine_record = mine.as_ref().and_then(State::record);
        let their_record = theirs.as_ref().and_then(State::record);
        if mine.as_ref() != Some(state) {
            match (state, mine_record) {
                (State::Stands(_), None) => out.added.push(key),
                (State::Stands(_), Some(_)) => out.updated.push(key),
                (State::Removed(_), Some(_)) => out.removed.push(key),
                (State::Removed(_), None) => {} // only the tombstone is news
            }
            out.ops.push(match state {
                State::Stands(record) => Op::Put(record.clone()),
                State::Removed(stone) => Op::Remove(stone.clone()),
            });
        } else if mine_record.is_some() && theirs.is_some() && mine != theirs {
            out.kept.push(key);
        }
        let both_changed = match (mine, theirs) {
            (Some(mine), Some(theirs)) => both_changed(mine, theirs, parted),
            _ => false,
        };
        if both_changed || needed.contains(&key) {
            let (mine, theirs) = (mine_record.cloned(), their_record.cloned());
            out.conflicts.push(Conflict { kind: key.0, id: key.1, mine, theirs });
        }
    }
    out
}
