//! The words of the settings.

use super::Lang;
use crate::prefs::Theme;

/// Those words, in one language.
pub struct Settings {
    /// Heading.
    pub title: &'static str,
    /// Field.
    pub language: &'static str,
    /// Field.
    pub theme: &'static str,
    /// What a theme is called.
    pub theme_name: fn(Theme) -> &'static str,
    /// Field.
    pub name: &'static str,
    /// What the name is for.
    pub name_why: &'static str,
}

/// Those words, now; tracked.
pub fn settings() -> &'static Settings {
    super::pick(&EN, &ID)
}

/// What a language calls itself.
pub fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Id => "Bahasa Indonesia",
    }
}

static EN: Settings = Settings {
    title: "Settings",
    language: "Language",
    theme: "Theme",
    theme_name: |theme| match theme {
        Theme::System => "Like the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    },
    name: "Your name",
    name_why: "Written beside what you change, so that others know whom to ask. It may stay empty.",
};

static ID: Settings = Settings {
    title: "Pengaturan",
    language: "Bahasa",
    theme: "Tema",
    theme_name: |theme| match theme {
        Theme::System => "Seperti sistem",
        Theme::Light => "Terang",
        Theme::Dark => "Gelap",
    },
    name: "Nama Anda",
    name_why: "Ditulis di samping apa yang Anda ubah, agar orang lain tahu harus bertanya kepada siapa. Boleh kosong.",
};
