//! What is wrong at a place of a file, such that it can be said in any language.

use std::fmt;

/// What is wrong at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// What should stand there does not.
    Missing,
    /// A field of what stands there is missing.
    NoField(String),
    /// Something else than expected.
    Unlike {
        /// What was expected.
        expected: Thing,
        /// What stands there.
        found: Found,
    },
    /// A word that is none of those that can stand there.
    NoChoice(String),
    /// No id.
    NoId,
    /// No time, but this.
    NoTime(String),
    /// A span that holds no words.
    NoWords {
        /// Where it starts.
        start: u32,
        /// Where it ends.
        end: u32,
    },
    /// A region that does not lie within the text.
    Outside {
        /// Where it starts.
        start: u32,
        /// Where it ends.
        end: u32,
    },
    /// The file ends before it is complete.
    Ended,
    /// Lists and objects within each other, too many.
    Deep,
    /// A name that stands twice in one object.
    Twice(String),
    /// A sign that JSON does not allow there.
    NoJson,
    /// Anything else, in English.
    Other(String),
}

/// What can be expected at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is named for what it is
pub enum Thing {
    WholeNumber,
    Number,
    Text,
    YesNo,
    List,
    Object,
    /// Anything else, as the reader calls it.
    Other(String),
}

/// What can stand at a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is named for what it is
pub enum Found {
    Nothing,
    Text(String),
    Number(String),
    YesNo(String),
    List,
    Object,
}

impl Wrong {
    /// What the reader of JSON says, without the place.
    pub(super) fn of_json(message: &str) -> Self {
        let quoted = message.strip_prefix('“').and_then(|rest| rest.split_once('”'));
        match quoted {
            Some((name, _)) => Wrong::Twice(name.to_owned()),
            None if message.starts_with("EOF") => Wrong::Ended,
            None if message.starts_with("recursion") => Wrong::Deep,
            None => Wrong::NoJson,
        }
    }

    /// What the reader of records says, without the place.
    pub(super) fn of_record(message: &str) -> Self {
        let other = || Wrong::Other(message.to_owned());
        if let Some(rest) = message.strip_prefix("missing field ") {
            return Wrong::NoField(rest.trim_matches('`').to_owned());
        }
        if let Some((word, _)) =
            message.strip_prefix("unknown variant `").and_then(|rest| rest.split_once('`'))
        {
            return Wrong::NoChoice(word.to_owned());
        }
        if message.contains("UUID") {
            return Wrong::NoId;
        }
        if let Some((time, _)) =
            message.strip_prefix('“').and_then(|rest| rest.split_once("” is not a time"))
        {
            return Wrong::NoTime(time.to_owned());
        }
        let unlike =
            message.strip_prefix("invalid type: ").or(message.strip_prefix("invalid value: "));
        let Some((found, expected)) = unlike.and_then(|rest| rest.rsplit_once(", expected "))
        else {
            return other();
        };
        match Found::of(found) {
            Some(found) => Wrong::Unlike { expected: Thing::of(expected), found },
            None => other(),
        }
    }
}

impl Thing {
    fn of(said: &str) -> Self {
        let is_whole = |kind: char| {
            said.strip_prefix(kind).is_some_and(|bits| bits == "size" || bits.parse::<u8>().is_ok())
        };
        match said {
            _ if is_whole('u') || is_whole('i') => Thing::WholeNumber,
            "f64" | "f32" => Thing::Number,
            "a string" | "a borrowed string" => Thing::Text,
            "a boolean" => Thing::YesNo,
            "a sequence" => Thing::List,
            "a map" => Thing::Object,
            _ if said.starts_with("struct ") || said.starts_with("internally tagged") => {
                Thing::Object
            }
            other => Thing::Other(other.to_owned()),
        }
    }
}

impl Found {
    /// A text, or the beginning of a long one.
    pub(super) fn text(words: &str) -> Self {
        Found::Text(match words.char_indices().nth(60) {
            Some((end, _)) => format!("{}…", &words[..end]),
            None => words.to_owned(),
        })
    }

    fn of(said: &str) -> Option<Self> {
        let (kind, what) = said.split_once(' ').unwrap_or((said, ""));
        let bare = || what.trim_start_matches("point ").trim_matches('`').to_owned();
        Some(match kind {
            "string" => {
                let words = what.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
                Found::text(words.unwrap_or(what))
            }
            "integer" | "floating" | "number" => Found::Number(bare()),
            "boolean" => Found::YesNo(bare()),
            "sequence" => Found::List,
            "map" => Found::Object,
            "null" | "unit" => Found::Nothing,
            _ => return None,
        })
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Missing => f.write_str("it is missing"),
            Wrong::NoField(name) => write!(f, "the field “{name}” is missing"),
            Wrong::Unlike { expected, found } => {
                write!(f, "{expected} was expected, the file has {found}")
            }
            Wrong::NoChoice(word) => write!(f, "“{word}” is none of the words that can stand here"),
            Wrong::NoId => f.write_str("this is not an id"),
            Wrong::NoTime(time) => {
                write!(f, "“{time}” is not a time such as 2023-05-04T00:56:00Z")
            }
            Wrong::NoWords { start, end } => {
                write!(f, "the span starts at {start} and ends at {end}: it holds no words")
            }
            Wrong::Outside { start, end } => {
                write!(f, "{start}–{end} does not lie within the text")
            }
            Wrong::Ended => f.write_str("the file ends in the middle"),
            Wrong::Deep => f.write_str("it is nested too deeply"),
            Wrong::Twice(name) => write!(f, "“{name}” stands twice in one object"),
            Wrong::NoJson => f.write_str("what stands here is not JSON"),
            Wrong::Other(said) => f.write_str(said),
        }
    }
}

impl fmt::Display for Thing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Thing::WholeNumber => "a whole number",
            Thing::Number => "a number",
            Thing::Text => "a text",
            Thing::YesNo => "true or false",
            Thing::List => "a list",
            Thing::Object => "an object",
            Thing::Other(said) => said,
        })
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Found::Nothing => f.write_str("nothing (null)"),
            Found::Text(words) => write!(f, "the text “{words}”"),
            Found::Number(number) => write!(f, "the number {number}"),
            Found::YesNo(value) => f.write_str(value),
            Found::List => f.write_str("a list"),
            Found::Object => f.write_str("an object"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Wrong;

    #[test]
    fn what_a_reader_says_becomes_a_persons_words() {
        for (said, expected) in [
            (
                r#"invalid type: string "195", expected u32"#,
                "a whole number was expected, the file has the text “195”",
            ),
            (
                "invalid value: integer `-34`, expected u32",
                "a whole number was expected, the file has the number -34",
            ),
            (
                "invalid type: floating point `34.5`, expected u32",
                "a whole number was expected, the file has the number 34.5",
            ),
            (
                "invalid type: null, expected a string",
                "a text was expected, the file has nothing (null)",
            ),
            (
                "invalid type: map, expected a sequence",
                "a list was expected, the file has an object",
            ),
            (
                "invalid type: boolean `true`, expected struct Span",
                "an object was expected, the file has true",
            ),
            ("invalid type: sequence, expected f64", "a number was expected, the file has a list"),
            ("missing field `span`", "the field “span” is missing"),
            (
                "unknown variant `stance`, expected one of `note`, `mention`",
                "“stance” is none of the words that can stand here",
            ),
            ("UUID parsing failed: invalid character: found `.` at 0", "this is not an id"),
            (
                "“kemarin” is not a time such as 2023-05-04T00:56:00Z",
                "“kemarin” is not a time such as 2023-05-04T00:56:00Z",
            ),
            ("anything else", "anything else"),
        ] {
            assert_eq!(Wrong::of_record(said).to_string(), expected, "{said}");
        }
        for (said, expected) in [
            ("EOF while parsing a value", Wrong::Ended),
            ("recursion limit exceeded", Wrong::Deep),
            ("“marks” stands twice in one object", Wrong::Twice("marks".into())),
            ("expected `,` or `}`", Wrong::NoJson),
        ] {
            assert_eq!(Wrong::of_json(said), expected);
        }
    }
}
