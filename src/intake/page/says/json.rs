//! JSON as pages have it: with comments, commas too many, control characters and quotation marks within
//! strings, and ends that are missing. What stands before a fault is read.
//!
//! Linear; nothing is nested deeper than [`DEEPEST`].

/// So deep are values nested; what is deeper is not read.
const DEEPEST: usize = 64;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A string, escapes resolved, or a number as it is written.
    Words(String),
    List(Vec<Value>),
    Object(Object),
    /// True, false and null.
    Other,
}

/// Keys and values in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Object(pub Vec<(String, Value)>);

impl Object {
    /// The last value of a key.
    pub fn get(&self, wanted: &str) -> Option<&Value> {
        self.0.iter().rev().find(|(key, _)| key == wanted).map(|(_, value)| value)
    }

    /// The value of a key, if that is words.
    pub fn words(&self, wanted: &str) -> Option<&str> {
        match self.get(wanted) {
            Some(Value::Words(words)) => Some(words),
            _ => None,
        }
    }
}

/// The values of a source, one after the other.
pub(super) fn values(source: &str) -> Vec<Value> {
    let mut reader = Reader { rest: source, broken: false };
    let mut values = Vec::new();
    while !reader.broken {
        reader.skip();
        values.extend(reader.value(0));
    }
    values
}

struct Reader<'a> {
    rest: &'a str,
    /// Whether nothing more can be read.
    broken: bool,
}

impl Reader<'_> {
    /// Passes what stands between values.
    fn skip(&mut self) {
        loop {
            self.rest =
                self.rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',' || c == ';');
            let end = match self.rest.get(..2) {
                Some("//") => "\n",
                Some("/*") => "*/",
                Some("<!" | "--") => {
                    self.rest = self.rest.trim_start_matches(['<', '!', '-', '>']);
                    continue;
                }
                _ => return,
            };
            self.rest = self.rest[2..].split_once(end).map_or("", |(_, rest)| rest);
        }
    }

    fn eat(&mut self, sign: char) -> bool {
        let rest = self.rest.strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// The next value; none at the end, and at a fault.
    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth < DEEPEST {
            if self.eat('"') {
                return Some(Value::Words(self.string()));
            }
            if self.eat('[') {
                let mut list = Vec::new();
                while self.goes_on(']') {
                    list.extend(self.value(depth + 1));
                }
                return Some(Value::List(list));
            }
            if self.eat('{') {
                let mut object = Object::default();
                while self.goes_on('}') {
                    object.0.extend(self.pair(depth));
                }
                return Some(Value::Object(object));
            }
        }
        let end = self.rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+-.".contains(c));
        let (word, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        self.broken = word.is_empty();
        let number = word.starts_with(|c: char| c == '-' || c.is_ascii_digit());
        (!self.broken).then(|| if number { Value::Words(word.to_owned()) } else { Value::Other })
    }

    fn pair(&mut self, depth: usize) -> Option<(String, Value)> {
        self.broken = !self.eat('"');
        let key = if self.broken { return None } else { self.string() };
        self.skip();
        self.broken = !self.eat(':');
        self.skip();
        let value = if self.broken { None } else { self.value(depth + 1) };
        Some((key, value?))
    }

    /// Whether a list or an object goes on; its end is passed.
    fn goes_on(&mut self, end: char) -> bool {
        self.skip();
        !self.broken && !self.rest.is_empty() && !self.eat(end)
    }

    /// A string, behind its first quotation mark.
    fn string(&mut self) -> String {
        let mut out = String::new();
        let mut characters = self.rest.chars();
        while let Some(character) = characters.next() {
            match character {
                '"' if ends_string(characters.as_str()) => break,
                '\\' => match characters.next() {
                    Some('n' | 'r' | 't' | 'b' | 'f') => out.push('\n'),
                    Some('u') => out.extend(unicode(&mut characters)),
                    other => out.extend(other),
                },
                _ => out.push(if character.is_control() { ' ' } else { character }),
            }
        }
        self.rest = characters.as_str();
        out
    }
}

/// The character of the digits behind `\u`; one of two halves if the second follows.
fn unicode(characters: &mut std::str::Chars<'_>) -> Option<char> {
    let mut read = || {
        let code = u32::from_str_radix(characters.as_str().get(..4)?, 16).ok()?;
        characters.nth(3);
        Some(code)
    };
    let first = read()?;
    if (0xD800..0xDC00).contains(&first) && characters.as_str().starts_with("\\u") {
        characters.nth(1);
        let second = u32::from_str_radix(characters.as_str().get(..4)?, 16).ok()?;
        characters.nth(3);
        return char::from_u32(0x1_0000 + ((first & 0x3FF) << 10) + (second & 0x3FF));
    }
    char::from_u32(first)
}

/// Whether what follows a quotation mark can follow a string.
fn ends_string(rest: &str) -> bool {
    let rest = rest.trim_start();
    let Some(value) = rest.strip_prefix(',').map(str::trim_start) else {
        return rest.is_empty() || rest.starts_with(|c: char| "}]:;/".contains(c));
    };
    value.is_empty()
        || value.starts_with(|c: char| "\"{[}]-/".contains(c) || c.is_ascii_digit())
        || ["true", "false", "null"].iter().any(|word| value.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A value, written again.
    fn written(value: &Value) -> String {
        match value {
            Value::Words(words) => format!("{words:?}"),
            Value::List(list) => {
                format!("[{}]", list.iter().map(written).collect::<Vec<_>>().join(","))
            }
            Value::Object(object) => {
                let pairs = object.0.iter().map(|(key, value)| format!("{key}:{}", written(value)));
                format!("{{{}}}", pairs.collect::<Vec<_>>().join(","))
            }
            Value::Other => "_".to_owned(),
        }
    }

    #[test]
    fn values_are_read_however_broken() {
        for (source, values) in [
            ("", ""),
            (
                r#"{"a": "b", "c": [1, -2.5e3, true, null], "d": {}}"#,
                r#"{a:"b",c:["1","-2.5e3",_,_],d:{}}"#,
            ),
            (r#""\"\\\/\n\u00e9\ud83d\ude00\ud83d\uzz""#, "\"\\\"\\\\/\\né😀zz\""),
            ("{\"a\": \"b\n\tc\"}", r#"{a:"b  c"}"#),
            (r#"{"a": [1,,2,], "b": 3,};"#, r#"{a:["1","2"],b:"3"}"#),
            ("// x\n{\"a\": /* y **/ 1} // z", r#"{a:"1"}"#),
            ("<!-- {\"a\": 1} -->", r#"{a:"1"}"#),
            (
                r#"{"a": "Kapal "Bahari" berhenti", "b": "c"}"#,
                r#"{a:"Kapal \"Bahari\" berhenti",b:"c"}"#,
            ),
            (r#"{"a": ""Tunggu", kata dia", "b": 1}"#, r#"{a:"\"Tunggu\", kata dia",b:"1"}"#),
            (r#"{"a": 1} {"b": 2"#, r#"{a:"1"} {b:"2"}"#),
            (r#"{"a": {"b": "c"#, r#"{a:{b:"c"}}"#),
            (r#"{"a": 1, b: 2}"#, r#"{a:"1"}"#),
            (r#"{"a" 1}"#, "{}"),
            ("{\"a\":", "{}"),
            ("]}", ""),
            ("é", ""),
        ] {
            let read: Vec<String> = super::values(source).iter().map(written).collect();
            assert_eq!(read.join(" "), values, "{source}");
        }
        for deep in ["[", "{\"a\":", "[{\"a\":"] {
            assert_eq!(super::values(&deep.repeat(100_000)).len(), 1, "{deep}");
        }
    }
}
