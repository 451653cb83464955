//! The dialog in which words are marked, or a mark is changed. It asks for one thing; the rest has a
//! sensible start.

use super::combo::{Choosable, Combo};
use super::reading::{NewKind, Reading, Target};
use crate::case::{
    Body, Choice, Claim, ClaimFields, Command, Id, Mark, Source, SourceFields, SourceKind,
    ValueKind, What, rank,
};
use crate::ui::dialog::Dialog;
use crate::ui::session::Topic;
use crate::ui::words::read::{Word, read};
use leptos::{html, prelude::*};

/// The dialog; open while the Read place has a target.
#[component]
pub fn MarkDialog() -> impl IntoView {
    let reading = Reading::get();
    let open = RwSignal::new(false);
    let kind = RwSignal::new(NewKind::Claim);
    Effect::new(move |_| {
        let target = reading.target.get();
        match target {
            Some(Target::New(_, new)) => kind.set(new),
            Some(Target::Existing(mark)) => {
                let old = reading
                    .session
                    .read(|case| case.marks().get(&mark).map(|mark| kind_of(&mark.body)));
                kind.set(old.flatten().unwrap_or(NewKind::Note));
            }
            None => {}
        }
        open.set(target.is_some());
    });
    Effect::new(move |was: Option<bool>| {
        let is = open.get();
        if was == Some(true) && !is {
            reading.target.set(None);
        }
        is
    });
    let title = Signal::derive(move || {
        match kind.get() {
            NewKind::Claim => read().mark_a_claim,
            NewKind::Source => read().mark_a_source,
            NewKind::Highlight => read().highlight,
            NewKind::Note => read().note,
        }
        .to_owned()
    });
    let close = Signal::derive(|| read().close.to_owned());
    view! {
        <Dialog open title=title close_label=close class="narrow">
            {move || reading.target.get_untracked().map(|target| view! { <Form target kind/> })}
        </Dialog>
    }
}

/// What the form starts with.
struct Start {
    words: String,
    mark: Option<std::sync::Arc<Mark>>,
}

fn start_of(reading: Reading, target: Target) -> Start {
    match target {
        Target::New(pick, _) => {
            let words = reading.session.read(|case| {
                let article = case.articles().get(&pick.article)?;
                Some(article.text.slice(pick.extent).to_owned())
            });
            Start { words: words.flatten().unwrap_or_default(), mark: None }
        }
        Target::Existing(id) => {
            let mark = reading.session.read(|case| case.marks().get(&id).cloned()).flatten();
            let words = mark.as_ref().map_or_else(String::new, |m| m.span.exact().to_owned());
            Start { words, mark }
        }
    }
}

#[component]
fn Form(target: Target, kind: RwSignal<NewKind>) -> impl IntoView {
    let reading = Reading::get();
    let Start { words, mark } = start_of(reading, target);
    let body = mark.as_ref().map(|mark| mark.body.clone());
    let old_claim = body.as_ref().and_then(Body::claim);
    let old_source = body.as_ref().and_then(Body::source);
    let label_of = |id: Option<Id>, is_claim: bool| {
        let found = reading.session.read(|case| {
            if is_claim {
                case.claims().get(&id?).map(|claim| claim.statement.clone())
            } else {
                case.sources().get(&id?).map(|source| source.name.clone())
            }
        });
        found.flatten().unwrap_or_default()
    };
    let claim_text = RwSignal::new(label_of(old_claim, true));
    let claim = RwSignal::new(old_claim);
    let claim_kind = RwSignal::new(ValueKind::Text);
    let source_text = RwSignal::new(label_of(old_source, false));
    let source = RwSignal::new(old_source);
    let source_kind = RwSignal::new(SourceKind::Unknown);
    let color = RwSignal::new(match &body {
        Some(Body::Highlight { color }) if !color.is_empty() => color.clone(),
        _ => "yellow".to_owned(),
    });
    let comment = RwSignal::new(mark.as_ref().map(|m| m.comment.clone()).unwrap_or_default());
    let tags = RwSignal::new(mark.as_ref().map(|m| m.tags.join(", ")).unwrap_or_default());
    // A record that was picked brings its own kind.
    Effect::new(move |_| {
        let found = claim.get().and_then(|id| {
            reading.session.read(|case| case.claims().get(&id).map(|c| c.kind)).flatten()
        });
        if let Some(found) = found {
            claim_kind.set(found);
        }
    });
    Effect::new(move |_| {
        let found = source.get().and_then(|id| {
            reading.session.read(|case| case.sources().get(&id).map(|s| s.kind)).flatten()
        });
        if let Some(found) = found {
            source_kind.set(found);
        }
    });
    let spoken = StoredValue::new(words.clone());
    let fields = move || Fields {
        kind: kind.get_untracked(),
        claim: claim.get_untracked(),
        claim_text: claim_text.get_untracked(),
        claim_kind: claim_kind.get_untracked(),
        source: source.get_untracked(),
        source_text: source_text.get_untracked(),
        source_kind: source_kind.get_untracked(),
        color: color.get_untracked(),
        comment: comment.get_untracked(),
        tags: tags.get_untracked(),
    };
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        spoken.with_value(|words| save(reading, target, words, &fields()));
    };
    let quoted = words.clone();
    view! {
        <form class="form" on:submit=on_submit>
            <blockquote class="marked-words" aria-label=move || read().marked_words>{quoted}</blockquote>
            <Show when=move || matches!(target, Target::Existing(_))>
                <KindChoice kind/>
            </Show>
            <Show when=move || kind.get() == NewKind::Claim>
                <ClaimFieldset text=claim_text chosen=claim kind=claim_kind words=spoken.get_value()/>
            </Show>
            <Show when=move || kind.get() == NewKind::Source>
                <SourceFieldset
                    text=source_text
                    chosen=source
                    kind=source_kind
                    words=spoken.get_value()
                />
            </Show>
            <Show when=move || kind.get() == NewKind::Highlight>
                <ColorChoice color/>
            </Show>
            <CommentField comment focused=move || kind.get() == NewKind::Note/>
            <label class="labelled">
                <span>{move || read().tags}</span>
                <input
                    type="text"
                    class="field"
                    autocomplete="off"
                    placeholder=move || read().tags_hint
                    prop:value=move || tags.get()
                    on:input=move |event| tags.set(event_target_value(&event))
                />
            </label>
            <footer class="dialog-acts end">
                <button type="button" class="button" on:click=move |_| reading.target.set(None)>
                    {move || read().cancel}
                </button>
                <button type="submit" class="button primary">{move || read().save}</button>
            </footer>
        </form>
    }
}

/// What the form holds.
struct Fields {
    kind: NewKind,
    claim: Option<Id>,
    claim_text: String,
    claim_kind: ValueKind,
    source: Option<Id>,
    source_text: String,
    source_kind: SourceKind,
    color: String,
    comment: String,
    tags: String,
}

fn save(reading: Reading, target: Target, words: &str, fields: &Fields) {
    let what = what_of(reading, words, fields);
    let tags = split_tags(&fields.tags);
    let comment = fields.comment.trim_end().to_owned();
    let picked = match &what {
        What::Mention(Choice::Existing(id)) | What::Attribution(Choice::Existing(id)) => Some(*id),
        _ => None,
    };
    match target {
        Target::New(pick, _) => reading.add(pick, what, comment, tags),
        Target::Existing(mark) => {
            reading.run(Command::EditMark { mark, what: Some(what), comment, tags });
        }
    }
    if let Some(id) = picked {
        keep_kind(reading, id, fields);
    }
    reading.target.set(None);
}

/// A record that was picked takes the kind that the form says.
fn keep_kind(reading: Reading, id: Id, fields: &Fields) {
    let command = reading.session.read(|case| {
        if let Some(claim) = case.claims().get(&id) {
            (claim.kind != fields.claim_kind).then(|| Command::EditClaim {
                claim: id,
                fields: ClaimFields { statement: claim.statement.clone(), kind: fields.claim_kind },
            })
        } else {
            let source = case.sources().get(&id)?;
            (source.kind != fields.source_kind).then(|| Command::EditSource {
                source: id,
                fields: SourceFields { name: source.name.clone(), kind: fields.source_kind },
            })
        }
    });
    if let Some(command) = command.flatten() {
        reading.run(command);
    }
}

fn what_of(reading: Reading, words: &str, fields: &Fields) -> What {
    let or_words = |text: &str| {
        let text = text.trim();
        if text.is_empty() { fold_space(words) } else { text.to_owned() }
    };
    match fields.kind {
        NewKind::Note => What::Note,
        NewKind::Highlight => What::Highlight(fields.color.clone()),
        NewKind::Claim => {
            let statement = or_words(&fields.claim_text);
            let same = reading.session.read(|case| {
                let mut claims = case.claims().values();
                claims.find(|c| is_same(&c.statement, &statement)).map(|c| c.id)
            });
            What::Mention(match fields.claim.or(same.flatten()) {
                Some(id) => Choice::Existing(id),
                None => Choice::New(ClaimFields { statement, kind: fields.claim_kind }),
            })
        }
        NewKind::Source => {
            let name = or_words(&fields.source_text);
            let same = reading.session.read(|case| {
                let mut sources = case.sources().values();
                sources.find(|s| is_same(&s.name, &name)).map(|s| s.id)
            });
            What::Attribution(match fields.source.or(same.flatten()) {
                Some(id) => Choice::Existing(id),
                None => Choice::New(SourceFields { name, kind: fields.source_kind }),
            })
        }
    }
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn fold_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn split_tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(',').map(str::trim).filter(|tag| !tag.is_empty()) {
        if !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}

fn kind_of(body: &Body) -> NewKind {
    match body {
        Body::Mention { .. } => NewKind::Claim,
        Body::Attribution { .. } => NewKind::Source,
        Body::Highlight { .. } => NewKind::Highlight,
        Body::Note => NewKind::Note,
    }
}

#[component]
fn KindChoice(kind: RwSignal<NewKind>) -> impl IntoView {
    let kinds: [(NewKind, Word); 4] = [
        (NewKind::Claim, || read().claim),
        (NewKind::Source, || read().source),
        (NewKind::Highlight, || read().highlight),
        (NewKind::Note, || read().note),
    ];
    view! {
        <fieldset class="labelled radios">
            <legend>{move || read().what_is_it}</legend>
            {kinds.map(|(which, name)| view! {
                <label class="radio">
                    <input
                        type="radio"
                        name="what"
                        prop:checked=move || kind.get() == which
                        on:change=move |_| kind.set(which)
                    />
                    <span>{name}</span>
                </label>
            }).into_iter().collect_view()}
        </fieldset>
    }
}

/// The claim that the words mention.
#[component]
fn ClaimFieldset(
    text: RwSignal<String>,
    chosen: RwSignal<Option<Id>>,
    kind: RwSignal<ValueKind>,
    words: String,
) -> impl IntoView {
    let session = Reading::get().session;
    let all = Signal::derive(move || {
        session.track(Topic::Claims);
        let named = read().value_kind;
        let item = |claim: &std::sync::Arc<Claim>| Choosable {
            id: claim.id,
            label: claim.statement.clone(),
            detail: named(claim.kind).to_owned(),
        };
        session.read(|case| case.claims().values().map(item).collect()).unwrap_or_default()
    });
    let label = Signal::derive(|| read().claim);
    let hint = Signal::derive(|| read().claim_hint);
    let name = |kind| (read().value_kind)(kind);
    view! {
        <RecordFieldset text chosen words all label hint/>
        <KindSelect kind kinds=&ValueKind::ALL name/>
    }
}

/// The source that the words cite.
#[component]
fn SourceFieldset(
    text: RwSignal<String>,
    chosen: RwSignal<Option<Id>>,
    kind: RwSignal<SourceKind>,
    words: String,
) -> impl IntoView {
    let session = Reading::get().session;
    let all = Signal::derive(move || {
        session.track(Topic::Sources);
        let named = read().source_kind;
        let item = |source: &std::sync::Arc<Source>| Choosable {
            id: source.id,
            label: source.name.clone(),
            detail: named(source.kind).to_owned(),
        };
        session.read(|case| case.sources().values().map(item).collect()).unwrap_or_default()
    });
    let label = Signal::derive(|| read().source);
    let hint = Signal::derive(|| read().source_hint);
    let name = |kind| (read().source_kind)(kind);
    view! {
        <RecordFieldset text chosen words all label hint/>
        <KindSelect kind kinds=&SourceKind::ALL name/>
    }
}

/// A record that is there, the best match first, or a new one by its name.
#[component]
fn RecordFieldset(
    text: RwSignal<String>,
    chosen: RwSignal<Option<Id>>,
    words: String,
    all: Signal<Vec<Choosable>>,
    label: Signal<&'static str>,
    hint: Signal<&'static str>,
) -> impl IntoView {
    let placeholder = format!("“{}”", fold_space(&words));
    let items = Memo::new(move |_| {
        let query = if chosen.get().is_some() { String::new() } else { text.get() };
        let all = all.get();
        let order = rank(all.iter().map(|item| item.label.as_str()), &query, &words);
        order.into_iter().map(|place| all[place].clone()).collect()
    });
    let label = Signal::derive(move || label.get().to_owned());
    view! {
        <Combo label placeholder=Signal::stored(placeholder) text chosen items/>
        <p class="hint">{move || hint.get()}</p>
    }
}

/// One of a fixed set of kinds.
#[component]
fn KindSelect<K>(
    kind: RwSignal<K>,
    kinds: &'static [K],
    name: fn(K) -> &'static str,
) -> impl IntoView
where
    K: Copy + PartialEq + Send + Sync + 'static,
{
    view! {
        <label class="labelled">
            <span>{move || read().kind}</span>
            <select
                class="field"
                on:change=move |event| {
                    let place = event_target_value(&event).parse().unwrap_or(0_usize);
                    if let Some(picked) = kinds.get(place) {
                        kind.set(*picked);
                    }
                }
            >
                {kinds.iter().enumerate().map(|(place, each)| {
                    let each = *each;
                    view! {
                        <option value=place.to_string() prop:selected=move || kind.get() == each>
                            {move || name(each)}
                        </option>
                    }
                }).collect_view()}
            </select>
        </label>
    }
}

#[component]
fn ColorChoice(color: RwSignal<String>) -> impl IntoView {
    const NAMES: [&str; 4] = ["yellow", "green", "blue", "pink"];
    view! {
        <fieldset class="labelled radios">
            <legend>{move || read().color}</legend>
            {NAMES.into_iter().enumerate().map(|(place, name)| view! {
                <label class="radio">
                    <input
                        type="radio"
                        name="color"
                        prop:checked=move || color.get() == name
                        on:change=move |_| color.set(name.to_owned())
                    />
                    <span class=format!("mark-dot {name}") aria-hidden="true"></span>
                    <span>{move || read().colors[place]}</span>
                </label>
            }).collect_view()}
        </fieldset>
    }
}

#[component]
fn CommentField(comment: RwSignal<String>, #[prop(into)] focused: Signal<bool>) -> impl IntoView {
    let node = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(field) = node.get()
            && focused.get_untracked()
        {
            crate::browser::dom::focus_later(field.into());
        }
    });
    // Ctrl+Enter accepts: Enter alone is a new line here.
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        let accepts = event.key() == "Enter" && (event.ctrl_key() || event.meta_key());
        if accepts && let Some(form) = node.get_untracked().and_then(|field| field.form()) {
            event.prevent_default();
            crate::browser::dom::later(move || {
                let _ = form.request_submit();
            });
        }
    };
    view! {
        <label class="labelled">
            <span>{move || read().note}</span>
            <textarea
                node_ref=node
                class="field"
                rows="2"
                prop:value=move || comment.get()
                on:input=move |event| comment.set(event_target_value(&event))
                on:keydown=on_key
            ></textarea>
        </label>
    }
}
