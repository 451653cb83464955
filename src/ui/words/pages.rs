//! What is said of web pages: what was found where, what disagrees, and why one was not read.

use super::{Lang, counted, lang};
use crate::analysis::NoPage;

/// Those words, in one language.
pub struct PageWords {
    /// Below a field: the place where its value was found.
    pub found: fn(&str) -> String,
    /// Above what other places say.
    pub disagree: &'static str,
    /// Button.
    pub use_it: &'static str,
    /// Its accessible name, with the value.
    pub take: fn(&str) -> String,
    /// When the page was changed, and where it says so.
    pub changed: fn(&str, &str) -> String,
    /// Where the words stood, if the page shows fewer.
    pub words_from: fn(&str) -> String,
    /// How many parts of the text are page furniture.
    pub furniture: fn(usize) -> String,
    /// What a page without a name is called: it was pasted.
    pub pasted: &'static str,
    /// The rules did not answer.
    pub broken: fn(&str) -> String,
}

/// Those words, now; tracked.
pub fn page_words() -> &'static PageWords {
    super::pick(&EN, &ID)
}

static EN: PageWords = PageWords {
    found: |place| format!("From {place}"),
    disagree: "Elsewhere the page says:",
    use_it: "Use",
    take: |value| format!("Use “{value}”"),
    changed: |date, place| format!("Changed {date} ({place})"),
    words_from: |place| format!("The words come from {place}: the page shows fewer."),
    furniture: |count| {
        let parts = counted(count, "passage", "passages");
        format!("{parts} around the article will be greyed, not cut.")
    },
    pasted: "Pasted page",
    broken: |why| {
        format!(
            "The page could not be read ({why}). Nothing was added. Try once more, or copy the article's \
             text from the page and paste it here."
        )
    },
};

static ID: PageWords = PageWords {
    found: |place| format!("Dari {place}"),
    disagree: "Bagian lain halaman menyebut:",
    use_it: "Pakai",
    take: |value| format!("Pakai “{value}”"),
    changed: |date, place| format!("Diubah {date} ({place})"),
    words_from: |place| format!("Kata-katanya dari {place}: yang tampil di halaman lebih sedikit."),
    furniture: |count| {
        format!("{count} bagian di sekitar artikel akan diredupkan, tidak dipotong.")
    },
    pasted: "Halaman yang ditempel",
    broken: |why| {
        format!(
            "Halamannya tidak dapat dibaca ({why}). Tidak ada yang ditambahkan. Coba sekali lagi, atau \
             salin teks artikelnya dari halaman itu lalu tempelkan di sini."
        )
    },
};

/// A place of a page, from [`crate::analysis::Said::from`]; tracked.
pub fn place(from: &str) -> String {
    let (kind, which) = from.split_once(':').unwrap_or((from, ""));
    let id = lang() == Lang::Id;
    let plain = match (kind, which, id) {
        ("element", "h1", false) => "the heading",
        ("element", "h1", true) => "judul yang tampil",
        ("element", "title", false) => "the title of the window",
        ("element", "title", true) => "judul jendela",
        ("element", "html", false) => "the declared language",
        ("element", "html", true) => "bahasa yang dinyatakan",
        ("address", _, false) => "the web address",
        ("address", _, true) => "alamat web",
        ("opened", _, false) => "where the page was opened",
        ("opened", _, true) => "tempat halaman dibuka",
        ("text", _, false) => "the text",
        ("text", _, true) => "teksnya",
        ("beside", _, false) => "the words beside the text",
        ("beside", _, true) => "kata-kata di sekitar teks",
        ("json-ld", ..) => return format!("JSON-LD {which}"),
        ("element", ..) => return format!("<{which}>"),
        ("class", ..) => return format!("class “{which}”"),
        _ => return format!("{kind} {which}"),
    };
    plain.to_owned()
}

/// Why a page gives no article; tracked.
pub fn no_page(why: NoPage) -> String {
    let id = lang() == Lang::Id;
    let why = match (why, id) {
        (NoPage::TooManyNodes(limit), false) => {
            format!("It has more than {limit} parts, more than any article needs.")
        }
        (NoPage::TooManyNodes(limit), true) => {
            format!("Isinya lebih dari {limit} bagian, melebihi artikel mana pun.")
        }
        (NoPage::TooLong(limit) | NoPage::LongText(limit), false) => {
            format!("It is too long: {}.", super::intake::megabytes(limit))
        }
        (NoPage::TooLong(limit) | NoPage::LongText(limit), true) => {
            format!("Terlalu panjang: {}.", super::intake::megabytes(limit))
        }
        (NoPage::NoArticle, false) => {
            "No article was found on the page: it has no running text, or builds it by script."
                .to_owned()
        }
        (NoPage::NoArticle, true) => "Tidak ada artikel yang ditemukan di halaman ini: tidak ada \
            teks yang mengalir, atau teksnya dibangun oleh skrip."
            .to_owned(),
        (NoPage::NoText, false) => "Its words cannot be the text of an article.".to_owned(),
        (NoPage::NoText, true) => "Kata-katanya tidak dapat menjadi teks artikel.".to_owned(),
    };
    let what_now = if id {
        "Tidak ada yang ditambahkan. Salin teks artikelnya dari halaman itu, lalu tempelkan di sini."
    } else {
        "Nothing was added. Copy the article's text from the page, and paste it here."
    };
    format!("{why} {what_now}")
}
