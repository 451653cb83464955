//! What the keys and commands of the app do in the Read place.

use super::beside::walk_mentions;
use super::caret::{Unit, step};
use super::going::Way;
use super::handles::End;
use super::reading::{NewKind, Pick, Reading, Target};
use crate::browser::clipboard;
use crate::browser::dom;
use crate::browser::paper::Folded;
use crate::case::{Command, Id};
use crate::exchange::Quotation;
use crate::keys::Action;
use crate::place::{Focus, Place};
use crate::prefs::Columns;
use crate::ui::actions::Actions;
use crate::ui::compared::Comparing;
use crate::ui::ground::{Aloud, Choices};
use crate::ui::words::linked::linked;
use crate::ui::words::read::{date, read};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Carries out actions for as long as the Read place is there.
pub fn register(reading: Reading) {
    let (aloud, comparing, choices) = (Aloud::get(), Comparing::get(), Choices::get());
    let unfolded = Rc::new(Cell::new(false));
    Actions::get().on(move |action| match action {
        Action::LinkColumns => link_columns(choices, aloud),
        Action::NextMention => walk_mentions(reading, aloud, comparing, Way::Next),
        Action::PreviousMention => walk_mentions(reading, aloud, comparing, Way::Previous),
        _ => act(reading, aloud, &unfolded, action),
    });
}

/// Links the columns, or lets each go by itself; says which.
pub fn link_columns(choices: Choices, aloud: Aloud) -> bool {
    let linked_before = choices.prefs.with_untracked(|prefs| prefs.columns) == Columns::Linked;
    let columns = if linked_before { Columns::Apart } else { Columns::Linked };
    choices.change(|prefs| prefs.columns = columns);
    let words = untrack(linked);
    aloud.say(if linked_before { words.unlinked } else { words.linked });
    true
}

fn act(reading: Reading, aloud: Aloud, unfolded: &Cell<bool>, action: Action) -> bool {
    let active = reading.active.get_untracked();
    match action {
        Action::MarkClaim => return reading.mark_key(NewKind::Claim),
        Action::MarkSource => return reading.mark_key(NewKind::Source),
        Action::Highlight => return reading.mark_key(NewKind::Highlight),
        Action::Note => return reading.mark_key(NewKind::Note),
        Action::OpenMark => match active {
            Some(mark) => reading.target.set(Some(Target::Existing(mark))),
            None => return false,
        },
        Action::DeleteMark => match active {
            Some(mark) => reading.delete(mark),
            None => return false,
        },
        Action::NextMark | Action::PreviousMark => {
            let way = if action == Action::NextMark { Way::Next } else { Way::Previous };
            if let Some((at, all)) = reading.walk(way) {
                aloud.say((untrack(read).position)(at + 1, all));
            }
        }
        Action::NextArticle => go_to_article(reading, Way::Next),
        Action::PreviousArticle => go_to_article(reading, Way::Previous),
        Action::Search => reading.search_open.set(true),
        Action::ToggleMarks => {
            reading.margin_open.update(|open| *open = !*open);
            reading.shift();
        }
        Action::TurnFurniture => {
            let pick = reading.pick.get_untracked();
            match pick.or_else(|| super::toolbar::selected(reading)) {
                Some(pick) => super::furniture::turn(reading, pick),
                None => return false,
            }
        }
        Action::UnfoldFurniture => {
            let folded = if unfolded.replace(!unfolded.get()) { Folded::Yes } else { Folded::No };
            reading.papers().iter().for_each(|(_, paper)| paper.fold_all(folded));
            reading.shift();
        }
        Action::CopyQuotation => copy_quotation(reading),
        Action::CopyLink => match active {
            Some(mark) => copy_link(reading, mark),
            None => reading.messages.notice(untrack(read).nothing_to_copy),
        },
        _ => match bound(action) {
            Some((end, unit, way)) => return move_bound(reading, end, unit, way),
            None => return false,
        },
    }
    true
}

/// Which end of the mark worked on an action moves, how far, and where to.
fn bound(action: Action) -> Option<(End, Unit, Way)> {
    use Action as A;
    Some(match action {
        A::StartBackChar => (End::Start, Unit::Grapheme, Way::Previous),
        A::StartOnChar => (End::Start, Unit::Grapheme, Way::Next),
        A::StartBackWord => (End::Start, Unit::Word, Way::Previous),
        A::StartOnWord => (End::Start, Unit::Word, Way::Next),
        A::StartBackSentence => (End::Start, Unit::Sentence, Way::Previous),
        A::StartOnSentence => (End::Start, Unit::Sentence, Way::Next),
        A::EndBackChar => (End::End, Unit::Grapheme, Way::Previous),
        A::EndOnChar => (End::End, Unit::Grapheme, Way::Next),
        A::EndBackWord => (End::End, Unit::Word, Way::Previous),
        A::EndOnWord => (End::End, Unit::Word, Way::Next),
        A::EndBackSentence => (End::End, Unit::Sentence, Way::Previous),
        A::EndOnSentence => (End::End, Unit::Sentence, Way::Next),
        _ => return None,
    })
}

fn move_bound(reading: Reading, end: End, unit: Unit, way: Way) -> bool {
    let Some(mark) = reading.active.get_untracked() else { return false };
    let found = reading.session.read(|case| {
        let found = case.marks().get(&mark).filter(|mark| mark.span.is_anchored())?;
        let text = &case.articles().get(&found.article)?.text;
        let extent = found.span.extent();
        Some((extent, end.moved(extent, step(text, end.of(extent), unit, way))))
    });
    let Some((old, new)) = found.flatten() else { return false };
    if old != new {
        reading.run(Command::MoveMark { mark, extent: new });
    }
    true
}

/// Moves the focus to the words of the next article shown.
fn go_to_article(reading: Reading, way: Way) {
    let papers = reading.papers();
    let count = papers.len();
    if count == 0 {
        return;
    }
    let active = dom::document().active_element();
    let is_at = |paper: &crate::browser::paper::Paper| active.as_deref() == Some(paper.root());
    let at = papers.iter().position(|(_, paper)| is_at(paper));
    let next = match (at, way) {
        (None, _) => 0,
        (Some(at), Way::Next) => (at + 1) % count,
        (Some(at), Way::Previous) => (at + count - 1) % count,
    };
    dom::focus_later(papers[next].1.root().clone());
}

/// Copies the words selected, or those of the mark worked on, with what they are from.
fn copy_quotation(reading: Reading) {
    let marked = reading.active.get_untracked().and_then(|id| {
        let mark = reading.session.read(|case| case.marks().get(&id).cloned())??;
        Some(Pick { article: mark.article, extent: mark.span.extent() })
    });
    let Some(pick) = reading.pick.get_untracked().or(marked) else {
        reading.messages.notice(untrack(read).nothing_to_copy);
        return;
    };
    let article = reading.session.read(|case| case.articles().get(&pick.article).cloned());
    let Some(article) = article.flatten() else { return };
    let published = article.published.as_ref().map(|p| untrack(|| date(&p.value)));
    let messages = reading.messages;
    leptos::task::spawn_local(async move {
        let quotation = Quotation {
            words: article.text.slice(pick.extent),
            outlet: &article.outlet.name,
            title: &article.title,
            published: published.as_deref().unwrap_or_default(),
            url: &article.url,
        };
        let words = untrack(read);
        match clipboard::write_rich(&quotation.plain(), &quotation.html()).await {
            Ok(()) => messages.done(words.copied),
            Err(_) => messages.fault(words.not_copied),
        }
    });
}

/// Copies the address under which a mark is found again in this browser.
fn copy_link(reading: Reading, mark: Id) {
    let Some(case) = reading.session.read(crate::case::Case::id) else { return };
    let place = Place::read(case, Some(Focus::Mark(mark)));
    let page = dom::window().location().href().unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default().to_owned();
    let messages = reading.messages;
    leptos::task::spawn_local(async move {
        let words = untrack(read);
        match clipboard::write(&format!("{page}{}", place.href())).await {
            Ok(()) => messages.done(words.link_copied),
            Err(_) => messages.fault(words.not_copied),
        }
    });
}
