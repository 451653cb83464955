//! Words by which names are told: what is never a name, titles, heads of organisations and places.
//!
//! Invariants: lower case; ordinary words of the languages, no persons.

use crate::detect::Scan;
use crate::detect::book::Book;
use crate::detect::fold::{Words, is_among, words};
use std::sync::LazyLock;

/// Whether token `at` is one of the words of `list`, which a space parts.
pub(super) fn among(scan: &Scan<'_>, at: usize, list: &Words) -> bool {
    is_among(scan.lower(at), list)
}

/// Words that begin a sentence and are no part of a name.
pub(super) fn is_function_word(word: &str) -> bool {
    BOOK.has(word, 1 << 0)
}

/// Months, days and other capitalised words that are no names.
pub(super) fn is_calendar_word(word: &str) -> bool {
    BOOK.has(word, 1 << 1)
}

/// Titles and offices before a person's name; they are no part of it.
pub(super) fn is_title(word: &str) -> bool {
    // Ministers and chiefs of police are cut short in ever new ways.
    const CUT_SHORT: [&str; 6] = ["mend", "menk", "menp", "kapol", "wakapol", "kasat"];
    BOOK.has(word, 1 << 2)
        || word.len() > 5 && CUT_SHORT.iter().any(|start| word.starts_with(start))
}

/// First words of organisations.
pub(super) fn is_organisation_head(word: &str) -> bool {
    BOOK.has(word, 1 << 3 | 1 << 7)
}

/// Titles that stand right before a person's name, never within the name of an office.
pub(super) fn is_personal_title(word: &str) -> bool {
    BOOK.has(word, 1 << 4)
}

/// Titles that the task of an office follows: "Menteri Kelautan dan Perikanan".
pub(super) fn takes_task(word: &str) -> bool {
    BOOK.has(word, 1 << 5)
}

/// Tasks of ministries and offices.
pub(super) fn is_task(word: &str) -> bool {
    BOOK.has(word, 1 << 6)
}

/// Heads of organisations whose names go on after "dan": "Kementerian Pendidikan dan Kebudayaan".
pub(super) fn takes_conjunction(word: &str) -> bool {
    BOOK.has(word, 1 << 7)
}

/// First words of places.
pub(super) fn is_place_head(word: &str) -> bool {
    BOOK.has(word, 1 << 8)
}

/// Countries, regions and large cities, as the news writes them; the first word tells enough.
pub(super) fn is_place(key: &str) -> bool {
    BOOK.has(key, 1 << 9)
}

/// Small words that join the parts of a person's or a place's name.
pub(super) fn is_particle(word: &str) -> bool {
    BOOK.has(word, 1 << 10)
}

/// Titles that may stand behind the name of a body: "Samsung Chairman …".
pub(super) fn is_english_title(word: &str) -> bool {
    BOOK.has(word, 1 << 11)
}

/// Last words of organisations.
pub(super) fn is_organisation_tail(word: &str) -> bool {
    BOOK.has(word, 1 << 12)
}

/// Last words of English places.
pub(super) fn is_place_tail(word: &str) -> bool {
    is_among(word, PLACE_TAIL)
}

/// Feasts, elections and contests: neither persons nor bodies.
pub(super) fn is_event(word: &str) -> bool {
    BOOK.has(word, 1 << 14)
}

/// Adjectives of countries: of people, but no names.
pub(super) fn is_demonym(word: &str) -> bool {
    BOOK.has(word, 1 << 13)
}

/// Bodies that one word names, cut short though not in capitals: "Kemenkes", "Bawaslu".
pub(super) fn is_short_body(word: &str) -> bool {
    word.starts_with("kemen") && word.len() > 6 && !word.starts_with("kement")
        || is_among(
            word,
            words!(
                "bawaslu bappenas basarnas kejagung polri kostrad kopassus densus bareskrim apindo kadin"
            ),
        )
}

/// Points of the compass, behind the name of a region.
pub(super) fn is_compass(word: &str) -> bool {
    is_among(word, words!("selatan utara barat timur tengah pusat raya"))
}

/// Titles that the name of what they rule follows before that of the person.
pub(super) fn rules_a_place(word: &str) -> bool {
    is_among(word, words!("bupati wabup kota walikota camat lurah kades kapolres kapolsek dandim"))
}

/// Months and days that are cut short; beside a number they are no names.
pub(super) fn is_short_date(word: &str) -> bool {
    is_among(word, SHORT_DATE)
}

/// What a number before it counts in.
pub(super) fn is_unit(word: &str) -> bool {
    is_among(word, UNIT)
}

/// What a hyphen hangs on a name that is no part of it: "Jakarta-based", "Jokowi-lah".
pub(super) fn is_suffix(word: &str) -> bool {
    is_among(word, SUFFIX)
}

/// Names that end like a possessive, or go on after one.
pub(super) fn keeps_possessive(word: &str) -> bool {
    is_among(
        &word.replace('’', "'"),
        words!(
            "people's king's queen's women's men's children's moody's mcdonald's lloyd's paul's levi's"
        ),
    )
}

/// Words that offices and bodies are named with: tasks, and nouns that are told by their form.
pub(super) fn is_office_noun(word: &str) -> bool {
    is_task(word) || is_affixed(word)
}

/// Whether the word has the form of an abstract noun: "Pemberantasan", "Korupsi".
pub(super) fn is_affixed(word: &str) -> bool {
    let circumfix = word.len() >= 8
        && word.ends_with("an")
        && (word.starts_with("pe") || word.starts_with("ke"));
    const ENDINGS: [&str; 6] = ["asi", "ksi", "tusi", "itas", "logi", "sional"];
    circumfix || word.len() >= 6 && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// All lists; the bit of each is its place.
static BOOK: LazyLock<Book> = LazyLock::new(|| {
    Book::of_lines(&[
        (1 << 0, FUNCTION_WORD),
        (1 << 1, CALENDAR_WORD),
        (1 << 2, TITLE),
        (1 << 3, ORGANISATION_HEAD),
        (1 << 4, PERSONAL_TITLE),
        (1 << 5, TAKES_TASK),
        (1 << 6, TASK),
        (1 << 7, TAKES_CONJUNCTION),
        (1 << 8, PLACE_HEAD),
        (1 << 9, PLACE),
        (1 << 9, LONG_PLACE),
        (1 << 10, PARTICLE),
        (1 << 11, ENGLISH_TITLE),
        (1 << 12, ORGANISATION_TAIL),
        (1 << 13, DEMONYM),
        (1 << 14, EVENT),
    ])
});

const FUNCTION_WORD: &str = "a about according across ada adalah adapun after against agar akan akhirnya akibat aksi aku all almost also \
    although among an analisis and anda another antara any anyone apa apalagi are around artikel artinya as asked at \
    atas atau baca bagaimana bagi bahkan bahwa baik banyak baru beberapa because before begitu beliau belum berapa \
    berdasarkan bersama bersama-sama besok between bila bisa both bukan bulan but by calon can could dalam dan dapat \
    dari data delapan demi demikian dengan despite di dia did diketahui dilansir do does dozens dua during each \
    earlier eight either eks eleven empat enam even every everybody everyone everything few fifteen fifty five for \
    former foto four from gol guna had hal hampir hanya harga hari harus has hasil have he her here him hingga his \
    how however hundreds i ia if in including ini is it its itu jadi jam jika juga jumlah just kabar kajian kalau \
    kami kapal kapan karena kasus kata ke kedua kemarin kemudian kenapa ketiga ketika kini kita kunjungan kurang \
    laga lalu laporan last later lebih let like lima maka mana mantan many masih masyarakat me meanwhile melalui \
    mengapa mengenai mengutip menjadi menurut mereka meski meskipun misalnya more most mungkin my namun nanti near \
    nearly neither next nilai nine no nobody not nothing now of officials oleh on once one only opsi or other others \
    our over pada padahal paling para pertama petugas pihak please police polisi pukul putusan rencana riset rival \
    saat salah sampai sangat satu saya sebab sebagai sebagian sebaliknya sebanyak sebelum sebelumnya sebuah secara \
    sedang sedangkan sedikitnya seekor sehingga sejak sejumlah sekitar selain selama selanjutnya seluruh sembilan \
    sementara semua seorang seperti sepuluh serta setelah setiap seven several she should siapa since six so some \
    someone something speaking still studi such sudah supaya survei tadi tahun tak tanpa tapi telah ten tentang \
    terdapat terhadap terkait termasuk tetapi that the their them then there these they this those though thousands \
    three through tiap tidak tiga tim to today total tujuh twelve twenty two ujar under unlike until untuk upaya us \
    usai walau walaupun warga was we well were what what's when where which while who why will with within without \
    would ya yang yes yet you your tercatat terlihat tampak hadir turut duet duo";

const CALENDAR_WORD: &str = "aest agustus ahad april aud august ayat bab bst butir celsius cet cny december desember edt est eur fahrenheit \
    februari february friday gbp gmt hkd huruf hut idr januari january jpy juli july jum'at jumat june juni kamis \
    krw march maret may mei minggu monday myr no nomor november october oktober pasal pdt pst rabu rp rt rw sabtu \
    saturday selasa senin september sgd sunday thursday tuesday usd utc wednesday wib wit wita persero";

const TITLE: &str = "admiral advokat agung aipda aiptu akbp akp aktor aktris ambassador analis analyst anggota artis asisten attorney \
    auditor bang bapak bek bicara bos brigjen bripka bu bupati cagub camat capres captain cawapres ceo cfo chairman \
    chairwoman chancellor chief coach colonel congressman congresswoman constable dandim dandrem danrem dc dekan \
    deputi detective director direktris direktur dirjen dirut dosen dr dra drg drs dubes duta ekonom eksekutif \
    executive foreign gelandang general gov governor gubernur guru gus h habib haji hakim hj humas ibu inspector \
    ipda iptu ir irjen jaksa jend jenderal jubir judge juru jurubicara justice kabareskrim kabid kader kades kadis \
    kadiv kajari kajati kanit kapolda kapolres kapolresta kapolrestabes kapolri kapolsek kapten kapuspen kapuspenkum \
    kasat kasatlantas kasatreskrim kepala ketua ketum kh khusus kiai king kiper kolonel kombes komisaris komisioner \
    komjen kompol koordinator kurator kyai lady laksamana leader letjen letkol letnan lord lurah manager manajer \
    marsekal mas mayjen mayor mayor's mbak menag menaker mendag mendagri mendikbud menhan menhub menkes menkeu menko \
    menkokesra menkopolhukam menlu menpan menparekraf menperin mensesneg mensos mentan menteri minister mr mrs ms \
    nyonya pak pangdam pangeran panglima pasangan paus pc pelatih pemimpin pendeta pendiri peneliti pengacara \
    pengamat penuntut penyanyi penyerang penyidik perdana pimpinan pm politikus politisi pope premier presiden \
    president prime prince princess prof profesor professor prosecutor queen rektor rep representative romo \
    secretary sekda sekjen sekretaris sen senator senior sergeant seskab sir spokesman spokesperson spokeswoman staf \
    striker sultan tokoh tuan umum uskup ustadz ustaz utama vice vice-chairman vokalis wabup wagub wakapolres \
    waketum wakil wali walikota wamen wamendag wamendagri wamenkeu wamenlu wapres police sheriff officer speaker rev \
    pastor commissioner deputy gen lt sgt adm rear maj capt cmdr pakar ahli dirlantas kombespol";

const ORGANISATION_HEAD: &str = "agency aliansi asosiasi association bank bank's bumn college commission committee council court cv department \
    divisi federasi federation forum foundation fraksi front gerakan grup harian himpunan ikatan inspektorat \
    institut institute jaringan kantor kedutaan kejaksaan kejari kejati kepolisian klub koalisi kodam kodim komnas \
    komunitas konfederasi kongres konsorsium koperasi koran korem liga mahkamah majalah markas ministry organisasi \
    otorita paguyuban pakta parlemen party pemerintah pemkab pemkot pemprov pengadilan perhimpunan persatuan \
    perserikatan pesantren polda polres polresta polrestabes polsek pondok pt pusat puskesmas radio rs rsud rumah \
    satgas sd sdn sekolah sekretariat seksi senat serikat sma sman smk smkn smp smpn stasiun televisi tentara uni \
    union unit universitas university yayasan";

const PERSONAL_TITLE: &str = "aipda aiptu akbp akp brigjen bripka bupati dr drs gubernur ipda iptu ir irjen jend kh kolonel kombes komjen \
    kompol laksamana letjen letkol marsekal mayjen mr mrs presiden prof";

const TAKES_TASK: &str = "bagian bidang departemen deputi dinas direktorat kabid kadis kanit kasat kasubdit kemenko kementerian \
    koordinator menko menteri sekretaris seksi wamen";

const TASK: &str = "agama agraria amanat anak aparatur asasi bangsa bencana bidang birokrasi bumn daerah dalam dasar data daya desa \
    digital ekonomi energi geofisika gizi hak ham hidup hilirisasi hukum humas imigrasi informasi informatika \
    infrastruktur inovasi investasi kabinet keamanan kebencanaan kebudayaan kehutanan kelautan keluarga kemaritiman \
    kependudukan kerja kesehatan ketenagakerjaan keuangan kewilayahan komunikasi koordinator koperasi kreatif lantas \
    lingkungan luar manusia maritim menengah mineral narkoba nasional negara negeri olahraga pangan pariwisata \
    pekerjaan pemasyarakatan pembangunan pemberdayaan pemuda pendayagunaan pendidikan penerangan perdagangan \
    perekonomian perempuan perencanaan perhubungan perikanan perindustrian perlindungan permukiman pertahanan \
    pertanian perumahan pidana politik propam rakyat reformasi reskrim riset ruang sains sejahtera sosial statistik \
    sumber tata teknologi tenaga tertinggal tindak tinggi transmigrasi ukm ulama umkm umum yudisial home finance \
    interior defence defense";

const TAKES_CONJUNCTION: &str = "badan balai biro departemen dewan dinas direktorat fakultas jurusan kemenko kementerian komisi komite lembaga \
    majelis otoritas partai satuan kamar bagian";

const PLACE_HEAD: &str = "airport bandar bandara bay benua bukit candi daerah danau desa dusun gedung gereja gulf gunung hotel island \
    islands jalan jalur jl kabupaten kampung kawasan kecamatan kelurahan kepulauan kerajaan kompleks kota lake \
    lapangan laut masjid mount museum nagari negara ocean pantai pasar pelabuhan propinsi provinsi pulau republik \
    river samudera samudra sea selat semenanjung simpang stadion strait street sungai taman teluk terminal wilayah";

const PLACE: &str = "aceh afghanistan africa afrika aljazair ambon amerika argentina asia australia austria bahrain bali balikpapan \
    bandung bangkok bangladesh banjarmasin banten bantul banyuwangi batam beijing beirut bekasi belanda belarus \
    belgia belgium bengkulu berlin blitar bogor brasil brazil brebes britain brunei brussel brussels bulgaria \
    cambodia canada canberra ceko chile china china's cianjur cina cirebon demak denmark denpasar depok diy dki \
    egypt ekuador eropa ethiopia europe filipina finlandia france garut gaza germany ghana gorontalo gresik hanoi \
    hungaria india indo-pasifik indonesia inggris irak iran iraq irlandia islandia israel italia italy jabar \
    jabodetabek jakarta jambi japan jateng jatim jawa jayapura jember jepang jerman jerusalem kalbar kalimantan \
    kalsel kaltim kamboja kamerun kanada karawang kazakhstan kediri kendari kenya kepri kiev klaten kolombia kroasia \
    kuba kudus kupang kuwait kyiv lamongan lampung laos lebanon libya lombok london madiun magelang makassar malang \
    malaysia maluku manado manila maroko mataram medan meksiko melbourne mesir mexico mongolia moscow moskow myanmar \
    nepal netherlands nigeria norwegia ntb ntt oman padang pakistan palembang palestina palu papua paraguay paris \
    pekanbaru perancis peru philippines poland polandia pontianak portugal prancis qatar riau rumania rusia russia \
    rwanda samarinda semarang senegal seoul serbia sidoarjo singapore singapura sleman slovakia solo somalia spain \
    spanyol sudan sukabumi sulawesi sulsel sulteng sulut sumatera sumbar sumsel sumut surabaya surakarta suriah \
    swedia swiss sydney syria taiwan tajikistan tangerang tasikmalaya tegal teheran ternate thailand tiongkok tokyo \
    tunisia turkey turki uganda ukraina ukraine uruguay uzbekistan venezuela vietnam vilnius washington wina yaman \
    yogyakarta yordania yunani";

/// Places of several words, parted by a comma.
const LONG_PLACE: &str = "korea selatan,korea utara,timor leste,selandia baru,papua nugini,amerika serikat,\
    afrika selatan,arab saudi,raja ampat,asia tenggara,timur tengah,jawa barat,jawa tengah,jawa timur,\
    sumatera utara,sumatera barat,sumatera selatan,sulawesi selatan,nusa tenggara timur,\
    nusa tenggara barat,new york,kuala lumpur,south korea,north korea,saudi arabia,united states,\
    united kingdom,new zealand";

const PARTICLE: &str = "al bin binti da das de del den der di dos du el ibn la of ten ter van von";

const ENGLISH_TITLE: &str = "admiral ambassador analyst captain chairman chairwoman chancellor coach colonel commissioner congressman \
    congresswoman constable detective director economist executive general governor inspector judge justice leader \
    manager mayor minister officer premier president professor prosecutor representative secretary senator sergeant \
    sheriff sir spokesman spokesperson spokeswoman";

const ORGANISATION_TAIL: &str = "agency airlines assembly association authority bank bureau capital center centre church club college commission \
    committee company corp council court department electronics fc federation foundation fund group grup hospital \
    house inc institute journal league ltd ministry motors network news office party persero plc police constabulary post school \
    securities sekuritas service tbk times union university watch co llc organization organisation services guard \
    reserve society perjuangan senate congress";

const SHORT_DATE: &Words = words!(
    "agt agu apr aug dec des feb fri jan jul jum jun kam mar min mon nop nov oct okt rab sab sat sel sen sep sept sun \
    thu thur thurs tue tues wed"
);

const UNIT: &Words = words!("am bb bt cc cm gb gw hz kg km kw kwh ls lu mb mm mw pk pm tb ton");

const SUFFIX: &Words = words!(
    "backed based born bound era first free held hit isme kah lah led level like linked listed long made nya old only \
    owned pun ready run style time trained turned wide"
);

const DEMONYM: &str = "afghan african american americans asian australian brazilian british canadian chinese dutch egyptian european \
    french german greek indian indonesian iranian iraqi irish israeli italian japanese korean malaysian mexican \
    palestinian polish russian saudi scottish spanish swedish syrian turkish ukrainian vietnamese welsh";

const PLACE_TAIL: &Words = words!(
    "avenue bay beach boulevard bridge city county gulf hills island islands lake ocean park peninsula \
    province river sea square strait street valley airport"
);

const EVENT: &str = "championship christmas cup easter festival fitri games idul iduladha idulfitri imlek kejuaraan lebaran natal \
    nyepi olimpiade pemilu piala pilkada pilpres ramadan ramadhan thanksgiving turnamen waisak";
