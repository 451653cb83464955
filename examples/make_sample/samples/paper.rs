//! Articles and what of them is page furniture, told by hand, line by line.

use super::{Fault, id, made};
use telisik::case::{
    Article, Basis, Case, Extra, Header, Id, Op, Outlet, Precision, Published, Region, RegionKind,
    body_digest,
};
use telisik::text::{Byte, CodePoint, Text};

/// Where furniture stands: whole lines from the one that begins with the first words through the
/// one that begins with the last words; empty last words: through the end of the text.
pub type Lines<'a> = (&'a str, &'a str, RegionKind);

/// An empty case.
pub fn case(number: u128, title: &str, note: &str) -> Case {
    Case::new(Header {
        id: id(number),
        created: made(),
        modified: made(),
        by: String::new(),
        title: title.into(),
        note: note.into(),
        languages: vec!["id".into()],
        vocabulary: Default::default(),
        suggestions_off: Vec::new(),
        extra: Extra::new(),
    })
}

/// The case with these articles.
pub fn with(mut case: Case, articles: [Article; 2]) -> Result<Case, Fault> {
    case.apply(&articles.map(|article| Op::Put(article.into())))?;
    Ok(case)
}

/// An article in Indonesian; its title is what the furniture calls so.
pub fn article(id: Id, text: String, furniture: &[Lines<'_>]) -> Result<Article, Fault> {
    if text.contains('\r') {
        return Err("line ends should be \\n".into());
    }
    let text = Text::from(text);
    let regions: Vec<Region> =
        furniture.iter().map(|lines| region(&text, *lines)).collect::<Result<_, _>>()?;
    let title = regions.iter().find(|region| region.kind == RegionKind::Title);
    Ok(Article {
        id,
        created: made(),
        modified: made(),
        by: String::new(),
        outlet: Outlet::default(),
        title: title.map(|title| text.slice(title.extent()).to_owned()).unwrap_or_default(),
        byline: String::new(),
        url: String::new(),
        archived_url: String::new(),
        language: "id".into(),
        digest: body_digest(&text, &regions),
        text,
        published: None,
        retrieved: None,
        regions,
        extra: Extra::new(),
    })
}

/// Who publishes.
pub fn outlet(name: &str, domain: &str) -> Outlet {
    Outlet { name: name.into(), domain: domain.into() }
}

/// A date that the page states.
pub fn stated(value: &str, precision: Precision) -> Option<Published> {
    Some(Published { value: value.into(), precision, basis: Basis::Stated })
}

/// The article with furniture within a line: the last place where `words` stand.
pub fn with_end(mut article: Article, words: &str) -> Result<Article, Fault> {
    let found = article.text.as_str().rfind(words);
    let byte = found.ok_or_else(|| format!("“{words}” is not in the text"))?;
    let start = article.text.from_byte(Byte(byte));
    let end = CodePoint(start.0 + words.chars().count() as u32);
    article.regions.push(Region { start, end, kind: RegionKind::EndMark, by: String::new() });
    article.regions.sort_by_key(|region| region.start);
    article.digest = body_digest(&article.text, &article.regions);
    Ok(article)
}

fn region(text: &Text, (first, last, kind): Lines<'_>) -> Result<Region, String> {
    let line = |words: &str| {
        let found =
            (0..text.paragraphs().len()).find(|n| text.paragraph_str(*n).starts_with(words));
        found.map(|n| text.paragraphs()[n].extent).ok_or(format!("no line begins with “{words}”"))
    };
    let end = if last.is_empty() { text.end() } else { line(last)?.end };
    Ok(Region { start: line(first)?.start, end, kind, by: String::new() })
}
