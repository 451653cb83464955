//! What one article says on a claim, or that it was searched and is silent.

use super::board::Board;
use crate::browser::dom;
use crate::case::{Command, Id, Modality, Polarity};
use crate::compare::{Agreement, Cell, Mention, Piece, pieces, stands};
use crate::text::quoted;
use crate::ui::ground::Aloud;
use crate::ui::words::claims::claims;
use crate::ui::words::language;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;

/// The cell of a claim and an article; tracked by the language.
pub fn cell(
    board: Board,
    claim: Id,
    (article, outlet): (Id, String),
    said: Cell,
    agreement: &Agreement,
) -> AnyView {
    let id = cell_id(claim, article);
    let aloud = Aloud::get();
    let name = outlet.clone();
    let inner = match said {
        Cell::Said(mentions) => mentions
            .into_iter()
            .map(|mention| said_by(board, &mention, agreement))
            .collect_view()
            .into_any(),
        Cell::Silent(note) => view! {
            <span class="cell-silent">{claims().silent}</span>
            {(!note.is_empty()).then(|| view! { <span class="said-how">{note.clone()}</span> })}
            <div class="cell-acts">
                <button
                    type="button"
                    class="cell-act"
                    on:click=move |_| turn(board, aloud, claim, article, &name)
                >
                    {claims().take_back}
                </button>
                {note_field(board, claim, article, note)}
            </div>
        }
        .into_any(),
        Cell::Unsearched => view! {
            <span class="cell-unsearched">{claims().unsearched}</span>
            <button
                type="button"
                class="cell-act"
                on:click=move |_| turn(board, aloud, claim, article, &name)
            >
                {claims().mark_silent}
            </button>
        }
        .into_any(),
    };
    view! {
        <td
            role="cell"
            id=id
            data-outlet=outlet
            data-claim=claim.to_string()
            data-article=article.to_string()
        >
            {inner}
        </td>
    }
    .into_any()
}

/// The way to write what is to be said about a silence: how it was searched.
fn note_field(board: Board, claim: Id, article: Id, note: String) -> AnyView {
    let writing = RwSignal::new(false);
    let stop = move || {
        let _ = writing.try_set(false);
    };
    let keep = move |event: ev::Event| {
        let note = event_target_value(&event).trim().to_owned();
        if board.run(Command::MarkAbsent { claim, article, note }).is_some() {
            focus_cell(claim, article);
        }
    };
    let field = move |note: String| {
        let node = NodeRef::<html::Input>::new();
        node.on_load(|field| dom::focus_later(field.into()));
        view! {
            <input
                type="text"
                class="field small cell-note"
                node_ref=node
                aria-label=claims().silence_note
                placeholder=claims().silence_note
                prop:value=note
                on:change=keep
                // Whoever leaves it has had their change kept.
                on:blur=move |_| dom::later(stop)
                on:keydown=move |event| {
                    if event.key() == "Escape" {
                        event.stop_propagation();
                        stop();
                        focus_cell(claim, article);
                    }
                }
            />
        }
        .into_any()
    };
    let words = if note.is_empty() { claims().add_note } else { claims().edit_note };
    view! {
        {move || match writing.get() {
            true => field(note.clone()),
            false => view! {
                <button type="button" class="cell-act" on:click=move |_| writing.set(true)>
                    {words}
                </button>
            }
            .into_any(),
        }}
    }
    .into_any()
}

/// A mention: its value leads to its words.
fn said_by(board: Board, mention: &Mention, agreement: &Agreement) -> AnyView {
    let value = mention.value.as_ref();
    let value = value.map(|value| pieces(value, agreement, &mention.outlet, language()));
    let words = quoted(&mention.words);
    let how = how(board, mention, value.is_some());
    let shown = match value {
        Some(pieces) => in_pieces(pieces),
        None => words.clone().into_any(),
    };
    let title = (claims().go_to_words)(&words);
    view! {
        <div class="said">
            <a class="said-value" href=board.words(mention.mark) title=title>{shown}</a>
            {(!how.is_empty()).then(|| view! { <span class="said-how">{how.join(" · ")}</span> })}
        </div>
    }
    .into_any()
}

/// The value in words; what only some outlets have stands out.
pub fn in_pieces(pieces: Vec<Piece>) -> AnyView {
    let piece = |piece: Piece| match piece.apart {
        true => view! { <strong class="apart">{piece.words}</strong> }.into_any(),
        false => piece.words.into_any(),
    };
    pieces.into_iter().map(piece).collect_view().into_any()
}

/// How an article puts a mention, and on whose word: what is worth saying of it.
pub fn how(board: Board, mention: &Mention, has_value: bool) -> Vec<String> {
    let words = claims();
    let mut out = Vec::new();
    out.extend(stands(mention.state, language()).map(str::to_owned));
    if mention.polarity == Polarity::Denied {
        out.push((words.polarity)(Polarity::Denied).to_owned());
    }
    if mention.modality != Modality::Asserted {
        out.push((words.modality)(mention.modality).to_owned());
    }
    if mention.quoted {
        out.push(words.quoted.to_owned());
    }
    let names = board.session.read(|case| {
        let found = mention.sources.iter().filter_map(|source| case.sources().get(source));
        found.map(|source| source.name.clone()).collect::<Vec<_>>()
    });
    match names.filter(|names| !names.is_empty()) {
        Some(names) => out.push((words.from)(&names.join(", "))),
        None if mention.attributed => out.push(words.attributed.to_owned()),
        None => {}
    }
    if has_value {
        out.push(quoted(&mention.words));
    }
    out
}

fn cell_id(claim: Id, article: Id) -> String {
    format!("cell-{claim}-{article}")
}

/// Says that the article was searched and is silent, or takes that back; the focus stays in the cell.
pub fn turn(board: Board, aloud: Aloud, claim: Id, article: Id, outlet: &str) {
    let is_silent = board
        .session
        .read(|case| case.absences().values().any(|a| (a.claim, a.article) == (claim, article)));
    let silent = is_silent == Some(true);
    let command = if silent {
        Command::TakeBackAbsence { claim, article }
    } else {
        Command::MarkAbsent { claim, article, note: String::new() }
    };
    if board.run(command).is_none() {
        return;
    }
    let words = untrack(claims);
    aloud.say(if silent { (words.now_unsearched)(outlet) } else { (words.now_silent)(outlet) });
    focus_cell(claim, article);
}

/// The first thing in the cell that can have the focus has it.
fn focus_cell(claim: Id, article: Id) {
    let id = cell_id(claim, article);
    dom::next_frame(move || {
        let button = dom::document()
            .get_element_by_id(&id)
            .and_then(|cell| cell.query_selector("button").ok().flatten());
        if let Some(button) = button.and_then(|button| button.dyn_into().ok()) {
            dom::focus_later(button);
        }
    });
}
