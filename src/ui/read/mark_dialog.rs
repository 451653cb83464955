//! The dialog in which words are marked, or a mark is changed. It asks for one thing; the rest has a
//! sensible start.

use super::mark_fields::{ClaimFieldset, ColorChoice, CommentField, KindChoice, SourceFieldset};
use super::reading::{NewKind, Pick, Reading, Target};
use super::suggest::{Draft, Suggestions};
use crate::case::{
    Body, Choice, ClaimFields, Command, Id, Mark, MentionFields, SourceFields, SourceKind, What,
};
use crate::ui::dialog::Dialog;
use crate::ui::session::Topic;
use crate::ui::values::{Said, ValueFieldset, Words};
use crate::ui::words::read::read;
use crate::value::ValueKind;
use leptos::prelude::*;

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
            Some(Target::Proposed(place)) => kind.set(place.new_kind()),
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
    pick: Option<Pick>,
    mark: Option<std::sync::Arc<Mark>>,
    /// What accepting a suggestion would make.
    draft: Draft,
}

fn start_of(reading: Reading, suggestions: Suggestions, target: Target) -> Start {
    let words_at = |pick: Pick| {
        let words = reading.session.read(|case| {
            let article = case.articles().get(&pick.article)?;
            Some(article.text.slice(pick.extent).to_owned())
        });
        words.flatten().unwrap_or_default()
    };
    let draft = Draft::default();
    match target {
        Target::New(pick, _) => {
            Start { words: words_at(pick), pick: Some(pick), mark: None, draft }
        }
        Target::Proposed(place) => {
            let pick = Pick { article: place.article, extent: place.key.extent };
            let draft = suggestions.draft(place);
            Start { words: words_at(pick), pick: Some(pick), mark: None, draft }
        }
        Target::Existing(id) => {
            let mark = reading.session.read(|case| case.marks().get(&id).cloned()).flatten();
            let words = mark.as_ref().map_or_else(String::new, |m| m.span.exact().to_owned());
            let pick = mark
                .as_ref()
                .filter(|mark| mark.span.is_anchored())
                .map(|mark| Pick { article: mark.article, extent: mark.span.extent() });
            Start { words, pick, mark, draft }
        }
    }
}

#[component]
fn Form(target: Target, kind: RwSignal<NewKind>) -> impl IntoView {
    let (reading, suggestions) = (Reading::get(), Suggestions::get());
    let Start { words, pick, mark, draft } = start_of(reading, suggestions, target);
    let body = mark.as_ref().map(|mark| mark.body.clone());
    let old = StoredValue::new(mark.clone());
    let old_claim = body.as_ref().and_then(Body::claim).or(draft.claim);
    let old_source = body.as_ref().and_then(Body::source).or(draft.source);
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
    let or_draft = |text: String, draft: String| if text.is_empty() { draft } else { text };
    let claim_text = RwSignal::new(or_draft(label_of(old_claim, true), draft.claim_text));
    let claim = RwSignal::new(old_claim);
    let claim_kind = RwSignal::new(draft.claim_kind);
    let says = body.as_ref().or(draft.mention.as_ref());
    let said = pick.map(|Pick { article, extent }| {
        let fields = says.and_then(MentionFields::of);
        Said::new(reading.session, Words { article, extent }, fields, claim_kind)
    });
    let source_text = RwSignal::new(or_draft(label_of(old_source, false), draft.source_text));
    let source = RwSignal::new(old_source);
    let source_kind = RwSignal::new(draft.source_kind);
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
        said: said.and_then(Said::fields),
        source: source.get_untracked(),
        source_text: source_text.get_untracked(),
        source_kind: source_kind.get_untracked(),
        color: color.get_untracked(),
        comment: comment.get_untracked(),
        tags: tags.get_untracked(),
    };
    let submit = move || {
        let fields = fields();
        // A value that cannot be read is told of beside its field; nothing is saved without it.
        if fields.kind == NewKind::Claim && said.is_some() && fields.said.is_none() {
            return;
        }
        old.with_value(|old| {
            spoken.with_value(|words| save(suggestions, target, old.as_deref(), words, &fields));
        });
    };
    // Whoever is quicker than the rules waits for them, a few milliseconds.
    let is_wanted = RwSignal::new(false);
    let waits = move || kind.get() == NewKind::Claim && said.is_some_and(Said::is_asked);
    Effect::new(move |_| {
        if is_wanted.get() && !waits() {
            is_wanted.set(false);
            untrack(submit);
        }
    });
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // With nothing to wait for, the act is stored before the next frame.
        if untrack(waits) {
            is_wanted.set(true);
        } else {
            submit();
        }
    };
    let is_gone = move || {
        reading.session.track(Topic::MarkList);
        is_gone(reading, target)
    };
    let quoted = words.clone();
    view! {
        <form class="form" on:submit=on_submit>
            <p class="hint told" role="status">{move || is_gone().then(|| read().gone_meanwhile)}</p>
            <blockquote class="marked-words" aria-label=move || read().marked_words>{quoted}</blockquote>
            <Show when=move || matches!(target, Target::Existing(_))>
                <KindChoice kind/>
            </Show>
            <Show when=move || kind.get() == NewKind::Claim>
                <ClaimFieldset text=claim_text chosen=claim kind=claim_kind words=spoken.get_value()/>
                {said.map(|said| view! { <ValueFieldset said/> })}
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
    /// What the mention says; `None` when its words are lost, and that stays as it is.
    said: Option<MentionFields>,
    source: Option<Id>,
    source_text: String,
    source_kind: SourceKind,
    color: String,
    comment: String,
    tags: String,
}

/// Whether the mark was deleted while its dialog was open.
fn is_gone(reading: Reading, target: Target) -> bool {
    let Target::Existing(mark) = target else { return false };
    reading.session.read(|case| !case.marks().contains_key(&mark)).unwrap_or(false)
}

/// Carries it out; the dialog stays when that fails. `old` is the mark as it was when the dialog opened.
fn save(
    suggestions: Suggestions,
    target: Target,
    old: Option<&Mark>,
    words: &str,
    fields: &Fields,
) {
    let reading = suggestions.reading;
    let what = what_of(reading, words, fields);
    let tags = split_tags(&fields.tags);
    let comment = fields.comment.trim_end().to_owned();
    let knows_none = fields.source.is_none() && fields.source_text.trim().is_empty();
    let done = match target {
        Target::New(pick, _) => reading.add(pick, what, comment, tags),
        Target::Proposed(place) => {
            // What was proposed without a source has none unless one is named.
            let what = match what {
                What::Attribution { said, .. } if knows_none => {
                    What::Attribution { source: None, said }
                }
                what => what,
            };
            suggestions.save(place, what, comment, tags)
        }
        Target::Existing(mark) => {
            // An attribution whose source nobody knows stays one when only its note changes.
            let stays =
                fields.kind == NewKind::Source && knows_none && old.is_some_and(is_attribution);
            let what = (!stays).then_some(what);
            let command = match old {
                // What was typed brings it back.
                Some(old) if is_gone(reading, target) => {
                    Command::BringBack { mark: Box::new(old.clone()), what, comment, tags }
                }
                _ => Command::EditMark { mark, what, comment, tags },
            };
            reading.run(command).is_some()
        }
    };
    if !done {
        // What was typed stays, with the message why.
        return;
    }
    let picked = match fields.kind {
        NewKind::Claim => fields.claim,
        NewKind::Source => fields.source,
        NewKind::Highlight | NewKind::Note => None,
    };
    if let Some(id) = picked {
        keep_kind(reading, id, fields);
    }
    reading.target.set(None);
}

fn is_attribution(mark: &Mark) -> bool {
    matches!(mark.body, Body::Attribution { .. })
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
            let there = |id: &Id| reading.session.read(|case| case.claims().contains_key(id));
            let picked = fields.claim.filter(|id| there(id) == Some(true));
            let claim = match picked.or(same.flatten()) {
                Some(id) => Choice::Existing(id),
                None => Choice::New(ClaimFields { statement, kind: fields.claim_kind }),
            };
            What::Mention { claim, said: fields.said.clone() }
        }
        NewKind::Source => {
            let name = or_words(&fields.source_text);
            let same = reading.session.read(|case| {
                let mut sources = case.sources().values();
                sources.find(|s| is_same(&s.name, &name)).map(|s| s.id)
            });
            let there = |id: &Id| reading.session.read(|case| case.sources().contains_key(id));
            let picked = fields.source.filter(|id| there(id) == Some(true));
            let source = match picked.or(same.flatten()) {
                Some(id) => Choice::Existing(id),
                None => Choice::New(SourceFields { name, kind: fields.source_kind }),
            };
            What::Attribution { source: Some(source), said: None }
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
