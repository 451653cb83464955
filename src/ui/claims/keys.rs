//! The keys of the matrix: arrows from cell to cell, one key for silence, the search.

use super::board::Board;
use super::cell::turn;
use crate::browser::dom;
use crate::case::Id;
use crate::keys::Action;
use crate::ui::actions::Actions;
use crate::ui::ground::Aloud;
use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTableRowElement};

/// Registers what keys do in this place.
pub fn register(board: Board) {
    let aloud = Aloud::get();
    Actions::get().on(move |action| match action {
        Action::Search => focus(".claims-search"),
        Action::MarkSilent => silence(board, aloud),
        _ => false,
    });
}

fn focus(selector: &str) -> bool {
    let found = dom::document().query_selector(selector).ok().flatten();
    let Some(found) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    dom::focus_later(found);
    true
}

/// In the cell that has the focus.
fn silence(board: Board, aloud: Aloud) -> bool {
    let Some(cell) = focused_cell() else { return false };
    let id = |name: &str| cell.get_attribute(name).and_then(|id| Id::parse(&id));
    let (Some(claim), Some(article)) = (id("data-claim"), id("data-article")) else {
        return false;
    };
    let outlet = cell.get_attribute("data-outlet").unwrap_or_default();
    turn(board, aloud, claim, article, &outlet);
    true
}

fn focused_cell() -> Option<Element> {
    dom::document().active_element()?.closest("td, th").ok().flatten()
}

/// Arrows lead from what has the focus in one cell to what can have it in the next.
pub fn about(event: ev::KeyboardEvent) {
    if dom::is_typing()
        || event.ctrl_key()
        || event.alt_key()
        || event.meta_key()
        || event.shift_key()
    {
        return;
    }
    let (down, across) = match event.key().as_str() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    if let Some(next) = beside(down, across) {
        event.prevent_default();
        dom::focus_later(next);
    }
}

fn beside(down: i32, across: i32) -> Option<HtmlElement> {
    let cell = focused_cell()?;
    let mut row = cell.closest("tr").ok()??.dyn_into::<HtmlTableRowElement>().ok()?;
    let cells = row.cells();
    let mut place = (0..cells.length()).find(|&n| cells.item(n).as_ref() == Some(&cell))?;
    loop {
        if down != 0 {
            let next =
                if down > 0 { row.next_element_sibling() } else { row.previous_element_sibling() };
            row = next?.dyn_into().ok()?;
        }
        place = place.checked_add_signed(across)?;
        let found = row.cells().item(place)?.query_selector("a, button").ok()?;
        if let Some(found) = found {
            return found.dyn_into().ok();
        }
    }
}
