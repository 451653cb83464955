//! What is done with articles.

use super::{Acting, Pointless, find};
use crate::case::{Article, Citation, Extra, Id, Kind, Op, Outlet, Published, Region, body_digest};
use crate::sorted;
use crate::text::Text;
use crate::value::Value;
use std::sync::Arc;

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
    /// Where a copy is kept.
    pub archived_url: String,
    /// BCP 47: `id`, `en` or `und`.
    pub language: String,
    /// When it was published.
    pub published: Option<Published>,
}

impl Acting<'_, '_> {
    pub(super) fn add_article(
        &mut self,
        fields: ArticleFields,
        text: Text,
        regions: Vec<Region>,
    ) -> Id {
        let id = (self.stamp.next_id)();
        let digest = body_digest(&text, &regions);
        let article = Article {
            id,
            created: self.stamp.time,
            modified: self.stamp.time,
            by: self.stamp.by.to_owned(),
            outlet: fields.outlet,
            title: fields.title,
            byline: fields.byline,
            url: fields.url,
            archived_url: fields.archived_url,
            language: fields.language,
            text,
            digest,
            published: fields.published,
            retrieved: Some(self.stamp.time),
            regions,
            extra: Extra::new(),
        };
        self.ops.push(Op::Put(article.into()));
        id
    }

    pub(super) fn edit_article(
        &mut self,
        article: Id,
        fields: ArticleFields,
        values: Vec<(Id, Value)>,
    ) -> Result<Id, Pointless> {
        let old = find(self.case.articles().get(&article), Kind::Article)?;
        let new = Article {
            outlet: fields.outlet,
            title: fields.title,
            byline: fields.byline,
            url: fields.url,
            archived_url: fields.archived_url,
            language: fields.language,
            published: fields.published,
            ..Article::clone(old)
        };
        self.put_if_changed(old, new);
        self.revalue(article, values);
        Ok(article)
    }

    pub(super) fn delete_article(&mut self, article: Id) -> Result<Id, Pointless> {
        let case = self.case;
        find(case.articles().get(&article), Kind::Article)?;
        let marks = case.marks().values().filter(|mark| mark.article == article);
        self.remove_marks(&sorted::set(marks.map(|mark| mark.id)));
        for absence in case.absences().values().filter(|absence| absence.article == article) {
            self.remove(Kind::Absence, absence.id);
        }
        for dismissal in case.dismissals().values().filter(|one| one.article == article) {
            self.remove(Kind::Dismissal, dismissal.id);
        }
        let cites = |citation: &&Arc<Citation>| citation.from.target() == (Kind::Article, article);
        for citation in case.citations().values().filter(cites) {
            self.remove(Kind::Citation, citation.id);
        }
        Ok(self.remove(Kind::Article, article))
    }
}
