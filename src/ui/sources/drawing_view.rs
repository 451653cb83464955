//! The drawing of who cites whom. Lines are an image with a text alternative; the boxes upon it are links and
//! buttons, so that the keyboard reaches them and their words wrap as words do.

use super::{Asked, Here};
use crate::case::Disclosure;
use crate::compare::{BOX, Drawing, Node, Party, PartyKind, drawing};
use crate::place::{Focus, Place};
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;

/// Room around the whole, so that no line is cut.
const EDGE: i32 = 12;

/// The drawing, and the same in words.
#[component]
pub fn DrawingView() -> impl IntoView {
    let here = Here::get();
    let drawn = Memo::new(move |_| here.read(drawing).unwrap_or_default());
    view! {
        <section class="who-cites" aria-labelledby="who-cites">
            <h2 id="who-cites">{move || words().drawing}</h2>
            <div
                class="drawing-scroll"
                tabindex="0"
                role="group"
                aria-labelledby="who-cites"
                style=("--drawing-width", move || {
                    drawn.with(|drawn| (drawn.size.0 + 2 * EDGE).to_string())
                })
            >
                {move || drawn.with(|drawn| picture(here, drawn))}
            </div>
            <p class="legend" aria-hidden="true">
                <span class="key outlet">{move || words().legend[0]}</span>
                <span class="key named">{move || words().legend[1]}</span>
                <span class="key unnamed">{move || words().legend[2]}</span>
                <span class="key dashed">{move || words().legend[3]}</span>
            </p>
            <details class="in-words">
                <summary>{move || words().in_words}</summary>
                <ul id="drawing-in-words">
                    {move || drawn.with(|drawn| {
                        arrows_in_words(drawn)
                            .into_iter()
                            .map(|line| view! { <li>{line}</li> })
                            .collect_view()
                    })}
                </ul>
            </details>
        </section>
    }
    .into_any()
}

fn arrows_in_words(drawn: &Drawing) -> Vec<String> {
    let name = |party: usize| drawn.parties.get(party).map_or("", |party| party.name.as_str());
    let lines = drawn.arrows.iter().map(|arrow| {
        let say = match arrow.disclosure {
            Disclosure::Disclosed => words().arrow,
            Disclosure::Undisclosed => words().arrow_undisclosed,
        };
        say(name(arrow.from), name(arrow.to))
    });
    lines.collect()
}

fn picture(here: Here, drawn: &Drawing) -> AnyView {
    let (width, height) = (drawn.size.0 + 2 * EDGE, drawn.size.1 + 2 * EDGE);
    let lines: Vec<AnyView> = drawn
        .arrows
        .iter()
        .map(|arrow| {
            let class = match arrow.disclosure {
                Disclosure::Disclosed => "arrow",
                Disclosure::Undisclosed => "arrow undisclosed",
            };
            view! { <path class=class d=arrow.path() marker-end="url(#arrow-head)"></path> }
                .into_any()
        })
        .collect();
    let boxes: Vec<AnyView> = drawn.parties.iter().map(|party| party_box(here, party)).collect();
    let name = format!("{}: {}", words().drawing, arrows_in_words(drawn).join("; "));
    view! {
        <div
            class="drawing"
            style:inline-size=format!("{width}px")
            style:block-size=format!("{height}px")
        >
            <svg
                role="img"
                aria-label=name
                width=width.to_string()
                height=height.to_string()
                viewBox=format!("{} {} {width} {height}", -EDGE, -EDGE)
            >
                <defs>
                    <marker
                        id="arrow-head"
                        viewBox="0 0 8 8"
                        refX="8"
                        refY="4"
                        markerWidth="8"
                        markerHeight="8"
                        markerUnits="userSpaceOnUse"
                        orient="auto-start-reverse"
                    >
                        <path class="arrow-head" d="M0 0L8 4L0 8z"></path>
                    </marker>
                </defs>
                {lines}
            </svg>
            {boxes}
        </div>
    }
    .into_any()
}

/// An outlet leads to its article, a source opens its fields.
fn party_box(here: Here, party: &Party) -> AnyView {
    let class = match party.kind {
        PartyKind::Outlet => "party outlet",
        PartyKind::Named => "party named",
        PartyKind::Unnamed => "party unnamed",
    };
    let (x, y) = (format!("{}px", party.at.0 + EDGE), format!("{}px", party.at.1 + EDGE));
    let (width, height) = (format!("{}px", BOX.0), format!("{}px", BOX.1));
    let name = party.name.clone();
    match party.node {
        Node::Article(article) => {
            let place = |case: &crate::case::Case| {
                Place::read(case.id(), Some(Focus::Article(article))).href()
            };
            let href = here.session.read(place);
            view! {
                <a
                    class=class
                    href=href
                    style:left=x
                    style:top=y
                    style:width=width
                    style:height=height
                >
                    <span>{name}</span>
                </a>
            }
            .into_any()
        }
        Node::Source(source) => view! {
            <button
                type="button"
                class=class
                style:left=x
                style:top=y
                style:width=width
                style:height=height
                on:click=move |_| here.asked.set(Some(Asked::Source(Some(source))))
            >
                <span>{name}</span>
            </button>
        }
        .into_any(),
    }
}
