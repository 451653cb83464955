//! Words by which names are told: what is never a name, titles, heads of organisations and places.
//!
//! Invariants: lower case; ordinary words of the languages, no persons.

/// Words that begin a sentence and are no part of a name.
#[rustfmt::skip] // a word a line would be pages
pub(super) fn is_function_word(word: &str) -> bool {
    matches!(word,
        // Indonesian
        "menurut" | "pada" | "di" | "dalam" | "dari" | "ke" | "dan" | "atau" | "serta" | "namun" | "tetapi" | "tapi"
        | "selain" | "sementara" | "saat" | "ketika" | "setelah" | "sebelum" | "sejak" | "jika" | "kalau" | "bila"
        | "untuk" | "dengan" | "karena" | "sebab" | "oleh" | "bagi" | "para" | "seorang" | "sebuah" | "seekor" | "ini"
        | "itu" | "ia" | "dia" | "mereka" | "kami" | "kita" | "saya" | "aku" | "anda" | "beliau" | "yang" | "tidak"
        | "bukan" | "belum" | "sudah" | "telah" | "akan" | "sedang" | "masih" | "juga" | "hanya" | "bahkan" | "lalu"
        | "kemudian" | "sedangkan" | "meski" | "meskipun" | "walau" | "walaupun" | "padahal" | "sehingga" | "agar"
        | "supaya" | "bahwa" | "seperti" | "termasuk" | "antara" | "terkait" | "mengenai" | "tentang" | "hingga"
        | "sampai" | "atas" | "akibat" | "melalui" | "bersama" | "selama" | "sekitar" | "kini" | "nanti" | "tadi"
        | "kemarin" | "besok" | "hari" | "baru" | "usai" | "guna" | "demi" | "tanpa" | "terhadap" | "adapun" | "apalagi"
        | "artinya" | "apa" | "siapa" | "mengapa" | "kenapa" | "bagaimana" | "kapan" | "berapa" | "mana" | "ada" | "adalah"
        | "semua" | "setiap" | "tiap" | "banyak" | "beberapa" | "sejumlah" | "sebagian" | "seluruh" | "salah" | "satu"
        | "dua" | "tiga" | "empat" | "lima" | "enam" | "tujuh" | "delapan" | "sembilan" | "sepuluh" | "kedua" | "ketiga"
        | "pertama" | "lebih" | "kurang" | "paling" | "sangat" | "jadi" | "maka" | "demikian" | "begitu" | "sebagai"
        | "secara" | "menjadi" | "terdapat" | "sebanyak" | "sedikitnya" | "hampir" | "dapat" | "bisa" | "harus" | "mungkin"
        | "diketahui" | "sebelumnya" | "selanjutnya" | "akhirnya" | "sebaliknya" | "misalnya" | "ya" | "tak" | "warga"
        | "masyarakat" | "kata" | "ujar" | "mantan" | "calon" | "eks" | "pihak" | "tim" | "hal" | "kasus" | "baca"
        | "foto" | "bersama-sama" | "berdasarkan" | "dilansir" | "mengutip" | "tahun" | "bulan" | "pukul" | "jam" | "total"
        // English
        | "the" | "a" | "an" | "this" | "that" | "these" | "those" | "he" | "she" | "it" | "they" | "we" | "you"
        | "i" | "his" | "her" | "its" | "their" | "our" | "my" | "in" | "on" | "at" | "by" | "for" | "from" | "with"
        | "to" | "of" | "as" | "and" | "or" | "but" | "if" | "when" | "while" | "after" | "before" | "since" | "because"
        | "although" | "though" | "however" | "meanwhile" | "there" | "here" | "what" | "who" | "why" | "how" | "which"
        | "where" | "according" | "some" | "many" | "most" | "all" | "both" | "each" | "no" | "not" | "one" | "two"
        | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "last" | "next" | "earlier" | "later"
        | "yet" | "so" | "then" | "also" | "even" | "only" | "just" | "now" | "today" | "during" | "under" | "over"
        | "between" | "among" | "about" | "despite" | "until" | "unlike" | "like" | "such" | "including")
}

/// Months, days and other capitalised words that are no names.
#[rustfmt::skip] // a word a line would be a page
pub(super) fn is_calendar_word(word: &str) -> bool {
    matches!(word,
        "senin" | "selasa" | "rabu" | "kamis" | "jumat" | "jum'at" | "sabtu" | "minggu" | "ahad" | "januari"
        | "februari" | "maret" | "april" | "mei" | "juni" | "juli" | "agustus" | "september" | "oktober" | "november"
        | "desember" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "january"
        | "february" | "march" | "june" | "july" | "august" | "october" | "december" | "wib" | "wita" | "wit" | "rp"
        | "gmt" | "utc" | "usd" | "idr")
}

/// Titles and offices before a person's name; they are no part of it.
#[rustfmt::skip] // a word a line would be pages
pub(super) fn is_title(word: &str) -> bool {
    matches!(word,
        "presiden" | "wakil" | "wapres" | "perdana" | "menteri" | "menko" | "menlu" | "menkeu" | "mendagri" | "menhan"
        | "menkes" | "wamen" | "wamenkeu" | "ketua" | "umum" | "ketum" | "waketum" | "sekretaris" | "sekjen" | "sekda"
        | "jenderal" | "direktur" | "utama" | "dirut" | "dirjen" | "direktris" | "gubernur" | "wagub" | "bupati" | "wabup"
        | "walikota" | "wali" | "camat" | "lurah" | "kades" | "kapolri" | "kapolda" | "kapolres" | "kapolresta"
        | "kapolsek" | "kasat" | "kabid" | "humas" | "kadis" | "kepala" | "panglima" | "pangdam" | "dandim" | "jaksa"
        | "agung" | "hakim" | "kombes" | "kompol" | "akbp" | "akp" | "ipda" | "iptu" | "aiptu" | "aipda" | "bripka"
        | "brigjen" | "irjen" | "komjen" | "mayjen" | "letjen" | "jend" | "kolonel" | "letkol" | "mayor" | "kapten"
        | "letnan" | "laksamana" | "marsekal" | "pol" | "tni" | "dr" | "drs" | "dra" | "drg" | "ir" | "prof" | "profesor"
        | "h" | "hj" | "kh" | "haji" | "kiai" | "kyai" | "ustaz" | "ustadz" | "habib" | "gus" | "tuan" | "nyonya" | "bapak"
        | "ibu" | "pak" | "bu" | "mas" | "mbak" | "bang" | "sultan" | "raja" | "ratu" | "pangeran" | "paus" | "uskup"
        | "pendeta" | "romo" | "senator" | "jubir" | "komisaris" | "komisioner" | "pelatih" | "kiper" | "artis" | "aktor"
        | "aktris" | "penyanyi" | "pengamat" | "anggota" | "juru" | "bicara" | "staf" | "khusus" | "deputi" | "asisten"
        | "president" | "vice" | "prime" | "minister" | "secretary" | "general" | "chancellor" | "king" | "queen" | "prince"
        | "princess" | "pope" | "sen" | "rep" | "gov" | "governor" | "mayor's" | "mr" | "mrs" | "ms" | "sir" | "lord"
        | "lady" | "judge" | "justice" | "chief" | "executive" | "director" | "chairman" | "chairwoman" | "spokesman"
        | "spokeswoman" | "spokesperson" | "professor" | "captain" | "colonel" | "admiral" | "ambassador" | "foreign"
        | "ceo" | "cfo")
}

/// First words of organisations.
#[rustfmt::skip] // a word a line would be pages
pub(super) fn is_organisation_head(word: &str) -> bool {
    takes_conjunction(word) || matches!(word,
        "universitas" | "institut" | "sekolah" | "sma" | "smp" | "sd" | "smk" | "sman" | "smpn" | "sdn" | "smkn" | "rumah"
        | "rs" | "rsud" | "pt" | "cv" | "bank" | "bumn" | "yayasan" | "asosiasi" | "ikatan" | "persatuan" | "himpunan"
        | "perhimpunan" | "gerakan" | "aliansi" | "koalisi" | "organisasi" | "pakta" | "uni" | "liga" | "klub" | "tentara"
        | "kepolisian" | "polda" | "polres" | "polresta" | "polsek" | "kejaksaan" | "kejari" | "kejati" | "pengadilan"
        | "mahkamah" | "kantor" | "kedutaan" | "pondok" | "pesantren" | "koran" | "harian" | "majalah" | "televisi" | "radio"
        | "stasiun" | "grup" | "federasi" | "konfederasi" | "parlemen" | "kongres" | "senat" | "fraksi" | "serikat"
        | "pemerintah" | "pemprov" | "pemkot" | "pemkab" | "kodam" | "kodim" | "korem" | "koperasi" | "puskesmas" | "pusat"
        | "university" | "institute" | "college" | "ministry" | "party" | "association" | "committee" | "council"
        | "bank's" | "department" | "agency" | "union" | "commission" | "federation" | "court" | "foundation")
}

/// Heads of organisations whose names go on after "dan": "Kementerian Pendidikan dan Kebudayaan".
pub(super) fn takes_conjunction(word: &str) -> bool {
    matches!(
        word,
        "kementerian"
            | "departemen"
            | "dinas"
            | "badan"
            | "direktorat"
            | "komisi"
            | "fakultas"
            | "lembaga"
            | "komite"
            | "majelis"
            | "dewan"
            | "partai"
            | "balai"
            | "biro"
            | "otoritas"
            | "satuan"
            | "jurusan"
            | "kemenko"
    )
}

/// First words of places.
#[rustfmt::skip] // a word a line would be a page
pub(super) fn is_place_head(word: &str) -> bool {
    matches!(word,
        "kota" | "kabupaten" | "provinsi" | "propinsi" | "kecamatan" | "kelurahan" | "desa" | "dusun" | "kampung" | "nagari"
        | "pulau" | "kepulauan" | "gunung" | "sungai" | "danau" | "laut" | "selat" | "teluk" | "samudra" | "samudera"
        | "jalan" | "jl" | "jalur" | "bandara" | "bandar" | "pelabuhan" | "terminal" | "pasar" | "stadion" | "gedung"
        | "lapangan" | "taman" | "pantai" | "bukit" | "semenanjung" | "benua" | "negara" | "republik" | "kerajaan"
        | "kawasan" | "wilayah" | "daerah" | "masjid" | "gereja" | "candi" | "museum" | "hotel" | "river" | "lake" | "mount"
        | "island" | "islands" | "sea" | "ocean" | "strait" | "bay" | "gulf" | "street" | "airport")
}

/// Countries, regions and large cities, as the news writes them; the first word tells enough.
#[rustfmt::skip] // a word a line would be pages
pub(super) fn is_place(key: &str) -> bool {
    matches!(key,
        "indonesia" | "jepang" | "china" | "tiongkok" | "cina" | "taiwan" | "korea selatan" | "korea utara" | "india"
        | "pakistan" | "bangladesh" | "malaysia" | "singapura" | "thailand" | "vietnam" | "kamboja" | "laos" | "myanmar"
        | "filipina" | "brunei" | "timor leste" | "australia" | "selandia baru" | "papua nugini" | "amerika serikat"
        | "amerika" | "kanada" | "meksiko" | "brasil" | "argentina" | "chile" | "kolombia" | "venezuela" | "kuba" | "inggris"
        | "prancis" | "perancis" | "jerman" | "belanda" | "belgia" | "spanyol" | "portugal" | "italia" | "swiss" | "austria"
        | "polandia" | "hungaria" | "ceko" | "rumania" | "bulgaria" | "yunani" | "turki" | "rusia" | "ukraina" | "belarus"
        | "swedia" | "norwegia" | "finlandia" | "denmark" | "irlandia" | "islandia" | "mesir" | "libya" | "sudan" | "ethiopia"
        | "kenya" | "nigeria" | "afrika selatan" | "maroko" | "aljazair" | "tunisia" | "arab saudi" | "iran" | "irak"
        | "israel" | "palestina" | "gaza" | "suriah" | "lebanon" | "yordania" | "yaman" | "qatar" | "kuwait" | "afghanistan"
        | "asia" | "eropa" | "afrika" | "asia tenggara" | "timur tengah" | "indo-pasifik" | "jakarta" | "surabaya" | "bandung"
        | "medan" | "semarang" | "makassar" | "palembang" | "yogyakarta" | "denpasar" | "bali" | "jawa" | "jawa barat"
        | "jawa tengah" | "jawa timur" | "banten" | "sumatera" | "sumatera utara" | "sumatera barat" | "sumatera selatan"
        | "aceh" | "riau" | "jambi" | "bengkulu" | "lampung" | "kalimantan" | "sulawesi" | "sulawesi selatan" | "papua"
        | "maluku" | "nusa tenggara timur" | "nusa tenggara barat" | "bogor" | "depok" | "bekasi" | "tangerang" | "tokyo"
        | "seoul" | "beijing" | "washington" | "new york" | "london" | "paris" | "berlin" | "brussels" | "brussel" | "moskow"
        | "kyiv" | "kiev" | "wina" | "vilnius" | "teheran" | "bangkok" | "manila" | "hanoi" | "kuala lumpur" | "canberra"
        | "japan" | "south korea" | "north korea" | "russia" | "ukraine" | "germany" | "france" | "britain" | "italy" | "spain"
        | "turkey" | "egypt" | "saudi arabia" | "iraq" | "syria" | "europe" | "africa" | "united states" | "united kingdom"
        | "new zealand" | "singapore" | "philippines" | "cambodia" | "netherlands" | "belgium" | "poland" | "canada" | "mexico"
        | "brazil" | "moscow" | "beirut" | "jerusalem" | "china's")
}

/// Small words that join the parts of a person's or a place's name.
pub(super) fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "bin"
            | "binti"
            | "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "da"
            | "di"
            | "la"
            | "el"
            | "al"
            | "ibn"
            | "of"
    )
}
