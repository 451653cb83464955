//! JSON-LD: linked data in scripts, as published: in graphs, in arrays, several blocks to a page.

use super::json::{self, Object, Value};
use super::{Field, Says};
use crate::intake::page::found::Origin;
use crate::intake::page::tree::{Tree, What};

/// So many objects of a script are looked at; an article's own is among the first.
const MOST_OBJECTS: usize = 5_000;

/// Reads the script at node `at`, if it holds linked data. Whatever is broken says nothing.
pub(super) fn read(tree: &Tree, at: usize, says: &mut Says) {
    let mut source = String::new();
    for node in &tree.nodes()[at + 1..tree.nodes()[at].end] {
        if let What::Words(words) = &node.what {
            source.push_str(words);
        }
    }
    if source.trim().is_empty() {
        return;
    }
    let values = values(&source);
    let objects = objects(&values);
    // An article first; the page that it stands on, or what it reviews, if there is none.
    let Some(article) = (objects.iter().find(|object| is_article(object))).or_else(|| {
        objects.iter().find(|object| is(object, &["WebPage", "ItemPage", "ClaimReview"]))
    }) else {
        return;
    };
    let behind = if is_article(article) { 0 } else { 20 };
    for (key, field, rank) in [
        ("headline", Field::Title, 22),
        ("name", Field::Title, 42),
        ("datePublished", Field::Published, 10),
        ("dateCreated", Field::Published, 26),
        ("dateModified", Field::Modified, 10),
        ("inLanguage", Field::Language, 16),
        ("url", Field::Url, 24),
        ("mainEntityOfPage", Field::Url, 22),
        ("articleBody", Field::Body, 10),
    ] {
        if let Some(words) = article.get(key).and_then(words) {
            says.add(field, (&words, at), Origin::JsonLd(key.to_owned()), rank + behind);
        }
    }
    for (key, field, rank) in [
        ("author", Field::Byline, 12),
        ("creator", Field::Byline, 14),
        ("publisher", Field::Outlet, 14),
        ("sourceOrganization", Field::Outlet, 34),
    ] {
        let Some(value) = article.get(key) else { continue };
        let names = names(value, &objects, field == Field::Byline);
        if !names.is_empty() {
            let from = Origin::JsonLd(format!("{key}.name"));
            says.add(field, (&names.join(", "), at), from, rank + behind);
        }
    }
}

/// The values of a script, which may be escaped once too often.
fn values(source: &str) -> Vec<Value> {
    if source.contains('"') || !source.contains("&quot;") {
        return json::values(source);
    }
    json::values(&super::resolved(source))
}

/// Every object that may be the article's, outermost first. What an article lists or mentions is
/// another article.
fn objects(values: &[Value]) -> Vec<&Object> {
    const OTHERS: &[&str] = &[
        "itemListElement",
        "hasPart",
        "isPartOf",
        "mentions",
        "citation",
        "isBasedOn",
        "relatedLink",
        "comment",
        "review",
        "workExample",
    ];
    let mut found: Vec<&Object> = Vec::new();
    let mut level: Vec<&Value> = values.iter().collect();
    while !level.is_empty() && found.len() < MOST_OBJECTS {
        let mut next = Vec::new();
        for value in level {
            match value {
                Value::List(values) => next.extend(values),
                Value::Object(object) => {
                    found.push(object);
                    let inner = object.0.iter().filter(|(key, _)| !OTHERS.contains(&key.as_str()));
                    next.extend(inner.map(|(_, value)| value));
                }
                _ => {}
            }
        }
        level = next;
    }
    found
}

fn is(object: &Object, types: &[&str]) -> bool {
    let is = |value: &Value| match value {
        Value::Words(name) => types.iter().any(|one| {
            name.strip_suffix(one).is_some_and(|rest| rest.is_empty() || rest.ends_with(['/', ':']))
        }),
        _ => false,
    };
    match object.get("@type") {
        Some(Value::List(values)) => values.iter().any(is),
        Some(value) => is(value),
        None => false,
    }
}

fn is_article(object: &Object) -> bool {
    const TYPES: &[&str] = &[
        "Article",
        "NewsArticle",
        "ReportageNewsArticle",
        "AnalysisNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "AskPublicNewsArticle",
        "ReviewNewsArticle",
        "AdvertiserContentArticle",
        "SatiricalArticle",
        "TechArticle",
        "ScholarlyArticle",
        "Report",
        "BlogPosting",
        "LiveBlogPosting",
        "SocialMediaPosting",
    ];
    is(object, TYPES)
}

/// The words of a value: a string, a number, the first of a list, or what an object is called.
fn words(value: &Value) -> Option<String> {
    match value {
        Value::Words(words) => Some(words.clone()),
        Value::List(values) => values.iter().find_map(|value| match value {
            Value::List(_) => None,
            value => words(value),
        }),
        Value::Object(object) => ["@value", "alternateName", "name", "@id"]
            .iter()
            .find_map(|key| object.words(key).map(str::to_owned)),
        Value::Other => None,
    }
}

/// The names of people or organisations: themselves, or the objects that they refer to.
fn names(value: &Value, objects: &[&Object], people: bool) -> Vec<String> {
    let list = match value {
        Value::List(values) => values.iter().take(20).collect(),
        value => vec![value],
    };
    let mut names = Vec::new();
    for one in list {
        let name = match one {
            Value::Words(name) => Some(name.clone()),
            Value::Object(object)
                if people && is(object, &["Organization", "NewsMediaOrganization"]) =>
            {
                None
            }
            Value::Object(object) => {
                let target = match (object.get("name"), object.get("@id")) {
                    (None, Some(id)) => objects
                        .iter()
                        .find(|other| other.get("@id") == Some(id) && other.get("name").is_some()),
                    _ => None,
                };
                target.unwrap_or(&object).get("name").and_then(words)
            }
            _ => None,
        };
        names.extend(name.filter(|name| !name.trim().is_empty() && !names.contains(name)));
    }
    names
}
