//! *SOP Monitoring Penanganan SP4N LAPOR* as one sheet for the wall: the seven steps with their lanes, documents and times, in the form of
//! the decree and of *SOP AP* (`PermenPAN-RB` 35/2012).
//!
//! It bears no signature: the procedure is fixed by the decree it names, which is signed and kept, and a second signature under another day
//! would make another decree of it.

use chrono::NaiveDate;

use crate::guideline::{in_force, span_with_steps, with_steps};
use crate::terms::Terms;
use crate::{HousePaper, OfficeFill, Paper};
use domain::acts::limit::Limit;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use letters::{BLANK, Facts, Measures, TableFact, TextFact};

/// The procedure with its lanes, to be hung up.
pub static PAPER: HousePaper = HousePaper {
    title: "Bagan SOP SP4N LAPOR",
    paper: Paper {
        stem: "Bagan-SOP",
        template: "bagan_sop.surat",
        text: include_str!("../../assets/templates/bagan_sop.surat"),
        measures: Measures::CHART,
    },
    fill: OfficeFill::Rules(fill),
};

/// What a step says and draws: its activity, the symbols of complainant, team and Kepala, what it needs and what comes out of it.
struct Row {
    activity: &'static str,
    reporter: &'static str,
    team: &'static str,
    head: &'static str,
    needs: &'static str,
    gives: &'static str,
}

fn fill(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    in_force(facts, book, today);
    let head = book.names.head.trim();
    facts.text(TextFact::SopHead, if head.is_empty() { "Kepala" } else { head });
    let standard = book.standard_on(today);
    let terms = Terms::on(book, today);
    for step in Step::ALL.iter().copied() {
        let limit = standard.and_then(|standard| standard.of_step(step));
        let Row { activity, reporter, team, head, needs, gives } = row(step);
        let time = limit.map_or_else(|| "–".to_owned(), time);
        let remark = limit.map_or_else(|| BLANK.to_owned(), |limit| remark(limit, terms));
        facts.row(TableFact::SopSteps, [activity, reporter, team, head, needs, &time, gives, &remark]);
    }
}

/// The steps of the decree; where its table draws a straight line, the two questions its words ask are drawn as well.
fn row(step: Step) -> Row {
    match step {
        Step::Submit => Row {
            activity: "Menyampaikan laporan melalui www.lapor.go.id atau kanal lain",
            reporter: "mulai (Mulai) > lapor\nlapor [Melapor] > catat",
            team: "",
            head: "",
            needs: "Uraian kejadian; bukti bila ada",
            gives: "Laporan",
        },
        Step::Record => Row {
            activity: "Menerima laporan dan mencatatnya dalam register",
            reporter: "",
            team: "catat [Menerima dan mencatat] > periksa",
            head: "",
            needs: "Laporan",
            gives: "Laporan tercatat; tanda terima",
        },
        Step::Verify => Row {
            activity: "Memeriksa kelengkapan laporan dan adanya penyimpangan. Yang belum lengkap dimintakan kelengkapannya kepada pelapor; yang \
                       bukan wewenang kantor diteruskan.",
            reporter: "\nlengkapi [Melengkapi] > periksa",
            team: "periksa [Memeriksa kelengkapan] > lengkap\nlengkap <Lengkap?> Ya > fakta; Tidak > lengkapi",
            head: "",
            needs: "Laporan tercatat",
            gives: "Monev Verifikasi",
        },
        Step::FindFacts => Row {
            activity: "Menindaklanjuti laporan: mencari fakta dan mendalami masalah yang diadukan",
            reporter: "",
            team: "fakta [Mencari fakta] > susun",
            head: "",
            needs: "Monev Verifikasi",
            gives: "Monev Tindak Lanjut",
        },
        Step::Report => Row {
            activity: "Menyusun laporan hasil tindak lanjut. Bila terlapor terbukti melanggar, Tim merekomendasikan sanksi.",
            reporter: "",
            team: "susun [Menyusun laporan hasil] > terbukti\nterbukti <Terbukti?> Ya > sanksi; Tidak > putus\nsanksi [Merekomendasikan sanksi] \
                   > putus",
            head: "",
            needs: "Monev Tindak Lanjut",
            gives: "Laporan Hasil Tindak Lanjut",
        },
        Step::Decide => Row {
            activity: "Mengambil keputusan",
            reporter: "",
            team: "",
            head: "putus [Memutuskan] > kabari",
            needs: "Laporan Hasil Tindak Lanjut",
            gives: "Hasil Putusan",
        },
        Step::Inform => Row {
            activity: "Memberitahukan penyelesaian akhir kepada pengadu",
            reporter: "selesai (Selesai)",
            team: "kabari [Memberitahukan hasil] > selesai",
            head: "",
            needs: "Hasil Putusan",
            gives: "Media publikasi SP4N LAPOR",
        },
    }
}

/// The time of a step, and its steps where several share it; an exact time is told by itself.
fn time(limit: &Limit) -> String {
    match limit.max.filter(|_| limit.min == limit.max) {
        Some(exact) => with_steps(limit, words::length(exact)),
        None => span_with_steps(limit),
    }
}

/// What a time rests on, and how long it stands still for the complainant.
fn remark(limit: &Limit, terms: Terms<'_>) -> String {
    let basis = limit.basis.trim();
    match terms.completion().filter(|_| limit.steps.is_some_and(|(first, _)| first == Step::Verify) && limit.pauses) {
        Some(long) => format!("{basis}; pelapor melengkapi paling lama {}", words::length(long)),
        None => basis.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::acts::length::Length;
    use domain::acts::limit::{Milestone, Origin};

    #[test]
    fn a_time_is_written_as_short_as_its_units_allow() {
        let days = Length::WorkingDays;
        let between = |min: Length, max: Length| {
            time(&Limit {
                id: "uji".to_owned(),
                origin: Origin::Sop,
                basis: String::new(),
                duty: String::new(),
                from: Milestone::Received,
                to: Milestone::Decided,
                min: Some(min),
                max: Some(max),
                ours: true,
                pauses: false,
                classes: Vec::new(),
                steps: None,
            })
        };
        assert_eq!(between(days(1), days(2)), "1–2 hari kerja");
        assert_eq!(between(days(2), days(2)), "2 hari kerja");
        assert_eq!(between(Length::Weeks(1), Length::Weeks(2)), "1–2 minggu");
        assert_eq!(between(days(3), Length::CalendarDays(7)), "3 hari kerja sampai 7 hari");
    }
}
