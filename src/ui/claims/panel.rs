//! A claim, open beside the matrix.

use super::about::About;
use super::board::Board;
use super::evidence::EvidenceList;
use super::mentions::Mentions;
use super::more::More;
use super::place::ClaimPlace;
use super::review::Reviews;
use super::row::slug;
use crate::browser::{dom, route::Route};
use crate::case::Id;
use crate::ui::icons;
use crate::ui::words::claim_panel::panel;
use crate::ui::words::language;
use leptos::{ev, html, prelude::*};

/// A statement of more code points than this is not shown as a whole at once.
const LONG: usize = 300;

/// The panel of a claim.
#[component]
pub fn Panel(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let route = Route::get();
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| dom::focus_later(heading.into()));
    let statement = move || board.claim(claim).map(|claim| claim.statement.clone());
    let is_long = Memo::new(move |_| statement().is_some_and(|words| words.chars().count() > LONG));
    let is_whole = RwSignal::new(false);
    let close = move || {
        if let Some(place) = board.closed() {
            route.go(&place);
        }
        dom::after(50, move || focus_row(claim));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        // What is being written is not thrown away by a key.
        let writing = dom::is_typing() || is_form_open();
        if event.key() == "Escape" && !event.default_prevented() && !writing {
            event.prevent_default();
            close();
        }
    };
    view! {
        <aside class="claim-panel" aria-labelledby="claim-heading" on:keydown=on_key>
            <header class="claim-head">
                <h2
                    id="claim-heading"
                    tabindex="-1"
                    class:clamped=move || is_long.get() && !is_whole.get()
                    node_ref=heading
                >
                    {statement}
                </h2>
                <button
                    type="button"
                    class="icon-button"
                    aria-label=move || panel().close
                    on:click=move |_| close()
                >
                    {icons::close()}
                </button>
            </header>
            <Show when=move || is_long.get()>
                <button
                    type="button"
                    class="button small"
                    aria-expanded=move || is_whole.get().to_string()
                    aria-controls="claim-heading"
                    on:click=move |_| is_whole.update(|whole| *whole = !*whole)
                >
                    {move || panel().whole_statement}
                </button>
            </Show>
            <ClaimPlace claim/>
            <Agreement claim/>
            <Origins claim/>
            <Mentions claim/>
            <EvidenceList claim/>
            <Reviews claim/>
            <About claim/>
            <More claim/>
        </aside>
    }
    .into_any()
}

fn is_form_open() -> bool {
    matches!(dom::document().query_selector(".claim-form"), Ok(Some(_)))
}

fn focus_row(claim: Id) {
    use wasm_bindgen::JsCast;
    let link = dom::document().get_element_by_id(&format!("claim-{claim}"));
    if let Some(link) = link.and_then(|link| link.dyn_into().ok()) {
        dom::focus_later(link);
    }
}

/// How the outlets stand to each other.
#[component]
fn Agreement(claim: Id) -> impl IntoView {
    let board = Board::get();
    let said = move || {
        board.comparing.track_claim(claim);
        let language = language();
        board.comparing.read(|_, compared| {
            let agreement = compared.agreement(claim)?;
            let reasons = std::iter::once(&agreement.reason).chain(&agreement.also);
            let reasons: Vec<String> = reasons.map(|reason| reason.words(language)).collect();
            let class = format!("agreement {}", slug(agreement.kind));
            Some((class, agreement.kind.words(language), reasons))
        })?
    };
    view! {
        <section class="claim-part">
            <h3>{move || panel().agreement}</h3>
            {move || said().map(|(class, kind, reasons)| view! {
                <p class=class>{kind}</p>
                {reasons.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            })}
        </section>
    }
    .into_any()
}

/// Where it comes from, way by way.
#[component]
fn Origins(claim: Id) -> impl IntoView {
    let board = Board::get();
    let said = move || {
        board.comparing.track_claim(claim);
        let language = language();
        board.comparing.read(|case, compared| {
            let origins = compared.origins(claim)?;
            Some((origins.words(language), origins.ways(case), origins.undisclosed()))
        })?
    };
    view! {
        <section class="claim-part">
            <h3>{move || panel().origins}</h3>
            {move || said().map(|(count, ways, undisclosed)| view! {
                <p>{count}</p>
                <ul role="list" class="claim-ways" aria-label=panel().origins>
                    {ways.into_iter().map(|way| view! { <li>{way}</li> }).collect_view()}
                </ul>
                {(undisclosed > 0).then(|| view! {
                    <p class="said-how">{(panel().undisclosed)(undisclosed)}</p>
                })}
            })}
        </section>
    }
    .into_any()
}
