//! The fields of a verdict scale: its name, its verdicts in order, what each comes to and what that leaves out.

use super::board::Board;
use super::parts::{Offered, Pick, Text, Word, button};
use super::scales::{as_draft, draft_key, left, left_words};
use crate::browser::dom;
use crate::case::{Command, Core, Label, LeftBehind, Rating, Scale};
use crate::store::Draft;
use crate::ui::dialog::next_number;
use crate::ui::drafts::{Drafted, note};
use crate::ui::words::drafts::drafts;
use crate::ui::words::language;
use crate::ui::words::scales::scales as words;
use leptos::{ev, prelude::*};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The fields of one verdict; copy the handle.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Line {
    number: u32,
    label: RwSignal<String>,
    en: RwSignal<String>,
    id: RwSignal<String>,
    core: RwSignal<Core>,
    loss_en: RwSignal<String>,
    loss_id: RwSignal<String>,
}

impl Line {
    fn new(rating: &Rating) -> Self {
        let loss = rating.loss.clone().unwrap_or_default();
        Self {
            number: next_number(),
            label: RwSignal::new(rating.label.clone()),
            en: RwSignal::new(rating.name.en.clone()),
            id: RwSignal::new(rating.name.id.clone()),
            core: RwSignal::new(rating.core),
            loss_en: RwSignal::new(loss.en),
            loss_id: RwSignal::new(loss.id),
        }
    }

    fn rating(self) -> Rating {
        let loss = Label { en: typed(self.loss_en), id: typed(self.loss_id) };
        let (label, name) = (typed(self.label), Label { en: typed(self.en), id: typed(self.id) });
        // A label that says enough need not be said again.
        let name = if name == Label::default() { Label::new(&label, &label) } else { name };
        let loss = (loss != Label::default()).then_some(loss);
        Rating { label, name, core: self.core.get(), loss }
    }
}

fn typed(field: RwSignal<String>) -> String {
    field.get().trim().to_owned()
}

/// The form; saving it makes the scale that of the case.
#[component]
pub fn ScaleForm(
    /// As it was.
    scale: Scale,
    /// What is edited; nothing once it is saved or left.
    edited: RwSignal<Option<Scale>>,
    /// Whether it was left half-written.
    is_old: bool,
) -> impl IntoView {
    let board = Board::get();
    let name_en = RwSignal::new(scale.name.en.clone());
    let name_id = RwSignal::new(scale.name.id.clone());
    let lines = RwSignal::new(scale.ratings.iter().map(Line::new).collect::<Vec<_>>());
    let fault = RwSignal::new(None);
    let asked = RwSignal::new(Vec::<LeftBehind>::new());
    let key = draft_key(board);
    let drafted = key.map(|key| Drafted::new(key).0);
    let start = if is_old { Draft::new() } else { as_draft(&scale) };
    let id = scale.id;
    let current = {
        let id = id.clone();
        move || {
            let ratings = lines.with(|all| all.iter().map(|line| line.rating()).collect());
            let name = Label { en: typed(name_en), id: typed(name_id) };
            Scale { id: id.clone(), name, ratings }
        }
    };
    if let Some(drafted) = drafted {
        let current = current.clone();
        drafted.follow(start, move || as_draft(&current()));
    }
    dom::next_frame(focus_first);
    let on_submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let new = untrack(&current);
        fault.set(new.fault());
        if fault.with_untracked(Option::is_some) {
            return;
        }
        let old = board.session.read(|case| case.header().vocabulary.clone()).unwrap_or_default();
        let vocabulary = old.with_scale(new);
        let left = left(board, &id, &vocabulary);
        // Told once; whoever saves again has read it.
        if asked.with_untracked(|asked| *asked != left) {
            asked.set(left);
            return;
        }
        if board.run(Command::EditVocabulary(vocabulary)).is_some() {
            if let Some(drafted) = drafted {
                drafted.saved();
            }
            board.scales.set(false);
        }
    };
    let is_unsaved = move || drafted.is_some_and(|drafted| drafted.is_unsaved.get());
    let leave = move |_| {
        edited.set(None);
        if let Some(drafted) = drafted.filter(|_| untrack(is_unsaved)) {
            let reopen = move || {
                let _ = board.scales.try_set(true);
            };
            drafted.discard(board.messages, Arc::new(reopen));
        }
    };
    let add = move || {
        let blank = Rating {
            label: String::new(),
            name: Label::default(),
            core: Core::Pending,
            loss: None,
        };
        lines.update(|all| all.push(Line::new(&blank)));
    };
    view! {
        <form class="form scale-form" novalidate=true on:submit=on_submit>
            {drafted.map(note)}
            <div class="field-row">
                <Text label=|| words().name_en text=name_en/>
                <Text label=|| words().name_id text=name_id/>
            </div>
            <For each=move || lines.get() key=|line| line.number let:line>
                {fields(lines, line)}
            </For>
            <div class="acts">{button(|| words().add, add)}</div>
            {move || fault.get().map(|fault| view! {
                <p class="fault-words" role="alert">{(words().fault)(fault)}</p>
            })}
            {move || asked.with(|asked| left_words(asked))}
            <div class="dialog-acts end">
                <button type="button" class="button" on:click=leave>
                    {move || if is_unsaved() { drafts().discard } else { words().cancel }}
                </button>
                <button type="submit" class="button primary">
                    {move || if asked.with(Vec::is_empty) {
                        words().save
                    } else {
                        words().save_all_the_same
                    }}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The form takes the place of what had the focus.
fn focus_first() {
    let field = dom::document().query_selector("dialog[open] .scale-form input").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into().ok()) {
        dom::focus_later(field);
    }
}

/// One verdict of a scale.
fn fields(lines: RwSignal<Vec<Line>>, line: Line) -> AnyView {
    let at = move || lines.with(|all| all.iter().position(|each| *each == line));
    let called = move || (words().rating)(at().map_or(0, |at| at + 1));
    let step = move |by: isize| {
        lines.update(|all| {
            let from = all.iter().position(|each| *each == line);
            let to = from.and_then(|from| from.checked_add_signed(by));
            if let (Some(from), Some(to)) = (from, to)
                && to < all.len()
            {
                all.swap(from, to);
            }
        });
    };
    let act = |shown: &'static str, name: Signal<String>, done: Callback<()>| {
        view! {
            <button
                type="button"
                class="button small quiet"
                aria-label=move || name.get()
                on:click=move |_| done.run(())
            >
                {shown}
            </button>
        }
        .into_any()
    };
    let cores = Signal::derive(|| -> Offered {
        let all = Core::ALL.iter().enumerate();
        all.map(|(at, core)| (at.to_string(), core.words(language()).to_owned())).collect()
    });
    let core = Signal::derive(move || {
        let core = line.core.get();
        Core::ALL.iter().position(|each| *each == core).unwrap_or_default().to_string()
    });
    let pick = Callback::new(move |picked: String| {
        if let Some(core) = picked.parse().ok().and_then(|at: usize| Core::ALL.get(at)) {
            line.core.set(*core);
        }
    });
    let pair = |one: (Word, RwSignal<String>), two: (Word, RwSignal<String>)| {
        view! {
            <div class="field-row">
                <Text label=one.0 text=one.1/>
                <Text label=two.0 text=two.1/>
            </div>
        }
        .into_any()
    };
    let remove = Callback::new(move |()| lines.update(|all| all.retain(|each| *each != line)));
    view! {
        <fieldset class="scale-line">
            <legend>{called}</legend>
            <div class="field-row">
                <Text label=|| words().label text=line.label/>
                <Pick label=|| words().core offered=cores picked=core on_pick=pick/>
            </div>
            {pair((|| words().meaning_en, line.en), (|| words().meaning_id, line.id))}
            {pair((|| words().loss_en, line.loss_en), (|| words().loss_id, line.loss_id))}
            <div class="acts">
                {act("↑", Signal::derive(move || (words().up)(&called())), Callback::new(move |()| step(-1)))}
                {act("↓", Signal::derive(move || (words().down)(&called())), Callback::new(move |()| step(1)))}
                {act("×", Signal::derive(move || (words().remove)(&called())), remove)}
            </div>
        </fieldset>
    }
    .into_any()
}
