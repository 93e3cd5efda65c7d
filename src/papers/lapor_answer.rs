//! The answer for the portal, as plain text to paste.
//!
//! The portal is public, so its answer is always masked, whatever edition the papers have.

use chrono::NaiveDate;

use crate::account::{outcome, shorten, steps};
use crate::phrases::{EMPTY, or_dots};
use crate::terms::Terms;
use domain::acts::limit::Milestone;
use domain::acts::paper::Edition;
use domain::acts::step::Ending;
use domain::acts::verification::Outcome;
use domain::readings::case::Case;
use domain::readings::countdown::due_between;
use domain::readings::law;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use words::Label as _;

/// Most letters the portal takes.
const PORTAL_MOST: usize = 3000;

/// The answer to paste at the portal: the text typed in step 7, else one made from the case.
pub fn lapor_answer(case: &Case, book: &Rulebook) -> String {
    let mask = Mask::of(case, Edition::Masked);
    let typed = mask.text(&case.information.answer);
    if !typed.is_empty() {
        return typed;
    }
    let received = case.recording.received_on.or(case.submission.submitted_on).map_or_else(|| EMPTY.to_owned(), words::date);
    let opening = format!(
        "Yth. Pelapor,\n\nTerima kasih atas laporan Anda. Laporan kami terima pada {received} dan terdaftar dengan nomor {}.",
        case.no
    );
    let closing = format!("{}\n\nHormat kami,\nTim SP4N LAPOR\n{}", what_next(case, book), book.office.full_name());
    let room = PORTAL_MOST.saturating_sub(opening.chars().count() + closing.chars().count() + 4);
    format!("{opening}\n\n{}\n\n{closing}", shorten(&course(case, book, &mask), room))
}

/// Where the case stands, for the middle of the answer.
fn course(case: &Case, book: &Rulebook, mask: &Mask) -> String {
    let ending = case.natural_ending();
    if ending == Ending::OnTheSpot {
        return or_dots(&outcome(case, book, mask));
    }
    if ending != Ending::Finished {
        return outcome(case, book, mask);
    }
    // Findings are told only together with the decision on them.
    if let Some(on) = case.decision.on {
        return examined(case, book, mask, on);
    }
    let terms = Terms::of(case, book);
    match (case.verification.outcome, case.reached(Milestone::Complete)) {
        (Some(Outcome::Incomplete), _) => {
            let lacking: Vec<String> = numbered(case.verification.request.lacking.iter().map(|line| mask.text(line)));
            format!("Setelah kami periksa, laporan belum dapat ditindaklanjuti karena masih memerlukan:\n{}", or_dots(&lacking.join("\n")))
        }
        (Some(Outcome::Postponed), _) => {
            let until = case.verification.postponed_until.map_or_else(String::new, |on| format!(" sampai {}", words::date(on)));
            format!("Pemeriksaan laporan kami tunda{until}. Alasannya: {}", or_dots(&mask.text(&case.verification.reason)))
        }
        (Some(Outcome::Complete | Outcome::NotOurs | Outcome::Duplicate | Outcome::Ineligible | Outcome::OnTheSpot) | None, Some(on)) => {
            let by = match (due_between(case, book, Milestone::Complete, Milestone::Decided, on), terms.decision()) {
                (Some(due), Some(long)) => format!("paling lambat {}, yaitu {} sejak", words::date_weekday(due), words::length(long)),
                _ => words::within_since("paling lambat", None, words::length),
            };
            let on = words::date(on);
            format!(
                "Laporan kami nyatakan lengkap pada {on} dan sedang kami tindak lanjuti dengan pencarian fakta. Keputusan ditetapkan {by} \
                 laporan lengkap."
            )
        }
        (Some(Outcome::Complete | Outcome::NotOurs | Outcome::Duplicate | Outcome::Ineligible | Outcome::OnTheSpot) | None, None) => {
            format!(
                "Kelengkapan laporan sedang kami periksa. Jawaban lengkap atau belum lengkap kami sampaikan {} laporan diterima.",
                words::within_since("paling lambat", terms.answer(), words::length)
            )
        }
    }
}

/// What was examined and when, what was found, and what follows from it.
fn examined(case: &Case, book: &Rulebook, mask: &Mask, decided_on: NaiveDate) -> String {
    let mut parts = vec!["Yang telah kami kerjakan:".to_owned()];
    parts.extend(steps(case).into_iter().map(|(on, what)| format!("- {}: {what}", words::date(on))));
    parts.push("\nHasil pemeriksaan:".to_owned());
    parts.extend(numbered(case.facts.allegations.iter().enumerate().map(|(row, allegation)| {
        let finding = case.report.findings.get(row);
        let verdict = finding.and_then(|finding| finding.verdict).map_or(EMPTY, |verdict| verdict.label());
        let facts = finding.map_or_else(String::new, |finding| shorten(&mask.text(&finding.facts), 400));
        format!("{}: {verdict}. {facts}", shorten(&mask.text(&allegation.text), 200).trim_end_matches('.')).trim_end().to_owned()
    })));
    let conclusion = shorten(&outcome(case, book, mask), 500);
    if !conclusion.is_empty() {
        parts.push(conclusion);
    }
    let orders = numbered(case.ordered().map(|ordered| shorten(&mask.text(&ordered.dictum.text), 300)));
    let decided_on = words::date(decided_on);
    if orders.is_empty() {
        parts.push(format!("\nKepala kantor menetapkan keputusan atas laporan ini pada {decided_on}."));
    } else {
        parts.push(format!("\nKepala kantor memutuskan pada {decided_on}:"));
        parts.extend(orders);
    }
    parts.join("\n")
}

/// What the complainant can do next.
fn what_next(case: &Case, book: &Rulebook) -> String {
    let (ending, terms) = (case.natural_ending(), Terms::of(case, book));
    let anew = "Anda dapat melapor kembali kapan saja dengan uraian, waktu, tempat, dan bukti yang lengkap. Bila tidak sependapat, Anda \
                dapat melapor ke Ombudsman Republik Indonesia.";
    if matches!(ending, Ending::Withdrawn | Ending::DeemedWithdrawn) {
        return anew.to_owned();
    }
    if ending == Ending::Forwarded {
        let asking = terms.chase().map_or_else(String::new, |length| {
            format!("Bila setelah {} belum ada kabar, kami akan menanyakannya kepada instansi tersebut. ", words::length(length))
        });
        return format!(
            "{asking}Anda juga dapat menanyakan langsung kepada instansi tersebut, menanggapi jawaban ini{}, atau melapor ke \
             Ombudsman Republik Indonesia.",
            terms.to_react()
        );
    }
    if ending == Ending::Finished && case.verification.outcome == Some(Outcome::Incomplete) {
        let due = |on| due_between(case, book, Milestone::RequestReceived, Milestone::CompletionReceived, on);
        let by = case.verification.request.received_on.and_then(due);
        let by = by.map_or_else(String::new, |day| format!(", paling lambat {}", words::date_weekday(day)));
        let time = terms.decision().map_or_else(String::new, |long| format!(" {}", words::length(long)));
        return format!(
            "Mohon kirimkan kelengkapan itu melalui kanal ini {} pesan ini Anda terima{by}. Bila tidak dilengkapi dalam waktu itu, laporan \
             dianggap dicabut (UU 25/2009 Pasal 44 ayat (5)). Waktu{time} untuk memutus laporan belum berjalan.",
            words::within_since("dalam", terms.completion(), words::length)
        );
    }
    if ending == Ending::Finished && case.decision.on.is_none() {
        return "Perkembangan berikutnya kami sampaikan melalui kanal ini. Identitas Anda kami rahasiakan.".to_owned();
    }
    let objection = if case.decision.on.is_some() {
        format!(" paling lama {} sejak keputusan diumumkan (UU 30/2014 Pasal 77)", words::length(law::OBJECTION))
    } else {
        String::new()
    };
    format!(
        "Bila belum puas, Anda dapat menanggapi jawaban ini{}, mengajukan keberatan tertulis kepada Kepala {}{objection}, atau \
         melapor ke Ombudsman Republik Indonesia.",
        terms.to_react(),
        book.office.full_name()
    )
}

/// The texts that are not empty, numbered from one.
fn numbered(texts: impl Iterator<Item = String>) -> Vec<String> {
    texts.filter(|text| !text.is_empty()).enumerate().map(|(row, text)| format!("{}. {text}", row + 1)).collect()
}
