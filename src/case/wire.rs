//! Our own types ⇄ JSON, each way by one road: through text. A second road (from a JSON value, or past
//! something that notes paths) would be compiled for every type once more.

use super::CodecFault;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads JSON.
///
/// # Errors
/// What stands there and what was expected, in words.
#[inline(never)]
pub(crate) fn parse<T: DeserializeOwned>(json: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(json)
}

/// The JSON of one of our own types, in one line: it never holds a bare line end. They always have one.
pub(crate) fn text_of(item: &impl Serialize) -> String {
    serde_json::to_string(item).unwrap_or_default()
}

/// The JSON value of one of our own types.
pub(crate) fn value_of(item: &impl Serialize) -> Value {
    parse(&text_of(item)).unwrap_or_default()
}

/// Reads a JSON value.
///
/// # Errors
/// When something is missing or of another type than expected; the fault names its path.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T, CodecFault> {
    parse(&value.to_string()).map_err(|error| fault_in(value, &error))
}

/// The fault that was met when the text of `value` was read.
pub(super) fn fault_in(value: &Value, error: &serde_json::Error) -> CodecFault {
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(&*message, |(said, _)| said).to_owned();
    let mut seek = Seek { wanted: error.column(), at: 0, path: String::new() };
    let is_within = seek.find(value);
    let path = Some(seek.path).filter(|path| is_within && !path.is_empty());
    CodecFault { path: path.unwrap_or_else(|| ".".to_owned()), message }
}

/// Looks for the value that begins or ends at a byte of the text that [`Value::to_string`] makes. No
/// value ends where another begins, since a sign stands between them: a reader that stopped there
/// either had not begun with the one or was done with the other.
struct Seek {
    wanted: usize,
    at: usize,
    path: String,
}

impl Seek {
    fn find(&mut self, value: &Value) -> bool {
        if self.at == self.wanted {
            return true;
        }
        let before = self.path.len();
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    if before > 0 {
                        self.path.push('.');
                    }
                    self.path.push_str(name);
                    self.at += 2 + text_of(name).len(); // a brace or comma, the name, a colon
                    if self.find(field) {
                        return true;
                    }
                    self.path.truncate(before);
                }
                self.at += if fields.is_empty() { 2 } else { 1 };
            }
            Value::Array(items) => {
                for (number, item) in items.iter().enumerate() {
                    self.path.push_str(&format!("[{number}]"));
                    self.at += 1;
                    if self.find(item) {
                        return true;
                    }
                    self.path.truncate(before);
                }
                self.at += if items.is_empty() { 2 } else { 1 };
            }
            leaf => self.at += leaf.to_string().len(),
        }
        self.at == self.wanted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use serde_json::json;

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)] // only read
    struct Outer {
        a: u32,
        list: Vec<Inner>,
        #[serde(default)]
        word: Option<String>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)] // only read
    struct Inner {
        n: u8,
        #[serde(default)]
        s: String,
    }

    #[test]
    fn a_fault_names_its_path() {
        let sound = json!({ "a": 1, "list": [{ "n": 1 }, { "n": 2, "s": "ü\n\"" }], "word": "x" });
        assert!(read::<Outer>(&sound).is_ok());
        for (pointer, wrong, path) in [
            ("/a", json!("1"), "a"),
            ("/a", json!([]), "a"),
            ("/a", json!({}), "a"),
            ("/a", json!(-1), "a"),
            ("/a", json!(1.5), "a"),
            ("/a", json!(null), "a"),
            ("/list", json!({ "n": 1 }), "list"),
            ("/list/0", json!(7), "list[0]"),
            ("/list/1/n", json!(256), "list[1].n"),
            ("/list/1/n", json!({ "x": [] }), "list[1].n"),
            ("/list/1/s", json!(["ä"]), "list[1].s"),
            ("/list/1/s", json!(true), "list[1].s"),
            ("/list/1", json!({ "s": "no n" }), "list[1]"),
            ("/word", json!({}), "word"),
            ("/word", json!(3), "word"),
        ] {
            let mut value = sound.clone();
            *value.pointer_mut(pointer).expect("a place") = wrong.clone();
            let fault = read::<Outer>(&value).expect_err(pointer);
            assert_eq!(fault.path, path, "{pointer} {wrong}: {fault}");
            assert!(!fault.message.contains("line"), "{fault}");
        }
        for (wrong, path) in [(json!({ "list": [] }), "."), (json!(1), "."), (json!([]), ".")] {
            assert_eq!(read::<Outer>(&wrong).expect_err("a fault").path, path, "{wrong}");
        }
    }
}
