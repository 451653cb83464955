//! Words by which names are told: what is never a name, titles, heads of organisations and places.
//!
//! Invariants: lower case; ordinary words of the languages, no persons.

use crate::detect::book::Book;
use std::sync::LazyLock;

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
    BOOK.has(word, 1 << 2)
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

/// Words of feasts, contests and gatherings.
pub(super) fn is_event(word: &str) -> bool {
    BOOK.has(word, 1 << 11)
}

/// Last words of English organisations.
pub(super) fn is_organisation_tail(word: &str) -> bool {
    BOOK.has(word, 1 << 12)
}

/// Last words of English places.
pub(super) fn is_place_tail(word: &str) -> bool {
    BOOK.has(word, 1 << 13)
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
        (1 << 10, PARTICLE),
        (1 << 11, EVENT),
        (1 << 12, ORGANISATION_TAIL),
        (1 << 13, PLACE_TAIL),
    ])
});

const FUNCTION_WORD: &str = "\
    menurut baik pada di dalam dari ke dan atau serta namun tetapi tapi selain sementara saat ketika setelah sebelum \
    sejak jika kalau bila untuk dengan karena sebab oleh bagi para seorang sebuah seekor ini itu ia dia mereka kami \
    kita saya aku anda beliau yang tidak bukan belum sudah telah akan sedang masih juga hanya bahkan lalu kemudian \
    sedangkan meski meskipun walau walaupun padahal sehingga agar supaya bahwa seperti termasuk antara terkait \
    mengenai tentang hingga sampai atas akibat melalui bersama selama sekitar kini nanti tadi kemarin besok hari \
    baru usai guna demi tanpa terhadap adapun apalagi artinya apa siapa mengapa kenapa bagaimana kapan berapa mana \
    ada adalah semua setiap tiap banyak beberapa sejumlah sebagian seluruh salah satu dua tiga empat lima enam tujuh \
    delapan sembilan sepuluh kedua ketiga pertama lebih kurang paling sangat jadi maka demikian begitu sebagai \
    secara menjadi terdapat sebanyak sedikitnya hampir dapat bisa harus mungkin diketahui sebelumnya selanjutnya \
    akhirnya sebaliknya misalnya ya tak warga masyarakat kata ujar mantan calon eks pihak tim hal kasus baca foto \
    bersama-sama berdasarkan dilansir mengutip tahun bulan pukul jam total tercatat terlihat tampak hadir turut duet \
    duo the a an this that these those he she it they we you i his her its their our my in on at by for from with to \
    of as and or but if when while after before since because although though however meanwhile there here what who \
    why how which where according some many most all both each no not one two three four five six seven eight nine \
    ten last next earlier later yet so then also even only just now today during under over between among about \
    despite until unlike like such including";

const CALENDAR_WORD: &str = "\
    senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus \
    september oktober november desember monday tuesday wednesday thursday friday saturday sunday january february \
    march june july august october december wib wita wit rp gmt utc usd idr persero";

const TITLE: &str = "\
    presiden wakil wapres perdana menteri menko menlu menkeu mendagri menhan menkes wamen wamenkeu ketua umum ketum \
    waketum sekretaris sekjen sekda jenderal direktur utama dirut dirjen direktris gubernur wagub bupati wabup \
    walikota wali camat lurah kades kapolri kapolda kapolres kapolresta kapolsek kasat kabid humas kadis kepala \
    panglima pangdam dandim jaksa agung hakim kombes kompol akbp akp ipda iptu aiptu aipda bripka brigjen irjen \
    komjen mayjen letjen jend kolonel letkol mayor kapten letnan laksamana marsekal dr drs dra drg ir prof profesor \
    h hj kh haji kiai kyai ustaz ustadz habib tuan nyonya bapak ibu pak bu mas mbak bang sultan pangeran paus uskup \
    pendeta romo senator jubir komisaris komisioner pelatih kiper artis aktor aktris penyanyi pengamat anggota juru \
    jurubicara bicara capres cawapres cagub kader kabareskrim pimpinan pemimpin politikus politisi pm bos pendiri \
    pengacara advokat ekonom peneliti dosen guru kadiv mensesneg mendikbud mendag menag mensos seskab pasangan staf \
    khusus deputi asisten president vice prime minister secretary general chancellor king queen prince princess pope \
    sen rep gov governor mayor's mr mrs ms sir lord lady judge justice chief executive director chairman chairwoman \
    spokesman spokeswoman spokesperson professor captain colonel admiral ambassador foreign ceo cfo police sheriff \
    officer detective speaker coach rev pastor commissioner premier deputy senators gen lt sgt";

const ORGANISATION_HEAD: &str = "\
    universitas institut sekolah sma smp sd smk sman smpn sdn smkn rumah rs rsud pt cv bank bumn yayasan asosiasi \
    ikatan persatuan himpunan perhimpunan gerakan aliansi koalisi organisasi pakta uni liga klub tentara kepolisian \
    polda polres polresta polsek kejaksaan kejari kejati pengadilan mahkamah kantor kedutaan pondok pesantren koran \
    harian majalah televisi radio stasiun grup federasi konfederasi parlemen kongres senat fraksi serikat pemerintah \
    pemprov pemkot pemkab kodam kodim korem koperasi puskesmas pusat university institute college ministry party \
    association committee council bank's department agency union commission federation court foundation";

const PERSONAL_TITLE: &str = "\
    komjen irjen brigjen kombes kompol akbp mayjen letjen jend kolonel letkol dr prof drs ir kh bupati gubernur mr \
    mrs presiden";

const TAKES_TASK: &str = "\
    menteri menko wamen kementerian kemenko dinas departemen direktorat kadis koordinator bidang";

const TASK: &str = "\
    koordinator bidang keuangan luar dalam negeri pertahanan kesehatan pendidikan dasar menengah tinggi kebudayaan \
    hukum ham hak asasi manusia perdagangan perindustrian pertanian kelautan perikanan energi sumber daya mineral \
    pariwisata ekonomi kreatif agama sosial tenaga kerja ketenagakerjaan transmigrasi perhubungan komunikasi \
    informatika informasi digital pekerjaan umum perumahan permukiman rakyat lingkungan hidup kehutanan riset \
    teknologi inovasi sains pemuda olahraga bumn investasi hilirisasi koperasi ukm umkm desa daerah tertinggal \
    agraria tata ruang negara politik keamanan perekonomian pembangunan maritim kemaritiman pemberdayaan perempuan \
    perlindungan anak aparatur pendayagunaan reformasi birokrasi perencanaan nasional imigrasi pemasyarakatan \
    kependudukan keluarga pangan infrastruktur kewilayahan";

const TAKES_CONJUNCTION: &str = "\
    kementerian departemen dinas badan direktorat komisi fakultas lembaga komite majelis dewan partai balai biro \
    otoritas satuan jurusan kemenko kamar";

const PLACE_HEAD: &str = "\
    kota kabupaten provinsi propinsi kecamatan kelurahan desa dusun kampung nagari pulau kepulauan gunung sungai \
    danau laut selat teluk samudra samudera jalan jl jalur bandara bandar pelabuhan terminal pasar stadion gedung \
    lapangan taman pantai bukit semenanjung benua negara republik kerajaan kawasan wilayah daerah masjid gereja \
    candi museum hotel river lake mount island islands sea ocean strait bay gulf street airport";

const PLACE: &str = "\
    indonesia, jepang, china, tiongkok, cina, taiwan, korea selatan, korea utara, india, pakistan, bangladesh, \
    malaysia, singapura, thailand, vietnam, kamboja, laos, myanmar, filipina, brunei, timor leste, australia, \
    selandia baru, papua nugini, amerika serikat, amerika, kanada, meksiko, brasil, argentina, chile, kolombia, \
    venezuela, kuba, inggris, prancis, perancis, jerman, belanda, belgia, spanyol, portugal, italia, swiss, austria, \
    polandia, hungaria, ceko, rumania, bulgaria, yunani, turki, rusia, ukraina, belarus, swedia, norwegia, \
    finlandia, denmark, irlandia, islandia, mesir, libya, sudan, ethiopia, kenya, nigeria, afrika selatan, maroko, \
    aljazair, tunisia, arab saudi, iran, irak, israel, palestina, gaza, suriah, lebanon, yordania, yaman, qatar, \
    kuwait, afghanistan, asia, eropa, afrika, raja ampat, asia tenggara, timur tengah, indo-pasifik, jakarta, \
    surabaya, bandung, medan, semarang, makassar, palembang, yogyakarta, denpasar, bali, jawa, jawa barat, jawa \
    tengah, jawa timur, banten, sumatera, sumatera utara, sumatera barat, sumatera selatan, aceh, riau, jambi, \
    bengkulu, lampung, kalimantan, sulawesi, sulawesi selatan, papua, maluku, nusa tenggara timur, nusa tenggara \
    barat, bogor, depok, bekasi, tangerang, tokyo, seoul, beijing, washington, new york, london, paris, berlin, \
    brussels, brussel, moskow, kyiv, kiev, wina, vilnius, teheran, bangkok, manila, hanoi, kuala lumpur, canberra, \
    japan, south korea, north korea, russia, ukraine, germany, france, britain, italy, spain, turkey, egypt, saudi \
    arabia, iraq, syria, europe, africa, united states, united kingdom, new zealand, singapore, philippines, \
    cambodia, netherlands, belgium, poland, canada, mexico, brazil, moscow, beirut, jerusalem, china's";

const PARTICLE: &str = "\
    bin binti van von der den de da di la el al ibn of";

const EVENT: &str = "\
    idul idulfitri iduladha fitri natal nyepi waisak lebaran ramadan ramadhan imlek piala kejuaraan festival \
    turnamen olimpiade pilkada pemilu pilpres games cup championship christmas thanksgiving easter";

const ORGANISATION_TAIL: &str = "\
    inc corp co ltd llc tbk persero organization organisation company group authority bureau service services guard \
    reserve society fund times post university institute college ministry party association committee council \
    department agency union commission federation court foundation bank perjuangan airlines motors hospital senate \
    congress house";

const PLACE_TAIL: &str = "\
    county street avenue boulevard park square city beach valley hills river lake island islands sea ocean strait \
    bay gulf airport province peninsula bridge";
