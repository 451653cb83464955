//! What a page's own style sheets hide: classes and ids that a plain rule takes from sight.
//!
//! No style sheet is applied here. A name is hidden if a rule for it alone (`.x`, `#x`, `p.x`), under no condition, says so, and
//! no other rule that names it shows anything: what a script or a wider window would show is an article's more often than
//! not. Linear in the style sheets.

use std::collections::{HashMap, HashSet};

/// So many bytes of style sheets are read.
pub(super) const MOST: usize = 4_000_000;

/// Names (`.class`, `#id`) that are hidden, each with the element that it must be on; of any if that is empty.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Hidden(HashMap<Box<str>, Box<str>>);

impl Hidden {
    /// What the style sheets hide.
    pub fn of(sheets: &str) -> Self {
        let mut hidden: HashMap<Box<str>, Box<str>> = HashMap::new();
        let mut shown: HashSet<Box<str>> = HashSet::new();
        rules(sheets, |selectors, declarations, conditional| match does(declarations) {
            Some(Does::Hide) if !conditional => {
                for (element, name) in selectors.split(',').filter_map(plain) {
                    hidden.insert(Box::from(name), Box::from(element));
                }
            }
            Some(Does::Show) => {
                shown.extend(names(selectors).map(Box::from));
            }
            _ => {}
        });
        hidden.retain(|name, _| !shown.contains(name));
        Self(hidden)
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an element of these classes and this id is hidden.
    pub fn hides(&self, element: &str, classes: &str, id: &str) -> bool {
        let is_hidden = |name: String| {
            let on = self.0.get(name.as_str());
            on.is_some_and(|on| on.is_empty() || on.eq_ignore_ascii_case(element))
        };
        !self.is_empty()
            && (!id.is_empty() && is_hidden(format!("#{id}"))
                || classes.split_ascii_whitespace().any(|class| is_hidden(format!(".{class}"))))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Hide,
    Show,
}

/// Whether declarations take an element from sight, or bring it there.
fn does(declarations: &str) -> Option<Does> {
    let mut found = None;
    for one in declarations.split(';') {
        let Some((property, value)) = one.split_once(':') else { continue };
        let value = value.split('!').next().unwrap_or_default().trim().to_ascii_lowercase();
        let does = match (property.trim().to_ascii_lowercase().as_str(), value.as_str()) {
            ("display", "none") | ("visibility", "hidden" | "collapse") => Does::Hide,
            ("display", _) | ("visibility", _) => Does::Show,
            _ => continue,
        };
        // One that hides among several does: `display: block; visibility: hidden`.
        found = if found == Some(Does::Hide) { found } else { Some(does) };
    }
    found
}

/// The element and the name of a selector that is nothing more: `.x`, `p.x`, `#x`.
fn plain(selector: &str) -> Option<(&str, &str)> {
    let selector = selector.trim();
    let (element, name) = selector.split_at(selector.find(['.', '#'])?);
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (element.chars().all(is_name) && name.len() > 1 && name[1..].chars().all(is_name))
        .then_some((element, name))
}

/// All classes and ids that selectors name.
fn names(selectors: &str) -> impl Iterator<Item = &str> {
    let starts = selectors.match_indices(['.', '#']).map(|(at, _)| at);
    starts.filter_map(|at| {
        let rest = &selectors[at..];
        let end = rest[1..].find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
        let name = &rest[..end.map_or(rest.len(), |end| end + 1)];
        (name.len() > 1).then_some(name)
    })
}

/// Calls `each` with the selectors and the declarations of every rule, and whether it stands under a condition.
fn rules(sheets: &str, mut each: impl FnMut(&str, &str, bool)) {
    let sheets = uncommented(sheets);
    let mut rest = sheets.as_str();
    let mut depth = 0usize;
    while let Some((at, sign)) = next_sign(rest) {
        let (before, after) = (&rest[..at], &rest[at + 1..]);
        rest = after;
        match sign {
            b'{' if before.trim_start().starts_with('@') => depth += 1,
            b'{' => {
                // What is nested in a rule is left alone.
                let (mut open, mut end) = (1usize, 0);
                let mut own = None;
                while open > 0
                    && let Some((at, sign)) = next_sign(&after[end..])
                {
                    if sign != b';' {
                        own.get_or_insert(&after[..end + at]);
                    }
                    end += at + 1;
                    match sign {
                        b'{' => open += 1,
                        b'}' => open -= 1,
                        _ => {}
                    }
                }
                rest = &after[end..];
                each(before, own.unwrap_or(after), depth > 0);
            }
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
}

/// The next brace or semicolon that is in no quotation marks.
fn next_sign(sheet: &str) -> Option<(usize, u8)> {
    let bytes = sheet.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            quote @ (b'"' | b'\'') => {
                // A string that is not closed ends with its line.
                let ends = |byte: &u8| *byte == quote || *byte == b'\n';
                at += 1 + bytes[at + 1..].iter().position(ends)?;
            }
            sign @ (b'{' | b'}' | b';') => return Some((at, sign)),
            _ => {}
        }
        at += 1;
    }
    None
}

fn uncommented(sheets: &str) -> String {
    let mut out = String::with_capacity(sheets.len());
    let mut rest = sheets;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_hidden(sheets: &str) -> bool {
        Hidden::of(sheets).hides("p", "other x", "y")
    }

    #[test]
    fn plain_rules_hide() {
        for sheets in [
            ".x{display:none}",
            "a{color:red} .z, p.x { color: red; DISPLAY : None !important; }",
            "#y{visibility:hidden}",
            "@import url('a{b');@charset \"}\"; .x{display:none}",
            "/* } */ .x{/* display:block */display:none}",
            "@font-face{font-family:x;src:url(a)} .x{display:none}",
            "@media print{.z{display:block}} .x{display:none}",
            ".x{content:'}';display:none}",
            ".x{display:none; &:hover{color:red}}",
            ".x{display:none",
        ] {
            assert!(is_hidden(sheets), "{sheets}");
        }
    }

    #[test]
    fn what_may_come_into_sight_is_not_hidden() {
        for sheets in [
            "",
            ".x{color:none}",
            ".x.open{display:none}",
            ".js .x{display:none}",
            ".x:empty{display:none}",
            ".x>a{display:none}",
            "div.x{display:none}",
            ".xx{display:none}",
            ".x{display:none} .loaded .x{display:block}",
            ".x{display:none} @media (min-width: 600px){.x{display:flex}}",
            "@media print{.x{display:none}}",
            "@supports (a:b){@media print{.x{display:none}}}",
            "p{display:none}",
            "{}}{.x",
            "\"",
        ] {
            assert!(!is_hidden(sheets), "{sheets}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_style_sheet_panics(sheets in "([.#@{};:,\"'\n]|/\\*|\\*/|x|é|display|none| ){0,40}") {
            Hidden::of(&sheets);
        }
    }
}
