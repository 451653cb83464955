//! The words that tell who says something, Indonesian and English, in lower case.
//!
//! Invariants: lower case; ordinary words of the languages, no persons.

use crate::detect::book::Book;
use crate::detect::fold::{Words, is_among, words};
use crate::detect::names::is_role;
use std::sync::LazyLock;

/// Whether a rule may begin with `word`: asked of every word, so it must be quick.
pub(super) fn may_be_cue(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_lowercase())
        && (word.ends_with("nya") || BOOK.has(word, 0xff))
}

/// Words that begin when, where or to whom something was said, or what else was done.
pub(super) fn begins_setting(word: &str) -> bool {
    SETTING.has(word, 1)
}

static SETTING: LazyLock<Book> = LazyLock::new(|| {
    Book::of_lines(&[(
        1,
        "kepada di dalam pada saat ketika melalui lewat usai seusai setelah \
            seperti sebagaimana dikutip dilansir kemarin tadi sambil seraya \
            menambahkan to in on at during after when late early adding of via \
            through last this yesterday ditemui dihubungi demikian menanggapi \
            merujuk mengutip reporters yang dengan who lalu beberapa lagi pula \
            singkat",
    )])
});

/// All lists; the bit of each is its place. The first eight hold the words that rules begin with.
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    Book::of_lines(&[
        (1 << 0, ROOTS),
        (1 << 1, PLAIN_ROOTS),
        (1 << 2, SAID),
        (1 << 3, VERBS),
        (1 << 4, WEAK_VERBS),
        (1 << 5, PASSIVES),
        (1 << 6, TAKEN),
        (1 << 7, OTHERS),
        (1 << 8, TITLES),
        (1 << 9, STOPS),
        (1 << 10, ADVERBIALS),
        (1 << 11, ADVERBS),
        (1 << 12, UNSAYS),
        (1 << 13, PRONOUNS),
        (1 << 14, CALENDAR),
        (1 << 15, DOCUMENTS),
    ])
});

/// Words that rules begin with, beside the verbs.
const OTHERS: &str =
    "according bahwa based berdasarkan called calls demikian menurut menurutnya that";

/// Whether `word` tells who speaks when it comes right after a quotation: "kata", "ujarnya", "said".
pub(super) fn follows_quote(word: &str) -> bool {
    is_root(word) || is_clitic(word) || is_said(word)
}

/// Bare verbs that stand before who speaks: "kata Budi".
pub(super) fn is_root(word: &str) -> bool {
    BOOK.has(word, 1 << 0)
}

/// Bare verbs that are seldom anything else; the others need a quotation, or a name after them.
pub(super) fn is_plain_root(word: &str) -> bool {
    BOOK.has(word, 1 << 1)
}

/// Bare verbs with who speaks in their ending: "ujarnya".
pub(super) fn is_clitic(word: &str) -> bool {
    word.strip_suffix("nya").is_some_and(|root| {
        root != "aku" && (is_root(root) || root.strip_suffix("kan").is_some_and(is_root))
    })
}

/// English verbs that stand before or after who speaks.
pub(super) fn is_said(word: &str) -> bool {
    BOOK.has(word, 1 << 2)
}

/// Verbs that stand after who speaks: "mengatakan".
pub(super) fn is_verb(word: &str) -> bool {
    BOOK.has(word, 1 << 3 | 1 << 4)
}

/// Verbs that tell as often what somebody does as what somebody says: who they stand after must be a
/// name or a role.
pub(super) fn is_weak_verb(word: &str) -> bool {
    BOOK.has(word, 1 << 4)
}

/// Passive verbs, with who speaks after them: "dikatakan Budi".
pub(super) fn is_passive(word: &str) -> bool {
    BOOK.has(word, 1 << 5)
}

/// Verbs that name where something was taken from: "dilansir".
pub(super) fn is_taken(word: &str) -> bool {
    BOOK.has(word, 1 << 6)
}

/// Words that begin the name of an office, a role, or an organisation; those of names among them.
pub(super) fn is_title(word: &str) -> bool {
    BOOK.has(word, 1 << 8) || is_role(word)
}

/// Words that end a name that stands before them.
pub(super) fn ends_name(word: &str) -> bool {
    BOOK.has(word, 1 << 9)
}

/// Words that begin a clause or phrase that is nobody's name.
pub(super) fn begins_adverbial(word: &str) -> bool {
    BOOK.has(word, 1 << 10)
}

/// Words between who speaks and the verb that say neither.
pub(super) fn is_adverb(word: &str) -> bool {
    BOOK.has(word, 1 << 11)
}

/// Words before a verb that make it no report: "tidak mengatakan", "akan mengatakan".
pub(super) fn unsays(word: &str) -> bool {
    BOOK.has(word, 1 << 12)
}

/// English verbs that only a clause has.
pub(super) fn is_finite(word: &str) -> bool {
    is_among(word, words!("is was were are has had have will would could can may did does do"))
}

/// Words that stand for who spoke before.
pub(super) fn is_pronoun(word: &str) -> bool {
    BOOK.has(word, 1 << 13)
}

/// Days and months: they are no names, though they have capitals.
pub(super) fn is_calendar(word: &str) -> bool {
    BOOK.has(word, 1 << 14)
}

/// What a source that is no person may be: "laporan", "data", "survey".
pub(super) fn is_document(word: &str) -> bool {
    BOOK.has(word, 1 << 15)
}

/// Whether a word looks like a verb of Indonesian by its prefix.
pub(super) fn looks_like_verb(word: &str) -> bool {
    const NOT: &Words = words!(
        "beragama beras berat berbagai berbasis bergelar berinisial berita bernama bersama bersangkutan berusia berwenang \
    dealer delegasi desa detektif developer dia diaspora digital dinas dini diplomat direksi direktorat direktur \
    diri dirjen dirut disabilitas diskusi distributor distrik divisi media medis medsos meja member memori menantu \
    menara mendagri mendiang menengah menkes menkeu menko menlu mensos menteri merah merdeka merek mereka mesin \
    meteorologi metro perempuan teknis teras terbaru terdakwa terduga terkait terlapor terminal ternak terpidana \
    terpilih tersangka tersebut tertinggi"
    );
    let prefixed = ["mem", "men", "meng", "meny", "mel", "mer", "me", "di", "ber", "ter"];
    word.len() >= 5
        && prefixed.iter().any(|prefix| word.starts_with(prefix))
        && !is_among(word, NOT)
}

const ROOTS: &str = "ajak aku akui ancam balas bantah beber bisik bujuk canda celetuk cerita cetus cuit cuitnya curhat dalih duga \
    elak gerutu gumam gurau harap imbau imbuh ingat jabar janji jawab jelas jelaskan kata katakan kecam kelakar \
    keluh kenang ketus kicau kilah kisah klaim kritik lanjut lapor ledek lontar mohon nilai panggil papar pekik \
    pesan pinta puji pungkas ratap sahut sambung sanggah saran sebut seloroh sentil sergah seru sesal simpul sindir \
    singgung tambah tandas tanya tegas tegur tekan terang teriak terka timpal tukas tulis tutup tutur ucap ujar ulas \
    ungkap urai usul yakin";

const PLAIN_ROOTS: &str = "beber celetuk cetus dalih imbuh kata kelakar kilah papar pungkas seloroh sergah tandas timpal tukas tutur ucap \
    ujar ungkap";

const SAID: &str = "acknowledged added adding adds admitted advised agreed allege alleged alleges announced argue argued argues \
    arguing asked asserted believe believes cautioned claimed claims commented complained conceded concluded \
    confirmed confirms contend contended contends continued countered declared denied denies disclosed emphasised \
    emphasized exclaimed explained explains insist insisted insists interjected joked joking lamented maintains \
    mused noted observed opined pledged posted predict predicted predicts proclaimed promised quipped reasoned \
    recalled recalls reckons recounted reiterated reiterating remarked replied reported reports responded revealed \
    said say saying says shouted stated stressed suggested telling tells testified told tweeted tweets urged urges \
    vowed warn warned warns writes writing wrote";

const VERBS: &str = "beralasan beranggapan berargumen berasumsi berceletuk bercerita berdalih berdoa bergurau berkata berkelakar \
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
    menyoroti merekomendasikan merinci meyakini";

const WEAK_VERBS: &str = "agreed alleged asked believes berharap berjanji bersyukur claims memastikan membela memerintahkan meminta memuji \
    menaksir menargetkan menawarkan mencatat mendesak menegur menemukan mengajak mengancam menganggap mengharapkan \
    menginstruksikan menilai menjamin menjanjikan menuduh menunjukkan menuntut menyayangkan meramal meramalkan \
    meyakinkan optimistis percaya reported reports responded writing yakin";

const PASSIVES: &str = "diakui dibantah dibenarkan diberitakan dijelaskan dikatakan dikemukakan dilaporkan dinyatakan dipaparkan \
    disampaikan disebut disebutkan ditambahkan ditegaskan diterangkan dituturkan diungkap diungkapkan diutarakan";

const TAKEN: &str = "cited citing diberitakan dikutip dikutipnya dilansir dilansirnya dilaporkan dinukil disitir melansir mengacu \
    mengutip menukil menyadur menyitir merujuk quoted quoting reported";

const TITLES: &str = "adik asisten ayah ayahanda bibi ibunda istri kakak kekasih keluarga kerabat murid orangtua paman pembantu putra putri rekan sahabat sepupu suami \
    tetangga ajun akademisi aktivis anak arsitek bendahara brigadir buruh calon corporate direksi dirreskrimum dokter eks \
    epidemiolog founder head inspektur kabag kakanwil kanwil karo kasubdit koki komandan kuasa mahasiswa managing \
    manajemen mantan musisi nelayan official officials ombudsman pedagang pejabat pekerja pelaksana pelaku pemerhati \
    pemilik penasihat pengasuh pengemudi pengurus pengusaha penjabat penulis penumpang perwakilan peserta petani \
    petugas pihak pj pjs plh plt police polisi praktisi presdir psikiater psikolog raja saksi salah sejarawan \
    sejumlah seniman seorang sosiolog sutradara teman tersangka tim ulama virolog wakapolda wakapolri warga wartawan";

const STOPS: &str = "about adalah adding after agar akan amid antara apabila are as at atas bahwa baru baru-baru because before \
    begitu belum berulang bila bisa bukan but by dalam dapat dari demikian dengan di dikutip dilansir during for \
    from guna had harus has have hingga ialah if in ini is itulah jika juga kalau karena karenanya ke kemarin \
    kemudian kepada ketika kini lagi lalu lewat masih melainkan melalui melanjutkan menambahkan menanggapi mengenai \
    menjadi menyusul merupakan namun oleh on over pada padahal per pula saat saja sambil sampai sebab sebagaimana \
    sebelum sedang sedangkan selain selaku sembari sementara seperti seraya serta sesudah setelah seusai since soal \
    sudah supaya tadi tanpa tapi telah tentang terhadap terkait tetapi that tidak to until untuk usai via was were \
    when which while who whom whose with yang";

const ADVERBIALS: &str = "according ada adapun after agar akhirnya akibat akibatnya also although amid and apalagi as asked at atas atau \
    awalnya bahkan because before begitu belakangan berdasarkan berkat bertempat besok bila bukan but by citing \
    contohnya dalam dan demi dengan despite di dia-lah dihubungi dijumpai dikonfirmasi dikutip dilansir ditanya \
    ditemui during earlier for from given hal hanya hari hingga however if ihwal in ini instead intinya itu jadi \
    jika kalau karena kedua kemarin kemudian kendati kepada ketiga ketika kini lalu last later lebih lewat maka \
    meanwhile melalui melansir menanggapi mengenai mengutip menjawab menurut merespons meski meskipun misalnya namun \
    oleh on or pada padahal perihal pertama saat sampai sebab sebagai sebaliknya sebelum sebelumnya secara sedangkan \
    sehubungan sejak sekali selain selama selanjutnya sementara sempat senada seperti sesuai sesudah setelah seusai \
    since singkatnya so soal speaking still supaya tadi tak tapi tentang tentu terakhir terkait terlebih terpisah \
    tersebut tetapi then this though tidak to under until untuk usai walau walaupun when while with writing yang yet";

const ADVERBS: &str = "again akhirnya already also always awalnya bahkan berkali berkali-kali berulang dengan earlier had hanya hari \
    has have herself himself ikut itself juga just justru kali kembali kemudian kerap lalu langsung lantas later \
    malah masih often once pernah previously publicly pun recently repeatedly reportedly resmi sebelumnya secara \
    selalu sempat senada sendiri sering simply sudah tadi tegas telah terus then turut";

const UNSAYS: &str = "agar akan belum bila bisa boleh bukan can cannot cara could dapat dilarang diminta enggan guna harus hendak \
    ingin jangan jika mampu mau may menolak might never not perlu should siapa supaya tak tanpa tidak to untuk wajib \
    will would yang";

const PRONOUNS: &str = "beliau dia dirinya he ia it keduanya ketiganya mereka pihaknya she they";

const CALENDAR: &str = "agustus ahad april august december desember februari february friday januari january juli july jumat june juni \
    kamis march maret may mei minggu monday november october oktober rabu sabtu saturday selasa senin september \
    sunday thursday tuesday wednesday";

const DOCUMENTS: &str = "akun analisis analysis authorities beberapa catatan court dakwaan data document documents dokumen estimates \
    experts figures harian hasil informasi jaksa juru kabar kajian kantor kepolisian kesaksian keterangan koran \
    laman laporan majalah media newspaper official officials otoritas pantauan para pejabat penelitian pengadilan \
    pengakuan penuturan penyidik people perhitungan perkiraan pernyataan pihak police polisi poll prakiraan putusan \
    records rencana report reports research rilis riset saksi salah sejumlah sensus seorang siaran situs source \
    sources staf stasiun statement statistik studi study sumber surat survei survey unggahan versi warga witnesses";
