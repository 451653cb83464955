//! The Read view for JavaScript, so that it can be measured, by us (`make bench`) and by others
//! against other tools. Built with the cargo feature `bench` alone; the app does not mount then.
//!
//! ```js
//! mount(element);                          // the Read view, with nothing to read
//! load(text, [{ id: 'a', start: 0, end: 5 }, …]); // opens a new case: one article with its marks
//! add({ id: 'b', start: 7, end: 9 });      // marks words, as the toolbar does; undo() undoes it
//! remove('a');                             // as the margin does
//! keep();                                  // from now on acts are kept in local storage, too
//! ```
//!
//! Places are UTF-16 units; ids are any strings. Everything goes the way that it goes in the app:
//! `load` is one change, and so is each act after it.

use super::ground::Ground;
use super::read::{Pick, ReadDoors, ReadPlace, Reading};
use super::session::Session;
use super::shelf::{self, Shelf};
use crate::browser::clock;
use crate::case::{
    ArticleFields, Body, Case, Claim, Command, Extra, Header, History, Id, Mark, Mint, Op, Source,
    Stamp, What,
};
use crate::text::{Extent, Span, Text, Utf16};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// `{id, start, end}`.
    pub type Given;
    #[wasm_bindgen(method, getter)]
    fn id(this: &Given) -> String;
    #[wasm_bindgen(method, getter)]
    fn start(this: &Given) -> u32;
    #[wasm_bindgen(method, getter)]
    fn end(this: &Given) -> u32;
}

/// What is mounted.
struct Stage {
    owner: Owner,
    ground: Ground,
    /// The marks by the names that JavaScript gave them.
    names: HashMap<String, Id>,
    shelf: Option<Rc<Shelf>>,
}

thread_local! {
    static STAGE: RefCell<Option<Stage>> = const { RefCell::new(None) };
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Told by the Read view when it is made.
pub fn reads(reading: Reading) {
    READING.set(Some(reading));
}

/// Shows the Read view in `element`, which should be as high as the window.
#[wasm_bindgen]
pub fn mount(element: web_sys::HtmlElement) {
    let handle = leptos::mount::mount_to(element, || {
        let ground = Ground::provide();
        ground.choices.follow(ground.session);
        provide_context(super::compared::Comparing::new(ground.session));
        if let Some(owner) = Owner::current() {
            STAGE.set(Some(Stage { owner, ground, names: HashMap::new(), shelf: None }));
        }
        let doors =
            ReadDoors { add_article: Callback::new(|()| {}), details: Callback::new(|_| {}) };
        view! { <ReadPlace focus=Signal::derive(|| None) doors/> }
    });
    handle.forget();
}

/// Opens a new case with one article and its marks: of all kinds in turn, with twenty claims and
/// twenty sources. Marks that hold no words are left out.
#[wasm_bindgen]
pub fn load(text: &str, marks: Vec<Given>) {
    on_stage(|stage| {
        stage.names.clear();
        let session = stage.ground.session;
        session.show(Some(History::new(empty_case(session))));
        let ops = session.read(|case| ops(session, case, Text::new(text), &marks, stage));
        let done = session.dispatch(Command::Import(ops.unwrap_or_default()));
        if let Err(problem) = done {
            leptos::logging::error!("{problem}");
        }
    });
}

/// Highlights words, as a person does.
#[wasm_bindgen]
pub fn add(mark: &Given) {
    on_stage(|stage| {
        let (Some(reading), Some((article, extent))) =
            (READING.with_borrow(|reading| *reading), place(stage.ground.session, mark))
        else {
            return;
        };
        reading.add(
            Pick { article, extent },
            What::Highlight("yellow".into()),
            String::new(),
            vec![],
        );
        if let Some(made) = reading.active.get_untracked() {
            stage.names.insert(mark.id(), made);
        }
    });
}

/// Removes a mark, as a person does.
#[wasm_bindgen]
pub fn remove(id: &str) {
    on_stage(|stage| {
        if let (Some(reading), Some(mark)) =
            (READING.with_borrow(|reading| *reading), stage.names.get(id))
        {
            reading.delete(*mark);
        }
    });
}

/// Undoes the latest act; says whether there was one.
#[wasm_bindgen]
pub fn undo() -> bool {
    on_stage(|stage| stage.ground.session.undo().is_some()).unwrap_or(false)
}

/// Keeps the case in local storage, and every act from now on, as the app does.
#[wasm_bindgen]
pub fn keep() {
    on_stage(|stage| {
        let shelf = shelf::connect(stage.ground);
        if let Some(case) = stage.ground.session.read(Case::clone) {
            shelf.open_new(&case);
            stage.ground.cases.ask(|keeper| keeper.open(case.id()));
        }
        stage.shelf = Some(shelf);
    });
}

fn on_stage<R>(work: impl FnOnce(&mut Stage) -> R) -> Option<R> {
    STAGE.with_borrow_mut(|stage| {
        let stage = stage.as_mut()?;
        let owner = stage.owner.clone();
        Some(owner.with(|| work(stage)))
    })
}

fn empty_case(session: Session) -> Case {
    let now = clock::now();
    Case::new(Header {
        id: session.new_id(),
        created: now,
        modified: now,
        by: String::new(),
        title: "Bench".into(),
        note: String::new(),
        languages: Vec::new(),
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Extra::new(),
    })
}

/// The article, the claims, the sources and the marks.
fn ops(session: Session, case: &Case, text: Text, given: &[Given], stage: &mut Stage) -> Vec<Op> {
    let (now, random) = (clock::now(), clock::random());
    let mut mint = Mint::default();
    mint.witness(session.new_id());
    let mut next_id = || mint.next(now, random);
    let fields = ArticleFields { title: "Bench".into(), ..ArticleFields::default() };
    let add = Command::AddArticle { fields, text: text.clone(), regions: Vec::new() };
    let mut stamp = Stamp { time: now, by: "", next_id: &mut next_id };
    let Ok((mut ops, article)) = add.ops(case, &mut stamp) else { return Vec::new() };
    let claims: Vec<Id> = (0..20).map(|_| next_id()).collect();
    let sources: Vec<Id> = (0..20).map(|_| next_id()).collect();
    ops.extend(claims.iter().enumerate().map(|(number, id)| {
        Op::Put(
            Claim {
                id: *id,
                created: now,
                modified: now,
                by: String::new(),
                statement: format!("Claim {number}"),
                kind: Default::default(),
                checkability: Default::default(),
                due: None,
                relations: Vec::new(),
                order: String::new(),
                extra: Extra::new(),
            }
            .into(),
        )
    }));
    ops.extend(sources.iter().enumerate().map(|(number, id)| {
        Op::Put(
            Source {
                id: *id,
                created: now,
                modified: now,
                by: String::new(),
                name: format!("Source {number}"),
                aliases: Vec::new(),
                kind: Default::default(),
                affiliation: String::new(),
                url: String::new(),
                note: String::new(),
                extra: Extra::new(),
            }
            .into(),
        )
    }));
    let colors = ["yellow", "green", "blue", "pink"];
    for (number, mark) in given.iter().enumerate() {
        let Some(span) = Span::around(&text, extent(&text, mark)) else { continue };
        let body = match number % 4 {
            0 => Body::Highlight { color: colors[number / 4 % 4].into() },
            1 => Body::Mention {
                claim: claims[number / 4 % 20],
                value: None,
                polarity: Default::default(),
                modality: Default::default(),
            },
            2 => Body::Attribution {
                source: Some(sources[number / 4 % 20]),
                cue: None,
                content: Vec::new(),
                quote: None,
                resolved: Default::default(),
                parent: None,
            },
            _ => Body::Note,
        };
        let id = next_id();
        stage.names.insert(mark.id(), id);
        let record = Mark {
            id,
            created: now,
            modified: now,
            by: String::new(),
            rule: String::new(),
            article,
            span,
            body,
            tags: Vec::new(),
            comment: String::new(),
            extra: Extra::new(),
        };
        ops.push(Op::Put(record.into()));
    }
    ops
}

fn extent(text: &Text, mark: &Given) -> Extent {
    let at = |units| text.from_utf16(Utf16(units)).0;
    let (start, end) = (at(mark.start()), at(mark.end()));
    Extent::new(start.min(end), end)
}

/// The article, and where the mark stands in it.
fn place(session: Session, mark: &Given) -> Option<(Id, Extent)> {
    let found = session.read(|case| {
        let article = case.articles().values().next()?;
        Some((article.id, extent(&article.text, mark)))
    });
    found.flatten()
}
