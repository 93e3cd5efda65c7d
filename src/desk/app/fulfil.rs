//! How the wishes of the pages are fulfilled: the only place in the window that changes the register or writes files.

use super::super::views::intake::DRAFT;
use super::super::views::{calendar, evaluation, intake, register, settings};
use super::asking::Purpose;
use super::printing::Printed;
use super::rescue::Rescue;
use super::{Action, CasePage, Desk, Files, News, Open, Page, closing};
use crate::design::tokens::Tone;
use domain::acts::event::{Event, StepRecord};
use domain::acts::ids::{CaseNo, Seq};
use domain::readings::state::State;
use domain::rules::wish::Wish;
use office::{JobDone, Trouble, log};

impl Open {
    pub(super) fn fulfil(&mut self, action: Action, ctx: &egui::Context, files: &mut dyn Files) {
        if self.waits_for_clock(&action) {
            return ctx.request_repaint();
        }
        match action {
            Action::Go(page) => self.go(page),
            Action::List(filter) => {
                self.tell(register::PAGE, News::List(filter));
                self.go(register::PAGE);
            }
            Action::Perform { case, wish, reason } => self.perform(case, &wish, &reason),
            Action::KeepDraft { key, bytes } => self.keep_draft(&key, &bytes),
            Action::DropDraft(key) => {
                if let Err(trouble) = self.office.drop_draft(&key) {
                    self.say(&trouble);
                }
            }
            Action::PickAttachments(no, kind, step) => {
                self.ask(Purpose::Attach(no, kind, step), ctx, files);
            }
            Action::Attach(no, paths, kind, step) => self.attach(no, &paths, kind, step),
            Action::SaveAttachment(no, digest) => self.ask(Purpose::SaveAttachment(no, digest), ctx, files),
            Action::Export(no, id, edition) => self.export(no, id, edition, ctx, files),
            Action::Print(no, digest) => self.ask_print(Printed::Issued(no, digest), ctx),
            Action::PrintHouse(paper) => self.ask_print(Printed::House(paper), ctx),
            Action::PrintTestPage => self.ask_print(Printed::TestPage, ctx),
            Action::SignWithScan(no, digest, on) => self.ask(Purpose::Sign(no, digest, on), ctx, files),
            Action::IssueEvaluation { asked, number, reason } => match self.office.issue_evaluation(asked, &number, &reason) {
                Ok(_) => {
                    self.toast(Tone::Ok, "Laporan diterbitkan dan dibekukan. Buka PDF-nya untuk ditandatangani");
                    self.refresh();
                    self.tell(evaluation::PAGE, News::ReportIssued);
                }
                Err(trouble) => {
                    let taken = self.pages.at(evaluation::PAGE).is_some_and(|page| page.take_trouble(None, &trouble));
                    if !taken {
                        self.say(&trouble);
                    }
                }
            },
            Action::ImportCalendar => self.ask(Purpose::Calendar, ctx, files),
            Action::PickTable => self.ask(Purpose::Table, ctx, files),
            Action::ReadTable(asked) => self.read_table(&asked, ctx),
            Action::RecordTable => self.record_table(),
            Action::PickScans(folder) => self.ask(if folder { Purpose::ScanFolder } else { Purpose::Scans }, ctx, files),
            Action::SortScans(paths) => self.sort_scans(paths, ctx),
            Action::RecordScans(sorted, accepted, reason) => self.record_scans(&sorted, &accepted, &reason),
            Action::FileCase(no) => self.file_case(no, ctx),
            Action::Write(output) => {
                let made = self.made(&output);
                self.deliver(made, None, ctx, files);
            }
            Action::WriteRegister(asked, keys, kind) => {
                let made = self.register_for_others(asked, &keys, kind);
                self.deliver(made, None, ctx, files);
            }
            Action::ShowFolder => self.show_folder(ctx, files),
            Action::Copy(text) => {
                ctx.copy_text(text);
                self.toast(Tone::Ok, "Teks disalin ke papan klip");
            }
            Action::OpenPaper(no, id) => {
                self.go(Page::Case(no));
                if let Some(page) = &mut self.case {
                    page.show_paper(id);
                }
            }
            Action::Issue(no, id, edition) => match self.office.issue(no, id, edition, "") {
                Ok(_) => {
                    self.toast(Tone::Ok, "Naskah diterbitkan. Cetak untuk ditandatangani");
                    self.refresh();
                }
                Err(trouble) => self.say(&trouble),
            },
            Action::Reveal(no, reason) => match self.office.reveal(no, &reason) {
                Ok((identity, key)) => {
                    self.refresh();
                    if let Some(page) = &mut self.case {
                        page.revealed(identity, key);
                    }
                    self.toast(Tone::Info, "Identitas dibuka dan dicatat di riwayat");
                }
                Err(trouble) => self.say(&trouble),
            },
            Action::Cancel(no, seq, reason) => {
                if let Some(kept) = self.cancel(no, seq, &reason) {
                    self.toast(Tone::Ok, format!("Tindakan dibatalkan; {kept}"));
                }
            }
            Action::Destroy { plan, keep_backups } => self.destroy(*plan, keep_backups, ctx),
            Action::EraseData(no, acts, reason) => self.erase_data(no, acts, &reason),
            Action::PasteReport => self.paste_report(ctx),
            Action::Bring(brought) => self.brought = *brought,
            Action::PickLogo => self.ask(Purpose::Logo, ctx, files),
            Action::PickDecreeScan => self.ask(Purpose::DecreeScan, ctx, files),
            Action::PickProfile => self.ask(Purpose::Profile, ctx, files),
            Action::TakeProfile(preview, reason) => self.take_profile(*preview, &reason),
            Action::WriteProfile => self.ask(Purpose::ProfileFolder, ctx, files),
            // A check or a backup at work would hold the file that is to be moved.
            Action::ChangePassphrase { .. } if self.jobs.is_busy() => {
                self.toast(Tone::Near, "Pemeriksaan atau cadangan sedang berjalan. Kata sandi belum diganti. Tunggu selesai, lalu ulangi");
            }
            Action::ChangePassphrase { current, new } => self.change_passphrase(&current, &new),
            Action::ShowCode(current) => match self.office.recovery_code(&current) {
                Ok(code) => self.tell(settings::PAGE, News::Code(code)),
                Err(trouble) => self.say(&trouble),
            },
            Action::Check => self.check(ctx),
            Action::Rescue => self.ask(Purpose::Rescue, ctx, files),
            Action::Rebuild => self.rebuild(ctx),
            Action::Backup => self.ask(Purpose::Backup, ctx, files),
            Action::SecondPlace(true) => self.ask(Purpose::SecondPlace, ctx, files),
            Action::SecondPlace(false) => self.second_place(None),
            Action::PapersFolder => self.ask(Purpose::PapersFolder, ctx, files),
            Action::OwnChooser(own) => self.use_own_chooser(own),
            Action::Paste(no, picture, kind, step) => self.paste(no, &picture, kind, step),
            Action::Tour => self.begin_tour(),
            Action::NoTour => self.end_tour(),
            Action::RestMinutes(minutes) => self.set_rest_minutes(minutes),
            // Fulfilled by the window itself.
            Action::Look(_) | Action::Still(_) | Action::Zoom(_) | Action::Lock | Action::Restore => {}
        }
        ctx.request_repaint();
    }

    /// Tells the operator, and the log without a word of it.
    #[track_caller]
    pub(super) fn say(&mut self, trouble: &Trouble) {
        self.office.note_trouble(trouble);
        self.toast(Tone::Late, trouble.to_string());
    }

    pub(super) fn toast(&mut self, tone: Tone, text: impl Into<String>) {
        self.toasts.push(text, None, tone);
    }

    pub(super) fn keep_setting(&mut self, key: &str, value: &str) {
        if let Err(trouble) = self.office.keep_setting(key, value) {
            self.say(&trouble);
        }
    }

    /// Takes back an act. The form it recorded becomes a draft again, so that nothing typed is lost. Gives what is kept, in words; nothing
    /// when the act stands.
    pub(super) fn cancel(&mut self, no: CaseNo, seq: Seq, reason: &str) -> Option<&'static str> {
        self.keep_drafts();
        let entry = self.case.as_ref().and_then(|page| page.open.entries.iter().find(|entry| entry.seq == seq));
        let opened = entry.is_some_and(|entry| matches!(entry.event, Event::Opened(_)));
        let typed = entry.and_then(|entry| {
            let (key, record) = match &entry.event {
                Event::Opened(form) => (DRAFT.to_owned(), StepRecord::Submit(form.clone())),
                Event::Finished { record, .. } | Event::Noted(record) => (format!("{no}/{}", record.step().number()), record.clone()),
                Event::Amended(record) => (format!("{no}/{}/koreksi", record.step().number()), record.clone()),
                _ => return None,
            };
            Some((key, serde_json::to_vec(&record).ok()?))
        });
        // The report goes back to the form of a new one; what is being typed there must not be lost for it.
        if opened && self.office.draft(DRAFT).ok().flatten().is_some() {
            let text = "Belum dibatalkan: isiannya akan kembali ke Catat pengaduan, dan di sana masih ada draf lain. Catat atau kosongkan draf itu dahulu";
            self.toast(Tone::Near, text);
            return None;
        }
        match self.office.perform(Some(no), Wish::Cancel { seq }, reason) {
            Ok(_) => {
                let kept = if let Some((key, bytes)) = typed {
                    self.keep_draft(&key, &bytes);
                    "catatannya tetap ada, tercoret; isiannya menjadi draf"
                } else {
                    "catatannya tetap ada, tercoret"
                };
                if opened {
                    self.case = None;
                    self.go(intake::PAGE);
                }
                self.refresh();
                Some(kept)
            }
            Err(trouble) => {
                self.say(&trouble);
                None
            }
        }
    }

    /// Leaves a page: what was typed there is kept first.
    pub(super) fn go(&mut self, page: Page) {
        self.keep_drafts();
        match page {
            Page::Case(no) => match CasePage::open(&Desk { office: &self.office, today: self.office.today() }, no) {
                Ok(opened) => {
                    self.case = Some(opened);
                    self.page = page;
                }
                Err(trouble) => self.say(&trouble),
            },
            Page::Listed(_) => {
                self.enter(page);
                self.page = page;
            }
        }
    }

    /// Lets a page of the list begin anew.
    fn enter(&mut self, page: Page) {
        let desk = Desk { office: &self.office, today: self.office.today() };
        if let Some(page) = self.pages.at(page) {
            page.enter(&desk);
        }
    }

    pub(super) fn keep_drafts(&mut self) {
        let mut wishes = Vec::new();
        if let Some(page) = &mut self.case {
            page.keep_draft(&mut wishes);
        }
        for page in self.pages.all() {
            page.keep_drafts(&mut wishes);
        }
        for wish in wishes {
            if let Action::KeepDraft { key, bytes } = wish {
                self.keep_draft(&key, &bytes);
            }
        }
    }

    fn keep_draft(&mut self, key: &str, bytes: &[u8]) {
        let told = !self.office.unkept().is_empty();
        let state = match self.office.keep_draft(key, bytes) {
            Ok(()) => self.kept_now(),
            Err(trouble) => {
                // The page goes on saying it; one message is enough.
                if !told {
                    self.say(&trouble);
                }
                closing::unkept_because(&trouble)
            }
        };
        self.draft_state(key, &state);
    }

    pub(super) fn kept_now(&self) -> String {
        format!("Draf tersimpan {}", words::clock(self.office.now().time()))
    }

    /// Tells the page whose draft it is how it stands.
    pub(super) fn draft_state(&mut self, key: &str, state: &str) {
        for page in self.pages.all() {
            page.draft_state(key, state);
        }
        if let Some(page) = self.case.as_mut().filter(|page| key.starts_with(&page.no().to_string())) {
            page.draft_kept(state.to_owned());
        }
    }

    pub(super) fn perform(&mut self, case: Option<CaseNo>, wish: &Wish, reason: &str) {
        let opens = matches!(wish, Wish::Open(_));
        let is_current = self.case.as_ref().is_some_and(|page| page.open.case.state == State::At(page.step));
        let draft = match (wish, case) {
            (Wish::Open(_), _) => Some(DRAFT.to_owned()),
            (Wish::Note(record) | Wish::Finish(record), Some(no)) if is_current => Some(format!("{no}/{}", record.step().number())),
            (Wish::SetCalendar(year), None) => Some(calendar::draft_key(year.year)),
            (Wish::Amend(record), Some(no)) => Some(format!("{no}/{}/koreksi", record.step().number())),
            _ => None,
        };
        match self.office.perform_from_draft(case, wish, reason, draft) {
            Ok(done) => {
                let said = done.entries.first().map_or_else(|| "Tercatat".to_owned(), |entry| words::act(&entry.event));
                if opens {
                    self.enter(intake::PAGE);
                    if let Some(no) = done.case {
                        self.take_in_brought(no);
                        self.toast(Tone::Ok, format!("Tercatat sebagai {no}"));
                        self.go(Page::Case(no));
                    }
                    return;
                }
                if let Some(page) = &mut self.case {
                    page.fulfilled();
                }
                self.refresh();
                self.say_recorded(&done, said, wish, reason);
            }
            Err(trouble) => {
                let taken = match (case, self.page) {
                    (Some(_), Page::Case(_)) => self.case.as_mut().is_some_and(|page| page.take_trouble(&trouble)),
                    (None, page) => self.pages.at(page).is_some_and(|page| page.take_trouble(Some(wish), &trouble)),
                    (Some(_), Page::Listed(_)) => false,
                };
                if !taken {
                    self.say(&trouble);
                }
            }
        }
    }

    /// Reads again what an act may have changed.
    pub(super) fn refresh(&mut self) {
        let desk = Desk { office: &self.office, today: self.office.today() };
        for page in self.pages.all() {
            page.refresh(&desk);
        }
        let failed = self.case.as_mut().and_then(|page| page.refresh(&desk).err());
        if let Some(trouble) = failed {
            self.say(&trouble);
        }
    }

    /// Takes over what the work beside the desk has brought.
    pub(super) fn fetch_jobs(&mut self, ctx: &egui::Context, files: &mut dyn Files) {
        while let Some(done) = self.jobs.finished() {
            if !self.jobs.is_busy() && self.office.is_unswept() {
                // Nobody reads the file any more; what still hinders it is told when the register is opened.
                self.office.sweep().unwrap_or_default();
            }
            match done {
                JobDone::Checked(found, asked, up_to) => self.take_findings(found, asked, up_to),
                JobDone::Filed(made) => self.take_file(made, ctx, files),
                JobDone::Imported(made) => self.take_table(*made),
                JobDone::Scanned(made) => self.take_scans(*made),
                JobDone::Rescued(rescued) => self.take_rescued(rescued),
                JobDone::Copied(copied, asked) => self.take_backup(copied, asked),
            }
        }
    }

    /// A register with serious findings is only read from now on.
    fn take_findings(&mut self, findings: Vec<office::Checked>, asked: bool, up_to: Option<Seq>) {
        if !asked && self.office.check_reached().is_some() {
            self.office.remember_check(None).unwrap_or_default();
        }
        if up_to.is_some() {
            // Where it cannot be remembered, everything is examined the next time.
            self.office.remember_sound(up_to.filter(|_| findings.is_empty())).unwrap_or_default();
        }
        if findings.iter().any(|finding| finding.serious) {
            log::note(self.office.folder(), self.office.now(), &log::Place::here(), log::DAMAGE);
            if let Err(trouble) = self.office.freeze() {
                self.say(&trouble);
            }
            self.rescue = Some(Rescue::of(findings.clone()));
        } else if asked {
            self.toast(Tone::Ok, "Pemeriksaan selesai");
        }
        if asked || !findings.is_empty() {
            self.tell(settings::PAGE, News::Checked(findings));
        }
    }

    fn check(&mut self, ctx: &egui::Context) {
        let ctx = ctx.clone();
        self.toast(Tone::Info, "Register sedang diperiksa. Anda dapat terus bekerja");
        self.jobs.check(&self.office, true, move || ctx.request_repaint());
    }

    /// Makes the list anew and lets the check say what is left.
    fn rebuild(&mut self, ctx: &egui::Context) {
        match self.office.rebuild() {
            Ok(()) => {
                self.toast(Tone::Ok, "Daftar disusun ulang dari tindakan");
                self.refresh();
                self.check(ctx);
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}
