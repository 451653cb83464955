//! The words of taking over a page from another window, and of the bookmark that does it.

use crate::browser::handover::NotTaken;

/// Those words, in one language.
pub struct Take {
    /// Disclosure on the desk.
    pub offer: &'static str,
    /// What the bookmark is for, and how to get it.
    pub how: &'static str,
    /// What does not work.
    pub limits: &'static str,
    /// The bookmark's own name.
    pub bookmark: &'static str,
    /// Said when it is clicked here.
    pub clicked: &'static str,
    /// Button.
    pub copy: &'static str,
    /// Said after it.
    pub copied: &'static str,
    /// Said on the other page, if the browser opens no window.
    pub blocked: &'static str,
    /// Heading, and title of the window.
    pub title: &'static str,
    /// While nothing has come yet.
    pub waiting: &'static str,
    /// Nobody is there to hand anything over.
    pub nobody: &'static str,
    /// Heading of the question.
    pub question: &'static str,
    /// What is known of the page.
    pub from: &'static str,
    /// What is known of the page.
    pub address: &'static str,
    /// The page says no address that is its own.
    pub no_address: &'static str,
    /// What is known of the page.
    pub headline: &'static str,
    /// What is known of the page.
    pub size: &'static str,
    /// Who vouches for what.
    pub trust: &'static str,
    /// Field.
    pub into: &'static str,
    /// Option.
    pub new_case: &'static str,
    /// Button.
    pub take: &'static str,
    /// Button.
    pub leave: &'static str,
    /// Said after it.
    pub left: &'static str,
    /// Link.
    pub to_desk: &'static str,
}

/// Those words, now; tracked.
pub fn take() -> &'static Take {
    super::pick(&EN, &ID)
}

/// Why something was not taken; tracked.
pub fn not_taken(why: NotTaken) -> String {
    let id = super::lang() == super::Lang::Id;
    match (why, id) {
        (NotTaken::Form, false) => {
            "Something was sent that is no page. Nothing was taken.".to_owned()
        }
        (NotTaken::Form, true) => "Yang dikirim bukan halaman. Tidak ada yang diambil.".to_owned(),
        (NotTaken::Long(length), false) => format!(
            "A page of {} was sent, more than is read. Nothing was taken. Copy the article's text and \
             paste it here.",
            super::intake::megabytes(length)
        ),
        (NotTaken::Long(length), true) => format!(
            "Halaman yang dikirim sebesar {}, melebihi yang dibaca. Tidak ada yang diambil. Salin teks \
             artikelnya lalu tempelkan di sini.",
            super::intake::megabytes(length)
        ),
        (NotTaken::Stranger, false) => {
            "Another window sent something that nobody asked for. Nothing was taken.".to_owned()
        }
        (NotTaken::Stranger, true) => {
            "Jendela lain mengirim sesuatu yang tidak diminta. Tidak ada yang diambil.".to_owned()
        }
    }
}

static EN: Take = Take {
    offer: "Take articles from the page you read",
    how: "Drag this link to the bookmarks bar of your browser. On a news page, press the bookmark: Telisik opens and asks before it takes anything. Where nothing can be dragged, copy its address below and make it the address of a bookmark.",
    limits: "Telisik cannot fetch pages itself, and nothing is sent to anybody. Some sites cut the tie to other windows: save such a page (“HTML only”) and drop it here.",
    bookmark: "Take into Telisik",
    clicked: "This is a bookmark: drag it to the bookmarks bar, and press it there while you read a page.",
    copy: "Copy the bookmark's address",
    copied: "Copied. Make a bookmark and paste this as its address.",
    blocked: "The browser did not open Telisik. Allow this page to open windows, and press the bookmark again.",
    title: "Take a page",
    waiting: "Waiting for the page …",
    nobody: "No page was handed over. This window was not opened by the bookmark, or the site cut the tie to it. Save the page (“HTML only”) and drop it here instead.",
    question: "Take this page into Telisik?",
    from: "From",
    address: "Address",
    no_address: "not known",
    headline: "Calls itself",
    size: "Size",
    trust: "Your browser vouches for where it comes from; the rest is what the page says. Nothing was taken yet.",
    into: "Into",
    new_case: "A new case",
    take: "Take it",
    leave: "Leave it",
    left: "Nothing was taken. You can close this window.",
    to_desk: "To the desk",
};

static ID: Take = Take {
    offer: "Ambil artikel dari halaman yang sedang dibaca",
    how: "Seret tautan ini ke bilah markah peramban Anda. Di halaman berita, tekan markah itu: Telisik terbuka dan bertanya sebelum mengambil apa pun. Bila tidak dapat diseret, salin alamatnya di bawah dan jadikan alamat sebuah markah.",
    limits: "Telisik tidak dapat mengambil halaman sendiri, dan tidak ada yang dikirim ke siapa pun. Beberapa situs memutus hubungan dengan jendela lain: simpan halaman seperti itu (“hanya HTML”) lalu lepaskan di sini.",
    bookmark: "Ambil ke Telisik",
    clicked: "Ini markah: seret ke bilah markah, lalu tekan di sana saat membaca sebuah halaman.",
    copy: "Salin alamat markah",
    copied: "Disalin. Buat markah baru dan tempelkan ini sebagai alamatnya.",
    blocked: "Peramban tidak membuka Telisik. Izinkan halaman ini membuka jendela, lalu tekan markahnya sekali lagi.",
    title: "Ambil halaman",
    waiting: "Menunggu halaman …",
    nobody: "Tidak ada halaman yang diserahkan. Jendela ini tidak dibuka oleh markah, atau situsnya memutus hubungan. Simpan halamannya (“hanya HTML”) lalu lepaskan di sini.",
    question: "Ambil halaman ini ke Telisik?",
    from: "Dari",
    address: "Alamat",
    no_address: "tidak diketahui",
    headline: "Menyebut diri",
    size: "Ukuran",
    trust: "Peramban Anda menjamin asalnya; selebihnya kata halaman itu sendiri. Belum ada yang diambil.",
    into: "Ke dalam",
    new_case: "Kasus baru",
    take: "Ambil",
    leave: "Biarkan",
    left: "Tidak ada yang diambil. Jendela ini boleh ditutup.",
    to_desk: "Ke meja",
};
