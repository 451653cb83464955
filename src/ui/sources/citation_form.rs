//! Who cites whom, how, and whether it is disclosed.

use super::Here;
use super::dialog::AskForm;
use crate::case::{Case, CitationFields, CitationKind, Citing, Command, Disclosure, Id};
use crate::compare::{cited, outlet};
use crate::ui::choose::Choose;
use crate::ui::session::Problem;
use crate::ui::words::shelf::problem;
use crate::ui::words::sources::sources as words;
use leptos::prelude::*;

/// The sources by name, with their ids as keys.
pub fn source_options(case: &Case) -> Vec<(String, String)> {
    let all = cited(case).into_iter();
    all.map(|one| (one.source.to_string(), super::name_of(case, one.source))).collect()
}

/// Articles, then sources, each with its id as key.
fn citing_options(case: &Case) -> Vec<(String, String)> {
    let articles = case.articles().values();
    let articles = articles.map(|article| {
        (article.id.to_string(), format!("{} – {}", outlet(article), article.title))
    });
    articles.chain(source_options(case)).collect()
}

/// The form for a new citation.
#[component]
pub fn CitationForm() -> impl IntoView {
    let here = Here::get();
    let froms = here.session.read(citing_options).unwrap_or_default();
    let tos = here.session.read(source_options).unwrap_or_default();
    let first = |all: &[(String, String)]| {
        RwSignal::new(all.first().map(|(key, _)| key.clone()).unwrap_or_default())
    };
    let (from, to) = (first(&froms), first(&tos));
    let (how, openness) = (RwSignal::new("0".to_owned()), RwSignal::new("0".to_owned()));
    let hows = Signal::derive(|| {
        let name = words().relation;
        let all = CitationKind::ALL.iter().enumerate();
        all.map(|(place, kind)| (place.to_string(), name(*kind).to_owned())).collect()
    });
    let openings = Signal::derive(|| {
        let words = [words().disclosed, words().undisclosed].into_iter().enumerate();
        words.map(|(place, words)| (place.to_string(), words.to_owned())).collect()
    });
    // What is wrong is said here: a message would stand behind the dialog.
    let refused = RwSignal::new(None::<Problem>);
    let save = Callback::new(move |()| {
        let at = |field: RwSignal<String>| field.get_untracked().parse().unwrap_or(0_usize);
        let (Some(citing), Some(to)) =
            (Id::parse(&from.get_untracked()), Id::parse(&to.get_untracked()))
        else {
            return;
        };
        let is_article = here.session.read(|case| case.articles().contains_key(&citing));
        let fields = CitationFields {
            from: if is_article == Some(true) {
                Citing::Article(citing)
            } else {
                Citing::Source(citing)
            },
            to,
            relation: CitationKind::ALL.get(at(how)).copied().unwrap_or_default(),
            disclosure: match at(openness) {
                0 => Disclosure::Disclosed,
                _ => Disclosure::Undisclosed,
            },
            mark: None,
            note: String::new(),
        };
        match here.session.dispatch(Command::AddCitation(fields)) {
            Ok(_) => here.asked.set(None),
            Err(why) => refused.set(Some(why)),
        }
    });
    let label = |of: fn() -> &'static str| Signal::derive(move || of().to_owned());
    view! {
        <AskForm save save_label=label(|| words().save)>
            <Choose label=label(|| words().from) options=Signal::stored(froms) value=from/>
            <Choose label=label(|| words().to) options=Signal::stored(tos) value=to/>
            <Choose label=label(|| words().how) options=hows value=how/>
            <Choose label=label(|| words().openness) options=openings value=openness/>
            <div role="alert">
                {move || refused.get().map(|why| view! {
                    <p class="fault-words">{problem(&why)}</p>
                })}
            </div>
        </AskForm>
    }
    .into_any()
}
