//! Two sentences that tell the same, in the list: what each says, where their values part, and one act to make a
//! claim of them.

use super::alike::{Alike, Row};
use super::reading::Reading;
use crate::case::{ClaimFields, Command, Id, MentionFields, MentionedWords};
use crate::compare::align::{Relation, ValuePair};
use crate::compare::{outlet, show};
use crate::text::Extent;
use crate::ui::ground::Aloud;
use crate::ui::words::language;
use crate::ui::words::linked::linked;
use crate::value::{Value, ValueKind};
use leptos::prelude::*;

/// A claim made of a sentence is called by no more letters of it.
const LONGEST: usize = 160;

/// One pair.
#[component]
pub fn AlikeItem(
    /// Which.
    row: Row,
) -> impl IntoView {
    let reading = Reading::get();
    let alike = expect_context::<Alike>();
    let (a, b) = row.articles;
    let (first, second) = (quoted(reading, a, row.pair.a), quoted(reading, b, row.pair.b));
    let (here, there) = (row.clone(), row.clone());
    let parting: Vec<ValuePair> =
        row.pair.values.iter().filter(|one| one.relation > Relation::Compatible).cloned().collect();
    let acts = if parting.is_empty() {
        let agreed = row.pair.values.first().cloned();
        vec![act(reading, row, agreed)]
    } else {
        parting.into_iter().map(|one| act(reading, row.clone(), Some(one))).collect()
    };
    view! {
        <li
            class="alike-item"
            class:active=move || alike.at.with(|at| at.as_ref() == Some(&here))
        >
            <button type="button" class="alike-go" on:click=move |_| alike.go(&there)>
                {first}
                {second}
            </button>
            {acts}
        </li>
    }
    .into_any()
}

fn quoted(reading: Reading, article: Id, extent: Extent) -> AnyView {
    let found = reading.session.read(|case| {
        let article = case.articles().get(&article)?;
        Some((outlet(article).to_owned(), article.text.slice(extent).to_owned()))
    });
    let (outlet, words) = found.flatten().unwrap_or_default();
    view! {
        <span class="alike-outlet">{outlet}</span>
        <span class="alike-words">{words}</span>
    }
    .into_any()
}

/// The values side by side, if there are any, and the way to a claim.
fn act(reading: Reading, row: Row, values: Option<ValuePair>) -> AnyView {
    let aloud = Aloud::get();
    let shown = values.as_ref().map(|one| {
        let (a, b, relation) = (one.value_a.clone(), one.value_b.clone(), one.relation);
        let class = format!("agreement {}", slug(relation));
        view! {
            <span class="alike-values">
                {move || show(&a, language())} " ↔ " {move || show(&b, language())}
            </span>
            <span class=class>{move || (linked().relation)(relation)}</span>
        }
    });
    view! {
        <p class="alike-act">
            {shown}
            <button
                type="button"
                class="button small"
                on:click=move |_| make(reading, aloud, &row, values.as_ref())
            >
                {move || linked().make_claim}
            </button>
        </p>
    }
    .into_any()
}

/// How grave it is, for its colour.
fn slug(relation: Relation) -> &'static str {
    match relation {
        Relation::Conflict => "grave",
        Relation::Differs | Relation::Update => "apart",
        Relation::Same | Relation::Compatible => "well",
    }
}

/// Makes a claim of both sentences, or of the two values, with both mentions.
fn make(reading: Reading, aloud: Aloud, row: &Row, values: Option<&ValuePair>) {
    let (a, b) = row.articles;
    let statement = reading.session.read(|case| {
        let text = &case.articles().get(&a)?.text;
        Some(text.slice(row.pair.a).split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let Some(statement) = statement.flatten() else { return };
    let mention = |article, extent, value: Option<&Value>| {
        let said = MentionFields { value: value.cloned(), ..MentionFields::default() };
        MentionedWords { article, extent, said }
    };
    let mentions = match values {
        Some(one) => {
            vec![mention(a, one.a, Some(&one.value_a)), mention(b, one.b, Some(&one.value_b))]
        }
        None => vec![mention(a, row.pair.a, None), mention(b, row.pair.b, None)],
    };
    let kind = values.map_or(ValueKind::Text, |one| one.value_a.kind());
    let statement = match statement.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let whole = statement[..end].rsplit_once(' ').map_or(&statement[..end], |(all, _)| all);
            format!("{}…", whole.trim_end_matches([',', ';', ':', '–', '-']))
        }
        None => statement,
    };
    let command = Command::MarkTogether { claim: ClaimFields { statement, kind }, mentions };
    if let Some(mark) = reading.run(command) {
        reading.active.set(Some(mark));
        // What was made shows itself, over the columns; a message would stand over it.
        aloud.say(untrack(linked).made);
    }
}
