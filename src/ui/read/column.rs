//! One article: its heading, and its words on a paper.

use super::reading::Reading;
use super::suggest::Suggestions;
use super::{caret, furniture, handles};
use crate::browser::dom;
use crate::browser::paper::{Folded, Paper, Source};
use crate::case::{Article, Id, RegionKind};
use crate::text::{Extent, Role, blocks};
use crate::ui::session::Topic;
use crate::ui::words::furniture::furniture as furniture_words;
use crate::ui::words::read::{date, read};
use leptos::{ev, html, prelude::*};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// A column with one article.
#[component]
pub fn Column(
    /// Which article.
    article: Id,
) -> impl IntoView {
    let reading = Reading::get();
    let session = reading.session;
    let details = move || reading.article(article);
    let title = move || details().map_or_else(String::new, |a| title_of(&a));
    let outlet = move || details().map_or_else(String::new, |a| a.outlet.name.clone());
    let about = move || details().map_or_else(String::new, |a| byline_of(&a));
    let headline_in_text =
        move || details().is_some_and(|a| a.regions.iter().any(|r| r.kind == RegionKind::Title));
    let count = move || {
        session.track(Topic::MarkList);
        let number = reading.index(article, |index| index.len()).unwrap_or(0);
        (read().mark_count)(number)
    };
    let doors = expect_context::<super::ReadDoors>();
    // Beside the words, as on bare words: the mark worked on is put down.
    let on_click = move |event: ev::MouseEvent| {
        if event.target() == event.current_target() {
            reading.active.set(None);
        }
    };
    view! {
        <article class="column" aria-label=title data-article=article.to_string()>
            <div class="column-scroll" on:click=on_click>
                <header class="column-head">
                    <p class="column-outlet">
                        <strong>{outlet}</strong>
                        <span class="column-count">{count}</span>
                        <button
                            type="button"
                            class="button quiet small column-details"
                            on:click=move |_| doors.details.run(article)
                        >
                            {move || read().details}
                        </button>
                    </p>
                    <Show when=move || !headline_in_text()>
                        <h2 class="headline">{title}</h2>
                    </Show>
                    <p class="column-about">{about}</p>
                </header>
                <Words article title=Signal::derive(title)/>
            </div>
        </article>
    }
}

/// The words of an article, drawn anew only when its text or its regions change.
#[component]
fn Words(article: Id, title: Signal<String>) -> impl IntoView {
    let (reading, suggestions) = (Reading::get(), Suggestions::get());
    let node = NodeRef::<html::Div>::new();
    let form = Memo::new(move |_| {
        reading.article(article).map(|a| Form { regions: a.regions.clone(), text: a.text.clone() })
    });
    Effect::new(move |_| {
        let Some(root) = node.get() else { return };
        let Some(form) = form.get() else { return };
        reading.drop_paper(article);
        root.set_text_content(None);
        let Some(scroller) = root.closest(".column-scroll").ok().flatten() else { return };
        let source = Source {
            ink: Box::new(move |paragraph, extent| reading.ink(article, paragraph, extent)),
            says: Box::new(|kind| (untrack(read).says)(kind).to_owned()),
            drawn: Box::new(move || reading.shift_after_frame()),
            fold: Box::new(|lines, folded| {
                let words = untrack(read);
                if folded == Folded::Yes { (words.unfold)(lines) } else { (words.fold)(lines) }
            }),
            release: Box::new(|| untrack(furniture_words).take_in.to_owned()),
        };
        let blocks = blocks(&form.text, &form.roles());
        let paper = Paper::new(root.into(), &scroller, form.text.clone(), blocks, source);
        reading.add_paper(article, paper);
        reading.shift();
    });
    Effect::new(move |before: Option<crate::ui::words::Lang>| {
        let lang = crate::ui::words::lang();
        if before.is_some_and(|before| before != lang)
            && let Some(paper) = reading.paper(article)
        {
            paper.redraw_all();
            paper.fold_all(Folded::Yes);
        }
        lang
    });
    on_cleanup(move || reading.drop_paper(article));
    let on_click = move |event: ev::MouseEvent| {
        let Some(target) = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let Some(paper) = reading.paper(article) else { return };
        if let Some(extent) = paper.released(&target) {
            furniture::take_in(reading, article, extent);
            return;
        }
        if paper.toggle_fold(&target) {
            reading.shift();
            return;
        }
        let selecting = dom::window()
            .get_selection()
            .ok()
            .flatten()
            .is_some_and(|selection| !selection.is_collapsed());
        if !selecting {
            choose_mark(suggestions, &target, &event);
        }
    };
    let label = move || (read().text_of)(&title.get());
    let language = move || reading.article(article).map(|a| a.language.clone());
    let words_id = format!("text-{article}");
    view! {
        <div class="text-frame">
            <div
                node_ref=node
                class="text"
                id=words_id
                role="document"
                tabindex="0"
                aria-label=label
                lang=language
                on:click=on_click
                on:keydown=move |event| caret::on_key(suggestions, article, &event)
                on:focus=move |_| caret::on_focus(reading, article)
            ></div>
            <caret::Caret article/>
            <handles::Handles article/>
        </div>
    }
}

/// The marks whose words an element draws.
pub(super) fn marks_of(target: &web_sys::Element) -> Vec<Id> {
    let mark = target.closest("mark[data-m]").ok().flatten();
    let ids = mark.and_then(|mark| mark.get_attribute("data-m")).unwrap_or_default();
    ids.split(' ').filter_map(Id::parse).collect()
}

/// What a click on words does: a mark is worked on, a suggestion is shown, several are offered.
pub(super) fn choose_mark(
    suggestions: Suggestions,
    target: &web_sys::Element,
    event: &ev::MouseEvent,
) {
    let reading = suggestions.reading;
    let marks = marks_of(target);
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let proposed = suggestions.at_point(target, x, y);
    match (marks.as_slice(), proposed) {
        ([], proposed) => {
            reading.active.set(None);
            suggestions.pin(proposed);
        }
        ([one], None) => reading.active.set(Some(*one)),
        (_, proposed) => {
            suggestions.offer(proposed);
            reading.here.set(Some((marks, x, y)));
        }
    }
}

/// What decides how the words are laid out: drawn anew when it changes, and not otherwise.
#[derive(Clone, PartialEq)]
struct Form {
    text: crate::text::Text,
    regions: Vec<crate::case::Region>,
}

impl Form {
    fn roles(&self) -> Vec<(Extent, Role)> {
        self.regions
            .iter()
            .map(|region| {
                let role = match region.kind {
                    RegionKind::Title => Role::Title,
                    RegionKind::Body => Role::Body,
                    _ => Role::Furniture,
                };
                (region.extent(), role)
            })
            .collect()
    }
}

/// What an article is called: its title, or that it has none.
pub fn title_of(article: &Arc<Article>) -> String {
    if article.title.trim().is_empty() { read().untitled.to_owned() } else { article.title.clone() }
}

/// Who wrote it, and when it was published.
fn byline_of(article: &Arc<Article>) -> String {
    let date = article
        .published
        .as_ref()
        .map_or_else(|| read().published_unknown.to_owned(), |published| date(&published.value));
    let parts = [article.byline.as_str(), date.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
