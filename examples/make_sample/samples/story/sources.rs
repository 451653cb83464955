//! Who is cited, by whom, and in which words.

use super::super::Fault;
use super::super::teller::{Cites, Teller};
use super::{Papers, both};
use telisik::case::{
    CitationFields, CitationKind, Citing, Command, Disclosure, Id, QuoteForm, Resolved,
    SourceDetails, SourceFields, SourceKind,
};

/// Who is cited, and whose evidence there is.
pub struct Sources {
    pub nikkei: Id,
    pub officials: Id,
    pub tsuruoka: Id,
    pub lungescu: Id,
    pub stoltenberg: Id,
    pub reuters: Id,
    pub nato: Id,
    pub kantei: Id,
    pub japan_times: Id,
    pub news_on_japan: Id,
}

/// Adds the sources, and who stands on whose word without saying so.
pub fn add(teller: &mut Teller, papers: Papers) -> Result<Sources, Fault> {
    let mut source = |name: &str, kind, affiliation: &str, aliases: &[&str], note: String| {
        let fields = SourceFields { name: name.to_owned(), kind };
        let details = SourceDetails {
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            affiliation: affiliation.to_owned(),
            url: String::new(),
            note,
        };
        teller.act(Command::SetSource { source: None, fields, details })
    };
    let sources = Sources {
        nikkei: source(
            "Nikkei Asia",
            SourceKind::Media,
            "",
            &["Nikkei", "Nikke Asia"],
            both("RMOL sekali menulis “Nikke Asia”.", "RMOL once writes “Nikke Asia”."),
        )?,
        officials: source(
            "pejabat Jepang dan NATO",
            SourceKind::UnnamedOfficial,
            "",
            &[],
            both("Nama dan jumlahnya tidak disebut.", "Neither names nor number are given."),
        )?,
        tsuruoka: source(
            "Michito Tsuruoka",
            SourceKind::Expert,
            "Universitas Keio",
            &["Tsuruoka"],
            String::new(),
        )?,
        lungescu: source(
            "Oana Lungescu",
            SourceKind::Official,
            "NATO",
            &["Lungescu"],
            both("Juru bicara NATO.", "Spokesperson of NATO."),
        )?,
        stoltenberg: source(
            "Jens Stoltenberg",
            SourceKind::Official,
            "NATO",
            &["Sekjen NATO Stoltenberg", "Kepala NATO Jens Stoltenberg"],
            String::new(),
        )?,
        reuters: source("Reuters", SourceKind::Wire, "", &[], String::new())?,
        nato: source("NATO", SourceKind::Party, "", &["nato.int"], String::new())?,
        kantei: source(
            "Kantor Perdana Menteri Jepang",
            SourceKind::Party,
            "",
            &["Kantei"],
            String::new(),
        )?,
        japan_times: source("The Japan Times", SourceKind::Media, "", &[], String::new())?,
        news_on_japan: source("News On Japan", SourceKind::Media, "", &[], String::new())?,
    };
    let mut hidden = |from, to, relation, disclosure, note| {
        let fields = CitationFields { from, to, relation, disclosure, mark: None, note };
        teller.act(Command::AddCitation(fields))
    };
    hidden(
        Citing::Article(papers.orbit),
        sources.nikkei,
        CitationKind::Translates,
        Disclosure::Undisclosed,
        both(
            "Judul dan susunannya mengikuti laporan Nikkei Asia; yang diakui hanya kalimat pertama.",
            "Title and order follow the report of Nikkei Asia; only the first sentence says so.",
        ),
    )?;
    hidden(
        Citing::Article(papers.rmol),
        sources.reuters,
        CitationKind::Translates,
        Disclosure::Undisclosed,
        both(
            "Kalimat demi kalimat sama dengan berita Reuters 3 Mei 2023; Reuters tidak disebut.",
            "Sentence by sentence the same as Reuters of 3 May 2023, which is not named.",
        ),
    )?;
    hidden(
        Citing::Source(sources.reuters),
        sources.nikkei,
        CitationKind::Paraphrases,
        Disclosure::Disclosed,
        String::new(),
    )?;
    Ok(sources)
}

/// Marks on whose word the articles tell what they tell.
pub fn cite(teller: &mut Teller, papers: Papers, sources: &Sources) -> Result<(), Fault> {
    orbit(teller, papers.orbit, sources)?;
    rmol(teller, papers.rmol, sources)
}

const NONE: &[&str] = &[];

fn orbit(teller: &mut Teller, article: Id, sources: &Sources) -> Result<(), Fault> {
    let plain = |words, source| Cites {
        words,
        source,
        cue: None,
        content: NONE,
        quote: None,
        resolved: Resolved::Explicit,
        parent: None,
    };
    teller.cite(article, Cites {
        cue: Some("demikian info yang diperoleh"),
        content: &["Pakta pertahanan NATO berencana untuk membuka kantor penghubung di Tokyo, Jepang, yang pertama dari jenisnya di Asia"],
        quote: Some(QuoteForm::Indirect),
        ..plain("diperoleh [[Nikkei Asia]]", sources.nikkei)
    })?;
    // Tsuruoka spoke to Nikkei Asia: what he says came to Orbit through it.
    let told = teller.cite(article, plain("kepada [[Nikkei Asia]].", sources.nikkei))?;
    let expert = |words, quote| Cites {
        quote: Some(quote),
        parent: Some(told),
        ..plain(words, sources.tsuruoka)
    };
    teller.cite(
        article,
        Cites {
            cue: Some("Universitas Keio, [[mengatakan]]"),
            content: &["perang di Ukraina telah mengubah cara NATO melihat China"],
            ..expert("Michito Tsuruoka, seorang profesor di Universitas Keio", QuoteForm::Indirect)
        },
    )?;
    teller.cite(article, Cites {
        cue: Some("ujarnya"),
        content: &["Selain masalah yang ditimbulkan China sendiri, dimensi baru telah ditambahkan: China sebagai pendukung Rusia. Ini sekarang terkait langsung dengan keamanan Eropa,"],
        resolved: Resolved::Pronoun,
        ..expert("ujarnya", QuoteForm::Direct)
    })?;
    let tells = teller.cite(article, Cites {
        cue: Some("[[kata]] Tsuruoka kepada"),
        content: &["Sekjen NATO Stoltenberg telah berulang kali menyebutkan bahaya kolaborasi China dan Rusia selama perjalanannya ke Jepang"],
        ..expert("kata [[Tsuruoka]] kepada", QuoteForm::Indirect)
    })?;
    teller.cite(
        article,
        Cites {
            cue: Some("menyebutkan"),
            content: &["bahaya kolaborasi China dan Rusia"],
            quote: Some(QuoteForm::Indirect),
            parent: Some(tells),
            ..plain("Sekjen NATO Stoltenberg", sources.stoltenberg)
        },
    )?;
    teller.cite(
        article,
        Cites {
            cue: Some("Tsuruoka [[mengatakan]], pijakan"),
            content: &["pijakan NATO di Tokyo akan memiliki arti penting bagi Jepang"],
            ..expert("[[Tsuruoka]] mengatakan, pijakan", QuoteForm::Indirect)
        },
    )?;
    const PRISM: &str = "Artinya ketika NATO melihat Asia, termasuk China, itu akan dilakukan melalui prisma Tokyo. Ketika perwakilan mengirim kembali informasi ke markas NATO, itu akan selalu melalui Tokyo.";
    teller.cite(
        article,
        Cites {
            content: &[PRISM],
            resolved: Resolved::CarriedOver,
            ..expert(PRISM, QuoteForm::Direct)
        },
    )?;
    // Lungescu, too, spoke to Nikkei.
    let told = teller.cite(article, plain("pernyataan kepada [[Nikkei]]", sources.nikkei))?;
    let spokeswoman = |words, quote| Cites {
        quote: Some(quote),
        parent: Some(told),
        ..plain(words, sources.lungescu)
    };
    teller.cite(
        article,
        Cites {
            cue: Some("menekankan"),
            content: &["pentingnya Jepang"],
            ..spokeswoman("Juru bicara NATO Oana Lungescu", QuoteForm::Indirect)
        },
    )?;
    let direct: [(&str, &str, &str, Resolved); 5] = [
        (
            "Jepang,” kata [[Lungescu]]",
            "Jepang,” [[kata]] Lungescu",
            "Di antara mitra NATO, tidak ada yang lebih dekat atau lebih mampu dari Jepang,",
            Resolved::Explicit,
        ),
        (
            "semakin kuat,” [[lanjutnya]]",
            "semakin kuat,” [[lanjutnya]]",
            "Kami berbagi nilai, minat, dan kepedulian yang sama, termasuk mendukung Ukraina dan mengatasi tantangan keamanan yang ditimbulkan oleh rezim otoriter, dan kemitraan kami semakin kuat,",
            Resolved::Pronoun,
        ),
        (
            "Juli,” kata [[Lungescu]]",
            "Juli,” [[kata]] Lungescu",
            "Sekretaris Jenderal juga telah mengundang Perdana Menteri Jepang, serta para pemimpin mitra Indo-Pasifik kami lainnya, ke KTT Vilnius pada bulan Juli,",
            Resolved::Explicit,
        ),
        (
            "sekutu NATO,” [[lanjutnya]]",
            "sekutu NATO,” [[lanjutnya]]",
            "Mengenai rencana untuk membuka kantor penghubung di Jepang, kami tidak akan masuk ke perincian musyawarah yang sedang berlangsung di antara sekutu NATO,",
            Resolved::Pronoun,
        ),
        (
            "sebaik-baiknya,\" [[katanya]]",
            "sebaik-baiknya,\" [[katanya]]",
            "Tetapi secara umum, NATO memiliki kantor dan pengaturan penghubung dengan sejumlah organisasi internasional dan negara mitra, dan sekutu secara teratur menilai pengaturan penghubung itu untuk memastikan bahwa mereka melayani kebutuhan NATO dan mitra kami dengan sebaik-baiknya,",
            Resolved::Pronoun,
        ),
    ];
    for (words, cue, content, resolved) in direct {
        teller.cite(
            article,
            Cites {
                cue: Some(cue),
                content: &[content],
                resolved,
                ..spokeswoman(words, QuoteForm::Direct)
            },
        )?;
    }
    teller.cite(article, Cites {
        cue: Some("Dia [[mencatat]]"),
        content: &["kerjasama jangka panjang antara NATO dan Jepang, seperti yang ditunjukkan oleh kunjungan Stoltenberg ke Jepang pada awal 2023 dan partisipasi menteri luar negeri Jepang pada pertemuan menteri luar negeri NATO pada April 2023"],
        resolved: Resolved::Pronoun,
        ..spokeswoman("[[Dia]] mencatat", QuoteForm::Indirect)
    })?;
    Ok(())
}

fn rmol(teller: &mut Teller, article: Id, sources: &Sources) -> Result<(), Fault> {
    let plain = |words, source| Cites {
        words,
        source,
        cue: None,
        content: NONE,
        quote: Some(QuoteForm::Indirect),
        resolved: Resolved::Explicit,
        parent: None,
    };
    // "Rencana … tersebut" is the sentence before.
    const PLAN: &[&str] = &[
        "Pakta Pertahanan Atlantik Utara (NATO) berencana melebarkan sayapnya dengan membuka kantor penghubung di Jepang",
        "Rencana pembukaan kantor tersebut",
    ];
    let report = teller.cite(
        article,
        Cites {
            cue: Some("diungkap dalam"),
            content: PLAN,
            ..plain("laporan Nikkei Asia", sources.nikkei)
        },
    )?;
    teller.cite(
        article,
        Cites {
            cue: Some("dengan [[mengutip]] pejabat"),
            content: PLAN,
            parent: Some(report),
            ..plain("pejabat Jepang dan NATO", sources.officials)
        },
    )?;
    teller.cite(article, Cites {
        cue: Some("Disebutkan"),
        content: &["kantor penghubung akan memungkinkan diskusi dengan mitra keamanan NATO, seperti Korea Selatan, Australia dan Selandia Baru, dengan mempertimbangkan tantangan geopolitik dari China dan Rusia"],
        resolved: Resolved::CarriedOver,
        ..plain("Disebutkan", sources.nikkei)
    })?;
    teller.cite(
        article,
        Cites {
            cue: Some("Menurut"),
            content: &["kantor tersebut akan dibuka di Tokyo pada tahun depan"],
            ..plain("Nikke Asia", sources.nikkei)
        },
    )?;
    teller.cite(
        article,
        Cites {
            cue: Some("berjanji"),
            content: &["untuk memperkuat hubungan dalam menghadapi tantangan keamanan bersejarah"],
            ..plain("Kepala NATO Jens Stoltenberg", sources.stoltenberg)
        },
    )?;
    Ok(())
}
