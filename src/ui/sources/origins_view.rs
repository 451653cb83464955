//! Outlets and origins of the case, in words.

use super::Here;
use crate::compare::{Node, name_of, origins_of_case};
use crate::ui::words::language;
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;

/// How many origins stand behind how many outlets, and the ways that lead there.
#[component]
pub fn OriginsView() -> impl IntoView {
    let here = Here::get();
    let lines = Memo::new(move |_| {
        let language = language();
        here.read(|case| {
            let found = origins_of_case(case);
            let paths = found.paths.iter().filter(|path| !path.hops.is_empty());
            let mut items: Vec<String> = paths.map(|path| path.words(case)).collect();
            let roots = found.roots.iter().map(|root| root.words(case, language));
            items.extend(roots.map(|root| (words().origin)(&root)));
            items.extend(found.cycles.iter().map(|cycle| {
                let names: Vec<&str> =
                    cycle.iter().map(|&node: &Node| name_of(case, node)).collect();
                (words().cycle)(&names.join(", "))
            }));
            (found.words(language), items)
        })
        .unwrap_or_default()
    });
    view! {
        <section class="origins" aria-labelledby="origins">
            <h2 id="origins">{move || words().origins}</h2>
            <p class="origins-count">{move || lines.with(|(count, _)| count.clone())}</p>
            <ul class="origins-paths" role="list">
                {move || lines.with(|(_, items)| {
                    items.iter().map(|item| view! { <li>{item.clone()}</li> }).collect_view()
                })}
            </ul>
            <p class="hint">{move || words().origins_hint}</p>
        </section>
    }
    .into_any()
}
