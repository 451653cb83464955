//! One claim in the matrix: what it is, how the outlets stand to each other, what each article says.

use super::board::Board;
use super::cell::cell;
use crate::browser::dom;
use crate::case::Id;
use crate::compare;
use crate::ui::words::claims::claims;
use crate::ui::words::language;
use crate::ui::words::read::read;
use leptos::{html, prelude::*};

/// The row of a claim.
#[component]
pub fn Row(
    /// Which one.
    claim: Id,
) -> impl IntoView {
    let board = Board::get();
    let found = Memo::new(move |_| {
        board.matrix.with(|matrix| matrix.rows.iter().find(|row| row.claim.id == claim).cloned())
    });
    let outlets = Memo::new(move |_| {
        board.matrix.with(|matrix| {
            matrix.columns.iter().map(|c| (c.article, c.outlet.clone())).collect::<Vec<_>>()
        })
    });
    let is_open = Memo::new(move |_| board.open.get() == Some(claim));
    let node = NodeRef::<html::Tr>::new();
    // A link, a reload or a key opens claims that are out of sight.
    Effect::new(move |_| {
        if is_open.get()
            && let Some(row) = node.get()
        {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_block(web_sys::ScrollLogicalPosition::Nearest);
            dom::after_frame(move || row.scroll_into_view_with_scroll_into_view_options(&options));
        }
    });
    view! {
        <tr node_ref=node role="row" class="claims-row" class:open=move || is_open.get()>
            <th role="rowheader" scope="row">
                {move || found.get().map(|row| head(board, &row, is_open))}
            </th>
            {move || found.get().map(|row| {
                let cells = row.cells.into_iter().zip(outlets.get());
                cells.map(|(said, column)| cell(board, claim, column, said, &row.agreement))
                    .collect_view()
            })}
        </tr>
    }
    .into_any()
}

fn head(board: Board, row: &compare::Row, is_open: Memo<bool>) -> AnyView {
    let language = language();
    let agreement = &row.agreement;
    let kind = (read().value_kind)(row.claim.kind);
    let mut verdict =
        row.verdict.map_or(claims().no_verdict, |core| core.words(language)).to_owned();
    if !row.other_verdicts.is_empty() {
        let others: Vec<&str> =
            row.other_verdicts.iter().map(|core| core.words(language)).collect();
        verdict = (claims().but_also)(&verdict, &others.join(", "));
    }
    let class = if row.verdict.is_some() { "claim-verdict given" } else { "claim-verdict" };
    let id = row.claim.id;
    let also: Vec<String> = agreement.also.iter().map(|reason| reason.words(language)).collect();
    let agreed = format!("agreement {}", slug(agreement.kind));
    view! {
        <a
            id=format!("claim-{id}")
            class="claim-statement"
            href=board.href(id)
            aria-current=move || is_open.get().then_some("true")
        >
            {row.claim.statement.clone()}
        </a>
        <span class="claim-facts">
            {kind} " · " <span class=class>{verdict}</span> " · " {row.origins.words(language)}
        </span>
        <span class=agreed>{agreement.kind.words(language)}</span>
        <span class="claim-reason">{agreement.reason.words(language)}</span>
        {also.into_iter().map(|also| view! { <span class="claim-reason">{also}</span> }).collect_view()}
    }
    .into_any()
}

/// How grave it is, for its colour.
pub fn slug(kind: compare::AgreementKind) -> &'static str {
    use compare::AgreementKind as Kind;
    match kind {
        Kind::Contradiction | Kind::Differs => "grave",
        Kind::OpenListDifference | Kind::CertaintyDiffers | Kind::AttributionDiffers => "apart",
        Kind::Compatible | Kind::Same => "well",
        Kind::OnlyIn | Kind::NotComparable => "open",
    }
}
