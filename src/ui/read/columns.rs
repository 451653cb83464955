//! Which articles are shown, each in a column; kept for as long as the window lasts.

use super::reading::Reading;
use super::room::{COLUMNS, room_for_columns};
use crate::browser::window_storage;
use crate::case::Id;
use crate::sorted;
use leptos::prelude::*;

impl Reading {
    /// Shows articles that are there: those shown already, then others while there is room.
    pub fn settle_columns(&self) {
        let all: Vec<Id> =
            self.session.read(|case| case.articles().keys().copied().collect()).unwrap_or_default();
        let before = self.columns.get_untracked();
        let mut columns: Vec<Id> = before.iter().copied().filter(|id| all.contains(id)).collect();
        let parts = self.parts();
        let mut seen = parts.seen.borrow_mut();
        if seen.is_empty() {
            // Where one was: before a reload, or before a look at another place.
            let (kept, latest) = self.kept_columns();
            columns = kept.into_iter().filter(|id| all.contains(id)).collect();
            let was_there = |id: &&Id| !columns.is_empty() && Some(**id) <= latest;
            seen.extend(all.iter().filter(was_there));
        } else if columns.is_empty() {
            seen.clear(); // the last one shown is gone: others take its place
        }
        let is_fresh = seen.is_empty();
        seen.retain(|id| all.contains(id)); // what comes back is new again
        let new: Vec<Id> = all.into_iter().filter(|id| seen.insert(*id)).collect();
        let room = room_for_columns().max(columns.len()).min(COLUMNS);
        for id in new {
            if columns.len() >= room {
                if is_fresh {
                    break;
                }
                // What was just added is what the person wants to see.
                columns.remove(0);
            }
            columns.push(id);
        }
        sorted::sort(&mut columns); // ids sort by the time at which articles were added
        if columns != before {
            self.columns.set(columns);
        }
    }

    /// Shows or hides an article. One is always shown.
    pub fn toggle_column(&self, article: Id) {
        self.columns.update(|columns| {
            if let Some(place) = columns.iter().position(|id| *id == article) {
                if columns.len() > 1 {
                    columns.remove(place);
                }
            } else {
                if columns.len() >= COLUMNS {
                    columns.remove(0);
                }
                columns.push(article);
                sorted::sort(columns); // ids sort by the time at which articles were added
            }
        });
    }

    /// The name under which this window keeps which articles are shown; none without a case.
    fn columns_name(&self) -> Option<String> {
        self.session.read(|case| format!("telisik/columns/{}", case.id()))
    }

    /// Keeps which articles are shown for as long as the window lasts.
    pub fn keep_columns(&self) {
        let columns = self.columns.get();
        let latest = self.parts().seen.borrow().iter().max().copied();
        if let (Some(name), Some(latest)) = (self.columns_name(), latest) {
            let ids = std::iter::once(latest).chain(columns).map(|id| id.to_string());
            window_storage::keep(&name, &ids.collect::<Vec<_>>().join(" "));
        }
    }

    /// The articles that were shown last, and the latest that was there then.
    fn kept_columns(&self) -> (Vec<Id>, Option<Id>) {
        let line = self.columns_name().and_then(|name| window_storage::kept(&name));
        let mut ids = line.iter().flat_map(|line| line.split(' ')).filter_map(Id::parse);
        let latest = ids.next();
        (ids.take(COLUMNS).collect(), latest)
    }
}
