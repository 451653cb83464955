//! The words of the Timeline place. What is wrong with a date is said by `compare`.

/// Those words, in one language.
pub struct Timeline {
    /// Heading.
    pub title: &'static str,
    /// Group of buttons that change what is shown.
    pub tools: &'static str,
    /// Button.
    pub nearer: &'static str,
    /// Button.
    pub wider: &'static str,
    /// Button.
    pub earlier: &'static str,
    /// Button.
    pub later: &'static str,
    /// Button.
    pub whole: &'static str,
    /// How to read it.
    pub hint: &'static str,
    /// There are no dates.
    pub empty: &'static str,
    /// What to do about it.
    pub empty_next: &'static str,
    /// What happens at the date of publication.
    pub published: &'static str,
    /// Another date of the same claim that cannot be right, too: outlet and date.
    pub conflict: fn(&str) -> String,
    /// It lies before or after what is shown.
    pub outside: [&'static str; 2],
    /// Heading.
    pub audit: &'static str,
    /// What is looked for.
    pub audit_hint: &'static str,
    /// Nothing was found.
    pub audit_clean: &'static str,
    /// Said while the dates are being looked at.
    pub audit_looking: &'static str,
    /// The date of publication, as noted in the details of an article.
    pub noted: &'static str,
    /// Short names of months.
    pub months: [&'static str; 12],
}

/// Those words, now; tracked.
pub fn timeline() -> &'static Timeline {
    super::pick(&EN, &ID)
}

static EN: Timeline = Timeline {
    title: "Timeline",
    tools: "What is shown",
    nearer: "Zoom in",
    wider: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    whole: "All",
    hint: "A bar is as long as the date is vague. Each leads to its words. Dates of one claim that cannot all be right are joined.",
    empty: "No dates yet",
    empty_next: "Give the articles their dates of publication, and mark claims that say when. They line up here, outlet by outlet.",
    published: "published",
    conflict: |who| format!("cannot both be right: {who}"),
    outside: ["earlier", "later"],
    audit: "Dates to look at",
    audit_hint: "Dates as the articles print them: a weekday that does not fit, a day that no calendar has, a date far from the rest, a date of publication older than what the text tells.",
    audit_clean: "Nothing is wrong with the dates of these articles, as far as rules can see.",
    audit_looking: "Looking at the dates …",
    noted: "date of publication as noted",
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

static ID: Timeline = Timeline {
    title: "Lini masa",
    tools: "Yang ditampilkan",
    nearer: "Perbesar",
    wider: "Perkecil",
    earlier: "Lebih awal",
    later: "Lebih akhir",
    whole: "Semua",
    hint: "Panjang batang menunjukkan seberapa kabur tanggalnya. Masing-masing menuju kata-katanya. Tanggal satu klaim yang tidak mungkin benar semua dihubungkan.",
    empty: "Belum ada tanggal",
    empty_next: "Isi tanggal terbit artikel, dan tandai klaim yang menyebut kapan. Semuanya berjajar di sini, media demi media.",
    published: "terbit",
    conflict: |who| format!("tidak mungkin benar keduanya: {who}"),
    outside: ["lebih awal", "lebih akhir"],
    audit: "Tanggal yang perlu dilihat",
    audit_hint: "Tanggal seperti yang tercetak: nama hari yang tidak cocok, hari yang tidak ada, tanggal yang jauh dari lainnya, tanggal terbit yang lebih tua dari peristiwa yang diceritakan.",
    audit_clean: "Sejauh yang terlihat oleh aturan, tidak ada yang salah dengan tanggal di artikel-artikel ini.",
    audit_looking: "Memeriksa tanggal …",
    noted: "tanggal terbit yang dicatat",
    months: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
};
