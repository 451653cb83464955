//! The dialog for verdict scales: which one the case uses, and a copy or a new one to edit.

use super::board::Board;
use super::parts::{Word, button};
use super::scale_form::ScaleForm;
use crate::case::{
    CORE_SCALE, Command, Label, LeftBehind, Rating, Scale, Vocabulary, left_behind, wire,
};
use crate::store::{Draft, DraftKey, DraftOf};
use crate::ui::choose::Choose;
use crate::ui::dialog::Dialog;
use crate::ui::dialogs::say_with_undo;
use crate::ui::drafts::Drafted;
use crate::ui::session::Topic;
use crate::ui::words::language;
use crate::ui::words::scales::{copied, scales as words};
use leptos::prelude::*;

/// A button that opens the dialog.
pub fn opener(board: Board) -> AnyView {
    button(|| words().title, move || board.scales.set(true))
}

/// The dialog.
#[component]
pub fn ScalesDialog() -> impl IntoView {
    let open = Board::get().scales;
    let title = Signal::derive(|| words().title.to_owned());
    let close_label = Signal::derive(|| words().close.to_owned());
    view! {
        <Dialog open title close_label>
            {inside()}
        </Dialog>
    }
    .into_any()
}

/// The scales of the case and its reviews.
fn vocabulary(board: Board) -> Vocabulary {
    board.session.track(Topic::Open);
    board.session.track(Topic::Header);
    board.session.read(|case| case.header().vocabulary.clone()).unwrap_or_default()
}

/// Where a scale is kept that is being edited.
pub fn draft_key(board: Board) -> Option<DraftKey> {
    board.case().map(|about| DraftKey { of: DraftOf::Scale, about })
}

const FIELD: &str = "scale";

/// A scale as a draft.
pub fn as_draft(scale: &Scale) -> Draft {
    Draft::from([(FIELD.to_owned(), wire::value_of(scale).to_string())])
}

fn read_draft(fields: &Draft) -> Option<Scale> {
    wire::read(&serde_json::from_str(fields.get(FIELD)?).ok()?).ok()
}

/// The reviews that this vocabulary leaves behind in a scale.
pub fn left(board: Board, id: &str, new: &Vocabulary) -> Vec<LeftBehind> {
    board.session.read(|case| left_behind(case, id, new)).unwrap_or_default()
}

/// Which reviews are left behind, in words; nothing if none is.
pub fn left_words(left: &[LeftBehind]) -> AnyView {
    if left.is_empty() {
        return ().into_any();
    }
    let items = left.iter().map(|one| view! { <li>{(words().left)(&one.label, one.reviews)}</li> });
    view! {
        <div class="warned" role="alert">
            <p>{words().left_behind}</p>
            <ul>{items.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn inside() -> AnyView {
    let board = Board::get();
    // What was being edited when the dialog was left.
    let left = draft_key(board).and_then(|key| Drafted::new(key).1);
    let left = left.and_then(|fields| read_draft(&fields));
    let is_old = left.is_some();
    let edited = RwSignal::new(left);
    view! {
        {move || match edited.get() {
            Some(scale) => view! { <ScaleForm scale edited is_old/> }.into_any(),
            None => choosing(board, edited),
        }}
    }
    .into_any()
}

fn choosing(board: Board, edited: RwSignal<Option<Scale>>) -> AnyView {
    let picked = RwSignal::new(untrack(|| vocabulary(board)).current().id);
    let asked = RwSignal::new(Vec::<LeftBehind>::new());
    let options = Signal::derive(move || {
        let all = vocabulary(board).all_scales().into_iter();
        all.map(|scale| (scale.id, scale.name.in_language(language()).to_owned())).collect()
    });
    let scale = move || {
        let id = picked.get();
        let all = vocabulary(board).all_scales();
        all.into_iter().find(|scale| scale.id == id)
    };
    let is_own = Memo::new(move |_| picked.with(|id| vocabulary(board).is_own(id)));
    Effect::new(move |_| {
        picked.track();
        asked.set(Vec::new());
    });
    let choose = move || {
        let new = untrack(|| vocabulary(board)).choosing(&picked.get_untracked());
        if board.run(Command::EditVocabulary(new)).is_some() {
            board.scales.set(false);
        }
    };
    let copy = move || {
        let Some(scale) = untrack(scale) else { return };
        let name = copied(&scale.name);
        let id = untrack(|| vocabulary(board)).free_id();
        edited.set(Some(Scale { id, name, ..scale }));
    };
    let fresh = move || {
        let id = untrack(|| vocabulary(board)).free_id();
        edited.set(Some(Scale { id, name: Label::default(), ratings: Vec::new() }));
    };
    let delete = move || {
        let Some(scale) = untrack(scale) else { return };
        let new = untrack(|| vocabulary(board)).without_scale(&scale.id);
        let left = left(board, &scale.id, &new);
        if asked.with_untracked(|asked| *asked != left) {
            asked.set(left);
            return;
        }
        if board.run(Command::EditVocabulary(new)).is_some() {
            let name = scale.name.in_language(untrack(language)).to_owned();
            let said = untrack(|| (words().deleted)(&name));
            say_with_undo(board.session, board.messages, said, 1);
            picked.set(untrack(|| vocabulary(board)).current().id);
        }
    };
    let delete_words: Word = || words().delete;
    let all_the_same: Word = || words().delete_all_the_same;
    view! {
        <div class="form">
            <Choose label=Signal::derive(|| words().scale.to_owned()) options value=picked/>
            <p class="hint">{move || words().hint}</p>
            {move || scale().map(|scale| ratings(&scale))}
            {move || asked.with(|asked| left_words(asked))}
            <div class="acts">
                {button(|| words().copy, copy)}
                {move || is_own.get().then(|| view! {
                    {button(|| words().edit, move || edited.set(untrack(scale)))}
                    {button(
                        if asked.with(Vec::is_empty) { delete_words } else { all_the_same },
                        delete,
                    )}
                })}
                {button(|| words().new, fresh)}
            </div>
            <div class="dialog-acts end">
                <button type="button" class="button" on:click=move |_| board.scales.set(false)>
                    {move || words().cancel}
                </button>
                <button type="button" class="button primary" on:click=move |_| choose()>
                    {move || words().choose}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// What a scale holds.
fn ratings(scale: &Scale) -> AnyView {
    let language = language();
    // The labels of the cores are their names in files.
    let is_core = scale.id == CORE_SCALE;
    let item = |rating: &Rating| {
        let meaning = rating.name.in_language(language);
        let meaning = (meaning.to_lowercase() != rating.label.to_lowercase())
            .then(|| format!(" ({meaning})"));
        let loss = rating.loss.as_ref().map(|loss| (words().loses)(loss.in_language(language)));
        view! {
            <li>
                <strong>{if is_core { rating.words(language) } else { rating.label.clone() }}</strong>
                {meaning.filter(|_| !is_core)}
                " → "
                {rating.core.words(language)}
                {loss.map(|loss| view! { <span class="scale-loss">{loss}</span> })}
            </li>
        }
        .into_any()
    };
    view! {
        <section class="scale-ratings">
            <p id="scale-ratings" class="soft">{words().comes_to}</p>
            <ul aria-labelledby="scale-ratings">{scale.ratings.iter().map(item).collect_view()}</ul>
        </section>
    }
    .into_any()
}
