//! What merging a file into the open case would do, record by record.

use super::import::LISTED;
use crate::browser::clock;
use crate::case::{Case, Conflict, Id, Kind, Record, Time, known_as, merge};
use crate::ui::words::exchange::exchange;
use crate::ui::words::{add, lang};
use leptos::prelude::*;

/// Groups of up to so many records are shown unfolded.
const UNFOLDED: usize = 8;

/// A merge, ready to be shown.
pub(super) struct Brought {
    /// Whether it would change anything.
    pub brings: bool,
    /// What is added, updated, removed, and kept because it is newer here: how many, and the first of them.
    groups: [(usize, Vec<Line>); 4],
    conflicts: (usize, Vec<[Option<Side>; 2]>, Vec<Kind>),
}

/// A record, by its words on either side.
struct Line {
    kind: Kind,
    mine: String,
    theirs: String,
}

/// A version of a record: its words, who changed it last, and when.
struct Side(String, String, Time);

impl Brought {
    /// What `theirs` brings to `mine`.
    pub fn new(mine: &Case, theirs: &Case) -> Self {
        let merge = merge(mine, theirs);
        let words = |case: &Case, kind, id| {
            case.get(kind, id).map(|record| short(known_as(case, &record))).unwrap_or_default()
        };
        let line = |&(kind, id): &(Kind, Id)| Line {
            kind,
            mine: words(mine, kind, id),
            theirs: words(theirs, kind, id),
        };
        let group =
            |keys: &[(Kind, Id)]| (keys.len(), keys.iter().take(LISTED).map(line).collect());
        let side = |case: &Case, record: &Option<Record>| {
            let record = record.as_ref()?;
            let words = short(known_as(case, record));
            Some(Side(words, record.by().trim().to_owned(), record.modified()))
        };
        let sides = |one: &Conflict| [side(mine, &one.mine), side(theirs, &one.theirs)];
        let told = &merge.conflicts[..merge.conflicts.len().min(LISTED)];
        Self {
            brings: !merge.ops.is_empty(),
            groups: [&merge.added, &merge.updated, &merge.removed, &merge.kept]
                .map(|keys| group(keys)),
            conflicts: (
                merge.conflicts.len(),
                told.iter().map(sides).collect(),
                told.iter().map(|one| one.kind).collect(),
            ),
        }
    }
}

/// The merge in words.
pub(super) fn merging_view(brought: &Brought) -> AnyView {
    let (conflicts, sides, kinds) = &brought.conflicts;
    let conflicts = *conflicts;
    if !brought.brings && conflicts == 0 {
        return view! { <p class="hint">{exchange().nothing_new}</p> }.into_any();
    }
    let [added, updated, removed, kept] = [0, 1, 2, 3].map(|group: usize| brought.groups[group].0);
    let groups = brought.groups.iter().zip(exchange().groups);
    let groups = groups.filter(|((count, _), _)| *count > 0).map(|((count, lines), words)| {
        let lines = lines.iter().map(|line| view! { <li>{line_view(line)}</li> }).collect_view();
        view! {
            <details class="merge-group" open=*count <= UNFOLDED>
                <summary>{words(*count)}</summary>
                <ul class="notes">{lines}</ul>
                {more(*count)}
            </details>
        }
    });
    let listed = sides.iter().zip(kinds).map(|(sides, kind)| conflict_view(*kind, sides));
    view! {
        <section class="form">
            <p>{(exchange().merging)(added, updated, kept, removed)}</p>
            {groups.collect_view()}
        </section>
        {(conflicts > 0).then(|| view! {
            <section>
                <h3>{(exchange().conflicts)(conflicts)}</h3>
                <p class="hint">{exchange().conflicts_why}</p>
                <ul class="conflicts">{listed.collect_view()}</ul>
                {more(conflicts)}
            </section>
        })}
    }
    .into_any()
}

fn more(count: usize) -> Option<AnyView> {
    let words = || view! { <p class="hint">{(exchange().more)(count - LISTED)}</p> }.into_any();
    (count > LISTED).then(words)
}

fn line_view(line: &Line) -> String {
    let kind = (exchange().kind)(line.kind);
    let words = match (line.mine.as_str(), line.theirs.as_str()) {
        ("", "") => add::add().untitled.to_owned(),
        ("", one) | (one, "") => one.to_owned(),
        (mine, theirs) if mine == theirs => mine.to_owned(),
        (mine, theirs) => (exchange().both_words)(mine, theirs),
    };
    format!("{kind}: {words}")
}

/// Both sides of a conflict.
fn conflict_view(kind: Kind, [mine, theirs]: &[Option<Side>; 2]) -> AnyView {
    let side = |side: &Option<Side>| match side {
        None => exchange().removed.to_owned(),
        Some(Side(words, by, time)) => {
            let words = if words.is_empty() { add::add().untitled } else { words };
            let by = if by.is_empty() { String::new() } else { format!("{by}, ") };
            format!("{words} · {by}{}", clock::local(*time, lang().tag()))
        }
    };
    view! {
        <li>
            <strong>{(exchange().kind)(kind)}</strong>
            <dl class="facts">
                <dt>{exchange().mine}</dt>
                <dd>{side(mine)}</dd>
                <dt>{exchange().theirs}</dt>
                <dd>{side(theirs)}</dd>
            </dl>
        </li>
    }
    .into_any()
}

fn short(words: String) -> String {
    match words.char_indices().nth(200) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}
