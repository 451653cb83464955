//! How fast the rules read: 1 MB of news in Indonesian, then in English, in articles of about 4 KB.
//!
//! `cargo bench --no-default-features --bench detect`. One thread; prints MB/s of text, the best of some rounds. The bar
//! is 10 MB/s for all detectors together. The articles are made of sentences of our own, always the same.

#![allow(missing_docs, reason = "a program, not an interface")]
#![allow(clippy::disallowed_methods, reason = "it runs natively, where there is a clock")]

use std::hint::black_box;
use std::time::Instant;
use telisik::detect::{Reading, Scan, suggest};
use telisik::text::{Language, Text};

const BYTES: usize = 1_000_000;
const ARTICLE: usize = 4_000;
const ROUNDS: usize = 20;

fn main() {
    let languages = [
        ("Indonesian", Language::Indonesian, INDONESIAN, INDONESIAN_PAGE),
        ("English", Language::English, ENGLISH, ENGLISH_PAGE),
    ];
    for (name, language, sentences, page) in languages {
        let articles = articles(sentences, page);
        let bytes: usize = articles.iter().map(|text| text.as_str().len()).sum();
        let readings: Vec<Reading<'_>> = articles
            .iter()
            .map(|text| Reading {
                text,
                language: Some(language),
                published: Some("2023-05-17T09:30:00+07:00"),
            })
            .collect();
        println!("{name}: {} articles, {bytes} bytes", articles.len());
        time("tokens", bytes, &readings, |reading| Scan::new(reading).len());
        time("sentences", bytes, &readings, |reading| reading.text.sentences().len());
        time("all detectors", bytes, &readings, |reading| suggest(reading).len());
    }
}

fn time(what: &str, bytes: usize, readings: &[Reading<'_>], read: impl Fn(&Reading<'_>) -> usize) {
    let (mut best, mut found) = (f64::INFINITY, 0);
    for _ in 0..ROUNDS {
        let start = Instant::now();
        found = readings.iter().map(|reading| black_box(read(reading))).sum();
        best = best.min(start.elapsed().as_secs_f64());
    }
    println!("  {what:<16} {:>8.1} MB/s ({found} found)", bytes as f64 / best / 1e6);
}

/// Articles with some furniture around them, all different.
fn articles(sentences: &[&str], page: [&str; 2]) -> Vec<Text> {
    let mut chance = Chance(2023);
    let (mut articles, mut total) = (Vec::new(), 0);
    while total < BYTES {
        let mut words = format!("{}\n\n", filled(page[0], &mut chance));
        while words.len() < ARTICLE {
            for _ in 0..1 + chance.below(3) {
                words.push_str(&filled(sentences[chance.below(sentences.len())], &mut chance));
                words.push(' ');
            }
            words.push_str("\n\n");
        }
        words.push_str(page[1]);
        total += words.len();
        articles.push(Text::new(words));
    }
    articles
}

/// The sentence with names, numbers and days in their places.
fn filled(sentence: &str, chance: &mut Chance) -> String {
    let mut filled = String::with_capacity(sentence.len() + 40);
    for character in sentence.chars() {
        match character {
            '@' => {
                filled.push_str(GIVEN[chance.below(GIVEN.len())]);
                filled.push(' ');
                filled.push_str(FAMILY[chance.below(FAMILY.len())]);
            }
            '~' => filled.push_str(FAMILY[chance.below(FAMILY.len())]),
            '^' => filled.push_str(CITIES[chance.below(CITIES.len())]),
            '#' => filled.push_str(&(1 + chance.below(28)).to_string()),
            other => filled.push(other),
        }
    }
    filled
}

/// Numbers that look like chance, always the same (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

const GIVEN: &[&str] = &[
    "Ratna", "Bagas", "Dewi", "Yusuf", "Maria", "Hendra", "Siti", "Laksmi", "Oscar", "Helen",
    "Peter", "Anwar", "Nadia", "Tomas", "Wulan", "Grace",
];
const FAMILY: &[&str] = &[
    "Pramudya",
    "Santosa",
    "Lestari",
    "Hakim",
    "Wirawan",
    "Nasution",
    "Siregar",
    "Kusuma",
    "Whitfield",
    "Okafor",
    "Lindgren",
    "Marsden",
    "Tanaka",
    "Rahardjo",
    "Simanjuntak",
    "Moreau",
];
const CITIES: &[&str] = &[
    "Jakarta",
    "Bandung",
    "Surabaya",
    "Makassar",
    "Tokyo",
    "London",
    "Geneva",
    "Canberra",
    "Medan",
    "Palembang",
];

const INDONESIAN_PAGE: [&str; 2] = [
    "Harga Beras di ^ Naik Lagi\n\nPenulis: Ratna Pramudya\n\nRabu, 17 Mei 2023 09:30 WIB",
    "Baca juga: Petani Menunggu Pupuk Sejak Awal Musim\n\nEditor: Bagas Santosa\n\nBagikan\n\nBerita Terkait",
];

const INDONESIAN: &[&str] = &[
    "Kepala Dinas Perdagangan ^ @ mengatakan harga beras naik # persen dalam sepekan terakhir.",
    "\"Kami sudah menambah pasokan sejak Senin lalu,\" kata ~ kepada wartawan di ^, Rabu (17/5/2023).",
    "Menurut @, pemerintah menyiapkan anggaran Rp# miliar untuk membantu petani yang gagal panen.",
    "Hujan deras yang turun sejak sore membuat jalan di pinggir kota tergenang dan sulit dilewati warga.",
    "Pasokan itu datang dari ^, ^, dan ^ dengan kapal yang berangkat pada # April 2023.",
    "“Tidak ada yang perlu dicemaskan,” ujarnya. “Stok di gudang cukup untuk # hari ke depan.”",
    "Ia menambahkan bahwa pemeriksaan akan dilakukan lagi dua pekan mendatang bersama Kementerian Pertanian.",
    "Badan Pusat Statistik (BPS) mencatat # ribu keluarga menerima bantuan pangan selama tiga bulan terakhir.",
    "Warga yang tinggal di dekat sungai sudah terbiasa mengangkat perabot mereka ketika air mulai naik.",
    "Sementara itu, Wali Kota ^ @ menyebut jembatan yang rusak itu akan selesai diperbaiki tahun depan.",
    "Pertemuan berlangsung pukul 13.#0 WIB dan dihadiri sekitar #00 orang dari berbagai daerah.",
    "Pedagang di pasar lama mengeluh karena pembeli datang lebih sedikit daripada sebelum puasa.",
    "Perjanjian itu pertama kali ditandatangani pada # Agustus 1998 oleh Presiden @ di ^.",
    "Tiga perusahaan, yakni PT Cahaya Timur, PT Laut Biru, dan PT Padi Makmur, belum memberi jawaban.",
    "Meski begitu, sejumlah pengamat menilai langkah tersebut terlambat dan tidak menyentuh akar masalah.",
    "~ menjelaskan, panjang jalan baru itu # kilometer dengan lebar enam meter di kedua sisinya.",
    "Hingga Selasa malam, petugas masih mencari dua nelayan yang hilang setelah perahu mereka terbalik.",
    "Anak-anak kembali bersekolah setelah gedung yang retak akibat gempa dinyatakan aman oleh para ahli.",
];

const ENGLISH_PAGE: [&str; 2] = [
    "Rice Prices Rise Again\n\nBy Helen Marsden\n\nWednesday, 17 May 2023",
    "Read more: Farmers wait for fertiliser\n\nEditing by Peter Okafor\n\nShare this article\n\nRelated stories",
];

const ENGLISH: &[&str] = &[
    "The head of the city's trade office, @, said that the price of rice rose by # percent last week.",
    "\"We have been adding to the supply since Monday,\" ~ told reporters in ^ on Wednesday.",
    "According to @, the government has set aside $# million to help farmers whose harvest failed.",
    "Heavy rain that fell from the afternoon left the roads at the edge of the town flooded and slow.",
    "The supply came from ^, ^ and ^ on ships that had left on April #, 2023.",
    "“There is nothing to worry about,” she said. “What we hold in store will last for # days.”",
    "He added that the inspection would be repeated in two weeks with the Ministry of Agriculture.",
    "The National Statistics Office (NSO) counted # thousand families who were helped in the past three months.",
    "People who live near the river are used to lifting their furniture when the water begins to rise.",
    "Meanwhile, Mayor @ of ^ promised that the broken bridge would be repaired by next year.",
    "The meeting began at 1:#0 p.m. and was attended by about #00 people from several regions.",
    "Traders in the old market complained that fewer buyers came than before the month of fasting.",
    "The treaty was first signed on # August 1998 by President @ in ^.",
    "Three companies, Eastern Light, Blue Sea and Golden Grain, have not answered any of the questions.",
    "Even so, some observers thought that the step came too late and did not touch the root of the matter.",
    "~ explained that the new road was # kilometres long and six metres wide on either side.",
    "Until Tuesday night, officers were looking for two fishermen who went missing when their boat overturned.",
    "Children went back to school after the building cracked by the earthquake was declared safe by experts.",
];
