//! The claim that is chosen, as each article has it: values beside each other, how they agree and why, and the way to
//! each mention. It stands below the columns, covers none of their words and moves none.

use super::going::Way;
use super::reading::Reading;
use crate::case::{Case, Id};
use crate::compare::{Compared, Mention, outlet, pieces};
use crate::place::Place;
use crate::prefs::Columns;
use crate::ui::claims::{in_pieces, slug};
use crate::ui::compared::Comparing;
use crate::ui::ground::{Aloud, Choices};
use crate::ui::session::Topic;
use crate::ui::words::language;
use crate::ui::words::linked::linked;
use leptos::prelude::*;

/// The claim of the mark worked on, while columns are linked.
#[component]
pub fn Beside() -> impl IntoView {
    let reading = Reading::get();
    let comparing = Comparing::get();
    let choices = Choices::get();
    let shown = Memo::new(move |_| {
        let is_linked = choices.prefs.with(|prefs| prefs.columns) == Columns::Linked;
        let claim = reading.claim.get().filter(|_| is_linked)?;
        comparing.track_claim(claim);
        // What one article alone says has nothing beside it.
        let several = comparing.read(|_, compared| {
            let mentions = compared.mentions(claim);
            mentions.iter().any(|mention| mention.article != mentions[0].article)
        });
        several.unwrap_or_default().then_some(claim)
    });
    move || shown.get().map(|claim| of_claim(reading, comparing, claim))
}

fn of_claim(reading: Reading, comparing: Comparing, claim: Id) -> AnyView {
    let all = move || {
        comparing.track_claim(claim);
        reading.session.track(Topic::Claim(claim));
        let columns = reading.columns.get();
        comparing.read(|case, compared| values(reading, case, compared, claim, &columns))
    };
    view! {
        <section class="beside" aria-label=move || linked().compared>
            {all}
            <button
                type="button"
                class="icon-button beside-close"
                aria-label=move || linked().close
                on:click=move |_| {
                    reading.active.set(None);
                    reading.refocus();
                }
            >
                {crate::ui::icons::close()}
            </button>
        </section>
    }
    .into_any()
}

/// What each article says on the claim; tracked by the language.
fn values(
    reading: Reading,
    case: &Case,
    compared: &Compared,
    claim: Id,
    columns: &[Id],
) -> Option<AnyView> {
    let agreement = compared.agreement(claim)?;
    let statement = case.claims().get(&claim)?.statement.clone();
    let silent = |article: Id| {
        case.absences().values().any(|one| (one.claim, one.article) == (claim, article))
    };
    let mentions = compared.mentions(claim);
    let items: Vec<AnyView> = case
        .articles()
        .values()
        .filter_map(|article| {
            let name = outlet(article).to_owned();
            let here: Vec<&Mention> = mentions.iter().filter(|m| m.article == article.id).collect();
            if !here.is_empty() {
                let said = here.into_iter().map(|mention| said(reading, mention, agreement));
                let said: Vec<AnyView> = said.collect();
                return Some(item(name, said.into_any()));
            }
            let why = match silent(article.id) {
                true => linked().silent,
                false if columns.contains(&article.id) => linked().unsearched,
                false => return None,
            };
            Some(item(name, view! { <span class="beside-none">{why}</span> }.into_any()))
        })
        .collect();
    let reason = agreement.reason.words(language());
    let class = format!("agreement {}", slug(agreement.kind));
    let href = Place::claim(case.id(), claim).href();
    let view = view! {
        <header class="beside-head">
            <a class="beside-claim" href=href title=linked().open_claim>{statement}</a>
            <span class=class>{agreement.kind.words(language())}</span>
            <span class="beside-reason">{reason}</span>
        </header>
        <ul class="beside-list" role="list">{items}</ul>
    };
    Some(view.into_any())
}

fn item(name: String, said: AnyView) -> AnyView {
    view! {
        <li>
            <span class="beside-outlet">{name}</span>
            {said}
        </li>
    }
    .into_any()
}

/// One mention: its value, which leads to its words.
fn said(reading: Reading, mention: &Mention, agreement: &crate::compare::Agreement) -> AnyView {
    let mark = mention.mark;
    let words = mention.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let label = (linked().go)(&mention.outlet, &words);
    let value = mention.value.as_ref();
    let shown = match value.map(|value| pieces(value, agreement, &mention.outlet, language())) {
        Some(pieces) => in_pieces(pieces),
        None => words.clone().into_any(),
    };
    view! {
        <button
            type="button"
            class="beside-said"
            title=label
            aria-current=move || (reading.active.get() == Some(mark)).then_some("true")
            on:click=move |_| reading.go_to(mark)
        >
            <span class="beside-value">{shown}</span>
            {value.is_some().then(|| view! { <span class="beside-words">{words}</span> })}
        </button>
    }
    .into_any()
}

/// Goes to the next mention of the claim that is chosen, column by column.
pub fn walk_mentions(reading: Reading, aloud: Aloud, comparing: Comparing, way: Way) -> bool {
    let Some(claim) = reading.claim.get_untracked() else { return false };
    let mut all: Vec<(Id, crate::text::Extent, Id, String)> = comparing
        .read(|_, compared| {
            let there = compared.mentions(claim).iter().filter(|one| !one.extent.is_empty());
            there.map(|one| (one.article, one.extent, one.mark, one.outlet.clone())).collect()
        })
        .unwrap_or_default();
    crate::sorted::sort(&mut all);
    let at = all.iter().position(|one| Some(one.2) == reading.active.get_untracked());
    let count = all.len();
    let next = match (at, way) {
        _ if count == 0 => return false,
        (None, _) => 0,
        (Some(at), Way::Next) => (at + 1) % count,
        (Some(at), Way::Previous) => (at + count - 1) % count,
    };
    reading.go_to(all[next].2);
    aloud.say((untrack(linked).at_mention)(next + 1, count, &all[next].3));
    true
}
