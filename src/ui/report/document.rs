//! A document of simple parts, as elements.

use crate::compare::report::{Block, Document, Line, Run};
use leptos::prelude::*;

/// The document.
#[component]
pub fn DocumentView(document: Document) -> impl IntoView {
    let blocks: Vec<AnyView> = document.blocks.into_iter().map(block).collect();
    view! {
        <article class="document" aria-labelledby="document-title">
            <h1 id="document-title">{document.title}</h1>
            {blocks}
        </article>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Heading(level, words) => match level {
            ..=2 => view! { <h2>{words}</h2> }.into_any(),
            3 => view! { <h3>{words}</h3> }.into_any(),
            _ => view! { <h4>{words}</h4> }.into_any(),
        },
        Block::Paragraph(words) => view! { <p>{line(words)}</p> }.into_any(),
        Block::Quotation { words, by } => view! {
            <figure>
                <blockquote>{words}</blockquote>
                <figcaption>{line(by)}</figcaption>
            </figure>
        }
        .into_any(),
        Block::Items(items) => {
            let items: Vec<AnyView> =
                items.into_iter().map(|item| view! { <li>{line(item)}</li> }.into_any()).collect();
            view! { <ul>{items}</ul> }.into_any()
        }
        Block::Table { head, rows } => table(&head, rows),
    }
}

/// A table. Each cell knows the head of its column: in a narrow window it is shown beside it.
fn table(head: &[String], rows: Vec<Vec<Line>>) -> AnyView {
    let cells = |row: Vec<Line>| -> Vec<AnyView> {
        let cell = |(place, words): (usize, Line)| {
            let of = head.get(place).cloned();
            match place {
                0 => view! { <th scope="row" role="rowheader">{line(words)}</th> }.into_any(),
                _ => view! { <td role="cell" data-of=of>{line(words)}</td> }.into_any(),
            }
        };
        row.into_iter().enumerate().map(cell).collect()
    };
    let rows: Vec<AnyView> =
        rows.into_iter().map(|row| view! { <tr role="row">{cells(row)}</tr> }.into_any()).collect();
    let heads: Vec<AnyView> = head
        .iter()
        .map(|words| view! { <th scope="col" role="columnheader">{words.clone()}</th> }.into_any())
        .collect();
    // The roles are those of a table anyway; said aloud, they stay when the cells are stacked.
    view! {
        <table role="table">
            <thead role="rowgroup"><tr role="row">{heads}</tr></thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn line(line: Line) -> Vec<AnyView> {
    line.into_iter().map(run).collect()
}

fn run(run: Run) -> AnyView {
    let link = run.link().map(str::to_owned);
    match (run, link) {
        (Run::Strong(words), _) => view! { <strong>{words}</strong> }.into_any(),
        (Run::Quoted(words), _) => view! { <span class="serif">{words}</span> }.into_any(),
        (Run::Address(words), Some(link)) => {
            view! { <a href=link target="_blank" rel="noopener noreferrer">{words}</a> }.into_any()
        }
        (Run::Plain(words) | Run::Address(words), _) => words.into_any(),
    }
}
