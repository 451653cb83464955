//! JSON-LD: linked data in scripts, as published: in graphs, in arrays, several blocks to a page,
//! with control characters, comments and commas where none may stand.

use super::{Field, Says};
use crate::intake::page::found::Origin;
use crate::intake::page::tree::{Tree, What};
use crate::intake::signs;
use serde_json::{Map, Value};

/// So many objects of a script are looked at; an article's own is among the first.
const MOST_OBJECTS: usize = 5_000;

type Object = Map<String, Value>;

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

/// The values of a script. What follows a fault is lost, what stands before it is not.
fn values(source: &str) -> Vec<Value> {
    let source = source.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[");
    let read = |source: &str| -> Vec<Value> {
        let stream = serde_json::Deserializer::from_str(source).into_iter();
        stream.map_while(Result::ok).take(MOST_OBJECTS).collect()
    };
    let values = read(source);
    if !values.is_empty() {
        return values;
    }
    let values = read(&mended(source));
    if !values.is_empty() || !source.contains("&quot;") {
        return values;
    }
    read(&mended(&super::resolved(source)))
}

/// Control characters within strings become spaces, quotation marks that end none are escaped, commas
/// before a closing bracket go, and so do comments between values.
fn mended(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let (mut quoted, mut escaped) = (false, false);
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        if quoted {
            if character == '"' && !escaped && !ends_string(characters.as_str()) {
                out.push('\\');
            } else {
                quoted = escaped || character != '"';
            }
            escaped = !escaped && character == '\\';
            out.push(if character.is_control() { ' ' } else { character });
            continue;
        }
        match character {
            '"' => {
                quoted = true;
                out.push('"');
            }
            '}' | ']' => {
                let end = out.trim_end().len();
                if out[..end].ends_with(',') {
                    out.truncate(end - 1);
                }
                out.push(character);
            }
            '/' if characters.as_str().starts_with('/') => {
                characters.by_ref().find(|c| *c == '\n');
            }
            '/' if characters.as_str().starts_with('*') => {
                characters.next();
                let mut last = ' ';
                characters.by_ref().find(|c| std::mem::replace(&mut last, *c) == '*' && *c == '/');
            }
            ';' => {}
            _ => out.push(character),
        }
    }
    out
}

/// Whether what follows a quotation mark can follow a string.
fn ends_string(rest: &str) -> bool {
    let rest = rest.trim_start();
    let Some(value) = rest.strip_prefix(',').map(str::trim_start) else {
        return rest.is_empty() || signs::begin(rest, "}]:");
    };
    value.is_empty()
        || value.starts_with(|c: char| "\"{[}]-/".contains(c) || c.is_ascii_digit())
        || ["true", "false", "null"].iter().any(|word| value.starts_with(word))
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
                Value::Array(values) => next.extend(values),
                Value::Object(object) => {
                    found.push(object);
                    let inner = object.iter().filter(|(key, _)| !OTHERS.contains(&key.as_str()));
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
    let is = |value: &Value| {
        value
            .as_str()
            .is_some_and(|name| types.contains(&name.rsplit(['/', ':']).next().unwrap_or(name)))
    };
    match object.get("@type") {
        Some(Value::Array(values)) => values.iter().any(is),
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
        Value::String(words) => Some(words.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(values) => values.iter().find_map(|value| match value {
            Value::Array(_) => None,
            value => words(value),
        }),
        Value::Object(object) => ["@value", "alternateName", "name", "@id"]
            .iter()
            .find_map(|key| object.get(*key)?.as_str().map(str::to_owned)),
        _ => None,
    }
}

/// The names of people or organisations: themselves, or the objects that they refer to.
fn names(value: &Value, objects: &[&Object], people: bool) -> Vec<String> {
    let list = match value {
        Value::Array(values) => values.iter().take(20).collect(),
        value => vec![value],
    };
    let mut names = Vec::new();
    for one in list {
        let name = match one {
            Value::String(name) => Some(name.clone()),
            Value::Object(object)
                if people && is(object, &["Organization", "NewsMediaOrganization"]) =>
            {
                None
            }
            Value::Object(object) => {
                let target = match (object.get("name"), object.get("@id")) {
                    (None, Some(id)) => objects
                        .iter()
                        .find(|other| other.get("@id") == Some(id) && other.contains_key("name")),
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
