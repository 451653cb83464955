//! How newspapers write of time, class by class; `THEN` is a Thursday.

use super::tests::{english, indonesian};

#[test]
fn weekdays_in_a_row_with_their_dates_are_one_expression() {
    indonesian("Bazar [[Sabtu dan Minggu (16-17/3/2024)]].", &["2024-03-16/2024-03-17"]);
    indonesian("Bazar [[Jumat hingga Minggu, 15-17 Maret 2024]].", &["2024-03-15/2024-03-17"]);
    indonesian("Bazar [[Jumat, Sabtu dan Minggu (15-17/3)]].", &["2024-03-15/2024-03-17"]);
    indonesian("Bazar [[Kamis, (14/3/2024)]] ramai.", &["2024-03-14"]);
    indonesian("Sidang ditunda ke [[Rabu pekan depan (20/3)]].", &["2024-03-20"]);
    // Without dates the second lies after the first; joined by a dash they are a timetable.
    indonesian("Bazar [[Senin]] hingga [[Jumat]].", &["2024-03-11", "2024-03-15"]);
    indonesian("Loket buka [[Senin-Jumat]].", &["XXXX-WXX-1/XXXX-WXX-5"]);
    english("It runs [[Monday]] through [[Friday]].", &["2024-03-11", "2024-03-15"]);
}

#[test]
fn this_week_lies_ahead_where_the_verb_does() {
    // A Thursday.
    indonesian("Debat akan digelar [[Rabu pekan ini]] di balai kota.", &["2024-03-20"]);
    indonesian("Debat akan digelar [[Jumat pekan ini]] di balai kota.", &["2024-03-15"]);
    indonesian("Debat digelar [[Rabu pekan ini]] di balai kota.", &["2024-03-13"]);
}

#[test]
fn one_day_or_another_of_a_month_are_two_days() {
    indonesian("Ia tiba [[2]] atau [[3 Mei 2024]].", &["2024-05-02", "2024-05-03"]);
    english("He came on [[2]] or [[3 May 2024]].", &["2024-05-02", "2024-05-03"]);
    indonesian("Ia membawa 2 atau 3 tas.", &[]);
}

#[test]
fn clocks_keep_their_zone_and_local_time() {
    english("It rose by [[9:14 AM GMT+7]].", &["T09:14+07:00"]);
    english("It rose by [[9:14 GMT-03:30]].", &["T09:14-03:30"]);
    english("It sank at [[04:12 local time on Monday]].", &["2024-03-11T04:12"]);
    english("Bring 4 local time keepers.", &[]);
}

#[test]
fn turns_of_phrase_for_days_and_quarters() {
    indonesian("Ia datang [[lusa kemarin]], bukan [[lusa]].", &["2024-03-12", "2024-03-16"]);
    indonesian("Ia datang [[kemarin lusa]], bukan [[kemarin]].", &["2024-03-12", "2024-03-13"]);
    english("Sales fell in the [[June quarter of last year]].", &["2023-Q2"]);
    english("Sales fell in the [[March quarter]], [[March 2023]].", &["2024-Q1", "2023-03"]);
    english("Sales fell in the [[October-December quarter of 2022]].", &["2022-Q4"]);
    indonesian("Jalan macet [[malam minggu]] dan [[minggu lalu]].", &["2024-03-09TNI", "2024-W10"]);
    english("A quarter of the seats were sold in [[June]].", &["2023-06"]);
    english("It grew in [[the past decade]].", &["P10Y"]);
    indonesian("Warga tumbuh dalam [[dekade terakhir]], bukan [[dekade ini]].", &["P10Y", "202"]);
    indonesian("Pameran itu dibuka [[5 Juni nanti]].", &["2024-06-05"]);
}

#[test]
fn a_rate_that_a_quantity_tells_is_no_date() {
    english("He earns £180,000 a year, she $3 million a year.", &[]);
    english("It serves 300 people a day and sells 20 barrels an hour.", &[]);
    english("It meets twice [[a week]] and rested [[a year]].", &["P1W", "P1Y"]);
    english("It sold $3 million in [[a year]], and earned [[a year ago]].", &["P1Y", "2023"]);
}

#[test]
fn an_age_is_no_length_of_time() {
    indonesian("Ia wafat pada usia 57 tahun. Merry, 41 tahun, pedagang.", &[]);
    indonesian("Ia bekerja [[57 tahun]] lamanya.", &["P57Y"]);
    english("A man aged 57 years worked there [[12 years]].", &["P12Y"]);
}

#[test]
fn the_night_before_a_day_belongs_to_the_day_before() {
    indonesian("Jalan macet [[malam Minggu]].", &["2024-03-09TNI"]);
    indonesian("Jalan macet [[Sabtu malam Minggu (9/3)]].", &["2024-03-09TNI"]);
    // A date beside it may be of either day, and is no fault.
    indonesian("Jalan macet [[malam Minggu (9/3)]].", &["2024-03-09TNI"]);
    indonesian("Warga mengaji [[setiap malam Jumat]].", &["XXXX-WXX-4TNI"]);
    indonesian("Kota terang pada [[malam tahun baru 2024]].", &["2023-12-31TNI"]);
    indonesian("Ia pergi pagi, dan [[malam harinya]] pulang.", &["2024-03-14TNI"]);
    indonesian("[[Kemarin]] ia pergi, [[esok harinya]] pulang.", &["2024-03-13", "2024-03-14"]);
}

#[test]
fn what_comes_again_says_how_often() {
    indonesian(
        "Warga puasa [[setiap Senin]], [[Rabu]] dan [[Kamis]].",
        &["XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-4"],
    );
    indonesian("Obat diminum tiga kali dalam [[sehari]].", &["P1D"]);
    indonesian("Rapat [[setiap tiga bulan sekali]], cek [[tiap 2 jam]].", &["P3M", "PT2H"]);
    indonesian(
        "Upacara [[setiap tanggal 17 Agustus]], lomba [[setiap akhir tahun]].",
        &["P1Y", "P1Y"],
    );
    indonesian("Warga senam [[setiap Minggu pagi]].", &["XXXX-WXX-7TMO"]);
    indonesian("Loket buka [[setiap pukul 07.00 WIB]].", &["P1D"]);
    english("It appears [[every two weeks]], [[every other day]].", &["P2W", "P2D"]);
    english("He works [[40 hours]] [[a week]].", &["PT40H", "P1W"]);
    english("It opens [[every Monday]] and [[Thursday]].", &["XXXX-WXX-1", "XXXX-WXX-4"]);
    english(
        "It opens [[every Monday]], [[Wednesday]], and [[Friday]].",
        &["XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-5"],
    );
    english("Every seat was sold on [[Monday]] and [[Thursday]].", &["2024-03-11", "2024-03-14"]);
}

#[test]
fn days_in_a_row_share_the_month_at_its_end() {
    indonesian(
        "Ujian [[1]], [[2]], dan [[3 April 2024]].",
        &["2024-04-01", "2024-04-02", "2024-04-03"],
    );
    indonesian("Ujian [[1-3]] dan [[5 April 2024]].", &["2024-04-01/2024-04-03", "2024-04-05"]);
    indonesian("Ujian [[tanggal 1]] dan [[2 April]].", &["2024-04-01", "2024-04-02"]);
    indonesian("Rapat [[3 Mei]] dan [[5 Juni 2023]].", &["2023-05-03", "2023-06-05"]);
    indonesian("Naik pada [[Januari]] dan [[Februari 2023]].", &["2023-01", "2023-02"]);
    indonesian("Kelas untuk usia 17, 18 dan 19 tahun.", &[]);
    english("They met on [[June 11]] and [[12]].", &["2024-06-11", "2024-06-12"]);
    english("They met on [[June 11]] and [[12, 2023]], in Bonn.", &["2023-06-11", "2023-06-12"]);
    english("They met on [[June 11]] and 25 people came.", &["2024-06-11"]);
}

#[test]
fn words_after_a_date_lean_it() {
    indonesian("Sidang digelar [[Rabu nanti]].", &["2024-03-20"]);
    indonesian("Sidang digelar [[Rabu (20/3) nanti]].", &["2024-03-20"]);
    indonesian("Sidang digelar [[akhir tahun nanti]].", &["2024"]);
    indonesian("Harga naik pada [[Desember kemarin]].", &["2023-12"]);
    indonesian("Harga naik [[medio 2019]] dan dimulai [[Juli]].", &["2019", "2024-07"]);
    indonesian("[[Tgl. 3 Juni th. 1961]] ia lahir.", &["1961-06-03"]);
    indonesian("Gempa [[14-Mar-24 05:12:33 WIB]].", &["2024-03-14T05:12+07:00"]);
    indonesian("Bangun [[jam setengah 5 pagi]].", &["T04:30"]);
    indonesian(
        "Rapat [[Rabu (13/3)]] [[pukul 19.30-21.00 WIB]].",
        &["2024-03-13", "2024-03-13T19:30+07:00/2024-03-13T21:00+07:00"],
    );
    indonesian("Minggu pertama [[Maret 2024]] dan Jalan 17 Agustus sepi.", &["2024-03"]);
}

#[test]
fn the_clause_says_which_year_a_bare_date_is_of() {
    indonesian("Sejak [[Agustus]] harga naik.", &["2023-08"]);
    indonesian("Jambore akan dibuka [[5 September]].", &["2024-09-05"]);
    english("The boat was found in [[late November]].", &["2023-11"]);
    english("The boat was lost on [[Oct. 21]], [[last Oct. 21]].", &["2023-10-21", "2023-10-21"]);
    english("Nothing changed since [[June]].", &["2023-06"]);
    english("The bill will pass in [[May]].", &["2024-05"]);
    english("It was not until [[Tuesday]] that he spoke.", &["2024-03-12"]);
    english("The fair starts [[Saturday]].", &["2024-03-16"]);
}

#[test]
fn lengths_and_periods_of_english() {
    for (words, value) in [
        ("half an hour", "PT30M"),
        ("an hour and a half", "PT90M"),
        ("two and a half years", "P30M"),
        ("the past decade", "P10Y"),
        ("the months ahead", "PXM"),
        ("the '90s", "199"),
        ("the early 20th century", "19"),
        ("fiscal 2023", "2023"),
        ("Q4 2023", "2023-Q4"),
        ("the second half of the year", "2024-H2"),
        ("the start of the year", "2024"),
        ("the week before", "2024-W10"),
    ] {
        english(&format!("It took [[{words}]], he said."), &[value]);
    }
    english("It took a [[half-hour]] in the [[2023-24]] season.", &["PT30M", "2023/2024"]);
    english("Sales for [[the year]] ended [[June 30, 2023]].", &["P1Y", "2023-06-30"]);
    english("At [[the time]], he was poor.", &["PAST_REF"]);
    english(
        "The [[monthlong]] strike ended at [[3 p.m. on March 20]].",
        &["P1M", "2024-03-20T15:00"],
    );
    english("It began on [[03/12/2024 at 14:30]].", &["2024-03-12T14:30"]);
}

#[test]
fn feasts_that_move() {
    english("Shops close on [[Thanksgiving]].", &["2024-11-28"]);
    english("Shops close on [[Thanksgiving Day 2023]].", &["2023-11-23"]);
    english("Shops close on [[Labor Day]] and [[Memorial Day]].", &["2024-09-02", "2024-05-27"]);
    english("Polls open on [[Election Day]].", &["2024-11-05"]);
    english("Polls open on [[Election Day 2022]].", &["2022-11-08"]);
    english("Black Friday, Easter Sunday and Super Bowl Sunday are names.", &[]);
    english("April Jones met June Carter and April Smith.", &[]);
}

#[test]
fn seasons_lie_on_the_side_that_the_words_say() {
    english(
        "It closed [[last winter]], [[last spring]], [[next summer]].",
        &["2023-WI", "2023-SP", "2024-SU"],
    );
    english("Much changed with the fall of the wall.", &[]);
}

#[test]
fn names_with_years_and_days_in_them_stay_alone() {
    indonesian("Festival Laut Raya (FLR) 2025 dibuka.", &[]);
    english("She wrote for USA TODAY.", &[]);
}

#[test]
fn so_often_in_a_unit() {
    indonesian("Dana cair [[per tiga bulan sekali]].", &["P3M"]);
    indonesian("Kasus naik [[setiap tahunnya]].", &["P1Y"]);
    indonesian("Selama [[3 tahun ke belakang]] ia sakit.", &["P3Y"]);
}

#[test]
fn a_day_with_its_date_beside_it_is_that_day() {
    indonesian("Ia datang [[besok]], [[Rabu (13/3)]].", &["2024-03-13", "2024-03-13"]);
    indonesian("Ia datang [[kemarin malam]] ([[11/3/2024]]).", &["2024-03-11TNI", "2024-03-11"]);
    indonesian("Ia datang [[Rabu (13/3) besok]].", &["2024-03-13"]);
    indonesian(
        "Ia datang [[Rabu Pon (13/3/2024)]] [[akhir Mei 2023 lalu]].",
        &["2024-03-13", "2023-05"],
    );
}

#[test]
fn years_of_another_calendar_stay_alone() {
    indonesian("Tahun 1445 Hijriah dan 10 Rabiul Awal 1445 H.", &[]);
    indonesian("Musim [[2023/24]] usai.", &["2023/2024"]);
    indonesian("Toko buka [[24 jam]] [[sehari]].", &["PT24H", "P1D"]);
}

#[test]
fn a_day_that_no_calendar_has_is_a_fault_and_no_date() {
    indonesian("Ia datang 31 April, jadwal 29-31 Juni: 1-7.", &[]);
    indonesian("Rapat 31 September 2024 batal, juga 31/9/2024.", &[]);
    english("It closed on June 31, 2023, and on [[June 30, 2023]].", &["2023-06-30"]);
}

#[test]
fn weekdays_by_their_number_and_hours_of_a_part_of_the_day() {
    english("Polls open [[the first Tuesday of May 2023]].", &["2023-05-02"]);
    english("Polls opened on [[the last Sunday in March]].", &["2024-03-31"]);
    english("They meet [[the first Monday of every month]].", &["P1M"]);
    english("It met on [[Tuesday of last week]].", &["2024-03-05"]);
    english("He left [[the day before yesterday]].", &["2024-03-12"]);
    english(
        "It airs [[tonight at 8:30]], and [[Saturday morning at 9]].",
        &["2024-03-14T20:30", "2024-03-09T09:00"],
    );
    english("It airs [[Friday night at 10 p.m.]] again.", &["2024-03-08T22:00"]);
    english("It airs [[tonight]] at 7 churches.", &["2024-03-14TNI"]);
    english("The bell rings at [[8 o'clock in the evening]].", &["T20:00"]);
    english("She ran it in [[3 hrs 20 mins]].", &["PT200M"]);
}

#[test]
fn turns_of_english_that_look_like_others() {
    english("It is to last [[four to six weeks]].", &["P4W"]);
    english("Rain will fall [[Thursday night]] into [[Friday]].", &["2024-03-14TNI", "2024-03-15"]);
    english("Highs will be in the 60s; he is in his 50s.", &[]);
    english(
        "It began in [[the 1700s]] and [[the late '60s]], not [[the summer of '69]].",
        &["17", "196", "1969-SU"],
    );
    english("From [[January through March 2023]] it rained.", &["2023-01/2023-03"]);
    english("For the second straight year it rained.", &[]);
    english("It began [[a year and a half ago]].", &["2023"]);
    english("By [[the end of the decade]] and in [[the next decade]].", &["202", "P10Y"]);
    english(
        "It airs [[7 p.m. ET Friday]] or [[3 p.m. local time]].",
        &["2024-03-08T19:00", "2024-03-08T15:00"],
    );
    english("In [[the second quarter of fiscal 2023]], on [[3/13]].", &["2023-Q2", "2024-03-13"]);
}

#[test]
fn periods_of_a_year_said_before_and_lengths_after_nothing() {
    english("In [[the 1988 quarter]] and [[the year 2000]].", &["1988", "2000"]);
    english(
        "[[Last year's third quarter]] and [[this year's first half]].",
        &["2023-Q3", "2024-H1"],
    );
    english("[[Two years later]] it closed.", &["-"]);
    english("Flights leave on [[Tuesday nights]].", &["XXXX-WXX-2TNI"]);
    english("Voting is set to begin [[Monday]].", &["2024-03-18"]);
}

#[test]
fn weeks_beside_dates_and_sets_from_day_to_day() {
    indonesian("Rapat [[Rabu (6/3) pekan lalu]] batal.", &["2024-03-06"]);
    indonesian("Warga puasa [[setiap Senin sampai Kamis]].", &["XXXX-WXX-1/XXXX-WXX-4"]);
    indonesian("Sekali [[setahun]] ada pasar, [[setahun]] dua kali panen.", &["P1Y", "P1Y"]);
}
