//! What a person has chosen for this browser: language, theme, name, keys. Pure.
//!
//! Invariants: reading never fails (what cannot be read is the default); settings of a newer
//! version that this one does not know are kept.

use crate::case::wire;
use crate::keys::Keymap;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// In the order in which they are offered.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its name in files and in the page.
    pub fn slug(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name; the system's for any other.
    pub fn from_slug(slug: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.slug() == slug).unwrap_or_default()
    }
}

/// Whether the columns of the Read place go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Columns {
    /// A claim that is chosen is brought into sight in each.
    #[default]
    Linked,
    /// Each goes by itself.
    Apart,
}

/// All that is chosen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prefs {
    /// BCP 47 tag of the interface's language; `None` follows the browser.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// The person's name; goes into what they change. May be empty.
    pub name: String,
    /// Whether a claim that is chosen is shown in all columns at once.
    pub columns: Columns,
    /// The keys.
    pub keys: Keymap,
    /// Fields of other versions.
    extra: Map<String, Value>,
}

impl Prefs {
    /// Reads what [`Prefs::to_json`] wrote. Whatever is missing or damaged has its default.
    pub fn from_json(json: Option<&str>) -> Self {
        let value = json.and_then(|json| serde_json::from_str(json).ok());
        let Some(Value::Object(mut fields)) = value else { return Self::default() };
        let mut take = |name: &str| fields.remove(name).unwrap_or_default();
        Self {
            language: take("language").as_str().map(str::to_owned),
            theme: take("theme").as_str().map_or(Theme::System, Theme::from_slug),
            columns: match take("columns_linked").as_bool() {
                Some(false) => Columns::Apart,
                _ => Columns::Linked,
            },
            name: take("name").as_str().unwrap_or_default().to_owned(),
            keys: wire::read(&take("keys")).unwrap_or_default(),
            extra: fields,
        }
    }

    /// The JSON to keep.
    pub fn to_json(&self) -> String {
        let mut fields = self.extra.clone();
        if let Some(language) = &self.language {
            fields.insert("language".to_owned(), language.as_str().into());
        }
        fields.insert("theme".to_owned(), self.theme.slug().into());
        let linked = self.columns == Columns::Linked;
        fields.insert("columns_linked".to_owned(), linked.into());
        fields.insert("name".to_owned(), self.name.as_str().into());
        fields.insert("keys".to_owned(), wire::value_of(&self.keys));
        Value::Object(fields).to_string()
    }
}

/// The locale in which times are written in the interface's `language` (`en`, `id`): the first of those
/// that the browser `asked` for in that language (`en-US`), else the day stands before the month.
pub fn locale(asked: &[String], language: &str) -> String {
    let is_sound = |tag: &&String| {
        // What is no tag (`en-US@posix`) would make the browser throw.
        let parts: Vec<&str> = tag.split('-').collect();
        let is_part = |part: &&str| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        parts.len() > 1 && parts.iter().all(is_part) && parts[0] == language
    };
    match asked.iter().find(is_sound) {
        Some(tag) => tag.clone(),
        None if language == "en" => "en-GB".to_owned(),
        None => language.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_the_browsers_own_locale_does() {
        for (asked, language, expected) in [
            (&["en-GB", "en-US"][..], "en", "en-GB"),
            (&["id", "en-US", "en"], "en", "en-US"),
            (&["en-US", "en"], "id", "id"),
            (&["en-US", "id-ID"], "id", "id-ID"),
            (&["en"], "en", "en-GB"),
            (&["en-US@posix"], "en", "en-GB"),
            (&["en-x"], "en", "en-GB"),
            (&[], "id", "id"),
        ] {
            let asked: Vec<String> = asked.iter().map(|tag| (*tag).to_owned()).collect();
            assert_eq!(locale(&asked, language), expected, "{asked:?} {language}");
        }
    }

    #[test]
    fn settings_survive_their_file() {
        let mut prefs =
            Prefs { language: Some("id".to_owned()), theme: Theme::Dark, ..Prefs::default() };
        prefs.name = "Sari".to_owned();
        prefs.columns = Columns::Apart;
        prefs.keys.set(crate::keys::Action::MarkClaim, Vec::new());
        assert_eq!(Prefs::from_json(Some(&prefs.to_json())), prefs);
    }

    #[test]
    fn what_cannot_be_read_has_its_default() {
        for json in ["", "nonsense", "[]", "null", r#"{"theme":7,"name":null,"keys":"x"}"#] {
            assert_eq!(Prefs::from_json(Some(json)), Prefs::default(), "{json}");
        }
        assert_eq!(Prefs::from_json(None), Prefs::default());
    }

    #[test]
    fn fields_of_other_versions_are_kept() {
        let prefs = Prefs::from_json(Some(r#"{"columns":3}"#));
        assert!(prefs.to_json().contains(r#""columns":3"#));
    }
}
