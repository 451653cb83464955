//! The usual words of page furniture, Indonesian and English, in lower case.

use std::sync::LazyLock;

/// Phrases, parted when they are first asked for: as lines they are smaller than one by one.
type Phrases = LazyLock<Vec<&'static str>>;

macro_rules! phrases {
    ($lines:literal) => {
        LazyLock::new(|| $lines.split('|').collect())
    };
}

/// Lines that begin so lead to other pages.
pub(super) static RELATED: Phrases = phrases!(
    "\
    baca juga|baca pula|baca selengkapnya|baca selanjutnya|baca berikutnya|baca:|baca :|lihat juga|\
    lihat pula|lihat:|simak juga|simak pula|simak:|tonton juga|tonton:|nonton juga|saksikan juga|\
    saksikan:|dengarkan juga|dengarkan:|cek juga|berita terkait:|artikel terkait:|terkait:|video:|\
    video terkait|infografis:|infografik:|podcast:|live streaming:|pilihan editor:|selengkapnya:|\
    selanjutnya:|sebelumnya:|[gambas:|read also|also read|read more|read next|read:|see also|see more|\
    also see|related:|related stories|related articles|related coverage|related news|related topics|\
    more from|more on this|more:|watch also|watch more|watch:|watch live:|listen:|listen to the|\
    don't miss:|don’t miss:|jangan lewatkan:|jangan sampai ketinggalan video|jangan sampai ketinggalan berita|\
    you may also like|you might also like|recommended:|recommended stories|\
    next article|previous article|explore more"
);

/// Lines that are this and nothing more head a list of other pages.
pub(super) static HEADINGS: Phrases = phrases!(
    "\
    populer|terpopuler|paling populer|berita populer|berita terpopuler|artikel populer|artikel terpopuler|\
    tag populer|tag terpopuler|topik populer|topik hangat|topik pilihan|terkini|berita terkini|\
    artikel terkini|update|updates|berita terbaru|artikel terbaru|terbaru|kabar terbaru|news update|\
    indeks|indeks berita|indeks terpopuler|trending|trending topic|trending topics|trending now|\
    sedang tren|sorotan|rekomendasi|rekomendasi untuk anda|rekomendasi untukmu|direkomendasikan|\
    pilihan editor|pilihan redaksi|pilihan untukmu|berita terkait|artikel terkait|terkait|konten terkait|\
    video terkait|topik terkait|berita lainnya|artikel lainnya|berita lain|berita pilihan|berita utama|\
    headline|headlines|video pilihan|foto pilihan|baca juga|lihat juga|simak juga|jangan lewatkan|\
    paling banyak dibaca|terbanyak dibaca|most read|most popular|most viewed|most shared|most commented|\
    popular|popular now|popular posts|popular stories|latest|latest news|latest stories|latest articles|\
    latest updates|latest posts|recent posts|recent stories|top stories|top news|top picks|editor's picks|\
    editor’s picks|editors' picks|editors’ picks|editor's pick|recommended|recommended for you|\
    recommended stories|related|related stories|related articles|related news|related posts|related topics|\
    related content|more stories|more news|more from this section|more on this story|read more|read next|\
    up next|also read|see also|in case you missed it|you may also like|you might also like|\
    what to read next|don't miss|don’t miss|around the web|from our partners|promoted stories|\
    sponsored content"
);

/// Lines that are this and nothing more, whatever stands around them.
pub(super) static ALONE: Phrases = phrases!(
    "\
    advertisement|advertisements|advertising|advertorial|ad|ads|iklan|sponsored|sponsored links|promoted|\
    scroll|bagikan|bagikan artikel ini|bagikan berita ini|bagikan:|share|shares|share this|\
    share this article|share this story|share on|share:|share via|salin tautan|salin link|copy link|\
    copied|tautan disalin|print|cetak|save|simpan|email|e-mail|facebook|twitter|whatsapp|telegram|\
    linkedin|instagram|tiktok|youtube|pinterest|reddit|tweet|komentar|tulis komentar|lihat komentar|\
    kirim komentar|beri komentar|comments|comment|leave a comment|leave a reply|add comment|view comments|\
    show comments|selengkapnya|lihat semua|lihat selengkapnya|lihat lainnya|lihat lebih banyak|muat lagi|\
    muat lainnya|muat lebih banyak|memuat...|loading...|loading|load more|show more|show all|see all|\
    view all|see more|halaman selanjutnya|halaman berikutnya|halaman sebelumnya|selanjutnya|berikutnya|\
    next|next page|previous|previous page|prev|kembali ke atas|back to top|skip to content|\
    skip to main content|menu|search|cari|home|beranda|login|log in|masuk|daftar|register|sign in|\
    sign up|subscribe|berlangganan|newsletter|follow us|follow|ikuti kami|tentang kami|about us|\
    contact us|hubungi kami|kontak kami|redaksi|pedoman media siber|disclaimer|privacy policy|\
    kebijakan privasi|terms of service|terms of use|cookie policy|tag|tags|topik|topics|kata kunci|\
    swipe up|perbesar|klik untuk perbesar|tap to unmute|play video|putar video|dengarkan artikel|\
    dengarkan berita|listen to this article|text size|ukuran huruf|ukuran font|font size|a a a|\
    add to google|gabung di grup|kirim|laporkan|lanjut membaca|skip advertisement|catatan redaksi|\
    catatan redaksi:|skip past newsletter promotion|after newsletter promotion"
);

/// What a page counts.
pub(super) static COUNTED: Phrases = phrases!(
    "\
    komentar|comments|comment|shares|views|min read|minute read|menit membaca|menit baca|kali dibaca"
);

/// Lines that begin so belong to the page.
pub(super) static OTHER: Phrases = phrases!(
    "\
    scroll to continue|scroll to resume|scroll untuk|gulir untuk|geser untuk|lanjutkan membaca|\
    lanjutkan dengan konten|konten berlanjut|artikel berlanjut|berita berlanjut|berlanjut ke halaman|\
    bersambung ke halaman|lanjut ke halaman|iklan -|iklan:|advertisement -|advertisement:|continue reading|\
    continue with content|story continues|article continues|this advertisement|bagikan ke|bagikan via|\
    bagikan artikel|share on|share via|share this|ikuti berita|ikuti kami|ikuti update|\
    ikuti perkembangan berita|ikuti saluran|ikuti kanal|ikuti akun|ikuti terus|ikuti whatsapp|\
    ikuti google news|dapatkan berita|dapatkan update|dapatkan informasi|dapatkan notifikasi|\
    dapatkan artikel|cek berita|follow us|follow our|follow @|sign up for|sign up to|subscribe to|\
    subscribe now|subscribe for|get the latest|get our|get breaking news|join our|download our|\
    download the app|download aplikasi|download app|download apps|unduh aplikasi|instal aplikasi|gabung di|gabung ke|\
    gabung sekarang|bergabung dengan kami|mari bergabung|yuk gabung|berlangganan sekarang|langganan sekarang|\
    nyalakan notifikasi|aktifkan notifikasi|our standards:|have a tip|got a tip|tags:|tags :|tag:|tag :|\
    topik:|topik :|topics:|topics :|filed under|kata kunci:|keywords:|kategori:|category:|\
    all rights reserved|dilarang mengutip|dilarang menyalin|dilarang memperbanyak|\
    konten ini merupakan kerja sama|penafian:|disclaimer:|sumber foto|skip to|http://|https://|www.|\
    scroll ke |lanjut ke sebelah|berlanjut ke sebelah|baca berita dengan|baca berita tanpa iklan|\
    follow berita|follow whatsapp|follow google news|follow channel|follow akun|fakta atau hoaks?|\
    segera lengkapi data|situs ini menggunakan|kami menggunakan cookie|silakan login|login untuk|masuk untuk|\
    click here to|already a subscriber|already have an account|create a free account|create an account|\
    become a member|by signing up|by subscribing|we use cookies|this site uses cookies|report an error|\
    thank you for reading|terima kasih telah membaca|support our journalism|adchoices|enjoying this article|\
    follow official|this material may not be published|anda sedang membaca"
);

/// Lines that begin so say who made the article.
pub(super) static BYLINE: Phrases = phrases!(
    "\
    editor:|editor :|editors:|reporter:|reporter :|penulis:|penulis :|pewarta:|pewarta :|laporan:|\
    laporan :|laporan wartawan|laporan reporter|laporan jurnalis|kontributor:|kontributor :|wartawan:|\
    wartawan :|jurnalis:|jurnalis :|koresponden:|uploader:|uploader :|penyunting:|penyunting :|redaktur:|\
    redaktur :|penerjemah:|penerjemah :|sumber:|sumber :|author:|authors:|writer:|byline:|written by|\
    reported by|reporting by|additional reporting by|edited by|editing by|translated by|words by|\
    ditulis oleh|diterjemahkan oleh|disunting oleh|compiled by|posted by|oleh:|oleh :|by:"
);

/// Lines that begin so stand below a picture.
pub(super) static CAPTION: Phrases = phrases!(
    "\
    foto:|foto :|foto/|(foto:|(foto/|keterangan foto|kredit foto|gambar:|gambar :|ilustrasi:|\
    ilustrasi :|ilustrasi/|ilustrasi.|ilustrasi (|ilustrasi -|(ilustrasi|tangkapan layar:|dok.|dok:|dok |\
    (dok|infografis oleh|photo:|photo by|photos:|photo credit|photo courtesy|(photo|image:|image by|\
    image credit|image source|image caption|picture:|photograph:|illustration:|illustration by|credit:|\
    credits:|caption:|file photo|file -|file –|file —|antara foto"
);

/// A line that is this and nothing more stands where a picture was.
pub(super) static PICTURE: Phrases = phrases!(
    "\
    image|gambar|foto|photo|picture|ilustrasi|thumbnail|featured image"
);

/// In brackets at the end of a line, they show that the line is a caption.
pub(super) static CREDIT: Phrases = phrases!(
    "\
    foto|antara foto|dok|dokumentasi|istimewa|ist|getty|shutterstock|ilustrasi|photo|image|tangkapan|\
    screenshot|unsplash|freepik|pexels|pixabay"
);

/// "Simak", and its like: what a page bids the reader to do.
pub(super) static BIDS: Phrases = phrases!(
    "\
    simak|simaklah|lihat|tonton|nonton|saksikan|baca|dengarkan|klik|kunjungi|ikuti|dapatkan|cek|\
    nikmati|temukan|watch|read|listen|click|tap|visit|follow"
);

/// Words after a bid that show what it is for.
pub(super) static BID_OBJECTS: Phrases = phrases!(
    "\
    juga|video|videonya|video-video|live|streaming|foto|foto-foto|fotonya|infografis|infografik|\
    podcast|artikel|selengkapnya|selanjutnya|lengkapnya|informasinya|ulasannya|penjelasannya|faktanya|\
    daftarnya|siarannya|tayangannya|di|disini|here|more|also|our|us"
);

/// Words anywhere in a line that begins with a bid.
pub(super) static BID_TAILS: Phrases = phrases!(
    "\
    selengkapnya|lengkapnya|di sini|disini|hanya di|di bawah ini:|live streaming|berikut ini:|on facebook|on instagram|\
    on x |on google news|di google news|whatsapp channel"
);

/// Weekdays and months, whole and cut short.
pub(super) static CALENDAR: Phrases = phrases!(
    "\
    senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|januari|februari|maret|april|mei|juni|juli|\
    agustus|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|agu|agt|ags|sep|sept|okt|nov|\
    des|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|\
    sat|sun|january|february|march|may|june|july|august|october|december|aug|oct|dec"
);

/// What stands beside a time on its line.
pub(super) static AROUND: Phrases = phrases!(
    "\
    wib|wita|wit|gmt|utc|bst|cet|cest|ct|pt|mt|est|edt|pst|pdt|et|am|pm|a.m|p.m|pukul|jam|at|on|pada|\
    tanggal|last|first|published|posted|updated|update|modified|diterbitkan|terbit|tayang|\
    dipublikasikan|diperbarui|pembaruan|diunggah|dirilis|dibuat|date|tgl|min|mins|menit|minutes|read|\
    baca|of|hours|hour|ago|hari|lalu|yang|the|st|nd|rd|th"
);

/// "Artikel ini telah tayang di …": how an article speaks of itself, and what it then says.
pub(super) static SELF: Phrases = phrases!(
    "\
    artikel ini|berita ini|tulisan ini|konten ini|artikel asli|this article|this story|this post|\
    this content"
);
pub(super) static SELF_SAYS: Phrases = phrases!(
    "\
    ditulis|tayang|ditayangkan|dimuat|terbit|diterbitkan|diproduksi|disadur|diterjemahkan|dipublikasikan|\
    dibuat|disiarkan|kerja|kerjasama|originally|published|appeared|translated|written|produced|\
    sponsored|updated"
);

/// What stands before a place or an outlet in the words that open an article.
pub(super) static AGENCIES: Phrases = phrases!(
    "\
    ap|afp|reuters|antara|upi|xinhua|bloomberg|kyodo|cnn|bbc|kompas|tempo|republika|bisnis|detik|\
    tribun|kontan|suara|merdeka|liputan6|okezone|sindonews|viva|jpnn|rmol|inews|voa|dpa|ani|pti|\
    tass|efe"
);
