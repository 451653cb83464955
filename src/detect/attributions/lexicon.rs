//! The words that tell who says something, Indonesian and English, in lower case.
//!
//! Each list has its bit in the one book of them all.

use crate::detect::book::Book;
use crate::detect::fold::is_among;
use std::sync::LazyLock;

/// Whether a rule may begin with `word`: asked of every word, so it must be quick.
pub(super) fn may_be_cue(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && (word.ends_with("nya") || BOOK.has(word, BEGINNINGS))
}

/// The lists that rules begin with.
const BEGINNINGS: u16 =
    OTHERS.0 | PASSIVES.0 | PLAIN_ROOTS.0 | ROOTS.0 | SAID.0 | TAKEN.0 | VERBS.0 | WEAK_VERBS.0;

/// All lists.
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    Book::of_lines(&[
        OTHERS,
        ROOTS,
        PLAIN_ROOTS,
        SAID,
        VERBS,
        WEAK_VERBS,
        PASSIVES,
        TAKEN,
        TITLES,
        STOPS,
        ADVERBIALS,
        ADVERBS,
        UNSAYS,
        PRONOUNS,
        CALENDAR,
        DOCUMENTS,
    ])
});

/// Words that rules begin with, beside the verbs.
const OTHERS: (u16, &str) = (
    1 << 0,
    "\
    according bahwa based berdasarkan demikian menurut menurutnya that",
);

/// Whether `word` tells who speaks when it comes right after a quotation: "kata", "ujarnya", "said".
pub(in crate::detect) fn follows_quote(word: &str) -> bool {
    is_root(word) || is_clitic(word) || is_said(word)
}

/// Bare verbs that stand before who speaks: "kata Budi".
pub(in crate::detect) fn is_root(word: &str) -> bool {
    BOOK.has(word, ROOTS.0)
}

/// Bare verbs that are seldom anything else; the others need a quotation, or a name after them.
pub(in crate::detect) fn is_plain_root(word: &str) -> bool {
    BOOK.has(word, PLAIN_ROOTS.0)
}

/// Bare verbs with who speaks in their ending: "ujarnya".
pub(in crate::detect) fn is_clitic(word: &str) -> bool {
    word.strip_suffix("nya").is_some_and(|root| {
        root != "aku" && (is_root(root) || root.strip_suffix("kan").is_some_and(is_root))
    })
}

/// English verbs that stand before or after who speaks.
pub(in crate::detect) fn is_said(word: &str) -> bool {
    BOOK.has(word, SAID.0)
}

/// Verbs that stand after who speaks: "mengatakan".
pub(in crate::detect) fn is_verb(word: &str) -> bool {
    BOOK.has(word, VERBS.0) || is_weak_verb(word)
}

/// Verbs that tell as often what somebody does as what somebody says: who they stand after must be a
/// name or a role.
pub(super) fn is_weak_verb(word: &str) -> bool {
    BOOK.has(word, WEAK_VERBS.0)
}

/// Passive verbs, with who speaks after them: "dikatakan Budi".
pub(super) fn is_passive(word: &str) -> bool {
    BOOK.has(word, PASSIVES.0)
}

/// Verbs that name where something was taken from: "dilansir".
pub(super) fn is_taken(word: &str) -> bool {
    BOOK.has(word, TAKEN.0)
}

/// Words that begin the name of an office, a role, or an organisation.
pub(super) fn is_title(word: &str) -> bool {
    BOOK.has(word, TITLES.0)
}

/// Words that end a name that stands before them.
pub(super) fn ends_name(word: &str) -> bool {
    BOOK.has(word, STOPS.0)
}

/// Words that begin a clause or phrase that is nobody's name.
pub(super) fn begins_adverbial(word: &str) -> bool {
    BOOK.has(word, ADVERBIALS.0)
}

/// Words between who speaks and the verb that say neither.
pub(super) fn is_adverb(word: &str) -> bool {
    BOOK.has(word, ADVERBS.0)
}

/// Words before a verb that make it no report: "tidak mengatakan", "akan mengatakan".
pub(super) fn unsays(word: &str) -> bool {
    BOOK.has(word, UNSAYS.0)
}

/// Words that stand for who spoke before.
pub(super) fn is_pronoun(word: &str) -> bool {
    BOOK.has(word, PRONOUNS.0)
}

/// Days and months: they are no names, though they have capitals.
pub(super) fn is_calendar(word: &str) -> bool {
    BOOK.has(word, CALENDAR.0)
}

/// What a source that is no person may be: "laporan", "data", "survey".
pub(super) fn is_document(word: &str) -> bool {
    BOOK.has(word, DOCUMENTS.0)
}

/// Whether a word looks like a verb of Indonesian by its prefix.
pub(super) fn looks_like_verb(word: &str) -> bool {
    const NOT: &str = "\
    bersama berwenang bersangkutan berita beras berat berbagai berusia dinas direktur direktorat direksi diplomat \
    divisi distrik dirjen diskusi digital media menteri mendagri menkes menko menlu menkeu mensos mesin medis \
    meteorologi mendiang metro medsos member merek terpilih tersangka terdakwa terpidana terduga terkait tersebut \
    terlapor terminal ternak terbaru memori merah meja menara menantu merdeka menengah berinisial bernama bergelar \
    beragama berbasis diaspora dia mereka dini diri dirut disabilitas distributor teras tertinggi teknis perempuan \
    detektif dealer delegasi desa developer";
    let prefixed = ["mem", "men", "meng", "meny", "mel", "mer", "me", "di", "ber", "ter"];
    word.len() >= 5
        && prefixed.iter().any(|prefix| word.starts_with(prefix))
        && !is_among(word, NOT)
}

const ROOTS: (u16, &str) = (
    1 << 1,
    "\
    ajak aku akui ancam balas bantah beber bisik bujuk canda celetuk cerita cetus cuit cuitnya curhat dalih duga \
    elak gerutu gumam gurau harap imbau imbuh ingat jabar janji jawab jelas jelaskan kata katakan kecam kelakar \
    keluh kenang ketus kicau kilah kisah klaim kritik lanjut lapor ledek lontar mohon nilai panggil papar pekik \
    pesan pinta puji pungkas ratap sahut sambung sanggah saran sebut seloroh sentil sergah seru sesal simpul sindir \
    singgung tambah tandas tanya tegas tegur tekan terang teriak terka timpal tukas tulis tutup tutur ucap ujar ulas \
    ungkap urai usul yakin",
);

const PLAIN_ROOTS: (u16, &str) = (
    1 << 2,
    "\
    beber celetuk cetus dalih imbuh kata kelakar kilah papar pungkas seloroh sergah tandas timpal tukas tutur ucap \
    ujar ungkap",
);

const SAID: (u16, &str) = (
    1 << 3,
    "\
    acknowledged added adding adds admitted advised agreed allege alleged alleges announced argue argued argues \
    arguing asked asserted believe believes cautioned claimed claims commented complained conceded concluded \
    confirmed confirms contend contended contends continued countered declared denied denies disclosed emphasised \
    emphasized exclaimed explained explains insist insisted insists interjected joked joking lamented maintains \
    mused noted observed opined pledged posted predict predicted predicts proclaimed promised quipped reasoned \
    recalled recalls reckons recounted reiterated reiterating remarked replied reported reports responded revealed \
    said say saying says shouted stated stressed suggested telling tells testified told tweeted tweets urged urges \
    vowed warn warned warns writes writing wrote",
);

const VERBS: (u16, &str) = (
    1 << 4,
    "\
    beralasan beranggapan berargumen berasumsi berceletuk bercerita berdalih berdoa bergurau berkata berkelakar \
    berkesimpulan berkeyakinan berkicau berkilah berkisah berkomentar berpandangan berpendapat berpesan berseloroh \
    bersikeras bersikukuh bertutur berujar melanjutkan melaporkan melontarkan memandang memaparkan membantah \
    membeberkan membenarkan memberitahu memberitakan memerinci memperingatkan memperkirakan mempersoalkan \
    mempertanyakan memprediksi memprotes memproyeksikan menambahkan menampik menandaskan menceritakan mencontohkan \
    mencuit menduga menegaskan menekankan menengarai menepis menerangkan mengabarkan mengadukan mengaku mengakui \
    mengamini menganjurkan mengapresiasi mengatakan mengecam mengeluh mengeluhkan mengemukakan menggambarkan \
    menggarisbawahi menghimbau mengimbau menginformasikan mengingatkan mengisahkan mengisyaratkan mengiyakan \
    mengkhawatirkan mengklaim mengklarifikasi mengkonfirmasi mengkritik mengonfirmasi mengucapkan mengumumkan \
    mengungkap mengungkapkan menguraikan mengusulkan mengutarakan mengutuk menimpali menjabarkan menjawab \
    menjelaskan mensinyalir menuding menulis menuturkan menyampaikan menyanggah menyangkal menyarankan menyatakan \
    menyayangkan menyebut menyebutkan menyerukan menyesalkan menyimpulkan menyindir menyinggung menyinyalir \
    menyoroti merekomendasikan merinci meyakini",
);

const WEAK_VERBS: (u16, &str) = (
    1 << 5,
    "\
    agreed alleged asked believes berharap berjanji bersyukur claims memastikan membela memerintahkan meminta memuji \
    menaksir menargetkan menawarkan mencatat mendesak menegur menemukan mengajak mengancam menganggap mengharapkan \
    menginstruksikan menilai menjamin menjanjikan menuduh menunjukkan menuntut menyayangkan meramal meramalkan \
    meyakinkan optimistis percaya reported reports responded writing yakin",
);

const PASSIVES: (u16, &str) = (
    1 << 6,
    "\
    diakui dibantah dibenarkan diberitakan dijelaskan dikatakan dikemukakan dilaporkan dinyatakan dipaparkan \
    disampaikan disebut disebutkan ditambahkan ditegaskan diterangkan dituturkan diungkap diungkapkan diutarakan",
);

const TAKEN: (u16, &str) = (
    1 << 7,
    "\
    cited citing diberitakan dikutip dikutipnya dilansir dilansirnya dilaporkan dinukil disitir melansir mengacu \
    mengutip menukil menyadur menyitir merujuk quoted quoting reported",
);

const TITLES: (u16, &str) = (
    1 << 8,
    "\
    ahli aipda ajun akademisi akbp akp aktivis aktor aktris anak analis anggota arsitek asisten asosiasi badan bank \
    bendahara brigadir brigjen bupati buruh calon camat ceo chairman chairwoman chief corporate deputi dewan direksi \
    direktorat direktur dirjen dirlantas dirreskrimum dirut dokter dosen dr drs dubes duta ekonom eks epidemiolog \
    executive founder fraksi general governor gubernur guru hakim head ibu inspektur ipda iptu irjen jaksa jenderal \
    jubir juru kabag kabid kadis kadiv kakanwil kanwil kapolda kapolres kapolri kapolsek kapten kapuspen kapuspenkum \
    karo kasat kasatlantas kasatreskrim kasubdit kejaksaan kementerian kepala kepolisian ketua kiai koki kolonel \
    komandan kombes komisaris komisi komisioner komite komjen kompol koordinator kuasa kurator kyai laksamana \
    lembaga letjen letnan lurah mahasiswa mahkamah majelis managing manajemen manajer mantan marsekal mayjen mayor \
    mendagri menkes menkeu menko menlu menpan menteri minister mr mrs ms musisi nelayan official officials ombudsman \
    pakar panglima partai paus pedagang pejabat pekerja pelaksana pelaku pelatih pemerhati pemerintah pemilik \
    pemimpin penasihat pendiri peneliti pengacara pengamat pengasuh pengemudi pengurus pengusaha penjabat penulis \
    penumpang penyanyi penyidik perdana perhimpunan perwakilan peserta petani petugas pihak pimpinan pj pjs plh plt \
    polda police polisi politikus polres praktisi presdir presiden president prof profesor professor psikiater \
    psikolog pt raja rektor representative saksi salah satgas secretary sejarawan sejumlah sekda sekjen sekretaris \
    senator seniman senior seorang sosiolog spokesman spokesperson spokeswoman staf sultan sutradara teman tim tokoh \
    ulama universitas ustaz vice virolog vokalis wakapolda wakapolri wakil wali walikota wamen warga wartawan \
    yayasan",
);

const STOPS: (u16, &str) = (
    1 << 9,
    "\
    about adalah adding after agar akan amid antara apabila are as at atas bahwa baru baru-baru because before \
    begitu belum berulang bila bisa bukan but by dalam dapat dari demikian dengan di dikutip dilansir during for \
    from guna had harus has have hingga ialah if in ini is itulah jika juga kalau karena karenanya ke kemarin \
    kemudian kepada ketika kini lagi lalu lewat masih melainkan melalui melanjutkan menambahkan menanggapi mengenai \
    menjadi menyusul merupakan namun oleh on over pada padahal per pula saat saja sambil sampai sebab sebagaimana \
    sebelum sedang sedangkan selain selaku sembari sementara seperti seraya serta sesudah setelah seusai since soal \
    sudah supaya tadi tanpa tapi telah tentang terhadap terkait tetapi that tidak to until untuk usai via was were \
    when which while who whom whose with yang",
);

const ADVERBIALS: (u16, &str) = (
    1 << 10,
    "\
    according ada adapun after agar akhirnya akibat akibatnya also although amid and apalagi as asked at atas atau \
    awalnya bahkan because before begitu belakangan berdasarkan berkat bertempat besok bila bukan but by citing \
    contohnya dalam dan demi dengan despite di dia-lah dihubungi dijumpai dikonfirmasi dikutip dilansir ditanya \
    ditemui during earlier for from given hal hanya hari hingga however if ihwal in ini instead intinya itu jadi \
    jika kalau karena kedua kemarin kemudian kendati kepada ketiga ketika kini lalu last later lebih lewat maka \
    meanwhile melalui melansir menanggapi mengenai mengutip menjawab menurut merespons meski meskipun misalnya namun \
    oleh on or pada padahal perihal pertama saat sampai sebab sebagai sebaliknya sebelum sebelumnya secara sedangkan \
    sehubungan sejak sekali selain selama selanjutnya sementara sempat senada seperti sesuai sesudah setelah seusai \
    since singkatnya so soal speaking still supaya tadi tak tapi tentang tentu terakhir terkait terlebih terpisah \
    tersebut tetapi then this though tidak to under until untuk usai walau walaupun when while with writing yang yet",
);

const ADVERBS: (u16, &str) = (
    1 << 11,
    "\
    again akhirnya already also always awalnya bahkan berkali berkali-kali berulang dengan earlier had hanya hari \
    has have herself himself ikut itself juga just justru kali kembali kemudian kerap lalu langsung lantas later \
    malah masih often once pernah previously publicly pun recently repeatedly reportedly resmi sebelumnya secara \
    selalu sempat senada sendiri sering simply sudah tadi tegas telah terus then turut",
);

const UNSAYS: (u16, &str) = (
    1 << 12,
    "\
    agar akan belum bila bisa boleh bukan can cannot cara could dapat dilarang diminta enggan guna harus hendak \
    ingin jangan jika mampu mau may menolak might never not perlu should siapa supaya tak tanpa tidak to untuk wajib \
    will would yang",
);

const PRONOUNS: (u16, &str) = (
    1 << 13,
    "\
    beliau dia dirinya he ia it keduanya ketiganya mereka pihaknya she they",
);

const CALENDAR: (u16, &str) = (
    1 << 14,
    "\
    agustus ahad april august december desember februari february friday januari january juli july jumat june juni \
    kamis march maret may mei minggu monday november october oktober rabu sabtu saturday selasa senin september \
    sunday thursday tuesday wednesday",
);

const DOCUMENTS: (u16, &str) = (
    1 << 15,
    "\
    akun analisis analysis authorities beberapa catatan court dakwaan data document documents dokumen estimates \
    experts figures harian hasil informasi jaksa juru kabar kajian kantor kepolisian kesaksian keterangan koran \
    laman laporan majalah media newspaper official officials otoritas pantauan para pejabat penelitian pengadilan \
    pengakuan penuturan penyidik people perhitungan perkiraan pernyataan pihak police polisi poll prakiraan putusan \
    records rencana report reports research rilis riset saksi salah sejumlah sensus seorang siaran situs source \
    sources staf stasiun statement statistik studi study sumber surat survei survey unggahan versi warga witnesses",
);
