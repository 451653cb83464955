//! The words of the Report place. What the report itself says comes from `compare::report`.

/// Those words, in one language.
pub struct Report {
    /// What can be done with it, as a group.
    pub acts: &'static str,
    /// Button.
    pub markdown: &'static str,
    /// Button.
    pub html: &'static str,
    /// Button.
    pub print: &'static str,
    /// There is nothing to report.
    pub empty: &'static str,
    /// What to do about it.
    pub empty_next: &'static str,
    /// Link to the Read place.
    pub to_read: &'static str,
    /// Message, with the name of the file.
    pub downloaded: fn(&str) -> String,
    /// Message.
    pub not_downloaded: &'static str,
}

/// Those words, now; tracked.
pub fn report() -> &'static Report {
    super::pick(&EN, &ID)
}

static EN: Report = Report {
    acts: "Take the report along",
    markdown: "Download Markdown",
    html: "Download HTML",
    print: "Print",
    empty: "Nothing to report yet",
    empty_next: "The report sets out each claim: what the outlets say of it, where that comes from, what the evidence and the verdict are. Select words in an article and mark them as a claim; it appears here by itself.",
    to_read: "Read the articles",
    downloaded: |name| format!("Handed to the browser as {name}."),
    not_downloaded: "The browser did not take the file. Your case is as it was. Try “Print”, which can save a PDF, too.",
};

static ID: Report = Report {
    acts: "Bawa laporan ini",
    markdown: "Unduh Markdown",
    html: "Unduh HTML",
    print: "Cetak",
    empty: "Belum ada yang dilaporkan",
    empty_next: "Laporan memaparkan setiap klaim: apa kata tiap media, dari mana asalnya, apa bukti dan putusannya. Pilih kata-kata dalam artikel dan tandai sebagai klaim; klaim itu muncul di sini dengan sendirinya.",
    to_read: "Baca artikelnya",
    downloaded: |name| format!("Diserahkan ke peramban sebagai {name}."),
    not_downloaded: "Peramban tidak menerima berkasnya. Kasus Anda tidak berubah. Coba “Cetak”, yang juga dapat menyimpan PDF.",
};
