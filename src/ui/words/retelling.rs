//! The words of another version of a text, and of marks whose words are not those that were marked.

use super::counted;
use crate::case::Standing;

/// Those words, in one language.
pub struct Retelling {
    /// Heading of the dialog, and the button that opens it.
    pub title: &'static str,
    /// What to do there.
    pub hint: &'static str,
    /// Button.
    pub replace: &'static str,
    /// It is the text that is there.
    pub same: &'static str,
    /// What became of the marks.
    pub done: fn(Standing) -> String,
    /// Filter: marks whose words have changed or are lost.
    pub doubtful: &'static str,
    /// Before what was marked.
    pub was: &'static str,
    /// What a mention whose words have changed says all the same.
    pub still: fn(&str) -> String,
    /// Button: the changed words are right.
    pub settle: &'static str,
    /// Button: the mark belongs to the words that are selected.
    pub link: &'static str,
    /// What to do with a mark whose words are lost.
    pub link_hint: &'static str,
    /// Said when it was linked.
    pub linked: &'static str,
}

/// Those words, now; tracked.
pub fn retelling() -> &'static Retelling {
    super::pick(&EN, &ID)
}

static EN: Retelling = Retelling {
    title: "New version of the text",
    hint: "Paste the new version over the old one, or mend a word. Marks go along with their words; what has changed or gone is said, and can be undone.",
    replace: "Put in place",
    same: "It is the same text. Nothing was changed.",
    done: |Standing { whole, changed, lost }| {
        let mut out =
            format!("The new version is in place. {} kept", counted(whole, "mark", "marks"));
        if changed > 0 {
            out.push_str(&format!(", {changed} with changed words"));
        }
        if lost > 0 {
            out.push_str(&format!(", {lost} not found"));
        }
        out.push('.');
        out
    },
    doubtful: "Changed",
    was: "was:",
    still: |value| {
        format!("Its value is still {value}. Edit it if the words now say something else.")
    },
    settle: "Words are right",
    link: "Link here",
    link_hint: "Choose this mark, select words in the article, and press “Link here”.",
    linked: "Linked to the words selected.",
};

static ID: Retelling = Retelling {
    title: "Versi baru teks",
    hint: "Tempelkan versi baru di atas yang lama, atau perbaiki sepatah kata. Tanda ikut bersama katanya; yang berubah atau hilang disebutkan, dan bisa diurungkan.",
    replace: "Pasang",
    same: "Teksnya sama. Tidak ada yang diubah.",
    done: |Standing { whole, changed, lost }| {
        let mut out = format!("Versi baru terpasang. {whole} tanda tetap");
        if changed > 0 {
            out.push_str(&format!(", {changed} katanya berubah"));
        }
        if lost > 0 {
            out.push_str(&format!(", {lost} tidak ditemukan"));
        }
        out.push('.');
        out
    },
    doubtful: "Berubah",
    was: "semula:",
    still: |value| format!("Nilainya masih {value}. Ubah bila katanya kini berarti lain."),
    settle: "Katanya benar",
    link: "Tautkan ke sini",
    link_hint: "Pilih tanda ini, sorot kata dalam artikel, lalu tekan “Tautkan ke sini”.",
    linked: "Ditautkan ke kata yang disorot.",
};
