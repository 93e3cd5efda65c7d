//! The examination of a register in the words of the office: what was found, what it means, what to do.
//!
//! The store examines bytes and links; here it is added whether the acts name files that are gone and whether the cards
//! say what their cases say.

use std::collections::{BTreeMap, BTreeSet};

use super::archive::{destroyed_numbers, destroyed_row};
use super::card_rows::{KeptRow, card_row, current};
use super::derived::{first_holders, numbers_in, voided};
use super::{Office, OpenCase, Resumed, Trouble};
use chrono::NaiveDate;
use domain::acts::event::Event;
use domain::acts::ids::{CaseNo, Digest, Seq};
use domain::readings::rulebook::Rulebook;
use domain::rules::invariants::{Inconsistency, inconsistencies};
use store::{CardRow, Finding, FindingKind, Number, Pace};

/// One finding as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Whether the record itself is in doubt.
    pub serious: bool,
    /// What was found, what it means, what to do.
    pub sentence: String,
}

impl From<&Finding> for Checked {
    fn from(finding: &Finding) -> Self {
        let detail = &finding.detail;
        let rescue = "Jangan menulis lagi di register ini; salin foldernya, lalu pulihkan dari cadangan terakhir";
        let sentence = match finding.code {
            FindingKind::Engine | FindingKind::Page => format!("Berkas register rusak ({detail}). {rescue}."),
            FindingKind::Schema => {
                format!("Pengaman daftar tindakan hilang ({detail}): register pernah diubah oleh program lain. {rescue}.")
            }
            FindingKind::Gap => format!("Ada nomor tindakan yang hilang ({detail}). {rescue}."),
            FindingKind::Link => format!("Rantai tindakan putus ({detail}): isinya tidak lagi seperti saat dicatat. {rescue}."),
            FindingKind::Body => format!("Isi tindakan berubah sejak dicatat ({detail}). {rescue}."),
            FindingKind::Newest => format!(
                "{detail} tindakan terakhir yang pernah tercatat tidak ada lagi di register; log-nya rusak, hilang, atau register ditukar salinan lama. Yang ada utuh. Cocokkan dengan cadangan dan kertas, lalu catat lagi yang hilang."
            ),
            FindingKind::BodyGone => format!(
                "Isi tindakan hilang ({detail}), dan tidak ada tindakan yang menghapusnya menurut aturan. Tindakan lain terbaca. {rescue}."
            ),
            FindingKind::Blob => format!("Isi lampiran berubah sejak disimpan (sidik {}). {rescue}.", detail.get(..8).unwrap_or(detail)),
            FindingKind::Search => format!(
                "Kata pencarian di daftar berbeda dari kasusnya ({detail}). Tindakannya aman; susun ulang daftarnya (Pengaturan, Komputer ini, atau `tuntas periksa --betulkan`)."
            ),
            FindingKind::KeyFile => {
                "Berkas kunci tidak cocok dengan register. Data aman. Pegang kode pemulihan, lalu ganti kata sandi di Pengaturan."
                    .to_owned()
            }
            FindingKind::LogNotMoved => {
                "Halaman berkas belum dapat diperiksa karena register sedang ditulis atau medianya tidak dapat ditulis. Data aman. Tutup jendela lain yang memakai register ini, lalu periksa lagi."
                    .to_owned()
            }
            FindingKind::Unreadable => format!("Ada bagian yang tidak terbaca ({detail}). {rescue}."),
        };
        Self { serious: finding.serious, sentence }
    }
}

/// Setting with the newest act and the day up to which, and on which, the whole register was found sound.
const SOUND: &str = "periksa.utuh";
/// For so many days after that only what is new is examined unasked.
const WEEK: i64 = 7;

/// What a check that nobody asked for examines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckScope {
    /// Everything.
    Whole,
    /// The acts behind this one, and the cards of their cases.
    Since(Seq),
}

/// Setting with the case a check of nobody's asking had reached when it was cut short.
const REACHED: &str = "periksa.sampai";

impl Office {
    /// Where the last check that nobody asked for was cut short.
    #[must_use]
    pub fn check_reached(&self) -> Option<CaseNo> {
        self.setting(REACHED).ok().flatten().and_then(|kept| kept.parse().ok())
    }

    /// Remembers where a check was cut short; nothing when it came to its end.
    ///
    /// # Errors
    /// The register cannot be written; the next check begins at the beginning.
    pub fn remember_check(&mut self, reached: Option<CaseNo>) -> Result<(), Trouble> {
        self.keep_setting(REACHED, &reached.map(|no| no.to_string()).unwrap_or_default())
    }

    /// What a check that nobody asks for is to examine: the whole register once a week, and what is new since at every start.
    #[must_use]
    pub fn check_scope(&self) -> CheckScope {
        let kept = self.setting(SOUND).ok().flatten().unwrap_or_default();
        let sound = kept.split_once(' ').and_then(|(seq, on)| Some((seq.parse().ok()?, on.parse::<NaiveDate>().ok()?)));
        let recent = sound.filter(|(_, on)| (0..WEEK).contains(&(self.today() - *on).num_days()));
        match recent {
            Some((seq, _)) if self.check_reached().is_none() && Seq(seq) <= self.head_seq() => CheckScope::Since(Seq(seq)),
            _ => CheckScope::Whole,
        }
    }

    /// Remembers that the whole register was found sound up to an act today, or that it was not.
    ///
    /// # Errors
    /// The register cannot be written; the next check examines everything.
    pub fn remember_sound(&mut self, up_to: Option<Seq>) -> Result<(), Trouble> {
        let kept = up_to.map_or_else(String::new, |seq| format!("{} {}", seq.0, self.today()));
        self.keep_setting(SOUND, &kept)
    }

    /// Adds to what the store found of the acts behind one whether the cards of their cases say what they do.
    pub(super) fn checked_since(&self, found: &[Finding], seq: Seq) -> Vec<Checked> {
        compared(found, |all| self.compare_since(all, seq))
    }

    fn compare_since(&self, all: &mut Vec<Checked>, seq: Seq) -> Result<(), Trouble> {
        for no in self.store.cases_since(seq.0)? {
            let Ok(no) = no.parse::<CaseNo>() else { continue };
            let Some(row) = self.store.card(&no.to_string())?.filter(|_| self.book.destroyed(no).is_none()) else { continue };
            let open = self.case(no)?;
            all.extend(self.out_of_joint(&open));
            if !self.is_card_of(&row, &open) {
                all.push(other_card(no));
            }
        }
        Ok(())
    }

    /// Whether a card, its papers and its figures say what the acts of its case say. What an earlier program wrote is not used.
    fn is_card_of(&self, row: &CardRow, open: &OpenCase) -> bool {
        card_row(&open.case, &open.entries, &self.book).is_ok_and(|mut fresh| {
            let papers = self.store.papers_of(&row.no);
            let figures = self.store.figure(&row.no);
            // They are read by themselves.
            let (fresh_papers, fresh_figures) = (std::mem::take(&mut fresh.papers), fresh.figures.take().map(|kept| kept.data));
            (current(row).is_none() || (papers.is_ok_and(|papers| papers == fresh_papers) && fresh == *row))
                && figures.is_ok_and(|kept| agrees(kept.as_deref(), fresh_figures.as_deref(), &self.book))
        })
    }

    /// Checks the register: engine, chain, bytes, files named by acts, and that every card is what its case says.
    #[must_use]
    pub fn check(&self) -> Vec<Checked> {
        let found = self.store.check();
        self.checked(&found)
    }

    /// Adds to what the store found (perhaps in another thread) what only the acts can tell.
    #[must_use]
    pub fn checked(&self, found: &[Finding]) -> Vec<Checked> {
        self.checked_at(found, &Pace::full(), &Resumed::default())
    }

    /// The same, no faster than it may go, and from the case after the one that was reached last time.
    pub(super) fn checked_at(&self, found: &[Finding], pace: &Pace, resumed: &Resumed) -> Vec<Checked> {
        compared(found, |all| self.compare(all, pace, resumed))
    }

    /// Whether the store may be written to at all; after serious findings it is only read.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the engine does not answer.
    pub fn freeze(&mut self) -> Result<(), Trouble> {
        self.store.freeze()?;
        self.frozen = true;
        Ok(())
    }

    /// Refuses to write to a register with an act that nobody understands.
    pub(crate) fn understood(&self) -> Result<(), Trouble> {
        match self.unread.first() {
            Some((seq, detail)) => Err(Trouble::Unreadable { seq: *seq, detail: detail.clone() }),
            None => Ok(()),
        }
    }

    /// Refuses to record in a register with an act that nobody understands, and under a clock that is doubted.
    pub(crate) fn may_record(&self) -> Result<(), Trouble> {
        self.understood()?;
        match self.clock_doubt() {
            Some(doubt) => Err(Trouble::ClockDoubted(doubt)),
            None => Ok(()),
        }
    }

    /// What of a case is not as the procedure wants it, from a time in which the program let it through or from a truth that came late.
    fn out_of_joint(&self, open: &OpenCase) -> Vec<Checked> {
        let found = inconsistencies(&open.case, &self.book, self.today());
        let told = |one: &Inconsistency| Checked { serious: false, sentence: words::inconsistency(open.case.no, one, open.case.state) };
        let mut told: Vec<Checked> = found.iter().map(told).collect();
        // Two findings may be mended by one move, in one sentence.
        told.dedup();
        told
    }

    fn compare(&self, all: &mut Vec<Checked>, pace: &Pace, resumed: &Resumed) -> Result<(), Trouble> {
        let mut named = BTreeSet::new();
        let mut cases = BTreeSet::new();
        let mut unread = Vec::new();
        let (mut empty, mut erased) = (Vec::new(), BTreeSet::new());
        self.store.all_rows(&mut |row| match pace.then(super::entry_of(&row)) {
            Ok(Some(entry)) => {
                cases.extend(entry.case);
                named.extend(files_of(&entry.event));
                if let Event::DataErased(erasure) = entry.event {
                    erased.extend(erasure.acts);
                }
            }
            Ok(None) => empty.push((Seq(row.seq), row.case.and_then(|no| no.parse::<CaseNo>().ok()))),
            Err(trouble) => unread.push(trouble.to_string()),
        })?;
        let destroyed = |no: Option<CaseNo>| no.is_some_and(|no| self.book.destroyed(no).is_some());
        for (seq, _) in empty.iter().filter(|(seq, no)| !erased.contains(seq) && !destroyed(*no)) {
            let gone = Finding { serious: true, code: FindingKind::BodyGone, detail: format!("nomor {}", seq.0) };
            all.push(Checked::from(&gone));
        }
        let all_read = unread.is_empty();
        all.extend(unread.into_iter().map(|sentence| Checked { serious: true, sentence }));
        let present: BTreeSet<Digest> = self.store.blob_digests()?.into_iter().map(Digest).collect();
        for digest in named.difference(&present) {
            let short: String = digest.to_string().chars().take(8).collect();
            let sentence =
                format!("Berkas yang tercatat tidak ada di register (sidik {short}). Kasusnya tetap terbaca; pulihkan dari cadangan.");
            all.push(Checked { serious: true, sentence });
        }
        let (mut carded, mut claimed) = (BTreeSet::new(), BTreeMap::new());
        let mut rows = self.store.all_cards()?;
        let last = resumed.last();
        // Those that were not reached last time come first.
        let next = rows.iter().position(|row| row.no.parse::<CaseNo>().ok() > last).unwrap_or(0);
        rows.rotate_left(next);
        for row in rows {
            let Ok(no) = row.no.parse::<CaseNo>() else { continue };
            carded.insert(no);
            pace.breathe();
            resumed.reach(no);
            if let Some((destruction, file)) = self.book.destroyed(no) {
                claimed.insert(row.no.clone(), destroyed_numbers(file));
                if !destroyed_row(destruction, file).is_ok_and(|fresh| fresh == row) {
                    all.push(other_card(no));
                }
                continue;
            }
            let rebuilt = self.case(no).ok();
            claimed.extend(rebuilt.iter().map(|open| (row.no.clone(), numbers_in(open, no))));
            all.extend(rebuilt.iter().flat_map(|open| self.out_of_joint(open)));
            if !rebuilt.is_some_and(|open| self.is_card_of(&row, &open)) {
                all.push(other_card(no));
            }
        }
        for no in cases.difference(&carded) {
            if let Err(Trouble::NoSuchCase(_)) = self.case(*no) {
                // Taken back, or its content is gone, which is told above.
                claimed.insert(no.to_string(), vec![voided(&no.to_string())]);
                continue;
            }
            claimed.extend(self.case(*no).iter().map(|open| (no.to_string(), numbers_in(open, *no))));
            let sentence = format!(
                "Kasus {no} tidak ada di daftar. Tindakannya aman; susun ulang daftarnya (Pengaturan, Komputer ini, atau `tuntas periksa --betulkan`)."
            );
            all.push(Checked { serious: false, sentence });
        }
        // What an act that nobody can read took is not known.
        if all_read { self.compare_numbers(claimed, all) } else { Ok(()) }
    }
}

/// What the store found, with what a comparison with the acts adds. Whether a body may be gone stands in the acts.
fn compared(found: &[Finding], compare: impl FnOnce(&mut Vec<Checked>) -> Result<(), Trouble>) -> Vec<Checked> {
    let told = found.iter().filter(|finding| finding.code != FindingKind::BodyGone);
    let mut all: Vec<Checked> = told.map(Checked::from).collect();
    if let Err(trouble) = compare(&mut all) {
        all.push(Checked { serious: true, sentence: trouble.to_string() });
    }
    all
}

fn other_card(no: CaseNo) -> Checked {
    let sentence = format!(
        "Kartu {no} di daftar berbeda dari tindakannya. Tindakannya aman; susun ulang daftarnya (Pengaturan, Komputer ini, atau `tuntas periksa --betulkan`)."
    );
    Checked { serious: false, sentence }
}

impl Office {
    /// Whether the numbers given out are those that the acts took, by the number of their case.
    fn compare_numbers(&self, claimed: BTreeMap<String, Vec<Number>>, all: &mut Vec<Checked>) -> Result<(), Trouble> {
        let row = |number: Number| (number.kind, number.value, number.case);
        let kept: BTreeSet<_> = self.store.all_numbers()?.into_iter().map(row).collect();
        let taken: BTreeSet<_> = first_holders(claimed.into_values().flatten().collect()).into_iter().map(row).collect();
        let (gone, foreign) = (taken.difference(&kept).count(), kept.difference(&taken).count());
        if gone + foreign > 0 {
            let sentence = format!(
                "Buku nomor berbeda dari tindakan: {gone} nomor hilang, {foreign} nomor tidak dikenal. Tindakannya aman; susun ulang daftarnya (Pengaturan, Komputer ini, atau `tuntas periksa --betulkan`)."
            );
            all.push(Checked { serious: false, sentence });
        }
        Ok(())
    }
}

/// Whether what is kept of a case is what its acts say. What is not kept, or was made by other rules, is not used either.
fn agrees(kept: Option<&[u8]>, fresh: Option<&[u8]>, book: &Rulebook) -> bool {
    kept.is_none_or(|kept| KeptRow::read(kept, book).is_none() || Some(kept) == fresh)
}

/// The files an act names.
pub(super) fn files_of(event: &Event) -> Vec<Digest> {
    match event {
        Event::Attached(attachment) => vec![attachment.digest],
        Event::Issued(issued) => vec![issued.digest],
        Event::EvaluationIssued(issued) => vec![issued.digest],
        Event::Signed { scan, .. } | Event::PaperSigned { scan, .. } => scan.iter().copied().collect(),
        Event::OfficeSet(office) => office.logo.into_iter().chain(office.decree_scan).collect(),
        // These name a print by its digest, which the act of its issue names.
        Event::Printed { .. }
        | Event::PaperDelivered { .. }
        // These name none.
        | Event::Opened(_)
        | Event::Noted(_)
        | Event::Finished { .. }
        | Event::Amended(_)
        | Event::RequestReceived { .. }
        | Event::RequestReturned { .. }
        | Event::Reminded { .. }
        | Event::CompletionReceived { .. }
        | Event::Resumed { .. }
        | Event::DeemedWithdrawn { .. }
        | Event::Withdrawn { .. }
        | Event::Reopened { .. }
        | Event::Reacted(_)
        | Event::Challenged(_)
        | Event::ChallengeSettled { .. }
        | Event::Chased { .. }
        | Event::ActionSet { .. }
        | Event::Numbered { .. }
        | Event::MaskingChosen { .. }
        | Event::IdentityOpened { .. }
        | Event::Cancelled { .. }
        | Event::Closed(_)
        | Event::Began { .. }
        | Event::CalendarSet(_)
        | Event::StandardSet(_)
        | Event::PersonSet(_)
        | Event::LegalBasisSet(_)
        | Event::NextNumberSet { .. }
        | Event::SeriesSet(_)
        | Event::OfficeNamesSet(_)
        | Event::PaperStyleSet(_)
        | Event::NumberReserved { .. }
        | Event::NumberVoided { .. }
        | Event::CodeShown { .. }
        | Event::ClockWasWrong { .. }
        | Event::DataErased(_)
        | Event::RetentionSet(_)
        | Event::Destroyed(_)
        | Event::TemplateSet { .. } => Vec::new(),
    }
}
