//! What people do, as commands, and the ops that each one means. Pure: time, name and ids come in.

use super::{
    Act, Article, Body, Case, Claim, Extra, Header, Id, Kind, Mark, Modality, Op, Outlet, Polarity,
    Published, Record, Region, Resolved, Source, SourceKind, Time, Tombstone, body_digest,
};
use crate::text::{Extent, Span, Text};
use crate::value::ValueKind;
use std::collections::BTreeSet;
use std::sync::Arc;

/// When a command is given, by whom, and where its new ids come from.
pub struct Stamp<'a> {
    /// Now.
    pub time: Time,
    /// The person's name; may be empty.
    pub by: &'a str,
    /// The next id (see [`super::Mint`]).
    pub next_id: &'a mut dyn FnMut() -> Id,
}

/// What is known of an article beside its text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ArticleFields {
    /// Its headline.
    pub title: String,
    /// Who published it.
    pub outlet: Outlet,
    /// Who wrote it.
    pub byline: String,
    /// Where it was found.
    pub url: String,
    /// BCP 47: `id`, `en` or `und`.
    pub language: String,
    /// When it was published.
    pub published: Option<Published>,
}

/// A record that is there, or one to be made.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice<T> {
    /// This one.
    Existing(Id),
    /// A new one.
    New(T),
}

/// What is known of a new claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimFields {
    /// What is claimed.
    pub statement: String,
    /// The kind of value that it compares.
    pub kind: ValueKind,
}

/// What is known of a new source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFields {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: SourceKind,
}

/// What marked words are.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Worth seeing again, in the colour named.
    Highlight(String),
    /// A mention of a claim.
    Mention(Choice<ClaimFields>),
    /// A citation of a source.
    Attribution(Choice<SourceFields>),
    /// A remark.
    Note,
}

/// One thing that a person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Rename the case, or change its note.
    EditCase {
        /// The new title.
        title: String,
        /// The new note.
        note: String,
    },
    /// Add an article.
    AddArticle {
        /// What is known of it.
        fields: ArticleFields,
        /// Its words.
        text: Text,
        /// What of it is not body.
        regions: Vec<Region>,
    },
    /// Change what is known of an article.
    EditArticle {
        /// Which one.
        article: Id,
        /// What is known now.
        fields: ArticleFields,
    },
    /// Say what of an article is not body.
    SetRegions {
        /// Which one.
        article: Id,
        /// All its regions.
        regions: Vec<Region>,
    },
    /// Remove an article and its marks.
    DeleteArticle(Id),
    /// Mark words.
    AddMark {
        /// In which article.
        article: Id,
        /// Which words; grown to whole graphemes.
        extent: Extent,
        /// What they are.
        what: What,
        /// What the person says.
        comment: String,
        /// To find it by.
        tags: Vec<String>,
    },
    /// Change what a mark is, or what is said of it.
    EditMark {
        /// Which one.
        mark: Id,
        /// What its words are; `None` leaves that as it is.
        what: Option<What>,
        /// What the person says.
        comment: String,
        /// To find it by.
        tags: Vec<String>,
    },
    /// Move the bounds of a mark.
    MoveMark {
        /// Which one.
        mark: Id,
        /// Where to; grown to whole graphemes.
        extent: Extent,
    },
    /// Remove a mark.
    DeleteMark(Id),
    /// Change a claim.
    EditClaim {
        /// Which one.
        claim: Id,
        /// What it is now.
        fields: ClaimFields,
    },
    /// Change a source.
    EditSource {
        /// Which one.
        source: Id,
        /// What it is now.
        fields: SourceFields,
    },
    /// Take in records of a file, as worked out by a merge.
    Import(Vec<Op>),
}

/// Why a command means nothing in a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Pointless {
    /// What it is about is not there (any more).
    #[error("the {0:?} is not in the case any more")]
    Missing(Kind),
    /// The words to be marked are none.
    #[error("there are no words to mark")]
    NoWords,
}

impl Command {
    /// What the command is called in "Undo: …".
    pub fn act(&self) -> Act {
        match self {
            Command::EditCase { .. } => Act::EditCase,
            Command::AddArticle { .. } => Act::AddArticle,
            Command::EditArticle { .. } => Act::EditArticle,
            Command::SetRegions { .. } => Act::EditRegions,
            Command::DeleteArticle(_) => Act::DeleteArticle,
            Command::AddMark { what, .. } => match what {
                What::Highlight(_) => Act::Highlight,
                What::Mention(_) => Act::MarkClaim,
                What::Attribution(_) => Act::MarkSource,
                What::Note => Act::Note,
            },
            Command::EditMark { .. } => Act::EditMark,
            Command::MoveMark { .. } => Act::MoveMark,
            Command::DeleteMark(_) => Act::DeleteMark,
            Command::EditClaim { .. } => Act::EditClaim,
            Command::EditSource { .. } => Act::EditSource,
            Command::Import(_) => Act::Import,
        }
    }

    /// The ops that do it, and the id of the record that it is about. No ops: it would change
    /// nothing.
    ///
    /// # Errors
    /// When what it is about is gone, or there are no words to mark.
    pub fn ops(self, case: &Case, stamp: &mut Stamp<'_>) -> Result<(Vec<Op>, Id), Pointless> {
        let mut ops = Vec::new();
        let id = match self {
            Command::EditCase { title, note } => {
                let old = case.header();
                let new = Header { title, note, ..Header::clone(old) };
                put_if_changed(&mut ops, old, new, stamp);
                case.id()
            }
            Command::AddArticle { fields, text, regions } => {
                let id = (stamp.next_id)();
                let digest = body_digest(&text, &regions);
                let article = Article {
                    id,
                    created: stamp.time,
                    modified: stamp.time,
                    by: stamp.by.to_owned(),
                    outlet: fields.outlet,
                    title: fields.title,
                    byline: fields.byline,
                    url: fields.url,
                    archived_url: String::new(),
                    language: fields.language,
                    text,
                    digest,
                    published: fields.published,
                    retrieved: Some(stamp.time),
                    regions,
                    extra: Extra::new(),
                };
                ops.push(Op::Put(article.into()));
                id
            }
            Command::EditArticle { article, fields } => {
                let old = find(case.articles().get(&article), Kind::Article)?;
                let new = Article {
                    outlet: fields.outlet,
                    title: fields.title,
                    byline: fields.byline,
                    url: fields.url,
                    language: fields.language,
                    published: fields.published,
                    ..Article::clone(old)
                };
                put_if_changed(&mut ops, old, new, stamp);
                article
            }
            Command::SetRegions { article, regions } => {
                let old = find(case.articles().get(&article), Kind::Article)?;
                let digest = body_digest(&old.text, &regions);
                let new = Article { regions, digest, ..Article::clone(old) };
                put_if_changed(&mut ops, old, new, stamp);
                article
            }
            Command::DeleteArticle(article) => {
                find(case.articles().get(&article), Kind::Article)?;
                let (going, staying): (Vec<_>, Vec<_>) =
                    case.marks().values().partition(|mark| mark.article == article);
                let ids = going.iter().map(|mark| mark.id).collect();
                free_children(&mut ops, staying, &ids, stamp);
                ops.extend(going.iter().map(|mark| stamp.remove(Kind::Mark, mark.id)));
                ops.push(stamp.remove(Kind::Article, article));
                article
            }
            Command::AddMark { article, extent, what, comment, tags } => {
                let text = &find(case.articles().get(&article), Kind::Article)?.text;
                let span = Span::around(text, extent).ok_or(Pointless::NoWords)?;
                let body = body(case, what, None, &mut ops, stamp)?;
                let id = (stamp.next_id)();
                let mark = Mark {
                    id,
                    created: stamp.time,
                    modified: stamp.time,
                    by: stamp.by.to_owned(),
                    article,
                    span,
                    body,
                    tags,
                    comment,
                    extra: Extra::new(),
                };
                ops.push(Op::Put(mark.into()));
                id
            }
            Command::EditMark { mark, what, comment, tags } => {
                let old = find(case.marks().get(&mark), Kind::Mark)?;
                let mut new = Mark { comment, tags, ..Mark::clone(old) };
                if let Some(what) = what {
                    new.body = body(case, what, Some(&old.body), &mut ops, stamp)?;
                    if std::mem::discriminant(&new.body) != std::mem::discriminant(&old.body) {
                        // Fields of another kind of mark.
                        new.extra.retain(|pointer, _| !pointer.starts_with("body/"));
                    }
                }
                put_if_changed(&mut ops, old, new, stamp);
                mark
            }
            Command::MoveMark { mark, extent } => {
                let old = find(case.marks().get(&mark), Kind::Mark)?;
                let text = &find(case.articles().get(&old.article), Kind::Article)?.text;
                let span = Span::around(text, extent).ok_or(Pointless::NoWords)?;
                put_if_changed(&mut ops, old, Mark { span, ..Mark::clone(old) }, stamp);
                mark
            }
            Command::DeleteMark(mark) => {
                find(case.marks().get(&mark), Kind::Mark)?;
                free_children(&mut ops, case.marks().values(), &BTreeSet::from([mark]), stamp);
                ops.push(stamp.remove(Kind::Mark, mark));
                mark
            }
            Command::EditClaim { claim, fields } => {
                let old = find(case.claims().get(&claim), Kind::Claim)?;
                let new =
                    Claim { statement: fields.statement, kind: fields.kind, ..Claim::clone(old) };
                put_if_changed(&mut ops, old, new, stamp);
                claim
            }
            Command::EditSource { source, fields } => {
                let old = find(case.sources().get(&source), Kind::Source)?;
                let new = Source { name: fields.name, kind: fields.kind, ..Source::clone(old) };
                put_if_changed(&mut ops, old, new, stamp);
                source
            }
            Command::Import(records) => {
                ops = records;
                case.id()
            }
        };
        Ok((ops, id))
    }
}

/// Marks that stand within one that goes stand alone from now on.
fn free_children<'a>(
    ops: &mut Vec<Op>,
    marks: impl IntoIterator<Item = &'a Arc<Mark>>,
    going: &BTreeSet<Id>,
    stamp: &Stamp<'_>,
) {
    for child in marks {
        if let Body::Attribution { parent: Some(parent), .. } = &child.body
            && going.contains(parent)
        {
            let mut freed = Mark::clone(child);
            if let Body::Attribution { parent, .. } = &mut freed.body {
                *parent = None;
            }
            put_if_changed(ops, child, freed, stamp);
        }
    }
}

impl Stamp<'_> {
    fn remove(&self, kind: Kind, id: Id) -> Op {
        Op::Remove(Tombstone { id, kind, removed: self.time, by: self.by.to_owned() })
    }
}

fn find<T>(record: Option<&T>, kind: Kind) -> Result<&T, Pointless> {
    record.ok_or(Pointless::Missing(kind))
}

/// The body of a mark; a claim or source to be made is put first. What `old` knows beside its
/// claim or source is kept when the kind stays.
fn body(
    case: &Case,
    what: What,
    old: Option<&Body>,
    ops: &mut Vec<Op>,
    stamp: &mut Stamp<'_>,
) -> Result<Body, Pointless> {
    Ok(match what {
        What::Highlight(color) => Body::Highlight { color },
        What::Note => Body::Note,
        What::Mention(choice) => {
            let claim = match choice {
                Choice::Existing(id) => find(case.claims().get(&id), Kind::Claim)?.id,
                Choice::New(fields) => new_claim(fields, ops, stamp),
            };
            let (polarity, modality) = match old {
                Some(Body::Mention { polarity, modality, .. }) => (*polarity, *modality),
                _ => (Polarity::default(), Modality::default()),
            };
            Body::Mention { claim, polarity, modality }
        }
        What::Attribution(choice) => {
            let source = match choice {
                Choice::Existing(id) => find(case.sources().get(&id), Kind::Source)?.id,
                Choice::New(fields) => new_source(fields, ops, stamp),
            };
            match old {
                Some(Body::Attribution { cue, content, quote, resolved, parent, .. }) => {
                    Body::Attribution {
                        source: Some(source),
                        cue: cue.clone(),
                        content: content.clone(),
                        quote: *quote,
                        resolved: *resolved,
                        parent: *parent,
                    }
                }
                _ => Body::Attribution {
                    source: Some(source),
                    cue: None,
                    content: Vec::new(),
                    quote: None,
                    resolved: Resolved::Explicit,
                    parent: None,
                },
            }
        }
    })
}

fn new_claim(fields: ClaimFields, ops: &mut Vec<Op>, stamp: &mut Stamp<'_>) -> Id {
    let id = (stamp.next_id)();
    let claim = Claim {
        id,
        created: stamp.time,
        modified: stamp.time,
        by: stamp.by.to_owned(),
        statement: fields.statement,
        kind: fields.kind,
        checkability: super::Checkability::default(),
        due: None,
        relations: Vec::new(),
        extra: Extra::new(),
    };
    ops.push(Op::Put(claim.into()));
    id
}

fn new_source(fields: SourceFields, ops: &mut Vec<Op>, stamp: &mut Stamp<'_>) -> Id {
    let id = (stamp.next_id)();
    let source = Source {
        id,
        created: stamp.time,
        modified: stamp.time,
        by: stamp.by.to_owned(),
        name: fields.name,
        aliases: Vec::new(),
        kind: fields.kind,
        affiliation: String::new(),
        url: String::new(),
        note: String::new(),
        extra: Extra::new(),
    };
    ops.push(Op::Put(source.into()));
    id
}

/// Records whose last change is noted in them.
trait Stamped: PartialEq + Into<Record> {
    fn stamp(&mut self, time: Time, by: &str);
}

macro_rules! stamped {
    ($($type:ty),*) => {
        $(impl Stamped for $type {
            fn stamp(&mut self, time: Time, by: &str) {
                self.modified = time;
                by.clone_into(&mut self.by);
            }
        })*
    };
}
stamped!(Header, Article, Mark, Claim, Source);

fn put_if_changed<T: Stamped>(ops: &mut Vec<Op>, old: &Arc<T>, mut new: T, stamp: &Stamp<'_>) {
    if **old != new {
        new.stamp(stamp.time, stamp.by);
        ops.push(Op::Put(new.into()));
    }
}
